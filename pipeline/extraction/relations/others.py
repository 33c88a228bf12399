"""Relations to what other extractors found: who conducts a survey, who criticises a use of AI (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.stated import Side, Stated, side
from pipeline.model import Block, Candidate, Link, Sentence, Span

_CRITICISES = (
    r"\b(?P<verb>critici[sz]e[sd]?|condemn(?:s|ed)|denounce[sd]?|objected to|(?:raise[sd]?|voice[sd]?|express(?:es|ed))"
    r" (?:[\w-]+ ){0,3}?(?:concerns?|criticism|doubts) (?:about|over|regarding|with|on)"
    r"|(?:issued|gave|published) an? (?:negative|critical) opinion on)"
)
_CRITICISES_USE = Pattern(rf"{_CRITICISES}\b")
_OF_IT = Pattern(rf"{_CRITICISES} (?:its|the|this) (?:use|system|tool|practice|deployment|software|it)\b")
_ORDERED = re.compile(
    r"\b(?:commissioned by|(?:conducted|carried out|prepared|made|done) (?:for|on behalf of)|on behalf of)(?= )"
)
_ORDERS = re.compile(
    r"(?:has |had |also |recently )*\bcommissioned (?=(?:an?|the|its|this) (?:[\w-]+ ){0,4}"
    r"(?:survey|poll|study|interviews?)\b)"
)
_TO_GIVER = re.compile(r" (?:(?:the|an?|its) )?(?:(?!(?:and|or|by|in|on|of|for|with|to)\b)[a-z-]+ ){0,4}[“\"]?")
_WITH = re.compile(r"(?:'s|’s)?(?:\s*\([^()]*\))?(?:,| and|, and| together with|, together with| &) (?:the |The )?")
_CONDUCTED = re.compile(
    r"\b(?:(?P<by>(?:survey|poll|study|barometer|interviews?|questionnaire)\b.{0,60}?\bby)"
    r"|(?P<verb>conducted|surveyed|polled|carried out|asked|commissioned))\b"
)


def with_others(context: Context, others: Sequence[Candidate]) -> Iterator[Stated]:
    """Who conducts or ordered a survey, and who criticises a use of AI, where the sentence names the body."""
    for sentence in context.document.sentences():
        bodies = context.in_sentence(sentence, "organisations")
        if not bodies:
            continue
        block = context.document.blocks[sentence.block]
        spans = block.spans(sentence.start, sentence.end)
        near = [c for c in others if c.block == sentence.block and _overlap(c.context, spans)]
        if not near and _OF_IT.search(sentence.text):
            near = [c for c in others if c.table == "deployments" and c.block == sentence.block][-1:]
        for other in near:
            key = Link(other.table, key=other.key, spans=next(iter(other.fields.values())).spans)
            if other.table == "surveys":
                yield from _survey(context, block, sentence, bodies, other, Side(other.table, key))
            elif match := _CRITICISES_USE.search(sentence.text):
                before = [b for b in bodies if b.end <= sentence.start + match.start()]
                verb_end = sentence.start + match.end()
                blamed = any(b.start >= verb_end and not block.text[verb_end : b.start].strip("the ") for b in bodies)
                if before and not blamed and not re.search(r"\bnot\b", sentence.text[: match.start()]):
                    verb = block.spans(sentence.start + match.start("verb"), sentence.start + match.end("verb"))
                    sides = side(context, before[0]), Side(other.table, key)
                    yield Stated(sentence, "criticises", *sides, verb, "criticises", 0.85)
    yield from _conducted(context, others)


def _conducted(context: Context, others: Sequence[Candidate]) -> Iterator[Stated]:
    """Whom the extractor of surveys found to conduct one, where the survey is told of."""
    for survey in others:
        agent = survey.links.get("conducted_by_id") if survey.table == "surveys" else None
        if agent is None or not agent.key or not agent.spans:
            continue
        block = context.document.blocks[survey.block]
        told = (s for s in block.sentences if _overlap(survey.context, block.spans(s.start, s.end)))
        sentence = next(told, None)
        if sentence is not None and not _ORDERED.search(sentence.text):
            itself = Side("surveys", Link("surveys", key=survey.key, spans=next(iter(survey.fields.values())).spans))
            body = Side("organisations", Link("organisations", key=agent.key, spans=agent.spans))
            yield Stated(sentence, "conducts", body, itself, agent.spans, "conducts", 0.85)


def _survey(
    context: Context, block: Block, sentence: Sentence, bodies: Sequence[Mention], survey: Candidate, itself: Side
) -> Iterator[Stated]:
    agent = survey.links.get("conducted_by_id")
    giver, words = _giver(block, sentence, bodies)
    if giver is not None and agent is not None and giver.key == agent.key:
        # who orders a survey has another conduct it: told by the place of the name
        if _overlap(agent.spans, giver.spans(context.document)):
            agent = None
        else:
            giver = None
    if giver is not None:
        yield Stated(sentence, "commissioned_by", itself, side(context, giver), words, "commissioned_by", 0.85)
    body = next((b for b in bodies if agent is not None and b.key == agent.key), None)
    if body is None:
        return
    verb = _spans(block, sentence, _CONDUCTED)
    for one in _together(block, bodies, body):
        yield Stated(sentence, "conducts", side(context, one), itself, verb, "conducts", 0.9)


def _giver(block: Block, sentence: Sentence, bodies: Sequence[Mention]) -> tuple[Mention | None, tuple[Span, ...]]:
    """Who orders a survey, with the words that say so: "commissioned by ▪", "▪ commissioned a survey"."""
    if ordered := _ORDERED.search(sentence.text):
        after = [b for b in bodies if b.start >= sentence.start + ordered.end()]
        if after and _TO_GIVER.fullmatch(block.text, sentence.start + ordered.end(), after[0].start):
            return after[0], _spans(block, sentence, _ORDERED)
    elif orders := _ORDERS.search(sentence.text):
        before = [b for b in bodies if b.end <= sentence.start + orders.start()]
        if before and not sentence.text[before[-1].end - sentence.start : orders.start()].strip():
            return before[-1], _spans(block, sentence, _ORDERS)
    return None, ()


def _together(block: Block, bodies: Sequence[Mention], body: Mention) -> Iterator[Mention]:
    """A body and those with which it stands in one list before "conducted" or after "by"."""
    place = bodies.index(body)
    first = place
    while first and _WITH.fullmatch(block.text, bodies[first - 1].end, bodies[first].start):
        first -= 1
    last = place
    while last + 1 < len(bodies) and _WITH.fullmatch(block.text, bodies[last].end, bodies[last + 1].start):
        last += 1
    yield from bodies[first : last + 1]


def _spans(block: Block, sentence: Sentence, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    match = pattern.search(sentence.text)
    return block.spans(sentence.start + match.start(), sentence.start + match.end()) if match else ()


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)
