"""The plain types that the stages hand on: pure data, picklable, no I/O.

Offsets named *raw* count Unicode code points of the source text as decoded and stored.
Offsets named *view* count characters of a block's cleaned text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

BlockKind = Literal[
    "title",
    "heading",
    "paragraph",
    "list_item",
    "quotation",
    "table",
    "note",
    "reference",
    "furniture",
]
Scalar = str | int | float | bool


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of raw characters, `raw[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of view characters that stand in the raw text (blanks and hyphens in the plain form), or mend a misprint.

    Where `misprint` is not None, the view's `length` characters stand for that many raw ones.
    """

    view: int
    raw: int
    length: int
    misprint: int | None = None


@dataclass(frozen=True, slots=True)
class View:
    """Cleaned text with a map back to the raw text.

    Characters of `text` outside every segment were put in by cleaning: the blank that joins two
    lines, never a word. What cleaning left out (line ends, note marks, markup, a note that cuts
    a paragraph) is a gap between two segments.
    """

    text: str
    segments: tuple[Segment, ...]

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Raw spans of `text[start:end]` in order, one for each run that is whole in the raw text.

        White space at the edges of a span is left out, and with it spans of white space alone.
        """
        end = len(self.text) if end is None else end
        runs: list[tuple[int, int, str]] = []  # raw start and end, and the view text between them
        for segment in self.segments[self._first(start) :]:
            if segment.view >= end:
                break
            low, high = max(start, segment.view), min(end, segment.view + segment.length)
            if low >= high:
                continue
            text, shift = self.text[low:high], segment.raw - segment.view
            # a part of a mended word is evidenced by the whole misprint
            first = low + shift if segment.misprint is None else segment.raw
            last = high + shift if segment.misprint is None else segment.raw + segment.misprint
            if runs and runs[-1][1] == first:
                runs[-1] = (runs[-1][0], last, runs[-1][2] + text)
            else:
                runs.append((first, last, text))
        spans: list[Span] = []
        for first, last, text in runs:
            bare = text.strip()
            if bare:
                before = 0 if len(bare) == len(text) else len(text) - len(text.lstrip())
                spans.append(Span(first + before, last - len(text) + len(bare) + before))
        return tuple(spans)

    def _first(self, start: int) -> int:
        if len(self.segments) < 4:
            return 0
        return max(0, bisect_right(self.segments, start, key=attrgetter("view")) - 1)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note, lifted out of a block's view."""

    marker: str  # "140"; for digits run together ("146147") one mark each
    position: int  # view offset after which the mark stood
    span: Span  # the raw characters of the mark


@dataclass(frozen=True, slots=True)
class Style:
    """Bold, italic or linked view characters; the markup itself is not in the view."""

    kind: Literal["bold", "italic", "link"]
    start: int
    end: int
    target: str = ""  # address of a link


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: `document.blocks[block].text[start:end] == text`."""

    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of layout: one paragraph, one list item, one heading, one note."""

    index: int
    kind: BlockKind
    view: View
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[NoteMark, ...] = ()
    styles: tuple[Style, ...] = ()
    level: int = 0  # heading: 1 (highest) to 6; list item: nesting depth from 1; else 0
    label: str = ""  # list item: its label as written ("1)", "-", "a."); note: its marker ("140")
    heading: int | None = None  # index of the nearest heading above it (for a heading: its parent)
    lead_in: int | None = None  # list item: the block that introduces its list (nested: the item above)
    foreign: tuple[Sentence, ...] = ()  # sentences in another language than the document's; none of `sentences`

    @property
    def text(self) -> str:
        return self.view.text

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Raw spans of view characters `start` to `end`."""
        return self.view.spans(start, end)


@dataclass(frozen=True, slots=True)
class Document:
    """A source text, read: what every extractor works on."""

    source_id: str
    raw: str
    blocks: tuple[Block, ...]
    language: str = "en"  # ISO 639-1, as detected
    country: str = ""  # jurisdiction that the source's register entry names ("BE"), or ""
    published: str = ""  # ISO 8601, as precise as the register states
    title: str = ""  # from the register
    warnings: tuple[str, ...] = ()

    def prose(self) -> Iterator[Block]:
        """Blocks whose sentences may state facts: no notes, references, furniture or foreign passages."""
        return (
            b
            for b in self.blocks
            if b.kind not in ("note", "reference", "furniture") and (b.sentences or not b.foreign)
        )

    def sentences(self) -> Iterator[Sentence]:
        """Sentences of the prose, in order."""
        return (s for b in self.prose() for s in b.sentences)

    def headings(self, block: Block) -> tuple[Block, ...]:
        """Headings above a block, nearest first."""
        above: list[Block] = []
        index = block.heading
        while index is not None:
            above.append(self.blocks[index])
            index = self.blocks[index].heading
        return tuple(above)

    def after(self, block: Block) -> Iterator[Block]:
        """Blocks after one, in order."""
        return (self.blocks[index] for index in range(block.index + 1, len(self.blocks)))

    def items(self, lead_in: int) -> tuple[Block, ...]:
        """List items that a block introduces, in order."""
        return tuple(b for b in self.blocks if b.kind == "list_item" and b.lead_in == lead_in)


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value and the raw characters that state it.

    `spans` is empty only for what no source states but a register or a crosswalk gives.
    """

    value: Scalar
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A field that names another record.

    Either `key`, the key of a candidate of the same document, or `name`, a name (or a code, for
    jurisdictions) that resolution looks up among all records of `table`. `spans` is where the
    text makes the link, e.g. the name or the heading; empty where the source's own country is meant.
    """

    table: str
    name: str = ""
    key: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A form under which a record is called in a source."""

    text: str
    kind: Literal["canonical", "alias", "acronym", "former", "original", "misprint"]
    spans: tuple[Span, ...]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one place in one text says: a row in the making.

    `fields` and `links` together name columns of `table`; identifiers are left to resolution.
    `context` is the whole sentence (or list item) the candidate was read from: citations that
    stand in it are linked to the claims, reviewers see it.
    """

    table: str
    source_id: str
    key: str  # unique in the document, e.g. "budgets:1234" with the raw offset it was found at
    rule: str  # name of the rule that found it
    confidence: float  # 0 to 1: share of such candidates that are right
    fields: dict[str, Value] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    context: tuple[Span, ...] = ()
    block: int = -1  # index of the block it was found in
