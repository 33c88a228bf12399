"""Blocks in the making, and the page that they are put together on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from pipeline.model import BlockKind
from pipeline.reading.kinds import Kind, Sorted
from pipeline.reading.lines import Layout, Line
from pipeline.reading.notes import Body


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: BlockKind
    ranges: list[tuple[int, int]]
    level: int = 0
    label: str = ""
    last: Line | None = None  # the line it ends with so far
    lead_in: Draft | None = None
    heading: Draft | None = None
    origin: str = ""  # what told its kind: "capitals", "residue" (of a chart), "bullet" (a heading set as an item)
    after_blank: bool = False  # a blank line stands before it

    @property
    def is_empty(self) -> bool:
        """Whether it holds a label and nothing else so far."""
        return all(start >= end for start, end in self.ranges)


_AGAIN_AND_AGAIN = 3


@dataclass(slots=True)
class Page:
    """A text whose lines are put together, and how far that has come."""

    raw: str
    lines: list[Line]
    found: list[Sorted]
    layout: Layout
    bodies: dict[int, Body]  # notes, by the place of their first line
    note_lines: set[int]
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    gap: str = ""  # what came since the last text line: "" | "blank" | "break"
    markdown: bool = False  # it marks its headings
    recurring: frozenset[str] = frozenset()  # lines that stand in it again and again

    def __post_init__(self) -> None:
        self.markdown = any(item.kind is Kind.HEADING for item in self.found)
        times = Counter(line.text for line, item in zip(self.lines, self.found, strict=True) if item.kind is Kind.TEXT)
        self.recurring = frozenset(text for text, n in times.items() if n >= _AGAIN_AND_AGAIN)

    def add(self, draft: Draft) -> Draft:
        """Put a draft on the page."""
        self.drafts.append(draft)
        return draft

    def open(self, draft: Draft, line: Line) -> None:
        """Put a draft on the page that the next lines may go on with."""
        draft.last, draft.after_blank = line, self.gap == "blank"
        self.current = self.add(draft)
        self.gap = ""

    def close(self) -> None:
        """No line goes on with what stands on the page."""
        self.current, self.gap = None, ""

    def mid_sentence(self, line: Line) -> bool:
        """Whether the text before the line runs on into it."""
        current = self.current
        return (
            current is not None
            and not self.gap
            and current.last is not None
            and self.layout.is_full(current.last)
            and not is_finished(current.last.text)
        )


_FINISHED = re.compile(
    r"[.!?…:;。！？][\"'”’“»«›)\]*_]*\s*(?:\d{1,9}|\[[^\]]{1,12}\]|<sup>[^<]*</sup>|[⁰¹²³⁴-⁹]+)*[\"'”’“»«›)\]*_]*$"
)
_DECIMAL = re.compile(r"(?:^|[\s(±€$£+/-])\d{1,2}\.\d{1,2}$")  # no sentence's end with the mark of a note


def is_finished(text: str) -> bool:
    """Whether a line ends a sentence, a clause before a list, or a list item."""
    near = max(0, len(text) - 60)
    return _FINISHED.search(text, near) is not None and _DECIMAL.search(text, near) is None
