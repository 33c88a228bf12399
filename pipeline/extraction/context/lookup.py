"""What stands where in a document, what a section speaks of, and the values and links that a place of it gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, TypeVar, cast

from pipeline.extraction.context.things import Mention, NameKind, Thing
from pipeline.extraction.finders import dates
from pipeline.extraction.finders.names.words import FoundName
from pipeline.model import Block, Candidate, Document, Link, Name, Scalar, Sentence, Span, Value
from pipeline.registers import Registers

_T = TypeVar("_T")

# A reference back reaches no further than this many blocks, headings above it apart.
_REACH = 80
START = attrgetter("start")


class Lookup:
    """Mentions and things of a document; `Context` fills them in."""

    document: Document
    registers: Registers
    things: tuple[Thing, ...] = ()
    _prose: list[Block]
    _above: dict[int, set[int]]
    _by_block: dict[int, list[Mention]]
    _within: dict[tuple[int, int, int | None, str | None], tuple[Mention, ...]]  # what was asked of `_by_block`
    _keys: dict[tuple[int, int, str], frozenset[str]]  # of what stands in sentences
    itself: Thing | None  # the plan that the document is
    act: Thing | None  # the act that the document is
    _plan: FoundName | None  # the plan whose name the document's title is
    untold: Mention | None  # the plan that the document is by its title, where its text nowhere gives the name
    _things_by_key: dict[str, Thing]
    _mentions_by_key: dict[str, list[Mention]]
    _items_under: dict[int | None, list[Block]]
    _told: dict[Callable[[Any], Any], Any]

    @property
    def is_plan(self) -> bool:
        """Whether the document's title is the name of a plan."""
        return self._plan is not None

    def once(self, tell: Callable[[Any], _T]) -> _T:
        """What a function tells of this context, found out once."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        return cast(_T, self._told[tell])

    def candidates(self, extract: Callable[[Any], Iterable[Candidate]]) -> tuple[Candidate, ...]:
        """What an extractor finds in this document, extracted once."""
        if extract not in self._told:
            self._told[extract] = tuple(extract(self))
        return cast(tuple[Candidate, ...], self._told[extract])

    def items(self, lead_in: int) -> tuple[Block, ...]:
        """List items that a block introduces, in order."""
        return tuple(self._items_under.get(lead_in, ()))

    def within(
        self, block: int, start: int = 0, end: int | None = None, table: str | None = None
    ) -> tuple[Mention, ...]:
        """Mentions that lie in `start:end` of a block, in order."""
        if (held := self._by_block.get(block)) is None:
            return ()
        asked = (block, start, end, table)
        if (found := self._within.get(asked)) is None:
            low = bisect_left(held, start, key=START)
            high = len(held) if end is None else bisect_right(held, end, low, key=START)
            found = self._within[asked] = tuple(
                m for m in held[low:high] if (end is None or m.end <= end) and (table is None or m.table == table)
            )
        return found

    def in_sentence(self, sentence: Sentence, table: str | None = None) -> tuple[Mention, ...]:
        """Mentions that lie in a sentence, in order."""
        return self.within(sentence.block, sentence.start, sentence.end, table)

    def keys_in(self, sentence: Sentence, table: str) -> frozenset[str]:
        """The keys of all that a sentence mentions of a table."""
        asked = (sentence.block, sentence.start, table)
        if (found := self._keys.get(asked)) is None:
            found = self._keys[asked] = frozenset(m.key for m in self.in_sentence(sentence, table))
        return found

    def blocks_of(self, thing: Thing) -> list[Block]:
        """Blocks that name or refer to a thing, in order."""
        return [self.document.blocks[index] for index in dict.fromkeys(m.block for m in self.mentions_of(thing))]

    def mentions_of(self, thing: Thing) -> Sequence[Mention]:
        """Every mention of a thing, in order."""
        return self._mentions_by_key.get(thing.key, ())

    def mentions_in(self, sentence: Sentence, thing: Thing) -> list[Mention]:
        """The mentions of a thing in a sentence, in order."""
        return [
            m
            for m in self.mentions_of(thing)
            if m.block == sentence.block and sentence.start <= m.start and m.end <= sentence.end
        ]

    def thing(self, mention: Mention) -> Thing | None:
        """What a mention names; None for jurisdictions."""
        return self._things_by_key.get(mention.key)

    def subject(self, block: Block, table: str) -> Mention | None:
        """What a section speaks of: the thing of `table` that the lead-in or the nearest heading names."""
        if block.lead_in is not None:
            lead_in = self.document.blocks[block.lead_in]
            if named := self.within(lead_in.index, table=table):
                return named[-1]
            if lead_in.kind == "list_item" and (above := self.subject(lead_in, table)):
                return above
        for heading in self.document.headings(block):
            if named := self.within(heading.index, table=table):
                return named[0]
        return None

    def instrument_of(self, sentence: Sentence) -> Mention | None:
        """The instrument that a fact in a sentence belongs to: named in it, referred back to, or the section's."""
        if named := self.in_sentence(sentence, "instruments"):
            return next((m for m in named if m.form != "back_reference"), named[0])
        return self.subject(self.document.blocks[sentence.block], "instruments")

    def last(self, table: str, block: Block, position: int) -> Mention | None:
        """The mention of a table last before a place, in its section or the headings above it."""
        return next(iter(self._before(block, position, table)), None)

    def dateline(self) -> Value | None:
        """The day on which a release says that it was issued: the first full date among its first lines."""
        for block in self.document.blocks[:8]:
            for date in dates.find(block.text[:160]):
                if date.value.count("-") == 2:
                    return self.value(block, date.start, date.end, date.value)
        return None

    def home(self) -> Link:
        """The source's own country."""
        entry = self.registers.find("jurisdictions", self.document.country)
        return Link("jurisdictions", name=entry.id if entry else self.document.country)

    def value(self, block: Block, start: int, end: int, value: Scalar | None = None) -> Value:
        """A value and the characters `start:end` of a block that state it; by default those characters themselves."""
        return Value(block.text[start:end] if value is None else value, block.spans(start, end))

    def evidence(self, sentence: Sentence) -> tuple[Span, ...]:
        """Raw characters of a whole sentence: a candidate's context."""
        return self.document.blocks[sentence.block].spans(sentence.start, sentence.end)

    def title(self, thing: Thing) -> Value:
        """The thing's full name, where the text first gives it so."""
        named = next((n for n in thing.named if n.found.text == thing.name), thing.named[0])
        return self.value(named.block, named.found.start, named.found.end, thing.name)

    def names(self, thing: Thing) -> tuple[Name, ...]:
        """Every form under which the text names a thing, each where it first does."""
        forms: dict[str, Name] = {}
        for named in thing.named:
            found = named.found
            kind: NameKind = "former" if named.former else "canonical" if found.text == thing.name else "alias"
            if kind == "alias" and re.fullmatch(r"[A-Z][A-Z0-9&]{1,7}", found.text):
                kind = "acronym"
            forms.setdefault(found.text, Name(found.text, kind, named.block.spans(found.start, found.end)))
        for letters, (block, start, end) in thing.acronyms.items():
            forms.setdefault(letters, Name(letters, "acronym", self.document.blocks[block].spans(start, end)))
        for block, start, end in thing.originals:
            held = self.document.blocks[block]
            forms.setdefault(held.text[start:end], Name(held.text[start:end], "original", held.spans(start, end), ""))
        return tuple(sorted(forms.values(), key=lambda n: n.kind != "canonical"))

    def _link(self, mention: Mention) -> Link:
        return Link("jurisdictions", name=mention.name, spans=mention.spans(self.document))

    def _spans_of(self, thing: Thing, part: tuple[int, int]) -> tuple[Span, ...]:
        for named in thing.named:
            if named.found.text == thing.name:
                return named.block.spans(named.found.start + part[0], named.found.start + part[1])
        return ()

    def _before(self, block: Block, position: int, table: str) -> Iterator[Mention]:
        """Mentions of a table before a place, nearest first, in its section and the headings above it."""
        near = range(block.index, max(-1, block.index - _REACH), -1)
        section = [i for i in near if i == block.index or self.document.blocks[i].heading == block.heading]
        above = sorted(self._above[block.index] - set(section), reverse=True)
        for index in (*section, *above):
            for mention in reversed(self._by_block.get(index, [])):
                if mention.table == table and (index < block.index or mention.end <= position):
                    yield mention
