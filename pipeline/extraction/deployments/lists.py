"""Lists and tables of AI in use: "Ferry Office: a chatbot to sell tickets", a row with operator, system and purpose.

They tell of deployments by where things stand and not by verbs, so they are read only under a heading or a lead-in that
says what they list (`about`). Who uses what an item names is said in the item, or by the heading above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.authorities import agent_after, authority_in, link_by_name, spoken_of_before
from pipeline.extraction.deployments.clauses import places_after, purpose_after
from pipeline.extraction.deployments.drafts import Draft
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.finders.technologies import TECHNOLOGY, TRIGGERS, is_ai
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Link, Sentence, Span, Value

RULES = RuleSet(
    (
        # "Ferry Office: a chatbot to sell tickets", "Ferry Office – uses AI for timetables"
        Rule(
            "deployments.item_of_an_authority",
            Pattern(
                r"^(?P<by>(?:[A-Z]|the )[^.:;–—]{2,80}?)(?::| [–—-]) (?:(?:it )?(?:uses?|using|use of|employs|has"
                r"|with) )?"
                rf"(?:an? |the |its )?{TECHNOLOGY}"
            ),
            TRIGGERS,
            "Ferry Office: a chatbot to sell tickets",
            {"by": "Ferry Office", "technology": "chatbot"},
            0.75,
        ),
        # "Chatbot of the Ferry Office: answers questions", "A chatbot that sells tickets (Ferry Office)"
        Rule(
            "deployments.item",
            Pattern(rf"^(?:(?:[Aa]n?|[Tt]he|[Uu]se of|[Uu]sing) )*{TECHNOLOGY}(?P<rest>(?::| [–—-])? ?)"),
            TRIGGERS,
            "Chatbot that sells tickets (Ferry Office)",
            {"technology": "Chatbot"},
            0.7,
        ),
        Rule(
            "deployments.table",
            Pattern(
                r"(?i)^\|?(?=.*\b(?:system|technolog|tool|application|solution|use case|AI\b|algorithm))"
                r"(?=.*\b(?:ministr|agenc|authorit|institution|organi[sz]ation|operator|body|user|department|owner"
                r"|purpose|function|objective|description|task))[^.]*$"
            ),
            ("ministr", "agenc", "authorit", "institution", "organi", "operator", "user", "department", "purpose",
             "function", "description", "task", "body", "owner", "objective"),
            "| Ministry | AI system | Purpose |",
            {},
            0.75,
        ),
    )
)  # fmt: skip
_COLUMNS = (
    (
        "operator",
        re.compile(r"(?i)\b(?:ministr|agenc|authorit|institution|organi[sz]ation|operator|body|user|department|owner)"),
    ),
    ("status", re.compile(r"(?i)\b(?:status|stage|phase|maturity)")),
    ("place", re.compile(r"(?i)\b(?:place|location|city|where|municipality|region)\b")),
    ("purpose", re.compile(r"(?i)\b(?:purpose|function|objective|description|task|aim|used for|use)\b")),
    (
        "technology",
        re.compile(r"(?i)\b(?:system|technolog|tool|application|solution|use case|AI\b|algorithm|name|project)"),
    ),
)
_STATUS = (
    ("stopped", re.compile(r"(?i)\b(?:stopped|discontinued|abandoned|suspended|former|retired|ended)\b")),
    ("planned", re.compile(r"(?i)\b(?:plan(?:s|ned)?|will|future|upcoming|in development|being developed)\b")),
    ("pilot", re.compile(r"(?i)\b(?:pilots?|piloting|trials?|test(?:s|ing|ed)?|experiment\w*)\b")),
    (
        "in_use",
        re.compile(
            r"(?i)\b(?:in use|used?|uses|using|deploy\w*|in operation|operational|implemented|live|in place|active)\b"
        ),
    ),
)


def listed(context: Context, block: Block, sentence: Sentence, masked: str, lead: Block | None) -> Iterator[Draft]:
    """The deployment that an item of a list tells of; `lead` is the lead-in or heading that says what is listed."""
    text, at = sentence.text, sentence.start
    for rule, match in RULES.matches(masked):
        if rule.name == "deployments.table":
            continue
        start, end = match.span("technology")
        operator: Link | None = None
        if rule.name == "deployments.item_of_an_authority":
            public, operator, after = agent_after(context, block, sentence, match.start("by"))
            if not public or after < match.end("by"):
                continue
        elif named := authority_in(context, block, sentence, end, len(text)):
            operator = named[0]
        elif bracketed := re.search(r"\((?=[A-Z])", text[end:]):
            operator = agent_after(context, block, sentence, end + bracketed.end())[1]
        operator = operator or spoken_of_before(context, block, sentence)
        if operator is None or (is_ai(match["technology"]) and rule.name == "deployments.item"):
            return
        fields = {"technology": _value(block, at, start, end, text)}
        places = places_after(context, block, sentence, match.end())
        if places:
            fields["place"] = _value(block, at, *places[0], text)
        if purpose := purpose_after(text, max([match.end("technology"), *(high for _, high in places)])):
            fields["purpose"] = _value(block, at, *purpose, text)
        elif match.groupdict().get("rest", "").strip():
            fields["purpose"] = _value(block, at, match.end(), len(text.rstrip(". ;")), text)
        if not fields.keys() & {"purpose", "place"}:
            return
        fields["status"] = _status(block, lead)
        yield _draft(context, rule, block, sentence, fields, operator)
        return


def tabled(context: Context, block: Block) -> Iterator[Draft]:
    """The deployments of a table that has a column for systems and one for who uses them or what for."""
    rule = next(rule for rule in RULES if rule.name == "deployments.table")
    if len(block.sentences) < 2 or not rule.pattern.match(block.sentences[0].text):
        return
    columns: dict[str, int] = {}
    for number, (low, high) in enumerate(cells(block.text, block.sentences[0])):
        header = block.text[low:high]
        name = next((n for n, p in _COLUMNS if p.search(header) and n not in columns), None)
        if name:
            columns[name] = number
    if "technology" not in columns or not columns.keys() & {"operator", "purpose"}:
        return
    for sentence in block.sentences[1:]:
        row = cells(block.text, sentence)
        said = {n: row[c] for n, c in columns.items() if c < len(row) and re.search(r"\w", block.text[slice(*row[c])])}
        if "technology" not in said or not said.keys() & {"operator", "purpose"}:
            continue
        fields: dict[str, Value] = {
            n: _value(block, 0, *said[n], block.text) for n in ("technology", "place", "purpose") if n in said
        }
        fields["status"] = Value("not_stated")
        if "status" in said:
            status = next((s for s, p in _STATUS if p.search(block.text[slice(*said["status"])])), "not_stated")
            fields["status"] = Value(status, block.spans(*said["status"]))
        operator = None
        if "operator" in said:
            bodies = context.within(block.index, *said["operator"], "organisations")
            operator = link_by_name(block, 0, *said["operator"])
            operator = Link("organisations", key=bodies[0].key, spans=operator.spans) if bodies else operator
        yield _draft(context, rule, block, sentence, fields, operator)


def _value(block: Block, at: int, low: int, high: int, text: str) -> Value:
    return Value(text[low:high], block.spans(at + low, at + high))


def _status(block: Block, lead: Block | None) -> Value:
    if lead is not None:
        for status, pattern in _STATUS:
            if said := pattern.search(lead.text):
                return Value(status, lead.spans(*said.span()))
    return Value("not_stated")


def _draft(
    context: Context, rule: Rule, block: Block, sentence: Sentence, fields: dict[str, Value], operator: Link | None
) -> Draft:
    spans: tuple[Span, ...] = fields["technology"].spans
    links = {"jurisdiction_id": context.jurisdiction_of(block, sentence.start, sentence.end)}
    if operator is not None:
        links["operator_id"] = operator
    context_spans = list(block.spans(sentence.start, sentence.end))
    return Draft(rule, block, sentence, f"deployments:{spans[0].start}", fields, links, context_spans)
