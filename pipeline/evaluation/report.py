"""The figures: records and fields, with counts and intervals, and the list of what was missed or wrong."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import floor, sqrt

import pandas as pd

import schemas
from pipeline.evaluation.compare import agrees, fields, match
from pipeline.evaluation.rows import Annotation, Row

ALL = "all"  # in the place of a table: every table together


def wilson(right: float, total: float, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score; (0, 1) for no cases."""
    if not total:
        return 0.0, 1.0
    share, tail = right / total, z * z / total
    middle = (share + tail / 2) / (1 + tail)
    half = z * sqrt(share * (1 - share) / total + tail / (4 * total)) / (1 + tail)
    return max(0.0, middle - half), min(1.0, middle + half)


def _rounded_down(share: float) -> float:
    """Two digits, never better than what was measured."""
    return floor(share * 100 + 1e-9) / 100


@dataclass
class Counts:
    """Records of one table in one part of the gold, and the fields of those that were found."""

    right: int = 0  # rows of the gold that were found
    missed: int = 0
    wrong: int = 0  # rows found that no reader coded
    repeated: int = 0  # rows found for a repeat of a finding: by a strict reading of the codebook they are wrong
    fields: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # right, wrong
    confidence: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # stated → right, wrong

    @property
    def precision(self) -> float | None:
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)

    @property
    def f1_repeats_wrong(self) -> float | None:
        """F1 by the strict reading: a repeat that has a row of its own is wrong."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.repeated + self.missed)

    @property
    def field_accuracy(self) -> float | None:
        return _share(*self.field_counts())

    def field_counts(self) -> tuple[int, int]:
        """Fields that agree, and fields compared."""
        right = sum(column["right"] for column in self.fields.values())
        return right, right + sum(column["wrong"] for column in self.fields.values())

    def add(self, other: Counts) -> None:
        """Counts the other's rows too."""
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong
        self.repeated += other.repeated
        for column, counted in other.fields.items():
            self.fields[column] += counted
        for stated, counted in other.confidence.items():
            self.confidence[stated] += counted

    def as_dict(self) -> dict[str, object]:
        """The figures with counts and 95 % intervals (F1: as a share of right and half-counted errors)."""
        figures: dict[str, object] = {
            "right": self.right,
            "missed": self.missed,
            "wrong": self.wrong,
            "repeated": self.repeated,
            "f1_repeats_wrong": None if self.f1_repeats_wrong is None else round(self.f1_repeats_wrong, 4),
        }
        for name, share, of in (
            ("precision", self.precision, (self.right, self.right + self.wrong)),
            ("recall", self.recall, (self.right, self.right + self.missed)),
            ("f1", self.f1, (self.right, self.right + (self.wrong + self.missed) / 2)),
            ("field_accuracy", self.field_accuracy, self.field_counts()),
        ):
            figures[name] = None if share is None else round(share, 4)
            figures[f"{name}_95"] = [round(end, 4) for end in wilson(*of)]
        figures["fields"] = _shares(self.fields)
        figures["confidence"] = _shares(self.confidence)
        return figures


@dataclass(frozen=True)
class Disagreement:
    """One place where pipeline and reader differ, for the person who mends the rules."""

    part: str
    source: str
    table: str
    what: str  # "missed", "wrong", "field", "optional" (missed, but need not be there)
    row: str
    sentence: str


@dataclass
class Report:
    """The agreement of the pipeline with the gold."""

    counts: dict[str, dict[str, Counts]] = field(default_factory=dict)  # part → table → counts
    noted: list[Disagreement] = field(default_factory=list)

    def add(self, part: str, annotation: Annotation, rows: Sequence[Row]) -> None:
        """Counts what was found in one text."""
        for table, gold in annotation.rows.items():
            found = [row for row in rows if row.table == table]
            counts = self.counts.setdefault(part, {}).setdefault(table, Counts())
            for what, row, sentence in _compare(gold, found, counts):
                self.noted.append(Disagreement(part, annotation.id, table, what, row, " ".join(sentence.split())))

    def f1(self, part: str, table: str) -> float | None:
        """F1 of the records of a table, or of `ALL`; None where the gold has none and none was found."""
        return self.of(part, table).f1

    def of(self, part: str, table: str) -> Counts:
        """The counts of a table, or of `ALL`."""
        tables = self.counts.get(part, {})
        if table != ALL:
            return tables.get(table, Counts())
        total = Counts()
        for counts in tables.values():
            total.add(counts)
        return total

    def disagreements(self, *, held_out: bool = False) -> list[Disagreement]:
        """What was missed or wrong; of held-out texts only on request: who makes rules does not look at it."""
        return [one for one in self.noted if held_out or one.part != "held_out"]

    def quality(self) -> pd.DataFrame:
        """The table `quality`: the figures by the strict reading, in which a repeat with a row of its own is wrong."""
        rows: list[dict[str, object]] = []
        for part, tables in self.counts.items():
            for table in (*tables, ALL):
                counts = self.of(part, table)
                found = counts.right + counts.wrong + counts.repeated
                coded = counts.right + counts.missed
                if not found and not coded:
                    continue
                low, high = wilson(counts.right, (found + coded) / 2)
                figures = {
                    "precision": _share(counts.right, found),
                    "recall": counts.recall,
                    "f1": counts.f1_repeats_wrong,
                    "f1_low": low,
                    "f1_high": high,
                    "field_accuracy": counts.field_accuracy,
                }
                rows.append(
                    {"part": part, "table": table, "coded": coded, "found": found, "right": counts.right}
                    | {name: None if share is None else _rounded_down(share) for name, share in figures.items()}
                )
        return schemas.frame("quality", rows)

    def as_dict(self, *, held_out: bool = False) -> dict[str, object]:
        """All figures and `disagreements(held_out)` as plain data."""
        return {
            "parts": {
                part: {table: self.of(part, table).as_dict() for table in (*tables, ALL)}
                for part, tables in self.counts.items()
            },
            "disagreements": [asdict(one) for one in self.disagreements(held_out=held_out)],
        }

    def to_json(self, *, held_out: bool = False) -> str:
        """`as_dict` as JSON."""
        return json.dumps(self.as_dict(held_out=held_out), ensure_ascii=False, indent=1)

    def to_text(self, *, show: Iterable[str] = (), held_out: bool = False) -> str:
        """The figures for people, then the disagreements of the tables in `show` (`ALL` for every one)."""
        shown, lines = set(show), []
        for part, counted in self.counts.items():
            lines += [
                f"{part}",
                f"  {'table':<18}{'gold':>5}{'found':>6}{'P':>6}{'R':>6}{'F1':>6}  {'95 %':<11}{'fields':>7}",
            ]
            for table in (*counted, ALL):
                lines.append("  " + _line(table, self.of(part, table)))
            lines += [_sureness(self.of(part, ALL)), ""]
        for one in self.disagreements(held_out=held_out):
            if one.table in shown or ALL in shown:
                lines.append(f"{one.what.upper():<9}{one.table} · {one.source}\n    {one.row}")
                lines.append(f"    « {one.sentence} »")
        return "\n".join(lines).rstrip() + "\n"


def _line(table: str, counts: Counts) -> str:
    low, high = wilson(counts.right, counts.right + (counts.wrong + counts.missed) / 2)
    shares = (counts.precision, counts.recall, counts.f1)
    return (
        f"{table:<18}{counts.right + counts.missed:>5}{counts.right + counts.wrong:>6}"
        + "".join(f"{'–' if share is None else f'{share:.2f}':>6}" for share in shares)
        + f"  {low:.2f}–{high:.2f}  "
        + f"{'–' if counts.field_accuracy is None else f'{counts.field_accuracy:.2f}':>7}"
        + (f"  {counts.repeated} repeats; if wrong, F1 {counts.f1_repeats_wrong:.2f}" if counts.repeated else "")
    )


def _sureness(counts: Counts) -> str:
    """How many rows were right among those of a stated confidence or a higher one."""
    told = []
    for least in (0.9, 0.7, 0.5):
        sure = [counted for stated, counted in counts.confidence.items() if float(stated) >= least]
        right, wrong = (sum(counted[what] for counted in sure) for what in ("right", "wrong"))
        told.append(f"{least}: {right} of {right + wrong} right")
    return "  confidence of at least " + "; ".join(told)


def _compare(gold: Sequence[Row], found: Sequence[Row], counts: Counts) -> Iterable[tuple[str, str, str]]:
    """Counts one table of one text; gives each disagreement: what, row, sentence."""
    pairs = match(gold, found)
    for i, wanted in enumerate(gold):
        if i not in pairs:
            if not wanted.optional:
                counts.missed += 1
            yield "optional" if wanted.optional else "missed", wanted.brief(), wanted.quote
            continue
        row = found[pairs[i]]
        counts.repeated += wanted.repeat
        if wanted.optional:
            continue
        counts.right += 1
        counts.confidence[f"{row.confidence:.2f}"]["right"] += 1
        for column in fields(wanted):
            right = agrees(column, wanted.values[column], row.values.get(column, ()))
            counts.fields[column]["right" if right else "wrong"] += 1
            if not right:
                is_, should = row.values.get(column, ("nothing",))[0], " | ".join(wanted.values[column])
                yield "field", f"{column}: {is_!r} should be {should!r} in {wanted.brief()}", row.quote
    for j in sorted(set(range(len(found))) - set(pairs.values())):
        row = found[j]
        counts.wrong += 1
        counts.confidence[f"{row.confidence:.2f}"]["wrong"] += 1
        yield "wrong", row.brief(), row.quote


def _shares(counted: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    return {
        name: {
            "right": one["right"],
            "compared": one["right"] + one["wrong"],
            "accuracy": round(one["right"] / (one["right"] + one["wrong"]), 4),
        }
        for name, one in sorted(counted.items())
    }


def _share(right: float, total: float) -> float | None:
    return right / total if total else None
