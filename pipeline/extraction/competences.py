"""Competences: which level of government is responsible for what (codebook: competences)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Value

_WHO = {
    "federal": r"(?:federal|central|national) (?:government|level|state"
    r"|parliament)|Federation|Confederation|(?:the|The) Commonwealth",
    "region": r"(?:regional|provincial|state|cantonal|devolved) (?:governments?|administrations?|level)"
    r"|(?:[Rr]egion|[Pp]rovince|[Cc]anton|[Ff]ederal [Ss]tate)s?|Länder|(?<=[Tt]he )(?:states"
    r"|emirates|nations)(?! of\b)",
    "community": r"(?<!international )(?<!research )(?<!AI )(?<!business )(?<!local )(?<!scientific )"
    r"(?:[Cc]ommunit(?:y|ies))(?: governments?)?",
}
_ANYONE = "|".join(_WHO.values())
_LEVEL = re.compile("|".join(rf"\b(?P<{level}>{pattern})\b" for level, pattern in _WHO.items()))
_SUBJECT = rf"(?P<subject>\b(?:{_ANYONE}|They|they))\b(?:[’']s?)?"
_ADVERB = r"(?:(?:solely|exclusively|mainly|primarily|also|fully|largely|directly|alone) )*"
_AREAS = r"(?P<policy_area>[^.]+)"
# An area that stands first: no other statement may come between it and the verb.
_AREA_FIRST = (
    r"(?:^(?:(?:Under|In|According to|By) [^,.;:]{3,60}, |(?:Since|While|As|Because|Although|Whereas) )?"
    r"|(?<=[,;] )(?:(?:and|but|while|whereas) )?|\b(?:while|whereas|since|because) )"
    r"(?P<policy_area>(?:(?!\b(?:is|are|was|has|have|falls?|lies?|remains?|while|whereas|it|this|that|which)\b)"
    r"[^.;:]){3,120}?)"
)
_TO_WHOM = rf"(?:the )?(?:\w+ ){{0,2}}?(?P<subject>{_ANYONE})\b"

RULES = RuleSet(
    (
        Rule(
            "competences.responsible_for",
            re.compile(
                rf"{_SUBJECT}[^.;:]{{0,60}}?\b(?:is|are|remains?) {_ADVERB}"
                rf"(?:responsible for|in charge of|competent (?:for|in)) {_AREAS}"
            ),
            ("responsible for", "in charge of", "competent"),
            "The federal government is responsible for customs, coinage and the navy.",
            {"subject": "federal government", "policy_area": "customs, coinage and the navy"},
        ),
        Rule(
            "competences.competences_are",
            re.compile(
                rf"{_SUBJECT} (?:{_ADVERB}\w+ )?(?:competenc(?:i?es|y)|powers|responsibilities) "
                rf"(?:is|are|include|cover|comprise|concern)(?: in| over)? {_AREAS}"
            ),
            ("competenc", "powers", "responsibilit"),
            "The provinces' competences are fishing, forestry, etc.",
            {"subject": "provinces", "policy_area": "fishing, forestry, etc"},
        ),
        Rule(
            "competences.has_competence_over",
            re.compile(
                rf"{_SUBJECT}(?:,[^,.;]{{0,40}},)? (?:ha(?:s|ve)|hold|holds|retains?|exercises?) {_ADVERB}(?:\w+ )?"
                r"(?:competenc(?:es?|y)|powers?|jurisdiction|responsibility|authority|control) (?:over|for"
                r"|in|on|regarding) " + _AREAS
            ),
            ("competenc", "power", "jurisdiction", "responsibility", "authority", "control"),
            "Regions have exclusive competence over fisheries and ferries.",
            {"subject": "Regions", "policy_area": "fisheries and ferries"},
        ),
        Rule(
            "competences.oversees",
            re.compile(
                rf"{_SUBJECT} {_ADVERB}(?:oversees?|handles?|deals? with|governs?|looks? after) "
                r"(?:issues|matters|areas|policy areas|fields|domains)(?: like| such as|:|,? including)? " + _AREAS
            ),
            ("oversee", "handle", "deal", "govern", "look"),
            "The central government oversees matters such as coinage and customs.",
            {"subject": "central government", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.legislates",
            re.compile(rf"{_SUBJECT}(?:,[^,.;]{{0,40}},)? {_ADVERB}legislates? (?:on|for|in) {_AREAS}"),
            ("legislate",),
            "The Federation, for its part, legislates on coinage and customs.",
            {"subject": "Federation", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.falls_to",
            re.compile(
                rf"{_AREA_FIRST} (?:is|are|falls?|lies?|remains?) {_ADVERB}"
                r"(?:(?:within|under|in|with|a|an|the) )*(?:\w+ )?(?:competenc(?:es?|y)|responsibility"
                r"|jurisdiction|powers|remit|matter) (?:of|for) "
                rf"{_TO_WHOM}"
            ),
            ("competenc", "responsibility", "jurisdiction", "powers", "remit", "matter"),
            "Forestry and fishing are the responsibility of the provinces.",
            {"policy_area": "Forestry and fishing", "subject": "provinces"},
        ),
        Rule(
            "competences.given_to",
            re.compile(
                rf"{_AREA_FIRST} (?:is|are|has been|have been) {_ADVERB}"
                rf"(?:devolved|reserved|assigned|allocated|entrusted|left|transferred) to {_TO_WHOM}"
            ),
            ("devolved", "reserved", "assigned", "allocated", "entrusted", "left to", "transferred"),
            "Fishing and ferries are devolved to the provinces.",
            {"policy_area": "Fishing and ferries", "subject": "provinces"},
        ),
        Rule(
            "competences.lies_with",
            re.compile(
                r"\b(?:[Rr]esponsibility|[Cc]ompetence|[Jj]urisdiction|[Aa]uthority|[Pp]ower to legislate)"
                r" (?:for|over|in|on) (?P<policy_area>[^.;:,]{3,120}?)"
                rf" (?:lies|rests|resides|remains) {_ADVERB}with {_TO_WHOM}"
            ),
            ("responsibility", "competence", "jurisdiction", "authority", "power"),
            "Responsibility for lighthouses lies with the cantons.",
            {"policy_area": "lighthouses", "subject": "cantons"},
        ),
        Rule(
            "competences.is_a_matter",
            re.compile(
                rf"{_AREA_FIRST} (?:is|are|remains?) {_ADVERB}(?:an? )?(?:exclusive )?"
                r"(?P<subject>federal|provincial|cantonal|regional|state)"
                r" (?:competenc(?:es?|y)|responsibilit(?:y|ies)|jurisdiction|matters?)\b"
            ),
            ("federal", "provincial", "cantonal", "regional", "state"),
            "Piloting remains a provincial responsibility.",
            {"policy_area": "Piloting", "subject": "provincial"},
        ),
        Rule(
            "competences.handles",
            re.compile(rf"{_SUBJECT} {_ADVERB}(?:handles?|regulates?|controls?) {_AREAS}"),
            ("handle", "regulate", "control"),
            "The communities handle theatres, while the federal government regulates ferries.",
            {"subject": "communities", "policy_area": "theatres, while the federal government regulates ferries"},
            0.8,
        ),
    )
)

_ADJECTIVES = {
    "federal": "federal",
    "provincial": "region",
    "cantonal": "region",
    "regional": "region",
    "state": "region",
}
# Where the list of areas ends and another statement begins.
_END = re.compile(
    r"[;:]|\s(?:and|but|while|whereas|though|although|which|who|that) (?=(?:ha(?:s"
    r"|ve)|is|are|can|may|also|the [a-z]+ (?:is|are))\b)"
    r"|,? (?:while|whereas|but|which|in (?:accordance|line|cooperation) with|as"
    r" well as having)\b|,? etc\b|,? and so on\b"
)
_NO_AREA = re.compile(
    r"(?i)(?:different|various|several|other|certain|many)\b|(?:the )?\w+ing (?:the"
    r"|a|an|its|their|and|on|up|all|how)\b|.*\b(?:strategy|plan|report|project"
    r"|programme)\b"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:all |matters |issues |areas )?(?:such as|like|including) |the"
    r" (?:areas|fields|domains) of |matters of )"
)


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each level and policy area that a sentence states."""
    for block in context.document.prose():
        for number, sentence in enumerate(block.sentences):
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    low, high = match.span("policy_area")
                    stop = _END.search(sentence.text, low, high)
                    high = stop.start() if stop else high
                    yield from _read(context, block, number, rule, match, high)
                    start = max(high, match.start() + 1)


def _read(
    context: Context, block: Block, number: int, rule: Rule, match: re.Match[str], high: int
) -> Iterator[Candidate]:
    """The areas that stand between the start of the group `policy_area` and `high`."""
    sentence = block.sentences[number]
    who = _level(block, number, match)
    low = match.start("policy_area")
    if who is None or re.search(
        r"\b(?:not|no longer|some things|where|which|who|each)\b", sentence.text[match.start() : high]
    ):
        return
    level, start, end = who
    for first, last in enumerate_items(sentence.text, low, high):
        prefix = _PREFIX.match(sentence.text[first:last])
        first += prefix.end() if prefix else 0
        area = sentence.text[first:last]
        if rule.name == "competences.handles" and not _contrasted(sentence.text, level):
            return
        if not area or len(area.split()) > 7 or _NO_AREA.match(area):
            continue
        spans = block.spans(sentence.start + first, sentence.start + last)
        yield Candidate(
            "competences",
            context.document.source_id,
            f"competences:{spans[0].start}",
            rule.name,
            rule.confidence,
            fields={"level": Value(level, block.spans(start, end)), "policy_area": Value(area, spans)},
            context=block.spans(sentence.start, sentence.end),
            block=block.index,
        )


def _contrasted(text: str, level: str) -> bool:
    """Whether a sentence sets a level beside another: alone, "regulates" says what it does, not what is its to do."""
    return level != "federal" or len({m.lastgroup for m in _LEVEL.finditer(text)}) > 1


def _level(block: Block, number: int, match: re.Match[str]) -> tuple[str, int, int] | None:
    """The level of the subject and where it stands in the block; "they" is who the sentence before speaks of."""
    sentence = block.sentences[number]
    start, end = match.span("subject")
    if match["subject"].lower() != "they":
        if match["subject"] in _ADJECTIVES:
            return _ADJECTIVES[match["subject"]], sentence.start + start, sentence.start + end
        found = _LEVEL.search(sentence.text, start, end)
        return (str(found.lastgroup), sentence.start + start, sentence.start + end) if found else None
    before = block.sentences[number - 1] if number else None
    found = _LEVEL.search(before.text) if before else None
    if before is None or found is None:
        return None
    return str(found.lastgroup), before.start + found.start(), before.start + found.end()
