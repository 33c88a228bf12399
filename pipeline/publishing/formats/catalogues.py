"""Metadata for catalogues, as a format of the export."""

from __future__ import annotations

from pathlib import Path

from pipeline.publishing.catalogues import catalogues
from pipeline.publishing.dataset import Dataset


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """The files of `pipeline.publishing.catalogues`."""
    return catalogues(dataset.descriptor, dataset.tables, folder)
