"""A note or an entry of a bibliography, taken apart: authors, title, publisher, date, address, DOI, kind.

`parse_entry` takes the view text of the entry and gives the works that it names, each field with its place in that
text. It knows the customs of reference lists (APA, Harvard, Chicago, legal notes, "Title: address", linked lists),
no work in particular. Codebook: references and citations.

How it works: what is told by its shape (addresses, dates, volume and pages, "accessed on ...") is found first and
blanked out in a copy of the same length, the slate. What is left falls into authors, title and publisher at the
commas, full stops or quotation marks of the entry's style. Offsets stay those of the text throughout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pipeline.extraction.finders.addresses import Address, find_doi, find_urls
from pipeline.extraction.finders.entry_dates import EntryDate, find_entry_dates
from pipeline.model import Style

LONGEST = 4000  # characters of an entry that are looked at; no entry of this genre is longer
GAP = "\x00"  # stands on the slate for a character that is understood already


@dataclass(frozen=True, slots=True)
class Part:
    """A field's value and where it stands: `text[start:end]`, of which `value` is the mended form."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as an entry names it: `text[start:end]`, its fields (columns of `references`) and its kind."""

    start: int
    end: int
    kind: str
    fields: dict[str, Part] = field(default_factory=dict)
    translation: Part | None = None  # the title in another language, as set in square brackets
    suffix: str = ""  # the letter that tells works of one year apart: the "a" of "2019a"

    def value(self, name: str) -> str:
        """The value of a field, "" if the entry lacks it."""
        part = self.fields.get(name)
        return part.value if part else ""


def parse_entry(text: str, styles: Sequence[Style] = (), *, listed: bool = False) -> list[Entry]:
    """The works that a note or an entry names, in order.

    `styles` are the italics and links of the text. `listed` says that the text stands in a bibliography, where
    everything is a work; a note may also be a remark, which gives no entry. Never raises.
    """
    text = text[:LONGEST]
    entries = (_parse(text, start, end, styles, listed) for start, end in _works(text))
    return [entry for entry in entries if entry is not None]


# --------------------------------------------------------------------------------------- shapes

_URL_INTRO = re.compile(
    r"[\s(\[.,;]*\b(?:(?:available|accessible|retrieved|downloaded|accessed|online|found)"
    r"(?:\s+online)?(?:\s+(?:at|from|via|on|here|under))?|url|link|web)\s*:?\s*[<(\[]*\s*$",
    re.IGNORECASE,
)
_ACCESSED = re.compile(
    r"[(\[]?\s*\b(?:date\s+)?(?:last\s+|first\s+)?"
    r"(?:accessed|visited|retrieved|consulted|viewed|checked|updated|modified|revised)(?:\s+(?:on|in))?\s*:?\s*$",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?<=[.,;] )(?:retrieved|available|accessed)\s+(?:from|at|on)\s+[^\x00]{2,80}$", re.IGNORECASE)
_DOI_LABEL = re.compile(r"(?:https?://)?(?:dx\.)?\bdoi(?:\.org/|\s*:)?\s*$", re.IGNORECASE)
_FILE_NAME = re.compile(r"(?<!\S)[\w%.-]+\.(?:pdf|docx?|xlsx?)(?=[\s,;.)\]]|$)", re.IGNORECASE)
_LANGUAGE_MARK = re.compile(r"\s?\[(?:[A-Z]{2,3}|in [A-Z][a-z]+)\]")
_TRANSLATION = re.compile(r"\[([^\[\]\x00]{4,300})\]")
_PAGE_RANGE = r"(?:pp?\.\s*)?[A-Za-z]?\d[\d.]*(?:\s*[-–—]\s*\d+)?"
_VOLUME = re.compile(
    rf"\b(?:vol(?:ume)?|bd)\.?\s*\d{{1,4}}(?:\s*\(\w{{1,12}}\))?(?:\s*,?\s*(?:no|nr|issue)\.?\s*\d+)?(?:\s*[,:]\s*{_PAGE_RANGE})?"
    rf"|\b\d{{1,4}}\s*\(\s*\w[\w/–-]{{0,11}}\s*\)(?:\s*[,:]\s*{_PAGE_RANGE})?"
    rf"|(?<=\s)\d{{1,4}}\s*,\s*(?:no|nr|issue)\.?\s*\d+(?:\s*[\x00(),]*\s*[,:]\s*{_PAGE_RANGE})?"
    r"|(?<=[\w,;\x00]) ?\b\d{1,4}\s*[:,]\s*(?:pp?\.\s*)?\d+\s*[-–—]\s*\d+",
    re.IGNORECASE,
)
_PAGES = re.compile(r"[(\[]?\b(?:pp?\.|pages?|at|paras?\.)\s*\d+(?:\s*[-–—]\s*\d+)?[)\]]?(?=\s*(?:[,;.)\]\x00]|$))")
_EDITION = re.compile(
    r"\((?:\d+(?:st|nd|rd|th) ed(?:ition|n)?\.?|rev\. ed\.|eds?\.|hereinafter[^()]*|[^()]{0,60}\bNo\.\s*[^()]{1,30})\)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(r"\((?:[^():\x00]{2,40}:\s*)?([^():,\d\x00]{3,60}),\s*\x00+\s*\)")
_SIGNAL = re.compile(
    r"(?:\[\d+\]\s*|see,?(?:\s+(?:also|generally|e\.g\.))?\b[:,]?\s+|cf\.\s+|e\.g\.,?\s+|sources?\s*:\s+"
    r"|for\s+(?:more|further)\s+(?:details|information)[,:]?\s*(?:see\s+)?|(?:cited|quoted)\s+in:?\s+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"“[^“”]{4,400}”|‘(?:[^‘’]|’(?=\w)){4,400}’|„[^„“”]{4,400}[“”]|«[^«»]{4,400}»|\"[^\"]{4,400}\"|'(?:[^']|'(?=\w)){4,400}'"
)
_NAME_AHEAD = re.compile(r"(?:^|[.;,]\s)(?:[A-Z][\w&-]*\s?){1,4}$")  # "Example Polling ‘Title’"
_ARCHIVE = re.compile(r"//(?:perma\.cc|web\.archive\.org|archive\.(?:is|ph|org|today))/", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:al|no|nr|art|vol|eds?|dr|prof|mrs?|st|vs?|dept|gov|inc|co|ltd|corp|int|"
    r"univ|jr|sr|sec|proc|conf|rev|para|pp?|cf|ca))$",
    re.IGNORECASE,
)

# ------------------------------------------------------------------------ names of people and bodies

_SURNAME = r"(?:[^\W\d_][\w’'-]{1,14}\s){0,3}[^\W\d_a-z][\w’'-]+"
_INITIALS = r"[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.)*"
_PERSON = rf"(?:{_SURNAME},?\s{_INITIALS}|{_INITIALS}\s{_SURNAME}(?=,| and | & |\s*\x00|\.))"
_PEOPLE = re.compile(
    rf"{_PERSON}(?:(?:,?\s(?:and|&|et|en|und)\s|,\s|;\s){_PERSON})*(?:,?\s*et al\.?)?(?:,?\s*\(Eds?\.\))?"
)
_VANCOUVER = re.compile(rf"(?:{_SURNAME}\s[A-Z]{{1,3}},\s)+(?:{_SURNAME}\s[A-Z]{{1,3}}|et al)(?=\.)")
_FULL_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s(?:van|von|de|der|den|di|da|la|le|del|bin|al))*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}"
_CHAIN_END = re.compile(rf"(?:(?:and|&)\s{_FULL_NAME}|{_FULL_NAME}\s(?:and|&)\s{_FULL_NAME}|et al\.?)")
_CHAIN_LINK = re.compile(_FULL_NAME)
_GIVEN = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z](?:\.|[^\W\d_]+))?")
_BEHALF = re.compile(r"\bon\s+behalf\s+of\s+(?:the\s+governments\s+of\s+)?", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:Commission|Minist\w+|Departments?|Agenc\w+|Authorit\w+|Councils?|Institut\w*|Universit\w+|Organi[sz]ation|Bank|"
    r"Union|Governments?|Parliament\w*|Senate|Office|Bureau|Cent(?:re|er)|Foundation|Endowment|Stiftung|Association|Committee|"
    r"Board|Nations|Forum|Observatory|Services?|Secretariat|Network|Federation|Society|Chambers?|Alliance|Academy|College|"
    r"Press|Publish\w+|Undertaking|Times|Post|Gazette|Consortium|Company|Ltd|Inc)\b"
)
_HEAD_OF_LIST = re.compile(r"\b(?:Department|Ministry|Office|Agency|Directorate\S*|Committee|Bureau)\s+(?:for|of|on)\b")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&-]*[A-Z&][A-Za-z&-]*")
_NO_PUBLISHER = re.compile(
    r"^(?:reports?|papers?|stud(?:y|ies)|thesis|dissertation|working paper|white paper|policy brief|in)\b",
    re.IGNORECASE,
)

# --------------------------------------------------------------------------------------- kinds

_PARLIAMENT = re.compile(
    r"\b(?:parl[ei]a?ment\w*|senate|sénat|senaat|bundestag|bundesrat|knesset|hansard|house of (?:commons|lords|representatives)|"
    r"chambers? of (?:representatives|deputies)|chambres? des (?:représentants|députés)|national assembly|assemblée nationale|"
    r"kamer van volksvertegenwoordigers)\b",
    re.IGNORECASE,
)
_PARLIAMENTARY = re.compile(r"\bHansard\b|\bparliamentary (?:question|paper|document|report)", re.IGNORECASE)
_LAW = re.compile(
    r"^\W*(?:(?:Law|Act|Decree|Ordinance|Directive|Order|Bill)\s+(?:on|No|nr|\(|\d|to)|Regulation\s+(?:\(|No|\d|on\b)|"
    r"Constitution\b|Recommendation\s+of\b|Loi\s|Décret\s|Wet\s+van|Gesetz\b|Treaty\s|(?:[A-Z]\w+\s)?Convention\s+(?:on|for|against)\b|"
    r"Charter\s+(?:of|on)\b|[A-Z]\w*\s+Art(?:icle|\.)\s*\d|Art(?:icle|\.)\s*\d)"
    r"|(?<!\bof\s)(?<!\bin\s)\b(?:Law|Act|Decree|Constitution|Code|Directive)(?:\s+of\s+[A-Z]\w+)?(?:\s*\((?:Amended|No[^()]*|\d{4}|Cap[^()]*)\)|,?\s+\d{4})?\W*$"
)
_LAW_FIRST = re.compile(r"^(?:Regulation|Directive|Decision)\s+(?:\(|No|\d)")
_REPORT = re.compile(
    r"report|rapport|informe|bericht|\b(?:study|survey|strat[eé]g\w+|(?:action )?plan|roadmap|white paper|position paper|review|"
    r"assessment|analysis|index|barometer|guidelines?|framework|recommendations|stud(?:ie|y)|enqu[êe]te|policy brief)\b",
    re.IGNORECASE,
)
_NEWS_URL = re.compile(r"/(?:[\w-]*news[\w-]*|nieuws|actualit[\w-]*|press-?\w*|press/\w+)/[^/?#]", re.IGNORECASE)
_NEWS_TITLE = re.compile(r"\bpress (?:release|statement)\b|^news\s+(?:item|release)", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:Times|Post|Guardian|Gazette|Herald|Tribune|News|Observer|Reuters|Journal Online|Daily\s\w+|Press Agency)\b"
)
_JOURNAL = re.compile(
    r"\b(?:Journal|Review|Quarterly|Proc|Proceedings|Transactions|Annals|Letters|Conference)\b", re.IGNORECASE
)
_PUBLISHER = re.compile(r"\b(?:Press|Publish\w*|Books|Verlag|Éditions|& Co\w*|& Sons|Springer|Routledge|Wiley)\b")


def _kind(slots: dict[str, Part], journal: bool, imprint: bool) -> str:
    """The kind of a work, from what its entry says of it; a page of the web where nothing tells more."""

    def value(name: str) -> str:
        return slots[name].value if name in slots else ""

    title, authors, publisher, url = value("title"), value("authors"), value("publisher"), value("url")
    if _PARLIAMENT.search(authors) or _PARLIAMENTARY.search(title):
        return "parliamentary_document"
    if journal or (_JOURNAL.search(publisher) and not _PUBLISHER.search(publisher)):
        return "article"
    if _LAW.search(title):
        return "legal_act"
    if _NEWS_TITLE.search(title) or _PAPER.search(publisher) or _NEWS_URL.search(url):
        return "news"
    if imprint or (not url and _PUBLISHER.search(publisher)):
        return "book"
    if _REPORT.search(title) or url.lower().partition("#")[0].endswith(".pdf"):
        return "report"
    if url:
        return "web_page"
    if publisher:
        return "book"
    return "report" if "date" in slots else "web_page"


# ------------------------------------------------------------------------- one note, several works


def _title_quotes(text: str) -> list[tuple[int, int]]:
    """Quotations that stand where a title stands: at the start or after punctuation, and before punctuation."""
    found = []
    for match in _QUOTED.finditer(text):
        before, after = text[: match.start()].rstrip(" " + GAP), text[match.end() :].lstrip(" ")
        opens = not before or before[-1] in ",.:;)(]" or text[match.start() - 1] == GAP or _NAME_AHEAD.search(before)
        closes = match[0][-2] in ",.?!" or not after or after[0] in ",.;:([↩" + GAP or after.startswith("http")
        if opens and closes:
            found.append(match.span())
    return found


def _works(text: str) -> list[tuple[int, int]]:
    """Bounds of the works that one note names.

    Works are told apart by two addresses with words between them ("..., ADDRESS (A, B, ADDRESS)") and by a
    semicolon or full stop between two pieces that each bear an address, a quoted title or a date.
    """
    cuts = [0]
    urls = find_urls(text)
    for url, following in zip(urls, urls[1:], strict=False):
        between = text[url.end : following.start]
        named = len(re.findall(r"[^\W\d_]{2,}", between)) >= 3
        if named and not (_ARCHIVE.search(following.value) and "," not in between):
            cuts.append(url.end + len(between) - len(between.lstrip(" .,;)]>")))
    dates = find_entry_dates(text)
    quotes = _title_quotes(text)

    def strong(start: int, end: int) -> bool:
        parts = [*urls, *dates]
        return any(start <= p.start < end for p in parts) or any(start <= q[0] < end for q in quotes)

    for match in re.finditer(r"[;.]\s+(?=[^\W\d_]|[‘“\"'«„(\[])", text):
        at, after = match.start(), match.end()
        if any(url.start <= at < url.end for url in urls) or any(q[0] < at < q[1] - 2 for q in quotes):
            continue
        last = max(cut for cut in cuts if cut <= at)
        if match[0][0] == ";":
            apart = strong(last, at) and strong(after, len(text))
        else:
            apart = any(last <= q[0] < at for q in quotes) and any(q[0] >= after for q in quotes)
        if apart:
            cuts.append(after)
            cuts.sort()
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


# --------------------------------------------------------------------------------------- the slate

_LEADING = " \t,.;:)]–—-|_*" + GAP
_TRAILING = " \t,;:([–—-|↩<>*_." + GAP
_CLOSING = {"“": "”", "„": "“”", "‘": "’", "«": "»", '"': '"', "'": "'"}


class _Slate:
    """The text of one work; what is understood is blanked out. All offsets are those of the whole text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.rest = GAP * start + text[start:end]

    def blank(self, start: int, end: int) -> None:
        """Takes characters off the slate."""
        start, end = max(start, self.start), min(end, self.end)
        if start < end:
            self.rest = self.rest[:start] + GAP * (end - start) + self.rest[end:]

    def part(self, start: int, end: int) -> Part | None:
        """What is left between two places, without the punctuation and quotation marks around it."""
        start, end = max(start, self.start), min(end, self.end)
        while start < end and self.rest[start] in _LEADING:
            start += 1
        while start < end and (self.rest[end - 1] in _TRAILING or self._unopened(start, end)):
            if self.rest[end - 1] == "." and _ABBREVIATED.search(self.rest[start : end - 1]):
                break
            end -= 1
        while start < end and self._unclosed(start, end):
            start += 1
        text = self.rest[start:end]
        if len(text) > 2 and text[-1] in _CLOSING.get(text[0], "") and text[0] not in text[1:-1]:
            return self.part(start + 1, end - 1)
        value = re.sub(r"[\s\x00]+", " ", text).strip()
        return Part(value, start, end) if re.search(r"[^\W_]", value) else None

    def _unopened(self, start: int, end: int) -> bool:
        opening = {")": "(", "]": "["}.get(self.rest[end - 1])
        return opening is not None and self.rest.count(self.rest[end - 1], start, end) > self.rest.count(
            opening, start, end
        )

    def _unclosed(self, start: int, end: int) -> bool:
        closing = {"(": ")", "[": "]"}.get(self.rest[start])
        return closing is not None and self.rest.count(closing, start, end) < self.rest.count(
            self.rest[start], start, end
        )

    def pieces(self, start: int, end: int, breaks: Callable[[str, int], bool]) -> list[Part]:
        """Parts between two places, cut at gaps and where `breaks(rest, place)` holds outside brackets and quotes."""
        found: list[Part | None] = []
        begin, depth, closing = start, 0, ""
        for at in range(start, end):
            character = self.rest[at]
            if closing:
                closing = "" if character in closing else closing
            elif character in "“„«" and any(c in self.rest[at + 1 : end] for c in _CLOSING[character]):
                closing = _CLOSING[character]
            elif character in "([":
                depth += ")" in self.rest[at:end] if character == "(" else "]" in self.rest[at:end]
            elif character in ")]":
                depth = max(0, depth - 1)
            if (depth == 0 and not closing and breaks(self.rest, at)) or character == GAP:
                found.append(self.part(begin, at))
                begin = at + 1
        found.append(self.part(begin, end))
        return [part for part in found if part]


def _comma(rest: str, at: int) -> bool:
    return rest[at] == "," and not rest[at + 1 : at + 2].isalnum()


def _stop(rest: str, at: int) -> bool:
    """Whether a sentence of the entry ends here: not after an initial or an abbreviation."""
    if rest[at] not in ".?!" or rest[at + 1 : at + 2] not in ("", " ", "\t", GAP, "”", '"', "’"):
        return False
    return rest[at] != "." or not _ABBREVIATED.search(rest[max(0, at - 12) : at])


def _either(rest: str, at: int) -> bool:
    return _comma(rest, at) or _stop(rest, at)


# --------------------------------------------------------------------------------------- one work


def _parse(text: str, start: int, end: int, styles: Sequence[Style], listed: bool) -> Entry | None:
    start += len(text[start:end]) - len(text[start:end].lstrip(" \t([.,;"))
    if start < end and (signal := _SIGNAL.match(text, start, end)):
        start = signal.end()
    slate = _Slate(text, start, end)
    slots: dict[str, Part] = {}
    _blank_marks(slate)
    colon = _blank_addresses(slate, slots)
    linked = _blank_link(slate, slots, text, styles)
    date = _blank_dates(slate, slots)
    volume = _blank_volume(slate)
    imprint = _blank_imprint(slate, slots)
    translation = _blank_translation(slate)
    if linked is None:
        _divide(slate, slots, styles, date, volume, colon)
    else:
        _around_link(slate, slots, linked)
    title = slots.get("title")
    if title is None and (only := slots.get("authors") or slots.get("publisher")):
        slots = {name: part for name, part in slots.items() if part is not only} | {"title": only}
        title = only
    if title is None and "url" not in slots:
        return None
    if title and not (listed or _names_a_work(slots, title, styles, text)):
        return None
    order = ("title", "authors", "publisher", "date", "url", "doi")
    fields = {name: slots[name] for name in order if name in slots and slots[name].value}
    spans = [*fields.values(), *([translation] if translation else [])]
    return Entry(
        min(part.start for part in spans),
        max(part.end for part in spans),
        _kind(fields, volume is not None, imprint),
        fields,
        translation,
        date.suffix if date else "",
    )


def _names_a_work(slots: dict[str, Part], title: Part, styles: Sequence[Style], text: str) -> bool:
    """Whether a note names a work; a remark ("Based on own estimates.") does not.

    A work has an address, a DOI, a title in quotation marks or italics, is a legal act, or its words are
    capitalised as those of names and titles are.
    """
    if "url" in slots or "doi" in slots or _LAW.search(title.value):
        return True
    if any(a <= title.start < b for a, b in _title_quotes(text)):
        return True
    if any(s.kind in ("italic", "link") and s.start <= title.start < s.end for s in styles):
        return True
    if "date" in slots and "authors" in slots and _PEOPLE.match(slots["authors"].value):
        return True
    words = re.findall(r"[^\W\d_]{4,}", " ".join(p.value for n, p in slots.items() if n in ("authors", "title")))
    capital = sum(word[0].isupper() for word in words)
    return bool(words) and capital >= 0.6 * len(words) and (len(words) > 1 or words[0].isupper() or capital == 1)


# --- what is told by its shape


def _blank_marks(slate: _Slate) -> None:
    for match in _LANGUAGE_MARK.finditer(slate.rest):
        slate.blank(*match.span())
    for match in _EDITION.finditer(slate.rest):
        slate.blank(*match.span())
    if site := _SITE.search(slate.rest):
        if not find_urls(site[0]) and not find_doi(site[0]):
            slate.blank(*site.span())


def _blank_addresses(slate: _Slate, slots: dict[str, Part]) -> bool:
    """Takes DOI and addresses off; gives whether a colon alone introduces the address ("Title: ADDRESS")."""
    doi = find_doi(slate.rest)
    if doi:
        slots["doi"] = Part(doi.value, doi.start, doi.end)
    colon = False
    for number, url in enumerate(find_urls(slate.rest)):
        before = slate.rest[slate.start : url.start]
        if number == 0 and not _ARCHIVE.search(url.value):
            slots["url"] = Part(url.value, url.start, url.end)
        elif "url" not in slots:
            slots["url"] = Part(url.value, url.start, url.end)
        intro = _URL_INTRO.search(before[-60:])
        if intro is None:
            colon = colon or before.rstrip().endswith(":")
        slate.blank(url.start - (len(before[-60:]) - intro.start() if intro else 0), url.end)
    if doi:
        label = _DOI_LABEL.search(slate.rest[slate.start : doi.start][-24:])
        slate.blank(doi.start - (len(label[0]) if label else 0), doi.end)
    for match in _FILE_NAME.finditer(slate.rest):
        colon = colon or slate.rest[slate.start : match.start()].rstrip().endswith(":")
        slate.blank(*match.span())
    return colon


def _blank_dates(slate: _Slate, slots: dict[str, Part]) -> EntryDate | None:
    """Takes dates off; gives the work's: the one in brackets, else the last, never the day it was looked up."""
    dates: list[EntryDate] = []
    for date in find_entry_dates(slate.rest):
        before = slate.rest[slate.start : date.start][-40:]
        if looked_up := _ACCESSED.search(before):
            slate.blank(date.start - (len(before) - looked_up.start()), date.end)
        else:
            dates.append(date)
    # "accessed 5 May 2020" is not set off, so it is no date above: found by its own words
    for match in re.finditer(
        r"[(\[]?\b(?:last\s+)?(?:accessed|visited|retrieved|consulted|viewed|revised|updated)\s+(?:on\s+)?[^()\[\]\x00]{0,24}?\d{4}"
        r"(?:,?\s+from\b)?[)\]]?",
        slate.rest,
        re.IGNORECASE,
    ):
        slate.blank(*match.span())
        dates = [date for date in dates if not match.start() <= date.start < match.end()]
    for date in dates:
        closed = date.bracketed and slate.rest[date.end : date.end + 1] == ")"
        slate.blank(date.start - closed, date.end + closed)
    chosen = next((d for d in dates if d.bracketed), dates[-1] if dates else None)
    if chosen and chosen.iso:
        slots["date"] = Part(chosen.iso, chosen.start, chosen.end)
    return chosen


def _blank_volume(slate: _Slate) -> tuple[int, int] | None:
    match = _VOLUME.search(slate.rest)
    if match:
        slate.blank(*match.span())
    for pages in _PAGES.finditer(slate.rest):
        slate.blank(*pages.span())
    return match.span() if match else None


def _blank_imprint(slate: _Slate, slots: dict[str, Part]) -> bool:
    """Takes "(Place: Publisher, date)" off."""
    match = _IMPRINT.search(slate.rest)
    if not match:
        return False
    publisher = slate.part(*match.span(1))
    slate.blank(*match.span())
    if publisher and not _NO_PUBLISHER.search(publisher.value):
        slots["publisher"] = publisher
        return True
    return False


def _blank_translation(slate: _Slate) -> Part | None:
    """Takes names and titles in square brackets off; gives the last of them, which follows the title."""
    translation = None
    for match in _TRANSLATION.finditer(slate.rest):
        if slate.part(slate.start, match.start()):
            translation = slate.part(*match.span(1))
            slate.blank(*match.span())
    return translation


def _blank_link(slate: _Slate, slots: dict[str, Part], text: str, styles: Sequence[Style]) -> Style | None:
    """The link that carries the title, if the entry is one of a linked list ("[Title](ADDRESS), Publisher")."""
    for style in styles:
        if style.kind != "link" or not slate.start <= style.start < slate.end or "://" not in style.target:
            continue
        label = text[style.start : style.end]
        if find_urls(label) or len(label.split()) < 2 or "url" in slots:
            continue
        target = find_urls(style.target)
        if target:
            slots["url"] = Part(target[0].value, style.start, style.end)
            if doi := find_doi(target[0].value):
                slots["doi"] = Part(doi.value, style.start, style.end)
            return style
    return None


# --- authors, title, publisher


def _around_link(slate: _Slate, slots: dict[str, Part], link: Style) -> None:
    before, after = slate.part(slate.start, link.start), slate.part(link.end, slate.end)
    if title := slate.part(link.start, link.end):
        slots["title"] = title
    if before:
        slots["authors"] = before
    if after and len(after.value.split()) <= 10:
        slots["publisher"] = after


def _divide(
    slate: _Slate,
    slots: dict[str, Part],
    styles: Sequence[Style],
    date: EntryDate | None,
    volume: tuple[int, int] | None,
    colon: bool,
) -> None:
    """Finds the entry's style and reads authors, title and publisher by its custom."""
    quotes = [q for q in _title_quotes(slate.rest) if q[0] >= slate.start]
    people = _PEOPLE.match(slate.rest, slate.start) or _VANCOUVER.match(slate.rest, slate.start)
    if quotes:
        _quoted(slate, slots, quotes[0], volume)
    elif date and _author_date(slate, date):
        slots.update(_authors(slate, slate.start, date.start))
        _title_and_rest(slate, slots, date.end, styles, volume)
    elif people and re.search(r"[^\W\d_]{3}", slate.rest[people.end() :]):
        slots.update(_authors(slate, slate.start, people.end()))
        _title_and_rest(slate, slots, people.end(), styles, volume)
    elif colon:
        _title_first(slate, slots)
    else:
        sentences = slate.pieces(slate.start, slate.end, _stop)
        before_date = date is None or len(sentences) < 2 or sentences[0].end < date.start
        stopped = len(sentences) > 1 and slate.rest[sentences[0].end : sentences[0].end + 1] in (".", "?", "!")
        if stopped and before_date and _authorish(sentences[0].value) and not _comma_note(sentences[0]):
            slots["authors"] = sentences[0]
            _title_and_rest(slate, slots, sentences[0].end, styles, volume)
        else:
            _comma_style(slate, slots, volume)


def _comma_note(sentence: Part) -> bool:
    """Whether the first sentence holds authors and title already, set apart by a comma."""
    return "," in sentence.value and not _PEOPLE.match(sentence.value) and len(sentence.value.split()) > 6


def _author_date(slate: _Slate, date: EntryDate) -> bool:
    """Whether the entry is of the form "Authors (date). Title. ...": a name before, more than a mark after."""
    if not date.bracketed:
        return False
    before = slate.part(slate.start, date.start)
    after = slate.part(date.end, slate.end)
    if before is None or after is None or not re.search(r"[^\W\d_]{3}", after.value):
        return False
    full_stop = slate.rest[slate.start : date.start].rstrip(" " + GAP).endswith(".")
    people = _PEOPLE.match(before.value) is not None or before.value.endswith("et al.")
    return people or full_stop or ("," not in before.value and _authorish(before.value))


def _authors(slate: _Slate, start: int, end: int) -> dict[str, Part]:
    authors = slate.part(start, end)
    return {"authors": authors} if authors else {}


def _title_and_rest(
    slate: _Slate, slots: dict[str, Part], start: int, styles: Sequence[Style], volume: tuple[int, int] | None
) -> None:
    """Title, then journal or publisher, each a sentence of its own (or set apart by commas where there is one)."""
    pieces = slate.pieces(start, slate.end, _stop)
    if not pieces:
        return
    if len(pieces) == 1 and volume is None:
        pieces = slate.pieces(start, slate.end, _comma) if _BODY.search(pieces[0].value) else pieces
    title = pieces[0]
    for style in styles:  # a title in italics ends where the italics end
        if style.kind == "italic" and title.start - 2 <= style.start <= title.start + 2 and style.end <= slate.end:
            title = slate.part(style.start, style.end) or title
            pieces = [title, *slate.pieces(style.end, slate.end, _either if volume else _stop)]
            break
    slots["title"] = title
    later = [piece for piece in pieces[1:] if piece.start >= title.end]
    if volume:
        journal = [piece for piece in later if piece.end <= volume[0]]
        if journal:
            slots["publisher"] = _last_name(slate, journal[-1])
    else:
        _publisher(slate, slots, later)


def _publisher(slate: _Slate, slots: dict[str, Part], pieces: Sequence[Part]) -> None:
    for piece in pieces:
        if "publisher" in slots or _NO_PUBLISHER.match(piece.value) or not piece.value[0].isupper():
            continue
        place_and_name = _last_name(slate, piece)
        # one word alone may be a place as well as a publisher
        known = place_and_name is not piece or " " in piece.value or _PUBLISHER.search(piece.value)
        if known and len(piece.value.split()) <= 10:
            slots["publisher"] = place_and_name


def _last_name(slate: _Slate, piece: Part) -> Part:
    """A publisher without the place before it ("London: Example Press")."""
    place, colon, _ = slate.rest[piece.start : piece.end].rpartition(": ")
    return (colon and slate.part(piece.start + len(place) + 1, piece.end)) or piece


def _quoted(slate: _Slate, slots: dict[str, Part], quote: tuple[int, int], volume: tuple[int, int] | None) -> None:
    """Authors, a title in quotation marks, then journal or publisher."""
    slots.update(_authors(slate, slate.start, quote[0]))
    if title := slate.part(*quote):
        slots["title"] = title
    later = slate.pieces(quote[1], slate.end, _either)
    if volume and (journal := [p for p in later if p.end <= volume[0]][-1:] or later[:1]):
        page = re.search(r"\s\d+$", journal[0].value)
        slots["publisher"] = slate.part(journal[0].start, journal[0].end - (len(page[0]) if page else 0)) or journal[0]
    elif not volume:
        inside = later and re.match(r"in:?\s+(?=[A-Z])", later[0].value)
        container = slate.part(later[0].start + inside.end(), later[0].end) if inside else None
        _publisher(slate, slots, [container] if container else later)


def _title_first(slate: _Slate, slots: dict[str, Part]) -> None:
    """ "Title, Publisher, date: ADDRESS"; a body that is named by its short form may stand before a colon."""
    pieces = slate.pieces(slate.start, slate.end, _comma)
    if not pieces:
        return
    first, last = pieces[0], pieces[-1]
    if len(pieces) > 1 and " and " not in f" {last.value} " and _authorish(last.value):
        slots["publisher"] = last
        last = pieces[-2]
    if title := slate.part(first.start, last.end):
        slots["title"] = title
        _body_ahead(slate, slots, title)


def _body_ahead(slate: _Slate, slots: dict[str, Part], title: Part) -> None:
    """Takes "Body: " or "Body - " off a title when what stands before is a body and no title."""
    divided = re.match(r"([^:\x00]{2,60}?)(?::| [-–—]) (?=\S)", slate.rest[title.start : title.end])
    if divided and len(divided[1].split()) <= 5 and (_ACRONYM.fullmatch(divided[1]) or _BODY.search(divided[1])):
        name = slate.part(title.start, title.start + divided.end(1))
        rest = slate.part(title.start + divided.end(), title.end)
        if rest and name and rest.value != name.value:
            slots["authors"], slots["title"] = name, rest


def _comma_style(slate: _Slate, slots: dict[str, Part], volume: tuple[int, int] | None) -> None:
    """ "Authors, Title, Journal, volume, date, address": the custom of notes."""
    pieces = [piece for piece in slate.pieces(slate.start, slate.end, _comma) if not piece.value.isdigit()]
    if not pieces:
        return
    if _LAW.search(pieces[0].value) and all(re.match(r"(?:Art|Sec|§|\d)", piece.value) for piece in pieces[1:]):
        pieces = [slate.part(pieces[0].start, pieces[-1].end) or pieces[0]]  # a law and its articles
    elif _LAW_FIRST.search(pieces[0].value):
        pieces = pieces[:1]  # a law, then the gazette it stands in
    if volume:
        journal = [piece for piece in pieces[1:] if piece.end <= volume[0]]
        pieces = [piece for piece in pieces if piece.start < volume[0]]
        if len(journal) > 1 or (journal and len(pieces) > 1):
            slots["publisher"] = journal[-1]
            pieces = pieces[: pieces.index(journal[-1])]
    count = _author_pieces(pieces)
    if count:
        behalf = _BEHALF.search(slate.rest, pieces[0].start, pieces[0].end)
        slots.update(_authors(slate, behalf.end() if behalf else pieces[0].start, pieces[count - 1].end))
    titles = pieces[count:]
    if len(titles) > 1 and "publisher" not in slots and _is_body(titles[-1].value):
        slots["publisher"] = titles.pop()
    if title := slate.part(titles[0].start, titles[-1].end):
        slots["title"] = title
    if not count and "title" in slots:
        _body_ahead(slate, slots, slots["title"])


def _author_pieces(pieces: Sequence[Part]) -> int:
    """How many of the pieces between commas are the authors: 0 when the first one is the title."""
    values = [piece.value for piece in pieces]
    if len(values) < 2 or not _authorish(values[0]):
        return 0
    if _BEHALF.search(values[0]):  # "on behalf of A, B, C and D, Title"
        listed = [number for number, value in enumerate(values[:-1]) if " and " in value]
        return listed[0] + 1 if listed else 1
    if len(values) > 2 and _HEAD_OF_LIST.search(values[0]):  # "Department of A, B and C, Title"
        for number, value in enumerate(values[1:-1], 1):
            if re.fullmatch(r"(?:and\s)?\w+(?:\s(?:and|&)\s\w+)?", value) is None:
                break
            if re.search(r"\b(?:and|&)\s", value):
                return number + 1
    if len(values) > 2 and _GIVEN.fullmatch(values[0]) and _GIVEN.fullmatch(values[1]) and " " not in values[0]:
        if values[2][0].isupper() and len(values[2].split()) > 2:  # "Surname, Given, Title"
            return 2
    if _CHAIN_LINK.fullmatch(values[0]):  # "A, B and C, Title"
        for number, value in enumerate(values[1:-1], 1):
            if _CHAIN_END.fullmatch(value):
                return number + 1
            if not _CHAIN_LINK.fullmatch(value):
                break
    return 1 if values[1][0].isupper() or not values[1][0].isalpha() else 0


def _authorish(value: str) -> bool:
    """Whether a piece may name people or bodies: capitalised, and no longer than names are."""
    words = re.findall(r"[^\W\d_]{4,}", value)
    capital = sum(word[0].isupper() for word in words)
    return (value[0].isupper() or value[0].isdigit()) and len(value.split()) <= 14 and 2 * capital >= len(words)


def _is_body(value: str) -> bool:
    """Whether a piece is the name of a body and nothing else."""
    words = re.findall(r"[^\W\d_]{4,}", value)
    return len(value.split()) <= 7 and bool(_BODY.search(value)) and all(word[0].isupper() for word in words)
