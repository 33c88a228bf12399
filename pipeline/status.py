"""The state of a project: its sources, its package, and why a build would do something."""

from __future__ import annotations

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline import fingerprint
from pipeline.project import Project
from pipeline.reading.formats import KINDS
from pipeline.reading.language import SPOKEN
from pipeline.reading.sources import ASIDE, Aside, load_sources
from pipeline.replacement import recover

REVIEW_STATUS, UNREVIEWED = "review_status", "unreviewed"
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
    stale_tables: tuple[str, ...]  # the tables that a build would make anew


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
    return Status(sources, rows, unreviewed, stale, _stale_tables(stale, rows, unreviewed))


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


def _stale_tables(reasons: Sequence[str], rows: Collection[str], reviewed: Collection[str]) -> tuple[str, ...]:
    """The tables that a build would make anew: a table's own file changed, or what it is made from."""
    found: set[str] = set()
    for reason in reasons:
        name = reason.split(" ")[0]
        if name.startswith("curated/"):
            found.add(Path(name).stem)
        elif name == "raw/reviews.csv":
            found |= set(reviewed)
        elif name != "datapackage.json":
            found |= set(rows)
    return tuple(sorted(found))


def _table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except FileNotFoundError:
        return []
