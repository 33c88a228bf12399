"""Enumerations in running text: "A, B, C and D", "(1) A; (2) B", "First, A; second, B"."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.model import Sentence

# A word that cannot stand alone as an item: the noun that it needs comes after "and".
_ADJECTIVE = re.compile(
    r"\w+(?:al|ive|ary|ous|based|wide|oriented)|(?:\w+om|techn|polit|publ|academ|strateg|democrat)ic"
    r"|\w+(?:ible|able|worthy)|private|foreign|urban|rural|human|higher|basic|civil|external|safe|trusted|fair|open|small"
)
_JOINT = re.compile(r",? +(?:and(?:/or)?|or|as well as|&) +")
_SEPARATOR = re.compile(r"[,;](?=\s|$)")
_LABEL = re.compile(r"(?:(?<=^)|(?<=[\s:]))\(?(?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s*(?=\w|[“\"„‘])")
_EDGE = re.compile(r"^(?:[\s,;:]|(?:and|or|as well as)\s)+|(?:[\s,;:.]|\s(?:and|or))+$")
_OPEN, _CLOSE = "([{“„«", ")]}”“»"


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without blanks, separators and conjunctions at the edges."""
    while found := [m for m in _EDGE.finditer(text[start:end]) if m.end() > m.start()]:
        head, tail = found[0], found[-1]
        new_start = start + head.end() if head.start() == 0 else start
        new_end = start + tail.start() if start + tail.end() == end and tail.start() > 0 else end
        if (new_start, new_end) == (start, end) or new_start >= new_end:
            break
        start, end = new_start, new_end
    return start, end


def _separators(text: str, start: int, end: int) -> list[int]:
    """Positions of commas and semicolons outside brackets."""
    depth, found = 0, []
    for position in range(start, end):
        letter = text[position]
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and _SEPARATOR.match(text, position):
            found.append(position)
    return found


def enumerate_items(text: str, start: int, end: int, *, conjunctions: bool = True) -> list[tuple[int, int]]:
    """Offsets of the items of `text[start:end]`, split at commas, semicolons and the last "and".

    With `conjunctions` false only ", and" and "; and" part the last item, for items that are
    clauses and hold an "and" of their own.
    """
    edges = [start, *_separators(text, start, end), end]
    parts = [(low, high) for low, high in pairwise(edges)]
    items = [trim(text, low, high) for low, high in parts]
    items = [(low, high) for low, high in items if text[low:high].strip(" ,;.")]
    if not items or not conjunctions:
        return items
    low, high = items[-1]
    # ", and D" has parted the last item already
    if len(items) > 1 and re.match(r"[,;]\s*(?:and|or|as well as)\s", text[parts[-1][0] : parts[-1][1]]):
        return items
    joints = list(_JOINT.finditer(text, low, high))
    before = [low, *(m.end() for m in joints)]
    joints = [m for a, m in zip(before, joints, strict=False) if not _ADJECTIVE.fullmatch(text[a : m.start()].strip())]
    if joints:
        joint = joints[0] if len(joints) == 1 else joints[-1]
        items[-1:] = [(low, joint.start()), (joint.end(), high)]
    return items


def labelled_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the items of "(1) A; (2) B and (3) C"; empty if no run of labels from the first stands there."""
    labels = list(_LABEL.finditer(text, start, end))
    if len(labels) < 2 or labels[0]["label"] not in ("1", "a", "i"):
        return []
    edges = [*(label.start() for label in labels[1:]), end]
    return [trim(text, label.end(), edge) for label, edge in zip(labels, edges, strict=True)]


def cells(text: str, row: Sentence) -> list[tuple[int, int]]:
    """Offsets of the cells of a row of a pipe table, without the blanks at their edges."""
    bars = [m.start() for m in re.finditer(r"\|", text[row.start : row.end])]
    found = [(row.start + low + 1, row.start + high) for low, high in pairwise(bars)]
    return [
        (b - len(text[a:b].lstrip()), a + len(text[a:b].rstrip())) if text[a:b].strip() else (a, a) for a, b in found
    ]
