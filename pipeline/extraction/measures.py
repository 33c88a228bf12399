"""Measures: the parts that an instrument is made of (codebook: measures).

A part comes from a list under a lead-in that counts or demands ("... has four axes:", "the
government should:"), from an enumeration in the sentence itself, from headings that number
the parts ("Pillar 2: ..."), or from sentences that go through them ("The first pillar is ...").
What is listed is a part only if the lead-in belongs to an instrument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import cells, enumerate_items, labelled_items, trim
from pipeline.extraction.finders.numbers import COUNT, count
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Link, Sentence, Value
from pipeline.registers import fold

# How prose calls the parts, and the kind that it stands for.
KINDS = {
    "pillar": "pillar",
    "cornerstone": "pillar",
    "direction": "direction",
    "track": "track",
    "strand": "track",
    "workstream": "track",
    "package": "track",
    "mission": "objective",
    "lever": "area",
    "axis": "axis",
    "axe": "axis",
    "line": "axis",
    "area": "area",
    "domain": "area",
    "field": "area",
    "sector": "area",
    "dimension": "area",
    "component": "area",
    "enabler": "area",
    "theme": "area",
    "priority": "area",
    "objective": "objective",
    "goal": "objective",
    "aim": "objective",
    "ambition": "objective",
    "target": "objective",
    "vision": "vision",
    "activity": "activity",
    "sub-activity": "activity",
    "action": "activity",
    "initiative": "activity",
    "measure": "activity",
    "task": "activity",
    "step": "activity",
    "intervention": "activity",
    "proposal": "proposal",
    "recommendation": "proposal",
    "suggestion": "proposal",
    "chapter": "chapter",
    "section": "chapter",
    "principle": "principle",
    "guideline": "principle",
    "value": "principle",
    "requirement": "principle",
    "commitment": "activity",
    "element": "area",
    "part": "area",
    "request": "request",
    "demand": "request",
}
_PLURALS = {
    "axe": "axes",
    "axis": "axes",
    "priority": "priorities",
    "activity": "activities",
    "sub-activity": "sub-activities",
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MANY = tuple(_PLURALS.get(noun, noun + "s") for noun in KINDS)
_NOUN = "|".join(sorted(set(_MANY), key=lambda noun: (-len(noun), noun)))
_SINGULAR = {_PLURALS.get(noun, noun + "s"): kind for noun, kind in KINDS.items()} | KINDS
_COUNTED = (
    rf"\b(?:(?P<count>(?i:{COUNT}))|[Tt]he following|[Tt]hese|(?:[Ii]ts"
    rf" )?(?:[Kk]ey|[Mm]ain|[Cc]ore|[Ss]trategic|[Gg]uiding|[Cc]entral))"
    rf" (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_NOUN})\b"
)
_UNTITLED = frozenset(("step", "section", "line", "value", "field", "chapter", "sector", "component", "enabler"))
_UNTITLED |= {"requirement", "commitment", "element", "part"}
_TITLED = tuple(noun for noun in KINDS if noun not in _UNTITLED)

# Qualities that stand before a noun for parts where it is a title.
_QUALITY = (
    r"(?i:strategic|key|main|specific|policy|overall|overarching|core|guiding|general|priority|planned|concrete|ethical"
    r"|flagship|major|national|its|the|our|principal|operational|proposed|critical|focus|action)"
)
# What stands between the counted noun and the parts: a colon, a dash, a bracket, "namely".
_JOINT = (
    r"(?:[^.:;–—(]{0,90}:|[^.:;–—(,]{0,40}(?: [–—-]+ |\s?\((?=[^()]*(?:[,;]| and )[^()]*\))"
    r"|,? (?:namely|i\.e\.|that is|which are|these are|these being),? )|[^.:;]{0,90}:)"
)
# After "the goals are": what says something of them instead of listing them.
_NO_LIST = (
    r"(?:not|being|now|still|also|set|closely|fully|well|yet|already|as|in line|in accordance|consistent|based|similar"
    r"|to be|part|the (?:same|result)|ambitious|clear|broad|good|important|expected|aligned|listed|described|found)\b"
)
RULES = RuleSet(
    (
        Rule(
            "measures.counted",
            re.compile(rf"{_COUNTED}(?={_JOINT})"),
            (":", "–", "—", " - ", "(", "namely", "i.e.", "that is", "which are"),
            "The plan has four structuring axes to renew the ferries: tides, crews, quays and bells.",
            {"count": "four", "noun": "axes"},
        ),
        Rule(
            "measures.titled",
            re.compile(
                rf"^(?:{_QUALITY} ){{0,3}}(?P<noun>(?i:objectives|goals|pillars|priorities|axes|principles|actions"
                r"|measures|activities|tracks|strands|directions|cornerstones|initiatives|themes|targets|aims|areas))"
                r"(?P<tail>(?: (?:of|under|in|for) (?:the |this )?[\w –-]{3,60}?)?)\s?:?$"
            ),
            _MANY,
            "Strategic objectives",
            {"noun": "objectives"},
            0.8,
        ),
        Rule(
            "measures.run_in",
            re.compile(
                rf"^(?:{_QUALITY} ){{0,3}}(?P<noun>(?i:objectives|goals|pillars|priorities|axes|principles|actions"
                r"|measures|activities|tracks|strands|directions|cornerstones|initiatives|themes|targets|aims|areas))"
                r"(?P<tail>(?: (?:of|under|in|for) (?:the |this )?[\w –-]{3,60}?)?): ?(?=[^.:]*(?:[,;]|\(2\)))"
            ),
            _MANY,
            "Goals: safer ferries, cleaner quays and louder bells.",
            {"noun": "Goals"},
            0.8,
        ),
        Rule(
            "measures.these",
            re.compile(
                r"^(?:Among )?(?P<noun>[Tt]hese|[Tt]hey)(?P<tail> (?:include|comprise|are)) (?=[^.:;]*, [^.:;]*,? and )"
            ),
            ("these", "they"),
            "These include safer ferries, cleaner quays and louder bells.",
            {"noun": "These"},
            0.75,
        ),
        Rule(
            "measures.named",
            re.compile(
                r"\b[Tt]he (?:[“‘\"'])?"
                r"(?P<title>(?!(?:First|Second|Third|Main|Key|AI|EU|National|European|Digital) [a-z])"
                r"[A-Z][\w-]+(?:,? (?:(?:and|of|for|in|the|&) )*[A-Z][\w-]+){0,6})[”’\"']?"
                r" (?P<noun>pillar|track|strand|workstream|axis|component)\b(?P<tail>)"
            ),
            ("pillar", "track", "strand", "workstream", "axis", "component"),
            "It is paid for under the Safe Ferries pillar of the plan.",
            {"title": "Safe Ferries", "noun": "pillar"},
            0.75,
        ),
        Rule(
            "measures.listed",
            re.compile(rf"{_COUNTED}(?=[^.:;]{{0,90}}\.?$)"),
            _MANY,
            "The plan sets out the following axes.",
            {"noun": "axes"},
            0.85,
        ),
        Rule(
            "measures.apposed",
            re.compile(
                rf"\b(?P<count>(?i:{COUNT})) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_NOUN})(?P<tail>),"
                r" (?!which|that|who|where|each|all|and|but|or|with|as|in|on|to be)(?=[^.:;]* and )"
            ),
            _MANY,
            "The plan has two goals, safer ferries and cleaner quays.",
            {"count": "two", "noun": "goals"},
            0.8,
        ),
        Rule(
            "measures.focus",
            re.compile(
                r"(?P<noun>(?:primarily |mainly |mostly )?(?:focus(?:es|ed|ing)? on|concentrat(?:es|ed|ing) on"
                r"|prioriti[sz](?:es|ed|ing)"
                r"|(?:is |are |was )?(?:built|structured|organi[sz]ed|cent(?:er|re)d) around|rest(?:s|ed|ing) on"
                r"|calls for|demands)"
                r")(?P<tail>) (?=[^.:;]*, [^.:;]*,? and )"
            ),
            ("focus", "concentrat", "prioriti", "around", "rest", "calls for", "demands"),
            "The plan focuses on ferries, quays and bells.",
            {"noun": "focuses on"},
            0.75,
        ),
        Rule(
            "measures.will",
            re.compile(
                r"\b(?P<noun>aims? (?:to|at)|seeks to|sets out to|is (?:designed|intended) to|intends to|plans to"
                r"|recommends|proposes(?: to)?"
                r"|will|includes|provides for|envisages|foresees|calls for|consists of|contains|comprises|covers)"
                r"(?P<tail>)(?::$|:? ?(?=\(?(?:1|i|a)\) ))"
            ),
            (":", "(i)", "(1)", "(a)"),
            "The plan aims to:",
            {"noun": "aims to"},
            0.8,
        ),
        Rule(
            "measures.called_on",
            re.compile(
                r"\b(?P<noun>(?:calls? (?:on|upon)|called (?:on|upon)|ask(?:s|ed)|urge[sd]|request(?:s|ed)|invite[sd])"
                r" (?:[\w’'-]+ ){1,6}?to)(?P<tail>) (?=[^.:;]*(?:,| and) to )"
            ),
            ("call", "ask", "urge", "request", "invite"),
            "The resolution calls on the government to count boats, to mend quays and to ring bells.",
            {"noun": "calls on the government to"},
            0.8,
        ),
        Rule(
            "measures.taken_as",
            re.compile(
                r"\b(?:identif|nam|defin|sets?\b|list|recogni[sz]|select|design|put)\w*"
                r" (?P<title>[^.:;]*? and [^.:;]*?) as"
                rf" (?:the |its |(?:(?:the |its )?(?P<count>(?i:{COUNT})) ))?(?:[\w’'-]+ ){{0,2}}?"
                r"(?P<noun>pillars|goals|objectives|priorities|axes|tracks|strands|principles|cornerstones|areas|sectors)\b"
            ),
            _MANY,
            "The plan identifies ferries, quays and bells as priority areas.",
            {"title": "ferries, quays and bells", "noun": "areas"},
            0.8,
        ),
        Rule(
            "measures.make_up",
            re.compile(
                rf"^(?P<title>[^.:;]*? and [^.:;]*?) (?:are|were|form|make up|constitute) (?:the|its)"
                rf" (?:(?P<count>(?i:{COUNT})) )?(?:[\w’'-]+ ){{0,2}}?"
                r"(?P<noun>pillars|goals|objectives|priorities|axes|tracks|strands|principles|cornerstones)"
                r" (?:of|behind|in|set out in|on which) (?:the|this|its) "
            ),
            _MANY,
            "Ferries, quays and bells are the three pillars of the plan.",
            {"title": "Ferries, quays and bells", "count": "three", "noun": "pillars"},
            0.85,
        ),
        Rule(
            "measures.such_as",
            re.compile(
                rf"{_COUNTED}(?P<tail>(?:,| of action,)? (?:such as|including|include|comprise|namely|are"
                rf"|among (?:them|which|others))| of the (?:\w+ ){{1,3}}are) (?!:)(?=[^.]*,)"
            ),
            ("such as", "includ", "comprise", "namely", " are ", "among "),
            "The charter sets out key principles such as courtesy, calm and candour.",
            {"noun": "principles"},
            0.8,
        ),
        Rule(
            "measures.principles",
            re.compile(
                r"\b(?:codif|contain|enshrin|establish|promot|uphold|embod|follow|recogni[sz]|outlin|defin|lay|set"
                r"|bas|list|highlight)\w*"
                r" (?:(?:out|down|on) )?(?:the |its |core |key |ethical |general |common ){0,2}"
                r"(?P<noun>principles|objectives|goals|pillars)"
                r"(?P<tail> of|,? such as|,? including|,? like|,? namely) (?=[^.:;]*,)"
            ),
            ("principles", "objectives", "goals", "pillars"),
            "The charter codifies principles such as courtesy, calm, and candour.",
            {"noun": "principles"},
            0.8,
        ),
        Rule(
            "measures.are",
            re.compile(
                r"\b(?P<whose>[Tt]he|[Ii]ts|[Tt]hese|[\w-]+['’]s?) (?:\w+ ){0,2}(?P<noun>recommendations|proposals"
                r"|principles|objectives|priorities|aims|axes|measures|actions|activities|initiatives|areas"
                r"|pillars|goals|strands|tracks|cornerstones)(?P<tail>"
                r"(?: (?:of|in|under) (?:the |this )?[\w -]{3,60}?)? (?:include|are|comprise)"
                rf"(?: the following| as follows)?(?:(?: to)?:$| (?!{_NO_LIST})(?=[^.:]*(?:,|;)[^.:]*(?:,|;)? and )"
                r"|: ?(?=[^.:]*[,;])))"
            ),
            ("include", " are ", "comprise"),
            "Its objectives are to dredge the port, to ring the bells, and to count the boats.",
            {"noun": "objectives"},
            0.8,
        ),
        Rule(
            "measures.chapters",
            re.compile(
                r"\b(?:made up of|divided into|(?:organi[sz]ed|structured) (?:in|into|around)|consists of|has)"
                rf" (?P<count>{COUNT}) (?:\w+ )?(?P<noun>sections|chapters|parts)\b"
            ),
            ("sections", "chapters", "parts"),
            "This charter is made up of three chapters.",
            {"count": "three", "noun": "chapters"},
        ),
        Rule(
            "measures.announced",
            re.compile(
                r"\b(?:contains|comprises|includes|sets out|lists|makes|presents|consists of|has)(?: a total of)?"
                rf" (?P<count>{COUNT}) (?:\w+ )?(?P<noun>measures|actions|activities|proposals)\b"
            ),
            ("measures", "actions", "activities", "proposals"),
            "This charter contains twelve measures in three areas.",
            {"count": "twelve", "noun": "measures"},
        ),
        Rule(
            "measures.demanded",
            re.compile(
                r"\b(?P<actor>[\w’'-]+) (?:(?:therefore|also|then|thus) )*(?P<noun>should"
                r"|must|shall|needs? to|ha(?:s|ve) to|is asked to|are asked to)"
                r"(?: (?:therefore|also|then|at least))?(?P<tail>):$"
            ),
            (":",),
            "To achieve this, government should:",
            {"actor": "government", "noun": "should"},
        ),
        Rule(
            "measures.proposed",
            re.compile(
                r"\b(?P<noun>(?:propos|recommend|suggest)(?:es|s|ed)?(?: that)?(?: to)?"
                r"|(?:calls?|called|urges?|asks?|asked|requests?|invites?)(?: (?:on|upon))?(?:"
                r" the)?(?: [\w’'-]+){0,6} (?:to|for))(?P<tail>):$"
            ),
            (":",),
            "The charter proposes to:",
            {"noun": "proposes to"},
        ),
        Rule(
            "measures.ordinal",
            re.compile(
                rf"\b(?:[Tt]he|[Ii]ts|[Aa]) (?P<count>{'|'.join(_ORDINALS)}) (?:(?:\w+ )?(?P<noun>{'|'.join(KINDS)}) )?"
                r"(?P<tail>is (?:devoted|dedicated) to|is about|is|concerns|focuses on|covers|relates to"
                r"|deals with|aims at|seeks"
                r" to|aims to|addresses)(?: that of)? (?P<title>[^.;:,]+?)"
                rf"(?=[.;:,]| and (?:the|its) (?:{'|'.join(_ORDINALS)})\b|$)"
            ),
            _ORDINALS,
            "The first pillar concerns the repair of quays.",
            {"count": "first", "noun": "pillar", "title": "the repair of quays"},
            0.8,
        ),
        Rule(
            "measures.sequence",
            re.compile(rf"^(?P<count>(?i:{'|'.join(_ORDINALS)}))(?:ly)?, (?P<title>[^.;:]+)"),
            _ORDINALS,
            "Second, to mend the quays.",
            {"count": "Second", "title": "to mend the quays"},
            0.8,
        ),
        Rule(
            "measures.heading",
            re.compile(
                r"^(?:(?:Strategic|Key|Policy|Main|Priority|Focus|Specific|Core|Guiding|Work) )?"
                rf"(?P<noun>(?i:{'|'.join(_TITLED)}))"
                r" (?P<count>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])"
                r"(?:\s?[:.–—-]\s?(?=[A-Z“\"])|\s?[:–—]\s(?=[a-z])|\s(?=[A-Z][^.]{3,120}$))"
                r"(?P<title>.*?(?:(?=[.:]"
                r" )|(?=\.?$)))(?P<text>.*)$"
            ),
            tuple(noun for noun in _TITLED),
            "Pillar 2: Safer ferries",
            {"noun": "Pillar", "count": "2", "title": "Safer ferries"},
        ),
    )
)

HEADED = next(rule for rule in RULES if rule.name == "measures.heading")
TABLED = Rule(
    "measures.table",
    re.compile(r"\|\s*(?P<noun>Measure|Action)\s*\|"),
    ("|",),
    "| Measure | Lead |",
    {"noun": "Measure"},
    0.85,
)

# Columns of a table whose cells are parts of a plan.
_OF_PLANS = {
    "pillar",
    "axis",
    "track",
    "strand",
    "direction",
    "objective",
    "goal",
    "aim",
    "principle",
    "measure",
    "action",
}
_OF_PLANS |= {"activity", "initiative", "intervention", "recommendation", "proposal"}
_COLUMNS = _OF_PLANS | {_PLURALS.get(noun, noun + "s") for noun in _OF_PLANS}
_CELL_LABEL = re.compile(r"(?:[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})*[.):]?\s+)(?=[A-Za-z“\"])")
_CHAPTER_LABEL = re.compile(r"\d{1,2}[.)]?")
_CLIPPED = re.compile(r"\s*<\s*(?:\.\.\.|…)\s*>|\s*\[\s*(?:\.\.\.|…)\s*\]")
_QUOTES = "„“”\"‘’'«»*_ "
_TITLE_END = re.compile(r"\s*(?::|\s[-–—]|—)\s*(?=\S)")
_NAME = re.compile(r"(?:[A-Z][\w-]+ ){1,4}[A-Z][\w-]+")
_QUOTE_ENDS = re.compile(r"[^“”]*”")
_DESCRIBED = re.compile(
    r"(?:[\w’'-]+ ){0,5}[\w’'-]+(),? (?:(?:described|defined|understood) as|(?<=, )(?:focus(?:ing|ed) on|aim(?:ing"
    r"|ed) (?:at|to)|covering"
    r"|dedicated to|which (?:is|aims|focuses|covers|includes|concerns)))\s+()\S"
)
_MONEY_TAIL = re.compile(r"\s*[-–—]\s*[^-–—.;]*\b(?:budget|funding)\b[^-–—;]*$", re.IGNORECASE)
# A number in brackets after a title: a note of what is quoted, or how many measures the part has.
_NOTE_OF_QUOTED = re.compile(
    rf"\s*\((?:\d{{1,3}}|(?i:{COUNT}))(?: (?:measures|actions|activities|recommendations|projects))?\)$"
)
_DEMANDED_OF = re.compile(
    r"governments?|states?|ministr(?:y|ies)|countries|parliament|authorities|commission|council|administration|cabinet"
)
# Parts that a plan lists as its own without naming itself.
_KINDS_OF_A_PLAN = frozenset(("pillar", "direction", "track", "axis", "objective", "vision", "principle"))
_KINDS_OF_OWN = frozenset(
    ("strategy", "action_plan", "programme", "position_paper", "policy_recommendation", "principles", "guidelines")
)


# Rules for lists that stand below a title or a full stop, for enumerations alone, and for what a plan itself does.
_OF_LISTS_BELOW = frozenset(("measures.titled", "measures.listed"))
_INLINE_ONLY = frozenset(
    (
        "measures.apposed",
        "measures.focus",
        "measures.called_on",
        "measures.make_up",
        "measures.taken_as",
        "measures.named",
        "measures.these",
    )
)
_OF_A_VERB = frozenset(("measures.taken_as", "measures.focus", "measures.will", "measures.called_on"))
_VERBS = (
    (re.compile(r"focus|concentrat|prioriti"), "area"),
    (re.compile(r" around|^rest"), "pillar"),
    (re.compile(r"^(?:aim|seek|sets out|is )"), "objective"),
    (re.compile(r"^(?:consists|contains|comprises|covers)"), "area"),
    (re.compile(r"^(?:recommends|proposes)"), "proposal"),
    (re.compile(r"^(?:calls for|will|intends|plans|includes|provides|envisages|foresees)"), "activity"),
)
_COUNTING = frozenset(("measures.counted", "measures.listed"))
_INLINE = _INLINE_ONLY | {
    "measures.counted",
    "measures.such_as",
    "measures.are",
    "measures.principles",
    "measures.will",
    "measures.run_in",
}
_TO = re.compile(r"(?:,| and|, and) to ")
_SAYS = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|which|who)\b")
# "first, ...", "the second deals with ...", "the third with ..."
_NTH = re.compile(
    rf"(?:{'|'.join(_ORDINALS)})(?:ly)?, |the (?:{'|'.join(_ORDINALS)}) (?:part |one )?(?:(?:is about|is devoted to"
    r"|is|deals with|concerns|covers|addresses|focuses on|relates to|with|on|aims to) )?"
)
# What no government does, so that "it" is the plan.
_OF_THINGS = re.compile(
    r"(?:is |was )?(?:built|structured|organi[sz]ed|cent(?:er|re)d)|rests|consists|comprises|contains"
)
_BETWEEN_SUBJECT = re.compile(
    r"[”\"»*_]*(?:\s*\([^()]*\))?(?:,? (?:which|that))?"
    r"(?:,? (?:also|therefore|thus|in particular|in turn|has|have))*,? "
)
_UNDER = re.compile(r"\b(?:[Uu]nder|[Aa]s part of|[Ww]ithin|[Tt]hrough|[Ii]n) (?:the |this |its )?$")
# "The committee identified three areas": what a body or a study finds is no part of a plan.
_OF_A_BODY = re.compile(
    r"(?:The|This|A|An|Our) (?:[\w-]+ ){0,3}?(?:task ?force|committee|commission|group|team|council|panel|board"
    r"|experts?|authors?|ministry|agency|company|study|survey|article|assessment|analysis)"
    r" (?:also |has |have )?(?!of\b|and\b)[a-z]+\b"
)


_CODE = re.compile(r"(?:[A-Z]{1,2}[ -]?(?=\d{1,2}\b)|(?=\d{1,2}[.:] ))(?P<number>\d{1,2})(?:[.:]| [–—-])? (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Lead:
    """A lead-in: what it calls the parts, how many it announces, and whose parts they are."""

    rule: Rule
    kind: str
    count: int
    instrument: Link
    parent: Candidate | None
    said: tuple[Block, int, int]  # where the kind is said
    block: Block
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class _Part:
    """View offsets of a part in a block: the whole of it, its title, its body (empty if none)."""

    block: Block
    title: tuple[int, int]
    body: tuple[int, int] = (0, 0)
    number: int = 0  # as labelled


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each part that the document lists of an instrument."""
    found: list[Candidate] = [*_chapters(context), *_announced(context)]
    yield from found
    for block in context.document.prose():
        if block.kind == "table":
            of_table = list(_of_table(context, block))
            found += of_table
            yield from of_table
            continue
        for candidate in chain(_of_block(context, block, found), _running_on(context, block, found)):
            found.append(candidate)
            yield candidate


def _of_block(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    if block.kind == "heading" or block.text[:1].isupper():
        yield from _headed(context, block)
    led, below = _items(context, block), _list_below(context, block)
    for sentence in block.sentences:
        last = sentence is block.sentences[-1]
        for rule in RULES.hits(sentence.text):
            listed = (below if rule.name in _OF_LISTS_BELOW else led) if last else ()
            if rule.name in ("measures.heading", "measures.chapters", "measures.announced"):
                continue
            if rule.name == "measures.titled" and not listed:
                continue
            if block.kind == "heading" and rule.name != "measures.titled":
                continue
            if rule.name in ("measures.ordinal", "measures.sequence"):
                yield from _gone_through(context, block, sentence, rule, found)
                continue
            matches = _of_own_list(rule, sentence.text)
            parts: list[_Part] = []
            for number, match in enumerate(matches if not listed else matches[-1:]):
                lead = _lead(context, block, sentence, rule, match, found)
                if lead is None:
                    continue
                unmarked = last and not listed and rule.name in _COUNTING and lead.kind != "chapter"
                below_it = _unmarked(context, block, lead.count) if unmarked else listed
                if below_it and rule.name not in _INLINE_ONLY:
                    parts = _listed(below_it, lead.count)
                    if rule.name in _OF_LISTS_BELOW and len(parts) < max(2, lead.count):
                        continue
                    unnumbered = not any(p.number for p in parts)
                    if rule.name == "measures.demanded" and unnumbered and _numbers_its_demands(context):
                        continue
                else:
                    next_start = matches[number + 1].start() if number + 1 < len(matches) else len(sentence.text)
                    parts = _inline(lead, match, next_start)
                if rule.name == "measures.named":
                    yield from _named(context, lead, parts, found)
                    parts = []
                    continue
                yield from _candidates(context, lead, parts)
            if parts:
                break


def _named(context: Context, lead: _Lead, parts: list[_Part], found: list[Candidate]) -> Iterator[Candidate]:
    """A part that is only named ("the Skills pillar of the plan"), without a position, unless it was listed before."""
    known = {fold(str(c.fields["title"].value)) for c in found}
    for candidate in _candidates(context, lead, parts):
        if fold(str(candidate.fields["title"].value)) not in known:
            yield replace(candidate, fields={k: v for k, v in candidate.fields.items() if k != "position"})


def _of_table(context: Context, block: Block) -> Iterator[Candidate]:
    """The parts of a plan that the cells of a column headed as such name; a column before it holds their parents."""
    if len(block.sentences) < 3:
        return
    head, *rows = [(cells(block.text, s), s) for s in block.sentences]
    titles = [block.text[a:b].lower().split() for a, b in head[0]]
    columns = [n for n, words in enumerate(titles[:3]) if 0 < len(words) < 4 and words[-1] in _COLUMNS]
    instrument = (own_instrument(context) or _under_title(context, block)) if columns else None
    rows = [
        (row, s)
        for row, s in rows
        if len(row) == len(head[0]) and re.search("[A-Za-z]{3}", block.text[s.start : s.end])
    ]
    if instrument is None or len(rows) < 2:
        return
    above: list[Candidate | None] = [None] * len(rows)
    for column in columns:
        known: dict[tuple[str, str], Candidate] = {}
        last: Candidate | None = None
        for number, (row, sentence) in enumerate(rows):
            start, end = row[column]
            label = _CELL_LABEL.match(block.text, start, end)
            start = label.end() if label else start
            parent = above[number]
            key = (parent.key if parent else "", fold(block.text[start:end]))
            if key not in known and re.search("[A-Za-z]{3}", block.text[start:end]):
                said = (block, *head[0][column])
                kind = _SINGULAR[titles[column][-1]]
                lead = _Lead(TABLED, kind, 0, _link(context, instrument), parent, said, block, sentence)
                position = 1 + sum(1 for whose, _ in known if whose == key[0])
                part = _Part(block, (start, end), number=position)
                for candidate in _candidates(context, lead, [part]):
                    known[key] = candidate
                    yield candidate
            last = known.get(key, last)
            above[number] = last


def _of_own_list(rule: Rule, text: str) -> list[re.Match[str]]:
    """The lead-ins of a sentence; of two before one colon ("14 actions in six areas:") the nearer one."""
    matches = list(rule.pattern.finditer(text))
    if rule.name != "measures.counted":
        return matches
    by_joint = {_joint_end(text, m.end()): m for m in matches}
    return list(by_joint.values())


def _joint_end(text: str, start: int) -> int:
    joint = re.compile(_JOINT).match(text, start)
    return joint.end() if joint else start


def _running_on(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    """An item whose number goes on from the last demand of the document, under a lead-in of another form."""
    number = _number(block)
    demands = [c for c in found if c.rule == "measures.demanded"] if number else []
    own = own_instrument(context) if demands and block.index not in {c.block for c in found} else None
    if own is None:
        return
    last = demands[-1]
    if last.links["instrument_id"].key != own.key or last.fields["position"].value != number - 1:
        return
    part = replace(_divided(block, 0, len(block.text)), number=number)
    start, end, _ = _clean(block.text, *part.title)
    yield replace(
        last,
        key=f"measures:{block.spans(start, end)[0].start}",
        fields={"kind": last.fields["kind"]} | _fields(part),
        context=block.spans(),
        block=block.index,
    )


def _numbers_its_demands(context: Context) -> bool:
    """Whether the document is an instrument that numbers its recommendations: then other lists are none."""
    return own_instrument(context) is not None and sum(1 for b in context.document.prose() if _number(b)) >= 5


def _number(block: Block) -> int:
    """The number that a list item bears, 0 if none."""
    number = re.sub(r"\D", "", block.label) if block.kind in ("list_item", "heading") else ""
    return int(number) if number else 0


def _items(context: Context, block: Block) -> tuple[Block, ...]:
    """List items that a block introduces, also across a short line that only names them over again."""
    items = context.items(block.index)
    if items or not block.text.rstrip().endswith(":"):
        return items
    after = next((b for b in context.document.blocks[block.index + 1 :] if b.kind not in ("note", "furniture")), None)
    if after is None or after.kind != "paragraph" or not after.text.rstrip().endswith(":") or len(after.text) > 150:
        return ()
    return context.items(after.index)


def _list_below(context: Context, block: Block) -> tuple[Block, ...]:
    """List items that a block leads to, or that stand right below it: under a heading, after a full stop."""
    if led := context.items(block.index):
        return led
    items: list[Block] = []
    for after in context.document.blocks[block.index + 1 :]:
        if after.kind in ("note", "furniture"):
            continue
        if after.kind != "list_item" or after.heading not in (block.index, block.heading):
            break
        if after.lead_in is None:
            items.append(after)
    if items or block.kind != "heading":
        return tuple(items)
    headings = [b for b in context.document.blocks if b.kind == "heading" and b.heading == block.index]
    return tuple(headings) if [_number(b) for b in headings] == list(range(1, len(headings) + 1)) else ()


def _unmarked(context: Context, block: Block, number: int) -> tuple[Block, ...]:
    """Parts without the marks of a list, as many as counted: headings of the section, or short lines below a colon."""
    if not 1 < number < 13 or block.kind != "paragraph":
        return ()
    blocks = context.document.blocks
    headings = [b for b in blocks if b.kind == "heading" and b.heading == block.heading and b.index > block.index]
    if block.heading is not None and len(headings) == number:
        return tuple(headings)
    after = [b for b in blocks[block.index + 1 : block.index + 2 * number + 4] if b.kind not in ("note", "furniture")]
    lines, rest = after[:number], after[number : number + 1]
    if not block.text.rstrip().endswith(":") or len(lines) < number or not all(_is_line(b, block) for b in lines):
        return ()
    return tuple(lines) if not rest or not _is_line(rest[0], block) else ()


def _is_line(block: Block, lead_in: Block) -> bool:
    """Whether a block is a short paragraph of the section of the lead-in."""
    short = block.kind == "paragraph" and block.heading == lead_in.heading and len(block.text.split()) <= 25
    return short and not block.text.rstrip().endswith(":")


def _lead(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], found: list[Candidate]
) -> _Lead | None:
    groups = match.groupdict()
    counted_at = _counted_before(block, sentence) if rule.name == "measures.these" else None
    noun = block.text[slice(*counted_at)] if counted_at else match["noun"]
    kind = _kind_of(noun.lower())
    if rule.name == "measures.these" and not kind:
        return None
    if rule.name == "measures.such_as" and kind in ("activity", "proposal", "area") and not groups.get("count"):
        return None
    demanded = rule.name == "measures.demanded"
    if demanded and not _DEMANDED_OF.fullmatch(match["actor"].lower()) and not _names_a_state(context, sentence, match):
        return None
    own = own_instrument(context)
    lists_its_own = kind in _KINDS_OF_A_PLAN and not context.in_sentence(sentence, "instruments")
    lists_its_own = lists_its_own and bool(_items(context, block)) and sentence is block.sentences[-1]
    lists_its_own = lists_its_own or rule.name in ("measures.titled", "measures.run_in")
    own = own if own and (demanded or lists_its_own or _calls_itself(own, sentence)) else None
    # "the government's priorities" are no plan's
    owned = (groups.get("whose") or "the").lower() not in ("the", "its", "these")
    strict = (kind == "activity" and rule.name != "measures.these") or owned
    strict = strict or rule.name in ("measures.principles", "measures.apposed", "measures.named")
    parent = _part_above(context, block, found) if rule.name in ("measures.titled", "measures.will") else None
    mention: Mention | None
    if rule.name in ("measures.titled", "measures.run_in"):
        mention = own or _under_title(context, block) or _spoken_before(context, block, sentence)
    elif rule.name in _OF_A_VERB:
        mention = _subject(context, block, sentence, match)
    else:
        mention = own or _named_so(context, block, sentence, match)
        mention = mention or _instrument(context, block, sentence, match, strict=strict)
    parent = parent or (_parent(sentence, found) if own is None and rule.name != "measures.titled" else None)
    if parent is not None:
        instrument = parent.links["instrument_id"]
    elif mention is not None:
        instrument = _link(context, mention)
    else:
        return None
    kind = kind or ("request" if mention is not None and mention.kind == "resolution" else "proposal")
    number = count(groups.get("count") or "")
    at = sentence.start
    return _Lead(
        rule,
        kind,
        number,
        instrument,
        parent,
        (block, *(counted_at or (at + match.start("noun"), at + match.end("noun")))),
        block,
        sentence,
    )


def _counted_before(block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where the sentence before one names the parts that it speaks of: "It has ten measures. These include ..."."""
    before = [s for s in block.sentences if s.end <= sentence.start]
    counted = list(re.finditer(_COUNTED, before[-1].text)) if before else []
    return tuple(before[-1].start + at for at in counted[-1].span("noun")) if counted else None  # type: ignore[return-value]


def _kind_of(noun: str) -> str:
    """The kind of parts that a noun or a verb of a lead-in stands for; empty if it tells none."""
    return _SINGULAR.get(noun) or next((kind for verb, kind in _VERBS if verb.search(noun)), "")


def _subject(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The plan or resolution that does what a verb says ("The plan aims to:"), or under which others do it."""
    verb = sentence.start + match.start()
    named = context.within(block.index, sentence.start, verb, "instruments")
    if block.text[sentence.start : verb] == "It " and not named and _OF_THINGS.match(match["noun"]):
        return next(iter(reversed(context.within(block.index, 0, sentence.start, "instruments"))), None)
    if not named or named[-1].kind not in (*_KINDS_OF_OWN, "resolution"):
        return None
    if match["noun"] in ("calls for", "demands") and named[-1].kind != "resolution":
        return None
    between = block.text[named[-1].end : verb]
    if _BETWEEN_SUBJECT.fullmatch(between):
        return named[-1]
    under = _UNDER.search(block.text[sentence.start : named[-1].start])
    return named[-1] if under and re.fullmatch(r",? (?:[\w’'-]+ ){1,5}", between) else None


def _under_title(context: Context, block: Block) -> Mention | None:
    """The plan whose parts a bare title heads: that of the title, of the headings above, or of the block before it."""
    named = context.within(block.index, table="instruments")
    above = next(
        (b for b in reversed(context.document.blocks[: block.index]) if b.kind not in ("note", "furniture")), None
    )
    if not named and (subject := context.subject(block, "instruments")):
        named = (subject,)
    if not named and above is not None and above.kind == "paragraph":
        named = context.within(above.index, table="instruments")
    plans = {m.key: m for m in named if m.kind in _KINDS_OF_OWN}
    return next(iter(plans.values())) if len({m.key for m in named}) == len(plans) == 1 else None


def _spoken_before(context: Context, block: Block, sentence: Sentence) -> Mention | None:
    """The plan named last before a sentence in its paragraph."""
    named = [m for m in context.within(block.index, 0, sentence.start, "instruments") if m.kind in _KINDS_OF_OWN]
    return named[-1] if named else None


def _part_above(context: Context, block: Block, found: list[Candidate]) -> Candidate | None:
    """The numbered part ("Pillar 2: Data") whose heading a block stands under."""
    for heading in context.document.headings(block):
        for candidate in found:
            if candidate.block == heading.index and candidate.rule == HEADED.name:
                return candidate
    return None


def _instrument(
    context: Context, block: Block, sentence: Sentence, match: re.Match[str], *, strict: bool
) -> Mention | None:
    """Whose parts they are: the instrument named before the parts, or the one the section speaks of.

    Activities and initiatives are spoken of everywhere: for them it has to stand in the sentence.
    """
    named = context.within(block.index, sentence.start, sentence.start + match.start("noun"), "instruments")
    if named:
        return named[-1]
    if _OF_A_BODY.match(block.text[sentence.start : sentence.start + match.start("noun")]):
        return None
    if strict:
        return context.instrument_of(sentence) if context.in_sentence(sentence, "instruments") else None
    return _spoken_of(context, block, sentence)


def _named_so(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The instrument that is called by the noun itself: "The seven principles are" of the Principles named before."""
    if not re.search(r"\b(?:The|These) (?:\w+ )?$", sentence.text[: match.start("noun")]):
        return None
    noun = f" {match['noun'].lower()} "
    place = (block.index, sentence.start)
    before = [m for m in context.mentions if m.table == "instruments" and (m.block, m.start) < place]
    near = [m for m in before if block.index - m.block <= 2 and noun in f" {fold(m.name)} "]
    return near[-1] if near else None


def _names_a_state(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    start, end = (sentence.start + offset for offset in match.span("actor"))
    return any(m.start <= start and m.end >= end for m in context.in_sentence(sentence, "jurisdictions"))


def own_instrument(context: Context) -> Mention | None:
    """The instrument that the document is itself: the one that its title names."""
    return context.once(_own_instrument)


def _own_instrument(context: Context) -> Mention | None:
    title = f" {fold(context.document.title)} "
    return next(
        (
            m
            for m in context.mentions
            if m.table == "instruments"
            and m.kind in _KINDS_OF_OWN
            and len(fold(m.text).split()) > 2
            and f" {fold(m.text)} " in title
        ),
        None,
    )


def _calls_itself(own: Mention, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the document by a word of its name: "The Mission has four objectives"."""
    words = "|".join(re.escape(word) for word in fold(own.name).split() if len(word) > 3)
    return bool(words) and re.match(rf"(?:the|this) (?:\w+ )?(?:{words})\b", sentence.text.lower()) is not None


def _spoken_of(context: Context, block: Block, sentence: Sentence) -> Mention | None:
    """The instrument of the sentence, of those before it in its paragraph, of the section, or of the block above.

    The block above counts only if it speaks of one instrument alone.
    """
    if context.in_sentence(sentence, "instruments"):
        return context.instrument_of(sentence)
    before = context.within(block.index, 0, sentence.start, "instruments")
    if before:
        return before[-1]
    if found := context.subject(block, "instruments"):
        return found
    above = context.document.blocks[block.index - 1] if block.index else None
    if above is None or above.heading != block.heading or above.kind not in ("paragraph", "list_item"):
        return None
    named = context.within(above.index, table="instruments")
    return named[0] if len({m.key for m in named}) == 1 else None


def _parent(sentence: Sentence, found: list[Candidate]) -> Candidate | None:
    """The part, listed before, that the lead-in names: the new parts are parts of it.

    The part is named by its title, or its title holds the name that the lead-in gives ("The Tide
    Strategy" for "Develop a tide strategy").
    """
    text = fold(sentence.text)
    names = [fold(name) for name in _NAME.findall(sentence.text)]
    for candidate in reversed(found):
        title = fold(str(candidate.fields["title"].value))
        if (len(title) > 8 and title in text) or any(len(n.split()) > 1 and n in title for n in names):
            return candidate
    return None


def _listed(items: tuple[Block, ...], count: int) -> list[_Part]:
    """Parts that stand as list items: "Title: body", "Title – body", or a sentence and its explanation.

    Where more items follow than the lead-in announces, those labelled otherwise are of another list.
    """
    style = _style(items[0].label)
    if 0 < count < len(items):
        items = tuple(item for item in items if _style(item.label) == style)[:count]
    level = min(item.level for item in items)
    parts = []
    for item in items:
        if item.level != level or not item.text.strip(_QUOTES + "."):
            continue
        parts.append(replace(_divided(item, 0, len(item.text)), number=_number(item)))
    return parts


def _style(label: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[A-Za-z]+", "a", label))


def _divided(block: Block, start: int, end: int) -> _Part:
    text = block.text
    bold = next((s for s in block.styles if s.kind == "bold" and s.start - start <= 2 and s.end <= end), None)
    if bold is not None and bold.end < end - 3:
        return _Part(block, (start, bold.end), (bold.end, end))
    colon = re.compile(r"[A-Z][^:.,;]{2,40}:\s(?=[A-Z]|(?:\S+ ){3})").match(text, start, end)
    stop = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,3}\.(?= [A-Z0-9])").match(text, start, end)
    if len(text[start:end].split()) <= 8 and not colon:
        return _Part(block, (start, stop.end()), (stop.end(), end)) if stop else _Part(block, (start, end))
    mark = _TITLE_END.search(text, start, end)
    if mark and 0 < len(text[start : mark.start()].split()) <= 12 and "." not in text[start : mark.start()]:
        return _Part(block, (start, mark.start()), (mark.end(), end))
    first = next((s for s in block.sentences if s.start >= start and s.end <= end), None)
    if first is not None and first.end < end - 20 and first.start <= start + 2:
        return _Part(block, (start, first.end), (first.end, end))
    return _Part(block, (start, end))


def _inline(lead: _Lead, match: re.Match[str], limit: int) -> list[_Part]:
    """Parts that the sentence itself enumerates after the lead-in, as many as it announces.

    `limit` is where the next lead-in of the sentence stands.
    """
    if lead.rule.name not in _INLINE:
        return []
    text, at = lead.block.text, lead.sentence.start
    low, high = at + match.end(), at + limit
    if lead.rule.name == "measures.named":
        return [_Part(lead.block, (at + match.start("title"), at + match.end("title")))]
    if lead.rule.name in ("measures.make_up", "measures.taken_as"):
        low, high = at + match.start("title"), at + match.end("title")
    if lead.rule.name == "measures.counted":
        joint = text[low : at + _joint_end(lead.sentence.text, match.end())]
        low += len(joint)
        closing = {"(": ")", "–": " – ", "—": " — "}.get(joint.rstrip()[-1:], "")
        if closing and (end := text.find(closing, low, high)) >= 0:
            high = end
    if closed := _QUOTE_ENDS.match(text, low, high):
        high = closed.end() - 1
    items = labelled_items(text, low, high)
    if not items:
        semicolons = [m.start() for m in re.finditer(";", text[low:high])]
        edges = [low, *(low + s for s in semicolons), high]
        items = [trim(text, a, b) for a, b in pairwise(edges)]
        if not semicolons:
            items = enumerate_items(text, low, high)
        if lead.rule.name == "measures.will":
            items = []
        if lead.rule.name == "measures.are" and items and text.startswith("to ", items[0][0]):
            items = items if all(text.startswith("to ", a) for a, _ in items) else []
        if lead.rule.name == "measures.called_on":
            items = [trim(text, a, b) for a, b in _split(_TO, text, low, high)]
    if lead.count and len(items) > lead.count:
        # a list in the last part: the part runs to the end of the sentence
        items[lead.count - 1 :] = [(items[lead.count - 1][0], items[-1][1])]
    partial = lead.rule.name in ("measures.such_as", "measures.these")
    if len(items) < 2 or (lead.count and len(items) != lead.count and not (partial and len(items) < lead.count)):
        return []
    if any(len(text[a:b].split()) > 40 for a, b in items):
        return []
    if lead.rule.name == "measures.called_on" and len(items) < 3:
        return []
    if lead.rule.name in ("measures.focus", "measures.taken_as") and (
        len(items) < 3 or any(len(text[a:b].split()) > 8 for a, b in items)
    ):
        return []
    if lead.rule.name == "measures.apposed" and any(_SAYS.search(text, a, b) for a, b in items):
        return []
    items = [(counted.end() if (counted := _NTH.match(text, a, b)) else a, b) for a, b in items]
    return [_bracketed(lead.block, a, b) for a, b in items]


def _split(separator: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """`start:end` parted at each separator."""
    edges = [(start, start), *(m.span() for m in separator.finditer(text, start, end)), (end, end)]
    return [(a[1], b[0]) for a, b in pairwise(edges)]


def _bracketed(block: Block, start: int, end: int) -> _Part:
    """A part whose body stands in brackets after its title: "quays (to repair them)"."""
    match = re.search(r"\s*\(((?:to|in order|by|such as|i\.e\.)\b[^()]*)\)$", block.text[start:end])
    match = match or _DESCRIBED.match(block.text[start:end])
    if match is None:
        return _Part(block, (start, end))
    if match.re is _DESCRIBED:
        return _Part(block, (start, start + match.start(1)), (start + match.start(2), end))
    return _Part(block, (start, start + match.start()), (start + match.start(1), start + match.end(1)))


def _candidates(context: Context, lead: _Lead, parts: list[_Part]) -> Iterator[Candidate]:
    said, low, high = lead.said
    heads = {
        _clean(p.block.text, *p.title)[2].split()[-1].lower() for p in parts if p.block.text[slice(*p.title)].strip()
    }
    kind = _SINGULAR[heads.pop()] if len(heads) == 1 and next(iter(heads)) in _SINGULAR else lead.kind
    numbered = [p.number for p in parts]
    counted = all(b == a + 1 for a, b in pairwise(numbered)) and bool(numbered) and numbered[0] > 0
    position = 0
    for part in parts:
        start, end, title = _clean(part.block.text, *part.title)
        if not title or title.endswith("?"):
            continue
        position += 1
        links = {"instrument_id": lead.instrument}
        if lead.parent is not None:
            spans = lead.block.spans(lead.sentence.start, lead.sentence.end)
            links["parent_id"] = Link("measures", key=lead.parent.key, spans=spans)
        inline = part.block is lead.block
        yield Candidate(
            "measures",
            context.document.source_id,
            f"measures:{part.block.spans(start, end)[0].start}",
            lead.rule.name,
            lead.rule.confidence,
            fields={"kind": Value(kind, said.spans(low, high))}
            | _fields(part if counted else replace(part, number=position)),
            links=links,
            context=lead.block.spans(lead.sentence.start, lead.sentence.end) if inline else part.block.spans(),
            block=part.block.index,
        )


def _fields(part: _Part) -> dict[str, Value]:
    """Position, title and text of a part."""
    start, end, title = _clean(part.block.text, *part.title)
    spans = part.block.spans(start, end)
    fields = {"position": Value(part.number, spans), "title": Value(title, spans)}
    low, high, body = _clean(part.block.text, *part.body, sentence=True)
    if body:
        fields["text"] = Value(body, part.block.spans(low, high))
    return fields


def _link(context: Context, instrument: Mention) -> Link:
    block = context.document.blocks[instrument.block]
    return Link("instruments", key=instrument.key, spans=block.spans(instrument.start, instrument.end))


def _clean(text: str, start: int, end: int, *, sentence: bool = False) -> tuple[int, int, str]:
    """Offsets and text of a title without quotation marks, clipping and punctuation at its edges.

    With `sentence` the full stop at the end stays.
    """
    clipped = _CLIPPED.search(text, start, end)
    if clipped:
        end = clipped.start()
    edge = _QUOTES + ("-–—:;, " if sentence else "-–—:;,. ")
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(edge + "."))
    raw = text[start:end].rstrip(edge)
    raw = re.sub(r"[;,]?\s+(?:and|or)$", "", raw).rstrip(edge)
    raw = _MONEY_TAIL.sub("", raw) if sentence else _NOTE_OF_QUOTED.sub("", raw)
    return start, start + len(raw), " ".join(raw.split())


def _headed(context: Context, block: Block) -> Iterator[Candidate]:
    """A heading or paragraph that opens with the number of a part: "Pillar 2: Safer ferries"."""
    rule = HEADED
    match = rule.pattern.match(block.text)
    if match is None:
        return
    instrument = whole_of(context, block)
    if instrument is None or not block.sentences:
        return
    last = match["count"].rpartition(".")[2]  # "Action 2.1" is the first under the second
    number = int(last) if last.isdigit() else _roman(last) if set(last) <= set("IVX") else ord(last) - ord("A") + 1
    lead = _Lead(
        rule,
        KINDS[match["noun"].lower()],
        0,
        _link(context, instrument),
        None,
        (block, *match.span("noun")),
        block,
        block.sentences[0],
    )
    yield from _candidates(context, lead, [_Part(block, match.span("title"), match.span("text"), number)])


def whole_of(context: Context, block: Block) -> Mention | None:
    """The plan whose numbered part a block is, if it is one."""
    if not HEADED.pattern.match(block.text):
        return None
    return context.subject(block, "instruments") or own_instrument(context) or _last_plan(context, block)


def _last_plan(context: Context, block: Block) -> Mention | None:
    """The instrument last named before a numbered part, if it is of a kind that has parts."""
    last = context.last("instruments", block, 0)
    return last if last is not None and last.kind in ("strategy", "action_plan", "programme") else None


def _chapters(context: Context) -> Iterator[Candidate]:
    """The numbered headings of a document that is a plan itself, where it says how many chapters it has."""
    own = own_instrument(context)
    if own is None:
        return
    numbered = [b for b in context.document.blocks if b.kind == "heading" and _CHAPTER_LABEL.fullmatch(b.label)]
    numbers = [int(b.label.strip(". )")) for b in numbered]
    rule = next(rule for rule in RULES if rule.name == "measures.chapters")
    for sentence in context.document.sentences() if len(numbers) > 1 else ():
        match = rule.pattern.search(sentence.text) if rule in RULES.hits(sentence.text) else None
        if match is None or numbers != list(range(1, count(match["count"]) + 1)):
            continue
        said = context.document.blocks[sentence.block]
        start, end = (sentence.start + offset for offset in match.span("noun"))
        for block, number in zip(numbered, numbers, strict=True):
            if block.sentences:
                lead = _Lead(
                    rule, "chapter", 0, _link(context, own), None, (said, start, end), block, block.sentences[0]
                )
                yield from _candidates(context, lead, [_Part(block, (0, len(block.text)), number=number)])
        return


def _announced(context: Context) -> Iterator[Candidate]:
    """The numbered titles of a document that is a plan itself, where it says how many measures it has.

    An extract of the plan has the first of them.
    """
    own = own_instrument(context)
    if own is None:
        return
    rule = next(rule for rule in RULES if rule.name == "measures.announced")
    titled = [part for block in context.document.prose() if (part := _titled(context, block)) is not None]
    numbers = [part.number for part in titled]
    for sentence in context.document.sentences() if len(numbers) > 2 else ():
        match = rule.pattern.search(sentence.text) if rule in RULES.hits(sentence.text) else None
        if match is None or numbers != list(range(1, len(numbers) + 1)) or len(numbers) > count(match["count"]):
            continue
        said = context.document.blocks[sentence.block]
        start, end = (sentence.start + offset for offset in match.span("noun"))
        for part in titled:
            kind, block = KINDS[match["noun"].removesuffix("s").replace("ie", "y")], part.block
            lead = _Lead(rule, kind, 0, _link(context, own), None, (said, start, end), block, block.sentences[0])
            yield from _candidates(context, lead, [part])
        return


def _titled(context: Context, block: Block) -> _Part | None:
    """A numbered part that opens with a title of its own: a heading ("M3. Bells") or an item with bold words."""
    if not block.sentences or HEADED.pattern.match(block.text):
        return None
    bold = next((s.end for s in block.styles if s.kind == "bold" and s.start == 0), 0)
    if block.kind == "heading" and (code := _CODE.match(block.text)):
        return _Part(block, (code.end(), len(block.text)), number=int(code["number"]))
    if block.kind == "paragraph" and (code := _CODE.match(block.text, 0, bold)):
        return _Part(block, (code.end(), bold), (bold, len(block.text)), int(code["number"]))
    lead_in = context.document.blocks[block.lead_in] if block.lead_in is not None else None
    if block.kind != "list_item" or not bold or (lead_in and lead_in.text.rstrip().endswith(":")):
        return None
    return _Part(block, (0, bold), (bold, len(block.text)), _number(block)) if _number(block) else None


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _gone_through(
    context: Context, block: Block, sentence: Sentence, rule: Rule, found: list[Candidate]
) -> Iterator[Candidate]:
    """ "The first pillar concerns ...": parts told one by one, unless they were listed before."""
    for match in rule.pattern.finditer(sentence.text):
        said = _noun_of(match, block, sentence)
        if said is None:
            return
        counted = next(s for s in block.sentences if s.start <= said[0] < s.end)
        mention = _spoken_of(context, block, counted if rule.name == "measures.sequence" else sentence)
        if mention is None:
            return
        kind = _SINGULAR[block.text[slice(*said)].lower()]
        instrument = _link(context, mention)
        position = _ORDINALS.index(match["count"].lower()) + 1
        known = [c for c in found if c.links["instrument_id"].key == instrument.key and c.fields["kind"].value == kind]
        if any(c.rule != rule.name or c.fields["position"].value == position for c in known):
            continue
        at = sentence.start
        lead = _Lead(rule, kind, 0, instrument, None, (block, *said), block, sentence)
        part = _Part(block, (at + match.start("title"), at + match.end("title")), number=position)
        yield from _candidates(context, lead, [part])


def _noun_of(match: re.Match[str], block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where the noun of a part told by its number stands: beside it, or where the parts were counted before.

    "It has two pillars. The first is ..."
    """
    if match.groupdict().get("noun"):
        return sentence.start + match.start("noun"), sentence.start + match.end("noun")
    counted = [m for m in re.finditer(_COUNTED, block.text[: sentence.start]) if m["count"]]
    if not counted or _ORDINALS.index(match["count"].lower()) >= count(counted[-1]["count"]):
        return None
    return counted[-1].span("noun")
