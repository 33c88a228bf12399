"""Findings: what a source concludes (codebook: findings).

A clause is a finding if it judges (it says that something lacks, hinders, works, is needed), if the
judgement is on a topic of the codebook, and if it is the source's own conclusion, not what a law
provides for, a plan intends, or somebody may come to do. So are the items of a list that is
introduced as recommendations, risks, gaps or strengths.

`clauses` parts a sentence, `judgements` are the words that judge, `weighing` asks whose judgement it is, `topics` and
`surroundings` what it is on, `lists` what the items of a list are said to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.findings import judgements
from pipeline.extraction.findings.clauses import clauses_of
from pipeline.extraction.findings.lists import LIST_OF_FACTORS, heads_of, is_short, listed_as, section_of
from pipeline.extraction.findings.options import judged_as_options
from pipeline.extraction.findings.stating import stated
from pipeline.extraction.findings.surroundings import (
    EVALUATES,
    ON_AI_ITSELF,
    narrow_topic,
    of_listed,
    shares_of,
    telling_headings,
    topic_around,
)
from pipeline.extraction.findings.surveyed import is_answer_or_method, is_on_a_survey
from pipeline.extraction.findings.tabled import tabled
from pipeline.extraction.findings.topics import Topic, likeliest, topic, topics
from pipeline.extraction.findings.weaker import judged_besides
from pipeline.extraction.findings.weighing import (
    NO_FINDING,
    PRAISES,
    RESULT,
    judged_by,
    judged_outside,
)
from pipeline.extraction.measures import extract as extract_measures
from pipeline.extraction.patterns import Pattern, compiled
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

_BY_NAME = {rule.name: rule for rule in judgements.RULES}
_STATE = re.compile(r"(?i)\b(?:government|country|nation|kingdom|republic)\b")
_ON_AI = re.compile(
    r"\bAI\b|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm|[Dd]igital|\b[Dd]ata\b|[Rr]eadiness|[Cc]yber|[Ii]nnovation"
)
_REPORTS = Pattern(
    r"(?i)\b(?:research|study|analysis|review|assessment|interviews|experts?|results?"
    r"|evaluation|participants|stakeholders)(?: \w+){0,4}?"
    r" (?:found|finds|underlin\w+|shows?|showed|reveal(?:s|ed)|conclude[sd]?|highlight(?:s"
    r"|ed)|indicate[sd]?|demonstrate[sd]?|suggests?|identified"
    r"|agree|argue|point(?:s|ed)? (?:to|out))\b|\baccording to experts\b"
)
# What a clause says is meant to be, and no judgement on what is.
_MEANT = Pattern(r"(?i)\b(?:aims?|seeks?|intends?|(?:is|are|was|were) (?:designed|intended|meant|built)) to\b")
# What else a recommendation holds: "should set up a register and invest in skills".
_AND_DO = re.compile(
    r",? and (?:also |to )?(?=(?:invest|establish|adopt|create|develop|ensure|strengthen|publish|promote|support"
    r"|set up|fund"
    r"|improve|introduce|involve|increase|provide|ban|prohibit|appoint|train|clarify|require|build|expand|make|submit"
    r"|conduct|monitor|evaluate|define|consult|raise|foster|protect|sign|ratify|join)\b)"
)
# What is true of any state or plan, wherever it may be: no conclusion on the one that the source is about.
_IN_GENERAL = Pattern(
    r"(?<!as )\b(?:an?|any|every|each) (?:\w+ )?(?:country|nation)\b(?! (?:that|which|of|with|where)\b)(?!-)"
    r"|\b(?:between|among|across|most|all|many) (?:[a-z]+ )?(?:nations|countries)\b|\baround the (?:world|globe)\b"
    r"|\bglobal economy\b"
    r"|^(?:An?|Any|Every) (?:[\w-]+,? ){0,5}?(?:strategy|policy|plan|approach|framework)\b[^,;]*?"
    r"\b(?:should|must|needs|requires|is (?:\w+ )?(?:essential|crucial|vital|critical|key|important))\b"
)
# What an item of a list is called that tells what a law lays down: "Consent requirements: Consent is necessary".
_LAYS_DOWN = re.compile(
    r"(?i)\b(?:requirements?|obligations?|duties|provisions?|prohibitions?|articles? \d|rights? (?:to|of)|penalties)\b"
)
# That an item of a list goes on as a sentence: "sailors have yet to".
_STATES = re.compile(r"(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|ha(?:s|ve|d)|will)\b")
# Words that say of what follows them what the finding is on: "recommends", "relies heavily on".
_ON_WHAT_FOLLOWS = frozenset(("findings.recommendation.recommends", "findings.challenge.depends"))
# What is none in a plan: what it hopes for, and what should be done where it lays down its measures.
_HOPED = frozenset(("findings.recommendation.would_help",))
_PLANNED = _HOPED | {"findings.recommendation.should"}
_MATTERS = re.compile(r"\b(?:crucial|critical|central|key|paramount|pivotal|fundamental)$")
_DEED = re.compile(r"\b[Ii]t\W*$|^(?:[\w-]+, )?\w+ing\b|\b(?:need|should|must)\b")
_THESE = re.compile(r"(?:(?:These|They) (?:\w+ )?include|Among (?:them|these) are):? ")
_FEWEST_WORDS = 3  # of one of several challenges that a sentence lists at the least; else they are one
_SEVERAL = compiled(r"(?i)\b(?:barriers|challenges|gaps|obstacles|weaknesses|shortcomings|problems|strengths|flaws)\b")
_LIST_RULE = {
    "recommendation": "findings.recommendation.should",
    "challenge": "findings.challenge.weak",
    "strength": "findings.strength.good",
}
_LEGEND = re.compile(r"(?:base|source|sample)s?\s*:", re.IGNORECASE)  # below the chart of a survey


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each judgement on a topic; a repeat is a candidate again, resolution merges them."""
    found = tuple(_judged_by_words(context))
    yield from found
    known = {(candidate.block, span.start) for candidate in found for span in candidate.context[:1]}
    parts = {candidate.block for candidate in context.candidates(extract_measures)}
    yield from (cell for cell in tabled(context, parts) if (cell.block, cell.context[0].start) not in known)
    options = tuple(judged_as_options(context, found))
    yield from options
    yield from judged_besides(context, (*found, *options))


def _judged_by_words(context: Context) -> Iterator[Candidate]:
    own_plan = context.is_plan
    measures = {candidate.block for candidate in context.candidates(extract_measures)}
    item: Block | None = None  # a short list item, which stands as a heading over what follows it
    for block in context.document.prose():
        beside = item is not None and block.kind == "list_item" and block.level <= item.level
        section = section_of(context, block, None if beside else item)
        if block.kind == "heading":
            item = None
        elif block.kind == "list_item" and is_short(block):
            item = block
        if block.kind in ("heading", "title", "table") and not _is_said(block):
            continue
        kind, lead = listed_as(context, block, section)
        if kind == "recommendation" and (own_plan or block.index in measures):
            kind = ""  # what a plan lists are its measures
        evaluates = bool(kind or EVALUATES.search(section) or _REPORTS.search(block.text))
        found: list[Candidate] = []
        planned = _PLANNED if own_plan and block.index in measures else _HOPED if own_plan else frozenset()
        for item_of_list, sentence in _sentences(context, block, kind):
            if item_of_list:
                yield from _of_item(context, block, sentence, section, kind, lead)
            elif len(sentence.text.split()) >= 4 and not _LEGEND.match(sentence.text):
                yield from _of_sentence(context, block, sentence, section, evaluates, own_plan, found, planned)


def _is_said(block: Block) -> bool:
    """Whether a heading is a sentence, as the results of a study often are: "Most ports lack a plan"."""
    words = block.text.split()
    written = sum(word[0].isupper() for word in words) * 2 < len(words)  # not in Title Case
    return block.kind == "heading" and written and len(words) > 5 and not words[-1].endswith((":", "?"))


def _sentences(context: Context, block: Block, kind: str) -> Iterator[tuple[bool, Sentence]]:
    """The sentences of a block, and whether each is an item of a list: the first, or what a number introduces."""
    heads = heads_of(context, block) if kind else []
    for low, high in heads:
        yield True, Sentence(block.index, low, high, block.text[low:high])
    after = heads[-1][1] if heads else 0
    for number, sentence in enumerate(block.sentences):
        if sentence.end > after:
            start = max(sentence.start, after + (after > sentence.start))
            yield (
                bool(kind) and not heads and number == 0,
                Sentence(block.index, start, sentence.end, block.text[start : sentence.end]),
            )


def _of_item(
    context: Context, block: Block, sentence: Sentence, section: str, kind: str, lead: str
) -> Iterator[Candidate]:
    """An item of a list of recommendations, challenges or strengths: its first sentence is the finding."""
    text = sentence.text
    if len(text.split()) < 3:
        return
    around = (lead, *telling_headings(section), context.document.title)
    about = of_listed(text, around, context.once(shares_of))
    yield from stated(context, block, sentence, 0, len(text.rstrip()), about, kind, _BY_NAME[_LIST_RULE[kind]])


def _of_sentence(
    context: Context,
    block: Block,
    sentence: Sentence,
    section: str,
    evaluates: bool,
    own_plan: bool,
    found: list[Candidate],
    planned: frozenset[str] = frozenset(),
) -> Iterator[Candidate]:
    text = sentence.text
    if found and _SEVERAL.search(str(found[-1].fields["statement"].value)) and (more := _THESE.match(text)):
        kind = str(found[-1].fields["kind"].value)
        for start, end in enumerate_items(text, more.end(), len(text), conjunctions=False):
            about = of_listed(text[start:end], (text,))
            yield from stated(context, block, sentence, start, end, about, kind, _BY_NAME[found[-1].rule])
        return
    if (factors := LIST_OF_FACTORS.search(text)) and (evaluates or factors["good"]):
        kind = "strength" if factors["good"] else "challenge"
        items = enumerate_items(text, factors.end(), len(text), conjunctions=False)
        if factors["good"] and len(items) < 3:
            items = [(factors.end(), len(text.rstrip()))]
        each = len(items) > 2 and any(text.count(" ", *item) + 1 >= _FEWEST_WORDS for item in items)
        if factors["good"] or (each and not _STATES.search(text, items[-1][0])):
            for start, end in items:
                about = of_listed(text[start:end], (text,))
                yield from stated(context, block, sentence, start, end, about, kind, _BY_NAME[_LIST_RULE[kind]])
            return
    if not judgements.RULES.hits(text) or NO_FINDING.search(text):
        return
    if block.kind == "quotation" and is_on_a_survey(context):
        return  # an answer
    of_one = context.document.country and not context.in_sentence(sentence, "jurisdictions")
    if of_one and _IN_GENERAL.search(text):
        return
    heading = section.split(" | ")[0]
    told = topic(heading, 0, len(heading)) if len(heading.split()) <= 4 and not EVALUATES.search(heading) else None
    of_section = told or context.once(narrow_topic)
    names = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence)]
    unnamed = text  # a finding on a "Ministry of Communications" is not on communication
    for body in context.in_sentence(sentence, "organisations"):
        low, high = body.start - sentence.start, body.end - sentence.start
        unnamed = unnamed[:low] + " " * (high - low) + unnamed[high:]
    for start, end in clauses_of(text, names):
        clause = text[start:end]
        if _MEANT.search(clause):
            continue
        judged = judged_by(context, sentence, start, clause)
        if judged is None or judged[0].name in planned:
            continue
        rule, match = judged
        if is_answer_or_method(context, clause, rule, match.start("judgement")):
            continue
        if clause.rstrip(" .").endswith(":") and not rule.name.startswith("findings.strength"):
            continue  # it introduces what follows
        before = clause[: match.start("judgement")]
        if rule.name == "findings.assessment.ranks" and not (
            _ON_AI.search(f"{heading} {block.text}")
            and context.within(block.index, sentence.start + start, sentence.start + end)
        ):
            continue
        if rule.name == "findings.strength.leads" and not (
            (_ON_AI if EVALUATES.search(heading) else ON_AI_ITSELF).search(clause)
            and (
                _STATE.search(before)
                or context.within(
                    block.index, sentence.start + start, sentence.start + start + len(before), "jurisdictions"
                )
            )
        ):
            continue
        if block.kind == "list_item" and "recommendation" in rule.name and _LAYS_DOWN.search(text[:start]):
            continue
        if rule.name == "findings.recommendation.should" and re.search(r"\bif\b[^,]*$", before):
            continue
        if not evaluates and not judged_outside(context, sentence, clause, rule, match, told is not None, own_plan):
            continue
        said = match.start("judgement") if rule.name in _ON_WHAT_FOLLOWS else 0
        narrow = of_section[0] if of_section else ""
        told_by_words = topics(unnamed[start + said : end], narrow) or topics(clause[said:], narrow)
        if not told_by_words and said and (weaker := likeliest(clause[said:])):
            told_by_words = [weaker]
        about = [(name, *((low + said, high + said) if high else (0, 0))) for name, low, high in told_by_words]
        if not about and rule.name == "findings.assessment.opinion":
            about = [likeliest(clause) or ("trust", 0, 0)]
        if not about and rule.name == "findings.strength.leads":
            about = [("strategy_gap", 0, 0)]
        if not about and rule.name == RESULT:
            about = [likeliest(clause) or ("measurement_and_kpis", 0, 0)]
        if not about and found and rule.name in PRAISES:
            about = [(str(found[-1].fields["topic"].value), 0, 0)]
        if not about and rule.name != "findings.challenge.distrust" and not clause.endswith(":"):
            about = [one for one in [topic_around(context, sentence, clause, section, own_plan)] if one is not None]
        parts = [(start, end, about)]
        if rule.name in ("findings.recommendation.should", "findings.recommendation.must") and len(about) == 1:
            parts = list(_things_to_do(text, start, end, start + match.end("judgement"), about))
        kind = "assessment" if _matters(rule, match) else rule.name.split(".")[1]
        for low, high, told_by in parts:
            for candidate in stated(context, block, sentence, low, high, told_by, kind, rule):
                found.append(candidate)
                yield candidate


def _matters(rule: Rule, match: re.Match[str]) -> bool:
    """Whether a clause says that a thing matters ("Bells are crucial"), not that something is to be done."""
    thing = not _DEED.search(match.string[: match.start()])
    return rule.name == "findings.recommendation.needed" and thing and _MATTERS.search(match.group()) is not None


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
