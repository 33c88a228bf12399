"""Competences: which level of government is responsible for what (codebook: competences).

The rules say how prose states it (`rules`); here the areas and the levels of each statement are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.competences.rules import LEAD_IN, RULES
from pipeline.extraction.competences.tables import tabled
from pipeline.extraction.competences.words import ADJECTIVE, ADJECTIVES, ANYONE, LEVEL, POWER
from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence, Value

# Rules that say what a level does: what is its to do only beside another level, or of all parts of a state.
_DOES = ("competences.handles", "competences.is_handled_by")
# Where the list of areas ends and another statement begins.
_END = re.compile(
    r"[;:]|\s(?:and|but|while|whereas|though|although|which|who|that) (?=(?:ha(?:s"
    r"|ve)|is|are|can|may|also|the [a-z]+ (?:is|are))\b)"
    r"|,? (?:while|whereas|but|which|so that|in (?:accordance|line|cooperation) with|as"
    r" well as having)\b|,? etc\b|,? and so on\b|, (?=(?:have|has|had|is|are|was|were|it|they|so|as)\b)"
    rf"|(?:,| and|, and) (?=(?:the )?(?:{ANYONE})\b)"
)
_ASIDE = re.compile(rf",|{_END.pattern}")
_MAIN_CLAUSE = re.compile(r", (?=(?:the|it|they|this|its?|an?|there|each|every|[A-Z][a-z]+)\b)")
_SUBORDINATE = re.compile(r"^(?:As|Since|Because|While|Although|Whereas|Given that|In)\b[^;:]*$")
_NO_AREA = re.compile(
    r"(?i)(?:(?:by|in) contrast|on the other hand|in turn|for (?:its|their) part|however"
    r"|different|various|several|other|certain|if|whether|unless|many|most|much|half|some|an?|any|all|it|them"
    r"|they|this"
    r"|these|those|such|our)\b"
    r"|(?:the )(?:new |draft )?(?:law|act)$"
    r"|(?:areas|matters|issues|fields) (?:that|which|not|on|of (?:national|local|common)) "
    r"|(?:the )?\w+ing (?:the|a|an|its|their|and|on|up|all|how)\b|[a-z]+ (?:the|an?|its|their)\b"
    r"|.*\b(?:strateg(?:y|ies)|plans?|reports?|projects?|programmes?|pilots?|calls|tests?|chatbots?)\b|.*\d"
    r"|.*\b(?:million|billion)\b"
    r"|(?:(?!civil|human|property)[\w-]+ )?(?:powers|competences|responsibilities|duties|rights)$"
    r"|.*\b(?:portal|platform|system|funds?|funding|money|grants|seats|resources allocated|budget|decisions?|questions?"
    r"|office|agency|committee|website|database|app|rollout|roll-out|pilot|bill|debate|responsibility|tasks?"
    r"|coordination|implementation|enforcement|network|details|choice|rest)$"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:(?:all |matters |issues |areas )?(?:such as|like|including) |the"
    r" (?:areas|fields|domains) of |matters of |(?:both|also|either|its(?: own)?|their(?: own)?) "
    rf"|(?:[a-z]+ )?{POWER} (?:over|for|in) |(?:matters|areas|fields|certain)\b[^.;:,]{{0,60}},? such as ))+"
)
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ww]ho|[Nn]o|[Nn]either|[Nn]one|[Nn]or)\b[^,;]*$")
_NOT_OTHERS = re.compile(r", (?:and )?not [^,]{3,40},|\bnot (?:delegated|assigned|transferred|reserved) to [^,.;]*,")
_DENIED = re.compile(r"\b(?:not|no longer|some things|where|each of)\b")


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each level and policy area that a sentence states, or a list that it leads into."""
    for block in context.document.prose():
        found: dict[str, Candidate] = {}
        for row, (low, high), level in tabled(block) if block.kind == "table" else ():
            area = low - row.start, high - row.start
            for candidate in _read(context, block, row, RULES.rules[0], [level], *area):
                found.setdefault(candidate.key, candidate)
        for number, sentence in enumerate(block.sentences):
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    low, high = match.start("policy_area"), _end_of_areas(sentence.text, match)
                    if _states(rule, sentence.text, match, high):
                        for candidate in _read(
                            context, block, sentence, rule, _levels(block, number, match), low, high
                        ):
                            found.setdefault(candidate.key, candidate)
                    start = max(high, match.start() + 1)
        last = block.sentences[-1].text if block.sentences else ""
        if last.rstrip().endswith(":") and (lead_in := LEAD_IN.search(last)):
            levels = _levels(block, len(block.sentences) - 1, lead_in)
            for item in context.document.items(block.index):
                for sentence in item.sentences:
                    end = len(sentence.text.rstrip(" .;"))
                    yield from _read(context, item, sentence, RULES.rules[0], levels, 0, end)
        yield from found.values()


def _end_of_areas(text: str, match: re.Match[str]) -> int:
    """Where the areas end that a match found, and another statement begins."""
    low, high = match.span("policy_area")
    stop = (_ASIDE if ", which " in text[match.start() : low] else _END).search(text, low, high)
    if high == match.end() and _SUBORDINATE.search(text[:low]):
        stop = _MAIN_CLAUSE.search(text, low, stop.start() if stop else high) or stop
    return stop.start() if stop else high


def _states(rule: Rule, text: str, match: re.Match[str], high: int) -> bool:
    """Whether what a match says is so: no denial, no condition, and not merely what a level happens to do."""
    if _DENIED.search(_NOT_OTHERS.sub(",", text[match.start() : high])) or _SUPPOSED.search(text[: match.start()]):
        return False
    bare = (
        match.end() == match.end("subject")
        and match["subject"].lower() in ADJECTIVES
        and match["subject"] != "devolved"
    )
    return not (bare or rule.name in _DOES) or _contrasted(text, match)


def _read(
    context: Context, block: Block, sentence: Sentence, rule: Rule, levels: list[Value], low: int, high: int
) -> Iterator[Candidate]:
    """The areas that stand between `low` and `high` of a sentence, for each level that has them."""
    for first, last in enumerate_items(sentence.text, low, high):
        prefix = _PREFIX.match(sentence.text[first:last])
        first += prefix.end() if prefix else 0
        area = sentence.text[first:last]
        if not area or len(area.split()) > 9 or _NO_AREA.match(area):
            continue
        spans = block.spans(sentence.start + first, sentence.start + last)
        for level in levels:
            yield Candidate(
                "competences",
                context.document.source_id,
                f"competences:{spans[0].start}:{level.value}",
                rule.name,
                rule.confidence,
                fields={"level": level, "policy_area": Value(area, spans)},
                context=block.spans(sentence.start, sentence.end),
                block=block.index,
            )


def _contrasted(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence sets a level beside another, or speaks of all parts of a state: alone, "regulates" says what
    one of them does, not what is its to do."""
    subject = match["subject"].lower()
    levels = {m.lastgroup for m in LEVEL.finditer(text)} | {ADJECTIVES[m[0].lower()] for m in ADJECTIVE.finditer(text)}
    return (
        len(levels) > 1
        or subject.endswith(("s", "länder"))
        or (subject.endswith(" level") and "national" not in subject)
    )


def _levels(block: Block, number: int, match: re.Match[str]) -> list[Value]:
    """The levels that the subject names; "they" and "these" are what the sentence before speaks of."""
    sentence = block.sentences[number]
    start, end = match.span("subject")
    named = [m for m in LEVEL.finditer(sentence.text, start) if m.end() <= end]
    if match["subject"].lower() in ("they", "these", "this", "it"):
        sentence = block.sentences[max(number - 1, 0)]
        named = list(LEVEL.finditer(sentence.text))[:1]
    levels = [(str(m.lastgroup), m) for m in named] or [
        (ADJECTIVES[m[0].lower()], m) for m in ADJECTIVE.finditer(sentence.text, start, end)
    ]
    return [Value(level, block.spans(sentence.start + m.start(), sentence.start + m.end())) for level, m in levels]
