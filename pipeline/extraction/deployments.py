"""Deployments: AI in use by public authorities (codebook: deployments).

A sentence says who uses which technology ("The tax authority uses machine learning to ..."), or
that a technology is in use ("A chatbot has been introduced by the ministry"). One candidate for
each place of use it names. What the sentences after it add, a missing legal framework, a trial,
the opinion of an oversight body, goes to the candidates that they speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Link, Sentence, Span, Value
from pipeline.registers import fold

_SPECIFIC = (
    r"(?:(?i:(?:live |automated |remote )?(?:facial|face|image|speech|voice|object"
    r"|text|character|behaviou?r|number[- ]plate|licen[cs]e[- ]plate|emotion)"
    r" recognition|AI (?:interpret|translat|detect)(?:er|or)s?"
    r"|chat-?bots?|virtual (?:assistants?|agents?)|(?:digital|voice) assistants?"
    r"|voice-?bots?|predictive software|video analy(?:sis|tics)|drones with facial recognition|lie detection"
    r"|cameras with facial recognition|video[- ]surveillance|(?:smart|surveillance) cameras?"
    r"|natural[- ]language processing|computer vision|machine vision|predictive"
    r" (?:policing|analytics|modell?ing|models?)|neural networks?"
    r"|speech synthesis|large language models?|automated decision[- ]making|machine"
    r" translation|robotic process automation"
    r"|(?:social |humanoid )?robots?|biometric (?:identification|systems?|technolog\w+)"
    r"|risk[- ]assessment (?:tools?|systems?|algorithms?)"
    r"|(?:automated )?(?:threat|anomaly|fraud|plagiarism|intrusion)(?: and (?:threat|anomaly|fraud))? detection"
    r"|digital twins?|image analysis|text mining|deep[- ]learning|machine[- ]learning|speech-to-text)|ML|NLP|RPA)"
)
_GENERIC = r"(?:[Gg]enerative AI|AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithms?)"
_FORM = (
    r"(?:systems?|tools?|applications?|apps?|software|technolog(?:y|ies)|models?"
    r"|solutions?|platforms?|assistants?|algorithms?"
    r"|cameras?|techniques?|methods?|programs?|programmes?|services?|engines?|(?:chat-?)?bots?"
    r"|methodology|tutors?|scanners?"
    r"|sensors?)"
)
_BASED = r"(?:based|powered|driven|supported|assisted|enabled)"
_NO_MODIFIER = r"(?!(?:for|to|of|by|and|with|in|an?|the|this|its|their|A|An|The|This|Its)\b)"
_TECHNOLOGY = (
    rf"(?P<technology>(?:{_NO_MODIFIER}[“\"„‘]?[\w-]+[”\"’]? ){{0,3}}?"
    rf"(?:(?:{_GENERIC}[- ]{_BASED}|{_SPECIFIC}-{_BASED}) (?:[a-z-]+ ){{0,2}}?(?:{_SPECIFIC}|{_FORM})"
    rf"|(?:{_SPECIFIC}|{_GENERIC})(?: (?:and|or) (?:{_SPECIFIC}|{_GENERIC}))?(?:(?: [a-z-]+)? {_FORM})?))(?![\w-])"
)
_GENERAL = re.compile(rf"{_GENERIC}(?: {_FORM})?")
_AI_FOR = re.compile(rf" for (?P<technology>{_SPECIFIC})(?![\w-])")  # "AI for facial recognition"
# After the bare word "AI": what shows that no noun follows, as in "AI strategy".
_BARE = re.compile(rf"(?:^|\s){_GENERIC}$")
_ENDS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:[,.;:”\"]|$|(?:to|for|in|at|and|or|on|as|which|that"
    r"|across|within|by|through|when|since)\b)"
)
_ADVERB = (
    r"(?:(?:also|currently|now|already|increasingly|recently|successfully|actively|responsibly"
    r"|widely|routinely|regularly|first|since|then|even|soon|for the first time)"
    r" )*"
)
_DONE = (
    r"(?:deployed|introduced|implemented|adopted|installed|launched|rolled out"
    r"|used|employed|applied|operated|put in place|presented|published"
    r"|set up|put into (?:use|operation|service)|integrated)"
)
_VERBS = (
    (
        "planned",
        r"(?:(?:plans?|intends?|aims?|wants?|is going|(?:is|are) planning) to (?:use"
        r"|introduce|deploy|implement|adopt|launch|apply|develop|build|create|install)"
        rf"|will {_ADVERB}(?:use|introduce|deploy|implement|launch|employ|pilot|test|trial)|(?:is|are"
        rf"|has been|have been) {_ADVERB}(?:developing|building|working on)"
        r"|(?:(?:has|have) )?(?:started|begun|began) (?:developing|building|working on))",
    ),
    (
        "pilot",
        rf"(?:(?:is|are|has been|have been|was|were|started|began|(?:has|have) started) {_ADVERB}"
        r"(?:piloting|testing|trial+ing|experimenting with|trying out)|(?:(?:has|have)"
        r" )?(?:piloted|tested|trial+ed|experimented with)"
        r"|pilots|tests|trials)",
    ),
    (
        "stopped",
        r"(?:(?:(?:has|have) )?(?:stopped|discontinued|abandoned|suspended|halted"
        r"|scrapped|withdrawn|ended)(?: using| (?:the |its )?use of)?)",
    ),
    (
        "in_use",
        rf"(?:uses?|employs|applies|operates|deploys|utili[sz]es?|leverages|relies"
        rf" on|runs|(?:is|are|have been|has been) {_ADVERB}(?:using|applying"
        rf"|employing|operating|deploying|utili[sz]ing|running)|(?:has|have) {_ADVERB}{_DONE}"
        rf"|(?:has|have) authori[sz]ed|adopted|introduced"
        r"|deployed|launched|implemented|rolled out|installed|put in place|ha(?:s|ve)(?= an? ))",
    ),
    ("not_stated", rf"(?:(?:(?:has|have) {_ADVERB})?(?:developed|created|built|designed|commissioned))"),
)
_VERB = "|".join(rf"(?P<{status}>{pattern})" for status, pattern in _VERBS)
_STATUS = tuple(status for status, _ in _VERBS)
_CALLED = r"(?:,? (?:called|named|known as) [^,.;]+?|,? [“\"]?[A-Z][\w.’'-]*[”\"]?)?,?"
_TRIGGERS = (
    "chatbot", "chat-bot", "detection", "assistant", "agent", "recognition", "surveillance", "machine", "deep learning",
    "deep-learning", "language", "vision", "predictive", "neural", "automat", "robot", "biometric", "risk", "twin",
    "image analysis", "camera", "text mining", " ai ", " ai-", " ai,", "artificial intelligence", "algorithm", "speech",
    " ml ", " nlp", " rpa",
)  # fmt: skip

RULES = RuleSet(
    (
        Rule(
            "deployments.authority_uses",
            re.compile(
                rf"(?<![\w-])(?:{_VERB}) (?:(?:(?:the )?[“\"]?[A-Z][\w’'-]*[”\"]?(?: [A-Z][\w-]*){{0,3}},? )(?=an? ))?"
                rf"(?:(?:an?|the|its|their|some|several|various|such|both) )*(?:use of )?{_TECHNOLOGY}"
            ),
            _TRIGGERS,
            "The Ministry of Tides uses a chatbot to answer questions.",
            {"in_use": "uses", "technology": "chatbot"},
            0.85,
        ),
        Rule(
            "deployments.in_use",
            re.compile(
                r"(?:^|(?<=, )|(?<=\bwith )|(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) )"
                rf"{_TECHNOLOGY}(?P<name>{_CALLED})"
                r" (?:(?P<planned>(?:will|is to|is planned to) be (?:used|introduced|deployed"
                r"|launched|implemented|installed))"
                rf"|(?:is|are|has been|have been|was|were) {_ADVERB}(?:being )?(?:(?P<pilot>tested|piloted|trial+ed)"
                r"|(?P<stopped>discontinued|suspended|stopped|withdrawn|abandoned|scrapped|halted)"
                r"|(?P<in_use>in use|used|deployed|employed|implemented|installed|operated"
                r"|introduced|rolled out|launched|in operation|applied|put in place)"
                r"|(?P<not_stated>developed|created|built|set up)))"
            ),
            _TRIGGERS,
            "A “clever” face recognition system is also in use to find lost umbrellas.",
            {"technology": "“clever” face recognition system", "in_use": "in use"},
            0.85,
        ),
        Rule(
            "deployments.extended",
            re.compile(
                rf"(?<![\w-])(?P<technology>{_SPECIFIC}(?: {_FORM})?) (?:at|in|on) (?P<place>[^.,;]{{3,60}}?)(?:"
                rf" (?:under|by|through) [^.,;]{{3,60}}?)?"
                r" (?:will be|is to be|is being) (?P<planned>extended|expanded|rolled out)"
                r" to (?P<more>[^.,;]{3,60}?)(?= by\b| in \d|[.,;]|$)"
            ),
            _TRIGGERS,
            "Facial recognition at two quays will be extended to nine lighthouses by spring.",
            {"technology": "Facial recognition", "place": "two quays", "more": "nine lighthouses"},
            0.85,
        ),
        Rule(
            "deployments.used_by",
            re.compile(
                rf"(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) {_TECHNOLOGY}{_CALLED}(?: (?:that"
                rf"|which))?(?: (?:is|was|are|has been))?"
                r" (?:(?P<in_use>used|operated|employed|deployed|introduced|run|launched|adopted"
                r"|developed and used|in use)"
                r"|(?P<not_stated>created|developed|built|designed)) by "
            ),
            _TRIGGERS,
            "Bell is a chatbot used by the Ferry Office that gives advice.",
            {"technology": "chatbot", "in_use": "used"},
            0.85,
        ),
        Rule(
            "deployments.works_with",
            re.compile(
                r"(?<![\w-])(?P<in_use>(?:scores|profiles|screens|ranks|assesses|sorts|analyses|has automated)"
                rf" [^.,;]{{3,80}}?) (?:with|using|by means of|with the help of) (?:an? |its )?{_TECHNOLOGY}"
            ),
            _TRIGGERS,
            "The Ferry Office ranks passengers with an algorithm.",
            {"in_use": "ranks passengers", "technology": "algorithm"},
            0.8,
        ),
        Rule(
            "deployments.use_of_stopped",
            re.compile(
                rf"\b[Uu]se of {_TECHNOLOGY} by (?P<by>[^.,;]{{3,60}}?) (?:was|were|is|has been)"
                r" (?P<stopped>suspended|stopped|halted|discontinued|ended|abandoned)\b"
            ),
            _TRIGGERS,
            "The use of facial recognition by the harbour police was suspended.",
            {"technology": "facial recognition", "by": "the harbour police", "stopped": "suspended"},
            0.85,
        ),
    )
)

# Who is a public authority, by the noun that its name or description ends in.
_PUBLIC = (
    r"(?:government|ministr(?:y|ies)|municipalit(?:y|ies)|city|cities|town|county"
    r"|province|region|state|police(?: forces?)?|agency|agencies|authorit(?:y|ies)"
    r"|department|directorate|council|courts?|tribunal|customs|office|service"
    r"|administration|board|fund|bureau|parliament|inspectorate"
    r"|commission|hospitals?|secretariat|prosecution|army|navy|armed forces|registry"
    r"|library|fire brigade|(?:city|town) hall|border guard"
    r"|(?:central|national|reserve) bank|social security \w+|ombudsman|labour exchange"
    r"|chancellery|treasury|judiciary|university hospital|borough|canton|airport"
    r"|register|government agencies|public employment services?)"
)
_FILL = r"(?!is\b|are\b|was\b|has\b|have\b|that\b|which\b|who\b)[\w’'&/-]+"
_PUBLIC_END = re.compile(
    rf"(?:^|[\s,])(?P<operator>(?:{_FILL}\s+){{0,8}}?(?i:{_PUBLIC})\b(?:\s+(?:of"
    rf"|for|in|on|at|and|the|to|de|del|from|[A-Z][\w’'&-]*))*?)"
    r"(?:\s+(?:representatives|officials|officers|inspectors|staff))?(?:\s*\([^)]*\))?(?:,(?:[^,]"
    r"|,(?=\d)){0,120},|,)?(?:\s+(?:has|have|is|are|also|now|currently|recently"
    r"|then|already|who|which|that))*\s*$"
)
# Who helps is not who uses.
_HELPERS = re.compile(
    r",? (?:in (?:close )?(?:cooperation|collaboration|partnership) with|together with|jointly with|along with"
    r"|alongside|with (?:the )?(?:support|help|assistance) (?:of|from)|supported by)\b[^,;]*,?\s*$"
)
# Instruments that are themselves something in use.
_TOOLS = frozenset(("e_service", "infrastructure", "monitoring_tool", "project", ""))
_BY = re.compile(r"\s*(?:by\s+)?(?=the\b|an?\b|several|local|national|police|government|public|[A-Z])")
_DETERMINER = re.compile(r"(?i)(?:in\s+)?(?:the|an?|its|several|two|three|some|various|many)\s+")
# "In the city of X, a trial uses ...": whose system it is.
_WHERE_IT_ACTS = re.compile(
    r"\b[Ii]n (?:the )?(?P<operator>(?:[Cc]ity|[Mm]unicipality|[Cc]anton|[Cc]ounty"
    r"|[Rr]egion|[Pp]rovince|[Tt]own) of [A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
_PUBLIC_KINDS = frozenset(
    ["government", "parliament", "ministry_or_department", "regulator", "agency", "advisory_body", "education_body", ""]
)
_MENTION_END = re.compile(
    r"(?:[’']s?)?(?: (?:federal|national|local|central))?(?: (?:government|police"
    r"|authorities|parliament|city|municipality))?"
    r"(?: \([^)]*\))?(?:,[^,]{0,80},|,)?(?: (?:has|have|is|are|also|now|currently|recently|then|already))*\s*$"
)
_NO_FACT = re.compile(
    r"\b(?:should|could|can|may|might|would|must|to|not|never|cannot|if|how|that"
    r" can be|let|where|whether|shall|need)\s+(?:be\s+|also\s+)?$"
)
_PLACE_NOUN = re.compile(
    r"(?i)\b(?:airports?|schools?|hospitals?|courts?|stations?|prisons?|borders?"
    r"|streets?|stadiums?|matches|registrations?|ports?|museums?"
    r"|clinics?|universit(?:y|ies)|cit(?:y|ies)|municipalit(?:y|ies)|regions?"
    r"|districts?|events?|intersections?|beach(?:es)?|squares?"
    r"|health ?care|libraries|checkpoints?|metro|railways?|kindergartens?|gates|cent(?:er|re)s?)\b"
)
_PREPOSITION = re.compile(
    r"(?:at|in|on|for|within|inside|across|along)\s+(?:(?:the|an?|its|all|several|various|some)\s+)*"
)
_PURPOSE = re.compile(
    r"(?:\s*\([^)]*\))?(?:\s+since (?:[A-Z]\w+ )?\d{4})?(?:,? (?:in|on|at|by|of"
    r"|within|called|named|[A-Z“\"])[^.;]{0,60}?)?,?\s+(?:in order to|so as to"
    r"|with the aim (?:of|to)|aimed at|to(?= [a-z]+)|for|in(?= (?:\w+ )?\w+ing\b)"
    r"|that(?= [a-z]+s )|which(?= [a-z]+s ))\s+(?!(?:(?:the|a|an)\s+first\s+time"
    r"|example|instance|is|has|was|its?|their|our|the public)\b)"
)
# "A chatbot, launched by the ministry, answers questions": what it does is what it is for.
_DOES = re.compile(
    r"(?:\s+(?:in|since) (?:[A-Z]\w+ )?\d{4})?,\s+(?=(?:helps|assists|enables|allows|answers|provides|supports|guides"
    r"|detects|predicts|identifies|checks|informs|advises)\s)"
)
_PLACE_AT_END = re.compile(
    r"\s(?:at|on|in)\s(?:the\s)?(?P<place>(?:[A-Z][\w–-]+\s){1,3}(?:[Ll]ine|[Cc]ounty"
    r"|[Aa]irport|[Rr]egion|[Pp]ort|[Hh]ospital|[Cc]ity))$"
)
_SURVEY = re.compile(r"(?:%|\bper ?cent) of\b|\brespondents\b|\bsurveyed\b")
_SINCE_AT = re.compile(r"\s*(?:since (?:[A-Z]\w+ )?\d{4}\s+)?(?=(?:at|in|on|within|across)\s)")
_SINCE = re.compile(r"\s+since\b")
_OF_A_TOWN = re.compile(
    r"(?P<place>[A-Z][\w-]+)[’']s (?:police|city council)|(?:[Cc]ity|[Mm]unicipality) of (?P<named>[A-Z][\w-]+)"
)
_CLAUSE_END = re.compile(
    r"[;:]|\s(?:under the|without an?|since (?:[A-Z]\w+ )?\d{4})\b|,\s+(?:\w+ing that|which|who"
    r"|while|whereas|but|although|and (?:is|has|was|it|the)"
    r"|thereby|allowing|enabling|based on|using)\b|\s\(|\.\s"
)
_NO_LAW = re.compile(
    r"\b(?:no|without (?:an?|any)|lacks? (?:an?|any)|absence of (?:an?|any)) (?:\w+"
    r" )?(?:legal|regulatory|statutory) (?:framework|basis|ground)"
)
_LAW = re.compile(
    r"\b(?:is|are) (?:governed|regulated|authori[sz]ed|permitted) by (?:the |an? )?(?=[A-Z])|\blegal basis (?:is|for)\b"
)
_UNDER_LAW = re.compile(r"\bunder the (?:[A-Z][\w-]+ ){1,4}(?:Act|Law|Code)\b")
_OPINION = re.compile(
    r"\b(?:critici[sz]ed|warned|objected|concluded|ruled|found|stated|stating"
    r"|raised concerns?|expressed (?:its )?concerns?|advised|reprimanded|deplored)\b"
)
_OVERSEER = re.compile(
    r"(?i)\b(?:oversight|data protection|supervisory|supervision|ombuds\w+|watchdog"
    r"|privacy commission\w*|commissioner|equality body|human rights|court)\b"
)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]{20,}(?:[“\"][^”\"]*[”\"][^”\"]*)?)[”\"]")
_TRIAL = re.compile(r"\b(?:pilot(?: projects?| phase| stage| study)?|trials?|test phase|experiment)\b")


@dataclass(slots=True)
class _Draft:
    """A deployment while the sentences after it may still add to it."""

    rule: Rule
    block: Block
    sentence: Sentence
    key: str
    fields: dict[str, Value]
    links: dict[str, Link]
    context: list[Span] = field(default_factory=list)

    def says(self, name: str) -> str:
        return str(self.fields[name].value) if name in self.fields else ""


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each technology and place of use that the document states of a public authority."""
    drafts: list[_Draft] = []
    recent: list[_Draft] = []  # of the sentence before
    heading: int | None = None
    for block in context.document.prose():
        if block.kind in ("heading", "title", "table"):
            continue
        if block.heading != heading:
            recent, heading = [], block.heading
        for sentence in block.sentences:
            new = _of_sentence(context, block, sentence, recent)
            section = [d for d in drafts if d.block.heading == heading]
            _add(block, sentence, [] if new else recent, section + new)
            drafts += new
            recent = new
    for draft in drafts:
        yield Candidate(
            "deployments",
            context.document.source_id,
            draft.key,
            draft.rule.name,
            draft.rule.confidence,
            fields=draft.fields,
            links=draft.links,
            context=tuple(draft.context),
            block=draft.block.index,
        )


def _of_sentence(context: Context, block: Block, sentence: Sentence, recent: list[_Draft]) -> list[_Draft]:
    found: list[_Draft] = []
    taken: list[tuple[int, int]] = []
    for rule, match in RULES.matches(sentence.text):
        start, end = match.span()
        if _NO_FACT.search(sentence.text[:start]) or any(start < high and low < end for low, high in taken):
            continue
        drafts = (
            _extended(context, block, sentence, rule, match)
            if rule.name == "deployments.extended"
            else _read(context, block, sentence, rule, match, recent)
        )
        if drafts:
            taken.append((start, end))
            found += drafts
    return found


def _extended(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> list[_Draft]:
    """In use in one place and planned for another."""
    at = sentence.start

    def value(text: str, group: str) -> Value:
        return Value(text, block.spans(at + match.start(group), at + match.end(group)))

    return [
        _Draft(
            rule,
            block,
            sentence,
            f"deployments:{block.spans(at + match.start(place))[0].start}",
            {
                "technology": value(match["technology"], "technology"),
                "status": value(status, "planned" if place == "more" else "technology"),
                "place": value(match[place], place),
            },
            {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end)},
            list(block.spans(at, sentence.end)),
        )
        for place, status in (("place", "in_use"), ("more", "planned"))
    ]


def _read(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], recent: list[_Draft]
) -> list[_Draft]:
    """Deployments that a match states; `recent` are those of the sentence before, for "is also in use"."""
    text, at = sentence.text, sentence.start
    start, end = match.span("technology")
    rest = match.end() if rule.name != "deployments.authority_uses" else end
    operator: Link | None = None
    if _SURVEY.search(text) or (_BARE.search(match["technology"]) and not _ENDS.match(text, end)):
        return []
    instruments = context.in_sentence(sentence, "instruments")
    if any(m.start < at + end and at + start < m.end and m.kind not in _TOOLS for m in instruments):
        return []
    if rule.name in ("deployments.authority_uses", "deployments.works_with"):
        public, operator = _actor(context, block, sentence, match.start())
        if not public:
            return []
    elif rule.name == "deployments.use_of_stopped":
        public, operator, _ = _agent(context, block, sentence, match.start("by"))
        if not public:
            return []
    else:
        by = _BY.match(text[rest:])
        named = rule.name == "deployments.used_by" or text[rest:].lstrip().startswith("by ")
        if named and by:
            public, operator, rest = _agent(context, block, sentence, rest + by.end())
            if not public:
                return []
        elif where := _WHERE_IT_ACTS.search(text):
            operator = _named(block, at, *where.span("operator"))
        elif (
            match.groupdict().get("not_stated")
            or _GENERAL.fullmatch(match["technology"])
            or (match.start() == start and not _places(context, block, sentence, rest))
        ):
            return []
    more = _AI_FOR.match(text, end)
    if more and rest == end:
        start, end = more.span("technology")
        rest = end
    status, low, high = next((s, *match.span(s)) for s in _STATUS if match.groupdict().get(s))
    trial = _TRIAL.search(text)
    if trial and status != "planned":
        status, low, high = "pilot", *trial.span()
    fields: dict[str, Value] = {
        "technology": Value(text[start:end].strip(), block.spans(at + start, at + end)),
        "status": Value(status, block.spans(at + low, at + high)),
    }
    links = {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end)}
    if operator is not None:
        links["operator_id"] = operator
    places = _places(context, block, sentence, rest)
    if purpose := _purpose(text, max([rest, *(high for _, high in places)])):
        fields["purpose"] = Value(text[slice(*purpose)], block.spans(at + purpose[0], at + purpose[1]))
    if rule.name == "deployments.works_with":
        fields["purpose"] = Value(match["in_use"], block.spans(at + low, at + match.end("in_use")))
    if law := _UNDER_LAW.search(text, rest):
        fields["legal_framework"] = Value("stated", block.spans(at + law.start(), at + law.end()))
    if no_law := _NO_LAW.search(text):
        fields["legal_framework"] = Value("none", block.spans(at + no_law.start(), at + no_law.end()))
    if not places and purpose and (at_end := _PLACE_AT_END.search(text, *purpose)):
        cut = purpose[0], at_end.start()
        fields["purpose"] = Value(text[slice(*cut)], block.spans(at + cut[0], at + cut[1]))
        places = [at_end.span("place")]
    if not places and operator is not None and (town := _OF_A_TOWN.search(text)):
        places = [town.span("place" if town["place"] else "named")]
    if operator is None and recent and re.search(r"\balso\b", match[0]) and "operator_id" in recent[-1].links:
        links["operator_id"] = recent[-1].links["operator_id"]
    if status == "not_stated" and not places and not purpose:
        return []  # made, but for what and where is not said
    drafts = []
    for place in places or [(0, 0)]:
        held = dict(fields)
        if place[1]:
            held["place"] = Value(text[slice(*place)], block.spans(at + place[0], at + place[1]))
        first = block.spans(at + (place[0] if place[1] else start))[0].start
        drafts.append(
            _Draft(
                rule, block, sentence, f"deployments:{first}", held, dict(links),
                list(block.spans(sentence.start, sentence.end)),
            )
        )  # fmt: skip
    return drafts


def _actor(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    """Whether the subject of the verb is a public authority, and its link; not the one that it works with."""
    if helpers := _HELPERS.search(sentence.text, 0, verb):
        public, operator = _subject_of(context, block, sentence, helpers.start())
        return (True, operator) if public else (_subject_of(context, block, sentence, verb)[0], None)
    return _subject_of(context, block, sentence, verb)


def _subject_of(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    at, text = sentence.start, sentence.text
    if its := re.search(r"\b(?:its|their)\s+$", text[:verb]):
        named = [m for m in context.within(block.index, at, at + its.start(), "organisations")]
        public = bool(named) and named[-1].kind in _PUBLIC_KINDS
        return public, _operator(block, named[-1]) if public else None
    described = _described(text, verb)
    by_name = _named(block, at, *described) if described else None
    for mention in reversed(context.within(block.index, at, at + verb)):
        if mention.table == "instruments" or not _MENTION_END.match(block.text[mention.end : at + verb]):
            continue
        if mention.table == "jurisdictions":
            return True, by_name
        if mention.form == "back_reference" and mention.kind in _PUBLIC_KINDS:
            return True, _operator(block, mention)
        return mention.kind in _PUBLIC_KINDS, _operator(block, mention)
    if re.fullmatch(r"\s*(?:They|It)(?: \w+ly| now| also)?\s*", text[:verb]) and block.sentences[0].start < at:
        before = [m for m in context.within(block.index, 0, at, "organisations") if m.kind in _PUBLIC_KINDS]
        return bool(before), _operator(block, before[-1]) if before else None
    return described is not None, by_name


def _described(text: str, end: int) -> tuple[int, int] | None:
    """Where a public authority is described as the subject of the verb at `end`: "the local tax office"."""
    match = _PUBLIC_END.search(text, 0, end)
    if match is None:
        place = _WHERE_IT_ACTS.search(text, 0, end)
        return place.span("operator") if place else None
    start, stop = match.span("operator")
    head = _DETERMINER.search(text, start, stop)
    name = re.compile(r"\b[A-Z]").search(text, start, stop)
    if head and (name is None or head.start() <= name.start()):
        return head.end(), stop
    if name:
        return name.start(), stop
    return (start, stop) if re.search(r"\b(?:the|an?|its)\s+$", text[:start]) else None


def _named(block: Block, at: int, start: int, end: int) -> Link:
    """A link by name to what stands at `start:end` of a sentence that begins at `at`."""
    return Link("organisations", name=block.text[at + start : at + end], spans=block.spans(at + start, at + end))


def _operator(block: Block, mention: Mention) -> Link:
    return Link("organisations", key=mention.key, spans=block.spans(mention.start, mention.end))


def _agent(context: Context, block: Block, sentence: Sentence, start: int) -> tuple[bool, Link | None, int]:
    """The same for the one after "by", and where its name ends."""
    at = sentence.start
    mentions = [
        m
        for m in context.within(block.index, at + start, sentence.end)
        if m.table != "instruments" and m.start <= at + start + 12
    ]
    if mentions:
        mention = max(mentions, key=lambda m: (m.table == "organisations", m.end))
        named = mention.table == "organisations"
        link = _operator(block, mention) if named else None
        return mention.kind in _PUBLIC_KINDS or not named, link, mention.end - at
    match = re.match(
        rf"(?:the|an?|several)?\s*(?P<name>(?:[\w’'-]+\s+){{0,6}}?(?i:{_PUBLIC})\b(?:\s+of(?:\s+[A-Z][\w-]*)+)?)",
        sentence.text[start:],
    )
    if match is None:
        return False, None, start
    low, high = start + match.start("name"), start + match.end()
    return True, _named(block, at, low, high), high


def _places(context: Context, block: Block, sentence: Sentence, start: int) -> list[tuple[int, int]]:
    """Offsets of the places that follow: "at the harbour, on ferries and in schools"."""
    text = sentence.text
    led = _SINCE_AT.match(text, start)
    if led is None or re.match(
        r"in (?:order|the (?:fight|context|field|form|framework|process|area)|addition"
        r"|collaboration|cooperation|line|particular|(?:[\w-]+ ){1,3}projects?)\b",
        text[led.end() :],
    ):
        return []
    end = len(text.rstrip(". "))
    stops = [
        m.start()
        for m in (_CLAUSE_END.search(text, led.end()), re.compile(r"\s(?:in order to|to)\s").search(text, led.end()))
        if m
    ]
    end = min([end, *stops])
    places: list[tuple[int, int]] = []
    for low, high in enumerate_items(text, led.end(), end):
        preposition = _PREPOSITION.match(text, low, high)
        low = preposition.end() if preposition else low
        high = since.start() if (since := _SINCE.search(text, low, high)) else high
        item = text[low:high]
        at = sentence.start
        national = any(
            m.kind in ("national", "supranational", "international") and m.end - m.start >= high - low - 2
            for m in context.within(block.index, at + low, at + high, "jurisdictions")
        )
        proper = re.match(r"(?:\w+\s){0,3}?[A-Z][a-z]", item) and not re.match(
            r"(?:19|20)\d\d|[A-Z][a-z]+ (?:19|20)\d\d", item
        )
        if national or len(item.split()) > 6 or not (proper or _PLACE_NOUN.search(item) or places):
            continue
        places.append((low, high))
    return places


def _purpose(text: str, start: int) -> tuple[int, int] | None:
    """What it is used for, to the end of the clause."""
    match = _PURPOSE.match(text, start) or _DOES.match(text, start)
    if match is None:
        return None
    stop = _CLAUSE_END.search(text, match.end())
    end = stop.start() if stop else len(text.rstrip(". "))
    if not re.match(r"\w+ing\b", text[match.end() :]) and (
        also := re.compile(r",\s+\w+ing (?=[a-z]*[’'A-Z]|the |its )").search(text, match.end(), end)
    ):
        end = also.start()
    return (match.end(), end) if 2 < end - match.end() < 300 else None


def _add(block: Block, sentence: Sentence, recent: list[_Draft], section: list[_Draft]) -> None:
    """What a sentence says of deployments before it."""
    text, at = sentence.text, sentence.start
    if recent and re.search(r"\b(?:this|the|these|such|its|it)\b", text):
        for pattern, value in ((_NO_LAW, "none"), (_LAW, "stated")):
            if found := pattern.search(text):
                for draft in recent:
                    draft.fields.setdefault(
                        "legal_framework", Value(value, block.spans(at + found.start(), at + found.end()))
                    )
                break
    opinion = _opinion(block, sentence)
    spoken_of = _spoken_of(text, section)
    if opinion and spoken_of:
        for draft in spoken_of:
            draft.fields.setdefault(
                "oversight_opinion", Value(text[slice(*opinion)], block.spans(at + opinion[0], at + opinion[1]))
            )
            draft.context += block.spans(at, sentence.end)
    judged = [d for d in section if "oversight_opinion" in d.fields]
    if (trial := _TRIAL.search(text)) and not any(d.sentence is sentence for d in section):
        for draft in spoken_of or judged or recent:
            draft.fields["status"] = Value("pilot", block.spans(at + trial.start(), at + trial.end()))


def _spoken_of(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """The deployments whose place, or failing that whose technology, a sentence names."""
    folded = fold(text)
    by_place = [d for d in drafts if d.says("place") and fold(d.says("place")) in folded]
    return by_place or [d for d in drafts if not d.says("place") and fold(d.says("technology")) in folded]


def _opinion(block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where an oversight body's opinion stands: the quotation, else the clause after "that", else the sentence."""
    text = sentence.text
    verb = _OPINION.search(text)
    if verb is None:
        return None
    pronoun = re.search(r"\b(?:it|they)\s+$", text[: verb.start()], re.IGNORECASE)
    start = 0 if pronoun else sentence.start
    if not _OVERSEER.search(block.text, start, sentence.start + verb.start()):
        return None
    if quoted := _QUOTED.search(text, verb.end()):
        start, end = quoted.span(1)
        return start, start + len(text[start:end].rstrip(" .,"))
    clause = re.compile(r"\bthat\s+").search(text, verb.end())
    return (clause.end() if clause else 0), len(text.rstrip(". "))
