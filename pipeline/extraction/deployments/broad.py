"""Broader frames, read where none of `frames` is: uses that are told in looser words, or of which doubt makes no use.

Codebook: deployments.
"""

from __future__ import annotations

from pipeline.extraction.deployments import whose
from pipeline.extraction.deployments.frames import Frame
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
    NO_OBJECT,
    VERB,
    WORKS,
)
from pipeline.extraction.finders.technologies import T
from pipeline.extraction.patterns import Pattern

EVIDENT = "deployments.evident"  # the rule that any clause with a use, a system and an authority meets
BROAD = (
    # This project will develop an AI system to count boats.
    Frame(
        "deployments.project_to",
        Pattern(
            r"^(?:[Tt]his|[Tt]he) (?:project|initiative|programme|system|platform|solution)"
            r" (?P<planned>will|aims? to|seeks? to|is to|is designed to|intends to) "
            rf"(?P<what>[a-z]+ [^.;,]{{3,120}}?) (?:{BY_MEANS_OF}|with|through) {DETERMINERS}{T}"
        ),
        whose.of_a_plan,
        "what",
        0.7,
    ),
    Frame(
        "deployments.project_makes",
        Pattern(
            r"^(?:[Tt]his|[Tt]he) (?:project|initiative|programme)"
            r" (?P<planned>will|aims? to|seeks? to|is to|is designed to|intends to) "
            r"(?:(?:design|develop|build|create|introduce|deploy|implement|set up|launch|use|establish)"
            r"(?: and| or|,)? ){1,3}"
            rf"(?:(?!{NO_OBJECT}\b)[\w’-]+,? ){{0,5}}?{DETERMINERS}{AMOUNT}{T}"
        ),
        whose.of_a_plan,
        "after",
        0.7,
    ),
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
    # The Ferry Office has its letters read by a language model.
    Frame(
        "deployments.has_it_done",
        Pattern(
            rf"(?<![\w-])(?:(?P<planned>(?:wants?|plans?|intends?) to have|will have)|(?P<in_use>has|have|had|(?:is"
            rf"|are) having))"
            rf" (?P<what>(?:(?:its|their|the|old|all|[a-z]+s) )(?:[\w’-]+ ){{0,4}}?(?:[a-z-]{{3,}}ed|read|written"
            rf"|drawn))"
            rf" (?:by|with|using|through) {DETERMINERS}(?:an? )?{T}"
        ),
        whose.subject,
        "what",
        0.75,
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
    # There are examples of AI being used at some quays to find lost boats.
    Frame(
        "deployments.examples_of",
        Pattern(
            rf"\b(?:[Ee]xamples?|[Cc]ases?|[Ii]nstances?) of {DETERMINERS}{T}{CALLED}"
            r" (?:being |that (?:is|are) )?(?P<in_use>used|applied|deployed|employed|at work|in use)\b"
        ),
        whose.exemplified,
        "after",
        0.75,
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
            rf"(?: (?:at|of|in|on) (?P<by>(?:the |[A-Z])[^.,;]{{3,80}}?))? {ADVERB}"
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
    # Boat licences are checked by a machine learning model at the Ferry Office.
    Frame(
        "deployments.is_done_with",
        Pattern(
            rf"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\band )|(?<=\bwhere ))(?P<what>(?:[\w’'-]+(?:,\d{{3}})* ){{1,12}}?"
            rf"(?:(?P<planned>will (?:now |soon |also |then )*be )|(?P<in_use>(?:is|are|was|were|has been|have been"
            rf"|(?:is|are|was|were) being) )){ADVERB}(?:[a-z]+ly )?[“\"]?"
            r"(?!used|developed|based|created|built|considered|supported|powered|driven|posed|caused|affected"
            r"|raised"
            r"|replaced|required|trained|funded)"
            r"(?:[a-z-]{3,}ed|made|taken|drawn|found|written|chosen|seen|read|caught)(?: [a-z]+ly)?"
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
            r"(?:^|(?<=[,;:] )|\b(?:includ(?:es?|ed|ing)|are|is|by|with|envisages?|foresees?|and|plans|such as|of) )"
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
    # The Bell chatbot drafts letters for the Ferry Office.
    Frame(
        "deployments.acts",
        Pattern(
            r"(?:^|(?<=, )|(?<=[’']s )|^(?:In|At"
            r"|On) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?: \([^)]*\))? (?=an? ))"
            rf"(?:(?:An?|The|This|Its|the|an?|its) )?{T}{CALLED}"
            rf"(?: (?:of|at|in|on|from|by) (?P<by>(?:the |[A-Z])(?:(?!\b(?:includ\w*|are|is|was|were|can|will|has"
            rf"|have|such|for(?! [A-Z])|to|that|which)\b)"
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
    # One use case of machine learning concerns the counting of boats by the Ferry Office.
    Frame(
        "deployments.use_case_of",
        Pattern(
            rf"\b(?P<in_use>[Uu]se cases?|[Uu]ses?|[Aa]pplications?) (?:of|for) {DETERMINERS}{T} (?:concerns?|is|are"
            rf"|was"
            rf"|involves?|relates? to|include) (?P<what>(?:the |an? )?[^.,;]{{3,80}}?) (?:by|at) (?P<by>[^.,;]{{3,60}})"
        ),
        whose.agent,
        "what",
        0.75,
        broad=True,
    ),
    # Passengers whom the risk model of the Ferry Office selected; a chatbot answers, says the Ferry Office.
    Frame(
        EVIDENT,
        Pattern(rf"(?P<in_use>{T}){CALLED}"),
        whose.evident,
        "after",
        0.6,
        alone=True,
    ),
)
