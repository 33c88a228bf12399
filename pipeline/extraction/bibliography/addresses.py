"""Web addresses and DOIs in notes and bibliographies, repaired (codebook: references and citations).

The reader has joined addresses over line ends; stray blanks, escapes and the punctuation around an address are
mended here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_URL = re.compile(r"(?:https?://(?=\w)|\bwww\.(?=[a-z0-9-]+\.))[^\s<>\"“”„|\x00]+", re.IGNORECASE)
_TOKEN = re.compile(r" ([^\s<>\"“”„()\[\]\x00]+)")
_FILE_END = re.compile(r"\.(?:pdf|html?|php|aspx?|docx?|xlsx?|jsp)$", re.IGNORECASE)
_CODE = re.compile(r"(?=[a-z-]*\d)[0-9a-z]{4,}(?:-[0-9a-z]{4,}){2,}/?")  # "277d2de9-d851-2ab8"
_ESCAPE = re.compile(r"\\+(?=[_*#&~.\[\]()-])")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"“”,;\x00]+")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
SHORTEST = len("www.a.be")


@dataclass(frozen=True, slots=True)
class Address:
    """`text[start:end]` as it stands; `value` is the mended form."""

    value: str
    start: int
    end: int


def find_urls(text: str) -> list[Address]:
    """Addresses in order: stray blanks and escapes out, punctuation at the end off, the scheme in small letters."""
    found: list[Address] = []
    at = 0
    while match := _URL.search(text, at):
        start, end = match.span()
        while text[end - 1] not in ",;)>]" and (token := _TOKEN.match(text, end)):
            if not _goes_on(text[start:end], token[1]):
                break
            end = token.end()
        end = _trimmed(text, start, end)
        at = max(end, match.start() + 1)
        if end - start >= SHORTEST:
            value = _ESCAPE.sub("", text[start:end].replace(" ", ""))
            scheme, _, rest = value.partition("//") if "//" in value[:8] else ("https:", "", value)
            found.append(Address(f"{scheme.lower()}//{rest}", start, end))
    return found


def find_doi(text: str) -> Address | None:
    """The first DOI, with or without the resolver's address before it."""
    if not (match := _DOI.search(text)):
        return None
    end = _trimmed(text, match.start(), match.end())
    return Address(text[match.start() : end], match.start(), end)


def _trimmed(text: str, start: int, end: int) -> int:
    """Where an address ends without the punctuation and brackets of the entry around it."""
    while end > start:
        last = text[end - 1]
        opening = _BRACKETS.get(last)
        unbalanced = opening is not None and text.count(last, start, end) > text.count(opening, start, end)
        if last not in ".,;:!?'’‘`*_…›" and not unbalanced:
            break
        end -= 1
    return end


def _goes_on(address: str, token: str) -> bool:
    """Whether `token`, set off by a stray blank, is the rest of `address`.

    It must look like the inside of an address (several path parts, a file ending, a query), and the address must
    still be open or the token be nothing else. A word of prose, a DOI, "and/or" and "2016/17" are not.
    """
    token = token.rstrip(".,;:)]}")
    if not token or _URL.match(token) or _DOI.match(token) or _FILE_END.search(address):
        return False
    inside = re.search(r"\w/\w", token) or "%" in token or "=" in token or _FILE_END.search(token)
    if address[-1] in "-_":
        return bool(inside) or re.fullmatch(r"[\w-]+-[\w-]+/?", token) is not None
    if address[-1] in "/=&?.%~":
        return _CODE.fullmatch(token) is not None or (
            bool(inside) and re.search(r"\d|=|%|/.*/|\.\w+$", token) is not None
        )
    return token[0].isdigit() and token.count("/") > 1
