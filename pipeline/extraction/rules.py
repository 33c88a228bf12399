"""Rules that a reader can check: a pattern, the words that trigger it, and an example that is its test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import ahocorasick


@dataclass(frozen=True)
class Rule:
    """One way in which prose states a fact.

    `pattern` has a named group for each field it reads; `example` is an invented sentence from
    which it must read `gives`. `confidence` is the share of its matches that are right.
    """

    name: str
    pattern: re.Pattern[str]
    triggers: tuple[str, ...]
    example: str
    gives: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.9


class RuleSet:
    """Rules behind one automaton: a text without a trigger costs one pass, however many rules there are."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._automaton = ahocorasick.Automaton()
        by_trigger: dict[str, set[int]] = {}
        for number, rule in enumerate(self.rules):
            for trigger in rule.triggers:
                by_trigger.setdefault(trigger.lower(), set()).add(number)
        for trigger, numbers in by_trigger.items():
            self._automaton.add_word(trigger, frozenset(numbers))
        if self.rules:
            self._automaton.make_automaton()

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def hits(self, text: str) -> list[Rule]:
        """Rules of which at least one trigger stands in `text`, in the order they were given."""
        if not self.rules:
            return []
        numbers: set[int] = set()
        for _, found in self._automaton.iter(text.lower()):
            numbers |= found
        return [self.rules[number] for number in sorted(numbers)]

    def matches(self, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Every match of every triggered rule, rule by rule."""
        for rule in self.hits(text):
            for match in rule.pattern.finditer(text):
                yield rule, match
