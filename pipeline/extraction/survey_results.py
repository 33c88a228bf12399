"""What surveys found: one row for each percentage that is an answer (codebook: survey_results).

The sentences of a survey are those that name it, the ones after it, and the ones before it in its paragraph; how a
sentence gives its answers is read by `pipeline.extraction.answers`. The question is what the text says was asked; a
sentence that goes on with "this was followed by" keeps the question of the one before. A percentage that no survey
stands behind, or that is a growth, a target, a margin of error or a market share, gives no row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extraction import answers
from pipeline.extraction.answers import GOES_ON, Answer
from pipeline.extraction.context import Context
from pipeline.extraction.finders.money import Place
from pipeline.model import Block, Candidate, Link, Sentence, Span, Value
from pipeline.registers import fold

if TYPE_CHECKING:
    from pipeline.extraction.surveys.record import Survey

_OTHER_SOURCE = re.compile(
    r"^\W*(?:According to|As reported by|Data from|Figures from"
    r"|Based on) (?:the )?(?P<name>[A-Z][\w-]*)"
)
# What is quoted after it was told ("“One in five of us ...”"), told again of a part ("those who agreed (57%)"), or
# only points back ("19% say it is"), repeats a row.
_AGAIN = re.compile(r"[“„\"]|\W*Among (?:the |those )?(?:\w+ )?who [^()%]{3,160} \(\d")
_PROFORM = re.compile(
    r"(?:yes|no)?,? ?(?:it|they|this|that) (?:do(?:es)?|did|is|are|was|were|will|would)(?: not)?", re.I
)
_AIM = re.compile(r"\b(?:plan(?:s|ned)?|aims?|goals?|targets?|strategy|objectives?|will|should|by 20[2-9]\d)\b")
_ASKED = re.compile(r"^(?:(?:all|the|of|these|those) )+| (?:surveyed|polled|questioned|interviewed|asked)$")
_IN_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentages?\b", re.I)
# "This compares with 40% in a 2019 survey": another that is only set beside the one spoken of.
_ASIDE = re.compile(
    r".*(?:[:;]|\b(?:compar|consistent|similar|in line|echo|than|same|support|confirm)[^,;:.]*?"
    r"\b(?:in|with|to|of|by|from|than)) [^,;:.]{0,60}$",
    re.I | re.S,
)
_NEAR, _FAR = 6, 10  # sentences of silence after which a survey is no longer spoken of; of a poll release
_CAPTION = 200  # characters of what stands above a table and may say that it gives percentages
_PROSE = 30  # a "sentence" with more shares is a table or the residue of a chart


def extract(context: Context, surveys: Sequence[Survey]) -> Iterator[Candidate]:
    """One candidate for each percentage that is an answer; counts the results of each survey."""
    reader = _Reader(context, surveys)
    for block in context.document.blocks:
        if block.kind in ("note", "reference", "title"):
            continue
        if block.kind == "table" or answers.in_grid(context.document, block):
            yield from reader.read_table(block)
        elif block.kind in ("heading", "furniture") or reader.figure or answers.is_alone(block.text):
            yield from reader.read_line(block)
        elif block.sentences:
            for sentence in block.sentences:
                yield from reader.read(block, sentence)


class _Reader:
    """Goes through a document and remembers which survey, question and answer is spoken of."""

    def __init__(self, context: Context, surveys: Sequence[Survey]) -> None:
        self.context = context
        self.mentions = sorted(
            (
                (block, start, survey)
                for survey in surveys
                for block, start in (survey.heard if survey.kind == "expert_interviews" else survey.mentions)
            ),
            key=lambda mention: mention[:2],
        )
        self.mentions_of: dict[int, list[tuple[int, Survey]]] = {}  # a block: where in it, and which
        for index, start, survey in self.mentions:
            self.mentions_of.setdefault(index, []).append((start, survey))
        self.is_report = answers.is_report(context, self.mentions)
        self.subject = answers.subject(context, self.mentions, self.is_report)
        self.question: Value | None = None
        self.head: Value | None = None  # the words set in bold before the text, or above a list
        self.about: Value | None = None  # what the answers are about, where nothing was asked
        self.item: Value | None = None
        self.survey = self.subject
        self.before: Survey | None = None  # the one that was spoken of before another is only set beside it
        self.asked_in = -1  # the block that told the question
        self.fresh = False  # asked, and not answered yet
        self.block = -2  # of the last answer
        self.heading: int | None = None
        self.silence = 0  # sentences since one that spoke of the survey
        self.counts: dict[tuple[str, str, str], int] = {}
        self.last: tuple[Span, ...] = ()  # where the last percentage stands
        self.told: set[tuple[float, str]] = set()  # percentage and group of the answers so far
        self.figure: Block | None = None  # a share that stands alone in its line, above its words

    def read(self, block: Block, sentence: Sentence) -> Iterator[Candidate]:
        named = self.mentions_of.get(block.index, ())
        spoken = [mention for mention in named if sentence.start <= mention[0] < sentence.end]
        if block.heading != self.heading:
            self._turn_to(block)
        if sentence.start == 0 and (head := answers.run_in(block)):
            names = any(head[0] <= start < head[1] for start, _ in named)  # a survey, and asks nothing
            self.head, self.question = None if names else _place(block, head), None
        if self.before and not spoken:
            self._speak_of(self.before)
        if spoken:
            start, named_here = spoken[-1]
            aside = self.survey and (
                _ASIDE.match(sentence.text[: start - sentence.start])
                or (self.is_report and self.survey is self.subject and "sample_size" in self.survey.fields)
            )
            self.before = (self.before or self.survey) if aside else None
            self._speak_of(named_here)
            self.silence = 0
        survey = self.survey or self._named_later(block)
        other = None if spoken else _OTHER_SOURCE.match(sentence.text)
        if survey is None or (other and other["name"] not in f"{survey.asker} {survey.title} {survey.told}".split()):
            return
        shares = answers.shares_of(sentence.text)
        report = self.is_report and survey is self.subject
        listed = block.kind == "list_item" and block.lead_in is not None
        listed |= (self.fresh or report or block.index - self.block == 1) and answers.is_row(block.text)
        in_list = block.kind == "list_item" and (listed or self.fresh or block.index - self.block == 1)
        if in_list and not shares and _IN_PERCENT.search(self._above(block)):
            shares = answers.bare_share(sentence.text)
            listed |= bool(shares)
        found: list[Answer] = []
        reach = _FAR if survey is self.subject else _NEAR
        silent = self.silence > reach and not (self.is_report and survey is self.subject)
        if len(shares) > _PROSE or silent:
            shares = []
        goes_on = listed or self.fresh or block.index - self.block <= 1 or bool(GOES_ON.match(sentence.text))
        told = (
            (self.silence <= _NEAR or self.is_report)
            and answers.OF_PEOPLE.search(sentence.text)
            and not _AIM.search(sentence.text)
        )
        if shares and (
            spoken or told or goes_on or (report and not _AIM.search(sentence.text)) or answers.is_answer(sentence.text)
        ):
            found = answers.sequence(sentence.text) or answers.find(sentence.text, shares, listed)
            found = [answer for answer in found if answer.item or (self.item and goes_on)]
        if not found:
            self.silence += not spoken
            self._ask(block, sentence)
            return
        self.silence = 0
        yield from self._candidates(block, sentence, survey, found, listed=in_list or listed)
        self.block = block.index

    def read_line(self, block: Block) -> Iterator[Candidate]:
        """A line of a chart or topline: a share alone, the words under one, a label with dots; else as any text."""
        figure, self.figure = self.figure, None
        whole = Sentence(block.index, 0, len(block.text), block.text)
        if answers.is_alone(block.text):
            if place := answers.words_above(self.context.document, block):
                if self.survey:
                    percent = Value(answers.shares_of(block.text)[0].percent, block.spans())
                    item = _place(*place)
                    yield self._row(self.survey, block, item, percent, self.question, None, "line", 0.75, block.spans())
            else:
                self.figure = block
        elif figure and self.survey and (answer := answers.under(figure.text.strip(), block.text)) and answer.item:
            percent = Value(answer.share.percent, figure.spans())
            group = _value(block, whole, answer.group) if answer.group else None
            yield self._row(
                self.survey,
                block,
                _place(block, answer.item),
                percent,
                self.question,
                group,
                "line",
                0.75,
                block.spans(),
            )
            self.silence, self.block = 0, block.index
        elif self.survey and (answer := answers.row(block.text)):
            yield from self._candidates(block, whole, self.survey, [answer], listed=True)
            self.silence, self.block = 0, block.index
        elif self.survey and block.kind == "heading" and answers.is_row(block.text):
            found = answers.find(block.text, answers.shares_of(block.text), listed=True)
            yield from self._candidates(block, whole, self.survey, [a for a in found if a.item], listed=True)
            self.silence, self.block = 0, block.index
        elif block.kind not in ("heading", "furniture"):
            for sentence in block.sentences:
                yield from self.read(block, sentence)

    def _speak_of(self, survey: Survey) -> None:
        """Turns to a survey; another has another question."""
        if survey is not self.survey:
            self.question = self.about = self.item = None
        self.survey, self.before = survey, self.before if survey is not self.before else None

    def _above(self, block: Block) -> str:
        """What leads to a list: its lead-in and its heading."""
        blocks = self.context.document.blocks
        return " ".join(blocks[index].text for index in (block.lead_in, block.heading) if index is not None)

    def _turn_to(self, block: Block) -> None:
        """A new section: its survey is the document's, or that of the section which holds it."""
        above = {heading.index for heading in self.context.document.headings(block)}
        own = self.context.document.blocks[self.survey.block].heading if self.survey else None
        if own not in above or self.context.document.blocks[own].level < 2:
            self.survey = self.subject
        self.heading, self.silence = block.heading, 0
        self.question = self.about = self.item = self.head = None
        own_heading = None if block.heading is None else self.context.document.blocks[block.heading]
        if self.survey and own_heading and own_heading.text.rstrip().endswith("?"):
            self.question, self.fresh = _place(own_heading, (0, len(own_heading.text.rstrip()))), True

    def _named_later(self, block: Block) -> Survey | None:
        """The survey that a paragraph names after its answers."""
        return next((survey for _, survey in self.mentions_of.get(block.index, ())), None)

    def _named(self, survey: Survey) -> tuple[Span, ...]:
        """The words that name a survey."""
        return survey.fields["title"].spans if "title" in survey.fields else survey.context

    def _ask(self, block: Block, sentence: Sentence) -> None:
        """Remembers a question that a sentence asks for the list after it."""
        opens = sentence.text.rstrip().endswith(":")
        if not re.search(r"\w", sentence.text) and sentence.text.endswith("?"):  # "... should be . . . ?"
            sentence = Sentence(block.index, 0, sentence.end, block.text[: sentence.end])
        if self.survey and sentence.text.endswith("?") and sentence.text[0] not in '"“':
            self.question, self.fresh = _value(block, sentence, (0, len(sentence.text))), True
            self.asked_in = block.index
        elif place := answers.asked(sentence.text) or (answers.felt(sentence.text) if opens else None):
            self.question, self.fresh = _value(block, sentence, place), True
            self.asked_in = block.index

    def _candidates(
        self, block: Block, sentence: Sentence, survey: Survey, found: list[Answer], *, listed: bool
    ) -> Iterator[Candidate]:
        own = next((answer.question for answer in found if answer.question), None)
        above = answers.over(self.context.document, block) if listed and not self.head else None
        over = _place(*above) if above else self.head
        if above and above[0].index > self.asked_in:
            self.question = None
        listed |= block.kind == "list_item" or not answers.is_answer(sentence.text)
        goes_on = self.fresh or listed or GOES_ON.match(sentence.text)
        if own is None and not goes_on and any(answer.item for answer in found):
            self.question = None
        self.fresh = False
        for answer in found:
            if answer.question:
                self.question, self.asked_in = _value(block, sentence, answer.question), block.index
            if answer.item and not (
                self.item and answers.is_feeling_of(sentence.text[slice(*answer.item)], str(self.item.value))
            ):
                self.item = _value(block, sentence, answer.item)
            if self.item is None:
                continue
            if answer.group and _is_population(survey, sentence.text[slice(*answer.group)]):
                answer = replace(answer, group=None)
            group = fold(sentence.text[slice(*answer.group)]) if answer.group else ""
            told = (answer.share.percent, "" if group == "us" else group)
            again = len(found) == 1 and _AGAIN.match(sentence.text)
            if told in self.told and (again or _PROFORM.fullmatch(str(self.item.value))):
                continue
            self.told.add(told)
            if answer is found[0]:
                self._turn_about(block, sentence, answer)
            yield self._row(
                survey,
                block,
                self.item,
                Value(answer.share.percent, _value(block, sentence, (answer.share.start, answer.share.end)).spans),
                self.question or over or self.about or survey.topic,
                _value(block, sentence, answer.group) if answer.group else None,
                "listed" if answer.bracketed else "running",
                answer.confidence,
                block.spans(sentence.start, sentence.end),
            )

    def _turn_about(self, block: Block, sentence: Sentence, answer: Answer) -> None:
        """What the answers of a sentence are about, by its first: the same as before if they share their words."""
        place = answer.item and answers.about(sentence.text, answer.item)
        if place and not (self.about and answers.is_same(sentence.text[slice(*place)], str(self.about.value))):
            self.about = None if answer.bracketed else _value(block, sentence, place)

    def read_table(self, block: Block) -> Iterator[Candidate]:
        """Answers in a table under the words of a survey; its question is that told before, if its rows have none."""
        if block.heading != self.heading:
            self._turn_to(block)
        survey = self.survey or self._named_later(block)
        if survey is None or self.silence > _FAR:
            return
        blocks = self.context.document.blocks
        beside = [blocks[n] for n in (block.index - 1, block.index + 1) if 0 <= n < len(blocks)]
        beside = [b for n, b in enumerate(beside) if len(b.text) <= _CAPTION and (not n or b.kind == "furniture")]
        captions = ((b, place) for b in beside if (place := answers.caption(b)))
        over = next((_place(*found) for found in captions), None)
        grid = answers.in_grid(self.context.document, block)
        for cell in grid or answers.in_table(block, " ".join(b.text for b in beside)):
            own = _place(block, cell.question) if cell.question else self.question or over
            yield self._row(
                survey,
                block,
                _place(cell.item_in or block, cell.item),
                Value(cell.percent, block.spans(*cell.place)),
                own or survey.topic,
                _place(cell.group_in or block, cell.group) if cell.group else None,
                "table",
                0.8,
                block.spans(*cell.place),
            )
            self.silence, self.block = 0, block.index

    def _row(
        self,
        survey: Survey,
        block: Block,
        item: Value,
        percent: Value,
        question: Value | None,
        group: Value | None,
        rule: str,
        confidence: float,
        context: tuple[Span, ...],
    ) -> Candidate:
        """The candidate of an answer; counts it."""
        key = (
            survey.key,
            str(question.value) if question else "",
            str(group.value) if group and rule == "table" else "",
        )
        self.counts[key] = self.counts.get(key, 0) + 1
        survey.results += 1
        again, self.last = self.last == percent.spans, percent.spans  # a figure that two groups share
        fields = {"item": item, "percent": percent, "position": Value(self.counts[key], percent.spans)}
        return Candidate(
            "survey_results",
            self.context.document.source_id,
            f"survey_results:{percent.spans[0].start}" + (f":{group.spans[0].start}" if again and group else ""),
            f"survey_results.{rule}",
            confidence,
            fields=fields | ({"question": question} if question else {}) | ({"group": group} if group else {}),
            links={"survey_id": Link("surveys", key=survey.key, spans=self._named(survey))},
            context=context,
            block=block.index,
        )


def _is_population(survey: Survey, group: str) -> bool:
    """True if a group is all who were asked, by the words of the survey's sample: "the mill owners polled"."""
    if "population" not in survey.fields or "sample_size" not in survey.fields:
        return False
    population, named = (fold(_ASKED.sub("", str(words))) for words in (survey.fields["population"].value, group))
    return population == named or population.startswith(f"{named} in ")


def _place(block: Block, place: Place) -> Value:
    return Value(block.text[slice(*place)], block.spans(*place))


def _value(block: Block, sentence: Sentence, place: Place) -> Value:
    return _place(block, (sentence.start + place[0], sentence.start + place[1]))
