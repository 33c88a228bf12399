"""A survey of a document, as its mentions tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.model import Link, Span, Value


@dataclass(slots=True)
class Survey:
    """One survey of a document, as its mentions tell of it."""

    key: str
    kind: str
    block: int
    context: tuple[Span, ...]
    title: str = ""
    determiner: str = ""
    fields: dict[str, Value] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    topic: Value | None = None
    answering: Value | None = None  # the people of its answers, if nothing else says who was asked
    mentions: list[tuple[int, int]] = field(default_factory=list)  # block index, place in its view
    heard: list[tuple[int, int]] = field(default_factory=list)  # where interviewees are said to answer
    by_source: bool = False  # "according to X", "a study by X": a survey only if it has results
    own: bool = False  # asked by those who wrote the document
    paid_for: bool = False  # who is named as asking may only have commissioned or published it
    asker: str = ""  # who asks, as the text names them
    told: str = ""  # the sentence that first speaks of it
    results: int = 0
