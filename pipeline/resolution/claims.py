"""Statements become claims, and their spans evidence (codebook, general rule 2)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.model import Span
from pipeline.resolution.identifiers import digest, slug
from pipeline.resolution.records import Record, Statement, text
from pipeline.resolution.resolver import CitationMark, FoundForm, Relation


@dataclass(slots=True)
class Claims:
    """Rows of the tables claims and evidence, and the claim of each statement."""

    rows: list[dict[str, object]] = field(default_factory=list)
    evidence: list[dict[str, object]] = field(default_factory=list)
    ids: dict[tuple[str, str, str], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    """(table, record, field) -> (claim, value)"""
    _said: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, table: str, record_id: str, *said: str) -> None:
        """Keep what a source says of a record, for its fingerprint."""
        self._said[(table, record_id)].append("\0".join(said))

    def fingerprint(self, table: str, record_id: str) -> str:
        """A hash of all that sources say of a record, the places in the text left aside."""
        return digest("\1".join(sorted(self._said[(table, record_id)])), 16)


class _Marks:
    """The citations of each source by the sentences that bear them."""

    def __init__(self, marks: Iterable[CitationMark]) -> None:
        borne: dict[str, dict[Span, list[str]]] = defaultdict(lambda: defaultdict(list))
        for mark in sorted(marks, key=lambda mark: (mark.start, mark.citation_id)):
            for span in mark.sentence:
                borne[mark.source_id][span].append(mark.citation_id)
        self._borne = {source_id: sorted(found.items(), key=_place) for source_id, found in borne.items()}

    def of(self, source_id: str, spans: Sequence[Span]) -> list[str]:
        """Citations of the sentences in which the spans stand."""
        borne = self._borne.get(source_id, [])
        found: dict[str, None] = {}
        for span in spans:
            first = max(0, bisect_right(borne, (span.start, span.end), key=_place) - 1)
            for held, ids in borne[first:]:
                if held.start >= span.end:
                    break
                if held.end > span.start:
                    found.update(dict.fromkeys(ids))
        return list(found)


def _place(borne: tuple[Span, list[str]]) -> tuple[int, int]:
    return (borne[0].start, borne[0].end)


def write_claims(
    records: Mapping[tuple[str, str], Record],
    relations: Sequence[Relation],
    names: Sequence[FoundForm],
    marks: Sequence[CitationMark],
    texts: Mapping[str, str],
) -> Claims:
    """One claim for each distinct statement, one row of evidence for each of its spans."""
    claims = Claims()
    by_place = _Marks(marks)
    seen: dict[str, int] = defaultdict(int)
    done: set[tuple[object, ...]] = set()

    def write(table: str, record_id: str, statement: Statement) -> None:
        value = text(statement.value)
        origin = statement.source_id or statement.method
        what = (table, record_id, statement.field, value, origin)
        if (*what, statement.spans) in done:
            return
        done.add((*what, statement.spans))
        quotes = [texts[statement.source_id][span.start : span.end] for span in statement.spans]
        id_ = f"{slug(f'{record_id} {statement.field}', 120)}-{digest('|'.join((*what, *quotes)), 8)}"
        seen[id_] += 1
        if seen[id_] > 1:  # the same words at another place of the same source
            id_ = f"{id_}-{seen[id_]}"
        cited = by_place.of(statement.source_id, statement.spans) if table not in ("references", "citations") else []
        claims.rows.append(
            {
                "claim_id": id_,
                "table": table,
                "record_id": record_id,
                "field": statement.field,
                "value": value,
                "source_id": statement.source_id,
                "method": statement.method,
                "confidence": statement.confidence if statement.source_id else None,
                "citation_ids": cited,
            }
        )
        claims.ids[(table, record_id, statement.field)].append((id_, value))
        if statement.source_id:
            claims.note(table, record_id, statement.field, value, statement.source_id, *quotes)
        for part, (span, quote) in enumerate(zip(statement.spans, quotes, strict=True), 1):
            claims.evidence.append(
                {"claim_id": id_, "part": part, "start": span.start, "end": span.end, "quote": quote}
            )

    for record in records.values():
        for statement in sorted(record.statements, key=_order):
            write(record.table, record.id, statement)
    for form in names:
        for statement in sorted(form.statements, key=_order):
            write(str(form.row["table"]), str(form.row["record_id"]), statement)
    for relation in relations:
        for statement in sorted(relation.statements, key=_order):
            write(str(relation.row["subject_table"]), str(relation.row["subject_id"]), statement)
    return claims


def _order(statement: Statement) -> tuple[str, str, int]:
    return (statement.field, statement.source_id, statement.spans[0].start if statement.spans else -1)
