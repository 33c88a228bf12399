"""The state of a project: its sources, its package, and why a build would do something."""

from __future__ import annotations

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline import fingerprint
from pipeline.errors import DataError
from pipeline.project import Project
from pipeline.reading.formats import KINDS
from pipeline.reading.language import SPOKEN
from pipeline.reading.sources import ASIDE, Aside, load_sources
from pipeline.registers import UNUSED, load_registers
from pipeline.replacement import recover

REVIEW_STATUS, UNREVIEWED = "review_status", "unreviewed"
_OWN = {"raw/quality.csv": "quality", "raw/identifiers.csv": "identifiers"}
"""Inputs of one table alone, that is made of nothing else."""
UP_TO_DATE, NEW, CHANGED = "up to date", "new", "changed"


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source, and how it stands to the published package."""

    id: str
    title: str
    state: str  # one of these, or "missing", "unreadable", "unsupported"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a project."""

    sources: tuple[SourceState, ...]
    rows: dict[str, int]  # of each published table; empty before the first build
    unreviewed: dict[str, int]  # records of each table that await review
    stale: tuple[str, ...]  # what has changed since the last build
    stale_tables: dict[str, list[str]]  # the tables that a build would make anew, and which changes are why
    unused: tuple[str, ...]  # entries of registers that nothing published uses, as TABLE: NAME


def status(project: Project) -> Status:
    """The state of a project.

    Raises DataError when the register is wrong; a text that is wrong is a state of its source.
    """
    recover(project)
    sources = _sources(project)
    rows: dict[str, int] = {}
    unreviewed: dict[str, int] = {}
    for path in sorted(project.curated.glob("*.csv")):
        table = _table(path)
        rows[path.stem] = len(table)
        if table and REVIEW_STATUS in table[0]:
            unreviewed[path.stem] = sum(row[REVIEW_STATUS] == UNREVIEWED for row in table)
    stale = tuple(fingerprint.changes(project))
    used = {(table, id_) for table in UNUSED for id_ in _keys(project, table)}
    try:
        unused = load_registers(project.registers, world=False).unused(used) if rows else []
    except DataError:  # a build tells what is wrong
        unused = []
    return Status(sources, rows, unreviewed, stale, _stale_tables(stale, rows, unreviewed), tuple(unused))


def _sources(project: Project) -> tuple[SourceState, ...]:
    """Every source of the register, and every file in `raw/texts/` that is in no entry."""
    published = {row["source_id"]: row for row in _table(project.curated / "sources.csv")}
    aside: dict[str, Aside] = {}
    found: list[SourceState] = []
    for source in load_sources(project, aside=aside, tolerated=ASIDE):
        row = published.get(source.id)
        state = NEW if row is None else UP_TO_DATE if row["sha256"] == source.sha256 else CHANGED
        language = row["language"] if row else source.language
        note = "" if language in SPOKEN else f"the rules do not speak {language}: only the works that it cites"
        found.append(SourceState(source.id, source.title, state, note))
    for name, why in aside.items():
        if why.state != "unlisted":
            found.append(SourceState(name, "", why.state, why.message))
        elif Path(name).suffix.lower() in KINDS:
            found.append(SourceState(name, "", NEW, f"in no entry yet: aipolicy add {name}"))
        else:
            found.append(SourceState(name, "", "unsupported", f"expected {', '.join(KINDS)}; take it away"))
    return tuple(sorted(found, key=lambda source: source.id))


def _stale_tables(reasons: Sequence[str], rows: Collection[str], reviewed: Collection[str]) -> dict[str, list[str]]:
    """The tables that a build would make anew, each with what has changed: its own file, or what it is made from."""
    found: dict[str, list[str]] = {}
    for reason in reasons:
        name = reason.split(" ")[0]
        if name.startswith("curated/"):
            tables: Collection[str] = [Path(name).stem]
        elif name == "raw/reviews.csv":
            tables = reviewed
        elif name in _OWN:
            tables = [_OWN[name]]
        elif name == "datapackage.json":
            tables = ()
        else:  # texts, registers, corrections and the program can change every row that is read
            tables = [table for table in rows if table not in _OWN.values()]
        for table in tables:
            found.setdefault(table, []).append(reason)
    return dict(sorted(found.items()))


def _keys(project: Project, table: str) -> list[str]:
    return [next(iter(row.values()), "") for row in _table(project.curated / f"{table}.csv")]


def _table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except FileNotFoundError:
        return []
