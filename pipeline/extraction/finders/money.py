"""Sums of money as prose writes them: "€32-35 million", "875,000 euros", "INR 10,372 crore (USD 1.25 billion)".

Takes the text of a view and gives `Money` with the place of each part; whether a sum is a budget is for
`pipeline.extraction.budgets` to say. Amounts are whole units of the currency (codebook, budgets); what a shared sign
or word for a currency means is in `pipeline.extraction.finders.currencies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extraction.finders import currencies, numbers
from pipeline.extraction.patterns import Pattern

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Money:
    """A sum, `text[start:end]`, with the place of its parts.

    `minimum` and `maximum` are equal for a single figure. `currency` is an ISO 4217 code, empty if the text leaves it
    open. `change` is "from" or "to" for the ends of a rise or fall ("raised from €2 million to €3 million").
    """

    start: int
    end: int
    minimum: int
    maximum: int
    minimum_at: Place
    maximum_at: Place
    currency: str = ""
    currency_at: Place | None = None
    approximate_at: Place | None = None
    change: str = ""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number with the currency forms that touch it."""

    number: numbers.Number
    before: Place | None
    after: Place | None

    @property
    def start(self) -> int:
        return self.before[0] if self.before else self.number.start

    @property
    def end(self) -> int:
        return max(self.number.end, self.after[1] if self.after else 0)


_IN = re.compile(rf"(?<![A-Za-z])(?:(?:{numbers.WORDS})s?|{numbers.LETTERS})(?![A-Za-z])", re.I)
_ROUND = (
    r"approximately|appr?o?x?\.|approx|around|about|some|roughly|nearly|almost|circa|ca?\.|over|under|up\sto|at\s(?:least"
    r"|most)"
    r"|(?:more|less)\sthan|just\s(?:over|under|above|below)|close\sto|(?:is|are|was)\sestimated\sto\scost"
    r"|in\sexcess\sof|upwards\sof|(?:an\s)?estimated(?:\sat)?"
    r"|(?:in\sthe\s)?(?:region|order)\sof|approximate\s(?:investment|budget|cost|sum|amount|value|total)\sof"
)
_APPROXIMATE = re.compile(rf"(?P<word>(?<!\w)(?:{_ROUND})(?!\w)|[~≈±])\s?(?:an?\s)?(?:total\sof\s)?$", re.I)
_OR_SO = re.compile(r"\sor\s(?:so|more)\b", re.I)
_MORE = rf"(?:(?:{_ROUND})\s)?"
_RANGE = re.compile(rf"\s?[-–—]\s?|\s(?:to|or)\s{_MORE}", re.I)
_BETWEEN = re.compile(rf"\bbetween\s{_MORE}$", re.I)
_FROM = re.compile(rf"\bfrom\s(?:an?\s(?:[\w-]+\s){{1,2}}of\s)?{_MORE}$", re.I)
_SPREAD = re.compile(r"\b(?:rang|var)(?:e|es|ed|y|ies|ied|ing|ying)\s(?:\w+\s)?from\s$", re.I)
_SAME = r"or\s|i\.e\.,?\s|equivalent\sto\s|equal\sto\s"
_ASIDE = re.compile(rf"(?:\s?[\[(]\s?(?:{_SAME})?|,?\s(?:{_SAME})){_MORE}[~≈]?", re.I)
_LISTED = re.compile(r",?\s(?:and\s)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_LARGE = Pattern("illion|crore|lakh|thousand", re.I)


def find(text: str, country: str = "", whole: str = "") -> Iterator[Money]:
    """Sums of money in order.

    `country` is the ISO 3166-1 code of the document's country, `whole` the text that shows how the document marks its
    own dollar. A sum repeated in another currency is part of the sum before it. A figure without any currency is
    given only when it counts in millions or more: budgets decide whether it is money at all.
    """
    if not (_DIGIT.search(text) or _LARGE.search(text)):
        return
    last: Money | None = None
    again: Money | None = None  # the sum last repeated in another currency
    for money in _sums(text, _figures(text, country), country, whole or text):
        if last and (_converts(text, last, money) or (again and _goes_on(text, last, again, money))):
            last = replace(last, end=money.end + (text[money.end : money.end + 1] in (")", "]")))
            again = money
            continue
        again = None
        if last:
            yield last
        last = money
    if last:
        yield last


def under_head(text: str, cell: Place, head: Place, country: str = "", whole: str = "") -> Money | None:
    """The sum of a bare figure in a table, whose unit the head of its column gives: "Budget (EUR million)".

    `cell` and `head` are their places in `text`.
    """
    figure = next(numbers.find(text[slice(*cell)]), None)
    if not figure or (figure.start, figure.end) != (0, cell[1] - cell[0]):
        return None
    unit = currencies.alone().search(text, *head)
    code = currencies.code(unit["form"], country, whole) if unit else ""
    if not unit or not code:
        return None
    factor = _IN.search(text, *head)
    value = int(figure.value * (numbers.magnitude(factor[0]) if factor else 1))
    return Money(*cell, value, value, cell, cell, code, unit.span("form"))


def _converts(text: str, money: Money, other: Money) -> bool:
    """True if `other` says the same sum again in another currency: "(USD 1.25 billion)"."""
    if not (money.currency_at and other.currency_at and _ASIDE.fullmatch(text, money.end, other.start)):
        return False
    # A sign that two dollars share: "$3 billion Hong Kong dollars ($383 million)".
    enclosed = text[other.end : other.end + 1] in (")", "]") and money.minimum != other.minimum
    forms = {text[slice(*place)] for place in (money.currency_at, other.currency_at)}
    return money.currency != other.currency or (enclosed and len(forms) > 1)


def _goes_on(text: str, whole: Money, low: Money, high: Money) -> bool:
    """True if `high` ends a range said again in another currency: "(US$2.2 million to US$3.3 million)"."""
    joint = text[low.end : high.start].strip()
    return whole.minimum != whole.maximum and low.currency == high.currency and joint in ("and", "to", "-", "–")


def _figures(text: str, country: str) -> list[_Figure]:
    before, after = currencies.patterns()
    found: list[_Figure] = []
    for number in numbers.find(text, short=True):
        sign = before.search(text, max(0, number.start - 10), number.start)
        name = after.match(text, number.end)
        if sign and len(sign["form"]) == 1 and sign["form"].isalpha() and not currencies.code(sign["form"], country):
            continue
        if name and len(name["form"]) == 1 and name["form"].isalpha():
            name = None
        if number.spelled and number.factor == 1:
            continue
        if not sign and number.start and text[number.start - 1].isalpha():
            continue
        tail = name and number.factor == 1 and numbers.MAGNITUDE.match(text, name.end())
        if tail:  # "13 USD million"
            factor = numbers.magnitude(tail[0])
            number = replace(number, value=number.value * factor, factor=factor, end=tail.end())
        scaled = next((match for match in (name, sign) if match and match["scale"]), None)
        if scaled and number.factor == 1:  # "90 MDKK"
            factor = numbers.magnitude(scaled["scale"])
            number = replace(number, value=number.value * factor, factor=factor)
        found.append(_Figure(number, sign and sign.span("form"), name and name.span("form")))
    for position in range(len(found) - 2, -1, -1):
        found[position] = _scaled(text, found[position], found[position + 1])
    return found


def _scaled(text: str, figure: _Figure, following: _Figure) -> _Figure:
    """`figure` with the magnitude that it shares with the next in a list: "€4 and €5 million"."""
    number, other = figure.number, following.number
    listed = figure.before and following.before and _LISTED.fullmatch(text, figure.end, following.start)
    if not listed or number.factor > 1 or other.factor < 10**6 or number.value >= 1000:
        return figure
    return replace(figure, number=replace(number, value=number.value * other.factor, factor=other.factor))


def _sums(text: str, figures: list[_Figure], country: str, whole: str) -> Iterator[Money]:
    position = 0
    while position < len(figures):
        first = figures[position]
        second = figures[position + 1] if position + 1 < len(figures) else None
        pair = second and _pair(text, first, second, country, whole)
        position += 2 if pair else 1
        if not pair:
            money = _money(text, first, country, whole)
            if money and _is_money(text, first):
                yield money
            continue
        low, high = pair
        lead = text[max(0, low.start - 60) : low.start]
        if _FROM.search(lead) and not _SPREAD.search(lead):
            yield replace(low, change="from")
            yield replace(high, change="to")
        else:
            yield replace(low, end=max(low.end, high.end), maximum=high.maximum, maximum_at=high.maximum_at)


def _pair(text: str, first: _Figure, second: _Figure, country: str, whole: str) -> tuple[Money, Money] | None:
    """The two ends of a range, if it is one: a magnitude or currency that one end leaves out the other end has."""
    joint = text[first.end : second.start]
    between = joint == " and " and _BETWEEN.search(text, max(0, first.start - 30), first.start)
    if not between and not _RANGE.fullmatch(joint):
        return None
    low = first.number
    if not (first.before or first.after) and _YEAR.fullmatch(text, first.start, first.end):
        return None  # "from €4 million in 2019 to €9 million"
    if low.factor == 1 and second.number.factor > 1 and low.value < 1000:
        factor = second.number.factor
        low = replace(low, value=low.value * factor, factor=factor, end=second.number.end)
    if not any((first.before, first.after, second.before, second.after)) and low.factor < 10**6:
        return None
    start = _money(text, replace(first, number=low), country, whole)
    end = _money(text, second, country, whole)
    if start.minimum > end.minimum and not _FROM.search(text, max(0, first.start - 60), first.start):
        return None
    if not start.currency_at:
        start = replace(start, currency=end.currency, currency_at=end.currency_at)
    if not end.currency_at:
        end = replace(end, currency=start.currency, currency_at=start.currency_at)
    return (start, end) if start.currency == end.currency else None


def _is_money(text: str, figure: _Figure) -> bool:
    place = figure.before or figure.after
    if not place:
        return figure.number.factor >= 10**6
    return figure.number.value >= 1000 or currencies.everyday(text[slice(*place)])


def _money(text: str, figure: _Figure, country: str, whole: str) -> Money:
    number = figure.number
    places = [place for place in (figure.before, figure.after) if place]
    # "$1 billion CAD": of two forms the one with a single meaning.
    place = min(places, key=lambda p: len(currencies.meanings(text[slice(*p)])), default=None)
    code = currencies.code(text[slice(*place)], country, whole) if place else ""
    value = int(number.value.to_integral_value())
    at = (number.start, number.end)
    before = _APPROXIMATE.search(text, max(0, figure.start - 34), figure.start)
    after = _OR_SO.match(text, figure.end)
    approximate = before.span("word") if before else (after.start() + 1, after.end()) if after else None
    return Money(figure.start, figure.end, value, value, at, at, code, place, approximate)
