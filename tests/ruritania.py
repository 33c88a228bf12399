"""A small valid dataset of an invented country, made of the examples that the columns declare."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

import schemas
from pipeline.files import sha256
from pipeline.project import Project

TEXT = "Ruritania’s plan — “KI für alle” — was\nadopted on 22 March 2017. Few know the plan.\n"
DATASET = {
    "name": "ruritanian-ai-policy",
    "title": "Ruritanian AI Policy",
    "description": "What two readers found.",
    "version": "1.2.3",
    "keywords": ["AI", "policy"],
    "contributors": [{"title": "Anna Author", "roles": ["author"]}],
}


def rows() -> dict[str, list[dict[str, Any]]]:
    """One row a table, every column filled; two where a row names another one of its table."""
    found = {name: [{c: spec.example for c, spec in table.columns().items()}] for name, table in schemas.TABLES.items()}
    data = TEXT.encode()
    found["sources"][0] |= {"sha256": sha256(data), "bytes": len(data)}
    found["jurisdictions"].append({"jurisdiction_id": "EU", "name": "European Union", "level": "supranational"})
    found["organisations"] += [
        {"organisation_id": name, "name": name.replace("-", " ").title(), "kind": "government"}
        for name in ("ruritanian-government", "ruritanian-police")
    ]
    found["instruments"].append(
        {"instrument_id": "world-ai-principles", "title": "World AI Principles", "kind": "treaty"}
    )
    found["measures"].append(
        {
            "measure_id": "ruritanian-ai-plan-pillar-1",
            "instrument_id": "ruritanian-ai-plan",
            "kind": "pillar",
            "text": "A",
        }
    )
    for name, given in found.items():
        if "review_status" in schemas.TABLES[name].columns():
            for row in given:
                row.setdefault("review_status", "unreviewed")
    found["evidence"] = [evidence(1, "“KI für alle” — was"), evidence(2, "adopted on 22 March 2017")]
    return found


def evidence(part: int, quote: str) -> dict[str, Any]:
    """A quote of TEXT behind the one claim."""
    start = TEXT.index(quote)
    return {"claim_id": "c-0a1b2c3d", "part": part, "start": start, "end": start + len(quote), "quote": quote}


def tables(**changes: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    """The dataset as typed frames, with the rows of some tables replaced."""
    return {name: table.copy() for name, table in _whole().items()} | {
        name: schemas.frame(name, given) for name, given in changes.items()
    }


@cache
def _whole() -> dict[str, pd.DataFrame]:
    return {name: schemas.frame(name, given) for name, given in rows().items()}


def project(root: Path) -> Project:
    """A project folder that holds the text."""
    text = root / "raw" / "texts" / "report.txt"
    text.parent.mkdir(parents=True)
    text.write_bytes(TEXT.encode())
    return Project(root)
