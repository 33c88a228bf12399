"""Clauses that point back to the answer before: "three years ago the figure was 66%", "this view is held by 42%".

Their share is another figure for what was said before: of another year, place or group.
"""

from __future__ import annotations

import re

from pipeline.extraction.answers.words import CHANGES, FEELING_NOUN

_WHEN = (
    r"(?:(?:[Ii]n|[Bb]y|[Ss]ince|[Dd]uring|[Bb]ack in) (?:the )?(?:\w+ ){0,2}?(?:(?:19|20)\d\d|years?|wave|survey"
    r"|poll),? "
    r"|[\w-]+ (?:\w+ )?(?:ago|earlier|before),? |(?:[Tt]oday|[Nn]ow|[Hh]owever|[Gg]lobally|[Oo]verall|[Ee]ven),? )"
)
_IT = (
    r"(?:(?:[Tt]his|[Tt]hat|[Ii]t)(?:[’']s)?|(?:[Tt]his|[Tt]hat|[Tt]he)(?: same)? (?:\w+ )?(?:figure|share|number"
    r"|proportion"
    r"|percentage|rate|level|indicator|concern|fear|worry|view|opinion|sentiment|belief|support|awareness|trust|feeling"
    r"|value|score)(?: of \w+)?)"
)
_BACK = re.compile(
    rf"(?:^|[,;–—:.] |\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hen|[Aa]lthough|[Tt]hough|[Yy]et|[Tt]hat|[Ff]ound) ){_WHEN}*"
    rf"(?:{_IT}(?<![’']s) (?:(?:has|have|had) )?(?:\w+ly )?{CHANGES}\b(?! (?:closely )?followed)|[Tt]hat[’']s"
    rf"|[Tt]his compares)[^,;:()%]{{0,60}}$"
    r"|, an? (?:[\w-]+ )?(?:view|sentiment|opinion|position|concern|belief|feeling|fear|figure) (?:that (?:is|was) )?"
    r"(?:shared|held|expressed|echoed|voiced) by (?:only |just |about |some )?$"
)
_PROFORM = re.compile(
    r"(?:(?:who )?(?:say|said|think|thought|agree[sd]?|hold|held|share[sd]?|feel|felt|express(?:ed)?"
    r"|voice[sd]?) )?(?:(?:this|that"
    r"|the same|a similar|similar|such an?) (?:view|opinion|concern|observation|sentiment|feeling|fear|worry|belief"
    r"|position"
    r"|assessment|idea|statement)s?|the same|so)|(?:do|did|does) so"
)
_SUPPORT = re.compile(
    r"(?:support|back|endorse|favou?r|accept|agree with)(?:s|ed)? (?:this|it|that|(?:this|that|the) (?:idea"
    r"|view|statement))"
)
_WHEN_SAID = re.compile(
    r"(?:\b(?:ago|earlier|before)|\b(?:19|20)\d\d),? when (?:only |just |about |around |some )?$"
)  # "than five years ago, when 72% expressed concern"
_SAID = re.compile(
    r"(?:who )?(?:express|held|hold|share|said|say|felt|feel|thought|agreed|did|had|voiced)\w*(?: \w+){0,3}"
)


_AGAINST = re.compile(r"(?:oppose|reject|disagree|disapprove|against|unsure|undecided|neither|not )")
_BARE = re.compile(rf"(?:(?:the|this|such|overall|public|that) )*(?P<feeling>{FEELING_NOUN})")


def is_feeling_of(item: str, told: str) -> bool:
    """True if a word for a feeling only stands for what was told before: "trust is highest in the north"."""
    bare = _BARE.fullmatch(item)
    return bare is not None and re.search(rf"\b{bare['feeling'][:5]}", told, re.I) is not None


def points_back(lead: str) -> bool:
    """True if the words before a share only point to what was said before."""
    return bool(_BACK.search(lead))


def is_proform(item: str, others: list[str]) -> bool:
    """True if words only stand for what was said before: "share this view", "do so", "say the same".

    "Support it" does, but for beside "oppose it" (`others`), where it is an answer.
    """
    return bool(_PROFORM.fullmatch(item) or (_SUPPORT.fullmatch(item) and not any(map(_AGAINST.match, others))))


def said_then(lead: str, predicate: str) -> bool:
    """True if a share is that of an earlier time: "than in 2019, when 38% expressed this view"."""
    return bool(_WHEN_SAID.search(lead) and _SAID.fullmatch(predicate))
