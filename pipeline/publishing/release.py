"""Releases: the version that follows from what differs since the last one, its zip, its place, its entry of CHANGES.md.

A release takes the day that it is told: `--date`, or SOURCE_DATE_EPOCH as reproducible builds have it. Nothing
else in a project knows the day, and the clock is not asked, so that the same release can be made twice.

The release goes out first; then the project's own record of it (version and CHANGES.md) follows at once. When
that is cut short, the next `aipolicy release` catches up with what is out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pipeline import fingerprint
from pipeline.errors import CallError, DataError
from pipeline.files import sha256
from pipeline.lock import lock
from pipeline.project import Project
from pipeline.publishing import changelog
from pipeline.publishing.archive import pack, unpack
from pipeline.publishing.bundle import bundle, verify_archive
from pipeline.publishing.descriptor import FILE, render
from pipeline.publishing.destination import Destination, Index, Release
from pipeline.publishing.difference import Difference, compare
from pipeline.publishing.snapshot import Snapshot, of_archive, of_commit, of_folder
from pipeline.publishing.versions import Step, Version
from pipeline.replacement import recover, write_files
from pipeline.yamlfile import parse, read_utf8

FOLDER = "dist"  # in the project: where releases go unless told otherwise
COMMITTED, BUILT = "committed", "built"


@dataclass(frozen=True, slots=True)
class Report:
    """What `release` did, or would do."""

    release: Release | None  # None where nothing differs
    difference: Difference | None  # to the release before; None for the first one
    caught_up: bool = False  # the project's record of an earlier release was mended


def release(
    project: Project, to: str = "", step: Step | None = None, day: str = "", *, dry_run: bool = False
) -> Report:
    """Release the package as it is built, unless it is what the last release holds.

    `to` is the destination, by default the folder `dist/`; a new one gets the releases of `dist/` first. The
    version follows from the difference to the last release there; `step`, or a higher version in the register,
    asks for more. The first release has the version that the register states.

    Raises CallError for a step that is too small or a day that is none, DataError where the package is not
    what raw/ gives, the destination does not answer, or it lacks a release that CHANGES.md tells of.
    """
    with lock(project):
        recover(project)
        if stale := fingerprint.changes(project):
            raise DataError(f"{FILE}: not what raw/ gives now ({'; '.join(stale[:3])}); run `aipolicy build` first")
        home = Destination(str(project.root / FOLDER))
        place = Destination(to) if to else home
        index = place.index()
        new = of_folder(project.root, BUILT)
        name = str(new.descriptor["name"])
        if to and not index.releases and not dry_run:
            for earlier in sorted(home.index().releases, key=lambda r: Version.of(r.version)):
                place.publish(name, earlier, home.fetch(earlier))
            index = place.index()
        last = index.latest
        changes = _changes(project)
        caught_up = False
        if last is not None:
            data = place.fetch(last)
            caught_up = not dry_run and _catch_up(project, place, name, last, data)
            changes, new = _changes(project), of_folder(project.root, BUILT)
            difference = compare(of_archive(data, last.version), new)
            if not difference:
                return Report(None, difference, caught_up)
        else:
            difference = None
        _check_history(changes, index, place)
        version = _next(project, new, difference, last, step)
        made_on = _day(day, last) if not dry_run or day else ""
        rows = {table: len(sheet.rows) for table, sheet in new.tables.items()}
        taken = difference.step.name.lower() if difference else ""
        descriptor = {**new.descriptor, "version": str(version)}
        if dry_run:
            planned = Release(str(version), made_on, taken, _address(name, version), 0, "", rows)
            return Report(planned, difference)
        changes = changelog.inserted(changes, changelog.entry(version, made_on, difference, rows))
        inputs = fingerprint.inputs(project) | {_label(project): sha256(_with_version(project, str(version)))}
        data = pack(bundle(project.root, _dated(descriptor, made_on), difference, changes, inputs))
        problems, _ = verify_archive(data, _address(name, version))
        if problems:
            raise DataError(*map(str, problems))
        made = Release(str(version), made_on, taken, _address(name, version), len(data), f"sha256:{sha256(data)}", rows)
        place.publish(name, made, data)
        _record(project, descriptor, changes)
        return Report(made, difference, caught_up)


def open_package(project: Project, what: str, at: str = "") -> Snapshot:
    """The package that a person means: `committed`, `built`, a folder, a zip, a version or `latest`.

    Versions are looked up at the destination `at`, by default the project's `dist/`. Raises CallError where
    there is no such package, DataError where it is damaged.
    """
    if what == COMMITTED:
        return of_commit(project.root)
    if what == BUILT:
        recover(project)
        return of_folder(project.root, BUILT)
    path = Path(what)
    if path.is_dir():
        return of_folder(path)
    if path.is_file():
        return of_archive(path.read_bytes(), what)
    place = Destination(at or str(project.root / FOLDER))
    index = place.index()
    found = index.find(what)
    if found is None:
        known = ", ".join([r.version for r in index.releases]) or "none"
        raise CallError(
            f"{what}: no such package; expected {COMMITTED}, {BUILT}, a folder, a zip, latest, or a version "
            f"(released at {place.address}: {known})"
        )
    return of_archive(place.fetch(found), found.version)


def _next(
    project: Project, new: Snapshot, difference: Difference | None, last: Release | None, step: Step | None
) -> Version:
    """The version that a release gets."""
    try:
        stated = Version.of(str(new.descriptor.get("version", "")))
    except ValueError as error:
        raise DataError(f"{_label(project)}: {error}; mend it in the section dataset") from None
    if difference is None or last is None:
        return stated
    before, needed = Version.of(last.version), difference.step
    if step is not None and step < needed:
        raise CallError(
            f"--step {step.name.lower()} is too small: {difference.summary()}; expected {needed.name.lower()}"
            f" or more, which gives {before.after(needed)}"
        )
    if step is None and stated > before:
        wished = next((s for s in Step if before.after(s) == stated), None)
        if wished is None or wished < needed:
            raise DataError(
                f"{_label(project)}: version {stated}; expected {before.after(needed)} or a larger step after"
                f" {before} ({difference.summary()}); set it back to {before}, or to the version that you want"
            )
        step = wished
    return before.after(step or needed)


def _day(stated: str, last: Release | None) -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if not stated and epoch:
            stated = datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
        if date.fromisoformat(stated).isoformat() != stated:
            raise ValueError
    except (ValueError, OverflowError, OSError):
        raise CallError(
            f"{stated or 'no date'}: expected the day of the release, which nothing else in the project knows; "
            "give it as --date YYYY-MM-DD, or set SOURCE_DATE_EPOCH"
        ) from None
    if last is not None and stated < last.date:
        raise CallError(f"--date {stated} is before {last.date}, the day of {last.version}; give a later day")
    return stated


def _check_history(changes: str, index: Index, place: Destination) -> None:
    """Nobody releases a version twice because the earlier releases lie elsewhere."""
    known = {release.version for release in index.releases}
    missing = [str(version) for version in changelog.versions(changes) if str(version) not in known]
    if missing:
        raise DataError(
            f"{changelog.FILE}: tells of {', '.join(missing)}, which {place.address} does not hold; "
            "name the place of the releases with --to, or copy them there"
        )


def _catch_up(project: Project, place: Destination, name: str, last: Release, data: bytes) -> bool:
    """Finish what a release left undone that was cut short after its version was out; whether there was anything."""
    place.point_to_latest(name)
    descriptor = json.loads(project.descriptor.read_bytes())
    released = Version.of(last.version)
    changes = _changes(project)
    stated = str(descriptor.get("version", ""))
    behind = released not in changelog.versions(changes)
    try:
        older = Version.of(stated) < released
    except ValueError:
        older = False
    if not behind and not older:
        return False
    if behind:
        entry = changelog.section(unpack(data, last.address)[changelog.FILE].decode("utf-8"), released)
        changes = changelog.inserted(changes, entry)
    _record(project, {**descriptor, "version": str(released) if older else stated}, changes)
    return True


def _record(project: Project, descriptor: Mapping[str, Any], changes: str) -> None:
    """Write the version into register and descriptor, and the changes into CHANGES.md: all of it or nothing."""
    files = {
        _label(project): _with_version(project, str(descriptor["version"])),
        changelog.FILE: changes.encode("utf-8"),
        FILE: render(descriptor),
    }
    note, data = fingerprint.noted(project, files)  # else the package would seem not to be what raw/ gives
    files[note] = data
    try:
        write_files(project, files)
    except OSError as error:
        raise DataError(
            f"{error.filename or project.root}: {error.strerror}; the release is out, but not yet noted here; "
            "mend that and run `aipolicy release` again"
        ) from error


def _with_version(project: Project, version: str) -> bytes:
    """The register with another version of the dataset; all else stays as it is, to the letter."""
    problems: list[str] = []
    text = read_utf8(project.register, _label(project), problems)
    top = parse(text, _label(project), problems) if text is not None else None
    dataset = (top.mapping or {}).get("dataset") if top else None
    node = (dataset.mapping or {}).get("version") if dataset else None
    if text is None or node is None:
        raise DataError(*(problems or [f"{_label(project)}: no version in the section dataset; add one"]))
    return (text[: node.start] + version + text[node.end :]).encode("utf-8")


def _changes(project: Project) -> str:
    path = project.root / changelog.FILE
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _dated(descriptor: Mapping[str, Any], day: str) -> dict[str, Any]:
    """The descriptor with the day of its publication, right after its version."""
    found: dict[str, Any] = {}
    for key, value in descriptor.items():
        found[key] = value
        if key == "version":
            found["created"] = f"{day}T00:00:00Z"
    return found


def _address(name: str, version: Version) -> str:
    return f"{name}-{version}.zip"


def _label(project: Project) -> str:
    return project.register.relative_to(project.root).as_posix()
