"""The codebook of a package: every table, column and term, with counts."""

from __future__ import annotations

from typing import Any

import schemas
from pipeline.publishing.catalogues.markdown import table
from pipeline.publishing.dataset import Dataset
from pipeline.wording import counted


def describe(dataset: Dataset) -> str:
    """The Markdown."""
    version = f", version {dataset.version}" if dataset.version else ""
    lines = [
        f"# Codebook of {dataset.title}{version}",
        "",
        "An empty cell means that no source states the value. Dates are as precise as stated: `2017`, `2017-03` or",
        "`2017-03-22`. A list is a JSON list of texts.",
        "",
        *table(
            ["table", "rows", "what a row is"],
            [
                [f"[`{name}`](#{name})", len(dataset.tables[name]), found.table_description()]
                for name, found in schemas.TABLES.items()
            ],
        ),
    ]
    for name in schemas.TABLES:
        lines += _section(dataset, name)
    return "\n".join(lines) + "\n"


def _section(dataset: Dataset, name: str) -> list[str]:
    declared, frame = schemas.TABLES[name], dataset.tables[name]
    columns = declared.columns()
    fields = {field["name"]: field for field in schemas.table_schema(name)["fields"]}
    lines = [
        *("", f"## {name}", "", f"**{declared.table_title()}.** {declared.table_description()}"),
        *("", f"{counted(len(frame), 'row')}. Key: {', '.join(f'`{column}`' for column in declared.key())}.", ""),
        *table(
            ["column", "type", "filled", "description", "example"],
            [
                [f"`{c}`", _type(spec, fields[c]), int(frame[c].notna().sum()), _said(spec), f"`{spec.example}`"]
                for c, spec in columns.items()
            ],
        ),
    ]
    for column, spec in columns.items():
        if spec.vocabulary and spec.vocabulary.name != "record_table":
            counts = frame[column].value_counts()
            rows = [[f"`{term}`", text, int(counts.get(term, 0))] for term, text in spec.vocabulary.terms.items()]
            lines += ["", f"Terms of `{name}.{column}`:", "", *table(["term", "meaning", "rows"], rows)]
    return lines


def _type(spec: schemas.Column, field: dict[str, Any]) -> str:
    kind = {"string": "text", "array": "list of texts"}.get(field["type"], field["type"])
    if spec.vocabulary:
        kind = "term"
    return f"{kind}, {spec.unit}" if spec.unit else str(kind)


def _said(spec: schemas.Column) -> str:
    parts = [spec.description]
    if spec.refers_to:
        parts.append(f"Refers to [`{spec.refers_to}`](#{spec.refers_to}).")
    if spec.required:
        parts.append("Never empty.")
    return " ".join(parts)
