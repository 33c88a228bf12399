"""A lock on a project folder: one process at a time, free as soon as its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from pipeline.errors import DataError
from pipeline.project import Project


@contextmanager
def lock(project: Project, name: str = "build", *, wait: bool = False) -> Iterator[None]:
    """Hold the lock `name` of a project.

    Raises DataError that names the process that holds it, unless told to wait. The system frees the
    lock of a dead process by itself; the file that stays behind means nothing.
    """
    project.state.mkdir(parents=True, exist_ok=True)
    path = project.state / f"{name}.lock"
    with path.open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise DataError(
                f"{path.relative_to(project.root)}: held by process {_holder(file)}, which is at work on this project; "
                "wait until it has ended"
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _holder(file: IO[str]) -> str:
    file.seek(0)
    return file.read().strip() or "unknown"
