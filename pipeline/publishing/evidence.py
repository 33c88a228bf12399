"""The evidence of the claims, held against the texts (codebook, general rule 2)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from pipeline.files import sha256
from pipeline.publishing.descriptor import path_of
from pipeline.publishing.problem import Problem


def check_evidence(tables: Mapping[str, pd.DataFrame], root: Path, withheld: Collection[str] = ()) -> list[Problem]:
    """What is wrong with the tables `sources`, `claims` and `evidence`.

    Each text must lie at `sources.path` below `root`, with the stated hash; each quote must stand in its
    text at exactly `start` to `end`; each claim of a source must have evidence, with parts 1, 2, 3,
    and no other claim any. The texts of `withheld` sources are not looked for.
    """
    sources = tables["sources"]
    texts, problems = _texts(sources[~sources["source_id"].isin(list(withheld))], root)
    claims, evidence = tables["claims"], tables["evidence"]
    source_of = {
        claim: None if pd.isna(source) else source
        for claim, source in zip(claims["claim_id"], claims["source_id"], strict=True)
    }
    parts: dict[str, int] = {}
    file = path_of("evidence")
    for claim, part, start, end, quote in evidence.itertuples(index=False, name=None):
        row = f"row {claim}/{part}"
        source = source_of.get(claim)
        if part != parts.get(claim, 0) + 1:
            problems.append(Problem(file, f"{row}: expected the parts of a claim as 1, 2, 3, none left out"))
        parts[claim] = part
        if claim not in source_of:
            problems.append(Problem(file, f"{row}: no such claim"))
        elif source is None:
            problems.append(Problem(file, f"{row}: the claim has no source_id; expected evidence of sources alone"))
        elif source in texts and texts[source][start:end] != quote:
            found = texts[source][start:end]
            problems.append(
                Problem(
                    file, f"{row}: the quote {quote!r} is not at {start} to {end} of {source}; there stands {found!r}"
                )
            )
    for claim, source in source_of.items():
        if source is not None and claim not in parts:
            problems.append(Problem(path_of("claims"), f"row {claim}: no evidence; expected a quote from {source}"))
    return problems


def _texts(sources: pd.DataFrame, root: Path) -> tuple[dict[str, str], list[Problem]]:
    """The raw text of each source that is there and as stated, and what is wrong with the others."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for source, path, expected in zip(sources["source_id"], sources["path"], sources["sha256"], strict=True):
        file = root / path
        if not file.resolve().is_relative_to(root.resolve()):
            problems.append(Problem(path, f"the text of {source} lies outside the folder; it is not read"))
            continue
        try:
            data = file.read_bytes()
            texts[source] = data.decode("utf-8")
        except OSError:
            problems.append(Problem(path, f"the text of {source} is not there; its evidence cannot be checked"))
            continue
        except UnicodeDecodeError:
            problems.append(Problem(path, f"the text of {source} is not UTF-8"))
            continue
        if sha256(data) != expected:
            del texts[source]
            problems.append(
                Problem(path, f"sha256 {sha256(data)}; expected {expected}, the text that {source} was read from")
            )
    return texts, problems
