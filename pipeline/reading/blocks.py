"""Lines put together into blocks: headings, paragraphs, list items, tables, notes, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.model import BlockKind
from pipeline.reading.kinds import BULLETS, Kind, Sorted
from pipeline.reading.labels import follows, ordinal_of
from pipeline.reading.lines import Layout, Line, is_title_case, word_set
from pipeline.reading.notes import BACK_LINK, Body
from pipeline.reading.openings import opening
from pipeline.reading.residue import residue_of


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


_SHORTEST_WRAPPED = 40  # characters of a line that ends where it does for want of room
_LONGEST_LIST, _LONGEST_ITEM = 40, 6  # lines of a list without marks, and of an item of it
_SENTENCES = re.compile(r"^(?:\S+ ){5,}?[\w’'-]+\. [A-Z](?:.{60,})\.$")  # several: set as a heading, but none
_NUMBERED_HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)")
_FINISHED = re.compile(
    r"[.!?…:;。！？][\"'”’“»«›)\]*_]*\s*(?:\d{1,9}|\[[^\]]{1,12}\]|<sup>[^<]*</sup>|[⁰¹²³⁴-⁹]+)*[\"'”’“»«›)\]*_]*$"
)
# A title that opens a paragraph: "Calm Seas - Crews should ...", "Old Quays: These are ...".
_RUN_IN_TITLE = re.compile(
    r"(?=[A-Z0-9])(?:[\w’'&/(),-]{1,30} ){0,8}[\w’'&/()]{2,30}(?:: |[-–] | [-–—] | ?— ?)(?=[A-Z“\"])"
)
# The label of another place, broken from the word before it, or told by what stands behind it.
_PLACE = r"(?:sub-?)?(?:section|paragraph|article|clause|point|item|part|annex)s?"
_REFERS = re.compile(rf"\b(?i:{_PLACE})(?: \d+[A-Z]?(?:\([^()]{{1,4}}\))*)?$")
_REFERRED = re.compile(
    rf" (?:(?:and|or|to|through) \([^()]{{1,4}}\) )?(?:of|in) (?:this|that|the) (?i:{_PLACE}|order|act|law)\b"
)
# The numbered title of a part of a plan: "ACTION 2.1. Mend the quays", "Pillar 3: Bells".
_NUMBERED_PART = re.compile(
    r"(?i:action|activity|measure|pillar|axis|objective|goal|priority|track|strand|initiative|recommendation|component"
    r"|thrust|direction|programme|project) \d{1,2}(?:\.\d{1,2}){0,2}(?:[.:]| [–-]) ?(?=[A-Z])"
)
_REFERENCE_HEADINGS = word_set(
    "references|reference list|list of references|bibliography|works cited|literature|literature cited|sources|"
    "sources and further reading|cited works|références|bibliographie|ouvrages cités|literatur|literaturverzeichnis|"
    "quellen|quellenverzeichnis|referencias|bibliografía|fuentes|referenties|bibliografie|bronnen|riferimenti|"
    "bibliografia|referências|fontes|referenser|källor|referencer|kilder|viitteet|lähteet",
    separator="|",
)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# What stands beside the words of a heading: "5 Appendix 1: References".
_APPENDIX = re.compile(
    r"^[\d.\s]*(?:(?:appendix|annex|chapter|section)\s+\w{1,4}\s*[:.–—-]*[\d.\s]*)?|[\s:.*#]+$", re.IGNORECASE
)


def is_finished(text: str) -> bool:
    """Whether a line ends a sentence, a clause before a list, or a list item."""
    return _FINISHED.search(text, max(0, len(text) - 60)) is not None


def _is_subsection(text: str) -> bool:
    """Whether a line reads as the heading of a section within others: "9.4 Calm Seas"."""
    number = _NUMBERED_HEADING.match(text)
    return number is not None and "." in number[1] and is_title_case(text[number.end() :])


def is_reference_heading(text: str) -> bool:
    """Whether a heading opens a list of works."""
    return re.sub(_APPENDIX, "", text.strip("*_ ")).casefold() in _REFERENCE_HEADINGS


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
        residue = residue_of(self.lines, self.found, self.layout, self.note_lines)
        unmarked = self._unmarked()
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
            elif i in unmarked:
                self._item(line, Sorted(Kind.BULLET, line.start, line.end))
            elif (item.kind is Kind.BULLET and not self._is_dash(i, line, item)) or (
                item.kind is Kind.NUMBERED and self._is_item(line, item)
            ):
                self._item(line, item)
            else:
                self._text(i, line)
            i += 1
        return [part for draft in self.drafts for part in self._parted(draft)]

    def _parted(self, draft: Draft) -> Iterator[Draft]:
        """A draft; a paragraph that opens a section of an act as its heading and its text."""
        found = opening(self.raw, draft.ranges[0][0], draft.ranges[-1][1]) if draft.kind == "paragraph" else None
        if found is None:
            yield draft
            return
        heading, text, label = found
        head = [(start, min(end, heading)) for start, end in draft.ranges if start < heading]
        body = [(max(start, text), end) for start, end in draft.ranges if end > text]
        yield Draft("heading", head, level=3, origin="section")
        if body:
            yield replace(draft, kind="list_item" if label else "paragraph", ranges=body, label=label)

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
        origin = "bullet" if label and label in BULLETS else ""
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

    def _is_dash(self, i: int, line: Line, item: Sorted) -> bool:
        """Whether a dash at the beginning of a line is one of its sentence: no other line near it begins so."""
        if item.label not in "–—" or not line.text[len(item.label) :].lstrip()[:1].islower():
            return False
        near = (*self.found[max(0, i - 6) : i], *self.found[i + 1 : i + 7])
        return self._mid_sentence(line) and all(other.label != item.label for other in near)

    def _is_item(self, line: Line, item: Sorted) -> bool:
        """Whether a numbered line begins an item and does not just happen to begin with "2)"."""
        ordinal = ordinal_of(item.label)
        if ordinal is None or self._is_reference(line, item):
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

    def _is_reference(self, line: Line, item: Sorted) -> bool:
        """Whether a label belongs to the sentence before it: "as described in section / (b) of this order"."""
        if not self._mid_sentence(line):
            return False
        assert self.current is not None and self.current.last is not None
        told = _REFERS.search(self.current.last.text, max(0, len(self.current.last.text) - 40))
        return told is not None or _REFERRED.match(line.text, len(item.label)) is not None

    def _continues(self, label: str) -> bool:
        """Whether one of the last items, or of the lines that open sections, has the label before this one."""
        return any(
            follows(label, draft.label if draft.kind == "list_item" else self._opened_with(draft))
            for draft in self.drafts[-40:]
        )

    def _opened_with(self, draft: Draft) -> str:
        """The label behind the heading of the section that a paragraph opens: "Sec. 4. Ferries. (a) The ..."."""
        found = opening(self.raw, draft.ranges[0][0], draft.ranges[-1][1]) if draft.kind == "paragraph" else None
        return found[2] if found else ""

    def _unmarked(self) -> set[int]:
        """Lines at which the items of lists without marks begin: below a colon, each ending in a semicolon."""
        found: set[int] = set()
        for i, line in enumerate(self.lines[:-1]):
            if line.text[-1:] != ":" or self.found[i].kind not in (Kind.TEXT, Kind.NUMBERED):
                continue
            starts = [i + 1]
            for k in range(i + 1, min(len(self.lines), i + 1 + _LONGEST_LIST)):
                text = self.lines[k].text
                first = k == starts[-1]
                if self.found[k].kind is not Kind.TEXT or not text or (first and not text[0].isupper()):
                    break
                if text[-1] == "." and len(starts) > 1:
                    found.update(starts)
                    break
                if text[-1] == ";":
                    starts.append(k + 1)
                elif is_finished(text) or k - starts[-1] > _LONGEST_ITEM:
                    break
        return found

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
        if current.kind == "reference" and not self.gap and _ADDRESS.fullmatch(line.text):
            return _ADDRESS.search(last.text) is None  # where the work stands that the line before names
        finished = is_finished(last.text)
        if self._is_item_title(current, line) or _NUMBERED_PART.match(line.text):
            return False
        if finished and self._is_entitled(current, line):
            return False
        lower = line.text[0].islower()
        if not self.gap:
            if not self.layout.wrapped:
                return (
                    not finished
                    and (lower or not last.hard)
                    and (lower or last.text[-1] in ",-–" or self._item_goes_on(current, last, line))
                )
            if finished:
                return lower or not self.layout.breaks_early(last, line, 0.93 if current.kind == "list_item" else 0.88)
            return True
        if finished:  # a colon is taken up again by a line that itself ends with one: both introduce one list
            return last.text[-1] == line.text[-1] == ":" and current.kind == "paragraph" and len(line.text) < 100
        if lower or last.text[-1] in ",-–(":
            return True
        return (self.gap == "break" or current.kind == "paragraph") and self.layout.is_full(last)

    @staticmethod
    def _item_goes_on(current: Draft, last: Line, line: Line) -> bool:
        """Whether an item runs on into a line where lines are not wrapped at a width that all share.

        A number's title does, unless a paragraph stands below it; what stands below a bullet does if it may have been
        wrapped.
        """
        wrapped = len(last.text) >= _SHORTEST_WRAPPED and len(line.text) < 1.3 * len(last.text)
        paragraph = len(line.text) > max(2 * len(last.text), 2 * _SHORTEST_WRAPPED)
        return current.kind == "list_item" and (wrapped or (ordinal_of(current.label) is not None and not paragraph))

    def _is_entitled(self, current: Draft, line: Line) -> bool:
        """Whether a line opens with a title as the paragraph before it does, or below a colon: a run of paragraphs."""
        if current.kind != "paragraph" or _RUN_IN_TITLE.match(line.text) is None:
            return False
        start, end = current.ranges[0]
        above = current.last.text if current.last else ""
        return above.endswith(":") or _RUN_IN_TITLE.match(self.raw, start, end) is not None

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
        if self.markdown or text[-1] in ".,;:!?-…" or len(text) > 90 or len(text.split()) > 14:
            return False
        numbered = _NUMBERED_HEADING.match(text)
        if not self.drafts and not _is_subsection(text):
            return False
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
            longer = len(following) > 1.5 * len(text)
            if k == i + 1:  # a page without blank lines: below a paragraph, above a longer one
                above = current is not None and current.last is not None and is_finished(current.last.text)
                below = longer and len(following) > 2 * _SHORTEST_WRAPPED and following.count(" ") > 12
                return above and below and not self.layout.airy
            return set_off and (longer or self.found[k].kind is not Kind.TEXT)
        if self.layout.airy:
            return set_off and (k > i + 1 or short) and line.indent <= 3
        title = text[numbered.end() :] if numbered else text
        if not short and not (is_title_case(title) and self._may_follow_heading(k)):
            return False
        if current is None or current.last is None or is_finished(current.last.text):
            return True
        # what a page or its notes broke off does not go on in a short line that nothing ends
        return self.gap == "break" and not self.layout.is_full(line)

    def _may_follow_heading(self, k: int) -> bool:
        """Whether a line is no text, text that runs to the margin, or a heading within that above it."""
        text = self.lines[k].text
        return self.found[k].kind is not Kind.TEXT or len(text) >= 0.6 * self.layout.width or _is_subsection(text)

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


def squash(text: str) -> str:
    """The letters of a text, for comparing headings whose blanks went astray."""
    return "".join(filter(str.isalpha, text)).casefold()


def are_alike(one: str, other: str) -> bool:
    """Whether two squashed headings are one heading, the end perhaps misspelt."""
    longer = max(len(one), len(other))
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return longer > 0 and same >= 0.8 * longer
