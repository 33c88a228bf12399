"""How a sentence says where states stand: the rules, and the stance that each of them tells (codebook: commitments)."""

from __future__ import annotations

import re

from pipeline.extraction.commitments.acting import ACTING
from pipeline.extraction.commitments.naming import NAMING
from pipeline.extraction.rules import Rule, RuleSet

RULES = RuleSet((*ACTING, *NAMING))

_STANCE = {
    "commitments.endorsed": "endorsed",
    "commitments.adopted_international": "endorsed",
    "commitments.adopted_of_body": "endorsed",
    "commitments.rests_on": "supports",
    "commitments.signatory": "signatory",
    "commitments.in_force": "signatory",
    "commitments.was_ratified": "signatory",
    "commitments.treaties_done": "signatory",
    "commitments.ratification": "signatory",
    "commitments.member": "signatory",
    "commitments.supports_instrument": "supports",
    "commitments.tabled_by": "supports",
    "commitments.subject_to": "subject_to",
    "commitments.implements_of_union": "subject_to",
    "commitments.supports": "supports",
    "commitments.opposes": "opposes",
    "commitments.no_express_support": "no_express_support",
    "commitments.no_support_of_demand": "no_express_support",
    "commitments.not_signed": "no_express_support",
    "commitments.not_among": "no_express_support",
}
# What a verb or noun says of where a state stands, for the rules that have several.
_BY_WORD = (
    ("no_express_support", re.compile(r"(?i)abst(?:ain|en)|^not\b")),
    ("subject_to", re.compile(r"(?i)appl(?:ies|y|icable)|binding")),
    ("opposes", re.compile(r"(?i)against|oppos|reject|\bNO\b")),
    ("signatory", re.compile(r"(?i)sign|ratif|join|acce|part|member")),
    ("endorsed", re.compile(r"(?i)endors|adopt|adher|subscrib|agreed|commit")),
    ("supports", re.compile(r"(?i)support|back|sponsor|favou?r|for\b|\bYES\b")),
)


def stance_of(rule: Rule, said: str) -> str:
    """Where states stand by a rule, or by the verb or noun that it has matched."""
    return _STANCE.get(rule.name) or by_word(said)


def by_word(said: str) -> str:
    """Where states stand by a verb or noun alone."""
    return next(stance for stance, pattern in _BY_WORD if pattern.search(said))
