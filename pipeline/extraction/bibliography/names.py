"""How people and bodies are written where an entry names its authors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.bibliography.slate import Part

_SURNAME = r"(?:[^\W\d_][\w’'-]{1,14}\s){0,3}[^\W\d_a-z][\w’'-]+"
_INITIALS = r"[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.)*"
_PERSON = rf"(?:{_SURNAME},?\s{_INITIALS}|{_INITIALS}\s{_SURNAME}(?=,| and | & |\s*\x00|\.))"
PEOPLE = re.compile(  # "Author, A. B., & Writer, C." or "A. Author and C. Writer"
    rf"{_PERSON}(?:(?:,?\s(?:and|&|et|en|und)\s|,\s|;\s){_PERSON})*(?:,?\s*et al\.?)?(?:,?\s*\(Eds?\.\))?"
)
BARE_INITIALS = re.compile(  # "Author AB, Writer C."
    rf"(?:{_SURNAME}\s[A-Z]{{1,3}},\s)+(?:{_SURNAME}\s[A-Z]{{1,3}}|et al)(?=\.)"
    r"|(?!(?:Annex|Appendix|Part|Section|Table|Figure|Plan|Chapter|Box|Note|Schedule)\b)[^\W\d_a-z][\w’'-]{2,}\s[A-Z]{1,2}(?=\.\s[A-Z])"
)
_FULL_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s(?:van|von|de|der|den|di|da|la|le|del|bin|al))*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}"
_CHAIN_LINK = re.compile(_FULL_NAME)
_CHAIN_END = re.compile(rf"(?:(?:and|&)\s{_FULL_NAME}|{_FULL_NAME}\s(?:and|&)\s{_FULL_NAME}|et al\.?)")
_SINGLE = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_a-z][^\W\d_]+)?")
_GIVEN = re.compile(rf"{_SINGLE.pattern}(?:\s(?:[^\W\d_a-z]\.?|{_SINGLE.pattern}))?")
BEHALF = re.compile(r"\bon\s+behalf\s+of\s+(?:the\s+governments\s+of\s+)?", re.IGNORECASE)
BODY = re.compile(
    r"\b(?:Commission|Minist\w+|Departments?|Agenc\w+|Authorit\w+|Councils?|Institut\w*|Universit\w+|Organi[sz]ation|"
    r"Bank|Union|Governments?|Parliament\w*|Senate|Office|Bureau|Cent(?:re|er)|Foundation|Endowment|Stiftung|"
    r"Association|Committee|Board|Nations|Forum|Observatory|Services?|Secretariat|Network|Federation|Society|Chambers?|"
    r"Alliance|Academy|College|Press|Publish\w+|Undertaking|Times|Post|Gazette|Consortium|Company|Ltd|Inc)\b"
)
_HEAD_OF_LIST = re.compile(r"\b(?:Department|Ministry|Office|Agency|Directorate\S*|Committee|Bureau)\s+(?:for|of|on)\b")
_DOCUMENT = re.compile(
    r"\b(?:Reports?|Strategy|Plan|Roadmap|Framework|Guidelines?|Index|Survey|Law|Act|Policy|Programme)"
    r"(?=$|\s(?:for|of|on|to|in|\d))"
)
ACRONYM = re.compile(r"[A-Z][A-Za-z&-]*[A-Z&][A-Za-z&-]*")


def is_people(value: str) -> bool:
    """Whether a piece begins with names and initials."""
    return PEOPLE.match(value) is not None


def may_be_authors(value: str) -> bool:
    """Whether a piece may name people or bodies: capitalised, and no longer than names are."""
    words = re.findall(r"[^\W\d_]{4,}", value)
    capital = sum(word[0].isupper() for word in words)
    return (value[0].isupper() or value[0].isdigit()) and len(value.split()) <= 14 and 2 * capital >= len(words)


def is_body(value: str) -> bool:
    """Whether a piece is the name of a body and nothing else."""
    words = re.findall(r"[^\W\d_]{4,}", value)
    return len(value.split()) <= 7 and bool(BODY.search(value)) and all(word[0].isupper() for word in words)


def count_author_pieces(pieces: Sequence[Part]) -> int:
    """How many of the pieces between an entry's commas are its authors; 0 when the first one is the title."""
    values = [piece.value for piece in pieces]
    if len(values) < 2 or not may_be_authors(values[0]):
        return 0
    if BEHALF.search(values[0]):  # "on behalf of A, B, C and D, Title"
        return next((number + 1 for number, value in enumerate(values[:-1]) if " and " in value), 1)
    if len(values) > 2 and _HEAD_OF_LIST.search(values[0]):  # "Department of A, B and C, Title"
        for number, value in enumerate(values[1:-1], 1):
            if re.fullmatch(r"(?:and\s)?\w+(?:\s(?:and|&)\s\w+)?", value) is None:
                break
            if re.search(r"\b(?:and|&)\s", value):
                return number + 1
    if len(values) > 2 and _SINGLE.fullmatch(values[0]) and _GIVEN.fullmatch(values[1]):  # "Surname, Given, Title"
        return 2 if values[2][0].isupper() and len(values[2].split()) > 2 else 1
    if _CHAIN_LINK.fullmatch(values[0]):  # "A, B and C, Title"
        for number, value in enumerate(values[1:-1], 1):
            if _CHAIN_END.fullmatch(value):
                return number + 1
            if not _CHAIN_LINK.fullmatch(value):
                break
    if _DOCUMENT.search(values[0]) and not any(_DOCUMENT.search(value) for value in values[1:]):
        return 0
    return 1 if values[1][0].isupper() or not values[1][0].isalpha() else 0
