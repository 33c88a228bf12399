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
"""How far the share of records that have a value in a field may fall."""

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

    def fill(self, table: str, column: str) -> float:
        return len(self.filled[(table, column)]) / len(self.records[table])


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
    for table, column in sorted(before.filled):
        if min(len(before.records[table]), len(after.records[table])) > FEW:
            had, has = before.fill(table, column), after.fill(table, column)
            gone = had * len(after.records[table]) - len(after.filled[(table, column)])
            if had - has > FILL and gone >= FEW:
                fall = f"filled in {100 * has:.0f} % of the records, formerly in {100 * had:.0f} %"
                yield table, f"{table}.{column} is {fall}, where {100 * FILL:.0f} points may go"
