"""Dates are as precise as stated and no more (codebook, general rule 5)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.finders import dates

DATES = [
    ("In October 2020, they met", [("2020-10", "")]),
    ("on 22 March 2019", [("2019-03-22", "")]),
    ("(Mar. 22, 2019)", [("2019-03-22", "")]),
    ("15th June 2019", [("2019-06-15", "")]),
    ("May 9, 2019", [("2019-05-09", "")]),
    ("in March of 2019", [("2019-03", "")]),
    ("Q3 2025", [("2025", "")]),
    ("early 2020, mid-2021", [("2020", ""), ("2021", "")]),
    ("2019-2024 and 2021–2025", [("2019", "2024"), ("2021", "2025")]),
    ("FY2021-22", [("2021", "2022")]),
    ("between 3 and 17 April 2023", [("2023-04-03", "2023-04-17")]),
    ("March 3-17, 2023", [("2023-03-03", "2023-03-17")]),
    ("3 April – 5 May 2023", [("2023-04-03", "2023-05-05")]),
    ("between March and May 2023", [("2023-03", "2023-05")]),
    ("2019-03-22", [("2019-03-22", "")]),
    ("22.03.2019", [("2019-03-22", "")]),
    ("from 2019 to 2024", [("2019", ""), ("2024", "")]),
    ("the 1990s", []),
    ("2020% of it", []),
    ("https://ruritania.example/2019/04/a", []),
    ("it may be 85%", []),
    ("8 May", []),
    ("12,019 people", []),
    ("the Plan 20٣9 of May 20２1", []),  # digits of several scripts, as a damaged text has them
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[row[0] for row in DATES])
def test_dates_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.value, found.until) for found in dates.find(text)] == expected


def test_years_have_the_place_of_their_digits() -> None:
    text = "a plan for 2021–2025"
    assert [(text[start:end], year) for start, end, year in dates.years(text)] == [("2021", 2021), ("2025", 2025)]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_read_in_every_order(day: date) -> None:
    for form in (f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        (found,) = dates.find(f"on {form}.")
        assert found.value == day.isoformat()
