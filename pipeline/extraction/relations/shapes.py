"""Shapes of clauses: expressions over the outline of a sentence, with the places of subject and object as groups
(codebook: relations)."""

from __future__ import annotations

from pipeline.extraction.finders.policy_verbs import BASE, PARTICIPLE, PAST
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.between import AIMS, ATTAINS
from pipeline.extraction.relations.frames import A_UNIT
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE

_TASKS = r"(?:tasks|functions|duties|responsibilities|powers|mandate)"
_B = f"[{BODY}{PLACE}]"
LIST = rf"{_B}(?:(?:,| and|, and) {_B})*"
MAKES = (
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
RULES: tuple[tuple[str, Pattern, float], ...] = (
    # "As part of ▫, the ministry launched ▫", "Adopted under ▫, ▫ …"
    (
        "part_of",
        Pattern(
            rf"^(?P<verb>(?i:(?:{PARTICIPLE} )?(?:as (?:a )?part of|under|within)(?: the framework of)?"
            rf"|in the (?:framework|context) of|as (?:one|an?) [\w -]{{1,50}}? (?:of|under|within))) "
            rf"(?:its )?(?P<object>{INSTRUMENT})[^;:]{{0,50}}?, "
            rf"(?:[^;:{INSTRUMENT}]{{0,90}}?{MAKES})?(?:its )?(?P<subject>{INSTRUMENT})(?! (?!(?:was|is"
            rf"|has)\b)[a-z]+s\b)"
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
    # "▪ was asked by ▪ to write ▫"
    *(
        (
            predicate,
            Pattern(
                rf"(?P<{one}>{BODY})(?:,? which)? (?:was|were|has been|have been) (?P<verb>(?:asked|tasked|commissioned"
                rf"|requested|mandated|instructed|appointed|hired|contracted)) by (?P<{other}>{_B}) (?:to {_WRITE}"
                rf"|with {_WRITING}) (?:its |a new )?(?P<subject>{INSTRUMENT})"
            ),
            0.85,
        )
        for predicate, one, other in (("commissioned_by", "taker", "object"), ("written_by", "object", "giver"))
    ),
    # "To implement ▫, the government adopted ▫"
    (
        "implements",
        Pattern(
            rf"^(?P<verb>To (?:implement|operationali[sz]e|give effect to|put into practice"
            rf"|carry out)) (?P<object>{INSTRUMENT})"
            rf"[^;:{INSTRUMENT}]{{0,30}}, [^;:{INSTRUMENT}]{{0,90}}?{MAKES}(?P<subject>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "▪ was dissolved and its tasks passed to ▪", "the tasks of ▪ were transferred to ▪"
    (
        "succeeds",
        Pattern(
            rf"(?:\b{_TASKS} of (?P<object>{BODY})|(?P<ended>{BODY}) (?:was|were|has been|is being) "
            rf"(?:dissolved|abolished"
            rf"|disbanded|closed|wound up|scrapped)[^:.{ANY[1:-1]}]{{0,40}} (?:its|whose) {_TASKS})"
            r"(?: (?:was|were|have been|has been))? (?P<verb>(?:passed|transferred|moved|handed|assigned) (?:over )?to)"
            rf" (?P<subject>{BODY})"
        ),
        0.8,
    ),
    # "Thanks to a grant from ▪, ▪ launched ▫"
    (
        "funds",
        Pattern(
            r"^(?P<verb>(?:Thanks to|With|Using|Through) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:grants?|funding|loan"
            r"|financing"
            rf"|financial support|money) (?:from|of|by|provided by)) (?P<subject>{_B})[^;:.{ANY[1:-1]}]{{0,30}}, "
            rf"[^;:.{INSTRUMENT}]{{0,90}}?{MAKES}(?P<object>{INSTRUMENT})"
        ),
        0.8,
    ),
    # "Funded by ▪, the ▫ trains crews"
    (
        "funds",
        Pattern(
            rf"^(?P<verb>(?i:(?:co-)?(?:funded|financed|backed|sponsored)(?: [a-z]+ly)? by)) (?:the )?(?P<subject>{_B})"
            rf"[^;:.{ANY[1:-1]}]{{0,50}}, (?:[\w-]+ ){{0,3}}?(?P<object>{INSTRUMENT})"
        ),
        0.8,
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
