"""What judges only in a text that judges throughout: turns, states of things and what they show (codebook: findings).

"This marks a fall" or "while ports have bells, quays have none" may be said of anything. In an assessment or an
essay, where one sentence in seven is a conclusion by its words, it is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extraction.context import Context
from pipeline.extraction.findings import judgements
from pipeline.extraction.findings.challenges import WELL_LEFT
from pipeline.extraction.findings.classes import EVILS
from pipeline.extraction.findings.clauses import clauses_of
from pipeline.extraction.findings.lists import section_of
from pipeline.extraction.findings.stating import stated
from pipeline.extraction.findings.surroundings import topic_around
from pipeline.extraction.findings.surveyed import is_answer_or_method
from pipeline.extraction.findings.topics import topics
from pipeline.extraction.findings.weighing import NO_FINDING, PROVIDES, judged_by
from pipeline.extraction.findings.words import rule
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Sentence

_SHARE = 0.15  # of sentences that are findings by their words, in a text that judges throughout
_LESS = 0.1  # the same for turns that seldom stand in another text
# Where nearly all is a conclusion, a lack is one whatever stands before it: "a need revealed is the lack of bells".
_MUCH = 0.4
_LACKS = ("findings.challenge.lack", "findings.challenge.weak")
_ANYHOW = frozenset(
    (*(f"findings.challenge.{name}" for name in ("lack", "weak", "bad")), "findings.recommendation.should")
)
# The least share for a rule, if another.
_LEAST = {
    "findings.strength.opportunity": _LESS,
    "findings.assessment.contrasts": _LESS,
    "findings.assessment.could": _MUCH,
}
_SOME = 0.2  # the share nearby that makes a lack a conclusion, whatever it is a lack of
_NEAR = 8  # sentences before and after one that tell whether it stands among conclusions
_IN_PLAN = 0.35  # the share of them in the chapters of a plan that judge how things stand
_OF_PLAN = 0.3  # the same of a whole plan
_FEWEST_WORDS = 5  # of a sentence
# The least share of sentences nearby for what is a conclusion only among others.
_AMONG = {
    "findings.challenge.denies": 0.4,
    "findings.recommendation.needing": 0.25,
    "findings.assessment.turns": 0.25,
    "findings.challenge.stands": 0.2,
    "findings.assessment.recognises": 0.2,
}
_FEWEST_FOUND = 4  # findings: of fewer no share can be told
_STILL = r"(?:(?:not|still|also|very|so|as|being|now|[a-z]+ly) )*"
# A question that says that there is no way: "how can we trust them if nobody looks?"
_ASKS = r"\bhow (?:can|could|do|does) [^?]{1,150}? (?:if|when|without) [^?]{1,150}\?"

WEAKER = RuleSet(
    (
        rule(
            "recommendation.only_if",
            r"\bonly if\b",
            example="The plan will work only if the quays are dredged.",
            judgement="only if",
            confidence=0.7,
        ),
        rule(
            "recommendation.needs",
            r"\b(?:we|(?-i:[A-Z])\w+|[a-z]+s) (?:don[’']t |do not |does not )?needs? (?!to\b|for\b)\w+",
            example="We need dredged quays and paid pilots.",
            judgement="We need dredged",
            confidence=0.7,
        ),
        rule(
            "challenge.asks",
            _ASKS,
            example="How can we talk of safe ferries if nobody sees the bells?",
            judgement="How can we talk of safe ferries if nobody sees the bells?",
            confidence=0.7,
        ),
        rule(
            "strength.opportunity",
            r"(?<!\bto )(?<!\bwill )\b(?:presents?|offers?|provides?|has|have|holds?|is|represents?|constitutes?"
            r"|opens?(?: up)?) (?:(?:an?|the|many|several|new|[a-z]+ly) )*(?:[\w-]+,? (?:and )?){0,3}?"
            r"(?:opportunit(?:y|ies)|template|blueprint|masterclass|playbook|entry point|alternative|promise"
            r"|potential)\b",
            example="The new quay presents an enormous opportunity.",
            judgement="presents an enormous opportunity",
            confidence=0.7,
        ),
        rule(
            "challenge.little",
            r"(?<!\bnot )(?<!, )\b(?:limited|insufficient|inadequate|weak|poor|scarce|low|minimal|modest|incomplete)\b",
            example="The harbour index gives 31 points, for want of room and limited piers.",
            judgement="limited",
            confidence=0.7,
        ),
        rule(
            "assessment.shows",
            r"(?<!\bthat )(?<!\bwhich )\b(?:reflect|demonstrat|illustrat|underscor|highlight|show|reveal|signal|mark"
            r"|suggest|indicat|confirm|exemplif)(?:s|es|ed|ies)? (?:an?|the|that|how|its|their|just how|growing|strong"
            r"|significant)\b"
            r"(?! (?:importance|need|significance)\b)",
            example="This marks a fall on the year before.",
            judgement="marks a",
            confidence=0.7,
        ),
        rule(
            "assessment.moves",
            rf"\b(?:is|are|was|were|remains?) {_STILL}(?:frightening|encouraging|promising|striking|alarming|worrying"
            r"|reassuring|telling|concerning|disappointing|growing|evolving|shrinking|accelerating|spreading|lagging"
            r"|struggling|booming|progressing|rising|declining|(?:driven|led|dominated|shaped|influenced|concentrated"
            r"|outsourced|blurred|restricted|confined|centred|centered)\b)",
            r"\b(?:under ?way|in progress|under development|still (?:in|at|being|evolving|under)"
            r"|(?:is|are|was|were) (?:still )?in the process of"
            r"|nascent|draft stages?)\b",
            r"\bplay(?:s|ed|ing)? an? (?!leading|active|pioneering|prominent)(?:\w+ ){0,2}role\b"
            r"|\bthere (?:is|are|has been) (?:also )?(?:an? )?(?:growing|increasing|rising|emerging|heightened|renewed"
            r"|strong|clear)\b",
            example="The border of ferries and barges is blurred.",
            judgement="is blurred",
            confidence=0.7,
        ),
        rule(
            "assessment.could",
            r"\b(?:could|might) (?:also |still |well )*[a-z]+",
            example="The rules for barges could be applied to ferries.",
            judgement="could be",
            confidence=0.7,
        ),
        rule(
            "recommendation.needing",
            r"\bneeds? (?:to\b|an?\b|for\b)",
            example="There still a need to dredge the quays.",
            judgement="need to",
            confidence=0.7,
        ),
        rule(
            "challenge.stands",
            rf"^(?!Despite|Beyond|Although)(?:[\w-]+, )?(?:[\w’'-]+ ){{0,6}}?(?:{EVILS}|challenges?|issues?|concerns?"
            r"|risks?|threats?)\b[^.;:]{0,80}? (?:is|are|remains?|persists?|exists?|emerges?|arises?|continues?"
            r"|involves?|covers?)\b",
            r"\b(?:concerns?|fears?|worr\w+|doubts?|s[ck]epticism) (?:about|over|that|regarding|around)\b",
            r"\bpersists?\b",
            example="Quarrels on the quays of the old harbour persist.",
            judgement="persist",
            confidence=0.7,
        ),
        rule(
            "assessment.recognises",
            r"\brecogni[sz]e[sd]? (?:that|the|(?-i:AI))\b",
            r"\bha(?:s|ve) (?:\w+ly )?(?:contributed|supported|enabled|facilitated|strengthened|boosted|laid|fostered"
            r"|deepened)\b",
            example="The harbour recognises the worth of bells.",
            judgement="recognises the",
            confidence=0.7,
        ),
        rule(
            "assessment.turns",
            r"^(?:However|Nevertheless|Nonetheless|Yet|Still|Unfortunately|But|Overall|Collectively|Clearly"
            r"|Ultimately)\b(?!.* not )",
            example="However, its ferries go to the islands.",
            judgement="However",
            confidence=0.7,
        ),
        rule(
            "assessment.contrasts",
            r"^(?:But |And |Yet |However, |Because )?(?:while|whereas|whilst|rather than|instead of"
            r"|in contrast to|compared (?:to|with)|unlike) [^.]{10,}, ",
            example="While barges drew forty crews last year, ferries drew none.",
            judgement="While barges drew forty crews last year, ",
            confidence=0.7,
        ),
        rule(
            "challenge.denies",
            r"\b(?:no(?! (?:longer|doubt|wonder|surprise|matter|more|later|less))|never|nothing|nobody|none|neither"
            r"|zero|cannot|without)\b",
            r"(?<!\bor )(?<!\bif )(?<!, )(?<!\bbut )(?<!\bneed )(?<!\b[Ww]hy )\bnot(?! (?:only|just|merely|simply"
            rf"|limited|necessarily|unlike|until)\b) {WELL_LEFT}",
            rf"(?<!is)n[’']t (?!(?:only|just|merely)\b){WELL_LEFT}",
            example="It cannot fine the harbour master.",
            judgement="cannot",
            confidence=0.7,
        ),
    )
)
# What opens or holds a sentence that tells of the text itself, of what is to come, or of what a law lays down.
_TELLS = Pattern(
    r"(?i)\?[\"”’]?$|:\s*$"
    r"|^(?:please|this (?:section|chapter|figure|table|report)|the following|figure|table"
    r"|in addition|additionally|also|for (?:example|instance))\b|\b(?:aims?|seeks?|intends?) to\b|\bwill\b|(?-i:\bI\b)"
    r"|\b(?:act|law|article|section|guidelines?|decree|principles) (?:also )?(?:\w+s|protects|requires)\b"
)
_HOPES = re.compile(r"\b(?:could|might)\b")  # in a plan
# What tells a fact, what a law lays down or what somebody said, and so is a conclusion by stronger words only.
_FACTS = Pattern(
    r"\d|\b(?:[Aa]cts?|[Ll]aws?|[Dd]ecrees?|[Dd]irectives?|[Aa]rticles?|[Rr]esolutions?|[Pp]rinciples?|mandate[sd]"
    r"|permit(?:s|ted)|must|liable|said|says|asked|told|believes|[Tt]he (?:idea|aim|answer|question|goal|problem) is)\b"
    r"|:\s|^(?:[a-z]|(?:Because|Even)\b)"
    r"|\bnot (?:an? |the )?[^,.;]{3,80},? but\b"
)
_QUESTION = Pattern(_ASKS, re.IGNORECASE)


def judged_besides(context: Context, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """What else a text concludes, if enough of its sentences are `found` to be conclusions; a plan judges little."""
    sentences = [
        (block, sentence)
        for block in context.document.prose()
        if block.kind in ("paragraph", "list_item")
        for sentence in block.sentences
        if len(sentence.text.split()) >= _FEWEST_WORDS
    ]
    if len(found) < max(_FEWEST_FOUND, 0 if context.is_plan else _LESS * len(sentences)):
        return
    covered = {(candidate.block, span.start) for candidate in found for span in candidate.context[:1]}
    judge = [(block.index, block.spans(one.start, one.end)[0].start) in covered for block, one in sentences]
    share = len(found) / max(len(sentences), 1)
    for at, (block, sentence) in enumerate(sentences):
        told = _TELLS.search(sentence.text) and not _QUESTION.search(sentence.text)
        if told or judge[at]:
            continue
        beside = judge[max(at - _NEAR, 0) : at] + judge[at + 1 : at + 1 + _NEAR]
        near = sum(beside) / max(len(beside), 1)
        if context.is_plan and ((near < _IN_PLAN and share < _OF_PLAN) or _HOPES.search(sentence.text)):
            continue
        yield from _of_sentence(context, block, sentence, max(near, share) if context.is_plan else share, near)


def _of_sentence(context: Context, block: Block, sentence: Sentence, share: float, near: float) -> Iterator[Candidate]:
    """The sentence or the first of its clauses that judges, in a text of which a share are conclusions."""
    names = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence)]
    for start, end in [(0, len(sentence.text)), *clauses_of(sentence.text, names)]:
        clause = sentence.text[start:end]
        strong = judgements.RULES.hits(clause)
        rules = list(_rules(context, sentence, start, clause, share, near))
        judged = next(((one, m) for one in rules if (m := one.pattern.search(clause))), None)
        if judged is None or is_answer_or_method(context, clause, judged[0], judged[1].start()):
            continue
        around = topic_around(context, sentence, clause, section_of(context, block, None), own_plan=False)
        about = topics(clause) or [around or ("strategy_gap", 0, 0)]
        kind = judged[0].name.split(".")[1]
        if kind == "assessment" and any(_is_challenge(one) and one.pattern.search(clause) for one in strong):
            kind = "challenge"
        yield from stated(context, block, sentence, start, end, about, kind, judged[0])
        return


def _rules(context: Context, sentence: Sentence, start: int, clause: str, share: float, near: float) -> Iterator[Rule]:
    """The rules that may judge in a clause, by the shares of conclusions in its text and nearby."""
    fact = _FACTS.search(sentence.text)
    for one in WEAKER.hits(clause):
        least = _AMONG.get(one.name, 0)
        if share >= _LEAST.get(one.name, _SHARE) and near >= least and not (least and fact):
            yield one
    if near >= _SOME and not fact:
        judged = judged_by(context, sentence, start, clause)
        if judged and judged[0].name in _LACKS:
            yield judged[0]
    if share >= _MUCH and not PROVIDES.search(clause) and not NO_FINDING.search(sentence.text):
        yield from (one for one in judgements.RULES.hits(clause) if one.name in _ANYHOW)


def _is_challenge(rule: Rule) -> bool:
    return rule.name.startswith("findings.challenge")
