"""Parts that stand in the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.measures.owners import link_to, own_instrument, under_title
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.rules import TABLED
from pipeline.extraction.measures.words import PLURALS, SINGULAR
from pipeline.model import Block, Candidate
from pipeline.registers import fold

# Columns of a table whose cells are parts of a plan.
_OF_PLANS = {
    "pillar",
    "axis",
    "track",
    "strand",
    "direction",
    "objective",
    "goal",
    "aim",
    "principle",
    "measure",
    "action",
}
_OF_PLANS |= {"activity", "initiative", "intervention", "recommendation", "proposal"}
_COLUMNS = _OF_PLANS | {PLURALS.get(noun, noun + "s") for noun in _OF_PLANS}
_CELL_LABEL = re.compile(r"(?:[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})*[.):]?\s+)(?=[A-Za-z“\"])")


def of_table(context: Context, block: Block) -> Iterator[Candidate]:
    """The parts of a plan that the cells of a column headed as such name; a column before it holds their parents."""
    if len(block.sentences) < 3:
        return
    head, *rows = [(cells(block.text, s), s) for s in block.sentences]
    titles = [block.text[a:b].lower().split() for a, b in head[0]]
    columns = [n for n, words in enumerate(titles[:3]) if 0 < len(words) < 4 and words[-1] in _COLUMNS]
    instrument = (own_instrument(context) or under_title(context, block)) if columns else None
    rows = [
        (row, s)
        for row, s in rows
        if len(row) == len(head[0]) and re.search("[A-Za-z]{3}", block.text[s.start : s.end])
    ]
    if instrument is None or len(rows) < 2:
        return
    above: list[Candidate | None] = [None] * len(rows)
    for column in columns:
        known: dict[tuple[str, str], Candidate] = {}
        last: Candidate | None = None
        for number, (row, sentence) in enumerate(rows):
            start, end = row[column]
            label = _CELL_LABEL.match(block.text, start, end)
            start = label.end() if label else start
            parent = above[number]
            key = (parent.key if parent else "", fold(block.text[start:end]))
            if key not in known and re.search("[A-Za-z]{3}", block.text[start:end]):
                said = (block, *head[0][column])
                kind = SINGULAR[titles[column][-1]]
                lead = Lead(TABLED, kind, 0, link_to(context, instrument), parent, said, block, sentence)
                position = 1 + sum(1 for whose, _ in known if whose == key[0])
                part = Part(block, (start, end), number=position)
                for candidate in candidates(context, lead, [part]):
                    known[key] = candidate
                    yield candidate
            last = known.get(key, last)
            above[number] = last
