"""Names in title case: runs of capitalised words, parted where two names meet, each with its head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.names.heads import (
    COMPOUND_HEADS,
    HEADS,
    PLURALS,
    STAND_ALONE,
    head_is_all,
    head_of,
    is_body_in_small_letters,
)
from pipeline.extraction.finders.names.parting import parted
from pipeline.extraction.finders.names.runs import DAYS_AND_MONTHS, Token, joined, runs_of
from pipeline.extraction.finders.names.words import (
    ABBREVIATIONS,
    FIELD_OF_POLICY,
    LINKS,
    STARTERS,
    FoundName,
    is_brand,
    words_of,
)
from pipeline.extraction.finders.policy_verbs import is_verb

# Lower-case words that may stand between a proper name and its head noun.
_FIELD = words_of(
    "action national federal regional municipal provincial ai artificial intelligence digital data policy strategic "
    "convergence research "
    "innovation development open cyber cybersecurity technology industry industrial ethics ethical"
    " working task position "
    "white green privacy protection human rights data-protection algorithmic algorithm generative smart skills"
    " implementation"
)
# Lower-case words that may stand between a proper name and the head noun of a body: "the Freedonian tax service".
_BRANCH = words_of(
    "tax revenue statistics employment welfare social security police immigration customs health education labour labor"
    " consumer competition financial central roads transport food veterinary patent prison border"
)
_OF_AN_ACT = words_of("rules provisions")  # "the Data Act rules" are of the Data Act
# Adjectives that open a sentence, or belong to a name: "New Generation Plan".
_OPENERS = words_of("new key main major future existing current updated upcoming forthcoming")
_OF_A_STATE = words_of("national federal")
_OWNERS = words_of("kingdom republic country nation government ministry state city region world")
# Fields of law: "Contract Law" is no act.
_FIELDS_OF_LAW = words_of(
    "tort contract employment labour labor criminal civil constitutional international competition"
    " administrative property "
    "public private common case family tax company commercial customary humanitarian european eu domestic national"
)
_IDIOM = re.compile(r"\b(?:at|in) the Service\b|\bRule of Law\b")  # "AI at the Service of Citizens"
_NUMBERED = frozenset({"no", "nr"}) | words_of(
    "act bill law code decree order ordinance regulation directive edict resolution circular recommendation convention"
    " protocol treaty agenda vision horizon phase part working group committee industry ra"
)
# Posts that persons hold: "Head of the Zenda Unit" is of the body that follows.
# Of whom a body takes care: "the Ministry of Women’s Affairs" is no body of women.
_PEOPLE = words_of(
    "women woman children child people person persons veterans veteran citizens citizen workers worker consumers "
    "consumer farmers farmer users user patients patient"
)
_CHAIRS = words_of("professor lecturer")  # "Bell Professor of Public Policy"
# A part of a plan by its number: "Initiative 4.5"
_PARTS = words_of(
    "initiative project programme program action measure activity strategy mission phase pillar priority objective goal"
    " axis track recommendation principle standard"
)
_NUMBER_OF_PART = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_POSTS = words_of("head chief director president chair chairman chairwoman chairperson dean leader founder")


_ON_A_FIELD = words_of("law bill act strategy policy plan roadmap programme program framework")
_ON_FIELD = re.compile(rf" (?:on|for) {FIELD_OF_POLICY}\b")


def in_title_case(text: str) -> Iterator[FoundName]:
    for tokens, first, stop in runs_of(text):
        yield from _names_in_run(text, tokens, first, stop)


def _names_in_run(text: str, tokens: list[Token], first: int, stop: int) -> Iterator[FoundName]:
    """Split a run where two names meet; give each with its head, headless ones as "bare"."""
    for begin, end in parted(text, tokens, first, stop):
        while begin < end and _strip_first(tokens, begin, _opens(text, tokens[begin])):
            begin += 1
        while end > begin and tokens[end - 1].text in LINKS:
            end -= 1
        if (ahead := _ahead_of_named(tokens, begin, end)) and (
            _opens(text, tokens[begin]) or tokens[begin].lower in _OF_A_PLAN | _PARTS
        ):
            begin += ahead
        if (
            end - begin > 1
            and text[tokens[begin].start - 1 : tokens[begin].end + 1].startswith("(")
            and text[tokens[begin].end : tokens[begin].end + 1] == ")"
        ):
            begin += 1  # "the Union’s (FU) Data Act"
        if begin >= end or _IDIOM.search(
            text, max(0, tokens[begin].start - 7), tokens[begin].start + len("Rule of Law")
        ):
            continue
        end = _cut_end(text, tokens, begin, end)
        first, begin = begin, _cut_owner(tokens, begin, end)
        if begin > first and (owner := head_of([t.lower for t in tokens[first:begin]])) and begin - first > 1:
            last = tokens[begin - 1].start + len(re.sub(r"['’]s?$", "", tokens[begin - 1].text))
            if owner[0] == "organisations":
                yield FoundName(tokens[first].start, last, text[tokens[first].start : last], *owner, "title_case")
        begin += _ahead_of_body(tokens, begin, end)
        words = [t.lower for t in tokens[begin:end]]
        head, evidence = head_of(words), "title_case"
        owns = head is not None and tokens[end - 1].text.endswith(("'s", "’s"))
        extended = end if owns else _lower_head(text, tokens, begin, end)  # "the Bell Institute’s report"
        if extended > end and (head is None or end - begin <= 3):
            end, evidence = extended, "proper"
            words = [t.lower for t in tokens[begin:end]]
            head = head_of(words)
            opens = _opens(text, tokens[begin])
            if extended - begin == 2 and opens and not is_brand(tokens[begin].text):
                continue
            if tokens[begin + 1].text == "of" and tokens[begin + 2].text in ABBREVIATIONS:
                continue  # "Adoption of AI policy"
        if head is None:
            evidence, head = "bare", ("", "", "")
            if words[0].rstrip(".") in _TITLES_OF_PERSONS:
                continue  # "Professor Anna Bell"
            if end - begin == 2 and tokens[begin].text.endswith(("’s", "'s")):
                begin += 1
        elif _is_person(tokens, begin, end, head[2]) or (
            (words[-1] == "law" and len(words) > 1 and _FIELDS_OF_LAW.issuperset(words[:-1]))
            or (head[0] == "instruments" and _CHAIRS & set(words))
            or (_in_capitals(text, tokens, begin, end) and len(words) > 1)
            or (words[0] in _PARTS and len(words) == 2 and _NUMBER_OF_PART.fullmatch(words[1]))
            or (
                len(words) < 2
                and words[0] not in ("parliament", "senate", "congress", "constitution", "cabinet")
                and words[0] not in STAND_ALONE
            )
        ):
            continue
        if len(words) > 2 and re.fullmatch(r"\d{4}", words[0]) and not head_is_all(words[1:], head[2]):
            begin += 1
        if evidence == "proper":
            while begin and tokens[begin - 1].text in _OF_A_STATE and joined(text, tokens[begin - 1], tokens[begin]):
                begin -= 1
        start, last = tokens[begin].start, tokens[end - 1].end
        if text.endswith(("'s", "’s"), start, last):
            last -= 2
        if tokens[end - 1].number and (thousands := re.match(r",\d{3}\b(?:/\d{4})?", text[last:])):
            last += thousands.end()  # "Law No. 25,326"
        if evidence == "proper" and head[2] in _ON_A_FIELD and (field := _ON_FIELD.match(text, last)):
            last = field.end()  # "the Ruritanian law on artificial intelligence"
        if text.count("(", start, last) > text.count(")", start, last) and text[last : last + 1] == ")":
            last += 1  # "Law No. (27)"
        if text.count(")", start, last) > text.count("(", start, last):
            continue  # it begins within a bracket
        yield FoundName(start, last, text[start:last], *head, evidence)


def _ahead_of_body(tokens: list[Token], begin: int, end: int) -> int:
    """How many words name a person or a matter before the body of which it is: "Anna Bell of the Zenda Law Centre"."""
    for first in (2, 3):
        words = [t.lower for t in tokens[begin:end]]
        if words[first : first + 2] == ["of", "the"] and not HEADS.keys() & set(words[:first]):
            head = head_of(words[first + 2 :] or [""])
            named = head is not None and head[0] == "organisations" and len(words) > first + 3
            return first + 2 if named and all(t.proper and not t.number for t in tokens[begin : begin + first]) else 0
    return 0


def _cut_end(text: str, tokens: list[Token], begin: int, end: int) -> int:
    """End of a run without what only seems to belong: a lone "I", a year after an owner, "for the British" + noun."""
    if end - begin > 1 and tokens[end - 1].text in ("I", "A") and re.match(r" [a-z]", text[tokens[end - 1].end :]):
        end -= 1  # "… the Data Mission A strategy is only", a heading that runs on
    if end - begin > 3 and tokens[end - 2].text in LINKS and re.fullmatch(r"[A-Z]{2,4}-[a-z]+", tokens[end - 1].text):
        end -= 2  # "the Data Act for AI-specific needs"
    if end - begin > 3 and tokens[end - 2].text == "the" and re.match(r", [A-Z]\w*,", text[tokens[end - 1].end :]):
        end -= 3
    while end - begin > 3 and tokens[end - 1].lower in _FIELD and tokens[end - 2].text.endswith(("’s", "'s")):
        if not _is_body_of(tokens, begin, end - 1):
            break
        end -= 1  # "the Ministry of Ferries’ AI" unit
    marks = _NUMBERED - {"agenda", "vision", "horizon"}  # these have years, no numbers
    if end - begin > 1 and re.fullmatch(r"\d\d?", tokens[end - 1].text) and tokens[end - 2].lower not in marks:
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
        and joined(text, tokens[end - 1], tokens[end])
    ):
        following = tokens[end].text
        adjective = tokens[end - 1].lower not in HEADS
        if adjective and following.islower() and following not in STARTERS | LINKS and following not in HEADS:
            return end - 3
    return end


def _cut_owner(tokens: list[Token], begin: int, end: int) -> int:
    """Start of a name after its owner ("Freedonia’s Data Act"), where the rest is a name by itself."""
    for position in range(begin, end - 2):
        after = tokens[position + 1].start - tokens[position].end
        if tokens[position].text.endswith(("’s", "'s")) or (tokens[position].text.endswith("s") and after == 2):
            words = [t.lower for t in tokens[position + 1 : end]]
            own = [w for w in words if w not in _FIELD and not re.fullmatch(r"[\d–-]+", w)]
            if re.fullmatch(r"20\d\d", words[0]) and len(words) > 2 and head_of(words[1:]):
                return position + 2  # "Freedonia’s 2021 National Data Strategy"
            if tokens[position + 1].text[:1].isupper() and (head := head_of(words)) and head_is_all(own, head[2]):
                return position + 1 if _is_body_of(tokens, begin, position + 1) else begin
            owned = after == 1 and _is_body_of(tokens, begin, position + 1)  # "the Ministry of Ferries’s Boats and Us"
            opens = tokens[position + 1].text[:1].isupper() or tokens[position + 1].number  # "100 Bells Project"
            if opens and (head_of(words) or owned):
                return position + 1
    return begin


def _is_body_of(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether some words are a body's name with its head before an "of", as "the Ministry of Ferries’", so that what
    follows is its own and no part of its name."""
    words = [t.lower for t in tokens[begin:end]]
    head = head_of(words)
    return head is not None and head[0] == "organisations" and "of" in words and words[-1] not in _PEOPLE


def _opens(text: str, token: Token) -> bool:
    """Whether a word opens a text or a sentence of it."""
    return token.start == 0 or text[token.start - 2 : token.start - 1] in ".!?:•●▪–"


def _strip_first(tokens: list[Token], begin: int, opens: bool) -> bool:
    """Whether the first word of a run is no part of a name: sentence words, posts, lone numbers, linking words."""
    token = tokens[begin]
    if token.lower in _POSTS and tokens[begin + 1 : begin + 2] and tokens[begin + 1].text == "of":
        return True
    following = tokens[begin + 1].lower if begin + 1 < len(tokens) else ""
    if token.text[0].isdigit() and following in DAYS_AND_MONTHS:
        return True  # "21st May"
    owner = token.text.endswith(("’s", "'s"))
    if opens and (token.lower in _OPENERS or (token.lower.endswith("ing") and is_verb(token.lower))):
        return True
    if (
        (token.lower in STARTERS and token.text not in ABBREVIATIONS)
        or token.text in LINKS
        or (owner and token.lower in _OWNERS)
    ):
        return True
    return token.number and not re.fullmatch(r"(?:19|20)\d\d(?:[-–]\d+)?", token.text)


# What an instrument has, but a mission of its own name: "the Mission of the Harmony Strategy".
_OF_A_PLAN = words_of(
    "mission vision purpose aim aims goal goals objective objectives pillar pillars priority priorities target targets"
    " scope timeline milestones"
)


def _ahead_of_named(tokens: list[Token], begin: int, end: int) -> int:
    """How many words of a run tell what is done to the thing that it names, or which part of it is meant:
    "Implementation of the Harmony Strategy", "Mission of the Harmony Strategy", "Pillar 2 of the Harmony Strategy"."""
    words = [t.lower for t in tokens[begin:end]]
    if not words:
        return 0
    numbered = words[0] in _PARTS and len(words) > 1 and _NUMBER_OF_PART.fullmatch(words[1]) is not None
    link = 2 if numbered else 1
    if words[link : link + 2] != ["of", "the"] or (named := head_of(words[link + 2 :] or [""])) is None:
        return 0
    deed = words[0].endswith(("tion", "sion", "ment", "ance", "toring", "sight")) and words[0] not in HEADS
    part = (numbered or words[0] in _OF_A_PLAN) and named[0] == "instruments"
    return link + 2 if deed or part else 0


_TITLES_OF_PERSONS = words_of("professor prof dr mr mrs ms sir dame lord lady senator judge justice premier")
_OFFICES_OF_PERSONS = words_of("minister secretary commissioner president governor director")
_RANKS = words_of(
    "minister secretary deputy vice union state junior acting assistant principal permanent chief cabinet"
)
# How words for what a ministry is for end; the names of its minister seldom do.
_OF_A_MATTER = re.compile(
    r"(?:[tsx]ion|ment|ty|ry|gy|ics?|tures?|[ae]nce|ing|ness|ism|fare|care|sm|logy|ogies|rights|affairs|trade"
    r"|health|labou?r"
    r"|defen[cs]e|youth|sports?|women|energy|water|lands?|transport|justice|interior|media|space|works|roads|budget"
    r"|economy|commerce|population|sciences?|telecommunications?|environment|systems|services?|relations|ai|ict|it|ways"
    r"|aviation|employment|state|government|policy|data|transformation|general|security|culture|housing|\W.*)$"
)


def _is_person(tokens: list[Token], begin: int, end: int, head: str) -> bool:
    """Whether a run is a rank, or ends in a minister's own name: "Deputy Minister", "Minister of Trade Anna Bell"."""
    if head in ("minister", "secretary") and all(t.lower in _RANKS for t in tokens[begin:end]):
        return True
    if head not in _OFFICES_OF_PERSONS or end - begin < 4 or tokens[begin].lower == "office":
        return False
    return all(
        t.text[:1].isupper() and not t.text.isupper() and not _OF_A_MATTER.search(t.lower)
        for t in tokens[end - 2 : end]
    )


def _in_capitals(text: str, tokens: list[Token], begin: int, end: int) -> bool:
    """Whether a run is a line in capitals, and no name that a sentence holds: "approved the NATIONAL DATA PLAN in"."""
    if not text[tokens[begin].start : tokens[end - 1].end].isupper():
        return False
    held = re.search(r"\b(?:[Tt]he|its|this) $", text[: tokens[begin].start])
    return held is None or re.match(r",? [a-z]{2,}", text[tokens[end - 1].end :]) is None


_DETERMINED = re.compile(r"(?i:\b(?:the|an?|its|their|our|this|that|new)|['’]s?) [“\"]?$")


def _lower_head(text: str, tokens: list[Token], begin: int, end: int) -> int:
    """Where a name ends that runs on into a lower-case head noun: "Freedonia AI action plan"."""
    if text[tokens[end - 1].start : tokens[end - 1].end].endswith(("'s", "’s")) and end - begin < 2:
        return end
    position, branch = end, False
    while position < len(tokens) and position - end < 4 and joined(text, tokens[position - 1], tokens[position]):
        word = re.sub(r"['’]s$", "", tokens[position].text)  # "the Freedonian government’s"
        if word in _OF_AN_ACT or word in PLURALS:
            return end
        if word in HEADS:
            following = tokens[position + 1].text if position + 1 < len(tokens) else ""
            several = any(t.text == "and" for t in tokens[begin:end])
            if following == "to" and (several or not _DETERMINED.search(text, 0, tokens[begin].start)):
                return end  # "Ruritania and Freedonia plan to …"
            if following in HEADS and (word in _FIELD or f"{word} {following}" in COMPOUND_HEADS):
                position += 1
                continue
            return end if branch and not is_body_in_small_letters(word) else position + 1
        if word not in _FIELD and word not in _BRANCH:
            break
        branch = branch or word not in _FIELD
        position += 1
    return end
