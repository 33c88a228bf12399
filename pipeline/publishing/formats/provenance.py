"""Provenance, as a format of the export."""

from pipeline.publishing.provenance import write

__all__ = ["write"]
