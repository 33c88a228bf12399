"""Measures: the parts that an instrument is made of (codebook: measures).

A part comes from a list under a lead-in that counts or demands ("... has four axes:", "the
government should:"), from an enumeration in the sentence itself, from headings that number
the parts ("Pillar 2: ..."), or from sentences that go through them ("The first pillar is ...").
What is listed is a part only if the lead-in belongs to an instrument.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from pipeline.extraction.context import Context
from pipeline.extraction.measures.commands import commanded
from pipeline.extraction.measures.headings import (
    announced,
    articles_listed,
    by_article,
    called_so,
    chapters,
    coded,
    counted_below,
    headed,
    whole_of,
)
from pipeline.extraction.measures.inline import INLINE_ONLY, inline, of_means, of_own_list
from pipeline.extraction.measures.lists import (
    deeds,
    divided,
    items_under,
    lines_below,
    list_below,
    listed,
    number_of,
    titles_below,
)
from pipeline.extraction.measures.mitigations import mitigations
from pipeline.extraction.measures.norms import laid_down
from pipeline.extraction.measures.ordinals import gone_through, numbered_in_text
from pipeline.extraction.measures.own import KINDS_OF_A_PLAN, budget_of, own_instrument
from pipeline.extraction.measures.owners import lead_of
from pipeline.extraction.measures.parts import (
    Part,
    are_instruments,
    candidates,
    clean,
    fields_of,
    tell_sentences,
)
from pipeline.extraction.measures.promises import advised
from pipeline.extraction.measures.provisions import provisions
from pipeline.extraction.measures.rules import RULES
from pipeline.extraction.measures.sections import of_sections
from pipeline.extraction.measures.tables import of_costs, of_rows, of_table
from pipeline.extraction.measures.titles import HEADED
from pipeline.model import Block, Candidate, Sentence, Value

__all__ = ["HEADED", "extract", "own_instrument", "whole_of"]

# Rules for lists that stand below a title or a full stop, for enumerations alone, and for what a plan itself does.
_OF_LISTS_BELOW = frozenset(("measures.titled", "measures.listed", "measures.set_up"))
# Rules for lists of which each item tells of something to do, or done.
_OF_DEEDS = frozenset(("measures.leads", "measures.done"))
# Kinds of parts that have names, and say nothing.
_OF_NAMES = frozenset(("area", "pillar", "axis", "track", "direction"))
# Rules for what may stand as titles below, with text between them.
_LEADING = frozenset(("measures.counted", "measures.listed", "measures.titled", "measures.are", "measures.introduces"))


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each part that the document lists of an instrument.

    Where that is the document and only its title says so, the plan comes with its parts: by the register of sources.
    """
    own, listed = budget_of(context) or own_instrument(context), False
    for part in _parts(context):
        listed = listed or (own is not None and own.form == "title" and part.links["instrument_id"].key == own.key)
        yield part
    if own is not None and listed:
        fields = {"title": Value(own.name), "kind": Value(own.kind)}
        links = {"jurisdiction_id": context.home()} if context.document.country else {}
        yield Candidate(own.table, context.document.source_id, own.key, "instruments.itself", 0.8, fields, links)


def _parts(context: Context) -> Iterator[Candidate]:
    if context.act is not None:
        yield from provisions(context)
        return
    found: list[Candidate] = [*chapters(context), *announced(context), *counted_below(context)]
    taken = {c.block for c in found}
    coming = chain(
        called_so(context),
        coded(context),
        by_article(context),
        articles_listed(context),
        of_rows(context),
        of_costs(context),
        commanded(context),
    )
    found += [c for c in coming if c.block not in taken]
    yield from found
    for block in context.document.prose():
        if block.kind == "table":
            rows = list(of_table(context, block))
            found += rows
            yield from rows
            continue
        for candidate in chain(_of_block(context, block, found), _running_on(context, block, found)):
            found.append(candidate)
            yield candidate
    for candidate in of_sections(context, found):
        found.append(candidate)
        yield candidate
    numbered = [c for c in found if c.rule in (HEADED.name, "measures.code")]
    further = [*advised(context, found), *mitigations(context, numbered)]
    yield from further
    told = {c.context for c in chain(found, further)}
    for block in context.document.prose():
        for sentence in block.sentences if block.kind in ("paragraph", "list_item") else ():
            if block.spans(sentence.start, sentence.end) not in told:
                yield from laid_down(context, block, sentence)


def _of_block(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    if block.kind == "heading" or not block.text[:1].islower():
        yield from headed(context, block, found)
    led = items_under(context, block)
    for sentence in block.sentences:
        last = sentence is block.sentences[-1]
        for rule in RULES.hits(sentence.text):
            items = () if not last else list_below(context, block) if rule.name in _OF_LISTS_BELOW else led
            if rule.name == "measures.does" and block.kind != "list_item" and not _names_a_plan(context, sentence):
                continue
            of_itself = rule.name in INLINE_ONLY or (rule.name == "measures.does" and not items)
            if block.kind == "list_item" and of_itself and block.index in {c.block for c in found}:
                continue  # what a part says of itself
            if block.kind == "heading" and rule.name != "measures.titled":
                continue
            if rule.name in ("measures.ordinal", "measures.sequence"):
                yield from gone_through(context, block, sentence, rule, found)
                continue
            matches = of_own_list(rule, sentence.text)
            parts: list[Part] = []
            for number, match in enumerate(matches if not items or rule.name in _OF_DEEDS else matches[-1:]):
                if rule.name == "measures.does" and parts and sentence.start + match.start() < parts[-1].title[1]:
                    continue  # a word of a part
                lead = lead_of(context, block, sentence, rule, match, found)
                if lead is None:
                    continue
                below_it = items
                if last and rule.name in _LEADING and lead.kind != "chapter" and (not items or _opens(items)):
                    below_it = titles_below(context, block, lead.count) or lines_below(context, block, lead.count)
                    below_it = () if {b.index for b in below_it} & {c.block for c in found} else below_it
                of_its_own = lead.kind in KINDS_OF_A_PLAN or own_instrument(context) is not None
                if rule.name == "measures.titled" and (not below_it or not (items or of_its_own)):
                    continue
                if rule.name in _OF_DEEDS and not deeds(below_it, done=rule.name == "measures.done"):
                    continue
                if below_it and rule.name not in INLINE_ONLY:
                    parts = listed(below_it, lead.count)
                    in_order = [p.number for p in parts] == list(range(1, len(parts) + 1))  # an extract has the first
                    if rule.name in _OF_LISTS_BELOW and len(parts) < (2 if in_order else max(2, lead.count)):
                        continue
                    unnumbered = not any(p.number for p in parts)
                    if rule.name == "measures.demanded" and unnumbered and _numbers_its_demands(context):
                        continue
                else:
                    next_start = matches[number + 1].start() if number + 1 < len(matches) else len(sentence.text)
                    parts = inline(lead, match, next_start)
                if are_instruments(context, parts) or (lead.kind in _OF_NAMES and tell_sentences(parts)):
                    parts = []
                yield from candidates(context, of_means(lead, parts), parts)
            if parts:
                break
    yield from (c for c in numbered_in_text(context, block, found) if c.key not in {f.key for f in found})


def _names_a_plan(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence names an instrument, or speaks of one as "it", or the document is one."""
    told = sentence.text.startswith("It ") or bool(context.in_sentence(sentence, "instruments"))
    return told or own_instrument(context) is not None


def _opens(items: tuple[Block, ...]) -> bool:
    """Whether what is taken for a list is but the first of numbered titles with text between them."""
    return len(items) == 1 and number_of(items[0]) == 1


def _running_on(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    """An item whose number goes on from the last demand of the document, under a lead-in of another form."""
    number = number_of(block)
    demands = [c for c in found if c.rule == "measures.demanded"] if number else []
    own = own_instrument(context) if demands and block.index not in {c.block for c in found} else None
    if own is None:
        return
    last = demands[-1]
    if last.links["instrument_id"].key != own.key or last.fields["position"].value != number - 1:
        return
    part = replace(divided(block, 0, len(block.text)), number=number)
    start, end, _ = clean(block.text, *part.title)
    yield replace(
        last,
        key=f"measures:{block.spans(start, end)[0].start}",
        fields={"kind": last.fields["kind"]} | fields_of(part),
        context=block.spans(),
        block=block.index,
    )


def _numbers_its_demands(context: Context) -> bool:
    """Whether the document is an instrument that numbers its recommendations: then other lists are none."""
    return own_instrument(context) is not None and sum(1 for b in context.document.prose() if number_of(b)) >= 5
