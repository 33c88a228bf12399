"""The register of sources, `raw/datapackage.yaml`, and the texts it names (codebook: table `sources`).

The register is a Frictionless package: one resource for each text in `raw/texts/`. Everything that
is wrong with it, or with the texts, is collected and raised at once, so that a maintainer mends all
of it in one go. Nothing outside `raw/` is ever read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.errors import CallError, DataError
from pipeline.files import sha256
from pipeline.project import Project
from pipeline.reading.formats import sniff
from pipeline.yamlfile import Node, parse, read_utf8, scalar, unknown_keys

ASIDE = ("unlisted", "unreadable", "missing", "changed")
"""What can keep one text from being read."""

TEXT_SUFFIXES = (".txt", ".md")
_PACKAGE_KEYS = ("$schema", "name", "title", "description", "dataset", "resources")
_DATASET_KEYS = ("name", "title", "description", "version", "homepage", "keywords", "contributors", "licenses")
_RESOURCE_KEYS = (
    *("name", "path", "title", "authors", "publisher", "published", "language", "country", "licence", "url"),
    *("hash", "bytes", "original", "original_hash", "replaces", "retrieved"),
)
_FORMS = {
    "name": (r"[a-z0-9]+(?:-[a-z0-9]+)*", "lower-case letters and digits joined by hyphens, such as a-report-2020"),
    "language": (r"[a-z]{2,3}", "an ISO 639 code such as en"),
    "country": (r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?|INT", "an ISO 3166 code such as BE or BE-VLG, EU or INT"),
    "url": (r"https?://[^\s<>\"]+", "an address that begins with http:// or https://"),
    "replaces": (r"[a-z0-9]+(?:-[a-z0-9]+)*", "the name of another source"),
    "hash": (r"sha256:[0-9a-f]{64}", "sha256: and 64 hexadecimal digits"),
    "original_hash": (r"sha256:[0-9a-f]{64}", "sha256: and 64 hexadecimal digits"),
    "bytes": (r"[0-9]+", "the size of the file, a whole number"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A source text as the register describes it; what is not known is the empty text."""

    id: str
    title: str
    authors: str  # joined by "; "
    publisher: str
    published: str  # ISO 8601, as precise as known
    language: str
    country: str
    licence: str
    url: str
    path: str  # from the project's root, with forward slashes
    sha256: str
    bytes: int
    original: str = ""  # the file that the text was made from, if it was another one
    replaces: str = ""  # the source that this one is a new edition of
    retrieved: str = ""  # when it was fetched from its address

    @property
    def dated(self) -> str:
        """When it was published, or at least when it was there to be fetched: of two sources the later one is right."""
        return self.published or self.retrieved

    def text(self, project: Project) -> str:
        """The raw text: the characters that every offset counts."""
        return (project.root / self.path).read_bytes().decode("utf-8")


def slug(text: str) -> str:
    """A text as the id of a source: lower-case ASCII letters and digits joined by hyphens."""
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_.lower()))


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a source, or a file in `raw/texts/`, is not read."""

    state: str  # one of ASIDE
    message: str


def load_sources(
    project: Project,
    aside: dict[str, Aside] | None = None,
    tolerated: Collection[str] = ASIDE[:2],
) -> tuple[Source, ...]:
    """The sources of a project, sorted by id, each text checked against its entry.

    Raises DataError with one message for each problem of the register or of `raw/texts/`.

    What keeps one text from being read is noted in `aside`, if that is given and the state is `tolerated`,
    and the others are read: files without an entry by their paths, texts by their sources.
    """
    problems: list[str] = []
    top = _register(project, problems)
    out: dict[str, Aside] = {}
    found = _sources(project, top, problems, out) if top else []
    for name, why in out.items():
        if aside is not None and why.state in tolerated:
            aside[name] = why
        else:
            problems.append(why.message)
    if problems:
        raise DataError(*problems)
    return tuple(sorted(found, key=lambda source: source.id))


def load_dataset(project: Project) -> dict[str, object]:
    """What the register says of the published package: its `dataset` section, as texts, lists and dicts.

    Raises DataError when the register cannot be read or the section lacks name, title, version or licence.
    """
    problems: list[str] = []
    top = _register(project, problems)
    if problems or top is None:
        raise DataError(*problems)
    plain = (top.mapping or {})["dataset"].plain()
    assert isinstance(plain, dict)
    return plain


def with_entry(project: Project, fields: dict[str, str | list[str] | int]) -> bytes:
    """The register with a new entry at the end of its resources; the rest of it stays as it is.

    Raises DataError when the register is wrong, CallError when a field is.
    """
    label = _label(project, project.register)
    problems: list[str] = []
    text = read_utf8(project.register, label, problems)
    top = parse(text, label, problems) if text is not None else None
    resources = (top.mapping or {}).get("resources") if top else None
    if text is None or resources is None or problems:
        raise DataError(*(problems or [f"{label}: no list of resources; expected a line 'resources: []'"]))
    if resources.items:
        if text[resources.start] != "-":
            raise DataError(f"{label}:{resources.line}: expected the resources one to a line, each after a hyphen")
        lines = text[: resources.end].splitlines(keepends=True)
        while not lines[-1].strip() or lines[-1].startswith("#"):  # what stands between the list and the next key
            lines.pop()
        end = len("".join(lines))
        before, after, indent = text[:end].rstrip() + "\n", text[end:], " " * resources.column
    else:
        before = text[: resources.start].rstrip() + "\n"
        after, indent = text[resources.end :].removeprefix("\n"), "  "
    new = before + _entry(fields, indent) + after
    changed = parse(new, label, problems)
    if problems or changed is None or not _check_register(changed, label, problems):
        raise DataError(*problems)
    added = ((changed.mapping or {})["resources"].items or [])[-1]
    wrong = [problem.split(": ", 1)[1] for problem in _entry_problems(added, label)]
    if wrong:
        raise CallError("; ".join(wrong))
    return new.encode("utf-8")


def _entry(fields: dict[str, str | list[str] | int], indent: str) -> str:
    lines: list[str] = []
    for key, value in fields.items():
        written = f"[{', '.join(map(scalar, value))}]" if isinstance(value, list) else scalar(value)
        lines.append(f"{indent}{'  ' if lines else '- '}{key}: {written}\n")
    return "".join(lines)


def _label(project: Project, path: Path) -> str:
    """The name of a file in messages."""
    return path.relative_to(project.root).as_posix()


def _register(project: Project, problems: list[str]) -> Node | None:
    label = _label(project, project.register)
    if not project.register.is_file():
        problems.append(
            f"{label}: no such file in {project.root}; expected the register of sources; "
            "go to a project folder, name one with --root, or make one with `aipolicy init DIR`"
        )
        return None
    text = read_utf8(project.register, label, problems)
    if text is None:
        return None
    top = parse(text, label, problems)
    return top if _check_register(top, label, problems) else None


def _check_register(top: Node | None, label: str, problems: list[str]) -> bool:
    """Whether the top of the register has the right shape; what is wrong is added to `problems`."""
    if top is None or top.mapping is None:
        if not problems:
            problems.append(f"{label}: expected a mapping with name, dataset and resources; see `aipolicy init --help`")
        return False
    problems.extend(unknown_keys(top, _PACKAGE_KEYS, label))
    dataset = top.mapping.get("dataset")
    if dataset is None or dataset.mapping is None:
        problems.append(f"{label}: no 'dataset' section; add one with the published package's name, title and version")
    else:
        problems.extend(unknown_keys(dataset, _DATASET_KEYS, label))
        for key in ("name", "title", "version", "licenses"):
            value = dataset.mapping.get(key)
            if value is None or not value.content:
                problems.append(f"{label}:{dataset.line}: the dataset has no {key}; add a line '{key}: ...'")
    resources = top.mapping.get("resources")
    if resources is None or (resources.items is None and resources.content):
        line = f":{resources.line}" if resources else ""
        problems.append(f"{label}{line}: expected 'resources' with a list of sources; write 'resources: []' if none")
    return not problems


def _sources(project: Project, top: Node, problems: list[str], aside: dict[str, Aside]) -> list[Source]:
    """The entries that are right; a message for each that is not, and for each text that is not."""
    label = _label(project, project.register)
    resources = (top.mapping or {})["resources"]
    found: list[Source] = []
    seen: dict[tuple[str, str], int] = {}  # what must not stand twice, with its line
    listed: set[str] = set()
    for node in resources.items or []:
        entry = node.mapping
        if entry is None:
            problems.append(f"{label}:{node.line}: expected an entry with name, path, title and hash")
            continue
        listed.add((entry["path"].text or "") if "path" in entry else "")
        before = len(problems)
        problems.extend(_entry_problems(node, label))
        for key in ("name", "path", "hash"):
            value = entry[key].text if key in entry else None
            if value and seen.setdefault((key, value), node.keys[key]) != node.keys[key]:
                problems.append(
                    f"{label}:{node.keys[key]}: {key} {value!r} stands on line {seen[key, value]} too; "
                    "expected each source once; remove or rename one of the two"
                )
        if len(problems) == before:
            data = _content(project, node)
            if isinstance(data, Aside):
                aside[entry["name"].text or ""] = data
            else:
                found.append(_source(project, entry, data))
    earlier: list[str] = []  # a source replaces one that stands before it: so none replaces itself
    for node in resources.items or []:
        entry = node.mapping or {}
        replaced = entry.get("replaces")
        if replaced and replaced.text and replaced.text not in earlier:
            problems.append(
                f"{label}:{replaced.line}: replaces {replaced.text!r}; expected the name of a source above it"
            )
        earlier.append((entry["name"].text or "") if "name" in entry else "")
    aside.update(_unlisted(project, listed))
    return found


def _entry_problems(node: Node, label: str) -> Iterator[str]:
    entry = node.mapping or {}
    yield from unknown_keys(node, _RESOURCE_KEYS, label)
    name = (entry["name"].text if "name" in entry else None) or "without a name"
    for key in ("name", "path", "title", "hash"):
        if key not in entry or not entry[key].content:
            yield f"{label}:{node.line}: the source {name} has no {key}; add a line '{key}: ...' to it"
    for key, value in entry.items():
        if key not in _RESOURCE_KEYS:
            continue
        if key == "authors" and value.items is not None:
            if any(not item.text for item in value.items):
                yield f"{label}:{value.line}: expected authors as a list of names"
        elif value.text is None:
            yield f"{label}:{value.line}: {key} of the source {name} is not a text; write it on one line"
        elif key in _FORMS and value.text and not re.fullmatch(_FORMS[key][0], value.text):
            yield f"{label}:{value.line}: {key} {value.text!r}; expected {_FORMS[key][1]}"
        elif key in ("published", "retrieved") and not _is_date(value.text):
            yield f"{label}:{value.line}: {key} {value.text!r}; expected a date: 2020, 2020-12 or 2020-12-31"
        elif key in ("path", "original") and value.text:
            yield from (
                f"{label}:{value.line}: {key} {value.text!r} {what}" for what in _path_problems(key, value.text)
            )


def _is_date(text: str) -> bool:
    if not re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return text == ""
    return True


def _path_problems(key: str, text: str) -> Iterator[str]:
    parts = text.split("/")
    if text.startswith("/") or "\\" in text or ":" in parts[0] or ".." in parts:
        yield "leaves the folder raw/; expected a path below it, such as texts/a-report-2020.txt"
    elif key == "path" and (parts[0] != "texts" or not text.endswith(TEXT_SUFFIXES)):
        yield f"is no text; expected texts/NAME with the ending {' or '.join(TEXT_SUFFIXES)}"


def _content(project: Project, node: Node) -> bytes | Aside:
    """The bytes of an entry's text, or what is wrong with it."""
    entry = node.mapping or {}
    place = f"{_label(project, project.register)}:{node.keys['path']}"
    path = project.raw / (entry["path"].text or "")
    label = _label(project, path)
    if not path.is_file():
        what = f"{place}: {label} does not exist; put the text there, mend the path, or remove the entry"
        return Aside("missing", what)
    if not path.resolve().is_relative_to(project.raw.resolve()):
        what = f"{place}: {label} is a link that leaves the folder raw/; put the text itself there"
        return Aside("missing", what)
    unreadable: list[str] = []
    text = read_utf8(path, label, unreadable)
    if text is None:
        return Aside("unreadable", *unreadable)
    data = text.encode("utf-8")
    if not text.strip():
        what = f"{label}: the file is empty; put the text there, or remove its entry ({place})"
        return Aside("unreadable", what)
    if (kind := sniff(data)) not in ("text", "html"):
        what = f"{label}: the content is {kind}, not text; remove its entry ({place}) and add the true file"
        return Aside("unreadable", what)
    stated = (entry["hash"].text or "").removeprefix("sha256:")
    if stated != sha256(data):
        return Aside(
            "changed",
            f"{label}: the content has changed: expected sha256:{stated} ({place}), found sha256:{sha256(data)}; "
            f"to accept the new content write 'hash: sha256:{sha256(data)}' and 'bytes: {len(data)}' "
            "in its entry, else restore the file",
        )
    if "bytes" in entry and entry["bytes"].text not in ("", str(len(data))):
        what = f"{label}: {len(data)} bytes, but its entry ({place}) states {entry['bytes'].text}; mend bytes"
        return Aside("changed", what)
    return data


def _source(project: Project, entry: dict[str, Node], data: bytes) -> Source:
    def text(key: str) -> str:
        return (entry[key].text or "").strip() if key in entry else ""

    authors = entry["authors"].items if "authors" in entry else None
    return Source(
        id=text("name"),
        title=text("title"),
        authors="; ".join(item.text or "" for item in authors) if authors is not None else text("authors"),
        publisher=text("publisher"),
        published=text("published"),
        language=text("language"),
        country=text("country"),
        licence=text("licence"),
        url=text("url"),
        path=_label(project, project.raw / text("path")),
        sha256=sha256(data),
        bytes=len(data),
        original=_label(project, project.raw / text("original")) if text("original") else "",
        replaces=text("replaces"),
        retrieved=text("retrieved"),
    )


def _unlisted(project: Project, listed: set[str]) -> Iterator[tuple[str, Aside]]:
    register = _label(project, project.register)
    for path in sorted(project.texts.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            name = path.relative_to(project.raw).as_posix()
            if name not in listed:
                yield (
                    _label(project, path),
                    Aside(
                        "unlisted",
                        f"{_label(project, path)}: no entry in {register} names this file; "
                        f"add one with `aipolicy add {_label(project, path)}`, or take the file away",
                    ),
                )
