"""What a document speaks of: its instruments, bodies and jurisdictions, and every place where each is named.

A *thing* is one instrument or body of one document; its mentions are full names, short forms, acronyms and
back-references ("the plan"). All extractors ask this context who and what a sentence is about.
Codebook, general rules 6 to 8.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

import ahocorasick

from pipeline.extraction.finders.acts import BASE, PARTICIPLE, PAST, act_on, asserted
from pipeline.extraction.finders.classes import class_of, holds_parts, title_of
from pipeline.extraction.finders.names import find_names
from pipeline.extraction.finders.names.brackets import apposed_original
from pipeline.extraction.finders.names.heads import (
    INSTRUMENT_HEADS,
    ORGANISATION_HEADS,
    STAND_ALONE,
    head_is_all,
    head_of,
    is_body_in_small_letters,
    is_vague,
)
from pipeline.extraction.finders.names.words import FoundName, is_acronym, is_brand
from pipeline.extraction.finders.places import Place, gazetteer
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.questions import Questions
from pipeline.extraction.things import (
    GENERIC,
    SAME_HEADS,
    Mention,
    Named,
    Thing,
    mark_former,
    merge,
    same_thing,
    title_cased,
    turn_out_one,
)
from pipeline.model import Block, Document, Sentence
from pipeline.registers import Entry, Registers, fold

__all__ = ["Context", "Mention", "Named", "Thing"]

_BACK_REFERENCE = re.compile(
    r"\b(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s+(?P<words>(?:(?:same|national|new|federal"
    r"|central|regional|AI|[12]\d{3}|said|[Ww]orking|[Aa]ction|[Pp]osition"
    r"|action|policy|position|working|current|latter)\s+){0,2}(?P<head>[A-Za-z-]+))\b(?!-)"
)
# Kinds of which a state has one at a time: "adopted a national AI strategy" names it well enough.
_ONE_OF_ITS_KIND = frozenset({"strategy", "action_plan", "law", "position_paper"})
_OF_ANY_STATE = frozenset(
    {
        "head",
        "main",
        "branch",
        "press",
        "local",
        "field",
        "national",
        "federal",
        "regional",
        "central",
        "state",
        "new",
        "special",
        "permanent",
        "public",
        "civil",
    }
)
_SYNONYMS = {"supervisory": "oversight", "supervision": "oversight", "center": "centre", "organization": "organisation"}
_ITS_OWN = re.compile(
    r"(?:\b(?:an?|its|their)|['’]s?)(?: (?:own|draft|new|proposed|national|first|binding|standalone|comprehensive))* $"
)
_NONE_SUCH = re.compile(r"\b(?:[Nn]o|[Aa]ny|[Nn]either|[Ee]very|[Ee]ach) (?:(?!the\b)[a-z-]+,? ){0,4}$")
_DEFINITE = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir)|['’]s?) [“\"]?$")
_YET_TO_COME = re.compile(r"\b(?:upcoming|forthcoming|(?:19|20)\d\d) $")
# What a title that stands before does shows that there is such an instrument.
_DOES = re.compile(
    r"[”\"»]?(?:\s*\([^()]*\))?,? (?:also |already |which )?(?:sets? out|outlines|aims|mandates|provides|requires"
    r"|defines|establishes|contains|covers|focuses|identifies|recogni[sz]es|includes|stipulates|governs|regulates"
    r"|calls for|proposes|envisages|envisions|applies|emphasi[sz]es|highlights|seeks|foresees|prioriti[sz]es|consists"
    r"|comprises|lists|guides)\b"
)
_INDEFINITE = re.compile(
    r"\b(?:an?|any|no|every|each|some)\s+(?:(?!(?:the|to|of|its|in|for|on|by|with|from"
    r"|and)\b)[a-z-]+\s+){0,3}[“„\"«]?$"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|(?:report|survey|study|poll|analysis|interviews?) (?:by|of|from))\s+(?:the\s+)?$"
)
_ACTS_AFTER = re.compile(
    rf"(?: has| have| also| recently)* (?P<verb>{PAST}|oversees|leads|coordinates|supervises|regulates|provides"
    rf"|supports|funds|(?:should|will|must|shall) (?:also )?(?:{BASE}|support|provide|lead|engage|help|work"
    rf"|coordinate|oversee|ensure))\b(?! by\b)"
)
_GOVERNS = re.compile(
    r" (?:(?:has|have|had|also|recently|then|jointly|already|now|further) )*"
    rf"(?:(?:{PAST})\b(?! by\b)|will (?:{BASE})\b|(?!based|led|funded|owned|backed|related|driven|needs|levels|services"
    r"|agencies|departments|officials|institutions|entities|authorities|bodies|ministries|sectors|policies|programmes"
    r"|programs|systems|efforts|employees|websites|initiatives|ministers|contracts|actors|has|had|is|was|does|needed"
    r"|supported|sponsored|used)[a-z]{3,}(?:ed|s)\b(?! by\b)"
    r"|is (?:also |now |currently )?[a-z]{3,}ing\b|spent\b|held\b|made\b|set\b|began\b|gave\b)"
)
_ACTED_BY = re.compile(
    rf"\b(?:{PARTICIPLE}|led|supported|spearheaded|funded|coordinated|hosted|organi[sz]ed|run) (?:jointly )?by"
    r" (?:the )?$"
    r"|\b(?:partnership|collaboration|cooperation|coordination|consultation) with (?:the )?$"
    r"|\b(?:together|jointly|partnered|engage|work|working) with (?:the )?$"
    r"|\bwith the (?:support|help|assistance) of (?:the )?$"
)
_BODY_NOUNS = {
    "company": "company",
    "companies": "company",
    "firm": "company",
    "firms": "company",
    "giants": "company",
    "start-ups": "company",
    "startups": "company",
    "vendors": "company",
    "retailers": "company",
    "ngos": "civil_society",
    "newspapers": "publisher",
    "retailer": "company",
    "start-up": "company",
    "startup": "company",
    "consultancy": "company",
    "developer": "company",
    "manufacturer": "company",
    "vendor": "company",
    "operator": "company",
    "bank": "company",
    "newspaper": "publisher",
    "news agency": "publisher",
    "pollster": "company",
    "network": "civil_society",
    "ngo": "civil_society",
    "charity": "civil_society",
    "non-profit": "civil_society",
    "nonprofit": "civil_society",
    "civil society organisation": "civil_society",
    "civil society organization": "civil_society",
    "advocacy group": "civil_society",
    "rights group": "civil_society",
    "watchdog": "civil_society",
    "think tank": "civil_society",
    "association": "civil_society",
    "trade union": "civil_society",
    "regulator": "regulator",
    "supervisory authority": "regulator",
    "agency": "agency",
    "research institute": "research_centre",
    "research centre": "research_centre",
    "university": "education_body",
    "parliament": "parliament",
    "coalition": "coalition",
    "consortium": "coalition",
    "alliance": "coalition",
    "initiative of": "coalition",
}
_APPOSED_BODY = re.compile(
    rf"(?:\s*\([^()]*\))?, (?:an?|the|one of the) (?:[\w’'-]+ ){{0,4}}?(?P<noun>{'|'.join(_BODY_NOUNS)})\b",
    re.IGNORECASE,
)
_BODY_BEFORE = re.compile(rf"\b(?:the|a|an) (?:[a-z-]+ ){{0,3}}?(?P<noun>{'|'.join(_BODY_NOUNS)}) $", re.IGNORECASE)
_IS_BODY = re.compile(
    r"(?:\s*\([^()]*\))? (?:is|acts as|serves as|functions as) (?:the|an?|[A-Z]\w+['’]s) (?:[\w’'-]+ ){0,4}"
    r"(?P<noun>authority|regulator|agency|ministry|supervisor)\b"
)
# With whom, for whom or against whom something is done: bodies, seldom persons.
_PARTNER = Pattern(
    r"\b(?:initiative (?:of|by)|(?:funded|financed|commissioned|sponsored|co-?funded) by"
    r"|(?:partnership|collaboration|co-?operation) with"
    r"|[Ww]ith (?:the |financial |technical )*(?:support|help|assistance|funding) (?:of|from|by)|on behalf of"
    r"|(?:conducted|prepared|produced|carried out) for|(?:fined|sued|sanctioned|reprimanded)"
    r"|(?P<noun>companies|firms|start-ups|startups|giants|vendors|retailers|ngos|newspapers|partners),?"
    r" (?:such as|like|including|namely))\s+",
    re.IGNORECASE,
)
_BETWEEN_PARTNERS = re.compile(
    r"(?:(?:the|an?) (?:[\w-]+ ){0,4})?(?:(?:[Tt]he|and|of|for|in|on|[A-Z][\w’'&./-]*,?|\([^()]{1,80}\),?)\s+)*"
)
_SPEAKS = re.compile(
    r"(?:\s*\([^()]*\))? (?:also |has |have )*(?:welcom\w+|critici[sz]\w+|regret\w*|call(?:s|ed) (?:for|on)|sa(?:id|ys)"
    r"|warn\w+|urge[sd]?|argue[sd]?|complain\w*|demand\w*|object(?:s|ed)|report(?:s|ed)|welcomed|found that"
    r"|points? out|pointed out)\b"
)
_POLLED_BY = re.compile(r"\b(?:survey|poll|barometer|polling|questionnaire)\b(?: [\w-]+){0,3} by (?:the )?$")
_BODIES = re.compile(
    r"\b(?:agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|ministr(?:y|ies)|departments?"
    r"|authorit(?:y|ies))\b"
)
_RENAMED = re.compile(
    r"\b(?:(?P<pronoun>[Ii]t|[Tt]his \w+|[Tt]he \w+|which)\s+)?(?:is|was|were|has been"
    r"|had been)?\s*(?:now|since|today|subsequently|later)?\s*"
    r"(?:called|known as|renamed(?: (?:to|as|into))?|now called)\s+(?:the\s+)?[“\"]?$|\(now (?:the )?$"
)
_FORMERLY = re.compile(r"\b(?:formerly|previously)\s+(?:known as\s+|called\s+|named\s+)?(?:the\s+)?[“\"]?$")
_APPOSITION = re.compile(
    r"^[”\"»]*(?:\s+in \d{4})?,?\s*(?:which is|that is|,|is)\s+(?:an?|the)\s+(?P<noun>(?:[\w-]+ ){0,4}[\w-]+)\b"
)
_LEVEL_WORD = Pattern(
    r"\b(?:the|The)\s+(?P<unit>(?:federal|central|national) (?:government|level|state)|Federal State)\b"
)
_AUTHORITY = Pattern(r"\b(?:[Tt]he|[Tt]his)\s+(?P<word>[Gg]overnment|region|country)\b(?!\s+of\s+[A-Z]|-)")
# "(2019)", "(2019–2024)", "(draft, May 2019)" after a name
_DATED = re.compile(r"[”\"»]?(?: with [A-Z][\w -]{1,30}?)?\s*\((?:\w+,? )*(?:19|20)\d\d\b[^()]{0,12}\)")
_OF_A_YEAR = re.compile(r" of (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
_OWNER = re.compile(r"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{4}\s*)?(?:by )?$")
_OF_MANY = frozenset({"supranational", "international"})
_LEGAL = frozenset({"law", "regulation", "resolution"})
_PLURAL = frozenset({"regulations", "guidelines", "standards", "recommendations", "principles"})
_PRIVATE = frozenset({"company", "education_body", "publisher"})
_SIGNED_BY = re.compile(r"\b(?:signed|issued|approved|adopted|endorsed|appointed) by (?:the )?$")
# What is adopted or drafted is an instrument, no body.
_IS_MADE = re.compile(
    r"It (?:was|has been|is|had been) (?:\w+ly )?(?:adopted|published|approved|released|drafted|prepared|drawn up"
    r"|passed|enacted|signed|revised|updated|amended|repealed|replaced|written|ratified)\b"
)
# What a document itself may be, and the share of its title that the name must make up.
_OWN_KINDS = frozenset({"strategy", "action_plan", "programme", "position_paper", "law", "regulation", "resolution"})
_MOST_OF_TITLE = 0.6
_EXAMPLES = re.compile(r":\s|,? (?:including|such as|namely) ")
_BODY_OR_NOT = frozenset(
    {"fund", "scheme", "bank", "programme", "program", "observatory", "registry", "data bank", "initiative"}
)
_OF_A_BODY = re.compile(
    r"(?:\s*\((?P<acronym>[A-Z]{2,8})\))? (?:contributes|invests|will (?:own|invest)|owns|announced"
    r"|said|published|announces)\b"
)
_AMONG_BODIES = re.compile(
    r"\b(?:(?:initiative|programme|program|project|report|study|strategy|plan)|led|run|managed|administered"
    r"|operated) by (?:the )?$"
    r"|\b(?:entities|agencies|bodies|institutions|authorities|departments|organi[sz]ations),? (?:such as|like"
    r"|including) [^.;:]*(?:,|,? and) (?:the )?$"
    r"|\b[Mm]embers (?:include|are|were) [^.;:]*(?:,|,? and) (?:the )?$"
)
_BARE_NUMBER = re.compile(r"(?:Bill|Law|Act|Decree|Regulation) (?:N(?:o\.?|º|°)? ?)?(?:[A-Z]{1,3}-)?\d[\w./-]*")
_BEFORE_TITLE = re.compile(r"(?:,|:| or| [–-])? \(?(?:the )?[“\"]?")
_NUMBERED_ACT = re.compile(r"\b(?:N(?:o\.|°|º) ?|[A-Z]+-)?\d[\d./-]+$|\b(?:N(?:o\.|°|º) ?)\d+$")


class Context(Questions):
    """A document with its mentions; built once, asked by every extractor."""

    def __init__(self, document: Document, registers: Registers | None = None) -> None:
        self.document = document
        self.registers = registers or Registers()
        self._prose = [b for b in document.prose() if b.kind != "title" or _names_itself(b, document)]
        known = gazetteer(self.registers)
        self._places = {
            b.index: tuple(self._at_home(p) for p in known.find(b.text) if not _in_other_language(b, p.start))
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
        self._within = {}
        self._told = {}
        self._items_under = {}
        for block in document.blocks:
            if block.kind == "list_item":
                self._items_under.setdefault(block.lead_in, []).append(block)
        self._class_of = self._classes()
        self.things: tuple[Thing, ...] = ()
        self._things_by_key: dict[str, Thing] = {}
        self._add(self._place_mentions())
        self._add(self._government_mentions())
        self._gather()
        self.mentions: tuple[Mention, ...] = tuple(m for b in sorted(self._by_block) for m in self._by_block[b])
        self._blocks_by_key: dict[str, dict[int, None]] = {}
        for mention in self.mentions:
            self._blocks_by_key.setdefault(mention.key, {})[mention.block] = None

    # Places

    def _at_home(self, place: Place) -> Place:
        """A place, or the source's own country where its name begins with the adjective: "Sylvanian" of the
        Sylvanian Republic."""
        home = self.registers.find("jurisdictions", self.document.country)
        if place.form == "demonym" and home is not None and home.name.startswith(f"{place.text} "):
            return replace(place, name=home.id, title=home.name, level=home.codes.get("level", place.level))
        return place

    def _place_mentions(self) -> Iterator[Mention]:
        for block in self._prose:
            for place in self._places[block.index]:
                yield self._place_mention(block, place.start, place.end, place, place.form)
            for match in _LEVEL_WORD.finditer(block.text):
                if home := self.home().name:
                    start, end = match.span("unit")
                    text = block.text[start:end]
                    yield Mention(
                        "jurisdictions",
                        block.index,
                        start,
                        end,
                        text,
                        home,
                        f"jurisdictions:{fold(home)}",
                        "national",
                        "back_reference",
                    )

    def _government_mentions(self) -> Iterator[Mention]:
        """ "the government", "the region", "the country": the place last named in the section, else the"
        " source's own."""
        for block in self._prose:
            if block.kind == "heading":
                continue
            for match in _AUTHORITY.finditer(block.text):
                start, end = match.span("word")
                level = {"region": "region", "country": "national"}.get(match["word"].lower())
                before = self._before(block, match.start(), "jurisdictions")
                of_state = (m for m in before if m.kind not in ("international", "supranational"))
                meant = next((m for m in of_state if level in (None, m.kind)), None)
                if any(m.start < end and start < m.end for m in self._by_block.get(block.index, ())):
                    continue
                text = block.text[start:end]
                if meant is not None and (meant.kind not in _OF_MANY or not self.home().name):
                    yield replace(meant, block=block.index, start=start, end=end, text=text, form="back_reference")
                elif (home := self.home().name) and level != "region":
                    yield Mention(
                        "jurisdictions",
                        block.index,
                        start,
                        end,
                        text,
                        home,
                        f"jurisdictions:{fold(home)}",
                        "national",
                        "back_reference",
                    )

    def _place_mention(self, block: Block, start: int, end: int, place: Place, form: str) -> Mention:
        key = f"jurisdictions:{fold(place.name)}"
        text = block.text[start:end]
        return Mention("jurisdictions", block.index, start, end, text, place.name, key, place.level, form)

    # Gathering: bodies first, then the instruments that they and places act on, then short forms and references

    def _gather(self) -> None:
        names = [(block, found) for block in self._prose for found in self._found(block)]
        names = [(block, self._as_body(block, found)) for block, found in names]
        names = [(block, part) for block, found in names for part in self._parted(block, found)]
        short = {b.text[slice(*n.acronym)] for b, n in names if n.acronym and n.table != "organisations"}
        names = [(b, n) for b, n in names if n.table or n.text not in short]
        organisations: list[Thing] = []
        for block, found in names:
            if found.table == "organisations" and self._is_body(block, found):
                self._file(self._named(block, found), organisations)
            elif not found.table and self._is_bare_body(block, found):
                self._file(
                    self._named(block, _as(found, "organisations", self._bare_kind(block, found))), organisations
                )
        known = {n.found.text for t in organisations for n in t.named if " " not in n.found.text}
        held = {(n.block.index, n.found.start) for t in organisations for n in t.named}
        for block, found in names:
            if not found.table and found.text in known and (block.index, found.start) not in held:
                self._file(self._named(block, _as(found, "organisations", "")), organisations)
        for thing in organisations:
            thing.named.sort(key=lambda n: (n.block.index, n.found.start))
        organisations = self._joined(organisations)
        self._keep(organisations)
        instruments: list[Thing] = []
        described: list[tuple[Block, FoundName]] = []
        own: list[Named] = []
        for block, found in names:
            if found.evidence == "own" or self._is_plain(block, found):
                own.append(self._named(block, found))
            elif not found.table and (kind := self._bare_instrument(block, found)):
                self._file(self._named(block, _as(found, "instruments", kind)), instruments)
            elif found.table == "instruments":
                named = self._named(block, found)
                (self._file(named, instruments) if not self._is_part(found) else described.append((block, found)))
        for named in own:
            whole = self._told_in_full(named, instruments)
            if whole is not None:
                whole.named.append(named)
                whole.named.sort(key=lambda n: (n.block.index, n.found.start))
            else:
                self._file(named, instruments)
        instruments = self._joined(instruments)
        self._lead(instruments)
        real = [t for t in instruments if any(self._is_real(n, t) for n in t.named)]
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

    def _parted(self, block: Block, found: FoundName) -> Iterator[FoundName]:
        """A run without a head noun that ends a list of bodies ("firms such as X, Y and Z"): each name by itself."""
        parts = found.text.split(" and ") if not found.table else []
        if len(parts) == 2 and partner_after(block.text, found.start):
            yield replace(found, end=found.start + len(parts[0]), text=parts[0], acronym=None, original=None)
            yield replace(found, start=found.end - len(parts[1]), text=parts[1])
        else:
            yield found

    def _as_body(self, block: Block, found: FoundName) -> FoundName:
        """A fund, scheme or programme that stands among bodies or acts ("an initiative by the X Fund") is a body."""
        if found.head not in _BODY_OR_NOT or found.evidence != "title_case" or found.table == "organisations":
            return found
        before = block.text[max(0, found.start - 160) : found.start]
        if acts := _OF_A_BODY.match(block.text, found.end):
            letters = acts.span("acronym") if acts["acronym"] else None
            return _as(found, "organisations", "agency", letters)
        return _as(found, "organisations", "agency") if _AMONG_BODIES.search(before) else found

    def _is_plain(self, block: Block, found: FoundName) -> bool:
        """Whether a name in small letters says no more than kind and field ("adopted a national strategy on AI")."""
        plain = (
            found.evidence == "introduced"
            and found.kind in _ONE_OF_ITS_KIND
            and not self.registers.find("instruments", found.text)
        )
        return plain and found.kind != "law" and not self._signature(block, found)[0] - GENERIC - {*found.head.split()}

    def _told_in_full(self, named: Named, things: list[Thing]) -> Thing | None:
        """The instrument that "the national AI strategy" is short for: the last of that head and field, its place
        apart."""
        signature, _, _ = self._signature(named.block, named.found)
        told = signature - {"national", "federal"}
        place = (named.block.index, named.found.start)
        fitting = [
            t
            for t in things
            if t.signature - {"national", "federal", "pan"} - t.places == told
            or (not t.signature - GENERIC - t.heads and told - t.heads <= t.signature)
            if any({named.found.head} | t.heads <= group for group in SAME_HEADS) or named.found.head in t.heads
        ]
        if owner := self._whose(named):
            fitting = [t for t in fitting if self.jurisdiction(t).name in ("", owner)]
        before = [t for t in fitting if (t.named[0].block.index, t.named[0].found.start) < place]
        return before[-1] if before else next(iter(fitting), None)

    def _whose(self, named: Named) -> str:
        """Whose a plan is that has no name of its own: of who acts on it, else of the place last named before it."""
        actor = self.actor(named)
        if actor is not None and actor.table == "jurisdictions":
            return actor.name
        if actor is not None and (body := self.thing(actor)) is not None:
            return self.jurisdiction(body).name
        before = self.within(named.block.index, 0, named.found.start, "jurisdictions")
        return self.home().name or (before[-1].name if before else "")

    def _classes(self) -> dict[int, tuple[int, int, str]]:
        """List items under a lead-in that says of which class of instruments they are: its place and kind."""
        lead_ins = {b.lead_in for b in self._prose if b.kind == "list_item" and b.lead_in is not None}
        told = {index: class_of(self.document.blocks[index].text) for index in lead_ins}
        return {
            b.index: found
            for b in self._prose
            if b.kind == "list_item" and b.lead_in is not None and (found := told[b.lead_in]) is not None
        }

    def _lead(self, things: list[Thing]) -> None:
        """Keep what a lead-in says of all that its list holds: "The ministry has published several guidelines:"."""
        for thing in things:
            for named in thing.named:
                block = named.block
                if named.act is None and (within := self._listed_in(named)) is not None:
                    thing.referred.append(within)
                if (held := self._class_of.get(block.index)) is None or block.lead_in is None:
                    continue
                before = block.text[: named.found.start]
                if not re.fullmatch(r"(?:[“\"«]|[Tt]he )*|[^.:;]*\(e\.g\.,? [^()]*", before):
                    continue
                lead = self._named(
                    self.document.blocks[block.lead_in],
                    replace(named.found, start=held[0], end=held[1], acronym=None, original=None, evidence="lead_in"),
                )
                if lead.act is not None and lead.act.mood in ("fact", "planned"):
                    thing.referred.append(lead)

    def _listed_in(self, named: Named) -> Named | None:
        """What a sentence says of the class of which a thing is an example: "adopted three laws: the X, the Y"."""
        text, shift = named.sentence.text, named.sentence.start
        links = list(_EXAMPLES.finditer(text, 0, named.found.start - shift))
        if not links or "." in text[links[-1].end() : named.found.start - shift]:
            return None
        held = class_of(text[: links[-1].start()].rstrip(",: ") + ":")
        if held is None or links[-1].start() - held[1] > 12:
            return None
        start, end = shift + held[0], shift + held[1]
        lead = self._named(
            named.block,
            replace(named.found, start=start, end=end, acronym=None, original=None, evidence="lead_in"),
        )
        done = lead.act is not None and lead.act.mood in ("fact", "planned") and bool(lead.act.status)
        return replace(lead, act=replace(lead.act, date=None)) if done and lead.act is not None else None

    def _found(self, block: Block) -> list[FoundName]:
        """Names of a block, those that a register knows among them; the authors of works cited in"
        " brackets left out."""
        if block.text.count("http") > 2:
            return []  # a list of works that runs on as a paragraph
        found = [
            n
            for n in find_names(block.text)
            if not _cited(block.text, n.end)
            and not _OWNER.search(block.text, max(0, n.start - 40), n.start)
            and not block.text.endswith("(or ", 0, n.start)
        ]
        for known in self._registered(block):
            clash = [n for n in found if known.start < n.end and n.start < known.end]
            if any(n.table and n.end - n.start > known.end - known.start for n in clash):
                continue
            found = [n for n in found if n not in clash]
            kept = next((n for n in clash if n.end == known.end), None)
            found.append(_as(known, known.table, known.kind, kept.acronym if kept else None))
        held = self._class_of.get(block.index)
        if held is not None and (place := title_of(block.text)) is not None:
            start, end = place
            over = [n for n in found if n.start < end and start < n.end]
            text = block.text[start:end]
            head = head_of([w.lower() for w in text.split()])
            kind = head[1:] if head is not None and head[0] == "instruments" else (held[2], "")
            if all(not n.table or (n.table == "instruments" and n.end - n.start < end - start) for n in over):
                found = [n for n in found if n not in over]
                acronym = next((n.acronym for n in over if n.acronym), None)
                found.append(FoundName(start, end, text, "instruments", *kind, "listed", acronym))
        return sorted((n for n in found if not _in_other_language(block, n.start)), key=lambda n: n.start)

    def _registered(self, block: Block) -> Iterator[FoundName]:
        text, taken = block.text, 0
        automaton = _automaton(self.registers)
        if automaton is None:
            return
        hits = [(last - len(form) + 1, last + 1, entry) for last, (form, entry) in automaton.iter(text)]
        for start, end, entry in sorted(hits, key=lambda h: (h[0], -h[1])):
            if start < taken or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
                continue
            if re.match(r"\.[a-z]|[-/]\w", text[end : end + 2]) or (start and text[start - 1] in "/.@-"):
                continue
            if _cited(text, end) or self._of_another(block, start, entry):
                continue
            taken = end
            head = head_of([w.lower() for w in text[start:end].split()])
            yield FoundName(
                start,
                end,
                text[start:end],
                entry.table,
                entry.codes.get("kind") or (head[1] if head and head[0] == entry.table else ""),
                head[2] if head else "",
                "registered",
            )

    def _of_another(self, block: Block, start: int, entry: Entry) -> bool:
        """Whether a registered title is here that of another state's act: "Ruritania has a draft AI Act"."""
        home = entry.codes.get("jurisdiction_id") if entry.table == "instruments" else None
        if not home or not _ITS_OWN.search(block.text, max(0, start - 50), start):
            return False
        before = [p for p in self._places[block.index] if p.end <= start]
        return bool(before) and before[-1].name != home and start - before[-1].end < 60

    def _named(self, block: Block, found: FoundName) -> Named:
        sentence = _sentence_at(block, found.start)
        start, end = found.start - sentence.start, found.end - sentence.start
        if found.acronym and found.acronym[0] > found.end:
            closing = re.match(r"[^)\]]*[)\]]", block.text[found.acronym[1] :])
            act = act_on(sentence.text, start, found.acronym[1] + (closing.end() if closing else 0) - sentence.start)
            act = act if act and not act.active else act_on(sentence.text, start, end)
        else:
            act = act_on(sentence.text, start, end)
        return Named(block, found, sentence, act)

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

    def _is_body(self, block: Block, found: FoundName) -> bool:
        """Whether a name with the head of a body names one that the text speaks of."""
        if block.kind == "heading" and (found.text.isupper() or found.evidence == "proper"):
            return False
        if found.evidence == "introduced":
            return True
        words, places, _ = self._signature(block, found)
        apposed = re.search(
            r"[A-Z]\w+ (?:[A-Z][\w ]+)?, (?:the |a )?$", block.text[max(0, found.start - 80) : found.start]
        )
        if words == {"prime", "minister"}:
            return bool(_SIGNED_BY.search(block.text, max(0, found.start - 40), found.start))
        if found.head == "minister" and apposed:
            return False  # a person's office
        if found.text.lower() == "government":
            return bool(_GOVERNS.match(block.text, found.end)) and bool(places)
        if found.head == "municipality":
            return True
        if found.head == "government":
            acts = _GOVERNS.match(block.text, found.end) or _ACTED_BY.search(block.text[: found.start][-40:])
            return bool(places) or (found.text[:1].islower() and bool(acts))
        plain = words - {*found.head.split()} - _OF_ANY_STATE
        if found.evidence == "proper" and re.search(r"['’]s? \w+$", found.text):
            return False  # "Freedonia’s partnership"
        if found.evidence == "proper":
            return is_body_in_small_letters(found.head) and bool(plain - GENERIC or places)
        private = found.kind in ("civil_society", "coalition", "company", "education_body")
        return (
            bool(plain - GENERIC if private and not places else plain)
            or (bool(places) and found.head in ("police", "council"))
            or words >= {"council", "state"}
            or found.head in STAND_ALONE
            or found.text.count(" ") > 2
            or found.kind in ("parliament", "government")
            or bool(found.acronym)
        )

    def _is_bare_body(self, block: Block, found: FoundName) -> bool:
        """Whether a proper name without a head noun names a body, by the words around it."""
        places = self.within(block.index, found.start, found.end, "jurisdictions")
        if places and not found.acronym:
            of_place = places[-1].end == found.end and places[-1].start > found.start
            of_place = of_place and places[0].start > found.start and " and " not in found.text
            return of_place and bool(_ACTS_AFTER.match(block.text[found.end :]))
        before = block.text[max(0, found.start - 60) : found.start]
        if _ACCORDING.search(before) and (is_brand(found.text) or re.fullmatch(r"[A-Z]{3,8}", found.text)):
            return True
        if (found.text[:1].isupper() or is_brand(found.text)) and _body_beside(before, block.text[found.end :]):
            return True
        if found.text[:1].isupper() and _IS_BODY.match(block.text[found.end :]):
            return True
        if is_acronym(found.text) and (_ACTS_AFTER.match(block.text[found.end :]) or _ACTED_BY.search(before)):
            return True
        if _POLLED_BY.search(before) and re.fullmatch(r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){1,3}", found.text):
            return True
        if found.acronym and " " in found.text and _SPEAKS.match(block.text[found.end :]):
            return True
        partner = partner_after(block.text, found.start)
        if partner and (" " in found.text or is_brand(found.text) or is_acronym(found.text) or partner["noun"]):
            return True
        if found.acronym is None or " " not in found.text or "Memorandum" in found.text:
            return False
        return bool(_BODIES.search(block.text[_sentence_at(block, found.start).start : found.start]))

    def _bare_kind(self, block: Block, found: FoundName) -> str:
        """Kind of a body whose name has no head noun, by what stands beside it."""
        before = block.text[max(0, found.start - 60) : found.start]
        if noun := _body_beside(before, block.text[found.end :]):
            return _BODY_NOUNS[noun]
        if role := _IS_BODY.match(block.text[found.end :]):
            return {"agency": "agency", "ministry": "ministry_or_department"}.get(role["noun"], "regulator")
        if found.acronym:
            return "agency"
        if _POLLED_BY.search(before):
            return "company"
        if partner := partner_after(block.text, found.start):
            return _BODY_NOUNS.get((partner["noun"] or "").lower(), "")
        return "" if is_acronym(found.text) else "civil_society"

    def _bare_instrument(self, block: Block, found: FoundName) -> str:
        """Kind of the instrument that a proper name without a head noun names, or "": the object of a public act."""
        if not (is_brand(found.text) or " " in found.text) or found.text.isupper() or block.kind == "heading":
            return ""
        if self._signature(block, found)[0] <= GENERIC or re.search(r"\d,\d{3}", found.text):
            return ""  # "launched the Artificial Intelligence (AI) Readiness Index", "approved an outlay of Rs 10,372"
        if self.within(block.index, found.start, found.end, "organisations"):
            return ""
        named = self._named(block, found)
        if named.act is None or not named.act.active or named.act.mood != "fact" or not named.act.status:
            return ""
        places = self.within(block.index, found.start, found.end, "jurisdictions")
        if any(p.end - p.start == found.end - found.start for p in places) or self.actor(named) is None:
            return ""
        if re.match(r"(?:[A-Z]{2,3}|Rs\.?|US) ?\d", found.text):
            return ""  # money
        if re.fullmatch(r"(?:Document|Note|Paper|Annex|Volume) [\d.]+", found.text):
            return ""  # "published Document 7, which defines the Data Policy"
        if re.search(r"\b(?:Instruction|Notice|Communication|Advisory|Guideline) (?:No\.? ?)?\d", found.text):
            return "guidelines"
        noun = _APPOSITION.match(block.text[found.end : found.end + 120])
        words = noun["noun"].lower().split() if noun else []
        for stop in range(len(words), 0, -1):
            if (head := head_of(words[:stop])) and head[0] == "instruments":
                return head[1]
        return "programme"

    def _is_part(self, found: FoundName) -> bool:
        """Whether a name takes up a list item ("The Skills Plan" after "Draw up a skills plan"): a part."""
        words = set(fold(found.text).split())
        if len(words) < 2:
            return False
        rarest = min((self._items.get(word, []) for word in words), key=len)
        return any(words < held and found.text not in text for held, text in rarest)

    def _is_real(self, named: Named, thing: Thing) -> bool:
        """Whether one naming shows that an instrument exists: evidence of namehood, and no mere hope or denial."""
        found, act, block = named.found, named.act, named.block
        if thing.entry is not None:
            return True
        if _NUMBERED_ACT.search(found.text) and found.kind in _LEGAL:
            return True
        numbered = found.head in ("vision", "agenda") and bool(re.search(r" 20\d\d$", found.text))
        before = block.text[named.sentence.start : found.start]
        if head_is_all([w.lower() for w in found.text.split()], found.head):
            stands = found.head == "constitution" and re.search(r"\b[Tt]he $", before)
            return bool(numbered or stands) and found.evidence == "title_case"
        if found.evidence == "proper" and found.head == "policy":
            return False
        if found.evidence == "proper" and found.head in _PLURAL and act is not None and act.status == "proposed":
            return False  # "bills concerning AI regulations are tabled"
        titled = re.match(r":", block.text[found.end :]) and named.found.start == 0 and named.found.text.count(" ") == 1
        if titled and found.kind in _LEGAL and block.index not in self._class_of:
            return False  # "Privacy Regulation: ranked first."
        fact = act is not None and act.mood == "fact"
        made = fact and act is not None and (bool(act.status) or self._public_actor(named) is not None)
        after = block.text[found.end :]
        words = {w for w in self._signature(block, found)[0] if not w.isdigit()}
        generic = not words - GENERIC - ORGANISATION_HEADS.keys() - {*found.head.split()}
        dated = bool(_DATED.match(after))
        if block.kind == "heading":
            return not found.text.isupper() and found.evidence == "title_case" and dated
        if act is None and found.start == 0 and block.lead_in is not None and block.index not in self._class_of:
            lead_in = self.document.blocks[block.lead_in]
            if holds_parts(lead_in.text) and (
                found.end == len(block.text) or " " not in after.strip() or found.evidence == "title_case"
            ):
                return False  # "The plan has three pillars:", "• Robust Data Strategy"
        if self._heads_item(named):
            lead_in, held = self.document.blocks[block.lead_in or 0], self._class_of[block.index]
            return asserted(lead_in.text, held[0]) and (found.evidence != "proper" or not generic)
        if found.evidence == "owned":
            owners = self.within(block.index, named.sentence.start, found.start, "organisations")
            letters = re.search(r"([A-Z]{2,9})['’]s $", block.text[max(0, found.start - 16) : found.start])
            if letters and any(letters[1] in t.acronyms for t in self.things if t.table == "organisations"):
                return True
            if owners and owners[-1].end >= found.start - 3:
                return owners[-1].kind not in _PRIVATE
            return made
        if found.evidence in ("own", "proper", "introduced") and _NONE_SUCH.search(before):
            return False
        if found.evidence == "proper" and generic and found.head in ("regulations", "guidelines", "standards"):
            return False  # "bills on AI regulations were tabled"
        if found.evidence == "own":
            if _YET_TO_COME.search(before) and asserted(before, len(before)):
                return True
            if act is not None and act.active and re.search(r"\b(?:on|for|of) ", before[act.end :]):
                return False  # "launched a consultation on the AI policy"
            done = act is not None and act.mood in ("fact", "planned") and bool(act.status)
            return done and (self.actor(named) is None or self._public_actor(named) is not None)
        if found.evidence == "introduced":
            named_so = not generic or found.kind in _ONE_OF_ITS_KIND
            planned = act is not None and act.mood == "planned" and act.status == "planned"
            planned = planned and ("national" in words or bool(act and act.date))
            made = made and act is not None and bool(act.status)
            tabled = found.head == "bill" and act is not None and not act.active and act.mood == "fact"
            return tabled or ((made or planned) and named_so and self._public_actor(named) is not None)
        if _INDEFINITE.search(before):
            done = made and (found.evidence != "proper" or bool(act and act.status))
            return fact and (done or (not generic and found.evidence != "proper"))
        if found.evidence in ("quoted", "listed"):
            drafted = act is not None and act.mood == "planned" and act.status == "planned"
            return not generic or fact or drafted or found.kind == "monitoring_tool"
        if found.kind == "report" and not found.head.endswith(("white paper", "green paper")):
            return fact and self._public_actor(named) is not None
        in_list = re.search(r", (?:the )?$", before) and after[:1] == ","
        if found.evidence == "proper" and not fact and found.kind == "programme" and in_list:
            near = self.within(block.index, named.sentence.start, named.sentence.end)
            if not near:
                return False  # "…, the Moonshot program, …" of nobody
        if found.evidence == "proper" and re.search(r" 20\d\d \w+$", found.text):
            return True  # "the Freedonia 2030 strategy"
        if found.evidence == "proper" and not made and (found.head == "law" or not words - INSTRUMENT_HEADS.keys()):
            return False
        listed = bool(re.search(r"\b(?:include[sd]?|including|such as|like|namely)(?: the)? $", before))
        if listed and found.evidence == "proper" and found.head not in ("app", "application"):
            return True
        if found.head == "index" or (found.evidence == "proper" and is_vague(found.head)):
            return (made and self.actor(named) is not None) or (fact and "national" in words)
        if not generic:
            return True
        told = found.acronym is not None or (bool(thing.places) and title_cased(found.text))
        if found.evidence == "title_case" and told and re.search(r"\b(?:proposed|draft|planned) $", before):
            return True
        definite = found.evidence == "title_case" and bool(_DEFINITE.search(before)) and title_cased(found.text)
        if definite and found.acronym:
            return True
        if not asserted(before, len(before)):
            return False
        length = found.text.count(" ") + 1
        if definite and (length > 3 or (length > 2 and ("national" in words or _DOES.match(after)))):
            return True
        if found.evidence == "title_case":
            own = bool(thing.places) and found.head != "policy" and title_cased(found.text)
            return (
                bool(found.acronym)
                or bool(re.search(r" 20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?$|^20\d\d | \d\.\d$", found.text))
                or bool(_OF_A_YEAR.match(after))
                or found.text.endswith(" Fund")
                or bool(re.search(r"\b[Dd]raft $", before))
                or dated
                or made
                or (act is not None and act.status == "planned" and not act.active)
                or (fact and bool(act and act.date))
                or (own and not re.search("['’]", found.text))
            )
        return made or (fact and bool(act and act.date))

    def _heads_item(self, named: Named) -> bool:
        """Whether a name is the title of an item in a list of instruments."""
        before = named.block.text[: named.found.start]
        return named.block.index in self._class_of and bool(re.fullmatch(r"(?:[“\"«]|[Tt]he )*", before))

    def _public_actor(self, named: Named) -> Mention | None:
        """Who issues or commissions an instrument, if that is no private or academic body."""
        actor = self.actor(named) or self._agent(named, named.found.end)
        return None if actor is not None and actor.table == "organisations" and actor.kind in _PRIVATE else actor

    def _file(self, named: Named, things: list[Thing]) -> None:
        """Put a naming to the thing that it names, or make that thing."""
        block, found = named.block, named.found
        signature, places, brands = self._signature(block, found)
        nameless = found.table == "instruments" and found.evidence in ("own", "introduced")
        if nameless and not places and (owner := self._whose(named)) != self.home().name:
            places = frozenset({fold(owner)})  # the strategies of two states are two
        entry = self.registers.find(found.table, found.text)
        entry = None if entry and self._of_another(block, found.start, entry) else entry
        # items of one list are things of their own
        siblings = {
            id(t)
            for t in things
            if block.index in self._class_of
            if any(n.block.lead_in == block.lead_in and n.block is not block for n in t.named)
        }
        thing = next(
            (t for t in things if id(t) not in siblings and same_thing(t, found, signature, places, brands, entry)),
            None,
        )
        if thing is None:
            key = f"{found.table}:{block.spans(found.start, found.end)[0].start}"
            thing = Thing(found.table, key, found.text, found.kind, signature, brands, places, entry)
            things.append(thing)
        elif self._better(thing, found, signature, places):
            thing.name = found.text
            thing.signature |= signature
        thing.entry = thing.entry or entry
        thing.places |= places
        thing.kind = (entry.codes.get("kind") if entry else "") or thing.kind or found.kind
        thing.named.append(named)
        thing.heads.add(found.head)
        if found.acronym:
            thing.acronyms.setdefault(block.text[slice(*found.acronym)], (block.index, *found.acronym))
        if found.original:
            thing.originals.append((block.index, *found.original))

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
        text = re.sub(r"['’]s?\b", " ", re.sub(r"\bartificial intelligence\b", "AI", text, flags=re.IGNORECASE))
        left_out = ("s", "region", "of", "for", "on", "and", "the", "a", "in", "government")
        words = {_SYNONYMS.get(w, w) for w in fold(text).split() if w not in left_out}
        if found.kind in ("parliament", "government"):
            words = (words - {"federal", "national", "central"}) | {found.head}
        brands = frozenset(re.sub(r"\W", "", w.lower()) for w in re.findall(r"[\w.]+\w", found.text) if is_brand(w))
        return frozenset(words), frozenset(places), brands

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
        for thing in things:
            earlier = next(
                (t for t in kept if turn_out_one(t, thing) or self._numbered(t, thing) or self._numbered(thing, t)),
                None,
            )
            if earlier is None:
                kept.append(thing)
            else:
                merge(earlier, thing)
        return self._renamed(kept)

    def _numbered(self, number: Thing, thing: Thing) -> bool:
        """Whether a law stands under its number beside its title: "Bill 7, the Data Act", "the Data Act (Bill 7)"."""
        if not {number.kind, thing.kind} <= _LEGAL | {"guidelines"} or not _BARE_NUMBER.fullmatch(number.name):
            return False  # "the Data Framework (Law No. 7)" is a law, too
        pairs = [(a, b) for a in number.named for b in thing.named if a.block is b.block]
        joined = any(
            (thing.kind in _LEGAL and _BEFORE_TITLE.fullmatch(a.block.text[a.found.end : b.found.start]))
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

    def _add(self, mentions: Iterable[Mention]) -> None:
        touched: set[int] = set()
        for mention in list(mentions):
            self._by_block.setdefault(mention.block, []).append(mention)
            touched.add(mention.block)
        self._within.clear()
        for block in touched:
            self._by_block[block].sort(key=lambda m: (m.start, -m.end))

    def _mention(self, thing: Thing, block: int, start: int, end: int, form: str) -> Mention:
        text = self.document.blocks[block].text[start:end]
        return Mention(thing.table, block, start, end, text, thing.name, thing.key, thing.kind, form)

    def _free(self, block: int, start: int, end: int) -> bool:
        """Whether no instrument or body is named in `start:end` of a block yet."""
        return not any(
            m.start < end and start < m.end and m.table != "jurisdictions" for m in self._by_block.get(block, ())
        )

    # Short forms and references

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
            for match in _BACK_REFERENCE.finditer(block.text):
                start, end = match.span("words")
                if not self._free(block.index, start, end) or re.match(
                    r"\s+(?:of|for|on)\s+(?:the\s+)?[A-Z]", block.text[end:]
                ):
                    continue
                meant = self._meant(match["head"].lower(), match["words"].lower(), block, match.start())
                if meant is not None:
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

    def _pronouns(self) -> Iterator[Mention]:
        """ "It" at the head of a sentence: the instrument or body that heads the sentence before."""
        for block in self._prose:
            for before, sentence in pairwise(block.sentences):
                if not re.match(
                    r"It (?!(?:is|was|has been|will be|would be|should be) (?:\w+ly )?(?:\w+ )?(?:that|to)\b)",
                    sentence.text,
                ):
                    continue
                held = [m for m in self.in_sentence(before) if m.table != "jurisdictions"]
                made = [m for m in held if m.table == "instruments"]
                if made and _IS_MADE.match(sentence.text):
                    start, last = sentence.start, made[-1]
                    yield replace(last, block=block.index, start=start, end=start + 2, text="It", form="back_reference")
                    continue
                if held and len(before.text[: held[0].start - before.start].split()) <= 4:
                    first = held[0]
                    start = sentence.start
                    yield replace(
                        first, block=block.index, start=start, end=start + 2, text="It", form="back_reference"
                    )

    def _meant(self, head: str, words: str, block: Block, position: int) -> Mention | None:
        if head == "government":
            return None
        table = "instruments" if head in INSTRUMENT_HEADS else "organisations" if head in ORGANISATION_HEADS else ""
        if not table:
            return None
        second: Mention | None = None
        for mention in self._before(block, position, table):
            heads = self._things_by_key[mention.key].heads
            if any(h == head or h.endswith(" " + head) for h in heads):
                return mention
            if second is None and any(head in group and heads & group for group in SAME_HEADS):
                second = mention
        return second


_made: list[tuple[Registers, ahocorasick.Automaton | None]] = []


def _automaton(registers: Registers) -> ahocorasick.Automaton | None:
    """All registered names of instruments and bodies behind one automaton, kept for the next document."""
    if not _made or _made[0][0] is not registers:
        automaton = ahocorasick.Automaton()
        for table in ("organisations", "instruments"):
            for entry in registers.of(table):
                for name in entry.names:
                    if len(name.text) > 1:
                        serial = re.sub(r"(, [\w ]+) and ", r"\1, and ", name.text)  # with a comma before "and" too
                        automaton.add_word(name.text, (name.text, entry))
                        automaton.add_word(serial, (serial, entry))
        if len(automaton):
            automaton.make_automaton()
        _made[:] = [(registers, automaton if len(automaton) else None)]
    return _made[0][1]


def partner_after(text: str, end: int) -> re.Match[str] | None:
    """The words that make the name after them one with, for or against whom something is done, alone or in a list."""
    if not _PARTNER.may_match(text):
        return None
    before = text[max(0, end - 260) : end]
    found = list(_PARTNER.plain.finditer(before))
    return found[-1] if found and _BETWEEN_PARTNERS.fullmatch(before, found[-1].end()) else None


def _body_beside(before: str, after: str) -> str:
    """The noun that calls a proper name a body: "X, a civil society network,", "the polling company X"."""
    match = _APPOSED_BODY.match(after) or _BODY_BEFORE.search(before)
    return match["noun"].lower() if match else ""


def _as(found: FoundName, table: str, kind: str, acronym: tuple[int, int] | None = None) -> FoundName:
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


def _sentence_at(block: Block, position: int) -> Sentence:
    """The sentence in which a place stands; the whole block where it has no sentences."""
    after = bisect_right(block.sentences, position, key=lambda s: s.start)
    if after and position < block.sentences[after - 1].end:
        return block.sentences[after - 1]
    return Sentence(block.index, 0, len(block.text), block.text)


def _cited(text: str, end: int) -> bool:
    """Whether a name is the author of a citation: "(Ministry of Trade, 2019)"."""
    return bool(re.match(r",? (?:19|20)\d\d[a-z]?\s*[;)]", text[end:])) and text.rfind("(", 0, end) > text.rfind(
        ")", 0, end
    )


def _in_other_language(block: Block, at: int) -> bool:
    """Whether a character of a block stands in a sentence that the rules do not speak."""
    return any(sentence.start <= at < sentence.end for sentence in block.foreign)


def _names_itself(title: Block, document: Document) -> bool:
    """Whether a title is the name of an act that its own text speaks of as "this strategy" or "the Action Plan"."""
    found = next((n for n in find_names(title.text) if n.kind in _OWN_KINDS), None)
    if found is None or len(found.text) < _MOST_OF_TITLE * len(title.text):
        return False
    noun = found.head.split()[-1]
    said = re.compile(
        rf"\b(?:[Tt]his (?:\w+ ){{0,2}}(?i:{noun})|[Tt]he (?:[A-Z]\w+ ){{0,2}}{noun.title()})\b(?! [A-Z])"
    )
    return any(said.search(b.text) for b in document.prose() if b.kind not in ("title", "heading"))
