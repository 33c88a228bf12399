"""Rules that a reader can check: a pattern, the words that trigger it, and an example that is its test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.extraction.patterns import Choice, Need, Pattern, possible


@dataclass(frozen=True)
class Rule:
    """One way in which prose states a fact.

    `pattern` has a named group for each field it reads; `example` is an invented sentence from
    which it must read `gives`. `confidence` is the share of its matches that are right.
    """

    name: str
    pattern: Pattern
    triggers: tuple[str, ...]
    example: str
    gives: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.9


class RuleSet:
    """Rules of one kind: of a text without a trigger, or without what a pattern can't do without, none is tried."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._any = Need(tuple(trigger for rule in self.rules for trigger in rule.triggers))
        self._choice = Choice((Need(rule.triggers, rule.pattern.pattern), rule) for rule in self.rules)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def triggered(self, text: str) -> bool:
        """Whether a trigger of any rule stands in `text`."""
        return bool(possible(text) & self._any.mask)

    def hits(self, text: str) -> list[Rule]:
        """Rules of which at least one trigger stands in `text`, as far as they may match, in the order given."""
        return self._choice.of(text)

    def matches(self, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Every match of every triggered rule, rule by rule."""
        for rule in self.hits(text):
            for match in rule.pattern.finditer(text):
                yield rule, match
