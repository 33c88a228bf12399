"""`aipolicy export` writes what is published."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import ruritania

from pipeline.project import Project
from pipeline.publishing import publish


@pytest.fixture
def published(tmp_path: Path) -> Project:
    project = ruritania.project(tmp_path / "ruritania")
    publish(project, ruritania.tables(), ruritania.DATASET)
    return project


def test_chosen_formats(published: Project, aipolicy: Callable[..., object], tmp_path: Path) -> None:
    call = ("export", "--root", published.root, "--to", tmp_path / "out", "--format", "jsonl", "--format", "csv")
    done = aipolicy(*call, "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["ok"]
    assert {path.split("/")[0] for path in answer["files"]} == {"curated", "datapackage.json", "jsonl"}
    assert (tmp_path / "out/datapackage.json").read_bytes() == published.descriptor.read_bytes()


def test_the_project_itself_is_not_written_over(published: Project, aipolicy: Callable[..., object]) -> None:
    done = aipolicy("export", "--root", published.root, "--to", published.root, "--format", "catalogues")
    assert done.returncode == 2
    assert "give another one" in done.stderr
    assert not (published.root / "README.md").exists()


def test_a_wrong_format_and_a_broken_package_are_told(
    published: Project, aipolicy: Callable[..., object], tmp_path: Path
) -> None:
    done = aipolicy("export", "--root", published.root, "--to", tmp_path / "out", "--format", "stata")
    assert (done.returncode, "no such format" in done.stderr) == (2, True)
    published.descriptor.unlink()
    done = aipolicy("export", "--root", published.root, "--to", tmp_path / "out")
    assert (done.returncode, "datapackage.json" in done.stderr) == (1, True)
