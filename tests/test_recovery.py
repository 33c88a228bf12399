"""Nothing is lost: processes killed at any moment, a full disk, two at once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import run_command, run_process
from test_refresh import PAGE, QUICK, page, serving

from pipeline.build import Build
from pipeline.files import _unfinished as unfinished
from pipeline.lock import lock
from pipeline.project import Project
from pipeline.refreshing import add_from, refresh
from pipeline.replacement import recover
from pipeline.reviews import Reviews, load_reviews, save_reviews
from pipeline.status import status
from pipeline.workspace import add, init

PLAN = "In 2017, the Government of Ruritania adopted the {name} AI Plan. It costs 5 million euros per year.\n"
KILLS = 25
Action = Callable[[Project], object]


def everything(project: Project) -> dict[str, bytes]:
    """What people put in and what they download, byte for byte."""
    files = [project.descriptor, *project.raw.rglob("*"), *project.curated.rglob("*")]
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in sorted(files) if path.is_file()}


def written(folder: Path, name: str) -> Path:
    file = folder / f"{name}.html"
    file.write_text(
        f"<html><head><title>The {name} plan</title></head><body><p>{PLAN.format(name=name)}</p></body></html>"
    )
    return file


def build(project: Project) -> None:
    """The stages of the job."""
    job = Build(project)
    documents = job.documents()
    job.publish(job.records(documents, job.candidates(documents)))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one source, built."""
    folder = tmp_path_factory.mktemp("once")
    project = init(folder / "ruritania", "", "")
    add(project, written(folder, "National"), {"language": "en", "country": "XR"})
    build(project)
    return project.root


@pytest.fixture
def ruritania(once: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(once, tmp_path / "ruritania")))


def killed(action: Action, project: Project, after: float) -> bool:
    """Run an action in a process of its own and kill it some time after it has begun; whether that was in time."""
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(go, b"1")
        try:
            action(project)
        finally:
            os._exit(0)
    os.read(ready, 1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, how = os.waitpid(child, 0)
    os.close(ready)
    os.close(go)
    return os.WIFSIGNALED(how)


def hold(project: Project, action: Action) -> None:
    """An action, killed at random moments, leaves the old state or the new one, and can be done again."""
    old = everything(project)
    copy = Project(project.root.parent / "copy")
    shutil.copytree(project.root, copy.root)
    start = time.monotonic()
    action(copy)
    took = time.monotonic() - start
    new = everything(copy)
    assert new != old
    chance = random.Random(0)
    in_time = 0
    for number in range(KILLS):  # later and later
        in_time += killed(action, project, took * (number + chance.random()) / KILLS)
        recover(project)  # as every command does first
        found = everything(project)
        assert found in (old, new), sorted(found.keys() ^ old.keys())
        status(project)
        if found == new:
            break
    assert in_time
    action(project)
    assert everything(project) == new


def test_add_is_whole_or_not_at_all(ruritania: Project, tmp_path: Path) -> None:
    file = written(tmp_path, "Second")
    hold(ruritania, lambda project: add(project, file, {"language": "en"}))


def test_build_is_whole_or_not_at_all(ruritania: Project, tmp_path: Path) -> None:
    add(ruritania, written(tmp_path, "Second"), {"language": "en"})
    hold(ruritania, build)


def test_refresh_is_whole_or_not_at_all(ruritania: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as site:
        site.answers["/report"] = page(PAGE.format(more=""))
        add_from(ruritania, f"{site.url}/report", {}, date(2018, 1, 1), QUICK)
        site.answers["/report"] = page(PAGE.format(more="It costs 5 million euros."))
        hold(ruritania, lambda project: refresh(project, today=date(2018, 2, 1), fetcher=QUICK))


def test_a_review_is_kept_or_not(ruritania: Project) -> None:
    accepted = Reviews({("instruments", f"plan-{number}"): f"{number:016x}" for number in range(2000)})
    save_reviews(ruritania.reviews, Reviews())
    for number in range(KILLS):
        killed(lambda project: save_reviews(project.reviews, accepted), ruritania, number * 0.001)
        assert load_reviews(ruritania.reviews) in (Reviews(), accepted)


def test_what_a_killed_writer_left_is_cleared_away_but_not_what_is_being_written(ruritania: Project) -> None:
    def write(project: Project) -> None:
        handle, _ = unfinished(project.reviews)
        os.write(handle, b"half of it")
        time.sleep(60)

    before = everything(ruritania)
    assert killed(write, ruritania, 0.3)
    assert everything(ruritania) != before
    handle, path = unfinished(ruritania.register)
    recover(ruritania)
    assert path.exists()
    os.close(handle)
    recover(ruritania)
    assert everything(ruritania) == before


def limited(project: Project, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`aipolicy` where no file can grow beyond a few kilobytes, as on a disk that is full."""
    command = f'ulimit -f 4; exec {Path(sys.executable).parent}/aipolicy "$@"'
    return subprocess.run(
        ["bash", "-c", command, "aipolicy", *map(str, arguments), "--root", str(project.root)],
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},  # it would be cut short, too
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_a_full_disk_leaves_the_old_state(ruritania: Project, tmp_path: Path) -> None:
    before = everything(ruritania)
    long = tmp_path / "long.txt"
    long.write_text("".join(PLAN.format(name=f"Number {number}") for number in range(200)))
    done = limited(ruritania, "add", long, "--title", "Long")
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert everything(ruritania) == before
    add(ruritania, long, {"title": "Long", "language": "en"})
    added = everything(ruritania)
    done = limited(ruritania, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert everything(ruritania) == added


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_told(ruritania: Project, tmp_path: Path) -> None:
    before = everything(ruritania)
    ruritania.texts.chmod(0o555)
    try:
        done = run_command("add", written(tmp_path, "Second"), "--root", ruritania.root)
    finally:
        ruritania.texts.chmod(0o755)
    assert done.returncode == 1
    assert "Permission denied" in done.stderr
    recover(ruritania)
    assert everything(ruritania).items() >= before.items()


def test_of_two_builds_the_second_says_who_is_at_work(ruritania: Project) -> None:
    with lock(ruritania):
        done = run_process("build", "--root", ruritania.root)
    assert done.returncode == 1
    assert f"held by process {os.getpid()}" in done.stderr
    assert run_command("build", "--root", ruritania.root).returncode == 0


def test_the_lock_of_a_dead_process_is_free(ruritania: Project) -> None:
    def wait(project: Project) -> None:
        with lock(project):
            time.sleep(60)

    assert killed(wait, ruritania, 0.3)
    with lock(ruritania):
        pass


def test_additions_at_once_are_all_kept(ruritania: Project, tmp_path: Path) -> None:
    names = ("Second", "Third", "Fourth")
    children = []
    for name in names:
        file = written(tmp_path, name)
        child = os.fork()
        if child == 0:
            try:
                add(ruritania, file, {"language": "en"})
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    assert {source.id for source in status(ruritania).sources} == {"national", "second", "third", "fourth"}
