"""Frames of uses that a noun tells: what was suspended, introduced or challenged, and what there is at a place.

Codebook: deployments.
"""

from __future__ import annotations

import re

from pipeline.extraction.deployments import whose
from pipeline.extraction.deployments.authorities import WHERE_IT_ACTS
from pipeline.extraction.deployments.clauses import places_after, purpose_after
from pipeline.extraction.deployments.doubt import NORM, UNREAL
from pipeline.extraction.deployments.frames import Frame
from pipeline.extraction.deployments.whose import Reading, Told
from pipeline.extraction.deployments.words import AMOUNT, DETERMINERS
from pipeline.extraction.finders.technologies import T, is_ai, is_general
from pipeline.extraction.patterns import Pattern

# Who goes to court over a use says that there is one, though whoever is against a use elsewhere does not.
_SUED = re.compile(
    r"\b(?:legal (?:challenges?|actions?|cases?|proceedings)|lawsuits?|complaints?) [^.,;]{0,60}?"
    r"\b(?:against|over|to|about|concerning) (?:the |its |their )?$"
)
_ONE_OF_THEM = re.compile(r"\b(?:the|an?|its|their) (?:[a-z]+ ){0,2}$")


def _of_a_deed(r: Reading) -> Told | None:
    """Who does it, by the sentence's subject or by who is named with it; or nobody, where a public place is named."""
    sued = _SUED.search(r.text, 0, r.start)
    if not sued and (NORM.search(r.text, 0, r.start) or whose.is_promoted(r) or UNREAL.search(r.text)):
        return None
    if by := whose.agent_by(r):
        return by
    if sued:
        operator = r.actor(r.start)[1] if sued[0].endswith(("its ", "their ")) else None
    else:
        operator = whose.subject_before(r)
    named = None if operator else r.authority(r.after_technology)
    operator = operator or (named[0] if named else None)
    purpose = purpose_after(r.text, r.after_technology)
    for_public = purpose is not None and whose.is_public_task(r.text, *purpose)
    if operator and (purpose or not is_general(r.technology)):
        return Told(operator, r.after_technology)
    if sued:
        told = for_public
    else:
        told = r.match["deed"] is not None and not is_general(r.technology) and not is_ai(r.technology)
        told = told and bool(
            [p for p in places_after(*r.line.place, r.after_technology) if whose.is_public_task(r.text, *p)]
            or (for_public and _ONE_OF_THEM.search(r.text, 0, r.start))
        )
    return Told(None, r.after_technology) if told else None


def _at_a_place(r: Reading) -> Told | None:
    """Nobody, where it says at which public place, or whose place it is."""
    if where := WHERE_IT_ACTS.search(r.text):
        return Told(r.link(*where.span("operator")), r.rest)
    places = places_after(*r.line.place, r.rest)
    public = any(whose.is_public_task(r.text, *p) for p in places)
    return Told(None, r.rest) if public and not UNREAL.search(r.text) else None


NOMINAL = (
    # The police have asked the harbour board to activate face recognition on cameras at six quays.
    Frame(
        "deployments.asked_to_activate",
        Pattern(
            r"\b(?:asked|requested|approved|authori[sz]ed|permitted|cleared|green-?lit|voted for|greenlighted)"
            r" (?P<planned>(?:[^.,;]{3,50} to (?:activate|install|use|introduce|deploy|operate|buy|test)"
            r"|(?:the |its )?(?:use|purchase|installation|deployment|procurement|introduction|acquisition) of))"
            rf" {DETERMINERS}{AMOUNT}{T}"
        ),
        whose.subject,
        "after",
        0.7,
        broad=True,
    ),
    # The harbour police announced the suspension of the face recognition system at Bell Airport.
    Frame(
        "deployments.deed_of",
        Pattern(
            r"\b(?:(?P<stopped>(?:[Ss]uspension|[Ww]ithdrawal|[Tt]ermination|[Dd]iscontinuation|[Aa]bandonment|[Rr]emoval"
            r"|[Ss]hutdown|[Hh]alting|[Ee]nding))|(?P<pilot>[Pp]iloting|[Tt]rial+ing|[Tt]esting|[Pp]ilots?|[Tt]rials?)"
            r"|(?P<in_use>(?P<deed>[Ii]ntroduction|[Dd]eployment|[Ii]mplementation|[Ii]nstallation|[Ii]nstal+ment"
            r"|[Rr]oll-?out|[Ll]aunch|[Aa]pplication|[Gg]enerali[sz]ation|[Ee]xpansion|[Ii]ntegration)|[Uu]se))"
            rf" of (?:the (?:use|operation) of )?{DETERMINERS}{AMOUNT}[’'‘]?(?:an? )?{T}(?!:)"
        ),
        _of_a_deed,
        "after",
        0.75,
    ),
    # There are robots in place in 100 courts.
    Frame(
        "deployments.there_is",
        Pattern(
            rf"\b[Tt]here (?P<in_use>(?:is|are)) (?:now |already |currently )?{DETERMINERS}{T}"
            r"(?: (?:in (?:place|use|operation)|at work|available))?"
        ),
        _at_a_place,
        "after",
        0.75,
    ),
)
