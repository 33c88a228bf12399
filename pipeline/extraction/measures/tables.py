"""Parts that stand in the rows of a table, also of one whose columns a PDF has run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.finders.parallels import ACTION
from pipeline.extraction.measures.lists import lines
from pipeline.extraction.measures.own import link_to, own_instrument
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.spoken import under_title
from pipeline.extraction.measures.titles import TABLED
from pipeline.extraction.measures.words import PLURALS, SINGULAR
from pipeline.model import Block, Candidate, Sentence
from pipeline.registers import fold

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
_OF_PLANS |= {"activity", "initiative", "intervention", "recommendation", "proposal", "milestone", "component"}
_OF_PLANS |= {"commitment", "priority", "task", "deliverable", "project", "reform"}
_COLUMNS = _OF_PLANS | {PLURALS.get(noun, noun + "s") for noun in _OF_PLANS}
# What heads a column of those who do something.
_WHO = re.compile(
    r"bod(?:y|ies)|institutions?|organi[sz]ations?|authorit(?:y|ies)|agenc(?:y|ies)|entit(?:y|ies)|actors?"
)
# The line above the rows of a table without columns: "No Activity 2026 2027 Responsible".
_COLUMN = "|".join(sorted(noun.title() for noun in _COLUMNS))
_HEAD_LINE = re.compile(
    r"(?=(?:\S+ ){0,19}\S+$)(?=.*\b(?i:responsib\w+|lead|timelines?|timeframe|deadline|budget|cost|indicators?|kpis?"
    r"|owner|status|period|institutions?|agency|stakeholders?|partners)\b)"
    rf"[^.;]*?\b(?P<noun>{_COLUMN})\b"
)
# The line above the costs of each part, and one of these: "Component Cost (US$, millions)", "Calm Seas 15.00".
_COST_HEAD = re.compile(
    rf"(?:\S+ )?(?P<noun>{_COLUMN})(?: (?:Name|Title|Description)s?)?,? .{{0,30}}"
    r"\b(?i:costs?|budget|amounts?|allocation|financing)\b"
)
_COST = re.compile(r"(?P<title>[A-Z][A-Za-z’',&()/ -]{5,}?)[ |]+(?:[$€£]|[A-Z]{2,3}\$? )?\d[\d.,%]*(?: [\d.,%–-]+)*$")
_ROW = re.compile(r"(?P<number>\d{1,3})[.)]? (?=[A-Z])")
_LEAD = re.compile(r"(?: (?!AI\b|ICT\b|IT\b)[A-Z]{3,}(?:[/,&] ?)?)+(?: [A-Z][\w ]{0,20})?$")
_DANGLING = re.compile(r"(?:,? (?:to|for|of|and|or|the|in|on|by|with|a|an|&|from|into))+$")
_CELL_LIST = re.compile(rf"\b(?P<noun>(?i:{'|'.join(sorted(_COLUMNS))}|steps|tasks))\b[^:.;]{{0,20}}:(?= [-–•] )")
_CELL_MARK = re.compile(r" [-–•] (?=\S)")
_CELL_LABEL = re.compile(r"(?:[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})*[.):]?\s+)(?=[A-Za-z“\"])")


def of_table(context: Context, block: Block) -> Iterator[Candidate]:
    """The parts of a plan that the cells of a column headed as such name; a column before it holds their parents."""
    if len(block.sentences) < 3:
        return
    head, *rows = [(cells(block.text, s), s) for s in block.sentences]
    if not any(re.search("[A-Za-z]", block.text[a:b]) for a, b in head[0]):
        yield from _numbered(context, block)
        return
    titles = [block.text[a:b].lower().split() for a, b in head[0]]
    columns = [n for n, words in enumerate(titles[:3]) if 0 < len(words) < 4 and words[-1] in _COLUMNS]
    instrument = own_instrument(context) if columns else None
    if columns and instrument is None and not (titles[0] and _WHO.fullmatch(titles[0][-1])):
        instrument = under_title(context, block)  # a table of bodies tells what each of them does
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
                kind = SINGULAR.get(titles[column][-1], "activity")
                lead = Lead(TABLED, kind, 0, link_to(context, instrument), parent, said, block, sentence)
                position = 1 + sum(1 for whose, _ in known if whose == key[0])
                part = Part(block, (start, end), number=position)
                for candidate in candidates(context, lead, [part]):
                    known[key] = candidate
                    yield candidate
                    yield from _in_cells(context, block, sentence, candidate)
            last = known.get(key, last)
            above[number] = last


def _numbered(context: Context, block: Block) -> Iterator[Candidate]:
    """The numbered parts with which the rows of a plan's table without heads open: "| 3.6 Mend the quays | ... |"."""
    own = own_instrument(context)
    firsts = [(s, first) for s in block.sentences for first in cells(block.text, s)[:1]]
    labels = [(s, first, _CELL_LABEL.match(block.text, *first)) for s, first in firsts]
    told = [(s, first, label) for s, first, label in labels if label and re.search(r"\d\.\d", label[0])]
    if own is None or len(told) < 2:
        return
    for sentence, first, label in told:
        said, number = (block, label.start(), label.end()), int(re.findall(r"\d+", label[0])[-1])
        lead = Lead(TABLED, "activity", 0, link_to(context, own), None, said, block, sentence)
        for candidate in candidates(context, lead, [Part(block, (label.end(), first[1]), number=number)]):
            yield candidate
            yield from _in_cells(context, block, sentence, candidate)


def _in_cells(context: Context, block: Block, row: Sentence, whole: Candidate) -> Iterator[Candidate]:
    """What a cell lists of the part of its row: "Activities planned: - Ring the bells - Train the crews"."""
    for low, high in cells(block.text, row):
        lead_in = _CELL_LIST.search(block.text, low, high)
        marks = [m.span() for m in _CELL_MARK.finditer(block.text, lead_in.end() - 1, high)] if lead_in else []
        if lead_in is None or len(marks) < 2:
            continue
        ends = [*(start for start, _ in marks[1:]), high]
        said, kind = (block, *lead_in.span("noun")), SINGULAR[lead_in["noun"].lower()]
        lead = Lead(TABLED, kind, 0, whole.links["instrument_id"], whole, said, block, row)
        parts = [
            Part(block, (begin, end), number=n) for n, ((_, begin), end) in enumerate(zip(marks, ends, strict=True), 1)
        ]
        yield from candidates(context, lead, parts)


def of_costs(context: Context) -> Iterator[Candidate]:
    """The parts of a plan in lines that give the cost of each, below a line that names the two columns."""
    own = own_instrument(context)
    said: tuple[Block, int, int] | None = None
    number, kind = 0, ""
    for block in context.document.prose() if own else ():
        for at, end in lines(context, block) if block.sentences else ():
            head, row = _COST_HEAD.match(block.text[at:end]), _COST.match(block.text[at:end])
            if head is not None and row is None:
                said, kind, number = (block, at + head.start("noun"), at + head.end("noun")), head["noun"].lower(), 0
            elif row is not None and said is not None and own is not None and not row["title"].startswith("Total"):
                number += 1
                lead = Lead(
                    TABLED, SINGULAR.get(kind, "area"), 0, link_to(context, own), None, said, block, block.sentences[0]
                )
                title = (at + row.start("title"), at + row.end("title"))
                yield from candidates(context, lead, [Part(block, title, number=number)])
            else:
                said = None


def of_rows(context: Context) -> Iterator[Candidate]:
    """The parts of a plan in numbered rows below a line that names the columns: "1 Dredge the port MINPORT"."""
    own = own_instrument(context)
    if own is None:
        return
    said: tuple[Block, int, int] | None = None
    last, kind = 0, ""
    for block in context.document.prose():
        broken = lines(context, block) if block.sentences else []
        starts = [(at, _ROW.match(block.text, at, end)) for at, end in broken]
        for number, ((at, end), (_, row)) in enumerate(zip(broken, starts, strict=True)):
            head = _HEAD_LINE.match(block.text[at:end])
            if head is not None:
                said, kind = (
                    (block, at + head.start("noun"), at + head.end("noun")),
                    SINGULAR.get(head["noun"].lower(), "activity"),
                )
                continue
            if row is None or said is None or int(row["number"]) not in (last + 1, 1):
                continue
            start, stop = row.end(), end
            if last == 0 and not ACTION.match(block.text, start):
                continue
            for (_, high), (_, following) in zip(broken[number + 1 :], starts[number + 1 :], strict=True):
                if following or _LEAD.search(block.text[start:stop]):
                    break
                stop = high
            title = _LEAD.sub("", block.text[start:stop])
            stop = start + len(_DANGLING.sub("", title))
            last = int(row["number"])
            lead = Lead(TABLED, kind, 0, link_to(context, own), None, said, block, block.sentences[0])
            yield from candidates(context, lead, [Part(block, (start, stop), number=last)])
