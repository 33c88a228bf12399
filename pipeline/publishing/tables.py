"""Typed tables to CSV and back, cell for cell.

UTF-8, LF, quoted by RFC 4180 only where needed, rows sorted by key; an empty cell is a null,
booleans are `true` and `false`, whole numbers have no decimal point. Same table, same bytes.
"""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from typing import Any

import pandas as pd

import schemas


def write_table(name: str, table: pd.DataFrame) -> bytes:
    """The CSV of table `name`.

    Raises schemas.TableError where the table is not what its declaration allows.
    """
    table = schemas.conform(name, table)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(map(_written, row) for row in table.itertuples(index=False, name=None))
    return text.getvalue().encode("utf-8")


def read_table(name: str, data: bytes) -> pd.DataFrame:
    """The table that a CSV holds, typed and checked.

    Raises schemas.TableError, also where the file is no UTF-8 or a line has too few or too many cells.
    """
    return _read(name, data).copy()


@lru_cache(maxsize=2 * len(schemas.TABLES))  # a release reads and checks the same files several times
def _read(name: str, data: bytes) -> pd.DataFrame:
    columns = list(schemas.TABLES[name].columns())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise schemas.TableError(f"{name}: byte {error.start} is not UTF-8; expected UTF-8 throughout") from None
    try:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        lines = list(reader)
    except csv.Error as error:
        raise schemas.TableError(f"{name}, line {reader.line_num}: {error}; expected CSV by RFC 4180") from None
    if not lines or lines[0] != columns:
        raise schemas.TableError(
            f"{name}, line 1: the header is {','.join(lines[0]) if lines else 'missing'}; expected {','.join(columns)}"
        )
    problems = [
        f"{name}, row {number}: {len(cells)} cells; expected {len(columns)}"
        for number, cells in enumerate(lines[1:], 1)
        if len(cells) != len(columns)
    ]
    if problems:
        raise schemas.TableError(*problems)
    return schemas.validate(name, pd.DataFrame(lines[1:], columns=columns, dtype=object))


def _written(cell: Any) -> str:
    if pd.isna(cell):
        return ""
    if pd.api.types.is_bool(cell):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
