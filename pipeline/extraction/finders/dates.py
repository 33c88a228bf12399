"""Dates as prose writes them: "22 March 2019", "Mar. 22, 2019", "October 2020", "Q3 2025", "2021–2025".

Takes the text of a view and gives `Date` with its place; values are ISO 8601, as precise as stated and no more
(codebook, general rule 5): a quarter or "early 2020" is a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# A month in full, and as it may be shortened, as regular expressions.
MONTH_NAME = "|".join(name.capitalize() for name in _MONTHS)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:19|20)[0-9][0-9]"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|and|until|through)\s)"
_DATE = re.compile(
    rf"(?:(?<![\w./-])|(?<=\bFY)|(?<=\b[Mm]id-)|(?<=\b[Ee]nd-)|(?<=\b[Ll]ate-)|(?<=\b[Ee]arly-))(?:"
    rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])"
    rf"|(?:(?P<d1>{DAY}){_TH}(?:{_TO}(?P<d1b>{DAY}){_TH})?\s(?:of\s)?)?(?P<m1>{MONTH})"
    rf"(?:{_TO}(?:(?P<d1c>{DAY}){_TH}\s(?:of\s)?)?(?P<m1b>{MONTH}))?,?\s(?:of\s)?(?P<y1>{_YEAR})(?!\d)"
    rf"|(?P<m2>{MONTH})\s(?P<d2>{DAY}){_TH}(?:{_TO}(?:(?P<m2b>{MONTH})\s)?(?P<d2b>{DAY}){_TH})?,?\s(?P<y2>{_YEAR})(?!\d)"
    rf"|(?P<dn>{DAY})[./](?P<mn>0?[1-9]|1[0-2])[./](?P<yn>{_YEAR})(?!\d)"
    rf"|(?P<y3>{_YEAR})(?:\s?[-–—/]\s?(?P<y3b>{_YEAR}|[0-9][0-9]))?(?![\w%]|[.,]\d|[-/]\d)(?!\s(?:per\s?cent|million"
    rf"|billion))"
    rf")"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date, `text[start:end]`, ISO 8601; `until` is the end of a range ("2021–2025"), else empty."""

    start: int
    end: int
    value: str
    until: str = ""


def find(text: str) -> Iterator[Date]:
    """Dates and ranges of dates in order. "from 2019 to 2024" is two dates, "2019-2024" one range."""
    if "19" not in text and "20" not in text:
        return  # no year
    for match in _DATE.finditer(text):
        date = _read(match)
        if date:
            yield date


def years(text: str) -> Iterator[tuple[int, int, int]]:
    """Years that dates name, each with the place of its digits: start, end, year."""
    for date in find(text):
        for match in re.finditer(_YEAR, text[date.start : date.end]):
            yield date.start + match.start(), date.start + match.end(), int(match[0])


def _read(match: re.Match[str]) -> Date | None:
    start, end = match.span()
    if match["iso"]:
        return Date(start, end, match["iso"])
    if match["y1"]:
        first = _iso(match["y1"], match["m1"], match["d1"])
        last = ""
        if match["d1b"]:
            last = _iso(match["y1"], match["m1"], match["d1b"])
        elif match["m1b"]:
            last = _iso(match["y1"], match["m1b"], match["d1c"])
        return Date(start, end, first, last)
    if match["y2"]:
        last = _iso(match["y2"], match["m2b"] or match["m2"], match["d2b"]) if match["d2b"] else ""
        return Date(start, end, _iso(match["y2"], match["m2"], match["d2"]), last)
    if match["yn"]:
        return Date(start, end, f"{match['yn']}-{int(match['mn']):02}-{int(match['dn']):02}")
    year, until = match["y3"], match["y3b"] or ""
    until = year[:2] + until if len(until) == 2 else until
    if until and until <= year:
        return Date(start, match.end("y3"), year)
    return Date(start, end, year, until)


def _iso(year: str, month: str, day: str | None) -> str:
    number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
