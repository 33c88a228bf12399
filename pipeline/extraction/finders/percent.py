"""Shares as prose writes them: "76%", "76 per cent", "57.5%", "three in four", "two thirds", "half of Ruritanians".

Takes the text of a view and gives `Share` with its place. Whether a share is a survey's answer is for
`pipeline.extraction.surveys` to say. Fractions in words are rounded to one decimal ("a third" is 33.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.finders import numbers
from pipeline.extraction.patterns import Pattern

_SIGN = r"(?:\s?[%％]|\s?per\s?cent\b|\s?pct\b)(?!\s?-?\s?points?\b|age)"
_FIGURE = r"\d{1,3}(?:[.,]\d{1,2})?"
_TIES = rf"(?:{'|'.join(numbers.TENS)})[-\s](?:{'|'.join(list(numbers.UNITS)[:9])})"
_PERCENT = Pattern(
    rf"(?<![\w.,])(?:(?P<low>{_FIGURE})(?P<sign>{_SIGN})?(?:\s?[-–—]\s?|\sto\s))?(?P<figure>{_FIGURE}){_SIGN}"
    rf"|\b(?P<words>{_TIES}|{numbers.ONE_WORD})\sper\s?cent\b(?!age)",
    re.I,
)
_FROM = re.compile(r"(?<!ranging )(?<!varying )\bfrom\s(?:about\s|just\s|around\s|only\s)?$")
_SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_IN = Pattern(
    rf"\b(?P<part>{'|'.join(_SMALL)}|\d{{1,2}})[\s-]\b(?:(?:in|out[\s-]of)\b[\s-]|(?<=\s)of\s(?=(?:every\s)?(?:10"
    rf"|ten)\b))(?:every\s)?"
    rf"(?P<of>{'|'.join(_SMALL[1:])}|\d{{1,3}})\b(?!\s?%)",
    re.I,
)
# "one respondent in five has": counted one by one, not "one centre in four cities"
_ONE_IN = Pattern(
    rf"\b(?P<part>{'|'.join(_SMALL[:4])}) (?:[a-z-]+ ){{1,3}}?(?:in|out of) (?:every )?"
    rf"(?P<of>{'|'.join(_SMALL[2:])}|\d{{1,2}})"
    r"(?= (?:had|has|have|says?|said|does|do|did|is|are|was|were|would|could|can|will|uses?|used|thinks?"
    r"|believes?|fears?"
    r"|wants?|trusts?|knows?|agrees?|plans?|also|now|still|already)\b)",
    re.I,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTION = Pattern(
    r"\b(?:(?P<count>one|two|three|four|a)[\s-](?P<part>third|quarter|fifth|tenth)s?"
    r"|(?P<half>half))\b(?=\sof\s|\s(?:say|said|think|believe|want|agree|disagree|support|oppose|fear|worry|trust"
    r"|use|feel|felt|know|have|had|are|were|would|do|did|expect|report|claim|hope|see|saw|consider|prefer|plan|admit"
    r"|worry"
    r"|could|can|cannot|will|need|reject|back|favou?r|share|doubt|agree|see|name|did not|do not|don[’']t"
    r"|cite|rate|express|now|also|still|personally|already|currently|regularly|strongly|generally|even)(?:ed|d)?\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a hundred, `text[start:end]`; `low` is the lower end of a range, else equal to `percent`."""

    start: int
    end: int
    percent: float
    low: float
    worded: bool = False  # a fraction in words, not a percentage


def find(text: str) -> Iterator[Share]:
    """Shares in order of their place; percentage points are none."""
    found = [*_percentages(text), *_fractions(text)]
    yield from sorted(found, key=lambda share: share.start)


def _percentages(text: str) -> Iterator[Share]:
    for match in _PERCENT.finditer(text):
        if match["words"]:
            value = float(
                sum(numbers.TENS.get(w) or numbers.UNITS[w] for w in re.split(r"[-\s]", match["words"].lower()))
            )
        else:
            value = float(match["figure"].replace(",", "."))
        low = float(match["low"].replace(",", ".")) if match["low"] else value
        if match["low"] and _FROM.search(text[: match.start()]):  # "from 63% to 41%": two shares
            yield Share(match.start(), match.end("sign" if match["sign"] else "low"), low, low)
            yield Share(match.start("figure"), match.end(), value, value)
        elif low > value:
            yield Share(match.start("figure"), match.end(), value, value)
        else:
            yield Share(match.start(), match.end(), value, low)


def _fractions(text: str) -> Iterator[Share]:
    for match in (*_IN.finditer(text), *_ONE_IN.finditer(text)):
        part, of = (_count(match[group]) for group in ("part", "of"))
        if part < of:
            share = round(100 * part / of, 1)
            yield Share(match.start(), match.end(), share, share, worded=True)
    for match in _FRACTION.finditer(text):
        count = 1 if match["half"] or match["count"].lower() == "a" else numbers.UNITS[match["count"].lower()]
        share = round(100 * count / _PARTS[(match["half"] or match["part"]).lower()], 1)
        yield Share(match.start(), match.end(), share, share, worded=True)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else numbers.UNITS[word.lower()]
