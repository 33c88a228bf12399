"""PostgreSQL: a script for psql that makes the tables with keys, fills them from the CSV files, and makes the views."""

from __future__ import annotations

from pathlib import Path

from pipeline.publishing.dataset import Dataset
from pipeline.publishing.descriptor import path_of
from pipeline.publishing.formats.sql import POSTGRES, create_tables, create_views, load_order, quoted


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`postgres.sql`, to be run in the folder that holds the CSV files: psql -f postgres.sql DATABASE."""
    schema = dataset.name.replace("-", "_")
    copies = [
        f"\\copy {quoted(name)} FROM '{path_of(name)}' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')"
        for name in load_order()
    ]
    lines = [
        f"-- {' '.join(dataset.title.split())} for PostgreSQL. Run it in the folder that holds curated/:",
        "-- psql -f postgres.sql DATABASE",
        "\\set ON_ERROR_STOP on",
        "\\encoding UTF8",
        "BEGIN;",
        f"CREATE SCHEMA {quoted(schema)};",
        f"SET search_path TO {quoted(schema)};",
        *(f"{statement};" for statement in create_tables(POSTGRES)),
        *copies,
        *(f"{statement};" for statement in create_views(POSTGRES)),
        "COMMIT;",
    ]
    path = folder / "postgres.sql"
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    return [path]
