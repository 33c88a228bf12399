"""What was read and extracted before, kept by the hash of everything it was made from.

Safe to delete at any moment: what is missing, cut short or of another version is made again.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.files import sha256, write_atomically

SPARE = 64  # values of earlier builds that are kept


class _Unpickler(pickle.Unpickler):
    """Makes the plain types of `pipeline.model` and nothing else, whatever the file says."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "pipeline.model" and "." not in name:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no type of the model")


@dataclass
class Cache:
    """Values of `pipeline.model` types in a folder, one file each."""

    folder: Path
    used: set[str] = field(default_factory=set)

    def get(self, *made_from: str) -> Any | None:
        """The value that was made from these inputs, or None."""
        path = self._path(made_from)
        try:
            value = _Unpickler(io.BytesIO(path.read_bytes())).load()
        except (
            OSError,
            EOFError,
            pickle.UnpicklingError,
            AttributeError,
            ImportError,
            IndexError,
            TypeError,
            ValueError,
        ):
            return None
        self.used.add(path.name)
        return value

    def put(self, value: object, *made_from: str) -> None:
        """Keep a value; a cache that cannot be written to is a slow one, not a failure."""
        path = self._path(made_from)
        self.used.add(path.name)
        try:
            write_atomically(path, pickle.dumps(value, protocol=5))
        except OSError:
            return

    @property
    def version(self) -> str:
        """A hash of what all the values of this run were made from."""
        return sha256("\n".join(sorted(self.used)).encode())

    def prune(self) -> None:
        """Remove what this run did not use, except for the newest few."""
        if not self.folder.is_dir():
            return
        others = [path for path in self.folder.iterdir() if path.name not in self.used]
        for path in sorted(others, key=_age, reverse=True)[SPARE:]:
            path.unlink(missing_ok=True)

    def _path(self, made_from: tuple[str, ...]) -> Path:
        return self.folder / f"{sha256(chr(0).join(made_from).encode())}.pickle"


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
