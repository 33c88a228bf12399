"""What a text that weighs options says that each of them would bring or cost (codebook: findings).

"This approach could slow the ferries" is a conclusion where options are set side by side, in a plan, too; elsewhere it
may tell how something works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extraction.context import Context
from pipeline.extraction.findings import judgements
from pipeline.extraction.findings.lists import section_of
from pipeline.extraction.findings.stating import stated
from pipeline.extraction.findings.surroundings import topic_around
from pipeline.extraction.findings.topics import topics
from pipeline.extraction.findings.words import rule
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import RuleSet
from pipeline.model import Block, Candidate, Sentence

# What an option is made of: no judgement on it.
_IS_MADE = (
    r"(?!(?:involve|includ|entail|be|focus|need|requir|hav|mean|cover|consist)\w*\b|prioriti[sz]e? (?!\w+ \w+ over\b))"
)
_DOES = r"(?:allow|provide|offer|enable|ensure|risk|align|lack|limit|fail|strengthen|weaken|promote|hamper)s?\b"
_BRINGS = rf"(?:(?:could|would|may|might|can) (?:also )?|(?={_DOES})){_IS_MADE}[a-z]+"
_ONE = r"(?:options?|approach(?:es)?|scenarios?|alternatives?|models?|routes?)"
OPTIONS = RuleSet(
    (
        rule(
            "assessment.option",
            rf"\b(?:this|such an?|the|each|these) (?:[\w-]+ )?{_ONE}\b[^,.;]{{0,40}}? {_BRINGS}",
            rf"^(?:\w+, )?it (?:also |further )?{_BRINGS}",
            example="This option could slow the ferries.",
            judgement="This option could slow",
            confidence=0.7,
        ),
    )
)
_OPTION = re.compile(r"(?i)\boptions?\b")
_ON_ONE = re.compile(rf"(?i)\b{_ONE}\b")
_SOON = 60  # characters after a judgement that tell whether it costs
_FEWEST = 3  # sentences that speak of options, in a text that weighs them
_COSTS = Pattern(
    r"(?i)\b(?:limit|slow|delay|reduc|stall|complicat|creat\w+ (?:in|un|dis|mis)|widen|divert|cost|restrict|over"
    r"|lead to (?:\w+ )?(?:in|un|dis)|rais\w+ (?:\w+ )?(?:costs?|risks?))\w*"
)


def judged_as_options(context: Context, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """What options would bring or cost, in a text that weighs some; `found` are conclusions by their words."""
    prose = [block for block in context.document.prose() if block.kind in ("paragraph", "list_item")]
    if sum(_OPTION.search(one.text) is not None for block in prose for one in block.sentences) < _FEWEST:
        return
    covered = {(candidate.block, span.start) for candidate in found for span in candidate.context[:1]}
    for block in prose:
        for sentence in block.sentences:
            start = block.spans(sentence.start, sentence.end)[0].start
            before = block.text[: sentence.end]
            if (block.index, start) not in covered and _ON_ONE.search(before):
                yield from _of_option(context, block, sentence)


def _of_option(context: Context, block: Block, sentence: Sentence) -> Iterator[Candidate]:
    text = sentence.text
    for one in OPTIONS.hits(text):
        match = one.pattern.search(text)
        if match is None:
            continue
        said = text[match.start() : match.end() + _SOON]
        costs = _COSTS.search(said) or any(
            judge.name.startswith("findings.challenge") and judge.pattern.search(said)
            for judge in judgements.RULES.hits(said)
        )
        around = topic_around(context, sentence, text, section_of(context, block, None), own_plan=False)
        about = topics(text) or [around or ("strategy_gap", 0, 0)]
        kind = "challenge" if costs else "strength"
        yield from stated(context, block, sentence, match.start(), len(text.rstrip()), about, kind, one)
