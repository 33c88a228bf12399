"""The descriptor of the package, `datapackage.json`, by Data Package v2."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

import schemas
from pipeline.files import sha256

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
FILE = "datapackage.json"
_PROPERTIES = ("name", "title", "description", "version", "created", "homepage", "keywords", "contributors", "licenses")
_LICENSES = [
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    }
]


def path_of(name: str) -> str:
    """Where the CSV of a table lies in the package."""
    return f"curated/{name}.csv"


def describe(
    dataset: Mapping[str, Any], sources: pd.DataFrame, files: Mapping[str, bytes], folder: str = "dataset"
) -> dict[str, Any]:
    """The descriptor of the tables in `files` (table name → CSV).

    `dataset` says what the register says of the package; what it leaves out follows from the name of
    the project's `folder`. Nothing depends on the clock: `created` stands only if the register states it.
    """
    name = re.sub(r"[^a-z0-9]+", "-", folder.lower()).strip("-") or "dataset"
    stated = {"name": name, "title": folder, "version": "0.1.0", "licenses": _LICENSES} | {
        key: value for key, value in dataset.items() if key in _PROPERTIES and value
    }
    return {
        "$schema": PROFILE,
        **{key: stated[key] for key in _PROPERTIES if key in stated},
        "sources": [_source(row) for row in sources.to_dict("records")],
        "resources": [_resource(table, data) for table, data in files.items()],
    }


def render(descriptor: Mapping[str, Any]) -> bytes:
    """The descriptor as it is written."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _source(row: Mapping[Any, Any]) -> dict[str, str]:
    return {"title": row["title"]} | ({} if pd.isna(row["url"]) else {"path": row["url"]})


def _resource(name: str, data: bytes) -> dict[str, Any]:
    table = schemas.TABLES[name]
    return {
        "name": name,
        "type": "table",
        "path": path_of(name),
        "title": table.table_title(),
        "description": table.table_description(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data)}",
        "schema": schemas.table_schema(name),
    }
