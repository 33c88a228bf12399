"""What a sentence states: a match of a frame made into deployments, with user, place and purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.deployments.authorities import FIRST_OF_ALL, joined_to, served, subjects
from pipeline.extraction.deployments.broad import BROAD
from pipeline.extraction.deployments.clauses import (
    CLAUSE_END,
    OF_A_TOWN,
    PLACE_AT_END,
    VENUE,
    place_ahead,
    place_ahead_of,
    place_inside,
    places_after,
    purpose_after,
)
from pipeline.extraction.deployments.doubt import UNREAL, is_asked, is_no_fact
from pipeline.extraction.deployments.drafts import Draft, Line
from pipeline.extraction.deployments.following import ENDED_LATER, NO_LAW, TRIAL
from pipeline.extraction.deployments.frames import EXTENDED, FRAMES, Frame
from pipeline.extraction.deployments.nominal import NOMINAL
from pipeline.extraction.deployments.topics import named_again, stands_for
from pipeline.extraction.deployments.whose import Reading
from pipeline.extraction.deployments.words import ACTS, DETERMINERS, FOR_WHOM, STATUS, STOP
from pipeline.extraction.finders.technologies import (
    NAME,
    PHRASE,
    T,
    is_ai,
    is_specific,
    stand_in,
    stands_alone,
)
from pipeline.extraction.patterns import Choice
from pipeline.model import Link, Value

# Instruments that are themselves something in use.
_TOOLS = frozenset(("e_service", "infrastructure", "monitoring_tool", "project", ""))
# "is implementing AI programmes": policy rather than software.
_PROGRAMME = re.compile(r"(?:AI|[Ii]ntelligence) program(?:me)?s?$")
_FOR_MAKERS = re.compile(r" for (?:developing|training|building|testing) ")  # of AI
_TITLE = re.compile(r"\b[A-Z][a-z]+ing AI$")  # "the project Supervising AI"
# "to 11,000 public officers", "for a million civil servants": among whom it is in use.
_AMONG = re.compile(
    r" (?:to|for|among) (?P<place>(?:(?:all|its|over|more than|about|around|nearly|up to|some|the|a) )*"
    r"(?:[\d.,]+|[a-z]+(?:teen|ty)|hundred|thousand|million|one|two|three|four|five|six|seven|eight|nine|ten)?"
    r"(?: ?(?:hundred|thousand|million))? ?(?:(?:of )?(?:its|public|civil|state|government|service|federal|municipal"
    r"|police|front-?line) ?)*(?:servants|officers|employees|staff|officials|agents|workers))\b"
)
_NATIONWIDE = re.compile(r"\b(?:nation-?wide|countrywide|city-?wide)\b")
_UNDER_LAW = re.compile(r"\bunder the (?:[A-Z][\w-]+ ){1,4}(?:Act|Law|Code)\b")
# "a face recognition function on security cameras at six quays": what it is part of is no place.
_FUNCTION = re.compile(
    r"(?: (?:functions?|features?|capabilit(?:y|ies)|modules?)\b(?: (?:on|in|into) (?:[a-z’-]+ ){0,3}cameras\b)?"
    r"| (?:on|in|into) (?:[a-z’-]+ ){0,3}cameras\b)"
)
# "an AI transcription of court hearings": what is done to what, by a technology that is called after what it does.
_OF_WHAT = re.compile(r" of (?P<what>[^.,;:]{3,80}?)(?= (?:at|in|on|by|across|for|since|within|under)\b|[.,;:]|$)")
_DOING = re.compile(r"[a-z]+(?:tion|sion|ing|sis|ment)$")
_AI_FOR = re.compile(rf" for {T}")  # "AI for facial recognition"
# "..., and image recognition to find umbrellas": a further technology of the same user.
_FURTHER = re.compile(
    rf"(?:,|;)?(?: and| as well as|,|;) {DETERMINERS}(?:also )?(?:(?:uses?|using|employs|of) )?(?:an? )?{T}"
    rf"(?= (?:to|for|that|which|in|at|on)\b)"
)
# "To find lost umbrellas, the office uses ..."
_AIM = re.compile(
    r"(?:(?:In order t|T)o (?!date\b|this\b)|For (?=(?:the )?[a-z]+(?:ing|tion|sis|ment) of ))"
    r"(?P<aim>[a-z]+ [^,;]{3,100}), "
)
# "built a chatbot, which has been in use since May", "a chatbot built for the office, answers questions"
_USED_SINCE = re.compile(
    rf"\b(?:which|that|and) (?P<used>(?:is|are|has been|have been) (?:already |now |currently )?(?:in use|used"
    rf"|in operation|operational)"
    rf"|(?:now |already |currently )?(?:is|are) (?:now |already |currently )?(?:in use|used))\b|, (?P<does>{ACTS}) "
)
# What makes a use one that has ended, or one to come, where no verb of use tells it.
_OVER = re.compile(rf"\b(?:until (?:[A-Z]\w+ )?\d{{4}}|no longer|formerly|(?:was|were|been|it) (?:\w+ly )?{STOP})\b")
_TO_COME = re.compile(
    r"\b(?:will|shall|plans?|planned|intends?|upcoming|going to|under development|(?:is|are) (?:being )?develop(?:ed"
    r"|ing)"
    r"|soon|in (?:the )?future|by (?:the end of )?20\d\d)\b"
)
_TOLD_ELSEWHERE = (("planned", _TO_COME), ("stopped", _OVER))
# "The office's use of AI to find boats has drawn praise": what is said of a use that is itself the subject.
_USE_OF = re.compile(r"(?:[Uu]se|[Dd]eployment|[Ii]ntroduction|[Ii]mplementation) of\b")
_PREDICATE = re.compile(r"\s(?:has|have|had|is|are|was|were)\s")
# "a chatbot, using AI,": what another technology works with.
_MEANS = re.compile(rf"[{NAME}{PHRASE}],? (?:using|powered by|based on|driven by|trained with) (?:an? )?$")
_BY_MEANS = re.compile(rf",? (?:using|powered by|based on|driven by) (?:an? |the )?[{NAME}{PHRASE}]+")
_IN_TURN = Choice((frame.words, frame) for frame in sorted((*FRAMES, *BROAD, *NOMINAL), key=lambda frame: frame.alone))
_STATES = ("national", "supranational", "international")


def stated_in(
    line: Line, recent: list[Draft], topic: Draft | None = None, section: list[Draft] | None = None
) -> list[Draft]:
    """Deployments that a sentence states.

    `recent` are those of the sentence before, `topic` is a system that the sentence before tells of, `section` are
    those told of so far under the same heading.
    """
    found: list[Draft] = []
    taken: list[tuple[int, int]] = []
    meant = recent[-1] if recent else topic
    it = stands_for(line) if meant else None
    if not it and (again := named_again(line, [*(section or []), *recent])):
        it, meant = again
    if it:
        line = replace(line, outline=stand_in(line.outline, *it))
    else:
        meant = None
    if NAME not in line.outline and PHRASE not in line.outline:
        return []
    if extended := EXTENDED.search(line.outline):
        taken.append(extended.span())
        found += _extended(line, extended)
    for frame in _IN_TURN.of(line.outline):
        if frame.alone and found:
            break
        for match in frame.words.plain.finditer(line.outline):
            start, end = match.span()
            if any(start < high and low < end for low, high in taken) or is_no_fact(line.text, start):
                continue
            drafts = _read(line, frame, match, recent)
            if meant is not None and it and match.start("technology") == it[0]:
                drafts = _of_the_same(line, start, drafts, meant, known=meant is topic)
            if drafts:
                taken.append((start, end))
                found += drafts
    return found


def _of_the_same(line: Line, start: int, drafts: list[Draft], meant: Draft, *, known: bool) -> list[Draft]:
    """What a sentence says of a system of the sentence before, where it says more than that one did."""
    also = " also " in line.text
    drafts = [
        d
        for d in drafts
        if known or "place" in d.fields or (also and "purpose" in d.fields) or d.user() not in ("", meant.user())
    ]
    for draft in drafts:
        draft.fields = {**draft.fields, "technology": meant.fields["technology"]}
        if "purpose" in meant.fields:
            draft.fields.setdefault("purpose", meant.fields["purpose"])
        draft.links = meant.links | draft.links
    if len(users := subjects(*line.place, start)) > 1:
        return [_at(draft, user) for draft in drafts[:1] for user in users]
    return drafts


def _extended(line: Line, match: re.Match[str]) -> Iterator[Draft]:
    """In use in one place and planned for another."""
    links = {"jurisdiction_id": line.context.jurisdiction_of(line.block, line.at, line.sentence.end)}
    for place, status in (("place", "in_use"), ("more", "planned")):
        fields = {
            "technology": line.value(*match.span("technology")),
            "status": line.value(*match.span("planned" if place == "more" else "technology"), status),
            "place": line.value(*match.span(place)),
        }
        yield _draft(line, "deployments.extended", 0.85, match.start(place), fields, links)


def _draft(
    line: Line, rule: str, confidence: float, low: int, fields: dict[str, Value], links: dict[str, Link]
) -> Draft:
    whole = list(line.block.spans(line.at, line.sentence.end))
    return Draft(rule, confidence, line.block, line.sentence, line.key(low), fields, dict(links), whole)


def _read(line: Line, frame: Frame, match: re.Match[str], recent: list[Draft]) -> list[Draft]:
    """Deployments that a match states; `recent` are those of the sentence before, for "is also in use"."""
    start, end = match.span("technology")
    if not _is_technology(line, frame, match) or is_asked(line.text, start):
        return []
    if line.text.rstrip().endswith(":") and is_ai(line.text[start:end]):
        return []  # the list below says who uses it for what
    if frame.broad and UNREAL.search(line.text, 0, match.end()):
        return []
    reading = Reading(line, match)
    told = frame.whose(reading)
    if told is None:
        return []
    operator, rest = told
    if rest == end and (by_means := _BY_MEANS.match(line.outline, end)):
        rest = by_means.end()
    if rest == end and (function := _FUNCTION.match(line.text, end)):
        rest = function.end()
    if rest == end and (more := _AI_FOR.match(line.outline, end)):
        start, end = more.span("technology")
        rest = end
    text = line.text
    status, low, high = next((s, *match.span(s)) for s in STATUS if reading.has(s))
    if frame.alone:
        for elsewhere, pattern in _TOLD_ELSEWHERE:
            if said := pattern.search(text):
                status, (low, high) = elsewhere, said.span()
    trial = next((t for t in TRIAL.finditer(text) if not start <= t.start() < end), None)
    if trial and status != "planned":
        status_told = line.value(*trial.span(), "pilot")
    elif status == "not_stated" and (used := _USED_SINCE.search(text, end)):
        status_told = line.value(*used.span("used" if used["used"] else "does"), "in_use")
    elif ended := ENDED_LATER.search(text, end):
        status_told = line.value(*ended.span(), "stopped")
    else:
        status_told = line.value(low, high, status)
    fields = {"technology": line.value(start, end), "status": status_told}
    of_what = _OF_WHAT.match(text, rest) if rest == end and _DOING.search(text, start, end) else None
    rest = of_what.end() if of_what else rest
    places = places_after(*line.place, rest, match.start("verb") if reading.has("verb") else None)
    places = [p for p in places if not re.search(T, line.outline[slice(*p)])]
    if not places and (among := _AMONG.match(text, rest)):
        places, rest = [among.span("place")], among.end()
    purpose = _purpose(line, frame, reading, status, max([rest, *(until for _, until in places)]))
    if of_what and not purpose:
        purpose = of_what.span("what")
    if aim := _AIM.match(text, 0, match.start()):
        purpose = aim.span("aim")
    ahead = place_ahead(*line.place)
    if not places and not ahead and purpose and (at_end := PLACE_AT_END.search(text, *purpose)):
        purpose = purpose[0], at_end.start()
        places = [at_end.span("place" if at_end["place"] else "town")]
    following = _FURTHER.search(line.outline, match.end()) if frame.goes_on else None
    if following and purpose and purpose[0] < following.start() < purpose[1]:
        purpose = purpose[0], following.start()
    if purpose and (frame.alone or _USE_OF.match(match[0])) and (said := _PREDICATE.search(text, *purpose)):
        purpose = purpose[0], said.start()
    if purpose:
        fields["purpose"] = line.value(*purpose)
    if law := _UNDER_LAW.search(text, rest):
        fields["legal_framework"] = line.value(*law.span(), "stated")
    if no_law := NO_LAW.search(text):
        fields["legal_framework"] = line.value(*no_law.span(), "none")
    users = [] if places else subjects(*line.place, match.end("by") if reading.has("by") else match.start())
    if not places and reading.has("at"):
        places = [match.span("at")]
    places_told = bool(places)
    places = places or _places(line, match, operator)
    if not places and purpose and (inside := place_inside(text, *purpose)):
        places = [inside]
    whose = start if operator is not None and start > match.start() else line.sentence.end - line.at
    links = {"jurisdiction_id": line.context.jurisdiction_of(line.block, line.at, line.at + whose)}
    if operator is not None:
        links["operator_id"] = operator
    elif recent and re.search(r"\balso\b", match[0]) and "operator_id" in recent[-1].links:
        links["operator_id"] = recent[-1].links["operator_id"]
    if not purpose and (frame.alone and not places_told and reading.is_named):
        return []
    if not places and not purpose and (frame.alone or not _is_told(reading, frame, status, links)):
        return []  # for what, where or by whom is not said
    drafts = [
        _draft(line, frame.name, frame.confidence, place[0], fields | {"place": line.value(*place)}, links)
        for place in places
    ] or [_draft(line, frame.name, frame.confidence, start, fields, links)]
    if purpose and not places and (bodies := served(*line.place, *purpose)) and len(bodies[1]) > 1:
        drafts[0].fields["purpose"] = line.value(purpose[0], bodies[0])
        users = bodies[1]
    if len(users) < 2 and operator is not None and not places_told:
        users = joined_to(*line.place, operator)
    if len(users) > 1 and status in ("in_use", "pilot"):
        drafts = [_at(drafts[0], user) for user in users]
    if frame.goes_on:
        for another in _FURTHER.finditer(line.outline, match.end()):
            drafts += _also(line, drafts[0], another)
    return drafts


def _is_technology(line: Line, frame: Frame, match: re.Match[str]) -> bool:
    """Whether what a match takes for a technology is a thing in use, and not what another noun is about."""
    start, end = match.span("technology")
    technology = line.text[start:end]
    if _MEANS.search(line.outline, 0, start):
        return False
    if match.end() == end and not stands_alone(line.text, start, end):
        return False
    if is_ai(technology) and re.match(r"[”\"]? [A-Z]", line.text[end:]):  # "the AI Studio"
        return False
    if _FOR_MAKERS.match(line.text, end):
        return False
    if _PROGRAMME.search(technology) or _TITLE.search(technology):
        return False
    tools = _TOOLS | {"programme"} if is_specific(technology) else _TOOLS
    instruments = line.context.in_sentence(line.sentence, "instruments")
    at = line.at
    return not any(m.start < at + end and at + start < m.end and m.kind not in tools for m in instruments)


def _is_told(reading: Reading, frame: Frame, status: str, links: dict[str, Link]) -> bool:
    """Whether a use is told though neither its place nor its purpose is: by whom, and that it is one."""
    if status == "not_stated" and not reading.has("bought"):
        return False
    return "operator_id" in links or (frame.of_a_state and is_specific(reading.technology))


def _purpose(line: Line, frame: Frame, reading: Reading, status: str, rest: int) -> tuple[int, int] | None:
    """Where it stands what it is for."""
    match, text = reading.match, line.text
    if frame.purpose == "none":
        return None
    told = frame.purpose == "what" or status != "not_stated"  # what is only made for something is not in use for it
    if told and reading.has("what") and not FOR_WHOM.fullmatch(match["what"]):
        return match.span("what")
    if frame.purpose == "for_whom":
        low, high = match.span("in_use")
        return low, low + text[low:high].rindex(" for")
    if frame.purpose == "rest":
        return _clause(line, rest if text[rest : rest + 1] != " " else rest + 1)
    if frame.purpose == "does" and status == "planned" and match.end("planned") == match.end() - 1:
        return _clause(line, match.end())
    if frame.purpose == "does" and status == "in_use":
        return _clause(line, match.start("in_use"), match.end("in_use"))
    return purpose_after(text, rest)


def _clause(line: Line, low: int, least: int | None = None) -> tuple[int, int]:
    """From `low` to the end of the clause."""
    stop = CLAUSE_END.search(line.text, low if least is None else least)
    return low, stop.start() if stop else line.end


def _places(line: Line, match: re.Match[str], operator: Link | None) -> list[tuple[int, int]]:
    """The place that is told elsewhere than after the statement: at the head of the sentence, or by the user's name."""
    if (ahead := place_ahead(*line.place)) and ahead[1] <= match.start("technology"):
        return [ahead]
    if ahead := place_ahead_of(line, match.start(), match.start("technology")):
        return [ahead]
    if first_of_all := FIRST_OF_ALL.search(line.text, 0, match.end()):
        return [first_of_all.span("operator")]
    if operator is not None and (places := _at_user(line, operator)):
        return places
    nationwide = _NATIONWIDE.search(line.text, *match.span("technology"))
    return [nationwide.span()] if nationwide else []


def _at(draft: Draft, user: Link) -> Draft:
    """The same in use by another, who stands for the place."""
    fields = draft.fields | {"place": Value(user.name, user.spans)}
    key = f"deployments:{user.spans[0].start}"
    links = draft.links | {"operator_id": replace(user, name="") if user.key else user}
    return replace(draft, key=key, fields=fields, links=links)


def _also(line: Line, first: Draft, more: re.Match[str]) -> Iterator[Draft]:
    """The next technology of an enumeration: "uses X to count boats, and Y to find umbrellas"."""
    low, high = more.span("technology")
    if is_ai(line.text[low:high]) or not stands_alone(line.text, low, high):
        return
    fields = {"technology": line.value(low, high), "status": first.fields["status"]}
    places = places_after(*line.place, high)
    if places:
        fields["place"] = line.value(*places[0])
    if purpose := purpose_after(line.text, max([high, *(end for _, end in places)])):
        following = _FURTHER.search(line.outline, purpose[0], purpose[1])
        fields["purpose"] = line.value(purpose[0], following.start() if following else purpose[1])
    if fields.keys() & {"place", "purpose"}:
        yield _draft(line, first.rule, first.confidence, low, fields, first.links)


def _at_user(line: Line, operator: Link) -> list[tuple[int, int]]:
    """The place that the user's name tells: the town that a police force is of, the airport itself."""
    if not operator.spans:
        return []
    for town in OF_A_TOWN.finditer(line.text):
        low, high = town.span("place" if town["place"] else "named")
        states = line.context.within(line.block.index, line.at + low, line.at + high, "jurisdictions")
        if not any(m.kind in _STATES for m in states):
            return [(low, high)]
    if operator.name and VENUE.search(operator.name) and (stands := line.text.find(operator.name)) >= 0:
        return [(stands, stands + len(operator.name))]
    return []
