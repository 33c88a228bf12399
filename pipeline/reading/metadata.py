"""What a file says about itself: title, authors, publisher, date, language and address, as far as it states them.

Only what is said of the work is taken. When a file was saved, or the program that saved it, says nothing of it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from datetime import date

from lxml import etree
from lxml import html as lxml_html

from pipeline.model import Document
from pipeline.reading.formats import decode, sniff
from pipeline.yamlfile import parse

Fields = dict[str, str | list[str]]
"""Columns of the register of sources; `authors` is a list. What is not known is not there."""

_LONGEST = 300  # characters of a title
_META = {
    "title": ("citation_title", "dcterms.title", "dc.title", "og:title"),
    "authors": ("citation_author", "dcterms.creator", "dc.creator", "author"),
    "publisher": ("citation_publisher", "dcterms.publisher", "dc.publisher", "og:site_name"),
    "published": (
        *("citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date"),
        *("article:published_time", "date"),
    ),
    "language": ("dcterms.language", "dc.language", "citation_language", "og:locale"),
}
_FRONT_MATTER = {
    "title": ("title",),
    "authors": ("authors", "author"),
    "publisher": ("publisher",),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
    "url": ("url", "source"),
}
_PLACEHOLDERS = re.compile(
    r"(?i)(?:untitled|document\d*|microsoft \w+ - .*|.*\.(?:docx?|pdf|indd|html?|txt|odt|pages))"
)

_NOBODY = re.compile(r"(?i)python-docx|(?:\w+ )*user|owner|author|admin(?:istrator)?|root|unknown|anonymous")
"""What programs write in the place of an author."""


def about(data: bytes) -> Fields:
    """What the bytes of a file of any supported kind say about it; nothing where they say nothing.

    A part that is damaged says nothing either.
    """
    kind = sniff(data)
    if kind not in _READERS:
        return {}
    return _tidy(_READERS[kind](data))


def title_of(document: Document) -> str:
    """The title that a text begins with; empty where it begins with prose."""
    for block in document.blocks:
        if block.kind in ("title", "heading"):
            return _line(block.text)[:_LONGEST]
        if block.kind == "paragraph":
            return ""
    return ""


def _html(data: bytes) -> Iterable[tuple[str, str]]:
    try:
        encoding = "utf-8" if data.decode("utf-8") else None
    except UnicodeDecodeError:
        encoding = None  # as the page declares it
    try:
        root = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(huge_tree=True, encoding=encoding))
    except (etree.LxmlError, ValueError):
        return
    said: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        said.setdefault(name, []).append(meta.get("content") or "")
    for field, names in _META.items():
        values = next((said[name] for name in names if any(said.get(name, ()))), [])
        yield from ((field, value) for value in values)
    if title := root.findtext(".//title"):
        yield (
            "title",
            _without_site(_line(title), [_line("".join(map(str, heading.itertext()))) for heading in root.iter("h1")]),
        )
    if language := root.get("lang"):
        yield "language", language
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href") or ""


def _without_site(title: str, headings: list[str]) -> str:
    """A page's title without the name of the site behind it, which the first-level heading of the page leaves out."""
    for heading in headings:
        if heading and title.startswith(heading) and re.match(r"\s*[-|–—·»]\s", title[len(heading) :]):
            return heading
    return title


def _pdf(data: bytes) -> Iterable[tuple[str, str]]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return
    try:
        said = document.get_metadata_dict()
    finally:
        document.close()
    yield "title", said.get("Title", "")
    yield "authors", said.get("Author", "")


def _docx(data: bytes) -> Iterable[tuple[str, str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("docProps/core.xml") as file:
            root = etree.fromstring(file.read(1_000_000), etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, etree.LxmlError):
        return
    names = {"title": "title", "creator": "authors", "language": "language"}
    for element in root:
        if isinstance(element.tag, str) and (field := names.get(etree.QName(element).localname)):
            yield field, element.text or ""


def _text(data: bytes) -> Iterable[tuple[str, str]]:
    """Front matter: YAML between two lines of three hyphens, at the very beginning."""
    found = re.match(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", decode(data), re.DOTALL)
    top = parse(found[1], "", []) if found else None
    said = (top.mapping or {}) if top else {}
    for field, names in _FRONT_MATTER.items():
        node = next((said[name] for name in names if name in said), None)
        for part in [] if node is None else node.items or [node]:
            yield field, part.text or ""


_READERS: dict[str, Callable[[bytes], Iterable[tuple[str, str]]]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "text": _text,
}


def _tidy(said: Iterable[tuple[str, str]]) -> Fields:
    """The first usable value of each field, in the form that the register wants; of authors all."""
    found: Fields = {}
    authors: list[str] = []
    for field, given in said:
        value = _line(given)
        if field == "published":
            value = _date(value)
        elif field == "language":
            value = match[0].lower() if (match := re.match(r"[A-Za-z]{2,3}\b", value.replace("_", "-"))) else ""
        elif (field == "url" and not re.fullmatch(r"https?://[^\s<>\"]+", value)) or (
            field == "title" and (_PLACEHOLDERS.fullmatch(value) or len(value) > _LONGEST)
        ):
            value = ""
        if field == "authors":
            authors += [name for part in value.split(";") if (name := part.strip()) and not _NOBODY.fullmatch(name)]
        elif value:
            found.setdefault(field, value)
    if authors:
        found["authors"] = list(dict.fromkeys(authors))
    return found


def _date(text: str) -> str:
    """A date as precise as stated, or nothing where it is no ISO date."""
    match = re.match(r"\d{4}(?:[-/]\d\d(?:[-/]\d\d)?)?(?![\d/-])", text)
    if not match:
        return ""
    value = match[0].replace("/", "-")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return ""
    return value


def _line(text: str) -> str:
    return " ".join(text.split())
