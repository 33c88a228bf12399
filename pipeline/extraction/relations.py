"""Relations: how records are tied to one another by verbs (codebook: relations).

Each relation is read from one sentence that names both sides: the acts on instruments (issued, commissioned, written),
and verbs between two mentions (is part of, follows, replaces, implements, oversees, funds, is a member of, conducts,
criticises). A side may be a survey or a deployment that another extractor found in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.extraction.context import Context, Mention, Named, Thing
from pipeline.extraction.finders.acts import PARTICIPLE
from pipeline.extraction.patterns import Pattern
from pipeline.model import Candidate, Link, Sentence, Span, Value

_ISSUING = frozenset({"adopted", "published", "in_force", "planned"})
_PASSIVE = (
    ("commissioned_by", Pattern(r"\b(?P<verb>commissioned by|ordered by|requested by|on behalf of)\b")),
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
# Names of these hold a body's as a byword ("the X Principles"), which alone says not who issued them.
_KNOWN_BY_OWNER = frozenset({"principles", "guidelines"})
# What a state runs; a document it issues.
_RUN = frozenset({"infrastructure", "e_service"})
_CARRIES_OUT = re.compile(r"implement|develop|draft|writ|prepar|complet|finali|design|commission|operat|elaborat")
_PASSIVE_DEEDS = (
    (
        "implements",
        Pattern(
            r"\b(?P<verb>implemented|carried out|executed|led|managed|administered|delivered|run)"
            r" (?:jointly )?(?:by|through) (?:the )?"
        ),
    ),
    (
        "oversees",
        Pattern(r"\b(?P<verb>overseen|supervised|monitored|co-?ordinated|steered) (?:jointly )?by (?:the )?"),
    ),
    ("funds", Pattern(r"\b(?P<verb>(?:co-)?(?:funded|financed)) (?:jointly )?by (?:the )?")),
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
            r"\b(?P<verb>replaces|replaced|replacing|succeeds|succeeded|supersedes|superseded|superseding|repeals"
            r"|repealed"
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
    ("funds", Pattern(r"\b(?P<verb>(?:co-)?(?:funded|financed) (?:under|through|from|via|by))\b")),
)
# The thing done stands after who has it done.
_ACTIVE = (("commissioned_by", Pattern(r"\b(?P<verb>commissions|commissioned|ordered|requested)\b")),)
_HOPED = re.compile(r"\b(?:should|could|would|may|might|must|not|never|no|recommend\w*|propos\w+)\b")
_BETWEEN_BODIES = (
    (
        "member_of",
        Pattern(
            r"\b(?P<verb>is (?:also )?an? (?:\w+ )?member of|(?:is|are) (?:\w+ )?members of|(?:has |have )?joined"
            r"|(?:became|(?:has|have) (?:\w+ )?become) an? (?:\w+ )?member of|belongs to)\b"
        ),
    ),
    (
        "part_of",
        Pattern(
            r"(?P<verb>\b(?:is|are|was|which is) part of|\bpart of|\b(?:is|was|were|will be|has been) (?:newly "
            r"|recently )?(?:housed"
            r"|located|based|set up|established|created|launched|opened|founded|formed|hosted|placed"
            r"|anchored)(?: in \d{4})?"
            r" (?:in|within|under|at)|\b(?:is )?an? (?:[\w-]+ ){0,2}(?:unit|department|body|part|division|agency"
            r"|office"
            r"|directorate|institute|entity|arm|branch|wing|subsidiary|organ|functionary) (?:of|under|within|in)"
            r"|\boperates under|\bsits within|\bunder(?= the\b)"
            r"|\bunder|\bwithin(?: the (?:administrative )?(?:area|remit|structure|portfolio) of)?|\battached to"
            r"|\breports to|\breporting to|\bsubordinate to)\b"
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
            r"\b(?P<verb>oversees?|overseeing|supervises?|supervising|monitors?|co-?ordinates?|co-?ordinating"
            r"|(?:is |are |be )?(?:responsible for|in charge of|tasked with) (?:overseeing|co-?ordinating|enforcing"
            r"|supervising|monitoring|the (?:enforcement|supervision|oversight|co-?ordination) of)|enforces?"
            r"|(?:is|acts? as|serves? as|designated as|appointed as) (?:the |an? )?(?:[\w-]+ ){0,5}authority (?:for"
            r"|under))"
            r"(?: the (?:application|enforcement) of)?\b"
        ),
    ),
    (
        "implements",
        Pattern(
            r"\b(?P<verb>implements|implementing|is implementing|leads the implementation of|manages|administers"
            r"|(?:is |are |be )?(?:responsible for|in charge of|tasked with) (?:implementing|managing"
            r"|the (?:implementation|management|execution) of))\b"
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
_OVER = re.compile(r"\b(?:under|within|part of|members? of|joined) (?:the )?$")
_TO_LAW = re.compile(r" ?(?:with )?(?:the )?(?:(?:proposed|new|draft|forthcoming|future) )?")
_CRITICISES = Pattern(
    r"\b(?P<verb>critici[sz]e[sd]?|condemn(?:s|ed)|has critici[sz]ed|denounce[sd]?"
    r"|objected to|(?:issued|gave|published) an? (?:negative|critical) opinion on)\b"
)
_CRITICISED_BY = Pattern(r"\b(?P<verb>critici[sz]ed|condemned|denounced) by\b(?: the)? ?")
_ORDERED = re.compile(
    r"\b(?:commissioned by|(?:conducted|carried out|prepared|made|done) (?:for|on behalf of)|on behalf of)(?= )"
)
# Who gives money to whom: "has earmarked 20 million euros for the X", "received 13 million from Y".
_SUM = r"(?:[^.;:,]|,(?=\d)|\.(?=\d)){0,60}?[mb](?:illio)?n\b(?:[^.;:,]|,(?=\d)|\.(?=\d)){0,60}?"
_GIVES = Pattern(
    r"\b(?P<verb>invest(?:s|ed|ing)?|allocat(?:es|ed)|earmark(?:s|ed)?|award(?:s|ed)?|spen(?:t|ds)|contribut(?:es|ed)"
    r"|provid(?:es|ed)|grant(?:s|ed)?|committed|set aside|approved|pledged)\b"
    rf"{_SUM} (?:in|into|for|to|on) (?:(?:build|establish|set up|create|develop|launch|finance) )?(?:an? "
    rf"|the )?(?:(?:development|implementation|creation"
    rf"|construction) of (?:the )?)?[“\"]?$"
)
_RECEIVES = Pattern(
    rf"\b(?P<verb>receive[sd]?|obtain(?:s|ed)|was awarded|was granted|got)\b{_SUM} (?:from|by) (?:the )?$"
)
_PRONOUN_PART = re.compile(r"\b(?P<verb>[Ii]ts) (?:own |new )?$")
_UNIT = re.compile(
    r"\b(?:Group|Committee|Board|Unit|Office|Task ?[Ff]orce|Division|Department|Directorate|Bureau|Section|Branch"
    r"|Lab(?:oratory)?"
    r"|Secretariat|Cent(?:re|er)|Council|Commission|Panel|Hub|Service|Team|Institute|Agency)\b"
)
_PART_OF_OWNER = re.compile(r"['’]s? (?:own |new )?")
_OF_OWNER = re.compile(r" (?:of|at|within|in) the ")
_MERGED = Pattern(r"\b(?P<verb>(?:were |was |have |has )?merged (?:in)?to(?: form)?|merged to become)\b")
_OF_IT = Pattern(_CRITICISES.plain.pattern + r" (?:its|the|this) (?:use|system|tool|practice|deployment|software|it)\b")
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
        issuers = list(context.issuers(thing)) if thing.table == "instruments" else []
        issued = bool(issuers)
        developed = [bool(re.match("(?i)develop", named.block.text[start:end])) for named, _, start, end in issuers]
        for (named, body, start, end), made in zip(issuers, developed, strict=True):
            if named.found.start <= body.start < named.found.end and (
                named.found.head in _KNOWN_BY_OWNER or thing.kind == "treaty"
            ):
                continue
            verb = named.block.spans(start, end)
            predicate = "written_by" if made and not all(developed) else "issued_by"
            by = [body]
            if body.start >= end:
                after = [m for m in context.in_sentence(named.sentence) if m.start >= body.start]
                by = list(_listed(named.sentence.text, named.sentence, [m for m in after if m.table == body.table]))
            for one in by:
                yield named.sentence, predicate, _of(context, thing, named), _side(context, one), verb, "issued", 0.88
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
                if inside and group and body.kind != "government":
                    yield sentence, "part_of", _of(context, thing, named), _side(context, body), verb, "set_up", 0.75


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Mentions, in order, without those that lie within another."""
    ends = [0, *accumulate((m.end for m in mentions), max)]
    after = [(m.start, m.end) for m in mentions[1:]] + [None]
    return [
        m
        for m, furthest, following in zip(mentions, ends, after, strict=False)
        if m.end > furthest and (m.start, m.end) != following
    ]


def _in_sentences(context: Context) -> Iterator[_Found]:
    for sentence in context.document.sentences():
        block = context.document.blocks[sentence.block]
        if block.kind in ("heading", "title"):
            continue
        instruments = context.in_sentence(sentence, "instruments")
        bodies = _outermost([m for m in context.in_sentence(sentence) if m.table != "instruments"])
        if instruments and bodies:
            yield from _passive(context, sentence, instruments, bodies)
            yield from _verb_between(context, sentence, bodies, instruments, _WATCHES_PLAN, 0.75)
            for found in _verb_between(context, sentence, bodies, instruments, _ACTIVE, 0.85):
                yield found[0], found[1], found[3], found[2], *found[4:]
        yield from _verb_between(context, sentence, instruments, instruments, _BETWEEN_INSTRUMENTS, 0.85)
        for found in _verb_between(context, sentence, instruments, instruments, _LATER_FIRST, 0.85):
            yield found[0], found[1], found[3], found[2], *found[4:]
        named = [m for m in bodies if m.table == "organisations"]
        yield from _compliance(context, sentence, named)
        for found in _verb_between(context, sentence, named, named, _LATER_FIRST[1:2], 0.8):
            yield found[0], found[1], found[3], found[2], *found[4:]
        yield from _verb_between(context, sentence, bodies, named, _BETWEEN_BODIES, 0.8)
        yield from _criticism(context, sentence, named, instruments)
        yield from _belonging(context, sentence, named)
        yield from _giving(context, sentence, bodies, [*instruments, *named])
        yield from _merging(context, sentence, named)


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
            if (len(between) > 70 and not chained) or re.search(r"[;:]", between) or _HOPED.search(between):
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
                others = [p for p, pattern in _PASSIVE[2:] for m in pattern.finditer(text) if m["verb"] != "developed"]
                if match["verb"] == "developed" and (body.kind in _WRITERS or others or _adopted(context, subject)):
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
                and not re.search(r"[;:](?! $)", text[before[-1].end - sentence.start : match.start()])
                and not _HOPED.search(text[before[-1].end - sentence.start : match.start()])
            ):
                block = context.document.blocks[sentence.block]
                verb = block.spans(sentence.start + match.start("verb"), sentence.start + match.end("verb"))
                yield sentence, predicate, _side(context, after[0]), _side(context, before[-1]), verb, predicate, 0.8


def _adopted(context: Context, mention: Mention) -> bool:
    """Whether the text says who adopted an instrument, so that who developed it only wrote it."""
    thing = next((t for t in context.things if t.key == mention.key), None)
    return thing is not None and any(
        not re.match("(?i)develop", named.block.text[start:end]) and start != body.start
        for named, body, start, end in context.issuers(thing)
    )


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
        laws = [m for m in context.in_sentence(sentence, "instruments") if m.start >= start]
        law = next((m for m in laws if _TO_LAW.fullmatch(block.text, min(end, m.start), m.start)), None)
        if law is None and not match["law"] and not match.group().endswith("with"):
            law = context.last("instruments", block, start)
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
            heads = [m for m in before if not _OVER.search(text[: m.start - sentence.start])]
            subject, obj = (heads or before)[-1], after[0]
            seat = max((m.end for m in before if m.start >= subject.end and m not in heads), default=subject.end)
            left, right = (
                text[seat - sentence.start : match.start()],
                text[match.end() : obj.start - sentence.start],
            )
            if len(heads) > 1 and re.fullmatch(r",? and (?:also |now )?", left):
                subject, left = heads[0], ""  # "X builds on Y and replaces Z"
            if not re.fullmatch(
                r"[”\")]?(?:\s*\([^()]*\))?(?:'s [\w ]{2,20}|’s [\w ]{2,20})?"
                r"(?: (?:is|was) an? (?:[\w-]+ ){1,4}of (?:the )?(?:[A-Z]\w+ )?(?:of )?[A-Z]\w+)?"
                r"(?:, (?:under|part of|an?|which|set to|due to|to be|created by|established by"
                r"|set up by) [^,.;:]{3,60}(?=,))?"
                r"(?:,? (?:which|that|also|is|was|has|been|and|currently|then|will|be|region|government|launched"
                r"|established"
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
        if not near and _OF_IT.search(sentence.text):
            near = [c for c in others if c.table == "deployments" and c.block == sentence.block][-1:]
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


def _criticism(
    context: Context, sentence: Sentence, bodies: list[Mention], instruments: tuple[Mention, ...]
) -> Iterator[_Found]:
    """A body that criticises another or an instrument; "it" is who led the sentence before."""
    block = context.document.blocks[sentence.block]
    if match := _CRITICISED_BY.search(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        critics = [b for b in bodies if b.start == end]
        blamed = [m for m in (*bodies, *instruments) if m.end <= start][:1]
        if critics and blamed and not re.search(r"\b(?:not|never)\b", sentence.text[: match.start()][-20:]):
            verb = block.spans(start, sentence.start + match.end("verb"))
            yield (
                sentence,
                "criticises",
                _side(context, critics[0]),
                _side(context, blamed[0]),
                verb,
                "criticises",
                0.85,
            )
    match = _CRITICISES.search(sentence.text)
    if match is None or re.search(r"\bnot\b|\bby\s*$", sentence.text[: match.start()]):
        return
    start, end = sentence.start + match.start(), sentence.start + match.end()
    critics = [b for b in bodies if b.end <= start]
    if not critics and re.search(r"\b[Ii]t (?:has |also |had )*$", sentence.text[: match.start()]):
        earlier = [m for m in context.within(block.index, 0, sentence.start, "organisations")]
        critics = earlier[-1:]
    targets = [
        b
        for b in (*bodies, *instruments)
        if b.start >= end and re.fullmatch(r"\s*(?:the )?(?:draft )?", block.text[end : b.start])
    ]
    if critics and targets and critics[0].key != targets[0].key:
        verb = block.spans(start, end)
        yield sentence, "criticises", _side(context, critics[0]), _side(context, targets[0]), verb, "criticises", 0.85


def _belonging(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[_Found]:
    """A unit of a body: "the Council's Working Group", "the Office of the Ministry", "through its X Division"."""
    block = context.document.blocks[sentence.block]
    for number, unit in enumerate(bodies):
        if unit.form != "name" or not _UNIT.search(unit.text):
            continue
        earlier = [b for b in bodies[:number] if b.key != unit.key]
        if earlier and (link := _PART_OF_OWNER.fullmatch(block.text, earlier[-1].end, unit.start)):
            yield _part(context, sentence, unit, earlier[-1], earlier[-1].end, link.end())
        elif possessive := _PRONOUN_PART.search(block.text, sentence.start, unit.start):
            owner = earlier[0] if earlier else context.last("organisations", block, sentence.start)
            if owner is not None and owner.key != unit.key:
                yield _part(context, sentence, unit, owner, *possessive.span("verb"))
        for owner in bodies[number + 1 : number + 2]:
            link = _OF_OWNER.fullmatch(block.text, unit.end, owner.start)
            if link and not _UNIT.search(owner.text):
                yield _part(context, sentence, unit, owner, *link.span())


def _part(context: Context, sentence: Sentence, unit: Mention, owner: Mention, start: int, end: int) -> _Found:
    verb = context.document.blocks[sentence.block].spans(start, end)
    return sentence, "part_of", _side(context, unit), _side(context, owner), verb, "belongs", 0.8


def _giving(context: Context, sentence: Sentence, bodies: list[Mention], takers: list[Mention]) -> Iterator[_Found]:
    """Who funds whom, told by a sum that goes from one to the other."""
    block = context.document.blocks[sentence.block]
    ways = ((_GIVES, bodies, takers), (_RECEIVES, takers, bodies))
    told = [way for way in ways if way[0].may_match(sentence.text)]
    for second in (*takers, *bodies) if told else ():
        before = block.text[sentence.start : second.start]
        for pattern, givers, receivers in told:
            match = pattern.plain.search(before)
            if match is None or second not in receivers:
                continue
            at = sentence.start + match.start("verb")
            firsts = [m for m in givers if m.end <= at and m.key != second.key]
            between = block.text[firsts[-1].end : at] if firsts else "-"
            if not re.fullmatch(
                r"(?:\s*\([^()]*\))?,?(?: (?:has|have|will|also|had|is|recently|today|in \d{4},?))*\s*", between
            ):
                continue
            giver, taker = (firsts[-1], second) if pattern is _GIVES else (second, firsts[-1])
            giver = context.body_of(giver) or giver
            verb = block.spans(at, sentence.start + match.end("verb"))
            yield sentence, "funds", _side(context, giver), _side(context, taker), verb, "gives", 0.8


def _merging(context: Context, sentence: Sentence, bodies: list[Mention]) -> Iterator[_Found]:
    """ "X and Y merged into Z": Z succeeds each."""
    if (match := _MERGED.search(sentence.text)) is None:
        return
    block = context.document.blocks[sentence.block]
    start, end = sentence.start + match.start("verb"), sentence.start + match.end("verb")
    after = [b for b in bodies if b.start >= end]
    if not after or not re.fullmatch(r" (?:the |a )?(?:new )?(?:[a-z-]+ ){0,3}", block.text[end : after[0].start]):
        return
    for body in (b for b in bodies if b.end <= start):
        sides = _side(context, after[0]), _side(context, body)
        yield sentence, "succeeds", *sides, block.spans(start, end), "merged", 0.8


def _spans(context: Context, sentence: Sentence, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    match = pattern.search(sentence.text)
    if match is None:
        return ()
    return context.document.blocks[sentence.block].spans(sentence.start + match.start(), sentence.start + match.end())


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)
