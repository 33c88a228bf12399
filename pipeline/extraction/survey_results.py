"""What surveys found: one row for each percentage that is an answer (codebook: survey_results).

Prose gives answers in three ways: running ("76% of respondents hold a positive view, while 6% ..."), as a list of items
each with its share in brackets ("were worried about A (85%), B (83%) and C (77%)"), and as items in quotation marks
or bullet points. The question is what the text says was asked; a sentence that goes on with "this was followed by"
keeps the question of the one before. A percentage that no survey stands behind, or that is a growth, a target, a
margin of error or a market share, gives no row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extraction.context import Context
from pipeline.extraction.finders import percent
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE
from pipeline.extraction.finders.percent import Share
from pipeline.model import Block, Candidate, Link, Sentence, Span, Value

if TYPE_CHECKING:
    from pipeline.extraction.surveys import Survey

# Verbs of people who answer. The past is made of them where it is regular.
_SAYS = (
    r"(?:say|says|said|think|thinks|thought|believe[sd]?|agree[sd]?|disagree[sd]?|expect(?:s|ed)?|report(?:s"
    r"|ed)?|state[sd]?|respond(?:s|ed)?|indicate[sd]?|answer(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?|felt|feel|feels"
    r"|consider(?:s|ed)?|claim(?:s|ed)?|doubt(?:s|ed)?|hope[sd]?|assume[sd]?|find|finds|found|see|sees|saw|view(?:s"
    r"|ed)?|perceive[sd]?|know|knows|knew)"
)
_FEELS = (
    r"(?:support(?:s|ed)?|oppose[sd]?|favou?r(?:s|ed)?|want(?:s|ed)?|trust(?:s|ed)?|distrust(?:s|ed)?|worry"
    r"|worries|worried|prefer(?:s|red)?|cite[sd]?|name[sd]?|mention(?:s|ed)?|chose|choose|identif(?:y|ied|ies)"
    r"|welcome[sd]?|reject(?:s|ed)?|regard(?:s|ed)?|express(?:es|ed)?|rate[sd]?|rank(?:s|ed)?|hold|holds|held"
    r"|like[sd]?|understand|understood|need(?:s|ed)?|approve[sd]?|disapprove[sd]?|accept(?:s|ed)?|value[sd]?"
    r"|call(?:s|ed)? for|plan(?:s|ned)? to|heard|hear|back(?:s|ed)?|show(?:s|ed)?|recogni[sz]e[sd]?|admit(?:s|ted)?)"
)
_AUX = (
    r"(?:are|were|is|was|have|has|had|having|being|do not|did not|does not|don[’']t|didn[’']t|doesn[’']t"
    r"|would(?: not|n[’']t)?|can(?:not)?|could(?: not|n[’']t)?|use[sd]?|already use[sd]?|never)"
)
_VERB = (
    rf"(?:(?:also|now|strongly|somewhat|still|already|even|either|fully|tend to|completely|generally|mostly"
    rf"|largely|only|never|often|personally) )*(?:{_SAYS}|{_FEELS}|{_AUX})\b"
)
_ANSWERS = re.compile(
    rf"\b(?:{_SAYS}|{_FEELS}|respondents?|participants|surveyed|polled|interviewees|split|divided|(?:are|were|is"
    rf"|was) (?:\w+ )?(?:worried|concerned|afraid|aware|optimistic|pessimistic|excited|confident|comfortable"
    rf"|willing|familiar|in favou?r|against|interested|satisfied|anxious|sceptical|skeptical|convinced|unsure"
    rf"|undecided|nervous|open)|would (?:not )?[a-z]+)\b"
)
_RESPONDENTS = re.compile(r"\b(?:respondents?|participants|surveyed|polled|interviewees|those asked)\b", re.I)
_NO_ANSWER = re.compile(
    r"\b(?:response rate|margin of error|confidence (?:level|interval)|statistical\w*|market share"
    r"|share of the market|of (?:the )?GDP|growth|grew|grow(?:s|ing)? by"
    r"|increas(?:e|ed|es|ing) (?:by|of)|ris(?:e|en|es|ing) by|rose by|fell by|decreas\w+ by|declin\w+ by"
    r"|accuracy|target|inflation|interest rate|index|emissions|electricity"
    r"|revenue|workforce|graduates|of (?:all |global )?(?:funding|investment|patents|publications))\b",
    re.I,
)
_GENERAL = re.compile(
    r"(?:all |the |those |of |adult |general |overall |survey |polled |surveyed |total )*(?:respondents"
    r"|participants|people|persons|adults|citizens|public|population|residents"
    r"|interviewees|individuals|surveyed|polled|asked|them|inhabitants|sample|total|consumers|experts|companies"
    r"|firms|businesses|enterprises|organi[sz]ations)(?: (?:surveyed|polled|asked|questioned|interviewed))?",
    re.I,
)
_NATION = re.compile(
    r"(?:all |the |adult )*[A-Z][a-z]+(?:ans|ards|ese|ons|ers|ish|es|nes|is|ks|ts|s)?(?: (?:adults|citizens"
    r"|respondents|people|residents|public|population))?"
)
_SPLIT = re.compile(
    r",? (?:while|whereas|but|although|though) |; |,? compared (?:to|with) |,? as against |,? versus |,? vs\.? "
    r"|,? (?:up|down) from |,? as opposed to |,? against (?=(?:only |just )?\d)"
    r"|, followed by |, with (?=\w+ \()|,? and (?=the (?:remaining|other|rest) )|, (?:and )?(?=(?:only|just"
    r"|another|a further|about|around|nearly|almost|some|over"
    r"|more than|as many as|\d|(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out|thirds?|quarters?"
    r"|fifths?))\b)"
    r"| and (?=(?:only |just |another |a further |about |around |nearly |almost |some |over "
    r"|more than )?\d[\d.,]*\s?(?:%|per ?cent))",
    re.I,
)
_ATTITUDE = re.compile(
    r"(?:hold|holds|held|holding|have|has|had|having|express(?:es|ed)?|report(?:s|ed)?|show(?:s|ed)?|take"
    r"|took)\s(?:an? |the )?"
    r"(?P<item>(?:(?:very|rather|somewhat|fairly|generally|mostly|quite|more) )?(?:positive|negative|neutral"
    r"|favou?rable|unfavou?rable|high|low|great|little|strong|weak|good|poor|mixed|some|no|full|deep|serious"
    r"|limited) "
    r"(?:(?:degree|level|amount) of )?(?P<noun>attitudes?|views?|opinions?|perceptions?|impressions?|feelings?"
    r"|trust|confidence|knowledge|awareness|interest|concerns?|understanding|expectations?|stance|image))"
    r"(?P<rest> (?:towards?|of|in|about|on|regarding|for) .+)?$",
    re.I | re.S,
)
_ASKED = re.compile(
    r"\b(?:[Ww]hen |If |[Oo]n being )?(?:[Aa]sked|questioned)(?: in the (?:survey|poll))?(?:,"
    r"| by [\w ]{2,30}?)? (?P<question>(?:to [a-z]+ .{3,100}?|about .{3,100}?|which .{3,100}?|what .{3,100}?"
    r"|whether .{3,120}?|if .{3,120}?|how .{3,120}?|who .{3,80}?|for .{3,80}?|[“\"].{3,150}?[”\"]))(?=[,:;?]|\.?$)"
)
_ON_TOPIC = re.compile(
    r"^\W*(?:[Oo]n the question of|[Rr]egarding|[Cc]oncerning|[Ww]ith regard to|[Ww]hen it comes to|[Aa]s (?:for"
    r"|to)|[Ii]n terms of|[Aa]sked about) (?P<question>[^,;:]{3,90}),"
)
_FEELING = re.compile(
    r"(?P<question>(?:(?:were |was |are |is |be )?(?:most |mainly |particularly |primarily |especially |also "
    r"|very )?(?P<core>worried about|concerned about|afraid of|concerned that|fearful of|optimistic about"
    r"|excited about|aware of|confident in|in favou?r of|interested in)|"
    r"(?P<verb>fear(?:s|ed)?|suspect(?:s|ed)?|believe[sd]?|think|thought|expect(?:s|ed)?|support(?:s|ed)?"
    r"|want(?:s|ed)?|cited?|cites|named?|mention(?:s|ed)?|identif(?:y|ied)|trust(?:s|ed)?|use[sd]?"
    r"|prefer(?:red)?|say|said|agree[sd]?|chose|listed|see|saw"
    r"|associate[sd]? \w+ with)(?: that)?))\s(?:the following\W+)?",
)
_NOUN_QUESTION = re.compile(
    r"(?:^|^(?:According to|In) [^,]{3,80}, )\W*(?:The |Their |Its |Among the )?(?P<question>(?:(?:most|main|top"
    r"|biggest|greatest|key|common|frequent"
    r"|often|cited|important|perceived|highest|leading|AI|mentioned|frequently|commonly) )*"
    r"(?:concerns?|worries|worry|fears?|priorit(?:y|ies)|barriers?|obstacles?|challenges?|benefits?|risks?"
    r"|reasons?|uses?|expectations?|hopes?|answers?|advantages?|disadvantages?|applications?|skills|areas"
    r"|sectors|purposes|measures)\b[^:(“\"]{0,60}?)"
    r"\s?(?::|\b(?:were|was|are|is|include[sd]?|including)\b:?)\s?",
    re.I,
)
_IN_SURVEY = re.compile(
    r",? (?:in|of|according to|from) (?:the|this|a|an) [^,]*\b(?:survey|poll|barometer|study)\b.*$"
    r"|,? of (?:the )?respondents$"
)
_OTHER_SOURCE = re.compile(r"^\W*(?:According to|As reported by|Data from|Figures from) (?:the )?[A-Z]")
_GOES_ON = re.compile(
    r"^\W*(?:This (?:was|is) (?:closely )?followed by|(?:Closely )?[Ff]ollowed by|Next (?:came|come|was|were)"
    r"|Then (?:came|come)|Other (?:answers|items|priorities|concerns)[^:]{0,30}(?:were|are|include\w*)|(?:Second"
    r"|Third|Last|Finally)[^,]{0,20},?|It was followed by|Of (?:these|those|them)\b|After (?:this|that))[\s,:]*"
)
_VAGUE = re.compile(r"\b(?:more|less|fewer)\sthan\s$|\b(?:over|under|nearly|almost|just\sover|just\sunder)\s$", re.I)
_EITHER = re.compile(r"\beither\s")
_LEADS_ITEM = re.compile(
    r"^(?:[\s,;:–—-]+|(?:and|or|then|as well as|plus|while|with|finally|lastly|also|both|followed by|closely)\s"
    r"|(?:the|a|an)\s)+",
    re.I,
)
_PREPOSITION = re.compile(
    r"(?:between|among|in|for|about|by|that|to|of|with|on|from|as|less|more|when|because)\b", re.I
)
_QUOTE = re.compile(r"[“„\"](?P<item>[^“”\"]{3,300})[”\"]\s?$")
_OPENS = re.compile(r"[(\[]\s?(?:about |around |approximately |only |nearly |just |at |with |~)?$")
_CLOSES = re.compile(r"(?:\s(?:of (?:the )?respondents|agree\w*|each))?\s?[)\]]")
_OF = re.compile(rf"^\s?of\s(?:the\s|all\s|those\s|its\s)*(?P<who>[^,;:()]{{2,90}}?)(?:,)?\s(?=(?:who\s)?{_VERB})")
_NOUNED = re.compile(rf"^\s(?P<who>(?:[A-Za-z][a-z-]+ ){{0,2}}?{PEOPLE})\s(?=(?:who\s)?{_VERB})")
_ONLY_WHO = re.compile(
    r"^\s(?:of|among)\s(?P<who>[^,;.()]{3,70})$|^\s(?P<bare>men|women|(?:\w+ )?(?:adults|people|respondents"
    r"|students|employees|parents))$"
)
_AMONG = re.compile(
    r"(?:^|[;,:] |\b(?:that|and|while|found|but) )(?:[Aa]mong(?:st)?|[Ff]or|[Oo]f|[Ii]n(?= [A-Z](?!(?:anuary"
    r"|ebruary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember)\b))) "
    r"(?P<who>(?:the |those )?[^,;.()%]{3,60}?),? (?:only |just |about |nearly |almost "
    r"|around )?(?:[a-z -]{2,30} \()?$"
)
_AMONG_FIRST = re.compile(r"(?:^|; )(?:[Aa]mong(?:st)?|[Ff]or) (?P<who>[^,;.()%]{3,60}), [\w ]{2,40}$")
_IT_WAS = re.compile(r"\b(?:it|this) (?:is|was|stood at|fell to|rose to) (?:only |just )*$")
_PASSIVE = re.compile(
    r"(?P<item>[^,;.]{3,160}?)\s(?:is|was|are|were)\s(?P<verb>\w+ed|chosen|seen|held)\sby\s(?:only |just |about "
    r"|nearly |almost |some |around |over |more than )*$"
)
_STANDS = re.compile(
    r"(?P<item>(?:[Ss]upport|[Tt]rust|[Cc]onfidence|[Cc]oncerns?|[Aa]pproval|[Aa]wareness|[Oo]pposition"
    r"|[Oo]ptimism|[Ff]amiliarity|[Aa]cceptance|[Ss]atisfaction|[Ww]orr(?:y|ies))(?:\s(?:for|in|about|of|with|to"
    r"|over|at)\s[^,;.]{2,80}?)?)\s(?:is|was|are|stands?|stood|rose|fell|dropped|climbed|increased|decreased"
    r"|reached|reaches|remains?|remained)(?: at| to)?\s(?:only |just |about |nearly |around |some )*$"
)
_POLAR = re.compile(
    r"\s(?P<item>against(?: it)?|in favou?r|opposed|for(?: it)?|undecided|neutral|unsure|uncertain|not sure"
    r"|dis\w+|agree\w*)",
    re.I,
)
_PARALLEL = re.compile(r"\s(?P<item>(?:by|about|for|in|with|as|on|to|not)\s(?!\d)[\w ’'-]{2,60})")
_HIGHEST = re.compile(
    r"^\W*(?:The )?(?P<item>\w[\w ’'-]{2,60}?) (?:is|was|are|were) (?:\w+ )?(?:highest|lowest|higher|lower"
    r"|strongest|weakest"
    r"|greatest|greater|stronger) (?:among|in|with|for) "
)
_WORD_ITEM = r"[a-z][\w-]+(?: (?:about|of|towards?|in|to|that) [^,.;()]{2,80})?"
_GROUP = re.compile(
    rf"(?:(?:and|but|or) )?(?:(?:is |was )?(?:highest|lowest|higher|lower|strongest|weakest|greatest) (?:among"
    rf"|in|with|for) )?"
    rf"(?:(?:more|less) (?:\w+ )?than )?(?P<who>(?:the )?(?:[\w-]+ ){{0,3}}?{PEOPLE}|those [\w -]{{3,40}})"
)
_COMPARES = re.compile(r"\b(?:more|less|higher|lower)\b")
_OF_PLACE = re.compile(r"^\W*(?:Respondents|People|Citizens|Adults|Those|Participants) (?:in|from) (?=[A-Z])")
_SHARE_OF = re.compile(
    r"(?:[Ss]hare|[Pp]roportion|[Pp]ercentage|[Nn]umber) of (?P<who>[^,;.]{3,50}?) (?:who|that"
    r"|which) (?P<item>[^,;.]{3,120}?)\s(?:is|was|stands?|stood|rose|fell|dropped|increased|decreased|reached"
    r"|grew|went)(?: up| down)?(?: at| to| from)?\s(?:only |just |about |nearly |around |some )*$"
)
_END_OF_PREDICATE = re.compile(
    r"(?:, (?:an?|the|this) [^,%]*\b(?:survey|poll|barometer|study|research)\b.*|,? (?:according to|in (?:the"
    r"|a) (?:survey|poll)|the (?:survey|poll)|on average)\b.*|[\s,.;:!?–—-]+|\s\($)$",
    re.S,
)
_SAID = re.compile(
    r"^(?:who )?(?:(?:dis)?agree[sd]? with the (?:statement|view|idea)(?: that)?[ ,:]*[“\"]?(?=\S)"
    r"|(?:named|cited|chose|mentioned|picked) (?=\S)"
    r"|(?:(?:also|strongly|somewhat|still|even|fully) )*(?:(?:say|said|think|thought|believe[sd]?"
    r"|agree[sd]?|disagree[sd]?|expect(?:ed)?"
    r"|report(?:ed)?|state[sd]?|indicate[sd]?|answered|feel|felt|claim(?:ed)?|assume[sd]?|responded)(?: that)?"
    r"|\w+ that)(?: they)?\s(?=\S))"
)
_COPULA = re.compile(r"^(?:who )?(?:are|were|is|was|have been|being)\s(?=\S)")


@dataclass(frozen=True, slots=True)
class _Answer:
    """A share with the place of its item and group, in the sentence."""

    share: Share
    item: Place
    group: Place | None = None
    question: Place | None = None
    confidence: float = 0.9
    bracketed: bool = False
    named: bool = False  # by a verb that the next answers may leave out: "52% named A, 33% B"


_NEAR, _FAR = 2, 6  # sentences of silence after which a survey is no longer spoken of; of a poll release
_OPENING = 4  # blocks of a document in which a poll release names its poll
_PROSE = 30  # a "sentence" with more shares is a table or the residue of a chart
_REACH = 400  # characters beside a share in which its answer is looked for


def is_answer(text: str) -> bool:
    """True if a text speaks of people who answer."""
    return bool(_ANSWERS.search(text) or _asked(text) or _NOUN_QUESTION.match(text))


def extract(context: Context, surveys: Sequence[Survey]) -> Iterator[Candidate]:
    """One candidate for each percentage that is an answer; counts the results of each survey."""
    reader = _Reader(context, surveys)
    for block in context.document.prose():
        if block.kind not in ("title", "heading"):
            for sentence in block.sentences:
                yield from reader.read(block, sentence)


class _Reader:
    """Goes through a document and remembers which survey and which question is spoken of."""

    def __init__(self, context: Context, surveys: Sequence[Survey]) -> None:
        self.context = context
        self.mentions = sorted(
            (
                (block, start, survey)
                for survey in surveys
                for block, start in survey.mentions
                if survey.kind != "expert_interviews"
            ),
            key=lambda mention: mention[:2],
        )
        self.subject = self._subject()
        self.question: Value | None = None
        self.survey: Survey | None = None
        self.fresh = False  # asked, and not answered yet
        self.heading: int | None = None
        self.silence = 0  # sentences since one that spoke of the survey
        self.counts: dict[tuple[str, str], int] = {}

    def _subject(self) -> Survey | None:
        """The survey that the whole document is about: its only one, told of in the opening."""
        surveys = {survey.key: survey for _, _, survey in self.mentions}
        if len(surveys) != 1:
            return None
        blocks = self.context.document.blocks
        opening = blocks[self.mentions[0][0]]
        under_title = opening.heading is None or blocks[opening.heading].kind == "title"
        return next(iter(surveys.values())) if under_title and opening.index <= _OPENING else None

    def read(self, block: Block, sentence: Sentence) -> Iterator[Candidate]:
        spoken = [s for b, start, s in self.mentions if b == block.index and sentence.start <= start < sentence.end]
        if block.heading != self.heading:
            self.heading, self.question, self.silence = block.heading, None, 0
            self.survey = self.subject
        if spoken:
            if spoken[-1] is not self.survey:
                self.question = None
            self.survey, self.silence = spoken[-1], 0
        if self.survey is None or (_OTHER_SOURCE.match(sentence.text) and not spoken):
            return
        shares = _shares(sentence.text)
        listed = block.kind == "list_item" and block.lead_in is not None
        answers: list[_Answer] = []
        reach = _FAR if self.survey is self.subject else _NEAR
        if len(shares) > _PROSE:
            shares = []
        if shares and (is_answer(sentence.text) or _GOES_ON.match(sentence.text) or listed) and self.silence <= reach:
            answers = _answers(sentence.text, shares, listed)
        if not answers:
            self.silence += not spoken
            self._ask(block, sentence)
            return
        self.silence = 0
        yield from self._candidates(block, sentence, self.survey, answers)

    def _named(self, survey: Survey) -> tuple[Span, ...]:
        """The words that name a survey."""
        return survey.fields["title"].spans if "title" in survey.fields else survey.context

    def _ask(self, block: Block, sentence: Sentence) -> None:
        """Remembers a question that a sentence asks for the list after it."""
        if place := _asked(sentence.text) or (_felt(sentence.text) if sentence.text.rstrip().endswith(":") else None):
            self.question, self.fresh = _value(block, sentence, place), True

    def _candidates(
        self, block: Block, sentence: Sentence, survey: Survey, answers: list[_Answer]
    ) -> Iterator[Candidate]:
        own = next((answer.question for answer in answers if answer.question), None)
        goes_on = self.fresh or block.kind == "list_item" or _GOES_ON.match(sentence.text)
        if own is None and not goes_on:
            self.question = None
        self.fresh = False
        for answer in answers:
            if answer.question:
                self.question = _value(block, sentence, answer.question)
            question = self.question or survey.topic
            key = (survey.key, str(question.value) if question else "")
            self.counts[key] = self.counts.get(key, 0) + 1
            survey.results += 1
            share = (answer.share.start, answer.share.end)
            fields = {
                "item": _value(block, sentence, answer.item),
                "percent": Value(answer.share.percent, block.spans(*(sentence.start + x for x in share))),
                "position": Value(self.counts[key], block.spans(*(sentence.start + x for x in share))),
            }
            if question:
                fields["question"] = question
            if answer.group:
                fields["group"] = _value(block, sentence, answer.group)
            yield Candidate(
                "survey_results",
                self.context.document.source_id,
                f"survey_results:{fields['percent'].spans[0].start}",
                "survey_results.listed" if answer.bracketed else "survey_results.running",
                answer.confidence,
                fields=fields,
                links={"survey_id": Link("surveys", key=survey.key, spans=self._named(survey))},
                context=block.spans(sentence.start, sentence.end),
                block=block.index,
            )


def _value(block: Block, sentence: Sentence, place: Place) -> Value:
    low, high = sentence.start + place[0], sentence.start + place[1]
    return Value(block.text[low:high], block.spans(low, high))


# Reading one sentence


def _shares(text: str) -> list[Share]:
    """Shares with one figure; "three in four (75%)" is one share, in figures."""
    found = [s for s in percent.find(text) if s.low == s.percent]
    found = [s for s in found if not (s.worded and _VAGUE.search(text[: s.start]))]
    return [
        share
        for share, following in zip(found, [*found[1:], None], strict=False)
        if not (
            share.worded
            and following
            and re.fullmatch(r"[^,;.()]{0,60}\(", text[share.end : following.start])
            and not re.search(rf"\s{_VERB}", text[share.end : following.start])
        )
    ]


def _answers(text: str, shares: list[Share], listed: bool) -> list[_Answer]:
    """Answers of a sentence, in order; `listed` for an item of a bulleted list."""
    bracketed = [s for s in shares if _OPENS.search(text[: s.start]) and _CLOSES.match(text, s.end)]
    items = [s for s in bracketed if not _quantifies(text, s)]
    if pairs := _pairs(text, shares):
        return pairs
    if items:
        earlier = [s for s in shares if s.start < items[0].start and s not in items]
        if not earlier:
            return _grouped(text, items, 0, []) or _bracketed(text, items, 0)
        joint = next(_SPLIT.finditer(text, earlier[-1].end, items[0].start), None)
        until, low = joint.span() if joint else (earlier[-1].end, earlier[-1].end)
        before = _running(text[:until], earlier)
        compared = before[-1:] if _COMPARES.search(text[low:]) else []
        return before + (_grouped(text, items, low, compared) or _bracketed(text, items, low))
    if listed and len(shares) == 1 and (place := _rest(text, shares[0])):
        return [_Answer(shares[0], place, confidence=0.8)]
    return _running(text, shares)


def _pairs(text: str, shares: list[Share]) -> list[_Answer]:
    """Answers that stand together in one bracket: "on mills (45% for, 47% against)"."""
    bracket = re.search(r"\b(?:on|about|over|of|to) (?P<question>[^,;.()]{3,80}) \((?P<inside>[^()]*)\)", text)
    if bracket is None:
        return []
    found: list[_Answer] = []
    for share in shares:
        item = re.compile(r"\s(?P<item>[a-z][\w’' -]{1,40}?)(?=[,;)]| and )").match(text, share.end)
        if item and bracket.start("inside") <= share.start < bracket.end("inside"):
            found.append(_Answer(share, item.span("item"), question=bracket.span("question"), confidence=0.8))
    return found if len(found) > 1 else []


def _quantifies(text: str, share: Share) -> bool:
    """True if a share in brackets explains a quantity before it: "a majority of citizens (62%) support"."""
    close = _CLOSES.match(text, share.end)
    after = text[close.end() if close else share.end :]
    before = _OPENS.sub("", text[: share.start])
    quantity = re.search(
        rf"(?:\b(?:majority|most|half|thirds?|quarters?|minority|few|many|number|in (?:two|three|four|five"
        rf"|ten)))\b(?!{_VERB})[^,;:]{{0,50}}$",
        before,
        re.I,
    )
    return bool(quantity and re.match(rf"\s(?:of [^,;]{{2,40}} |[\w ]{{0,30}})?{_VERB}", after))


def _rest(text: str, share: Share) -> Place | None:
    """What a list item says beside its share."""
    before, after = text[: share.start], text[share.end :]
    if re.search(r"\w{3}", before):
        low, high = 0, share.start
    elif re.search(r"\w{2}", after):
        low, high = share.end, len(text)
    else:
        return None
    return _trimmed(text, low, high)


def _trimmed(text: str, low: int, high: int) -> Place | None:
    """A phrase without separators, joining words, articles and quotation marks at its edges."""
    phrase = text[low:high]
    phrase = phrase[: len(phrase.rstrip(" ,;:.([–—-"))]
    if lead := _LEADS_ITEM.match(phrase):
        low, phrase = low + lead.end(), phrase[lead.end() :]
    while phrase and phrase[0] in "“„\"'‘” " and phrase:
        low, phrase = low + 1, phrase[1:]
    phrase = phrase.rstrip("”\"’' ,;") if phrase.count("“") + phrase.count('"') % 2 or phrase[-1:] in '”"' else phrase
    return (low, low + len(phrase)) if re.search(r"\w{2}", phrase) else None


def _segments(text: str, shares: list[Share], low: int) -> list[Place]:
    """What stands before each bracketed share, from the one before it on."""
    segments: list[Place] = []
    for share in shares:
        opening = _OPENS.search(text[: share.start])
        segments.append((low, opening.start() if opening else share.start))
        close = _CLOSES.match(text, share.end)
        low = close.end() if close else share.end
    return segments


def _grouped(text: str, shares: list[Share], low: int, last: list[_Answer]) -> list[_Answer]:
    """Groups each with its share in brackets, for one item: "with women (70%) more afraid than men (58%)"."""
    segments = _segments(text, shares, low)
    lead = _HIGHEST.match(text) if low == 0 else None
    place = _OF_PLACE.match(text) if low == 0 else None
    close = _CLOSES.match(text, shares[-1].end)
    item: Place | None = last[0].item if last else lead.span("item") if lead else None
    if item is None:
        rest = text[close.end() if close else shares[-1].end :]
        predicate = re.match(
            rf"\s(?:are|is|were|was)\s(?:the )?(?P<item>(?:most |least |more "
            rf"|less )?{_WORD_ITEM})",
            rest,
        )
        if not predicate or not (place or all(_GROUP.fullmatch(text[slice(*s)].strip(" ,")) for s in segments)):
            return []
        shift = len(text) - len(rest)
        item = (shift + predicate.start("item"), shift + predicate.end("item"))
    found: list[_Answer] = []
    for number, (share, (start, high)) in enumerate(zip(shares, segments, strict=True)):
        if number == 0 and (opening := lead or place):
            start = opening.end()
        who = _trimmed(text, start, high)
        if who and not place:
            match = _GROUP.fullmatch(text[slice(*who)])
            who = (who[0] + match.start("who"), who[0] + match.end("who")) if match else None
        if who is None:
            return []
        found.append(_Answer(share, item, who, confidence=0.75, bracketed=True))
    return found


def _bracketed(text: str, shares: list[Share], low: int) -> list[_Answer]:
    """Items each with its share in brackets from `low` on; what stands before the first item is the question."""
    start = low
    segments = _segments(text, shares, low)
    question, first = _question_before(text, segments) if start == 0 else (None, start)
    answers: list[_Answer] = []
    for number, (share, (low, high)) in enumerate(zip(shares, segments, strict=True)):
        start = first if number == 0 else low
        if number == 0 and (either := _EITHER.search(text[start:high])):
            start += either.end()
        place: Place | None
        if quote := _QUOTE.search(text[start:high]):
            place = (start + quote.start("item"), start + quote.end("item"))
        else:
            place = _trimmed(text, start, high)
        if place and not _NO_ANSWER.search(text[low:high]):
            answers.append(_Answer(share, place, question=question if number == 0 else None, bracketed=True))
    return answers


def _question_before(text: str, segments: list[Place]) -> tuple[Place | None, int]:
    """The question that the first segment holds, and where its item begins."""
    low, high = segments[0]
    question = _asked(text[:high])
    if match := _GOES_ON.match(text[:high]):
        return question, match.end()
    if question:
        return question, _item_start(text, question[1], high)
    start = low
    if match := _NOUN_QUESTION.match(text[:high]):
        words = _IN_SURVEY.sub("", match["question"])
        return (match.start("question"), match.start("question") + len(words)), match.end()
    if match := _FEELING.search(text[:high]):
        question = match.span("core") if match["core"] else match.span("verb")
        start = match.end()
    if len(segments) > 1:
        # "... between A and B (66%) and between C and D (60%)": items that begin alike share what stands before.
        second = _trimmed(text, *segments[1])
        word = second and _PREPOSITION.match(text, second[0])
        if word and (alike := re.search(rf"\b{word[0]}\b", text[start:high])) and alike.start() > 3:
            return (start, start + len(text[start : start + alike.start()].rstrip())), start + alike.start()
        gerund = second and re.match(r"\w+ing\b", text[second[0] : second[1]])
        if gerund and not question and (alike := re.search(r"\b\w+ing\b", text[start:high])):
            return None, start + alike.start()
    return question, start


def _item_start(text: str, start: int, high: int) -> int:
    """Where the item begins after a question: after "the highest priority was" or a verb of answering."""
    rest = text[start:high]
    verb = re.match(
        rf"[\s,]*(?:[^,“\"]{{0,60}}?\b(?:was|were|is|are|came)\b|[^,“\"]{{0,60}}?\b{_SAYS}"
        rf"|[^,“\"]{{0,60}}?\b{_FEELS})(?: that|:)?\s",
        rest,
    )
    return start + (verb.end() if verb else len(rest) - len(rest.lstrip(" ,:")))


def _asked(text: str) -> Place | None:
    match = _ASKED.search(text) or _ON_TOPIC.match(text)
    if not match:
        return None
    low, high = match.span("question")
    if text[low : low + 6] == "about ":
        low += 6
    return low, high


def _felt(text: str) -> Place | None:
    if match := _NOUN_QUESTION.match(text) or _FEELING.search(text):
        group = "question" if match.re is _NOUN_QUESTION else "core" if match["core"] else "verb"
        return match.span(group)
    return None


def _running(text: str, shares: list[Share]) -> list[_Answer]:
    """Shares in running prose: "76% of respondents hold a positive view, while 6% ...", "compared to 52% of men"."""
    answers: list[_Answer] = []
    question = _asked(text)
    for number, share in enumerate(shares):
        close = _CLOSES.match(text, share.end) if _OPENS.search(text[: share.start]) else None
        start = close.end() if close else share.end
        following = shares[number + 1].start if number + 1 < len(shares) else len(text)
        split = _SPLIT.search(text, start, following) or _SPLIT.search(text[: following + 16], start)
        end = min(split.start() if split else len(text), following, start + _REACH)
        left = max(
            [0, share.start - _REACH]
            + [m.end() for m in _SPLIT.finditer(text, 0, share.start)]
            + [a.share.end for a in answers]
        )
        if _NO_ANSWER.search(text, max(left, share.start - 60), end):
            continue
        answer = _after(text, share, start, end) or _before(text, share, left)
        if answer is None and answers:
            answer = _elliptic(text, share, start, end, answers[-1])
        if answer is None and answers and _comparison(text, share, start, end):
            answer = _Answer(share, answers[-1].item, _who(text, start, end), answers[-1].question, 0.75)
        if answer is None:
            continue
        last = max(answers[-1].share.end if answers else 0, share.start - _REACH)
        lead = text[last : share.start]
        among = (_AMONG.search(lead) or _AMONG_FIRST.search(lead)) if answer.group is None else None
        if among and not re.search(rf"\s{_VERB}|\b(?:survey|poll|barometer|study)\b", among["who"]):
            answer = replace(answer, group=(last + among.start("who"), last + among.end("who")))
        if answer.group and _is_everyone(text, answer.group):
            answer = replace(answer, group=None)
        if answer.question is None and question and not answers:
            answer = replace(answer, question=question)
        answers.append(answer)
    return answers


def _after(text: str, share: Share, start: int, end: int) -> _Answer | None:
    """An answer whose words follow the share: "[of the respondents] say that ..."."""
    rest = text[start:end]
    who = _OF.match(rest) or _NOUNED.match(rest)
    begin = who.end() if who else len(rest) - len(rest.lstrip())
    if not re.match(rf"(?:who\s)?{_VERB}", rest[begin:]):
        return None
    predicate = rest[begin:]
    predicate = _END_OF_PREDICATE.sub("", predicate)
    group = (start + who.start("who"), start + who.end("who")) if who else None
    low = start + begin
    if attitude := _ATTITUDE.match(predicate):
        question = (low + attitude.start("noun"), low + attitude.end()) if attitude["rest"] else None
        return _Answer(share, (low + attitude.start("item"), low + attitude.end("item")), group, question)
    for pattern in (_SAID, _COPULA):
        if match := pattern.match(predicate):
            low, predicate = low + match.end(), predicate[match.end() :]
    if re.match(r"(?:express|held|hold|shar)\w* (?:this|that|the same) (?:view|opinion)", predicate):
        return None
    if len(predicate) < 3 or re.fullmatch(r"(?:do|did|does)(?: so)?", predicate):
        return None
    return _Answer(share, (low, low + len(predicate)), group, confidence=0.85)


def _elliptic(text: str, share: Share, start: int, end: int, last: _Answer) -> _Answer | None:
    """An answer that leaves out what the one before said: "20% a negative view", "only 12% do"."""
    rest = text[start:end].rstrip(" ,.;")
    if re.fullmatch(r"\s(?:do|did|does|agreed?|say so|said so|think so|thought so|are|were)(?: so)?", rest):
        return _Answer(share, last.item, None, last.question, 0.75)
    if re.fullmatch(r"\s(?:the |an? )?[A-Za-z][\w’'-]*(?: [\w’'-]+){0,6}", rest):
        before = text[last.share.end : last.item[0]]
        if re.search(r"\b(?:named|cited|chose|mentioned|picked)\s(?:the )?$", before) or last.named:
            return _Answer(share, (start + 1, start + len(rest)), None, last.question, 0.85, named=True)
    short = _POLAR.fullmatch(rest) or _PARALLEL.fullmatch(rest)
    if short and (
        _POLAR.fullmatch(rest) or f" {rest.split()[0]} " in f" {text[slice(*last.item)]} " or rest[:4] == " not"
    ):
        return _Answer(share, (start + short.start("item"), start + short.end("item")), None, last.question, 0.8)
    if not rest and _IT_WAS.search(text[: share.start]):
        return _Answer(share, last.item, None, last.question, 0.75)
    have = "have"
    if match := _ATTITUDE.match(have + rest):
        shift = start - len(have)
        return _Answer(share, (shift + match.start("item"), shift + match.end("item")), None, last.question, 0.85)
    return None


def _before(text: str, share: Share, left: int) -> _Answer | None:
    """An answer whose words precede the share: "Trust in courts stands at 48%", "was named by 62%"."""
    lead = text[left : share.start]
    for pattern in (_PASSIVE, _STANDS, _SHARE_OF):
        if match := pattern.search(lead):
            place = _trimmed(text, left + match.start("item"), left + match.end("item"))
            who = match.groupdict().get("who")
            group = (left + match.start("who"), left + match.end("who")) if who else None
            return _Answer(share, place, group, confidence=0.75) if place else None
    return None


def _comparison(text: str, share: Share, start: int, end: int) -> bool:
    """True if a share only sets another figure beside the one before it."""
    rest = text[start:end].strip(" ,.;)")
    before = re.search(
        r"(?:compared (?:to|with)|against|versus|vs\.?|than|from|and|while|but|or) (?:only |just |about "
        r"|nearly )*$|[(,] ?$",
        text[: share.start],
    )
    return bool(before) and (
        not rest
        or bool(_ONLY_WHO.match(" " + rest))
        or bool(re.match(r"(?:in|a) (?:\d{4}|the (?:previous|last)|year|the year)", rest))
    )


def _who(text: str, start: int, end: int) -> Place | None:
    rest = text[start:end].rstrip(" ,.;)")
    match = _ONLY_WHO.match(rest)
    if not match:
        return None
    group = "who" if match["who"] else "bare"
    return start + match.start(group), start + match.end(group)


def _is_everyone(text: str, group: Place) -> bool:
    """True if a group is all who were asked: "the respondents", or the nation where a sentence speaks of one."""
    who = text[slice(*group)]
    if _GENERAL.fullmatch(who) or who.lower() in ("these", "those", "them"):
        return True
    nations = set(
        re.findall(r"\b(?:of|among|than) (?:the )?([A-Z][a-z]+(?:ans|ards|ese|ons|ers|ish|es|is|ks|ts|s))\b", text)
    )
    return bool(_NATION.fullmatch(who)) and len(nations) <= 1
