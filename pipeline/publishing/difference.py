"""What differs between two packages, and the step from one version to the next that follows from it.

The steps are those of Data Package's recipe for versions: fields or types changed is MAJOR, rows added or
removed is MINOR, values corrected is PATCH.

A change that only documents another one, as the new claim behind a new value does, belongs to it: it is
listed, but counts for no step of its own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from pipeline.publishing.reasons import Reasons
from pipeline.publishing.snapshot import Row, Sheet, Snapshot
from pipeline.publishing.versions import Step
from pipeline.wording import counted

KINDS = {
    "package_renamed": Step.MAJOR,
    "package_described": Step.PATCH,
    "table_added": Step.MINOR,
    "table_removed": Step.MAJOR,
    "table_described": Step.PATCH,
    "key_changed": Step.MAJOR,
    "column_added": Step.MAJOR,
    "column_removed": Step.MAJOR,
    "column_renamed": Step.MAJOR,
    "columns_reordered": Step.MAJOR,
    "type_changed": Step.MAJOR,
    "rule_narrowed": Step.MAJOR,  # less is allowed in a column than before
    "rule_widened": Step.MINOR,
    "column_described": Step.PATCH,
    "row_added": Step.MINOR,
    "row_removed": Step.MINOR,
    "cell_changed": Step.PATCH,
}
"""What can differ, and the least step that it calls for."""

_IN_WORDS = {
    "package_renamed": ("the dataset's name changed", "names of the dataset changed"),
    "package_described": ("property of the dataset changed", "properties of the dataset changed"),
    "table_added": ("table added", "tables added"),
    "table_removed": ("table removed", "tables removed"),
    "table_described": ("table described otherwise", "tables described otherwise"),
    "key_changed": ("key changed", "keys changed"),
    "column_added": ("column added", "columns added"),
    "column_removed": ("column removed", "columns removed"),
    "column_renamed": ("column renamed", "columns renamed"),
    "columns_reordered": ("order of columns changed", "orders of columns changed"),
    "type_changed": ("type changed", "types changed"),
    "rule_narrowed": ("column allows less", "columns allow less"),
    "rule_widened": ("column allows more", "columns allow more"),
    "column_described": ("column described otherwise", "columns described otherwise"),
    "row_added": ("row added", "rows added"),
    "row_removed": ("row removed", "rows removed"),
    "cell_changed": ("value corrected", "values corrected"),
}
_PACKAGE = ("title", "description", "homepage", "keywords", "contributors", "licenses")
_LIMITS = {"minimum": 1, "minLength": 1, "exclusiveMinimum": 1, "maximum": -1, "maxLength": -1, "exclusiveMaximum": -1}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. What does not apply is empty; so is `old` of what is new."""

    kind: str  # one of KINDS
    table: str = ""  # empty for the package as a whole
    key: tuple[str, ...] = ()  # of the row
    field: str = ""
    old: str = ""
    new: str = ""
    why: str = ""
    belongs_to: str = ""  # the change that this one documents, as TABLE/KEY

    @property
    def step(self) -> Step:
        """The least step that the change calls for."""
        return Step.NONE if self.belongs_to else KINDS[self.kind]

    def __str__(self) -> str:
        place = f"{self.table} {'/'.join(self.key)}" if self.key else self.table or "dataset"
        why = f" ({self.why})" if self.why else ""
        if self.kind == "cell_changed":
            return f"{place}: {self.field} {_short(self.old)} → {_short(self.new)}{why}"
        if self.kind in ("row_added", "row_removed"):
            return f"{place}: {self.kind[4:]}{why}"
        what = f"{place}: {_IN_WORDS[self.kind][0]}" + (f": {self.field}" if self.field else "")
        if self.old and self.new:
            return f"{what}: {_short(self.old)} → {_short(self.new)}{why}"
        return what + (f": {_short(self.old or self.new)}" if self.old or self.new else "") + why


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs from package `old` to package `new`, schema first, then rows table by table."""

    old: str
    new: str
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def step(self) -> Step:
        """The least step to the next version."""
        return max((change.step for change in self.changes), default=Step.NONE)

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that stand for themselves."""
        return tuple(change for change in self.changes if not change.belongs_to)

    def summary(self) -> str:
        """The changes counted, as `1 row added, 2 values corrected`."""
        counts = Counter(change.kind for change in self.told)
        return ", ".join(f"{n} {_IN_WORDS[kind][n > 1]}" for kind in KINDS if (n := counts[kind]))

    def lines(self) -> list[str]:
        """The difference for people: a line for each change that stands for itself; none where nothing differs."""
        if not self:
            return []
        return [f"{self.step.name}: {self.summary()}, from {self.old} to {self.new}", *map(str, self.told)]

    def plain(self) -> dict[str, Any]:
        """The difference for programs."""
        return {
            "old": self.old,
            "new": self.new,
            "step": self.step.name.lower(),
            "changes": [asdict(change) | {"step": change.step.name.lower()} for change in self.changes],
        }


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """What differs between two packages. Versions and dates of publication, sizes and hashes are left aside."""
    tables = [*new.tables, *(name for name in old.tables if name not in new.tables)]
    renamed = {
        name: _renamed(old.tables[name], new.tables[name])
        for name in tables
        if name in old.tables and name in new.tables
    }
    schema = [*_of_package(old.descriptor, new.descriptor)]
    rows: list[tuple[Change, Row]] = []
    for name in tables:
        if name not in old.tables:
            schema.append(Change("table_added", name, new=counted(len(new.tables[name].rows), "row")))
        elif name not in new.tables:
            schema.append(Change("table_removed", name, old=counted(len(old.tables[name].rows), "row")))
        else:
            schema += _of_schema(name, old.tables[name], new.tables[name], renamed[name])
            rows += _of_rows(name, old.tables[name], new.tables[name], renamed[name])
    reasons = Reasons(old, new)
    for change, row in rows:
        reasons.note(change.table, change.key, row, change.field)
    explained = [
        replace(
            change,
            why=reasons.why(change.table, row, change.field),
            belongs_to=reasons.belongs_to(change.table, row),
        )
        for change, row in rows
    ]
    return Difference(old.label, new.label, (*schema, *explained))


def _of_package(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if old.get("name") != new.get("name"):
        yield Change("package_renamed", field="name", old=_text(old.get("name")), new=_text(new.get("name")))
    for key in _PACKAGE:
        if old.get(key) != new.get(key):
            yield Change("package_described", field=key, old=_text(old.get(key)), new=_text(new.get(key)))


def _of_schema(name: str, old: Sheet, new: Sheet, renamed: Mapping[str, str]) -> Iterator[Change]:
    """`renamed` are columns of the old table by their new names."""
    before, after = old.fields, new.fields
    former = {column: renamed.get(column, column) for column in after}
    for column in before:
        if column not in former.values():
            yield Change("column_removed", name, field=column, old=_type(before[column]))
    for column, field in after.items():
        if column in renamed:
            yield Change("column_renamed", name, field=column, old=renamed[column], new=column)
        elif column not in before:
            yield Change("column_added", name, field=column, new=_type(field))
    kept_before = [column for column in before if column in former.values()]
    kept_after = [former[column] for column in after if former[column] in before]
    if kept_before != kept_after:
        yield Change("columns_reordered", name, old=", ".join(kept_before), new=", ".join(kept_after))
    if old.key != [former.get(column, column) for column in new.key]:
        yield Change("key_changed", name, old=", ".join(old.key), new=", ".join(new.key))
    for column, field in after.items():
        if former[column] in before:
            yield from _of_field(name, column, before[former[column]], field)
    yield from _of_links(name, old, new, former)
    if any(old.resource.get(key) != new.resource.get(key) for key in ("title", "description")):
        told = [f"{r.get('title', '')}: {r.get('description', '')}" for r in (old.resource, new.resource)]
        yield Change("table_described", name, old=told[0], new=told[1])


def _of_field(table: str, column: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if _type(old) != _type(new):
        yield Change("type_changed", table, field=column, old=_type(old), new=_type(new))
    before, after = old.get("constraints") or {}, new.get("constraints") or {}
    if before != after:
        kind = "rule_narrowed" if _narrowed(before, after) else "rule_widened"
        changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        told = [_text({key: rules[key] for key in changed if key in rules}) for rules in (before, after)]
        yield Change(kind, table, field=column, old=told[0], new=told[1])
    for key in ("title", "description", "example"):
        if old.get(key) != new.get(key):
            yield Change("column_described", table, field=column, old=_text(old.get(key)), new=_text(new.get(key)))


def _of_links(table: str, old: Sheet, new: Sheet, former: Mapping[str, str]) -> Iterator[Change]:
    """Foreign and unique keys that came or went; `former` gives each column's old name."""
    for key in ("foreignKeys", "uniqueKeys"):
        before = [_text(link) for link in old.resource["schema"].get(key) or ()]
        after = [_text(link) for link in new.resource["schema"].get(key) or ()]
        for column, name in former.items():
            before = [link.replace(f'"{name}"', f'"{column}"') for link in before]
        yield from (Change("rule_widened", table, field=key, old=link) for link in before if link not in after)
        yield from (Change("rule_narrowed", table, field=key, new=link) for link in after if link not in before)


def _narrowed(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether the new constraints refuse anything that the old ones allow, as far as that can be told."""
    for key in {**old, **new}:
        before, after = old.get(key), new.get(key)
        if before == after or after in (None, False):
            continue
        if before in (None, False):
            return True
        if key == "enum" and isinstance(before, list) and isinstance(after, list):
            if not set(map(_text, before)) <= set(map(_text, after)):
                return True
        elif key in _LIMITS and isinstance(before, int | float) and isinstance(after, int | float):
            if (after - before) * _LIMITS[key] > 0:
                return True
        else:
            return True
    return False


def _renamed(old: Sheet, new: Sheet) -> dict[str, str]:
    """Columns that have another name: new → old. They have the same type, and the same values in all rows."""
    found: dict[str, str] = {}
    shared = _shared(old, new)
    gone = [column for column in old.fields if column not in new.fields]
    for column in (column for column in new.fields if column not in old.fields):
        for former in gone:
            same = _type(old.fields[former]) == _type(new.fields[column])
            pairs = [(a[former], b[column]) for a, b in shared]
            told = any(a for a, _ in pairs) or list(old.fields).index(former) == list(new.fields).index(column)
            if same and told and all(a == b for a, b in pairs):
                found[column] = former
                gone.remove(former)
                break
    return found


def _shared(old: Sheet, new: Sheet) -> list[tuple[Row, Row]]:
    return [(row, new.by_key[key]) for key, row in old.by_key.items() if key in new.by_key]


def _of_rows(name: str, old: Sheet, new: Sheet, renamed: Mapping[str, str]) -> Iterator[tuple[Change, Row]]:
    """The changes of rows, each with the row as it is now, or was last."""
    for key in sorted(old.by_key.keys() | new.by_key.keys()):
        before, after = old.by_key.get(key), new.by_key.get(key)
        if before is None and after is not None:
            yield Change("row_added", name, key), after
        elif after is None and before is not None:
            yield Change("row_removed", name, key), before
        elif before is not None and after is not None:
            for column in after:
                former = renamed.get(column, column)
                if former in before and before[former] != after[column]:
                    yield Change("cell_changed", name, key, column, before[former], after[column]), after


def _type(field: Mapping[str, Any]) -> str:
    """Type, format and unit: what a program must know to read the values."""
    format_ = field.get("format", "default")
    return (
        str(field.get("type", "any"))
        + (f" ({format_})" if format_ != "default" else "")
        + (f" in {field['unit']}" if "unit" in field else "")
    )


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _short(value: str, most: int = 60) -> str:
    """A value that fits a line."""
    one_line = " ".join(value.split())
    return (one_line if len(one_line) <= most else f"{one_line[: most - 1]}…") or "(empty)"
