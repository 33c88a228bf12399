"""A relation as a sentence states it, before it becomes a row."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extraction.context import Context, Mention, Named, Thing
from pipeline.model import Link, Sentence, Span


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a relation."""

    table: str
    link: Link


@dataclass(frozen=True, slots=True)
class Stated:
    """Subject, predicate and object, the words that say so and the rule that read them."""

    sentence: Sentence
    predicate: str
    subject: Side
    object: Side
    words: tuple[Span, ...]
    rule: str
    confidence: float


def side(context: Context, mention: Mention) -> Side:
    """The side that a mention is."""
    spans = mention.spans(context.document)
    if mention.table == "jurisdictions":
        return Side("jurisdictions", Link("jurisdictions", name=mention.name, spans=spans))
    return Side(mention.table, Link(mention.table, key=mention.key, spans=spans))


def of_naming(thing: Thing, named: Named) -> Side:
    """The side that a thing is where it is named."""
    spans = named.block.spans(named.found.start, named.found.end)
    return Side(thing.table, Link(thing.table, key=thing.key, spans=spans))
