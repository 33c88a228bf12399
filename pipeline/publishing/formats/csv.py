"""The package itself: CSV tables and their descriptor, byte for byte as published."""

from __future__ import annotations

from pathlib import Path

from pipeline.publishing.dataset import Dataset
from pipeline.publishing.descriptor import FILE, path_of, render
from pipeline.publishing.tables import write_table


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`datapackage.json` and the tables at the paths that it names."""
    files = {path_of(name): write_table(name, table) for name, table in dataset.tables.items()}
    files[FILE] = render(dataset.descriptor)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return [folder / name for name in files]
