"""Relations: how records are tied to one another (codebook: relations).

Each relation is read from one sentence that names both sides, in its outline (`outline`): by the words between two
mentions (`frames`), by the shape of a whole clause (`clauses`), by what is done to an instrument (`issuing`), by what
a body is to another (`bodies`). A label under a heading tells of what the heading names, the head of a column of the
measures in its rows (`labels`). A side may be a survey or a deployment that another extractor found (`others`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Choice
from pipeline.extraction.relations import (
    bodies,
    clauses,
    frames,
    giving,
    issuing,
    labels,
    members,
    sections,
    subjects,
    topics,
)
from pipeline.extraction.relations.elliptic import building_on, elliptic
from pipeline.extraction.relations.others import with_others
from pipeline.extraction.relations.outline import Outline
from pipeline.extraction.relations.stated import Side, Stated, side
from pipeline.extraction.relations.subjects import Frame
from pipeline.model import Candidate, Link, Value


def extract(context: Context, candidates: Iterable[Candidate] = ()) -> Iterator[Candidate]:
    """Relations that sentences state; `candidates` are what the other extractors found in the same document."""
    seen: set[tuple[str, str, str]] = set()
    candidates = tuple(candidates)
    known = {c.key for c in candidates if c.table == "organisations"} or {t.key for t in context.things}
    others = [c for c in candidates if c.table in ("surveys", "deployments")]
    measures = [c for c in candidates if c.table == "measures"]
    for stated in (*context.once(_all_stated), *with_others(context, others), *labels.in_rows(context, measures)):
        sides = stated.subject, stated.object
        if any(s.table == "organisations" and s.link.key not in known for s in sides):
            continue
        one, other = (s.link.key or s.link.name for s in sides)
        key = (one, stated.predicate, other)
        if key in seen or (other, stated.predicate, one) in seen or one == other:
            continue
        seen.add(key)
        block = context.document.blocks[stated.sentence.block]
        spans = stated.words or block.spans(stated.sentence.start, stated.sentence.end)
        yield Candidate(
            "relations",
            context.document.source_id,
            f"relations:{spans[0].start}:{stated.predicate}:{len(seen)}",
            f"relations.{stated.rule}",
            stated.confidence,
            {
                "subject_table": Value(stated.subject.table, stated.subject.link.spans),
                "predicate": Value(stated.predicate, spans),
                "object_table": Value(stated.object.table, stated.object.link.spans),
            },
            {"subject_id": stated.subject.link, "object_id": stated.object.link},
            (),
            context.evidence(stated.sentence),
            stated.sentence.block,
        )


def tied_keys(context: Context) -> frozenset[str]:
    """Keys of the bodies that a relation ties to something, whether or not they are rows."""
    sides = (side for stated in context.once(_all_stated) for side in (stated.subject, stated.object))
    return frozenset(s.link.key for s in sides if s.table == "organisations")


def deeds(context: Context) -> dict[str, list[Stated]]:
    """What the text says of bodies as the subjects of relations, by the key of the body."""
    told: dict[str, list[Stated]] = {}
    for stated in context.once(_all_stated):
        if stated.subject.table == "organisations":
            told.setdefault(stated.subject.link.key, []).append(stated)
    return told


def issuer_links(context: Context) -> dict[str, Link]:
    """Who issued instruments, by relations, else who wrote them if that is a public body; by the instrument's key."""
    told: dict[str, Link] = {}
    for predicate in ("issued_by", "written_by"):
        for stated in context.once(_all_stated):
            if stated.predicate != predicate or (stated.subject.table, stated.object.table) != _ISSUED:
                continue
            body = next((t for t in context.things if t.key == stated.object.link.key), None)
            if body is not None and (predicate == "issued_by" or body.kind in _OFFICIAL):
                told.setdefault(stated.subject.link.key, stated.object.link)
    return told


_ISSUED = ("instruments", "organisations")
_OFFICIAL = frozenset({"government", "ministry_or_department", "regulator", "agency"})


def _all_stated(context: Context) -> tuple[Stated, ...]:
    stated = (
        *issuing.made(context),
        *_in_sentences(context),
        *_in_lists(context),
        *giving.listed(context),
        *labels.labelled(context),
        *sections.by_section(context),
    )
    between = [s for s in stated if not s.subject.link.key or s.subject.link.key != s.object.link.key]
    return tuple(_told_of_whole(between))


def _told_of_whole(stated: list[Stated]) -> Iterator[Stated]:
    """What is stated, without who issued the parts where the sentence says it of their whole: "launched a series of
    initiatives under the title X: Y and Z"."""
    wholes = {s.subject.link.key: s.object.link.key for s in stated if s.predicate == "part_of"}
    issued = {(s.sentence, s.subject.link.key, s.object.link.key) for s in stated if s.predicate == "issued_by"}
    for one in stated:
        whole = wholes.get(one.subject.link.key) if one.predicate == "issued_by" else None
        if whole is None or (one.sentence, whole, one.object.link.key) not in issued:
            yield one


def _in_sentences(context: Context) -> Iterator[Stated]:
    for sentence in context.document.sentences():
        block = context.document.blocks[sentence.block]
        if block.kind in ("heading", "title"):
            continue
        held = context.in_sentence(sentence)
        actors = _outermost([m for m in held if m.table != "instruments"])
        named = [m for m in actors if m.table == "organisations"]
        if len({m.key for m in held}) > 1:
            outline = Outline(context, sentence)
            if len(outline.mentions) > 1:
                yield from issuing.agents(context, outline)
                yield from issuing.issuers(context, outline)
                yield from issuing.headed(context, outline)
                yield from issuing.works(context, outline)
                yield from issuing.beside(context, outline)
                yield from _framed(context, outline)
                yield from _told(context, outline)
                yield from giving.giving(context, outline)
        if held and (about := topics.topic(context, sentence)):
            yield from _of_topic(context, Outline(context, sentence).about(*about), about[0])
        if any(m.table == "instruments" for m in held):
            outline = Outline(context, sentence)
            yield from issuing.owned(context, outline)
            yield from building_on(context, outline)
        if named:
            outline = Outline(context, sentence)
            yield from elliptic(context, outline)
            yield from members.members(context, outline)
        yield from bodies.belonging(context, sentence, named)
        yield from bodies.merging(context, sentence, named)


def _of_topic(context: Context, outline: Outline, topic: Mention) -> Iterator[Stated]:
    """What a sentence says of what the line above it names."""
    for stated in (
        *issuing.agents(context, outline),
        *issuing.issuers(context, outline),
        *_framed(context, outline),
        *_told(context, outline),
    ):
        if topic.key in (stated.subject.link.key, stated.object.link.key):
            yield stated


def _in_lists(context: Context) -> Iterator[Stated]:
    """What a lead-in says of each item of its list: "the plan is steered by three bodies:"."""
    for block in context.document.prose():
        if not block.text.rstrip().endswith(":") or not block.sentences:
            continue
        sentence = block.sentences[-1]
        firsts = (next(iter(context.within(item.index)), None) for item in context.items(block.index))
        for item in (m for m in firsts if m is not None and _opens(context, m)):
            outline = Outline(context, sentence, item)
            for stated in (
                *issuing.issuers(context, outline),
                *_framed(context, outline),
                *_told(context, outline),
            ):
                if item.key in (stated.subject.link.key, stated.object.link.key):
                    yield stated


def _opens(context: Context, item: Mention) -> bool:
    """Whether an item of a list begins with what it names."""
    return bool(sections.OPENS_ITEM.fullmatch(context.document.blocks[item.block].text, 0, item.start))


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Mentions, in order, without those that lie within another."""
    ends = [0, *accumulate((m.end for m in mentions), max)]
    after = [(m.start, m.end) for m in mentions[1:]] + [None]
    return [
        m
        for m, furthest, following in zip(mentions, ends, after, strict=False)
        if m.end > furthest and (m.start, m.end) != following
    ]


_FRAMES = Choice((frame.words, frame) for frame in frames.ALL)


def _framed(context: Context, outline: Outline) -> Iterator[Stated]:
    """What the words between two mentions say."""
    letters = set(outline.text)
    for frame in _FRAMES.of(outline.text):
        if letters.isdisjoint(frame.left) or letters.isdisjoint(frame.right):
            continue
        for one, other, start, end in frames.pairs(outline, frame):
            if _fits(frame, outline, one, other):
                predicate, subject, obj = frames.meant(outline, frame, one, other, start, end)
                sides = _acting(context, outline, subject), _acting(context, outline, obj)
                words = outline.spans(start, end)
                yield Stated(outline.sentence, predicate, *sides, words, predicate, frame.confidence)


def _acting(context: Context, outline: Outline, at: int) -> Side:
    """The side that a mention is; "the government" is the body that the text names so, if it does."""
    mention = outline.mentions[at]
    return side(context, context.body_of(mention) or mention)


def _fits(frame: Frame, outline: Outline, one: int, other: int) -> bool:
    """Whether things of such kinds can be tied so."""
    subject, obj = outline.mentions[one], outline.mentions[other]
    if frame is frames.HOLDS:
        return obj.kind in frames.HOLDERS and subject.kind in frames.HELD
    if frame is frames.AIDS:
        return obj.kind in frames.AIMED_AT and subject.kind in frames.HOLDERS
    if frame is frames.AND_ITS:
        return obj.kind in frames.HOLDERS and subject.kind in frames.PLANS
    if frame is frames.JOINS or frame is frames.BELONGS:
        return obj.kind in frames.JOINERS
    return frame.predicate != "part_of" or not subjects.hoped(outline, min(one, other))


def _told(context: Context, outline: Outline) -> Iterator[Stated]:
    """What the shape of a clause says."""
    for predicate, one, other, start, end, confidence in clauses.told(outline):
        if predicate == "part_of" and subjects.hoped(outline, min(one, other)):
            continue
        sides = _acting(context, outline, one), _acting(context, outline, other)
        yield Stated(outline.sentence, predicate, *sides, outline.spans(start, end), predicate, confidence)
