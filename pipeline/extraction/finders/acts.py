"""Acts of policy in a sentence: who adopted, published, launched or planned what, and when.

`act_on` reads what a sentence says is done to the thing that it names at a place: in the active ("In 2021
Ruritania adopted X"), in the passive ("X was launched by the ministry in May 2020"), or as a participle
("X, begun in 2011"). Codebook, instruments: status and date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.finders import dates
from pipeline.extraction.finders.act_dates import date_after, date_between, date_first, dates_within
from pipeline.extraction.finders.moods import DENIED, asserted, mood_at, mood_of, stated
from pipeline.extraction.finders.policy_verbs import BY_FORM, FIRST_WORDS, PARTICIPLE, PAST, VERB, WHEN, is_verb
from pipeline.extraction.patterns import Pattern

_WORD = re.compile(r"\w+")
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
# What is implemented or amended later exists by then.
_OF_WHAT_EXISTS = re.compile(r"implement|updat|revis|amend|operat|enforc|sign|endors")
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
        if (forced := _AND_IN_FORCE.match(text, verb[1])) and mood_of(match["aux"]) == "fact":
            made = date_after(text, verb[1]) if BY_FORM.get(match["verb"]) else None  # the first date that is stated
            made = made if made is not None and made.end <= forced.start("verb") else None
            return Act("in_force", *forced.span("verb"), False, "fact", made or date_after(text, forced.end()))
        if (chained := _CHAINED.match(text[verb[1] :])) and not BY_FORM.get(match["verb"]):
            verb = verb[1] + chained.start("verb"), verb[1] + chained.end("verb")
        return _act(text, verb, mood_of(match["aux"]), active=False, stop=end)
    if _WHICH_THEY.may_match(text) and (match := _WHICH_THEY.plain.match(after)):
        return _act(text, (match.start("verb") + end, match.end("verb") + end), "fact", active=False, stop=end)
    if _BEHIND_COLON.may_match(text) and (match := _BEHIND_COLON.plain.match(after)):
        return _act(text, (match.start("verb") + end, match.end("verb") + end), "fact", active=False, stop=end)
    for pattern, status in ((_IN_FORCE, "in_force"), (_PLANNED_FOR, "planned")):
        if pattern.may_match(text) and (match := pattern.plain.match(after)):
            verb = match.start("verb") + end, match.end("verb") + end
            mood = "planned" if status == "planned" else mood_of(match.groupdict().get("aux") or "")
            return Act("planned" if mood == "planned" else status, *verb, False, mood, date_after(text, verb[1]))
    if _DATES_FROM.may_match(text) and (match := _DATES_FROM.plain.match(after)):
        verb = match.start("verb") + end, match.end("verb") + end
        date = date_after(text, verb[1])
        return Act("" if match["verb"].startswith("dates") or date is None else "in_force", *verb, False, "fact", date)
    if _APPLIES.may_match(text) and (match := _APPLIES.plain.match(after)):
        verb = match.start("verb") + end, match.end("verb") + end
        if date := date_after(text, verb[1]) or date_first(text, end):
            return Act("in_force", *verb, False, "fact", date)
    if _BRACKET.may_match(text) and (match := _BRACKET.plain.match(after)):
        verb = match.start("word") + end, match.end("word") + end
        word = match["word"].lower()
        status = _IN_BRACKET.get(word) or BY_FORM.get(word, "")
        return Act(status, *verb, False, "fact", next(dates_within(text, verb[1], end + match.end()), None))
    return None


def _leading(text: str, start: int) -> Act | None:
    """ "Published by the ministry in 2021, the X …": a participle that opens the sentence."""
    if match := _SINCE.match(text, 0, start):
        verb = match.span("verb")
        return Act("in_force", *verb, False, "fact", next(dates_within(text, verb[1], start), None))
    if match := _OPENING.match(text, 0, start):
        verb = match.span("verb")
        found = next(dates_within(text, verb[1], start), None)
        return Act(BY_FORM.get(match["verb"].lower(), ""), *verb, False, "fact", found)
    return None


def _before(text: str, start: int, end: int) -> Act | None:
    window = max(0, start - 140)
    before = text[window:start]
    verbs = [word.start() for word in _WORD.finditer(before) if word[0].lower() in FIRST_WORDS]
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
        return Act(status, *verb, False, "fact", date_after(text, end))
    date = date_after(text, end) if status and stated(text, verb[0]) else None
    if date and not re.search(r"\b(?:by|for|until) $", text[end : date.start]):
        return Act(status, *verb, False, "fact", date)
    if not status and (begun := _BEGUN.search(text, max(0, verb[0] - 50), verb[0])) and asserted(text, begun.start()):
        return Act("planned", begun.start(), verb[1], True, "planned", date_after(text, end))
    if not status and _OF_A_NEW_ONE.search(match[0]) and asserted(text, verb[0]):
        return Act("planned", *verb, True, "planned", None)
    if not status and (asked := _ASKED.search(text, max(0, verb[0] - 50), verb[0])):
        return Act("proposed", asked.start(), verb[1], True, "hoped")
    return None


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
        return Act("adopted", *verb, True, mood, date_after(text, stop + len(" into law")) or date_first(text, verb[0]))
    word = text[slice(*verb)].lower()
    exists = _OF_WHAT_EXISTS.match(word) and not (active and text.startswith((" a ", " an "), verb[1]))
    status = "planned" if mood == "planned" and not exists else BY_FORM.get(word, "")
    date = date_after(text, verb[1]) if not active else date_after(text, stop) or date_between(text, verb[1])
    return Act(status, *verb, active, mood, date or date_first(text, verb[0]))
