"""Lists of findings: what the items below a heading or a lead-in are said to be (codebook: findings)."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context
from pipeline.extraction.findings.weighing import REMEDY
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block

_MANNER = "key|policy|main|major|our|current|identified|remaining|persistent|existing|critical|potential|the"
# A heading that says what the list below it holds.
_HEADS = tuple(
    (kind, re.compile(rf"(?i)(?:(?:{_MANNER}|\d[\d.]*) )*(?:{words})\b(?! of\b)"))
    for kind, words in (
        ("recommendation", "recommend(?:ations?|ed actions)|policy options|suggestions"),
        (
            "challenge",
            "challenges|weaknesses|gaps|barriers|obstacles|shortcomings|constraints|limitations|areas of concern|flaws"
            "|drawbacks|deficiencies|pitfalls|bottlenecks|criticisms",
        ),
        ("strength", "strengths|achievements|successes|advantages|assets"),
    )
)
# How a list is introduced, and what its items are then.
_LEADS = (
    (
        "recommendation",
        re.compile(
            r"(?i)recommend(?!er)|\bshould\b|\bmust\b|\bneeds? to\b|\bconsider\b|\bfollowing (?:\w+ )?(?:strategies"
            r"|steps|actions|measures|priorities)\b|\b(?:can|could|potential to)\b[^:]*\bby:$|\bpriority actions\b"
            r"|\bcalls? (?:on|for)\b|\b(?:is|are) (?:needed|required|essential|crucial)\b|\bwill require:"
        ),
    ),
    (
        "challenge",
        re.compile(
            r"(?i)\b(?:risks|challenges|gaps|barriers|obstacles|weaknesses|limitations|constraints|concerns"
            r"|shortcomings"
            r"|deficiencies|difficulties|problems|flaws|drawbacks|bottlenecks)\b"
        ),
    ),
    ("strength", re.compile(r"(?i)\b(?:strengths|achievements|successes|foundations on which)\b")),
)
# Lists that are none of these, and items that say nothing.
_OTHER_LIST = Pattern(r"(?i)\bprinciples\b|\bvalues\b|\brespondents\b|\bsurveyed\b|\bper ?cent\b|%")
_SCORE = re.compile(r"\d(?: per ?cent|%)|:\s*\d|\s\d[\d.]*\W*$")
_DONE = re.compile(
    r"(?i)\b(?:ha(?:s|ve|d) (?:\w+ ){0,2}?(?:taken|adopted|implemented|carried out|made|introduced|undertaken|launched)"
    r"|took|undertook|implemented|introduced|carried out)\b[^:.;]*$"
)
LIST_OF_FACTORS = Pattern(
    r"(?i)\b(?:(?P<bad>factors?|challenges?|barriers?|obstacles?|problems?|weaknesses|gaps|risks|difficulties"
    r"|limitations|shortcomings|constraints|bottlenecks)|(?:key|main|major|core|notable) (?P<good>strengths))\b"
    r"[^.;:]{0,200}?(?:, including|:|includ(?:e|ing)|such as|are the following:?) "
)


def listed_as(context: Context, block: Block, section: str) -> tuple[str, str]:
    """What the items of a list are said to be, and where: by the sentence that introduces it, else by its heading."""
    if block.kind != "list_item" or block.level > 1 or not block.sentences:
        return "", ""
    if len(block.text.split()) < 3 or _SCORE.search(block.text):
        return "", ""
    introduces = context.document.blocks[block.lead_in] if block.lead_in is not None else None
    if introduces is not None and introduces.sentences and introduces.text.rstrip().endswith(":"):
        lead = introduces.sentences[-1].text
        if _OTHER_LIST.search(lead):
            return "", ""
        led = next(((kind, match) for kind, pattern in _LEADS if (match := pattern.search(lead))), None)
        kind = led[0] if led else ""
        if led and kind == "challenge" and REMEDY.search(lead[: led[1].start()]):
            return "", ""  # "To mitigate these risks, the ministry has:"
        if led and kind == "recommendation" and _DONE.search(lead[: led[1].start()]):
            return "", ""  # "The government has taken the following steps:"
        return (kind if kind == "recommendation" or len(block.text.split()) > 5 else ""), lead
    heading = section.split(" | ")[0]
    kind = next((kind for kind, pattern in _HEADS if pattern.match(heading)), "")
    return (kind, heading) if kind else ("", "")


def is_short(item: Block) -> bool:
    return len(item.text.split()) <= 8 and not item.text.rstrip().endswith((".", ";"))


def section_of(context: Context, block: Block, item: Block | None) -> str:
    """The headings above a block and the list item that stands as a heading over it."""
    titles = [heading.text for heading in context.document.headings(block)]
    if item is not None and item.index > (-1 if block.heading is None else block.heading):
        titles.insert(0, item.text)
    return " | ".join(titles)
