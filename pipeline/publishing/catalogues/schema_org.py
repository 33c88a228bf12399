"""The dataset for search engines: schema.org/Dataset in JSON-LD."""

from __future__ import annotations

from typing import Any

from pipeline.publishing.catalogues import said
from pipeline.publishing.dataset import Dataset


def describe(dataset: Dataset) -> dict[str, Any]:
    """The JSON-LD."""
    resources = dataset.descriptor["resources"]
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        **about(dataset),
        "inLanguage": said.languages(dataset),
        "isAccessibleForFree": True,
        "spatialCoverage": [{"@type": "Country", "identifier": code} for code in said.countries(dataset)],
        "isBasedOn": [_work(source) for source in dataset.descriptor.get("sources", [])],
        "variableMeasured": [
            _variable(resource, field) for resource in resources for field in resource["schema"]["fields"]
        ],
        "distribution": [_download(resource) for resource in resources],
    }


def about(dataset: Dataset) -> dict[str, Any]:
    """What the dataset as a whole is, by properties of schema.org."""
    licence = said.licence(dataset)
    stated = {
        "name": dataset.title,
        "alternateName": dataset.name,
        "description": said.description(dataset),
        "url": dataset.descriptor.get("homepage", ""),
        "version": dataset.version,
        "datePublished": str(dataset.descriptor.get("created", ""))[:10],
        "license": licence.get("path") or licence.get("name", ""),
        "keywords": list(dataset.descriptor.get("keywords", [])),
        "creator": [_agent(person) for person in said.contributors(dataset)],
    }
    return {key: value for key, value in stated.items() if value}


def _agent(person: dict[str, str]) -> dict[str, str]:
    if "family" in person:
        found = {"@type": "Person", "givenName": person["given"], "familyName": person["family"]}
    else:
        found = {"@type": "Organization"}
    url = {"url": person["path"]} if "path" in person else {}
    return {**found, "name": person["name"], **url}


def _work(source: dict[str, str]) -> dict[str, str]:
    return {"@type": "CreativeWork", "name": source["title"]} | ({"url": source["path"]} if "path" in source else {})


def _variable(resource: dict[str, Any], field: dict[str, Any]) -> dict[str, str]:
    unit = {"unitText": field["unit"]} if "unit" in field else {}
    name = f"{resource['name']}.{field['name']}"
    return {"@type": "PropertyValue", "name": name, "description": field["description"], **unit}


def _download(resource: dict[str, Any]) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": resource["title"],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "encodingFormat": resource["mediatype"],
        "contentSize": f"{resource['bytes']} B",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }
