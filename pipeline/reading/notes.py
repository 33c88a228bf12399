"""Notes of a source: which lines are note bodies, and which digits in the text are their marks.

A text set from a PDF says "landscape.141" and, at the foot of the page, "141 Ruritania Gazette, ...": nothing but
the running order tells a mark from a number. So lines that could begin a note are strung into chains of consecutive
numbers; a chain counts when its numbers are found as marks, in the same order, on the pages around it. Numbers that
belong to no chain stay text. Marks that are written as such (`<sup>1</sup>`, `[^1]`, `[footnote 1]`, ¹) need no chain.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import dropwhile, takewhile
from typing import NamedTuple

from pipeline.reading.lines import Layout, Line, is_numeric
from pipeline.reading.marks import (
    BRACKETED,
    DIGITS,
    FAINT,
    LINKED,
    SUPERSCRIPTS,
    SURE,
    Mark,
    Sign,
    in_order,
    marks_beyond,
    marks_without_bodies,
    signs_in,
    written_marks,
)
from pipeline.reading.view import url_goes_on

_WRITTEN_BODY = re.compile(
    LINKED + r"\s*(?=\S)|<sup>\s*\[?(?P<tag>\d{1,4}|[a-z*†‡])\]?\s*</sup>\s*(?=\S)|\[\^(?P<md>[^\]\s]+)\] ?:\s*"
    r"|(?P<sup>[⁰¹²³⁴-⁹]{1,4})\s*(?=\S)"
)
_BARE_BODY = re.compile(
    r"(\d{1,4})(?:(?=[^\W\d_a-z]|[“\"‘«„])|\s+(?=[^\W\d_a-z]|[“\"'‘«„\[(]|https?:|www\.|\d+-?[A-Z]))"
)
_DAY = re.compile(
    r"\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+\d{4}\b", re.IGNORECASE
)
_LONE_NUMBER = re.compile(r"\d{1,3}$")
_LONE_TEXT = re.compile(r"[^\W_“\"'‘«„\[]|https?:", re.UNICODE)
_LISTED_BODY = re.compile(r"(?:\\?\[(\d{1,4})\\?\]:?|(\d{1,4})[.)])\s+(?=\S)")
_AHEAD = re.compile(  # a bullet, an anchor
    r"(?:[-*•]\s+)?(?:<(?P<tag>span|a)\s[^<>]{0,200}>\s*</(?P=tag)>\s*)?(?=[\[\\])"
)
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"[(,] ?(?:[^\W\d_]+ )?(?:19|20)\d\d(?:[),;.]|$)|^\d+[.)] +(?:[Ii]bid|[Ss]ee)\b|\bpp?\. ?\d")
_COMPLETE = re.compile(r"(?:https?://\S+|www\.\S+|\.(?:pdf|html?|aspx?|php)|[.!?)\]”\"]|\d{4})[,.;)]*$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.")
_ALL_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_URL_AT_END = re.compile(r"(?:https?://|www\.)\S*$")
BACK_LINK = "↩"

_GAP = 3  # consecutive notes whose bodies may be missing inside a chain
_CHOICES = 50  # places that are looked at for the mark of one note
_LINES_OF_NOTE = 8  # notes on one page begin no further apart
_LINES_BETWEEN = 4  # lines of one note that other notes enclose, at most
_FEW, _NEAR = 4, 12_000  # a short chain's marks stand near its notes, in characters


@dataclass(slots=True)
class Body:
    """A note body: its marker and the lines it fills; of the first line, what comes after the marker."""

    label: str
    first: int  # index of the line with the marker
    text_start: int  # raw offset of the text after the marker
    lines: list[int] = field(default_factory=list)  # indices of all its lines that hold text


@dataclass(slots=True)
class Notes:
    """What a source's notes are: bodies in order, marks in order."""

    bodies: list[Body]
    marks: list[Mark]


class _Start(NamedTuple):
    """A line that may begin a note."""

    value: int
    label: str
    line: int
    text_start: int
    guise: str  # "written" ([^1]:), "bare" (1 Gazette), "listed" (1. Gazette), "bracketed" ([1] Gazette)


def find_notes(raw: str, lines: list[Line], layout: Layout, closed: list[bool]) -> Notes:
    """The notes of a source.

    `closed` says of each line that it is already something else (page number, heading, list item):
    no note begins there or runs on over it.
    """
    starts = _starts(lines, closed)
    written = written_marks(raw)
    signs = signs_in(raw, written)
    for mark in written:
        if mark.marker.isdecimal():
            signs[int(mark.marker)].append(Sign(mark.start, mark.end, SURE))
    for found_signs in signs.values():
        found_signs.sort()
    accepted = [s for s in starts if s.guise == "written"]
    marks = {mark.start: mark for mark in written}
    for chain in _chains([s for s in starts if s.guise != "written"]):
        if chain[0].guise == "listed" and len(chain) == 1 != chain[0].value:
            continue  # "72. The council has ..." is a paragraph
        told = _marks_of(chain, signs, lines, marks)
        found = [mark for mark, _ in told]
        share = 0.5
        if chain[0].guise == "listed" and not _tell_sources(chain, lines):
            if not _end_the_text(chain, lines):
                continue  # a list of things to do, below marks of notes that are missing
            share = 0.8
        marked = sum(strength > FAINT for _, strength in told) >= share * len(chain)
        if marked or _all_addresses(chain, lines) or _all_glued(chain, lines) or _lead_back(chain, lines):
            accepted.extend(chain)
            if chain[0].guise == "bracketed":  # works cited by number come in any order, and again
                found = [
                    Mark(str(s.value), *sign[:2])
                    for s in chain
                    for sign in signs[s.value]
                    if sign.strength == BRACKETED
                ]
            for mark in found:
                marks.setdefault(mark.start, mark)
    accepted.sort(key=lambda s: s.line)
    bodies = _bodies(accepted, lines, layout, closed)
    if not any(body.label.isdecimal() for body in bodies):
        unbodied = marks_without_bodies(raw, signs)
        for mark in unbodied:
            marks.setdefault(mark.start, mark)
        if unbodied:
            bodies += _unnumbered(unbodied, lines, closed)
    elif numbered := [mark for mark in marks.values() if mark.marker.isdecimal()]:
        highest = max(int(body.label) for body in bodies if body.label.isdecimal())
        last = max(numbered, key=lambda mark: mark.start)
        if int(last.marker) == highest:  # the text is cut off before the notes that follow
            marks |= {mark.start: mark for mark in marks_beyond(raw, signs, last)}
    return Notes(bodies, _outside(sorted(marks.values(), key=lambda m: m.start), bodies, lines))


def _all_addresses(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether nearly every line of a chain bears an address: notes also where the text with their marks is missing."""
    borne = sum(_ADDRESS.search(lines[s.line].text + " " + _after(s, lines)) is not None for s in chain)
    return chain[0].guise != "listed" and len(chain) >= _FEW and borne >= 0.8 * len(chain)


def _all_glued(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether a chain ends the text, each of its numbers touching a line that tells a year: "3Bell, Ferries, 2031"."""
    texts = [(s.label, lines[s.line].text) for s in chain]
    glued = sum(bool(text[len(label) : len(label) + 1].strip()) for label, text in texts)
    dated = sum(bool(_IN_YEAR.search(text)) for _, text in texts)
    last = chain[-1].line >= len(lines) - 3
    return last and len(chain) >= _FEW and glued == len(chain) and dated >= 0.6 * len(chain)


def _lead_back(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether every note of a chain ends in a way back to the text, of which a part with their marks may be missing."""
    return len(chain) >= _FEW and all(BACK_LINK in lines[s.line].text for s in chain)


def _tell_sources(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether half of a chain's lines bear an address, a year of publication or a way back to the text."""
    firsts = {s.line for s in chain}
    texts = [lines[s.line].text + (" " + _after(s, lines)) * (s.line + 1 not in firsts) for s in chain]
    return 2 * sum(bool(_ADDRESS.search(t) or _DATED.search(t) or BACK_LINK in t) for t in texts) >= len(chain)


def _end_the_text(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether the lines of a chain are the last of the text."""
    below = dropwhile(lambda line: line.text, lines[chain[-1].line :])
    return not any(line.text for line in below)


def _after(start: _Start, lines: list[Line]) -> str:
    return lines[start.line + 1].text if start.line + 1 < len(lines) else ""


def _starts(lines: list[Line], closed: list[bool]) -> list[_Start]:
    found: list[_Start] = []
    for i, line in enumerate(lines):
        text, begin = line.text, line.start
        if not text:
            continue
        if text[0] in "-*•<\\" and (ahead := _AHEAD.match(text)):
            text, begin = text[ahead.end() :], begin + ahead.end()
        first = text[0]
        if first.isdecimal():
            if closed[i]:
                continue
            if _DAY.match(text):
                continue
            if (match := _BARE_BODY.match(text)) and len(match[1]) < 4:
                found.append(_Start(int(match[1]), match[1], i, begin + match.end(), "bare"))
            elif _LONE_NUMBER.match(text):
                following = lines[i + 1].text if i + 1 < len(lines) else ""
                if _LONE_TEXT.match(following):
                    found.append(_Start(int(text), text, i, lines[i + 1].start, "bare"))
            elif match := _LISTED_BODY.match(text):
                found.append(_Start(int(match[2]), match[2], i, begin + match.end(), "listed"))
        elif first in "<[\\" or first in SUPERSCRIPTS:
            if match := _WRITTEN_BODY.match(text):
                label = (match["link"] or match["tag"] or match["md"] or match["sup"]).translate(DIGITS)
                value = int(label) if label.isdecimal() else 0
                found.append(_Start(value, label, i, begin + match.end(), "written"))
            elif match := _LISTED_BODY.match(text):
                found.append(_Start(int(match[1]), match[1], i, begin + match.end(), "bracketed"))
    return found


def _chains(starts: list[_Start]) -> list[list[_Start]]:
    """Starts strung together by consecutive numbers; a number that follows on none begins a new chain."""
    chains: list[list[_Start]] = []
    last: dict[tuple[str, int], list[_Start]] = {}
    for start in starts:
        chain: list[_Start] | None = None
        for gap in range(1, _GAP + 1):
            if chain := last.pop((start.guise, start.value - gap), None):
                break
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(start)
        key = (start.guise, start.value)
        if key not in last or len(last[key]) <= len(chain):
            last[key] = chain
    return sorted(chains, key=len, reverse=True)


def _marks_of(
    chain: list[_Start], signs: dict[int, list[Sign]], lines: list[Line], taken: dict[int, Mark]
) -> list[tuple[Mark, int]]:
    """Marks of a chain's notes and how much they look like it, in running order, each looked for around the page that
    the note stands on."""
    ranges = _pages(chain, lines)
    guise = chain[0].guise
    choices: list[list[Sign]] = []
    for start, (low, high) in zip(chain, ranges, strict=True):
        here = lines[start.line].start
        candidates = signs.get(start.value, [])
        at = bisect_left(candidates, (low,))
        choices.append(
            [
                sign
                for sign in candidates[at : at + _CHOICES]
                if sign.start < high
                and not here <= sign.start < start.text_start
                and (sign.strength == SURE or sign.start not in taken)
                and not (guise == "listed" and sign.start > here)  # "1." opens a note only below its mark
                and (guise != "bracketed" or sign.strength in (BRACKETED, SURE))
            ]
        )
    if guise == "bracketed":  # works cited by number come in any order
        best = [max(signs, key=lambda sign: (sign.strength, -sign.start), default=None) for signs in choices]
    else:
        best = in_order(choices)
    return [
        (Mark(str(start.value), sign.start, sign.end), sign.strength)
        for start, sign in zip(chain, best, strict=True)
        if sign is not None
    ]


def _pages(chain: list[_Start], lines: list[Line]) -> list[tuple[int, int]]:
    """For each note of a chain, the raw range that its mark may stand in.

    Notes that follow each other closely stand on one page. A mark stands after the notes of the page
    before and ahead of the notes of the page after.
    """
    if chain[0].guise == "bracketed":
        return [(0, 1 << 60)] * len(chain)
    if len(chain) < _FEW and chain[0].guise == "bare":
        return [(lines[s.line].start - _NEAR, lines[s.line].start + _NEAR) for s in chain]
    groups: list[list[int]] = [[0]]
    for i in range(1, len(chain)):
        if chain[i].line - chain[i - 1].line <= _LINES_OF_NOTE:
            groups[-1].append(i)
        else:
            groups.append([i])
    ranges: list[tuple[int, int]] = []
    for g, group in enumerate(groups):
        low = lines[chain[groups[g - 1][-1]].line].end if g else 0
        high = lines[chain[groups[g + 1][0]].line].start if g + 1 < len(groups) else 1 << 60
        ranges.extend((low, high) for _ in group)
    return ranges


def _bodies(starts: list[_Start], lines: list[Line], layout: Layout, closed: list[bool]) -> list[Body]:
    """The lines that each note fills."""
    first_lines = {start.line for start in starts}
    bodies: list[Body] = []
    until = -1
    for start in starts:
        if start.line < until:
            continue
        body = Body(start.label, start.line, start.text_start)
        i = start.line
        if start.text_start < lines[i].end:
            body.lines.append(i)
        elif i + 1 < len(lines) and lines[i + 1].text and i + 1 not in first_lines:
            i += 1
            body.lines.append(i)
        while (following := _next_line(i, start, lines, layout, closed, first_lines)) is not None:
            i = following
            body.lines.append(i)
        bodies.append(body)
        until = i + 1
    return bodies


def _next_line(
    i: int, start: _Start, lines: list[Line], layout: Layout, closed: list[bool], firsts: set[int]
) -> int | None:
    """The line after `i` that still belongs to the note, if there is one."""
    line, k = lines[i], i + 1
    while k < len(lines) and not lines[k].text and k - i < 4:
        k += 1
    if k >= len(lines) or not lines[k].text or k in firsts:
        return None
    following = lines[k]
    url = _URL_AT_END.search(line.text, max(0, len(line.text) - 400))
    goes_on = url is not None and url_goes_on(url[0], following.text)
    if closed[k]:
        return None
    if not layout.wrapped:
        goes_on = goes_on or start.guise == "written" or following.text[0].islower()
        return k if k == i + 1 and goes_on else None
    if goes_on:
        return k
    if is_numeric(following.text) or BACK_LINK in line.text:
        return None
    ended = _COMPLETE.search(line.text, max(0, len(line.text) - 400)) is not None
    if following.indent > lines[start.line].indent and (
        ended or not layout.is_full(line) or _is_first_line(k, start, lines, firsts)
    ):
        return None
    if following.text.startswith(("http", "www.")) or (k == i + 1 and _URL_AT_END.search(following.text)):
        return k
    if _is_between_notes(k, lines, closed, firsts):
        return k
    if following.text.isupper() and len(following.text) < 90:
        return None
    if k > i + 1:
        return k if (layout.is_full(line) and not ended) or line.text[-1] in ",:" else None
    if ended and (following.text[0].islower() or following.text[0].isupper()):
        return k if layout.is_full(line) and not url and line.text[-1] not in ".!?" else None
    return k if layout.is_full(line) or line.text[-1] in ",:-" or following.text[0].islower() else None


def _is_between_notes(k: int, lines: list[Line], closed: list[bool], firsts: set[int]) -> bool:
    """Whether only text of notes can stand here: the next note begins right below, within a few lines."""
    if not lines[k - 1].text:
        return False
    below = takewhile(
        lambda i: (lines[i].text and not closed[i]) or i in firsts, range(k, min(k + _LINES_BETWEEN, len(lines)))
    )
    return any(i in firsts for i in below)


def _is_first_line(k: int, start: _Start, lines: list[Line], firsts: set[int]) -> bool:
    """Whether an indented line is the first of a paragraph: the next one goes back to the margin."""
    after = k + 1
    return (
        after < len(lines)
        and bool(lines[after].text)
        and after not in firsts
        and lines[after].indent <= lines[start.line].indent
    )


def _unnumbered(marks: list[Mark], lines: list[Line], closed: list[bool]) -> list[Body]:
    """Notes that have lost their numbers: lines that end in an address, as many in a row as there are marks above."""
    bodies: list[Body] = []
    group: list[Body] = []
    left = list(marks)
    i = 0
    while i <= len(lines):
        line = lines[i] if i < len(lines) and not closed[i] else None
        if line is not None and line.text and (filled := _to_address(i, lines, closed)):
            group.append(Body("", i, line.start, filled))
            i = filled[-1] + 1
            continue
        if group and (line is None or line.text):
            above = [mark for mark in left if mark.start < lines[group[0].first].start]
            if len(above) == len(group):
                bodies += (replace(body, label=mark.marker) for mark, body in zip(above, group, strict=True))
            left, group = left[len(above) :], []
        i += 1
    return bodies


def _to_address(i: int, lines: list[Line], closed: list[bool]) -> list[int]:
    """The line, or the line and the next, that end in an address; none where they are text."""
    if _ENDS_IN_ADDRESS.search(lines[i].text):
        return [i]
    goes_on = i + 1 < len(lines) and not closed[i + 1] and _ALL_ADDRESS.fullmatch(lines[i + 1].text)
    return [i, i + 1] if goes_on else []


def _outside(marks: list[Mark], bodies: list[Body], lines: list[Line]) -> list[Mark]:
    """Marks that stand in no note body; a number there is an article, a page, a year."""
    ranges = [(lines[b.first].start, lines[(b.lines or [b.first])[-1]].end) for b in bodies]
    begins = [low for low, _ in ranges]
    kept: list[Mark] = []
    for mark in marks:
        i = bisect_right(begins, mark.start) - 1
        if i >= 0 and mark.start < ranges[i][1]:
            continue
        if kept and mark.start < kept[-1].end:
            continue
        kept.append(mark)
    return kept
