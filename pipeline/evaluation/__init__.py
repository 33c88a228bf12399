"""How well the pipeline agrees with a careful reader.

    report = evaluate(Path("tests/gold"), load_registers(Path("raw/registers")))
    print(report.to_text(show=["budgets"]))

The gold is made by hand (tests/gold/README.md) and comes in three parts: the dataset's sources, texts on which rules
may be tuned, and texts that are held out.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.evaluation.predict import rows_of
from pipeline.evaluation.report import ALL, Counts, Disagreement, Report, wilson
from pipeline.evaluation.rows import PARTS, Annotation, Row, load_gold
from pipeline.registers import Registers

__all__ = ["ALL", "PARTS", "Annotation", "Counts", "Disagreement", "Report", "Row", "evaluate", "load_gold", "wilson"]


def evaluate(gold: Path, registers: Registers, *, parts: Iterable[str] = PARTS) -> Report:
    """Reads and extracts every annotated text and compares.

    `gold` is the folder of annotations. Raises DataError for a broken annotation.
    """
    report, annotations = Report(), load_gold(gold)
    for part in parts:
        for annotation in annotations[part]:
            report.add(part, annotation, rows_of(annotation, registers))
    return report
