"""CITATION.cff, by the Citation File Format 1.2.0."""

from __future__ import annotations

from typing import Any

import yaml

from pipeline.publishing.catalogues import said
from pipeline.publishing.dataset import Dataset


def describe(dataset: Dataset) -> str:
    """The file's text."""
    stated: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it, and the source behind a value as its tables give it.",
        "type": "dataset",
        "title": dataset.title,
        "abstract": said.description(dataset),
        "authors": [_author(person) for person in said.contributors(dataset)],
        "version": dataset.version,
        "date-released": str(dataset.descriptor.get("created", ""))[:10],
        "license": said.licence(dataset).get("name", ""),
        "url": dataset.descriptor.get("homepage", ""),
        "keywords": list(dict.fromkeys(dataset.descriptor.get("keywords", []))),
    }
    filled = {key: value for key, value in stated.items() if value}
    return yaml.safe_dump(filled, sort_keys=False, allow_unicode=True, width=120)


def _author(person: dict[str, str]) -> dict[str, str]:
    if "family" in person:
        return {"family-names": person["family"], "given-names": person["given"]}
    return {"name": person["name"]}
