"""The dataset for data portals: DCAT-AP, with the themes, languages and file types of the EU's authority tables."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pipeline.publishing.catalogues import said
from pipeline.publishing.dataset import Dataset

_AUTHORITY = "http://publications.europa.eu/resource/authority"
_THEMES = ("GOVE", "TECH")  # government and public sector; science and technology
_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, Any]


def describe(dataset: Dataset) -> Node:
    """A catalogue with the one dataset, as JSON-LD: every property a list, every value an object."""
    people = said.contributors(dataset)
    publisher = _node("foaf:Agent", {"foaf:name": [_text(people[0]["name"])]})
    homepage = dataset.descriptor.get("homepage")
    created = str(dataset.descriptor.get("created", ""))[:10]
    described: Node = {
        "dcterms:identifier": [{"@value": dataset.name}],
        "dcterms:title": [_text(dataset.title)],
        "dcterms:description": [_text(said.description(dataset))],
        "dcterms:publisher": [publisher],
        "dcat:contactPoint": [_contact(person) for person in people if {"email", "path"} & person.keys()],
        "dcat:keyword": [_text(keyword) for keyword in dataset.descriptor.get("keywords", [])],
        "dcat:theme": [_authority("data-theme", theme) for theme in _THEMES],
        "dcterms:language": _codes("language", map(said.language_code, said.languages(dataset))),
        "dcterms:spatial": _codes("country", map(said.country_code, said.countries(dataset))),
        "dcterms:accessRights": [_authority("access-right", "PUBLIC")],
        "dcat:landingPage": [_iri(homepage)] if homepage else [],
        "dcat:version": [{"@value": dataset.version}] if dataset.version else [],
        "dcterms:issued": [_typed(created, "xsd:date")] if len(created) == 10 else [],
        "dcterms:source": [_iri(s["path"]) for s in dataset.descriptor.get("sources", []) if "path" in s],
        "dcat:distribution": [_distribution(dataset, resource) for resource in dataset.descriptor["resources"]],
    }
    catalogue = {
        "dcterms:title": [_text(dataset.title)],
        "dcterms:description": [_text(said.description(dataset))],
        "dcterms:publisher": [publisher],
        "dcterms:language": [_authority("language", "ENG")],
        "dcterms:license": _licence(dataset),
        "dcat:dataset": [_node("dcat:Dataset", described, "#dataset")],
    }
    return {"@context": _PREFIXES, **_node("dcat:Catalog", catalogue, "#catalogue")}


def turtle(node: Node) -> str:
    """What `describe` gives, in Turtle."""
    lines = [f"@prefix {prefix}: <{address}> ." for prefix, address in _PREFIXES.items()]
    return "\n".join([*lines, "", f"<{node['@id']}> {_properties(node, 1)} .", "", *_inner(node)]) + "\n"


def _inner(node: Node) -> list[str]:
    """The nodes with an address of their own, each as a statement."""
    found: list[str] = []
    for values in (values for key, values in node.items() if not key.startswith("@")):
        for value in values:
            if "@type" in value and "@id" in value:
                found += [f"<{value['@id']}> {_properties(value, 1)} .", ""]
            if "@type" in value and "@value" not in value:
                found += _inner(value)
    return found


def _properties(node: Node, depth: int) -> str:
    indent = "\n" + "    " * depth
    parts = [f"a {', '.join(node['@type'])}"]
    for key, values in node.items():
        if not key.startswith("@"):
            parts.append(f"{key} {', '.join(_written(value, depth + 1) for value in values)}")
    return f" ;{indent}".join(parts)


def _written(value: Mapping[str, Any], depth: int) -> str:
    if "@value" in value:
        text = json.dumps(value["@value"], ensure_ascii=False).replace("\x7f", "\\u007F")
        suffix = f"@{value['@language']}" if "@language" in value else ""
        return text + (f"^^{value['@type']}" if "@type" in value else suffix)
    if "@id" in value:
        return f"<{value['@id']}>"
    return f"[ {_properties(dict(value), depth)} ]"


def _distribution(dataset: Dataset, resource: Mapping[str, Any]) -> Node:
    address = _address(str(resource["path"]))
    checksum = {
        "spdx:algorithm": [{"@id": f"{_PREFIXES['spdx']}checksumAlgorithm_sha256"}],
        "spdx:checksumValue": [_typed(resource["hash"].removeprefix("sha256:"), "xsd:hexBinary")],
    }
    described = {
        "dcterms:title": [_text(resource["title"])],
        "dcterms:description": [_text(resource["description"])],
        "dcat:accessURL": [{"@id": address}],
        "dcat:downloadURL": [{"@id": address}],
        "dcterms:license": _licence(dataset),
        "dcterms:format": [_authority("file-type", "CSV")],
        "dcat:mediaType": [{"@id": f"https://www.iana.org/assignments/media-types/{resource['mediatype']}"}],
        "dcat:byteSize": [_typed(str(resource["bytes"]), "xsd:nonNegativeInteger")],
        "dcatap:availability": [_authority("planned-availability", "AVAILABLE")],
        "spdx:checksum": [_node("spdx:Checksum", checksum)],
    }
    return _node("dcat:Distribution", described, f"#{resource['name']}")


def _licence(dataset: Dataset) -> list[Node]:
    path = said.licence(dataset).get("path")
    return [_iri(path)] if path else []


def _contact(person: Mapping[str, str]) -> Node:
    described = {
        "vcard:fn": [_text(person["name"])],
        "vcard:hasEmail": [_iri(f"mailto:{person['email']}")] if "email" in person else [],
        "vcard:hasURL": [_iri(person["path"])] if "path" in person else [],
    }
    return _node("vcard:Kind", described)


def _node(kind: str, properties: Mapping[str, list[Any]], identifier: str = "") -> Node:
    filled = {key: values for key, values in properties.items() if values}
    return ({"@id": identifier} if identifier else {}) | {"@type": [kind]} | filled


def _text(text: str) -> Node:
    return {"@value": text, "@language": said.LANGUAGE}


def _typed(text: str, kind: str) -> Node:
    return {"@value": text, "@type": kind}


def _iri(address: str) -> Node:
    return {"@id": _address(address)}


def _address(address: str) -> str:
    """An address without the characters that no address may have."""
    return re.sub(r"[\x00-\x20<>\"{}|\\^`]", lambda match: f"%{ord(match[0]):02X}", address)


def _authority(table: str, code: str) -> Node:
    return {"@id": f"{_AUTHORITY}/{table}/{code}"}


def _codes(table: str, codes: Any) -> list[Node]:
    return [_authority(table, code.upper()) for code in codes if code]
