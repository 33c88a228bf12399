"""`aipolicy diff`, `release` and `verify FILE.zip`, run as people run them on the built project."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from pipeline.project import Project

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_from_one_release_to_the_next(aipolicy: Command, project: Project, tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return aipolicy(*arguments, cwd=project.root)

    first = run("release", "--date", "2030-01-31")
    assert first.returncode == 0, first.stderr
    nothing = run("diff", "latest", "built")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (0, "", "")
    again = run("release")
    assert (again.returncode, again.stdout) == (0, "nothing differs from the last release: no version\n")
    assert run("build").stdout.startswith("nothing changed")

    (tmp_path / "plan.txt").write_text("AI in Ruritania\n\nIn 2017, Ruritania adopted a National AI Plan.\n")
    added = run("add", tmp_path / "plan.txt", "--title", "AI in Ruritania", "--licence", "CC-BY-4.0")
    assert added.returncode == 0, added.stderr
    stale = run("release", "--date", "2030-02-28")
    assert stale.returncode == 1
    assert "run `aipolicy build` first" in stale.stderr
    assert run("build").returncode == 0
    told = json.loads(run("diff", "latest", "built", "--json").stdout)
    assert told["step"] == "minor"
    source = next(change for change in told["changes"] if change["table"] == "sources")
    assert (source["kind"], source["key"], source["why"]) == ("row_added", ["plan"], "a source is new: plan")

    small = run("release", "--date", "2030-02-28", "--step", "patch")
    assert (small.returncode, small.stdout) == (2, "")
    assert "--step patch is too small" in small.stderr
    second = json.loads(run("release", "--date", "2030-02-28", "--json").stdout)
    assert (second["released"]["step"], second["released"]["date"]) == ("minor", "2030-02-28")
    archive = project.root / "dist" / second["released"]["address"]
    checked = aipolicy("verify", archive, "--texts", project.root, cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert "the package is whole" in checked.stdout
    archive.write_bytes(archive.read_bytes()[:-1000])
    assert aipolicy("verify", archive, cwd=tmp_path).returncode == 1
    unknown = run("diff", "8.8.8", "built")
    assert unknown.returncode == 2
    assert "8.8.8: no such package" in unknown.stderr
