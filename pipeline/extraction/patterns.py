"""Regular expressions that know what words they can't do without, so that most sentences cost them nothing.

One pass of an automaton over a text finds the words of all patterns at once, and is remembered until the next
document; a pattern is tried only where the text holds one word of each of the sets that it needs. The sets are read
off the expression itself, so they can't differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeVar

import ahocorasick

from pipeline.extraction import needs
from pipeline.extraction.needs import EDGE, Strings, needs_of

_WORD = re.compile(r"\w+")
# Letters that an expression without regard to case takes for "i", "s" or "k", but `str.lower` doesn't.
_ODD = re.compile("[İıſK]")
_PLAIN = str.maketrans("İıſK", "iisk")


class Need:
    """What a text must hold: one of some words (a tuple), what an expression (a string) can't do without, or several.

    `mask` has a bit for each set of words of which the text must hold one; it is known once a text has been asked
    about: `possible(text) & need.mask == need.mask`.
    """

    __slots__ = ("mask", "of")

    def __init__(self, *of: Strings | str) -> None:
        self.of = of
        self.mask = 0
        _needs.append(self)
        _learnt.clear()
        _possible.clear()


_needs: list[Need] = []
_learnt: list[tuple[ahocorasick.Automaton, dict[str, int]]] = []  # strings with their bits; whole words with theirs
_possible: dict[str, int] = {}
_remembered: list[dict[str, Any]] = [_possible]
_T = TypeVar("_T")


def possible(text: str) -> int:
    """The bits of the sets of words of which a text holds one."""
    found = _possible.get(text)
    if found is None:
        automaton, whole = _learnt[0] if _learnt else _learn()
        found = 0
        small = text.lower()
        if not text.isascii() and _ODD.search(text):
            small += "\n" + text.translate(_PLAIN).lower()
        for _, bits in automaton.iter(small):
            found |= bits
        for word in _WORD.findall(small):
            found |= whole.get(word, 0)
        _possible[text] = found
    return found


def remembered(tell: Callable[[str], _T]) -> Callable[[str], _T]:
    """A function whose answers are remembered until the next document."""
    told: dict[str, _T] = {}
    _remembered.append(told)

    @wraps(tell)
    def ask(text: str) -> _T:
        if (found := told.get(text)) is None:
            found = told[text] = tell(text)
        return found

    return ask


def forget() -> None:
    """Forget the texts of the document before."""
    for told in _remembered:
        told.clear()


def _learn() -> tuple[ahocorasick.Automaton, dict[str, int]]:
    """Read the words off all expressions; left until the first text is asked about, for it takes a moment."""
    numbers: dict[Strings, int] = {}
    for need in _needs:
        need.mask = 0
        for of in need.of:
            for words in needs_of(of) if isinstance(of, str) else (tuple(w.lower() for w in of),):
                need.mask |= 1 << numbers.setdefault(words, len(numbers))
    needs.forget()
    strings: dict[str, int] = {"\0": 0}  # no automaton without a string
    whole: dict[str, int] = {}
    for words, number in numbers.items():
        for word in words:
            plain = word.replace(EDGE, "")
            held = whole if word == EDGE + plain + EDGE and _WORD.fullmatch(plain) else strings
            held[plain] = held.get(plain, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for string, bits in strings.items():
        automaton.add_word(string, bits)
    automaton.make_automaton()
    _learnt[:] = [(automaton, whole)]
    return _learnt[0]


class Pattern(Need):
    """An expression, tried only on texts that hold the words that it can't do without, and compiled for the first one.

    For texts that are asked about again and again, sentences and blocks. A part of one is asked about by way of the
    whole: `pattern.may_match(sentence.text) and pattern.plain.search(sentence.text[:20])`.
    """

    __slots__ = ("_compiled", "flags", "pattern")

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.pattern, self.flags = expression, flags
        self._compiled: re.Pattern[str] | None = None
        super().__init__(expression)

    @property
    def plain(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    def may_match(self, text: str) -> bool:
        """Whether a text holds the words without which no part of it matches."""
        return possible(text) & self.mask == self.mask

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return self.plain.search(text, *place) if possible(text) & self.mask == self.mask else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self.plain.match(text, *place) if possible(text) & self.mask == self.mask else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self.plain.finditer(text, *place) if possible(text) & self.mask == self.mask else iter(())
