"""What a build and `aipolicy status` tell of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.build import Build
from pipeline.project import Project
from pipeline.registers import load_registers
from pipeline.status import status
from pipeline.workspace import add, init, shipped_registers

TEXT = "AI in Ruritania\n\nIn 2017, the Government of Ruritania adopted the Borogove Plan.\n"
ENTRY = "- id: {id}\n  name: {name}\n  kind: action_plan\n  source: invented\n"
QUALITY = "part,table,coded,found,right,precision,recall,f1,f1_low,f1_high,field_accuracy\n"


@pytest.fixture
def built(tmp_path: Path) -> tuple[Project, Build]:
    """A project with one source, a register that knows more, and a measurement; built."""
    project = init(tmp_path / "ruritania", "", "")
    (tmp_path / "plan.txt").write_text(TEXT)
    add(project, tmp_path / "plan.txt", {"title": "AI in Ruritania", "language": "en"})
    plans = [ENTRY.format(id=id_, name=name) for id_, name in (("borogove", "Borogove Plan"), ("tove", "Tove Plan"))]
    (project.registers / "instruments.yaml").write_text("".join(plans))
    project.quality.write_text(QUALITY + "sources,all,10,10,9,0.9,0.9,0.9,0.8,1,1\nsources,budgets,2,0,0,,0,0,0,1,\n")
    build = Build(project)
    documents = build.documents()
    build.publish(build.records(documents, build.candidates(documents)))
    return project, build


def test_entries_that_nothing_uses_and_the_last_measurement_are_told(built: tuple[Project, Build]) -> None:
    project, build = built
    assert build.report.unused == ["instruments: Tove Plan"]
    assert status(project).unused == ("instruments: Tove Plan",)
    assert build.report.plain()["accuracy"] == {"sources": {"all": 0.9, "budgets": 0.0}}
    told = "\n".join(build.report.lines())
    assert "register entries that no source uses: 1" in told
    assert "F1 0.90 on own sources" in told


def test_a_new_project_knows_what_is_of_no_single_state(tmp_path: Path) -> None:
    known = load_registers(init(tmp_path / "ruritania", "", "").registers)
    shipped = load_registers(shipped_registers())
    for table in ("organisations", "instruments"):
        ids = {entry.id for entry in known.of(table)}
        assert ids == {e.id for e in shipped.of(table) if e.jurisdiction_id in ("EU", "INT")}
        assert ids < {entry.id for entry in shipped.of(table)}
    assert list(known.of("jurisdictions")) == list(shipped.of("jurisdictions"))
    assert known.unused([]) == []
    assert known.gazetteer.sha256 == shipped.gazetteer.sha256


def test_each_stale_table_has_its_reasons(built: tuple[Project, Build]) -> None:
    project, _ = built
    assert status(project).stale_tables == {}
    project.quality.write_text(QUALITY)
    (project.curated / "budgets.csv").unlink()
    found = status(project).stale_tables
    assert found == {"budgets": ["curated/budgets.csv is gone"], "quality": ["raw/quality.csv has changed"]}
    with project.register.open("a") as file:
        file.write("# looked at\n")
    found = status(project).stale_tables
    assert found["instruments"] == ["raw/datapackage.yaml has changed"]
    assert found["quality"] == ["raw/quality.csv has changed"]
    assert "identifiers" not in found
