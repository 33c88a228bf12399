"""A part and its lead-in, and the candidates that they make: kind, position, title and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extraction.context import Context
from pipeline.extraction.context.things import title_cased
from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.measures.words import SINGULAR
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Link, Sentence, Value

_CLIPPED = re.compile(r"\s*<\s*(?:\.\.\.|…)\s*>|\s*\[\s*(?:\.\.\.|…)\s*\]")
QUOTES = "„“”\"‘’'«»*_ "
_MONEY_TAIL = re.compile(r"\s*[-–—]\s*[^-–—.;]*\b(?:budget|funding)\b[^-–—;]*$", re.IGNORECASE)
# A number in brackets after a title: a note of what is quoted, or how many measures the part has.
_NOTE_OF_QUOTED = re.compile(
    rf"\s*\((?:\d{{1,3}}|(?i:{COUNT})(?: (?:measures|actions|activities|recommendations|projects))?"
    r"|[^()]*\b(?:19|20)\d\d[a-z]?|[^()\d]{0,5}\d[\d.,]*(?: ?(?:million|billion|bn|m|%|per ?cent))?[^()\d]{0,12})\)$"
)
_SENTENCE = re.compile(r"(?:\S+ ){4,}?(?:is|are|has|have|was|were|does)\b")
# How many parts a part has, in a figure of the plan: "3 | OBJECTIVES".
_COUNT_ALONE = re.compile(rf"\d+ ?\|? ?(?i:{'|'.join(SINGULAR)})")
_NUMBER_BEHIND = re.compile(r" \d")

# Labels of parts that stand before their statement.
_STATED = {"vision": "vision", "vision statement": "vision", "mission": "objective", "overall objective": "objective"}


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead-in: what it calls the parts, how many it announces, and whose parts they are."""

    rule: Rule
    kind: str
    count: int
    instrument: Link
    parent: Candidate | None
    said: tuple[Block, int, int]  # where the kind is said
    block: Block
    sentence: Sentence
    whose: str = ""  # of what kind the instrument is, in a text about it


@dataclass(frozen=True, slots=True)
class Part:
    """View offsets of a part in a block: the whole of it, its title, its body (empty if none)."""

    block: Block
    title: tuple[int, int]
    body: tuple[int, int] = (0, 0)
    number: int = 0  # as labelled


def candidates(context: Context, lead: Lead, parts: list[Part]) -> Iterator[Candidate]:
    said, low, high = lead.said
    titles = (clean(p.block.text, *p.title)[2].split() for p in parts)
    heads = {words[-1].lower() for words in titles if words}
    kind = SINGULAR[heads.pop()] if len(heads) == 1 < len(parts) and next(iter(heads)) in SINGULAR else lead.kind
    numbered = [p.number for p in parts]
    counted = all(b == a + 1 for a, b in pairwise(numbered)) and bool(numbered) and numbered[0] > 0
    position = 0
    for part in parts:
        start, end, title = clean(part.block.text, *part.title)
        stated = _STATED.get(title.lower()) if part.body != (0, 0) else None
        if stated:  # "Vision: Calm seas"
            part = replace(part, title=part.body, body=(0, 0))
            start, end, title = clean(part.block.text, *part.title)
        if (
            not title
            or title.endswith("?")
            or _COUNT_ALONE.fullmatch(title)
            or (title.lower() in SINGULAR and _NUMBER_BEHIND.match(part.block.text, end))
            or _is_known_body(context, part.block, start, end)
        ):
            continue
        position += 1
        links = {"instrument_id": lead.instrument}
        if lead.parent is not None:
            spans = lead.block.spans(lead.sentence.start, lead.sentence.end)
            links["parent_id"] = Link("measures", key=lead.parent.key, spans=spans)
        inline = part.block is lead.block
        yield Candidate(
            "measures",
            context.document.source_id,
            f"measures:{part.block.spans(start, end)[0].start}",
            lead.rule.name,
            lead.rule.confidence,
            fields={"kind": Value(stated or kind, said.spans(low, high))}
            | fields_of(part if counted else replace(part, number=position)),
            links=links,
            context=lead.block.spans(lead.sentence.start, lead.sentence.end) if inline else part.block.spans(),
            block=part.block.index,
        )


def _is_known_body(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether an item is but the name of a body that the registers know: it is there already, and no part of a plan."""
    named = [m for m in context.within(block.index, start, end, "organisations") if m.end == end]
    return any(
        thing.entry and end - mention.start > 0.8 * (end - start)
        for mention in named
        if (thing := context.thing(mention)) is not None
    )


def are_instruments(context: Context, parts: list[Part]) -> bool:
    """Whether most parts of a list are names of instruments: "Key initiatives include the X Plan and the Y Fund"."""
    named = 0
    for part in parts:
        start, end, _ = clean(part.block.text, *part.title)
        held = context.within(part.block.index, start, end, "instruments")
        named += any(m.form == "name" and m.start <= start + 4 and title_cased(m.text) for m in held)
    return named * 2 > len(parts)


def tell_sentences(parts: list[Part]) -> bool:
    """Whether most titles of a list say something at length: "Quays The quays of the north are old"."""
    titles = [part.block.text[slice(*part.title)] for part in parts]
    return sum(bool(_SENTENCE.match(title)) for title in titles) * 2 > len(titles)


def fields_of(part: Part) -> dict[str, Value]:
    """Position, title and text of a part."""
    start, end, title = clean(part.block.text, *part.title)
    spans = part.block.spans(start, end)
    fields = {"position": Value(part.number, spans), "title": Value(title, spans)}
    low, high, body = clean(part.block.text, *part.body, sentence=True)
    if body:
        fields["text"] = Value(body, part.block.spans(low, high))
    return fields


def clean(text: str, start: int, end: int, *, sentence: bool = False) -> tuple[int, int, str]:
    """Offsets and text of a title without quotation marks, clipping and punctuation at its edges.

    With `sentence` the full stop at the end stays.
    """
    clipped = _CLIPPED.search(text, start, end)
    if clipped:
        end = clipped.start()
    edge = QUOTES + ("-–—:;, " if sentence else "-–—:;,. ")
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(edge + "."))
    raw = text[start:end].rstrip(edge)
    raw = re.sub(r"[;,]?\s+(?:and|or)$", "", raw).rstrip(edge)
    raw = _MONEY_TAIL.sub("", raw) if sentence else _NOTE_OF_QUOTED.sub("", raw)
    return start, start + len(raw), " ".join(raw.split())
