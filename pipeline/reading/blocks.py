"""Lines grouped into blocks: headings, paragraphs, list items, tables, notes, furniture.

First each line is looked at alone (`sort_lines`), then, with the notes known, lines are put together (`Grouper`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from pipeline.model import BlockKind
from pipeline.reading.lines import Layout, Line, is_numeric, word_set
from pipeline.reading.notes import BACK_LINK, Body


class Kind(Enum):
    """What a line is, looked at alone."""

    TEXT = "text"
    BLANK = "blank"
    FURNITURE = "furniture"
    HEADING = "heading"  # Markdown
    BOLD = "bold"  # the whole line is bold
    CAPITALS = "capitals"
    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE = "table"
    QUOTED = "quoted"
    CAPTION = "caption"


@dataclass(slots=True)
class Sorted:
    """A line looked at alone: its kind, the raw range of its text without label or Markdown mark."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    label: str = ""


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: BlockKind
    ranges: list[tuple[int, int]]
    level: int = 0
    label: str = ""
    last: Line | None = None  # the line it ends with so far
    lead_in: Draft | None = None
    heading: Draft | None = None
    origin: str = ""  # what told its kind: "capitals", "residue" (of a chart), "bullet" (a heading set as an item)
    after_blank: bool = False  # a blank line stands before it


_BULLETS = "-*•+–—◦▪‣·●○■□➢➤✓✔►▶"
_LINES_OF_PAGE = 4  # fewer lines than this are no page
_LONE_BULLETS = _BULLETS.replace("-", "").replace("–", "").replace("—", "")
_BULLET = re.compile(r"([-*•+–—◦▪‣·●○■□➢➤✓✔►▶]|o(?=\t))(?:\s+|$|(?<=[•◦▪‣●○■□➢➤✓✔►▶])(?=\w))")
_NUMBERED = re.compile(r"(\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z][.)]|\([a-z]\)|\(?[ivxIVX]{2,5}[.)])(?:\s+|$)")
_SENTENCES = re.compile(r"^(?:\S+ ){5,}?[\w’'-]+\. [A-Z](?:.{60,})\.$")  # several: set as a heading, but none
_NUMBERED_HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)")
_RULE = re.compile(r"(?:[-*_=–—]\s*){3,}$")
_TABLE_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$|\|\s*:?-{3,}:?\s*\|$")
_PAGE = re.compile(
    r"(?:#+\s*)?(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?$", re.IGNORECASE
)
_DOTS = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|graph|box|image|photo|abbildung|tabelle|figura|tableau)\s*\d+(?:\.\d+)*[.:]?\s",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"source\s*:\s*\S", re.IGNORECASE)
_ATX = re.compile(r"(#{1,6})\s+(.*?)\s*#*$|(#{1,6})$")
_BOLD = re.compile(r"(\*\*|__)(?!\s)((?:(?!\1).)+)\1(\s*(?:<sup>.*</sup>|\[\^[^\]]+\]))?:?$")
_CUT = re.compile(r"<?\s*\[?(?:\.\s?\.\s?\.|…)\]?\s*>?$")
# The foot of a letter: "Harbour House, Strelsau I Telephone: +99 1 234 567 I www.office.example"
_LETTERHEAD = re.compile(
    r"(?=.*\b(?:tel|telephone|phone)\b\.?:?\s*[+(]?\d[\d() -]{5,})(?=.*(?:@|www\.|https?:)).*[|I•]", re.IGNORECASE
)
_DIRECTIVE = re.compile(r"\{[:#%{][^{}]*\}{1,2}$")  # {:start="72"}, {% include note %}
_IMAGE = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+$")
_LINK_LINE = re.compile(r"\[[^\]]*\]\([^)]*\)$")
_FINISHED = re.compile(
    r"[.!?…:;。！？][\"'”’“»«›)\]*_]*\s*(?:\d{1,9}|\[[^\]]{1,12}\]|<sup>[^<]*</sup>|[⁰¹²³⁴-⁹]+)*[\"'”’“»«›)\]*_]*$"
)
_REFERENCE_HEADINGS = word_set(
    "references|reference list|list of references|bibliography|works cited|literature|literature cited|sources|"
    "sources and further reading|cited works|références|bibliographie|ouvrages cités|literatur|literaturverzeichnis|"
    "quellen|quellenverzeichnis|referencias|bibliografía|fuentes|referenties|bibliografie|bronnen|riferimenti|"
    "bibliografia|referências|fontes|referenser|källor|referencer|kilder|viitteet|lähteet",
    separator="|",
)
_SMALL_WORDS = word_set(
    "a an and as at but by for from in into of on or per the to vs with without et de la le les des du en und der "
    "die das für von zu y del el los e i - – & /"
)


def sort_lines(lines: list[Line], layout: Layout) -> list[Sorted]:
    """Each line looked at alone, in order."""
    found = [_sort(line) for line in lines]
    _front_matter(lines, found)
    _page_numbers(lines, found)
    _running_heads(lines, found)
    _contents(lines, found)
    _pipe_tables(lines, found)
    _captions(lines, found)
    return found


def _sort(line: Line) -> Sorted:
    text = line.text
    if not text:
        return Sorted(Kind.BLANK, line.start, line.end)
    start, end = line.start, line.end
    first = text[0]
    kind, level, label = Kind.TEXT, 0, ""
    if first.isalpha():
        if first in "FfTtCcGgBbIiPpAaSs" and _CAPTION.match(text):
            kind = Kind.CAPTION
        elif len(text) < 24 and _PAGE.match(text):
            kind = Kind.FURNITURE
        elif (text[1:2] in ".)" or first in "ivxIVXo") and (match := _NUMBERED.match(text) or _BULLET.match(text)):
            kind = Kind.BULLET if match[1] == "o" else Kind.NUMBERED
            label, start = match[1], start + match.end()
    elif first == "#":
        if match := _ATX.match(text):
            if _PAGE.match(text) or not match[2]:
                kind = Kind.FURNITURE
            else:
                kind, level = Kind.HEADING, len(match[1])
                start, end = start + match.start(2), start + match.end(2)
                bullet = _BULLET.match(match[2])
                if bullet and bullet.end() < len(match[2]):  # "#### - Title" stands below "#### Title"
                    level, start, label = min(6, level + 1), start + bullet.end(), bullet[1]
    elif first.isdigit() or first == "(":
        if match := _NUMBERED.match(text):
            kind, label, start = Kind.NUMBERED, match[1], start + match.end()
    elif first in _BULLETS:
        if first in "*-–—" and _RULE.match(text):
            kind = Kind.FURNITURE
        elif match := _BULLET.match(text):
            kind, label, start = Kind.BULLET, match[1], start + match.end()
        elif first == "*" and _BOLD.match(text):
            kind = Kind.BOLD
    elif first == "_":
        if _RULE.match(text):
            kind = Kind.FURNITURE
        elif _BOLD.match(text):
            kind = Kind.BOLD
    elif first == "|":
        kind = Kind.TABLE
    elif first == ">":
        kind = Kind.QUOTED
        start += len(text) - len(text[1:].lstrip()) if len(text) > 1 else 1
    elif first == "{":
        if _DIRECTIVE.match(text):
            kind = Kind.FURNITURE
    elif first == "!":
        if _IMAGE.match(text):
            kind = Kind.FURNITURE
    elif (first in "=" and _RULE.match(text)) or (
        first in "<[.…" and (_CUT.match(text) or (text.startswith("<!--") and text.endswith("-->")))
    ):
        kind = Kind.FURNITURE
    if kind in (Kind.BULLET, Kind.NUMBERED) and start < end and _CUT.match(text[start - line.start :]):
        kind = Kind.FURNITURE
    if kind in (Kind.TEXT, Kind.NUMBERED) and len(text) < 120:
        bare = text[start - line.start :]
        if bare.isupper() and sum(map(str.isalpha, bare)) > 3:
            kind = Kind.CAPITALS
    if kind in (Kind.FURNITURE, Kind.BLANK):
        start, end = line.start, line.end
    return Sorted(kind, start, end, level, label)


def _furnish(found: list[Sorted], lines: list[Line], i: int) -> None:
    found[i] = Sorted(Kind.FURNITURE, lines[i].start, lines[i].end)


def _front_matter(lines: list[Line], found: list[Sorted]) -> None:
    """YAML between two rules at the very beginning."""
    first = next((i for i, line in enumerate(lines[:5]) if line.text), None)
    if first is None or lines[first].text != "---":
        return
    for i in range(first + 1, min(len(lines), first + 100)):
        if lines[i].text in ("---", "..."):
            for k in range(first, i + 1):
                if lines[k].text:
                    _furnish(found, lines, k)
            return
        if lines[i].text and ":" not in lines[i].text and lines[i].text[0] not in "-#" and not lines[i].indent:
            return


def _page_numbers(lines: list[Line], found: list[Sorted]) -> None:
    """Numbers alone on a line: next to a page marker, or between blank lines and counting up through the text."""
    alone = [
        i
        for i, line in enumerate(lines)
        if line.text.isdecimal()
        and len(line.text) <= 4
        and (i == 0 or not lines[i - 1].text)
        and (i + 1 == len(lines) or not lines[i + 1].text)
    ]
    for i, k in pairwise(alone):
        if 0 < int(lines[k].text) - int(lines[i].text) <= 2 and k - i > _LINES_OF_PAGE:
            _furnish(found, lines, i)
            _furnish(found, lines, k)
    for i, item in enumerate(found):
        if item.kind is Kind.FURNITURE and _PAGE.match(lines[i].text):
            for step in (1, -1):
                k = i + step
                while 0 <= k < len(found) and found[k].kind is Kind.BLANK and abs(k - i) < 4:
                    k += step
                if 0 <= k < len(found) and lines[k].text.isdecimal() and len(lines[k].text) <= 4:
                    _furnish(found, lines, k)


def _running_heads(lines: list[Line], found: list[Sorted]) -> None:
    """Short lines that stand next to page breaks three times or more."""
    beside: list[int] = []
    for i, item in enumerate(found):
        if item.kind is Kind.FURNITURE and _PAGE.match(lines[i].text):
            for step in (1, -1):
                k = i + step
                while 0 <= k < len(found) and found[k].kind in (Kind.BLANK, Kind.FURNITURE) and abs(k - i) < 6:
                    k += step
                if 0 <= k < len(found) and found[k].kind in (Kind.TEXT, Kind.CAPITALS) and len(lines[k].text) < 100:
                    beside.append(k)
    often = Counter(re.sub(r"\d+", "0", lines[k].text) for k in beside)
    for k in beside:
        if often[re.sub(r"\d+", "0", lines[k].text)] >= 3:
            _furnish(found, lines, k)


def _contents(lines: list[Line], found: list[Sorted]) -> None:
    """Tables of contents with dot leaders."""
    for i, line in enumerate(lines):
        if line.text and line.text[-1].isdigit() and _DOTS.search(line.text, max(0, len(line.text) - 200)):
            _furnish(found, lines, i)


def _pipe_tables(lines: list[Line], found: list[Sorted]) -> None:
    """Lines that run up to, or on from, the rule of a pipe table."""
    for i, line in enumerate(lines):
        if "|" not in line.text or "--" not in line.text or not _TABLE_RULE.match(line.text):
            continue
        found[i] = Sorted(Kind.TABLE, line.start, line.end, level=-1)
        for step in (1, -1):
            k = i + step
            if step < 0 and k >= 0 and not lines[k].text:
                k -= 1
            low = k
            while 0 <= low < len(lines) and lines[low].text and found[low].kind is not Kind.TABLE:
                low += step
            rows = range(k, low, step)
            if any("|" in lines[r].text for r in rows):
                for r in rows:
                    found[r] = Sorted(Kind.TABLE, lines[r].start, lines[r].end)


def _captions(lines: list[Line], found: list[Sorted]) -> None:
    """Captions of pictures: a lone link under an image; the source under a figure. And letterheads, told alike."""
    for i in range(1, len(lines)):
        text = lines[i].text
        if not text or found[i].kind is not Kind.TEXT:
            continue
        below_picture = found[i - 1].kind is Kind.FURNITURE and lines[i - 1].text[:1] == "!"
        if (below_picture and text[0] == "[" and _LINK_LINE.match(text)) or (
            len(text) < 300 and _LETTERHEAD.match(text)
        ):
            _furnish(found, lines, i)
        elif text[0] in "Ss" and len(text) < 90 and _SOURCE_LINE.match(text):
            found[i] = Sorted(Kind.CAPTION, lines[i].start, lines[i].end)


def is_finished(text: str) -> bool:
    """Whether a line ends a sentence, a clause before a list, or a list item."""
    return _FINISHED.search(text, max(0, len(text) - 60)) is not None


def is_reference_heading(text: str) -> bool:
    """Whether a heading opens a list of works."""
    return re.sub(r"^[\d.\s]+|[\s:.*#]+$", "", text.strip("*_ ")).casefold() in _REFERENCE_HEADINGS


def is_title_case(text: str, share: float = 0.7) -> bool:
    """Whether (this share of) the words of weight begin with a capital letter."""
    words = text.split()
    weighty = [w for w in words if w.strip("()“”\"'’,:").casefold() not in _SMALL_WORDS and w[:1].isalpha()]
    capitals = sum(1 for w in weighty if w[0].isupper())
    return bool(weighty) and (weighty[0][0].isupper()) and capitals >= share * len(weighty) and words[0][0].isupper()


class Grouper:
    """Puts lines together into blocks."""

    def __init__(self, raw: str, lines: list[Line], found: list[Sorted], bodies: list[Body], layout: Layout) -> None:
        self.raw = raw
        self.lines, self.found, self.layout = lines, found, layout
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.gap = ""  # what came since the last text line: "" | "blank" | "break"
        self.markdown = any(item.kind is Kind.HEADING for item in found)
        self.bodies = {body.first: body for body in bodies}
        self.numbered_notes = {raw[body.text_start : lines[body.lines[-1]].end] for body in bodies if body.lines}
        self.note_lines = {i for body in bodies for i in (*body.lines, body.first)}
        self.in_references = 0  # level of the open heading of a list of works, plus one
        self.after_heading = False

    def group(self) -> list[Draft]:
        """All blocks, in the order of their beginnings."""
        residue = self._residue()
        i = 0
        while i < len(self.lines):
            line, item = self.lines[i], self.found[i]
            if i in self.note_lines:
                if i in self.bodies:
                    self._note(self.bodies[i])
                self.gap = "break"
            elif i in residue:
                self._table(line, residue=True)
            elif item.kind is Kind.BLANK:
                self.gap = self.gap or "blank"
            elif item.kind is Kind.FURNITURE:
                self._furniture(line)
            elif item.kind is Kind.CAPTION and not self._mid_sentence(line):
                i = self._caption(i)
            elif item.kind is Kind.HEADING and _SENTENCES.search(self._raw_text(item)):
                self._open(Draft("paragraph", [(item.start, item.end)]), line)
            elif item.kind is Kind.HEADING:
                self._heading(item, item.level)
            elif item.kind is Kind.BOLD:
                self._bold(line, item)
            elif item.kind is Kind.CAPITALS and self._capitals(line, item):
                pass
            elif item.kind is Kind.TABLE:
                self._table(line, rule=item.level < 0)
            elif item.kind is Kind.QUOTED:
                self._quoted(line, item)
            elif item.kind is Kind.BULLET or (item.kind is Kind.NUMBERED and self._is_item(line, item)):
                self._item(line, item)
            else:
                self._text(i, line)
            i += 1
        return self.drafts

    # -- the parts of a page

    def _add(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        return draft

    def _open(self, draft: Draft, line: Line) -> None:
        draft.last, draft.after_blank = line, self.gap == "blank"
        self.current = self._add(draft)
        self.gap = ""

    def _note(self, body: Body) -> None:
        ranges = [(max(self.lines[i].start, body.text_start), self.lines[i].end) for i in body.lines]
        head = self.lines[body.first].start
        kind: BlockKind = "reference" if self.in_references else "note"
        self._add(Draft(kind, ranges or [(head, head)], label=body.label))

    def _furniture(self, line: Line) -> None:
        self._add(Draft("furniture", [(line.start, line.end)]))
        self.gap = "break"

    def _caption(self, i: int) -> int:
        """A caption and the line it runs on to."""
        ranges = [(self.lines[i].start, self.lines[i].end)]
        while (
            i + 1 < len(self.lines)
            and self.found[i + 1].kind is Kind.TEXT
            and i + 1 not in self.note_lines
            and not is_finished(self.lines[i].text)
            and (self.layout.is_full(self.lines[i]) or self.lines[i + 1].text[0].islower())
        ):
            i += 1
            ranges.append((self.lines[i].start, self.lines[i].end))
        self._add(Draft("furniture", ranges))
        self.gap = "break"
        return i

    def _table(self, line: Line, *, residue: bool = False, rule: bool = False) -> None:
        last = self.drafts[-1] if self.drafts else None
        row = (line.start, line.end)
        if last is not None and last.kind == "table" and (residue or self.gap != "break"):
            last.ranges.append(row)
            last.last = line
        elif rule and last is None:
            self._furniture(line)
        else:
            self._add(Draft("table", [row], last=line, origin="residue" if residue else ""))
        if residue:
            self.gap = "break"
        else:
            self.current, self.gap = None, ""

    def _quoted(self, line: Line, item: Sorted) -> None:
        if item.start >= item.end:
            self.gap = "blank"
        elif self.current is not None and self.current.kind == "quotation" and not self.gap:
            self.current.ranges.append((item.start, item.end))
        else:
            self._open(Draft("quotation", [(item.start, item.end)]), line)

    # -- headings

    def _heading(self, item: Sorted, level: int) -> None:
        start, end, label = item.start, item.end, item.label
        text_at = self._raw_text(item)
        if not label and (match := _NUMBERED_HEADING.match(text_at)):
            label, start = match[0].strip(), start + match.end()
        self.current, self.gap = None, ""
        if level == 1 and self.markdown and not any(d.kind in ("title", "heading") for d in self.drafts):
            self._add(Draft("title", [(start, end)], label=label))
            return
        if is_reference_heading(text_at):
            self.in_references = level + 1
        elif self.in_references and level < self.in_references:
            self.in_references = 0
        origin = "bullet" if label and label in _BULLETS else ""
        self._add(Draft("heading", [(start, end)], level=level, label="" if origin else label, origin=origin))

    def _raw_text(self, item: Sorted) -> str:
        line = self.lines[self._index(item)]
        return line.text[item.start - line.start : item.end - line.start]

    def _index(self, item: Sorted) -> int:
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= item.start:
                low = middle
            else:
                high = middle - 1
        return low

    def _bold(self, line: Line, item: Sorted) -> None:
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.kind == "title" and not self.gap:
            last.ranges.append((item.start, item.end))
        elif last is None:
            self._add(Draft("title", [(item.start, item.end)]))
            self.current, self.gap = None, ""
        elif self._runs_on_in_bold(line):
            assert self.current is not None
            self.current.ranges.append((item.start, item.end))
            self.current.last = line
        elif last.origin == "bold" and not self.gap and len(last.ranges) < 4 and self.layout.wrapped:
            last.ranges.append((item.start, item.end))
            if line.text.rstrip("*_ :").endswith((".", "”", '"')):  # a sentence or more: no heading
                last.kind, last.level = "paragraph", 0
        else:
            self._heading(item, 4 if self.markdown else 2)
            self.drafts[-1].origin = self.drafts[-1].origin or "bold"

    def _runs_on_in_bold(self, line: Line) -> bool:
        """Whether a bold line goes on with the sentence of the line right above it."""
        current = self.current
        return (
            current is not None
            and current.last is not None
            and not self.gap
            and line.text.lstrip("*_ ")[:1].islower()
            and not is_finished(current.last.text.rstrip("*_ "))
        )

    def _capitals(self, line: Line, item: Sorted) -> bool:
        """A line in capitals as a heading; two in a row are one heading."""
        if self._mid_sentence(line):
            return False
        if self.current is not None and self.current.kind == "list_item" and self._is_empty(self.current):
            return False
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.origin == "capitals" and self._repeats(last.ranges[-1], line.text):
            self._drop_last_line(last)
            last = None
        if last is not None and last.origin == "capitals" and not self.gap and len(last.ranges) < 3:
            last.ranges.append((item.start, item.end))
        else:
            if is_reference_heading(line.text):
                self.in_references = 3
            elif self.in_references:
                self.in_references = 0
            self.current, self.gap = None, ""
            opening = not self.markdown and all(draft.kind == "furniture" for draft in self.drafts)
            draft = Draft("title" if opening else "heading", [(item.start, item.end)], label=item.label)
            draft.level, draft.origin = 0 if opening else 4 if self.markdown else 1, "capitals"
            self._add(draft)
        return True

    def _repeats(self, place: tuple[int, int], text: str) -> bool:
        """Whether a heading's line is there twice: as the outline of a PDF has it, and as it is set."""
        before = squash(self.raw[place[0] : place[1]])
        return are_alike(before, squash(text))

    def _drop_last_line(self, heading: Draft) -> None:
        place = heading.ranges.pop()
        if not heading.ranges:
            self.drafts.pop()
        self._add(Draft("furniture", [place]))

    # -- lists

    @staticmethod
    def _is_empty(draft: Draft) -> bool:
        return all(start >= end for start, end in draft.ranges)

    def _is_item(self, line: Line, item: Sorted) -> bool:
        """Whether a numbered line begins an item and does not just happen to begin with "2)"."""
        ordinal = ordinal_of(item.label)
        if ordinal is None:
            return False
        if self.gap == "blank" or self.current is None:
            return item.label[0].isdigit() or item.label[0] == "(" or ordinal == 1 or self._continues(item.label)
        if ordinal == 1:
            return (
                self.current.last is None
                or is_finished(self.current.last.text)
                or not self.layout.is_full(self.current.last)
            )
        return self._continues(item.label)

    def _continues(self, label: str) -> bool:
        """Whether one of the last items has the label before this one."""
        return any(draft.kind == "list_item" and follows(label, draft.label) for draft in self.drafts[-40:])

    def _item(self, line: Line, item: Sorted) -> None:
        kind: BlockKind = "reference" if self.in_references else "list_item"
        draft = Draft(kind, [(item.start, item.end)], label=item.label)
        draft.level = line.indent
        self._open(draft, line)

    # -- running text

    def _unnumbered_note(self, line: Line) -> None:
        """A line with a way back to its mark but no number: a note, or furniture if it is there with its number."""
        kind: BlockKind = "furniture" if line.text in self.numbered_notes else "note"
        self._add(Draft(kind, [(line.start, line.end)]))
        self.gap = "break"

    def _mid_sentence(self, line: Line) -> bool:
        """Whether the text before the line runs on into it."""
        current = self.current
        return (
            current is not None
            and not self.gap
            and current.last is not None
            and self.layout.is_full(current.last)
            and not is_finished(current.last.text)
        )

    def _text(self, i: int, line: Line) -> None:
        if line.text[-1] == BACK_LINK:
            self._unnumbered_note(line)
            return
        if self._is_heading(i, line):
            whole = Sorted(Kind.HEADING, line.start, line.end)
            numbered = _NUMBERED_HEADING.match(line.text)
            self._heading(whole, min(6, 2 + numbered[1].count(".")) if numbered else 2)
        elif self._runs_on(line):
            current = self.current
            assert current is not None
            current.ranges.append((line.start, line.end))
            current.last = line
            self.gap = ""
        elif self._is_title(i, line):
            last = self.drafts[-1] if self.drafts else None
            if last is not None and last.kind == "title":
                last.ranges.append((line.start, line.end))
            else:
                self._add(Draft("title", [(line.start, line.end)]))
            self.current, self.gap = None, ""
        else:
            kind: BlockKind = "reference" if self.in_references else "paragraph"
            self._open(Draft(kind, [(line.start, line.end)]), line)

    def _runs_on(self, line: Line) -> bool:
        """Whether a line of text goes on with the current block."""
        current = self.current
        if current is None or current.last is None or current.kind == "quotation":
            return False
        last = current.last
        if self._is_empty(current):
            return True
        finished = is_finished(last.text)
        if self._is_item_title(current, line):
            return False
        lower = line.text[0].islower()
        if not self.gap:
            if not self.layout.wrapped:
                return (
                    not finished
                    and (lower or not last.hard)
                    and (lower or last.text[-1] in ",-–" or current.kind == "list_item")
                )
            if finished:
                return lower or not self.layout.breaks_early(last, line, 0.93 if current.kind == "list_item" else 0.88)
            return True
        if finished:  # a colon is taken up again by a line that itself ends with one: both introduce one list
            return last.text[-1] == line.text[-1] == ":" and current.kind == "paragraph" and len(line.text) < 100
        if lower or last.text[-1] in ",-–(":
            return True
        return (self.gap == "break" or current.kind == "paragraph") and self.layout.is_full(last)

    def _is_item_title(self, current: Draft, line: Line) -> bool:
        """Whether an item so far is but a short title, and the line begins the paragraph under it."""
        if current.kind != "list_item" or len(current.ranges) > 2 or self.gap or not self.layout.wrapped:
            return False
        start, end = current.ranges[0]
        lone = start >= end
        last = current.last
        assert last is not None
        return (
            lone == (len(current.ranges) == 2)
            and line.text[0].isupper()
            and len(line.text) > 0.6 * self.layout.width
            and self.layout.breaks_early(last, line, 0.6)
        )

    def _is_heading(self, i: int, line: Line) -> bool:
        """Whether a line without any mark is a heading.

        In a text that sets paragraphs apart by blank lines it stands alone; else it is in title case, after a
        line that ends a sentence and before one that runs to the margin.
        """
        text = line.text
        if self.markdown or not self.drafts or text[-1] in ".,;:!?-…" or len(text) > 90 or len(text.split()) > 14:
            return False
        numbered = _NUMBERED_HEADING.match(text)
        first = text[numbered.end()] if numbered else text[0]
        if not first.isupper() or (self.layout.wrapped and len(text) > 0.75 * self.layout.width):
            return False
        current = self.current
        if current is not None and (self._mid_sentence(line) or self._is_empty(current)):
            return False
        k = i + 1
        while k < len(self.lines) and not self.lines[k].text:
            k += 1
        if k >= len(self.lines) or (k in self.note_lines and k in self.bodies and k == i + 1 and self.gap):
            return False
        following = self.lines[k].text
        if following[0].islower():
            return False
        set_off = bool(self.gap) or current is None
        short = len(text) < 0.6 * self.layout.width and len(text.split()) <= 8 and self.layout.is_full(self.lines[k])
        if not self.layout.wrapped:
            return set_off and k > i + 1 and (len(following) > 1.5 * len(text) or self.found[k].kind is not Kind.TEXT)
        if self.layout.airy:
            return set_off and (k > i + 1 or short) and line.indent <= 3
        if not short and not (is_title_case(text) and self._may_follow_heading(k)):
            return False
        return current is None or current.last is None or is_finished(current.last.text)

    def _may_follow_heading(self, k: int) -> bool:
        """Whether a line is no text, or text that runs to the margin."""
        return self.found[k].kind is not Kind.TEXT or len(self.lines[k].text) >= 0.6 * self.layout.width

    def _is_title(self, i: int, line: Line) -> bool:
        """A short line at the very beginning of the text, alone or with one or two more of its kind."""
        last = self.drafts[-1] if self.drafts else None
        if last is None:
            if not line.text[0].isupper():
                return False
        elif last.kind != "title" or last.origin or self.gap or len(self.drafts) > 1:
            return False
        end = next((k for k in range(i, min(i + 4, len(self.lines))) if not self.lines[k].text), None)
        return end is not None and all(
            len(other.text) < 120 and not is_finished(other.text) and not self.layout.is_full(other)
            for other in self.lines[i:end]
        )

    # -- charts

    def _residue(self) -> set[int]:
        """Lines that a chart or a table left: many short ones in a row, numbers among them or a caption above."""
        residue: set[int] = set()
        if not self.layout.wrapped:
            return residue
        run: list[int] = []
        limit = 0.5 * self.layout.width
        for i in range(len(self.lines) + 1):
            line = self.lines[i] if i < len(self.lines) else None
            if line is not None and not line.text:
                continue
            if line is not None and i not in self.note_lines and self._may_be_residue(i, line, limit):
                run.append(i)
                continue
            self._keep_residue(run, residue)
            run = []
        return residue

    def _may_be_residue(self, i: int, line: Line, limit: float) -> bool:
        if self.found[i].kind in (Kind.HEADING, Kind.BOLD, Kind.TABLE, Kind.FURNITURE, Kind.CAPTION, Kind.QUOTED):
            return False
        return len(line.text) < limit and line.text[-1] not in ".;:" and line.text not in _LONE_BULLETS

    def _keep_residue(self, run: list[int], residue: set[int]) -> None:
        numbers = sum(1 for i in run if is_numeric(self.lines[i].text))
        above = run[0] - 1 if run else -1
        while above >= 0 and not self.lines[above].text:
            above -= 1
        captioned = above >= 0 and self.found[above].kind is Kind.CAPTION
        while run and self.found[run[-1]].kind is Kind.CAPITALS:
            run.pop()
        if (len(run) >= 6 and numbers >= 3) or (captioned and len(run) >= 4):
            residue.update(run)


def squash(text: str) -> str:
    """The letters of a text, for comparing headings whose blanks went astray."""
    return "".join(filter(str.isalpha, text)).casefold()


def are_alike(one: str, other: str) -> bool:
    """Whether two squashed headings are one heading, the end perhaps misspelt."""
    longer = max(len(one), len(other))
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return longer > 0 and same >= 0.8 * longer


_ROMAN = {"i": 1, "v": 5, "x": 10}


def readings_of(label: str) -> list[tuple[str, int]]:
    """What a label may stand for, as shape and place: "2)" is ("1)", 2); "i." may be a Roman one or a letter."""
    core = label.strip("().")
    low = core.lower()
    found: list[tuple[str, int]] = []
    if low.isdecimal():
        found.append((label.replace(core, "1"), int(low)))
    if low and set(low) <= _ROMAN.keys() and label != core:
        values = [_ROMAN[sign] for sign in low] + [0]
        total = sum(-v if v < after else v for v, after in pairwise(values))
        found.append((label.replace(core, "i"), total))
    if len(low) == 1 and low.isascii() and low.isalpha() and label != core:
        found.append((label.replace(core, "a"), ord(low) - ord("a") + 1))
    return found


def shape_of(label: str) -> str:
    """The form of a label: "1)" and "2)" have one shape, "a)" another; a bullet is its own."""
    return next((shape for shape, _ in readings_of(label)), label)


def ordinal_of(label: str) -> int | None:
    """The place that a label stands for: 2 for "2)", "b." or "ii)"; None for a bullet."""
    return next((place for _, place in readings_of(label)), None)


def follows(label: str, before: str) -> bool:
    """Whether a label comes right after another one in a list."""
    return any((shape, place - 1) in readings_of(before) for shape, place in readings_of(label))
