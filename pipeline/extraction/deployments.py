"""Deployments: AI in use by public authorities (codebook: deployments).

A sentence says who uses which technology ("The tax authority uses machine learning to ..."), or
that a technology is in use ("A chatbot has been introduced by the ministry"). One candidate for
each place of use it names. What the sentences after it add, a missing legal framework, a trial,
the opinion of an oversight body, goes to the candidates that they speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.finders.technologies import (
    FORM,
    SPECIFIC,
    TECHNOLOGY,
    TRIGGERS,
    is_ai,
    is_general,
    is_specific,
    mask,
    stand_in,
    stands_alone,
    systems,
)
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Link, Sentence, Span, Value
from pipeline.registers import fold

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
    r"|put(?:ting)? in place|employ(?:ing)?|integrat(?:e|ing))"
)
_STOP = (
    r"(?:stopped|discontinued|abandoned|suspended|halted|scrapped|withdrawn|withdrew|ended|dropped|shelved|cancell?ed"
    r"|terminated|ceased|shut down|phased out|paused|retired|switched off|taken offline|decommissioned|given up"
    r"|gave up)"
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
        r"|pilots?|tests?|trials?|(?:(?:has|have|had) {ADVERB})?(?:conducted|carried out|ran|completed|concluded|held)"
        r" (?=(?:an?|the|its|several|two|three|\d+) [^.;,]{0,30}\b(?:pilot|trial|test|experiment)))".replace(
            "{ADVERB}", _ADVERB
        ),
    ),
    (
        "stopped",
        rf"(?:(?:(?:has|have|had) {_ADVERB})?{_STOP}(?: using| (?:the |its |their )?use of"
        rf"| (?:the |its |their |an? )?(?:[a-z]+ )?(?:plans?|projects?|pilots?|trials?|tests?|experiments?)"
        rf" (?:of|with|using|to {_INFINITIVE}))?|no longer uses?"
        r"|(?:(?:has|have) )?(?:decided|voted|agreed) to (?:stop|end|suspend|abandon|discontinue|halt|scrap"
        r"|drop)(?: using"
        r"| (?:the )?use of)?)",
    ),
    (
        "in_use",
        rf"(?:uses?|employs?|applies|apply|operates?|deploys?|utili[sz]es?|leverages?|rel(?:ies|y|ied)"
        rf" on|runs?|mak(?:es?|ing) use of|made use of|(?:is|are|was|were|have been|has been|had been) {_ADVERB}"
        rf"(?:using|applying|employing|operating|deploying|utili[sz]ing|running|making use of|relying on|rolling out"
        rf"|introducing|equipped with)|(?:has|have|had) {_ADVERB}{_DONE}"
        rf"|(?:has|have) authori[sz]ed|adopted|introduced|used|employed|applied|utili[sz]ed|operated"
        r"|deployed|launched|implemented|rolled out|installed|put in place|unveiled|set up|(?:started"
        r"|began) (?:using|to use)"
        r"|(?:has|have) (?:started|begun) to (?:use|deploy|employ|apply|rely on)|(?:began|started|completed"
        r"|expanded|extended) (?=(?:the|its|an?) (?:use|deployment|roll-?out|introduction"
        r"|installation)\b)|continues? (?:to use|using)|integrat(?:es?|ed)|turned to"
        r"|(?:offers?|provides?|features?|hosts?)(?= (?:an?|its|the) [^.;]{0,40}(?:chat-?bot|assistant|voice-?bot))"
        r"|ha(?:s|ve)(?= an? )|(?:(?:is|are) )?work(?:s|ing) with|ha(?:s|ve) been able to use"
        r"|(?:is|was|are|were|became|become) (?:also )?(?:the|one of the|among the) first [^.;,]{0,40}?to (?:use"
        r"|launch|deploy"
        r"|adopt|introduce|implement|roll out|install|pilot|test))",
    ),
    (
        "not_stated",
        rf"(?:(?:(?:has|have|had) {_ADVERB})?(?:developed|created|built|designed|trained|commissioned|acquired"
        rf"|purchased|bought"
        r"|procured|ordered|signed an? (?:[a-z]+ )?contract for))",
    ),
)
_VERB = "|".join(rf"(?P<{status}>{pattern})" for status, pattern in _VERBS)
_STATUS = tuple(status for status, _ in _VERBS)
_CALLED = r"(?:,? \(?(?:called|named|known as|dubbed) [^,.;]+?|,? \(?[“\"]?[A-Z][\w.’'-]*[”\"]?\)?| \([^()]{2,40}\))?,?"
_DETERMINERS = (
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
    rf" (?:of|with|using|on|for|involving|on the use of|that uses?|which uses?|based on|(?:for|on|of) {_INFINITIVE}"
    rf"|(?:that|which) aims to {_INFINITIVE}|to {_INFINITIVE}) )?"
)
_OBJECT = (
    r"(?:(?:(?:the )?[“\"]?(?:[A-Z][\w’'-]*|\ue000+)[”\"]?(?: [A-Z][\w-]*){0,3},? )(?=an? ))?"
    rf"{_DETERMINERS}{_DEED}{_DETERMINERS}{_AMOUNT}(?:an? )?{TECHNOLOGY}"
)
_OPERATE = (
    r"(?:scor|profil|screen|rank|assess|sort|analys|analyz|automat|detect|monitor|identif|track|predict|check|process"
    r"|scan|inspect|classif|translat|transcrib|answer|verif|target|allocat|select|grad|count|diagnos|map|forecast"
    r"|observ"
    r"|control|search|evaluat|match|flag|review|examin|calculat|estimat|optimi[sz]|regulat|manag|recogni[sz]|patrol)"
    r"(?:s|es|ed|ies|ied)"
)
_CITIZENS = (
    r"(?:citizens|residents|taxpayers|customers|users|jobseekers|patients|asylum seekers|applicants|passengers|visitors"
    r"|students|people|businesses|companies|employees|officials|civil servants)"
)
_FOR_WHOM = re.compile(rf"(?:the |its |all |young |foreign |new )?{_CITIZENS}")
_JUDGED = r"(?:critici[sz]ed|fined|reprimanded|condemned|sued|investigated|sanctioned|rebuked)"

RULES = RuleSet(
    (
        Rule(
            "deployments.authority_uses",
            re.compile(rf"(?<![\w-])(?:{_VERB}) {_OBJECT}"),
            TRIGGERS,
            "The Ministry of Tides uses a chatbot to answer questions.",
            {"in_use": "uses", "technology": "chatbot"},
            0.85,
        ),
        Rule(
            "deployments.in_use",
            re.compile(
                r"(?:^|(?<=[,;:] )|(?<=\bwith )|(?<=\bthat )|(?<=\band )|(?<=\bbut )"
                r"|(?<![\w-])(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|several"
                r"|(?:[Ss]ome|[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early) \d[\d,.]*|[Ss]ome|\d[\d,.]*) )"
                rf"{TECHNOLOGY}(?P<name>{_CALLED})(?: (?:for|to) (?P<what>[^.,;]{{3,60}}?))?"
                r" (?:(?P<planned>(?:will|is to|are to|is planned to|is due to|is set to) be"
                r" (?:used|introduced|deployed|launched|implemented|installed|rolled out|tested|piloted|trial+ed))"
                rf"|(?:is|are|has been|have been|had been|was|were) {_ADVERB}(?:being )?{_ADVERB}"
                r"(?:(?P<pilot>tested|piloted|trial+ed)"
                rf"|(?P<stopped>{_STOP})"
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
            re.compile(
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
            re.compile(
                rf"(?<![\w-])(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) )?{TECHNOLOGY}{_CALLED}(?: (?:that"
                rf"|which))?(?: (?:is|was|are|has been))?(?: (?:also|now|currently))?"
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
            re.compile(
                rf"(?:,| is| was) (?P<in_use>an?|the) {TECHNOLOGY} of (?=the [A-Z]|[A-Z]|the (?:police|city)\b)"
            ),
            TRIGGERS,
            "Inspectors criticised Bell, a face recognition system of the Ferry Office.",
            {"technology": "face recognition system", "in_use": "a"},
            0.8,
        ),
        Rule(
            "deployments.works_with",
            re.compile(
                rf"(?<![\w-])(?P<in_use>(?:{_OPERATE}|has automated)"
                rf" (?:[^.,;]{{3,80}}? )?)(?:with|using|by means of|with the (?:help|aid) of|through the use of"
                rf"|by using)"
                rf" {_DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The Ferry Office ranks passengers with an algorithm.",
            {"in_use": "ranks passengers ", "technology": "algorithm"},
            0.8,
        ),
        Rule(
            "deployments.authority_s_own",
            re.compile(
                rf"(?:[’']s?|\b[Tt]he (?:police|city|municipal|government)) {TECHNOLOGY}{_CALLED}"
                rf"(?: (?:for|to) [^.,;]{{3,60}}?)? {_ADVERB}(?:[a-z]+ly )?"
                rf"(?:(?:was|were|has been|have been|is|are) (?:\w+ly )?(?P<stopped>{_STOP})"
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
            re.compile(
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
            re.compile(
                r"\b[Aa]n? (?:[a-z]+ )?(?P<not_stated>pilot|trial|test|project|experiment"
                r"|initiative)(?: project)? (?:by|of|at|in)"
                rf" (?P<by>[^.,;]{{3,90}}?),? (?:to (?:use|test|apply|employ)|that uses?|which uses?|using"
                rf"|with) {_DETERMINERS}"
                rf"{TECHNOLOGY}"
            ),
            TRIGGERS,
            "A project by the Ferry Office to use machine learning to count boats.",
            {"not_stated": "project", "by": "the Ferry Office", "technology": "machine learning"},
            0.75,
        ),
        Rule(
            "deployments.use_by",
            re.compile(
                r"\b(?:(?:[Uu]se|[Ii]mplementation|[Dd]eployment|[Oo]peration|[Ii]nstallation|[Rr]oll-?out"
                r"|[Ii]ntroduction"
                r"|[Aa]doption)|(?P<pilot>[Pp]ilot|[Tt]rials?|[Tt]ests?|[Pp]iloting|[Tt]esting)) (?:of|with) (?:an? "
                rf"|the )?{TECHNOLOGY}(?: \([^()]*\))?(?: by (?P<by>[^.,;]{{3,60}}?))?"
                rf"(?: (?:at|in|on|across) [^.,;]{{3,60}}?)?(?P<verb> )(?:(?:was|were|is|has been|have been"
                rf"|had) )?{_ADVERB}"
                rf"(?:(?P<stopped>{_STOP}|unconstitutional|unlawful|illegal)|(?P<in_use>critici[sz]ed|challenged"
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
            re.compile(
                r"\b(?P<pilot>(?:[Tt]rials?|[Pp]ilots?|[Tt]ests?|[Tt]esting|[Pp]iloting|[Ee]xperiments?)"
                rf"(?: projects?| runs?)?) (?:(?:of|with|using"
                rf"|for) {_DETERMINERS}{TECHNOLOGY}[^.,;]{{0,60}}? (?:is|are)"
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
            re.compile(
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
            re.compile(
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
            re.compile(
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
            re.compile(
                rf"\b(?:(?:was|were|been) {_JUDGED}|{_JUDGED} (?P<by>[^.,;]{{3,60}}?)) (?:for|over"
                rf"|because of) (?:(?:its|their|the)"
                rf" )?(?:\w+ )?(?P<in_use>use|using|having used|deploying"
                rf"|deployment)(?: of)? {_DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The regulator fined the harbour police for using facial recognition.",
            {"technology": "facial recognition", "by": "the harbour police", "in_use": "using"},
            0.8,
        ),
        Rule(
            "deployments.ordered_to_stop",
            re.compile(
                r"\b(?:ordered|told|forced|required|instructed|obliged) (?P<by>[^.,;]{3,60}?) to"
                r" (?P<stopped>(?:stop|cease|suspend|end|halt|discontinue)(?: using| (?:the |its )?use of)?)"
                rf" {_DETERMINERS}{TECHNOLOGY}"
            ),
            TRIGGERS,
            "The court ordered the harbour police to stop using facial recognition.",
            {"technology": "facial recognition", "by": "the harbour police", "stopped": "stop using"},
            0.85,
        ),
    )
)

# Who is a public authority, by the noun that its name or description ends in.
_PUBLIC = (
    r"(?:governments?|ministr(?:y|ies)|municipalit(?:y|ies)|city|cities|town|count(?:y|ies)"
    r"|provinces?|regions?|state|police(?: forces?| departments?| service)?|agency|agencies|authorit(?:y|ies)"
    r"|departments?|directorate|councils?|courts?|tribunals?|customs|office|services?"
    r"|administrations?|board|fund|bureau|parliament|inspectorate"
    r"|commission|hospitals?|secretariat|prosecution|prosecutors|army|navy|military|armed forces|registry"
    r"|librar(?:y|ies)|fire brigade|(?:city|town) hall|border guards?|coast guard|law enforcement|constabulary"
    r"|schools|embass(?:y|ies)|consulates?|gendarmerie|health system|public sector|civil service|prison service"
    r"|school district|museum|trusts?"
    r"|(?:central|national|reserve) bank|social security \w+|ombudsman|labour exchange"
    r"|chancellery|treasury|judiciary|university hospital|railways?|metro|boroughs?|cantons?|airports?|undersecretariat"
    r"|register|government agencies|public employment services?|public bod(?:y|ies))"
)
_PRIVATE = re.compile(
    r"(?i)\b(?:compan(?:y|ies)|firms?|insurers?|airlines?|retailers?|start-?ups?|bakery|Ltd|Inc|Corp|supermarkets?"
    r"|private|banking|customer service|banks(?! of)|(?<!central )(?<!national )(?<!reserve )bank[’']s)\b"
)
_FILL = r"(?!is\b|are\b|was\b|has\b|have\b|that\b|which\b|who\b)[\w’'&/-]+"
_AGENT = re.compile(
    r"(?:the|an?|several)?\s*(?P<name>(?:(?!(?:to|for|in|at|since|and|that|which|with|from|into|by|when|as|during)\b)"
    rf"[\w’'-]+\s+){{0,6}}?(?i:{_PUBLIC})\b(?: (?i:{_PUBLIC})\b)?(?:\s+of(?:\s+(?:of\s|the\s){{0,2}}[A-Z][\w-]*)+)?)"
)
_PUBLIC_END = re.compile(
    rf"(?:^|[\s,])(?P<operator>(?:{_FILL}\s+){{0,8}}?(?i:{_PUBLIC})\b(?:\s+(?:of"
    rf"|for|on|and|the|to|de|del|[A-Z][\w’'&-]*))*?)(?:\s+(?:in|at|from)(?:\s(?:the|[A-Z][\w’'-]*))+)?"
    r"(?:\s+(?:representatives|officials|officers|inspectors|staff))?(?:\s*\([^)]*\)|[’']s?)?(?:,(?:[^,]"
    r"|,(?=\d)){0,120},|,)?(?:\s+(?:has|have|is|are|also|now|currently|recently"
    r"|then|already|who|which|that))*\s*$"
)
_CAPITAL = re.compile(
    r"\b(?!(?:In|At|On|Since|By|During|After|For|When|While|As|Under|From|Many|Most|Several|Some|The|A|An)\b)[A-Z]"
)
_OF_THE_STATE = re.compile(r"(?:police|customs|prosecutors|border guards|courts)\b")
# Who works or studies there is not the authority.
_PEOPLE = re.compile(
    r"\b(?:[Rr]esearchers?|[Ss]cientists?|[Ss]tudents|[Ee]xperts?|[Ee]ngineers?|[Aa]cademics|[Ss]tart-?ups?"
    r"|[Pp]rofessors?"
    r"|[Tt]eam|[Ss]cholars|[Aa]ctivists|[Cc]itizens|[Rr]esidents|[Pp]eople)\b"
)
# Who helps is not who uses.
# "Zenda was the first city to ...": a place that acts.
_FIRST_OF_ALL = re.compile(
    r"(?P<operator>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:is|was|became|has become) (?:also )?(?:the|one of the"
    r"|among the) first"
    r" (?:[a-z]+ )?(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|count(?:y|ies)|regions?|cantons?|provinces?)\b[^.;,]*$"
)
# An authority that is only known by its letters, by what is its to do.
_ACRONYM = re.compile(r"(?:^|[\s,])(?P<operator>[A-Z]{3,6})(?:\s(?:has|have|is|also|now|currently|already))*\s*$")
_PUBLIC_WORK = re.compile(
    r"\b(?:tax (?:returns?|fraud|evasion|declarations?)|taxpayers|patent|visas?|passports?|(?:residence|work|building)"
    r" permits?|customs|welfare|social (?:benefits|security)|citizens|court (?:hearings|decisions)|borders?|asylum)\b"
)
# "a challenge to the police's use of ...": whose use it is.
_DONE_TO = re.compile(r"\b(?:to|by|against|that|into|from) (?=the )")
_NOMINAL = re.compile(r"use of\b")
# "calls to ban the police's use of ...": not that it is used.
_NORM = re.compile(
    r"\b(?:ban\w*|prohibit\w*|limit\w*|restrict\w*|regulat\w*|govern(?:s|ing|ed)?|rules?|laws?|bill|guidelines?|calls?"
    r"|legislation|consider\w*|propos\w*|moratorium|oppos\w*|against|future|possible|potential|any|about|on)\b[^.;,]*$"
)
_HELPERS = re.compile(
    r",? (?:in (?:close )?(?:cooperation|collaboration|partnership) with|together with|jointly with|along with"
    r"|alongside|with (?:the )?(?:support|help|assistance) (?:of|from)|supported by)\b[^,;]*,?\s*$"
)
# "will explore how the city uses X" does not say that it does.
_OPEN_QUESTION = re.compile(
    r"\b(?:explor|examin|stud[iy]|assess|ask|consider|review|determin|investigat|discuss|decid)\w*(?: \w+){0,2}"
    r" (?:how|whether|why|if) [^,.;:]{0,60}$"
)
_STATES = ("national", "supranational", "international")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "X does this, and also uses ...": the verb has the subject of the one before it.
_JOINED = re.compile(
    r"(?:,?\s\b(?:and|but|then|or)\b|(?P<comma>,))(?:\s(?:then|also|now|currently|\w+ly|has|have|is|are))*\s*$"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|through|by \w+ing)\s")
_FINITE = re.compile(r"\s(?=(?:has|have|had|is|are|was|were|will|also|\w+ly|[a-z]{2,}(?:s|ed))\s)")
# Instruments that are themselves something in use.
_TOOLS = frozenset(("e_service", "infrastructure", "monitoring_tool", "project", ""))
_BY = re.compile(r"\s*(?:by\s+)?(?=the\b|an?\b|several|local|national|police|government|public|[A-Z])")
_NATIONWIDE = re.compile(r"\b(?:nation-?wide|countrywide|city-?wide)\b")
_AT_NAMED = re.compile(
    r"\s(?:at|in|on|across) (?:the )?(?:\d|[A-Z]|two|three|four|five|six|seven|eight|nine|ten|several)"
)
_AT = re.compile(r"\s(?:at|within|in)\s(?=the\b|[A-Z])")
_DETERMINER = re.compile(r"(?i)(?:in\s+)?(?:the|an?|its|several|two|three|some|various|many)\s+")
# "In the city of X, a trial uses ...": whose system it is.
_WHERE_IT_ACTS = re.compile(
    r"\b[Ii]n (?:the )?(?P<operator>(?:[Cc]ity|[Mm]unicipality|[Cc]anton|[Cc]ounty"
    r"|[Rr]egion|[Pp]rovince|[Tt]own) of [A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
_INSIDE = re.compile(r"(?:In|At|Within) (?=(?:the )?(?:[A-Z][\w’'-]* ?|of |the |and |for |\([^)]*\)){2,12}, )")
_PUBLIC_KINDS = frozenset(
    ["government", "parliament", "ministry_or_department", "regulator", "agency", "advisory_body", "education_body", ""]
)
_PEOPLE_OF = re.compile(rf"{_PEOPLE.pattern} (?:at|from|of|in) (?:the )?$")
_MENTION_END = re.compile(
    r"(?:[’']s?)?(?: (?:federal|national|local|central))?(?: (?:government|police"
    r"|authorities|parliament|city|municipality))?"
    r"(?: \([^)]*\))?(?:,[^,]{0,80},|,)?(?: (?:has|have|is|are|also|now|currently|recently|then|already))*\s*$"
)
_BEFORE_ITS_PURPOSE = ("deployments.use_by", "deployments.helps")
_BY_SUBJECT = (
    "deployments.authority_uses", "deployments.works_with", "deployments.authority_s_own", "deployments.judged_for",
)  # fmt: skip
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)?\s$")
# "monitors companies using AI": the companies use it.
_OF_OTHERS = re.compile(
    r"\b(?:companies|firms|people|businesses|providers|operators|authorities|organi[sz]ations|developers|platforms"
    r"|banks"
    r"|employers|schools|products|projects|users|systems|entities|research\w*|start-?ups)\s$"
)
_JUDGED_FOR_ITS = re.compile(rf"\b{_JUDGED} (?P<by>[^.,;]{{3,60}}?) (?:for|over) (?:its|their)\s+$")
_TAUGHT = re.compile(
    r"\b(?:AI|[Aa]rtificial intelligence) (?:in|into|to) (?:[\w-]+ ){0,5}(?:curricul|syllab|lessons|classes|courses)"
)
_NO_FACT = re.compile(
    r"\b(?:should|could|can|may|might|would|must|to|not|never|cannot|if|how|that"
    r" can be|let|where|whether|shall|need)\s+(?:be\s+|also\s+|even\s+)?$"
    r"|(?:^|[;:,]\s|\b(?:and|but|asked|asks)\s)(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|[Ww]hen(?:ever)?|[Ww]here"
    r"|[Bb]efore"
    r"|[Ii]magine)\s[^,;:]*$"
    r"|(?<!,)\s(?:authorities|agencies|bodies|institutions|departments|governments|administrations|states|services)"
    r"\s(?:that|who|which)\s$"
)
_PLACE_NOUN = re.compile(
    r"(?i)\b(?:airports?|schools?|hospitals?|courts?|stations?|prisons?|borders?"
    r"|streets?|stadiums?|matches|registrations?|ports?|museums?"
    r"|clinics?|universit(?:y|ies)|cit(?:y|ies)|municipalit(?:y|ies)|regions?"
    r"|districts?|events?|intersections?|beach(?:es)?|squares?"
    r"|health ?care|libraries|checkpoints?|metro|railways?|kindergartens?|gates|cent(?:er|re)s?|parks?|(?:main )?roads"
    r"|highways?|motorways?|buses|trains|buildings?|classrooms?|tunnels?|crossings?|harbou?rs?|terminals?|helplines?"
    r"|wards?|villages?|towns?|cantons?|count(?:y|ies)|provinces|boroughs?|neighbou?rhoods?|capital|coasts?)\b"
)
_PREPOSITION = re.compile(
    r"(?:at|in|on|for|within|inside|across|along|around)\s+(?:(?:the|an?|its|all|several|various|some)\s+)*"
)
_PURPOSE = re.compile(
    r"(?:\s*\([^)]*\))?(?:\s+across the (?:country|state|nation|city))?(?:\s+and (?:is |are )?used)?"
    r"(?:\s+since (?:[A-Z]\w+ )?\d{4})?(?:,? (?:in|on|at|by|of|within|under|through|called|named"
    r"|[A-Z“\"])[^.;()]{0,60}?)?"
    r"(?:\s*\([^)]*\))?,?\s+(?:in order to|so as to|with the aim (?:of|to)|aimed at|(?:(?:that|which) (?:is"
    r"|was) )?(?:designed|intended|meant|trained) (?:to|for)|to(?= [a-z]+)|for"
    r"|in(?= (?:\w+ ){0,2}\w+ing\b)|(?:that|which)(?= [a-z]+s )"
    r"|(?:that|which) (?:will|can|would|is able to|are able to)(?= [a-z]+ ))\s+"
    r"(?!(?:(?:the|a|an)\s+first\s+time|(?:\w+ ){0,3}(?:years?|months?|weeks?|decades?)\b|example|instance|is"
    r"|has|was|its?|their|our|the public)\b)"
)
# "A chatbot, launched by the ministry, answers questions": what it does is what it is for.
_DOES = re.compile(
    r"(?:\s+(?:in|since) (?:[A-Z]\w+ )?\d{4})?(?:\s+(?=(?:detects|predicts|helps|sorts|ranks|screens|scores"
    r"|selects|classifies|translates|transcribes|answers|identifies|assists|supports"
    r"|estimates|assesses|analyses|analyzes|flags|checks)\s)|,\s+"
    r"(?=(?!(?:is|was|has|does|as|this|its|thus|across|towards|besides|always|perhaps|plus|versus"
    r"|says)\b)[a-z]{3,}s\s))"
)
_PLACE_AT_END = re.compile(
    r"\s(?:at|on|in|across)\s(?:the\s)?(?P<place>(?:[A-Z][\w–-]+\s){1,3}(?:[Ll]ine|[Cc]ounty"
    r"|[Aa]irport|[Rr]egion|[Pp]ort|[Hh]ospital|[Cc]ity)"
    r"|(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|all)\s(?:[a-z-]+\s){0,3}"
    r"(?:airports|schools|hospitals|courts|stations|prisons|municipalities|cities|districts|regions|centres|centers"
    r"|clinics"
    r"|borders|counties|provinces|cantons|libraries|universities))$"
    r"|\s(?:at|in)\s(?P<town>(?!AI\b|ICT\b)[A-Z][\w–-]+(?<!ish)(?<!ese)(?<!ian)(?<!ic)(?<!\d)(?:\s[A-Z][\w–-]+)?)$"
)
# "At the harbour of X, passengers are screened": where, at the head of the sentence.
_PLACE_AHEAD = re.compile(
    r"^(?:In|At|On|Across|Throughout)\s(?:the\s)?(?:(?:[Cc]ity|[Tt]own|[Mm]unicipality) of\s)?"
    r"(?P<place>(?:[\w’'-]+\s){0,4}?[\w’'-]+),\s"
)
_SURVEY = re.compile(
    r"(?:%|\bper ?cent) of (?:all |the )?(?:[\w-]+ ){0,3}?(?:respondents|adults|people|citizens|residents|firms"
    r"|companies"
    r"|businesses|employees|users|agencies|governments|organi[sz]ations|authorities|bodies|institutions|municipalities"
    r"|[A-Z][a-z]+ans)\b"
    r"|\b(?:[Ii]n a (?:poll|survey)|respondents|surveyed)\b"
)
_SINCE_AT = re.compile(r"\s*(?:since (?:[A-Z]\w+ )?\d{4}\s+)?(?=(?:at|in|on|within|across|along|inside|around)\s)")
_SINCE = re.compile(r"\s+since\b")
_OF_A_TOWN = re.compile(
    r"(?P<place>[A-Z][\w-]+)[’']s (?:police|city council)|(?:[Cc]ity|[Mm]unicipality) of (?P<named>[A-Z][\w-]+)"
)
_CLAUSE_END = re.compile(
    r"[;:]|\sfor (?:\w+ ){0,3}(?:years|months|weeks|decades)\b|\s(?:under the|without an?"
    r"|since (?:[A-Z]\w+ )?\d{4})\b|,\s+(?:\w+ing that|which|who"
    r"|while|whereas|but|although|and (?:is|has|was|it|the)"
    r"|thereby|allowing|enabling|based on|using)\b|\s\(|\.\s"
    r"|\s(?:on|as) an? (?:trial|pilot|test|experimental|voluntary|daily|regular) basis\b|\sas part of\b"
    r"|,?\s(?:between|from|in|until|during|by) (?:[A-Z]\w+ )?\d{4}\b|,?\s(?:in violation of|despite|after|following"
    r"|until)\b"
    r"|,?\sand (?:is|are|has|have|plans?|intends?|also|will|uses?|runs?|operates?) "
)
_NO_LAW = re.compile(
    r"\b(?:no|without (?:an?|any)|lacks? (?:an?|any)|absence of (?:an?|any)) (?:\w+"
    r" )?(?:legal|regulatory|statutory) (?:framework|basis|ground)"
)
_LAW = re.compile(
    r"\b(?:is|are) (?:governed|regulated|authori[sz]ed|permitted) by (?:the |an? )?(?=[A-Z])|\blegal basis (?:is|for)\b"
)
_UNDER_LAW = re.compile(r"\bunder the (?:[A-Z][\w-]+ ){1,4}(?:Act|Law|Code)\b")
_OPINION = Pattern(
    r"\b(?:critici[sz]ed|warned|objected|concluded|ruled|found|stated|stating"
    r"|raised concerns?|expressed (?:its )?concerns?|advised|reprimanded|deplored)\b"
)
_OVERSEER = re.compile(
    r"(?i)\b(?:oversight|data protection|supervisory|supervision|ombuds\w+|watchdog"
    r"|privacy commission\w*|commissioner|equality body|human rights|court)\b"
)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]{20,}(?:[“\"][^”\"]*[”\"][^”\"]*)?)[”\"]")
_AI_FOR = re.compile(rf" for (?P<technology>{SPECIFIC})(?![\w-])")  # "AI for facial recognition"
_TRIAL = Pattern(r"\b(?:pilot(?: projects?| phase| stage| study)?|trials?|test phase|experiment)\b")
# "The plan was dropped", "The police stopped using the tool": the end of what the sentence before tells of.
_ENDED = re.compile(
    r"^(?:However, |But |In (?:[A-Z]\w+ )?\d{4}, )?(?:(?:The|This|Its|Their|That|Both) (?:\w+ )?(?:tool|system"
    r"|pilot|project"
    r"|plan|trial|practice|use|technology|programme|program|software|app|application|chatbot|algorithm|cameras"
    r"|experiment"
    rf"|scheme|model|robot)|It|They) (?:was|were|has been|had been|is|are)(?: \w+ly| since| later)? {_STOP}\b"
    rf"|\b{_STOP} (?:using|(?:the |its )?use of) (?:the (?:tool|system|technology|software|app|algorithm|cameras)"
    rf"|it|them"
    r"|this|these)\b"
)
# "The system is being tested at the harbour": what the sentence before tells of.
_STANDS_FOR = re.compile(
    r"(?P<it>It|(?:The|This) (?:(?:same|AI) )?(?:system|technology|tool|software|solution|platform|application|app"
    r"|chatbot"
    r"|algorithm|model|robot|assistant)|(?:The|These) (?:cameras|systems|tools|robots|chatbots))\b"
)
# "It can be used to order bells": what it is for.
_SERVES = re.compile(
    r"^(?:It|They|(?:The|This|These) (?:[\w-]+ ){0,2}?(?:system|technology|tool|software|solution|platform"
    r"|application|app"
    r"|chatbot|chat-bot|voicebot|bot|algorithm|model|robot|assistant|program|programme|cameras|systems|tools|robots))"
    r"(?:(?: (?:is|are|can be|will be) (?:also )?(?:used|designed|intended|meant|employed|able|trained) (?:to|for)"
    r"| (?:aims?|serves?)"
    r" to|(?: now| also| currently)? uses? (?:AI|artificial intelligence|algorithms"
    r"|machine learning)[^.,;]{0,40}? (?:to|for)) "
    r"| (?=(?:helps?|answers?|assists?|detects?|predicts?|identif(?:y|ies)|analy[sz]es?|estimates?|assess(?:es)?|scans?"
    r"|checks?|provides?|offers?|enables?|informs?|guides?|translates?|transcribes?|calculates?|flags?|monitors?"
    r"|recogni[sz]es?)\s))"
)
_A_KIND_OF_SYSTEM = r"(?:[Ss]ystem|[Pp]latform|[Tt]ool|[Aa]pp|[Pp]ortal|[Ss]oftware|[Ss]ervice)"
# "The Bell system uses AI to ...", "It uses machine learning to ..."
_USES_AI = re.compile(
    rf"^(?:It|(?:This|The) (?:new )?{_A_KIND_OF_SYSTEM}|(?:The"
    rf"|Its) (?P<technology>(?:[\w-]+ ){{1,4}}{_A_KIND_OF_SYSTEM}))"
    r"(?: \([^()]*\))? (?:now |also )?(?P<uses>uses|employs|leverages|relies on|is powered by|is driven by|utili[sz]es)"
    rf" (?:an? )?(?:AI|artificial intelligence|machine[- ]learning|{SPECIFIC})(?: [a-z-]+){{0,4}}? to (?=[a-z]+ )"
)
_A_SYSTEM = re.compile(
    rf"(?<![\w-])(?:{_VERB}) (?:an?|the|its) (?P<technology>(?:[\w-]+ ){{1,4}}?{_A_KIND_OF_SYSTEM})\b"
)
# Under such a heading, what is no more than a tool by its name is a tool of AI.
_ABOUT_USE = re.compile(
    r"\b(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm\w*|[Ff]acial [Rr]ecognition|[Aa]utomat\w+|[Bb]iometric\w*"
    r"|[Ss]urveillance)\b"
)
_IN_USE = re.compile(
    r"(?i)\b(?:us(?:e|es|ing|age)|deploy\w*|in (?:the )?public|public (?:sector|services?|administration)|in government"
    r"|systems?|applications?|recognition|surveillance|decision\w*|address|examples?|cases|in practice)\b"
)


@dataclass(slots=True)
class _Draft:
    """A deployment while the sentences after it may still add to it."""

    rule: Rule
    block: Block
    sentence: Sentence
    key: str
    fields: dict[str, Value]
    links: dict[str, Link]
    context: list[Span] = field(default_factory=list)

    def says(self, name: str) -> str:
        return str(self.fields[name].value) if name in self.fields else ""


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each technology and place of use that the document states of a public authority."""
    drafts: list[_Draft] = []
    recent: list[_Draft] = []  # of the sentence before
    heading: int | None = None
    named = systems(s.text for b in context.document.prose() for s in b.sentences if RULES.hits(s.text))
    for block in context.document.prose():
        if block.kind in ("heading", "title", "table"):
            continue
        if block.heading != heading:
            recent, heading = [], block.heading
        weak = _is_about_use(context, block)
        before: Sentence | None = None
        for sentence in block.sentences:
            text = mask(sentence.text, named, weak=weak)
            new = _of_sentence(context, block, sentence, text, recent)
            if not new and not recent:
                new = _using_ai(context, block, sentence, before)
            before = sentence
            section = [d for d in drafts if d.block.heading == heading]
            _add(block, sentence, [] if new else recent, section + new)
            drafts += new
            recent = new
    for draft in drafts:
        yield Candidate(
            "deployments",
            context.document.source_id,
            draft.key,
            draft.rule.name,
            draft.rule.confidence,
            fields=draft.fields,
            links=draft.links,
            context=tuple(draft.context),
            block=draft.block.index,
        )


def _is_about_use(context: Context, block: Block) -> bool:
    """Whether the heading or the lead-in above a block says that it is about AI in use."""
    above = [*context.document.headings(block)[:1]]
    if block.lead_in is not None:
        above.append(context.document.blocks[block.lead_in])
    return any(_ABOUT_USE.search(b.text) and _IN_USE.search(b.text) for b in above)


def _of_sentence(context: Context, block: Block, sentence: Sentence, masked: str, recent: list[_Draft]) -> list[_Draft]:
    """Deployments that a sentence states; `masked` is its text with the names of systems made plain to the rules."""
    found: list[_Draft] = []
    taken: list[tuple[int, int]] = []
    meant = recent[-1] if recent else None
    if meant is not None and (stands_for := _STANDS_FOR.match(masked)):
        masked = stand_in(masked, *stands_for.span("it"))
    else:
        meant = None
    for rule, match in RULES.matches(masked):
        start, end = match.span()
        if (
            _TAUGHT.search(sentence.text, start)
            or _NO_FACT.search(sentence.text[:start])
            or any(start < high and low < end for low, high in taken)
        ):
            continue
        drafts = (
            _extended(context, block, sentence, rule, match)
            if rule.name == "deployments.extended"
            else _read(context, block, sentence, rule, match, recent)
        )
        if meant is not None and match.start("technology") == 0:
            drafts = [d for d in drafts if "place" in d.fields]
            for draft in drafts:
                draft.fields["technology"] = meant.fields["technology"]
                draft.links = meant.links | draft.links
        if drafts:
            taken.append((start, end))
            found += drafts
    return found


def _using_ai(context: Context, block: Block, sentence: Sentence, before: Sentence | None) -> list[_Draft]:
    """A system of an authority of which a sentence says that it uses AI: "The Bell system uses AI to count boats"."""
    text, at = sentence.text, sentence.start
    told = _USES_AI.match(text)
    if told is None:
        return []
    if told["technology"]:
        what, says, operator = told.span("technology"), sentence, _spoken_of_before(context, block, sentence)
        status, shown = "in_use", told.span("uses")
    else:
        made = _A_SYSTEM.search(before.text) if before else None
        if before is None or made is None or _NO_FACT.search(before.text[: made.start()]):
            return []
        what, says, (_, operator) = made.span("technology"), before, _actor(context, block, before, made.start())
        status = next(s for s in _STATUS if made[s])
        shown = made.span(status)
    if operator is None:
        return []
    stop = _CLAUSE_END.search(text, told.end())
    end = stop.start() if stop else len(text.rstrip(". "))

    def value(said: object, where: Sentence, low: int, high: int) -> Value:
        return Value(str(said or where.text[low:high]), block.spans(where.start + low, where.start + high))

    return [
        _Draft(
            next(rule for rule in RULES if rule.name == "deployments.authority_uses"),
            block,
            sentence,
            f"deployments:{block.spans(says.start + what[0])[0].start}",
            {
                "technology": value("", says, *what),
                "status": value(status, says, *shown),
                "purpose": value("", sentence, told.end(), end),
            },
            {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end), "operator_id": operator},
            list(block.spans(says.start, sentence.end)),
        )
    ]


def _extended(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> list[_Draft]:
    """In use in one place and planned for another."""
    at = sentence.start

    def value(text: str, group: str) -> Value:
        return Value(text, block.spans(at + match.start(group), at + match.end(group)))

    return [
        _Draft(
            rule,
            block,
            sentence,
            f"deployments:{block.spans(at + match.start(place))[0].start}",
            {
                "technology": value(match["technology"], "technology"),
                "status": value(status, "planned" if place == "more" else "technology"),
                "place": value(match[place], place),
            },
            {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end)},
            list(block.spans(at, sentence.end)),
        )
        for place, status in (("place", "in_use"), ("more", "planned"))
    ]


def _read(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], recent: list[_Draft]
) -> list[_Draft]:
    """Deployments that a match states; `recent` are those of the sentence before, for "is also in use"."""
    text, at = sentence.text, sentence.start
    start, end = match.span("technology")
    ends = match.end() > end or stands_alone(match.string, start, end)
    if _SURVEY.search(text) or not ends or _OPEN_QUESTION.search(text, 0, start):
        return []
    tools = _TOOLS | {"programme"} if is_specific(match["technology"]) else _TOOLS
    instruments = context.in_sentence(sentence, "instruments")
    if any(m.start < at + end and at + start < m.end and m.kind not in tools for m in instruments):
        return []
    tied, operator, rest = _whose(context, block, sentence, rule, match)
    if not tied:
        return []
    if rest == end and (more := _AI_FOR.match(text, end)):
        start, end = more.span("technology")
        rest = end
    status, low, high = next((s, *match.span(s)) for s in _STATUS if match.groupdict().get(s))
    trial = _TRIAL.search(text)
    if trial and status != "planned":
        status, low, high = "pilot", *trial.span()
    fields: dict[str, Value] = {
        "technology": Value(text[start:end].strip(), block.spans(at + start, at + end)),
        "status": Value(status, block.spans(at + low, at + high)),
    }
    whose = start if operator is not None and start > match.start() else sentence.end - at
    links = {"jurisdiction_id": context.jurisdiction_of(block, at, at + whose)}
    if operator is not None:
        links["operator_id"] = operator
    places = _places(context, block, sentence, rest, match.start("verb") if "verb" in match.groupdict() else None)
    if purpose := _purpose(text, max([rest, *(high for _, high in places)])):
        fields["purpose"] = Value(text[slice(*purpose)], block.spans(at + purpose[0], at + purpose[1]))
    if status != "not_stated" and match.groupdict().get("what") and not _FOR_WHOM.fullmatch(match["what"]):
        fields["purpose"] = Value(match["what"], block.spans(at + match.start("what"), at + match.end("what")))
    if rule.name == "deployments.works_with":
        fields["purpose"] = Value(match["in_use"].strip(), block.spans(at + low, at + match.end("in_use")))
    elif rule.name == "deployments.done_for":
        until = low + text[low:high].rindex(" for")
        fields["purpose"] = Value(text[low:until], block.spans(at + low, at + until))
    elif rule.name == "deployments.helps":
        stop = _CLAUSE_END.search(text, rest)
        fields["purpose"] = Value(
            (said := text[rest : stop.start() if stop else len(text.rstrip(". "))].strip()),
            block.spans(at + (first := text.index(said, rest)), at + first + len(said)),
        )
    elif rule.name == "deployments.people_use":
        stop = _CLAUSE_END.search(text, rest)
        until = stop.start() if stop else len(text.rstrip(". "))
        fields["purpose"] = Value(text[rest:until], block.spans(at + rest, at + until))
    elif rule.name in ("deployments.answers", "deployments.authority_s_own") and status == "in_use":
        stop = _CLAUSE_END.search(text, high)
        until = stop.start() if stop else len(text.rstrip(". "))
        fields["purpose"] = Value(text[low:until], block.spans(at + low, at + until))
    elif rule.name == "deployments.use_by":
        fields.pop("purpose", None)
    if law := _UNDER_LAW.search(text, rest):
        fields["legal_framework"] = Value("stated", block.spans(at + law.start(), at + law.end()))
    if no_law := _NO_LAW.search(text):
        fields["legal_framework"] = Value("none", block.spans(at + no_law.start(), at + no_law.end()))
    if not places and purpose and (at_end := _PLACE_AT_END.search(text, *purpose)):
        cut = purpose[0], at_end.start()
        fields["purpose"] = Value(text[slice(*cut)], block.spans(at + cut[0], at + cut[1]))
        places = [at_end.span("place" if at_end["place"] else "town")]
    if not places and (ahead := _place_ahead(context, block, sentence)) and ahead[1] <= match.start():
        places = [ahead]
    if not places and operator is not None and (town := _OF_A_TOWN.search(text)):
        places = [town.span("place" if town["place"] else "named")]
    if not places and (nationwide := _NATIONWIDE.search(text, start, end)):
        places = [nationwide.span()]
    if operator is None and recent and re.search(r"\balso\b", match[0]) and "operator_id" in recent[-1].links:
        links["operator_id"] = recent[-1].links["operator_id"]
    state_s = rule.name == "deployments.authority_uses" and is_specific(match["technology"])
    bare = status == "not_stated" or ("operator_id" not in links and not state_s)
    if bare and not places and "purpose" not in fields:
        return []  # for what, where or by whom is not said
    drafts = []
    for place in places or [(0, 0)]:
        held = dict(fields)
        if place[1]:
            held["place"] = Value(text[slice(*place)], block.spans(at + place[0], at + place[1]))
        first = block.spans(at + (place[0] if place[1] else start))[0].start
        drafts.append(
            _Draft(
                rule, block, sentence, f"deployments:{first}", held, dict(links),
                list(block.spans(sentence.start, sentence.end)),
            )
        )  # fmt: skip
    return drafts


def _whose(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> tuple[bool, Link | None, int]:
    """Whether what a match tells of is a public authority's, which one's, and where what it is for may follow."""
    text, at = sentence.text, sentence.start
    technology, rest = match["technology"], match.end()
    if rule.name == "deployments.works_with":
        if _OF_OTHERS.search(match["in_use"]):
            return False, None, rest
        if _IS.search(text, 0, match.start()):
            return _place_ahead(context, block, sentence) is not None, None, rest
    if rule.name == "deployments.authority_uses" and _NOMINAL.match(match[0]) and _NORM.search(text[: match.start()]):
        return False, None, rest
    if rule.name in _BY_SUBJECT:
        public, operator = _actor(context, block, sentence, match.start())
        own = rule.name == "deployments.authority_s_own"
        if not public and (first := _FIRST_OF_ALL.search(text, 0, match.end())):
            return True, _named(block, at, *first.span("operator")), match.end("technology")
        return public and not (own and is_ai(technology)), operator, rest if own else match.end("technology")
    if rule.name == "deployments.helps" and (is_general(technology) and match["in_use"][:2] not in ("is", "are")):
        return False, None, rest
    if match.groupdict().get("by"):
        public, operator, after = _agent(context, block, sentence, match.start("by"))
        return public, operator, after if rule.name in _BEFORE_ITS_PURPOSE else rest
    if rule.name == "deployments.use_by":
        here = match.end("technology")
        vague = is_general(technology) or (match[0][:3].lower() in ("use", "ado") and not _AT_NAMED.match(text, here))
        return not vague, None, here
    if rule.name == "deployments.trials_underway":
        here = match.end("technology")
        return True, None, here if _SINCE_AT.match(text, here) else rest
    if rule.name == "deployments.people_use":
        return is_specific(technology), _spoken_of_before(context, block, sentence), rest
    if rule.name == "deployments.of_an_authority":
        public, operator, after = _agent(context, block, sentence, rest)
        return public and operator is not None, operator, after
    by = _BY.match(text[rest:])
    if by and (rule.name == "deployments.used_by" or text[rest:].lstrip().startswith("by ")):
        return _agent(context, block, sentence, rest + by.end())
    if inside := _INSIDE.match(text, 0, match.start() + 2):
        public, operator, _ = _agent(context, block, sentence, inside.end())
        if public:
            return True, operator, rest
    if at_whose := _AT.match(text, rest):
        public, operator, after = _agent(context, block, sentence, at_whose.end())
        if public and operator is not None and not _PLACE_NOUN.search(text, at_whose.end(), after):
            return True, operator, after
    if where := _WHERE_IT_ACTS.search(text):
        return True, _named(block, at, *where.span("operator")), rest
    if rule.name == "deployments.answers":
        return is_specific(technology), None, rest
    made = bool(match.groupdict().get("not_stated"))
    told = (
        match.start() < match.start("technology")
        or bool(_places(context, block, sentence, rest))
        or bool((purpose := _purpose(text, rest)) and _PLACE_AT_END.search(text, *purpose))
    )
    return told and not made and not is_general(technology), None, rest


def _spoken_of_before(context: Context, block: Block, sentence: Sentence) -> Link | None:
    """The public body that the sentences before speak of last, in its block or under its heading."""
    for index in range(block.index, max(block.index - 3, -1), -1):
        above = context.document.blocks[index]
        if above.heading != block.heading and index != block.heading:
            break
        end = sentence.start if index == block.index else len(above.text)
        bodies = [m for m in context.within(index, 0, end, "organisations") if m.kind in _PUBLIC_KINDS]
        if bodies:
            return _operator(above, bodies[-1])
    return None


def _place_ahead(context: Context, block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """The place that a sentence begins with, when it is no date, no state and no circumstance."""
    match = _PLACE_AHEAD.match(sentence.text)
    if match is None or not (_PLACE_NOUN.search(match["place"]) or re.match(r"[A-Z][a-z]", match["place"])):
        return None
    if re.search(r"\d{4}", match["place"]) or match["place"][:3].lower() in _MONTHS:
        return None
    at, (low, high) = sentence.start, match.span("place")
    named = context.within(block.index, at + low, at + high)
    return None if any(m.table != "jurisdictions" or m.kind in _STATES for m in named) else (low, high)


def _actor(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    """Whether the subject of the verb is a public authority, and its link; not the one that it works with."""
    if helpers := _HELPERS.search(sentence.text, 0, verb):
        public, operator = _subject_of(context, block, sentence, helpers.start())
        return (True, operator) if public else (_subject_of(context, block, sentence, verb)[0], None)
    return _subject_of(context, block, sentence, verb)


def _subject_of(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    """The same, of the verb at `verb` or of the verbs before it that it is joined to."""
    joined = _JOINED.search(sentence.text, 0, verb)
    if joined is None or joined["comma"]:
        public, operator = _stands_before(context, block, sentence, verb)
        if public or joined is None:
            return public, operator
    text = sentence.text
    clauses = [
        m for m in _FINITE.finditer(text, 0, joined.start()) if not _RELATIVE.search(text, m.end(), joined.start())
    ]
    ends = (m.start() for m in clauses)
    found = (_stands_before(context, block, sentence, end) for end in ends)
    return next(((True, operator) for public, operator in found if public), (False, None))


def _stands_before(context: Context, block: Block, sentence: Sentence, verb: int) -> tuple[bool, Link | None]:
    at, text = sentence.start, sentence.text
    if its := re.search(r"\b(?:its|their)\s+$", text[:verb]):
        judged = _JUDGED_FOR_ITS.search(text, 0, its.end())  # "the watchdog criticised the police for its"
        low = judged.start("by") if judged else 0
        named = context.within(block.index, at + low, at + its.start(), "organisations")
        if judged and not named and _described(text, judged.end("by")):
            article = _DETERMINER.match(text, low)
            return True, _named(block, at, article.end() if article else low, judged.end("by"))
        public = bool(named) and named[-1].kind in _PUBLIC_KINDS
        return public, _operator(block, named[-1]) if public else None
    described = _described(text, verb)
    by_name = _named(block, at, *described) if described else None
    for mention in reversed(context.within(block.index, at, at + verb)):
        if _PEOPLE_OF.search(block.text, at, mention.start):
            continue
        if mention.table == "instruments" or not _MENTION_END.match(block.text[mention.end : at + verb]):
            continue
        if mention.table == "jurisdictions":
            return True, by_name
        if mention.form == "back_reference" and mention.kind in _PUBLIC_KINDS:
            return True, _operator(block, mention)
        return mention.kind in _PUBLIC_KINDS, _operator(block, mention)
    if re.fullmatch(r"\s*(?:They|It)(?: \w+ly| now| also)?\s*", text[:verb]) and block.sentences[0].start < at:
        before = [m for m in context.within(block.index, 0, at, "organisations") if m.kind in _PUBLIC_KINDS]
        return bool(before), _operator(block, before[-1]) if before else None
    acronym = _ACRONYM.search(text, 0, verb)
    if described is None and acronym and _PUBLIC_WORK.search(text, verb):
        return True, _named(block, at, *acronym.span("operator"))
    return described is not None, by_name


def _described(text: str, end: int) -> tuple[int, int] | None:
    """Where a public authority is described as the subject of the verb at `end`: "the local tax office"."""
    match = _PUBLIC_END.search(text, 0, end)
    if match is not None and (_PRIVATE.search(match["operator"]) or _PEOPLE.search(match["operator"])):
        return None
    if match is None:
        place = _WHERE_IT_ACTS.search(text, 0, end)
        return place.span("operator") if place else None
    start, stop = match.span("operator")
    start = max([start, *(m.end() for m in _DONE_TO.finditer(text, start, stop))])
    head = _DETERMINER.search(text, start, stop)
    name = _CAPITAL.search(text, start, stop)
    if head and (name is None or head.start() <= name.start()):
        return head.end(), stop
    if name:
        return name.start(), stop
    alone = re.search(r"\b(?:the|an?|its)\s+$", text[:start]) or _OF_THE_STATE.match(text, start)
    return (start, stop) if alone else None


def _named(block: Block, at: int, start: int, end: int) -> Link:
    """A link by name to what stands at `start:end` of a sentence that begins at `at`."""
    return Link("organisations", name=block.text[at + start : at + end], spans=block.spans(at + start, at + end))


def _operator(block: Block, mention: Mention) -> Link:
    return Link("organisations", key=mention.key, spans=block.spans(mention.start, mention.end))


def _agent(context: Context, block: Block, sentence: Sentence, start: int) -> tuple[bool, Link | None, int]:
    """The same for the one after "by", and where its name ends."""
    at = sentence.start
    mentions = [
        m
        for m in context.within(block.index, at + start, sentence.end)
        if m.table != "instruments" and m.start <= at + start + 12
    ]
    described = _AGENT.match(sentence.text, start)
    if mentions:
        mention = max(mentions, key=lambda m: (m.table == "organisations", m.end))
        if mention.table == "organisations":
            return mention.kind in _PUBLIC_KINDS, _operator(block, mention), mention.end - at
        if described is None:
            return True, None, mention.end - at
    if described is None:
        return False, None, start
    return True, _named(block, at, *described.span("name")), described.end("name")


def _places(
    context: Context, block: Block, sentence: Sentence, start: int, until: int | None = None
) -> list[tuple[int, int]]:
    """Offsets of the places that follow: "at the harbour, on ferries and in schools"."""
    text = sentence.text
    led = _SINCE_AT.match(text, start)
    if led is None or re.match(
        r"in (?:order|the (?:fight|context|field|form|framework|process|area)|addition"
        r"|collaboration|cooperation|line|particular|(?:[\w-]+ ){1,3}projects?)\b",
        text[led.end() :],
    ):
        return []
    end = min(len(text.rstrip(". ")), len(text) if until is None else until)
    stops = [
        m.start()
        for m in (_CLAUSE_END.search(text, led.end()), re.compile(r"\s(?:in order to|to)\s").search(text, led.end()))
        if m
    ]
    end = min([end, *stops])
    places: list[tuple[int, int]] = []
    for low, high in enumerate_items(text, led.end(), end):
        preposition = _PREPOSITION.match(text, low, high)
        low = preposition.end() if preposition else low
        high = since.start() if (since := _SINCE.search(text, low, high)) else high
        item = text[low:high]
        at = sentence.start
        national = any(
            m.kind in _STATES and m.end - m.start >= high - low - 2
            for m in context.within(block.index, at + low, at + high, "jurisdictions")
        )
        proper = re.match(r"(?:\w+\s){0,3}?[A-Z][a-z]", item) and not re.match(
            r"(?:19|20)\d\d|[A-Z][a-z]+ (?:19|20)\d\d", item
        )
        if national or len(item.split()) > 6 or not (proper or _PLACE_NOUN.search(item) or places):
            continue
        places.append((low, high))
    return places


def _purpose(text: str, start: int) -> tuple[int, int] | None:
    """What it is used for, to the end of the clause."""
    match = _PURPOSE.match(text, start) or _DOES.match(text, start)
    if match is None:
        return None
    stop = _CLAUSE_END.search(text, match.end())
    end = stop.start() if stop else len(text.rstrip(". "))
    if _FOR_WHOM.fullmatch(text, match.end(), end) and text[: match.end()].endswith("for "):
        return None
    if not re.match(r"\w+ing\b", text[match.end() :]) and (
        also := re.compile(r",\s+\w+ing (?=[a-z]*[’'A-Z]|the |its )").search(text, match.end(), end)
    ):
        end = also.start()
    return (match.end(), end) if 2 < end - match.end() < 300 else None


def _add(block: Block, sentence: Sentence, recent: list[_Draft], section: list[_Draft]) -> None:
    """What a sentence says of deployments before it."""
    text, at = sentence.text, sentence.start
    if recent and re.search(r"\b(?:this|the|these|such|its|it)\b", text):
        for pattern, value in ((_NO_LAW, "none"), (_LAW, "stated")):
            if found := pattern.search(text):
                for draft in recent:
                    draft.fields.setdefault(
                        "legal_framework", Value(value, block.spans(at + found.start(), at + found.end()))
                    )
                break
    if recent and (serves := _SERVES.match(text)):
        stop = _CLAUSE_END.search(text, serves.end())
        high = stop.start() if stop else len(text.rstrip(". "))
        for draft in recent:
            draft.fields.setdefault(
                "purpose", Value(text[serves.end() : high], block.spans(at + serves.end(), at + high))
            )
    opinion = _opinion(block, sentence)
    spoken_of = _spoken_of(text, section)
    if opinion and spoken_of:
        for draft in spoken_of:
            draft.fields.setdefault(
                "oversight_opinion", Value(text[slice(*opinion)], block.spans(at + opinion[0], at + opinion[1]))
            )
            draft.context += block.spans(at, sentence.end)
    if recent and not any(d.sentence is sentence for d in section) and (ended := _ENDED.search(text)):
        for draft in recent:
            draft.fields["status"] = Value("stopped", block.spans(at + ended.start(), at + ended.end()))
    judged = [d for d in section if "oversight_opinion" in d.fields]
    if (trial := _TRIAL.search(text)) and not any(d.sentence is sentence for d in section):
        for draft in spoken_of or judged or recent:
            draft.fields["status"] = Value("pilot", block.spans(at + trial.start(), at + trial.end()))


def _spoken_of(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """The deployments whose place, or failing that whose technology, a sentence names."""
    folded = fold(text)
    by_place = [d for d in drafts if d.says("place") and fold(d.says("place")) in folded]
    return by_place or [
        d for d in drafts if not d.says("place") and re.search(rf"\b{re.escape(fold(d.says('technology')))}", folded)
    ]


def _opinion(block: Block, sentence: Sentence) -> tuple[int, int] | None:
    """Where an oversight body's opinion stands: the quotation, else the clause after "that", else the sentence."""
    text = sentence.text
    verb = _OPINION.search(text)
    if verb is None:
        return None
    pronoun = re.search(r"\b(?:it|they)\s+$", text[: verb.start()], re.IGNORECASE)
    start = 0 if pronoun else sentence.start
    if not _OVERSEER.search(block.text, start, sentence.start + verb.start()):
        return None
    if quoted := _QUOTED.search(text, verb.end()):
        start, end = quoted.span(1)
        return start, start + len(text[start:end].rstrip(" .,"))
    clause = re.compile(r"\bthat\s+").search(text, verb.end())
    return (clause.end() if clause else 0), len(text.rstrip(". "))
