"""One CSV for each table that reads alone, for people who open it in a spreadsheet.

`NAME` stands beside `ID` (what the record is called), `COLUMN_quote` beside a value (the words of the source that
state it, where any do), and `sources` last (the titles of the sources of the row). The file begins with the mark by
which Excel knows UTF-8, and a text that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

import schemas
from pipeline.publishing.dataset import Cell, Dataset, links, name_column

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`joined/TABLE.csv` for each table."""
    (folder / "joined").mkdir()
    evidence = _evidence(dataset)
    paths = []
    for name in schemas.TABLES:
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(_lines(dataset, name, *evidence))
        path = folder / "joined" / f"{name}.csv"
        path.write_bytes(text.getvalue().encode("utf-8-sig"))
        paths.append(path)
    return paths


Quotes = dict[tuple[str, str, str], list[tuple[str, str]]]  # (table, record, field) → (value, quote) of each claim
Titles = dict[tuple[str, str], list[str]]  # (table, record) → titles of the sources


def _evidence(dataset: Dataset) -> tuple[Quotes, Titles]:
    quotes: Quotes = {}
    titles: Titles = {}
    for claim in dataset.tables["claims"].to_dict("records"):
        record = (claim["table"], claim["record_id"])
        if claim["claim_id"] in dataset.quotes:
            stated = (claim["value"], dataset.quotes[claim["claim_id"]])
            quotes.setdefault((*record, claim["field"]), []).append(stated)
        if not pd.isna(claim["source_id"]):
            title = dataset.labels["sources", claim["source_id"]]
            if title not in titles.setdefault(record, []):
                titles[record].append(title)
    return quotes, titles


def _lines(dataset: Dataset, name: str, quotes: Quotes, titles: Titles) -> list[list[str]]:
    """The header and the rows."""
    columns = list(schemas.TABLES[name].columns())
    key = schemas.TABLES[name].key()[0]
    linked = links(name)
    stated = {field for table, _, field in quotes if table == name}
    with_sources = name in {table for table, _ in titles}
    header: list[str] = []
    for column in columns:
        header.append(column)
        header += [name_column(column)] if column in linked else []
        header += [f"{column}_quote"] if column in stated else []
    if name == "claims":
        header.append("quote")
    lines = [[*header, "sources"] if with_sources else header]
    for cells in dataset.flat_rows(name):
        row = dict(zip(columns, cells, strict=True))
        line: list[str] = []
        for column, cell in row.items():
            line.append(_written(cell))
            if column in linked:
                target = linked[column]
                table = row[target[1:]] if target.startswith("@") else target
                line.append(_written(dataset.labels.get((str(table), str(cell)))))
            if column in stated:
                line.append(_written(_first(quotes.get((name, str(row[key]), column), []), cell)))
        if name == "claims":
            line.append(_written(dataset.quotes.get(str(row[key]))))
        if with_sources:
            line.append(_written("; ".join(titles.get((name, str(row[key])), [])) or None))
        lines.append(line)
    return lines


def _first(claims: list[tuple[str, str]], cell: Cell) -> str | None:
    """The quote of the first claim that gives the value which the row carries, else of the first one."""
    value = _plain(cell)
    return next((quote for stated, quote in claims if stated == value), claims[0][1] if claims else None)


def _written(cell: Cell) -> str:
    text = _plain(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _plain(cell: Cell) -> str:
    """A cell as the tables' CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell:g}" if isinstance(cell, float) and cell.is_integer() else str(cell)
