"""raw: what people put in, observed; its data version is the hash of its content."""

from __future__ import annotations

import warnings
from pathlib import Path

import dagster as dg

from pipeline.assets.triggers import LOOK
from pipeline.build import Build
from pipeline.files import sha256
from pipeline.reading.sources import Source


def raw_key(source: Source) -> dg.AssetKey:
    """The asset key of a source text."""
    return dg.AssetKey(["raw", source.id])


INPUTS = {
    "register": "The register of sources, `raw/datapackage.yaml`.",
    "registers": "Names and codes of jurisdictions, organisations and instruments, `raw/registers/`.",
    "corrections": "What people have mended, `raw/corrections.yaml`.",
    "reviews": "What people have accepted, `raw/reviews.csv`.",
    "identifiers": "Records that have another identifier than before, `raw/identifiers.csv`.",
    "quality": "The figures of the last measurement, `raw/quality.csv`.",
}
"""Other inputs than source texts, by the names of their places in a project."""


def input_key(name: str) -> dg.AssetKey:
    """The asset key of one of `INPUTS`."""
    return dg.AssetKey(["inputs", name])


def source_assets(build: Build, sources: tuple[Source, ...]) -> list[dg.SourceAsset]:
    """One observable asset for each entry of the register, and for each other input."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", dg.BetaWarning)  # observed assets are new in Dagster; tests hold what we use
        return [
            *(_source_asset(build, source) for source in sources),
            *(_input_asset(build, name, description) for name, description in INPUTS.items()),
        ]


def _input_asset(build: Build, name: str, description: str) -> dg.SourceAsset:
    @dg.observable_source_asset(
        key=input_key(name), group_name="raw", description=description, automation_condition=LOOK
    )
    def observe() -> dg.DataVersion:
        place: Path = getattr(build.project, name)
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        content = [f"{path.name} {sha256(path.read_bytes())}" for path in files if path.is_file()]
        return dg.DataVersion(sha256("\n".join(content).encode()))

    return observe


def _source_asset(build: Build, source: Source) -> dg.SourceAsset:
    @dg.observable_source_asset(
        key=raw_key(source),
        group_name="raw",
        description=f"{source.title}. {source.authors}. {source.publisher}. {source.published}".strip(". "),
        metadata={"path": source.path, "url": source.url, "language": source.language, "country": source.country},
        automation_condition=LOOK,
    )
    def observe() -> dg.DataVersion:
        return dg.DataVersion(sha256((build.project.root / source.path).read_bytes()))

    return observe
