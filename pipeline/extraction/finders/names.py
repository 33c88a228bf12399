"""Names of instruments and bodies in prose, found by head nouns of the field and by evidence of namehood.

Evidence is title case with linking words, quotation marks, an acronym in brackets, a proper name before a
lower-case head noun ("the Freedonia AI strategy"), a list that says what it holds ("projects such as X"), or a verb
that brings something into being ("published a position paper on X", "set up an ethics board").
`find_names` gives every name of one text; which of them are one thing is for `pipeline.extraction.context`.
Codebook, general rule 6 and the vocabularies of `instruments.kind` and `organisations.kind`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from pipeline.extraction.finders.acts import PARTICIPLE, VERB, is_verb
from pipeline.extraction.patterns import Pattern


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _kinds(**by_kind: str) -> dict[str, str]:
    return {word: kind for kind, words in by_kind.items() for word in words.split()}


INSTRUMENT_HEADS = _kinds(
    strategy="strategy roadmap agenda vision policy blueprint concept",
    action_plan="plan masterplan",
    programme="programme program scheme initiative mission fellowship scholarship accelerator package",
    project="project",
    report="report review paper analysis",
    policy_recommendation="recommendation recommendations",
    resolution="resolution",
    law="act bill law decree-law law-decree constitution statute",
    regulation="decree order ordinance regulation regulations directive edict controls bylaw provisions",
    treaty="treaty convention covenant protocol agreement",
    principles="declaration charter principles compact contract pledge",
    guidelines="circular code framework guidelines guideline guidance guide playbook standard standards handbook"
    " toolkit badges",
    monitoring_tool="barometer observatory index dashboard tracker monitor register methodology",
    infrastructure="infrastructure supercomputer platform library catalogue marketplace lake factory factories",
    e_service="portal app application registry chatbot",
    fund="fund",
)

ORGANISATION_HEADS = _kinds(
    regulator="authority commissioner ombudsman ombudsperson ombudswoman ombud inspectorate regulator body"
    " superintendence superintendency superintendent",
    advisory_body="commission committee council board panel coordinator group taskforce force",
    agency="court tribunal police administration agency corporation bureau service executive undertaking unit",
    ministry_or_department="treasury division office ministry minister department directorate undersecretariat"
    " directorate-general secretariat secretary",
    parliament="house parliament senate chamber assembly congress",
    government="government cabinet",
    research_centre="institute institution centre center laboratory lab",
    education_body="school university academy college",
    coalition="coalition forum alliance partnership consortium network roundtable",
    civil_society="international watch foundation association society federation union organisation organization"
    " endowment stiftung",
    company="bank ltd inc plc gmbh company advisory consulting consultancy technologies railway railways airlines",
)
# Heads of two words that say more than their last word.
COMPOUND_HEADS = {
    "action plan": "action_plan",
    "position paper": "position_paper",
    "white paper": "report",
    "green paper": "report",
    "policy paper": "report",
    "policy recommendation": "policy_recommendation",
    "policy recommendations": "policy_recommendation",
    "policy framework": "strategy",
    "interim measures": "regulation",
    "administrative measures": "regulation",
    "data centre": "infrastructure",
    "data center": "infrastructure",
    "computing centre": "infrastructure",
    "computing center": "infrastructure",
    "guidance note": "guidelines",
    "technical note": "report",
    "data bank": "infrastructure",
    "information system": "e_service",
    "language model": "infrastructure",
    "growth zones": "programme",
    "economic zone": "infrastructure",
    "knowledge hub": "e_service",
    "data labs": "infrastructure",
    "working group": "advisory_body",
    "task force": "advisory_body",
}
# Heads of names that stand in the original language; met among the first two words of the name.
FOREIGN_HEADS = _kinds(
    strategy="stratégie estrategia strategie strategia",
    action_plan="actieplan aktionsplan plano",
    report="rapport",
    law="loi ley lei wet gesetz marco código codigo",
    regulation="decreto décret resolución resolução",
    programme="programma programa",
    principles="carta charte",
)
FOREIGN_BODY_HEADS = _kinds(
    regulator="autoridad autoridade autorité superintendencia superintendência",
    agency="agencia agência agence instituto",
    advisory_body="comisión comissão consejo conselho conseil",
    ministry_or_department="ministerio ministério ministère secretaría secretaria",
)
_HEADS = INSTRUMENT_HEADS | ORGANISATION_HEADS
_IN_PHRASE = frozenset(_HEADS) | frozenset(FOREIGN_HEADS) | frozenset(FOREIGN_BODY_HEADS)
_ACTS = _words("convention act regulation directive resolution recommendation declaration strategy guidelines report")
_PURPOSE = _words("promoting regulating establishing amending protecting implementing approving creating")
_ENDS_PHRASE = _PURPOSE | _words(
    "relating governing of for on to in against regarding concerning between with about towards"
)
_LINKS = _words(
    "of for on and & the to de des du la le les pour sur et van voor der den het für und di del della per y"
    " para e do da das "
    "en zur zum aan op"
)
# Lower-case words that may stand between a proper name and its head noun.
_FIELD = _words(
    "action national federal regional ai artificial intelligence digital data policy strategic convergence research "
    "innovation development open cyber cybersecurity technology industry industrial ethics ethical"
    " working task position "
    "white green privacy protection human rights data-protection algorithmic smart skills implementation"
)
_STARTERS = _words(
    "a an the this that these those such some any each every no any both either neither all many most"
    " several various few "
    "other another its their his her our your my it he she they we you i there here who which what when"
    " where why how "
    "in on at by for from to of with within without under over after before since until during through throughout "
    "between among against despite although though while whereas because as if unless whether given regarding "
    "concerning considering including according based following like unlike and or but nor so yet not only also "
    "however moreover furthermore further additionally meanwhile nevertheless nonetheless therefore thus hence "
    "consequently finally lastly first second third secondly then now currently today recently later earlier overall "
    "instead indeed notably similarly likewise specifically particularly especially importantly together"
    " once one two "
    "three four five six seven eight nine ten more less similar certain "
    "figure table box chart annex appendix chapter section page part source note notes see e.g i.e ie eg etc about "
    "via per toward towards upon alongside along beyond across around up down out off is are was were be"
    " been being has "
    "have had do does did will would shall should may might can could must created launched adopted published using "
    "building developing creating establishing launching implementing strengthening supporting promoting ensuring "
    "improving enhancing develop create establish launch implement strengthen support promote ensure improve enhance "
    "encourage enable provide adopt publish introduce define include conduct foster share demand set mr"
    " mrs ms dr prof "
    "former january february march april may june july august september october november december mid-term"
)
# Adjectives that open a sentence, or belong to a name: "New Generation Plan".
_OPENERS = _words("new key main major future existing current")
_OF_A_STATE = _words("national federal")
_OWNERS = _words("kingdom republic country nation government ministry state city region world")
# Fields of law: "Contract Law" is no act.
_FIELDS_OF_LAW = _words(
    "tort contract employment labour labor criminal civil constitutional international competition"
    " administrative property "
    "public private common case family tax company commercial customary humanitarian european eu domestic national"
)
# Abbreviations of topics: "Law on Information Technology (IT)" is not called IT.
_ABBREVIATIONS = _words(
    "SMS GPS GIS FAQ PDF CEO CTO AI ICT IT ICTs STEM SME SMEs RD GDP ML IoT HR NLP LLM LLMs TVET NGO NGOs MOU FDI SDG"
    " SDGs EU UK US"
)
_FINITE = _words(
    "is are was were be been being has have had will would shall should must can could may might does do did"
)
_FOREIGN = _words(
    "de la le les du des van het voor der die das für und del para op een et el los las y da do per della dell"
    " dei degli delle nell og för och av zur zum dla"
)

WORD = re.compile(r"[^\W_]+(?:(?:[-‐‑'’./&]|(?<=\d)–(?=\d))[^\W_]+)*\+?|&")
_CLOSERS = {"“": "”", "„": "”“", "«": "»", '"': '"', "‘": "’", "'": "'"}
_ACRONYM = re.compile(
    r"\s*[(\[]\s*(?:(?:the|or|hereafter|hereinafter|known as|abbreviated)\s+)?[“\"‘']?"
    r"(?P<acronym>(?:e-)?[A-Z][\w&./-]{1,14})[”\"’']?(?:, [^()\d]{2,40})?\s*[)\]]"
)
_OR_ACRONYM = re.compile(r",? or (?:the )?(?P<acronym>[A-Z]{3,9})(?=[,. ])")
_ORIGINAL_ACRONYM = re.compile(
    r"\s*[(](?P<original>[^()\[\]]{6,120}?)(?:\s*[,;–-]\s*|\s+)(?P<acronym>[A-Z][A-Za-z]{0,6}[A-Z])[)]"
)
_ORIGINAL = re.compile(r"\s*[(\[][“\"]?(?P<original>[^()\[\]\d]{6,140}?)[”\"]?[)\]]")


_ORIGINAL_WORD = re.compile(r"\s*[(](?P<original>[A-Z][a-zà-ÿ]{7,30})[)]")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text. `start` and `end` bound the name itself, without article, quotes and bracket."""

    start: int
    end: int
    text: str
    table: str  # "instruments" | "organisations" | "" where only its use can tell
    kind: str
    head: str  # head noun, lower case; "" if none
    evidence: (
        str  # "title_case" | "quoted" | "proper" | "own" | "owned" | "listed" | "introduced" | "bare" | "registered"
    )
    acronym: tuple[int, int] | None = None
    original: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word looks like: lower case without "'s"; capitalised, numeric or a brand; numeric."""

    lower: str
    proper: bool
    number: bool


@lru_cache(maxsize=65536)
def _look(text: str) -> _Word:
    number = bool(
        re.fullmatch(
            r"\d{1,5}(?:[-–/.]\d{1,4}){0,2}(?:/[A-Z]{1,4}\d{0,3}(?:-[A-Z]{1,4})?|-[IVX]{1,5})?|[IVX]{1,4}", text
        )
    )
    proper = number or text[:1].isupper() or is_brand(text) or bool(re.match(r"(?:e|\d{1,2})-[A-Z]", text))
    return _Word(re.sub(r"['’]s$", "", text.lower()), proper, number)


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    text: str
    lower: str
    proper: bool
    number: bool


def is_acronym(word: str) -> bool:
    """Whether a word is an acronym that can name a body: three to eight capitals that abbreviate no topic."""
    return bool(re.fullmatch(r"[A-Z]{3,8}", word)) and word not in _ABBREVIATIONS


@lru_cache(maxsize=65536)
def is_brand(word: str) -> bool:
    """Whether a word looks like a brand: letters with a digit, an inner capital or an ".ai" inside."""
    return bool(
        re.fullmatch(r"[\w.-]*[^\W\d_]\d[^\W_][\w.-]*|[\w.-]*[a-z][A-Z][\w.-]*|[^\W\d_][\w-]{2,}\.(?:ai|AI)", word)
    )


def head_of(words: Sequence[str]) -> tuple[str, str, str] | None:
    """Table, kind and head noun of a name's words (lower case), by the end of its first noun phrase."""
    phrase: list[str] = []
    for word in words:
        if phrase and word in _ENDS_PHRASE:
            break
        phrase.append(word)
    while len(phrase) > 1 and re.fullmatch(r"[\d.–/-]+(?:/?[a-z]+\d*(?:-[a-z]+)?)?|[ivx]+|no|nr|nº?", phrase[-1]):
        phrase.pop()
    if len(phrase) < len(words) and not _IN_PHRASE & set(phrase):
        # "Freedom of Data Act": nothing before the link names a thing, the last word does.
        plain = [w for w in words if not re.fullmatch(r"[\d.–/+-]+", w)]
        if plain and plain[-1] in _HEADS and plain[-1] != "technologies" and "the" not in words:
            phrase = plain[-1:]
    elif words[len(phrase) : len(phrase) + 1] == ["of"] and phrase[-1] in ("council", "commission", "office", "bank"):
        # "Council of Freedonia Convention 12", "Council of Freedonia Convention on Data"
        rest = list(words[len(phrase) + 1 :])
        stop = next((n for n, w in enumerate(rest) if w in _ENDS_PHRASE), len(rest))
        plain = [w for w in rest[:stop] if not re.fullmatch(r"[\d.–/+-]+", w)]
        if plain and plain[-1] in _ACTS and "the" not in rest[:stop]:
            phrase = plain[-1:]
    compound = " ".join(phrase[-2:])
    if compound in COMPOUND_HEADS:
        kind = COMPOUND_HEADS[compound]
        return "organisations" if kind == "advisory_body" else "instruments", kind, compound
    last = phrase[-1] if phrase else ""
    if last in ("programme", "program") and phrase[:2] == ["united", "nations"]:
        return "organisations", "international_organisation", last
    if last in INSTRUMENT_HEADS:
        return "instruments", _instrument_kind(last, words), last
    if last in ORGANISATION_HEADS:
        return "organisations", _organisation_kind(last, words), last
    for word in phrase[:2]:
        if word in FOREIGN_HEADS and len(words) > 2:
            return "instruments", FOREIGN_HEADS[word], word
        if word in FOREIGN_BODY_HEADS and len(words) > 2 and _FOREIGN & set(words):
            return "organisations", FOREIGN_BODY_HEADS[word], word
    return None


_OF_CONDUCT = _words("conduct practice ethics ethical ai open source good voluntary")


def _instrument_kind(head: str, words: Sequence[str]) -> str:
    if head == "code" and len(words) > 1 and words[-1] == head and not _OF_CONDUCT & set(words):
        return "law"  # "the Penal Code"
    return INSTRUMENT_HEADS[head]


_MAY_WATCH = _words("commission institution commissioner committee council office agency body board")
_WATCHED = (
    r"data protection|personal data|personal information|information protection|privacy|human rights?|competition"
    r"|information (?:commission|office)|transparency|equality|ombuds|consumer"
)


def _organisation_kind(head: str, words: Sequence[str]) -> str:
    held = " ".join(words)
    if head in ("endowment", "stiftung", "foundation"):
        return "civil_society"
    if head in _MAY_WATCH and (re.search(_WATCHED, held) or ("police" in words and head not in ("agency", "office"))):
        return "regulator"
    if (head == "council" and "ministers" in words) or (head == "minister" and "prime" in words):
        return "government"
    if head == "council" and "state" in words:
        return "agency" if "of" in words else "government"
    if head in ("secretariat", "union") and re.search(
        r"\b(?:commonwealth|caribbean|african|arab|asian|pacific)\b", held
    ):
        return "international_organisation"
    if head == "board" and re.search(r"\b(?:social security|insurance|pensions?|investment|export|tourism)\b", held):
        return "agency"
    if head == "commission" and re.search(
        r"\b(?:communications?|telecommunications?|broadcasting|securities|utilities|regulation|regulatory|relations)\b",
        held,
    ):
        return "regulator"
    if head == "bank" and {"central", "reserve", "national"} & set(words):
        return "regulator"
    if head == "office" and re.search(
        r"\b(?:management|digital|audit|ai|data|prosecutor\w*|prosecution|statistics)\b", held
    ):
        return "agency"
    if "judicial" in words or (
        head in ("centre", "center")
        and re.search(r"\b(?:government|informatics|information systems|surveillance|monitoring|operations)\b", held)
    ):
        return "agency"
    if head == "group" and not re.search(
        r"\b(?:working|expert|experts|advisory|task|steering|high-level|contact|friends|project|reference|study|core"
        r"|inter-?\w*|\w+ group on|level|user|action|coordination|consultative|technical)\b",
        held,
    ):
        return "company"
    if head == "house" and not {"of", "upper", "lower"} & set(words):
        return "civil_society"
    if head in ("executive", "service") and "government" in words:
        return "agency"
    if head == "service" and "public" in words:
        return "ministry_or_department"
    if head not in ("centre", "center") and re.search(
        r"\b(?:world|international|global|(?<!south )african|nations|intergovernmental|pan american|inter-american"
        r"|caribbean)\b",
        held,
    ):
        return "international_organisation"
    return ORGANISATION_HEADS[head]


def find_names(text: str) -> tuple[FoundName, ...]:
    """All names of instruments and bodies in a text, in order, none within another.

    Proper names without a head noun come with an empty table: only their use tells what they name.
    """
    found: list[FoundName] = []
    title_case = list(_title_case(text))
    for names in (
        _quoted(text),
        _governments(text),
        _operated(text),
        _own(text),
        _owned(text),
        _apposed(text),
        (n for n in title_case if n.table),
        _introduced(text),
        _misspelt(text),
        _listed(text),
        (n for n in title_case if not n.table),
    ):
        for name in names:
            # A phrase that a verb introduces may hold a proper name and run on: then it is the longer name.
            held = [n for n in found if name.start <= n.start and n.end <= name.end]
            if name.evidence == "introduced" and all(n.head == name.head for n in held):
                found = [n for n in found if n not in held]
            if name.evidence == "introduced" and _FOUNDED.search(name.text):
                held = [n for n in found if n.end <= name.end and name.start < n.start]
                found = [n for n in found if n not in held]
                found += [name, *held]
            elif not any(name.start < n.end and n.start < name.end for n in found):
                found.append(name)
    named = [_after_acronym(text, _with_bracket(text, name)) for name in sorted(found, key=lambda n: n.start)]
    titles = {n.start for n in named if n.evidence in ("quoted", "title_case") and n.table == "instruments"}
    named = [n for n in named if n.evidence not in ("introduced", "own", "proper") or not _is_called(text, n, titles)]
    brackets = [bracket for name in named for bracket in (name.acronym, name.original) if bracket]
    return tuple(n for n in named if not any(start <= n.start and n.end <= end for start, end in brackets))


def _is_called(text: str, name: FoundName, titles: set[int]) -> bool:
    """Whether a description is followed by the title itself: "its AI strategy, Bright North", "the plan “X”"."""
    if name.evidence == "introduced" and titles & {name.end + 1, name.end + 2, name.end + 3}:
        return text[name.end : name.end + 3].strip(" ,:;(")[:1] in '“„«"' or name.end + 1 not in titles
    link = re.match(r"(?:,| \(|:)? ?(?:(?:the|called|named|entitled|titled|known as) ){0,2}[“„«\"]?", text[name.end :])
    return link is not None and link.end() > 1 and name.end + link.end() in titles


def _quoted(text: str) -> Iterator[FoundName]:
    """Names in quotation marks: a capital first, a head noun in them or right after them."""
    end = 0
    for opening in re.finditer("[“„«\"]|(?:(?<=[ (])|^)[‘'](?=[A-Z])", text):
        start = opening.end()
        if start < end or text[start : start + 1].isspace() or text[opening.start() - 1 : opening.start()].isalnum():
            continue
        stop = _closing(text, opening.start())
        if stop is None:
            continue
        inner = text[start:stop].rstrip(" ,.;:")
        words = [w.lower() for w in WORD.findall(inner)]
        if inner.startswith("On ") and (law := _LAW_ON.search(text, max(0, start - 40), start)):
            # "Law No. 7 “On Personal Data”"
            begin, head, end = law.start(), law["head"].lower(), stop + 1
            yield FoundName(begin, end, text[begin:end], "instruments", INSTRUMENT_HEADS[head], head, "quoted")
            continue
        if not words or len(words) > 45 or not (inner[:1].isupper() or is_brand(inner.split()[0])):
            continue
        if _FINITE & set(words[:14]) or words[0] in _STARTERS or _SAID.match(text, start + len(inner)):
            continue
        head = head_of(words)
        if head is None:
            after = re.match(r"[”“»’'\",]?\s*((?:[a-z]+ )?[A-Za-z][a-z]+)\b", text[stop:])
            following = after.group(1).lower().split() if after else []
            head = head_of(following) or (head_of(following[:1]) if following else None)
            if head and head[0] == "organisations" and len(words) > 6:
                head = None
        if head is None:
            before = _CALLED.search(text[: opening.start()])
            if before and len(words) <= 14:
                head = ("instruments", _kind_before(text[: before.end()]), "")
        if head is None:
            continue
        end = stop
        yield FoundName(start, start + len(inner), inner, *head, "quoted")


_LAW_ON = re.compile(
    r"\b(?:(?:Federal|Constitutional|Organic) )?(?P<head>[Ll]aw|[Aa]ct|[Bb]ill|[Dd]ecree|[Rr]esolution|[Oo]rder)"
    r"(?: (?:No\.? ?)?[\w/-]*\d[\w/-]*)? .$"
)
# What is quoted as speech is no title: "…," the statement noted.
_SAID = re.compile(
    r"[,.][”\"»] (?:[\w’'-]+ ){0,4}?(?:said|says|noted|notes|stated|states|added|adds|explained|wrote|told)\b"
)
_CALLED = re.compile(
    r"\b(?:(?P<noun>strategy|plan|programme|program|roadmap|agenda|charter|report|opinion|initiative"
    r"|mission|project|initiatives|projects|programmes|programs|efforts),?(?: (?:such as|including|called|named"
    r"|titled|entitled))?|called|named|titled|entitled)(?: the)? $"
)


def _kind_before(text: str) -> str:
    """Kind by the last noun of an instrument before a name: "a programme called "."""
    nouns = [w.lower() for w in WORD.findall(text)[-8:] if w.lower() in INSTRUMENT_HEADS or w.lower() == "opinion"]
    return INSTRUMENT_HEADS.get(nouns[-1], "report") if nouns else "programme"


def _closing(text: str, opening: int) -> int | None:
    """Where a quotation ends that opens at `opening`; of one left open, after the inner quotation that it holds."""
    mark = text[opening]
    depth, last = 1, None
    for position in range(opening + 1, min(len(text), opening + 400)):
        char = text[position]
        if char in _CLOSERS[mark] and not (char in "“’'" and text[position + 1 : position + 2].isalnum()):
            depth -= 1
            last = position
            if depth == 0:
                return position
        elif char == mark and mark not in "\"'":
            depth += 1
    return None if last is None else last + 1


def _title_case(text: str) -> Iterator[FoundName]:
    tokens: list[_Token] = []
    for match in WORD.finditer(text):
        word = match[0]
        look = _look(word)
        tokens.append(_Token(*match.span(), word, look.lower, look.proper, look.number))
    position = 0
    while position < len(tokens):
        if not tokens[position].proper:
            position += 1
            continue
        stop = _run(text, tokens, position)
        yield from _names_in_run(text, tokens, position, stop)
        position = stop


def _joined(text: str, left: _Token, right: _Token) -> bool:
    return text[left.end : right.start] in (" ", "\u00a0") or (
        left.text.endswith("s") and text[left.end : right.start] in ("’ ", "' ")
    )


_DAYS_AND_MONTHS = _words(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_ABOUT = _words("relating concerning regarding governing")
_FIELDS_AHEAD = _words("Competence Excellence Expertise Leadership")  # "Centre of Excellence in Robotics"
_LONGEST = 60  # words; no title in title case is longer, and splitting a run costs its square


def _run(text: str, tokens: list[_Token], first: int) -> int:
    """End of the run of proper words from `first`, with linking words between them."""
    position = first + 1
    while position < len(tokens) and position - first < _LONGEST:
        numbered = tokens[position - 1].text in ("No", "Nr", "Nos", "N") and tokens[position].number
        if numbered and text[tokens[position - 1].end : tokens[position].start] in (". ", "° ", "°", "º ", ".° "):
            position += 1
            continue
        if not _joined(text, tokens[position - 1], tokens[position]):
            if _abbreviated_within(text, tokens, position):
                position += 2
                continue
            ahead = _list_in_name(text, tokens, first, position)
            if ahead is None:
                break
            position = ahead
            continue
        if tokens[position].number and tokens[position - 1].number and not re.search(r"\d{4}", tokens[position].text):
            break  # the mark of a note: "Decree 92-22 10"
        if tokens[position].proper:
            position += 1
            continue
        if tokens[position - 1].number and tokens[position].text not in {"on", "of"} | _ABOUT:
            break
        in_ai = (
            tokens[position].text == "in"
            and position + 1 < len(tokens)
            and tokens[position + 1].text in ("AI", "Artificial")
        )
        in_field = tokens[position].text == "in" and tokens[position - 1].text in _FIELDS_AHEAD
        if in_field and position + 1 < len(tokens) and tokens[position + 1].proper:
            position += 2
            continue
        if in_ai and (_ENDS_PHRASE & {t.text for t in tokens[first:position]} or _ends_in_act(text, tokens, position)):
            position += 2
            continue
        look = position
        about = _ABOUT if tokens[position - 1].number else frozenset[str]()  # "Law No. 7 relating to the Care of Data"
        while look < len(tokens) and look - position < 3 and tokens[look].text in _LINKS | about | {"a", "an"}:
            if look > position and not _joined(text, tokens[look - 1], tokens[look]):
                break
            look += 1
        if look == position or look >= len(tokens) or not tokens[look].proper or tokens[look].number:
            break
        if tokens[look].lower in _DAYS_AND_MONTHS and tokens[look - 1].text == "on":
            break  # "signed the Convention on September 5"
        aimed = (
            tokens[position].text == "the" and tokens[position - 1].lower in _PURPOSE
        )  # "Law Promoting the Use of X"
        if not _joined(text, tokens[look - 1], tokens[look]) or (
            tokens[position].text in ("a", "an", "the") and not aimed
        ):
            break
        position = look + 1
    return position


def _abbreviated_within(text: str, tokens: list[_Token], position: int) -> bool:
    """Whether a topic is abbreviated within a name: "National Artificial Intelligence (AI) Policy"."""
    if position + 1 >= len(tokens) or tokens[position].text not in _ABBREVIATIONS or not tokens[position + 1].proper:
        return False
    before, after = tokens[position - 1 : position + 2 : 2]
    return (text[before.end : tokens[position].start], text[tokens[position].end : after.start]) == (" (", ") ")


def _ends_in_act(text: str, tokens: list[_Token], position: int) -> bool:
    """Whether the proper words after "in" end with an act of law: "Data Protection in AI Systems Bill"."""
    last = position + 1
    while last + 1 < len(tokens) and tokens[last + 1].proper and _joined(text, tokens[last], tokens[last + 1]):
        last += 1
    return INSTRUMENT_HEADS.get(tokens[last].lower) == "law"


def _list_in_name(text: str, tokens: list[_Token], first: int, position: int) -> int | None:
    """Where a list inside a name ends: "Ministry of Trade, Industry and Labour"."""
    words = [t.lower for t in tokens[first:position]]
    offices = _words(
        "ministry department office directorate minister service secretariat secretary agency council institute"
        " authority commission committee centre center board commissioner convention treaty"
    )
    if not (offices & set(words)) or not {"of", "for", "on"} & set(words):
        return None
    end = tokens[position - 1].end
    part = r"(?!Ministry|Department|Office|Agency)[A-Z][\w’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]*)?"
    match = re.match(rf"(?:, {part}){{1,4}},? (?:and|&) (?:the )?{part}", text[end:])
    if not match:
        return None
    while position < len(tokens) and tokens[position].end <= end + match.end():
        position += 1
    return position


_TOWNS = _words("city municipality county")
_IDIOM = re.compile(r"\b(?:at|in) the Service\b|\bRule of Law\b")  # "AI at the Service of Citizens"


def _names_in_run(text: str, tokens: list[_Token], first: int, stop: int) -> Iterator[FoundName]:
    """Split a run where two names meet; give each with its head, headless ones as "bare"."""
    for begin, end in _split(tokens, first, stop):
        while begin < end and _strip_first(tokens, begin, _opens(text, tokens[begin])):
            begin += 1
        while end > begin and tokens[end - 1].text in _LINKS:
            end -= 1
        if begin >= end or _IDIOM.search(
            text, max(0, tokens[begin].start - 7), tokens[begin].start + len("Rule of Law")
        ):
            continue
        end = _cut_end(text, tokens, begin, end)
        begin = _cut_owner(tokens, begin, end)
        words = [t.lower for t in tokens[begin:end]]
        head, evidence = head_of(words), "title_case"
        extended = _lower_head(text, tokens, begin, end)
        if extended > end and (head is None or end - begin <= 3):
            end, evidence = extended, "proper"
            words = [t.lower for t in tokens[begin:end]]
            head = head_of(words)
            opens = _opens(text, tokens[begin])
            if extended - begin == 2 and opens and not is_brand(tokens[begin].text):
                continue
        if head is None:
            evidence, head = "bare", ("", "", "")
            if end - begin == 2 and tokens[begin].text.endswith(("’s", "'s")):
                begin += 1
        elif (
            (words[-1] == "law" and len(words) == 2 and words[0] in _FIELDS_OF_LAW)
            or (text[tokens[begin].start : tokens[end - 1].end].isupper() and len(words) > 1)
            or (
                len(words) < 2
                and words[0] not in ("parliament", "senate", "congress", "constitution", "cabinet")
                and words[0] not in STAND_ALONE
            )
        ):
            continue
        if re.fullmatch(r"\d{4}", words[0]) and len(words) > 2 and not head_is_all(words[1:], head[2]):
            begin += 1
        if evidence == "proper":
            while begin and tokens[begin - 1].text in _OF_A_STATE and _joined(text, tokens[begin - 1], tokens[begin]):
                begin -= 1
        start, last = tokens[begin].start, tokens[end - 1].end
        if re.search(r"['’]s$", text[start:last]):
            last -= 2
        if tokens[end - 1].number and (thousands := re.match(r",\d{3}\b(?:/\d{4})?", text[last:])):
            last += thousands.end()  # "Law No. 25,326"
        yield FoundName(start, last, text[start:last], *head, evidence)


_NUMBERED = frozenset({"no", "nr"}) | _words(
    "act bill law code decree order ordinance regulation directive edict resolution circular recommendation convention"
    " protocol treaty agenda vision horizon phase part working group committee industry ra"
)


def _cut_end(text: str, tokens: list[_Token], begin: int, end: int) -> int:
    """End of a run without what only seems to belong: a lone "I", a year after an owner, "for the British" + noun."""
    if end - begin > 1 and tokens[end - 1].text == "I":
        end -= 1
    if end - begin > 3 and tokens[end - 2].text == "the" and re.match(r", [A-Z]\w*,", text[tokens[end - 1].end :]):
        end -= 3
    if end - begin > 2 and re.fullmatch(r"\d\d?", tokens[end - 1].text) and tokens[end - 2].lower not in _NUMBERED:
        end -= 1  # the mark of a note: "the Data Charter 9"
    words = [t.lower for t in tokens[begin:end]]
    head = head_of(words) or ("", "", "")
    if (
        end - begin > 1
        and tokens[end - 1].number
        and (head[0] == "organisations" or words[-2] != tokens[end - 2].text.lower())
    ):
        end -= 1
    if (
        end - begin > 3
        and tokens[end - 2].text == "the"
        and end < len(tokens)
        and _joined(text, tokens[end - 1], tokens[end])
    ):
        following = tokens[end].text
        adjective = tokens[end - 1].lower not in _HEADS
        if adjective and following.islower() and following not in _STARTERS | _LINKS and following not in _HEADS:
            return end - 3
    return end


def _cut_owner(tokens: list[_Token], begin: int, end: int) -> int:
    """Start of a name after its owner ("Freedonia’s Data Act"), where the rest is a name by itself."""
    for position in range(begin, end - 2):
        after = tokens[position + 1].start - tokens[position].end
        if tokens[position].text.endswith(("’s", "'s")) or (tokens[position].text.endswith("s") and after == 2):
            words = [t.lower for t in tokens[position + 1 : end]]
            own = [w for w in words if w not in _FIELD and not re.fullmatch(r"[\d–-]+", w)]
            if tokens[position + 1].text[:1].isupper() and (head := head_of(words)) and head_is_all(own, head[2]):
                return begin
            if head_of(words) and tokens[position + 1].text[:1].isupper():
                return position + 1
    return begin


def head_is_all(words: Sequence[str], head: str) -> bool:
    """Whether a name consists of its head noun alone, years and articles apart."""
    return not {w for w in words if not re.fullmatch(r"\d{4}", w)} - set(head.split())


def _opens(text: str, token: _Token) -> bool:
    """Whether a word opens a text or a sentence of it."""
    return token.start == 0 or text[token.start - 2 : token.start - 1] in ".!?:"


# Posts that persons hold: "Head of the Zenda Unit" is of the body that follows.
_POSTS = _words("head chief director president chair chairman chairwoman chairperson dean leader founder")


def _strip_first(tokens: list[_Token], begin: int, opens: bool) -> bool:
    """Whether the first word of a run is no part of a name: sentence words, posts, lone numbers, linking words."""
    token = tokens[begin]
    if token.lower in _POSTS and tokens[begin + 1 : begin + 2] and tokens[begin + 1].text == "of":
        return True
    owner = token.text.endswith(("’s", "'s"))
    if token.lower in _OPENERS and opens:
        return True
    if token.lower in _STARTERS or token.text in _LINKS or (owner and token.lower in _OWNERS):
        return True
    return token.number and not re.fullmatch(r"(?:19|20)\d\d(?:[-–]\d+)?", token.text)


def _split(tokens: list[_Token], first: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = first
    for position in range(first + 1, stop - 1):
        left = [t.lower for t in tokens[begin:position]]
        right = [t.lower for t in tokens[position + 1 : stop]]
        word = tokens[position].text
        if word == "and":
            mixed = "&" in left and "&" in right
            second = right[1:] if right[0] == "the" else right
            if _is_one(left, right) or right[:4] == ["the", "rule", "of", "law"]:
                continue
            acronym = len(second) == 1 and is_acronym(tokens[stop - 1].text)
            new_name = right[0] == "the" and (head_of(second) or second[0] in _TOWNS)
            # "Ministry of Energy and ACME", "Ministry of Energy and the ACME"
            new_name = new_name or (acronym and (head_of(left) or ("",))[0] == "organisations")
            made = left[-1] in INSTRUMENT_HEADS and len(left) > 1 and not _ENDS_PHRASE & set(left)
            nearest = right[: right.index("and")] if "and" in right else right
            whole = right[0] in _HEADS if len(right) == 1 else " ".join(right[:2]) in COMPOUND_HEADS
            if whole and len([w for w in right if not re.fullmatch(r"[\d–-]+", w)]) < 3 and made and not mixed:
                continue  # "Strategy Framework and Roadmap", "Strategy and Action Plan 2022–2027"
            if mixed or new_name or made or (head_of(left) and head_of(nearest) and len(nearest) > 1):
                yield begin, position
                begin = position + 1
        elif (
            word in ("to", "for", "on") and right[0] in ("the", "its") and head_of(right[1:]) and (own := head_of(left))
        ):
            # "Annex to the Data Act" is no one name, "Guide to the Data Act" neither; a group on an act is.
            if word == "on" and own[0] == "organisations":
                continue
            yield begin, position
            begin = position + 1
    yield begin, stop


def _is_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether "and" joins words of one name: "Agency for Trade and Civil Society", "Strategy and Vision for X"."""
    if right[0] in ("the", "its") or not left:
        return False
    weak = {"of", "for"} & set(left) and (right[-1] in _WEAK_HEADS or (right[0] in _WEAK_HEADS and right[1] == "of"))
    return bool(weak) or (len(left) == 1 and left[0] in INSTRUMENT_HEADS)


def _lower_head(text: str, tokens: list[_Token], begin: int, end: int) -> int:
    """Where a name ends that runs on into a lower-case head noun: "Freedonia AI action plan"."""
    if text[tokens[end - 1].start : tokens[end - 1].end].endswith(("'s", "’s")) and end - begin < 2:
        return end
    position = end
    while position < len(tokens) and position - end < 4 and _joined(text, tokens[position - 1], tokens[position]):
        word = tokens[position].text
        if word in _HEADS:
            following = tokens[position + 1].text if position + 1 < len(tokens) else ""
            if following in _HEADS and (word in _FIELD or f"{word} {following}" in COMPOUND_HEADS):
                position += 1
                continue
            return position + 1
        if word not in _FIELD:
            break
        position += 1
    return end


# Heads that as often say what another body is for.
_WEAK_HEADS = _words(
    "technologies society government administration service services police order standards law policy union"
)
# Bodies that a verb can bring into being under a common noun.
_SET_UP = _words(
    "authority commissioner ombudsman inspectorate regulator body commission committee council board"
    " panel coordinator group "
    "taskforce agency bureau office directorate secretariat institute institution centre center"
    " coalition alliance consortium"
) | {"working group", "task force"}
_BODIES_IN_SMALL_LETTERS = _words(
    "government coalition alliance consortium partnership agency authority commission commissioner"
    " committee council institute "
    "institution ministry parliament senate assembly regulator foundation university ombudsman"
) | {"working group", "task force"}
# Heads that name nothing without a capital: every government "sets up a framework".
# Bodies of which a state has one of that name: "the Treasury".
STAND_ALONE = _words("treasury ombudsman ombudsperson inspectorate cabinet")
_VAGUE = _words(
    "concept package register methodology provisions framework infrastructure platform vision standard standards guide"
    " guidance"
    " index dashboard agenda"
    " contract compact policy agreement analysis blueprint "
    "review project portal app code paper scheme supercomputer pledge"
) | {"policy framework", "data centre", "data center"}
_GOVERNMENT_OF = Pattern(
    r"\b(?:[Gg]overnment|(?<=\b[Tt]he )(?P<town>[Mm]unicipality|[Cc]ity|[Cc]ounty)) of (?:the )?"
    r"(?:(?:City|Province|State|Canton|Republic|Kingdom|Commonwealth|Principality) of (?:the )?)?[A-Z][\w’'-]+"
    r"(?: (?:and )?[A-Z][\w’'-]+)*|(?<=\b[Tt]he )[Gg]overnment(?= [a-z])"
    r"|\b[A-Z][\w-]+['’]s (?:federal |national |central )?government\b"
    r"|(?<=\b[Tt]he )(?:federal|central|national) government\b"
)


def _governments(text: str) -> Iterator[FoundName]:
    """ "the government of Freedonia", also in small letters."""
    for match in _GOVERNMENT_OF.finditer(text):
        name = re.sub(r"['’]s?$", "", match.group())
        if re.match(r"(?:It|That|What|There|Here|Who)['’]", name):
            continue
        head = "municipality" if match["town"] else "government"
        yield FoundName(
            match.start(), match.start() + len(name), name, "organisations", "government", head, "title_case"
        )


_NOUN = r"(?:[A-Za-z][\w’'-]*)"
_HEAD_NOUN = "|".join(sorted((*COMPOUND_HEADS, *_HEADS), key=len, reverse=True))
_STOP_WORD = r"(?:of|for|on|to|in|by|with|that|which|who|and|or|from|is|was|are|were|as|at|its|the|has|have|will)"
_PHRASE = (
    rf"(?P<name>(?:(?!{_STOP_WORD}\b){_NOUN}(?:,"
    rf"| and)? ){{0,5}}?(?P<head>{_HEAD_NOUN}))\b(?! (?:{_HEAD_NOUN})\b)(?![-’'])"
)
_COMPLEMENT = re.compile(
    r"(?P<link> (?:on|for|of|to|regarding|concerning))(?: (?!(?:which|that|in|by|as|with|after|including"
    r"|aimed|aiming|focus\w*|is|was|are|"
    r"were|has|have|will|who|where|when|this|since|from|during|under|among|between)\b)(?!\d\d? [A-Z]|(?:19|20)\d\d\b)"
    r"[\w’'&/-]*\w){1,12}"
)
_LEADING = re.compile(
    r"(?:(?:first|second|third|own|official|formal|comprehensive|dedicated|updated|revised|long-awaited|binding"
    r"|non-binding|standalone|stand-alone|horizontal|overarching|specific)(?:-ever)?,? )*"
)
_OF_ANY_REPORT = _words("final annual interim first second third fourth last latest new special progress status report")
_FOUNDED = re.compile(r" (?:created|established|set up|formed|appointed|convened) by ")
_FOUNDER = re.compile(
    r" (?:created|established|set up|formed|appointed|convened) by (?:the )?(?:[A-Z][\w’'-]+(?: of)?(?: |\b)){1,5}"
)
_ACTIVE = Pattern(rf"\b(?P<verb>(?i:{VERB})) (?:an?|its|their) {_PHRASE}")
_PASSIVE = Pattern(
    rf"\b[Aa]n? {_PHRASE}(?P<topic> (?:on|for|to (?:regulate|govern|ban|limit|protect)) (?:[\w-]+ ){{0,3}}?[\w-]+)?"
    rf"(?P<aux> (?:was|were|is|has been|had been|is being|will be|is to be))?(?: \w+ly)? {PARTICIPLE}\b"
)


_ARTICLE = re.compile(r" (?:an?|its|their) ")
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


def _introduced(text: str) -> Iterator[FoundName]:
    """Names, also in lower case, of what a verb brings into being: "published a position paper on X"."""
    for pattern, matches in ((_ACTIVE, _actives(text)), (_PASSIVE, _PASSIVE.finditer(text))):
        for match in matches:
            start, end = match.span("name")
            head = head_of([w.lower() for w in WORD.findall(match["name"])])
            if set(match["name"].lower().split()) <= _OF_ANY_REPORT:
                continue
            if head is None or head[2] in _VAGUE or (head[0] == "organisations" and head[2] not in _SET_UP):
                continue
            if pattern is _PASSIVE and not match["aux"] and not _FOUNDER.match(text, end):
                continue
            if pattern is _PASSIVE and match["topic"]:
                end = match.end("topic")
            run_on = _COMPLEMENT.match(text, end) if pattern is _ACTIVE else None
            if head[1] == "programme" and run_on is None:
                continue
            if run_on and run_on["link"] != " to" and (head[0] == "instruments" or run_on["link"] != " of"):
                end += len(re.sub(r"(?: (?:and|or|of|for|on|to|the|a|an))+$", "", run_on.group()))
            elif head[0] == "organisations" and (founder := _FOUNDER.match(text, end)):
                end += len(founder.group().rstrip())
            start = end - len(_LEADING.sub("", text[start:end], count=1))
            yield FoundName(start, end, text[start:end], *head, "introduced")


_FIELD_OF_POLICY = (
    r"(?:AI|artificial intelligence|digital(?: (?:government|transformation|economy|health|skills))?|open data|data"
    r"(?: (?:protection|governance|privacy))?|personal data protection|privacy|cyber ?security|e-?government|robotics"
    r"|machine learning|emerging technologies|generative AI|information security)"
)
_OWN_HEADS = r"(?:action plan|master plan|strategy|roadmap|policy|plan|programme|program|law|bill|act|framework)"
_OWN = Pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he (?:country|government|nation|state|ministry|region)['’]s"
    r"|[A-Z][\w-]+['’]s(?= draft )) "
    r"(?:(?:own|official|formal|comprehensive|dedicated|updated|revised|new|draft|overarching|ambitious|(?:very )?first"
    r"|second|third|upcoming|forthcoming|proposed|planned|existing|current|(?:19|20)\d\d)(?:-ever)? )*"
    rf"(?P<name>(?:(?:national|federal) )?(?:{_FIELD_OF_POLICY} )?(?P<head>{_OWN_HEADS})"
    rf"(?: (?:on|for) (?:the (?:use|development|adoption) of )?(?P<topic>{_FIELD_OF_POLICY}))?)\b"
    r"(?=[.,;:)”\"]|$| (?:in|of|on|for|was|is|are|were|has|have|had|will|by|to|that|which|and|or|with|as|from|at|until"
    rf"|since|during|should|must|would|could|may|covers?|sets?|includes?|aims?|called|named|entitled|{PARTICIPLE})\b"
    r"| [A-Z(“\"\d])"
)


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
)
_OWNED = Pattern(
    r"[A-Z][\w-]*(?:['’]s|s['’]) (?P<name>(?!own\b)(?:(?!(?:and|or|of)\b[^’']* (?:is|was|are|has)\b)[A-Za-z-]+ ){1,6}?"
    r"(?P<head>programme|program|scheme|dashboard|fund|initiative|portal|platform|registry|action plan|strategy|roadmap"
    r"|guidelines))\b(?![-’'])"
)


def _operated(text: str) -> Iterator[FoundName]:
    """What a state runs, beside the noun for it: "the public consultation platform X", "X, its first supercomputer"."""
    for pattern in _OPERATED:
        for match in pattern.finditer(text):
            if match["name"].lower() not in _STARTERS:
                kind = INSTRUMENT_HEADS.get(match["noun"], "infrastructure" if " " in match["noun"] else "e_service")
                yield FoundName(*match.span("name"), match["name"], "instruments", kind, "", "listed")


def _owned(text: str) -> Iterator[FoundName]:
    """Titles in small letters after their owner: "the Skills Unit’s jobs dashboard"."""
    for match in _OWNED.finditer(text):
        words = match["name"].split()
        if len(words) > 1 and words[0][:1].islower() and not _FINITE & set(words):
            head = head_of([w.lower() for w in words])
            if head is not None and head[0] == "instruments":
                yield FoundName(*match.span("name"), match["name"], *head, "owned")


def _own(text: str) -> Iterator[FoundName]:
    """What a state has or makes one of, in small letters: "its national AI strategy", "the first law on AI"."""
    for match in _OWN.finditer(text):
        name = match["name"]
        if match["topic"] or re.search(rf"\b{_FIELD_OF_POLICY}\b", name):
            head = head_of([w.lower() for w in WORD.findall(name)])
            if head is not None and head[0] == "instruments":
                yield FoundName(*match.span("name"), name, *head, "own")


_APPOSED = Pattern(
    r"\b(?P<noun>strategy|plan|programme|program|roadmap|agenda|mission|white paper|green paper|discussion paper"
    r"|guidelines), (?P<name>[A-Z][^,.;:()\n]{3,80})(?:, "
    r"(?:was|is|has|had|which|adopted|launched|published|will|based|aimed|in|under|with|as|and|to|focus\w*|outlin\w+"
    r"|setting)\b"
    r"|(?=\.(?:\s|$)))"
)


def _apposed(text: str) -> Iterator[FoundName]:
    """A title between commas: "its strategy, Data – Made Better, was launched"."""
    for match in _APPOSED.finditer(text):
        words = match["name"].split()
        proper = sum(w[0].isupper() or w[0].isdigit() for w in words)
        if words[0].lower() not in _STARTERS and proper * 2 > len(words):
            yield FoundName(
                *match.span("name"),
                match["name"],
                "instruments",
                INSTRUMENT_HEADS[match["noun"].split()[-1]],
                "",
                "quoted",
            )


_MISSPELT = Pattern(
    r"\b(?P<verb>(?i:set up|setting up|establish\w*|creat\w+|appoint\w*|form(?:ed"
    r"|ing)?)) an? (?P<name>(?:[a-z-]+ ){1,3}(?P<head>[a-z]{5,}))\b"
)


def _misspelt(text: str) -> Iterator[FoundName]:
    """Bodies that a verb sets up under a head noun with letters too many: still a body ("ethics bo-xx-ard")."""
    for match in _MISSPELT.finditer(text):
        head = match["head"]
        if head in _HEADS or not re.search(r"\b(?:ethics|ethical|advisory|oversight|supervisory)\b", match["name"]):
            continue
        close = [
            h for h in _SET_UP if h[0] == head[0] and h[-1] == head[-1] and len(head) > len(h) and ratio(h, head) >= 75
        ]
        if close:
            start, end = match.span("name")
            kind = ORGANISATION_HEADS.get(close[0], "advisory_body")
            yield FoundName(start, end, match["name"], "organisations", kind, close[0], "introduced")


_LIST_OF = Pattern(
    r"\b(?P<noun>projects?|initiatives?|programmes?|programs?|services?|portals?|strateg(?:y|ies)|plans?"
    r"|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutes?)\b"
    r"(?P<link>,? (?:such as|like|including|called|named|known as|includes?|included)|,)(?: the)? "
    r"(?P<name>\w(?:[\w.’'-]*\w)?(?: [A-Z](?:[\w.’'-]*\w)?){0,4})"
)
_LISTED_AS = {
    "proj": ("instruments", "project"),
    "init": ("instruments", "programme"),
    "prog": ("instruments", "programme"),
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


def _listed(text: str) -> Iterator[FoundName]:
    """Names without a head noun that a list or an apposition introduces: "projects such as X"."""
    for match in _LIST_OF.finditer(text):
        name = re.sub(r"['’]s$", "", match["name"].rstrip(".'’-"))
        first = name.split()[0]
        marked = is_brand(first) or "-" in first or " " in name
        if match["noun"][:4] in ("serv", "port") and not marked:
            continue
        if name.isupper() or first.lower() in _STARTERS or not (first[0].isupper() or is_brand(first)):
            continue
        singular = match["noun"].endswith(("y", "t", "e", "m", "l"))
        # "the Moon program, Acme's tools": neighbours in a list, no apposition
        neighbour = re.search(r"[A-Z][\w’'-]* $", text[: match.start()]) or text[match.end() :].startswith(("'s", "’s"))
        if match["link"] == "," and (not singular or neighbour):
            continue
        start = match.start("name")
        yield FoundName(start, start + len(name), name, *_LISTED_AS[match["noun"][:4].lower()], "", "listed")


def _with_bracket(text: str, name: FoundName) -> FoundName:
    """The name with what the bracket after it gives: an acronym, a translation, or both."""
    rest = name.end + (text[name.end : name.end + 1] in ("”", '"', "»"))
    if name.table == "organisations" and (match := _ORIGINAL_WORD.match(text, rest)):
        return replace(name, original=match.span("original"))
    if match := _ACRONYM.match(text, rest):
        noun = re.match(
            r" (?:[a-z]+ )?(system|platform|portal|application|app|programme|program|project)\b", text[match.end() :]
        )
        if noun and not name.table and " " in name.text:
            kind = INSTRUMENT_HEADS.get(noun.group(1), "e_service")
            return replace(name, table="instruments", kind=kind, evidence="listed", acronym=match.span("acronym"))
        return replace(name, acronym=match.span("acronym")) if _is_acronym(match["acronym"], name) else name
    if (match := _OR_ACRONYM.match(text, rest)) and _abbreviates(match["acronym"], name.text):
        return replace(name, acronym=match.span("acronym"))
    if match := _ORIGINAL_ACRONYM.match(text, rest):
        original = match.span("original") if is_foreign(match["original"]) else None
        return replace(name, acronym=match.span("acronym"), original=original)
    if (match := _ORIGINAL.match(text, rest)) and is_foreign(match["original"]):
        return replace(name, original=match.span("original"))
    return name


_BEFORE_NAME = re.compile(r"(?<![\w-])(?P<acronym>[A-Z]{2,9}) \($")


def _after_acronym(text: str, name: FoundName) -> FoundName:
    """A name that spells out the acronym before its bracket: "FDA (Freedonia Data Agency)"."""
    if name.acronym is not None or not name.table or text[name.end : name.end + 1] not in (")", ",", ";"):
        return name
    match = _BEFORE_NAME.search(text[max(0, name.start - 12) : name.start])
    if match is None or not _is_acronym(match["acronym"], replace(name, table="instruments")):
        return name
    shift = max(0, name.start - 12)
    return replace(name, acronym=(shift + match.start("acronym"), shift + match.end("acronym")))


@lru_cache(maxsize=64)
def apposed_original(text: str) -> tuple[tuple[int, tuple[int, int], tuple[int, int]], ...]:
    """Brackets with an original name and an acronym, wherever they stand: place, original, acronym."""
    return tuple(
        (match.start(), match.span("original"), match.span("acronym"))
        for match in _ORIGINAL_ACRONYM.finditer(text)
        if is_foreign(match["original"])
    )


def _is_acronym(letters: str, name: FoundName) -> bool:
    """Whether letters can stand for a name: two capitals or more, not the name over again, not a part of it.

    A body's acronym may be of its original name; an instrument's must be of the capitals of its title, or of most of
    them in another order, as its original title has them.
    """
    plain = re.sub(r"[^A-Za-z]", "", letters)
    if name.table == "organisations" and re.fullmatch(r"[A-Z][a-z]{2,7}", letters):
        told = iter(name.text.lower())  # "the Freedonian Immigration Service (Fremi)"
        return all(c in told for c in letters.lower()) and letters.lower() not in name.text.lower().split()
    if sum(c.isupper() for c in plain) < 2 or plain.lower() == re.sub(r"\W", "", name.text).lower():
        return False
    if plain in _ABBREVIATIONS:
        return False
    if name.table != "instruments" or _abbreviates(plain, name.text):
        return True
    shared = Counter(plain) & Counter(c for c in name.text if c.isupper())
    return len(plain) > 3 and plain.isupper() and shared.total() * 4 >= len(plain) * 3


def _abbreviates(letters: str, name: str) -> bool:
    """Whether the capitals of an acronym stand in a name, in order."""
    capitals = iter(c for c in name if c.isupper())
    return all(c in capitals for c in letters if c.isupper())


def is_body_in_small_letters(head: str) -> bool:
    """Whether a lower-case head noun after a proper name makes the name of a body ("the Freedonia coalition")."""
    return head in _BODIES_IN_SMALL_LETTERS


def is_vague(head: str) -> bool:
    """Whether a head noun in small letters is too common to make a name ("framework", "platform")."""
    return head in _VAGUE


def is_foreign(words: str) -> bool:
    """Whether words look like a name in another language than English, by its small words."""
    found = {w.lower() for w in re.findall(r"[^\W\d_]+", words)}
    return bool(found & _FOREIGN) and not found & {"the", "of", "and", "for", "is"}
