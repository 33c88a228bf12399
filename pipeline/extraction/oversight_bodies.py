"""Oversight bodies: who watches over AI, data, police data or human rights, and who steers and evaluates an AI plan.

A body watches by its name ("data protection authority", "ethics board") or by what sentences say it does ("oversees",
"is responsible for implementing"). Codebook: oversight_bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.context import Context, Named, Thing
from pipeline.extraction.finders import dates
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Candidate, Link, Sentence, Value

_BY_NAME = (
    (
        "police_data",
        re.compile(
            r"^(?=.*\b(?:police|intelligence services?)\b).*\b(?:council|commission|commissioner|body|board|committee"
            r"|organ|authority|ombuds\w+|inspectorate|institution|supervisor)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "data_protection",
        re.compile(
            r"\bdata protection\b|\bprotection of (?:personal )?(?:data|information)\b|\bpersonal data\b"
            r"|\b(?:personal )?information protection\b|\bprivacy\b"
            r"|\binformation (?:commission|regulator)|\bdata commission",
            re.IGNORECASE,
        ),
    ),
    (
        "human_rights",
        re.compile(
            r"\bhuman rights?\b|\bombuds\w+|\bequality (?:body|commission)|\banti-discrimination\b", re.IGNORECASE
        ),
    ),
    ("ethics", re.compile(r"\bethic(?:s|al)?\b|\bbioethics\b", re.IGNORECASE)),
    (
        "ai_regulation",
        re.compile(
            r"\bmarket surveillance\b|\bAI (?:(?:and Data )?Commissioner|(?:regulatory |supervisory )?authority"
            r"|regulator|regulatory forum|act authority|safety (?:research )?institute"
            r"|security institute)\b"
            r"|\b(?:supervision|regulation|oversight|safety) of (?:AI|artificial intelligence)\b",
            re.IGNORECASE,
        ),
    ),
)
_AI_BODY = re.compile(
    r"\b(?:AI|Artificial Intelligence)\b[\w ]*\b(?:council|committee|commission|board|agency|office"
    r"|task ?force|authority|bureau|observatory|commissioner|headquarters)\b"
    r"|\b(?:council|committee|commission|board|task ?force|authority|observatory|expert group|office) (?:on|for|of)"
    r" (?:the )?(?:\w+ ){0,4}?(?:AI|artificial intelligence)\b",
    re.IGNORECASE,
)
_OF_PARLIAMENT = re.compile(
    r"\b(?:Senate|House|Assembly)\b[\w ]* (?:Committee|Commission)\b"
    r"|\b(?:Study Commission|Select Committee|Committee of Inquiry|Parliamentary)\b"
)
_BECOMES = re.compile(
    r"^[”\"]?(?:\s*\([^()]*\))?,?\s+(?P<verb>would (?:become|be)|will (?:become|be)|becomes?|became|is|was|as"
    r"|has (?:also |now )?been (?:designated|appointed|named)(?: as)?|(?:is|was) (?:designated|appointed)(?: as)?"
    r"|serves as|acts as|functions as|operates as|was named)\s+(?P<role>(?:the |an? )?(?:[\w’'-]+ ){0,4}?"
    r"(?:market surveillance|supervisory|oversight|notifying|enforcement|data protection|privacy|regulatory"
    r"|human rights|competent)"
    r" (?:authority|regulator|institution|body|agency|supervisor)\b(?:(?! and (?:was|is|has)\b)[^.;(]){0,120}"
    r"|(?:the |an? )?(?:[\w’'-]+ ){0,4}?(?:authority|regulator|body|agency) (?:responsible for|in charge of)"
    r" (?:(?:overseeing|supervising|regulating|the (?:oversight|supervision|regulation) of) )?(?:[\w’'-]+ ){0,5}?"
    r"(?:AI|artificial intelligence)\b[^.;(]{0,120})"
)
# What a role or a duty is about, where the body's name does not tell.
_ABOUT = (
    ("data_protection", re.compile(r"\bdata protection\b|\bpersonal (?:data|information)\b|\bprivacy\b", re.I)),
    ("human_rights", re.compile(r"\bhuman rights?\b", re.I)),
    ("ethics", re.compile(r"\bethic", re.I)),
)
_DUTY = Pattern(
    r"\b(?P<verb>oversees?|overseeing|supervis(?:es?|ing)|monitors|enforc(?:es?|ing)"
    r"|responsible for (?:overseeing|supervising|monitoring|enforcing|the (?:oversight|supervision|enforcement"
    r"|monitoring)(?: of)?))\b (?P<object>(?:[^.;]|(?<=\bNo)\.){3,120})"
)
_REGULATORS = Pattern(r"\b(?P<noun>regulators?)\b\s*(?:[–—:,(-]|such as|like|including|namely)\s*(?:the )?[A-Z]")
_TOPIC = re.compile(
    r"\b(?:AI|artificial intelligence|robo\w*|digital|algorithm\w*|data|machine learning)\b", re.IGNORECASE
)
_AI = re.compile(r"\b(?:AI|artificial intelligence|algorithm\w*|robo\w*)\b", re.IGNORECASE)
_WATCHES = Pattern(
    r"\b(?P<verb>oversees?|overseeing|oversaw|supervis(?:es?|ing|ed)|monitors?|monitoring|enforc(?:es?"
    r"|ing)|regulat(?:es?|ing)|steers?|steering|"
    r"evaluat(?:es?|ing)|assess(?:es|ing)?|coordinat(?:es?|ing)|responsible for (?:overseeing"
    r"|supervising|monitoring|enforcing|coordinating|"
    r"implementing|steering|evaluating|the (?:implementation|oversight|supervision|coordination"
    r"|enforcement|monitoring))|in charge of|leads? the (?:implementation|coordination) of)\b"
    r"(?P<object>[^.;]{3,160})",
    re.IGNORECASE,
)
_REMIT = (
    Pattern(
        r"\b(?:intended|tasked|charged|mandated|designed|empowered|established|created|set up|formed|launched"
        r"|asked) (?:last year |this year |in \d{4} |within [^.;:]{3,80}? )?(?:to|with)"
        r" (?P<clause>(?!function\b)[^.;:]{8,220})"
    ),
    Pattern(
        r"\b(?:goal|task|role|mission|mandate|purpose|objective|function|aim|responsibility)s? (?:is|are"
        r"|will be|was) (?:to )?(?P<clause>[^.;:]{8,220})"
    ),
    Pattern(r"\bresponsible for (?P<clause>[^.;:]{8,200})"),
    Pattern(
        r"\b(?:body|authority|institution|agency|office|commission) (?:which|that) (?P<clause>(?!is\b"
        r"|was\b|has\b|will\b)[^.;:(]{8,200}?)(?=\s*\(|[.;:]|,? was\b)"
    ),
    Pattern(
        r"\b(?P<clause>(?:oversees?|regulates?|supervises?|monitors?|enforces?|steers?|evaluates?|assess(?:es)?"
        r"|coordinates?) [^.;:]{5,200})"
    ),
    Pattern(r"\bwork(?:s|ing)? (?:mainly |primarily )?on (?P<clause>[^.;:]{8,220})"),
    Pattern(r"\b(?P<clause>cover(?:s|ing)? the [^.;:]{8,200})"),
)
_POWERS = (
    Pattern(
        r"\b(?P<clause>(?:imposing|issuing|levying) (?:[\w-]+ ){0,3}?(?:fines|penalties|sanctions|warnings|orders)\b"
        r"[^.;]{0,100})"
    ),
    Pattern(r"\b(?:assumes?|exercises?) (?P<clause>(?:[\w-]+ ){0,3}?powers\b[^.;]{0,120})"),
    re.compile(r"\bgiv(?:es|en|ing) [^.;]{3,80}? the powers? to (?P<clause>[^.;]{5,160})"),
    Pattern(
        r"\b(?:has|have|had|with|holds?|enjoys?|was given"
        r"|were given)\s+(?P<clause>(?:[\w-]+ ){0,4}?(?:powers?|competenc(?:e|es|ies)|authority to"
        r"|the right to)\b[^.;]{0,160})"
    ),
    Pattern(
        r"\b(?:may|can|could|is able to|is empowered to)(?: now| also| only)? (?P<clause>(?:impose|fine"
        r"|sanction|investigate|order|inspect|audit|ban|suspend|issue|conduct|demand)[^.;]{3,160})"
    ),
)
# "An X will regulate …": a body that is yet to come, with what it will do.
_NEW = re.compile(r"(?:^|[\s(])(?:[Aa]n?) (?:(?!(?:of|for|by|to|in)\b)[a-z-]+ ){0,3}[“\"]?$")
_WILL = re.compile(
    r"[”\"]?(?:\s*\([^()]*\))?(?:, [^,.;:]{3,90},)? (?P<verb>will|would|shall) (?:also )?"
    r"(?P<clause>(?!be\b|have\b)[a-z]+ [^.;:]{5,200})"
)
# Where a clause on another body begins.
_NEXT_CLAUSE = re.compile(r",? (?:while|whereas|but|although|and the [A-Z])\b")
_INDEPENDENT = Pattern(
    r"\b(?:an? |as an? |fully |wholly |functionally )?(?P<word>independent(?:ly)?|autonomous)\b(?! of mind)"
)
_OF_GOVERNMENT = Pattern(
    r"\b(?P<word>(?:within|under|housed in|part of|attached to|reports to|reporting to"
    r"|located in) (?:the )?(?:\w+ ){0,2}?(?:Ministry|Department|Office of the Prime Minister"
    r"|Prime Minister|government|Presidency|Cabinet))\b"
)
_NOT_YET = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?P<words>(?:has|is) yet to be (?:\w+)|will be (?:set up|established|created"
    r"|opened|constituted|founded)"
    r"|is (?:to be|being) (?:set up|established|created))\b"
)
_POLICY = Pattern(r"\b(?:progress|implementation|strategy|plan|programme|policy)\b", re.IGNORECASE)
_REVIEWED = re.compile(
    r"\b(?P<verb>reviewed|overseen|monitored|coordinated|evaluated|steered|supervised"
    r"|assessed)\b(?: [\w-]+){0,4} by (?:the |an? )?$"
)
_REFORMED = Pattern(
    r"\b(?:was|were|has been|been) (?P<word>relaunched|reformed|reorganised|reorganized|restructured|reorgani[sz]ed"
    r"|overhauled|transformed)\b"
)
_ESTABLISHED = Pattern(
    r"\b(?P<word>established|created|set up|founded|formed|launched|inaugurated|began work|started work"
    r"|first meeting|been meeting since|operational since)\b"
)
_REPLACED = Pattern(
    r"\b(?:replac(?:ed|es|ing)|succeed(?:ed|s|ing)|successor (?:to|of)"
    r"|took over from)\s+(?:the\s+)?(?P<name>[A-Z][\w’'& -]+?(?:Commission|Authority|Office|Council"
    r"|Committee|Board|Agency|Commissioner|Institute|Body|Bureau|Directorate|Ombudsman))\b"
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
_UNDER = re.compile(r"\b(?:under|within|part of|of) (?:the )?$")
_WHOSE = re.compile(r"\bwhose $")
_WITHIN = Pattern(r"\b(?:under|within) (?:the )?$")
_PART_OF = re.compile(
    r"[”\"]?(?:\s*\([^()]*\))?,? (?:which is |is |an? (?:[\w-]+ ){0,3})?(?P<word>under|within|part of"
    r"|housed in|attached to) (?:the )?"
)
_NO_WATCHER = frozenset({"government", "company", "publisher", "international_organisation"})


_AUTHORITIES = re.compile(
    r"\b(?:competent|supervisory|notifying|market surveillance|enforcement|regulatory) (?:authorities|bodies)\b"
    r"|\bregulators\b|\bauthorities (?:which |that )?(?:will )?(?:oversee|enforce|supervise)\b"
)
_OF_AN_ACT = re.compile(r"\b(?:market surveillance|notifying) authority\b", re.IGNORECASE)
_LIES_WITH = re.compile(
    r"\b(?P<words>responsibility for (?:its|the|this|their) (?:implementation|execution|coordination|oversight"
    r"|monitoring)[^.;]{0,60}?) (?:lies|rests|is|lay|rested) with (?:the )?$"
)
_TO_COME = re.compile(r"\b(?P<word>future|planned|proposed|envisaged) [“\"]?$")
_ASKED_FOR = re.compile(r"\b(?P<word>propos\w+|recommend\w*|suggest\w*|would|should)\b", re.IGNORECASE)
_OFFICIAL = frozenset({"ministry_or_department", "agency", "regulator", "government", ""})


@dataclass(slots=True)
class Role:
    """Why a body is in, with the place that says so."""

    scope: str
    spans: Value
    rule: str
    confidence: float


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each body that watches, steers or advises."""
    for thing in context.things:
        if thing.table != "organisations":
            continue
        role = role_of(context, thing)
        if role is not None:
            yield _candidate(context, thing, role, _sentences(context, thing))


def role_of(context: Context, thing: Thing) -> Role | None:
    """Why a body is in, or None: by its name, else by what sentences say that it does."""
    if thing.kind in _NO_WATCHER:
        return None
    if all(_WHOSE.search(n.block.text, max(0, n.found.start - 8), n.found.start) for n in thing.named):
        return None  # a body of a country that is only compared
    sentences = _sentences(context, thing)
    return _by_name(context, thing, sentences) or _by_deed(context, thing, sentences) or _by_list(context, thing)


def _sentences(context: Context, thing: Thing) -> list[tuple[Block, Sentence]]:
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


def _by_name(context: Context, thing: Thing, sentences: list[tuple[Block, Sentence]]) -> Role | None:
    """A body whose name tells what it watches over."""
    if thing.kind in ("education_body", "coalition", "ministry_or_department", "civil_society") and not re.search(
        r"\boffice\b", thing.name, re.IGNORECASE
    ):
        return None
    introduced = all(n.found.evidence == "introduced" for n in thing.named)
    if introduced and not any(n.makes for n in thing.named):
        return None
    title = context.title(thing)
    for scope, pattern in _BY_NAME:
        if any(pattern.search(n.found.text) for n in thing.named):
            return Role(scope, title, "oversight_bodies.by_name", 0.85 if introduced else 0.9)
    if _OF_PARLIAMENT.search(thing.name) and _TOPIC.search(thing.name):
        return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.85)
    makers = [context.actor(n) for n in thing.named if n.makes]
    if any(m is not None and m.kind == "parliament" for m in makers) and _TOPIC.search(thing.name):
        return Role("parliament", title, "oversight_bodies.parliamentary_group", 0.85)
    if _AI_BODY.search(thing.name):
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


def _by_list(context: Context, thing: Thing) -> Role | None:
    """A body in a list of those that a lead-in makes competent for the rules on AI."""
    for named in thing.named:
        if named.block.kind != "list_item" or named.block.lead_in is None:
            continue
        lead_in = context.document.blocks[named.block.lead_in]
        match = _AUTHORITIES.search(lead_in.text)
        above = " ".join(h.text for h in context.document.headings(named.block))
        if match and (_AI.search(lead_in.text) or _AI.search(above)):
            duty = re.compile(r"(?:oversee|enforce|supervise)\b[^.,;:]{3,120}").search(lead_in.text, match.start())
            under = re.compile(r"(?: (?:under|for|of|in|on) [^,.;:]{3,60}?(?= and |[,.;:]|$))?")
            after = under.match(lead_in.text, match.end())
            start, end = duty.span() if duty else (match.start(), after.end() if after else match.end())
            return Role("ai_regulation", context.value(lead_in, start, end), "oversight_bodies.listed", 0.85)
    return None


def _by_deed(context: Context, thing: Thing, sentences: list[tuple[Block, Sentence]]) -> Role | None:
    """A body of which a sentence says that it oversees, steers, assesses or ethically accompanies AI policy."""
    if all(n.found.evidence == "introduced" for n in thing.named) and not any(n.makes for n in thing.named):
        return None
    for block, sentence in sentences:
        text = sentence.text
        mentions = [m for m in context.in_sentence(sentence, "organisations") if m.key == thing.key]
        if (working := _WORKING.search(text)) and any(m.start >= sentence.start + working.end() for m in mentions):
            before = block.text[max(0, sentence.start - 250) : sentence.start]
            if _STEERING.search(before + text[: working.end()]) and _AI.search(before + text):
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
            if becomes := _BECOMES.match(block.text[mention.end : sentence.end]):
                scope = next((scope for scope, about in _ABOUT if about.search(becomes["role"])), "")
                if scope == "" and (_AI.search(becomes["role"]) or _OF_AN_ACT.search(becomes["role"])):
                    scope = "ai_regulation"
                above = " ".join(h.text for h in context.document.headings(block))
                scope = scope or next((scope for scope, about in _ABOUT if about.search(above)), "")
                if scope:
                    value = context.value(block, mention.end + becomes.start("role"), mention.end + becomes.end("role"))
                    return Role(scope, value, "oversight_bodies.becomes", 0.85)
            lies = _LIES_WITH.search(text[: mention.start - sentence.start])
            if lies and (
                context.in_sentence(sentence, "instruments") or _POLICY.search(text) or "its" in lies["words"]
            ):
                start, end = (sentence.start + n for n in lies.span("words"))
                value = context.value(block, start, end)
                return Role("ai_policy_execution", value, "oversight_bodies.responsible", 0.8)
            reviewed = _REVIEWED.search(text[: mention.start - sentence.start])
            of_policy = context.in_sentence(sentence, "instruments") or _POLICY.search(text)
            if reviewed and of_policy:
                start = sentence.start + reviewed.start("verb")
                value = context.value(block, start, sentence.start + reviewed.end("verb"))
                return Role("ai_policy_execution", value, "oversight_bodies.reviews", 0.8)
        listed = _REGULATORS.search(text)
        if listed and thing.kind in ("regulator", "agency") and _AI.search(text):
            start = sentence.start + listed.start()
            if any(m.start >= start for m in mentions):
                value = context.value(block, start, sentence.start + listed.end("noun"))
                return Role("ai_regulation", value, "oversight_bodies.regulators", 0.85)
        if (duty := _duty(context, thing, sentence, block)) is not None:
            return duty
        if (
            (watch := _WATCHES.search(text))
            and (_AI.search(watch["object"]))
            and not re.search(r"\b(?:no|not|without|lack)\b", text[: watch.start()])
        ):
            subject = mentions[0] if mentions else None
            first = context.in_sentence(sentence, "organisations")
            owner = subject is not None and block.text.startswith(("'s", "’s"), subject.end)
            leads = (
                subject is not None
                and not owner
                and first[0].key == thing.key
                and subject.end <= sentence.start + watch.start()
            )
            near = text[subject.end - sentence.start : watch.start()] if subject is not None and leads else "x" * 99
            if (leads and len(near) < 60 and not re.search(r"[.;:]", near)) or (not mentions and watch.start() < 40):
                scope = (
                    "ai_regulation"
                    if re.match(r"enforc|regulat|supervis", watch["verb"], re.IGNORECASE) and "Act" in watch["object"]
                    else "ai_policy_execution"
                )
                if re.search(r"\bethic", watch["object"]):
                    scope = "ethics"
                value = context.value(block, sentence.start + watch.start(), sentence.start + watch.end("verb"))
                return Role(scope, value, "oversight_bodies.watches", 0.8)
    return None


def _duty(context: Context, thing: Thing, sentence: Sentence, block: Block) -> Role | None:
    """A body that oversees compliance, or the protection of data, human rights or ethics: by the words of its duty, by
    the law that it names, or by the instrument last spoken of."""
    text = sentence.text
    for match in _DUTY.finditer(text):
        start = sentence.start + match.start()
        before = [m for m in context.in_sentence(sentence, "organisations") if m.end <= start]
        before = [m for m in before if not _UNDER.search(block.text[sentence.start : m.start])]
        if not before or before[-1].key != thing.key:
            continue
        between = block.text[before[-1].end : start]
        if len(between) > 70 or re.search(r"[.;:]|\b(?:not?|without|lacks?)\b", between):
            continue
        about = match["object"]
        for mention in context.within(block.index, start, sentence.end, "instruments"):
            about += " " + mention.name
        compliance = re.match(r"(?:the )?(?:[\w’'-]+ ){0,3}compliance\b", match["object"])
        if compliance and not any(pattern.search(about) for _, pattern in _ABOUT) and not _AI.search(about):
            last = context.last("instruments", block, start)
            about += " " + last.name if last is not None else ""
        scope = next((scope for scope, pattern in _ABOUT if pattern.search(about)), "")
        if scope == "" and compliance and _AI.search(about):
            scope = "ai_regulation"
        if scope:
            value = context.value(block, start, sentence.start + match.end("verb"))
            return Role(scope, value, "oversight_bodies.duty", 0.8)
    return None


def _candidate(context: Context, thing: Thing, role: Role, sentences: list[tuple[Block, Sentence]]) -> Candidate:
    title = context.title(thing)
    fields: dict[str, Value] = {"scope": Value(role.scope, role.spans.spans)}
    fields["status"] = _status(context, thing)
    for named in thing.named:
        if becomes := _BECOMES.match(named.block.text[named.found.end : named.sentence.end]):
            start, end = _trimmed(named.block.text, *(named.found.end + n for n in becomes.span("role")))
            if role.rule.endswith("becomes") or becomes["verb"] not in ("is", "was", "as"):
                fields.setdefault("remit", context.value(named.block, start, end))
        if role.rule.endswith("listed"):
            fields.setdefault("remit", role.spans)
        if will := _WILL.match(named.block.text[: named.sentence.end], named.found.end):
            start, end = will.span("clause")
            if another := _NEXT_CLAUSE.search(named.block.text, start, end):
                end = another.start()
            fields.setdefault("remit", context.value(named.block, *_trimmed(named.block.text, start, end)))
        apposed = re.match(
            r"(?:\s*\([^()]*\))?, (?:which|that) (?:will|would|is to|shall) (?P<clause>[^,.;:]{8,200})",
            named.block.text[named.found.end :],
        )
        if apposed and "remit" not in fields:
            start = named.found.end + apposed.start("clause")
            fields["remit"] = context.value(named.block, start, named.found.end + apposed.end("clause"))
    for block, sentence in sentences:
        text = sentence.text
        shared = len(context.keys_in(sentence, "organisations")) > 1
        clause = _clause(_after_name(context, thing, sentence, text), text) if "remit" not in fields else None
        if clause is not None and re.search(r"\b(?:could|might) (?:serve|act|be)\b", text[: clause[0]]):
            clause = None  # what it might do is not what it is for
        if clause is not None and _speaks_of(context, thing, sentence, block, clause[0]):
            fields["remit"] = context.value(block, sentence.start + clause[0], sentence.start + clause[1])
        if "powers" not in fields and not shared:
            for pattern in _POWERS:
                if match := pattern.search(text):
                    start, end = _trimmed(text, *match.span("clause"))
                    fields["powers"] = context.value(block, sentence.start + start, sentence.start + end)
                    break
        if "independence" not in fields and (parent := _parent(context, thing, sentence, block)) is not None:
            fields["independence"] = parent
        if "independence" not in fields:
            for pattern, value in ((_INDEPENDENT, "independent"), (_OF_GOVERNMENT, "part_of_government")):
                if match := pattern.search(text):
                    start, end = match.span("word")
                    fields["independence"] = context.value(block, sentence.start + start, sentence.start + end, value)
                    break
        for name, pattern in (("reformed", _REFORMED), ("established", _ESTABLISHED)):
            within = shared and not _speaks_of(context, thing, sentence, block, len(text))
            if name not in fields and not within and (when := _when(text, pattern)) is not None:
                fields[name] = context.value(block, sentence.start + when.start, sentence.start + when.end, when.value)
        match = _REPLACED.search(text)
        if match and "predecessor" not in fields and match["name"] != thing.name:
            start, end = match.span("name")
            fields["predecessor"] = context.value(block, sentence.start + start, sentence.start + end)
    for named in thing.named:
        if named.former and "predecessor" not in fields:
            fields["predecessor"] = context.value(named.block, named.found.start, named.found.end)
    if fields["status"].value == "proposed":
        fields.pop("established", None)
    links = {"organisation_id": Link("organisations", key=thing.key, spans=title.spans)}
    jurisdiction = context.jurisdiction(thing)
    if jurisdiction.name:
        links["jurisdiction_id"] = jurisdiction
    first = thing.named[0]
    return Candidate(
        "oversight_bodies",
        context.document.source_id,
        thing.key.replace("organisations", "oversight_bodies"),
        role.rule,
        role.confidence,
        fields,
        links,
        (),
        context.evidence(first.sentence),
        first.block.index,
    )


def _parent(context: Context, thing: Thing, sentence: Sentence, block: Block) -> Value | None:
    """The words that put a body under a public one: "the Data Office, under the Digital Agency,"."""
    bodies = context.in_sentence(sentence, "organisations")
    for own in bodies:
        if own.key != thing.key or not _PART_OF.match(block.text, own.end):
            continue
        for other in bodies:
            if other.start < own.end or other.key == thing.key or other.kind not in _OFFICIAL:
                continue
            if match := _PART_OF.fullmatch(block.text, own.end, other.start):
                return context.value(block, *match.span("word"), "part_of_government")
    return None


def _speaks_of(context: Context, thing: Thing, sentence: Sentence, block: Block, position: int) -> bool:
    """Whether what stands at a position of a sentence is said of a body, and not of one within it."""
    if not _WITHIN.may_match(sentence.text):
        return True
    bodies = [m for m in context.in_sentence(sentence, "organisations") if m.end <= sentence.start + position]
    under = {m.key for m in bodies if _WITHIN.plain.search(block.text, max(sentence.start, m.start - 12), m.start)}
    return thing.key not in under or all(m.key == thing.key for m in bodies)


def _status(context: Context, thing: Thing) -> Value:
    """Whether a body exists, is planned, or is only asked for; what a text speaks of as a body exists."""
    for named in thing.named:
        act = named.act
        if becomes := _BECOMES.match(named.block.text[named.found.end : named.sentence.end]):
            start, end = (named.found.end + n for n in becomes.span("verb"))
            status = (
                "proposed" if "would" in becomes["verb"] else "planned" if "will" in becomes["verb"] else "existing"
            )
            return context.value(named.block, start, end, status)
        will = _WILL.match(named.block.text[: named.sentence.end], named.found.end)
        if will and _NEW.search(named.block.text, named.sentence.start, named.found.start):
            status = "proposed" if will["verb"] == "would" else "planned"
            return context.value(named.block, *will.span("verb"), status)
        if coming := _TO_COME.search(named.block.text, max(0, named.found.start - 12), named.found.start):
            status = "proposed" if coming["word"] == "proposed" else "planned"
            return context.value(named.block, *coming.span("word"), status)
        if named.block.lead_in is not None and re.match(r"(?:(?:A|An|New) )+$", named.block.text[: named.found.start]):
            lead_in = context.document.blocks[named.block.lead_in]
            if asked := _ASKED_FOR.search(lead_in.text):
                return context.value(lead_in, *asked.span("word"), "proposed")
        if yet := _NOT_YET.match(named.block.text[named.found.end :]):
            start = named.found.end
            return context.value(named.block, start + yet.start("words"), start + yet.end("words"), "planned")
        if act is not None and act.status == "proposed" and not act.active and act.mood == "fact":
            place = named.sentence.start + act.start, named.sentence.start + act.end
            return context.value(named.block, *place, "proposed")
        if named.found.evidence != "introduced" and not (act and act.mood in ("planned", "hoped") and _made_by(named)):
            return Value("existing", context.title(thing).spans)
        if act is not None:
            place = named.sentence.start + act.start, named.sentence.start + act.end
            status = {"planned": "planned", "hoped": "proposed"}.get(act.mood, "existing")
            status = "proposed" if act.status == "proposed" else status
            return context.value(named.block, *place, status)
    return Value("existing", context.title(thing).spans)


def _made_by(named: Named) -> bool:
    return (named.act is not None and bool(_ESTABLISHED.match(named.sentence.text[named.act.start :]))) or named.makes


def _after_name(context: Context, thing: Thing, sentence: Sentence, text: str) -> int:
    mentions = [m for m in context.in_sentence(sentence, "organisations") if m.key == thing.key]
    return mentions[0].end - sentence.start if mentions else 0


def _clause(start: int, text: str) -> tuple[int, int] | None:
    """The clause that says what a body is for, after its name."""
    if match := re.match(
        r"(?:\s*\([^()]*\))?(?:, an? [^.;:]{5,90},)?\s+(?:in \d{4} )?to"
        r" (?P<clause>(?!(?:be|have|the|an?|its|their|this|each|all)\b)[a-z]+\b[^.;:]{5,200})",
        text[start:],
    ):
        return _trimmed(text, start + match.start("clause"), start + match.end("clause"))
    for pattern in _REMIT:
        if match := pattern.search(text, start):
            return _trimmed(text, *match.span("clause"))
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in ' ,.;:”"':
        end -= 1
    return start, end


def _when(text: str, pattern: Pattern) -> dates.Date | None:
    """The date of a verb: the nearest in its clause after it, else the one that opens the sentence."""
    match = pattern.search(text)
    if match is None:
        return None
    found = list(dates.find(text))
    after = [
        d
        for d in found
        if d.start >= match.end()
        and re.fullmatch(
            r"\s*(?:by [^.;,]{2,60})?,?\s*(?:in|on|since|as of|under [^,.]{3,60} of)?\s*", text[match.end() : d.start]
        )
    ]
    if after:
        return after[0]
    opening = [
        d for d in found if d.end <= match.start() and re.fullmatch(r"(?:[A-Z]\w+,\s+)?[Ii]n\s+", text[: d.start])
    ]
    return opening[0] if opening else None
