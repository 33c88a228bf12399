"""The row of a finding: what is stated, on what, and whose policy it judges (codebook: findings)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.findings.surroundings import EVALUATES
from pipeline.extraction.findings.topics import Topic
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Link, Sentence, Value

# Whose doings are judged if no state is named: those of all of them.
_WORLDWIDE = re.compile(
    r"(?i)\bat (?:the|an?) (?:international|global) level\b|\bthe international community\b"
    r"|\bstates and international (?:institutions|organi[sz]ations|bodies)\b"
)
_GLOBAL = frozenset({"INT", "International"})


def stated(
    context: Context,
    block: Block,
    sentence: Sentence,
    start: int,
    end: int,
    about: list[Topic],
    kind: str,
    rule: Rule,
) -> Iterator[Candidate]:
    """One candidate for each topic of what stands from `start` to `end` of a sentence."""
    clause = sentence.text[start:end].rstrip(" .,;")
    low, high = sentence.start + start, sentence.start + start + len(clause)
    spans = block.spans(low, high)
    for number, (name, first, last) in enumerate(about):
        of_topic = block.spans(low + first, low + last) if last else spans
        yield Candidate(
            "findings",
            context.document.source_id,
            f"findings:{spans[0].start}" + (f":{number}" if number else ""),
            rule.name,
            rule.confidence,
            fields={
                "kind": Value(kind, spans),
                "topic": Value(name, of_topic),
                "statement": Value(clause, spans),
            },
            links={"jurisdiction_id": _jurisdiction(context, block, sentence, low, high)},
            context=block.spans(sentence.start, sentence.end),
            block=block.index,
        )


def _jurisdiction(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> Link:
    """Whose policy is judged: named in the clause, the sentence, or before it in the paragraph; else the section's.

    A section of findings is on the whole source, not on what the chapter above it is named after.
    """
    home = context.home()
    text = context.document.blocks[block.index].text[low:high]

    def states(mentions: tuple[Mention, ...]) -> list[Mention]:
        return [m for m in mentions if m.kind != "international"]

    named = states(context.within(block.index, low, high, "jurisdictions"))
    if not named:
        around = states(context.in_sentence(sentence, "jurisdictions"))
        named = around if len({m.name for m in around}) == 1 else []
    if not named:
        before = states(context.within(block.index, 0, sentence.start, "jurisdictions"))
        named = [m for m in before[-1:] if m.name == home.name or m.name.startswith(f"{home.name}-")]
    if len({m.name for m in named}) > 1 and all(m.name.startswith(f"{home.name}-") for m in named):
        return home  # "the plans of Zenda and Strelsau"
    if named:
        return Link("jurisdictions", name=named[0].name, spans=named[0].spans(context.document))
    if worldwide := _WORLDWIDE.search(text):
        start, end = (low + at for at in worldwide.span())
        return Link("jurisdictions", name="INT", spans=block.spans(start, end))
    for heading in context.document.headings(block):
        if EVALUATES.search(heading.text):
            return home
        if context.within(heading.index, table="jurisdictions"):
            break
    found = context.jurisdiction_of(block, low, high)
    return home if home.name and found.name in _GLOBAL else found  # a body of all states is but mentioned
