"""Parts that are told one by one: "The first pillar concerns ...", "Second, ...", "Pillar 2 (Crews) has ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.numbers import count
from pipeline.extraction.finders.parallels import ACTION
from pipeline.extraction.measures.own import link_to, topic
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.spoken import spoken_of
from pipeline.extraction.measures.words import COUNTED, KINDS, ORDINALS, SINGULAR, roman
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence
from pipeline.registers import fold

_ABOUT = (
    r"(?:concerns?|covers?|deals? with|is about|address(?:es)?|focus(?:es)? on|aims? (?:at|to)|is devoted to|calls? for"
    r"|is dedicated to|foresees?|envisages?|provides? for|relates? to|seeks? to|centres on|centers on)"
)
_NO_PART = frozenset(("section", "chapter", "part", "value", "project", "programme", "program", "policy", "provision"))
_NOUNS = [noun for noun in KINDS if noun not in _NO_PART]
NUMBERED = Rule(
    "measures.numbered",
    Pattern(
        rf"\b(?P<noun>{'|'.join(noun.capitalize() for noun in _NOUNS)})"
        r" (?P<count>\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})"
        r"(?: \([“\"‘]?(?P<bracket>[A-Za-z][^()“”\"]{3,80})[”\"’]?\)|,? [“\"‘](?P<quoted>[^“”\"]{3,80}?),?[”\"’]"
        r"| [–—-] (?P<dashed>[^–—.;:]{3,80}?) [–—-] |, (?P<between>[A-Z][^,.;:()]{3,80}),"
        r"|, on (?P<field>[^,.;:()]{3,80}),"
        rf"|,? (?:which )?(?:also |mainly )?{_ABOUT} (?P<told>[^.;:,()]{{4,120}}))"
    ),
    tuple(_NOUNS),
    "Most money goes to Pillar 2 (Cleaner quays).",
    {"noun": "Pillar", "count": "2", "bracket": "Cleaner quays"},
    0.75,
)
_TITLES = ("bracket", "quoted", "dashed", "between", "field", "told")
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
        if any(
            fold(str(c.fields["title"].value)) in fold(match["title"]) for c in found if c.fields["kind"].value == kind
        ):
            continue  # listed of the instrument by another name
        at = sentence.start
        lead = Lead(rule, kind, 0, instrument, None, said, block, sentence)
        part = Part(block, (at + match.start("title"), at + match.end("title")), number=position)
        yield from candidates(context, lead, [part])


def numbered_in_text(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    """Parts that running text names by number and title, unless they were listed before."""
    for sentence in block.sentences if block.kind in ("paragraph", "list_item", "quotation") else ():
        for match in NUMBERED.pattern.finditer(sentence.text):
            mention = spoken_of(context, block, sentence) or topic(context)
            group = next(name for name in _TITLES if match[name])
            number = place(match["count"])
            kind = KINDS[match["noun"].lower()]
            if mention is None or any(
                c.fields["kind"].value == kind and c.fields["position"].value == number for c in found
            ):
                continue
            at = sentence.start
            said = (block, at + match.start("noun"), at + match.end("noun"))
            lead = Lead(NUMBERED, kind, 0, link_to(context, mention), None, said, block, sentence)
            part = Part(block, (at + match.start(group), at + match.end(group)), number=number)
            yield from candidates(context, lead, [part])


def place(told: str) -> int:
    """The place of a part by its number, Roman number, letter or word; "Action 2.1" is the first under the second."""
    last = told.rpartition(".")[2]
    if last.isdigit():
        return int(last)
    if set(last) <= set("IVX"):
        return roman(last)
    return ord(last) - ord("A") + 1 if len(last) == 1 else count(last)


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
