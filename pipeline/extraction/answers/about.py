"""What an answer is about, where nobody says what was asked (codebook: `question` is what was asked or measured).

"Support a ban on bells" and "are unsure about a ban on bells" are about a ban on bells; "bells are too loud" is itself
what people agree with; "disagree", "support it" and "undecided" are about what was told before.
"""

from __future__ import annotations

import re

from pipeline.extraction.answers.words import ADVERB, FEELING_NOUN
from pipeline.extraction.finders.money import Place

# A verb, noun or adjective of attitude, and what it is turned to.
_STANCE = re.compile(
    rf"(?:(?:{ADVERB}|would|do|does|did|not|don[’']t|didn[’']t|doesn[’']t|neither|either|be|being|are|is|were|was|feel"
    r"|felt|remain(?:ed)?|to|most|more|less|somewhat|very|have|has|had|hold|held|express(?:ed)?|an?|no|little|much"
    r"|some|great|high|low) )*"
    r"(?:(?:support|oppos|favou?r|back|endors|trust|distrust|want|welcom|reject|fear|prefer|accept)"
    r"(?:e|es|s|ed|ing)?(?! (?:in|for|of)\b)"
    rf"|(?:agree|disagree|approve)(?:s|d|ing)? (?:of|with)|(?:[a-z-]+ ){{1,4}}?(?:about|towards?)"
    rf"|{FEELING_NOUN} (?:in|for|of|over)"
    r"|[a-z-]+(?:ed|ful|ive|ic|ous|ent|able|ware|raid|ling|avou?r|ary) (?:of|in|with|over|to|by|for|against))"
    r"(?: (?:and|or|nor) [a-z]+)? (?P<about>(?!(?:and|or|nor) ).+)",
    re.S,
)
_BACK = re.compile(r"(?:(?:the|this|that|such|an?) [a-z-]+|it|them|this|that|these|those|so)\W*")
_WORD = re.compile(r"[^\W\d_]{4,}")


def about(text: str, item: Place) -> Place | None:
    """The place of what an answer is about; nothing if that was told before ("support it", "undecided")."""
    stance = _STANCE.fullmatch(text, *item)
    if stance:
        return None if _BACK.fullmatch(stance["about"]) else stance.span("about")
    return item if len(_WORD.findall(text, *item)) > 1 else None


def is_same(one: str, other: str) -> bool:
    """True if two texts are about one thing: half of the longer words of the shorter are in the other."""
    first, second = ({word.lower()[:6] for word in _WORD.findall(words)} for words in (one, other))
    return 2 * len(first & second) >= max(1, min(len(first), len(second)))
