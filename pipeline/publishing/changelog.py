"""What a release tells of itself: an entry of CHANGES.md for people, the table `changes` for programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pipeline.files import sha256
from pipeline.publishing.difference import KINDS, Difference
from pipeline.publishing.snapshot import CHANGES
from pipeline.publishing.versions import Version

FILE = "CHANGES.md"
TABLE = f"{CHANGES}.csv"
MOST_LINES = 40  # of changes in an entry; the table has them all
_HEADING = re.compile(r"^## (\d+\.\d+\.\d+)\b.*$", re.MULTILINE)
_COLUMNS = {
    "step": "The least step that the change calls for; none where it belongs to another change.",
    "change": "What sort of change it is.",
    "table": "The table; empty for the dataset as a whole.",
    "key": "The key of the row; its parts are joined by slashes.",
    "field": "The column.",
    "old": "The value before.",
    "new": "The value now.",
    "why": "What led to it: a source, a rule, a register, a correction or a review.",
    "belongs_to": "The change that this one documents, as table/key.",
}


def entry(version: Version, day: str, difference: Difference | None, rows: Mapping[str, int]) -> str:
    """The section of CHANGES.md on a version; `difference` is that to the release before, None for the first."""
    if difference is None:
        return f"## {version} ({day})\n\nFirst release: {sum(rows.values())} rows in {len(rows)} tables.\n"
    told = difference.told or difference.changes
    lines = [f"- {_plain(str(change))}" for change in told[:MOST_LINES]]
    if len(told) > MOST_LINES:
        lines.append(f"- and {len(told) - MOST_LINES} more, all of them in `{TABLE}` of the release")
    since = f"{difference.step.name}, since {difference.old}: {difference.summary()}."
    return f"## {version} ({day})\n\n{since}\n\n" + "\n".join(lines) + "\n"


def versions(text: str) -> list[Version]:
    """The versions that a CHANGES.md has sections on."""
    return [Version.of(found) for found in _HEADING.findall(text)]


def section(text: str, version: Version) -> str:
    """The section of a CHANGES.md on a version; empty if there is none."""
    starts = [match.start() for match in _HEADING.finditer(text)] + [len(text)]
    for start, end in pairwise(starts):
        if _HEADING.findall(text[start:end]) == [str(version)]:
            return text[start:end].rstrip() + "\n"
    return ""


def inserted(text: str, added: str) -> str:
    """A CHANGES.md with a section before the others."""
    first = _HEADING.search(text)
    before = text[: first.start()] if first else text
    after = text[first.start() :] if first else ""
    return (before.rstrip() or "# Changes") + "\n\n" + added + (f"\n{after}" if after else "")


def table(difference: Difference | None) -> bytes:
    """The CSV of the table `changes`: everything that differs from the release before."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for c in difference.changes if difference else ():
        writer.writerow(
            (c.step.name.lower(), c.kind, c.table, "/".join(c.key), c.field, c.old, c.new, c.why, c.belongs_to)
        )
    return text.getvalue().encode("utf-8")


def resource(data: bytes) -> dict[str, Any]:
    """The table `changes` as the descriptor lists it."""
    fields: list[dict[str, Any]] = [
        {"name": name, "type": "string", "description": said} for name, said in _COLUMNS.items()
    ]
    fields[0]["constraints"] = {"required": True, "enum": ["none", "patch", "minor", "major"]}
    fields[1]["constraints"] = {"required": True, "enum": list(KINDS)}
    return {
        "name": CHANGES,
        "type": "table",
        "path": TABLE,
        "title": "Changes",
        "description": "One row for each thing that differs from the release before.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data)}",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": fields,
            "missingValues": [""],
        },
    }


def _plain(text: str) -> str:
    """A text that Markdown shows as it is."""
    return re.sub(r"([\\`*_<>\[\]|#])", r"\\\1", text)
