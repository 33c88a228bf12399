"""Candidates of all sources, registers and crosswalks become records, claims, evidence and conflicts.

Codebook, general rules 1 to 7. No statement is lost: each field of each candidate becomes a claim of
the record it belongs to, and what finds no record is set aside with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

import schemas
from pipeline.corrections import Corrections
from pipeline.model import Candidate
from pipeline.reading.sources import Source
from pipeline.registers import Registers
from pipeline.resolution.claims import write_claims
from pipeline.resolution.conflicts import find_conflicts
from pipeline.resolution.resolver import Resolver
from pipeline.reviews import REVIEW_STATUS, Reviews

THRESHOLD = 0.5
"""Candidates of lower confidence are published in no table, but listed for review."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A candidate that became no row, and why."""

    candidate: Candidate
    reason: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """A frame for every table of the codebook, and the candidates that are in none.

    Those of `identifiers` and `quality` are empty: they speak of more than these candidates.
    """

    frames: dict[str, pd.DataFrame]
    set_aside: tuple[SetAside, ...]
    fingerprints: dict[tuple[str, str], str]
    """What the sources say of each record, hashed, by table and identifier: a review is of that."""


def resolve(
    sources: Sequence[Source],
    texts: Mapping[str, str],
    candidates: Iterable[Candidate],
    registers: Registers,
    corrections: Corrections | None = None,
    reviews: Reviews | None = None,
) -> Resolved:
    """Make the tables.

    Takes the register of sources, the raw text and the candidates of each, the registers, and what
    people have corrected and accepted. The order of sources and candidates makes no difference.

    The frames are typed; holding them against their models is left to the checks that follow.

    Raises DataError when a correction finds nothing to correct.
    """
    corrections = corrections or Corrections()
    reviews = reviews or Reviews()
    resolver = Resolver(sources, texts, registers, corrections)
    aside: list[SetAside] = []
    kept: list[Candidate] = []
    for candidate in corrections.dropped(list(candidates), texts):
        if candidate.confidence < THRESHOLD:
            aside.append(SetAside(candidate, f"confidence {candidate.confidence:g} is below {THRESHOLD:g}"))
        else:
            kept.append(candidate)
    resolver.add(kept)
    resolver.correct(texts)
    aside += [SetAside(candidate, reason) for candidate, reason in resolver.lost]
    claims = write_claims(resolver.records, resolver.relations, resolver.names, resolver.citation_marks, texts)
    fingerprints = {key: claims.fingerprint(*key) for key in resolver.records}
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in schemas.TABLES}
    for record in resolver.records.values():
        key = schemas.TABLES[record.table].key()[0]
        known = schemas.TABLES[record.table].columns()
        row: dict[str, object] = {c: v for c, v in record.values().items() if c in known}
        row[key] = record.id
        if REVIEW_STATUS in known:
            row[REVIEW_STATUS] = reviews.status(record.table, record.id, fingerprints[(record.table, record.id)])
        rows[record.table].append(row)
    rows["relations"] = [relation.row for relation in resolver.relations]
    rows["names"] = [name.row for name in resolver.names]
    rows["claims"] = claims.rows
    rows["evidence"] = claims.evidence
    rows["conflicts"] = find_conflicts(resolver.records, claims)
    return Resolved(
        {name: schemas.frame(name, rows[name], check=False) for name in schemas.TABLES}, tuple(aside), fingerprints
    )
