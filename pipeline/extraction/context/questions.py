"""Who acts in a sentence, who issues an instrument, and whose it is (codebook: rule 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.context.lookup import Lookup
from pipeline.extraction.context.things import GENERIC, Mention, Named, Thing
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Link, Sentence
from pipeline.registers import fold

_BEFORE_TOPIC = re.compile(
    r"\b(?:in|according to|of|by|for|from|with|at|to|under|between|like|unlike|on|within)\s+(?:the\s+)?$", re.IGNORECASE
)
_LIKENED = re.compile(
    r"\b(?:like|unlike|such as|than|compared (?:to|with)|similar to|ahead of|behind)(?: those (?:of|in))? (?:the )?$"
)
_CLAUSE_OF_ITS_OWN = re.compile(
    r"[;:]\s|,\s+(?:while|but|whereas)\s|,\s+and\s(?=(?:in|on)\s[A-Z\d])|\b(?:announced|said|stated|reported|noted"
    r"|declared)(?: \w+)? that\s"
)
_RELATIVE = re.compile(r"\b(?:that|who)(?: (?:has|have|had|also|recently|already|jointly))* $")
_GOES_ON = re.compile(r"(?: \([^()]*\))?, (?:which|who)(?: (?:[a-z]+ly|has|have|had|also|then|later|soon|since))* ")
_APPOSED = re.compile(r"(?:['’]s?)?(?: \([^()]*\))?(?:, [^;:]{0,90})? ?")
_OWNED_BY = re.compile(r"(?P<owner>[A-Z][\w’' ]{2,40})['’]s\s+$")
_JOINED = Pattern(
    r"\b(?:joined|signed|endorsed|signatory (?:to|of)|party to|acceded to|ratified|subscribe[sd]? to"
    r"|adhere[sd]? to)\s+the\s*$"
)
_DECLARED_AT = re.compile(
    r"(?P<town>[A-Z][a-z]{3,}) (?:(?:Ministerial|Political|AI|Joint) )?(?:Declaration|Accord|Communiqu[ée]|Consensus"
    r"|Statement)\b"
)
_GLOBAL = re.compile(
    r"\b(?:International|World|Global|Universal|United Nations|Multilateral|G7|G20|Commonwealth"
    r"|Caribbean|African|Asian|Arab|Nordic|Pan American"
    r"|Inter-American)\b"
)
# "the Global Talent Programme", "the Commonwealth Data Rules": what a state may call its own, too
_AS_EPITHET = re.compile(r"International|World|Global|Universal|Commonwealth")
# A school or firm in a region is not that region's: "the University of North Ruritania"
_OF_NO_REGION = frozenset({"education_body", "research_centre", "company", "civil_society", "publisher", "coalition"})
_OF_A_STATE = frozenset(
    {"programme", "project", "fund", "law", "regulation", "infrastructure", "e_service", "action_plan", "strategy"}
)
_EUROPEAN = re.compile(r"\b(?:European|EU)\b")
_OF_THE_LAST = re.compile(r"(?:['’]s?)? (?:(?:19|20)\d\d |own |first |new |draft |landmark |so-called )*[“\"]?")
_OF_THE = re.compile(r"[”\"]?(?: \([^()]{1,30}\))? of (?:the )?")
# Names that begin with an acronym, or are of the world: instruments of others, towards which one takes a stance.
_OF_OTHERS = re.compile(
    rf"^[A-Z]{{3,8}}\b|^(?!AI\b|ICT\b|IT\b)[A-Z][A-Z0-9]{{1,7}}\b|{_GLOBAL.pattern}|{_EUROPEAN.pattern}"
)
# Several states that act together: a joint act (codebook, rule 7).
_JOINT = re.compile(r"\b(?:along|together|jointly) with (?:[\w-]+ ){0,2}(?:countries|states|governments|nations)\b")
_LEGAL = frozenset({"law", "regulation", "resolution"})
_WRITES = re.compile(r"draft|writ|wrote|prepar|elaborat|formulat|complet|design|finali|commission|enforc")
# Who issues what is developed by it; others only write for the one who does.
_PUBLIC = frozenset({"government", "parliament", "ministry_or_department", "regulator", "agency", "advisory_body", ""})


# "approved a credit of 20 million for the X": the money is what was approved.
_MONEY_FOR = re.compile(r"\b(?:[mb]illion|crore|lakh|credit|loan|grant|funding|outlay|budget)\b[^.;]* for\b")
# Between an owner and what is its: "▪’s new ", and behind it " of the ▪", ": A ▪ programme".
_NEAR = 300
_OWNS = re.compile(
    r"(?: \([A-Z][\w&-]*\))?['’]s?(?: \([A-Z][\w&-]*\))? {1,2}(?:(?!(?:on|to|of|in|for|under|about|with|by|from"
    r"|at|into|towards?|against|and|that|which)\b)[a-z0-9-]+ ){0,3}[“\"]?"
    r"| \([A-Z][\w&-]*\) "
)
_OF_OWNER = re.compile(r"[”\"]?(?:\s*\([^()]*\))?:? (?:An? [\w -]{4,40} )?(?:of|by) (?:the )?")
_EXPLAINED = re.compile(r"[”\"]?(?:\s*\([^()]*\))?: (?:The )?")
_EXPLAINED_WITH_ARTICLE = re.compile(r"[”\"]?(?:\s*\([^()]*\))?: (?:An?|The) ")
_A_SCHEME = re.compile(r" (?:\w+ )?(?:programme|program|initiative|project|scheme|platform|service)\b")
_OF_A_BODY = re.compile(r"(?:(?!(?:Act|Law|Ministry|Office)\b)[A-Z][\w-]+ ){1,3}of (?:the )?(?=[A-Z])")
_ENDS_WITH = re.compile(r" (?:of|by) (?:the )?(?P<body>[A-Z]\S+(?: \S+)*)$")  # "Bell Policy of NORI"
_OF_WHOLE = re.compile(r" (?:of|at|within|under) the (?=[A-Z]\w* )")
_BEFORE_REST = re.compile(r"(?=(?:['’]s?)? (?:[A-Z]|on |for ))")  # where the name of a title's owner may end


class Questions(Lookup):
    """Mentions and things of a document, with all that may be asked of who acts on them."""

    def jurisdiction_of(self, block: Block, start: int, end: int) -> Link:
        """Who acts in `start:end` of a block: named there, else the section's, else the source's own country."""
        named = self.within(block.index, start, end, "jurisdictions")
        named = tuple(m for m in named if not _LIKENED.search(block.text, max(0, m.start - 40), m.start))
        if named:
            return self._link(next((m for m in named if self._acts(block, m)), named[0]))
        instruments = self.within(block.index, start, end, "instruments")
        subject = instruments[0] if instruments else None
        if subject is not None and (thing := self.thing(subject)) is not None:
            return self.jurisdiction(thing)
        if above := self.subject(block, "jurisdictions"):
            return self._link(above)
        return self.home()

    def jurisdiction(self, thing: Thing) -> Link:
        """Whose a thing is: the place in its name, its register's, who acts on it, its section's, or the source's."""
        if thing.kind == "treaty" and not _EUROPEAN.search(thing.name) and thing.entry is None:
            return Link("jurisdictions", name="INT", spans=self.title(thing).spans)
        for named in thing.named:
            inside = self.within(named.block.index, named.found.start, named.found.end, "jurisdictions")
            if inside and not (thing.kind in _OF_NO_REGION and self.is_region(inside[0].name)):
                return self._link(inside[0])
        if thing.entry and (known := thing.entry.jurisdiction_id):
            return Link("jurisdictions", name=known)
        if thing.table == "instruments":
            for named in thing.named:
                if (owned := self._of_place(named)) is not None:
                    return self._link(owned)
        for named in thing.named:
            shift = max(0, named.found.start - 60)
            owner = _OWNED_BY.search(named.block.text[shift : named.found.start])
            if owner and _GLOBAL.search(owner["owner"]):
                start, end = (shift + n for n in owner.span("owner"))
                return Link("jurisdictions", name="INT", spans=named.block.spans(start, end))
            issuer = self.registers.find("organisations", named.found.text.split()[0])
            if issuer is not None and issuer.jurisdiction_id == "INT":
                return Link("jurisdictions", name="INT", spans=self.title(thing).spans)
            body = self._owner(named)
            if body is not None and body.kind == "international_organisation" and not _EUROPEAN.search(body.name):
                return Link("jurisdictions", name="INT", spans=body.spans(self.document))
        for pattern, code in ((_GLOBAL, "INT"), (_EUROPEAN, "EU")):
            if (match := pattern.search(thing.name)) and not (
                thing.kind in _OF_A_STATE and _AS_EPITHET.match(match[0])
            ):
                return Link("jurisdictions", name=code, spans=self._spans_of(thing, match.span()))
        for named in thing.named:
            if named.act and named.act.active and (joint := _JOINT.search(named.sentence.text[: named.act.start])):
                start = named.sentence.start
                return Link(
                    "jurisdictions", name="INT", spans=named.block.spans(start + joint.start(), start + joint.end())
                )
        for named in thing.named:
            if thing.table == "instruments" and (place := self._done_in(named)) is not None:
                return self._link(place)
        joined = any(_JOINED.search(n.block.text, max(0, n.found.start - 40), n.found.start) for n in thing.named)
        if thing.kind == "treaty" or (thing.kind == "principles" and (joined or self._of_a_meeting(thing))):
            return Link("jurisdictions", name="INT", spans=self.title(thing).spans)
        for named in thing.named:
            actor = self.actor(named)
            if actor is not None and actor.table == "jurisdictions":
                return self._link(actor)
            if actor is not None and (other := self.thing(actor)) not in (None, thing) and other is not None:
                return self.jurisdiction(other)
        for named in thing.named:
            before = self.within(named.block.index, named.sentence.start, named.found.start, "jurisdictions")
            if self.home().name:  # "under the EU's act the Data Board …": whose act it is does not tell whose board
                before = tuple(m for m in before if m.kind != "supranational" or m.name == self.home().name)
            if before:
                return self._link(before[-1])
            above = self.subject(named.block, "jurisdictions")
            if above and (above.kind != "supranational" or self.home().name in ("", above.name)):
                return self._link(above)
        return self.home()

    def _of_a_meeting(self, thing: Thing) -> bool:
        """Whether a declaration is called after the town where states made it: "the Zenda Declaration on Ferries"."""
        opening = _DECLARED_AT.match(thing.name)
        town = opening["town"].lower() if opening else ""
        return bool(town) and town not in GENERIC and self.registers.find("jurisdictions", town.title()) is None

    def is_region(self, name: str) -> bool:
        """Whether a place is a region that the gazetteer knows."""
        entry = self.registers.find("jurisdictions", name)
        return entry is not None and entry.of_gazetteer

    def _done_in(self, named: Named) -> Mention | None:
        """The place in which a sentence says that an instrument was made: "was introduced in Ruritania"."""
        act = named.act
        if act is None or act.active or act.mood != "fact":
            return None
        verb = named.sentence.start + act.end
        near = self.within(named.block.index, verb, verb + 40, "jurisdictions")
        return near[0] if near and re.fullmatch(r" in (?:the )?", named.block.text[verb : near[0].start]) else None

    def _of_place(self, named: Named) -> Mention | None:
        """The place of which an instrument is said to be: "the EU's Data Regulation", "the Data Act of the Union"."""
        block, found = named.block, named.found
        near = self.within(block.index, max(0, found.start - 60), found.start, "jurisdictions")
        if near and _OF_THE_LAST.fullmatch(block.text, near[-1].end, found.start):
            return near[-1]
        behind = _OF_THE.match(block.text, found.end)
        after = self.within(block.index, found.end, found.end + 80, "jurisdictions") if behind else ()
        return next((m for m in after[:1] if behind and m.start == behind.end()), None)

    def actor(self, named: Named) -> Mention | None:
        """Who does what a sentence says is done to a thing: the subject of the verb, or the agent after "by"."""
        act, sentence = named.act, named.sentence
        if act is None:
            return None
        if act.active:
            return self.actor_before(sentence, sentence.start + act.start)
        return self._agent(named, sentence.start + act.end)

    def _agent(self, named: Named, after: int) -> Mention | None:
        """Who stands after "by" in the clause that begins at `after`."""
        text = named.block.text
        for mention in self.within(named.block.index, after, named.sentence.end):
            if (
                mention.table != "instruments"
                and re.fullmatch(
                    r"(?:[^.;:]{0,60}?)\s*by (?:the |an? )?(?:[\w-]+ ){0,3}(?:created by )?(?:the )?[“\"]?",
                    text[after : mention.start],
                )
                and not text[mention.end :].startswith(("'s", "’s"))
                and not self.within(named.block.index, after, mention.start, "instruments")
            ):
                return mention
        return None

    def actor_before(self, sentence: Sentence, verb: int) -> Mention | None:
        """The first body or jurisdiction before a verb that is no topic ("in X", "according to X")."""
        text = self.document.blocks[sentence.block].text
        before = [m for m in self.within(sentence.block, sentence.start, verb) if m.table != "instruments"]
        before = [
            m
            for m in before
            if not any(
                o.start <= m.start and m.end <= o.end and (o.start, o.end, m.table) != (m.start, m.end, "organisations")
                for o in before
                if o is not m
            )
        ]
        clauses = [c.end() for c in _CLAUSE_OF_ITS_OWN.finditer(text[sentence.start : verb])]
        start = sentence.start + (clauses[-1] if clauses else 0)
        before = [
            m
            for m in before
            if not (
                m.table == "jurisdictions"
                and text[m.end : m.end + 1] in ("'", "’")
                and any(o.table == "organisations" and 0 < o.start - m.end < 5 for o in before)
            )
        ]
        free = [
            m
            for m in before
            if m.start >= start
            and (
                not _BEFORE_TOPIC.search(text[sentence.start : m.start])
                or re.search(r"[Gg]overnment of (?:the )?$", text[sentence.start : m.start])
            )
        ]
        antecedent = next((m for m in reversed(before) if _GOES_ON.fullmatch(text, m.end, verb)), None)
        if antecedent is not None:
            return antecedent  # "set up a council, which then published it"
        if free and (relative := _RELATIVE.search(text, start, verb)):
            nearest = max((m.end for m in free), default=start)
            if not _APPOSED.fullmatch(text, nearest, relative.start()):
                return None  # "Norway joined the states that adopted it"
        return free[0] if free else None

    def issuers(self, thing: Thing) -> Iterator[tuple[Named, Mention, int, int]]:
        """Bodies that issue an instrument, the surest first: where it is named, who, and the words that say so.

        By what is done to it ("adopted by X", "X released"), else by whom it is ("X's plan", "the X Principles", "the
        strategy of X", "an initiative by X").
        """
        for named in (*thing.named, *thing.referred):
            act = named.act
            if act is None or act.mood not in ("fact", "planned") or self.is_stance(named):
                continue
            verb = named.sentence.text[act.start : act.end].lower()
            if act.active and _MONEY_FOR.search(named.block.text, named.sentence.start + act.end, named.found.start):
                continue
            signed = verb.startswith("sign") and thing.kind in _LEGAL
            actor = self.actor(named)
            body = self.body_of(actor) if actor is not None else None
            if body is None or body.key == thing.key:
                continue
            if _WRITES.match(verb) and act.mood != "planned":
                continue
            made = verb.startswith("develop") and body.kind in _PUBLIC and body.kind != "advisory_body"
            if act.status or signed or made:
                start = named.sentence.start
                yield named, body, start + act.start, start + act.end
        for named in (*thing.named, *thing.referred):
            if (owner := self._owner(named)) is not None:
                yield named, owner, owner.start, owner.end

    def _owner(self, named: Named) -> Mention | None:
        """Whose a sentence says that an instrument is."""
        block, found = named.block, named.found
        text = block.text
        start, end = max(named.sentence.start, found.start - _NEAR), min(named.sentence.end, found.end + _NEAR)
        for body in self.within(block.index, start, end, "organisations"):
            if body.end <= found.start:
                if _OWNS.fullmatch(text, body.end, found.start) and found.head != "survey":
                    return body
            elif body.start >= found.end:
                if _OF_OWNER.fullmatch(text, found.end, body.start):
                    return body
                if found.start == 0 and _EXPLAINED.fullmatch(text, found.end, body.start):
                    return body
                if _EXPLAINED_WITH_ARTICLE.fullmatch(text, found.end, body.start) and _A_SCHEME.match(text, body.end):
                    return body
        return self._in_title(named)

    def _in_title(self, named: Named) -> Mention | None:
        """The body with whose name or acronym a title begins ("NEA Data Principles", "the Bright Agency's Plan")."""
        if (found := named.found).evidence not in ("title_case", "sentence_case", "proper", "registered", "quoted"):
            return None
        if (ends := _ENDS_WITH.search(found.text)) and (body := self._body_called(ends["body"])):
            return self._inside(body, named.block.index, found.start + ends.start("body"), ends["body"])
        if behind := _OF_A_BODY.match(found.text):  # "Declaration of the Bright Agency on Bells"
            return self._body_that_opens(found.text[behind.end() :], named.block.index, found.start + behind.end())
        return self._body_that_opens(found.text, named.block.index, found.start)

    def _body_called(self, form: str) -> Thing | None:
        """The body of which this is the whole name or acronym."""
        known = self.once(_forms_of_bodies).get(form)
        return known[2] if known else None

    def _inside(self, thing: Thing, block: int, start: int, text: str) -> Mention:
        """A body where its name stands inside another."""
        end = start + len(text)
        return Mention("organisations", block, start, end, text, thing.name, thing.key, thing.kind, "name")

    def body_in_name(self, unit: Mention) -> Mention | None:
        """The body with whose name that of another begins or ends: "NEA Data Board", "Task Force of the NEA"."""
        whole = self._body_that_opens(unit.text, unit.block, unit.start)
        if whole is None and (of := _OF_WHOLE.search(unit.text)):
            whole = self._body_that_opens(f"{unit.text[of.end() :]}’s Unit", unit.block, unit.start + of.end())
        return whole if whole is not None and whole.key != unit.key else None

    def _body_that_opens(self, text: str, block: int, start: int) -> Mention | None:
        forms = self.once(_forms_of_bodies)
        ends = (match.start() for match in _BEFORE_REST.finditer(text))
        first = min((forms[text[:end]] for end in ends if text[:end] in forms), default=None)
        if first is None:
            return None
        _, form, thing = first
        return self._inside(thing, block, start, form)

    def is_stance(self, named: Named) -> bool:
        """Whether an act is a stance to a known instrument of others ("Freedonia has endorsed the X Principles")."""
        act, found = named.act, named.found
        if act is None or not act.active or found.evidence == "introduced":
            return False
        if found.kind not in ("principles", "treaty", "guidelines", "policy_recommendation", "regulation"):
            return False
        verb = named.sentence.text[act.start : act.end].lower()
        before = named.block.text[: found.start]
        if found.kind == "treaty" and verb.startswith("ratif"):
            return True
        if verb.startswith(("adopt", "implement")) and not _OF_OTHERS.search(found.text) and found.kind != "treaty":
            return False
        stance = verb.startswith(("endors", "sign", "ratif", "adopt", "implement"))
        return stance and re.search(r"\bthe [“\"]?$", before) is not None

    def body_of(self, mention: Mention) -> Mention | None:
        """The body that a mention stands for: itself, or for "the government" of a place the government"
        " named before."""
        if mention.table == "organisations":
            return mention
        if "overnment" not in mention.text:
            return None
        block = self.document.blocks[mention.block]
        for body in self._before(block, mention.start, "organisations"):
            if body.kind == "government" and any(fold(mention.name) == p for p in self._things_by_key[body.key].places):
                return replace(
                    body,
                    block=mention.block,
                    start=mention.start,
                    end=mention.end,
                    text=mention.text,
                    form="back_reference",
                )
        return None

    def _acts(self, block: Block, mention: Mention) -> bool:
        return not _BEFORE_TOPIC.search(block.text, max(0, mention.start - 40), mention.start)


def _forms_of_bodies(questions: Questions) -> dict[str, tuple[int, str, Thing]]:
    """All forms under which bodies are named that issue titles of their own, with their order."""
    forms: dict[str, tuple[int, str, Thing]] = {}
    for thing in questions.things:
        if thing.table == "organisations" and thing.kind not in ("government", "parliament"):
            for form in (thing.name, *thing.acronyms, *(n.found.text for n in thing.named)):
                forms.setdefault(form, (len(forms), form, thing))
    return forms
