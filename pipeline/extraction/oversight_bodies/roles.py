"""Why a body is one of oversight: by its name ("data protection authority", "ethics board"), by what sentences say that
it does ("oversees", "is responsible for implementing"), or by the list in which it stands (codebook: oversight_bodies).
"""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention, Named, Thing
from pipeline.extraction.oversight_bodies.duties import AI, Role, duty_of, scope_of
from pipeline.extraction.oversight_bodies.lists import by_list, by_tasks
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations import deeds
from pipeline.model import Block, Sentence, Value

_BY_NAME = (
    (
        "police_data",
        re.compile(
            r"^(?=.*\b(?:police|intelligence services?)\b).*\b(?:council|commission|body|board|committee|organ"
            r"|ombuds\w+|inspectorate|institution|supervisor|(?:data|information|oversight|complaints|conduct|supervisory"
            r"|independent) [\w ]*(?:authority|commissioner|office))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "data_protection",
        re.compile(
            r"\bdata protection\b|\bprotection of (?:[\w’'-]+ ){0,2}?(?:data|information)\b|\bpersonal data\b"
            r"|\b(?:personal )?information protection\b|\bprivacy\b"
            r"|\binformation (?:commission|regulator)|(?<!AI and )\bdata (?:state )?(?:commission|inspect"
            r"|ombuds|regulator)"
            # in the languages of the field
            r"|\bdonn[ée]+es (?:personnelles|à caractère personnel)|\bprotection des donn[ée]+es|\bdatos personales"
            r"|\bprotección de datos|\bdados pessoais|\bproteção de dados|\bdati personali|\bpersoonsgegevens"
            r"|\bdatenschutz|\bdata(?:tilsyn|inspe[kc])|\bintegritetsskydd|\btietosuoja"
            r"|\binformatique et (?:des )?libertés",
            re.IGNORECASE,
        ),
    ),
    (
        "human_rights",
        re.compile(
            r"\bhuman rights?\b|\bombuds\w+|\b(?:equality|equal (?:treatment|opportunit\w+)|racial|gender)\b[\w ]*"
            r"\b(?:body|commission|commissioner|authority|agency)\b|\b(?:anti|non)-discrimination\b"
            r"|\b(?:defender|protector|commissioner) (?:of|for) [\w ]*rights\b|\bdroits humains\b|\bd[ée]fens[eo]\w*"
            r" (?:des|del|de los|do|da) (?:droits|pueblo|derechos|povo)\b",
            re.IGNORECASE,
        ),
    ),
    ("ethics", re.compile(r"\bethic(?:s|al)?\b|\bbioethics\b", re.IGNORECASE)),
    (
        "ai_regulation",
        re.compile(
            r"\bmarket surveillance\b|\b(?:AI|Artificial Intelligence|Algorithms?) (?:(?:and Data )?Commissioner"
            r"|(?:regulatory |supervisory )?authority"
            r"|regulator|regulatory forum|act authority|safety (?:research )?institute"
            r"|security institute)\b"
            r"|\b(?:supervision|regulation|oversight|safety) of (?:AI|artificial intelligence|algorithms)\b"
            r"|\bregulatory (?:body|authority|agency) (?:for|of|on) (?:AI|artificial intelligence)\b"
            r"|\balgorithmic (?:oversight|supervision|accountability)\b",
            re.IGNORECASE,
        ),
    ),
)
_AI_BODY = re.compile(
    r"\b(?:AI|Artificial Intelligence)\b[\w -]*\b(?:council|committee|commission|board|agency|office"
    r"|task ?force|authority|directorate|bureau|observatory|commissioner|headquarters|secretariat|team|sub-?group|unit"
    r"|(?:working|expert|advisory"
    r"|steering|high-level|governance) group|co-?ordination cent(?:er|re))\b"
    r"|\b(?:council|committee|commission|board|task ?force|authority|observatory|(?:expert|working|advisory) group"
    r"|office|panel|secretariat|co-?ordinator) (?:on|for|of)"
    r" (?:the )?(?:\w+ ){0,4}?(?:AI|artificial intelligence)\b",
    re.IGNORECASE,
)
# What steers by its name, where it is spoken of beside AI: "steering committee", "inter-ministerial working group".
_STEERS_BY_NAME = re.compile(
    r"\b(?:steering|co-?ordinat\w+|leadership|governance|oversight|implementation|delivery|inter-?ministerial"
    r"|inter-?departmental|inter-?agency|cross-government)\b[\w -]*\b(?:council|committee|commission|board|body|unit"
    r"|team|office|group|task ?force|cent(?:er|re)|mechanism|secretariat)\b",
    re.IGNORECASE,
)
_OF_PARLIAMENT = re.compile(
    r"\b(?:Senate|House|Assembly)\b[\w ]* (?:Committee|Commission)\b"
    r"|\b(?:Study Commission|(?:Select|Standing|Joint) Committee|Committee of Inquiry|Parliamentary)\b"
)
# What calls a body one of oversight: "the national data protection authority", "the regulator responsible for AI".
_WATCHFUL = (
    r"(?:market surveillance|supervisory|supervising|oversight|notifying|enforcement|data protection|data privacy"
    r"|privacy|regulatory|human rights|fundamental rights|competent|equality|co-?ordinating|authori[sz]ed|AI"
    r"|artificial intelligence)"
)
_A_WATCHER = (
    rf"{_WATCHFUL} (?:(?:and|or) {_WATCHFUL} |supervisory |enforcement )?(?:authorit(?:y|ies)|regulators?|institutions?"
    r"|bod(?:y|ies)|agenc(?:y|ies)|supervisors?|watchdogs?|commissioner|ombuds\w+|co-?ordinators?)\b"
)
_OF_AI = (
    r"(?:authority|regulator|supervisor|body|agency|co-?ordinator|(?:focal|contact) point|point of contact|entity)"
    r" (?:responsible for|in charge of|for|on|tasked with|in the (?:field|area|sphere|domain) of)"
    r" (?:(?:overseeing|supervising|regulating|enforcing|the (?:oversight|supervision|regulation|enforcement) of) )?"
    r"(?:[\w’'-]+ ){0,5}?(?:AI|artificial intelligence)\b"
)
_OF_A_PLAN = (
    r"(?:authority|body|agency|entity|institution|ministry|department|office) "
    r"(?:that is |which is )?(?:responsible for|in charge of|tasked with|charged with|entrusted with|for)"
    r" (?:[\w’'-]+,? ){0,8}?"
    r"(?:strategy|plan|policy|policies|programme|agenda|roadmap"
    r"|(?:its|their) (?:implementation|execution|coordination))\b"
)
_ROLE = (
    rf"(?:(?:the |an? |[A-Z][\w-]+['’]s )?(?:[\w’'-]+,? ){{0,5}}?(?:{_A_WATCHER}|ombuds\w+)"
    r"(?:(?! and (?:was|is|has)\b)[^.;(]){0,120}"
    rf"|(?:the |an? )?(?:[\w’'-]+ ){{0,4}}?(?:{_OF_AI}[^.;(]{{0,120}}|{_OF_A_PLAN}[^.;(]{{0,80}}))"
)
_PRIVATE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur) (?:[a-z-]+ )?(?:company|firm|hospital|university|school|bank|start-?up|vendor)"
    r"(?: (?:has|have|had|also|already|recently))* $"
)
_STEERS_A_PLAN = re.compile(
    r"\b(?:for|of|with)\b.*\b(?:strategy|plan|policy|policies|programme|agenda|roadmap|governance"
    r"|(?:its|their) (?:implementation|execution|coordination))\b"
)
_STEERER = re.compile(r"\b(?:co-?ordinat\w+|focal)\b", re.I)
# "makes X the authorised body for …"
_MAKES = re.compile(r"\b(?:makes?|made|designat(?:es|ed)|appoint(?:s|ed)|nam(?:es|ed)) (?:the )?$")
_MADE = re.compile(rf"(?:\s*\([^()]*\))? (?P<role>{_ROLE})")
_SUPERVISES = re.compile(r"\b(?:supervis\w+|surveillance|notifying|enforcement|regulat\w+)\b", re.I)
_LISTED = re.compile(r"(?:\s*\([^()]*\))?(?:,| and|, and| as well as|, as well as) (?:the )?")
_CHOSEN = r"(?:designated|appointed|named|established|chosen|selected|confirmed)"
BECOMES = re.compile(
    r"^[”\"]?(?:\s*\([^()]*\))?(?:, (?:which|who))?,?\s+(?P<verb>would (?:become|be|act as|serve as)"
    rf"|will (?:also )?(?:become|be(?: {_CHOSEN}(?: as)?)?|act as|serve as)"
    rf"|(?:is|are) (?:to be|to become|set to (?:be|become)|expected to (?:be|become|act as|serve as))"
    rf"(?: {_CHOSEN}(?: as)?)?"
    rf"|becomes?|became|(?:is|was|are|were)(?: (?:also|now))?(?: {_CHOSEN}(?: as)?)?"
    rf"|(?:has|have) (?:also |now )?been {_CHOSEN}(?: as)?"
    rf"|{_CHOSEN} as|as|(?:also )?(?:serves|acts|functions|operates|acting|serving) as)"
    rf"\s+(?P<role>{_ROLE})"
)
_APPOSED = re.compile(
    r"^[”\"]?(?:\s*\([^()]*\))?, (?P<role>(?:the |an? |[A-Z][\w-]+['’]s )"
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{_A_WATCHER}|{_OF_AI})[^,.;()]{{0,60}})"
)
_CALLED = re.compile(
    rf"(?P<role>\b(?:the |an? |[A-Z][\w-]+['’]s |its |[A-Z][\w-]+ )(?:[\w’'-]+ ){{0,3}}?(?:{_A_WATCHER}|{_OF_AI}))"
    r"(?:,| [–—-]|:)? (?:(?:at present|currently|today|now|namely|called|known as|that is|i\.e\.),? )?[“\"(]?(?:the )?$"
)
_REGULATORS = Pattern(r"\b(?P<noun>regulators?)\b\s*(?:[–—:,(-]|such as|like|including|namely)\s*(?:the )?[A-Z]")
_TOPIC = re.compile(
    r"\b(?:AI|artificial intelligence|robo\w*|digital|algorithm\w*|data|machine learning)\b", re.IGNORECASE
)
_CONTINUES = re.compile(
    r"^(?:It|They|This (?:body|authority|institution|commission|office|agency|committee|council)"
    r"|The (?:body|authority))\b"
)
_PLURAL_REFERENCE = re.compile(
    r"^(?:These|Both|The two|Those) (?:organi[sz]ations|bodies|agencies|institutions|cent(?:er|re)s|authorities)\b"
)
_WORKING = Pattern(
    r"\b(?:agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|departments?) (?:are"
    r"|is) (?:working|active|responsible|in charge|involved|tasked)\b[^.]*:"
)
_STEERING = re.compile(
    r"\b(?:oversight|overs(?:ee|ight)|assess\w*|evaluat\w*|implement\w*|monitor\w*|execut\w*|steer\w*)\b", re.IGNORECASE
)
_GOVERNS = re.compile(r"\b(?:ministry|minister|treasury|secretary)\b", re.IGNORECASE)
_WHOSE = re.compile(r"\bwhose $")
# Who carries out a programme runs it; who carries out the plan of a state steers it.
_PLANS = {"implements": ("strategy", "action_plan"), "oversees": ("strategy", "action_plan", "programme")}
_NO_WATCHER = frozenset({"government", "company", "publisher", "international_organisation"})
_OF_AN_ACT = re.compile(r"\b(?:market surveillance|notifying)(?: \w+)? (?:authority|body)\b", re.IGNORECASE)


def role_of(context: Context, thing: Thing) -> Role | None:
    """Why a body is in, or None: by its name, else by what sentences say that it does."""
    part = (thing.entry and thing.entry.of_gazetteer) or (thing.heads & {"cabinet", "cabinets"} and " " in thing.name)
    if thing.kind in _NO_WATCHER and not (thing.kind == "government" and part):
        return None  # of the parts of a government, as a cabinet for one matter, some watch over AI
    if all(_WHOSE.search(n.block.text, max(0, n.found.start - 8), n.found.start) for n in thing.named):
        return None  # a body of a country that is only compared
    sentences = sentences_on(context, thing)
    return (
        _by_name(context, thing, sentences)
        or _by_deed(context, thing, sentences)
        or by_list(context, thing)
        or by_tasks(context, thing)
        or _by_relation(context, thing)
    )


def sentences_on(context: Context, thing: Thing) -> list[tuple[Block, Sentence]]:
    """Sentences that speak of a body: those that name it, and those that go on about it ("It has ...")."""
    found: list[tuple[Block, Sentence]] = []
    for block in context.blocks_of(thing):
        about = False
        for sentence in block.sentences:
            bodies = context.in_sentence(sentence, "organisations")
            if thing.key in (keys := context.keys_in(sentence, "organisations")):
                found.append((block, sentence))
                about = (
                    bodies[0].key == thing.key
                    or len(keys) == 1
                    or bool(_WORKING.search(sentence.text))
                    or " such as " in sentence.text
                )
            elif about and (_CONTINUES.match(sentence.text) or _PLURAL_REFERENCE.match(sentence.text)) and not bodies:
                found.append((block, sentence))
            else:
                about = False
    return found


def _of_private(named: Named) -> bool:
    """Whether a body is that of a company or school: "the company has set up an ethics board"."""
    act = named.act
    return act is not None and act.active and bool(_PRIVATE.search(named.sentence.text, 0, act.start))


def _by_name(context: Context, thing: Thing, sentences: list[tuple[Block, Sentence]]) -> Role | None:
    """A body whose name tells what it watches over."""
    if thing.kind in ("education_body", "civil_society") or _GOVERNS.search(thing.name):
        return None
    introduced = all(n.found.evidence == "introduced" for n in thing.named)
    if introduced and (not any(n.makes for n in thing.named) or all(map(_of_private, thing.named))):
        return None
    title = context.title(thing)
    names = {n.found.text for n in thing.named} | ({n.text for n in thing.entry.names} if thing.entry else set())
    for scope, pattern in _BY_NAME:
        if scope == "data_protection" and thing.kind == "research_centre":
            continue  # "the Zenda Law Centre for Privacy" studies it
        if scope != "ai_regulation" and thing.kind == "coalition":
            continue  # an alliance for rights asks for them
        if any(map(pattern.search, names)):
            return Role(scope, title, "oversight_bodies.by_name", 0.85 if introduced else 0.9)
    if thing.kind == "coalition":
        return None
    on = (thing.name, *(s.text for _, s in sentences if "Committee" in thing.name))
    if _OF_PARLIAMENT.search(thing.name) and any(map(_TOPIC.search, on)):
        return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.85)
    makers = [context.actor(n) for n in thing.named if n.makes]
    topic = _TOPIC.search(thing.name) or any(AI.search(n.sentence.text) for n in thing.named if n.makes)
    if any(m is not None and m.kind == "parliament" for m in makers) and topic:
        return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.85)
    steers = _STEERS_BY_NAME.search(thing.name) and any(AI.search(sentence.text) for _, sentence in sentences)
    if _AI_BODY.search(thing.name) or steers:
        return Role("ai_policy_execution", title, "oversight_bodies.ai_body", 0.8)
    if re.search(r"\bgroup\b|\bcommittee\b", thing.name, re.IGNORECASE):
        for _, sentence in sentences:
            parliament = any(m.kind == "parliament" for m in context.in_sentence(sentence, "organisations"))
            if parliament and _TOPIC.search(thing.name):
                return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.85)
            if re.search(
                r" (?:created|set up|formed|established) by .*(?:Senate|Parliament|Chamber|Assembly|House)", thing.name
            ):
                return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.75)
    return None


def _by_relation(context: Context, thing: Thing) -> Role | None:
    """A body that a relation makes oversee a law on AI, data or rights, or steer or carry out a plan for AI."""
    if not any(n.found.evidence != "introduced" or n.makes for n in thing.named):
        return None
    for stated in context.once(deeds).get(thing.key, ()):
        if stated.object.table != "instruments":
            continue
        act = next(t for t in context.things if t.key == stated.object.link.key)
        name = " ".join(n.found.text for n in act.named)
        if stated.predicate not in ("oversees", "implements") or not (stated.words):
            continue
        words = Value("", stated.words)
        scope = scope_of(name)
        if act.kind in ("law", "regulation"):
            if stated.predicate == "oversees" and (scope or AI.search(name)):
                return Role(scope or "ai_regulation", words, "oversight_bodies.oversees_act", 0.8)
        elif act.kind in _PLANS[stated.predicate] and AI.search(name):
            return Role("ai_policy_execution", words, "oversight_bodies.carries_out", 0.8)
    return None


def _by_deed(context: Context, thing: Thing, sentences: list[tuple[Block, Sentence]]) -> Role | None:
    """A body of which a sentence says that it oversees, steers, assesses or ethically accompanies AI policy."""
    nameless = all(n.found.evidence == "introduced" for n in thing.named) and not any(n.makes for n in thing.named)
    for block, sentence in sentences:
        said = None if nameless else _said_of(context, thing, block, sentence)
        if (role := said or duty_of(context, thing, sentence, block)) is not None:
            return role
    return None


def _said_of(context: Context, thing: Thing, block: Block, sentence: Sentence) -> Role | None:
    """What a sentence calls a body, or the list of working or regulating bodies in which it stands."""
    text = sentence.text
    mentions = [m for m in context.in_sentence(sentence, "organisations") if m.key == thing.key]
    if (working := _WORKING.search(text)) and any(m.start >= sentence.start + working.end() for m in mentions):
        before = block.text[max(0, sentence.start - 250) : sentence.start]
        if _STEERING.search(before + text[: working.end()]) and AI.search(before + text):
            value = context.value(block, sentence.start + working.start(), sentence.start + working.end() - 1)
            return Role("ai_policy_execution", value, "oversight_bodies.agencies_at_work", 0.85)
    if (
        _PLURAL_REFERENCE.match(text)
        and re.search(r"\bwork(?:s|ing)? (?:\w+ )?on\b|\baccompan\w+|\badvis\w+", text)
        and re.search(r"\bethic", text)
    ):
        value = context.value(block, sentence.start, sentence.end)
        return Role("ethics", value, "oversight_bodies.ethical_work", 0.85)
    for mention in mentions:
        if (called := _called(context, block, sentence, mention)) is not None:
            return called
    listed = _REGULATORS.search(text)
    if listed and thing.kind in ("regulator", "agency", "advisory_body") and AI.search(text):
        start = sentence.start + listed.start()
        if any(m.start >= start for m in mentions):
            value = context.value(block, start, sentence.start + listed.end("noun"))
            return Role("ai_regulation", value, "oversight_bodies.regulators", 0.85)
    return None


def _called(context: Context, block: Block, sentence: Sentence, mention: Mention) -> Role | None:
    """A body that is called, designated or about to become a supervisor of AI, data or rights."""
    text = block.text
    first, last = _run(context, sentence, mention, text)
    before = _CALLED.search(text, sentence.start, first)
    made = _MAKES.search(text, sentence.start, first) and _MADE.match(text[last : sentence.end])
    after = BECOMES.match(text[last : sentence.end]) or made or _APPOSED.match(text[last : sentence.end])
    for match, shift in ((after, last), (before, 0)):
        if match is None:
            continue
        role = match["role"]
        scope = scope_of(role)
        if scope == "" and (AI.search(role) or _OF_AN_ACT.search(role)):
            steers = _STEERER.search(role) and not _SUPERVISES.search(role)
            scope = "ai_policy_execution" if steers else "ai_regulation"
        above = " ".join(h.text for h in context.document.headings(block))
        scope = scope or scope_of(above)
        if _STEERS_A_PLAN.search(role):
            plan = context.last("instruments", block, mention.start)
            on_ai = AI.search(role) or (scope == "" and plan is not None and AI.search(plan.name))
            scope = "ai_policy_execution" if on_ai else scope
        if scope:
            value = context.value(block, *(shift + n for n in match.span("role")))
            rule = "becomes" if "verb" in match.groupdict() else "called"
            return Role(scope, value, f"oversight_bodies.{rule}", 0.85)
    return None


def _run(context: Context, sentence: Sentence, mention: Mention, text: str) -> tuple[int, int]:
    """Where the list of bodies in which a mention stands begins and ends: "the X, the Y and the Z were named as"."""
    bodies = list(context.in_sentence(sentence, "organisations"))
    at = bodies.index(mention)
    first = last = at
    while first and _LISTED.fullmatch(text, bodies[first - 1].end, bodies[first].start):
        first -= 1
    while last + 1 < len(bodies) and _LISTED.fullmatch(text, bodies[last].end, bodies[last + 1].start):
        last += 1
    return bodies[first].start, bodies[last].end
