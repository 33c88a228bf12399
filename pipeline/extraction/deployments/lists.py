"""Lists and tables of AI in use: "Ferry Office: a chatbot to sell tickets", a row with operator, system and purpose.

They tell of deployments by where things stand and not by verbs, so they are read only under a heading or a lead-in that
says what they list (`about`). Who uses what an item names is said in the item, or by the heading above.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.authorities import agent_after, authority_in, link_by_name, spoken_of_before
from pipeline.extraction.deployments.clauses import places_after, purpose_after
from pipeline.extraction.deployments.drafts import Draft, Line
from pipeline.extraction.deployments.public import is_public_task
from pipeline.extraction.deployments.words import ACTS, TOLD_STATUS
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.finders.technologies import T, is_ai, is_specific, outline
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Link, Value

# "Ferry Office: a chatbot to sell tickets", "Ferry Office – uses AI for timetables"
_OF_AN_AUTHORITY = re.compile(
    r"^(?P<by>(?:[A-Z]|the )[^.:;–—]{2,80}?)(?::| [–—-]) (?:(?:it )?(?:uses?|using|use of|employs|has|with) )?"
    rf"(?:an? |the |its )?{T}"
)
# "Bell (Ferry Office): a chatbot to sell tickets"
_OF_A_NAME = re.compile(
    rf"^(?P<name>[A-Z][^:;()–—]{{1,60}}?)(?: \((?P<body>[^()]*)\))?(?::| [–—-]) (?:[Aa]n? |[Tt]he )?{T}(?P<rest>)"
)
# "Chatbot of the Ferry Office: answers questions", "A chatbot that sells tickets (Ferry Office)"
_OF_A_SYSTEM = re.compile(rf"^(?:(?:[Aa]n?|[Tt]he|[Uu]se of|[Uu]sing) )*{T}(?P<rest>(?::| [–—-])? ?)")
# "sorting of parcels at the Ferry Office", "the Ferry Office’s sorting of parcels": what is done with AI
_ACTIVITY = re.compile(
    r"(?:(?P<name>[A-Z][\w’.-]*(?: [A-Z][\w-]*){0,2})(?: [–—-]"
    r"|:) )?(?:[Tt]he )?(?:(?P<body>[A-Z][^.,;:’']{2,60})[’']s )?"
    r"(?P<what>(?:[\w-]+ ){0,2}?[A-Za-z]+(?:tion|ing|age|sis|ment) of [^.,;:–—()]{3,100}?)"
    r"(?:(?P<by>,? (?:at|by|in) (?:the )?)(?=[A-Z])|[.,;]|$)"
)
_ORDER = re.compile(r",? (?:in order to|so as to) ")
# "Bell in Zenda", below "Several police forces already use chatbots, such as:"
_AT_A_PLACE = re.compile(
    r"^(?P<technology>[A-Z][\w+&.() ’-]{1,80}?) (?:in|at) (?P<place>(?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})[.;,]?$"
)
_DOES = re.compile(rf"{ACTS} ")  # "chatbot answers questions"
_MATTER = re.compile(r" (?:of|in|for|on|over|across|about) (?P<what>[^(),;:.–—]{4,80}?)(?= ?[(,;:.–—]|$)")
# "| Ministry | AI system | Purpose |"
_HEADER = Pattern(
    r"(?i)^\|?(?=.*\b(?:system|technolog|tool|application|solution|use case|AI\b|algorithm|what|use|description))"
    r"(?=.*\b(?:ministr|agenc|authorit|institution|organi[sz]ation|operator|body|user|department|owner"
    r"|bureau|component|office|entit(?:y|ies)|purpose|function|objective|description|summary|task))[^.]*$"
)
_USED = re.compile(
    r"\b(?:use|using|(?:have|are) (?:already |now )*(?:deployed|introduced|adopted|launched|acquired|in possession of"
    r"|equipped with)|deploy|operate|run)\b"
)
_BODIES = re.compile(
    r"(?i)\b(?:police|authorities|agencies|ministries|departments|municipalities|cities|governments|courts|hospitals"
    r"|schools|states|councils|public bodies)\b"
)
_CONNECTED = re.compile(r" (?:(?:to|for|of|that|which|in) )?")
COLUMNS = (
    (
        "operator",
        re.compile(
            r"(?i)\b(?:ministr|agenc|authorit|institution|organi[sz]ation|operator|body|user|department|owner"
            r"|bureau|component|office|entity)"
        ),
    ),
    ("status", re.compile(r"(?i)\b(?:status|stage|phase|maturity)")),
    ("place", re.compile(r"(?i)\b(?:place|location|city|where|municipality|region)\b")),
    (
        "purpose",
        re.compile(
            r"(?i)\b(?:purpose|function|objective|description|summary|task|aim"
            r"|used for|use(?! case)|what (?:it|for)\b.*)"
        ),
    ),
    (
        "technology",
        re.compile(r"(?i)\b(?:system|technolog|tool|application|solution|use case|AI\b|algorithm|name|project)"),
    ),
)


_NUMBER = re.compile(r"(?i)(?:\b(?:ID|no\.?|number|code)|#)$")


def label_of(header: str, known: Collection[str]) -> str | None:
    """What a header or a label says stands beside it; nothing where that is `known` already."""
    return next((n for n, p in COLUMNS if p.search(header) and n not in known), None)


def listed(line: Line, lead: Block | None) -> Iterator[Draft]:
    """The deployment that an item of a list tells of; `lead` is the lead-in or heading that says what is listed."""
    match = _OF_AN_AUTHORITY.match(line.outline)
    operator: Link | None = None
    if match:
        public, operator, after = agent_after(*line.place, match.start("by"))
        match = match if public and after >= match.end("by") else None
    of_an_authority = match is not None
    if match is None and lead is not None and (draft := _activity(line, lead)):
        yield draft
        return
    match = match or _OF_A_SYSTEM.match(line.outline) or (_OF_A_NAME.match(line.outline) if lead is not None else None)
    if match is None or (not of_an_authority and _AT_A_PLACE.match(line.text)):
        yield from _of_a_place(line)
        return
    start, end = match.span("technology")
    if not of_an_authority:
        if is_ai(line.text[start:end]):
            return
        named = authority_in(*line.place, end, len(line.text))
        bracketed = re.search(r"\((?=[A-Z])", line.text[end:])
        if match.groupdict().get("body"):
            operator = agent_after(*line.place, match.start("body"))[1]
        elif named is None and bracketed:
            operator = agent_after(*line.place, end + bracketed.end())[1]
        operator = operator or (named[0] if named else None)
    operator = operator or spoken_of_before(*line.place)
    if operator is None and not (
        lead is not None and is_specific(line.text[start:end]) and is_public_task(line.text, end, line.end)
    ):
        return
    fields = {"technology": line.value(start, end)}
    places = places_after(*line.place, match.end())
    if places:
        fields["place"] = line.value(*places[0])
    after = max([end, *(high for _, high in places)])
    if (
        purpose := purpose_after(line.text, after) or _about(line, end)
        if not places
        else purpose_after(line.text, after)
    ):
        fields["purpose"] = line.value(*purpose)
    elif does := _DOES.match(line.text, match.end()):
        fields["purpose"] = line.value(does.start(), line.end)
    elif match.groupdict().get("rest", "").strip():
        fields["purpose"] = line.value(match.end(), line.end)
    if not fields.keys() & {"purpose", "place"} and not of_an_authority:
        return
    fields["status"] = _status(line, end, lead)
    name, confidence = ("item_of_an_authority", 0.75) if of_an_authority else ("item", 0.7)
    yield _draft(line, f"deployments.{name}", confidence, fields, operator)


def _activity(line: Line, lead: Block) -> Draft | None:
    """What an item says is done with AI, by whom: "sorting of parcels at the Ferry Office", "Bell – sorting of ..."."""
    match = _ACTIVITY.match(line.text)
    if match is None:
        return None
    what = match.span("what")
    if match["body"]:
        operator = agent_after(*line.place, match.start("body"))[1]
    else:
        operator = agent_after(*line.place, match.end())[1] if match["by"] else None
    if operator is None:
        return None
    aim = _ORDER.search(line.text, what[1])
    purpose = (aim.end(), line.end) if aim else what
    fields = {
        "technology": line.value(*(match.span("name") if match["name"] else what)),
        "purpose": line.value(*purpose),
        "status": _status(line, what[1], lead),
    }
    return _draft(line, "deployments.activity", 0.7, fields, operator)


def _of_a_place(line: Line) -> Iterator[Draft]:
    """A system and its place, below a lead-in that says which public bodies use a technology."""
    item = _AT_A_PLACE.match(line.text)
    if item is None or line.block.lead_in is None:
        return
    above = line.context.document.blocks[line.block.lead_in].sentences[-1]
    used = _USED.search(above.text)
    if used is None or not re.search(T, outline(above.text)) or not _BODIES.search(above.text, 0, used.start()):
        return
    fields = {"technology": line.value(*item.span("technology")), "place": line.value(*item.span("place"))}
    fields["status"] = _status(line, item.end(), None)
    yield _draft(line, "deployments.item_of_a_place", 0.7, fields, None)


def _about(line: Line, end: int) -> tuple[int, int] | None:
    """What an item names as the matter of a technology: "fraud detection in social transfers"."""
    match = _MATTER.match(line.text, end)
    return match.span("what") if match else None


def tabled(context: Context, block: Block, about: Block | None) -> Iterator[Draft]:
    """The deployments of a table that has a column for systems, or for what is done with them, and one for who uses
    them or what for; without a heading on AI in use (`about`) only where a cell names a technology."""
    if len(block.sentences) < 2 or not _HEADER.match(block.sentences[0].text):
        return
    columns: dict[str, int] = {}
    for number, (low, high) in enumerate(cells(block.text, block.sentences[0])):
        header = block.text[low:high]
        name = None if _NUMBER.search(header) else label_of(header, columns)
        if name:
            columns[name] = number
    if "technology" not in columns and "purpose" in columns:
        columns["technology"] = columns.pop("purpose")
    if "technology" not in columns or not columns.keys() & {"operator", "purpose"}:
        return
    for sentence in block.sentences[1:]:
        row = cells(block.text, sentence)
        said = {n: row[c] for n, c in columns.items() if c < len(row) and re.search(r"\w", block.text[slice(*row[c])])}
        if "technology" not in said or not said.keys() & {"operator", "purpose"}:
            continue
        low, high = said["technology"]
        named = re.search(T, outline(block.text[low:high]))
        if named is None and (about is None or "purpose" not in columns):
            continue
        fields: dict[str, Value] = {
            n: Value(block.text[slice(*said[n])], block.spans(*said[n]))
            for n in ("technology", "place", "purpose")
            if n in said
        }
        if named and "purpose" not in columns:  # "Chatbot for questions on ferries"
            fields["technology"] = Value(
                block.text[low + named.start() : low + named.end()], block.spans(low + named.start(), low + named.end())
            )
            rest = _CONNECTED.match(block.text, low + named.end(), high)
            if rest and rest.end() < high:
                fields["purpose"] = Value(block.text[rest.end() : high], block.spans(rest.end(), high))
        fields["status"] = Value("not_stated")
        if "status" in said:
            status = next((s for s, p in TOLD_STATUS if p.search(block.text[slice(*said["status"])])), "not_stated")
            fields["status"] = Value(status, block.spans(*said["status"]))
        operator = None
        if "operator" in said:
            bodies = context.within(block.index, *said["operator"], "organisations")
            operator = link_by_name(block, 0, *said["operator"])
            operator = Link("organisations", key=bodies[0].key, spans=operator.spans) if bodies else operator
        line = Line(context, block, sentence, sentence.text)
        yield _draft(line, "deployments.table", 0.75, fields, operator)


def _status(line: Line, end: int, lead: Block | None) -> Value:
    """What an item says of its status after the technology, else what its lead-in says."""
    for status, pattern in TOLD_STATUS:
        if said := pattern.search(line.text, end):
            return line.value(*said.span(), status)
    for status, pattern in TOLD_STATUS if lead is not None else ():
        if lead is not None and (said := pattern.search(lead.text)):
            return Value(status, lead.spans(*said.span()))
    return Value("not_stated")


def _draft(line: Line, rule: str, confidence: float, fields: dict[str, Value], operator: Link | None) -> Draft:
    links = {"jurisdiction_id": line.context.jurisdiction_of(line.block, line.at, line.sentence.end)}
    if operator is not None:
        links["operator_id"] = operator
    key = f"deployments:{fields['technology'].spans[0].start}"
    whole = list(line.spans(0, len(line.text)))
    return Draft(rule, confidence, line.block, line.sentence, key, fields, links, whole)
