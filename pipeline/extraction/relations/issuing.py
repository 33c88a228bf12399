"""Who issued, wrote or ordered an instrument, and whose body a new one is (codebook: relations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention, Named, Thing
from pipeline.extraction.finders.policy_verbs import PARTICIPLE
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import frames
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE, Outline
from pipeline.extraction.relations.stated import Stated, of_naming, side
from pipeline.extraction.relations.verbs import ADOPTS, MADE, forms
from pipeline.model import Sentence

_ISSUING = frozenset({"adopted", "published", "in_force", "planned"})
_DATE = r"(?: (?!by\b)[\w’'-]+){0,6}?,?"
_FOR = rf"(?: (?:for|on behalf of) {ANY})?"
_BY = r"(?: jointly| together)? by"
_AGENTS = (
    (
        "commissioned_by",
        Pattern(
            r"\b(?P<verb>commissioned by|ordered by|requested by|(?:[a-z]+(?:ed|en) )?(?:on behalf|at the request) of"
            r"|(?:prepared|written|produced|drafted|compiled|developed|conducted|carried out) for)(?= )"
        ),
    ),
    (
        "written_by",
        Pattern(
            r"\b(?P<verb>(?:written|co-?written|drafted|(?:co-)?authored|prepared|elaborated|formulated"
            rf"|compiled|devised|drawn up|put together|produced)(?: \w+ly)?{_FOR}{_DATE}{_BY}"
            r"|(?:developed|formulated|produced) [^;:.,]{3,60}?,? (?:led|spearheaded|headed|co-?ordinated) by"
            r"|(?:written|drafted|prepared|elaborated|formulated|developed|produced) (?:through|in|as) an? (?:[\w-]+ )?"
            r"(?:collaboration|partnership|co-?operation|effort) (?:between|of|among))(?= )"
        ),
    ),
    (
        "issued_by",
        Pattern(
            r"\b(?P<verb>(?P<deed>adopted|approved|published|released|issued|launched|passed|enacted|introduced"
            r"|promulgated"
            rf"|announced|unveiled|presented|developed|signed|initiated|endorsed|tabled|gazetted|conducted|carried out"
            rf"|undertaken){_DATE}{_BY}"
            r"|(?:set up|drawn up|worked out|prepared|written|established|created|launched|adopted) under the"
            r" (?:management|leadership|direction|guidance|auspices|aegis) of)(?= )"
        ),
    ),
)
# "▫ was commissioned by ▪ and written by ▪", "▫, developed and published by ▪"
_TO_AGENT = re.compile(
    r"(?: (?:document|text|paper)(?: with [^,;:]{3,40}?)?)?(?:,(?! which| that)[^;:]{3,120}?,(?= )"
    r"| [–—][^;:]{3,90}[–—])?"
    r"(?:,? (?:which|that))?,?(?: (?:has|have|had|will|is"
    r"|are|was|were|be|been|being|first|also|then|jointly|officially|formally|recently|originally|initially|later"
    r"|subsequently|finally|and|[a-z]+ly|in \d{4},?))*"
    rf"(?: {PARTICIPLE}(?: [\w’'-]+){{0,5}}? (?:by|for) (?:[\w-]+ ){{0,3}}{ANY}(?:(?:,| and|, and) {ANY})*"
    rf"(?: in (?:[A-Z][a-z]+ )?\d{{4}})?)?(?:,? (?:and|then|later|was|were|has been|is|subsequently))*"
    rf"(?: {PARTICIPLE} and)? "
)
_A_GROUP = re.compile(
    r" (?:(?:the |an? |its )?(?:[\w-]+ ){0,4}?(?:group|team|committee|panel|experts?|researchers|staff|scholars)"
    r" (?:of|at|from|within|led by|set up by|convened by|chaired by|appointed by) )?(?:(?:the|its|an?) )?"
    r"(?:(?!(?:and|or|of|in|on|at|for|to|from|by|with)\b)[a-z-]+ ){0,3}"
)
_HOPED = re.compile(r"\b(?:should|could|would|may|might|must|not|never|no|recommend\w*|propos\w+)\b")
# "issued an opinion on ▫", "is adopting international standards including ▫" tell not who issued ▫
_OPINION = re.compile(
    r"\b(?:international|global|foreign) (?:[\w-]+ ){0,2}(?:standards|norms|principles|guidelines|frameworks)\b|"
    r"\b(?:opinion|warning|ruling|verdict|statement|comments?|objections?|judge?ment)\b.* (?:on|about|over)\b"
)
_WRITERS = frozenset(
    {"international_organisation", "company", "research_centre", "education_body", "civil_society", "coalition"}
)
_LEGAL = frozenset({"law", "regulation", "resolution"})
# What such writers develop, they develop for a state.
_OF_A_STATE = frozenset({"strategy", "action_plan", "law", "regulation"})
_WHOSE = re.compile(r"['’]")
# Names of these hold a body's as a byword ("the X Principles"), which alone says not who issued them.
_KNOWN_BY_OWNER = frozenset({"principles", "guidelines"})
# What a state runs, and what its parliament passes; a document it issues.
_LAWS = frozenset({"law", "regulation"})
_NOT_BY_STATE = _LAWS | {"infrastructure", "e_service"}
# "Beyond ▫, guidelines were published by ▪": of the guidelines this is told.
_BESIDE = re.compile(
    r"^(?:Beyond|Besides|In addition to|Apart from|Aside from|Alongside|Unlike|Like|Following|After) (?:the )?[“\"]?$"
)
# What a state develops is its own: "the country has devised a plan for ferries".
_MAKES = re.compile(r"develop|devis|formulat|elaborat|craft|design")
_CARRIES_OUT = re.compile(r"implement|develop|draft|writ|prepar|complet|finali|design|commission|operat|elaborat")
# What is "its own" to the subject of a sentence: "In its ▫, ▪ …", "▪ sets goals in its ▫".
_ITS = re.compile(
    r"\b(?P<verb>[Ii]ts|[Tt]heir|(?<=[Ii]n )the (?:publication|report|study|paper|document|review)) (?:(?:own|new"
    r"|first|latest|recent|draft|[12]\d{3}|national) ){0,2}$"
)
_WORKS = Pattern(
    rf"(?:(?P<body>{BODY})['’]s?|\b(?:[Ii]ts|[Tt]heir)) (?:[\w-]+ ){{0,4}}?"
    r"(?P<verb>(?:papers|publications|documents|reports|guidelines|guides|recommendations|studies|strategies|plans"
    r"|policies|programmes|programs|initiatives|schemes|projects|services|platforms|tools)(?:,[^;:,]{3,80},)?"
    rf"(?: in [^;:,]{{3,40}})? (?:include[sd]?|are|were|comprise[sd]?|such as|including):?) (?={INSTRUMENT})"
)
# "▪ has developed two tools to weigh ferries: ▫, which …, and ▫", "▪ launched programmes such as ▫"
_SEVERAL = Pattern(
    rf"(?P<body>{BODY})(?:,[^,;:]{{3,60}},)?(?: (?:has|have|also|since|already|recently|jointly|\w+ly))* "
    rf"(?P<verb>{forms(ADOPTS + '|develop|offer|produce|design').finite})\b[^;:.{INSTRUMENT}]{{0,60}}?"
    r"(?:papers|publications|documents|reports|guidelines|guides|recommendations|studies|strategies|plans|policies"
    r"|programmes|programs|initiatives|schemes|projects|services|platforms|tools|frameworks|methodologies|principles"
    r"|standards|resources|toolkits)\b[^;:.]{0,90}?(?::|,? (?:including|such as|namely|like)) "
    rf"(?={INSTRUMENT})"
)
_NEXT_WORK = re.compile(rf"[^.;,{ANY[1:-1]}]{{0,120}}(?:, which [^.;,{ANY[1:-1]}]{{3,120}})?[;,]?(?: and)? (?:the )?")
_STUDIED = re.compile(r"conducted|carried out|undertaken")
_ISSUES = forms(ADOPTS)
_HEADED = re.compile(
    rf"\W*(?P<subject>{INSTRUMENT})[^:{ANY[1:-1]}]{{0,60}}(?::| [–—]) (?:[A-Z][^:;{ANY[1:-1]}]{{0,40}}, )?"
    rf"(?P<object>[{BODY}{PLACE}])(?:, (?:through|via|with|together with) [^:;]{{2,60}}?,)?"
    rf"(?: (?:has|have|is|are|will|today|also|be|been))* (?P<verb>{_ISSUES.finite}|{_ISSUES.ing}|made|develop\w*)\b"
)
_INSERTED = re.compile(r", (?:now )?(?:which|part|an?|the (?:[\w-]+ )+?of|one)\b[^,;:]*$")
_BESIDES = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:,|,? and|,? (?:together|jointly|along) with|,? in (?:close )?(?:partnership|collaboration"
    r"|cooperation|co-operation) with)\s+(?:the )?"
)
_BESIDE_EACH = re.compile(rf"{BODY} {INSTRUMENT}")
_NEAR = 60  # characters in which a verb names another instrument as its object
_OPENS = 40  # characters of a sentence in which its subject stands
_OPENING = re.compile(r"(?:^|, )(?:[Ii]n|[Uu]nder|[Tt]hrough|[Ww]ith|[Ww]ithin|[Bb]y|[Aa]s part of) $")
# Towards these one takes a stance: "adopted the X Principles" is no issuing.
_OF_STATES = frozenset({"treaty", "principles", "policy_recommendation"})
_NOT_ISSUED = frozenset({"treaty", "law", "regulation", "infrastructure"})


def made(context: Context) -> Iterator[Stated]:
    """Who issued an instrument, and who set up a body, by what is done to them where they are named."""
    for thing in context.things:
        issuers = list(context.issuers(thing)) if thing.table == "instruments" else []
        issued = bool(issuers)
        developed = [bool(re.search("(?i)develop", named.block.text[start:end])) for named, _, start, end in issuers]
        for (named, body, start, end), wrote_it in zip(issuers, developed, strict=True):
            if end <= named.found.start and _OPINION.search(named.block.text, end, named.found.start):
                continue
            within = named.found.start <= body.start < named.found.end
            whose = _WHOSE.match(named.block.text, body.end) or body.start > named.found.start
            if within and (thing.kind == "treaty" or (_by_word(thing, named) and not whose)):
                continue
            if named.act is not None and not named.act.active and _of_insertion(named):
                continue
            if _BESIDE.search(named.block.text, named.sentence.start, named.found.start) and start > named.found.end:
                continue
            verb = named.block.spans(start, end)
            wrote_it = wrote_it and (
                _for_another(context, thing, body)
                or (thing.kind not in MADE and (not all(developed) or _issued_besides(named.sentence.text)))
            )
            predicate = "written_by" if wrote_it else "issued_by"
            near = [m for m in context.in_sentence(named.sentence) if m.start >= body.start and m.table == body.table]
            if body.start < end:
                near = [m for m in near if m.end <= start]
            by = list(_listed(named.sentence.text, named.sentence.start, near)) or [body]
            for one in by:
                sides = of_naming(thing, named), side(context, one)
                yield Stated(named.sentence, predicate, *sides, verb, "issued", 0.88)
        for named in (*thing.named, *thing.referred):
            act, sentence = named.act, named.sentence
            if act is None or act.mood not in ("fact", "planned"):
                continue
            actor = context.actor(named)
            between = sentence.text[act.end : max(act.end, named.found.start - sentence.start)]
            if actor is None or actor.key == thing.key or _OPINION.search(between):
                continue
            verb = named.block.spans(sentence.start + act.start, sentence.start + act.end)
            body = context.body_of(actor) or actor
            sides = of_naming(thing, named), side(context, body)
            if thing.table == "instruments":
                words = sentence.text[act.start : act.end]
                wrote = re.match(r"draft|writ|wrote|prepar|elaborat|formulat", words)
                if wrote and act.active and act.mood == "fact" and body.table == "organisations":
                    yield Stated(sentence, "written_by", *sides, verb, "wrote", 0.85)
                issues = (not _CARRIES_OUT.match(words) and not words.startswith("enforc")) or act.mood == "planned"
                made = _MAKES.match(words) and thing.kind in _OF_A_STATE and act.active
                if body.table != "jurisdictions" or issued or thing.kind in _NOT_BY_STATE:
                    continue
                issues = issues and act.status in (*_ISSUING, "proposed")
                if (issues or made) and not context.is_stance(named):
                    yield Stated(sentence, "issued_by", *sides, verb, "issued", 0.88)
            elif named.makes and act.active and body.table == "organisations" and act.mood == "fact":
                inside = re.match(r"form|set|creat|appoint|establish", sentence.text[act.start :])
                group = re.search(
                    r"\b(?:group|committee|board|unit|office|task ?force|coordinator)\b", thing.name, re.IGNORECASE
                )
                if inside and group and body.kind != "government":
                    yield Stated(sentence, "part_of", *sides, verb, "set_up", 0.75)


def _of_insertion(named: Named) -> bool:
    """Whether an instrument stands in an insertion, so that the verb behind it has another subject: "the X, a part of
    the Y, is run by"."""
    text = named.block.text
    ends = text.startswith(", ", named.found.end) and not text.startswith((", which", ", a"), named.found.end)
    return ends and bool(_INSERTED.search(text, named.sentence.start, named.found.start))


def agents(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "X was commissioned by A and written by B": the agents of an instrument."""
    text = outline.text
    for predicate, pattern in _AGENTS:
        for match in pattern.finditer(text):
            subjects = outline.subjects(match.start(), _TO_AGENT, INSTRUMENT, attributes=True)
            if not subjects or _HOPED.search(text, subjects[-1], match.start()):
                continue
            deed = (match["deed"] or "") if predicate == "issued_by" else ""
            for at in outline.objects(match.end(), BODY + PLACE, _A_GROUP):
                agent = outline.mentions[at]
                body = context.body_of(agent) or agent
                for subject in (outline.mentions[s] for s in subjects):
                    if deed == "signed" and subject.kind not in _LEGAL:
                        continue
                    if _STUDIED.match(deed) and subject.kind != "report":
                        continue
                    others = _issued_besides(text)
                    for_another = others or _for_another(context, subject, body) or _adopted(context, subject)
                    if body.table == "jurisdictions" and subject.kind in _LAWS:
                        continue
                    stated = "written_by" if deed == "developed" and for_another else predicate
                    sides = side(context, subject), side(context, body)
                    yield Stated(outline.sentence, stated, *sides, outline.spans(*match.span("verb")), stated, 0.9)


def issuers(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "A, together with B, adopted X and Y": those who issue instruments, all of a list."""
    for frame in frames.ISSUES:
        for one, other, start, end in frames.pairs(outline, frame):
            instrument, actor = outline.mentions[one], outline.mentions[other]
            body = context.body_of(actor) or actor
            if instrument.kind in _OF_STATES or (thing := context.thing(instrument)) is None:
                continue
            if any(map(context.is_stance, thing.named)):
                continue
            if body.table == "jurisdictions" and (
                thing.kind in _LAWS or next(context.issuers(thing), None) is not None
            ):
                continue
            sides = side(context, instrument), side(context, body)
            yield Stated(outline.sentence, "issued_by", *sides, outline.spans(start, end), "issued", frame.confidence)


def beside(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "the NORI ferry initiative": whose an instrument is, by the acronym right before it."""
    for match in _BESIDE_EACH.finditer(outline.text):
        body, instrument = outline.mentions[match.start()], outline.mentions[match.end() - 1]
        if body.text.isupper() and instrument.form == "name" and instrument.kind not in _NOT_ISSUED:
            sides = side(context, instrument), side(context, body)
            yield Stated(outline.sentence, "issued_by", *sides, outline.spans(*match.span()), "beside", 0.75)


def headed(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "X: In May, A is launching a plan that …": who issues what stands as a label before the sentence."""
    match = _HEADED.match(outline.text)
    if match is None or _HOPED.search(outline.text, 0, match.end()):
        return
    instrument, actor = (outline.mentions[match.start(side)] for side in ("subject", "object"))
    near = next((m for at, m in outline.mentions.items() if match.end() <= at < match.end() + _NEAR), None)
    if near is None or near.key == instrument.key or near.table != "instruments":
        sides = side(context, instrument), side(context, context.body_of(actor) or actor)
        yield Stated(outline.sentence, "issued_by", *sides, outline.spans(*match.span("verb")), "headed", 0.8)


def owned(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "In its X, A sets out …": what is its own to the body that the sentence speaks of."""
    for at, mention in outline.mentions.items():
        its = _ITS.search(outline.text, 0, at) if mention.table == "instruments" else None
        if its is None or mention.kind in _NOT_ISSUED or mention.form != "name":
            continue
        before = [p for p in outline.mentions if p < at]
        if not its.start("verb") and (body := _told_of_before(context, outline.sentence)):
            sides = side(context, mention), side(context, body)
            yield Stated(outline.sentence, "issued_by", *sides, outline.spans(*its.span("verb")), "its_own", 0.75)
        if not before and _OPENING.search(outline.text, 0, its.start()):
            after = re.compile(r",? (?:[a-z ]{0,30}, )?").match(outline.text, at + 1)
            owner = after.end() if after and after.end() > at + 2 else -1
        else:
            owner = before[0] if len(before) == 1 else -1
        if owner in outline.mentions and outline.text[owner] == BODY and outline.heads_clause(owner):
            body = outline.mentions[owner]
            if body.kind not in ("company", "parliament"):
                sides = side(context, mention), side(context, body)
                yield Stated(outline.sentence, "issued_by", *sides, outline.spans(*its.span("verb")), "its_own", 0.8)


def _told_of_before(context: Context, sentence: Sentence) -> Mention | None:
    """The body with which the sentence before begins, if it names no other."""
    block = context.document.blocks[sentence.block]
    before = next((s for s in reversed(block.sentences) if s.end <= sentence.start), None)
    held = [m for m in context.in_sentence(before) if m.table != "instruments"] if before else []
    opens = before is not None and held and held[0].start - before.start < _OPENS
    if not opens or held[0].table != "organisations" or held[0].kind in ("company", "parliament"):
        return None
    return (
        held[0]
        if len({m.key for m in held if m.table == "organisations" and m.start < held[0].end + _NEAR}) == 1
        else None
    )


def works(context: Context, outline: Outline) -> Iterator[Stated]:
    """ "A's publications include X and Y", "A has developed two tools: X, which …, and Y": a list of what a body has
    issued."""
    of_own = _WORKS.search(outline.text)
    match = of_own or _SEVERAL.search(outline.text)
    if match is None or _HOPED.search(outline.text, 0, match.end()):
        return
    if match["body"]:
        body: Mention | None = outline.mentions[match.start("body")]
    else:
        block = context.document.blocks[outline.sentence.block]
        body = context.last("organisations", block, outline.offset(match.start("verb")))
    at = match.end()
    for place, mention in outline.mentions.items():
        if body is None or (place > at and not _NEXT_WORK.fullmatch(outline.text, at, place)):
            break
        if place >= at and mention.table == "instruments" and (of_own or mention.kind not in _OF_STATES):
            sides = side(context, mention), side(context, body)
            yield Stated(outline.sentence, "issued_by", *sides, outline.spans(*match.span("verb")), "works", 0.8)
            at = place + 1


def _adopted(context: Context, mention: Mention) -> bool:
    """Whether the text says who adopted an instrument, so that who developed it only wrote it."""
    thing = next((t for t in context.things if t.key == mention.key), None)
    return thing is not None and any(
        not re.search("(?i)develop", named.block.text[start:end]) and start != body.start
        for named, body, start, end in context.issuers(thing)
    )


def _by_word(thing: Thing, named: Named) -> bool:
    """Whether a body's name in that of an instrument tells what it is about: "the X Principles", "the X Act"."""
    return thing.kind == "law" or named.found.head in _KNOWN_BY_OWNER


def _issued_besides(text: str) -> bool:
    """Whether a text says who issued something that another may have developed."""
    return any(m["deed"] != "developed" for _, p in _AGENTS[2:] for m in p.plain.finditer(text))


def _for_another(context: Context, instrument: Mention | Thing, body: Mention) -> bool:
    """Whether what a body develops is for others to adopt: the document at hand, or a plan of a state."""
    itself = context.itself is not None and context.itself.key == instrument.key
    return instrument.kind in _OF_A_STATE and (itself or body.kind in _WRITERS)


def _listed(text: str, shift: int, mentions: list[Mention]) -> Iterator[Mention]:
    """The first mention and those that follow it in one list: "by the A, the B and the C"."""
    mentions = [m for n, m in enumerate(mentions) if not n or m.key != mentions[n - 1].key]
    for number, mention in enumerate(mentions):
        if number:
            between = text[mentions[number - 1].end - shift : mention.start - shift]
            if not _BESIDES.fullmatch(between):
                return
        yield mention
