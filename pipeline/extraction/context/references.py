"""Short forms, acronyms, back-references and pronouns of things that are named in full elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import ahocorasick

from pipeline.extraction.context.naming import Naming
from pipeline.extraction.context.things import GENERIC, SAME_HEADS, Mention, Thing
from pipeline.extraction.finders.moods import asserted
from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS, ORGANISATION_HEADS
from pipeline.extraction.finders.names.words import FoundName, is_brand
from pipeline.model import Block
from pipeline.registers import fold

_BACK_REFERENCE = re.compile(
    r"\b(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s+(?P<words>(?:(?:(?:same|national|new|federal"
    r"|central|regional|AI|[12]\d{3}|said|[Ww]orking|current|latter|landmark|ambitious|comprehensive|whole|entire"
    r"|overall|final|resulting|\d+-page|(?:\w+|\d+)-year)|[A-Za-z]+['’]s(?=(?: (?:National|AI|Action))? [A-Z])"
    r"|(?:[Aa]ction|[Pp]osition|[Pp]olicy|[Ww]hite|[Gg]reen|[Dd]iscussion|[Cc]onsultation|[Ee]xecutive|[Mm]aster"
    r"|[Ii]mplementation)(?=\s(?i:plan|paper|document|framework|recommendation|programme|program|note|order)\b))"
    r"\s+){0,2}(?P<head>[A-Za-z-]+))\b(?!-)"
)
# What stands behind a noun of an instrument and makes it a word of another noun: "the policy areas".
_OF_ANOTHER = re.compile(
    r" (?:makers?|making|areas?|options?|measures?|objectives?|goals?|priorit\w+|issues?|instruments?|tools?|landscape"
    r"|environment|levels?|fields?|domains?|context|process\w*|cycle|development|debates?|responses?|interventions?"
    r"|initiatives?|implications?|recommendations?|actions?|dialogue|gaps?|choices?|community|space|work|team|office"
    r"|frameworks?|documents?|briefs?|research|analysis|direction|agenda|approach\w*|questions?|world|mix)\b"
)
# "It", also after a date or a link word: "In 2021, it also …"; not the "it" of "It is planned that" or "to do",
# but that of "It is attached to the …".
_IT = re.compile(
    r"(?:(?:(?:In|Since|By|Until) (?:[A-Z][a-z]+ )?\d{4}|However|Since then|Later|Today|Currently|Moreover"
    r"|Furthermore|In addition|Additionally|Among other things|Also|There),? "
    r"|(?:While|Although|Though|Whereas|As|When) )?(?P<it>[Ii]t)"
    r" (?!(?:is|was|has been|will be|would be|should be) (?:\w+ly )?(?:\w+ )?(?:that|to)\b(?! (?:the|an?|its|[A-Z])))"
)
_OPENS = re.compile(r"(?:(?:In|Since) (?:[A-Z][a-z]+ )?\d{4},? )?(?:(?:The|An?|Its) )?(?:[A-Z][\w-]+['’]s )?[“\"]?")
_NEAR = 160  # characters between a unit and the body that it is of
_WITHIN = re.compile(
    r"(?:\s*\([^()]*\))?,? (?:(?:housed|located|based|placed) )?(?:within|under|inside|in|at|of) (?:the )?"
)
# Nouns that say of what kind a body is, whatever its name is.
_KINDS = {
    "regulator": "regulator",
    "agency": "agency",
    "ministry": "ministry_or_department",
    "department": "ministry_or_department",
}
_MINISTRIES = frozenset({"ministry", "department"})
_DOCUMENTS = frozenset({"strategy", "action_plan", "position_paper", "guidelines", "principles", "report"})
# Kinds of what a text goes on to speak of in section after section.
_TOLD_OF = _DOCUMENTS | {"programme", "law", "regulation", "treaty", "policy_recommendation", "resolution"}
_PLANS = frozenset({"strategy", "action_plan", "programme"})
_OF_WHAT = re.compile(r"\s+(?:of|for|on)\s+(?:the\s+)?[A-Z]")
# What is adopted or drafted is an instrument, no body.
_IS_MADE = re.compile(
    r"(?:[A-Z][\w ]{1,20},? )?[Ii]t (?:was|has been|is|had been) (?:\w+ly )?(?:adopted|published|approved"
    r"|released|drafted|prepared|drawn up"
    r"|passed|enacted|signed|revised|updated|amended|repealed|replaced|written|ratified)\b"
)


class References(Naming):
    """Finds where a thing is meant without its full name."""

    def _refer(self, mention: Mention) -> None:
        """Keep what a sentence does to a thing that it only refers to: "The plan was adopted in 2021"."""
        thing, block = self._things_by_key[mention.key], self.document.blocks[mention.block]
        if any(
            n.block is block and n.found.start <= mention.start < n.found.end + 20 and n.sentence.end > mention.start
            for n in thing.named
        ):
            return
        found = FoundName(mention.start, mention.end, mention.text, "instruments", thing.kind, "", "reference")
        named = self._named(block, found)
        if named.act is not None and named.act.mood in ("fact", "planned") and named.act.status:
            thing.referred.append(named)

    def _short_forms(self) -> Iterator[Mention]:
        """Acronyms and bare brand names of known things, where they stand alone."""
        forms: dict[str, tuple[Thing, str]] = {}
        for thing in sorted(self.things, key=lambda t: t.table != "organisations"):
            for acronym in thing.acronyms:
                forms.setdefault(acronym, (thing, "acronym"))
            for named in thing.named:
                for brand in re.findall(r"[\w.]*\w", named.found.text):
                    if is_brand(brand):
                        forms.setdefault(brand, (thing, "name"))
        folded = {
            named.found.text.lower(): thing
            for thing in self.things
            for named in thing.named
            if named.found.evidence != "introduced" or thing.entry is not None
            if len(thing.signature - GENERIC) and named.found.text.count(" ") >= 2
        }
        yield from self._lower_forms(folded)
        if not forms:
            return
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        pattern = re.compile(r"(?<![\w./@-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-]|\.\w)")
        for block in self._prose:
            for match in pattern.finditer(block.text):
                if self._free(block.index, *match.span()):
                    thing, form = forms[match.group()]
                    yield self._mention(thing, block.index, *match.span(), form)

    def _lower_forms(self, folded: dict[str, Thing]) -> Iterator[Mention]:
        """Full names of three words or more, written in small letters."""
        if not folded:
            return
        automaton = ahocorasick.Automaton()
        for form, thing in folded.items():
            automaton.add_word(form, (len(form), thing))
        automaton.make_automaton()
        for block in self._prose:
            for last, (length, thing) in automaton.iter(block.text.lower()):
                start, end = last - length + 1, last + 1
                if (
                    block.text[start - 1 : start].isalnum()
                    or block.text[end : end + 1].isalnum()
                    or len(block.text.lower()) != len(block.text)
                ):
                    continue
                if self._free(block.index, start, end):
                    mention = self._mention(thing, block.index, start, end, "name")
                    self._add([mention])
        yield from ()

    def _descriptions(self, described: list[tuple[Block, FoundName]]) -> Iterator[Mention]:
        """Descriptions that are no names ("Freedonia's AI strategy") of the one thing of that place that they fit."""
        jurisdictions = {t.key: fold(self.jurisdiction(t).name) for t in self.things if t.table == "instruments"}
        for block, found in described:
            places = self._signature(block, found)[1]
            fitting = [
                t
                for t in self.things
                if t.table == "instruments"
                and jurisdictions[t.key] in places
                and any({found.head, *t.heads} <= group | {""} or found.head in t.heads for group in SAME_HEADS)
            ]
            if len(fitting) == 1 and asserted(block.text, found.start):
                yield self._mention(fitting[0], block.index, found.start, found.end, "back_reference")
            elif self._is_part(found) and (whole := self.last("instruments", block, found.start)):
                thing = self._things_by_key[whole.key]
                yield self._mention(thing, block.index, found.start, found.end, "back_reference")

    def _back_references(self) -> list[Mention]:
        """ "the plan", "this working group", "the government": the last thing of that head before it."""
        found: list[Mention] = []
        for block in self._prose:
            if block.kind == "heading":
                continue
            openings = {s.start: number for number, s in enumerate(block.sentences)}
            told: dict[tuple[int, str], Mention] = {}  # what opened a sentence, by its number and noun
            for match in _BACK_REFERENCE.finditer(block.text):
                start, end = match.span("words")
                if not _table_of(match["head"].lower()) or not self._free(block.index, start, end):
                    continue
                if _OF_WHAT.match(block.text, end) or (
                    match["head"].lower() == "policy" and _OF_ANOTHER.match(block.text, end)
                ):
                    continue
                number = openings.get(match.start(), -1)
                meant = told.get((number - 1, match["words"].lower()))
                meant = meant or self._opening(block, number - 1, match["words"].lower())
                meant = meant or self._meant(match["head"].lower(), match["words"].lower(), block, match.start())
                if meant is not None:
                    if number >= 0:
                        told[number, match["words"].lower()] = meant
                    text = block.text[start:end]
                    found.append(
                        Mention(
                            meant.table,
                            block.index,
                            start,
                            end,
                            text,
                            meant.name,
                            meant.key,
                            meant.kind,
                            "back_reference",
                        )
                    )
        return found

    def _opening(self, block: Block, number: int, words: str) -> Mention | None:
        """What a sentence of a block opens with, if it is called so: the topic of the next, whatever else it names."""
        if number < 0 or " " in words:
            return None
        sentence = block.sentences[number]
        first = next((m for m in self.in_sentence(sentence) if m.table != "jurisdictions"), None)
        if (
            first is None
            or first.table != _table_of(words)
            or not _OPENS.fullmatch(sentence.text[: first.start - sentence.start])
        ):
            return None
        heads = self._things_by_key[first.key].heads
        return first if any(h == words or h.endswith(f" {words}") for h in heads) else None

    def _pronouns(self) -> Iterator[Mention]:
        """ "It" that heads a sentence: the instrument or body that heads the sentence before."""
        above: Block | None = None
        told: Mention | None = None  # what "it" of the sentence before stands for
        for block in self._prose:
            runs_on = above is not None and above.kind == block.kind == "paragraph" and above.heading == block.heading
            sentences = (*(above.sentences[-1:] if above is not None and runs_on else ()), *block.sentences)
            told, above = told if runs_on else None, block
            for before, sentence in pairwise(sentences):
                last, told = told, None
                pronoun = _IT.match(sentence.text)
                if pronoun is None:
                    continue
                held = [m for m in self.in_sentence(before) if m.table != "jurisdictions"]
                made = [m for m in held if m.table == "instruments"]
                heads = held and len(before.text[: held[0].start - before.start].split()) <= 4
                meant = made[-1] if made and _IS_MADE.match(sentence.text) else last or (held[0] if heads else None)
                if meant is None:
                    continue
                start, end = (sentence.start + n for n in pronoun.span("it"))
                told = replace(
                    meant, block=block.index, start=start, end=end, text=pronoun["it"], form="back_reference"
                )
                yield told

    def _meant(self, head: str, words: str, block: Block, position: int) -> Mention | None:
        if head == "framework" and (of := re.search(r"\b(policy|strategy) framework$", words)):
            head = of[1]
        table = _table_of(head)
        second: Mention | None = None
        third: Mention | None = None
        if " " in words and (same := self._called(words, block, table)):
            return same
        if head in ("document", "blueprint"):
            return next((m for m in self._before(block, position, table) if m.kind in _DOCUMENTS), None)
        for mention in self._before(block, position, table):
            heads = self._things_by_key[mention.key].heads
            if any(h == head or h.endswith(" " + head) for h in heads):
                return self._unit_of(mention, head)
            if second is None and any(head in group and heads & group for group in SAME_HEADS):
                second = mention
            if third is None and mention.kind == INSTRUMENT_HEADS.get(head) and not heads & INSTRUMENT_HEADS.keys():
                third = mention  # "the strategy": one whose name is of another language
            if third is second is None and head == "initiative" and block.index - mention.block < 2:
                third = mention if mention.kind in _PLANS else None  # as any plan may be called that was just named
        return second or third or self._only(head, block) or self._of_kind(head, block, position)

    def _called(self, words: str, block: Block, table: str) -> Mention | None:
        """The one named before of which these words are the whole name: "the ferry strategy" beside another one."""
        named = (t for t in self.things if t.table == table and t.name.lower() == words)
        thing = next((t for t in named if t.named[0].block.index < block.index), None)
        if thing is None:
            return None
        first = thing.named[0]
        return self._mention(thing, first.block.index, first.found.start, first.found.end, "name")

    def _unit_of(self, mention: Mention, head: str) -> Mention:
        """The one that a sentence is about where two of one head meet: the first of "the X Office within the Y
        Office"."""
        text = self.document.blocks[mention.block].text
        for unit in self.within(mention.block, max(0, mention.start - _NEAR), mention.start, mention.table):
            same = any(h == head or h.endswith(" " + head) for h in self._things_by_key[unit.key].heads)
            if same and unit.key != mention.key and _WITHIN.fullmatch(text, unit.end, mention.start):
                return unit
        return mention

    def _of_kind(self, head: str, block: Block, position: int) -> Mention | None:
        """What "the regulator" or "the ministry" is: the one body of that kind that was named so far, if its name
        does not say otherwise what it is called."""
        kind = _KINDS.get(head)
        if kind is None:
            return None
        before = [m for m in self._before(block, position, "organisations") if m.kind == kind]
        called = ((m, self._things_by_key[m.key].heads & ORGANISATION_HEADS.keys()) for m in before)
        fitting = [m for m, heads in called if head == "regulator" or heads <= _MINISTRIES]
        return fitting[0] if fitting and len({m.key for m in before}) == 1 else None

    def _only(self, head: str, block: Block) -> Mention | None:
        """What a noun means in a section of its own: the one plan of the country that is called so before it."""
        called = [
            t
            for t in self.things
            if t.table == "instruments"
            and any(h == head or h.endswith(f" {head}") for h in t.heads)
            and t.kind in _TOLD_OF
            and t.named[0].block.index < block.index
        ]
        whose = self.jurisdiction(called[0]).name if len(called) == 1 else ""
        if len(called) != 1 or (whose and whose != self.home().name and self.registers.find("jurisdictions", whose)):
            return None
        first = called[0].named[0]
        return self._mention(called[0], first.block.index, first.found.start, first.found.end, "name")


def _table_of(head: str) -> str:
    """The table of what a head noun refers back to; "" if that cannot be told ("the government")."""
    if head == "government":
        return ""
    return (
        "instruments"
        if head in INSTRUMENT_HEADS or head == "document"
        else "organisations"
        if head in ORGANISATION_HEADS
        else ""
    )
