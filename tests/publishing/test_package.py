"""A publication is whole or not at all, says what is wrong, and touches nothing that does not change."""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import ruritania

import schemas
from pipeline.errors import DataError
from pipeline.files import sha256
from pipeline.project import Project
from pipeline.publishing import PublishReport, lock, publish, read_package, recover, verify
from pipeline.replacement import replace_files


def published(root: Path) -> dict[str, bytes]:
    """The package's files."""
    paths = [root / "datapackage.json", *sorted((root / "curated").glob("*"))]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def shorter() -> dict[str, Any]:
    """The example dataset after a correction that takes a row away and changes another."""
    rows = ruritania.rows()
    rows["survey_results"][0]["percent"] = 40
    return ruritania.tables(survey_results=rows["survey_results"], findings=[])


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose package holds the shorter dataset."""
    project = ruritania.project(tmp_path_factory.mktemp("built") / "Ruritania")
    build(project, shorter())
    return project.root


@pytest.fixture
def built(once_built: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(once_built, tmp_path / "Ruritania")))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return ruritania.project(tmp_path / "Ruritania")


def build(project: Project, tables: dict[str, Any] | None = None) -> PublishReport:
    return publish(project, tables or ruritania.tables(), ruritania.DATASET)


def test_the_package_passes_as_downloaded_here_and_with_the_stock_tool(project: Project) -> None:
    report = build(project)
    assert len(report.changed) == len(schemas.TABLES) + 1
    assert report.rows["organisations"] == 3
    assert verify(project.root) == []
    stock = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    done = subprocess.run(stock, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_descriptor_says_what_is_in_the_package(project: Project) -> None:
    build(project)
    descriptor = json.loads(project.descriptor.read_text(encoding="utf-8"))
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (descriptor["name"], descriptor["version"]) == ("ruritanian-ai-policy", "1.2.3")
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert descriptor["sources"] == [{"title": "AI in Ruritania", "path": "https://example.org/report"}]
    assert [resource["name"] for resource in descriptor["resources"]] == list(schemas.TABLES)
    budgets = next(resource for resource in descriptor["resources"] if resource["name"] == "budgets")
    data = (project.root / budgets["path"]).read_bytes()
    assert (budgets["bytes"], budgets["hash"]) == (len(data), f"sha256:{sha256(data)}")
    assert (budgets["format"], budgets["mediatype"], budgets["encoding"]) == ("csv", "text/csv", "utf-8")
    fields = {field["name"]: field for field in budgets["schema"]["fields"]}
    assert (fields["amount_min"]["type"], fields["amount_min"]["unit"]) == ("integer", "unit of the currency")
    assert fields["approximate"]["type"] == "boolean"
    assert fields["period"]["constraints"]["enum"] == ["per_year", "total", "not_stated"]
    assert budgets["schema"]["primaryKey"] == ["budget_id"]
    assert budgets["schema"]["foreignKeys"][0] == {
        "fields": ["instrument_id"],
        "reference": {"resource": "instruments", "fields": ["instrument_id"]},
    }


def test_a_dataset_that_says_nothing_of_itself_is_named_after_its_folder(project: Project) -> None:
    publish(project, ruritania.tables())
    assert json.loads(project.descriptor.read_text(encoding="utf-8"))["name"] == "ruritania"


def test_tables_are_plain_csv(project: Project) -> None:
    build(project)
    data = (project.curated / "budgets.csv").read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    row = next(csv.DictReader(data.decode("utf-8").splitlines()))
    assert (row["amount_min"], row["approximate"], row["status"]) == ("5000000", "true", "announced")
    parts = (project.curated / "measures.csv").read_text(encoding="utf-8").splitlines()
    assert parts[1] == "ruritanian-ai-plan-pillar-1,ruritanian-ai-plan,,pillar,,,A,unreviewed"
    assert ",37.5," in (project.curated / "survey_results.csv").read_text(encoding="utf-8")


def test_what_is_read_back_is_what_was_published(project: Project) -> None:
    tables = ruritania.tables()
    tables["findings"].loc[0, "statement"] = 'Zeile „eins“\nand "two", a comma, a tab\t, 3 °C, 語 and 🂡'
    build(project, tables)
    for name, table in read_package(project.root).items():
        assert table.equals(tables[name]), name
        assert list(table.dtypes) == list(tables[name].dtypes), name


def test_a_second_publication_touches_nothing(built: Project) -> None:
    project = built
    before = {
        path: path.stat() for path in project.root.rglob("*") if path.is_file() and project.state not in path.parents
    }
    assert build(project, shorter()).unchanged
    after = {path: path.stat() for path in before}
    assert [(s.st_ino, s.st_mtime_ns) for s in before.values()] == [(s.st_ino, s.st_mtime_ns) for s in after.values()]


def test_only_what_differs_is_replaced(project: Project) -> None:
    build(project)
    assert build(project, shorter()).changed == (
        "curated/findings.csv",
        "curated/survey_results.csv",
        "datapackage.json",
    )
    assert verify(project.root) == []


def test_the_same_tables_make_the_same_bytes_in_any_order(project: Project, tmp_path: Path) -> None:
    build(project)
    other = ruritania.project(tmp_path / "elsewhere")
    build(other, {name: table.iloc[::-1, ::-1] for name, table in reversed(ruritania.tables().items())})
    assert published(project.root) == published(other.root)


def test_a_file_that_the_former_package_listed_goes_and_a_stranger_stays(built: Project) -> None:
    descriptor = json.loads(built.descriptor.read_text(encoding="utf-8"))
    descriptor["resources"].append(descriptor["resources"][0] | {"name": "old", "path": "curated/old.csv"})
    descriptor["resources"].append(descriptor["resources"][0] | {"name": "evil", "path": "../precious.txt"})
    built.descriptor.write_text(json.dumps(descriptor), encoding="utf-8")
    kept = [built.curated / "notes.txt", built.root.parent / "precious.txt"]
    for path in (built.curated / "old.csv", *kept):
        path.write_text("x", encoding="utf-8")
    assert build(built, shorter()).changed == ("curated/old.csv", "datapackage.json")
    assert not (built.curated / "old.csv").exists()
    assert all(path.exists() for path in kept)


def spoilt(name: str, **cells: Any) -> dict[str, Any]:
    rows = ruritania.rows()[name]
    return ruritania.tables(**{name: [rows[0] | cells, *rows[1:]]})


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: spoilt("evidence", quote="“KI für ALLE” — was"), "curated/evidence.csv: row c-0a1b2c3d/1: the quote"),
        (lambda: spoilt("evidence", part=3), "expected the parts of a claim as 1, 2, 3"),
        (lambda: ruritania.tables(evidence=[]), "curated/claims.csv: row c-0a1b2c3d: no evidence"),
        (lambda: spoilt("claims", source_id=None), "row c-0a1b2c3d/1: the claim has no source_id"),
        (lambda: spoilt("sources", sha256="1" * 64), "raw/texts/report.txt: sha256"),
        (lambda: spoilt("sources", path="raw/texts/other.txt"), "raw/texts/other.txt: the text of"),
        (lambda: spoilt("budgets", measure_id="nothing"), "curated/budgets.csv: budgets, row ruritanian-ai-plan-2017"),
        (lambda: {n: t for n, t in ruritania.tables().items() if n != "names"}, "curated/names.csv: no such table"),
        (
            lambda: ruritania.tables() | {"names": ruritania.tables()["names"].drop(columns="kind")},
            "column kind is missing",
        ),
    ],
)
def test_wrong_tables_change_nothing(built: Project, make: Callable[[], dict[str, Any]], message: str) -> None:
    before = published(built.root)
    with pytest.raises(DataError) as caught:
        build(built, make())
    assert any(problem.startswith(message) or message in problem for problem in caught.value.problems)
    assert published(built.root) == before
    assert not (built.state / "staged").exists()


def test_a_disk_that_refuses_changes_nothing(built: Project) -> None:
    before = published(built.root)
    (built.state / "staged").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(DataError, match="staged"):
        build(built)
    assert published(built.root) == before


def test_one_publication_at_a_time(project: Project) -> None:
    with lock(project, "publish"), pytest.raises(DataError, match=rf"held by process {os.getpid()}, .*wait"):
        build(project)
    assert not project.descriptor.exists()
    assert not build(project).unchanged


def hold(project: Project) -> None:
    with lock(project):
        (project.root / "held").touch()
        time.sleep(600)


def test_the_lock_of_a_dead_process_is_free(project: Project) -> None:
    process = multiprocessing.get_context("fork").Process(target=hold, args=(project,))
    process.start()
    while not (project.root / "held").exists():
        time.sleep(0.01)
    with pytest.raises(DataError, match=f"held by process {process.pid}"), lock(project):
        pass
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with lock(project):
        pass


def old_and_new() -> tuple[dict[str, bytes], dict[str, bytes]]:
    names = [f"curated/{n}.csv" for n in range(12)] + ["datapackage.json"]
    return {name: b"old" for name in names}, {name: b"new" for name in [*names[3:], "curated/further.csv"]}


def replace_to_and_fro(project: Project) -> None:
    """Replace the old set of files by the new one and the new by the old, without end."""
    sets = old_and_new()
    while True:
        for files, others in (sets, sets[::-1]):
            staged = project.state / "staged"
            for name, data in files.items():
                (staged / name).parent.mkdir(parents=True, exist_ok=True)
                (staged / name).write_bytes(data)
            with lock(project, "publish"):
                replace_files(project, staged, changed=list(files), removed=others.keys() - files.keys())


def test_replacing_killed_at_any_moment_leaves_all_old_or_all_new(project: Project) -> None:
    """Killed again and again, until three times some files were old and some new; recovery makes them all new."""
    chance, mixed = random.Random(7), 0
    while mixed < 3:
        process = multiprocessing.get_context("fork").Process(target=replace_to_and_fro, args=(project,))
        process.start()
        time.sleep(0.02 + chance.random() / 10)
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        was_mixed = published(project.root) not in ({}, *old_and_new())
        assert recover(project) or not was_mixed
        assert published(project.root) in ({}, *old_and_new())
        assert not recover(project)
        mixed += was_mixed


def test_recovery_finishes_from_every_step(project: Project) -> None:
    """As if the process had died before the first, the second, ... and after the last replacement."""
    old, new = old_and_new()
    for steps in range(len(new) + 1):
        for name in old.keys() | new.keys():
            (project.root / name).parent.mkdir(parents=True, exist_ok=True)
            (project.root / name).unlink(missing_ok=True)
        for name, data in old.items():
            (project.root / name).write_bytes(data)
        for place, (name, data) in enumerate(new.items()):
            at = project.root / name if place < steps else project.state / "staged" / name
            at.parent.mkdir(parents=True, exist_ok=True)
            at.write_bytes(data)
        plan = {"staged": "staged", "changed": list(new), "removed": sorted(old.keys() - new.keys())}
        (project.state / "journal.json").write_text(json.dumps(plan), encoding="utf-8")
        assert recover(project) is True
        assert published(project.root) == new


def publish_to_and_fro(project: Project) -> None:
    while True:
        build(project, shorter())
        build(project)


def test_publishing_killed_at_any_moment_leaves_a_valid_package(built: Project) -> None:
    both = [published(built.root)]
    build(built)
    both.append(published(built.root))
    chance = random.Random(3)
    for _ in range(4):
        process = multiprocessing.get_context("fork").Process(target=publish_to_and_fro, args=(built,))
        process.start()
        time.sleep(0.2 + 2 * chance.random())
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        recover(built)
        assert published(built.root) in both
    build(built)
    assert published(built.root) == both[1]
    assert not (built.state / "staged").exists()
