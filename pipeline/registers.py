"""The registers of `raw/registers/`: canonical names, aliases and codes of particular things.

Each register is a YAML file named after its table (`jurisdictions.yaml`, `organisations.yaml`,
`instruments.yaml`): a list of entries, sorted by id. Registers hold names and codes, never amounts,
dates or statements: those come from the sources.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import yaml

from pipeline.errors import DataError


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """One form of a name: `kind` as in the table `names`; `demonym` for jurisdictions ("Belgian")."""

    text: str
    kind: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a register knows."""

    table: str
    id: str
    name: str
    names: tuple[RegisteredName, ...] = ()  # every form, the canonical one included
    codes: dict[str, str] = field(default_factory=dict)  # further columns: kind, level, jurisdiction_id, wikidata, ...


def fold(text: str) -> str:
    """A name without case, accents, punctuation and leading article: the key under which names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("&", " and ")
    words = re.sub(r"[^\w]+", " ", plain.replace("’", "'").replace("'s", "")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


@dataclass(frozen=True)
class Registers:
    """All entries; look-ups by folded name."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Entry]:
        return {(e.table, fold(n.text)): e for e in reversed(self.entries) for n in e.names}

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Entry]:
        return {(e.table, e.id): e for e in self.entries}

    def find(self, table: str, name: str) -> Entry | None:
        """The entry of `table` that carries `name` in any form, or whose id it is."""
        return self._by_id.get((table, name)) or self._by_name.get((table, fold(name)))

    def of(self, table: str) -> Iterable[Entry]:
        """Entries of one table."""
        return (e for e in self.entries if e.table == table)


_KEYS = {
    "jurisdictions": ("id", "name", "level", "parent_id", "aliases", "demonyms", "translations", "wikidata", "source"),
    "organisations": (
        "id", "name", "acronym", "kind", "jurisdiction_id", "aliases", "former", "translations", "wikidata", "source",
    ),
    "instruments": (
        "id", "name", "acronym", "kind", "jurisdiction_id", "aliases", "former", "translations", "url", "wikidata",
        "source",
    ),
}  # fmt: skip
_CODES = ("kind", "level", "parent_id", "jurisdiction_id", "acronym", "wikidata", "url", "source")
_FORMS = {"aliases": "alias", "demonyms": "demonym", "former": "former"}


def load_registers(folder: Path) -> Registers:
    """Read every register of `folder`; a register that is not there is empty.

    Raises DataError with one message for each problem: a YAML error, an unknown key, an id or a
    name given twice, entries out of order, a jurisdiction that no entry describes.
    """
    problems: list[str] = []
    entries: list[Entry] = []
    for table in _KEYS:
        path = folder / f"{table}.yaml"
        if path.is_file():
            entries += _load(path, table, problems)
    known = {e.id for e in entries if e.table == "jurisdictions"}
    for entry in entries:
        for key in ("jurisdiction_id", "parent_id"):
            if known and entry.codes.get(key, "") not in known | {""}:
                problems.append(
                    f"{folder / entry.table}.yaml: entry {entry.id!r}: {key} {entry.codes[key]!r} is no entry of"
                    " jurisdictions.yaml; use one of its ids or add it there"
                )
    if problems:
        raise DataError(*problems)
    return Registers(tuple(entries))


def _load(path: Path, table: str, problems: list[str]) -> list[Entry]:
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        problems.append(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8")
        return []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problems.append(f"{path}{line}: not valid YAML: {getattr(error, 'problem', None) or error}; mend that line")
        return []
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        problems.append(f"{path}:{root.start_mark.line + 1}: expected a list of entries, each beginning with '- id:'")
        return []
    entries: list[Entry] = []
    lines: dict[tuple[str, str], int] = {}
    for node in root.value:
        entry = _entry(path, table, node, problems)
        if entry is None:
            continue
        line = node.start_mark.line + 1
        claims = {("id", entry.id)} | {("name", fold(name.text)) for name in entry.names}
        for claim in sorted(claims):
            if claim in lines:
                problems.append(
                    f"{path}:{line}: {claim[0]} {claim[1]!r} is already taken by the entry on line {lines[claim]};"
                    " keep it in one of them"
                )
            lines.setdefault(claim, line)
        if entries and entry.id < entries[-1].id:
            problems.append(f"{path}:{line}: {entry.id!r} stands after {entries[-1].id!r}; keep entries sorted by id")
        entries.append(entry)
    return entries


def _entry(path: Path, table: str, node: yaml.Node, problems: list[str]) -> Entry | None:
    line = node.start_mark.line + 1
    data = yaml.SafeLoader("").construct_document(node) if isinstance(node, yaml.MappingNode) else None
    if not isinstance(data, dict):
        problems.append(f"{path}:{line}: expected an entry with 'id:' and 'name:'")
        return None
    before = len(problems)
    for key_node, _ in node.value:
        if key_node.value not in _KEYS[table]:
            close = get_close_matches(str(key_node.value), _KEYS[table], 1)
            hint = f"did you mean {close[0]!r}?" if close else f"known keys: {', '.join(_KEYS[table])}"
            problems.append(f"{path}:{key_node.start_mark.line + 1}: unknown key {key_node.value!r}; {hint}")
    for key in ("id", "name", "source"):
        if not isinstance(data.get(key), str) or not data[key].strip():
            problems.append(f"{path}:{line}: the entry has no {key!r}; give it as text")
    translations = data.get("translations") or {}
    lists = {key: data.get(key) or [] for key in _FORMS} | {
        f"translations.{k}": v for k, v in dict(translations).items()
    }
    for key, forms in lists.items():
        if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
            problems.append(f"{path}:{line}: {key!r} must be a list of names: {key}: [first, second]")
    if len(problems) > before:
        return None
    names = [RegisteredName(data["name"], "canonical")]
    if data.get("acronym"):
        names.append(RegisteredName(data["acronym"], "acronym"))
    names += [RegisteredName(form, kind) for key, kind in _FORMS.items() for form in lists[key]]
    names += [RegisteredName(form, "original", language) for language, forms in translations.items() for form in forms]
    unique = {fold(name.text): name for name in reversed(names)}
    kept = tuple(name for name in names if unique[fold(name.text)] is name)
    return Entry(table, data["id"], data["name"], kept, {k: str(data[k]) for k in _CODES if data.get(k)})
