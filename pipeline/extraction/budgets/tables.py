"""Budgets in the rows of a table one of whose columns is headed as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.budgets.givers import is_public
from pipeline.extraction.budgets.rows import row_of
from pipeline.extraction.budgets.sums import Sum, nearest_heading, shifted, text_above
from pipeline.extraction.budgets.words import NOT_GIVEN, NOT_PUBLIC, OFF_TOPIC, PUBLIC, STRICT_AI
from pipeline.extraction.context import Context
from pipeline.extraction.finders import money
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.finders.money import Money, Place
from pipeline.model import Block, Candidate, Value

_MONEY_COLUMN = re.compile(
    r"\b(?:budgets?|funding|funds?|amounts?|allocations?|outlays?|investments?|financing|grants?|envelope|costs?"
    r"|expenditure)\b",
    re.I,
)
_YEARS_COLUMN = re.compile(r"\b(?:periods?|years?|durations?|time ?(?:frame|line|span|horizon)|term|dates?)\b", re.I)
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)\d\d))?")
_TOTAL_ROW = re.compile(r"\W*(?:sub-?|grand )?total\b|\W*sum\b|\W*$", re.I)


def of_table(context: Context, block: Block) -> Iterator[Candidate]:
    """The budgets of a table one of whose columns is headed as one, each for what the first cell names.

    The public hand and AI stand above the table or in the row; a figure may have its unit in the head of its column.
    """
    head, *rows = [cells(block.text, s) for s in block.sentences] or [[]]
    titles = [block.text[a:b] for a, b in head]
    column = next((n for n, title in enumerate(titles) if n and _MONEY_COLUMN.search(title)), 0)
    above = f"{text_above(context, block)} {' '.join(titles)}"
    if not column or NOT_PUBLIC.search(above) or NOT_GIVEN.search(titles[column]):
        return
    public = bool(PUBLIC.search(above)) or context.subject(block, "instruments") is not None
    for places, sentence in zip(rows, block.sentences[1:], strict=True):
        if len(places) != len(head) or not (public or is_public(context, block, sentence.start, sentence.end)):
            continue
        name, cell = places[0], places[column]
        cash = _cell_sum(context, block.text, cell, head[column])
        row = block.text[sentence.start : sentence.end]
        if not cash or not re.search("[A-Za-z]{3}", row) or _TOTAL_ROW.match(block.text[slice(*name)]):
            continue
        topic = (
            0.9
            if STRICT_AI.search(f"{row} {nearest_heading(context, block)}")
            else 0.75
            if STRICT_AI.search(above)
            else 0.0
        )
        if not topic or NOT_PUBLIC.search(row) or (OFF_TOPIC.search(row) and not STRICT_AI.search(row)):
            continue
        found = Sum(cash, cell[0], cell[1], sentence, True, True, True)
        candidate = row_of(context, block, found, topic)
        years = next((n for n, title in enumerate(titles) if _YEARS_COLUMN.search(title) and n != column), None)
        fields = dict(candidate.fields)
        if years is not None and (match := _YEARS.fullmatch(block.text, *places[years])):
            for field, group in (("start_year", 1), ("end_year", 2 if match[2] else 1)):
                fields.setdefault(field, Value(int(match[group]), block.spans(*match.span(group))))
        fields["purpose"] = Value(block.text[slice(*name)], block.spans(*name))
        yield replace(candidate, fields=fields)


def _cell_sum(context: Context, text: str, cell: Place, head: Place) -> Money | None:
    """The sum of a cell, its unit perhaps in the head of its column: "Budget (EUR million)"."""
    document = context.document
    sums = list(money.find(text[slice(*cell)], document.country, document.raw))
    if len(sums) == 1 and sums[0].currency_at:
        return shifted(sums[0], cell[0])
    return money.under_head(text, cell, head, document.country, document.raw)
