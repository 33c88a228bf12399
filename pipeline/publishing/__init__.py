"""Records to a data package: CSV tables and their descriptor, checked and swapped in at once."""

from pipeline.lock import lock
from pipeline.publishing.evidence import check_evidence
from pipeline.publishing.package import PublishReport, publish
from pipeline.publishing.problem import Problem
from pipeline.publishing.tables import read_table
from pipeline.publishing.verify import read_package, verify
from pipeline.replacement import recover

__all__ = [
    "Problem",
    "PublishReport",
    "check_evidence",
    "lock",
    "publish",
    "read_package",
    "read_table",
    "recover",
    "verify",
]
