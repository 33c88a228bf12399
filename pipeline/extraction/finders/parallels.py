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
    "abolish accelerate achieve acquire adapt address administer adopt advance align allocate amend amplify analyse "
    "anticipate apply appoint arrange assemble assess assist attract augment automate ban become begin benchmark "
    "bolster boost bridge brief bring broaden build buy calibrate carry catalyse catalyze cease certify clarify codify "
    "collaborate collect combat commit compete compile complement comply conduct confront connect conserve consider "
    "consolidate construct consult continue convene convert cooperate coordinate correct create criminalise "
    "criminalize cultivate decarbonise decarbonize decentralise decentralize dedicate deepen defend define delegate "
    "deliver democratise democratize demonstrate deploy designate determine develop devise digitalise digitalize "
    "digitise digitize disclose discontinue discourage dismantle disseminate distribute diversify drive earmark "
    "educate elaborate elevate eliminate embed embrace employ empower enable enact encourage enforce engage enhance "
    "enlarge enlist enrich enrol enroll ensure entrust equalise equip eradicate escalate establish evaluate evolve "
    "examine expand expedite exploit explore extend facilitate familiarise familiarize favour finalise finalize "
    "forge formalise formalize formulate fortify foster fulfil fulfill gather generate give govern grow guarantee "
    "halve harmonise harmonize harness hasten hire identify ignite implement impose improve inaugurate incentivise "
    "incentivize incorporate increase incubate inform initiate innovate inspect inspire install instil "
    "institutionalise institutionalize instruct integrate intensify interconnect introduce invest investigate "
    "invite involve join keep launch lay lead legislate leverage liberalise liberalize localise localize lower "
    "maintain make manage mandate maximise maximize meet mend merge migrate minimise minimize mitigate mobilise "
    "mobilize modernise modernize modify multiply narrow negotiate nominate nurture oblige obtain onboard operate "
    "operationalise operationalize optimise optimize orchestrate organise organize outlaw overcome overhaul oversee "
    "participate pave perform pioneer pool popularise popularize position preclude prepare prescribe preserve "
    "prevent prioritise prioritize procure produce prohibit promote protect prove provide publicise publicize "
    "publish pursue put quadruple quantify raise ratify rationalise rationalize reach reallocate rebuild recognise "
    "recognize recycle redesign redirect redress reduce refine reform refurbish regulate rehabilitate reinforce "
    "relax relocate remove render renew reorganise reorganize repair repeal replace replicate require reskill "
    "resolve respect restore restrict restructure retain rethink retrain revamp revise revitalise revitalize revoke "
    "reward roll safeguard scale scrutinise scrutinize seek select send serve settle shape sharpen showcase "
    "simplify solve spark spearhead specify speed spend sponsor stabilise stabilize stand standardise standardize "
    "steer stimulate streamline strengthen submit subsidise subsidize supervise supply suspend sustain systematise "
    "systematize tackle tailor teach tighten train transform translate turn uncover underpin understand undertake "
    "unify unleash unlock unveil update upgrade uphold upskill utilise utilize validate verify waive widen withdraw"
)
# Nouns as often: an infinitive only before the words of its object.
_EITHER = (
    "access advocate audit award benefit budget cap change channel chart check close commission complete contract "
    "control counter cover credit cut debate demand design double draft end estimate exchange exempt experiment "
    "feed field fight finance finish fix focus form fuel fund gain grant guide help hold host house index institute "
    "issue label lease level levy limit link list map market match measure mentor model monitor name need network "
    "offer open outline partner pass pay permit phase pilot place plan pledge press process profile project "
    "prototype purchase push rank rate record recruit register remedy report rescue research return review run scan "
    "schedule screen secure seed service set share shift sign source split staff stage start stop stream structure "
    "study support survey target task tax tender test top track trade transfer treat trial triple use value vet "
    "weigh work"
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
    r"(?:(?:also|further|\w+ly) )*(?:[Uu]s|[a-z-]{3,})ing (?:and [a-z-]{3,}ing )?"
    r"(?!(?:and|or|of|in|is|was|are|to be)\b)[\w“\"‘(]"
)
GERUND = rf"(?!{_NO_GERUND}){_ANY_GERUND}"
NOUN = r"(?:the|an?) [\w-]"
_DEED = (
    r"(?:the )?(?:[a-z-]+ )?(?:[a-z-]{4,}(?:[st]ion|ment|ing|ance|ence|al)|launch|purchase|award|review|increase"
    r"|design) (?:of|for) "
)
# What is done, as a noun: "the creation of", "training for".
_NOMINAL = (
    r"(?:the )?(?:[A-Z]?[a-z-]+ )?(?i:(?:[a-z]{3,}(?:[st]ion|ment) and )?"
    r"(?:(?!govern|depart|parlia|docu|section|question|nation|region|station|option)[a-z-]{4,}(?:[st]ion|ment) of"
    r"|(?:(?:crea|adop|implementa|promo|construc|integra|digitali[sz]a)tion|provision|development|improvement"
    r"|training|launch|strengthening|review|support|increase|award) (?:of|in|for)"
    r"|(?!being|beginning|meaning|understanding|meeting|hearing|reading|building)[a-z]{3,}ing of))\b"
)
# How a clause opens that tells of something to do, also as an item of a list: "Dredge", "Dredging", "Creation of".
ACTION = re.compile(rf"[“\"]?(?:(?i:{INFINITIVE})|{_ANY_GERUND.replace('[a-z-]', '[A-Za-z-]')}|{_NOMINAL})")
_JOINT = r"(?:[,;] ?(?:and |or |as well as )?| and | as well as )"
# Nouns in -ing, too, between two items of what is done: "mending quays, training crews and ringing bells".
_GERUND_COMMA = re.compile(
    r"[,;] ?(?=(?!includ|follow|regard|accord|concern|dur)[a-z-]{3,}ing"
    r" (?!and\b|or\b|of\b|in\b|for\b|to\b|is\b|are\b)[a-z])"
)
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
# Words before an "and" that go with what follows it, too: "teach crews to mend and paint quays", "care for and row".
_OPEN = re.compile(r" (?:to [a-z-]+|to|of|for|in|on|with|by|from)$")
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
    joints = [m for m in joint.finditer(text, start, end) if not _OPEN.search(text, start, m.start())]
    comma = {_FORMS[0][1]: _LOOSE_COMMA, _FORMS[1][1]: _GERUND_COMMA}.get(joint)
    if comma is not None and joints and joints[-1][0].strip(" ,;"):
        loose = list(comma.finditer(text, start, joints[-1].start()))
        joints += [m for m in loose if m.start() not in {j.start() for j in joints}]
    stops = _stops(sorted(joints, key=lambda m: m.start()))
    edges = [(start, start), *(m.span() for m in stops), (end, end)]
    items = [trim(text, a[1], b[0]) for a, b in pairwise(edges)]
    after = _AFTERWARDS.search(text, items[-1][0], items[-1][1])
    if after and after.start() > items[-1][0] + 10:
        items[-1] = trim(text, items[-1][0], after.start())
    return items
