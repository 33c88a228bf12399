"""Whether a sentence states what it says as a fact, a plan, a hope or a denial.

Codebook, general rule 8, and instruments: status.
"""

from __future__ import annotations

import re

from pipeline.extraction.finders.policy_verbs import BASE_FORMS, PAST_FORMS

DENIED = re.compile(
    r"\b(?:no(?!\.|\s[\dA-Z])|not|n[’']t|never|without|lacks?|lacking|lacked|absence of|neither|nor|yet to|cannot"
    r"|instead of|rather than)\b",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:should|must|could|would|might|(?-i:may)|ought|can|needs?|recommend\w*|propos\w+|suggest\w*|urg\w+"
    r"|call\w* (?:for|on)|"
    r"encourag\w+|ask\w*|aims?|aiming|seeks?|hop\w+|wish\w*|importan\w+|essential|necessary|crucial"
    r"|towards|consider\w*|future|"
    r"potential|opportunity|possibl[ey]|if|whether|ideally|ambition)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|plans?|planned|planning|intends?|intending|expected|scheduled|due|going|set"
    r"|preparing|about|working) (?:soon )?(?:to|be|for|on)\b"
    r"|\b(?:began|begun|started|commenced|embarked on)\b"
    r"|\bwill\b|\bupcoming\b|\bforthcoming\b|\bunder (?:development|preparation)\b|\bin the process of\b",
    re.IGNORECASE,
)
# "allocated 20 million for establishing the X"
_PAID_FOR = re.compile(r"\b(?:allocat\w+|earmark\w*|set aside|approved|budgeted|announced|provided)\b[^.;:]* for$")
# "2 million over five years to launch the X"
_MONEY_TO = re.compile(
    r"^(?!.*\b(?:spent|spend\w*|invested|cost|used|raised|paid)\b).*(?:\b(?:[mb]illion|crore|lakh)\b|[$€£] ?\d).*\bto$"
)
_CLAUSE = re.compile(r"[;:]|,\s+(?:but|while|although|whereas|however)\b|\b(?:but|while|although|whereas)\b")


_DONE_BY_THEN = re.compile(
    r"\b(?:has|have|had|was|were|\w+ed)\b(?!.*\b(?:will|should|to)\b).*(?:,|\band|\bby|\bafter|\bwith)$"
)
_WITH_SUBJECT = re.compile(
    r", with (?:the )?(?:[A-Z][\w’'-]*|government|cabinet|ministry|parliament)(?: [A-Z][\w-]*)*(?: [a-z]+ly| also)? $"
)
_IN_A_YEAR = re.compile(r"[^.;,]{3,100} (?:in|on) (?:\w+ )?(?:\d\d?,? )?(?:19|20)\d\d\b")


def mood_at(text: str, start: int, end: int) -> str:
    """Whether a verb in the active states a fact, a plan, a hope or a denial, by the words before it in its clause."""
    clause = text[max(0, start - 160) : start]
    cut = [m.end() for m in _CLAUSE.finditer(clause)]
    clause = clause[cut[-1] :] if cut else clause
    near = " ".join(clause.split()[-12:])
    verb = text[start:end].lower()
    if re.search(r"\b(?:first|second|third|last|only)\b[^.,;]{0,50} to\s*$", near + " "):
        return "fact"  # "was the first country to publish a strategy"
    if re.search(r"\b(?:not|never|n[’']t|yet to|without|failed to)(?:\s+\w+){0,2}\s*$", near):
        return "denied"
    infinitive = verb in BASE_FORMS and bool(
        re.search(r"\b(?:to|will|shall|would|should|must|could|can|may|might|and)\s+(?:\w+ly\s+|also\s+)?$", near + " ")
    )
    if verb.endswith("ing") and _DONE_BY_THEN.search(clause.rstrip()) and _IN_A_YEAR.match(text, end):
        return "fact"  # "has made progress, enacting the Data Act in 2019"
    if verb.endswith("ing") and _WITH_SUBJECT.search(clause):
        return "fact"  # "…, with the cabinet approving a strategy"
    if infinitive or verb.endswith("ing"):
        if (
            _PLANNED.search(near)
            or _PAID_FOR.search(near)
            or _MONEY_TO.search(near)
            or (verb.endswith("ing") and re.search(r"\b(?:is|are)(?: (?:also|now|currently))?$", near))
        ):
            return "planned"
        return "hoped"
    if verb in BASE_FORMS and verb not in PAST_FORMS:
        return "fact" if re.search(r"\b(?:did|does|do|also|and|\w+s)\s*$", near) else "hoped"
    if re.search(r"\b(?:should|could|would|might|may|must)\s+(?:have|be)\s*$", near):
        return "hoped"
    return "fact"


def mood_of(auxiliaries: str) -> str:
    """The mood that the auxiliaries of a verb in the passive tell: "will be", "should have been"."""
    words = set(auxiliaries.split())
    if words == {"be"}:
        return "hoped"  # "recommends that a fund be created"
    if {"is", "to", "be"} <= words and not words & {"not", "never", "yet"}:
        return "planned"
    if words & {"not", "never"} or ("yet" in words and "to" in words):
        return "denied"
    if words & {"will", "expected", "planned", "scheduled", "due"}:
        return "planned"
    if words & {"would", "should", "must", "could", "may", "to"}:
        return "hoped"
    return "fact"


def asserted(text: str, start: int) -> bool:
    """Whether what is named at `start` is said to exist: no denial or hope before it in its clause."""
    clause = _clause_before(text, start)
    return not DENIED.search(clause) and not _HOPED.search(clause)


def stated(text: str, start: int) -> bool:
    """Whether what is named at `start` is said to be done: no denial, hope or plan before it in its clause."""
    clause = _clause_before(text, start)
    return not (DENIED.search(clause) or _HOPED.search(clause) or _PLANNED.search(clause))


def denied(text: str, start: int) -> bool:
    """Whether a denial stands before what is named at `start`, in its clause."""
    return DENIED.search(_clause_before(text, start)) is not None


def _clause_before(text: str, start: int) -> str:
    clause = text[max(0, start - 160) : start]
    cut = [m.end() for m in _CLAUSE.finditer(clause)]
    return clause[cut[-1] :] if cut else clause
