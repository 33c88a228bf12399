"""What a build may lose, and what stops it."""

from __future__ import annotations

import shutil
from pathlib import Path

import dagster as dg
import pytest
from conftest import run_command

from pipeline import fingerprint
from pipeline.assets.job import JOB, definitions, run
from pipeline.build import Build
from pipeline.envelope import Statement, losses
from pipeline.errors import DataError
from pipeline.project import Project
from pipeline.workspace import add, init

PLANS = "".join(
    f"In 201{year}, the Government of Ruritania adopted the {name} AI Plan.\n\n"
    for year, name in enumerate(("Second", "Northern", "Southern", "Eastern", "Western"))
)


def said(table: str, records: int, source: str = "a", field: str = "title") -> list[Statement]:
    return [(table, f"{table}-{number}", field, source) for number in range(records)]


def test_what_grows_or_stays_is_no_loss() -> None:
    assert losses(said("budgets", 10), said("budgets", 10), ["a"]) == []
    assert losses(said("budgets", 10), said("budgets", 20), ["a"]) == []
    assert losses([], said("budgets", 1), ["a"]) == []


def test_a_table_may_lose_a_share_of_its_records() -> None:
    assert losses(said("budgets", 10), said("budgets", 7), ["a"]) == []
    (found,) = losses(said("budgets", 10), said("budgets", 6), ["a"])
    assert found.startswith("budgets falls from 10 to 6: it loses 40 % of its records, where 30 % may go")
    assert found.endswith("build with --accept-loss budgets")
    assert losses(said("budgets", 10), said("budgets", 6), ["a"], ["budgets"]) == []
    assert losses(said("budgets", 10), said("budgets", 6), ["a"], ["surveys"]) != []


def test_a_few_records_may_always_go() -> None:
    assert losses(said("budgets", 3), said("budgets", 1), ["a"]) == []
    assert losses(said("budgets", 4), said("budgets", 1), ["a"]) != []


def test_a_field_may_not_be_emptied() -> None:
    whole = said("budgets", 10) + said("budgets", 10, field="currency")
    assert losses(whole, said("budgets", 10) + said("budgets", 8, field="currency"), ["a"]) == []
    (found,) = losses(whole, said("budgets", 10) + said("budgets", 2, field="currency"), ["a"])
    assert "budgets.currency falls from 10 to 2 values, where 30 % of 10 records may lose theirs" in found


def test_new_records_of_which_little_is_said_are_no_loss() -> None:
    whole = said("budgets", 10) + said("budgets", 10, field="currency")
    assert losses(whole, said("budgets", 90) + said("budgets", 10, field="currency"), ["a"]) == []
    assert losses(whole, said("budgets", 90) + said("budgets", 2, field="currency"), ["a"]) != []


def test_a_source_may_not_fall_silent() -> None:
    both = said("budgets", 10) + said("budgets", 2, "b")
    (found,) = losses(both, said("budgets", 10), ["a", "b"])
    assert found.startswith("the source b yields nothing, formerly 2 statements")
    assert losses(both, said("budgets", 10), ["a", "b"], ["b"]) == []


def test_what_goes_with_its_source_is_no_loss() -> None:
    assert losses(said("budgets", 2) + said("surveys", 50, "b"), said("budgets", 2), ["a"]) == []


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with five plans, built."""
    folder = tmp_path_factory.mktemp("once")
    project = init(folder / "ruritania", "", "")
    text = folder / "plans.txt"
    text.write_text("Plans of Ruritania\n\n" + PLANS)
    add(project, text, {"title": "Plans of Ruritania", "language": "en"})
    run(Build(project))
    return project.root


@pytest.fixture
def ruritania(once: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(once, tmp_path / "ruritania")))


def emptied(project: Project) -> None:
    """Let corrections drop most plans."""
    entries = [
        f"- action: drop\n  table: instruments\n  source: plans\n  quote: {name} AI Plan\n  reason: a test\n"
        for name in ("Second", "Northern", "Southern", "Eastern")
    ]
    project.corrections.write_text("".join(entries))


def test_a_loss_stops_the_build_until_it_is_accepted(ruritania: Project) -> None:
    before = fingerprint.outputs(ruritania)
    emptied(ruritania)
    with pytest.raises(DataError, match=r"records: envelope: instruments falls from \d to 1"):
        run(Build(ruritania))
    assert fingerprint.outputs(ruritania) == before
    done = run_command("build", "--accept-loss", "instruments", "--root", ruritania.root)
    assert done.returncode == 0, done.stderr
    assert "rows, now 1" in done.stdout


def test_a_run_of_dagster_can_accept_a_loss(ruritania: Project) -> None:
    emptied(ruritania)
    job = definitions(Build(ruritania), dg.mem_io_manager).resolve_job_def(JOB)
    config = {"ops": {"records_envelope": {"config": {"accept_loss": ["instruments"]}}}}
    with dg.DagsterInstance.ephemeral() as instance:
        assert not job.execute_in_process(instance=instance, raise_on_error=False).success
        assert job.execute_in_process(instance=instance, run_config=config).success
    assert len((ruritania.curated / "instruments.csv").read_text().splitlines()) == 2


def test_an_unreadable_source_is_set_aside(ruritania: Project) -> None:
    (ruritania.texts / "scan.pdf").write_bytes(b"%PDF-1.7 nothing in it")
    first = ruritania.root / "second.txt"
    first.write_text("In 2019, the Government of Ruritania adopted the Last AI Plan, and told everybody of it.\n")
    add(ruritania, first, {"title": "The last plan", "language": "en"})
    for _ in range(2):  # the second build has nothing to do, and says it again
        done = run_command("build", "--root", ruritania.root)
        assert done.returncode == 3
        assert "error: raw/texts/scan.pdf: no entry" in done.stderr
    assert "Last AI Plan" in (ruritania.curated / "instruments.csv").read_text()


def test_a_known_source_that_becomes_unreadable_stops_the_build(ruritania: Project) -> None:
    before = fingerprint.outputs(ruritania)
    (ruritania.texts / "plans.txt").write_bytes(b"\xff\xfe\x00 no text")
    with pytest.raises(DataError, match="the source plans yields nothing"):
        run(Build(ruritania))
    assert fingerprint.outputs(ruritania) == before
