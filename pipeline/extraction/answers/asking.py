"""What was asked: the question that a sentence tells or leaves open for the answers after it."""

from __future__ import annotations

import re

from pipeline.extraction.answers.words import FEELS, SAYS
from pipeline.extraction.finders.money import Place

_STATES = re.compile(
    r"\b(?:are|were|is|was) (?:\w+ )?(?:worried|concerned|afraid|aware|optimistic|pessimistic|excited|confident"
    r"|comfortable|uncomfortable|willing|familiar|in favou?r|against|interested|satisfied|anxious|sceptical|skeptical"
    r"|convinced|unsure|undecided|nervous|open|ready|divided|split)\b|\bwould (?:not )?[a-z]+\b"
)
_ANSWERS = re.compile(
    rf"\b(?:{SAYS}|{FEELS}|respondents?|participants|surveyed|polled|those (?:who|that) (?:replied|answered)"
    r"|(?:no|little|much|some|great|full|any) (?:confidence|trust|faith|interest|knowledge|awareness|idea|opinion)"
    rf"|repl(?:y|ied) [“\"]|supportive|supporters|interviewees|split"
    rf"|divided|support for"
    rf"|trust in|confidence in|concern(?:s|ed)? (?:about|over)|awareness|opposition|approval|likely)\b",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:[Ww]hen |If |[Oo]n being )?(?:[Aa]sked|questioned)(?: in the (?:survey|poll))?(?:,"
    r"| by [\w ]{2,30}?| (?:them|people|respondents|participants|[\d,]+ \w+|\w+ \w+))?:? "
    r"(?P<question>(?:to [a-z]+ .{3,100}?|about (?!(?:in|by|here|before|earlier)\b).{3,100}?"
    r"|which .{3,100}?|what .{3,100}?"
    r"|whether .{3,120}?|if .{3,120}?|how .{3,120}?|who .{3,80}?|for .{3,80}?|[“\"].{3,150}?[”\"]))(?=[,:;?]|\.?$"
    r"|(?<=[”\"])[ ,])"
)
_STATEMENT = re.compile(r"\bthe (?:following )?(?:statement|question|claim|idea)s?:? (?P<question>[“\"].{3,200}?[”\"])")
_ON_TOPIC = re.compile(
    r"^\W*(?:[Oo]n the question of|[Rr]egarding|[Cc]oncerning|[Ww]ith regard to|[Ww]hen it comes to|[Aa]s (?:for"
    r"|to)|[Ii]n terms of|[Aa]sked about) (?P<question>[^,;:]{3,90}),"
)
FEELING = re.compile(
    r"(?P<question>(?:(?:were |was |are |is |be )?(?:most |mainly |particularly |primarily |especially |also "
    r"|very )?(?P<core>worried about|concerned about|afraid of|concerned that|fearful of|optimistic about"
    r"|excited about|aware of|confident in|in favou?r of|interested in)|"
    r"(?P<verb>fear(?:s|ed)?|suspect(?:s|ed)?|believe[sd]?|think|thought|expect(?:s|ed)?|support(?:s|ed)?"
    r"|want(?:s|ed)?|cited?|cites|named?|mention(?:s|ed)?|identif(?:y|ied)|trust(?:s|ed)?|use[sd]?"
    r"|prefer(?:red)?|say|said|agree[sd]?|chose|listed|see|saw"
    r"|associate[sd]? \w+ with)(?: that)?))\s(?:the following\W+)?",
)
NOUN_QUESTION = re.compile(
    r"(?:^|^(?:According to|In|Of|Out of|Among|For) [^,%]{3,80}, |^[^,%()]{3,80}?\b(?:found|finds|shows?|showed"
    r"|revealed"
    r"|reveals|reports?|reported) that )\W*(?:The |Their |Its |Among (?:the|their) (?:[\w-]+ ){0,3}?)?"
    r"(?P<question>(?:(?:most|main|top|least|often|frequently"
    r"|biggest|greatest|key|common|frequent"
    r"|often|cited|important|perceived|highest|leading|AI|mentioned|frequently|commonly|named) )*"
    r"(?:concerns?|worries|worry|fears?|priorit(?:y|ies)|barriers?|obstacles?|challenges?|benefits?|risks?"
    r"|reasons?|uses?|expectations?|hopes?|answers?|advantages?|disadvantages?|applications?|skills|areas"
    r"|sectors|purposes|measures|popular)\b[^:(“\"]{0,60}?)"
    r"\s?(?::|\b(?:were|was|are|is|include[sd]?|including)\b:?)\s?",
    re.I,
)
GOES_ON = re.compile(
    r"^\W*(?:This (?:was|is) (?:closely )?followed by|(?:Closely )?[Ff]ollowed by|Next (?:came|come|was|were)"
    r"|Then (?:came|come)|Other (?:answers|items|priorities|concerns)[^:]{0,30}(?:were|are|include\w*)|(?:Second"
    r"|Third|Last|Finally)[^,]{0,20},?|It was followed by|Of (?:these|those|them)\b|After (?:this|that))[\s,:]*"
)


def is_answer(text: str) -> bool:
    """True if a text speaks of people who answer."""
    return bool(_ANSWERS.search(text) or _STATES.search(text) or asked(text) or NOUN_QUESTION.match(text))


def asked(text: str) -> Place | None:
    """The question that a text says was asked."""
    match = _ASKED.search(text) or _STATEMENT.search(text) or _ON_TOPIC.match(text)
    if not match:
        return None
    low, high = match.span("question")
    if text[low : low + 6] == "about ":
        low += 6
    return low, high


def felt(text: str) -> Place | None:
    """The question that a sentence before a list leaves open: "Respondents worried about:"."""
    if match := NOUN_QUESTION.match(text) or FEELING.search(text):
        group = "question" if match.re is NOUN_QUESTION else "core" if match["core"] else "verb"
        return match.span(group)
    return None
