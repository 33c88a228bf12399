"""What a build need not do again, and what makes it do it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import fingerprint
from pipeline.assets.job import run
from pipeline.build import Build
from pipeline.cache import SPARE, Cache
from pipeline.errors import DataError
from pipeline.model import Span
from pipeline.project import Project
from pipeline.publishing import verify
from pipeline.workspace import add, init
from schemas import TABLES

BOTH = ["caidp-aidv-2020-belgium", "napetvaridze-ai-state-policy-belgium"]


def done(project: Project) -> tuple[list[str], list[str]]:
    """Which sources a build reads and extracts from anew."""
    build = Build(project)
    build.candidates(build.documents())
    return build.newly_read, build.newly_extracted


def test_nothing_is_done_twice(project: Project) -> None:
    assert done(project) == ([], [])


def test_what_the_cache_gives_is_what_was_made(project: Project) -> None:
    cached = Build(project)
    documents = cached.documents()
    candidates = cached.candidates(documents)
    for path in (project.state / "cache").rglob("*.pickle"):
        path.unlink()
    fresh = Build(project)
    assert fresh.documents() == documents
    assert fresh.candidates(documents) == candidates
    assert (fresh.newly_read, fresh.newly_extracted) == (BOTH, BOTH)


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"cos\nsystem\n(S'touch harm'\ntR."])
def test_a_damaged_cache_is_made_again(project: Project, damage: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    for path in (project.state / "cache").rglob("*.pickle"):
        path.write_bytes(damage)
    assert done(project) == (BOTH, BOTH)
    assert not Path("harm").exists()
    assert done(project) == ([], [])


def test_a_correction_is_an_input_of_its_source_alone(project: Project) -> None:
    text = project.corrections.read_text()
    project.corrections.write_text(text.replace("value: informatie", "value: Informatie"))
    assert project.corrections.read_text() != text
    assert done(project) == ([BOTH[0]], [BOTH[0]])


def test_registers_are_an_input_of_extraction_alone(project: Project) -> None:
    path = project.registers / "jurisdictions.yaml"
    path.write_text(path.read_text().replace("name: Zimbabwe", "name: Republic of Zimbabwe"))
    assert done(project) == ([], BOTH)


def test_a_kind_that_no_table_knows_is_told_before_anything_is_read(project: Project) -> None:
    entry = "- {id: tove, name: Tove Court, kind: court, source: invented}\n"
    (project.registers / "organisations.yaml").write_text(entry)
    with pytest.raises(DataError, match=r"organisations.yaml: entry 'tove': kind 'court' is none of government"):
        Build(project).registers()


def test_a_kind_in_the_gazetteer_is_told_with_its_line(project: Project) -> None:
    path = project.registers / "world" / "organisations.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text("name,acronym,kind,jurisdiction_id,aliases,originals,former,source\nTove Court,,AGENCY,,,,,\n")
    with pytest.raises(DataError, match=r"world/organisations.csv:2: kind 'AGENCY' is none of government"):
        Build(project).registers()


def test_the_register_of_sources_is_an_input_of_reading(project: Project) -> None:
    project.register.write_text(project.register.read_text().replace('published: "2020"', 'published: "2020-12"'))
    assert done(project) == ([BOTH[0]], [BOTH[0]])


def test_one_new_source_is_all_that_is_done_and_leaves_no_trace_when_taken_away(project: Project) -> None:
    before, register = fingerprint.outputs(project), project.register.read_bytes()
    text = project.texts / "ruritania-2017.txt"
    text.write_text("AI in Ruritania\n\nIn 2017, the Government of Ruritania adopted a National AI Plan.\n")
    add(project, text, {"title": "AI in Ruritania"})
    first = Build(project)
    run(first)
    assert (first.newly_read, first.newly_extracted) == (["ruritania-2017"], ["ruritania-2017"])
    assert "curated/sources.csv" in first.changed
    assert first.rows["sources"] == 3
    text.unlink()
    project.register.write_bytes(register)
    second = Build(project)
    run(second)
    assert (second.newly_read, second.newly_extracted) == ([], [])
    assert fingerprint.outputs(project) == before


def test_an_empty_project_is_a_package_too(tmp_path: Path) -> None:
    project = init(tmp_path / "Freedonia", "", "")
    build = Build(project)
    run(build)
    assert set(build.rows) == set(TABLES)
    assert not any(build.rows.values())
    assert verify(project.root) == []


def test_an_input_that_changes_meanwhile_is_not_taken_for_built(project: Project) -> None:
    build = Build(project)
    tables = build.records(documents := build.documents(), build.candidates(documents))
    with project.corrections.open("a") as file:
        file.write("# changed while the build was at work\n")
    build.publish(tables)
    assert fingerprint.changes(project) == ["raw/corrections.yaml has changed"]


def test_wrong_corrections_are_told_with_their_line(project: Project) -> None:
    project.corrections.write_text("- action: mend\n  source: caidp-aidv-2020-belgium\n  quote: no such words\n")
    with pytest.raises(DataError) as caught:
        Build(project).documents()
    assert caught.value.problems
    assert all(problem.startswith("raw/corrections.yaml:1: ") for problem in caught.value.problems)


def test_the_cache_is_bounded(tmp_path: Path) -> None:
    for number in range(SPARE + 10):
        Cache(tmp_path).put(Span(number, number + 1), str(number))
    kept = Cache(tmp_path)
    assert kept.get("0") == Span(0, 1)
    kept.prune()
    assert len(list(tmp_path.iterdir())) == SPARE + 1
    assert kept.get("0") == Span(0, 1)
