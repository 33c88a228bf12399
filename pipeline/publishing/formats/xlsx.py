"""Excel: a sheet for each table, the dictionary first; a text stays a text, whatever it begins with."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

import schemas
from pipeline.publishing.dataset import DICTIONARY, Cell, Dataset, dictionary

LIMIT = 32_767  # characters of a cell, by Excel's specification
EXACT = 10**15  # Excel keeps 15 digits of a number: a longer one is written as text
CUT = " […] (cut; the whole text is in the CSV)"


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`NAME.xlsx`, NAME being that of the dataset."""
    path = folder / f"{dataset.name}.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        book.set_properties({"title": dataset.title, "created": datetime.datetime(2000, 1, 1)})  # not the clock's
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"quote_prefix": True, "num_format": "@"}),
        }
        _sheet(book, formats, "dictionary", DICTIONARY, dictionary())
        for name, table in schemas.TABLES.items():
            _sheet(book, formats, name, list(table.columns()), dataset.flat_rows(name))
    return [path]


def fitted(text: str) -> str:
    """A text as it fits a cell: cut, and marked as cut, where Excel would refuse it. Excel counts UTF-16 units."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LIMIT:
        return text
    return units[: 2 * (LIMIT - len(CUT))].decode("utf-16-le", errors="ignore") + CUT


def _sheet(
    book: Any, formats: dict[str, Any], name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(columns) - 1, 24)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, formats["head"])
    last = 0
    for last, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, bool):
                sheet.write_boolean(last, place, cell)
            elif isinstance(cell, float) or (isinstance(cell, int) and abs(cell) < EXACT):
                sheet.write_number(last, place, cell)
            elif cell is not None:
                sheet.write_string(last, place, fitted(str(cell)), formats["text"])
    sheet.autofilter(0, 0, last, len(columns) - 1)
