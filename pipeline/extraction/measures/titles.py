"""The rules for what titles, numbers and codes tell to be parts of an instrument (codebook: measures)."""

from __future__ import annotations

import re

from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.finders.parallels import INFINITIVE
from pipeline.extraction.measures.words import KINDS
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet

_UNTITLED = frozenset(("concept", "feature", "provision", "pledge", "stage", "obligation", "part", "perspective"))
_UNTITLED |= frozenset(("step", "section", "line", "value", "field", "chapter", "sector"))
_TITLED = tuple(noun for noun in KINDS if noun not in _UNTITLED)
HEADED = Rule(
    "measures.heading",
    Pattern(
        r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.? )?"
        r"(?:(?i:strategic|key|policy|main|priority|focus|specific|core|guiding|work) )?"
        rf"(?:(?i:sub)-?)?(?P<noun>(?i:{'|'.join(_TITLED)}))"
        r"(?: [Aa]rea)?(?: \([A-Z]{2,5}\))?"
        rf" (?P<count>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[IVX]{{1,4}}|[A-H]|(?i:{COUNT})(?= ?[:–—]))"
        r"(?:\s?[:.–—-]\s?(?=[A-Z“\"])|:\s(?=\d)|\s?[:–—]\s(?=[a-z])|\s(?=[A-Z][^.]{3,120}$))"
        r"(?P<title>.*?(?:(?=[.:] | — | \d{1,3}[.)] [A-Z])|(?=\.?$)))(?P<text>.*)$"
    ),
    tuple(noun for noun in _TITLED),
    "Pillar 2: Safer ferries",
    {"noun": "Pillar", "count": "2", "title": "Safer ferries"},
)
CHAPTERS = Rule(
    "measures.chapters",
    Pattern(
        r"\b(?:made up of|divided into|(?:organi[sz]ed|structured) (?:in|into|around)|consists of|has)"
        rf" (?P<count>{COUNT}) (?:\w+ )?(?P<noun>sections|chapters|parts)\b"
    ),
    ("sections", "chapters", "parts"),
    "This charter is made up of three chapters.",
    {"count": "three", "noun": "chapters"},
)
ANNOUNCED = Rule(
    "measures.announced",
    Pattern(
        r"\b(?:contains|comprises|includes|sets out|lists|makes|presents|consists of|has)(?: a total of)?"
        rf" (?P<count>{COUNT}) (?:\w+ )?(?P<noun>measures|actions|activities|proposals)\b"
    ),
    ("measures", "actions", "activities", "proposals"),
    "This charter contains twelve measures in three areas.",
    {"count": "twelve", "noun": "measures"},
)
# The number of a part on a line of its own, above its title.
LABEL_ALONE = re.compile(
    r"(?:\d{1,2}\.? )?(?:(?i:strategic|key|policy|main|priority) )?"
    rf"(?P<noun>(?i:{'|'.join(_TITLED)}))"
    rf" (?P<count>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[IVX]{{1,4}}|[A-H]|(?i:{COUNT}))\s?[:.]?$"
)
CODED = Rule(
    "measures.code",
    Pattern(r"^(?P<noun>[A-Z]{1,2})[ -]?\d{1,2}(?:\.\d{1,2}){0,2}"),
    ("m", "a", "r", "p"),
    "M1.2 Mend the quays",
    {"noun": "M"},
    0.85,
)
COMMANDED = Rule(
    "measures.commanded",
    Pattern(rf"(?P<noun>)(?P<title>(?=[A-Z])(?i:{INFINITIVE}) \S.*)"),
    (" ",),
    "Mend the old quays.",
    {"title": "Mend the old quays."},
    0.8,
)
SECTION = Rule(
    "measures.section",
    Pattern(r"(?P<noun>(?i:actions|measures|activities|objectives))"),
    ("actions", "measures", "activities", "objectives"),
    "Key actions",
    {"noun": "actions"},
    0.75,
)
TABLED = Rule(
    "measures.table",
    Pattern(r"\|\s*(?P<noun>Measure|Action)\s*\|"),
    ("|",),
    "| Measure | Lead |",
    {"noun": "Measure"},
    0.85,
)
TITLES = RuleSet((HEADED, CHAPTERS, ANNOUNCED, CODED, SECTION, TABLED))
