"""Provenance, as a format of the export."""

from __future__ import annotations

from pathlib import Path

from pipeline import fingerprint
from pipeline.project import Project
from pipeline.publishing import provenance
from pipeline.publishing.dataset import Dataset


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """The files of `pipeline.publishing.provenance`; a build used what lies in the project at `dataset.root` now."""
    inputs = fingerprint.inputs(Project(dataset.root)) if dataset.root else {}
    found = provenance.files(dataset, inputs)
    for name, content in found.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in found]
