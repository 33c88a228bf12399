"""Rows of two columns that a PDF ran together: the lines of a row's head, each before a line of the items beside it.

"Pillar 1: Calm 1. Mend the quays." / "Seas 2. Build ferries" / "for all." are "Pillar 1: Calm Seas" and two items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.reading.lines import Line

_ITEM = re.compile(r"(?<!\S)\(?(\d{1,2})[.)]\s+(?=[A-Z“\"‘'])")
_FEWEST = 4  # items that count on, of which
_BESIDE = 2  # stand beside heads, not all behind one word: "Action 1. Mend the quays."
_ITEM_LINES = 6  # of a single item
_LONGEST_HEAD = 50  # characters of a line of a head
# The last line of a head, beside the last line of an item that begins in small letters.
_REST = re.compile(r"((?:[A-Z][\w’'/-]*|&|(?:in|of|for|the|and|to|on)(?= [A-Z&]))(?: (?!$)|$))+(?=[a-z]|$)")


def part_columns(lines: list[Line]) -> list[Line]:
    """The lines, those that hold a line of a row's head and one of its items as two."""
    cuts = dict(_cuts(lines))
    if not cuts:
        return lines
    parted: list[Line] = []
    for k, line in enumerate(lines):
        cut, first = cuts.get(k, (0, False))
        if not cut:
            parted.append(line)
            continue
        left, right = line.text[:cut].rstrip(), line.text[cut:]
        role = "head" if first else "more"
        parted.append(line._replace(end=line.start + len(left), text=left, hard=False, role=role))
        if right:
            parted.append(line._replace(start=line.start + cut, text=right))
    return parted


def _cuts(lines: list[Line]) -> Iterator[tuple[int, tuple[int, bool]]]:
    """The lines that hold a line of a head: where it ends, and whether it is the head's first."""
    for run in _runs(lines):
        if len(run) < _FEWEST or len({lines[k].text[:place] for k, place in run if place}) < _BESIDE:
            continue
        places = dict(run)
        is_open = False
        for k in range(run[0][0], min(run[-1][0] + _ITEM_LINES, len(lines))):
            cut = places.get(k)
            if cut is None and is_open and lines[k].text:
                cut = _rest(lines[k].text, lines[k - 1].text)
            if cut:
                yield k, (cut, not is_open)
            is_open = bool(cut)


def _rest(text: str, above: str) -> int:
    """Where a line of a head ends that has the rest of an item beside it, or nothing below the end of one."""
    match = _REST.match(text)
    if match is None or match.end() > _LONGEST_HEAD:
        return 0
    return match.end() if match.end() < len(text) or above.endswith(".") else 0


def _runs(lines: list[Line]) -> Iterator[list[tuple[int, int]]]:
    """Items that count on from line to line: the place of each line, and where in it the item begins."""
    run: list[tuple[int, int]] = []
    count = 0
    for k, line in enumerate(lines):
        found = next((m for m in _ITEM.finditer(line.text, 0, _LONGEST_HEAD) if int(m[1]) == count + 1), None)
        if found and (not run or k - run[-1][0] <= _ITEM_LINES):
            run.append((k, found.start()))
            count += 1
            continue
        first = next((m for m in _ITEM.finditer(line.text, 0, _LONGEST_HEAD) if m[1] == "1"), None)
        if first or (run and k - run[-1][0] > _ITEM_LINES):
            yield run
            run, count = ([(k, first.start())], 1) if first else ([], 0)
    yield run
