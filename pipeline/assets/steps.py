"""reading, extraction, resolution and publishing: one asset a stage."""

# No postponed annotations: Dagster reads that of a context itself.

from collections import Counter
from typing import Any

import dagster as dg
import pandas as pd

from pipeline.assets.display import preview
from pipeline.assets.sources import INPUTS, input_key, raw_key
from pipeline.assets.triggers import ON_CHANGE
from pipeline.build import Build
from pipeline.files import sha256
from pipeline.model import Candidate, Document
from pipeline.reading.sources import Source
from schemas import TABLES, check_foreign_keys

ACCEPT_LOSS = {
    "accept_loss": dg.Field(
        [str], default_value=[], description="Tables and sources that may lose more than a build may."
    )
}
"""Configuration of the check `envelope`, as `aipolicy build --accept-loss`."""


def checked(problems: list[str], name: str | None = None, asset_key: dg.AssetKey | None = None) -> dg.AssetCheckResult:
    """The result of a check that finds `problems`; its name and asset where a step of several assets makes it."""
    return dg.AssetCheckResult(
        passed=not problems,
        check_name=name,
        asset_key=asset_key,
        description="\n".join(problems) or None,
        metadata={"problems": len(problems)},
    )


def step_assets(build: Build, sources: tuple[Source, ...]) -> list[dg.AssetsDefinition]:
    """The documents, candidates, records and the data package of a build."""

    @dg.asset(
        group_name="reading",
        deps=[*(raw_key(source) for source in sources), input_key("register"), input_key("corrections")],
        automation_condition=ON_CHANGE,
    )
    def documents() -> dg.MaterializeResult[Any]:
        """Every source text, read: blocks, sentences and note marks, each with its place in the raw text."""
        found = build.documents()
        rows: list[dict[str, object]] = [
            {"source": d.source_id, "characters": len(d.raw), "blocks": len(d.blocks), "language": d.language}
            for d in found
        ]
        return dg.MaterializeResult(
            value=found,
            metadata={
                "dagster/row_count": len(found),
                "read anew": build.newly_read,
                "set aside": [why.message for why in build.aside.values()],
                "warnings": build.warnings,
                "preview": preview(rows),
            },
            data_version=dg.DataVersion(build.versions["documents"]),
        )

    @dg.asset(group_name="extraction", deps=[input_key("registers")], automation_condition=ON_CHANGE)
    def candidates(documents: Any) -> dg.MaterializeResult[Any]:
        """What each place of each text says: rows in the making, with the raw characters that state them."""
        found: tuple[Candidate, ...] = build.candidates(documents)
        counts = Counter(candidate.table for candidate in found)
        return dg.MaterializeResult(
            value=found,
            metadata={
                "dagster/row_count": len(found),
                "extracted anew": build.newly_extracted,
                "sentences not understood": build.not_understood,
                "preview": preview([dict(counts)] if counts else []),
            },
            data_version=dg.DataVersion(build.versions["candidates"]),
        )

    @dg.asset(
        group_name="resolution",
        deps=[input_key(name) for name in INPUTS],
        automation_condition=ON_CHANGE,
    )
    def records(documents: Any, candidates: Any) -> dg.MaterializeResult[Any]:
        """Candidates of all sources as records, with their claims, evidence and conflicts."""
        texts: tuple[Document, ...] = documents
        found = build.records(texts, candidates)
        rows: list[dict[str, object]] = [{"table": name, "rows": len(table)} for name, table in found.items()]
        return dg.MaterializeResult(
            value=found,
            metadata={
                "dagster/row_count": sum(len(table) for table in found.values()),
                "set aside": build.set_aside,
                "preview": preview(rows),
            },
            data_version=dg.DataVersion(sha256("".join(map(table_version, found.values())).encode())),
        )

    @dg.asset(
        group_name="publishing",
        ins={name: dg.AssetIn(dg.AssetKey(["curated", name])) for name in TABLES},
        automation_condition=ON_CHANGE,
    )
    def data_package(**tables: pd.DataFrame) -> dg.MaterializeResult[Any]:
        """The published package: the CSV files of `curated/` and `datapackage.json`, as people download them."""
        build.publish({name: tables[name] for name in TABLES})
        return dg.MaterializeResult(
            metadata={
                "dagster/row_count": sum(build.rows.values()),
                "changed files": build.changed,
                "new conflicts": len(build.report.conflicts),
                "names that no register knows": len(build.report.unresolved),
                "report": build.report.plain(),
                "path": dg.MetadataValue.path(str(build.project.descriptor)),
            }
        )

    return [documents, candidates, records, data_package]


def table_version(frame: pd.DataFrame) -> str:
    """The data version of a table: a hash of its content."""
    return sha256(frame.to_csv(index=False).encode())


def step_checks(build: Build) -> list[dg.AssetChecksDefinition]:
    """What is checked over all tables at once: foreign keys, and what the published package would lose."""

    @dg.asset_check(asset="records", blocking=True)
    def foreign_keys(records: Any) -> dg.AssetCheckResult:
        """Every row that a row names is there."""
        return checked(check_foreign_keys(records))

    @dg.asset_check(asset="records", blocking=True, config_schema=ACCEPT_LOSS)
    def envelope(context: dg.AssetCheckExecutionContext, records: Any) -> dg.AssetCheckResult:
        """No table and no source loses more, against the published package, than it may.

        To accept a loss, start the run with the names in its configuration:
        `ops: {records_envelope: {config: {accept_loss: [budgets]}}}`.
        """
        return checked(build.losses(records, context.op_execution_context.op_config["accept_loss"]))

    return [foreign_keys, envelope]
