"""What the rules did not understand: sentences that hold money, a share, an act of policy, a body or an instrument,
and from which no row was read.

For the maintainer of a new source: nothing is silently left over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.extraction.context import Context
from pipeline.extraction.finders import money, percent
from pipeline.model import Candidate, Document, Sentence
from pipeline.registers import Registers

_ACT = re.compile(
    r"\b(?:adopt|publish|launch|releas|announc|enact|pass|establish|endors|sign|ratif|fund|allocat|invest|commit|approv|"
    r"oversee|supervis|reform|prohibit|mandat)(?:e|es|ed|s|ing|ied|ies|ted|ts|ting|sed|ses)?\b",
    re.IGNORECASE,
)
_EVERYWHERE = frozenset({"jurisdictions", "references", "citations"})
"""Tables whose rows do not show that a sentence was understood."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence from which no row was read, and what it holds."""

    source_id: str
    start: int  # raw offset of its first character
    text: str
    holds: tuple[str, ...]  # "money", "share", "act", "body", "instrument"


def unread(document: Document, candidates: Iterable[Candidate], registers: Registers) -> Iterator[Unread]:
    """Sentences of a document that no candidate was read from though they hold something, in order."""
    taken = sorted(
        span.start
        for candidate in candidates
        if candidate.source_id == document.source_id and candidate.table not in _EVERYWHERE
        for spans in (*(v.spans for v in candidate.fields.values()), *(k.spans for k in candidate.links.values()))
        for span in spans
    )
    context = Context(document, registers)
    for sentence in document.sentences():
        spans = document.blocks[sentence.block].spans(sentence.start, sentence.end)
        if not spans or document.blocks[sentence.block].kind in ("title", "heading"):
            continue
        place = bisect_left(taken, spans[0].start)
        if place < len(taken) and taken[place] < spans[-1].end:
            continue
        if holds := tuple(_holds(sentence, context)):
            yield Unread(document.source_id, spans[0].start, sentence.text, holds)


def _holds(sentence: Sentence, context: Context) -> Iterator[str]:
    if any(True for _ in money.find(sentence.text, context.document.country)):
        yield "money"
    if any(True for _ in percent.find(sentence.text)):
        yield "share"
    named = {mention.table for mention in context.in_sentence(sentence)}
    if _ACT.search(sentence.text) and named:
        yield "act"
    if "organisations" in named:
        yield "body"
    if "instruments" in named:
        yield "instrument"
