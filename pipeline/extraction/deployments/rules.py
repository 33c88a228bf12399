"""How prose says that an authority uses AI: verbs by status, phrases, and the rules made of them."""

from __future__ import annotations

import re

from pipeline.extraction.finders.technologies import FORM, SPECIFIC, TECHNOLOGY, TRIGGERS
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet

_ADVERB = (
    r"(?:(?:also|currently|now|already|increasingly|recently|successfully|actively|responsibly"
    r"|widely|routinely|regularly|first|since|then|even|soon|for the first time|briefly|formally|officially|temporarily"
    r"|initially|reportedly|previously|quietly|controversially|still|long|later|subsequently|fully|partly|both|just)"
    r" )*"
)
_DONE = (
    r"(?:deployed|introduced|implemented|adopted|installed|launched|rolled out"
    r"|used|employed|applied|operated|put in place|presented|published|utili[sz]ed"
    r"|set up|put into (?:use|operation|service)|integrated|unveiled|started using|begun (?:using|to use)|made use of)"
)
_INFINITIVE = (
    r"(?:(?:start|begin|expand|extend) )?(?:us(?:e|ing)|introduc(?:e|ing)|deploy(?:ing)?|implement(?:ing)?"
    r"|adopt(?:ing)?|launch(?:ing)?|apply(?:ing)?|develop(?:ing)?|build(?:ing)?|creat(?:e|ing)|install(?:ing)?"
    r"|buy(?:ing)?"
    r"|roll(?:ing)? out|pilot(?:ing)?|test(?:ing)?|trial(?:l?ing)?|procure|purchase|acquire|set(?:ting)? up"
    r"|put(?:ting)? in place|employ(?:ing)?|integrat(?:e|ing)"
    r"|(?:begin|start|conduct|carry out|run)(?= (?:an?|the|its) [^.,;]{0,30}\b(?:pilot|trial|test|experiment"
    r"|roll-?out)))"
)
STOP = (
    r"(?:stopped|discontinued|abandoned|suspended|halted|scrapped|withdrawn|withdrew|ended|dropped|shelved|cancell?ed"
    r"|terminated|ceased|shut down|phased out|paused|retired|switched off|taken offline|decommissioned|given up"
    r"|gave up)"
)
# Who buys it means to use it; who makes it may do so for others.
_BOUGHT = (
    r"(?P<bought>acquired|purchased|bought|procured|ordered|paid (?:[^.,;]{3,40} )?for|obtained|licensed"
    r"|(?:signed|concluded|awarded|entered into|struck|made) (?:an?|the) (?:[a-z]+ ){0,2}(?:contract|agreement|deal)"
    r"(?: (?:with|to) [^.,;]{2,40}?)? (?:for|(?:to|that will) (?:supply|provide|deliver|procure|use|buy|introduce"
    r"|implement|install|deploy)))"
)
_WITH_OTHERS = (
    r"(?:(?:is|are|has been|have been) (?:also |now |currently )?(?:working|partnering|collaborating|cooperating)"
    r"|(?:has|have) (?:partnered|teamed up)|partnered|teamed up) with [^.;,]{3,80}?"
)
_VERBS = (
    (
        "planned",
        rf"(?:(?:plans?|planned|intends?|intended|aims?|wants?|wanted|expects?|wishes|is going|(?:is|are|was"
        rf"|were) (?:planning|due"
        rf"|set|preparing|readying|looking"
        rf"|seeking|poised)"
        rf"|(?:has|have) decided|decided|(?:(?:has|have) )?announced plans) to {_INFINITIVE}"
        rf"|will (?:soon |also )?be (?:the|one of the|among the) first [^.;,]{{0,40}}?to {_INFINITIVE}"
        rf"|will {_ADVERB}(?:be )?{_INFINITIVE}|(?:is|are|has been|have been) {_ADVERB}(?:in the process of )?"
        r"(?:developing|building|working on|procuring|preparing)"
        r"|(?:is|are) in the process of (?:rolling out|introducing|deploying|implementing|adopting)"
        r"|(?:(?:has|have) )?(?:started|begun|began) (?:developing|building|working on|to develop|to build)"
        rf"|{_WITH_OTHERS} to (?!pilot|test|trial){_INFINITIVE})",
    ),
    (
        "pilot",
        rf"(?:(?:is|are|has been|have been|was|were|started|began|(?:has|have) started|(?:has|have) begun) {_ADVERB}"
        r"(?:piloting|testing|trial+ing|experimenting with|trying out)|(?:(?:has|have|had) {ADVERB})?(?:piloted|tested"
        r"|trial+ed|experimented with|tried out)"
        rf"|{_WITH_OTHERS} to (?:pilot|test|trial)"
        r"|pilots?|tests?|trials?|(?:(?:has|have|had) {ADVERB})?(?:conducted|carried out|ran|completed|concluded"
        r"|held|started|initiated)"
        r"(?= (?:(?:an?|the|its|several|two|three|\d+) )?[^.;,]{0,30}\b(?:pilot|trial|test|experiment)))".replace(
            "{ADVERB}", _ADVERB
        ),
    ),
    (
        "stopped",
        rf"(?:(?:(?:has|have|had) {_ADVERB})?{STOP}(?: using| (?:the |its |their )?use of"
        rf"| (?:the |its |their |an? )?(?:[a-z]+ )?(?:plans?|projects?|pilots?|trials?|tests?|experiments?)"
        rf" (?:of|with|using|to {_INFINITIVE}))?|no longer uses?"
        r"|(?:(?:has|have) )?(?:decided|voted|agreed) to (?:stop|end|suspend|abandon|discontinue|halt|scrap"
        r"|drop)(?: using"
        r"| (?:the )?use of)?)",
    ),
    (
        "in_use",
        rf"(?:uses?|employs?|applies|apply|operates?|deploys?|utili[sz]es?|leverages?|rel(?:ies|y|ied)"
        rf" on|adopts?|introduces?|installs?|runs?|mak(?:es?|ing) use of|made use of"
        rf"|(?:is|are|was|were|have been|has been|had been) {_ADVERB}"
        rf"(?:using|applying|employing|operating|deploying|utili[sz]ing|running|making use of|relying on|conducting"
        rf"|performing|rolling out"
        rf"|introducing|equipped with)|(?:has|have|had) {_ADVERB}{_DONE}"
        rf"|(?:has|have) authori[sz]ed|adopted|introduced|used|employed|applied|utili[sz]ed|operated"
        r"|deployed|launched|implemented|rolled out|installed|put in place|unveiled|set up|(?:started"
        r"|began) (?:using|to use)"
        r"|(?:has|have) (?:started|begun) to (?:use|deploy|employ|apply|rely on)|(?:began|started|completed"
        r"|expanded|extended)(?= (?:the|its|an?) (?:use|deployment|roll-?out|introduction"
        r"|installation)\b)|continues? (?:to use|using)|integrat(?:es?|ed)|turned to"
        r"|has access to|have access to|embarked on|embraced|pioneered|(?:has|have) embarked on|(?:conduct|perform"
        r"|carry out|carries out)s?|equipped [^.,;]{3,60}? with"
        r"|(?:offers?|provides?|features?|hosts?|opened)"
        r"(?= (?:an?|its|the) [^.;]{0,40}(?:chat-?bot|assistant|voice-?bot))"
        r"|ha(?:s|ve)(?= an? )|(?:(?:is|are) )?work(?:s|ing) with|ha(?:s|ve) been able to use"
        r"|(?:is|was|are|were|became|become) (?:also )?(?:the|one of the|among the) first [^.;,]{0,40}?to (?:use"
        r"|launch|deploy"
        r"|adopt|introduce|implement|roll out|install|pilot|test))",
    ),
    (
        "not_stated",
        rf"(?:(?:(?:has|have|had) {_ADVERB})?(?:developed|created|built|designed|trained|commissioned"
        rf"|{_BOUGHT}))",
    ),
)
VERB = "|".join(rf"(?P<{status}>{pattern})" for status, pattern in _VERBS)
STATUS = tuple(status for status, _ in _VERBS)
_CALLED = r"(?:,? \(?(?:called|named|known as|dubbed) [^,.;]+?|,? \(?[“\"]?[A-Z][\w.’'-]*[”\"]?\)?| \([^()]{2,40}\))?,?"
DETERMINERS = (
    r"(?:(?:an?|the|its|their|some|several|various|such|both|more|than|over|about|around|nearly|up to|at least|two"
    r"|three"
    r"|four|five|six|seven|eight|nine|ten|\d[\d,.]*|hundreds|thousands|dozens|of|new|own) )*"
)
_AMOUNT = r"(?:(?:[a-z-]+ )?(?:network|range|number|series|set|fleet|prototype|version|system|array|variety) of )?"
# "launched a pilot project to test X", "began the rollout of X", "commissioned the development of X"
_DEED = (
    r"(?:(?:[a-z-]+ ){0,2}?(?:pilots?|trials?|tests?|experiments?|projects?|use|deployment|roll-?out|introduction"
    r"|installation|testing|piloting|phase|development|implementation|adoption)(?: projects?| programmes?| phase"
    r"| runs?)?"
    rf" (?:of|with|using|applying|on|for|involving|on the use of|that uses?|which uses?|based on|(?:for|on"
    rf"|of) {_INFINITIVE}"
    rf"|(?:that|which) aims to {_INFINITIVE}|to {_INFINITIVE}) )?"
)
_OBJECT = (
    r"(?:(?:(?:the )?[“\"]?(?:[A-Z][\w’'-]*|\ue000+)[”\"]?(?: [A-Z][\w-]*){0,3},? )(?=an? ))?"
    rf"{DETERMINERS}{_DEED}{DETERMINERS}{_AMOUNT}(?:an? )?{TECHNOLOGY}"
)
_OPERATE = (
    r"(?:scor|profil|screen|rank|assess|sort|analys|analyz|automat|detect|monitor|identif|track|predict|check|process"
    r"|scan|inspect|classif|translat|transcrib|answer|verif|target|allocat|select|grad|count|diagnos|map|forecast"
    r"|observ"
    r"|control|search|evaluat|match|flag|review|examin|calculat|estimat|optimi[sz]|regulat|manag|recogni[sz]|patrol)"
    r"(?:s|es|ed|ies|ied)"
)
_BY_MEANS_OF = r"(?:using|by means of|with the (?:help|aid|support|assistance) of|through the use of|by using)"
# What is done with a technology, and not about it or for others.
_WORKS = (
    r"(?:(?!is\b|was\b|has\b|does\b|its\b|this\b|us|users?\b|supports?|supported|promot|fund|financ|encourag|invest"
    r"|research|stud|explor|regulat|govern|discuss|address|publish|issu|requir|recommend|propos|critici|warn|need|allow"
    r"|includ|train|start|develop|launch|introduc|investigat|consider|experiment|plan|aim|want|mention|call|years|cases"
    r"|systems|services|tools|companies|others|results?|processes|agencies|authorities|ministries|projects|states"
    r"|cities"
    r"|countries|organi[sz]ations|individuals|benefits|applications|technologies|related|based|named|powered|linked"
    r"|concerned|interested|involv|authori[sz]|fined|ordered|announc|help)[a-z]{3,}(?:s|ed)\b)"
)
# What a system does when it is at work; not what is said of it.
ACTS = (
    r"(?!is\b|was\b|has\b|does\b|as\b|its\b|this\b|thus\b|plus\b|across\b|means\b|needs?|needed|lack|remain|seem"
    r"|appear|rais|pos(?:es|ed)"
    r"|becom|contain|includ|consist|requir|refer|involv|cause|creat|continu|mak(?:es|ade)|depend|belong|cost|sparked"
    r"|receiv|won\b|began|came|became|failed|play|show|systems|tools|models|services|applications|solutions"
    r"|technologies"
    r"|techniques|methods|based|powered|driven|called|named|used|developed|built|designed|trained|launched|introduced"
    r"|created|deployed|installed|operated|implemented|adopted|integrated|programs|programmes|projects|platforms"
    r"|algorithms|cameras|robots|assistants|standards|purposes|represent|offers? (?:great|many|new)|exist|rel(?:y|ies)"
    r"|uses)[a-z]{3,}(?:s|ed)"
)
_CITIZENS = (
    r"(?:citizens|residents|taxpayers|customers|users|jobseekers|patients|asylum seekers|applicants|passengers|visitors"
    r"|students|people|businesses|companies|employees|officials|civil servants)"
)
FOR_WHOM = re.compile(rf"(?:the |its |all |young |foreign |new )?{_CITIZENS}")
JUDGED = r"(?:critici[sz]ed|fined|reprimanded|condemned|sued|investigated|sanctioned|rebuked)"
RULES = RuleSet(
    (
        Rule(
            "deployments.authority_uses",
            Pattern(rf"(?<![\w-])(?:{VERB}) {_OBJECT}"),
            TRIGGERS,
            "The Ministry of Tides uses a chatbot to answer questions.",
            {"in_use": "uses", "technology": "chatbot"},
            0.85,
        ),
        Rule(
            "deployments.in_use",
            Pattern(
                r"(?:^|(?<=[,;:] )|(?<=\bwith )|(?<=\bthat )|(?<=\band )|(?<=\bbut )"
                r"|(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|several"
                r"|(?:[Ss]ome|[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early) \d[\d,.]*|[Ss]ome|\d[\d,.]*) )"
                rf"{TECHNOLOGY}(?P<name>{_CALLED})(?: (?:for|to) (?P<what>[^.,;]{{3,60}}?))?"
                r" (?:(?P<planned>(?:will|is to|are to|(?:is|are) (?:now |also |soon )?(?:planned|due|set|expected"
                r"|slated"
                r"|scheduled|intended|poised|going) to) (?:also |soon )?be"
                r" (?:used|introduced|deployed|launched|implemented|installed|rolled out|tested|piloted|trial+ed))"
                rf"|(?:is|are|has been|have been|had been|was|were) {_ADVERB}(?:being )?{_ADVERB}"
                r"(?:(?P<pilot>tested|piloted|trial+ed)"
                rf"|(?P<stopped>{STOP})"
                r"|(?P<in_use>in use|used|deployed|employed|implemented|installed|operated|operational|up and running"
                r"|introduced|rolled out|launched|in operation|applied|put in place|in place|utili[sz]ed|adopted"
                r"|leveraged|harnessed"
                r"|put into (?:operation|use|service)|opened|made available|inaugurated|switched on"
                r"|available (?:on|at) (?:the|its)(?= [^.;]{0,40}\bwebsite))"
                r"|(?P<not_stated>developed|created|built|set up)))"
            ),
            TRIGGERS,
            "A “clever” face recognition system is also in use to find lost umbrellas.",
            {"technology": "“clever” face recognition system", "in_use": "in use"},
            0.85,
        ),
        Rule(
            "deployments.extended",
            Pattern(
                rf"(?<![\w-])(?P<technology>{SPECIFIC}(?: {FORM})?) (?:at|in|on) (?P<place>[^.,;]{{3,60}}?)(?:"
                rf" (?:under|by|through) [^.,;]{{3,60}}?)?"
                r" (?:will be|is to be|is being) (?P<planned>extended|expanded|rolled out)"
                r" to (?P<more>[^.,;]{3,60}?)(?= by\b| in \d|[.,;]|$)"
            ),
            TRIGGERS,
            "Facial recognition at two quays will be extended to nine lighthouses by spring.",
            {"technology": "Facial recognition", "place": "two quays", "more": "nine lighthouses"},
            0.85,
        ),
        Rule(
            "deployments.used_by",
            Pattern(
                rf"(?<![\w-])(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) )?{TECHNOLOGY}{_CALLED}(?: (?:that"
                rf"|which))?(?: (?:is|was|are|has been))?(?: (?:also|now|currently|being|–|—|-|already|widely))*"
                r"(?: (?:developed|created|built|made|designed|supplied|provided) by [^.,;]{2,60}? and)?"
                r" (?:(?P<in_use>used|operated|employed|deployed|introduced|run|launched|adopted"
                r"|developed and used|in use|managed)"
                r"|(?P<pilot>piloted|tested|trial+ed)|(?P<not_stated>created|developed|built|designed)) (?:by|for)"
                r" (?!(?:public |state |government |law enforcement )?(?:authorities|bodies|agencies|administrations"
                r"|governments|institutions)\b)"
            ),
            TRIGGERS,
            "Bell is a chatbot used by the Ferry Office that gives advice.",
            {"technology": "chatbot", "in_use": "used"},
            0.85,
        ),
        Rule(
            "deployments.of_an_authority",
            Pattern(
                rf"(?:,| is| was| are| include| includes| including| and) (?P<in_use>an?"
                rf"|the) {TECHNOLOGY} of (?=the [A-Z]|[A-Z]|the (?:police|city)\b)"
            ),
            TRIGGERS,
            "Inspectors criticised Bell, a face recognition system of the Ferry Office.",
            {"technology": "face recognition system", "in_use": "a"},
            0.8,
        ),
        Rule(
            "deployments.works_with",
            Pattern(
                rf"(?<![\w-])(?P<what>(?P<in_use>{_OPERATE}|(?:has|have) automated)(?: [^.,;]{{3,80}}?)?)"
                rf" (?:with|{_BY_MEANS_OF})"
                rf" {DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The Ferry Office ranks passengers with an algorithm.",
            {"what": "ranks passengers", "technology": "algorithm"},
            0.8,
        ),
        Rule(
            "deployments.authority_s_own",
            Pattern(
                rf"(?:[’']s?|\b[Tt]he (?:police|city|municipal|government)) {TECHNOLOGY}{_CALLED}"
                rf"(?: (?:for|to) [^.,;]{{3,60}}?)? {_ADVERB}(?:[a-z]+ly )?"
                rf"(?:(?:was|were|has been|have been|is|are) (?:\w+ly )?(?P<stopped>{STOP})"
                r"|(?P<in_use>(?!is\b|was\b|has\b|does\b|needs\b|remains\b|lacks\b|systems\b|tools\b)[a-z]+s|answered"
                r"|assessed|profiled|flagged|discriminated|misidentified|helped|processed|identified)) "
            ),
            TRIGGERS,
            "The Ferry Office’s chatbot Bell answers questions about ferries.",
            {"technology": "chatbot", "in_use": "answers"},
            0.8,
        ),
        Rule(
            "deployments.answers",
            Pattern(
                rf"^(?:An?|The|This) {TECHNOLOGY}{_CALLED} {_ADVERB}(?:automatically )?(?P<in_use>answers|helps"
                rf"|informs|assists"
                r"|guides|advises)(?= [^.;]{0,60}\b(?:citizens|residents|taxpayers|jobseekers|patients|asylum seekers"
                r"|applicants)\b) "
            ),
            TRIGGERS,
            "A chatbot called Bell answers the questions of citizens.",
            {"technology": "chatbot", "in_use": "answers"},
            0.75,
        ),
        Rule(
            "deployments.project_of",
            Pattern(
                r"\b[Aa]n? (?:[a-z]+ )?(?P<not_stated>pilot|trial|test|project|experiment"
                r"|initiative)(?: project)? (?:by|of|at|in)"
                rf" (?P<by>[^.,;]{{3,90}}?),? (?:to (?:use|test|apply|employ)|that uses?|which uses?|using"
                rf"|with) {DETERMINERS}"
                rf"{TECHNOLOGY}"
            ),
            TRIGGERS,
            "A project by the Ferry Office to use machine learning to count boats.",
            {"not_stated": "project", "by": "the Ferry Office", "technology": "machine learning"},
            0.75,
        ),
        Rule(
            "deployments.use_by",
            Pattern(
                r"\b(?:(?:[Uu]se|[Ii]mplementation|[Dd]eployment|[Oo]peration|[Ii]nstallation|[Rr]oll-?out"
                r"|[Ii]ntroduction"
                r"|[Aa]doption)|(?P<pilot>[Pp]ilot|[Tt]rials?|[Tt]ests?|[Pp]iloting|[Tt]esting)) (?:of|with) (?:an? "
                rf"|the )?{TECHNOLOGY}(?: \([^()]*\))?(?: by (?P<by>[^.,;]{{3,60}}?))?"
                rf"(?: (?:at|in|on|across) [^.,;]{{3,60}}?)?(?P<verb> )(?:(?:was|were|is|has been|have been"
                rf"|had) )?{_ADVERB}"
                rf"(?:(?P<stopped>{STOP}|unconstitutional|unlawful|illegal)|(?P<in_use>critici[sz]ed|challenged"
                r"|condemned|investigated|found|ruled|declared|extended|expanded|began|begun|started"
                r"|continue[sd]|underway"
                r"|(?:has |have )?(?:drawn?|drew|raised|sparked|prompted|led to|caused|helped|reduced|met with"
                r"|come under)))\b"
            ),
            TRIGGERS,
            "The use of facial recognition by the harbour police was suspended.",
            {"technology": "facial recognition", "by": "the harbour police", "stopped": "suspended"},
            0.85,
        ),
        Rule(
            "deployments.trials_underway",
            Pattern(
                r"\b(?P<pilot>(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Tt]esting|[Pp]iloting|[Ee]xperiments?)"
                rf"(?: projects?| runs?)?) (?:(?:of|with|using"
                rf"|for) {DETERMINERS}{TECHNOLOGY}[^.,;]{{0,60}}? (?:is|are)"
                r" (?:already |currently |now )?(?:under ?way|ongoing|running|taking place|being (?:run|conducted|held"
                r"|carried out))\b)"
            ),
            TRIGGERS,
            "Trials of facial recognition are underway at two quays.",
            {"technology": "facial recognition", "pilot": "Trials"},
            0.8,
        ),
        Rule(
            "deployments.done_for",
            Pattern(
                rf"^(?:An?|The|This) {TECHNOLOGY}{_CALLED} (?P<in_use>(?!can\b|could\b"
                rf"|may\b)(?:{_OPERATE} [^.,;]{{3,80}}?)"
                r" for) (?P<by>(?:the|an?) [^.,;]{3,60})"
            ),
            TRIGGERS,
            "The AI system screens tickets for the Ferry Office.",
            {"technology": "AI system", "in_use": "screens tickets for", "by": "the Ferry Office"},
            0.8,
        ),
        Rule(
            "deployments.helps",
            Pattern(
                rf"^(?:An?|The|This)? ?{TECHNOLOGY}{_CALLED} (?:(?P<in_use>helps?|assists?|supports?"
                rf"|is (?:already |now )?"
                r"(?:helping|assisting|supporting)|are (?:already |now )?(?:helping|assisting|supporting)))"
                r" (?P<by>(?:the |[A-Z])[^.,;]{3,60})"
            ),
            TRIGGERS,
            "Machine learning helps the Ferry Office choose which tickets to check.",
            {"technology": "Machine learning", "in_use": "helps"},
            0.8,
        ),
        Rule(
            "deployments.people_use",
            Pattern(
                rf"\b(?P<in_use>[Ww]ith the help of|[Tt]hrough|[Vv]ia|[Uu]sing|[Tt]hanks to) (?:the"
                rf"|its) {TECHNOLOGY}{_CALLED}"
                rf"[^.;]{{0,60}}? (?:{_CITIZENS} can (?:now |also |already )?|it (?:is|was) (?:now )?possible to )"
            ),
            TRIGGERS,
            "With the help of the Bell chatbot, passengers can order tickets.",
            {"technology": "Bell chatbot", "in_use": "With the help of"},
            0.75,
        ),
        Rule(
            "deployments.judged_for",
            Pattern(
                rf"\b(?:(?:was|were|been) {JUDGED}|{JUDGED} (?P<by>[^.,;]{{3,60}}?)) (?:for|over"
                rf"|because of) (?:(?:its|their|the)"
                rf" )?(?:\w+ )?(?P<in_use>use|using|having used|deploying"
                rf"|deployment)(?: of)? {DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The regulator fined the harbour police for using facial recognition.",
            {"technology": "facial recognition", "by": "the harbour police", "in_use": "using"},
            0.8,
        ),
        Rule(
            "deployments.ordered_to_stop",
            Pattern(
                r"\b(?:ordered|told|forced|required|instructed|obliged) (?P<by>[^.,;]{3,60}?) to"
                r" (?P<stopped>(?:stop|cease|suspend|end|halt|discontinue)(?: using| (?:the |its )?use of)?)"
                rf" {DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The court ordered the harbour police to stop using facial recognition.",
            {"technology": "facial recognition", "by": "the harbour police", "stopped": "stop using"},
            0.85,
        ),
        # What follows is broader, and read where nothing above is.
        Rule(
            "deployments.uses_among_others",
            Pattern(
                rf"(?<![\w-])(?:{VERB}) (?:(?!(?:to|that|which|who|on|about|of|for|how|whether|in)\b)[\w’'“”,-]+ )"
                rf"{{1,8}}?(?:and|or|with|as well as|including|such as|plus) {DETERMINERS}(?:an? )?{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The Ferry Office uses buoys and thermal cameras with algorithms to watch the harbour.",
            {"technology": "thermal cameras with algorithms", "in_use": "uses"},
            0.75,
        ),
        Rule(
            "deployments.done_with",
            Pattern(
                rf"(?<![\w-])(?P<what>(?P<in_use>{_WORKS})(?: (?:(?!to (?:stop|cease|end)\b)[^.,;]){{3,80}}?)?)"
                rf" {_BY_MEANS_OF} {DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The Ferry Office produces timetables with the help of AI.",
            {"what": "produces timetables", "technology": "AI"},
            0.75,
        ),
        Rule(
            "deployments.is_done_with",
            Pattern(
                rf"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\band )|(?<=\bwhere ))(?P<what>(?:[\w’'-]+ ){{1,8}}?"
                rf"(?P<in_use>(?:is|are|was|were|has been|have been|(?:is|are|was|were) being) {_ADVERB}(?:[a-z]+ly )?"
                r"(?!used|developed|based|created|built|considered|supported|powered|driven|posed|caused|affected"
                r"|raised"
                r"|replaced|required|trained|funded)"
                r"(?:[a-z]{3,}ed|made|taken|drawn|found|written|chosen|seen|read|caught))(?: [a-z]+ly)?"
                rf"(?: (?:at|in|for|from|into|on|as) [^.,;]{{2,50}}?)?) (?:by|with|through|via|{_BY_MEANS_OF})"
                rf" {DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "Boat licences are checked by a machine learning model at the Ferry Office.",
            {"what": "Boat licences are checked", "technology": "machine learning model"},
            0.75,
        ),
        Rule(
            "deployments.went_live",
            Pattern(
                rf"(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[’']s?) |^){TECHNOLOGY}{_CALLED}"
                r"(?: (?:of|at|for|by|from) (?P<by>[^.,;]{3,60}?),?)?"
                rf" {_ADVERB}(?P<in_use>went (?:live|online)|goes live|(?:has|have) gone live"
                r"|came into (?:use|operation|service)|entered (?:into )?(?:use|operation|service)"
                r"|(?:became|is|has been|are|have been) (?:operational|live|running)|(?:started|began) (?:operating"
                r"|working|operations?|work)|(?:is|are) up and running)\b"
            ),
            TRIGGERS,
            "The chatbot of the Ferry Office went live in spring.",
            {"technology": "chatbot", "by": "the Ferry Office", "in_use": "went live"},
            0.8,
        ),
        Rule(
            "deployments.use_of_by",
            Pattern(
                rf"\b(?P<in_use>[Uu]se|[Ii]mplementation|[Dd]eployment|[Oo]peration|[Ii]nstallation|[Rr]oll-?out"
                rf"|[Ii]ntroduction|[Aa]doption|[Ll]aunch) of {DETERMINERS}{TECHNOLOGY}(?: \([^()]*\))?,? by"
                r" (?P<by>[^.,;]{3,60})"
            ),
            TRIGGERS,
            "One example is the use of image recognition by the Ferry Office to find lost buoys.",
            {"technology": "image recognition", "in_use": "use"},
            0.75,
        ),
        Rule(
            "deployments.trial_to_use",
            Pattern(
                r"\b(?P<pilot>(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Ee]xperiments?)(?: (?:projects?|studies|study))?)"
                r" (?:[^.,;]{3,80}? )?(?:to (?:use|test|apply|deploy)|using|in which|where|that uses?) "
                rf"{DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "Trials have begun at the Ferry Office to use facial recognition for boarding.",
            {"technology": "facial recognition", "pilot": "Trials"},
            0.75,
        ),
        Rule(
            "deployments.doing",
            Pattern(
                r"(?:^|(?<=[,;:] )|\b(?:includ(?:es?|ing)|are|is|by|with|envisages?|foresees?|and|plans|such as|of) )"
                r"(?P<planned>developing|creating|building|introducing|implementing|deploying|launching|adopting"
                r"|installing"
                rf"|rolling out|setting up|integrating|designing) {DETERMINERS}{TECHNOLOGY}(?= (?:to|for|that|in|at"
                rf"|by)\b)"
            ),
            TRIGGERS,
            "The first steps include creating an AI system to count boats for the Ferry Office.",
            {"technology": "AI system", "planned": "creating"},
            0.7,
        ),
        Rule(
            "deployments.launched_as",
            Pattern(
                rf"\b(?:was|were|has been|have been) (?P<in_use>launched|introduced|deployed|created|rolled out|set up)"
                rf" by (?P<by>[^.,;]{{3,60}}?)(?: in (?:[A-Z]\w+ )?\d{{4}})? as {DETERMINERS}(?:an? )?{TECHNOLOGY}"
            ),
            TRIGGERS,
            "Bell was launched by the Ferry Office in 2022 as an AI-powered platform to find boats.",
            {"technology": "AI-powered platform", "by": "the Ferry Office", "in_use": "launched"},
            0.8,
        ),
        Rule(
            "deployments.fragment",
            Pattern(
                rf"^(?:An? |The )?{TECHNOLOGY}{_CALLED} (?P<what>(?P<not_stated>facilitating|answering|helping"
                rf"|assisting"
                r"|supporting|providing|informing|guiding|predicting|detecting|enabling|advising"
                r"|analy[sz]ing) [^.;]{3,120})"
            ),
            TRIGGERS,
            "A chatbot facilitating talks with the Ferry Office about timetables.",
            {"technology": "chatbot", "not_stated": "facilitating"},
            0.7,
        ),
        Rule(
            "deployments.acts",
            Pattern(
                r"(?:^|(?<=, )|(?<=[’']s )|^In (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?: \([^)]*\))? (?=an? ))"
                rf"(?:(?:An?|The|This|Its|the|an?|its) )?{TECHNOLOGY}{_CALLED}"
                rf"(?: (?:of|at|in|from|by) (?P<by>(?:the |[A-Z])(?:(?!\b(?:includ\w*|are|is|was|were|can|will|has"
                rf"|have|such)\b)"
                rf"[^.,;]){{2,60}}?))?(?:, [^,;.]{{3,80}},)? {_ADVERB}(?P<in_use>{ACTS})(?= (?!and\b|or\b|of\b))"
            ),
            TRIGGERS,
            "The Bell chatbot drafts letters for the Ferry Office.",
            {"technology": "Bell chatbot", "in_use": "drafts"},
            0.7,
        ),
    )
)
