"""A survey and its answers in prose, rows out (codebook: surveys, survey_results)."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extraction import surveys
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers

TEXTS = Path(__file__).parents[2] / "raw" / "texts"


def _candidates(text: str, country: str = "") -> list[Candidate]:
    document = read(text, "invented", country=country)
    found = list(surveys.extract(Context(document, Registers())))
    for candidate in found:
        for value in candidate.fields.values():
            assert value.spans
            assert all(document.raw[s.start : s.end].strip() for s in value.spans)
    return found


def results(text: str) -> list[tuple[object, object, object, float]]:
    """Question, item, group and share of each answer."""
    return [
        tuple(c.fields[f].value if f in c.fields else "" for f in ("question", "item", "group", "percent"))  # type: ignore[misc]
        for c in _candidates(text)
        if c.table == "survey_results"
    ]


def answers(text: str) -> list[tuple[object, object]]:
    return [(item, share) for _, item, _, share in results(text)]


def survey(text: str) -> dict[str, object]:
    candidates = _candidates(text)
    (found,) = (c for c in candidates if c.table == "surveys")
    names = {m.key: m.name for m in Context(read(text, "invented"), Registers()).mentions}
    names |= {c.key: str(c.fields["name"].value) for c in candidates if c.table == "organisations"}
    links = {f: link.name or names.get(link.key, "") for f, link in found.links.items()}
    return {f: v.value for f, v in found.fields.items()} | links


# Who asked whom

SURVEYS = [
    (
        "A 2021 poll of 2,000 adults by Zenda Polling found that 48% trust courts to use AI.",
        {
            "kind": "opinion_survey",
            "year": 2021,
            "sample_size": 2000,
            "population": "adults",
            "conducted_by_id": "Zenda Polling",
        },
    ),
    (
        "The survey (n=1,481) was carried out by Strelsau Data between 3 and 17 April 2023; 57% are worried about AI.",
        {"sample_size": 1481, "year": 2023, "fieldwork": "3 and 17 April 2023", "conducted_by_id": "Strelsau Data"},
    ),
    (
        "The state of bells was explored by conducting meetings, interviews, and workshops with ferry owners.",
        {"kind": "expert_interviews", "title": "meetings, interviews, and workshops", "population": "ferry owners"},
    ),
    (
        "Zenda Polling held eight focus groups with 62 sailors during the autumn of 2022.",
        {"kind": "expert_interviews", "title": "focus groups", "population": "sailors", "sample_size": 62},
    ),
    (
        "Discussions with keepers and bell founders reveal that few of them own a gong.",
        {
            "kind": "expert_interviews",
            "title": "Discussions with keepers and bell founders",
            "population": "keepers and bell founders",
        },
    ),
    (
        "When participants in the gong consultations were asked, most named rust.",
        {"kind": "expert_interviews", "title": "gong consultations"},
    ),
    (
        "A special Zenda Hentzau SMS Survey of 1,204 adults shows that 57% say bells are loud.\n\n"
        "Source: Zenda Hentzau Snap SMS Survey: April 3-5, 2022. Base: adults 18+, n=1,204.",
        {"conducted_by_id": "Zenda Hentzau", "sample_size": 1204, "year": 2022, "fieldwork": "April 3-5, 2022"},
    ),
    (
        "The Ferry Statistics Office (FSO) Zenda Labour Survey 2021 found that 88% of adults never used ferries.",
        {"conducted_by_id": "Ferry Statistics Office"},
    ),
    (
        "An online survey of 3,513 adults asked who should regulate AI.",
        {"sample_size": 3513, "population": "adults", "title": "online survey"},
    ),
    (
        "Zenda Polling surveyed 10,260 civil servants in July 2023.",
        {"sample_size": 10260, "population": "civil servants", "year": 2023, "fieldwork": "July 2023"},
    ),
    (
        "The region runs a tool of its own, the “Ferry Barometer,” which studies how companies use machine learning.",
        {"kind": "barometer", "title": "Ferry Barometer", "population": "companies"},
    ),
    (
        "According to the Zenda Research Center, 57% of Ruritanians say they are worried about AI.",
        {"kind": "opinion_survey", "conducted_by_id": "Zenda Research Center"},
    ),
    (
        "We conducted semi-structured interviews with 25 officials between May and July 2022.",
        {"kind": "expert_interviews", "sample_size": 25, "population": "officials"},
    ),
    (
        "Interviews were conducted with 12 experts representing mills and ferries.",
        {"kind": "expert_interviews", "sample_size": 12, "population": "experts representing mills and ferries"},
    ),
    (
        "Within this paper, twelve expert interviews were conducted with stakeholders from the mills.",
        {"kind": "expert_interviews", "sample_size": 12, "title": "expert interviews"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SURVEYS, ids=[text[:50] for text, _ in SURVEYS])
def test_a_survey_is_told_by_who_asked_whom_and_when(text: str, expected: dict[str, object]) -> None:
    row = survey(text)
    assert {field: row.get(field) for field in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The plan was written in cooperation with 40 technology experts.",
        "The government should carry out a survey of 1,000 citizens.",
        "There is no opinion survey by the ministry.",
        "Labour market surveys are out of date.",
        "The last survey was long ago.",
        "The state was not included in the Open Data Barometer.",
        "Research conducted on bells shows that 41% of them are of iron.",
        "The harbours have new offices, with 1,204 sailors trained in 30 courses to advance mending and research.",
        "Data from the Zenda survey indicate that 62% of the people used the internet in 2031.",
        "The study by the Bell Bank found that 34% of jobs are at risk of automation and 12% could be created.",
        "More men than women ring the bells (70% men vs. 65% women), and in some ports none do (ABC, 2023).",
    ],
)
def test_plans_generic_plurals_and_co_authors_are_no_survey(text: str) -> None:
    assert _candidates(text) == []


def test_a_name_of_two_fields_is_one() -> None:
    text = "In 2031, 62% of crews that answered the latest Tides and Harbours Survey said that they use bells."
    assert survey(text)["title"] == "Tides and Harbours Survey"


def test_what_a_survey_is_on_belongs_to_its_name() -> None:
    text = "The 2031 National Survey of Tides and Bells shows that 12% of residents trust bells."
    assert survey(text)["title"] == "2031 National Survey of Tides and Bells"


def test_what_was_asked_about_in_a_poll_is_not_told() -> None:
    text = "The Zenda poll has 1,000 answers. For other uses that came up in the poll, 33% of adults support bells."
    assert all("poll" not in str(c.fields.get("question", "")) for c in _candidates(text))


def test_interviews_told_of_twice_are_one_survey() -> None:
    text = (
        "The study uses expert interviews. Interviews were conducted with 10 experts from the mills.\n\n"
        "## Findings\n\nFor this paper, ten expert interviews were conducted with stakeholders.\n"
    )
    row = survey(text)
    assert (row["title"], row["sample_size"]) == ("expert interviews", 10)


def test_results_and_later_mentions_belong_to_one_survey() -> None:
    text = "A 2017 survey by the Zenda Institute asked about AI. According to the survey, 76% of respondents trust it."
    found = _candidates(text)
    (asked,) = (c for c in found if c.table == "surveys")
    (answer,) = (c for c in found if c.table == "survey_results")
    assert answer.links["survey_id"].key == asked.key


def test_survey_results_are_those_of_the_survey_before() -> None:
    text = (
        "In a survey of 1,001 adults, 62% said they were worried about AI.\n\nSurvey results also showed that 82% "
        "want AI to be regulated.\n\nThe survey, conducted by Zenda Polling, was the first of its kind.\n"
    )
    row = survey(text)
    assert (row["sample_size"], row["conducted_by_id"]) == (1001, "Zenda Polling")
    assert len([c for c in _candidates(text) if c.table == "survey_results"]) == 2


# What they said

RUNNING = [
    (
        "In a survey of 1,500 adults by Zenda Polling in May 2023, 62% said they were worried about AI, up "
        "from 55% in 2021.",
        [("worried about AI", 62.0), ("worried about AI", 55.0)],
    ),
    (
        "Three in four Canadians support stricter rules for AI, a poll conducted by Zenda Polling found.",
        [("support stricter rules for AI", 75.0)],
    ),
    (
        "A poll of Norwegians found that 48% trust public bodies to use AI, while only 31% do not trust them.",
        [("trust public bodies to use AI", 48.0), ("do not trust them", 31.0)],
    ),
    (
        "A majority of citizens (62%) support a ban on face recognition, according to a 2022 survey by the "
        "Zenda Institute.",
        [("support a ban on face recognition", 62.0)],
    ),
    ("A poll by the Zenda Institute showed that trust in AI stands at 48%.", [("trust in AI", 48.0)]),
    (
        "A survey by the Chamber of Commerce of 800 companies found that 11% use AI, 24% plan to use it and "
        "65% have no plans.",
        [("use AI", 11.0), ("plan to use it", 24.0), ("have no plans", 65.0)],
    ),
    (
        "The survey of 1,200 workers showed that the share of respondents who use AI at work rose to 31%.",
        [("use AI at work", 31.0)],
    ),
    (
        "In 2021 Zenda Polling surveyed 1,000 officials. Two thirds of respondents said that data was their "
        "biggest problem.",
        [("data was their biggest problem", 66.7)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING, ids=[text[:50] for text, _ in RUNNING])
def test_answers_in_running_prose(text: str, expected: list[tuple[str, float]]) -> None:
    assert answers(text) == expected


def test_a_polarity_shares_its_question() -> None:
    found = results(
        "According to a survey by the Zenda Institute, 70% of the respondents hold a positive attitude towards mills, "
        "while only 9% hold a negative attitude."
    )
    assert found == [
        ("attitude towards mills", "positive attitude", "", 70.0),
        ("attitude towards mills", "negative attitude", "", 9.0),
    ]


def test_an_elliptic_answer_is_completed() -> None:
    found = results(
        "A survey by the Zenda Institute found that 35% of respondents have a positive view of AI, "
        "20% a negative view and 45% no opinion."
    )
    assert [(q, item, share) for q, item, _, share in found] == [
        ("view of AI", "positive view", 35.0),
        ("view of AI", "negative view", 20.0),
        ("view of AI", "no opinion", 45.0),
    ]


def test_the_question_is_what_was_asked() -> None:
    found = results(
        "Asked whether AI should be regulated, 71% of respondents agreed and 17% were unsure, a survey by "
        "Zenda Polling showed."
    )
    assert [(q, item) for q, item, _, _ in found] == [
        ("whether AI should be regulated", "agreed"),
        ("whether AI should be regulated", "unsure"),
    ]


GROUPS = [
    (
        "The survey asked 900 people. Among women, 57% are worried about job losses, compared to 44% of men.",
        [("women", 57.0), ("men", 44.0)],
    ),
    (
        "Of those aged 18 to 24, 40% trust chatbots, the 2023 survey by Zenda Polling found; of those over "
        "65, only 12% do.",
        [("those aged 18 to 24", 40.0), ("those over 65", 12.0)],
    ),
    (
        "A survey by Zenda Polling showed that 78% of Chinese respondents agree that AI is useful, compared "
        "to 35% of Americans.",
        [("Chinese respondents", 78.0), ("Americans", 35.0)],
    ),
    ("A survey by Zenda Polling showed that 57% of Americans trust AI.", [("", 57.0)]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS, ids=[text[:50] for text, _ in GROUPS])
def test_a_group_is_a_part_of_the_respondents(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(group, share) for _, _, group, share in results(text)] == expected


def test_items_with_shares_in_brackets_follow_the_verb_that_asks() -> None:
    found = results(
        "A survey by the Zenda Institute was published. Most respondents were worried about the loss of "
        "ferries and mills "
        "(85%), less wind (83%) and the lack of millers (77%)."
    )
    assert found == [
        ("worried about", "loss of ferries and mills", "", 85.0),
        ("worried about", "less wind", "", 83.0),
        ("worried about", "lack of millers", "", 77.0),
    ]


def test_quoted_items_keep_their_question_over_sentences() -> None:
    found = results(
        "A survey by the Zenda Institute was published. When asked which mill to mend, the first choice was "
        '"The mill on the hill (the old one)" (74%). This was followed by "the river mill" (65%) and "none, etc." (5%).'
    )
    assert found == [
        ("which mill to mend", "The mill on the hill (the old one)", "", 74.0),
        ("which mill to mend", "the river mill", "", 65.0),
        ("which mill to mend", "none, etc.", "", 5.0),
    ]


def test_items_that_begin_alike_share_what_stands_before_them() -> None:
    found = results(
        "A survey by the Zenda Institute was published. Most citizens suspect that AI will widen the gap "
        "between rich and "
        "poor people (66%) and between town and country (60%)."
    )
    assert found == [
        ("AI will widen the gap", "between rich and poor people", "", 66.0),
        ("AI will widen the gap", "between town and country", "", 60.0),
    ]


def test_running_and_bracketed_answers_in_one_sentence() -> None:
    found = results(
        "An online survey of 3,513 adults asked who should regulate AI. The government was named by 45% of "
        "respondents, "
        "followed by independent experts (32%) and companies (12%)."
    )
    assert found == [
        ("who should regulate AI", "government", "", 45.0),
        ("who should regulate AI", "independent experts", "", 32.0),
        ("who should regulate AI", "companies", "", 12.0),
    ]


def test_bullet_points_are_answers() -> None:
    found = answers(
        "People trust AI, as the 2017 Zenda Trust Barometer shows:\n\n- 86% trust in mills.\n- 69% trust in ferries.\n"
    )
    assert found == [("trust in mills", 86.0), ("trust in ferries", 69.0)]


MORE = [
    (
        "According to a survey by the Zenda Institute, the biggest obstacles to using AI are: lack of skills (62%), "
        "cost (51%), and legal uncertainty (43%).",
        [
            ("biggest obstacles to using AI", "lack of skills", "", 62.0),
            ("biggest obstacles to using AI", "cost", "", 51.0),
            ("biggest obstacles to using AI", "legal uncertainty", "", 43.0),
        ],
    ),
    (
        "The survey showed that 64 % of the population is afraid of losing control over AI, with women (70 %) more "
        "afraid than men (58 %).",
        [
            ("losing control over AI", "afraid of losing control over AI", "", 64.0),
            ("losing control over AI", "afraid of losing control over AI", "women", 70.0),
            ("losing control over AI", "afraid of losing control over AI", "men", 58.0),
        ],
    ),
    (
        "In Zenda Polling's latest poll, 63% said AI should be regulated by government, 21% by industry and 6% not "
        "at all.",
        [
            ("AI should be regulated by government", "AI should be regulated by government", "", 63.0),
            ("AI should be regulated by government", "by industry", "", 21.0),
            ("AI should be regulated by government", "not at all", "", 6.0),
        ],
    ),
    (
        "In a survey by Zenda Polling, 43 percent of respondents were in favour, 39 percent against and 18 percent had "
        "no opinion.",
        [("", "in favour", "", 43.0), ("", "against", "", 39.0), ("", "no opinion", "", 18.0)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text[:50] for text, _ in MORE])
def test_answers_that_lean_on_one_another(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    assert results(text) == expected


def test_positions_count_the_answers_to_a_question() -> None:
    text = (
        "A survey by the Zenda Institute was published. Respondents were worried about mills (85%) and ferries (83%)."
    )
    assert [c.fields["position"].value for c in _candidates(text) if c.table == "survey_results"] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Only 11% of companies use AI. The target is 75% by 2030.",
        "The AI market grew by 35% in 2022, a survey of analysts by Zenda Capital found.",
        "A survey by Zenda Polling was published. The margin of error is 3%. The response rate was 20%.",
        "The model reached an accuracy of 92%, and 36% of graduates are women.",
        "Data centres consume 2.7% of electricity, and people worry.",
        "61% of global AI funding goes to Freedonia, only 6% to Ruritania.",
        "Men use the internet more than women (70% men vs. 65% women).",
    ],
)
def test_percentages_that_are_no_answers_give_no_row(text: str) -> None:
    assert results(text) == []


def test_a_survey_in_another_section_is_out_of_reach() -> None:
    text = "## Opinion\n\nA survey by Zenda Polling asked people.\n\n## Trade\n\n57% of firms say they export.\n"
    assert results(text) == []


def test_the_opinion_survey_of_a_real_source() -> None:
    """Fourteen percentages, one in a sentence that a block of notes cuts."""
    found = results((TEXTS / "caidp-aidv-2020-belgium.txt").read_text(encoding="utf-8"))
    assert [(question, share) for question, _, _, share in found] == [
        ("attitude towards technological developments", 76.0),
        ("attitude towards technological developments", 6.0),
        *(("worried about", share) for share in (85.0, 85.0, 83.0, 77.0)),
        *(("which activity to prioritize", share) for share in (74.0, 65.0, 58.0, 52.0, 48.0, 45.0)),
        *(("AI will increase inequality", share) for share in (66.0, 60.0)),
    ]
    assert [item for _, item, _, _ in found][2:7] == [
        "loss of privacy, security and integrity of their personal information",
        "less use of human common sense",
        "less human interaction",
        "loss of trust and control over robots and artificial intelligence",
        "The management of ethical risks around AI. For example, discrimination, privacy, etc.",
    ]
    assert {group for _, _, group, _ in found} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "The survey of 1,036 adults took place in May 2021. When asked about bells, 55 per cent said they like them.",
        "Only 36 per cent trust the ferries, according to *Trust in Ferries: Norway 2025*, a study.",
        "The Zenda SMS survey of 900 adults found that 36 per cent trust the ferries.",
    ],
)
def test_a_word_that_opens_a_sentence_or_a_title_asks_nobody(text: str) -> None:
    context = Context(read(text, "invented", country="NO"), Registers())
    links = [c.links["conducted_by_id"] for c in surveys.extract(context) if "conducted_by_id" in c.links]
    assert not {link.name for link in links} & {"When", "Trust", "SMS"}


def test_those_who_were_asked_did_not_ask() -> None:
    told = survey("A new poll found that 55% of Norwegians surveyed opposed AI's use, and 5% supported it.")
    assert "conducted_by_id" not in told
    assert not any(c.table == "organisations" for c in _candidates("Of those surveyed, 75% trust AI’s ever new uses."))


def test_pollster_whose_name_holds_a_place() -> None:
    text = "A survey by KLX Norway and the Harbour Group asked 1,000 adults: 40% were worried about AI."
    assert str(survey(text)["conducted_by_id"]).startswith("KLX Norway")


def test_what_is_expected_of_a_share_is_no_answer() -> None:
    text = "According to Zenda, a research firm, over 80% of agencies are expected to implement chatbots by 2030."
    assert _candidates(text) == []


# Polls of many countries, and what was once

PLACES: list[tuple[str, list[tuple[str, str, float]]]] = [
    (
        "Support for bells is highest in Ruritania (82%), Freedonia (80%) and Graustark (77%) and low in Zenda (41%).",
        [("Support for bells", place, share) for place, share in
         (("Ruritania", 82), ("Freedonia", 80), ("Graustark", 77), ("Zenda", 41))],
    ),
    (
        "The poll found lower trust in bells in Zenda (49%) and Graustark (45%) than in Ruritania (86%).",
        [("lower trust in bells", place, share) for place, share in (("Zenda", 49), ("Graustark", 45),
         ("Ruritania", 86))],
    ),
    (
        "In the poll of ten countries, Ruritania is the least worried at 16%, followed by Freedonia at 19%.",
        [("least worried", "Ruritania", 16), ("least worried", "Freedonia", 19)],
    ),
    (
        "The most worried of the countries is Ruritania (32%), followed by Freedonia (25%).",
        [("most worried of the", "Ruritania", 32), ("most worried of the", "Freedonia", 25)],
    ),
    (
        "47% of people in Ruritania said they like bells, only 11% said the same in Freedonia.",
        [("like bells", "people in Ruritania", 47), ("like bells", "Freedonia", 11)],
    ),
    (
        "Familiarity with bells varied among the groups, with graduates (71%) and men (69%) claiming more.",
        [("Familiarity with bells", "graduates", 71), ("Familiarity with bells", "men", 69)],
    ),
    (
        "Younger people are more positive about bells (71%) compared to those aged 55 and older (61%).",
        [("more positive about bells", "Younger people", 71),
         ("more positive about bells", "those aged 55 and older", 61)],
    ),
    (
        "66% are afraid of bells. That is a slightly higher share compared to five years ago (60%).",
        [("afraid of bells", "", 66), ("afraid of bells", "", 60)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text[:50] for text, _ in PLACES])
def test_places_and_groups_each_with_its_share(text: str, expected: list[tuple[str, str, float]]) -> None:
    found = results("A survey by Zenda Polling asked 1,000 adults about bells. " + text)
    assert [(item, group, share) for _, item, group, share in found] == expected


def test_names_that_are_no_places_are_items() -> None:
    text = "A survey of 1,000 adults found that they trust Zenda Bank (45%) and Strelsau Mail (30%)."
    assert [group for _, _, group, _ in results(text)] == ["", ""]


def test_a_report_on_a_survey_may_name_it_under_its_first_heading() -> None:
    text = (
        "## Summary\n##### Bells still ring in every port. In November 2022, Zenda Polling conducted a survey of 4,000"
        " adults in Ruritania, to see what they think of bells.\n\n## Results\n\nBells have changed. They are many."
        "\n\nPeople are worried about fog (72%) and noise (71%).\n"
    )
    assert answers(text) == [("fog", 72.0), ("noise", 71.0)]


def test_where_those_asked_live_goes_before_the_place_in_an_askers_name() -> None:
    told = survey("In 2031, the University of Bavaria asked 1,151 adults in Norway about ferries.")
    assert told["jurisdiction_id"] == "Norway"


def test_what_interviewees_say_is_of_the_interviews() -> None:
    text = (
        "The team carried out semi-structured interviews with 34 sailors in 2024. "
        "Lack of bells was named by 71% of the interviewees as the main obstacle."
    )
    document = read(text, "invented", country="NO")
    found = list(surveys.extract(Context(document, Registers())))
    assert [c.fields["kind"].value for c in found if c.table == "surveys"] == ["expert_interviews"]
    assert [c.fields["percent"].value for c in found if c.table == "survey_results"] == [71]
