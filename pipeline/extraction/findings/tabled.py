"""What the cells of a table say under a column headed as strengths, gaps or recommendations (codebook: findings)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.findings import judgements
from pipeline.extraction.findings.lists import kind_headed
from pipeline.extraction.findings.stating import stated
from pipeline.extraction.findings.topics import likeliest, topics
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

TABLED = Rule(
    "findings.tabled",
    Pattern(r"\| ?(?P<cell>[^|]+?) ?\|$"),
    ("|",),
    "| Boats | Ferries leave the islands |",
    {"cell": "Ferries leave the islands"},
    0.75,
)
_LONGEST_HEAD = 4  # words of the head of a column
_FEWEST_WORDS = 3  # of a cell that says something
# Columns of conclusions, of what should be done, and of what may be judged.
_CONCLUDES = re.compile(r"(?i)(?:(?:key|main) )?(?:findings?|conclusions?|diagnosis|observations?)")
_ADVISES = re.compile(r"(?i)for consideration|next steps|actions? (?:needed|required)|(?:what )?to do|ways? forward")
_DESCRIBES = re.compile(
    r"(?i)where .+ stands?|(?:(?:current|present) )?(?:state|situation|status|practice)(?: of play)?|assessment"
    r"|analysis|remarks|comments?"
)
_IS_RULE = re.compile(r"[\s|:=-]+")  # "|---|---|", below the heads
_NOT_STATED = re.compile(r"(?i)(?:none|n/?a|not (?:applicable|available|assessed)|tbd|see\b.*|[\W\d]*)$")


def tabled(context: Context, measures: set[int]) -> Iterator[Candidate]:
    """One candidate for each cell of such a column, where its words or its row tell a topic.

    `measures` are the blocks whose cells are parts of a plan: what these recommend is no finding.
    """
    for block in context.document.prose():
        if block.kind != "table":
            continue
        for head, row, sentence in _rows(block):
            for column, kind in _columns(block, head):
                if kind == "recommendation" and block.index in measures:
                    continue
                if column < len(row):
                    yield from _of_cell(context, block, sentence, row, row[column], kind)


def _rows(block: Block) -> Iterator[tuple[list[tuple[int, int]], list[tuple[int, int]], Sentence]]:
    """The rows of a table, each with the heads of its columns: the row above the last rule of dashes."""
    told = [(cells(block.text, s), s) for s in block.sentences]
    head: list[tuple[int, int]] = []
    for number, (row, sentence) in enumerate(told):
        below = told[number + 1][1] if number + 1 < len(told) else None
        if _is_rule(block, sentence):
            continue
        if below is not None and _is_rule(block, below):
            head = row
        elif head and len(row) == len(head):
            yield head, row, sentence


def _is_rule(block: Block, sentence: Sentence) -> bool:
    return _IS_RULE.fullmatch(block.text, sentence.start, sentence.end) is not None


def _columns(block: Block, head: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The columns whose cells are findings, and of what kind; empty where a cell has to judge by its own words."""
    for column, (start, end) in enumerate(head):
        title = block.text[start:end].strip("* ")
        if len(title.split()) > _LONGEST_HEAD:
            continue
        kind = kind_headed(title)
        if not kind and _CONCLUDES.fullmatch(title):
            kind = "assessment"
        if not kind and _ADVISES.fullmatch(title):
            kind = "recommendation"
        if kind or _DESCRIBES.fullmatch(title):
            yield column, kind


def _of_cell(
    context: Context, block: Block, sentence: Sentence, row: list[tuple[int, int]], cell: tuple[int, int], kind: str
) -> Iterator[Candidate]:
    text = block.text[slice(*cell)]
    if len(text.split()) < _FEWEST_WORDS or _NOT_STATED.match(text):
        return
    judged = next((one.name for one in judgements.RULES.hits(text) if one.pattern.search(text)), "")
    if judged and kind in ("", "assessment"):
        kind = judged.split(".")[1]
    if not kind:
        return
    low, high = cell[0] - sentence.start, cell[1] - sentence.start
    about = [(name, first + low, last + low) for name, first, last in topics(text)]
    around = likeliest(text, [block.text[slice(*row[0])]]) if not about else None
    if around is not None:
        name, first, last = around
        about = [(name, first + low, last + low) if last else around]
    if about:
        yield from stated(context, block, sentence, low, high, about, kind, TABLED)
