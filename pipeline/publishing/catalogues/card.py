"""The README of a package, which serves as its dataset card."""

from __future__ import annotations

import yaml

import schemas
from pipeline.publishing.catalogues import said
from pipeline.publishing.catalogues.markdown import cell, table
from pipeline.publishing.dataset import Dataset


def describe(dataset: Dataset) -> str:
    """The Markdown, with what hubs read of a dataset card at its head."""
    licence = said.licence(dataset)
    head = {
        "pretty_name": dataset.title,
        "license": licence.get("name", "unknown").lower(),
        "language": said.languages(dataset),
        "tags": list(dataset.descriptor.get("keywords", [])),
        "configs": [
            {"config_name": resource["name"], "data_files": resource["path"]}
            for resource in dataset.descriptor["resources"]
        ],
    }
    texts = {resource["name"]: resource for resource in dataset.descriptor["resources"]}
    claims = dataset.tables["claims"]
    lines = [
        *("---", yaml.safe_dump(head, sort_keys=False, allow_unicode=True, width=120).rstrip(), "---"),
        *("", f"# {dataset.title}", "", said.description(dataset), ""),
        *([f"Version {dataset.version}.", ""] if dataset.version else []),
        *("## What is in it", ""),
        *table(
            ["table", "rows", "what a row is"],
            [
                [f"[`{name}`]({texts[name]['path']})", len(dataset.tables[name]), texts[name]["description"]]
                for name in schemas.TABLES
            ],
        ),
        "",
        "[`codebook.md`](codebook.md) says what each column and each term means. `datapackage.json` says the same for",
        "programs: types, keys and allowed values of the tables, which are CSV in UTF-8.",
        *("", "## What it is made from", ""),
        *(f"- {cell(source)}" for source in _sources(dataset)),
        *("", "## How far to trust it", ""),
        f"Rules read the sources; {len(claims)} claims say which value which source gives, and "
        f"{len(dataset.tables['evidence'])} quotes",
        "show the words. The tables say what the sources say, not what is the case; an empty cell means that no source",
        "states the value. Where sources disagree, both claims are kept, and the disagreement is a row of `conflicts`.",
        "`claims.confidence` is the share of such readings that are right.",
        *("", "## How to cite it", "", f"> {said.cited_as(dataset)}.", "", "See also `CITATION.cff`."),
        *("", "## Licence", ""),
        f"{_licence(licence)} The source texts, and the quotes from them, are their authors' and publishers'.",
    ]
    return "\n".join(lines) + "\n"


def _sources(dataset: Dataset) -> list[str]:
    found = []
    for row in dataset.tables["sources"].fillna("").to_dict("records"):
        parts = [row["authors"], f"*{row['title']}*", row["publisher"], row["published"], row["url"]]
        parts = [part for i, part in enumerate(parts) if part and part not in parts[:i]]
        found.append(", ".join(parts))
    return found


def _licence(licence: dict[str, str]) -> str:
    name = licence.get("title") or licence.get("name")
    if not name:
        return "No licence is stated."
    return (
        f"The dataset is under [{name}]({licence['path']})." if "path" in licence else f"The dataset is under {name}."
    )
