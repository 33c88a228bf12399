"""Extraction: a `Document` becomes candidates, one module for each table of the codebook, on shared finders."""

from __future__ import annotations

from pipeline.extraction import (
    budgets,
    citations,
    commitments,
    competences,
    deployments,
    findings,
    instruments,
    jurisdictions,
    measures,
    organisations,
    oversight_bodies,
    patterns,
    references,
    relations,
    surveys,
)
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading.language import SPOKEN
from pipeline.registers import Registers

MODULES = (
    references,
    citations,
    jurisdictions,
    organisations,
    oversight_bodies,
    instruments,
    measures,
    budgets,
    surveys,
    commitments,
    deployments,
    competences,
    findings,
)


def extract(document: Document, registers: Registers | None = None) -> tuple[Candidate, ...]:
    """All candidates of a document, table by table, each in the order of the text.

    Relations come last: they tie together what the others found. With no registers the same candidates come out,
    without codes and canonical names. Of a text in a language that the rules don't speak, the works that it lists and
    cites come out, and nothing else.
    """
    patterns.forget()
    context = Context(document, registers or Registers())
    if document.language not in SPOKEN:
        return tuple(candidate for module in (references, citations) for candidate in module.extract(context))
    found = [candidate for module in MODULES for candidate in context.candidates(module.extract)]
    return (*found, *relations.extract(context, found))
