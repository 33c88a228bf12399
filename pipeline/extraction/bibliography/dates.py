"""Dates of bibliography entries: "(May 3, 2017)", "21st June 2016", "(2017, March 3)", "mars 2017", "n.d.".

A date counts only where it is set off by brackets or punctuation: the year inside "Outlook 2030: A vision" is part
of a title. Codebook: general rule 5, as precise as stated and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from babel.dates import get_month_names

_LANGUAGES = ("en", "fr", "nl", "de", "es", "it", "pt")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
_MONTH = r"(?P<month>[^\W\d_]{3,10})(?:\.[a-z]?)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)[0-9][0-9])"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_YEAR}-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?\b",
        rf"\b(?P<day>\d{{1,2}})\.(?P<month>0?[1-9]|1[0-2])\.{_YEAR}\b",
        rf"\b{_YEAR}(?P<suffix>[a-z])?,?\s+(?:{_DAY}\s+)?{_MONTH}(?:\s+(?P<late>\d{{1,2}}))?",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        rf"\b(?:{_DAY}\s+(?:of\s+|de\s+)?)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}\b",
        r"\bn\.\s?d\.?",
        rf"\b{_YEAR}(?P<suffix>[a-z])?\b",
    )
)


@dataclass(frozen=True, slots=True)
class EntryDate:
    """A date as it stands: `text[start:end]`, ISO 8601 or "" for "n.d."; `suffix` is the "a" of "2017a"."""

    start: int
    end: int
    iso: str
    bracketed: bool
    suffix: str = ""


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    return tuple(
        (name.casefold(), number)
        for language in _LANGUAGES
        for number, name in get_month_names("wide", locale=language).items()
    )


@cache
def month(word: str) -> int:
    """The number of a month given by name or by its first letters ("Oct", "Sept", "févr"); 0 for another word."""
    word = word.casefold()
    if len(word) < 3:
        return 0
    numbers = [number for name, number in _month_names() if name.startswith(word)]
    return numbers[0] if numbers and len(set(numbers)) == 1 else 0


def _iso(match: re.Match[str]) -> str | None:
    """The matched date in ISO 8601, "" for "n.d.", None when it is no date."""
    groups = match.groupdict()
    if not groups.get("year"):
        return ""
    iso = groups["year"]
    if word := groups.get("month"):
        number = int(word) if word.isdigit() else month(word)
        if not number:
            return None
        iso += f"-{number:02}"
    if day := groups.get("day") or groups.get("late"):
        if not 1 <= int(day) <= 31:
            return None
        iso += f"-{int(day):02}"
    return iso


def find_entry_dates(text: str, is_gap: Callable[[str], bool] = lambda character: False) -> list[EntryDate]:
    """Dates of `text` that are set off, in order. Characters for which `is_gap` holds set off like punctuation."""
    found: list[EntryDate] = []
    for form in _FORMS:
        for match in form.finditer(text):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in found):
                continue
            before, after = text[:start].rstrip(" \t")[-1:], text[end:].lstrip(" \t")[:1]
            set_off_before = not before or before in "(,.;:[–—’”\"'»" or is_gap(before)
            set_off_after = not after or after in "),.;:[(]↩" or is_gap(after)
            iso = _iso(match)
            if iso is None or not (set_off_before and set_off_after):
                continue
            found.append(EntryDate(start, end, iso, before == "(", match.groupdict().get("suffix") or ""))
    return sorted(found, key=lambda date: date.start)
