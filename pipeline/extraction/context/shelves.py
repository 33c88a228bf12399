"""Things kept so that each is compared only with those that it may be one with, however many a document names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Set
from operator import itemgetter

from pipeline.extraction.context.things import Thing
from pipeline.registers import Entry

_Numbered = dict[int, Thing]  # things by their place in the order of the text


class Shelf:
    """The things of one table, in order, filed under the words and brands of their names and their register's entry."""

    def __init__(self) -> None:
        self.things: list[Thing] = []
        self._numbers: dict[int, int] = {}
        self._bare: _Numbered = {}  # without a word
        self._holding: defaultdict[str, _Numbered] = defaultdict(dict)  # by each word
        self._under: defaultdict[str, _Numbered] = defaultdict(dict)  # by the word that fewest others hold
        self._others: defaultdict[Hashable, _Numbered] = defaultdict(dict)  # by brands and entries

    def add(self, thing: Thing) -> None:
        """Put a thing behind all others."""
        number = self._numbers[id(thing)] = len(self.things)
        self.things.append(thing)
        rarest = min(thing.signature, key=lambda w: len(self._holding[w]), default=None)
        (self._bare if rarest is None else self._under[rarest])[number] = thing
        self.refile(thing)

    def refile(self, thing: Thing) -> None:
        """File a thing under what it has come by, too."""
        number = self._numbers[id(thing)]
        for word in thing.signature:
            self._holding[word][number] = thing
        for other in (*thing.brands, id(thing.entry)):
            self._others[other][number] = thing

    def like(
        self, signature: frozenset[str], head: str, brands: frozenset[str], entry: Entry | None
    ) -> Iterable[Thing]:
        """All things that a name may name (`same_thing`), in order: of one of the two names each word that tells
        anything is a word of the other."""
        telling = signature - {head, "national"}
        if not telling:
            return self.things
        found = self._bare | min((self._holding[word] for word in telling), key=len)
        for word in signature:
            found |= self._under[word]
        for other in (*brands, *([] if entry is None else [id(entry)])):
            found |= self._others[other]
        return in_order(found)


class Signs:
    """Things by signs, of which two that may be one share at least one."""

    def __init__(self) -> None:
        self._by_sign: defaultdict[Hashable, _Numbered] = defaultdict(dict)

    def add(self, number: int, thing: Thing, signs: Set[Hashable]) -> None:
        """Keep a thing, the `number`-th of all, under its signs."""
        for sign in signs:
            self._by_sign[sign][number] = thing

    def sharing(self, signs: Iterable[Hashable]) -> Iterator[tuple[int, Thing]]:
        """The things with any of some signs, in order, and their numbers."""
        found: _Numbered = {}
        for sign in signs:
            found |= self._by_sign.get(sign, {})
        return iter(sorted(found.items(), key=itemgetter(0)))


def in_order(things: _Numbered) -> list[Thing]:
    return [things[number] for number in sorted(things)]
