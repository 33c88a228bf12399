"""One export of the example dataset, with all that makes cells hard, for every test of formats and catalogues."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

import pytest
import ruritania

from pipeline.publishing import publish
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.formats import export

LONG = "Ünïcode, „quoted“ and 🂡. " * 2000  # 50,000 characters: more than a cell of Excel holds


def hard_tables() -> dict[str, list[dict[str, object]]]:
    """Rows with long, accented, quoted, many-lined and formula-like texts, partial dates, and empty cells."""
    rows = ruritania.rows()
    status = {"review_status": "unreviewed"}
    plan = {"instrument_id": "ruritanian-ai-plan", "kind": "activity", **status}
    rows["findings"].append(rows["findings"][0] | {"finding_id": "long", "statement": LONG})
    rows["measures"] += [
        plan | {"measure_id": f"m-{i}", "title": title}
        for i, title in enumerate(
            [
                '=HYPERLINK("https://example.org")',
                "+1",
                "-5 %",
                "@SUM(A1)",
                'a "b",\nc;\td',
                "'x",
                "NA",
                "true",
                "007",
                "née à Liège",
            ]
        )
    ]
    rows["instruments"].append(
        {"instrument_id": "bare", "title": "Bare", "kind": "law", "status": "not_stated", "date": "2017-03", **status}
    )
    yearly = rows["budgets"][0] | {"currency": "EUR", "measure_id": None, "purpose": None}
    rows["budgets"] += [
        yearly | {"budget_id": "b-1", "amount_min": 32_000_000, "amount_max": 35_000_000, "approximate": False},
        yearly
        | {"budget_id": "b-2", "amount_min": None, "amount_max": 2**53 + 1, "period": "total", "approximate": None},
    ]
    rows["survey_results"].append(rows["survey_results"][0] | {"result_id": "whole", "percent": 66, "group": None})
    rows["jurisdictions"].append({"jurisdiction_id": "XR-A", "name": "Ardenz", "parent_id": "XR", **status})
    return {name: given for name, given in rows.items() if given != ruritania.rows()[name]}


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published project, exported in all formats to its folder `export`; not to be changed."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / "exported"
    with (shared / "exported.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "export" / "README.md").exists():
            project = ruritania.project(root)
            tables = ruritania.tables(**hard_tables())
            publish(project, tables, ruritania.DATASET)
            descriptor = json.loads(project.descriptor.read_text(encoding="utf-8"))
            export(tables, descriptor, root / "export", root=root)
    return root


@pytest.fixture(scope="session")
def folder(exported: Path) -> Path:
    """The exported files."""
    return exported / "export"


@pytest.fixture(scope="session")
def dataset(exported: Path) -> Dataset:
    """What was exported."""
    descriptor = json.loads((exported / "datapackage.json").read_text(encoding="utf-8"))
    return Dataset(ruritania.tables(**hard_tables()), descriptor, exported)
