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
from itertools import takewhile

from pipeline.reading.chains import (
    BACK_LINK,
    FEW,
    Start,
    all_addresses,
    all_glued,
    chains_of,
    end_the_text,
    lead_back,
    starts_in,
    tell_sources,
)
from pipeline.reading.lines import Layout, Line, is_numeric
from pipeline.reading.marks import (
    BRACKETED,
    FAINT,
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

_COMPLETE = re.compile(r"(?:https?://\S+|www\.\S+|\.(?:pdf|html?|aspx?|php)|[.!?)\]”\"]|\d{4})[,.;)]*$", re.IGNORECASE)
_ALL_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_URL_AT_END = re.compile(r"(?:https?://|www\.)\S*$")

_CHOICES = 50  # places that are looked at for the mark of one note
_LINES_OF_NOTE = 8  # notes on one page begin no further apart
_LINES_BETWEEN = 4  # lines of one note that other notes enclose, at most
_NEAR = 12_000  # a short chain's marks stand near its notes, in characters


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


def find_notes(raw: str, lines: list[Line], layout: Layout, closed: list[bool]) -> Notes:
    """The notes of a source.

    `closed` says of each line that it is already something else (page number, heading, list item):
    no note begins there or runs on over it.
    """
    starts = starts_in(lines, closed)
    written = written_marks(raw)
    signs = signs_in(raw, written)
    for mark in written:
        if mark.marker.isdecimal():
            signs[int(mark.marker)].append(Sign(mark.start, mark.end, SURE))
    for found_signs in signs.values():
        found_signs.sort()
    accepted = [s for s in starts if s.guise == "written"]
    marks = {mark.start: mark for mark in written}
    for chain in chains_of([s for s in starts if s.guise != "written"]):
        if chain[0].guise == "listed" and len(chain) == 1 != chain[0].value:
            continue  # "72. The council has ..." is a paragraph
        told = _marks_of(chain, signs, lines, marks)
        found = [mark for mark, _ in told]
        share = 0.5
        if chain[0].guise == "listed" and not tell_sources(chain, lines):
            if not end_the_text(chain, lines):
                continue  # a list of things to do, below marks of notes that are missing
            share = 0.8
        marked = sum(strength > FAINT for _, strength in told) >= share * len(chain)
        if marked or all_addresses(chain, lines) or all_glued(chain, lines) or lead_back(chain, lines):
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


def _marks_of(
    chain: list[Start], signs: dict[int, list[Sign]], lines: list[Line], taken: dict[int, Mark]
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


def _pages(chain: list[Start], lines: list[Line]) -> list[tuple[int, int]]:
    """For each note of a chain, the raw range that its mark may stand in.

    Notes that follow each other closely stand on one page. A mark stands after the notes of the page
    before and ahead of the notes of the page after.
    """
    if chain[0].guise == "bracketed":
        return [(0, 1 << 60)] * len(chain)
    if len(chain) < FEW and chain[0].guise == "bare":
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


def _bodies(starts: list[Start], lines: list[Line], layout: Layout, closed: list[bool]) -> list[Body]:
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
    i: int, start: Start, lines: list[Line], layout: Layout, closed: list[bool], firsts: set[int]
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


def _is_first_line(k: int, start: Start, lines: list[Line], firsts: set[int]) -> bool:
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
