"""What an entry tells by its shape: addresses, dates, volume and pages, imprint, marks. It leaves the slate."""

from __future__ import annotations

import re

from pipeline.extraction.bibliography.addresses import find_doi, find_urls
from pipeline.extraction.bibliography.dates import EntryDate, find_entry_dates
from pipeline.extraction.bibliography.slate import Part, Slate
from pipeline.model import Style

ARCHIVE = re.compile(r"//(?:perma\.cc|web\.archive\.org|archive\.(?:is|ph|org|today))/", re.IGNORECASE)

_URL_INTRO = re.compile(
    r"[\s(\[.,;]*\b(?:(?:available|accessible|retrieved|downloaded|accessed|online|found)"
    r"(?:\s+online)?(?:\s+(?:at|from|via|on|here|under))?|url|link|web)\s*:?\s*[<(\[]*\s*$",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:available |read |see )?(?:link|here|pdf|source|url|web|online|more|download|text|html)", re.IGNORECASE
)
_LOOKED_UP = (
    r"(?:date\s+)?(?:last\s+|first\s+)?"
    r"(?:accessed|visited|retrieved|consulted|viewed|checked|updated|modified|revised)"
)
_BEFORE_LOOK_UP = re.compile(rf"[(\[]?\s*\b{_LOOKED_UP}(?:\s+(?:on|in))?\s*:?\s*$", re.IGNORECASE)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+\w+|\w{3,9}\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?),?\s+\d{4}|[\d./-]*\d{4}[\d-]*"
_LOOK_UP = re.compile(rf"[(\[]?\b{_LOOKED_UP}:?\s+(?:on\s+)?(?:{_DAY})(?:,?\s+from\b)?[)\]]?", re.IGNORECASE)
_SITE = re.compile(r"(?<=[.,;] )(?:retrieved|available|accessed)\s+(?:from|at|on)\s+[^\x00]{2,80}$", re.IGNORECASE)
_DOI_LABEL = re.compile(r"(?:https?://)?(?:dx\.)?\bdoi(?:\.org/|\s*:)?\s*$", re.IGNORECASE)
_FILE_NAME = re.compile(r"(?<!\S)[\w%.-]+\.(?:pdf|docx?|xlsx?)(?=[\s,;.)\]]|$)", re.IGNORECASE)
_LANGUAGE_MARK = re.compile(r"\s?\[(?:[A-Z]{2,3}|in [A-Z][a-z]+)\]")
_TRANSLATION = re.compile(r"\[([^\[\]\x00]{4,300})\]")
_PAGE_RANGE = r"(?:pp?\.\s*)?[A-Za-z]?\d[\d.]*(?:\s*[-–—]\s*\d+)?"
_NUMBER = r"(?:no|nr|issue)\.?\s*\d+"
_VOLUME = re.compile(
    rf"\b(?:vol(?:ume)?|bd)\.?\s*\d{{1,4}}(?:\s*\(\w{{1,12}}\))?(?:\s*,?\s*{_NUMBER})?(?:\s*[,:]\s*{_PAGE_RANGE})?"
    rf"|\b\d{{1,4}}\s*\(\s*\w[\w/–-]{{0,11}}\s*\)(?:\s*[,:]\s*{_PAGE_RANGE})?"
    rf"|(?<=\s)\d{{1,4}}\s*,\s*{_NUMBER}(?:\s*[\x00(),]*\s*[,:]\s*{_PAGE_RANGE})?"
    r"|(?<=[\w,;\x00]) ?\b\d{1,4}\s*[:,]\s*(?:pp?\.\s*)?\d+\s*[-–—]\s*\d+",
    re.IGNORECASE,
)
_PAGES = re.compile(r"[(\[]?\b(?:pp?\.|pages?|at|paras?\.)\s*\d+(?:\s*[-–—]\s*\d+)?[)\]]?(?=\s*(?:[,;.)\]\x00]|$))")
_DOCUMENT_NUMBER = re.compile(
    r"\b[A-Z]{3,5}\s?\((?P<year>(?:19|20)\d\d)\)\s?\d{1,4}(?:\s(?:final|def))?"
)  # COM(2017) 228 final
_EDITION = re.compile(
    r"\((?:\d+(?:st|nd|rd|th) ed(?:ition|n)?\.?|rev\. ed\.|eds?\.|hereinafter[^()]*|[^()]{0,60}\bNo\.\s*[^()]{1,30})\)",
    re.IGNORECASE,
)
_PAGES_BEHIND = re.compile(r"\s*[,:]\s*\d+(?:\s*[-–—]\s*\d+)?(?=[\s.;]|$)")
_IMPRINT = re.compile(r"\((?:[^():\x00]{2,40}:\s*)?([^():,\d\x00]{3,60}),\s*\x00+\s*\)")
NO_PUBLISHER = re.compile(
    r"^(?:reports?|papers?|stud(?:y|ies)|thesis|dissertation|working paper|white paper|policy brief|in)\b",
    re.IGNORECASE,
)


def take_shapes(slate: Slate) -> None:
    """Finds all of it, in an order in which nothing is taken for something else."""
    for pattern in (_LANGUAGE_MARK, _EDITION):
        for match in pattern.finditer(slate.rest):
            slate.blank(*match.span())
    for match in _DOCUMENT_NUMBER.finditer(slate.rest):
        slate.blank(match.start(), match.start("year"))
        slate.blank(match.end("year"), match.end())
    _take_site(slate)
    _take_addresses(slate)
    _take_link(slate)
    _take_date(slate)
    _take_volume(slate)
    _take_imprint(slate)
    _take_translation(slate)
    if (url := slate.slots.get("url")) and slate.link is None and slate.part(slate.start, url.start):
        slate.blank(url.end, slate.end)  # what follows the address is a remark


def _take_site(slate: Slate) -> None:
    """ "Retrieved from NAME" without an address says where it was found, not who published it."""
    if (site := _SITE.search(slate.rest)) and not find_urls(site[0]) and not find_doi(site[0]):
        slate.blank(*site.span())


def _take_addresses(slate: Slate) -> None:
    doi = find_doi(slate.rest)
    if doi:
        slate.slots["doi"] = Part(doi.value, doi.start, doi.end)
    for url in find_urls(slate.rest):
        before = slate.rest[slate.start : url.start]
        if "url" not in slate.slots:  # a second one is a copy of the first, kept by an archive
            slate.slots["url"] = Part(url.value, url.start, url.end)
        intro = _URL_INTRO.search(before[-60:])
        slate.colon = slate.colon or (intro is None and before.rstrip().endswith(":"))
        slate.blank(url.start - (len(before[-60:]) - intro.start() if intro else 0), url.end)
    if doi:
        label = _DOI_LABEL.search(slate.rest[slate.start : doi.start][-24:])
        slate.blank(doi.start - (len(label[0]) if label else 0), doi.end)
    for match in _FILE_NAME.finditer(slate.rest):
        slate.colon = slate.colon or slate.rest[slate.start : match.start()].rstrip().endswith(":")
        slate.blank(*match.span())


def _take_link(slate: Slate) -> None:
    """The link that carries the title, if the entry is one of a linked list ("[Title](ADDRESS) - Publisher").

    One of a word carries the address alone: "Title ([link](ADDRESS))".
    """
    for style in slate.styles:
        label = slate.text[style.start : style.end]
        points = _POINTER.fullmatch(label) is not None
        if not _may_carry_title(slate, style) or find_urls(label) or (len(label.split()) < 2 and not points):
            continue
        if target := find_urls(style.target):
            slate.slots["url"] = Part(target[0].value, style.start, style.end)
            if doi := find_doi(target[0].value):
                slate.slots["doi"] = Part(doi.value, style.start, style.end)
            if points:
                slate.blank(style.start, style.end)
            else:
                slate.link = style
            return


def _may_carry_title(slate: Slate, style: Style) -> bool:
    inside = slate.start <= style.start < slate.end and style.end <= slate.end
    return style.kind == "link" and inside and "url" not in slate.slots


def _take_date(slate: Slate) -> None:
    """The work's date: the one in brackets, else the last; never the day on which it was looked up."""
    dates: list[EntryDate] = []
    for date in find_entry_dates(slate.rest):
        before = slate.rest[slate.start : date.start][-40:]
        if looked_up := _BEFORE_LOOK_UP.search(before):
            slate.blank(date.start - (len(before) - looked_up.start()), date.end)
        else:
            dates.append(date)
    for match in _LOOK_UP.finditer(slate.rest):  # "accessed 5 May 2017" is not set off: told by its own words
        slate.blank(*match.span())
        dates = [date for date in dates if not match.start() <= date.start < match.end()]
    for date in dates:
        closed = date.bracketed and slate.rest[date.end : date.end + 1] == ")"
        slate.blank(date.start - closed, date.end + closed)
    slate.date = next((date for date in dates if date.bracketed), dates[-1] if dates else None)
    if slate.date and slate.date.iso:
        slate.slots["date"] = Part(slate.date.iso, slate.date.start, slate.date.end)


def _take_volume(slate: Slate) -> None:
    if match := _VOLUME.search(slate.rest):
        slate.volume = match.span()
        slate.blank(*match.span())
    for pages in _PAGES.finditer(slate.rest):
        slate.blank(*pages.span())


def _take_imprint(slate: Slate) -> None:
    """ "(Place: Publisher, date)"; the date is blank already."""
    if match := _IMPRINT.search(slate.rest):
        publisher = slate.part(*match.span(1))
        pages = _PAGES_BEHIND.match(slate.rest, match.end())
        slate.blank(match.start(), pages.end() if pages else match.end())
        if publisher and not NO_PUBLISHER.search(publisher.value):
            slate.slots["publisher"] = publisher
            slate.imprint = True


def _take_translation(slate: Slate) -> None:
    """Names and titles in square brackets; the last of them, which follows the title, translates it."""
    for match in _TRANSLATION.finditer(slate.rest):
        if re.search(r"[^\W_]", slate.rest[: match.start()]):
            slate.translation = slate.part(*match.span(1))
            slate.blank(*match.span())
