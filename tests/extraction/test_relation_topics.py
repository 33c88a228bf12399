"""Relations of what a heading or an item names, of families of things, of what rests on what (codebook: relations)."""

from __future__ import annotations

import pytest

from tests.extraction.test_relations import rows


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ruritania launched the Harmony Programme.\n\nHarmony Programme\n\n"
            "Training scheme run by the Ferry Agency and relying on the Bell Principles.\n",
            ("Harmony Programme", "follows", "Bell Principles"),
        ),
        (
            "Ruritania launched the Harmony Programme.\n\nHarmony Programme\n\nFunded under the Bright Quay Fund.\n",
            ("Bright Quay Fund", "funds", "Harmony Programme"),
        ),
        (
            "The Ferry Agency launched the Harmony Platform as a family of ferry services, including:\n\n"
            "- The Quay Portal (20 bells)\n- The Bell Register (3 quays)\n",
            ("Bell Register", "part_of", "Harmony Platform"),
        ),
        ("The Harmony Plan is firmly rooted in the Bell Principles.", ("Harmony Plan", "follows", "Bell Principles")),
        (
            "In line with the aims of the Bell Strategy, Norway has launched the Harmony Plan.",
            ("Harmony Plan", "follows", "Bell Strategy"),
        ),
        (
            "The Harmony Guidelines developed by the Ferry Agency in 2020 set limits.",
            ("Harmony Guidelines", "issued_by", "Ferry Agency"),
        ),
        (
            "The Ferry Agency (FA) met. FA memorandum [Harmony Guidelines](https://example.org/fa) asks for bells.",
            ("Harmony Guidelines", "issued_by", "Ferry Agency"),
        ),
        (
            "The Ferry Agency, with two of its partners, has also articulated the Harmony Roadmap.",
            ("Harmony Roadmap", "issued_by", "Ferry Agency"),
        ),
        (
            "The Ferry Agency is small. Its Harmony Strategy sets goals for bells.",
            ("Harmony Strategy", "issued_by", "Ferry Agency"),
        ),
        (
            "The Trade Council is responsible for prosecuting smugglers at sea under the Ferry Act.",
            ("Trade Council", "oversees", "Ferry Act"),
        ),
        (
            "Norway is among the 8 states leading the Quay Consortium.",
            ("Norway", "member_of", "Quay Consortium"),
        ),
        (
            "The issuance of the Harmony Plan by Norway's Trade Council came late.",
            ("Harmony Plan", "issued_by", "Trade Council"),
        ),
        (
            "The Trade Council was abolished. The Ferry Agency took over the role of the Trade Council.",
            ("Ferry Agency", "succeeds", "Trade Council"),
        ),
        (
            "The Ferry Agency has developed two frameworks for quays: the Harmony Framework, which ranks bells, and the"
            " Quay Framework.",
            ("Quay Framework", "issued_by", "Ferry Agency"),
        ),
    ],
)
def test_told_of_a_topic(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


def test_a_sentence_with_a_subject_of_its_own_is_not_of_the_heading() -> None:
    text = (
        "Norway launched the Harmony Programme.\n\nHarmony Programme\n\n"
        "Funded by the Bright Quay Fund, the ferries sail to Sandby.\n"
    )
    assert not [r for r in rows(text) if r[1] == "funds"]


@pytest.mark.parametrize(
    "text",
    [
        "Beyond the Harmony Strategy, guidelines were published by the Ferry Agency.",
        "In 2021, Norway passed the Ferry Act.",
        "Norway praised the Ferry Agency. Its Harmony Strategy sets goals for bells.",
        "The Ferry Agency was set up through the Ferry Agency Act.",
    ],
)
def test_who_did_not_issue_it(text: str) -> None:
    assert not [r for r in rows(text) if r[1] == "issued_by"]
