"""Which names are those of instruments that there are: named acts, no hopes and no parts (codebook: instruments)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.context.reality import DOES, ONE_OF_ITS_KIND, PLANS, Reality
from pipeline.extraction.context.things import GENERIC, SAME_HEADS, Named, Thing
from pipeline.extraction.finders.classes import class_of
from pipeline.extraction.finders.moods import asserted
from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.names.words import FoundName, is_acronym, is_brand
from pipeline.model import Block

_OF_A_REGION = re.compile(
    r"(?:[A-Z][\w-]*ern|North|South|East|West|Central|Sub-\w+|Latin|Pan-?)[ -][A-Z]\w+(?:an|ese|ish|ic)"
)
_APPOSITION = re.compile(
    r"^[”\"»]*(?:\s+in \d{4})?,?\s*(?:which is|that is|,|is)\s+(?:an?|the)\s+(?P<noun>(?:[\w-]+ ){0,4}[\w-]+)\b"
)
_CAPITALISED = re.compile(r"\b(?:[A-Z][\w-]* (?:(?:and|of|for|&) )?)+$")  # "Innovation and Growth" of "… Schemes"
_EXAMPLES = re.compile(r":\s|,? (?:including|such as|namely) ")
_WANTED = re.compile(
    r" (?:should|must|could|would|might|may|ought|needs?|has yet|will|is (?:to be|being|under|planned))\b"
)
# What a state has one of, and may be spoken of without a name.
_OWN_PLANS = frozenset({"strategy", "action plan", "roadmap", "master plan", "plan"})
_OF_A_STATE = re.compile(
    r"\b[Tt]he (?:[A-Z][\w-]+ )?(?:government|country|nation|state|region)['’]s (?:[a-z-]+ ){0,2}$"
)
_NATIONAL = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:[a-z-]+ ){0,2}$")


def _is_presupposed(named: Named) -> bool:
    """Whether a definite description presupposes the plan that it is of."""
    text, found = named.sentence.text, named.found
    start = found.start - named.sentence.start
    if found.evidence not in ("own", "proper", "owned") or not asserted(text, start):
        return False
    if _WANTED.match(text, start + len(found.text)):
        return False
    before, words = text[:start], found.text.lower().split()
    if _OF_A_STATE.search(before) or re.match(r"[A-Z][\w-]+['’]s? ", found.text):
        return True
    return (
        words[0] in ("national", "federal")
        and bool(_NATIONAL.search(before))
        and bool(DOES.match(text[start + len(found.text) :]))
    )


_OF_LAWS = re.compile(r"force|effect|enact|promulgat|gazett|into law|applied")
_OF_PLANS = re.compile(r"adopt|approv|launch")
_ITS = re.compile(r"\b(?:its|their|the) $")


class Instruments(Reality):
    """Tells names of instruments from others."""

    def _is_plain(self, block: Block, found: FoundName) -> bool:
        """Whether a name in small letters says no more than kind and field ("adopted a national strategy on AI")."""
        plain = (
            found.evidence == "introduced"
            and found.kind in ONE_OF_ITS_KIND
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
                leading = self.document.blocks[block.lead_in]
                start = _CAPITALISED.search(leading.text, 0, held[0])
                place = replace(named.found, start=start.start() if start else held[0], end=held[1])
                lead = self._named(leading, replace(place, acronym=None, original=None, evidence="lead_in"))
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

    def _bare_instrument(self, block: Block, found: FoundName) -> str:
        """Kind of the instrument that a proper name without a head noun names, or "": the object of a public act."""
        described = self._kind_behind(block, found)
        named_so = is_brand(found.text) or " " in found.text
        if not (named_so or described) or found.text.isupper() or block.kind == "heading":
            return ""
        if self._signature(block, found)[0] <= GENERIC or re.search(r"\d,\d{3}", found.text):
            return ""  # "launched the Artificial Intelligence (AI) Readiness Index", "approved an outlay of Rs 10,372"
        if self.within(block.index, found.start, found.end, "organisations"):
            return ""
        named = self._named(block, found)
        if named.act is None or not named.act.active or named.act.mood != "fact" or not named.act.status:
            return ""
        places = self.within(block.index, found.start, found.end, "jurisdictions")
        if any(p.end - p.start == found.end - found.start for p in places):
            return ""
        if self.actor(named) is None and not (described and self._acts_publicly(named)):
            return ""  # a city that "introduced" the product of a firm
        if re.match(r"(?:[A-Z]{2,3}|Rs\.?|US) ?\d", found.text):
            return ""  # money
        if _OF_A_REGION.fullmatch(found.text):
            return ""  # "convened a Southern Freedonian forum"
        if re.fullmatch(
            r"(?:Document|Note|Paper|Annex|Volume) [\d.]+|(?:Fact Sheet|Press Release|Call|Request)\b.*", found.text
        ):
            return ""  # "published Document 7, which defines the Data Policy"
        if re.search(r"\b(?:Instruction|Notice|Communication|Advisory|Guideline) (?:No\.? ?)?\d", found.text):
            return "guidelines"
        return described or "programme"

    def _kind_behind(self, block: Block, found: FoundName) -> str:
        """Kind by the noun behind a name: "Bright North, a programme that trains teachers"."""
        noun = _APPOSITION.match(block.text[found.end : found.end + 120])
        words = noun["noun"].lower().split() if noun else []
        for stop in range(len(words), 0, -1):
            if (head := head_of(words[:stop])) and head[0] == "instruments":
                return head[1]
        return ""

    def _bare_acronyms(self, names: Iterable[tuple[Block, FoundName]]) -> dict[str, str]:
        """Kinds of the instruments that a text calls by letters alone, without ever spelling them out.

        What comes into force or is enacted is a law; what a state adopts under such letters is a strategy.
        """
        told: dict[str, str] = {}
        for block, found in names:
            if found.table or not is_acronym(found.text) or self.within(block.index, found.start, found.end):
                continue
            named = self._named(block, found)
            if named.act is None or named.act.mood != "fact" or block.kind == "heading":
                continue
            verb = named.sentence.text[named.act.start : named.act.end].lower()
            if _OF_LAWS.search(verb):
                told[found.text] = "law"
            elif _OF_PLANS.search(verb) and (
                named.act.date or _ITS.search(block.text, max(0, found.start - 8), found.start)
            ):
                told.setdefault(found.text, "strategy")
        return told

    def _presupposed(self, things: list[Thing], real: list[Thing]) -> list[Thing]:
        """Plans without a name that a text takes for granted as a state's own, where it names none of that state.

        "the government's AI strategy calls for …", "the national AI strategy says …".
        """
        found: list[Thing] = []
        for thing in things:
            if thing.kind not in PLANS or not thing.heads <= _OWN_PLANS:
                continue
            if not any(_is_presupposed(named) for named in thing.named):
                continue
            owner = self.jurisdiction(thing).name
            others = [t for t in (*real, *found) if t.kind in PLANS and self.jurisdiction(t).name == owner]
            field = thing.signature - GENERIC - {w for head in thing.heads for w in head.split()}
            same = (t for t in others if not field or field & t.signature)
            if owner and not any(t.heads & _OWN_PLANS or "" in t.heads for t in same):
                found.append(thing)
        return found
