"""Every rule reads from its own example what it says it gives."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import pipeline.extraction
from pipeline.extraction.rules import Rule, RuleSet


def _rules() -> list[tuple[Rule, RuleSet]]:
    modules = pkgutil.walk_packages(pipeline.extraction.__path__, "pipeline.extraction.")
    values = (value for info in modules for value in vars(importlib.import_module(info.name)).values())
    sets = {id(value): value for value in values if isinstance(value, RuleSet)}  # other modules import them, too
    return [(rule, rules) for rules in sets.values() for rule in rules]


RULES = _rules()


def test_there_are_rules() -> None:
    assert RULES


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule, _ in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("rule", "rules"), RULES, ids=[rule.name for rule, _ in RULES])
def test_a_rule_reads_its_example(rule: Rule, rules: RuleSet) -> None:
    groups = [match.groupdict() for found, match in rules.matches(rule.example) if found is rule]
    assert groups, "the rule does not match its own example"
    assert rule.gives or not rule.pattern.plain.groupindex, "an example shows what is read"
    assert any(rule.gives.items() <= {k: v for k, v in group.items() if v is not None}.items() for group in groups)


@pytest.mark.parametrize(("rule", "rules"), RULES, ids=[rule.name for rule, _ in RULES])
def test_a_rule_is_well_formed(rule: Rule, rules: RuleSet) -> None:
    assert set(rule.gives) <= set(rule.pattern.plain.groupindex)
    assert 0 < rule.confidence <= 1
    assert rule.triggers and all(trigger == trigger.lower() for trigger in rule.triggers)
    assert any(trigger.strip("\b") in rule.example.lower() for trigger in rule.triggers)
