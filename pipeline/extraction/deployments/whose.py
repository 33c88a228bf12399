"""Whose a technology is: for each frame, who in the sentence, or before it, the public authority that uses it is.

Each function takes a reading, a frame's match in a sentence, and gives who the user is, if it names one, and from where
what it is for may follow; None where the sentence doesn't tell of a public authority's use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.extraction.deployments.authorities import (
    FIRST_OF_ALL,
    WHERE_IT_ACTS,
    actor_of,
    agent_after,
    authority_in,
    link_by_name,
    spoken_of_before,
)
from pipeline.extraction.deployments.clauses import (
    PLACE_AT_END,
    PLACE_NOUN,
    SINCE_AT,
    place_ahead,
    place_ahead_of,
    places_after,
    purpose_after,
)
from pipeline.extraction.deployments.doubt import DOUBTED, NORM, UNREAL
from pipeline.extraction.deployments.drafts import Line
from pipeline.extraction.deployments.words import ACTS, ADVERB, NO_OBJECT
from pipeline.extraction.finders.technologies import NAME, is_ai, is_general, is_specific
from pipeline.model import Link

_BY = re.compile(r"\s*by\s+(?=the\b|an?\b|several|local|national|police|government|public|[A-Z])")
# "is used on all motorways by the federal police"
_LATER_BY = re.compile(r"\s(?:at|in|on|across|along|within)\s[^.,;:]{3,50}?\sby\s(?=the\b|[A-Z])")
_AT_NAMED = re.compile(
    r"\s(?:at|in|on|across) (?:the )?(?:\d|[A-Z]|two|three|four|five|six|seven|eight|nine|ten|several)"
)
_AT = re.compile(r"\s(?:at|within|in)\s(?=the\b|[A-Z])")
_INSIDE = re.compile(r"(?:In|At|Within) (?=(?:the )?(?:[A-Z][\w’'-]* ?|of |the |and |for |\([^)]*\)){2,12}, )")
# Work that only a public authority does.
_PUBLIC_TASKS = re.compile(
    r"(?i)\b(?:visas?|tax (?:returns?|declarations?|fraud|evasion|audits?)|taxpayers?|asylum|benefits?|welfare"
    r"|unemployed"
    r"|job ?seekers?|courts?|judicial|hearings|judges?"
    r"|rulings?|customs|borders?|traffic|police|stadiums?|prisoners|inmates|citizens?|municipal\w*"
    r"|public (?:services?|transport|spaces?|procurement)|building permits?|state|government|residents|crimes?"
    r"|suspects?"
    r"|parliament\w*|patients|emergency|pupils|schools?|hospitals?|clinics?|prisons?|airports?|motorways?|highways?"
    r"|voters?|elections?)\b"
)
# Work of the state itself, whoever speaks of it.
_STATE_TASKS = re.compile(
    r"(?i)\b(?:tax (?:returns?|fraud|evasion|audits?)|visas?|asylum|judges|court (?:cases|hearings|rulings)|mayors"
    r"|officials|civil servants|customs declarations|prisoners|inmates|job ?seekers|unemployed|building permits?"
    r"|traffic lights|state bodies|public procurement|benefit fraud)\b"
)
# What tells a use that there is from what is said of AI in general.
_AT_A_TIME = re.compile(
    r"\b(?:already|currently|now|since|has been|have been|is being|are being|recently|in (?:19|20)\d\d)\b"
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)?\s$")
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
    r"|framework|debate|report|study|survey|consultation|training|courses?|projects?|research)\b"
)
# "At the hospital of X, radiologists use ...": who works there.
_STAFF = re.compile(
    r"\b(?:doctors|radiologists|physicians|nurses|teachers|inspectors|case ?workers|clerks|prosecutors|officers"
    r"|firefighters|officials|staff)(?: \w+ly| now| already| also| have| are)* $"
)
# "supports firms in using AI": who uses it is another.
_PROMOTED = re.compile(
    r"\b(?:promot|seek|support|encourag|foster|fund|financ|invest|regulat|prohibit|ban|train|advis|urg|call|discuss|debat"
    r"|assess"
    r"|review|critici|warn|audit|monitor|overse|requir|recommend|propos|consider|explor|research|stud[iy]|guid|incentiv"
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
    r"(?:(?:In|Since|From|By|During|At|On|Until|As of|After|For|To|Through|Under|With|Similarly|Meanwhile|However|Also"
    r"|Additionally|Moreover|Furthermore|Recently|Currently|Today|Now|Finally|Firstly?|Second(?:ly)?"
    r"|Third(?:ly)?)\b[^,.;]{0,70}, )?"
    r"(?:[Tt]he |[Aa]n? |[Ss]everal |[Ss]ome )?"
)
_ARTICLE = re.compile(r"(?:the|an?|its) ")
_DOES = re.compile(
    r"(?: \([^()]*\))? (?:(?:is|are|has|have|can|will|now|also|been|able to|already|\w+ly) )*(?=[a-z])(?!not\b|be\b"
    r"|aims?\b|hopes?\b|wants?\b|seeks?\b|should\b|could\b|may\b|might\b|would\b|must\b)"
)
# What a subject is followed by, unless it only describes another noun ("the state pension system").
_SUBJECT_ENDS = re.compile(
    r"(?:[’']s? (?:[\w-]+ ){0,3}?(?:portal|system|platform|app|website|service|hotline|helpline|cent(?:re|er)|staff"
    r"|officers"
    r"|inspectors|officials|teams?|unit|department|engineers|analysts|cameras|servers?))?"
    r"(?: \([^()]*\))?(?:,| [–—]| (?:is|are|was|were|has|have|had|will|also|now|already|began|put|made|in|of|at"
    r"|across|for|from"
    r"|and|to|which|that|on|\w+ly|[a-z]+s|[a-z]+ed)\b)"
)
_NEEDED = re.compile(r"\b(?:needs?|have|has|ought) to\b|\bwho\b")
_HAS = re.compile(r"\b(?:uses?|has|have|operates?|runs?|owns?)\b")  # "uses cameras whose images are read by AI"
_WHICH = re.compile(r"\b(?:which|that|who) (?:[a-z]+ly |also |can |will )*$")
_TO_WORK = re.compile(r" (?:to (?:work|use)|into (?:use|practice|operation|service))\b")
_HEAD_PRONOUN = re.compile(r"(?:It|They|We|This(?= (?:also )?(?:includes|included|involves|involved)\b))\b")
# "The portal will incorporate a chatbot": a thing of whom the sentences before speak of.
_HEAD_SYSTEM = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:[Ss]ystem|[Pp]latform|[Pp]ortal|[Pp]roject|[Aa]pp|[Aa]pplication|[Ww]ebsite|[Ss]ervice"
    r"|[Hh]elpline"
    r"|[Pp]rogram(?:me)?)(?: \([^()]*\))? (?:also |now |\w+ly )*(?:will|has|have|is|uses|integrates|introduces"
    r"|features|offers)\b"
)
# An infinitive of what is neither done nor decided on.
_UNDONE = re.compile(
    r"(?<!begun )(?<!began )(?<!started )(?<!starting )(?<!continues )(?<!continue )(?<!continued )(?<!been able )"
    r"(?<!first )\bto (?:\w+ly )?$"
    r"|\b(?:from|without|before|against|about|on|for|of|in|than|towards?|but|on) (?:\w+ly )?$"
)
# "The watchdog has asked the harbour police about the cameras": who is asked uses them.
_ASKED = re.compile(r"\b(?:asked|requested|questioned|wrote to|warned|reminded|urged|sued|told) ")
_ONE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) $")


# Between what a sentence asserts and what it asserts besides.
_CLAUSES = re.compile(r"[;:]|, (?:while|whereas|but|although|though|yet|so|because|since)\b")
_PLAN = re.compile(r"(?i)\b(?:strategy|plan|roadmap|programme|agenda|vision|initiatives?)\b")
# What ties a use to a technology: what is done with it, by it, or what it does.
_USE = (
    r"(?i:us(?:e|es|ed|ing)|in use|deploy(?:s|ed|ing|ment)?|ran|runs?|running|operat(?:e|es|ed|ing|ion)"
    r"|appl(?:y|ies|ied|ying)|introduc(?:e|es|ed|ing|tion)|pilot(?:s|ed|ing)?|trial(?:s|l?ed|l?ing)?"
    r"|test(?:s|ed|ing)?|launch(?:es|ed|ing)?|implement(?:s|ed|ing|ation)?|rel(?:y|ies|ied|ying) on"
    r"|adopt(?:s|ed|ing|ion)?|install(?:s|ed|ing|ation)?|integrat(?:es?|ed|ing)|roll(?:s|ed|ing)?[- ]?out"
    r"|in (?:place|operation|service)"
    r"|equipped with|incorporat(?:es?|ed|ing)|employ(?:s|ed|ing)|utili[sz](?:e|es|ed|ing)"
    r"|leverag(?:es?|ed|ing)|maintain(?:s|ed)?|operational)"
)
_USED_BEFORE = re.compile(
    rf"\b{_USE}(?: (?!{NO_OBJECT}\b)[\w’'“”-]+){{0,5}}(?: of)?(?: (?!{NO_OBJECT}\b)[\w’'“”-]+){{0,2}} $"
)
_DONE_BY = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:[\w-]+ ){0,2}?[a-z]{3,}(?:ed|en|de|wn) (?:[^.,;:]{3,60} )?"
    r"(?:by|with|through|via|using) (?:[\w’-]+ ){0,3}$"
)
_USED_AFTER = re.compile(rf"[^.;:]{{0,50}}?(?<!for )\b{_USE}\b")
_AT_WORK = re.compile(rf"(?:,? (?:which|that))? {ADVERB}{ACTS} ")
_MADE_FOR = re.compile(
    r"(?: (?:of|at|by|from) (?:the |[A-Z])[^.,;]{2,50}?)?,? (?:(?:that|which) (?:can |will |has |now )*[a-z]+"
    r"|(?:used |designed |aimed |intended |able |capable )?(?:to [a-z]+|(?:for|at|of) [a-z]+ing))\b"
)
# Who uses it is no public authority.
_OTHERS_USE = re.compile(
    r"(?i)\b(?:compan(?:y|ies)|firms?|start-?ups?|banks?|businesses|retailers?|supermarkets?|employers|researchers"
    r"|universit\w+|students|consultation|curricul\w+|courses?|training|awards?|invest(?:s|ed|ing|ments?|ors?)"
    r"|fund(?:s|ed|ing)?|grants?|experts?|survey|poll|respondents|[mb]illion|the (?:term|word|name|concept))\b|%"
)
_THAT_SOMEBODY = re.compile(r" (?:(?:that|which) )?(?=the |[A-Z])")  # "the model that the office ran"
_RUNS_IT = re.compile(rf" (?:(?:has|have|had|is|was|are|were|now|already|\w+ly|been) )*{_USE}\b")


class Told(NamedTuple):
    """Who uses it, if that is named, and from where what it is for may follow."""

    operator: Link | None
    rest: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A frame's match in the outline of a sentence."""

    line: Line
    match: re.Match[str]

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def rest(self) -> int:
        return self.match.end()

    @property
    def after_technology(self) -> int:
        return self.match.end("technology")

    @property
    def technology(self) -> str:
        return self.text[slice(*self.match.span("technology"))]

    @property
    def is_named(self) -> bool:
        """Whether it is a system with a name of its own."""
        return NAME in self.match["technology"]

    @property
    def is_one(self) -> bool:
        """Whether it is one system, by its name or its article."""
        return self.is_named or bool(_ONE.search(self.text, 0, self.match.start("technology")))

    @property
    def works_at_a_place(self) -> bool:
        """Whether the sentence begins with a public place or a town, and the technology is of a kind, not just "AI"."""
        ahead = place_ahead(*self.line.place) or place_ahead_of(self.line, self.start, self.match.start("technology"))
        return ahead is not None and not is_ai(self.technology)

    @property
    def is_stand_in(self) -> bool:
        """Whether it is no name but a word for what was told of before ("it", "the system")."""
        return bool(re.match(r"(?:[Ii]t|[Tt]hem|(?:[Tt]he|[Tt]his|These)\s.*)$", self.technology))

    def has(self, group: str) -> bool:
        return bool(self.match.groupdict().get(group))

    def actor(self, verb: int) -> tuple[bool, Link | None]:
        return actor_of(*self.line.place, verb)

    def agent(self, start: int) -> tuple[bool, Link | None, int]:
        return agent_after(*self.line.place, start)

    def authority(self, low: int, high: int | None = None) -> tuple[Link, int] | None:
        return authority_in(*self.line.place, low, len(self.text) if high is None else high)

    def before(self) -> Link | None:
        return spoken_of_before(*self.line.place)

    def link(self, start: int, end: int) -> Link:
        return link_by_name(self.line.block, self.line.at, start, end)


def subject(r: Reading) -> Told | None:
    """The subject of the verb that the frame begins with."""
    if r.match[0].startswith("use of") and NORM.search(r.text, 0, r.start):
        return None
    public, operator = r.actor(r.start)
    if not public and (first := FIRST_OF_ALL.search(r.text, 0, r.rest)):
        return Told(r.link(*first.span("operator")), r.after_technology)
    if not public and _STAFF.search(r.text, 0, r.start) and place_ahead(*r.line.place):
        return Told(None, r.after_technology)
    return Told(operator, r.after_technology) if public else None


def worker(r: Reading) -> Told | None:
    """The subject of what is done with the technology, or, in the passive, whoever works at a place named first."""
    if _NEEDED.search(r.match["what"]) or _OF_OTHERS.search(r.match["what"]) or _ABOUT_IT.search(r.match["what"]):
        return None
    between = r.text[r.match.end("what") : r.match.start("technology")].strip()
    if between == "with" and is_ai(r.technology):  # "links ethics with AI"
        return None
    if _IS.search(r.text, 0, r.start):
        return Told(None, r.rest) if place_ahead(*r.line.place) else None
    return subject(r)


def own(r: Reading) -> Told | None:
    """Who stands before "’s", where the match begins."""
    return own_of(r, r.start)


def own_of(r: Reading, end: int) -> Told | None:
    """Who stands before the "’s" at `end`."""
    public, operator = r.actor(end)
    return Told(operator, r.rest) if public and not is_ai(r.technology) else None


def agent(r: Reading) -> Told | None:
    """Who stands in the group `by`."""
    public, operator, _ = r.agent(r.match.start("by"))
    return Told(operator, r.rest) if public else None


def agent_next(r: Reading) -> Told | None:
    """Who comes after the match, of a use that is not only asked for."""
    if UNREAL.search(r.text, 0, r.start):
        return None
    public, operator, after = r.agent(r.rest)
    return Told(operator, after) if public else None


def of_agent(r: Reading) -> Told | None:
    """Who stands in the group `by`, of a use that is not only asked for or ruled out; its purpose comes after."""
    if NORM.search(r.text, 0, r.start):
        return None
    public, operator, after = r.agent(r.match.start("by"))
    return Told(operator, after) if public else None


def agent_or_place(r: Reading) -> Told | None:
    """The same, or nobody, where it says at which place."""
    if r.has("by"):
        return of_agent(r)
    ended = r.has("what") and (r.has("stopped") or r.has("pilot"))
    vague = (is_general(r.technology) and not ended) or (
        not ended and r.match[0][:3].lower() in ("use", "ado") and not _AT_NAMED.match(r.text, r.after_technology)
    )
    return None if vague else Told(None, r.after_technology)


def judged(r: Reading) -> Told | None:
    """Who is judged for it: the one in the group `by`, else the subject."""
    return agent(r) if r.has("by") else subject(r)


def helped(r: Reading) -> Told | None:
    """Whom it helps; "AI helps the government" is a general remark."""
    public, operator, after = r.agent(r.match.start("by"))
    at_work = " " in r.match["in_use"] or not is_general(r.technology) or bool(operator and operator.key)
    return Told(operator, after) if public and at_work else None


def owner_after(r: Reading) -> Told | None:
    """Who comes after "of", by name."""
    public, operator, after = r.agent(r.rest)
    return Told(operator, after) if public and operator is not None else None


def anyone(r: Reading) -> Told:
    """Nobody is named, and nobody else is meant: trials that are underway."""
    here = r.after_technology
    return Told(None, here if SINCE_AT.match(r.text, here) else r.rest)


def whom_it_serves(r: Reading) -> Told | None:
    """Nobody, where a kind of system serves the public."""
    if where := WHERE_IT_ACTS.search(r.text):
        return Told(r.link(*where.span("operator")), r.rest)
    return Told(None, r.rest) if is_specific(r.technology) else None


def spoken_of(r: Reading) -> Told | None:
    """Who the sentences before speak of."""
    return Told(r.before(), r.rest) if is_specific(r.technology) else None


def tester(r: Reading) -> Told | None:
    """Who makes the trial: its subject, or who is named between it and the technology."""
    public, operator = r.actor(r.start)
    if public:
        return Told(operator, r.rest)
    named = r.authority(r.start)
    return Told(named[0], r.rest) if named else None


def tasked(r: Reading) -> Told | None:
    """Whose work it is that is done with a technology: named in the sentence, or known by the work."""
    if named := r.authority(r.start if r.has("what") else 0):
        return Told(named[0], max(r.rest, named[1]) if named[1] - r.rest < 60 else r.rest)
    head = _HEAD.match(r.text)
    public, operator, after = r.agent(head.end() if head else 0)
    if public and operator and _HAS.search(r.text, after, max(after, r.match.start("in_use"))):
        return Told(operator, r.rest)
    if r.works_at_a_place:
        return Told(None, r.rest)
    what = r.match["what"] if r.has("what") else r.text[: r.start]
    if not _PUBLIC_TASKS.search(what):
        return None
    operator = r.before()
    known = operator or is_specific(r.technology) or r.is_one or _STATE_TASKS.search(what)
    return Told(operator, r.rest) if known else None


def doer(r: Reading) -> Told | None:
    """For whom something is made, who makes it, or whose work it is for."""
    until = r.text.find(";", r.rest) if ";" in r.text[r.rest :] else len(r.text)
    if named := r.authority(r.rest, until):
        return Told(named[0], r.rest)
    public, operator = r.actor(r.match.start("planned"))
    if not public and _HEAD_PRONOUN.match(r.text) and (operator := r.before()):
        return Told(operator, r.rest)
    return Told(operator, r.rest) if public or _PUBLIC_TASKS.search(r.text, r.rest, until) else None


def near(r: Reading) -> Told | None:
    """Who is named after it."""
    named = r.authority(r.match.end("technology"))
    return Told(named[0], r.rest) if named else None


def tasked_with_kind(r: Reading) -> Told | None:
    """Whose work several systems of one kind do, told by who is named or by what they do, and where."""
    if r.has("by"):
        return agent(r)
    if is_general(r.technology) or is_ai(r.technology):
        return None
    named = r.authority(r.rest)
    public = _PUBLIC_TASKS.search(r.text, r.rest) and (
        PLACE_AT_END.search(r.text.rstrip(". "), r.rest) or r.works_at_a_place
    )
    return Told(named[0] if named else None, r.rest) if named or public else None


def near_or_before(r: Reading) -> Told | None:
    """Who is named after it, or was spoken of before, of what is used for something said."""
    told = near(r)
    operator = told.operator if told else r.before()
    known = operator or (is_specific(r.technology) and _PUBLIC_TASKS.search(r.text, r.after_technology))
    return Told(operator, r.after_technology) if known and not is_ai(r.technology) else None


def agent_or_near(r: Reading) -> Told | None:
    """Who stands in the group `by` or is named in what it does; for a system with a name, who was spoken of before."""
    if r.has("by"):
        return agent(r)
    if r.match[0][:1] in "’'" or r.text[: r.start].endswith(("’s ", "'s ")):
        return own_of(r, r.start if r.match[0][:1] in "’'" else r.start - 3)
    if not r.is_one or is_ai(r.technology):
        return None
    if named := r.authority(r.match.start("in_use" if r.has("in_use") else "planned")):
        return Told(named[0], r.rest)
    if r.works_at_a_place:
        return Told(None, r.rest)
    operator = r.before() if r.is_named and not r.is_stand_in and not is_general(r.technology) else None
    return Told(operator, r.rest) if operator else None


def agent_or_before(r: Reading) -> Told | None:
    """The same, of any one system."""
    told = agent_or_near(r)
    if told or r.has("by") or not r.is_one or is_general(r.technology) or is_ai(r.technology):
        return told
    operator = r.before()
    return Told(operator, r.rest) if operator or _PUBLIC_TASKS.search(r.technology) else None


def passive(r: Reading) -> Told | None:
    """Who comes after "by" or "at", or at whose place the sentence begins; or nobody, where its place or its purpose
    shows that it is the state's."""
    if r.text[: r.start].endswith(("’s ", "'s ")):
        return own_of(r, r.start - 3)
    if by := _BY.match(r.text, r.rest) or _LATER_BY.match(r.text, r.rest):
        public, operator, after = r.agent(by.end())
        later = by.group().strip() != "by"
        return Told(operator, r.rest if later else after) if public else None
    if inside := _INSIDE.match(r.text, 0, r.start + 2):
        public, operator, _ = r.agent(inside.end())
        if public:
            return Told(operator, r.rest)
    if at_whose := _AT.match(r.text, r.rest):
        public, operator, after = r.agent(at_whose.end())
        if public and operator is not None and not PLACE_NOUN.search(r.text, at_whose.end(), after):
            return Told(operator, after)
    if where := WHERE_IT_ACTS.search(r.text):
        return Told(r.link(*where.span("operator")), r.rest)
    if r.has("not_stated"):
        return None
    purpose = r.match.span("what") if r.has("what") else purpose_after(r.text, r.rest)
    places = places_after(*r.line.place, r.rest)
    told = (
        r.is_stand_in
        or (r.has("at") and is_public_task(r.text, *r.match.span("at")))
        or r.start < r.match.start("technology")
        or bool(places)
        or bool(
            purpose
            and (
                _STATE_TASKS.search(r.text, *purpose)
                or PLACE_AT_END.search(r.text, *purpose)
                or (r.has("what") and PLACE_NOUN.search(r.text, *purpose))
            )
        )
    )
    placed = places or place_ahead(*r.line.place)
    at_public_place = any(_PUBLIC_TASKS.search(r.text, *place) for place in places)
    known = (
        r.is_stand_in
        or not is_general(r.technology)
        or bool(purpose and (ahead := place_ahead(*r.line.place)) and PLACE_NOUN.search(r.text, *ahead))
        or (at_public_place and (bool(purpose) or not is_ai(r.technology)))
        or bool(
            (purpose and _STATE_TASKS.search(r.text, *purpose)) or (placed and purpose and _AT_A_TIME.search(r.text))
        )
    )
    return Told(None, r.rest) if told and known else None


def next_doer(r: Reading) -> Told | None:
    """The subject that comes after what a sentence begins with; what it does is what it is for."""
    article = _ARTICLE.match(r.text, r.rest)
    public, operator, after = r.agent(article.end() if article else r.rest)
    done = _DOES.match(r.text, after)
    return Told(operator, done.end()) if public and done else None


def agent_by(r: Reading) -> Told | None:
    """Who comes right after "by"."""
    by = _BY.match(r.text, r.after_technology)
    public, operator, after = r.agent(by.end()) if by else (False, None, 0)
    return Told(operator, after) if public else None


def subject_before(r: Reading) -> Link | None:
    """The authority that the sentence begins with, or whose the noun is that the frame begins with."""
    head = _HEAD.match(r.text)
    public, operator, after = r.agent(head.end() if head else 0)
    ends = public and after <= r.start and _SUBJECT_ENDS.match(r.text, after)
    if ends and not _OTHERS.search(r.text, after, r.start):
        return operator
    return r.actor(r.start)[1]


def is_promoted(r: Reading) -> bool:
    """Whether what is told is only supported, funded, regulated or written about."""
    return bool(_PROMOTED.search(r.text, 0, r.start))


def is_public_task(text: str, low: int, high: int) -> bool:
    """Whether a stretch names work or a place of public authorities."""
    return bool(_PUBLIC_TASKS.search(text, low, high))


def somebody(r: Reading) -> Told | None:
    """Whoever the sentence is about, of a verb of use in any form: its subject, or who is named after it."""
    if _PROMOTED.search(r.text, 0, r.start) or (not r.has("planned") and _UNDONE.search(r.text, 0, r.start)):
        return None
    public, operator = r.actor(r.start)
    put = _TO_WORK.match(r.text, r.after_technology)
    if public:
        return Told(operator, put.end() if put else r.after_technology)
    head = _HEAD.match(r.text)
    start = head.end() if head else 0
    public, operator, after = r.agent(start)
    if _WHICH.search(r.text, 0, r.start):
        return None
    if public and after < r.start and _SUBJECT_ENDS.match(r.text, after) and not _OTHERS.search(r.text, after, r.start):
        return Told(operator, r.after_technology)
    of_theirs = not r.match[0].startswith("us") and _HEAD_SYSTEM.match(r.text, start)  # else what uses AI is the system
    if (of_theirs or _HEAD_PRONOUN.match(r.text, start)) and (spoken_of := r.before()):
        return Told(spoken_of, r.after_technology)
    return None


def exemplified(r: Reading) -> Told | None:
    """Who is named after it, or nobody, where the example is of public work or at a public place."""
    named = r.authority(r.rest)
    public = _PUBLIC_TASKS.search(r.text, r.rest)
    return Told(named[0] if named else None, r.rest) if named or public else None


def of_a_plan(r: Reading) -> Told | None:
    """Who was spoken of before, or nobody, for the project is one of the plan of a state that the document is."""
    operator = r.before()
    planned = _PLAN.search(r.line.context.document.title)
    return Told(operator, r.after_technology) if operator or planned else None


def evident(r: Reading) -> Told | None:
    """Whichever authority the sentence names, or the one spoken of before, where its clause asserts a use."""
    low, high = _clause_around(r.text, r.start)
    text = r.text
    if DOUBTED.search(text, low, high) or _OTHERS_USE.search(text, low, high) or "http" in text:
        return None
    tied = _USED_BEFORE.search(r.line.outline, low, r.start) or _DONE_BY.search(text, low, r.start)
    if not (tied or any(p.match(text, r.rest, high) for p in (_USED_AFTER, _AT_WORK, _MADE_FOR))):
        return None
    if is_general(r.technology) or is_ai(r.technology):
        return None
    if _PROMOTED.search(text, low, r.start) or r.line.block.kind == "list_item":
        return None
    rest = put.end() if (put := _TO_WORK.match(text, r.after_technology)) else r.after_technology
    if asked := _ASKED.search(text, 0, r.start):
        public, operator, after = r.agent(asked.end())
        return Told(operator, rest) if public and after <= r.start else None
    if that := _THAT_SOMEBODY.match(text, r.rest):
        public, operator, after = r.agent(that.end())
        if public and operator and (runs := _RUNS_IT.match(text, after)):
            return Told(operator, runs.end())
    public, operator = r.actor(r.start)
    if public and operator:
        return Told(operator, rest)
    head = _HEAD.match(text)
    public, operator, after = r.agent(head.end() if head else 0)
    if public and operator and after <= r.start:
        return Told(operator, rest)
    if named := r.authority(r.after_technology, high):
        return Told(named[0], named[1] if named[1] - rest < 80 else rest)
    if named := r.authority(low, r.start):
        return Told(named[0], rest)
    if operator := r.before():
        return Told(operator, rest)
    places = [*places_after(*r.line.place, rest), *filter(None, [place_ahead(*r.line.place)])]
    return Told(None, rest) if any(is_public_task(text, *p) for p in places) else None


def _clause_around(text: str, at: int) -> tuple[int, int]:
    """The clause in which `at` stands."""
    low = max((m.end() for m in _CLAUSES.finditer(text, 0, at)), default=0)
    end = _CLAUSES.search(text, at)
    return low, end.start() if end else len(text)
