"""What states stand towards: the instruments and demands that a verb names, or that were spoken of before; and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extraction.commitments.words import INITIATIVE, INSTRUMENT
from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders import dates
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.model import Block, Sentence, Value

# Where the object ends and another statement begins.
_END = re.compile(
    r",? (?:along with|together with|alongside|on \d{1,2} [A-Z]\w*|on [A-Z][a-z]+ \d{1,2}|which|that|who|whose|while"
    r"|whereas|although|but|establishing|in order"
    r"|in line|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|at (?:the|an?)(?= [^.;,]*\b(?:[Ss]ummit|[Cc]onference"
    r"|[Mm]eeting|[Aa]ssembly|[Ss]ession))"
    r"|as early as|on behalf|of \d{1,2} [A-Z]\w*|since|as well as|as part"
    r"|as of|as an? [a-z]+|during|through|to [a-z]+e |and (?:has|have|is|are|was|also|its|in))\b"
    r"|,? \(?(?=[A-Z]+ No\b)"
    r"|, (?=(?:the|it|this|[A-Z]\w+) (?:\w+ )?(?:has|have|is|are|was|were|does|did|must|will|can|may|should)\b)"
    r"|,? (?:and )?(?:an? |the )?(?:signed|joined|ratified|endorsed|adopted|acceded|co-sponsored|voted"
    r"|signator(?:y|ies)|party to|members?\b)"
)
_AMONG = re.compile(r",? (?:including|such as|namely|notably)(?: the)? (?=[A-Z])")
# What several of them are called together, at the end of what a verb governs, and what leads on to their names:
# "several international treaties that protect boats: the ICCPR; ...", "treaties which it has ratified (ICCPR, ...)".
_TOGETHER = re.compile(
    r"(?:^|.*?\b(?:by|and|[Tt]he|[Aa]ll|[Ss]everal|[Vv]arious|many|other|multiple|a number of|\d+) )?"
    r"(?P<group>(?:[A-Z]?[a-z][\w-]* ){0,5}(?:(?:^[Tt]|t)reaties|conventions|instruments|agreements|declarations"
    r"|covenants"
    r"|resolutions"
    r"|charters|protocols|commitments|initiatives|frameworks|principles|pledges|acts|regulations|directives)\b"
    r"(?: (?:that|which|on|in|regarding|concerning|related|relating|of|for|protecting|governing|relevant|aimed)"
    r" (?:(?! (?:the )?[A-Z])[^,;:])*)?)$"
)
_NAMES_FOLLOW = re.compile(
    r"(?: include)?: ?| ?[(–—] ?(?=[A-Z]|the [A-Z])|,? (?:including|such as|namely|like|e\.g\.,?) "
)
_IN_BRACKETS = re.compile(r" ?\([^()]*?(?P<year>(?:19|20)\d\d)\)")
_ARTICLE = re.compile(
    r"(?i)(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? )?(?:(?:the|an?|its|any|many|several|various|numerous|all|most"
    r"|some|both|either|implementing|upholding|respecting|following|applying|observing)\s+)+(?:of (?:the"
    r" )?)?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)? (?!.*\b(?:agenda"
    r"|vision)\b))?[“\"]?"
)
_JOINED = re.compile(r",? (?:and|as well as) (?:the )?")
_ADVERB = re.compile(r"(?:To|So|As|At|By|In|On|Until|Since|Up)\b|[A-Z]\w+ly\b|Today\b")  # "To date, the Convention"
_CLOSING = re.compile('[”"]')
_YEAR_AHEAD = re.compile(r"(?P<year>(?:19|20)\d\d)(?:[-–](?:19|20)?\d\d)? [“\"]?$")
_STARTS_ITEM = re.compile(r"(?:the|an?|its)\s|[A-Z“\"‘]")
_DATED = re.compile(r"\bon (?:\d{1,2} )?[A-Z][a-z]+ \d")
BINDING = re.compile(rf"\b(?:{INSTRUMENT}|{INITIATIVE}|[A-Z]{{3,}})\b")
# The second of two adjectives of a title.
_QUALITY = re.compile(rf"(?!.*\b(?:{INSTRUMENT}|{INITIATIVE}|[A-Z]{{3,}})\b)[A-Z][\w-]+(?: [A-Z][\w-]+)*(?=$|[.,;])")
_BRACKET = re.compile(r" \((?:(?:19|20)\d\d|[A-Z][\w&-]{1,12}|[A-Z][\w ]{3,40})\)$")  # a short form after the name
_LONGEST = 24  # words of a title
OF_MEMBERS = re.compile(rf"\b{INITIATIVE}\b")
_OF_STATES = frozenset(
    {"treaty", "resolution", "principles", "regulation", "law", "guidelines", "policy_recommendation"}
)
# What is no name: "it", "the treaty", "the landmark international agreement".
_HEADS = r"(?:convention|treaty|declaration|resolution|charter|covenant|communiqu[ée]|pact|accord)"
_ANY_HEADS = rf"(?:{_HEADS}|agreement|statement|pledge|instrument|recommendation|principles|protocol|document|text)"
_BARE = re.compile(
    r"(?:(?:same|said|new|final|joint|landmark|international|global|draft|framework|UN) )*"
    rf"(?i:{_ANY_HEADS})|[Ii]t|[Tt]hem"
)
_DESCRIBED = re.compile(
    rf"\b(?P<what>(?:(?:draft|joint|final|new|UN|United Nations|General Assembly|(?:non-|legally )?binding|first-ever"
    rf"|international|global|landmark|[Ss]ummit[’']s|[Ss]ummit) )*{_HEADS}(?: (?:on|for|titled|entitled|calling"
    rf"|that would|banning|of)"
    r" (?:(?!\b(?:was|were|is|has|have|had|as|at|passed|to|but|in favou?r)\b)[^,;.()–—]){3,100}\b)?)"
)
# Where, after a verb, the next one begins: a date beyond it is of that.
_NEXT = re.compile(
    r";|, and (?=[A-Z])|\b(?:and|but|which|that)\b,? (?:(?:has|have|is|was|had) )?(?:\w+ed|party|a|an|the)\b"
)
_WHEN = re.compile(r"(?i)\b(?:in|since|on|of|as early as)(?: early| late| mid| the)?[ -]$|, $")
_VERB = re.compile(
    r"\b(?:was|were|is|has been|have been|and (?:has|have|was|\w+ed)|but|which|that)\b|;|\w+ed (?:the|an?|its)\b"
)
# A participle that takes what follows: "the Convention adopted in 2001".
_OTHERS = re.compile(
    r"\b(?:adopted|drafted|concluded|agreed|launched|opened|established|created|entered|came|which|that)\b|, \w+ing\b"
)
NEXT_DATED = re.compile(
    r"(?:, (?:(?:and|as well as) )?| (?:and|as well as) )(?:the )?(?P<subject>[A-Z][^.;:,]{2,120}?)(?: in (?P<year>"
    r"(?:19|20)\d\d)\b"
    r"|(?= and (?:is|has|was|adhere|participate)|[.,;]|$))"
)


# "and adheres to", "and was among": what follows a verb of its own is no part of the name before it
_CLAUSE = re.compile(
    r"(?:(?:is|are|was|has|have|will|[a-z]+ed)(?: [a-z]+)? (?:to|the|an?|in|by|with|on|at|for|its|all|among|been)"
    r"|[a-z]+s (?:part in|to|the|an?|its))\b"
)


def subjects_in(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
    """Offsets of the instruments or demands, without article; a name that holds "and" stays whole."""
    text = sentence.text
    if stop := _END.search(text, low, high):
        high = stop.start()
    if among := _AMONG.search(text, low, high):
        low = among.end()  # those that are named, not "several treaties"
    named = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence, "instruments")]
    items: list[tuple[int, int]] = []
    for start, end in enumerate_items(text, low, high):
        cuts_a_name = any(first < start < last for first, last in named)
        goes_on = items and not _STARTS_ITEM.match(text, start)
        if goes_on and not cuts_a_name and ("," in text[items[-1][1] : start] or _CLAUSE.match(text, start)):
            break  # a clause of its own
        if items and (cuts_a_name or goes_on):
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
    whole: list[tuple[int, int]] = []
    for start, end in items:
        joined = whole and text[whole[-1][1] : start] == " and "
        if joined and (_QUALITY.match(text, start, end) or _goes_on(text, whole[-1], (start, end))):
            whole[-1] = (whole[-1][0], end)  # "Statement on Open and Fair Ferries", "on the Making and Use of Bells"
        else:
            whole.append((start, end))
    plain = []
    for start, end in _apart(text, whole, named):
        told_so = _ADVERB.match(text, start, end) or (start == low and " " not in text[start:end])
        if len(whole) > 1 and told_so and not BINDING.search(text, start, end):
            continue
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        if text[start - 1 : start] in ("“", '"') and (closing := _CLOSING.search(text, start, end)):
            end = closing.start()
        if bracket := _BRACKET.search(text, start, end):
            end = bracket.start()
        if (end - start > 2 or _BARE.fullmatch(text, start, end)) and len(text[start:end].split()) <= _LONGEST:
            plain.append((start, end))
    return plain


def _goes_on(text: str, name: tuple[int, int], item: tuple[int, int]) -> bool:
    """Whether an item without article or noun for an instrument belongs to the name of one before it."""
    named = BINDING.search(text, *name) is not None and " " in text[slice(*name)]
    return named and text[item[0]].isupper() and BINDING.search(text, *item) is None


def named_together(sentence: Sentence, low: int, high: int, at: int) -> list[tuple[int, int]]:
    """Where the names stand of what `low:high` calls by a common noun alone; `at` is where the match ends."""
    text = sentence.text
    if not _TOGETHER.match(text[low:high].rstrip()) or not (on := _NAMES_FOLLOW.match(text, at)):
        return []
    if not text[on.end() :].strip():
        return [(at, at)]  # those of the list below
    close = text.find(")", on.end()) if text[on.start() : on.end()].strip() == "(" else -1
    edges = [on.end() - 1]
    end = close if close >= 0 else len(text.rstrip(" ."))
    edges += [m.start() for m in re.compile(";").finditer(text, on.end(), end)] + [end]
    return [(a + 1, b) for a, b in pairwise(edges)]


def year_behind(block: Block, end: int) -> Value | None:
    """The year in brackets behind the name of an instrument in a list: "the Zenda Convention (2019)"."""
    year = _IN_BRACKETS.match(block.text, end)
    return Value(year["year"], block.spans(*year.span("year"))) if year else None


def _apart(text: str, items: list[tuple[int, int]], named: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The items, one that holds two names taken apart: "the Convention on Bells and the Covenant on Tides"."""
    for start, end in items:
        within = [(low, high) for low, high in named if start <= low and high <= end]
        two = len(within) == 2 and _JOINED.fullmatch(text, within[0][1], within[1][0])
        yield from ((start, within[0][1]), within[1]) if two else ((start, end),)


def named_at(context: Context, block: Block, start: int, end: int) -> tuple[Value, Mention | None] | None:
    """What `start:end` of a block names; "the treaty" is the one spoken of before, None if there is none."""
    mention = next(iter(context.within(block.index, start, end, "instruments")), None)
    if _BARE.fullmatch(block.text, start, end) is None:
        return context.value(block, start, end), mention
    thing = context.thing(mention) if mention is not None else None
    if thing is not None:
        return context.title(thing), mention
    return spoken_of(context, block, start)


def year_ahead(block: Block, start: int) -> Value | None:
    """The year that stands before the name of an instrument: "the 2019 Zenda Convention"."""
    year = _YEAR_AHEAD.search(block.text, max(0, start - 12), start)
    return Value(year["year"], block.spans(*year.span("year"))) if year else None


def spoken_of(context: Context, block: Block, at: int) -> tuple[Value, Mention | None] | None:
    """What states decide on that stands nearest before `at`: named, or told of as "a draft resolution on bells"."""
    for index in range(block.index, max(-1, block.index - 7), -1):
        within = context.document.blocks[index]
        end = at if index == block.index else len(within.text)
        named = [m for m in context.within(index, 0, end, "instruments") if _is_of_states(context, m)][-1:]
        told = [m for m in _DESCRIBED.finditer(within.text, 0, end) if not _BARE.fullmatch(m["what"])][-1:]
        if told and not (named and named[0].end > told[0].start()):
            start = told[0].start("what")
            return context.value(within, start, start + len(told[0]["what"].rstrip())), None
        if named and (thing := context.thing(named[0])) is not None:
            return context.title(thing), named[0]
    return None


def _is_of_states(context: Context, mention: Mention) -> bool:
    thing = context.thing(mention)
    return mention.kind in _OF_STATES and thing is not None and not _DATED.search(thing.name)


def said(match: re.Match[str]) -> tuple[int, int]:
    """Where a match has the words that tell the stance: the first of its groups for them that has matched."""
    groups = match.re.groupindex
    return next(match.span(name) for name in ("stance", "doing", "fact") if name in groups and match[name])


def date_of(block: Block, sentence: Sentence, match: re.Match[str]) -> Value | None:
    """When a state did so: a date between its verb and the next, else one that opens the clause."""
    text = sentence.text
    found = [d for d in dates.find(text) if not d.until and _WHEN.search(text, max(0, d.start - 16), d.start)]
    low, high = said(match)
    following = _NEXT.search(text, high)
    end = following.start() if following else len(text)
    own = [d for d in found if high <= d.start < end and not _OTHERS.search(text, high, d.start)]
    if len(own) > 1 and not ((then := NEXT_DATED.match(text, own[0].end)) and BINDING.search(then["subject"])):
        return None
    if not own:
        own = [d for d in found if d.end <= low and not _VERB.search(text, d.end, low)][-1:]
    return Value(own[0].value, block.spans(sentence.start + own[0].start, sentence.start + own[0].end)) if own else None
