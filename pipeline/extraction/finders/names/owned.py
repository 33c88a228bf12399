"""Plans in small letters that an owner brings out: "its national AI strategy", "the Skills Unit's jobs dashboard".

Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.names.introduced import COMPLEMENT
from pipeline.extraction.finders.names.words import FIELD_OF_POLICY, FINITE, WORD, FoundName
from pipeline.extraction.finders.policy_verbs import PARTICIPLE
from pipeline.extraction.patterns import Pattern

_OWN_HEADS = (
    r"(?:action plan|master plan|strategy|roadmap|policy|plan|programme|program|law|bill|act|framework|agenda|charter"
    r"|blueprint)"
)
_OWN = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he (?:[A-Z][\w-]+ )?(?:country|[Gg]overnment|nation|state|ministry"
    r"|region)['’]s"
    r"|[A-Z][\w-]+['’]s(?= draft )|[Aa]n?(?= (?:up|forth)coming )) "
    r"(?:(?:own|official|formal|comprehensive|dedicated|updated|revised|new|draft|overarching|ambitious|(?:very )?first"
    r"|second|third|upcoming|forthcoming|proposed|planned|existing|current|(?:19|20)\d\d)(?:-ever)? )*"
    rf"(?P<name>(?:(?:national|federal) )?(?:{FIELD_OF_POLICY} )?(?P<head>{_OWN_HEADS})"
    rf"(?: (?:on|for) (?:the (?:use|development|adoption) of )?(?P<topic>{FIELD_OF_POLICY}))?)\b"
    r"(?=[.,;:)”\"]|$| (?:in|of|on|for|was|is|are|were|has|have|had|will|by|to|that|which|and|or|with|as|from|at|until"
    rf"|since|during|should|must|would|could|may|covers?|sets?|includes?|aims?|says|states|names|calls|defines"
    rf"|called|named|entitled|{PARTICIPLE})\b"
    r"| [A-Z(“\"\d])"
)


# What a plan says of itself that there is: it has parts, or is in place.
_PART_NOUN = (
    r"(?:pillars|cornerstones|directions|tracks|strands|axes|areas|themes|priorities|objectives|goals|aims|ambitions"
    r"|targets|actions|measures|initiatives|recommendations|chapters|principles|missions|components|dimensions"
    r"|enablers)"
)
HAS_PARTS = re.compile(
    r"[”\"»]?(?:\s*\([^()]*\))*(?:,? (?:of|for|from) (?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?"
    r"(?:,(?: which)?(?: was)? [a-z]+ed (?:[\w-]+ ){0,6}[\w-]+,)?(?: which| that)?(?: also| currently)?"
    r"(?: (?:has been|is) in (?:place|force)\b"
    r"| (?:is|was|has been) (?:built|structured|organi[sz]ed|based|cent(?:er|re)d|founded|divided|arranged|articulated)"
    r" (?:[\w-]+ ){0,2}?(?:on|upon|around|into|in|along|under|across|by) [^.;:]*?\b"
    rf"{_PART_NOUN}\b"
    r"| (?:has|have|contains?|sets? out|comprises?|includes?|consists? of|identif(?:ies|y)|defines?|outlines?|lists?"
    r"|establishes|rests? on|revolves? around|focuses on|names?|proposes?|spans?|covers?|lays? (?:out|down)|foresees"
    rf"|provides for|announces|presents) (?:(?!(?:no|not|any|few)\b)[\w-]+ ){{0,5}}?{_PART_NOUN}\b)"
)
_STATED = Pattern(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]n?|[A-Z][\w-]+['’]s?)"
    r" (?:(?:own|official|formal|comprehensive|dedicated|updated|revised|new|draft|overarching|ambitious"
    r"|(?:very )?first|second|third|existing|current|(?:19|20)\d\d|\w+-year)(?:-ever)? )*"
    r"(?P<name>(?:(?!AI\b)[A-Z][a-z]+ )?(?:(?:national|federal) )?"
    rf"(?:{FIELD_OF_POLICY} )?(?P<head>{_OWN_HEADS}|agenda)"
    rf"(?: (?:on|for) (?:the (?:use|development|adoption) of )?(?P<topic>{FIELD_OF_POLICY}))?)\b"
)


def own(text: str) -> Iterator[FoundName]:
    """What a state has or makes one of, in small letters: "its national AI strategy", "the first law on AI"."""
    for match in _OWN.finditer(text):
        yield from _of_policy(match)
    for match in _STATED.finditer(text):
        if HAS_PARTS.match(text, match.end()):
            yield from _of_policy(match)


def _of_policy(match: re.Match[str]) -> Iterator[FoundName]:
    """The name in a match, if it says a field of policy."""
    name = match["name"]
    if match["topic"] or re.search(rf"\b{FIELD_OF_POLICY}\b", name):
        head = head_of([w.lower() for w in WORD.findall(name)])
        if head is not None and head[0] == "instruments":
            yield FoundName(*match.span("name"), name, *head, "own")


_OWNED = Pattern(
    r"[A-Z][\w-]*(?:['’]s|s['’]) (?P<name>(?!own\b)(?:(?!(?:and|or|of)\b[^’']* (?:is|was|are|has)\b)[A-Za-z-]+ ){0,6}?"
    r"(?P<head>programme|program|scheme|dashboard|fund|initiative|portal|platform|registry|action plan|strategy|roadmap"
    r"|guidelines|guidance|recommendations?|sandbox|register|catalogue|charter|white paper))\b(?![-’'])"
)


def owned(text: str) -> Iterator[FoundName]:
    """Titles in small letters after their owner: "the Skills Unit’s jobs dashboard"."""
    for match in _OWNED.finditer(text):
        words = match["name"].split()
        start, end = match.span("name")
        if len(words) == 1 and (matter := COMPLEMENT.match(text, end)) and matter["link"] in (" on", " for"):
            end += len(matter.group())  # "the Skills Unit’s guidelines on tests"
        elif len(words) == 1:
            continue
        if words[0][:1].islower() and not FINITE & set(words):
            head = head_of([w.lower() for w in words])
            if head is not None and head[0] == "instruments":
                yield FoundName(start, end, text[start:end], *head, "owned")
