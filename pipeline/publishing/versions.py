"""Versions of the dataset: MAJOR.MINOR.PATCH, by the recipe of Data Package."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple, Self


class Step(IntEnum):
    """How far one version is from the next; a larger one asks more of those who use the data."""

    NONE = 0  # nothing differs: no version
    PATCH = 1  # values are corrected, or described otherwise
    MINOR = 2  # rows are added or removed
    MAJOR = 3  # fields or types are others: programs that read the tables may break


class Version(NamedTuple):
    """A version; versions compare as numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def of(cls, text: str) -> Self:
        """The version that a text states.

        Raises ValueError.
        """
        if not re.fullmatch(r"(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}", text):
            raise ValueError(f"{text!r} is no version; expected three numbers such as 1.0.2")
        return cls(*map(int, text.split(".")))

    def after(self, step: Step) -> Version:
        """The version one step on."""
        if step is Step.MAJOR:
            return Version(self.major + 1, 0, 0)
        if step is Step.MINOR:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + (step is Step.PATCH))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"
