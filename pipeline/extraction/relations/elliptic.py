"""Deeds whose object is not named, but last spoken of: "the board will oversee its implementation", "its execution
will be led by the agency", "the commission monitors compliance" (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import frames, subjects
from pipeline.extraction.relations.between import RESTING_ON
from pipeline.extraction.relations.clauses import LIES_WITH
from pipeline.extraction.relations.outline import BODY, INSTRUMENT, Outline
from pipeline.extraction.relations.stated import Stated, side

_WHOLE = (
    r"(?: (?:of|with|under|to) (?:these|this|the|its|all)(?: (?:[a-z-]+|\d+)){0,3}? (?:pillars?|measures|actions"
    r"|activities|initiatives|goals|objectives|provisions|strategy|plan|policy|programme|roadmap|law|act|regulation"
    r"|rules))?"
)
_DOING = (
    r"(?:implementation|execution|application|enforcement|co-?ordination|delivery|roll-?out|compliance|oversight"
    r"|supervision|monitoring|evaluation|progress)"
)
_IT = (
    rf"(?:(?:(?:the|its|their|full|overall|daily|day-to-day|national|proper|effective) )*{_DOING}"
    rf"(?:(?:,|,? and) {_DOING})*{_WHOLE}|it)"
)
_OBJECT = re.compile(rf" (?P<what>{_IT})(?=[,.;:]|$| (?:and|across|by|through|while|as|in|at|from|to|with the help)\b)")
_SUBJECT = re.compile(
    rf"(?:^|[,;] |\b(?:and|while|with) )(?P<what>(?i:{_IT})) (?:(?:will|shall|to|is|are|was|be|being|also|jointly"
    r"|closely|\w+ly) )*$"
)
# "to coordinate oversight and standards": of nothing that was spoken of
_OF_NOTHING = re.compile(r"(?:co-?ordination|oversight|supervision|monitoring|evaluation|delivery)(?:,| and|$)")
_OF_A_LAW = re.compile(r"\b(?i:compliance|application|enforcement)\b")
_LAWS = frozenset({"law", "regulation", "treaty", "principles", "guidelines", "resolution"})
_PLANS = frozenset({"strategy", "action_plan", "programme", "project", "law", "regulation"})
_FRAMES = tuple(
    frame
    for frame in frames.OF_DEEDS
    if frame.predicate in ("oversees", "implements") and {frame.left, frame.right} == {BODY, INSTRUMENT}
)
_BUILDS_ON = re.compile(
    rf"(?P<verb>{RESTING_ON})(?: the [a-z]+ of)? "
    rf"(?P<first>{INSTRUMENT})[^;:.]{{1,120}}, (?:it|this (?:strategy|plan|policy|programme)) [a-z]"
)
# "Enforcement lies with ▪", "its implementation is entrusted to ▪"
_ENTRUSTED = re.compile(
    rf"(?:^|[,;:] (?:and |while )?)(?P<what>(?i:{_IT})) (?:also )?(?P<verb>{LIES_WITH}) (?:its )?(?P<doers>{BODY})"
)
_CARRIES_OUT = re.compile(r"(?i:.*\b(?:implementation|execution|delivery|roll-?out))")
_A_DEED = Pattern(rf"\b(?i:{_DOING}|it)\b")


def elliptic(context: Context, outline: Outline) -> Iterator[Stated]:
    """Who oversees or carries out what was last spoken of."""
    if BODY not in outline.text or not _A_DEED.may_match(outline.text):
        return
    yield from _entrusted(context, outline)
    for frame in _FRAMES:
        for match in frame.words.finditer(outline.text):
            if frame.right == BODY:
                what = _SUBJECT.search(outline.text, 0, match.start())
                doers = outline.objects(match.end(), BODY) if what else []
            else:
                what = _OBJECT.match(outline.text, match.end())
                gap = subjects.GAPS[frame.form]
                doers = outline.subjects(match.start(), gap, BODY, attributes=frame.form != "active") if what else []
            if what is None or not doers or subjects.doubted(outline, min(doers[0], what.start()), match.end()):
                continue
            if _OF_NOTHING.match(what["what"]) and " the" not in what["what"]:
                continue
            meant = _meant(context, outline, what["what"], max(match.start(), what.start()))
            if meant is None or (what["what"] == "it" and frame.predicate != "oversees"):
                continue
            for doer in doers:
                sides = side(context, outline.mentions[doer]), side(context, meant)
                words = outline.spans(*match.span())
                yield Stated(outline.sentence, frame.predicate, *sides, words, "elliptic", 0.75)


def _entrusted(context: Context, outline: Outline) -> Iterator[Stated]:
    """Whose task it is to watch over or carry out what was last spoken of."""
    for match in _ENTRUSTED.finditer(outline.text):
        meant = _meant(context, outline, match["what"], match.start("what"))
        if meant is None or subjects.doubted(outline, match.start(), match.end("verb")):
            continue
        predicate = "implements" if _CARRIES_OUT.match(match["what"]) else "oversees"
        for doer in outline.objects(match.end("verb"), BODY):
            sides = side(context, outline.mentions[doer]), side(context, meant)
            yield Stated(outline.sentence, predicate, *sides, outline.spans(*match.span("verb")), "elliptic", 0.75)


def building_on(context: Context, outline: Outline) -> Iterator[Stated]:
    """What the plan last spoken of builds on: "Building on the aims of ▫ and ▫, it ..."."""
    told = _BUILDS_ON.match(outline.text)
    block = context.document.blocks[outline.sentence.block]
    meant = context.last("instruments", block, outline.sentence.start) if told else None
    if told is None or meant is None or meant.kind not in _PLANS:
        return
    for at in outline.objects(told.start("first"), INSTRUMENT):
        sides = side(context, meant), side(context, outline.mentions[at])
        yield Stated(outline.sentence, "follows", *sides, outline.spans(*told.span("verb")), "elliptic", 0.75)


def _meant(context: Context, outline: Outline, what: str, place: int) -> Mention | None:
    """The law or plan that a deed is of: the one last spoken of."""
    block = context.document.blocks[outline.sentence.block]
    last = context.last("instruments", block, outline.offset(place))
    kinds = _LAWS if _OF_A_LAW.search(what) else _PLANS | _LAWS if what == "it" else _PLANS
    return last if last is not None and last.kind in kinds else None
