"""Which names are those of instruments that there are: named acts, no hopes and no parts (codebook: instruments)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.context.naming import LEGAL, Naming
from pipeline.extraction.context.things import GENERIC, SAME_HEADS, Mention, Named, Thing, title_cased
from pipeline.extraction.finders.classes import class_of, holds_parts
from pipeline.extraction.finders.moods import asserted, denied
from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS, ORGANISATION_HEADS, head_is_all, head_of, is_vague
from pipeline.extraction.finders.names.introduced import ON_AI
from pipeline.extraction.finders.names.owned import HAS_PARTS
from pipeline.extraction.finders.names.words import FoundName, is_acronym, is_brand, words_of
from pipeline.extraction.finders.technologies import is_kind
from pipeline.model import Block

# Kinds of which a state has one at a time: "adopted a national AI strategy" names it well enough.
_ONE_OF_ITS_KIND = frozenset({"strategy", "action_plan", "law", "position_paper"})
_PLANS = frozenset({"strategy", "action_plan", "programme"})
# What says of a named instrument how far it has come, and is no part of the sentence's own mood.
_QUALIFIED = re.compile(r"\b(?:(?:proposed|draft|planned|new) )+(?=[“\"]?$)")
_HAS = re.compile(
    r"\b(?:[Tt]here (?:is|are)|has|have|had|maintains?|operates?|runs?)(?: (?:already|also|now|since|long))*"
    r" (?:an?|its own|their own) $"
)
_PUBLIC_SUBJECT = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bby )(?<!\bfor )(?<!\bto )\b(?:[Tt]he|[Ii]ts) (?:[\w-]+ ){0,2}?"
    r"(?i:government|ministry|cabinet|parliament|senate|authorit(?:y|ies)|country|state|department|minister|president"
    r"|administration|regulator|commission|agency|council|plan|strategy|programme|budget)(?: [\w-]+){0,4} $"
    r"|\b(?:President|Minister|Governor|King|Queen|Emir|Secretary) (?:(?:of |for |and |the )*[A-Z][\w.’'-]*,? ){1,6}"
    r"(?:[a-z]+ ){0,3}$"
)
# "The budget proposes 2 million to launch the X", and an item of a budget: "$2 billion over five years to launch the X"
_PUBLIC_MONEY = re.compile(
    r"^(?:.*\b[Bb]udget\b.*)?(?:[A-Z]{0,3} ?[$€£₹] ?\d|\d[\d,.]* (?:million|billion|crore))[^;]*\bto $"
    r"|\b[Bb]udget\b[^;]*(?:million|billion|crore)[^;]*\bto $"
)
_BY = re.compile(r"[^.;:]{0,80}?\bby (?!the end|the close|(?:early |late |mid-)?(?:\w+ )?(?:19|20)\d\d)")
_NONE_SUCH = re.compile(r"\b(?:[Nn]o|[Aa]ny|[Nn]either|[Ee]very|[Ee]ach) (?:(?!the\b)[a-z-]+,? ){0,4}$")
_DEFINITE = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his)|['’]s?) (?:(?:very )?(?:first|second|third|own|new|revised|updated"
    r"|current|comprehensive|ambitious|existing|(?:19|20)\d\d) )?[“\"]?$"
)
_OWNER = re.compile(r"[A-Z][\w.]*['’]s? (?:[a-z]+ )?[“\"]?$")
_YEAR_AHEAD = re.compile(r"\b(?:19|20)\d\d [“\"]?$")
# "Ruritania (National AI Strategy and Skills Plan)": a bracket behind a place holds what is its own
_IN_BRACKET = re.compile(r"\((?:[^()]*(?:,|;| and) )?(?:the )?(?:(?:19|20)\d\d )?$")
_YET_TO_COME = re.compile(r"\b(?:upcoming|forthcoming|(?:19|20)\d\d) $")
# What a title that stands before does shows that there is such an instrument.
_DOES = re.compile(
    r"[”\"»]?(?:\s*\([^()]*\))?,? (?:also |already |which )?(?:sets? out|outlines|aims|mandates|provides|requires"
    r"|defines|establishes|contains|covers|focuses|recogni[sz]es|includes|stipulates|governs|regulates"
    r"|calls for|identifies|finds|shows|says|states|notes|stresses|proposes|envisages|envisions|applies"
    r"|emphasi[sz]es|highlights|seeks"
    r"|foresees|prioriti[sz]es|consists"
    r"|comprises|lists|guides)\b"
)
_INDEFINITE = re.compile(
    r"\b(?:[Aa]n?|[Aa]ny|[Nn]o|[Ee]very|[Ee]ach|[Ss]ome)\s+(?:(?!(?:the|to|of|its|in|for|on|by|with|from"
    r"|and)\b)[a-z-]+\s+){0,3}[“„\"«]?$"
)
_APPOSITION = re.compile(
    r"^[”\"»]*(?:\s+in \d{4})?,?\s*(?:which is|that is|,|is)\s+(?:an?|the)\s+(?P<noun>(?:[\w-]+ ){0,4}[\w-]+)\b"
)
# "(2019)", "(2019–2024)", "(draft, May 2019)" after a name
_DATED = re.compile(r"[”\"»]?(?: with [A-Z][\w -]{1,30}?)?\s*\((?:\w+,? )*(?:19|20)\d\d\b[^()]{0,12}\)")
_OF_A_YEAR = re.compile(r" of (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
_CAPITALISED = re.compile(r"\b(?:[A-Z][\w-]* (?:(?:and|of|for|&) )?)+$")  # "Innovation and Growth" of "… Schemes"
_LONGEST_LABEL = 70  # characters before the colon that parts a label from what is said under it
_PLURAL = frozenset({"regulations", "guidelines", "standards", "recommendations", "principles"})
_COMMON_NOUNS = frozenset(INSTRUMENT_HEADS) | {"laws", "policies", "strategies", "plans", "reports", "acts", "guides"}
_WON = words_of("award prize")
_TWO_WORDS = re.compile(r"[^\d ]+ [^\d ]+")
# What a company says, as far as it is no measuring of others.
_OF_WORDS = frozenset({"principles", "guidelines", "strategy", "action_plan", "policy_recommendation", "report"})
_OF_ITS_OWN = re.compile(r"\b(?:its|their|an?) (?:(?!(?:for|of|on|to)\b)[a-z-]+ ){0,2}[“\"]?$")
_ITS_OWNER = re.compile(r"\.?['’]s? (?:(?:own|new|first|(?:19|20)\d\d) )*[“\"]?")
_ON_MATTERS = re.compile(r" on [^,]+ and ")  # "a report on AI and society": more than that it is on AI
_SOFT_LAW = frozenset({"guidelines", "principles"})
_PRIVATE = frozenset({"company", "education_body", "publisher"})
_EXAMPLES = re.compile(r":\s|,? (?:including|such as|namely) ")
_NUMBERED_ACT = re.compile(
    r"\b(?:Bill|Order|Resolution|Law|Act|Decision|Convention|Decree|Circular) 0?\d{2,5}\+?$"
    r"|\b(?:N(?:o\.|°|º) ?|[A-Z]+-)?\d[\d./-]+$|\b(?:N(?:o\.|°|º) ?)\d+$"
)
_WANTED = re.compile(
    r" (?:should|must|could|would|might|may|ought|needs?|has yet|will|is (?:to be|being|under|planned))\b"
)
# Parts of something that a sentence lists: "rests on three pillars: Skills, Data Policy and Trust"
_IN_PARTS = re.compile(
    r"\b(?:pillars|drivers|objectives|goals|axes|areas|themes|dimensions|components|elements|strands|tracks|enablers"
    r"|directions|chapters|topics|domains|sectors|fields|foundations|building blocks): ?(?:(?!(?:the|its)\b)[^.;:])*$"
)
_CAPTION = re.compile(r"\W{0,3}(?:Table|Figure|Fig\.|Chart|Box|Annex|Exhibit) ?[\dIVX]+[.:]? [“\"]?")
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
        and bool(_DOES.match(text[start + len(found.text) :]))
    )


def _is_polled(named: Named) -> bool:
    """Whether a survey is one poll: by its sample, or as the source of a figure."""
    text, found = named.block.text, named.found
    return bool(
        re.match(r" of (?:over |about )?\d[\d,.]{2,}", text[found.end :]) or _SOURCE.search(text, 0, found.start)
    )


_SOURCE = re.compile(r"\b[Ss]ource ?: (?:the )?$")
_OF_LAWS = re.compile(r"force|effect|enact|promulgat|gazett|into law|applied")
_OF_PLANS = re.compile(r"adopt|approv|launch")
_ITS = re.compile(r"\b(?:its|their|the) $")


class Instruments(Naming):
    """Tells names of instruments from others."""

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

    def _is_real(self, named: Named, thing: Thing) -> bool:
        """Whether one naming shows that an instrument exists: evidence of namehood, and no mere hope or denial."""
        found, act, block = named.found, named.act, named.block
        if thing.entry is not None or thing in (self.itself, self.act):
            return bool(found.head) or not self._runs_in_heading(named)
        if _NUMBERED_ACT.search(found.text) and found.kind in LEGAL | {"treaty"}:
            return True
        if found.kind in _OF_WORDS and self._is_of_company(named):
            return False
        if found.head == "survey" and (
            found.evidence == "proper" or self._is_private(named) or any(map(_is_polled, thing.named))
        ):
            return False
        before = _QUALIFIED.sub("", block.text[named.sentence.start : found.start])
        brought = act is not None and act.mood in ("fact", "planned") and bool(act.status)
        if not brought and found.head in _WON:
            return False  # "won the Harbour Award"
        if not brought and found.acronym is None and is_kind(found.text) and not _INDEFINITE.search(before):
            return False  # "advances in Computer Vision"
        if not brought and found.evidence == "proper" and is_vague(found.head) and self._says_whose(named):
            return False  # "the Harbour Agency tool"
        vague = found.evidence == "title_case" and is_vague(found.head) and _TWO_WORDS.fullmatch(found.text)
        if vague and not (act or found.acronym or thing.places or _DEFINITE.search(before)):
            return False  # "Gold Standard notes"
        numbered = found.head in ("vision", "agenda") and bool(re.search(r" 20\d\d$|^20\d\d ", found.text))
        if head_is_all([w.lower() for w in found.text.split()], found.head):
            stands = found.head == "constitution" and re.search(r"\b[Tt]he $", before)
            of_year = act is not None and act.mood == "fact" and act.status and re.search(r" 20\d\d$", found.text)
            return bool(numbered or stands or of_year) and found.evidence == "title_case"
        if act is None and found.acronym is None and (_IN_PARTS.search(before) or _CAPTION.fullmatch(before)):
            return False
        if not {w for w in found.text.lower().split() if w != "and"} - _COMMON_NOUNS:
            return False  # "Laws and Regulations"
        if found.kind not in LEGAL and re.search(r" \d+\.\d+(?:\.\d+){1,2}\.?$", found.text):
            return False  # "Vision and Principles 1.2.1", a heading with the number of the next
        if found.evidence == "proper" and re.fullmatch(r"[A-Z]{2,3}-[a-z]+ [a-z]+", found.text):
            return False  # "AI-friendly regulations"
        if found.evidence == "proper" and found.head == "policy":
            return False
        if found.evidence == "proper" and found.head in _PLURAL and act is not None and act.status == "proposed":
            return False  # "bills concerning AI regulations are tabled"
        titled = re.match(r":", block.text[found.end :]) and named.found.start == 0 and named.found.text.count(" ") == 1
        if titled and found.kind in LEGAL and block.index not in self._class_of:
            return False  # "Privacy Regulation: ranked first."
        label = named.block.text.find(": ", found.end, found.end + 60)
        if (
            act is None
            and 0 < label < _LONGEST_LABEL
            and (is_vague(found.head) or found.head in _PLURAL or found.head in ("infrastructure", "application"))
            and not (found.acronym or _DATED.match(named.block.text, found.end) or block.index in self._class_of)
            and "." not in named.block.text[:label]
            and not re.search(r"\b[Tt]he $", before)
        ):
            return False  # "Better Infrastructure for Cloud: what there is will be improved"
        fact = act is not None and act.mood == "fact"
        made = fact and act is not None and (bool(act.status) or self._acts_publicly(named))
        after = block.text[found.end :]
        words = {w for w in self._signature(block, found)[0] if not w.isdigit()}
        generic = not words - GENERIC - ORGANISATION_HEADS.keys() - {*found.head.split()}
        dated = bool(_DATED.match(after))
        alone = block.kind == "paragraph" and found.start == 0 and not after.strip(" .:")
        if (block.kind == "heading" or alone) and found.evidence != "listed":
            # "Computing Infrastructure", over what is said of it, but "The National Ferry Fund: Capital for Quays"
            own = bool(thing.places or "national" in words) and found.text.count(" ") > 1
            taken_up = found.kind in _PLANS and (thing.places or not generic) and self._taken_up(named)
            told = dated or taken_up or bool(own and re.fullmatch(r"[\W\d]*The ", before))
            return not found.text.isupper() and found.evidence == "title_case" and told
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
        if found.evidence == "sentence_case":
            return asserted(before, len(before)) if act is None else act.mood in ("fact", "planned")
        if found.evidence in ("own", "proper", "introduced") and _NONE_SUCH.search(before):
            return False
        theirs = bool(thing.places) and bool(_DEFINITE.search(before))  # "the EU ethics guidelines"
        if theirs and found.evidence == "proper" and found.kind in _SOFT_LAW and act is None:
            return asserted(before, len(before)) and not is_vague(found.head)
        if (
            found.evidence == "proper"
            and generic
            and not theirs
            and found.head in ("regulation", "regulations", "guidelines", "standards")
        ):
            return False  # "bills on AI regulations were tabled"
        if found.evidence == "own":
            if HAS_PARTS.match(after) and asserted(before, len(before)):
                return True
            if _YET_TO_COME.search(before) and asserted(before, len(before)):
                return True
            if act is not None and act.active and re.search(r"\b(?:on|for|of) ", before[act.end :]):
                return False  # "launched a consultation on the AI policy"
            done = act is not None and act.mood in ("fact", "planned") and bool(act.status)
            return done and (self.actor(named) is None or self._public_actor(named) is not None)
        if found.evidence == "introduced":
            named_so = (
                not generic
                or found.kind in _ONE_OF_ITS_KIND
                or (found.kind in LEGAL and found.head not in _PLURAL)
                or (found.head == "report" and _ON_MATTERS.search(found.text) is not None)
                or (found.kind in _SOFT_LAW and ON_AI.search(found.text) is not None)
            )
            planned = act is not None and act.mood == "planned" and act.status == "planned"
            planned = planned and ("national" in words or bool(act and act.date))
            exists = made and act is not None and (bool(act.status) or (bool(ON_AI.search(found.text)) and act.active))
            if act is None and found.head == "bill":
                return True  # that a parliament has before it
            if act is None and (has := _HAS.search(before)) and asserted(before, len(before)):
                owner = self.actor_before(named.sentence, named.sentence.start + has.start())
                return owner is not None and (owner.table == "jurisdictions" or owner.kind not in _PRIVATE)
            if act is not None and act.status == "proposed" and not act.active and found.kind in _ONE_OF_ITS_KIND:
                return "national" in words or bool(
                    ON_AI.search(found.text)
                )  # "a national data strategy is being drafted"
            impersonal = act is not None and not act.active and act.mood == "fact" and not _BY.match(after)
            tabled = impersonal and (
                found.head == "bill" or (bool(act and act.status) and bool(ON_AI.search(found.text)))
            )
            dated = found.kind in _PLANS and act is not None and not act.active and self.actor(named) is None
            dated = dated and act is not None and act.date is not None and not _BY.match(after)
            return tabled or ((exists or planned) and named_so and (dated or self._acts_publicly(named)))
        titled = found.evidence in ("title_case", "quoted") and title_cased(found.text)
        length = found.text.count(" ") + 1
        if _INDEFINITE.search(before):
            told = not generic or bool({"national", "ai"} & words) or found.evidence == "quoted"
            if titled and length > 2 and told and not _NONE_SUCH.search(before):
                return found.head != "language model" and not denied(before, len(before))
            coming = act is not None and act.status == "planned" and act.active and (titled or "national" in words)
            if coming and (length > 2 or found.head in ("code", "act", "law", "bill")):
                return self._acts_publicly(named)
            done = made and (found.evidence != "proper" or (bool(act and act.status) and not is_vague(found.head)))
            return fact and (done or (not generic and found.evidence != "proper"))
        if found.evidence == "listed" and not found.head and self._is_place(found, block):
            return False
        if found.evidence in ("quoted", "listed"):
            return True
        definite = bool(_DEFINITE.search(before)) and self._of_known(named)
        if found.kind == "report" and not found.head.endswith(("white paper", "green paper")):
            does = titled and length > 2 and _DOES.match(after) is not None
            if definite and (found.head in ("report", "paper", "study") or does) and not generic:
                return asserted(before, len(before)) and not self._is_private(named)
            return (fact and self._public_actor(named) is not None) or self._reports(named, before)
        in_list = re.search(r", (?:the )?$", before) and after[:1] == ","
        if found.evidence == "proper" and not fact and found.kind == "programme" and in_list:
            near = self.within(block.index, named.sentence.start, named.sentence.end)
            if not near:
                return False  # "…, the Moonshot program, …" of nobody
        if found.evidence == "proper" and re.search(r" 20\d\d \w+$", found.text):
            return True  # "the Freedonia 2030 strategy"
        if found.evidence == "proper" and not made and (found.head == "law" or not words - INSTRUMENT_HEADS.keys()):
            return False
        if found.head == "index" or (found.evidence == "proper" and is_vague(found.head)):
            if definite and not generic and found.head != "concept" and length > 1:
                return self._is_there(named, before)
            return (made and self.actor(named) is not None) or (fact and "national" in words)
        of_place = bool(thing.places) and found.text.lower().startswith(f"{found.head} of")
        if generic and of_place and found.evidence == "title_case" and not made:
            return False  # "Regulation of the European Union is …"
        if not generic:
            return True
        told = found.acronym is not None or (bool(thing.places) and title_cased(found.text))
        qualified = _QUALIFIED.search(block.text, named.sentence.start, found.start) is not None
        if found.evidence == "title_case" and qualified and (told or found.kind in LEGAL):
            return True
        if definite and titled and found.acronym:
            return True
        if definite and titled and (length > 1 or _YEAR_AHEAD.search(before)) and self._is_there(named, before):
            return True  # also what is hoped for by way of it: "aims to lead through its National Data Strategy"
        passive = made and act is not None and not act.active
        if found.evidence == "title_case" and length > 1 and (passive or self._of_place_before(named)):
            return True
        if not asserted(before, len(before)):
            return False
        if found.evidence == "title_case":
            national = "national" in words
            own = bool(thing.places) and (found.head != "policy" or national) and title_cased(found.text)
            return (
                bool(found.acronym)
                or bool(re.search(r" 20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?$|^20\d\d | \d\.\d$", found.text))
                or bool(_OF_A_YEAR.match(after))
                or found.text.endswith(" Fund")
                or bool(re.search(r"\b[Dd]raft $", before))
                or dated
                or made
                or (act is not None and act.status == "planned")
                or (fact and bool(act and act.date))
                or (own and (national or not re.search("['’]", found.text)))
            )
        return made or (fact and bool(act and act.date))

    def _runs_in_heading(self, named: Named) -> bool:
        """Whether a name that is made of common words is part of a heading's words: "Building AI for Good"."""
        text = named.block.text
        return named.block.kind == "heading" and title_cased(text) and len(named.found.text) < len(text.strip(" .:"))

    def _reports(self, named: Named, before: str) -> bool:
        """Whether a titled report is of a public body by its title, and there: "The Report of the Ferry Panel"."""
        body = re.search(r" (?:of|by) (?:the )?([A-Z].*)$", named.found.text)
        head = head_of(body[1].lower().split()) if body else None
        public = head is not None and head[0] == "organisations" and head[1] not in _PRIVATE
        return public and bool(_DEFINITE.search(before) or _YEAR_AHEAD.search(before)) and title_cased(named.found.text)

    def _taken_up(self, named: Named) -> bool:
        """Whether the section that a plan's name heads speaks of it: "The plan was adopted in May"."""
        if not named.found.head:
            return False
        said = re.compile(rf"(?:The|This) (?:[\w-]+ ){{0,2}}(?i:{re.escape(named.found.head.split()[-1])})\b")
        below = (b for b in self.document.after(named.block) if b.heading == named.block.index)
        return any(said.match(s.text) for b in below if b.kind != "heading" for s in b.sentences)

    def _presupposed(self, things: list[Thing], real: list[Thing]) -> list[Thing]:
        """Plans without a name that a text takes for granted as a state's own, where it names none of that state.

        "the government's AI strategy calls for …", "the national AI strategy says …".
        """
        found: list[Thing] = []
        for thing in things:
            if thing.kind not in _PLANS or not thing.heads <= _OWN_PLANS:
                continue
            if not any(_is_presupposed(named) for named in thing.named):
                continue
            owner = self.jurisdiction(thing).name
            others = [t for t in (*real, *found) if t.kind in _PLANS and self.jurisdiction(t).name == owner]
            field = thing.signature - GENERIC - {w for head in thing.heads for w in head.split()}
            same = (t for t in others if not field or field & t.signature)
            if owner and not any(t.heads & _OWN_PLANS or "" in t.heads for t in same):
                found.append(thing)
        return found

    def _is_place(self, found: FoundName, block: Block) -> bool:
        """Whether a name is that of a place: "In Ruritania, its AI strategy …"."""
        places = self.within(block.index, found.start, found.end, "jurisdictions")
        return any(p.end == found.end for p in places)

    def _is_there(self, named: Named, before: str) -> bool:
        """Whether a definite name is no object of a hope or denial: not "should adopt the X", "without the X"."""
        done = named.act is None or named.act.mood in ("fact", "planned")
        return asserted(before, len(before)) or (done and not denied(before, len(before)))

    def _of_place_before(self, named: Named) -> bool:
        """Whether a name stands in a bracket behind a place whose own it is."""
        opening = _IN_BRACKET.search(named.block.text, named.sentence.start, named.found.start)
        if opening is None:
            return False
        places = self.within(named.block.index, named.sentence.start, opening.start(), "jurisdictions")
        return bool(places) and named.block.text[places[-1].end : opening.start()] == " "

    def _of_known(self, named: Named) -> bool:
        """Whether the owner before a name, if there is one, is a place or a body that the text names."""
        block, start = named.block, named.found.start
        owner = _OWNER.search(block.text, max(0, start - 60), start)
        return owner is None or any(m.end >= owner.start() for m in self.within(block.index, 0, start))

    def _says_whose(self, named: Named) -> bool:
        """Whether what stands before a noun in small letters is but the body whose it is: "the Harbour Agency tool"."""
        owner, _, noun = named.found.text.rpartition(" ")
        if noun in ("framework", "database") and is_acronym(owner):
            return True
        start, end = named.found.start, named.found.start + len(owner)
        bodies = self.within(named.block.index, start, end, "organisations")
        return any((m.start, m.end) == (start, end) for m in bodies)

    def _is_private(self, named: Named) -> bool:
        """Whether a private body stands in a name: "the Acme Survey of Voters"."""
        private = (t for t in self.things if t.table == "organisations" and t.kind in _PRIVATE)
        return any(f"{n.found.text} " in named.found.text for t in private for n in t.named)

    def _is_of_company(self, named: Named) -> bool:
        """Whether a company says of itself what a text says: "the firm published its AI Principles"."""
        text, start = named.block.text, named.found.start
        actor = (
            self.actor(named) if named.act is not None and _OF_ITS_OWN.search(text, max(0, start - 40), start) else None
        )
        owners = self.within(named.block.index, named.sentence.start, named.found.start, "organisations")
        owner = owners[-1] if owners and _ITS_OWNER.fullmatch(text, owners[-1].end, start) else None
        return any(body is not None and body.kind == "company" for body in (actor, owner))

    def _heads_item(self, named: Named) -> bool:
        """Whether a name is the title of an item in a list of instruments."""
        before = named.block.text[: named.found.start]
        return named.block.index in self._class_of and bool(re.fullmatch(r"(?:[“\"«]|[Tt]he )*", before))

    def _acts_publicly(self, named: Named) -> bool:
        """Whether a public body, a state or a common noun for one does what is done to an instrument."""
        if self.actor(named) is None and named.act is not None and named.act.active:
            subject = named.sentence.text[: named.act.start]
            paid = _PUBLIC_SUBJECT.search(subject) or _PUBLIC_MONEY.search(subject)
            return self._public_actor(named) is not None or bool(paid)
        return self._public_actor(named) is not None

    def _public_actor(self, named: Named) -> Mention | None:
        """Who issues or commissions an instrument, if that is no private or academic body."""
        actor = self.actor(named) or self._agent(named, named.found.end)
        return None if actor is not None and actor.table == "organisations" and actor.kind in _PRIVATE else actor
