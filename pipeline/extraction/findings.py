"""Findings: what a source concludes (codebook: findings).

A clause is a finding if it judges (it says that something lacks, hinders, works, is needed), if the
judgement is on a topic of the codebook, and if it is the source's own conclusion: it stands in a
section that evaluates, reports what a study found, or judges a named jurisdiction in strong words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Link, Sentence, Value


def _rule(
    name: str, pattern: str, triggers: tuple[str, ...], example: str, judgement: str, confidence: float = 0.8
) -> Rule:
    """A rule for words that judge; its name begins with the kind of finding."""
    judges = re.compile(f"(?P<judgement>{pattern})", re.IGNORECASE)
    return Rule(f"findings.{name}", judges, triggers, example, {"judgement": judgement}, confidence)


# In the order in which they decide on the kind.
RULES = RuleSet(
    (
        _rule(
            "recommendation.needed",
            r"\bneed for\b|\b(?:is|are|was|were) (?:urgently |also |still )?(?:needed|required|recommended)\b"
            r"|\b(?:is|are|was|were) (?:\w+ )?(?:necessary|essential|crucial|vital|important"
            r"|critical) (?:to|for|that)\b"
            r"|\b(?:results?|findings|analysis|research|study|experts?|cases?|participants"
            r"|stakeholders)\b[^.]*\bimportance of\b"
            r"|\b(?:is|are) (?:advised|encouraged|urged) to\b|\b(?:ask(?:s|ed|ing)?|call(?:s"
            r"|ed|ing)?) for an? (?:\w+ )?(?:ban|moratorium)\b",
            (
                "need",
                "required",
                "recommend",
                "necessary",
                "essential",
                "crucial",
                "vital",
                "importan",
                "critical",
                "ask",
                "call",
                "advised",
                "encouraged",
                "urged",
            ),
            "More bell ringers are needed.",
            "are needed",
        ),
        _rule(
            "recommendation.should",
            r"\b(?:should(?! not be confused)|needs? to be|must be|must also)\b",
            ("should", "need", "must"),
            "The ferry board should publish its accounts.",
            "should",
            0.75,
        ),
        _rule(
            "recommendation.recommends",
            r"\brecommends? that\b",
            ("recommend",),
            "The ferry council recommends that bells be rung.",
            "recommends that",
        ),
        _rule(
            "challenge.lack",
            r"\black(?:s|ed|ing)?\b|\b(?:the |an? )?absence of\b|\bgaps in\b|\b(?:there"
            r" (?:is|are|were|was) (?:currently |still |at present )?)no\b(?! longer|"
            r" doubt| problem| need)"
            r"|\b(?:does|do|did|has|have) not (?:yet |currently |presently )?(?:have|possess"
            r"|exist|include|address|contain|cover|provide)\b"
            r"|\b(?:is|are) (?:still |currently )?(?:no(?! problem| longer)|not (?:yet"
            r" |explicitly )?(?:mentioned|addressed|covered|included|regulated|possible"
            r"|available))\b"
            r"|\bha(?:s|ve) yet to\b|\bha(?:s|ve) no\b|\bneither\b|\bsays? little\b|\b(?:rarely"
            r"|seldom)\b|\bno [\w -]{3,40} exists?\b|\bno (?:specific|formal|dedicated"
            r"|universally accepted|legal|clear|comprehensive)\b"
            r"|\bonly (?:one|some|a few) of (?:several|the|many)\b|\bis not a central\b",
            ("lack", "absence", "gap", "no ", "neither", "little", "rarely", "seldom", "not", "yet", "only"),
            "Ruritania lacks a ferry strategy.",
            "lacks",
        ),
        _rule(
            "challenge.weak",
            r"\b(?:insufficient|inadequate|underdeveloped|fragmented|siloed|weak|limited"
            r"|low level of|scarce|imbalance|uneven|unequal|advantageous position|scattered"
            r"|patchy|outdated|afterthought|overlap|secondary)\b",
            (
                "insufficient",
                "inadequate",
                "underdeveloped",
                "fragment",
                "silo",
                "weak",
                "limited",
                "low level",
                "scarce",
                "balance",
                "uneven",
                "unequal",
                "advantageous",
                "scattered",
                "patchy",
                "outdated",
                "afterthought",
                "overlap",
                "secondary",
            ),
            "Ferry data are fragmented.",
            "fragmented",
        ),
        _rule(
            "challenge.hindrance",
            r"\b(?:hinder(?:s|ed|ing)?|hamper(?:s|ed|ing)?|impede[sd]?|undermine[sd]?"
            r"|complicate[sd]?|prevent(?:s|ed)?|restricts?|obstacles?|barriers?"
            r"|duplication|creates? (?:risks|(?:certain )?conflicts)|rais(?:e|es|ed) (?:questions|concerns)|fuels?)\b",
            (
                "hinder",
                "hamper",
                "impede",
                "undermine",
                "complicate",
                "prevent",
                "restrict",
                "obstacle",
                "barrier",
                "duplication",
                "create",
                "raise",
                "fuel",
            ),
            "Fog hinders the coordination of ferries.",
            "hinders",
        ),
        _rule(
            "challenge.difficult",
            r"\b(?:difficult(?:y|ies)?|challenging|impossible|problematic)\b|\b(?:challenges?"
            r"|problems?|issues?|risks?)(?: \w+){0,6} (?:is|are|remains?|persists?|includes?)\b"
            r"|\bfaces? (?:\w+ )?(?:challenges|constraints|problems)\b|\bchallenges are\b"
            r"|\b(?:one|another|key|main) (?:issue|challenge|problem)\b"
            r"|\bremains? (?:a )?(?:\w+ )?(?:challenge|constraint|problem)\b",
            ("difficult", "challeng", "impossible", "problem", "issue", "risk", "constraint"),
            "Counting the passengers is difficult.",
            "difficult",
        ),
        _rule(
            "challenge.distrust",
            r"\b(?:s[ck]eptic\w*|distrust|mistrust|reluctan\w+|unaware|brain[- ]drain"
            r"|do(?:es)? not (?:know|understand|trust|realize)"
            r"|may (?:often )?not correspond|do not (?:always )?correspond|reduces the"
            r" (?:public|state)\w*|increases the private|are biased|is biased|be biased)\b",
            ("eptic", "distrust", "mistrust", "reluctan", "unaware", "drain", "not", "reduces", "increases", "biased"),
            "Many passengers are reluctant to share data.",
            "reluctant",
        ),
        _rule(
            "challenge.criticised",
            r"\b(?:critici[sz]e[sd]|objected|lags? behind|lagging|trails?|falls? short"
            r"|ranks? (?:low|last)|below the (?:global|regional|world) average)\b",
            ("critici", "objected", "lag", "trail", "fall", "rank", "below the"),
            "The ombudsman criticised the use of bells.",
            "criticised",
        ),
        _rule(
            "strength.good",
            r"\b(?:promising (?:start|step|sign|development|initiative)s?\b|(?:is|are"
            r"|seems?) promising|(?:is|are|proved|has been) (?:\w+ )?(?:effective|successful)"
            r"|(?<!not )ranks? (?:\w+ )?(?:among the (?:top|best|highest|leading)|first"
            r"|second|third|1st|2nd|3rd|\d(?:st|nd|rd|th) (?:globally|worldwide))"
            r"|is (?:better|exemplary)\b|ha(?:s|ve) an? (?:coherent|comprehensive|clear"
            r"|strong) |outperform(?:s|ed)|praised|commendable|pioneer|is no problem|do(?:es)?"
            r" not prevent|priorit(?:ises|izes) (?:ethic|trust|transparen|human)"
            r"|significant progress|world[- ]leading|scope of protection\b.* is (?:wide|broad))",
            (
                "promising",
                "effective",
                "successful",
                "rank",
                "outperform",
                "better",
                "exemplary",
                "coherent",
                "comprehensive",
                "clear",
                "strong",
                "praised",
                "commendable",
                "pioneer",
                "no problem",
                "prevent",
                "prioriti",
                "progress",
                "leading",
                "scope",
            ),
            "The ferry plan is a promising start.",
            "promising start",
        ),
        _rule(
            "assessment.mixed",
            r"\b(?:mixed (?:effects|results|picture)|gradual progress|is (?:highly |largely"
            r" |still )?decentrali[sz]ed|opposed? (?:a|the) ban)\b",
            ("mixed", "gradual", "decentrali", "oppose"),
            "The reform has had mixed effects.",
            "mixed effects",
            0.7,
        ),
    )
)
# Words that judge even outside a section that evaluates, if they judge a named jurisdiction.
_STRONG = frozenset(
    f"findings.{name}"
    for name in ("challenge.lack", "challenge.criticised", "strength.good", "recommendation.recommends")
)

_LACKING = re.compile(
    r"(?:\bno\b|\bnot (?:yet |currently )?(?:have|possess|include|contain|provide"
    r"|adopted|developed)\b|\black(?:s|ing|ed)?\b(?: of)?|\babsence of|\bwithout\b"
    r"|\byet to (?:adopt|develop|publish)\b)\s+(?:(?!(?:for|of|on|in|to|that|which|with)\b)[\w’'/-]+,?\s+){0,7}?"
    r"(?:strateg(?:y|ies)|(?:action )?plan|polic(?:y|ies)|legislation|laws?|regulations?"
    r"|frameworks?|provisions?|guidelines)\b",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"\bha(?:s|ve) an? (?:coherent|comprehensive|clear|strong) (?:\w+ )?(?:strategy|policy|action plan)\b",
    re.IGNORECASE,
)
_ON_AI = re.compile(r"\bAI\b|artificial intelligence|algorithm|automated decision|\bdigital\b|\bdata\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:will|ensur\w+|could|may|might|would|can|if)\b", re.IGNORECASE)
_TOPICS = {
    topic: re.compile(pattern, re.IGNORECASE)
    for topic, pattern in {
        "brain_drain": r"brain[- ]drain|salar(?:y|ies)|qualified (?:specialists|professionals)"
        r"|emigrat|retain(?:ing)? talent|talent (?:loss|flight|retention)",
        "facial_recognition": r"(?:facial|face) recognition|(?:video|biometric) surveillance",
        "autonomous_weapons": r"killer robots?|autonomous weapons?|armed drones?",
        "algorithmic_bias": r"\bbias(?:ed|es)?\b|discriminat",
        "measurement_and_kpis": r"\bKPIs?\b|indicators?\b|\bmeasur(?:e|ing|able)\b|\bmetrics?\b"
        r"|quantif|assess(?:ing)? the (?:impact|effectiveness)"
        r"|effectiveness|comprehensive assessment|formal assessment|evaluat",
        "private_sector_influence": r"private (?:sector|compan|firms)|corporate interests|role of the state",
        "funding_balance": r"\bbudget|\bfund(?:s|ing|ed)?\b|\bfinanc(?:e[sd]?|ing)\b|financial"
        r" (?:opportunit|resources|means)|imbalance (?:between|in (?:funding|spending))"
        r"|balanced approach|investment|\bspending",
        "communication": r"communicat(?!ions? technolog|ions\b)",
        "participation": r"engagement|(?:citizen|public|civic|political|e)[- ]participation"
        r"|public consultation|citizen involvement|public is (?:\w+ )?(?:consulted"
        r"|involved)",
        "public_awareness": r"awareness|literacy|digital education|(?:basic|public) knowledge"
        r"|know how|lack(?:s|ing)? (?:of )?(?:the )?(?:\w+ )?skills|skills (?:gap"
        r"|shortage)|lessons on|education(?:al)? program",
        "trust": r"\btrust|s[ck]eptic|distrust|mistrust|reluctan",
        "data_governance": r"data (?:governance|administration|protection|sharing|management"
        r"|privacy|availability|access|quality|control)|open data"
        r"|personal data|data[- ]related",
        "coordination": r"coordinat|duplication|siloed|fragmented|separation of powers|responsibilities|federal"
        r" (?:political )?structure|decentrali[sz]ed|harmoni[sz]"
        r"|between the regions",
        "oversight": r"oversight|observatory|supervis|monitoring|\bregulator\b|enforcement",
        "transparency": r"transparen|explanation|right to (?:contest|be heard|information)"
        r"|freedom of information|safeguards",
        "human_rights": r"human rights?|fundamental rights",
        "ethics": r"\bethic|human values|human-cent(?:er|r)",
    }.items()
}
_FIRST = ("brain_drain", "facial_recognition", "autonomous_weapons", "algorithmic_bias")

_EVALUATES = re.compile(
    r"(?i)\b(?:findings?|conclusions?|evaluation|assessment of|challenges?|gaps?"
    r"|barriers?|limitations|deficiencies|discussion|strengths?|weaknesses|lessons"
    r"|recommendations?|vs\.?|outlook|key takeaways|public perception|risks)\b"
)
_RECOMMENDS = re.compile(r"(?i)(?:(?:key|policy|main|our|\d[\d.]*) )*recommendations?\b")
_REPORTS = re.compile(
    r"(?i)\b(?:research|study|analysis|review|assessment|interviews|experts?|results?"
    r"|evaluation|participants|stakeholders)(?: \w+){0,4}?"
    r" (?:found|finds|underlin\w+|shows?|showed|reveal(?:s|ed)|conclude[sd]?|highlight(?:s"
    r"|ed)|indicate[sd]?|demonstrate[sd]?|suggests?|identified"
    r"|agree|argue|point(?:s|ed)? (?:to|out))\b|\baccording to experts\b"
)
_NO_FINDING = re.compile(
    r"(?i)^(?:if|for example|for instance|this (?:section|chapter|research|article"
    r"|paper|study) (?:aims|will|discusses|explores))\b|\?\s*$"
    r"|\b(?:aims?|seeks?|intends?|is designed|are designed) to\b|\bmade it possible"
    r" to\b|\bhelps? to\b|\b(?:goal|aim|objective) is to\b|:\s*$"
)
_LIST_OF_FACTORS = re.compile(
    r"(?i)\b(?:factors?|challenges?|barriers?|obstacles?|problems?|weaknesses"
    r"|gaps|risks|difficulties|limitations)\b[^.;:]*?(?:, including|:|including"
    r"|such as|are the following:?) "
)
_CLAUSE = re.compile(
    r";\s+|[,;]\s+however,?\s+|,?\s+(?:while|whereas|but|although)\s+(?!(?:also"
    r"|often|not|only|still|is|are|was|were|has|have|lacks?|rather|\w+ed)\s)|,\s+and\s+(?=(?:the"
    r"|this|it|its|there|an?|[A-Z]\w+)\s)"
    r"|,\s+as\s+(?=there\s)|\s+and\s+(?!how|that|which|what|where)(?=(?:[\w’'-]+\s+){1,4}?(?:is"
    r"|are|was|were|has|have|does|do|did)\s)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|would|could|may"
    r"|might|lacks|remains?|reveals?|hinders?|creates?|indicates?|increases?"
    r"|leads?|needs?|should|must"
    r"|ranks?|tests?|says?|works?|makes?|exists?|uses?|faces?|plays?|\w+(?:ed|izes|ises))\b"
)
_CONCEDED = re.compile(r"(?:However, )?(?:[Aa]lthough|[Tt]hough|[Ww]hile) ([^,]+), ")
_TRAILING = re.compile(r", (?:stating|saying|noting|meaning|arguing|adding) that\b")
_LEADING = re.compile(
    r"(?:(?:However|Overall|Further|Furthermore|Moreover|Still|In addition|In conclusion|In brief|In short"
    r"|Therefore|Thus|Among other \w+|As mentioned|Currently|Additionally|First|Second|Finally|In practice"
    r"|It is worth noting that|in this case|on (?:an?|the) \w+ level)[,:]?\s+"
    r"|(?:Despite|Given|Based on|According to) [^,]+,\s+)+"
    r"|(?:The |This |Our |An? )?(?:research|study|analysis|report|review|experts|they|participants"
    r"|(?:\w+ )*consultations|interviews|several|many) (?:further )?(?:\w+ )?(?:found|finds|argues?|shows?|showed"
    r"|reveals?|concludes?|concluded|revealed|agreed?|noted|notes) that\s+"
    r"|(?:and|but|while|although|whereas)\s+",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:lack of|need for|gaps in|absence of)\b(?P<first>[^,;]+?) and (?P<second>[^,;.]+)", re.IGNORECASE
)


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each judgement on a topic; a repeat is a candidate again, resolution merges them."""
    for block in context.document.prose():
        if block.kind in ("heading", "title", "table", "quotation"):
            continue
        section = _section(context, block)
        evaluates = bool(_EVALUATES.search(section)) or bool(_REPORTS.search(block.text))
        found: list[Candidate] = []
        for sentence in block.sentences:
            if len(sentence.text.split()) < 4:
                continue
            yield from _of_sentence(context, block, sentence, section, evaluates, found)


def _section(context: Context, block: Block) -> str:
    """The headings above a block and the list item that stands as a heading over it."""
    titles = [heading.text for heading in context.document.headings(block)]
    for above in reversed(context.document.blocks[: block.index]):
        if above.kind == "heading" or above.index == block.heading:
            break
        if above.kind == "list_item" and len(above.text.split()) <= 8 and not above.text.rstrip().endswith((".", ";")):
            titles.insert(0, above.text)
            break
    return " | ".join(titles)


def _of_sentence(
    context: Context, block: Block, sentence: Sentence, section: str, evaluates: bool, found: list[Candidate]
) -> Iterator[Candidate]:
    text = sentence.text
    factors = _LIST_OF_FACTORS.search(text)
    if factors and evaluates and len(items := enumerate_items(text, factors.end(), len(text), conjunctions=False)) > 2:
        for start, end in items:
            topics = [t for t in [_topic(text[start:end], 0, end - start)] if t is not None]
            yield from _findings(context, block, sentence, start, end, topics, "challenge", RULES.rules[2])
        return
    if _NO_FINDING.search(text):
        return
    if block.kind == "list_item" and _RECOMMENDS.match(section) and sentence is block.sentences[0]:
        end = len(text.rstrip())
        topics = [t for t in [_topic(text, 0, end)] if t is not None]
        yield from _findings(context, block, sentence, 0, end, topics, "recommendation", RULES.rules[1])
        return
    names = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence)]
    for start, end in _clauses(text, names):
        rule = _judges(text[start:end])
        if rule is None:
            continue
        heading = section.split(" | ")[0]
        told = (
            _topic(heading, 0, len(heading)) if len(heading.split()) <= 4 and not _EVALUATES.search(heading) else None
        )
        if not evaluates and not _judged_outside(context, sentence, text[start:end], rule, told is not None):
            continue
        topics = _topics(text[start:end], told[0] if told else "")
        if not topics and found and rule.name == "findings.strength.good":
            topics = [(str(found[-1].fields["topic"].value), 0, 0)]
        for candidate in _findings(context, block, sentence, start, end, topics, rule.name.split(".")[1], rule):
            found.append(candidate)
            yield candidate


def _judged_outside(context: Context, sentence: Sentence, clause: str, rule: Rule, told: bool) -> bool:
    """Whether a clause is a finding though its section evaluates nothing: strong words on a named jurisdiction.

    `told` says that the section's heading names a topic: then what it says of the topic is enough.
    """
    if re.search(r"(?i)\bban|moratorium", clause) and told:
        return rule.name in ("findings.recommendation.needed", "findings.assessment.mixed")
    if rule.name not in _STRONG:
        return False
    if rule.name == "findings.recommendation.recommends":
        return True
    if _UNSURE.search(clause):
        return False
    if _LACKING.search(clause):
        return told or bool(_ON_AI.search(sentence.text))
    return told or bool(context.in_sentence(sentence, "jurisdictions"))


def _judges(clause: str) -> Rule | None:
    for rule in RULES.hits(clause):
        if rule.pattern.search(clause) and not (rule.name == "findings.strength.good" and _UNSURE.search(clause)):
            return rule
    return None


def _clauses(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Offsets of the clauses that could stand alone, without "However," and the like before them.

    `names` are offsets of names, which may hold an "and" of their own.
    """
    edges, start = [], 0
    if conceded := _CONCEDED.match(text):
        edges.append(conceded.span(1))
        start = conceded.end()
    for match in _CLAUSE.finditer(text):
        joins = {match.start(), match.end()} <= {edge for name in names for edge in name}
        if joins or any(low < match.start() < high for low, high in names):
            continue
        if _FINITE.search(text, start, match.start()) and _FINITE.search(text, match.end()):
            edges.append((start, match.start()))
            start = match.end()
    edges.append((start, len(text.rstrip())))
    clauses = []
    for low, high in edges:
        leading = _LEADING.match(text, low, high)
        low = leading.end() if leading else low
        trailing = _TRAILING.search(text, low, high)
        high = trailing.start() if trailing else high
        if len(text[low:high].split()) >= 4:
            clauses.append((low, high))
    return clauses


def _findings(
    context: Context,
    block: Block,
    sentence: Sentence,
    start: int,
    end: int,
    topics: list[tuple[str, int, int]],
    kind: str,
    rule: Rule,
) -> Iterator[Candidate]:
    clause = sentence.text[start:end].rstrip(" .,;")
    low, high = sentence.start + start, sentence.start + start + len(clause)
    spans = block.spans(low, high)
    for number, (topic, first, last) in enumerate(topics):
        stated = block.spans(low + first, low + last) if last else spans
        yield Candidate(
            "findings",
            context.document.source_id,
            f"findings:{spans[0].start}" + (f":{number}" if number else ""),
            rule.name,
            rule.confidence,
            fields={
                "kind": Value(kind, spans),
                "topic": Value(topic, stated),
                "statement": Value(clause, spans),
            },
            links={"jurisdiction_id": _jurisdiction(context, block, sentence, low, high)},
            context=block.spans(sentence.start, sentence.end),
            block=block.index,
        )


def _jurisdiction(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> Link:
    """Whose policy is judged: named in the clause, the sentence, or before it in the paragraph; else the section's.

    A section of findings is on the whole source, not on what the chapter above it is named after.
    """
    home = context.home()

    def states(mentions: tuple[Mention, ...]) -> list[Mention]:
        return [m for m in mentions if m.kind != "international"]

    named = states(context.within(block.index, low, high, "jurisdictions"))
    if not named:
        around = states(context.in_sentence(sentence, "jurisdictions"))
        named = around if len({m.name for m in around}) == 1 else []
    if not named:
        before = states(context.within(block.index, 0, sentence.start, "jurisdictions"))
        named = [m for m in before[-1:] if m.name == home.name or m.name.startswith(f"{home.name}-")]
    if named:
        return Link("jurisdictions", name=named[0].name, spans=named[0].spans(context.document))
    for heading in context.document.headings(block):
        if _EVALUATES.search(heading.text):
            return home
        if context.within(heading.index, table="jurisdictions"):
            break
    return context.jurisdiction_of(block, low, high)


def _topics(clause: str, told: str) -> list[tuple[str, int, int]]:
    """Topics of a clause with the words that tell them: one, or two for "the lack of A and B".

    `told` is the topic of the section's heading, for a clause that names none itself.
    """
    if pair := _PAIR.search(clause):
        both = [_topic(clause, *pair.span("first")), _topic(clause, *pair.span("second"))]
        found = [topic for topic in both if topic is not None]
        if len(found) == 2 and found[0][0] != found[1][0]:
            return found
    one = _topic(clause, 0, len(clause))
    if told and (one is None or (told in _FIRST and one[0] == "strategy_gap")):
        one = (told, 0, 0)
    return [one] if one else []


def _topic(clause: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The topic whose words come first; a few that are narrower than the rest win wherever they stand."""
    found = {topic: match for topic, pattern in _TOPICS.items() if (match := pattern.search(clause, start, end))}
    for topic in _FIRST:
        if topic in found:
            return topic, *found[topic].span()
    lacking = _LACKING.search(clause, start, end) or _HAVING.search(clause, start, end)
    if lacking and (not found or min(m.start() for m in found.values()) >= lacking.end()):
        return "strategy_gap", *lacking.span()
    if not found:
        return None
    topic = min(found, key=lambda t: found[t].start())
    return topic, *found[topic].span()
