"""Names that share the plural of their head noun: "the Ferry, Harbour and Bell Acts".

Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS
from pipeline.extraction.finders.names.words import STARTERS, FoundName
from pipeline.extraction.patterns import Pattern

_SINGULAR = {
    "acts": "act",
    "bills": "bill",
    "directives": "directive",
    "conventions": "convention",
    "strategies": "strategy",
    "policies": "policy",
}
_HEAD = Pattern(rf" (?P<head>{'|'.join(map(str.title, _SINGULAR))})\b(?! of)")
_IN_LIST = re.compile(r"[A-Z][\w’'-]*,?|and|of|for|the|&")
_LINK = re.compile(r", (?:and )?(?:the )?| and (?:the )?")
_LONGEST = 200  # characters of such a list


def sharing_head(text: str) -> Iterator[FoundName]:
    """Each name of such a list, with the head noun that the text gives to all."""
    for match in _HEAD.finditer(text):
        start, end = _list_before(text, match.start()), match.start()
        links = list(_LINK.finditer(text, start, end))
        parts = [link for link in links if "," in link[0]]
        if not any("and" in link[0] for link in parts):
            parts = sorted([*parts, *[link for link in links if "," not in link[0]][-1:]], key=re.Match.start)
        starts, ends = [start, *(link.end() for link in parts)], [*(link.start() for link in parts), end]
        places = list(zip(starts, ends, strict=True))
        if len(places) < 2 or " " not in text[slice(*places[0])]:
            continue
        head = _SINGULAR[match["head"].lower()]
        for first, last in places:
            name = f"{text[first:last]} {head.title()}"
            yield FoundName(first, last, name, "instruments", INSTRUMENT_HEADS[head], head, "title_case")


def _list_before(text: str, end: int) -> int:
    """Where the capitalised words begin that run up to a place, without a word that only opens a sentence."""
    start = at = end
    while at > max(0, end - _LONGEST):
        before = text.rfind(" ", 0, at - 1 if at < end else at) + 1
        word = text[before:at].strip()
        if not _IN_LIST.fullmatch(word):
            break
        if word[:1].isupper() and word.lower() not in STARTERS:
            start = before
        at = before
    return start
