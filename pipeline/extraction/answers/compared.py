"""Two groups set against each other in one sentence: "men (62%) are more likely than women (47%) to say ..."."""

from __future__ import annotations

import re

from pipeline.extraction.answers.groups import GENERAL
from pipeline.extraction.answers.phrases import Answer, is_bracketed, trimmed
from pipeline.extraction.answers.predicates import what_is_said
from pipeline.extraction.answers.words import ADVERB, AGES, SPLIT, VERB
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE
from pipeline.extraction.finders.percent import Share

_OF_GROUP_ONLY = re.compile(r" (?:of|among|for|in) (?P<who>[^,;()%]{2,70}?)(?=,? and \d|[,;] \d|\))")
_LEVELS = re.compile(
    r"(?P<one>(?:[\w-]+ ){0,3}?[\w-]+) (?:(?:are|were|is|was) )?(?:(?:much|far|slightly|somewhat) )?"
    r"(?P<item>(?:more|less) [^,;:()%]{3,80}?|\w+er) than (?P<two>[^,;:()%]{3,50})(?::|,| –| \()\s?[^,;:%]{1,12}"
    r"(?:%|per ?cent)"
    r" (?:against|versus|vs\.?|compared (?:with|to)|to|and) [^,;:%]{1,12}(?:%|per ?cent)\W*$"
)
# "trust in it is lower among sailors than farmers (31% versus 48%)"
_LOWER_AMONG = re.compile(
    r"(?P<item>[^,;:()%]{3,80}?) (?:is|was|are|were|stands|stood|remains?) (?:(?:much|far|slightly|somewhat) )?"
    r"(?:lower|higher|greater|stronger|weaker|smaller|(?:more|less) (?:common|widespread|frequent))"
    r" (?:among|in|for|with) (?P<one>[^,;:()%]{3,60}?) than (?:among |in |for |with )?"
    r"(?P<two>[^,;:()%]{3,50})(?::|,| –| \()\s?[^,;:%]{1,12}"
    r"(?:%|per ?cent)"
    r" (?:against|versus|vs\.?|compared (?:with|to)|to|and) [^,;:%]{1,12}(?:%|per ?cent)\W*$"
)
# What a sentence says of the survey before its answer: "The poll shows that ..."
_FOUND = re.compile(r"(?i:.*\b(?:that|finds?|found|shows?|showed|says?|said|reveal(?:s|ed)?|reports?|reported))\s")
_WHO = (
    rf"\b(?:(?:[\w’-]+ ){{0,4}}?(?:{PEOPLE}|{AGES})(?: (?:aged|over|under|in|with|without|from|who"
    rf"|that) [^()%;]{{2,90}}?)?"
    r"|(?:those|people) [^()%;]{3,90}?)"
)
SAYABLE = r"(?:[^()%;]|\([^()%\d]*\))"  # what is said may hold an acronym in brackets
_IN_BRACKETS = r"(?: \([^()]*\))?"
_LIKELY = re.compile(
    rf"(?P<one>{_WHO}){_IN_BRACKETS} (?:are|were|is|was) (?:[\w-]+ ){{0,4}}?(?:more|less|as|also) likely"
    rf"(?: (?:than|as) (?P<than>{SAYABLE}{{3,60}}?){_IN_BRACKETS})? to (?P<item>{SAYABLE}{{3,160}}?){_IN_BRACKETS}"
    r"(?:,? (?:than|compared (?:to|with)|as against|versus) (?:(?:only |just )?\d[\d.,]*(?: ?%| per ?cent)"
    rf" (?:for|of|among|in) )?(?P<two>(?:(?!,? compared ){SAYABLE}){{3,90}}?){_IN_BRACKETS})?[.\s]*$",
    re.I,
)
_BOTH_LIKELY = re.compile(
    rf"(?P<one>{_WHO}) \([^()]*\),? and (?P<two>{_WHO}) \([^()]*\) (?:are|were) (?:[\w-]+ ){{0,4}}?(?:more|less) likely"
    rf" to (?P<item>{SAYABLE}{{3,160}}?)(?: than [^()%]{{3,80}})?[.\s]*$",
    re.I,
)
# "men (48%) use it more often than women (38%)"
_DO_MORE = re.compile(
    rf"(?P<one>{_WHO}) \([^()]*\) (?P<item>(?!(?:are|were|is|was)\b){VERB}(?: [^()%;]{{0,80}}?)?) (?:(?:far|much"
    rf"|slightly) )?"
    r"(?:more|less)(?: (?:often|frequently|widely|strongly|highly))? than (?P<than>[^()%;]{3,60}) \([^()]*\)[.\s]*$",
    re.I,
)
_MORE_DO = re.compile(
    rf"\b[Mm]ore (?:{PEOPLE} )?(?P<one>{VERB}[^()]{{0,60}}?) \([^()]*\) than (?P<two>[a-z][^()]{{2,60}}) \([^()]*\)"
)
# "sailors are more positive about it (71%) compared to farmers (61%)"
_MORE_SO = re.compile(
    rf"(?P<one>{_WHO}) (?:are|were|is|was|feel|felt) (?:[\w-]+ ){{0,2}}?(?P<item>(?:more"
    rf"|less) [^()%;]{{3,120}}?) \([^()]*\),?"
    r" (?:than|compared (?:to|with)|while|versus) (?:only )?(?P<two>[^()%;]{3,60}?)(?: (?:are|were|is"
    r"|was)[^()%;]*)? \([^()]*\)"
)
# "twice as many women (22%) as men (10%) fear it", "twice as many of the old (29%) fear it as of the young (15%)"
# "use was higher in towns (62%) than in villages (48%)"
_HIGHER_IN = re.compile(
    r"(?P<item>[\w][\w ’'-]{2,80}?) (?:is|was|are|were) (?:(?:much|far|slightly|significantly|somewhat) )?"
    r"(?:higher|lower|greater|stronger|weaker|more \w+|less \w+) (?:in|among|for|with"
    r"|at) (?P<one>[^()%;,]{3,60}) \([^()]*\),?"
    r" (?:than|compared (?:to|with)) (?:(?:in|among|for|with|at) )?(?P<two>[^()%;,]{3,60}) \([^()]*\)"
)
# "Sailors are the most positive (71%), farmers the least (18%)"
_MOST_LEAST = re.compile(
    rf"(?P<one>{_WHO}) (?:are|were|is|was) (?:the )?(?:most"
    rf"|least) (?P<item>[^()%;,]{{3,60}}?) \([^()]*\),? (?:and |while )?"
    r"(?P<two>[^()%;,]{3,50}?) (?:are |were )?(?:the )?(?:least|most)(?: so)? \([^()]*\)",
    re.I,
)
_MANY = r"\b(?:[Tt]wice|[Tt]hree times|[Ff]ar more|[Mm]ore|[Ff]ewer) (?:as many )?(?:of )?"
_AS_MANY = re.compile(
    rf"{_MANY}(?P<one>[^()%]{{3,60}}) \([^()]*\),? (?:than|as|compared (?:to|with)) (?P<two>[^()%]{{3,60}}) \([^()]*\)"
    rf" (?P<item>{VERB} [^()%;]{{3,160}}?)[.\s]*$"
)
_AS_MANY_DO = re.compile(
    rf"{_MANY}(?P<one>[^()%]{{3,60}}) \([^()]*\) (?P<item>{VERB} [^()%;]{{3,160}}?),? (?:than|as|compared (?:to|with))"
    r" (?P<two>[^()%;]{3,60}) \([^()]*\)"
)
# "A, B and C are the keenest, with 85%, 78% and 76% respectively"
_LISTED = re.compile(
    r"(?:^|[;:] |, )(?P<names>(?:the )?[A-Z][^,;:()%]{2,40}(?:, [^,;:()%]{2,40})*,? and [^,;:()%]{2,40}?)"
    r" (?P<item>(?:are|were|is|was|have|had|show|showed|lead|led|rank|ranked|record|recorded|report"
    r"|reported|came|come|scored?|placed?)\b[^%;()]{0,80}?),? (?:with|at)"
    r" (?:only |just )?\d[^;()]*\brespectively\b"
)
# "Trust is highest in A and B (86% and 80%, respectively)"
_PAIRED = re.compile(
    r".*\b(?:in|among|for|by|of|from|with) (?P<names>(?:the )?[^,;:()%]{2,40}(?:, [^,;:()%]{2,40})*,? and "
    r"[^,;:()%]{2,40}?) \((?:[^()]*\d ?(?:%|per ?cent)[^()]*),? respectively\)"
)
# "Sailors were more likely to raise their guess (39%) than to lower it (35%)"
_RATHER = re.compile(
    r"(?:^|[,;:.] |\bthat )(?P<one>[^;:()%]{3,80}?) (?:are|were|is|was) (?:[\w-]+ ){0,4}?(?:more|less) likely"
    r" to (?P<item>[^;:()%]{3,140}?) \([^()]*\),? than (?P<two>[^;:()%]{3,120}?) \([^()]*\)"
)
_LIKELY_TO = re.compile(r"(?:(?:they|people) )?(?:(?:are|were|do|did) )?(?:likely )?to ")
# "Men (46%) are also more comfortable than women (24%) with robots"
_MORE_WITH = re.compile(
    rf"(?P<one>{_WHO}) \([^()]*\) (?:are|were|is|was|feel|felt|remain) (?:[\w-]+ ){{0,2}}?(?:more|less) [\w-]+ than "
    r"(?P<two>[^()%;,]{3,60}?) \([^()]*\) (?P<item>(?:with|about|of|to|by|in|over|towards?|that) [^,;.()%]{3,120})",
    re.I,
)
_PRONOUN = re.compile(
    r"(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]till|[Aa]lso|[Oo]verall),? )?(?:they|people|respondents|participants|adults)", re.I
)
_SOMEBODY = re.compile(
    rf"\b(?:{PEOPLE}|{AGES}|those|others?|counterparts|peers|public|average|skeptics|[Gg]en Z)\b|\b(?!AI\b|IT\b)[A-Z]"
    r"|\b[a-z]{3,}(?:ers|ors|ists|ians)\b|\b(?:town|village|cit|rural|urban|north|south|east|west|young|old|large|small"
    r"|high|low|rich|poor)"
)
_LEVEL_OF = re.compile(
    r"(?:^|[,;] |\bthat )(?P<item>[^,;:()%]{3,80}?) (?:is|was|are|were|remains?|stands?) (?:\w+ ){0,2}?"
    r"(?:highest|lowest|higher|lower|strongest|weakest|greatest|most \w+|least \w+)?"
    r" (?:in|among|for|by|of|from|with) $"
)
_RATE = re.compile(r"\s(?P<item>[^,;.%]{3,80}),? respectively")
_RESPECTIVELY = re.compile(
    r"\b(?:[Ii]n|[Aa]mong|[Ff]or|[Oo]f) (?P<names>[^;:()%]{3,90}?),? (?:\d[^;:()]{0,90}?)?\brespectively\b"
)
_TRUE_OF = re.compile(
    r"\s(?:of (?:the )?[\w ]{2,40}? )?,?\s?respectively,?\s(?:of [\w ]{2,40}? (?=say|who|that|agree"
    r"|believ))?(?P<item>[^;]{3,160})"
)


_BOTH = (
    r"[^,;:()%]{0,12}\d(?: ?%| per ?cent)?,? (?:against|versus|vs\.?|compared (?:with|to)|to|and) "
    r"[^,;:()%]{1,12}(?: ?%| per ?cent)"
)
_PAIR = rf"(?: \({_BOTH}[^()%]{{0,20}}\)|(?::|,| –| —) {_BOTH}(?:,? respectively)?)"
# "sailors are more likely than farmers to fear storms (55% vs 23%)", "... to fear storms (55% vs 23%) than farmers"
_LIKELY_PAIR = re.compile(
    rf"(?:^|[,;:.] (?:with )?|\b(?:that|and) )(?P<one>[^,;:()%]{{3,60}}?)"
    rf" (?:(?:are|were|is|was|being|remain|feel) (?:[\w-]+ ){{0,3}}?|(?:also|far|much|\w+ly) )?"
    rf"(?:more|less|as) (?:likely|inclined|willing|prone|apt)"
    rf"(?: (?:than|as) (?P<two>{SAYABLE}{{3,60}}?))? to (?P<item>{SAYABLE}{{3,140}}?)(?:{_PAIR} (?:than|as) "
    rf"(?P<beside>{SAYABLE}{{3,60}}?)(?=[.,;]|$)|(?: (?:than|as) (?P<than>{SAYABLE}{{3,60}}?))?{_PAIR})",
    re.I,
)

# "the public is more anxious than experts about storms (56% vs. 25% are very concerned)"
_MORE_PAIR = re.compile(
    rf"\b(?P<one>(?:the )?(?:[\w-]+ ){{0,2}}?(?:{PEOPLE}|public|{AGES}))(?: (?:are|is|were|was|feel|remain))?(?: "
    rf"[a-z]+){{0,2}}? "
    rf"(?:more|less) [\w-]+ than (?P<two>(?:the )?(?:[\w-]+ ){{0,3}}?(?:{PEOPLE}|public|{AGES})) "
    r"(?:about|of|by|with|over|in|to) (?P<item>[^;:()%]{3,100}?) \([^()%]{0,12}\d(?:%| per ?cent)?,? "
    r"(?:against|versus|vs\.?|compared (?:with|to)|to|and) [^()%]{1,12}(?:%| per ?cent)[^()]*\)",
    re.I,
)


def in_one_bracket(text: str, shares: list[Share]) -> list[Answer]:
    """Answers that stand together in one bracket: "on mills (45% for, 47% against)"."""
    bracket = re.search(
        r"\b(?:on|about|over|of|to) (?P<question>[^,;.()]{3,80}?)"
        r"(?: (?:are|is|was|were) (?:evenly )?(?:divided|split|mixed))? \((?P<inside>[^()]*)\)",
        text,
    )
    if bracket is None:
        return []
    found: list[Answer] = []
    for share in shares:
        item = re.compile(r"\s(?P<item>[a-z][\w’' -]{1,40}?)(?=[,;)]| and )").match(text, share.end)
        if item and bracket.start("inside") <= share.start < bracket.end("inside"):
            found.append(Answer(share, item.span("item"), question=bracket.span("question"), confidence=0.8))
    return found if len(found) > 1 else []


def contrast(text: str, shares: list[Share]) -> list[Answer]:
    """Two that are set against each other: "men (62%) are more likely than women (47%) to say ..."."""
    if len(shares) != 2:
        return []
    if match := _LIKELY_PAIR.search(text):
        other = next((name for name in ("two", "beside", "than") if match[name]), None)
        if other:
            return _two(text, shares, match, what_is_said(text, *match.span("item")), other)
    if match := _MORE_PAIR.search(text) or _LOWER_AMONG.search(text) or _LEVELS.search(text):
        return _two(text, shares, match, trimmed(text, *match.span("item")))
    if not all(is_bracketed(text, share) for share in shares):
        return []
    if match := _MORE_WITH.search(text):
        return _two(text, shares, match, trimmed(text, *match.span("item")))
    if match := _RATHER.search(text):
        return _two(text, shares, match, what_is_said(text, *match.span("item")))
    if match := _MOST_LEAST.search(text) or _MORE_SO.search(text):
        return _two(text, shares, match, trimmed(text, *match.span("item")))
    if match := _HIGHER_IN.search(text):
        start = max((m.end() for m in re.finditer(r"\bthat (?:the )?", match["item"])), default=0)
        return _two(text, shares, match, trimmed(text, match.start("item") + start, match.end("item")))
    if match := _AS_MANY.search(text) or _AS_MANY_DO.search(text):
        return _two(text, shares, match, what_is_said(text, *match.span("item")))
    if match := _MORE_DO.search(text):
        return [
            Answer(share, match.span(name), confidence=0.8) for share, name in zip(shares, ("one", "two"), strict=True)
        ]
    return []


def _two(text: str, shares: list[Share], match: re.Match[str], item: Place | None, other: str = "two") -> list[Answer]:
    """Two groups, or what one group says rather than another thing: "likelier to fear storms (31%) than fog (13%)"."""
    (low, high), after = match.span("one"), match.span(other)
    low = told.end() if (told := _FOUND.match(text, low, high)) else low
    one, two = trimmed(text, low, high), trimmed(text, *after)
    if item and item[0] < low and (told := _FOUND.match(text, *item)):
        item = trimmed(text, told.end(), item[1])
    who = None if one is None or _PRONOUN.fullmatch(text, *one) else one
    lead = _LIKELY_TO.match(text, *two) if two else None
    if two and item and (lead or (match.re is _RATHER and not _SOMEBODY.search(text, *two))):
        other_item = what_is_said(text, lead.end() if lead else two[0], two[1])
        return [Answer(shares[0], item, who, confidence=0.75), Answer(shares[1], other_item, who, confidence=0.75)]
    return [Answer(share, item, place, confidence=0.75) for share, place in zip(shares, (who, two), strict=True)]


def likelier(text: str, shares: list[Share]) -> list[Answer]:
    """Two of whom one is likelier to say it: "men (62%) are more likely than women (47%) to say ..."."""
    if len(shares) != 2 or not is_bracketed(text, shares[0]):
        return []
    both = _BOTH_LIKELY.search(text) if is_bracketed(text, shares[1]) else None
    match = both or _LIKELY.search(text) or _DO_MORE.search(text)
    second = next((name for name in ("than", "two") if match and match.groupdict().get(name)), None)
    if match is None or second is None:
        return []
    item = what_is_said(text, *match.span("item"))
    if match.re is _DO_MORE and re.search(r" (?:it|them|this|so)$", match["item"]):
        item = None  # what they do was told before
    names = ("one", second)
    return [
        Answer(share, item, trimmed(text, *match.span(name)), confidence=0.8, bracketed=True)
        for share, name in zip(shares, names, strict=True)
    ]


def groups_in_brackets(text: str, shares: list[Share]) -> list[Answer]:
    """Groups in brackets after what they say: "older people agreed (65% of men and 64% of those aged 75 and over)"."""
    found: list[Answer] = []
    for share in shares:
        opening = text.rfind("(", 0, share.start)
        who = _OF_GROUP_ONLY.match(text, share.end)
        if who is None or opening <= text.rfind(")", 0, share.start) or GENERAL.fullmatch(who["who"]):
            return []
        clause = max((m.end() for m in SPLIT.finditer(text, 0, opening)), default=0)
        verb = re.compile(rf"\s{VERB}").search(text, clause, opening)
        if verb is None:
            return []
        start = verb.start() + len(re.match(rf"\s(?:{ADVERB} )*", verb[0])[0])  # type: ignore[index]
        item = what_is_said(text, start, start + len(text[start:opening].rstrip(" ,;:–—")))
        found.append(Answer(share, item, who.span("who"), confidence=0.75, bracketed=True))
    return found


def respectively(text: str, shares: list[Share]) -> list[Answer]:
    """Shares in the order of the groups named before: "In A and B, 40% and 55% respectively say ..."."""
    matches = (pattern.search(text) for pattern in (_PAIRED, _RESPECTIVELY, _LISTED)) if len(shares) > 1 else ()
    return next((found for match in matches if match and (found := _in_order(text, shares, match))), [])


def _in_order(text: str, shares: list[Share], match: re.Match[str]) -> list[Answer]:
    """The groups of a match, each with the share that has its place in the row."""
    names = re.finditer(r"(?:(?!,? and |, )[^%])+", match["names"])
    places = [(match.start("names") + name.start(), match.start("names") + name.end()) for name in names]
    places = [
        (low + len(text[low:high]) - len(re.sub(r"^(?:, | )?(?:and )?", "", text[low:high])), high)
        for low, high in places
    ]
    item = _TRUE_OF.match(text, shares[-1].end)
    if match.re is _PAIRED:
        item = _LEVEL_OF.search(text[: match.start("names")])
    if match.re is _LISTED:
        item = _RATE.match(text, shares[-1].end) or match
    if not item or len(places) != len(shares):
        return []
    said = what_is_said(text, *item.span("item"))
    return [Answer(share, said, place, confidence=0.75) for share, place in zip(shares, places, strict=True)]
