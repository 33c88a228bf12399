"""Which instrument a passage goes on about without naming it."""

from __future__ import annotations

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.measures.own import KINDS_OF_OWN
from pipeline.extraction.measures.words import SINGULAR
from pipeline.model import Block, Sentence

LAWS = frozenset(("law", "regulation", "treaty", "resolution"))
# Instruments of any kind but reports and tools may say what they consist of.
MAY_CONTAIN = KINDS_OF_OWN | LAWS
_UNDER_LINE = 8  # blocks that a title on a line may head at most


def spoken_of(context: Context, block: Block, sentence: Sentence) -> Mention | None:
    """The instrument of the sentence, of those before it in its paragraph, of the section, or of the block above.

    The block above counts only if it speaks of one instrument alone.
    """
    if any(not is_noun_of_parts(context, m) for m in context.in_sentence(sentence, "instruments")):
        return context.instrument_of(sentence)
    return spoken_before(context, block, sentence)


def spoken_before(context: Context, block: Block, sentence: Sentence) -> Mention | None:
    """The instrument of the sentences before one in its paragraph, of the section, or of the block above."""
    held = context.within(block.index, 0, sentence.start, "instruments")
    if before := [m for m in held if m.kind != "monitoring_tool"]:  # an index has no measures
        return before[-1]
    if found := line_above(context, block) or context.subject(block, "instruments"):
        return found
    above = context.document.blocks[block.index - 1] if block.index else None
    if above is None or above.heading != block.heading or above.kind not in ("paragraph", "list_item"):
        return None
    named = [m for m in context.within(above.index, table="instruments") if m.kind != "monitoring_tool"]
    return named[0] if len({m.key for m in named}) == 1 else None


def line_above(context: Context, block: Block) -> Mention | None:
    """The instrument named by the item or line that stands as a title over paragraphs: "• Ferry Guidelines (2031)"."""
    for above in reversed(context.document.blocks[max(0, block.index - _UNDER_LINE) : block.index]):
        if above.kind in ("note", "furniture") or (above.kind == "paragraph" and above.heading == block.heading):
            continue
        named = context.within(above.index, table="instruments") if above.kind == "list_item" else ()
        return named[0] if named and not named[0].start and block.kind == "paragraph" else None
    return None


def under_title(context: Context, block: Block) -> Mention | None:
    """The plan whose parts a bare title heads: that of the title, of the headings above, or of the block before it."""
    named = context.within(block.index, table="instruments")
    above = next(
        (b for b in reversed(context.document.blocks[: block.index]) if b.kind not in ("note", "furniture")), None
    )
    if not named and (subject := context.subject(block, "instruments")):
        named = (subject,)
    if not named and above is not None and above.kind == "paragraph":
        named = context.within(above.index, table="instruments")
    plans = {m.key: m for m in named if m.kind in MAY_CONTAIN}
    return next(iter(plans.values())) if len({m.key for m in named}) == len(plans) == 1 else None


def is_noun_of_parts(context: Context, mention: Mention) -> bool:
    """Whether "the recommendations" are parts of what a paragraph tells of, not the Recommendations named far above."""
    if mention.form != "back_reference" or mention.text.lower() not in SINGULAR or not mention.text.endswith("s"):
        return False
    near = range(mention.block - 1, mention.block + 1)
    named = (m for i in near for m in context.within(i, table="instruments") if m.key == mention.key)
    return all(m.start >= mention.start and m.block == mention.block for m in named)
