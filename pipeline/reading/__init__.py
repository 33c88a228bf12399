"""Reading: a source's text becomes a `Document` of blocks, sentences and note marks, all mapped to raw offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.model import Block, BlockKind, Document, Sentence, View
from pipeline.reading.blocks import Grouper
from pipeline.reading.columns import part_columns
from pipeline.reading.drafts import Draft
from pipeline.reading.kinds import Kind, sort_lines
from pipeline.reading.language import SPOKEN, foreign
from pipeline.reading.lines import layout, split_lines
from pipeline.reading.mending import Mend, map_back, mended, misread, plainer
from pipeline.reading.notes import find_notes
from pipeline.reading.outline import outline
from pipeline.reading.sentences import sentences, trimmed
from pipeline.reading.tags import without_addresses, without_tags
from pipeline.reading.view import Cleaner, rows

__all__ = ["read"]

_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"'}
_WITHOUT_SENTENCES = frozenset({"note", "reference", "furniture"})
# Characters of one paragraph; where a text has lost its line ends, parts of this length stand for paragraphs.
_LONGEST = 20_000
_BREAKS = tuple(re.compile(rf"(?s:.+){where}") for where in (r"[.!?][\"'”’»)\]]*\s+(?=\W?[A-Z])", r"[.!?;]\s+", r"\s"))


def read(
    text: str,
    source_id: str,
    *,
    title: str = "",
    country: str = "",
    published: str = "",
    language: str = "en",
    mends: Sequence[Mend] = (),
) -> Document:
    """Read plain text or Markdown.

    Takes the raw text as decoded, what the register states about the source, and the misprints that a person has
    mended; gives the document, a function of these alone. Reads any text without complaint: what has no structure is
    one paragraph.
    """
    known = {place for mend in mends for place in range(mend.start, mend.end)}
    found = misread(text) if language in SPOKEN else ()
    mends = sorted((*mends, *(m for m in found if not known & {m.start, m.end - 1})))
    document = _read(plainer(mended(text, mends)), source_id, language)
    document = map_back(document, text, mends) if mends else document
    return replace(document, raw=text, country=country, published=published, title=title)


def _read(text: str, source_id: str, language: str) -> Document:
    lines = without_addresses(without_tags(split_lines(text)))
    set_as = layout(lines)
    lines = part_columns(lines)
    found = sort_lines(lines)
    closed = [item.kind not in (Kind.TEXT, Kind.BLANK, Kind.NUMBERED, Kind.CAPITALS) for item in found]
    notes = find_notes(text, lines, set_as, closed)
    drafts = Grouper(text, lines, found, notes.bodies, set_as).group()
    cleaner = Cleaner(text, notes.marks)
    for draft in drafts:
        if draft.kind == "heading" and not cleaner.clean(draft.ranges)[0].text:  # its words were struck through
            draft.kind, draft.level, draft.label = "furniture", 0, ""
    outline(drafts, text)
    drafts = [part for draft in drafts for part in _parts(draft, text)]
    blocks = _blocks(drafts, cleaner, spoken=language in SPOKEN)
    return Document(source_id, text, blocks, language)


def _parts(draft: Draft, text: str) -> Iterator[Draft]:
    """A draft; one longer than any paragraph is cut at ends of sentences, so that cost grows with a text's length."""
    ranges: list[tuple[int, int]] = []
    held = 0
    for start, end in draft.ranges:
        while held + end - start > _LONGEST:
            limit = start + _LONGEST - held
            found = next((m for m in (b.match(text, start, limit) for b in _BREAKS) if m), None)
            cut = found.end() if found else limit
            yield replace(draft, ranges=[*ranges, (start, cut)])
            ranges, held, start = [], 0, cut
        ranges.append((start, end))
        held += end - start
    yield replace(draft, ranges=ranges) if ranges != draft.ranges else draft


def _blocks(drafts: list[Draft], cleaner: Cleaner, *, spoken: bool) -> tuple[Block, ...]:
    places = {id(draft): index for index, draft in enumerate(drafts)}
    blocks: list[Block] = []
    for index, draft in enumerate(drafts):
        view, marks, styles = cleaner.clean(draft.ranges)
        found = _sentences(index, draft, view)
        others = tuple(s for s in found if spoken and foreign(s.text))
        kind: BlockKind = "quotation" if draft.kind == "paragraph" and _is_quotation(view.text) else draft.kind
        blocks.append(
            Block(
                index,
                kind,
                view,
                tuple(s for s in found if s not in others) if others else found,
                marks,
                styles,
                draft.level if kind in ("heading", "list_item") else 0,
                draft.label,
                places[id(draft.heading)] if draft.heading else None,
                places[id(draft.lead_in)] if draft.lead_in else None,
                others,
            )
        )
    return tuple(blocks)


def _sentences(block: int, draft: Draft, view: View) -> tuple[Sentence, ...]:
    """Sentences of prose; a table's rows are one sentence each, what is left of a chart says nothing."""
    if draft.kind in _WITHOUT_SENTENCES or draft.origin == "residue":
        return ()
    table = draft.kind == "table"
    found = trimmed(view.text, rows(view, draft.ranges)) if table else sentences(view.text)
    return tuple(Sentence(block, start, end, view.text[start:end]) for start, end in found)


def _is_quotation(text: str) -> bool:
    """Whether a whole paragraph stands in one pair of quotation marks."""
    return (
        len(text) > 2
        and text[0] in _QUOTES
        and text[-1] in _QUOTES[text[0]]
        and not any(sign in text[1:-1] for sign in text[0] + _QUOTES[text[0]])
    )
