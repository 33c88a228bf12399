"""Misprints that a correction mends: the view reads right, the raw text and every quote stay as they are.

Codebook, general rule 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Document, NoteMark, Segment, Span, View


@dataclass(frozen=True, slots=True, order=True)
class Mend:
    """Raw characters `start` to `end` are a misprint of `text`."""

    start: int
    end: int
    text: str


def mended(raw: str, mends: Sequence[Mend]) -> str:
    """The raw text with every misprint mended. `mends` are sorted and do not overlap."""
    parts: list[str] = []
    done = 0
    for mend in mends:
        parts += raw[done : mend.start], mend.text
        done = mend.end
    return "".join((*parts, raw[done:]))


def map_back(document: Document, raw: str, mends: Sequence[Mend]) -> Document:
    """A document read from the mended text, with every offset of the raw text."""
    to_raw = _offsets(mends)

    def mark(found: NoteMark) -> NoteMark:
        return replace(found, span=Span(to_raw(found.span.start), to_raw(found.span.end)))

    blocks = tuple(
        replace(
            block,
            view=View(block.view.text, tuple(part for s in block.view.segments for part in _parts(s, mends))),
            marks=tuple(map(mark, block.marks)),
        )
        for block in document.blocks
    )
    return replace(document, raw=raw, blocks=blocks)


def _regions(mends: Sequence[Mend]) -> Iterator[tuple[int, int, Mend]]:
    """Where each mend stands in the mended text."""
    shift = 0
    for mend in mends:
        start = mend.start + shift
        yield start, start + len(mend.text), mend
        shift += len(mend.text) - (mend.end - mend.start)


def _offsets(mends: Sequence[Mend]) -> Callable[[int], int]:
    regions = list(_regions(mends))

    def to_raw(offset: int) -> int:
        shift = 0
        for start, end, mend in regions:
            if offset < start:
                break
            if offset < end:
                return mend.start
            shift = mend.end - end
        return offset + shift

    return to_raw


def _parts(segment: Segment, mends: Sequence[Mend]) -> Iterator[Segment]:
    """A segment of the mended text as segments of the raw text."""
    place, stop = segment.raw, segment.raw + segment.length
    shift = 0

    def part(start: int, end: int, raw: int, misprint: int | None = None) -> Segment:
        return Segment(segment.view + start - segment.raw, raw, end - start, misprint)

    for start, end, mend in _regions(mends):
        if start >= stop:
            break
        if end > place:
            if place < start:
                yield part(place, start, place + shift)
            low, high = max(place, start), min(stop, end)
            yield part(low, high, mend.start, mend.end - mend.start)
            place = high
        shift = mend.end - end
    if place < stop:
        yield part(place, stop, place + shift)
