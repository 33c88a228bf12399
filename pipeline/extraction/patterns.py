"""Regular expressions that know what words they can't do without, so that most sentences cost them nothing.

One pass of an automaton over a text finds the words of all patterns at once, and is remembered until the next
document; a pattern none of whose words stands in the text is not tried. The words are read off the expression itself,
so they can't differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick

_MOST = 300  # strings that a part of an expression may stand for, before it counts as any text
_FEW = 4  # characters of a class that are told apart
# Letters that an expression without regard to case takes for "i", "s" or "k", but `str.lower` doesn't.
_ODD = re.compile("[İıſK]")
_PLAIN = str.maketrans("İıſK", "iisk")

_needs: list[tuple[str, ...] | re.Pattern[str]] = []  # each bit's words, or the expression to read them off
_automaton: ahocorasick.Automaton | None = None  # words, with the bits of all that need them
_free = 0  # the bits of expressions that need no word
_possible: dict[str, int] = {}


def bit_of(need: tuple[str, ...] | re.Pattern[str]) -> int:
    """The bit that `possible` sets for texts that hold one of some words, or a word that an expression needs."""
    global _automaton
    _needs.append(need)
    _automaton = None
    _possible.clear()
    return 1 << len(_needs) - 1


def possible(text: str) -> int:
    """The bits of what may be found in a text."""
    found = _possible.get(text)
    if found is None:
        automaton = _automaton or _learn()
        found = _free
        small = text.lower()
        if not text.isascii() and _ODD.search(text):
            small += "\n" + text.translate(_PLAIN).lower()
        for bits in {bits for _, bits in automaton.iter(small)}:
            found |= bits
        _possible[text] = found
    return found


def forget() -> None:
    """Forget the texts of the document before."""
    _possible.clear()


def _learn() -> ahocorasick.Automaton:
    """Read the words off all expressions; left until the first text is asked about, for it takes a moment."""
    global _automaton, _free
    by_word: dict[str, int] = {"\0": 0}  # no automaton without a word
    _free = 0
    for number, need in enumerate(_needs):
        words = words_of(need) if isinstance(need, re.Pattern) else need
        if not words and isinstance(need, re.Pattern):
            _free |= 1 << number
        for word in words:
            by_word[word.lower()] = by_word.get(word.lower(), 0) | 1 << number
    _automaton = ahocorasick.Automaton()
    for word, bits in by_word.items():
        _automaton.add_word(word, bits)
    _automaton.make_automaton()
    return _automaton


class Pattern:
    """A compiled expression, tried only on texts that hold one of the words that it can't do without.

    For texts that are asked about again and again, sentences and blocks. A part of one is asked about by way of the
    whole: `pattern.may_match(sentence.text) and pattern.search(sentence.text[:20])`.
    """

    __slots__ = ("_finditer", "_match", "_search", "bit", "plain")

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.plain = re.compile(expression, flags)
        self._search, self._match, self._finditer = self.plain.search, self.plain.match, self.plain.finditer
        self.bit = bit_of(self.plain)

    def may_match(self, text: str) -> bool:
        """Whether a text holds a word without which no part of it matches."""
        return bool(self.bit & possible(text))

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return self._search(text, *place) if self.bit & possible(text) else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self._match(text, *place) if self.bit & possible(text) else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self._finditer(text, *place) if self.bit & possible(text) else iter(())


# Reading the words off an expression. A part is told by all the strings that it stands for, where they can be told,
# and by strings of which one is in whatever it matches.

_Strings = tuple[str, ...]
_ZERO_WIDTH = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT})


def words_of(pattern: re.Pattern[str]) -> _Strings:
    """Strings in small letters of which one stands in every text that a pattern matches; none if they can't be told."""
    whole, needed = _sequence(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    kept: list[str] = []
    for word in sorted(set(_rarer(whole, needed)), key=len):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return tuple(kept)


def _rarer(left: _Strings | None, right: _Strings | None) -> _Strings:
    """Of two sets of strings the one of which a text more seldom holds one, by their number and length."""
    held = [s for s in (left, right) if s and all(len(w) > 1 or not (w.isalnum() or w.isspace() or not w) for w in s)]
    if len(held) < 2:
        return held[0] if held else ()
    return min(held, key=lambda s: sum(8.0 ** -min(len(w.strip()), 6) for w in s))


def _sequence(parts: Iterable[tuple[Any, Any]]) -> tuple[_Strings | None, _Strings]:
    run: _Strings = ("",)
    needed: _Strings = ()
    whole = True
    for operator, argument in parts:
        if operator in _ZERO_WIDTH:
            continue
        strings, need = _part(operator, argument)
        if need:
            needed = _rarer(needed, need)
        if strings is not None and len(run) * len(strings) <= _MOST:
            run = tuple([a + b for a in run for b in strings])
        else:
            needed, run, whole = _rarer(needed, run), strings or ("",), False
    return (run, needed) if whole else (None, _rarer(needed, run))


def _part(operator: Any, argument: Any) -> tuple[_Strings | None, _Strings]:
    if operator is _constants.LITERAL:
        return (chr(argument).lower(),), ()
    if operator is _constants.IN:
        return _characters(argument), ()
    if operator is _constants.SUBPATTERN:
        return _sequence(argument[-1])
    if operator is _constants.BRANCH:
        return _branches(argument[1])
    if operator in _REPEATS:
        return _repeated(*argument)
    return None, ()


def _characters(members: list[tuple[Any, Any]]) -> _Strings | None:
    if len(members) > 2 * _FEW or any(operator is not _constants.LITERAL for operator, _ in members):
        return None
    found = {chr(code).lower() for _, code in members}
    return tuple(sorted(found)) if len(found) <= _FEW else None


def _branches(branches: list[Any]) -> tuple[_Strings | None, _Strings]:
    strings: _Strings | None = ()
    needed: _Strings | None = ()
    for branch in branches:
        whole, need = _sequence(branch)
        strings = None if strings is None or whole is None else strings + whole
        best = _rarer(whole, need)
        needed = needed + best if needed is not None and best else None
    return (strings if strings is not None and len(strings) <= _MOST else None), needed or ()


def _repeated(least: int, most: int, part: Any) -> tuple[_Strings | None, _Strings]:
    strings, needed = _sequence(part)
    if most == 1 and strings is not None:
        return (strings, needed) if least else (("", *strings), ())
    return None, _rarer(strings, needed) if least else ()
