"""Names that share the plural of their head noun: "the Data Protection, Computer Misuse and Consumer Acts".

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
_RUN = r"[A-Z][\w’'-]+(?: (?:(?:and|of|for|&) )?[A-Z][\w’'-]+)*"
_PLURAL = "|".join(map(str.title, _SINGULAR))
_SHARING = Pattern(
    rf"\b(?P<items>{_RUN}(?:, (?!and )(?:the )?{_RUN})*,? and (?:the )?{_RUN}) (?P<head>{_PLURAL})\b(?! of)"
)
_LINK = re.compile(r", (?:and )?(?:the )?| and (?:the )?")


def sharing_head(text: str) -> Iterator[FoundName]:
    """Each name of such a list, with the head noun that the text gives to all."""
    for match in _SHARING.finditer(text):
        start, end = match.span("items")
        links = [link for link in _LINK.finditer(text, start, end) if "," in link[0]]
        links = links or list(_LINK.finditer(text, start, end))[-1:]
        starts, ends = [start, *(link.end() for link in links)], [*(link.start() for link in links), end]
        places = list(zip(starts, ends, strict=True))
        if " " not in text[slice(*places[0])] or text[start:end].split()[0].lower() in STARTERS:
            continue
        head = _SINGULAR[match["head"].lower()]
        kind = INSTRUMENT_HEADS[head]
        for first, last in places:
            name = f"{text[first:last]} {head.title()}"
            yield FoundName(first, last, name, "instruments", kind, head, "title_case")
