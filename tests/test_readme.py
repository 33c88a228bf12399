"""Every command of the README works, in the order in which it stands there, in a fresh copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schemas import TABLES

REPOSITORY = Path(__file__).resolve().parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(bash|python)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
REPORT = "AI in Ruritania\n\nIn 2017, the Government of Ruritania adopted a National AI Plan.\n"


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """The repository as a newcomer has it after `make build`."""
    root = tmp_path / "copy"
    shutil.copytree(built, root)
    for name in ("pipeline", "schemas", "Makefile", "pyproject.toml", "README.md"):
        (root / name).symlink_to(REPOSITORY / name)
    (root / ".venv").symlink_to(sys.prefix)
    (root / "report.txt").write_text(REPORT)
    return root


def test_every_block_runs(copy: Path) -> None:
    assert len(BLOCKS) > 5
    for language, block in BLOCKS:
        lines = [line for line in block.splitlines() if not line.startswith("make ")]
        command = ["bash", "-euo", "pipefail", "-c"] if language == "bash" else [str(copy / ".venv/bin/python"), "-c"]
        done = subprocess.run(
            [*command, "\n".join(lines)],
            cwd=copy,
            env=os.environ | {"DAGSTER_DISABLE_TELEMETRY": "1"},
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"


def test_every_make_target_exists() -> None:
    named = set(re.findall(r"^make (\w+)", "\n".join(block for _, block in BLOCKS), re.MULTILINE))
    assert named == {"build", "test", "dev", "watch", "check"}
    assert named <= set(re.findall(r"^(\w+):.*## ", MAKEFILE, re.MULTILINE))


def test_the_table_of_tables_is_that_of_the_schemas() -> None:
    rows = re.findall(r"^\| \[`(\w+)`\]\(curated/\w+\.csv\) \| (.*) \|$", README, re.MULTILINE)
    assert rows == [(name, table.table_description()) for name, table in TABLES.items()]


def test_every_link_leads_somewhere() -> None:
    headings = {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in re.findall(r"^#+ (.*)$", README, re.M)}
    for target in re.findall(r"\]\(([^)]+)\)", README):
        if target.startswith("#"):
            assert target[1:] in headings
        elif not target.startswith("https://"):
            assert (REPOSITORY / target).exists(), target
