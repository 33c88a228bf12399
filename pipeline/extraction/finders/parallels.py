"""Enumerations of clauses alike in form: "to mend quays, build boats and ring bells", "mending ..., building ...".

The first item shows the form: an infinitive, a gerund, or a noun with its article. A comma or an "and" parts items
only where the next words have that form too, so that an item may hold a list of its own.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extraction.finders.enumerations import trim

# Infinitives of what policies do.
_VERBS = (
    "accelerate achieve adapt address adopt advance align allocate analyse apply appoint assess assist attract "
    "automate become bolster boost bridge bring build carry collaborate collect combat complete conduct connect "
    "consolidate construct cooperate coordinate create cultivate deepen define deliver democratise democratize "
    "deploy determine develop digitalise digitalize digitise digitize diversify double drive educate eliminate "
    "embed empower enable encourage enforce engage enhance enrich ensure equip establish evaluate expand explore "
    "facilitate finalise finalize foster generate give grow guarantee harmonise harmonize harness hire identify "
    "implement improve incentivise incentivize increase incubate inform innovate install integrate introduce "
    "invest involve keep launch lay lead leverage maintain make maximise maximize minimise minimize mitigate "
    "mobilise mobilize modernise modernize nurture open operate operationalise operationalize optimise optimize "
    "organise organize overcome participate pave popularise popularize position prepare preserve prevent "
    "prioritise prioritize produce promote protect prove provide publish pursue put raise reduce reform regulate "
    "reinforce remove reskill retain revise safeguard scale secure select serve sharpen simplify speed stimulate "
    "stand streamline strengthen supply tackle train transform translate turn uncover understand unify unlock update "
    "upgrade uphold upskill utilise utilize widen compile convene enact exploit extend mandate ratify require roll "
    "abolish amend ban criminalise criminalize designate repeal "
    "sustain undertake benchmark brief calibrate catalyse catalyze certify clarify codify commit complement "
    "consider consult continue convert dedicate devise disclose discourage disseminate elevate embrace evolve "
    "examine favour forge formalise formalize formulate gather ignite initiate inspire instil invite join "
    "legislate localise localize migrate negotiate nominate onboard orchestrate oversee perform pool procure "
    "prohibit publicise publicize rationalise rationalize reallocate recognise recognize redesign redirect refine "
    "renew replace respect restrict retrain reward rethink revise shape showcase spark specify sponsor standardise "
    "standardize steer subsidise subsidize tailor validate verify"
)
# Nouns as often: an infinitive only before the words of its object.
_EITHER = (
    "access advocate audit benefit change channel control contract design exchange exempt finance focus form fund grant"
    " award close commission cut draft guide help hold host issue map monitor need pass sign"
    " offer pilot plan process recruit report research review run set share start study support"
    " target test transfer use work"
)
_OBJECT = r"(?:the|an?|its|their|all|at|up|more|new|up to|public|national|local|small|citizens|people|AI|\d[\d,.]*)"
_ADVERB = r"(?:(?:to|also|further|\w+ly) )*"
_ANY = "|".join((*_VERBS.split(), *_EITHER.split()))
INFINITIVE = (
    rf"(?:{_ADVERB}(?:(?:{'|'.join(_VERBS.split())})\b|(?:{'|'.join(_EITHER.split())}) {_OBJECT}\b)"
    rf"|to (?:\w+ly )?(?:{_ANY}) (?!and\b|or\b))"
)
# Nouns in -ing, which open no clause.
_NO_GERUND = (
    r"(?:training|funding|learning|computing|processing|engineering|manufacturing|farming|housing|banking|marketing"
    r"|planning|monitoring|mining|modelling|modeling|gaming|decision-making|policymaking|policy-making|fishing|shipping"
    r"|spending|financing|pricing|being|thing|everything|nothing|including|following|according|regarding|during)\b"
    rf"(?! {_OBJECT}\b)"
)
_ANY_GERUND = (
    r"(?:(?:also|further|\w+ly) )*[a-z-]{3,}ing (?:and [a-z-]{3,}ing )?(?!(?:and|or|of|in|is|was|are|to be)\b)[\w“\"‘(]"
)
GERUND = rf"(?!{_NO_GERUND}){_ANY_GERUND}"
NOUN = r"(?:the|an?) [\w-]"
_DEED = (
    r"(?:the )?(?:[a-z-]+ )?(?:[a-z-]{4,}(?:[st]ion|ment|ing|ance|ence|al)|launch|purchase|award|review|increase"
    r"|design) (?:of|for) "
)
# What is done, as a noun: "the creation of", "training for".
_NOMINAL = (
    r"(?:the )?(?:[A-Z]?[a-z-]+ )?(?i:creation|establishment|development|introduction|adoption|implementation|promotion"
    r"|construction|training|launch|integration|expansion|provision|deployment|improvement|enhancement|strengthening"
    r"|review|revision|formulation|organi[sz]ation|support|placement|increase|modernisation|digitali[sz]ation|award)"
    r" (?:of|in|for)\b"
)
# How a clause opens that tells of something to do, also as an item of a list: "Dredge", "Dredging", "Creation of".
ACTION = re.compile(rf"[“\"]?(?:(?i:{INFINITIVE})|{_ANY_GERUND.replace('[a-z-]', '[A-Za-z-]')}|{_NOMINAL})")
_JOINT = r"(?:[,;] ?(?:and |or |as well as )?| and | as well as )"
_FORMS = tuple(
    (re.compile(first), re.compile(rf"{joint}(?={form})"))
    for first, form, joint in (
        (INFINITIVE, INFINITIVE, _JOINT),
        (_ANY_GERUND, GERUND, _JOINT),
        (_DEED, _DEED, _JOINT),
        (NOUN, NOUN, r"(?:[,;] ?(?:and |or |as well as )?)"),
    )
)
# What goes on after the last item.
_AFTERWARDS = re.compile(
    r",? (?:(?:all|each|both|some) of (?:which|them)|along with|together with|thereby|thus|which (?:is|are|will"
    r"|would)|while|whereas"
    r"|with the (?:aim|goal)|in order to|to (?:be|this)) "
)


def _stops(joints: list[re.Match[str]]) -> list[re.Match[str]]:
    """Where items meet: at commas, and at the last "and"; after ", and" comes the last item, which may hold another."""
    closing = next((n for n, m in enumerate(joints) if m[0][0] in ",;" and m[0].strip(" ,;")), None)
    if closing is not None:
        return [m for m in joints[: closing + 1] if m[0][0] in ",;"]
    last = [m for m in joints[-1:] if m[0][0] not in ",;"]
    return [m for m in joints if m[0][0] in ",;" and (not last or m.start() < last[0].start())] + last


_ANY_VERB = rf"{_ADVERB}(?:{_ANY})\b"
# A comma before what may be a noun, between two infinitives: "dredge ports, support crews and build quays".
_LOOSE_COMMA = re.compile(rf"[,;] ?(?={_ANY_VERB} (?!(?:and|or|of|in|for|to)\b)\w)")
# How a line opens that tells of something to do, among others that do.
LOOSE_ACTION = re.compile(rf"(?:(?i:{_ANY_VERB}) \w|{ACTION.pattern})")
_ANY_WORD = re.compile(r"[a-z]{2}")
_COUNTED_FORMS = ((re.compile(_ANY_VERB), re.compile(rf"{_JOINT}(?={_ANY_VERB})")),)


def parallel_items(
    text: str, start: int, end: int, *, counted: bool = False, infinitive: bool = False
) -> list[tuple[int, int]]:
    """Offsets of the items of `text[start:end]` that are all of the form of the first; empty if it has none.

    With `counted`, for lists whose number is told, also words that are nouns as often open an infinitive. With
    `infinitive`, what stands before tells that the first is one: "will", "aims to".
    """
    if infinitive and not re.compile(r"be\b|not\b").match(text, start, end):
        return _parted(_ANY_WORD, _FORMS[0][1], text, start, end)
    for form, joint in _COUNTED_FORMS if counted else _FORMS:
        items = _parted(form, joint, text, start, end)
        if form.pattern == _DEED:  # "the creation of a board, a fund and a school"
            others = _parted(*_FORMS[-1], text, start, end)
            items = items if len(items) > max(1, len(others) - 1) else others
        if items:
            return items
    return []


def _parted(form: re.Pattern[str], joint: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of one form."""
    if form.match(text, start, end) is None:
        return []
    joints = list(joint.finditer(text, start, end))
    if joint is _FORMS[0][1] and joints and joints[-1][0].strip(" ,;"):
        loose = [m for m in _LOOSE_COMMA.finditer(text, start, joints[-1].start())]
        joints += [m for m in loose if m.start() not in {j.start() for j in joints}]
    stops = _stops(sorted(joints, key=lambda m: m.start()))
    edges = [(start, start), *(m.span() for m in stops), (end, end)]
    items = [trim(text, a[1], b[0]) for a, b in pairwise(edges)]
    after = _AFTERWARDS.search(text, items[-1][0], items[-1][1])
    if after and after.start() > items[-1][0] + 10:
        items[-1] = trim(text, items[-1][0], after.start())
    return items
