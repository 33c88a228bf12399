"""Whose deed a verb is: what may stand between a subject and its verb; and what makes a wish or a denial of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.outline import ANY, BODY, DOING, Outline
from pipeline.extraction.relations.verbs import LISTED

Form = Literal["active", "passive", "noun", "owner", "adjunct"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Words between two mentions: what may stand on either side, and whether the right one is the subject."""

    predicate: str
    left: str
    words: Pattern
    right: str
    form: Form = "active"
    turned: bool = False
    confidence: float = 0.8


def framed(
    predicate: str,
    left: str,
    words: str,
    right: str,
    form: Form = "active",
    *,
    turned: bool = False,
    confidence: float = 0.8,
) -> Frame:
    """A frame of words given as an expression."""
    return Frame(predicate, left, Pattern(rf"\b(?:{words})(?= )"), right, form, turned, confidence)


# What the thing is, behind its name: "the Harmony initiative".
_KIND = (
    r"(?:,?[”\"»])?"
    r"(?: (?:programme|program|initiative|project|strategy|plan|policy|scheme|system|platform|tool|office))?"
)
_INSERTED = _KIND + r"(?: \([^()]{1,90}\))?(?:,(?! which| that| who)[^;:]{3,120}?,(?= )| [–—][^;:]{3,90}[–—])?"
_PARENTHESIS = r", (?:which|who|set up|established|created|founded|formed|launched)\b[^;:,]{3,120},(?= )"
_ADVERB = (
    r"(?:also|now|then|currently|already|further|recently|newly|earlier|later|since|today|jointly|again|both|all|each"
    r"|only|once|soon|just|always|often"
    r"|in turn|together|formally|therefore|thus|still|first|itself|[a-z]+ly|in (?:[A-Z][a-z]+ )?\d{4},?"
    r"|since \d{4},?)"
)
_RELATIVE = r"(?:,? (?:which|that|who|and which))?"
_IS = (
    r"(?:has|have|had|will|shall|is|are|was|were|be|been|being|to|as|it|forms?|constitutes?|became|becomes?|remains?"
    r"|acts?"
    r"|serves?|operates?|functions?|works?"
    r"|designated|appointed|named|considered|launched|established|introduced|announced|created|set up|formed"
    rf"|placed|an?|the|its|one|of|{_ADVERB})"
)
_EPITHET = r"(?:(?!(?:and|or|but|of|in|on|at|by|for|from|to|with|as|that|which|who|than)\b)[\w’'-]+)"
# "▪ is an independent body that oversees ▫"
_BEING = rf"(?:,? (?:is|was|are|were|will be|remains) (?:an?|the) (?:{_EPITHET} ){{1,5}}(?:which|that))?"
# "▫ is a training scheme that is funded by ▪", "▫, a plan overseen by ▪"
_A_THING = (
    r"(?:(?:,|(?:,? which)? (?:is|was|will be|remains|became|falls under)) (?:an?|the|one of the)"
    r" (?:(?!(?:and|or|but|of|in|on|at|by|for|from|to|with|as|that|which|who|than)\b)[\w’'$-]+ ?){1,7}?)?"
)
_ITS_DEED = rf"(?:['’]s? (?:[a-z-]+ )?{DOING})?"  # "the plan's implementation is overseen by"
# What may stand between a subject and its verb, by the form of the verb.
GAPS = {
    "active": re.compile(
        rf"(?:{_INSERTED}|{_PARENTHESIS})(?:{_BEING}|{_RELATIVE},?)(?: (?:has|have|had|will|shall|to|{_ADVERB}))*"
        rf"{LISTED} "
    ),
    "passive": re.compile(
        rf"{_ITS_DEED}{_INSERTED}{_A_THING}{_RELATIVE}[,:]?(?: (?:has|have|had|will|shall|is|are|was|were|be|been"
        rf"|being|to|set"
        rf"|due|jointly|{_ADVERB}))*{LISTED} \(?"
    ),
    "noun": re.compile(
        rf"{_INSERTED}{_RELATIVE}(?:,| [–—]|[–—](?=(?:an?|the) ))?(?:(?:(?: |(?<=[–—])){_IS})+(?: {_EPITHET}){{0,4}})? "
    ),
    "owner": re.compile(r"['’](?:s? )?"),
    "adjunct": re.compile(" "),
}
_DOUBTED = re.compile(
    r"\b(?:should|could|would|may|might|must|ought|not|never|no|nor|neither|hardly|if|whether|recommend\w*"
    r"|propos(?:es|ed"
    r"|ing|als?)|suggest\w*|urge[sd]?|calls? (?:for|on)|aims? to|hopes? to|seeks? to|fails?|failed|n[’']t|plans? to"
    r"|rather than|instead of|unlike|like)\b"
)
_HOPED = re.compile(r"\b(?:should|recommends?|recommended|propos\w+|could)\b")
SUPPOSED = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]hould) $")
# "▪ adopted ▫ and funds ▫", "▪ is a plan, replacing ▫": the subject of the sentence goes on.
_HEADS = (
    rf"(?:[A-Z][^;:]{{0,40}}, )?(?:{ANY}['’]s? (?:\w+ ){{0,2}})?(?P<one>{ANY})(?! of| in| at| under| within)"
    r"[^;:]{1,160}?"
)
_GOES_ON = re.compile(rf"{_HEADS},? (?:and|but)(?: (?:has|have|is|was|were|been|will|be|{_ADVERB}),?)* ")
_WITH_PARTICIPLE = re.compile(rf"{_HEADS}(?:,| and)(?: (?:and|{_ADVERB}))* ")
# "▪ formed ▪ to write and oversee ▫", "▪ approved its formation to": whose task it is.
_TASK_OF_ANOTHER = re.compile(
    rf"(?:{BODY}|\b(?:formation|creation|establishment)\b)[^{ANY[1:-1]}]* to [a-z]+(?:,| and)[^{ANY[1:-1]}]*$"
)
# "▪ launched ▫, which is run by ▪ and funded by": of what the first participle is told, the second is told as well.
_AGENTS = rf"by {ANY}(?:(?:,|,? and) {ANY})*"
_TOLD_TWICE = re.compile(
    rf"(?P<one>{ANY})(?:,? (?:which|that))?,?(?: \(?(?:is|are|was|were|has|have|been|being|{_ADVERB}))* ?\(?"
    rf"(?:[a-z-]+(?:ed|en|un|led|t)|set up|drawn up) {_AGENTS}[^;:.{ANY[1:-1]}]{{0,40}}(?:,? and|,|;)"
    rf"(?: (?:is|was|{_ADVERB}))* $"
)
_ING = re.compile(r"[a-z-]+ing\b")
# "▫: a code of practice proposed by ▪": a label and what is told of it.
_LABEL = re.compile(rf"\W*(?P<one>{ANY})(?::| [–—]) (?!.*:)[^;:{ANY[1:-1]}]{{0,160}}? ")


def subjects(outline: Outline, verb: int, form: Form, letters: str) -> list[int]:
    """Places of the subjects of a verb: right before it, or at the head of a sentence that goes on."""
    if found := outline.subjects(verb, GAPS[form], letters, attributes=form != "active"):
        return found
    if form == "passive" and (twice := _TOLD_TWICE.search(outline.text, 0, verb)):
        return [twice.start("one")] if twice["one"] in letters else []
    goes_on = _WITH_PARTICIPLE if _ING.match(outline.text, verb) else _GOES_ON
    match = goes_on.fullmatch(outline.text, 0, verb) if form != "noun" else None
    if match and _TASK_OF_ANOTHER.search(outline.text, match.start("one") + 1, verb):
        return []
    match = match or (_LABEL.fullmatch(outline.text, 0, verb) if form == "passive" else None)
    return [match.start("one")] if match and match["one"] in letters else []


def going_on(outline: Outline, verb: int, letters: str) -> list[int]:
    """The place of the subject of a sentence that goes on with a second verb: "▪ rings bells and steers ▫"."""
    match = _GOES_ON.fullmatch(outline.text, 0, verb)
    return [match.start("one")] if match and match["one"] in letters else []


def doubted(outline: Outline, start: int, end: int) -> bool:
    """Whether what stands between two places of a sentence is a denial, a wish or a supposition."""
    return bool(_DOUBTED.search(outline.text, start, end))


def hoped(outline: Outline, before: int) -> bool:
    """Whether what a sentence says is only asked for."""
    return bool(_HOPED.search(outline.text, 0, before))
