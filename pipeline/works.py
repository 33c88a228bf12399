"""When two bibliographic entries are one work (codebook, references and citations).

Shared by extraction, which links citations to entries, and resolution, which makes one row of a work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from pipeline.registers import fold

_SCHEME = re.compile(r"^(?:https?://)?(?:www\d?\.)?", re.IGNORECASE)
_DOI_HOST = re.compile(r"^(?:dx\.)?doi\.org/(10\.\d{4,9}/.+)$", re.IGNORECASE)
# A fragment that steers the viewer (search terms, page, highlighted text) names no other page.
_VIEWER = re.compile(r"^(?::~:|[a-z]+=|page|p\.?\d|sec)", re.IGNORECASE)
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid)=")


def normal_url(url: str) -> str:
    """An address without what does not tell pages apart: scheme, `www.`, tracking, viewer fragment, final slash."""
    address, _, fragment = unquote(_SCHEME.sub("", url.strip())).partition("#")
    address, _, query = address.partition("?")
    host, _, path = address.partition("/")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    path = path.rstrip("/")
    return (
        host.lower()
        + (f"/{path}" if path else "")
        + (f"?{kept}" if kept else "")
        + (f"#{fragment}" if fragment and not _VIEWER.match(fragment) else "")
    )


def is_home_page(url: str) -> bool:
    """Whether an address names a site and no page of it: no path, or only a language ("/en/")."""
    _, _, rest = normal_url(url).partition("/")
    return re.fullmatch(r"(?:[a-z]{2}(?:[-_][a-z]{2})?)?", rest, re.IGNORECASE) is not None and "?" not in url


def first_author(authors: str) -> str:
    """The folded surname of the first author, or the folded name of a body."""
    head = re.split(r"[,;&]|\bet\b\.? al|\band\b", authors.strip(), maxsplit=1)[0]
    return fold(head)


def identity(fields: Mapping[str, object]) -> str:
    """What tells a work from every other: its DOI, else its address, else title, year and first author.

    Takes the values of a reference's fields (`doi`, `url`, `title`, `date`, `authors`; missing ones may be left
    out). The address of a home page identifies nothing. Gives "" for an entry without any of these.
    """

    def value(name: str) -> str:
        found = fields.get(name)
        return "" if found is None else str(found)

    if doi := value("doi"):
        return "doi:" + doi.lower()
    url = value("url")
    if url and (match := _DOI_HOST.match(_SCHEME.sub("", url))):
        return "doi:" + match[1].lower()
    if url and not is_home_page(url):
        return "url:" + normal_url(url)
    title = fold(value("title"))
    return f"title:{title}|{value('date')[:4]}|{first_author(value('authors'))}" if title else ""
