"""The registers of `raw/registers/`: canonical names, aliases and codes of particular things.

Each register is a YAML file named after its table (`jurisdictions.yaml`, `organisations.yaml`,
`instruments.yaml`): a list of entries, sorted by id. Registers hold names and codes, never amounts,
dates or statements: those come from the sources.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """One form of a name: `kind` as in the table `names`; `demonym` for jurisdictions ("Belgian")."""

    text: str
    kind: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a register knows."""

    table: str
    id: str
    name: str
    names: tuple[RegisteredName, ...] = ()  # every form, the canonical one included
    codes: dict[str, str] = field(default_factory=dict)  # further columns: kind, level, parent_id, jurisdiction_id, wikidata, url


def fold(text: str) -> str:
    """A name without case, accents, punctuation and leading article: the key under which names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("&", " and ")
    words = re.sub(r"[^\w]+", " ", plain.replace("’", "'").replace("'s", "")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


@dataclass(frozen=True)
class Registers:
    """All entries; look-ups by folded name."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Entry]:
        return {(e.table, fold(n.text)): e for e in reversed(self.entries) for n in e.names}

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Entry]:
        return {(e.table, e.id): e for e in self.entries}

    def find(self, table: str, name: str) -> Entry | None:
        """The entry of `table` that carries `name` in any form, or whose id it is."""
        return self._by_id.get((table, name)) or self._by_name.get((table, fold(name)))

    def of(self, table: str) -> Iterable[Entry]:
        """Entries of one table."""
        return (e for e in self.entries if e.table == table)
