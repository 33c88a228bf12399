"""Figures that may not fall: the least F1 of each table in each part, kept beside the gold in `floors.json`."""

from __future__ import annotations

import json
from math import floor
from pathlib import Path

from pipeline.evaluation.report import ALL, Report

FILE = "floors.json"


def measured(report: Report) -> dict[str, dict[str, float]]:
    """The F1 of every table that has any row, rounded down to a hundredth."""
    return {
        part: {
            table: floor(f1 * 100 + 1e-9) / 100
            for table in (*tables, ALL)
            if (f1 := report.f1(part, table)) is not None
        }
        for part, tables in report.counts.items()
    }


def read_floors(gold: Path) -> dict[str, dict[str, float]]:
    """The floors of a folder of annotations; none where there is no file."""
    path = gold / FILE
    floors: dict[str, dict[str, float]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return floors


def write_floors(gold: Path, report: Report) -> None:
    """Makes what was measured the floor."""
    (gold / FILE).write_text(json.dumps(measured(report), indent=2, sort_keys=True) + "\n", "utf-8")


def below(report: Report, floors: dict[str, dict[str, float]]) -> list[str]:
    """A message for each figure under its floor."""
    return [
        f"{part}, {table}: F1 is {report.f1(part, table) or 0:.3f}, below the floor of {least:.2f}"
        for part, tables in floors.items()
        for table, least in tables.items()
        if (report.f1(part, table) or 0.0) < least
    ]
