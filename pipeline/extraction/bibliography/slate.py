"""The text of one work with what is understood blanked out; all offsets are those of the whole text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.extraction.bibliography.dates import EntryDate
from pipeline.model import Style

GAP = "\x00"  # stands on the slate for a character that is understood already

_LEADING = " \t,.;:)]”»–—-|_*" + GAP
_TRAILING = " \t,;:([–—-|↩<>*_." + GAP
QUOTES = {"“": "”", "„": "“”", "‘": "’", "«": "»", '"': '"', "'": "'"}
_OPENED = {")": "(", "]": "["}
_CLOSED = {"(": ")", "[": "]"}
_QUOTED = re.compile(
    r"“[^“”]{4,400}”|‘(?:[^‘’]|’(?=\w)){4,400}’|„[^„“”]{4,400}[“”]|«[^«»]{4,400}»"
    r"|\"[^\"]{4,400}\"|'(?:[^']|'(?=\w)){4,400}'"
)
_NAME_AHEAD = re.compile(r"(?:^|[.;,]\s)(?:[A-Z][\w&-]*\s?){1,4}$")  # "Example Polling ‘Title’"
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:al|no|nr|art|vol|eds?|dr|prof|mrs?|st|vs?|dept|gov|inc|co|ltd|corp|int|"
    r"univ|jr|sr|sec|proc|conf|rev|para|pp?|cf|ca))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A field's value and where it stands: `text[start:end]`, of which `value` is the mended form."""

    value: str
    start: int
    end: int

    def moved(self, by: int) -> Part:
        """The same part in a text in which it stands `by` characters later."""
        return Part(self.value, self.start + by, self.end + by)


class Slate:
    """One work while it is read: what is left of its text (`rest`), and what has been found (`slots`)."""

    def __init__(self, text: str, start: int = 0, styles: Sequence[Style] = ()) -> None:
        self.text, self.start, self.end = text, start, len(text)
        self.styles = styles
        self.rest = GAP * start + text[start:]
        self.slots: dict[str, Part] = {}  # by column of `references`
        self.date: EntryDate | None = None  # "n.d." too, which fills no slot
        self.volume: tuple[int, int] | None = None  # where volume and pages stand
        self.imprint = False  # whether "(Place: Publisher, date)" was found
        self.colon = False  # whether a colon alone introduces the address
        self.link: Style | None = None  # the link that carries the title
        self.translation: Part | None = None

    def blank(self, start: int, end: int) -> None:
        """Takes characters off the slate."""
        start, end = max(start, self.start), min(end, self.end)
        if start < end:
            self.rest = self.rest[:start] + GAP * (end - start) + self.rest[end:]

    def fill(self, name: str, part: Part | None) -> None:
        """Sets a field, unless there is nothing to set."""
        if part:
            self.slots[name] = part

    def part(self, start: int, end: int) -> Part | None:
        """What is left between two places, without the punctuation and quotation marks around it."""
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return None
        while start < end and self.rest[start] in _LEADING:
            start += 1
        while start < end and (self.rest[end - 1] in _TRAILING or self._is_lone(_OPENED, end - 1, start, end)):
            if self.rest[end - 1] == "." and _ABBREVIATED.search(self.rest[start : end - 1]):
                break
            end -= 1
        while start < end and self._is_lone(_CLOSED, start, start, end):
            start += 1
        text = self.rest[start:end]
        if len(text) > 2 and text[-1] in QUOTES.get(text[0], "") and text[0] not in text[1:-1]:
            return self.part(start + 1, end - 1)
        value = re.sub(r"[\s\x00]+", " ", text).strip()
        return Part(value, start, end) if re.search(r"[^\W_]", value) else None

    def _is_lone(self, partners: dict[str, str], at: int, start: int, end: int) -> bool:
        """Whether a bracket lacks its partner between two places."""
        bracket = self.rest[at]
        partner = partners.get(bracket)
        return partner is not None and self.rest.count(bracket, start, end) > self.rest.count(partner, start, end)

    def pieces(self, start: int, end: int, breaks: Callable[[str, int], bool]) -> list[Part]:
        """Parts between two places, cut at gaps and where `breaks(rest, place)` holds outside brackets and quotes."""
        found: list[Part | None] = []
        begin, depth, closing = start, 0, ""
        for at in range(start, end):
            character = self.rest[at]
            if closing:
                closing = "" if character in closing else closing
            elif character in "“„«" and any(c in self.rest[at + 1 : end] for c in QUOTES[character]):
                closing = QUOTES[character]
            elif character in _CLOSED:
                depth += _CLOSED[character] in self.rest[at:end]
            elif character in _OPENED:
                depth = max(0, depth - 1)
            if character == GAP or (depth == 0 and not closing and breaks(self.rest, at)):
                found.append(self.part(begin, at))
                begin = at + 1
        found.append(self.part(begin, end))
        return [part for part in found if part]


def comma(rest: str, at: int) -> bool:
    """Whether a comma sets pieces of an entry apart here."""
    return rest[at] == "," and not rest[at + 1 : at + 2].isalnum()


def stop(rest: str, at: int) -> bool:
    """Whether a sentence of an entry ends here: not after an initial or an abbreviation."""
    if rest[at] not in ".?!" or rest[at + 1 : at + 2] not in ("", " ", "\t", GAP, "”", '"', "’"):
        return False
    return rest[at] != "." or not _ABBREVIATED.search(rest[max(0, at - 12) : at])


def comma_or_stop(rest: str, at: int) -> bool:
    """Either of the two."""
    return comma(rest, at) or stop(rest, at)


def title_quotes(text: str) -> list[tuple[int, int]]:
    """Quotations that stand where a title stands: at the start or after punctuation, and before punctuation."""
    found = []
    for match in _QUOTED.finditer(text):
        before, after = text[: match.start()].rstrip(" " + GAP), text[match.end() :].lstrip(" ")
        opens = (
            not before
            or before[-1] in ",.:;)(]"
            or text[match.start() - 1] == GAP
            or _NAME_AHEAD.search(before[-100:]) is not None
        )
        closes = match[0][-2] in ",.?!" or not after or after[0] in ",.;:([↩" + GAP or after.startswith("http")
        if opens and closes:
            found.append(match.span())
    return found
