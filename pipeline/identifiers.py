"""Where records went that have another identifier now: `raw/identifiers.csv`, and the published table made from it.

A build holds its records against the package that is published. A record that is gone, and whose evidence a
record now holds that did not hold it before, has been renamed; the build notes that in `raw/identifiers.csv`,
in one step with the package. So the package follows from `raw/` alone, on every machine, and a note stays
until a person takes it out. A name that is taken back before the next version leaves no note: whoever adds a
source and takes it away again has the package as it was.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

import schemas
from pipeline.errors import DataError
from pipeline.publishing.snapshot import Row, Snapshot
from pipeline.registers import Registers
from pipeline.yamlfile import read_utf8

_COLUMNS = ("table", "old_id", "new_id", "version")
_KEPT = ("sources",)  # tables whose identifiers people give
Record = tuple[str, str]  # table and identifier
Statement = tuple[object, ...]  # field, source and place in its text


@dataclass(frozen=True, slots=True, order=True)
class Renaming:
    """A record that was published as `old_id`; `version` is that of the dataset when its name changed."""

    table: str
    old_id: str
    new_id: str
    version: str


def load_renamings(path: Path) -> tuple[Renaming, ...]:
    """What is noted; nothing when there is no file.

    Raises DataError with a message for each row that is malformed or there twice.
    """
    if not path.is_file():
        return ()
    problems: list[str] = []
    text = read_utf8(path, str(path), problems) or ""
    rows = csv.reader(io.StringIO(text, newline=""))
    if text and tuple(header := next(rows, [])) != _COLUMNS:
        problems.append(f"{path}:1: expected the columns {', '.join(_COLUMNS)}, got {', '.join(header)}")
    found: dict[Record, Renaming] = {}
    for number, row in enumerate(rows, 2):
        if len(row) != len(_COLUMNS) or not all(row) or row[0] not in schemas.RECORDS:
            problems.append(f"{path}:{number}: expected a table, two identifiers and a version; mend or remove the row")
        elif (row[0], row[1]) in found:
            problems.append(f"{path}:{number}: {row[0]} {row[1]} stands twice; remove one of the rows")
        else:
            found[row[0], row[1]] = Renaming(*row)
    if problems:
        raise DataError(*problems)
    return tuple(found.values())


def rendered(renamings: Iterable[Renaming]) -> bytes:
    """The file that `load_renamings` reads."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((r.table, r.old_id, r.new_id, r.version) for r in sorted(renamings))
    return out.getvalue().encode()


def noted(
    known: Sequence[Renaming], old: Snapshot, tables: Mapping[str, pd.DataFrame], version: str
) -> tuple[Renaming, ...]:
    """What was noted, and what else has another identifier in `tables` than in the package `old`."""
    found = {(r.table, r.old_id): r for r in known}
    for (table, old_id), new_id in sorted(_renamed(old, tables).items()):
        if back := _way(found, table, new_id, old_id, version):
            for note in back:  # taken back before it was in any version
                del found[table, note.old_id]
        else:
            found[table, old_id] = Renaming(table, old_id, new_id, version)
    return tuple(sorted(found.values()))


def forwarded(renamings: Iterable[Renaming], registers: Registers, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The table identifiers: each identifier that is no longer, with that of the record now.

    Takes what is noted, and the former identifiers that people have put into registers, which come first.
    """
    there = {(table, id_) for table in schemas.RECORDS for id_ in tables[table][_key(table)]}
    to = {(r.table, r.old_id): r.new_id for r in renamings}
    to |= {(entry.table, old): entry.id for entry in registers.entries for old in entry.former_ids}
    rows = []
    for table, old_id in sorted(to.keys() - there):
        seen, now = {old_id}, to[table, old_id]
        while (table, now) not in there and (table, now) in to and now not in seen:
            seen.add(now)
            now = to[table, now]
        if (table, now) in there:
            rows.append({"table": table, "old_id": old_id, "new_id": now})
    return schemas.frame("identifiers", rows, check=False)


def _way(notes: Mapping[Record, Renaming], table: str, start: str, end: str, version: str) -> list[Renaming]:
    """The notes of this version that lead from one identifier to another; none if they do not."""
    found: list[Renaming] = []
    while (note := notes.get((table, start))) and note.version == version and note not in found:
        found.append(note)
        start = note.new_id
        if start == end:
            return found
    return []


def _renamed(old: Snapshot, tables: Mapping[str, pd.DataFrame]) -> dict[Record, str]:
    """Records that are gone → the identifier that they have now.

    That of the record to which more than half of their evidence has moved: which holds it now, and did not
    before. What two records share equally has gone to neither.
    """
    gone: set[Record] = set()
    for table in schemas.RECORDS:
        if table not in _KEPT:
            now = set(tables[table][_key(table)])
            gone |= {(table, id_) for row in old.rows(table) if (id_ := row.get(_key(table), "")) not in now}
    if not gone:
        return {}
    new = {name: _rows(tables[name]) for name in ("sources", "claims", "evidence")}
    hashes = {row.get("source_id"): row.get("sha256") for row in old.rows("sources")}
    same = {row["source_id"] for row in new["sources"] if hashes.get(row["source_id"]) == row["sha256"]}
    wanted = {table for table, _ in gone}
    before = _evidence(old.rows("claims"), old.rows("evidence"), wanted, same)
    after = _evidence(new["claims"], new["evidence"], wanted, same)
    holders: dict[tuple[str, Statement], list[str]] = defaultdict(list)
    for (table, id_), statements in after.items():
        for statement in statements - before.get((table, id_), set()):
            holders[table, statement].append(id_)
    found: dict[Record, str] = {}
    for table, id_ in gone:
        moved: dict[str, int] = defaultdict(int)
        held = before.get((table, id_), set())
        for statement in held:
            for holder in holders[table, statement]:
                moved[holder] += 1
        most = max(moved.values(), default=0)
        best = [holder for holder, count in moved.items() if count == most]
        if len(best) == 1 and 2 * most > len(held):
            found[table, id_] = best[0]
    return found


def _evidence(
    claims: Iterable[Row], evidence: Iterable[Row], wanted: Collection[str], same: Collection[str | None]
) -> dict[Record, set[Statement]]:
    """What is stated of each record of the `wanted` tables, and where.

    Values are left aside, since those of links change with the names of others. The place is that in the raw
    text where the text is the `same` before and after, else the quote.
    """
    places: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    quotes: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in evidence:
        places[row["claim_id"]].append((row["start"], row["end"]))
        quotes[row["claim_id"]].append((row["quote"],))
    found: dict[Record, set[Statement]] = defaultdict(set)
    for row in _stated(claims, wanted):
        source = row["source_id"]
        where = (places if source in same else quotes)[row["claim_id"]]
        found[row["table"], row["record_id"]].add((row["field"], source, tuple(where)))
    return found


def _stated(claims: Iterable[Row], wanted: Collection[str]) -> Iterator[Row]:
    """The claims on records of the `wanted` tables that a source makes."""
    return (row for row in claims if row["table"] in wanted and row["source_id"])


def _rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame as a snapshot has them."""
    cells = frame.astype("string").fillna("")
    return [dict(zip(cells.columns, row, strict=True)) for row in cells.itertuples(index=False, name=None)]


def _key(table: str) -> str:
    return schemas.TABLES[table].key()[0]
