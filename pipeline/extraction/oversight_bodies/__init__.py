"""Oversight bodies: who watches over AI, data, police data or human rights, and who steers and evaluates an AI plan.

Why a body is in, is told by `roles`; what else is said of it, by `fields`. Codebook: oversight_bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extraction.context import Context, Thing
from pipeline.extraction.oversight_bodies.duties import Role
from pipeline.extraction.oversight_bodies.fields import fields_of
from pipeline.extraction.oversight_bodies.roles import role_of
from pipeline.model import Candidate, Link

__all__ = ["extract", "role_of"]


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each body that watches, steers or advises."""
    for thing in context.things:
        if thing.table != "organisations":
            continue
        role = role_of(context, thing)
        if role is not None:
            yield _candidate(context, thing, role)


def _candidate(context: Context, thing: Thing, role: Role) -> Candidate:
    title = context.title(thing)
    links = {"organisation_id": Link("organisations", key=thing.key, spans=title.spans)}
    jurisdiction = context.jurisdiction(thing)
    if jurisdiction.name:
        links["jurisdiction_id"] = jurisdiction
    first = thing.named[0]
    return Candidate(
        "oversight_bodies",
        context.document.source_id,
        thing.key.replace("organisations", "oversight_bodies"),
        role.rule,
        role.confidence,
        fields_of(context, thing, role),
        links,
        (),
        context.evidence(first.sentence),
        first.block.index,
    )
