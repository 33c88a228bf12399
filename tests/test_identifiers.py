"""A record that is called otherwise than before can be found under its old identifier."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from pipeline import fingerprint
from pipeline.build import Build
from pipeline.errors import DataError
from pipeline.identifiers import Renaming, load_renamings
from pipeline.project import Project
from pipeline.workspace import add, init

TEXT = """AI in Ruritania

In 2017, the Government of Ruritania adopted the Borogove Plan. The Borogove Plan is an action plan on artificial
intelligence. The Borogove Plan has a budget of 20 million euros per year. The Data Office of
Ruritania oversees the Borogove Plan.
"""
ENTRY = """\
- id: {id}
  name: {name}
  aliases: [Borogove Plan]
  source: invented
"""
OLD, NEW = "xr-borogove-plan", "ruritanian-ai-plan"
JURISDICTION = "- id: XR\n  name: Ruritania\n  level: national\n  demonyms: [Ruritanian]\n  source: invented\n"


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one source, built."""
    folder = tmp_path_factory.mktemp("once")
    project = init(folder / "ruritania", "", "")
    for register in filter(Path.is_file, project.registers.rglob("*")):
        register.unlink()  # a country of its own, and nothing beside it
    (project.registers / "jurisdictions.yaml").write_text(JURISDICTION)
    (folder / "plan.txt").write_text(TEXT)
    add(project, folder / "plan.txt", {"title": "AI in Ruritania", "language": "en", "country": "XR"})
    build(project)
    assert OLD in ids(project)
    return project.root


@pytest.fixture
def ruritania(once: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(once, tmp_path / "ruritania")))


def build(project: Project) -> list[str]:
    """The stages of the job; what changed."""
    job = Build(project)
    documents = job.documents()
    job.publish(job.records(documents, job.candidates(documents)))
    assert fingerprint.changes(project) == []
    return job.changed


def rows(project: Project, table: str) -> list[list[str]]:
    with (project.curated / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def ids(project: Project) -> set[str]:
    return {row[0] for table in ("instruments", "budgets") for row in rows(project, table)}


def called(project: Project, id_: str, name: str) -> None:
    """Let the register know the plan under a name."""
    (project.registers / "instruments.yaml").write_text(ENTRY.format(id=id_, name=name))


def set_version(project: Project, version: str) -> None:
    """As a release does."""
    text = project.register.read_text()
    was = next(line for line in text.splitlines() if "version:" in line)
    project.register.write_text(text.replace(was, f"  version: {version}"))


def test_a_renamed_record_and_what_is_named_after_it_are_forwarded(ruritania: Project) -> None:
    before = ids(ruritania)
    called(ruritania, NEW, "Ruritanian AI Plan")
    assert "raw/identifiers.csv" in build(ruritania)
    moved = {(table, old): new for table, old, new in rows(ruritania, "identifiers")}
    assert moved["instruments", OLD] == NEW
    budget = next(old for table, old in moved if table == "budgets")
    assert budget in before
    assert moved["budgets", budget] in ids(ruritania)
    assert build(ruritania) == [], "a rebuild changes nothing"
    again = Project(ruritania.root.parent / "elsewhere")
    shutil.copytree(ruritania.raw, again.raw)
    build(again)
    assert (again.curated / "identifiers.csv").read_bytes() == (ruritania.curated / "identifiers.csv").read_bytes()


def test_a_forward_stays_and_leads_to_the_latest_name(ruritania: Project) -> None:
    called(ruritania, NEW, "Ruritanian AI Plan")
    build(ruritania)
    set_version(ruritania, "1.0.0")
    called(ruritania, "ruritanian-strategy", "Ruritanian Strategy")
    build(ruritania)
    found = {old: new for table, old, new in rows(ruritania, "identifiers") if table == "instruments"}
    assert found == {OLD: "ruritanian-strategy", NEW: "ruritanian-strategy"}
    called(ruritania, OLD, "Borogove")
    build(ruritania)
    found = {old: new for table, old, new in rows(ruritania, "identifiers") if table == "instruments"}
    assert found["ruritanian-strategy"] == OLD
    assert OLD not in found


def test_a_name_that_is_taken_back_before_a_version_leaves_no_trace(ruritania: Project) -> None:
    before = fingerprint.outputs(ruritania)
    inputs = fingerprint.inputs(ruritania)
    called(ruritania, NEW, "Ruritanian AI Plan")
    build(ruritania)
    (ruritania.registers / "instruments.yaml").unlink()
    build(ruritania)
    assert fingerprint.outputs(ruritania) == before
    assert fingerprint.inputs(ruritania) == inputs


def test_a_record_that_is_merely_gone_is_forwarded_nowhere(ruritania: Project) -> None:
    ruritania.corrections.write_text(
        "- action: drop\n  table: budgets\n  source: plan\n  quote: 20 million euros\n  reason: Invented.\n"
    )
    build(ruritania)
    assert not rows(ruritania, "budgets")
    assert not rows(ruritania, "identifiers")
    assert not ruritania.identifiers.exists()


def test_what_a_person_writes_is_read_and_what_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "identifiers.csv"
    path.write_text("table,old_id,new_id,version\ninstruments,a,b,1.0.0\n")
    assert load_renamings(path) == (Renaming("instruments", "a", "b", "1.0.0"),)
    for content, message in (
        ("table,old,new\n", r"identifiers\.csv:1: expected the columns"),
        ("table,old_id,new_id,version\nsheep,a,b,1.0.0\n", r"identifiers\.csv:2: expected a table"),
        ("table,old_id,new_id,version\nbudgets,a,b,1\nbudgets,a,c,1\n", r"identifiers\.csv:3: .* stands twice"),
    ):
        path.write_text(content)
        with pytest.raises(DataError, match=message):
            load_renamings(path)
