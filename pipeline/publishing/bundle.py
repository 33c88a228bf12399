"""The files of a release: the package, and what people need to read, cite, check and reuse it without the project."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import DataError
from pipeline.files import sha256
from pipeline.publishing import changelog, provenance
from pipeline.publishing.archive import unpack
from pipeline.publishing.catalogues import catalogues
from pipeline.publishing.dataset import Dataset
from pipeline.publishing.descriptor import FILE, path_of, render
from pipeline.publishing.difference import Difference
from pipeline.publishing.problem import Problem
from pipeline.publishing.verify import read_package, verify
from schemas.declaration import PATH

CHECKSUMS = "SHA256SUMS"  # as sha256sum writes and checks it
LICENCE = "LICENSE.md"
_BESIDE = {
    changelog.FILE: "what changed from release to release, for people",
    changelog.TABLE: "everything that differs from the release before, one row a change, and why",
    LICENCE: "the licences of the tables and of each source text",
    "CITATION.cff": "how to cite the dataset, for citation managers",
    "annotations.jsonl": "the quotes behind the values as W3C Web Annotations, one a line",
    "provenance.jsonld": "what the build used and made, as W3C PROV",
    "croissant.json": "the tables for machine learning tools (Croissant)",
    "csv-metadata.json": "the tables as CSV on the Web",
    "dcat.ttl": "the dataset for data portals (DCAT-AP); the same in `dcat.jsonld`",
    "schema-org.jsonld": "the dataset for search engines (schema.org)",
    CHECKSUMS: "the checksums of all files",
}
_OPEN = re.compile(
    r"CC0-1\.0|PDM-1\.0|PDDL-1\.0|CC-BY(-SA|-ND)?-[1-4]\.[05]|ODC-By-1\.0|ODbL-1\.0|OGL-UK-[1-3]\.0|etalab-2\.0"
)


def may_be_passed_on(licence: str) -> bool:
    """Whether everybody may pass on a text under this licence (an SPDX identifier) as it is, for any purpose."""
    return bool(_OPEN.fullmatch(licence))


def bundle(
    root: Path,
    descriptor: Mapping[str, Any],
    difference: Difference | None,
    changes: str,
    inputs: Mapping[str, str],
) -> dict[str, bytes]:
    """The files of a release of the package in the folder `root`: path → content.

    `descriptor` is the package's, with version and date of the release; `difference` is that to the release
    before; `changes` the text of CHANGES.md; `inputs` what the package was made from (path → hash). Raises DataError.
    """
    tables = read_package(root)
    files = {resource["path"]: (root / resource["path"]).read_bytes() for resource in descriptor["resources"]}
    sources = _sources(files)
    open_texts = [source["path"] for source in sources if may_be_passed_on(source["licence"])]
    texts = {path: (root / path).read_bytes() for path in open_texts}
    files |= texts
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files |= {path.name: path.read_bytes() for path in catalogues(descriptor, tables, folder)}
        for path, content in texts.items():  # of the others nothing goes out but the quotes
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        files |= provenance.files(Dataset(tables, descriptor, folder), inputs)
    files[changelog.FILE] = changes.encode("utf-8")
    files[changelog.TABLE] = changelog.table(difference)
    files[LICENCE] = _licence(descriptor, sources).encode("utf-8")
    files["README.md"] += _contents(files).encode("utf-8")
    resources = [*descriptor["resources"], changelog.resource(files[changelog.TABLE])]
    files[FILE] = render({**descriptor, "resources": resources})
    files[CHECKSUMS] = _checksums(files)
    return files


def verify_archive(data: bytes, label: str, texts: Path | None = None) -> tuple[list[Problem], list[str]]:
    """What is wrong with a release, and the sources whose quotes were not held against a text.

    Checked are the checksums and all that `verify` checks. A text whose licence keeps it out of the release
    is looked for at `sources.path` below the folder `texts`.
    """
    try:
        files = unpack(data, label)
    except DataError as error:
        return [Problem(label, problem.removeprefix(f"{label}: ")) for problem in error.problems], []
    problems = _wrong_sums(files)
    withheld: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in _sources(files):
            path = source["path"]
            if path in files or may_be_passed_on(source["licence"]) or not re.match(PATH, path):
                continue
            if texts is not None and (texts / path).is_file():
                files[path] = (texts / path).read_bytes()
            else:
                withheld.append(source["source_id"])
        try:
            for path, content in files.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)
        except OSError as error:  # a path that is a file and a folder, or too long
            return [*problems, Problem(label, f"cannot be unpacked: {error.strerror}")], []
        return [*problems, *verify(folder, withheld=withheld)], withheld


def _sources(files: Mapping[str, bytes]) -> list[dict[str, str]]:
    """The rows of the table of sources, as far as they can be read."""
    text = files.get(path_of("sources"), b"").decode("utf-8", "replace")
    columns = ("source_id", "title", "licence", "path", "sha256")
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error:
        return []
    return [{column: str(row.get(column) or "") for column in columns} for row in rows]


def _checksums(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{sha256(files[path])}  {path}\n" for path in sorted(files)).encode("utf-8")


def _wrong_sums(files: Mapping[str, bytes]) -> list[Problem]:
    if CHECKSUMS not in files:
        return [Problem(CHECKSUMS, "not there; expected the checksums of all files")]
    stated: dict[str, str] = {}
    for line in files[CHECKSUMS].decode("utf-8", "replace").splitlines():
        digest, _, path = line.partition("  ")
        stated[path] = digest
    problems = [Problem(path, f"not there, though {CHECKSUMS} lists it") for path in stated if path not in files]
    for path in sorted(files.keys() - {CHECKSUMS}):
        if stated.get(path) != sha256(files[path]):
            expected = stated.get(path, "no such file")
            problems.append(Problem(path, f"sha256 {sha256(files[path])}; {CHECKSUMS} says {expected}"))
    return problems


def _contents(files: Mapping[str, bytes]) -> str:
    """The last section of the README: what else lies in the release, and how to check it."""
    lines = ["", "## What else is in this release", ""]
    lines += [f"- `{name}`: {what}" for name, what in _BESIDE.items() if name in files or name == CHECKSUMS]
    texts = sum(path.startswith("raw/") for path in files)
    lines += [f"- `raw/texts/`: source texts whose licence lets everybody pass them on ({texts})"] if texts else []
    lines += [
        "",
        "Check the files with `sha256sum -c SHA256SUMS`, the tables with `frictionless validate datapackage.json`.",
    ]
    lines += ["`aipolicy verify FILE.zip` checks all of it, and every quote whose text is at hand."]
    return "\n".join(lines) + "\n"


def _licence(descriptor: Mapping[str, Any], sources: list[dict[str, str]]) -> str:
    licences = [
        f"[{licence.get('title', licence.get('name', 'its licence'))}]({licence['path']})"
        if "path" in licence
        else str(licence.get("title", licence.get("name")))
        for licence in descriptor.get("licenses", [])
    ]
    lines = [
        "# Licence",
        "",
        f"The tables and all that describes them are under {' or '.join(licences) or 'no stated licence'}.",
        "",
        "The source texts, and the quotes from them in `evidence` and in verbatim columns, are their authors' and",
        "publishers', and under their licences:",
        "",
    ]
    for source in sources:
        licence = source["licence"] or "no open licence is known"
        here = (
            f"the text is here, as `{source['path']}`"
            if may_be_passed_on(source["licence"])
            else f"the text is not here; the one that was read has the SHA-256 {source['sha256']}"
        )
        lines.append(f"- {source['title']}: {licence}; {here}")
    return "\n".join(lines).rstrip() + "\n"
