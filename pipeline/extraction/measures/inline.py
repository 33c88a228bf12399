"""Parts that a sentence itself enumerates after (or before) its lead-in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.extraction.finders.enumerations import enumerate_items, labelled_items, trim
from pipeline.extraction.finders.parallels import ACTION, NOUN, parallel_items
from pipeline.extraction.measures.doings import sense_of
from pipeline.extraction.measures.objects import BY_MEANS, is_noun, of_a_verb, of_doings, short_of
from pipeline.extraction.measures.parts import QUOTES, Lead, Part
from pipeline.extraction.measures.rules import FIELD_WORDS, JOINT
from pipeline.extraction.measures.words import ORDINALS
from pipeline.extraction.rules import Rule
from pipeline.model import Block

_QUOTE_ENDS = re.compile(r"[^“”]*”")
_DESCRIBED = re.compile(
    r"(?:[\w’'-]+ ){0,5}[\w’'-]+(),? (?:(?:described|defined|understood) as|(?<=, )(?:focus(?:ing|ed) on|aim(?:ing"
    r"|ed) (?:at|to)|covering"
    r"|dedicated to|which (?:is|aims|focuses|covers|includes|concerns)))\s+()\S"
)
INLINE_ONLY = frozenset(
    (
        "measures.apposed",
        "measures.make_up",
        "measures.taken_as",
        "measures.these",
        "measures.planned",
        "measures.planned_under",
        "measures.aspect",
        "measures.one_of",
    )
)
_INLINE = INLINE_ONLY | {
    "measures.counted",
    "measures.such_as",
    "measures.are",
    "measures.principles",
    "measures.does",
    "measures.run_in",
    "measures.introduces",
}
_THROUGH = re.compile(r"\b(?:through|by):$")  # before a list of means
_NO_PART = re.compile(r"(?:it|they|we|he|she|this|these|there) ")  # a sentence
# ", the minister said yesterday."
_WHO_SAYS = re.compile(
    r", (?=[A-Z]|the |its |an? )[^,;:]{3,120} (?:said|says|added|noted|explained|announced|wrote|told \w+)"
    r"(?: (?:on|in|at|yesterday|today|this|last)\b[^,;:]{0,40})?\.?$"
)
_GOES_ON = re.compile(
    r"(?:all|each|both|some|most) of (?:which|them)\b|which\b|that$|thereby\b|thus\b|while\b|whereas\b"
)
# A colon within a title: "such as Bright Bells: Gongs for All, led by the Harbour Fund, further stress ..."
_OF_A_TITLE = re.compile(r", (?:\w+ly )?(?:led|run|launched|developed|organi[sz]ed|published|adopted|funded) by\b")
# "first, ...", "the second deals with ...", "the third with ..."
_NTH = re.compile(
    rf"(?:{'|'.join(ORDINALS)})(?:ly)?, |the (?:{'|'.join(ORDINALS)}) (?:part |one )?(?:(?:is about|is devoted to"
    r"|is|deals with|concerns|covers|addresses|focuses on|relates to|with|on|aims to) )?"
)


def of_own_list(rule: Rule, text: str) -> list[re.Match[str]]:
    """The lead-ins of a sentence; of two before one colon ("14 actions in six areas:") the nearer one that counts."""
    matches = list(rule.pattern.finditer(text))
    if rule.name != "measures.counted":
        return matches
    by_joint: dict[int, re.Match[str]] = {}
    for match in matches:
        joint, nearer = _joint_end(text, match.end()), match["count"]
        if nearer or not (before := by_joint.get(joint)) or not before["count"]:
            by_joint[joint] = match
    return list(by_joint.values())


def _cut_off(item: str) -> bool:
    """Whether a quotation begins or ends in an item, but not both."""
    return item.count("“") != item.count("”")


def _joint_end(text: str, start: int) -> int:
    joint = re.compile(JOINT).match(text, start)
    return joint.end() if joint else start


def inline(lead: Lead, match: re.Match[str], limit: int) -> list[Part]:
    """Parts that the sentence itself enumerates after the lead-in, as many as it announces.

    `limit` is where the next lead-in of the sentence stands.
    """
    if lead.rule.name not in _INLINE or (lead.rule.name == "measures.apposed" and not lead.count):
        return []
    text, at = lead.block.text, lead.sentence.start
    low, high = at + match.end(), lead.sentence.end if lead.rule.name == "measures.does" else at + limit
    if lead.rule.name in ("measures.planned", "measures.planned_under"):
        span = (at + match.start("title"), at + match.end("title"))
        new = _THING.match(text, *span) or (lead.rule.name == "measures.planned_under" and text[span[0]] not in "tT")
        return [Part(lead.block, span)] if new else []
    if lead.rule.name == "measures.one_of" or (lead.rule.name == "measures.taken_as" and match["one"]):
        return [Part(lead.block, (at + match.start("title"), at + match.end("title")))]
    if lead.rule.name == "measures.aspect":
        low, high = trim(text, low, high)
        items = parallel_items(text, low, high)
        if not items and text.startswith("to ", low):  # also of a verb that need not be known
            items = parallel_items(text, low + len("to "), high, infinitive=True)
        return [Part(lead.block, short_of(text, a, b)) for a, b in items]
    if lead.rule.name == "measures.such_as" and (goes_on := _GOES_ON_WITH.search(text, low, high)):
        high = goes_on.start()
    if lead.rule.name in ("measures.make_up", "measures.taken_as"):
        low, high = at + match.start("title"), at + match.end("title")
    if lead.rule.name == "measures.counted":
        joint = text[low : at + _joint_end(lead.sentence.text, match.end())]
        if joint.endswith(FIELD_WORDS) and not lead.count:
            return []
        low += len(joint)
        closing = {"(": ")", "–": " – ", "—": "—" if joint.endswith("—") else " — "}.get(joint.rstrip()[-1:], "")
        if closing and (end := text.find(closing, low, high)) >= 0:
            high = end
    if lead.rule.name == "measures.introduces":
        low = text.index(":", low) + 1
        if _OF_A_TITLE.search(text, low, high):
            return []
    if closed := _QUOTE_ENDS.match(text, low, high):
        high = closed.end() - 1
    if told := _WHO_SAYS.search(text, low, high):
        high = told.start()
    items = labelled_items(text, low, high)
    if not items:
        semicolons = [m.start() for m in re.finditer(";", text[low:high])]
        edges = [low, *(low + s for s in semicolons), high]
        items = [trim(text, a, b) for a, b in pairwise(edges)]
        if not semicolons:
            items = enumerate_items(text, low, high)
        if lead.rule.name == "measures.does" and not (semicolons and text[:low].rstrip().endswith(":")):
            items = of_a_verb(lead, text, low, high)
        elif not semicolons:
            items = _without_clause(text, items)
            parallel = parallel_items(text, *trim(text, low, high))
            loose = parallel_items(text, *trim(text, low, high), counted=True) if lead.count > 2 else []
            if len(loose) == lead.count > 2:
                items = loose
            elif _is_told(lead, text, (low, high), parallel) and not _lists_nouns(text, parallel, items):
                items = parallel
            elif items and text.startswith("to ", items[0][0]):
                items = items if all(text.startswith("to ", a) for a, _ in items) else []
    if lead.count and len(items) > lead.count:
        # a list in the last part: the part runs to the end of the sentence
        items[lead.count - 1 :] = [(items[lead.count - 1][0], items[-1][1])]
    partial = lead.rule.name in ("measures.such_as", "measures.these")
    alone = len(items) == 1 and lead.rule.name == "measures.does"
    if (len(items) < 2 and not alone) or (
        lead.count and len(items) != lead.count and not (partial and len(items) < lead.count)
    ):
        return []
    if any(len(text[a:b].split()) > 40 or _NO_PART.match(text, a, b) for a, b in items):
        return []
    if any(_cut_off(text[a:b]) and _cut_off(text[a:b].strip(QUOTES)) for a, b in items):
        return []
    items = [(counted.end() if (counted := _NTH.match(text, a, b)) else a, b) for a, b in items]
    titled = [_titled(lead.block, a, b) for a, b in items]
    if sum(part is not None for part in titled) * 3 >= len(items) * 2 > 2:
        return [part or Part(lead.block, item) for part, item in zip(titled, items, strict=True)]
    return [_bracketed(lead.block, a, b) for a, b in items]


def of_means(lead: Lead, parts: list[Part]) -> Lead:
    """A lead-in of the kind of its parts, where these are the means by which a plan reaches what it aims at."""
    text, (_, _, said) = lead.block.text, lead.said
    sense = sense_of(text[slice(*lead.said[1:])]) if lead.rule.name == "measures.does" and parts else None
    if sense is None or not parts:
        return lead
    if parts[0].block is not lead.block:
        return replace(lead, kind="activity") if _THROUGH.search(lead.sentence.text) else lead
    by = sense.name == "aims" and BY_MEANS.search(text, said, parts[0].title[0])
    return replace(lead, kind="activity") if by else lead


def _is_told(lead: Lead, text: str, span: tuple[int, int], items: list[tuple[int, int]]) -> bool:
    """Whether items alike in form are the parts that a lead-in announces: three, as many as counted, two deeds."""
    if len(items) > 2 or lead.count:
        return len(items) > 2 or len(items) == lead.count
    return of_doings(text, items) or (lead.rule.name == "measures.are" and "," not in text[slice(*span)])


def _lists_nouns(text: str, parallel: list[tuple[int, int]], items: list[tuple[int, int]]) -> bool:
    """Whether things are listed of which only some have an article: "the old quays, boats, bells and the tides"."""
    bare = len(items) > len(parallel) and all(is_noun(text, *item) for item in items)
    return bare and re.match(NOUN, text[slice(*parallel[0])]) is not None


_TITLE_ENDS = re.compile(r"(?P<title>(?:[\w&/’'-]+,? ){0,7}[\w&/’'-]+)(?:: | [–—-] |—)(?=\S+ \S)")
_THING = re.compile(rf"(?:An? |\d|New |Several )|(?i:{ACTION.pattern})")
# The verb of a sentence after a list in its midst: "Two projects, including quays and bells, are ...".
_GOES_ON_WITH = re.compile(r", (?=(?:are|is|was|were|will|has|have|had|can|must|should|would)\b)")


def _without_clause(text: str, items: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Items without the clause that goes on after the last: "quays and bells, all of which are old"."""
    for n, (start, end) in enumerate(items):
        if n and _GOES_ON.match(text, start, end):
            return items[:n]
    return items


def _titled(block: Block, start: int, end: int) -> Part | None:
    """A part with its title before a dash or colon: "Quays — to repair them"."""
    mark = _TITLE_ENDS.match(block.text, start, end)
    return Part(block, (start, mark.end("title")), (mark.end(), end)) if mark else None


def _bracketed(block: Block, start: int, end: int) -> Part:
    """A part whose body stands in brackets after its title: "quays (to repair them)"."""
    match = re.search(
        r"\s*\(((?:(?:to|in order|by|such as|i\.e\.)\b|[a-z]+(?: [\w’'-]+){4})[^()]*)\)$", block.text[start:end]
    )
    match = match or _DESCRIBED.match(block.text[start:end])
    if match is None:
        return Part(block, (start, end))
    if match.re is _DESCRIBED:
        return Part(block, (start, start + match.start(1)), (start + match.start(2), end))
    return Part(block, (start, start + match.start()), (start + match.start(1), start + match.end(1)))
