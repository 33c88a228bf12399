"""Regular expressions that know what words they can't do without, so that most sentences cost them nothing.

One pass of an automaton over a text finds the words of all patterns at once, and is remembered until the next
document; a pattern is tried only where the text holds one word of each of the sets that it needs. The sets are read
off the expression itself, so they can't differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick

_Strings = tuple[str, ...]

_MOST = 300  # strings that a part of an expression may stand for, before it counts as any text
_FEW = 4  # characters of a class that are told apart
_EDGE = "\b"  # in a string: where an expression asks for the edge of a word
_WORD = re.compile(r"\w+")
# Letters that an expression without regard to case takes for "i", "s" or "k", but `str.lower` doesn't.
_ODD = re.compile("[İıſK]")
_PLAIN = str.maketrans("İıſK", "iisk")


class Need:
    """What a text must hold: one of some words, or what an expression can't do without, or several of these.

    `mask` has a bit for each set of words of which the text must hold one; it is known once a text has been asked
    about: `possible(text) & need.mask == need.mask`.
    """

    __slots__ = ("mask", "of")

    def __init__(self, *of: _Strings | re.Pattern[str]) -> None:
        self.of = of
        self.mask = 0
        _needs.append(self)
        _learnt.clear()
        _possible.clear()


_needs: list[Need] = []
_learnt: list[tuple[ahocorasick.Automaton, list[int], dict[str, int]]] = []  # strings with numbers; bits; whole words
_possible: dict[str, int] = {}


def possible(text: str) -> int:
    """The bits of the sets of words of which a text holds one."""
    found = _possible.get(text)
    if found is None:
        automaton, bits, whole = _learnt[0] if _learnt else _learn()
        found = 0
        small = text.lower()
        if not text.isascii() and _ODD.search(text):
            small += "\n" + text.translate(_PLAIN).lower()
        for string in {string for _, string in automaton.iter(small)}:
            found |= bits[string]
        for word in whole.keys() & _WORD.findall(small):
            found |= whole[word]
        _possible[text] = found
    return found


def forget() -> None:
    """Forget the texts of the document before."""
    _possible.clear()


def _learn() -> tuple[ahocorasick.Automaton, list[int], dict[str, int]]:
    """Read the words off all expressions; left until the first text is asked about, for it takes a moment."""
    numbers: dict[_Strings, int] = {}
    for need in _needs:
        need.mask = 0
        for of in need.of:
            for words in needs_of(of) if isinstance(of, re.Pattern) else (tuple(w.lower() for w in of),):
                need.mask |= 1 << numbers.setdefault(words, len(numbers))
    strings: dict[str, int] = {"\0": 0}  # no automaton without a string
    whole: dict[str, int] = {}
    for words, number in numbers.items():
        for word in words:
            plain = word.replace(_EDGE, "")
            held = whole if word == _EDGE + plain + _EDGE and _WORD.fullmatch(plain) else strings
            held[plain] = held.get(plain, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for number, string in enumerate(strings):
        automaton.add_word(string, number)
    automaton.make_automaton()
    _learnt[:] = [(automaton, list(strings.values()), whole)]
    return _learnt[0]


class Pattern(Need):
    """A compiled expression, tried only on texts that hold the words that it can't do without.

    For texts that are asked about again and again, sentences and blocks. A part of one is asked about by way of the
    whole: `pattern.may_match(sentence.text) and pattern.search(sentence.text[:20])`.
    """

    __slots__ = ("_finditer", "_match", "_search", "plain")

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.plain = re.compile(expression, flags)
        self._search, self._match, self._finditer = self.plain.search, self.plain.match, self.plain.finditer
        super().__init__(self.plain)

    def may_match(self, text: str) -> bool:
        """Whether a text holds the words without which no part of it matches."""
        return possible(text) & self.mask == self.mask

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return self._search(text, *place) if possible(text) & self.mask == self.mask else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self._match(text, *place) if possible(text) & self.mask == self.mask else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self._finditer(text, *place) if possible(text) & self.mask == self.mask else iter(())


# Reading the words off an expression. A part is told by all the strings that it stands for, where they can be told,
# and by sets of strings of each of which one is in whatever it matches.

_Sets = tuple[_Strings, ...]
_ZERO_WIDTH = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT})


def needs_of(pattern: re.Pattern[str]) -> _Sets:
    """Sets of strings in small letters of each of which one stands in every text that a pattern matches.

    "\\bno\\b" stands for the whole word, "no" for any text that holds these letters.
    """
    whole, needed = _sequence(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    return tuple(dict.fromkeys(_shortest(words) for words in _telling(whole, *needed)))


def _shortest(words: _Strings) -> _Strings:
    """The words of a set that hold no other one of it."""
    kept: list[str] = []
    for word in sorted(set(words), key=len):
        if not any(shorter in word or shorter in word.replace(_EDGE, "") for shorter in kept):
            kept.append(word)
    return tuple(kept)


def _telling(*sets: _Strings | None) -> list[_Strings]:
    """The sets that tell texts apart at all: of words, or of marks that are no letter, figure or blank."""
    return [s for s in sets if s and all(_tells(word.replace(_EDGE, "")) for word in s)]


def _tells(string: str) -> bool:
    return len(string) > 1 or not (string.isalnum() or string.isspace() or not string)


def _common(words: _Strings) -> float:
    """How often a text may hold one of some words, by their number and length."""
    return sum(8.0 ** -min(len(w.strip(" " + _EDGE)), 6) for w in words)


def _sequence(parts: Iterable[tuple[Any, Any]], before: str = "") -> tuple[_Strings | None, _Sets]:
    run: _Strings = (before,)
    needed: list[_Strings] = []
    whole = True
    for operator, argument in parts:
        if operator is _constants.ASSERT:
            strings, sets = _sequence(argument[1])
            needed += [*sets, *_telling(strings)]
        if operator is _constants.AT and argument is _constants.AT_BOUNDARY:
            run = tuple(a if a.endswith(_EDGE) else a + _EDGE for a in run)
        if operator in _ZERO_WIDTH:
            continue
        strings, sets = _part(operator, argument, _EDGE if all(a.endswith(_EDGE) for a in run) else "")
        needed += sets
        if strings is not None and len(run) * len(strings) <= _MOST:
            run = tuple([a + b.removeprefix(_EDGE) if a.endswith(_EDGE) else a + b for a in run for b in strings])
        else:
            needed += _telling(run)
            run, whole = strings or ("",), False
    return (run, tuple(needed)) if whole else (None, (*needed, *_telling(run)))


def _part(operator: Any, argument: Any, before: str) -> tuple[_Strings | None, _Sets]:
    if operator is _constants.LITERAL:
        return (chr(argument).lower(),), ()
    if operator is _constants.IN:
        return _characters(argument), ()
    if operator is _constants.SUBPATTERN:
        return _sequence(argument[-1], before)
    if operator is _constants.BRANCH:
        return _branches(argument[1], before)
    if operator in _REPEATS:
        least, most, part = argument
        return _repeated(least, most, part, before)
    return None, ()


def _characters(members: list[tuple[Any, Any]]) -> _Strings | None:
    if len(members) > 2 * _FEW or any(operator is not _constants.LITERAL for operator, _ in members):
        return None
    found = {chr(code).lower() for _, code in members}
    return tuple(sorted(found)) if len(found) <= _FEW else None


def _branches(branches: list[Any], before: str) -> tuple[_Strings | None, _Sets]:
    strings: _Strings | None = ()
    needed: _Strings | None = ()
    for branch in branches:
        whole, sets = _sequence(branch, before)
        strings = None if strings is None or whole is None else strings + whole
        best = min(_telling(whole, *sets), key=_common, default=None)
        needed = needed + best if needed is not None and best else None
    strings = None if strings is None or len(strings) > _MOST else strings
    return strings, (needed,) if needed and not _telling(strings) else ()


def _repeated(least: int, most: int, part: Any, before: str) -> tuple[_Strings | None, _Sets]:
    strings, sets = _sequence(part, before)
    if most == 1 and strings is not None:
        return (strings, sets) if least else (("", *strings), ())
    return None, (*sets, *_telling(strings)) if least else ()
