"""Answers whose words precede their share: "Trust in courts stands at 48%", "was named by 62%"."""

from __future__ import annotations

import re

from pipeline.extraction.answers.asking import NOUN_QUESTION
from pipeline.extraction.answers.groups import group_after
from pipeline.extraction.answers.parts import Part
from pipeline.extraction.answers.phrases import BY_WAY, Answer, trimmed
from pipeline.extraction.answers.predicates import AFTERTHOUGHT, what_is_said
from pipeline.extraction.answers.words import CHANGES, FEELING_NOUN, JOINS, MONTH, SAYS, TEXT
from pipeline.extraction.finders import numbers
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE

_STANDS = re.compile(
    rf"(?P<item>(?:(?:[Pp]ublic|[Oo]verall|[Gg]eneral|[Pp]opular) )?\b{FEELING_NOUN}\b(?:\s(?:for|in|about|of"
    rf"|with|to|over|among|that)\s[^,;.%]{{2,80}}?)?)"
    rf"(?:\s(?:has |have )?{CHANGES}(?: (?:up|down|sharply|slightly|lowest|highest|lower|higher|low"
    rf"|high))?(?: (?:by )?(?:[\d.]+|{numbers.ONE_WORD}) (?:percentage )?points)?,?"
    rf"(?: \()?)?"
    rf"(?: (?:at|to|from|of))?\s$"
)
_SHARE_OF = re.compile(
    rf"(?:(?:[Ss]hare|[Pp]roportion|[Pp]ercentage|[Nn]umber)(?: of (?P<who>{TEXT}{{3,60}}?))?|\b(?:[Tt]hose|{PEOPLE}))"
    rf"(?: (?:who|that|which)| (?=(?:not )?[a-z]+ing\b)) ?(?P<item>{TEXT}{{3,160}}?)"
    rf"(?:(?<! can)(?<! could)(?<! will)(?<! would)(?<! should)(?<! may)(?<! might)(?<! to)(?<! not)"
    rf"\s(?:has |have |had )?{CHANGES}\b[^%;()]{{0,90}}?(?:,? (?:at|to|from|by))?|\s[–—-]\s(?:at|from))\s$"
)
# "The share who fear it is up since 2019", with a figure only for then
_MEASURED = re.compile(
    rf"(?:(?:[Ss]hare|[Pp]roportion|[Pp]ercentage|[Nn]umber)(?: of {TEXT}{{3,60}}?)? (?:who|that"
    rf"|which) (?P<item>{TEXT}{{3,160}}?)"
    rf"|(?P<feeling>\b{FEELING_NOUN}\s(?:for|in|about|of|with|to|over|among|that)\s[^,;.%]{{2,80}}?))"
    rf"\s(?:has |have |had )?(?:\w+ly )?{CHANGES}\b"
)
# "The farming sector shows the highest adoption at 18%"
_HIGHEST = re.compile(
    r"(?:^|[;:.] |, |\b(?:and|while|whereas|that|but) )(?P<who>(?:[Tt]he )?[^,;:.()%]{2,60}?(?: \([^()%]*\))?) "
    r"(?:show|ha[ds]|have|record|report|register|saw|see|display|express|exhibit)(?:s|ed)? (?:by far )?the "
    r"(?:highest|lowest|strongest|weakest|greatest|most|least) (?P<item>[^,;:.()%]{3,60}?),? (?:at|with|of)\s$"
)
# What a survey shows stands after the words for it.
_TOLD = re.compile(
    r"\b(?:found|finds|shows?|showed|reveals?|revealed|reports?|reported|suggests?|suggested) (?:that )?"
)
_PASSIVE = re.compile(
    r"(?P<item>[^,;.]{2,160}?)\s(?:is|was|are|were)\s(?:\w+ly |most often |also )?(?P<verb>\w+ed|chosen|seen|held)"
    r"(?:\s(?:as|to be)\s(?P<as>[^,;.]{3,80}?))?\sby\s$"
)
# "Lack of skills was the biggest barrier to using it, cited by 62%": the subject is the answer.
_RANKED = re.compile(
    r"(?P<item>.{3,80}?) (?:is|was|are|were|remains?|ranks? as|ranked as) (?P<question>(?:the |their |its )?"
    r"(?:(?:single|by far the|second|third|next) )?(?:biggest|main|top|largest|leading|greatest|key|chief"
    r"|primary|number one"
    r"|most|commonest|principal|foremost)\b.+)"
)
# "noise topped the list of concerns at 52%"
_TOPS = re.compile(
    r"(?:^|, |\bthat |; )(?P<item>[^,;:()%]{3,80}?) (?:tops|topped|leads|led|heads|headed) the (?:list|ranking|table)"
    r"(?: of (?P<question>[^,;:()%]{3,60}?))?,? (?:at|with|\()\s?$"
)
_PASSIVE_ON = re.compile(r"(?:^|\s|,)(?:and\s)?(?:as\s)?(?P<item>[^,;.]{3,80}?)\sby\s$")
# "newspapers, mentioned by 44%", "social media, which is used by 89% of workers"
# "wanted by 66% of sailors and rejected by 21%"
_AND_DONE = re.compile(r"\b(?:and|but) (?P<done>(?:\w+ly )?\w+ed)$")
_REDUCED = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|through|especially) )(?:followed (?:closely )?by |then )?(?P<item>[^,;.%]{3,80}),"
    r" (?:(?:which|that) (?:is|was|are|were) )?(?:also |most often )?(?:\w+ed|chosen|seen) by\s$"
)
# "they said that bells are too loud — 76% of all farmers, including 75% of sailors"
_STATED = re.compile(
    rf"\b{SAYS}(?: that)? (?P<item>(?!(?:in|by|to|the (?:same|survey|poll))\b)[^;:%()]{{8,200}}?)(?:,| –| —| -"
    rf"|:)\s(?:a total of |some )?$"
)
# "courts are the first source of advice for 66% of farmers", "for 32% of farmers, bells are too loud"
_ITEM_FOR = re.compile(
    r"(?:^|[,;:–—] |\bthat )(?P<item>[^,;.%()]{3,160}? (?:is|are|was|were|remains?|means?) [^,;.%()]{3,120}?),? (?:for"
    r"|according to)\s$"
)
_FOR = re.compile(r"(?:^|[,;:.–—] |\b(?:and|but|while) )(?:[Ff]or|[Tt]o|[Aa]ccording to)\s$")
_FOR_WHOM = re.compile(
    rf"\s(?:of|among) (?P<who>(?:the )?[^,;()%]{{0,60}}?{PEOPLE}[^,;()%]{{0,40}}), (?P<item>[a-z“\"][^%;]{{5,160}})"
)
_SOMEBODY = re.compile(rf"\s(?:of|among) [^,;.()%]{{0,60}}?{PEOPLE}\b")
FOLLOWED_BY = re.compile(r"\bfollowed (?:closely )?by\s$")
# "trust in courts at 48% exceeds that in banks"
_GOES_ON = re.compile(
    r",? (?:and|but|while|whereas|with|ahead of|followed by|then) |\s?(?:\w+ )?"
    r"(?:exceed|surpass|outstrip|outweigh|outnumber|outpac|trail|lag)(?:s|es|ed)? "
)
# "use has increased 10% since March": how much more, no share
_GREW = re.compile(
    r"\b(?:increase[sd]?|decrease[sd]?|rises?|rose|risen|falls?|fell|fallen|grew|grows?|grown|drop(?:s|ped)?|decline[sd]?"
    r"|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|climb(?:s|ed)?|went up|went down)(?: by)? (?:about |around |some "
    r"|over )?$"
)
_NEXT_LABEL = re.compile(r",? (?:and )?[a-z][^,;%]{2,50}")  # "support stands at 66%, opposition at 21%"
AFTER_SAME = re.compile(
    rf"\s?(?:(?:in|by|since)\s(?:the\s)?(?:\w+\s){{0,3}}?(?:(?:19|20)\d\d|year|wave|survey|poll|month"
    rf"|quarter|Q[1-4]|{MONTH})"
    r"|(?:just\s)?an?\s(?:year|month|quarter|decade)\s(?:earlier|ago|before)|(?:\w+\s){1,3}(?:years?"
    r"|months?)\s(?:earlier|ago|before)"
    r"|last\s(?:year|month)|today|now|currently|globally|worldwide|nationally|internationally|on\saverage"
    r"|\((?:in )?(?:19|20)\d\d|between (?:19|20)\d\d and (?:19|20)\d\d|(?:over|in|within) the (?:past|last) [\w ]+"
    r"|overall|in total|previously|earlier|before|when\s.*|if\s.*|once\s.*|after\s.*)?"
)


_RANK_AT = re.compile(r"(?:^|[;:.] |, |\b(?:that|while|and) )(?P<clause>[^,;:()%]{10,160}?),? (?:at|with|on)\s$")


def measured(text: str, end: int) -> Place | None:
    """What a sentence tells the change of: "the share who fear it is up since 2019, when 38% held this view"."""
    match = _MEASURED.search(text[:end])
    if match is None:
        return None
    return match.span("feeling") if match["feeling"] else what_is_said(text, *match.span("item"))


def before(text: str, part: Part, left: int, last: list[Answer]) -> Answer | None:
    """An answer whose words precede the share: "Trust in courts stands at 48%", "was named by 62%"."""
    lead = text[left : part.start]
    rest = JOINS.sub("", AFTERTHOUGHT.sub("", text[part.low : part.high]).rstrip(' ,.;:)”"'))
    group = group_after(text, part.low, part.high)
    ends = bool(not rest or group or AFTER_SAME.fullmatch(rest) or _GOES_ON.match(rest))
    ends |= bool(_NEXT_LABEL.fullmatch(rest) and re.match(r"(?:only |just )?\d", text[part.high :]))
    if ends and (tops := _TOPS.search(lead)):
        question = (left + tops.start("question"), left + tops.end("question")) if tops["question"] else None
        return Answer(part.share, (left + tops.start("item"), left + tops.end("item")), group, question, 0.75)
    if ends and (rank := _RANK_AT.search(lead)) and (ranked := _RANKED.fullmatch(lead, *rank.span("clause"))):
        item, question = ((left + low, left + high) for low, high in (ranked.span("item"), ranked.span("question")))
        return Answer(part.share, item, group, question, 0.75)
    ends &= not _GREW.search(lead)
    for pattern in (_REDUCED, _PASSIVE, _SHARE_OF, _HIGHEST, _STANDS) if ends else (_REDUCED, _PASSIVE):
        if match := pattern.search(lead):
            name = "as" if match.groupdict().get("as") else "item"
            low = left + match.start(name)
            if by_way := BY_WAY.match(text[low : left + match.end(name)] + ", "):
                low += by_way.end() if low + by_way.end() < left + match.end(name) else 0
            if told := list(_TOLD.finditer(text, low, left + match.end(name))):
                low = told[-1].end()
            place = trimmed(text, low, left + match.end(name))
            if place and pattern is _SHARE_OF:
                place = what_is_said(text, *place)
            if place and pattern is _REDUCED and (top := NOUN_QUESTION.match(text[slice(*place)])):
                question = (place[0] + top.start("question"), place[0] + top.end("question"))
                return Answer(part.share, trimmed(text, place[0] + top.end(), place[1]), group, question, 0.75)
            if place and pattern is _REDUCED and (ranked := _RANKED.fullmatch(text, *place)):
                return Answer(part.share, ranked.span("item"), group, ranked.span("question"), 0.75)
            if match.groupdict().get("who") and not group:
                group = (left + match.start("who"), left + match.end("who"))
            return Answer(part.share, place, group, confidence=0.75) if place else None
    if _SOMEBODY.match(text, part.low) and (match := _ITEM_FOR.search(lead)):
        return Answer(part.share, (left + match.start("item"), left + match.end("item")), group, confidence=0.75)
    if _FOR.search(lead) and (match := _FOR_WHOM.match(text, part.low, part.high + 160)):
        return Answer(part.share, what_is_said(text, *match.span("item")), match.span("who"), confidence=0.75)
    if _SOMEBODY.match(text, part.low) and (match := _STATED.search(lead)):
        return Answer(
            part.share, what_is_said(text, left + match.start("item"), left + match.end("item")), group, confidence=0.75
        )
    if FOLLOWED_BY.search(lead):
        return Answer(part.share, last[0].item, group, last[0].question, 0.75) if last and group else None
    if last and re.search(r"\bby\s$", lead) and (match := _PASSIVE_ON.search(lead)):
        low = left + match.start("item")
        if verb := _AND_DONE.search(match["item"]):
            low += verb.start("done")
        place = trimmed(text, low, left + match.end("item"))
        return Answer(part.share, place, None, last[0].question, 0.75) if place else None
    return None
