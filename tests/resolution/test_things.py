"""Names that are one thing and names that are not: a table made by hand, in four languages, with near misses.

Pairs count as one thing only when the pipeline says so of two candidates that carry nothing but the
name and the jurisdiction.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.model import Candidate, Span, Value
from pipeline.registers import Registers, load_registers
from pipeline.resolution.things import Named, gather

PAIRS = list(csv.DictReader((Path(__file__).parent / "name_pairs.csv").open(encoding="utf-8")))


@pytest.fixture(scope="module")
def registers() -> Registers:
    return load_registers(Path(__file__).parents[2] / "raw" / "registers")


def _named(table: str, name: str, jurisdiction: str, source: str) -> Named:
    column = "title" if table == "instruments" else "name"
    candidate = Candidate(table, source, f"{table}:0", "test", 0.9, {column: Value(name, (Span(0, 1),))})
    return Named(candidate, jurisdiction, "")


def _one(pair: dict[str, str], registers: Registers) -> bool:
    left = _named(pair["table"], pair["left"], pair["jurisdiction"], "a")
    right = _named(pair["table"], pair["right"], pair["other_jurisdiction"], "b")
    return len(gather(pair["table"], [left, right], registers)) == 1


def test_names_are_told_apart_and_brought_together(registers: Registers) -> None:
    said = [(pair, _one(pair, registers), pair["same"] == "yes") for pair in PAIRS]
    wrong = [f"{p['left']} / {p['right']}: {'merged' if got else 'kept apart'}" for p, got, same in said if got != same]
    merged = [same for _, got, same in said if got]
    found = [got for _, got, same in said if same]
    assert len(PAIRS) >= 200
    assert sum(merged) / len(merged) >= 0.99, "\n".join(wrong)
    assert sum(found) / len(found) >= 0.90, "\n".join(wrong)


def test_the_order_of_two_names_makes_no_difference(registers: Registers) -> None:
    for pair in PAIRS:
        turned = dict(pair, left=pair["right"], right=pair["left"])
        turned["jurisdiction"], turned["other_jurisdiction"] = pair["other_jurisdiction"], pair["jurisdiction"]
        assert _one(turned, registers) == _one(pair, registers), pair


def _government(name: str, jurisdiction: str, source: str) -> Named:
    named = _named("organisations", name, jurisdiction, source)
    return Named(named.candidate, jurisdiction, "government")


@pytest.mark.parametrize(
    ("left", "place", "right", "other", "one"),
    [
        ("federal government", "BE", "Belgian government", "BE", True),
        ("central government", "BE", "federal government", "BE", True),
        ("government", "NO", "Norwegian government", "NO", True),
        ("national government", "NO", "Government of Norway", "NO", True),
        ("government", "BE", "government", "BE-VLG", False),
        ("regional government", "BE", "federal government", "BE", False),
        ("government", "NO", "government", "SE", False),
        ("federal government", "BE", "Belgian Federal Parliament", "BE", False),
    ],
)
def test_a_place_has_one_government(
    left: str, place: str, right: str, other: str, one: bool, registers: Registers
) -> None:
    named = [_government(left, place, "a"), _government(right, other, "b")]
    assert (len(gather("organisations", named, registers)) == 1) is one
    assert (len(gather("organisations", named[::-1], registers)) == 1) is one


def test_what_a_text_states_again_is_the_same_thing_whatever_it_says_of_it(registers: Registers) -> None:
    first = _named("instruments", "Tove Act", "XR", "a")
    again = _named("instruments", "Tove Act", "XF", "a")
    again = Named(replace(again.candidate, key=f"{first.candidate.key}:1"), again.jurisdiction_id, "")
    other = Named(replace(again.candidate, key="instruments:7"), "XF", "")
    assert [len(thing.members) for thing in gather("instruments", [first, again, other], registers)] == [2, 1]
