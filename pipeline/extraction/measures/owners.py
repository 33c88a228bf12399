"""Whose parts they are: the instrument, or the part of it, that a lead-in belongs to."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.numbers import count
from pipeline.extraction.measures.doings import sense_of
from pipeline.extraction.measures.lists import items_under
from pipeline.extraction.measures.own import (
    KINDS_OF_A_PLAN,
    KINDS_OF_OWN,
    calls_itself,
    link_to,
    own_instrument,
    speaking_instrument,
    topic,
)
from pipeline.extraction.measures.parts import Lead
from pipeline.extraction.measures.spoken import (
    LAWS,
    MAY_CONTAIN,
    is_noun_of_parts,
    spoken_before,
    spoken_of,
    under_title,
)
from pipeline.extraction.measures.subjects import UNDER, spoken_in_paragraph, subject_of
from pipeline.extraction.measures.titles import CHAPTERS, HEADED
from pipeline.extraction.measures.words import (
    ABOUT,
    AS_IT_IS,
    COUNTED,
    OF_A_BODY,
    OF_CRITICS,
    SINGULAR,
    STEPS_OF_WORK,
    TOLD_AS,
    kind_of,
)
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence
from pipeline.registers import fold

_DESCRIBED = re.compile(
    r"(?:[^,.:;]{3,60}, )?(?:[\w’' ]{2,30} (?:said|says) (?:that )?)?(?:[\w’' -]{3,60} (?:of|in|under) )?"
    r"(?:[Tt]he|[Tt]his) (?:[\w-]+ ){0,5}?(?:(?P<plan>strategy|plan|policy|programme|program|roadmap|masterplan"
    r"|blueprint|mission)|law|act|bill|legislation)\b(?! [A-Z])"
)
# Where something is used: "Application areas include".
_OF_USE = re.compile(
    r"\b(?i:(?:application|use|usage|use-case|case) (?:areas?|fields?|domains?|sectors?)"
    r"|(?:areas?|fields?|domains?|sectors?) of (?:application|use|activity))\b"
)
# What gets money from a programme is none of its parts: "Funded under the programme, it includes three projects:".
_PAID_BY = re.compile(
    r"\b(?i:(?:co-?)?(?:funded|financed|sponsored|paid for) (?:by|under|through|from|within) (?:[^.;:,]{0,40} )?$)"
)
_NEAR = 80  # characters before the name of an instrument that tell what it does
_WANTED = frozenset(("goal", "aim", "objective", "vision", "ambition"))
_BARE_GOAL = re.compile(r"(?:The|An?) \w+ (?:is|are|was|were|will) ")  # of what was just spoken of
_OF_LAWS = frozenset(("provisions", "requirements", "obligations"))
_OF_ANYTHING = frozenset(("concepts", "values"))
_OF_LISTS = frozenset(("measures.introduces", "measures.counted", "measures.are", "measures.listed"))
_OF_A_VERB = frozenset(("measures.taken_as", "measures.does"))
_PUBLIC = re.compile(
    r"\b(?i:governments?|agenc(?:y|ies)|ministr(?:y|ies)|authorit(?:y|ies)|departments?|administration|cabinet|states?|it"
    r"|they|we) $"
)
_POSSESSIVE = re.compile(r"[a-z]['’]s? (?:[\w-]+ ){0,2}$|\btheir (?:[\w-]+ ){0,2}$")
_NAME = re.compile(r"(?:[A-Z][\w-]+ ){1,4}[A-Z][\w-]+")


def lead_of(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], found: list[Candidate]
) -> Lead | None:
    groups = match.groupdict()
    before = sentence.text[: match.start()]
    if OF_CRITICS.search(before) or STEPS_OF_WORK.search(sentence.text, 0, match.end()):
        return None
    counted_at = _counted_before(block, sentence) if rule.name == "measures.these" else None
    noun = block.text[slice(*counted_at)] if counted_at else match["noun"]
    kind = kind_of(noun.lower())
    told_as = TOLD_AS.match(sentence.text, match.end()) if rule.name == "measures.does" else None
    of_told = told_as is not None and told_as["joint"] is not None and told_as["noun"].lower() in SINGULAR
    if told_as and of_told:
        kind = "area" if told_as["joint"] == " on " else SINGULAR[told_as["noun"].lower()]
    if rule.name == "measures.these" and not kind:
        return None
    of_many = rule.name == "measures.such_as" and kind in ("activity", "proposal", "area") and not groups.get("count")
    if of_many and not _told_of_a_plan(context, block, sentence, match):
        return None
    if (
        rule.name == "measures.such_as"
        and noun.lower() in _OF_ANYTHING
        and not context.in_sentence(sentence, "instruments")
    ):
        return None
    if _OF_USE.search(sentence.text, 0, match.end()) and not context.in_sentence(sentence, "instruments"):
        return None
    as_it_is = AS_IT_IS.search(sentence.text) if rule.name in _OF_LISTS else None
    if as_it_is is not None and (as_it_is["others"] or not context.in_sentence(sentence, "instruments")):
        return None
    demanded = rule.name == "measures.demanded"
    own = own_instrument(context)
    lists_its_own = kind in KINDS_OF_A_PLAN and not context.in_sentence(sentence, "instruments")
    lists_its_own = lists_its_own and bool(items_under(context, block)) and sentence is block.sentences[-1]
    lists_its_own = lists_its_own or rule.name in ("measures.titled", "measures.run_in", "measures.set_up")
    own = own if own and (demanded or lists_its_own or calls_itself(own, sentence)) else None
    # "the government's priorities" are no plan's
    owned = (groups.get("whose") or "the").lower() not in ("the", "its", "these")
    listed = len(items_under(context, block)) if sentence is block.sentences[-1] else 0
    heads = rule.name == "measures.titled" or (rule.name == "measures.does" and listed > 0)
    parent = _part_above(context, block, found, HEADED if heads else CHAPTERS) if heads or demanded else None
    mention: Mention | None
    if rule.name in ("measures.titled", "measures.run_in"):
        mention = own or under_title(context, block) or spoken_in_paragraph(context, block, sentence)
        mention = mention or (topic(context) if kind in KINDS_OF_A_PLAN and not match["tail"] else None)
    elif rule.name == "measures.introduces":
        mention = _instrument(context, block, sentence, rule, match, strict=True)
    elif rule.name == "measures.leads":
        mention = subject_of(context, block, sentence, match) or _described(context, block, sentence, match)
        if mention is None:
            return None
    elif rule.name == "measures.done":
        named = context.within(block.index, sentence.start, sentence.start + match.start(), "instruments")
        if not _PUBLIC.search(before):
            return None
        mention = next((m for m in named if UNDER.search(block.text, sentence.start, m.start)), None)
        mention = mention or (None if named else spoken_in_paragraph(context, block, sentence, MAY_CONTAIN))
        if mention is None:
            return None
    elif rule.name in ("measures.planned", "measures.planned_under", "measures.aspect", "measures.one_of"):
        behind = rule.name in ("measures.planned", "measures.one_of")
        start, end = (match.end(), len(sentence.text)) if behind else match.span()
        end = match.start("title") if rule.name == "measures.planned_under" else end
        named = context.within(block.index, sentence.start + start, sentence.start + end, "instruments")
        mention = next((m for m in named if m.kind in KINDS_OF_OWN), None)
        wanted = noun.lower() in _WANTED or match[0].startswith("One of ")
        if sentence.text.startswith(("a ", "an "), match.end()) and noun.lower() not in _WANTED:
            return None  # what the plan is
        if mention is None and rule.name == "measures.aspect" and wanted and not match["tail"]:
            mention = _aiming(context, block, sentence, match)
        if mention is None:
            return None
    elif rule.name in _OF_A_VERB:
        mention = subject_of(context, block, sentence, match)
    else:
        mention = own or _named_so(context, block, sentence, match)
        mention = mention or _instrument(context, block, sentence, rule, match, strict=owned)
        told = rule.name == "measures.are" and match.start() == 0 and " of " not in match["tail"]
        lists_its_own = lists_its_own or (told and kind in KINDS_OF_A_PLAN)
        counts = rule.name in ("measures.counted", "measures.listed")
        of_a_plan = kind in KINDS_OF_A_PLAN or noun.lower() in ("enablers", "priorities", "priority areas")
        lists_its_own = lists_its_own or (of_a_plan and counts and _of_nobody(context, block, sentence, match))
        if mention is None and lists_its_own and not OF_A_BODY.match(sentence.text):
            mention = topic(context)
    mention = mention or _described(context, block, sentence, match)
    if mention is None and listed > 1 and rule.name in _OF_LISTS and _of_nobody(context, block, sentence, match):
        of_law = noun.lower() in _OF_LAWS
        mention = spoken_in_paragraph(context, block, sentence, MAY_CONTAIN if of_law else KINDS_OF_OWN) or topic(
            context
        )
    if mention is not None and mention.block == block.index:
        before_it = (block.text, max(0, mention.start - _NEAR), mention.start)
        if ABOUT.search(*before_it) or _PAID_BY.search(*before_it):
            return None
    parent = parent or _part_of(context, block, sentence, found)
    parent = parent or (
        _parent(sentence, match.start() if rule.name in _OF_A_VERB else match.end(), found)
        if own is None and rule.name != "measures.titled" and not match["noun"].endswith("ed to")
        else None
    )
    if parent is not None:
        instrument = parent.links["instrument_id"]
    elif mention is not None:
        instrument = link_to(context, mention)
    else:
        return None
    principles = rule.name == "measures.does" and mention is not None and mention.kind == "principles" and not of_told
    if principles or (mention is not None and mention.kind in LAWS and noun.lower() in _OF_LAWS):
        kind = "principle"
    kind = kind or ("request" if mention is not None and mention.kind == "resolution" else "proposal")
    number = count(groups.get("count") or "")
    at = sentence.start
    return Lead(
        rule,
        kind,
        number,
        instrument,
        parent,
        (block, *(counted_at or (at + match.start("noun"), at + match.end("noun")))),
        block,
        sentence,
        mention.kind if mention is not None and not _speaks(context, mention) else "",
    )


def _speaks(context: Context, mention: Mention) -> bool:
    """Whether a document is the instrument that a sentence of it speaks of."""
    own = speaking_instrument(context)
    return own is not None and own.key == mention.key


def _described(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The one plan, or law, named before a sentence that describes it: "The new national plan has six goals:"."""
    described = _DESCRIBED.match(sentence.text)
    at = sentence.start + match.start("noun")
    if described is None or described.end() > match.start("noun"):
        return None
    if context.within(block.index, sentence.start, at, "instruments"):
        return None
    kinds = KINDS_OF_OWN if described["plan"] else LAWS
    before = [m for m in context.mentions if m.table == "instruments" and m.kind in kinds and m.block < block.index]
    if (
        before
        and block.index - before[-1].block < 2
        and described["plan"]
        and described["plan"] in fold(before[-1].text)
    ):
        return before[-1]
    return before[-1] if len({m.key for m in before}) == 1 else None


def _aiming(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The plan of which a sentence tells one goal among several: "Its ultimate goal is to", "Another goal is to"."""
    bare = match.start() or _BARE_GOAL.match(sentence.text)
    return None if bare else own_instrument(context) or spoken_in_paragraph(context, block, sentence)


def _told_of_a_plan(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a plan is what has the parts: "The plan is composed of several areas, including", "As part of the plan,
    several steps are foreseen, such as"."""
    at = sentence.start + match.start()
    named = context.within(block.index, sentence.start, at, "instruments")
    if not named:
        return False
    under = UNDER.search(block.text, sentence.start, named[0].start)
    begun = under is not None and under.start() == sentence.start and named[0].kind in MAY_CONTAIN - LAWS
    return begun or sense_of(block.text[named[-1].end : at].strip()) is not None


def _of_nobody(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a lead-in says of nobody, and of no instrument, that the parts are its own: "These rest on four "
    "pillars:"."""
    said = sentence.text[: match.start("noun")]
    if OF_A_BODY.match(sentence.text) or _POSSESSIVE.search(said):
        return False
    return not context.within(block.index, sentence.start, sentence.start + match.end())


def _counted_before(block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where the sentence before one names the parts that it speaks of: "It has ten measures. These include ..."."""
    before = [s for s in block.sentences if s.end <= sentence.start]
    counted = list(re.finditer(COUNTED, before[-1].text)) if before else []
    return tuple(before[-1].start + at for at in counted[-1].span("noun")) if counted else None  # type: ignore[return-value]


def _part_above(context: Context, block: Block, found: list[Candidate], rule: Rule) -> Candidate | None:
    """The numbered part ("Pillar 2: Data"), or chapter, whose heading a block stands under."""
    for heading in context.document.headings(block):
        for candidate in found:
            if candidate.block == heading.index and candidate.rule == rule.name:
                return candidate
    return None


def _part_of(context: Context, block: Block, sentence: Sentence, found: list[Candidate]) -> Candidate | None:
    """The part that a list item is itself, where its later sentences list parts of it and name no instrument."""
    if block.kind != "list_item" or sentence is block.sentences[0] or context.in_sentence(sentence, "instruments"):
        return None
    listed = (c for c in found if c.block == block.index and c.context == block.spans())
    return next((c for c in listed if c.rule != HEADED.name), None)


# "Key initiatives under the Plan include"
_RIGHT_BEHIND = re.compile(r" (?:under|of|in|within|from|for)(?: the| this| its)? ")


def _instrument(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], *, strict: bool
) -> Mention | None:
    """Whose parts they are: the instrument named before the parts, or the one the section speaks of.

    What belongs to somebody is that instrument's only if the sentence names it, as with `strict`.
    """
    before = match.end() if rule.name == "measures.are" else match.start("noun")
    named = context.within(block.index, sentence.start, sentence.start + before, "instruments")
    named = tuple(m for m in named if not is_noun_of_parts(context, m))
    if named:
        return named[-1]
    if OF_A_BODY.match(block.text[sentence.start : sentence.start + match.start("noun")]):
        return None
    if strict and rule.name == "measures.are":
        return None  # what stands after "the initiatives include" is one of them
    if strict:
        return context.instrument_of(sentence) if context.in_sentence(sentence, "instruments") else None
    listed = context.within(block.index, sentence.start + match.end(), sentence.end, "instruments")
    if listed and _RIGHT_BEHIND.fullmatch(block.text, sentence.start + match.end(), listed[0].start):
        return listed[0]
    if listed and len(listed) == len(context.in_sentence(sentence, "instruments")):
        return spoken_before(context, block, sentence)  # "Four pillars guide it: ... through the X, and ..."
    return spoken_of(context, block, sentence)


def _named_so(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The instrument that is called by the noun itself: "The seven principles are" of the Principles named before."""
    if not re.search(r"\b(?:The|These) (?:\w+ )?$", sentence.text[: match.start("noun")]):
        return None
    noun = f" {match['noun'].lower()} "
    place = (block.index, sentence.start)
    before = [m for m in context.mentions if m.table == "instruments" and (m.block, m.start) < place]
    near = [m for m in before if block.index - m.block <= 2 and noun in f" {fold(m.name)} "]
    return near[-1] if near else None


def _parent(sentence: Sentence, end: int, found: list[Candidate]) -> Candidate | None:
    """The part, listed before, that the lead-in names: the new parts are parts of it.

    The part is named by its title, or its title holds the name that the lead-in gives ("The Tide Strategy" for "Develop
    a tide strategy"), before where the parts are listed: a title in the list is no name of their whole.
    """
    before = sentence.text[:end]
    text = fold(before)
    names = [fold(name) for name in _NAME.findall(before)]
    for candidate in reversed(found):
        if candidate.block == sentence.block:
            continue
        title = fold(str(candidate.fields["title"].value))
        if (len(title) > 8 and title in text) or any(len(n.split()) > 1 and n in title for n in names):
            return candidate
    return None
