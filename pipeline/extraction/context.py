"""What a document speaks of: its instruments, bodies and jurisdictions, and every place where each is named.

A *thing* is one instrument or body of one document; its mentions are full names, short forms, acronyms and
back-references ("the plan"). All extractors ask this context who and what a sentence is about.
Codebook, general rules 6 and 7.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.extraction.finders.names import INSTRUMENT_HEADS, ORGANISATION_HEADS, FoundName, find_names, is_brand
from pipeline.extraction.finders.places import Gazetteer, Place
from pipeline.model import Block, Document, Link, Sentence, Span
from pipeline.registers import Registers, fold


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a document names a thing. Offsets are of the block's view."""

    table: str  # "instruments" | "organisations" | "jurisdictions"
    block: int
    start: int
    end: int
    text: str  # as it stands, without article and quotation marks
    name: str  # the full name that this document uses; for jurisdictions the register id, or the name
    key: str  # key of the thing's candidate in this document
    kind: str  # instruments.kind, organisations.kind or jurisdictions.level; "" if unknown
    form: str  # "name" | "acronym" | "back_reference" | "demonym"

    def spans(self, document: Document) -> tuple[Span, ...]:
        """Raw characters of the mention."""
        return document.blocks[self.block].spans(self.start, self.end)


@dataclass(slots=True)
class Thing:
    """An instrument or body of one document, with all that its mentions say of its name."""

    table: str
    key: str
    name: str
    kind: str
    head: str
    signature: frozenset[str]
    brands: frozenset[str]
    places: frozenset[str]
    found: list[tuple[int, FoundName]] = field(default_factory=list)  # block and name, in document order
    heads: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)


_BACK_REFERENCE = re.compile(
    r"\b(?P<article>[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Ii]ts|[Tt]heir)\s+(?P<words>(?:(?:same|national|new|federal|regional|AI|2\d{3}|said"
    r"|action|policy|position|working|current)\s+){0,2}(?P<head>[A-Za-z-]+))\b(?!['’]s\s+[A-Z]\w+\s+(?:Act|Plan))(?!-)"
)
_SAME_HEADS = (
    frozenset({"strategy", "plan", "action plan", "roadmap", "agenda", "policy", "policy recommendation", "vision"}),
    frozenset({"programme", "program", "initiative", "scheme", "project"}),
    frozenset({"law", "act", "bill", "regulation", "directive", "decree"}),
    frozenset({"paper", "position paper", "white paper", "report"}),
    frozenset({"recommendation", "recommendations", "policy recommendation", "policy recommendations"}),
    frozenset({"group", "working group", "task force", "force", "taskforce"}),
    frozenset({"body", "authority", "institution", "agency", "commission", "institute"}),
)
_GENERIC = frozenset(
    ["national", "federal", "regional", "ai", "artificial", "intelligence", "digital", "data", "action", "policy", "state", "government", "strategy", "plan", "new", "own", "official", "formal", "comprehensive", "dedicated", "of", "for", "on", "and", "the"]
)
_DENIAL = re.compile(
    r"\b(?:no|not|without|lacks?|lacking|absence|never|neither|nor|yet to|cannot|n't)\b", re.IGNORECASE
)


class Context:
    """A document with its mentions; built once, asked by every extractor."""

    def __init__(self, document: Document, registers: Registers | None = None) -> None:
        self.document = document
        self.registers = registers or Registers()
        self.gazetteer = Gazetteer(self.registers)
        self._places = {b.index: self.gazetteer.find(b.text) for b in document.prose()}
        self.things: tuple[Thing, ...] = tuple(self._gather())
        self.mentions: tuple[Mention, ...] = tuple(self._mentions())
        self._by_block: dict[int, tuple[Mention, ...]] = {}
        for mention in self.mentions:
            self._by_block[mention.block] = (*self._by_block.get(mention.block, ()), mention)
        self._things_by_key = {thing.key: thing for thing in self.things}

    # Questions

    def within(
        self, block: int, start: int = 0, end: int | None = None, table: str | None = None
    ) -> tuple[Mention, ...]:
        """Mentions that lie in `start:end` of a block, in order."""
        return tuple(
            m
            for m in self._by_block.get(block, ())
            if m.start >= start and (end is None or m.end <= end) and (table is None or m.table == table)
        )

    def in_sentence(self, sentence: Sentence, table: str | None = None) -> tuple[Mention, ...]:
        """Mentions that lie in a sentence, in order."""
        return self.within(sentence.block, sentence.start, sentence.end, table)

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

    def jurisdiction_of(self, block: Block, start: int, end: int) -> Link:
        """Who acts in `start:end` of a block: named there, else the section's, else the source's own country."""
        if named := self.within(block.index, start, end, "jurisdictions"):
            first = named[0]
            return Link("jurisdictions", name=first.name, spans=first.spans(self.document))
        if above := self.subject(block, "jurisdictions"):
            return Link("jurisdictions", name=above.name, spans=above.spans(self.document))
        return self.home()

    def home(self) -> Link:
        """The source's own country."""
        entry = self.registers.find("jurisdictions", self.document.country)
        return Link("jurisdictions", name=entry.id if entry else self.document.country)

    # Gathering

    def _gather(self) -> Iterator[Thing]:
        things: list[Thing] = []
        for block in self.document.prose():
            for found in find_names(block.text):
                if not found.table:
                    continue
                self._file(block, found, things)
        yield from things

    def _file(self, block: Block, found: FoundName, things: list[Thing]) -> None:
        signature, places, brands = self._signature(block, found)
        for thing in things:
            if thing.table == found.table and _same(thing, found, signature, places, brands):
                thing.found.append((block.index, found))
                thing.heads.add(found.head)
                if found.acronym:
                    thing.acronyms.add(block.text[slice(*found.acronym)])
                if found.evidence != "proper" and (len(found.text) > len(thing.name) or _lower_tail(thing.name)):
                    thing.name, thing.signature = found.text, thing.signature | signature
                return
        key = f"{found.table}:{block.spans(found.start, found.end)[0].start}"
        thing = Thing(
            found.table, key, found.text, found.kind, found.head, signature, brands, places, [(block.index, found)]
        )
        thing.heads.add(found.head)
        if found.acronym:
            thing.acronyms.add(block.text[slice(*found.acronym)])
        things.append(thing)

    def _signature(self, block: Block, found: FoundName) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Words that tell a name from others, the places in it, and its brand words."""
        text = found.text
        places: set[str] = set()
        for place in reversed(self._places[block.index]):
            if found.start <= place.start and place.end <= found.end:
                places.add(fold(place.name))
                text = text[: place.start - found.start] + " " + text[place.end - found.start :]
        text = re.sub(r"['’]s?\b", " ", re.sub(r"\bartificial intelligence\b", "AI", text, flags=re.IGNORECASE))
        words = {w for w in fold(text).split() if w not in ("s", "region", "of", "for", "on", "and", "the", "a", "in")}
        brands = frozenset(w.lower() for w in re.findall(r"[\w.]+", found.text) if is_brand(w))
        return frozenset(words), frozenset(places), brands

    def _mentions(self) -> list[Mention]:
        found: list[Mention] = []
        covered: dict[int, list[tuple[int, int]]] = {}
        for thing in self.things:
            for index, name in thing.found:
                found.append(self._mention(thing, index, name.start, name.end, "name"))
                covered.setdefault(index, []).append((name.start, name.end))
                if name.acronym:
                    found.append(self._mention(thing, index, *name.acronym, "acronym"))
                    covered[index].append(name.acronym)
        found += self._short_forms(covered)
        for block in self.document.prose():
            for place in self._places[block.index]:
                found.append(self._place_mention(block, place))
        found.sort(key=lambda m: (m.block, m.start, -m.end))
        found += self._back_references(found, covered)
        found.sort(key=lambda m: (m.block, m.start, -m.end))
        return found

    def _mention(self, thing: Thing, block: int, start: int, end: int, form: str) -> Mention:
        text = self.document.blocks[block].text[start:end]
        return Mention(thing.table, block, start, end, text, thing.name, thing.key, thing.kind, form)

    def _place_mention(self, block: Block, place: Place) -> Mention:
        key = f"jurisdictions:{fold(place.name)}"
        return Mention(
            "jurisdictions", block.index, place.start, place.end, place.text, place.name, key, place.level, place.form
        )

    def _short_forms(self, covered: dict[int, list[tuple[int, int]]]) -> Iterator[Mention]:
        """Acronyms and bare brand names of known things, where they stand alone."""
        forms: dict[str, tuple[Thing, str]] = {}
        for thing in sorted(self.things, key=lambda t: t.table != "organisations"):
            for acronym in thing.acronyms:
                forms.setdefault(acronym, (thing, "acronym"))
            for brand in re.findall(r"[\w.]+", thing.name):
                if is_brand(brand):
                    forms.setdefault(brand, (thing, "name"))
        if not forms:
            return
        pattern = re.compile(
            r"(?<![\w./@-])(?:"
            + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))
            + r")(?![\w-]|\.\w)"
        )
        for block in self.document.prose():
            for match in pattern.finditer(block.text):
                if any(match.start() < e and s < match.end() for s, e in covered.get(block.index, ())):
                    continue
                covered.setdefault(block.index, []).append(match.span())
                yield self._mention(forms[match.group()][0], block.index, *match.span(), forms[match.group()][1])

    def _back_references(self, mentions: list[Mention], covered: dict[int, list[tuple[int, int]]]) -> Iterator[Mention]:
        """ "the plan", "this working group", "the government": the last thing of that head before it."""
        order = [(m.block, m.start) for m in mentions]
        for block in self.document.prose():
            if block.kind in ("heading", "title"):
                continue
            for match in _BACK_REFERENCE.finditer(block.text):
                head = match.group("head").lower()
                start, end = match.span("words")
                if any(start < e and s < end for s, e in covered.get(block.index, ())):
                    continue
                if re.match(r"\s+(?:of|for|on)\s+(?:the\s+)?[A-Z]", block.text[end:]):
                    continue
                before = mentions[: bisect_left(order, (block.index, match.start()))]
                if (meant := self._meant(head, block, before)) is not None:
                    yield Mention(
                        meant.table, block.index, start, end, block.text[start:end], meant.name, meant.key, meant.kind,
                        "back_reference",
                    )  # fmt: skip

    def _meant(self, head: str, block: Block, before: list[Mention]) -> Mention | None:
        table = "instruments" if head in INSTRUMENT_HEADS else "organisations" if head in ORGANISATION_HEADS else ""
        if head in ("government", "region", "country", "state"):
            levels = {"region": ("region",), "country": ("national",), "state": ("national",)}.get(head)
            return next(
                (
                    m
                    for m in reversed(before)
                    if m.table == "jurisdictions" and (levels is None or m.kind in levels) and self._near(m, block)
                ),
                None,
            )
        if not table:
            return None
        by_key = {thing.key: thing for thing in self.things}
        exact: Mention | None = None
        for mention in reversed(before):
            if mention.table != table or not self._near(mention, block):
                continue
            heads = by_key[mention.key].heads
            if any(h == head or h.endswith(" " + head) for h in heads):
                return mention
            if exact is None and any(head in group and heads & group for group in _SAME_HEADS):
                exact = mention
        return exact

    def _near(self, mention: Mention, block: Block) -> bool:
        """Whether a mention is in the section of a block or in a heading above it."""
        held = self.document.blocks[mention.block]
        above = {h.index for h in self.document.headings(block)}
        return held.heading == block.heading or held.index in above


def _lower_tail(name: str) -> bool:
    return name.split()[-1][:1].islower()


def _same(
    thing: Thing,
    found: FoundName,
    signature: frozenset[str],
    places: frozenset[str],
    brands: frozenset[str],
) -> bool:
    """Whether a name found names a thing already known."""
    if thing.places and places and thing.places.isdisjoint(places):
        return False
    if signature == thing.signature and (places == thing.places or not places or not thing.places):
        return True
    if brands & thing.brands:
        return True
    if found.head not in thing.heads and found.kind != thing.kind:
        return False
    shorter, longer = sorted((signature, thing.signature), key=len)
    return bool(shorter - _GENERIC - {found.head}) and shorter < longer


def known(things: Iterable[Thing], table: str) -> Iterator[Thing]:
    """Things of one table."""
    return (thing for thing in things if thing.table == table)
