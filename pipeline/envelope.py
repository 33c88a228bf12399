"""What a build may lose: held against the last published package, before anything is replaced.

Rules and texts change, and a slip in either can quietly empty a table. What goes because its source was
taken out of the register is no loss; all else beyond the limits stops the build, until a person has looked
at it and accepts it by name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

ROWS = 0.3
"""Share of its records that a table may lose."""

FILL = 0.3
"""Share of a table's records that may lose their value in a field."""

FEW = 3
"""Records that may always go: of small tables a share says little."""

Statement = tuple[str, str, str, str]
"""Table, record, field and source of a claim; no source where a register or a correction says it."""


def losses(
    old: Iterable[Statement], new: Iterable[Statement], registered: Collection[str], accepted: Collection[str] = ()
) -> list[str]:
    """What the package would lose beyond the limits, a message each.

    Takes the claims as published and as made now, the sources that are in the register, and the tables and
    sources whose losses a person accepts.
    """
    before, after = _Held(old, registered), _Held(new, registered)
    found = [*_sources(before, after), *_rows(before, after), *_fields(before, after)]
    return [
        f"{message}; if that is right, build with --accept-loss {name}"
        for name, message in found
        if name not in accepted
    ]


class _Held:
    """Records by table, and by field, as far as sources of the register state them; statements by source."""

    def __init__(self, statements: Iterable[Statement], registered: Collection[str]) -> None:
        self.by_source: Counter[str] = Counter()
        self.records: dict[str, set[str]] = defaultdict(set)
        self.filled: dict[tuple[str, str], set[str]] = defaultdict(set)
        for table, record, column, source in statements:
            if source in registered:
                self.by_source[source] += 1
                self.records[table].add(record)
                self.filled[(table, column)].add(record)


def _sources(before: _Held, after: _Held) -> Iterator[tuple[str, str]]:
    for source, count in sorted(before.by_source.items()):
        if not after.by_source[source]:
            yield source, f"the source {source} yields nothing, formerly {count} statements"


def _rows(before: _Held, after: _Held) -> Iterator[tuple[str, str]]:
    for table, records in sorted(before.records.items()):
        had, has = len(records), len(after.records[table])
        if had - has > max(FEW - 1, ROWS * had):
            share = f"{100 * (had - has) / had:.0f} % of its records, where {100 * ROWS:.0f} % may go"
            yield table, f"{table} falls from {had} to {has}: it loses {share}"


def _fields(before: _Held, after: _Held) -> Iterator[tuple[str, str]]:
    """Fields with fewer values than before. What goes with its record was told already, and a record that is new
    is no loss, however little is said of it."""
    for (table, column), filled in sorted(before.filled.items()):
        had, has = len(filled), len(after.filled[(table, column)])
        was, records = len(before.records[table]), min(len(before.records[table]), len(after.records[table]))
        gone = had * records / was - has
        if records > FEW and gone >= FEW and gone > FILL * records:
            limit = f"where {100 * FILL:.0f} % of {records} records may lose theirs"
            yield table, f"{table}.{column} falls from {had} to {has} values, {limit}"
