"""schemas: one asset and one blocking check for each table of the codebook, all made in one step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import dagster as dg
import pandas as pd

from pipeline.assets.display import column_schema, frame_preview
from pipeline.assets.steps import checked, table_version
from pipeline.assets.triggers import ON_CHANGE
from pipeline.build import Build
from pipeline.publishing.evidence import check_evidence
from pipeline.reporting import accuracy
from schemas import TABLES, TableError, validate


def table_key(name: str) -> dg.AssetKey:
    """The asset key of a table."""
    return dg.AssetKey(["curated", name])


def table_assets() -> list[dg.AssetsDefinition]:
    """The tables, each with its rows, a preview, its columns, and its model as a blocking check."""

    @dg.multi_asset(
        name="tables",
        group_name="schemas",
        outs={
            name: dg.AssetOut(
                key=table_key(name),
                description=table.table_description(),
                metadata={"dagster/column_schema": column_schema(name)},
                automation_condition=ON_CHANGE,
            )
            for name, table in TABLES.items()
        },
        check_specs=[
            dg.AssetCheckSpec(
                "model",
                asset=table_key(name),
                blocking=True,
                description=f"Every cell of {name} is what its model allows, and no key stands twice.",
            )
            for name in TABLES
        ],
    )
    def tables(records: Any) -> Iterator[dg.MaterializeResult[Any]]:
        quality: pd.DataFrame = records["quality"]
        measured = accuracy(quality[["part", "table", "f1"]].itertuples(index=False, name=None))
        for name in TABLES:
            frame: pd.DataFrame = records[name]
            figures = {f"F1, {part}": of[name] for part, of in measured.items() if name in of}
            yield dg.MaterializeResult(
                asset_key=table_key(name),
                value=frame,
                metadata={"dagster/row_count": len(frame), "preview": frame_preview(frame), **figures},
                data_version=dg.DataVersion(table_version(frame)),
                check_results=[checked(_model_problems(name, frame), "model", table_key(name))],
            )

    return [tables]


def table_checks(build: Build) -> list[dg.AssetChecksDefinition]:
    """The evidence, held against the texts."""

    @dg.asset_check(
        asset=table_key("evidence"),
        blocking=True,
        additional_ins={name: dg.AssetIn(table_key(name)) for name in ("claims", "sources")},
    )
    def quotes(evidence: pd.DataFrame, claims: pd.DataFrame, sources: pd.DataFrame) -> dg.AssetCheckResult:
        """Every row of evidence quotes the raw text at exactly its offsets."""
        found = check_evidence({"sources": sources, "claims": claims, "evidence": evidence}, build.project.root)
        return checked(list(map(str, found)))

    return [quotes]


def _model_problems(name: str, frame: pd.DataFrame) -> list[str]:
    try:
        validate(name, frame)
    except TableError as error:
        return list(error.problems)
    return []
