"""Check a package folder as whoever downloads it would: nothing is believed that can be checked."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd

import schemas
from pipeline.errors import DataError
from pipeline.files import sha256
from pipeline.publishing.descriptor import FILE, PROFILE
from pipeline.publishing.evidence import check_evidence
from pipeline.publishing.problem import Problem
from pipeline.publishing.tables import read_table
from schemas.declaration import PATH

# What frictionless gets to see of a resource: nothing that names a further file or address.
_RESOURCE_KEYS = ("name", "type", "path", "title", "description", "encoding", "bytes", "hash")
_SCHEMA_KEYS = ("fields", "missingValues", "primaryKey", "foreignKeys")


def verify(folder: Path, texts: Path | None = None, withheld: Collection[str] = ()) -> list[Problem]:
    """What is wrong with the package in `folder`; empty where all is right.

    Checked are the descriptor, bytes and hash of each file, each table against the descriptor's schema
    (by stock frictionless) and against this version's own, primary and foreign keys, and every quote
    against the source texts, which lie at `sources.path` below `texts` (by default below `folder`).
    The quotes from `withheld` sources are not held against their texts, which are not there.
    Nothing outside these two folders is read, whatever the descriptor says.
    """
    descriptor, problems = _descriptor(folder)
    if descriptor is None:
        return problems
    contents, more = _contents(folder, descriptor)
    problems += more
    tables, more = _tables(contents)
    problems += more
    if len(tables) == len(schemas.TABLES):
        problems += [Problem(_file(descriptor, m), m) for m in schemas.check_foreign_keys(tables)]
        problems += check_evidence(tables, folder if texts is None else texts, withheld)
    return problems or list(_stock_problems(folder, descriptor))


def read_package(folder: Path) -> dict[str, pd.DataFrame]:
    """The tables of a package.

    Raises DataError where the descriptor or a table cannot be read or breaks its declaration.
    """
    descriptor, problems = _descriptor(folder)
    if descriptor is not None:
        contents, more = _contents(folder, descriptor)
        tables, most = _tables(contents)
        problems += [*more, *most]
        if not problems:
            return tables
    raise DataError(*map(str, problems))


def published_paths(folder: Path) -> list[str]:
    """The files that the descriptor in a folder lists, the descriptor left aside; none if there is none."""
    descriptor, _ = _descriptor(folder)
    paths = [resource["path"] for resource in descriptor["resources"]] if descriptor else []
    return [path for path in paths if _is_inside(folder, path)]


def _descriptor(folder: Path) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The descriptor, if it has the shape of one."""
    try:
        found = json.loads((folder / FILE).read_bytes().decode("utf-8"))
    except OSError:
        return None, [Problem(FILE, f"not there; expected a data package in {folder}")]
    except ValueError as error:
        return None, [Problem(FILE, f"{error}; expected JSON in UTF-8")]
    if not isinstance(found, dict) or found.get("$schema") != PROFILE:
        return None, [Problem(FILE, f"expected a data package with the $schema {PROFILE}")]
    resources = found.get("resources")
    if not isinstance(resources, list) or not all(_is_resource(resource) for resource in resources):
        return None, [Problem(FILE, "expected resources that each have a name, one path, bytes, a hash and a schema")]
    return found, []


def _is_resource(resource: Any) -> bool:
    expected = {"name": str, "path": str, "bytes": int, "hash": str, "schema": dict}
    return isinstance(resource, dict) and all(isinstance(resource.get(key), kind) for key, kind in expected.items())


def _contents(folder: Path, descriptor: Mapping[str, Any]) -> tuple[dict[str, tuple[str, bytes]], list[Problem]]:
    """Path and content of the file of each table, as far as it is there and as the descriptor says."""
    found: dict[str, tuple[str, bytes]] = {}
    problems: list[Problem] = []
    for resource in descriptor["resources"]:
        name, path = resource["name"], resource["path"]
        if not _is_inside(folder, path):
            problems.append(Problem(FILE, f"resource {name}: the path {path!r} leaves the folder; it is not read"))
            continue
        try:
            data = (folder / path).read_bytes()
        except OSError:
            problems.append(Problem(path, "not there, though the descriptor lists it"))
            continue
        if len(data) != resource["bytes"]:
            problems.append(Problem(path, f"{len(data)} bytes; the descriptor says {resource['bytes']}"))
        if f"sha256:{sha256(data)}" != resource["hash"]:
            problems.append(Problem(path, f"hash sha256:{sha256(data)}; the descriptor says {resource['hash']}"))
        if name in found:
            problems.append(Problem(FILE, f"resource {name} stands twice"))
        if name in schemas.TABLES:
            found[name] = (path, data)
    listed = {resource["name"] for resource in descriptor["resources"]}
    problems += [Problem(FILE, f"no resource {name}") for name in schemas.TABLES if name not in listed]
    return found, problems


def _is_inside(folder: Path, path: str) -> bool:
    return bool(re.match(PATH, path)) and (folder / path).resolve().is_relative_to(folder.resolve())


def _tables(contents: Mapping[str, tuple[str, bytes]]) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    tables: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, (path, data) in contents.items():
        try:
            tables[name] = read_table(name, data)
        except schemas.TableError as error:
            problems += [Problem(path, message) for message in error.problems]
    return tables, problems


def _file(descriptor: Mapping[str, Any], message: str) -> str:
    """The file of the table that a message begins with."""
    table = message.split(",")[0]
    return next(str(resource["path"]) for resource in descriptor["resources"] if resource["name"] == table)


def _stock_problems(folder: Path, descriptor: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What stock frictionless finds; it sees the descriptor without what could lead it elsewhere.

    Takes a folder whose files have the hashes that the descriptor states.
    """
    resources = [_seen(resource) for resource in descriptor["resources"] if resource["name"] in schemas.TABLES]
    safe = {key: value for key, value in descriptor.items() if key != "profile"} | {"resources": resources}
    return _frictionless(_Package(json.dumps(safe), folder))


def _seen(resource: Mapping[str, Any]) -> dict[str, Any]:
    """What frictionless gets to see of a resource: no foreign keys that `schemas.check_foreign_keys` has looked up."""
    schema = {key: resource["schema"][key] for key in _SCHEMA_KEYS if key in resource["schema"]}
    if schema.get("foreignKeys") == schemas.table_schema(resource["name"]).get("foreignKeys"):
        schema.pop("foreignKeys", None)
    return {key: resource[key] for key in _RESOURCE_KEYS if key in resource} | {"schema": schema}


@dataclass(frozen=True)
class _Package:
    """A descriptor, which stands for its files by their hashes, and the folder where they lie at the moment."""

    descriptor: str
    folder: Path = field(compare=False)


@lru_cache(maxsize=8)  # a package is checked when it is made, and again when it is released
def _frictionless(package: _Package) -> tuple[Problem, ...]:
    try:
        found = frictionless.Package.from_descriptor(json.loads(package.descriptor), basepath=str(package.folder))
    except frictionless.FrictionlessException as error:
        return tuple(Problem(FILE, reason.message) for reason in error.reasons or [error.error])
    report = found.validate()
    return (
        *(Problem(FILE, error.message) for error in report.errors),
        *(Problem(task.place, error.message) for task in report.tasks for error in task.errors),
    )
