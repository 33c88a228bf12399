"""Regular expressions that know what words they can't do without, so that most sentences cost them nothing.

One pass of an automaton over a text finds the words of all patterns at once, and is remembered until the next
document; a pattern is tried only where the text holds one word of each of the sets that it needs. The sets are read
off the expression itself, so they can't differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce, wraps
from operator import or_
from typing import Any, Generic, TypeVar

import ahocorasick

from pipeline.extraction import needs
from pipeline.extraction.needs import EDGE, Needed, Strings, common, led, needs_of

_WORD = re.compile(r"\w+")
_ENDS = re.compile(rf"^[{EDGE}\s]+|[{EDGE}\s]+$")  # of a word
# Letters that an expression without regard to case takes for "i", "s" or "k", but `str.lower` doesn't.
_ODD = re.compile("[İıſK]")
_PLAIN = str.maketrans("İıſK", "iisk")
_MOST_WORDS = 100_000  # that are kept in mind
_T = TypeVar("_T")


class Need:
    """What a text must hold: one of some words (a tuple), what an expression (a string) can't do without, or several.

    Each set of words of which a text must hold one has a bit: `mask` has those of all sets, `ways` of the ways in which
    an alternation is met, and `leads` of the least common set of each way. They are known once a text has been asked
    about.
    """

    __slots__ = ("leads", "mask", "of", "ways")

    def __init__(self, *of: Strings | str) -> None:
        self.of = of
        self.mask = 0
        self.ways: tuple[int, ...] = ()
        self.leads = 0
        _needs.append(self)
        _learnt.clear()
        _possible.clear()

    def met(self, held: int) -> bool:
        """Whether a text with these bits (`possible`) holds what it must."""
        if held & self.mask != self.mask:
            return False
        return not self.ways or (held & self.leads != 0 and any([held & way == way for way in self.ways]))


class Choice(Generic[_T]):
    """Things of which each has a need, asked about all at once: the words of a text lead to those that wait for them.

    Each way to meet a need waits for the least common of its sets of words, one without any is always tried.
    """

    def __init__(self, things: Iterable[tuple[Need, _T]]) -> None:
        self._needs, self._things = zip(*things, strict=True)
        self._waiting: dict[int, list[tuple[int, int]]] = {}  # by the bit awaited: all bits needed, number of the thing
        self._awaited = 0
        _choices.append(self)
        _learnt.clear()
        _possible.clear()

    def index(self, commonness: dict[int, float]) -> None:
        """Find out what each waits for, by how common the words of each bit are."""
        self._waiting = {0: []}
        for number, need in enumerate(self._needs):
            for way in need.ways or (0,):
                bits = need.mask | way
                rarest = min(_bits(bits), key=commonness.__getitem__, default=0)
                self._waiting.setdefault(rarest, []).append((bits, number))
        self._awaited = reduce(or_, self._waiting)

    def of(self, text: str) -> list[_T]:
        """The things whose need a text meets, in the order given."""
        held = possible(text)
        met = {number for _, number in self._waiting[0]}
        for bit in _bits(held & self._awaited):
            for bits, number in self._waiting[bit]:
                if held & bits == bits:
                    met.add(number)
        return [self._things[number] for number in sorted(met)]


def _bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


class _Words(dict[str, int]):
    """The bits of what stands between two blanks, each looked up once."""

    def __init__(self, words: dict[str, int], marks: dict[str, int]) -> None:
        super().__init__()
        self._words, self._marks = _automaton(words), _automaton(marks)

    def __missing__(self, string: str) -> int:
        words = EDGE.join(_WORD.findall(string))
        found = _union(self._words, f"{EDGE}{words}{EDGE}") | _union(self._marks, f" {string} ")
        self[string] = found
        return found


_needs: list[Need] = []
_choices: list[Choice[Any]] = []
_learnt: list[tuple[ahocorasick.Automaton, _Words]] = []  # strings with a blank inside, and without
_possible: dict[str, int] = {}
_remembered: list[dict[str, Any]] = [_possible]


def possible(text: str) -> int:
    """The bits of the sets of words of which a text holds one."""
    found = _possible.get(text)
    if found is None:
        phrases, words = _learnt[0] if _learnt else _learn()
        small = text.lower()
        if not text.isascii() and _ODD.search(text):
            small += "\n" + text.translate(_PLAIN).lower()
        found = reduce(or_, map(words.__getitem__, small.split()), _union(phrases, small))
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
    if _learnt and len(_learnt[0][1]) > _MOST_WORDS:
        _learnt[0][1].clear()


def _learn() -> tuple[ahocorasick.Automaton, _Words]:
    """Read the words off all expressions; left until the first text is asked about, for it takes a moment."""
    numbers: dict[Strings, int] = {}

    def mask(sets: Iterable[Strings]) -> int:
        return sum({1 << numbers.setdefault(words, len(numbers)) for words in sets})

    for need in _needs:
        told = [needs_of(of) if isinstance(of, str) else Needed((tuple(w.lower() for w in of),)) for of in need.of]
        need.mask = mask(words for needed in told for words in needed.sets)
        need.ways = tuple(mask(way) for needed in told for way in needed.ways)
    needs.forget()
    commonness = {1 << number: common(words) for words, number in numbers.items()}
    for need in _needs:
        need.leads = reduce(or_, (min(_bits(way), key=commonness.__getitem__) for way in need.ways), 0)
    for choice in _choices:
        choice.index(commonness)
    phrases: dict[str, int] = {}
    words: dict[str, int] = {}
    marks: dict[str, int] = {}
    for strings, number in numbers.items():
        for string in strings:
            word = _ENDS.sub(EDGE, string)
            plain = string.replace(EDGE, "")
            held, key = (words, word) if _WORD.fullmatch(word.strip(EDGE)) else (marks, plain)
            if len(plain.split()) > 1:
                held, key = phrases, plain
            held[key] = held.get(key, 0) | 1 << number
    _learnt[:] = [(_automaton(phrases), _Words(words, marks))]
    return _learnt[0]


def _automaton(strings: dict[str, int]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    automaton.add_word("\0", 0)  # none without a string
    for string, bits in strings.items():
        automaton.add_word(string, bits)
    automaton.make_automaton()
    return automaton


def _union(automaton: ahocorasick.Automaton, text: str) -> int:
    """The bits of all strings in a text."""
    found = 0
    for _, bits in automaton.iter(text):
        found |= bits
    return found


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
            self._compiled = compiled(self.pattern, self.flags)
        return self._compiled

    def may_match(self, text: str) -> bool:
        """Whether a text holds the words without which no part of it matches."""
        return self.met(possible(text))

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return self.plain.search(text, *place) if self.met(possible(text)) else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self.plain.match(text, *place) if self.met(possible(text)) else None

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.plain.sub(put, text) if self.met(possible(text)) else text

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self.plain.finditer(text, *place) if self.met(possible(text)) else iter(())


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """An expression compiled, without regard to case led by what its matches begin with."""
    return re.compile(led(expression) if flags & re.IGNORECASE or "(?i" in expression else expression, flags)


def any_of(*patterns: Pattern) -> Choice[Pattern]:
    """Patterns that are asked about all at once."""
    return Choice((pattern, pattern) for pattern in patterns)
