"""Who gives a sum: how sure it is that it is a public hand."""

from __future__ import annotations

import re

from pipeline.extraction.budgets.sums import Sum, owner_of, sentences_before, text_above
from pipeline.extraction.budgets.words import (
    BACK,
    BUDGET_OF,
    PASSIVE,
    PUBLIC,
    PUBLIC_MONEY,
    PUBLIC_OF,
    SECTION,
    STRICT_AI,
)
from pipeline.extraction.context import Context
from pipeline.model import Block, Sentence

_FIRM = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|corporations?|Corp|Inc|Ltd|LLC|plc|GmbH|start-?ups?|subsidiar(?:y|ies)"
    r"|(?:tech )?giants?|(?<!\bWorld )(?<!\bDevelopment )(?<!\bInvestment )(?<!\bstate-owned )"
    r"(?<!\bstate )(?<!\bpublic )(?<!\bnational )(?<!\bcentral )banks?"
    r"|philanthropist|hyperscalers?|manufacturers?|businesses|billionaires?|entrepreneurs?|(?:tech"
    r"|industry|market) (?:players|leaders)|vendors)\b",
    re.I,
)
# Kinds of bodies whose money is public; "Zenda Group" is a firm, "the Working Group" is none.
_PUBLIC_KINDS = frozenset(
    [
        "government",
        "parliament",
        "ministry_or_department",
        "regulator",
        "advisory_body",
        "agency",
        "research_centre",
        "education_body",
        "coalition",
        "international_organisation",
    ]
)
_PUBLIC_BANKS = ("World Bank", "Development Bank", "Investment Bank")
_CONCERN = re.compile(
    r"(?<!Working )(?<!Expert )(?<!Advisory )(?<!Steering )\b(?:Group|Holdings?|Capital|Ventures|Partners)$"
)
_ACTIVE = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|announc(?:es|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed)|allocat(?:es|ed|ing)"
    r"|earmark(?:s|ed|ing)|grant(?:s|ed|ing)|co-?financ(?:es|ed)|commit(?:s|ted|ting)"
    r"|spen(?:ds|t|d|ding)|unveil(?:s|ed)|award(?:s|ed)|dedicat(?:es|ed)|devot(?:es|ed)|provid(?:es|ed|ing)"
    r"|inject(?:s|ed)|contribut(?:es|ed)|pays?|support(?:s|ed)|budgets|budgeted|financ(?:es|ed)|plans|intends"
    r"|allot(?:s|ted)?|ring-?fenc(?:es|ed)|pours?|poured|mobili[sz](?:es|ed)|deploy(?:s|ed)|offer(?:s|ed)"
    r"|launch(?:es|ed)"
    r"|gave|gives|voted|releas(?:es|ed)|disburs(?:es|ed)|add(?:s|ed)"
    r"|approv(?:es|ed)|secur(?:es|ed)|propos(?:es|ed?)|puts?|subsidi[sz](?:es|ed?)|decided"
    r"|will|set aside|sets aside|funds|funded|made available|has|have|is|was)\b(?! of\b)"
)
_GRANTS = re.compile(
    r"(?:(?:has|have|had|will|is|was)\s(?:\w+ly\s|also\s)?)?(?:allocat|earmark|grant|award|set aside|sets aside"
    r"|allot|ring-?fenc|disburs"
    r"|appropriat|fund|co-?financ|financ|subsidi|support|budget|provid)"
)
# "The call has a budget of": who has it does not give it.
_HAS_BUDGET = re.compile(
    r"\b(?:has|have|had) (?:an? |its own )(?:[\w-]+ ){0,2}(?:budget|funding|allocation|envelope) of (?:about "
    r"|around |some |over )?$"
)
# Who has promised it, before the sum: "the commitment by Zenda Inc for a".
_PROMISED_BY = re.compile(
    r"\b(?:commitment|pledge|promise|investment)s? (?:by|from) (?P<who>[^;.]{2,80}?) (?:for|of|worth|to invest"
    r"|amounting to) (?:an? )?(?:\w+ly |about |some |up to |over )?$"
)
_FUNDER = 0.75  # who grants and allocates, if nothing is known of them
_AHEAD = 250  # characters after a sum in which the text may say whose money it is
_INDUSTRY = re.compile(r"(?:industr|private|business|donors?|foundations?|sponsors|philanthrop|investors)", re.I)
# Verbs whose subject gives: a "from the state" after them says nothing of the giver.
_GIVER = re.compile(r"(?:invest|announc|pledg|promis|commit|spen[dt]|unveil|plans|intends|will|inject|put)")
_JOINTS = re.compile(r"\b(?:that|which|who|where|while|whereby) |[,;:] ")
_ADVERBIAL = re.compile(
    r"\W*(?:In|For|From|Between|Since|Over|With|Under|As|By|On|Of|During|After|Moreover|Further|Furthermore|Also"
    r"|Additionally)\b",
    re.I,
)
_PROPER = re.compile(
    r"\b(?!(?:This|That|These|Those|It|They|He|She|Its|Their|The|When|While|If|As|An|There|Here|We|Our)\b)[A-Z]\w+"
)
# Who is told to give it, after the sum.
_BY = re.compile(
    r"\b(?P<backed>(?:backed|sponsored|led|built|provided|pledged|donated|offered|owned) )?(?:by|from)\s(?:the\s)?"
    r"(?P<who>[^,;.]{3,60}?)(?=\s(?:is|are|was|were|has|have|will|to|for|in|over)\b|[,;.]|$)"
)
# What stands beside the sum, not of it: ", at an event hosted by a company".
_ASIDE = re.compile(r", (?:during|at|in a|while|when|after|before|as) ")
# Whose subject is given the money.
_RECEIVES = re.compile(r"\b(?:receiv|get|gain|obtain|secur|win|won|got)\w*\b[^,;.]{0,40}$")
# What an official says of the government: "We will invest ..."
_WE = re.compile(r"\b[Ww]e(?: have| will| are| also| now| already| therefore)* $")
_GOVERNS = re.compile(r"\W*(?:The |Our )?(?:[A-Z]\w+ )?(?:Government|Ministry|Commission|Cabinet)\b")
_NEXT_PART = re.compile(r"[,;:] | (?:and|plus|with|including) ")


def has_own_giver(block: Block, found: Sum, last: Sum | None) -> bool:
    """True if a verb of giving stands between a sum and the one before it, so that somebody else may give it."""
    start = last.money.end if last else found.sentence.start
    if last and (joint := _NEXT_PART.search(block.text, start, found.money.start)):
        start = joint.end()  # the verb right after a sum is its own
    verbs = _ACTIVE.finditer(block.text, start, found.money.start)
    return any(_GIVER.match(m[0]) and not block.text.startswith(" be ", m.end()) for m in verbs)


def how_public(context: Context, block: Block, found: Sum) -> float:
    """How sure it is that a public hand gives the money."""
    sentence, text = found.sentence, block.text
    lead = text[sentence.start : found.money.start]
    if PUBLIC_OF.search(lead):
        return 0.9
    verbs = list(_ACTIVE.finditer(lead))
    promised = _PROMISED_BY.search(lead)
    if promised and not is_public(context, block, *(sentence.start + at for at in promised.span("who"))):
        return 0.0
    aside = _ASIDE.search(text, found.money.end, sentence.end)
    if by := _BY.search(text, found.money.end, aside.start() if aside else sentence.end):
        public = is_public(context, block, *by.span("who"))
        others = _FIRM.search(by["who"]) or _INDUSTRY.match(by["who"])
        leads = by["backed"] == "led " and context.instrument_of(sentence)  # who leads a plan need not pay for it
        unknown = ((by["backed"] and not leads) or _RECEIVES.search(lead)) and _PROPER.match(by["who"]) and not public
        if not PUBLIC.search(by["who"]) and (others or unknown):
            return 0.0
        gives = verbs and _GIVER.match(verbs[-1][0]) and not PASSIVE.search(lead)
        if public and not gives:
            return 0.9
    if PUBLIC_MONEY.search(sentence.text) and not _FIRM.search(lead):
        return 0.9
    if owner_of(context, block, found):
        return 0.9
    receives = _RECEIVES.search(lead)
    if receives and (_FIRM.search(lead) or _has_company(context, block, found.low, found.money.start)):
        return 0.0
    if verbs and not PASSIVE.search(lead) and not receives:
        sure = _subject(context, block, sentence, sentence.start + verbs[-1].start())
        if sure is not None and (sure >= _FUNDER or not _HAS_BUDGET.search(lead)):
            return sure
    if _FIRM.search(text[found.low : found.money.start]) and not PUBLIC.search(lead):
        return 0.0
    if is_public(context, block, sentence.start, sentence.end):
        return 0.9
    if block.kind == "list_item" and context.subject(block, "instruments"):
        return 0.9
    if _earlier_public(context, block, sentence) and BACK.match(sentence.text):
        return 0.85
    if BUDGET_OF.search(lead) and context.instrument_of(sentence):
        return 0.85
    if _FIRM.search(lead) or _has_company(context, block, sentence.start, found.money.start):
        return 0.0
    if block.kind == "heading":
        return 0.8  # what a part of a programme costs
    # Nobody is named who gives: the section and the title say whose money it is.
    near = " ".join(s.text for s in sentences_before(context, block, sentence, SECTION))
    near += " ".join(s.text for s in block.sentences if sentence.end <= s.start < sentence.end + _AHEAD)
    return 0.8 if PUBLIC.search(near) or PUBLIC.search(text_above(context, block)) else 0.0


def _subject(context: Context, block: Block, sentence: Sentence, verb: int) -> float | None:
    """How sure it is that the subject of the verb at `verb` is public: the nearest noun phrase before it decides.

    Nothing if it tells of nobody: "The grant allocated to a school is".
    """
    text = block.text
    edges = [sentence.start, *(sentence.start + m.end() for m in _JOINTS.finditer(text[sentence.start : verb])), verb]
    for low, high in zip(reversed(edges[:-1]), reversed(edges[1:]), strict=True):
        if _FIRM.search(text, low, high) or _has_company(context, block, low, high):
            return 0.0
        if is_public(context, block, low, high):
            return 0.95
        if _ADVERBIAL.match(text, low, high):
            continue
        if _PROPER.search(STRICT_AI.sub(" ", text[low:high])):
            # Who grants and allocates is mostly a public funder; who invests or announces may be anybody.
            return _FUNDER if _GRANTS.match(text, verb) else 0.4
    if BACK.match(sentence.text) and _earlier_public(context, block, sentence):
        return 0.9
    if _WE.search(text[sentence.start : verb]):
        before = sentences_before(context, block, sentence, 5)
        spoken = any(PUBLIC.search(s.text) for s in before)
        governs = any(_GOVERNS.match(s.text) for s in before)
        firm = _FIRM.search(sentence.text) or (not governs and any(_FIRM.search(s.text) for s in before))
        return 0.0 if firm else 0.8 if spoken else None
    return None


def is_public(context: Context, block: Block, start: int, end: int) -> bool:
    """True if `start:end` names a public hand: a word for one, a state that acts, an instrument."""
    if PUBLIC.search(block.text, start, end):
        return True
    for mention in context.within(block.index, start, end):
        before = block.text[max(start, mention.start - 8) : mention.start].lower()
        if mention.table == "jurisdictions":
            inside = re.search(r"\b(?:in|from|across|within|for|to)\s(?:the\s)?$", before)
            if mention.form != "demonym" and not inside:
                return True
        elif mention.table == "instruments" or (mention.kind in _PUBLIC_KINDS and not _CONCERN.search(mention.text)):
            return True
    return False


def _has_company(context: Context, block: Block, start: int, end: int) -> bool:
    bodies = context.within(block.index, start, end, "organisations")
    return any(m.kind == "company" and not m.text.endswith(_PUBLIC_BANKS) for m in bodies)


def _earlier_public(context: Context, block: Block, sentence: Sentence) -> bool:
    return any(
        is_public(context, context.document.blocks[s.block], s.start, s.end)
        for s in sentences_before(context, block, sentence, 2)
    )
