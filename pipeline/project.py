"""Where things lie in a project folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `raw/` and, after a build, `curated/` and `datapackage.json`."""

    root: Path

    @property
    def raw(self) -> Path:
        return self.root / "raw"

    @property
    def texts(self) -> Path:
        return self.raw / "texts"

    @property
    def register(self) -> Path:
        return self.raw / "datapackage.yaml"

    @property
    def registers(self) -> Path:
        return self.raw / "registers"

    @property
    def corrections(self) -> Path:
        return self.raw / "corrections.yaml"

    @property
    def reviews(self) -> Path:
        return self.raw / "reviews.csv"

    @property
    def identifiers(self) -> Path:
        """Records that have another identifier than they were published with."""
        return self.raw / "identifiers.csv"

    @property
    def quality(self) -> Path:
        """The figures of the last measurement, which the package publishes."""
        return self.raw / "quality.csv"

    @property
    def curated(self) -> Path:
        return self.root / "curated"

    @property
    def descriptor(self) -> Path:
        return self.root / "datapackage.json"

    @property
    def state(self) -> Path:
        """Cache, locks and run history: git-ignored, safe to delete."""
        return self.root / ".aipolicy"
