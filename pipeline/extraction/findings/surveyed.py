"""What a document on a survey says of it: answers, and how they were got, are no findings (codebook: findings)."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule

# What those who were asked say is an answer, no conclusion.
ANSWERS = Pattern(
    r"(?i)(?:\d ?(?:%|per ?cent)|\b(?:quarters?|thirds?|half|majority|one in \w+|\w+ in (?:ten|four|five"
    r"|three|\d+)))[^.;]{0,60}?"
    r"\b(?:say|said|think|thought|feel|felt|worr(?:y|ied)|fear(?:ed)?|d(?:o|id) not|don[’']t"
    r"|(?:believe|agree|trust|support|oppose|want|favou?r|prefer|express|admit|report)(?:t?ed|d)?"
    r"|(?:indicat|consider|perceiv|rat|cit|mention|nam|identif)(?:e|es|ed|y|ied)|find|found|see|saw|view"
    r"|call(?:ed)? for|have (?:heard|used)|have (?:\w+ ){0,3}?(?:confidence|trust|faith)\b"
    r"|(?:are|were|is|was) (?:\w+ )?(?:worried|concerned|afraid|sceptical|skeptical|confident|willing|aware|unaware"
    r"|reluctant))\b"
)
# Which tells an answer in any document; where none was asked, "10% find" may be a fact.
_HELD = re.compile(
    r"\b(?:(?:dis)?agree|believe|say|said|think|thought|feel|felt|fear|want|favou?r|prefer|oppose)(?:e?[ds])?\b"
    r"|\b(?:worried|concerned|afraid)\b|\bhave (?:\w+ ){0,3}?(?:confidence|trust|faith)\b"
)
_ASKED = Pattern(r"(?i)\b(?:surveys?|polls?|respondents|we asked|interviewees|questionnaires?)\b")
_FIGURE = re.compile(r"\d ?(?:%|per ?cent)")  # figures side by side are answers or statistics
_IN_BRACKETS = re.compile(r"\(\d[\d.]* ?(?:%|per ?cent)\)")
_METHOD = re.compile(
    r"(?i)\b(?:sampl(?:es?|ing)|questionnaires?|margins? of error|response rates?|weight(?:s|ed|ing))\b"
)
# Rules for what people hold, which with a figure is an answer.
VIEWS = frozenset(("findings.assessment.opinion", "findings.challenge.distrust"))


def is_on_a_survey(context: Context) -> bool:
    """Whether a document reports a survey, so that what people think in general is what it found."""
    return bool(context.once(_surveys))


def _surveys(context: Context) -> int:
    """How often a document speaks of who was asked, if more than once."""
    told = sum(sum(1 for _ in _ASKED.finditer(block.text)) for block in context.document.prose())
    return told if told > 1 else 0


def is_answer_or_method(context: Context, clause: str, rule: Rule, at: int) -> bool:
    """Whether a clause that a rule judges by a word at `at` tells a figure of a poll, or how the poll is to be made."""
    if ANSWERS.search(clause) and (_HELD.search(clause) or is_on_a_survey(context)):
        return True
    figures = [figure.start() for figure in _FIGURE.finditer(clause)]
    if len(figures) > 1 and figures[0] < at:
        return True
    if figures and rule.name in VIEWS:
        return True
    if _IN_BRACKETS.search(clause) or ("recommendation" in rule.name and _METHOD.search(clause)):
        return is_on_a_survey(context)
    return False
