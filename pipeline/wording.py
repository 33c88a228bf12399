"""Words for people, where a message holds numbers."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an "s" unless it is one: "1 row", "2 rows"."""
    return f"{number:d} {noun}" if number == 1 else f"{number:d} {noun}s"
