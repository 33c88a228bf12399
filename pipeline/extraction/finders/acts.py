"""Acts of policy in a sentence: who adopted, published, launched or planned what, and when.

`act_on` reads what a sentence says is done to the thing that it names at a place: in the active ("In 2021
Ruritania adopted X"), in the passive ("X was launched by the ministry in May 2020"), or as a participle
("X, begun in 2011"). Codebook, instruments: status and date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extraction.finders import dates
from pipeline.extraction.finders.verbs import conjugated
from pipeline.extraction.patterns import Pattern

_STATUS = {
    "adopted": "adopt approve confirm endorse pass enact ratify promulgate decree validate",
    "published": "publish release issue present unveil announce gazette put_forth",
    "in_force": "launch initiate introduce establish create start found form set_up appoint"
    " institute constitute open convene inaugurate enforce operate offer deliver roll_out put_in_place",
    "proposed": "propose draft table submit file put_forward",
    "": "sign implement develop prepare elaborate formulate write produce complete finalise finalize design commission"
    " devise amend update revise draw_up repeal revoke rescind withdraw",
}
_BY_FORM: dict[str, str] = {}  # verb form → status
_ACTIVE: list[str] = []
_PARTICIPLE: list[str] = []
_BASE: list[str] = []
_PAST: list[str] = []
for _state, _verbs in _STATUS.items():
    for _verb in _verbs.split():
        _forms = conjugated(_verb.replace("_", " "))
        _BY_FORM |= dict.fromkeys(_forms, _state)
        _ACTIVE += _forms
        _PARTICIPLE.append(_forms.participle)
        _BASE.append(_forms.base)
        _PAST.append(_forms.past)


for _form in ("signed into law", "written into law"):
    _BY_FORM[_form] = "adopted"
    _PARTICIPLE.append(_form)


def _either(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True))


VERB = rf"(?:{_either(_ACTIVE)})"
PARTICIPLE = rf"(?:{_either(_PARTICIPLE)})"
PAST = rf"(?:{_either(_PAST)})"
BASE = rf"(?:{_either(_BASE)})"


# Between a verb and its object: "adopted on Thursday the …", "approved in May 2021 a …"
WHEN = (
    r"(?: (?:on (?:[A-Z][a-z]+day|\d\d? [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d\d?(?:, \d{4})?)|in (?:[A-Z][a-z]+ )?\d{4}"
    r"|today|yesterday|(?:this|last) (?:week|month|year)))?"
)
_FIRST_WORDS = frozenset(form.split()[0] for form in _BY_FORM)
_WORD = re.compile(r"\w+")


def is_verb(words: str) -> bool:
    """Whether words are a form of a verb that makes, changes or announces an instrument or a body."""
    return words.lower() in _BY_FORM


_BETWEEN = (
    r"(?:(?!(?:of|to|in|by|on|with|that|which|and|or|from|is|was|as|under|through|via|within|into|at|since|after"
    r"|before|during|against)\b)[\w’'-]+\s+)"
)
_BEFORE = Pattern(
    rf"\b(?P<verb>{VERB}|(?<![\w,] )(?i:{VERB})){WHEN}\s+(?:(?:and|or)\s+{VERB}\s+)?"
    rf"(?:(?:the|a|an|its|their|this)\s+)?{_BETWEEN}{{0,4}}?"
    rf"(?:{_BETWEEN}{{1,3}}(?:for|of|on) (?:this |that )?{_BETWEEN}{{1,2}}?)?(?:,\s+)?(?:the\s+"
    rf"|called\s+|named\s+)?[“„‘'\"«]?$"
)
_APPOSED = Pattern(
    rf"\b(?P<verb>{VERB}){WHEN}\s+(?:(?:a|an|its|their)\s+(?:[\w’'-]+\s+){{1,8}}?[\w’'-]+,?"
    r"|(?:the\s+|(?=[A-Z]))(?:[\w’'-]+\s+){0,5}?[\w’'-]+,)\s+(?:(?:the|called|named|known as)\s+){0,2}[“„‘'\"«]?$"
)
_AFTER = Pattern(
    r"^[”“’'\"»]*(?:,? (?:of )?(?:19|20)\d\d\b)?(?:\s*[(\[][^()\[\]]{1,80}[)\]])?(?:\s*,)?(?:\s*[”“\"»])?\s*"
    r"(?:(?:which [^,.;]{3,200}|(?:the|an?|[A-Z][\w-]+['’]s) [^,.;()]{3,80}),\s+"
    r"| ?[—–] [^—–.;]{3,90} [—–] |[“\"][^”\"]{3,90}[”\"],?\s+)?"
    r"(?:(?:which|that|and|it)\s+)?"
    r"(?P<aux>(?:(?:has|have|had|is|was|were|are|be|been|being|will|would|should|must|could|may|also|now|not|yet|to|"
    r"expected|planned|scheduled|formally|officially|currently|recently|first|subsequently|originally"
    r"|initially|due|set|"
    r"never|already|newly|then|later|fully|finally|unanimously)\s+){0,7})"
    rf"(?:(?:developed|drafted|prepared|designed|written|elaborated|formulated|signed|finali[sz]ed) and )?"
    rf"(?P<verb>{PARTICIPLE})\b(?P<rest>.{{0,80}})"
)
# "the Data Act, which Parliament passed in 2020", "the principles that the Ministry of Trade adopted"
_WHICH_THEY = Pattern(
    r"^[”“’'\"»]*(?:\s*[(\[][^()\[\]]{1,80}[)\]])?,?\s+(?:that|which)\s+(?:(?:the|its|their)\s+)?"
    r"(?:(?:[A-Z][\w’'-]*|of|and|for|the|government|parliament|cabinet|ministry|council|commission|agency|regulator"
    r"|country|state|president)\s+){1,9}?(?:(?:has|have|had|also|already|first|[a-z]+ly)\s+){0,3}"
    rf"(?P<verb>{PAST})\b(?! (?:by|to)\b)"
)
_IN_FORCE = Pattern(
    r"^[”“’'\"»]*(?: of (?:19|20)\d\d)?(?:\s*[(\[][^()\[\]]{1,80}[)\]])?"
    r"(?: [—–] [^—–.;]{3,90} [—–])?,?\s+(?:which\s+)?"
    r"(?P<aux>(?:will|has|have|is|are|was"
    r"|not|yet|to|expected|just|recently|now|already|finally|only|first|fully|formally)\s+){0,4}"
    r"(?P<verb>(?:(?:entered|enter|enters|entering|came|come|comes|coming|went|been|remains?|is|are)?\s*(?:in"
    r"|into) (?:full )?(?:force|effect)|(?:took|takes|taken|take) effect|(?:been |remains? )?in (?:place|operation)))\b"
    r"(?P<rest>.{0,60})"
)
# What is drafted, tabled or put to the public is not adopted yet.
_IN_THE_MAKING = (
    r"(?:under|in) (?:public )?(?:consultation|discussion|debate|consideration|scrutiny|review|preparation|development)"
    r"|being (?:drafted|prepared|finali[sz]ed|developed|debated|discussed|considered|drawn up|elaborated)"
    r"|in (?:draft|the works)|awaiting (?:[\w-]+ ){0,3}(?:approval|adoption|ratification|signature|assent|enactment)"
)
_PENDING = Pattern(
    r"^[”“’'\"»]*(?:\s*[(\[][^()\[\]]{1,80}[)\]])*(?:"
    r",?\s(?:which )?(?:is|are|remains?|was|were|(?:has|have) been) (?:(?:still|currently|now|presently) )*"
    r"|,? (?:(?:still|currently|now|presently) )?(?=being |under dev|under prep|awaiting ))"
    rf"(?P<verb>{_IN_THE_MAKING}|(?:pending |now )?(?:before|in) (?:the )?(?:[\w-]+ ){{0,2}}(?:[Pp]arliament"
    r"|[Aa]ssembly|[Cc]ongress|[Ss]enate|[Hh]ouse|[Cc]hamber|[Cc]ommittee)|pending|at (?:the )?committee stage"
    r"|(?:out|open) for (?:public )?(?:consultation|comment|discussion|debate))\b"
)
_PLANNED_FOR = Pattern(
    r"^[”“’'\"»]*,?\s+(?:is |are |was )?(?P<verb>planned|scheduled|expected|due)\s+(?:for|in|by)\b(?P<rest>.{0,60})"
)
DENIED = re.compile(
    r"\b(?:no(?!\.|\s[\dA-Z])|not|n[’']t|never|without|lacks?|lacking|lacked|absence of|neither|nor|yet to|cannot"
    r"|instead of|rather than)\b",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:should|must|could|would|might|(?-i:may)|ought|can|needs?|recommend\w*|propos\w+|suggest\w*|urg\w+"
    r"|call\w* (?:for|on)|"
    r"encourag\w+|ask\w*|aims?|aiming|seeks?|hop\w+|wish\w*|importan\w+|essential|necessary|crucial"
    r"|towards|consider\w*|future|"
    r"potential|opportunity|possibl[ey]|if|whether|ideally|ambition)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|plans?|planned|planning|intends?|intending|expected|scheduled|due|going|set"
    r"|preparing|about|working) (?:soon )?(?:to|be|for|on)\b"
    r"|\b(?:began|begun|started|commenced|embarked on)\b"
    r"|\bwill\b|\bupcoming\b|\bforthcoming\b|\bunder (?:development|preparation)\b|\bin the process of\b",
    re.IGNORECASE,
)
# "allocated 20 million for establishing the X"
_PAID_FOR = re.compile(r"\b(?:allocat\w+|earmark\w*|set aside|approved|budgeted|announced|provided)\b[^.;:]* for$")
# "2 million over five years to launch the X"
_MONEY_TO = re.compile(
    r"^(?!.*\b(?:spent|spend\w*|invested|cost|used|raised|paid)\b).*(?:\b(?:[mb]illion|crore|lakh)\b|[$€£] ?\d).*\bto$"
)
# What is implemented or amended later exists by then.
_OF_WHAT_EXISTS = re.compile(r"implement|updat|revis|amend|operat|enforc|sign|endors")
_CLAUSE = re.compile(r"[;:]|,\s+(?:but|while|although|whereas|however)\b|\b(?:but|while|although|whereas)\b")


_DATES_FROM = Pattern(
    r"^[”“’'\"»]*(?:\s*\([^()]{1,60}\))?,?\s+(?:which )?(?:is |are |was |became |becomes )?"
    r"(?P<verb>dates (?:from|back to)|effective|applicable)\b(?! (?:in|to|for|against|at) [a-z])"
)
# "The Data Act has applied since 2022", "As of 1 May 2022, the Data Act applies to …": with a date alone
_APPLIES = Pattern(
    r"^[”“’'\"»]*(?:\s*\([^()]{1,60}\))?,?\s+(?:which )?(?P<verb>(?:has |have )(?:fully )?applied|applies|apply)\b"
)
_AND_IN_FORCE = re.compile(
    r" (?:(?:in|on) [^.;,]{4,20} )?and (?:has been |is |was )?(?P<verb>(?:entered into|came into|in) (?:full )?"
    r"(?:force|effect)|took effect)\b(?! the)"
)
_CHAINED = re.compile(
    rf" by [^.;,]{{2,80}}? (?:and (?:was |were )?|was |were |has been |have been )(?P<verb>{PARTICIPLE}) (?:on|in|as)\b"
)
_BRACKET = Pattern(
    r"^[”\"»]*:?\s*[(\[](?:first |recently |originally |in )?(?P<word>signed|w\.e\.f\.|with effect|effective"
    r"|force|draft|bill|planned|expected|due|forthcoming|proposed"
    r"|adopted|approved|enacted|passed|issued|released|launched"
    r"|published)(?!\w)[^()\[\]]{0,50}[)\]]",
    re.IGNORECASE,
)
_IN_BRACKET = (
    {"draft": "proposed", "bill": "proposed", "planned": "planned", "expected": "planned", "due": "planned"}
    | {"forthcoming": "planned"}
    | dict.fromkeys(("w.e.f.", "with effect", "effective", "force"), "in_force")
)
# "Bill on Data: Presented in the Senate on 3 May 2021, it …"
_BEHIND_COLON = Pattern(rf"^[”\"»]*: (?P<verb>(?i:{PARTICIPLE})) (?:in|on|by|to)\b")
_OPENING = Pattern(rf"^(?P<verb>(?i:{PARTICIPLE}))\b[^.;:]{{0,120}}, (?:the |this |its )?[“\"]?$")
_SINCE = Pattern(
    r"^(?P<verb>(?:Effective|In force|In effect|Applicable)) (?:since|from|as of|as from|on)\b[^.;:]{4,30}, "
    r"(?:the |this |its )?[“\"]?$"
)
_NOUNS = {
    "adoption": "adopted",
    "approval": "adopted",
    "enactment": "adopted",
    "promulgation": "adopted",
    "passage": "adopted",
    "ratification": "adopted",
    "signing": "adopted",
    "publication": "published",
    "release": "published",
    "issuance": "published",
    "launch": "in_force",
    "introduction": "in_force",
    "entry into force": "in_force",
    "entering into force": "in_force",
    "coming into force": "in_force",
    "coming into effect": "in_force",
    "roll-?out": "in_force",
    "unveiling": "published",
    "presentation": "published",
    "tabling": "proposed",
    "creation": "",
    "formation": "",
    "setting[- ]up": "",
    "establishment": "",
    "development": "",
    "drafting": "",
    "preparation": "",
    "elaboration": "",
    "formulation": "",
    "finalisation": "",
    "finalization": "",
}
_NOMINAL = Pattern(
    rf"\b(?P<verb>{'|'.join(_NOUNS)}) (?:of|for) "
    r"(?:the |its |their |an? )?(?:[\w-]+[’']s )?(?:(?:new|first|national) )*[“‘'\"]?$",
    re.IGNORECASE,
)
_OF_A_NEW_ONE = re.compile(r" (?:of|for) an? (?:(?:new|first|national) )*[“‘'\"]?$")  # "the development of a new "
_DONE = re.compile(
    r"\b(?:with|since|following|after|upon|by|led to|resulted in|culminat\w+ (?:in|with)|saw|marked by|announc\w+"
    r"|celebrat\w+|welcom\w+|g[ai]v(?:e|en|ing)|grant(?:ed|s|ing)"
    r"|(?:milestones?|steps?|achievements?|moves?|efforts?)(?: [\w-]+){0,4} (?:was|is|were|includes?)"
    r"|particularly) (?:the )?(?:[\w-]+ )?$|^The (?:[\w-]+ )?$"
    r"|\b(?:with|through|thanks to|following) (?:its|the|an?) [^.;:,]{3,45} and the (?:[\w-]+ )?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:began|begun|started|commenced|initiated|embarked on|work(?:s|ed|ing)? on|announc(?:e[sd]?|ing)|plans?"
    r"|planned"
    r"|approv(?:e[sd]|ing)|leading|led|leads|coordinat(?:e[sd]|ing)|oversee(?:s|ing)|foresees?|envisages?"
    r"|provid(?:es?|ing) for|underway"
    r"|in the process of|pending|awaiting|ahead of|prior to|will (?:begin|start|lead)|includ(?:e[sd]?|ing)) (?:the )?"
    r"(?:[\w-]+ )?$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:propos|recommend|suggest)\w* (?:the )?(?:[\w-]+ )?$|\bcall\w* for (?:the )?(?:[\w-]+ )?$")
_DATED = re.compile(r"\bthe (?P<year>(?:19|20)\d\d) $")
# "adopted the Act | on the use of data in | May 2020"
# "launched X | , a platform for learning, in | May 2020"
_COMPLEMENT_DATED = re.compile(
    r"^ (?:on|for|of|in|regarding|concerning) [^.,;:()]{2,80} (?:in|on) (?:the )?$"
    r"|^[”\"»]?, (?:an?|the|its|their) [^.,;:()]{4,80}, (?:in|on) (?:the )?$"
)
IN_FORCE_SINCE = re.compile(
    r"^[”“’'\"»]*(?:\s*\([^()]*\))?\s+(?:has been|is being|is|was) (?P<verb>implemented|applied"
    r"|operational|active) since\b"
)


@dataclass(frozen=True, slots=True)
class Act:
    """What is done to a thing; offsets are those of the text given."""

    status: str  # instruments.status; "" if the verb tells none
    start: int  # the verb
    end: int
    active: bool  # its subject stands before the verb
    mood: str = "fact"  # "fact" | "planned" | "hoped" | "denied"
    date: dates.Date | None = None


def act_on(text: str, start: int, end: int) -> Act | None:
    """What `text` says is done to the thing that it names in `start:end`; of two acts the one that"
    " makes it public."""
    after = _after(text, end)
    if after is not None and _NONE_SUCH.search(text, max(0, start - 60), start):
        after = replace(after, mood="denied", status="")
    yet_to_be = after is not None and _UNTIL_THEN.search(text, max(0, start - 30), start)
    if after is not None and yet_to_be and not re.search(r"\b(?:was|were|had)\b", text[end : after.start]):
        after = replace(after, mood="hoped", status="", date=None)
    acts = [act for act in (after, _leading(text, start), _before(text, start, end)) if act is not None]
    if after is not None and after.status == "proposed" and not is_verb(text[after.start : after.end].split()[-1]):
        return after  # "published a draft, which is awaiting approval"
    # What made a thing says more than since when it is in effect: "has issued the Guide, effective from 15 March 2024".
    best = min(
        acts,
        key=lambda act: (
            act.mood == "denied",
            act.status in ("", "proposed"),
            text[act.start : act.end] in _SINCE_WHEN,
        ),
        default=None,
    )
    if best is not None and best.date is None and best.mood == "fact" and after is not None and after.mood == "fact":
        return replace(best, date=after.date)
    return best


_SINCE_WHEN = frozenset({"effective", "applicable"})


# "until that act is passed", "once the bill is adopted"
_UNTIL_THEN = re.compile(r"\b(?:[Uu]ntil|[Oo]nce|[Ii]f|[Uu]nless) (?:(?:the|this|that|such an?|its) )?(?:new )?$")
_NONE_SUCH = re.compile(r"\b(?:[Nn]o|[Nn]either|without an?y?) (?:[\w-]+ ){0,4}$")  # "No AI law is in force"
_AS_ADJECTIVE = re.compile(r"\b(?:the|its|their|an?) (?:proposed|revised|updated|amended)$")  # "the proposed Data Act"
# What may stand between a name and what is done to it: its topic, its place and years, the names that share its verb.
_BETWEEN_NAME_AND_ACT = (
    re.compile(
        r"^ (?:on|for|of|to|relating to|concerning|regarding)"
        r" (?:(?!(?:which|that|who|and|was|were|is|has|had|have|will)\b)[\w’'-]+ ){1,12}"
        r"(?=(?:was|were|has|had|is|will|entered|came|took|remains) )"
    ),
    # "the Bell report on ferries | , published in 2021"
    re.compile(
        r"^ (?:on|for|of|concerning|regarding) (?:(?!(?:which|that|who|and|was|were|is|has)\b)[\w’'-]+ ){0,11}[\w’'-]+"
        r"(?=, [a-z]+ (?:in|on|by) )"
    ),
    # "the Decision making | was introduced", "“Bright North” programme, | launched in 2020"
    re.compile(r"^ [a-z]+ing(?= (?:was|were|is|has|had|entered|came|took) )"),
    re.compile(
        r"^[”\"»]* (?:[a-z]+ )?(?:programme|program|project|initiative|scheme|platform|portal|strategy|plan|report"
        r"|policy)"
        r"(?=,? [a-z])"
    ),
    re.compile(
        r"^(?: of (?:19|20)\d\d)?(?: \([^()]{1,60}\))?(?:,| is| was) (?:an?|the)"
        r" (?:(?!(?:that|which|of|for|to|by)\b)[\w-]+ ){1,8}?(?=[a-z]+ed (?:by|in|on) )"
    ),
    re.compile(
        r"^(?: (?:in|of) (?:the )?(?:[A-Z][\w’'-]+ (?:of )?)+)? ?(?:for |covering )?(?:the (?:period|years) )?"
        r"\(?(?:19|20)\d\d ?(?:[-–—]|to|until) ?(?:19|20)?\d\d\)?(?= )"
    ),
    re.compile(
        r"^(?: for (?:19|20)\d\d[-–](?:19|20)?\d\d)?(?:,| and| \((?:19|20)\d\d\))(?:(?! (?:which|that|who|is|was"
        r"|has|had|will|aims?|sets?|includes?|provides?) )"
        r"(?:[^.;:]|(?<=No)\.)){3,160}?(?= (?:were|are|have been|had been) )"
    ),
)


def _after(text: str, end: int) -> Act | None:
    """What is done to a name right after it, or after what may stand between them."""
    if act := _right_after(text, end):
        return act
    after = text[end : end + 330]
    for between in _BETWEEN_NAME_AND_ACT:
        if (skipped := between.match(after)) and (act := _right_after(text, end + len(skipped[0].rstrip()))):
            return act
    return None


def _right_after(text: str, end: int) -> Act | None:
    after = text[end : end + 330]
    if _PENDING.may_match(text) and (match := _PENDING.plain.match(after)):
        return Act("proposed", match.start("verb") + end, match.end("verb") + end, False)
    if _AFTER.may_match(text) and (match := _AFTER.plain.match(after)) and _is_passive(match):
        verb = match.start("verb") + end, match.end("verb") + end
        if (forced := _AND_IN_FORCE.match(text, verb[1])) and _mood(match["aux"]) == "fact":
            made = _date_after(text, verb[1]) if _BY_FORM.get(match["verb"]) else None  # the first date that is stated
            made = made if made is not None and made.end <= forced.start("verb") else None
            return Act("in_force", *forced.span("verb"), False, "fact", made or _date_after(text, forced.end()))
        if (chained := _CHAINED.match(text[verb[1] :])) and not _BY_FORM.get(match["verb"]):
            verb = verb[1] + chained.start("verb"), verb[1] + chained.end("verb")
        return _act(text, verb, _mood(match["aux"]), active=False, stop=end)
    if _WHICH_THEY.may_match(text) and (match := _WHICH_THEY.plain.match(after)):
        return _act(text, (match.start("verb") + end, match.end("verb") + end), "fact", active=False, stop=end)
    if _BEHIND_COLON.may_match(text) and (match := _BEHIND_COLON.plain.match(after)):
        return _act(text, (match.start("verb") + end, match.end("verb") + end), "fact", active=False, stop=end)
    for pattern, status in ((_IN_FORCE, "in_force"), (_PLANNED_FOR, "planned")):
        if pattern.may_match(text) and (match := pattern.plain.match(after)):
            verb = match.start("verb") + end, match.end("verb") + end
            mood = "planned" if status == "planned" else _mood(match.groupdict().get("aux") or "")
            return Act("planned" if mood == "planned" else status, *verb, False, mood, _date_after(text, verb[1]))
    if _DATES_FROM.may_match(text) and (match := _DATES_FROM.plain.match(after)):
        verb = match.start("verb") + end, match.end("verb") + end
        date = _date_after(text, verb[1])
        return Act("" if match["verb"].startswith("dates") or date is None else "in_force", *verb, False, "fact", date)
    if _APPLIES.may_match(text) and (match := _APPLIES.plain.match(after)):
        verb = match.start("verb") + end, match.end("verb") + end
        if date := _date_after(text, verb[1]) or _date_first(text, end):
            return Act("in_force", *verb, False, "fact", date)
    if _BRACKET.may_match(text) and (match := _BRACKET.plain.match(after)):
        verb = match.start("word") + end, match.end("word") + end
        word = match["word"].lower()
        status = _IN_BRACKET.get(word) or _BY_FORM.get(word, "")
        return Act(status, *verb, False, "fact", next(_shifted(text, verb[1], end + match.end()), None))
    return None


def _leading(text: str, start: int) -> Act | None:
    """ "Published by the ministry in 2021, the X …": a participle that opens the sentence."""
    if match := _SINCE.match(text, 0, start):
        verb = match.span("verb")
        return Act("in_force", *verb, False, "fact", next(_shifted(text, verb[1], start), None))
    if match := _OPENING.match(text, 0, start):
        verb = match.span("verb")
        found = next(_shifted(text, verb[1], start), None)
        return Act(_BY_FORM.get(match["verb"].lower(), ""), *verb, False, "fact", found)
    return None


def _before(text: str, start: int, end: int) -> Act | None:
    window = max(0, start - 140)
    before = text[window:start]
    verbs = [word.start() for word in _WORD.finditer(before) if word[0].lower() in _FIRST_WORDS]
    for pattern in (_BEFORE, _APPOSED):
        if match := next((match for at in verbs if (match := pattern.plain.match(before, at))), None):
            verb = match.start("verb") + window, match.end("verb") + window
            if pattern is _BEFORE and _AS_ADJECTIVE.search(text, 0, verb[1]):
                continue
            if _PASSIVE.search(text, 0, verb[0]) and _TO_WHAT.search(text, verb[1], start):
                continue  # "has been appointed authority for the X"
            return _act(text, verb, mood_at(text, *verb), active=True, stop=end)
    return _nominal(text, start, end)


_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|being)(?: \w+ly| also| now)? $")
_TO_WHAT = re.compile(r" (?:for|of|on|under|in) ")


def _nominal(text: str, start: int, end: int) -> Act | None:
    """ "Since the adoption of X in 2021", "the 2021 publication of X", "has begun the development of a X": a noun that
    says what was done, or is being done."""
    window = max(0, start - 60)
    if not _NOMINAL.may_match(text) or not (match := _NOMINAL.plain.search(text[window:start])):
        return None
    verb = match.start("verb") + window, match.end("verb") + window
    status = _NOUNS.get(match["verb"].lower(), "in_force")  # "rollout" alone is spelt in two ways
    if status and (year := _DATED.search(text, 0, verb[0])):
        return Act(status, *verb, False, "fact", dates.Date(*year.span("year"), year["year"]))
    near = max(0, verb[0] - 50), verb[0]
    if status and _DONE.search(text, *near) and not DENIED.search(text, *near):
        return Act(status, *verb, False, "fact", _date_after(text, end))
    if status and (date := _date_after(text, end)) and not re.search(r"\b(?:by|for|until) $", text[end : date.start]):
        clause = _clause_before(text, verb[0])
        if not (DENIED.search(clause) or _HOPED.search(clause) or _PLANNED.search(clause)):
            return Act(status, *verb, False, "fact", date)
    if not status and (begun := _BEGUN.search(text, max(0, verb[0] - 50), verb[0])) and asserted(text, begun.start()):
        return Act("planned", begun.start(), verb[1], True, "planned", _date_after(text, end))
    if not status and _OF_A_NEW_ONE.search(match[0]) and asserted(text, verb[0]):
        return Act("planned", *verb, True, "planned", None)
    if not status and (asked := _ASKED.search(text, max(0, verb[0] - 50), verb[0])):
        return Act("proposed", asked.start(), verb[1], True, "hoped")
    return None


def _shifted(text: str, start: int, end: int) -> Iterator[dates.Date]:
    for date in dates.find(text[start:end]):
        yield dates.Date(start + date.start, start + date.end, date.value, date.until)


def _is_passive(match: re.Match[str]) -> bool:
    """With an auxiliary, or as a bare participle with its date or agent: "begun in 2011", "written by X"."""
    if re.search(r"\b(?:is|was|were|are|be|been|being)\b", match["aux"]):
        return True
    if re.search(r"\b(?:recently|newly|already|first)\b", match["aux"]) and re.match(r"[,.)]", match["rest"]):
        return True  # "the Data Act, recently enacted, …"
    return not match["aux"].strip() and bool(
        re.match(r"(?: as [a-z]+(?: [a-z]+)?)?\s+(?:in|on|since|by|under)\b", match["rest"])
    )


def _act(text: str, verb: tuple[int, int], mood: str, *, active: bool, stop: int) -> Act:
    if active and text[stop:].startswith(" into law") and mood == "fact":
        return Act(
            "adopted", *verb, True, mood, _date_after(text, stop + len(" into law")) or _date_first(text, verb[0])
        )
    word = text[slice(*verb)].lower()
    exists = _OF_WHAT_EXISTS.match(word) and not (active and text.startswith((" a ", " an "), verb[1]))
    status = "planned" if mood == "planned" and not exists else _BY_FORM.get(word, "")
    date = _date_after(text, verb[1]) if not active else _date_after(text, stop) or _date_between(text, verb[1])
    return Act(status, *verb, active, mood, date or _date_first(text, verb[0]))


def _date_between(text: str, verb: int) -> dates.Date | None:
    """The date between a verb and its object: "approved in May 2021 a …"."""
    when = _WHEN.match(text, verb)
    return next(_shifted(text, verb, when.end()), None) if when and when.end() > verb else None


_WHEN = re.compile(WHEN)
_DONE_BY_THEN = re.compile(
    r"\b(?:has|have|had|was|were|\w+ed)\b(?!.*\b(?:will|should|to)\b).*(?:,|\band|\bby|\bafter|\bwith)$"
)
_WITH_SUBJECT = re.compile(
    r", with (?:the )?(?:[A-Z][\w’'-]*|government|cabinet|ministry|parliament)(?: [A-Z][\w-]*)*(?: [a-z]+ly| also)? $"
)
_IN_A_YEAR = re.compile(r"[^.;,]{3,100} (?:in|on) (?:\w+ )?(?:\d\d?,? )?(?:19|20)\d\d\b")


def mood_at(text: str, start: int, end: int) -> str:
    """Whether a verb in the active states a fact, a plan, a hope or a denial, by the words before it in"
    " its clause."""
    clause = text[max(0, start - 160) : start]
    cut = [m.end() for m in _CLAUSE.finditer(clause)]
    clause = clause[cut[-1] :] if cut else clause
    near = " ".join(clause.split()[-12:])
    verb = text[start:end].lower()
    if re.search(r"\b(?:first|second|third|last|only)\b[^.,;]{0,50} to\s*$", near + " "):
        return "fact"  # "was the first country to publish a strategy"
    if re.search(r"\b(?:not|never|n[’']t|yet to|without|failed to)(?:\s+\w+){0,2}\s*$", near):
        return "denied"
    infinitive = verb in _BASE and bool(
        re.search(r"\b(?:to|will|shall|would|should|must|could|can|may|might|and)\s+(?:\w+ly\s+|also\s+)?$", near + " ")
    )
    if verb.endswith("ing") and _DONE_BY_THEN.search(clause.rstrip()) and _IN_A_YEAR.match(text, end):
        return "fact"  # "has made progress, enacting the Data Act in 2019"
    if verb.endswith("ing") and _WITH_SUBJECT.search(clause):
        return "fact"  # "…, with the cabinet approving a strategy"
    if infinitive or verb.endswith("ing"):
        if (
            _PLANNED.search(near)
            or _PAID_FOR.search(near)
            or _MONEY_TO.search(near)
            or (verb.endswith("ing") and re.search(r"\b(?:is|are)(?: (?:also|now|currently))?$", near))
        ):
            return "planned"
        return "hoped"
    if verb in _BASE and verb not in _PAST:
        return "fact" if re.search(r"\b(?:did|does|do|also|and|\w+s)\s*$", near) else "hoped"
    if re.search(r"\b(?:should|could|would|might|may|must)\s+(?:have|be)\s*$", near):
        return "hoped"
    return "fact"


def _mood(auxiliaries: str) -> str:
    words = set(auxiliaries.split())
    if words == {"be"}:
        return "hoped"  # "recommends that a fund be created"
    if {"is", "to", "be"} <= words and not words & {"not", "never", "yet"}:
        return "planned"
    if words & {"not", "never"} or ("yet" in words and "to" in words):
        return "denied"
    if words & {"will", "expected", "planned", "scheduled", "due"}:
        return "planned"
    if words & {"would", "should", "must", "could", "may", "to"}:
        return "hoped"
    return "fact"


def asserted(text: str, start: int) -> bool:
    """Whether what is named at `start` is said to exist: no denial or hope before it in its clause."""
    clause = _clause_before(text, start)
    return not DENIED.search(clause) and not _HOPED.search(clause)


def denied(text: str, start: int) -> bool:
    """Whether a denial stands before what is named at `start`, in its clause."""
    return DENIED.search(_clause_before(text, start)) is not None


def _clause_before(text: str, start: int) -> str:
    clause = text[max(0, start - 160) : start]
    cut = [m.end() for m in _CLAUSE.finditer(clause)]
    return clause[cut[-1] :] if cut else clause


def _date_after(text: str, position: int) -> dates.Date | None:
    """A date that belongs to the words before `position`: "… in May 2020", "… by the ministry on 3 May 2020"."""
    window = text[position : position + 170]
    for date in dates.find(window):
        between = window[: date.start]
        if window[date.end : date.end + 1] == "/":
            continue  # the number of an act: "through Decree 2021/18"
        if not date.until and _COMPLEMENT_DATED.match(between):
            return dates.Date(position + date.start, position + date.end, date.value, date.until)
        if not date.until and re.match(
            r"^[”“\"»)]*(?: as [a-z]+(?: [a-z]+)?)?(?:\s*[(][^()]*[)])?(?:\s(?:19|20)\d\d[-–](?:19|20)?\d\d)?,?"
            r"\s*(?:by (?:(?!(?:that|which|who|since) )[^,;:.]){2,110})?"
            r"(?:,? in (?:the )?(?:[A-Z][\w’'-]+ ){1,3}(?=in|on))?"
            r"(?:(?:,? (?:through|by|via|under) [^;:,]{3,70} and (?:was )?published)?"
            r" in (?:the )?(?:[Oo]fficial )?(?:Gazette|Journal|Bulletin|gazette|journal)(?: [\w./ ]{1,20}? of)?)?,?"
            r"\s*(?:back )?(?:in|on|since|from"
            r"|as of|for|at|by|at the end of|dated|through)?"
            r"\s*(?:the )?(?:early |late |mid-? ?|end of |beginning of |spring of |summer of "
            r"|first half of |second half of )?$",
            between,
        ):
            return dates.Date(position + date.start, position + date.end, date.value, date.until)
    return None


_NEW_CLAUSE = re.compile(r"(?:,|;) (?:and |while |but |then )(?=(?:in|on) (?:[A-Z][a-z]+|\d))")


_OF_A_TIMELINE = re.compile(r" ?(?:[:–—|]|- )")  # "2023: Ruritania launched …"


def _date_first(text: str, verb: int) -> dates.Date | None:
    """The date with which a sentence or its clause opens: "In 2021, …", "…, and in May 2020 the ministry …"."""
    clauses = [c.end() for c in _NEW_CLAUSE.finditer(text, 0, verb)]
    if clauses and (date := next(_shifted(text, clauses[-1], min(verb, clauses[-1] + 30)), None)):
        return date
    for date in dates.find(text[: min(verb, 60)]):
        if _OF_A_TIMELINE.match(text, date.end) and not text[: date.start].strip("•*- "):
            return date
        if re.search(
            r"\b(?:in|on|since|as of|at)\s+(?:the )?(?:(?:early|late|mid) ?-?|(?:spring|summer|autumn|fall|winter"
            r"|beginning|end|(?:first|second) half|\w+ quarter) of )?$",
            text[: date.start],
            re.IGNORECASE,
        ):
            return date
        break
    return None
