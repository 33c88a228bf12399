"""Frames: how prose says that an authority uses a technology, as words around it in an outline.

The status is the name of the group that tells it; `whose` says who the user is, `purpose` where what it is for stands.
Those that come first are read first, and what they have read is not read again. Codebook: deployments.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pipeline.extraction.deployments import whose
from pipeline.extraction.deployments.whose import Reading, Told
from pipeline.extraction.deployments.words import (
    ADVERB,
    BY_MEANS_OF,
    CALLED,
    CITIZENS,
    DETERMINERS,
    JUDGED,
    OBJECT,
    OPERATE,
    STOP,
    VERB,
)
from pipeline.extraction.finders.technologies import T
from pipeline.extraction.patterns import Pattern

Purpose = Literal["after", "what", "does", "rest", "for_whom", "none"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Words around a technology that state a use of it."""

    name: str
    words: Pattern
    whose: Callable[[Reading], Told | None]
    purpose: Purpose
    confidence: float
    goes_on: bool = False  # whether more technologies of the same user may follow: "and Y to find umbrellas"
    broad: bool = False  # whether any doubtful word before it makes it no use
    alone: bool = False  # whether it is read only where no other frame is, and the status is told elsewhere
    of_a_state: bool = False  # whether it is enough that a state is the subject, who uses it where and for what or not


# "Facial recognition at two quays will be extended to nine lighthouses by spring": two rows at once.
EXTENDED = Pattern(
    rf"(?<![\w-]){T} (?:at|in|on) (?P<place>[^.,;]{{3,60}}?)(?:"
    rf" (?:under|by|through) [^.,;]{{3,60}}?)?"
    r" (?:will be|is to be|is being) (?P<planned>extended|expanded|rolled out)"
    r" to (?P<more>[^.,;]{3,60}?)(?= by\b| in \d|[.,;]|$)"
)
FRAMES = (
    # The Ministry of Tides uses a chatbot to answer questions.
    Frame(
        "deployments.authority_uses",
        Pattern(rf"(?<![\w-])(?:{VERB}) {OBJECT}"),
        whose.subject,
        "after",
        0.85,
        goes_on=True,
    ),
    # A “clever” face recognition system is also in use to find lost umbrellas.
    Frame(
        "deployments.in_use",
        Pattern(
            r"(?:^(?:[Ii]n (?:the )?[A-Z][\w’-]+ (?:[A-Z][\w’-]+ )?)?|(?<=[,;:] )|(?<=\bwith )|(?<=\bthat )|(?<=\band )"
            r"|(?<=\bbut )|(?<=[’']s )"
            r"|(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|several"
            r"|(?:[Ss]ome|[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early) \d[\d,.]*|(?:[Tt]housands|[Hh]undreds"
            r"|[Dd]ozens|[Tt]ens) of|[Ss]ome|\d[\d,.]*) )"
            rf"{T}(?P<name>{CALLED})(?:(?: an? [^.,;]{{3,60}}?)?,?"
            rf" (?:for|to|that|which|aim(?:ed|ing) (?:at|to)|(?:designed|meant|intended|able) to)"
            rf" (?P<what>[^.,;]{{3,160}}?)| an? [^.,;]{{3,80}}?| (?:at|in|on) (?P<at>[^.,;]{{3,50}}?))?,?"
            r" (?:(?P<planned>(?:will|is to|are to|(?:is|are) (?:now |also |soon )?(?:planned|due|set|expected"
            r"|slated"
            r"|scheduled|intended|poised|going) to) (?:also |soon )?be"
            r" (?:used|introduced|deployed|launched|implemented|installed|rolled out|tested|piloted|trial+ed|developed"
            r"|created|built|adopted|integrated|put (?:in(?:to)? )?(?:place|use|operation|service))"
            r"|(?:is|are) (?:also |now |being |currently )*(?:planned|scheduled|slated|earmarked|set|intended|foreseen)"
            r" for (?:deployment|use|introduction|implementation|launch|installation|roll-?out)\b)"
            rf"|(?:(?:is|are|has been|have been|had been|was|were) {ADVERB}(?:being )?{ADVERB}|(?=remains? ))"
            r"(?:(?P<pilot>tested|piloted|trial+ed|tried(?: out)?)"
            rf"|(?P<stopped>{STOP})"
            r"|(?P<in_use>in use|used|deployed|employed|implemented|installed|operated|operational|up and running"
            r"|introduced|rolled out|launched|in operation|applied|put in place|in place|utili[sz]ed|adopted"
            r"|leveraged|harnessed"
            r"|put into (?:operation|use|service)|put up|mounted|opened|made available|inaugurated|switched on"
            r"|remains? (?:in (?:place|use|operation)|operational|active)"
            r"|available(?= (?:on|at|in|to|for|since)\b))"
            r"|(?P<not_stated>developed|created|built|set up|(?P<bought>procured|purchased|bought|acquired|ordered)))"
            r")"
        ),
        whose.passive,
        "after",
        0.85,
    ),
    # Bell is a chatbot used by the Ferry Office that gives advice.
    Frame(
        "deployments.used_by",
        Pattern(
            rf"(?<![\w-])(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) )?{T}{CALLED}(?: (?:that"
            rf"|which))?(?: (?:is|was|are|has been))?(?: (?:also|now|currently|being|–|—|-|already|widely))*"
            r"(?: (?:developed|created|built|made|designed|supplied|provided) by [^.,;]{2,60}? and)?"
            r" (?:(?P<in_use>used|operated|employed|deployed|introduced|run|launched|adopted"
            r"|developed and used|in use|managed|implemented|installed|rolled out|set up|put in place)"
            r"|(?P<pilot>piloted|tested|trial+ed)|(?P<not_stated>created|developed|built|designed))"
            r"(?: and [a-z]+ed)?(?: by [^.,;]{2,50}?(?= for ))?(?: (?:in|during|since) (?:the )?[\w ]{3,25}?)? (?:by"
            r"|for)"
            r" (?!(?:public |state |government |law enforcement )?(?:authorities|bodies|agencies|administrations"
            r"|governments|institutions)\b)"
        ),
        whose.agent_next,
        "after",
        0.85,
    ),
    # Inspectors criticised Bell, a face recognition system of the Ferry Office.
    Frame(
        "deployments.of_an_authority",
        Pattern(
            rf"(?:,| is| was| are| include| includes| including| and) (?P<in_use>an?"
            rf"|the) {T} of (?=the [A-Z]|[A-Z]|the (?:police|city)\b)"
        ),
        whose.owner_after,
        "after",
        0.8,
    ),
    # The Ferry Office ranks passengers with an algorithm.
    Frame(
        "deployments.works_with",
        Pattern(
            rf"(?<![\w-])(?P<what>(?P<in_use>{OPERATE}|(?:has|have) automated"
            rf"|(?:has|have|is|are)(?:,? (?:for|since) [\w ]{{2,20}}?,?)? (?:been )?{ADVERB}(?!us|test|pilot|plan"
            rf"|work|consider|explor|discuss|examin|study|look|seek|call|urg|ask|warn|becom)"
            rf"[a-z]{{3,}}ing)(?: [^.,;]{{3,80}}?)?)"
            rf" (?:with|{BY_MEANS_OF})"
            rf" {DETERMINERS}(?:[a-z-]+ (?:and|or) )?{T}"
        ),
        whose.worker,
        "what",
        0.8,
        goes_on=True,
    ),
    # From spring the Ferry Office will scan tickets with an image recognition system.
    Frame(
        "deployments.will_work_with",
        Pattern(
            r"\b(?P<planned>will|plans to|intends to|is to|are to) (?:soon |also |then )?"
            rf"(?P<what>(?!not\b|be\b|work\b|cooperate\b)[a-z]{{3,}} [^.,;]{{3,80}}?) (?:with|{BY_MEANS_OF})"
            rf" {DETERMINERS}{T}"
        ),
        whose.worker,
        "what",
        0.75,
    ),
    # The Ferry Office’s chatbot Bell answers questions about ferries.
    Frame(
        "deployments.authority_s_own",
        Pattern(
            rf"(?:[’']s?|\b[Tt]he (?:police|city|municipal|government)) {T}{CALLED}"
            rf"(?: (?:for|to) (?P<what>[^.,;]{{3,60}}?))? {ADVERB}(?:[a-z]+ly )?"
            rf"(?:(?:was|were|has been|have been|is|are) (?:\w+ly )?(?P<stopped>{STOP})"
            r"|(?P<in_use>(?!is\b|was\b|has\b|does\b|needs\b|remains\b|falls\b|comes\b|raises\b|lacks\b|systems\b|tools\b)[a-z]+s|answered"
            r"|(?:has|have) (?:already |so far )?(?!been\b|become\b|not\b|drawn\b|raised\b)[a-z]+(?:ed|n)"
            r"|assessed|profiled|flagged|discriminated|misidentified|helped|processed|identified)) "
        ),
        whose.own,
        "does",
        0.8,
        goes_on=True,
    ),
    # A chatbot called Bell answers the questions of citizens.
    Frame(
        "deployments.answers",
        Pattern(
            rf"^(?:(?:In|At|On|From|By) [^,;.]{{3,50}}, )?(?:[Aa]n?|[Tt]he"
            rf"|[Tt]his) {T}{CALLED} {ADVERB}(?:automatically )?"
            r"(?:(?P<planned>will) (?:soon |then )?(?=answer|help|inform|assist|guide|advise)|(?P<in_use>answers|helps"
            rf"|informs|assists"
            r"|guides|advises) ?)(?=[^.;]{0,80}\b(?:citizens|residents|taxpayers|job ?seekers|patients|asylum seekers"
            r"|applicants|parents|pupils|voters|farmers|migrants|refugees|travellers)\b)"
        ),
        whose.whom_it_serves,
        "does",
        0.75,
    ),
    # A project by the Ferry Office to use machine learning to count boats.
    Frame(
        "deployments.project_of",
        Pattern(
            r"\b[Aa]n? (?:[a-z]+ )?(?P<not_stated>pilot|trial|test|project|experiment"
            r"|initiative)(?: project)? (?:by|of|at|in)"
            rf" (?P<by>[^.,;]{{3,90}}?),? (?:to (?:use|test|apply|employ)|that uses?|which uses?|using"
            rf"|with) {DETERMINERS}"
            rf"{T}"
        ),
        whose.agent,
        "after",
        0.75,
    ),
    # The use of facial recognition by the harbour police was suspended.
    Frame(
        "deployments.use_by",
        Pattern(
            r"\b(?:(?:[Uu]se|[Ii]mplementation|[Dd]eployment|[Oo]peration|[Ii]nstallation|[Rr]oll-?out"
            r"|[Ii]ntroduction"
            r"|[Aa]doption)|(?P<pilot>[Pp]ilot|[Tt]rials?|[Tt]ests?|[Pp]iloting|[Tt]esting)) (?:of|with) (?:an? "
            rf"|the )?{T}(?: \([^()]*\))?(?: by (?P<by>[^.,;]{{3,60}}?))?(?: (?:to|for) (?P<what>[^.,;]{{3,60}}?))?"
            rf"(?: (?:at|in|on|across) [^.,;]{{3,60}}?)?(?P<verb> )(?:(?:was|were|is|has been|have been"
            rf"|had) )?{ADVERB}"
            rf"(?:(?P<stopped>{STOP}|banned|prohibited|outlawed|unconstitutional|unlawful|illegal)"
            rf"|(?P<in_use>critici[sz]ed|challenged"
            r"|condemned|investigated|found|ruled|declared|extended|expanded|began|begun|started"
            r"|continue[sd]|underway|ran|runs|lasted|showed|found"
            r"|(?:has |have )?(?:drawn?|drew|raised|sparked|prompted|led to|caused|helped|reduced|met with"
            r"|come under)))\b"
        ),
        whose.agent_or_place,
        "none",
        0.85,
    ),
    # Trials of facial recognition are underway at two quays.
    Frame(
        "deployments.trials_underway",
        Pattern(
            r"\b(?P<pilot>(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Tt]esting|[Pp]iloting|[Ee]xperiments?)"
            rf"(?: projects?| runs?)?) (?:(?:of|with|using"
            rf"|for) {DETERMINERS}{T}[^.,;]{{0,60}}? (?:is|are)"
            r" (?:already |currently |now )?(?:under ?way|ongoing|running|taking place|being (?:run|conducted|held"
            r"|carried out))\b)"
        ),
        whose.anyone,
        "after",
        0.8,
    ),
    # The AI system screens tickets for the Ferry Office.
    Frame(
        "deployments.done_for",
        Pattern(
            rf"^(?:An?|The|This) {T}{CALLED} (?P<in_use>(?!can\b|could\b"
            rf"|may\b)(?:{OPERATE} [^.,;]{{3,80}}?)"
            r" for) (?P<by>(?:the|an?) [^.,;]{3,60})"
        ),
        whose.agent,
        "for_whom",
        0.8,
    ),
    # Machine learning helps the Ferry Office choose which tickets to check.
    Frame(
        "deployments.helps",
        Pattern(
            rf"(?:^|[,;:] (?:and )?)(?:[Aa]n?|[Tt]he|[Tt]his)? ?{T}{CALLED} {ADVERB}(?P<in_use>helps?|assists?"
            rf"|supports?"
            rf"|enables?|allows?|(?:is|are|has been|have been) {ADVERB}(?:helping|assisting|supporting|enabling"
            rf"|allowing))"
            r" (?P<by>(?:the |[A-Z])[^.,;]{3,60})"
        ),
        whose.helped,
        "rest",
        0.8,
    ),
    # With the help of the Bell chatbot, passengers can order tickets.
    Frame(
        "deployments.people_use",
        Pattern(
            rf"\b(?P<in_use>[Ww]ith the help of|[Tt]hrough|[Vv]ia|[Uu]sing|[Tt]hanks to) (?:the"
            rf"|its) {T}{CALLED}"
            rf"[^.;]{{0,60}}? (?:{CITIZENS} can (?:now |also |already )?|it (?:is|was) (?:now )?possible to )"
        ),
        whose.spoken_of,
        "rest",
        0.75,
    ),
    # The regulator fined the harbour police for using facial recognition.
    Frame(
        "deployments.judged_for",
        Pattern(
            rf"\b(?:(?:was|were|been) {JUDGED}|{JUDGED} (?P<by>[^.,;]{{3,60}}?)) (?:for|over"
            rf"|because of) (?:(?:its|their|the)"
            rf" )?(?:\w+ )?(?P<in_use>use|using|having used|deploying"
            rf"|deployment)(?: of)? {DETERMINERS}{T}"
        ),
        whose.judged,
        "after",
        0.8,
        goes_on=True,
    ),
    # The court ordered the harbour police to stop using facial recognition.
    Frame(
        "deployments.ordered_to_stop",
        Pattern(
            r"\b(?:ordered|told|forced|required|instructed|obliged) (?P<by>[^.,;]{3,60}?) to"
            r" (?P<stopped>(?:stop|cease|suspend|end|halt|discontinue)(?: using| (?:the |its )?use of)?)"
            rf" {DETERMINERS}{T}"
        ),
        whose.agent,
        "after",
        0.85,
    ),
    # The court barred the harbour police from using facial recognition.
    Frame(
        "deployments.kept_from",
        Pattern(
            r"\b(?:stopped|barred|prevented|banned|prohibited|blocked) (?P<by>[^.,;]{3,60}?) from"
            rf" (?P<stopped>using|deploying|operating|installing) {DETERMINERS}{T}"
        ),
        whose.agent,
        "after",
        0.8,
    ),
    # The Ferry Office predicts with machine learning how many passengers will come.
    Frame(
        "deployments.works_by",
        Pattern(
            rf"(?<![\w-])(?P<in_use>{OPERATE}) (?:with|{BY_MEANS_OF}) {DETERMINERS}{T}"
            r" (?=(?:how|which|whether|what|where|when|the|an?)\b)"
        ),
        whose.subject,
        "does",
        0.75,
    ),
)
