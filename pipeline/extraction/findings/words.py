"""How a rule for words that judge is made (codebook: findings)."""

from __future__ import annotations

import re

from pipeline.extraction.needs import needs_of
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule


def rule(name: str, *families: str, example: str, judgement: str, confidence: float = 0.8) -> Rule:
    """A rule for families of words that judge alike; its name begins with the kind of finding."""
    judges = f"(?P<judgement>{'|'.join(families)})"
    triggers = needs_of(judges).sets[0]
    return Rule(
        f"findings.{name}", Pattern(judges, re.IGNORECASE), triggers, example, {"judgement": judgement}, confidence
    )
