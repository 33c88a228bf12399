"""The metadata says what the tables hold, and the reference tool of each standard takes it."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import ruritania
import yaml

import schemas
from pipeline.publishing.catalogues import catalogues, said
from pipeline.publishing.catalogues.markdown import cell
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.descriptor import path_of
from pipeline.wording import counted

pytest_plugins = ["exports"]

REPOSITORY = Path(__file__).resolve().parents[2]
FULL = {
    "name": "x",
    "title": 'A "title"\nover | lines',
    "description": "Back\\slash, tab\t and „quotes“.",
    "version": "2.0.0",
    "created": "2017-05-31",
    "homepage": "https://example.org/a b",
    "keywords": ["AI", "AI", "KI"],
    "contributors": [
        {"title": "Anna Author", "givenName": "Anna", "familyName": "Author", "email": "anna@example.org"},
        {"title": "Ruritanian Institute", "path": "https://example.org"},
    ],
    "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
}


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def full(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The metadata of a package that says all that can be said."""
    made = tmp_path_factory.mktemp("full")
    catalogues(load(folder / "datapackage.json") | FULL, ruritania.tables(), made)
    return made


@pytest.fixture(scope="module")
def bare(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The metadata of a package that says nothing of itself."""
    made = tmp_path_factory.mktemp("bare")
    catalogues({"name": "x", "resources": load(folder / "datapackage.json")["resources"]}, ruritania.tables(), made)
    return made


def test_croissant_loads_every_record(folder: Path, dataset: Dataset) -> None:
    croissant = pytest.importorskip("mlcroissant").Dataset(jsonld=folder / "croissant.json")
    assert not croissant.metadata.ctx.issues.errors
    assert [found.id for found in croissant.metadata.record_sets] == list(schemas.TABLES)
    for name, table in schemas.TABLES.items():
        records = list(croissant.records(name))
        assert len(records) == len(dataset.tables[name]), name
        assert all(list(record) == [f"{name}/{column}" for column in table.columns()] for record in records)
    budget = list(croissant.records("budgets"))[-1]
    assert (budget["budgets/currency"], budget["budgets/amount_min"]) == (b"CHF", 5000000)


@pytest.mark.parametrize("said_of", ["full", "bare"])
def test_croissant_is_valid(said_of: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(said_of) / "croissant.json"
    metadata = pytest.importorskip("mlcroissant").Dataset(jsonld=path).metadata
    assert not metadata.ctx.issues.errors
    if said_of == "full":
        assert not metadata.ctx.issues.warnings
        assert (
            metadata.cite_as
            == f"Anna Author; Ruritanian Institute (2017). {FULL['title']}. Version 2.0.0. {FULL['homepage']}"
        )


@pytest.mark.parametrize("said_of", ["folder", "full", "bare"])
def test_dcat_says_the_same_in_both_notations(said_of: str, request: pytest.FixtureRequest) -> None:
    rdflib = pytest.importorskip("rdflib")
    made = request.getfixturevalue(said_of)
    turtle = rdflib.Graph().parse(made / "dcat.ttl", publicID="https://example.org/")
    json_ld = rdflib.Graph().parse(made / "dcat.jsonld", format="json-ld", publicID="https://example.org/")
    assert len(turtle) > 200
    from rdflib.compare import isomorphic

    assert isomorphic(turtle, json_ld)


@pytest.mark.parametrize("notation", ["dcat.ttl", "dcat.jsonld"])
@pytest.mark.parametrize("said_of", ["folder", "full", "bare"])
def test_dcat_has_the_shapes_of_the_profile(said_of: str, notation: str, request: pytest.FixtureRequest) -> None:
    pyshacl, rdflib = pytest.importorskip("pyshacl"), pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(request.getfixturevalue(said_of) / notation, publicID="https://example.org/")
    shapes = rdflib.Graph().parse(Path(__file__).with_name("dcat_shapes.ttl"))
    conforms, _, told = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, told
    for needed in (rdflib.DCTERMS.title, rdflib.DCAT.accessURL, rdflib.FOAF.name, rdflib.DCTERMS.publisher):
        spoiled = rdflib.Graph() + graph
        spoiled.remove((None, needed, None))
        assert not pyshacl.validate(spoiled, shacl_graph=shapes)[0], needed


def test_dcat_has_what_the_profile_asks_for(full: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(full / "dcat.ttl", publicID="https://example.org/")
    dcat, dct, rdf = rdflib.DCAT, rdflib.DCTERMS, rdflib.RDF
    mandatory = {
        dcat.Catalog: [dct.title, dct.description, dct.publisher, dcat.dataset],
        dcat.Dataset: [
            dct.title,
            dct.description,
            dct.publisher,
            dcat.theme,
            dcat.keyword,
            dcat.contactPoint,
            dct.language,
            dcat.distribution,
        ],
        dcat.Distribution: [dcat.accessURL, dct.format, dct.license],
    }
    for kind, properties in mandatory.items():
        nodes = list(graph.subjects(rdf.type, kind))
        assert nodes
        for node in nodes:
            assert [p for p in properties if not list(graph.objects(node, p))] == [], node
    (found,) = graph.subjects(rdf.type, dcat.Dataset)
    authority = "http://publications.europa.eu/resource/authority/"
    assert {str(theme) for theme in graph.objects(found, dcat.theme)} == {
        f"{authority}data-theme/{t}" for t in ("GOVE", "TECH")
    }
    assert str(graph.value(found, dct.language)) == f"{authority}language/ENG"
    assert str(graph.value(found, dcat.landingPage)) == "https://example.org/a%20b"
    assert str(graph.value(found, dct.title)) == FULL["title"]
    assert len(list(graph.subjects(rdf.type, dcat.Distribution))) == len(schemas.TABLES)


COUNTRIES = {"BE": "BEL", "DE": "DEU", "FR": "FRA", "NZ": "NZL", "CD": "COD", "QA": "QAT", "EU": None, "INT": None}


@pytest.mark.parametrize(("two", "three"), list(COUNTRIES.items()))
def test_codes_of_countries(two: str, three: str | None) -> None:
    assert said.country_code(two) == three


@pytest.mark.parametrize(("country", "states"), [("BE", ["BE"]), ("BE-VLG", ["BE"]), ("INT", []), ("no-land", [])])
def test_the_states_that_sources_are_about(country: str, states: list[str]) -> None:
    tables = ruritania.tables(sources=[ruritania.rows()["sources"][0] | {"country": country}])
    assert said.countries(Dataset(tables, {"name": "x"})) == states


def test_codes_of_the_languages_of_the_union() -> None:
    two = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
    three = "bul ces dan deu ell eng spa est fin fra gle hrv hun ita lit lav mlt nld pol por ron slk slv swe"
    assert " ".join(said.language_code(code) or "?" for code in two.split(" ")) == three


@pytest.mark.parametrize("said_of", ["folder", "full", "bare"])
def test_the_citation_file_is_valid(said_of: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(said_of) / "CITATION.cff"
    stated = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (stated["cff-version"], stated["type"]) == ("1.2.0", "dataset")
    assert stated["authors"]
    tool = shutil.which("cffconvert") or shutil.which("cffconvert", path=REPOSITORY / ".aipolicy/tools/bin")
    if tool is None:
        pytest.skip("cffconvert is not installed (.ci/run puts it into .aipolicy/tools)")
    done = subprocess.run([tool, "--validate", "-i", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_citation_names_people_and_bodies(full: Path) -> None:
    stated = yaml.safe_load((full / "CITATION.cff").read_text(encoding="utf-8"))
    assert stated["authors"] == [{"family-names": "Author", "given-names": "Anna"}, {"name": "Ruritanian Institute"}]
    assert (str(stated["date-released"]), stated["version"]) == ("2017-05-31", "2.0.0")


def test_csv_on_the_web(folder: Path) -> None:
    """Each column as in its file, each cell of its type, each key in its place."""
    described = load(folder / "csv-metadata.json")
    assert described["@context"][0] == "http://www.w3.org/ns/csvw"
    cells: dict[str, dict[str, list[str]]] = {}
    for table in described["tables"]:
        with (folder / table["url"]).open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        columns = table["tableSchema"]["columns"]
        assert [column["titles"] for column in columns] == head
        cells[table["url"]] = {column: [row[i] for row in rows] for i, column in enumerate(head)}
        for column in columns:
            values = cells[table["url"]][column["name"]]
            assert not column["required"] or all(values), column["name"]
            for value in filter(None, values):
                assert is_of(value, column["datatype"]), (column["name"], value)
    for table in described["tables"]:
        mine = cells[table["url"]]
        keys = list(zip(*(mine[column] for column in table["tableSchema"]["primaryKey"]), strict=True))
        assert len(set(keys)) == len(keys)
        for key in table["tableSchema"].get("foreignKeys", []):
            theirs = cells[key["reference"]["resource"]][key["reference"]["columnReference"][0]]
            assert {value for value in mine[key["columnReference"][0]] if value} <= set(theirs)


def is_of(value: str, datatype: str | dict[str, Any]) -> bool:
    stated = {"base": datatype} if isinstance(datatype, str) else datatype
    if "format" in stated and not re.match(stated["format"], value):
        return False
    if stated["base"] in ("integer", "number"):
        number = int(value) if stated["base"] == "integer" else float(value)
        return bool(stated.get("minimum", number) <= number <= stated.get("maximum", number))
    if stated["base"] == "json":
        return isinstance(json.loads(value), list)
    return stated["base"] == "string" or value in ("true", "false")


def test_schema_org(full: Path, bare: Path) -> None:
    stated = load(full / "schema-org.jsonld")
    assert (stated["@context"], stated["@type"]) == ("https://schema.org/", "Dataset")
    assert {"name", "description", "license", "creator", "version", "datePublished", "keywords"} <= stated.keys()
    assert [download["contentUrl"] for download in stated["distribution"]] == [path_of(name) for name in schemas.TABLES]
    assert len(stated["variableMeasured"]) == sum(len(table.columns()) for table in schemas.TABLES.values())
    assert [agent["@type"] for agent in stated["creator"]] == ["Person", "Organization"]
    assert load(bare / "schema-org.jsonld")["name"] == "x"


def test_the_codebook_has_every_table_column_and_term_with_counts(folder: Path, dataset: Dataset) -> None:
    text = (folder / "codebook.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert list(sections) == list(schemas.TABLES)
    for name, table in schemas.TABLES.items():
        assert f"\n{counted(len(dataset.tables[name]), 'row')}. " in sections[name]
        for column, spec in table.columns().items():
            filled = int(dataset.tables[name][column].notna().sum())
            assert re.search(
                rf"^\| `{column}` \| [^|]+ \| {filled} \| {re.escape(cell(spec.description))}", sections[name], re.M
            )
            terms = spec.vocabulary.terms if spec.vocabulary and spec.vocabulary.name != "record_table" else {}
            for term, meaning in terms.items():
                count = int((dataset.tables[name][column] == term).sum())
                assert f"| `{term}` | {cell(meaning)} | {count} |" in sections[name]


def test_the_readme_is_a_dataset_card(full: Path, folder: Path, dataset: Dataset) -> None:
    text = (full / "README.md").read_text(encoding="utf-8")
    head = yaml.safe_load(text.split("---\n")[1])
    assert (head["license"], head["language"][0]) == ("cc-by-4.0", "en")
    assert [config["config_name"] for config in head["configs"]] == list(schemas.TABLES)
    for name in schemas.TABLES:
        assert f"| [`{name}`]({path_of(name)}) | {len(dataset.tables[name])} |" in (folder / "README.md").read_text(
            "utf-8"
        )
    assert "*AI in Ruritania*" in text
    assert re.findall(r"\]\((?!https?:)([^)]+)\)", text)
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", (folder / "README.md").read_text("utf-8")):
        assert (folder / target).exists(), target
