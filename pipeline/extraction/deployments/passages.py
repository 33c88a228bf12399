"""What a passage tells of one system where no sentence of it says all: what it is in one, who uses it in another.

"Bell is a chatbot about ferries. It is available on the website of the Ferry Office." Asked only of blocks in which
no sentence states a use by itself. It takes a system of a kind ("a chatbot", "its risk model"), not AI at large; a
sign that it is at work, on trial or to come; a public authority in the passage, or a public task; and no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.extraction.deployments.authorities import MAKER, agent_after, authority_in, public_named
from pipeline.extraction.deployments.clauses import CLAUSE_END, CLAUSES, place_ahead, places_after, purpose_after
from pipeline.extraction.deployments.doubt import is_asked, is_no_fact
from pipeline.extraction.deployments.drafts import Draft, Line
from pipeline.extraction.deployments.statements import is_technology
from pipeline.extraction.deployments.ties import ties
from pipeline.extraction.deployments.words import A_SYSTEM, ACTS, TOLD_STATUS
from pipeline.extraction.finders.technologies import NAME, PHRASE, is_ai, is_general, is_specific, stands_alone
from pipeline.model import Link, Value

_TECHNOLOGY = re.compile(rf"[{NAME}{PHRASE}]+")
# What makes a phrase one system rather than a kind of technology at large.
_ONE = re.compile(r"(?:\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Oo]ur|one)|[’']s?|^) ?[“\"]?$")
_SOME = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir|[Oo]ur|two|three|four|five|six)|[’']s?) $")
_OWNED = re.compile(r"(?P<owner>(?:[Tt]he )?[\w&.-]+(?: [\w&.-]+){0,6}?)[’']s? $")
_AI = re.compile(r"\b(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm)")
# What is wished for, laid down or studied, ahead of a system; after it only what denies it or makes it depend.
_IDEA = re.compile(
    r"\b(?:potential\w*|possib\w+|asked|recommend\w*|propos\w+|explor\w+|future|examples? of|need(?:s|ed)? (?:to|for)"
    r"|[Rr]esearch\w*|stud(?:y|ies|ied) (?:on|of|the)|moratorium|prohibit\w*|ban(?:s|ned)?|regulat(?!or)\w+|law|bill"
    r"|Act|Regulation|strategy|hackathon|curricul\w+|respondents|principles|guidelines|risks? of|defin\w+|means any"
    r"|provider|deployer|neither|without|instead of|lack\w*)\b"
)
_UNREAL = re.compile(
    r"\b(?:should|could|would|might|must|shall|ought|not|never|[Ii]f|whether|unless|[mb]illion)\b"
    r"|^(?:[\w’',-]+ ){0,4}?(?i:compan(?:y|ies)|firms?|start-?ups?|banks?|businesses|industry|researchers|scientists"
    r"|universit(?:y|ies)|students|experts|respondents|employers|retailers|insurers)\b"
)
_PUBLIC = re.compile(
    r"(?i)\b(?:citizens?|municipal\w*|governments?|authorit(?:y|ies)|ministr(?:y|ies)|public (?:services?"
    r"|administrations?"
    r"|sector|employees|servants)|civil servants|police|courts?|patients|hospitals?|tax(?:es|payers?)?|customs"
    r"|job ?seekers"
    r"|asylum|prisons?|clinics?|schools?|voters?|town hall|city council|case ?workers?|officials?)\b"
)
_SUBJECT = re.compile(
    rf"(?:(?:It|They|(?:The|This|These) (?:new )?(?:[\w-]+ )?{A_SYSTEM}|(?:The )?{NAME}+(?: [a-z]+)?)(?: \([^()]*\))?) "
)
_DOES = re.compile(
    rf"(?:,? (?:that|which))? ?(?:(?:is|are|was|were|will be|can be|has been) (?:also |now |currently |being )*"
    rf"(?:used|designed|intended|meant|developed|able|built|trained|aimed|capable|expected|created)"
    rf" (?:to (?:be used to )?|for |of |at )"
    rf"|(?:can|will|could|is to|helps?(?: to)?|aims? to|allows? for|serves? to) (?:also |now "
    rf"|automatically )*(?!be\b|not\b)"
    rf"|(?:also |now |automatically )*(?={ACTS} ))"
)


class _System(NamedTuple):
    """Where a passage brings in a system."""

    line: Line
    start: int
    end: int


def in_passage(lines: Sequence[Line]) -> Draft | None:
    """The deployment that the sentences of a block tell of together."""
    for number, line in enumerate(lines):
        for system in _systems(line):
            if draft := _told(lines, number, system):
                return draft
    return None


def _systems(line: Line) -> Iterator[_System]:
    """The systems that a sentence brings in as ones that there are."""
    for match in _TECHNOLOGY.finditer(line.outline):
        start, end = match.span()
        technology = line.text[start:end]
        one = NAME in match[0] or (_SOME if technology.endswith("s") else _ONE).search(line.text, 0, start)
        known = is_specific(technology) or NAME in match[0] or _AI.search(technology)
        if is_ai(technology) or not one or not known or not is_technology(line, start, end):
            continue
        low = max((m.end() for m in CLAUSES.finditer(line.text, 0, start)), default=0)
        if (
            _IDEA.search(line.text, low, start)
            or _UNREAL.search(line.text, low)
            or is_no_fact(line.text, start)
            or is_asked(line.text, start)
        ):
            continue
        if stands_alone(line.text, start, end) or _DOES.match(line.outline, end):
            yield _System(line, start, end)


def _told(lines: Sequence[Line], number: int, system: _System) -> Draft | None:
    line, start, end = system
    about = [line, *(after for after in lines[number + 1 :] if _SUBJECT.match(after.outline))]
    purpose = _purpose(system) or next((p for after in about[1:] if (p := _goes_on(after))), None)
    status = _status(system, about)
    user = _user(lines, number)
    places = places_after(*line.place, end)
    place = line.value(*places[0]) if places else None
    if place is None and (ahead := place_ahead(*line.place)):
        place = line.value(*ahead)
    if status is None or purpose is None or status.value == "planned":
        return None  # what is to come is told as a measure, unless a sentence says whose it is
    public = any(_PUBLIC.search(other.text) for other in lines)
    general = is_general(line.text[start:end])
    if user is None and (not public or general):
        return None
    fields = {"technology": line.value(start, end), "status": status, "purpose": purpose}
    if place is not None:
        fields["place"] = place
    links = {"jurisdiction_id": line.context.jurisdiction_of(line.block, line.at, line.sentence.end)}
    if user is not None:
        links["operator_id"] = user
    whole = list(line.block.spans(line.at, about[-1].sentence.end))
    return Draft("deployments.passage", 0.6, line.block, line.sentence, line.key(start), fields, links, whole)


def _purpose(system: _System) -> Value | None:
    """What its own sentence says that a system is for, or does."""
    line, start, end = system
    if (found := purpose_after(line.text, end)) and not line.text.startswith(("be ", "been "), found[0]):
        return line.value(*found)
    if does := _DOES.match(line.outline, end):
        return _clause(line, does.end())
    tie = next((t for t in ties(line, start, end) if t.purpose and t.kind == "means"), None)
    return line.value(*tie.purpose) if tie and tie.purpose else None


def _goes_on(line: Line) -> Value | None:
    """What a sentence says of the system that the one before brought in."""
    subject = _SUBJECT.match(line.outline)
    does = _DOES.match(line.outline, subject.end() - 1) if subject else None
    return _clause(line, does.end()) if does else None


def _clause(line: Line, low: int) -> Value | None:
    low += len(line.text[low:]) - len(line.text[low:].lstrip())
    stop = CLAUSE_END.search(line.text, low)
    high = stop.start() if stop else line.end
    return line.value(low, high) if high - low > 8 else None


def _status(system: _System, about: Sequence[Line]) -> Value | None:
    for line in about:
        for status, pattern in TOLD_STATUS:
            if said := pattern.search(line.text):
                return line.value(*said.span(), status)
    for line in about:
        subject = system.end if line is system.line else at.end() - 1 if (at := _SUBJECT.match(line.outline)) else 0
        if does := _DOES.match(line.outline, subject):
            return line.value(*does.span(), "in_use")
    return None


def _user(lines: Sequence[Line], number: int) -> Link | None:
    """The public authority of the passage: of the system's own sentence, else of the nearest."""
    for line in sorted(lines, key=lambda other: abs(lines.index(other) - number)):
        if named := public_named(*line.place):
            return named
        public, operator, _ = agent_after(*line.place, 0)
        if public and operator:
            return operator
        found = authority_in(*line.place, 0, len(line.text))
        if found and not MAKER.search(line.text, 0, line.text.find(found[0].name) if found[0].name else found[1]):
            return found[0]
    return None
