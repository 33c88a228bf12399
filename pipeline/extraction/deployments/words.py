"""Words of use: verbs by the status that they tell, what is done with a technology, and what systems do."""

from __future__ import annotations

import re

from pipeline.extraction.finders.technologies import NAME, PHRASE, T

ADVERB = (
    r"(?:(?:[a-z]+ly|already|also|now|first|since|then|even|soon|for the first time|still|long|later|both|just|too"
    r"|(?:since|in|from) (?:[A-Z][a-z]+ )?(?:19|20)\d\d) )*"
)
_DONE = (
    r"(?:deployed|introduced|implemented|adopted|installed|launched|rolled out"
    r"|used|employed|applied|operated|put in place|presented|published|utili[sz]ed"
    r"|set up|put into (?:use|operation|service)|integrated|unveiled|started using|begun (?:using|to use)|made use of"
    r"|released|inaugurated|activated|harnessed|leveraged|embedded|incorporated|embraced|embarked on|authori[sz]ed"
    r"|brought into (?:use|operation|service)|put to use|been equipped with|equipped|automated)"
)
INFINITIVE = (
    r"(?:(?:start|begin|expand|extend) )?(?:us(?:e|ing)|introduc(?:e|ing)|deploy(?:ing)?|implement(?:ing)?"
    r"|adopt(?:ing)?|launch(?:ing)?|apply(?:ing)?|develop(?:ing)?|build(?:ing)?|creat(?:e|ing)|install(?:ing)?"
    r"|buy(?:ing)?"
    r"|receive|obtain(?:ing)?|introduc\w+|roll(?:ing)? ?out|pilot(?:ing)?|test(?:ing)?|trial(?:l?ing)?|procur(?:e|ing)"
    r"|purchas(?:e|ing)"
    r"|acquir(?:e|ing)|set(?:ting)? up"
    r"|put(?:ting)? in place|employ(?:ing)?|integrat(?:e|ing)|expand(?:ing)?|extend(?:ing)?|scal(?:e|ing) up"
    r"|upgrad(?:e|ing)|generali[sz](?:e|ing)"
    r"|(?:begin|start|conduct|carry out|run)(?= (?:an?|the|its) [^.,;]{0,30}\b(?:pilot|trial|test|experiment"
    r"|roll-?out)))"
)
STOP = (
    r"(?:stopped|discontinued|abandoned|suspended|halted|scrapped|withdrawn|withdrew|ended|dropped|shelved|cancell?ed"
    r"|terminated|ceased|shut down|phased out|paused|retired|switched off|taken offline|decommissioned|given up"
    r"|gave up)"
)
_ENDING = (
    r"(?:is|are|was|were|will be|would be) (?:ending|stopping|discontinuing|suspending|phasing out|shutting down"
    r"|abandoning|scrapping|dropping)|(?:will|would) (?:end|stop|discontinue|suspend|phase out|shut down|abandon|scrap)"
)
# Who buys it means to use it; who makes it may do so for others.
_BOUGHT = (
    r"(?P<bought>acquired|purchased|bought|procured|ordered|paid (?:[^.,;]{3,40} )?for|obtained|licensed"
    r"|(?:signed|concluded|awarded|entered into|struck|made) (?:an?|the) (?:[a-z]+ ){0,2}(?:contract|agreement|deal)"
    r"(?: (?:with|to) [^.,;]{2,40}?)? (?:for(?: the (?:supply|purchase|delivery|installation|provision"
    r"|procurement) of)?|(?:to|that will) (?:supply|provide|deliver|procure|use|buy|introduce"
    r"|implement|install|deploy|run|operate|develop|create|build)))"
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
        rf"|(?:has|have) decided|decided|(?:(?:has|have) )?announced plans) to {INFINITIVE}"
        rf"|(?:is|are|was|were) to {ADVERB}{INFINITIVE}|(?:announced|said|confirmed) (?:on [A-Z]\w+ )?(?:that )?(?:it"
        rf"|they)"
        rf" (?:will|would|plans? to|intends? to|aims? to) {ADVERB}{INFINITIVE}"
        rf"|(?:(?:has|have) {ADVERB})?announced (?:[a-z]+ )?plans for|will (?:soon |also )?be (?:the|one of the"
        rf"|among the) first [^.;,]{{0,40}}?to {INFINITIVE}"
        rf"|will {ADVERB}(?:be )?{INFINITIVE}|(?:is|are|has been|have been) {ADVERB}(?:in the process of )?"
        r"(?:developing|building|working on|procuring|preparing)"
        rf"|(?:is|are) in the [“\"]?(?:(?:final|early|advanced|last) )?(?:stages?|phases?)[”\"]? of {INFINITIVE}"
        r"|(?:is|are) in the process of (?:rolling out|introducing|deploying|implementing|adopting)"
        r"|(?:(?:has|have) )?(?:started|begun|began) (?:developing|building|working on|to develop|to build)"
        rf"|(?:(?:has|have) )?(?:contracted|commissioned|hired|tasked|engaged|instructed) [^.;,]{{3,60}}?"
        rf" to {INFINITIVE}"
        rf"|{_WITH_OTHERS} to (?!pilot|test|trial){INFINITIVE}"
        r"|(?:plans?|is planning|are planning|planned) (?:the|an?|its) (?:[a-z-]+ )?(?:introduction|roll-?out"
        r"|deployment|use|purchase"
        r"|launch|installation|procurement|implementation|adoption|pilot|trial|test) (?:of|with))",
    ),
    (
        "pilot",
        rf"(?:(?:is|are|has been|have been|was|were|started|began|(?:has|have) started|(?:has|have) begun) {ADVERB}"
        r"(?:piloting|testing|trial+ing|experimenting with|trying out)|(?:(?:has|have|had) {ADVERB})?(?:piloted|tested"
        r"|trial+ed|experimented with|tried out)"
        rf"|{_WITH_OTHERS} to (?:pilot|test|trial)"
        r"|pilots?|tests?|trials?|(?:(?:has|have|had) {ADVERB})?(?:conducted|carried out|ran|completed|concluded"
        r"|held|started|initiated)"
        r"(?= (?:(?:an?|the|its|several|two|three|\d+) )?[^.;,]{0,30}\b(?:pilot|trial|test|experiment)))".replace(
            "{ADVERB}", ADVERB
        ),
    ),
    (
        "stopped",
        rf"(?:(?:(?:(?:has|have|had) {ADVERB})?{STOP}|{_ENDING})(?: using| (?:the |its |their )?use of"
        rf"| (?:the |its |their |an? )?(?:[a-z]+ )?(?:plans?|projects?|pilots?|trials?|tests?|experiments?)"
        rf" (?:of|with|using|to {INFINITIVE}))?|no longer uses?"
        r"|(?:(?:has|have) )?(?:decided|voted|agreed) to (?:stop|end|suspend|abandon|discontinue|halt|scrap"
        r"|drop)(?: using"
        r"| (?:the )?use of)?)",
    ),
    (
        "in_use",
        rf"(?:uses?|employs?|consults?|applies|apply|operates?|deploys?|utili[sz]es?|leverages?|rel(?:ies|y|ied)"
        rf" on|adopts?|introduces?|installs?|runs?|mak(?:es?|ing) use of|made use of"
        rf"|(?:is|are|was|were|have been|has been|had been) {ADVERB}"
        rf"(?:using|applying|employing|operating|deploying|utili[sz]ing|running|making use of|relying on|conducting"
        r"|launching|adopting|implementing|installing|integrating|leveraging|harnessing|embracing|exploiting"
        r"|incorporating|embedding|expanding|scaling up"
        rf"|performing|rolling out"
        rf"|introducing|equipped with)|(?:has|have|had) {ADVERB}{_DONE}"
        rf"|appointed|ha(?:s|ve)(?= [^.;]{{3,60}} at (?:its|their) disposal)|announced the (?:launch|introduction"
        rf"|roll-?out|deployment|release) of|releas(?:es|ed)|inaugurat(?:es|ed)"
        r"|harness(?:es|ed)|incorporat(?:es|ed)|embed(?:s|ded)|activated|adopted|introduced|used|employed|applied"
        r"|utili[sz]ed|operated"
        r"|deployed|launched|implemented|rolled out|installed|put in place|unveiled|set up|(?:started"
        r"|began) (?:using|to use)"
        r"|(?:has|have) (?:started|begun) to (?:use|deploy|employ|apply|rely on)|(?:began|started|completed"
        r"|expanded|extended)(?= (?:the|its|an?) (?:use|deployment|roll-?out|introduction"
        r"|installation)\b)|continues? (?:to use|using)|integrat(?:es?|ed)|turned to"
        r"|has access to|have access to|embarked on|embraced|pioneered|(?:conduct|perform"
        r"|carry out|carries out)s?|equipped [^.,;]{3,60}? with"
        r"|offers?|provides?|features?|hosts?|ha(?:s|ve) (?:offered|provided|featured)"
        r"|ha(?:s|ve)(?: had)?(?= an? )|(?:has|have) (?:run|operated)|(?:(?:is|are) )?work(?:s|ing) with|ha(?:s"
        r"|ve) been able to use"
        r"|(?:is|was|are|were|became|become) (?:also )?(?:the|one of the|among the) first [^.;,]{0,40}?to (?:use"
        r"|launch|deploy"
        r"|adopt|introduce|implement|roll out|install|pilot|test))",
    ),
    (
        "not_stated",
        rf"(?:(?:(?:has|have|had) {ADVERB})?(?:developed|created|built|designed|trained|commissioned"
        rf"|{_BOUGHT}))",
    ),
)
VERB = "|".join(rf"(?P<{status}>{pattern})" for status, pattern in _VERBS)
STATUS = tuple(status for status, _ in _VERBS)
# "supplied by Bell Ltd": who made it, between a technology and what is said of it.
MADE_BY = (
    r"(?: (?:supplied|provided|developed|made|built|created|designed|manufactured|produced|procured|purchased|funded)"
    r" (?:by|from) [^.,;]{2,50}?| (?:based|built|trained|running) on [^.,;]{2,40}?)?"
)
CALLED = (
    rf"(?:,? \(?(?:called|named|known as|dubbed) [^,.;]+?|,? \(?[“\"]?(?:[A-Z][\w.’'-]*|{NAME}+)[”\"]?\)?"
    rf"| \([^()]{{2,40}}\))?{MADE_BY}(?:,(?: which (?:was|is|has been))? [a-z]+ed [^.,;]{{2,60}})?,?"
)
DETERMINERS = (
    r"(?:(?:an?|the|its|their|this|these|one|world[’']s|some|several|various|such|both|more|than|over|about|around"
    r"|nearly|up to|at least|two"
    r"|three|[A-Z][a-z]+(?:nch|ish|ian|can|man|ese|tch|eek)"
    r"|four|five|six|seven|eight|nine|ten|\d[\d,.]*%?|hundreds|thousands|dozens|of|new|own) )*"
)
AMOUNT = r"(?:(?:[a-z-]+ )?(?:network|range|number|series|set|fleet|prototype|version|system|array|variety) of )?"
# "launched a pilot project to test X", "began the rollout of X", "commissioned the development of X"
_DEED = (
    r"(?:(?:[a-z-]+ ){0,2}?(?:pilots?|trials?|tests?|experiments?|projects?|use|deployment|roll-?out|introduction"
    r"|installation|testing|piloting|phase|development|implementation|adoption)(?: projects?| programmes?| phase"
    r"| runs?)?"
    rf" (?:of|with|using|applying|on|for|involving|on the use of|that uses?|which uses?|based on|(?:for|on"
    rf"|of) {INFINITIVE}"
    rf"|(?:that|which) aims to {INFINITIVE}|to {INFINITIVE}) )?"
)
OBJECT = (
    r"(?:(?:its|their|the|an?) (?:[a-z]+ ){0,3}(?:initiative|innovation|service|product|project|tool|system)(?:,"
    r"| [–—-]) (?=an? ))?"
    rf"(?:(?:(?:the |its )?[“\"]?(?:[A-Z][\w’'*+.-]*|{NAME}+)[”\"]?(?: [A-Z][\w-]*){{0,3}}(?: in (?:19|20)\d\d)?(?:,? "
    rf"| ?[–—] ?))(?=an? ))?"
    rf"(?:(?:in|since|from) (?:[A-Z]\w+ )?(?:19|20)\d\d,? )?{DETERMINERS}{_DEED}{DETERMINERS}{AMOUNT}(?:an? )?"
    rf"(?:(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|{NAME}+|{PHRASE}+)[’']s )?[“\"‘']?{T}"
)
OPERATE = (
    r"(?:scor|profil|screen|rank|assess|sort|analys|analyz|automat|detect|monitor|identif|track|predict|check|process"
    r"|scan|inspect|classif|translat|transcrib|answer|verif|target|allocat|select|grad|count|diagnos|map|forecast"
    r"|observ"
    r"|control|search|evaluat|match|flag|review|examin|calculat|estimat|optimi[sz]|regulat|manag|recogni[sz]|patrol)"
    r"(?:s|es|ed|ies|ied)"
)
BY_MEANS_OF = r"(?:using|by means of|with the (?:help|aid|support|assistance) of|through the use of|by using)"
# What is done with a technology, and not about it or for others.
WORKS = (
    r"(?:(?!is\b|was\b|has\b|does\b|its\b|this\b|us|users?\b|supports?|supported|promot|fund|financ|encourag|invest"
    r"|research|stud|explor|regulat|govern|discuss|address|publish|issu|requir|recommend|propos|critici|warn|need|allow"
    r"|includ|assert|claim|believ|argu|expect|view|regard|associat|train|start|develop|launch|introduc|investigat|consider|experiment|plan|aim|want|mention|call|years|cases"
    r"|systems|services|tools|companies|others|results?|processes|agencies|authorities|ministries|projects|states"
    r"|cities"
    r"|countries|organi[sz]ations|individuals|benefits|applications|technologies|related|based|named|powered|linked"
    r"|concerned|interested|involv|officials|officers|servants|agents|employees|workers|authori[sz]|fined|ordered|announc|help)[a-z]{3,}(?:s|ed)\b)"
)
# What a system does when it is at work; not what is said of it.
ACTS = (
    r"(?!is\b|was\b|has\b|does\b|as\b|its\b|this\b|thus\b|plus\b|across\b|means\b|needs?|needed|lack|remain|seem"
    r"|appear|rais|pos(?:es|ed)"
    r"|conclud|finds|found|argu|says|said|states|stated|notes|noted|warn|achiev|enhanc|improv|boost|increas"
    r"|transform|demonstrat|reflect|highlight|illustrat|exemplif|underscor|mark|gain"
    r"|becom|contain|includ|consist|requir|refer|involv|cause|creat|continu|mak(?:es|ade)|depend|belong|cost|sparked"
    r"|receiv|won\b|began|came|became|failed|play|show|systems|tools|models|services|applications|solutions"
    r"|technologies"
    r"|techniques|methods|based|powered|driven|called|named|used|developed|built|designed|trained|launched|introduced"
    r"|created|deployed|installed|operated|implemented|adopted|integrated|programs|programmes|projects|platforms"
    r"|algorithms|cameras|robots|assistants|standards|purposes|represent|offers? (?:great|many|new)|exist|rel(?:y|ies)"
    r"|uses|falls|fell)[a-z]{3,}(?:s|ed(?! (?:in|by|on|with|at|into|within)\b))"
)
CITIZENS = (
    r"(?:(?i:people|citizens|residents)|taxpayers|customers|users|job ?seekers|patients|parents|pupils|farmers"
    r"|drivers|tourists"
    r"|travell?ers|voters|migrants|refugees|mothers|teachers|doctors|judges|nurses|police officers|asylum seekers"
    r"|applicants|passengers|visitors"
    r"|students|people|businesses|companies|employees|officials|civil servants)"
)
FOR_WHOM = re.compile(rf"(?:the |its |all |young |foreign |new )?{CITIZENS}")
JUDGED = r"(?:critici[sz]ed|fined|reprimanded|condemned|sued|investigated|sanctioned|rebuked)"
# Any form of a verb of use: "using", "to deploy", "by embedding"; what governs it tells the status.
ANY_USE = (
    r"(?P<pilot>(?i:pilot|test|trial|experiment)(?:s|l?ed|l?ing)?(?: with)?)"
    r"|(?P<in_use>[Uu]s(?:e|es|ed|ing)|(?i:employ|deploy|adopt|implement|operat|integrat|incorporat|embed|leverag"
    r"|harness"
    r"|utili[sz]|exploit|activat|install|launch|releas|inaugurat|embrac|introduc|unveil)(?:e|es|s|ed|ded|ing|ding)?"
    r"|[Aa]ppl(?:y|ies|ied|ying)|roll(?:s|ed|ing)? out|(?:put|putting|puts) in(?:to)? (?:place|use|operation|service)"
    r"|ma(?:ke|kes|de|king) use of|r(?:ely|elies|elied|elying) on|turn(?:s|ed|ing)? to|switch(?:es|ed|ing)? to"
    r"|(?:put|puts|putting)|(?:equip|outfit|fit)(?:s|p?ed|t?ed|p?ing|t?ing)? [^.,;]{3,60} with)"
)
# What makes a use one to come, if a verb of use follows.
INTENDED = (
    r"(?:will|plans?|planned|planning|intends?|intended|intending|aims?|aimed|aiming|wants?|wanted|decided|decision"
    r"|agreed|(?:is|are|was|were) (?:set|due|expected|going|preparing|ready|poised|slated|scheduled|looking|seeking"
    r"|about)"
    r"|has announced|have announced|announced|voted)"
)
# What ends the object of a verb of use before a technology is named.
NO_OBJECT = (
    r"(?:to|that|which|who|against|over|on|about|of|for|how|whether|in|at|by|from|as|into|through|under|when|while|where|is|are|was"
    r"|were|has|have|will|can|could|should|may|principles|law|laws|rules|guidelines|strategy|policy|framework|term"
    r"|word|name)"
)
