"""Marks of notes: digits in the text that may lead to a note, how much each looks like it, and which of them are taken.

A mark that is written as such (`<sup>1</sup>`, `[^1]`, `[footnote 1]`, ¹) is sure; of other digits what stands
around them tells ("landscape.141", "the Republic 7 ."), and the running order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import count
from typing import NamedTuple

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
LINKED = r"(?:<sup>\s*|\^)?\[?\[\\?\[?(?P<link>\d{1,4})\\?\]?\]\(#[^()\s]{0,80}\)\]?(?:\s*</sup>|\^)?"  # [[1]](#_ftn1)
_WRITTEN_MARK = re.compile(
    rf"(?=(?-i:[<^\[⁰¹²³⁴-⁹]))(?:{LINKED}" + r"|<sup>\s*\[?(?P<tag>\d{1,4}(?:\s*,\s*\d{1,4})*|[a-z*†‡])\]?\s*</sup>"
    r"|(?:(?<=[^\s>])|(?!\[\^[^\]\s]+\] ?:))\[\^(?P<md>[^\]\s]+)\]"
    r"|\[(?:footnote|endnote|note|fn)\.?\s*(?P<word>\d{1,4})\]|(?P<sup>[⁰¹²³⁴-⁹]{1,9}))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?![\w%°])")
_UNIT = re.compile(r"(?:^|[^\w])(?:[kcmd]?m|ft|CO|km|mi|in)$")
_YEAR = re.compile(r"(?:19|20)\d\d(\d{1,3})$")
_IN_BRACKET = re.compile(r"\[\d{1,3}(?:[,;] ?\d{1,3})*[,;] ?$")
_OPENING = re.compile(r"(?:\\?\[|[,;] ?)$")
_TO_BRACKET = re.compile(r"(?:[,;] ?\d{1,3})*\\?\]")
_CLOSING = re.compile(r"\\?\]")
_YEAR_AT_END = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SENTENCE = re.compile(r"\s+[^\W\d_a-z][\w’'-]+\s+[a-z]")
_SET_OFF = re.compile(r"[ \t]+[.,;](?!\d)")  # a blank before the comma: something was set above the line
_OPENS_LINE = re.compile(r"(?:^|\n)[ \t>]*[*_]+$")  # "**3. Bells.**": a bold number at the head of a line
_FOLLOWED = re.compile(r"[.,;:)]|[ \t]{2}")
_BEYOND = 3  # marks in a row behind the last that has a note, whose notes are cut off
_WITHOUT_BODIES = 4  # marks in a row, each one higher than the last, that count without any body
# A faint sign ("the World Bank 60, in") looks like any number: it is taken where its note has no better one.
SURE, GLUED, BRACKETED, LOOSE, FAINT = 5, 4, 3, 2, 1


class Mark(NamedTuple):
    """A note mark in the raw text."""

    marker: str
    start: int
    end: int


class Sign(NamedTuple):
    """Digits that may be a mark."""

    start: int
    end: int
    strength: int


class _Step(NamedTuple):
    """A sign taken for the mark of a note, and the one taken before it."""

    number: int  # of the note in its chain
    sign: Sign
    before: _Step | None


def written_marks(raw: str) -> list[Mark]:
    """The marks of a text that are written as such, in order."""
    marks: list[Mark] = []
    if not any(sign in raw for sign in ("<sup", "<SUP", "[^", "[", *SUPERSCRIPTS)):
        return marks
    for match in _WRITTEN_MARK.finditer(raw):
        if match["sup"]:
            before = raw[max(0, match.start() - 4) : match.start()]
            if _UNIT.search(before):
                continue
            digits = match["sup"].translate(DIGITS)
            parts = _run_on(digits) or [(digits, 0, len(digits))]
            marks.extend(Mark(p, match.start() + a, match.start() + b) for p, a, b in parts)
        elif match["tag"]:
            if _UNIT.search(raw[max(0, match.start() - 4) : match.start()]):
                continue
            for part in re.finditer(r"\w+|[*†‡]", match["tag"]):
                single = part[0] == match["tag"]
                begin = match.start("tag") + part.start()
                span = match.span() if single else (begin, begin + len(part[0]))
                marks.append(Mark(part[0], *span))
        else:
            marks.append(Mark(match["link"] or match["md"] or match["word"], match.start(), match.end()))
    return marks


def signs_in(raw: str, written: list[Mark]) -> defaultdict[int, list[Sign]]:
    """Digits that may be marks, by the number they would mark."""
    signs: defaultdict[int, list[Sign]] = defaultdict(list)
    taken = {mark.start for mark in written}
    for match in _NUMBER.finditer(raw):
        start, end = match.span()
        strength = 0 if end - start > 15 or start in taken else _strength(raw, start, end)
        if not strength:
            continue
        digits = match[0]
        if strength == BRACKETED:  # "[12]", "[3, 4]": brackets and commas belong to the marks
            opening = _OPENING.search(raw, max(0, start - 3), start)
            begin = opening.start() if opening else start
            closing = _CLOSING.match(raw, end)
            signs[int(digits)].append(Sign(begin, closing.end() if closing else end, BRACKETED))
            continue
        if end - start <= 4:
            signs[int(digits)].append(Sign(start, end, strength))
        if end - start >= 5 and (year := _YEAR.match(digits)):
            signs[int(year[1])].append(Sign(start + 4, end, LOOSE))
        if end - start >= 2 and (strength >= GLUED or raw[start - 1] == "."):
            for part, low, high in _run_on(digits):
                signs[int(part)].append(Sign(start + low, start + high, GLUED if end - start > 3 else LOOSE))
    return signs


def _strength(raw: str, start: int, end: int) -> int:
    """How much digits look like a mark by what stands around them; 0 for not at all."""
    if start == 0:
        return 0
    before, after = raw[start - 1], raw[end : end + 1]
    if (before == "[" or _IN_BRACKET.search(raw, max(0, start - 24), start)) and _TO_BRACKET.match(raw, end, end + 24):
        return BRACKETED
    if after and not after.isspace():
        if after in ".:" and raw[end + 1 : end + 2].isalnum():
            return 0
        if after not in ".,;:!?)]”’\"'»…—–-↩<*":
            return 0
        if after in "-–" and raw[end + 1 : end + 2].isalnum():
            return 0
    if before.isalpha():
        return GLUED if raw[start - 2 : start - 1].isalpha() else LOOSE
    if before in "*_" and _OPENS_LINE.search(raw, max(0, start - 8), start):
        return 0
    if before in "”’»)]\"'?!*_":
        return GLUED
    if before in ".,;:":
        if not raw[start - 2 : start - 1].isdigit():
            return GLUED
        if before == "." and end - start > 1 and _SENTENCE.match(raw, end):
            return LOOSE  # "23 out of 100.306 Ruritania has"
        return LOOSE if _YEAR_AT_END.search(raw, max(0, start - 6), start - 1) else 0
    if end - start >= 5 and _YEAR.match(raw, start, end):
        return LOOSE
    if before in " \t" and end - start <= 3:
        ahead = raw[start - 3 : start - 1].strip()[-1:]
        if ahead and ahead in '.!?)]”’"»':
            return LOOSE
        if ahead.isalnum() and _SET_OFF.match(raw, end):
            return LOOSE  # "the Republic 7 ."
        return FAINT if ahead.isalpha() and _FOLLOWED.match(raw, end) else 0
    return 0


def _run_on(digits: str) -> list[tuple[str, int, int]]:
    """Digits as consecutive numbers run together ("146147"): each number with its place; empty if they are none."""
    for size in range(1, len(digits) // 2 + 1):
        parts: list[tuple[str, int, int]] = []
        at, value = 0, int(digits[:size])
        while at < len(digits) and digits.startswith(str(value), at):
            parts.append((str(value), at, at + len(str(value))))
            at += len(str(value))
            value += 1
        if at == len(digits) and len(parts) > 1:
            return parts
    return []


def in_order(choices: list[list[Sign]]) -> list[Sign | None]:
    """One sign of each choice, or none, so that they come in order and are together as strong as can be."""
    ends: list[int] = [-1]  # of the last sign, ascending, each with a sum of strengths that is above those before it
    sums: list[int] = [0]
    paths: list[_Step | None] = [None]  # the last sign, and how it was come to
    for number, choice in enumerate(choices):
        found = [(sign, at := bisect_right(ends, sign.start) - 1, sums[at] + sign.strength) for sign in choice]
        news = [(sign.end, total, _Step(number, sign, paths[at])) for sign, at, total in found]
        for end, total, step in news:
            at = bisect_right(ends, end)
            if sums[at - 1] >= total:
                continue
            until = at
            while until < len(sums) and sums[until] <= total:
                until += 1
            ends[at:until], sums[at:until], paths[at:until] = [end], [total], [step]
    best: list[Sign | None] = [None] * len(choices)
    last = paths[-1]
    while last is not None:
        best[last.number] = last.sign
        last = last.before
    return best


def marks_without_bodies(raw: str, signs: dict[int, list[Sign]]) -> list[Mark]:
    """Marks of a source whose notes are missing: only a long, unbroken running order counts."""
    signs_in_order = sorted((sign, value) for value, found in signs.items() for sign in found if _is_set_on(sign, raw))
    last: dict[int, list[Mark]] = {}
    best: list[Mark] = []
    for sign, value in signs_in_order:
        before = last.get(value - 1, [])
        if before and before[-1].end > sign.start:
            continue
        chain = last.pop(value - 1, [])
        chain.append(Mark(str(value), sign.start, sign.end))
        if len(last.get(value, [])) <= len(chain):
            last[value] = chain
        best = max(best, chain, key=len)
    return best if len(best) >= _WITHOUT_BODIES else []


def marks_beyond(raw: str, signs: dict[int, list[Sign]], last: Mark) -> list[Mark]:
    """Marks that go on in running order after the last one whose note is there, in a source that is cut off."""
    found: list[Mark] = []
    before = last
    for value in count(int(last.marker) + 1):
        sign = next((s for s in signs.get(value, ()) if s.start >= before.end and _is_set_on(s, raw)), None)
        if sign is None:
            return found if len(found) >= _BEYOND else []
        before = Mark(str(value), sign.start, sign.end)
        found.append(before)
    return found


def _is_set_on(sign: Sign, raw: str) -> bool:
    """Whether digits are set on a word or a stop, or in brackets, as only a mark is."""
    return sign.strength in (GLUED, BRACKETED) or raw[sign.start - 1] in ".,"
