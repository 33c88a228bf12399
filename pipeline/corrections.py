"""What people have corrected: `raw/corrections.yaml`, each entry with the quote it applies to and a reason.

    - action: mend            # a misprint: the quote keeps it, values are read from the mended word
      source: a-report-2020
      quote: goverment
      value: government
      reason: A letter is missing.
    - action: drop            # what the rules read at this quote for a table, or for one field of it, is wrong
      table: budgets
      field: currency         # left out: the whole row
      source: a-report-2020
      quote: 3 million
      reason: These are people, not money.
    - action: set             # a value that no rule reads
      table: instruments
      record: ruritanian-ai-plan
      field: date
      value: 2017-03-22
      source: a-report-2020
      quote: on the first day of spring
      reason: The day is told in words.
    - action: merge           # names of one record; `split` for names of two
      table: instruments
      names: [Ruritanian AI Plan, Green Plan]
      source: a-report-2020
      quote: the Green Plan
      reason: The colour of its cover.

A quote that stands in its source no longer fails the build: the correction would do something else
than its author meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import schemas
from pipeline.errors import DataError
from pipeline.model import Candidate, Span
from pipeline.reading.mending import Mend
from pipeline.registers import fold
from pipeline.yamlfile import Node, parse, read_utf8, unknown_keys

_ALWAYS = ("action", "source", "quote", "reason")
_KEYS = {
    "mend": ("value",),
    "drop": ("table", "field"),
    "set": ("table", "record", "field", "value"),
    "merge": ("table", "names"),
    "split": ("table", "names"),
}
_OPTIONAL = ("field",)
_BY_NAME = {
    "merge": ("instruments", "organisations", "surveys", "measures"),
    "split": ("instruments", "organisations", "surveys"),
}
_ELSEWHERE = {
    "oversight_bodies": "an oversight body is one with its organisation; give table: organisations",
    "measures": "measures of two titles are never one record, so there is nothing to split",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file; `place` is its file and line, for messages."""

    action: str
    source_id: str
    quote: str
    reason: str
    place: str
    value: str = ""
    table: str = ""
    record: str = ""
    field: str = ""
    names: tuple[str, ...] = ()

    def spans(self, raw: str) -> tuple[Span, ...]:
        """Every place of the quote in its source."""
        found: list[Span] = []
        start = raw.find(self.quote)
        while start >= 0:
            found.append(Span(start, start + len(self.quote)))
            start = raw.find(self.quote, start + len(self.quote))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a project."""

    entries: tuple[Correction, ...] = ()
    partial: bool = False  # a source is set aside, and with it what corrections may speak of

    def of(self, action: str) -> Iterator[Correction]:
        """The corrections of one kind."""
        return (entry for entry in self.entries if entry.action == action)

    def mends(self, source_id: str, raw: str) -> tuple[Mend, ...]:
        """Every misprint of a source, in order."""
        return tuple(
            sorted(
                Mend(span.start, span.end, entry.value)
                for entry in self.of("mend")
                if entry.source_id == source_id
                for span in entry.spans(raw)
            )
        )

    def merged(self, table: str) -> tuple[frozenset[str], ...]:
        """Sets of folded names of `table` that are one record; no name is in two of them."""
        sets: list[frozenset[str]] = []
        for entry in self.of("merge"):
            if entry.table == table:
                names = frozenset(map(fold, entry.names))
                names = names.union(*(other for other in sets if other & names))
                sets = [other for other in sets if not other & names] + [names]
        return tuple(sets)

    def apart(self, table: str) -> frozenset[frozenset[str]]:
        """Pairs of folded names of `table` that are two records."""
        return frozenset(
            frozenset(pair)
            for entry in self.of("split")
            if entry.table == table
            for pair in combinations(map(fold, entry.names), 2)
        )

    def dropped(self, candidates: Sequence[Candidate], texts: Mapping[str, str]) -> list[Candidate]:
        """The candidates without what a correction drops.

        Raises DataError for a correction that drops nothing.
        """
        kept = list(candidates)
        problems: list[str] = []
        for entry in self.of("drop"):
            spans = entry.spans(texts[entry.source_id])
            hit = False
            after: list[Candidate] = []
            for candidate in kept:
                if candidate.table != entry.table or candidate.source_id != entry.source_id:
                    after.append(candidate)
                elif not entry.field and _touch([s for v in candidate.fields.values() for s in v.spans], spans):
                    hit = True
                elif entry.field in candidate.fields and _touch(candidate.fields[entry.field].spans, spans):
                    hit = True
                    after.append(
                        replace(candidate, fields={c: v for c, v in candidate.fields.items() if c != entry.field})
                    )
                elif entry.field in candidate.links and _touch(candidate.links[entry.field].spans, spans):
                    hit = True
                    after.append(
                        replace(candidate, links={c: v for c, v in candidate.links.items() if c != entry.field})
                    )
                else:
                    after.append(candidate)
            if not hit:
                problems.append(
                    f"{entry.place}: nothing of {entry.table} was read at the quote {entry.quote!r};"
                    " remove the correction"
                )
            kept = after
        if problems:
            raise DataError(*problems)
        return kept


def _touch(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)


def load_corrections(path: Path, texts: Mapping[str, str], aside: Collection[str] = ()) -> Corrections:
    """The corrections of a project; none when there is no file.

    `texts` are the raw texts by source; corrections of sources that are set `aside` are left out.

    Raises DataError with a message for each entry that is malformed, names an unknown source, quotes
    what its source does not say, or gainsays another.
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
        source = (node.mapping or {}).get("source")
        if source is not None and source.text in aside:
            continue
        if entry := _entry(path, node, texts, problems):
            entries.append(entry)
    problems += _gainsaid(entries)
    if problems:
        raise DataError(*problems)
    return Corrections(tuple(entries), bool(aside))


def _entry(path: Path, node: Node, texts: Mapping[str, str], problems: list[str]) -> Correction | None:
    place = f"{path}:{node.line}"
    given = node.mapping or {}
    said = {key: value.text or "" for key, value in given.items()}
    action = said.get("action", "")
    if action not in _KEYS:
        problems.append(f"{place}: action {action!r} is unknown; expected one of {', '.join(_KEYS)}")
        return None
    before = len(problems)
    known = (*_ALWAYS, *_KEYS[action])
    problems += unknown_keys(node, known, str(path))
    names = tuple(name.text or "" for name in (given["names"].items or ())) if "names" in given else ()
    for key in known:
        if key == "names" and len(set(map(fold, names))) < 2:
            problems.append(f"{place}: expected at least two names: names: [first, second]")
        elif key not in ("names", *_OPTIONAL) and not said.get(key):
            problems.append(f"{place}: the correction has no {key!r}")
    problems += _wrong_target(place, action, said)
    source, quote = said.get("source", ""), said.get("quote", "")
    if source and source not in texts:
        problems.append(f"{place}: source {source!r} is not registered; expected one of {', '.join(texts) or 'none'}")
    elif quote and quote not in texts.get(source, ""):
        problems.append(
            f"{place}: the quote {quote!r} stands no longer in {source}; "
            "look for the passage there and mend or remove the correction"
        )
    if len(problems) > before:
        return None
    more = {key: said[key] for key in ("value", "table", "record", "field") if key in said}
    return Correction(action, source, quote, said["reason"], place, names=names, **more)


def _wrong_target(place: str, action: str, said: Mapping[str, str]) -> Iterator[str]:
    if "table" not in _KEYS[action] or "table" not in said:
        return
    table = said["table"]
    allowed = _BY_NAME.get(action) or tuple(schemas.RECORDS)
    if table not in allowed and table in _ELSEWHERE:
        yield f"{place}: {_ELSEWHERE[table]}"
    elif table not in allowed:
        yield f"{place}: table {table!r} cannot be corrected so; expected one of {', '.join(allowed)}"
    elif said.get("field") and said["field"] not in schemas.RECORDS[table].columns():
        expected = ", ".join(schemas.RECORDS[table].columns())
        yield f"{place}: {table} has no column {said['field']!r}; expected one of {expected}"


def _gainsaid(entries: Sequence[Correction]) -> Iterator[str]:
    """Names that one correction merges and another splits, also by way of a third name."""
    merges = [entry for entry in entries if entry.action == "merge"]
    for split in (entry for entry in entries if entry.action == "split"):
        one = {fold(split.names[0])}
        grown = True
        while grown:
            joined = {
                fold(n) for m in merges if m.table == split.table and one & set(map(fold, m.names)) for n in m.names
            }
            grown = not joined <= one
            one |= joined
        if one & set(map(fold, split.names[1:])):
            yield f"{split.place}: splits names that other corrections merge; keep one of them"
