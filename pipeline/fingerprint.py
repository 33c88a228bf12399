"""What a build is made from, as hashes: the reason why a step runs again, or need not."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from pipeline.files import sha256, write_atomically
from pipeline.project import Project

_TOP = Path(__file__).resolve().parent.parent


def code(*parts: str) -> str:
    """A hash of the program's own files: `parts` are folders or files of the repository, as `pipeline/reading`."""
    found: list[Path] = []
    for part in parts:
        path = _TOP / part
        found += [path] if path.is_file() else path.rglob("*")
    files = sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)
    return sha256("\n".join(f"{path.relative_to(_TOP).as_posix()} {_hash(path)}" for path in files).encode())


def libraries() -> str:
    """The versions of Python and of the libraries that the program stands on."""
    try:
        wanted = metadata.requires("aipolicy") or []
    except metadata.PackageNotFoundError:  # run from a folder, not installed
        wanted = []
    names = {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line}
    lines = [f"python {'.'.join(platform.python_version_tuple()[:2])}"]
    for name in sorted(names):
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name} missing")
    return sha256("\n".join(lines).encode())


def inputs(project: Project) -> dict[str, str]:
    """The hash of everything a package is made from: each file below `raw/`, the program, the libraries."""
    found = {"the program": code("pipeline", "schemas"), "the libraries": libraries()}
    files = (path for path in project.raw.rglob("*") if path.is_file() and not path.name.startswith("."))
    return found | {path.relative_to(project.root).as_posix(): _hash(path) for path in sorted(files)}


def outputs(project: Project) -> dict[str, str]:
    """The hash of each published file that is there."""
    files = [project.descriptor, *sorted(project.curated.rglob("*"))]
    return {path.relative_to(project.root).as_posix(): _hash(path) for path in files if path.is_file()}


def remember(project: Project, made_from: dict[str, str], notes: Mapping[str, Any] | None = None) -> None:
    """Note after a build what the published package was made from, and what the build says of itself."""
    record = {"inputs": made_from, "outputs": outputs(project), "notes": dict(notes or {})}
    write_atomically(_record(project), json.dumps(record, indent=1).encode())


def noted(project: Project, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """The note of the last build, its path and content, for when these files (path → content) lie in the project."""
    record = json.loads(_record(project).read_text(encoding="utf-8"))
    for part in ("inputs", "outputs"):
        record[part] |= {path: sha256(data) for path, data in files.items() if path in record[part]}
    return _record(project).relative_to(project.root).as_posix(), json.dumps(record, indent=1).encode()


def changes(project: Project) -> list[str]:
    """What differs from the last build, one phrase each; empty when a build would change nothing."""
    try:
        record = json.loads(_record(project).read_text(encoding="utf-8"))
        before_in, before_out, _ = dict(record["inputs"]), dict(record["outputs"]), dict(record["notes"])
    except (OSError, ValueError, KeyError, TypeError):
        return ["not built here before"]
    return [*_differences(before_in, inputs(project)), *_differences(before_out, outputs(project))]


def notes(project: Project) -> dict[str, Any]:
    """What the last build noted of itself; nothing where there was none."""
    try:
        return dict(json.loads(_record(project).read_text(encoding="utf-8"))["notes"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _differences(before: dict[str, str], now: dict[str, str]) -> list[str]:
    names = sorted(before.keys() | now.keys())
    return [
        f"{name} {'is new' if name not in before else 'is gone' if name not in now else 'has changed'}"
        for name in names
        if before.get(name) != now.get(name)
    ]


def _record(project: Project) -> Path:
    return project.state / "build.json"


def _hash(path: Path) -> str:
    return sha256(path.read_bytes())
