"""Findings: what a source concludes (codebook: findings).

A clause is a finding if it judges (it says that something lacks, hinders, works, is needed), if the
judgement is on a topic of the codebook, and if it is the source's own conclusion, not what a law
provides for, a plan intends, or somebody may come to do. So are the items of a list that is
introduced as recommendations, risks, gaps or strengths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction import judgements
from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.measures import extract as extract_measures
from pipeline.extraction.measures import own_instrument
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.extraction.topics import Topic, topic, topics, weaker_topic
from pipeline.model import Block, Candidate, Link, Sentence, Value

_BY_NAME = {rule.name: rule for rule in judgements.RULES}
# Words on what somebody says or does: outside a section that evaluates they judge only a named jurisdiction.
_ON_SOMEBODY = frozenset(
    ("findings.challenge.criticised", "findings.challenge.distrust", "findings.recommendation.importance")
)
_UNSURE = re.compile(r"\b(?:will|ensur\w+|could|may|might|would|can|if)\b", re.IGNORECASE)
_ASPIRES = re.compile(
    r"\b(?:aspir\w+|ambitions?|vision|goals?|objectives?|aim\w*|wish\w*|hop(?:es|ed|ing)|striv\w+|seek\w*|wants?"
    r"|to (?:be|become))\b",
    re.IGNORECASE,
)
_ON_AI_ITSELF = re.compile(r"\bAI\b|[Aa]rtificial [Ii]ntelligence")
_ON_AI = re.compile(r"\bAI\b|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm|[Dd]igital")
_EVALUATES = Pattern(
    r"(?i)\b(?:findings?|conclusions?|evaluation|assessment of|challenges?|gaps?"
    r"|barriers?|limitations|deficiencies|discussion|strengths?|weaknesses|lessons"
    r"|recommendations?|vs\.?|outlook|key takeaways|public perception|risks)\b"
)
# A heading that says what the list below it holds.
_HEADS = tuple(
    (kind, re.compile(rf"(?i)(?:(?:key|policy|main|major|our|current|identified|\d[\d.]*) )*(?:{words})\b(?! of\b)"))
    for kind, words in (
        ("recommendation", "recommendations?"),
        (
            "challenge",
            "challenges|weaknesses|gaps|barriers|obstacles|shortcomings|constraints|limitations|areas of concern",
        ),
        ("strength", "strengths|achievements|successes"),
    )
)
_REPORTS = Pattern(
    r"(?i)\b(?:research|study|analysis|review|assessment|interviews|experts?|results?"
    r"|evaluation|participants|stakeholders)(?: \w+){0,4}?"
    r" (?:found|finds|underlin\w+|shows?|showed|reveal(?:s|ed)|conclude[sd]?|highlight(?:s"
    r"|ed)|indicate[sd]?|demonstrate[sd]?|suggests?|identified"
    r"|agree|argue|point(?:s|ed)? (?:to|out))\b|\baccording to experts\b"
)
_NO_FINDING = Pattern(
    r"(?i)\bstrengths?,? (?:and )?weaknesses\b|^(?:if|this (?:section|chapter|research|article"
    r"|paper|study) (?:aims|will|discusses|explores))\b|\?[”\"’)]*\s*$"
    r"|\b(?:aims?|seeks?|intends?|is designed|are designed) to\b"
    r"|\b(?:more|less|most|least) likely (?:than [^,;.]{3,60} )?to (?:say|agree|believe|think|report|trust|support)\b"
    r"|^(?:The )?(?:two|three|four|five|six|several|some|many) (?:\w+ )?(?:weaknesses|challenges|gaps|strengths"
    r"|risks) (?:stand out|emerge)\b"
    r"|\bmade it possible"
    r" to\b|\bhelps? to\b|\b(?:goal|aim|objective) is to\b"
    r"|\b(?:identif(?:y|ied|ies)|reveal(?:s|ed)?|found|finds|faces?) (?:several|many|some|a number of|various|multiple)"
    r" (?:\w+ )?(?:shortcomings|gaps|weaknesses|challenges|issues|problems|barriers)\W*$"
)
_LIST_OF_FACTORS = Pattern(
    r"(?i)\b(?:factors?|challenges?|barriers?|obstacles?|problems?|weaknesses"
    r"|gaps|risks|difficulties|limitations)\b[^.;:]{0,200}?(?:, including|:|including"
    r"|such as|are the following:?) "
)
_CLAUSE = Pattern(
    r";\s+|(?<!\bnot)[,;]\s+however,?\s+|,?\s+(?:while|whereas|but|although)\s+(?!(?:also"
    r"|often|not|only|still|is|are|was|were|has|have|lacks?|rather|\w+ed)\s)|,\s+and\s+(?=(?:the"
    r"|this|it|its|there|an?|[A-Z]\w+)\s)"
    r"|,\s+as\s+(?=there\s)|\s+and\s+(?=we\s)|\s+and\s+(?!how|that|which|what|where)(?=(?:[\w’'-]+\s+){1,4}?(?:is"
    r"|are|was|were|has|have|does|do|did)\s)"
)
_FINITE = Pattern(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|would|could|may"
    r"|might|lacks|remains?|reveals?|hinders?|creates?|indicates?|increases?"
    r"|leads?|needs?|should|must"
    r"|ranks?|tests?|says?|works?|makes?|exists?|uses?|faces?|plays?|\w+(?:ed|izes|ises))\b"
)
_CONCEDED = Pattern(r"(?:However, )?(?:[Aa]lthough|[Tt]hough|[Ww]hile) ([^,]+), ")
_TRAILING = Pattern(r", (?:stating|saying|noting|meaning|arguing|adding) that\b")
_LEADING = Pattern(
    r"(?:(?:However|Overall|Further|Furthermore|Moreover|Still|In addition|In conclusion|In brief|In short"
    r"|Therefore|Thus|Among other \w+|As mentioned|Currently|Additionally|First|Second|Finally|In practice"
    r"|It is worth noting that|in this case|on (?:an?|the) \w+ level)[,:]?\s+"
    r"|(?:Despite|Given|Based on|According to) [^,]+,\s+)+"
    r"|(?:The |This |Our |An? )?(?:research|study|analysis|report|review|experts|they|participants"
    r"|(?:\w+ )*consultations|interviews|several|many) (?:further )?(?:\w+ )?(?:found|finds|argues?|shows?|showed"
    r"|reveals?|concludes?|concluded|revealed|agreed?|noted|notes) that\s+"
    r"|(?:[\w’'-]+ ){1,8}?(?:\([^()]*\) )?(?:has |have |had |also )*(?:pointed out|points out|found|finds|noted|notes"
    r"|concluded|concludes|observed|observes|stressed|stresses|reported|reports|stated|said|says|argued"
    r"|argues) (?:in [^,;.]{3,60}? )?that\s+"
    r"|(?:[\w’'-]+ ){1,6}?(?:has |have |also )*(?:details?|detailed|shows?|showed|describe[sd]?|reveal(?:s|ed)"
    r"|documents|documented|demonstrate[sd]?)"
    r" how\s+|(?:and|but|while|although|whereas)\s+",
    re.IGNORECASE,
)
# What is said before the judgement and makes it something else: a provision, a remedy, a doubt.
_PROVIDES = Pattern(
    r"(?i)\b(?:mandate|stipulate|prescribe|require|state|provide|prohibit|oblige|define|guarantee)[sd]?(?: that|:"
    r"| [“\"])|\b(?:it|act|law|decree|policy|strategy|plan|framework|guidelines?) (?:also )?(?:outlines|sets out"
    r"|lists|defines|mandates|stipulates|obliges)\b|\bprinciples (?:such as|include|are|including)\b"
    r"|\b(?:these|they|actions?|steps|measures|tasks|activities|initiatives) (?:\w+ )?includ(?:e|es|ed|ing) \w+ing\b"
    r"|\b(?:how|whether)\b[^,;]*$|\bwhat (?:\w+ ){0,2}$"
    r"|\b(?:that|which|who)\s+$"
    r"|\b(?:establish|specifi|provid)(?:e|es|ed)?\b[^,;.]{0,60} that\b|\bdefin(?:es|ed|ing) [^,;]{2,60}? as\b"
    r"|\bdefined as\b"
    r"|\b(?:roles?|factors?|steps|measures|areas|questions|rules|requirements|criteria|extent|ways?|what|who|things"
    r"|reasons?)"
    r"(?: (?:that |to which )?(?:the|an?|each|every) (?:[\w’'-]+ ){1,3}|(?: that)? (?:they|we|it|states|countries"
    r"|governments?) )$"
)
# A duty that a law lays on somebody, or what nobody in particular is to do.
_OBLIGES = Pattern(
    r"(?i)\b(?:are|is|were|was) (?:required|encouraged)\b|^(?:they|it(?! (?:is|was|will be)\b)|entities)\b"
    r"|^(?:under|pursuant to|in accordance with|article|section)\b"
)
_REMEDY = re.compile(
    r"(?i)\b(?:address|reduc|overcom|tackl|mitigat|remov|avoid|prevent|bridg|clos|narrow|combat|minimi[sz]|eliminat"
    r"|fill"
    r"|identif|solv|counter|manag|understand|dismantl|lift|estimat|predict|calculat|examin|assess|detect"
    r"|(?:tak|took|tear|tor|break|brok)\w* down)(?:e|es|ed|ing|s|ying"
    r"|y)?\s(?:[\w’'-]+\s){0,6}$"
)
# What begins a clause of its own after "that": "regrets that no money is set aside".
_WHOLE = re.compile(r"(?i)(?:no|there|the|few|neither|none)\b")
# Who recommends from outside: a plan that "calls for" research is none of them, nor a ministry or a state.
_ADVISES = re.compile(
    r"(?i)\b(?:experts?|civil society|researchers|academics|scholars|scientists|NGOs?|campaigners|activists|advocates"
    r"|critics|ombuds\w+|auditors?|audit (?:office|court)|court of auditors|report|study|review|panel|assessment"
    r"|analysis"
    r"|unions?|industry|business(?:es)?|authors?|stakeholders|participants|interviewees|(?:\w+ )?groups"
    r"|organi[sz]ations"
    r"|observers|we|lawyers|journalists|think ?tanks?|commissioner|associations?|commentators|citizens"
    r"|assembly|he|she)\b(?!['’]s?\b)"
)
_PLANS = re.compile(
    r"(?i)\b(?:strateg(?:y|ies)|plans?|polic(?:y|ies)|laws?|act|bill|directive|declaration|resolution|convention"
    r"|motion"
    r"|principles|guidelines|programme|agreement|framework|regulation|government|minist(?:ry|er)|cabinet|parliament)\b"
    r"(?!['’]s?\b)"
)
_NO_ADVISER = frozenset({"government", "ministry_or_department", "parliament"})
# What else a recommendation holds: "should set up a register and invest in skills".
_AND_DO = re.compile(
    r",? and (?:also |to )?(?=(?:invest|establish|adopt|create|develop|ensure|strengthen|publish|promote|support"
    r"|set up|fund"
    r"|improve|introduce|involve|increase|provide|ban|prohibit|appoint|train|clarify|require|build|expand|make|submit"
    r"|conduct|monitor|evaluate|define|consult|raise|foster|protect|sign|ratify|join)\b)"
)
_TURNED_DOWN = re.compile(r"\b(?:declined|rejected|refused|turned down|ruled out)\b")
_MONEY = re.compile(r"[mb]illion\b")
# What a critic says of another is stated, whatever its mood: "criticised the bill because the board would not be free".
_CRITIC_SAYS = re.compile(r"\b(?:critici[sz]e[sd]?|objected|point(?:s|ed) out|condemn(?:s|ed))\b[^.;]*$")
# A circumstance, no judgement: "in areas where there is no rule", "those harmed where liability is difficult to tell".
_CIRCUMSTANCES = frozenset(f"findings.challenge.{name}" for name in ("difficult", "lack", "weak"))
_WHERE = re.compile(r"\b(?:where|when)\b[^,;]*$")
# What is true of any state or plan, wherever it may be: no conclusion on the one that the source is about.
_IN_GENERAL = Pattern(
    r"(?<!as )\b(?:an?|any|every|each) (?:\w+ )?(?:country|nation)\b(?! (?:that|which|of|with|where)\b)(?!-)"
    r"|\b(?:between|among|across|most|all|many) (?:[a-z]+ )?(?:nations|countries)\b|\baround the (?:world|globe)\b"
    r"|\bglobal economy\b"
    r"|^(?:An?|Any|Every) (?:[\w-]+,? ){0,5}?(?:strategy|policy|plan|approach|framework)\b[^,;]*?"
    r"\b(?:should|must|needs|requires|is (?:\w+ )?(?:essential|crucial|vital|critical|key|important))\b"
)
# What those who were asked say is an answer, no conclusion.
_ANSWERS = Pattern(
    r"(?i)(?:\d ?(?:%|per ?cent)|\b(?:quarters?|thirds?|half|majority|one in \w+|\w+ in (?:ten|four|five"
    r"|three)))[^.;]{0,60}?"
    r"\b(?:say|said|believe|think|thought|feel|felt|agree|agreed|trust|support|oppose|want|worry|d(?:o|id) not|don[’']t"
    r"|call(?:ed)? for|report(?:ed)?|admit(?:ted)?|have (?:heard|used)"
    r"|(?:are|were|is|was) (?:\w+ )?(?:worried|concerned|afraid|sceptical|skeptical|confident|willing|aware|unaware"
    r"|reluctant))\b"
)
_FIGURE = re.compile(r"\d ?(?:%|per ?cent)")  # figures side by side are answers or statistics
# How a plan says what it plans.
_PLANNED = frozenset(f"findings.recommendation.{name}" for name in ("must", "should", "would_help"))
_PAST = re.compile(r"\b(?:was|were|had|did)\b")
# What a finding without a topic of its own has to be on, in a plan or of times gone by.
_ON_POLICY = re.compile(
    r"(?i)\bAI\b|artificial intelligence|\bdigital|\bdata\b|technolog|algorithm|automated|innovation|\bresearch"
    r"|start-?ups?|\bpublic\b|[mb]illion\b|government|\bstate\b|\bpolic(?:y|ies)\b|\blaws?\b|\blegal\b|legislat"
    r"|regulat|strateg|consultation|institution|\bcountry\b"
)
# How a list is introduced, and what its items are then.
_LEADS = (
    (
        "recommendation",
        re.compile(
            r"(?i)recommend(?!er)|\bshould\b|\bmust\b|\bneeds? to\b|\bconsider\b|\bfollowing (?:\w+ )?(?:strategies"
            r"|steps|actions|measures|priorities)\b|\b(?:can|could|potential to)\b[^:]*\bby:$|\bpriority actions\b"
            r"|\bcalls? (?:on|for)\b|\b(?:is|are) (?:needed|required|essential|crucial)\b|\bwill require:"
        ),
    ),
    (
        "challenge",
        re.compile(
            r"(?i)\b(?:risks|challenges|gaps|barriers|obstacles|weaknesses|limitations|constraints|concerns"
            r"|shortcomings"
            r"|deficiencies|difficulties|problems)\b"
        ),
    ),
    ("strength", re.compile(r"(?i)\b(?:strengths|achievements|successes|foundations on which)\b")),
)
# Lists that are none of these, and items that say nothing.
_OTHER_LIST = Pattern(r"(?i)\bprinciples\b|\bvalues\b|\brespondents\b|\bsurveyed\b|\bper ?cent\b|%")
_SCORE = re.compile(r"\d(?: per ?cent|%)|:\s*\d|\s\d[\d.]*\W*$")
_DEPENDS = re.compile(r"(?i)\b(?:which|that|where|whether|nor|who|how|what|when)\b")
# Whose doing is judged: outside a section that evaluates, this or a jurisdiction has to be named.
_AUTHORITY = re.compile(
    r"(?i)government|\bcountr(?:y|ies)\b|\bthe region\b|\bbills?\b|\bdecree|\bkingdom\b|\bstate\b|ministr|polic(?:y"
    r"|ies)\b|\blaws?\b"
    r"|legislat|regulat|strateg"
    r"|institution|parliament|congress|\bnations?\b|\bagenc(?:y|ies)\b|public sector|public servants|procurement"
    r"|authorit|legal framework"
    r"|\blegal (?:recourse|requirement|basis|provision|mechanism|obligation)"
)
_GOVERNS = re.compile(
    rf"{_AUTHORITY.pattern}|\bAI\b|\bdata\b|digital|nation|\bforeign|municipalit|automated|algorithm|surveillance"
    r"|facial recognition|privacy|\brights\b"
)
_LIST_RULE = {
    "recommendation": "findings.recommendation.should",
    "challenge": "findings.challenge.weak",
    "strength": "findings.strength.good",
}


_LEGEND = re.compile(r"(?:base|source|sample)s?\s*:", re.IGNORECASE)  # below the chart of a survey


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each judgement on a topic; a repeat is a candidate again, resolution merges them."""
    own_plan = own_instrument(context) is not None
    measures = {candidate.block for candidate in context.candidates(extract_measures)}
    item: Block | None = None  # a short list item, which stands as a heading over what follows it
    for block in context.document.prose():
        section = _section(context, block, item)
        if block.kind == "heading":
            item = None
        elif block.kind == "list_item" and _is_short(block):
            item = block
        if block.kind in ("heading", "title", "table"):
            continue
        kind, lead = _listed_as(context, block, section)
        if kind == "recommendation" and (own_plan or (lead and block.index in measures)):
            kind = ""  # what a plan lists are its measures
        evaluates = bool(kind or _EVALUATES.search(section) or _REPORTS.search(block.text))
        found: list[Candidate] = []
        for number, sentence in enumerate(block.sentences):
            if kind and number == 0:
                yield from _of_item(context, block, sentence, section, kind, lead)
            elif len(sentence.text.split()) >= 4 and not _LEGEND.match(sentence.text):
                yield from _of_sentence(context, block, sentence, section, evaluates, own_plan, found)


def _listed_as(context: Context, block: Block, section: str) -> tuple[str, str]:
    """What the items of a list are said to be, and where: by the sentence that introduces it, else by its heading."""
    if block.kind != "list_item" or block.level > 1 or not block.sentences:
        return "", ""
    if len(block.text.split()) < 3 or _SCORE.search(block.text):
        return "", ""
    introduces = context.document.blocks[block.lead_in] if block.lead_in is not None else None
    if introduces is not None and introduces.sentences and introduces.text.rstrip().endswith(":"):
        lead = introduces.sentences[-1].text
        if _OTHER_LIST.search(lead):
            return "", ""
        led = next(((kind, match) for kind, pattern in _LEADS if (match := pattern.search(lead))), None)
        kind = led[0] if led else ""
        if led and kind == "challenge" and _REMEDY.search(lead[: led[1].start()]):
            return "", ""  # "To mitigate these risks, the ministry has:"
        return (kind if kind == "recommendation" or len(block.text.split()) > 5 else ""), lead
    heading = section.split(" | ")[0]
    kind = next((kind for kind, pattern in _HEADS if pattern.match(heading)), "")
    return (kind, heading) if kind else ("", "")


def _of_item(
    context: Context, block: Block, sentence: Sentence, section: str, kind: str, lead: str
) -> Iterator[Candidate]:
    """An item of a list of recommendations, challenges or strengths: its first sentence is the finding."""
    text = sentence.text
    about = topics(text)[:1] or [
        one for one in [weaker_topic(text)] if one is not None
    ] or [(told[0], 0, 0) for told in [_told(section, lead)] if told is not None]  # fmt: skip
    yield from _findings(context, block, sentence, 0, len(text.rstrip()), about, kind, _BY_NAME[_LIST_RULE[kind]])


def _around(context: Context, sentence: Sentence, clause: str, section: str, own_plan: bool) -> Topic | None:
    """The topic of a clause that names none surely: by its less sure words, its sentence, or the section.

    What judges and points to none of these is on the policy as a whole, if its sentence is on a state's doings. But
    a plan says much that is no conclusion, and what was the case is history: there it has to be on policy itself.
    """
    text = sentence.text
    if not _ON_POLICY.search(text if own_plan else clause) and (own_plan or _PAST.search(clause)):
        return None
    told = weaker_topic(clause) or topic(text, 0, len(text)) or weaker_topic(text) or _told(section)
    governs = _AUTHORITY.search(text) or context.in_sentence(sentence, "jurisdictions")
    return told or (("strategy_gap", 0, 0) if governs else None)


def _told(section: str, lead: str = "") -> Topic | None:
    """The topic of the nearest heading or lead-in that tells one."""
    for text in (lead, *section.split(" | ")):
        if _EVALUATES.search(text) and text != lead:
            continue
        if told := topic(text, 0, len(text)) or weaker_topic(text):
            return told
    return None


def _section(context: Context, block: Block, item: Block | None) -> str:
    """The headings above a block and the list item that stands as a heading over it."""
    titles = [heading.text for heading in context.document.headings(block)]
    if item is not None and item.index > (-1 if block.heading is None else block.heading):
        titles.insert(0, item.text)
    return " | ".join(titles)


def _is_short(item: Block) -> bool:
    return len(item.text.split()) <= 8 and not item.text.rstrip().endswith((".", ";"))


def _of_sentence(
    context: Context,
    block: Block,
    sentence: Sentence,
    section: str,
    evaluates: bool,
    own_plan: bool,
    found: list[Candidate],
) -> Iterator[Candidate]:
    text = sentence.text
    factors = _LIST_OF_FACTORS.search(text)
    if factors and evaluates and len(items := enumerate_items(text, factors.end(), len(text), conjunctions=False)) > 2:
        for start, end in items:
            about = topics(text[start:end])[:1]
            yield from _findings(
                context, block, sentence, start, end, about, "challenge", _BY_NAME["findings.challenge.lack"]
            )
        return
    if not judgements.RULES.hits(text) or _NO_FINDING.search(text) or _ANSWERS.search(text):
        return
    if block.kind == "quotation" and not (_AUTHORITY.search(text) or context.in_sentence(sentence, "jurisdictions")):
        return  # a view on AI, not on what a state does
    if _IN_GENERAL.search(text) and not context.in_sentence(sentence, "jurisdictions"):
        return
    heading = section.split(" | ")[0]
    told = topic(heading, 0, len(heading)) if len(heading.split()) <= 4 and not _EVALUATES.search(heading) else None
    names = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence)]
    for start, end in _clauses(text, names):
        clause = text[start:end]
        judged = _judges(context, sentence, start, clause)
        if judged is None:
            continue
        rule, match = judged
        figures = list(_FIGURE.finditer(clause))
        if len(figures) > 1 and figures[0].start() < match.start("judgement"):
            continue
        if clause.endswith(":") and not rule.name.startswith("findings.strength"):
            continue  # it introduces what follows
        before = clause[: match.start("judgement")]
        if rule.name == "findings.assessment.ranks" and not (
            _ON_AI.search(clause) and context.within(block.index, sentence.start + start, sentence.start + end)
        ):
            continue
        if rule.name == "findings.strength.leads" and not (
            (_ON_AI if _EVALUATES.search(heading) else _ON_AI_ITSELF).search(clause)
            and context.within(
                block.index, sentence.start + start, sentence.start + start + len(before), "jurisdictions"
            )
        ):
            continue
        if rule.name == "findings.recommendation.should" and re.search(r"\bif\b", before):
            continue
        if not evaluates and not _judged_outside(context, sentence, clause, rule, match, told is not None, own_plan):
            continue
        said = match.start("judgement") if rule.name == "findings.recommendation.recommends" else 0
        about = [
            (name, *((low + said, high + said) if high else (0, 0)))
            for name, low, high in topics(clause[said:], told[0] if told else "")
        ]
        if not about and rule.name == "findings.strength.leads":
            about = [("strategy_gap", 0, 0)]
        if not about and found and rule.name == "findings.strength.good":
            about = [(str(found[-1].fields["topic"].value), 0, 0)]
        if not about and rule.name not in _ON_SOMEBODY and not clause.endswith(":"):
            about = [one for one in [_around(context, sentence, clause, section, own_plan)] if one is not None]
        parts = [(start, end, about)]
        if rule.name in ("findings.recommendation.should", "findings.recommendation.must") and len(about) == 1:
            parts = list(_things_to_do(text, start, end, start + match.end("judgement"), about))
        for low, high, told_by in parts:
            for candidate in _findings(context, block, sentence, low, high, told_by, rule.name.split(".")[1], rule):
                found.append(candidate)
                yield candidate


def _things_to_do(
    text: str, start: int, end: int, after: int, about: list[Topic]
) -> Iterator[tuple[int, int, list[Topic]]]:
    """The parts of "should set up a register and invest in skills" that are each on a topic of their own."""
    first, other = about, None
    for match in _AND_DO.finditer(text, after, end):
        left, right = topics(text[start : match.start()])[:1], topics(text[match.end() : end])[:1]
        if left and right and left[0][0] != right[0][0]:
            first, other = left, (match, right)
            break
    yield start, other[0].start() if other else end, first
    if other:
        yield other[0].end(), end, other[1]


def _judged_outside(
    context: Context, sentence: Sentence, clause: str, rule: Rule, match: re.Match[str], told: bool, own_plan: bool
) -> bool:
    """Whether a clause is a finding though its section evaluates nothing.

    `told` says that the section's heading names a topic. In a plan, `own_plan`, what should be
    done is what it plans.
    """
    before = clause[: match.start("judgement")]
    if re.search(r"(?i)\bban|moratorium", clause) and told:
        return rule.name in ("findings.recommendation.needed", "findings.assessment.mixed")
    governs = bool(
        _GOVERNS.search(clause)
        or _CRITIC_SAYS.search(before)
        or (context.document.country and topics(clause))
        or _AUTHORITY.search(context.document.blocks[sentence.block].text)
    )
    if rule.name in _ON_SOMEBODY:
        return bool(context.in_sentence(sentence, "jurisdictions"))
    if rule.name == "findings.assessment.mixed" or _elsewhere(context, sentence):
        return False
    if rule.name.startswith("findings.recommendation"):
        if _TURNED_DOWN.search(clause):
            return False
        if rule.name == "findings.recommendation.should" and not _AUTHORITY.search(clause):
            return False
        return (
            not (own_plan and rule.name in _PLANNED)
            and not _OBLIGES.search(clause)
            and (governs or bool(_MONEY.search(clause)))
        )
    if rule.name != "findings.challenge.threat" and _UNSURE.search(before) and not _CRITIC_SAYS.search(before):
        return False
    return governs or bool(context.in_sentence(sentence, "jurisdictions"))


def _advises(context: Context, sentence: Sentence, start: int, before: str, verb: str) -> bool:
    """Whether who recommends is an expert, a watchdog or the source: the first one named before the verb."""
    subjects = [(m.start(), True) for m in _ADVISES.finditer(before)]
    subjects += [(m.start(), False) for m in _PLANS.finditer(before)]
    low = sentence.start + start
    for mention in context.within(sentence.block, low, low + len(before)):
        if before[mention.end - low :].startswith(("'", "’")):
            continue
        body = mention.table == "organisations" and mention.kind not in _NO_ADVISER
        subjects.append((mention.start - low - body, body))
    return min(subjects)[1] if subjects else verb.lower().startswith("recommend")


def _elsewhere(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is on other states than the one that the source is about, as far as the register knows it."""
    known = context.registers.find("jurisdictions", context.document.country)
    home = known.id if known else ""
    states = {m.name for m in context.in_sentence(sentence, "jurisdictions") if m.kind == "national"}
    return bool(home and states) and not any(home in (name, name.split("-")[0]) for name in states)


def _judges(context: Context, sentence: Sentence, start: int, clause: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that judges in a clause, and where. A lack comes before the duty that nobody has for it."""
    found: tuple[Rule, re.Match[str]] | None = None
    for rule in judgements.RULES.hits(clause):
        match = rule.pattern.search(clause)
        if match is None:
            continue
        if rule.name == "findings.strength.good" and _UNSURE.search(clause):
            continue
        if rule.name.startswith("findings.strength") and _ASPIRES.search(clause[: match.start()]):
            continue
        if _is_else(rule, match, clause[: match.start()]):
            continue
        if rule.name in _CIRCUMSTANCES and _WHERE.search(clause[: match.start()]):
            continue
        if rule.name == "findings.recommendation.recommends" and not _advises(
            context, sentence, start, clause[: match.start()], match.group()
        ):
            continue
        if found is None:
            found = rule, match
        elif rule.name == "findings.challenge.lack" and found[0].name.startswith("findings.recommendation"):
            between = clause[match.end() : found[1].start()]
            found = (rule, match) if _DEPENDS.search(between) else found
    return found


def _is_else(rule: Rule, match: re.Match[str], before: str) -> bool:
    """Whether what stands before a judgement makes it something else: a provision, a part of a phrase, a remedy."""
    provides = _PROVIDES.search(before)
    if provides and not (provides.group().strip() == "that" and _WHOLE.match(match["judgement"])):
        return True
    removed = rule.name.startswith("findings.challenge") or match["judgement"] == "need for"
    return removed and _REMEDY.search(before) is not None


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
    about: list[Topic],
    kind: str,
    rule: Rule,
) -> Iterator[Candidate]:
    clause = sentence.text[start:end].rstrip(" .,;")
    low, high = sentence.start + start, sentence.start + start + len(clause)
    spans = block.spans(low, high)
    for number, (name, first, last) in enumerate(about):
        stated = block.spans(low + first, low + last) if last else spans
        yield Candidate(
            "findings",
            context.document.source_id,
            f"findings:{spans[0].start}" + (f":{number}" if number else ""),
            rule.name,
            rule.confidence,
            fields={
                "kind": Value(kind, spans),
                "topic": Value(name, stated),
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
