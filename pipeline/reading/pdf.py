"""PDF to Markdown: lines put back together from characters on a page, headings and notes told by their type.

Running heads, page numbers and rotated text are left out. Line ends are kept where they are; reading
joins them. Needs a text layer: a scan has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from ctypes import c_double
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.reading.formats import UnreadableError

_EDGE = 0.12  # share of the page's height, at the top and at the foot, where running heads and page numbers stand
_PAGE_NUMBER = re.compile(
    r"^(?:[-–—|\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|\|)\s*\d{1,4})?[-–—|\s]*)$", re.I
)
_BULLET = re.compile(r"^\s*([•●▪■◦○‣⁃–\uf0b7\uf0a7-])\s+(?=\S)")
_LONE_MARK = re.compile(r"[•●▪■◦○‣⁃–\uf0b7\uf0a7-]|\(?(?:\d{1,3}|[a-z])[.)]")
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
_NOTE = re.compile(r"^(?:<sup>(\d{1,4})</sup>|(\d{1,3})(?!\d)(?:[.)](?= ))?)\s*(?=\S)")
_FEW = 20  # characters of text a page below which a document counts as scanned


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page; distances are in points, from the page's foot."""

    page: int
    text: str
    size: float  # of most of its characters
    bold: bool
    left: float
    right: float
    base: float
    height: float  # of the page

    @property
    def at_edge(self) -> bool:
        return self.base < _EDGE * self.height or self.base > (1 - _EDGE) * self.height


def markdown(data: bytes) -> str:
    """The text of a PDF as Markdown.

    Raises UnreadableError when the file is encrypted, damaged, or without a text layer.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        what = "it is encrypted; save it without a password" if locked else f"it is damaged ({error}); save it again"
        raise UnreadableError(what) from None
    try:
        lines = [line for number in range(len(document)) for line in _with_marks(list(_lines(document, number)))]
        pages = len(document)
    except pdfium.PdfiumError as error:
        raise UnreadableError(f"a page of it is damaged ({error}); save it again") from None
    finally:
        document.close()
    if sum(len(line.text) for line in lines) < _FEW * max(pages, 1):
        raise UnreadableError("there is no text layer; put the scan through text recognition first")
    text = _write(_without_furniture(lines))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # pdfium gives half characters


def _lines(document: pdfium.PdfDocument, number: int) -> Iterator[_Line]:
    """The lines of a page in reading order."""
    page = document[number]
    text_page = page.get_textpage()
    try:
        height, width = page.get_height(), page.get_width()
        row: list[tuple[str, float, bool, float, float, float, float]] = []
        for character in _characters(text_page):
            if row and _is_new_line(row, character):
                yield from _line(row, number, height)
                row = []
            row.append(character)
        yield from _line(row, number, height)
    finally:
        text_page.close()
        page.close()
        del width


def _with_marks(lines: list[_Line]) -> list[_Line]:
    """The lines of a page, each with its bullet or number: some writers set all marks of a page after its text."""
    marked = {id(line): line for line in lines}
    for mark in [line for line in lines if _LONE_MARK.fullmatch(line.text)]:
        beside = [
            line
            for line in lines
            if abs(line.base - mark.base) < 0.3 * line.size
            and mark.right <= line.left + 1 < mark.right + 4 * line.size
            and not _LONE_MARK.fullmatch(line.text)
        ]
        if beside:
            line = min(beside, key=lambda line: line.left)
            marked[id(line)] = replace(line, text=f"{mark.text} {line.text}", left=mark.left)
            del marked[id(mark)]
    return [marked[id(line)] for line in lines if id(line) in marked]


def _characters(text_page: pdfium.PdfTextPage) -> Iterator[tuple[str, float, bool, float, float, float, float]]:
    """Each character with its size, weight, left, right, base line and top; upright text only."""
    left, right, bottom, top, x, y = (c_double() for _ in range(6))
    handle = text_page.raw
    previous: tuple[float, bool, float, float, float, float] = (0.0, False, 0.0, 0.0, 0.0, 0.0)
    for index in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(handle, index)
        if code in (0, 0xFFFE, 0xFFFF):
            continue
        character = chr(code) if code != 2 else "-"  # pdfium gives a hyphen at a line end as 2
        if pdfium_c.FPDFText_IsGenerated(handle, index) or character in "\r\n":
            yield (" " if character in " \t" else "\n", *previous)
            continue
        angle = pdfium_c.FPDFText_GetCharAngle(handle, index)
        if 0.1 < angle < 6.18:
            continue
        pdfium_c.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        pdfium_c.FPDFText_GetCharOrigin(handle, index, x, y)
        size = pdfium_c.FPDFText_GetFontSize(handle, index)
        if size <= 1.5:  # set in units of a scaled page
            size = top.value - bottom.value
        bold = pdfium_c.FPDFText_GetFontWeight(handle, index) >= 600
        previous = (size, bold, left.value, right.value, y.value, top.value)
        yield (character, *previous)


def _is_new_line(
    row: list[tuple[str, float, bool, float, float, float, float]],
    character: tuple[str, float, bool, float, float, float, float],
) -> bool:
    if row[-1][0] == "\n":
        # a raised figure is set on a line of its own by some writers
        apart = abs(character[5] - row[0][5])
        return apart > 0.6 * max(row[0][1], 1) or character[3] < row[-1][3] - 2
    return abs(character[5] - row[-1][5]) > 1.2 * max(row[-1][1], character[1])


def _line(
    row: list[tuple[str, float, bool, float, float, float, float]], number: int, height: float
) -> Iterator[_Line]:
    shown = [c for c in row if c[0].strip()]
    if not shown:
        return
    size = Counter(round(c[1], 1) for c in shown).most_common(1)[0][0]
    main = [c for c in shown if round(c[1], 1) >= 0.8 * size] or shown
    base = median(c[5] for c in main)
    parts: list[str] = []
    raised = False
    for c in row:
        is_raised = c[0].isdecimal() and c[1] < 0.92 * size and c[5] > base + 0.1 * size
        if is_raised != raised and (is_raised or raised):
            parts.append("<sup>" if is_raised else "</sup>")
            raised = is_raised
        parts.append(" " if c[0] in "\n\t\xa0" else c[0])
    if raised:
        parts.append("</sup>")
    text = re.sub(r"(?<=</sup>) (?=[.,;:])", "", re.sub(r" +", " ", "".join(parts)).strip())
    bold = sum(c[2] for c in main) > 0.9 * len(main)
    yield _Line(number, text, size, bold, min(c[3] for c in shown), max(c[4] for c in shown), base, height)


def _without_furniture(lines: list[_Line]) -> list[_Line]:
    """Lines that are no page number and do not come again at the edge of other pages."""
    pages = len({line.page for line in lines})
    seen: dict[tuple[str, int], set[int]] = {}
    for line in lines:
        if line.at_edge:
            seen.setdefault(_edge_key(line), set()).add(line.page)
    often = max(2, min(4, pages // 3))
    return [
        line
        for line in lines
        if not (line.at_edge and (_PAGE_NUMBER.match(line.text) or len(seen[_edge_key(line)]) >= often))
    ]


def _edge_key(line: _Line) -> tuple[str, int]:
    return (re.sub(r"\d+", "#", line.text), round(line.base / 8))


def _write(lines: list[_Line]) -> str:
    """Lines as Markdown paragraphs."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    body = weights.most_common(1)[0][0]
    steps = [a.base - b.base for a, b in pairwise(lines) if a.page == b.page and a.size == b.size == body]
    step = median([s for s in steps if 0 < s < 3 * body] or [1.2 * body])
    left = Counter(round(line.left) for line in lines if line.size == body).most_common(1)[0][0]
    margins = _margins(lines)
    sizes = sorted({line.size for line in lines if line.size > 1.12 * body}, reverse=True)
    blocks: list[str] = []
    listed = -1.0  # how far in the items of an open list are set whose bullets are drawn, not written
    lefts: list[float] = []  # how far in the items of an open list and of those around it are set
    for group in _paragraphs(lines, body, step, margins):
        first = group[0]
        text = "\n".join(line.text for line in group)
        if _is_heading(group, body):
            level = min(sizes.index(first.size) + 1, 5) if first.size in sizes else min(len(sizes) + 1, 6)
            blocks.append("#" * level + " " + re.sub(r"</?sup>", "", text.replace("\n", " ")))
        elif _is_note(first, body) and (match := _NOTE.match(text)):
            blocks.append(f"[^{match[1] or match[2]}]: {text[match.end() :]}".replace("\n", "\n    "))
        elif match := _BULLET.match(text):
            _add_item(blocks, text[match.end() :], first.left, lefts)
        elif (
            first.left > left + 8
            and not _NUMBERED.match(text)
            and (abs(first.left - listed) < 2 or (blocks and blocks[-1].endswith(":")))
        ):
            listed = first.left
            _add_item(blocks, text, first.left, lefts)
            continue
        else:
            blocks.append(text)
        if not _is_note(first, body):
            listed = -1.0
    return "\n\n".join(blocks) + "\n"


def _add_item(blocks: list[str], text: str, left: float, lefts: list[float]) -> None:
    """Adds an item to the list that the last block is, or begins one; `lefts` are the places of the open levels."""
    goes_on = bool(blocks) and blocks[-1].startswith("- ")
    if not goes_on:
        lefts.clear()
    while lefts and left < lefts[-1] - 2:
        lefts.pop()
    if not lefts or left > lefts[-1] + 2:
        lefts.append(left)
    indent = "  " * (len(lefts) - 1)
    item = f"{indent}- " + text.replace("\n", f"\n{indent}  ")
    if goes_on:
        blocks[-1] += "\n" + item
    else:
        blocks.append(item)


def _margins(lines: list[_Line]) -> dict[tuple[int, int], float]:
    """How far to the right the lines reach that begin at one place of a page."""
    reach: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, round(line.left / 4))
        reach[key] = max(reach.get(key, 0.0), line.right)
    return reach


def _is_note(line: _Line, body: float) -> bool:
    return line.size < 0.95 * body and line.base < 0.5 * line.height and _NOTE.match(line.text) is not None


def _is_heading(group: list[_Line], body: float) -> bool:
    text = " ".join(line.text for line in group)
    if len(text) > 160 or len(group) > 3 or not re.search(r"[^\W\d_]{2}", text):
        return False
    larger = group[0].size > 1.12 * body
    bold = all(line.bold for line in group) and group[0].size >= 0.98 * body and not text.endswith((".", ";", ",", ":"))
    return (larger or bold) and not _BULLET.match(text)


def _paragraphs(
    lines: Iterable[_Line], body: float, step: float, margins: dict[tuple[int, int], float]
) -> Iterator[list[_Line]]:
    """Lines that are set as one paragraph."""
    group: list[_Line] = []
    for line in lines:
        if group and _begins(group, line, body, step, margins):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: list[_Line], line: _Line, body: float, step: float, margins: dict[tuple[int, int], float]) -> bool:
    last = group[-1]
    if line.page != last.page or round(line.size, 1) != round(last.size, 1):
        return True
    if _BULLET.match(group[0].text) and line.left < group[0].left - 2:
        return True
    if line.bold != last.bold and (len(group) == 1 or line.bold):
        return True
    if _BULLET.match(line.text) or (_is_note(line, body) and _is_note(group[0], body)):
        return True
    if _NUMBERED.match(line.text) and (line.left <= group[0].left + 1 or _NUMBERED.match(group[0].text) is not None):
        return True
    word = (last.right - last.left) / max(len(last.text), 1) * (len(line.text.split()[0]) + 1)
    margin = margins[(last.page, round(last.left / 4))]
    if last.right + 1.3 * word < margin and abs(last.left - line.left) < 4 and not last.text.endswith("-"):
        return True  # the next word would have fitted: the line was ended on purpose
    down = last.base - line.base
    usual = step * line.size / body if body else step
    return down > 1.35 * usual or down < -2
