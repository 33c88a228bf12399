"""Parquet, with the declared types, and titles, descriptions and units as metadata."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

import schemas
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.formats.arrow import arrow_table


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`parquet/TABLE.parquet` for each table."""
    (folder / "parquet").mkdir()
    paths = []
    for name in schemas.TABLES:
        path = folder / "parquet" / f"{name}.parquet"
        pq.write_table(arrow_table(dataset, name), path, compression="zstd")
        paths.append(path)
    return paths
