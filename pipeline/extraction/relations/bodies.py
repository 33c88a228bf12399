"""What bodies are to one another: whose unit one is, who came of whom (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.stated import Stated, side
from pipeline.model import Sentence

_PRONOUN_PART = re.compile(r"\b(?P<verb>[Ii]ts) (?:own |new )?$")
_UNIT = re.compile(
    r"(?i)\b(?:Sub-?committee|Group|Committee|Board|Unit|Office|Task ?force|Division|Department|Directorate|Bureau"
    r"|Section|Branch|Lab(?:oratory)?"
    r"|Secretariat|Inspectorate|Observatory|Cent(?:re|er)|Council|Commission|Panel|Hub|Service|Team|Institute|Agency)\b"
)
_PART_OF_OWNER = re.compile(r"(?:['’]s?)? (?:own |new )?")
_OF_OWNER = re.compile(
    r"(?: \([A-Z][\w&-]*\))? (?:(?:of|at|within) (?:the )?|in the )"
    r"| \((?:of |under |part of )?(?:the )?"
)
_OWNERS = frozenset({"ministry_or_department", "government", "education_body", "international_organisation", "company"})
_MERGED = Pattern(r"\b(?P<verb>(?:were |was |have |has )?merged (?:in)?to(?: form)?|merged to become)\b")


def belonging(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[Stated]:
    """A unit of a body: "the Council's Working Group", "Harbour Ministry Office", "through its X Division"."""
    block = context.document.blocks[sentence.block]
    for number, unit in enumerate(bodies):
        if unit.form != "name" or not _UNIT.search(unit.text):
            continue
        earlier = [b for b in bodies[:number] if b.key != unit.key]
        if earlier and (link := _PART_OF_OWNER.fullmatch(block.text, earlier[-1].end, unit.start)):
            yield _part(context, sentence, unit, earlier[-1], earlier[-1].end, link.end())
        elif possessive := _PRONOUN_PART.search(block.text, sentence.start, unit.start):
            owner = earlier[0] if earlier else context.last("organisations", block, sentence.start)
            if owner is not None and owner.key != unit.key:
                yield _part(context, sentence, unit, owner, *possessive.span("verb"))
        elif (whole := context.body_in_name(unit)) and whole.kind != "international_organisation":
            yield _part(context, sentence, unit, whole, whole.start, whole.end)
        for owner in [b for b in bodies[number + 1 :] if b.key != unit.key][:1]:
            link = _OF_OWNER.fullmatch(block.text, unit.end, owner.start)
            if link and ("(" not in link[0] or owner.kind in _OWNERS):
                yield _part(context, sentence, unit, owner, *link.span())


def _part(context: Context, sentence: Sentence, unit: Mention, owner: Mention, start: int, end: int) -> Stated:
    verb = context.document.blocks[sentence.block].spans(start, end)
    return Stated(sentence, "part_of", side(context, unit), side(context, owner), verb, "belongs", 0.8)


def merging(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[Stated]:
    """ "X and Y merged into Z": Z succeeds each."""
    if (match := _MERGED.search(sentence.text)) is None:
        return
    block = context.document.blocks[sentence.block]
    start, end = sentence.start + match.start("verb"), sentence.start + match.end("verb")
    after = [b for b in bodies if b.start >= end]
    if not after or not re.fullmatch(r" (?:the |a )?(?:new )?(?:[a-z-]+ ){0,3}", block.text[end : after[0].start]):
        return
    for body in (b for b in bodies if b.end <= start):
        sides = side(context, after[0]), side(context, body)
        yield Stated(sentence, "succeeds", *sides, block.spans(start, end), "merged", 0.8)
