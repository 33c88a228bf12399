"""Forms of English verbs, from which rules are made that hold for a verb in every form."""

from __future__ import annotations

from typing import NamedTuple

_IRREGULAR = {  # past, participle, -ing
    "build": ("built", "built", "building"),
    "draw": ("drew", "drawn", "drawing"),
    "find": ("found", "found", "finding"),
    "give": ("gave", "given", "giving"),
    "lead": ("led", "led", "leading"),
    "oversee": ("oversaw", "overseen", "overseeing"),
    "pay": ("paid", "paid", "paying"),
    "put": ("put", "put", "putting"),
    "run": ("ran", "run", "running"),
    "set": ("set", "set", "setting"),
    "take": ("took", "taken", "taking"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
    "write": ("wrote", "written", "writing"),
    "co-write": ("co-wrote", "co-written", "co-writing"),
}


class Verb(NamedTuple):
    """The forms of one verb, each with the words that follow it: "drew up"."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def conjugated(verb: str) -> Verb:
    """The forms of a verb given in its base form; words that follow it stay as they are: "draw up"."""
    word, _, rest = verb.partition(" ")
    consonant_y = word.endswith("y") and word[-2] not in "aeo"
    third = word[:-1] + "ies" if consonant_y else word + ("es" if word.endswith(("s", "sh", "ch")) else "s")
    if word in _IRREGULAR:
        past, participle, ing = _IRREGULAR[word]
    elif word.endswith("e"):
        past = participle = word + "d"
        ing = word[:-1] + "ing"
    else:
        past = participle = word[:-1] + "ied" if consonant_y else word + "ed"
        ing = word + "ing"
    return Verb(*(f"{form} {rest}".strip() for form in (word, third, past, participle, ing)))
