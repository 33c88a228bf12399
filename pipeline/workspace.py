"""What people do to a project folder: make it, and add sources."""

from __future__ import annotations

import sysconfig
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from pipeline.errors import CallError, DataError
from pipeline.files import sha256, write_atomically
from pipeline.lock import lock
from pipeline.model import Document
from pipeline.project import Project
from pipeline.reading import read
from pipeline.reading.formats import SIZE_LIMIT, UnreadableError, text_in, text_of
from pipeline.reading.language import detect
from pipeline.reading.metadata import about, title_of
from pipeline.reading.sources import ASIDE, TEXT_SUFFIXES, Aside, Source, load_sources, slug, with_entry
from pipeline.registers import without_countries
from pipeline.replacement import recover, write_files
from pipeline.yamlfile import scalar

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


COLUMNS = ("title", "authors", "publisher", "published", "language", "country", "licence", "url")
"""What the register says of a source, the columns that people fill."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of a source that was to be added, and what was understood of it."""

    id: str
    new: bool  # else this text was known already
    document: Document
    spare: bool = False  # the file lies in raw/texts/ beside the source's own
    found: Mapping[str, str] = field(default_factory=dict)  # columns that the file itself filled
    unknown: tuple[str, ...] = ()  # columns that nobody filled

    @property
    def sentences(self) -> int:
        return sum(1 for _ in self.document.sentences())

    @property
    def blocks(self) -> dict[str, int]:
        """Blocks of the text by kind, most frequent first."""
        return dict(Counter(block.kind for block in self.document.blocks).most_common())


def init(root: Path, name: str, title: str) -> Project:
    """Make an empty project in a folder: the register of sources, a place for texts, names of use to any country.

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
        for file, text in without_countries(shipped_registers()).items():
            (project.registers / file).parent.mkdir(exist_ok=True)
            if not (project.registers / file).exists():
                write_atomically(project.registers / file, text.encode())
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


def add(project: Project, file: Path, fields: Mapping[str, str | list[str]]) -> Addition:
    """Put the text of a file into `raw/texts/` and enter it in the register.

    `fields` are columns of the register; what is not given is taken from the file itself. What is no UTF-8
    text is turned into one, and the original kept in `raw/originals/`. The same content is never added
    twice. Raises DataError when no text can be taken from the file or the register is wrong, CallError
    when the source has no title or its id is taken by another text.
    """
    place = file.resolve()
    try:
        if place.stat().st_size > SIZE_LIMIT:  # before all of it is in memory
            text_of(place)
        return enter(project, file.name, file.read_bytes(), fields, place)
    except UnreadableError as error:
        raise DataError(str(error)) from None


def enter(
    project: Project, file_name: str, data: bytes, fields: Mapping[str, str | list[str]], place: Path | None = None
) -> Addition:
    """As `add`, for the content of a file; `place` is where it lies, if it lies anywhere.

    Raises UnreadableError, DataError and CallError.
    """
    with lock(project, "raw", wait=True):  # else of two additions at once one would be forgotten
        return _enter(project, file_name, data, fields, place)


def _enter(
    project: Project, file_name: str, data: bytes, given: Mapping[str, str | list[str]], place: Path | None
) -> Addition:
    recover(project)
    text = text_in(data, file_name)
    stored = text.encode("utf-8")
    dropped = place if place and place.is_relative_to(project.texts) else None  # put into raw/texts/ by hand
    aside: dict[str, Aside] = {}  # what is wrong with others is no reason to refuse this one
    sources = {source.id: source for source in load_sources(project, aside, ASIDE)}
    same = next((source for source in sources.values() if source.sha256 == sha256(stored)), None)
    if same:
        spare = dropped is not None and dropped != project.root / same.path
        return Addition(same.id, False, read(text, same.id, language=same.language), spare)
    former = _former(sources, str(given.get("replaces", "")))
    fields, found = _described(data, text, given, former)
    name = str(fields.pop("name", "")) or (f"{former.id}-{fields['published']}" if former else PurePath(file_name).stem)
    name, suffix = slug(name), PurePath(file_name).suffix.lower()
    kept = dropped is not None and suffix in TEXT_SUFFIXES and stored == data
    target = dropped if kept and dropped else project.texts / f"{name}{suffix if suffix in TEXT_SUFFIXES else '.md'}"
    if name in aside:
        raise CallError(f"the id {name!r} is taken: {aside[name].message}")
    if not name or name in sources or (target.exists() and target != dropped):
        raise CallError(f"the id {name!r} is taken by another text, or empty; give this one an id with --id")
    entry: dict[str, Any] = {"name": name, "path": target.relative_to(project.raw).as_posix(), **fields}
    entry |= {"hash": f"sha256:{sha256(stored)}", "bytes": len(stored)}
    files = {} if kept else {f"raw/{entry['path']}": stored}
    if stored != data:
        entry |= {"original": f"originals/{name}{suffix}", "original_hash": f"sha256:{sha256(data)}"}
        files[f"raw/{entry['original']}"] = data
    files["raw/datapackage.yaml"] = with_entry(project, entry)
    gone = {dropped.relative_to(project.root).as_posix()} - set(files) if dropped and not kept else ()
    write_files(project, files, gone)
    document = read(text, name, title=str(fields["title"]), language=str(fields["language"]))
    return Addition(name, True, document, False, found, tuple(key for key in COLUMNS if not fields[key]))


def _former(sources: Mapping[str, Source], name: str) -> Source | None:
    """The edition that a new one replaces: the last one of its work."""
    if not name:
        return None
    if name not in sources:
        raise CallError(f"--replaces: no source {name!r}; give one of {', '.join(sources) or 'none'}")
    later = next((source.id for source in sources.values() if source.replaces == name), None)
    if later:
        raise CallError(f"--replaces: {name} has a later edition; give --replaces {later}")
    return sources[name]


def _described(
    data: bytes, text: str, given: Mapping[str, str | list[str]], former: Source | None
) -> tuple[dict[str, Any], dict[str, str]]:
    """The columns of a new source, and those of them that its file says of itself.

    What people state comes first, then what the file says, then what was true of the former edition.
    """
    said = about(data)
    if not given.get("title") and not said.get("title") and (title := title_of(read(text, "new"))):
        said["title"] = title
    stated = str(given.get("language") or said.get("language", ""))
    said["language"] = detect(text, stated)
    fields: dict[str, Any] = {key: given.get(key) or said.get(key) or "" for key in COLUMNS}
    fields["language"] = said["language"]
    if former:
        for key in COLUMNS:
            fields[key] = fields[key] or ("" if key == "published" else getattr(former, key))
        fields["replaces"] = former.id
        if not fields["published"] and not given.get("retrieved"):
            raise CallError("expected when the new edition was published; give it with --published")
    for key in ("name", "retrieved"):
        if given.get(key):
            fields[key] = given[key]
    if not fields["title"]:
        raise CallError("expected the title of the source; give it with --title")
    found = {
        key: "; ".join(value) if isinstance(value, list) else value
        for key, value in said.items()
        if value == fields[key] and not given.get(key)
    }
    return fields, found
