"""What a sum is for, in the words of the source (budgets.purpose)."""

from __future__ import annotations

import re

from pipeline.extraction import measures
from pipeline.extraction.budgets.sums import Sum
from pipeline.extraction.budgets.words import LABEL, PUBLIC
from pipeline.extraction.finders import dates
from pipeline.extraction.finders.money import Place
from pipeline.model import Block

_PURPOSE = re.compile(
    r"^(?:[\s,]*(?:\([^)]*\)|(?:per|a|each|every) (?:year|annum)|annually|yearly|p\.a\."
    r"|(?:over|for (?:a |the (?:next |coming |first |last )?|another |up to )?"
    r"(?=(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b))"
    r" ?[\w\s-]{1,25}?(?:years?|decade|months?)|(?:starting|beginning|commencing)(?= (?:in|from|with)\b)|with(?= "
    r"(?:19|20)\d\d)"
    r"|(?:by|from) (?!(?:19|20)\d\d)[^,.;:]{3,60}?(?= (?:for|to) )|(?:from|since|until|by|through|in|over|for|between"
    r"|during)(?: the)?(?: period)?"
    r" (?:FY ?|(?:fiscal|financial) (?:year )?)?(?:19|20)\d\d(?:[-–/ ](?:to |and |until )?\d{2,4})?"
    r"|in total"
    r"|[´“‘\"][^´“”‘’\"]{3,40}[´”’\"]"
    r"|of (?:this|that|the) (?:amount|sum|total|money)"
    r"|(?:in|under|from|through|as part of) (?:the|its|this|an?) (?=[^,;.]{0,40}(?:20\d\d|[Bb]udget|Estimates|\bAct\b"
    r"|[Bb]ill|[Pp]lan|[Ff]acility|[Ff]und))[^,;.]{3,50}?(?= (?:for|to) )"
    r"|(?:through|via|from) (?:the )?(?-i:[A-Z])[^,;.]{2,60}?(?= (?:for|into|towards) )"
    r"|to (?:the )?(?:Ministry|Department|Government|Agency|University)\b[^,;.]{3,60}?(?= (?:for|to) )"
    r"|(?:is|are|was|were|will be)(?= (?:for|to)\b)"
    r"|(?:(?:has|have) (?:gone|flowed)|went|flowed)(?= (?:to|into|towards)\b)"
    r"|(?:has been|have been|was|were|is|are|will be|would be|being|(?:is |are )?to be|had been|(?:has|have|had) "
    r"(?:already|also|since) been)?"
    r"\s?(?:already |also "
    r"|initially |annually )?"
    r"(?:allocated|earmarked|dedicated|devoted|set aside|provided|granted|awarded|given|assigned|reserved"
    r"|made available|invested|spent|committed|pledged|approved|budgeted|used|available|going|intended|would go"
    r"|will go|to go|foreseen|planned|expected|promised|announced|requested|needed|put|channell?ed|injected"
    r"|funnell?ed|directed|routed|disbursed|distributed|poured|designated|appropriated|ring-?fenced|voted|allotted"
    r"|sanctioned|released|cleared|assigned|deployed|ploughed|offered|added|mobili[sz]ed)"
    r"|(?:(?:\w+ly|partly) )?(?:co-?)?(?:funded|financed|provided|supported|paid|backed|covered) (?:(?:\w+ly|partly) )?"
    r"by [^;:.]{3,90}?(?=,? (?:for|to|goes|go|will|over|in|into)\b)"
    r"|(?:(?:will|would|is to|are to) )?(?:go|goes|flow|flows)(?= (?:to|into|towards)\b)"
    r"|(?:(?:will|would) )?(?:help|enable|allow)s?(?: [\w-]+){1,3}?(?= to [a-z])"
    r"|(?:specifically|mainly|primarily|exclusively|largely|solely|directly)(?= [a-z])"
    r"|(?:in |of )?(?:[\w-]+ ){0,2}?(?:funding|funds|money|financing|grants?|investments?|budget|support|package"
    r"|calls?|loan|credit|prize|fund|programme|program|initiative|plan|subsidies|scheme|upgrade)\b))*"
    r"[\s,]*(?:(?P<verb>to (?!the\b|a\b|an\b|its\b|(?:come|go|be|flow|reach|date)\b)[\"“”']?(?:[a-z-]+))|(?P<loose>in"
    r"|on)|funding|supporting|financing|(?:will |would |is to |are to )?(?:(?:(?:co-?)?fund(?:s|ed)?|support(?:s|ed)?"
    r"|(?:co-?)?financ(?:es?|ed))(?! by\b)|pa(?:y|ys|id) for)|in support of|for|to(?! (?:come|go|be|flow|reach|date)\b)"
    r"|towards?|into|(?:aimed|directed|targeted) at|destined for|covering|targeting)\s+(?P<purpose>\S.*)",
    re.I | re.S,
)
# Who gives it, by when or how much it rises.
_BY = (
    r" by (?:(?:the )?(?:(?:\w+ ){0,2}(?:Department|Ministry|Government|Council|Commission|Agency|Office)\b"
    r"|(?:end|middle|beginning|start) of\b)|(?:about |around |some )?\d)"
)
_PURPOSE_END = re.compile(
    r"[.;!?](?:\s|$)|—|[\s(–—-]+(?:Lead|Leads|Led by|Responsib\w+|Partners?|Owner|Timeline|Timeframe|Deadline|Status"
    r"|Implementing [a-z]+|Indicators?|KPIs?)(?: [a-z]+){0,2}:| (?:to date|so far)\b| (?:through|under|via) (?:the"
    r"|its|a|an)\b"
    r"| in (?:the |this |its |next )?(?:(?:fiscal|financial) (?:year|20\d\d)|(?:(?:19|20)\d\d )?budget\b)"
    rf"| (?:in|to|by) (?:(?:{dates.MONTH_NAME}) )?(?:19|20)\d\d|,? over the (?:\w+ )?term\b"
    r"| (?-i:via|through) (?-i:[A-Z])| (?:this|last|next) (?:\w+ )?year\b"
    r"| for (?:the )?(?:(?:fiscal|financial|budget)(?: year)?|FY) ?(?:19|20)\d\d"
    r"|, (?:(?:the |our )?(?:[A-Z][\w.’'-]*|[a-z]{1,9}) ){1,7}(?:said|says"
    r"|told|added)\b"
    r"| that (?:will|would|can|could|aims?|are|was|were)\b|,? (?:which|that is|while|whereas|although|but|until"
    r"|by (?:19|20)\d\d|over (?:the course of )?(?:the|a"
    r"|\w+) [\w\s-]{0,16}(?:years?|decade)|(?:from|between|in|since|for|over|through"
    r"|during)(?: the)?(?: (?:period|years?))? (?:FY ?)?(?:19|20)\d\d)\b"
    rf"|{_BY}"
    r"|,? (?:as well as|and|plus|with|of which|including|accompanied by|in addition to|alongside"
    r"|on top of)[^,;.]{0,30}$"
    r"|, and [^,;.]{0,70}$|, and (?:the|its|an?) [^,;.]{3,60} (?:has|have|will|is|are|was|were)\b"
    r"|, an? (?:\w+ ){0,2}(?:move|step|sum|figure|increase|amount)\b| and the (?:remainder|rest|remaining)\b"
    r"|, and (?:will|has|have|is|was|wants|plans)\b"
    r"|,? (?:up|down|rising|increased|increasing|compared) (?:from|to|with)\b|, (?:almost|nearly|about|roughly|half"
    r"|twice|double|(?!including\b)\w+ing) "
    r"|,? (?:[Uu]nder|as part of|within) (?:(?:the|its|a|this) )?[A-Z]| from (?:the|its) (?:\w+ )?(?:budget|programme"
    r"|plan|fund)\b"
    r"| (?:was|were|is|are|has been|have been|will be) (?:\w+ed|set|made|put|run|led)\b"
    r"|, (?:the|a|an|its) (?:\w+ ){1,3}(?:said|announced)\b"
    r"|, (?:has|have|will|is|was|with|managed|run by|operated|administered|led by|making|according|followed"
    r"|of which|covering|significantly|helping|allowing"
    r"|enabling|creating|reaching|bringing)\b"
    r"|(?<=\w) (?:—|–|-) |\s\(",
    re.I,
)
_LISTED = re.compile(r"[a-z]+ing(?:, [a-z]+ing)*,? and [a-z]+ing\b|[a-z]+ing(?:, [a-z]+ing)+\b")  # of things done
_BEFORE_PURPOSE = re.compile(
    r"\b(?:invest\w*|funding|funds|budgets?|grants?|support|spending|subsidies|programme|fund|financing|outlays?"
    r"|expenditure|allocations?|appropriations?|contributions?|fellowships|resources)\s(?:in|for|on|into|to"
    r"|towards)\s(?!the tune\b)(?P<purpose>[^,;.]{2,90}?)"
    r"\s(?:(?:will|would|has|have)\s\w+\s|(?:rose|fell|grew|rises|falls|grows|triples|doubles)\s)?"
    r"(?:(?:is|was|are|were|has been|will be|to be)\s)?(?:\w+ed\s)?"
    r"(?:(?:of|with|worth|from|to|by|at)\s(?:(?:an?|the)\s)?(?:[\w-]+\s){0,2}"
    r"|(?:will|amount(?:s|ing|ed)? to|total(?:s|ling|ing|led)?|to the tune of|is|was|rose|increased|comes? to|came to"
    r"|(?:now |already )?(?:exceed|surpass|top)(?:p?ing|p?ed|s|es)?|reach(?:es|ed)|st(?:ands|ood) at)\s[^,;.]{0,30})$",
    re.I,
)
_ITEM_PURPOSE = re.compile(
    r"\s*[-–—:,;(]*\s*(?:and )?(?:(?:with|has|at)\b )?(?:(?:an? )?(?:[\w-]+ )?(?:budget|funding|allocation|investment"
    r"|envelope"
    r"|outlay|cost)\b[^.;]{0,30}|(?<=with )(?:(?:up to|about|some|around) )?)$",
    re.I,
)
# What gets the money, as the subject of its clause: "The Zenda Institute, set up in 2019, will receive ..."
_RECIPIENT = re.compile(
    r"^\W*(?:(?:In|Since|From|By|Under|During|Moreover|Furthermore|Also|Between)\b[^,;]{0,60}, |and )?"
    r"(?P<purpose>(?:The |the |An? |[A-Z“\"])[^,;.:]{3,90}?)(?:,[^;.:]{3,80},)?"
    r"\s(?:(?:will|has|have|had|would|is to|are to|was|were|is|are|also|itself|be|been|being)\s)*"
    r"(?:receiv(?:es?|ed|ing)|gets?|got|obtain(?:s|ed)|(?:awarded|granted|given|promised|allocated)(?= (?:by|with|from"
    r"|through|to|[$€£₹]?\d|[A-Z]{2,3}))|(?:funded|financed|supported|backed|subsidi[sz]ed|endowed|built)"
    r"(?= (?:by|with|from|through|to)\b(?! an? value))"
    r"|benefits? from)\b[^,;.]{0,60}$"
)
# What is set up with the money: "launched the second phase with an investment of ..."
_SET_UP = re.compile(
    r"\b(?-i:launch|establish|creat|open|found|start|support|fund|financ|ran|run)(?:s|es|e|ed|ing)? (?:the |an? "
    r"|its )?(?!by\b|(?:is|are|was|were|has|have|had|will|would|to)\b)(?P<purpose>[^,;.:]{3,90}?)"
    r",? (?:with|worth|at|through|to (?:an?|the) (?:total )?(?:value|tune) of)"
    r" (?:(?:an? |some |about |up to |over )?(?:[\w-]+ ){0,2}(?:investment|budget|funding"
    r"|grant|cost|sum|outlay)s? (?:of )?"
    r"(?:(?:more than|over|about|around|up to) )?)?$",
    re.I,
)
# Whom it is given to: "The ministry gave the institute €5 million".
_INDIRECT = re.compile(
    r"\b(?:gave|give[sn]?|grant(?:s|ed)?|award(?:s|ed)?|allocat(?:es|ed)|offer(?:s|ed)?|assign(?:s|ed)) "
    r"(?P<purpose>(?:the|an?|its|this) (?!(?:total|sum|budget|further|grant|additional|maximum)\b)[^,;.:]{3,60}?) "
    r"(?:up to |about |some |over |around |more than |nearly )?$",
    re.I,
)
# Whose budget it is: "The Institute's annual budget will rise from ..."
_OWNED = re.compile(
    r"(?P<purpose>(?:[Tt]he |[Ii]ts )?(?!(?:This|Last|Next) (?:year|month))[A-Z][^,;.:]{2,60}?)['’]s? (?:\w+ ){0,2}"
    r"(?:budget|funding|grant)\b[^,;.]{0,50}$"
)
# "The computer will be built at an estimated cost of €5 million"
_BUILT = re.compile(
    r"(?:^|[;.] |, )(?:and )?(?P<purpose>(?:The |the |An? )[^,;.:]{3,90}?) (?:(?:will|is to|are to) be|is being"
    r"|was|were|is|are"
    r"|has been) (?:built|developed|set up|established|created|launched|procured|upgraded|implemented|installed"
    r"|constructed)"
    r"[^,;.:]{0,40}?,? (?:at|for|with) (?:an? |the )?(?:[\w-]+ ){0,2}(?:cost|sum|outlay|price|investment|budget) of"
    r" (?:about |around |some |over |more than |up to )?$"
)
# "an increase in support for bells of €5 million"
_RISE = re.compile(
    r"\b(?:increase|rise|growth|boost|injection|cut) in (?P<purpose>[^,;.:]{3,80}?) of (?:about |some |over )?$"
)
# "the creation of six centres, backed by €5 million"
_BACKED = re.compile(
    r"(?:^\W*(?=\d+ [A-Za-z])|\b(?:launch|establishment|creation|opening) of "
    r"|\b(?:announced?|unveiled|launched|established|created|opened) (?!the (?:launch|establishment|creation|opening)))"
    r"(?P<purpose>(?:the |an? |its )?[^,;.:]{3,100}?),? (?:backed|supported|funded|financed) (?:by|with"
    r"|through) [\w -]{0,30}$"
)
# "a €5 million Zenda Skills Programme": what the money makes up is what it is for.
_MADE_UP = re.compile(
    r"\s(?P<purpose>(?:(?!(?:investment|funding|public|annual|new|total|budget|support|grant|for|to|in|of|and|over|will|per|each|may|be"
    r"|has|is|was)\b)[\w’'&-]+ ){1,7}?(?:programme|program|fund|facility|initiative|scheme|cent(?:re|er)|network"
    r"|project|package|supercomputer|institute|hub|lab))\b",
    re.I,
)
_BRACKETED = re.compile(
    r"(?:^|[,;:–—]|\b(?:and|are|is|include|including|for|on|in)\b)\s+(?P<purpose>(?:(?!\b(?:and|are|is|include"
    r"|including|for)\b)[^,;:()])+?)\s?\((?:\w+ )?$"
)
# Between what a heading names and its sum: "Bells: up to €5 million".
_BEFORE_SUM = re.compile(r"[\s:–—(\[-]*(?:\b(?:up to|about|around|over|some|more than)\s)?$")
_STANDS_FOR = re.compile(
    r"\W*(?:we(?: will| have)?|(?:the |an? )?(?:[\w-]+ )?(?:grants?|budget|funding|amount|allocation)"
    r"|(?:(?:until|by|for|in|from) )?(?:FY ?|fiscal (?:year )?)?(?:19|20)\d\d"
    r"|it|the call|this|these|they|which|that|who|the (?:latter"
    r"|former|same|government|ministry|state|sum|money|purpose))$",
    re.I,
)


def purpose_of(block: Block, found: Sum) -> Place | None:
    """What the money is for, in the source's words."""
    text, start = block.text, found.money.start
    if place := purpose_after(block, found):
        return place
    if block.kind == "heading":
        return _item_purpose(block, len(_BEFORE_SUM.sub("", text[:start])))
    if match := re.match(
        r"To [a-z]+ (?![^,]*\b(?:this|these|that|it)\b)[^,;.]{3,80}(?=, )", text[found.sentence.start : start]
    ):
        return found.sentence.start, found.sentence.start + match.end()
    if found.part and LABEL.match(text, found.sentence.start) and found.sentence.start:
        return _item_purpose(block, found.sentence.start)
    first = not re.search(r"[a-z]{3}\. [A-Z]", text[: found.sentence.start + 1])
    if found.part and first and (match := _ITEM_PURPOSE.search(text[:start])):
        return _item_purpose(block, match.start())
    patterns = (_INDIRECT, _BEFORE_PURPOSE, _BRACKETED, _RECIPIENT, _SET_UP, _OWNED, _BACKED, _BUILT, _RISE)
    for pattern, match in ((p, m) for p in patterns if (m := p.search(text[found.low : start]))):
        place = (found.low + match.start("purpose"), found.low + match.end("purpose"))
        payer = pattern is _OWNED and PUBLIC.search(match["purpose"])
        if not payer and not found.named(*place) and not _STANDS_FOR.match(match["purpose"]):
            by = re.search(_BY, match["purpose"], re.I)
            return (place[0], place[0] + by.start()) if by else place
    made_up = _MADE_UP.match(text, found.money.end, found.high)
    return made_up.span("purpose") if made_up and not found.named(*made_up.span("purpose")) else None


def purpose_after(block: Block, found: Sum) -> Place | None:
    text, end = block.text, found.money.end
    stop = min(found.high, found.sentence.end)
    match = _PURPOSE.match(text[end:stop])
    return _trimmed(text, end + _begin(match), stop) if match else None


def _begin(match: re.Match[str]) -> int:
    return match.start("verb") + 3 if match["verb"] else match.start("purpose")


def _trimmed(text: str, start: int, stop: int) -> Place | None:
    phrase = text[start:stop]
    if end := _PURPOSE_END.search(phrase, listed.end() if (listed := _LISTED.match(phrase)) else 0):
        phrase = phrase[: end.start()]
    phrase = re.sub(r",? (?:and )?[A-Z][\w-]+(?: [A-Z][\w-]+)*['’]s?$", "", phrase.rstrip())  # whose the next sum is
    phrase = phrase.rstrip(" .,;:—–-")
    if phrase.endswith(("”", '"')) and "“" not in phrase and phrase.count('"') != 2:  # the end of what somebody said
        phrase = phrase[:-1].rstrip(" .,;:—–-")
    if re.match(
        r"(?!financing [a-z])(?:be [a-z]+ed\b|(?:bring|rais)\w* (?:the|its|their) [^,;.]{0,20}\b(?:total|sum)\b"
        r"|(?:[\w-]+ ){0,2}?(?:funding|funds|money|grants?|subsidies|financing|credits?|loans?)\b(?! for| of))",
        phrase,
    ):
        return None
    if not re.search(r"[A-Za-z]{2}", phrase) or re.match(
        r"an? (?:period|duration|term) of\b"
        rf"|(?:the )?(?:FY ?\d|(?:fiscal|financial|budget) year|(?:{dates.MONTH_NAME}) (?:19|20)?\d\d|period|first time"
        rf"|example|instance|19|20\d\d|(?:previous|same|following|current|last|next"
        r"|coming) "
        r"(?:\w+ )?(?:year|period)|(?:Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Prof)$|(?:(?:first|second|last|latest|previous|current)"
        r" )?(?:edition|round|phase)|(?:latter|former)$|(?:it|this|them)$|(?:[\w'’]+ ){0,3}budget$)",
        phrase,
        re.I,
    ):
        return None
    return start, start + len(phrase)


def _item_purpose(block: Block, stop: int) -> Place | None:
    """The text of a list item between its title ("Track one: ...") and the words that name its budget."""
    head = re.match(r"[^.;:]{2,60}?(?::|\s[-–—]|—)\s*", block.text[:stop])
    numbered = measures.HEADED.pattern.match(block.text)
    start = numbered.start("title") if numbered else head.end() if head else 0
    phrase = block.text[start:stop].rstrip(" -–—,;:.([")
    return (start, start + len(phrase)) if len(phrase) > 3 else None
