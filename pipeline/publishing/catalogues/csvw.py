"""The tables for CSV on the Web: a table group with types, keys and what is said of each column."""

from __future__ import annotations

from typing import Any

from pipeline.publishing.catalogues import said
from pipeline.publishing.dataset import Dataset


def describe(dataset: Dataset) -> dict[str, Any]:
    """The JSON-LD of `csv-metadata.json`."""
    paths = {resource["name"]: resource["path"] for resource in dataset.descriptor["resources"]}
    licence = said.licence(dataset).get("path")
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": said.LANGUAGE}],
        "dc:title": dataset.title,
        "dc:description": said.description(dataset),
        **({"dc:license": {"@id": licence}} if licence else {}),
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tables": [_table(resource, paths) for resource in dataset.descriptor["resources"]],
    }


def _table(resource: dict[str, Any], paths: dict[str, str]) -> dict[str, Any]:
    schema = resource["schema"]
    found: dict[str, Any] = {
        "columns": [_column(field) for field in schema["fields"]],
        "primaryKey": schema["primaryKey"],
    }
    if "foreignKeys" in schema:
        found["foreignKeys"] = [
            {
                "columnReference": key["fields"],
                "reference": {
                    "resource": paths[key["reference"].get("resource", resource["name"])],
                    "columnReference": key["reference"]["fields"],
                },
            }
            for key in schema["foreignKeys"]
        ]
    return {
        "url": resource["path"],
        "dc:title": resource["title"],
        "dc:description": resource["description"],
        "tableSchema": found,
    }


def _column(field: dict[str, Any]) -> dict[str, Any]:
    constraints = field.get("constraints", {})
    datatype: dict[str, Any] = {"base": "json" if field["type"] == "array" else field["type"]}
    datatype |= {limit: constraints[limit] for limit in ("minimum", "maximum") if limit in constraints}
    if "enum" in constraints:
        datatype["format"] = f"^({'|'.join(constraints['enum'])})$"
    elif "pattern" in constraints:
        datatype["format"] = constraints["pattern"]
    return {
        "name": field["name"],
        "titles": field["name"],
        "dc:description": field["description"],
        "datatype": datatype if len(datatype) > 1 else datatype["base"],
        "required": bool(constraints.get("required")),
    }
