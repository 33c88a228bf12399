"""Small things of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """The lines of a table."""
    lines = [header, ["---"] * len(header), *rows]
    return [f"| {' | '.join(cell(value) for value in line)} |" for line in lines]


def cell(value: object) -> str:
    """A value that stays in its cell."""
    return " ".join(str(value).split()).replace("|", "\\|")
