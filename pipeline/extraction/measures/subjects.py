"""Who does what a verb says: the plan that a sentence tells of, by its name, as "it", or under which others do it."""

from __future__ import annotations

import re

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.measures.doings import sense_of
from pipeline.extraction.measures.own import KINDS_OF_OWN, calls_itself, own_instrument
from pipeline.extraction.measures.spoken import LAWS, MAY_CONTAIN, is_noun_of_parts
from pipeline.model import Block, Sentence
from pipeline.registers import fold

_IT = re.compile(r"(?:[\w ]{3,40}, )?[Ii]t (?:also |further )?")
# "This policy also", in the policy itself.
_ITSELF = re.compile(r"(?:[A-Z][\w ]{2,40}, )?(?:[Tt]he|[Tt]his) (?:[\w-]+ ){1,3}?(?:also |[a-z]+ly )?")
_BETWEEN_SUBJECT = re.compile(
    r"[”\"»*_)]*(?:\s*\([^()]*\))?(?: document| paper| itself| [A-Z][a-z]+| \d{4})?"
    r"(?:,?\d{1,3}(?=,))?(?:, (?:which (?:was"
    r"|were) )?[a-z]+ed [^,;:]{3,90},)?(?: (?:in|for|of) (?:[A-Z][a-z]+ )?\d{4}(?:[–/-]\d{2,4})?,?)?"
    r"(?:, (?:in|through|by|under|at|as|for|among|with|for its part) [^,;:]{3,60},)?(?:,? (?:which|that))?"
    r"(?:,? (?:also|therefore|thus|in particular|in turn|has|have|[a-z]+ly))*,? "
)
# What stands between commas behind a plan that opens a sentence: "The plan, the first for all quays, aims to".
_OPENING = re.compile(r"(?:[A-Z][^,;:.]{3,60}, )?(?:[Tt]he |[Tt]his )?(?:[“\"‘])?")
_APPOSED = re.compile(
    r"[”\"’]?(?: (?:for |of |\()?(?:19|20)\d\d(?:[–/-]\d+)?\)?)?(?:\s?\([^()]*\))?"
    r", (?:(?:[a-z]+ly )?(?:[a-z]+ed|led|begun|set up) [^;:]{3,220}"
    r"|(?!(?:and|but|while|where|whose|or|as well as)\b)(?:(?! and (?:the|its) )[^;:]){3,220}), (?:also )?"
)
# What the plan of a sentence does besides: "The plan mends quays, with measures to".
_BESIDES = re.compile(r"with\b|[a-z]+ing (?:to|at)$")
_THIS = re.compile(r"This (?P<noun>[a-z]+) (?:also |further |[a-z]+ly )?")
# "the plan, begun in May, an initiative that aims to", "the plan is a roadmap that promotes".
_IS_ONE = re.compile(
    r"[”\"’]?(?:\s?\([^()]*\))?(?:(?:,[^;:]{3,90})?,| (?:is|was|serves as)) (?:an?|the) (?:[\w-]+ ){1,5}(?:that|which) "
)
# "Goals of the plan include", "set up through the plan, aiming to": what does it is not the plan.
_BY_MEANS = re.compile(
    r"(?<!version of )(?<!edition of )(?<!phase of )(?<!draft of )"
    r"\b(?:through|with|by|from|in|of|for|to|against|on|into|behind) (?:(?:the|this|its) )?[“\"‘']?$"
)
UNDER = re.compile(
    r"\b(?i:under|as part of|as per|according to|in (?:accordance|line) with|in response to|following|since|within"
    r"|through|with|in) (?:the |this |its |[A-Z][\w-]+['’]s? )?(?:\d{4} )?$"
)
# "Under the plan, which was adopted in May, the government will".
_WHO = re.compile(
    r"(?:, (?:which|adopted|approved|launched|published|unveiled|passed) [^,;:]{3,60})?,?"
    r"(?: by (?:the end of )?\d{4},?)?"
    r" (?!(?:for|in|on|to|by|with|of|at|from|as|and|which|that)\b)(?:[\w’'-]+ ){1,5}"
)
# "Port activities will focus on": in a plan, those of the plan.
_OF_DEEDS = re.compile(
    r"(?!(?:These|Those|Such|Other|Their|Previous|Past|Current|Existing|Many|Some|No)\b)(?:[\w-]+ ){0,5}"
    r"(?i:activities|measures|actions|interventions|initiatives) (?:(?:in|under|for|on|within) [\w’' -]{3,60} )?"
)


def subject_of(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The plan or resolution that does what a verb says ("The plan aims to:"), or under which others do it."""
    verb = sentence.start + match.start()
    named = context.within(block.index, sentence.start, verb, "instruments")
    sense = sense_of(match["noun"])
    if _IT.fullmatch(block.text, sentence.start, verb) and not named:
        return spoken_in_paragraph(context, block, sentence)
    this = None if named else _THIS.fullmatch(block.text, sentence.start, verb)
    if this is not None and (spoken := spoken_in_paragraph(context, block, sentence)) is not None:
        return spoken if this["noun"] in fold(spoken.name).split() else None
    if not named and sense and sense.nouns and _OF_DEEDS.fullmatch(block.text, sentence.start, verb):
        return own_instrument(context)
    if not named and verb == sentence.start and block.kind == "list_item" and block.lead_in is not None:
        above = context.within(block.lead_in, table="instruments")  # "The plan in short:", "Aims to:"
        return above[0] if len({m.key for m in above}) == 1 and above[0].kind in KINDS_OF_OWN else None
    if named and is_noun_of_parts(context, named[-1]):
        return None
    aims = sense is not None and sense.name == "aims"  # a law has a purpose, a plan has objectives
    may_contain = KINDS_OF_OWN if aims else MAY_CONTAIN
    if not named:
        own = own_instrument(context)
        alone = own is not None and _ITSELF.fullmatch(block.text, sentence.start, verb)
        return own if alone and own is not None and calls_itself(own, sentence) else None
    opens = named[0].kind in may_contain and _OPENING.fullmatch(block.text, sentence.start, named[0].start)
    if opens and _APPOSED.fullmatch(block.text, named[0].end, verb):
        return named[0]
    if (
        opens
        and named[0].kind in KINDS_OF_OWN
        and _BESIDES.match(match["noun"])
        and block.text[sentence.start : verb].endswith(", ")
    ):
        return named[0]
    if named[-1].kind not in may_contain:
        return None
    told = len(named) > 1 and UNDER.search(block.text, sentence.start, named[-1].start)
    if told and _BETWEEN_SUBJECT.fullmatch(block.text, named[-2].end, verb):
        return named[-2]  # "the X, begun under the Y, aims to"
    between = block.text[named[-1].end : verb]
    by_means = _BY_MEANS.search(block.text[sentence.start : named[-1].start].removesuffix("*"))
    if _IS_ONE.fullmatch(between) or (
        _BETWEEN_SUBJECT.fullmatch(between) and (not by_means or re.search(r"\b(?:which|that)\b", between))
    ):
        return named[-1]
    under = UNDER.search(block.text[sentence.start : named[-1].start])
    return named[-1] if under and named[-1].kind not in LAWS and _WHO.fullmatch(between) else None


def spoken_in_paragraph(
    context: Context, block: Block, sentence: Sentence, kinds: frozenset[str] = KINDS_OF_OWN
) -> Mention | None:
    """The plan named last before a sentence in its paragraph."""
    named = [m for m in context.within(block.index, 0, sentence.start, "instruments") if m.kind in kinds]
    return named[-1] if named else None
