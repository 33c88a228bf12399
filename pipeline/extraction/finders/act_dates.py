"""Which date of a sentence is that of an act of policy in it: "adopted X in May 2020", "In 2021, …".

Codebook, instruments: date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders import dates
from pipeline.extraction.finders.policy_verbs import WHEN

# "adopted the Act | on the use of data in | May 2020"
# "launched X | , a platform for learning, in | May 2020"
_COMPLEMENT_DATED = re.compile(
    r"^ (?:on|for|of|in|regarding|concerning) [^.,;:()]{2,80} (?:in|on) (?:the )?$"
    r"|^[”\"»]?, (?:an?|the|its|their) [^.,;:()]{4,80}, (?:in|on) (?:the )?$"
)


def dates_within(text: str, start: int, end: int) -> Iterator[dates.Date]:
    """The dates between two places of a text."""
    for date in dates.find(text[start:end]):
        yield dates.Date(start + date.start, start + date.end, date.value, date.until)


_WHEN = re.compile(WHEN)


def date_between(text: str, verb: int) -> dates.Date | None:
    """The date between a verb and its object: "approved in May 2021 a …"."""
    when = _WHEN.match(text, verb)
    return next(dates_within(text, verb, when.end()), None) if when and when.end() > verb else None


def date_after(text: str, position: int) -> dates.Date | None:
    """A date that belongs to the words before `position`: "… in May 2020", "… by the ministry on 3 May 2020"."""
    window = text[position : position + 170]
    for date in dates.find(window):
        between = window[: date.start]
        if window[date.end : date.end + 1] == "/":
            continue  # the number of an act: "through Decree 2021/18"
        if not date.until and _COMPLEMENT_DATED.match(between):
            return dates.Date(position + date.start, position + date.end, date.value, date.until)
        if not date.until and re.match(
            r"^[”“\"»)]*(?: as [a-z]+(?: [a-z]+)?)?(?:\s*[(][^()]*[)])?(?:\s(?:19|20)\d\d[-–](?:19|20)?\d\d)?,?"
            r"\s*(?:by (?:(?!(?:that|which|who|since) )[^,;:.]){2,110})?"
            r"(?:,? in (?:the )?(?:[A-Z][\w’'-]+ ){1,3}(?=in|on))?"
            r"(?:(?:,? (?:through|by|via|under) [^;:,]{3,70} and (?:was )?published)?"
            r" in (?:the )?(?:[Oo]fficial )?(?:Gazette|Journal|Bulletin|gazette|journal)(?: [\w./ ]{1,20}? of)?)?,?"
            r"\s*(?:back )?(?:in|on|since|from"
            r"|as of|for|at|by|at the end of|dated|through)?"
            r"\s*(?:the )?(?:early |late |mid-? ?|end of |beginning of |spring of |summer of "
            r"|first half of |second half of )?$",
            between,
        ):
            return dates.Date(position + date.start, position + date.end, date.value, date.until)
    return None


_NEW_CLAUSE = re.compile(r"(?:,|;) (?:and |while |but |then )(?=(?:in|on) (?:[A-Z][a-z]+|\d))")


_OF_A_TIMELINE = re.compile(r" ?(?:[:–—|]|- )")  # "2023: Ruritania launched …"


def date_first(text: str, verb: int) -> dates.Date | None:
    """The date with which a sentence or its clause opens: "In 2021, …", "…, and in May 2020 the ministry …"."""
    clauses = [c.end() for c in _NEW_CLAUSE.finditer(text, 0, verb)]
    if clauses and (date := next(dates_within(text, clauses[-1], min(verb, clauses[-1] + 30)), None)):
        return date
    for date in dates.find(text[: min(verb, 60)]):
        if _OF_A_TIMELINE.match(text, date.end) and not text[: date.start].strip("•*- "):
            return date
        if re.search(
            r"\b(?:in|on|since|as of|at)\s+(?:the )?(?:(?:early|late|mid) ?-?|(?:spring|summer|autumn|fall|winter"
            r"|beginning|end|(?:first|second) half|\w+ quarter) of )?$",
            text[: date.start],
            re.IGNORECASE,
        ):
            return date
        break
    return None
