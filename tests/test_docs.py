"""Every snippet of docs/ runs as it stands there, on an export of this project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import postgresql
import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
USE = (REPOSITORY / "docs" / "use.md").read_text(encoding="utf-8")
EXPORT, *BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", USE, re.MULTILINE | re.DOTALL)
PROGRAMS = {"sqlite3": "sqlite3", "Rscript": "r-base-core"}  # program → Debian package


@pytest.fixture(scope="module")
def export(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the snippets are run."""
    folder = tmp_path_factory.mktemp("docs") / "export"
    assert EXPORT[1].strip() == f".venv/bin/aipolicy export --to {folder.name}"
    run(["aipolicy", "export", "--to", folder.name, "--root", str(built)], folder.parent, {**os.environ})
    return folder


def test_there_is_a_snippet_for_each_tool() -> None:
    assert {language for language, _ in BLOCKS} == {"bash", "python", "r"}
    for tool in ("pandas", "polars", "R", "SQLite", "DuckDB", "PostgreSQL", "Excel", "frictionless", "Croissant"):
        assert re.search(rf"^## {tool}\n(?:(?!^## ).*\n)*?```", USE, re.MULTILINE), tool


@pytest.mark.parametrize(("language", "block"), BLOCKS, ids=[f"{i}-{lang}" for i, (lang, _) in enumerate(BLOCKS)])
def test_a_snippet_runs(language: str, block: str, export: Path) -> None:
    if "psql" in block:
        with postgresql.server() as reached:
            run(["bash", "-euo", "pipefail", "-c", block], export, reached)
        return
    command = {
        "python": [sys.executable, "-c", block],
        "r": ["Rscript", "-e", block],
        "bash": ["bash", "-euo", "pipefail", "-c", block],
    }[language]
    for program, package in PROGRAMS.items():
        if program in (command[0], block.split()[0]) and not shutil.which(program):
            pytest.skip(f"{program} is not installed (Debian: {package})")
    for package in re.findall(r"library\((\w+)\)|(\w+)::", block) if language == "r" else ():
        name = "".join(package)
        if subprocess.run(["Rscript", "-e", f"library({name})"], capture_output=True, check=False).returncode:
            pytest.skip(f"R has no package {name} (Debian: r-cran-{name.lower()})")
    run(command, export, {**os.environ})


def run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    tools = {"PATH": os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])}
    done = subprocess.run(
        command, cwd=folder, env=environment | tools, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, f"{command[-1]}\n{done.stdout}\n{done.stderr}"
    assert done.stdout.strip(), f"{command[-1]}\nprinted nothing"


def test_every_file_that_is_named_is_there(export: Path) -> None:
    named = set(re.findall(r"`([\w*./-]+\.(?:csv|json|jsonl|jsonld|parquet|ttl|cff|md|sql|sqlite|duckdb|xlsx))`", USE))
    assert len(named) > 15
    assert [name for name in sorted(named) if not list(export.glob(name))] == []
