"""Why a row differs: what its claims, before and after, say of sources, rules, registers and corrections.

A column that one of the packages does not have reads as empty: it may come from another version of the program.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from pipeline.publishing.snapshot import Row, Snapshot

_DOCUMENTS = ("claims", "evidence", "conflicts")  # tables that say where the values of others come from
_ALL = "*"  # every field of a record
_DERIVED = ("register", "crosswalk")  # what gives further values to records that something else states
Subject = tuple[str, str, str]  # table, record, field
Claim = tuple[str, str, str]  # source, method, value


class Reasons:
    """The claims of two packages side by side, and the changes that are to be explained."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self._claims = _claims(old), _claims(new)
        self._subject_of = {
            row.get("claim_id", ""): _subject(row) for row in (*old.rows("claims"), *new.rows("claims"))
        }
        self._hashes = tuple(
            {row.get("source_id", ""): row.get("sha256") for row in side.rows("sources")} for side in (old, new)
        )
        self._told: dict[Subject, str] = {}

    def note(self, table: str, key: tuple[str, ...], row: Row, field: str) -> None:
        """Remember that a row, or one field of it, differs: changes of its claims belong to that."""
        name = f"{table}/{'/'.join(key)}"
        if table == "claims":
            self._told[table, row.get("claim_id", ""), _ALL] = name
        elif table not in _DOCUMENTS:
            for subject in self._subjects(table, row, field):
                self._told.setdefault(subject, name)

    def belongs_to(self, table: str, row: Row) -> str:
        """The change that a change of this row documents, as TABLE/KEY; empty if it stands for itself."""
        if table not in _DOCUMENTS:
            return ""
        documented = [s for t, r, f in self._subjects(table, row, "") for s in ((t, r, f), (t, r, _ALL))]
        if table == "evidence":
            documented.append(("claims", row.get("claim_id", ""), _ALL))
        return next((self._told[subject] for subject in documented if subject in self._told), "")

    def why(self, table: str, row: Row, field: str) -> str:
        """The reason in words; empty where the claims do not tell it."""
        if table == "sources":
            return self._of_source(row.get("source_id", "")) or "the register of sources changed"
        if field == "review_status":
            return "a review changed"
        if table == "identifiers":
            return "a record has another identifier"
        found = list(dict.fromkeys(r for s in self._subjects(table, row, field) for r in self._of_subject(s)))
        more = f" and {len(found) - 3} more" if len(found) > 3 else ""
        return "; ".join(found[:3]) + more

    def _subjects(self, table: str, row: Row, field: str) -> Iterator[Subject]:
        """What the row speaks of, in the words of claims."""
        if table == "evidence":
            if (claim := row.get("claim_id", "")) in self._subject_of:
                yield self._subject_of[claim]
        elif table == "claims":
            yield _subject(row)
        elif table == "conflicts":
            yield from (_subject({**row, "record_id": record}) for record in _items(row.get("record_ids", "")))
        elif table == "relations":
            yield row.get("subject_table", ""), row.get("subject_id", ""), row.get("predicate", "")
        elif table == "names":
            yield _subject({**row, "field": "names"})
        else:
            yield table, next(iter(row.values())), field or _ALL

    def _of_subject(self, subject: Subject) -> Iterator[str]:
        old, new = (side.get(subject, frozenset()) for side in self._claims)
        differing = [*sorted(old - new), *sorted(new - old)]
        if subject[2] == _ALL:  # a record comes and goes with what states it
            stated = [claim for claim in differing if claim[1].partition(".")[0] not in _DERIVED]
            differing = stated or differing
        for source, method, _ in differing:
            kind, _, name = method.partition(".")
            if source and (told := self._of_source(source)):
                yield told
            elif kind == "correction":
                yield f"a correction changed: {name}"
            elif kind == "register":
                yield f"a register changed: {name}"
            else:
                yield f"a rule changed: {method}"

    def _of_source(self, source: str) -> str:
        old, new = (side.get(source) for side in self._hashes)
        if old == new:
            return ""
        return f"a source {'is new' if old is None else 'is gone' if new is None else 'changed'}: {source}"


def _subject(row: Row) -> Subject:
    return row.get("table", ""), row.get("record_id", ""), row.get("field", "")


def _items(cell: str) -> list[str]:
    """The texts of a list cell; none where it is no list."""
    try:
        found = json.loads(cell)
    except ValueError:
        return []
    return [str(item) for item in found] if isinstance(found, list) else []


def _claims(side: Snapshot) -> dict[Subject, frozenset[Claim]]:
    found: dict[Subject, set[Claim]] = defaultdict(set)
    for row in side.rows("claims"):
        table, record, field = _subject(row)
        claim = (row.get("source_id", ""), row.get("method", ""), row.get("value", ""))
        for part in (field, _ALL):
            found[table, record, part].add(claim)
    return {subject: frozenset(claims) for subject, claims in found.items()}
