"""The figures as they are published: in the README, and in `raw/quality.csv`, which a build takes over."""

from __future__ import annotations

import re

import pandas as pd

from pipeline.evaluation.report import ALL, Report
from pipeline.files import write_atomically
from pipeline.project import Project
from pipeline.publishing.tables import write_table

_BLOCK = re.compile(r"(?<=<!-- quality -->\n).*?(?=<!-- /quality -->)", re.DOTALL)


def publish(project: Project, report: Report) -> None:
    """Write the figures of a measurement into the project, for the next build."""
    quality = report.quality()
    write_atomically(project.quality, write_table("quality", quality))
    readme = project.root / "README.md"
    if readme.is_file():
        text = readme.read_text("utf-8")
        write_atomically(readme, _BLOCK.sub(lambda _: as_markdown(quality), text).encode())


def as_markdown(quality: pd.DataFrame) -> str:
    """The table `quality` for readers: own sources beside texts that no maker of rules had read."""
    by_part = {part: rows.set_index("table") for part, rows in quality.groupby("part")}
    parts = [by_part[part] for part in ("sources", "held_out")]
    tables = [t for t in dict.fromkeys(quality["table"]) if t != ALL]
    lines = [
        "| table | own sources: F1 | unseen texts: precision | recall | F1 (95 % interval) | rows coded |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for table in (*sorted(tables), ALL):
        own, unseen = (rows.loc[table] if table in rows.index else None for rows in parts)
        cells = [_figure(own, "f1")]
        cells += [_figure(unseen, "precision"), _figure(unseen, "recall")]
        interval = "" if unseen is None else f" ({_figure(unseen, 'f1_low')}–{_figure(unseen, 'f1_high')})"
        cells += [_figure(unseen, "f1") + interval, "0" if unseen is None else str(unseen["coded"])]
        lines.append(f"| {table} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _figure(row: pd.Series | None, column: str) -> str:
    return "–" if row is None or pd.isna(row[column]) else f"{row[column]:.2f}"
