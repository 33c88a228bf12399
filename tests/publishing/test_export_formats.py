"""Each format holds every cell of every table, read back with the tool that people have."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd
import postgresql
import pytest
import ruritania

import schemas
from pipeline.errors import CallError, DataError
from pipeline.publishing import verify
from pipeline.publishing.dataset import DICTIONARY, Dataset, dictionary, label_columns, links, name_column
from pipeline.publishing.formats import FORMATS, export
from pipeline.publishing.formats.xlsx import CUT, LIMIT, fitted

pytest_plugins = ["exports"]

Rows = list[tuple[Any, ...]]


def rows(dataset: Dataset, name: str) -> Rows:
    return list(dataset.rows(name))


def flat(dataset: Dataset, name: str) -> Rows:
    """Rows with lists as their JSON text."""
    return list(dataset.flat_rows(name))


def written(dataset: Dataset, name: str) -> Rows:
    """Rows as the CSV has them, an empty cell as None."""
    with io_of(dataset, name) as file:
        return [tuple(cell or None for cell in line) for line in csv.reader(file)][1:]


@contextlib.contextmanager
def io_of(dataset: Dataset, name: str) -> Iterator[Any]:
    assert dataset.root is not None
    with (dataset.root / "curated" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield file


def without_nan(frame: pd.DataFrame) -> Rows:
    return [tuple(None if cell is pd.NA else cell for cell in row) for row in frame.itertuples(index=False, name=None)]


def test_the_example_has_what_is_hard(dataset: Dataset) -> None:
    cells = [cell for name in schemas.TABLES for row in rows(dataset, name) for cell in row]
    assert {type(cell) for cell in cells} == {str, int, float, bool, list, type(None)}
    assert any(isinstance(cell, str) and len(cell) > LIMIT for cell in cells)


def test_csv_is_the_package_itself(folder: Path, exported: Path, dataset: Dataset) -> None:
    assert (folder / "datapackage.json").read_bytes() == (exported / "datapackage.json").read_bytes()
    assert verify(folder, exported) == []
    for name in schemas.TABLES:
        table = pd.read_csv(folder / "curated" / f"{name}.csv", dtype="string", keep_default_na=False, na_values=[""])
        assert without_nan(table) == written(dataset, name), name


def test_csv_by_frictionless(folder: Path, dataset: Dataset) -> None:
    package = frictionless.Package(str(folder / "datapackage.json"))
    for name in schemas.TABLES:
        with package.get_resource(name) as resource:
            found = [tuple(row.to_dict().values()) for row in resource.row_stream]
        plain = [tuple(float(c) if isinstance(c, Decimal) else c for c in row) for row in found]
        assert plain == rows(dataset, name), name


def test_json_lines(folder: Path, dataset: Dataset) -> None:
    for name, table in schemas.TABLES.items():
        lines = (folder / "jsonl" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        assert lines.pop() == ""
        found = [json.loads(line) for line in lines]
        assert [tuple(line.values()) for line in found] == rows(dataset, name)
        assert {tuple(line) for line in found} == {tuple(table.columns())}


def test_parquet_by_pandas(folder: Path, dataset: Dataset) -> None:
    for name, table in schemas.TABLES.items():
        frame = pd.read_parquet(folder / "parquet" / f"{name}.parquet", dtype_backend="numpy_nullable")
        assert list(frame.columns) == list(table.columns())
        found = [[c.tolist() if type(c).__name__ == "ndarray" else c for c in row] for row in without_nan(frame)]
        assert [tuple(row) for row in found] == rows(dataset, name), name


def test_parquet_by_polars(folder: Path, dataset: Dataset) -> None:
    polars = pytest.importorskip("polars")
    for name in schemas.TABLES:
        assert polars.read_parquet(folder / "parquet" / f"{name}.parquet").rows() == rows(dataset, name), name


def test_parquet_by_duckdb(folder: Path, dataset: Dataset) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as connection:
        for name in schemas.TABLES:
            found = connection.execute("SELECT * FROM read_parquet(?)", [str(folder / "parquet" / f"{name}.parquet")])
            assert found.fetchall() == rows(dataset, name), name


def test_parquet_says_what_a_column_is(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    schema = parquet.read_schema(folder / "parquet" / "budgets.parquet")
    assert schema.field("amount_min").metadata == {
        b"description": b"Lowest amount stated.",
        b"unit": b"unit of the currency",
    }
    assert not schema.field("budget_id").nullable
    assert schema.metadata[b"title"] == b"Budgets"


@pytest.fixture
def sqlite(folder: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(folder / "ruritanian-ai-policy.sqlite")) as connection:
        yield connection


def test_sqlite(sqlite: sqlite3.Connection, dataset: Dataset) -> None:
    for name in schemas.TABLES:
        assert sqlite.execute(f'SELECT * FROM "{name}"').fetchall() == flat(dataset, name), name
    assert sqlite.execute("SELECT * FROM dictionary").fetchall() == dictionary()
    types = {row[1]: (row[2], row[3], row[5]) for row in sqlite.execute("PRAGMA table_info(budgets)")}
    assert types["budget_id"] == ("TEXT", 1, 1)
    assert types["amount_min"] == ("INTEGER", 0, 0)
    assert types["approximate"] == ("BOOLEAN", 0, 0)


def test_sqlite_keys_hold(sqlite: sqlite3.Connection) -> None:
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    for name in schemas.TABLES:
        declared = {key["fields"][0] for key in schemas.table_schema(name).get("foreignKeys", [])}
        assert {row[3] for row in sqlite.execute(f'PRAGMA foreign_key_list("{name}")')} == declared
    sqlite.execute("PRAGMA foreign_keys = ON")
    for statement in (
        "UPDATE budgets SET instrument_id = 'nothing'",
        "UPDATE budgets SET period = 'sometimes'",
        "UPDATE budgets SET amount_min = -1",
        "UPDATE budgets SET approximate = 2",
        "UPDATE instruments SET title = NULL",
        "UPDATE instruments SET instrument_id = 'bare'",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            sqlite.execute(statement)


def test_views_name_what_is_referred_to(sqlite: sqlite3.Connection, dataset: Dataset) -> None:
    for name, table in schemas.TABLES.items():
        found = sqlite.execute(f'SELECT * FROM "{name}_named"')
        header = [column[0] for column in found.description]
        linked = links(name)
        expected = [
            c for column in table.columns() for c in ([column, name_column(column)] if column in linked else [column])
        ]
        assert header == expected
        for cells in found.fetchall():
            row = dict(zip(header, cells, strict=True))
            for column, target in linked.items():
                record = (row[target[1:]] if target.startswith("@") else target, row[column])
                assert row[name_column(column)] == dataset.labels.get(record), (name, column)
    named = "SELECT instrument_name, measure_name, jurisdiction_name FROM budgets_named WHERE budget_id LIKE 'rur%'"
    assert sqlite.execute(named).fetchall() == [("Ruritanian AI Plan", "Skills", "Ruritania")]
    related = "SELECT subject_name, predicate, object_name FROM relations_named"
    assert sqlite.execute(related).fetchall() == [("Ruritanian Data Office", "oversees", "Ruritanian AI Plan")]


QUOTED = [("AI in Ruritania", "“KI für alle” — was adopted on 22 March 2017")]


def test_a_view_joins_claims_to_quotes(sqlite: sqlite3.Connection, folder: Path) -> None:
    query = "SELECT source_name, quote FROM claims_with_quotes"
    assert sqlite.execute(query).fetchall() == QUOTED
    with pytest.importorskip("duckdb").connect(
        str(folder / "ruritanian-ai-policy.duckdb"), read_only=True
    ) as connection:
        assert connection.execute(query).fetchall() == QUOTED


def test_a_quote_shows_what_it_leaves_out(tmp_path: Path) -> None:
    parts = [ruritania.evidence(1, "“KI für alle”"), ruritania.evidence(2, "adopted"), ruritania.evidence(3, "on 22")]
    tables = ruritania.tables(evidence=parts)
    dataset = Dataset(tables, {"name": "x", "resources": []})
    quote = "“KI für alle” … adopted on 22"
    assert dataset.quotes == {"c-0a1b2c3d": quote}
    export(tables, dataset.descriptor, tmp_path, ["sqlite"])
    with contextlib.closing(sqlite3.connect(tmp_path / "x.sqlite")) as connection:
        assert connection.execute("SELECT quote FROM claims_with_quotes").fetchall() == [(quote,)]


def test_duckdb(folder: Path, dataset: Dataset) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect(str(folder / "ruritanian-ai-policy.duckdb"), read_only=True) as connection:
        for name in schemas.TABLES:
            found = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
            assert sorted(found, key=repr) == sorted(rows(dataset, name), key=repr), name
            connection.execute(f'SELECT * FROM "{name}_named"').fetchall()
        keys = connection.execute("SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'")
        declared = sum(len(schemas.table_schema(name).get("foreignKeys", [])) for name in schemas.TABLES)
        assert keys.fetchall()[0][0] >= declared
        column = "table_name = 'budgets' AND column_name = 'amount_min'"
        said = connection.execute(f"SELECT comment FROM duckdb_columns() WHERE {column}").fetchall()
        assert said == [("Lowest amount stated. Unit: unit of the currency.",)]


def in_excel(cell: Any) -> Any:
    """A text as far as it fits; a number of more than 15 digits, which Excel would round, as text."""
    return fitted(cell) if isinstance(cell, str) else str(cell) if isinstance(cell, int) and cell >= 10**15 else cell


def test_excel(folder: Path, dataset: Dataset) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(folder / "ruritanian-ai-policy.xlsx")
    assert book.sheetnames == ["dictionary", *schemas.TABLES]
    assert list(book["dictionary"].iter_rows(values_only=True)) == [DICTIONARY, *dictionary()]
    for name, table in schemas.TABLES.items():
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        head, *body = sheet.iter_rows(values_only=True)
        assert head == tuple(table.columns())
        assert body == [tuple(map(in_excel, row)) for row in flat(dataset, name)], name


def test_excel_takes_no_text_for_a_formula(folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(folder / "ruritanian-ai-policy.xlsx")["measures"]
    risky = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert len(risky) == 4
    assert {(cell.data_type, cell.quotePrefix) for cell in risky} == {("s", True)}
    with zipfile.ZipFile(folder / "ruritanian-ai-policy.xlsx") as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in parts.read(name) for name in sheets)


@pytest.mark.parametrize("text", ["x" * LIMIT, "é" * LIMIT, "🂡" * (LIMIT // 2)])
def test_a_text_that_fits_a_cell_is_left_alone(text: str) -> None:
    assert fitted(text) == text


@pytest.mark.parametrize("text", ["x" * (LIMIT + 1), "🂡" * LIMIT, "a" + "🂡" * LIMIT])
def test_a_text_that_does_not_fit_a_cell_is_cut_between_characters_and_says_so(text: str) -> None:
    short = fitted(text)
    assert len(short.encode("utf-16-le")) <= 2 * LIMIT
    assert short.endswith(CUT)
    assert text.startswith(short.removesuffix(CUT))


def test_joined_tables_read_alone(folder: Path, dataset: Dataset) -> None:
    def read(name: str) -> list[dict[str, str]]:
        data = (folder / "joined" / f"{name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))

    for name, table in schemas.TABLES.items():
        found = read(name)
        plain = [
            {column: cell or "" for column, cell in zip(table.columns(), row, strict=True)}
            for row in written(dataset, name)
        ]
        assert [{column: row[column].removeprefix("'") for column in table.columns()} for row in found] == [
            {column: cell.removeprefix("'") for column, cell in row.items()} for row in plain
        ]
    plan = next(row for row in read("instruments") if row["instrument_id"] == "ruritanian-ai-plan")
    assert plan["issuer_name"] == "Ruritanian Government"
    assert (plan["date"], plan["date_quote"]) == ("2017-03-22", QUOTED[0][1])
    assert plan["sources"] == "AI in Ruritania"
    titles = [row["title"] for row in read("measures")]
    assert '\'=HYPERLINK("https://example.org")' in titles
    assert not any(title.startswith(("=", "+", "-", "@")) for title in titles)


def test_the_names_of_records_come_from_their_own_words() -> None:
    assert label_columns("instruments") == ["title"]
    assert label_columns("organisations") == ["name"]
    assert label_columns("measures") == ["title", "text"]
    assert links("relations") == {"subject_id": "@subject_table", "object_id": "@object_table"}
    assert links("findings") == {"source_id": "sources", "jurisdiction_id": "jurisdictions"}


R = """
library(readr); library(DBI)
connection <- dbConnect(RSQLite::SQLite(), Sys.glob("*.sqlite"))
dir.create(target <- commandArgs(TRUE)[1])
for (path in Sys.glob("curated/*.csv")) {
  name <- sub(".csv", "", basename(path), fixed = TRUE)
  table <- read_csv(path, col_types = cols(.default = col_character()), na = "", trim_ws = FALSE)
  write_csv(table, file.path(target, paste0(name, ".readr.csv")), na = "\\\\N")
  table <- dbReadTable(connection, name, check.names = FALSE)
  write_csv(table, file.path(target, paste0(name, ".dbi.csv")), na = "\\\\N")
}
"""


def test_r(folder: Path, dataset: Dataset, tmp_path: Path) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("Rscript is not installed (Debian: r-base-core)")
    for package, debian in (("readr", "r-cran-readr"), ("RSQLite", "r-cran-rsqlite")):
        probe = subprocess.run(["Rscript", "-e", f"library({package})"], capture_output=True, check=False)
        if probe.returncode:
            pytest.skip(f"R has no package {package} (Debian: {debian})")
    subprocess.run(
        ["Rscript", "-e", R, str(tmp_path / "r")],
        cwd=folder,
        check=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        capture_output=True,
    )
    for name in schemas.TABLES:
        for tool in ("readr", "dbi"):
            with (tmp_path / "r" / f"{name}.{tool}.csv").open(encoding="utf-8", newline="") as file:
                found = [[None if cell == "\\N" else cell for cell in line] for line in csv.reader(file)][1:]
            expected = written(dataset, name) if tool == "readr" else flat(dataset, name)
            assert [list(map(number, row)) for row in found] == [list(map(number, row)) for row in expected], (
                name,
                tool,
            )


def number(cell: Any) -> Any:
    """A cell as a number where it is one: R writes 1e+06 for a million, and has no whole numbers above 2^53."""
    try:
        return float(cell)
    except (TypeError, ValueError):
        return cell


def test_postgres(folder: Path, dataset: Dataset) -> None:
    with postgresql.server() as reached:

        def psql(*arguments: str) -> str:
            command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *arguments]
            done = subprocess.run(command, cwd=folder, env=reached, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            return done.stdout

        def query(sql: str) -> list[Any]:
            return list(json.loads(psql("-At", "-c", "SET search_path TO ruritanian_ai_policy", "-c", sql)))

        psql("-f", "postgres.sql")
        for name, table in schemas.TABLES.items():
            found = query(f"SELECT coalesce(json_agg(t), '[]') FROM \"{name}\" AS t")
            expected = [dict(zip(table.columns(), row, strict=True)) for row in rows(dataset, name)]
            assert sorted(found, key=repr) == sorted(expected, key=repr), name
            query(f"SELECT coalesce(json_agg(t), '[]') FROM \"{name}_named\" AS t")
        assert query("SELECT json_agg(quote) FROM claims_with_quotes") == [QUOTED[0][1]]


BINARY = {"parquet", "duckdb", "sqlite"}
AGAIN = """
import json, sys
from pathlib import Path
from pipeline.publishing import read_package
from pipeline.publishing.formats import export
root = Path(sys.argv[1])
descriptor = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
export(read_package(root), descriptor, Path("again"), sys.argv[2].split(","), root)
"""


def test_the_same_tables_make_the_same_bytes_anywhere(folder: Path, exported: Path, tmp_path: Path) -> None:
    """With another locale, time zone, hash seed and folder."""
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
    repository = Path(__file__).resolve().parents[2]
    names = ",".join(name for name in FORMATS if name not in BINARY)
    subprocess.run(
        [sys.executable, "-c", AGAIN, str(exported), names],
        cwd=tmp_path,
        env=os.environ | elsewhere | {"PYTHONPATH": str(repository)},
        check=True,
    )
    again = {p.relative_to(tmp_path / "again"): p.read_bytes() for p in (tmp_path / "again").rglob("*") if p.is_file()}
    first = {path: (folder / path).read_bytes() for path in again}
    assert len(again) > 60
    assert [path.as_posix() for path, data in again.items() if data != first[path]] == []
    for path, data in again.items():
        assert str(exported).encode() not in data, path


def test_what_is_there_is_replaced_and_a_stranger_stays(tmp_path: Path) -> None:
    (tmp_path / "jsonl").mkdir()
    for name in ("jsonl/names.jsonl", "jsonl/mine.txt"):
        (tmp_path / name).write_text("x")
    tables = ruritania.tables()
    paths = export(tables, {"name": "x"}, tmp_path, ["jsonl"])
    assert [path.as_posix() for path in paths] == sorted(f"jsonl/{name}.jsonl" for name in schemas.TABLES)
    assert (tmp_path / "jsonl/names.jsonl").read_text() != "x"
    assert (tmp_path / "jsonl/mine.txt").read_text() == "x"
    assert {path.name for path in tmp_path.iterdir()} == {"jsonl"}


def test_a_format_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="stata: no such format; expected one of csv, parquet"):
        export(ruritania.tables(), {"name": "x"}, tmp_path, ["stata"])


def test_a_library_that_is_missing_is_named_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "pipeline.publishing.formats.xlsx", raising=False)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(CallError, match=r"xlsx: this format needs xlsxwriter, .*pip install 'aipolicy\[formats\]'"):
        export(ruritania.tables(), {"name": "x"}, tmp_path / "new", ["jsonl", "xlsx"])
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DataError, match="expected to write the export there"):
        export(ruritania.tables(), {"name": "x"}, tmp_path / "file", ["jsonl"])
