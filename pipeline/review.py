"""Walking through records that no person has accepted yet: what is open, what a record says, accept, correct."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

import schemas
from pipeline.errors import CallError
from pipeline.files import write_atomically
from pipeline.resolution import Resolved
from pipeline.reviews import REVIEW_STATUS, Reviews
from schemas.vocabularies import UNREVIEWED

_AROUND = 90
"""Characters shown before and after a quote."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of a record, its quotes, and the text around each; there the quote stands in brackets 【】."""

    field: str
    value: str
    source_id: str
    method: str
    confidence: float | None
    quotes: tuple[str, ...]
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A record that awaits review."""

    table: str
    record_id: str
    fingerprint: str
    statements: tuple[Statement, ...]


def open_records(resolved: Resolved, texts: Mapping[str, str], table: str = "") -> Iterator[OpenRecord]:
    """Records that are unreviewed, table by table, each with its statements in context.

    Raises CallError for a table that has no reviews.
    """
    reviewed = [name for name, model in schemas.TABLES.items() if REVIEW_STATUS in model.columns()]
    if table and table not in reviewed:
        raise CallError(f"no table {table!r} to review; give one of {', '.join(reviewed)}")
    claims = resolved.frames["claims"]
    by_record = {key: rows for key, rows in claims.groupby(["table", "record_id"], sort=False)}
    quotes = {str(key): rows for key, rows in resolved.frames["evidence"].groupby("claim_id", sort=False)}
    for name in [table] if table else reviewed:
        frame = resolved.frames[name]
        for record_id in frame.loc[frame[REVIEW_STATUS] == UNREVIEWED, schemas.TABLES[name].key()[0]]:
            rows = by_record.get((name, record_id), claims.iloc[:0])
            statements = tuple(_statement(row, quotes, texts) for row in rows.to_dict("records"))
            yield OpenRecord(name, str(record_id), resolved.fingerprints[(name, str(record_id))], statements)


def _statement(claim: Mapping[Any, Any], quotes: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> Statement:
    source = "" if pd.isna(claim["source_id"]) else str(claim["source_id"])
    rows = quotes.get(str(claim["claim_id"]))
    places = [] if rows is None else [(int(s), int(e)) for s, e in zip(rows["start"], rows["end"], strict=True)]
    return Statement(
        str(claim["field"]),
        str(claim["value"]),
        source,
        str(claim["method"]),
        None if pd.isna(claim["confidence"]) else float(claim["confidence"]),
        tuple(texts[source][start:end] for start, end in places),
        tuple(_around(texts[source], start, end) for start, end in places),
    )


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"…{before}【{text[start:end]}】{after}…".split())


def accept(reviews: Reviews, records: Iterator[OpenRecord] | list[OpenRecord]) -> Reviews:
    """The reviews with `records` accepted as they are now."""
    added = {(record.table, record.record_id): record.fingerprint for record in records}
    return replace(reviews, accepted={**reviews.accepted, **added})


def correction_of(record: OpenRecord, field: str, value: str, reason: str) -> dict[str, str]:
    """The entry of `raw/corrections.yaml` that sets or drops a field of a record, or drops all of it.

    `field` is a column that the record has a statement with a quote for, or "row"; an empty `value` drops.
    """
    statement = next(s for s in record.statements if s.contexts and field in ("row", s.field))
    where = {"source": statement.source_id, "quote": statement.quotes[0], "reason": reason}
    if value:
        return {
            "action": "set",
            "table": record.table,
            "record": record.record_id,
            "field": field,
            "value": value,
            **where,
        }
    return {"action": "drop", "table": record.table, **({} if field == "row" else {"field": field}), **where}


def append_correction(path: Path, correction: Mapping[str, str]) -> None:
    """Add an entry to `raw/corrections.yaml`, whole or not at all.

    Values are written as JSON strings, which YAML reads as they are.
    """
    lines = [
        f"{'- ' if n == 0 else '  '}{k}: {json.dumps(v, ensure_ascii=False)}"
        for n, (k, v) in enumerate(correction.items())
    ]
    held = (
        path.read_text("utf-8")
        if path.is_file()
        else "# Corrections: what a person has mended, each with the quote that it applies to and the reason.\n"
    )
    write_atomically(path, (held.rstrip("\n") + "\n" + "\n".join(lines) + "\n").encode())
