"""The dataset in the formats that people's tools read, all from the same tables in one step.

A format is a module with `write(dataset, folder)`, which writes its files below `folder` and returns their paths.
What a module needs beyond the core install is in the extra `formats`.
"""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.errors import CallError, DataError
from pipeline.publishing.dataset import Dataset

FORMATS: dict[str, str] = {
    "csv": "The tables as CSV, with their descriptor datapackage.json.",
    "parquet": "One Parquet file for each table.",
    "sqlite": "One SQLite database with keys, and views that join names and quotes.",
    "duckdb": "One DuckDB database with keys, and views that join names and quotes.",
    "postgres": "A script for psql that makes and fills a schema of PostgreSQL; needs csv beside it.",
    "xlsx": "One Excel workbook with a sheet for each table, and the dictionary.",
    "jsonl": "One JSON Lines file for each table.",
    "joined": "One CSV for each table that reads alone: names beside identifiers, the quote beside the value.",
    "catalogues": "Croissant, schema.org, DCAT-AP, CITATION.cff, CSVW, README and codebook.",
    "provenance": "The evidence as Web Annotations, and the build as PROV.",
    "crosswalk": "Instruments and budgets in the columns of OECD.AI and the EC-OECD STIP survey.",
}
"""The formats, with what each gives."""


def export(
    tables: Mapping[str, pd.DataFrame],
    descriptor: Mapping[str, Any],
    folder: Path,
    formats: Collection[str] = tuple(FORMATS),
    root: Path | None = None,
) -> list[Path]:
    """Write the dataset below `folder` in each of `formats`; returns the files, as paths below it.

    Takes the tables of a package that is valid, and its descriptor. `root` is the folder below which the
    source texts lie at `sources.path`; with it, annotations carry what stands before and after a quote.
    A file that is there already is replaced, another one stays. The same tables make the same bytes in every
    format of text.

    Raises CallError for a format that there is not, or that needs a library that is not installed, and
    DataError where the folder cannot be written to. Nothing is replaced before everything is made.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise CallError(f"{', '.join(unknown)}: no such format; expected one of {', '.join(FORMATS)}")
    modules = [_module(name) for name in FORMATS if name in formats]
    dataset = Dataset(tables, descriptor, root)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".export-") as name:
            staged = Path(name)
            paths = [path.relative_to(staged) for module in modules for path in module.write(dataset, staged)]
            for path in paths:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (staged / path).replace(folder / path)
    except OSError as error:
        raise DataError(f"{error.filename or folder}: {error.strerror}; expected to write the export there") from error
    return sorted(paths)


def _module(name: str) -> Any:
    try:
        return importlib.import_module(f"pipeline.publishing.formats.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(("pipeline", "schemas")):
            raise
        raise CallError(
            f"{name}: this format needs {error.name}, which is not installed; "
            "install the extra with: pip install 'aipolicy[formats]'"
        ) from error
