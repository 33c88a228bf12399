"""Titles in sentence case: a head noun with a capital, and in small letters what it is for.

"the Strategy for the development of artificial intelligence until 2030", "a Decree on the protection of personal
data": as plans and laws are called in most languages but English. Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS, head_of
from pipeline.extraction.finders.names.words import FINITE, STARTERS, WORD, FoundName, words_of
from pipeline.extraction.finders.policy_verbs import PARTICIPLE
from pipeline.extraction.patterns import Pattern

_HEADS = words_of(
    "strategy roadmap concept policy plan programme program decree order ordinance regulation regulations law act bill"
    " statute resolution recommendation recommendations guidelines guideline guide guidance code charter declaration"
    " convention circular principles blueprint masterplan framework"
)
# What may stand before the head noun of such a title, beside one word more ("Freedonian National Strategy for …").
_QUALIFIERS = (
    r"(?:National|Federal|State|Governmental|Government|Presidential|Royal|Supreme|Ministerial|Organic|Constitutional"
    r"|Basic|General|Special|Model|Interim|Provisional|Administrative|Executive|Legislative|Draft|Joint|Unified"
    r"|Strategic|Action|Policy|Ethical|Ethics|Official|Public|Digital|AI|Artificial|Intelligence|White|Green|and)"
)
_STOP = (
    rf"(?:which|that|who|whose|whom|where|when|while|as|by|with|from|after|before|since|during|under|among|between|via"
    rf"|within|until|till|up|but|it|this|these|also|{'|'.join(sorted(FINITE))}|{PARTICIPLE}|aims?|sets?|seeks"
    rf"|provides|outlines"
    r"|defines|establishes|identifies|includes|contains|focus\w+|covers|requires|regulates|came|comes|entered|took"
    r"|takes|applies|emphasi[sz]es|highlights|proposes|calls|foresees|envisages|recogni[sz]es|states|says|mandates"
    r"|lays|stipulates|makes|gives|allows|lists|stresses|entitled|titled|called|named|known|based|aimed|aiming)\b"
)
_FIELD = (
    r"(?:field|area|sector|sphere|use|public|state|government|administration|education\w*|health\w*|schools|justice"
    r"|courts|research|science|agriculture|electronic|AI|artificial|[Rr]epublic|[Kk]ingdom|workplace|financial|digital)"
)
_WITH_TO = r"(?:[a-z]{2,}(?:ing|ed)|access|rights?|relation|transition|approach) to"
_WORD = (
    rf"(?!{_STOP})(?!in\b(?! (?:the )?{_FIELD}\b))(?!and (?:the|its|a|an|[A-Z])\b)(?!(?:\d|to\b))"
    rf"(?:{_WITH_TO}|[\w’'/&-]*\w)"
)
_UNTIL = (
    r"(?: (?:until|till|to|up to|by|through|for|for the (?:period|years)(?: (?:up to|until|till|to|of|from))?)(?: the"
    r" year)? (?:19|20)\d\d(?: ?[-–—] ?(?:20)?\d\d)?)"
)
_TITLE = Pattern(
    rf"(?P<name>(?:(?:[A-Z][\w-]+ )?(?:{_QUALIFIERS} )+)?(?P<head>{'|'.join(h.title() for h in sorted(_HEADS))})"
    r"(?P<link> (?:of|for|on|concerning|regarding|relating to|in the field of))"
    rf"(?P<matter>(?: {_WORD}){{1,14}}){_UNTIL}?)(?![\w-])"
)
# "the High-Level Expert Group on artificial intelligence"
_BODY = Pattern(
    r"\b(?P<name>(?P<run>(?:[A-Z][\w’-]*(?: (?:of|for|and)(?= [A-Z]))? ){1,6})"
    r"(?:on|for|of) (?:(?:the )?(?:ethics|governance|safety|security|use|development|regulation|ethical use) of )?"
    r"artificial intelligence)(?![\w-])"
)
_BODIES = frozenset(("advisory_body", "agency", "coalition", "regulator", "research_centre"))
_ENDS = re.compile(r"(?: (?:and|or|of|for|on|to|in|the|a|an|its|concerning|regarding))+$")
_BEFORE = re.compile(r"(?:[\w’'”\")],?|[,(:;]) {1,2}$")
# A title in title case goes before, "Data Act for the market", but no owner: "the Agency's Policy for the use of data"
_LONGER = re.compile(r"\b(?P<word>[A-Z][\w’'-]*)(?<!['’]s) $")
# What a plan is told apart by in passing, and is no part of its name: "the Plan for the coming years".
_PASSING = re.compile(
    r" (?:of|for|on) (?:(?:its|their|his|her|our|this|that|these|those|such|all|each|any|every|some|both)\b"
    r"|(?:the )?(?:next|coming|past"
    r"|last|first|second|following|current|same|new|previous|year|years|period|purposes?|time|day|week|month|country"
    r"|state|government|nation|region|city|ministry|agency|university|company|organi[sz]ation|party|us|them|it|others"
    r"|example|instance|more|which|whom|how|whether|several|many|two|three|four|five)\b)"
)
_EPITHETS = words_of("updated revised new final current amended")  # "Updated Policy for the use of data"
_SMALL = words_of("of for on and the to in a an or with its")


def in_sentence_case(text: str) -> Iterator[FoundName]:
    """Titles of plans and laws, and names of bodies on AI, whose head noun has a capital while what they are for has
    none."""
    for match in _BODY.finditer(text):
        run = WORD.findall(match["run"])
        while run and run[0].lower() in STARTERS:
            run.pop(0)
        body = head_of([word.lower() for word in run]) if len(run) > 1 else None
        if body is not None and body[1] in _BODIES:
            start = match.start() + match["run"].index(run[0])
            yield FoundName(start, match.end(), text[start : match.end()], *body, "sentence_case")
    for match in _TITLE.finditer(text):
        start = match.start("name")
        words = WORD.findall(match["name"])
        if words[0].lower() in STARTERS:
            start += len(words.pop(0)) + 1
        before = _LONGER.search(text, max(0, start - 30), start)
        if before is not None and before["word"].lower() not in STARTERS | _EPITHETS:
            continue
        opens = start == 0 or not _BEFORE.search(text, max(0, start - 30), start)
        if (opens and words[0].lower() in _HEADS) or _PASSING.match(text, match.start("link")):
            continue
        end = match.end("name")
        end -= len(text[start:end]) - len(_ENDS.sub("", text[start:end]))
        matter = [w for w in text[match.start("matter") : end].split() if w not in _SMALL]
        if not matter or not matter[0].islower():
            continue  # in title case
        head = match["head"].lower()
        yield FoundName(start, end, text[start:end], "instruments", INSTRUMENT_HEADS[head], head, "sentence_case")
