"""What the pipeline makes of a text, as rows to compare: read, extracted and resolved like a source of a project."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from hashlib import sha256

import pandas as pd

from pipeline.evaluation.compare import IDENTITY
from pipeline.evaluation.rows import Annotation, Row, written
from pipeline.extraction import extract
from pipeline.model import Document
from pipeline.reading import read
from pipeline.reading.sources import Source
from pipeline.registers import Registers
from pipeline.resolution import resolve
from schemas import RECORDS, TABLES

_CALLED = ("name", "title", "technology", "place")  # columns that hold what a record may be called by


def rows_of(annotation: Annotation, registers: Registers) -> list[Row]:
    """The records that the pipeline makes of the annotated text alone."""
    raw, head = annotation.text.read_bytes().decode("utf-8"), annotation.head
    about = {key: head.get(key, "") for key in ("title", "country", "published", "language")}
    document = read(raw, annotation.id, **about, mends=())
    source = Source(
        annotation.id,
        **about,
        authors="",
        publisher="",
        licence="",
        url="",
        path=annotation.text.name,
        sha256=sha256(raw.encode()).hexdigest(),
        bytes=len(raw.encode()),
    )
    frames = resolve([source], {annotation.id: raw}, extract(document, registers), registers).frames
    return list(_Records(frames, document).rows())


class _Records:
    """The tables of one source, with every form of each name and the sentence behind each record."""

    def __init__(self, frames: Mapping[str, pd.DataFrame], document: Document) -> None:
        self.cells = {table: _cells(frame) for table, frame in frames.items()}
        self.forms = self._forms()
        self.support = self._support(document)

    def rows(self) -> Iterator[Row]:
        """Every record and relation."""
        for table in RECORDS:
            for cells in self.cells[table] if table != "sources" else ():
                record = (table, cells[TABLES[table].key()[0]])
                if table == "jurisdictions" and record not in self.support:
                    continue  # from the register, only for others to refer to
                yield self._row(table, cells, record)
        for cells in self.cells["relations"]:
            subject, target = ((cells[f"{end}_table"], cells[f"{end}_id"]) for end in ("subject", "object"))
            values = {
                "subject": self.forms[subject],
                "predicate": (cells["predicate"],),
                "object": self.forms[target],
            }
            quote, confidence = self.support.get((*subject, cells["predicate"]), ("", 1.0))
            yield Row("relations", values, quote, confidence=confidence)

    def _row(self, table: str, cells: Mapping[str, str], record: tuple[str, str]) -> Row:
        columns, values = TABLES[table].columns(), {}
        for column, value in cells.items():
            name, refers_to = column.removesuffix("_id"), columns[column].refers_to
            if column == "source_id" or (columns[column].key and not refers_to and table != "jurisdictions"):
                continue
            if column in ("name", "title"):
                values[name] = self.forms[record]
            else:
                values[name] = self.forms.get((refers_to, value), (value,))
        quote, confidence = self.support.get(record, ("", 1.0))
        return Row(table, values, quote, confidence=confidence)

    def _forms(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Everything that a record is called, its identifier among it."""
        forms: dict[tuple[str, str], list[str]] = {}
        for table in RECORDS:
            for cells in self.cells[table]:
                id_ = cells[TABLES[table].key()[0]]
                forms[table, id_] = [*(cells[column] for column in _CALLED if column in cells), id_]
        for cells in self.cells["names"]:
            forms[cells["table"], cells["record_id"]].append(cells["name"])
        return {record: tuple(dict.fromkeys(called)) for record, called in forms.items()}

    def _support(self, document: Document) -> dict[tuple[str, ...], tuple[str, float]]:
        """The sentence behind each record and each of its fields, and the confidence of the surest claim.

        The sentence of a record is that of its identifying fields.
        """
        places = {cells["claim_id"]: int(cells["start"]) for cells in reversed(self.cells["evidence"])}
        support: dict[tuple[str, ...], tuple[tuple[bool, int], float]] = {}
        for cells in self.cells["claims"]:
            if cells["claim_id"] not in places:
                continue
            record, column = (cells["table"], cells["record_id"]), cells["field"]
            identifies = any(column.removesuffix("_id") in group for group in IDENTITY[record[0]])
            for key in (record, (*record, column)):
                place, confidence = support.get(key, ((True, len(document.raw)), 0.0))
                place = min(place, (not identifies, places[cells["claim_id"]]))
                support[key] = (place, max(confidence, float(cells.get("confidence", 1))))
        sentences = _Sentences(document)
        return {key: (sentences.at(place), confidence) for key, ((_, place), confidence) in support.items()}


def _cells(frame: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of a table as texts, each without its empty cells."""
    rows: list[dict[str, str]] = [{} for _ in range(len(frame))]
    for column in frame if rows else ():
        filled = frame[column].notna()
        for row, value, given in zip(rows, frame[column].astype(object), filled, strict=True):
            if given:
                row[str(column)] = written(value)
    return rows


class _Sentences:
    """The sentences of a document by their place in the raw text."""

    def __init__(self, document: Document) -> None:
        found = ((document.blocks[s.block].spans(s.start, s.end), s.text) for s in document.sentences())
        self._all = sorted((spans[0].start, text) for spans, text in found if spans)

    def at(self, place: int) -> str:
        """The sentence that begins last before a place."""
        return self._all[max(0, bisect_right(self._all, place, key=lambda s: s[0]) - 1)][1] if self._all else ""
