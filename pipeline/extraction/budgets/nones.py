"""Sums that are no public money set aside: private, a price, hoped for, another's to compare with."""

from __future__ import annotations

import re

from pipeline.extraction.budgets.sums import Sum, without_names
from pipeline.extraction.budgets.words import (
    ALLOCATED,
    BUDGET_OF,
    COSTS_THE_STATE,
    LABEL,
    MONEY_COLUMN,
    NOT_GIVEN,
    NOT_PUBLIC,
    OF_TOTAL,
    PLAN_COSTS,
    PUBLIC,
    PUBLIC_OF,
)
from pipeline.extraction.context import Context
from pipeline.model import Block

_NOT_GIVEN_AFTER = re.compile(
    r"\W{0,2}(?:more )?from (?:the )?(?:industr|business|compan|donors?\b|foundations?\b|sponsors|philanthrop"
    r"|investors)"
    r"|[^,;.]{0,25}?\b(?:(?<!public and )(?<!public-)(?<!to the )(?<!for the )private(?! and public)|GDP"
    r"|(?:to|for) (?:the|its|their|[A-Z]\w+['’]s?) (?:\w+ ){0,2}economy|to (?:\w+ )?output\b|in wages"
    r"|cost (?:avoidance|reduction)"
    r"|(?:in|of) (?:\w+ )?(?:value|output)\b|in (?:\w+ )?(?:savings|losses|damages?|sales|profits?|benefits|revenue)"
    r"|loss(?:es)?|market\b|(?:in|was|were|are|is) export\w*)\b",
    re.I,
)
_FORESEEN = r"be (?:used|spent|distributed|divided|shared|split|invested)\b"
_OFFERED = r"receive|obtain|get|claim|apply|be (?:awarded|granted|funded|available|given)"
_UNREAL = re.compile(
    rf"\b(?:should(?! {_FORESEEN})|would|could(?! (?:{_OFFERED})\b)|might|(?-i:may)(?! (?:{_OFFERED})\b)"
    r"|ought|must|needs?|needed|recommend\w*|urg(?:e|ed|es)"
    r"|(?<!\ba )(?<!open )(?<!new )(?<!the )call(?:s|ed|ing)? (?:on|for(?! (?:proposals?|projects?|tenders?"
    r"|applications?|aid|grants?)\b))"
    r"|demand(?:s|ed) (?:that|an?|the)|ask(?:s|ed|ing) (?:for|that)"
    r"|hop(?:e|es|ed|ing)|aspir\w+|if|request(?:s|ed|ing)?|lobb(?:y|ied)\w*|suggest\w*|advis(?:e|es|ed)"
    r"|require[sd]?"
    r"|rumou?r\w*|reportedly|discuss(?:es|ed|ing)?|negotiat\w+|consider(?:s|ed|ing)?|in talks"
    r"|want(?:s|ed)? (?:the|its|their|a) \w+ to|said to|fail(?:s|ed)? to|refus\w+|reject(?:s|ed)|cancel(?:led|ed"
    r"|s)?|no longer|never|without|nor|not(?! only))\b"
    r"|n[’']t\b",
    re.I,
)
# "aspiring to lead, with a fund which will give €5 million": what is told of the fund is no hope.
_TOLD_OF = re.compile(r", (?:which|that|who) (?:will|has|have|had|is|was|gives?|provides?|allocates?)\b")
# "While the plan does not tell, the state gave €5 million", "Considering the bells, €5 million is given".
_CONCEDED = re.compile(
    r"[^;]{0,60}?\b(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Ww]hereas|[Dd]espite|Considering|Given)\b[^,;]{3,120}, "
)
# "targets €5 billion of investment": what is hoped to come together.
_TARGET = re.compile(r"\btarget(?:s|ed|ing)?(?: of)? (?:around |about |over |some |up to )?$", re.I)
_UNREAL_AFTER = re.compile(
    rf"[^.;,]{{0,40}}?\b(?P<word>should(?! {_FORESEEN})|would|could"
    r"|might|(?:is|are|was|were) (?:needed|required|requested|sought)"
    r"|(?:was|were|is|are|has|have) not\b|never)\b",
    re.I,
)
# Who speaks says what will be: before the sum, or after it ("would invest €5 million, the minister said").
_PROMISED = re.compile(
    r"\b(?:announc|promis|pledg|plan|intend|said|commit|declar|confirm|unveil)\w*|\bestimated to cost\b"
    r"|^\W*According to\b",
    re.I,
)
_SAID_AFTER = re.compile(
    r", (?!and\b|but\b|which\b)[^,;.]{3,80}\b(?:announced|said|confirmed|pledged|promised|declared)\b"
)
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|pales? |unlike|dwarf\w*|versus|vs\.?|as against"
    r"|(?:more|less|lower|higher|greater|smaller) than (?:the|its|their)\b|(?:far below|behind)\b)"
    r"[^.;]{0,40}$",
    re.I,
)
# What a thing is had at: "trained at roughly €5 million".
_AT = re.compile(r"(?<!approved )(?<!fixed )(?<!set )(?<!funded )\bat (?:roughly |about |around |some |an? )*$")
# What a market or a trade will be worth: "is expected to reach €5 billion", "projects €5 billion a year".
_GROWS = re.compile(
    r"\b(?:(?:expected|projected|forecast(?:ed)?|predicted|anticipated|estimated|poised|likely|set) to "
    r"(?:(?:reach|grow to|hit|exceed|surpass|be worth|generate|contribute|add|yield|deliver)"
    r"|(?:rise|climb|increase|expand|double|triple) to)(?:[^;.]*, (?:growing|increasing|rising|up) from)?"
    r"|projects|forecasts|predicts)\W+"
    r"(?:(?:an?|about|around|some|over|nearly|almost|approximately|roughly|more than|up to|USD|EUR|US) ?)*$",
    re.I,
)
_UNIT = re.compile(r"\((?:[^()\d]{0,6})1[ ,.]?000(?:[^()\d]{0,8})\)")  # the head of a column: "Amount (€1,000)"
_ABROAD = re.compile(
    r"\W*(?:By (?:comparison|contrast)|In (?:comparison|contrast)|Compared (?:to|with)|Elsewhere(?! in the)|Abroad"
    r"|Internationally"
    r"|Globally|Worldwide|Other countries)\b"
)
_EACH = re.compile(r"\s(?:each\b|per (?!year|annum|month)\w+|for each\b|a head\b)", re.I)
# What a grant is given to; a wage or a bursary is for a person, a fee for a use.
_PER_PROJECT = re.compile(
    r"\s(?:per|for each|for every|to each) (?:\w+ )?(?:project|proposal|compan\w+|enterprise|firm|business|start-?up"
    r"|SME|consorti\w+|applica\w+|grant\w*|voucher|team|institut\w+|centre|center|hub|municipality|school|award)\b",
    re.I,
)
_GRANTS_IT = re.compile(r"\b(?:financ|fund|support|subsidi[sz])e?s?(?:ed)? [^,;.]{3,60} with $", re.I)
_INVESTS = re.compile(
    r"\b(?:Government|Ministry|Commission|State) (?:has |will |plans to |intends to )?(?:invest|spen[dt])\w* $", re.I
)
_PAID = re.compile(
    r"[^.;]{0,40}\b(?:financed|funded|covered|paid(?: for)?|borne|met)\s(?:entirely |fully |jointly )?(?:from|by"
    r"|through|out of)"
    r"\s(?:the |its )?(?:\w+ ){0,2}?(?:state|public|federal|national|government|EU|European|ministr\w+|budget"
    r"|treasury)\b",
    re.I,
)


# Who runs a fund is not who gives to it: ", managed by Zenda Venture Capital".
_RUN_BY = re.compile(r", (?:which is |to be )?(?:managed|run|operated|administered|led) by [^,;.]{3,60}")
# What a sum brings in is another one: "€5 million, leveraging €2 million of private money".
_BRINGS_IN = re.compile(
    r",? (?:(?:thereby|and) )?(?:leveraging|attracting|unlocking|mobili[sz]ing|crowding in|triggering)\b[^;.]+"
)


def _told(words: str, end: int) -> str:
    """Words without what they say of others than who gives a sum, which ends at `end`."""
    words = _RUN_BY.sub(lambda tail: " " * len(tail[0]), words)
    return words[:end] + _BRINGS_IN.sub("", words[end:])


def is_none(context: Context, block: Block, found: Sum) -> bool:
    """True if a sum is no public money set aside: private, a price, hoped for, another's to compare with."""
    text, sentence = block.text, found.sentence
    start, end = found.money.start, found.money.end
    before, after = text[found.low : start], text[end : found.high]
    clause = text[found.low : found.high]
    lead = text[sentence.start : start]
    if found.money.maximum < 1000 or _COMPARED.search(lead) or _TARGET.search(lead) or _ABROAD.match(sentence.text):
        return True
    if _EACH.match(after) and found.money.maximum < 10**6 and not _PER_PROJECT.match(after):
        return True
    if any(unit.start() <= start < unit.end() for unit in _UNIT.finditer(text)):
        return True
    if _AT.search(lead) and not MONEY_COLUMN.search(before):
        return True
    if _GROWS.search(lead) and not MONEY_COLUMN.search(lead):
        return True
    bare = without_names(context, block, clause, found.low)
    bare, whole = _told(bare, end - found.low), _told(sentence.text, end - sentence.start)
    cost = None if LABEL.match(sentence.text) else NOT_GIVEN.search(bare[: start - found.low])
    paid = _PAID.match(after) or COSTS_THE_STATE.search(before) or PLAN_COSTS.search(before)
    if PUBLIC_OF.search(before):
        return _is_unreal(before, after, lead, text[end : sentence.end], found.first)
    if NOT_PUBLIC.search(bare) or (cost and not (cost[0].startswith("cost") and paid)):
        return True
    if _NOT_GIVEN_AFTER.match(bare[end - found.low :]):
        return True
    if NOT_PUBLIC.search(whole) and not (
        PUBLIC.search(before) and (ALLOCATED.search(clause) or _GRANTS_IT.search(before) or _INVESTS.search(before))
    ):
        return True
    return _is_unreal(before, after, lead, text[end : sentence.end], found.first)


def _is_unreal(before: str, after: str, lead: str, rest: str, first: bool) -> bool:
    """True if the clause denies the sum, hopes for it or asks for it.

    "Announced it would" is a promise, what a ministry requests is a budget that it has announced, and so is one of
    which is said that it is required.
    """
    told = bool(_PROMISED.search(lead) or OF_TOTAL.match(lead) or _SAID_AFTER.search(rest))
    opening = max((match.end() for match in _TOLD_OF.finditer(before)), default=0)
    if conceded := _CONCEDED.match(before):
        opening = max(opening, conceded.end())
    for word in _UNREAL.finditer(before, opening):
        promised = told and word[0].lower() == "would"
        asked = word[0].lower().startswith("request") and PUBLIC.search(before[: word.start()])
        of_another = not first and word[0].lower() in ("required", "needed")  # "€5 million is required, of which"
        if not promised and not asked and not of_another:
            return True
    later = _UNREAL_AFTER.match(after)
    if later and later["word"].lower() == "would":
        return not told
    return bool(later and not (later["word"].endswith(("required", "needed")) and BUDGET_OF.search(before)))
