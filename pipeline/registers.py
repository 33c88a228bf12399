"""The registers of `raw/registers/`: canonical names, aliases and codes of particular things.

Each register is a YAML file named after its table (`jurisdictions.yaml`, `organisations.yaml`,
`instruments.yaml`): a list of entries, sorted by id. Registers hold names and codes, never amounts,
dates or statements: those come from the sources.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from pipeline.errors import DataError
from pipeline.yamlfile import Node, parse, read_utf8, unknown_keys


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
    former_ids: tuple[str, ...] = ()  # identifiers under which the record was published before


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A name without case, accents, punctuation and leading article: the key under which names are compared."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = text.casefold().replace("&", " and ").replace("+", " plus ")
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

    def of_the_world(self, table: str) -> list[Entry]:
        """Entries of one table that serve every country: all jurisdictions, and what is of no single state."""
        above = {e.id for e in self.of("jurisdictions") if e.codes.get("level") in ("supranational", "international")}
        return [e for e in self.of(table) if table == "jurisdictions" or e.codes.get("jurisdiction_id") in above]

    def unused(self, records: Collection[tuple[str, str]]) -> list[str]:
        """Entries that are there for the sources' sake and none of the `records` (table, id), as TABLE: NAME."""
        known = {*records, *((table, e.id) for table in UNUSED for e in self.of_the_world(table))}
        return [f"{e.table}: {e.name}" for table in UNUSED for e in self.of(table) if (table, e.id) not in known]


UNUSED = ("organisations", "instruments")
"""Registers that hold entries for the sources' sake."""

_NAMES = ("aliases", "translations", "former_ids", "wikidata", "source")
_KEYS = {
    "jurisdictions": ("id", "name", "level", "parent_id", "demonyms", *_NAMES),
    "organisations": ("id", "name", "acronym", "kind", "jurisdiction_id", "former", *_NAMES),
    "instruments": ("id", "name", "acronym", "kind", "jurisdiction_id", "former", "url", *_NAMES),
}
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


def without_countries(folder: Path) -> dict[str, str]:
    """The registers of `folder`, file name → text, with the entries only that serve a project about any country."""
    registers = load_registers(folder)
    texts = {}
    for table in _KEYS:
        head, *entries = re.split(r"(?m)^(?=- id: )", (folder / f"{table}.yaml").read_text(encoding="utf-8"))
        kept = {entry.id for entry in registers.of_the_world(table)}
        texts[f"{table}.yaml"] = head + "".join(entry for entry in entries if entry.split()[2].strip("\"'") in kept)
    return texts


def _load(path: Path, table: str, problems: list[str]) -> list[Entry]:
    text = read_utf8(path, str(path), problems)
    top = parse(text, str(path), problems) if text is not None else None
    if top is None or top.text == "":
        return []
    if top.items is None:
        problems.append(f"{path}:{top.line}: expected a list of entries, each beginning with '- id:'")
        return []
    entries: list[Entry] = []
    lines: dict[tuple[str, str], int] = {}
    for node in top.items:
        entry = _entry(path, table, node, problems)
        if entry is None:
            continue
        for claim in sorted({("id", entry.id)} | {("name", fold(name.text)) for name in entry.names}):
            if claim in lines:
                problems.append(
                    f"{path}:{node.line}: {claim[0]} {claim[1]!r} is already taken by the entry on line {lines[claim]};"
                    " keep it in one of them"
                )
            lines.setdefault(claim, node.line)
        if entries and entry.id < entries[-1].id:
            problems.append(
                f"{path}:{node.line}: {entry.id!r} stands after {entries[-1].id!r}; keep entries sorted by id"
            )
        entries.append(entry)
    return entries


def _entry(path: Path, table: str, node: Node, problems: list[str]) -> Entry | None:
    if node.mapping is None:
        problems.append(f"{path}:{node.line}: expected an entry with 'id:' and 'name:'")
        return None
    before = len(problems)
    problems.extend(unknown_keys(node, _KEYS[table], str(path)))
    given = node.mapping
    for key in ("id", "name", "source"):
        if key not in given or not given[key].text:
            problems.append(f"{path}:{node.line}: the entry has no {key!r}; give it as text")
    translations = given["translations"].mapping if "translations" in given else {}
    if translations is None:
        problems.append(f"{path}:{given['translations'].line}: expected names by language: {{nl: [name], fr: [name]}}")
    forms = {(key, "en"): given[key] for key in (*_FORMS, "former_ids") if key in given}
    forms |= {("translations", language): names for language, names in (translations or {}).items()}
    for (key, _), names in forms.items():
        if names.items is None or not all(name.text for name in names.items):
            problems.append(f"{path}:{names.line}: {key!r} must be a list of names: [first, second]")
    if len(problems) > before:
        return None
    codes = {key: given[key].text or "" for key in _CODES if key in given}
    found = [RegisteredName(given["name"].text or "", "canonical")]
    if codes.get("acronym"):
        found.append(RegisteredName(codes["acronym"], "acronym"))
    former_ids = forms.pop(("former_ids", "en"), None)
    for (key, language), listed in forms.items():
        kind = _FORMS.get(key, "original")
        found += [RegisteredName(name.text or "", kind, language) for name in listed.items or ()]
    first: dict[str, RegisteredName] = {}
    for name in found:  # a translation may be spelled like the name itself
        first.setdefault(fold(name.text), name)
    old = tuple(old_id.text or "" for old_id in (former_ids.items or ())) if former_ids else ()
    return Entry(table, given["id"].text or "", found[0].text, tuple(first.values()), codes, old)
