"""Who sits on a body: "Members of ▪ include ▪", "▪ has a seat on ▪" (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.clauses import places
from pipeline.extraction.relations.frames import JOINERS, REPRESENTED
from pipeline.extraction.relations.outline import BODY, Outline
from pipeline.extraction.relations.shapes import LIST
from pipeline.extraction.relations.stated import Stated, side
from pipeline.extraction.relations.subjects import doubted

_SEAT = r"(?:(?:ha(?:s|ve|d)|holds?|held|takes?|took) (?:an? |the |its |their )?(?:[\w-]+ )?seats?)"
_ARE = (
    r"(?:,? (?:include|are(?: drawn| nominated| appointed| chosen| selected)?(?: from| by)?|included|were"
    r"|come from|came from|represent|such as|including):?|:)"
)
_PATTERNS = (
    # "Members of ▪ include ▪ and ▪"
    Pattern(
        rf"(?P<verb>(?:\b[Mm]embers of (?P<whole>{BODY})|(?P<owner>{BODY})['’]s? (?:\w+ )?members){_ARE}){REPRESENTED}"
        rf" (?P<members>{LIST})"
    ),
    # "▪, on which ▪ and ▪ are represented"
    Pattern(
        rf"(?P<whole>{BODY}),? (?:on|in) which{REPRESENTED} (?P<members>{LIST}) (?P<verb>{_SEAT}|sits?"
        r"|(?:is|are|were) (?:also )?represented|participates?|takes? part)"
    ),
    # "▪ and ▪ have a seat on ▪"
    Pattern(
        rf"(?P<members>{LIST}) (?:also |each |both )*(?P<verb>{_SEAT} (?:on|in|at)"
        rf"|(?:is|are|were) represented (?:on|in)) (?P<whole>{BODY})"
    ),
    Pattern(
        rf"^(?P<verb>(?:[Rr]epresentatives|[Mm]embers|[Ee]xperts|[Oo]fficials|[Dd]elegates) (?:of|from))"
        rf" (?P<members>{LIST}) (?:sit|serve|are represented) (?:on|in) (?P<whole>{BODY})"
    ),
    # "Twelve bodies are represented on ▪, among them ▪"
    Pattern(
        rf"(?P<verb>(?:represented|seated|sit|sits|seats?|places?|members) (?:on|in|of)) (?P<whole>{BODY}),"
        rf" (?:among them|including|such as|namely){REPRESENTED} (?P<members>{LIST})"
    ),
    Pattern(rf"^(?P<verb>On) (?P<whole>{BODY}) sit{REPRESENTED} (?P<members>{LIST})"),
)
# "Its members include ▪", "the other members are drawn from ▪": of the body last spoken of
_OF_THE_LAST = Pattern(
    rf"(?:^|[;:,] (?:and )?)(?P<verb>(?i:(?:its|the)(?: (?:other|remaining|further|permanent|founding|current))*"
    rf" members){_ARE}){REPRESENTED} (?P<members>{LIST})"
)


def members(context: Context, outline: Outline) -> Iterator[Stated]:
    """Who sits on a body that the sentence names, or that was spoken of last."""
    for pattern in _PATTERNS:
        if seated := pattern.search(outline.text):
            groups = seated.groupdict()
            whole = seated.start("whole" if groups["whole"] else "owner")
            yield from _seated(context, outline, seated, outline.mentions[whole])
    if (seated := _OF_THE_LAST.search(outline.text)) and (last := _last(context, outline, seated.start("verb"))):
        yield from _seated(context, outline, seated, last)


def _last(context: Context, outline: Outline, place: int) -> Mention | None:
    """The council or alliance of which a paragraph speaks last before a place of a sentence, else the section."""
    block = context.document.blocks[outline.sentence.block]
    named = [m for m in context.within(block.index, 0, outline.offset(place), "organisations") if m.kind in JOINERS]
    last = named[-1] if named else context.last("organisations", block, outline.sentence.start)
    return last if last is not None and last.kind in JOINERS else None


def _seated(context: Context, outline: Outline, seated: re.Match[str], whole: Mention) -> Iterator[Stated]:
    if doubted(outline, min(seated.start("members"), seated.start("verb")), seated.end("verb")):
        return
    for member in (outline.mentions[at] for at in places(seated, "members")):
        if member.key != whole.key:
            sides = side(context, member), side(context, whole)
            yield Stated(outline.sentence, "member_of", *sides, outline.spans(*seated.span("verb")), "member_of", 0.8)
