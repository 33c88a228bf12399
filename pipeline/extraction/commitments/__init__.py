"""Commitments: where a jurisdiction stands towards an international instrument or demand (codebook: commitments).

`rules` are the ways in which a sentence says it (`acting`, `naming`, of the same `words`), `actors` tells who
it is that acts, `subjects` what towards, and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.commitments.actors import actors_of, link_to, listed_in
from pipeline.extraction.commitments.rosters import rosters
from pipeline.extraction.commitments.rules import RULES, by_word, stance_of
from pipeline.extraction.commitments.subjects import (
    BINDING,
    NEXT_DATED,
    OF_MEMBERS,
    date_of,
    named_at,
    named_together,
    said,
    spoken_of,
    subjects_in,
    year_ahead,
    year_behind,
)
from pipeline.extraction.commitments.tabled import tabled
from pipeline.extraction.commitments.words import DONE
from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders import dates
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Link, Sentence, Value
from pipeline.registers import fold

_NOT_STATED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|yet to|may|might|could|should|would|must|will|to|been|be)|n[’']t)\s+"
    r"(?:\w+ly )?$"
)
# What still wants a signature has none: "lacks Ruritania's signature of", "awaits".
_WITHOUT = re.compile(
    r"\b(?:lack(?:s|ed|ing)?|await(?:s|ed|ing)?|without|despite the absence of|pending|seek(?:s|ing)?) $"
)
_ASKED = re.compile(r"\b(?:recommend|should|propos|could|would|must|urge|suggest)")
_BEHALF = re.compile(r"\bon behalf of (?=[A-Z]|the )")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{1,6}\b")
_OF_STATES = re.compile(r"treat|convention|instrument|agreement|international|binding|negotiat|law\b")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|being)\s+(?:\w+ly )?$")  # unless the verb goes on: "is blocking"
# The words that lead to a list of what a state has signed, endorsed, joined.
_ALONGSIDE = re.compile(r"\b(?:alongside|along with|together with|as (?:do|does|did|have|has)) ")
# What two parties agree on is no commitment to an instrument of states.
_BETWEEN_TWO = re.compile(r"[a-z][\w -]*? (?:with|between) ")
_NEITHER = re.compile(
    r"\b(?:[Nn]either|[Nn]one of) [^,;.]*$"
    # "there is no indication that Ruritania has joined"
    r"|\b(?i:no|any|without|lack of) (?:\w+ ){0,2}?(?:indication|evidence|sign|record|information|proof|confirmation"
    r"|mention|data) (?:(?:was|were|is|has been|could be) found )?(?:that|of|whether) [^;.]*$"
)
_LEADS = re.compile(
    rf"\b(?P<stance>{DONE}|adheres to|acceded to|supports|endorses|(?:is|are) (?:also )?(?:an? )?(?:signator(?:y|ies)"
    r"|(?:state )?part(?:y|ies)|adherents?) (?:to|of)|(?P<joins>participates in|(?:is|are) (?:also )?(?:an? )?(?:\w+ )?"
    r"members? of|has joined))\b(?: by (?P<by>[A-Z][^.;:]*))?[^.;:]{0,100}:\s*$"
)
_OWN_EACH = re.compile(r"(?P<first>[A-Z][A-Z0-9]+),? and (?:the )?[A-Z][A-Z0-9]+ (?P<tail>.+)")
_ITSELF = re.compile(r"it|the (?:country|state)")
_ANSWER = re.compile(r"\s*(?P<yes>Yes|No)\b")


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each jurisdiction, subject and stance that a sentence states.

    The sentence has to say that the state acts: what is true of something in the state, or only
    asked of it, is no commitment.
    """
    for entry in rosters(context):
        whole = Sentence(entry.block.index, 0, len(entry.block.text), entry.block.text)
        told_by = ("commitments.roster", 0.85)
        yield from _rows(context, entry.block, whole, told_by, entry.fields, entry.mention, [entry.state])
    for block in context.document.prose():
        for stand in tabled(context, block) if block.kind == "table" else ():
            told_by = ("commitments.tabled", 0.85)
            yield from _rows(context, block, stand.sentence, told_by, stand.fields, stand.mention, [stand.state])
        for sentence in block.sentences:
            if block.lead_in is not None and sentence.start == 0:
                yield from _listed(context, block, sentence)
            seen: set[tuple[str, str]] = set()
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    for row in _read(context, block, sentence, rule, match):
                        state, fields = row.links["jurisdiction_id"], row.fields
                        told = (state.name, fold(str(fields["subject"].value)))
                        if told not in seen:  # "signed X in March and ratified it in July", "signed but not ratified"
                            seen.add(told)
                            yield row
                    start = max(said(match)[1], start + 1)


def _read(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    groups = match.groupdict()
    low, high = said(match)
    stance = stance_of(rule, sentence.text[low:high])
    if _NEITHER.search(sentence.text[:low]):
        stance = "no_express_support"
    named = "by" in groups
    if named and _WITHOUT.search(sentence.text[: match.start("by")]):
        return
    before = sentence.text[:low]
    if sentence.text.endswith("?"):
        answer = _ANSWER.match(block.text, sentence.end)
        if answer is None:
            return
        stance = stance if answer["yes"] == "Yes" else "no_express_support"
    going_on = any(word.endswith("ing") for word in sentence.text[low:high].split()[:2])
    rests = rule.name == "commitments.rests_on"
    passive = _PASSIVE.search(before) and not going_on and not rests
    if not named and stance != "no_express_support" and (passive or _NOT_STATED.search(before)):
        return
    at = sentence.start
    if named:
        states = listed_in(context, block, at + match.start("by"), at + match.end("by"))
        states = states or ([_of_section(context, block)] if _ITSELF.fullmatch(match["by"]) else [])
    else:
        states = actors_of(context, block, sentence, match.start(), low)
        if states and (others := _ALONGSIDE.search(sentence.text, high)):
            states += listed_in(context, block, at + others.end(), sentence.end)
    if not named and (behalf := _BEHALF.search(sentence.text, high)):
        states = listed_in(context, block, at + behalf.end(), sentence.end) or states
    if rests and (_ASKED.search(before) or _of_others(context, block, at, at + low)):
        return
    if not states and groups.get("home") is not None:
        states = [context.home() if low else context.jurisdiction_of(block, at, at + low)]
        if rule.name == "commitments.was_ratified":
            states = [_of_section(context, block)]
    states = [
        link for link in states if (link.name or link.key) and not (stance == "subject_to" and _is_union(context, link))
    ]
    if not states:
        return
    date = date_of(block, sentence, match)
    told = [(value, mention, year or date) for value, mention, year in _towards(context, block, sentence, match)]
    for value, mention, when in [*told, *_with_dates(context, block, sentence, match)]:
        fields = {"subject": value, "stance": Value(stance, block.spans(at + low, at + high))}
        if when:
            fields["date"] = when
        yield from _rows(context, block, sentence, (rule.name, rule.confidence), fields, mention, states)


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
        {"instrument_id": Link("instruments", key=mention.key, spans=mention.spans(context.document))}
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
    before = told.text[: leads.start("stance")] if told and leads else ""
    if not told or not leads or _NOT_STATED.search(before) or (_PASSIVE.search(before) and not leads["by"]):
        return
    stance = by_word(leads["stance"])
    named = subjects_in(context, block, sentence, 0, len(sentence.text.rstrip(" .;,")))[:1]
    for start, end in named:
        if not BINDING.search(sentence.text, start, end):
            continue
        if leads["joins"] is not None and not _has_members(context, block, start, end):
            continue
        mention = next(iter(context.within(block.index, start, end, "instruments")), None)
        at = told.start + leads.start("stance")
        fields = {
            "subject": context.value(block, start, end),
            "stance": Value(stance, lead_in.spans(at, at + len(leads["stance"]))),
        }
        if when := next((d for d in dates.find(sentence.text) if d.start > end and not d.until), None):
            fields["date"] = Value(when.value, block.spans(when.start, when.end))
        elif year := year_behind(block, end):
            fields["date"] = year
        if leads["by"]:
            states = listed_in(context, lead_in, *(told.start + n for n in leads.span("by")))
        else:
            states = actors_of(context, lead_in, told, leads.start("stance"), leads.start("stance"))
        yield from _rows(context, block, sentence, ("commitments.listed", 0.85), fields, mention, states)


def _towards(
    context: Context, block: Block, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None, Value | None]]:
    """What the states stand towards, the instrument that it names, and its year; else the one spoken of before."""
    groups, at = match.groupdict(), sentence.start
    if not groups.get("subject"):
        if told := spoken_of(context, block, at + match.start()):
            yield *told, None
        return
    told_of = [match.span("subject")]
    goes_on = sentence.text.find(":", match.start("by"), match.end()) if "by" in groups else -1
    if together := named_together(sentence, *match.span("subject"), goes_on if goes_on >= 0 else match.end()):
        told_of = together
    places = [place for low, high in told_of for place in subjects_in(context, block, sentence, low, high)]
    for number, (start, end) in enumerate(places):
        if number + 1 < len(places) and (shared := _shared(block, sentence, *places[number : number + 2])):
            yield shared, None, None
            continue
        if (number or together) and groups.get("demand") is None and not BINDING.search(sentence.text, start, end):
            continue  # a part of the name before it: "Treaty on Bells, Ferries, and the Rule of the Sea"
        if _BETWEEN_TWO.match(sentence.text, start, end):
            continue
        if groups.get("binds") is not None and not _OF_STATES.search(sentence.text, start, end):
            continue
        if groups.get("of_states") is not None and not _of_states(context, block, at + start, at + end):
            continue
        if groups.get("joins") is not None and not _has_members(context, block, at + start, at + end):
            continue
        if told := named_at(context, block, at + start, at + end):
            behind = year_behind(block, at + end) if together or len(places) > 2 else None
            yield *told, behind or year_ahead(block, at + start)


def _shared(block: Block, sentence: Sentence, first: tuple[int, int], second: tuple[int, int]) -> Value | None:
    """What two bodies have each of their own: the first of "the OECD and the G20 AI Principles"."""
    at, text = sentence.start, sentence.text
    both = _OWN_EACH.fullmatch(text, first[0], second[1])
    if both is None or both.end("first") != first[1] or not BINDING.search(both["tail"]):
        return None
    spans = (*block.spans(at + first[0], at + first[1]), *block.spans(at + both.start("tail"), at + second[1]))
    return Value(f"{both['first']} {both['tail']}", spans)


def _with_dates(
    context: Context, block: Block, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None, Value | None]]:
    """What follows a date: "ratified X in 2019 and the Y in 2021", "signed X in 2019 as well as the Y"."""
    first = next((d for d in dates.find(sentence.text) if d.start > said(match)[1]), None)
    if "by" in match.groupdict() or first is None:
        return
    position, at = first.end, sentence.start
    while (then := NEXT_DATED.match(sentence.text, position)) and BINDING.search(then["subject"]):
        start, end = (at + n for n in then.span("subject"))
        mention = next(iter(context.within(block.index, start, end, "instruments")), None)
        year = then.span("year")
        when = Value(then["year"], block.spans(at + year[0], at + year[1])) if then["year"] else None
        yield context.value(block, start, end), mention, when
        position = then.end()


def _of_section(context: Context, block: Block) -> Link:
    """The state that the section of a block is on, else that of the source."""
    subject = context.subject(block, "jurisdictions")
    return link_to(context, block, subject) if subject is not None else context.home()


def _of_others(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether `start:end` names another state than the one that the source is about."""
    home = context.home().name
    return any(
        m.kind == "national" and m.name != home for m in context.within(block.index, start, end, "jurisdictions")
    )


def _is_union(context: Context, link: Link) -> bool:
    """Whether a link leads to a union of states, which makes the law that its members are subject to."""
    known = context.registers.find("jurisdictions", link.name)
    return known is not None and known.codes.get("level") == "supranational"


def _of_states(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether `start:end` names a body of several states, as the one whose rules they are."""
    within = (m for table in ("organisations", "jurisdictions") for m in context.within(block.index, start, end, table))
    if any(m.kind in ("international_organisation", "supranational") for m in within):
        return True
    known = (context.registers.find("organisations", word) for word in _ACRONYM.findall(block.text, start, end))
    return any(entry is not None and entry.codes.get("kind") == "international_organisation" for entry in known)


def _has_members(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether states are members of what `start:end` names by a decision of their own, by its name in full."""
    named = context.within(block.index, start, end, "organisations")
    return any(OF_MEMBERS.search(name) for name in (block.text[start:end], *(m.name for m in named)))
