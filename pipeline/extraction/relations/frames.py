"""Frames: the words that tie two mentions of a sentence, and the relation that they state (codebook: relations).

A frame says what may stand on its left and on its right, and which side is the subject. "▪ oversees ▫" and
"▫ is overseen by ▪" are two frames of one predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.extraction.patterns import Pattern
from pipeline.extraction.relations.outline import ANY, BODY, INSTRUMENT, PLACE, Outline

Form = Literal["active", "passive", "noun"]

_INSERTED = r"(?: \([^()]{1,90}\))?(?:,(?! which| that| who)[^;:]{3,120}?,(?= )| [–—][^;:]{3,90}[–—])?"
_ADVERB = (
    r"(?:also|now|then|currently|already|further|recently|newly|later|since|today|jointly|again|both|all|each|only"
    r"|in turn|together|formally|therefore|thus|still|first|itself|[a-z]+ly|in (?:[A-Z][a-z]+ )?\d{4},?"
    r"|since \d{4},?)"
)
_RELATIVE = r"(?:,? (?:which|that|who|and which))?"
# What may stand between a subject and its verb, by the form of the verb.
GAPS = {
    "active": re.compile(rf"{_INSERTED}{_RELATIVE}(?: (?:has|have|had|will|to|{_ADVERB}))* "),
    "passive": re.compile(
        rf"{_INSERTED}{_RELATIVE}[,:]?(?: (?:has|have|had|will|is|are|was|were|be|been|being|to|set|due|jointly"
        rf"|{_ADVERB}))* "
    ),
    "noun": re.compile(
        rf"{_INSERTED}{_RELATIVE},?(?: (?:has|have|had|will|is|are|was|were|be|been|being|to|as|it|forms?|constitutes?"
        r"|became|becomes?|remains?|acts?|serves?|designated|appointed|named|considered|launched|established"
        r"|introduced|announced|created|set up|an?|the|its|one|of|integral|key|core|central|main|important|major"
        rf"|essential|{_ADVERB}))* "
    ),
}
_DOUBTED = re.compile(
    r"\b(?:should|could|would|may|might|must|ought|not|never|no|nor|neither|hardly|if|whether|recommend\w*"
    r"|propos(?:es|ed"
    r"|ing|als?)|suggest\w*|urge[sd]?|calls? (?:for|on)|aims? to|hopes? to|seeks? to|fails?|failed|n[’']t|plans? to"
    r"|rather than|instead of|unlike|like)\b"
)
_HOPED = re.compile(r"\b(?:should|recommends?|recommended|propos\w+|could)\b")
# "▪ adopted ▫ and funds ▫": the subject of the sentence goes on.
_GOES_ON = re.compile(
    rf"(?:[A-Z][^;:]{{0,40}}, )?(?P<one>{ANY})(?! of| in| at| under| within)[^;:]{{1,160}}?,? (?:and|but)"
    rf"(?: (?:has|have|is|was|were|been|will|be|{_ADVERB}))* "
)
_BY = r"(?:,? (?:in|on|since) (?:[A-Z][a-z]+ )?\d{4},?)?(?: jointly| together)? (?:by|through)"


@dataclass(frozen=True, slots=True)
class Frame:
    """Words between two mentions: what may stand on either side, and whether the right one is the subject."""

    predicate: str
    left: str
    words: Pattern
    right: str
    form: Form = "active"
    turned: bool = False
    confidence: float = 0.8


def _frame(
    predicate: str,
    left: str,
    words: str,
    right: str,
    form: Form = "active",
    *,
    turned: bool = False,
    confidence: float = 0.8,
) -> Frame:
    return Frame(predicate, left, Pattern(rf"\b(?:{words})(?= )"), right, form, turned, confidence)


_BODIES = BODY + PLACE
_ACTORS = INSTRUMENT + BODY
_TRUST = r"(?:an? |the )?(?:\w+ )?(?:mandate|task|responsibility|power|duty|role|job|mission)"
_DUTY = (
    r"(?:responsible for|in charge of|tasked with|charged with|entrusted with|mandated with"
    rf"|(?:(?:given|assigned|has|have|had|holds?) {_TRUST}|{_TRUST}) (?:of|for))"
)
_DUTY_TO = (
    r"(?:(?:tasked|charged|mandated|empowered|required|appointed|designated|established|created|set up|formed|founded"
    rf"|responsible|(?:given|assigned|has|have|had|holds?) {_TRUST}|{_TRUST} is) to)"
)
_CARRYING_OUT = (
    r"(?:implementing|managing|executing|carrying out|administering|running|rolling out|delivering"
    r"|(?:the )?(?:implementation|management|execution|delivery|administration|roll-?out) of)"
)
_WATCHING = (
    r"(?:(?:\w+ing(?:,| and) )?(?:overseeing|co-?ordinating|enforcing|supervising|monitoring|steering|evaluating"
    r"|governing|ensuring compliance with)(?:(?:,| and) \w+ing)?"
    r"|(?:the )?(?:\w+ and )?(?:enforcement|supervision|oversight|monitoring|co-?ordination|evaluation)(?: and \w+)?"
    r" of)"
)
_A_PART = (
    r"(?:components?|pillars?|elements?|strands?|initiatives?|programmes?|programs?|sub-?programmes?|projects?"
    r"|measures?"
    r"|actions?|flagships?|workstreams?|priorit(?:y|ies))"
)
_A_UNIT = (
    r"(?:unit|department|body|part|division|agency|office|directorate|institute|entity|arm|branch|wing|subsidiary"
    r"|organ|functionary|section|laboratory|lab|hub|centre|center|team|committee|sub-?committee)"
)
_PUT = (
    r"(?:housed|located|based|set up|established|created|launched|opened|founded|formed|hosted|placed|anchored"
    r"|embedded|situated|nested|incubated|anchored)"
)
_REPRESENTED = r"(?: (?:senior )?(?:representatives?|members|experts|officials|delegates|ministers) (?:of|from))?"

BETWEEN_INSTRUMENTS = (
    _frame("part_of", INSTRUMENT, r"part of|falls? (?:under|within)|embedded in|anchored in", INSTRUMENT, "noun"),
    _frame(
        "part_of",
        INSTRUMENT,
        r"(?:(?:launched|introduced|established|created|developed|adopted|implemented|delivered|carried out"
        r"|conducted|run)"
        r" )?(?:under|(?:with)?in the (?:framework|context|scope) of)",
        INSTRUMENT,
        "passive",
    ),
    _frame("part_of", INSTRUMENT, rf"(?:[\w-]+ ){{0,4}}?{_A_PART} (?:of|under|within)", INSTRUMENT, "noun"),
    _frame("part_of", INSTRUMENT, r"one of the [\w -]{0,40}? of", INSTRUMENT, "noun"),
    _frame(
        "follows",
        INSTRUMENT,
        r"follows(?: up)?(?: on)?|followed(?: up)?(?: on)?|builds? (?:up)?on|built (?:up)?on|building (?:up)?on"
        r"|complements|draws (?:up)?on|continues|continuing",
        INSTRUMENT,
        confidence=0.85,
    ),
    _frame(
        "follows",
        INSTRUMENT,
        r"(?:based|built) (?:up)?on|(?:a|the) (?:follow-?up|continuation|sequel) (?:to|of)|(?:in (?:line|accordance"
        r"|alignment|keeping)|(?:closely |fully )?aligned|consistent|harmoni[sz]ed) with",
        INSTRUMENT,
        "noun",
        confidence=0.85,
    ),
    _frame(
        "follows",
        INSTRUMENT,
        r"followed(?: up)?(?: in \d{4})? (?:by|with)",
        INSTRUMENT,
        "passive",
        turned=True,
        confidence=0.85,
    ),
    _frame(
        "follows",
        INSTRUMENT,
        r"(?:paved|paves) the way (?:for|to)|laid the (?:foundations?|groundwork|basis) (?:for|of)|culminated in"
        r"|gave rise to",
        INSTRUMENT,
        turned=True,
    ),
    _frame(
        "succeeds",
        INSTRUMENT,
        r"replaces|replaced|replacing|succeeds|succeeded|supersedes|superseded|superseding|repeals|repealed|repealing"
        r"|updates",
        INSTRUMENT,
        confidence=0.85,
    ),
    _frame(
        "succeeds",
        INSTRUMENT,
        r"(?:successor|update) (?:to|of)|(?:updated|revised|new) version of",
        INSTRUMENT,
        "noun",
        confidence=0.85,
    ),
    _frame(
        "succeeds",
        INSTRUMENT,
        rf"(?:replaced|succeeded|superseded|repealed){_BY}",
        INSTRUMENT,
        "passive",
        turned=True,
        confidence=0.85,
    ),
    _frame(
        "implements",
        INSTRUMENT,
        r"(?:(?:serves?|aims?|is designed|was adopted|adopted|issued) to )?(?:implements?|implemented|implementing)"
        r"|(?:for|on) (?:implementing|the implementation of)|transpos(?:es?|ed|ing)|puts? into practice"
        r"|gives? effect to|delivers? on|operationali[sz]es?|serves as [\w ]{0,30}implementation mechanism (?:for|of)",
        INSTRUMENT,
        confidence=0.85,
    ),
    _frame(
        "implements",
        INSTRUMENT,
        rf"(?:transposed|implemented|operationali[sz]ed|given effect)(?: (?:in|into|to) (?:[\w-]+ ){{0,2}}law)?{_BY}",
        INSTRUMENT,
        "passive",
        turned=True,
        confidence=0.85,
    ),
    _frame(
        "implements",
        INSTRUMENT,
        r"(?:(?:issued|adopted|made|established|drawn up|enacted) )?(?:pursuant to|in implementation of)"
        r"|(?:issued|adopted|made) under",
        INSTRUMENT,
        "passive",
        confidence=0.8,
    ),
    _frame("funds", INSTRUMENT, r"funds|finances|financed|funded", INSTRUMENT),
)
# What a plan "includes" may as well be what it speaks of: only some kinds hold others.
HOLDS = _frame(
    "part_of",
    INSTRUMENT,
    r"includes?|included|including|comprises?|comprising|encompass(?:es|ing)|consists? of|(?:made up|composed) of",
    INSTRUMENT,
    "passive",
    turned=True,
    confidence=0.75,
)
HOLDERS = frozenset({"strategy", "action_plan", "programme", "fund"})
HELD = frozenset({"programme", "project", "fund", "infrastructure", "e_service", "monitoring_tool"})

OF_BODIES = (
    _frame(
        "oversees",
        BODY,
        r"(?:\w+s? (?:and|or) )?(?:oversees?|overseeing|oversaw|supervises?|supervising|monitors?|monitoring"
        r"|co-?ordinates?|co-?ordinated|co-?ordinating|enforces?|enforcing|steers?|steering|governs?|guides?"
        r"|ensures? compliance with|watch(?:es)? over)(?: (?:and|or) \w+s?)?",
        INSTRUMENT,
        confidence=0.75,
    ),
    _frame("oversees", BODY, rf"{_DUTY} {_WATCHING}", INSTRUMENT, "noun", confidence=0.75),
    _frame(
        "oversees",
        BODY,
        rf"{_DUTY_TO} (?:\w+ (?:and|or) )?(?:oversee|co-?ordinate|enforce|supervise|monitor|steer|govern|guide)",
        INSTRUMENT,
        "passive",
        confidence=0.75,
    ),
    _frame(
        "oversees",
        BODY,
        r"(?:[\w-]+ ){0,5}?(?:authority|regulator|supervisor|watchdog|co-?ordinator) (?:(?:responsible |in charge )?"
        rf"(?:for|of|under)(?: {_WATCHING}| (?:the )?(?:implementation|application) of)?"
        rf"|{_DUTY} {_WATCHING})",
        INSTRUMENT,
        "noun",
        confidence=0.75,
    ),
    _frame(
        "oversees",
        INSTRUMENT,
        rf"(?:overseen|supervised|monitored|co-?ordinated|steered|enforced|governed|guided){_BY}",
        BODY,
        "passive",
        turned=True,
    ),
    _frame(
        "implements",
        BODY,
        r"implements?|implementing|executes|carries out|rolls out|runs|running|manages?|managing|administers?"
        r"|administering|operates|(?:leads?|led|leading|spearhead(?:s|ed|ing)?|drives?)"
        r"(?: the (?:implementation|execution|roll-?out|delivery|coordination) of)?",
        INSTRUMENT,
        confidence=0.75,
    ),
    _frame("implements", BODY, rf"(?:implementing|{_DUTY}(?: {_CARRYING_OUT})?)", INSTRUMENT, "noun", confidence=0.75),
    _frame(
        "implements",
        BODY,
        rf"{_DUTY_TO} (?:implement|execute|carry out|manage|administer|run|deliver)",
        INSTRUMENT,
        "passive",
        confidence=0.75,
    ),
    _frame(
        "implements",
        BODY,
        r"(?:lead|leading|main|primary|principal|responsible|implementing|executing)(?: implementing)?"
        r" (?:agency|ministry|body|institution|authority|department|entity|organi[sz]ation)"
        rf" (?:for|of|implementing|{_DUTY}(?: {_CARRYING_OUT})?)",
        INSTRUMENT,
        "noun",
        confidence=0.75,
    ),
    _frame(
        "implements",
        INSTRUMENT,
        rf"(?:\w+ed and )?(?:(?:implemented|carried out|executed|led|managed|administered|delivered|run|operated"
        rf"|rolled out|hosted|headed)(?: and \w+ed)?{_BY}"
        rf"|(?:implemented|carried out|executed|delivered) under the (?:leadership|direction|supervision|responsibility"
        rf"|guidance) of|the responsibility of)",
        BODY,
        "passive",
        turned=True,
    ),
    _frame("funds", _BODIES, r"funds|funded|funding|finances|financed|financing|bankrolls?|has funded", _ACTORS),
    _frame(
        "funds",
        _BODIES,
        r"(?:provides?|provided|gives?|gave|offers?|offered|awards?|awarded|grant(?:s|ed)?|allocat(?:es|ed))"
        r" (?:[\w-]+ ){0,3}?(?:funding|financing|grants?|subsid(?:y|ies)|financial support|resources) (?:to|for)",
        _ACTORS,
    ),
    _frame(
        "funds",
        _ACTORS,
        r"(?:co-)?(?:funded|financed|sponsored|subsidi[sz]ed|(?:financially supported"
        r"|supported financially))(?: \w+ly)?"
        r"(?: jointly)? (?:by|under|through|from|via)",
        _ACTORS + PLACE,
        "passive",
        turned=True,
    ),
    _frame(
        "funds",
        _ACTORS,
        r"(?:receives?|received|obtain(?:s|ed)) (?:[\w-]+ ){0,3}?(?:funding|financing|grants?|money|financial support)"
        r" (?:from|under|through)",
        _ACTORS + PLACE,
        turned=True,
    ),
    _frame(
        "part_of",
        BODY,
        rf"part of|falls? under|(?:newly |recently )?{_PUT}(?: in \d{{4}})? (?:in|within|under|at|inside)"
        r"|attached to|subordinate to|affiliated (?:to|with)",
        BODY,
        "noun",
    ),
    _frame("part_of", BODY, rf"(?:[\w-]+ ){{0,3}}?{_A_UNIT} (?:of|under|within|in|inside)", BODY, "noun"),
    _frame(
        "part_of",
        BODY,
        r"(?:operates|works|sits|falls|functions) (?:under|within|inside)(?: the (?:\w+ )?(?:supervision"
        r"|authority|aegis|auspices"
        r"|umbrella|oversight|direction) of)?|(?:reports|answers|reporting|belongs)(?: \w+ly)? to",
        BODY,
    ),
    _frame(
        "part_of",
        BODY,
        r"under(?: the (?:\w+ )?(?:supervision|authority|aegis|auspices|umbrella|direction) of)?|inside"
        r"|within(?: the (?:administrative )?(?:area|remit|structure|portfolio) of)?",
        BODY,
        "passive",
    ),
    _frame("part_of", BODY, r"houses|hosts|is home to", BODY, turned=True),
    _frame("part_of", BODY, r"(?:hosted|housed) (?:by|at)", BODY, "passive"),
    _frame(
        "member_of",
        _BODIES,
        r"(?:[\w-]+ ){0,3}?members? (?:state |country )?of|one of the (?:[\w-]+ ){0,3}?members of"
        r"|represented (?:on|in)",
        BODY,
        "noun",
    ),
    _frame("member_of", _BODIES, r"joined|belongs to|(?:participates|takes part) in|sits? on", BODY),
    _frame(
        "succeeds",
        BODY,
        r"replaces|replaced|replacing|succeeds|succeeded|superseded|took over from"
        r"|took over the (?:tasks|functions|role|powers|responsibilities|duties) of",
        BODY,
    ),
    _frame("succeeds", BODY, r"successor (?:to|of)", BODY, "noun"),
    _frame("succeeds", BODY, rf"(?:replaced|succeeded|superseded){_BY}", BODY, "passive", turned=True),
    _frame(
        "succeeds",
        BODY,
        r"became|(?:transformed|converted|turned|reorgani[sz]ed|restructured) into|renamed(?: (?:as|to))?",
        BODY,
        "passive",
        turned=True,
    ),
    _frame("oversees", BODY, r"oversees|supervises|monitors", BODY),
    _frame("oversees", BODY, rf"{_DUTY} (?:overseeing|supervising)", BODY, "noun"),
    _frame("oversees", BODY, rf"(?:overseen|supervised){_BY}", BODY, "passive", turned=True),
)
# A council or an alliance "brings together" its members; a ministry does not.
JOINS = _frame(
    "member_of",
    BODY,
    rf"(?:brings together|bringing together|includes?|including|comprises?|comprising|consists of|consisting of"
    rf"|(?:composed|made up) of){_REPRESENTED}",
    _BODIES,
    "passive",
    turned=True,
)
JOINERS = frozenset({"advisory_body", "coalition", "international_organisation"})

# Who administers a law, or answers for it, watches over it; who implements it does what it asks.
LEGAL = frozenset({"law", "regulation", "treaty"})
LOOKS_AFTER = re.compile(r"\badminister|\b(?:responsible|responsibility|charge)\b(?! \w+ing| of \w+ing)")

COMMISSIONS = _frame(
    "commissioned_by", _BODIES, r"commissions|commissioned|ordered|requested", INSTRUMENT, turned=True, confidence=0.85
)
CRITICISES = (
    _frame(
        "criticises",
        BODY,
        r"critici[sz]e[sd]?|critici[sz]ing|condemn(?:s|ed)|denounce[sd]?|objected to|accuse[sd]?|rebuke[sd]?"
        r"|reprimand(?:s|ed)|censure[sd]?|fine[sd]?|sanctioned|imposed (?:[\w-]+ ){0,6}?(?:fines?|penalt(?:y|ies)"
        r"|sanctions?) (?:\S+ ){0,6}?on|(?:raise[sd]?|voice[sd]?|express(?:es|ed)) (?:[\w-]+ ){0,3}?(?:concerns?"
        r"|criticism|doubts|objections) (?:about|over|regarding|with|on|against)"
        r"|(?:issued|gave|published) an? (?:negative|critical) opinion on",
        _ACTORS,
        confidence=0.85,
    ),
    _frame("criticises", BODY, r"(?:highly |very |sharply )?critical of", _ACTORS, "noun", confidence=0.85),
    _frame(
        "criticises",
        _ACTORS,
        r"(?:critici[sz]ed|condemned|denounced|reprimanded|censured)(?: \w+ly)? by"
        r"|(?:drew|faced|attracted|met with) (?:[\w-]+ ){0,2}?criticism (?:from|by)",
        BODY,
        "passive",
        turned=True,
        confidence=0.85,
    ),
)


def pairs(outline: Outline, frame: Frame) -> Iterator[tuple[int, int, int, int]]:
    """Places of subject and object, and of the words, wherever a frame fits an outline."""
    for match in frame.words.finditer(outline.text):
        attributes = frame.form != "active"
        subjects = outline.subjects(match.start(), GAPS[frame.form], frame.left, attributes=attributes)
        if not subjects and frame.form != "noun":
            subjects = _going_on(outline, match.start(), frame)
        if not subjects or _DOUBTED.search(outline.text, subjects[-1], match.end()):
            continue
        for right in outline.objects(match.end(), frame.right):
            for left in subjects:
                one, other = (right, left) if frame.turned else (left, right)
                if outline.mentions[one].key != outline.mentions[other].key:
                    yield one, other, *match.span()


def _going_on(outline: Outline, verb: int, frame: Frame) -> list[int]:
    match = _GOES_ON.fullmatch(outline.text, 0, verb)
    return [match.start("one")] if match and match["one"] in frame.left else []


def hoped(outline: Outline, before: int) -> bool:
    """Whether what a sentence says is only asked for."""
    return bool(_HOPED.search(outline.text, 0, before))


ALL = (*BETWEEN_INSTRUMENTS, HOLDS, *OF_BODIES, JOINS, COMMISSIONS, *CRITICISES)
