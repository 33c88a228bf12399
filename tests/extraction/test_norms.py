"""What laws and guidelines are told to lay down, in running text (codebook: measures)."""

from __future__ import annotations

import pytest

from pipeline.extraction import measures
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers

LAW = "The Ferry Safety Act was passed in 2031. "


def rows(text: str) -> list[tuple[object, object, str]]:
    """Kind, title and instrument of every part."""
    context = Context(read(text, "invented", title="Ferries in the north", country="NO"), Registers())
    found = [c for c in measures.extract(context) if c.table == "measures"]
    names = {thing.key: thing.name for thing in context.things}
    return [(c.fields["kind"].value, c.fields["title"].value, names[c.links["instrument_id"].key]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It mandates crews to ring the bell, with Article 5 naming the hour.", [("request", "ring the bell")]),
        (
            "The Act enforces bell checks on board (Article 11), limiting noise.",
            [("principle", "bell checks on board")],
        ),
        ("The Act prohibits loud horns at night.", [("request", "prohibits loud horns at night")]),
        (
            "The law stipulates that boats be mended twice a year.",
            [("request", "boats be mended twice a year")],
        ),
        (
            "The act also contains a “Bell and Light” principle which requires crews to show a lamp.",
            [("principle", "Bell and Light")],
        ),
        (
            "The Act, through its “Calm Water Principle”, mandates that boats should not race on the lake.",
            [("principle", "Calm Water Principle")],
        ),
        (
            "The act includes special rules for old boats, outlining when they sail.",
            [("principle", "special rules for old boats")],
        ),
        (
            "The act includes general rules for bell noise, quay lights, and lost boats, weighing calm and speed.",
            [("area", "bell noise"), ("area", "quay lights"), ("area", "lost boats")],
        ),
        (
            "Calm is kept through Articles 7 and 9, which require pilots to publish plain timetables.",
            [("request", "publish plain timetables")],
        ),
        ("Article 23 ensures that old boats are mended first.", [("request", "old boats are mended first")]),
        (
            "The Act details the duties of harbours, including the upkeep of quays, the hiring of crews, and the"
            " cleaning of bells.",
            [
                ("request", "the upkeep of quays"),
                ("request", "the hiring of crews"),
                ("request", "the cleaning of bells"),
            ],
        ),
        # no part: rights, fines, what it lacks, what it is about
        ("It grants crews control over their bells.", []),
        ("It provides fines for loud horns.", []),
        ("However, it does not require crews to ring.", []),
        ("The law requires several amendments.", []),
        ("The law requires a great deal of work to apply.", []),
        ("The law requires more funding from ports.", []),
        ("The Act, announced in May, set out three basic principles:", []),
        ("Ferry work requires good boats.", []),
        ("The law ensures that boats sail.", []),
    ],
)
def test_what_a_law_lays_down(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, title) for kind, title, _ in rows(LAW + text)] == expected


def test_what_guidelines_hold_up() -> None:
    text = "The Ferry Guidelines were published in 2031. The guidelines emphasise that bells should be rung by hand."
    assert [title for _, title, _ in rows(text)] == ["bells should be rung by hand"]
    text = (
        "The Ferry Guidelines were published in 2031. They are short.\n\nThe guidelines stress the importance of care"
    )
    told = rows(text + " on board, focusing on calm, courtesy, candour, and plain speech.")
    assert [(kind, title) for kind, title, _ in told] == [
        ("principle", title) for title in ("calm", "courtesy", "candour", "plain speech")
    ]


LINES = (
    "# Guidelines\n\nThe Harbour Ethics Recommendations of 2030 are {guide}.\n\n"
    "- Ferry Guidelines (2031)\n\nIt outlines key principles: bell care, fog watch, and repair.\n\n"
    "- Bell Guidelines (2032)\n\nThe recommendations include ringing by hand, oiling the bells, and counting boats.\n"
)


def test_a_line_that_names_an_instrument_stands_over_the_paragraphs_below() -> None:
    told = rows(LINES.format(guide="old"))
    assert {(title, name) for _, title, name in told} >= {
        ("bell care", "Ferry Guidelines"),
        ("oiling the bells", "Bell Guidelines"),
    }
    assert {name for _, _, name in told} == {"Ferry Guidelines", "Bell Guidelines"}


def test_articles_that_a_list_goes_through() -> None:
    text = "The Harbour Act guards the crews. Key protections include:\n\n- Chapter II: Guards calm.\n"
    text += "- Article 15: Guards the crews at night.\n\nOther text.\n"
    assert rows(text) == [("chapter", "Chapter II", "Harbour Act"), ("chapter", "Article 15", "Harbour Act")]


def test_provisions_of_a_law_are_principles_and_risks_no_fields() -> None:
    text = LAW + "Key provisions of the act include:\n\n- Calm at night.\n- Loud bells in fog.\n"
    assert {kind for kind, _, _ in rows(text)} == {"principle"}
    assert rows("The Ferry Guidelines address the risks of fog, such as collisions, delays, and lost boats.") == []


def test_a_law_spoken_of_behind_a_list_of_its_section() -> None:
    text = (
        "## Ports\n\nThe Ferry Safety Act was passed in 2031.\n\nIt is:\n\n- old\n- long\n\n"
        "The regulation further details the obligations of men, including the ringing of bells, the mending of boats, "
        "and the lighting of lamps.\n"
    )
    assert [row[0] for row in rows(text)] == ["request"] * 3
