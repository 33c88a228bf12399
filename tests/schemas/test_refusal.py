"""Each constraint of each column is refused twice: by Pandera, and by stock frictionless on the published package.

The corruptions are made from the declarations, so that a new column or constraint is covered by itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd
import pytest
import ruritania

import schemas
from pipeline.publishing.descriptor import path_of
from pipeline.publishing.tables import read_table, write_table
from schemas.declaration import Boolean, Integer, Number

NO_WORD = "¬\\¬"  # neither a number nor a term nor a text of any pattern


def corruptions() -> Iterator[Any]:
    """(table, column, a cell that the column must not hold, the frictionless error it must meet)."""
    for name, table in schemas.TABLES.items():
        for column, spec in table.columns().items():
            dtype = table.types()[column]
            wrong: list[tuple[str, str]] = []
            if spec.required:
                wrong.append(("", "constraint-error"))
            if isinstance(dtype, Integer | Number | Boolean) or spec.is_list:
                wrong.append((NO_WORD, "type-error"))
            if isinstance(dtype, Integer):
                wrong.append(("1.5", "type-error"))
            if spec.minimum is not None:
                wrong.append((str(int(spec.minimum) - 1), "constraint-error"))
            if spec.maximum is not None:
                wrong.append((str(int(spec.maximum) + 1), "constraint-error"))
            if spec.vocabulary or (spec.pattern and not spec.is_list):
                wrong.append((NO_WORD, "constraint-error"))
            yield from (pytest.param(name, column, cell, error, id=f"{name}-{column}-{cell}") for cell, error in wrong)


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    """The CSV of each table of a valid dataset."""
    return {name: write_table(name, table).decode() for name, table in ruritania.tables().items()}


def corrupted(text: str, column: str, cell: str) -> str:
    rows = list(csv.DictReader(io.StringIO(text)))
    rows[0][column] = cell
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def refused(folder: Path, name: str, text: str) -> set[str]:
    """The errors that stock frictionless finds in one table as it is published, foreign keys left aside."""
    (folder / "table.csv").write_text(text, encoding="utf-8", newline="")
    schema = schemas.table_schema(name)
    schema.pop("foreignKeys", None)
    resource = frictionless.Resource.from_descriptor(
        {"name": name, "type": "table", "path": "table.csv", "encoding": "utf-8", "schema": schema},
        basepath=str(folder),
    )
    report = resource.validate()
    return {error.type for task in report.tasks for error in task.errors} | {error.type for error in report.errors}


@pytest.mark.parametrize("name", schemas.TABLES)
def test_the_valid_table_is_accepted_by_both(name: str, whole: dict[str, str], tmp_path: Path) -> None:
    assert len(read_table(name, whole[name].encode())) > 0
    assert refused(tmp_path, name, whole[name]) == set()


@pytest.mark.parametrize(("name", "column", "cell", "error"), list(corruptions()))
def test_a_corrupt_cell_is_refused_by_both(
    name: str, column: str, cell: str, error: str, whole: dict[str, str], tmp_path: Path
) -> None:
    text = corrupted(whole[name], column, cell)
    with pytest.raises(schemas.TableError) as caught:
        read_table(name, text.encode())
    assert any(f", {column}: " in problem for problem in caught.value.problems)
    assert error in refused(tmp_path, name, text)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        (name, column)
        for name, table in schemas.TABLES.items()
        for column, spec in table.columns().items()
        if spec.required
    ],
)
def test_pandera_alone_refuses_an_empty_cell(name: str, column: str) -> None:
    table = ruritania.tables()[name]
    table.loc[0, column] = pd.NA
    with pytest.raises(schemas.TableError):
        schemas.validate(name, table)
    with pytest.raises(Exception, match="nullable"):
        schemas.TABLES[name].validate(table)


@pytest.mark.parametrize("name", schemas.TABLES)
def test_a_key_that_stands_twice_is_refused_by_both(name: str, whole: dict[str, str], tmp_path: Path) -> None:
    text = whole[name] + whole[name].splitlines(keepends=True)[-1]
    with pytest.raises(schemas.TableError, match="a key that no other row has"):
        read_table(name, text.encode())
    assert "primary-key" in refused(tmp_path, name, text)


@pytest.mark.parametrize(
    ("name", "column"),
    [(name, column) for name, table in schemas.TABLES.items() for column in table.unique_columns()],
)
def test_a_value_that_stands_twice_is_refused_by_both(
    name: str, column: str, whole: dict[str, str], tmp_path: Path
) -> None:
    rows = list(csv.DictReader(io.StringIO(whole[name])))
    filled = next(row for row in rows if row[column])
    key = schemas.TABLES[name].key()[0]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(filled), lineterminator="\n")
    writer.writeheader()
    writer.writerows([filled, filled | {key: "zz-another"}])
    with pytest.raises(schemas.TableError, match="a value that no other row has"):
        read_table(name, out.getvalue().encode())
    assert "unique-error" in refused(tmp_path, name, out.getvalue())


@pytest.mark.parametrize("change", ["header", "order", "missing"])
def test_other_columns_are_refused_by_both(change: str, whole: dict[str, str], tmp_path: Path) -> None:
    header, row = whole["competences"].splitlines()
    text = {
        "header": f"{header},colour\n{row},red\n",
        "order": f"{header.replace('level,policy_area', 'policy_area,level')}\n{row}\n",
        "missing": "competence_id,level\nregion-forestry,region\n",
    }[change]
    with pytest.raises(schemas.TableError, match="the header is"):
        read_table("competences", text.encode())
    assert refused(tmp_path, "competences", text)


def foreign_keys() -> Iterator[tuple[str, str]]:
    for name in schemas.TABLES:
        for key in schemas.table_schema(name).get("foreignKeys", []):
            yield name, key["fields"][0]


def test_every_key_that_leads_nowhere_is_refused_by_both(whole: dict[str, str], tmp_path: Path) -> None:
    """One package with all of them broken: each is found, and nothing else."""
    broken = dict(whole)
    for name, column in foreign_keys():
        broken[name] = corrupted(broken[name], column, "nowhere")
    tables = {name: read_table(name, text.encode()) for name, text in broken.items()}
    found = schemas.check_foreign_keys(tables)
    for name, column in foreign_keys():
        assert any(problem.startswith(f"{name}, ") and f', {column}: "nowhere"' in problem for problem in found)
    (tmp_path / "curated").mkdir()
    resources = []
    for name, text in broken.items():
        (tmp_path / path_of(name)).write_text(text, encoding="utf-8", newline="")
        resources.append({"name": name, "type": "table", "path": path_of(name), "schema": schemas.table_schema(name)})
    report = frictionless.Package.from_descriptor({"resources": resources}, basepath=str(tmp_path)).validate()
    refusals = {
        (task.name, tuple(error.field_names))
        for task in report.tasks
        for error in task.errors
        if error.type == "foreign-key"
    }
    assert {(name, (column,)) for name, column in foreign_keys()} <= refusals
