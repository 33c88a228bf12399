"""Names in title case: runs of capitalised words, parted where two names meet, each with its head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.extraction.finders.acts import is_verb
from pipeline.extraction.finders.names.heads import (
    COMPOUND_HEADS,
    ENDS_PHRASE,
    HEADS,
    INSTRUMENT_HEADS,
    ORGANISATION_HEADS,
    PURPOSE,
    STAND_ALONE,
    head_is_all,
    head_of,
    is_body_in_small_letters,
)
from pipeline.extraction.finders.names.words import (
    ABBREVIATIONS,
    LINKS,
    STARTERS,
    WORD,
    FoundName,
    is_acronym,
    is_brand,
    look_of,
    words_of,
)

# Lower-case words that may stand between a proper name and its head noun.
_FIELD = words_of(
    "action national federal regional ai artificial intelligence digital data policy strategic convergence research "
    "innovation development open cyber cybersecurity technology industry industrial ethics ethical"
    " working task position "
    "white green privacy protection human rights data-protection algorithmic smart skills implementation"
)
# Lower-case words that may stand between a proper name and the head noun of a body: "the Freedonian tax service".
_BRANCH = words_of(
    "tax revenue statistics employment welfare social security police immigration customs health education labour labor"
    " consumer competition financial central roads transport food veterinary patent prison border"
)
_OF_AN_ACT = words_of("rules provisions")  # "the Data Act rules" are of the Data Act
# Adjectives that open a sentence, or belong to a name: "New Generation Plan".
_OPENERS = words_of("new key main major future existing current")
_OF_A_STATE = words_of("national federal")
_OWNERS = words_of("kingdom republic country nation government ministry state city region world")
# Fields of law: "Contract Law" is no act.
_FIELDS_OF_LAW = words_of(
    "tort contract employment labour labor criminal civil constitutional international competition"
    " administrative property "
    "public private common case family tax company commercial customary humanitarian european eu domestic national"
)
_DAYS_AND_MONTHS = words_of(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_ABOUT = words_of("relating concerning regarding governing")
_FIELDS_AHEAD = words_of("Competence Excellence Expertise Leadership")  # "Centre of Excellence in Robotics"
_LONGEST = 60  # words; no title in title case is longer, and splitting a run costs its square
# "Strategy for Data in the Republic of Freedonia"
_IN_STATE = re.compile(
    r"in the (?:Republic|Kingdom|Federation|Federal Republic|Principality|Commonwealth) of [A-Z][\w’'-]+"
)
_TOWNS = words_of("city municipality county")
_IDIOM = re.compile(r"\b(?:at|in) the Service\b|\bRule of Law\b")  # "AI at the Service of Citizens"
_NUMBERED = frozenset({"no", "nr"}) | words_of(
    "act bill law code decree order ordinance regulation directive edict resolution circular recommendation convention"
    " protocol treaty agenda vision horizon phase part working group committee industry ra"
)
# Posts that persons hold: "Head of the Zenda Unit" is of the body that follows.
_POSTS = words_of("head chief director president chair chairman chairwoman chairperson dean leader founder")
# Heads that as often say what another body is for.
_WEAK_HEADS = words_of(
    "technologies society government administration service services police order standards law policy union"
)


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    lower: str
    proper: bool
    number: bool


def in_title_case(text: str) -> Iterator[FoundName]:
    tokens = [
        _Token(*match.span(), look.text, look.lower, look.proper, look.number)
        for match in WORD.finditer(text)
        for look in (look_of(match[0]),)
    ]
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


def _run(text: str, tokens: list[_Token], first: int) -> int:
    """End of the run of proper words from `first`, with linking words between them."""
    position = first + 1
    while position < len(tokens) and position - first < _LONGEST:
        numbered = tokens[position - 1].text in ("No", "Nr", "Nos", "N") and (
            tokens[position].number or re.fullmatch(r"[A-Z]{1,3}-\d[\d./-]*", tokens[position].text)
        )
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
        if in_state := _IN_STATE.match(text, tokens[position].start):
            while position < len(tokens) and tokens[position].end <= in_state.end():
                position += 1
            continue
        in_field = tokens[position].text == "in" and tokens[position - 1].text in _FIELDS_AHEAD
        if tokens[position].text == "in" and (ahead := _named_to_acronym(text, tokens, first, position)):
            position = ahead
            continue
        if in_field and position + 1 < len(tokens) and tokens[position + 1].proper:
            position += 2
            continue
        if in_ai and (ENDS_PHRASE & {t.text for t in tokens[first:position]} or _ends_in_act(text, tokens, position)):
            position += 2
            continue
        look = position
        about = _ABOUT if tokens[position - 1].number else frozenset[str]()  # "Law No. 7 relating to the Care of Data"
        while look < len(tokens) and look - position < 3 and tokens[look].text in LINKS | about | {"a", "an"}:
            if look > position and not _joined(text, tokens[look - 1], tokens[look]):
                break
            look += 1
        if look == position or look >= len(tokens) or not tokens[look].proper or tokens[look].number:
            break
        if tokens[look].lower in _DAYS_AND_MONTHS and tokens[look - 1].text == "on":
            break  # "signed the Convention on September 5"
        aimed = tokens[position].text == "the" and tokens[position - 1].lower in PURPOSE  # "Law Promoting the Use of X"
        if not _joined(text, tokens[look - 1], tokens[look]) or (
            tokens[position].text in ("a", "an", "the") and not aimed
        ):
            break
        position = look + 1
    return position


def _named_to_acronym(text: str, tokens: list[_Token], first: int, position: int) -> int:
    """Where a body's name ends that goes on after "in" up to its acronym; 0 if it does not.

    "Institute for Work in Data and Law (IWDL)" does; "(SR)" after "in South Ruritania" is the place's.
    """
    head = head_of([t.lower for t in tokens[first:position]])
    end = position + 1
    while end < len(tokens) and (tokens[end].proper or tokens[end].text in LINKS) and end - position < 9:
        if not _joined(text, tokens[end - 1], tokens[end]):
            break
        end += 1
    acronym = re.match(r" \(([A-Z]{3,9})\)", text[tokens[end - 1].end : tokens[end - 1].end + 13])
    own = "".join(t.text[0] for t in tokens[position + 1 : end] if t.proper)
    named = acronym is not None and head is not None and head[0] == "organisations" and end > position + 2
    return end if named and acronym is not None and not acronym[1].startswith(own) else 0


def _abbreviated_within(text: str, tokens: list[_Token], position: int) -> bool:
    """Whether a topic is abbreviated within a name: "National Artificial Intelligence (AI) Policy"."""
    if position + 1 >= len(tokens) or tokens[position].text not in ABBREVIATIONS or not tokens[position + 1].proper:
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
    offices = words_of(
        "ministry department office directorate minister service secretariat secretary agency council institute"
        " authority commission committee centre center board commissioner convention treaty"
    )
    end = tokens[position - 1].end
    if (
        {"order", "declaration", "statement"} & set(words)
        and "on" in words
        and (qualities := re.match(r"(?:, [A-Z][a-z]+)+,? and (?:[A-Z][\w-]* )*[A-Z][\w-]*", text[end:]))
    ):
        # "Order on Safe, Sound and Trustworthy Ferries"
        while position < len(tokens) and tokens[position].end <= end + qualities.end():
            position += 1
        return position
    plans = words_of("strategy plan programme program policy roadmap")
    if not ((offices | plans) & set(words)) or not {"of", "for", "on"} & set(words):
        return None
    part = r"(?!Ministry|Department|Office|Agency)[A-Z][\w’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]*)?"
    match = re.match(rf"(?:, {part}){{1,4}},? (?:and|&) (?:the )?{part}", text[end:])
    named = offices | plans | words_of("act law bill code report framework")  # "the Plan for AI, Data Act and Fund"
    if not match or (not offices & set(words) and named & {w.lower() for w in WORD.findall(match[0])}):
        return None
    while position < len(tokens) and tokens[position].end <= end + match.end():
        position += 1
    return position


def _names_in_run(text: str, tokens: list[_Token], first: int, stop: int) -> Iterator[FoundName]:
    """Split a run where two names meet; give each with its head, headless ones as "bare"."""
    whole = _spelt_out(text, tokens, first, stop)
    for begin, end in ((first, stop),) if whole else _split(tokens, first, stop):
        while begin < end and _strip_first(tokens, begin, _opens(text, tokens[begin])):
            begin += 1
        while end > begin and tokens[end - 1].text in LINKS:
            end -= 1
        if _is_deed(tokens, begin, end) and _opens(text, tokens[begin]):
            begin += 3
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
        if head is None:
            evidence, head = "bare", ("", "", "")
            if end - begin == 2 and tokens[begin].text.endswith(("’s", "'s")):
                begin += 1
        elif _is_person(tokens, begin, end, head[2]) or (
            (words[-1] == "law" and len(words) == 2 and words[0] in _FIELDS_OF_LAW)
            or (_in_capitals(text, tokens, begin, end) and len(words) > 1)
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
            while begin and tokens[begin - 1].text in _OF_A_STATE and _joined(text, tokens[begin - 1], tokens[begin]):
                begin -= 1
        start, last = tokens[begin].start, tokens[end - 1].end
        if text.endswith(("'s", "’s"), start, last):
            last -= 2
        if tokens[end - 1].number and (thousands := re.match(r",\d{3}\b(?:/\d{4})?", text[last:])):
            last += thousands.end()  # "Law No. 25,326"
        yield FoundName(start, last, text[start:last], *head, evidence)


def _cut_end(text: str, tokens: list[_Token], begin: int, end: int) -> int:
    """End of a run without what only seems to belong: a lone "I", a year after an owner, "for the British" + noun."""
    if end - begin > 1 and tokens[end - 1].text == "I":
        end -= 1
    if end - begin > 3 and tokens[end - 2].text in LINKS and re.fullmatch(r"[A-Z]{2,4}-[a-z]+", tokens[end - 1].text):
        end -= 2  # "the Data Act for AI-specific needs"
    if end - begin > 3 and tokens[end - 2].text == "the" and re.match(r", [A-Z]\w*,", text[tokens[end - 1].end :]):
        end -= 3
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
        and _joined(text, tokens[end - 1], tokens[end])
    ):
        following = tokens[end].text
        adjective = tokens[end - 1].lower not in HEADS
        if adjective and following.islower() and following not in STARTERS | LINKS and following not in HEADS:
            return end - 3
    return end


def _cut_owner(tokens: list[_Token], begin: int, end: int) -> int:
    """Start of a name after its owner ("Freedonia’s Data Act"), where the rest is a name by itself."""
    for position in range(begin, end - 2):
        after = tokens[position + 1].start - tokens[position].end
        if tokens[position].text.endswith(("’s", "'s")) or (tokens[position].text.endswith("s") and after == 2):
            words = [t.lower for t in tokens[position + 1 : end]]
            own = [w for w in words if w not in _FIELD and not re.fullmatch(r"[\d–-]+", w)]
            if re.fullmatch(r"20\d\d", words[0]) and len(words) > 2 and head_of(words[1:]):
                return position + 2  # "Freedonia’s 2021 National Data Strategy"
            if tokens[position + 1].text[:1].isupper() and (head := head_of(words)) and head_is_all(own, head[2]):
                return begin
            if head_of(words) and tokens[position + 1].text[:1].isupper():
                return position + 1
    return begin


def _opens(text: str, token: _Token) -> bool:
    """Whether a word opens a text or a sentence of it."""
    return token.start == 0 or text[token.start - 2 : token.start - 1] in ".!?:"


def _strip_first(tokens: list[_Token], begin: int, opens: bool) -> bool:
    """Whether the first word of a run is no part of a name: sentence words, posts, lone numbers, linking words."""
    token = tokens[begin]
    if token.lower in _POSTS and tokens[begin + 1 : begin + 2] and tokens[begin + 1].text == "of":
        return True
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


def _is_deed(tokens: list[_Token], begin: int, end: int) -> bool:
    """Whether a run tells what is done to the thing that it names: "Implementation of the Harmony Strategy"."""
    words = [t.lower for t in tokens[begin:end]]
    deed = (
        len(words) > 3
        and words[0].endswith(("tion", "sion", "ment", "ance", "toring", "sight"))
        and words[0] not in HEADS
    )
    return deed and words[1:3] == ["of", "the"] and head_of(words[3:]) is not None


_OFFICES_OF_PERSONS = words_of("minister secretary commissioner president governor director")
# How words for what a ministry is for end; the names of its minister seldom do.
_OF_A_MATTER = re.compile(
    r"(?:[tsx]ion|ment|ty|ry|gy|ics?|tures?|[ae]nce|ing|ness|ism|fare|care|sm|logy|ogies|rights|affairs|trade"
    r"|health|labou?r"
    r"|defen[cs]e|youth|sports?|women|energy|water|lands?|transport|justice|interior|media|space|works|roads|budget"
    r"|economy|commerce|population|sciences?|telecommunications?|environment|systems|services?|relations|ai|ict|it|ways"
    r"|aviation|employment|state|government|policy|data|transformation|general|security|culture|housing|\W.*)$"
)


def _is_person(tokens: list[_Token], begin: int, end: int, head: str) -> bool:
    """Whether a minister's own name ends a run: "Minister of Trade Anna Bell"."""
    if head not in _OFFICES_OF_PERSONS or end - begin < 4 or tokens[begin].lower == "office":
        return False
    return all(
        t.text[:1].isupper() and not t.text.isupper() and not _OF_A_MATTER.search(t.lower)
        for t in tokens[end - 2 : end]
    )


def _spelt_out(text: str, tokens: list[_Token], first: int, stop: int) -> bool:
    """Whether a run is one name by the acronym after it: "Trade Data Centre and Cloud Service (TDCC)"."""
    if not text.startswith(" (", tokens[stop - 1].end):
        return False
    letters = re.match(r" \(([A-Z]{3,8})\)", text[tokens[stop - 1].end : tokens[stop - 1].end + 12])
    capitals = [t.text[0] for t in tokens[first:stop] if t.text[:1].isupper()]
    if letters is None or "and" not in (t.text for t in tokens[first:stop]):
        return False
    told = iter(capitals)
    return letters[1][0] == capitals[0] and len(capitals) - 1 <= len(letters[1]) and all(c in told for c in letters[1])


def _split(tokens: list[_Token], first: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = first
    for position in range(first + 1, stop - 1):
        if _is_unit_of(tokens, begin, position, stop):
            yield begin, position
            begin = position + 2
            continue
        left = [t.lower for t in tokens[begin:position]]
        right = [t.lower for t in tokens[position + 1 : stop]]
        word = tokens[position].text
        if word == "and":
            mixed = "&" in left and "&" in right
            second = right[1:] if right[0] == "the" else right
            if left[:2] == ["office", "of"] and not HEADS.keys() & set(left[2:]):
                continue  # "Office of the AI and Data Commissioner"
            if _is_one(left, right) or right[:4] == ["the", "rule", "of", "law"]:
                continue
            acronym = len(second) == 1 and is_acronym(tokens[stop - 1].text)
            only_topic = _only_topic(tokens, begin, position)
            new_name = right[0] == "the" and second and (head_of(second) or second[0] in _TOWNS or only_topic)
            # "Ministry of Energy and ACME", "Ministry of Energy and the ACME"
            new_name = new_name or (acronym and (head_of(left) or ("",))[0] == "organisations")
            made = left[-1] in INSTRUMENT_HEADS and len(left) > 1 and not ENDS_PHRASE & set(left)
            nearest = right[: right.index("and")] if "and" in right else right
            whole = right[0] in HEADS if len(right) == 1 else " ".join(right[:2]) in COMPOUND_HEADS
            if whole and len([w for w in right if not re.fullmatch(r"[\d–-]+", w)]) < 3 and made and not mixed:
                continue  # "Strategy Framework and Roadmap", "Strategy and Action Plan 2022–2027"
            if mixed or new_name or made or (head_of(left) and head_of(nearest) and len(nearest) > 1):
                yield begin, position
                begin = position + 1
        elif (
            word in ("to", "for", "on") and right[0] in ("the", "its") and head_of(right[1:]) and (own := head_of(left))
        ):
            # "Annex to the Data Act" is no one name, "Guide to the Data Act" neither; a group on an act is.
            if (word == "on" and own[0] == "organisations") or (word == "for" and left == [own[2]]):
                continue  # "Law for the Regulation of Data"
            yield begin, position
            begin = position + 1
    yield begin, stop


def _in_capitals(text: str, tokens: list[_Token], begin: int, end: int) -> bool:
    """Whether a run is a line in capitals, and no name that a sentence holds: "approved the NATIONAL DATA PLAN in"."""
    if not text[tokens[begin].start : tokens[end - 1].end].isupper():
        return False
    held = re.search(r"\b(?:[Tt]he|its|this) $", text[: tokens[begin].start])
    return held is None or re.match(r",? [a-z]{2,}", text[tokens[end - 1].end :]) is None


def _only_topic(tokens: list[_Token], begin: int, end: int) -> bool:
    """Whether a run is no more than the abbreviation of a topic: "trustworthy AI and the Data Principles"."""
    return end - begin == 1 and tokens[begin].text in ABBREVIATIONS


def _is_unit_of(tokens: list[_Token], begin: int, position: int, stop: int) -> bool:
    """Whether "of the" parts a unit with a name of its own from its ministry: "Data Bureau of the Ministry of Tea"."""
    if tokens[position].text != "of" or tokens[position + 1].text != "the" or position - begin < 2:
        return False
    unit, whole = [t.lower for t in tokens[begin:position]], [t.lower for t in tokens[position + 2 : stop]]
    named = unit[-1] in ORGANISATION_HEADS and not ENDS_PHRASE & set(unit) and unit[-1] != "office"
    return (
        named and bool(whole) and (head_of(whole) or ("", ""))[1] == "ministry_or_department" and whole[0] != "office"
    )


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
    position, branch = end, False
    while position < len(tokens) and position - end < 4 and _joined(text, tokens[position - 1], tokens[position]):
        word = tokens[position].text
        if word in _OF_AN_ACT:
            return end
        if word in HEADS:
            following = tokens[position + 1].text if position + 1 < len(tokens) else ""
            if following in HEADS and (word in _FIELD or f"{word} {following}" in COMPOUND_HEADS):
                position += 1
                continue
            return end if branch and not is_body_in_small_letters(word) else position + 1
        if word not in _FIELD and word not in _BRANCH:
            break
        branch = branch or word not in _FIELD
        position += 1
    return end
