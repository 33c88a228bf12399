"""What is wrong with a package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with the file it is in; the message names row and column."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"
