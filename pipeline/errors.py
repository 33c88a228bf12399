"""Errors made for people: which file, which place, what was expected, what to do."""

from __future__ import annotations


class DataError(Exception):
    """Something in the project folder is wrong; the command ends with exit code 1.

    `problems` holds one message each, in order: "FILE[:LINE]: what is wrong; expected ...; do ...".
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class CallError(Exception):
    """The command was called wrongly; it ends with exit code 2."""
