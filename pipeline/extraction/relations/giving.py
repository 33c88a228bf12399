"""Who funds whom, told by a sum that goes from one to the other (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import frames
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE, Outline
from pipeline.extraction.relations.stated import Stated, side

_TAKERS = INSTRUMENT + BODY
_WORDS = rf"(?:[^.;:,{ANY[1:-1]}]|,(?=\d)|\.(?=\d))"
_SUM = rf"{_WORDS}{{0,60}}?(?:[mb](?:illio)?n\b|\d ?[mbMB]\b|[£$€¥₹] ?\d[\d,.]*\d){_WORDS}{{0,90}}?"
# "to develop the ▫", "for the creation of ▫"
_FOR = r"(?:(?:(?:the|its|an?|build|develop|set|up|[\w-]+(?= the\b)|[a-z]+(?:tion|ment) of|new|national) )*)"
_TO = rf" (?:in|into|for|to|on|towards?|through) {_FOR}"
_VERB = (
    r"(?:invest(?:s|ed|ing)?|allocat(?:e[sd]?|ing)|earmark(?:s|ed|ing)?|award(?:s|ed|ing)?|spen(?:d|t|ds|ding)"
    r"|contribut(?:e[sd]?|ing)|provid(?:e[sd]?|ing)|grant(?:s|ed|ing)?|commit(?:s|ted)?|sets? aside|approve[sd]?"
    r"|pledge[sd]?|announce[sd]?|dedicate[sd]?|devote[sd]?|g[ai]ve[sn]?|put)"
)
_GIVES = Pattern(rf"\b(?:(?:is|are|was|were) )?(?P<verb>{_VERB})\b{_SUM}{_TO}(?=(?P<taker>[{_TAKERS}]))")
_RECEIVES = Pattern(
    rf"\b(?P<verb>receive[sd]?|obtain(?:s|ed)|(?:was|were|been) (?:awarded|granted|given)|got|secured){_SUM}"
    r" (?:from|by|through|under)(?= )"
)
# "£20 million of investment through ▪ into ▫"
_COMES_FROM = Pattern(
    rf"(?:[mb](?:illio)?n|\d[mb])\b (?:in |of |as )?(?:\w+ )?(?P<verb>(?:investment|funding|financing|grants?|money"
    rf"|support) (?:from|through|by|via)) (?P<giver>[{BODY}{PLACE}]){_TO}(?=(?P<taker>[{_TAKERS}]))"
)
# What money is given for: an undertaking, not what is laid down in a text.
_UNDERTAKINGS = frozenset({"programme", "project", "fund", "infrastructure", "e_service", "monitoring_tool"})
_PLANS = frozenset({"strategy", "action_plan"})


def giving(context: Context, outline: Outline) -> Iterator[Stated]:
    """Who gives a sum to whom: "has earmarked 20 million euros for ▪", "received 13 million from ▪"."""
    for match in _GIVES.finditer(outline.text):
        givers = frames.subjects(outline, match.start(), "active", BODY + PLACE)
        yield from _given(context, outline, givers, outline.objects(match.start("taker"), _TAKERS), match)
    for match in _RECEIVES.finditer(outline.text):
        takers = frames.subjects(outline, match.start(), "active", _TAKERS)
        givers = outline.objects(match.end(), BODY + PLACE + INSTRUMENT)
        yield from _given(context, outline, givers, takers, match)
    for match in _COMES_FROM.finditer(outline.text):
        takers = outline.objects(match.start("taker"), _TAKERS)
        yield from _given(context, outline, [match.start("giver")], takers, match)


def _given(
    context: Context, outline: Outline, givers: list[int], takers: list[int], match: re.Match[str]
) -> Iterator[Stated]:
    for giver in givers:
        if frames.doubted(outline, min(giver, match.start("verb")), match.start("verb")):
            return
        for taker in (outline.mentions[t] for t in takers):
            if taker.table == "instruments" and taker.kind not in _UNDERTAKINGS | _PLANS:
                continue
            one = context.body_of(outline.mentions[giver]) or outline.mentions[giver]
            if one.key != taker.key:
                sides = side(context, one), side(context, taker)
                yield Stated(outline.sentence, "funds", *sides, outline.spans(*match.span("verb")), "gives", 0.8)
