"""Authors, title and publisher, read by the custom of the entry's style from what shapes have left on the slate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.bibliography.kinds import PUBLISHER, is_law, is_numbered_law
from pipeline.extraction.bibliography.names import (
    ACRONYM,
    BARE_INITIALS,
    BEHALF,
    BODY,
    PEOPLE,
    count_author_pieces,
    is_body,
    is_people,
    may_be_authors,
)
from pipeline.extraction.bibliography.shapes import NO_PUBLISHER
from pipeline.extraction.bibliography.slate import QUOTES, Part, Slate, comma, comma_or_stop, stop, title_quotes

_TITLE_BEHIND = re.compile(r",\s[A-Z][^,]*\s(?:to|on|for|in|the|a|an)\s")  # "Body, Guide to Things"
_PLACE = re.compile(r"[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)*(?:, [A-Z]{2})?: [A-Z]")
_MOST_WORDS = 10  # of a publisher's name


def divide(slate: Slate) -> None:
    """Tells the entry's style and reads authors, title and publisher."""
    quotes = [quote for quote in title_quotes(slate.rest) if quote[0] >= slate.start]
    people = PEOPLE.match(slate.rest, slate.start) or BARE_INITIALS.match(slate.rest, slate.start)
    if slate.link:
        _around_link(slate, slate.link.start, slate.link.end)
    elif quotes:
        _quoted(slate, quotes[0])
    elif slate.date and slate.date.bracketed and _names_stand_before(slate, slate.date.start, slate.date.end):
        slate.fill("authors", slate.part(slate.start, slate.date.start))
        _title_and_rest(slate, slate.date.end)
    elif people and re.search(r"[^\W\d_]{3}", slate.rest[people.end() :]):
        slate.fill("authors", slate.part(slate.start, people.end()))
        _title_and_rest(slate, people.end())
    elif slate.colon:
        _title_first(slate)
    elif first := _authors_sentence(slate):
        slate.slots["authors"] = first
        _title_and_rest(slate, first.end)
    else:
        _commas(slate)


def _names_stand_before(slate: Slate, start: int, end: int) -> bool:
    """Whether the entry is of the form "Authors (date). Title. ...": a name before, more than a mark after."""
    before, after = slate.part(slate.start, start), slate.part(end, slate.end)
    if before is None or after is None or not re.search(r"[^\W\d_]{3}", after.value):
        return False
    if is_people(before.value) or before.value.endswith("et al."):
        return True
    full_stop = slate.rest[slate.start : start].rstrip(" \x00").endswith(".")
    return full_stop or ("," not in before.value and may_be_authors(before.value))


def _authors_sentence(slate: Slate) -> Part | None:
    """The first sentence, where it names the authors alone: "Body. Title. Available at ..."."""
    sentences = slate.pieces(slate.start, slate.end, stop)
    if len(sentences) < 2 or slate.rest[sentences[0].end : sentences[0].end + 1] not in (".", "?", "!"):
        return None
    first = sentences[0]
    dated = slate.date is not None and first.end > slate.date.start
    parts = "," in first.value and not is_people(first.value)
    has_title = parts and (len(first.value.split()) > 6 or _TITLE_BEHIND.search(first.value) is not None)
    return first if may_be_authors(first.value) and not dated and not has_title else None


def _around_link(slate: Slate, start: int, end: int) -> None:
    """ "Authors, [Title](ADDRESS) - Publisher"; the title's quotation marks may stand in the link or around it."""
    text = slate.text
    left = start - 1 if start > slate.start and text[start - 1] in QUOTES else start
    right = end + 1 if end < slate.end and text[end] in QUOTES.values() else end
    label = text[start:end]
    start += label[0] in QUOTES and QUOTES[label[0]] not in label[1:-1]
    end -= label[-1] in QUOTES.values() and not any(
        q in label[1:-1] for q, closing in QUOTES.items() if closing == label[-1]
    )
    slate.fill("title", slate.part(start, end))
    slate.fill("authors", slate.part(slate.start, left))
    after = slate.part(right, slate.end)
    if after and len(after.value.split()) <= _MOST_WORDS:
        slate.slots["publisher"] = after


def _quoted(slate: Slate, quote: tuple[int, int]) -> None:
    """Authors, a title in quotation marks, then journal or publisher."""
    slate.fill("authors", slate.part(slate.start, quote[0]))
    slate.fill("title", slate.part(*quote))
    later = slate.pieces(quote[1], slate.end, comma_or_stop)
    if slate.volume:
        for journal in [piece for piece in later if piece.end <= slate.volume[0]][-1:] or later[:1]:
            page = re.search(r"\s\d+$", journal.value)
            slate.fill("publisher", slate.part(journal.start, journal.end - (len(page[0]) if page else 0)))
    else:
        inside = re.match(r"in:?\s+(?=[A-Z])", later[0].value) if later else None  # "in Proceedings of ..."
        container = slate.part(later[0].start + inside.end(), later[0].end) if inside else None
        _publisher(slate, [container] if container else later)


def _title_and_rest(slate: Slate, start: int) -> None:
    """Title, then journal or publisher, each a sentence of its own (or set apart by commas where there is one)."""
    pieces = slate.pieces(start, slate.end, stop)
    if len(pieces) == 1 and slate.volume is None and BODY.search(pieces[0].value):
        pieces = slate.pieces(start, slate.end, comma)
    if not pieces:
        return
    title = pieces[0]
    for style in slate.styles:  # a title in italics ends where the italics end
        if style.kind == "italic" and abs(title.start - style.start) <= 2 and style.end <= slate.end:
            title = slate.part(style.start, style.end) or title
            pieces = [title, *slate.pieces(style.end, slate.end, comma_or_stop if slate.volume else stop)]
            break
    slate.slots["title"] = title
    later = pieces[1:]
    if slate.volume:
        for journal in [piece for piece in later if piece.end <= slate.volume[0]][-1:]:
            slate.slots["publisher"] = _without_place(slate, journal)
    else:
        _publisher(slate, later)


def _publisher(slate: Slate, pieces: Sequence[Part]) -> None:
    """The first piece that names a publisher; one word alone may as well be a place."""
    for piece in pieces:
        if "publisher" in slate.slots or NO_PUBLISHER.match(piece.value) or not piece.value[0].isupper():
            continue
        name = _without_place(slate, piece)
        named = name is not piece or " " in piece.value or PUBLISHER.search(piece.value)
        if named and len(piece.value.split()) <= _MOST_WORDS:
            slate.slots["publisher"] = name


def _without_place(slate: Slate, piece: Part) -> Part:
    """A publisher without the place before it ("London: Example Press")."""
    place, colon, _ = slate.rest[piece.start : piece.end].rpartition(": ")
    return (slate.part(piece.start + len(place) + 1, piece.end) if colon else None) or piece


def _title_first(slate: Slate) -> None:
    """ "Title, Publisher, date: ADDRESS"."""
    pieces = slate.pieces(slate.start, slate.end, comma)
    if not pieces:
        return
    last = pieces[-1]
    if len(pieces) > 1 and " and " not in f" {last.value} " and may_be_authors(last.value):
        slate.slots["publisher"] = last
        last = pieces[-2]
    slate.fill("title", slate.part(pieces[0].start, last.end))
    _body_ahead(slate)


def _body_ahead(slate: Slate) -> None:
    """Takes "Body: " or "Body - " off a title when what stands before is a body and no title."""
    title = slate.slots.get("title")
    divided = title and re.match(r"([^:\x00]{2,60}?)(?::| [-–—]) (?=\S)", slate.rest[title.start : title.end])
    if (
        title
        and divided
        and len(divided[1].split()) <= 5
        and (ACRONYM.fullmatch(divided[1]) or BODY.search(divided[1]))
    ):
        name = slate.part(title.start, title.start + divided.end(1))
        rest = slate.part(title.start + divided.end(), title.end)
        if rest and name and rest.value != name.value:
            slate.slots["authors"], slate.slots["title"] = name, rest


def _commas(slate: Slate) -> None:
    """ "Authors, Title, Journal, volume, date, address": the custom of notes."""
    pieces = [piece for piece in slate.pieces(slate.start, slate.end, comma) if not piece.value.isdigit()]
    if not pieces:
        return
    if is_law(pieces[0].value) and all(re.match(r"(?:Art|Sec|§|\d)", piece.value) for piece in pieces[1:]):
        pieces = [slate.part(pieces[0].start, pieces[-1].end) or pieces[0]]  # a law and its articles
    elif is_numbered_law(pieces[0].value):
        pieces = pieces[:1]  # a law, then the gazette that it stands in
    if slate.volume:
        journal = [piece for piece in pieces[1:] if piece.end <= slate.volume[0]][-1:]
        for name in journal:
            slate.slots["publisher"] = name
            pieces = pieces[: pieces.index(name)]
    count = count_author_pieces(pieces)
    if count:
        behalf = BEHALF.search(slate.rest, pieces[0].start, pieces[0].end)
        slate.fill("authors", slate.part(behalf.end() if behalf else pieces[0].start, pieces[count - 1].end))
    titles = pieces[count:]
    if len(titles) > 1 and "publisher" not in slate.slots and is_body(titles[-1].value):
        slate.slots["publisher"] = titles.pop()
    sentences = slate.pieces(titles[0].start, titles[-1].end, stop)
    if len(sentences) == 2 and "publisher" not in slate.slots and _PLACE.match(sentences[1].value):
        slate.slots["publisher"] = _without_place(slate, sentences[1])  # "Body, Title. Place: Press, year"
        titles = sentences[:1]
    slate.fill("title", slate.part(titles[0].start, titles[-1].end))
    if not count:
        _body_ahead(slate)
