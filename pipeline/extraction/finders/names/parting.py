"""Where two names meet in one run of capitalised words: "the Data Act and the Skills Plan". Codebook, rule 6."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extraction.finders.names.heads import (
    COMPOUND_HEADS,
    ENDS_PHRASE,
    HEADS,
    INSTRUMENT_HEADS,
    ORGANISATION_HEADS,
    head_of,
)
from pipeline.extraction.finders.names.runs import Token
from pipeline.extraction.finders.names.words import ABBREVIATIONS, LINKS, is_acronym, words_of

_TOWNS = words_of("city municipality county")
# Heads that as often say what another body is for.
_WEAK_HEADS = words_of(
    "technologies society government administration service services police order standards law policy union"
)
# What follows a state's adjective: "the Ministry of Tides and the Ruritanian government".
_OF_STATE = re.compile(r" (?:government|ministry|parliament|authorities|administration|cabinet|army|police)\b")
_OF_ANY_PLAN = words_of("implementation action strategic work master policy investment operational delivery")
# What is of an instrument, or done with one, and is none itself: "the Mission of the Ferry Strategy".
_OF_INSTRUMENTS = words_of(
    "mission vision objective objectives goal goals aim aims purpose purposes scope pillar pillars axis axes area areas"
    " priority priorities target targets action actions measure measures phase implementation establishment creation"
    " development launch adoption formulation drafting review"
)


def parted(text: str, tokens: list[Token], first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The names that a run holds, each by its first word and the first one after it."""
    if _spelt_out(text, tokens, first, stop):
        yield first, stop
    else:
        yield from _split(text, tokens, first, stop)


def _spelt_out(text: str, tokens: list[Token], first: int, stop: int) -> bool:
    """Whether a run is one name by the acronym after it: "Trade Data Centre and Cloud Service (TDCC)"."""
    if not text.startswith(" (", tokens[stop - 1].end):
        return False
    letters = re.match(r" \(([A-Z]{3,8})\)", text[tokens[stop - 1].end : tokens[stop - 1].end + 12])
    capitals = [t.text[0] for t in tokens[first:stop] if t.text[:1].isupper()]
    if letters is None or "and" not in (t.text for t in tokens[first:stop]):
        return False
    told = iter(capitals)
    return letters[1][0] == capitals[0] and len(capitals) - 1 <= len(letters[1]) and all(c in told for c in letters[1])


def _split(text: str, tokens: list[Token], first: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = first
    for position in range(first + 1, stop - 1):
        if _is_unit_of(tokens, begin, position, stop):
            yield begin, position
            begin = position + 2
            continue
        if _is_of_instrument(tokens, begin, position, stop):
            begin = position + 2
            continue
        left = [t.lower for t in tokens[begin + (tokens[begin].lower == "the") : position]]
        right = [t.lower for t in tokens[position + 1 : stop]]
        if not left:
            continue  # "The and"
        word = tokens[position].text
        if word == "The" and tokens[position - 1].text not in LINKS and not tokens[position - 1].lower.endswith("ing"):
            if head_of([t.lower for t in tokens[position + 1 : stop]]):
                yield begin, position  # a heading that runs on: "Other Frameworks The Data Strategy"
                begin = position + 1
            continue
        if word in ("and", "&") and right[0] in ("a", "an"):
            yield begin, position  # "Data Principles and a Risk Test"
            begin = position + 2
            continue
        if word == "and":
            mixed = "&" in left and "&" in right
            second = right[1:] if right[0] == "the" else right
            if left[:2] == ["office", "of"] and not HEADS.keys() & set(left[2:]):
                continue  # "Office of the AI and Data Commissioner"
            if _is_one(left, right) or right[:4] == ["the", "rule", "of", "law"]:
                continue
            if left[-1] in _DEEDS and right[0] in _TASKS and (head_of(right) or ("",))[0] == "organisations":
                continue  # "the Data Regulation and Monitoring Unit"
            acronym = len(second) == 1 and is_acronym(tokens[stop - 1].text)
            only_topic = _only_topic(tokens, begin, position)
            of_state = len(second) == 1 and _OF_STATE.match(text, tokens[stop - 1].end)
            new_name = (
                right[0] == "the" and second and (head_of(second) or second[0] in _TOWNS or only_topic or of_state)
            )
            # "Ministry of Energy and ACME", "Ministry of Energy and the ACME"
            new_name = new_name or (acronym and (head_of(left) or ("",))[0] == "organisations")
            if len(left) == len(right) == 1 and is_acronym(tokens[begin].text) and not only_topic:
                new_name = True  # "NORI and Bellco"
            made = len(left) > 1 and left[-1] in INSTRUMENT_HEADS and not ENDS_PHRASE & set(left)
            nearest = right[: right.index("and")] if "and" in right else right
            whole = right[0] in HEADS if len(right) == 1 else " ".join(right[:2]) in COMPOUND_HEADS
            whole = whole or (right[0] in _OF_ANY_PLAN and right[1:2] != [] and right[1] in INSTRUMENT_HEADS)
            if whole and len([w for w in right if not re.fullmatch(r"[\d–-]+", w)]) < 3 and made and not mixed:
                continue  # "Strategy Framework and Roadmap", "Strategy and Action Plan 2022–2027"
            if left[-1] in _DEEDS_OF_BODIES and right[0].endswith(_DEED) and nearest[-1] in ORGANISATION_HEADS:
                continue  # "Data Regulation and Monitoring Unit"
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


def _only_topic(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether a run is no more than the abbreviation of a topic: "trustworthy AI and the Data Principles"."""
    return end - begin == 1 and tokens[begin].text in ABBREVIATIONS


def _is_unit_of(tokens: list[Token], begin: int, position: int, stop: int) -> bool:
    """Whether "of the" parts a unit with a name of its own from its ministry: "Data Bureau of the Ministry of Tea"."""
    if tokens[position].text != "of" or tokens[position + 1].text != "the" or position - begin < 2:
        return False
    unit, whole = [t.lower for t in tokens[begin:position]], [t.lower for t in tokens[position + 2 : stop]]
    named = unit[-1] in ORGANISATION_HEADS and not ENDS_PHRASE & set(unit) and unit[-1] != "office"
    return (
        named and bool(whole) and (head_of(whole) or ("", ""))[1] == "ministry_or_department" and whole[0] != "office"
    )


_DEEDS_OF_BODIES = frozenset({"regulation", "assessment", "review", "analysis", "study", "policy", "strategy"})
_DEED = ("ing", "tion", "sion", "ment", "ance")
# What is done with something, where it comes first: "Strategy for Research and Application of Data".
_DEEDS = words_of("application applications regulation regulations review analysis provisions policy standards")
# What a body does beside.
_TASKS = words_of(
    "monitoring oversight supervision compliance enforcement control evaluation inspection coordination planning"
    " certification accreditation licensing"
)


def _is_of_instrument(tokens: list[Token], begin: int, position: int, stop: int) -> bool:
    """Whether "of the" stands between a part, or an act, and the instrument: "Focus Areas of the Ferry Strategy"."""
    if tokens[position].text != "of" or tokens[position + 1].lower not in ("the", "a", "an"):
        return False
    if tokens[position - 1].lower not in _OF_INSTRUMENTS:
        return False
    left, whole = ([t.lower for t in part] for part in (tokens[begin:position], tokens[position + 2 : stop]))
    named = head_of(left) if position - begin > 3 else None
    return bool(whole) and (head_of(whole) or ("",))[0] == "instruments" and named is None


def _is_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether "and" joins words of one name: "Agency for Trade and Civil Society", "Strategy and Vision for X"."""
    if right[0] in ("the", "its") or not left:
        return False
    opens = right[0] in _WEAK_HEADS | _DEEDS and right[1:2] == ["of"]
    weak = {"of", "for"} & set(left) and (right[-1] in _WEAK_HEADS or opens)
    return bool(weak) or (len(left) == 1 and left[0] in INSTRUMENT_HEADS)
