"""Rows to compare: what a careful reader coded (gold), and what the pipeline found, in one plain form.

A gold file is YAML beside the text that it annotates: a head `source`, then for each table a list of rows with the
codebook's columns, names in the place of identifiers (`instrument: National AI plan`). A list as a value means
"any of these". See tests/gold/README.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from pipeline.errors import DataError
from pipeline.registers import fold
from schemas import TABLES

PARTS = {"sources": ".", "tuned": "tuned", "held_out": "held_out"}
_HEAD = {"id", "file", "title", "country", "published", "language"}
_NOT_A_COLUMN = {"quote", "optional", "aliases"}
_LINKS = {
    *("organisation", "instrument", "parent", "measure", "issuer", "conducted_by", "operator", "survey"),
    *("subject", "object", "reference", "predecessor"),
}


@dataclass(frozen=True)
class Row:
    """A row with every form that each of its values may take; names stand for linked records."""

    table: str
    values: Mapping[str, tuple[str, ...]]  # by column, without `_id`; empty columns are left out
    quote: str  # gold: verbatim piece of the text; predicted: the sentence it was read from
    optional: bool = False  # gold: careful readers may differ; neither its presence nor its absence counts
    repeat: bool = False  # gold: says again, in other words, what another row says; always optional
    confidence: float = 1.0  # predicted

    def brief(self) -> str:
        """The row in one line, for people."""
        return ", ".join(f"{column}={forms[0]}" for column, forms in self.values.items())


@dataclass(frozen=True)
class Annotation:
    """A text with the rows that a reader found in it. A table that is missing in `rows` was not coded."""

    path: Path
    text: Path
    head: Mapping[str, str]
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.head["id"]


def written(value: object) -> str:
    """A value as it is compared: 3.0 is "3", True is "true"."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def load_gold(folder: Path) -> dict[str, list[Annotation]]:
    """The annotations of a folder, by part ("sources", "tuned", "held_out"), sorted by file name.

    Raises DataError for a file that is no annotation.
    """
    problems: list[str] = []
    found = {
        part: [
            annotation
            for path in sorted((folder / place).glob("*.yaml"))
            if (annotation := _load(path, problems)) is not None
        ]
        for part, place in PARTS.items()
    }
    if problems:
        raise DataError(*problems)
    return found


def _load(path: Path, problems: list[str]) -> Annotation | None:
    try:
        # Every scalar stays text: Norway's code NO is not false, a year is not a number.
        data = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        problems.append(f"{path}: not valid YAML: {' '.join(str(error).split())}")
        return None
    head = data.pop("source", None) if isinstance(data, dict) else None
    if not isinstance(head, dict) or not {"id", "file"} <= set(head) <= _HEAD:
        problems.append(
            f"{path}: expected a mapping 'source' with id, file and, where known, title, country, published"
        )
        return None
    before = len(problems)
    rows = {table: tuple(_rows(path, table, entries, problems)) for table, entries in data.items()}
    forms = _forms(row for entries in rows.values() for row in entries)
    rows = {table: tuple(_with_forms(row, forms) for row in entries) for table, entries in rows.items()}
    text = (path.parent / head["file"]).resolve()
    if not text.is_file():
        problems.append(f"{path}: file {head['file']!r} is not there; give its place from this file's folder")
    return Annotation(path, text, head, rows) if len(problems) == before else None


def _rows(path: Path, table: str, entries: object, problems: list[str]) -> list[Row]:
    if table not in TABLES or not isinstance(entries, list):
        problems.append(f"{path}: {table!r}: expected a table of the codebook with a list of rows")
        return []
    known = {column.removesuffix("_id") for column in TABLES[table].columns()} | _NOT_A_COLUMN
    found = []
    for number, entry in enumerate(entries, 1):
        place = f"{path}: {table}, row {number}"
        if not isinstance(entry, dict) or not entry.get("quote"):
            problems.append(f"{place}: expected columns and a 'quote' from the text")
        elif unknown := set(entry) - known:
            problems.append(f"{place}: unknown column {sorted(unknown)[0]!r}; known: {', '.join(sorted(known))}")
        else:
            row = _row(table, entry)
            found += [row, *_repeats(row)]
    return found


def _repeats(row: Row) -> list[Row]:
    """Further statements of a finding: whether they are told apart from the first, careful readers differ."""
    statements = row.values.get("statement", ()) if row.table == "findings" else ()
    return [replace(row, values={"statement": (other,)}, optional=True, repeat=True) for other in statements[1:]]


def _row(table: str, entry: Mapping[str, str | list[str]]) -> Row:
    values = {
        column: tuple(value) if isinstance(value, list) else (value,)
        for column, value in entry.items()
        if column not in _NOT_A_COLUMN and value
    }
    # Other forms of the name by which the row is known.
    name = next((c for c in ("title", "name", "organisation") if c in values), None)
    if name:
        aliases = entry.get("aliases", [])
        values[name] = (*values[name], *aliases, *values.get("acronym", ()), *values.get("name_original", ()))
    return Row(table, values, str(entry["quote"]), optional=entry.get("optional") == "true")


def _forms(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """Everything that a thing is called in one text, by each of its forms."""
    forms: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for column in ("title", "name"):
            for form in row.values.get(column, ()):
                forms[fold(form)] = tuple(dict.fromkeys((*forms.get(fold(form), ()), *row.values[column])))
    return forms


def _with_forms(row: Row, forms: Mapping[str, tuple[str, ...]]) -> Row:
    """The row with every form of the things that it links to."""
    values = {
        column: tuple(dict.fromkeys(name for form in found for name in (form, *forms.get(fold(form), ()))))
        if column in _LINKS
        else found
        for column, found in row.values.items()
    }
    return replace(row, values=values)
