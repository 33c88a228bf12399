"""What a document speaks of: its instruments, bodies and jurisdictions, and every place where each is named.

A *thing* is one instrument or body of one document; its mentions are full names, short forms, acronyms and
back-references ("the plan"). All extractors ask this context who and what a sentence is about.
Codebook, general rules 6 to 8.
"""

from __future__ import annotations

import re

from pipeline.extraction.context.bodies import Bodies, partner_after
from pipeline.extraction.context.filing import Filing
from pipeline.extraction.context.instruments import Instruments
from pipeline.extraction.context.itself import act_calls, calls_of_itself, fits, of_title, plan_of_title
from pipeline.extraction.context.naming import as_of, in_other_language
from pipeline.extraction.context.places import Places
from pipeline.extraction.context.references import References
from pipeline.extraction.context.shelves import Shelf
from pipeline.extraction.context.things import Mention, Named, Thing, merge
from pipeline.extraction.finders.names import find_names
from pipeline.extraction.finders.names.words import FoundName
from pipeline.extraction.finders.places import gazetteer
from pipeline.model import Block, Document
from pipeline.registers import Registers, fold

__all__ = ["Context", "Mention", "Named", "Thing", "partner_after"]

# What a document itself may be, and the share of its title that the name must make up.
_OWN_KINDS = frozenset({"strategy", "action_plan", "programme", "position_paper", "law", "regulation", "resolution"})
_MOST_OF_TITLE = 0.6

_NUMBERED_PART = re.compile(
    r"(?:\w+ )?(?i:pillar|axis|priority(?: area)?|objective|goal|action|measure|strand|direction)"
    r" (?:\d|[IVX]+\b|[A-H]\b)"
)


class Context(Places, Bodies, Instruments, Filing, References):
    """A document with its mentions; built once, asked by every extractor."""

    def __init__(self, document: Document, registers: Registers | None = None) -> None:
        self.document = document
        self.registers = registers or Registers()
        known = self._gazetteer = gazetteer(self.registers)
        self._plan = plan_of_title(document.title, known.find)
        own = self._plan.text if self._plan is not None and " | " not in document.title else "\n"
        self._prose = [b for b in document.prose() if b.kind != "title" or own in b.text or _names_itself(b, document)]
        self._places = {
            b.index: tuple(
                self._at_home(p) for p in known.find(b.text, document.country) if not in_other_language(b, p.start)
            )
            for b in self._prose
        }
        self._above = {b.index: {h.index for h in document.headings(b)} for b in document.prose()}
        self._items: dict[str, list[tuple[set[str], str]]] = {}  # short list items by each of their words
        for text in (
            b.text for b in self._prose if b.kind == "list_item" and len(b.text) < 90 and b.text[:1].isupper()
        ):
            held = set(fold(text).split())
            for word in held:
                self._items.setdefault(word, []).append((held, text))
        self._by_block: dict[int, list[Mention]] = {}
        self._longest = 0
        self._within = {}
        self._keys = {}
        self._told = {}
        self._items_under = {}
        for block in document.blocks:
            if block.kind == "list_item":
                self._items_under.setdefault(block.lead_in, []).append(block)
        self._class_of = self._classes()
        self.things: tuple[Thing, ...] = ()
        self.itself = self.act = self.untold = None
        self._things_by_key: dict[str, Thing] = {}
        self._add(self._place_mentions())
        self._add(self._government_mentions())
        self._gather()
        self.mentions: tuple[Mention, ...] = tuple(m for b in sorted(self._by_block) for m in self._by_block[b])
        self._mentions_by_key = {}
        for mention in self.mentions:
            self._mentions_by_key.setdefault(mention.key, []).append(mention)

    def _gather(self) -> None:
        names = [(block, found) for block in self._prose for found in self._found(block)]
        names = self._as_defined(names)
        names = [(block, self._as_body(block, found)) for block, found in names]
        names = [(block, part) for block, found in names for part in self._parted(block, found)]
        short = {b.text[slice(*n.acronym)] for b, n in names if n.acronym and n.table != "organisations"}
        names = [(b, n) for b, n in names if n.table or n.text not in short]
        bodies = Shelf()
        for block, found in names:
            if found.table == "organisations" and self._is_body(block, found):
                self._file(self._named(block, found), bodies)
            elif not found.table and self._is_bare_body(block, found):
                self._file(self._named(block, as_of(found, "organisations", self._bare_kind(block, found))), bodies)
        known = {n.found.text for t in bodies.things for n in t.named if " " not in n.found.text}
        held = {(n.block.index, n.found.start) for t in bodies.things for n in t.named}
        for block, found in names:
            if not found.table and found.text in known and (block.index, found.start) not in held:
                self._file(self._named(block, as_of(found, "organisations", "")), bodies)
        for thing in bodies.things:
            thing.named.sort(key=lambda n: (n.block.index, n.found.start))
        self._keep(self._joined(bodies.things))
        shelf = Shelf()
        described: list[tuple[Block, FoundName]] = []
        own: list[Named] = []
        letters = self._bare_acronyms(names)
        for block, found in names:
            if found.evidence == "own" or self._is_plain(block, found):
                own.append(self._named(block, found))
            elif not found.table and (kind := letters.get(found.text) or self._bare_instrument(block, found)):
                self._file(self._named(block, as_of(found, "instruments", kind)), shelf)
            elif found.table == "instruments":
                named = self._named(block, found)
                (self._file(named, shelf) if not self._is_part(found) else described.append((block, found)))
        for named in own:
            whole = self._told_in_full(named, shelf.things)
            if whole is not None:
                whole.named.append(named)
                whole.named.sort(key=lambda n: (n.block.index, n.found.start))
            else:
                self._file(named, shelf)
        instruments = self._with_act(self._with_itself(self._joined(shelf.things)))
        self._lead(instruments)
        real = [t for t in instruments if any(self._is_real(n, t) for n in t.named)]
        real += self._presupposed([t for t in instruments if t not in real], real)
        described += [(n.block, n.found) for t in instruments if t not in real for n in t.named]
        self._keep(real)
        self._add(self._descriptions(described))
        self._add(self._short_forms())
        self._add(self._back_references())
        self._add(list(self._pronouns()))
        for index in sorted(self._by_block):
            for mention in self._by_block[index]:
                if mention.table == "instruments" and mention.form != "name":
                    self._refer(mention)

    def _as_defined(self, names: list[tuple[Block, FoundName]]) -> list[tuple[Block, FoundName]]:
        """Names without the registered acronyms that this text gives to something else: "the Public Schools Fund
        (PSF)"."""
        told: dict[str, FoundName] = {}
        for block, found in names:
            if found.acronym:
                told.setdefault(block.text[slice(*found.acronym)], found)

        def is_another(block: Block, found: FoundName) -> bool:
            meant = told.get(found.text) if found.evidence == "registered" else None
            entry = None if meant is None else self.entry(found, block)
            return meant is not None and entry is not None and not entry.may_be_called(meant.text)

        return [(block, found) for block, found in names if not is_another(block, found)]

    def _with_itself(self, things: list[Thing]) -> list[Thing]:
        """The things of a text, with the plan that the document itself is: told by its title, however it is called."""
        title = self.document.title
        plan = self._plan
        if plan is None:
            return things
        words = {t.key: fits(t, plan, title, self._gazetteer.find) for t in things if plan.evidence == "title_case"}
        fitting = sorted((t for t in things if words.get(t.key)), key=lambda t: -words[t.key])
        if not fitting:
            own = Shelf()
            for block, found in calls_of_itself(self._prose, plan, title):
                self._file(self._named(block, found), own)
            fitting = own.things
            things = [*things, *fitting]
        if not fitting and plan.evidence == "title_case":
            self.untold = of_title(plan.text.strip(), plan.kind)
        self.itself = next(iter(fitting), None)
        for other in fitting[1:]:
            merge(fitting[0], other)
            fitting[0].key = min(fitting[0].key, other.key, key=lambda k: int(k.split(":")[1]))
        for thing in fitting[:1]:
            thing.named.sort(key=lambda n: (n.block.index, n.found.start))
        return [t for t in things if t not in fitting[1:]]

    def _with_act(self, things: list[Thing]) -> list[Thing]:
        """The things of a text, with the act that the document itself is: one that its title names, or "this order"."""
        own = Shelf()
        for block, found in act_calls(self._prose) if self.itself is None else ():
            self._file(self._named(block, found), own)
        title = fold(self.document.title)
        called = next(iter(own.things), None)
        named = [t for t in things if called and called.heads & t.heads and fold(t.name) in title]
        self.act = max(named, key=lambda t: len(t.name), default=called)
        return things if named or called is None else [*things, called]

    def _keep(self, things: list[Thing]) -> None:
        self.things += tuple(things)
        self._things_by_key = {thing.key: thing for thing in self.things}
        mentions: list[Mention] = []
        for thing in things:
            for named in thing.named:
                mentions.append(self._mention(thing, named.block.index, named.found.start, named.found.end, "name"))
                if named.found.acronym:
                    mentions.append(self._mention(thing, named.block.index, *named.found.acronym, "acronym"))
        self._add(mentions)


def _names_itself(title: Block, document: Document) -> bool:
    """Whether a title is the name of an act that its own text speaks of as "this strategy" or "the Action Plan", or
    whose numbered parts it goes through."""
    found = next((n for n in find_names(title.text) if n.kind in _OWN_KINDS), None)
    if found is None or len(found.text) < _MOST_OF_TITLE * len(title.text):
        return False
    noun = found.head.split()[-1]
    said = re.compile(
        rf"\b(?:[Tt]his (?:\w+ ){{0,2}}(?i:{noun})|[Tt]he (?:[A-Z]\w+ ){{0,2}}{noun.title()})\b(?! [A-Z])"
    )
    prose = [b for b in document.prose() if b.kind != "title"]
    if any(said.search(b.text) for b in prose if b.kind != "heading"):
        return True
    return (
        found.kind in ("strategy", "action_plan", "programme")
        and sum(bool(_NUMBERED_PART.match(b.text)) for b in prose) > 1
    )
