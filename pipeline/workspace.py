"""What people do to a project folder before and after a build: make it, add a source, look at its state."""

from __future__ import annotations

import csv
import shutil
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline import fingerprint
from pipeline.errors import CallError, DataError
from pipeline.files import sha256, write_atomically
from pipeline.project import Project
from pipeline.reading.formats import UnreadableError, text_of
from pipeline.reading.sources import TEXT_SUFFIXES, Source, load_sources, slug, with_entry
from pipeline.yamlfile import scalar

_SHARED_REGISTER = "jurisdictions.yaml"  # the one register that serves every country
_REGISTER = """\
# The register of sources: one resource for each text in raw/texts/. Empty fields are not known.
$schema: https://datapackage.org/profiles/2.0/datapackage.json
name: {name}-sources
title: {title}

# What the published package (datapackage.json) says about itself.
dataset:
  name: {name}
  title: {dataset_title}
  description: ""
  version: 0.1.0
  keywords: [artificial intelligence, public policy]
  licenses:
    - name: CC-BY-4.0
      title: Creative Commons Attribution 4.0 International
      path: https://creativecommons.org/licenses/by/4.0/

resources: []
"""


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a project: its sources, its package, and why a build would do something."""

    sources: tuple[Source, ...]
    rows: dict[str, int]  # of each published table; empty before the first build
    stale: tuple[str, ...]  # what has changed since the last build


def init(root: Path, name: str, title: str) -> Project:
    """Make an empty project in a folder: the register of sources, a place for texts, the jurisdictions.

    Raises CallError when the folder is a project already, or cannot be one.
    """
    project = Project(root.resolve())
    if project.register.exists():
        raise CallError(f"{root} is a project already: it has raw/{project.register.name}; choose another folder")
    name = slug(name or project.root.name)
    if not name:
        raise CallError(f"no name can be made from the folder's name {project.root.name!r}; give one with --name")
    title = title or name.replace("-", " ").capitalize()
    try:
        project.texts.mkdir(parents=True, exist_ok=True)
        (project.texts / ".gitkeep").touch()
        project.registers.mkdir(exist_ok=True)
        if not (project.registers / _SHARED_REGISTER).exists():
            shutil.copyfile(shipped_registers() / _SHARED_REGISTER, project.registers / _SHARED_REGISTER)
        if not (project.root / ".gitignore").exists():
            write_atomically(project.root / ".gitignore", f"{project.state.name}/\n".encode())
        register = _REGISTER.format(name=name, title=scalar(f"Source texts: {title}"), dataset_title=scalar(title))
        write_atomically(project.register, register.encode())
    except OSError as error:
        raise CallError(f"{error.filename or root}: {error.strerror}; choose a folder that can be written to") from None
    return project


def shipped_registers() -> Path:
    """The registers that come with the program: the repository's own, or those of an installed wheel."""
    repository = Path(__file__).resolve().parent.parent / "raw" / "registers"
    return repository if repository.is_dir() else Path(sysconfig.get_path("data")) / "share" / "aipolicy" / "registers"


def add(project: Project, file: Path, fields: dict[str, str | list[str]]) -> tuple[str, bool]:
    """Put a source into `raw/texts/` and enter it in the register; its id, and whether anything was done.

    `fields` are columns of the register; `name` is made from the file's name if not given. What is no
    UTF-8 text is turned into one, and the original kept in `raw/originals/`. The same content is never
    added twice. Raises DataError when no text can be taken from the file or the register is wrong,
    CallError when the source has no title or its id is taken by another text.
    """
    try:
        data = text_of(file).encode("utf-8")
    except UnreadableError as error:
        raise DataError(str(error)) from None
    original = file.read_bytes()
    name = slug(str(fields.get("name") or file.stem))
    target = file.resolve()
    if not target.is_relative_to(project.texts):
        target = project.texts / f"{name}{file.suffix if file.suffix in TEXT_SUFFIXES else '.md'}"
    sources = load_sources(project, unlisted=target)
    same = next((source for source in sources if source.sha256 == sha256(data)), None)
    if same:
        return same.id, False
    if not fields.get("title"):
        raise CallError("expected the title of the source; give it with --title")
    if not name or any(source.id == name for source in sources) or (target.exists() and target.read_bytes() != data):
        raise CallError(f"the id {name!r} is taken by another text, or empty; give this one an id with --id")
    entry: dict[str, Any] = {"name": name, "path": target.relative_to(project.raw).as_posix()}
    entry |= {key: value for key, value in fields.items() if key != "name"}
    entry |= {"hash": f"sha256:{sha256(data)}", "bytes": len(data)}
    if original != data:
        entry["original"] = f"originals/{name}{file.suffix}"
    register = with_entry(project, entry)
    if original != data:
        write_atomically(project.raw / entry["original"], original)
    if not target.exists():
        write_atomically(target, data)
    write_atomically(project.register, register)  # last: what a crash leaves behind is mended by adding again
    return name, True


def status(project: Project) -> Status:
    """The state of a project.

    Raises DataError when the register or a text is wrong.
    """
    return Status(load_sources(project), _rows(project), tuple(fingerprint.changes(project)))


def _rows(project: Project) -> dict[str, int]:
    found: dict[str, int] = {}
    for path in sorted(project.curated.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = max(0, sum(1 for _ in csv.reader(file)) - 1)
    return found
