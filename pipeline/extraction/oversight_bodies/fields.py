"""What sentences say of a body of oversight: its status, remit, powers, independence, dates, predecessor (codebook:
oversight_bodies)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Named, Thing
from pipeline.extraction.finders import dates
from pipeline.extraction.oversight_bodies.duties import Role, duty_of
from pipeline.extraction.oversight_bodies.lists import by_list
from pipeline.extraction.oversight_bodies.roles import BECOMES, sentences_on
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import deeds
from pipeline.model import Block, Sentence, Value

_REMIT = (
    Pattern(
        r"\b(?:intended|tasked|charged|mandated|designed|empowered|established|created|set up|formed|launched"
        r"|asked) (?:last year |this year |in \d{4} |within [^.;:]{3,80}? )?(?:to|with)"
        r" (?P<clause>(?!function\b)[^.;:]{8,220})"
    ),
    Pattern(
        r"\b(?:goal|task|role|mission|mandate|purpose|objective|function|aim|responsibility)s? (?:is|are"
        r"|will be|was) (?:to )?(?P<clause>[^.;:]{8,220})"
    ),
    Pattern(r"\bresponsible for (?P<clause>[^.;:]{8,200})"),
    Pattern(
        r"\b(?:has|have|had|with|given) (?:the|an?|as its) (?:\w+ )?(?:objective|aim|goal|task|mission|purpose|role"
        r"|mandate|responsibility|remit|function)s? (?:of|to) (?P<clause>[^.;:]{8,220})"
    ),
    Pattern(
        r"\b(?:body|authority|institut(?:ion|e)|agency|office|commission|council|committee|unit|organi[sz]ation)"
        r" (?:which|that) (?P<clause>(?!is\b"
        r"|was\b|has\b|will\b)[^.;:(]{8,200}?)(?=\s*\(|[.;:]|,? was\b)"
    ),
    Pattern(
        r"\b(?P<clause>(?:oversees?|regulates?|supervises?|monitors?|enforces?|steers?|evaluates?|assess(?:es)?"
        r"|coordinates?) [^.;:]{5,200})"
    ),
    Pattern(r"\bwork(?:s|ing)? (?:mainly |primarily )?on (?P<clause>[^.;:]{8,220})"),
    Pattern(r"\b(?P<clause>cover(?:s|ing)? the [^.;:]{8,200})"),
)
_POWERS = (
    Pattern(
        r"\b(?P<clause>(?:imposing|issuing|levying) (?:[\w-]+ ){0,3}?(?:fines|penalties|sanctions|warnings|orders)\b"
        r"[^.;]{0,100})"
    ),
    Pattern(r"\b(?:assumes?|exercises?) (?P<clause>(?:[\w-]+ ){0,3}?powers\b[^.;]{0,120})"),
    re.compile(r"\bgiv(?:es|en|ing) [^.;]{3,80}? the powers? to (?P<clause>[^.;]{5,160})"),
    Pattern(
        r"\b(?:has|have|had|with|holds?|enjoys?|was given|receives?|granted"
        r"|were given)\s+(?P<clause>(?:[\w-]+ ){0,4}?(?:powers?|competenc(?:e|es|ies)|authority to"
        r"|the right to)\b[^.;]{0,160})"
    ),
    Pattern(
        r"\b(?:may|can|could|(?:is|will be) (?:able|empowered|authori[sz]ed|entitled) to)"
        r"(?: now| also| only)? (?P<clause>(?:impose|fine|sanction|investigate|order|inspect|audit"
        r"|ban|suspend|issue|conduct|demand)[^.;]{3,160})"
    ),
)
# "An X will regulate …": a body that is yet to come, with what it will do.
_NEW = re.compile(r"(?:^|[\s(])(?:[Aa]n?) (?:(?!(?:of|for|by|to|in)\b)[a-z-]+ ){0,3}[“\"]?$")
_WILL = re.compile(
    r"[”\"]?(?:\s*\([^()]*\))?(?: and [a-z][a-z -]{3,40}?)?(?:, [^,.;:]{3,90},)?(?: that| which)? (?P<verb>will"
    r"|would|shall) (?:also )?"
    r"(?P<clause>(?!be\b|have\b)[a-z]+ [^.;:]{5,200})"
)
_YET = re.compile(r"\b(?:will|to be|to become|set to|expected to)\b")
# "would establish, under the Ministry of Tides, an X", "the draft law provides for an X"
_TO_BE_MADE = re.compile(
    r"(?:\b(?P<would>would|should|could)|\b(?:will|shall|plans? to|intends? to|aims? to|is to)) (?:also )?"
    r"(?:establish|create|set up|introduce|form|found)(?:, [^,;.]{3,90},)? (?:(?:an?|its|the) )?"
    r"(?:[a-z-]+ ){0,3}[“\"]?$"
    r"|\b(?i:draft|bill|proposed|proposals?)\b[^.;]* (?P<law>provides? for|foresees?|envisages?) (?:an?|the) "
    r"(?:[a-z-]+ ){0,3}[“\"]?$"
)
_NEARBY = 250  # characters before a name in which a verb may tell that it is to be made
# "The X, chaired by a sailor, advises the government": what a body does as a habit
_HABIT = re.compile(
    r"[”\"]?(?:\s*\([^()]*\))?(?:, [^.;]{3,90},)?"
    r"(?: (?P<clause>(?!(?:is|was|has|does|says|warns|notes|wants|plans|employs|consists|comprises|includes"
    r"|meets|reports"
    r"|remains|lacks|needs|believes|argues|its|this|as|finds|welcomes|publishes|members?|becomes|seems|states)\b)"
    r"(?:also )?[a-z]{2,}s\b [^.;:]{8,200})"
    r"|(?:,? (?:composed|made up|consisting) of [^.;:]{3,120}?)?"
    r"(?:, an? [^.;:,]{3,60}?)? to (?P<task>[a-z]+ [^.;:]{8,200}))"
)
# What a body goes through or gets is not what it is for.
_NO_REMIT = re.compile(r"(?:receive|get|cost|open|start|begin|employ|consist|comprise|include|bring together|meet)\b")
_WHICH_WILL = re.compile(r"(?:\s*\([^()]*\))?, (?:which|that) (?:will|would|is to|shall) (?P<clause>[^,.;:]{8,200})")
# "AI Council (AIC): sets the direction of …", in a list of bodies
_LISTED_WITH = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*:| [–—-]) (?P<clause>(?:(?i:to|responsible for|tasked with) \w+|[A-Za-z][a-z]+(?:s|ing))"
    r" [^.;]{8,200})"
)
_MIGHT = re.compile(r"\b(?:could|might) (?:serve|act|be)\b")
# Where a clause on another body begins.
_NEXT_CLAUSE = re.compile(r",? (?:while|whereas|but|although|and the [A-Z])\b")
_INDEPENDENT = Pattern(
    r"\b(?:an? |as an? |fully |wholly |functionally )?(?P<word>independent(?:ly)?|autonomous)\b(?! of mind)"
)
_ATTRIBUTE = re.compile(r"[\w-]+(?:,? (?:and )?(?:(?!by\b|from\b|of\b)[a-z-]+)){0,3} [“\"]?")
_OF_GOVERNMENT = Pattern(
    r"\b(?P<word>(?:within|under|housed in|part of|attached to|reports to|reporting to"
    r"|located in) (?:the )?(?:\w+ ){0,2}?(?:Ministry|Department|Office of the Prime Minister"
    r"|Prime Minister|government|Presidency|Cabinet))\b"
)
_NOT_YET = re.compile(
    r"(?:\s*\([^()]*\))?(?:(?:,| and| or| /) [^.;:]{3,160}?)?\s+(?P<words>(?:has|is) yet to be (?:\w+)"
    r"|will be (?:set up|established|created|opened|constituted|founded)"
    r"|is (?:to be|being) (?:set up|established|created))\b"
)
# "The following bodies would be established:", above a list of them
_ALL_TO_BE = re.compile(
    r"\b(?P<word>(?P<asked>should|recommended to)|will|would|shall|(?:is|are) to) be (?:set up|established|created"
    r"|formed|constituted|appointed|launched)\b"
)
_REFORMED = Pattern(
    r"\b(?:was|were|has been|been) (?P<word>relaunched|reformed|reorganised|reorganized|restructured|reorgani[sz]ed"
    r"|overhauled|transformed)\b"
)
_ESTABLISHED = Pattern(
    r"\b(?P<word>established|created|set up|establishing|creating|setting up|"
    r"founded|founding|establishment|creation|formed|launched|inaugurated|began work|started work"
    r"|first meeting|been meeting since|operational since|opened(?: its doors)?"
    r"|came into being|(?:commenced|started|began) (?:its )?(?:work|operations?|operating)|became operational"
    r"|(?:in operation|existed) since)\b"
)
# "set up the first X in Ruritania in 2007", "by Law No. 33/2009"
_TO_NAME = re.compile(r"(?: of)?(?: (?:the|an?|its))?(?: [a-z-]+){0,3} ")
_FROM_NAME = re.compile(r"(?: \([^()]*\))?(?: in [A-Z]\w+)?,? (?:in|on|since) ")
_BY_LAW = re.compile(
    r" (?:by|under|through) (?:[A-Z][\w-]+ ){1,4}(?:No\.?|[Nn]°|Nr\.?) ?\d+[-/](?P<year>(?:19|20)\d\d)\b"
)
_REPLACED = Pattern(
    r"\b(?:replac(?:ed|es|ing)|succeed(?:ed|s|ing)|successor (?:to|of)"
    r"|took over from)\s+(?:the\s+)?(?P<name>[A-Z][\w’'& -]+?(?:Commission|Authority|Office|Council"
    r"|Committee|Board|Agency|Commissioner|Institute|Body|Bureau|Directorate|Ombudsman))\b"
)
_WITHIN = Pattern(r"\b(?:under|within) (?:the )?$")
_TO_COME = re.compile(r"\b(?P<word>future|planned|proposed|envisaged) [“\"]?$")
_CREATION = Pattern(
    r"\b(?:creation|establishment|formation|setting up|constitution|founding|creating|establishing) of"
    r" (?:the |an? |its )?"
    r"(?:(?:[A-Z][\w-]+ )+(?:and|,) (?:the |an? )?|[^.;:]{3,90} and (?:the |an? ))?(?:(?:new|national) )?[“\"]?$"
)
_PLANNED = re.compile(
    r"\b(?P<word>plan(?:s|ned|ning)?|will|intends?|aims?|envisag\w+|envision\w*|foresees?|approved|provides? for"
    r"|mandates?|includes?)\b",
    re.IGNORECASE,
)
_OF_AI = re.compile(r"\b(?:AI|Artificial Intelligence)\b")
_ASKED_FOR = re.compile(r"\b(?P<word>propos\w+|recommend\w*|suggest\w*|would|should)\b", re.IGNORECASE)
_OFFICIAL = frozenset({"ministry_or_department", "agency", "regulator", "government", ""})


def fields_of(context: Context, thing: Thing, role: Role) -> dict[str, Value]:
    """All that the text says of a body of oversight; what each sentence adds, the first that says it counts."""
    fields = {"scope": Value(role.scope, role.spans.spans), "status": _status(context, thing)}
    for named in thing.named:
        for place in _remit_beside(named, role):
            fields.setdefault("remit", context.value(named.block, *place))
    if (listed := by_list(context, thing)) is not None:
        fields.setdefault("remit", listed.spans)
    if role.remit is not None and role.rule.endswith(("responsible", "tasks")):
        fields.setdefault("remit", role.remit)
    for block, sentence in sentences_on(context, thing):
        for name, value in _told(context, thing, block, sentence):
            fields.setdefault(name, value)
    for block, sentence in sentences_on(context, thing) if "remit" not in fields else ():
        if (duty := duty_of(context, thing, sentence, block)) is not None and duty.remit is not None:
            fields.setdefault("remit", duty.remit)
    for named in thing.named if "remit" not in fields else ():
        if habit := _HABIT.match(named.block.text, named.found.end, named.sentence.end):
            fields.setdefault(
                "remit",
                context.value(
                    named.block, *_trimmed(named.block.text, *habit.span("clause" if habit["clause"] else "task"))
                ),
            )
    for named in thing.named:
        if named.former and "predecessor" not in fields:
            fields["predecessor"] = context.value(named.block, named.found.start, named.found.end)
    for stated in context.once(deeds).get(thing.key, ()):
        whole = next((t for t in context.things if t.key == stated.object.link.key), None)
        if stated.predicate == "part_of" and whole is not None and whole.kind in _OFFICIAL and stated.words:
            fields.setdefault("independence", Value("part_of_government", stated.words))
    if fields["status"].value == "proposed":
        fields.pop("established", None)
    return fields


def _remit_beside(named: Named, role: Role) -> Iterator[tuple[int, int]]:
    """What a body is to be or to do, right after its name."""
    text, after = named.block.text, named.found.end
    becomes = BECOMES.match(text[after : named.sentence.end])
    if becomes and (role.rule.endswith("becomes") or becomes["verb"] not in ("is", "was", "as")):
        yield _trimmed(text, *(after + n for n in becomes.span("role")))
    will = _WILL.match(text[: named.sentence.end], after)
    if will and not _NO_REMIT.match(will["clause"]):
        start, end = will.span("clause")
        another = _NEXT_CLAUSE.search(text, start, end)
        yield _trimmed(text, start, another.start() if another else end)
    if apposed := _WHICH_WILL.match(text, after):
        yield apposed.span("clause")
    if named.block.kind == "list_item" and (listed := _LISTED_WITH.match(text, after)):
        yield _trimmed(text, *listed.span("clause"))


def _told(context: Context, thing: Thing, block: Block, sentence: Sentence) -> Iterator[tuple[str, Value]]:
    """What one sentence says of a body."""
    text, shift = sentence.text, sentence.start
    shared = len(context.keys_in(sentence, "organisations")) > 1
    clause = _clause(_after_name(context, thing, sentence, text), text)
    might = clause is not None and _MIGHT.search(text[: clause[0]])  # what it might do is not what it is for
    if clause is not None and not might and _speaks_of(context, thing, sentence, block, clause[0]):
        yield "remit", context.value(block, shift + clause[0], shift + clause[1])
    for pattern in _POWERS if not shared else ():
        if match := pattern.search(text):
            start, end = _trimmed(text, *match.span("clause"))
            yield "powers", context.value(block, shift + start, shift + end)
    for pattern, value in ((_INDEPENDENT, "independent"), (_OF_GOVERNMENT, "part_of_government")):
        if thing.kind == "ministry_or_department" and value == "independent":
            continue
        match = pattern.search(text)
        if match and (not shared or _is_said_of(context, thing, sentence, match.start("word"))):
            start, end = match.span("word")
            yield "independence", context.value(block, shift + start, shift + end, value)
    for name, pattern in (("reformed", _REFORMED), ("established", _ESTABLISHED)):
        within = shared and not _speaks_of(context, thing, sentence, block, len(text))
        own = [(m.start - shift, m.end - shift) for m in context.mentions_in(sentence, thing)]
        if not within and (when := _when(text, pattern, own)) is not None:
            yield name, context.value(block, shift + when.start, shift + when.end, when.value)
    match = _REPLACED.search(text)
    if match and match["name"] != thing.name:
        start, end = match.span("name")
        yield "predecessor", context.value(block, shift + start, shift + end)


def _is_said_of(context: Context, thing: Thing, sentence: Sentence, place: int) -> bool:
    """Whether a word for what a body is stands right before its name, or after it and before that of another."""
    bodies = context.in_sentence(sentence, "organisations")
    after = next((b for b in bodies if b.start >= sentence.start + place), None)
    if after is not None and _ATTRIBUTE.fullmatch(sentence.text, place, after.start - sentence.start):
        return after.key == thing.key
    before = [b for b in bodies if b.end <= sentence.start + place]
    return bool(before) and before[-1].key == thing.key


def _speaks_of(context: Context, thing: Thing, sentence: Sentence, block: Block, position: int) -> bool:
    """Whether what stands at a position of a sentence is said of a body, and not of one within it."""
    if not _WITHIN.may_match(sentence.text):
        return True
    bodies = [m for m in context.in_sentence(sentence, "organisations") if m.end <= sentence.start + position]
    under = {m.key for m in bodies if _WITHIN.plain.search(block.text, max(sentence.start, m.start - 12), m.start)}
    return thing.key not in under or all(m.key == thing.key for m in bodies)


def _status(context: Context, thing: Thing) -> Value:
    """Whether a body exists, is planned, or is only asked for; what a text speaks of as a body exists."""
    told = [n for n in thing.named if n.block.kind not in ("heading", "title")]
    for named in told or thing.named:
        act = named.act
        if becomes := BECOMES.match(named.block.text[named.found.end : named.sentence.end]):
            start, end = (named.found.end + n for n in becomes.span("verb"))
            status = (
                "proposed" if "would" in becomes["verb"] else "planned" if _YET.search(becomes["verb"]) else "existing"
            )
            return context.value(named.block, start, end, status)
        nearby = max(named.sentence.start, named.found.start - _NEARBY)
        if made := _TO_BE_MADE.search(named.block.text, nearby, named.found.start):
            status = "proposed" if made["would"] or made["law"] else "planned"
            return context.value(named.block, *_trimmed(named.block.text, *made.span()), status)
        will = _WILL.match(named.block.text[: named.sentence.end], named.found.end)
        if will and (
            _NEW.search(named.block.text, max(0, named.sentence.start - 1), named.found.start) or _titled(thing, named)
        ):
            status = "proposed" if will["verb"] == "would" else "planned"
            return context.value(named.block, *will.span("verb"), status)
        creation = None
        if _CREATION.may_match(named.sentence.text):
            creation = _CREATION.plain.search(named.block.text, named.sentence.start, named.found.start)
        for status, words in (("proposed", _ASKED_FOR), ("planned", _PLANNED)) if creation else ():
            if asked := words.search(named.block.text, named.sentence.start, creation.start() if creation else 0):
                return context.value(named.block, *asked.span("word"), status)
        if coming := _TO_COME.search(named.block.text, max(0, named.found.start - 12), named.found.start):
            status = "proposed" if coming["word"] == "proposed" else "planned"
            return context.value(named.block, *coming.span("word"), status)
        if named.block.lead_in is not None and re.match(r"(?:(?:A|An|New) )+$", named.block.text[: named.found.start]):
            lead_in = context.document.blocks[named.block.lead_in]
            if asked := _ASKED_FOR.search(lead_in.text):
                return context.value(lead_in, *asked.span("word"), "proposed")
        if (listed := _coming(context, named)) is not None:
            return listed
        if yet := _NOT_YET.match(named.block.text[named.found.end :]):
            start = named.found.end
            return context.value(named.block, start + yet.start("words"), start + yet.end("words"), "planned")
        if act is not None and act.status == "proposed" and not act.active and act.mood == "fact":
            place = named.sentence.start + act.start, named.sentence.start + act.end
            return context.value(named.block, *place, "proposed")
        if named.found.evidence != "introduced" and not (act and act.mood in ("planned", "hoped") and _made_by(named)):
            return Value("existing", context.title(thing).spans)
        if act is not None:
            place = named.sentence.start + act.start, named.sentence.start + act.end
            status = {"planned": "planned", "hoped": "proposed"}.get(act.mood, "existing")
            if act.mood == "hoped" and act.date is not None and not _ASKED_FOR.search(named.sentence.text[: act.start]):
                status = "existing"  # "has made progress, establishing the X in 2020"
            status = "proposed" if act.status == "proposed" else status
            return context.value(named.block, *place, status)
    return Value("existing", context.title(thing).spans)


def _coming(context: Context, named: Named) -> Value | None:
    """The status of a body that heads an item, where what leads to the list says that all of it are to be set up."""
    block = named.block
    if block.kind != "list_item" or not re.fullmatch(r"\W*(?:[a-z\d]{1,3}[.)]\s)?\W*", block.text[: named.found.start]):
        return None
    before = (context.document.blocks[i] for i in range(block.index - 1, -1, -1))
    above = (b for b in before if b.kind not in ("list_item", "furniture"))
    lead = context.document.blocks[block.lead_in] if block.lead_in is not None else next(above, None)
    told = _ALL_TO_BE.search(lead.text) if lead is not None and lead.heading == block.heading else None
    if lead is None or told is None:
        return None
    return context.value(lead, *told.span("word"), "proposed" if told["asked"] else "planned")


def _titled(thing: Thing, named: Named) -> bool:
    """Whether a body opens a sentence by its bare title, as what a plan is to bring does: "AI Office will steer X"."""
    opens = named.found.start == named.sentence.start and named.found.text.count(" ") > 1
    return opens and not thing.places and bool(_OF_AI.search(named.found.text))


def _made_by(named: Named) -> bool:
    return (named.act is not None and bool(_ESTABLISHED.match(named.sentence.text[named.act.start :]))) or named.makes


def _after_name(context: Context, thing: Thing, sentence: Sentence, text: str) -> int:
    mentions = context.mentions_in(sentence, thing)
    return mentions[0].end - sentence.start if mentions else 0


def _clause(start: int, text: str) -> tuple[int, int] | None:
    """The clause that says what a body is for, after its name."""
    if match := re.match(
        r"(?:\s*\([^()]*\))?(?:, an? [^.;:]{5,90},)?\s+(?:in \d{4} )?to"
        r" (?P<clause>(?!(?:be|have|the|an?|its|their|this|each|all)\b)[a-z]+\b[^.;:]{5,200})",
        text[start:],
    ):
        return _trimmed(text, start + match.start("clause"), start + match.end("clause"))
    for pattern in _REMIT:
        if match := pattern.search(text, start):
            return _trimmed(text, *match.span("clause"))
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the marks at its end, but with the one that closes its quotation."""
    high = end
    while end > start and text[end - 1] in ' ,.;:|”“"':
        end -= 1
    if text.count("“", start, end) > text.count("”", start, end):
        closing = text.find("”", end, high + 2)
        end = closing + 1 if closing >= 0 else end
    return start, end


def _when(text: str, pattern: Pattern, names: list[tuple[int, int]]) -> dates.Date | None:
    """The date of a verb: the nearest in its clause after it, else the one that opens the sentence, else that of the
    law by which it was done."""
    match = pattern.search(text)
    if match is None:
        return None
    found = list(dates.find(text))
    after = [
        d
        for d in found
        if (
            d.start >= match.end()
            and re.fullmatch(
                r"\s*(?:by (?:[^.;,]|(?<=No)\.){2,60})?,?\s*(?:(?:under|within|at|as) [^,.;]{3,80} )?"
                r"(?:in|on|since|as of|under [^,.]{3,60} of)?\s*",
                text[match.end() : d.start],
            )
        )
        or any(
            _TO_NAME.fullmatch(text, match.end(), start) and _FROM_NAME.fullmatch(text, end, d.start)
            for start, end in names
        )
    ]
    if after:
        return after[0]
    opening = [
        d for d in found if d.end <= match.start() and re.fullmatch(r"(?:[A-Z]\w+,\s+)?[Ii]n\s+", text[: d.start])
    ]
    if not opening and (law := _BY_LAW.match(text, match.end())):
        return dates.Date(*law.span("year"), law["year"])
    return opening[0] if opening else None
