"""The command: what it answers, which exit code it gives, what it leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import run_process

from pipeline import fingerprint
from pipeline.project import Project
from pipeline.reading.sources import load_dataset, load_sources

Command = Callable[..., subprocess.CompletedProcess[str]]


def published(project: Project) -> dict[str, str]:
    """The published files by their hashes."""
    found = fingerprint.outputs(project)
    assert found
    return found


def test_a_build_makes_a_package_that_verifies(built: Path) -> None:
    assert (built / "datapackage.json").is_file()
    assert (built / "curated" / "evidence.csv").is_file()
    done = run_process("verify", built)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_second_build_does_no_step_and_says_so(aipolicy: Command, project: Project) -> None:
    before = published(project)
    done = aipolicy("build", cwd=project.root)
    assert done.returncode == 0
    assert done.stdout.startswith("nothing changed: 2 sources, no step had to run")
    assert published(project) == before


def test_a_build_without_work_loads_none_of_the_libraries(project: Project) -> None:
    code = (
        "import sys; from pipeline.cli import main; main(sys.argv[1:], standalone_mode=False); "
        "print({'dagster', 'frictionless', 'pandas', 'pandera'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", "--root", project.root], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("nothing changed")
    assert done.stdout.splitlines()[-1] == "set()"


def test_status_says_what_a_build_would_act_on(aipolicy: Command, project: Project) -> None:
    assert "up to date" in aipolicy("status", "--root", project.root).stdout
    with (project.registers / "jurisdictions.yaml").open("a") as file:
        file.write("# checked\n")
    done = aipolicy("status", "--root", project.root)
    assert done.returncode == 0
    assert "raw/registers/jurisdictions.yaml has changed" in done.stdout
    answer = json.loads(aipolicy("status", "--json", "--root", project.root).stdout)
    changed = "raw/registers/jurisdictions.yaml has changed"
    assert answer["stale"] == [changed]
    assert answer["stale_tables"]["budgets"] == [changed]
    assert "quality" not in answer["stale_tables"]
    assert {source["id"] for source in answer["sources"]} == {source.id for source in load_sources(project)}


def test_wrong_input_ends_with_1_and_leaves_the_package_alone(aipolicy: Command, project: Project) -> None:
    before = published(project)
    text = next(project.texts.glob("*.txt"))
    text.write_bytes(text.read_bytes() + b"One more sentence.\n")
    done = run_process("build", "--root", project.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"error: raw/texts/{text.name}: the content has changed")
    assert "Traceback" not in done.stderr
    answer = json.loads(aipolicy("build", "--json", "--root", project.root).stdout)
    assert answer["ok"] is False
    assert len(answer["problems"]) == 1
    assert published(project) == before


def test_a_wrong_register_of_names_ends_with_1(aipolicy: Command, project: Project) -> None:
    before = published(project)
    path = project.registers / "jurisdictions.yaml"
    path.write_text(path.read_text().replace("name:", "nmae:", 1))
    done = aipolicy("build", "--root", project.root)
    assert done.returncode == 1
    assert "error: raw/registers/jurisdictions.yaml:" in done.stderr
    assert "did you mean 'name'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert published(project) == before


def test_verify_finds_a_changed_cell(aipolicy: Command, project: Project) -> None:
    path = project.curated / "sources.csv"
    path.write_text(path.read_text().replace(",en,", ",fr,", 1))
    done = aipolicy("verify", project.root)
    assert done.returncode == 1
    assert "curated/sources.csv" in done.stderr


def test_a_new_project_is_made_once(aipolicy: Command, tmp_path: Path) -> None:
    root = tmp_path / "Freedonian AI policy"
    assert aipolicy("init", root).returncode == 0
    before = fingerprint.inputs(Project(root))
    assert load_dataset(Project(root))["name"] == "freedonian-ai-policy"
    again = aipolicy("init", root)
    assert again.returncode == 2
    assert "is a project already" in again.stderr
    assert fingerprint.inputs(Project(root)) == before


def test_adding_twice_changes_nothing(aipolicy: Command, project: Project, tmp_path: Path) -> None:
    text = tmp_path / "plan.md"
    text.write_text("# The plan\n\nRuritania adopted a plan.\n")
    options = ("--title", 'The "plan": a draft', "--authors", "Anna Author; Ben Writer", "--published", "2017-05")
    assert aipolicy("add", text, *options, "--country", "NO", "--root", project.root).returncode == 0
    source = next(source for source in load_sources(project) if source.id == "plan")
    assert (source.title, source.authors) == ('The "plan": a draft', "Anna Author; Ben Writer")
    assert (source.published, source.country, source.path) == ("2017-05", "NO", "raw/texts/plan.md")
    before = project.register.read_bytes()
    again = aipolicy("add", text, *options, "--root", project.root)
    assert (again.returncode, again.stdout) == (0, "nothing changed: this text is already the source plan\n")
    assert project.register.read_bytes() == before


def test_what_cannot_be_added_leaves_no_trace(aipolicy: Command, project: Project, tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    text.write_text("Ruritania adopted a plan.\n")
    before = fingerprint.inputs(project)
    for options, code, message in (
        ([], 2, "expected the title"),
        (["--title", "Plan", "--published", "May 2017"], 2, "expected a date"),
        (["--title", "Plan", "--id", "caidp-aidv-2020-belgium"], 2, "is taken by another text"),
    ):
        done = aipolicy("add", text, *options, "--root", project.root)
        assert done.returncode == code
        assert message in done.stderr
    text.write_bytes(b"")
    assert aipolicy("add", text, "--title", "Plan", "--root", project.root).returncode == 1
    assert fingerprint.inputs(project) == before


@pytest.mark.parametrize("command", ["build", "status", "verify", "init", "add"])
def test_every_command_explains_itself(aipolicy: Command, command: str) -> None:
    done = aipolicy(command, "--help")
    assert done.returncode == 0
    assert "Examples:" in done.stdout
    assert "--json" in done.stdout
    assert ("--root" in done.stdout) == (command != "init")


@pytest.mark.parametrize("arguments", [["bulid"], ["build", "--root", "nowhere"], ["add"], ["add", "nothing.txt"]])
def test_a_wrong_call_ends_with_2(aipolicy: Command, arguments: list[str]) -> None:
    assert aipolicy(*arguments).returncode == 2


def test_a_folder_that_is_no_project_ends_with_1(aipolicy: Command, tmp_path: Path) -> None:
    for command in ("build", "status"):
        done = aipolicy(command, cwd=tmp_path)
        assert done.returncode == 1
        assert "aipolicy init" in done.stderr
    assert list(tmp_path.iterdir()) == []
