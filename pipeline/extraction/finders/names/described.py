"""Names that the words around them bring out, also in small letters.

A verb that brings something into being ("published a position paper on X"), an owner ("the Skills Unit's jobs
dashboard", "its national AI strategy"), a noun beside a name ("the public platform X"), a list that says what it
holds ("projects such as X").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from pipeline.extraction.finders.acts import PARTICIPLE, VERB, is_verb
from pipeline.extraction.finders.names.heads import (
    COMPOUND_HEADS,
    HEADS,
    INSTRUMENT_HEADS,
    ORGANISATION_HEADS,
    SET_UP,
    VAGUE,
    head_of,
)
from pipeline.extraction.finders.names.words import FINITE, STARTERS, WORD, FoundName, is_brand, words_of
from pipeline.extraction.patterns import Pattern

_GOVERNMENT_OF = Pattern(
    r"\b(?:[Gg]overnment|(?<=\b[Tt]he )(?P<town>[Mm]unicipality|[Cc]ity|[Cc]ounty)) of (?:the )?"
    r"(?:(?:City|Province|State|Canton|Republic|Kingdom|Commonwealth|Principality) of (?:the )?)?[A-Z][\w’'-]+"
    r"(?: (?:and )?[A-Z][\w’'-]+)*|(?<=\b[Tt]he )[Gg]overnment(?= [a-z])"
    r"|\b[A-Z][\w-]+['’]s (?:federal |national |central )?government\b"
    r"|(?<=\b[Tt]he )(?:federal|central|national) government\b"
)


def governments(text: str) -> Iterator[FoundName]:
    """ "the government of Freedonia", also in small letters."""
    for match in _GOVERNMENT_OF.finditer(text):
        name = re.sub(r"['’]s?$", "", match.group())
        if re.match(r"(?:It|That|What|There|Here|Who)['’]", name):
            continue
        head = "municipality" if match["town"] else "government"
        yield FoundName(
            match.start(), match.start() + len(name), name, "organisations", "government", head, "title_case"
        )


_MATTER = (
    r"(?:foreign affairs|home affairs|internal affairs|public administration|public service|economic affairs"
    r"|higher education|health|education|finance|justice|defen[cs]e|the interior|interior|trade|industry|commerce"
    r"|agriculture|labou?r|transport|communications?|telecommunications|science|technology|innovation|research|energy"
    r"|environment|the economy|economy|culture|planning|information|housing|tourism|youth|sports?|social affairs"
    r"|digital(?: (?:affairs|transformation|technologies|economy|development|governance))?|posts|employment|security)"
)
_IN_SMALL_LETTERS = (
    Pattern(
        rf"(?<=\b[Tt]he )(?P<name>(?P<head>ministry|department) of {_MATTER}(?:(?:, | and |, and | & ){_MATTER})*)\b"
    ),
    Pattern(r"(?<=\bby )(?P<name>(?P<head>cabinet|parliament))\b|(?<=\bby the )(?P<other>cabinet|parliament|senate)\b"),
)


def in_small_letters(text: str) -> Iterator[FoundName]:
    """Bodies of state without capitals: "the ministry of trade", "approved by cabinet"."""
    for pattern in _IN_SMALL_LETTERS:
        for match in pattern.finditer(text):
            group = "name" if match["name"] else "other"
            head = match["head"] or match[group]
            name = match[group]
            kind = ORGANISATION_HEADS[head]
            yield FoundName(*match.span(group), name, "organisations", kind, head, "title_case")


_NOUN = r"(?:[A-Za-z][\w’'-]*)"
_HEAD_NOUN = "|".join(sorted((*COMPOUND_HEADS, *HEADS), key=len, reverse=True))
_STOP_WORD = r"(?:of|for|on|to|in|by|with|that|which|who|and|or|from|is|was|are|were|as|at|its|the|has|have|will)"
_PHRASE = (
    rf"(?P<name>(?:(?!{_STOP_WORD}\b){_NOUN}(?:,"
    rf"| and)? ){{0,5}}?(?P<head>{_HEAD_NOUN}))\b(?! (?:{_HEAD_NOUN})\b)(?![-’'])"
)
_COMPLEMENT = re.compile(
    r"(?P<link> (?:on|for|of|to|regarding|concerning|promoting|prohibiting|regulating|governing|banning"
    r"|restricting))(?: (?!and (?:the|its|an?)\b)(?!(?:which|that|in|by|as|with|after|including"
    r"|aimed|aiming|focus\w*|is|was|are|"
    r"were|has|have|will|who|where|when|this|since|from|during|under|among|between|called"
    r"|named|entitled|titled|known|dubbed)\b)(?!\d\d? [A-Z]|(?:19|20)\d\d\b)"
    r"[\w’'&/-]*\w){1,12}"
)
_LEADING = re.compile(
    r"(?:(?:first|second|third|own|official|formal|comprehensive|dedicated|updated|revised|long-awaited|binding"
    r"|non-binding|standalone|stand-alone|horizontal|overarching|specific)(?:-ever)?,? )*"
)
_PEOPLE = re.compile(r"\b(?:experts|specialists|ministers|representatives|officials|advisers|advisors|scientists)$")
_OF_ANY_REPORT = words_of(
    "final annual interim first second third fourth last latest new special progress status report"
)
FOUNDED = re.compile(r" (?:created|established|set up|formed|appointed|convened) by ")
_FOUNDER = re.compile(
    r" (?:created|established|set up|formed|appointed|convened) by (?:the )?(?:[A-Z][\w’'-]+(?: of)?(?: |\b)){1,5}"
)
_ACTIVE = Pattern(rf"\b(?P<verb>(?i:{VERB})) (?:an?|its|their|(?P<the>the)) {_PHRASE}")
_PASSIVE = Pattern(
    rf"\b[Aa]n? {_PHRASE}(?P<topic> (?:on|for|to (?:regulate|govern|ban|limit|protect)) (?:[\w-]+ ){{0,3}}?[\w-]+)?"
    rf"(?:(?P<aux> (?:was|were|is|has been|had been|is being|will be|is to be))?(?: \w+ly)? {PARTICIPLE}\b"
    r"|(?P<stands> (?:has been|had been|is|was|remains)(?: (?:already|currently|now|still))? (?:in (?:place|force"
    r"|effect"
    r"|operation|preparation|draft)|pending|before|being|out for|under (?!way|threat))\b))"
)
_HAS = Pattern(rf"\b(?P<verb>has|have|had) (?:(?:already|also|now|since|long) )?(?:an?|its own|their own) {_PHRASE}")
# Guidance in the plural or without an article: "issued guidance on the use of AI by schools"
_BARE = Pattern(
    rf"\b(?P<verb>(?i:{VERB})) (?P<name>(?:(?!{_STOP_WORD}\b)[a-zA-Z][\w-]*,? (?:and )?){{0,4}}?(?P<head>guidelines"
    r"|guidance|recommendations|principles|regulations|standards))"
    r"(?= (?:on|for|regarding|concerning|prohibiting|promoting|governing|regulating)\b)"
)
_BARE_PASSIVE = Pattern(
    rf"(?:^|(?<=[.;,] )|(?<= ))(?P<name>(?:(?!{_STOP_WORD}\b)[a-zA-Z][\w-]* ){{0,3}}?"
    r"(?P<head>[Gg]uidelines|[Rr]ecommendations|[Pp]rinciples|[Rr]egulations|[Ss]tandards))"
    r"(?P<topic> (?:on|for|regarding|concerning) (?:[\w-]+ ){0,8}?[\w-]+)"
    rf" (?:were|have been|had been) (?:\w+ly )?{PARTICIPLE}\b"
)
ON_AI = re.compile(r"\b(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm\w*|[Mm]achine learning)\b")
# Common nouns that are instruments where they are on AI.
_ON_A_MATTER = words_of("policy guidance guide code standard standards register registry concept")
_ARTICLE = re.compile(r" (?:an?|its|their|the) ")
_LAST_WORDS = re.compile(r"(?:\w+ )?\w+$")


def _actives(text: str) -> Iterator[re.Match[str]]:
    """Where a verb has an object of its own making: looked for from the article, since verbs are many."""
    done = 0
    for article in _ARTICLE.finditer(text):
        words = _LAST_WORDS.search(text, max(0, article.start() - 24), article.start())
        if words is None:
            continue
        start = words.start() if is_verb(words.group()) else words.end() - len(words.group().split()[-1])
        if start >= done and is_verb(text[start : words.end()]) and (match := _ACTIVE.match(text, start)):
            done = match.end()
            yield match


def introduced(text: str) -> Iterator[FoundName]:
    """Names, also in lower case, of what a verb brings into being: "published a position paper on X"."""
    ways = (
        (_ACTIVE, _actives(text)),
        (_BARE, _BARE.finditer(text)),
        (_BARE_PASSIVE, _BARE_PASSIVE.finditer(text)),
        (_PASSIVE, _PASSIVE.finditer(text)),
        (_HAS, _HAS.finditer(text)),
    )
    for pattern, matches in ways:
        for match in matches:
            start, end = match.span("name")
            head = head_of([w.lower() for w in WORD.findall(match["name"])])
            if set(match["name"].lower().split()) <= _OF_ANY_REPORT:
                continue
            if head is None or (head[0] == "organisations" and head[2] not in SET_UP):
                continue
            if pattern is _PASSIVE and not (match["aux"] or match["stands"]) and not _FOUNDER.match(text, end):
                continue
            if pattern is _PASSIVE and match["stands"] and head[0] == "organisations":
                continue
            topic = pattern in (_PASSIVE, _BARE_PASSIVE) and bool(match["topic"])
            if topic:
                end = match.end("topic")
            run_on = _COMPLEMENT.match(text, end) if pattern not in (_PASSIVE, _BARE_PASSIVE) else None
            # "presented the concept for the use of AI", but "adopted the act"
            if (
                pattern is _ACTIVE
                and match["the"]
                and not (run_on and match["name"].islower() and ON_AI.search(run_on.group()))
            ):
                continue
            told = re.split(r"[.;:]", text[match.start() : end + 100])[0]
            if head[2] in VAGUE and not (head[2] in _ON_A_MATTER and ON_AI.search(told)):
                continue
            if head[1] == "programme" and run_on is None and not topic:
                continue
            of_people = run_on is not None and _PEOPLE.search(run_on.group())
            if (
                run_on
                and run_on["link"] != " to"
                and (head[0] == "instruments" or run_on["link"] != " of" or of_people)
            ):
                end += len(re.sub(r"(?: (?:and|or|of|for|on|to|the|a|an))+$", "", run_on.group()))
            elif head[0] == "organisations" and (founder := _FOUNDER.match(text, end)):
                end += len(founder.group().rstrip())
            if pattern is _HAS and (head[0] == "organisations" or not ON_AI.search(text, start, end)):
                continue
            start = end - len(_LEADING.sub("", text[start:end], count=1))
            yield FoundName(start, end, text[start:end], *head, "introduced")


_MISSPELT = Pattern(
    r"\b(?P<verb>(?i:set up|setting up|establish\w*|creat\w+|appoint\w*|form(?:ed"
    r"|ing)?)) an? (?P<name>(?:[a-z-]+ ){1,3}(?P<head>[a-z]{5,}))\b"
)


def misspelt(text: str) -> Iterator[FoundName]:
    """Bodies that a verb sets up under a head noun with letters too many: still a body ("ethics bo-xx-ard")."""
    for match in _MISSPELT.finditer(text):
        head = match["head"]
        if head in HEADS or not re.search(r"\b(?:ethics|ethical|advisory|oversight|supervisory)\b", match["name"]):
            continue
        close = [
            h for h in SET_UP if h[0] == head[0] and h[-1] == head[-1] and len(head) > len(h) and ratio(h, head) >= 75
        ]
        if close:
            start, end = match.span("name")
            kind = ORGANISATION_HEADS.get(close[0], "advisory_body")
            yield FoundName(start, end, match["name"], "organisations", kind, close[0], "introduced")


_NUMBERED = Pattern(
    r"\b(?P<name>(?:(?:[Dd]raft|[Ll]egislative|[Pp]residential|[Rr]oyal|[Gg]overnment|[Ss]upreme|[Mm]inisterial"
    r"|[Ss]enate|[Hh]ouse) )*(?P<head>[Bb]ill|[Ll]aw|[Aa]ct|[Dd]ecree-law|[Dd]ecree|[Oo]rdinance|[Rr]esolution"
    r"|Executive Order|[Dd]ecision|Circular|Directive|Regulation|Convention)"
    r" (?:\((?:EU|EC)\) )?(?:(?:[Nn]o|[Nn]r|[Nn]um)\.? ?"
    r"|[Nn][°º]\.? ?)?\[?(?P<number>(?:[A-Z]{1,3}[ -])?\d[\d.,]*(?:[/-](?:[A-ZĐ]\w{0,7}|\d{1,5}))*\+?)(?<![.,])\]?)"
)


def numbered(text: str) -> Iterator[FoundName]:
    """Acts of law by their number, also in small letters: "bill 21/20", "legislative decree no. 7/2005"."""
    for match in _NUMBERED.finditer(text):
        number = match["number"]
        told = re.search(r"[/-]|\d[.,]\d{3}", number) or re.search(r"(?i)\bn(?:o|r|um|°|º)", match["name"])
        # "Bill 12", "Executive Order 10245", "Convention 99+": by a number that is no year
        plain = match["name"][:1].isupper() and re.fullmatch(r"0?\d{2,5}\+?", number)
        if told or (plain and not re.fullmatch(r"(?:19|20)\d\d", number)):
            start, end = match.span("name")
            yield FoundName(
                start,
                end,
                match["name"].replace("[", "").replace("]", ""),
                "instruments",
                INSTRUMENT_HEADS.get(match["head"].split()[-1].lower(), "regulation"),
                match["head"].split()[-1].lower(),
                "title_case",
            )


_FIELD_OF_POLICY = (
    r"(?:AI|artificial intelligence|digital(?: (?:government|transformation|economy|health|skills))?|open data|data"
    r"(?: (?:protection|governance|privacy))?|personal data protection|privacy|cyber ?security|e-?government|robotics"
    r"|machine learning|emerging technologies|generative AI|information security|digitali[sz]ation|innovation|cloud"
    r"|recovery(?: and resilience)?|science(?:, technology,?)? and (?:technology|innovation)|broadband|quantum|ICT)"
)
_OWN_HEADS = r"(?:action plan|master plan|strategy|roadmap|policy|plan|programme|program|law|bill|act|framework)"
_OWN = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he (?:[A-Z][\w-]+ )?(?:country|[Gg]overnment|nation|state|ministry"
    r"|region)['’]s"
    r"|[A-Z][\w-]+['’]s(?= draft )) "
    r"(?:(?:own|official|formal|comprehensive|dedicated|updated|revised|new|draft|overarching|ambitious|(?:very )?first"
    r"|second|third|upcoming|forthcoming|proposed|planned|existing|current|(?:19|20)\d\d)(?:-ever)? )*"
    rf"(?P<name>(?:(?:national|federal) )?(?:{_FIELD_OF_POLICY} )?(?P<head>{_OWN_HEADS})"
    rf"(?: (?:on|for) (?:the (?:use|development|adoption) of )?(?P<topic>{_FIELD_OF_POLICY}))?)\b"
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
    r" (?:[\w-]+ ){0,2}?(?:on|upon|around|into|in|along) [^.;:]*?\b"
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
    rf"(?:{_FIELD_OF_POLICY} )?(?P<head>{_OWN_HEADS}|agenda)"
    rf"(?: (?:on|for) (?:the (?:use|development|adoption) of )?(?P<topic>{_FIELD_OF_POLICY}))?)\b"
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
    if match["topic"] or re.search(rf"\b{_FIELD_OF_POLICY}\b", name):
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
        if len(words) == 1 and (matter := _COMPLEMENT.match(text, end)) and matter["link"] in (" on", " for"):
            end += len(matter.group())  # "the Skills Unit’s guidelines on tests"
        elif len(words) == 1:
            continue
        if words[0][:1].islower() and not FINITE & set(words):
            head = head_of([w.lower() for w in words])
            if head is not None and head[0] == "instruments":
                yield FoundName(start, end, text[start:end], *head, "owned")


_OPERATED_NOUN = r"(?P<noun>language model|platform|supercomputer|application|app|portal|chatbot|database|system)"
_OPERATED = (
    Pattern(
        r"\b(?:public|national|government|governmental|state|official|federal|municipal)(?: [a-z-]+){0,2}? "
        rf"{_OPERATED_NOUN},? (?:(?:called|named|known as) )?[“\"]?(?P<name>[A-Z]\w{{3,}})\b(?! [A-Z])"
    ),
    Pattern(
        r"\b(?:[Tt]he|[Ii]ts|[Aa]) (?:[a-z-]+ )?(?P<noun>programme|program|project|initiative) "
        r"(?P<name>[A-Z]\w+(?: (?:for|of|in|and|the|on|[A-Z]\w+)){0,4} [A-Z]\w+)\b"
    ),
    Pattern(r"\b[Tt]he (?:[a-z-]+ )?(?P<noun>supercomputer),? \(?(?:called |named )?(?P<name>[A-Z]\w{3,})\b(?! [A-Z])"),
    Pattern(
        r"\b(?:[Tt]he|[Ii]ts|[Aa]n?) (?:[a-z-]+ ){0,2}(?P<noun>programme|program|project|initiative)"
        r" (?P<name>[A-Z][a-z]+[A-Z]\w*)\b(?! [A-Z])"
    ),
    Pattern(rf"\b(?P<name>[A-Z]\w{{3,}}), its (?:[\w-]+ ){{0,5}}?{_OPERATED_NOUN}\b"),
    # "the platform, called X", "a national initiative known as X"
    Pattern(
        r"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]his) (?!company|firm"
        r"|start-?up)(?:[\w-]+ ){0,4}?(?P<noun>(?i:language model|platform"
        r"|supercomputer|application|app|portal|chatbot|database|system|assistant|programme|program|project|initiative"
        r"|fund|scheme|strategy|action plan|plan|roadmap|agenda|mission|policy|declaration|network|sandbox|report|paper"
        r"|guide|guidelines)),?"
        r" (?:which (?:is|was) )?(?:called|named|known as|dubbed|entitled|titled),? (?:the )?"
        r"(?P<name>[A-Z][\w’'.-]*\w(?: (?:(?:of|for|in|and|the|on|de|to) )*(?:[A-Z][\w’'.-]*\w|\d{4}|&)){0,8})(?![\w-])"
    ),
)


_OPERATED_AS = {"language model": "infrastructure", "network": "programme", "sandbox": "programme"}


def operated(text: str) -> Iterator[FoundName]:
    """What a state runs, beside the noun for it: "the public consultation platform X", "X, its first supercomputer"."""
    for pattern in _OPERATED:
        for match in pattern.finditer(text):
            if match["name"].lower() not in STARTERS:
                noun = match["noun"].lower()
                kind = COMPOUND_HEADS.get(noun) or INSTRUMENT_HEADS.get(noun) or _OPERATED_AS.get(noun, "e_service")
                yield FoundName(*match.span("name"), match["name"], "instruments", kind, "", "listed")


_APPOSED = Pattern(
    r"\b(?P<noun>strategy|plan|programme|program|roadmap|agenda|mission|white paper|green paper|discussion paper"
    r"|guidelines), (?P<name>[A-Z][^,.;:()\n]{3,80})(?:, "
    r"(?:was|is|has|had|which|adopted|launched|published|will|based|aimed|in|under|with|as|and|to|focus\w*|outlin\w+"
    r"|setting)\b"
    r"|(?=\.(?:\s|$)))"
)


# "Bright North, the country's first AI strategy"
_APPOSED_AFTER = Pattern(
    r"(?:^|(?<=[.!?] )|(?<= ))(?P<name>[A-Z][\w’'.-]*\w(?: (?:(?:of|for|the|to|in|a|on|and) )*(?:[A-Z][\w’'.-]*\w"
    r"|\d{4})){0,7}),"
    r" (?:the (?:country|nation|government|state|region|city|ministry)['’]s|its|[A-Z][\w-]+['’]s)"
    r" (?:[\w-]+ ){0,5}?(?P<noun>strategy|plan|roadmap|agenda|programme|program|initiative|platform|portal|chatbot"
    r"|supercomputer|language model|white paper|app|sandbox)\b(?= (?:for|on|to|of)\b|[,.;)])"
)


def apposed(text: str) -> Iterator[FoundName]:
    """A title beside commas: "its strategy, Data – Made Better, was launched", "Bright North, the state's strategy"."""
    for match in _APPOSED_AFTER.finditer(text):
        words = [w.lower() for w in WORD.findall(match["name"])]
        if words[0] not in STARTERS and head_of(words) is None and (len(words) > 1 or is_brand(match["name"])):
            noun = match["noun"]
            kind = COMPOUND_HEADS.get(noun) or INSTRUMENT_HEADS.get(noun) or _OPERATED_AS.get(noun, "e_service")
            yield FoundName(*match.span("name"), match["name"], "instruments", kind, "", "listed")
    for match in _APPOSED.finditer(text):
        words = match["name"].split()
        proper = sum(w[0].isupper() or w[0].isdigit() for w in words)
        if words[0].lower() not in STARTERS and proper * 2 > len(words):
            yield FoundName(
                *match.span("name"),
                match["name"],
                "instruments",
                INSTRUMENT_HEADS[match["noun"].split()[-1]],
                "",
                "quoted",
            )


# "the Keeper of Rights, an independent authority": a body by the noun behind it, not by a noun of its own.
_BODY_NOUNS = {
    "authority": "regulator",
    "regulator": "regulator",
    "watchdog": "regulator",
    "ombudsman": "regulator",
    "agency": "agency",
    "institution": "agency",
    "body": "advisory_body",
    "committee": "advisory_body",
    "council": "advisory_body",
    "commission": "advisory_body",
    "think tank": "research_centre",
    "research institute": "research_centre",
    "research centre": "research_centre",
    "research center": "research_centre",
    "NGO": "civil_society",
    "non-governmental organisation": "civil_society",
    "non-governmental organization": "civil_society",
    "non-profit": "civil_society",
    "advocacy group": "civil_society",
    "rights group": "civil_society",
    "digital rights organisation": "civil_society",
    "digital rights organization": "civil_society",
}
_DESCRIBED_BODY = Pattern(
    r"(?:^|(?<=[.!?] )|\b[Tt]he |\b(?:by|and|with|to|of) )"
    r"(?P<name>(?!The )[A-Z][\w’'-]*(?: (?:(?:of|for|on|du|de|the) )*[A-Z][\w’'-]*){0,5})"
    r"(?: \([^()\n]{2,80}\))?, (?:an?|the (?:country['’]s|national|federal|state)|[A-Z]\w+['’]s)"
    r"(?: (?!of\b|at\b|in\b|for\b|from\b|with\b|by\b|to\b|on\b)[\w-]+,?){0,4}? (?P<noun>"
    + "|".join(sorted(_BODY_NOUNS, key=len, reverse=True))
    + r")\b(?= (?:that|which|who|for|of|in|on|with|under|set|created|established|founded|responsible|charged|attached"
    r"|based|tasked|reporting|within|whose)\b|[,.;])"
)


def described_bodies(text: str) -> Iterator[FoundName]:
    """Bodies whose names have no noun for a body, by what the text calls them: "the Keeper of Rights, an authority"."""
    for match in _DESCRIBED_BODY.finditer(text):
        words = [word.lower() for word in WORD.findall(match["name"])]
        if words[0] not in STARTERS and head_of(words) is None:
            kind = _BODY_NOUNS[match["noun"]]
            yield FoundName(*match.span("name"), match["name"], "organisations", kind, "", "listed")


_LIST_OF = Pattern(
    r"\b(?P<noun>(?i:projects?|initiatives?|programmes?|programs?|services?|portals?|strateg(?:y|ies)|plans?"
    r"|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutes?))\b"
    r"(?P<link>,? (?:such as|like|including|called|named|known as|includes?|included)|,)(?: the)? "
    r"(?P<name>\w(?:[\w.’'-]*\w)?(?: [A-Z](?:[\w.’'-]*\w)?){0,4})"
)
_NEXT_LISTED = re.compile(
    r"(?:, (?:and |as well as )?| and )(?:the )?(?P<name>[A-Z][\w’'-]*\w(?: (?:(?:of|for|in|on|the"
    r"|de) )*[A-Z][\w’'-]*\w){0,5})"
    r"(?: \([^()]{1,40}\))?(?=[,.;)]| and (?:the )?[A-Z]|$)"
)
# "the Bright Europe and Clear Data programmes"
_SHARED = Pattern(
    r"\b[Tt]he (?P<first>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,3})"
    r" and (?:the )?(?P<second>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,3})"
    r" (?P<noun>programmes|programs|initiatives|projects|schemes)\b"
)
_OF_FIRMS = re.compile(r"\b(?:AI|generati\w+|commercial|private|cloud|streaming|voice) (?:[\w-]+ ){0,2}$")
_LISTED_AS = {
    "proj": ("instruments", "project"),
    "init": ("instruments", "programme"),
    "prog": ("instruments", "programme"),
    "sche": ("instruments", "programme"),
    "serv": ("instruments", "e_service"),
    "port": ("instruments", "e_service"),
    "stra": ("instruments", "strategy"),
    "plan": ("instruments", "action_plan"),
    "agen": ("organisations", "agency"),
    "bodi": ("organisations", "agency"),
    "body": ("organisations", "agency"),
    "orga": ("organisations", "civil_society"),
    "inst": ("organisations", "research_centre"),
}


def listed(text: str) -> Iterator[FoundName]:
    """Names without a head noun that a list or a noun beside them tells: "projects such as X", "the X projects"."""
    for match in _SHARED.finditer(text):
        if all(head_of(match[part].lower().split()) is None for part in ("first", "second")):
            for part in ("first", "second"):
                yield FoundName(*match.span(part), match[part], *_LISTED_AS[match["noun"][:4]], "", "listed")
    for match in _LIST_OF.finditer(text):
        name = re.sub(r"['’]s$", "", match["name"].rstrip(".'’-"))
        first = name.split()[0]
        marked = is_brand(first) or "-" in first or " " in name
        if match["noun"][:4] == "serv" and _OF_FIRMS.search(text, 0, match.start()):
            continue
        if match["noun"][:4] in ("serv", "port") and not marked:
            continue
        if name.isupper() or first.lower() in STARTERS or not (first[0].isupper() or is_brand(first)):
            continue
        singular = match["noun"].endswith(("y", "t", "e", "m", "l"))
        # "the Moon program, Acme's tools": neighbours in a list, no apposition
        neighbour = re.search(r"[A-Z][\w’'-]* $", text[: match.start()]) or text[match.end() :].startswith(("'s", "’s"))
        if match["link"] == "," and (not singular or neighbour):
            continue
        start = match.start("name")
        told = _LISTED_AS[match["noun"][:4].lower()]
        yield FoundName(start, start + len(name), name, *told, "", "listed")
        if singular:
            continue
        end = start + len(name)
        while following := _NEXT_LISTED.match(text, end):
            end = following.end()
            first = following["name"].split()[0].lower()
            if first not in STARTERS and head_of([w.lower() for w in WORD.findall(following["name"])]) is None:
                yield FoundName(*following.span("name"), following["name"], *told, "", "listed")
