"""The job `build`: everything Dagster knows of a project folder, and a run of it in this process."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import dagster as dg

from pipeline.assets.sources import source_assets
from pipeline.assets.steps import step_assets, step_checks
from pipeline.assets.tables import table_assets, table_checks
from pipeline.assets.triggers import raw_sensor, refresh_job, refresh_schedule
from pipeline.build import Build
from pipeline.errors import DataError

JOB = "build"
_QUIET: Mapping[str, Any] = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


def definitions(build: Build, io_manager: Any = None) -> dg.Definitions:
    """Sources, steps, tables, checks and the job of a build, and what starts it.

    Values go from asset to asset through `io_manager`, by default files in the project's state folder.
    """
    sources = build.sources()
    kept = io_manager or dg.FilesystemIOManager(base_dir=str(build.project.state / "dagster" / "values"))
    job = dg.define_asset_job(
        JOB,
        selection=dg.AssetSelection.groups("reading", "extraction", "resolution", "schemas", "publishing"),
        description="From raw/ to curated/ and datapackage.json.",
        executor_def=dg.in_process_executor,
    )
    refreshing = refresh_job(build)
    return dg.Definitions(
        assets=[*source_assets(build, sources), *step_assets(build, sources), *table_assets()],
        asset_checks=[*step_checks(build), *table_checks(build)],
        jobs=[job, refreshing],
        sensors=[raw_sensor(build, JOB)],
        schedules=[refresh_schedule(refreshing)],
        executor=dg.in_process_executor,
        resources={"io_manager": kept},
    )


def run(build: Build) -> None:
    """Run the job here and now, without a daemon and without leaving anything behind but the package.

    Raises DataError with what the failed checks found, or what a stage raised.
    """
    os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "1")
    job = definitions(build, dg.mem_io_manager).resolve_job_def(JOB)
    with dg.DagsterInstance.ephemeral() as instance:
        try:
            job.execute_in_process(instance=instance, run_config=dict(_QUIET))
        except dg.DagsterError:
            problems = [
                f"{'/'.join(found.asset_key.path)}: {found.check_name}: {line}"
                for run in instance.get_runs()
                for event in instance.all_logs(run.run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION)
                if not (found := event.get_dagster_event().asset_check_evaluation_data).passed
                for line in (found.description or "failed").splitlines()
            ]
            if not problems:
                raise
            raise DataError(*problems) from None
