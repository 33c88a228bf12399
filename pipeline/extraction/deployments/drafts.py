"""A deployment while its text is still being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extraction.rules import Rule
from pipeline.model import Block, Link, Sentence, Span, Value
from pipeline.registers import fold


@dataclass(slots=True)
class Draft:
    """A deployment while the sentences after it may still add to it."""

    rule: Rule
    block: Block
    sentence: Sentence
    key: str
    fields: dict[str, Value]
    links: dict[str, Link]
    context: list[Span] = field(default_factory=list)

    def says(self, name: str) -> str:
        return str(self.fields[name].value) if name in self.fields else ""

    def user(self) -> str:
        """Whose it is, by the key or the name that links to it."""
        link = self.links.get("operator_id")
        return link.key or fold(link.name) if link else ""
