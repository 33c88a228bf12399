"""The Table Schema (Data Package v2) of a table, derived from its declaration."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from schemas.declaration import Boolean, Column, Integer, Number
from schemas.tables import TABLES

_TYPE: dict[type, str] = {pd.StringDtype: "string", Integer: "integer", Number: "number", Boolean: "boolean"}


def table_schema(name: str) -> dict[str, Any]:
    """The Table Schema of table `name`: fields, missing values, primary, unique and foreign keys.

    `unit` of a field is a property of this dataset's own; `categories` carries each term's definition
    in the `description` beside its `value`.
    """
    table = TABLES[name]
    columns = table.columns()
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field(column, spec, table.types()[column]) for column, spec in columns.items()],
        "missingValues": [""],
        "primaryKey": table.key(),
    }
    if unique := table.unique_columns():
        schema["uniqueKeys"] = [[column] for column in unique]
    if links := {c: spec.refers_to for c, spec in columns.items() if spec.refers_to and not spec.is_list}:
        schema["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"fields": TABLES[target].key()} | ({} if target == name else {"resource": target}),
            }
            for column, target in links.items()
        ]
    return schema


def _field(name: str, spec: Column, dtype: Any) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": name,
        "type": "array" if spec.is_list else _TYPE[type(dtype)],
        "description": spec.description,
        "example": json.loads(str(spec.example)) if spec.is_list else spec.example,
    }
    if spec.unit:
        field["unit"] = spec.unit
    constraints: dict[str, Any] = {}
    if spec.required:
        constraints["required"] = True
    if spec.unique:
        constraints["unique"] = True
    if spec.pattern and not spec.is_list:
        constraints["pattern"] = spec.pattern
    for limit in ("minimum", "maximum"):
        if (value := getattr(spec, limit)) is not None:
            constraints[limit] = value
    if spec.vocabulary:
        constraints["enum"] = list(spec.vocabulary.terms)
        field["categories"] = [
            {"value": term, "label": term.replace("_", " "), "description": text}
            for term, text in spec.vocabulary.terms.items()
        ]
    if constraints:
        field["constraints"] = constraints
    return field
