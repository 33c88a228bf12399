"""What an act bids, section by section: orders, laws, decrees, resolutions (codebook: measures).

In a document that is an act itself, the title of a section is a chapter; "To do X:" an objective; a numbered duty an
activity, and what is listed below one of these its parts. Definitions, members, functions, penalties and what comes
into force are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.context import Context
from pipeline.extraction.context.itself import OPENS_SECTION
from pipeline.extraction.finders.parallels import ACTION, INFINITIVE
from pipeline.extraction.measures.lists import number_of
from pipeline.extraction.measures.own import link_to
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.words import NOUN, SINGULAR, roman
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Link
from pipeline.reading.labels import readings_of

# Sections that hold no part of an act, and those whose own title is none.
_NO_SECTION = re.compile(
    r"(?i)(?:the )?(?:basic |main |key |terms and )?(?:definition|concepts|interpretation|subjects|short title"
    r"|long title|citation|(?:general|final|transitional|miscellaneous"
    r"|supplementary|common|closing) (?:and \w+ )?(?:provisions?|clauses?)|entry into|commencement|effect(?:ive|ivity)"
    r"|repeal|amend|sever|separab|sunset|penal|sanction|fine|offen[cs]e|liab|appropriation|authori[sz]ation of"
    r"|member|composition|functions?\b|powers?\b|tenure|quorum|remuneration|background|preamble|findings"
    r"|territorial|scope|subject matter|appli(?:cation|cability)|terms|competenc\w+|exemption|exception)"
)
_OF_PURPOSE = re.compile(
    r"(?i)(?:the )?(?:purposes?|polic(?:y|ies)|objectives?|aims?|goals?|tasks|principles)(?: and \w+)?"
    r"(?: of (?:this|the) \w+)?$"
)
# Items that bid nothing: recitals, what is noted or held, what a thing is or has.
_NO_ITEM = re.compile(
    r"(?i)(?:having regard|whereas|after|pursuant to|noting|recalling|considering|underlin\w+|stress\w*|notes?|recalls?"
    r"|considers?|believes?|points? out|welcomes?|acknowledg\w+|recogni[sz]es?|emphasi[sz]es?|highlights?|regrets?"
    r"|affirms?|is|are|has|have|was|were|instructs its president)\b"
)
# Lead-ins whose lists hold no part of an act.
_NO_LIST = re.compile(
    r"(?i)\b(?:members|membership|consists? of|composed of|compris\w+|means?|terms?|definitions?|following meanings?"
    r"|refers? to|if|where|when|unless|in case|cases|conditions?|criteria|provided that|except\w*|taking into account"
    r"|information|documents?|construed|nothing|not|powers?|functions?|penalt\w+|fines?|is amended|is repealed|rights?"
    r"|following persons|qualif\w+|as follows:?$)(?:\b|$)"
)
_ADVERBS = r"(?:(?:also|further|jointly|immediately|promptly|periodically|only|\w+ly) )*"
_STATES = (
    r"(?:be|have|mean|apply|consist|include|comprise|enter|remain|feature|constitute|come|cease|expire|prevail|serve"
    r"|not|contain|refer|lapse|continue|exist|hold|bear|receive|elect|meet|sit|vote|no|in|on|as|at|by|for|with|within"
    r"|if|to|the|take effect|govern|appoint|chair|become|stand|affect|only|and|or|where|when|after|upon|from|under)\b"
)
_KNOWN = (
    r"(?:consider|direct|identify|define|analy[sz]e|seek|take|submit|prepare|designate|convene|consult|propose|direct"
    r"|examine|request|recommend|notify|disclose|inform|document|perform|prohibit|formulate|devise|oversee|supervise"
    r"|clarify|solicit|make|work|coordinate|designate|assign|review|issue|report|provide|evaluate|assess|plan)\b"
)
_VERB_OPENS = re.compile(_KNOWN)
_MODAL = (
    r"(?:shall|must|will|(?:is|are)(?: hereby)? (?:directed|instructed|required|requested|encouraged|tasked|obliged"
    r"|called upon|authori[sz]ed))"
)
DUTY = Rule(
    "measures.provision",
    Pattern(rf"\b(?P<noun>{_MODAL})(?P<comma>,)? "),
    ("shall", "must", "will", "is ", "are "),
    "By May, the Minister of Tides shall, in agreement with the crews, mend the quays.",
    {"noun": "shall"},
    0.8,
)
# The duty itself begins at the verb behind the modal, or behind what is set between commas after it.
_VERB = re.compile(rf"(?:to )?{_ADVERBS}(?P<verb>(?!{_STATES})[a-z-]{{2,}}\b)")
_VERB_AFTER_COMMA = re.compile(
    rf", (?:to )?{_ADVERBS}(?P<verb>{INFINITIVE}|{_KNOWN}"
    rf"|(?!{_STATES}|[a-z]+ing\b|(?:subject|through|among|under|of)\b)[a-z]{{3,}}"
    r"(?= (?:the|an?|its|their|all|any|each|new)\b))"
)
_FOUND = r"(?:established|created|set up|constituted|instituted)"
_FOUNDED = re.compile(
    rf"\b(?:is|are) hereby (?P<title>{_FOUND} .*)"
    rf"|(?P<subject>An? .{{3,120}}?) (?:(?:is|are) hereby|shall be) {_FOUND}\b.*"
)
_PURPOSE = re.compile(
    r"(?P<title>(?:In order )?[Tt]o (?!the\b|this\b|that\b|such\b|an?\b)(?:further )?[a-z]+ [^;.]+?)"
    r"(?P<end>:$|, (?=(?:the |each |all |every |an? )?(?:[A-Z][\w.’'-]+|agenc\w+|departments?|heads?|ministr\w+"
    r"|government|authorit\w+|operators?|providers?|deployers?)\b[^;.:]*\b(?:shall|must|will|is to|are to)\b))"
)
_AIMS = re.compile(
    r"\b(?:(?P<noun>purposes?|objectives?|aims?|goals?|[Tt]asks?) of this \w+ (?:is|are|shall be)(?: to|:$|—$)"
    r"|[Tt]his \w+ (?P<verb>aims|seeks|is intended) (?:to|at))(?P<title>.*)"
)
_ASKED = re.compile(
    r"(?P<noun>(?:Calls (?:up)?on|Urges|Asks|Requests|Invites|Encourages|Instructs|Recommends that|Demands that)\b)"
    r"[^.;:]{2,120}? (?:to|should|must) (?P<title>[a-z].*)"
)
# Where the title of a duty ends: before what is said of the thing, before examples and explanations.
_TITLE_END = re.compile(
    r":| — |;|(?<=\w)\. |,? that (?:shall|will|should)\b|,? (?:including|such as|so as|taking into account)\b"
    r"|, (?:as appropriate|as provided|which|where|using|with an?)\b"
    r"|,? in (?:consultation|coordination|accordance) with\b(?![^.;:]*, (?:to|and) )"
)
# A modal that is not of the sentence: "a council, which will", "a plan that shall".
_OF_CLAUSE = re.compile(r"\b(?:which|that|who|whom|whose|it|they) (?:\w+ly )?$")
_FOLLOWING = re.compile(r"(?:carry out|undertake|take|perform|adopt|implement|fulfil|do) (?:at least )?the following\b")
_LEAST = re.compile(r"(?:\S+ ){3}")
_PRIVATE = re.compile(
    r"(?i)\b(?:providers?|deployers?|operators?|importers?|distributors?|manufacturers?|developers?|users?|enterprises?"
    r"|business(?:es)?|compan(?:y|ies)|persons?|owners?|employers?|undertakings?)\b"
)
_RUN_IN = re.compile(r"[A-Z][\w’', -]{3,80}?(?:\.\s?[—–-]+|\.--|\. ?—) ?(?=[A-Z(])")
_AREA = re.compile(rf"\b(?P<noun>(?i:{NOUN}))\b")
_LONGEST_TITLE = 25  # words of a section's title


@dataclass(slots=True)
class _Section:
    """The section that is open: its candidate, the kind that its title gives to its parts, whether it holds any."""

    candidate: Candidate | None = None
    kind: str = ""
    holds: bool = True


def provisions(context: Context) -> Iterator[Candidate]:
    """Titles of sections, objectives and duties of a document that is an act itself."""
    if context.act is None:
        return
    whole = link_to(context, context.mentions_of(context.act)[0])
    chapter: Candidate | None = None
    section, pending = _Section(), None
    told: dict[int, Candidate] = {}
    barred: set[int] = set()
    places: dict[tuple[int | None, int | None, int], int] = {}
    for block in context.document.prose():
        if not block.sentences:
            continue
        opens = OPENS_SECTION.match(block.text) if _may_open(block) else None
        if opens or block.kind == "heading" or (pending and _is_title(block)):
            opener = opens or pending
            number = opener["number"] if opener else ""
            title = opens.span("title") if opens else (0, len(block.text))
            is_chapter = opener is not None and opener["word"].lower() in ("chapter", "part", "title")
            pending = opens if opens and not opens["title"].strip(" .") else None
            if pending is not None:
                section = _Section(chapter)
                continue
            named = _titled(context, block, title, number, whole, None if is_chapter else chapter)
            chapter = named if is_chapter else chapter
            words = block.text[slice(*title)]
            holds = _NO_SECTION.match(words) is None
            section = _Section(named or chapter, _kind_of_title(words), holds)
            if named is not None:
                told[block.index] = named
                yield named
            continue
        pending = None
        if block.kind not in ("paragraph", "list_item") or not section.holds:
            continue
        lead_in = block.lead_in
        if lead_in in barred:
            barred.add(block.index)
            continue
        if block.kind == "list_item" and _NO_ITEM.match(block.text):
            continue
        if block.text.endswith((":", "—", "–")) and _bars(block.sentences[-1].text):
            barred.add(block.index)
        parent = told.get(lead_in) if lead_in is not None else None
        place = (lead_in, block.heading, block.level)
        places[place] = position = _place(block, places.get(place, 0))
        for candidate in _of_block(context, block, parent, section, whole, position):
            told[block.index] = candidate
            yield candidate
        if block.index not in told and parent is None and lead_in is None and section.candidate is not None:
            told.setdefault(block.index, section.candidate)  # what it introduces are parts of the section


def _may_open(block: Block) -> bool:
    return block.kind == "heading" or (block.kind == "paragraph" and len(block.text.split()) <= _LONGEST_TITLE)


def _is_title(block: Block) -> bool:
    """Whether a block below a bare number of a section is its title."""
    return block.kind == "paragraph" and len(block.text.split()) <= _LONGEST_TITLE and block.text[-1] not in ".:;"


def _bars(clause: str) -> bool:
    """Whether a lead-in says that its list holds no part of an act: members, definitions, cases, what it is not."""
    return clause.startswith("Nothing ") or _NO_LIST.search(clause, max(0, len(clause) - 70)) is not None


def _kind_of_title(title: str) -> str:
    """The kind that a title gives to the parts of its section: "Basic principles"."""
    nouns = [m["noun"].lower() for m in _AREA.finditer(title)]
    return SINGULAR.get(nouns[-1], "") if nouns and len(title.split()) < 6 else ""


def _place(block: Block, last: int) -> int:
    """The place of an item in its list: that of its label, else the next."""
    places = [place for _, place in readings_of(block.label)] if block.kind == "list_item" else []
    return last + 1 if not places or last + 1 in places else places[0]


def _number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else roman(text) if text and set(text) <= set("IVX") else 0


def _titled(
    context: Context, block: Block, title: tuple[int, int], number: str, whole: Link, parent: Candidate | None
) -> Candidate | None:
    """The title of a section as a chapter of the act, unless every act has such a one."""
    words = block.text[slice(*title)].strip(" .:")
    place = _number(number) or (number_of(block) and int(re.findall(r"\d+", block.label)[-1]))
    if not place or _NO_SECTION.match(words) or _OF_PURPOSE.match(words) or len(words.split()) > _LONGEST_TITLE:
        return None
    lead = Lead(DUTY, "chapter", 0, whole, parent, (block, *title), block, block.sentences[0])
    return next(candidates(context, lead, [Part(block, title, number=place)]), None)


def _of_block(
    context: Context, block: Block, parent: Candidate | None, section: _Section, whole: Link, position: int
) -> Iterator[Candidate]:
    """What one labelled paragraph bids: an objective, a duty, or both; what an item adds to its lead-in."""
    above = parent or section.candidate
    sentence = block.sentences[0]
    text = sentence.text
    skip = run_in.end() if (run_in := _RUN_IN.match(text)) else 0

    def part(
        kind: str, said: tuple[int, int], title: tuple[int, int], under: Candidate | None, place: int
    ) -> Iterator[Candidate]:
        at = sentence.start
        lead = Lead(DUTY, kind, 0, whole, under, (block, at + said[0], at + said[1]), block, sentence)
        return candidates(context, lead, [Part(block, (at + title[0], at + title[1]), number=place)])

    if aims := _AIMS.search(text):
        if aims["title"].strip(" :—–"):
            said = aims.span("noun") if aims["noun"] else aims.span("verb")
            yield from part("objective", said, _clipped(text, *aims.span("title")), section.candidate, position)
        return
    founded = _FOUNDED.search(text, skip)
    if block.kind != "list_item" and founded is None:
        return
    if purpose := _PURPOSE.match(text, skip):
        objective = next(part("objective", purpose.span("title"), _purpose_of(purpose), above, position), None)
        if objective is not None:
            yield objective
            above, position, skip = objective, 1, purpose.end()
        if purpose["end"].startswith(":"):
            return
    if asked := _ASKED.match(text, skip):
        yield from part("request", asked.span("noun"), _clipped(text, *asked.span("title")), above, position)
    elif founded:
        start = founded.start("title" if founded["title"] else "subject")
        yield from part("activity", (start, founded.end()), _clipped(text, start, founded.end()), above, position)
    elif duty := _duty(text, skip):
        modal, start = duty
        if _FOLLOWING.match(text, start):
            return
        kind = "request" if _PRIVATE.search(text, skip, modal[0]) and not parent else "activity"
        yield from part(
            section.kind if section.kind == "principle" else kind,
            modal,
            _clipped(text, start, len(text)),
            above,
            position,
        )
    elif (kind := _kind_of_item(context, block, section)) == "objective" or (
        ACTION.match(text, skip)
        or ((parent is not None or section.kind) and (_VERB_OPENS.match(text, skip) or not DUTY.pattern.search(text)))
    ):
        yield from part(kind, (0, len(text)), _clipped(text, skip, len(text)), above, position)


def _purpose_of(match: re.Match[str]) -> tuple[int, int]:
    """An objective without whom the act has consulted on it."""
    start, end = match.span("title")
    beside = re.compile(r", in (?:consultation|coordination|cooperation) with ").search(match.string, start, end)
    return start, beside.start() if beside else end


def _duty(text: str, start: int) -> tuple[tuple[int, int], int] | None:
    """Where the modal of a duty stands, and where its verb begins."""
    modal = DUTY.pattern.plain.search(text, start)
    if modal is not None and not _OF_CLAUSE.search(text, start, modal.start()):
        verb = None if modal["comma"] else _VERB.match(text, modal.end())
        verb = verb or _VERB_AFTER_COMMA.search(text, modal.end() - (2 if modal["comma"] else 0))
        inside = text[modal.end() : verb.start("verb")] if verb else ":"
        if verb is None or re.search(r"[:;]|\. ", inside):
            return None
        return modal.span("noun"), verb.start("verb")
    return None


def _clipped(text: str, start: int, end: int) -> tuple[int, int]:
    """A duty up to where its title ends."""
    least = _LEAST.match(text, start, end)
    stop = _TITLE_END.search(text, least.end(), end) if least else None
    return start, stop.start() if stop else end


def _kind_of_item(context: Context, block: Block, section: _Section) -> str:
    """The kind of an item that bids nothing itself: what its lead-in or section calls it, or how it opens."""
    lead_in = context.document.blocks[block.lead_in] if block.lead_in is not None else None
    clause = lead_in.sentences[-1].text if lead_in is not None and lead_in.sentences else ""
    nouns = [m["noun"].lower() for m in _AREA.finditer(clause[-60:])] if clause.endswith(":") else []
    if _AIMS.search(clause):
        return "objective"
    if re.search(r"(?:\b(?:to|by|for)|\b(?:shall|must|will|should)(?:, [^:]{3,40},?)?):$", clause):
        return "activity"
    if nouns:
        return SINGULAR.get(nouns[-1], "activity")
    if section.kind:
        return section.kind
    third = re.match(r"[a-z]+(?:s|es) (?:an?|the|those|its|all|new|[a-z]+ed)\b", block.text)
    return "activity" if ACTION.match(block.text) or third or re.match(_KNOWN, block.text) else "area"
