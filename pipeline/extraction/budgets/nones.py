"""Sums that are no public money set aside: private, a price, hoped for, another's to compare with."""

from __future__ import annotations

import re

from pipeline.extraction.budgets.sums import Sum, without_names
from pipeline.extraction.budgets.words import (
    ALLOCATED,
    COSTS_THE_STATE,
    NOT_GIVEN,
    NOT_PUBLIC,
    OF_TOTAL,
    PLAN_COSTS,
    PUBLIC,
)
from pipeline.extraction.context import Context
from pipeline.model import Block

_NOT_GIVEN_AFTER = re.compile(
    r"[^,;.]{0,25}?\b(?:(?<!public and )(?<!public-)private(?! and public)|GDP|(?:to|for) the economy|(?:to"
    r"|for) [A-Z]\w+['’]s economy"
    r"|in (?:savings|losses|damages?|sales|profits?)"
    r"|loss(?:es)?|market\b|in exports)\b",
    re.I,
)
_UNREAL = re.compile(
    r"\b(?:should(?! be (?:used|spent|distributed|divided|shared|split|invested)\b)|would|could|might|(?-i:may)"
    r"|ought|must|needs?|needed|recommend\w*|urg(?:e|ed|es)"
    r"|(?<!\ba )(?<!open )(?<!the )call(?:s|ed|ing)? (?:on|for(?! (?:proposals|projects|tenders|applications)))"
    r"|demand(?:s|ed) (?:that|an?|the)"
    r"|hop(?:e|es|ed|ing)|aspir\w+|if"
    r"|(?<!budget )(?<!government )(?<!ministry )(?<!cabinet )(?<!ministry has )(?<!government has )request(?:s|ed"
    r"|ing)?|lobb(?:y|ied)\w*|suggest\w*|advis(?:e|es|ed)"
    r"|require[sd]?"
    r"|rumou?r\w*|reportedly|discuss(?:es|ed|ing)?|negotiat\w+|consider(?:s|ed|ing)?|in talks"
    r"|want(?:s|ed)? (?:the|its|their|a) \w+ to|said to|fail(?:s|ed)? to|refus\w+|reject(?:s|ed)|cancel(?:led|ed"
    r"|s)?|no longer|never|without|nor|not(?! only))\b"
    r"|n[’']t\b",
    re.I,
)
# "targets €5 billion of investment": what is hoped to come together.
_TARGET = re.compile(r"\btarget(?:s|ed|ing)?(?: of)? (?:around |about |over |some |up to )?$", re.I)
_UNREAL_AFTER = re.compile(
    r"[^.;,]{0,40}?\b(?P<word>should(?! be (?:used|spent|distributed|divided|shared|split|invested)\b)|would|could"
    r"|might|(?:is|are|was|were) (?:needed|required|requested|sought)"
    r"|(?:was|were|is|are|has|have) not\b|never)\b",
    re.I,
)
_PROMISED = re.compile(
    r"\b(?:announc|promis|pledg|plan|intend|said|commit|declar|confirm|unveil)\w*|\bestimated to cost\b", re.I
)
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|pales? |unlike|dwarf\w*|versus|vs\.?|as against"
    r"|(?:more|less|lower|higher|greater|smaller) than (?:the|its|their)\b|(?:far below|behind)\b)"
    r"[^.;]{0,40}$",
    re.I,
)
_ABROAD = re.compile(
    r"\W*(?:By (?:comparison|contrast)|In (?:comparison|contrast)|Compared (?:to|with)|Elsewhere|Abroad|Internationally"
    r"|Globally|Worldwide|Other countries)\b"
)
_EACH = re.compile(r"\s(?:each\b|per (?!year|annum|month)\w+|for each\b|a head\b)", re.I)
_GRANTS_IT = re.compile(r"\b(?:financ|fund|support|subsidi[sz])e?s?(?:ed)? [^,;.]{3,60} with $", re.I)
_INVESTS = re.compile(
    r"\b(?:Government|Ministry|Commission|State) (?:has |will |plans to |intends to )?(?:invest|spen[dt])\w* $", re.I
)
_PAID = re.compile(
    r"[^.;]{0,40}\b(?:financed|funded|covered|paid|borne|met)\s(?:entirely |fully |jointly )?(?:from|by|through|out of)"
    r"\s(?:the |its )?(?:\w+ ){0,2}?(?:state|public|federal|national|government|EU|European|ministr\w+|budget"
    r"|treasury)\b",
    re.I,
)


def is_none(context: Context, block: Block, found: Sum) -> bool:
    """True if a sum is no public money set aside: private, a price, hoped for, another's to compare with."""
    text, sentence = block.text, found.sentence
    start, end = found.money.start, found.money.end
    before, after = text[found.low : start], text[end : found.high]
    clause = text[found.low : found.high]
    lead = text[sentence.start : start]
    if found.money.maximum < 1000 or _COMPARED.search(lead) or _TARGET.search(lead) or _ABROAD.match(sentence.text):
        return True
    if _EACH.match(after) and found.money.maximum < 10**6:
        return True
    bare = without_names(context, block, clause, found.low)
    cost = NOT_GIVEN.search(bare[: start - found.low])
    paid = _PAID.match(after) or COSTS_THE_STATE.search(before) or PLAN_COSTS.search(before)
    if NOT_PUBLIC.search(bare) or (cost and not (cost[0].startswith("cost") and paid)):
        return True
    if _NOT_GIVEN_AFTER.match(bare[end - found.low :]):
        return True
    if NOT_PUBLIC.search(sentence.text) and not (
        PUBLIC.search(before) and (ALLOCATED.search(clause) or _GRANTS_IT.search(before) or _INVESTS.search(before))
    ):
        return True
    return _is_unreal(before, after, lead)


def _is_unreal(before: str, after: str, lead: str) -> bool:
    """True if the clause denies the sum, hopes for it or asks for it; "announced it would" is a promise."""
    told = _PROMISED.search(lead) or OF_TOTAL.match(lead)
    unreal = [m for m in _UNREAL.finditer(before) if m[0].lower() != "would" or not told]
    later = _UNREAL_AFTER.match(after)
    promised = later and later["word"].lower() == "would" and told
    return bool(unreal or (later and not promised))
