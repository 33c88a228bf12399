"""Records and the statements they are made of, and how one value is chosen among several."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.model import Scalar, Span
from schemas.vocabularies import NOT_STATED


@dataclass(frozen=True, slots=True)
class Statement:
    """What one place in one source, a register or a crosswalk says of one field of a record."""

    field: str
    value: Scalar
    method: str  # "budgets.annual_budget", "register.instruments", "crosswalk.oecd_type"
    source_id: str = ""  # empty for what no source states
    spans: tuple[Span, ...] = ()
    confidence: float = 1.0
    published: str = ""  # of the source

    @property
    def rank(self) -> tuple[bool, bool, int, str, float, int, str]:
        """Statements of one field in the order of preference, the best highest.

        A correction, then a register, then the more precise, the more recent source, the surer
        rule, the earlier place (codebook, general rule 3).
        """
        place = self.spans[0].start if self.spans else 0
        corrected = self.method.startswith("correction.")
        return (
            corrected,
            not self.source_id,
            precision(self.value),
            self.published,
            self.confidence,
            -place,
            self.source_id,
        )


@dataclass(slots=True)
class Record:
    """One row of an entity table, with all that is said of it."""

    table: str
    id: str
    statements: list[Statement] = field(default_factory=list)

    def said(self, column: str) -> list[Statement]:
        """Statements of one field, the preferred first."""
        return sorted((s for s in self.statements if s.field == column), key=lambda s: s.rank, reverse=True)

    def values(self) -> dict[str, Scalar]:
        """The chosen value of each field."""
        best: dict[str, Statement] = {}
        for statement in self.statements:
            held = best.get(statement.field)
            if held is None or statement.rank > held.rank:
                best[statement.field] = statement
        return {column: statement.value for column, statement in best.items()}


def precision(value: Scalar) -> int:
    """How much a value says: nothing for "not_stated", more digits of a date more."""
    if value == NOT_STATED:
        return 0
    return len(value) if isinstance(value, str) and value[:4].isdigit() and len(value) in (4, 7, 10) else 1


def text(value: Scalar) -> str:
    """A value as it stands in a claim and in the CSV."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
