"""What people have accepted: `raw/reviews.csv`, one row for each record.

A row holds the fingerprint of all that the sources said of the record when it was accepted. When
that changes, the record falls back to `unreviewed`; a text that is only wrapped anew changes nothing.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import schemas
from pipeline.errors import DataError
from pipeline.files import write_atomically
from pipeline.yamlfile import read_utf8
from schemas.vocabularies import UNREVIEWED

REVIEW_STATUS = "review_status"
ACCEPTED = "accepted"
_COLUMNS = ("table", "record_id", "fingerprint")


@dataclass(frozen=True, slots=True)
class Reviews:
    """Fingerprints of accepted records by table and identifier."""

    accepted: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def status(self, table: str, record_id: str, fingerprint: str) -> str:
        """`accepted` while the sources say what they said at the review."""
        return ACCEPTED if self.accepted.get((table, record_id)) == fingerprint else UNREVIEWED


def load_reviews(path: Path) -> Reviews:
    """The reviews of a project; none when there is no file.

    Raises DataError with a message for each row that is malformed or there twice.
    """
    if not path.is_file():
        return Reviews()
    problems: list[str] = []
    text = read_utf8(path, str(path), problems)
    accepted: dict[tuple[str, str], str] = {}
    rows = csv.reader(io.StringIO(text or ""))
    header = next(rows, [])
    if text and tuple(header) != _COLUMNS:
        problems.append(f"{path}:1: expected the columns {', '.join(_COLUMNS)}, got {', '.join(header)}")
    for number, row in enumerate(rows, 2):
        if len(row) != 3 or row[0] not in schemas.RECORDS or not re.fullmatch(r"[0-9a-f]{16}", row[2]):
            problems.append(f"{path}:{number}: expected table, record and fingerprint; remove the row and review again")
        elif (row[0], row[1]) in accepted:
            problems.append(f"{path}:{number}: {row[0]} {row[1]} stands twice; remove one of the rows")
        else:
            accepted[(row[0], row[1])] = row[2]
    if problems:
        raise DataError(*problems)
    return Reviews(accepted)


def save_reviews(path: Path, reviews: Reviews) -> None:
    """Write the reviews, sorted, whole or not at all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((table, record, mark) for (table, record), mark in sorted(reviews.accepted.items()))
    write_atomically(path, out.getvalue().encode())
