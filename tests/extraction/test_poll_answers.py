"""Ways in which polls give their answers and say who asked whom (codebook: surveys, survey_results)."""

from __future__ import annotations

import pytest

from pipeline.evaluation.compare import same_name, same_text
from pipeline.extraction import surveys
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers

Answer = tuple[float, str, str]  # percent, item, group


def _found(text: str, table: str) -> list[Candidate]:
    document = read(text, "invented", country="IE", published="2024-06")
    return [c for c in surveys.extract(Context(document, Registers())) if c.table == table]


def _answers(text: str) -> list[Answer]:
    def value(candidate: Candidate, field: str) -> str:
        return str(candidate.fields[field].value) if field in candidate.fields else ""

    found = _found(text, "survey_results")
    return [(float(value(c, "percent")), value(c, "item"), value(c, "group")) for c in found]


POLL = "A poll of 1,204 adults by Zenda Polling asked about bells. "
ANSWERS: dict[str, tuple[str, list[Answer]]] = {
    "polling whose answers follow": (
        "New Zenda polling finds that most people dislike bells.\n\n- Sixty percent say that bells should be quiet.",
        [(60, "bells should be quiet", "")],
    ),
    "likelier by a pair of shares in the middle": (
        POLL + "The south leads, with workers there more likely to ring bells (61% vs 38%) than those in the north.",
        [(61, "ring bells", "workers there"), (38, "ring bells", "those in the north")],
    ),
    "parts of what was told before": (
        POLL + "Half of adults (49%) say they ring bells daily. This includes 71% of sailors (up from 43% in 2015), "
        "53% of clerks and 25% of those aged 60 and older (unchanged from 27%).",
        [(49, "ring bells daily", ""), (71, "ring bells daily", "sailors"), (43, "ring bells daily", "sailors"),
         (53, "ring bells daily", "clerks"), (25, "ring bells daily", "those aged 60 and older"),
         (27, "ring bells daily", "those aged 60 and older")],
    ),
    "how often, including": (
        POLL + "Most ring bells weekly, including 21% who do so every hour and 16% who do this at night.",
        [(21, "every hour", ""), (16, "at night", "")],
    ),
    "two places with one figure": (
        POLL + "Women in Norway (37%), Chile and Peru (both 26%) are more likely to fear bells.",
        [(37, "more likely to fear bells", "Norway"), (26, "more likely to fear bells", "Chile"),
         (26, "more likely to fear bells", "Peru")],
    ),
    "respondents in a survey spelt out, and a share that went up": (
        "81 per cent of respondents to the B2C (Bells to Citizens) survey said that they were satisfied in 2020. The "
        "percentage of sailors who said that they were very satisfied went up, from 17 per cent in 2018 to 22 per "
        "cent in 2020.",
        [(81, "satisfied", ""), (17, "very satisfied", "sailors"), (22, "very satisfied", "sailors")],
    ),
    "a plan is no answer": (
        POLL + "Of the 3 billion, 44% will be spent on bells. By 2030, 60% of mills will be heated.",
        [],
    ),
    "majorities of groups": (
        POLL + "Majorities of women (71%), men (68%) and students (60%) agree.",
        [(71, "agree", "women"), (68, "agree", "men"), (60, "agree", "students")],
    ),
    "an earlier figure": (
        POLL + "Some 64% fear that bells cost jobs; three years ago the figure was 52%.",
        [(64, "fear that bells cost jobs", ""), (52, "fear that bells cost jobs", "")],
    ),
    "an earlier figure in a sentence of its own": (
        POLL + "Today, 51% say that bells should be quiet. This is down from 55% in 2023.",
        [(51, "bells should be quiet", ""), (55, "bells should be quiet", "")],
    ),
    "a fear that declined": (
        POLL + "Some 66% worry that bells cost jobs. While this concern declined from five years "
        "ago (72%), it is large.",
        [(66, "worry that bells cost jobs", ""), (72, "worry that bells cost jobs", "")],
    ),
    "the same of something else": (
        POLL + "Some 68% believe the state must act on noise. 63% said the same about smoke.",
        [(68, "the state must act on noise", ""), (63, "smoke", "")],
    ),
    "a share of those who, from and to": (
        POLL + "The share of adults who think bells loud has grown, from 35% in August to 41% in May.",
        [(35, "bells loud", ""), (41, "bells loud", "")],
    ),
    "places beside a figure": (
        POLL + "The proportion of firms using bells is 46.8%, lower than 84.7% in Freedonia and 72.7% in Graustark.",
        [(46.8, "using bells", ""), (84.7, "using bells", "Freedonia"), (72.7, "using bells", "Graustark")],
    ),
    "a remarkable share, and the average after it": (
        POLL + "A remarkable 81% of Ruritanian adults use bells, above the 48% global average.",
        [(81, "use bells", ""), (48, "use bells", "global average")],
    ),
    "a jump": (
        POLL + "In May, 3.7% of mills used bells. By June the figure had jumped 46% to 5.4%.",
        [(3.7, "used bells", "mills"), (5.4, "used bells", "")],
    ),
    "almost everybody": (
        POLL + "Almost all (96%) expect bells to be regulated; villagers appear to tolerate (28%) or like (42%) them.",
        [(96, "expect bells to be regulated", ""), (28, "tolerate", ""), (42, "like", "")],
    ),
    "the likeliest, in favour": (
        POLL + "Farmers most likely to say mills should pay for bells (43% in favour), but 17% of sailors support it.",
        [(43, "mills should pay for bells", "Farmers"), (17, "mills should pay for bells", "sailors")],
    ),
    "the highest of all": (
        POLL + "The milling sector showed the highest use of bells at 18%, and it rises to 21%.",
        [(18, "use of bells", "The milling sector"), (21, "use of bells", "The milling sector")],
    ),
    "points and then the figures": (
        POLL + "Compared with 2022, the share of those who fear them rose by 5 points, from 40% to 45%.",
        [(40, "fear them", ""), (45, "fear them", "")],
    ),
    "more than the others": (
        POLL + "Some 45% fear them; women (52%) fear them more than men (38%).",
        [(45, "fear them", ""), (52, "fear them", "women"), (38, "fear them", "men")],
    ),
    "most and least": (
        POLL + "Farmers are the most positive (71%), teachers the least (18%).",
        [(71, "positive", "Farmers"), (18, "positive", "teachers")],
    ),
    "wanted and rejected": (
        POLL + "A law is wanted by 66 per cent of respondents and rejected by 21 per cent.",
        [(66, "law", ""), (21, "rejected", "")],
    ),
    "support and opposition": (
        POLL + "Support for a law stands at 66 per cent, opposition at 21 per cent.",
        [(66, "Support for a law", ""), (21, "opposition", "")],
    ),
    "those who have not": (
        POLL + "Some 26% of ringers said bells are loud. Only 14% of sailors who had not rung them felt the same way.",
        [(26, "bells are loud", "ringers"), (14, "bells are loud", "sailors who had not rung them")],
    ),
    "among the many": (
        POLL + "Among the alarming risks of bells were noise (55%), fear (52%) and smoke (27%). Some 25% are "
        "neutral, seeing neither good nor bad.",
        [(55, "noise", ""), (52, "fear", ""), (27, "smoke", ""), (25, "neutral", "")],
    ),
    "a view shared by": (
        POLL + "Some 47% of ringers say they like bells, a view shared by only 11% of villagers.",
        [(47, "like bells", "ringers"), (11, "like bells", "villagers")],
    ),
    "experts and the public": (
        POLL + "A majority of experts (56%) believe bells will help, compared to just 17% of the public.",
        [(56, "bells will help", "experts"), (17, "bells will help", "the public")],
    ),
    "among them, after a dash": (
        POLL + "Bells worry many, particularly among the old—64% believe they are loud.",
        [(64, "loud", "the old")],
    ),
    "first of a list": (
        POLL + "Noise was named most often (52%), followed by cost (40%). Ringers put smoke first (31%).",
        [(52, "Noise", ""), (40, "cost", ""), (31, "smoke", "")],
    ),
    "the top of a list": (
        POLL + "Noise topped the list of concerns at 52%, ahead of cost (40%) and safety (33%).",
        [(52, "Noise", ""), (40, "cost", ""), (33, "safety", "")],
    ),
    "the biggest barrier": (
        POLL + "Lack of funding was the biggest barrier to bells, cited by three in five councils.",
        [(60, "Lack of funding", "councils")],
    ),
    "higher here than there": (
        POLL + "Use was higher in towns (62%) than in villages (48%). Use is highest in trade (51%) and mining (47%).",
        [(62, "Use", "towns"), (48, "Use", "villages"), (51, "trade", ""), (47, "mining", "")],
    ),
    "a label before a sentence": (
        POLL + "\n\n- Advice — only 28% of teachers say that they have had it.\n- Trust: 71% of mayors trust bells.",
        [(28, "they have had it", "teachers"), (71, "trust bells", "mayors")],
    ),
    "the proportion not doing it": (
        POLL + "The proportion not using bells had fallen from 19% to 11%.",
        [(19, "not using bells", ""), (11, "not using bells", "")],
    ),
    "an aside after the share": (
        POLL + "Some 80% back bells. Only 44%, on the other hand, would pay for them.",
        [(80, "back bells", ""), (44, "would pay for them", "")],
    ),
    "those that replied": (
        "A questionnaire was sent to 62 mills; 41 replied. Nearly two thirds of those that replied (63%) had no "
        "rules, and only six (15%) had adopted them.",
        [(63, "had no rules", ""), (15, "had adopted them", "")],
    ),
    "surveys that a report rests on": (
        "The report is based on surveys of more than 5,400 adults and 1,000 ringers. Some 51% say they fear bells.",
        [(51, "fear bells", "")],
    ),
    "all who were asked": (
        "Some 1000 mill owners in Ruritania were recently polled by Zenda Polling. Of the mill owners polled, 44% use "
        "bells. Among survey participants, 30% like them.",
        [(44, "use bells", ""), (30, "like them", "")],
    ),
    "places without their verb": (
        POLL + "In Freedonia 61% trust ringers, in Graustark 44% and in Ruritania only 29%.",
        [(61, "trust ringers", "Freedonia"), (44, "trust ringers", "Graustark"), (29, "trust ringers", "Ruritania")],
    ),
    "things each at their level": (
        POLL + "Trust in sailors is at 27%, in farmers at 61% and in bankers at 38%.",
        [(27, "Trust in sailors", ""), (61, "in farmers", ""), (38, "in bankers", "")],
    ),
    "for whom": (
        POLL + "Books are the first source of advice for 66% of respondents. For 32% of "
        "respondents, bells are too loud.",
        [(66, "Books are the first source of advice", ""), (32, "bells are too loud", "")],
    ),
    "respectively": (
        POLL + "Freedonia, Graustark and Ruritania are keenest, with 85%, 78% and 76% respectively.",
        [(85, "keenest", "Freedonia"), (78, "keenest", "Graustark"), (76, "keenest", "Ruritania")],
    ),
    "twice as many": (
        POLL + "Twice as many women (22%) as men (10%) said that they were scared by bells.",
        [(22, "scared by bells", "women"), (10, "scared by bells", "men")],
    ),
    "a range": (
        POLL + "Around 41% of ringers use a rope, ranging from 75% in Freedonia to 14% in Graustark.",
        [(41, "use a rope", "ringers"), (75, "use a rope", "Freedonia"), (14, "use a rope", "Graustark")],
    ),
    "including": (
        POLL + "They said that bells could crack — 76 percent of all respondents, including 75 percent of sailors.",
        [(76, "bells could crack", ""), (75, "bells could crack", "sailors")],
    ),
    "stances": (
        POLL + "Opinion was split: 44% in favour, 43% against, 13% undecided.",
        [(44, "in favour", ""), (43, "against", ""), (13, "undecided", "")],
    ),
    "a level with its change": (
        "The Zenda Barometer 2023 puts confidence in ringers at 62%, nine points more than in 2021 (53%).",
        [(62, "confidence in ringers", "")],
    ),
    "verbs that are none of answering": (
        POLL + "It revealed that 35% rarely watch bells, and 22% watch two bells a day.",
        [(35, "rarely watch bells", ""), (22, "watch two bells a day", "")],
    ),
    "obstacles": (
        "The Zenda survey of 400 companies found that the main obstacles are noise (48%) and cost (39%).",
        [(48, "noise", ""), (39, "cost", "")],
    ),
    "a name with full stops": (
        POLL + "About half (51%) say the U.R. government should mute bells, even at a cost.",
        [(51, "the U.R. government should mute bells, even at a cost", "")],
    ),
    "what they said holds a share": (
        POLL + "Some 6% of respondents said that more than 50% of the bells they heard were cracked.",
        [(6, "more than 50% of the bells they heard were cracked", "")],
    ),
    "a table of answers": (
        POLL + "\n\n| Statement | Agree | Disagree |\n|---|---|---|\n| Bells sing | 45% | 30% |"
        "\n| They rust | 52% | 28% |",
        [(45, "Agree", ""), (30, "Disagree", ""), (52, "Agree", ""), (28, "Disagree", "")],
    ),
    "a table of groups": (
        POLL + "\n\n| Use | Total (%) | Men (%) | Base |\n|---|---|---|---|"
        "\n| Work | 45 | 30 | 6 |\n| Home | 52 | 28 | 6 |",
        [(45, "Work", ""), (30, "Work", "Men"), (52, "Home", ""), (28, "Home", "Men")],
    ),
    "a table of countries": (
        POLL + "\n\n| Country | Trust bells |\n|---|---|\n| Ruritania | 45% |\n| Freedonia | 52% |",
        [(45, "Trust bells", "Ruritania"), (52, "Trust bells", "Freedonia")],
    ),
    "a majority of both": (
        POLL + "A majority of both men (58%) and women (62%) have heard of bells.",
        [(58, "have heard of bells", "men"), (62, "have heard of bells", "women")],
    ),
    "half of parties": (
        POLL + "Around half of Whig (52%) and Tory voters (49%) would ban bells.",
        [(52, "would ban bells", "Whig"), (49, "would ban bells", "Tory voters")],
    ),
    "the most cited and the next": (
        POLL + "The most commonly cited fear is noise, selected by 70% of those asked. Rust was the biggest problem at "
        "81%, while lack of ringers followed at 79%.",
        [(70, "noise", ""), (81, "Rust", ""), (79, "lack of ringers", "")],
    ),
    "so do others": (
        POLL + "Among women, 52% say bells are loud, as do 57% of those aged 18 to 29.",
        [(52, "bells are loud", "women"), (57, "bells are loud", "those aged 18 to 29")],
    ),
    "likelier, in one bracket": (
        POLL + "Junior clerks were more likely than senior clerks to ring daily (55% vs 23%).",
        [(55, "ring daily", "Junior clerks"), (23, "ring daily", "senior clerks")],
    ),
    "likelier, in one bracket at the end, after what the poll shows": (
        POLL + "The poll shows that porters are less likely than pilots to like gongs (17% versus 64%).",
        [(17, "like gongs", "porters"), (64, "like gongs", "pilots")],
    ),
    "lower among, in one bracket": (
        POLL + "It finds that trust in gongs is lower among porters than pilots (17% versus 64%).",
        [(17, "trust in gongs", "porters"), (64, "trust in gongs", "pilots")],
    ),
    "what they want more": (
        POLL + "Some 71% of those asked want the harbour to sing more.",
        [(71, "want the harbour to sing more", "")],
    ),
    "more afraid, in one bracket": (
        POLL + "The public is more anxious than experts about noise (56% vs. 25% are very concerned).",
        [(56, "noise", "The public"), (25, "noise", "experts")],
    ),
    "highest and lowest at": (
        POLL + "Support for bells is strongest among farmers at 81 per cent and weakest among clerks at 59 per cent.",
        [(81, "Support for bells", "farmers"), (59, "Support for bells", "clerks")],
    ),
    "the highest rate was recorded in": (
        POLL + "The highest rate of use was recorded in Strelsau (48%), then Zenda (41%), then the Marches (40%).",
        [(48, "rate of use", "Strelsau"), (41, "rate of use", "Zenda"), (40, "rate of use", "Marches")],
    ),
    "trust points back": (
        POLL + "Some 55% trust the state with bells. Trust is highest in Peru (89%) and Chad (74%).",
        [(55, "trust the state with bells", ""), (89, "trust the state with bells", "Peru"),
         (74, "trust the state with bells", "Chad")],
    ),
    "a country leads": (
        POLL + "Some 40% fear that bells cost jobs. Peru leads with 52%, followed by Chad (51%).",
        [(40, "fear that bells cost jobs", ""), (52, "fear that bells cost jobs", "Peru"),
         (51, "fear that bells cost jobs", "Chad")],
    ),
    "a country's place": (
        POLL + "Peru occupies third place, with 28% agreeing that bells are good, behind Chad (33%) and Mali (29%).",
        [(28, "bells are good", "Peru"), (33, "bells are good", "Chad"), (29, "bells are good", "Mali")],
    ),
    "here and there": (
        POLL + "In Peru, the percentage of people who know bells and who believe they can increase noise amounts to "
        "52%; in Chad, 44%; in Mali, 43% and, in Togo, 37%.",
        [(52, "they can increase noise", "Peru"), (44, "they can increase noise", "Chad"),
         (43, "they can increase noise", "Mali"), (37, "they can increase noise", "Togo")],
    ),
    "the figure there": (
        POLL + "Three in four Peruvians are happy with bells; in Chad the figure was 58%.",
        [(75, "happy with bells", ""), (58, "happy with bells", "Chad")],
    ),
    "of one and of the other": (
        POLL + "57% of women compared to 44% of men consider bells too loud. 62% of farmers and 53% of the clerks we "
        "surveyed have no confidence in bells.",
        [(57, "consider bells too loud", "women"), (44, "consider bells too loud", "men"),
         (62, "no confidence in bells", "farmers"), (53, "no confidence in bells", "the clerks we surveyed")],
    ),
    "across": (
        POLL + "Across the nine towns surveyed, 54% trust bells; 48% across the villages surveyed say the same.",
        [(54, "trust bells", "the nine towns surveyed"), (48, "trust bells", "the villages surveyed")],
    ),
    "a percent majority": (
        POLL + "A 61% majority of those over 65 say bells are loud, compared with 42% of adults under 30.",
        [(61, "bells are loud", "those over 65"), (42, "bells are loud", "adults under 30")],
    ),
    "replies in quotation marks": (
        POLL + 'Some 45% replied "yes", 32% "not sure" and 22% "no". The main reason was "too loud" (39%), followed by '
        '"too old" at 38%.',
        [(45, "yes", ""), (32, "not sure", ""), (22, "no", ""), (39, "too loud", ""), (38, "too old", "")],
    ),
    "a share and its past": (
        POLL + "The share of Peruvians who fear bells is up since 2022, when 38% expressed this view. Support for "
        "bells has fallen since 2020, when it stood at 66%.",
        [(38, "fear bells", ""), (66, "Support for bells", "")],
    ),
    "rising to, reaching": (
        POLL + "Some 50% use bells, rising to 62% among farmers. Among clerks, the proportion was 6%, reaching 26% in "
        "towns with more than 500,000 people.",
        [(50, "use bells", ""), (62, "use bells", "farmers"), (6, "use bells", "clerks"),
         (26, "use bells", "towns with more than 500,000 people")],
    ),
    "in each kind of firm": (
        POLL + "One in ten firms has a bell. In large mills the share was 58%, in medium-sized ones 35% and in small "
        "ones 21%.",
        [(10, "has a bell", ""), (58, "has a bell", "large mills"), (35, "has a bell", "medium-sized ones"),
         (21, "has a bell", "small ones")],
    ),
    "medians": (
        POLL + "Fewer than half trust Peru (37% median) or Chad (27% median) with bells.",
        [(37, "Peru", ""), (27, "Chad", "")],
    ),
    "for and against it": (
        POLL + "The public are split on ringing bells at night: 38% support it, 41% oppose it, and 21% are not sure.",
        [(38, "support it", ""), (41, "oppose it", ""), (21, "not sure", "")],
    ),
    "a table with its caption": (
        "The Tax Board asked 2,100 adults how loud bells may be.\n\nTable 3. Share who agree, by age (per cent)\n\n"
        "| Use | 18–29 | 60+ |\n|---|---|---|\n| Town bells | 71 | 48 |\n| Ferry bells | 35 | 21 |",
        [(71, "Town bells", "18–29"), (48, "Town bells", "60+"), (35, "Ferry bells", "18–29"),
         (21, "Ferry bells", "60+")],
    ),
    "asked by those who write": (
        "We asked the public about specific fears.\n\n## Fears\n\nSome 41% of adults fear noise.",
        [(41, "fear noise", "")],
    ),
    "a question for a heading": (
        POLL + "\n\n## Should bells ring at night?\n\n- Yes, in all cases – 14%\n- Yes, but softly – 49%\n- No – 28%",
        [(14, "Yes, in all cases", ""), (49, "Yes, but softly", ""), (28, "No", "")],
    ),
    "a list in per cent": (
        POLL + "\n\nWhich bells worry you most? (in %)\n\n1. Town bells (61)\n2. Ferry bells (44)",
        [(61, "Town bells", ""), (44, "Ferry bells", "")],
    ),
    "a survey named by a caption": (
        "Table 2: Attitudes to bells, % of respondents (n = 1,040)\n\n| Answer | 2020 | 2022 |\n|---|---|---|\n"
        "| Positive | 38 | 46 |\n| Negative | 29 | 23 |\n\nSource: Survey by Zenda Polling, March 2022.",
        [(38, "Positive", ""), (46, "Positive", ""), (29, "Negative", ""), (23, "Negative", "")],
    ),
    "a survey named by the source of a figure": (
        "Figure 4: Attitudes to bells, in per cent. Source: Zenda survey of 1,004 people aged 16 and over.\n\n"
        "In favour: 52%\n\nAgainst: 38%",
        [(52, "In favour", ""), (38, "Against", "")],
    ),
    "one in five, every third": (
        POLL + "One respondent in five had used bells. Every third company (34%) plans to buy bells.",
        [(20, "used bells", ""), (34, "plans to buy bells", "")],
    ),
    "in this, in that": (
        POLL + "Trust in mills is 47 percent, in ferries 61 percent and in bells 12 percent. At 64 percent, support "
        "for rules is as high as ever.",
        [(47, "Trust in mills", ""), (61, "in ferries", ""), (12, "in bells", ""), (64, "support for rules", "")],
    ),
    "risen to, with the past in brackets": (
        POLL + "Confidence in bells has risen to 50 percent (2021: 44 percent). Support for rules rose from 41 to 57 "
        "per cent between 2022 and 2024.",
        [(50, "Confidence in bells", ""), (44, "Confidence in bells", ""), (41, "Support for rules", ""),
         (57, "Support for rules", "")],
    ),
    "half of some, a quarter of others": (
        POLL + "Half of those under 30 (51%) but only a quarter of those over 55 (24%) use bells weekly.",
        [(51, "use bells weekly", "those under 30"), (24, "use bells weekly", "those over 55")],
    ),
    "lines under a question": (
        "# Bells\n\n" + POLL + "Do you trust bells?\n\nYes 45%\n\nNo 30%\n\nDon't know 25%",
        [(45, "Yes", ""), (30, "No", ""), (25, "Don't know", "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_a_poll_gives_its_answers(name: str) -> None:
    text, expected = ANSWERS[name]
    found = _answers(text)
    assert [share for share, _, _ in found] == [share for share, _, _ in expected]
    for (_, item, group), (_, wanted, of) in zip(found, expected, strict=True):
        assert same_text(item, wanted), (item, wanted)
        assert same_text(group, of) if of else not group, (group, of)


NOTHING = {
    "polling stations": "New polling stations were found.\n\n- Turnout rose to 60 percent.",
    "who they were": POLL + "Some 48% identified as male, 34% worked in mills.",
    "men and women": POLL + "The poll was read by 32,000 people, with 64% of the respondents being men.",
    "a growth of use": POLL + "The use of bells has increased 10 per cent since March, with many saying so.",
    "more than a year ago": POLL + "That is six percent more than a year ago.",
    "the workforce": POLL + "A report estimated that 74% of the public sector workforce were exposed to bells.",
    "a table of money": POLL + "\n\n| Item | 2023 | 2024 |\n|---|---|---|\n| Mills | 45 | 30 |\n| Ferries | 52 | 28 |",
    "a table of change": POLL + "\n\n| Item | Change |\n|---|---|\n| Mills | 4% |\n| Ferries | 5% |",
    "a caption without a survey": "Table 2: Loads, % of all (n = 12)\n\n| Mill | Load |\n|---|---|\n| Old | 38 "
    "|\n| New | 29 |",
    "one in some cities": POLL + "There is one mill in four towns, and one in ten villages.",
    "a list of counts": POLL + "\n\n## Bells\n\n- Town bells (61)\n- Ferry bells (44)",
    "what came back": POLL + "It was sent to 3,000 people and 1,734 valid responses were received (57.8%).",
    "shares of seats and costs": POLL + "Women hold 31% of seats. The budget covers 40% of the costs.",
    "a register": "By May, 63% of municipalities had published their lists, according to the Agency for Bells.",
}  # fmt: skip


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_answer(name: str) -> None:
    assert _answers(NOTHING[name]) == []


SURVEYS: dict[str, tuple[str, dict[str, object]]] = {
    "who asks before who pays": (
        "The survey, the first paid for by Hentzau Trust and conducted by Zenda Polling, found that 57% fear bells.",
        {"conducted_by_id": "Zenda Polling"},
    ),
    "on behalf of": (
        "Zenda Polling on behalf of Hentzau Trust surveyed a total of 1,003 people aged 16 and above about bells.",
        {"conducted_by_id": "Zenda Polling", "sample_size": 1003, "population": "people aged 16 and above"},
    ),
    "on behalf of somebody, by somebody": (
        "This survey was conducted on behalf of Hentzau Trust by Zenda Polling among a quota sample of 1,200 adults.",
        {"conducted_by_id": "Zenda Polling", "sample_size": 1200, "population": "adults"},
    ),
    "days without a year": (
        "Published 28 August 2025\n\nThe survey, which polled 1,518 people between Aug. 22 and Aug. 25, is out.",
        {"sample_size": 1518, "fieldwork": "Aug. 22 and Aug. 25", "year": 2025},
    ),
    "thousands in words": (
        "A Zenda poll of twenty-three thousand people found that 31% like bells.",
        {"sample_size": 23000, "population": "people"},
    ),
    "a number that looks like a year": (
        "A survey of 2067 adults by Zenda Polling found that 31% like bells.",
        {"sample_size": 2067, "year": None},
    ),
    "those who replied": (
        "A questionnaire was sent to 214 municipalities in May 2023, of which 163 replied: 41% use a bell.",
        {"sample_size": 163, "population": "municipalities", "year": 2023},
    ),
    "in brackets": (
        "Opinion is divided (Zenda Polling, 1,204 adults, May 2024): 44% support bells, 43% oppose them.",
        {"conducted_by_id": "Zenda Polling", "sample_size": 1204, "population": "adults", "year": 2024},
    ),
    "whose answers": (
        "An opinion poll by Zenda Polling (n=1,538; May 2023) found that 57% of Ruritanians fear bells.",
        {"sample_size": 1538, "population": "Ruritanians"},
    ),
    "were polled by": (
        "Approximately 1000 mill owners in the U.S. and Freedonia were recently polled by software firm Zenda Polls.",
        {"conducted_by_id": "Zenda Polls", "sample_size": 1000, "population": "mill owners in the U.S. and Freedonia"},
    ),
    "told after what was found": (
        "Villagers want quiet bells, finds Zenda Polling in a survey. The survey of 1,680 found that 68% do.",
        {"conducted_by_id": "Zenda Polling", "sample_size": 1680},
    ),
    "whoever was surveyed": (
        "Zenda.com surveyed 1,000 village, town and city ringers/millers about bells. Some 41% use a bell.",
        {"sample_size": 1000},
    ),
    "named before who asked": (
        "A new poll indicates that most adults like bells.\n\nThe Zenda poll found that 85% of respondents do.",
        {"conducted_by_id": "Zenda"},
    ),
    "named after its answers": (
        "Some 85% favour bells, a survey has found.\n\nZenda Polling conducted a survey of 900 adults.",
        {"conducted_by_id": "Zenda Polling", "sample_size": 900},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SURVEYS)
def test_who_asked_whom_and_when(name: str) -> None:
    text, expected = SURVEYS[name]
    (survey,) = _found(text, "surveys")
    names = {c.key: str(c.fields["name"].value) for c in _found(text, "organisations")}
    links = {field: link.name or names.get(link.key, "") for field, link in survey.links.items()}
    values = {field: value.value for field, value in survey.fields.items()} | links
    for field, value in expected.items():
        same = same_name(str(values.get(field)), str(value)) if field.endswith("_id") else values.get(field) == value
        assert same, (field, values.get(field))


def test_a_survey_and_interviews_of_one_sentence_are_two() -> None:
    text = "The study rests on a survey of 200 companies and 19 interviews with mayors of mill towns."
    assert {c.fields["kind"].value for c in _found(text, "surveys")} == {"opinion_survey", "expert_interviews"}


def test_the_report_of_a_poll_is_of_its_poll_however_long_it_speaks_of_other_things() -> None:
    share = "{} per cent of adults say that bells worry them{}."
    told = [share.format(20 + n, f" in winter {n}") for n in range(6)]
    silence = "Bells have been rung for long. Towers stand in every town. Ropes are made of hemp. " * 4
    text = "The Harbour Institute surveyed 1,000 adults in Ruritania in May 2024.\n\n" + f"\n\n{silence}\n\n".join(told)
    assert [answer[0] for answer in _answers(text)] == [20.0 + n for n in range(6)]
    few = "The Harbour Institute surveyed 1,000 adults in Ruritania in May 2024.\n\n" + silence + told[0]
    assert _answers(few) == []  # one share after long silence may be of another poll
