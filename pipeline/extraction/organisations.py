"""Organisations: public bodies and organised actors that do something in the text (codebook: organisations).

A body is a row if it is the subject or the agent of a verb somewhere in the prose, is made, funded or named as part
of another by it, or watches over AI. A body that is merely mentioned as a topic is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention, Named, Thing, partner_after
from pipeline.extraction.finders.names.words import is_foreign, words_of
from pipeline.extraction.oversight_bodies import role_of
from pipeline.extraction.relations import tied_keys
from pipeline.model import Candidate, Link, Value

_DOES = re.compile(
    r"^[”\"»]*(?:\s*[(\[][^()\[\]]{1,80}[)\]])?(?:,[^,.;]{3,80},|,(?= which | who ))?\s+(?:(?:and"
    r"|or)\s+(?:the\s+)?[A-Z][\w’'& -]{2,60}?\s+)?"
    r"(?:(?:has|have|had|also|will|is|are|was|were|not|then|later|further|recently|currently|formally"
    r"|mainly|jointly|only|which|who|that)\s+)*"
    r"(?P<verb>[a-z]+(?:s|ed)|has|have|is|are|was|were|held|led|set|met|built|wrote|will|began|found"
    r"|plays?|oversaw|ran|runs|put|took|lent|said|told|gave|brought|drew|sent|spent|paid|chose|wrote|struck|won|kept|should|must|shall|may|can)\b"
)
_NO_VERB = words_of(
    "as its his this has-been is-a us this-is members countries states series basis initiatives projects headquarters"
    " across including towards services systems campus-es others based data-based needs"
)
_BY = re.compile(
    r"\b(?:[Bb]y|[Mm]embers? of|joined|[Aa]ccording to|[Tt]hrough|[Uu]nder|[Ww]ithin|led by"
    r"|(?:collaborat|co-?operat|partner|consult|contract)(?:e[sd]?|ed|s|ing) with|join(?:s|ing)"
    r"|(?<!taken )(?:[Tt]ogether|[Jj]ointly|[Aa]long|[Ii]n (?:partnership|collaboration|cooperation|co-operation)) with"
    r"|(?:support|funding|assistance|grants?|loans?) (?:of|from))\s+(?:(?:the|its|a"
    r"|an)\s+)?(?:[\w-]+\s+){0,4}?,?\s*[“\"]?$"
)
_GIVEN = re.compile(
    r"\b(?:grants?|award(?:s|ed)?|given|allocated|granted|commenced|based|hosted|housed|launched|established|set up"
    r"|opened) (?:[\w-]+ ){0,3}?(?:to|at|by|from) (?:the )?$"
)
_DO = re.compile(
    r"^(?:\s*\([^()]*\))?\s+(?:also |jointly )?(?:provide|extend|offer|support|work|lead|help|run|train|launch|publish"
    r"|develop|oversee|have|are|welcome|call|argue|urge|criticise|criticize|propose|plan|agree|warn|recommend|use|conduct"
    r"|coordinate|fund|finance|host|carry out|conducted|surveyed|found|published)\b"
)
_DO_TOGETHER = re.compile(
    r"^(?:\s*\([^()]*\))?,? and (?:the )?[A-Z][\w’'& -]{2,60}?(?:\s*\([^()]*\))? (?:also |jointly )?"
    r"(?:advise|oversee|provide"
    r"|support|lead|work|help|run|coordinate|monitor|supervise)\b"
)
_LISTED = re.compile(r"(?::|,|\band\b|\bsuch as|\blike|\bincluding|\bnamely)\s+(?:the\s+)?$")
_OF_BODIES = re.compile(
    r"\b(?:agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|ministries|departments"
    r"|authorities|academ\w+|cent(?:er|re)s|programs?|initiatives|actors|stakeholders|partners|universities|companies|firms)\b"
)
# What a body that stands under a common noun must be about.
_OF_THE_FIELD = re.compile(
    r"\b(?:AI|artificial intelligence|ethic\w*|data|digital\w*|privacy|human rights?|oversight"
    r"|supervisory|algorithm\w*|robot\w*|cyber\w*)\b"
    r"|\b(?:working group|task ?force|committee|commission) (?:created|established|set up|formed"
    r"|appointed|convened) by\b",
    re.IGNORECASE,
)


# Whose person speaks or acts: "Anna Bell, director of the X", "researchers at the X".
_OF_ITS_PEOPLE = re.compile(
    r"\b(?:director(?:-general)?|head|chair(?:man|woman|person)?|president|chief executive|CEO|spokes\w+|coordinator"
    r"|representatives?|researchers?|scientists?|experts?|professors?|economists?|analysts?|lecturers?|officials?"
    r"|founder|members?|secretary-general|fellows?) (?:of|at|from|for) (?:the )?$",
    re.IGNORECASE,
)
# "the X's report shows", "an analysis from the X"
_ITS_WORK = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}?(?:reports?|paper|study|survey|poll|guidelines|guidance|analysis|opinion|assessment"
    r"|review|recommendations?|mapping|catalogue|statement|position|index|barometer|decision|investigation|proposals?)\b"
)
# "with Harbour Bank support", "the Harbour Bank report": what a body known by its name gives or says
_GIVES = re.compile(
    r" (?:(?:financial|technical|expert) )?(?:support|funding|assistance|backing|report|recommendations?|guidelines"
    r"|guidance|study|survey|mission)\b"
)
_WORK_FROM = re.compile(
    r"\b(?:analysis|report|study|survey|poll|data|figures|paper|research|investigation|grant|funding|support|guidance"
    r"|letter|statement|opinion|review) (?:by|from) (?:the )?$"
)


_BEFORE_NOUN = re.compile(
    r" (?!(?:and|or|but|in|on|at|of|for|to|by|with|from|as|over|under|about|against|during|after|before|since|until"
    r"|through|via|within|that|which|who|where|when|while|than|per|also|both|then)\b)[a-z]"
)
# What a name only tells apart: "UN agencies", "the United Nations Sustainable Development Goals".
_OF_MANY = re.compile(
    r" (?:Sustainable Development|Millennium Development|SDGs?\b|[Mm]ember (?:[Ss]tates|[Cc]ountries)|agencies\b"
    r"|bodies\b|countries\b)"
)
# "most GCC peers", "ISO 9001"
_SOME = re.compile(r"\b(?:most|many|other|all|some|several|few|fellow|among|top) $")
_NUMBERED = re.compile(r" \d{3,}")
_LITTLE_MORE = 40  # characters beside a name: a town, a state, an address
_PRIVATE = frozenset({"civil_society", "company", "publisher"})


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each body that does something, or that watches over AI."""
    for thing in context.things:
        if thing.table != "organisations":
            continue
        confidence = _confidence(context, thing)
        role = None if confidence else role_of(context, thing)
        if confidence or role is not None:
            yield candidate(context, thing, confidence or (role.confidence if role else 0.0))


def candidate(context: Context, thing: Thing, confidence: float) -> Candidate:
    """The row of a body."""
    named = thing.named[0]
    fields: dict[str, Value] = {"name": context.title(thing)}
    if thing.originals:
        index, start, end = thing.originals[0]
        fields["name_original"] = context.value(context.document.blocks[index], start, end)
    for letters, (index, start, end) in thing.acronyms.items():
        fields.setdefault("acronym", context.value(context.document.blocks[index], start, end, letters))
    if thing.kind:
        fields["kind"] = Value(thing.kind, context.title(thing).spans)
    links: dict[str, Link] = {}
    if not _of_no_place(thing) and (jurisdiction := context.jurisdiction(thing)).name:
        links["jurisdiction_id"] = jurisdiction
    return Candidate(
        "organisations",
        context.document.source_id,
        thing.key,
        f"organisations.{named.found.evidence}",
        confidence,
        fields,
        links,
        context.names(thing),
        context.evidence(named.sentence),
        named.block.index,
    )


def _of_no_place(thing: Thing) -> bool:
    """Private and civil bodies without a place in their name act for no jurisdiction."""
    known = thing.entry is not None and thing.entry.jurisdiction_id
    return thing.kind in _PRIVATE and not thing.places and not known


def _confidence(context: Context, thing: Thing) -> float:
    """How sure it is that a body does something in the text; 0 if nothing says so."""
    if any(n.found.evidence == "introduced" and n.makes for n in thing.named):
        return 0.85 if _OF_THE_FIELD.search(thing.name) else 0.0
    if all(n.found.evidence == "introduced" for n in thing.named):
        return 0.0
    if any(n.makes for n in thing.named):
        return 0.88
    acts = [m for m in context.mentions_of(thing) if _does(context, m)]
    public = thing.kind in ("regulator", "parliament", "government", "ministry_or_department")
    public = public or (thing.entry is not None and thing.kind not in {*_PRIVATE, "education_body"})
    public = public and thing.heads != {"municipality"} and thing.kind != "international_organisation"
    if len(acts) > 1:
        return 0.95 if public else 0.9
    if acts:
        return 0.92 if public else 0.85
    if thing.key in context.once(tied_keys):
        return 0.82
    passing = thing.kind in ("", "company", "publisher") or thing.heads == {"municipality"}
    if passing and not _is_known_actor(context, thing):
        return 0.0  # named in passing
    if thing.kind in ("education_body", "research_centre") and all(_is_alone(n) for n in thing.named):
        return 0.0  # where an author works
    if public and any(_heads_section(context, n) for n in thing.named):
        return 0.8
    spoken_of = (n for n in thing.named if n.block.kind != "heading" and not _is_epithet(n))
    return 0.8 if any(spoken_of) else 0.0


def _heads_section(context: Context, named: Named) -> bool:
    """Whether a body is the heading of a section that tells of it."""
    below = next(iter(context.document.after(named.block)), None)
    text, found = named.block.text, named.found
    alone = re.fullmatch(r"(?i)[\W\d]*(?:the )?", text[: found.start]) and not text[found.end :].strip(" .:")
    told = below is not None and below.kind in ("paragraph", "list_item")
    return named.block.kind == "heading" and bool(alone) and told


def _is_alone(named: Named) -> bool:
    """Whether a line is a name and little more, as below that of an author."""
    text = named.block.text
    return not text.endswith(".") and len(text) - len(named.found.text) <= _LITTLE_MORE


def _is_epithet(named: Named) -> bool:
    """Whether an acronym stands before what it only tells apart, "the updated OECD definition", or ends a page's title,
    "Data for All | OECD"."""
    text, found = named.block.text, named.found
    before_noun = found.text.isupper() and (_BEFORE_NOUN.match(text, found.end) or _NUMBERED.match(text, found.end))
    return bool(before_noun or _OF_MANY.match(text, found.end)) or (
        text.endswith("| ", 0, found.start) and found.end == len(text)
    )


def _is_one_of_many(mention: Mention, before: str, after: str) -> bool:
    """Whether an acronym only tells apart what follows it."""
    return mention.text.isupper() and bool(_SOME.search(before[-20:]) or _NUMBERED.match(after))


def _is_known_actor(context: Context, thing: Thing) -> bool:
    """Whether the registers know a body; companies and papers of other countries are named in passing."""
    if thing.entry is None:
        return False
    return thing.kind not in ("company", "publisher") or thing.entry.jurisdiction_id == context.document.country != ""


def _does(context: Context, mention: Mention) -> bool:
    """Whether a mention is the subject or the agent of a verb, or stands in a list of such."""
    block = context.document.blocks[mention.block]
    if block.kind == "heading":
        return False
    before, after = block.text[: mention.start], block.text[mention.end :]
    if is_foreign(mention.text) or _OF_MANY.match(after) or _is_one_of_many(mention, before, after):
        return False
    if (
        (match := _DOES.match(after))
        and match["verb"] not in _NO_VERB
        and not re.search(r"\b(?:of|for|on|in|at|from|to|between)\s+(?:the\s+)?$", before[-30:])
    ):
        return True
    if _BY.search(before[-80:]) or partner_after(block.text, mention.start):
        return True
    if _GIVEN.search(before[-60:]):
        return True
    if _DO_TOGETHER.match(after):
        return True
    if mention.kind == "international_organisation" and _GIVES.match(after):
        return True
    if _OF_ITS_PEOPLE.search(before[-60:]) or _ITS_WORK.match(after) or _WORK_FROM.search(before[-50:]):
        return True
    if _DO.match(after) and re.search(r", and (?:the )?$|\band (?:the )?$", before[-12:]):
        return True  # the last of several that act
    sentence = next((s for s in block.sentences if s.start <= mention.start < s.end), None)
    if sentence is None:
        return False
    held = block.text[max(sentence.start, mention.start - 600) : mention.start]
    return bool(_LISTED.search(held[-40:]) and _OF_BODIES.search(held))
