"""Who it is that has signed, endorsed, opposed: the states before or after a verb, named one after the other."""

from __future__ import annotations

import re

from pipeline.extraction.commitments.words import GROUP
from pipeline.extraction.context import Context, Mention
from pipeline.model import Block, Link, Sentence

# Between the name of a state and the verb: nothing but what stands for its government.
_ACTS = re.compile(
    r"(?:[’']s?)?(?: (?:federal|national|central|regional))?(?: (?:governments?"
    r"|parliament|state|authorities|region|delegations?|administrations?))?"
    r"(?: (?:(?:[Ff]oreign|[Pp]rime|[Dd]eputy|[Dd]igital|[Pp]ermanent) )*(?:[Mm]inisters?|[Pp]resident|ambassador|envoy"
    r"|chancellor|premier|officials|representatives?)(?: (?:for"
    r"|of) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?(?: [A-Z][\w’'-]+){0,3})?"
    r"(?:,[^,]*,|, (?:which|who)|,(?: [A-Z][\w’'-]*)? etc\.?|,| ?\([^)]*\)| ?[)–—]| -)? ?"
    r"(?:(?:(?:the|all) )?(?:has|have|had|is|are|also|itself|both|all|and|then|since|still|now|recently"
    r"|said(?: after)?|\w+ly)"
    r"(?: |$))*$"
    r"|(?: is| was| were| are)? (?:also )?(?:one of|among) (?:the )?[\w\s-]{0,40}?(?:countries"
    r"|states|governments|nations|economies)"
    r" (?:that|which|who)(?: \w+ly| have| has)*\s*$"
    r"|(?:[’']s?)? (?:lacks?|has|have|does|is|are|did|do|[\w-]+ed) [^.;:]*(?:,|\band|\bbut) (?:has |have |is |are )?$"
    r"|(?: (?:also|\w+ly))? (?:[a-z]+s|took|led|held|became|set) [^.;:]*(?:,|\band|\bbut|\bby) (?:(?:also|has"
    r"|have|is|was) )*$"
    r"| joined (?:other )?[^.;:,]{0,50} (?:in|that|which|who)(?: have| had)? $"
)
_INSIDE = re.compile(
    r"\b(?<!overnment )(?<!epublic )(?<!ingdom )(?<!tate )(?<!ehalf )(?<!epresentative )(?<!elegation )(?<!uthorities )"
    r"(?:in|of|for|from|by|with|within|across|on)\s+(?:the )?$"
)
_OBJECT = re.compile(r"\b(?:of|in|to|with|by|from|for) (?:the )?$|\bas an? (?:\w+ )?$")
_COUNTRY = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Oo]ur|[Yy]our) (?:country|(?:\w+ )?government|[Kk]ingdom|[Rr]epublic"
    r"|state|nation|(?:national |federal )?(?:parliament|cabinet|legislature|administration|congress|senate"
    r"|assembly)|islands?)(?: \w+ly"
    r"| also)*\s*$",
    re.I,
)
# "The State has no such power, and is", "The Minister of Tides, on behalf of the Republic, has": of a state, and of no
# union, council or company.
_OF_HOME = re.compile(
    r"(?:^|[–—] |, (?=the ))(?:[Tt]he|[Oo]ur) (?:(?:[Cc]ountry|[Ss]tate|[Nn]ation|(?:[a-z]+ )?[Gg]overnment)\b[^.;:]*?"
    r"(?:, and|, but| and| but) (?:has |is )?"
    r"|(?:(?:(?!Union|European|Commission|Council|Assembly|Shadow)[A-Z]?[a-z]+ ){0,3}?[Mm]inister|(?:[Vv]ice[-"
    r" ])?[Pp]resident"
    r"|[Cc]hancellor)\b(?! of the (?!Republic|State|country))[^;:]{0,80}?(?:has |had )?)"
    r"(?:today |also |then )?(?:, on behalf of the \w+, )?$"
)
_IT = re.compile(r"(?:^|[\s,])[Ii]t (?:(?:has|had|is|was|also|since|\w+ly) )*$")
_THEY = re.compile(
    r"(?:^|[\s,])(?:[Tt]hey|(?:[Bb]oth|(?:[Tt]he|[Tt]hese) (?:two|three|four)|[Tt]hese) (?:countries|states|governments"
    r"|nations)) (?:(?:have|had|are|were|both|also|all|since|\w+ly) )*$"
)
# Between two states that are named one after the other: also a name that nobody knows, and a group of others.
_UNKNOWN = r"(?:(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|and) (?:the )?)?[A-Z][\w’'-]*){0,3}(?: \([^()]*\))?,? )"
_NEXT = re.compile(
    rf"(?: ?\([^()]*\))?(?:[;,/] ?| (?=and |or |nor |as well as |& |along with |together with ))(?:{_UNKNOWN}(?=[A-Z]"
    rf"|and |the )"
    rf"){{0,3}}(?:(?:and|or|nor|as well as|&|along with"
    rf"|together with) )?(?:both )?(?:{GROUP} ?(?:of the [^.;:()]{{3,40}}: )?)?"
    r"(?:the |from )*"
)
_FIRST = re.compile(
    rf"[\s“\"(–—:-]*(?:both |all )?(?:{GROUP} ?)?(?:{_UNKNOWN}(?=[A-Z]|and |the ))?(?:and )?(?:[Tt]he |from )*"
)


def listed_in(context: Context, block: Block, start: int, end: int) -> list[Link]:
    """The states that `start:end` begins with, one after the other: "Ruritania, Freedonia and seven others"."""
    found: list[Mention] = []
    position = start
    for mention in context.within(block.index, start, end, "jurisdictions"):
        joins = (_NEXT if position > start else _FIRST).fullmatch(block.text, position, mention.start)
        if mention.form == "demonym":
            continue
        if not joins:
            break
        position = mention.end
        if mention.kind in ("national", "supranational"):
            found.append(mention)
    return [link_to(context, block, m) for m in found]


def actors_of(context: Context, block: Block, sentence: Sentence, verb: int, stance: int) -> list[Link]:
    """The states that are the subject of the verb: the last one named before it, and those it is listed with."""
    at, text = sentence.start, sentence.text
    named = [m for m in context.within(block.index, at, at + verb, "jurisdictions")]
    found: list[Mention] = []
    following = at + verb
    for mention in reversed(named):
        between = block.text[mention.end : following]
        joined = _NEXT.fullmatch(between) if found else _ACTS.match(between)
        inside = _INSIDE.search(block.text[at : mention.start])
        if joined and inside and len(found) == 1 and between in (", ", ", the "):
            break  # "As a member of the Union, Ruritania is bound by"
        if not joined:
            if found or not _OBJECT.search(block.text, at, mention.start):
                break
            continue  # "is a member of the Union and is bound by": the one before is the subject
        found.insert(0, mention)
        following = mention.start
    if found and not _INSIDE.search(block.text[at : found[0].start]):
        return [link_to(context, block, m) for m in found]
    if not found and _IT.search(text[:verb]):
        before = [m for m in context.within(block.index, 0, at + verb, "jurisdictions") if m.kind == "national"]
        acting = [m for m in before if not _INSIDE.search(block.text[: m.start])]
        return [link_to(context, block, acting[-1])] if acting else [context.home()]
    if not found and _THEY.search(f"{text[:verb]} ".replace("  ", " ")):
        return _spoken_of(context, block, at)
    if not found and _COUNTRY.search(text[:verb]):
        return [context.jurisdiction_of(block, at, at + stance)]
    if not any(m.kind == "national" for m in named) and _OF_HOME.search(text[:verb]):
        return [context.home()]
    return []


def _spoken_of(context: Context, block: Block, before: int) -> list[Link]:
    """The states that the last sentence before names one after the other: "They", "Both countries"."""
    for sentence in reversed([s for s in block.sentences if s.end <= before]):
        named = context.within(block.index, sentence.start, sentence.end, "jurisdictions")
        found = [m for m in named if m.kind == "national" and m.form != "demonym"][:1]
        for mention in named:
            if found and mention.start > found[-1].end and _NEXT.fullmatch(block.text, found[-1].end, mention.start):
                found.append(mention)
        if found:
            return [link_to(context, block, m) for m in found] if len(found) > 1 else []
    return []


def link_to(context: Context, block: Block, mention: Mention) -> Link:
    """A state's link; "the country" is the one that the section is named after, else that the source is about."""
    home = context.registers.find("jurisdictions", context.document.country)
    national = home is not None and home.codes.get("level") == "national" and mention.kind in ("national", "")
    headed = any(context.within(h.index, table="jurisdictions") for h in context.document.headings(block))
    name = home.id if home and national and mention.form == "back_reference" and not headed else mention.name
    return Link("jurisdictions", name=name, spans=mention.spans(context.document))
