"""A release has the version that follows from its difference, the same bytes everywhere, and is never written again."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import ruritania

import schemas
from pipeline import fingerprint
from pipeline.errors import CallError, DataError
from pipeline.files import sha256
from pipeline.project import Project
from pipeline.publishing import publish, verify
from pipeline.publishing.archive import MOST_BYTES, MOST_FILES, pack, unpack
from pipeline.publishing.bundle import may_be_passed_on, verify_archive
from pipeline.publishing.destination import Destination
from pipeline.publishing.difference import compare
from pipeline.publishing.release import Report, open_package, release
from pipeline.publishing.versions import Step
from pipeline.reading.sources import load_dataset

DAY = "2017-05-31"
REGISTER = """\
# Texts of Ruritania.
name: ruritania-sources
title: Texts

dataset:
  name: ruritanian-ai-policy
  title: Ruritanian AI Policy  # of two readers
  description: >-
    What two readers
    found.
  version: "0.1.0"   # set by releases
  keywords: [AI, policy]
  licenses: [{name: CC-BY-4.0}]

resources: []
"""
Rows = dict[str, list[dict[str, Any]]]


def build(project: Project, change: Callable[[Rows], None] = lambda rows: None) -> None:
    """What a build does, with rows that are given instead of read."""
    rows = ruritania.rows()
    change(rows)
    tables = {name: schemas.frame(name, given, check=False) for name, given in rows.items()}  # publishing checks them
    publish(project, tables, load_dataset(project))
    fingerprint.remember(project, fingerprint.inputs(project))


def one_cell(rows: Rows) -> None:
    rows["survey_results"][0]["percent"] = 40


def one_row(rows: Rows) -> None:
    rows["competences"].append(rows["competences"][0] | {"competence_id": "state-forestry"})


def made(root: Path) -> Project:
    project = ruritania.project(root)
    project.register.write_text(REGISTER, encoding="utf-8")
    build(project)
    return project


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one release."""
    project = made(tmp_path_factory.mktemp("once") / "Ruritania")
    release(project, day=DAY)
    return project.root


@pytest.fixture
def project(once: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(once, tmp_path / "Ruritania")))


def index(project: Project) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project.root / "dist" / "index.json").read_bytes())
    return found


def everything(project: Project) -> dict[str, bytes]:
    """Every file of a project but what it keeps for itself."""
    files = (path for path in project.root.rglob("*") if path.is_file() and project.state not in path.parents)
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in files}


def version(report: Report) -> str:
    assert report.release
    return report.release.version


def zipped_bytes(project: Project, name: str = "ruritanian-ai-policy-latest.zip") -> bytes:
    return (project.root / "dist" / name).read_bytes()


def zipped(project: Project, name: str = "ruritanian-ai-policy-latest.zip") -> dict[str, bytes]:
    return unpack(zipped_bytes(project, name), name)


def test_the_first_release_has_the_stated_version_and_all_that_users_need(project: Project) -> None:
    files = zipped(project, "ruritanian-ai-policy-0.1.0.zip")
    expected = {
        *("datapackage.json", "README.md", "codebook.md", "LICENSE.md", "CITATION.cff"),
        *("CHANGES.md", "changes.csv", "SHA256SUMS", "raw/texts/report.txt", "annotations.jsonl", "provenance.jsonld"),
        *(f"curated/{name}.csv" for name in schemas.TABLES),
    }
    assert expected <= files.keys()
    assert files["raw/texts/report.txt"] == ruritania.TEXT.encode()
    descriptor = json.loads(files["datapackage.json"])
    assert (descriptor["version"], descriptor["created"]) == ("0.1.0", "2017-05-31T00:00:00Z")
    assert descriptor["resources"][-1]["name"] == "changes"
    assert "date-released: '2017-05-31'" in files["CITATION.cff"].decode()
    for name in files.keys() - {"README.md", "codebook.md", "datapackage.json", "dcat.jsonld"}:
        assert f"`{name}`" in files["README.md"].decode() or name.startswith(("curated/", "raw/texts/")), name
    used = json.loads(files["provenance.jsonld"])["@graph"]
    (register,) = (entity for entity in used if entity["@id"] == "raw/datapackage.yaml")
    assert register["spdx:checksum"]["spdx:checksumValue"] == sha256(project.register.read_bytes())
    assert '"prefix"' in files["annotations.jsonl"].decode()
    assert (project.root / "CHANGES.md").read_bytes() == files["CHANGES.md"]
    assert files["CHANGES.md"].decode().startswith("# Changes\n\n## 0.1.0 (2017-05-31)\n\nFirst release: ")


def test_the_index_tells_of_each_version(project: Project) -> None:
    build(project, one_row)
    release(project, day="2017-06-30")
    found = index(project)
    assert [(r["version"], r["date"], r["step"]) for r in found["versions"]] == [
        ("0.2.0", "2017-06-30", "minor"),
        ("0.1.0", DAY, ""),
    ]
    assert [r["rows"]["competences"] for r in found["versions"]] == [2, 1]
    for entry in found["versions"]:
        data = (project.root / "dist" / entry["address"]).read_bytes()
        assert (entry["bytes"], entry["hash"]) == (len(data), f"sha256:{sha256(data)}")
    assert found["latest"] == {"version": "0.2.0", "address": "ruritanian-ai-policy-latest.zip"}
    assert zipped(project) == zipped(project, "ruritanian-ai-policy-0.2.0.zip")


def test_a_rerun_releases_nothing_and_touches_nothing(project: Project) -> None:
    build(project)
    before = everything(project)
    report = release(project)  # no day is needed where there is nothing to release
    assert report.release is None
    assert not report.difference
    assert everything(project) == before
    assert open_package(project, "latest").tables.keys() == set(schemas.TABLES)


def test_one_cell_gives_patch_one_line_and_a_row_of_changes(project: Project) -> None:
    build(project, one_cell)
    report = release(project, day=DAY)
    assert version(report) == "0.1.1"
    line = "survey_results ruritanian-ai-survey-2017-q1-1: percent 37.5 → 40"
    assert report.difference and report.difference.lines()[1:] == [line]
    assert zipped(project)["changes.csv"].decode().splitlines()[1:] == [
        "patch,cell_changed,survey_results,ruritanian-ai-survey-2017-q1-1,percent,37.5,40,,"
    ]
    changes = (project.root / "CHANGES.md").read_text(encoding="utf-8")
    assert changes.index("## 0.1.1") < changes.index(r"survey\_results") < changes.index("## 0.1.0")


def test_the_version_is_set_in_the_register_and_the_rest_of_it_stays(project: Project) -> None:
    build(project, one_row)
    release(project, day=DAY)
    assert project.register.read_text(encoding="utf-8") == REGISTER.replace('"0.1.0"', "0.2.0")
    assert load_dataset(project)["version"] == "0.2.0"
    assert verify(project.root) == []
    assert fingerprint.changes(project) == []
    before = everything(project)
    build(project, one_row)
    assert everything(project) == before


def test_a_renamed_column_gives_major(project: Project) -> None:
    """The last release had another name for a column, as an older version of the program would have written it."""
    dist = project.root / "dist"
    files = zipped(project)
    files["curated/surveys.csv"] = files["curated/surveys.csv"].replace(b",population,", b",people,", 1)
    files["datapackage.json"] = files["datapackage.json"].replace(b'"name": "population"', b'"name": "people"')
    found, data = index(project), pack(files)
    found["versions"][0] |= {"hash": f"sha256:{sha256(data)}"}
    (dist / "index.json").write_text(json.dumps(found))
    (dist / "ruritanian-ai-policy-0.1.0.zip").write_bytes(data)
    report = release(project, day=DAY)
    assert version(report) == "1.0.0"
    assert report.difference and report.difference.lines()[1:] == [
        "surveys: column renamed: population: people → population"
    ]


def test_a_step_that_is_too_small_is_refused_and_a_larger_one_taken(project: Project) -> None:
    build(project, one_row)
    before = everything(project)
    with pytest.raises(CallError, match=r"--step patch is too small: 1 row added; expected minor or more.* 0\.2\.0"):
        release(project, step=Step.PATCH, day=DAY)
    assert everything(project) == before
    assert version(release(project, step=Step.MAJOR, day=DAY)) == "1.0.0"


@pytest.mark.parametrize(
    ("stated", "given"), [("1.0.0", "1.0.0"), ("0.2.0", "0.2.0"), ("0.1.1", None), ("3.0.0", None)]
)
def test_a_version_that_the_register_states(project: Project, stated: str, given: str | None) -> None:
    project.register.write_text(REGISTER.replace("0.1.0", stated), encoding="utf-8")
    build(project, one_row)
    if given:
        assert version(release(project, day=DAY)) == given
    else:
        with pytest.raises(DataError, match=rf"raw/datapackage\.yaml: version {stated}; expected 0\.2\.0 or a larger"):
            release(project, day=DAY)


def test_a_release_must_know_its_day(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    build(project, one_row)
    for day in ("", "31 May 2017", "2017-13-01", "20170601", "2017-05"):
        with pytest.raises(CallError, match="expected the day of the release"):
            release(project, day=day)
    with pytest.raises(CallError, match="is before 2017-05-31"):
        release(project, day="2017-05-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    report = release(project)
    assert report.release and report.release.date == "2017-07-14"


def test_a_dry_run_does_nothing(project: Project) -> None:
    build(project, one_row)
    before = everything(project)
    assert version(release(project, dry_run=True)) == "0.2.0"
    assert everything(project) == before


def test_what_raw_does_not_give_is_not_released(project: Project) -> None:
    path = project.curated / "surveys.csv"
    path.write_bytes(path.read_bytes().replace(b"2017", b"2018"))
    with pytest.raises(DataError, match=r"curated/surveys\.csv has changed.*aipolicy build"):
        release(project, day=DAY)


def test_the_same_bytes_in_any_place_zone_language_and_hash_seed(project: Project, tmp_path: Path) -> None:
    root = tmp_path / "elsewhere" / "Strelsau"
    script = f"""if True:
        import os, pathlib, test_release
        os.umask(0o077)
        test_release.release(test_release.made(pathlib.Path({str(root)!r})), day={DAY!r})
    """
    setting = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | setting | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for name in ("index.json", "ruritanian-ai-policy-0.1.0.zip"):
        assert (root / "dist" / name).read_bytes() == (project.root / "dist" / name).read_bytes(), name


def test_the_zip_passes_the_stock_tools(project: Project, tmp_path: Path) -> None:
    with zipfile.ZipFile(project.root / "dist" / "ruritanian-ai-policy-latest.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
    for command in (
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json"],
    ):
        done = subprocess.run(command, cwd=tmp_path / "out", capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert not compare(open_package(project, "0.1.0"), open_package(project, str(tmp_path / "out")))


# --- texts and their licences


def test_a_text_without_an_open_licence_stays_out(project: Project) -> None:
    def change(rows: Rows) -> None:
        rows["sources"][0]["licence"] = ""
        rows["claims"] = [claim for claim in rows["claims"] if claim.get("field") != "licence"]

    build(project, change)
    release(project, day=DAY)
    data = (project.root / "dist" / "ruritanian-ai-policy-latest.zip").read_bytes()
    files = unpack(data, "zip")
    assert "raw/texts/report.txt" not in files
    assert '"prefix"' not in files["annotations.jsonl"].decode(), "nothing of the text but the quotes"
    assert sha256(ruritania.TEXT.encode()) in files["LICENSE.md"].decode()
    assert verify_archive(data, "zip") == ([], ["ruritania-ai-report-2017"])
    assert verify_archive(data, "zip", project.root) == ([], [])
    (project.texts / "report.txt").write_text("another text")
    problems, _ = verify_archive(data, "zip", project.root)
    assert any("the text that ruritania-ai-report-2017 was read from" in str(problem) for problem in problems)


@pytest.mark.parametrize("licence", ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-ND-4.0", "etalab-2.0"])
def test_open_licences(licence: str) -> None:
    assert may_be_passed_on(licence)


@pytest.mark.parametrize(
    "licence", ["", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "all rights reserved", "CC-BY-4.0 with exceptions"]
)
def test_licences_that_do_not_let_everybody_pass_a_text_on(licence: str) -> None:
    assert not may_be_passed_on(licence)


# --- zips of strangers


def test_whatever_changes_in_a_release_is_found(project: Project) -> None:
    files = zipped(project)
    for name in ("datapackage.json", "README.md", "changes.csv", "curated/claims.csv", "raw/texts/report.txt"):
        problems, _ = verify_archive(pack({**files, name: files[name] + b" "}), "zip")
        assert name in [problem.file for problem in problems]
    fewer = {name: data for name, data in files.items() if name != "raw/texts/report.txt"}
    assert any(p.file == "raw/texts/report.txt" for p in verify_archive(pack(fewer), "zip")[0])
    more = verify_archive(pack({**files, "run.exe": b"x"}), "zip")[0]
    assert [p.file for p in more] == ["run.exe"]


def stranger(*entries: tuple[str, bytes, int]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, mode in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return written.getvalue()


FILE_MODE = stat.S_IFREG | 0o644


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "a\\..\\evil", "C:evil", "./a", "a//b"])
def test_a_path_that_leaves_the_folder(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = stranger((name, b"x", FILE_MODE))
    with pytest.raises(DataError, match="leaves the folder"):
        unpack(data, "a.zip")
    assert verify_archive(data, "a.zip")[0]
    assert list(tmp_path.rglob("*")) == []


def test_links_doubles_floods_and_bombs() -> None:
    with pytest.raises(DataError, match="is a link or a device"):
        unpack(stranger(("a", b"/etc/passwd", stat.S_IFLNK | 0o777)), "a.zip")
    with pytest.warns(UserWarning, match="Duplicate"):
        double = stranger(("a", b"x", FILE_MODE), ("a", b"y", FILE_MODE))
    with pytest.raises(DataError, match="stands twice"):
        unpack(double, "a.zip")
    with pytest.raises(DataError, match="at most 1000"):
        unpack(pack({f"f{n}": b"" for n in range(MOST_FILES + 1)}), "a.zip")
    honest = bytearray(stranger(("a", bytes(1_000_000), FILE_MODE)))
    size = (1_000_000).to_bytes(4, "little")
    bomb = bytes(honest).replace(size, (MOST_BYTES + 1).to_bytes(4, "little"))
    with pytest.raises(DataError, match="more than 512 MB unpacked"):
        unpack(bomb, "a.zip")
    liar = bytes(honest).replace(size, (10).to_bytes(4, "little"))
    with pytest.raises(DataError, match="no zip archive that can be read"):
        unpack(liar, "a.zip")


def test_what_is_no_archive(project: Project) -> None:
    whole = pack(zipped(project))
    chance = random.Random(5)
    for data in (
        b"",
        b"PK\x03\x04",
        whole[: len(whole) // 2],
        *(whole[: chance.randrange(len(whole))] for _ in range(5)),
    ):
        with pytest.raises(DataError, match="no zip archive that can be read"):
            unpack(data, "a.zip")


def test_a_file_that_is_a_folder_too() -> None:
    problems, _ = verify_archive(pack({"a": b"", "a/b": b""}), "a.zip")
    assert any("cannot be unpacked" in str(problem) for problem in problems)


# --- destinations


@pytest.mark.parametrize("address", ["file://{folder}/released", "memory://released/here", "{folder}/a folder"])
def test_any_address_that_fsspec_knows(project: Project, tmp_path: Path, address: str) -> None:
    address = address.format(folder=tmp_path)
    build(project, one_row)
    assert version(release(project, address, day=DAY)) == "0.2.0"
    found = Destination(address).index()
    assert [entry.version for entry in found.releases] == ["0.2.0", "0.1.0"]  # the one of dist/ went there first
    assert not compare(open_package(project, "0.1.0", address), open_package(project, "0.1.0"))
    assert not compare(open_package(project, "latest", address), open_package(project, "built"))
    assert release(project, address, day=DAY).release is None
    with pytest.raises(DataError, match=r"tells of 0\.2\.0, which .*dist does not hold"):
        release(project, day=DAY)


def test_a_place_that_nobody_can_reach(project: Project, tmp_path: Path) -> None:
    build(project, one_row)
    before = everything(project)
    with pytest.raises(CallError, match="nowhere://x"):
        release(project, "nowhere://x", day=DAY)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DataError, match="see that the place can be reached"):
        release(project, str(tmp_path / "file"), day=DAY)
    assert everything(project) == before
    assert version(release(project, day=DAY)) == "0.2.0"


def test_a_version_is_never_written_again(project: Project) -> None:
    place = Destination(str(project.root / "dist"))
    latest = place.index().latest
    assert latest
    before = everything(project)
    with pytest.raises(DataError, match=r"0\.1\.0 is released"):
        place.publish("ruritanian-ai-policy", latest, b"other")
    (project.root / "dist" / "index.json").unlink()
    with pytest.raises(DataError, match=r"CHANGES\.md: tells of 0\.1\.0, which .* does not hold"):
        release(project, day=DAY)
    (project.root / "CHANGES.md").unlink()
    build(project, one_row)
    with pytest.raises(DataError, match=r"0\.1\.0\.zip: there already, though index\.json does not list it"):
        release(project, day=DAY)
    name = "dist/ruritanian-ai-policy-0.1.0.zip"
    assert everything(project)[name] == before[name]


@pytest.mark.parametrize("text", ["{", "[]", '{"versions": [{"version": "1.0.0"}]}', '{"versions": 3}'])
def test_an_index_that_is_none(project: Project, text: str) -> None:
    (project.root / "dist" / "index.json").write_text(text)
    with pytest.raises(DataError, match=r"index\.json: .*expected the index of releases"):
        release(project, day=DAY)


def test_a_release_that_is_not_what_the_index_says(project: Project) -> None:
    (project.root / "dist" / "ruritanian-ai-policy-0.1.0.zip").write_bytes(b"x")
    build(project, one_row)
    with pytest.raises(DataError, match=r"0\.1\.0\.zip: hash sha256:"):
        release(project, day=DAY)


# --- what dies on the way


class Cut(BaseException):
    """The process ends here."""


WRITES = {"index": 0, "zip": 1, "index again": 2, "latest": 3, "record": 4, "journal": 8}  # four files of the record


@pytest.mark.parametrize("survived", WRITES.values(), ids=WRITES.keys())
def test_cut_short_before_each_write(project: Project, survived: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The release dies when it is about to write for the first, second, ... time; the next try makes it whole."""
    from pipeline import files, replacement
    from pipeline.publishing import destination

    build(project, one_row)
    curated = {name: data for name, data in everything(project).items() if name.startswith("curated/")}
    first = (project.root / "dist" / "ruritanian-ai-policy-0.1.0.zip").read_bytes()
    done = 0

    def write(path: Path, data: bytes) -> None:
        nonlocal done
        if done == survived:
            raise Cut
        done += 1
        files.write_atomically(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(destination, "write_atomically", write)
        patch.setattr(replacement, "write_atomically", write)
        with pytest.raises(Cut):
            release(project, day=DAY)
    assert (project.root / "dist" / "ruritanian-ai-policy-0.1.0.zip").read_bytes() == first
    now = everything(project)
    assert {name: now[name] for name in curated} == curated
    out = "0.2.0" in [entry["version"] for entry in index(project)["versions"]]
    report = release(project, day="2017-06-01")
    if out:
        assert (report.release, report.caught_up) == (None, True)
    else:
        assert version(report) == "0.2.0"
    whole(project, "0.2.0")


def whole(project: Project, latest: str) -> None:
    """The releases are whole, and the project knows of them."""
    assert index(project)["versions"][0]["version"] == latest
    assert "pending" not in index(project)
    assert zipped(project) == zipped(project, f"ruritanian-ai-policy-{latest}.zip")
    assert (project.root / "CHANGES.md").read_bytes() == zipped(project)["CHANGES.md"]
    assert load_dataset(project)["version"] == latest
    assert json.loads(project.descriptor.read_bytes())["version"] == latest
    assert verify(project.root) == []
    for entry in index(project)["versions"]:
        data = (project.root / "dist" / entry["address"]).read_bytes()
        assert entry["hash"] == f"sha256:{sha256(data)}"
    assert verify_archive(zipped_bytes(project), "zip") == ([], [])


def release_in_a_process(project: Project) -> None:
    release(project, day=DAY)


def test_killed_at_any_moment(once: Path, tmp_path: Path) -> None:
    chance = random.Random(11)
    for round_ in range(3):
        project = Project(Path(shutil.copytree(once, tmp_path / str(round_))))
        build(project, one_row)
        process = multiprocessing.get_context("fork").Process(target=release_in_a_process, args=(project,))
        process.start()
        time.sleep(chance.random())
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        release(project, day=DAY)
        whole(project, "0.2.0")


def test_a_full_disk(project: Project, tmp_path: Path) -> None:
    """The process may write files of no more than a few bytes: the zip does not fit."""
    build(project, one_row)
    before = everything(project)
    script = (
        "import pathlib, resource, signal\n"
        "from pipeline.project import Project\n"
        "from pipeline.publishing.release import release\n"
        "import pipeline.publishing.destination as d\n"
        "real = d.write_atomically\n"
        "def small(path, data):\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))\n"
        "    real(path, data)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "d.write_atomically = small\n"
        f"release(Project(pathlib.Path({str(project.root)!r})), day={DAY!r})\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, text=True, check=False)
    assert "DataError" in done.stderr
    after = everything(project)
    index_now = json.loads(after.pop("dist/index.json"))
    assert index_now["pending"] == "0.2.0"
    assert [entry["version"] for entry in index_now["versions"]] == ["0.1.0"]
    before.pop("dist/index.json")
    assert after == before
    assert version(release(project, day=DAY)) == "0.2.0"
    whole(project, "0.2.0")


# --- packages that people name


def test_committed_against_built(project: Project, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="git has no committed package"):
        open_package(project, "committed")
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "datapackage.json", "curated"], ["commit", "-qm", "one"]):
        subprocess.run([*git, *arguments], cwd=project.root, check=True)
    assert not compare(open_package(project, "committed"), open_package(project, "built"))
    build(project, one_cell)
    found = compare(open_package(project, "committed"), open_package(project, "built"))
    assert found.lines()[0] == "PATCH: 1 value corrected, from committed to built"


def test_a_package_that_nobody_knows(project: Project) -> None:
    with pytest.raises(CallError, match=r"9\.9\.9: no such package; .*released at .*0\.1\.0"):
        open_package(project, "9.9.9")
    with pytest.raises(DataError, match=r"no datapackage\.json"):
        open_package(project, str(project.texts))
