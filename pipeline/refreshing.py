"""Ask for the registered addresses again, and store what has changed as new editions."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.errors import CallError, DataError
from pipeline.fetching import Fetched, Fetcher, FetchError
from pipeline.files import write_atomically
from pipeline.project import Project
from pipeline.reading.formats import UnreadableError
from pipeline.reading.sources import ASIDE, Source, load_sources
from pipeline.replacement import recover
from pipeline.workspace import Addition, enter

UNCHANGED, NEW_EDITION, FAILED = "unchanged", "new edition", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source."""

    source_id: str
    state: str  # UNCHANGED, NEW_EDITION or FAILED
    edition: str = ""  # the id of the new edition
    problem: str = ""


def add_from(
    project: Project, url: str, fields: Mapping[str, str | list[str]], today: date, fetcher: Fetcher | None = None
) -> Addition:
    """Add the document at an address, as `workspace.add` does a file.

    Raises DataError when it cannot be fetched or read, and what `add` raises.
    """
    try:
        found = (fetcher or Fetcher()).fetch(url)
        assert found is not None  # nothing was said of an earlier state
        given = {"url": url, **{k: v for k, v in fields.items() if v}, "retrieved": today.isoformat()}
        done = enter(project, found.name, found.data, given)
    except (FetchError, UnreadableError) as error:
        raise DataError(str(error)) from None
    _remember(project, done.id, url, found)
    return done


def refresh(
    project: Project,
    ids: Collection[str] = (),
    *,
    today: date,
    fetcher: Fetcher | None = None,
    tell: Callable[[str], None] = lambda message: None,
) -> tuple[Outcome, ...]:
    """Fetch the sources `ids`, by default all, that have an address; of several editions the last one.

    Changed content becomes a source of its own that replaces the former one and bears the date `today`.
    Raises CallError for an unknown id or one without an address, DataError when the register is wrong.
    """
    recover(project)
    sources = load_sources(project, {}, ASIDE)
    replaced = {source.replaces for source in sources}
    current = [source for source in sources if source.url and source.id not in replaced]
    for name in ids:
        if name not in {source.id for source in current}:
            raise CallError(f"{name!r} is no source with an address; give one of {_list(s.id for s in current)}")
    found: list[Outcome] = []
    for source in current:
        if not ids or source.id in ids:
            tell(f"asking for {source.id}")
            found.append(_refresh(project, source, today, fetcher or Fetcher()))
    return tuple(found)


def _list(names: Any) -> str:
    return ", ".join(names) or "none"


def _refresh(project: Project, source: Source, today: date, fetcher: Fetcher) -> Outcome:
    known = _known(project).get(source.id, {})
    if known.get("url") != source.url:
        known = {}
    try:
        found = fetcher.fetch(source.url, etag=known.get("etag", ""), modified=known.get("modified", ""))
        if found is None:
            return Outcome(source.id, UNCHANGED)
        edition = {"name": _edition_id(project, source, today), "replaces": source.id, "retrieved": today.isoformat()}
        done = enter(project, found.name, found.data, edition)
    except (FetchError, UnreadableError, DataError, CallError) as error:
        return Outcome(source.id, FAILED, problem=f"{source.id}: {error}")
    _remember(project, done.id, source.url, found)
    return Outcome(source.id, NEW_EDITION, done.id) if done.new else Outcome(source.id, UNCHANGED)


def _edition_id(project: Project, source: Source, today: date) -> str:
    """The first edition's id with the day, and a number if the day has several editions."""
    sources = {other.id: other for other in load_sources(project, {}, ASIDE)}
    first = source
    while first.replaces in sources:
        first = sources[first.replaces]
    wanted = f"{first.id}-{today.isoformat()}"
    number, name = 1, wanted
    while name in sources:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _known(project: Project) -> dict[str, dict[str, str]]:
    """What servers said of the state in which they sent each source."""
    try:
        found = json.loads((project.state / "fetched.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(project: Project, name: str, url: str, found: Fetched) -> None:
    said = {"url": url, "etag": found.etag, "modified": found.modified}
    known = json.dumps(_known(project) | {name: said}, indent=1)
    write_atomically(project.state / "fetched.json", known.encode())
