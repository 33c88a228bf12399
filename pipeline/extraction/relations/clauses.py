"""Relations that take more than two mentions and the words between them: openings, duties by law, orders to write.

Each rule is an expression over the outline of a sentence, with the places of subject and object as its groups
(codebook: relations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.acts import BASE, PARTICIPLE, PAST
from pipeline.extraction.patterns import Choice, Pattern
from pipeline.extraction.relations.frames import REPRESENTED
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE, Outline

_B = f"[{BODY}{PLACE}]"
_LIST = rf"{_B}(?:(?:,| and|, and) {_B})*"
_MAKES = (
    rf"\b(?:{PAST}|(?:will|is to|to) (?:{BASE})|runs|operates|funds|offers|provides)"
    r" (?:(?!(?:by|of|in|to)\b)[\w’'-]+ ){0,4}"
)
_WRITE = r"(?:draft|write|prepare|develop|produce|elaborate|compile|formulate|author|design)"
_WRITING = r"(?:drafting|writing|preparing|developing|producing|elaborating|compiling|formulating|authoring|designing)"
_WRITTEN = r"(?:prepared|wrote|written|drafted|produced|compiled|developed|elaborated|authored|conducted|carried out)"
_NAMES = r"(?:designate[sd]?|appoint(?:s|ed)|name[sd]|identif(?:ies|ied)|select(?:s|ed)|assign(?:s|ed)|define[sd])"
_WATCH = r"(?:oversee|enforce|monitor|supervise|co-?ordinate|ensure|police|steer)"
_WATCHING = (
    r"(?:overseeing|enforcing|monitoring|supervising|co-?ordinating|ensuring|steering"
    r"|(?:its|the) (?:enforcement|supervision|oversight|implementation))"
)

# Predicate, expression, confidence. Groups: `subject` and `object`, one place each; `verb`.
_RULES: tuple[tuple[str, Pattern, float], ...] = (
    # "As part of ▫, the ministry launched ▫"
    (
        "part_of",
        Pattern(
            r"^(?P<verb>(?i:as (?:a )?part of|under|within(?: the framework of)?|in the (?:framework|context) of))"
            rf" (?:its )?(?P<object>{INSTRUMENT})[^;:]{{0,50}}?, "
            rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{_MAKES})?(?:its )?(?P<subject>{INSTRUMENT})(?! [a-z]+s\b)"
        ),
        0.75,
    ),
    # "In its ▫, ▪ announced ▫"
    (
        "part_of",
        Pattern(
            rf"(?:^|, )(?P<verb>[Ii]n its) (?:[\w-]+ ){{0,2}}(?P<object>{INSTRUMENT}), {_B} (?:has |have |also )*"
            rf"(?:announced|launched|introduced|set out|unveiled) (?:an? )?(?:(?!(?:by|of|in|to)\b)\S+ ){{0,4}}?"
            rf"(?P<subject>{INSTRUMENT})"
        ),
        0.75,
    ),
    # "As part of ▫, the ministry set up ▪"
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>(?i:as (?:a )?part of|under)) (?:its )?(?P<object>{INSTRUMENT})[^;:{INSTRUMENT}]{{0,90}}?"
            rf"\b(?:set up|created|established|launched|founded|formed|opened) (?:an? )?(?:(?!by\b)[\w-]+ ){{0,3}}"
            rf"(?P<subject>{BODY})"
        ),
        0.75,
    ),
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>(?i:{PARTICIPLE}) (?:under|within|as part of)) (?:its )?(?P<object>{INSTRUMENT})"
            rf"[^;:]{{0,50}}?, (?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "Within ▪, the ministry has set up ▪"
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>[Ww]ithin|[Uu]nder|[Aa]t) (?P<object>{BODY}), [^;:,]{{0,60}}?\b(?:set up|created|established"
            rf"|opened|launched|founded|formed) (?:an? )?(?P<subject>{BODY})"
        ),
        0.8,
    ),
    (
        "part_of",
        Pattern(
            r"\b(?P<verb>(?:[\w-]+ )?(?:component|pillar|element|part|flagship|project|programme|initiative) of) "
            rf"(?P<object>{INSTRUMENT}) (?:is|was) (?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    (
        "follows",
        Pattern(
            rf"^(?P<verb>[Bb]uilding (?:up)?on) (?:its )?(?P<object>{INSTRUMENT})[^;:]{{0,50}}?, "
            rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{_MAKES})?(?:its )?(?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    (
        "succeeds",
        Pattern(
            rf"^(?P<verb>[Rr]eplacing|[Ss]uperseding) (?:its )?(?P<object>{INSTRUMENT})[^;:]{{0,50}}?, "
            rf"(?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "Housed within ▪, ▪ …", "As a member of ▪, ▪ …"
    (
        "part_of",
        Pattern(
            r"^(?P<verb>(?:[Hh]oused|[Ll]ocated|[Ee]mbedded|[Ss]et up|[Ee]stablished|[Cc]reated) (?:with)?(?:in"
            r"|under|at)"
            rf"|[Ww]ithin|[Pp]art of|[Uu]nder|[Aa]ttached to) (?P<object>{BODY}), (?P<subject>{BODY})"
            rf"(?!(?: has| have| had| will)? (?:{PAST}|{BASE})\b)"
        ),
        0.8,
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
    (
        "member_of",
        Pattern(rf"^(?P<verb>As an? (?:[\w-]+ ){{0,2}}member of) (?P<object>{BODY}), (?P<subject>{_B})"),
        0.8,
    ),
    (
        "member_of",
        Pattern(rf"(?P<subject>{_B})['’]s? (?P<verb>membership (?:of|in)|accession to) (?P<object>{BODY})"),
        0.75,
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
    (
        "oversees",
        Pattern(
            rf"(?P<subject>{BODY}),? (?:which )?(?:was |is |has been )?(?P<verb>{PARTICIPLE} (?:under|by|pursuant to))"
            rf" (?P<object>{INSTRUMENT})(?: in \d{{4}})?,? to {_WATCH} (?:[\w-]+ ){{0,4}}?(?:its?\b|with it\b)"
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
    (
        "commissioned_by",
        Pattern(
            rf"^(?P<verb>At the request of|On behalf of|Commissioned by) (?P<object>{_B}), [^;:{INSTRUMENT}]{{0,60}}?"
            rf"(?:\b{_WRITTEN} )?(?P<subject>{INSTRUMENT})"
        ),
        0.85,
    ),
    (
        "commissioned_by",
        Pattern(
            rf"\b{_WRITTEN} (?P<subject>{INSTRUMENT}),? (?P<verb>on behalf of|at the request of|for) (?P<object>{_B})"
            r"(?!['’])"
        ),
        0.85,
    ),
    (
        "commissioned_by",
        Pattern(
            rf"(?P<subject>{INSTRUMENT})[^;:{ANY[1:-1]}]{{0,40}}? {_WRITTEN} by {BODY},? (?P<verb>on behalf of"
            rf"|at the request of|for) (?P<object>{_B})(?!['’])"
        ),
        0.85,
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
    # "Ruritania implements ▫ through its ▫"
    (
        "implements",
        Pattern(
            rf"(?P<verb>(?:implement|transpose|appl(?:y|ie)|enact)(?:s|d|ed)?) (?:its |{ANY}['’]s )?"
            rf"(?P<object>{INSTRUMENT})"
            rf"[^;:,]{{0,30}}? (?:through|by|via|with|in) (?:its |the )?(?:own |national |[12]\d{{3}} )?"
            rf"(?P<subject>{INSTRUMENT})"
        ),
        0.8,
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
    # "▫, published 3 May 2024 (▪)"
    (
        "issued_by",
        Pattern(
            rf"(?P<subject>{INSTRUMENT})[^;:.()]{{0,30}}? (?P<verb>published|issued|released)(?: on| in)?(?: "
            rf"\d{{1,2}})?"
            rf"(?: [A-Z]\w+)? (?:19|20)\d\d,? \((?:by )?(?P<object>{BODY})\)"
        ),
        0.8,
    ),
    # "▪, ▪ knowledge service, …"
    (
        "part_of",
        Pattern(
            rf"^(?P<subject>{BODY})(?P<verb>,) (?P<object>{BODY})(?:['’]s)? (?:[\w-]+ ){{0,2}}(?:service|unit|division"
            r"|directorate|laboratory|lab|arm|department|branch),"
        ),
        0.8,
    ),
    # "▫ names ▪ as lead agency"
    (
        "implements",
        Pattern(
            rf"(?P<object>{INSTRUMENT}) (?:also |has )*(?P<verb>{_NAMES}) (?P<subject>{BODY}) (?:as|to be) "
            r"(?:the |its )?(?:[\w-]+ )?(?:lead|leading|implementing|executing|responsible|coordinating)"
            r" (?:implementing )?(?:agency|ministry|body|institution|authority|department|entity|organi[sz]ation)\b"
        ),
        0.8,
    ),
    # "▫ is ▪’s first AI strategy"
    (
        "issued_by",
        Pattern(
            rf"(?P<subject>{INSTRUMENT})(?:,| [–—]| is| was) (?P<object>{BODY})(?P<verb>['’]s?) (?:[\w-]+ ){{0,4}}?"
            r"(?:strategy|plan|policy|programme|program|roadmap|initiative|project|scheme|report|study|guidelines?)\b"
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
    # "20 million from ▪ was allocated for the development of ▫"
    (
        "funds",
        Pattern(
            rf"(?:[mb](?:illio)?n\b|\bgrant|\bloan|\bfunding|\bmoney)[^;:{ANY[1:-1]}]{{0,30}} from (?P<subject>{_B})"
            r" (?:(?:has|have|was|were|is|are|will|be|been|also) )+(?P<verb>allocated|earmarked|set aside|provided"
            r"|invested|granted|awarded|made available|used|spent) (?:to|for|in|into|on)(?: the)?(?: [a-z]+ of)?"
            rf" (?P<object>[{INSTRUMENT}{BODY}])"
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
    # "With funding from ▪, ▪ runs ▫"
    (
        "funds",
        Pattern(
            r"\b(?P<verb>[Ww]ith (?:\w+ ){0,2}?(?:funding|financing|financial support|a grant) (?:from|of|by)) "
            rf"(?P<subject>{_B}), [^;:{INSTRUMENT}]{{0,60}}?(?:\b(?:runs|launched|implements|manages"
            rf"|established|developed"
            rf"|created|carries out|leads) )?(?P<object>{INSTRUMENT})"
        ),
        0.75,
    ),
)
_MEMBERS = Pattern(
    rf"(?P<verb>(?:\b[Mm]embers of (?P<whole>{BODY})|(?P<owner>{BODY})['’]s? (?:\w+ )?members)(?:,? (?:include|are"
    rf"|included|were|such as|including):?|:)){REPRESENTED} (?P<members>{_LIST})"
)
# "Published by ▪ and ▪ in 2021, ▫ …"
_OPENS = Pattern(
    rf"^(?P<verb>(?i:{PARTICIPLE}|written|authored"
    rf"|released))(?: in (?:[A-Z]\w+ )?\d{{4}})?(?: jointly)? by (?P<agents>{_LIST})"
    rf"[^;:]{{0,50}}?, (?P<subject>{INSTRUMENT})"
)
_WRITES = re.compile(r"(?i:draft|writ|prepar|author|develop|elaborat|formulat|design|commission|produc)")
# "Responsibility for implementing ▫ lies with ▪", "the implementation of ▫ is the responsibility of ▪"
_LIES_WITH = (
    r"(?:(?:is|are|was|will be|has been|being) (?:the (?:sole |joint )?(?:responsibility|task|duty|job) of|under"
    r"|in the hands of|up to|vested in|(?:led|spearheaded|headed|ensured|provided|exercised|assured|handled|undertaken"
    r"|carried out|conducted|performed) by|(?:entrusted|assigned|delegated|given|handed) to)"
    r"|(?:lies|lie|rests?|lay|rested|sits|remains) with|(?:falls?|fell|belongs) (?:up)?on|falls? to|will be under)"
)
_ENTRUSTED = Pattern(
    r"\b(?i:(?P<deed>implement\w*|execution|executing|management|managing|administration|coordinat\w+|co-ordinat\w+"
    r"|oversight|overseeing|enforc\w+|monitoring|supervis\w+|drafting|preparation|writing|governance|steering"
    r"|responsibility))(?: of| with| for)? "
    rf"(?P<thing>{INSTRUMENT}) (?:also )?(?P<verb>{_LIES_WITH}) (?:its )?(?P<body>{BODY})"
)
_DEEDS = (
    ("implements", re.compile(r"implement|execut|manag|administ|responsib")),
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
    if members := _MEMBERS.search(text):
        whole = members.start("whole" if members["whole"] else "owner")
        for at in _places(members, "members"):
            yield "member_of", at, whole, *members.span("verb"), 0.8
    if opening := _OPENS.search(text):
        predicate = "written_by" if _WRITES.match(opening["verb"]) else "issued_by"
        predicate = "commissioned_by" if opening["verb"].lower() == "commissioned" else predicate
        for at in _places(opening, "agents"):
            yield predicate, opening.start("subject"), at, *opening.span("verb"), 0.85
    for match in _ENTRUSTED.finditer(text):
        predicate = next(p for p, deed in _DEEDS if deed.match(match["deed"].lower()))
        sides = match.start("body"), match.start("thing")
        yield predicate, *(sides if predicate != "written_by" else sides[::-1]), *match.span("verb"), 0.8


def _places(match: re.Match[str], group: str) -> list[int]:
    return [match.start(group) + n for n, char in enumerate(match[group]) if re.match(ANY, char)]
