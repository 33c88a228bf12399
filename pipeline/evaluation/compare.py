"""When two rows are the same, and when two values agree.

Identity is declared for each table: a row is found when its identifying columns agree; all other columns are
compared as fields of the rows that were found. Texts are compared with tolerance, numbers and terms are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from pipeline.evaluation.rows import Row
from pipeline.extraction.finders import dates
from pipeline.registers import fold
from pipeline.works import normal_url

# Groups of columns: of each group one column at least must agree, or all be empty in both rows.
IDENTITY: dict[str, tuple[tuple[str, ...], ...]] = {
    "references": (("title", "url"),),
    "citations": (("marker",), ("reference",)),
    "jurisdictions": (("jurisdiction", "name"),),
    "organisations": (("name",),),
    "oversight_bodies": (("organisation",),),
    "instruments": (("title",),),
    "measures": (("title",),),
    "budgets": (("amount_min",), ("amount_max",)),
    "surveys": (("kind",), ("title", "conducted_by", "sample_size", "year")),
    "survey_results": (("percent",), ("item", "question")),
    "commitments": (("subject",), ("stance",)),
    "deployments": (("technology",), ("place", "purpose")),
    "competences": (("level",), ("policy_area",)),
    "findings": (("statement",),),
    "relations": (("subject",), ("predicate",), ("object",)),
}

_SMALL_WORDS = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_NUMBER = re.compile(r"\d+")
ENOUGH = 80  # least likeness of two texts, of 100


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, but for small words, misprints, and words that one leaves out (at most half)."""
    a, b = fold(one), fold(other)
    if a == b:
        return True
    first, second = (set(name.split()) - _SMALL_WORDS for name in (a, b))
    if not first or not second or 2 * min(len(first), len(second)) < max(len(first), len(second)):
        return False
    left, right = (" ".join(sorted(words)) for words in (first - second, second - first))
    return not left or not right or fuzz.ratio(left, right) >= ENOUGH


def same_text(one: str, other: str) -> bool:
    """Whether two statements say one thing in nearly the same words, or one is a good part of the other."""
    a, b = fold(one), fold(other)
    lengths = sorted((len(a.split()), len(b.split())))
    numbers, others = (set(_NUMBER.findall(text)) for text in (a, b))
    if lengths[0] * 4 < lengths[1] or not (numbers <= others or others <= numbers):
        return False
    return fuzz.token_set_ratio(a, b) >= ENOUGH


def same_date(one: str, other: str) -> bool:
    """Whether two dates are one, as precise as the less precise of them."""
    return one.startswith(other) or other.startswith(one)


def same_period(one: str, other: str) -> bool:
    """Whether two times are one: by the dates they begin and end with, where both tell a year, else by their words."""
    first, second = _period(one), _period(other)
    if first and second:
        return all(same_date(a, b) for a, b in zip(first, second, strict=True))
    return same_text(one, other)


def _period(text: str) -> tuple[str, str] | None:
    """Beginning and end of a time in words or as "2024-08-26/2024-09-04"; nothing if no year is told."""
    told = [date for part in re.split(r"/(?=\d{4}-)", text) for date in dates.find(part)]
    return (told[0].value, told[-1].until or told[-1].value) if told else None


def same_term(one: str, other: str) -> bool:
    """Whether two terms, codes or numbers are one."""
    return fold(one) == fold(other)


def _same_url(one: str, other: str) -> bool:
    return normal_url(one) == normal_url(other)


_NAMES = (
    "title name organisation instrument parent measure issuer conducted_by operator subject object reference"
    " predecessor technology place policy_area publisher name_original title_original"
)
_TEXTS = "item question statement purpose text remit powers population oversight_opinion authors group marker"
AGREE: dict[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(_NAMES.split(), same_name),
    **dict.fromkeys(_TEXTS.split(), same_text),
    **dict.fromkeys(("date", "established", "reformed"), same_date),
    "fieldwork": same_period,
    "url": _same_url,
}


def agrees(column: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether some form of one value is some form of the other."""
    same = AGREE.get(column, same_term)
    return any(same(a, b) for a in one for b in other)


def is_same(gold: Row, found: Row) -> bool:
    """Whether two rows of a table are about the same thing, by its identifying columns."""

    def group_agrees(group: tuple[str, ...]) -> bool:
        stated = [column for column in group if column in gold.values or column in found.values]
        return not stated or any(agrees(c, gold.values.get(c, ()), found.values.get(c, ())) for c in stated)

    return all(group_agrees(group) for group in IDENTITY[gold.table])


def fields(gold: Row) -> list[str]:
    """The columns that a reader coded, without those that make up the identity by themselves."""
    identity = {group[0] for group in IDENTITY[gold.table] if len(group) == 1}
    return [column for column in gold.values if column not in identity]


def match(gold: Sequence[Row], found: Sequence[Row]) -> dict[int, int]:
    """Pairs of rows that are the same, one to one: index in `gold` → index in `found`.

    As many as can be paired; among several partners the one that agrees in more, rows that count before optional ones.
    """
    partners: list[list[int]] = []
    for wanted in gold:
        likeness = {j: _likeness(wanted, row) for j, row in enumerate(found) if is_same(wanted, row)}
        partners.append(sorted(likeness, key=likeness.__getitem__, reverse=True))
    taken: dict[int, int] = {}  # index in found → index in gold

    def place(i: int, tried: set[int]) -> bool:
        for j in partners[i]:
            if j not in tried:
                tried.add(j)
                if j not in taken or place(taken[j], tried):
                    taken[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: (gold[i].optional, len(partners[i]))):
        place(i, set())
    return {i: j for j, i in taken.items()}


def _likeness(gold: Row, found: Row) -> float:
    agreeing = sum(agrees(c, gold.values[c], found.values[c]) for c in gold.values if c in found.values)
    return agreeing + fuzz.partial_ratio(fold(gold.quote), fold(found.quote)) / 100
