"""What Dagster knows of the project: lineage from the texts to the package, checks that stop a build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import pandas as pd
import pytest

from pipeline import fingerprint
from pipeline.assets.job import JOB, definitions, run
from pipeline.assets.sources import INPUTS, source_assets
from pipeline.build import Build
from pipeline.errors import DataError
from pipeline.model import Candidate, Document
from pipeline.project import Project
from schemas import TABLES, table_schema

STAGES = {"raw", "reading", "extraction", "resolution", "schemas", "publishing"}
Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def graph(built: Path) -> dg.Definitions:
    return definitions(Build(Project(built)))


def key(*path: str) -> dg.AssetKey:
    return dg.AssetKey(list(path))


def test_the_lineage_leads_from_the_texts_to_the_package(graph: dg.Definitions, built: Path) -> None:
    assets = graph.resolve_asset_graph()
    above = {key("data_package")}
    while more := {parent for child in above for parent in assets.get(child).parent_keys} - above:
        above |= more
    sources = Build(Project(built)).sources()
    assert above == {
        *(key("raw", source.id) for source in sources),
        *(key("inputs", name) for name in INPUTS),
        *(key("curated", name) for name in TABLES),
        *map(key, ("documents", "candidates", "records", "data_package")),
    }
    assert {assets.get(asset).group_name for asset in above} == STAGES


def test_every_asset_says_what_it_is(graph: dg.Definitions) -> None:
    assets = graph.resolve_asset_graph()
    for asset in assets.get_all_asset_keys():
        assert assets.get(asset).description, asset


def test_a_table_shows_its_declared_columns(graph: dg.Definitions) -> None:
    assets = graph.resolve_asset_graph()
    for name in TABLES:
        shown = assets.get(key("curated", name)).metadata["dagster/column_schema"]
        assert isinstance(shown, dg.TableSchema)
        declared = table_schema(name)["fields"]
        assert [(c.name, c.description) for c in shown.columns] == [(f["name"], f["description"]) for f in declared]


def test_every_check_blocks(graph: dg.Definitions) -> None:
    assets = graph.resolve_asset_graph()
    expected = {dg.AssetCheckKey(key("curated", name), "model") for name in TABLES}
    expected |= {
        dg.AssetCheckKey(key("curated", "evidence"), "quotes"),
        dg.AssetCheckKey(key("records"), "foreign_keys"),
        dg.AssetCheckKey(key("records"), "envelope"),
    }
    assert set(assets.asset_check_keys) == expected
    assert all(assets.get_check_spec(check).blocking for check in expected)


def test_the_job_leaves_counts_previews_and_data_versions(project: Project) -> None:
    job = definitions(Build(project), dg.mem_io_manager).resolve_job_def(JOB)
    with dg.DagsterInstance.ephemeral() as instance:
        assert job.execute_in_process(instance=instance).success
        for name in TABLES:
            event = instance.get_latest_materialization_event(key("curated", name))
            assert event is not None
            found = event.asset_materialization
            assert found is not None
            lines = (project.curated / f"{name}.csv").read_text().count("\n")
            rows = found.metadata["dagster/row_count"].value
            assert isinstance(rows, int)
            assert rows <= lines - 1
            assert "preview" in found.metadata
            assert found.tags is not None
            assert len(found.tags["dagster/data_version"]) == 64


def test_a_source_is_observed_by_its_content(project: Project) -> None:
    build = Build(project)
    sources = build.sources()
    every = dg.define_asset_job("look", selection=[key("raw", source.id) for source in sources])
    job = dg.Definitions(source_assets(build, sources), jobs=[every]).resolve_job_def("look")
    with dg.DagsterInstance.ephemeral() as instance:
        assert job.execute_in_process(instance=instance).success
        for source in sources:
            event = instance.fetch_observations(key("raw", source.id), limit=1).records[0].asset_observation
            assert event is not None
            assert event.tags["dagster/data_version"] == source.sha256


class Spoiled(Build):
    """A build whose records are spoiled before they are checked."""

    spoil: Callable[[Tables], None]

    def records(self, documents: tuple[Document, ...], candidates: tuple[Candidate, ...]) -> Tables:
        tables = super().records(documents, candidates)
        self.spoil(tables)
        return tables


def orphan(tables: Tables) -> None:
    """A claim loses its record."""
    tables["claims"].loc[0, "record_id"] = "nowhere"


def misquote(tables: Tables) -> None:
    """A quote is not what the text says."""
    quote = tables["evidence"].loc[0, "quote"]
    tables["evidence"].loc[0, "quote"] = "x" * len(quote)


def rename(tables: Tables) -> None:
    """A kind is none of the vocabulary."""
    tables["instruments"].loc[0, "kind"] = "poem"


@pytest.mark.parametrize(
    ("spoil", "check", "message"),
    [
        (orphan, "records: foreign_keys", '"nowhere"; expected a row of'),
        (misquote, "curated/evidence: quotes", "there stands"),
        (rename, "curated/instruments: model", '"poem"; expected one of'),
    ],
)
def test_a_failed_check_stops_the_build(
    project: Project, spoil: Callable[[Tables], None], check: str, message: str
) -> None:
    before = fingerprint.outputs(project)
    build = Spoiled(project)
    build.spoil = spoil
    with pytest.raises(DataError) as caught:
        run(build)
    assert any(problem.startswith(check) and message in problem for problem in caught.value.problems)
    assert fingerprint.outputs(project) == before
