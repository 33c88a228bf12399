"""What a sentence says is done to the thing in brackets: status, mood, date (codebook: instruments)."""

from __future__ import annotations

import pytest

from pipeline.extraction.finders.acts import act_on
from pipeline.extraction.finders.moods import asserted

ACTS = [
    ("In 2022, Ruritania adopted a [National Plan] with nine parts.", "adopted", "fact", "2022"),
    ("The [Freedonia Plan], initiated in 2019, is old.", "in_force", "fact", "2019"),
    ("It has introduced a special tool for this purpose, the “[AI Gauge],” which", "in_force", "fact", None),
    ("The [AI Act] entered into force on 1 August 2024.", "in_force", "fact", "2024-08-01"),
    ("In 2019 the “[Report]” was released by a group.", "published", "fact", "2019"),
    ("Published by the ministry in 2021, the [Roadmap] is built", "published", "fact", "2021"),
    (
        "The [Hart Review] was commissioned by the state and published on 2 November 2022.",
        "published",
        "fact",
        "2022-11-02",
    ),
    ("The state launched the [Gold strategy], which was drafted by experts.", "in_force", "fact", None),
    ("[Guide for Users] (draft, March 2023)", "proposed", "fact", "2023-03"),
    ("the [Data Union Strategy], planned for the end of October 2025, an", "planned", "planned", "2025-10"),
    ("The ministry plans to adopt a [National AI Strategy] in 2025.", "planned", "planned", "2025"),
    ("An [AI Board], which will advise the minister, is to be established in 2024.", "planned", "planned", "2024"),
    ("It is also planning to set up an [ethics board].", "planned", "planned", None),
    ("It urged the state to commission a [National AI strategy].", "", "hoped", None),
    ("The state should launch a [Fund].", "in_force", "hoped", None),
    ("It has not adopted the [Open Charter].", "adopted", "denied", None),
    ("The cabinet has given its approval for the [AI Mission].", "adopted", "fact", None),
    # with its time between the verb and its object
    ("The cabinet approved on 3 May 2021 the [Ferry Act].", "adopted", "fact", "2021-05-03"),
    ("The government adopted on Thursday a [ferry strategy].", "adopted", "fact", None),
    ("The union grew, with the cabinet approving a [ferry strategy].", "adopted", "fact", None),
    ("[Bill on Ferries]: Presented in the Senate on 3 May 2021, it sets rules.", "published", "fact", "2021-05-03"),
    # by whom its relative clause names
    ("The [Ferry Act], which Parliament passed in 2020, protects all.", "adopted", "fact", "2020"),
    ("The [Bell Plan] that the Ministry of Trade has launched is old.", "in_force", "fact", None),
    # in a list of years, and in words that say how
    ("2023: Ruritania launched the [Ferry Charter] for all.", "in_force", "fact", "2023"),
    ("It cites the [Ferry Act], enacted as legislation in 2016, which", "adopted", "fact", "2016"),
    ("It put in place in 2017 an ample ferry plan, the [Ferry Plan].", "in_force", "fact", "2017"),
    ("It has begun a [ferry strategy] (expected mid 2025).", "planned", "fact", "2025"),
    # what is yet to be
    ("Until the [Ferry Bill] is passed, old rules apply.", "", "hoped", None),
    ("Once the [Ferry Act] was passed in 2019, fares fell.", "adopted", "fact", "2019"),
    ("It recommends the creation of an [AI Board].", "proposed", "hoped", None),
    ("The bill provides for the establishment of an [AI Board].", "planned", "planned", None),
]


@pytest.mark.parametrize(("marked", "status", "mood", "date"), ACTS)
def test_act(marked: str, status: str, mood: str, date: str | None) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    act = act_on(marked.replace("[", "").replace("]", ""), start, end)
    assert act is not None
    assert (act.status, act.mood, act.date.value if act.date else None) == (status, mood, date)


def test_approval_withheld_is_none() -> None:
    text = "The cabinet has not given its approval for the AI Mission."
    assert act_on(text, text.index("AI Mission"), len(text) - 1) is None


def test_what_a_thing_does_is_not_done_to_it() -> None:
    text = "The Data Rule which established rights is old."
    assert act_on(text, 4, 13) is None


@pytest.mark.parametrize(
    ("before", "is_asserted"),
    [
        ("It follows the ", True),
        ("It does not have ", False),
        ("It should adopt ", False),
        ("It has no plan, but ", True),
    ],
)
def test_asserted(before: str, is_asserted: bool) -> None:
    assert asserted(before, len(before)) is is_asserted
