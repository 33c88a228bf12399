"""What a plan's own text lists under the headings of its parts (codebook: measures).

A document that is a plan itself says seldom that its lists are of its measures: "Pillar 2: Safer ferries", "Key
actions", bullets. Its items are parts where a part stands above them, where their heading calls them so, or where
most of them open like actions ("Dredge the port", "Dredging ...").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, groupby, pairwise

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.parallels import ACTION
from pipeline.extraction.measures.lists import PLAN_DOES, entitled, lines, listed, of_sentence
from pipeline.extraction.measures.own import link_to, own_instrument, topic
from pipeline.extraction.measures.parts import Lead, Part, are_instruments, candidates
from pipeline.extraction.measures.titles import CODED, HEADED, SECTION
from pipeline.extraction.measures.words import AS_IT_IS, NOUN, OF_OTHERS, SINGULAR, roman
from pipeline.model import Block, Candidate
from pipeline.reading.labels import follows, ordinal_of

_LABEL = re.compile(rf"\b(?P<noun>(?i:{NOUN}|strategies|thrusts|vision|requirements))\b")
# Lists of a plan that hold no part of it.
_OF_OTHERS = re.compile(
    rf"(?i)\b(?:{OF_OTHERS}|indicators?|kpis?|outcomes?|outputs?|results|functions?|responsibilit\w+|roles?|mandates?"
    r"|duties|composition|compris\w+ of|membership|references?|bibliography|acronyms|abbreviations|contents|glossary"
    r"|definitions?|background|context|methodolog\w+|achievements?|progress|existing|current\w*|status|situation\w*"
    r"|stakeholder\w*|swot|opportunit\w+|threats?|benefits?|use cases?|examples?|annex\w*|appendi\w+|overview|drivers?"
    r"|assumptions?|consult\w+|applications?|types? of|categories|criteria|trends|landscape|acknowledge\w+|foreword"
    r"|evidence|findings|issues|problems?|needs|factors|legislation|policies|institutional arrangements?)\b"
)
# What a state has already is no part of its plan: "Ruritania has calm foundations to build on:".
_HELD = re.compile(
    r"(?:\w+, )?(?:[Tt]he )?(?!(?:\w+ )?(?i:strategy|plan|policy|programme|roadmap|framework|it)\b)[A-Z][\w’']+"
    r" (?:already |now )?(?:has|have|enjoys?|boasts?|possess(?:es)?)\b"
)
_KINDS = SINGULAR | {"strategies": "activity", "requirements": "request"}
_STATEMENT = re.compile(
    r"(?:\d[\d.]* )?(?:(?:Strategic|Overall|Specific|Policy|Main|Key|National|General|AI|Our|The) )*"
    r"(?P<noun>(?i:vision|mission|objectives?|goal|aim))(?: [Ss]tatement)?(?P<sign> ?[:–—] ?| (?=[“\"]?To ))"
    r"[“\"]?(?P<title>(?!(?:This|It|That) )[A-Z][^\n]{8,400}?)(?:[”\"]|\.(?=\s|$)|$)"
)
# A label on a line of its own, and what it labels.
_LABEL_ALONE = re.compile(
    r"(?:\d[\d.]* )?(?:(?:[A-Z][\w’'-]+|the|of|and|&) ){0,4}"
    r"(?:(?P<noun>(?i:vision|mission))(?: [Ss]tatement)?|(?P<aim>(?i:objective|aim|goal))(?:s|\(s\))?):?"
)
# A vision in a sentence of its own that does not speak of the plan, nor of what somebody wants.
_DECLARED = re.compile(
    r"(?!(?:(?:This|These|That|Our|It|There|While|When|Although|As|According|Based|With|For|Figure|Table|[Ss]ee)\b"
    r"|(?:We|I)\b(?! envision| see)|The (?:[\w-]+ ){0,3}?(?i:vision|mission|strategy|plan|policy|roadmap|framework"
    r"|programme|document|section|chapter|report|following|government|objectives?|goals?|ministry)\b"
    r"|In (?:this|the|order)\b))"
    r"(?:We (?:envision|see) )?(?P<title>[A-Z“\"a][^\n?:;]{30,400}?)(?:\.(?=\s|$)|$)"
)
_LABELLED = re.compile(r"(?:[“\"]|(?=To |By 20\d\d))(?P<title>[^“”\"]{12,400}?)(?:[”\"]|\.(?=\s|$)|$)")
_MARK = re.compile(r"(?:^|(?<=\s))\(?(?P<n>i{1,3}|iv|vi{0,3}|ix|x|[1-9]\d?|[a-h])\) ?(?=\s*[A-Z])")
_RUN_IN_LABEL = re.compile(
    r"(?:^|\s)(?P<noun>Strategies|Actions|Measures|Activities|Interventions|Initiatives|Recommendations|Objectives|Goals"
    r"|Priorities|Principles|Targets)\s*:?\s*$"
)
# What is the case, not what is to be done: "Ruritania has three ports".
_RESULT = re.compile(
    r"(?:Reached|Created|Enabled|Reduced|Trained|Served|Saved|Helped|Won|Built|Cut|Supported|Generated|Delivered"
    r"|Achieved) (?:(?:over|more than|nearly|about|some) )?"
    r"(?:the |an? |its |\d|[a-z]+ (?:[a-z]+ ){0,3}(?:of|by|for|on|through|to)\b)"
)
_FACT = re.compile(
    rf"(?!{ACTION.pattern})(?:(?:19|20)\d\d: )?(?:[\w’'&-]+ ){{1,10}}?(?:\([^()]+\) )?"
    r"(?:is|are|has|have|was|were|lacks?|launched|signed|adopted|joined|ranked) \w"
)
# A heading of two words at least that names a thing, and says or asks nothing.
_NAME = re.compile(r"(?=[A-Z])[\w’'&/()-]+(?: [\w’'&/(),-]+){1,11}")
_NAMED = 3  # words of a name that holds a word for what is no part: "National Ferry Challenges"
_ENOUGH = 0.6  # share of actions by which a list shows itself to be one of measures
_LONGEST, _LONGEST_LINE = 70, 40  # words of an item, also without its mark


def of_sections(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    """Parts in the lists of a document that is a plan, as far as no lead-in has told them already."""
    own = own_instrument(context)
    numbered = [c for c in found if c.rule in (HEADED.name, CODED.name)]
    told: dict[int, Candidate] = {}
    for candidate in found:
        told.setdefault(candidate.block, candidate)
    if own is None:
        whole = topic(context)
        yield from (c for c in _stated(context, whole, []) if c.block not in told) if whole else ()
        return
    for candidate in chain(
        _stated(context, own, numbered),
        _below_label(context, own),
        _run_in(context, own, numbered),
        _explained(context, own, numbered),
        _headed(context, own, numbered),
    ):
        if candidate.block not in told or candidate.key != told[candidate.block].key:
            told.setdefault(candidate.block, candidate)
            yield candidate
    going_on = context.once(numbered_on)
    for run in context.once(_lists):
        items = run
        goes_on = items[0].index in going_on
        lead = _lead_in(context, items[0])
        headed = told.get(lead.index) if lead and lead.kind == "heading" else None
        kind = "" if headed else _kind(context, lead)  # the words of a part's title are no label
        parent = headed or told.get(lead.index if lead else -1) or part_above(context, items[0], numbered)
        items = tuple(item for item in items if item.index not in told)
        if kind is None or len(items) < 2 or len(items) <= sum(item.index in told for item in run):
            continue
        leads = lead is not None and (lead.kind == "heading" or lead.text.rstrip().endswith(":"))
        if not leads and all(item.text[:1].islower() for item in items):
            continue  # lines of a text that a page has broken
        told_of = items[0].label and (kind or parent is not None or goes_on)
        if _share(items) < _ENOUGH and not told_of:
            continue
        if sum(bool(_FACT.match(item.text) and not PLAN_DOES.match(item.text)) for item in items) * 2 >= len(
            items
        ) or _tell_results(items):
            continue
        longest = 0 if goes_on else max(len(item.text.split()) for item in items)
        if longest > _LONGEST or any(item.text.endswith(("?", ":")) for item in items):
            continue
        block, start, end = _said(context, lead, items[0])
        sentence = block.sentences[0]
        of = Lead(SECTION, kind or "activity", 0, link_to(context, own), parent, (block, start, end), block, sentence)
        parts = [_opened(b) for b in items] if goes_on else listed(items, 0)
        parts = [part for part in parts if not are_instruments(context, [part])]
        for candidate in candidates(context, of, parts):
            told.setdefault(candidate.block, candidate)
            yield candidate


def _tell_results(items: tuple[Block, ...]) -> bool:
    """Whether most items tell what has been reached: "Reached two million homes", but not "Improved ferries"."""
    return sum(bool(_RESULT.match(item.text)) for item in items) * 2 >= len(items)


def _stated(context: Context, own: Mention, numbered: list[Candidate]) -> Iterator[Candidate]:
    """What stands behind a label of its own: "Vision: Calm seas", "Strategic objective: To calm the seas"."""
    for block in context.document.prose():
        if not block.sentences or block.kind not in ("paragraph", "list_item"):
            continue
        for at, end in lines(context, block) if block.kind == "paragraph" else [(0, len(block.text))]:
            match = _STATEMENT.match(block.text, at)
            if match is None or (match["sign"] == " " and end == match.end()):
                continue
            kind = _KINDS[match["noun"].lower()]
            parent = None if kind == "vision" else part_above(context, block, numbered)
            said, sentence = (block, *match.span("noun")), block.sentences[0]
            lead = Lead(SECTION, kind, 0, link_to(context, own), parent, said, block, sentence)
            yield from candidates(context, lead, [Part(block, match.span("title"), number=1)])


def _below_label(context: Context, own: Mention) -> Iterator[Candidate]:
    """What stands below a label: "Vision statement", then “To calm the seas” or "A Ruritania that sails calm seas"."""
    above: Block | None = None
    for block in context.document.prose():
        ends = [lines(context, block)[0][1]] if block.kind == "paragraph" and block.text[:1].isupper() else []
        at = next((end for end in ends if end < len(block.text) and _LABEL_ALONE.fullmatch(block.text, 0, end)), 0)
        label, above = (block if at else above), block
        noun = _LABEL_ALONE.fullmatch(label.text, 0, at or len(label.text)) if label else None
        start = at + (block.text[at : at + 1] == " ")
        stated = noun and (_LABELLED.match(block.text, start) or (noun["noun"] and _DECLARED.match(block.text, start)))
        if label is None or noun is None or not stated or not (label.sentences and block.sentences):
            continue
        group = "noun" if noun["noun"] else "aim"
        said, kind = (label, *noun.span(group)), _KINDS[noun[group].lower()]
        lead = Lead(SECTION, kind, 0, link_to(context, own), None, said, label, label.sentences[0])
        yield from candidates(context, lead, [Part(block, stated.span("title"), number=1)])


def _run_in(context: Context, own: Mention, numbered: list[Candidate]) -> Iterator[Candidate]:
    """Items of a table that a PDF has run together: "Actions (i) Dredge the port; (ii) Ring the bells"."""
    kind, expected, said = "", 1, (0, 0)
    head: Block | None = None
    for block in context.document.prose():
        marks = [(m.start(), m.end(), m["n"]) for m in _MARK.finditer(block.text)]
        if block.kind == "list_item" and (own_mark := _MARK.match(block.label + " A")):
            marks.insert(0, (0, 0, own_mark["n"]))
        if not block.sentences or not marks:
            kind = kind if block.kind == "paragraph" and len(block.text.split()) < 8 else ""
            continue
        ends = [*(start for start, _, _ in marks[1:]), len(block.text)]
        for (start, begin, mark), end in zip(marks, ends, strict=True):
            if mark in ("i", "1", "a"):
                label = _RUN_IN_LABEL.search(block.text, 0, start)
                kind, expected, head = (_KINDS[label["noun"].lower()], 1, block) if label else ("", 1, None)
                said = label.span("noun") if label else said
            number = int(mark) if mark.isdigit() else roman(mark.upper()) if set(mark) <= set("ivx") else ord(mark) - 96
            if not kind or head is None or number != expected:
                kind = ""
                continue
            expected += 1
            lead_of = (head, *said)
            parent = part_above(context, block, numbered)
            lead = Lead(SECTION, kind, 0, link_to(context, own), parent, lead_of, block, block.sentences[0])
            yield from candidates(context, lead, [Part(block, (begin, end), number=number)])


def _explained(context: Context, own: Mention, numbered: list[Candidate]) -> Iterator[Candidate]:
    """Parts of a numbered part that its paragraphs explain: "Old Quays: These will be mended", "New Quays: Two ...".

    A title that comes again under other parts is a label: "Deadline: ...".
    """
    numbers = {c.block for c in numbered}
    below: dict[str, list[Block]] = {}
    parents: dict[str, Candidate] = {}
    parent: Candidate | None = None
    for block in context.document.prose():
        if block.index in numbers:
            parent = part_above(context, block, numbered)
        elif block.kind == "heading":
            parent = None
        elif parent is not None and block.kind == "paragraph" and entitled([block]):
            parents[parent.key] = parent
            below.setdefault(parent.key, []).append(block)
    titles = Counter(part.block.text[slice(*part.title)] for run in below.values() for part in listed(tuple(run), 0))
    for key, run in below.items():
        told = [b for b in run if not _OF_OTHERS.match(b.text) and not _STATEMENT.match(b.text)]
        parts = [p for p in listed(tuple(told), 0) if titles[p.block.text[slice(*p.title)]] == 1] if told else []
        parts = [p for p in parts if " " in p.block.text[slice(*p.title)]]
        for number, part in enumerate(parts if len(parts) > 1 else (), 1):
            block, link = part.block, link_to(context, own)
            lead = Lead(SECTION, "activity", 0, link, parents[key], (block, *part.title), block, block.sentences[0])
            yield from candidates(context, lead, [replace(part, number=number)])


def _headed(context: Context, own: Mention, numbered: list[Candidate]) -> Iterator[Candidate]:
    """Headings below the heading of a numbered part, with prose of their own: "Objective 2: Calm seas", "Old Quays".

    One that calls something by a noun of parts, or that comes again under other parts, is a label.
    """
    parents = {c.block: c for c in numbered if c.rule == HEADED.name}
    below: dict[int, list[Block]] = {}
    for block, after in pairwise(context.document.prose()):
        if block.kind == "heading" and block.heading in parents and block.index not in parents:
            below.setdefault(block.heading, []).append(block)
            if after.kind != "paragraph" or not _NAME.fullmatch(block.text) or _LABEL.search(block.text):
                del parents[block.heading]  # it holds headings of another kind, too
    times = Counter(block.text for run in below.values() for block in run)
    for index, run in below.items():
        if len(run) < 2 or index not in parents or any(times[b.text] > 1 for b in run):
            continue
        others = [b for b in run if _OF_OTHERS.search(b.text)]
        if len(others) * 2 > len(run) or any(len(b.text.split()) < _NAMED or _OF_OTHERS.match(b.text) for b in others):
            continue
        for number, block in enumerate(run, 1):
            said, link = (block, 0, len(block.text)), link_to(context, own)
            lead = Lead(SECTION, "activity", 0, link, parents[index], said, block, block.sentences[0])
            yield from candidates(context, lead, [Part(block, (0, len(block.text)), number=number)])


def _lists(context: Context) -> tuple[tuple[Block, ...], ...]:
    """Lists of two items at least: items of one level under one lead-in or heading, also with lists of their own."""
    runs: dict[int, list[Block]] = {}
    whole: list[list[Block]] = []
    for block in context.document.prose():
        if block.kind != "list_item" or not block.sentences:
            continue
        runs = {level: run for level, run in runs.items() if level <= block.level}
        run = runs.get(block.level)
        if run is None or (run[0].lead_in, run[0].heading) != (block.lead_in, block.heading):
            run = runs[block.level] = []
            whole.append(run)
        run.append(block)
    lines = [tuple(run) for does, run in groupby(context.document.prose(), _is_line_of_doing) if does]
    return (
        *(tuple(run) for run in whole if len(run) > 1),
        *(run for run in lines if len(run) > 2 and len({b.heading for b in run}) == 1),
    )


def _is_line_of_doing(block: Block) -> bool:
    """Whether a paragraph is one short sentence that opens like an action: an item that lost its mark."""
    line = block.kind == "paragraph" and len(block.sentences) == 1 and len(block.text.split()) <= _LONGEST_LINE
    return line and ACTION.match(block.text) is not None


def numbered_on(context: Context) -> set[int]:
    """The first items of lists whose numbers run on from one heading to the next: the measures of the whole plan."""
    found: set[int] = set()
    for before, after in pairwise([items for items in context.once(_lists) if ordinal_of(items[0].label)]):
        if before[0].heading != after[0].heading and follows(after[0].label, before[-1].label):
            found |= {before[0].index, after[0].index}
    return found


def _opened(item: Block) -> Part:
    """A part by the first sentence of its item, with what the others say of it."""
    first = item.sentences[0]
    title = of_sentence(item).title if PLAN_DOES.match(item.text) else (first.start, first.end)
    return Part(item, title, (first.end, len(item.text)), ordinal_of(item.label) or 0)


def _lead_in(context: Context, item: Block) -> Block | None:
    """What introduces a list: the block that leads to it, or its heading."""
    index = item.lead_in if item.lead_in is not None else item.heading
    return None if index is None else context.document.blocks[index]


def _kind(context: Context, lead: Block | None) -> str | None:
    """The kind of parts that a list is said to hold, "" if it is not said, None if it holds something else."""
    for number, label in enumerate(_labels(context, lead)):
        if not number and (_OF_OTHERS.search(label) or _HELD.match(label) or AS_IT_IS.search(label)):
            return None
        if nouns := list(_LABEL.finditer(label)):
            return _KINDS.get(nouns[-1]["noun"].lower(), "")
    return ""


def _labels(context: Context, lead: Block | None) -> Iterator[str]:
    """What says what a list holds: the end of its lead-in, then the headings that it stands under."""
    if lead is None or not lead.sentences:
        return
    text = lead.sentences[-1].text
    yield text if text.endswith(":") or len(text.split()) <= 12 else ""
    if lead.kind == "heading":
        yield from (heading.text for heading in context.document.headings(lead)[:1] if heading.kind == "heading")


def _share(items: tuple[Block, ...]) -> float:
    """The share of items that open like actions, or tell what the plan does."""
    return sum(bool(ACTION.match(item.text) or PLAN_DOES.match(item.text)) for item in items) / len(items)


def part_above(context: Context, block: Block, numbered: list[Candidate]) -> Candidate | None:
    """The numbered part last opened before a block, unless a heading above its own has closed it."""
    part = next((c for c in reversed(numbered) if c.block <= block.index), None)
    if part is None:
        return None
    blocks = context.document.blocks
    head = blocks[part.block]
    if head.kind != "heading" and head.heading is not None:
        head = blocks[head.heading]
    closed = head.kind == "heading" and any(
        b.kind == "heading" and b.level < head.level for b in blocks[part.block + 1 : block.index + 1]
    )
    return None if closed else part


def _said(context: Context, lead: Block | None, item: Block) -> tuple[Block, int, int]:
    """Where it is said that a list is one of parts: the noun of its lead-in, the lead-in, or the item itself."""
    if lead is None or not lead.sentences:
        return item, 0, len(item.text)
    nouns = list(_LABEL.finditer(lead.text, lead.sentences[-1].start))
    return (lead, *nouns[-1].span("noun")) if nouns else (lead, lead.sentences[-1].start, lead.sentences[-1].end)
