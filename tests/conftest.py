"""What several tests need: the command, and one built copy of this project."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

from pipeline.cli import main
from pipeline.project import Project

# The first example of a test pays for what is made once.
settings.register_profile("without a clock", settings(), deadline=None)
settings.load_profile("without a clock")
# Each start of the command would compile all modules again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
REPOSITORY = Path(__file__).resolve().parent.parent
Command = Callable[..., subprocess.CompletedProcess[str]]


def run_command(*arguments: str | Path, cwd: Path | None = None, answers: str = "") -> subprocess.CompletedProcess[str]:
    """`aipolicy` with these arguments, as a person would run it who types `answers`; within this process."""
    with contextlib.chdir(cwd or "."):
        done = CliRunner(catch_exceptions=False).invoke(main, list(map(str, arguments)), input=answers)
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def run_process(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own."""
    command = [Path(sys.executable).parent / "aipolicy", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300)


@pytest.fixture
def aipolicy() -> Command:
    """The command."""
    return run_command


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with this project's sources, built once for all tests and processes; not to be changed."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / "built"
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            unfinished = shared / "unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(REPOSITORY / "raw", unfinished / "raw")
            done = run_command("build", "--root", unfinished)
            assert done.returncode == 0, done.stderr
            unfinished.rename(root)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Project:
    """A copy of the built project that a test may change."""
    root = tmp_path / "project"
    shutil.copytree(built, root)
    return Project(root)
