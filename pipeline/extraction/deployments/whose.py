"""Whose a technology is: for each tie to a use, the public authority in the sentence, or before it, that uses it."""

from __future__ import annotations

import re

from pipeline.extraction.deployments.authorities import (
    FIRST_OF_ALL,
    WHERE_IT_ACTS,
    named_in_case,
)
from pipeline.extraction.deployments.clauses import (
    CLAUSES,
    PLACE_AT_END,
    PLACE_NOUN,
    place_ahead,
    places_after,
    purpose_after,
)
from pipeline.extraction.deployments.doubt import DOUBTED, NORM, UNREAL
from pipeline.extraction.deployments.drafts import Line
from pipeline.extraction.deployments.public import COMPANYS, PUBLIC_SECTION, PUBLIC_TASKS, STATE_TASKS, is_public_task
from pipeline.extraction.deployments.tied import BY, Tied, Told
from pipeline.extraction.deployments.ties import EXAMPLES, REPORTED, Tie
from pipeline.extraction.deployments.words import ASKED, CITIZENS, JUDGED, OPERATES
from pipeline.extraction.finders.technologies import is_ai, is_general, is_specific

# "is used on all motorways by the federal police"
_LATER_BY = re.compile(r"\s(?:at|in|on|across|along|within|against)\s[^.,;:]{3,50}?\sby\s(?=the\b|[A-Z])")
_AT = re.compile(r"\s(?:at|within|in)\s(?=the\b|[A-Z])")
_INSIDE = re.compile(r"(?:In|At|Within) (?=(?:the )?(?:[A-Z][\w’'-]* ?|of |the |and |for |\([^)]*\)){2,12}, )")
# What tells a use that there is from what is said of AI in general.
_AT_A_TIME = re.compile(
    r"\b(?:already|currently|now|since|has been|have been|is being|are being|recently|in (?:19|20)\d\d)\b"
)
# "monitors companies using AI": the companies use it.
_OF_OTHERS = re.compile(
    r"\b(?:companies|firms|people|businesses|providers|operators|authorities|organi[sz]ations|developers|platforms"
    r"|banks"
    r"|employers|schools|products|projects|users|systems|entities|research\w*|start-?ups)$"
)
# "adopted a moratorium on cameras with facial recognition"
_ABOUT_IT = re.compile(
    r"\b(?:moratorium|ban|bans|law|laws|legislation|bill|rules|regulations?|strategy|policy|guidelines|guidance"
    r"|principles"
    r"|framework|debate|study|survey|consultation|training|courses?|projects?|research)\b"
)
# "At the hospital of X, radiologists use ...": who works there.
_STAFF = re.compile(
    r"\b(?:doctors|radiologists|physicians|nurses|teachers|inspectors|case ?workers|clerks|prosecutors|officers"
    r"|firefighters|officials|staff)(?: \w+ly| now| already| also| have| are)* $"
)
# "supports firms in using AI": who uses it is another.
_PROMOTED = re.compile(
    r"\b(?:promot|seek|support|encourag|foster|fund|financ|invest|regulat|prohibit|ban|train|advis|urg|call"
    r"|discuss|debat"
    r"|assess"
    r"|review|critici|warn|audit|monitor|overse|requir|recommend|propos|consider|explor|research|stud[iy]|guid"
    r"|incentiv"
    r"|facilitat|stimulat|accelerat|publish|issu|draft|investigat|aware|consult)\w*\b(?: \S+){0,8} $"
)
_OTHERS = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|business(?:es)?|banks?|SMEs?|start-?ups?|farmers?|students?|industr\w+|private"
    r"|research\w*"
    r"|that|who|[Ss]trategy|[Pp]lan|Act|Law|Policy|universit\w+|providers?|developers?|employers?|entrepreneurs?"
    r"|citizens|people|criminals|others|sectors?)\b|[;:]"
    r"|, (?:while|whereas|but|although)\b"
)
_HEAD = re.compile(
    r"(?:(?:In|Since|From|By|During|At|On|Until|As of|After|For|To|Through|Under|With|Similarly|Meanwhile|However"
    r"|Also"
    r"|Additionally|Moreover|Furthermore|Recently|Currently|Today|Now|Finally|Firstly?|Second(?:ly)?"
    r"|Third(?:ly)?)\b[^,.;]{0,70}, |(?:Last|Next|This|Earlier this) (?:year|month|week"
    r"|spring|summer|autumn|fall|winter),? )?"
    r"(?:[Tt]he |[Aa]n? |[Ss]everal |[Ss]ome )?"
)
_ARTICLE = re.compile(r"(?:the|an?|its) ")
_DOING = re.compile(
    r"(?: \([^()]*\))? (?:(?:is|are|has|have|can|will|now|also|been|able to|already|\w+ly) )*(?=[a-z])(?!not\b|be\b"
    r"|aims?\b|hopes?\b|wants?\b|seeks?\b|should\b|could\b|may\b|might\b|would\b|must\b)"
)
# What a subject is followed by, unless it only describes another noun ("the state pension system").
_SUBJECT_ENDS = re.compile(
    r"(?:[’']s? (?:[\w-]+ ){0,3}?(?:portal|system|platform|app|website|service|hotline|helpline|cent(?:re|er)|staff"
    r"|officers"
    r"|inspectors|officials|teams?|unit|department|engineers|analysts|cameras|servers?))?"
    r"(?: \([^()]*\))?(?:,| [–—]| (?:is|are|was|were|has|have|had|will|also|now|already|began|ran|held|put|made"
    r"|in|of|at"
    r"|across|for|from"
    r"|and|to|which|that|on|\w+ly|[a-z]+s|[a-z]+ed)\b)"
)
_NEEDED = re.compile(r"\b(?:needs?|have|has|ought) to\b|\bwho\b")
_HAS = re.compile(r"\b(?:uses?|has|have|operates?|runs?|owns?)\b")  # "uses cameras whose images are read by AI"
_WHICH = re.compile(r"\b(?:which|that|who) (?:[a-z]+ly |also |can |will )*$")
_TO_WORK = re.compile(
    r" (?:to (?:work|use)|into (?:use|practice|operation|service)|in (?:place|use|operation)|at work)\b"
)
_HEAD_PRONOUN = re.compile(
    rf"(?:{EXAMPLES.pattern}|It|They|We|This(?= (?:also )?(?:includes|included|involves|involved)\b))\b"
)
# "The portal will incorporate a chatbot": a thing of whom the sentences before speak of.
_HEAD_SYSTEM = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:[Ss]ystem|[Pp]latform|[Pp]ortal|[Pp]roject|[Aa]pp|[Aa]pplication|[Ww]ebsite|[Ss]ervice"
    r"|[Hh]elpline"
    r"|[Pp]rogram(?:me)?)(?: \([^()]*\))? (?:also |now |\w+ly )*(?:will|has|have|is|uses|integrates|introduces"
    r"|features|offers)\b"
)
_THE = re.compile(r"\b[Tt]he (?:[\w()-]+ ){0,4}$")
_ASKED = re.compile(ASKED)
_FINED = re.compile(rf"{JUDGED} [^.;]{{2,60}} for $")  # whoever fines uses nothing
# "the Ferry Office, where AI is used"
_WHERE = re.compile(r"(?: \([^()]*\))?,? (?:where|in which|at which) (?:the |an? )?$")


# Who uses it is no public authority.
_OTHERS_USE = re.compile(
    r"(?i)\b(?:compan(?:y|ies)|firms?|start-?ups?|banks?|businesses|retailers?|supermarkets?|employers|researchers"
    r"|universit\w+|students|consultation|curricul\w+|courses?|training|awards?|invest(?:s|ed|ing|ments?|ors?)"
    r"|fund(?:s|ed|ing)?|grants?|experts?|survey|poll|respondents|[mb]illion|the (?:term|word|name|concept))\b|%"
)
# "software by the Ruritanian firm Bell": who made it.
_BY_A_FIRM = re.compile(
    r" (?:(?:made|built|developed|supplied|designed|provided|sold) )?(?:by|from|of) (?:an? |the )?(?:[\w-]+ ){0,2}"
    r"(?:firm|company|start-?up|vendor|supplier)(?: [A-Z]\w+)?"
)
# A word of use without a subject: "the use of", "There are", "Plans to use".
_NO_SUBJECT = re.compile(r" of (?:[\w-]+ )*$|^(?:[Tt]here|[Pp]lans?|actions|includ|[a-z]+ing)\b")
_WE = re.compile(r"\b[Ww]e\b")
# "An algorithm decides which posts citizens see"
_OF_PLATFORMS = re.compile(r"\b(?:posts?|content|news|feeds?|videos?|adverts?|ads|users?|customers?)\b")
# "is being developed at the University of Zenda": research
_MADE_ELSEWHERE = re.compile(
    r" (?:at|by) (?:the |an? )?[^.,;]{0,40}?\b(?:[Uu]niversit|[Ff]acult|private|compan|firm|start-?up)"
)
_SERVES = re.compile(rf"(?:{OPERATES}|decid|determin|assign|answer|help|inform|assist|guid|advis)")
_RELATIVE = re.compile(r",? (?:that|which)\b")
_SERVED = re.compile(rf"(?:{CITIZENS} can (?:now |also |already )?|it (?:is|was) (?:now )?possible to )")
# "initiatives of public bodies, including the use of AI in tax audits"
_IN_PUBLIC_SECTOR = re.compile(
    r"\b(?:initiatives|examples|uses|projects|applications|cases|pilots) (?:already )?(?:in|of|across) (?:the )?"
    r"(?:public (?:sector|services?|administration)|government|state)\b"
)
_MADE_BY = re.compile(r",? (?:developed|built|created|designed|set up|introduced|launched) by ")
_HELPS = re.compile(r"(?:help|assist|support|enabl|allow)(?:s|es|ed|ing)?\b")
# Who goes to court over a use says that there is one, though whoever is against a use elsewhere does not.
_SUED = re.compile(
    r"\b(?:legal (?:challenges?|actions?|cases?|proceedings)|lawsuits?|complaints?) [^.,;]{0,60}?"
    r"\b(?:against|over|to|about|concerning) (?:the |its |their )?$"
)


def user_of(line: Line, start: int, end: int, tie: Tie) -> Told | None:
    """Who uses the technology at `start:end` of a sentence, as its tie to a use tells; None if no public authority."""
    return _READ[tie.kind](Tied(line, start, end, tie))


def _subject(c: Tied) -> Told | None:
    """The subject of a verb of use, or whoever the sentence is about."""
    text, tie, rest = c.text, c.tie, c.tie.end
    if to_work := _TO_WORK.match(text, rest):
        rest = to_work.end()
    noun = text[tie.start : c.start].rstrip().endswith(" of") or " of " in text[tie.start : c.start]
    sued = _SUED.search(text, 0, tie.start)
    if noun and NORM.search(text, 0, tie.start) and not sued and tie.status != "planned":
        return None
    if planned := c.of_a_plan():
        return planned
    if asked := _ASKED.search(text, 0, tie.start):
        public, operator, after = c.agent(asked.end())
        if public and after <= tie.start and not UNREAL.search(text, after, tie.start):
            return c.told(operator, rest)
    if asked and _FINED.search(text, asked.start(), tie.start):
        return None
    public, operator = c.actor(tie.start)
    if public:
        return c.told(operator, rest) if operator or not is_ai(c.technology) or _is_its_own(c, rest) else None
    if by := c.by():
        return by
    if c.is_thing and (subject := named_in_case(*c.line.place, tie.start)):
        return c.told(subject, rest)
    if first := FIRST_OF_ALL.search(text, 0, tie.end):
        return c.told(c.link(*first.span("operator")), rest)
    if _STAFF.search(text, 0, tie.start) and place_ahead(*c.line.place):
        return c.told(None, rest)
    low, high = c.clause
    if (
        (UNREAL.search(text, 0, c.end) and not sued)
        or _PROMOTED.search(text, low, tie.start)
        or _WHICH.search(text, 0, tie.start)
    ):
        return None
    head = _HEAD.match(text)
    start = head.end() if head else 0
    public, operator, after = c.agent(start)
    if (
        public
        and after <= tie.start
        and _SUBJECT_ENDS.match(text, after)
        and not _OTHERS.search(text, after, tie.start)
    ):
        return c.told(operator, rest)
    if (_HEAD_SYSTEM.match(text, start) or _HEAD_PRONOUN.match(text, start)) and (operator := c.before()):
        return c.told(operator, rest)
    if tie.end > c.end and tie.status in ("pilot", "planned"):
        return c.told(None)  # trials that are under way, and nobody else is meant
    if (DOUBTED.search(text, low, high) and not sued) or _OTHERS_USE.search(text, low, high):
        return None
    return _somebody(c, rest)


def _is_its_own(c: Tied, rest: int) -> bool:
    """Whether a use of AI at large that is told of a country is the state's, by its place or by what it is for."""
    stop = CLAUSES.search(c.text, rest)
    named = c.text[rest : stop.start() if stop else len(c.text)]
    ours = _WE.search(c.text, 0, c.tie.start)
    return bool(ours or PUBLIC_TASKS.search(named) or PUBLIC_SECTION.search(named)) or c.works_at_a_place


def _somebody(c: Tied, rest: int) -> Told | None:
    """Whom else the clause names: an authority after or before the technology, or only a public place or task."""
    low, high = c.clause
    if named := c.authority(c.end, high):
        return c.told(
            named[0],
            named[1] if named[1] - rest < 80 and c.text[rest : named[1]].lstrip()[:2] in ("at", "in", "of") else rest,
        )
    of_public = _IN_PUBLIC_SECTOR.search(c.text, low, c.tie.start)
    if of_public and purpose_after(c.text, c.end):
        return c.told(None, rest)
    if c.is_vague and c.tie.status == "in_use" and not of_public and not _SUED.search(c.text, 0, c.tie.start):
        return None
    if named := c.authority(low, c.start):
        return c.told(named[0], rest)
    finite = not _NO_SUBJECT.search(c.text[c.tie.start : c.start])
    if finite:
        return None
    purpose = purpose_after(c.text, rest)
    public = c.public_after(rest) or (purpose and is_public_task(c.text, *purpose)) or c.works_at_a_place
    return c.told(None, rest) if public else None


def _agent(c: Tied) -> Told | None:
    """Who stands after "used by"."""
    if c.tie.by is None or (UNREAL.search(c.text, 0, c.start) and not is_presupposed(c.text, c.start, c.tie)):
        return None
    public, operator, after = c.agent(c.tie.by)
    return c.told(operator, max(after, c.tie.end)) if public else None


def is_presupposed(text: str, start: int, tie: Tie) -> bool:
    """Whether a sentence, whatever it doubts, takes a use for granted: "asks if the tool used by her is fair"."""
    return tie.kind == "used_by" and tie.status != "not_stated" and bool(_THE.search(text, 0, start))


def _passive(c: Tied) -> Told | None:
    """Who comes after "by" or "at", or at whose place the sentence begins; or nobody, where its place or its purpose
    shows that it is the state's."""
    if c.text[: c.start].endswith(("’s ", "'s ")):
        return _doer(c)
    if by := BY.match(c.text, c.tie.end) or _LATER_BY.match(c.text, c.tie.end):
        public, operator, after = c.agent(by.end())
        later = by.group().strip() != "by"
        return c.told(operator, c.tie.end if later else after) if public else None
    if inside := _INSIDE.match(c.text, 0, c.start + 2):
        public, operator, _ = c.agent(inside.end())
        if public:
            return c.told(operator, c.tie.end)
    if at_whose := _AT.match(c.text, c.tie.end):
        public, operator, after = c.agent(at_whose.end())
        if public and operator is not None and not PLACE_NOUN.search(c.text, at_whose.end(), after):
            return c.told(operator, after)
    if c.tie.status == "planned" and _MADE_ELSEWHERE.match(c.text, c.tie.end):
        return None
    if c.text.startswith("would ", c.tie.shown[0]) and (said := REPORTED.search(c.text, 0, c.start)):
        public, operator = c.actor(said.start())
        if public:
            return c.told(operator)
    if inner := _WHERE.search(c.text, 0, c.start):
        public, operator = c.actor(inner.start())
        if public:
            return c.told(operator)
    if where := WHERE_IT_ACTS.search(c.text):
        return c.told(c.link(*where.span("operator")), c.tie.end)
    if c.tie.status == "not_stated":
        return None
    purpose = c.tie.purpose if c.tie.purpose else purpose_after(c.text, c.tie.end)
    places = places_after(*c.line.place, c.tie.end)
    told = (
        c.is_stand_in
        or (c.tie.at is not None and is_public_task(c.text, *c.tie.at))
        or c.is_one
        or c.text[: c.start].endswith(("some ", "Some ", " of "))
        or bool(re.search(r"\d $", c.text[: c.start]))
        or bool(places)
        or bool(
            purpose
            and (
                STATE_TASKS.search(c.text, *purpose)
                or PLACE_AT_END.search(c.text, *purpose)
                or (c.tie.purpose and PLACE_NOUN.search(c.text, *purpose))
            )
        )
    )
    placed = places or place_ahead(*c.line.place)
    at_public_place = any(PUBLIC_TASKS.search(c.text, *place) for place in places)
    known = (
        c.is_stand_in
        or not is_general(c.technology)
        or bool(purpose and (ahead := place_ahead(*c.line.place)) and PLACE_NOUN.search(c.text, *ahead))
        or (at_public_place and (bool(purpose) or not is_ai(c.technology)))
        or bool(
            (purpose and STATE_TASKS.search(c.text, *purpose)) or (placed and purpose and _AT_A_TIME.search(c.text))
        )
    )
    return c.told(None, c.tie.end) if told and known else None


def _worker(c: Tied) -> Told | None:
    """Who does what is done by means of a technology, or whose work it is."""
    low, high = c.tie.purpose or (c.tie.start, c.start)
    what = c.text[low:high]
    if _NEEDED.search(what) or _OF_OTHERS.search(what) or _ABOUT_IT.search(what):
        return None
    if is_ai(c.technology) and c.text[high : c.start].strip() == "with":  # "links ethics with AI"
        return None
    if planned := c.of_a_plan():
        return planned
    public, operator = c.actor(c.tie.start)
    if public:
        return c.told(operator)
    if EXAMPLES.match(c.text) and (operator := c.before()):
        return c.told(operator)
    if UNREAL.search(c.text, 0, c.end) or _OTHERS_USE.search(_BY_A_FIRM.sub(" ", c.text)):
        return None
    if named := c.authority(c.tie.start):
        return c.told(named[0], max(c.end, named[1]) if named[1] - c.end < 60 else c.end)
    head = _HEAD.match(c.text)
    public, operator, after = c.agent(head.end() if head else 0)
    if public and operator and _HAS.search(c.text, after, max(after, c.start)):
        return c.told(operator)
    if c.works_at_a_place:
        return c.told(None)
    if not is_public_task(c.text, low, high):
        return None
    operator = c.before()
    kind = (not c.is_vague or bool(_AT_A_TIME.search(c.text))) and (is_specific(c.technology) or c.is_one)
    known = operator or kind or STATE_TASKS.search(what)
    return c.told(operator) if known else None


def _next_doer(c: Tied) -> Told | None:
    """The subject that comes after what a sentence begins with; what it does is what it is for."""
    served = _SERVED.match(c.text, c.tie.end)
    if served and is_specific(c.technology):
        return Told(c.before(), served.end())
    if UNREAL.search(c.text, c.start if c.tie.start == c.start else 0):
        return None
    article = _ARTICLE.match(c.text, c.tie.end)
    public, operator, after = c.agent(article.end() if article else c.tie.end)
    done = _DOING.match(c.text, after)
    return Told(operator, done.end()) if public and done else None


def _doer(c: Tied) -> Told | None:
    """Whose a system is that does something: named with it, or for whom it does it."""
    if COMPANYS.search(c.text, 0, c.start):
        return None
    if c.text[: c.start].endswith(("’s ", "'s ", "s’ ")):
        public, operator = c.actor(c.start - (2 if c.text[c.start - 2] == "’" else 3))
        return c.told(operator) if public and not is_ai(c.technology) else None
    by = c.tie.by or (made.end() if (made := _MADE_BY.match(c.text, c.end)) else None)
    if by is not None:
        public, operator, _ = c.agent(by)
        if c.tie.by is not None or public:
            return c.told(operator) if public and operator else None
    if UNREAL.search(c.text, 0, c.tie.end) or _OTHERS_USE.search(c.text):
        return None
    if inside := _INSIDE.match(c.text, 0, c.start + 2):
        public, operator, _ = c.agent(inside.end())
        if public and operator:
            return c.told(operator)
    public, operator, after = c.agent(c.tie.end + 1)
    if public and operator and _HELPS.search(c.text[slice(*c.tie.shown)]):
        at_work = (
            (" " in c.text[slice(*c.tie.shown)] and not _RELATIVE.match(c.text, c.end))
            or not c.is_vague
            or (operator.key and not _RELATIVE.match(c.text, c.end))
        )
        return c.told(operator, after) if at_work else None
    if is_ai(c.technology) or (c.is_vague and _RELATIVE.match(c.text, c.end)):
        return None
    if named := c.authority(c.tie.shown[0]):
        return c.told(named[0])
    if c.works_at_a_place:
        return c.told(None)
    if c.is_named and not c.is_stand_in and not c.is_vague and (operator := c.before()):
        return c.told(operator)
    serves = (
        (not c.is_vague or (c.is_one and c.technology.endswith("lgorithm") and not _OF_PLATFORMS.search(c.text)))
        and _SERVES.match(c.text, c.tie.shown[0])
        and is_public_task(c.text, c.tie.shown[0], len(c.text))
    )
    return c.told(None) if serves else None


def _owner(c: Tied) -> Told | None:
    """Whose it is by "’s" or "of", where the clause says what for."""
    low, high = c.clause
    if DOUBTED.search(c.text, low, high) or _OTHERS_USE.search(c.text, low, high) or c.is_vague:
        return None
    if c.text[: c.start].endswith((" its ", " their ")):
        public, operator = c.actor(c.start)
        return c.told(operator) if public else None
    if c.text[: c.start].endswith(("’s ", "'s ", "s’ ")):
        public, operator = c.actor(c.start - 3)
        return c.told(operator) if public else None
    named = c.authority(c.end, high)
    return c.told(*named) if named else None


_READ = {
    "uses": _subject,
    "used_by": _agent,
    "fronted": _next_doer,
    "done": _passive,
    "means": _worker,
    "does": _doer,
    "own": _owner,
}
