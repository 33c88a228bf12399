"""Shares of a hundred."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.finders import percent

SHARES = [
    ("76% of them", [76.0]),
    ("only 6 %", [6.0]),
    ("76 per cent and 52 percent", [76.0, 52.0]),
    ("57.5%", [57.5]),
    ("57,5 %", [57.5]),
    ("three in four", [75.0]),
    ("seven out of ten", [70.0]),
    ("one in 5", [20.0]),
    ("two thirds of adults", [66.7]),
    ("a third of adults", [33.3]),
    ("half of Ruritanians", [50.0]),
    ("sixty-five per cent", [65.0]),
    ("(66%) and (60%)", [66.0, 60.0]),
    ("57%, compared to 52%", [57.0, 52.0]),
    ("up 5 percentage points", []),
    ("5% points", []),
    ("a large percentage", []),
    ("half a century", []),
    ("two in the room", []),
    ("Article 5", []),
]


@pytest.mark.parametrize(("text", "shares"), SHARES, ids=[row[0] for row in SHARES])
def test_shares_of_a_text(text: str, shares: list[float]) -> None:
    assert [share.percent for share in percent.find(text)] == shares


def test_a_range_keeps_both_ends() -> None:
    (share,) = percent.find("between 60–65% of them")
    assert (share.low, share.percent) == (60.0, 65.0)


@given(st.integers(0, 100), st.sampled_from(["%", " %", " per cent", " percent"]))
def test_a_share_stands_where_it_is_found(figure: int, sign: str) -> None:
    text = f"About {figure}{sign} said so."
    (share,) = percent.find(text)
    assert text[share.start : share.end] == f"{figure}{sign}"
    assert share.percent == figure
