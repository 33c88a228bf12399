"""The crosswalk to OECD.AI and the STIP survey, as a format of the export."""

from pipeline.publishing.stip import write

__all__ = ["write"]
