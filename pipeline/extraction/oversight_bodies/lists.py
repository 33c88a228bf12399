"""Bodies of oversight by the list in which they stand, and by the list of their tasks (codebook: oversight_bodies)."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention, Thing
from pipeline.extraction.oversight_bodies.duties import AI, TASK, Role, what_for
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block

_AUTHORITIES = Pattern(
    r"\b(?:competent|designated|supervisory|notifying|market surveillance|enforcement|regulatory)"
    r" (?:authorities|bodies)\b"
    r"|\bregulators\b|\b(?:authorities|bodies) (?:which |that )?(?:will )?(?:oversee|enforce|supervise)\b"
    r"|\b(?i:authorities|bodies|institutions|agencies|organi[sz]ations)(?:,? (?:which|that) (?:are|will be)|,)?"
    r" (?:responsible for|in charge of|tasked with|charged with) (?:the )?"
    r"(?:protect|enforc|supervis|overs|monitor|safeguard)\w*"
)
_NEAR = 300  # characters before a sentence that tell what it is about
_HAS_TASKS = re.compile(
    r"\b(?:tasks?|duties|functions|responsibilit(?:y|ies)|mandate|roles?|mission|powers|competences|responsible for"
    r"|tasked with|charged with)\b[^.]*:\s*$",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"(?:oversee|enforce|supervise|responsible for (?:protect|enforc|supervis|overs|monitor|safeguard)\w*)\b"
    r"[^.,;:]{3,120}?(?= (?:are|is|include|will)\b|[.,;:]|$)"
)
_RIGHTS = re.compile(r"(?: of)?(?: the)? (?:[a-z]+ )?rights\b")
_UNDER = re.compile(r"(?: (?:under|for|of|in|on) [^,.;:]{3,60}?(?= and | are | include|[,.;:]|$))?")
# Between "the competent authorities" and their names, "include A, B and C".
_ARE = re.compile(
    r"[^.;:]{0,80}?(?:,? among (?:them|which|these)| (?:are|include[sd]?|comprise[sd]?|consist of|will be|were"
    r"|namely|such as)|:)"
    r" (?:the )?(?:[A-Z][^.;:]*(?:, | and ))?(?:and )?(?:the )?$"
)


def by_list(context: Context, thing: Thing) -> Role | None:
    """A body among those that a lead-in, or the sentence before it, makes competent for the rules on AI."""
    for named in thing.named:
        if named.block.kind == "list_item" and named.block.lead_in is not None:
            block = context.document.blocks[named.block.lead_in]
            first, last = 0, len(block.text)
        else:
            block, first, last = named.block, named.sentence.start, named.found.start
        match = _AUTHORITIES.search(block.text, first, last)
        if match is None or (block is named.block and not _ARE.match(block.text, match.end(), last)):
            continue
        above = " ".join(h.text for h in context.document.headings(named.block))
        if AI.search(block.text, max(0, first - _NEAR), last) or AI.search(above):
            duty = _DUTY.search(block.text, match.start(), last)
            after = _UNDER.match(block.text, match.end(), last)
            start, end = duty.span() if duty else (match.start(), after.end() if after else match.end())
            scope = "human_rights" if _RIGHTS.match(block.text, match.end()) else "ai_regulation"
            return Role(scope, context.value(block, start, end), "oversight_bodies.listed", 0.85)
    return None


def by_tasks(context: Context, thing: Thing) -> Role | None:
    """A body of which a list of tasks says that it oversees or steers: under its name, or "The X has these tasks:"."""
    for block in context.document.blocks:
        if block.kind != "list_item" or (task := TASK.match(block.text)) is None:
            continue
        if (owner := _whose_task(context, block)) is None or owner.key != thing.key:
            continue
        if scope := what_for(context, block, task.start("verb"), task.end()):
            words = context.value(block, task.start("verb"), task.start("verb") + len(task[0].rstrip(" .;,")))
            return Role(scope, words, "oversight_bodies.tasks", 0.8, words)
    return None


def _whose_task(context: Context, item: Block) -> Mention | None:
    """The body that the lead-in of a list says has tasks, or that the heading above names and nothing else."""
    if item.lead_in is not None and _HAS_TASKS.search(context.document.blocks[item.lead_in].text):
        return next(iter(context.within(item.lead_in, table="organisations")), None)
    for heading in context.document.headings(item)[:1]:
        named = context.within(heading.index, table="organisations")
        if len(named) == 1 and named[0].end - named[0].start > len(heading.text) * 0.6:
            return named[0]
    return None
