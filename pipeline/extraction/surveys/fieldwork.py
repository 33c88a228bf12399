"""When people were asked: "July 2023", "between 3 and 17 April", "Aug. 22 to 25", in the words of the source.

A date without a month is only a year, one without a year only a time of fieldwork: the year is then that of the date
line above ("Published 3 May 2024"), if the document has one (codebook: surveys, "year" and "fieldwork").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.finders import dates
from pipeline.extraction.finders.money import Place
from pipeline.model import Document

_DAY = rf"{dates.DAY}(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|and|until|through)\s(?:the\s)?)"
_POINT = (
    rf"(?:(?:the\s)?{_DAY}(?:{_TO}{_DAY})?\s(?:of\s)?{dates.MONTH}"
    rf"|{dates.MONTH}(?:\s{_DAY}(?:{_TO}{_DAY})?(?![\d,%]\d))?)"
)
_YEAR = r"(?:,?\s(?:of\s)?(?:19|20)\d\d)"
_PERIOD = re.compile(rf"(?<![\w./-])(?:{_DAY}{_TO})?{_POINT}{_YEAR}?(?:{_TO}{_POINT}{_YEAR}?)?(?![\w%-])")
_DATED = re.compile(rf"{_DAY}\s(?:of\s)?{dates.MONTH}|{dates.MONTH}\s{_DAY}|{_TO}")
_RANGE = re.compile(r"\b(?:[Bb]etween|[Ff]rom|[Dd]uring|[Ii]n|[Oo]n)\s(?:the\s)?$")
_HEAD = 4  # blocks at the head of a document in which its date line stands


@dataclass(frozen=True, slots=True)
class Period:
    """A period `text[start:end]`; `year` is the place of its year, if it has one."""

    start: int
    end: int
    year: Place | None
    months: bool  # more is told than a year


def find(text: str) -> Iterator[Period]:
    """Periods and years in order of their place; a month alone must be told as a time ("in May")."""
    found: list[Period] = []
    for match in _PERIOD.finditer(text):
        years = list(re.finditer(r"(?:19|20)\d\d", match[0]))
        if not years and not (_DATED.search(match[0]) or _RANGE.search(text[: match.start()])):
            continue
        if match[0] == "May" and not _RANGE.search(text[: match.start()]):
            continue
        place = (match.start() + years[-1].start(), match.start() + years[-1].end()) if years else None
        found.append(Period(match.start(), match.end(), place, True))
    for date in dates.find(text):
        if not any(period.start < date.end and date.start < period.end for period in found):
            year = re.search(r"(?:19|20)\d\d", text[date.start : date.end])
            place = (date.start + year.start(), date.start + year.end()) if year else None
            found.append(Period(date.start, date.end, place, "-" in date.value))
    yield from sorted(found, key=lambda period: period.start)


def published(document: Document) -> tuple[int, Place] | None:
    """The block and place of the year in the date line at a document's head."""
    for block in document.blocks[:_HEAD]:
        for date in dates.find(block.text[:200]):
            if "-" in date.value and (year := re.search(r"(?:19|20)\d\d", block.text[date.start : date.end])):
                return block.index, (date.start + year.start(), date.start + year.end())
    return None
