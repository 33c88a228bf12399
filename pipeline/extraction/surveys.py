"""Surveys: who asked whom, when (codebook: surveys, survey_results).

A survey is an opinion poll, a named barometer, or interviews that a source reports as its method. All mentions of one
in a document ("a 2017 poll by X", "the poll", "1,200 adults were asked") make one candidate. A survey of which the text
says neither who asked, nor who was asked, nor what they said gives no row. The percentages are read by
`pipeline.extraction.survey_results`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.extraction import answers, organisations, survey_results
from pipeline.extraction.context import Context
from pipeline.extraction.finders import dates, numbers, percent
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Candidate, Link, Name, Sentence, Span, Value
from pipeline.registers import fold

_HINT = Pattern(
    r"\bn\s?=|fieldwork|survey|poll|interview|barometer|questionnaire|according to|stud(?:y|ies)|research|tracker"
    r"|monitor|consultation|respondents|\bf(?:ou|i)nds?\b|asked|questioned|report(?:s|ed)\b",
    re.I,
)
_NOUN = re.compile(
    r"(?<![\w-])(?:(?:public )?opinion (?:survey|poll|study)|survey|poll|questionnaire|\w*barometer)(?![\w-])", re.I
)
# What a poll may be called too: one only if it has answers.
_STUDY = re.compile(
    r"(?<![\w-])(?:[Ss]tudy|[Rr]esearch|[Pp]olling|tracker|[Mm]onitor|[Cc]onsultation|[Ff]ocus groups?)"
    r"(?![\w-]| (?:[A-Z]|cent(?:re|er)|institut|compan|firm|agenc|council|organi[sz]))"
)
_STUDIED = re.compile(
    r"(?: of (?:[^,.;%]|,\d){3,60})?(?:,? (?:conducted|published|released|commissioned|carried out)[^.;%]{0,60})?"
    r",? (?:(?:also|has|have) )?(?:f(?:ou|i)nds?|show(?:s|ed|n)?|reveal(?:s|ed)?|suggest(?:s|ed)?|report(?:s|ed)"
    r"|indicat(?:es|ed)|by|from|of [\d“\"]|among|conducted)\b"
)
# Words at which the noun phrase before "survey" begins.
_ARTICLES = frozenset(["a", "an", "the", "this", "that", "its", "our", "their", "one", "another", "each", "same"])
_SOURCE, _VERBAL = "according to", "surveyed"
_BACK = frozenset(["the", "this", "that", "same"])
_OUTSIDE = frozenset(
    re.findall(
        r"\w+",
        "in of by to with from for on at as and or but per than is was were are be has have had not also no when while"
        " where which who through conducted commissioned published released ran did found says said using via",
    )
)
_PLAIN = re.compile(
    r"(?:(?:recent|latest|new|previous|earlier|last|separate|similar|same|further|major|large) )+", re.I
)
_REPORTS = re.compile(
    r"\b(?:found|finds|shows?|showed|shown|reveal(?:s|ed)?|suggest(?:s|ed)?|indicat(?:es|ed)|report(?:s|ed)"
    r"|examin(?:es|ed)"
    r"|estimates|confirm(?:s|ed)|emphasi[sz]e[sd]?|asked|explored|said|think)\b"
)
_WORD = r"[\w&’'/-]*(?:\.[\w&’'/-]+)*"
_PROPER = rf"[A-Z]{_WORD}(?: (?:(?:of|for|and|on|de|&) (?:the )?)?[A-Z]{_WORD}){{0,6}}"
_DONE = r"conducted|commissioned|carried out|run|done|undertaken|published|released|fielded|organi[sz]ed|made"
_BY = re.compile(
    rf"(?: (?:of|among) (?:[^,.;]|,\d){{3,70}}?)?\s(?:\(?(?:19|20)\d\d\)?,? )?(?:that was "
    rf"|which was )?(?:(?:{_DONE}) )?(?:in (?:[A-Z]\w+ )?(?:19|20)\d\d )?by\s"
    rf"(?:the )?(?:(?:polling|research|market research) (?:firm|company|institute|agency) "
    rf"|pollsters? )?(?P<name>{_PROPER})"
)
_FOR = re.compile(r"(?<=\w) for the (?=[A-Z])")  # "Zenda Polls for the Senate": the pollster, not who paid
_LATER_BY = re.compile(
    rf"\b(?:{_DONE})\s(?:[^,.;]{{0,40}}\s)?by\s(?:the )?(?:(?:polling|research) (?:firm|company|institute) "
    rf"|pollsters? )?(?P<name>{_PROPER})"
)
_ACTIVE = re.compile(
    rf"(?P<name>{_PROPER})(?:,[^,]{{1,40}},)? (?:has |have )?(?:also |recently )?"
    r"(?:(?:conducted|commissioned|carried out|ran|published|released|fielded|undertook)\b"
    # "Ruritanians surveyed opposed it" are those who were asked
    rf"|(?:polled|surveyed|interviewed|asked) (?=(?:(?:about|around|over|some|more than|the|an?|all|its) )*"
    rf"(?:\d|(?:[\w-]+ ){{0,3}}?{PEOPLE})))"
)
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?:the )?(?P<name>{_PROPER})(?=,| )")
_BRAND = re.compile(
    r"\b(?P<name>(?:[A-Z]{3,}|[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4}(?= ?[’']s\b)"
    r"|[A-Z]\w*\d\w*))(?![\w-])"
)
_POLLSTER_KINDS = (
    ("education_body", re.compile(r"\b(?:University|College|School)\b")),
    ("research_centre", re.compile(r"\b(?:Institute|Research Cent(?:re|er)|Cent(?:re|er) for|Observatory|Academy)\b")),
    ("company", re.compile(r"\b(?:Polling|Polls?|Consulting|Group|Inc|Ltd|GmbH|LLC|Insights?|Research)\b")),
)
# "the 2022 Zenda poll": who asked stands before a survey in small letters.
_BEFORE_NOUN = re.compile(
    r"(?<!^)\b(?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3}?)"
    r"(?:(?<!an)(?<!ese)(?<!ish)(?: (?:online|opinion|public|annual|national|citizen|tracker|tracking|monthly))*"
    r" (?:survey|poll|tracker|study|questionnaire)|(?: (?:Snap|SMS|Online|Telephone|Web))+ (?i:survey|poll))$"
)
_NO_BODY = frozenset(["AI", "USA", "ICT", "SME", "SMEs", "GDP", "SMS", "CATI", "CAWI"])
# Words that only open a sentence, and a title cut at its "in" ("according to Trust in Ferries, a study").
_NO_NAME = re.compile(
    r"(?:The|This|That|These|Those|A|An|In|It|We|They|When|While|After|Before|Once|If|Since|Although|Of|Among|Overall"
    r"|Most|Many|Some|Few|Half|All|Both|Each|Only|Nearly|About|Over|Almost|People|Respondents|Participants|Asked)\b"
)
_CUT = re.compile(r" (?:in|on|to|with|at|about) [A-Z]")
_WHEN = re.compile(r"\b(?:in|between|during|from|of)\s(?:the\s)?$", re.I)
_LEADING = re.compile(r"(?:^|, |; )(?:In|in|During|Between|From)\s(?:the\s)?$")
_DOCUMENT = re.compile(
    r"\b(?:Report|Index|Act|Plan|Strategy|Law|Ministry|Government|Ranking|Review|Directive|Regulation)\b"
)
_BARE = frozenset(["survey", "poll", "questionnaire", "opinion poll", "opinion survey"])
_OF = re.compile(
    r" (?:of|on|about|among) (?:[^,.;()]|,\d){3,60}?(?=[.,;()]| \(|$| (?:by|in|between|conducted|carried|was|found"
    r"|finds|showed|shows|asked|that|which|addressed|and)\b)"
)
_UNREAL = re.compile(
    r"\b(?:will|shall|should|would|could|may|might|must|plans? to|intends? to|propos\w+|recommend\w*|needs? to"
    r"|to (?:conduct|launch|run)"
    r"|calls? for|called for|not|no)\b[^.;,]{0,40}$",
    re.I,
)

_WHERE = (
    r"(?: (?:in|across|from|aged|over|under|at|representing|involved|working|living|with"
    r"|among)\b(?! (?:[A-Z][a-z]+ |early |late |mid-?|spring |summer |autumn |winter )?(?:19"
    r"|20)\d\d)(?: [\w’'/–-]+){1,14}?)?"
)
_AGED = (
    r",? (?:aged|over|under|from|between)(?: between| the ages of)? \d\d(?:\+|(?: years)?(?: to | and |-|–)\d\d"
    r"|(?: years)?(?: of age)? (?:and|or) (?:over|above|older|up|more))?(?: years)?(?: (?:in"
    r"|across) [A-Z]\w+)?(?!,?\d)"
)
_WHOM = rf"(?P<people>(?:[A-Za-z][\w’'.-]* ){{0,3}}?{PEOPLE}(?:{_AGED}|{_WHERE}))"
_STOP = (
    r"(?=[.,;:)(]|$|\s(?:in|between|by|on|about|conducted|commissioned|carried|was|were|found|finds|shows?"
    r"|showed|and|to"
    r"|during|that|regarding"
    r"|which|reveal\w*|suggest\w*|who|for|face|online|examined|asked|said|took|participated|responded|answered"
    r"|completed|interviewed|surveyed|polled|questioned)\b|\s\()"
)
_N = rf"(?P<n>\d{{1,3}}(?:[,.\s]\d{{3}})+|\d{{2,6}}|{'|'.join([*numbers.TENS, *numbers.UNITS])})"
_ABOUT = (
    r"(?:(?:the|all|about|around|approximately|more than|over|some|nearly|almost|a total of"
    r"|(?:a )?(?:nationally )?(?:representative )?sample of) )*"
)
_SAMPLE = (
    re.compile(rf"\b(?:[Oo]f|with|[Aa]mong|surveyed|polled|interviewed|asked|questioned|included|covered|involving"
    rf"|from)\s{_ABOUT}{_N}\s{_WHOM}{_STOP}"),
    re.compile(rf"\b{_N}\s{_WHOM}\s(?:were|took part|participated|responded|answered|completed)\b"),
)  # fmt: skip
_ASKS = Pattern(
    rf"\b(?P<verb>surveyed|polled|interviewed|questioned|asked|(?:to )(?:interview|survey|poll)) {_ABOUT}\d"
)
_RESPONDENTS = Pattern(r"\b(?:respondents|interviewees|(?:those|people|adults) (?:surveyed|polled|questioned|asked))\b")
_WERE_ASKED = Pattern(
    rf"\b(?:[Oo]f|[Aa]mong) {_ABOUT}{_N} (?:[\w-]+ ){{1,4}}?(?P<verb>surveyed|polled|interviewed|questioned)\b"
)
_FOUND = Pattern(
    rf"(?P<name>{_PROPER})(?:,[^,]{{1,40}},)? (?:has |have )?(?:also |recently )?(?:found|finds|reported|reports"
    r"|estimates?)(?: in (?:19|20)\d\d)? that\b"
)
_FIRM = re.compile(
    rf"\b(?:pollster|(?:polling|market research|research|opinion) (?:company|firm|institute"
    rf"|agency)) (?P<name>{_PROPER})"
)
# "the survey of 1,010 adults (Zenda Polling, May 2024)"
_IN_BRACKETS = re.compile(rf"[^()%]{{0,60}}\((?P<name>{_PROPER}), (?:[A-Z][a-z]+ )?(?:19|20)\d\d\)")
_SIZE = re.compile(r"\b[nN]\s?=\s?(?P<n>\d[\d,. ]*\d|\d)|\bsample (?:size )?of (?P<m>\d[\d,.]*\d)\b")
_POPULATION = (
    re.compile(rf"\b(?:of|among|with|addressed to|sent to|answered by|completed by)\s(?:the )?{_WHOM}{_STOP}"),
    re.compile(rf"\b(?:which|that) (?:studies|surveys|measures|asks|tracks|monitors"
    rf"|polls) (?:how )?{_WHOM}{_STOP[:-1]}|\s[a-z]+)"),
)  # fmt: skip
_TOPIC = re.compile(
    r"^[^,.;]{0,60}?(?<!concerns )(?<!worries )(?<!fears )\b(?:on(?! behalf| average)|about|into|regarding|concerning)"
    r"\s(?P<topic>[^,.;()]{4,90}?)"
    r"(?=[.,;(]|$|\s(?:found|finds|shows?|showed|reveal\w*|suggest\w*|indicat\w+|conducted|carried|was|were|by"
    r"|in (?:19|20)\d\d)\b)"
)
_EXAMINED = re.compile(r"\bexamin(?:es|ed)\s(?:the )?(?P<topic>[^.;]{4,160}?)(?=[.;]|$)")

_METHOD = re.compile(
    r"^\W*(?:Methodology|Method|Methods|Fieldwork|Notes?|Base|About th[ei]s? \w+)\b"
    r"|\b[Tt](?:he|his) (?:study|research|survey|poll|tracker|researchers|authors|pollsters?|team)\b"
)

_COUNT = rf"(?:\d{{1,4}}|{'|'.join([*numbers.TENS, *numbers.UNITS])})"
_KIND = (
    r"(?:(?:semi-structured|structured|unstructured|in-depth|qualitative|expert|stakeholder|key[- ]informant"
    r"|elite|online"
    r"|individual|personal|face-to-face) )"
)
_HELD = r"(?:conducted|held|carried out|done|undertaken|organi[sz]ed)"
_INTERVIEWS = (
    Pattern(
        rf"\b(?:(?P<n>{_COUNT}) )?(?P<title>{_KIND}*interviews?) (?:(?:were|was|have been"
        rf"|has been) )?(?:also )?{_HELD} "
        rf"with (?:(?P<m>{_COUNT}) )?(?P<people>[^.;(]+)",
        re.I,
    ),
    Pattern(
        rf"\b{_HELD} (?:a (?:series|number|total) of )?(?:(?P<n>{_COUNT}) )?(?P<title>{_KIND}*interviews) with "
        rf"(?:(?P<m>{_COUNT}) )?(?P<people>[^.;(]+)",
        re.I,
    ),
    Pattern(rf"\b(?P<n>{_COUNT}) (?P<title>{_KIND}*interviews)(?: with (?P<people>[^.;(]+))?", re.I),
    Pattern(rf"\b(?P<title>{_KIND}*[Ii]nterviews) with (?P<m>{_COUNT}) (?P<people>[^.;(]+)"),
    Pattern(
        rf"\b(?:[Ww]e|I|[Aa]uthors?|[Rr]esearchers|[Tt]eam"
        rf"|[Ss]tudy) (?:also )?interviewed (?P<m>{_COUNT}) (?P<people>[^.;(]+)"
    ),
)
_INTERVIEW_TITLE = re.compile(rf"\b{_KIND}+interviews\b|\bInterviews with experts\b", re.I)
_PEOPLE_END = re.compile(
    r",? (?:in order|so as|to (?:get|gain|explore|understand|collect|identify|assess|examine)"
    r"|between (?=[A-Z1-2])|during"
    r"|in (?=[A-Z][a-z]+ (?:19|20)|(?:19|20)\d\d)|which|made|allowed|helped|and (?:the|a|an|we|they|it)\b|using|via"
    r"|conducted)\b"
)


@dataclass(slots=True)
class Survey:
    """One survey of a document, as its mentions tell of it."""

    key: str
    kind: str
    block: int
    context: tuple[Span, ...]
    title: str = ""
    determiner: str = ""
    fields: dict[str, Value] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    topic: Value | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)  # block index, place in its view
    by_source: bool = False  # "according to X", "a study by X": a survey only if it has results
    results: int = 0


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase that names a survey; offsets are of the sentence."""

    start: int
    end: int
    determiner: str
    barometer: bool
    loose: bool = False  # a study, a source: a survey only if it has results


def extract(context: Context) -> Iterator[Candidate]:
    """Candidates of surveys and of survey_results, results linked to their survey."""
    surveys = find(context)
    results = list(survey_results.extract(context, surveys))
    pollsters = _Pollsters(context)
    for survey in surveys:
        told = {"sample_size", "population", "conducted_by_id"} & (set(survey.fields) | set(survey.links))
        if survey.results or (told and not survey.by_source):
            yield from pollsters.of(survey)
            yield Candidate(
                "surveys",
                context.document.source_id,
                survey.key,
                f"surveys.{survey.kind}",
                0.9 if survey.results or len(told) > 1 or survey.kind != "opinion_survey" else 0.75,
                fields=survey.fields,
                links=survey.links,
                context=survey.context,
                block=survey.block,
            )
    yield from results


class _Pollsters:
    """The bodies that ask: those that the text's organisations leave out are candidates of their own."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.keys: dict[str, str] = {}  # folded name → key
        self.known: set[str] | None = None  # keys of the candidates that organisations give

    def of(self, survey: Survey) -> Iterator[Candidate]:
        """The candidate of who asked, if it has none yet; the survey's link then leads to it."""
        link = survey.links.get("conducted_by_id")
        if link is None:
            return
        if self.known is None:
            self.known = {candidate.key for candidate in self.context.candidates(organisations.extract)}
        if link.key:
            thing = next((t for t in self.context.things if t.key == link.key), None)
            if thing and link.key not in self.known:
                self.known.add(link.key)
                yield organisations.candidate(self.context, thing, 0.8)
            return
        key = self.keys.get(fold(link.name)) or f"organisations:{link.spans[0].start}"
        survey.links["conducted_by_id"] = Link("organisations", key=key, spans=link.spans)
        if key in self.known:
            return
        self.keys[fold(link.name)] = key
        self.known.add(key)
        fields = {"name": Value(link.name, link.spans)}
        if kind := next((kind for kind, pattern in _POLLSTER_KINDS if pattern.search(link.name)), ""):
            fields["kind"] = Value(kind, link.spans)
        yield Candidate(
            "organisations",
            self.context.document.source_id,
            key,
            "organisations.pollster",
            0.8,
            fields=fields,
            names=(Name(link.name, "canonical", link.spans),),
            context=survey.context,
            block=survey.block,
        )


def find(context: Context) -> list[Survey]:
    """Surveys of a document, in order of their first mention."""
    found: list[Survey] = []
    for block in context.document.prose():
        if block.kind in ("title", "heading"):
            continue
        for sentence in block.sentences:
            if _HINT.search(sentence.text) and not _interviews(context, block, sentence, found):
                _survey(context, block, sentence, found)
    return found


# Polls and barometers


def _survey(context: Context, block: Block, sentence: Sentence, found: list[Survey]) -> None:
    """Files a sentence under the survey that it speaks of, a new one if need be."""
    text = sentence.text
    phrase = _phrase(text) or _by_verb(text) or _study(text) or _by_source(text)
    if phrase is None:
        if found and found[-1].kind != "expert_interviews" and found[-1].block >= block.index - 2:
            _details(context, block, sentence, found[-1], 0, len(sentence.text))
            return
        phrase = _implied(text)
    if phrase is None:
        return
    if _UNREAL.search(sentence.text[: phrase.start]):
        return
    title = sentence.text[phrase.start : phrase.end]
    if plain := _PLAIN.match(title):
        title = title[plain.end() :]
    start = phrase.end - len(title)
    survey = _known(text, title, phrase, found)
    if survey is None:
        by = _BY.match(sentence.text, phrase.end)
        if by is None and title.lower() in _BARE:
            by = _OF.match(sentence.text, phrase.end)  # "survey of 1,200 workers" tells more than "survey"
        title_end = phrase.end if phrase.barometer or not by else by.end()
        spans = block.spans(sentence.start + start, sentence.start + title_end)
        survey = Survey(
            f"surveys:{spans[0].start}",
            "barometer" if phrase.barometer else "opinion_survey",
            block.index,
            block.spans(sentence.start, sentence.end),
            title,
            phrase.determiner,
            by_source=phrase.loose,
        )
        if phrase.determiner != _VERBAL:
            survey.fields["title"] = Value(sentence.text[start:title_end], spans)
        survey.fields["kind"] = Value(survey.kind, block.spans(sentence.start + start, sentence.start + phrase.end))
        found.append(survey)
        jurisdiction = _jurisdiction(context, block, sentence)
        if jurisdiction.name or jurisdiction.key:
            survey.links["jurisdiction_id"] = jurisdiction
    survey.mentions.append((block.index, sentence.start + start))
    _details(context, block, sentence, survey, start, phrase.end)


def _study(text: str) -> _Phrase | None:
    """A study that is a poll, because answers are told of in its sentence or people were asked."""
    phrase = _phrase(text, _STUDY)
    if phrase is None or not (_is_told(text) or any(p.search(text) for p in _SAMPLE)):
        return None
    after = _STUDIED.match(text, phrase.end) or text[: phrase.start].lower().endswith(("according to ", "by "))
    back = phrase.determiner in _BACK
    return replace(phrase, loose=True) if after or back or re.search(r"[’']s $", text[: phrase.start]) else None


def _is_told(text: str) -> bool:
    """True if a sentence gives shares of people who answer."""
    return any(percent.find(text)) and answers.is_answer(text)


def _implied(text: str) -> _Phrase | None:
    """The respondents of a survey that the text does not name: "of the 350 respondents, 12% had read it"."""
    who = _RESPONDENTS.search(text)
    return _Phrase(*who.span(), _VERBAL, False, loose=True) if who and _is_told(text) else None


def _phrase(text: str, nouns: re.Pattern[str] = _NOUN) -> _Phrase | None:
    """The first noun phrase whose head is a survey, without its article."""
    for noun in nouns.finditer(text):
        barometer = noun[0].lower().endswith("barometer")
        if barometer and not noun[0][0].isupper():
            continue
        start, determiner = noun.start(), ""
        for word in reversed(list(re.finditer(r"\S+", text[max(0, noun.start() - 80) : noun.start()]))[-6:]):
            plain = word[0].lower().strip("“\"'‘(")
            if plain in _ARTICLES:
                determiner = plain
                break
            if plain in _OUTSIDE or word[0][-1] in ",.;:!?)”" or (barometer and not word[0].strip("“\"'")[0].isupper()):
                break
            start = max(0, noun.start() - 80) + word.start()
        start += len(text[start : noun.end()]) - len(text[start : noun.end()].lstrip("“\"'‘("))
        return _Phrase(start, noun.end(), determiner, barometer)
    return None


def _by_verb(text: str) -> _Phrase | None:
    """The verb of "X surveyed 1,000 officials"."""
    match = _ASKS.search(text) or _WERE_ASKED.search(text)
    return _Phrase(match.start("verb"), match.end("verb"), _VERBAL, False) if match else None


def _by_source(text: str) -> _Phrase | None:
    """The source of "according to X, 57% of Ruritanians say": a poll that goes by the name of who made it."""
    for source in (_ACCORDING.search(text), _FOUND.search(text)):
        if source is None or _NO_NAME.match(source["name"]) or _CUT.match(text, source.end("name")):
            continue
        if not _DOCUMENT.search(source["name"]) and _is_told(text):
            return _Phrase(source.start("name"), source.end("name"), _SOURCE, False, loose=True)
    return None


def _goes_on(text: str, phrase: _Phrase, found: list[Survey]) -> Survey | None:
    """The survey whose method a sentence tells: "Zenda Polling surveyed 1,500 adults" under the poll's answers."""
    polls = [survey for survey in found if survey.kind != "expert_interviews"]
    if phrase.determiner != _VERBAL or not polls:
        return None
    last = polls[-1]
    new = "sample_size" not in last.fields and "conducted_by_id" not in last.links
    return last if _METHOD.search(text[: phrase.start]) or (new and len(polls) == 1) else None


def _known(text: str, title: str, phrase: _Phrase, found: list[Survey]) -> Survey | None:
    """The survey that a phrase refers back to, if it does."""
    polls = [survey for survey in found if survey.kind != "expert_interviews"]
    name = fold(title)
    if survey := _goes_on(text, phrase, found):
        return survey
    for survey in reversed(polls):
        again = phrase.determiner in (*_BACK, survey.determiner) and phrase.determiner not in ("a", "an", "another")
        if name == fold(survey.title) and (phrase.barometer or again):
            return survey
    if phrase.determiner in _BACK and polls and not re.search(r"\d", title):
        words = set(name.split()) - {"survey", "poll", "opinion", "barometer", "questionnaire", "study"}
        return next((s for s in reversed(polls) if words <= set(fold(s.title).split())), None)
    return None


def _details(context: Context, block: Block, sentence: Sentence, survey: Survey, start: int, end: int) -> None:
    """Reads who, whom, how many, when and about what from a sentence; what is known already stays."""
    text, shift = sentence.text, sentence.start
    reports = _REPORTS.search(text, end)
    answer = next((share.start for share in percent.find(text) if share.start > end), len(text))
    stop = min(reports.start() if reports else len(text), answer)

    def value(name: str, place: Place, what: str | int) -> None:
        survey.fields.setdefault(name, Value(what, block.spans(shift + place[0], shift + place[1])))

    for pattern in _SAMPLE:
        if match := pattern.search(text):
            value("sample_size", match.span("n"), _number(match["n"]))
            if not re.match("respondents|participants", match["people"]):
                value("population", match.span("people"), match["people"])
            break
    if match := _SIZE.search(text):
        group = "n" if match["n"] else "m"
        value("sample_size", match.span(group), _number(match[group]))
    if match := next(
        (m for p in _POPULATION if (m := p.search(text[:stop] if p is _POPULATION[0] else text, end))), None
    ):
        value("population", match.span("people"), match["people"])
    if who := _conductor(context, block, sentence, start, end):
        survey.links.setdefault("conducted_by_id", who)
    moments = list(dates.find(text))
    near = [d for d in moments if start <= d.start < stop] or [
        d for d in moments if d.start < start and (_LEADING.search(text[: d.start]) or not text[d.end : start].strip())
    ]
    if near:
        _date(block, sentence, survey, near[0])
    topic = _EXAMINED.search(text) or _TOPIC.search(text[end:])
    if topic and survey.topic is None and not _RESPONDENTS.search(text[start:end][:40]):
        low, high = topic.span("topic")
        low, high = (low, high) if topic.re is _EXAMINED else (low + end, high + end)
        survey.topic = Value(text[low:high], block.spans(shift + low, shift + high))


def _date(block: Block, sentence: Sentence, survey: Survey, date: dates.Date) -> None:
    """The year, and the fieldwork where more than a year is stated; what is known already stays."""
    text = sentence.text[date.start : date.end]
    if year := re.search(r"(?:19|20)\d\d", text):
        low = sentence.start + date.start + year.start()
        survey.fields.setdefault("year", Value(int(year[0]), block.spans(low, low + 4)))
    if "-" in date.value:
        spans = block.spans(sentence.start + date.start, sentence.start + date.end)
        survey.fields.setdefault("fieldwork", Value(text, spans))


def _conductor(context: Context, block: Block, sentence: Sentence, start: int, end: int) -> Link | None:
    """Who asked: "by X" after the survey, "X surveyed", "X's survey", "the X survey"."""
    text, shift = sentence.text, sentence.start
    for match in (
        _BY.match(text, end),
        _LATER_BY.search(text, end),
        _FIRM.search(text[:end]),
        _IN_BRACKETS.match(text, end),
        next((m for m in _ACTIVE.finditer(text) if m.end() <= end + 1), None),
    ):
        if match and not _NO_NAME.match(match["name"]) and not re.fullmatch(PEOPLE, match["name"]):
            place = (shift + match.start("name"), shift + match.start("name") + len(_FOR.split(match["name"])[0]))
            if not any(m.text == match["name"] for m in context.within(block.index, *place, "jurisdictions")):
                return _organisation(context, block, place)
    if (start, end) == (0, len(text)):
        return None  # the sentence goes on about a survey that it does not name
    if named := context.within(block.index, shift + start, shift + end, "organisations"):
        return Link("organisations", key=named[0].key, spans=named[0].spans(context.document))
    if any(source and source.span("name") == (start, end) for source in (_ACCORDING.search(text), _FOUND.search(text))):
        return _organisation(context, block, (shift + start, shift + end))
    before = _BEFORE_NOUN.search(text[:end])
    for word in (*([before] if before else ()), *_BRAND.finditer(text, start, end)):
        place = (shift + word.start("name"), shift + word.end("name"))
        if (
            word["name"] not in _NO_BODY
            and not _NO_NAME.match(word["name"])
            and not context.within(block.index, *place, "jurisdictions")
        ):
            return _organisation(context, block, place)
    return None


def _jurisdiction(context: Context, block: Block, sentence: Sentence) -> Link:
    """Where people were asked: a place named in the sentence, else the source's country, else the section's."""
    named = [m for m in context.in_sentence(sentence, "jurisdictions") if m.form != "back_reference"]
    if named:
        return Link("jurisdictions", name=named[0].name, spans=named[0].spans(context.document))
    home = context.home()
    return home if home.name else context.jurisdiction_of(block, sentence.start, sentence.end)


def _organisation(context: Context, block: Block, place: Place) -> Link:
    """The body named in a place; of two joined by "and" the first."""
    for mention in context.within(block.index, place[0], place[1], "organisations"):
        if first := re.search(r",? and (?:the )?$", block.text[place[0] : mention.start]):
            place = (place[0], place[0] + first.start())
            break
        return Link("organisations", key=mention.key, spans=mention.spans(context.document))
    return Link("organisations", name=block.text[slice(*place)], spans=block.spans(*place))


def _number(figure: str) -> int:
    found = next(numbers.find(figure.strip(" .,")), None)
    return int(found.value) if found else 0


# Interviews


def _interviews(context: Context, block: Block, sentence: Sentence, found: list[Survey]) -> bool:
    """Files a sentence that reports interviews; those of one document are one survey unless their numbers differ."""
    match = next((m for p in _INTERVIEWS if (m := p.search(sentence.text))), None)
    if match is None or _UNREAL.search(sentence.text[: match.start()]):
        return False
    groups = match.groupdict()
    group = next((g for g in ("n", "m") if groups.get(g)), None)
    size = _number(match[group]) if group else None
    if size and size >= 200:  # so many are a poll
        return False
    people = _people(match) if groups.get("people") else None
    if size is None and people is None:
        return False
    shift = sentence.start
    survey = next((s for s in found if s.kind == "expert_interviews" and _same_size(s, size)), None)
    if survey is None:
        spans = block.spans(shift + match.start(), shift + match.end())
        survey = Survey(f"surveys:{spans[0].start}", "expert_interviews", block.index, block.spans(shift, sentence.end))
        found.append(survey)
        if title := _interview_title(context):
            survey.fields["title"] = title
        elif groups.get("title"):
            low, high = (shift + place for place in match.span("title"))
            survey.fields["title"] = Value(block.text[low:high], block.spans(low, high))
        survey.fields["kind"] = Value("expert_interviews", spans)
    survey.mentions.append((block.index, shift + match.start()))
    if group and size:
        survey.fields.setdefault("sample_size", Value(size, block.spans(*(shift + x for x in match.span(group)))))
    if people:
        low, high = shift + people[0], shift + people[1]
        survey.fields.setdefault("population", Value(block.text[low:high], block.spans(low, high)))
    for date in dates.find(sentence.text):
        if date.start > match.start() and _WHEN.search(sentence.text[: date.start]):
            _date(block, sentence, survey, date)
            break
    return True


def _same_size(survey: Survey, size: int | None) -> bool:
    known = survey.fields.get("sample_size")
    return known is None or size is None or known.value == size


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
