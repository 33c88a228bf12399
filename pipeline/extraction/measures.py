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
from itertools import pairwise

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items, labelled_items, trim
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
_NOUN = "|".join(sorted({_PLURALS.get(noun, noun + "s") for noun in KINDS}, key=lambda noun: (-len(noun), noun)))
_SINGULAR = {_PLURALS.get(noun, noun + "s"): kind for noun, kind in KINDS.items()} | KINDS
_COUNTED = (
    rf"\b(?:(?P<count>(?i:{COUNT}))|[Tt]he following|(?:[Ii]ts"
    rf" )?(?:[Kk]ey|[Mm]ain|[Cc]ore|[Ss]trategic|[Gg]uiding|[Cc]entral))"
    rf" (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_NOUN})\b"
)
_UNTITLED = frozenset(("step", "section", "line", "value", "field", "chapter", "sector", "component", "enabler"))
_TITLED = tuple(noun for noun in KINDS if noun not in _UNTITLED)

# What stands between the counted noun and the parts: a colon, a dash, a bracket, "namely".
_JOINT = (
    r"(?:[^.:;–—(]{0,90}:|[^.:;–—(,]{0,40}(?: [–—-]+ |\s?\((?=[^()]*(?:[,;]| and )[^()]*\))"
    r"|,? (?:namely|i\.e\.|that is|which are|these are|these being),? )|[^.:;]{0,90}:)"
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
                r"\b(?P<whose>The|Its|These|[\w-]+['’]s?) (?:\w+ )?(?P<noun>recommendations|proposals|principles"
                r"|objectives|priorities"
                r"|pillars|goals|strands|tracks|cornerstones)(?P<tail>"
                r" (?:include|are|comprise)(?: the following| as follows)?(?::?(?= [^.:]*,)|:$)"
                r"|(?: of (?:the |this )?[\w -]{3,60}?)? (?:include|are|comprise)"
                r"(?: the following| as follows)?(?: to)?:$)"
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
                r" to|aims to|addresses)(?: that of)? (?P<title>[^.;:,]+)"
            ),
            _ORDINALS,
            "The first pillar concerns the repair of quays.",
            {"count": "first", "noun": "pillar", "title": "the repair of quays"},
            0.8,
        ),
        Rule(
            "measures.heading",
            re.compile(
                r"^(?:(?:Strategic|Key|Policy|Main|Priority|Focus|Specific|Core|Guiding) )?"
                rf"(?P<noun>(?i:{'|'.join(_TITLED)}))"
                r" (?P<count>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4})\s?[:.–—-]\s?(?P<title>[A-Z“\"].*?(?:(?=[.:]"
                r" )|(?=\.?$)))(?P<text>.*)$"
            ),
            tuple(noun for noun in _TITLED),
            "Pillar 2: Safer ferries",
            {"noun": "Pillar", "count": "2", "title": "Safer ferries"},
        ),
    )
)

HEADED = next(rule for rule in RULES if rule.name == "measures.heading")

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
_NOTE_OF_QUOTED = re.compile(r"\s*\(\d{1,3}\)$")
_DEMANDED_OF = re.compile(
    r"governments?|states?|ministr(?:y|ies)|countries|parliament|authorities|commission|council|administration|cabinet"
)
# Parts that a plan lists as its own without naming itself.
_KINDS_OF_A_PLAN = frozenset(("pillar", "direction", "track", "axis", "objective", "vision", "principle"))
_KINDS_OF_OWN = frozenset(
    ("strategy", "action_plan", "programme", "position_paper", "policy_recommendation", "principles", "guidelines")
)


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
    found: list[Candidate] = list(_chapters(context))
    yield from found
    for block in context.document.prose():
        if block.kind == "table":
            continue
        for candidate in (*_of_block(context, block, found), *_running_on(context, block, found)):
            found.append(candidate)
            yield candidate


def _of_block(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    if block.kind == "heading" or block.text[:1].isupper():
        yield from _headed(context, block)
    if block.kind == "heading":
        return
    items = _items(context, block)
    for sentence in block.sentences:
        listed = items if sentence is block.sentences[-1] else ()
        for rule in RULES.hits(sentence.text):
            if rule.name in ("measures.heading", "measures.chapters"):
                continue
            if rule.name == "measures.ordinal":
                yield from _gone_through(context, block, sentence, rule, found)
                continue
            matches = _of_own_list(rule, sentence.text)
            parts: list[_Part] = []
            for number, match in enumerate(matches if not listed else matches[-1:]):
                lead = _lead(context, block, sentence, rule, match, found)
                if lead is None:
                    continue
                if listed:
                    parts = _listed(listed, lead.count)
                    unnumbered = not any(p.number for p in parts)
                    if rule.name == "measures.demanded" and unnumbered and _numbers_its_demands(context):
                        continue
                else:
                    next_start = matches[number + 1].start() if number + 1 < len(matches) else len(sentence.text)
                    parts = _inline(lead, match, next_start)
                yield from _candidates(context, lead, parts)
            if parts:
                break


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
    number = re.sub(r"\D", "", block.label) if block.kind == "list_item" else ""
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


def _lead(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], found: list[Candidate]
) -> _Lead | None:
    groups = match.groupdict()
    noun = match["noun"].lower()
    kind = _SINGULAR.get(noun, "")
    if rule.name == "measures.such_as" and kind in ("activity", "proposal", "area") and not groups.get("count"):
        return None
    demanded = rule.name == "measures.demanded"
    if demanded and not _DEMANDED_OF.fullmatch(match["actor"].lower()) and not _names_a_state(context, sentence, match):
        return None
    own = own_instrument(context)
    lists_its_own = kind in _KINDS_OF_A_PLAN and not context.in_sentence(sentence, "instruments")
    lists_its_own = lists_its_own and bool(_items(context, block)) and sentence is block.sentences[-1]
    own = own if own and (demanded or lists_its_own or _calls_itself(own, sentence)) else None
    # "the government's priorities" are no plan's
    owned = (groups.get("whose") or "The") not in ("The", "Its", "These")
    strict = kind == "activity" or owned or rule.name == "measures.principles"
    mention = own or _named_so(context, block, sentence, match)
    mention = mention or _instrument(context, block, sentence, match, strict=strict)
    parent = _parent(sentence, found) if own is None else None
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
        (block, at + match.start("noun"), at + match.end("noun")),
        block,
        sentence,
    )


def _instrument(
    context: Context, block: Block, sentence: Sentence, match: re.Match[str], *, strict: bool
) -> Mention | None:
    """Whose parts they are: the instrument named before the parts, or the one the section speaks of.

    Activities and initiatives are spoken of everywhere: for them it has to stand in the sentence.
    """
    named = context.within(block.index, sentence.start, sentence.start + match.start("noun"), "instruments")
    if named:
        return named[-1]
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
    if len(text[start:end].split()) <= 8:
        return _Part(block, (start, end))
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
    if lead.rule.name not in ("measures.counted", "measures.such_as", "measures.are", "measures.principles"):
        return []
    text, at = lead.block.text, lead.sentence.start
    low, high = at + match.end(), at + limit
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
    if lead.count and len(items) > lead.count:
        # a list in the last part: the part runs to the end of the sentence
        items[lead.count - 1 :] = [(items[lead.count - 1][0], items[-1][1])]
    partial = lead.rule.name == "measures.such_as"
    if len(items) < 2 or (lead.count and len(items) != lead.count and not (partial and len(items) < lead.count)):
        return []
    if any(len(text[a:b].split()) > 40 for a, b in items):
        return []
    ordinal = re.compile(rf"(?:{'|'.join(_ORDINALS)})(?:ly)?, ")
    items = [(counted.end() if (counted := ordinal.match(text, a, b)) else a, b) for a, b in items]
    return [_bracketed(lead.block, a, b) for a, b in items]


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
    number = int(last) if last.isdigit() else _roman(last)
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


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _gone_through(
    context: Context, block: Block, sentence: Sentence, rule: Rule, found: list[Candidate]
) -> Iterator[Candidate]:
    """ "The first pillar concerns ...": parts told one by one, unless they were listed before."""
    for match in rule.pattern.finditer(sentence.text):
        mention = _spoken_of(context, block, sentence)
        said = _noun_of(match, block, sentence)
        if mention is None or said is None:
            return
        kind = _SINGULAR[block.text[slice(*said)].lower()]
        instrument = _link(context, mention)
        position = _ORDINALS.index(match["count"]) + 1
        known = [c for c in found if c.links["instrument_id"].key == instrument.key and c.fields["kind"].value == kind]
        if any(c.fields["position"].value == position or c.rule != rule.name for c in known):
            continue
        at = sentence.start
        lead = _Lead(rule, kind, 0, instrument, None, (block, *said), block, sentence)
        part = _Part(block, (at + match.start("title"), at + match.end("title")), number=position)
        yield from _candidates(context, lead, [part])


def _noun_of(match: re.Match[str], block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where the noun of a part told by its number stands: beside it, or where the parts were counted before.

    "It has two pillars. The first is ..."
    """
    if match["noun"]:
        return sentence.start + match.start("noun"), sentence.start + match.end("noun")
    counted = [m for m in re.finditer(_COUNTED, block.text[: sentence.start]) if m["count"]]
    if not counted or _ORDINALS.index(match["count"]) >= count(counted[-1]["count"]):
        return None
    return counted[-1].span("noun")
