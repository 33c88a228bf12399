"""How a table is declared: one `Field` says everything about a column, one class about a table.

    class Budgets(Table):
        \"\"\"Public money for AI policy.\"\"\"

        budget_id: Text = identifier("Identifier of the budget.", example="ruritania-ai-plan-2017")
        amount_min: Integer = column("Lowest amount stated.", minimum=0, unit="currency", example=12000000)

Pandera checks frames against the class; `schemas.table_schema` derives the Table Schema from the same words.
"""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pandera.pandas as pa

from schemas.vocabularies import Vocabulary

Text = pd.StringDtype
Integer = pd.Int64Dtype
Number = pd.Float64Dtype
Boolean = pd.BooleanDtype
Scalar = str | int | float | bool

# Patterns are written `^(?:...)$`: without the group, an alternation is anchored at its ends only.
SLUG = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)$"
JURISDICTION = r"^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?|INT|[a-z0-9]+(?:-[a-z0-9]+)*)$"
DATE = (
    r"^(?:(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])"
    r"(?:(?<=0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?<=0[469]|11)-(?:0[1-9]|[12][0-9]|30)|(?<=02)-(?:0[1-9]|1[0-9]|2[0-8]))?)?"
    r"|(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"
)
ADDRESS = r"^(?:https?://[^\s<>\"]+)$"
DOI = r"^(?:10\.[0-9]{4,9}/\S+)$"
WIKIDATA = r"^(?:Q[1-9][0-9]*)$"
LANGUAGE = r"^(?:[a-z]{2,3})$"
CURRENCY = r"^(?:[A-Z]{3})$"
SHA256 = r"^(?:[0-9a-f]{64})$"
PATH = r"^(?:(?!\.{1,2}(?:/|$))[^/\\:]+(?:/(?!\.{1,2}(?:/|$))[^/\\:]+)*)$"
COLUMN_NAME = r"^(?:[a-z][a-z0-9_]*)$"
LIST = r'^(?:\[(?:"(?:[^"\\]|\\.)*"(?:, ?"(?:[^"\\]|\\.)*")*)?\])$'

IN_WORDS = {
    SLUG: "an identifier of lower-case letters, digits and hyphens",
    JURISDICTION: "an ISO 3166 code, INT, or an identifier of lower-case letters, digits and hyphens",
    DATE: "a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD",
    ADDRESS: "an address that begins with http:// or https://",
    DOI: "a DOI that begins with 10.",
    WIKIDATA: "a Wikidata identifier",
    LANGUAGE: "an ISO 639 code of two or three lower-case letters",
    CURRENCY: "an ISO 4217 code of three capital letters",
    SHA256: "64 hexadecimal digits",
    PATH: "a path inside the folder, with /",
    COLUMN_NAME: "the name of a column",
    LIST: "a JSON list of texts",
}


@dataclass(frozen=True, slots=True)
class Column:
    """What is declared of a column beside its type."""

    description: str
    example: Scalar
    required: bool = False
    key: bool = False  # part of the primary key
    unique: bool = False  # no two rows with the same value; empty cells do not count
    unit: str = ""
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    vocabulary: Vocabulary | None = None
    refers_to: str = ""  # the table whose key the cell, or each of its items, holds

    @property
    def expected(self) -> str:
        """What a cell must hold, in words."""
        if self.vocabulary:
            return "one of " + ", ".join(self.vocabulary.terms)
        if self.pattern:
            return f"{IN_WORDS[self.pattern]}, like {self.example}"
        if self.minimum is not None and self.maximum is not None:
            return f"a number from {self.minimum:g} to {self.maximum:g}"
        if self.minimum is not None:
            return f"a number, {self.minimum:g} or more"
        return f"a value like {json.dumps(self.example, ensure_ascii=False)}"

    @property
    def is_list(self) -> bool:
        """Whether a cell holds several texts, as a JSON list."""
        return self.pattern == LIST


def column(description: str, *, example: Scalar, **rest: Any) -> Any:
    """A Pandera field that carries `Column(description, example, **rest)` and enforces it."""
    spec = Column(description, example, **rest)
    checks: dict[str, Any] = {}
    if spec.pattern:
        checks["str_matches"] = spec.pattern
    if spec.minimum is not None:
        checks["ge"] = spec.minimum
    if spec.maximum is not None:
        checks["le"] = spec.maximum
    if spec.vocabulary:
        checks["isin"] = list(spec.vocabulary.terms)
    return pa.Field(
        description=description, nullable=not spec.required, coerce=False, metadata={"column": spec}, **checks
    )


def several(description: str, *, example: str, **rest: Any) -> Any:
    """A column of lists: each cell a JSON list of texts."""
    return column(description, example=example, pattern=LIST, **rest)


def identifier(description: str, *, example: str, pattern: str = SLUG) -> Any:
    """The column that names the rows of its table."""
    return column(description, example=example, pattern=pattern, required=True, key=True)


def reference(table: str, description: str, *, example: str, **rest: Any) -> Any:
    """A column that holds the key of a row of `table`."""
    pattern = JURISDICTION if table == "jurisdictions" else SLUG
    return column(description, example=example, pattern=pattern, refers_to=table, **rest)


def term(vocabulary: Vocabulary, description: str, *, required: bool = True, **rest: Any) -> Any:
    """A column that holds a term of a vocabulary."""
    example = rest.pop("example", next(iter(vocabulary.terms)))
    return column(description, example=example, vocabulary=vocabulary, required=required, **rest)


def date(description: str, *, example: str) -> Any:
    """A column of dates, as precise as stated (codebook, general rule 5)."""
    return column(description, example=example, pattern=DATE)


def year(description: str, *, example: int = 2017) -> Any:
    """A column of calendar years."""
    return column(description, example=example, minimum=1000, maximum=9999, unit="year")


def items(cell: str) -> list[str]:
    """The texts of a list cell."""
    return [str(item) for item in json.loads(cell)]


class Table(pa.DataFrameModel):
    """A table of the codebook. Its docstring is the description: the first line the title."""

    class Config:
        strict = True
        ordered = True

    @classmethod
    def table_title(cls) -> str:
        """What the table is called: the first line of the docstring."""
        return inspect.cleandoc(cls.__doc__ or "").split("\n\n")[0]

    @classmethod
    def table_description(cls) -> str:
        """What a row is: the docstring after its first line."""
        return " ".join(inspect.cleandoc(cls.__doc__ or "").split("\n\n", 1)[1].split())

    @classmethod
    def columns(cls) -> dict[str, Column]:
        """What is declared of each column, in order."""
        return {name: field.metadata["column"] for name, field in cls.to_schema().columns.items()}

    @classmethod
    def types(cls) -> dict[str, Any]:
        """The pandas type of each column, in order."""
        return {name: field.dtype.type for name, field in cls.to_schema().columns.items()}

    @classmethod
    def key(cls) -> list[str]:
        """The columns of the primary key, in order."""
        return [name for name, spec in cls.columns().items() if spec.key]

    @classmethod
    def unique_columns(cls) -> list[str]:
        """Columns in which no stated value stands twice, the key left aside."""
        return [name for name, spec in cls.columns().items() if spec.unique]

    @pa.dataframe_check(error="a key that no other row has")
    @classmethod
    def key_is_unique(cls, frame: pd.DataFrame) -> pd.Series:
        return ~frame.duplicated(cls.key())

    @pa.dataframe_check(error="a value that no other row has, where a column holds each value once")
    @classmethod
    def values_are_unique(cls, frame: pd.DataFrame) -> pd.Series:
        fine = pd.Series(True, index=frame.index)
        for column in cls.unique_columns():
            fine &= frame[column].isna() | ~frame[column].duplicated()
        return fine
