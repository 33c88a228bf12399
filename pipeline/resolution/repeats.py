"""Which rows without a name of their own are one: what each table's repeats have in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_set_ratio

from pipeline.corrections import Corrections
from pipeline.model import Candidate, Scalar
from pipeline.registers import fold
from pipeline.works import identity
from schemas.vocabularies import NOT_STATED

_TELLING = 5  # words that two long texts begin with, if they are one


@dataclass(slots=True)
class Draft:
    """A candidate with the records that its links name."""

    candidate: Candidate
    links: dict[str, str] = field(default_factory=dict)

    def get(self, column: str) -> Scalar | None:
        if column in self.links:
            return self.links[column]
        value = self.candidate.fields.get(column)
        return value.value if value else None

    def text(self, column: str) -> str:
        value = self.get(column)
        return "" if value is None else str(value)


def groups(table: str, drafts: Sequence[Draft], corrections: Corrections) -> list[list[Draft]]:
    """Drafts that make one row, in the order of their first members.

    Corrections force or forbid that titles are one row; those of two instruments' parts stay apart.
    """
    found: list[list[Draft]] = []
    rule = _SAME.get(table, _always)
    merged, apart = corrections.merged(table), corrections.apart(table)

    def same(draft: Draft, other: Draft) -> bool:
        titles = frozenset(fold(one.text("title")) for one in (draft, other))
        if any(titles <= names for names in merged):
            return True
        return titles not in apart and rule(draft, other)

    buckets: dict[object, list[list[Draft]]] = defaultdict(list)
    for draft in drafts:
        forced = next((names for names in merged if fold(draft.text("title")) in names), None)
        of_measures = table == "measures" and forced  # which otherwise stand by their titles
        bucket = buckets[(draft.text("instrument_id"), forced) if of_measures else _BUCKET[table](draft)]
        group = next((g for g in bucket if all(same(draft, other) for other in g)), None)
        if group is None:
            group = []
            found.append(group)
            bucket.append(group)
        group.append(draft)
    return found


def _always(left: Draft, right: Draft) -> bool:
    return True


def _agree(left: Draft, right: Draft, *columns: str) -> bool:
    """Whether two drafts say the same, or one of them nothing, in each column."""
    return all(
        not left.text(c)
        or not right.text(c)
        or left.text(c) == right.text(c)
        or NOT_STATED in (left.text(c), right.text(c))
        for c in columns
    )


def _stems(text: str) -> set[str]:
    return {word[:6] for word in fold(text).split() if len(word) > 4}


def _same_budget(left: Draft, right: Draft) -> bool:
    if not _agree(left, right, "currency", "period", "start_year", "end_year", "measure_id", "jurisdiction_id"):
        return False
    one, other = left.text("purpose"), right.text("purpose")
    return not one or not other or bool(_stems(one) & _stems(other))


def _same_measure(left: Draft, right: Draft) -> bool:
    """Whether two parts of an instrument are one: of one title, or, at one place of two sources' lists, of one text.

    One source may have the first sentence of a part as its title, and another its first words.
    """
    if fold(left.text("title") or left.text("text")) == fold(right.text("title") or right.text("text")):
        return True
    if left.candidate.source_id == right.candidate.source_id or not left.text("position"):
        return False
    one, other = sorted((_words(left, "title", "text"), _words(right, "title", "text")), key=len)
    alike = len(one) >= _TELLING and other[: len(one)] == one
    return alike and all(left.text(c) == right.text(c) for c in ("kind", "position"))


def _words(draft: Draft, *columns: str) -> list[str]:
    """The words of a draft's columns, folded, one column after the other."""
    return fold(" ".join(draft.text(column) for column in columns)).split()


def _same_survey(left: Draft, right: Draft) -> bool:
    if not _agree(left, right, "conducted_by_id", "year", "sample_size"):
        return False
    if left.candidate.source_id == right.candidate.source_id:
        if all(left.text(field) == right.text(field) != "" for field in ("conducted_by_id", "sample_size")):
            return True
        return _agree(left, right, "title") or _close_text(left.text("title"), right.text("title"))
    return bool(left.text("conducted_by_id")) and left.text("year") == right.text("year") != ""


def _same_result(left: Draft, right: Draft) -> bool:
    """Whether two answers are one told twice: as many say "yes" to two questions, but not a whole sentence."""
    return _agree(left, right, "question") or len(left.text("item").split()) > 2


def _close_text(left: str, right: str) -> bool:
    return token_set_ratio(fold(left), fold(right)) >= 90


_PROPER = re.compile(r"(?<=\s)[A-Z][\w’'-]*|^[A-Z]\w+(?= (?:and )?[A-Z])")  # whose policy it is tells no repeat


def _same_finding(left: Draft, right: Draft) -> bool:
    """Whether two conclusions of one kind and topic repeat each other: near-equal, or half of the words shared."""
    if _close_text(left.text("statement"), right.text("statement")):
        return True
    one, other = (_stems(draft.text("statement")) for draft in (left, right))
    shared = 2 * len(one & other) >= min(len(one), len(other)) > 1
    one, other = (_stems(_PROPER.sub(" ", draft.text("statement"))) for draft in (left, right))
    shared = shared and 5 * len(one & other) >= min(len(one), len(other))
    return shared and left.text("jurisdiction_id") == right.text("jurisdiction_id")


# Drafts of one bucket may be one row; `_SAME` tells whether they are.
_BUCKET: dict[str, Callable[[Draft], object]] = {
    "references": lambda d: identity({c: v.value for c, v in d.candidate.fields.items()}) or id(d),
    "citations": lambda d: (d.candidate.source_id, d.candidate.key),
    "oversight_bodies": lambda d: d.text("organisation_id"),
    "measures": lambda d: (d.text("instrument_id"), tuple(_words(d, "title", "text")[:3])),
    "budgets": lambda d: (
        d.text("instrument_id") or d.text("jurisdiction_id"),
        d.get("amount_min"),
        d.get("amount_max"),
    ),
    "surveys": lambda d: d.text("kind"),
    "survey_results": lambda d: (
        d.text("survey_id"),
        fold(d.text("item")),
        fold(d.text("group")),
        d.get("percent"),
    ),
    "commitments": lambda d: (
        d.text("jurisdiction_id"),
        d.text("instrument_id") or fold(d.text("subject")),
        d.text("stance"),
    ),
    "deployments": lambda d: (
        d.text("jurisdiction_id"),
        fold(d.text("technology")),
        fold(d.text("place") or d.text("purpose")),
    ),
    "competences": lambda d: (d.text("level"), fold(d.text("policy_area"))),
    "findings": lambda d: (d.candidate.source_id, d.text("kind"), d.text("topic")),
}
_SAME: dict[str, Callable[[Draft, Draft], bool]] = {
    "measures": _same_measure,
    "budgets": _same_budget,
    "surveys": _same_survey,
    "survey_results": _same_result,
    "findings": _same_finding,
}
