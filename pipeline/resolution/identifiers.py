"""Identifiers: readable slugs that depend on what a record is (codebook, general rule 4)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from slugify import slugify

from pipeline.model import Scalar
from pipeline.registers import Registers, fold
from pipeline.works import first_author


def slug(text: str, limit: int = 70) -> str:
    """`text` as lower-case ASCII words joined by hyphens, cut between words at `limit` characters.

    A text without a letter or digit gives its hash, so that no identifier is empty.
    """
    return slugify(text.replace("’", "").replace("'", ""), max_length=limit, word_boundary=True) or "x" + digest(text)


def digest(text: str, length: int = 6) -> str:
    """The first hexadecimal digits of a text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def thing_id(name: str, jurisdiction_id: str, registers: Registers) -> str:
    """Identifier of an instrument or organisation: its name, after the code of its jurisdiction if the name lacks it.

    "National AI Strategy" of two states are two things; "Ruritanian AI Strategy" needs no code.
    """
    if not jurisdiction_id or jurisdiction_id == "INT":
        return slug(name)
    entry = registers.find("jurisdictions", jurisdiction_id)
    forms = {fold(form.text) for form in entry.names} if entry else {fold(jurisdiction_id.replace("-", " "))}
    padded = f" {fold(name)} "
    named = any(f" {form} " in padded for form in forms)
    return slug(name) if named else slug(f"{jurisdiction_id} {name}")


def row_id(table: str, values: Mapping[str, Scalar]) -> str:
    """Identifier of a record that has no name of its own, from its values.

    Takes the chosen values by column (links as identifiers), gives a slug.
    """
    parts: tuple[str, ...] = _PARTS[table](values)
    return slug(" ".join(part for part in parts if part), 110)


_PAYERS = frozenset({"instrument_id", "jurisdiction_id"})


def _budget(v: Mapping[str, Scalar]) -> tuple[str, ...]:
    years = "-".join(dict.fromkeys(str(v[year]) for year in ("start_year", "end_year") if year in v))
    return (
        slug(_text(v, "instrument_id") or _text(v, "jurisdiction_id"), 50) if v.keys() & _PAYERS else "",
        slug(_text(v, "measure_title") or _text(v, "purpose"), 40) if v.keys() & {"measure_title", "purpose"} else "",
        "-".join(dict.fromkeys(_amount(int(v[a])) for a in ("amount_min", "amount_max") if a in v)),
        _text(v, "currency"),
        "per year" if v.get("period") == "per_year" else "",
        years,
    )


def _survey(v: Mapping[str, Scalar]) -> tuple[str, ...]:
    if v.get("kind") == "barometer" and "title" in v:  # known by its name, year after year
        return _text(v, "jurisdiction_id"), slug(_text(v, "title"), 60)
    return _text(v, "conducted_by_id") or _text(v, "told_by"), _text(v, "kind"), _text(v, "year")


_PARTS: dict[str, Callable[[Mapping[str, Scalar]], tuple[str, ...]]] = {
    "references": lambda v: (
        slug(first_author(_text(v, "authors")), 30) if _text(v, "authors") else "",
        _text(v, "date")[:4],
        slug(_text(v, "title") or _text(v, "url"), 60),
    ),
    "citations": lambda v: (_text(v, "source_id"), "n", _text(v, "marker")),
    "measures": lambda v: (
        slug(_text(v, "instrument_id"), 50),
        _text(v, "kind"),
        slug(_text(v, "title") or _text(v, "text"), 50),
    ),
    "budgets": _budget,
    "surveys": _survey,
    "survey_results": lambda v: (
        _text(v, "survey_id"),
        slug(_text(v, "question"), 30) if _text(v, "question") else "",
        slug(_text(v, "item"), 50),
        slug(_text(v, "group"), 20) if _text(v, "group") else "",
    ),
    "commitments": lambda v: (_text(v, "jurisdiction_id"), _text(v, "stance"), slug(_text(v, "subject"), 70)),
    "deployments": lambda v: (
        _text(v, "jurisdiction_id"),
        slug(_text(v, "technology"), 40),
        slug(_text(v, "place") or _text(v, "purpose"), 40) if v.keys() & {"place", "purpose"} else "",
    ),
    "competences": lambda v: (_text(v, "level"), slug(_text(v, "policy_area"), 60)),
    "findings": lambda v: (_text(v, "source_id"), _text(v, "topic"), slug(_text(v, "statement"), 50)),
}


def _text(values: Mapping[str, Scalar], column: str) -> str:
    return str(values.get(column, ""))


def _amount(units: int) -> str:
    for size, letter in ((10**9, "bn"), (10**6, "m"), (10**3, "k")):
        if units >= size and units % (size // 100) == 0:
            return f"{units / size:g}{letter}".replace(".", "-")
    return str(units)
