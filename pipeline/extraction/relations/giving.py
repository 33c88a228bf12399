"""Who funds whom, told by a sum that goes from one to the other (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import subjects
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
    rf"\b(?P<verb>receive[sd]?|obtain(?:s|ed)|(?:was|were|been) (?:awarded|granted|given)|got|secured"
    rf"|dr[ae]ws? on|benefit(?:s|ed) from|is backed by|is supported by){_SUM}"
    r" (?:from|by|through|under)(?= )"
)
# "is backing ▫ with 20 million euros"
_BACKS = Pattern(
    rf"\b(?:(?:is|are|was|were) )?(?P<verb>(?:back|support|fund|financ)(?:e?s|ed|ing)) (?=(?P<taker>[{_TAKERS}]))."
    rf"[^;:.,{ANY[1:-1]}]{{0,40}}? (?:with|through|by providing) {_SUM}"
)
# "£20 million of investment through ▪ into ▫"
_COMES_FROM = Pattern(
    rf"(?:[mb](?:illio)?n|\d[mb])\b (?:in |of |as )?(?:\w+ )?(?P<verb>(?:investment|funding|financing|grants?|money"
    rf"|support) (?:from|through|by|via)) (?P<giver>[{BODY}{PLACE}]){_TO}(?=(?P<taker>[{_TAKERS}]))"
)
# "▪ has invested 3 million euros in the following:", and an item: "1 million for ▫", "▫, backed by 2 million"
_INVESTS = Pattern(rf"\b(?P<verb>{_VERB})\b(?=.*(?:[mb](?:illio)?n\b|investment|funding|financing|grants))")
_ITEM_OF_MONEY = Pattern(
    rf"(?:{_SUM}|\b[Ii]nvestments?|\b[Ff]unding|\b[Ss]upport) (?:into|in|for|on|to(?: [a-z]+)?) {_FOR}"
    rf"(?=(?P<taker>[{_TAKERS}]))"
    rf"|^{_WORDS}{{0,30}}(?P<backed>[{_TAKERS}])[^;:{_TAKERS}]{{0,80}}(?:, | \()(?:backed|supported|funded|financed)"
    rf" (?:by|with){_SUM}"
)
# "▪, a platform for bells, supported by the ▫ Fund": what a fund supports it pays for
_BACKED = Pattern(
    rf"(?P<taker>[{_TAKERS}])[^;:{ANY[1:-1]}]{{0,120}}? (?P<verb>(?:financially )?(?:supported|backed) by)"
    rf"(?P<givers> {ANY}(?:(?:,|,? and) {ANY})*)"
)
_FUND = re.compile(r"\b(?:Fund|Foundation|Endowment|Trust|Stiftung)$")
# What money is given for: an undertaking, not what is laid down in a text.
_UNDERTAKINGS = frozenset({"programme", "project", "fund", "infrastructure", "e_service", "monitoring_tool"})
_PLANS = frozenset({"strategy", "action_plan"})


def giving(context: Context, outline: Outline) -> Iterator[Stated]:
    """Who gives a sum to whom: "has earmarked 20 million euros for ▪", "received 13 million from ▪"."""
    for match in (*_GIVES.finditer(outline.text), *_BACKS.finditer(outline.text)):
        givers = subjects.subjects(outline, match.start(), "active", BODY + PLACE)
        yield from _given(context, outline, givers, outline.objects(match.start("taker"), _TAKERS), match)
    for match in _RECEIVES.finditer(outline.text):
        takers = subjects.subjects(outline, match.start(), "active", _TAKERS)
        givers = outline.objects(match.end(), BODY + PLACE + INSTRUMENT)
        yield from _given(context, outline, givers, takers, match)
    for match in _COMES_FROM.finditer(outline.text):
        takers = outline.objects(match.start("taker"), _TAKERS)
        yield from _given(context, outline, [match.start("giver")], takers, match)
    for match in _BACKED.finditer(outline.text):
        givers = [at for at in range(*match.span("givers")) if at in outline.mentions]
        if any(outline.mentions[g].kind == "fund" or _FUND.search(outline.mentions[g].name) for g in givers):
            yield from _given(context, outline, givers, [match.start("taker")], match)


def listed(context: Context) -> Iterator[Stated]:
    """Who gives money to what the items of a list name, where their lead-in tells who invests."""
    for block in context.document.prose():
        if not block.text.rstrip().endswith(":"):
            continue
        for sentence in block.sentences:
            lead_in = Outline(context, sentence)
            invests = _INVESTS.search(lead_in.text)
            givers = subjects.subjects(lead_in, invests.start(), "active", BODY + PLACE) if invests else []
            if not invests or not givers or subjects.doubted(lead_in, givers[0], invests.end()):
                continue
            giver = context.body_of(lead_in.mentions[givers[0]]) or lead_in.mentions[givers[0]]
            words = lead_in.spans(*invests.span("verb"))
            for item in (context.document.blocks[i.index] for i in context.items(block.index)):
                for told in item.sentences[:1]:
                    outline = Outline(context, told)
                    for match in _ITEM_OF_MONEY.finditer(outline.text):
                        taker = outline.mentions[match.start("taker" if match["taker"] else "backed")]
                        if _may_take(taker) and taker.key != giver.key:
                            sides = side(context, giver), side(context, taker)
                            yield Stated(told, "funds", *sides, words, "gives", 0.8)


def _may_take(taker: Mention) -> bool:
    return taker.table != "instruments" or taker.kind in _UNDERTAKINGS | _PLANS


def _given(
    context: Context, outline: Outline, givers: list[int], takers: list[int], match: re.Match[str]
) -> Iterator[Stated]:
    for giver in givers:
        if subjects.doubted(outline, min(giver, match.start("verb")), match.start("verb")):
            return
        for taker in (outline.mentions[t] for t in takers):
            if not _may_take(taker):
                continue
            one = context.body_of(outline.mentions[giver]) or outline.mentions[giver]
            if one.key != taker.key:
                sides = side(context, one), side(context, taker)
                yield Stated(outline.sentence, "funds", *sides, outline.spans(*match.span("verb")), "gives", 0.8)
