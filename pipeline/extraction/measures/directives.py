"""What a plan directs in the text of one of its recommendations: who should do what (codebook: measures).

Where the document is the plan itself, "The ferry board should hire crews." below "3. Mend the quays." is a part of that
recommendation, and no finding about the board.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.measures.own import speaking_instrument
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.promises import ADVERB, PUBLIC
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

# What should be the case, and is no deed.
_NO_DEED = (
    r"(?:not|never|only|no|be|been|have|has|expect|assume|know|note|remember|see|understand|recogni[sz]e|bear in mind"
    r"|keep in mind|mean|contain|include|comprise|consist|apply|remain|stay|benefit"
    r"|(?:aim|hope) to (?:be|have)|draw on this|go further|do so)\b"
)
_OPENING = r"(?:(?=[A-Z])(?:(?! (?:should|must)\b)[^.;:]){2,160}, (?:however, )?)?"
DIRECTED = Rule(
    "measures.directed",
    Pattern(
        rf"^{_OPENING}(?P<who>(?:[\w’'&()-]+ ){{0,7}}?[\w’'&()-]+) (?P<noun>should|must)(?: {ADVERB})*"
        rf" (?P<title>(?!{_NO_DEED}|{ADVERB} )[a-z][a-z-]+ \S.*?)(?=\.?$)"
    ),
    (" should ", " must "),
    "The ferry board should hire two crews.",
    {"noun": "should", "title": "hire two crews"},
    0.75,
)
# What should be made, of whoever makes it: "Two new quays should be built".
_MADE = Rule(
    "measures.directed",
    Pattern(
        r"^(?:(?=[A-Z])[^.;:,]{2,80}, )?(?P<title>(?!(?:It|They|This|That|These|Those|There|He|She|We)\b)"
        rf"(?:(?!\b(?:is|are|was|were|can|may|that|which|who)\b)[^.;:,]){{5,120}}? (?P<noun>should|must)"
        rf"(?: {ADVERB})* be (?:created|established|set up|launched|built|introduced|developed|appointed"
        r"|opened|founded|committed|expanded|doubled|extended|published|trained|recruited|hired|invested)\b[^,;]*)"
    ),
    (" should ", " must "),
    "Two new quays should be built.",
    {"noun": "should", "title": "Two new quays should be built"},
    0.75,
)
_LABEL = 12  # characters at most before a title: "Action 3.2: "
_THE_PART = re.compile(r"(?:This|It|We|we|it|this)")  # the recommendation, or who makes it


def directed(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    """Deeds that the document, a plan, directs in the text of one of its parts, as parts of that one."""
    if not found or speaking_instrument(context) is None:
        return
    blocks = context.document.blocks
    told = {c.block: c for c in reversed(found) if c.block is not None and _opens(blocks[c.block], c)}
    position: dict[str, int] = {}
    for block in context.document.prose():
        itself = told.get(block.index)
        whole = itself or (told.get(block.heading) if block.heading is not None else None)
        if whole is None or block.kind not in ("list_item", "paragraph"):
            continue
        for sentence in block.sentences[1 if itself else 0 :]:
            match = _directive(context, block, sentence)
            if match is None:
                continue
            at = sentence.start
            said = (block, at + match.start("noun"), at + match.end("noun"))
            lead = Lead(DIRECTED, "activity", 0, whole.links["instrument_id"], whole, said, block, sentence)
            position[whole.key] = position.get(whole.key, 0) + 1
            part = Part(block, (at + match.start("title"), at + match.end("title")), number=position[whole.key])
            yield from candidates(context, lead, [part])


def _opens(block: Block, part: Candidate) -> bool:
    """Whether a part is what its block begins with, and no chapter."""
    return (
        part.fields["kind"].value != "chapter" and part.fields["title"].spans[0].start - block.spans()[0].start < _LABEL
    )


def _directive(context: Context, block: Block, sentence: Sentence) -> re.Match[str] | None:
    """What a sentence directs a body, or whoever makes the part, to do."""
    match = DIRECTED.pattern.search(sentence.text)
    if match is None:
        return _MADE.pattern.search(sentence.text)
    start, end = (sentence.start + place for place in match.span("who"))
    if _THE_PART.fullmatch(match["who"]) or PUBLIC.match(match["who"]):
        return match
    named = [m for m in context.within(block.index, start, end) if m.kind not in ("company", "civil_society")]
    return match if any(m.start - start <= len("the ") for m in named) else None
