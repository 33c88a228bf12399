"""Jurisdictions: states, regions, communities and supranational bodies that act in a text (codebook: jurisdictions).

A place acts where it is the subject of a verb, where its government or parliament is named, or where an instrument
or a body is its own. A place that is merely a topic or a location is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention, Thing
from pipeline.extraction.finders.acts import VERB
from pipeline.extraction.patterns import Pattern
from pipeline.model import Candidate, Name, Span, Value
from pipeline.registers import fold

_SUBJECT = re.compile(
    r"^(?:\s+(?:[Rr]egion|[Cc]ommunity|[Gg]overnment|[Pp]arliament|authorities|state"
    r"|[Mm]inistry))?(?:,[^,.;]{3,70},)?"
    r"(?:,?\s+(?:and|or)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)?\s+"
    r"(?:(?:also|now|already|typically|recently|currently|actively|further|then|still|not|only|both|jointly)\s+)?"
    rf"(?:is|are|was|were|has|have|had|does|did|do|will|must|should|can|aims?|seeks?|plans?|supports?"
    rf"|promotes?|funds?|invests?|ranks?|lacks?|joined"
    rf"|signed|plays?|works?|leads?|led|became|began|calls?|uses?|announced|committed|remains?"
    rf"|continues?|opposes?|opposed|{VERB})\b"
)
_OWN_BODY = re.compile(
    r"^(?:’s|'s)?\s+(?:[Ff]ederal |[Nn]ational |[Rr]egional )?(?:[Gg]overnment|[Pp]arliament|[Ss]enate"
    r"|[Mm]inistry|[Mm]inister|authorities|[Aa]dministration|AI|national|own)\b"
)
_TOPIC = re.compile(r"\b(?:in|of|for|from|with|to|at|between|across|within|throughout)\s+(?:the\s+)?$", re.IGNORECASE)
# States that a text only compares with: "nations such as Freedonia, Sylvania and Ruritania are ranked lower".
_COMPARED = re.compile(
    r"\b(?:(?:countries|nations|states|economies|peers|neighbou?rs|leaders),? (?:such as|like|including)"
    r"|compared (?:to|with)|ahead of|behind|outperform\w*|alongside|unlike)\b[^.;:]*$"
)
_RANKED = re.compile(r"^[^.;]{0,120}\b(?:ranked|ranks?|rank(?:ing)?s|scores?|scored|higher|lower|better|worse|more)\b")
_COORDINATED = Pattern(
    r"(?P<first>(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:and "
    r"|or )?){1,4})(?P<last>[A-Z][\w]+)(?P<suffix>-speaking)? (?P<unit>communities|regions|Communities|Regions)\b"
)
_UNITS = {"communities": "community", "regions": "region"}


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each jurisdiction that acts."""
    first: dict[str, Mention] = {}
    acting: dict[str, Mention] = {}
    for mention in context.mentions:
        if mention.table != "jurisdictions":
            continue
        if mention.form != "back_reference":
            first.setdefault(mention.name, mention)
        if mention.form != "back_reference" and mention.name not in acting and _acts(context, mention):
            acting[mention.name] = mention
    owners: dict[str, Thing] = {}
    for thing in context.things:
        owners.setdefault(context.jurisdiction(thing).name, thing)
    for name, mention in first.items():
        if name in acting or name in owners:
            yield _candidate(context, acting.get(name, mention), name, 0.92 if name in acting else 0.85)
    for name, thing in owners.items():
        if name and name not in first and name != context.home().name:
            spans = context.jurisdiction(thing).spans or context.title(thing).spans
            yield _bare(context, name, spans, thing.named[0].block.index)
    yield from _coordinated(context, {*first})


def _acts(context: Context, mention: Mention) -> bool:
    block = context.document.blocks[mention.block]
    before, after = block.text[: mention.start], block.text[mention.end :]
    if block.kind == "heading":
        return False
    if _OWN_BODY.match(after):
        return True
    if _COMPARED.search(before) and _RANKED.search(after):
        return False
    return mention.form != "demonym" and bool(_SUBJECT.match(after)) and not _TOPIC.search(before[-20:])


def _candidate(context: Context, mention: Mention, name: str, confidence: float) -> Candidate:
    spans = mention.spans(context.document)
    entry = context.registers.find("jurisdictions", name)
    fields = {"name": Value(entry.name if entry else name, spans)}
    if mention.kind:
        fields["level"] = Value(mention.kind, spans)
    forms: dict[str, Name] = {}
    for other in context.mentions:
        if other.table == "jurisdictions" and other.name == name and other.form == "name":
            kind = "canonical" if other.text == fields["name"].value else "alias"
            forms.setdefault(
                other.text,
                Name(other.text, "canonical" if kind == "canonical" else "alias", other.spans(context.document)),
            )
    block = context.document.blocks[mention.block]
    sentence = next((s for s in block.sentences if s.start <= mention.start < s.end), None)
    return Candidate(
        "jurisdictions",
        context.document.source_id,
        mention.key,
        "jurisdictions.acts",
        confidence,
        fields,
        {},
        tuple(forms.values()),
        context.evidence(sentence) if sentence else spans,
        mention.block,
    )


def _bare(context: Context, name: str, spans: tuple[Span, ...], block: int) -> Candidate:
    """A jurisdiction that only the name of a thing shows: global bodies, joint acts of several states."""
    entry = context.registers.find("jurisdictions", name)
    fields = {"name": Value(entry.name if entry else name, spans)}
    if entry and entry.codes.get("level"):
        fields["level"] = Value(entry.codes["level"], spans)
    return Candidate(
        "jurisdictions",
        context.document.source_id,
        f"jurisdictions:{fold(name)}",
        "jurisdictions.of_thing",
        0.85,
        fields,
        {},
        (),
        spans,
        block,
    )


def _coordinated(context: Context, known: set[str]) -> Iterator[Candidate]:
    """Places that share a noun: "the East, West and North-speaking communities"; only those that a register knows."""
    for block in context.document.prose():
        for match in _COORDINATED.finditer(block.text):
            unit, suffix = _UNITS[match["unit"].lower()], match["suffix"] or ""
            after = block.text[match.end() :]
            if not re.match(r"\s+(?:are|have|were|has|had|work|will)\b|,", after):
                continue
            for word in re.finditer(
                r"(?:The )?(?P<name>[A-Z][\w]+(?: [A-Z]\w+)?)", block.text[match.start() : match.end("last")]
            ):
                entry = context.registers.find(
                    "jurisdictions", f"{word['name']}{suffix} {unit}"
                ) or context.registers.find("jurisdictions", f"{word['name']} {unit}")
                if entry is None or entry.id in known:
                    continue
                known.add(entry.id)
                start = match.start() + word.start("name")
                spans = block.spans(start, start + len(word["name"]))
                yield _bare(context, entry.id, spans, block.index)
