"""What a plan's own text lists under the headings of its parts (codebook: measures).

A document that is a plan itself says seldom that its lists are of its measures: "Pillar 2: Safer ferries", "Key
actions", bullets. Its items are parts where a part stands above them, where their heading calls them so, or where
most of them open like actions ("Dredge the port", "Dredging ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extraction.context import Context
from pipeline.extraction.finders.parallels import ACTION
from pipeline.extraction.measures.lists import listed
from pipeline.extraction.measures.owners import link_to, own_instrument
from pipeline.extraction.measures.parts import Lead, candidates
from pipeline.extraction.measures.rules import HEADED, SECTION
from pipeline.extraction.measures.words import NOUN, OF_OTHERS, SINGULAR
from pipeline.model import Block, Candidate

_LABEL = re.compile(rf"\b(?P<noun>(?i:{NOUN}|strategies|thrusts|vision|requirements))\b")
# Lists of a plan that hold no part of it.
_OF_OTHERS = re.compile(
    rf"(?i)\b(?:{OF_OTHERS}|indicators?|kpis?|outcomes?|outputs?|results|functions?|responsibilit\w+|roles?|mandates?"
    r"|duties|composition|compris\w+ of|membership|references?|bibliography|acronyms|abbreviations|contents|glossary"
    r"|definitions?|background|context|methodolog\w+|achievements?|progress|existing|current\w*|status|situation\w*"
    r"|stakeholder\w*|swot|opportunit\w+|threats?|benefits?|use cases?|examples?|annex\w*|appendi\w+|overview|drivers?"
    r"|assumptions?|consult\w+|applications?|types? of|categories|criteria|trends|landscape|acknowledge\w+|foreword"
    r"|evidence|findings|issues|problems?|needs|factors|legislation|policies|institutional arrangements?)\b"
)
_ENOUGH = 0.6  # share of actions by which a list shows itself to be one of measures
_LONGEST = 70  # words of an item


def of_sections(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    """Parts in the lists of a document that is a plan, as far as no lead-in has told them already."""
    own = own_instrument(context)
    if own is None:
        return
    told: dict[int, Candidate] = {}
    for candidate in found:
        told.setdefault(candidate.block, candidate)
    for items in _lists(context):
        lead = _lead_in(context, items[0])
        kind = _kind(lead)
        parent = _above(context, items[0], lead, told)
        if kind is None or any(item.index in told for item in items):
            continue
        if not kind and parent is None and _share(items) < _ENOUGH:
            continue
        if any(len(item.text.split()) > _LONGEST or item.text.endswith(("?", ":")) for item in items):
            continue
        block, start, end = _said(context, lead, items[0])
        sentence = block.sentences[0]
        of = Lead(SECTION, kind or "activity", 0, link_to(context, own), parent, (block, start, end), block, sentence)
        for candidate in candidates(context, of, listed(items, 0)):
            told.setdefault(candidate.block, candidate)
            yield candidate


def _lists(context: Context) -> Iterator[tuple[Block, ...]]:
    """Lists of two items at least: items of one level under one lead-in or heading, one right after the other."""
    items = [b for b in context.document.prose() if b.kind == "list_item" and b.sentences]
    for _, group in groupby(items, key=lambda b: (b.lead_in, b.heading, b.level)):
        listed_ = tuple(group)
        if len(listed_) > 1:
            yield listed_


def _lead_in(context: Context, item: Block) -> Block | None:
    """What introduces a list: the block that leads to it, or its heading."""
    index = item.lead_in if item.lead_in is not None else item.heading
    return None if index is None else context.document.blocks[index]


def _kind(lead: Block | None) -> str | None:
    """The kind of parts that a list is said to hold, "" if it is not said, None if it holds something else."""
    if lead is None or not lead.sentences:
        return ""
    text = lead.sentences[-1].text
    label = text if text.endswith(":") or len(text.split()) <= 12 else ""
    if _OF_OTHERS.search(label):
        return None
    nouns = list(_LABEL.finditer(label))
    return SINGULAR.get(nouns[-1]["noun"].lower(), "") if nouns else ""


def _share(items: tuple[Block, ...]) -> float:
    """The share of items that open like actions."""
    return sum(bool(ACTION.match(item.text)) for item in items) / len(items)


def _above(context: Context, item: Block, lead: Block | None, told: dict[int, Candidate]) -> Candidate | None:
    """The part that a list stands under: its lead-in, or the numbered part last opened before it."""
    if lead is not None and lead.index in told:
        return told[lead.index]
    for block in reversed(context.document.blocks[: item.index]):
        if (part := told.get(block.index)) is not None and part.rule == HEADED.name:
            return part
    return None


def _said(context: Context, lead: Block | None, item: Block) -> tuple[Block, int, int]:
    """Where it is said that a list is one of parts: the noun of its lead-in, the lead-in, or the item itself."""
    if lead is None or not lead.sentences:
        return item, 0, len(item.text)
    nouns = list(_LABEL.finditer(lead.text, lead.sentences[-1].start))
    return (lead, *nouns[-1].span("noun")) if nouns else (lead, lead.sentences[-1].start, lead.sentences[-1].end)
