"""What starts a run in Dagster: evaluated against a real instance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import dagster as dg
import pytest

from pipeline.assets.job import JOB, definitions
from pipeline.build import Build
from pipeline.project import Project
from pipeline.workspace import add, init
from schemas import TABLES

DAWN = datetime(2030, 1, 1, 0, 0, 30, tzinfo=UTC)


@pytest.fixture
def ruritania(tmp_path: Path) -> Project:
    project = init(tmp_path / "ruritania", "", "")
    text = tmp_path / "plan.txt"
    text.write_text("The plan\n\nIn 2017, the Government of Ruritania adopted the National AI Plan.\n")
    add(project, text, {"title": "The plan", "language": "en"})
    return project


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as made:
        yield made


def look(defs: dg.Definitions, instance: dg.DagsterInstance) -> None:
    """Observe everything in raw/."""
    raw = [asset for asset in defs.assets or () if isinstance(asset, dg.SourceAsset)]
    job = dg.define_asset_job("look", selection=[asset.key for asset in raw])
    done = dg.Definitions(raw, jobs=[job]).resolve_job_def("look").execute_in_process(instance=instance)
    assert done.success


class Conditions:
    """The conditions of all assets, evaluated minute after minute."""

    def __init__(self, project: Project, instance: dg.DagsterInstance) -> None:
        self.defs = definitions(Build(project), dg.FilesystemIOManager(base_dir=str(project.state / "values")))
        self.instance = instance
        self.cursor = None
        self.now = DAWN

    def asked(self) -> set[str]:
        """The assets that are to be made now; those that are only looked at are left aside."""
        self.now += timedelta(seconds=1)
        found = dg.evaluate_automation_conditions(
            self.defs, self.instance, cursor=self.cursor, evaluation_time=self.now
        )
        self.cursor = found.cursor
        keys = self.defs.resolve_asset_graph().materializable_asset_keys
        return {key.to_user_string() for key in keys if found.get_num_requested(key)}

    def make(self, names: set[str]) -> None:
        keys = [dg.AssetKey.from_user_string(name) for name in names]
        assert (
            self.defs.resolve_implicit_global_asset_job_def()
            .execute_in_process(instance=self.instance, asset_selection=keys)
            .success
        )


def test_conditions_fire_once_for_each_change_and_never_without(
    ruritania: Project, instance: dg.DagsterInstance
) -> None:
    conditions = Conditions(ruritania, instance)
    everything = {"documents", "candidates", "records", "data_package", *(f"curated/{name}" for name in TABLES)}
    assert conditions.asked() == everything  # nothing is there yet
    assert conditions.asked() == set()
    look(conditions.defs, instance)
    conditions.make(everything)
    while conditions.asked():  # what was missing has a version now
        pass
    look(conditions.defs, instance)
    assert conditions.asked() == set()

    with (ruritania.registers / "jurisdictions.yaml").open("a") as file:
        file.write("# looked through\n")
    look(conditions.defs, instance)
    assert conditions.asked() == {"candidates", "records"}
    assert conditions.asked() == set()
    conditions.make({"candidates", "records"})
    assert conditions.asked() == set()  # the same came out

    plan = (ruritania.curated / "instruments.csv").read_text().splitlines()[1].split(",")[0]
    ruritania.corrections.write_text(
        f"- action: set\n  table: instruments\n  record: {plan}\n  field: end_year\n  value: '2019'\n"
        "  source: plan\n  quote: adopted\n  reason: a test\n"
    )
    look(conditions.defs, instance)
    assert conditions.asked() == {"documents", "records"}
    conditions.make({"documents", "records"})
    assert {"curated/instruments", "curated/claims"} <= conditions.asked()


def test_the_sensor_starts_one_run_for_each_state(ruritania: Project, instance: dg.DagsterInstance) -> None:
    defs = definitions(Build(ruritania), dg.mem_io_manager)
    sensor = defs.resolve_sensor_def("raw_changed")
    assert sensor.default_status is dg.DefaultSensorStatus.STOPPED

    def asked(cursor: str | None) -> tuple[int, str | None]:
        with dg.build_sensor_context(instance=instance, cursor=cursor, definitions=defs) as context:
            found = sensor.evaluate_tick(context)
        return len(found.run_requests or ()), found.cursor

    count, cursor = asked(None)
    assert count == 1
    assert asked(cursor) == (0, cursor)  # it may still be running
    assert defs.resolve_job_def(JOB).execute_in_process(instance=instance).success
    assert asked(None)[0] == 0
    with (ruritania.registers / "jurisdictions.yaml").open("a") as file:
        file.write("# looked through\n")
    count, changed = asked(cursor)
    assert count == 1
    assert changed != cursor


def test_refreshing_is_scheduled_and_off(ruritania: Project, instance: dg.DagsterInstance) -> None:
    defs = definitions(Build(ruritania), dg.mem_io_manager)
    schedule = defs.resolve_schedule_def("refresh_weekly")
    assert schedule.default_status is dg.DefaultScheduleStatus.STOPPED
    assert (schedule.job_name, schedule.cron_schedule) == ("refresh", "0 5 * * 1")
    assert defs.resolve_job_def("refresh").execute_in_process(instance=instance).success
