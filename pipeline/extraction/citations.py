"""Where a source cites a work: candidates of the table `citations`.

Two customs: the mark of a note, linked to the works that the note names, and author and year in the text, linked to
the entry of the bibliography. A mark or a name that leads to no work is no citation, but for the names of a text that
is there without its bibliography. Codebook: references and citations.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.extraction.context import Context
from pipeline.extraction.references import BACK, Work, cited_notes, works_in
from pipeline.model import Block, Candidate, Document, Link, Span, Value
from pipeline.registers import fold

_YEAR = r"(?:(?:1[6-9]|20)\d\d[a-z]?|n\.\s?d\.?)"
_PAGES = r"(?:\s*[,:]\s*(?:pp?\.\s*|at\s+)?\d+(?:\s*[-–]\s*\d+)?)?"
_BRACKET = re.compile(r"\(([^()]{4,400})\)")
_NAMED = re.compile(
    rf"\s*(?:(?:see|see also|cf\.|e\.g\.|for example|also)[,:]?\s+)*(?P<who>[^\d;]{{2,150}}?)[,:]?\s*"
    rf"(?P<years>\b{_YEAR}(?:\s*(?:,|and|&)\s*(?:{_YEAR}|[a-z]\b))*){_PAGES}\s*$",
    re.IGNORECASE,
)
_YEARS_ALONE = re.compile(rf"\s*(?P<years>{_YEAR}(?:\s*(?:,|and|&)\s*{_YEAR})*){_PAGES}\s*$")
_ET_AL = re.compile(r",?\s*\bet\.?\s+al\b\.?|,?\s+and\s+others\b|,?\s+and\s+colleagues\b", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s*(?:&|\band\b)\s*|\s*,\s*")
_INITIALS = r"[^\W\d_a-z]\.?(?:[ -]?[^\W\d_a-z]\.)*"
_SURNAME = r"(?:[^\W\d_][\w’'-]*\s){0,3}[^\W\d_a-z][\w’'-]+"
_INVERTED = re.compile(rf"({_SURNAME}),?\s{_INITIALS}(?=[,;.&\s]|$)")
_INVERTED_FULL = re.compile(r"^([^\W\d_a-z][\w’'-]+), [^\W\d_a-z][\w’'-]+")
_PERSON = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){0,3}\s[^\W\d_a-z][\w’'-]+")
_IN_BRACKETS = re.compile(r"\(([A-Z][\w.-]{1,12})\)")
_NOTE_ABOVE = re.compile(
    r"^\W*(?:[^\d]{0,60}\b)?(?:see\s+)?(?:supra|above|op\.\s?cit\.?,?)\s*(?:foot)?n(?:ote)?s?\.?\s*(\d{1,4})"
    r"|^\W*see\s+(?:foot)?note\s+(\d{1,4})\b",
    re.IGNORECASE,
)
# An author in a text whose bibliography is not there: "(Ruritania Office, 2021)"; no month, no law, no place of an act.
_AUTHOR_ALONE = re.compile(
    r"\s*(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s)(?![^,;]*\b(?:Act|Law|Bill|Decree|Order"
    r"|Directive|Regulation|Resolution|Treaty|Article|Art|Section|Chapter|No|Figure|Table|Q[1-4]|FY)\b)"
    r"(?P<who>[A-Z][\w.’'-]*(?:,? (?:[A-Z][\w.’'-]*|of|for|the|and|&|on|in|et|al\.|de|van|von))*),\s"
    rf"(?P<years>{_YEAR}|n\.\s?d\.){_PAGES}\s*"
)
_CUSTOM = 3  # authors that a text without a bibliography cites, if it cites that way at all
_REACH = 160  # characters before a bracketed year in which its authors' names stand


@dataclass(frozen=True, slots=True)
class _Citation:
    """A place that cites a work."""

    marker: str
    spans: tuple[Span, ...]
    work: Work | None  # None where the text goes without its bibliography
    block: Block
    at: int  # view offset, for the sentence
    rule: str


def extract(context: Context) -> Iterable[Candidate]:
    """A candidate for each work that is cited at each place, in order of the text; holds for any language."""
    document = context.document
    works = context.once(works_in)
    found = [*_by_mark(document, works), *_by_author(document, works)]
    found.sort(key=lambda citation: citation.spans[0].start)  # stable: works of one note stay in order
    keys: defaultdict[int, int] = defaultdict(int)
    for position, citation in enumerate(found, 1):
        start = citation.spans[0].start
        keys[start] += 1
        number = f".{keys[start]}" if keys[start] > 1 else ""
        yield Candidate(
            table="citations",
            source_id=document.source_id,
            key=f"citations:{start}{number}",
            rule=citation.rule,
            confidence=0.95,
            fields={"marker": Value(citation.marker, citation.spans), "position": Value(position, citation.spans)},
            links=_link(citation),
            context=_sentence(citation.block, citation.at),
            block=citation.block.index,
        )


def _link(citation: _Citation) -> dict[str, Link]:
    work = citation.work
    return {"reference_id": Link("references", key=work.key, spans=citation.spans)} if work else {}


def _sentence(block: Block, at: int) -> tuple[Span, ...]:
    """The sentence that a view offset lies in or behind: that of the mark at its end."""
    for sentence in block.sentences:
        if sentence.start < max(at, 1) <= sentence.end:
            return block.spans(sentence.start, sentence.end)
    return block.spans()


# Notes


def _by_mark(document: Document, works: Sequence[Work]) -> Iterator[_Citation]:
    named = _works_of_notes(document, works)
    for block, mark, note in cited_notes(document):
        for work in named[note.index]:
            yield _Citation(mark.marker, (mark.span,), work, block, mark.position, "citations.note_mark")


def _works_of_notes(document: Document, works: Sequence[Work]) -> dict[int, list[Work]]:
    """The works that each note names, by block; "ibid." names those of the note before, "see note 3" those of 3."""
    named: defaultdict[int, list[Work]] = defaultdict(list)
    for work in works:
        named[work.block.index].append(work)
    by_label: dict[str, list[Work]] = {}
    before: list[Work] = []
    for block in document.blocks:
        if block.kind not in ("note", "reference"):
            continue
        if BACK.match(block.text):
            named[block.index] = before
        elif not named[block.index] and (above := _NOTE_ABOVE.match(block.text)):
            named[block.index] = by_label.get(above[1] or above[2], [])
        before = by_label[block.label] = named[block.index]
    return named


# Author and year


def _by_author(document: Document, works: Sequence[Work]) -> Iterator[_Citation]:
    shelf = _Shelf(works)
    if not any(block.kind == "reference" for block in document.blocks):
        yield from _without_bibliography(document, shelf)
    if not works:
        return
    for block in document.prose():
        for bracket in _BRACKET.finditer(block.text):
            if not re.search(_YEAR, bracket[1]):
                continue
            start = bracket.start(1)
            for piece in bracket[1].split(";"):
                yield from _in_piece(block, start, piece, shelf)
                start += len(piece) + 1
            if years := _YEARS_ALONE.match(bracket[1]):
                yield from _before_bracket(block, bracket.start(), bracket.end(), years, shelf)


def _without_bibliography(document: Document, shelf: _Shelf) -> Iterator[_Citation]:
    """ "(Author, 2017)" in a text that is cut off before its bibliography, if that is its custom; works named by its
    notes are found by their authors."""
    found = [
        _Citation(block.text[low:high], block.spans(low, high), None, block, high, "citations.author_alone")
        for block in document.prose()
        for bracket in _BRACKET.finditer(block.text)
        for piece in re.finditer(r"[^;]+", bracket[1])
        if (named := _AUTHOR_ALONE.fullmatch(piece[0])) and not shelf.find(named["who"], named["years"])
        for low in (bracket.start(1) + piece.start() + named.start("who"),)
        for high in (bracket.start(1) + piece.start() + named.end("years"),)
    ]
    if len({citation.marker.rpartition(",")[0] for citation in found}) >= _CUSTOM:
        yield from found


def _in_piece(block: Block, start: int, piece: str, shelf: _Shelf) -> Iterator[_Citation]:
    """ "Author & Writer, 2017": names and one or more years, between the semicolons of a bracket."""
    named = _NAMED.match(piece)
    if not named:
        return
    low, high = start + named.start("who"), start + named.end("who")
    for number, year in enumerate(re.finditer(_YEAR, named["years"])):
        if work := shelf.find(named["who"], year[0]):
            begin, end = start + named.start("years") + year.start(), start + named.start("years") + year.end()
            spans = block.spans(low, end) if number == 0 else (*block.spans(low, high), *block.spans(begin, end))
            marker = block.text[low:end] if number == 0 else f"{named['who']}, {year[0]}"
            yield _Citation(marker, spans, work, block, end, "citations.author_year")


def _before_bracket(block: Block, opens: int, closes: int, years: re.Match[str], shelf: _Shelf) -> Iterator[_Citation]:
    """ "Author and Writer (2017)": the names stand before the bracket, as far back as they are an author's."""
    reach = max(0, opens - _REACH)
    before = block.text[reach:opens].rstrip()
    for year in re.finditer(_YEAR, years["years"]):
        for word in re.finditer(r"(?<![\w-])(?!(?:the|and|see|by|in|of)\b)[^\W\d_]", before, re.IGNORECASE):
            if work := shelf.find(re.sub(r"[’']s$", "", before[word.start() :]), year[0]):
                start = reach + word.start()
                marker = block.text[start:closes]
                yield _Citation(marker, block.spans(start, closes), work, block, closes, "citations.author_year")
                break


class _Shelf:
    """The works of a document, found by author and year."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._by_year: defaultdict[str, list[Work]] = defaultdict(list)
        seen: set[str] = set()
        # an entry of the bibliography before one of a note; of entries of one work the first
        for work in sorted(works, key=lambda w: w.block.kind != "reference"):
            if work.entry.value("authors") and work.identity not in seen:
                seen.add(work.identity)
                self._by_year[work.entry.value("date")[:4]].append(work)

    def find(self, who: str, year: str) -> Work | None:
        """The one work that "who, year" means; None if there is none, or more than one that fits as well."""
        digits = year[:4] if year[0].isdigit() else ""
        suffix = year[4:] if digits else ""
        fits: defaultdict[int, list[Work]] = defaultdict(list)
        for work in self._by_year.get(digits, ()):
            if suffix and work.entry.suffix and suffix != work.entry.suffix:
                continue
            if grade := _fit(who, work.entry.value("authors")):
                fits[grade].append(work)
        best = fits[max(fits)] if fits else []
        return best[0] if len(best) == 1 else None


def _fit(who: str, authors: str) -> int:
    """How well names in a text fit an entry's authors: 2 exactly, 1 not quite, 0 not at all.

    "et al." stands for two authors or more; for one alone, or nothing said of the others, is not quite exact.
    """
    if fold(who) == fold(authors) or fold(who) in _short_forms(authors):
        return 2
    surnames = [fold(name) for name in _surnames(authors)]
    several = _ET_AL.search(who) is not None
    cited = [fold(name) for name in _AND.split(_ET_AL.sub("", who).strip(" ,")) if fold(name)]
    if not surnames or not cited or cited != surnames[: len(cited)]:
        return 0
    left_out = 2 if _ET_AL.search(authors) else len(surnames) - len(cited)
    return 2 if (left_out > 1 if several else left_out == 0) else 1


def _surnames(authors: str) -> list[str]:
    """Surnames of people in order; of a body none: "Author, A., & Van Writer, B." gives Author, Van Writer."""
    if inverted := _INVERTED.findall(authors):
        return [re.sub(r"^(?:and|et|und|en)\s", "", name) for name in inverted]
    people = [part for part in _AND.split(_ET_AL.sub("", authors)) if part]
    if (first := _INVERTED_FULL.match(authors)) and len(people) > 1:
        return [first[1], *(part.split()[-1] for part in people[2:])]
    if all(_PERSON.fullmatch(part) and len(part.split()) < 5 for part in people):
        return [part.split()[-1] for part in people]
    return []


def _short_forms(authors: str) -> set[str]:
    """Short forms of a body's name: the one in brackets, its initials, the name without it."""
    short = {fold(form) for form in _IN_BRACKETS.findall(authors)}
    name = _IN_BRACKETS.sub("", authors)
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z][\w’'-]*", name))
    if len(initials) > 1:
        short.add(fold(initials))
    return short | {fold(name)}
