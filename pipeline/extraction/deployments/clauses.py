"""Where a system is in use and what for: the places and the purpose that follow a statement."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.drafts import Line
from pipeline.extraction.deployments.words import FOR_WHOM, MADE_BY
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.model import Block, Sentence

_STATES = ("national", "supranational", "international")
_WHEN = re.compile(
    r"(?:(?:early|late|mid|the|this|last|next) )*(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|[\d.,]+$"
)
PLACE_NOUN = re.compile(
    r"(?i)\b(?:airports?|schools?|hospitals?|courts?|stations?|prisons?|borders?"
    r"|streets?|stadiums?|matches|registrations?|ports?|museums?"
    r"|clinics?|universit(?:y|ies)|cit(?:y|ies)|municipalit(?:y|ies)|regions?"
    r"|districts?|events?|intersections?|beach(?:es)?|squares?"
    r"|health ?care|judiciary|(?:justice|prison|health|education|court) system|(?:health|education|public|agriculture"
    r"|road|transport|defen[cs]e|justice|care) sectors?"
    r"|(?:public )?(?:authorities|agencies|ministries|departments|offices)|libraries|checkpoints?|metro|railways?"
    r"|kindergartens?|gates|cent(?:er|re)s?|parks?|(?:main )?roads?|junctions?"
    r"|highways?|motorways?|buses|trains|buildings?|classrooms?|tunnels?|crossings?|harbou?rs?|terminals?|helplines?"
    r"|websites?|portals?"
    r"|parliament|library|public services|apps|wards?|villages?|towns?|cantons?|count(?:y|ies)|provinces|boroughs?"
    r"|neighbou?rhoods?|capital"
    r"|coasts?)\b"
)
_PREPOSITION = re.compile(
    r"(?:across|in) (?:[a-z]+ ){0,3}(?:sectors|areas|fields|domains)(?:,? (?:including|such as|like)|:) (?:the )?"
    r"|(?:at|in|on|for|within|inside|across|along|around)\s+(?:(?:the|an?|its|all|several|various|some)\s+)*"
)
# "introduced a chatbot, enabling passengers to ask": what it makes possible.
_EFFECT = re.compile(
    r"[^.;]{0,60}?, (?=(?:thereby |thus )?(?:enabling|allowing|helping|providing|giving|offering|letting) )"
)
# What ends a list of places: "at the harbour in place of bells".
_NO_PLACE = re.compile(
    r"\s(?:in order to|to|(?:in place|instead) of|for (?=[a-z]+(?:tion|ing|sis)\b)"
    r"|by (?=the\b|an?\b|[A-Z]|[a-z]+ing\b))\s?"
)
_EXAMPLES = re.compile(r",? (?:such as|including|like|ranging from) |, from ")
_PURPOSE = re.compile(
    r"(?:\s*\([^)]*\))?(?:\s+across the (?:country|state|nation|city))?(?:\s+and (?:is |are )?used)?"
    r"(?:,?\s+(?:since|until|in|from) (?:[A-Z]\w+ )?\d{4})?"
    r"(?:,? (?:by )?(?:using|employing|applying|deploying)"
    r" (?:it|them|this|(?:the|this) (?:technology|system|tool|software)))?"
    r"(?:, (?:is|was) an? [^.,;]{2,60}?(?= (?:that|which) ))?(?:,? (?:in|on"
    r"|at|by|of|within|under|through|called|named"
    r"|supplied|provided|developed|created|made|built|known|procured|based on|powered by|from|with|an?|the(?= [A-Z])"
    r"|together|using|to(?= (?:the|its|[A-Z]))"
    r"|in collaboration|[A-Z“‘\"])"
    r"(?:[^.;()]|\.(?=\w)|\([^()]*\)){0,60}?)?"
    r"(?:\s*\([^)]*\))?,?\s+[“\"]?(?:in order to|so as to|with the aim (?:of|to)|aimed at|aiming (?:to|at)"
    r"|devised (?:to"
    r"|for)|able to|capable of|dedicated to|with the (?:goal|purpose|objective) of|when (?:it|they)(?= [a-z]+ )"
    r"|(?:(?:that|which) (?:is"
    r"|was) )?(?:designed|intended|meant|trained) (?:to|for)|(?<!according )to(?= [a-z]+)|for"
    r"|in the (?:work|process|task|job) of"
    r"|in(?= (?:the )?(?!violation|contravention|cooperation|collaboration|combination|conjunction|connection|addition"
    r"|relation|operation|consultation|implement|government|department|selected|several|various|some"
    r"|an?\b)(?:[a-z]+ ){0,3}"
    r"(?!government|department|environment)[a-z]+(?:ing|tion|sis|ment|triage|control|diagnostics)\b)"
    r"|(?:that|which) (?:is|are) to|(?:that|which)(?:, [^,.;]{3,80},)?(?= (?!is\b|are\b|was\b|were\b|has\b|have\b"
    r"|had\b|does\b|do\b"
    r"|the\b|it\b"
    r"|they\b|an?\b|ended\b|began\b|started\b|lasted\b|ran\b|cost\b|failed\b|took\b|drew\b|led\b"
    r"|will\b|can\b|would\b|could\b|should\b|may\b|might\b|its\b|in\b)[a-z]+ )"
    r"|(?:that|which) (?:will|can|would|is able to|are able to)(?= [a-z]+ ))\s+"
    r"(?!(?:date\b|(?:the|a|an)\s+first\s+time|(?:\w+ ){0,3}(?:years?|months?|weeks?|decades?)\b|example|instance|is"
    r"|has|was|its?|their|our|the public)\b)"
)
# ", while the Ferry Office has", ", has halved the time": what is said then is of another verb.
_ANOTHER = re.compile(
    r", (?:while|whereas|but|although|though) |, (?:has|have|had|is|are|was|were|will) (?!designed|intended"
    r"|meant|trained"
    r"|able|used)"
)
# "an algorithm allocating berths": what it does; "cameras against smuggling by the police": what it is to stop.
_DOING = re.compile(
    r" (?=(?!being|during|using|including|involving|following|regarding|concerning|according|depending|pending|starting"
    r"|beginning|running|working|operating|belonging|existing|remaining|covering|costing|dating|lasting|employing"
    r"|applying|making use|based|developing|deploying|exploring|drawing|relying)[a-z]{3,}ing (?!by\b|in\b|on\b"
    r"|at\b|with\b))"
)
_AGAINST = re.compile(r" (?P<what>against [^.,;]{3,60}?)(?= (?:by|in|at|on|since|from|across|near|along)\b|[.,;]|$)")
# "to harness its promise": for nothing that could be named.
_HOLLOW = re.compile(
    r"(?:leverage|harness|unlock|seize|reap|embrace|reali[sz]e|tap) (?:into )?(?:the |its |their |this )?(?:full "
    r"|new )*"
    r"(?:promise|potential|power|benefits?|opportunit(?:y|ies)|advantages?|possibilities|technology)\b"
)
_FROM = re.compile(r"\bfrom\b")  # "from schools to hospitals"
# "which uses machine learning to count boats": the purpose comes after what it uses.
_BY_WAY_OF = re.compile(
    r"(?:uses?|employs?|relies on|rely on|leverages?|applies|utili[sz]es?|is based on"
    r"|is powered by) [^.,;]{2,60}? (?:to|for)"
    r" (?=[a-z])"
)
# "A chatbot, launched by the ministry, answers questions": what it does is what it is for.
_DOES = re.compile(
    r"(?:\s+(?:in|since) (?:[A-Z]\w+ )?\d{4})?(?:(?:,? and)?\s+(?=(?:detects|predicts|helps|sorts|ranks|screens|scores"
    r"|selects|classifies|translates|transcribes|answers|identifies|assists|supports"
    r"|estimates|assesses|analyses|analyzes|flags|checks)\s)|(?:,|\s[–—-])\s+"
    r"(?=(?!(?:is|was|has|does|as|this|its|thus|across|towards|besides|always|perhaps|plus|versus"
    r"|says)\b)[a-z]{3,}s\s))"
)
# Where people and things are: the nouns of places that a purpose may end in or name.
_VENUES = (
    r"(?:airports?|schools|hospitals|courts|stations|prisons|borders?|streets|stadiums|ports?|harbou?rs?|museums"
    r"|clinics"
    r"|universities|municipalities|districts|regions|intersections|junctions|crossings|checkpoints|motorways|highways"
    r"|roads|parks|squares|classrooms|libraries|villages|neighbou?rhoods|wards|prisons|kindergartens|trains|buses"
    r"|(?:health|detention|reception|call|job) cent(?:er|re)s|public (?:spaces?|places?|transport)|emergency rooms)"
)
_IN_A_VENUE = re.compile(
    rf"\b(?:at|in|on|across|throughout) (?:the |all |its )?(?P<place>(?:[a-z-]+ ){{0,2}}?{_VENUES})\b"
)
PLACE_AT_END = re.compile(
    r"\s(?:at|on|in|across)\s(?:the\s)?(?P<place>(?:[A-Z][\w–-]+\s){1,3}(?:[Ll]ine|[Cc]ounty"
    r"|[Aa]irport|[Rr]egion|[Pp]ort|[Hh]ospital|[Cc]ity|[Pp]ark|[Ff]orest|[Dd]istrict|[Pp]rovince|[Bb]ay)"
    r"|(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|all)\s(?:[a-z-]+\s){0,3}"
    r"(?:airports|schools|hospitals|courts|stations|prisons|municipalities|cities|districts|regions|centres|centers"
    r"|clinics"
    r"|borders|counties|provinces|cantons|libraries|universities)"
    rf"|(?:[a-z-]+\s){{0,2}}?{_VENUES})$"
    r"|\s(?:at|in)\s(?P<town>(?!AI\b|ICT\b)[A-Z][\w–-]+(?<!ish)(?<!ese)(?<!ian)(?<!ic)(?<!\d)(?:\s[A-Z][\w–-]+)?)$"
)
# "At the harbour of X, passengers are screened": where, at the head of the sentence.
_PLACE_AHEAD = re.compile(
    r"^(?:[A-Z][\w ]{2,40}: )?(?:[Ii]n|[Aa]t|[Oo]n|Across|Throughout)\s(?:the\s)?(?:(?:[Cc]ity|[Tt]own"
    r"|[Mm]unicipality) of\s)?"
    r"(?P<place>(?:(?:St\.|[\w’'-]+)\s){0,4}?[\w’'-]+)(?: alone)?,\s"
)
_NO_COMMA = re.compile(r"(?:In|At|On) (?P<place>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?=an? )")
SINCE_AT = re.compile(
    rf"(?:\s*\([A-Z][\w-]*\))?{MADE_BY}\s*(?:(?:since|in|from) (?:[A-Z]\w+ )?\d{{4}}\s+)?(?:(?:\w+ly|first"
    rf"|for the first time)\s+)?"
    rf"(?:(?:that|which) (?:will be|is|are|was|were) (?:stationed|placed|installed|located|used|deployed|mounted)\s+)?"
    rf"(?=(?:at|in|on|within|across|along|inside|around|throughout)\s)"
)
_SINCE = re.compile(
    r"\s+(?:in|this|next|last|from) (?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August"
    r"|September"
    r"|October|November|December|year|month|week|spring|summer|autumn|winter)\b|"
    r"\s+(?:is|are|was|were|has|have|will|began|started|ended|ran|with|helped|led|allowed|made"
    r"|caused|raised)\b|\s[–—-]\s|\s+for the\b"
    r"|\s+(?:since|ahead of|prior to|before|after|following|during|amid|under|as part of|despite"
    r"|thanks to)\b"
)
# "Zenda police", "Zenda’s city council", "police in Zenda", "the municipality of Zenda": the town that they are of.
OF_A_TOWN = re.compile(
    r"(?:^|\s)(?!(?:The|National|Federal|Metropolitan|State|Royal|Border|Transport|Supreme|Military|City|In|Local"
    r"|Public"
    r"|\w+(?:[cr]ial|[mn]al) |Central|Municipal|Ministry|European|Regional|General|Many|Some|Several|Most|Both|And)\b)"
    r"(?P<place>[A-Z][\w-]+(?: (?!Police|City|Municipal|Council|Town)[A-Z][\w-]+)?)(?:[’']s)? (?:[Cc]ity "
    r"|[Mm]unicipal )?"
    r"(?:[Pp]olice|[Cc]ity [Cc]ouncil|[Bb]orough [Cc]ouncil|council|[Cc]onstabulary|[Cc]ity [Hh]all|[Mm]unicipality"
    r"|[Tt]own [Hh]all|(?<=[Mm]unicipal )(?:[Gg]overnment|[Aa]dministration|[Aa]uthority)"
    r"|(?<=[Cc]ity )(?:[Gg]overnment|[Aa]dministration))\b"
    r"|\b(?:[Cc]ity|[Mm]unicipality|[Tt]own|[Cc]ity [Hh]all|[Mm]unicipal [Cc]ouncil|[Cc]ity [Cc]ouncil|[Pp]olice"
    r"|[Pp]ort|[Cc]anton|[Cc]ounty|[Bb]orough|[Hh]ospitals?|[Cc]ourts?|[Ss]chools?) (?:of"
    r"|in) (?P<named>(?!Auditors|Audit|Justice|Appeals?|Cassation|Human|First)(?:St\. ?)?[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
# Bodies that are places at once.
VENUE = re.compile(
    r"(?i)\b(?:airports?|hospitals?|courts?|schools?|municipalit(?:y|ies)|stations?|libraries|town hall|city hall"
    r"|cit(?:y|ies)"
    r"|prisons?|clinics?|boroughs?|universit(?:y|ies)|parliament|museums?|job cent(?:re|er)s?|judiciary|schools)\b"
)
# "has embedded AI into its ticket system", "into the search and sorting functions of its library": a place, or work.
_INTO = re.compile(
    r" into (?!use\b|practice\b|operation\b|account\b)"
    r"(?:(?:the|its|their|our|all|several|various|existing) )*+"
    r"(?!(?:services|systems|platforms|products|operations|process(?:es)?|work|workflows?|functions)\b"
    r"(?! (?:of|for|in)\b))"
    r"(?P<what>[^.;:]{3,90}?(?P<work>\b(?:functions?|process(?:es)?|operations|activities|work|workflows?|procedures"
    r"|tasks|practices|decision-making|making)\b)?(?: (?:of|for|at|in) [^.;:]{3,90}?)?)"
    r"(?= to [a-z]+ |[.;:]|$|,? (?:which|that|with|in order|by|as part)\b)"
)
# Between what a sentence asserts and what it asserts besides.
CLAUSES = re.compile(
    r"^[^.,;:]{2,60}? [-–—] (?=[A-Z])|[;:]|, (?:while|whereas|but|although|though|yet|so|because|since)\b"
)
CLAUSE_END = re.compile(
    r"[;:]|[”\"],? (?:[a-z]+ )?(?:said|says|added|told)\b"
    r"|,?\s(?:but|because|amid|alleging|according to)\b|,\s(?:as|so) (?:the|this|it|they|its)\b"
    r"|\sfor (?:\w+ ){0,3}(?:years|months|weeks|decades)\b"
    r"|, available\b|\s(?:under the|without an?"
    r"|since (?:[A-Z]\w+ )?\d{4})\b|,\s+(?:\w+ing that|with|which|who"
    r"|while|whereas|although|and (?:is|has|was|it|the)"
    r"|thereby|allowing|enabling|offering|resulting in|leading to|based on|using)\b|\s\(|(?<!U\.S)(?<!\bSt)\.\s"
    r"|\s(?:on|as) an? (?:trial|pilot|test|experimental|voluntary|daily|regular) basis\b|\sas part of\b"
    r"|,?\s(?:between|from|in|until|during|by) (?:[A-Z]\w+ )?\d{4}\b|,?\s(?:in violation of|despite|after|following"
    r"|until|in the (?:course|wake|run-up) of|throughout)\b"
    r"|,?\s(?:known as|called|named|dubbed) (?=[“\"A-Z])"
    r"|,?\sand (?:is|are|has|have|plans?|intends?|also|will|uses?|runs?|operates?) "
    r"|,? (?:and|while|whereas) (?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){0,6}? (?:has|have|is|are|was|were|uses?|plans?"
    r"|will|also"
    r"|deploys?|launched|introduced|adopted)\b"
    r"|,? (?:and|while|whereas) the (?:[a-z-]+ ){1,4}(?:has|have|is|are|was|were|uses?|plans|will|runs|deploys)\b"
)


def clause_start(text: str, end: int) -> int:
    """Where the clause that `end` stands in begins."""
    return max((m.end() for m in CLAUSES.finditer(text, 0, end)), default=0)


def place_ahead(context: Context, block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """The place that a sentence begins with, when it is no date, no state and no circumstance."""
    match = _PLACE_AHEAD.match(sentence.text)
    if match is None or not (PLACE_NOUN.search(match["place"]) or re.match(r"[A-Z][a-z]", match["place"])):
        return None
    if re.search(r"\d{4}", match["place"]) or _WHEN.match(match["place"]):
        return None
    at, (low, high) = sentence.start, match.span("place")
    named = context.within(block.index, at + low, at + high)
    return None if any(m.table != "jurisdictions" or m.kind in _STATES for m in named) else (low, high)


def place_ahead_of(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The place at the head of a sentence without a comma after it: "At Bell Harbour a chatbot answers"."""
    match = _NO_COMMA.match(line.text, start, end)
    return match.span("place") if match else None


def places_after(
    context: Context, block: Block, sentence: Sentence, start: int, until: int | None = None
) -> list[tuple[int, int]]:
    """Offsets of the places that follow: "at the harbour, on ferries and in schools"."""
    text = sentence.text
    led = SINCE_AT.match(text, start)
    if led is None or re.match(
        r"in (?:order|the (?:fight|context|field|form|framework|process|area)|addition"
        r"|collaboration|cooperation|line|particular|(?:[\w-]+ ){1,3}projects?)\b",
        text[led.end() :],
    ):
        return []
    end = min(len(text.rstrip(". ")), len(text) if until is None else until)
    stops = [
        m.start()
        for m in (
            CLAUSE_END.search(text, led.end()),
            _NO_PLACE.search(text, led.end()),
        )
        if m
    ]
    listed = _PREPOSITION.match(text, led.end())
    if examples := _EXAMPLES.search(text, listed.end() if listed else led.end(), end):
        stops.append(examples.start())
    end = min([end, *stops])
    places: list[tuple[int, int]] = []
    for low, high in enumerate_items(text, led.end(), end):
        preposition = _PREPOSITION.match(text, low, high)
        low = preposition.end() if preposition else low
        high = since.start() if (since := _SINCE.search(text, low, high)) else high
        item = text[low:high]
        at = sentence.start
        national = any(
            m.kind in _STATES and m.end - m.start >= high - low - 2
            for m in context.within(block.index, at + low, at + high, "jurisdictions")
        )
        proper = re.match(r"(?:\w+\s){0,3}?[A-Z][a-z]", item) and not re.match(
            r"(?:19|20)\d\d|[A-Z][a-z]+ (?:19|20)\d\d", item
        )
        if (
            national
            or re.match(
                r"[a-z]{2,}ing\b|(?:by|for (?:instance|example))\b",
                text[preposition.start() if preposition else low : high],
            )
            or _WHEN.match(item)
            or item.startswith("among other")
            or len(item.split()) > (12 if PLACE_NOUN.search(item) else 6)
            or not (proper or PLACE_NOUN.search(item) or places)
        ):
            continue
        places.append((low, high))
    return places


def put_into(text: str, start: int) -> tuple[tuple[int, int], bool] | None:
    """What a technology is put into, and whether that is work rather than a place."""
    match = _INTO.match(text, start)
    return (match.span("what"), match["work"] is not None) if match else None


def place_inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place that is named inside of a purpose: "count pupils in primary schools to plan buses"."""
    match = _IN_A_VENUE.search(text, start, end)
    return match.span("place") if match else None


def purpose_after(text: str, start: int) -> tuple[int, int] | None:
    """What it is used for, to the end of the clause."""
    if against := _AGAINST.match(text, start):
        return against.span("what")
    match = _DOES.match(text, start) or _DOING.match(text, start) or _PURPOSE.match(text, start)
    if match is None:
        match = _EFFECT.match(text, start)
    if match is None:
        return None
    if _ANOTHER.search(match[0]):
        return None
    if match[0].endswith("to ") and _FROM.search(match[0]):
        return None
    start = by.end() if (by := _BY_WAY_OF.match(text, match.end())) else match.end()
    stop = CLAUSE_END.search(text, start)
    end = stop.start() if stop else len(text.rstrip(". "))
    if FOR_WHOM.fullmatch(text, start, end) and text[: match.end()].endswith("for "):
        return None
    if not re.match(r"\w+ing\b", text[start:]) and (
        also := re.compile(r",?\s+(?:thereby|thus|so|,\s+\w+ing) |,\s+(?!includ)\w+ing ").search(text, start, end)
    ):
        end = also.start()
    if _HOLLOW.match(text, start, end) or text[:start].endswith("according to "):
        return None
    return (start, end) if 2 < end - start < 300 else None
