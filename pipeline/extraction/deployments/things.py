"""What reads like a technology and is a thing in use, and not what another noun is about."""

from __future__ import annotations

import re

from pipeline.extraction.deployments.drafts import Line
from pipeline.extraction.finders.technologies import NAME, PHRASE, is_ai, is_specific

# Instruments that are themselves something in use.
_TOOLS = frozenset(("e_service", "infrastructure", "monitoring_tool", "project", ""))
# "is implementing AI programmes": policy rather than software.
_PROGRAMME = re.compile(r"(?:AI|[Ii]ntelligence) program(?:me)?s?$")
_FOR_MAKERS = re.compile(r" for (?:developing|training|building|testing) ")  # of AI
# "leverage the potential of AI": what it may do, not what it does
_HOPED_OF = re.compile(
    r"\b(?:potential|promise|benefits|opportunities|possibilities) (?:of|offered by|from|in) (?:the )?$"
)
_TITLE = re.compile(r"\b[A-Z][a-z]+ing AI$")  # "the project Supervising AI"
# "Bell, a chatbot": read where its kind is told.
_IS_A = re.compile(
    rf"[”\"’]?(?: \([^()]*\))?(?:, | [–—] | (?:is|was) )(?:an?|the|its|their|one of the) [{NAME}{PHRASE}]"
)
_KIND_BEFORE = re.compile(rf"[{NAME}{PHRASE}],?(?: called| named| known as| dubbed)? [“\"]?$")
_MEANS = re.compile(rf"[{NAME}{PHRASE}],? (?:using|powered by|based on|driven by|trained with) (?:an? )?$")


def is_technology(line: Line, start: int, end: int) -> bool:
    """Whether what reads like a technology is a thing in use, and not what another noun is about."""
    technology = line.text[start:end]
    if _MEANS.search(line.outline, 0, start) or _HOPED_OF.search(line.text, 0, start):
        return False
    if NAME in line.outline[start:end] and (
        _IS_A.match(line.outline, end) or _KIND_BEFORE.search(line.outline, 0, start)
    ):
        return False
    if is_ai(technology) and re.match(r"[”\"]? [A-Z]", line.text[end:]):  # "the AI Studio"
        return False
    if technology.split()[-1][0].isupper() and re.match(r" [A-Z][a-z]", line.outline[end:]):
        return False  # "Research Software Directory"
    if _FOR_MAKERS.match(line.text, end):
        return False
    if _PROGRAMME.search(technology) or _TITLE.search(technology):
        return False
    tools = _TOOLS | {"programme"} if is_specific(technology) else _TOOLS
    tools |= (
        {"guidelines"} if NAME in line.outline[start:end] and technology.endswith(("Toolkit", "Tool")) else frozenset()
    )
    instruments = line.context.in_sentence(line.sentence, "instruments")
    at = line.at
    return not any(m.start < at + end and at + start < m.end and m.kind not in tools for m in instruments)
