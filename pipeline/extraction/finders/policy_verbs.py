"""Verbs that make, change or announce an act of policy, each with the status that it tells: "adopted", "launched".

Codebook, instruments: status.
"""

from __future__ import annotations

import re

from pipeline.extraction.finders.verbs import conjugated

_STATUS = {
    "adopted": "adopt approve confirm endorse pass enact ratify promulgate decree validate",
    "published": "publish release issue present unveil announce gazette put_forth",
    "in_force": "launch initiate introduce establish create start found form set_up appoint"
    " institute constitute open convene inaugurate enforce operate offer deliver roll_out put_in_place",
    "proposed": "propose draft table submit file put_forward",
    "": "sign implement develop prepare elaborate formulate write produce complete finalise finalize design commission"
    " devise amend update revise draw_up repeal revoke rescind withdraw",
}
BY_FORM: dict[str, str] = {}  # verb form → status
_ACTIVE: list[str] = []
_PARTICIPLE: list[str] = []
BASE_FORMS: list[str] = []
PAST_FORMS: list[str] = []
for _state, _verbs in _STATUS.items():
    for _verb in _verbs.split():
        _forms = conjugated(_verb.replace("_", " "))
        BY_FORM |= dict.fromkeys(_forms, _state)
        _ACTIVE += _forms
        _PARTICIPLE.append(_forms.participle)
        BASE_FORMS.append(_forms.base)
        PAST_FORMS.append(_forms.past)


for _form in ("signed into law", "written into law"):
    BY_FORM[_form] = "adopted"
    _PARTICIPLE.append(_form)


def _either(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True))


VERB = rf"(?:{_either(_ACTIVE)})"
PARTICIPLE = rf"(?:{_either(_PARTICIPLE)})"
PAST = rf"(?:{_either(PAST_FORMS)})"
BASE = rf"(?:{_either(BASE_FORMS)})"


# Between a verb and its object: "adopted on Thursday the …", "approved in May 2021 a …"
WHEN = (
    r"(?: (?:on (?:[A-Z][a-z]+day|\d\d? [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d\d?(?:, \d{4})?)|in (?:[A-Z][a-z]+ )?\d{4}"
    r"|today|yesterday|(?:this|last) (?:week|month|year)))?"
)
FIRST_WORDS = frozenset(form.split()[0] for form in BY_FORM)


def is_verb(words: str) -> bool:
    """Whether words are a form of a verb that makes, changes or announces an instrument or a body."""
    return words.lower() in BY_FORM
