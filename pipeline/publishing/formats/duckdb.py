"""DuckDB: declared types with lists as lists, primary and foreign keys, descriptions, the views of SQLite."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.publishing.dataset import DICTIONARY, Dataset, dictionary
from pipeline.publishing.formats.arrow import arrow_table
from pipeline.publishing.formats.sql import (
    DUCKDB,
    create_dictionary,
    create_tables,
    create_views,
    generations,
    load_order,
    quoted,
)

BLOCK = 16_384  # bytes, the smallest: the tables are small, and each column takes a block at least


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`NAME.duckdb`, NAME being that of the dataset."""
    path = folder / f"{dataset.name}.duckdb"
    with duckdb.connect(str(path), config={"default_block_size": BLOCK}) as connection:
        for statement in [*create_tables(DUCKDB), create_dictionary(DUCKDB)]:
            connection.execute(statement)
        for name in load_order():
            schema = arrow_table(dataset, name).schema
            for rows in generations(name, list(dataset.rows(name))):  # it checks each statement by itself
                columns = [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(schema)]
                _insert(connection, name, pa.Table.from_arrays(columns, schema=schema))
        columns = [pa.array(list(column)) for column in zip(*dictionary(), strict=True)]
        _insert(connection, "dictionary", pa.Table.from_arrays(columns, names=list(DICTIONARY)))
        for statement in create_views(DUCKDB):
            connection.execute(statement)
    return [path]


def _insert(connection: duckdb.DuckDBPyConnection, name: str, rows: pa.Table) -> None:
    connection.register("new_rows", rows)
    connection.execute(f"INSERT INTO {quoted(name)} SELECT * FROM new_rows")
    connection.unregister("new_rows")
