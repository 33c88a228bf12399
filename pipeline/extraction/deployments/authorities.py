"""Who is a public authority: subject of a verb, agent after "by", or the one spoken of before."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.deployments.cases import case_heading, on_cases
from pipeline.extraction.deployments.public import (
    ANY,
    MAKER,
    OF_THE_STATE,
    PEOPLE,
    PEOPLE_OF,
    PRIVATE,
    PUBLIC,
    PUBLIC_KINDS,
    PUBLIC_SECTION,
    PUBLIC_WORK,
)
from pipeline.extraction.deployments.words import JUDGED
from pipeline.model import Block, Link, Sentence

_FILL = (
    r"(?!(?:for|with|by|as|from|than|about|into)\b|to\b|is\b|are\b|was\b|has\b|have\b|that\b|which\b|who\b)[\w’'&/-]+"
)
# What opens a sentence and is no part of a name.
_NO_NAME = (
    r"(?!(?:In|At|On|For|Since|From|While|As|By|With|To|During|After|Under|Through|Using|Until|Before|Despite|Last"
    r"|Next|Earlier)\b)"
)
_AGENT = re.compile(
    rf"{_NO_NAME}(?:the|an?|several)?\s*"
    r"(?P<name>(?:(?!(?:to|for|in|at|since|and|that|which|with|from|into|by|when|as|during|if|on"
    r"|(?i:it|its|this|these|they|their|there|we|our)|is|are|was|were|be|will|would|can|could|has|have|had|not|or|but"
    r"|AI(?= service))\b)"
    rf"(?:[\w’'-]|,(?=\d))+\s+){{0,6}}?(?i:{PUBLIC})\b(?: (?i:{PUBLIC})\b)?"
    r"(?:\s+of(?:\s+(?:of\s|the\s){0,2}[A-Z][\w-]*)+)?)"
)
_PUBLIC_END = re.compile(
    rf"(?:^|[\s,])(?P<operator>(?:{_FILL}\s+){{0,8}}?(?i:{PUBLIC})\b(?:\s+(?:of"
    rf"|for|on|and|the|to|de|del|[A-Z][\w’'&-]*))*?)(?:\s\d{{2,3}})?"
    r"(?:\s+(?:in|at|from|across|throughout)(?:\s(?:the|of|port|border|city|and|country|[A-Z][\w’'-]*))+)?"
    r"(?:\s+(?:representatives|officials|officers|inspectors|staff))?(?:\s*\([^)]*\)|[’']s?)?(?:,(?:[^,]"
    r"|,(?=\d)){0,120},|,)?(?:\s+(?:has|have|is|are|can|also|now|currently|recently|each|all|both"
    r"|then|already|who|which|that))*\s*$"
)
_CAPITAL = re.compile(
    r"\b(?!(?:In|At|On|Since|By|During|After|For|When|While|As|Under|From|Many|Most|Several|Some|The|A|An|Last|This|Next|Earlier)\b)[A-Z]"
)
_OF_WHOM = re.compile(
    r"\b(?:by|at|of|in|for|within|from|helps?|assists?|supports?|allows?|enables?|lets"
    r"|(?:submitted|sent|addressed|filed|made|lodged|put)(?: [a-z]+){0,3}? to)\s+"
    r"(?!(?:the )?(?:public |state |government |law enforcement |local |national )*(?:authorities|bodies|agencies"
    r"|administrations?|governments?|institutions|services?|sector|state|region|country)\b(?! of))"
    r"(?=the\b|an?\b|[A-Z]|several|local|national|regional|federal|municipal|two|three|four)"
)
# "It also uses", "said that it will introduce", "In health, we used": whoever was spoken of.
_PRONOUN = re.compile(
    r"(?:^\s*|(?P<that>\b(?:that|and|which|where|how|why|as|because|announced|said|confirmed) )|[,:“\"] ?)"
    r"(?P<who>[Tt]hey|[Ii]t|[Ww]e"
    r"|(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost) of (?:them|these|which))"
    r"(?:[’'](?:re|ve|s))?(?: \w+ly| now| also| have| has| already)*\s*$"
)
# "AI Transparency Statement": what an authority says of its own use.
_OWN_STATEMENT = re.compile(
    r"(?i)^(?=.*\b(?:AI|artificial intelligence|algorithms?|algorithmic|automation)\b)"
    r".*\btransparency (?:statement|notice)"
)
# "Bell Ruritania – the central body in charge of benefits –", "Bell, the country’s Ferry Agency,"
_APPOSED = re.compile(
    rf"(?P<operator>{_NO_NAME}(?!The\b|An?\b)[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}})(?:,| –"
    r"| —) (?:the|an?|[A-Z][\w-]+[’']s) (?:[\w’'-]+ ){0,6}?"
    rf"(?:{PUBLIC}|body|institution)\b[^–—]{{0,100}}?(?:,| –| —),?"
    r"(?:\s(?:has|have|is|also|now|currently|already))*\s*$"
)
# "Prime Minister Ada Bell unveiled", "the mayor of Zenda": who speaks for an authority, and is none.
_IN_OFFICE = re.compile(
    r"\b(?:[Mm]inister|President|[Pp]remier|[Mm]ayor|[Gg]overnor|Chancellor|[Cc]ommissioner|Director-General)"
    r"(?: of (?:the )?[A-Z][\w-]*(?:(?:,| and|, and) [A-Z][\w-]*)*)?(?: for [A-Z][\w-]*)?(?: [A-Z][\w.’-]*){0,4}"
    r"(?: (?:has|have|also|on [A-Z]\w+))*\s*$"
)
_PERSON = re.compile(r"[A-Z][a-z’-]+ [A-Z][a-z’-]+")
_SHOWN = re.compile(r"(?:unveil|present|announc|inaugurat)")
_JOINT = re.compile(r"(?: \([^)]*\))?(?:,| and|, and| as well as) (?:the )?")
# "by agencies such as the Bell Office and the Ferry Office"
AUTHORITIES_SUCH_AS = re.compile(
    r"(?:[a-z]+ ){0,3}?(?:agencies|authorities|bodies|ministries|departments|institutions|organi[sz]ations|offices"
    r"|municipalities|cities|forces|courts|councils),? (?:such as|including|like|namely) (?:the )?(?=[A-Z])"
)
_GOVERNED = re.compile(r"\b(?:with|by|of|for|from|to|at|in|against) (?:the )?$")
_NOTHING = re.compile(r"(?: \([^)]*\))?")
_SERVED_AT = re.compile(r" (?:on|at|in|for|to) (?:the )?(?:websites? of (?:the )?)?(?:[A-Z]\w+ and )?$")
_BEFORE_VERB = re.compile(r"(?: \([^)]*\))?,?(?: (?:\w+ly|also|both|now))* ")
# "Zenda was the first city to ...": a place that acts.
FIRST_OF_ALL = re.compile(
    r"(?P<operator>(?!It\b|They\b|This\b|That\b|There\b)[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:is|was|became"
    r"|has become) (?:also )?(?:the|one of the"
    r"|among the) first"
    r" (?:[a-z]+ )?(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|count(?:y|ies)|regions?|cantons?|provinces?)\b[^.;,]*$"
)
# An authority that is only known by its name, by what is its to do.
_BY_NAME = re.compile(
    r"(?:^|[,;:] |\b(?:and|that|while) )(?:[Tt]he )?(?P<operator>"
    rf"{_NO_NAME}(?!The\b|An?\b|It\b|They\b|We\b|[A-Z][a-z]+(?:ans|ese|ish)\b|This\b|These\b|Some\b|Many\b|Most\b"
    r"|Both\b|Several\b|There\b|Other\b)[A-Z][\w.&’-]*(?: (?:[A-Z][\w.&’-]*|of|for|the|and|de|la|du|des)){0,7})"
    r"(?: \([A-Z][\w-]*\))?(?:\s(?:has|have|is|also|now|currently|already|been|recently))*\s*$"
)
# "the Ferry Office, whose ticket system", "The ministry says that its ferry unit"
_WHOSE = re.compile(r",? whose (?:[\w’-]+ ){0,6}$")
_ITS_OWN = re.compile(r"\b(?:its|their) (?:[\w’&-]+ ){1,7}$")
_NOT_ITS_OWN = re.compile(
    rf"{PEOPLE.pattern}|(?i:\b(?:suppliers?|vendors?|contractors?|partners?|members?|customers?|clients?|users?"
    r"|compan(?:y|ies)|firms?|banks?|provider|competitors?|neighbou?rs?)\b)"
)
# "the government's Ferry Bureau": a body of an authority.
_OWNED = re.compile(
    r"(?:[Gg]overnment|[Mm]inistry|[Cc]ity|[Mm]unicipality|[Pp]olice|[Pp]arliament|Ministry of (?:[A-Z][\w-]*(?: and "
    r"|, | )?)+)"
    r"[’']s? (?P<operator>[A-Z][\w.&’-]*(?: (?:[A-Z][\w.&’-]*|of|for|the|and)){0,7})(?: \([A-Z][\w-]*\)"
    r"| (?:project|programme|system|service|portal|platform|unit))?"
    r"(?:\s(?:has|have|is|also|now|currently|already|been|recently))*\s*$"
)
_LABEL = re.compile(r"[^.,;:]{2,60}? [-–—] (?=[A-Z])")  # "Exam robot - The Ministry of Tides uses"
# "the Ferry Office’s Tide Unit (TU)"
_ITS_UNIT = re.compile(
    r"[’']s (?P<unit>[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|of|for|and))*)(?: \([A-Z][\w-]*\))?"
    r"(?: (?:has|have|is|also|now|currently|already|been|recently))*\s*$"
)
# "a challenge to the police's use of ...": whose use it is.
_DONE_TO = re.compile(r"\b(?:to|by|against|that|into|from|on|about|over|regarding|concerning|with) (?=the )")
_HELPERS = re.compile(
    r",? (?:in (?:close )?(?:cooperation|collaboration|partnership) with|together with|jointly with|along with"
    r"|alongside|with (?:the )?(?:support|help|assistance) (?:of|from)|supported by)\b[^,;]*,?\s*$"
)
# "X does this, and also uses ...": the verb has the subject of the one before it.
_JOINED = re.compile(
    r"(?:,?\s\b(?:and|but|then|or)\b|(?P<comma>,))(?:\s(?:then|also|now|currently|\w+ly|has|have|is|are))*\s*$"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|through|by \w+ing)\s")
_FINITE = re.compile(r"\s(?=(?:has|have|had|is|are|was|were|will|also|\w+ly|[a-z]{2,}(?:s|ed))\s)")
_DETERMINER = re.compile(
    r"(?i)(?:in\s+)?(?:the|an?|its|several|two|three|four|five|six|seven|eight|nine|ten|some|various|many|most"
    r"|\d[\d,.]*)\s+"
)
_CONJUNCTION = re.compile(r"(?:as|while|when|that|and|but|where|so|because) ")
# "In the city of X, a trial uses ...": whose system it is.
WHERE_IT_ACTS = re.compile(
    r"\b[Ii]n (?:the )?(?P<operator>(?:[Cc]ity|[Mm]unicipality|[Cc]anton|[Cc]ounty"
    r"|[Rr]egion|[Pp]rovince|[Tt]own) of [A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
_MENTION_END = re.compile(
    r"(?:[’']s? (?:[\w-]+ ){0,3}(?:portal|system|platform|website|app|service|register|database|hotline|helpline|unit"
    r"|laboratory)|[’']s?)?(?: (?:federal|national|local|central))?(?: (?:government|police"
    r"|authorities|parliament|city|municipality))?"
    r"(?: \([^)]*\))?(?:,[^,]{0,80},|,)?(?: (?:has|have|is|are|can|also|now|currently|recently|then|already|each|all"
    r"|both|(?:next|last|this) (?:week|month|year|spring|summer|autumn|fall|winter)))*\s*$"
)
_JUDGED_FOR_ITS = re.compile(rf"\b{JUDGED} (?P<by>[^.,;]{{3,60}}?) (?:for|over) (?:its|their)\s+$")


def spoken_of_before(context: Context, block: Block, sentence: Sentence) -> Link | None:
    """The public body that the sentences before speak of last, in its block or under its heading."""
    alone = on_cases(context, block) and case_heading(context, block) is None
    nearest = range(block.index, block.index - 1 if alone else max(block.index - 3, -1), -1)
    lead = [] if block.lead_in is None or block.lead_in in nearest else [block.lead_in]
    for index in (*nearest, *lead):
        above = context.document.blocks[index]
        if above.kind == block.kind == "list_item" and above is not block:
            continue  # of another system
        if above.heading != block.heading and index != block.heading:
            break
        end = sentence.start if index == block.index else len(above.text)
        bodies = [m for m in context.within(index, 0, end, "organisations") if m.kind in PUBLIC_KINDS]
        if bodies:
            return _operator(above, bodies[-1])
    for earlier in reversed([s for s in block.sentences if s.end <= sentence.start]):
        public, operator, _ = agent_after(context, block, earlier, 0)
        if public and operator is not None:
            return operator
    return _body_of_title(context)


def _body_of_title(context: Context) -> Link | None:
    """The public body that the document's title names: "How the Ferry Office uses AI"."""
    title = context.document.title
    named = (m for m in context.mentions if m.table == "organisations" and m.kind in PUBLIC_KINDS)
    for mention in named if title else ():
        if (len(mention.text) > 3 or mention.text.isupper()) and re.search(rf"\b{re.escape(mention.text)}\b", title):
            return _operator(context.document.blocks[mention.block], mention)
    return None


def actor_of(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    """Whether the subject of the verb is a public authority, and its link; not the one that it works with."""
    if helpers := _HELPERS.search(sentence.text, 0, verb):
        public, operator = _subject_of(context, block, sentence, helpers.start())
        return (True, operator) if public else (_subject_of(context, block, sentence, verb)[0], None)
    return _subject_of(context, block, sentence, verb)


def _subject_of(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    """The same, of the verb at `verb` or of the verbs before it that it is joined to."""
    joined = _JOINED.search(sentence.text, 0, verb)
    if joined is None or joined["comma"]:
        public, operator = _stands_before(context, block, sentence, verb)
        if public or joined is None:
            return public, operator
    text = sentence.text
    clauses = [
        m for m in _FINITE.finditer(text, 0, joined.start()) if not _RELATIVE.search(text, m.end(), joined.start())
    ]
    ends = (m.start() for m in clauses)
    found = (_stands_before(context, block, sentence, end) for end in ends)
    return next(((True, operator) for public, operator in found if public), (False, None))


def _stands_before(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    at, text = sentence.start, sentence.text
    if its := re.search(r"\b(?:its|their)\s+$", text[:verb]):
        judged = _JUDGED_FOR_ITS.search(text, 0, its.end())  # "the watchdog criticised the police for its"
        low = judged.start("by") if judged else 0
        named = context.within(block.index, at + low, at + its.start(), "organisations")
        if judged and not named and _described(text, judged.end("by")):
            article = _DETERMINER.match(text, low)
            return True, link_by_name(block, at, article.end() if article else low, judged.end("by"))
        if not named and its[0].startswith("its") and not PRIVATE.search(text, 0, verb):
            return agent_after(context, block, sentence, 4 if text.startswith("The ") else 0)[:2]
        public = bool(named) and named[-1].kind in PUBLIC_KINDS
        return public, _operator(block, named[-1]) if public else None
    if whose := _WHOSE.search(text, 0, verb):
        return _stands_before(context, block, sentence, whose.start())
    if (own := _ITS_OWN.search(text, 0, verb)) and not _NOT_ITS_OWN.search(own[0]):
        owners = context.within(block.index, at, at + own.start(), "organisations")
        if owners and owners[-1].kind in PUBLIC_KINDS:
            return True, _operator(block, owners[-1])
    described = _described(text, verb)
    by_name = link_by_name(block, at, *described) if described else None
    for mention in reversed(context.within(block.index, at, at + verb)):
        if PEOPLE_OF.search(block.text, at, mention.start):
            continue
        public = mention.table == "organisations" and mention.kind in PUBLIC_KINDS
        if public and (unit := _ITS_UNIT.match(block.text, mention.end, at + verb)):
            return True, link_by_name(block, at, unit.start("unit") - at, unit.end("unit") - at)
        if mention.table == "instruments" or not _MENTION_END.match(block.text[mention.end : at + verb]):
            continue
        if mention.table == "jurisdictions" and not context.is_region(mention.name):
            return True, by_name
        if mention.table == "jurisdictions":
            break  # a region that the gazetteer knows is told of as other places are
        if mention.form == "back_reference" and mention.kind in PUBLIC_KINDS:
            return True, _operator(block, mention)
        state_owned = mention.kind in ("company", "research_centre") and described is not None  # railways
        return mention.kind in PUBLIC_KINDS or state_owned, _operator(block, mention)
    if pronoun := _PRONOUN.search(text, 0, verb):
        until = at + pronoun.start() if pronoun["that"] else at
        before = [m for m in context.within(block.index, 0, until, "organisations") if m.kind in PUBLIC_KINDS]
        if before:
            return True, _operator(block, before[-1])
        if pronoun["that"] or " of " in pronoun["who"]:  # "The police said that they use"
            return agent_after(context, block, sentence, 4 if text.startswith("The ") else 0)[:2]
        if pronoun["who"].lower() != "we":
            return False, None
        spoken_of = spoken_of_before(context, block, sentence)
        return spoken_of is not None or bool(_OWN_STATEMENT.search(context.document.title)), spoken_of
    if appositive := _APPOSED.search(text, 0, verb):
        return True, link_by_name(block, at, *appositive.span("operator"))
    if described is None and (owned := _OWNED.search(text, 0, verb)) and not PRIVATE.search(owned["operator"]):
        return True, link_by_name(block, at, *owned.span("operator"))
    if _IN_OFFICE.search(text, 0, verb):
        return True, None
    known = None if described else _BY_NAME.search(text, 0, verb)
    if known and _SHOWN.match(text, verb) and _PERSON.fullmatch(known["operator"]):
        return False, None
    if known and not PRIVATE.search(text) and (PUBLIC_WORK.search(text, verb) or _is_on_authorities(context, block)):
        return True, link_by_name(block, at, *known.span("operator"))
    return described is not None, by_name


def _is_on_authorities(context: Context, block: Block) -> bool:
    """Whether the nearest heading says that the section is about what public authorities do."""
    return any(PUBLIC_SECTION.search(heading.text) for heading in context.document.headings(block)[:1])


def named_in_case(context: Context, block: Block, sentence: Sentence, verb: int) -> Link | None:
    """The subject of a verb that a collection of cases names, whoever it is, but for a company."""
    known = _BY_NAME.search(sentence.text, 0, verb)
    if known is None or PRIVATE.search(sentence.text, 0, verb) or not on_cases(context, block):
        return None
    return link_by_name(block, sentence.start, *known.span("operator"))


def subjects(context: Context, block: Block, sentence: Sentence, verb: int) -> list[Link]:
    """The public bodies that are joined by commas and "and" before a verb, each with its name and what it links to."""
    found = _joined(context, block, sentence, verb, _BEFORE_VERB)
    at = sentence.start
    governed = found and _GOVERNED.search(block.text, at, found[0].start)
    return [] if governed else _links(block, found)


def joined_to(context: Context, block: Block, sentence: Sentence, user: Link) -> list[Link]:
    """The public bodies that are joined by commas and "and" to one that is named after a verb, with that one first."""
    if not user.spans:
        return []
    bodies = _not_in_brackets(context, block, sentence)
    first = next((n for n, m in enumerate(bodies) if block.spans(m.start, m.end)[0].start == user.spans[0].start), None)
    found = [bodies[first]] if first is not None else []
    for mention in bodies[first + 1 :] if first is not None else []:
        if not _JOINT.fullmatch(block.text[found[-1].end : mention.start]):
            break
        found.append(mention)
    return _links(block, found)


def served(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> tuple[int, list[Link]] | None:
    """The public bodies that `low:high` ends in, after a preposition, and where that stands."""
    found = _joined(context, block, sentence, high, _NOTHING)
    at = sentence.start
    before = _SERVED_AT.search(block.text, at + low, found[0].start) if found else None
    return (before.start() - at, _links(block, found)) if before else None


def _joined(context: Context, block: Block, sentence: Sentence, end: int, last: re.Pattern[str]) -> list[Mention]:
    """The bodies that are joined by commas and "and" before `end`; `last` is what may follow them."""
    found: list[Mention] = []
    stop = sentence.start + end
    for mention in reversed(_not_in_brackets(context, block, sentence)):
        if mention.end > stop:
            continue
        if not (_JOINT if found else last).fullmatch(block.text[mention.end : stop]):
            break
        found.insert(0, mention)
        stop = mention.start
    return found


def _not_in_brackets(context: Context, block: Block, sentence: Sentence) -> list[Mention]:
    """The bodies that a sentence names, without the acronyms behind their names."""
    named = context.within(block.index, sentence.start, sentence.end, "organisations")
    return [m for m in named if not (m.form == "acronym" and block.text[m.start - 1 : m.start] == "(")]


def _links(block: Block, bodies: list[Mention]) -> list[Link]:
    """Links to several bodies; none if one of them is no public body."""
    if any(m.kind not in PUBLIC_KINDS for m in bodies):
        return []
    return [Link("organisations", m.text, m.key, block.spans(m.start, m.end)) for m in bodies]


def _described(text: str, end: int) -> tuple[int, int] | None:
    """Where a public authority is described as the subject of the verb at `end`: "the local tax office"."""
    match = _PUBLIC_END.search(text, 0, end)
    if match is not None and (PRIVATE.search(match["operator"]) or PEOPLE.search(match["operator"])):
        return None
    if match is None:
        place = WHERE_IT_ACTS.search(text, 0, end)
        return place.span("operator") if place else None
    start, stop = match.span("operator")
    start = max(start, label.end() if (label := _LABEL.match(text)) else 0)
    start = joined.end() if (joined := _CONJUNCTION.match(text, start, stop)) else start
    start = max([start, *(m.end() for m in _DONE_TO.finditer(text, start, stop))])
    head = _DETERMINER.search(text, start, stop)
    name = _CAPITAL.search(text, start, stop)
    if head and (name is None or head.start() <= name.start()):
        return head.end(), stop
    if name:
        return name.start(), stop
    alone = re.search(r"\b(?:the|an?|its)\s+$", text[:start]) or OF_THE_STATE.match(text, start)
    return (start, stop) if alone else None


def link_by_name(block: Block, at: int, start: int, end: int) -> Link:
    """A link by name to what stands at `start:end` of a sentence that begins at `at`."""
    return Link("organisations", name=block.text[at + start : at + end], spans=block.spans(at + start, at + end))


def _operator(block: Block, mention: Mention) -> Link:
    return Link("organisations", key=mention.key, spans=block.spans(mention.start, mention.end))


def public_named(context: Context, block: Block, sentence: Sentence) -> Link | None:
    """The first public body that a sentence names, but for who only made or paid for something."""
    for mention in context.in_sentence(sentence):
        if mention.table != "organisations" or mention.kind not in PUBLIC_KINDS - {"", "education_body"}:
            continue
        if not MAKER.search(block.text, sentence.start, mention.start):
            return _operator(block, mention)
    return None


def authority_in(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> tuple[Link, int] | None:
    """The first public authority after a preposition or a possessive in a stretch of a sentence, and where it ends."""
    for preposition in _OF_WHOM.finditer(sentence.text, low, high):
        public, operator, after = agent_after(context, block, sentence, preposition.end())
        if public and operator is not None and after <= high:
            return operator, after
    return None


def agent_after(context: Context, block: Block, sentence: Sentence, start: int) -> tuple[bool, Link | None, int]:
    """The same for the one after "by", or the first of those that are examples of it, and where its name ends."""
    at = sentence.start
    start = examples.end() if (examples := AUTHORITIES_SUCH_AS.match(sentence.text, start)) else start
    mentions = [
        m
        for m in context.within(block.index, at + start, sentence.end)
        if m.table != "instruments" and m.start <= at + start + 12
    ]
    described = _AGENT.match(sentence.text, start)
    if described and ANY.fullmatch(described["name"]):
        described = None
    if described and (PRIVATE.search(described["name"]) or PEOPLE.search(described["name"])):
        described = None
    if mentions:
        mention = max(mentions, key=lambda m: (m.table == "organisations", m.end))
        if mention.table == "organisations":
            return mention.kind in PUBLIC_KINDS, _operator(block, mention), mention.end - at
        if described is None:
            return True, None, mention.end - at
    if described is None:
        return False, None, start
    inside = context.within(block.index, at + start, at + described.end("name"), "organisations")
    if inside and inside[-1].end == at + described.end("name") and inside[-1].kind in PUBLIC_KINDS:
        return True, _operator(block, inside[-1]), described.end("name")
    return True, link_by_name(block, at, *described.span("name")), described.end("name")
