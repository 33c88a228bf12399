"""Shares in running prose: "76% of respondents hold a positive view, while 6% ...", "compared to 52% of men"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extraction.answers.asking import asked
from pipeline.extraction.answers.back import points_back, said_then
from pipeline.extraction.answers.groups import NEXT_GROUP, group_after, group_before, is_everyone
from pipeline.extraction.answers.phrases import BY_WAY, Answer, is_bracketed, quantity_before, told_beside, trimmed
from pipeline.extraction.answers.predicates import AFTERTHOUGHT, ATTITUDE, attitude_of, cut, is_bare, what_is_said
from pipeline.extraction.answers.words import (
    ADVERB,
    AVERAGE,
    CHANGES,
    CLOSES,
    JOINS,
    MONTH,
    NO_ANSWER,
    ROUGHLY,
    SAYS,
    SPLIT,
    VERB,
)
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE
from pipeline.extraction.finders.percent import Share

_SAYING = (
    r"(?:(?:dis)?agreeing|saying|thinking|believing|expressing|reporting|supporting|opposing|feeling|favou?ring|stating"
    r"|expecting|naming|citing|seeing|wanting|trusting|worrying|calling for|choosing|answering|claiming|noting"
    r"|admitting|indicating"
    r"|convinced|confident|worried|concerned|unaware|aware|willing|opposed|unsure|undecided|satisfied|in favou?r"
    r"|against|neutral|positive|negative|yes|not sure|(?:no|without an) (?:opinion|answer))\b"
)
# Who was asked is no answer: "51% of respondents were women".
_MAKE_UP = re.compile(
    r"(?:are|were|was|is|being) (?:women|men|fe?males?|male|aged|in their (?:\d\ds|twenties|thirties|forties|fifties)"
    r"|white|black|(?:over|under|above|below) (?:the age of )?\d+"
    r"|between (?:the ages of )?\d+|employed|unemployed|retired|students|self-employed|living in|based in|from )"
    r"|(?:identif(?:y|ied)|described|classified) (?:themselves )?as (?:an? )?(?:women|men|female|male|senior|middle"
    r"|white|non)"
    r"|(?:work|worked|live|lived|came) (?:in|for|from)\b|(?:men|women|(?:fe)?males?)$"
    r"|(?:have|had|hold|held) (?:an? )?(?:university|college|higher education|secondary|master|bachelor|academic"
    r"|degree)",
)
# What stands before a share that is the subject of its clause.
_SUBJECT = re.compile(
    r"(?:^|[,;:.–—(“\"\]\)]\s*|\s[–-]\s|\b(?:that|and|while|whereas|but|although|though|with|found|finds|find"
    r"|show(?:s|ed|n)?"
    r"|suggest(?:s|ed)?|reveal(?:s|ed)?|indicat(?:es|ed)|report(?:s|ed)|says?|said|estimat(?:es|ed)|because|where"
    r"|which|when|if|or|as|so|yet|today|average|overall|contrast|comparison|or|Yet|all)\s*)$",
    re.I,
)
# How much more, no share of anybody: "20% more respondents chose".
_MORE_OF = re.compile(rf"\s(?:more|fewer|less|higher|lower) (?:{PEOPLE}\b|likely\b|than\b)")
_OF_GROUP = re.compile(
    rf"\s(?:of|among|in)\s(?P<who>(?:the |all |its )*[^;:()%]{{2,110}}?)(?:\s\([^()%]{{2,90}}\))?(?P<comma>,)?\s"
    rf"(?=(?P<rel>(?:who|that)\s)?{VERB})"
)
_NOUNED = re.compile(
    rf"\s(?!{VERB})(?P<who>(?:[A-Za-z][\w-]* ){{0,2}}?{PEOPLE})(?P<comma>,)?\s(?=(?P<rel>(?:who|that)\s)?{VERB})"
)
# The people end where no word goes on about them: "of respondents noted that ...", but "of workers in mills say".
_PEOPLED = re.compile(
    rf"\s(?:of|among)\s(?P<who>(?:the |all |its |those )*(?:[\w-]+ ){{0,3}}?{PEOPLE}"
    rf"(?: (?:surveyed|polled|questioned|interviewed|asked))?)(?P<comma>,)?\s(?=(?P<rel>(?:who|that)\s)?[a-z])"
    rf"(?!(?:in|of|from|aged|over|under|with|without|and|or|working|living|based|between|at|across|using|within|on"
    rf"|by|to"
    rf"|for|surveyed|polled|than|as|like|such|per|outside|among)\b|{PEOPLE}\b)"
)
_DOING = re.compile(rf"(?!{_SAYING})(?:\w+ly )?\w+ing\b")
# "X has the confidence of a majority (61%) of villagers"
_SAID_OF = re.compile(r"(?:^|[,;:.] )(?P<item>(?:[^,;:.]|,\d){8,160}?) (?:from|of|by|among)\s$")
_WHOSE = re.compile(r" (?:of|among) (?P<who>(?:the )?[^,;:.()%]{3,60}?)(?=[,;.]|$)")
# Verbs that are none of answering: "12% rarely watch films", "22% watch two films a day".
_NO_VERB = (
    r"(?!(?:of|in|for|from|to|at|on|by|with|than|and|or|as|per|over|under|above|below|among|across|between|during|since"
    r"|after|before|up|down|more|less|compared|while|but|versus|against|not|about|around|per)\b)"
)
_ANY_VERB = re.compile(
    rf"(?:{ADVERB} )+{_NO_VERB}[a-z]+\b|{_NO_VERB}[a-z]+(?:ed|[^s]s|[a-z])? (?:the|an?|their|its|it|them|this|these"
    rf"|those|no|any"
    rf"|some|most|\d+|two|three)\b"
)
# "most choose a regulator, with 41% in favour"
_IN_FAVOUR = re.compile(r"\s(?:in (?:favou?r|support)|agreeing|saying so|supporting (?:this|it))\b(?! of)")
_CHOSEN = re.compile(rf"\b{VERB} (?P<item>[^,;.%]{{3,80}}), with $")
# "trust in courts is at 27%, in banks at 61%"
_IN_AT = re.compile(
    r"(?:[,;] |\band )(?P<item>(?:in|for|of|on|about) (?P<what>[^,;.%()]{2,50}))(?<! it)(?<! this) (?:at|is|was|by)\s$"
)
_WITH = re.compile(r"\bwith (?:about |around |only |just |some |nearly |almost |over )?$")
_WHO_SAYS = re.compile(rf"(?:who|that)\s.{{3,70}}?\s(?={VERB})")
_SAME = re.compile(
    r"(?:(?:say|said|think|thought|do|did|does|agree[sd]?|are|were|is|was|hold|held|share[sd]?|feel|felt|express"
    r"(?:ed)?|voice[sd]?|took|take|gave|give|report(?:ed)?)"
    r"(?: so| the same(?: thing)?| likewise| (?:this|that|the same|such an?|a similar|similar|such) (?:[\w-]+ )?(?:view"
    r"|opinion|concern|observation|sentiment|feeling|fear|worry|belief|position|assessment|answer|response|idea"
    r"|statement|opposite)s?)?)"
)
# "while 64% said the same about courts": another item of the same question.
_SAME_OF = re.compile(rf"{_SAME.pattern} (?:about|regarding|concerning|when it comes to|on) (?P<item>[^,;%]{{3,120}})")
_SAME_IN = re.compile(rf"{_SAME.pattern} (?:in|among|of) (?P<who>[^,;()%]{{3,50}})")
# Feelings that have a size of their own: "support for a law stands at 58%".
_FEELING_NOUN = (
    r"(?:[Ss]upport|[Tt]rust|[Cc]onfidence|[Cc]oncerns?|[Aa]pproval|[Dd]isapproval|[Aa]wareness|[Oo]pposition"
    r"|[Oo]ptimism|[Pp]essimism|[Ff]amiliarity|[Aa]cceptance|[Ss]atisfaction|[Ww]orr(?:y|ies)|[Nn]ervousness"
    r"|[Ee]xcitement|[Aa]greement|[Dd]isagreement|[Ii]nterest|[Uu]se|[Ff]ear|[Kk]nowledge|[Ss]ceptics?(?:ism)?"
    r"|[Uu]sage|[Aa]doption|[Uu]ptake|[Ll]iteracy|[Pp]articipation)"
)
_STANDS = re.compile(
    rf"(?P<item>(?:(?:[Pp]ublic|[Oo]verall|[Gg]eneral|[Pp]opular) )?\b{_FEELING_NOUN}\b(?:\s(?:for|in|about|of"
    rf"|with|to|over|among|that)\s[^,;.%]{{2,80}}?)?)"
    rf"(?:\s(?:has |have )?{CHANGES}(?: (?:up|down|sharply|slightly|lowest|highest|lower|higher|low"
    rf"|high))?(?: (?:by )?[\d.]+ (?:percentage )?points)?,?"
    rf"(?: \()?)?"
    rf"(?: (?:at|to|from|of))?\s$"
)
_TEXT = r"(?:[^,;.]|(?<=\b[A-Z])\.|(?<=\.[A-Z])\.)"  # words of a clause, "U.S." too
_SHARE_OF = re.compile(
    rf"(?:(?:[Ss]hare|[Pp]roportion|[Pp]ercentage|[Nn]umber)(?: of (?P<who>{_TEXT}{{3,60}}?))?|\b(?:[Tt]hose|{PEOPLE}))"
    rf"(?: (?:who|that|which)| (?=[a-z]+ing\b)) ?(?P<item>{_TEXT}{{3,160}}?)"
    rf"(?:\s(?:has |have |had )?{CHANGES}\b[^%;()]{{0,90}}?(?:,? (?:at|to|from|by))?|\s[–—-]\s(?:at|from))\s$"
)
_PASSIVE = re.compile(
    r"(?P<item>[^,;.]{2,160}?)\s(?:is|was|are|were)\s(?:\w+ly |most often |also )?(?P<verb>\w+ed|chosen|seen|held)"
    r"(?:\s(?:as|to be)\s(?P<as>[^,;.]{3,80}?))?\sby\s$"
)
_PASSIVE_ON = re.compile(r"(?:^|\s|,)(?:and\s)?(?:as\s)?(?P<item>[^,;.]{3,80}?)\sby\s$")
# "newspapers, mentioned by 44%", "social media, which is used by 89% of workers"
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
# "compared with China’s 81%, the U.S.’s 69% and Germany’s 59%"
_POSSESSIVE = re.compile(
    r"(?:\b(?:to|than|with|and|by|from|below|above|behind|against|exceeds|trails)|,) (?:the )?(?P<who>[A-Z][\w.]*"
    r"(?: [A-Z][\w.]*){0,2})[’']s?\s$"
)
_SAME_FIGURE = re.compile(
    r"\b(?:(?:it|this|the (?:figure|share|number|proportion)) (?:is|was|stood at|fell to|rose to|falls to|rises to)"
    r"|(?:up|down)(?: \w+)? from|compared (?:to|with)|against|versus|vs\.?|than|from|to)\s$",
    re.I,
)
AVERAGE_OF = re.compile(
    rf"\b(?P<who>(?i:{AVERAGE})) (?:for|of|on|in) (?P<item>[^,;.()%]{{3,80}}) (?:is|was|of|stands at|stood at) $"
)
_SET_AGAINST = re.compile(r"\b(?:compared (?:to|with)|(?:up|down)(?: \w+)? from|against|versus) (?:only |just )?$")
_ASIDE = re.compile(
    r" [–—] $|\b(?:rest|remainder|majority|minority|fewer|most|others|quarters?|thirds?|half|fifths?|tenths?"
    r"|in (?:ten|10|five|four|three))(?: of (?:the |all |those )?(?:[\w-]+ ){0,2}[\w-]+)?, $",
    re.I,
)
_IT_WAS = re.compile(
    rf"\b(?:it|this|the (?:figure|share|number|proportion)) (?:has )?{CHANGES}(?: (?:to|at))? $",
    re.I,
)
_FOLLOWED_BY = re.compile(r"\bfollowed (?:closely )?by\s$")
_AFTER_SAME = re.compile(
    rf"\s?(?:(?:in|by)\s(?:the\s)?(?:\w+\s){{0,3}}?(?:(?:19|20)\d\d|year|wave|survey|poll|month"
    rf"|quarter|Q[1-4]|{MONTH})"
    r"|(?:just\s)?an?\s(?:year|month|quarter|decade)\s(?:earlier|ago|before)|(?:\w+\s){1,3}(?:years?"
    r"|months?)\s(?:earlier|ago|before)"
    r"|last\s(?:year|month)|today|now|currently|globally|worldwide|nationally|internationally|on\saverage"
    r"|overall|in total|previously|earlier|before|when\s.*|if\s.*|once\s.*|after\s.*)?"
)
_FEW_WORDS = re.compile(r"\s(?:for|on|in|with|about)\s(?P<item>[a-z][\w ’'-]{3,60})")
_REACH = 400  # characters beside a share in which its answer is looked for


@dataclass(frozen=True, slots=True)
class _Part:
    """A share with its own words: `start` of the words for its size, group, and what is said of it."""

    share: Share
    start: int
    group: Place | None
    low: int
    high: int


def read_running(text: str, shares: list[Share], low: int, end: int, before: list[Answer]) -> list[Answer]:
    """Shares in running prose: "76% of respondents hold a positive view, while 6% ...", "compared to 52% of men"."""
    parts = _parts(text, shares, low, end)
    question = asked(text)
    found: list[Answer] = []
    leading: Place | None = None
    for number, part in enumerate(parts):
        left = max(low, parts[number - 1].low if number else low, part.share.start - _REACH)
        if re.search(r"[;.] ", text[left : part.start]):
            leading = leading if leading and text[left : part.start].rstrip()[-1:] == ";" else None
        group = group_before(text, left, part.start)
        leading = group or leading
        if NO_ANSWER.search(text, max(left, part.start - 60), part.high) or _MORE_OF.match(text, part.share.end):
            continue
        last = [*before, *found][-1:]
        if beside := told_beside(text, part.share):
            found.append(Answer(part.share, last[0].item if last else None, beside, confidence=0.75))
            continue
        answer = _answer(text, part, left, last)
        if answer is None:
            continue
        compared = _comparison(text, part)
        if answer.group is None:
            goes_on = last and (compared or re.search(r"(?:,|\b(?:and|but))(?: that)?\s$", text[left : part.start]))
            answer = replace(
                answer, group=group or (last[0].group if goes_on else None) or (None if compared else leading)
            )
        own = answer.item is not None and not (last and answer.item == last[0].item)
        follows = _FOLLOWED_BY.search(text[left : part.start])
        if answer.group and not follows and is_everyone(text, answer.group, own):
            elsewhere = group if group and not is_everyone(text, group, own) else None
            answer = replace(answer, group=elsewhere)
        if answer.question is None and question and not found:
            answer = replace(answer, question=question)
        found.append(answer)
    return _carried(text, parts, _completed(text, parts, found), before)


def _parts(text: str, shares: list[Share], low: int, end: int) -> list[_Part]:
    starts = [_start(text, share, low) for share in shares]
    parts: list[_Part] = []
    for share, start, following in zip(shares, starts, [*starts[1:], end], strict=True):
        close = CLOSES.match(text, share.end) if is_bracketed(text, share) else None
        begin = close.end() if close else share.end
        aside = re.compile(r" [–—] |, ").match(text, begin)
        if aside and _ASIDE.search(text[:start]):  # "fewer — 39 percent — would accept", "the rest, 19%, have"
            begin = aside.end() - 1
        quantity = quantity_before(text, share) if close else None
        if opening := NEXT_GROUP.search(text, begin, following):
            following = opening.start()
        split = SPLIT.search(text, begin, following) or SPLIT.search(text[: following + 16], begin)
        high = min(split.start() if split else len(text), following, begin + _REACH)
        if text.rfind("(", low, share.start) > text.rfind(")", low, share.start) and not close:
            high = max(begin, min(high, text.find(")", begin) if ")" in text[begin:] else high))
        group: Place | None = None
        if quantity:
            who = re.match(r"\s(?:of\s|in\s)?(?P<who>[^()]{3,80}?)\s?[(\[]", text[quantity.end() : share.start + 1])
            group = who and (quantity.end() + who.start("who"), quantity.end() + who.end("who"))
        parts.append(_Part(share, start, group, begin, high))
    return parts


def _start(text: str, share: Share, low: int) -> int:
    if is_bracketed(text, share) and (quantity := quantity_before(text, share)):
        return quantity.start()
    rough = ROUGHLY.search(text[: share.start], low)
    return rough.start() if rough else share.start


def _answer(text: str, part: _Part, left: int, last: list[Answer]) -> Answer | None:
    lead, rest = text[left : part.start], AFTERTHOUGHT.sub("", text[part.low : part.high])
    if average := AVERAGE_OF.search(lead):
        item, who = ((left + low, left + high) for low, high in (average.span("item"), average.span("who")))
        return Answer(part.share, item, who, confidence=0.75)
    ends = not rest.strip(' ,.;:)”"') or bool(_AFTER_SAME.fullmatch(JOINS.sub("", rest.rstrip(" ,.;"))))
    group = group_after(text, part.low, part.high)
    if points_back(lead) and (ends or group):
        return Answer(part.share, last[0].item if last else None, group, confidence=0.75)
    if ends and (whose := _POSSESSIVE.search(lead)):
        their = (left + whose.start("who"), left + whose.end("who"))
        return Answer(part.share, last[0].item if last else None, their, confidence=0.75)
    compared = _SAME_FIGURE.search(lead) and re.match(r"\s(?:of [^,;%]{2,60}? )?who\s", rest)
    sized = part.start < part.share.start and text[part.share.start - 1] in "(["
    whose = _WHOSE.match(text, part.low) if sized else None
    if whose and (said := _SAID_OF.search(lead)) and re.search(rf"\s{VERB}|\s\w+s?\b", said["item"]):
        place = trimmed(text, left + said.start("item"), left + said.end("item"))
        return Answer(part.share, place, whose.span("who"), confidence=0.75)
    if last and _SET_AGAINST.search(lead) and _AFTER_SAME.fullmatch(JOINS.sub("", rest.rstrip(" ,.;"))):
        return Answer(part.share, last[0].item, last[0].group, last[0].question, 0.75)
    if _IN_FAVOUR.match(text, part.low) and (chosen := _CHOSEN.search(lead)):
        return Answer(part.share, (left + chosen.start("item"), left + chosen.end("item")), confidence=0.75)
    if last and ends and (other := _IN_AT.search(lead)):
        their = (left + other.start("what"), left + other.end("what"))
        if text[their[0]].isupper():
            return Answer(part.share, last[0].item, their, last[0].question, 0.75)
        return Answer(part.share, (left + other.start("item"), their[1]), None, last[0].question, 0.75)
    subject = bool(_SUBJECT.search(lead) or compared or sized) or group_before(text, left, part.start) is not None
    if subject and (answer := _after(text, part, last)):
        return answer
    if answer := _before(text, part, left, last):
        return answer
    if last and re.search(r"\((?:in )?(?:19|20)\d\d(?::|,| was)? $", lead):
        return Answer(part.share, last[0].item, last[0].group, last[0].question, 0.75)
    if _IT_WAS.search(lead) and (ends or group):
        group = group_before(text, left, part.start) or group
        return Answer(part.share, last[0].item if last else None, group, confidence=0.75)
    if last and _SAME_FIGURE.search(lead):
        if group or ends:
            return Answer(part.share, last[0].item, group, last[0].question, 0.75)
        if few := _FEW_WORDS.fullmatch(rest.rstrip(" ,.;")):
            return Answer(
                part.share, (part.low + few.start("item"), part.low + few.end("item")), None, last[0].question, 0.75
            )
    if last and ends and re.search(r"\b(?:and|but|or|,)\s*$|[(,] ?$", lead):
        return Answer(part.share, last[0].item, None, last[0].question, 0.7) if _SAME_FIGURE.search(lead) else None
    return None


def _comparison(text: str, part: _Part) -> bool:
    return bool(_SAME_FIGURE.search(text[max(0, part.start - 40) : part.start]))


def _after(text: str, part: _Part, last: list[Answer]) -> Answer | None:
    """An answer whose words follow the share: "[of the respondents] say that ..."."""
    rest = text[part.low : part.high]
    group, begin = part.group, len(rest) - len(rest.lstrip())
    if group is None and (who := _peopled(text, part, rest) or _OF_GROUP.match(rest) or _NOUNED.match(rest)):
        begin = who.end()
        place = who.span("who")
        if who.groupdict().get("rel") and (whole := _WHO_SAYS.match(rest, who.end())):
            place, begin = (who.start("who"), whole.end() - 1), whole.end()
        group = (part.low + place[0], part.low + place[1])
    predicate = rest[begin:]
    verbal = re.match(rf"[“\"'‘]?(?:who |that )?{VERB}|{_SAYING}", predicate) or _ANY_VERB.match(predicate)
    if doing := _WITH.search(text[: part.start]) and re.match(rf"(?:{ADVERB} )*\w+ing\b", predicate):
        verbal = doing
    if group is None and not verbal and not is_bare(predicate, last):
        return None
    if not re.sub(r"^(?:and|but|or|while|with)$", "", cut(predicate).strip()) or (
        group and not verbal and not re.match(r"[a-z]", predicate)
    ):
        return None
    if _MAKE_UP.match(predicate):
        return None
    predicate = cut(predicate)
    if re.match(r"(?:(?:and|but|while) )?(?:in|among|for) (?:the )?[A-Z]", predicate):
        return None  # the next group
    low = part.low + begin
    if last and (same := _SAME_IN.fullmatch(predicate)):
        place = (low + same.start("who"), low + same.end("who"))
        return Answer(part.share, last[0].item, place, last[0].question, 0.75)
    if other := _SAME_OF.fullmatch(predicate):
        return Answer(part.share, (low + other.start("item"), low + other.end("item")), group, confidence=0.75)
    if last and _SAME.fullmatch(predicate):
        return Answer(part.share, last[0].item, group, last[0].question, 0.75)
    if _SAME.fullmatch(predicate):
        words = predicate.split()
        if len(words) > 1 or words[0] in ("do", "did", "does", "are", "were", "is", "was"):
            return Answer(part.share, None, group, confidence=0.75)
    if said_then(text[: part.start], predicate):
        return Answer(part.share, last[0].item if last else None, group, confidence=0.75)
    if attitude := ATTITUDE.match(predicate) or (last and attitude_of(predicate)):
        shift = low if ATTITUDE.match(predicate) else low - 5
        question = (shift + attitude.start("noun"), shift + attitude.end()) if attitude["rest"] else None
        question = question or (last[0].question if last else None)
        return Answer(part.share, (shift + attitude.start("item"), shift + attitude.end("item")), group, question)
    item = what_is_said(text, low, low + len(predicate))
    return Answer(part.share, item, group, last[0].question if last and not verbal else None, 0.85) if item else None


def _peopled(text: str, part: _Part, rest: str) -> re.Match[str] | None:
    """The people of a share, if what they do or say follows: "of workers using it" are some of them."""
    who = _PEOPLED.match(rest)
    return who if who and (_WITH.search(text[: part.start]) or not _DOING.match(rest, who.end())) else None


def _before(text: str, part: _Part, left: int, last: list[Answer]) -> Answer | None:
    """An answer whose words precede the share: "Trust in courts stands at 48%", "was named by 62%"."""
    lead = text[left : part.start]
    rest = JOINS.sub("", AFTERTHOUGHT.sub("", text[part.low : part.high]).rstrip(' ,.;:)”"'))
    group = group_after(text, part.low, part.high)
    ends = bool(not rest or group or _AFTER_SAME.fullmatch(rest) or re.match(r",? (?:and|but|while|whereas) ", rest))
    for pattern in (_REDUCED, _PASSIVE, _SHARE_OF, _STANDS) if ends else (_REDUCED, _PASSIVE):
        if match := pattern.search(lead):
            name = "as" if match.groupdict().get("as") else "item"
            low = left + match.start(name)
            if by_way := BY_WAY.match(text[low : left + match.end(name)] + ", "):
                low += by_way.end() if low + by_way.end() < left + match.end(name) else 0
            place = trimmed(text, low, left + match.end(name))
            if place and pattern is _SHARE_OF:
                place = what_is_said(text, *place)
            if match.groupdict().get("who"):
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
    if _FOLLOWED_BY.search(lead):
        return Answer(part.share, last[0].item, group, last[0].question, 0.75) if last and group else None
    if last and re.search(r"\bby\s$", lead) and (match := _PASSIVE_ON.search(lead)):
        place = trimmed(text, left + match.start("item"), left + match.end("item"))
        return Answer(part.share, place, None, last[0].question, 0.75) if place else None
    return None


def _completed(text: str, parts: list[_Part], found: list[Answer]) -> list[Answer]:
    """Groups that share the predicate of the next: "72% of parents and 64% of teachers back a ban"."""
    by_share = {answer.share.start: answer for answer in found}
    for part, following in reversed(list(pairwise(parts))):
        after = by_share.get(following.share.start)
        joined = re.fullmatch(
            r".{0,90}?(?:,|\sand|\sbut|,\sbut|,\sand|\swhile|\sor|\scompared (?:to|with)|,?\sagainst)\s?",
            text[part.share.end : following.start],
        )
        if part.share.start in by_share or after is None or after.group is None or not joined:
            continue
        if group := group_after(text, part.low, min(part.high, following.start)):
            group = (group[0], group[0] + len(JOINS.sub("", text[slice(*group)])))
            by_share[part.share.start] = replace(after, share=part.share, group=group)
    return sorted(by_share.values(), key=lambda answer: answer.share.start)


def _carried(text: str, parts: list[_Part], found: list[Answer], before: list[Answer]) -> list[Answer]:
    """Groups that share the predicate of the one before: "58% back a ban, 49% of men and 67% of women"."""
    by_share = {answer.share.start: answer for answer in found}
    last = before[-1] if before else None
    for part in parts:
        joined = re.search(
            r"(?:[,;:(–—]|\b(?:and|but|including|to|with|than|below|above|behind|while|whereas|only|just))\s?$",
            text[: part.start],
        )
        group = None if part.share.start in by_share else group_after(text, part.low, part.high)
        if (
            group is None
            and (opening := NEXT_GROUP.search(text, 0, part.start))
            and not text[part.low : part.high].strip(" ,.")
        ):
            group = group_before(text, opening.start(), part.start)
            joined = joined or opening
        if last and last.item and joined and group and not NO_ANSWER.search(text, part.low, part.high):
            by_share[part.share.start] = Answer(part.share, last.item, group, last.question, 0.75)
        last = by_share.get(part.share.start)
    return sorted(by_share.values(), key=lambda answer: answer.share.start)
