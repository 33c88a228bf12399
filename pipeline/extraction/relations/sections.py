"""What a section says of what stands in it: who sits on a body, what a programme holds (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.classes import class_of
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.frames import HELD, JOINERS
from pipeline.extraction.relations.stated import Stated, of_naming, side
from pipeline.model import Block

_COMPOSITION = re.compile(
    r"(?i)(?:[\d.]+\s*)?(?:composition|members?|membership|(?:committee|board|council|list of) members)"
    r"(?: and \w+)?(?: of .*)?:?"
)
# What stands before the body that an item of a list names: "a representative of the", "two experts from the".
OPENS_ITEM = re.compile(
    r"(?i)\W*(?:(?:the|an?|one|two|three|\d+) )*(?:(?:[\w-]+ ){0,4}?(?:representatives?|members?|officials?|experts?"
    r"|delegates?|officers?|nominees?|resources|seats?|staff)(?: (?:representing|of|from|for))? ?(?:the )?)?\W*"
)
# "And includes nine projects:", without a subject of its own
_HOLDS = Pattern(
    r"(?i)\b(?:includes?|including|comprises?|comprising|contains?|consists? of|covers?|encompass(?:es)?|supports?"
    r"|funds|(?:made up|composed) of|there (?:are|were))\b"
)
_ARTICLE = 4  # characters before the name with which a heading or a paragraph begins


def by_section(context: Context) -> Iterator[Stated]:
    """Members under "Composition", what a lead-in without a subject holds, and the undertakings that head the
    sections of a plan."""
    for block in context.document.prose():
        if block.kind in ("heading", "title"):
            yield from _of_the_plan(context, block)
            if _COMPOSITION.fullmatch(block.text):
                yield from _members(context, block)
        elif block.text.rstrip().endswith(":") and block.sentences:
            yield from _held(context, block)


def _members(context: Context, heading: Block) -> Iterator[Stated]:
    """Who sits on the body that a heading names, or that the section before it begins with."""
    named = context.within(heading.index, table="organisations")[:1] or _opening(context, heading)
    whole = next((m for m in named if m.kind in JOINERS), None)
    if whole is None:
        return
    for item in context.document.after(heading):
        if item.heading != heading.index or item.kind != "list_item":
            continue
        member = next(iter(context.within(item.index, table="organisations")), None)
        if member is None or member.key == whole.key or not OPENS_ITEM.fullmatch(item.text, 0, member.start):
            continue
        words = heading.spans()
        yield Stated(item.sentences[0], "member_of", side(context, member), side(context, whole), words, "section", 0.8)


def _opening(context: Context, heading: Block) -> list[Mention]:
    """The body with which the last paragraph before a heading begins that begins with one, under the same heading."""
    for block in reversed(context.document.blocks[: heading.index]):
        if block.index == heading.heading:
            break
        if block.kind == "paragraph":
            first = [m for m in context.within(block.index, table="organisations") if m.start <= _ARTICLE]
            if first:
                return first[:1]
    return []


def _held(context: Context, lead_in: Block) -> Iterator[Stated]:
    """What a lead-in that speaks of no other thing holds: parts of what its heading names."""
    sentence = lead_in.sentences[-1]
    verb = _HOLDS.search(sentence.text) if class_of(lead_in.text) is not None else None
    heading = next(iter(context.document.headings(lead_in)), None)
    if verb is None or heading is None or context.in_sentence(sentence):
        return
    whole = next(iter(context.within(heading.index, table="instruments")), None)
    if whole is None:
        return
    for item in context.items(lead_in.index):
        part = next(iter(context.within(item.index, table="instruments")), None)
        if part is not None and part.kind in HELD and part.start <= _ARTICLE and part.key != whole.key:
            words = lead_in.spans(sentence.start + verb.start(), sentence.start + verb.end())
            yield Stated(item.sentences[0], "part_of", side(context, part), side(context, whole), words, "section", 0.8)


def _of_the_plan(context: Context, heading: Block) -> Iterator[Stated]:
    """An undertaking whose section stands in the plan that the document is."""
    plan = context.itself
    part = next(iter(context.within(heading.index, table="instruments")), None)
    if plan is None or not plan.named or part is None or part.kind not in HELD or part.start > _ARTICLE:
        return
    if part.key != plan.key and heading.sentences:
        whole = of_naming(plan, plan.named[0])
        words = part.spans(context.document)
        yield Stated(heading.sentences[0], "part_of", side(context, part), whole, words, "section", 0.7)
