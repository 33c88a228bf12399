"""Relations: how records are tied to one another by verbs (codebook: relations).

Each relation is read from one sentence that names both sides: the acts on instruments (issued, commissioned, written),
and verbs between two mentions (is part of, follows, replaces, implements, oversees, funds, is a member of, conducts,
criticises). A side may be a survey or a deployment that another extractor found in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.extraction.context import Context, Mention, Named, Thing
from pipeline.extraction.finders.acts import PARTICIPLE
from pipeline.extraction.patterns import Pattern
from pipeline.model import Candidate, Link, Sentence, Span, Value

_ISSUING = frozenset({"adopted", "published", "in_force", "planned"})
_PASSIVE = (
    ("commissioned_by", Pattern(r"\b(?P<verb>commissioned|ordered|requested) by\b")),
    (
        "written_by",
        Pattern(
            r"\b(?P<verb>written|drafted|authored|prepared|elaborated|formulated|spearheaded|drawn up) (?:\w+ly )?by\b"
        ),
    ),
    (
        "issued_by",
        Pattern(
            r"\b(?P<verb>adopted|approved|published|released|issued|launched|passed|enacted|introduced"
            r"|announced|unveiled|presented|developed|signed) by\b"
        ),
    ),
)
_WRITERS = frozenset(
    {"international_organisation", "company", "research_centre", "education_body", "civil_society", "coalition"}
)
_LEGAL = frozenset({"law", "regulation", "resolution"})
# What a state runs; a document it issues.
_RUN = frozenset({"infrastructure", "e_service"})
_CARRIES_OUT = re.compile(r"implement|develop|draft|writ|prepar|complet|finali|design|commission|operat|elaborat")
_PASSIVE_DEEDS = (
    ("implements", Pattern(r"\b(?P<verb>implemented|carried out|executed) by (?:the )?")),
    ("oversees", Pattern(r"\b(?P<verb>overseen|supervised|monitored|coordinated|steered) by (?:the )?")),
    ("funds", Pattern(r"\b(?P<verb>funded|financed) by (?:the )?")),
)
_BETWEEN_INSTRUMENTS = (
    (
        "part_of",
        Pattern(
            r"\b(?P<verb>is part of|are part of|forms? part of|part of|falls under|embedded in|introduced under"
            r"|launched under|established under|an? (?:\w+ )?(?:initiative|programme|program|project|component)"
            r" (?:under|of)"
            r"|one of the [\w ]{0,30}? of)\b"
        ),
    ),
    (
        "follows",
        Pattern(
            r"\b(?P<verb>follows(?: up)?(?: on)?|followed(?: up)?(?: on)?(?! by)|builds? (?:up)?on"
            r"|built (?:up)?on|building on|is based on|complements)\b"
        ),
    ),
    (
        "succeeds",
        Pattern(
            r"\b(?P<verb>replaces|replaced|replacing|succeeds|succeeded|supersedes|superseded|superseding|repeals|repealed"
            r"|updates|is the successor (?:to|of)|is an update (?:to|of)|the successor (?:to|of))\b"
        ),
    ),
    (
        "implements",
        Pattern(
            r"\b(?P<verb>implements|implemented|implementing|transposes|transposed|transposing"
            r"|puts into practice|delivers on|gives effect to)\b"
        ),
    ),
)
# The later one stands after "by".
_LATER_FIRST = (
    ("follows", Pattern(r"\b(?P<verb>(?:was |were )?followed(?: up)?(?: in \d{4})? by)\b")),
    ("succeeds", Pattern(r"\b(?P<verb>(?:was |were |been )(?:replaced|succeeded|superseded)(?: in \d{4})? by)\b")),
)
_BETWEEN_BODIES = (
    (
        "member_of",
        Pattern(
            r"\b(?P<verb>is (?:also )?a (?:\w+ )?member of|(?:is|are) members of|joined|has joined"
            r"|became a member of)\b"
        ),
    ),
    (
        "part_of",
        Pattern(
            r"(?P<verb>\b(?:is|are|was|which is) part of|\bpart of|\bis (?:housed|located|based|set up|established)"
            r" (?:in|within|under|at)|\b(?:is )?an? (?:[\w-]+ ){0,2}(?:unit|department|body|part|division|agency|office"
            r"|directorate|institute|entity) (?:of|under|within|in)|\boperates under|\bsits within|\bunder(?= the\b)"
            r"|\bunder|\bwithin|\battached to|\breports to|\breporting to|\bsubordinate to)\b"
        ),
    ),
    (
        "succeeds",
        Pattern(
            r"\b(?P<verb>replaces|replaced|replacing|succeeds|succeeded|took over from|is the successor (?:to|of))\b"
        ),
    ),
    ("oversees", Pattern(r"\b(?P<verb>oversees|supervises|is responsible for overseeing|monitors)\b")),
    ("funds", Pattern(r"\b(?P<verb>funds|funded|finances|financed|is funding|has funded)\b")),
)
_WATCHES_PLAN = (
    (
        "oversees",
        Pattern(
            r"\b(?P<verb>oversees|overseeing|supervises|supervising|monitors|coordinates|coordinating"
            r"|is responsible for (?:overseeing|coordinating))\b"
        ),
    ),
    (
        "implements",
        Pattern(
            r"\b(?P<verb>implements|implementing|is implementing|is responsible for implementing"
            r"|is responsible for the implementation of)\b"
        ),
    ),
    ("funds", Pattern(r"\b(?P<verb>funds|finances|financed|funded)\b")),
)
_COMPLIANCE = Pattern(
    r"\b(?P<verb>oversees?|supervises?|monitors?|enforces?|(?:is )?responsible for (?:enforcing|overseeing|supervising"
    r"|monitoring|the (?:enforcement|supervision) of))\s+(?:the )?(?:(?P<law>(?:[\w’'-]+ ){1,7}?)?compliance"
    r"\b(?: with)?"
    r"|(?P<it>it)(?=[,.;]|$| (?:and|as|by)\b))"
)
_CRITICISES = Pattern(
    r"\b(?P<verb>critici[sz]e[sd]?|condemn(?:s|ed)|has critici[sz]ed|denounce[sd]?"
    r"|objected to)\b"
)
_ORDERED = re.compile(r"\bcommissioned by(?= )")
_CONDUCTED = re.compile(
    r"\b(?:(?P<by>(?:survey|poll|study|barometer|interviews?|questionnaire)\b.{0,60}?\bby)"
    r"|(?P<verb>conducted|surveyed|polled|carried out|asked|commissioned))\b"
)


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a relation."""

    table: str
    link: Link


def extract(context: Context, candidates: Iterable[Candidate] = ()) -> Iterator[Candidate]:
    """Relations that sentences state; `candidates` are what the other extractors found in the same document."""
    seen: set[tuple[str, str, str]] = set()
    candidates = tuple(candidates)
    bodies = {c.key for c in candidates if c.table == "organisations"}
    bodies = bodies or {t.key for t in context.things}
    others = [c for c in candidates if c.table in ("surveys", "deployments")]
    found = [*_made(context), *_in_sentences(context), *_with_others(context, others)]
    for sentence, predicate, subject, obj, verb, rule, confidence in found:
        if any(s.table == "organisations" and s.link.key not in bodies for s in (subject, obj)):
            continue
        key = (subject.link.key or subject.link.name, predicate, obj.link.key or obj.link.name)
        if key in seen or key[0] == key[2]:
            continue
        seen.add(key)
        block = context.document.blocks[sentence.block]
        spans = verb or block.spans(sentence.start, sentence.end)
        yield Candidate(
            "relations",
            context.document.source_id,
            f"relations:{spans[0].start}:{predicate}:{len(seen)}",
            f"relations.{rule}",
            confidence,
            {
                "subject_table": Value(subject.table, subject.link.spans),
                "predicate": Value(predicate, spans),
                "object_table": Value(obj.table, obj.link.spans),
            },
            {"subject_id": subject.link, "object_id": obj.link},
            (),
            context.evidence(sentence),
            sentence.block,
        )


_Found = tuple[Sentence, str, _Side, _Side, tuple[Span, ...], str, float]


def _side(context: Context, mention: Mention) -> _Side:
    spans = mention.spans(context.document)
    if mention.table == "jurisdictions":
        return _Side("jurisdictions", Link("jurisdictions", name=mention.name, spans=spans))
    return _Side(mention.table, Link(mention.table, key=mention.key, spans=spans))


def _of(context: Context, thing: Thing, named: Named) -> _Side:
    spans = named.block.spans(named.found.start, named.found.end)
    return _Side(thing.table, Link(thing.table, key=thing.key, spans=spans))


def _made(context: Context) -> Iterator[_Found]:
    """Who issued an instrument, and who set up a body, by what is done to them where they are named."""
    for thing in context.things:
        issued = False
        for named, body, start, end in context.issuers(thing) if thing.table == "instruments" else ():
            issued = True
            verb = named.block.spans(start, end)
            yield named.sentence, "issued_by", _of(context, thing, named), _side(context, body), verb, "issued", 0.88
        for named in (*thing.named, *thing.referred):
            act, sentence = named.act, named.sentence
            if act is None or act.mood not in ("fact", "planned"):
                continue
            verb = named.block.spans(sentence.start + act.start, sentence.start + act.end)
            actor = context.actor(named)
            if actor is None or actor.key == thing.key:
                continue
            body = context.body_of(actor) or actor
            if thing.table == "instruments":
                wrote = re.match(r"draft|writ|wrote|prepar|elaborat|formulat", sentence.text[act.start : act.end])
                if wrote and act.active and act.mood == "fact" and body.table == "organisations":
                    yield sentence, "written_by", _of(context, thing, named), _side(context, body), verb, "wrote", 0.85
                issues = not _CARRIES_OUT.match(sentence.text[act.start : act.end]) or act.mood == "planned"
                state = body.table == "jurisdictions"
                if (state and (issued or thing.kind in _RUN)) or not state:
                    continue
                if issues and act.status in (*_ISSUING, "proposed") and not context.is_stance(named):
                    yield sentence, "issued_by", _of(context, thing, named), _side(context, body), verb, "issued", 0.88
            elif named.makes and act.active and body.table == "organisations" and act.mood == "fact":
                inside = re.match(r"form|set|creat|appoint|establish", sentence.text[act.start :])
                group = re.search(
                    r"\b(?:group|committee|board|unit|office|task ?force|coordinator)\b", thing.name, re.IGNORECASE
                )
                if inside and group:
                    yield sentence, "part_of", _of(context, thing, named), _side(context, body), verb, "set_up", 0.75


def _in_sentences(context: Context) -> Iterator[_Found]:
    for sentence in context.document.sentences():
        block = context.document.blocks[sentence.block]
        if block.kind in ("heading", "title"):
            continue
        instruments = context.in_sentence(sentence, "instruments")
        bodies = [m for m in context.in_sentence(sentence) if m.table != "instruments"]
        bodies = [m for m in bodies if not any(o is not m and o.start <= m.start and m.end <= o.end for o in bodies)]
        if instruments and bodies:
            yield from _passive(context, sentence, instruments, bodies)
            yield from _verb_between(context, sentence, bodies, instruments, _WATCHES_PLAN, 0.75)
        yield from _verb_between(context, sentence, instruments, instruments, _BETWEEN_INSTRUMENTS, 0.85)
        for found in _verb_between(context, sentence, instruments, instruments, _LATER_FIRST, 0.85):
            yield found[0], found[1], found[3], found[2], *found[4:]
        named = [m for m in bodies if m.table == "organisations"]
        yield from _compliance(context, sentence, named)
        for found in _verb_between(context, sentence, named, named, _LATER_FIRST[1:], 0.8):
            yield found[0], found[1], found[3], found[2], *found[4:]
        yield from _verb_between(context, sentence, bodies, named, _BETWEEN_BODIES, 0.8)
        yield from _criticism(context, sentence, named)


def _passive(
    context: Context, sentence: Sentence, instruments: tuple[Mention, ...], bodies: list[Mention]
) -> Iterator[_Found]:
    """ "X was commissioned by A and written by B": the agents of an instrument that leads the sentence."""
    text = sentence.text
    for predicate, pattern in _PASSIVE:
        for match in pattern.finditer(text):
            before = [m for m in instruments if m.end <= sentence.start + match.start()]
            after = [m for m in bodies if m.start >= sentence.start + match.end()]
            if not before or not after:
                continue
            subject, agent = before[-1], after[0]
            between = text[subject.end - sentence.start : match.start()]
            link = text[match.end() : agent.start - sentence.start]
            chained = re.search(rf"\b{PARTICIPLE} by\b", between)
            if (len(between) > 70 and not chained) or re.search(
                r"[;:]|\b(?:which|that) (?:is|was)\b.*\bnot\b|\bnot\b", between
            ):
                continue
            if not re.fullmatch(r"\s*(?:the |a |an |its )?(?:[a-z-]+ ){0,3}[“\"]?", link):
                continue
            verb = context.document.blocks[sentence.block].spans(
                sentence.start + match.start("verb"), sentence.start + match.end("verb")
            )
            if text[agent.end - sentence.start :].startswith(("'s", "’s")):
                continue
            for one in _listed(text, sentence, after):
                body = context.body_of(one) or one
                if match["verb"] == "developed" and body.kind in _WRITERS:
                    predicate = "written_by"  # another develops it for the one who issues it
                if match["verb"] == "signed" and subject.kind not in _LEGAL:
                    continue
                yield sentence, predicate, _side(context, subject), _side(context, body), verb, predicate, 0.9
    for predicate, pattern in _PASSIVE_DEEDS:
        for match in pattern.finditer(text):
            before = [m for m in instruments if m.end <= sentence.start + match.start()]
            after = [m for m in bodies if 0 <= m.start - sentence.start - match.end() <= 4]
            if (
                before
                and after
                and not re.search(r"\bnot\b|[;:]", text[before[-1].end - sentence.start : match.start()])
            ):
                block = context.document.blocks[sentence.block]
                verb = block.spans(sentence.start + match.start("verb"), sentence.start + match.end("verb"))
                yield sentence, predicate, _side(context, after[0]), _side(context, before[-1]), verb, predicate, 0.8


def _compliance(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[_Found]:
    """A body that watches over compliance: with the instrument beside it, else with the one last spoken of."""
    block = context.document.blocks[sentence.block]
    for match in _COMPLIANCE.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = [b for b in bodies if b.end <= start]
        between = sentence.text[before[-1].end - sentence.start : match.start()] if before else "-"
        chain = [b for b in before if not re.search(r"\bunder (?:the )?$", block.text[sentence.start : b.start])]
        if not chain or re.search(r"[.;:]|\bnot\b", between) or len(between) > 60:
            continue
        if match["it"] and not match["verb"].startswith(("over", "super", "enf", "mon")):
            continue
        law = next((m for m in context.in_sentence(sentence, "instruments") if start <= m.start <= end + 12), None)
        law = law or (context.last("instruments", block, start) if not match["law"] else None)
        if law is not None:
            verb = block.spans(start, sentence.start + match.end("verb"))
            yield sentence, "oversees", _side(context, chain[-1]), _side(context, law), verb, "compliance", 0.8


def _listed(text: str, sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """The first mention and those that follow it in one list: "by the A, the B and the C"."""
    mentions = [m for n, m in enumerate(mentions) if not n or m.key != mentions[n - 1].key]
    for number, mention in enumerate(mentions):
        if number:
            between = text[mentions[number - 1].end - sentence.start : mention.start - sentence.start]
            if not re.fullmatch(r"\s*(?:\([^()]*\))?\s*(?:,|,? and)\s+(?:the )?", between):
                return
        yield mention


def _verb_between(
    context: Context,
    sentence: Sentence,
    subjects: Sequence[Mention],
    objects: Sequence[Mention],
    patterns: tuple[tuple[str, Pattern], ...],
    confidence: float,
) -> Iterator[_Found]:
    """A verb right after one mention and right before another: "X is part of Y"."""
    if not subjects or not objects:
        return
    text = sentence.text
    for predicate, pattern in patterns:
        for match in pattern.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            before = [m for m in subjects if m.end <= start]
            after = [m for m in objects if m.start >= end]
            if not before or not after:
                continue
            over = re.compile(r"\b(?:under|within|part of|members? of|joined) (?:the )?$")
            heads = [m for m in before if not over.search(text[: m.start - sentence.start])]
            subject, obj = (heads or before)[-1], after[0]
            left, right = (
                text[subject.end - sentence.start : match.start()],
                text[match.end() : obj.start - sentence.start],
            )
            if not re.fullmatch(
                r"[”\")]?(?:\s*\([^()]*\))?(?:'s [\w ]{2,20}|’s [\w ]{2,20})?"
                r"(?:, (?:under|part of|an?|which|created by|established by|set up by) [^,.;:]{3,60}(?=,))?"
                r"(?:,? (?:which|that|also|is|has|and|currently|then|will|be|region|government|launched|established"
                r"|announced|created|introduced|set up|in \d{4}|in [A-Z][a-z]+ \d{4}|as|directly))*,?\s*",
                left,
            ):
                continue
            if not re.fullmatch(
                r"\s*(?:the |a |an |its )?(?:(?:[\w’'-]+ ){0,2}|(?:recommendations?|proposals?|goals?"
                r"|objectives?|measures?|parts?|pillars?) [\w, ]{0,20})(?:of (?:the )?)?[“\"]?",
                right,
            ):
                continue
            if re.search(r"\b(?:not|no|never)\b", left + right) or subject.key == obj.key:
                continue
            hoped = re.search(r"\b(?:should|recommends?|recommended|propos\w+|could)\b", text[: match.start()])
            if predicate == "part_of" and (subject.table == "jurisdictions" or hoped):
                continue
            verb = context.document.blocks[sentence.block].spans(
                sentence.start + match.start("verb"), sentence.start + match.end("verb")
            )
            yield sentence, predicate, _side(context, subject), _side(context, obj), verb, predicate, confidence


def _with_others(context: Context, others: list[Candidate]) -> Iterator[_Found]:
    """Who conducts a survey, and who criticises a use of AI, where the sentence names the body."""
    for sentence in context.document.sentences():
        bodies = context.in_sentence(sentence, "organisations")
        if not bodies:
            continue
        block = context.document.blocks[sentence.block]
        spans = block.spans(sentence.start, sentence.end)
        near = [c for c in others if c.block == sentence.block and _overlap(c.context, spans)]
        for other in near:
            key = Link(other.table, key=other.key, spans=next(iter(other.fields.values())).spans)
            side = _Side(other.table, key)
            if other.table == "surveys":
                if ordered := _ORDERED.search(sentence.text):
                    giver = next((b for b in bodies if 0 <= b.start - sentence.start - ordered.end() <= 5), None)
                    if giver is not None:
                        verb = _spans(context, sentence, _ORDERED)
                        yield sentence, "commissioned_by", side, _side(context, giver), verb, "commissioned_by", 0.85
                agent = other.links.get("conducted_by_id")
                body = next((b for b in bodies if agent is not None and b.key == agent.key), None)
                if body is not None:
                    verb = _spans(context, sentence, _CONDUCTED)
                    yield sentence, "conducts", _side(context, body), side, verb, "conducts", 0.9
            elif match := _CRITICISES.search(sentence.text):
                before = [b for b in bodies if b.end <= sentence.start + match.start()]
                if before and not re.search(r"\bnot\b", sentence.text[: match.start()]):
                    verb = block.spans(sentence.start + match.start("verb"), sentence.start + match.end("verb"))
                    yield sentence, "criticises", _side(context, before[0]), side, verb, "criticises", 0.85


def _criticism(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[_Found]:
    """A body that criticises another; "it" is who led the sentence before."""
    match = _CRITICISES.search(sentence.text)
    if match is None or re.search(r"\bnot\b|\bby\s*$", sentence.text[: match.start()]):
        return
    block = context.document.blocks[sentence.block]
    start, end = sentence.start + match.start(), sentence.start + match.end()
    critics = [b for b in bodies if b.end <= start]
    if not critics and re.search(r"\b[Ii]t (?:has |also |had )*$", sentence.text[: match.start()]):
        earlier = [m for m in context.within(block.index, 0, sentence.start, "organisations")]
        critics = earlier[-1:]
    targets = [b for b in bodies if b.start >= end and re.fullmatch(r"\s*(?:the )?", block.text[end : b.start])]
    if critics and targets and critics[0].key != targets[0].key:
        verb = block.spans(start, end)
        yield sentence, "criticises", _side(context, critics[0]), _side(context, targets[0]), verb, "criticises", 0.85


def _spans(context: Context, sentence: Sentence, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    match = pattern.search(sentence.text)
    if match is None:
        return ()
    return context.document.blocks[sentence.block].spans(sentence.start + match.start(), sentence.start + match.end())


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)
