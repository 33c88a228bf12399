"""Where the values come from, in the field's own terms: W3C Web Annotations for the evidence, PROV for the build."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import metadata
from typing import Any

import schemas
from pipeline import fingerprint
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.descriptor import path_of

AROUND = 32  # characters of a text that stand before and after a quote in its selector


def web_annotations(dataset: Dataset) -> Iterator[dict[str, Any]]:
    """A Web Annotation for each claim that has evidence.

    The targets are the quotes, each with a text quote and a text position selector; prefix and suffix stand where
    the texts lie below `dataset.root`. The bodies are the value, and the cell or row of the CSV that carries it.
    """
    sources = dataset.tables["sources"]
    paths = dict(zip(sources["source_id"], sources["path"], strict=True))
    texts = _texts(dataset)
    rows = {name: _row_numbers(dataset, name) for name in schemas.RECORDS}
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for claim_id, _, start, end, quote in dataset.tables["evidence"].itertuples(index=False, name=None):
        spans.setdefault(claim_id, []).append((int(start), int(end), quote))
    for claim in dataset.tables["claims"].to_dict("records"):
        if claim["claim_id"] not in spans:
            continue
        source = claim["source_id"]
        yield {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"#{claim['claim_id']}",
            "type": "Annotation",
            "motivation": "describing",
            "generator": {"type": "Software", "name": claim["method"]},
            "body": [
                {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": claim["value"]},
                _place(claim, rows),
            ],
            "target": [
                {
                    "type": "SpecificResource",
                    "source": paths[source],
                    "selector": _selectors(start, end, quote, texts.get(source)),
                }
                for start, end, quote in spans[claim["claim_id"]]
            ],
        }


def activity(dataset: Dataset, inputs: Mapping[str, str]) -> dict[str, Any]:
    """The build as PROV in JSON-LD: what it used, which program ran, and what came of it.

    The source texts stand with the hashes of the table `sources`, the others of a project's `inputs` (registers,
    corrections; path → hash) with their own.
    """
    texts = dataset.tables["sources"].to_dict("records")
    used = {row["path"]: {"dcterms:title": row["title"], **_hash(row["sha256"])} for row in texts}
    used |= {path: _hash(inputs[path]) for path in sorted(inputs) if path.startswith("raw/") and path not in used}
    program = {
        "@id": "#program",
        "@type": "prov:SoftwareAgent",
        "dcterms:title": "aipolicy",
        "owl:versionInfo": _program_version(),
        **_hash(fingerprint.code("pipeline", "schemas")),
    }
    build = {
        "@id": "#build",
        "@type": "prov:Activity",
        "prov:used": [{"@id": path} for path in used],
        "prov:wasAssociatedWith": {"@id": "#program"},
    }
    made = [
        {
            "@id": resource["path"],
            "@type": "prov:Entity",
            "dcterms:title": resource["title"],
            **_hash(resource["hash"].removeprefix("sha256:")),
            "prov:wasGeneratedBy": {"@id": "#build"},
            "prov:wasDerivedFrom": [{"@id": row["path"]} for row in texts],
        }
        for resource in dataset.descriptor["resources"]
    ]
    return {
        "@context": {
            "prov": "http://www.w3.org/ns/prov#",
            "dcterms": "http://purl.org/dc/terms/",
            "owl": "http://www.w3.org/2002/07/owl#",
            "spdx": "http://spdx.org/rdf/terms#",
        },
        "@graph": [build, program, *({"@id": p, "@type": "prov:Entity", **said} for p, said in used.items()), *made],
    }


def files(dataset: Dataset, inputs: Mapping[str, str]) -> dict[str, bytes]:
    """`annotations.jsonl`, one annotation a line, and `provenance.jsonld`: name → content.

    Paths in them begin at the folder of the package.
    """
    lines = [json.dumps(annotation, ensure_ascii=False) + "\n" for annotation in web_annotations(dataset)]
    build = json.dumps(activity(dataset, inputs), ensure_ascii=False, indent=2) + "\n"
    return {"annotations.jsonl": "".join(lines).encode("utf-8"), "provenance.jsonld": build.encode("utf-8")}


def _texts(dataset: Dataset) -> dict[str, str]:
    """The raw texts that are there."""
    if dataset.root is None:
        return {}
    sources = dataset.tables["sources"]
    paths = {key: dataset.root / path for key, path in zip(sources["source_id"], sources["path"], strict=True)}
    return {key: path.read_bytes().decode("utf-8") for key, path in paths.items() if path.is_file()}


def _row_numbers(dataset: Dataset, name: str) -> dict[str, int]:
    """Key of a record → number of its row in the CSV, counted as RFC 7111 does: the header is row 1."""
    (key,) = schemas.TABLES[name].key()
    return {value: number for number, value in enumerate(dataset.tables[name][key], 2)}


def _place(claim: Mapping[Any, Any], rows: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    columns = list(schemas.TABLES[claim["table"]].columns())
    row = rows[claim["table"]][claim["record_id"]]
    field = claim["field"]
    fragment = f"cell={row},{columns.index(field) + 1}" if field in columns else f"row={row}"
    return {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": path_of(claim["table"]),
        "selector": {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc7111", "value": fragment},
    }


def _selectors(start: int, end: int, quote: str, text: str | None) -> list[dict[str, Any]]:
    around = (
        {} if text is None else {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    )
    return [
        {"type": "TextQuoteSelector", "exact": quote, **{key: value for key, value in around.items() if value}},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _hash(value: str) -> dict[str, Any]:
    checksum = {
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
        "spdx:checksumValue": value,
    }
    return {"spdx:checksum": checksum}


def _program_version() -> str:
    try:
        return metadata.version("aipolicy")
    except metadata.PackageNotFoundError:  # run from a folder, not installed
        return "unknown"
