"""What charts and tables leave in the text of a PDF: axis labels, figures, cells, each on a line of its own."""

from __future__ import annotations

from collections.abc import Container

from pipeline.reading.kinds import BULLETS, Kind, Sorted
from pipeline.reading.lines import Layout, Line, is_numeric, is_title_case

_LONE_BULLETS = BULLETS.replace("-", "").replace("–", "").replace("—", "")
_SHORT = 0.5  # of the width of the text
_LINES_OF_TITLE = 2
_NO_RESIDUE = (Kind.HEADING, Kind.ROW_HEAD, Kind.BOLD, Kind.TABLE, Kind.FURNITURE, Kind.CAPTION, Kind.QUOTED)


def residue_of(lines: list[Line], found: list[Sorted], layout: Layout, note_lines: Container[int]) -> set[int]:
    """The places of lines that a chart or table left: many short ones in a row, numbers among them or a caption above.

    Takes the lines with what each is alone, and the places of those that belong to notes.
    """
    residue: set[int] = set()
    if not layout.wrapped:
        return residue
    limit = _SHORT * layout.width
    run: list[int] = []
    for i, (line, item) in enumerate(zip(lines, found, strict=True)):
        if not line.text:
            continue
        if i not in note_lines and _may_be(line, item, limit):
            run.append(i)
        else:
            residue.update(_kept(run, lines, found))
            run = []
    residue.update(_kept(run, lines, found))
    return residue


def _may_be(line: Line, item: Sorted, limit: float) -> bool:
    if item.kind in _NO_RESIDUE:
        return False
    return len(line.text) < limit and line.text[-1] not in ".;:" and line.text not in _LONE_BULLETS


def _kept(run: list[int], lines: list[Line], found: list[Sorted]) -> list[int]:
    """A run of short lines if it is residue, without the headings in capitals at its end; else nothing."""
    numbers = sum(1 for i in run if is_numeric(lines[i].text))
    above = run[0] - 1 if run else -1
    while above >= 0 and not lines[above].text:
        above -= 1
    captioned = above >= 0 and found[above].kind is Kind.CAPTION
    while run and found[run[-1]].kind is Kind.CAPITALS:
        run.pop()
    tail = _title_behind(run, lines)
    run = run[: len(run) - tail]
    return run if (len(run) >= 6 and numbers >= 3) or (captioned and len(run) >= 4) else []


def _title_behind(run: list[int], lines: list[Line]) -> int:
    """How many lines at the end of a run are the title of the text below it: set off above, and right over a line."""
    if not run or run[-1] + 1 >= len(lines) or not lines[run[-1] + 1].text:
        return 0
    for count in range(1, min(_LINES_OF_TITLE, len(run) - 1) + 1):
        if run[-count] - run[-count - 1] > 1:
            return count if is_title_case(" ".join(lines[i].text for i in run[-count:])) else 0
    return 0
