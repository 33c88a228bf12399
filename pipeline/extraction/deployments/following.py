"""What the sentences after a statement add: purpose, law, trial, end, and the opinion of an oversight body."""

from __future__ import annotations

import re

from pipeline.extraction.deployments.clauses import CLAUSE_END
from pipeline.extraction.deployments.drafts import Draft
from pipeline.extraction.deployments.words import A_SYSTEM, STOP
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Sentence, Value
from pipeline.registers import fold

NO_LAW = re.compile(
    r"\b(?:no|without (?:an?|any)|lacks? (?:an?|any)|absence of (?:an?|any)) (?:\w+"
    r" )?(?:legal|regulatory|statutory) (?:framework|basis|ground)"
)
_LAW = re.compile(
    r"\b(?:is|are) (?:governed|regulated|authori[sz]ed|permitted) by (?:the |an? )?(?=[A-Z])|\blegal basis (?:is|for)\b"
)
_OPINION = Pattern(
    r"\b(?:critici[sz]ed|warned|objected|concluded|ruled|found|stated|stating"
    r"|raised concerns?|expressed (?:its )?concerns?|advised|reprimanded|deplored)\b"
)
_OVERSEER = re.compile(
    r"(?i)\b(?:oversight|data protection|supervisory|supervision|ombuds\w+|watchdog"
    r"|privacy commission\w*|commissioner|equality body|human rights|court)\b"
)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]{20,}(?:[“\"][^”\"]*[”\"][^”\"]*)?)[”\"]")
TRIAL = Pattern(r"\b(?:pilot(?: projects?| phase| stage| study)?|trials?|test phase|experiment)\b")
# "The plan was dropped", "The police stopped using the tool": the end of what the sentence before tells of.
_ENDED = re.compile(
    rf"^(?:However, |But |In (?:[A-Z]\w+ )?\d{{4}}, )?(?:(?:The|This|Its|Their|That|Both) (?:\w+ )?(?:{A_SYSTEM}|plan"
    rf"|trial|practice|use|experiment|scheme)|It|They) (?:was|were|has been|had been|is|are)"
    rf"(?: \w+ly| since| later)? {STOP}\b"
    rf"|\b{STOP} (?:using|(?:the |its )?use of) (?:the (?:tool|system|technology|software|app|algorithm|cameras)"
    rf"|it|them"
    r"|this|these)\b"
)
# "was bought in 2020; its use was suspended", "tested it and dropped it": the end of what the sentence itself tells of.
ENDED_LATER = re.compile(
    rf"[;,] (?:and |but )?(?:its|their|the) (?:use|operation|deployment|system|trial) (?:was|were|has been) {STOP}\b"
    rf"|,? (?:and|but|before) (?:later |then |subsequently )?{STOP} (?:it|them)\b"
    r"|[;,] (?:and |but )?(?:it|they) (?:has |have )?(?:since |later )?(?:ceased|stopped)(?: doing so| using it"
    r"| its use)?\b"
    r"|\b(?:but|and) (?:was |were |did )?(?:not|never) (?:taken (?:further|up|forward)|pursued|continued"
    r"|adopt(?:ed)?)\b"
    r"|until (?:it|they) (?:was"
    rf"|were) {STOP}\b"
)
# "It can be used to order bells", "The aim is to find lost umbrellas": what it is for.
_SERVES = re.compile(
    rf"^(?:Its?|They|(?:The|This|These) (?:[\w-]+ ){{0,2}}?(?:{A_SYSTEM}|aim|goal|purpose|objective|idea"
    r"|intention))(?: \([^()]*\))?"
    r"(?: (?:aim|goal|purpose|objective|task))?(?:(?:(?: (?:is|are|was|can be|will be) (?:also |mainly |being )?"
    r"(?:(?:used|designed|intended|meant|employed|able|trained|expected|developed|built|planned) )?(?:to|for)"
    r"| (?:aims?|aimed|serves?|served|seeks?) to| (?:aims?|aimed) at"
    r"|(?: now| also| currently| will)? use[sd]?(?! (?:to|by|in|at|for|on)\b)[^.,;]{2,80}? (?:to|for))"
    r" (?!be\b|have\b|become\b|go\b))"
    r"| (?:automatically |also |now |then )?(?=(?!is\b|was\b|has\b|does\b|needs|cost|remain|works\b|runs\b|comes"
    r"|requires|includes"
    r"|consists|raises|raised|lacks|belongs|continues|stands|contains|seems|appears|uses\b|shows|began|follows|failed"
    r"|received|poses|involves|complies|depends|marks|makes\b(?! it)|became|represents|covers)[a-z]{3,}s\s))"
)


def add_from(block: Block, sentence: Sentence, recent: list[Draft], section: list[Draft]) -> None:
    """What a sentence says of deployments before it."""
    text, at = sentence.text, sentence.start
    if recent and re.search(r"\b(?:this|the|these|such|its|it)\b", text):
        for pattern, value in ((NO_LAW, "none"), (_LAW, "stated")):
            if found := pattern.search(text):
                for draft in recent:
                    draft.fields.setdefault(
                        "legal_framework", Value(value, block.spans(at + found.start(), at + found.end()))
                    )
                break
    if recent and (serves := _SERVES.match(text)):
        stop = CLAUSE_END.search(text, serves.end())
        high = stop.start() if stop else len(text.rstrip(". "))
        for draft in recent:
            draft.fields.setdefault(
                "purpose", Value(text[serves.end() : high], block.spans(at + serves.end(), at + high))
            )
    opinion = _opinion(block, sentence)
    spoken_of = _spoken_of(text, section)
    if opinion and spoken_of:
        for draft in spoken_of:
            draft.fields.setdefault(
                "oversight_opinion", Value(text[slice(*opinion)], block.spans(at + opinion[0], at + opinion[1]))
            )
            draft.context += block.spans(at, sentence.end)
    if recent and not any(d.sentence is sentence for d in section) and (ended := _ENDED.search(text)):
        for draft in recent:
            draft.fields["status"] = Value("stopped", block.spans(at + ended.start(), at + ended.end()))
    judged = [d for d in section if "oversight_opinion" in d.fields]
    if (trial := TRIAL.search(text)) and not any(d.sentence is sentence for d in section):
        for draft in spoken_of or judged or recent:
            if draft.says("status") == "planned" and not spoken_of:
                continue  # a trial before what is to come
            draft.fields["status"] = Value("pilot", block.spans(at + trial.start(), at + trial.end()))


def _spoken_of(text: str, drafts: list[Draft]) -> list[Draft]:
    """The deployments whose place, or failing that whose technology, a sentence names."""
    folded = fold(text)
    by_place = [d for d in drafts if d.says("place") and fold(d.says("place")) in folded]
    return by_place or [
        d for d in drafts if not d.says("place") and re.search(rf"\b{re.escape(fold(d.says('technology')))}", folded)
    ]


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
