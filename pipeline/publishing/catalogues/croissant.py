"""The dataset for machine learning tools: Croissant 1.0."""

from __future__ import annotations

from typing import Any

from pipeline.publishing.catalogues import said
from pipeline.publishing.catalogues.schema_org import about
from pipeline.publishing.dataset import Dataset

# The context that the specification prescribes.
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    **{
        term: f"cr:{term}"
        for term in (
            *("citeAs", "column", "equivalentProperty", "extract", "field", "fileProperty", "fileObject", "fileSet"),
            *("format", "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet"),
            *("references", "regex", "repeated", "replace", "samplingRate", "separator", "source", "subField"),
            "transform",
        )
    },
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "sc": "https://schema.org/",
}
_TYPES = {
    "string": "sc:Text",
    "array": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
}


def describe(dataset: Dataset) -> dict[str, Any]:
    """The JSON-LD: a file object and a record set for each table.

    Foreign keys stand in the descriptions, and for programs in the descriptor: the reference loader takes
    `references` for an order to join, and fails on tables that name rows of several others.
    """
    resources = dataset.descriptor["resources"]
    about_it = about(dataset) | {"name": dataset.name, "alternateName": dataset.title}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        **about_it,
        "citeAs": said.cited_as(dataset),
        "isLiveDataset": False,
        "distribution": [_file(resource) for resource in resources],
        "recordSet": [_records(resource) for resource in resources],
    }


def _file(resource: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"].rpartition("/")[2],
        "description": resource["title"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _records(resource: dict[str, Any]) -> dict[str, Any]:
    name, schema = resource["name"], resource["schema"]
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": f"{resource['title']}. {resource['description']}",
        "key": [{"@id": f"{name}/{column}"} for column in schema["primaryKey"]],
        "field": [_field(resource, field) for field in schema["fields"]],
    }


def _field(resource: dict[str, Any], field: dict[str, Any]) -> dict[str, Any]:
    identifier = f"{resource['name']}/{field['name']}"
    return {
        "@type": "cr:Field",
        "@id": identifier,
        "name": identifier,
        "description": _description(field, _target(resource, field["name"])),
        "dataType": _TYPES[field["type"]],
        "source": {"fileObject": {"@id": resource["path"]}, "extract": {"column": field["name"]}},
    }


def _target(resource: dict[str, Any], column: str) -> str:
    """The table whose rows a column names, if it does."""
    keys = resource["schema"].get("foreignKeys", ())
    return next((key["reference"].get("resource") or resource["name"] for key in keys if column in key["fields"]), "")


def _description(field: dict[str, Any], target: str) -> str:
    parts = [field["description"]]
    parts += [f"Names a row of {target}."] if target else []
    parts += [f"Unit: {field['unit']}."] if "unit" in field else []
    parts += ["A JSON list of texts."] if field["type"] == "array" else []
    parts += [f"One of: {', '.join(field['constraints']['enum'])}."] if "categories" in field else []
    return " ".join(parts)
