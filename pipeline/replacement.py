"""Replace a set of files as one: after a crash at any moment, all are old or all are new.

    staged/        the new files, complete and on disk
    journal.json   written last: from here on the change is decided, and `recover` finishes it
    replace        each staged file is renamed to its place
    journal.json   removed: done

Without a journal, what is staged counts for nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from pipeline.files import sweep, write_atomically
from pipeline.lock import lock
from pipeline.project import Project

LOCK = "publish"  # of `pipeline.lock`


def replace_files(project: Project, staged: Path, *, changed: Collection[str], removed: Collection[str] = ()) -> None:
    """Move `changed` files from the folder `staged` to their places in the project, and delete `removed` ones.

    Names are paths from the project's root. Raises OSError; nothing has changed then, or `recover`
    finishes the work.
    """
    for name in changed:
        _sync(staged / name)
    _journal(project).parent.mkdir(parents=True, exist_ok=True)
    plan = {
        "staged": staged.relative_to(project.state).as_posix(),
        "changed": sorted(changed),
        "removed": sorted(removed),
    }
    write_atomically(_journal(project), json.dumps(plan).encode())
    _sync(_journal(project).parent)
    _finish(project, plan)


def write_files(project: Project, files: Mapping[str, bytes], removed: Collection[str] = ()) -> None:
    """Write several files of a project, and delete others, as one; names are paths from its root.

    Waits for who is replacing files now. Raises OSError; nothing has changed then, or `recover` finishes the work.
    """
    with lock(project, LOCK, wait=True):
        finish_pending(project)
        staged = project.state / "staged"
        shutil.rmtree(staged, ignore_errors=True)
        try:
            for name, data in files.items():
                write_atomically(staged / name, data)
            replace_files(project, staged, changed=files, removed=removed)
        finally:
            if not _journal(project).exists():
                shutil.rmtree(staged, ignore_errors=True)


def recover(project: Project) -> bool:
    """Finish a replacement that a crash cut short, and clear away what it left; whoever reads the package calls this.

    Returns whether there was something to finish. While another process is replacing, waits for it.
    """
    sweep(project.raw)
    if not _journal(project).exists():
        return False
    with lock(project, LOCK, wait=True):
        return finish_pending(project)


def finish_pending(project: Project) -> bool:
    """As `recover`, for the process that holds the lock."""
    try:
        plan = json.loads(_journal(project).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    _finish(project, plan)
    return True


def _finish(project: Project, plan: Mapping[str, object]) -> None:
    staged = project.state / str(plan["staged"])
    changed, removed = plan["changed"], plan["removed"]
    assert isinstance(changed, list) and isinstance(removed, list)
    for name in changed:
        place = project.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (staged / name).exists():  # else it was moved before the crash
            (staged / name).replace(place)
    for name in removed:
        (project.root / name).unlink(missing_ok=True)
    for folder in {(project.root / name).parent for name in (*changed, *removed)}:
        _sync(folder)
    _journal(project).unlink()
    shutil.rmtree(staged, ignore_errors=True)


def _journal(project: Project) -> Path:
    return project.state / "journal.json"


def _sync(path: Path) -> None:
    """Have the system write a file's content, or a folder's entries, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
