"""schemas: one asset and one blocking check for each table of the codebook."""

from __future__ import annotations

from typing import Any

import dagster as dg
import pandas as pd

from pipeline.assets.display import column_schema, frame_preview
from pipeline.assets.steps import checked
from pipeline.build import Build
from pipeline.files import sha256
from pipeline.publishing.evidence import check_evidence
from schemas import TABLES, TableError, validate


def table_key(name: str) -> dg.AssetKey:
    """The asset key of a table."""
    return dg.AssetKey(["curated", name])


def table_assets() -> list[dg.AssetsDefinition]:
    """The tables, each with its rows, a preview and its columns."""
    return [_table_asset(name) for name in TABLES]


def table_checks(build: Build) -> list[dg.AssetChecksDefinition]:
    """The model of each table, and the evidence."""

    @dg.asset_check(
        asset=table_key("evidence"),
        blocking=True,
        additional_ins={name: dg.AssetIn(table_key(name)) for name in ("claims", "sources")},
    )
    def quotes(evidence: pd.DataFrame, claims: pd.DataFrame, sources: pd.DataFrame) -> dg.AssetCheckResult:
        """Every row of evidence quotes the raw text at exactly its offsets."""
        found = check_evidence({"sources": sources, "claims": claims, "evidence": evidence}, build.project.root)
        return checked(list(map(str, found)))

    return [*(_model_check(name) for name in TABLES), quotes]


def _table_asset(name: str) -> dg.AssetsDefinition:
    @dg.asset(
        key=table_key(name),
        group_name="schemas",
        description=TABLES[name].table_description(),
        metadata={"dagster/column_schema": column_schema(name)},
    )
    def table(records: Any) -> dg.MaterializeResult[Any]:
        frame: pd.DataFrame = records[name]
        return dg.MaterializeResult(
            value=frame,
            metadata={"dagster/row_count": len(frame), "preview": frame_preview(frame)},
            data_version=dg.DataVersion(sha256(frame.to_csv(index=False).encode())),
        )

    return table


def _model_check(name: str) -> dg.AssetChecksDefinition:
    @dg.asset_check(
        name="model",
        asset=table_key(name),
        blocking=True,
        description=f"Every cell of {name} is what its model allows.",
    )
    def model(table: pd.DataFrame) -> dg.AssetCheckResult:
        try:
            validate(name, table)
        except TableError as error:
            return checked(list(error.problems))
        return checked([])

    return model
