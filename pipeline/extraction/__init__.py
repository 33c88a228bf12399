"""Document → candidates: one module a table, on shared finders; see the codebook for what is a row."""

from __future__ import annotations

from importlib import import_module

from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.registers import Registers

MODULES = (
    "jurisdictions",
    "organisations",
    "oversight_bodies",
    "instruments",
    "measures",
    "budgets",
    "surveys",
    "commitments",
    "deployments",
    "competences",
    "findings",
    "relations",
)


def extract(document: Document, registers: Registers | None = None) -> tuple[Candidate, ...]:
    """All candidates of a document, table by table, in the order in which its text states them."""
    context = Context(document, registers or Registers())
    found: list[Candidate] = []
    for name in MODULES:
        found += import_module(f"{__name__}.{name}").extract(context)
    return tuple(found)
