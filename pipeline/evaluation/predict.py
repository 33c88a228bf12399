"""What the pipeline finds in a text, as rows to compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from importlib.util import find_spec

from pipeline.evaluation.rows import Annotation, Row, written
from pipeline.extraction import MODULES
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document, Link
from pipeline.reading import read
from pipeline.registers import Registers

_NAME_COLUMNS = ("title", "name")


def rows_of(annotation: Annotation, registers: Registers) -> list[Row]:
    """Reads the annotated text and gives the rows that extraction finds in it."""
    head = annotation.head
    document = read(
        annotation.text.read_bytes().decode("utf-8"),
        annotation.id,
        title=head.get("title", ""),
        country=head.get("country", ""),
        published=head.get("published", ""),
        language=head.get("language", ""),
    )
    context, candidates = Context(document, registers), []
    for module in MODULES:
        if find_spec(f"pipeline.extraction.{module}"):
            candidates += import_module(f"pipeline.extraction.{module}").extract(context)
    return candidate_rows(document, candidates, registers)


def candidate_rows(document: Document, candidates: Sequence[Candidate], registers: Registers) -> list[Row]:
    """Candidates as rows; those that share a key are one row."""
    by_key: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in candidates:
        by_key.setdefault((candidate.table, candidate.key), []).append(candidate)
    forms = {key: _forms(same, registers) for key, same in by_key.items()}
    rows = []
    for (table, key), same in by_key.items():
        values: dict[str, tuple[str, ...]] = {}
        for candidate in sorted(same, key=lambda c: -c.confidence):
            for column, value in candidate.fields.items():
                values.setdefault(column.removesuffix("_id"), (written(value.value),))
            for column, link in candidate.links.items():
                values.setdefault(column.removesuffix("_id"), _linked(link, forms, registers))
        for column in _NAME_COLUMNS:
            if column in values:
                values[column] = _unique((*values[column], *forms[table, key]))
        quote = " ".join(document.raw[span.start : span.end] for span in same[0].context)
        stated = {column: tuple(form for form in found if form) for column, found in values.items()}
        confidence = max(candidate.confidence for candidate in same)
        rows.append(Row(table, {c: found for c, found in stated.items() if found}, quote, confidence=confidence))
    return rows


def _forms(same: Iterable[Candidate], registers: Registers) -> tuple[str, ...]:
    """Every form under which a thing is known: in this document, and in the register that knows it."""
    found: list[str] = []
    for candidate in same:
        found += [str(candidate.fields[column].value) for column in _NAME_COLUMNS if column in candidate.fields]
        found += [name.text for name in candidate.names]
        found += [form for name in tuple(found) for form in registered(candidate.table, name, registers)]
    return _unique(found)


def _linked(link: Link, forms: dict[tuple[str, str], tuple[str, ...]], registers: Registers) -> tuple[str, ...]:
    names = (link.name,) if link.name else ()
    return _unique((*names, *forms.get((link.table, link.key), ()), *registered(link.table, link.name, registers)))


def registered(table: str, name: str, registers: Registers) -> tuple[str, ...]:
    """The identifier and every form of the thing that a register knows under `name`."""
    entry = registers.find(table, name) if name else None
    return (entry.id, *(form.text for form in entry.names)) if entry else ()


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))
