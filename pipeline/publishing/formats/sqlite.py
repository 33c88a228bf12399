"""SQLite: declared types, primary and foreign keys, the dictionary, and views that join names and quotes."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import schemas
from pipeline.publishing.dataset import DICTIONARY, Dataset, dictionary
from pipeline.publishing.formats.sql import SQLITE, create_dictionary, create_tables, create_views, load_order, quoted


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`NAME.sqlite`, NAME being that of the dataset."""
    path = folder / f"{dataset.name}.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        fill(connection, dataset)
    return [path]


def fill(connection: sqlite3.Connection, dataset: Dataset) -> None:
    """Make and fill the tables and the views in an empty database."""
    for statement in [*create_tables(SQLITE), create_dictionary(SQLITE), *create_views(SQLITE)]:
        connection.execute(statement)
    for name in load_order():
        marks = ", ".join("?" * len(schemas.TABLES[name].columns()))
        connection.executemany(f"INSERT INTO {quoted(name)} VALUES ({marks})", dataset.flat_rows(name))
    connection.executemany(f"INSERT INTO dictionary VALUES ({', '.join('?' * len(DICTIONARY))})", dictionary())
