"""Runs of capitalised words: where each begins and ends, with the linking words and lists that a name may hold.

"the Ministry of Trade, Industry and Labour", "Decree No. 7 on Data": one run each. Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extraction.finders.names.heads import ENDS_PHRASE, INSTRUMENT_HEADS, PURPOSE, head_of
from pipeline.extraction.finders.names.words import ABBREVIATIONS, LINKS, WORD, is_brand, look_of, words_of

DAYS_AND_MONTHS = words_of(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_NUMBER_LINKS = (". ", "° ", "°", "º ", ".° ", ". (", " (")  # "Law No. (27)"
_LETTERED = re.compile(r"(?:[A-Z]{1,3}-)?\d[\d./-]*(?:-[A-Z]{1,3})?")  # "No. PP-12", "No. 12-B"
_OF_SECTION = re.compile(r"\d{1,2}\.[1-9]\d?(?:\.\d{1,2})*")
_ABOUT = words_of("relating concerning regarding governing")
_FIELDS_AHEAD = words_of("Competence Excellence Expertise Leadership")  # "Centre of Excellence in Robotics"
_LONGEST = 60  # words; no title in title case is longer, and splitting a run costs its square
# "Guide to Compliance with the Data Rules"
_DONE_WITH = words_of("Compliance Conformity Accordance Cooperation Co-operation Dialogue Engagement Interaction")
_WITH = re.compile(r"with (?:the )?[A-Z][\w-]+")
# "Strategy for Data in the Republic of Freedonia"
_IN_STATE = re.compile(
    r"in the (?:Republic|Kingdom|Federation|Federal Republic|Principality|Commonwealth) of [A-Z][\w’'-]+"
)

# Verbs of headlines, which are written like names: "Ruritania Launches National Ferry Strategy".
_HEADLINE = words_of(
    "Launches Releases Adopts Enacts Unveils Announces Becomes Become Passes Approves Publishes Warns Finalizes"
    " Finalises Establishes Proposes Introduces Urges Joins Criticizes Criticises Bans Invests Pledges Seeks Refuses"
    " Refuse Signs Rejects Endorses Unites Requires"
)


class Token(NamedTuple):
    start: int
    end: int
    text: str
    lower: str
    proper: bool
    number: bool


# "Modelled on the X, …": a participle that opens a sentence is no word of a name
_OPENING_PARTICIPLE = re.compile(r"(?!Unit|Associat)[A-Z][a-z]{2,}ed (?:on|to|for|in|of) the ")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:][”\"»]? )$")


def runs_of(text: str) -> Iterator[tuple[list[Token], int, int]]:
    """Each run: the words of the text, the number of the run's first word and of the first one after it."""
    tokens = [
        Token(*match.span(), look.text, look.lower, look.proper, look.number)
        for match in WORD.finditer(text)
        for look in (look_of(match[0]),)
    ]
    position = 0
    while position < len(tokens):
        if not tokens[position].proper or (position and tokens[position].text in _HEADLINE):
            position += 1
            continue
        if _OPENING_PARTICIPLE.match(text, tokens[position].start) and _SENTENCE_BEFORE.search(
            text, 0, tokens[position].start
        ):
            position += 1
            continue
        stop = _run(text, tokens, position)
        yield tokens, position, stop
        position = stop


def joined(text: str, left: Token, right: Token) -> bool:
    return text[left.end : right.start] == " " or (
        left.text.endswith("s") and text[left.end : right.start] in ("’ ", "' ")
    )


# What may be on a thing that has a head noun of its own: "Digital Ferry Services (DFS) Policy"
_OF_POLICY = words_of("policy act bill law strategy plan regulations regulation guidelines framework roadmap")
_A_DAY = re.compile(rf" (?:{'|'.join(sorted(m.capitalize() for m in DAYS_AND_MONTHS))}) \d")


def _run(text: str, tokens: list[Token], first: int) -> int:
    """End of the run of proper words from `first`, with linking words between them."""
    position = first + 1
    while position < len(tokens) and position - first < _LONGEST:
        numbered = tokens[position - 1].text in ("No", "Nr", "Nos", "N") and (
            tokens[position].number
            or re.fullmatch(r"(?:[A-Z]{1,3}-)?\d[\d./-]*(?:-[A-Z]{1,3})?", tokens[position].text)
        )
        if numbered and text[tokens[position - 1].end : tokens[position].start] in _NUMBER_LINKS:
            position += 1
            continue
        if not joined(text, tokens[position - 1], tokens[position]):
            if _abbreviated_within(text, tokens, position):
                position += 2
                continue
            ahead = _list_in_name(text, tokens, first, position)
            if ahead is None:
                break
            position = ahead
            continue
        opens = position + 1 < len(tokens) and tokens[position + 1].proper
        if opens and _OF_SECTION.fullmatch(tokens[position].text) and tokens[position - 1].lower in INSTRUMENT_HEADS:
            break  # the number of what stands below a title: "Ferry Strategy 2.1 Vision"
        if tokens[position].lower == "the" and tokens[position].proper:
            break  # a sentence, run together with a title before it: "Calm Seas The strategy must"
        if tokens[position].number and tokens[position - 1].number and not re.search(r"\d{4}", tokens[position].text):
            break  # the mark of a note: "Decree 92-22 10"
        if tokens[position].text in _HEADLINE:
            break
        if tokens[position].proper:
            position += 1
            continue
        if tokens[position - 1].number and tokens[position].text not in {"on", "of"} | _ABOUT:
            break
        if all(t.number or t.lower in DAYS_AND_MONTHS for t in tokens[first:position]):
            break  # "in January 2025 on the Data Plan"
        if (
            tokens[position - 1].text[-1:].isdigit()
            and tokens[position].text == "of"
            and _A_DAY.match(text, tokens[position].end)
        ):
            break  # "Decree No. 12 of October 22"
        in_ai = (
            tokens[position].text == "in"
            and position + 1 < len(tokens)
            and tokens[position + 1].text in ("AI", "Artificial")
        )
        if in_state := _IN_STATE.match(text, tokens[position].start):
            while position < len(tokens) and tokens[position].end <= in_state.end():
                position += 1
            continue
        if tokens[position - 1].text in _DONE_WITH and (within := _WITH.match(text, tokens[position].start)):
            while position < len(tokens) and tokens[position].end <= within.end():
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
        if any(t.lower in INSTRUMENT_HEADS for t in tokens[first:position]):
            about |= {"against"}  # "Convention against Noise"
        while look < len(tokens) and look - position < 3 and tokens[look].text in LINKS | about | {"a", "an", "all"}:
            if look > position and not joined(text, tokens[look - 1], tokens[look]):
                break
            look += 1
        if look == position or look >= len(tokens) or not tokens[look].proper or tokens[look].text[0].isdigit():
            break
        if tokens[look].lower in DAYS_AND_MONTHS and tokens[look - 1].text == "on":
            break  # "signed the Convention on September 5"
        aimed = (
            tokens[position].text == "the" and tokens[position - 1].lower in PURPOSE | _ABOUT
        )  # "Law Promoting the Use of X"
        if not joined(text, tokens[look - 1], tokens[look]) or (
            tokens[position].text in ("a", "an", "the") and not aimed
        ):
            break
        position = look + 1
    return position


def _named_to_acronym(text: str, tokens: list[Token], first: int, position: int) -> int:
    """Where a body's name ends that goes on after "in" up to its acronym; 0 if it does not.

    "Institute for Work in Data and Law (IWDL)" does; "(SR)" after "in South Ruritania" is the place's.
    """
    head = head_of([t.lower for t in tokens[first:position]])
    end = position + 1
    while end < len(tokens) and (tokens[end].proper or tokens[end].text in LINKS) and end - position < 9:
        if not joined(text, tokens[end - 1], tokens[end]):
            break
        end += 1
    acronym = re.match(r" \(([A-Z]{3,9})\)", text[tokens[end - 1].end : tokens[end - 1].end + 13])
    own = "".join(t.text[0] for t in tokens[position + 1 : end] if t.proper)
    named = acronym is not None and head is not None and head[0] == "organisations" and end > position + 2
    return end if named and acronym is not None and not acronym[1].startswith(own) else 0


def _abbreviated_within(text: str, tokens: list[Token], position: int) -> bool:
    """Whether a topic is abbreviated, or narrowed, within a name before its head noun.

    "National Artificial Intelligence (AI) Policy", "Personal Data Protection (PDP) Law", "Ferry (Safety) Bill".
    """
    if position + 1 >= len(tokens) or not tokens[position + 1].proper:
        return False
    before, token, after = tokens[position - 1 : position + 2]
    if (text[before.end : token.start], text[token.end : after.start]) != (" (", ") "):
        return False
    if token.text in ABBREVIATIONS:
        return True
    topic = tokens[max(0, position - 6) : position]
    initials = "".join(t.text[0] for t in topic if t.proper)
    abbreviates = len(token.text) > 1 and initials.endswith(token.text)
    held, head = head_of([t.lower for t in topic]), _head_after(text, tokens, position + 1)
    if head is None or (held is not None and not (abbreviates and held[0] == "instruments" and head in _OF_POLICY)):
        return False
    narrowed = token.proper and not token.text.isupper() and after.lower in ("act", "bill")
    return narrowed or abbreviates


def _head_after(text: str, tokens: list[Token], first: int) -> str | None:
    """The head noun at the end of the few proper words from `first` on."""
    for position in range(first, min(first + 3, len(tokens))):
        if not tokens[position].proper or (
            position > first and not joined(text, tokens[position - 1], tokens[position])
        ):
            return None
        if head := head_of([tokens[position].lower]):
            return head[2]
    return None


def _ends_in_act(text: str, tokens: list[Token], position: int) -> bool:
    """Whether the proper words after "in" end with an act of law: "Data Protection in AI Systems Bill"."""
    last = position + 1
    while last + 1 < len(tokens) and tokens[last + 1].proper and joined(text, tokens[last], tokens[last + 1]):
        last += 1
    return INSTRUMENT_HEADS.get(tokens[last].lower) == "law"


def _list_in_name(text: str, tokens: list[Token], first: int, position: int) -> int | None:
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
    if any(map(_is_body, re.split(r",? (?:and|&) (?:the )?|, ", match[0]))):
        return None  # "the Ministry of Trade, Harbour Agency and TideTech"
    while position < len(tokens) and tokens[position].end <= end + match.end():
        position += 1
    return position


def _is_body(part: str) -> bool:
    """Whether a part of a list is a body's name, or the letters of one, and no matter."""
    head = head_of(part.lower().split()) if " " in part else None
    letters = len(part) > 3 and part.isupper()
    return letters or is_brand(part) or (head is not None and head[0] == "organisations")
