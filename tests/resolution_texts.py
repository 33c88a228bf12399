"""Source texts in the making, for tests of resolution: each quote that is added gets its place."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from pipeline.model import Candidate, Link, Name, Span, Value
from pipeline.reading.sources import Source
from pipeline.registers import Entry, RegisteredName, Registers

REGISTERS = Registers(
    (
        Entry(
            "jurisdictions",
            "XR",
            "Ruritania",
            (RegisteredName("Ruritania", "canonical"), RegisteredName("Ruritanian", "demonym")),
            {"level": "national"},
        ),
        Entry(
            "organisations",
            "ruritanian-data-office",
            "Ruritanian Data Office",
            (
                RegisteredName("Ruritanian Data Office", "canonical"),
                RegisteredName("RDO", "acronym"),
                RegisteredName("Ruritanian Privacy Bureau", "former"),
            ),
            {"kind": "regulator", "jurisdiction_id": "XR", "acronym": "RDO"},
        ),
    )
)


class Text:
    """A source text in the making: each quote that is added gets its place."""

    def __init__(self, source_id: str, published: str = "") -> None:
        self.id, self.published, self.raw = source_id, published, ""
        self.candidates: list[Candidate] = []

    def spans(self, quote: str) -> tuple[Span, ...]:
        start = len(self.raw)
        self.raw += quote + ". "
        return (Span(start, start + len(quote)),)

    def add(self, table: str, confidence: float = 0.9, **fields: object) -> str:
        key = f"{table}:{len(self.raw)}"
        values = {c: Value(v, self.spans(str(v))) for c, v in fields.items() if isinstance(v, (str, int, float, bool))}
        links = {
            c: Link(v.table, v.name, v.key, self.spans(v.name or "it"))
            for c, v in fields.items()
            if isinstance(v, Link)
        }
        name = fields.get("title") if table == "instruments" else fields.get("name")
        names = (Name(str(name), "canonical", self.spans(str(name))),) if name else ()
        context = (Span(0, len(self.raw)),)
        self.candidates.append(
            Candidate(table, self.id, key, f"{table}.test", confidence, values, links, names, context)
        )
        return key

    @property
    def source(self) -> Source:
        return Source(
            self.id,
            self.id,
            "",
            "",
            self.published,
            "en",
            "XR",
            "",
            "",
            f"raw/texts/{self.id}.txt",
            "0" * 64,
            1,
        )


def hashed(source: Source) -> Source:
    """The source with a hash of its own."""
    return replace(source, sha256=hashlib.sha256(source.id.encode()).hexdigest())
