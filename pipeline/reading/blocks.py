"""Lines put together into blocks: headings, paragraphs, list items, tables, notes, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import BlockKind
from pipeline.reading.chains import BACK_LINK
from pipeline.reading.drafts import Draft, Page, is_finished
from pipeline.reading.headings import (
    are_alike,
    heading_at,
    holds_sentences,
    is_reference_heading,
    is_title,
    numbering,
    squash,
)
from pipeline.reading.items import is_bulleted, is_numbered, unmarked
from pipeline.reading.kinds import BULLETS, Kind, Sorted
from pipeline.reading.lines import Layout, Line, ends_in_mid_clause
from pipeline.reading.notes import Body
from pipeline.reading.numbers import bare_numbers
from pipeline.reading.openings import opening
from pipeline.reading.residue import residue_of
from pipeline.reading.running import runs_on

# How an entry of a bibliography opens: "Berg, A. B., and Quay, C. (2021, May 4). ".
_WORK = re.compile(
    r"(?:(?:and |& )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, (?:[A-Z]\.[ -]?){1,3}(?:[,;&] ?|,? ?(?=and |et al|\()))+"
    r"(?:et al\.? ?)?\((?:19|20)\d\d[a-z]?(?:, [A-Z][a-z]+(?: \d{1,2})?)?\)\."
)


class Grouper:
    """Puts lines together into blocks."""

    def __init__(self, raw: str, lines: list[Line], found: list[Sorted], bodies: list[Body], layout: Layout) -> None:
        note_lines = {i for body in bodies for i in (*body.lines, body.first)}
        self.page = Page(raw, lines, found, layout, {body.first: body for body in bodies}, note_lines)
        self.numbered_notes = {
            squash(raw[body.text_start : lines[body.lines[-1]].end]) for body in bodies if body.lines
        }
        self.bare = bare_numbers(self.page)
        self.in_references = 0  # level of the open heading of a list of works, plus one

    def group(self) -> list[Draft]:
        """All blocks, in the order of their beginnings."""
        page = self.page
        residue = residue_of(page.lines, page.found, page.layout, page.note_lines)
        listed = unmarked(page)
        i = 0
        while i < len(page.lines):
            line, item = page.lines[i], page.found[i]
            if i in page.note_lines:
                if i in page.bodies:
                    self._note(page.bodies[i])
                page.gap = "break"
            elif i in residue:
                self._table(line, residue=True)
            elif item.kind is Kind.BLANK:
                page.gap = page.gap or "blank"
            elif item.kind is Kind.FURNITURE:
                self._furniture(line)
            elif item.kind is Kind.CAPTION and not page.mid_sentence(line):
                i = self._caption(i)
            elif item.kind is Kind.HEADING and holds_sentences(page.raw[item.start : item.end]):
                page.open(Draft("paragraph", [(item.start, item.end)]), line)
            elif item.kind is Kind.HEADING:
                self._heading(item, item.level)
            elif item.kind is Kind.ROW_HEAD:
                self._row_head(line)
            elif item.kind is Kind.BOLD:
                self._bold(line, item)
            elif item.kind is Kind.CAPITALS and self._capitals(line, item):
                pass
            elif item.kind is Kind.TABLE:
                self._table(line, rule=item.level < 0)
            elif item.kind is Kind.QUOTED:
                self._quoted(line, item)
            elif i in listed:
                self._item(line, Sorted(Kind.BULLET, line.start, line.end))
            elif (item.kind is Kind.BULLET and is_bulleted(page, i, line, item)) or (
                item.kind is Kind.NUMBERED and is_numbered(page, line, item)
            ):
                self._item(line, item)
            else:
                i = self._text(i, line)
            i += 1
        return [part for draft in page.drafts for part in self._parted(draft)]

    def _parted(self, draft: Draft) -> Iterator[Draft]:
        """A draft; a paragraph that opens a section of an act as its heading and its text."""
        raw = self.page.raw
        found = opening(raw, draft.ranges[0][0], draft.ranges[-1][1]) if draft.kind == "paragraph" else None
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

    def _note(self, body: Body) -> None:
        lines = self.page.lines
        ranges = [(max(lines[i].start, body.text_start), lines[i].end) for i in body.lines]
        head = lines[body.first].start
        kind: BlockKind = "reference" if self.in_references else "note"
        self.page.add(Draft(kind, ranges or [(head, head)], label=body.label))

    def _furniture(self, line: Line) -> None:
        self.page.add(Draft("furniture", [(line.start, line.end)]))
        self.page.gap = "break"

    def _caption(self, i: int) -> int:
        """A caption and the line it runs on to."""
        lines, page = self.page.lines, self.page
        ranges = [(lines[i].start, lines[i].end)]
        while (
            i + 1 < len(lines)
            and page.found[i + 1].kind is Kind.TEXT
            and i + 1 not in page.note_lines
            and not is_finished(lines[i].text)
            and (page.layout.is_full(lines[i]) or lines[i + 1].text[0].islower())
        ):
            i += 1
            ranges.append((lines[i].start, lines[i].end))
        page.add(Draft("furniture", ranges))
        page.gap = "break"
        return i

    def _table(self, line: Line, *, residue: bool = False, rule: bool = False) -> None:
        page = self.page
        last = page.drafts[-1] if page.drafts else None
        row = (line.start, line.end)
        if last is not None and last.kind == "table" and (residue or page.gap != "break"):
            last.ranges.append(row)
            last.last = line
        elif rule and last is None:
            self._furniture(line)
        else:
            page.add(Draft("table", [row], last=line, origin="residue" if residue else ""))
        if residue:
            page.gap = "break"
        else:
            page.close()

    def _quoted(self, line: Line, item: Sorted) -> None:
        page = self.page
        if item.start >= item.end:
            page.gap = "blank"
        elif page.current is not None and page.current.kind == "quotation" and not page.gap:
            page.current.ranges.append((item.start, item.end))
        else:
            page.open(Draft("quotation", [(item.start, item.end)]), line)

    def _item(self, line: Line, item: Sorted) -> None:
        work = self.in_references or _WORK.match(self.page.raw, item.start, item.end)
        kind: BlockKind = "reference" if work else "list_item"
        self.page.open(Draft(kind, [(item.start, item.end)], level=line.indent, label=item.label), line)

    # -- headings

    def _heading(self, item: Sorted, level: int) -> None:
        page = self.page
        start, end, label = item.start, item.end, item.label
        text = page.raw[start:end]
        if not label and (match := numbering(text)):
            label, start = match[0].strip(), start + match.end()
        page.close()
        if level == 1 and page.markdown and not any(d.kind in ("title", "heading") for d in page.drafts):
            page.add(Draft("title", [(start, end)], label=label))
            return
        if is_reference_heading(text):
            self.in_references = level + 1
        elif self.in_references and level < self.in_references:
            self.in_references = 0
        origin = "bullet" if label and label in BULLETS else ""
        page.add(Draft("heading", [(start, end)], level=level, label="" if origin else label, origin=origin))

    def _row_head(self, line: Line) -> None:
        """A line of the head of a row, whose other lines stand among the items beside them."""
        page = self.page
        head = next((draft for draft in reversed(page.drafts) if draft.origin == "row"), None)
        if head is not None and line.role == "more":
            head.ranges.append((line.start, line.end))
        else:
            page.close()
            page.add(Draft("heading", [(line.start, line.end)], level=5 if page.markdown else 3, origin="row"))

    def _bold(self, line: Line, item: Sorted) -> None:
        page = self.page
        last = page.drafts[-1] if page.drafts else None
        if last is not None and last.kind == "title" and not page.gap:
            last.ranges.append((item.start, item.end))
        elif last is None:
            page.add(Draft("title", [(item.start, item.end)]))
            page.close()
        elif self._runs_on_in_bold(line):
            assert page.current is not None
            page.current.ranges.append((item.start, item.end))
            page.current.last = line
        elif last.origin == "bold" and not page.gap and len(last.ranges) < 5 and self._goes_on_below(last, line):
            last.ranges.append((item.start, item.end))
            if line.text.rstrip("*_ :").endswith((".", "”", '"')):  # a sentence or more: no heading
                last.kind, last.level = "paragraph", 0
        else:
            self._heading(item, 4 if page.markdown else 2)
            page.drafts[-1].origin = page.drafts[-1].origin or "bold"

    def _goes_on_below(self, heading: Draft, line: Line) -> bool:
        """Whether a bold line is more of the heading in the bold line right above it."""
        above = self.page.raw[slice(*heading.ranges[-1])].rstrip("*_ ")
        return self.page.layout.wrapped or line.text.lstrip("*_ ")[:1].islower() or ends_in_mid_clause(above)

    def _runs_on_in_bold(self, line: Line) -> bool:
        """Whether a bold line goes on with the sentence of the line right above it."""
        current = self.page.current
        return (
            current is not None
            and current.last is not None
            and not self.page.gap
            and line.text.lstrip("*_ ")[:1].islower()
            and not is_finished(current.last.text.rstrip("*_ "))
        )

    def _capitals(self, line: Line, item: Sorted) -> bool:
        """A line in capitals as a heading; two in a row are one heading."""
        page = self.page
        if page.mid_sentence(line):
            return False
        if page.current is not None and page.current.kind == "list_item" and page.current.is_empty:
            return False
        last = page.drafts[-1] if page.drafts else None
        if last is not None and last.origin == "capitals" and self._repeats(last.ranges[-1], line.text):
            self._drop_last_line(last)
            last = None
        if last is not None and last.origin == "capitals" and not page.gap and len(last.ranges) < 3:
            last.ranges.append((item.start, item.end))
        else:
            if is_reference_heading(line.text):
                self.in_references = 3
            elif self.in_references:
                self.in_references = 0
            page.close()
            first = not page.markdown and all(draft.kind == "furniture" for draft in page.drafts)
            draft = Draft("title" if first else "heading", [(item.start, item.end)], label=item.label)
            draft.level, draft.origin = 0 if first else 4 if page.markdown else 1, "capitals"
            page.add(draft)
        return True

    def _repeats(self, place: tuple[int, int], text: str) -> bool:
        """Whether a heading's line is there twice: as the outline of a PDF has it, and as it is set."""
        return are_alike(squash(self.page.raw[place[0] : place[1]]), squash(text))

    def _drop_last_line(self, heading: Draft) -> None:
        place = heading.ranges.pop()
        if not heading.ranges:
            self.page.drafts.pop()
        self.page.add(Draft("furniture", [place]))

    # -- running text

    def _unnumbered_note(self, line: Line) -> None:
        """A line with a way back to its mark, with those above that it goes on from: a note, or furniture if it is
        there with its number."""
        page, text, ranges, label = self.page, line.text, [(line.start, line.end)], ""
        current = page.current
        goes_on = current is not None and not page.gap and page.drafts[-1] is current
        if current is not None and goes_on and current.kind in ("paragraph", "list_item"):
            page.drafts.pop()
            ranges = current.ranges + ranges
            label = current.label.strip("().[]")
            text = page.raw[ranges[0][0] : line.end]
        kind: BlockKind = "furniture" if squash(text) in self.numbered_notes else "note"
        page.add(Draft(kind, ranges, label=label if label.isdecimal() else ""))
        page.close()
        page.gap = "break"

    def _text(self, i: int, line: Line) -> int:
        """A line of text; a heading may take more than one. The last line that was taken."""
        page = self.page
        if line.text[-1] == BACK_LINK:
            self._unnumbered_note(line)
        elif title := heading_at(page, i):
            numbered = numbering(line.text)
            level = min(6, 2 + numbered[1].count(".")) if numbered else 2
            self._heading(Sorted(Kind.HEADING, line.start, line.end), level)
            page.drafts[-1].ranges += [(page.lines[k].start, page.lines[k].end) for k in title[1:]]
            return title[-1]
        elif i in self.bare:
            self._item(line, self.bare[i])
        elif runs_on(page, line):
            assert page.current is not None
            page.current.ranges.append((line.start, line.end))
            page.current.last, page.gap = line, ""
        elif is_title(page, i, line):
            last = page.drafts[-1] if page.drafts else None
            if last is not None and last.kind == "title":
                last.ranges.append((line.start, line.end))
            else:
                page.add(Draft("title", [(line.start, line.end)]))
            page.close()
        else:
            kind: BlockKind = "reference" if self.in_references else "paragraph"
            page.open(Draft(kind, [(line.start, line.end)]), line)
        return i
