"""What data portals, search engines, citation managers and machine learning tools read, derived from the descriptor.

All paths in these files are relative to the folder that holds them, which is that of `datapackage.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.publishing.catalogues import card, citation, codebook, croissant, csvw, dcat, schema_org
from pipeline.publishing.dataset import Dataset


def catalogues(descriptor: Mapping[str, Any], tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Write the metadata of a package into `folder`; returns the files.

    `croissant.json`, `schema-org.jsonld`, `dcat.ttl`, `dcat.jsonld`, `csv-metadata.json` (CSVW), `CITATION.cff`,
    `README.md` (the dataset card) and `codebook.md`. The same package makes the same bytes.
    """
    dataset = Dataset(tables, descriptor)
    portal = dcat.describe(dataset)
    files = {
        "README.md": card.describe(dataset),
        "CITATION.cff": citation.describe(dataset),
        "codebook.md": codebook.describe(dataset),
        "croissant.json": _json(croissant.describe(dataset)),
        "csv-metadata.json": _json(csvw.describe(dataset)),
        "dcat.jsonld": _json(portal),
        "dcat.ttl": dcat.turtle(portal),
        "schema-org.jsonld": _json(schema_org.describe(dataset)),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return [folder / name for name in files]


def _json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
