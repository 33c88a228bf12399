"""What a run did: held against the package as it was published before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from pipeline.publishing.snapshot import Row, Snapshot
from pipeline.wording import counted

_NAMED = {"instruments": "title", "organisations": "name", "jurisdictions": "name"}
"""Tables whose records a register can know, and the column that bears their name."""

_ORIGINS = ("register", "correction", "crosswalk")  # what a claim's method begins with, if no rule read it
_ALL = "all"  # in the table `quality`: every table together
_PARTS = {"sources": "own sources", "tuned": "texts that rules were tuned on", "held_out": "unseen texts"}
_SHOWN = 5  # of a list, for people


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What a run did with one source."""

    read: bool  # else it came from the cache
    extracted: bool
    new: int  # statements that the package did not hold before
    gone: int
    not_understood: int  # sentences that hold something, and from which nothing was read


@dataclass(frozen=True, slots=True)
class TableReport:
    """How a table differs from the one published before."""

    rows: int
    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did."""

    sources: Mapping[str, SourceReport] = field(default_factory=dict)
    tables: Mapping[str, TableReport] = field(default_factory=dict)
    conflicts: Sequence[str] = ()  # new ones
    unresolved: Sequence[str] = ()  # names of new records that no register knows, as TABLE: NAME
    unused: Sequence[str] = ()  # entries of registers that nothing uses, as TABLE: NAME
    origins: Mapping[str, float] = field(default_factory=dict)  # share of statements by what gave them
    accuracy: Mapping[str, Mapping[str, float]] = field(default_factory=dict)  # F1 by texts and table, last measured
    warnings: Sequence[str] = ()  # of what was done otherwise than one might expect

    def plain(self) -> dict[str, Any]:
        """The report for programs."""
        return asdict(self)

    def lines(self) -> list[str]:
        """The report for people; nothing of what stayed as it was."""
        return [*self.warnings, *self._of_sources(), *self._of_tables(), *self._of_records()]

    def _of_sources(self) -> Iterator[str]:
        for name, found in self.sources.items():
            done = "read" if found.read else "extracted" if found.extracted else ""
            news = [counted(found.new, "new statement")] if found.new else []
            news += [f"{found.gone} gone"] if found.gone else []
            if done or news:
                news += [f"{counted(found.not_understood, 'sentence')} not understood"] if found.not_understood else []
                yield f"  {name}: {', '.join([*([f'{done} anew'] if done else []), *(news or ['nothing new'])])}"

    def _of_tables(self) -> Iterator[str]:
        for name, found in self.tables.items():
            told = [f"{sign}{n}" for sign, n in (("+", found.added), ("~", found.changed), ("-", found.removed)) if n]
            if told:
                yield f"  {name}: {' '.join(told)} rows, now {found.rows}"

    def _of_records(self) -> Iterator[str]:
        for what, names in (("new conflicts", self.conflicts), ("names that no register knows", self.unresolved)):
            if names:
                yield f"{len(names)} {what}:"
                yield from (f"  {name}" for name in names[:_SHOWN])
                if len(names) > _SHOWN:
                    yield f"  and {len(names) - _SHOWN} more, which --json lists"
        if self.unused:
            yield f"register entries that no source uses: {len(self.unused)} (aipolicy status --unused lists them)"
        if self.origins:
            shares = ", ".join(f"{_percent(share)} {origin}" for origin, share in self.origins.items())
            yield f"statements by origin: {shares}"
        if told := [f"{of[_ALL]:.2f} on {_PARTS[part]}" for part, of in self.accuracy.items() if _ALL in of]:
            yield f"accuracy when last measured (aipolicy evaluate): F1 {', '.join(told)}"


def report(
    old: Snapshot | None,
    new: Snapshot,
    *,
    read: Sequence[str] = (),
    extracted: Sequence[str] = (),
    not_understood: Mapping[str, int] | None = None,
    warnings: Sequence[str] = (),
    unused: Sequence[str] = (),
) -> RunReport:
    """What a run did: `old` is the package before it, if there was one, `new` the package after it.

    `read` and `extracted` are the sources that did not come from the cache, `not_understood` counts sentences
    by source, `unused` are entries of registers.
    """
    before = old or Snapshot("nothing", {}, {})
    said_before, said = _said(before), _said(new)
    of_source = {
        name: SourceReport(
            name in read,
            name in extracted,
            len(said.get(name, set()) - said_before.get(name, set())),
            len(said_before.get(name, set()) - said.get(name, set())),
            (not_understood or {}).get(name, 0),
        )
        for name in sorted({row["source_id"] for row in new.rows("sources")} | (said_before.keys() - {""}))
    }
    return RunReport(
        of_source,
        {name: _table(before, new, name) for name in new.tables},
        [_conflict(row) for row in _new_rows(before, new, "conflicts")],
        list(_unresolved(before, new)),
        unused,
        _origins(new),
        accuracy((row["part"], row["table"], row["f1"]) for row in new.rows("quality")),
        warnings,
    )


def accuracy(figures: Iterable[tuple[str, str, object]]) -> dict[str, dict[str, float]]:
    """F1 by the texts it was measured on and by table, from parts, tables and F1 of the table `quality`."""
    found: dict[str, dict[str, float]] = {part: {} for part in _PARTS}
    for part, table, f1 in figures:
        if part in found and (told := str(f1)) not in ("", "<NA>", "nan"):
            found[part][table] = float(told)
    return {part: of for part, of in found.items() if of}


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %" if share >= 0.005 else "under 1 %"


def _said(package: Snapshot) -> dict[str, set[tuple[str, ...]]]:
    """Statements by source."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in package.rows("claims"):
        statement = (row["table"], row["record_id"], row["field"], row["value"])
        found.setdefault(row["source_id"], set()).add(statement)
    return found


def _table(old: Snapshot, new: Snapshot, name: str) -> TableReport:
    before = old.tables[name].by_key if name in old.tables else {}
    after = new.tables[name].by_key
    return TableReport(
        len(after),
        len(after.keys() - before.keys()),
        sum(before[key] != row for key, row in after.items() if key in before),
        len(before.keys() - after.keys()),
    )


def _new_rows(old: Snapshot, new: Snapshot, name: str) -> Iterator[Row]:
    before = old.tables[name].by_key if name in old.tables else {}
    if name in new.tables:
        yield from (row for key, row in new.tables[name].by_key.items() if key not in before)


def _conflict(row: Row) -> str:
    return f"{row['table']} {row['record_ids']}: {row['field']} {row['values']}"


def _unresolved(old: Snapshot, new: Snapshot) -> Iterator[str]:
    known = {
        (row["table"], row["record_id"]) for row in new.rows("claims") if row["method"].split(".")[0] == "register"
    }
    for table, column in _NAMED.items():
        for row in _new_rows(old, new, table):
            if (table, row[new.tables[table].key[0]]) not in known:
                yield f"{table}: {row[column]}"


def _origins(package: Snapshot) -> dict[str, float]:
    counts = Counter(row["method"].split(".")[0] for row in package.rows("claims"))
    total = counts.total()
    named = {f"{origin}s": counts[origin] for origin in _ORIGINS}
    every = {"rules": total - sum(named.values()), **named}
    return {origin: round(count / total, 4) for origin, count in every.items() if count}
