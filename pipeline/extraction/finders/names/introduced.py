"""Names, also in small letters, that a verb brings out: "published a position paper on X", "set up an ethics board".

Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from pipeline.extraction.finders.moods import asserted
from pipeline.extraction.finders.names.heads import (
    COMPOUND_HEADS,
    HEADS,
    ORGANISATION_HEADS,
    SET_UP,
    VAGUE,
    head_of,
)
from pipeline.extraction.finders.names.words import WORD, FoundName, words_of
from pipeline.extraction.finders.policy_verbs import PARTICIPLE, VERB, WHEN, is_verb
from pipeline.extraction.patterns import Pattern

_NOUN = r"(?:[A-Za-z][\w’'-]*)"
_HEAD_NOUN = "|".join(sorted((*COMPOUND_HEADS, *HEADS), key=len, reverse=True))
_STOP_WORD = r"(?:of|for|on|to|in|by|with|that|which|who|and|or|from|is|was|are|were|as|at|its|the|has|have|will)"
_PHRASE = (
    rf"(?P<name>(?:(?!{_STOP_WORD}\b){_NOUN}(?:,"
    rf"| and)? ){{0,5}}?(?P<head>{_HEAD_NOUN}))\b(?! (?:{_HEAD_NOUN})\b)(?![-’'])"
)
COMPLEMENT = re.compile(
    r"(?P<link> (?:on|for|of|to|regarding|concerning|promoting|prohibiting|regulating|governing|banning"
    r"|restricting))(?: (?!and (?:the|its|an?)\b)(?!in (?![a-z]{4,}\b)|in (?:order|line|response|force|effect|place"
    r"|parallel|early|late|[a-z]+ion) )(?!(?:which|that|by|as|with|after|including"
    r"|aimed|aiming|focus\w*|is|was|are|"
    r"were|has|have|will|who|where|when|this|since|from|during|under|among|between|called"
    r"|named|entitled|titled|known|dubbed)\b)(?!\d\d? [A-Z]|(?:19|20)\d\d\b)"
    r"[\w’'&/-]*\w(?:,(?= [a-z]+(?:, [a-z]+)* and [a-z]+ [A-Za-z]))?){1,12}"
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
_ACTIVE = Pattern(rf"\b(?P<verb>(?i:{VERB})){WHEN} (?:an?|its|their|(?P<the>the)) {_PHRASE}")
_PASSIVE = Pattern(
    rf"\b[Aa]n? {_PHRASE}(?P<topic> (?:on|for|to (?:regulate|govern|ban|limit|protect)) (?:[\w-]+ ){{0,3}}?[\w-]+"
    r"| of the [A-Z][\w-]+(?: (?:(?:for|of|on|and) )?[A-Z][\w-]+){0,6})?"
    r"(?:(?P<aux> (?:was|were|is|be|has been|had been|is being|will be|is to be|(?P<asked>(?:should|must|could) be)))?"
    rf"(?: \w+ly)? {PARTICIPLE}\b"
    r"|(?P<stands> (?:has been|had been|is|was|remains)(?: (?:already|currently|now|still))? (?:in (?:place|force"
    r"|effect"
    r"|operation|preparation|draft)|pending|before|being|out for|under (?!way|threat)"
    r"|(?:expected|due|planned|scheduled) (?:for|in|by))\b))"
)
_HAS = Pattern(rf"\b(?P<verb>has|have|had) (?:(?:already|also|now|since|long) )?(?:an?|its own|their own) {_PHRASE}")
# "provides for the establishment of a data board"
_NOMINAL = Pattern(
    r"\b(?P<verb>(?i:creation|establishment|formation|setting[- ]up|appointment|designation)) of"
    rf" (?:an?|its own) {_PHRASE}"
)
# A body in small letters with its duty: "an inter-ministerial committee monitors …", "monitored by a steering group"
_ON_DUTY = (
    r"(?:oversees|supervises|monitors|steers|co-?ordinates|evaluates|reviews|advises|enforces"
    r"|(?:is|will be) (?:responsible|tasked|charged|in charge)"
    r"|will (?:oversee|supervise|monitor|steer|co-?ordinate|evaluate|review|advise))"
)
_WATCHING = Pattern(
    rf"(?:^|(?<=[.;:,] )|(?<=\band )|(?<=\bwhile ))[Aa]n? {_PHRASE}"
    rf"(?:,? (?:chaired|led|headed|composed|made up|consisting) [^.;:,]{{3,80}},?"
    rf"|,? (?:which|that))? {_ON_DUTY}\b"
)
# … but "the Elm Office is a body that oversees", "the Elm Office, a body that oversees"
_WHICH_WATCHES = Pattern(
    rf"(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!as )(?<!became )(?<!remains )(?<![,–—] )\b[Aa]n? {_PHRASE},?"
    rf" (?:which|that) {_ON_DUTY}\b"
)
_WATCHED = Pattern(rf"\b(?:overseen|supervised|monitored|steered|co-?ordinated|evaluated|reviewed) by an? {_PHRASE}")
# Guidance in the plural or without an article: "issued guidance on the use of AI by schools", "draft AI guidelines"
_BARE = Pattern(
    rf"\b(?P<verb>(?i:{VERB})) (?P<name>(?:(?!{_STOP_WORD}\b)[a-zA-Z][\w-]*,? (?:and )?){{0,4}}?(?P<head>guidelines"
    r"|guidance|recommendations|principles|regulations|standards))\b"
)
_ITS_TOPIC = re.compile(r" (?:on|for|regarding|concerning|prohibiting|promoting|governing|regulating)\b")
_BARE_PASSIVE = Pattern(
    rf"(?:^|(?<=[.;,] )|(?<= ))(?P<name>(?:(?!{_STOP_WORD}\b)[a-zA-Z][\w-]* ){{0,3}}?"
    r"(?P<head>[Gg]uidelines|[Gg]uidance|[Rr]ecommendations|[Pp]rinciples|[Rr]egulations|[Ss]tandards))"
    r"(?P<topic> (?:on|for|regarding|concerning) (?:[\w-]+ ){0,8}?[\w-]+)"
    rf" (?:were|was|have been|has been|had been) (?:\w+ly )?{PARTICIPLE}\b"
)
ON_AI = re.compile(r"\b(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm\w*|[Mm]achine learning)\b")
ON_TECHNOLOGY = re.compile(rf"{ON_AI.pattern}|\b(?:[Dd]igital\w*|[Dd]ata|[Cc]yber\w*|ICTs?|[Rr]obot\w*)\b")
# Common nouns that are instruments where they are on AI or digital policy.
_ON_A_MATTER = words_of(
    "agenda paper policy guidance guide code standard standards register registry concept vision manual checklist"
    " sandbox curriculum"
)
_ITS_MATTER = re.compile(rf"{ON_AI.pattern}.* (?:sandbox|curriculum)$")
_OF_BODIES = (_NOMINAL, _WATCHING, _WHICH_WATCHES, _WATCHED)
_ARTICLE = re.compile(r" (?:an?|its|their|the) ")
# "passed a law establishing public guidelines": what the law is on
_OF_A_LAW = re.compile(r"\b(?:[Ll]aw|[Aa]ct|[Bb]ill|[Dd]ecree|[Oo]rdinance|[Rr]esolution|[Oo]rder) $")
_LAST_WORDS = re.compile(rf"(?P<verb>(?:\w+ )?\w+){WHEN}$")


def _actives(text: str) -> Iterator[re.Match[str]]:
    """Where a verb has an object of its own making: looked for from the article, since verbs are many."""
    done = 0
    for article in _ARTICLE.finditer(text) if _ACTIVE.may_match(text) else ():
        words = _LAST_WORDS.search(text, max(0, article.start() - 36), article.start())
        if words is None:
            continue
        verb, end = words["verb"], words.end("verb")
        start = words.start() if is_verb(verb) else end - len(verb.split()[-1])
        if start >= done and is_verb(text[start:end]) and (match := _ACTIVE.plain.match(text, start)):
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
        (_NOMINAL, _NOMINAL.finditer(text)),
        (_WATCHING, _WATCHING.finditer(text)),
        (_WHICH_WATCHES, _WHICH_WATCHES.finditer(text)),
        (_WATCHED, _WATCHED.finditer(text)),
    )
    for pattern, matches in ways:
        for match in matches:
            start, end = match.span("name")
            head = head_of([w.lower() for w in WORD.findall(match["name"])])
            verb = match.groupdict().get("verb") or ""
            if verb.endswith("ing") and _OF_A_LAW.search(text, max(0, match.start() - 12), match.start()):
                continue
            if set(match["name"].lower().split()) <= _OF_ANY_REPORT:
                continue
            if head is None or (head[0] == "organisations" and head[2] not in SET_UP):
                continue
            if pattern is _BARE and not (_ITS_TOPIC.match(text, end) or ON_AI.search(match["name"])):
                continue
            if pattern in _OF_BODIES and (head[0] != "organisations" or match["name"].lower() == head[2]):
                continue
            if pattern is _PASSIVE and not (match["aux"] or match["stands"]) and not _FOUNDER.match(text, end):
                continue
            if pattern is _PASSIVE and match["stands"] and head[0] == "organisations":
                continue
            if pattern is _PASSIVE and match["asked"] and head[0] != "organisations":
                continue
            topic = pattern in (_PASSIVE, _BARE_PASSIVE) and bool(match["topic"])
            if topic:
                end = match.end("topic")
            told_apart = (_PASSIVE, _BARE_PASSIVE, _WATCHING, _WHICH_WATCHES, _WATCHED)  # what follows is said of it
            run_on = COMPLEMENT.match(text, end) if pattern not in told_apart else None
            # "presented the concept for the use of AI", but "adopted the act"
            if (
                pattern is _ACTIVE
                and match["the"]
                and not (run_on and match["name"].islower() and ON_AI.search(run_on.group()))
            ):
                continue
            told = re.split(r"[.;:]", text[match.start() : end + 100])[0]
            if head[2] in VAGUE and not (head[2] in _ON_A_MATTER and ON_TECHNOLOGY.search(told)):
                continue
            if head[1] == "programme" and run_on is None and not topic and not _ITS_MATTER.search(match["name"]):
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


# "Parliament is debating a bill on artificial intelligence"
_DEBATED = Pattern(
    r"\b(?i:debat|discuss|consider|examin|deliberat|scrutini[sz])(?:es|ed|ing|e)?(?: on)? an? (?:[a-z-]+ ){0,2}?"
    r"(?P<name>(?:draft (?:law|bill|act)|bill) (?:on|to (?:regulate|govern|limit|ban)|regulating|governing|banning"
    r"|limiting) (?:[\w-]+ ){0,5}?(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithms|[Ff]acial [Rr]ecognition)\b"
    r"(?: (?:systems|technolog(?:y|ies)|applications|tools))?)"
)


def debated(text: str) -> Iterator[FoundName]:
    """Bills that a parliament has before it: "is debating a bill on AI"."""
    for match in _DEBATED.finditer(text):
        if asserted(text, match.start()):
            yield FoundName(*match.span("name"), match["name"], "instruments", "law", "bill", "introduced")


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
