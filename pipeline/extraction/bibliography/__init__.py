"""A note or an entry of a bibliography, taken apart: authors, title, publisher, date, address, DOI, kind.

`parse_entry` takes the view text of the entry and gives the works that it names, each field with its place in that
text. It knows the customs of reference lists (APA, Harvard, Chicago, legal notes, "Title: address", linked lists),
no work in particular. Codebook: references and citations.

How it works: what is told by its shape (addresses, dates, volume and pages, "accessed on ...") is found first and
blanked out in a copy of the same length, the slate (`shapes`). What is left falls into authors, title and publisher
at the commas, full stops or quotation marks of the entry's style (`styles`). Offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipeline.extraction.bibliography.addresses import find_urls
from pipeline.extraction.bibliography.dates import find_entry_dates
from pipeline.extraction.bibliography.kinds import is_law, kind_of
from pipeline.extraction.bibliography.names import is_people
from pipeline.extraction.bibliography.shapes import ARCHIVE, take_shapes
from pipeline.extraction.bibliography.slate import Part, Slate, title_quotes
from pipeline.extraction.bibliography.styles import divide
from pipeline.model import Style

__all__ = ["Entry", "Part", "parse_entry"]

LONGEST = 4000  # characters of an entry that are looked at; no entry of this genre is longer

_SIGNAL = re.compile(
    r"(?:\[\d+\]\s*|\d{1,3}(?=https?://)|see,?(?:\s+(?:also|generally|e\.g\.))?\b[:,]?\s+|refer\s+to\s+|cf\.\s+|e\.g\.,?\s+|sources?\s*:\s+|link\s+to\s+"
    r"|for\s+(?:more|further)\s+(?:details|information)[,:]?\s*(?:see\s+)?|(?:cited|quoted)\s+in:?\s+)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"\b(?:publication|report|article|paper|press release|web\s?page|website|dataset)s?\b", re.I)
_WEB_TITLE = re.compile(r"\s[•|»]\s\S|\s\((?:[\w-]+\.)+[a-z]{2,}\)$")  # as browsers show it: "Title | Site"
_REMARK = re.compile(r"(?:this|these|those|that|it|they|there|we|as|for|here|on|in|a|an)\s+[a-z]", re.IGNORECASE)
_ORDER = ("title", "authors", "publisher", "date", "url", "doi")


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as an entry names it: `text[start:end]`, its fields (columns of `references`) and its kind."""

    start: int
    end: int
    kind: str
    fields: dict[str, Part] = field(default_factory=dict)
    translation: Part | None = None  # the title in another language, as set in square brackets
    suffix: str = ""  # the letter that tells works of one year apart: the "a" of "2017a"
    sure: bool = True  # False: only the capitals of its words say that it names a work

    def value(self, name: str) -> str:
        """The value of a field, "" if the entry lacks it."""
        part = self.fields.get(name)
        return part.value if part else ""

    def moved(self, by: int) -> Entry:
        """The same entry in a text in which it stands `by` characters later."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            fields={name: part.moved(by) for name, part in self.fields.items()},
            translation=self.translation and self.translation.moved(by),
        )


def parse_entry(text: str, styles: Sequence[Style] = (), *, listed: bool = False) -> list[Entry]:
    """The works that a note or an entry names, in order.

    `styles` are the italics and links of the text. `listed` says that the text stands in a bibliography, where
    everything is a work; a note may also be a remark, which gives no entry. Never raises.
    """
    text = text[:LONGEST]
    found: list[Entry] = []
    for start, end in _works(text):
        inside = [
            replace(style, start=style.start - start, end=style.end - start)
            for style in styles
            if start <= style.start < style.end <= end
        ]
        if entry := _parse(text[start:end], inside, listed):
            found.append(entry.moved(start))
    return found


def _works(text: str) -> list[tuple[int, int]]:
    """Bounds of the works that one note names.

    Works are told apart by two addresses with words between them ("..., ADDRESS (A, B, ADDRESS)") and by a
    semicolon or full stop between two pieces that each bear an address, a quoted title or a date.
    """
    cuts = [0]
    urls = find_urls(text)
    for url, following in pairwise(urls):
        between = text[url.end : following.start]
        named = len(re.findall(r"[^\W\d_]{2,}", between)) >= 3
        if named and not (ARCHIVE.search(following.value) and "," not in between):
            cuts.append(url.end + len(between) - len(between.lstrip(" .,;)]>")))
    quotes = title_quotes(text)
    marks = [*(url.start for url in urls), *(d.start for d in find_entry_dates(text)), *(q[0] for q in quotes)]
    for match in re.finditer(r"[;.]\s+(?=[^\W\d_]|[‘“\"'«„(\[])", text):
        at, after = match.start(), match.end()
        if any(url.start <= at < url.end for url in urls) or any(q[0] < at < q[1] - 2 for q in quotes):
            continue
        last = max(cut for cut in cuts if cut <= at)
        signs = [q[0] for q in quotes] if match[0][0] == "." else marks
        if any(last <= sign < at for sign in signs) and any(sign >= after for sign in signs):
            cuts = sorted({*cuts, after})
    return list(pairwise([*cuts, len(text)]))


def _parse(text: str, styles: Sequence[Style], listed: bool) -> Entry | None:
    """The work that a text names, if it names one."""
    start = len(text) - len(text.lstrip(" \t([.,;"))
    if signal := _SIGNAL.match(text, start):
        start = signal.end()
    slate = Slate(text, start, styles)
    take_shapes(slate)
    divide(slate)
    slots = slate.slots
    if "title" not in slots and (only := next((n for n in ("authors", "publisher") if n in slots), None)):
        slots["title"] = slots.pop(only)
    if slate.colon and not listed and len(slots) == 2 and "title" in slots and _REMARK.match(slots["title"].value):
        del slots["title"]  # "This holds for start-ups: ADDRESS"
    title = slots.get("title")
    if title is None and "url" not in slots:
        return None
    sure = title is None or listed or _is_surely_a_work(slate, title)
    if title and not sure and not _is_named_like_a_work(slots, title):
        return None
    fields = {name: slots[name] for name in _ORDER if name in slots and slots[name].value}
    parts = [*fields.values(), *([slate.translation] if slate.translation else [])]
    return Entry(
        min(part.start for part in parts),
        max(part.end for part in parts),
        kind_of(fields, article=slate.volume is not None, imprint=slate.imprint),
        fields,
        slate.translation,
        slate.date.suffix if slate.date else "",
        sure,
    )


def _is_surely_a_work(slate: Slate, title: Part) -> bool:
    """Whether a note bears what only a work bears: an address, a title in quotation marks or italics, an author
    and a date; or is a legal act."""
    slots = slate.slots
    authors = slots.get("authors")
    return (
        "url" in slots
        or "doi" in slots
        or is_law(title.value)
        or _WEB_TITLE.search(slate.text[title.start : title.end]) is not None
        or any(low <= title.start < high for low, high in title_quotes(slate.text))
        or any(s.kind in ("italic", "link") and s.start <= title.start < s.end for s in slate.styles)
        or ("date" in slots and authors is not None and (is_people(authors.value) or _closes(slate)))
    )


def _closes(slate: Slate) -> bool:
    """Whether a day or month in brackets ends the entry, as in "Body, Title (Dec. 20, 2024)"."""
    date = slate.date
    return date is not None and date.bracketed and len(date.iso) > 4 and not slate.text[date.end :].strip(" .)]")


def _is_named_like_a_work(slots: dict[str, Part], title: Part) -> bool:
    """Whether the words are capitalised as those of titles are ("Based on own estimates." is a remark), or say
    that it is a publication of a date."""
    named = " ".join(slots[name].value for name in ("authors", "title") if name in slots)
    words = re.findall(r"[^\W\d_]{4,}", named)
    capital = sum(word[0].isupper() for word in words)
    described = _DESCRIBED.search(title.value) is not None and len(title.value.split()) <= 15 and "date" in slots
    return bool(words) and (capital >= 0.6 * len(words) or described)
