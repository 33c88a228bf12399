"""`verify` finds what is wrong with a downloaded package, and reads nothing outside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import ruritania

import schemas
from pipeline.errors import DataError
from pipeline.files import sha256
from pipeline.publishing import publish, read_package, verify


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = ruritania.project(tmp_path_factory.mktemp("built") / "package")
    publish(project, ruritania.tables(), ruritania.DATASET)
    return project.root


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "package"))


def edit(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def rewrite(package: Path, path: str, old: str, new: str, *, mend_hash: bool = True) -> None:
    """Change a file, and by default the descriptor's bytes and hash with it."""
    text = (package / path).read_text(encoding="utf-8")
    assert old in text
    data = text.replace(old, new, 1).encode()
    (package / path).write_bytes(data)
    if mend_hash:
        edit(
            package,
            lambda d: [
                r.update(bytes=len(data), hash=f"sha256:{sha256(data)}") for r in d["resources"] if r["path"] == path
            ],
        )


def messages(package: Path, texts: Path | None = None) -> list[str]:
    return [str(problem) for problem in verify(package, texts)]


def only(package: Path, texts: Path | None = None) -> str:
    found = messages(package, texts)
    assert len(found) == 1, found
    return found[0]


def test_a_whole_package_has_no_problem(package: Path) -> None:
    assert messages(package) == []


def test_the_texts_may_lie_elsewhere(package: Path, tmp_path: Path) -> None:
    shutil.move(package / "raw", tmp_path / "raw")
    assert only(package).startswith("raw/texts/report.txt: the text of ruritania-ai-report-2017 is not there")
    assert messages(package, tmp_path) == []


def test_a_changed_byte_is_found(package: Path) -> None:
    rewrite(package, "curated/budgets.csv", "5000000", "6000000", mend_hash=False)
    assert only(package).startswith("curated/budgets.csv: hash sha256:")


def test_a_cut_file_is_found(package: Path) -> None:
    path = package / "curated" / "names.csv"
    path.write_bytes(path.read_bytes()[:-9])
    assert messages(package)[0].startswith("curated/names.csv: ")
    assert any("bytes; the descriptor says" in message for message in messages(package))


def test_a_missing_file_is_found(package: Path) -> None:
    (package / "curated" / "names.csv").unlink()
    assert only(package) == "curated/names.csv: not there, though the descriptor lists it"


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            "curated/budgets.csv",
            "CHF",
            "Sfr",
            'budgets, row ruritanian-ai-plan-2017, currency: "Sfr"; expected an ISO 4217',
        ),
        ("curated/budgets.csv", "5000000", "9000000", "budgets, row ruritanian-ai-plan-2017: expected an amount"),
        (
            "curated/budgets.csv",
            "ruritanian-ai-plan,",
            "ruritanian-plan,",
            'instrument_id: "ruritanian-plan"; expected',
        ),
        ("curated/budgets.csv", "budget_id", "id", "the header is id,instrument_id"),
        ("curated/budgets.csv", ",true,", ",true,,", "budgets, row 1: 15 cells; expected 14"),
        ("curated/evidence.csv", "“KI", "“AI", "row c-0a1b2c3d/1: the quote '“AI für alle” — was' is not at"),
        ("curated/evidence.csv", "c-0a1b2c3d,1,", "c-9,1,", 'claim_id: "c-9"; expected a row of claims'),
        (
            "curated/claims.csv",
            "instruments,",
            "budgets,",
            'record_id: "ruritanian-ai-plan"; expected a row of budgets',
        ),
    ],
)
def test_a_package_that_is_consistently_wrong_is_found_out(
    package: Path, path: str, old: str, new: str, message: str
) -> None:
    rewrite(package, path, old, new)
    found = messages(package)
    assert any(line.startswith(f"{path}: ") and message in line for line in found), found


def test_a_changed_text_is_found(package: Path) -> None:
    rewrite(package, "raw/texts/report.txt", "2017", "2018", mend_hash=False)
    assert only(package).startswith("raw/texts/report.txt: sha256 ")


def test_offsets_count_characters_not_bytes(package: Path) -> None:
    table = read_package(package)["evidence"]
    start, end = int(table.loc[1, "start"]), int(table.loc[1, "end"])
    assert ruritania.TEXT[start:end] == "adopted on 22 March 2017"
    assert ruritania.TEXT.encode()[start:end] != b"adopted on 22 March 2017"


def test_a_descriptor_that_contradicts_its_tables_is_found_by_the_stock_validator(package: Path) -> None:
    edit(package, lambda d: d["resources"][8]["schema"]["fields"][4].update(constraints={"minimum": 9000000}))
    assert "curated/budgets.csv" in only(package)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.pop("resources"), "datapackage.json: expected resources"),
        (
            lambda d: d.update({"$schema": "https://example.org/profile.json"}),
            "datapackage.json: expected a data package",
        ),
        (lambda d: d["resources"].pop(), f"datapackage.json: no resource {list(schemas.TABLES)[-1]}"),
        (lambda d: d["resources"][0].update(path=["a", "b"]), "datapackage.json: expected resources"),
        (
            lambda d: d["resources"][0].update(schema="https://example.org/s.json"),
            "datapackage.json: expected resources",
        ),
        (lambda d: d["resources"].append(d["resources"][0]), "datapackage.json: resource sources stands twice"),
    ],
)
def test_a_broken_descriptor_is_named(package: Path, change: Callable[[dict[str, Any]], object], message: str) -> None:
    edit(package, change)
    assert any(line.startswith(message) for line in messages(package))


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'"x"'])
def test_a_descriptor_that_is_none_is_named(package: Path, content: bytes) -> None:
    (package / "datapackage.json").write_bytes(content)
    assert only(package).startswith("datapackage.json: ")
    with pytest.raises(DataError, match=r"datapackage\.json"):
        read_package(package)


def test_a_folder_without_a_package_is_named(tmp_path: Path) -> None:
    assert only(tmp_path).startswith("datapackage.json: not there")


@pytest.mark.parametrize(
    "path", ["../secret.csv", "/etc/hostname", "curated/../../secret.csv", "https://example.org/a.csv"]
)
def test_no_path_leads_out_of_the_folder(package: Path, path: str) -> None:
    (package.parent / "secret.csv").write_text("secret", encoding="utf-8")
    edit(package, lambda d: d["resources"][0].update(path=path))
    assert only(package) == f"datapackage.json: resource sources: the path {path!r} leaves the folder; it is not read"


def test_no_link_leads_out_of_the_folder(package: Path) -> None:
    secret = package.parent / "secret.csv"
    shutil.move(package / "curated" / "names.csv", secret)
    (package / "curated" / "names.csv").symlink_to(secret)
    assert "leaves the folder" in only(package)


def test_no_text_is_read_outside_the_folder(package: Path) -> None:
    outside = package.parent / "report.txt"
    shutil.move(package / "raw" / "texts" / "report.txt", outside)
    (package / "raw" / "texts" / "report.txt").symlink_to(outside)
    assert "lies outside the folder" in only(package)


def test_nothing_else_that_a_descriptor_names_is_followed(package: Path) -> None:
    further = {"profile": "https://example.invalid/p.json", "dialect": "../d.json", "extrapaths": ["/etc/hostname"]}
    edit(package, lambda d: (d.update(profile="../p.json"), d["resources"][0].update(further)))
    edit(package, lambda d: d["resources"][0]["schema"].update({"$schema": "../s.json"}))
    assert messages(package) == []
