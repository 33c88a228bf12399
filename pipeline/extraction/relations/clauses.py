"""Relations that take more than two mentions and the words between them: openings, duties by law, orders to write.

Each rule is an expression over the outline of a sentence, with the places of subject and object as its groups
(codebook: relations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.policy_verbs import BASE, PARTICIPLE, PAST
from pipeline.extraction.patterns import Choice, Pattern
from pipeline.extraction.relations.between import AIMS, ATTAINS, RESTING_ON
from pipeline.extraction.relations.frames import A_UNIT
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE, Outline

_B = f"[{BODY}{PLACE}]"
LIST = rf"{_B}(?:(?:,| and|, and) {_B})*"
_MAKES = (
    rf"\b(?:{PAST}|(?:will|is to|to) (?:{BASE})|runs|operates|funds|offers|provides)"
    r" (?:(?!(?:by|of|in|to)\b)[\w’'-]+ ){0,4}"
)
_WRITE = r"(?:draft|write|prepare|develop|produce|elaborate|compile|formulate|author|design)"
_WRITING = r"(?:drafting|writing|preparing|developing|producing|elaborating|compiling|formulating|authoring|designing)"
_WRITTEN = r"(?:prepared|wrote|written|drafted|produced|compiled|developed|elaborated|authored|conducted|carried out)"
_WATCH = r"(?:oversee|enforce|monitor|supervise|co-?ordinate|ensure|police|steer)"
_WATCHING = (
    r"(?:overseeing|enforcing|monitoring|supervising|co-?ordinating|ensuring|steering"
    r"|(?:its|the) (?:enforcement|supervision|oversight|implementation))"
)

# Predicate, expression, confidence. Groups: `subject` and `object`, one place each; `verb`.
_RULES: tuple[tuple[str, Pattern, float], ...] = (
    # "As part of ▫, the ministry launched ▫", "Adopted under ▫, ▫ …"
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>(?i:(?:{PARTICIPLE} )?(?:as (?:a )?part of|under|within)(?: the framework of)?"
            rf"|in the (?:framework|context) of)) (?:its )?(?P<object>{INSTRUMENT})[^;:]{{0,50}}?, "
            rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{_MAKES})?(?:its )?(?P<subject>{INSTRUMENT})(?! [a-z]+s\b)"
        ),
        0.75,
    ),
    # "As part of ▫, the ministry set up ▪", "Within ▪, the ministry has set up ▪"
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>(?i:as (?:a )?part of|under|within|at)) (?:its )?(?P<object>[{INSTRUMENT}{BODY}])"
            rf"[^;:{INSTRUMENT}]{{0,90}}?\b(?:set up|created|established|launched|founded|formed|opened) (?:an? )?"
            rf"(?:(?!by\b)[\w-]+ ){{0,3}}(?P<subject>{BODY})"
        ),
        0.75,
    ),
    # "has set up ▪ within ▪"
    (
        "part_of",
        Pattern(
            r"\b(?P<verb>(?i:set up|setting up|established|establishes|establishing|created|creates|creating|launched"
            r"|formed|opened|housed|founded|establish|create|form|launch)) (?:[a-z-]+ ){0,2}?"
            rf"(?P<subject>{BODY}) (?:at|within|under|inside) (?P<object>{BODY})"
        ),
        0.8,
    ),
    # "would set up, under the authority of ▪, ▪"
    (
        "part_of",
        Pattern(
            r"\b(?P<verb>(?:set(?:ting)? up|establish|creat|found|form)[a-z]*, (?:within|under|inside|at)"
            r"(?: the [a-z]+ of)?)"
            rf" (?P<object>{BODY}), (?:an? )?(?:[a-z-]+ ){{0,3}}(?P<subject>{BODY})"
        ),
        0.8,
    ),
    (
        "member_of",
        Pattern(rf"^(?P<verb>As an? (?:[\w-]+ ){{0,2}}member of) (?P<object>{BODY}), (?P<subject>{_B})"),
        0.8,
    ),
    # "▫ designates ▪ as the supervisory authority", "▪ was set up under ▫ to monitor compliance with it"
    (
        "oversees",
        Pattern(
            rf"(?P<object>{INSTRUMENT}) (?:also |has )*(?P<verb>designate[sd]|appoint(?:s|ed)|name[sd]|empower(?:s|ed)"
            rf"|mandate[sd]|task(?:s|ed)|entrust(?:s|ed)|charge[sd]|establish(?:es|ed)|create[sd]|set(?:s)? up)"
            rf" (?P<subject>{BODY})(?:,)? (?:as (?:[\w-]+ ){{0,3}}?(?:supervisory|surveillance|oversight"
            rf"|enforcement|competent|regulatory|protection"
            rf"|responsible) (?:authority|regulator|supervisor|body)\b|to {_WATCH}|with {_WATCHING}"
            rf"|, which (?:will )?{_WATCH}s? (?:[\w-]+ ){{0,4}}?its\b| in charge of (?:[\w-]+ )?(?:implementation"
            r"|co-?ordination|oversight|enforcement|supervision)\b)"
        ),
        0.8,
    ),
    # "Under ▫, ▪ is the supervisory authority"
    (
        "oversees",
        Pattern(
            rf"^(?:[Uu]nder|[Pp]ursuant to|[Ff]or|[Ii]n accordance with) (?P<object>{INSTRUMENT})[^;:,]{{0,40}}, "
            rf"(?P<subject>{BODY}) (?:also |now )?(?P<verb>(?:is|was|acts as|serves as|becomes|became|will (?:be|become"
            r"|act as|serve as)|(?:has been |was |is |will be )?(?:designated|appointed|named)(?: as)?)"
            r" (?:the |an? )?(?:[\w’'-]+ ){0,4}?(?:supervisory|surveillance|oversight|enforcement|competent|regulatory"
            r"|protection|co-?ordinating|notifying) (?:authority|regulator|supervisor|body))\b"
        ),
        0.8,
    ),
    # "▪ asked ▪ to write ▫"
    *(
        (
            predicate,
            Pattern(
                rf"(?P<{giver}>{_B}) (?:has |had )?(?P<verb>asked|tasked|commissioned|requested|mandated"
                rf"|invited|charged"
                rf"|contracted|instructed|entrusted|appointed|hired) (?P<{taker}>{BODY}) (?:to {_WRITE}"
                rf"|with (?:{_WRITING}|the (?:drafting|preparation|development) of)) (?:its |a new )?"
                rf"(?P<subject>{INSTRUMENT})"
            ),
            0.85,
        )
        for predicate, giver, taker in (("commissioned_by", "object", "taker"), ("written_by", "giver", "object"))
    ),
    # "▪ commissioned two scholars to write ▫"
    (
        "commissioned_by",
        Pattern(
            rf"(?P<object>{_B}) (?:has |had )?(?P<verb>commissioned|contracted|hired) [^;:.,{INSTRUMENT}]{{3,60}}? to"
            rf" {_WRITE} (?:its |a new )?(?P<subject>{INSTRUMENT})"
        ),
        0.85,
    ),
    # "▪ worked with ▪ to write ▫"
    *(
        (
            "written_by",
            Pattern(
                rf"(?P<{one}>{BODY})(?: team| experts)? (?:has |have )?(?P<verb>(?:worked|collaborated|partnered"
                rf"|teamed up"
                rf"|joined forces|cooperated|co-operated)(?: \w+ly)? with) (?P<{other}>{BODY})[^;:{ANY[1:-1]}]{{0,30}}?"
                rf" (?:to (?:co-)?{_WRITE}|(?:on|in) {_WRITING}) (?:a new )?(?P<subject>{INSTRUMENT})"
            ),
            0.8,
        )
        for one, other in (("object", "with"), ("with", "object"))
    ),
    (
        "commissioned_by",
        Pattern(
            rf"(?P<subject>{INSTRUMENT})[^;:{ANY[1:-1]}]{{0,40}}? {_WRITTEN} by {BODY},? (?P<verb>on behalf of"
            rf"|at the request of|for) (?P<object>{_B})(?!['’])"
        ),
        0.85,
    ),
    # "Source: ▫ (draft), ▪"
    (
        "issued_by",
        Pattern(
            rf"\b(?P<verb>Sources?): (?P<subject>{INSTRUMENT})[^;:.{ANY[1:-1]}]{{0,40}}?, "
            rf"(?:{_B} )?(?P<object>{BODY})(?=[.,;]| and|$)"
        ),
        0.8,
    ),
    (
        "written_by",
        Pattern(
            rf"(?P<object>{BODY}) (?:is|are|was|has been) (?:currently |now )?(?P<verb>{_WRITING}) "
            rf"(?:its |a new |the )?(?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "▫, which ▪ passed in 2019"
    (
        "issued_by",
        Pattern(
            rf"(?P<subject>{INSTRUMENT}),? (?:which|that) (?P<object>{_B}) (?:has |had |also |recently |then )*"
            r"(?P<verb>adopted|passed|published|released|issued|launched|approved|enacted|introduced|unveiled"
            r"|announced|promulgated)\b"
        ),
        0.88,
    ),
    # "the issuance of ▫ by ▪"
    (
        "issued_by",
        Pattern(
            r"\b(?P<verb>(?i:launch|adoption|publication|introduction|release|creation|establishment|approval|issuance"
            rf"|announcement|promulgation|enactment|passage|unveiling)) of (?P<subject>{INSTRUMENT})"
            rf"[^;:.,{ANY[1:-1]}]{{0,40}}? by (?:{_B}['’]s? )?(?P<object>{_B})(?!['’])"
        ),
        0.85,
    ),
    # "Led by ▪, ▫ was launched"
    (
        "implements",
        Pattern(
            rf"^(?P<verb>(?:(?:Jointly )?[Ll]ed|Coordinated|Co-ordinated|Spearheaded|Managed|Implemented|Overseen) by) "
            rf"(?P<subject>{BODY})(?: and {BODY})?, (?P<object>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "▪’s AI unit, ▪"
    (
        "part_of",
        Pattern(
            rf"(?P<object>{BODY})(?P<verb>['’]s?) (?:[\w-]+ ){{0,3}}?(?:unit|division|directorate|laboratory|lab|office"
            rf"|cent(?:re|er)|arm|agency|team|task ?force|committee|department|branch|institute),? (?P<subject>{BODY})"
        ),
        0.8,
    ),
    # "▫’s launch helps to fulfil ▫’s goals"
    (
        "implements",
        Pattern(
            rf"(?P<subject>{INSTRUMENT})(?:['’]s? [a-z]+)? (?:also |will |has )*(?P<verb>(?:(?:aims?|seeks?|helps?"
            rf"|helped|serves?)(?: to)? )?{ATTAINS}[a-z]*) (?P<object>{INSTRUMENT})['’]s? (?:[\w-]+ ){{0,2}}{AIMS}\b"
        ),
        0.8,
    ),
    # "A new branch of ▪, ▪, was set up", "One body within ▪, ▪, trains sailors"
    (
        "part_of",
        Pattern(
            r"(?:^|[,;:] |\b(?:and|by|with|of) )(?i:an?|the|one|its) (?:[\w-]+ ){0,4}?"
            rf"(?P<verb>(?:{A_UNIT}|organi[sz]ation|institution) (?:of|within|under|at|inside|in)) (?P<object>{BODY}), "
            rf"(?P<subject>{BODY})(?=,)"
        ),
        0.8,
    ),
    # "a unit was set up within ▪ to guard harbours: ▪"
    (
        "part_of",
        Pattern(
            rf"(?:\b(?:{A_UNIT}|organi[sz]ation)|{BODY}) (?:has been |was |is |will be )?(?P<verb>(?:created"
            rf"|set up|established|founded|formed) (?:with)?in) (?P<object>{BODY})[^:;.{ANY[1:-1]}]{{0,90}}: "
            rf"(?P<subject>{BODY})"
        ),
        0.8,
    ),
    # "the director of the ▪ sponsored ▪", "the ▪-funded ▫"
    (
        "funds",
        Pattern(
            rf"(?:^|(?:\b(?:of|at|in|from|by|through|under|to|for)|['’]s?) )(?P<subject>{BODY})[ -]"
            rf"(?P<verb>(?:co-)?(?:funded|financed|sponsored|backed)) (?P<object>[{INSTRUMENT}{BODY}])"
        ),
        0.8,
    ),
    # "▪ gives grants to firms through ▫"
    (
        "funds",
        Pattern(
            rf"(?P<subject>{_B}) (?:\w+ ){{0,3}}?(?P<verb>(?:provid|offer|award|grant|giv)(?:es|e|s|ed|ing)?)"
            r" (?:[\w-]+ ){0,3}?(?:grants?|funding|scholarships|loans|financing)\b"
            rf"[^;:,{ANY[1:-1]}]{{0,80}} (?:through|via|under) (?P<object>{INSTRUMENT})"
        ),
        0.75,
    ),
    # "▪ has called ▫ deeply flawed"
    (
        "criticises",
        Pattern(
            rf"(?P<subject>{BODY})(?: (?:has|have|had|also|\w+ly))* (?P<verb>called|calls|described|describes|labell?ed"
            rf"|branded|considers|deems|deemed|finds|found|judge[sd]) (?P<object>[{INSTRUMENT}{BODY}])"
            r"(?:['’]s? [\w -]{2,40}?)?(?: as| to be)?(?: an?)? (?:\w+ly |too |highly )?(?:dangerous|flawed|weak|vague"
            r"|illegal|in(?:adequate|sufficient|effective|consistent|vasive|trusive)|un(?:clear|fair|ethical|safe"
            r"|acceptable|necessary|lawful|constitutional)|dis\w+(?:ing|ory|ful)|toothless|excessive|opaque|lacking)\b"
        ),
        0.8,
    ),
    # "▪ found in an audit that ▫ lacked goals"
    (
        "criticises",
        Pattern(
            rf"(?P<subject>{BODY})(?: (?:has|have|had|also|\w+ly))* (?P<verb>found|warned|warns|concluded|ruled|noted"
            rf"|argued|argues|held|complained)(?: [^;:.,{ANY[1:-1]}]{{1,50}}?)? that (?P<object>[{INSTRUMENT}{BODY}])"
            r"(?:['’]s? [\w -]{2,40}?)? (?:\w+ ){0,4}?(?:lack|had no[tr]?\b|has no[tr]?\b|did not|does not|fail"
            r"|violat|breach|infring"
            r"|undermin|threaten|unlawful|illegal|unconstitutional|discriminat|inadequate|insufficient|poorly|too weak)"
        ),
        0.8,
    ),
)
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
    rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{_MAKES})?(?:its )?(?P<subject>{INSTRUMENT})(?!,| and)"
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


_BY_WORDS = Choice((rule[1], rule) for rule in _RULES)


def told(outline: Outline) -> Iterator[tuple[str, int, int, int, int, float]]:
    """Predicate, places of subject and object, place of the words, confidence."""
    text = outline.text
    for predicate, pattern, confidence in _BY_WORDS.of(text):
        for match in pattern.plain.finditer(text):
            yield predicate, match.start("subject"), match.start("object"), *match.span("verb"), confidence
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
