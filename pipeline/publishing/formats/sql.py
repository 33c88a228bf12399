"""The declarations in SQL: tables with types, keys and checks, and views for people.

`claims_with_quotes`   a row a claim: its evidence as one text, and the title of its source
`record_labels`        a row a record: what it is called
`TABLE_named`          a table with names beside its identifiers
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

import pandas as pd

import schemas
from pipeline.publishing.dataset import DICTIONARY, NEAR, Cell, label_columns, links, name_column
from schemas.declaration import Boolean, Column, Integer, Number


@dataclass(frozen=True, slots=True)
class Dialect:
    """In what the databases differ."""

    types: Mapping[type, str]
    list_type: str
    concat: str  # the aggregate that joins `{0}` in the order of `{1}`
    comments: bool  # whether a column can be described by a statement of its own


SQLITE = Dialect(
    {pd.StringDtype: "TEXT", Integer: "INTEGER", Number: "REAL", Boolean: "BOOLEAN"},
    "TEXT",
    "group_concat({0}, '')",  # older versions take no order here; the rows come in order
    False,
)
DUCKDB = Dialect(
    {pd.StringDtype: "VARCHAR", Integer: "BIGINT", Number: "DOUBLE", Boolean: "BOOLEAN"},
    "VARCHAR[]",
    "string_agg({0}, '' ORDER BY {1})",
    True,
)
POSTGRES = Dialect(
    {pd.StringDtype: "text", Integer: "bigint", Number: "double precision", Boolean: "boolean"},
    "jsonb",
    "string_agg({0}, '' ORDER BY {1})",
    True,
)


def quoted(name: str) -> str:
    """A name as SQL takes it, reserved words too."""
    return f'"{name}"'


def text(value: str) -> str:
    """A text as SQL takes it."""
    return "'" + value.replace("'", "''") + "'"


def load_order() -> list[str]:
    """The tables, each after those that it refers to."""
    targets = {
        name: {
            spec.refers_to for spec in table.columns().values() if spec.refers_to not in ("", name) and not spec.is_list
        }
        for name, table in schemas.TABLES.items()
    }
    place = {name: i for i, name in enumerate(schemas.TABLES)}
    sorter = TopologicalSorter(targets)
    sorter.prepare()
    found: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=place.__getitem__)
        found += ready
        sorter.done(*ready)
    return found


def generations(name: str, rows: list[tuple[Cell, ...]]) -> list[list[tuple[Cell, ...]]]:
    """The rows of a table in groups, each after those of the same table that its rows refer to."""
    columns = list(schemas.TABLES[name].columns())
    own = [i for i, spec in enumerate(schemas.TABLES[name].columns().values()) if spec.refers_to == name]
    key = columns.index(schemas.TABLES[name].key()[0])
    found: list[list[tuple[Cell, ...]]] = []
    there: set[Cell] = {None}
    while rows:
        ready = [row for row in rows if all(row[i] in there for i in own)]
        rows = [row for row in rows if not all(row[i] in there for i in own)]
        there |= {row[key] for row in ready}
        found.append(ready or rows)
        if not ready:  # rows that refer to one another: the database will say so
            break
    return found


def create_tables(dialect: Dialect) -> list[str]:
    """A statement for each table, in the order in which they can be made and filled."""
    statements = []
    for name in load_order():
        table = schemas.TABLES[name]
        lines = [_column(dialect, name, column, spec) for column, spec in table.columns().items()]
        lines.append(f"PRIMARY KEY ({', '.join(map(quoted, table.key()))})")
        lines += [f"UNIQUE ({quoted(column)})" for column in table.unique_columns()]
        for column, spec in table.columns().items():
            if spec.refers_to and not spec.is_list:
                (key,) = schemas.TABLES[spec.refers_to].key()
                lines.append(f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(spec.refers_to)} ({quoted(key)})")
        statements.append(f"CREATE TABLE {quoted(name)} (\n  " + ",\n  ".join(lines) + "\n)")
        if dialect.comments:
            said = f"{table.table_title()}: {table.table_description()}"
            statements.append(f"COMMENT ON TABLE {quoted(name)} IS {text(said)}")
            statements += [
                f"COMMENT ON COLUMN {quoted(name)}.{quoted(column)} IS {text(_said_of(spec))}"
                for column, spec in table.columns().items()
            ]
    return statements


def create_dictionary(dialect: Dialect) -> str:
    """The statement for the table `dictionary`, which describes every column."""
    kinds = {column: dialect.types[pd.StringDtype] for column in DICTIONARY}
    kinds |= dict.fromkeys(("required", "key"), dialect.types[Boolean])
    columns = ", ".join(f"{quoted(column)} {kind}" for column, kind in kinds.items())
    return f'CREATE TABLE "dictionary" ({columns}, PRIMARY KEY ("table", "column"))'


def create_views(dialect: Dialect) -> list[str]:
    """A statement for each view."""
    return [_record_labels(), _claims_with_quotes(dialect), *(_named(name) for name in schemas.TABLES)]


def _column(dialect: Dialect, table: str, column: str, spec: Column) -> str:
    kind = dialect.list_type if spec.is_list else dialect.types[type(schemas.TABLES[table].types()[column])]
    parts = [quoted(column), kind]
    if spec.required:
        parts.append("NOT NULL")
    checks = []
    if spec.vocabulary:
        checks.append(f"{quoted(column)} IN ({', '.join(map(text, spec.vocabulary.terms))})")
    if spec.minimum is not None:
        checks.append(f"{quoted(column)} >= {spec.minimum:g}")
    if spec.maximum is not None:
        checks.append(f"{quoted(column)} <= {spec.maximum:g}")
    if dialect is SQLITE and kind == "BOOLEAN":
        checks.append(f"{quoted(column)} IN (0, 1)")
    if checks:
        parts.append(f"CHECK ({' AND '.join(checks)})")
    return " ".join(parts)


def _said_of(spec: Column) -> str:
    return spec.description + (f" Unit: {spec.unit}." if spec.unit else "")


def _record_labels() -> str:
    """Mirrors `Dataset.labels`."""
    selects = []
    for name, table in schemas.RECORDS.items():
        (key,) = table.key()
        target = table.columns()[key].refers_to
        source, columns = quoted(name) + " AS t", label_columns(target or name)
        if target:
            source += f" JOIN {quoted(target)} AS l ON l.{quoted(schemas.TABLES[target].key()[0])} = t.{quoted(key)}"
        called = [f"{'l' if target else 't'}.{quoted(column)}" for column in columns]
        label = called[0] if len(called) == 1 else f"coalesce({', '.join(called)})"
        selects.append(
            f"SELECT {text(name)} AS record_table, t.{quoted(key)} AS record_id, {label} AS label FROM {source}"
        )
    return "CREATE VIEW record_labels AS\n" + "\nUNION ALL\n".join(selects)


def _claims_with_quotes(dialect: Dialect) -> str:
    """Mirrors `Dataset.quotes`."""
    (label,) = label_columns("sources")
    columns = ", ".join(f"c.{quoted(column)}" for column in schemas.TABLES["claims"].columns())
    joined = dialect.concat.format("piece", "part")
    return f"""CREATE VIEW claims_with_quotes AS
WITH spans AS (
  SELECT claim_id, part, quote, "start" - lag("end") OVER (PARTITION BY claim_id ORDER BY part) AS gap FROM evidence
),
pieces AS (
  SELECT claim_id, part, CASE WHEN gap IS NULL THEN '' WHEN gap <= {NEAR} THEN ' ' ELSE ' … ' END || quote AS piece
  FROM spans ORDER BY claim_id, part
),
quotes AS (SELECT claim_id, {joined} AS quote FROM pieces GROUP BY claim_id)
SELECT {columns}, s.{quoted(label)} AS source_name, q.quote
FROM claims AS c LEFT JOIN sources AS s ON s.source_id = c.source_id LEFT JOIN quotes AS q ON q.claim_id = c.claim_id"""


def _named(name: str) -> str:
    columns: list[str] = []
    joins: list[str] = []
    linked = links(name)
    for column in schemas.TABLES[name].columns():
        columns.append(f"t.{quoted(column)}")
        if column in linked:
            alias = f"l{len(joins) + 1}"
            target = linked[column]
            table = f"t.{quoted(target[1:])}" if target.startswith("@") else text(target)
            columns.append(f"{alias}.label AS {quoted(name_column(column))}")
            joins.append(
                f"LEFT JOIN record_labels AS {alias} "
                f"ON {alias}.record_table = {table} AND {alias}.record_id = t.{quoted(column)}"
            )
    return "\n".join(
        [f"CREATE VIEW {quoted(f'{name}_named')} AS SELECT {', '.join(columns)}", f"FROM {quoted(name)} AS t", *joins]
    )
