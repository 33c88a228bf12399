"""Small things with files that every stage does in the same way."""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from pathlib import Path

_UNFINISHED = ".unfinished"  # how the name of a file ends that is being written


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that a reader, or a crash, sees the old content or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = _unfinished(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            unfinished.chmod(0o644)
            unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _unfinished(path: Path) -> tuple[int, Path]:
    """A new file beside `path`, open and locked, so that `sweep` leaves it alone as long as it is open."""
    while True:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_UNFINISHED)
        fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:  # else it was swept away before it was locked
            return handle, Path(name)
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what processes that were killed while they wrote left behind in a folder and those below it."""
    for path in folder.rglob(f".*{_UNFINISHED}"):
        try:
            with path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while its writer lives
                path.unlink(missing_ok=True)
        except OSError:
            continue
