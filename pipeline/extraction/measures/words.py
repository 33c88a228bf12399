"""How prose calls the parts of an instrument, and the kinds that the words stand for (codebook: measures)."""

from __future__ import annotations

import re

from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.measures.doings import sense_of

# How prose calls the parts, and the kind that it stands for.
KINDS = {
    "pillar": "pillar",
    "cornerstone": "pillar",
    "driver": "pillar",
    "engine": "area",
    "building block": "pillar",
    "pivot": "pillar",
    "pathway": "track",
    "programme": "activity",
    "program": "activity",
    "direction": "direction",
    "track": "track",
    "strand": "track",
    "workstream": "track",
    "package": "track",
    "mission": "objective",
    "lever": "area",
    "axis": "axis",
    "axe": "axis",
    "line": "axis",
    "area": "area",
    "domain": "area",
    "field": "area",
    "sector": "area",
    "dimension": "area",
    "component": "area",
    "enabler": "area",
    "theme": "area",
    "focus": "area",
    "priority": "area",
    "objective": "objective",
    "goal": "objective",
    "aim": "objective",
    "ambition": "objective",
    "target": "objective",
    "outcome": "objective",
    "vision": "vision",
    "activity": "activity",
    "sub-activity": "activity",
    "module": "track",
    "plank": "pillar",
    "mechanism": "activity",
    "action": "activity",
    "initiative": "activity",
    "measure": "activity",
    "task": "activity",
    "step": "activity",
    "intervention": "activity",
    "proposal": "proposal",
    "recommendation": "proposal",
    "suggestion": "proposal",
    "chapter": "chapter",
    "section": "chapter",
    "principle": "principle",
    "guideline": "principle",
    "value": "principle",
    "requirement": "principle",
    "commitment": "activity",
    "element": "area",
    "part": "area",
    "deliverable": "activity",
    "flagship": "activity",
    "project": "activity",
    "orientation": "direction",
    "perspective": "area",
    "thrust": "track",
    "phase": "track",
    "concept": "principle",
    "feature": "activity",
    "provision": "activity",
    "pledge": "activity",
    "policy": "activity",
    "reform": "activity",
    "stage": "track",
    "obligation": "request",
    "request": "request",
    "demand": "request",
    "imperative": "objective",
    "aspiration": "objective",
    "tenet": "principle",
    "safeguard": "principle",
    "cluster": "area",
    "layer": "area",
    "foundation": "pillar",
    "prong": "track",
    "stream": "track",
    "wave": "track",
    "development": "activity",
    "undertaking": "activity",
    "scheme": "activity",
}
PLURALS = {
    "focus": "focuses",
    "axe": "axes",
    "axis": "axes",
    "priority": "priorities",
    "policy": "policies",
    "activity": "activities",
    "sub-activity": "sub-activities",
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MANY = tuple(PLURALS.get(noun, noun + "s") for noun in KINDS)
NOUN = "|".join(sorted(set(MANY), key=lambda noun: (-len(noun), noun)))
SINGULAR = {PLURALS.get(noun, noun + "s"): kind for noun, kind in KINDS.items()} | KINDS
# What else a list may be of, also where it speaks of goals or measures.
OF_OTHERS = (
    r"(?:challenges?|barriers?|obstacles|gaps|risks|weakness(?:es)?|strengths|shortcomings|concerns|stakeholders|participants"
    r"|members|ministries|bodies|organi[sz]ations|institutions|countries|respondents|questions?|answers|reasons|criticisms"
    r"|examples of|case studies|sources|indicators|documents|laws|delays|results|effects|benefits|impacts"
    r"|impact (?:of|on)|conditions|lessons|failures|not|no|lacks?|without|should have|could have)\b"
)
COUNTED = (
    rf"\b(?:(?P<count>(?i:{COUNT}))|[Tt]he following|[Tt]hese|[Ss]everal|[Mm]ultiple"
    r"|[Aa] (?:[a-z-]+ )?(?:number|set|series|range|variety|list) of|(?:[Ii]ts"
    rf" )?(?:[Kk]ey|[Mm]ain|[Cc]ore|[Ss]trategic|[Gg]uiding|[Cc]entral|[Pp]riority|[Ff]ocus|[Gg]eneral"
    r"|[Bb]road(?:er)?|[Ff]undamental|[Oo]verarching|[Bb]asic|[Vv]arious)|(?:[Tt]win|[Dd]ual))"
    rf" (?:(?!{OF_OTHERS}|(?:to|for|by|with|from|in)\b(?!-))[\w’'-]+ ){{0,3}}?(?P<noun>{NOUN})\b"
)
# What the parts are told to be: "covers areas such as", "includes measures on".
TOLD_AS = re.compile(
    rf" ?(?:(?!(?:and|or)\b)[\w’'-]+ ){{0,3}}?(?P<noun>{NOUN}|rules|issues|topics|aspects|matters|duties)\b"
    r"(?P<joint> (?:on|such as|like|including|related to|relating to|concerning|regarding) )?"
)
# "The plan was drafted in three stages": those of the work on it.
STEPS_OF_WORK = re.compile(
    r"\b(?:developed|drafted|prepared|drawn up|elaborated|written|conducted|carried out)\b[^,;:]{0,20}"
    r"\b(?:phases|stages|steps)$"
)
# What is told of a plan by others ("critics say that it would"), or of a work about it.
OF_CRITICS = re.compile(r"\b(?i:critic|warn|fear|worr|oppon|argu|complain|caution|contend|doubt|skeptic|sceptic)\w*")
ABOUT = re.compile(
    r"\b(?i:report|study|review|analysis|evaluation|assessment|survey|consultation|article|commentary|book|brief|debate"
    r"|workshop|conference|preparation|authors?) (?:on|of|about|into|for) (?:the |its |this )?$"
)
# What is so already, and other policies: "Firms are already engaged in", "Projects can be classified into".
AS_IT_IS = re.compile(
    r"\b(?:already|currently|can be [a-z]+ed|may be [a-z]+ed)\b|^(?P<others>Other (?:policies|strategies|laws|plans))\b"
)
# "The committee identified three areas": what a body or a study finds is no part of a plan.
OF_A_BODY = re.compile(
    r"(?:The|This|A|An|Our) (?:[\w-]+ ){0,3}?(?:(?:task ?force|committee|commission|group|team|council|panel|board"
    r"|experts?|authors?|ministry|agency|company|study|survey|article|assessment|analysis)"
    r" (?:also |has |have )?(?!of\b|and\b)[a-z]+\b"
    r"|(?:Task Force|Committee|Commission|Group|Council|Panel|Board|Ministry|Agency|Company|Authority|Institute)"
    r" (?:has|have|had|identif\w+|sets?|lists?|names?|focus\w*)\b)"
)
_OF_ACTIVITIES = re.compile(
    r"(?:planned|envisaged|foreseen|envisioned|proposed|provided for)$|^(?:will|would|shall|is|are)\b.* be "
    r"|^(?:aspect|feature|highlight|centrepiece|provision|has\b|have\b)"
)


def kind_of(noun: str) -> str:
    """The kind of parts that a noun or a verb of a lead-in stands for; empty if it tells none."""
    if (last := noun.split(" ")[-1]) in SINGULAR:
        return SINGULAR[last]
    sense = sense_of(noun)
    return sense.kind if sense else "activity" if _OF_ACTIVITIES.search(noun) else ""


def roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
