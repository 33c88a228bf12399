"""Each annotation can be found in its text again, and the build names what it used."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import ruritania

from pipeline.files import sha256
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.provenance import AROUND, web_annotations

pytest_plugins = ["exports"]


def test_each_quote_is_found_by_its_position_and_by_its_words(folder: Path, exported: Path) -> None:
    lines = (folder / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    (annotation,) = map(json.loads, lines)
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (annotation["id"], annotation["type"]) == ("#c-0a1b2c3d", "Annotation")
    assert len(annotation["target"]) == 2
    for target in annotation["target"]:
        text = (exported / target["source"]).read_bytes().decode("utf-8")
        words, position = target["selector"]
        assert (words["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == words["exact"]
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert text.index(around) + len(words["prefix"]) == position["start"]
        assert max(len(words["prefix"]), len(words["suffix"])) <= AROUND


def test_the_body_is_the_value_and_the_cell_that_carries_it(folder: Path) -> None:
    value, place = json.loads((folder / "annotations.jsonl").read_text(encoding="utf-8"))["body"]
    assert (value["value"], value["format"]) == ("2017-03-22", "text/plain")
    assert place["selector"]["conformsTo"] == "http://tools.ietf.org/rfc/rfc7111"
    row, column = map(int, place["selector"]["value"].removeprefix("cell=").split(","))
    with (folder / place["source"]).open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[row - 1][column - 1] == "2017-03-22"


def test_a_name_or_a_relation_is_linked_to_its_row() -> None:
    claim = ruritania.rows()["claims"][0] | {"field": "names", "value": "The Plan"}
    dataset = Dataset(ruritania.tables(claims=[claim]), {"name": "x", "resources": []})
    (annotation,) = web_annotations(dataset)
    assert annotation["body"][1]["selector"]["value"] == "row=2"
    assert set(annotation["target"][0]["selector"][0]) == {"type", "exact"}, "no text, no prefix"


def test_the_build_names_its_sources_and_what_it_made(folder: Path, exported: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(folder / "provenance.jsonld", format="json-ld", publicID="https://example.org/x")
    prov, spdx = rdflib.PROV, rdflib.Namespace("http://spdx.org/rdf/terms#")
    (build,) = graph.subjects(rdflib.RDF.type, prov.Activity)
    used = {str(entity).removeprefix("https://example.org/"): entity for entity in graph.objects(build, prov.used)}
    assert set(used) == {"raw/texts/report.txt"}
    for path, entity in used.items():
        stated = graph.value(graph.value(entity, spdx.checksum), spdx.checksumValue)
        assert str(stated) == sha256((exported / path).read_bytes())
    made = list(graph.subjects(prov.wasGeneratedBy, build))
    paths = {resource["path"] for resource in json.loads((folder / "datapackage.json").read_text())["resources"]}
    assert {str(entity).removeprefix("https://example.org/") for entity in made} == paths
    program = graph.value(build, prov.wasAssociatedWith)
    assert len(str(graph.value(graph.value(program, spdx.checksum), spdx.checksumValue))) == 64
