"""Lists of findings: what the items below a heading or a lead-in are said to be (codebook: findings)."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extraction.context import Context
from pipeline.extraction.finders.parallels import LOOSE_ACTION
from pipeline.extraction.findings.weighing import REMEDY
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Document

_MANNER = "key|policy|main|major|our|current|identified|remaining|persistent|existing|critical|potential|the"
# A heading that says what the list below it holds.
_HEADS = tuple(
    (kind, re.compile(rf"(?i)(?:(?:{_MANNER}|\d[\d.]*) )*(?:{words})\b(?! of\b)"))
    for kind, words in (
        (
            "recommendation",
            "recommend(?:ations?|ed actions)|policy (?:options|implications)|suggestions|proposals|(?:the )?way forward"
            "|(?:the )?path forward|what (?:should|must|needs to|can|could) (?:\\w+ ){0,4}?(?:done|happen|change|do)\\b"
            "|what(?:[’']s| is) needed|call to action",
        ),
        (
            "challenge",
            "challenges|weakness(?:es)?|threats?|gaps|barriers|obstacles|shortcomings|constraints|limitations"
            "|areas of concern|flaws"
            "|drawbacks|deficiencies|pitfalls|bottlenecks|criticisms|concerns|problems|difficulties"
            "|(?:where|what) (?:[\\w’']+ ){1,5}?(?:falls? short|fails?|lacks?|(?:gets|got) wrong|went wrong|missing)\\b"
            "|where (?:[\\w’']+ ){1,5}?(?:improved?|strengthened)\\b|what[’']s missing",
        ),
        (
            "strength",
            "strengths?|achievements|successes|advantages|assets|what works"
            "|what (?:[\\w’']+ ){1,5}?(?:(?:gets|got) right|does well|did well|went well|works)\\b",
        ),
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
    r"[^.;:]{0,200}?(?:, including|:|includ(?:e|ing)|are the following:?) "
)


_BY_DOING = re.compile(r"\b(?:by|through):$")
# The number that opens a part of a report: "1. Data", "2.3. Open data".
_NUMBER = re.compile(r"\d{1,2}\.?\s*")
_NUMBERED = re.compile(r"(?:(?<=\s)|^)\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])")
_LONG_LINE = 100  # characters: a shorter line ends a title that has no full stop
# What paragraphs under a lead-in open with if they are its items: a name and a colon, or a small letter.
_UNMARKED = re.compile(r"(?:[A-Z][\w’'/& -]{2,40}: \S|[a-z])")
# What a document that evaluates a state's policy is called, and where it tells what is planned already.
_EVALUATION = re.compile(r"(?i)\b(?:assessment|evaluation|review|audit|recommendations|policy brief|peer review)\b")
_PLANNED = re.compile(r"(?i)\b(?:objectives?|goals?|strateg\w+|plans?|pillars?|programmes?|programs?|initiatives?)\b")
# What opens a thing to do: "Develop", "Enactment of"; and what a sentence on what is has.
_TO_DO = re.compile(rf"(?:{LOOSE_ACTION.pattern}|[A-Z][a-z-]+(?:[st]ion|ment|ance) of )")
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|19\d\d|20\d\d)\b")


def listed_as(context: Context, block: Block, section: str) -> tuple[str, str]:
    """What the items of a list are said to be, and where: by the sentence that introduces it, else by its heading.

    Items are also paragraphs that open with a number ("1.2. ...") or stand in a row under a lead-in, all made alike.
    """
    unmarked = context.once(_unmarked_items).get(block.index)
    above = block.lead_in if unmarked is None else unmarked
    introduces = context.document.blocks[above] if above is not None else None
    led = introduces is not None and introduces.text.rstrip().endswith(":")
    item = block.kind == "list_item" and (led or block.level <= 1)
    numbered = block.kind == "paragraph" and _NUMBER.match(block.text) is not None
    to_do = block.index in context.once(_things_to_do)
    if not (item or numbered or to_do or unmarked is not None) or not block.sentences:
        return "", ""
    if len(block.text.split()) < 3 or _SCORE.search(block.text) or block.text.rstrip().endswith(":"):
        return "", ""
    if introduces is not None and led and introduces.sentences:
        lead = introduces.sentences[-1].text
        if _OTHER_LIST.search(lead):
            return "", ""
        kind, said = next(((kind, match) for kind, pattern in _LEADS if (match := pattern.search(lead))), ("", None))
        if said and kind == "challenge" and (REMEDY.search(lead[: said.start()]) or _BY_DOING.search(lead, said.end())):
            return "", ""  # "To mitigate these risks, the ministry has:", "We guard against risks by:"
        if said and kind == "recommendation" and _DONE.search(lead[: said.start()]):
            return "", ""  # "The government has taken the following steps:"
        return (kind if kind == "recommendation" or len(block.text.split()) > 5 else ""), lead
    if to_do:
        return "recommendation", ""
    heading = section.split(" | ")[0]
    kind = kind_headed(heading)
    return (kind, heading) if kind else ("", "")


def kind_headed(heading: str) -> str:
    """The kind of what stands below a heading: "Key challenges", "What works"; empty if it tells none."""
    return next((kind for kind, pattern in _HEADS if pattern.match(heading)), "")


def heads_of(context: Context, block: Block) -> list[tuple[int, int]]:
    """Offsets of what the numbers of a paragraph introduce: "2.1. Collect data 2.2. Share it", titles or sentences."""
    numbers = list(_NUMBERED.finditer(block.text)) if block.kind == "paragraph" else []
    heads = []
    edges = [*(number.start() for number in numbers[1:]), len(block.text)]
    for here, edge in zip(numbers, edges, strict=False):
        end = min([edge, *(s.end for s in block.sentences if s.end > here.end())])
        heads.append((here.end(), _end_of_title(context.document, block, here.end(), end)))
    return heads


def _end_of_title(document: Document, block: Block, start: int, end: int) -> int:
    """Where a title without a full stop ends: with its line, if that is short and the next begins anew."""
    at = start
    for piece, following in pairwise(block.spans(start, end)):
        at += piece.end - piece.start
        if "\n" in document.raw[piece.end : following.start]:
            anew = document.raw[following.start].isupper() and at - start < _LONG_LINE
            return at if anew else end
        at += block.text[at] == " "
    return end


def _unmarked_items(context: Context) -> dict[int, int]:
    """Paragraphs that stand as items, without a mark, under one that ends with a colon: which, and under which."""
    found: dict[int, int] = {}
    run: list[int] = []
    lead = -1
    for block in (*context.document.prose(), None):
        alone = block is not None and block.kind == "paragraph" and len(block.sentences) == 1
        if block is not None and alone and lead >= 0 and len(block.text.split()) <= 30 and _UNMARKED.match(block.text):
            run.append(block.index)
            continue
        if len(run) > 2:
            found.update(dict.fromkeys(run, lead))
        lead, run = -1, []
        if block is not None and block.kind == "paragraph" and block.text.rstrip().endswith(":"):
            lead = block.index
    return found


def _things_to_do(context: Context) -> frozenset[int]:
    """Paragraphs and items in a row, without a lead-in, that tell what is to be done, in a document that evaluates."""
    found: list[int] = []
    run: list[Block] = []
    if not _EVALUATION.search(context.document.title):
        return frozenset()
    for block in (*context.document.prose(), None):
        if block is not None and block.kind in ("paragraph", "list_item") and block.lead_in is None:
            heading = next((h.text for h in context.document.headings(block)), "")
            if block.sentences and not _TELLS.search(block.sentences[0].text) and not _PLANNED.search(heading):
                run.append(block)
                continue
        while run and not _TO_DO.match(run[-1].text):
            run.pop()
        if sum(_TO_DO.match(one.text) is not None for one in run) * 3 > max(len(run) * 2, 8):
            found += [one.index for one in run]
        run = []
    return frozenset(found)


def is_short(item: Block) -> bool:
    return len(item.text.split()) <= 8 and not item.text.rstrip().endswith((".", ";"))


def section_of(context: Context, block: Block, item: Block | None) -> str:
    """The headings above a block and the list item that stands as a heading over it.

    Over numbered headings ("1. Data") stands the one that has no number, though it be set alike ("Recommendations").
    """
    titles = [heading.text for heading in context.document.headings(block)]
    if block.heading is not None and (over := context.once(_over_numbers).get(block.heading)):
        titles.insert(0, over)
    if item is not None and item.index > (-1 if block.heading is None else block.heading):
        titles.insert(0, item.text)
    return " | ".join(titles)


def _over_numbers(context: Context) -> dict[int, str]:
    """The heading without a number under which each numbered one stands, if it says what stands below it."""
    found: dict[int, str] = {}
    over = ""
    for block in context.document.blocks:
        if block.kind != "heading" or not block.spans():
            continue
        start = block.spans()[0].start
        before = context.document.raw[max(0, start - 8) : start].rpartition("\n")[2].strip("#* \t")
        if not _NUMBER.match(block.text) and not _NUMBER.fullmatch(before):
            over = block.text if any(pattern.match(block.text) for _, pattern in _HEADS) else ""
        elif over:
            found[block.index] = over
    return found
