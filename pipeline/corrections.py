"""What people have corrected: `raw/corrections.yaml`, each entry with the quote it applies to and a reason.

    - action: mend            # a misprint: the quote keeps it, values are read from the mended word
      source: a-report-2020
      quote: goverment
      value: government
      reason: A letter is missing.

A quote that stands in its source no longer fails the build: the correction would do something else
than its author meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import DataError
from pipeline.reading.mending import Mend
from pipeline.yamlfile import Node, parse, read_utf8, unknown_keys

_KEYS = {"mend": ("action", "source", "quote", "value", "reason")}


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file."""

    action: str
    source_id: str
    quote: str
    value: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a project."""

    entries: tuple[Correction, ...] = ()

    def mends(self, source_id: str, raw: str) -> tuple[Mend, ...]:
        """Every misprint of a source, in order."""
        found: list[Mend] = []
        for entry in self.entries:
            if entry.action != "mend" or entry.source_id != source_id:
                continue
            place = raw.find(entry.quote)
            while place >= 0:
                found.append(Mend(place, place + len(entry.quote), entry.value))
                place = raw.find(entry.quote, place + len(entry.quote))
        return tuple(sorted(found))


def load_corrections(path: Path, texts: Mapping[str, str]) -> Corrections:
    """The corrections of a project; none when there is no file.

    `texts` are the raw texts by source. Raises DataError with a message for each entry that is
    malformed, names an unknown source, or quotes what its source does not say.
    """
    if not path.is_file():
        return Corrections()
    problems: list[str] = []
    text = read_utf8(path, str(path), problems)
    top = parse(text, str(path), problems) if text is not None else None
    entries: list[Correction] = []
    if top is not None and top.items is None and top.text != "":
        problems.append(f"{path}:{top.line}: expected a list of corrections, each beginning with '- action:'")
    for node in (top.items if top else None) or ():
        if entry := _entry(path, node, texts, problems):
            entries.append(entry)
    if problems:
        raise DataError(*problems)
    return Corrections(tuple(entries))


def _entry(path: Path, node: Node, texts: Mapping[str, str], problems: list[str]) -> Correction | None:
    given = {key: value.text or "" for key, value in (node.mapping or {}).items()}
    action = given.get("action", "")
    if action not in _KEYS:
        problems.append(f"{path}:{node.line}: action {action!r} is unknown; expected one of {', '.join(_KEYS)}")
        return None
    before = len(problems)
    problems += unknown_keys(node, _KEYS[action], str(path))
    problems += [f"{path}:{node.line}: the correction has no {key!r}" for key in _KEYS[action] if not given.get(key)]
    source, quote = given.get("source", ""), given.get("quote", "")
    if source and source not in texts:
        problems.append(f"{path}:{node.line}: source {source!r} is not registered; expected one of {', '.join(texts)}")
    elif quote and quote not in texts.get(source, ""):
        problems.append(
            f"{path}:{node.line}: the quote {quote!r} stands no longer in {source}; "
            "look for the passage there and mend or remove the correction"
        )
    if len(problems) > before:
        return None
    return Correction(action, source, quote, given["value"], given["reason"], node.line)
