"""Tables as Arrow, which Parquet and DuckDB take: declared types, lists as lists, what is said of each column."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa

import schemas
from pipeline.publishing.dataset import Dataset
from schemas.declaration import Boolean, Column, Integer, Number

_TYPES = {pd.StringDtype: pa.string(), Integer: pa.int64(), Number: pa.float64(), Boolean: pa.bool_()}


def arrow_table(dataset: Dataset, name: str) -> pa.Table:
    """A table with the types and descriptions that its declaration gives."""
    table = schemas.TABLES[name]
    types = table.types()
    fields = [
        pa.field(
            column,
            pa.list_(pa.string()) if spec.is_list else _TYPES[type(types[column])],
            nullable=not spec.required,
            metadata=_said_of(spec),
        )
        for column, spec in table.columns().items()
    ]
    about = {"title": table.table_title(), "description": table.table_description(), "dataset": dataset.title}
    schema = pa.schema(fields, metadata=about | ({"version": dataset.version} if dataset.version else {}))
    rows = list(dataset.rows(name))
    columns = [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(fields)]
    return pa.Table.from_arrays(columns, schema=schema)


def _said_of(spec: Column) -> dict[str, str]:
    return {"description": spec.description} | ({"unit": spec.unit} if spec.unit else {})
