"""Relations told by a label under a heading, and by the clause between two instruments (codebook: relations)."""

from __future__ import annotations

import pytest

from pipeline.extraction import extract
from pipeline.reading import read
from pipeline.registers import Registers


def rows(text: str) -> list[tuple[str, str, str]]:
    found = extract(read(f"# Report\n\n{text}", "invented"), Registers())
    names = {c.key: str(v.value) for c in found if (v := c.fields.get("title") or c.fields.get("name"))}
    return [
        (names[c.links["subject_id"].key], str(c.fields["predicate"].value), names[c.links["object_id"].key])
        for c in found
        if c.table == "relations"
    ]


HUB, OFFICE, ARCHIVE = "National Robot Hub Programme", "Strelsau Data Office", "Zenda Archive Authority"


@pytest.mark.parametrize(
    ("label", "stated"),
    [
        (f"Lead agency: {OFFICE}", [(OFFICE, "implements", HUB)]),
        (f"Responsible body: the {OFFICE}", [(OFFICE, "implements", HUB)]),
        (f"Ownership: {OFFICE}, {ARCHIVE}", [(OFFICE, "implements", HUB), (ARCHIVE, "implements", HUB)]),
        (f"Author: {OFFICE}", [(HUB, "written_by", OFFICE)]),
        (f"Published by: {OFFICE} and {ARCHIVE}", [(HUB, "issued_by", OFFICE), (HUB, "issued_by", ARCHIVE)]),
        (f"Funded by: {OFFICE}", [(OFFICE, "funds", HUB)]),
        (f"Contact: {OFFICE}", []),
        (f"Lead agency: to be named with the {OFFICE}", []),
    ],
)
def test_a_label_tells_of_what_the_heading_names(label: str, stated: list[tuple[str, str, str]]) -> None:
    text = f"The {OFFICE} and the {ARCHIVE} keep records.\n\n## {HUB}\n\nThe {HUB} was launched in 2020.\n\n{label}"
    assert sorted(rows(text)) == sorted(stated)


PLAN = "National Strategy for Bells"


@pytest.mark.parametrize("line", [f"AI strategy: {PLAN}", PLAN])
@pytest.mark.parametrize("label", ["Responsible organisation", "Owner"])
def test_who_answers_for_a_plan_issued_it(line: str, label: str) -> None:
    text = f"The {OFFICE} keeps records.\n\n## Freedonia\n\n- {line}\n- {label}: {OFFICE}\n- Highlights: many"
    assert rows(text) == [(PLAN, "issued_by", OFFICE)]


def test_a_label_under_another_heading_tells_of_nothing() -> None:
    text = f"## {HUB}\n\nThe {HUB} was launched in 2020. It has many actions.\n\n"
    text += f"### Action 3: Records\n\nLead agency: {OFFICE}"
    assert rows(text) == []


OLD, NEW = "National Strategy for Robots 2019", "National Strategy for Robots 2025"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (f"The {NEW} builds upon the foundation of the {OLD}.", (NEW, "follows", OLD)),
        (f"The {NEW} builds on the achievements of the {OLD}.", (NEW, "follows", OLD)),
        (f"The {NEW} provides for the enforcement of the EU Robot Act.", (NEW, "implements", "EU Robot Act")),
        (f"The {OLD} and its 2021-2024 Action Plan were adopted.", ("2021-2024 Action Plan", "part_of", OLD)),
        (f"Led by the {OFFICE}, the {NEW} was launched.", (OFFICE, "implements", NEW)),
    ],
)  # fmt: skip
def test_what_a_clause_tells(text: str, stated: tuple[str, str, str]) -> None:
    assert stated in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The {NEW} builds on the coast of Ruritania, as the {OLD} did not.",
        f"Led by the {OFFICE}, farmers read the {NEW}.",
        f"The {NEW} was read on 10 October 2025 ({OFFICE}).",
    ],
)
def test_what_reads_alike_tells_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(("head", "expected"), [("Responsible authority", 2), ("Owner", 2), ("Partners", 0)])
def test_who_carries_out_the_measures_of_a_table(head: str, expected: int) -> None:
    text = (
        "The Ferry Office and the Harbour Ministry oversee this strategy.\n\n"
        f"| Activity | {head} | Term |\n| --- | --- | --- |\n| Ring the bells | Ferry Office | 2031 |\n"
        "| Mend the quays | Harbour Ministry | 2032 |\n"
    )
    document = read(text, "plan", title="Ruritania National Ferry Strategy 2031-2035", country="RU")
    candidates = extract(document)
    measures = {c.key: c.fields["title"].value for c in candidates if c.table == "measures"}
    told = [c.links for c in candidates if c.table == "relations" and c.fields["object_table"].value == "measures"]
    assert [measures[links["object_id"].key or ""] for links in told] == ["Ring the bells", "Mend the quays"][:expected]


def test_who_sits_on_the_body_of_a_section() -> None:
    text = (
        "## Commission\n\nThe Harbour Steering Committee meets in May.\n\n## Composition\n\n"
        "- Two representatives of the Ministry of Quays\n- TWO EXPERTS FROM THE MINISTRY OF BELLS\n- Any other guest\n"
        "- The chair, who writes to the Ministry of Tides"
    )
    committee = "Harbour Steering Committee"
    assert rows(text) == [(f"Ministry of {of}", "member_of", committee) for of in ("Quays", "Bells")]


def test_what_a_programme_holds_by_its_heading() -> None:
    text = f"## {HUB}\n\nThe {HUB} began in 2020. And includes two projects:\n\n"
    text += "- Deep Tide Project\n- Quiet Bell Project"
    assert rows(text) == [(f"{name} Project", "part_of", HUB) for name in ("Deep Tide", "Quiet Bell")]


def test_an_undertaking_that_heads_a_section_of_a_plan_is_part_of_it() -> None:
    text = "The National Ferry Strategy is bold.\n\n## The National Ferry Fund: Capital for Quays\n\nA fund for quays."
    document = read(text, "plan", title="Ruritania National Ferry Strategy", country="RU")
    found = [c for c in extract(document, Registers()) if c.table == "relations"]
    assert [c.fields["predicate"].value for c in found] == ["part_of"]


def test_a_public_body_that_heads_a_section_is_a_row() -> None:
    text = "# Report\n\n# MINISTRY OF BELLS\n\nA new chatbot rings.\n\n# Ministry of Quays\n\n## Ferries"
    found = extract(read(text, "invented"), Registers())
    assert [c.fields["name"].value for c in found if c.table == "organisations"] == ["Ministry of Bells"]
