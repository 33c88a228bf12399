"""What starts a run: a sensor on `raw/`, a schedule for refreshing, and conditions of single assets.

All are off until somebody switches them on, in the Dagster UI or with `make watch`.
"""

# No postponed annotations: Dagster reads that of a context itself.

from datetime import UTC, datetime

import dagster as dg

from pipeline import fingerprint
from pipeline.build import Build
from pipeline.files import sha256
from pipeline.refreshing import FAILED, refresh

ON_CHANGE = (
    dg.AutomationCondition.missing().newly_true()
    | dg.AutomationCondition.any_deps_match(dg.AutomationCondition.data_version_changed())
).with_label("on change")
"""Once when an asset is not there, and once for each change of the content of what it is made from."""

LOOK = dg.AutomationCondition.on_cron("* * * * *").with_label("look every minute")
"""When the files in `raw/` are looked at for other conditions to see what has changed."""

BRIEF = {"loggers": {"console": {"config": {"log_level": "INFO"}}}}
"""Configuration of a run that leaves the steps of each asset out of the log."""


def raw_sensor(build: Build, job_name: str) -> dg.SensorDefinition:
    """Starts the job once for each state of the inputs that the published package was not made from."""

    @dg.sensor(name="raw_changed", job_name=job_name, minimum_interval_seconds=10)
    def raw_changed(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        """Looks for what has changed in `raw/` since the last build."""
        changes = fingerprint.changes(build.project)
        if not changes:
            return dg.SkipReason("the package is up to date")
        state = sha256(repr(fingerprint.inputs(build.project)).encode())
        if state == context.cursor:
            return dg.SkipReason("a run was started for this state; its log tells what came of it")
        request = dg.RunRequest(run_config=BRIEF, tags={"changed": changes[0]})
        return dg.SensorResult(run_requests=[request], cursor=state)

    return raw_changed


def refresh_job(build: Build) -> dg.JobDefinition:
    """Fetches the registered addresses again."""

    @dg.op(description="Fetches each source that has an address, and stores what has changed as a new edition.")
    def ask(context: dg.OpExecutionContext) -> None:
        found = refresh(build.project, today=datetime.now(UTC).date(), tell=context.log.info)
        context.add_output_metadata({outcome.source_id: outcome.edition or outcome.state for outcome in found})
        if failed := [outcome.problem for outcome in found if outcome.state == FAILED]:
            raise dg.Failure("\n".join(failed), allow_retries=False)

    @dg.job(name="refresh", executor_def=dg.in_process_executor)
    def asking() -> None:
        """Fetch the registered addresses again."""
        ask()

    return asking


def refresh_schedule(job: dg.JobDefinition) -> dg.ScheduleDefinition:
    """Every Monday morning."""
    return dg.ScheduleDefinition(name="refresh_weekly", job=job, cron_schedule="0 5 * * 1")
