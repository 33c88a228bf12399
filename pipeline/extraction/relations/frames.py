"""Frames: the words that tie two mentions of a sentence, and the relation that they state (codebook: relations).

A frame says what may stand on its left and on its right, and which side is the subject. "▪ oversees ▫" and
"▫ is overseen by ▪" are two frames of one predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.relations.between import BETWEEN_INSTRUMENTS, SERVES
from pipeline.extraction.relations.outline import BODY, INSTRUMENT, PLACE, Outline
from pipeline.extraction.relations.subjects import SUPPOSED, Frame, doubted, framed, subjects
from pipeline.extraction.relations.verbs import ACTORS, ADOPTS, BODIES, BY, DEEDS, DUTY, MADE, Deed, forms, then

A_UNIT = (
    r"(?:unit|department|body|part|division|agency|office|directorate|institute|entity|arm|branch|wing|subsidiary"
    r"|organ|functionary|section|laboratory|lab|hub|centre|center|team|committee|sub-?committee|corporation"
    r"|company|council|commission|board|panel|group|task ?force|secretariat|bureau|service)"
)
_PUT = (
    r"(?:housed|located|based|set up|established|created|launched|opened|founded|formed|hosted|placed|anchored"
    r"|embedded|situated|nested|incubated)"
)
_AEGIS = (
    r"(?: the (?:[\w-]+ )?(?:authority|aegis|auspices|umbrella|direction|remit|responsibility|purview|structure"
    r"|portfolio|jurisdiction|area|tutelage|wing|roof|mandate|command|competence|framework) of)?"
)
REPRESENTED = r"(?: (?:senior )?(?:representatives?|members|experts|officials|delegates|ministers) (?:of|from))?"
_CARRYING_OUT = (
    r"(?:implementing|managing|executing|carrying out|administering|running|rolling out|delivering"
    r"|(?:the )?(?:implementation|management|execution|delivery|administration|roll-?out) of)"
)
_LEADING = (
    r"(?:lead|leading|main|primary|principal|responsible|implementing|executing)(?: implementing)?"
    r" (?:agency|ministry|body|institution|authority|department|entity|organi[sz]ation)"
)


def _of_deed(deed: Deed) -> Iterator[Frame]:
    """A deed in the active, in the passive, and as a duty."""
    active, passive, duty, duty_to = deed.words()
    sure, turned = deed.confidence, deed.turned
    yield framed(deed.predicate, deed.doers, active, deed.things, turned=turned, confidence=sure)
    yield framed(deed.predicate, deed.things, passive, deed.doers, "passive", turned=not turned, confidence=sure)
    if duty:
        yield framed(deed.predicate, deed.doers, duty, deed.things, "noun", turned=turned, confidence=sure)
        yield framed(deed.predicate, deed.doers, duty_to, deed.things, "passive", turned=turned, confidence=sure)


OF_DEEDS = tuple(frame for deed in DEEDS for frame in _of_deed(deed))
_PAPER = r"(?:publication|report|study|review|assessment|paper|guide|guidance)"
_WORK = rf"(?:initiative|programme|program|project|scheme|strategy|plan|policy|roadmap|framework|{_PAPER})"
# Who adopts, publishes or launches an instrument, itself named as the one who does.
ISSUES = (
    framed(
        "issued_by",
        BODIES,
        then(forms(ADOPTS).finite)
        + r"|g(?:ave|ives|iven) (?:(?:its|the|their|final|formal|official) )*(?:approval|go-ahead|assent) to",
        INSTRUMENT,
        turned=True,
        confidence=0.85,
    ),
    framed("issued_by", INSTRUMENT, rf"{_WORK} (?:of|by|from)", BODY, "noun"),
    framed("issued_by", INSTRUMENT, "by", BODY, "adjunct"),
    framed(  # "the ▪ memorandum ▫"
        "issued_by",
        BODY,
        rf"(?:{_WORK}|memo(?:randum)?|circular|bulletin|notice|statement)(?= {INSTRUMENT})",
        INSTRUMENT,
        "adjunct",
        turned=True,
    ),
    framed(  # what a body makes that is no plan of a state
        "issued_by",
        BODY,
        r"(?:develop|articulat|design|offer|craft|pioneer)(?:s|es|ed)",
        INSTRUMENT,
        turned=True,
        confidence=0.75,
    ),
    framed(
        "issued_by",
        BODIES,
        r"(?:[\w-]+ ){0,2}?(?:launch|adoption|publication|introduction|release|creation|establishment|development"
        r"|approval|announcement|promulgation|enactment|issuance|roll-?out|unveiling) of",
        INSTRUMENT,
        "owner",
        turned=True,
    ),
    framed(
        "issued_by",
        BODY,
        rf"(?:[\w-]+ ){{0,3}}?{_PAPER}(?:,(?= {INSTRUMENT}[,.])"
        rf"|(?:,? (?:titled|entitled|called|named|known as))?(?= {INSTRUMENT}))",
        INSTRUMENT,
        "owner",
        turned=True,
    ),
)
# What a plan "includes" may as well be what it speaks of: only some kinds hold others.
HOLDS = framed(
    "part_of",
    INSTRUMENT,
    r"includes?|included|including|comprises?|comprising|encompass(?:es|ing)|consists? of|(?:made up|composed) of"
    r"|provides for",
    INSTRUMENT,
    "passive",
    turned=True,
    confidence=0.75,
)
# "▫ and its ▫": the action plan of a strategy
AND_ITS = framed("part_of", INSTRUMENT, r"and its", INSTRUMENT, "passive", turned=True, confidence=0.75)
PLANS = frozenset({"action_plan"})
HOLDERS = frozenset({"strategy", "action_plan", "programme", "fund"})
# What a plan "supports" it helps to carry out where that is a plan as well.
AIDS = framed(
    "implements",
    INSTRUMENT,
    r"(?:supports?|supporting|advanc(?:es|ing)|feeds into|underpins"
    r"|helps? (?:to )?(?:achieve|reali[sz]e|deliver|implement)"
    r"|(?:aims?|seeks?|is designed|intends) to (?:achieve|reali[sz]e|accelerate|advance|attain|deliver|support))",
    INSTRUMENT,
    confidence=0.75,
)
AIMED_AT = frozenset({"strategy", "action_plan"})
HELD = frozenset({"programme", "project", "fund", "infrastructure", "e_service", "monitoring_tool"})

# A council watches over who reports to it; of a ministry it is a part.
REPORTS = framed("oversees", BODY, r"(?:reports?|answers|reporting)(?: \w+ly)? to", BODY, turned=True)
SUPERVISED = framed(
    "oversees",
    BODY,
    r"(?:(?:operat|work|act|function)(?:e?s|e|ing)? )?under the (?:[\w-]+ )?(?:[\w-]+ and )?(?:[\w-]+ )?"
    r"(?:supervision|oversight|control|guidance)(?: and (?:[\w-]+ )?[\w-]+)? of",
    BODY,
    "passive",
    turned=True,
)
_SUPERIORS = frozenset({"government", "ministry_or_department"})
OF_BODIES = (
    framed(
        "oversees",
        BODY,
        r"(?:authority|regulator|supervisor|watchdog|co-?ordinator|custodian|guardian|steward)"
        r" (?:(?:responsible |in charge )?(?:for|of|under)"
        r"(?: (?:the )?(?:implementation|application|enforcement|supervision|oversight) of"
        r"| (?:implementing|overseeing|supervising|enforcing))?)",
        INSTRUMENT,
        "noun",
        confidence=0.75,
    ),
    framed("implements", BODY, rf"implementing|{DUTY}", INSTRUMENT, "noun", confidence=0.75),
    framed(  # "is in charge of punishing offenders under ▫"
        "implements",
        BODY,
        rf"{DUTY} (?:[a-z]+ing|the [a-z]+ of) (?:[\w’'-]+ ){{0,4}}?under",
        INSTRUMENT,
        "noun",
        confidence=0.75,
    ),
    framed(
        "implements",
        BODY,
        rf"{_LEADING} (?:for|of|implementing|{DUTY}(?: {_CARRYING_OUT})?)",
        INSTRUMENT,
        "noun",
        confidence=0.75,
    ),
    framed(
        "funds",
        BODIES,
        r"(?:provides?|provided|gives?|gave|offers?|offered|awards?|awarded|grant(?:s|ed)?|allocat(?:es|ed))"
        r" (?:[\w-]+ ){0,3}?(?:funding|financing|grants?|subsid(?:y|ies)|financial support|resources) (?:to|for)",
        ACTORS,
    ),
    framed(
        "funds",
        ACTORS,
        r"(?:receives?|received|obtain(?:s|ed)) (?:[\w-]+ ){0,3}?(?:funding|financing|grants?|money|financial support)"
        r" (?:from|under|through)",
        ACTORS + PLACE,
        turned=True,
    ),
    framed(
        "funds",
        ACTORS,
        r"(?:(?:launched|developed|established|set up|created|implemented|carried out|built|produced|prepared) )?with"
        r" (?:\w+ ){0,2}?(?:funding|financing|financial support|a grant|a loan) (?:from|of|by)",
        ACTORS + PLACE,
        "passive",
        turned=True,
    ),
    framed(
        "part_of",
        BODY,
        rf"part of|(?:newly |recently )?{_PUT}(?: in \d{{4}})? (?:in|within|under|at|inside){_AEGIS}"
        r"|attached to|subordinate to|answerable to|accountable to|affiliated (?:to|with)|linked to",
        BODY,
        "noun",
    ),
    framed("part_of", BODY, rf"{A_UNIT} (?:of|under|within|in|inside|at){_AEGIS}", BODY, "noun"),
    framed(
        "part_of",
        BODY,
        rf"(?:operat|work|sit|fall|function|com)(?:e?s|e|ing)? (?:under|within|inside){_AEGIS}|belongs to",
        BODY,
    ),
    REPORTS,
    SUPERVISED,
    framed("part_of", BODY, rf"(?:under|within|inside){_AEGIS}", BODY, "passive"),
    framed("part_of", BODY, r"houses|hosts|is home to", BODY, turned=True),
    framed("part_of", BODY, r"(?:hosted|housed) (?:by|at)", BODY, "passive"),
    framed(
        "member_of",
        BODIES,
        r"member (?:state |country )?of|(?<=are )members of|(?<=were )members of"
        r"|(?:one of|among) the (?:[\w-]+ ){0,4}?(?:members|countries|states|nations|governments|participants|partners)"
        r" (?:of|in|leading|behind|forming)|represented (?:on|in)|(?:[Cc]o-)?[Cc]hair(?:man|woman|person)? of",
        BODY,
        "noun",
    ),
    framed("member_of", BODIES, r"joined|(?:participates|takes part) in|sits? on|(?:co-)?chairs|heads", BODY),
    framed(
        "member_of", BODY, rf"(?:(?:co-)?chaired|headed|presided over)(?: \w+ly)?{BY}", BODY, "passive", turned=True
    ),
    framed(
        "member_of",
        BODY,
        r"joint (?:effort|initiative|project|venture|undertaking|programme|program) (?:of|by|between|among)",
        BODIES,
        "noun",
        turned=True,
    ),
    framed("succeeds", BODY, r"successor (?:to|of)", BODY, "noun"),
    framed(
        "succeeds",
        BODY,
        r"(?:took|takes|taken) over (?:the )?(?:[\w-]+ ){0,3}?(?:role|tasks|functions|duties|responsibilities"
        r"|work|mandate)(?: (?:previously|formerly)? ?(?:played|held|performed|carried out) by| of| from)",
        BODY,
    ),
    framed(
        "succeeds",
        BODY,
        r"became|(?:transformed|converted|turned|reorgani[sz]ed|restructured|absorbed|folded|incorporated|integrated"
        r"|merged) into|renamed(?: (?:as|to))?",
        BODY,
        "passive",
        turned=True,
    ),
)
# One belongs to an alliance as a member; to a ministry as a part of it.
BELONGS = framed("member_of", BODIES, r"belongs to", BODY)
# A council or an alliance "brings together" its members; a ministry does not.
JOINS = framed(
    "member_of",
    BODY,
    rf"(?:br(?:ing|ings|inging|ought) together|includes?|including|comprises?|comprising|consists? of|consisting of"
    rf"|(?:composed|made up) of|ha(?:s|ve|d) (?:[\w-]+ ){{0,3}}members|(?:has|have|had|with)(?= (?:\w+ )?rep)|whose"
    rf" (?:\w+ )?members (?:are|include)){REPRESENTED}",
    BODIES,
    "passive",
    turned=True,
)
JOINERS = frozenset({"advisory_body", "coalition", "international_organisation"})

# Who administers a law, or answers for it, watches over it; who implements it does what it asks.
_LEGAL = frozenset({"law", "regulation", "treaty"})
_LOOKS_AFTER = re.compile(r"\badminister|\b(?:responsible|responsibility|charge)\b(?! \w+ing| of \w+ing)")
# Who leads the drafting of a plan writes it.
_DRAFTING = re.compile(
    r"(?<!and )(?<!, )\b(?:development|drafting|preparation|elaboration|formulation|writing) of (?:the |an? |its )?$"
)

COMMISSIONS = framed(
    "commissioned_by", BODIES, r"commissions|commissioned|ordered|requested", INSTRUMENT, turned=True, confidence=0.85
)
CRITICISES = (
    framed(
        "criticises",
        BODY,
        r"(?:is |are |has |have )?(?:calls?|called|calling) on(?= [^;:]{1,60} to (?:\w+ly )?(?:discontinue|stop|halt"
        r"|end|withdraw|abandon|suspend|scrap)\b)|objected to|accuse[sd]?|fine[sd]?|sanctioned|sued|challenged"
        r"|found fault with|imposed (?:[\w-]+ ){0,6}?"
        r"(?:fines?|penalt(?:y|ies)|sanctions?) (?:\S+ ){0,6}?on|(?:raise[sd]?|voice[sd]?|express(?:es|ed))"
        r" (?:[\w-]+ ){0,3}?(?:concerns?|criticism|doubts|objections|reservations|misgivings|alarm|unease) "
        r"(?:about|over|regarding|with|on|against)"
        r"|(?:(?:is|are|was|were|been) )?(?:fil|lodg|bring|brought|launch|mount|tak|took|initiat)(?:e[sd]?|s|ed|ing)?"
        r" (?:[\w-]+ ){0,3}?(?:complaints?|lawsuits?|actions?|cases?|objections?|challenges?|proceedings|claims?)"
        r" against"
        r"|(?:issued|gave|published) an? (?:negative|critical) opinion on",
        ACTORS,
        confidence=0.85,
    ),
    framed(  # "drew criticism from ▪"
        "criticises",
        ACTORS,
        r"(?:(?:draw|attract|meet|met|fac|provok|spark|trigger)[a-z]*|drew|drawn|c[ao]me under)(?: with)? "
        r"(?:[\w-]+ ){0,2}?"
        r"(?:criticism|fire|opposition|resistance|protests?|objections) (?:from|by|among)",
        BODY,
        turned=True,
        confidence=0.85,
    ),
    framed("criticises", BODY, r"(?:highly |very |sharply )?critical of", ACTORS, "noun", confidence=0.85),
)


def pairs(outline: Outline, frame: Frame) -> Iterator[tuple[int, int, int, int]]:
    """Places of subject and object, and of the words, wherever a frame fits an outline."""
    for match in frame.words.finditer(outline.text):
        lefts = subjects(outline, match.start(), frame.form, frame.left)
        until = match.start() if frame is SERVES else match.end()
        if not lefts or doubted(outline, lefts[-1], until) or SUPPOSED.search(outline.text, 0, lefts[0]):
            continue
        rights = outline.objects(match.end(), frame.right)
        acting = frame.form == "active" and frame.left in (BODY, BODIES) and frame.right == INSTRUMENT
        partners = outline.partners(rights[-1], frame.left) if rights and acting else []
        for right in rights:
            for left in (*lefts, *partners):
                one, other = (right, left) if frame.turned else (left, right)
                if outline.mentions[one].key != outline.mentions[other].key:
                    yield one, other, *match.span()


def meant(outline: Outline, frame: Frame, one: int, other: int, start: int, end: int) -> tuple[str, int, int]:
    """Predicate, subject and object of a pair, where what is carried out makes "implements" another relation."""
    if frame in (REPORTS, SUPERVISED) and outline.mentions[one].kind in _SUPERIORS:
        return "part_of", other, one
    if frame.predicate == "implements" and outline.mentions[one].table == "organisations":
        made = outline.mentions[other].kind in MADE
        if not made and _DRAFTING.search(outline.text, 0, other):
            return "written_by", other, one
        if outline.mentions[other].kind in _LEGAL and _LOOKS_AFTER.search(outline.text, start, end):
            return "oversees", one, other
    return frame.predicate, one, other


ALL = (
    *OF_DEEDS,
    *BETWEEN_INSTRUMENTS,
    AND_ITS,
    HOLDS,
    SERVES,
    AIDS,
    *OF_BODIES,
    BELONGS,
    JOINS,
    COMMISSIONS,
    *CRITICISES,
)
