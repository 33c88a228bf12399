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
