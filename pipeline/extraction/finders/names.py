"""Names of instruments and bodies in prose, found by head nouns of the field and by evidence of namehood.

Evidence is title case with linking words, quotation marks, an acronym in brackets, a proper name before a
lower-case head noun ("the Ruritania AI strategy"), or a list that says what it holds ("projects such as X").
`find_names` gives every name of one text; which of them are one thing is for `pipeline.extraction.context`.
Codebook, general rule 6 and the vocabularies of `instruments.kind` and `organisations.kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

INSTRUMENT_HEADS = {
    "strategy": "strategy",
    "roadmap": "strategy",
    "agenda": "strategy",
    "vision": "strategy",
    "policy": "strategy",
    "plan": "action_plan",
    "masterplan": "action_plan",
    "programme": "programme",
    "program": "programme",
    "scheme": "programme",
    "initiative": "programme",
    "project": "project",
    "report": "report",
    "review": "report",
    "paper": "report",
    "recommendation": "policy_recommendation",
    "recommendations": "policy_recommendation",
    "resolution": "resolution",
    "act": "law",
    "bill": "law",
    "law": "law",
    "constitution": "law",
    "decree": "regulation",
    "ordinance": "regulation",
    "regulation": "regulation",
    "regulations": "regulation",
    "directive": "regulation",
    "treaty": "treaty",
    "convention": "treaty",
    "covenant": "treaty",
    "protocol": "treaty",
    "declaration": "principles",
    "charter": "principles",
    "principles": "principles",
    "compact": "principles",
    "contract": "principles",
    "pledge": "principles",
    "code": "guidelines",
    "framework": "guidelines",
    "guidelines": "guidelines",
    "guidance": "guidelines",
    "guide": "guidelines",
    "playbook": "guidelines",
    "standard": "guidelines",
    "standards": "guidelines",
    "barometer": "monitoring_tool",
    "observatory": "monitoring_tool",
    "index": "monitoring_tool",
    "dashboard": "monitoring_tool",
    "infrastructure": "infrastructure",
    "supercomputer": "infrastructure",
    "platform": "infrastructure",
    "portal": "e_service",
    "fund": "fund",
}
ORGANISATION_HEADS = {
    "authority": "regulator",
    "commissioner": "regulator",
    "ombudsman": "regulator",
    "ombudsperson": "regulator",
    "inspectorate": "regulator",
    "regulator": "regulator",
    "commission": "advisory_body",
    "committee": "advisory_body",
    "council": "advisory_body",
    "board": "advisory_body",
    "panel": "advisory_body",
    "coordinator": "advisory_body",
    "group": "advisory_body",
    "taskforce": "advisory_body",
    "force": "advisory_body",
    "body": "regulator",
    "agency": "agency",
    "corporation": "agency",
    "bureau": "agency",
    "service": "agency",
    "office": "ministry_or_department",
    "ministry": "ministry_or_department",
    "minister": "ministry_or_department",
    "department": "ministry_or_department",
    "directorate": "ministry_or_department",
    "directorate-general": "ministry_or_department",
    "secretariat": "ministry_or_department",
    "parliament": "parliament",
    "senate": "parliament",
    "chamber": "parliament",
    "assembly": "parliament",
    "congress": "parliament",
    "institute": "research_centre",
    "institution": "research_centre",
    "centre": "research_centre",
    "center": "research_centre",
    "laboratory": "research_centre",
    "university": "education_body",
    "academy": "education_body",
    "college": "education_body",
    "coalition": "coalition",
    "alliance": "coalition",
    "partnership": "coalition",
    "consortium": "coalition",
    "network": "coalition",
    "foundation": "civil_society",
    "association": "civil_society",
    "society": "civil_society",
    "federation": "civil_society",
    "union": "civil_society",
    "organisation": "civil_society",
    "organization": "civil_society",
    "bank": "company",
    "ltd": "company",
    "inc": "company",
    "plc": "company",
    "gmbh": "company",
}
# Two-word heads that say more than their last word.
COMPOUND_HEADS = {
    "action plan": "action_plan",
    "position paper": "position_paper",
    "white paper": "report",
    "green paper": "report",
    "policy paper": "report",
    "policy recommendation": "policy_recommendation",
    "policy recommendations": "policy_recommendation",
    "data strategy": "strategy",
}
# Foreign heads: first or second word of the name, in the languages most met.
FOREIGN_HEADS = {
    "stratégie": "strategy",
    "estrategia": "strategy",
    "strategie": "strategy",
    "plan": "action_plan",
    "actieplan": "action_plan",
    "aktionsplan": "action_plan",
    "plano": "action_plan",
    "rapport": "report",
    "loi": "law",
    "ley": "law",
    "lei": "law",
    "wet": "law",
    "gesetz": "law",
    "programme": "programme",
    "programma": "programme",
    "programa": "programme",
    "carta": "principles",
    "charte": "principles",
}
PLURAL_HEADS = frozenset(
    ["strategies", "plans", "programmes", "programs", "initiatives", "projects", "reports", "acts", "bills", "laws", "policies", "frameworks", "decrees", "directives", "conventions", "treaties", "declarations", "charters", "codes", "agendas", "funds", "portals", "services", "tools", "barometers", "standards", "guides", "papers", "authorities", "committees", "councils", "agencies", "institutes", "ministries", "departments", "centres", "centers", "universities", "companies", "platforms", "infrastructures"]
)
_HEADS = INSTRUMENT_HEADS | ORGANISATION_HEADS

WORD = re.compile(r"[^\W_]+(?:[-‐‑'’./&][^\W_]+)*(?:\+\+|\+)?|&")
_LINKS = frozenset(
    ["of", "for", "on", "and", "&", "the", "to", "de", "des", "du", "la", "le", "les", "l’", "pour", "sur", "et", "van", "voor", "der", "den", "het", "für", "und", "di", "del", "della", "y", "para", "e", "do", "da", "das", "en", "zur", "zum", "aan", "op"]
)
_BREAKS = frozenset({"in"})
_FIELD = frozenset(
    ["action", "national", "federal", "regional", "ai", "artificial", "intelligence", "digital", "data", "policy", "strategic", "convergence", "research", "innovation", "development", "state", "government", "region", "regional-level", "public", "open", "cyber", "cybersecurity", "e-government", "technology", "industry", "industrial", "ethics", "ethical", "working", "task", "position", "white", "green", "privacy", "protection", "human", "rights", "data-protection", "machine-learning", "algorithmic", "smart", "urban", "city", "health", "healthcare", "skills", "implementation"]
)
_STARTERS = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "such", "some", "any", "each", "every", "no", "both", "either", "neither", "all", "many", "most", "several", "various", "few", "other", "another", "its", "their", "his", "her", "our", "your", "my", "it", "he", "she", "they", "we", "you", "i", "there", "here", "who", "which", "what", "when", "where", "why", "how", "in", "on", "at", "by", "for", "from", "to", "of", "with", "within", "without", "under", "over", "after", "before", "since", "until", "during", "through", "throughout", "between", "among", "against", "despite", "although", "though", "while", "whereas", "because", "as", "if", "unless", "whether", "given", "regarding", "concerning", "considering", "including", "according", "based", "following", "like", "unlike", "and", "or", "but", "nor", "so", "yet", "not", "only", "also", "however", "moreover", "furthermore", "further", "additionally", "meanwhile", "nevertheless", "nonetheless", "therefore", "thus", "hence", "consequently", "finally", "lastly", "first", "second", "third", "secondly", "then", "now", "currently", "today", "recently", "later", "earlier", "overall", "instead", "indeed", "notably", "similarly", "likewise", "specifically", "particularly", "especially", "importantly", "together", "once", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "more", "less", "new", "key", "main", "major", "future", "existing", "current", "similar", "certain", "figure", "table", "box", "chart", "annex", "appendix", "chapter", "section", "page", "part", "source", "note", "notes", "see", "e.g", "i.e", "ie", "eg", "etc", "about", "via", "per", "toward", "towards", "upon", "alongside", "along", "beyond", "across", "around", "up", "down", "out", "off", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "created", "launched", "adopted", "published", "using", "building", "developing", "creating", "establishing", "launching", "implementing", "strengthening", "supporting", "promoting", "ensuring", "improving", "enhancing", "develop", "create", "establish", "launch", "implement", "strengthen", "support", "promote", "ensure", "improve", "enhance", "encourage", "enable", "provide", "adopt", "publish", "introduce", "define", "include", "conduct", "foster", "while", "mr", "mrs", "ms", "dr", "prof", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
_VERB_LIKE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should", "must", "can", "could", "may", "might", "does", "do", "did"]
)
_QUOTES = {"“": "”", "„": "”“", "«": "»", '"': '"', "‟": "”"}
_ACRONYM = re.compile(
    r"\s*[(\[]\s*(?:(?:the|or|hereafter|hereinafter|known as|short|abbreviated)\s+)?[“\"‘']?(?P<acronym>[A-Z][\w&./-]{1,14})[”\"’']?\s*[)\]]"
)
_ORIGINAL_ACRONYM = re.compile(r"\s*\((?P<original>[^()\[\]]{6,120}?)(?:\s*[,;–-]\s*|\s+)(?P<acronym>[A-Z]{2,8})\)")
_ORIGINAL = re.compile(r"\s*[(\[](?P<original>[^()\[\]\d]{6,140})[)\]]")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text. `start` and `end` bound the name itself, without article, quotes and bracket."""

    start: int
    end: int
    text: str
    table: str  # "instruments" | "organisations" | "" when only its use can tell
    kind: str
    head: str  # head noun, lower case, singular or as listed; "" if none
    evidence: str  # "title_case" | "quoted" | "proper" | "listed" | "brand"
    acronym: tuple[int, int] | None = None
    original: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return re.sub(r"['’]s$", "", self.text.lower())

    @property
    def proper(self) -> bool:
        """Capitalised, or with a capital or digit inside as brand names have it."""
        return self.text[:1].isupper() or self.number or is_brand(self.text)

    @property
    def number(self) -> bool:
        return bool(re.fullmatch(r"\d{1,4}(?:[-–/]\d{2,4})?|[IVX]{1,4}|\d\.\d", self.text))


def is_brand(word: str) -> bool:
    """Whether a word looks like a brand: letters with a digit, an inner capital or a dotted ending inside."""
    return bool(
        re.fullmatch(r"(?=\w*[^\W\d_])[\w.-]*(?:[^\W\d_]\d[^\W_]|[a-z][A-Z])[\w.-]*\w|[^\W\d_]{4,}\.(?:ai|AI)", word)
    )


def head_of(words: list[str]) -> tuple[str, str, str] | None:
    """Table, kind and head noun of a name's words, by the last word of its first noun phrase."""
    phrase: list[str] = []
    for word in words:
        if phrase and word in ("of", "for", "on", "to", "in", "against", "regarding", "concerning", "between", "with"):
            break
        phrase.append(word)
    if len(phrase) >= 2 and " ".join(phrase[-2:]) in COMPOUND_HEADS:
        head = " ".join(phrase[-2:])
        return "instruments", COMPOUND_HEADS[head], head
    trimmed = [w for w in phrase if not re.fullmatch(r"[\d.–/-]+|[ivx]+", w)] or phrase
    for word in (trimmed[-1], *(trimmed[:1] if len(words) > 2 else ())):
        if word in INSTRUMENT_HEADS and (word == trimmed[-1] or len(phrase) < len(words)):
            return "instruments", INSTRUMENT_HEADS[word], word
        if word in ORGANISATION_HEADS and word == trimmed[-1]:
            return "organisations", _organisation_kind(word, words), word
    for word in trimmed[:2]:
        if word in FOREIGN_HEADS and len(words) > 2 and word not in INSTRUMENT_HEADS:
            return "instruments", FOREIGN_HEADS[word], word
    for number, word in enumerate(trimmed[1:], 1):
        if word in INSTRUMENT_HEADS and all(re.fullmatch(r"[\d.–/-]+|[ivx]+", w) for w in phrase[number + 1 :]):
            return "instruments", INSTRUMENT_HEADS[word], word
    return None


def _organisation_kind(head: str, words: list[str]) -> str:
    held = " ".join(words)
    if head in ("commission", "institution", "commissioner", "committee", "council", "office", "agency", "body"):
        if re.search(r"data protection|privacy|human rights?|competition|information|police|equality|supervis", held):
            return "regulator"
        if head == "institution":
            return "research_centre"
    if head in ("service",) and "public" in words:
        return "ministry_or_department"
    if head in ("union", "bank") and re.search(r"world|african|development|international", held):
        return "international_organisation"
    return ORGANISATION_HEADS[head]


def find_names(text: str) -> tuple[FoundName, ...]:
    """All names of instruments and bodies in a text, in order, none within another."""
    quoted = list(_quoted(text))
    inside = [(name.start, name.end) for name in quoted]
    found = quoted + [name for name in _title_case(text) if not any(name.start < e and s < name.end for s, e in inside)]
    taken = [(name.start, name.end) for name in found]
    found += [name for name in _listed(text) if not any(name.start < e and s < name.end for s, e in taken)]
    return tuple(_with_bracket(text, name) for name in sorted(found, key=lambda n: n.start))


def _quoted(text: str) -> Iterator[FoundName]:
    """Names in quotation marks: a capital first, a head noun in or right after them."""
    end = 0
    for opening in re.finditer('[“„«"]', text):
        start = opening.end()
        if start < end or start >= len(text):
            continue
        if (
            opening.group() == '"'
            and start < len(text)
            and (text[start].isspace() or (opening.start() and text[opening.start() - 1].isalnum()))
        ):
            continue
        stop = _closing(text, opening.start())
        if stop is None:
            continue
        inner = text[start:stop].strip()
        begin = start + (len(text[start:stop]) - len(text[start:stop].lstrip()))
        inner = inner.rstrip(" ,.;:")
        words = WORD.findall(inner)
        if not words or len(words) > 45 or not (inner[:1].isupper() or is_brand(words[0])):
            continue
        lowers = [w.lower() for w in words]
        if any(w in _VERB_LIKE for w in lowers[:14]):
            continue
        head = head_of(lowers)
        if head is None:
            after = re.match(r"[”“»\"]?\s*((?:[a-z-]+ ){0,2}?[A-Za-z-]+)\b", text[stop:])
            following = after.group(1).lower().split() if after else []
            head = head_of(following) if following and following[-1] in _HEADS else None
            if head is None and following and following[0] in _HEADS:
                head = head_of(following[:1])
        elif len(words) > 1 and not any(w[0].isupper() for w in words[1:]) and len(words) < 4:
            pass
        if head is None:
            continue
        end = stop
        yield FoundName(begin, begin + len(inner), inner, *head, "quoted")


def _closing(text: str, opening: int) -> int | None:
    """Where a quotation ends that opens at `opening`; one left open ends at the last closing mark that fits."""
    mark = text[opening]
    closers = _QUOTES[mark]
    depth, last = 1, None
    limit = min(len(text), opening + 400)
    for position in range(opening + 1, limit):
        char = text[position]
        if char in closers and not (char == "“" and mark == "„" and text[position + 1 : position + 2].isalnum()):
            depth -= 1
            last = position
            if depth == 0:
                return position
        elif char == mark and mark != '"':
            depth += 1
    if last is None:
        return None
    # The outer mark was never closed: the name takes in the inner quotation with its mark.
    return last + 1


def _title_case(text: str) -> Iterator[FoundName]:
    tokens = [_Token(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    position = 0
    while position < len(tokens):
        if not tokens[position].proper:
            position += 1
            continue
        stop = _run(text, tokens, position)
        yield from _names_in_run(text, tokens, position, stop)
        position = stop


def _joined(text: str, left: _Token, right: _Token) -> bool:
    return text[left.end : right.start] in (" ", "\u00a0")


def _run(text: str, tokens: list[_Token], first: int) -> int:
    """End of the run of proper words from `first`, with linking words between them."""
    position = first + 1
    while position < len(tokens):
        if not _joined(text, tokens[position - 1], tokens[position]):
            ahead = _list_in_name(text, tokens, first, position)
            if ahead is None:
                break
            position = ahead
            continue
        if tokens[position].proper:
            position += 1
            continue
        look = position
        while look < len(tokens) and look - position < 3 and tokens[look].text in _LINKS | {"a", "an"}:
            if look > position and not _joined(text, tokens[look - 1], tokens[look]):
                break
            look += 1
        if look == position or look >= len(tokens) or not tokens[look].proper or tokens[look].number:
            break
        if not _joined(text, tokens[look - 1], tokens[look]) or tokens[position].text in ("a", "an", "the"):
            break
        position = look + 1
    return position


def _list_in_name(text: str, tokens: list[_Token], first: int, position: int) -> int | None:
    """Where a list inside a name ends: "Ministry of Trade, Industry and Labour"."""
    words = [t.lower for t in tokens[first:position]]
    if not any(w in ("ministry", "department", "office", "directorate", "minister", "service") for w in words):
        return None
    if "of" not in words and "for" not in words:
        return None
    rest = text[tokens[position - 1].end :]
    match = re.match(
        r"(?:, [A-Z][\w’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]*)?){1,4},? (?:and|&) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?",
        rest,
    )
    if not match:
        return None
    end = tokens[position - 1].end + match.end()
    while position < len(tokens) and tokens[position].end <= end:
        position += 1
    return position


def _names_in_run(text: str, tokens: list[_Token], first: int, stop: int) -> Iterator[FoundName]:
    """Split a run where two names meet, and give those that hold a head noun."""
    for begin, end in _split(tokens, first, stop):
        while begin < end and _strip_first(text, tokens, begin, end):
            begin += 1
        while end > begin and (tokens[end - 1].text in _LINKS and tokens[end - 1].text != "&"):
            end -= 1
        if begin >= end:
            continue
        extended = _lower_head(text, tokens, begin, end)
        words = [t.lower for t in tokens[begin:end]]
        head = head_of(words)
        evidence = "title_case"
        if head is None or (extended > end and end - begin <= 3 and words[-1] not in _HEADS):
            if extended > end:
                words = [t.lower for t in tokens[begin:extended]]
                head, end, evidence = head_of(words), extended, "proper"
            if head is None:
                if end - begin == 1 and is_brand(tokens[begin].text):
                    yield _name(text, tokens, begin, end, ("", "", ""), "brand")
                continue
        if end - begin < 2 and words[0] not in ("parliament", "senate", "congress", "ombudsman"):
            continue
        yield _name(text, tokens, begin, end, head, evidence)


def _name(
    text: str, tokens: list[_Token], begin: int, end: int, head: tuple[str, str, str], evidence: str
) -> FoundName:
    start, stop = tokens[begin].start, tokens[end - 1].end
    held = text[start:stop]
    if re.search(r"['’]s$", held):
        stop -= 2
    return FoundName(start, stop, text[start:stop], *head, evidence)


def _strip_first(text: str, tokens: list[_Token], begin: int, end: int) -> bool:
    """Whether the first word of a run is no part of a name: sentence words, lone numbers, linking words."""
    token = tokens[begin]
    if token.lower in _STARTERS or token.text in _LINKS:
        return token.text.lower() != "i" or end - begin > 1
    return token.number and end - begin > 1 and not (begin + 1 < end and tokens[begin + 1].text[:1].isupper())


def _split(tokens: list[_Token], first: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = first
    for position in range(first + 1, stop - 1):
        if tokens[position].text != "and":
            continue
        left = [t.lower for t in tokens[begin:position]]
        right = [t.lower for t in tokens[position + 1 : stop]]
        article = right[0] == "the"
        mixed = "&" in left and "&" in right
        if mixed or (article and head_of(right[1:])) or (head_of(left) and head_of(right) and len(right) > 1):
            yield begin, position
            begin = position + 1
    yield begin, stop


def _lower_head(text: str, tokens: list[_Token], begin: int, end: int) -> int:
    """Where a name ends that runs on into a lower-case head noun: "Ruritania AI action plan"."""
    position = end
    while position < len(tokens) and position - end < 4 and _joined(text, tokens[position - 1], tokens[position]):
        word = tokens[position].lower
        if (word in _HEADS and not tokens[position].text.endswith(("'s", "’s"))) or word in _HEADS:
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            if (
                following is not None
                and _joined(text, tokens[position], following)
                and following.lower in _HEADS
                and (word in _FIELD or f"{word} {following.lower}" in COMPOUND_HEADS)
            ):
                position += 1
                continue
            return position + 1
        if word not in _FIELD:
            break
        position += 1
    return end


_LIST_OF = re.compile(
    r"\b(?P<noun>projects?|initiatives?|programmes?|programs?|services?|tools?|platforms?|portals?|strateg(?:y|ies)|plans?"
    r"|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutes?|companies)\b"
    r"(?:,? (?:such as|like|including|called|named|known as|include[sd]?)|,)(?: the)? (?P<name>[\w][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})"
)
_LIST_KIND = {
    "proj": ("instruments", "project"),
    "init": ("instruments", "programme"),
    "prog": ("instruments", "programme"),
    "serv": ("instruments", "e_service"),
    "tool": ("instruments", "monitoring_tool"),
    "plat": ("instruments", "infrastructure"),
    "port": ("instruments", "e_service"),
    "stra": ("instruments", "strategy"),
    "plan": ("instruments", "action_plan"),
    "agen": ("organisations", "agency"),
    "bodi": ("organisations", "agency"),
    "body": ("organisations", "agency"),
    "orga": ("organisations", "civil_society"),
    "inst": ("organisations", "research_centre"),
    "comp": ("organisations", "company"),
}


def _listed(text: str) -> Iterator[FoundName]:
    """Names without a head noun that a list or an apposition introduces: "projects such as X"."""
    for match in _LIST_OF.finditer(text):
        name = match.group("name").rstrip(".'’-")
        name = re.sub(r"['’]s$", "", name)
        first = name.split()[0]
        if first.lower() in _STARTERS or not (is_brand(first) or "-" in first or first[0].isupper()):
            continue
        if not (first[0].isupper() or is_brand(first)):
            continue
        table, kind = _LIST_KIND[match.group("noun").lower()[:4]]
        start = match.start("name")
        yield FoundName(start, start + len(name), name, table, kind, "", "listed")


def _with_bracket(text: str, name: FoundName) -> FoundName:
    """The name with what the bracket after it gives: an acronym, a translation, or both."""
    rest = name.end
    if text[rest : rest + 1] in '”"»“' and text[rest : rest + 1]:
        rest += 1
    if match := _ACRONYM.match(text, rest):
        if _fits(match.group("acronym"), name.text):
            return replace(name, acronym=match.span("acronym"))
        return name
    if match := _ORIGINAL_ACRONYM.match(text, rest):
        return replace(name, acronym=match.span("acronym"), original=match.span("original"))
    if (match := _ORIGINAL.match(text, rest)) and _foreign(match.group("original")):
        return replace(name, original=match.span("original"))
    return name


def _fits(acronym: str, name: str) -> bool:
    """Whether letters can stand for a name: capitals, no year, not the name itself."""
    letters = re.sub(r"[^A-Za-z]", "", acronym)
    return sum(c.isupper() for c in letters) >= 2 and letters.lower() != re.sub(r"\W", "", name).lower()


def _foreign(words: str) -> bool:
    found = {w.lower() for w in re.findall(r"[^\W\d_]+", words)}
    return bool(
        found & {"de", "la", "le", "du", "des", "van", "het", "voor", "der", "die", "für", "und", "del", "para", "op"}
    ) and not (found & {"the", "of", "and", "is", "are", "in"} - {"in"})
