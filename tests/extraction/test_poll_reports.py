"""Poll reports as pollsters, newspapers and country chapters write them: a short text in, every answer out.

Items and groups are compared as the evaluation compares them: the same thing in nearly the same words.
"""

from __future__ import annotations

import pytest

from pipeline.evaluation.compare import same_text
from pipeline.extraction import surveys
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers

Answer = tuple[float, str, str]  # percent, item, group


def found(text: str, table: str = "survey_results") -> list[Candidate]:
    document = read(text, "invented", country="IE")
    return [c for c in surveys.extract(Context(document, Registers())) if c.table == table]


def answers(text: str) -> list[Answer]:
    def value(candidate: Candidate, field: str) -> str:
        return str(candidate.fields[field].value) if field in candidate.fields else ""

    return [(float(value(c, "percent")), value(c, "item"), value(c, "group")) for c in found(text)]


REPORTS: dict[str, tuple[str, list[Answer]]] = {
    "a share in brackets, another, the rest": (
        "About half of Freedonians (52%) say they feel more concerned than excited about the increased use of AI, "
        "while 10% say they are more excited than concerned. Another 36% feel an equal mix of these emotions, "
        "according to a Strelsau Research Center survey of 5,410 adults conducted in August 2023.",
        [
            (52, "feel more concerned than excited about the increased use of AI", ""),
            (10, "more excited than concerned", ""),
            (36, "feel an equal mix of these emotions", ""),
        ],
    ),
    "bullets under a sentence": (
        "## Key findings\n\nThe 2023 Zenda AI Monitor, a survey of 22,816 adults by Zenda Polling, finds:\n\n"
        "- 67% say they have a good understanding of what artificial intelligence is.\n"
        "- Just 52% know which types of products and services use AI.\n"
        "- Half (49%) trust that companies that use AI will protect their personal data.\n"
        "- 1 in 3 expect AI to improve the economy of their country.\n",
        [
            (67, "have a good understanding of what artificial intelligence is", ""),
            (52, "know which types of products and services use AI", ""),
            (49, "trust that companies that use AI will protect their personal data", ""),
            (33.3, "expect AI to improve the economy of their country", ""),
        ],
    ),
    "a barometer with a place apart": (
        "According to the Zenda Barometer on digital rights, 61% of Europeans look favourably on robots and "
        "artificial intelligence, whereas 30% have a negative view and 9% do not know.",
        [
            (61, "look favourably on robots and artificial intelligence", ""),
            (30, "negative view", ""),
            (9, "do not know", ""),
        ],
    ),
    "semicolons and a remainder": (
        "A Zenda poll of 2,011 adults in Ruritania found that 45% of the public would support a ban on autonomous "
        "weapons; 23% would oppose it and the remaining 32% said they did not know.",
        [
            (45, "would support a ban on autonomous weapons", ""),
            (23, "would oppose it", ""),
            (32, "did not know", ""),
        ],
    ),
    "the study is named after its answers": (
        "Only 34% of people in Freedonia are willing to trust AI systems. Seventy per cent believe regulation is "
        "necessary, and more than half (57%) report having used AI at work. The study, by the University of Zenda "
        "and the consultancy Hentzau, surveyed 1,019 people in early 2025.",
        [
            (34, "willing to trust AI systems", ""),
            (70, "regulation is necessary", ""),
            (57, "having used AI at work", ""),
        ],
    ),
    "uses ranked": (
        "The Zenda Institute surveyed over 4,000 adults in November 2022. The use seen as beneficial by most people "
        "is detecting the risk of cancer (88%), followed by facial recognition for border control (87%). "
        "Least popular are driverless cars (34%) and autonomous weapons (39%).",
        [
            (88, "detecting the risk of cancer", ""),
            (87, "facial recognition for border control", ""),
            (34, "driverless cars", ""),
            (39, "autonomous weapons", ""),
        ],
    ),
    "hyphenated fractions": (
        "Two-in-five Canadians (39%) say AI will do more harm than good, three-in-ten (31%) say the opposite, and "
        "one-quarter (26%) are unsure, a new study from the non-profit Zenda Institute finds.",
        [(39, "AI will do more harm than good", ""), (31, "the opposite", ""), (26, "unsure", "")],
    ),
    "a percentage who, risen": (
        "The survey, carried out by Strelsau in May 2024 among 6,000 adults, shows views softening. The percentage "
        "who say AI does equal amounts of harm and good rose to 61%, from 50% in 2022.",
        [(61, "AI does equal amounts of harm and good", ""), (50, "AI does equal amounts of harm and good", "")],
    ),
    "a statistics office": (
        "According to the 2023 survey on ICT usage by Statistics Freedonia, 15.2% of enterprises used AI, while 41% "
        "of large enterprises did so.",
        [(15.2, "used AI", ""), (41, "used AI", "large enterprises")],
    ),
    "a country chapter": (
        "## Public Opinion\n\nIn a 2021 survey by Strelsau, 58% of respondents in Ruritania said that products and "
        "services using AI make their life easier.[12] 35% said that they trust companies that use AI as much as "
        "other companies.",
        [
            (58, "products and services using AI make their life easier", ""),
            (35, "they trust companies that use AI as much as other companies", ""),
        ],
    ),
    "a question in quotation marks": (
        "A Zenda poll asked 1,000 voters: “Do you trust the government to regulate AI?” Yes: 34%; No: 48%; "
        "Don’t know: 18%.",
        [(34, "Yes", ""), (48, "No", ""), (18, "Don’t know", "")],
    ),
    "how often": (
        "When asked how often they use chatbots, 12% of the 1,500 respondents to the Zenda survey said daily, 25% "
        "weekly, 30% less often and 33% never.",
        [(12, "daily", ""), (25, "weekly", ""), (30, "less often", ""), (33, "never", "")],
    ),
    "ages in brackets": (
        "The poll by Zenda Polling also looked at age. Support for a pause in AI development is higher among "
        "18–34s (71%) than among over-55s (38%).",
        [
            (71, "Support for a pause in AI development", "18–34s"),
            (38, "Support for a pause in AI development", "over-55s"),
        ],
    ),
    "more likely than": (
        "In the Zenda survey of 2,000 adults, men (62%) are more likely than women (47%) to say AI will make their "
        "lives easier.",
        [(62, "AI will make their lives easier", "men"), (47, "AI will make their lives easier", "women")],
    ),
    "a predicate that two groups share": (
        "The survey by the Zenda Institute shows a gap: 66% of graduates, but only 41% of those without a degree, "
        "trust AI in health care.",
        [(66, "trust AI in health care", "graduates"), (41, "trust AI in health care", "those without a degree")],
    ),
    "two groups joined by and": (
        "72% of parents and 64% of teachers back a ban on AI detectors, a survey by Zenda Polling found.",
        [(72, "back a ban on AI detectors", "parents"), (64, "back a ban on AI detectors", "teachers")],
    ),
    "rose to, from": (
        "The Strelsau tracker survey has asked the same question since 2021. Concern about AI rose to 61% in 2024 "
        "from 54% a year earlier.",
        [(61, "Concern about AI", ""), (54, "Concern about AI", "")],
    ),
    "with so many agreeing": (
        "Support for rules is broad, a poll of 1,204 people by Zenda Polling found, with 70% agreeing that AI needs "
        "rules and 12% disagreeing.",
        [(70, "AI needs rules", ""), (12, "disagreeing", "")],
    ),
    "the share who, up from": (
        "In the annual survey of the Chamber of Labour, the share of employees who use AI at work stands at 28%, up "
        "from 19% in 2022.",
        [(28, "use AI at work", "employees"), (19, "use AI at work", "employees")],
    ),
    "item, colon, share": (
        "The Zenda poll asked people how they feel about AI. Excited: 26%. Worried: 41%. Both equally: 33%.",
        [(26, "Excited", ""), (41, "Worried", ""), (33, "Both equally", "")],
    ),
    "words for the size with the figure in brackets": (
        "A survey of 1,100 adults by Strelsau Data was published today. Nearly six in ten (58%) want AI content to "
        "be labelled. Fewer than one in five (17%) feel well informed, and the vast majority (87%) want children to "
        "learn about AI at school. A plurality (44%) fear for their job.",
        [
            (58, "want AI content to be labelled", ""),
            (17, "feel well informed", ""),
            (87, "want children to learn about AI at school", ""),
            (44, "fear for their job", ""),
        ],
    ),
    "of those who": (
        "Zenda Polling surveyed 2,400 employees. Of those who use AI at work, 45% say their employer has rules for "
        "it; 30% say there are none and a quarter do not know.",
        [
            (45, "their employer has rules for it", "those who use AI at work"),
            (30, "there are none", "those who use AI at work"),
            (25, "do not know", "those who use AI at work"),
        ],
    ),
    "for and against": (
        "On face recognition by the police respondents to the survey by the Zenda Institute were split: 38% were for "
        "it, 37% against.",
        [(38, "for it", ""), (37, "against", "")],
    ),
    "the most mentioned": (
        "The Zenda Institute published its survey of 900 experts in June 2022. Among the most frequently mentioned "
        "risks were job losses (54%), disinformation (49%) and cyber-attacks (46%).",
        [(54, "job losses", ""), (49, "disinformation", ""), (46, "cyber-attacks", "")],
    ),
    "surveyed by": (
        "62% of businesses surveyed by the Chamber of Commerce reported that they had no AI strategy; 21% were "
        "writing one.",
        [(62, "they had no AI strategy", ""), (21, "writing one", "")],
    ),
    "a scale": (
        "The survey by Zenda Polling put the statement “AI is a danger to democracy” to 1,000 people: strongly agree "
        "22%, agree 41%, neither agree nor disagree 20%, disagree 12%, strongly disagree 5%.",
        [
            (22, "strongly agree", ""),
            (41, "agree", ""),
            (20, "neither agree nor disagree", ""),
            (12, "disagree", ""),
            (5, "strongly disagree", ""),
        ],
    ),
    "had heard": (
        "Fifty-three per cent of respondents to the Zenda survey had heard “a lot” or “some” about chatbots; 27% had "
        "heard nothing at all.",
        [(53, "had heard “a lot” or “some” about chatbots", ""), (27, "had heard nothing at all", "")],
    ),
    "an adjective with the share in brackets": (
        "In the survey by the Zenda Institute, awareness of AI was nearly universal (95%), but only 18% could explain "
        "how it works.",
        [(95, "awareness of AI was nearly universal", ""), (18, "could explain how it works", "")],
    ),
    "asked to choose": (
        "A poll by Zenda Polling: asked to choose between faster and safer AI, most Ruritanians (58%) chose safety; "
        "29% chose speed.",
        [(58, "safety", ""), (29, "speed", "")],
    ),
    "infinitives that lean on the first": (
        "A third of employers (33%) expect to hire less because of AI, 15% to hire more and 52% see no change, the "
        "survey by the Chamber of Commerce shows.",
        [
            (33, "expect to hire less because of AI", "employers"),
            (15, "to hire more", "employers"),
            (52, "see no change", "employers"),
        ],
    ),
    "support and opposition at": (
        "The poll, which was fielded 3–9 May 2024 by Zenda Polling, found support for an AI law at 58 percent and "
        "opposition at 21 percent.",
        [(58, "support for an AI law", ""), (21, "opposition", "")],
    ),
    "more people disagree than agree": (
        "In the Strelsau survey, more people disagree (46%) than agree (31%) that a machine can make art.",
        [(46, "disagree", ""), (31, "agree", "")],
    ),
    "divided on": (
        "Opinion is divided on police use of facial recognition, the poll by Zenda Polling shows: 49% approve and 45% "
        "disapprove.",
        [(49, "approve", ""), (45, "disapprove", "")],
    ),
    "described themselves": (
        "In a survey of 3,000 people by Strelsau, some 41% described themselves as optimistic about AI, while 35% "
        "called themselves pessimistic.",
        [(41, "optimistic about AI", ""), (35, "pessimistic", "")],
    ),
    "a passive with as": (
        "The Strelsau survey asked 1,500 people about automation. AI is seen as a threat by 44% and as an opportunity "
        "by 39%.",
        [(44, "threat", ""), (39, "opportunity", "")],
    ),
    "among those, it is": (
        "The survey by the Zenda Institute finds older people more sceptical. Among those over 65, 58% do not trust "
        "chatbots; among those under 30 it is 31%.",
        [(58, "do not trust chatbots", "those over 65"), (31, "do not trust chatbots", "those under 30")],
    ),
    "lowest at, scores": (
        "The poll by Zenda Polling measured confidence. Confidence in technology companies is lowest, at 22%; "
        "confidence in universities stands at 69%.",
        [(22, "Confidence in technology companies", ""), (69, "confidence in universities", "")],
    ),
    "by comparison that view": (
        "In a survey by Strelsau, 78% of Ruritanians see AI as an opportunity. By comparison, 59% of Freedonians hold "
        "that view.",
        [(78, "see AI as an opportunity", ""), (59, "see AI as an opportunity", "Freedonians")],
    ),
    "respectively": (
        "The Strelsau survey of 2022 asked about trust. In Ruritania and Freedonia, 40% and 55% of respondents "
        "respectively say they trust AI.",
        [(40, "trust AI", "Ruritania"), (55, "trust AI", "Freedonia")],
    ),
    "three places in brackets": (
        "The Strelsau survey asked whether AI brings more benefits than drawbacks. Agreement is highest in Ruritania "
        "(78%), Grustark (76%) and Freedonia (71%).",
        [(78, "Agreement", "Ruritania"), (76, "Agreement", "Grustark"), (71, "Agreement", "Freedonia")],
    ),
    "majorities": (
        "Majorities support requiring companies to label AI content (76%) and to test models before release (71%), "
        "the poll of 1,003 voters by Zenda Polling shows.",
        [(76, "requiring companies to label AI content", ""), (71, "test models before release", "")],
    ),
    "when it comes to": (
        "Zenda Polling interviewed 1,200 people by telephone. When it comes to self-driving cars, 22% would feel safe "
        "in one, 65% would not and 13% have no opinion.",
        [(22, "would feel safe in one", ""), (65, "would not", ""), (13, "no opinion", "")],
    ),
    "bullets with the share at the end": (
        "Respondents to the survey of the Zenda Institute named these obstacles:\n\n- Lack of skilled staff: 55%\n"
        "- Cost of systems (48%)\n- Data protection rules – 47%\n",
        [(55, "Lack of skilled staff", ""), (48, "Cost of systems", ""), (47, "Data protection rules", "")],
    ),
    "a title and no other words for the poll": (
        "# Ruritanians want rules for AI\n\nSTRELSAU, 4 March 2024 – Seven in ten adults (71%) want the government to "
        "regulate AI, according to new research by Zenda Polling for the Zenda Institute. Women (76%) are keener than "
        "men (66%).\n\nTwo thirds worry about deepfakes. Only 9% say they are not worried at all.\n\n"
        "Zenda Polling interviewed 1,008 adults online between 12 and 19 February 2024.\n",
        [
            (71, "want the government to regulate AI", ""),
            (76, "want the government to regulate AI", "Women"),
            (66, "want the government to regulate AI", "men"),
            (66.7, "worry about deepfakes", ""),
            (9, "not worried at all", ""),
        ],
    ),
    "findings over sections": (
        "# AI and the public\n\nThis report presents a survey of 2,500 adults by the Zenda Institute.\n\n"
        "## Knowledge\n\nJust over a third of the public (36%) can name an example of AI.\n\n"
        "## Trust\n\n54% trust doctors to use AI well, against 19% for social media companies.\n",
        [
            (36, "can name an example of AI", ""),
            (54, "trust doctors to use AI well", ""),
            (19, "trust doctors to use AI well", "social media companies"),
        ],
    ),
    "reported elsewhere": (
        "A study by the consultancy Hentzau found that 43% of civil servants already use generative AI, and that 12% "
        "use it every day.",
        [(43, "already use generative AI", "civil servants"), (12, "use it every day", "civil servants")],
    ),
    "drops when told": (
        "The Zenda poll tested this. Support for the ferry robot falls from 63% to 41% when people hear about its "
        "price.",
        [(63, "Support for the ferry robot", ""), (41, "Support for the ferry robot", "")],
    ),
    "a nation without an article": (
        "67% of the Dutch population is worried about AI, a survey by Strelsau shows; 51% of Danes and 48% of Swiss "
        "people are.",
        [(67, "worried about AI", "Dutch population"), (51, "worried about AI", "Danes"), (48, "worried about AI",
          "Swiss people")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REPORTS)
def test_every_answer_of_a_report_is_a_row(name: str) -> None:
    text, expected = REPORTS[name]
    read_out = answers(text)
    alike = [
        a[0] == b[0] and same_text(a[1], b[1]) and (a[2] == b[2] or same_text(a[2], b[2]))
        for a, b in zip(read_out, expected, strict=False)
    ]
    assert len(read_out) == len(expected) and all(alike), read_out


NOT_ANSWERS = {
    "who was asked": "In the survey of 1,000 adults by Zenda Polling, 51% of respondents were women and 23% were over 65.",
    "method": "The survey of 1,000 adults by Zenda Polling has a margin of error of 3% and a response rate of 28%.",
    "growth": "A survey by Zenda Polling was published. Use of robots grew by 12% last year.",
    "rise by": "A survey by Zenda Polling was published. Trust has fallen by 7 percentage points since 2019.",
    "target": "A survey by Zenda Polling was published. The plan is that 75% of companies use AI by 2030.",
    "market": "A survey by Zenda Polling was published. The company holds 90% of the market for chips.",
    "no survey": "Agencies think that 60% of forms can be handled by AI.",
    "tests": "A survey by Zenda Polling was published. The system recognises 97% of faces and is wrong in 3% of cases.",
    "money": "According to a survey by Zenda Polling, firms spend 12% of their budget on data.",
    "forecast": "Experts believe 40% of jobs will be affected by AI, the ministry said.",
}


@pytest.mark.parametrize("name", NOT_ANSWERS)
def test_other_percentages_are_no_rows(name: str) -> None:
    assert answers(NOT_ANSWERS[name]) == []


CONDUCTORS = [
    ("According to a poll by Zenda Polling, 57% of voters want rules for AI.", "Zenda Polling"),
    ("A 2022 Strelsau survey found that 57% of voters want rules for AI.", "Strelsau"),
    ("Hentzau asked 1,204 adults in May 2023 about AI; 57% want rules.", "Hentzau"),
    ("In a survey conducted in 2023 by the polling firm Zenda Polling, 57% want rules for AI.", "Zenda Polling"),
]


@pytest.mark.parametrize(("text", "name"), CONDUCTORS, ids=[name for _, name in CONDUCTORS])
def test_a_pollster_that_no_list_knows_is_an_organisation(text: str, name: str) -> None:
    """The survey's link leads to a row: a mention of the context, or a candidate of its own."""
    document = read(text, "invented", country="IE")
    context = Context(document, Registers())
    candidates = list(surveys.extract(context))
    (survey,) = (c for c in candidates if c.table == "surveys")
    link = survey.links["conducted_by_id"]
    names = {m.key: m.name for m in context.mentions} | {
        c.key: str(c.fields["name"].value) for c in candidates if c.table == "organisations"
    }
    assert names[link.key] == name


def test_a_survey_is_of_the_source_s_country_unless_its_sentence_names_another() -> None:
    (own,) = found("A survey of 1,000 adults by Zenda Polling found that 57% trust AI. Norway is near.", "surveys")
    (other,) = found("A survey of 1,000 adults in Norway by Zenda Polling found that 57% trust AI.", "surveys")
    assert (own.links["jurisdiction_id"].name, other.links["jurisdiction_id"].name) == ("IE", "Norway")
