"""Which names are of one thing: filed by their words, places and brands, joined by acronyms, numbers and renamings."""

from __future__ import annotations

import re
from collections.abc import Hashable
from itertools import pairwise

from pipeline.extraction.context.naming import LEGAL, Naming
from pipeline.extraction.context.shelves import Shelf, Signs
from pipeline.extraction.context.things import (
    GENERIC,
    Named,
    Thing,
    mark_former,
    merge,
    same_thing,
    title_cased,
    turn_out_one,
)
from pipeline.extraction.finders.names.brackets import apposed_original
from pipeline.extraction.finders.names.words import FoundName, is_acronym
from pipeline.model import Block
from pipeline.registers import fold

_RENAMED = re.compile(
    r"\b(?:(?P<pronoun>[Ii]t|[Tt]his \w+|[Tt]he \w+|which)\s+)?(?:is|was|were|has been"
    r"|had been)?\s*(?:now|since|today|subsequently|later)?\s*"
    r"(?:called|known as|renamed(?: (?:to|as|into))?|now called)\s+(?:the\s+)?[“\"]?$|\(now (?:the )?$"
)
_FORMERLY = re.compile(r"\b(?:formerly|previously)\s+(?:known as\s+|called\s+|named\s+)?(?:the\s+)?[“\"]?$")
_BARE_NUMBER = re.compile(
    r"(?:Bill|Law|Act|Decree|Regulation|(?:Executive )?Order|Resolution|Decision|Directive|Ordinance|Circular)"
    r" (?:\(EU\) )?(?:N(?:o\.?|º|°)? ?)?(?:[A-Z]{1,3}-)?\d[\w./-]*(?: of (?:19|20)\d\d)?"
)
# What may stand between a description and the title that it is called by: "its AI strategy, known as X".
_CALLED = re.compile(
    r"[”\"»]?(?:\s*\([^()]*\))?,? (?:(?:which|that) (?:is|was) |(?:also|officially|better|commonly|widely|popularly) )*"
    r"(?:called|named|titled|entitled|known as|dubbed|branded|referred to as),? (?:the )?[“\"„«‘']?"
)
# … and between a title and the short form that a bracket gives: "the X Act (referred to as the “Y Act”)".
_REFERRED_TO = re.compile(
    r"[”\"»]?,? \((?:also |often |commonly |hereafter |hereinafter |henceforth |below )*"
    r"(?:called|known as|referred to as|dubbed),? (?:the )?[“\"„«‘']?"
)
# … and between a title and the description behind it: "X, the country's first AI strategy".
_DESCRIBED = re.compile(
    r"[”\"»]?(?:\s*\([^()]*\))?(?:,| [–—]| is| was) (?:its|the (?:[\w-]+['’]s )?|an? |[A-Z][\w-]+['’]s )"
    r"(?:(?:very )?(?:first|second|new|own|official|dedicated|comprehensive|ambitious|current|overarching|updated"
    r"|latest"
    r"|draft)(?:-ever)?,? )*"
)
_BESIDE = re.compile(r"[”\"»]?(?:\s*\([^()]*\))?(?:,|:| [–—]) (?:the )?[“\"„«‘']?")
_BEFORE_TITLE = re.compile(r"(?:,|:| or| [–-])? \(?(?:the )?[“\"]?")

_PLANS = frozenset({"strategy", "action_plan", "programme", "report"})
_FAR = 60  # characters between a description and a title


class Filing(Naming):
    """Puts names to the things that they name."""

    def _file(self, named: Named, shelf: Shelf) -> None:
        """Put a naming to the thing that it names, or make that thing."""
        block, found = named.block, named.found
        signature, places, brands = self._signature(block, found)
        nameless = found.table == "instruments" and found.evidence in ("own", "introduced")
        if nameless and not places and (owner := self._whose(named)) != self.home().name:
            places = frozenset({fold(owner)})  # the strategies of two states are two
        telling = {w for w in signature - GENERIC - {*found.head.split()} if w.isalpha()}
        owner = fold(self._state_of(named)) if nameless or not telling else ""
        owner = owner if found.table == "instruments" else ""
        entry = self.entry(found, block)
        thing = next(
            (
                t
                for t in shelf.like(signature, found.head, brands, entry)
                if same_thing(t, found, signature, places, brands, entry) and not self._beside(t, block)
                if not (owner and t.owner and owner != t.owner)
            ),
            None,
        )
        if thing is None:
            key = f"{found.table}:{block.spans(found.start, found.end)[0].start}"
            thing = Thing(found.table, key, found.text, found.kind, signature, brands, places, entry)
            shelf.add(thing)
        elif self._better(thing, found, signature, places):
            thing.name = found.text
            thing.signature |= signature
        thing.entry = thing.entry or entry
        thing.owner = thing.owner or owner
        thing.places |= places
        thing.kind = (entry.codes.get("kind") if entry else "") or thing.kind or found.kind
        thing.named.append(named)
        thing.heads.add(found.head)
        if found.acronym:
            thing.acronyms.setdefault(block.text[slice(*found.acronym)], (block.index, *found.acronym))
        if found.original:
            thing.originals.append((block.index, *found.original))
        shelf.refile(thing)

    def _beside(self, thing: Thing, block: Block) -> bool:
        """Whether a thing is named in another item of a list whose items are things of their own."""
        return block.index in self._class_of and any(
            n.block.lead_in == block.lead_in and n.block is not block for n in thing.named
        )

    def _better(self, thing: Thing, found: FoundName, signature: frozenset[str], places: frozenset[str]) -> bool:
        """Whether a name is a fuller title than the one a thing has: the register's, or more words in"
        " no worse case."""
        if thing.entry is not None and thing.name == thing.entry.name:
            return False
        if thing.entry is not None and found.text == thing.entry.name:
            return True
        if found.evidence in ("proper", "introduced") and title_cased(thing.name):
            return False
        if thing.kind in ("parliament", "government") and places and thing.name.lower() in thing.heads:
            return True
        plain = re.compile(r"['’]s?\b|\b[Rr]egion\b")
        own, other = bool(plain.search(thing.name)), bool(plain.search(found.text))
        if own != other and signature == thing.signature:
            return own
        if not signature - GENERIC and not thing.signature - GENERIC and bool(places) != bool(thing.places):
            return bool(places)
        if title_cased(found.text) != title_cased(thing.name) and signature >= thing.signature:
            return title_cased(found.text)
        return signature > thing.signature

    def _joined(self, things: list[Thing]) -> list[Thing]:
        """Things that an acronym, a renaming or a bracket in the text shows to be one, made one."""
        for thing in things:
            for named in list(thing.named):
                if thing.table != "organisations":
                    continue
                for place, original, acronym in apposed_original(named.sentence.text):
                    shift = named.sentence.start
                    between = (
                        named.block.text[named.found.end : place + shift] if place + shift >= named.found.end else "."
                    )
                    if re.match(r",?\s*[“\"]?\s*(?:the|an?)\s+[a-z]", between) and len(between) < 120:
                        block = named.block.index
                        thing.originals.append((block, original[0] + shift, original[1] + shift))
                        letters = named.block.text[acronym[0] + shift : acronym[1] + shift]
                        thing.acronyms.setdefault(letters, (block, acronym[0] + shift, acronym[1] + shift))
        kept: list[Thing] = []
        signs = Signs()
        for thing in self._one_with_initials(self._one_with_original(things)):
            number, earlier = next(
                (
                    (n, t)
                    for n, t in signs.sharing(_sought(thing))
                    if turn_out_one(t, thing) or self._numbered(t, thing) or self._numbered(thing, t)
                ),
                (len(kept), None),
            )
            if earlier is None:
                kept.append(thing)
            else:
                merge(earlier, thing)
            signs.add(number, kept[number], _borne(kept[number]))
        return self._described(self._renamed(kept))

    def _one_with_original(self, things: list[Thing]) -> list[Thing]:
        """Things without those that are called by another's original name, as after "the X (Vernet)"."""
        blocks = self.document.blocks
        whole = {blocks[block].text[start:end]: t for t in things for block, start, end in t.originals}
        kept = []
        for thing in things:
            other = whole.get(thing.name)
            if other is None or other is thing or other.table != thing.table:
                kept.append(thing)
                continue
            merge(other, thing)
            other.named.sort(key=lambda n: (n.block.index, n.found.start))
        return kept

    def _one_with_initials(self, things: list[Thing]) -> list[Thing]:
        """Things without the bodies called by letters that are the initials of one other body: "MoT" of a "Ministry of
        Trade", though no bracket says so."""
        whole: dict[str, list[Thing]] = {}
        for thing in things:
            if thing.table == "organisations" and " " in thing.name and not thing.acronyms:
                whole.setdefault("".join(c for c in thing.name if c.isupper()), []).append(thing)
        kept = []
        for thing in things:
            short = thing.table == "organisations" and thing.entry is None and is_acronym(thing.name)
            meant = whole.get("".join(c for c in thing.name if c.isupper()), []) if short else []
            if len(meant) != 1:
                kept.append(thing)
                continue
            first = thing.named[0]
            meant[0].acronyms[thing.name] = (first.block.index, first.found.start, first.found.end)
            merge(meant[0], thing)
            meant[0].named.sort(key=lambda n: (n.block.index, n.found.start))
        return kept

    def _described(self, things: list[Thing]) -> list[Thing]:
        """Join instruments with their descriptions: "its AI strategy, known as X", "X, the country's AI strategy"."""
        places = sorted(
            (n.block.index, n.found.start, number, n)
            for number, t in enumerate(things)
            if t.table == "instruments"
            for n in t.named
        )
        held = dict(enumerate(things))
        for (_, _, one, first), (_, _, other, second) in pairwise(places):
            left, right = held[one], held[other]
            if left is right or first.block is not second.block or first.found.end > second.found.start:
                continue
            between = first.block.text[first.found.end : second.found.start]
            if len(between) > _FAR or not (left.kind == right.kind or {left.kind, right.kind} <= _PLANS):
                continue
            vague = [not t.signature - GENERIC - {w for h in t.heads for w in h.split()} for t in (left, right)]
            bracketed = between == " (" and first.block.text.startswith(")", second.found.end)
            if _REFERRED_TO.fullmatch(between) or (bracketed and left.heads & right.heads - {""}):
                title, description = left, right
            elif _CALLED.fullmatch(between) or (
                vague == [True, False] and not right.heads - {""} and _BESIDE.fullmatch(between)
            ):
                title, description = right, left
            elif vague == [False, True] and _DESCRIBED.fullmatch(between):
                title, description = left, right
            else:
                continue
            merge(title, description)
            title.named.sort(key=lambda n: (n.block.index, n.found.start))
            title.key = min(title.key, description.key, key=lambda k: int(k.split(":")[1]))
            held = {number: title if t is description else t for number, t in held.items()}
        return list(dict.fromkeys(held.values()))

    def _numbered(self, number: Thing, thing: Thing) -> bool:
        """Whether a law stands under its number beside its title: "Bill 7, the Data Act", "the Data Act (Bill 7)"."""
        if not {number.kind, thing.kind} <= LEGAL | {"guidelines"} or not _BARE_NUMBER.fullmatch(number.name):
            return False  # "the Data Framework (Law No. 7)" is a law, too
        pairs = [(a, b) for a in number.named for b in thing.named if a.block is b.block]
        joined = any(
            (thing.kind in LEGAL and _BEFORE_TITLE.fullmatch(a.block.text[a.found.end : b.found.start]))
            or re.fullmatch(r"(?:,? (?:of )?(?:19|20)\d\d)?,? \((?:the )?", a.block.text[b.found.end : a.found.start])
            for a, b in pairs
        )
        if joined:
            number.name, thing.kind = thing.name, number.kind
        return joined

    def _renamed(self, things: list[Thing]) -> list[Thing]:
        """Join a body with the name that it had before: "It is now called Y", "Y (formerly X)"."""
        for thing in list(things):
            for named in thing.named:
                before = named.block.text[max(0, named.found.start - 90) : named.found.start]
                formerly = _FORMERLY.search(before)
                if not formerly and not (re.search(r"\bnow\b|renamed", before) and _RENAMED.search(before)):
                    continue
                if len({n.found.text for n in thing.named}) > 1:
                    mark_former(thing, named, formerly is not None)
                    break
                other = self._last_named(things, named, thing)
                if other is None:
                    continue
                old, new = (thing, other) if formerly else (other, thing)
                old.named[:] = [Named(n.block, n.found, n.sentence, n.act, former=True) for n in old.named]
                new.key = min(old.key, new.key, key=lambda k: int(k.split(":")[1]))
                merge(new, old)
                new.named.sort(key=lambda n: (n.block.index, n.found.start))
                things = [t for t in things if t is not old]
                break
        return things

    def _last_named(self, things: list[Thing], named: Named, thing: Thing) -> Thing | None:
        """The body last spoken of before a naming: the subject of the sentence before, or the name right before."""
        place = (named.block.index, named.found.start)
        before = [
            (n.block.index, n.found.start, t)
            for t in things
            for n in t.named
            if t is not thing and (n.block.index, n.found.start) < place and n.block.index == named.block.index
        ]
        return max(before, key=lambda b: b[:2])[2] if before else None


def _borne(thing: Thing) -> set[Hashable]:
    """The signs of a thing by which another may turn out to be it."""
    signs: set[Hashable] = {("acronym", letters) for letters in thing.acronyms}
    signs |= {("name", thing.name), ("name", thing.name.split()[0]), ("entry", id(thing.entry))}
    signs |= {"brand"} if thing.brands else set()
    return signs | {("number" if _BARE_NUMBER.fullmatch(thing.name) else "title", n.block.index) for n in thing.named}


def _sought(thing: Thing) -> set[Hashable]:
    """What the signs of a thing must be that a thing may turn out to be: an acronym of its name, its name of an
    acronym, its register's entry, any brand, a number in the block of its title, a title in that of its number."""
    signs: set[Hashable] = {("name", letters) for letters in thing.acronyms}
    signs |= {("acronym", form) for form in (thing.name, thing.name.split()[0], *thing.acronyms)}
    signs |= set() if thing.entry is None else {("entry", id(thing.entry))}
    signs |= {"brand"} if thing.brands else set()
    if thing.kind not in LEGAL | {"guidelines"}:
        return signs
    kinds = ("number", "title") if _BARE_NUMBER.fullmatch(thing.name) else ("number",)
    return signs | {(kind, n.block.index) for kind in kinds for n in thing.named}
