"""Interviews that a source reports as its method; those of one document are one survey unless their numbers differ."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context
from pipeline.extraction.finders import numbers
from pipeline.extraction.finders.money import Place
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.surveys import fieldwork
from pipeline.extraction.surveys.details import dated, located
from pipeline.extraction.surveys.record import Survey
from pipeline.extraction.surveys.words import MANY, UNREAL, number
from pipeline.model import Block, Sentence, Value

_COUNT = rf"(?:(?<![\d,.])\d{{1,3}}(?:,\d{{3}})*|(?<![\d,.])\d{{4}}|{numbers.ONE_WORD})"
_KIND = (
    r"(?:(?:semi-structured|structured|unstructured|in-depth|qualitative|expert|stakeholder|key[- ]informant"
    r"|elite|online"
    r"|individual|personal|face-to-face|[a-z]+-[a-z]+) )"
)
_HELD = (
    r"(?:conducted|held|carried out|done|undertaken|undertook|organi[sz]ed|ran|conducting|holding|carrying out|through)"
)
# What is held beside interviews: "meetings, interviews and workshops with".
_OTHERS = r"(?:meetings|workshops|consultations|surveys|discussions|round ?tables|site visits|questionnaires|hearings)"
_TITLE = (
    rf"(?P<title>(?:{_OTHERS}(?:, and|,| and) )*{_KIND}*(?:interviews?|focus groups?)(?:(?:, and|,| and) {_OTHERS})*)"
)
_WITH = r"(?:with|of|among) (?:(?:a total of|some|about|over|more than) )?"
_INTERVIEWS = (
    Pattern(
        rf"\b(?:(?P<n>{_COUNT}) )?{_TITLE} (?:(?:were|was|have been|has been) )?(?:also )?{_HELD} "
        rf"{_WITH}(?:(?P<m>{_COUNT}) )?(?P<people>[^.;(]+)",
        re.I,
    ),
    Pattern(
        rf"\b{_HELD} (?:an? (?:series|number|total|variety|range|set) of )?(?:(?P<n>{_COUNT}) )?{_TITLE} {_WITH}"
        rf"(?:(?P<m>{_COUNT}) )?(?P<people>[^.;(]+)",
        re.I,
    ),
    Pattern(rf"\b(?P<n>{_COUNT}) (?P<title>{_KIND}*interviews)(?: with (?P<people>[^.;(]+))?", re.I),
    Pattern(rf"\b(?P<title>{_KIND}*[Ii]nterviews) with (?P<m>{_COUNT}) (?P<people>[^.;(]+)"),
    Pattern(
        rf"\b(?P<title>{_KIND}*[Ii]nterviews) with (?P<people>[^.;(]+?) (?:were|was"
        rf"|have been) (?:also )?{_HELD}\b"
    ),
    Pattern(
        rf"\b(?:[Ww]e|I|[Aa]uthors?|[Rr]esearchers|[Tt]eam"
        rf"|[Ss]tudy) (?:also )?(?:interviewed|(?:spoke|talked) (?:to|with)) (?P<m>{_COUNT}) (?P<people>[^.;(]+)"
    ),
)
# What those told who were talked with: "Discussions with farmers reveal", "participants in the bell consultations said"
_TELLS = (
    r"(?:reveal|show|suggest|indicate|confirm|highlight|found|find|point|underline|underscore|emphasi[sz]e|stress|echo|note"
    r"|said"
    r"|say|made clear|brought (?:out|up)|raise|identif(?:y|ied))(?:d|ed|s)?\b"
)
_TALKS = r"(?:interviews|discussions|consultations|conversations|focus groups?(?: discussions)?|exchanges)"
_TOLD_IN = (
    Pattern(
        rf"(?:^|, )(?:Our |The )?(?P<title>(?i:{_KIND}*{_TALKS}) with (?P<people>[^.;:()]{{4,90}}?))"
        rf" (?:(?:also|have|had|further|all|both|\w+ly) )*{_TELLS}"
    ),
    Pattern(
        r"\b(?:[Pp]articipants|[Rr]espondents|[Aa]ttendees|[Ss]takeholders|[Ee]xperts|[Tt]hose) (?:in|of|from|during) "
        r"the "
        rf"(?P<title>(?:[\w-]+ ){{0,2}}?(?i:{_TALKS}|workshops?|hearings?))"
        rf"(?=,? (?:(?:also|have|had|were|was|further|\w+ly) )*(?:{_TELLS}|asked|felt|agreed|believed|mentioned))"
    ),
)
_INTERVIEW_TITLE = re.compile(rf"\b{_KIND}+interviews\b|\bInterviews with experts\b", re.I)
_PEOPLE_END = re.compile(
    r",? (?:in order|so as|to (?:get|gain|explore|understand|collect|identify|assess|examine)"
    r"|between (?=[A-Z1-2])|during"
    r"|in (?=[A-Z][a-z]+ (?:19|20)|(?:19|20)\d\d)|which|made|allowed|helped|and (?:the|a|an|we|they|it)\b|using|via"
    r"|conducted)\b"
)
_WHEN = re.compile(r"\b(?:in|between|during|from|of)\s(?:the\s)?$", re.I)


def read(context: Context, block: Block, sentence: Sentence, found: list[Survey]) -> bool:
    """Files a sentence that reports interviews; those of one document are one survey unless their numbers differ."""
    match = next((m for p in (*_TOLD_IN, *_INTERVIEWS) if (m := p.search(sentence.text))), None)
    if match is None or UNREAL.search(sentence.text[: match.start()]):
        return False
    groups = match.groupdict()
    people_first = "group" in (groups.get("title") or "").lower()  # "eight focus groups with 62 participants"
    group = next((g for g in (("m", "n") if people_first else ("n", "m")) if groups.get(g)), None)
    size = number(match[group]) if group else None
    if size and size >= MANY:
        return False
    people = _people(match) if groups.get("people") else None
    if people and _is_state(context, block, sentence.start + people[0], sentence.start + people[1]):
        return False  # "Discussions with the EU show"
    told = any(match.re is pattern.plain for pattern in _TOLD_IN)
    if size is None and people is None and not told:
        return False
    shift = sentence.start
    known = (s for s in found if s.kind == "expert_interviews" and _same_size(s, size))
    survey = next((s for s in known if not told or _is_of(s, match)), None)
    if survey is None:
        spans = block.spans(shift + match.start(), shift + match.end())
        survey = Survey(f"surveys:{spans[0].start}", "expert_interviews", block.index, block.spans(shift, sentence.end))
        found.append(survey)
        if not told and (title := _interview_title(context)):
            survey.fields["title"] = title
        elif groups.get("title"):
            low, high = (shift + place for place in match.span("title"))
            survey.fields["title"] = Value(block.text[low:high], block.spans(low, high))
        survey.fields["kind"] = Value("expert_interviews", spans)
        located(context, block, sentence, survey)
    survey.mentions.append((block.index, shift + match.start()))
    if group and size:
        survey.fields.setdefault("sample_size", Value(size, block.spans(*(shift + x for x in match.span(group)))))
    if people:
        low, high = shift + people[0], shift + people[1]
        survey.fields.setdefault("population", Value(block.text[low:high], block.spans(low, high)))
    for period in fieldwork.find(sentence.text):
        if period.start > match.start() and _WHEN.search(sentence.text[: period.start]):
            dated(context, block, sentence, survey, period)
            break
    return True


def _same_size(survey: Survey, size: int | None) -> bool:
    known = survey.fields.get("sample_size")
    return known is None or size is None or known.value == size


def _is_of(survey: Survey, match: re.Match[str]) -> bool:
    """Whether a survey is one of the people who told something, or names none."""
    if "people" not in match.groupdict():
        return True
    return str(survey.fields["population"].value) == match["people"] if "population" in survey.fields else True


def _is_state(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether words name states and nobody else."""
    named = context.within(block.index, start, end, "jurisdictions")
    return bool(named) and named[0].start - start <= len("the ") and named[-1].end == end


def _people(match: re.Match[str]) -> Place | None:
    phrase = match["people"]
    end = _PEOPLE_END.search(phrase)
    phrase = (phrase[: end.start()] if end else phrase).rstrip(" ,")
    return (match.start("people"), match.start("people") + len(phrase)) if len(phrase) > 3 else None


def _interview_title(context: Context) -> Value | None:
    """The fullest words for the interviews anywhere in the document: "expert interviews"."""
    for block in context.document.prose():
        if match := _INTERVIEW_TITLE.search(block.text):
            return Value(match[0], block.spans(*match.span()))
    return None
