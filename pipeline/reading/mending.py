"""Misprints that a correction or a rule mends: the view reads right, the raw text and every quote stay as they are.

Codebook, general rule 6.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from operator import itemgetter
from unicodedata import normalize

from pipeline.model import Document, NoteMark, Segment, Span, View

_FIELD = (
    r"(?i:strateg(?:y|ies)|polic(?:y|ies)|systems?|technolog(?:y|ies)|tools?|models?|applications?|solutions?|algorithms?"
    r"|adoption|development|developers?|governance|research|ethics|safety|literacy|skills|talent|ecosystems?|readiness"
    r"|regulation|industry|sector|use|uses|capabilit(?:y|ies)|initiatives?|projects?|act|action|plan|office|institute"
    r"|cent(?:re|er)s?|council|index|hubs?|framework|summit|principles|task|innovation|infrastructure|services?"
    r"|companies|start-?ups?|experts?|education|training|factor(?:y|ies)|agents?|chips?|working|groups?|committees?|boards?"
    r"|bill|law|ministers?|teams?|units?|labs?|forum|funds?|program(?:me)?s?|week|advisory|impacts?|assurance|security"
    r"|risks?|opportunit(?:y|ies)|investments?|workforce|comput(?:e|ing)|products?|engineers?)"
)
# What the recognition of characters makes of "AI": sure beside a word of the field, and then wherever it stands alone.
_SURELY_AI = re.compile(
    rf"(?<![\w’'@./-])Al(?= {_FIELD}\b|-(?:[a-z]+ed|[a-z]+ing|driven|ready|first|native|specific|led)\b)"
)
_MAYBE_AI = re.compile(
    rf"(?<![\w’'@./-])(?<!\bet )Al(?= {_FIELD}\b|(?! [A-Z])[^\w’'.\u0300-\u036f-]| [A-Z]+[a-z]*[A-Z&]|\.\W|-[a-z]|\Z)"
)
# "A.I.", whose last point also ends the sentence where a paragraph or a word that begins a sentence follows.
_DOTTED_AI = re.compile(
    r"(?<![\w.])A\. ?I\.(?P<ends>(?=[”\"’)\]]*(?:\s*\Z|[ \t]*\n[ \t]*\n(?!\s*[a-z])|\s+(?:The|This|These|That|Those|It"
    r"|Its|They|Their|In|On|At|For|From|To|By|As|An?|And|But|Yet|So|If|When|While|Since|After|Before|However|Moreover|Also"
    r"|There|We|Our|He|She|I|Most|Many|Some|Several|All|Both|No|Not|One|Such|Under|With|Although|Though|Because|What"
    r"|Who|How)\b)))?"
)
# Letters joined in one sign, and accents set apart from their letters.
_JOINED = re.compile("[\ufb00-\ufb06]|[A-Za-z][\u0300-\u036f]+")
# Blanks and hyphens of other kinds, each as long as a plain one.
_PLAINER = dict.fromkeys((0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)), " ")
_PLAINER |= dict.fromkeys((0x2010, 0x2011), "-")
_WITHIN_LINE = re.compile(r"\u2010(?=[^\n])")
_LOST_STOP = re.compile(r"(?<=[\w)”’%])\ufffd(?=\s|\Z|\d)")
# Signs that a web page's source writes by name or number: "&amp;", "&#8217;"; not those that would open a tag.
_NAMED_SIGN = re.compile(
    r"&(?:amp|nbsp|quot|apos|[lr][sd]quo|[nm]dash|hellip|euro|pound|#(?:\d{2,5}|x[0-9A-Fa-f]{2,4}));"
)


@dataclass(frozen=True, slots=True, order=True)
class Mend:
    """Raw characters `start` to `end` are a misprint of `text`."""

    start: int
    end: int
    text: str


def misread(raw: str) -> tuple[Mend, ...]:
    """What the making of an English text has got wrong: "Al" and "A.I." for "AI", lost full stops, "&amp;", joined
    letters."""
    ai = _MAYBE_AI.finditer(raw) if _SURELY_AI.search(raw) else ()
    stops = _LOST_STOP.finditer(raw) if "\ufffd" in raw else ()
    named = ((m, unescape(m[0]).replace("\xa0", " ")) for m in _NAMED_SIGN.finditer(raw)) if "&" in raw else ()
    signs = [Mend(*m.span(), sign) for m, sign in named if sign.isprintable() and sign not in ("<", ">")]
    if "A.I." in raw or "A. I." in raw:
        signs += [Mend(*m.span(), "AI" if m["ends"] is None else "AI.") for m in _DOTTED_AI.finditer(raw)]
    if not raw.isascii():
        signs += [Mend(*m.span(), normalize("NFKC", m[0])) for m in _JOINED.finditer(raw)]
    return tuple(sorted([Mend(*m.span(), "AI") for m in ai] + [Mend(*m.span(), ".") for m in stops] + signs))


def mended(raw: str, mends: Sequence[Mend]) -> str:
    """The raw text with every misprint mended. `mends` are sorted and do not overlap."""
    parts: list[str] = []
    done = 0
    for mend in mends:
        parts += raw[done : mend.start], mend.text
        done = mend.end
    return "".join((*parts, raw[done:]))


def plainer(text: str) -> str:
    """A text of the same length in which every blank within a line, and every hyphen, is the plain one.

    A kind of hyphen that stands nowhere but at line ends only breaks words there.
    """
    if text.isascii():
        return text
    if "\u2010\n" in text and not _WITHIN_LINE.search(text):
        text = text.replace("\u2010\n", "\xad\n")
    return text.translate(_PLAINER)


def map_back(document: Document, raw: str, mends: Sequence[Mend]) -> Document:
    """A document read from the mended text, with every offset of the raw text."""
    regions = tuple(_regions(mends))

    def mark(found: NoteMark) -> NoteMark:
        return replace(found, span=Span(_to_raw(found.span.start, regions), _to_raw(found.span.end, regions)))

    blocks = tuple(
        replace(
            block,
            view=View(block.view.text, tuple(part for s in block.view.segments for part in _parts(s, regions))),
            marks=tuple(map(mark, block.marks)),
        )
        for block in document.blocks
    )
    return replace(document, raw=raw, blocks=blocks)


_Region = tuple[int, int, Mend]


def _regions(mends: Sequence[Mend]) -> Iterator[_Region]:
    """Where each mend stands in the mended text."""
    shift = 0
    for mend in mends:
        start = mend.start + shift
        yield start, start + len(mend.text), mend
        shift += len(mend.text) - (mend.end - mend.start)


def _behind(offset: int, regions: Sequence[_Region]) -> tuple[int, int]:
    """How many mends end at or before an offset of the mended text, and by how much the raw text is ahead of it."""
    count = bisect_right(regions, offset, key=itemgetter(1))
    return count, regions[count - 1][2].end - regions[count - 1][1] if count else 0


def _to_raw(offset: int, regions: Sequence[_Region]) -> int:
    count, shift = _behind(offset, regions)
    inside = count < len(regions) and regions[count][0] <= offset
    return regions[count][2].start if inside else offset + shift


def _parts(segment: Segment, regions: Sequence[_Region]) -> Iterator[Segment]:
    """A segment of the mended text as segments of the raw text."""
    place, stop = segment.raw, segment.raw + segment.length
    count, shift = _behind(place, regions)

    def part(start: int, end: int, raw: int, misprint: int | None = None) -> Segment:
        return Segment(segment.view + start - segment.raw, raw, end - start, misprint)

    while count < len(regions) and regions[count][0] < stop:
        start, end, mend = regions[count]
        if place < start:
            yield part(place, start, place + shift)
        low, high = max(place, start), min(stop, end)
        yield part(low, high, mend.start, mend.end - mend.start)
        place, shift, count = high, mend.end - end, count + 1
    if place < stop:
        yield part(place, stop, place + shift)
