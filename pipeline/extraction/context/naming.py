"""The names that stand in a block, those that a register knows among them, with what their sentence does to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import ahocorasick

from pipeline.extraction.context.lookup import START
from pipeline.extraction.context.questions import Questions
from pipeline.extraction.context.things import Mention, Named, Thing
from pipeline.extraction.finders.acts import act_on
from pipeline.extraction.finders.classes import title_of
from pipeline.extraction.finders.entries import behind_labels
from pipeline.extraction.finders.names import find_names
from pipeline.extraction.finders.names.brackets import without_numbers
from pipeline.extraction.finders.names.formal import is_of_its_time
from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.names.words import FoundName, is_brand
from pipeline.extraction.finders.places import Place
from pipeline.model import Block, Sentence
from pipeline.registers import Entry, Gazetteer, Registers, fold

_SYNONYMS = {
    "supervisory": "oversight",
    "supervision": "oversight",
    "center": "centre",
    "organization": "organisation",
    "program": "programme",
}
_ITS_OWN = re.compile(
    r"(?:\b(?:an?|its|their)|['’]s?)(?: (?:own|draft|new|proposed|national|first|binding|standalone|comprehensive))* $"
)
_OF_THE_LAST = re.compile(
    r"['’]s? (?:[a-z]+['’]s )?(?:(?:19|20)\d\d |own |first |new |draft |second )*[“\"]?|,? \((?:the )?(?:(?:19"
    r"|20)\d\d )?"
)
_OF_ANY = re.compile(r"\b(?:[Aa]ny|[Nn]o|[Ee]ach|[Ee]very|[Ss]uch an?) (?:[a-z]+ )?$")
_A = re.compile(r"\b[Aa]n? (?:(?:new|draft|national|own) )*[“\"]?$")
_OWNER = re.compile(r"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{4}\s*)?(?:by )?$")
_CITED_IN = re.compile(r",? (?:19|20)\d\d[a-z]?\s*[;)]")
_BRACKET_END = re.compile(r"[^()]{0,20}\)")
_AI = re.compile(r"\bartificial intelligence\b", re.IGNORECASE)
_S = re.compile(r"['’]s?\b")
_WORD = re.compile(r"[\w.]+\w")
_OF_A_WORK = 1000  # characters in which a list of works names one by its address, at the least
LEGAL = frozenset({"law", "regulation", "resolution"})


class Naming(Questions):
    """Names of a document, before it is told what they are names of."""

    _places: dict[int, tuple[Place, ...]]
    _longest: int  # characters of a mention
    _class_of: dict[int, tuple[int, int, str]]  # of list items: place and kind of the class that their lead-in names
    _items: dict[str, list[tuple[set[str], str]]]  # short list items by each of their words

    def _found(self, block: Block) -> list[FoundName]:
        """Names of a block, those that a register knows among them; the authors of works cited in"
        " brackets left out."""
        if (links := block.text.count("http")) > 2 and links * _OF_A_WORK > len(block.text):
            return []  # a list of works that runs on as a paragraph
        found = [
            n
            for n in find_names(block.text, ((style.start, style.end) for style in block.styles))
            if not _cited(block.text, n.end)
            and not _OWNER.search(block.text, max(0, n.start - 40), n.start)
            and not block.text.endswith("(or ", 0, n.start)
        ]
        for known in self._registered(block):
            clash = [n for n in found if known.start < n.end and n.start < known.end]
            whole = known.start, known.end
            same = [n for n in clash if n.table and (n.start, n.end) == whole]
            alike = any(not self._known_as_body(known, n) for n in same)
            if alike or any(n.table and n.end - n.start > whole[1] - whole[0] for n in clash):
                continue  # its words tell more of it; whose it is, the register tells of it, too
            found = [n for n in found if n not in clash]
            kept = next((n for n in clash if n.end == known.end), None)
            found.append(as_of(known, known.table, known.kind, kept.acronym if kept else None))
        held = self._class_of.get(block.index)
        if held is not None and (place := title_of(block.text, linked=_is_link(block))) is not None:
            start, end = place
            over = [n for n in found if n.start < end and start < n.end]
            text = block.text[start:end]
            head = head_of([w.lower() for w in text.split()])
            kind = head[1:] if head is not None and head[0] == "instruments" else (held[2], "")
            if all(not n.table or (n.table == "instruments" and n.end - n.start < end - start) for n in over):
                found = [n for n in found if n not in over]
                acronym = next((n.acronym for n in over if n.acronym), None)
                found.append(FoundName(start, end, text, "instruments", *kind, "listed", acronym))
        found = self._behind_labels(block, found)
        found = without_numbers(block.text, found)
        return sorted((n for n in found if not in_other_language(block, n.start)), key=lambda n: n.start)

    def _known_as_body(self, known: FoundName, named: FoundName) -> bool:
        """Whether a register knows a body by a name whose words tell of an instrument: "United Nations Ferry Fund"."""
        if (known.table, named.table) != ("organisations", "instruments"):
            return False
        return named.kind != "fund" or any(not e.of_gazetteer for e in self.registers.known(known.table, known.text))

    def _behind_labels(self, block: Block, found: list[FoundName]) -> list[FoundName]:
        """Names of a block with the titles behind its labels: "AI strategy: Bright North" names no "AI strategy"."""
        for label, start, end, kind in behind_labels(block.text, self._places[block.index]):
            text = block.text[start:end]
            over = [n for n in found if n.start < end and label < n.end]
            if any(n.table == "organisations" and n.start <= start and end <= n.end for n in over):
                continue
            own = next((n for n in over if n.table == "instruments" and (n.start, n.end) == (start, end)), None)
            head = head_of([w.lower() for w in text.split()])
            told = (head[1], head[2]) if head is not None and head[0] == "instruments" else (kind, "")
            acronym = next((n.acronym for n in over if n.acronym and n.end == end), None)
            title = own or FoundName(start, end, text, "instruments", *told, "listed", acronym)
            found = [n for n in found if n not in over or n.start >= end] + [replace(title, evidence="listed")]
        return found

    def _registered(self, block: Block) -> Iterator[FoundName]:
        text, taken = block.text, 0
        hits = [
            (last - len(form) + 1, last + 1, entries)
            for automaton in (_automaton(self.registers), _automaton(self.registers.gazetteer))
            if automaton is not None
            for last, (form, entries) in automaton.iter(text)
        ]
        for start, end, entries in sorted(hits, key=lambda h: (h[0], -h[1])):
            if start < taken or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
                continue
            if re.match(r"\.[a-z]|[-/]\w", text[end : end + 2]) or (start and text[start - 1] in "/.@-"):
                continue
            form = text[start:end]
            if " " not in form and text.isupper() and len(text.split()) > 1:
                continue  # a word of a heading in capitals, as like as not
            if not (" " in form or form.isupper()) and re.match(r" [A-Z][a-z]", text[end : end + 3]):
                continue  # the first word of a longer name, or of a person's
            entry = self._entry_meant(entries, block, start)
            if entry is None or _cited(text, end):
                continue
            if _OWNER.search(text, max(0, start - 40), start):
                taken = end
                continue
            taken = end
            head = head_of([w.lower() for w in form.split()])
            yield FoundName(
                start,
                end,
                form,
                entry.table,
                entry.codes.get("kind") or (head[1] if head and head[0] == entry.table else ""),
                head[2] if head else "",
                "registered",
            )

    def entry(self, found: FoundName, block: Block) -> Entry | None:
        """The register's entry of a name, where it stands."""
        return self._entry_meant(self.registers.known(found.table, found.text), block, found.start)

    def _entry_meant(self, entries: Sequence[Entry], block: Block, start: int) -> Entry | None:
        """Which of the things that go by one name is meant at a place: that of the source's own country, else one of no
        single state, else one of a state that its paragraph or section speaks of."""
        fitting = [e for e in entries if not self._of_another(block, start, e)]
        home, above = self.home().name, {*self.registers.above, ""}
        order = sorted(fitting, key=lambda e: (_within(e, home), e.jurisdiction_id in above), reverse=True)
        for entry in order:
            if not entry.of_gazetteer or _within(entry, home) or entry.jurisdiction_id in above:
                return entry
            if any(place.name == entry.jurisdiction_id for place in self._spoken_of(block)):
                return entry
        return None

    def _spoken_of(self, block: Block) -> Iterator[Place | Mention]:
        """The places that a block names, and that which its section is about."""
        yield from self._places[block.index]
        if (subject := self.subject(block, "jurisdictions")) is not None:
            yield subject

    def _of_another(self, block: Block, start: int, entry: Entry) -> bool:
        """Whether a registered title is here that of another state's act, or of none: "has a draft AI Act"."""
        if _OF_ANY.search(block.text, max(0, start - 20), start):
            return True
        home = entry.jurisdiction_id if entry.table == "instruments" else None
        if home and home != self.home().name and _A.search(block.text, max(0, start - 30), start):
            return True  # "will implement an Open Data Directive": one of its own
        if not home or not _ITS_OWN.search(block.text, max(0, start - 50), start):
            return False
        before = [p for p in self._places[block.index] if p.end <= start]
        return bool(before) and before[-1].name != home and start - before[-1].end < 60

    def _named(self, block: Block, found: FoundName) -> Named:
        sentence = sentence_at(block, found.start)
        start, end = found.start - sentence.start, found.end - sentence.start
        if (
            found.original
            and found.original[0] < found.start
            and (bracket := _BRACKET_END.match(block.text, found.end))
        ):
            return Named(
                block,
                found,
                sentence,
                act_on(sentence.text, found.original[0] - sentence.start, bracket.end() - sentence.start),
            )
        if found.acronym and found.acronym[0] > found.end:
            closing = re.match(r"[^)\]]*[)\]]", block.text[found.acronym[1] :])
            act = act_on(sentence.text, start, found.acronym[1] + (closing.end() if closing else 0) - sentence.start)
            act = act if act and not act.active else act_on(sentence.text, start, end)
        else:
            act = act_on(sentence.text, start, end)
        return Named(block, found, sentence, act)

    def _signature(self, block: Block, found: FoundName) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Words that tell a name from others, the places in it, and its brand words."""
        text = found.text
        places: set[str] = set()
        if text.lower() in ("government", "national government", "central government"):
            places = {fold(m.name) for m in self.within(block.index, found.start, found.end, "jurisdictions")}
        for place in reversed(self._places[block.index]):
            if found.start <= place.start and place.end <= found.end:
                places.add(fold(place.name))
                text = text[: place.start - found.start] + " " + text[place.end - found.start :]
        text = _S.sub(" ", _AI.sub("AI", text))
        left_out = ("s", "region", "of", "for", "on", "and", "the", "a", "in", "government")
        words = {_SYNONYMS.get(w, w) for w in fold(text).split() if w not in left_out}
        if not places and is_of_its_time(found.text) and self.home().name:
            words, places = set(), {fold(self.home().name)}
        if found.kind in ("parliament", "government"):
            words = (words - {"federal", "national", "central"}) | {found.head}
        brands = frozenset(re.sub(r"\W", "", w.lower()) for w in _WORD.findall(found.text) if is_brand(w))
        return frozenset(words), frozenset(places), brands

    def _is_part(self, found: FoundName) -> bool:
        """Whether a name takes up a list item ("The Skills Plan" after "Draw up a skills plan"): a part."""
        words = set(fold(found.text).split())
        if len(words) < 2 or found.evidence == "listed":
            return False
        rarest = min((self._items.get(word, []) for word in words), key=len)
        return any(words < held and found.text not in text for held, text in rarest)

    def _whose(self, named: Named) -> str:
        """Whose a plan is that has no name of its own: of who acts on it, else of the place last named before it."""
        actor = self.actor(named)
        if actor is not None and actor.table == "jurisdictions":
            return actor.name
        if actor is not None and (body := self.thing(actor)) is not None:
            return self.jurisdiction(body).name
        before = self.within(named.block.index, 0, named.found.start, "jurisdictions")
        return self.home().name or (before[-1].name if before else "")

    def _state_of(self, named: Named) -> str:
        """The state that a text says an instrument without a name of its own is of; else the section's or the source's.

        "France adopted its National AI Strategy", "Italy's National AI Strategy", "Spain (National AI Strategy)".
        """
        block, start = named.block, named.found.start
        actor = self.actor(named)
        if actor is not None and actor.table == "jurisdictions":
            return actor.name
        before = self.within(block.index, named.sentence.start, start, "jurisdictions")
        inside = self.within(block.index, start, named.found.end, "jurisdictions")
        if inside or (before and _OF_THE_LAST.fullmatch(block.text[before[-1].end : start])):
            return (inside or before)[-1].name
        if before and _ITS_OWN.search(block.text, max(0, start - 50), start):
            return before[0].name
        above = self.subject(block, "jurisdictions")
        return above.name if above is not None else self.home().name

    def _add(self, mentions: Iterable[Mention]) -> None:
        touched: set[int] = set()
        for mention in list(mentions):
            self._by_block.setdefault(mention.block, []).append(mention)
            touched.add(mention.block)
            self._longest = max(self._longest, mention.end - mention.start)
        self._within.clear()
        self._keys.clear()
        for block in touched:
            self._by_block[block].sort(key=lambda m: (m.start, -m.end))

    def _mention(self, thing: Thing, block: int, start: int, end: int, form: str) -> Mention:
        text = self.document.blocks[block].text[start:end]
        return Mention(thing.table, block, start, end, text, thing.name, thing.key, thing.kind, form)

    def _free(self, block: int, start: int, end: int) -> bool:
        """Whether no instrument or body is named in `start:end` of a block yet."""
        held = self._by_block.get(block, [])
        near = held[bisect_left(held, start - self._longest, key=START) : bisect_left(held, end, key=START)]
        return not any(start < m.end and m.table != "jurisdictions" for m in near)


@lru_cache(maxsize=8)  # kept for the next document
def _automaton(known: Registers | Gazetteer) -> ahocorasick.Automaton | None:
    """All names of instruments and bodies that a register knows, each with its form and the entries that bear it."""
    forms: dict[str, list[Entry]] = {}
    for entry in known.entries:
        for name in entry.names if entry.table != "jurisdictions" else ():
            written = {name.text}
            if ", " in name.text:
                written.add(re.sub(r"(, [\w ]+) and ", r"\1, and ", name.text))  # with a comma before "and" too
            for form in {*written, *(form.replace("'", "’") for form in written)}:
                if len(form) > 1:
                    forms.setdefault(form, []).append(entry)
    if not forms:
        return None
    automaton = ahocorasick.Automaton()
    for form, entries in forms.items():
        automaton.add_word(form, (form, entries))
    automaton.make_automaton()
    return automaton


def _within(entry: Entry, home: str) -> bool:
    """Whether a thing is of a country or a part of it."""
    return bool(home) and (entry.jurisdiction_id == home or entry.jurisdiction_id.startswith(f"{home}-"))


def as_of(found: FoundName, table: str, kind: str, acronym: tuple[int, int] | None = None) -> FoundName:
    return FoundName(
        found.start,
        found.end,
        found.text,
        table,
        kind,
        found.head,
        found.evidence,
        found.acronym or acronym,
        found.original,
    )


def sentence_at(block: Block, position: int) -> Sentence:
    """The sentence in which a place stands; the whole block where it has no sentences."""
    after = bisect_right(block.sentences, position, key=lambda s: s.start)
    if after and position < block.sentences[after - 1].end:
        return block.sentences[after - 1]
    return Sentence(block.index, 0, len(block.text), block.text)


def _cited(text: str, end: int) -> bool:
    """Whether a name is the author of a citation: "(Ministry of Trade, 2019)"."""
    return bool(_CITED_IN.match(text, end)) and text.rfind("(", 0, end) > text.rfind(")", 0, end)


def _is_link(item: Block) -> bool:
    """Whether an item of a list is a link and nothing else."""
    return any(s.kind == "link" and not (item.text[: s.start] + item.text[s.end :]).strip() for s in item.styles)


def in_other_language(block: Block, at: int) -> bool:
    """Whether a character of a block stands in a sentence that the rules do not speak."""
    return any(sentence.start <= at < sentence.end for sentence in block.foreign)
