"""Numbers of items that stand without a stop: "1 Mend the quays."."""

from __future__ import annotations

import re

from pipeline.reading.drafts import Page, is_finished
from pipeline.reading.kinds import Kind, Sorted

_BARE = re.compile(r"(\d{1,2})\s+(?=[A-Z“\"‘'])")
_FEWEST = 3  # numbers that count on from one
_LONGEST_HEADING = 5  # words of one above the first
_REACH = 30  # lines from one number to the next


def bare_numbers(page: Page) -> dict[int, Sorted]:
    """Items that begin with a number alone: those that count on from one, and are no rows that end with figures."""
    found: dict[int, Sorted] = {}
    run: dict[int, Sorted] = {}
    last = -_REACH
    for i, line in enumerate(page.lines):
        bare = _BARE.match(line.text) if page.found[i].kind is Kind.TEXT and i not in page.note_lines else None
        if bare is None or (int(bare[1]) != 1 and (int(bare[1]) != len(run) + 1 or i - last > _REACH)):
            continue
        above = page.lines[i - 1].text if i else ""
        if above and not is_finished(above) and (page.layout.is_full(page.lines[i - 1]) or _is_row(above, len(run))):
            continue
        if int(bare[1]) == 1:
            found.update(_counted(page, run))
            run = {}
        run[i] = Sorted(Kind.NUMBERED, line.start + bare.end(), line.end, label=f"{bare[1]}.")
        last = i
    found.update(_counted(page, run))
    return found


def _is_row(above: str, count: int) -> bool:
    """Whether the line above the first number holds the heads of columns: more words than a heading has."""
    return count == 0 and len(above.split()) > _LONGEST_HEADING


def _counted(page: Page, run: dict[int, Sorted]) -> dict[int, Sorted]:
    rows = any(page.lines[i].text.rstrip("%")[-1:].isdecimal() for i in run)
    return {} if rows or len(run) < _FEWEST else run
