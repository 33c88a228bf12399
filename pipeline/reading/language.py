"""The language of a text, so that rules for one language never read another."""

from __future__ import annotations

import re

SPOKEN = frozenset({"", "en"})
"""Languages that the rules of extraction speak; a text whose language nobody asked for is read as English."""

_SAMPLE = 4000  # characters taken from each of several places
_ENOUGH = 200  # characters below which a guess is worth less than what the register says


def detect(text: str, stated: str = "") -> str:
    """ISO 639-1 code of the language of most of a text.

    `stated` is what the register says; it holds for a text too short to tell.
    """
    if len(text) < _ENOUGH and stated:
        return stated
    step = max(len(text) // 4, _SAMPLE)
    sample = " ".join(text[start : start + _SAMPLE] for start in range(0, len(text), step))
    if _english(_WORD.findall(sample)) >= _MANY:
        return "en"
    from py3langid import classify  # loads its model, which takes a second

    return str(classify(sample)[0])


_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the of and to in a is for that on with by as are be at from this it an or was which has have "
        "not will its their we our should must can how what who when where there these those any than then them they "
        "you your been were would could more other only into about between through while both each if",
    )
)
_MANY = 0.2  # share of small words from which a text is English, without asking; no other language comes near it
_LETTERS = 25  # a shorter sentence says too little of its language
_FEW = 0.1  # share of small words that an English sentence stays above, but for lists
_NAMES = 0.6  # share of capitalised words from which a sentence is a list of names, in whatever language
_MARGIN = 30.0  # natural logarithm of how much likelier the other language must be than English


def _english(words: list[str]) -> float:
    """The share of English small words."""
    return sum(map(_SMALL_WORDS.__contains__, map(str.lower, words))) / len(words) if words else 0.0


def foreign(sentence: str) -> str:
    """ISO 639-1 code of the language of one sentence of an English text, "" where it is English or cannot be told."""
    words = _WORD.findall(sentence)
    if (
        sum(map(len, words)) < _LETTERS
        or _english(words) >= _FEW
        or sum(word[0].isupper() for word in words) >= _NAMES * len(words)
    ):
        return ""
    from py3langid import rank

    scores = dict(rank(sentence))
    likeliest = max(scores, key=lambda language: scores[language])
    return str(likeliest) if scores[likeliest] - scores["en"] >= _MARGIN else ""
