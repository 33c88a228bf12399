"""Steps by which a plan meets the risks that it lists: "Crews may be few. Teaching captains early can help."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.parallels import GERUND
from pipeline.extraction.measures.own import link_to, own_instrument
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.sections import part_above
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Candidate

MITIGATES = Rule(
    "measures.mitigates",
    Pattern(
        rf"^(?:(?:In addition|Moreover|Furthermore|Also|Additionally), )?(?P<title>(?!Existing\b)"
        rf"(?i:{GERUND})(?:(?!\. )[^;:?])*?)"
        r" (?P<noun>can|could|will|may|would|should|helps?|is|are) (?:also |further )?[a-z]"
    ),
    (" can ", " could ", " will ", " may ", " would ", " should ", " help", " is ", " are "),
    "Teaching captains early can help crews.",
    {"title": "Teaching captains early", "noun": "can"},
    0.75,
)
_OF_RISKS = re.compile(r"(?i)\bmitigat\w+[^.]*:$")


def mitigations(context: Context, numbered: list[Candidate]) -> Iterator[Candidate]:
    """What the items of a list of risks and mitigation steps say, behind each risk, that helps against it."""
    own = own_instrument(context)
    position: dict[int, int] = {}
    for block in context.document.prose() if own is not None else ():
        lead_in = context.document.blocks[block.lead_in] if block.lead_in is not None else None
        if own is None or block.kind != "list_item" or lead_in is None or not _OF_RISKS.search(lead_in.text):
            continue
        for sentence in block.sentences[1:]:
            match = MITIGATES.pattern.search(sentence.text)
            if match is None:
                continue
            position[lead_in.index] = position.get(lead_in.index, 0) + 1
            said, title = (
                (block, sentence.start + low, sentence.start + high)
                for low, high in (match.span("noun"), match.span("title"))
            )
            parent = part_above(context, lead_in, numbered)
            lead = Lead(MITIGATES, "activity", 0, link_to(context, own), parent, said, block, sentence)
            yield from candidates(context, lead, [Part(block, title[1:], number=position[lead_in.index])])
