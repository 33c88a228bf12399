"""A package as it was at some time: cells as they are written, and the schema that its own descriptor states.

Nothing here asks what today's tables look like, so that packages of any two versions can be held against each other.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.errors import CallError, DataError
from pipeline.publishing.archive import unpack
from pipeline.publishing.descriptor import FILE
from schemas.declaration import PATH

CHANGES = "changes"
"""The resource of a release that tells what differs from the one before: no part of the data."""

Row = Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """A table: its resource in the descriptor, and its rows."""

    resource: Mapping[str, Any]
    rows: tuple[Row, ...]

    @property
    def fields(self) -> dict[str, dict[str, Any]]:
        """Each column as the schema describes it, in order."""
        return {field["name"]: field for field in self.resource["schema"]["fields"]}

    @property
    def key(self) -> list[str]:
        """The columns of the primary key; all columns where there is none."""
        stated = self.resource["schema"].get("primaryKey") or list(self.fields)
        return [stated] if isinstance(stated, str) else list(stated)

    @cached_property
    def by_key(self) -> dict[tuple[str, ...], Row]:
        """The rows by their keys."""
        return {tuple(row[column] for column in self.key): row for row in self.rows}


@dataclass(frozen=True)
class Snapshot:
    """A package; `label` is what messages call it."""

    label: str
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Sheet]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table, none if there is no such table."""
        return self.tables[table].rows if table in self.tables else ()


def snapshot(label: str, read: Callable[[str], bytes]) -> Snapshot:
    """The package whose files `read` gives: it takes a path and raises KeyError or OSError where there is no file.

    Raises DataError.
    """
    descriptor = _json(label, read)
    tables: dict[str, Sheet] = {}
    for resource in descriptor["resources"]:
        if resource["name"] == CHANGES:
            continue
        path = resource["path"]
        if not re.match(PATH, path):
            raise DataError(f"{label}: the path {path!r} leaves the package; it is not read")
        try:
            sheet = Sheet(resource, _rows(read(path), resource))
            if len(sheet.by_key) != len(sheet.rows):
                raise ValueError("two rows have the same key")
            tables[resource["name"]] = sheet
        except (KeyError, OSError):
            raise DataError(f"{label}: {path} is not there, though {FILE} lists it") from None
        except ValueError as error:
            raise DataError(f"{label}: {path}: {error}; expected the CSV that {FILE} describes") from None
    return Snapshot(label, descriptor, tables)


def of_folder(folder: Path, label: str = "") -> Snapshot:
    """The package in a folder.

    Raises DataError.
    """
    top = folder.resolve()

    def read(path: str) -> bytes:
        if not (top / path).resolve().is_relative_to(top):
            raise DataError(f"{folder}: the path {path!r} leaves the folder; it is not read")
        return (top / path).read_bytes()

    return snapshot(label or str(folder), read)


def of_archive(data: bytes, label: str) -> Snapshot:
    """The package in a zip archive.

    Raises DataError.
    """
    return snapshot(label, unpack(data, label).__getitem__)


def of_commit(root: Path, commit: str = "HEAD") -> Snapshot:
    """The package that git keeps of a project folder.

    Raises CallError where git keeps none, DataError where it is damaged.
    """
    command = ["git", "archive", "--format=zip", commit, "--", FILE, "curated"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise CallError(f"git cannot be run ({error.strerror}); name a folder, a zip or a version instead") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no package"]
        raise CallError(f"git has no committed package in {root} ({said[-1]}); commit {FILE} and curated/ first")
    return of_archive(done.stdout, "committed")


def _json(label: str, read: Callable[[str], bytes]) -> dict[str, Any]:
    try:
        found = json.loads(read(FILE).decode("utf-8"))
    except (KeyError, OSError):
        raise DataError(f"{label}: no {FILE}; expected a data package") from None
    except (ValueError, RecursionError) as error:
        raise DataError(f"{label}: {FILE}: {error}; expected JSON in UTF-8") from None
    resources = found.get("resources") if isinstance(found, dict) else None
    if not isinstance(resources, list) or not all(map(_is_table, resources)):
        raise DataError(
            f"{label}: {FILE}: expected resources that each have a name, one path, and a schema with fields"
        )
    return dict(found)


def _is_table(resource: Any) -> bool:
    if not isinstance(resource, dict) or not all(isinstance(resource.get(key), str) for key in ("name", "path")):
        return False
    schema = resource.get("schema")
    if not isinstance(schema, dict) or not isinstance(fields := schema.get("fields"), list):
        return False
    if not all(isinstance(field, dict) and isinstance(field.get("name"), str) for field in fields):
        return False
    if not all(isinstance(field.get("constraints") or {}, dict) for field in fields):
        return False
    if not all(isinstance(schema.get(key) or [], list) for key in ("foreignKeys", "uniqueKeys")):
        return False
    names = [field["name"] for field in fields]
    key = schema.get("primaryKey", [])
    stated = [key] if isinstance(key, str) else key
    return len(set(names)) == len(names) and isinstance(stated, list) and all(column in names for column in stated)


def _rows(data: bytes, resource: Mapping[str, Any]) -> tuple[Row, ...]:
    """Raises ValueError."""
    columns = [field["name"] for field in resource["schema"]["fields"]]
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except csv.Error as error:
        raise ValueError(str(error)) from None
    if not lines or lines[0] != columns:
        raise ValueError(f"the header is {','.join(lines[0]) if lines else 'missing'}, not {','.join(columns)}")
    if wrong := next((number for number, cells in enumerate(lines[1:], 1) if len(cells) != len(columns)), None):
        raise ValueError(f"row {wrong} has {len(lines[wrong])} cells, not {len(columns)}")
    return tuple(dict(zip(columns, cells, strict=True)) for cells in lines[1:])
