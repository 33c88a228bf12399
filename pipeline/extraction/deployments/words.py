"""Words of use: verbs by the status that they tell, what is done with a technology, and what systems do."""

from __future__ import annotations

import re

from pipeline.extraction.finders.technologies import NAME

ADVERB = (
    r"(?:(?:[a-z]+ly|already|also|now|first|since|then|even|soon|sometimes|often|for the first time"
    r"|still|long|later|both|just|too"
    r"|(?:since|in|from) (?:[A-Z][a-z]+ )?(?:19|20)\d\d) )*"
)
STOP = (
    r"(?:stopped|discontinued|abandoned|suspended|halted|scrapped|withdrawn|withdrew|ended|dropped|shelved|cancell?ed"
    r"|terminated|ceased|shut down|phased out|paused|retired|switched off|taken offline|decommissioned|given up"
    r"|gave up|deactivated|disabled|removed|pulled|ditched)"
)
# "supplied by Bell Ltd": who made it, between a technology and what is said of it.
MADE_BY = (
    r"(?: (?:supplied|provided|developed|made|built|created|designed|manufactured|produced|procured|purchased|funded"
    r"|commissioned)"
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
OPERATES = (
    r"(?:scor|profil|screen|rank|assess|sort|analy[sz]|automat|detect|monitor|identif|track|predict|check|process"
    r"|scan"
    r"|inspect|classif|translat|transcrib|answer|verif|target|allocat|select|grad|count|diagnos|map|forecast|observ"
    r"|control|search|evaluat|match|flag|review|examin|calculat|estimat|optimi[sz]|regulat|manag|recogni[sz]|patrol)"
)
OPERATE = rf"(?:{OPERATES}(?:s|es|e|ed|y|ies|ied)?)"
BY_MEANS_OF = r"(?:using|by means of|with the (?:help|aid|support|assistance) of|through the use of|by using)"
# What is done with a technology, and not about it or for others.
WORKS = (
    r"(?:(?![a-z]+(?:ness|ics|sis|ous)\b|is\b|was\b|has\b|does\b|its\b|this\b|us|users?\b|supports?|supported"
    r"|promot|fund|financ|encourag|invest"
    r"|research|stud|explor|regulat|govern|discuss|address|publish|issu|requir|recommend|propos|critici|warn|need"
    r"|allow"
    r"|includ|assert|claim|believ|argu|expect|view|regard|associat|train|start|develop|launch|introduc|investigat"
    r"|consider|experiment|plan|aim|want|mention|call|years|cases"
    r"|systems|services|tools|companies|others|results?|processes|agencies|authorities|ministries|projects|states"
    r"|cities"
    r"|countries|organi[sz]ations|individuals|benefits|applications|technologies|related|based|named|powered|linked"
    r"|concerned|interested|involv|officials|officers|servants|agents|employees|workers|authori[sz]|fined|ordered"
    r"|announc|help)[a-z]{3,}(?:s|ed)\b)"
)
# What a system does when it is at work; not what is said of it.
ACTS = (
    r"(?!is\b|was\b|has\b|does\b|as\b|its\b|this\b|thus\b|plus\b|across\b|means\b|needs?|needed|lack|remain|seem"
    r"|appear|focus|aim|rais|pos(?:es|ed)"
    r"|conclud|finds|found|argu|says|said|states|stated|notes|noted|warn|achiev|enhanc|improv|boost|increas"
    r"|transform|demonstrat|reflect|highlight|illustrat|exemplif|underscor|mark|gain"
    r"|becom|contain|includ|consist|requir|refer|involv|cause|creat|continu|mak(?:es|ade)|depend|belong|cost|sparked"
    r"|receiv|won\b|began|came|became|failed|play|show|systems|tools|models|services|applications|solutions"
    r"|technologies"
    r"|techniques|methods|based|powered|driven|called|named|used|developed|built|designed|trained|launched|introduced"
    r"|created|deployed|installed|operated|implemented|adopted|integrated|programs|programmes|projects|platforms"
    r"|algorithms|cameras|robots|assistants|standards|purposes|represent|offers? (?:great|many|new)|exist|rel(?:y"
    r"|ies)"
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
# What ends the object of a verb of use before a technology is named.
NO_OBJECT = (
    r"(?:to|that|which|who|against|over|on|about|of|for|how|whether|in|at|by|from|as|into|through|under|when"
    r"|while|where|is|are|was"
    r"|were|has|have|will|can|could|should|may|no|neither|nor|principles|law|laws|rules|guidelines|strategy|policy|framework|term"
    r"|word|name)"
)
# Words of use in any form, by the status that they tell; what governs them may tell another (`ties.py`).
_END = r"(?:s|es|e|ed|ded|ing|ding)?"
USES = (
    rf"(?P<pilot>(?<!ndependent )(?:[Pp]ilot|[Tt]est|[Tt]rial)(?:s|l?ed|l?ing)?"
    r"(?: (?:projects?|runs?|phases?|studies|study))?"
    r"(?: (?:of|with|for|in which|that uses?))?(?: whether| how| if)?|experiment(?:s|ed|ing)? with|tr(?:y|ies|ied"
    r"|ying) out)"
    rf"|(?P<stopped>(?:{STOP}|ending|stopping|suspending|abandoning|no longer uses?|(?:to|will|would"
    rf"|from) (?:stop|cease"
    r"|suspend|end|halt|discontinue|abandon|phase out|scrap|drop"
    r"|deactivate|disable|remove|withdraw|pull|ditch|shut down))(?: (?:(?:its|the|their) )?(?:use|using|deployment"
    r"|operation)(?: of)?)?|(?:[Ss]uspension|[Ww]ithdrawal|[Tt]ermination|[Dd]iscontinuation|[Aa]bandonment"
    r"|[Rr]emoval"
    r"|[Ss]hutdown) of)"
    r"|(?P<not_stated>(?:develop|design|train|commission|procur|purchas|acquir|order|obtain|licen[cs]|creat|build)"
    rf"{_END}|(?:[Dd]evelopment|[Cc]reation|[Ee]stablishment|[Pp]rocurement|[Pp]urchase|[Aa]cquisition|[Ss]upply) of"
    rf"(?= (?:an?|its|their|\d+) )|built|buy(?:s|ing)?|bought|set(?:s|ting)? up"
    r"|work(?:s|ed|ing)? (?:with [^.,;]{2,40}? )?on(?= an? )"
    r"|paid (?:[^.,;]{3,40} )?for|(?:contract|agreement|deal)(?: (?:with|to) [^.,;]{2,40}?)?"
    r" (?:for(?: the (?:supply|purchase|delivery|installation|provision|procurement) of)?|(?:to|that will) [a-z]+))"
    r"|(?P<in_use>[Uu]s(?:e|es|ed|ing)(?: of)?|(?i:employ|deploy|adopt|implement|operat|integrat|incorporat|embed"
    r"|leverag"
    r"|harness|utili[sz]|exploit|activat|install|launch|releas|inaugurat|embrac|introduc|unveil|consult|pioneer"
    rf"|equip|fit|outfit|provid|offer|host){_END}|r[ua]n(?:s|ning)?|[Aa]ppl(?:y|ies|ied|ying)|roll(?:s|ed|ing)? out"
    r"|(?:[Dd]eployment|[Ii]ntroduction|[Ii]mplementation|[Ii]nstallation|[Ii]nstal+ment|[Rr]oll-?out|[Ll]aunch"
    r"|[Aa]pplication|[Ee]xpansion|[Ii]ntegration|[Aa]doption|[Oo]peration) of|(?:put|putting|puts) in(?:to|) "
    r"(?:place|use|operation|service)|ma(?:ke|kes|de|king) use of|(?:rel(?:y|ies|ied|ying)|(?:lean|draw"
    r"|depend)(?:s|ed|ing)?) on"
    r"|(?:feed(?:s|ing)?|fed) [^.,;]{3,60}? (?:in)?to|turn(?:s|ed|ing)? to"
    r"|switch(?:es|ed|ing)? to|(?<!its )(?<!their )(?<!the )work(?:s|ed|ing)? with|ha(?:s|ve)(?= (?:an?|its|the"
    r"|several|\d+) )|[Tt]here (?:is|are)|(?:equipp|fitt|outfitt|augment|enhanc|upgrad|complement|supplement"
    r"|support|power)ed with|ha(?:s|ve) access to|automated"
    r"|(?:system|platform|portal|app|website|register|database|helpline|line)s? (?:now |also |already )*"
    r"(?:include|contain|feature|comprise)s?|extend(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?)"
)
STATUS = ("pilot", "stopped", "not_stated", "in_use")
# What makes a use one to come, if a word of use follows.
PLANNED = (
    r"(?:will|[Pp]lans?|planned|planning|intends?|intended|intending|aims?|aimed|aiming|wants?|wanted|wishes"
    r"|expects?|decided"
    r"|decision|agreed|going to|(?:is|are|was|were) (?:to|set|due|expected|preparing|readying|ready|poised|slated"
    r"|scheduled|looking|seeking|about)|voted|(?:announced|said|confirmed) (?:on [A-Z]\w+ )?(?:that )?(?:it"
    r"|they) would"
    r"|actions include|(?:asked|requested|approved|authori[sz]ed|permitted|cleared|contracted|commissioned|hired"
    r"|tasked"
    r"|engaged|instructed)(?: [^.,;]{3,60}? to)?|in the process of|in the [“\"]?(?:(?:final|early|advanced|last) )?"
    r"(?:stages?|phases?)[”\"]? of)"
)
# Whom a verb tells to, or from, a use: "ordered the office to stop using", "fined it for its use of".
ASKED = (
    r"\b(?:asked|requested|questioned|wrote to|warned|reminded|urged|sued|told|ordered|forced|required|instructed"
    r"|obliged"
    rf"|stopped|barred|prevented|banned|prohibited|blocked|{JUDGED}) "
)
# What a sentence without a verb of use tells of the status of the system that it speaks of.
TOLD_STATUS = (
    (
        "stopped",
        re.compile(rf"(?i)\b(?:{STOP}|former|discontinuation|no longer|until (?:[a-z]\w+ )?20\d\d)\b"),
    ),
    (
        "planned",
        re.compile(
            r"(?i)\b(?:will|plans?|planned|intends?|upcoming|future|in development|under development"
            r"|(?:is|are)? ?(?:being|under) develop\w+|by (?:the end of )?20[23]\d)\b"
        ),
    ),
    ("pilot", re.compile(r"(?i)\b(?:pilot\w*|trial\w*|test(?:s|ed|ing)?|experiment(?:s|ed|ing|al)?|prototyp\w+)\b")),
    (
        "in_use",
        re.compile(
            r"(?i)\b(?:uses?|used|using|usage|in (?:use|operation|service|place|production)"
            r"|available|active|live|running|already"
            r"|since|operat(?:es|ed|ional|ion)|launched|introduced|implement(?:ed|ation)|deploy\w*|install(?:s|ed|ation)"
            r"|appl(?:ies|ied)|adopt(?:s|ed|ion)|rolled out|employs?|integrated|handled|processed)\b"
        ),
    ),
)
# A system by its kind: "The system", "This new tool", and what stands for a system as a noun.
_KIND_OF_SYSTEM = (
    r"(?:system|technology|tool|software|solution|platform|application|app|chat-?bot|voicebot|bot|algorithm|model|robot"
    r"|assistant|program(?:me)?|service|project|pilot|initiative|camera|drone)"
)
A_SYSTEM = rf"(?:{_KIND_OF_SYSTEM}s?|AI)"
