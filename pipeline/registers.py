"""The registers of `raw/registers/`: canonical names, aliases and codes of particular things.

Each register is a YAML file named after its table (`jurisdictions.yaml`, `organisations.yaml`,
`instruments.yaml`): a list of entries, sorted by id. Beside it `world/` holds a gazetteer of bodies and
instruments of every country as CSV, a row for each: it tells what a bare acronym or a brand stands for, and
leaves the name as the source gives it; and the regions of federal and devolved states, which count in texts about
their state. Registers hold names and codes, never amounts, dates or statements:
those come from the sources.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    of_gazetteer: bool = False  # one of `world/`: its id is a key of no record, its name gives way to the source's

    @property
    def jurisdiction_id(self) -> str:
        """Whose the thing is, "" if the register does not say."""
        return self.codes.get("jurisdiction_id", "")

    def may_be_called(self, name: str) -> bool:
        """Whether a name is one of those of the thing, or one of more than one word without some words of it, or with
        more words."""
        mine = set(fold(name).split())
        return any(
            mine == theirs or (min(len(mine), len(theirs)) > 1 and (mine < theirs or theirs < mine))
            for theirs in (set(fold(form.text).split()) for form in self.names)
        )


# Every ASCII mark as a blank; two of them are words.
_MARKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_MARKS |= {ord("&"): " and ", ord("+"): " plus "}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A name without case, accents, punctuation and leading article: the key under which names are compared."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = re.sub(r"[^\w'’&+]+", " ", text).replace("’", "'")
    words = text.casefold().replace("'s", "").translate(_MARKS).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


@dataclass(frozen=True, eq=False)
class _Entries:
    """Entries, looked up by folded name."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def by_id(self) -> dict[tuple[str, str], Entry]:
        """The entries by table and id."""
        return {(e.table, e.id): e for e in self.entries}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], list[Entry]]:
        found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for name in dict.fromkeys(fold(name.text) for name in entry.names):
                found[(entry.table, name)].append(entry)
        return found

    def called(self, table: str, name: str) -> Sequence[Entry]:
        """The entries of `table` that carry `name` in any form: bodies of several countries may go by one name."""
        return self._by_name.get((table, fold(name)), ())


@dataclass(frozen=True, eq=False)
class Gazetteer(_Entries):
    """Bodies and instruments of every country; `sha256` is that of their files."""

    sha256: str = ""


@dataclass(frozen=True, eq=False)
class Registers(_Entries):
    """The entries of a dataset's own registers, and its gazetteer."""

    gazetteer: Gazetteer = Gazetteer()

    def find(self, table: str, name: str) -> Entry | None:
        """The entry of `table` that carries `name` in any form, or whose id it is; of several the first.

        Regions of the gazetteer go by their id alone: two states may have one of that name.
        """
        own = self.by_id.get((table, name)) or next(iter(self.called(table, name)), None)
        return own or (self.gazetteer.by_id.get((table, name)) if table == "jurisdictions" else None)

    def known(self, table: str, name: str) -> list[Entry]:
        """All that carry `name` in any form, those of the gazetteer last."""
        return [*self.called(table, name), *self.gazetteer.called(table, name)]

    @cached_property
    def above(self) -> frozenset[str]:
        """Jurisdictions above the states: what is theirs may be spoken of anywhere."""
        return frozenset(
            e.id for e in self.of("jurisdictions") if e.codes.get("level") in ("supranational", "international")
        )

    def of(self, table: str) -> Iterable[Entry]:
        """Entries of one table."""
        return (e for e in self.entries if e.table == table)

    def of_the_world(self, table: str) -> list[Entry]:
        """Entries of one table that serve every country: all jurisdictions, and what is of no single state."""
        return [e for e in self.of(table) if table == "jurisdictions" or e.jurisdiction_id in self.above]

    def unused(self, records: Collection[tuple[str, str]]) -> list[str]:
        """Entries that are there for the sources' sake and none of the `records` (table, id), as TABLE: NAME."""
        known = {*records, *((table, e.id) for table in UNUSED for e in self.of_the_world(table))}
        return [f"{e.table}: {e.name}" for table in UNUSED for e in self.of(table) if (table, e.id) not in known]

    @cached_property
    def fingerprint(self) -> bytes:
        """What changes when an entry does."""
        return hashlib.sha256(f"{self.entries!r}{self.gazetteer.sha256}".encode()).digest()


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


def place(entry: Entry) -> str:
    """Where an entry stands, beginning with the file in the folder of registers."""
    if entry.of_gazetteer and entry.table == "jurisdictions":
        return f"world/jurisdictions.csv: row {entry.id!r}"
    if entry.of_gazetteer:
        return f"world/{entry.table}.csv:{entry.id.rpartition(':')[2]}"
    return f"{entry.table}.yaml: entry {entry.id!r}"


def load_registers(folder: Path, *, world: bool = True) -> Registers:
    """Read every register of `folder`; a register that is not there is empty, as is the gazetteer without `world`.

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
    files = [(path.stem, read_utf8(path, str(path), problems)) for path in (_gazetteers(folder) if world else ())]
    gazetteer, wrong = _gazetteer(
        tuple((table, text) for table, text in files if text is not None), frozenset({*known, ""})
    )
    if problems := [*problems, *(f"{folder / 'world'}/{problem}" for problem in wrong)]:
        raise DataError(*problems)
    return Registers(tuple(entries), gazetteer)


def without_countries(folder: Path) -> dict[str, str]:
    """The registers of `folder`, path → text, with the entries only that serve a project about any country."""
    registers = load_registers(folder)
    texts = {}
    for table in _KEYS:
        head, *entries = re.split(r"(?m)^(?=- id: )", (folder / f"{table}.yaml").read_text(encoding="utf-8"))
        kept = {entry.id for entry in registers.of_the_world(table)}
        texts[f"{table}.yaml"] = head + "".join(entry for entry in entries if entry.split()[2].strip("\"'") in kept)
    for path in _gazetteers(folder):
        texts[f"world/{path.name}"] = path.read_text(encoding="utf-8")
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


_COLUMNS = ("name", "acronym", "kind", "jurisdiction_id", "aliases", "originals", "former", "source")
_REGION_COLUMNS = ("id", "name", "parent_id", "aliases", "demonyms")
_ORIGINAL = re.compile(r"(?P<language>[a-z]{2,3}): ?(?P<name>\S.*)")


def _gazetteers(folder: Path) -> list[Path]:
    return [path for table in (*UNUSED, "jurisdictions") if (path := folder / "world" / f"{table}.csv").is_file()]


@lru_cache(maxsize=4)  # the files of another project are most often the same
def _gazetteer(files: tuple[tuple[str, str], ...], jurisdictions: frozenset[str]) -> tuple[Gazetteer, tuple[str, ...]]:
    """The gazetteer of some files (table, text), and what is wrong with them, each beginning with the file's name.

    A file is CSV with `_COLUMNS`, several names in a cell parted by "|", originals as "fr: name". A private body that
    is of no one country has no jurisdiction. Regions have `_REGION_COLUMNS`.
    """
    problems: list[str] = []
    entries: list[Entry] = []
    for table, text in files:
        for line, cells in _rows(table, text, problems):
            if table == "jurisdictions":
                entries += _region(f"{table}.csv:{line}", cells, jurisdictions, problems)
                continue
            row = dict(zip(_COLUMNS, cells, strict=False))
            if len(cells) != len(_COLUMNS) or not (row["name"] and row["kind"]):
                problems.append(
                    f"{table}.csv:{line}: expected {len(_COLUMNS)} cells, with a name and a kind; mend the row"
                )
            elif row["jurisdiction_id"] not in jurisdictions:
                problems.append(f"{table}.csv:{line}: {row['jurisdiction_id']!r} is no entry of jurisdictions.yaml")
            else:
                codes = {key: row[key] for key in ("kind", "jurisdiction_id", "acronym", "source") if row[key]}
                names = tuple(_forms_in(row, f"{table}.csv:{line}", problems))
                entries.append(Entry(table, f"{table}:{line}", row["name"], names, codes, of_gazetteer=True))
    sha256 = hashlib.sha256("".join(text for *_, text in files).encode()).hexdigest()
    return Gazetteer(tuple(entries), sha256), tuple(problems)


def _region(place: str, cells: list[str], states: Collection[str], problems: list[str]) -> Iterator[Entry]:
    """The region in a row of a gazetteer; what is wrong with the row goes to `problems`."""
    row = dict(zip(_REGION_COLUMNS, cells, strict=False))
    if len(cells) != len(_REGION_COLUMNS) or not (row["name"] and row["id"].startswith(f"{row['parent_id']}-")):
        problems.append(
            f"{place}: expected {len(_REGION_COLUMNS)} cells, with a name and an id that begins with the state's"
        )
    elif row["parent_id"] not in states:
        problems.append(f"{place}: {row['parent_id']!r} is no entry of jurisdictions.yaml")
    else:
        names = [RegisteredName(row["name"], "canonical")]
        for column, kind in (("aliases", "alias"), ("demonyms", "demonym")):
            names += [RegisteredName(name.strip(), kind) for name in row[column].split("|") if name.strip()]
        codes = {"level": "region", "parent_id": row["parent_id"]}
        yield Entry("jurisdictions", row["id"], row["name"], tuple(names), codes, of_gazetteer=True)


def _rows(table: str, text: str, problems: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The rows below the head of a gazetteer, each with the line it begins on; as spreadsheets save them too."""
    reader = csv.reader(io.StringIO(text.removeprefix("\N{BYTE ORDER MARK}"), newline=""), strict=True)
    line = 1
    try:
        head = next(reader, [])
        columns = _REGION_COLUMNS if table == "jurisdictions" else _COLUMNS
        if tuple(head) != columns:
            found = ",".join(head)[:200] or "nothing"
            problems.append(f"{table}.csv:1: expected the columns {','.join(columns)}; found {found}")
            return
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        problems.append(f"{table}.csv:{line}: not valid CSV ({error}); mend the quotation marks of the row")


def _forms_in(row: Mapping[str, str], place: str, problems: list[str]) -> Iterator[RegisteredName]:
    """Every form of a name in a row of a gazetteer, the canonical one first."""
    yield RegisteredName(row["name"], "canonical")
    if row["acronym"]:
        yield RegisteredName(row["acronym"], "acronym")
    for column, kind in (("aliases", "alias"), ("former", "former")):
        if row[column]:
            yield from (RegisteredName(name.strip(), kind) for name in row[column].split("|"))
    for name in row["originals"].split("|") if row["originals"] else ():
        if told := _ORIGINAL.fullmatch(name.strip()):
            yield RegisteredName(told["name"], "original", told["language"])
        else:
            problems.append(f"{place}: original {name.strip()!r} has no language; write it as 'fr: {name.strip()}'")
