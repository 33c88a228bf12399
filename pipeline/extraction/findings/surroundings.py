"""The topic of a finding, where the clause itself doesn't name it surely (codebook: findings)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.extraction.context import Context
from pipeline.extraction.findings.topics import NARROW, Topic, likeliest, topic, topics
from pipeline.extraction.findings.weighing import AUTHORITY
from pipeline.extraction.patterns import Pattern, compiled
from pipeline.model import Sentence

ON_AI_ITSELF = re.compile(r"\bAI\b|[Aa]rtificial [Ii]ntelligence")
EVALUATES = Pattern(
    r"(?i)\b(?:findings?|conclusions?|evaluation|assessment of|challenges?|gaps?"
    r"|barriers?|limitations|deficiencies|discussion|strengths?|weaknesses|lessons"
    r"|recommendations?|vs\.?|outlook|key takeaways|public perception|risks)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did)\b")
# What a finding without a topic of its own has to be on, in a plan or of times gone by.
_ON_POLICY = compiled(
    r"(?i)\bAI\b|artificial intelligence|\bdigital|\bdata\b|technolog|algorithm|automated|innovation|\bresearch"
    r"|start-?ups?|\bpublic\b|[mb]illion\b|government|\bstate\b|minist(?:er|ry)|\bpolic(?:e|y|ies)\b|\blaws?\b|\blegal\b|legislat"
    r"|regulat|strateg|consultation|institution|\bcountry\b"
)
_ON_ITS_WORK = compiled(r"(?i)implement|capacit|sector|\bskills|workforce|infrastructure")
# A sentence that goes on about what the one before it is on.
_REFERS_BACK = re.compile(
    r"(?:(?:However|But|Yet|Still|And|Moreover|Overall),? )?(?:[Tt]hese|[Tt]his|[Tt]hey|[Ii]t|[Ss]uch|[Tt]here)\b"
)
# What was done, as the next sentence calls it: that is policy, though no other word of it tells so.
_DEEDS = re.compile(
    r"(?:\w+,? )?(?:[Tt]h[ei]se?|[Ss]uch) (?:\w+ )?(?:actions?|measures?|steps|efforts?|initiatives?|reforms?|rules?"
    r"|instruments?|program(?:me)?s?|projects?|approach)\b"
)


def of_listed(text: str, around: Sequence[str], shares: Mapping[str, float] | None = None) -> list[Topic]:
    """What one of several findings is on: told by its own words, else as of all of them, else the policy itself."""
    return topics(text)[:1] or [likeliest(text, around, shares) or ("strategy_gap", 0, 0)]


def topic_around(context: Context, sentence: Sentence, clause: str, section: str, own_plan: bool) -> Topic | None:
    """The topic of a clause that names none surely: by its less sure words and what stands around it.

    What judges and points to none of these is on the policy as a whole, if its sentence is on a state's doings. But
    a plan says much that is no conclusion, and what was the case is history: there it has to be on policy itself.
    """
    text = sentence.text
    before = context.document.blocks[sentence.block].text[: sentence.start]
    goes_on = bool(_REFERS_BACK.match(text) and AUTHORITY.search(before))
    deeds = goes_on and _DEEDS.match(text) is not None
    if own_plan:
        if not deeds and not _ON_POLICY.search(text) and not _ON_ITS_WORK.search(text):
            return None
    elif not deeds and _PAST.search(clause) and not _ON_POLICY.search(clause):
        return None
    around = (text, *telling_headings(section))
    governs = (
        goes_on
        or any(said.search(text) for said in (ON_AI_ITSELF, AUTHORITY))
        or AUTHORITY.search(before)
        or context.in_sentence(sentence, "jurisdictions")
    )
    if not governs and likeliest(clause, around) is None:
        return None
    around = (*around, before, context.document.title)
    return likeliest(clause, around, context.once(shares_of)) or ("strategy_gap", 0, 0)


def shares_of(context: Context) -> dict[str, float]:
    """The share of a source's paragraphs that is on each topic."""
    blocks = list(context.document.prose())
    told = Counter(one[0] for block in blocks if (one := topic(block.text, 0, len(block.text))))
    return {name: often / len(blocks) for name, often in told.items()}


def narrow_topic(context: Context) -> Topic | None:
    """The narrow topic that a whole source is on: that of a third of its paragraphs."""
    share, name = max(
        ((share, name) for name, share in context.once(shares_of).items() if name in NARROW), default=(0, "")
    )
    often = share * sum(1 for _ in context.document.prose())
    return (name, 0, 0) if often > 4 and share * 3 > 1 else None


def telling_headings(section: str) -> list[str]:
    """The headings above that tell what a section is on, not that it evaluates."""
    return [heading for heading in section.split(" | ") if not EVALUATES.search(heading)]
