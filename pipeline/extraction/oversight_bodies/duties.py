"""Duties of oversight in the words around a body: who oversees, steers, enforces or coordinates what.

A duty stands after its holder ("X oversees …", "X is in charge of coordinating …", "put X in charge of …"), before it
("supervision of AI falls to X", "AI policy is the responsibility of X"), or with its verb in the passive ("is monitored
by X"). Codebook, oversight_bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from pipeline.extraction.context import Context, Thing
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import subjects
from pipeline.extraction.relations.outline import BODY, INSTRUMENT, PLACE, Outline
from pipeline.extraction.relations.verbs import DUTY
from pipeline.model import Block, Sentence, Value

AI = re.compile(r"\b(?:AI|artificial intelligence|algorithm\w*|robo\w*)\b", re.IGNORECASE)
# "monitor harbours by leveraging AI": what one watches with, not what one watches over
_AS_TOOL = re.compile(
    r"\b(?:us(?:e|ing)|leverag(?:e|ing)|harness(?:ing)?|through|via|with the help of|powered by) (?:the )?"
    r"(?:AI|artificial intelligence)\b(?! (?:act|law|strategy|policy|governance))",
    re.IGNORECASE,
)
# What a role or a duty is about, where the body's name does not tell.
_ABOUT = (
    ("police_data", re.compile(r"\bpolice (?:data|files|records|databases?|use of|information)\b", re.I)),
    ("data_protection", re.compile(r"\bdata protection\b|\bpersonal (?:data|information)\b|\bprivacy\b", re.I)),
    ("human_rights", re.compile(r"\b(?:human|fundamental) rights?\b|\bequality\b|\bombuds", re.I)),
    ("ethics", re.compile(r"\bethic", re.I)),
)
_SEEING = (
    r"(?:overseeing|supervising|monitoring|enforcing|co-?ordinating|implementing|executing|steering|evaluating|regulating"
    r"|governing|driving|leading|directing|shaping)"
)
_SIGHT = (
    r"(?:implementation|execution|oversight|supervision|monitoring|enforcement|co-?ordination|steering|evaluation"
    r"|governance|regulation|follow-up|stewardship|piloting|leadership|management|delivery|roll-?out)"
)
# "overseeing …", "the coordination and implementation of …"
_DUTY_OF = (
    rf"(?:{_SEEING}|(?:the )?(?:(?:overall|effective|day-to-day|general) )?{_SIGHT}"
    rf"(?:(?:,|,? and) (?:the )?(?:{_SIGHT}|[a-z]+ing|[a-z]+(?:ment|tion)))* of)"
)
_AI_MATTERS = (
    r"(?:the )?(?:(?:national|overall|country['’]s|government['’]s) ){0,2}(?:AI|artificial intelligence)"
    r"(?: and [a-z]+)? (?:policy|policies|strategy|governance|regulation|oversight|supervision|affairs|matters|issues"
    r"|agenda|programme|plan|rules|act|legislation)\b"
)
# "the lead ministry for AI."
_AI_ITSELF = r"(?:AI|artificial intelligence)(?=[.,;)]| (?:in|at|within|across|on|and)\b|$)"
# What one does to a policy by steering it: "leads AI policy", "sets the AI agenda".
_STEERING = (
    r"(?:leads?|guides?|drives?|directs?|spearheads?|sets?|shapes?|(?:takes?|took|has taken) the lead (?:on|in|for)"
    r"|(?:provides?|providing|gives?) (?:strategic |policy |overall )*(?:guidance|direction|leadership) (?:for|to|on))"
)
_LEAD_OF = (
    r"(?:the |an? )?(?:(?:lead|leading|nodal|main|responsible|highest|principal|central|single|national) ){1,2}"
    r"(?:ministry|agency|body"
    r"|authority|department|institution|entity|regulator) (?:for|on|in charge of|responsible for)"
    r"|(?:focal point|point of contact|contact point) (?:for|on)"
)
_WATCHES = Pattern(
    r"\b(?<!the )(?<!an )(?<!a )(?P<verb>oversees?|overseeing|oversaw|supervis(?:es?|ing|ed)|monitors?|monitoring"
    r"|enforc(?:es?|ing)|regulat(?:es?|ing)|steers?|steering"
    r"|evaluat(?:e[sd]?|ing)|assess(?:es|ed|ing)?|audit(?:s|ed|ing)|review(?:s|ed)"
    rf"|co-?ordinat(?:e[sd]?|ing)|{DUTY} {_DUTY_OF}|in charge of"
    r"|leads? the (?:implementation|co-?ordination|drafting|development|formulation|preparation) of"
    r"|(?:given|has|have|with) (?:the |new |legal )?powers? to [a-z]+"
    rf"|(?:{DUTY}|{_LEAD_OF})(?= (?:{_AI_MATTERS}|{_AI_ITSELF}|{INSTRUMENT}))"
    rf"|{_STEERING}(?= {_AI_MATTERS})"
    r"|advis(?:es?|ed|ing) (?:(?:the )?(?:[\w’'-]+ ){0,2}(?:government|cabinet|parliament|president|minist(?:er|ry))"
    rf"|[{BODY}{PLACE}]) on)\b"
    r"(?P<object>(?! by\b)(?:[^.;|]|(?<=\bNo)\.){2,160})",
    re.IGNORECASE,
)
_WILL_WATCH = Pattern(
    r"\b(?:will|would|shall|is to|are to|(?:created|established|set up|formed|launched|mandated|tasked|charged"
    r"|appointed|constituted|empowered|responsible)(?: (?:in|by|under|within) [^.;:,]{2,60}?)? to"
    r"|(?:role|task|mandate|mission|responsibility|function) is to"
    r"|(?:its|an?|the)(?: (?:new|broad|legal|clear|full|explicit))? (?:role|task|mandate|remit|mission"
    r"|responsibilit(?:y|ies)|duty|duties|power|powers)"
    rf" to|(?<=falls to {BODY} )to|(?<={BODY} )(?P<infinitive>to))"
    r"(?: \w+ly| also| then)?"
    r" (?P<verb>(?:(?:[a-z]+,? (?:and )?){0,2}?(?:oversee|supervise|monitor|enforce|regulate|steer|evaluate|assess"
    r"|review|co-?ordinate|spearhead|govern|guide|scrutini[sz]e|manage|implement|execute|drive"
    r"|lead the (?:implementation|co-?ordination|formulation|development|delivery) of"
    rf"|(?:draw up|draft|prepare|formulate)(?= (?:the national|{INSTRUMENT}))"
    r"|provide (?:\w+ ){0,3}?(?:leadership|guidance|direction|oversight) (?:for|of|to|on)"
    rf"|advise (?:(?:the )?(?:\w+ )?government|[{BODY}{PLACE}]) on)))\b"
    r"(?P<object>[^.;|]{2,160})",
    re.IGNORECASE,
)
# "set up ▪ to oversee the plan", "the establishment of ▪ to oversee the plan"
_MADE = re.compile(
    rf"\b(?:set(?:s|ting)? up|establish\w*|creat\w+|form(?:s|ed|ing|ation)|launch\w*|appoint\w*|constitut\w+"
    rf"|designat\w+|nominat\w+|task\w*|mandat\w+|empower\w*)\b[^.;:]{{0,80}}[{BODY}] $",
    re.IGNORECASE,
)
# "To oversee the plan, a committee has been set up": the duty comes first.
_TO_WATCH = Pattern(
    r"^To (?P<verb>(?:oversee|supervise|monitor|enforce|steer|evaluate|co-?ordinate))\b(?P<object>[^.;:]{3,120}?),"
    rf" (?:(?:an?|the) (?:[\w’'-]+ ){{0,4}})?(?={BODY} (?:has been|was|is|will be|is being) [a-z]+)"
)
# Between a body and what it does: "chaired by the minister,", "was made the authority in charge of".
_LED = r"(?:,? (?:co-)?(?:chaired|led|headed|presided over|composed|made up|consisting) (?:by|of) [^.;:]{3,90}?,?)?"
_DOING = re.compile(
    rf"{_LED}{subjects.GAPS['passive'].pattern}(?:(?:put|placed|made) |"
    r"(?:tasked|charged|entrusted|mandated|responsible) (?:with|for) )?"
    rf"|[^.;:{BODY}]{{0,60}} (?:authority|body|agency|institution|organi[sz]ation"
    r"|entity|unit|office|regulator|department)(?: which| that| is)* "
    r"|(?: (?:is|was|will be|remains|serves as|acts as|as|with|having|has))? (?:the )?"
    r"| \| "  # the next cell of a row
)
_FINITE = re.compile(r"(?!\w+(?:ed|ing)$)\w+$|\w+s\b(?! of)", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have),? (?:[\w, ]{0,30} )?$")
_RULES_ON_AI = re.compile(
    r"^ (?:the )?(?:\w+ )?(?:(?:AI|artificial intelligence) (?:supervision|oversight|regulation|rules|laws?)\b"
    r"|(?:supervision|enforcement|regulation|application) of (?:the )?(?:\w+ )?(?:AI|artificial intelligence)\b"
    r"|compliance\b)"
)
_AI_WATCHED = re.compile(
    r"(?:the )?(?:supervision|enforcement|regulation) of (?:the use of )?(?:AI|artificial intelligence)\b"
    r"(?! (?:strategy|plan|policy|policies|programme|governance))",
    re.IGNORECASE,
)
# "regulate AI in banks", "supervises the use of AI", but not "regulates AI policy"
_WATCHES_AI = re.compile(
    r"(?:regulat|supervis|enforc|polic)\w* (?:the )?(?:[\w-]+ (?:of )?){0,3}?(?:AI|artificial intelligence)\b"
    r"(?! (?:strategy|plan|policy|policies|programme|governance|agenda))",
    re.IGNORECASE,
)
# Where a clause on another body begins.
_NEXT_CLAUSE = re.compile(r",? (?:while|whereas|but|although|and (?:will|would|is|was|has|also|uses?|runs?))\b")
_NONE = re.compile(r"\b(?:no|not|without|lacks?)\b(?!.*(?:, but|;|, however,) )")
_COMPLIANCE = re.compile(r" (?:the )?(?:[\w’'-]+ ){0,3}compliance\b")
# Whoever studies AI assesses it; who examines the state's own plans watches over them.
_EXAMINES = re.compile(r"evaluated|assessed|audit|review|assess(?:es|ing)|evaluat(?:es|ing)", re.IGNORECASE)
_SCHOLARS = frozenset({"education_body", "civil_society", "coalition"})
_ON_POLICY = re.compile(
    r"\b(?:progress|implementation|strategy|plan|programme|policy|policies|legislation|laws?|regulations?|rules"
    r"|(?:legal|regulatory) frameworks?)\b",
    re.IGNORECASE,
)
# A plan spoken of before: "its implementation", "the measures of the programme".
_THE_PLAN = re.compile(
    r"\b(?:its|the|this|their) (?:\w+ ){0,2}?(?:implementation|execution|measures|strategy|plan|programme|program"
    r"|policy|roadmap|mission|initiative|agenda)\b",
    re.IGNORECASE,
)
# A task of oversight that opens an item: "Follow-up on the implementation of the strategy", "To monitor AI"
TASK = re.compile(
    r"(?:To )?(?P<verb>(?:Follow(?:ing)?[ -]up|Overse\w+|Oversight|Supervis\w+|Monitor\w*|Steer\w*|Co-?ordinat\w+"
    r"|Evaluat\w+|Enforc\w+|Regulat\w+|Direct(?:ing)?|Guid(?:e|ing)|Lead(?:ing)?)\b)[^.;]{5,160}",
    re.IGNORECASE,
)
_A_PLAN = re.compile(r"\b(?:strategy|plan|programme|program|policy|roadmap)\b", re.IGNORECASE)
# "coordinate policy and support": of AI, where what goes before is on AI
_BARE_POLICY = re.compile(
    r"(?:co-?ordinat|lead|steer|oversee|guid|shap|driv)\w* (?:the )?(?:national |overall )?(?:policy|policies"
    r"|governance)\b",
    re.I,
)
_ITS_SIGHT = re.compile(rf"\bits {_SIGHT}\b")
_NEAR = 300  # characters before a duty that tell what it is about
_PLANS = frozenset({"strategy", "action_plan", "programme"})
# "Supervision of AI falls to ▪", "its execution is entrusted to ▪", "AI policy is the responsibility of ▪"
_LIES_WITH = Pattern(
    rf"(?P<words>\b(?:(?:(?:responsibility|authority) for |task of )(?:its|their|this|{_DUTY_OF}|{_SIGHT})"
    rf"|(?:its|their) {_SIGHT}|{_DUTY_OF}|{_AI_MATTERS}|{INSTRUMENT})[^.;:{BODY}]{{0,90}}?) "
    r"(?:(?:lies|lay|rests|rested|sits|remains) (?:primarily |mainly |jointly )?(?:with|in the hands of)"
    r"|(?:falls|fell|comes) (?:primarily |mainly )?(?:to|under|on|within the (?:remit|mandate|competence) of)"
    r"|(?:is|are|was|were|will be|has been|would be) (?:\w+ly )?(?:(?:the )?(?:\w+ )?(?:responsibility|task|job|duty"
    r"|remit|competence) of|a matter for|in the hands of|under(?: the (?:responsibility|authority|supervision) of)?"
    r"|(?:entrusted|assigned|delegated|given|transferred|allocated) to))(?= )",
    re.IGNORECASE,
)
# "Supervision of AI is handled by ▪", "Oversight is managed by ▪", "the drafting of the strategy is led by ▪"
_DONE_BY = Pattern(
    rf"(?P<words>\b(?:(?:its|their) {_SIGHT}|{_DUTY_OF}|{_AI_MATTERS}"
    r"|(?:the )?(?:drafting|formulation|development|preparation|elaboration|design)(?: and [a-z]+)? of)"
    rf"[^.;:{BODY}]{{0,90}}?"
    rf"|(?:^|(?<=[,;] )|(?<=\bwhile )|(?<=\band ))(?P<bare>(?:oversight|supervision|enforcement|regulation)))"
    r" (?:is|are|was|were|will be|has been|is being) (?:[a-z]+ly )?(?:managed|handled|carried out|exercised|ensured"
    r"|conducted|performed|led|headed|driven|spearheaded|undertaken|provided|steered|directed"
    r"|co-?ordinated|overseen|monitored|supervised|governed|guided|shaped)(?: jointly)? by(?= )",
    re.IGNORECASE,
)
_REVIEWED = Pattern(
    r"\b(?P<verb>reviewed|overseen|monitored|co-?ordinated|evaluated|steered|supervised|assessed)\b(?: [\w-]+){0,4} by "
    r"(?:the |an? )?$"
    r"|\b(?P<under>[Uu]nder the (?:\w+ )?(?:lead|leadership|direction|supervision|guidance|co-?ordination|oversight"
    r"|stewardship)) of (?:the |an? )?$"
)
# "grants powers to ▪", "entrusts the supervision of AI to ▪", "tasks that the law confers on ▪"
_GIVING = Pattern(
    r"\b(?:grants?|granted|gives?|gave|confers?|conferred|entrusts?|entrusted|assigns?|assigned|vests?|vested"
    r"|delegates?|delegated|hands?|handed|leaves?|left)\b",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    rf"[^.;:{BODY}]{{0,160}}{_GIVING.plain.pattern}(?P<words>[^.;:{BODY}]{{1,150}}?) (?:to|on|upon|in)"
    rf"(?: (?:two|three|four|several|the following) [a-z]+,?| both)?(?= (?:[\w-]+ ){{0,3}}?{BODY})",
    re.IGNORECASE,
)
_A_TASK = re.compile(rf"\b(?:powers?|responsibilit|tasks?|functions?|roles?|mandate|{_SIGHT})", re.IGNORECASE)


@dataclass(slots=True)
class Role:
    """Why a body is in, with the place that says so."""

    scope: str
    spans: Value
    rule: str
    confidence: float
    remit: Value | None = None  # what a duty is, in the words that tell it


def scope_of(about: str) -> str:
    """The scope that words tell of what a body is for: data, rights or ethics; "" if none of these."""
    return next((scope for scope, pattern in _ABOUT if pattern.search(about)), "")


def duty_of(context: Context, thing: Thing, sentence: Sentence, block: Block) -> Role | None:
    """The duty that a sentence says a body has, if it is to watch over AI, data or rights, or to steer a plan."""
    return next(_duties(context, thing, sentence, block), None)


def _duties(context: Context, thing: Thing, sentence: Sentence, block: Block) -> Iterator[Role]:
    patterns = (_LIES_WITH, _DONE_BY, _GIVING, _WATCHES, _WILL_WATCH, _TO_WATCH)
    for mention in context.mentions_in(sentence, thing):
        at = mention.start - sentence.start
        reviewed = _REVIEWED.search(sentence.text, max(0, at - 150), at)
        acts = context.in_sentence(sentence, "instruments")
        if reviewed and (acts or (_ON_POLICY if reviewed["verb"] else AI).search(sentence.text)):
            place = (sentence.start + n for n in reviewed.span("verb" if reviewed["verb"] else "under"))
            laws = "".join(f" {a.name}" for a in acts if a.kind in ("law", "regulation") and a.end <= mention.start)
            scope = scope_of(laws) or ("ai_regulation" if AI.search(laws) else "ai_policy_execution")
            yield Role(scope, context.value(block, *place), "oversight_bodies.reviews", 0.8)
    if not any(pattern.may_match(sentence.text) for pattern in patterns):
        return
    outline = Outline(context, sentence)
    for match in chain(*(p.finditer(outline.text) for p in (_LIES_WITH.plain, _DONE_BY.plain, _GIVEN_TO))):
        given = match.re is _GIVEN_TO
        if given and not _A_TASK.search(match[0]):
            continue
        holders = outline.objects(match.end(), BODY)
        start, end = (outline.offset(n) for n in match.span("words"))
        bare = match.re is _DONE_BY.plain and match["bare"]
        whole = outline.offset(match.start()) if given else start  # the law that gives may tell what on
        scope = _on_rules(context, block, start) if bare else what_for(context, block, whole, end)
        if scope and thing.key in {outline.mentions[at].key for at in holders}:
            words = context.value(block, start + given, end)
            yield Role(scope, words, "oversight_bodies.responsible", 0.8, words)
    told = any(m.table == "organisations" for m in outline.mentions.values())
    for pattern in (_WATCHES, _WILL_WATCH, _TO_WATCH):
        for match in _each_verb(pattern, outline.text):
            start, end = (outline.offset(n) for n in match.span("verb"))
            stop = outline.offset(match.end("object"))
            about = block.text[end:stop]
            if another := _NEXT_CLAUSE.search(about):
                about = about[: another.start()]
            examines = _EXAMINES.match(match["verb"])
            if examines and not (_ON_POLICY.search(about) and thing.kind not in _SCHOLARS):
                continue
            if _NONE.search(outline.text, 0, match.end("verb")):
                continue
            if match.groupdict().get("infinitive") and not _MADE.search(outline.text, 0, match.start()):
                continue
            scope = what_for(context, block, start, end + len(about))
            if not scope:
                continue
            if pattern is _TO_WATCH:
                heads = outline.objects(match.end(), BODY)
            else:
                finite = pattern is _WATCHES and bool(_FINITE.match(match["verb"]))
                of_head = finite or outline.text.endswith(("with ", "having "), 0, match.start())
                of_head = of_head or bool(match.groupdict().get("infinitive"))
                heads = outline.subjects(match.start(), _DOING, BODY, attributes=not of_head)
                if not heads and (finite or _PERFECT.search(outline.text, 0, match.start())):
                    heads = subjects.going_on(outline, match.start(), BODY)
            if thing.key in {outline.mentions[at].key for at in heads} or (not told and match.start() < 40):
                remit = context.value(block, start, end + len(about.rstrip(' ,;:|”"')))
                yield Role(scope, context.value(block, start, end), "oversight_bodies.watches", 0.8, remit)


def _each_verb(pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """Each verb of a duty, also one within what another is said to be about: "regulates X and coordinates Y"."""
    match = pattern.plain.search(text)
    while match is not None:
        yield match
        match = pattern.plain.search(text, match.end("verb"))


def _on_rules(context: Context, block: Block, start: int) -> str:
    """The scope of "oversight" without an object: that of rules on AI, where what goes before is on AI."""
    before = context.document.blocks[max(0, block.index - 2) : block.index]
    near = " ".join(b.text for b in (*context.document.headings(block)[:1], *before) if b.kind != "furniture")
    return "ai_regulation" if AI.search(block.text, max(0, start - 400), start) or AI.search(near) else ""


def what_for(context: Context, block: Block, start: int, end: int) -> str:
    """The scope of a duty by its words: what they name, or the plan or the law last spoken of; "" if none of AI."""
    words = block.text[start:end]
    about = _AS_TOOL.sub("", words) + "".join(
        f" {m.name}" for m in context.within(block.index, start, end, "instruments")
    )
    if _COMPLIANCE.search(words) and not scope_of(about) and (law := context.last("instruments", block, start)):
        about += " " + law.name
    if scope := scope_of(about):
        return scope
    if AI.search(about):
        legal = bool(re.match(r"enforc|regulat|supervis", words, re.IGNORECASE)) and "Act" in about
        legal = legal or bool(re.match(r"\w+ (?:\w+ )?powers? ", words) or _WATCHES_AI.match(words))
        rules = _AI_WATCHED.match(words) or _RULES_ON_AI.search(
            re.sub(rf"^(?:{DUTY} )?(?:{_DUTY_OF}|\w+)", "", words, count=1, flags=re.I)
        )
        return "ai_regulation" if legal or rules else "ai_policy_execution"
    if _BARE_POLICY.match(words) and AI.search(block.text, max(0, start - _NEAR), start):
        return "ai_policy_execution"
    if not _THE_PLAN.search(words):
        return ""
    last = context.last("instruments", block, start)
    plans = (*context.within(block.index, max(0, start - 400), start, "instruments"), *filter(None, (last,)))
    on_ai = any(p.kind in _PLANS and AI.search(p.name) for p in plans)
    title = context.document.title
    on_ai = on_ai or (not plans and bool(AI.search(title) and _A_PLAN.search(title)))  # of the plan that this text is
    own = _ITS_SIGHT.search(words) and (not plans or AI.search(block.text, max(0, start - 400), start))
    return "ai_policy_execution" if on_ai or own else ""
