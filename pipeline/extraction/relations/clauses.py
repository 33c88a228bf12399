"""Relations that take more than two mentions and the words between them: openings, duties by law, orders to write.

Each rule is an expression over the outline of a sentence, with the places of subject and object as its groups
(codebook: relations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.policy_verbs import PARTICIPLE
from pipeline.extraction.patterns import Choice, Pattern
from pipeline.extraction.relations.between import RESTING_ON
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, Outline
from pipeline.extraction.relations.shapes import LIST, MAKES, RULES

_SORT = r"(?:programmes|programs|sub-?programmes|initiatives|projects|schemes|components|funds|missions)"
# "▫ identified several programmes including (i) ▫, which …; ii) ▫", "several initiatives under the title ▫: ▫"
_PARTS = Pattern(
    rf"(?P<whole>{INSTRUMENT})[^;:{INSTRUMENT}]{{0,60}}? (?P<verb>(?:identif|includ|compris|contain|launch|list|set"
    rf"|priorit"
    rf"|defin|foresee|propos|outlin)[a-z]*(?: out)?(?: [\w-]+){{0,4}} {_SORT}(?:,? (?:including|such as|namely|like)"
    rf"|:))"
    rf"(?P<members>.*)"
)
_ENTITLED = Pattern(
    rf"\b(?P<verb>{_SORT} (?:(?:under|with) the (?:title|name|umbrella|banner|brand)(?: of)?|called|titled|named"
    rf"|known as|entitled)) (?P<whole>{INSTRUMENT})[^;:{INSTRUMENT}]{{0,260}}(?P<members>{INSTRUMENT})$"
)
# "three initiatives were introduced under ▫: ▫, ▫ and ▫"
_UNDER_A_PLAN = Pattern(
    rf"(?P<verb>\b{_SORT} [^;:.,{ANY[1:-1]}]{{0,40}}?(?:under|within|as part of)) (?P<whole>{INSTRUMENT})"
    rf"[^;:.{INSTRUMENT}]{{0,60}}?(?:: |,? (?:including|such as|namely) )(?P<members>{INSTRUMENT}.*)"
)
# "▫ as a family of ferry services, including ▫ and ▫"
_FAMILY = Pattern(
    rf"(?P<whole>{INSTRUMENT})[^;:.{INSTRUMENT}]{{0,60}}?(?:,| as| [–—]|,? which is| is) (?P<verb>an? "
    r"(?:[\w-]+ ){0,3}?(?:constellation|suite|set|family|series|range|package|collection|network|portfolio|group"
    r"|bundle|system) of"
    rf"[^;:.{INSTRUMENT}]{{3,60}}?(?:including|comprising|consisting of|(?:made up|composed) of|such as|namely))"
    r"(?P<members>.*)"
)
_FIRST_OF_ITEM = re.compile(rf"(?:^|[;,]|[;,]? and)\s*(?:\(?[ivx\da-h]+\)\s*)?(?P<one>{INSTRUMENT})")
_PLANS = r"(?:plans?|strateg(?:y|ies)|polic(?:y|ies)|agendas?|programmes?|programs?|frameworks?|documents?)"
_ALSO_NAMED = rf"(?P<others>{INSTRUMENT}(?:(?:,|,? and) (?:[A-Z][\w, -]{{0,40}}, )?{INSTRUMENT})*)"
# "▫ contributes to the implementation of several plans (including ▫ and ▫)"
_SERVES_PLANS = Pattern(
    rf"(?P<subject>{INSTRUMENT})[^;:{ANY[1:-1]}]{{0,60}}? (?P<verb>(?:contributes? to|supports?|implements|serves?"
    rf"|helps? (?:to )?(?:achieve|implement)))\b[^;:{ANY[1:-1]}]{{0,140}}? {_PLANS},? \(?(?:including|such as|namely"
    rf"|like) {_ALSO_NAMED}"
)
# "▪ promotes ferries through initiatives such as ▫ and ▫"
_THROUGH_ITS = Pattern(
    rf"(?P<subject>{BODY})[^;:.{ANY[1:-1]}]{{0,250}}? (?P<verb>(?:through|via|with) (?:its |their )?(?:[\w-]+ ){{0,3}}?"
    rf"(?:initiatives|programmes|programs|projects|schemes|measures|platforms),? (?:such as|like|including|namely))"
    rf" {_ALSO_NAMED}"
)
# "Building on the aims of ▫, ▫ and other plans, the ministry launched ▫", "In line with ▫, …"
_BUILDS_ON = Pattern(
    rf"^(?P<verb>{RESTING_ON})(?: the [a-z]+ of)? (?:its )?(?P<earlier>{INSTRUMENT}(?:, {INSTRUMENT})*"
    rf"(?:,? and (?:{INSTRUMENT}|other [^;:,]{{3,60}}))?)[^;:,{INSTRUMENT}]{{0,50}}, "
    rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{MAKES})?(?:its )?(?P<subject>{INSTRUMENT})(?!,| and)"
)
# "Published by ▪ and ▪ in 2021, ▫ …"
_OPENS = Pattern(
    rf"^(?P<verb>(?i:{PARTICIPLE}|written|authored"
    rf"|released))(?: in (?:[A-Z]\w+ )?\d{{4}})?(?: jointly)? by (?P<agents>{LIST})"
    rf"[^;:]{{0,50}}?, (?P<subject>{INSTRUMENT})"
)
_WRITES = re.compile(r"(?i:draft|writ|prepar|author|elaborat|formulat|design|commission|produc)")
# "Responsibility for implementing ▫ lies with ▪", "the implementation of ▫ is the responsibility of ▪"
LIES_WITH = (
    r"(?:(?:is|are|was|will be|has been|being) (?:the (?:sole |joint )?(?:responsibility|task|duty|job) of|under"
    r"|in the hands of|up to|vested in|(?:led|spearheaded|headed|ensured|provided|exercised|assured|handled|undertaken"
    r"|carried out|conducted|performed) by|(?:entrusted|assigned|delegated|given|handed) to)"
    r"|(?:lies|lie|rests?|lay|rested|sits|remains) with|(?:falls?|fell|belongs) (?:up)?on|falls? to|will be under)"
)
_ENTRUSTED = Pattern(
    r"\b(?i:(?P<deed>implement\w*|execution|executing|management|managing|administration|coordinat\w+|co-ordinat\w+"
    r"|oversight|overseeing|enforc\w+|monitoring|supervis\w+|drafting|preparation|writing|governance|steering"
    r"|delivery|delivering|operation|operating|(?:day-to-day )?running|roll-?out|responsibility))(?: of| with| for)? "
    rf"(?P<thing>{INSTRUMENT}) (?:also )?(?P<verb>{LIES_WITH}) (?:its )?(?P<body>{BODY})"
)
_DEEDS = (
    ("implements", re.compile(r"implement|execut|manag|administ|responsib|deliver|operat|running|day|roll")),
    ("written_by", re.compile(r"draft|prepar|writ")),
    ("oversees", re.compile(r"")),
)


_BY_WORDS = Choice((rule[1], rule) for rule in RULES)


def told(outline: Outline) -> Iterator[tuple[str, int, int, int, int, float]]:
    """Predicate, places of subject and object, place of the words, confidence."""
    text = outline.text
    for predicate, pattern, confidence in _BY_WORDS.of(text):
        for match in pattern.plain.finditer(text):
            whole = match.start("object") if match["object"] else match.start("ended")
            yield predicate, match.start("subject"), whole, *match.span("verb"), confidence
    for parts in filter(None, (p.search(text) for p in (_PARTS, _ENTITLED, _UNDER_A_PLAN, _FAMILY))):
        for member in _FIRST_OF_ITEM.finditer(parts["members"]):
            one = parts.start("members") + member.start("one")
            yield "part_of", one, parts.start("whole"), *parts.span("verb"), 0.8
    if building := _BUILDS_ON.search(text):
        for at in places(building, "earlier"):
            yield "follows", building.start("subject"), at, *building.span("verb"), 0.8
    if serves := _SERVES_PLANS.search(text):
        for at in places(serves, "others"):
            yield "implements", serves.start("subject"), at, *serves.span("verb"), 0.75
    if through := _THROUGH_ITS.search(text):
        for at in places(through, "others"):
            yield "issued_by", at, through.start("subject"), *through.span("verb"), 0.75
    if opening := _OPENS.search(text):
        predicate = "written_by" if _WRITES.match(opening["verb"]) else "issued_by"
        predicate = "commissioned_by" if opening["verb"].lower() == "commissioned" else predicate
        for at in places(opening, "agents"):
            yield predicate, opening.start("subject"), at, *opening.span("verb"), 0.85
    for match in _ENTRUSTED.finditer(text):
        predicate = next(p for p, deed in _DEEDS if deed.match(match["deed"].lower()))
        sides = match.start("body"), match.start("thing")
        yield predicate, *(sides if predicate != "written_by" else sides[::-1]), *match.span("verb"), 0.8


def places(match: re.Match[str], group: str) -> list[int]:
    """Places of the mentions in a group of a match."""
    return [match.start(group) + n for n, char in enumerate(match[group]) if re.match(ANY, char)]
