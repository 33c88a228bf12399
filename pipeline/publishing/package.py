"""Publish: build in a staging folder, check there what a downloader would get, swap in at once."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

import schemas
from pipeline.errors import DataError
from pipeline.lock import lock
from pipeline.project import Project
from pipeline.publishing.descriptor import FILE, describe, path_of, render
from pipeline.publishing.tables import write_table
from pipeline.publishing.verify import published_paths, verify
from pipeline.replacement import LOCK, finish_pending, replace_files


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What a publication did."""

    rows: dict[str, int]  # of each table
    changed: tuple[str, ...]  # files that are new, different or gone, as paths from the project's root

    @property
    def unchanged(self) -> bool:
        return not self.changed


def publish(
    project: Project,
    tables: Mapping[str, pd.DataFrame],
    dataset: Mapping[str, Any] | None = None,
    beside: Mapping[str, bytes | None] | None = None,
) -> PublishReport:
    """Write `curated/` and `datapackage.json`, whole or not at all; a file that would not change is not touched.

    Takes a frame for each table of the codebook, and what the register says of the package
    (`dataset:` in `raw/datapackage.yaml`); `beside` are other files of the project (path → content, None for
    one that is to go) that are written in the same step.

    Raises DataError where a table, a key or a quote is wrong, another process is publishing, or the disk
    refuses; the package is then as it was.
    """
    with lock(project, LOCK):
        try:
            finish_pending(project)
            return _publish(project, tables, dataset or {}, beside or {})
        except OSError as error:
            raise DataError(
                f"{error.filename or project.root}: {error.strerror}; expected to write the package there; "
                "mend that and build again"
            ) from error


def _publish(
    project: Project, tables: Mapping[str, pd.DataFrame], dataset: Mapping[str, Any], beside: Mapping[str, bytes | None]
) -> PublishReport:
    files = _files(project, tables, dataset) | {name: data for name, data in beside.items() if data is not None}
    gone = [name for name, data in beside.items() if data is None and (project.root / name).exists()]
    staged = project.state / "staged"
    shutil.rmtree(staged, ignore_errors=True)
    try:
        for name, data in files.items():
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).write_bytes(data)
        if problems := verify(staged, project.root):
            raise DataError(*map(str, problems))
        changed = [name for name, data in files.items() if _content(project.root / name) != data]
        removed = [*(name for name in published_paths(project.root) if name not in files), *gone]
        if changed or removed:
            replace_files(project, staged, changed=changed, removed=removed)
    finally:
        if not (project.state / "journal.json").exists():
            shutil.rmtree(staged, ignore_errors=True)
    rows = {name: len(tables[name]) for name in schemas.TABLES}
    return PublishReport(rows, tuple(sorted([*changed, *removed])))


def _files(project: Project, tables: Mapping[str, pd.DataFrame], dataset: Mapping[str, Any]) -> dict[str, bytes]:
    """Every file of the package: path → content, the descriptor last."""
    problems = [f"{path_of(name)}: no such table was made" for name in schemas.TABLES if name not in tables]
    found: dict[str, bytes] = {}
    for name in schemas.TABLES:
        try:
            found[name] = write_table(name, tables[name]) if name in tables else b""
        except schemas.TableError as error:
            problems += [f"{path_of(name)}: {problem}" for problem in error.problems]
    if problems:
        raise DataError(*problems)
    descriptor = describe(dataset, tables["sources"], found, project.root.resolve().name)
    return {**{path_of(name): data for name, data in found.items()}, FILE: render(descriptor)}


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
