"""A published dataset as every other format sees it: plain rows, what a row is called, what is said of each column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

import schemas

Cell = str | int | float | bool | list[str] | None
NEAR = 2  # characters between two spans of a quote that a line end or a hyphen alone can explain


@dataclass(frozen=True)
class Dataset:
    """The tables of a package and its descriptor; `root` is the folder below which the source texts lie."""

    tables: Mapping[str, pd.DataFrame]
    descriptor: Mapping[str, Any]
    root: Path | None = None

    @property
    def name(self) -> str:
        return str(self.descriptor["name"])

    @property
    def title(self) -> str:
        return str(self.descriptor.get("title", self.name))

    @property
    def version(self) -> str:
        return str(self.descriptor.get("version", ""))

    def rows(self, table: str) -> Iterator[tuple[Cell, ...]]:
        """The rows of a table in Python's own types: an empty cell is None, a list a list."""
        lists = [spec.is_list for spec in schemas.TABLES[table].columns().values()]
        for row in self.tables[table].itertuples(index=False, name=None):
            yield tuple(_plain(cell, is_list) for cell, is_list in zip(row, lists, strict=True))

    def flat_rows(self, table: str) -> Iterator[tuple[Cell, ...]]:
        """As `rows`, with a list as the JSON text that the CSV has."""
        for row in self.tables[table].itertuples(index=False, name=None):
            yield tuple(_plain(cell, False) for cell in row)

    @cached_property
    def labels(self) -> dict[tuple[str, str], str]:
        """What each record is called for people: (table, identifier) → text; none for a record without any."""
        found: dict[tuple[str, str], str] = {}
        for table in schemas.RECORDS:
            (key,) = schemas.TABLES[table].key()
            target = schemas.TABLES[table].columns()[key].refers_to
            for row in self.tables[table].to_dict("records"):
                if target:  # its key is that of another record, which comes earlier
                    label = found.get((target, row[key]))
                else:
                    label = next((row[c] for c in label_columns(table) if not pd.isna(row[c])), None)
                if label is not None:
                    found[table, row[key]] = label
        return found

    @cached_property
    def quotes(self) -> dict[str, str]:
        """The evidence of each claim as one text: claim_id → quote. What was left out shows as an ellipsis."""
        found: dict[str, str] = {}
        ends: dict[str, int] = {}
        for claim, _, start, end, quote in self.tables["evidence"].itertuples(index=False, name=None):
            if claim in found:
                found[claim] += (" " if start - ends[claim] <= NEAR else " … ") + quote
            else:
                found[claim] = quote
            ends[claim] = end
        return found


def label_columns(table: str) -> list[str]:
    """The columns that say what a record is called, the first that is filled counts.

    It is the first free text that every row has, else each free text that a row may have.
    """
    texts = {
        column: spec
        for column, spec in schemas.TABLES[table].columns().items()
        if is_text(table, column) and not (spec.key or spec.pattern or spec.vocabulary or spec.refers_to)
    }
    required = [column for column, spec in texts.items() if spec.required]
    return required[:1] or list(texts)


def is_text(table: str, column: str) -> bool:
    """Whether a column holds texts."""
    return isinstance(schemas.TABLES[table].types()[column], pd.StringDtype)


def links(table: str) -> dict[str, str]:
    """The columns that name one record → the table it is in, or the column that says so, as `@column`."""
    columns = schemas.TABLES[table].columns()
    found: dict[str, str] = {}
    for column, spec in columns.items():
        if spec.vocabulary is not None and spec.vocabulary.name == "record_table":
            prefix = column.removesuffix("table")
            partner = f"{prefix}id" if prefix else "record_id"
            if partner in columns:
                found[partner] = f"@{column}"
        elif spec.refers_to in schemas.RECORDS and not spec.is_list:
            found[column] = spec.refers_to
    return {column: found[column] for column in columns if column in found}


def name_column(column: str) -> str:
    """The column that holds the name beside an identifier."""
    return f"{column.removesuffix('_id')}_name"


DICTIONARY = ("table", "column", "type", "unit", "required", "key", "refers_to", "description", "values", "example")


def dictionary() -> list[tuple[str | bool | None, ...]]:
    """What is said of each column of each table, in the order of DICTIONARY."""
    found: list[tuple[str | bool | None, ...]] = []
    for name, table in schemas.TABLES.items():
        fields = {field["name"]: field for field in schemas.table_schema(name)["fields"]}
        for column, spec in table.columns().items():
            values = ", ".join(spec.vocabulary.terms) if spec.vocabulary else None
            found.append(
                (
                    *(name, column, fields[column]["type"], spec.unit or None, spec.required, spec.key),
                    *(spec.refers_to or None, spec.description, values, str(spec.example)),
                )
            )
    return found


def _plain(cell: Any, is_list: bool) -> Cell:
    if pd.isna(cell):
        return None
    if is_list:
        return schemas.items(cell)
    found: Cell = cell.item() if hasattr(cell, "item") else cell
    return found
