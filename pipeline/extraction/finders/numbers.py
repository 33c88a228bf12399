"""Numbers as prose writes them: "10,372", "1.000.000", "1,5", "2.4 billion", "half a billion", "twenty-five", "12 M".

Takes the text of a view and gives matches with their place; knows no table. Separators are read as the number itself
shows: of two kinds the last is the decimal one, a kind that repeats groups thousands, a single comma before three
digits groups thousands (English), any other single separator is decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        1,
    )
}
TENS = {
    w: 10 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
# A number of one word, and a small count in digits or one word, as regular expressions: "four", "12".
ONE_WORD = "|".join((*TENS, *UNITS))
COUNT = rf"{ONE_WORD}|\d{{1,3}}"
# "mld", "Mrd" and "Mio" are the continental short forms; lakh and crore are South Asian.
MAGNITUDES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "milliard": 10**9,
    "mrd": 10**9,
    "mld": 10**9,
    "billion": 10**9,
    "trillion": 10**12,
}
# Letters that are magnitudes only beside money: elsewhere "m" is metres and "K" a name.
SHORT = {
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "cr": 10**7,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}

DIGITS = (
    r"\d{1,3}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"  # 1,25,000
    r"|\d{1,3}(?:(?P<group>[,.'’ ])\d{3})(?:(?P=group)\d{3})*(?!\d)(?:[.,]\d+)?"  # 10,372  1.000
    r"|\d+(?:[.,]\d+)?"
)
_SPELLED = (
    rf"half[\s-]an?|an?(?:\squarter\sof\sa)?|(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(list(UNITS)[:9])}))?"
    rf"|(?:{'|'.join(UNITS)})(?:\sand\sa\shalf)?"
)
WORDS = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
LETTERS = "|".join(sorted(SHORT, key=len, reverse=True))
_TAIL = rf"[\s-]?(?:(?:hundred|thousand|lakh)[\s-])?(?:{WORDS})s?\b"
_SHORT_TAIL = rf"{_TAIL}|\s?(?:{LETTERS})\b"


def _pattern(before: str, tail: str) -> re.Pattern[str]:
    figure = rf"(?P<digits>{DIGITS})|\b(?P<spelled>{_SPELLED})\b"
    return re.compile(rf"(?<![\d.,/{before}])(?:{figure})(?P<tail>{tail})?", re.I)


# A currency code may touch its figure ("EUR5m"); elsewhere a digit in a word ("GPT4") is no number.
_PLAIN, _MONEY = _pattern("A-Za-z", _TAIL), _pattern("", _SHORT_TAIL)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, `text[start:end]`, magnitude included; `factor` is that magnitude (1 if none)."""

    start: int
    end: int
    value: Decimal
    factor: int
    spelled: bool


def find(text: str, short: bool = False) -> Iterator[Number]:
    """Numbers in order; with `short` also "12 M", "2bn" and "500k" (for text that is known to speak of money)."""
    for match in (_MONEY if short else _PLAIN).finditer(text):
        tail = match["tail"] or ""
        factor = magnitude(tail)
        spelled = match["spelled"]
        if spelled and factor == 1 and _article(spelled):
            continue
        value = _spelled(spelled) if spelled else parse(match["digits"], scaled=factor > 1)
        yield Number(match.start(), match.end(), value * factor, factor, bool(spelled))


MAGNITUDE = re.compile(_TAIL, re.I)


def parse(digits: str, scaled: bool = False) -> Decimal:
    """The value of a figure in digits; `scaled` when a magnitude follows ("1.250 billion" is no thousand)."""
    separators = re.findall(r"\D", digits)
    if not separators:
        return Decimal(digits)
    last = separators[-1]
    decimals = digits.rsplit(last, 1)[1]
    if len(set(separators)) > 1:
        decimal = last in ",." and len(decimals) != 3
    else:
        groups = len(separators) > 1 or (len(decimals) == 3 and not (last == "." and scaled))
        decimal = not groups
    if not decimal:
        return Decimal(re.sub(r"\D", "", digits))
    whole = re.sub(r"\D", "", digits.rsplit(last, 1)[0])
    return Decimal(f"{whole}.{decimals}")


def count(word: str) -> int:
    """The value of a count (`COUNT`), 0 of any other word."""
    return int(word) if word.isdecimal() else UNITS.get(word.lower()) or TENS.get(word.lower()) or 0


def magnitude(words: str) -> int:
    """The factor that magnitude words name: "million" and "M" a million, "hundred million" a hundred million."""
    factor = 1
    for word in re.findall(r"[a-z]+", words.lower()):
        factor *= MAGNITUDES.get(word) or MAGNITUDES.get(word.rstrip("s")) or SHORT[word]
    return factor


def _article(word: str) -> bool:
    return word.lower().split()[0] in ("a", "an", "half")


def _spelled(words: str) -> Decimal:
    words = words.lower()
    if words.startswith("half"):
        return Decimal("0.5")
    if words.startswith("a"):
        return Decimal("0.25") if "quarter" in words else Decimal(1)
    total = Decimal("0.5") if words.endswith("half") else Decimal(0)
    return total + sum(TENS.get(w) or UNITS.get(w) or 0 for w in re.split(r"[-\s]", words.split(" and ")[0]))
