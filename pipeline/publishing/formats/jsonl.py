"""JSON Lines: a line an object, every column in every line, an empty cell as null, a list as an array."""

from __future__ import annotations

import json
from pathlib import Path

import schemas
from pipeline.publishing.dataset import Dataset


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`jsonl/TABLE.jsonl` for each table."""
    (folder / "jsonl").mkdir()
    paths = []
    for name, table in schemas.TABLES.items():
        columns = list(table.columns())
        lines = [
            json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n" for row in dataset.rows(name)
        ]
        path = folder / "jsonl" / f"{name}.jsonl"
        path.write_bytes("".join(lines).encode("utf-8"))
        paths.append(path)
    return paths
