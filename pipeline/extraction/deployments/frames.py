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
    ACTS,
    ADVERB,
    AMOUNT,
    ANY_USE,
    BY_MEANS_OF,
    CALLED,
    CITIZENS,
    DETERMINERS,
    INFINITIVE,
    INTENDED,
    JUDGED,
    NO_OBJECT,
    OBJECT,
    OPERATE,
    STOP,
    VERB,
    WORKS,
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
            r"(?:^|(?<=[,;:] )|(?<=\bwith )|(?<=\bthat )|(?<=\band )|(?<=\bbut )|(?<=[’']s )"
            r"|(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|several"
            r"|(?:[Ss]ome|[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early) \d[\d,.]*|[Ss]ome|\d[\d,.]*) )"
            rf"{T}(?P<name>{CALLED})(?:,? (?:for|to|that|which) (?P<what>[^.,;]{{3,80}}?))?,?"
            r" (?:(?P<planned>(?:will|is to|are to|(?:is|are) (?:now |also |soon )?(?:planned|due|set|expected"
            r"|slated"
            r"|scheduled|intended|poised|going) to) (?:also |soon )?be"
            r" (?:used|introduced|deployed|launched|implemented|installed|rolled out|tested|piloted|trial+ed))"
            rf"|(?:(?:is|are|has been|have been|had been|was|were) {ADVERB}(?:being )?{ADVERB}|(?=remains? ))"
            r"(?:(?P<pilot>tested|piloted|trial+ed|tried(?: out)?)"
            rf"|(?P<stopped>{STOP})"
            r"|(?P<in_use>in use|used|deployed|employed|implemented|installed|operated|operational|up and running"
            r"|introduced|rolled out|launched|in operation|applied|put in place|in place|utili[sz]ed|adopted"
            r"|leveraged|harnessed"
            r"|put into (?:operation|use|service)|opened|made available|inaugurated|switched on"
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
            r"|developed and used|in use|managed)"
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
            rf"(?<![\w-])(?P<what>(?P<in_use>{OPERATE}|(?:has|have) automated)(?: [^.,;]{{3,80}}?)?)"
            rf" (?:with|{BY_MEANS_OF})"
            rf" {DETERMINERS}{T}"
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
            rf"(?: (?:for|to) [^.,;]{{3,60}}?)? {ADVERB}(?:[a-z]+ly )?"
            rf"(?:(?:was|were|has been|have been|is|are) (?:\w+ly )?(?P<stopped>{STOP})"
            r"|(?P<in_use>(?!is\b|was\b|has\b|does\b|needs\b|remains\b|lacks\b|systems\b|tools\b)[a-z]+s|answered"
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
            rf"^(?:(?:In|At|On) [^,;.]{{3,50}}, )?(?:[Aa]n?|[Tt]he|[Tt]his) {T}{CALLED} {ADVERB}(?:automatically )?"
            r"(?P<in_use>answers|helps"
            rf"|informs|assists"
            r"|guides|advises)(?= [^.;]{0,60}\b(?:citizens|residents|taxpayers|job ?seekers|patients|asylum seekers"
            r"|applicants|parents|pupils|voters|farmers|migrants|refugees|travellers)\b) "
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
            rf"(?:(?P<stopped>{STOP}|unconstitutional|unlawful|illegal)|(?P<in_use>critici[sz]ed|challenged"
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
    # What follows is broader, and read where nothing above is.
    # The Ferry Office uses buoys and thermal cameras with algorithms to watch the harbour.
    Frame(
        "deployments.uses_among_others",
        Pattern(
            rf"(?<![\w-])(?:{VERB}) (?:(?!(?:to|that|which|who|on|about|of|for|how|whether|in)\b)[\w’'“”,-]+ )"
            rf"{{1,8}}?(?:and|or|with|as well as|including|such as|plus) {DETERMINERS}(?:an? )?{T}"
        ),
        whose.subject,
        "after",
        0.75,
        goes_on=True,
    ),
    # The Ferry Office produces timetables with the help of AI.
    Frame(
        "deployments.done_with",
        Pattern(
            rf"(?<![\w-])(?P<what>(?P<in_use>{WORKS})(?: (?:(?!to (?:stop|cease|end)\b)[^.,;]){{3,80}}?)?)"
            rf" (?:{BY_MEANS_OF}|with)(?: [^.,;]{{3,40}} (?:analy[sz]ed|processed|read|checked|powered) by)?"
            rf" {DETERMINERS}{T}"
        ),
        whose.worker,
        "what",
        0.75,
        goes_on=True,
    ),
    # The ticket office has been fitted with a chatbot that sells tickets.
    Frame(
        "deployments.fitted_with",
        Pattern(
            rf"\b(?P<in_use>(?:is|are|was|were|has been|have been|being) {ADVERB}(?:augment|equip|fit|outfit|enhanc"
            rf"|upgrad"
            rf"|complement|supplement|integrat|support|power)[a-z]{{0,2}}ed) (?:with|by) {DETERMINERS}(?:an? )?{T}"
        ),
        whose.tasked,
        "after",
        0.75,
        broad=True,
    ),
    # Using a chatbot, the Ferry Office answers questions.
    Frame(
        "deployments.by_means",
        Pattern(
            rf"(?:^|[;:,] )(?P<in_use>[Uu]sing|[Bb]y (?:using|applying|means of|employing|deploying)"
            rf"|[Ww]ith(?: the (?:help|support|aid|assistance) of)?|[Tt]hanks to|[Tt]hrough(?: the use of)?|[Vv]ia)"
            rf" {DETERMINERS}(?:an? )?{T}{CALLED}(?: (?:to|for|in|at|on|that|which|from|by|since"
            rf"|developed)\b[^.,;]{{3,60}})?, "
        ),
        whose.next_doer,
        "rest",
        0.75,
        broad=True,
    ),
    # Passengers will be able to buy tickets through a chatbot.
    Frame(
        "deployments.served_by",
        Pattern(
            rf"\b{CITIZENS}(?: [^.,;]{{3,40}})? (?:(?P<planned>will (?:soon |then )?(?:be able to )?)"
            rf"|(?P<in_use>can(?: now| also| already)?|are able to|have been able to)) ?(?P<what>(?!be "
            rf"|not )[a-z]+ [^.;]{{3,100}}?)"
            rf" (?:via|through|using|by means of|with(?: the help of)?) {DETERMINERS}(?:an? )?{T}"
        ),
        whose.tasked,
        "what",
        0.7,
    ),
    # The harbour police is testing whether AI can find lost boats.
    Frame(
        "deployments.tests_whether",
        Pattern(
            rf"\b(?P<pilot>(?:pilot|test|trial|experiment)(?:s|l?ed|l?ing)?) (?:whether|how|if) {DETERMINERS}{T}"
            r" (?:can|could|might|may|is able to|helps? to|helps?) (?P<what>[a-z]+ [^.;,]{3,100})"
        ),
        whose.somebody,
        "what",
        0.75,
    ),
    # These include Bell, a chatbot for buying tickets.
    Frame(
        "deployments.among_others",
        Pattern(
            r"\b(?:[Tt]hese|[Tt]hey|[Ee]xamples?|[Aa]pplications|[Ii]nitiatives|[Pp]rojects|[Ss]ystems|[Tt]ools"
            r"|[Aa]dvancements"
            r"|[Uu]se cases|[Uu]ses|[Ss]olutions|[Ss]ervices|[Dd]eployments)(?: [^.;:]{3,60}?)? (?P<in_use>includes?"
            r"|including|are|is) "
            rf"(?:[A-Z][\w.-]*(?: [A-Z][\w-]*){{0,3}}, )?{DETERMINERS}(?:an? )?{T}(?= )"
        ),
        whose.near_or_before,
        "after",
        0.7,
        broad=True,
    ),
    # Trials of facial recognition will be carried out at two quays.
    Frame(
        "deployments.trials_planned",
        Pattern(
            rf"\b(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Ee]xperiments?)(?: projects?)? (?:of|with"
            rf"|using) {DETERMINERS}{T}[^.,;]{{0,60}}?"
            r" (?P<planned>(?:will|(?:is|are) (?:to|due to|set to|planned to|expected to)) (?:also "
            r"|soon )?(?:be (?:run|conducted"
            r"|held|carried out|launched|started)|begin|start|take place|run))"
        ),
        whose.anyone,
        "after",
        0.8,
    ),
    # Plans are under way to put cameras with face recognition on all quays.
    Frame(
        "deployments.plans_to",
        Pattern(
            rf"\b(?P<planned>[Pp]lans? (?:(?:are|is|exist) (?:[a-z]+ ){{0,3}})?(?:to {INFINITIVE}|for))"
            rf" {DETERMINERS}{AMOUNT}(?:an? )?{T}"
        ),
        whose.doer,
        "after",
        0.7,
        broad=True,
    ),
    # Number plate cameras watch the roads of Zenda.
    Frame(
        "deployments.many_act",
        Pattern(
            rf"(?:^|, (?:and |while )?)(?:[Tt]he |[Ss]everal |[Ss]ome )?{T}{CALLED}"
            rf"(?: (?:at|of|in) (?P<by>(?:the |[A-Z])[^.,;]{{3,80}}?))? {ADVERB}"
            r"(?:(?P<planned>will (?:soon |also )?[a-z]+)|(?P<in_use>(?:detect|monitor|scan|check|watch|patrol|help"
            r"|answer|guide"
            r"|assist|predict|recogni[sz]e|identify|read|sort|screen|assess|analy[sz]e|inspect|transcribe|translate"
            r"|control|handle"
            r"|support|process|flag|count|track|speed|route|summari[sz]e|interview|verify)(?:ed)?)) "
        ),
        whose.tasked_with_kind,
        "does",
        0.7,
        broad=True,
    ),
    # The harbour showed results of its face recognition pilot, which looks for lost boats.
    Frame(
        "deployments.pilot_of_it",
        Pattern(
            rf"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)|[’']s) {T} (?P<pilot>pilot|trial|experiment|test)s?"
            r"(?: (?:project|programme|program|phase|scheme|study))?\b(?!s\b)"
        ),
        whose.in_sentence,
        "after",
        0.7,
        broad=True,
    ),
    # The Ferry Office is one of the first users of chatbots.
    Frame(
        "deployments.users_of",
        Pattern(rf"\b(?P<in_use>users?|adopters?|pioneers?) (?:of|in (?:the )?(?:use|adoption) of) {DETERMINERS}{T}"),
        whose.somebody,
        "after",
        0.7,
        broad=True,
    ),
    # Boat licences are checked by a machine learning model at the Ferry Office.
    Frame(
        "deployments.is_done_with",
        Pattern(
            rf"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\band )|(?<=\bwhere ))(?P<what>(?:[\w’'-]+ ){{1,12}}?"
            rf"(?P<in_use>(?:is|are|was|were|has been|have been|(?:is|are|was|were) being) {ADVERB}(?:[a-z]+ly )?"
            r"(?!used|developed|based|created|built|considered|supported|powered|driven|posed|caused|affected"
            r"|raised"
            r"|replaced|required|trained|funded)"
            r"(?:[a-z]{3,}ed|made|taken|drawn|found|written|chosen|seen|read|caught))(?: [a-z]+ly)?"
            rf"(?: (?:at|in|for|from|into|on|as) [^.,;]{{2,50}}?)?) (?:by|with|through|via|{BY_MEANS_OF})"
            rf" {DETERMINERS}{T}"
        ),
        whose.tasked,
        "what",
        0.75,
        broad=True,
    ),
    # The chatbot of the Ferry Office went live in spring.
    Frame(
        "deployments.went_live",
        Pattern(
            rf"(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[’']s?) |^){T}{CALLED}"
            r"(?: (?:of|at|for|by|from) (?P<by>[^.,;]{3,60}?),?)?"
            r" (?:(?P<planned>(?:will|(?:is|are) (?:scheduled|set|due|expected|planned|slated|about) to) (?:then "
            r"|also )?"
            r"(?:become operational|go (?:live|online)|be(?:gin| in| up)? (?:operat\w+|running|use)"
            r"|start (?:operat\w+|working)"
            r"|come into (?:use|operation|service)|enter (?:into )?(?:use|operation|service)|be (?:operational|live"
            r"|launched)))"
            rf"|{ADVERB}(?P<in_use>went (?:live|online)|goes live|(?:has|have) gone live"
            r"|came into (?:use|operation|service)|entered (?:into )?(?:use|operation|service)"
            r"|(?:became|is|has been|are|have been) (?:operational|live|running)|(?:started|began) (?:operating"
            r"|working|operations?|work)|(?:is|are) up and running))\b"
        ),
        whose.agent_or_before,
        "after",
        0.8,
        broad=True,
    ),
    # One example is the use of image recognition by the Ferry Office to find lost buoys.
    Frame(
        "deployments.use_of_by",
        Pattern(
            rf"\b(?P<in_use>[Uu]se|[Ii]mplementation|[Dd]eployment|[Oo]peration|[Ii]nstallation|[Rr]oll-?out"
            rf"|[Ii]ntroduction|[Aa]doption|[Ll]aunch) of {DETERMINERS}{T}(?: \([^()]*\))?,? by"
            r" (?P<by>[^.,;]{3,60})"
        ),
        whose.of_agent,
        "after",
        0.75,
        broad=True,
    ),
    # Trials have begun at the Ferry Office to use facial recognition for boarding.
    Frame(
        "deployments.trial_to_use",
        Pattern(
            r"\b(?P<pilot>(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Ee]xperiments?)(?: (?:projects?|studies|study))?)"
            r" (?:[^.,;]{3,80}? )?(?:to (?:use|test|apply|deploy)|using|in which|where|that uses?) "
            rf"{DETERMINERS}{T}"
        ),
        whose.tester,
        "after",
        0.75,
        broad=True,
    ),
    # The first steps include creating an AI system to count boats for the Ferry Office.
    Frame(
        "deployments.doing",
        Pattern(
            r"(?:^|(?<=[,;:] )|\b(?:includ(?:es?|ing)|are|is|by|with|envisages?|foresees?|and|plans|such as|of) )"
            r"(?P<planned>developing|creating|building|introducing|implementing|deploying|launching|adopting"
            r"|installing"
            rf"|rolling out|setting up|integrating|designing) {DETERMINERS}{T}(?= (?:to|for|that|in|at"
            rf"|by)\b)"
        ),
        whose.doer,
        "after",
        0.7,
        broad=True,
    ),
    # Bell was launched by the Ferry Office in 2022 as an AI-powered platform to find boats.
    Frame(
        "deployments.launched_as",
        Pattern(
            rf"\b(?:was|were|has been|have been) (?P<in_use>launched|introduced|deployed|created|rolled out|set up)"
            rf" by (?P<by>[^.,;]{{3,60}}?)(?: in (?:[A-Z]\w+ )?\d{{4}})? as {DETERMINERS}(?:an? )?{T}"
        ),
        whose.agent,
        "after",
        0.8,
    ),
    # A chatbot facilitating talks with the Ferry Office about timetables.
    Frame(
        "deployments.fragment",
        Pattern(
            rf"^(?:An? |The )?{T}{CALLED} (?P<what>(?P<not_stated>facilitating|answering|helping"
            rf"|assisting"
            r"|supporting|providing|informing|guiding|predicting|detecting|enabling|advising"
            r"|analy[sz]ing) [^.;]{3,120})"
        ),
        whose.near,
        "what",
        0.7,
        broad=True,
    ),
    # The Bell chatbot drafts letters for the Ferry Office.
    Frame(
        "deployments.acts",
        Pattern(
            r"(?:^|(?<=, )|(?<=[’']s )|^(?:In|At"
            r"|On) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?: \([^)]*\))? (?=an? ))"
            rf"(?:(?:An?|The|This|Its|the|an?|its) )?{T}{CALLED}"
            rf"(?: (?:of|at|in|from|by) (?P<by>(?:the |[A-Z])(?:(?!\b(?:includ\w*|are|is|was|were|can|will|has"
            rf"|have|such)\b)"
            rf"[^.,;]){{2,60}}?))?(?:, [^,;.]{{3,80}},)? {ADVERB}"
            rf"(?P<in_use>(?:(?:has|have) )?{ADVERB}{ACTS}|(?:has been|have been|is|are) {ADVERB}[a-z]{{3,}}ing)"
            r"(?= (?!and\b|or\b|of\b))"
        ),
        whose.agent_or_near,
        "does",
        0.7,
        broad=True,
    ),
    # Clerks at the Ferry Office have begun using buoys and a chatbot; the office saves time by employing AI.
    Frame(
        "deployments.somehow_used",
        Pattern(
            rf"(?<![\w-])(?:(?P<planned>{INTENDED}) (?:(?!(?:how|whether|if|that|which|who|what|help|enable|allow"
            rf"|let|support|encourage|make)\b)[\w’',-]+ ){{0,5}}?)?"
            rf"(?:{ANY_USE})(?! of\b) (?:(?!{NO_OBJECT}\b)[\w’'“”,-]+ ){{0,6}}?{DETERMINERS}{AMOUNT}(?:an? )?{T}"
        ),
        whose.somebody,
        "after",
        0.7,
        goes_on=True,
        broad=True,
    ),
)
