"""Findings that are told by what stands beside them (codebook: findings)."""

from __future__ import annotations

import pytest

from pipeline.extraction import findings
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers


def rows(text: str, title: str = "") -> list[tuple[object, object]]:
    """Kind and statement of every finding."""
    context = Context(read(text, "invented", title=title, country="NO"), Registers())
    return [(c.fields["kind"].value, c.fields["statement"].value) for c in findings.extract(context)]


JUDGES = (
    "The government lacks data on tides. There is no oversight of its bells. The AI strategy of the ferries is weak."
    " {} The harbour law is outdated. The ministry has no data on bells.\n\n"
)
TELLS = "The ferry left the quay on Monday. The bell rang twice and the crew went aboard with tea. {}\n\n" + (
    "A gull sat on the mast of the old ferry.\n\n" * 12
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It cannot fine the harbour masters.", "challenge"),
        ("The pilots of the harbour never see the tables.", "challenge"),
        ("There still a need to dredge the quays.", "recommendation"),
        ("However, its ferries go to the islands.", "assessment"),
        ("The risks of the old quays continue to grow.", "challenge"),
        ("The masters recognise the worth of AI.", "assessment"),
        ("The bells ring for lack of light.", "challenge"),
        ("Collectively, the quays make the harbour a place for trade.", "assessment"),
    ],
)
@pytest.mark.parametrize("title", ["", "National Ferry Strategy"])
def test_denials_needs_and_turns_are_conclusions_among_others(sentence: str, kind: str, title: str) -> None:
    assert (kind, sentence.rstrip(".")) in rows(JUDGES.format(sentence), title)
    assert rows(TELLS.format(sentence), title) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain believes that gulls never eat the bread.",
        "The act does not apply to boats of 12 metres.",
        "It is not only the ferries that ring.",
        "However, 40 ferries left the quay.",
    ],
)
def test_what_is_told_among_conclusions_is_none(sentence: str) -> None:
    assert len(rows(JUDGES.format(sentence))) == 5


def test_a_plan_that_concludes_throughout_does_so_anywhere() -> None:
    text = (
        JUDGES.format("The bell rings.")
        + "The ferry left the quay.\n\n" * 9
        + "Pilots play a vital role in AI policy.\n"
    )
    assert ("assessment", "Pilots play a vital role in AI policy") in rows(text, "National Ferry Strategy")
    assert len(rows(text + "The old ferry left the quay.\n\n" * 20, "National Ferry Strategy")) == 5


OPTIONS = (
    "The country has three options for its ferries. The first option is a bridge. {}\n\nThe second option is a tunnel."
    " Gulls live there.\n"
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("This approach could slow the ferries and their AI.", "challenge"),
        ("Such an option would strengthen the trust of sailors.", "strength"),
        ("It could also raise the speed of ferries with AI.", "strength"),
        ("This option offers the country a quiet harbour.", "strength"),
    ],
)
def test_what_an_option_would_bring_or_cost(sentence: str, kind: str) -> None:
    assert rows(OPTIONS.format(sentence), "National Ferry Strategy") == [(kind, sentence.rstrip("."))]
    assert rows(OPTIONS.replace("option", "quay").format(sentence), "National Ferry Strategy") == []


def test_what_an_option_is_made_of_is_no_conclusion() -> None:
    assert rows(OPTIONS.format("This approach would involve phased rules for AI.")) == []


@pytest.mark.parametrize(
    "sentence",
    ["Raising the quays of the country would improve AI for ferries.", "Better bells could strengthen trust in AI."],
)
def test_what_a_plan_hopes_for_is_no_conclusion(sentence: str) -> None:
    text = f"# The findings\n\n{sentence}\n"
    assert len(rows(text)) == 1
    assert rows(text, "National Ferry Strategy") == []


def test_what_should_be_done_where_a_plan_lays_down_its_measures_is_none() -> None:
    text = (
        "## {}\n\n- **Build an AI academy:** The government will set up an academy for sailors. The ministry should"
        " also publish open data on tides.\n\n- **Train crews:** Crews will be trained.\n"
    )
    assert rows(text.format("Actions"), "National Ferry Strategy") == []
    assert rows(text.format("Actions")) == [("recommendation", "The ministry should also publish open data on tides")]
