"""raw: the source texts, observed; their data version is the hash of their content."""

from __future__ import annotations

import warnings

import dagster as dg

from pipeline.build import Build
from pipeline.files import sha256
from pipeline.reading.sources import Source


def raw_key(source: Source) -> dg.AssetKey:
    """The asset key of a source text."""
    return dg.AssetKey(["raw", source.id])


def source_assets(build: Build, sources: tuple[Source, ...]) -> list[dg.SourceAsset]:
    """One observable asset for each entry of the register."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", dg.BetaWarning)  # observed assets are new in Dagster; tests hold what we use
        return [_source_asset(build, source) for source in sources]


def _source_asset(build: Build, source: Source) -> dg.SourceAsset:
    @dg.observable_source_asset(
        key=raw_key(source),
        group_name="raw",
        description=f"{source.title}. {source.authors}. {source.publisher}. {source.published}".strip(". "),
        metadata={"path": source.path, "url": source.url, "language": source.language, "country": source.country},
    )
    def observe() -> dg.DataVersion:
        return dg.DataVersion(sha256((build.project.root / source.path).read_bytes()))

    return observe
