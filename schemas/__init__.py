"""What the dataset must hold: a Pandera model for each table of the codebook, and all that is derived from it."""

from schemas.declaration import Column, Table, items
from schemas.table_schema import table_schema
from schemas.tables import RECORDS, TABLES
from schemas.validation import TableError, check_foreign_keys, conform, empty, frame, typed, validate

__all__ = [
    "RECORDS",
    "TABLES",
    "Column",
    "Table",
    "TableError",
    "check_foreign_keys",
    "conform",
    "empty",
    "frame",
    "items",
    "table_schema",
    "typed",
    "validate",
]
