"""The language of a text, so that rules for one language never read another."""

from __future__ import annotations

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
    from py3langid import classify  # loads its model, which only a new text needs

    step = max(len(text) // 4, _SAMPLE)
    return str(classify(" ".join(text[start : start + _SAMPLE] for start in range(0, len(text), step)))[0])
