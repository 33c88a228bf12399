"""Parts that are told one by one: "The first pillar concerns ...", "Second, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.numbers import count
from pipeline.extraction.measures.owners import link_to, spoken_of
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.words import COUNTED, ORDINALS, SINGULAR
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence


def gone_through(
    context: Context, block: Block, sentence: Sentence, rule: Rule, found: list[Candidate]
) -> Iterator[Candidate]:
    """ "The first pillar concerns ...": parts told one by one, unless they were listed before."""
    for match in rule.pattern.finditer(sentence.text):
        said = _noun_of(match, block, sentence)
        if said is None:
            return
        counted = next(s for s in block.sentences if s.start <= said[0] < s.end)
        mention = spoken_of(context, block, counted if rule.name == "measures.sequence" else sentence)
        if mention is None:
            return
        kind = SINGULAR[block.text[slice(*said)].lower()]
        instrument = link_to(context, mention)
        position = ORDINALS.index(match["count"].lower()) + 1
        known = [c for c in found if c.links["instrument_id"].key == instrument.key and c.fields["kind"].value == kind]
        if any(c.rule != rule.name or c.fields["position"].value == position for c in known):
            continue
        at = sentence.start
        lead = Lead(rule, kind, 0, instrument, None, (block, *said), block, sentence)
        part = Part(block, (at + match.start("title"), at + match.end("title")), number=position)
        yield from candidates(context, lead, [part])


def _noun_of(match: re.Match[str], block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where the noun of a part told by its number stands: beside it, or where the parts were counted before.

    "It has two pillars. The first is ..."
    """
    if match.groupdict().get("noun"):
        return sentence.start + match.start("noun"), sentence.start + match.end("noun")
    counted = [m for m in re.finditer(COUNTED, block.text[: sentence.start]) if m["count"]]
    if not counted or ORDINALS.index(match["count"].lower()) >= count(counted[-1]["count"]):
        return None
    return counted[-1].span("noun")
