"""The works that a source lists in its bibliography or names in its notes: candidates of the table `references`.

One candidate for each entry; entries that name one work (listed twice, cited in two notes, two titles under one
address) have the same `pipeline.works.identity` and become one row in resolution. Codebook: references and citations.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.extraction.bibliography import Entry, Part, parse_entry
from pipeline.extraction.context import Context
from pipeline.model import Block, Candidate, Document, Name, NoteMark, Span, Value
from pipeline.registers import fold
from pipeline.works import identity

LISTED, NOTED = 0.95, 0.9  # confidence in an entry of a bibliography, and in one of a note
BACK = re.compile(  # "ibid.": what the note before names
    r"^\W*(?:ibid(?:em)?|id|idem)\b\W*(?:(?:at\s+)?(?:pp?\.|at|paras?\.?|§)\s*[\d–-]+\W*)?$"
    r"|^\W*ibid(?:em)?\b[.,;:]+\s(?!.*(?:https?://|\b(?:19|20)\d\d\b))",  # and what it says there
    re.IGNORECASE | re.DOTALL,
)
# What stands below a box or a figure; above the text it would be where the text itself comes from.
_SOURCE = re.compile(r"Sources?: (?=[^\n]*https?://)")
# A note that the reading has left in the text: "[1] Title" with a link, "92https://...".
_MARKED = re.compile(r"\[\d{1,3}\] (?=\S)|\d{1,3}(?=https?://\S+$)")
_HEAD = 3  # blocks
_WITHIN = 400  # raw characters after a link's text in which its address stands


@dataclass(frozen=True, slots=True)
class Work:
    """A work as one entry of a document names it."""

    key: str  # key of its candidate
    block: Block
    entry: Entry
    identity: str  # the same for every entry that names this work
    again: bool = False  # named above in full, and here by author and short title


def cited_notes(document: Document) -> list[tuple[Block, NoteMark, Block]]:
    """Every note mark with its block and the note that it leads to, in order of the text.

    Numbers may begin again in each chapter: where as many marks as notes bear a number they are paired in order,
    else a mark has the nearest note.
    """
    notes: defaultdict[str, list[Block]] = defaultdict(list)
    marks: defaultdict[str, list[tuple[Block, NoteMark]]] = defaultdict(list)
    for block in document.blocks:
        if block.kind in ("note", "reference"):
            if block.spans():
                notes[block.label.strip("[]().^ ")].append(block)
        else:  # furniture too: the source of a chart is a note's
            for mark in block.marks:
                marks[mark.marker].append((block, mark))
    found: list[tuple[Block, NoteMark, Block]] = []
    for marker, places in marks.items():
        bodies = notes.get(marker, [])
        if bodies and len(bodies) == len(places):
            found.extend((block, mark, body) for (block, mark), body in zip(places, bodies, strict=True))
        elif bodies:
            for block, mark in places:
                found.append((block, mark, min(bodies, key=lambda b: abs(b.spans()[0].start - mark.span.start))))
    return sorted(found, key=lambda cited: cited[1].span)


def works_in(context: Context) -> list[Work]:
    """The works of a context's document."""
    return works_of(context.document)


def works_of(document: Document) -> list[Work]:
    """Every entry of the document's notes and bibliography, in order of the text.

    A note that only its capitals make look like a work counts where the text cites it: elsewhere it may be
    the legend of a chart.
    """
    found: list[Work] = []
    in_full: dict[str, list[Work]] = {}  # works by the first word of their title
    cited = {note.index for _, _, note in cited_notes(document)}
    for block in document.blocks:
        sourced = block.index > _HEAD and block.kind in ("paragraph", "furniture") and _SOURCE.match(block.text)
        if (block.kind not in ("note", "reference") and not sourced and not _is_left(block)) or BACK.match(block.text):
            continue
        for entry in parse_entry(block.text, block.styles, listed=block.kind == "reference"):
            spans = block.spans(entry.start, entry.end)
            if spans and (entry.sure or block.index in cited):
                fields = {name: part.value for name, part in entry.fields.items()}
                first = fold(entry.value("title")).partition(" ")[0]
                if above := next((w for w in in_full.get(first, ()) if _is_short_for(entry, w.entry)), None):
                    found.append(Work(above.key, block, entry, above.identity, again=True))
                else:
                    found.append(Work(f"references:{spans[0].start}", block, entry, identity(fields)))
                    in_full.setdefault(first, []).append(found[-1])
    return found


def _is_left(block: Block) -> bool:
    """Whether a paragraph is but a marked address, or a marked title with a link over it."""
    mark = _MARKED.match(block.text) if block.kind == "paragraph" else None
    if mark is None:
        return False
    links = (style for style in block.styles if style.kind == "link")
    return block.text.startswith("http", mark.end()) or any(
        style.start <= mark.end() and len(block.text) - style.end < 3 for style in links
    )


def _is_short_for(entry: Entry, full: Entry) -> bool:
    """Whether an entry is author and beginning of the title of a work that is named in full: "Author, “Title.”"."""
    authors, title = entry.value("authors"), fold(entry.value("title"))
    return (
        set(entry.fields) == {"authors", "title"}
        and len(title.split()) > 1
        and len(full.fields) > 2
        and fold(full.value("title")).startswith(title)
        and set(fold(authors).split()) <= set(fold(full.value("authors")).split())
    )


def extract(context: Context) -> Iterable[Candidate]:
    """A candidate for each entry. Needs nothing but the document: holds for texts in any language."""
    for work in context.once(works_in):
        if not work.again:
            yield _candidate(context.document, work)


def _candidate(document: Document, work: Work) -> Candidate:
    block, entry = work.block, work.entry
    whole = block.spans(entry.start, entry.end)
    fields = {name: Value(part.value, _spans(document, block, part)) for name, part in entry.fields.items()}
    fields["kind"] = Value(entry.kind, fields["title"].spans if "title" in fields else whole)
    return Candidate(
        table="references",
        source_id=document.source_id,
        key=work.key,
        rule=f"references.{block.kind}",
        confidence=LISTED if block.kind == "reference" else NOTED,
        fields=fields,
        names=tuple(_names(block, entry)),
        context=whole,
        block=block.index,
    )


def _names(block: Block, entry: Entry) -> Iterable[Name]:
    """The title, and its translation where the entry gives one."""
    if title := entry.fields.get("title"):
        yield Name(title.value, "canonical", block.spans(title.start, title.end))
    if entry.translation:
        yield Name(entry.translation.value, "alias", block.spans(entry.translation.start, entry.translation.end))


def _spans(document: Document, block: Block, part: Part) -> tuple[Span, ...]:
    """Where a part stands; the address of a link stands behind the text that is linked."""
    spans = block.spans(part.start, part.end)
    if spans and re.match(r"https?://|10\.\d", part.value) and part.value[:10] not in block.text[part.start : part.end]:
        start = document.raw.find(part.value, spans[-1].end, spans[-1].end + len(part.value) + _WITHIN)
        if start >= 0:
            return (Span(start, start + len(part.value)),)
    return spans
