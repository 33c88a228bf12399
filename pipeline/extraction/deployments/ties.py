"""What ties a technology to a use: the verb before it, what is done with it or by its means, what it does, whose it is.

A sentence is read in outline, in which technologies are runs of one character. Codebook: deployments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pipeline.extraction.deployments.clauses import CLAUSE_END, clause_start
from pipeline.extraction.deployments.drafts import Line
from pipeline.extraction.deployments.words import (
    ACTS,
    ADVERB,
    ASKED,
    BY_MEANS_OF,
    CALLED,
    CITIZENS,
    DETERMINERS,
    JUDGED,
    NO_OBJECT,
    OPERATE,
    OPERATES,
    PLANNED,
    STATUS,
    STOP,
    USES,
    WORKS,
)
from pipeline.extraction.finders.technologies import NAME, PHRASE

_T = rf"[{NAME}{PHRASE}]+"
# "uses buoys and thermal cameras with ...": a verb of use, and what may stand between it and the technology.
_FILLER = (
    r"(?:(?:in|since|from) (?:[A-Z]\w+ )?(?:19|20)\d\d,? "
    r"|(?:use|operation|plans?|projects?|potential|acceptance|feasibility|performance|effectiveness|suitability|accuracy)"
    r"(?: and [a-z]+)? (?:of|to (?:use|introduce)) "
    rf"|(?!{NO_OBJECT}\b)[\w’'“”\"‘,*+.–{NAME}{PHRASE}-]+ )"
)
_USED = re.compile(
    rf"(?<![\w-])(?:{USES})(?:, [^.,;]{{3,60}},)? (?:{_FILLER}){{0,8}}?"
    rf"(?:(?:an?|range|series|network|number|set|fleet|hundreds|thousands|dozens) of )?(?:{_FILLER}){{0,2}}?[“\"‘]?$"
)
# What it takes for a bare form of the verb to be a deed: "has begun to use", "a project to use".
_GOVERNED = re.compile(
    r"\b(?:begun|began|starte?d?|continue[sd]?|able|first|[Pp]ilots?|[Tt]rials?|[Tt]ests?|projects?|initiatives?"
    r"|programmes?"
    r"|(?:working|partnered|partnering|collaborating|cooperating"
    r"|teamed up) with [^.;,]{3,80}?)(?: [^.,;]{3,60})? to (?:\w+ly )?$"
)
_TRIED = re.compile(r"(?i)(?:pilot|trial|test)")
_PROJECT = re.compile(r"project|initiative|programme")
_INFINITIVE = re.compile(r"\bto (?:\w+ly )?(?:[a-z]+(?:,| and| or|, and) )*$")
_LOOSE = re.compile(
    r"\b(?:from|without|before|against|about|on|for|of|in|than|towards?|but"
    r"|as well as) (?:\w+ly )?(?:[a-z]+ing(?:,| and| or|, and) )*$"
)
_AUXILIARY = re.compile(
    r"(?:\b(?:(?:is|are|was|were) (?:said|reported|believed|thought|known|found|alleged|understood) to (?:be|have)"
    rf"|is|are|was|were|has|have|had|been|being|also) {ADVERB})+$"
)
_WAS_JUDGED = re.compile(rf"\b(?:was|were|been) {JUDGED} (?:for|over|because of)(?: (?:its|their|the|having))* $")
# "urged the office to stop using it": it does so still.
_URGED = re.compile(r"\b(?:asked|urged|call(?:s|ed|ing)? (?:on|for)|warned|petitioned|demanded|wants?) [^.,;]{2,60}$")
_KEPT_FROM = re.compile(r"\b(?:stopped|barred|prevented|banned|prohibited|blocked) [^.,;]{3,60}? from $")
_ASKED = re.compile(ASKED)
_JUDGED = re.compile(r"\b(?:for|over|because of|from)(?: (?:its|their|the|having))* $")
# What is done about a use and is none.
_ABOUT = (
    r"(?:how|whether|if|that|which|who|what|not|never|help|enable|allow|let|make|to be|(?:support|encourag|enhanc"
    r"|increas|boost|foster"
    r"|accelerat|strengthen|maximi|facilitat|stimulat|broaden|advanc|deepen"
    r"|overs[ei]|supervis"
    r"|regulat|explor|consider|stud|review|examin|assess|discuss|debat|ban|limit|promot|fund|financ|advis|train"
    r"|monitor"
    r"|investigat|invest)\w*)"
)
COMING = re.compile(r"\b(?:will|plans? to|intends? to|are to|is to)\b")
_TO_COME = re.compile(
    rf"\b{PLANNED}(?: (?!{_ABOUT}\b)[\w’',-]+){{0,6}} $"
    r"|\b[Pp]lans? (?:(?:are|is|exist) (?:[a-z]+ ){0,3})?(?:to|for)(?: (?:the|its|start))? $"
)
_PROPOSED = re.compile(
    r"\b(?:proposed|planned|intended|upcoming|forthcoming) $"
    r"|\b(?:tenders?|RFP|bids?|call for (?:tenders|bids|proposals)|procurement"
    r"|request for proposals) (?:[a-z]+ )?(?:for|to)"
    r" (?:the )?$"
)
# "Examples include using AI to count boats": what the sentence before says is done, or will be.
EXAMPLES = re.compile(
    r"(?:Some )?(?:[Ee]xamples?|[Uu]se cases|(?:The|These) (?:[a-z]+ )?(?:examples|projects|applications"
    r"|uses|initiatives))\b[^.;]{0,40}?\b(?:includes?|are|is)\b|These include\b"
)
# "enhance the use of AI": a policy.
_PROMOTED = re.compile(
    r"\b(?:enhanc|increas|promot|encourag|boost|foster|accelerat|broaden|widen|strengthen|advanc|maximi[sz]|facilitat"
    r"|stimulat)(?:e[sd]?|s|ed|ing|es)? (?:the |wider |greater |more |responsible |ethical |safe |effective )*$"
)
_UNDER_WAY = re.compile(r"\b(?:is|are|been|began|begun|started)(?: \w+ly| now| also| currently)* (?:working on )?$")
_MAKING = re.compile(r"(?:develop|build|creat|design|procur)")
_ENDED_NOW = re.compile(rf"\b(?:{STOP}|ending|end|stop|stopping|to cease)(?: \w+){{0,3}} $")
# What is done with it: "is used", "will be introduced", "went live", "used by".
_ED = (
    r"(?:used|deployed|employed|implemented|installed|operated|introduced|rolled out|launched|applied|utili[sz]ed"
    r"|adopted"
    r"|leveraged|harnessed|mounted|opened|run|managed|inaugurated|switched on|made available|put up|integrated"
    r"|put in(?:to)? (?:place|use|operation|service)|in (?:place|use|operation|service)|up and running"
    r"|operational|live"
    r"|extended|expanded|available(?= (?:on|at|in|to|for|since)\b)|under ?way|ongoing|running|taking place)"
)
# Where it comes from: ", made by Zenda, "
_ORIGIN = (
    r",? (?:made|built|developed|created|designed|supplied|provided|sold|produced|trained|bought|purchased|procured)"
    r" (?:by|from|in|with) [^.,;]{2,80}?"
)
_GAP = (
    r"(?:(?:(?: an? [^.,;]{3,60}?)?,? (?:for|to|that|which|aim(?:ed|ing) (?:at|to)|(?:designed|meant|intended"
    r"|able) to)"
    rf" (?P<what>[^.,;]{{3,160}}?)(?:{_ORIGIN})?|{_ORIGIN}| with [^.,;]{{3,60}}?| an? [^.,;]{{3,80}}?"
    r"| (?:at|in|on|of|from|across|along) (?P<at>[^.,;]{3,60}?))?,?)"
)
_DONE = re.compile(
    rf"{CALLED}{_GAP} (?:(?P<planned>(?:(?:will|(?:is|are) (?:now |also |soon )?(?:(?:planned|due|set|expected|slated"
    r"|scheduled|intended|poised|going) )?to) (?:(?:also|soon|now|then) )?(?:be |go |become |come into |begin "
    r"|start )"
    rf"(?:{_ED}|tested|piloted|trial+ed|developed|created|built|carried out|conducted|held|operat\w+|work\w*|use|run)"
    r"|(?:is|are) (?:also |now |being |currently )*(?:planned|scheduled|slated|earmarked|set|intended|foreseen)"
    r" for (?:deployment|use|introduction|implementation|launch|installation|roll-?out)"
    r"|(?:is|are) (?:also |now |still |currently )*(?:(?:under|in) (?:development|construction|preparation)"
    r"|in the pipeline|being (?:developed|built|designed|created|prepared))"
    rf"|would (?:also |soon |then )*be {_ED}))\b"
    rf"|(?:(?:is|are|has been|have been|had been|was|were|being) {ADVERB}(?:being )?{ADVERB}|(?=remains? |went"
    rf"|goes|came|entered))"
    r"(?:(?P<pilot>tested|piloted|trial+ed|tried(?: out)?)"
    rf"|(?P<stopped>{STOP})"
    rf"|(?P<in_use>{_ED}|remains? (?:in (?:place|use|operation)|operational|active)|went (?:live|online)|goes live"
    r"|(?:came|entered) (?:in)?to (?:use|operation|service)|criticised|found to be)"
    r"|(?P<not_stated>developed|created|built|set up|procured|purchased|bought|acquired|ordered))\b)"
)
_BY = re.compile(
    rf"{CALLED}(?: (?:(?P<what>(?:[a-z]+ing|to|for) [^.,;]{{3,80}}),|(?:that|which)))?(?: (?:is|was|are"
    rf"|has been))?(?: (?:also|now|currently|being|–|—|-|already"
    rf"|widely))*"
    r"(?: (?:developed|created|built|made|designed|supplied|provided) by [^.,;]{2,60}? and)?"
    rf" (?:(?P<in_use>{_ED}|developed and used|set up)|(?P<pilot>piloted|tested|trial+ed)"
    r"|(?P<not_stated>created|developed|built|designed))"
    r"(?: and [a-z]+ed)?(?: by [^.,;]{2,50}?(?= for ))?(?: in (?:[A-Z]\w+ )?\d{4})?"
    r"(?: (?:in|at|on|across|throughout|during|since) [\w’ -]{3,50}?)? (?:by|for) "
    r"(?!(?:public |state |government |law enforcement )?(?:authorities|bodies|agencies|administrations"
    r"|governments|institutions)\b)"
)
_THAT = re.compile(
    r" (?:(?:that|which) )?(?P<by>(?:the |[A-Z])[^.,;]{3,60}?) (?:(?:has|have|had|now|already|\w+ly) )*"
    r"(?P<verb>uses?|used|r[ua]ns?|operate[sd]?|deploy(?:s|ed)|introduced|launched|employ(?:s|ed))\b"
)
# "screens boats with an algorithm", "boats are screened by an algorithm", "people can ask a chatbot"
_MEANS = re.compile(rf"(?<![\w-])(?:{BY_MEANS_OF}|with|(?<!use )by|through|via)(?: whose )? ?{DETERMINERS}(?:an? )?$")
# "the risks posed by AI": nobody's means; "boats owned by many are to be counted": no object.
_RISK = re.compile(r"\b(?:pos|present|caus|creat|offer|rais|enabl|generat|brought|mad)(?:ed|e)? (?:about )?$")
_PREDICATE = re.compile(r"\b(?:is|are|was|were) (?:to be|being)\b")
_VERBS = re.compile(
    rf"(?<![\w-])(?:(?P<citizens>{CITIZENS}(?: [^.,;]{{3,40}}?)? (?:(?P<soon>will (?:soon |then )?be able to|will)"
    r"|can(?: now| also| already)?|are able to|have been able to) )"
    rf"|(?P<coming>(?:will|plans to|intends to|aims? to|seeks? to|is designed to|is to|are to) {ADVERB})(?!not\b"
    rf"|be\b|work\b)(?=[a-z]{{3,}} )"
    rf"|(?=(?:has|have|is|are|was|were)(?:,? (?:for|since) [\w ]{{2,20}}?,?)? (?:been )?{ADVERB}(?!us|test|pilot|plan"
    rf"|work|consider|explor|discuss|examin|study|look|seek|call|urg|ask|warn|becom)[a-z]{{3,}}ing )"
    rf"|(?:has|have) (?=(?:its|their|the|all|old) )|(?<!the )(?={WORKS} )|(?={OPERATE} ))"
)
_PASSIVE = re.compile(
    r"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\band )|(?<=\bwhere ))(?P<what>(?:[\w’'-]+(?:,\d{3})* ){1,12}?"
    rf"(?:(?P<planned>will (?:now |soon |also |then )*be )|(?:is|are|was|were|has been|have been|(?:is|are|was"
    rf"|were) being) )"
    rf"{ADVERB}(?!used|developed|based|created|built|considered|supported|powered|driven|posed|caused|affected|raised"
    r"|replaced|required|trained|funded)(?:[a-z-]{3,}ed|made|taken|drawn|found|written|chosen|seen|read"
    r"|caught)\b[^.;]*?) $"
)
# "Using a chatbot, the office answers letters", "With the help of a chatbot, people can order tickets"
_FRONT = re.compile(
    rf"(?:^|[;:,] )(?:[Uu]sing|[Bb]y (?:using|applying|means of|employing|deploying)"
    rf"|[Ww]ith(?: the (?:help|support|aid|assistance) of)?|[Tt]hanks to|[Tt]hrough(?: the use of)?|[Vv]ia)"
    rf" {DETERMINERS}(?:an? )?$"
)
_THEN = re.compile(rf"{CALLED}(?: (?:to|for|in|at|on|that|which|from|by|since|developed)\b[^.,;]{{3,60}})?, |, ")
# "the chatbot answers letters", "the model of the office has ranked boats"
_DOES = re.compile(
    rf"{CALLED}(?: (?:of|at|in|on|from|by) (?P<by>(?:the |[A-Z])(?:(?!\b(?:includ\w*|are|is|was|were|can|will|has"
    rf"|have|such"
    rf"|for(?! [A-Z])|to|that|which)\b)[^.,;]){{2,60}}?))?(?:, [^,;.]{{3,80}},)? (?:(?:that|which) )?{ADVERB}"
    rf"(?!{CITIZENS} )(?:will (?!be )(?P<planned>(?:soon |also |then )*[a-z]+)|(?P<in_use>(?:(?:has"
    rf"|have) )?{ADVERB}{ACTS}"
    rf"|(?:has been|have been|is|are) {ADVERB}[a-z]{{3,}}ing|(?:{OPERATES}(?:e|y|s|es|ed|ies|ied)?|help|guide"
    rf"|assist|read|watch)))"
    r"(?= (?!and\b|or\b|of\b))"
)


# "answers letters using a chatbot"; but it is the companies' use in "monitors companies using AI"
_PREPOSITION = re.compile(r"\b(?:in|of|for|on|about|from|to|against|before|without|towards?) $")  # "care in using AI"
_USING = re.compile(r"(?:using|employing|deploying|leveraging|harnessing|utili[sz]ing) ")
_OF_OTHERS = re.compile(
    r"^(?:says?|said|announced?|notes?|believes?)\b|\b(?:that|which|who|whether|how)\b|\b(?:companies|firms|businesses|people|those|providers|operators|developers"
    r"|employers|schools|products|projects|users|officers|systems|entities|start-?ups|,) $"
)


class Tie(NamedTuple):
    """What ties a technology to a use, and what that tells of it."""

    kind: Literal["uses", "done", "used_by", "means", "fronted", "does", "own"]
    status: str
    shown: tuple[int, int]  # where the status is told
    start: int  # where its words begin; who stands before them is their subject
    end: int  # where they end, with the technology
    purpose: tuple[int, int] | None = None
    at: tuple[int, int] | None = None  # where it is, if they tell that
    by: int | None = None  # where whoever does it is named


def ties(line: Line, start: int, end: int) -> Iterator[Tie]:
    """What may tie the technology at `start:end` of a sentence to a use, the surest first."""
    for read in (_verb_before, _used_by, _what_is_done, _fronted, _by_means, _what_it_does, _own):
        if tie := read(line, start, end):
            yield tie


# "said that cameras would be installed", "a chatbot for the ferry portal", "a tool with which the office counts boats"
REPORTED = re.compile(r"\b(?:announced|said|confirmed|revealed|reported|stated|told|promised|pledged)\b[^.;]*? that\b")
_SITE = re.compile(r"(?:the |its |an? )?(?:[\w’'-]+ ){0,4}(?:portal|website|platform|helpline|hotline|intranet|app)")
_BY_WHICH = re.compile(rf"{CALLED}(?: \([^()]*\))? (?:by|with|through|via|thanks to|by means of) which (?:the |an? )?")


def _verb_before(line: Line, start: int, end: int) -> Tie | None:
    found = _USED.search(line.outline, max(0, start - 150), start)
    if found is None:
        return None
    low = found.start()
    status = next(s for s in STATUS if found[s])
    shown = found.span(status)
    text = line.text
    if found[0].startswith("order") and text[start].isupper() and text.startswith(" to ", end):
        return None  # "ordered Bell AI to delete faces"
    coming = _TO_COME.search(text, 0, low)
    governed = _GOVERNED.search(text, 0, low)
    if coming:
        status = status if status == "stopped" else "planned"
        low = coming.start()
    elif proposed := _PROPOSED.search(text, 0, low):
        status, low = "planned", proposed.start()
    elif found[status].endswith(" of") and status == "not_stated":
        status = "planned"
    elif status == "not_stated" and _MAKING.match(found[0]) and found[status].endswith("ing"):
        if not (under := _UNDER_WAY.search(text, 0, low)):
            return None
        status, low = "planned", under.start()
    elif judged := _WAS_JUDGED.search(text, 0, low):
        low = judged.start()
    elif kept := _KEPT_FROM.search(text, 0, low):
        status, low = "stopped", kept.start()
    elif governed:
        status = (
            "pilot"
            if _TRIED.match(governed[0])
            else "not_stated"
            if _PROJECT.match(governed[0]) and status == "in_use"
            else status
        )
        low = governed.start()
    elif status == "stopped" and found[0].startswith("to ") and _URGED.search(text, 0, low):
        status = "in_use"
    elif _is_undone(text, found, status):
        return None
    elif ended := _ENDED_NOW.search(text, 0, low):
        status, low = "stopped", ended.start()
    shown = (low, shown[1])
    done = _DONE.match(line.outline, end) if found[0].rstrip().endswith(" of") else None
    if done:
        end = done.end()
        if done["planned"] or done["stopped"]:
            status = "planned" if done["planned"] else "stopped"
            shown = done.span(status)
    if auxiliary := _AUXILIARY.search(text, 0, low):
        low = auxiliary.start()
    elif (
        low == found.start()
        and _USING.match(text, low)
        and not _PREPOSITION.search(text, 0, low)
        and (work := _work_before(line, low))
    ):
        return Tie("uses", status, shown, work[0], end, work[1])
    return Tie("uses", status, shown, low, end)


def _work_before(line: Line, using: int) -> tuple[int, tuple[int, int]] | None:
    """The verb of the clause before "using", whose subject is the user, and what it says is done."""
    low = clause_start(line.text, using)
    verbs = (v for v in _VERBS.finditer(line.outline, low, using) if not (v["citizens"] or v["coming"]))
    verb = next((v for v in verbs if not _OF_OTHERS.search(line.text[v.end() : using])), None)
    return (verb.start(), (verb.end(), using - 1)) if verb else None


def _is_undone(text: str, found: re.Match[str], status: str) -> bool:
    """Whether a word of use is an infinitive or a gerund of what is neither done nor decided on."""
    low = found.start()
    if EXAMPLES.match(text):
        return False
    if _PROMOTED.search(text, 0, low):
        return True
    if _INFINITIVE.search(text, 0, low):
        return status != "stopped"
    judged = _JUDGED.search(text, 0, low) and _ASKED.search(text, 0, low)
    return not found[0].endswith(" of ") and not judged and bool(_LOOSE.search(text, 0, low))


def _used_by(line: Line, start: int, end: int) -> Tie | None:
    found = _BY.match(line.outline, end)
    if found is None and (runs := _THAT.match(line.outline, end)):
        return Tie("used_by", "in_use", runs.span("verb"), start, runs.end(), by=runs.start("by"))
    if found is None and (which := _BY_WHICH.match(line.outline, end)):
        return Tie("fronted", "in_use", which.span(), start, which.end(), by=which.end())
    if found is None:
        return None
    status = next(s for s in STATUS if found.groupdict().get(s))
    what = found.span("what") if found["what"] else None
    return Tie("used_by", status, found.span(status), start, end, what, by=found.end())


def _what_is_done(line: Line, start: int, end: int) -> Tie | None:
    found = _DONE.match(line.outline, end)
    if found is None:
        return None
    status = next(s for s in ("planned", *STATUS) if found[s])
    if found[status].startswith("would ") and not REPORTED.search(line.text, 0, start):
        return None
    what, at = (found.span(g) if found[g] else None for g in ("what", "at"))
    if what and _SITE.fullmatch(line.text, *what):
        what, at = None, what
    return Tie("done", status, found.span(status), start, found.end(), what, at)


def _fronted(line: Line, start: int, end: int) -> Tie | None:
    before, after = _FRONT.search(line.outline, 0, start), _THEN.match(line.outline, end)
    if before is None or after is None:
        return None
    return Tie("fronted", "in_use", before.span(), before.start(), after.end(), by=after.end())


def _by_means(line: Line, start: int, end: int) -> Tie | None:
    means = _MEANS.search(line.outline, 0, start)
    if means is None or _PREPOSITION.search(line.text, 0, means.start()):
        return None
    low = clause_start(line.text, means.start())
    if done := _PASSIVE.search(line.outline, low, means.start()):
        status = "planned" if done["planned"] else "in_use"
        return Tie("means", status, done.span("what"), done.start("what"), end, done.span("what"))
    if _RISK.search(line.text, 0, means.start()):
        return None
    if EXAMPLES.match(line.text) and line.text[:low].endswith(";"):  # "; answer letters with a chatbot"
        what = low + 1, means.start() - 1
        return Tie("means", "in_use", what, low, end, what)
    for verb in _VERBS.finditer(line.outline, low, means.start()):
        if _PREDICATE.search(line.text, verb.end(), means.start()):
            continue
        if verb["citizens"] or verb["coming"]:
            status = "planned" if verb["soon"] or verb["coming"] else "in_use"
            what = verb.end(), means.start()
            return Tie("means", status, verb.span(), verb.start(), end, what)
        what = verb.end(), means.start() - 1
        return Tie("means", "in_use", what, verb.start(), end, what)
    return None


def _what_it_does(line: Line, start: int, end: int) -> Tie | None:
    found = _DOES.match(line.outline, end)
    if found is None:
        return None
    status = "planned" if found["planned"] else "in_use"
    low, high = found.span(status)
    stop = CLAUSE_END.search(line.text, high)
    purpose = low, stop.start() if stop else line.end
    by = found.start("by") if found["by"] else None
    return Tie("does", status, (low, high), start, high, purpose, by=by)


def _own(line: Line, start: int, end: int) -> Tie | None:
    owned = line.text[:start].endswith(("’s ", "'s ", "s’ ", " its ", " their ")) or re.match(
        r" (?:of|at) (?=the |[A-Z])", line.text[end:]
    )
    return Tie("own", "in_use", (start, end), start, end) if owned else None
