"""Who is called, made or told to be a body of oversight, and what is said of it (codebook: oversight_bodies)."""

from __future__ import annotations

import pytest

from tests.extraction.test_oversight_bodies import bodies


@pytest.mark.parametrize(
    ("text", "name", "scope"),
    [
        ("There is no AI regulator, but the Ferry Agency has been given responsibility for AI.", "Ferry Agency",
         "ai_policy_execution"),
        ("The bill makes the Ferry Agency the authorised body for control in the field of AI.", "Ferry Agency",
         "ai_regulation"),
        ("Control is entrusted to the authorised body in the field of AI – at present, the Ferry Agency.",
         "Ferry Agency", "ai_regulation"),
        ("| Body | Role |\n| --- | --- |\n| Ferry Agency | Coordinates the national AI strategy |\n", "Ferry Agency",
         "ai_policy_execution"),
        ("The Ferry Agency, a public body, regulates harbours and has, since 2023, coordinated the drafting of the "
         "national AI strategy.", "Ferry Agency", "ai_policy_execution"),
        ("The AI Act applies. The state designated the first competent authorities, among them the Bell Bank and the "
         "Ferry Agency.", "Ferry Agency", "ai_regulation"),
        ("The Bell Bank leads, with the Ferry Agency appointed as the notifying body for AI.", "Ferry Agency",
         "ai_regulation"),
        ("The Ferry Agency would become the coordinating supervisory authority for AI.", "Ferry Agency",
         "ai_regulation"),
        ("The Ferry Agency shall draw up the national strategy on AI.", "Ferry Agency", "ai_policy_execution"),
    ],
)  # fmt: skip
def test_who_is_made_or_told_to_watch(text: str, name: str, scope: str) -> None:
    assert bodies(text)[name].fields["scope"].value == scope


def test_what_one_watches_with_is_not_watched() -> None:
    assert not bodies("The Ferry Agency was set up to monitor tides, guard quays and leverage AI for bells.")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The draft law provides for a Quay Data Protection Board with a budget of its own.", "status", "proposed"),
        ("It would establish, under the Ministry of Tides, a Quay Data Protection Board.", "status", "proposed"),
        ("The Quay Data Protection Board is to become the supervisory authority.", "status", "planned"),
        ("It led to the founding, on 1 May 1980, of the Quay Data Protection Board.", "established", "1980-05-01"),
        ("Norway set up the first Quay Data Protection Board in 2007.", "established", "2007"),
        ("The Quay Data Protection Board, set up by Law No. 33/2009, has ten sailors.", "established", "2009"),
        ("The Quay Data Protection Board, whose chair is a sailor, advises the harbours on bells.", "remit",
         "advises the harbours on bells"),
        ("The law founds the Quay Data Protection Board, a new body to ring bells at sea.", "remit",
         "ring bells at sea"),
    ],
)  # fmt: skip
def test_what_is_said_of_it(text: str, field: str, value: str) -> None:
    assert bodies(text)["Quay Data Protection Board"].fields[field].value == value
