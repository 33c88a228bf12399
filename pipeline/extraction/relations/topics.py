"""What a sentence without a subject speaks of: what the heading or the item right above it names (codebook:
relations). "Harmony Plan" above "Funded by ▪. A training scheme run by ▪ and based on ▫."
"""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention
from pipeline.model import Block, Sentence

_LINE = 90  # characters of a line that only names something
_NAME = re.compile(r"\W*(?:\d[\d.]*\W+)?(?:(?i:the|an?) )?[\"“*]*")
_BEHIND = re.compile(r"\W*(?:\([^()]*\)\W*)*(?:\d{4}(?:[–-]\d+)?\W*)?")
# "Funded by ▪.", "Oversees the ▫.": a verb whose subject the heading is
_VERB = re.compile(
    r"(?:[A-Z][a-z]+ed(?: and [a-z]+ed)?|Led|Run|Set up|Built|Written|Overseen|Drawn up"
    r"|[A-Z][a-z]+[^s\W]s(?= (?:the|an?)\b)) (?!.*?, (?:the|an?|it|they|this|these|he|she|we|its|[A-Z]\w+)\b)"
)
_NOT = r"(?!(?:is|are|was|were|has|have|had|will|can|may|should|must|that|which|who|by|of|to|and)\b)"
# "A training scheme run by ▪": what the heading's thing is
_BEING = re.compile(
    rf"(?:An? |The )?(?:{_NOT}[\w-]+ ){{0,5}}?(?i:framework|platform|programme|program|project|initiative|plan|strategy"
    r"|policy|guide|guidelines|guidance|report|tool|system|service|portal|scheme|fund|law|act|code|committee|council"
    r"|board|unit|agency|office|body|authority|centre|center|institute|group|commission|task ?force|department"
    rf"|division) (?=(?:[a-z]+ly )?(?:[a-z]+ed|led|run|set up|built|written|overseen|under|within|of|at) )"
)


def topic(context: Context, sentence: Sentence) -> tuple[Mention, str] | None:
    """The thing that a sentence speaks of without naming it, and what stands between the two."""
    block = context.document.blocks[sentence.block]
    joint = " " if _VERB.match(sentence.text) else ""
    if being := _BEING.match(sentence.text):
        joint = ", " if being[0].startswith(("A ", "An ", "The ")) else ", a "
    if not joint or sentence != block.sentences[0]:
        return None
    named = _named(context, _line_above(context, block))
    return (named, joint) if named is not None else None


def _line_above(context: Context, block: Block) -> Block | None:
    """The line right above a block, or the heading of a list whose item it is."""
    if block.kind == "list_item":
        return next(iter(context.document.headings(block)), None) if block.lead_in is None else None
    before = (b for b in reversed(context.document.blocks[: block.index]) if b.kind not in ("furniture", "note"))
    above = next(before, None)
    return above if above is not None and above.kind in ("heading", "list_item", "paragraph") else None


def _named(context: Context, line: Block | None) -> Mention | None:
    """What a line names that says nothing else."""
    if line is None or len(line.text) > _LINE or line.text.rstrip().endswith("."):
        return None
    for mention in context.within(line.index):
        opens = _NAME.fullmatch(line.text, 0, mention.start)
        if opens and mention.form == "name" and _BEHIND.fullmatch(line.text, mention.end):
            return mention
    return None
