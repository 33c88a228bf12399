"""Rows to typed frames, and what is wrong with them in words."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pandas as pd
import pandera.errors

from schemas.declaration import Boolean, Column, Integer, Number, Table, items
from schemas.tables import RECORDS, TABLES
from schemas.vocabularies import PREDICATE

NAMES_FIELD = "names"


class TableError(Exception):
    """A table breaks its declaration. `problems` holds one message for each cell or row."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def typed(name: str, column: str, text: str) -> str | int | float | bool:
    """The value that a text stands for in a column of table `name`.

    Raises ValueError when it is none.
    """
    table = _table(name)
    expected = table.columns()[column].expected
    try:
        value = _converted(text, table.types()[column])
    except (KeyError, ValueError, TypeError):
        raise ValueError(f"expected {expected}") from None
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def empty(name: str) -> pd.DataFrame:
    """The table without rows."""
    return _empty(name).copy()


@cache
def _empty(name: str) -> pd.DataFrame:
    return conform(name, pd.DataFrame({column: [] for column in _table(name).columns()}, dtype=object))


def frame(name: str, rows: Iterable[Mapping[str, Any]], *, check: bool = True) -> pd.DataFrame:
    """Rows as a frame of table `name`: typed, sorted by key and, unless a later step does it, held against the model.

    A column that a row leaves out, None and "" are empty cells; an empty cell of a required
    vocabulary becomes its `not_stated`, if it has one; a list becomes its JSON text.

    Raises TableError.
    """
    table = _table(name)
    columns = table.columns()
    given = [dict(row) for row in rows]
    if not given:
        return empty(name)
    unknown = sorted({column for row in given for column in row if column not in columns})
    if unknown:
        raise TableError(f"{name}: unknown column {', '.join(unknown)}; expected {', '.join(columns)}")
    cells = {column: [_cell(row.get(column), spec) for row in given] for column, spec in columns.items()}
    made = pd.DataFrame(cells, dtype=object)
    return validate(name, made) if check else conform(name, made)


def validate(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the declared types and column order, sorted by key, and held against its model.

    Raises TableError with a message for each cell that is not what the codebook allows.
    """
    table, result = _table(name), conform(name, frame)
    if result.empty:
        return result
    try:
        table.validate(result, lazy=True)
    except pandera.errors.SchemaErrors as error:
        raise TableError(*_explained(name, table, result, error.failure_cases)) from None
    return result


def conform(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the declared types and column order, sorted by key; its values are not held against the model.

    Raises TableError for a column too few or too many, and for a cell of another type.
    """
    table = _table(name)
    columns = table.columns()
    problems = [f"{name}: column {c} is missing" for c in columns if c not in frame]
    problems += [f"{name}: unknown column {c}; expected {', '.join(columns)}" for c in frame if c not in columns]
    if problems:
        raise TableError(*problems)
    frame = frame.reset_index(drop=True)
    typed: dict[str, pd.Series] = {}
    for column, dtype in table.types().items():
        typed[column], wrong = _typed(frame[column], dtype)
        problems += [
            _problem(name, table, frame, row, column, f"expected {_KIND_IN_WORDS[type(dtype)]}") for row in wrong
        ]
    if problems:
        raise TableError(*problems)
    result = pd.DataFrame(typed, columns=list(columns))
    return result.sort_values(table.key(), kind="stable", ignore_index=True)


def check_foreign_keys(frames: Mapping[str, pd.DataFrame]) -> list[str]:
    """One message for each cell that names a row that is not there.

    Takes a frame for each table of TABLES. Covers what a Table Schema can say (plain foreign keys)
    and what it cannot: lists of keys, and pairs of a table and an identifier.
    """
    keys = {name: set(frames[name][table.key()[0]]) for name, table in TABLES.items() if len(table.key()) == 1}
    problems: list[str] = []

    def look_up(name: str, row: int, column: str, target: str, key: str) -> None:
        if key not in keys[target]:
            table = TABLES[name]
            problems.append(_problem(name, table, frames[name], row, column, f"expected a row of {target}", key))

    for name, table in TABLES.items():
        frame = frames[name]
        for column, spec in table.columns().items():
            if spec.refers_to:
                for row, cell in enumerate(frame[column]):
                    for key in _keys(cell, spec):
                        look_up(name, row, column, spec.refers_to, key)
    for name, table_column, id_column in (
        ("relations", "subject_table", "subject_id"),
        ("relations", "object_table", "object_id"),
        ("names", "table", "record_id"),
        ("claims", "table", "record_id"),
        ("conflicts", "table", "record_ids"),
        ("identifiers", "table", "new_id"),
    ):
        frame, spec = frames[name], TABLES[name].columns()[id_column]
        for row, (target, cell) in enumerate(zip(frame[table_column], frame[id_column], strict=True)):
            for key in _keys(cell, spec):
                look_up(name, row, id_column, target, key)
    for name, further in (("claims", {NAMES_FIELD, *PREDICATE.terms}), ("conflicts", set[str]())):
        frame = frames[name]
        for row, (target, field) in enumerate(zip(frame["table"], frame["field"], strict=True)):
            if field not in RECORDS[target].columns() and field not in further:
                problems.append(_problem(name, TABLES[name], frame, row, "field", f"expected a column of {target}"))
    return problems


def _table(name: str) -> type[Table]:
    if name not in TABLES:
        raise TableError(f"{name}: no such table; expected one of {', '.join(TABLES)}")
    return TABLES[name]


def _cell(value: Any, spec: Column) -> Any:
    if isinstance(value, (list, tuple)):
        return json.dumps(list(value), ensure_ascii=False) if value else None
    if _is_empty(value):
        return spec.vocabulary.default if spec.required and spec.vocabulary else None
    return value


def _is_empty(value: Any) -> bool:
    return bool(pd.isna(value) if pd.api.types.is_scalar(value) else False) or value == ""


_KIND_IN_WORDS: dict[type, str] = {
    pd.StringDtype: "a text",
    Integer: "a whole number",
    Number: "a number",
    Boolean: "true or false",
}


def _typed(series: pd.Series, dtype: Any) -> tuple[pd.Series, list[int]]:
    """The cells in the declared type, and the places of those that do not fit it."""
    cells: list[Any] = []
    wrong: list[int] = []
    for row, value in enumerate(series):
        try:
            cells.append(pd.NA if _is_empty(value) else _converted(value, dtype))
        except (KeyError, OverflowError, TypeError, ValueError):
            cells.append(pd.NA)
            wrong.append(row)
    return pd.Series(cells, dtype=dtype), wrong


def _converted(value: Any, dtype: Any) -> Any:
    if isinstance(dtype, pd.StringDtype):
        if not isinstance(value, str):
            raise TypeError
        return value
    if isinstance(dtype, Boolean):
        return {"true": True, "false": False}[str(value).lower()]
    if isinstance(value, bool):
        raise TypeError
    if isinstance(value, str) and not re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?", value):
        raise ValueError
    if isinstance(dtype, Number):
        if not math.isfinite(float(value)):
            raise ValueError
        return float(value)
    number = int(value)
    if abs(number) >= 2**63 or (number != value and not isinstance(value, str)):
        raise ValueError
    return number


def _keys(cell: Any, spec: Column) -> Iterable[str]:
    if _is_empty(cell):
        return ()
    return items(cell) if spec.is_list else (cell,)


def _explained(name: str, table: type[Table], frame: pd.DataFrame, cases: pd.DataFrame) -> list[str]:
    columns = table.columns()
    found: dict[tuple[Any, ...], str] = {}
    for case in cases.to_dict("records"):
        row = None if pd.isna(case["index"]) else int(case["index"])
        if case["schema_context"] == "Column":
            column = case["column"]
            expected = "a value" if case["check"] == "not_nullable" else columns[column].expected
            found[(row, column)] = _problem(name, table, frame, row, column, f"expected {expected}")
        else:
            found[(row, case["check"])] = _problem(name, table, frame, row, None, f"expected {case['check']}")
    return list(found.values())


def _problem(
    name: str,
    table: type[Table],
    frame: pd.DataFrame,
    row: int | None,
    column: str | None,
    expected: str,
    value: Any = None,
) -> str:
    place = name
    if row is not None:
        key = "/".join("" if _is_empty(frame[c].iloc[row]) else str(frame[c].iloc[row]) for c in table.key())
        place += f", row {key or row + 1}"
        if column is not None:
            value = frame[column].iloc[row] if value is None else value
    if column is not None:
        place += f", {column}"
        shown = "empty" if _is_empty(value) else json.dumps(value, ensure_ascii=False, default=_plain)
        return f"{place}: {shown}; {expected}"
    return f"{place}: {expected}"


def _plain(value: Any) -> Any:
    """A numpy scalar as a number of JSON, anything else as text."""
    return value.item() if hasattr(value, "item") else str(value)
