"""What an answer answers, and which survey it is of, where the sentence does not say so (codebook: survey_results)."""

from __future__ import annotations

import pytest

from pipeline.extraction import surveys
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers

POLL = "In May 2024, Zenda Polling surveyed 1,204 adults in Ruritania. "


def _found(text: str, table: str) -> list[Candidate]:
    document = read(text, "invented", country="IE")
    return [c for c in surveys.extract(Context(document, Registers())) if c.table == table]


def _rows(text: str) -> list[tuple[float, str, int]]:
    """Percentage, question and position of each answer."""
    return [
        (
            float(str(row.fields["percent"].value)),
            str(row.fields["question"].value) if "question" in row.fields else "",
            int(str(row.fields["position"].value)),
        )
        for row in _found(text, "survey_results")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 66% support a ban on bells.", [(66, "a ban on bells", 1)]),
        (
            "Some 44% of adults support a ban on bells. While 29% oppose it, 27% are undecided about bans on bells.",
            [(44, "a ban on bells", 1), (29, "a ban on bells", 2), (27, "a ban on bells", 3)],
        ),
        (
            "Some 37% of adults think that bells do more good than harm, while 43% think that they do more harm than "
            "good. Some 20% of adults are neutral about whether bells do good or harm.",
            [(percent, "bells do more good than harm", n) for n, percent in enumerate((37, 43, 20), 1)],
        ),
        (
            "Some 81% of adults agreed that clerks lack skills. Some 60% of adults are worried about smoke.",
            [(81, "clerks lack skills", 1), (60, "smoke", 1)],
        ),
        ("When asked about towers, 52% of adults support bells.", [(52, "towers", 1)]),
        ("Some 52% of adults disagree.", [(52, "", 1)]),
    ],
)
def test_an_answer_is_about_what_it_supports_or_states(text: str, expected: list[tuple[float, str, int]]) -> None:
    assert _rows(POLL + text) == expected


def test_an_answer_told_twice_is_about_what_was_asked() -> None:
    assert _rows(POLL + "Asked what they fear, 60% of adults fear smoke. Some 30% of adults fear noise.")[0][1:] == (
        "what they fear",
        1,
    )


def _surveys(text: str) -> list[tuple[float, str]]:
    """Percentage of each answer, and what its survey is called."""
    names = {row.key: str(row.fields["title"].value) for row in _found(text, "surveys") if "title" in row.fields}
    return [
        (float(str(row.fields["percent"].value)), names.get(row.links["survey_id"].key, ""))
        for row in _found(text, "survey_results")
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "Support has grown: the same question in a Freedonian survey found that 50% of adults support a ban.",
        "This is in line with a Freedonian survey, in which 50% of adults support a ban.",
        "Compared with a Freedonian survey, in which 50% of adults support a ban, this is high.",
    ],
)
def test_a_survey_set_beside_another_holds_for_its_sentence(aside: str) -> None:
    text = f"{POLL}Some 66% of adults support a ban on bells. {aside} Some 14% of adults oppose the ban."
    assert _surveys(text) == [(66, ""), (50, "Freedonian survey"), (14, "")]


def test_a_survey_that_is_reported_next_goes_on() -> None:
    text = f"{POLL}Some 66% of adults support a ban.\n\nA Strelsau survey asked clerks. Some 14% of clerks oppose it."
    assert _surveys(text) == [(66, ""), (14, "Strelsau survey")]


def test_shares_of_people_throughout_a_text_are_those_of_the_survey_it_names_last() -> None:
    text = (
        "## Trust\n\nOver half (54%) of people are wary of bells. In towns, three in five people trust them. Some 30 "
        "percent believe they help, and two in five people have heard one.\n\n"
        "## Rules\n\nSome 70% of people believe rules are required. Bells are feared by a third of people surveyed."
    )
    assert [percent for percent, _ in _surveys(text)][:2] == [54, 60]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("A Zenda survey of Ruritanians found that 57% like bells.", "population", "Ruritanians"),
        (
            "A survey by Zenda Polling asked Ruritanian voters to rank bells; 57% like them.",
            "population",
            "Ruritanian voters",
        ),
        ("A 2020 survey of 2,444 adults found that 57% like bells.", "title", "2020 survey of 2,444 adults"),
    ],
)
def test_what_a_survey_is_of(text: str, field: str, value: str) -> None:
    assert _found(text, "surveys")[0].fields[field].value == value


def test_a_tool_for_surveys_is_none() -> None:
    found = _found("Zenda Polling surveyed 1,204 adults with the Hentzau survey platform; 57% like bells.", "surveys")
    assert len(found) == 1
    assert "title" not in found[0].fields
