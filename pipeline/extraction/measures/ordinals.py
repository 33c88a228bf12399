"""Parts that are told one by one: "The first pillar concerns ...", "Second, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.numbers import count
from pipeline.extraction.finders.parallels import ACTION
from pipeline.extraction.measures.owners import link_to, spoken_of
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.words import COUNTED, ORDINALS, SINGULAR
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

_NEAR = 12  # blocks above a part told by its number in which the parts are counted


def gone_through(
    context: Context, block: Block, sentence: Sentence, rule: Rule, found: list[Candidate]
) -> Iterator[Candidate]:
    """ "The first pillar concerns ...": parts told one by one, unless they were listed before."""
    for match in rule.pattern.finditer(sentence.text):
        said = _noun_of(context, match, block, sentence)
        if said is None:
            return
        counting, *noun = said
        counted = next(s for s in counting.sentences if s.start <= noun[0] < s.end)
        from_count = rule.name == "measures.sequence" or counting is not block
        mention = spoken_of(context, counting, counted) if from_count else spoken_of(context, block, sentence)
        if mention is None:
            return
        kind = SINGULAR[counting.text[slice(*noun)].lower()]
        instrument = link_to(context, mention)
        position = ORDINALS.index(match["count"].lower()) + 1
        known = [c for c in found if c.links["instrument_id"].key == instrument.key and c.fields["kind"].value == kind]
        if any(c.rule != rule.name or c.fields["position"].value == position for c in known):
            continue
        at = sentence.start
        lead = Lead(rule, kind, 0, instrument, None, said, block, sentence)
        part = Part(block, (at + match.start("title"), at + match.end("title")), number=position)
        yield from candidates(context, lead, [part])


def _noun_of(context: Context, match: re.Match[str], block: Block, sentence: Sentence) -> tuple[Block, int, int] | None:
    """Where the noun of a part told by its number stands: beside it, or where the parts were counted before.

    "It has two pillars. The first is ...", also where each part has a paragraph of its own.
    """
    if match.groupdict().get("noun"):
        return block, sentence.start + match.start("noun"), sentence.start + match.end("noun")
    place = ORDINALS.index(match["count"].lower())
    counting = block
    counted = _counted(block, sentence.start)
    if not counted and sentence is block.sentences[0]:
        above = context.document.blocks[max(0, block.index - _NEAR) : block.index]
        prose = [b for b in reversed(above) if b.kind == "paragraph" and b.heading == block.heading]
        counting = next((b for b in prose if _counted(b, len(b.text))), block)
        before_it = {o for b in prose for o in ORDINALS[:place] if b.text.lower().startswith(o)}
        counted = _counted(counting, len(counting.text)) if len(before_it) == place else []
    if not counted:
        return None
    told = counted[-1]["count"]
    if place >= count(told) if told else not (match["title"].startswith("to ") or ACTION.match(match["title"])):
        return None
    return counting, *counted[-1].span("noun")


def _counted(block: Block, end: int) -> list[re.Match[str]]:
    """Where a text before a place says how many parts there are, or that there are several."""
    return list(re.finditer(COUNTED, block.text[:end]))
