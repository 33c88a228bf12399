"""Whose deed a verb tells where something is inserted, and who sits on a body (codebook: relations)."""

from __future__ import annotations

import pytest

from tests.extraction.test_relations import rows


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Ferry Office, which is part of the Ministry of Tides, enforces the Quay Act.",
         [("Ferry Office", "part_of", "Ministry of Tides"), ("Ferry Office", "oversees", "Quay Act")]),
        ("In May 2023 the Quay Council, acting on a proposal of the Ministry of Tides, approved the Bell Strategy.",
         [("Bell Strategy", "issued_by", "Quay Council")]),
        ("The Ministry of Tides launched the Ferry Programme, which is run by the Quay Agency and funded by the Bell "
         "Agency.",
         [("Ferry Programme", "issued_by", "Ministry of Tides"), ("Quay Agency", "implements", "Ferry Programme"),
          ("Bell Agency", "funds", "Ferry Programme")]),
        ("The Ferry Programme (implemented by the Quay Agency; funded by the Bell Agency) was launched in 2020.",
         [("Quay Agency", "implements", "Ferry Programme"), ("Bell Agency", "funds", "Ferry Programme")]),
        ("The bill would establish, under the aegis of the Ministry of Tides, a Ferry Office to ring bells.",
         [("Ferry Office", "part_of", "Ministry of Tides")]),
    ],
)  # fmt: skip
def test_what_is_inserted_is_not_the_subject(text: str, stated: list[tuple[str, str, str]]) -> None:
    assert sorted(rows(text)) == sorted(stated)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Tides and the Bell Agency have a seat on the Ferry Council.",
        "On the Ferry Council sit representatives of the Ministry of Tides and the Bell Agency.",
        "The Ferry Council, on which the Ministry of Tides and the Bell Agency are represented, meets at dawn.",
        "Representatives of the Ministry of Tides and the Bell Agency sit on the Ferry Council.",
        "The Ferry Council was set up in 2022. Its members include the Ministry of Tides and the Bell Agency.",
        "A sailor chairs the Ferry Council; the other members are drawn from the Ministry of Tides, the Bell Agency "
        "and trade.",
    ],
)
def test_who_sits_on_a_body(text: str) -> None:
    assert [r for r in sorted(rows(text)) if r[1] == "member_of"] == [
        ("Bell Agency", "member_of", "Ferry Council"),
        ("Ministry of Tides", "member_of", "Ferry Council"),
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Quay Strategy was adopted in 2020. This strategy leads from the Bell Strategy to the Ferry Strategy. The "
         "strategy draws from the Harbour Act.", ("Quay Strategy", "follows", "Harbour Act")),
        ("The Quay Strategy was adopted in 2020. The Quay Strategy goes beyond the Bell Strategy. The strategy draws "
         "from the Harbour Act.", ("Quay Strategy", "follows", "Harbour Act")),
        ("The Quay Strategy also supports the Harbour Plan.", ("Quay Strategy", "implements", "Harbour Plan")),
        ("The Quay Act was passed in 2020. Enforcement lies with the Ferry Agency.",
         ("Ferry Agency", "oversees", "Quay Act")),
        ("The Quay Institute is a public body under the tutelage of the Ministry of Tides.",
         ("Quay Institute", "part_of", "Ministry of Tides")),
        ("Bell Rights Watch has called the Quay Programme deeply flawed.",
         ("Bell Rights Watch", "criticises", "Quay Programme")),
        ("The Quay Plan was published in 2020. The Ministry of Tides had commissioned a panel of sailors to write the "
         "Quay Plan.", ("Quay Plan", "commissioned_by", "Ministry of Tides")),
    ],
)  # fmt: skip
def test_what_is_told_of_the_topic_and_by_other_verbs(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Quay Strategy drew sharp criticism from the Bell Council.",
         ("Bell Council", "criticises", "Quay Strategy")),
        ("Ten bodies are represented on the Quay Council, among them the Ministry of Tides.",
         ("Ministry of Tides", "member_of", "Quay Council")),
        ("As one of the flagships of the Quay Strategy, the Bell Programme was launched at sea.",
         ("Bell Programme", "part_of", "Quay Strategy")),
        ("The Ministry of Tides is carrying out the Bell Programme jointly with the Ferry Agency.",
         ("Ferry Agency", "implements", "Bell Programme")),
        ("The Harbour Act was passed. Modelled on the Harbour Act, the Quay Strategy was adopted in 2022.",
         ("Quay Strategy", "follows", "Harbour Act")),
        ("To implement the Quay Strategy, the Ministry of Tides adopted the Bell Plan.",
         ("Bell Plan", "implements", "Quay Strategy")),
        ("The Tide Bank is backing the Bell Programme with 20 million euros.",
         ("Tide Bank", "funds", "Bell Programme")),
        ("Funded by the Tide Bank, the Bell Programme trains crews.", ("Tide Bank", "funds", "Bell Programme")),
        ("Thanks to a grant from the Tide Foundation, the Ferry Agency launched the Bell Programme.",
         ("Tide Foundation", "funds", "Bell Programme")),
        ("The Quay Council was dissolved and its tasks passed to the Ferry Agency.",
         ("Ferry Agency", "succeeds", "Quay Council")),
        ("The Ferry Agency was asked by the Ministry of Tides to draft the Quay Strategy.",
         ("Quay Strategy", "written_by", "Ferry Agency")),
        ("The Ministry of Tides (MT) rang. The Bell Policy of MT was adopted in 2020.",
         ("Bell Policy of MT", "issued_by", "Ministry of Tides")),
    ],
)  # fmt: skip
def test_openings_partners_and_endings(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


def test_a_verb_behind_an_insertion_is_not_of_what_stands_in_it() -> None:
    stated = rows("The Bell Programme, a flagship of the Quay Strategy, is funded by the Ferry Agency.")
    assert ("Ferry Agency", "funds", "Bell Programme") in stated
    assert not [r for r in stated if "Quay Strategy" in r and r[1] != "part_of"]
