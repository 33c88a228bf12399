"""Commitments: where a jurisdiction stands towards an international instrument or demand (codebook: commitments).

`rules` are the ways in which a sentence says it, `actors` who it is that acts, `subjects` what towards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.commitments.actors import actors_of, link_to, named_after
from pipeline.extraction.commitments.rules import BY_VERB, DONE, RULES, STANCE
from pipeline.extraction.commitments.subjects import (
    BINDING,
    CAPITAL,
    DATE,
    DATED,
    NEXT_DATED,
    OF_DEMANDS,
    OF_MEMBERS,
    OF_STATES,
    date_of,
    subjects_in,
)
from pipeline.extraction.context import Context, Mention
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Link, Sentence, Value

_NOT_STATED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|yet to|may|might|could|should|would|must|will|to|been|be|was|were|is"
    r"|are|being)"
    r"|n[’']t)\s+(?:\w+ly )?$"
)
# The words that lead to a list of what a state has signed, endorsed, joined.
_LEADS = re.compile(
    rf"\b(?P<stance>{DONE}|adheres to|acceded to|supports|endorses|(?:is|are) (?:also )?(?:an? )?(?:signator(?:y|ies)"
    r"|(?:state )?part(?:y|ies)|adherents?) (?:to|of))\b[^.;:]{0,100}:\s*$"
)
_YEAR = re.compile(r"(?:\(| in )(?:[A-Z]\w+ )?(?P<year>(?:19|20)\d\d)\b")


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each jurisdiction, subject and stance that a sentence states.

    The sentence has to say that the state acts: what is true of something in the state, or only
    asked of it, is no commitment.
    """
    for block in context.document.prose():
        for sentence in block.sentences:
            if block.lead_in is not None and sentence.start == 0:
                yield from _listed(context, block, sentence)
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    yield from _read(context, block, sentence, rule, match)
                    start = (
                        match.end("stance") if match["stance"] else match.end()
                    )  # a further verb of the sentence stands in what follows


def _read(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    stance = _stance(rule, match)
    by = "by" in match.groupdict()
    if not by and stance != "no_express_support" and _NOT_STATED.search(sentence.text[: match.start("stance")]):
        return
    impersonal = rule.name == "commitments.of_item" or (
        rule.name == "commitments.no_express_support" and re.match(r"no|without", match["stance"])
    )
    at = sentence.start
    if by:
        named = context.within(block.index, at + match.start("by"), at + match.end("by"), "jurisdictions")
        actors = [link_to(context, m) for m in named if m.kind in ("national", "supranational") and m.form != "demonym"]
    else:
        actors = actors_of(context, block, sentence, match.start(), match.start("stance"))
        actors = actors or named_after(context, block, sentence, match)
    if not actors and not impersonal:
        return
    of_item = rule.name == "commitments.of_item"
    links = actors or [context.home() if of_item else context.jurisdiction_of(block, at, at + match.start("stance"))]
    links = [link for link in links if link.name or link.key]
    said = match.span("stance") if match["stance"] else match.span("doing")
    told = [*_towards(context, block, sentence, rule, match)]
    date = date_of(block, sentence, match)
    for value, mention, date in [*((v, m, date) for v, m in told), *_with_dates(context, block, sentence, rule, match)]:
        fields = {"subject": value, "stance": Value(stance, block.spans(at + said[0], at + said[1]))}
        if date:
            fields["date"] = date
        yield from _rows(context, block, sentence, (rule.name, rule.confidence), fields, mention, links)


def _rows(
    context: Context,
    block: Block,
    sentence: Sentence,
    told_by: tuple[str, float],
    fields: dict[str, Value],
    mention: Mention | None,
    states: list[Link],
) -> Iterator[Candidate]:
    """A row for each of the states; `told_by` is the rule and its confidence, `mention` the instrument named."""
    instrument = (
        {"instrument_id": Link("instruments", key=mention.key, spans=block.spans(mention.start, mention.end))}
        if mention is not None
        else {}
    )
    for number, state in enumerate(states):
        yield Candidate(
            "commitments",
            context.document.source_id,
            f"commitments:{fields['subject'].spans[0].start}" + (f":{number}" if number else ""),
            *told_by,
            fields=dict(fields),
            links={"jurisdiction_id": state} | instrument,
            context=block.spans(sentence.start, sentence.end),
            block=block.index,
        )


def _listed(context: Context, block: Block, sentence: Sentence) -> Iterator[Candidate]:
    """What an item of a list names, under words that say who has signed or endorsed it: "Ruritania has signed:"."""
    lead_in = context.document.blocks[block.lead_in or 0]
    told = lead_in.sentences[-1] if lead_in.sentences else None
    leads = told and _LEADS.search(told.text)
    if not told or not leads or _NOT_STATED.search(told.text[: leads.start("stance")]):
        return
    stance = next(name for name, pattern in BY_VERB if pattern.search(leads["stance"]))
    named = subjects_in(context, block, sentence, 0, len(sentence.text.rstrip(" .;,")))[:1]
    for start, end in named:
        if not BINDING.search(sentence.text, start, end):
            continue
        mention = next(iter(context.within(block.index, start, end, "instruments")), None)
        at = told.start + leads.start("stance")
        fields = {
            "subject": context.value(block, start, end),
            "stance": Value(stance, lead_in.spans(at, at + len(leads["stance"]))),
        }
        if year := _YEAR.search(sentence.text, end - block.sentences[0].start):
            fields["date"] = Value(year["year"], block.spans(*year.span("year")))
        states = actors_of(context, lead_in, told, leads.start("stance"), leads.start("stance"))
        yield from _rows(context, block, sentence, ("commitments.listed", 0.85), fields, mention, states)


def _stance(rule: Rule, match: re.Match[str]) -> str:
    """Where a match says that the state stands: by its rule, or by the verb where a rule has several."""
    if rule.name in STANCE:
        return STANCE[rule.name]
    said = match["stance"] or match["doing"]
    return next(stance for stance, pattern in BY_VERB if pattern.search(said))


def _towards(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None]]:
    """What the states stand towards, and the instrument that it names; "the resolution" is the one spoken of before."""
    at = sentence.start
    low, high = match.span("subject")
    plain = subjects_in(context, block, sentence, low, high) if match["subject"] else []
    if rule.name in STANCE or (plain and CAPITAL.search(match["subject"])):
        for number, (start, end) in enumerate(plain):
            if number and rule.name not in OF_DEMANDS and not BINDING.search(sentence.text, start, end):
                continue  # a part of the name before it: "Treaty on Bells, Ferries, and the Rule of the Sea"
            if rule.name == "commitments.member" and not _has_members(context, block, at + start, at + end):
                continue
            mention = next(iter(context.within(block.index, at + start, at + end, "instruments")), None)
            yield context.value(block, at + start, at + end), mention
        return
    before = [
        m
        for index in range(max(0, block.index - 6), block.index + 1)
        for m in context.within(index, 0, at if index == block.index else None, "instruments")
        if m.kind in OF_STATES and (thing := context.thing(m)) is not None and not DATED.search(thing.name)
    ]
    thing = context.thing(before[-1]) if before else None
    if thing is not None:
        yield context.title(thing), before[-1]


def _with_dates(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None, Value]]:
    """What follows with a date of its own: "ratified X in 2019 and the Y in 2021"."""
    first = DATE.search(sentence.text, match.end("stance"))
    if rule.name not in STANCE or first is None:
        return
    position, at = first.end(), sentence.start
    while (then := NEXT_DATED.match(sentence.text, position)) and BINDING.search(then["subject"]):
        start, end = (at + n for n in then.span("subject"))
        mention = next(iter(context.within(block.index, start, end, "instruments")), None)
        year = Value(then["year"], block.spans(at + then.start("year"), at + then.end("year")))
        yield context.value(block, start, end), mention, year
        position = then.end()


def _has_members(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether states are members of what `start:end` names by a decision of their own, by its name in full."""
    named = context.within(block.index, start, end, "organisations")
    return any(OF_MEMBERS.search(name) for name in (block.text[start:end], *(m.name for m in named)))
