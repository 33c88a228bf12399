"""Surveys: who asked whom, when (codebook: surveys, survey_results).

A survey is an opinion poll, a named barometer, or interviews that a source reports as its method. All mentions of one
in a document ("a 2017 poll by X", "the poll", "1,200 adults were asked") make one candidate. A survey of which the text
says neither who asked, nor who was asked, nor what they said gives no row. The percentages are read by
`pipeline.extraction.survey_results`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction import survey_results
from pipeline.extraction.context import Context
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.surveys import interviews, phrases
from pipeline.extraction.surveys.details import details, located
from pipeline.extraction.surveys.listed import of_bases, of_item
from pipeline.extraction.surveys.phrases import VERBAL
from pipeline.extraction.surveys.pollsters import BY, Pollsters
from pipeline.extraction.surveys.record import Survey
from pipeline.extraction.surveys.reports import method, of_report
from pipeline.extraction.surveys.words import OWN, PROPER, UNREAL
from pipeline.model import Block, Candidate, Sentence, Value

_HINT = Pattern(
    r"\bn\s?=|\([A-Z][^()]*, \d|fieldwork|survey|poll|interview|barometer|questionnaire|according to"
    r"|stud(?:y|ies)|research|tracker|monitor|consultation|discussions|respond|responses|sampl|took part|participa"
    r"|completed|^\W*Base|\bf(?:ou|i)nds?\b|asked|questioned|report(?:s|ed)\b",
    re.I,
)
_PLAIN = re.compile(
    r"(?:(?:recent|latest|new|previous|earlier|last|separate|similar|same|further|major|large) )+", re.I
)
_COUNTED = re.compile(r"(?!(?:19|20)\d\d\b)\d[\d,]*\+? ")  # "the 281 survey respondents"
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Chart|Graph)\s|(?P<below>Sources?|Notes?|Base|Data)\s?:", re.I)
# "Research conducted on boats shows": nobody was asked.
_ON_A_MATTER = re.compile(r" (?:(?:conducted|carried out|done|published) )?(?:on|into)\b")
# "The survey was made by Zenda Polling", set in bold: no heading
_CONDUCTED = re.compile(r"\b(?:survey|poll|study|research) (?:was|is) (?:conducted|carried out|fielded|run) ", re.I)
_CONNECTED = re.compile(
    r"\b(?:access|connect\w*|cover\w*|own\w*|ha[sd]|have|having|us(?:e[ds]?|ing|ers?)|penetration|with)\b[^,;]*"
    r"\b(?:internet|broadband|computers?|(?:smart)?phones?|laptops?|tablets?|electricity|networks?|connections?|web)\b"
    r"|\b(?:internet|broadband|phone)s? (?:users?|access|connections?|penetration|subscribers?)\b",
    re.I,
)
_INTERVIEWED = re.compile(
    r"\b(?:interviewees|(?:those|people|experts|officials) interviewed|interview partners)\b", re.I
)
_THINGS = re.compile(  # what cannot answer
    r"\b(?:jobs|tasks|occupations|websites|pages|papers|publications|articles|patents|exports|imports|GDP|emissions"
    r"|electricity|energy|systems|services|models|applications|trade|sales|content|data|traffic|territory|roads)$",
    re.I,
)
_BARE = re.compile(r"(?:(?:19|20)\d\d )?(?:(?:public )?opinion )?(?:survey|poll|questionnaire)", re.I)
_ON_IN_TITLE = re.compile(rf" (?:of|on|for) (?:the )?{PROPER}")  # "National Survey of Trust and Bells"
_OF = re.compile(
    r" (?:of|on|about|among) (?:[^,.;()]|,\d){3,60}?(?=[.,;()]| \(|$| (?:by|in|between|conducted|carried|was|found"
    r"|finding|finds|showed|shows|showing|asked|asking|that|which|who|addressed|and)\b"
    r"| [a-z]+(?:s|ed) (?:the|their|how|what|why|whether|an?)\b)"
)


def extract(context: Context) -> Iterator[Candidate]:
    """Candidates of surveys and of survey_results, results linked to their survey."""
    surveys = find(context)
    results = list(survey_results.extract(context, surveys))
    counts = {survey.key for survey in surveys if _only_counts(survey, results)}
    surveys = [survey for survey in surveys if survey.key not in counts]
    results = [result for result in results if result.links["survey_id"].key not in counts]
    pollsters = Pollsters(context)
    for survey in surveys:
        told = {"sample_size", "population", "conducted_by_id"} & (set(survey.fields) | set(survey.links))
        talks = survey.kind == "expert_interviews" and "title" in survey.fields
        if survey.results or talks or (told and not survey.by_source):
            yield from pollsters.of(survey)
            if survey.answering:
                survey.fields.setdefault("population", survey.answering)
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


def find(context: Context) -> list[Survey]:
    """Surveys of a document, in order of their first mention."""
    found: list[Survey] = []
    for block in context.document.blocks:
        if block.kind == "furniture" and (caption := _CAPTION.match(block.text)) and _HINT.search(block.text):
            _under(context, block, found, below=caption["below"] is not None)
        if block.kind in ("title", "furniture", "note", "reference") or (
            block.kind == "heading" and not _CONDUCTED.search(block.text)
        ):
            continue
        if listed := of_item(context, block):
            found.append(listed)
            continue
        for sentence in block.sentences:
            if _HINT.search(sentence.text) and (
                not interviews.read(context, block, sentence, found) or phrases.is_poll(sentence.text)
            ):
                _survey(context, block, sentence, found)
    polls = [survey for survey in found if survey.kind != "expert_interviews"]
    if all(_is_bare(survey) for survey in polls) and (based := of_bases(context)):
        return [survey for survey in found if survey not in polls] + based
    if all(_is_bare(survey) for survey in polls) and (report := of_report(context)):
        titled = [survey for survey in polls if "title" in survey.fields]
        if titled and "title" not in report.fields:
            titled[0].own = True
        else:
            report.mentions += [mention for survey in polls for mention in survey.mentions]
            found = [survey for survey in found if survey not in polls] + [report]
            polls = [report]
    asked = [survey for survey in polls if not _is_bare(survey)] or polls
    if asked:
        method(context, asked[0])
    return found


def _only_counts(survey: Survey, results: list[Candidate]) -> bool:
    """Whether most of what a survey tells are counts: who is connected, and to what, or shares of things; no answers.

    What bears the name of a survey ("National Household Survey") did ask.
    """
    own = [r.fields for r in results if r.links["survey_id"].key == survey.key]
    counts = [
        fields
        for fields in own
        if _CONNECTED.search(str(fields["item"].value))
        or ("group" in fields and _THINGS.search(str(fields["group"].value)))
    ]
    counted = bool(own) and 2 * len(counts) >= len(own)
    return survey.kind == "opinion_survey" and counted and not _is_name(survey.title)


def _is_name(title: str) -> bool:
    """Whether a survey is called by a name: "National Household Survey"."""
    return title.rpartition(" ")[2][:1].isupper()


def _is_bare(survey: Survey) -> bool:
    """True if a text says nothing of a survey but that people answered."""
    return not ({"sample_size", "population", "conducted_by_id"} & (set(survey.fields) | set(survey.links)))


def _under(context: Context, caption: Block, found: list[Survey], *, below: bool) -> None:
    """Files the caption of a table or figure, or the line on its source: what they name is a survey if it has "
    "answers."""
    known = len(found)
    _survey(context, caption, Sentence(caption.index, 0, len(caption.text), caption.text), found)
    beside = caption.index - 1 if below else caption.index + 1
    if found and found[-1].mentions[-1][0] == caption.index and 0 <= beside < len(context.document.blocks):
        found[-1].mentions[-1] = (beside, 0)
        found[-1].by_source |= len(found) > known


def _survey(context: Context, block: Block, sentence: Sentence, found: list[Survey]) -> None:
    """Files a sentence under the survey that it speaks of, a new one if need be."""
    text = sentence.text
    phrase = phrases.named(text)
    if phrase is None:
        polls = [survey for survey in found if survey.kind != "expert_interviews"]
        if polls and polls[-1].mentions[-1][0] >= block.index - 2:
            details(context, block, sentence, polls[-1], 0, len(sentence.text))
        talks = [survey for survey in found if survey.kind == "expert_interviews"]
        if talks and not polls and (said := _INTERVIEWED.search(text)):
            talks[-1].heard.append((block.index, sentence.start + said.start()))
            return
        phrase = None if polls else phrases.implied(text)
    if phrase is None:
        return
    if UNREAL.search(sentence.text[: phrase.start]):
        return
    title = sentence.text[phrase.start : phrase.end]
    if counted := _COUNTED.match(title):
        title = title[counted.end() :]
    if plain := _PLAIN.match(title):
        title = title[plain.end() :]
    start = phrase.end - len(title)
    survey = phrases.known(text, title, phrase, found, block.index)
    if survey is None:
        by = BY.match(sentence.text, phrase.end)
        if by is None and _is_name(title):
            by = _ON_IN_TITLE.match(sentence.text, phrase.end)
        if by is None and _BARE.fullmatch(title):
            by = _OF.match(sentence.text, phrase.end)  # "survey of 1,200 workers" tells more than "survey"
        if by is None and title.lower() == "research" and _ON_A_MATTER.match(text, phrase.end):
            return
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
            told=text,
        )
        if phrase.determiner != VERBAL:
            survey.fields["title"] = Value(sentence.text[start:title_end], spans)
        survey.fields["kind"] = Value(survey.kind, block.spans(sentence.start + start, sentence.start + phrase.end))
        found.append(survey)
    survey.own |= OWN.search(text) is not None
    survey.mentions.append((block.index, sentence.start + start))
    details(context, block, sentence, survey, start, phrase.end)
    if len(survey.mentions) == 1:
        located(context, block, sentence, survey)
