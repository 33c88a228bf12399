"""Whether what names an instrument shows that there is one, and no mere hope, denial, topic or part.

Codebook, instruments: what is in and out.
"""

from __future__ import annotations

import re

from pipeline.extraction.context.naming import LEGAL, Naming
from pipeline.extraction.context.things import GENERIC, Mention, Named, Thing, title_cased
from pipeline.extraction.finders.classes import holds_parts
from pipeline.extraction.finders.moods import asserted, denied
from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS, ORGANISATION_HEADS, head_is_all, head_of, is_vague
from pipeline.extraction.finders.names.introduced import ON_AI, ON_TECHNOLOGY
from pipeline.extraction.finders.names.owned import HAS_PARTS
from pipeline.extraction.finders.names.words import FoundName, is_acronym, words_of
from pipeline.extraction.finders.technologies import is_kind
from pipeline.model import Block

# Kinds of which a state has one at a time: "adopted a national AI strategy" names it well enough.
ONE_OF_ITS_KIND = frozenset({"strategy", "action_plan", "law", "position_paper"})
PLANS = frozenset({"strategy", "action_plan", "programme"})
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
DOES = re.compile(
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
# "(2019)", "(2019–2024)", "(draft, May 2019)" after a name
_DATED = re.compile(r"[”\"»]?(?: with [A-Z][\w -]{1,30}?)?\s*\((?:\w+,? )*(?:19|20)\d\d\b[^()]{0,12}\)")
_OF_A_YEAR = re.compile(r" of (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
_LONGEST_LABEL = 70  # characters before the colon that parts a label from what is said under it
_PLURAL = frozenset({"regulations", "guidelines", "standards", "recommendations", "principles"})
_COMMON_NOUNS = frozenset(INSTRUMENT_HEADS) | {"laws", "policies", "strategies", "plans", "reports", "acts", "guides"}
_WON = words_of("award prize")
_AI_AND_NOUN = re.compile(r"[A-Z]{2,3}-[a-z]+ [a-z]+")
_TWO_WORDS = re.compile(r"[^\d ]+ [^\d ]+")
# What a company says, as far as it is no measuring of others.
_OF_WORDS = frozenset({"principles", "guidelines", "strategy", "action_plan", "policy_recommendation", "report"})
_OF_ITS_OWN = re.compile(r"\b(?:its|their|an?) (?:(?!(?:for|of|on|to)\b)[a-z-]+ ){0,2}[“\"]?$")
_ITS_OWNER = re.compile(r"\.?['’]s? (?:(?:own|new|first|(?:19|20)\d\d) )*[“\"]?")
_ON_MATTERS = re.compile(r" on [^,]+ and ")  # "a report on AI and society": more than that it is on AI
_SOFT_LAW = frozenset({"guidelines", "principles"})
_PRIVATE = frozenset({"company", "education_body", "publisher"})
_NUMBERED_ACT = re.compile(
    r"\b(?:Bill|Order|Resolution|Law|Act|Decision|Convention|Decree|Circular) 0?\d{2,5}\+?$"
    r"|\b(?:N(?:o\.|°|º) ?|[A-Z]+-)?\d[\d./-]+$|\b(?:N(?:o\.|°|º) ?)\d+$"
)
# Parts of something that a sentence lists: "rests on three pillars: Skills, Data Policy and Trust"
_IN_PARTS = re.compile(
    r"\b(?:pillars|drivers|objectives|goals|axes|areas|themes|dimensions|components|elements|strands|tracks|enablers"
    r"|directions|chapters|topics|domains|sectors|fields|foundations|building blocks): ?(?:(?!(?:the|its)\b)[^.;:])*$"
)
_CAPTION = re.compile(r"\W{0,3}(?:Table|Figure|Fig\.|Chart|Box|Annex|Exhibit) ?[\dIVX]+[.:]? [“\"]?")


def _is_label(named: Named) -> bool:
    """Whether a name opens a label over what is said under it: "Privacy Regulation: ranked first."."""
    found, text = named.found, named.block.text
    if found.kind in LEGAL and found.start == 0 and found.text.count(" ") == 1 and text.startswith(":", found.end):
        return True
    label = text.find(": ", found.end, found.end + 60)
    plain = is_vague(found.head) or found.head in _PLURAL or found.head in ("infrastructure", "application")
    short = 0 < label < _LONGEST_LABEL and "." not in text[:label]
    return named.act is None and short and plain and not _DATED.match(text, found.end)


def _is_polled(named: Named) -> bool:
    """Whether a survey is one poll: by its sample, or as the source of a figure."""
    text, found = named.block.text, named.found
    return bool(
        re.match(r" of (?:over |about )?\d[\d,.]{2,}", text[found.end :]) or _SOURCE.search(text, 0, found.start)
    )


_SOURCE = re.compile(r"\b[Ss]ource ?: (?:the )?$")


class Reality(Naming):
    """Tells names of what there is from others."""

    def _is_real(self, named: Named, thing: Thing) -> bool:
        """Whether one naming shows that an instrument exists: evidence of namehood, and no mere hope or denial."""
        found, act, block = named.found, named.act, named.block
        if thing.entry is not None or thing in (self.itself, self.act):
            return bool(found.head) or not self._runs_in_heading(named)
        if _NUMBERED_ACT.search(found.text) and found.kind in LEGAL | {"treaty"}:
            return True
        before = _QUALIFIED.sub("", block.text[named.sentence.start : found.start])
        numbered = found.head in ("vision", "agenda") and bool(re.search(r" 20\d\d$|^20\d\d ", found.text))
        if head_is_all([w.lower() for w in found.text.split()], found.head):
            stands = found.head == "constitution" and re.search(r"\b[Tt]he $", before)
            of_year = act is not None and act.mood == "fact" and act.status and re.search(r" 20\d\d$", found.text)
            return bool(numbered or stands or of_year) and found.evidence == "title_case"
        if self._is_none(named, thing, before):
            return False
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
            taken_up = found.kind in PLANS and (thing.places or not generic) and self._taken_up(named)
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
                or found.kind in ONE_OF_ITS_KIND
                or (found.kind in LEGAL and found.head not in _PLURAL)
                or found.head in ("white paper", "green paper")
                or (found.head == "report" and _ON_MATTERS.search(found.text) is not None)
                or (found.kind in _SOFT_LAW and ON_AI.search(found.text) is not None)
            )
            planned = act is not None and act.mood == "planned" and act.status == "planned"
            own_field = found.head not in _PLURAL and ON_TECHNOLOGY.search(found.text)
            planned = planned and bool("national" in words or (act and act.date) or own_field)
            exists = made and act is not None and (bool(act.status) or (bool(ON_AI.search(found.text)) and act.active))
            if act is None and found.head == "bill":
                return True  # that a parliament has before it
            if act is None and (has := _HAS.search(before)) and asserted(before, len(before)):
                owner = self.actor_before(named.sentence, named.sentence.start + has.start())
                return owner is not None and (owner.table == "jurisdictions" or owner.kind not in _PRIVATE)
            if act is not None and act.status == "proposed" and not act.active and found.kind in ONE_OF_ITS_KIND:
                # "a national data strategy is being drafted"
                return "national" in words or bool(ON_TECHNOLOGY.search(found.text))
            impersonal = act is not None and not act.active and act.mood == "fact" and not _BY.match(after)
            tabled = impersonal and (
                found.head == "bill" or (bool(act and act.status) and bool(ON_TECHNOLOGY.search(found.text)))
            )
            dated = found.kind in PLANS and act is not None and not act.active and self.actor(named) is None
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
            does = titled and length > 2 and DOES.match(after) is not None
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

    def _is_none(self, named: Named, thing: Thing, before: str) -> bool:
        """Whether the words of a name, or what stands around it, show that it is no instrument's."""
        found, act, block = named.found, named.act, named.block
        if found.kind in _OF_WORDS and self._is_of_company(named):
            return True
        if found.head == "survey" and (
            found.evidence == "proper" or self._is_private(named) or any(map(_is_polled, thing.named))
        ):
            return True
        brought = act is not None and act.mood in ("fact", "planned") and bool(act.status)
        if not brought and (found.head in _WON or (found.head.startswith("licen") and before.endswith("under the "))):
            return True  # "won the Harbour Award", "released under the Bell License"
        if not brought and found.acronym is None and is_kind(found.text) and not _INDEFINITE.search(before):
            return True  # "advances in Computer Vision"
        if not brought and found.evidence == "proper" and is_vague(found.head) and self._says_whose(named):
            return True  # "the Harbour Agency tool"
        vague = found.evidence == "title_case" and is_vague(found.head) and _TWO_WORDS.fullmatch(found.text)
        if vague and not (act or found.acronym or thing.places or _DEFINITE.search(before)):
            return True  # "Golden Standard bells"
        if act is None and found.acronym is None and (_IN_PARTS.search(before) or _CAPTION.fullmatch(before)):
            return True
        if not {w for w in found.text.lower().split() if w != "and"} - _COMMON_NOUNS:
            return True  # "Laws and Regulations"
        if found.kind not in LEGAL and re.search(r" \d+\.\d+(?:\.\d+){1,2}\.?$", found.text):
            return True  # "Vision and Principles 1.2.1", a heading with the number of the next
        if found.evidence == "proper" and (found.head == "policy" or _AI_AND_NOUN.fullmatch(found.text)):
            return True  # "AI-friendly regulations"
        if found.evidence == "proper" and found.head in _PLURAL and act is not None and act.status == "proposed":
            return True  # "bills concerning AI regulations are tabled"
        told = found.acronym or block.index in self._class_of or re.search(r"\b[Tt]he $", before)
        return not told and _is_label(named)

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
