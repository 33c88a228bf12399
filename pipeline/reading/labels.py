"""The labels of list items: bullets, numbers, letters and Roman numerals, and which comes after which."""

from __future__ import annotations

from itertools import pairwise

_ROMAN = {"i": 1, "v": 5, "x": 10}


def readings_of(label: str) -> list[tuple[str, int]]:
    """What a label may stand for, as shape and place: "2)" is ("1)", 2); "i." may be a Roman one or a letter.

    Capitals have shapes of their own: "(A)" stands below "(i)", and that below "(a)".
    """
    core = label.strip("().")
    low = core.lower()
    letter, one = ("A", "I") if core.isupper() else ("a", "i")
    found: list[tuple[str, int]] = []
    if low.isdecimal():
        found.append((label.replace(core, "1"), int(low)))
    if low and set(low) <= _ROMAN.keys() and label != core:
        values = [_ROMAN[sign] for sign in low] + [0]
        total = sum(-v if v < after else v for v, after in pairwise(values))
        found.append((label.replace(core, one), total))
    if len(low) == 1 and low.isascii() and low.isalpha() and label != core:
        found.append((label.replace(core, letter), ord(low) - ord("a") + 1))
    return found


def shape_of(label: str) -> str:
    """The form of a label: "1)" and "2)" have one shape, "a)" another; a bullet is its own."""
    return next((shape for shape, _ in readings_of(label)), label)


def ordinal_of(label: str) -> int | None:
    """The place that a label stands for: 2 for "2)", "b." or "ii)"; None for a bullet."""
    return next((place for _, place in readings_of(label)), None)


def follows(label: str, before: str) -> bool:
    """Whether a label comes right after another one in a list."""
    return any((shape, place - 1) in readings_of(before) for shape, place in readings_of(label))
