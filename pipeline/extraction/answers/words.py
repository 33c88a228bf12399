"""Words of answering, and words for a size, that all ways of giving an answer share (codebook: survey_results)."""

from __future__ import annotations

import re

from pipeline.extraction.finders import dates, numbers

# Verbs of people who answer. The past is made of them where it is regular.
SAYS = (
    r"(?:say|says|said|think|thinks|thought|believe[sd]?|agree[sd]?|disagree[sd]?|expect(?:s|ed)?|report(?:s"
    r"|ed)?|state[sd]?|respond(?:s|ed)?|indicate[sd]?|answer(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?|felt|feel|feels"
    r"|consider(?:s|ed)?|claim(?:s|ed)?|doubt(?:s|ed)?|hope[sd]?|assume[sd]?|find|finds|found|see|sees|saw|view(?:s"
    r"|ed)?|perceive[sd]?|know|knows|knew)"
)
FEELS = (
    r"(?:support(?:s|ed)?|oppose[sd]?|favou?r(?:s|ed)?|want(?:s|ed)?|trust(?:s|ed)?|distrust(?:s|ed)?|worry"
    r"|worries|worried|prefer(?:s|red)?|cite[sd]?|name[sd]?|mention(?:s|ed)?|chose|choose|identif(?:y|ied|ies)"
    r"|welcome[sd]?|reject(?:s|ed)?|regard(?:s|ed)?|express(?:es|ed)?|rate[sd]?|rank(?:s|ed)?|hold|holds|held"
    r"|like[sd]?|understand|understood|need(?:s|ed)?|approve[sd]?|disapprove[sd]?|accept(?:s|ed)?|value[sd]?"
    r"|call(?:s|ed)? for|point(?:s|ed)? to|select(?:s|ed)?|highlight(?:s|ed)?|flag(?:s|ged)?|plan(?:s|ned)? to"
    r"|heard|hear|back(?:s|ed)?|show(?:s|ed)?|recogni[sz]e[sd]?|admit(?:s|ted)?"
    r"|describe[sd]?|look(?:s|ed)?|demand(?:s|ed)?|wish(?:es|ed)?|refuse[sd]?|anticipate[sd]?|associate[sd]?"
    r"|call(?:s|ed)? (?:themselves|it)|endorse[sd]?|ha(?:ve|d) (?:heard|used|tried)|tried|read|experience[sd]?"
    r"|opt(?:s|ed)? for|pick(?:s|ed)|attribute[sd]?|share[sd]?|listed)"
)
_AUX = (
    r"(?:are|were|is|was|have|has|had|having|being|do not|did not|does not|don[’']t|didn[’']t|doesn[’']t"
    r"|would(?: not|n[’']t)?|can(?:not)?|could(?: not|n[’']t)?|will|use[sd]?|already use[sd]?|never|remain(?:s|ed)?"
    r"|did|do|does|rely|relies|relied|adopt(?:s|ed)?|gave|gives?|made|makes?"
    r"|took|takes?|gets?|got|receive[sd]?|learn(?:s|ed|t)?|talk(?:s|ed)?|allow(?:s|ed)?|forbid|forbade|enjoy(?:s|ed)?"
    r"|lack(?:s|ed)?|pay|paid|buy|bought|apply|applied|deploy(?:s|ed)?|implement(?:s|ed)?|employ(?:s|ed)?|offer"
    r"(?:s|ed)?"
    r"|introduce[sd]?|pilot(?:s|ed)?|test(?:s|ed)?|spend|spent|train(?:s|ed)?)"
)
ADVERB = (
    r"(?:also|now|strongly|somewhat|still|already|even|either|fully|tend to|completely|generally|mostly|largely"
    r"|only|never|often|personally|currently|actively|regularly|frequently|rarely|meanwhile|instead|simply|merely"
    r"|further|then|thus|occasionally|sometimes|always|daily|ever|really|not|at least|very|quite|[a-z]+ly)"
)
VERB = rf"(?:(?:{ADVERB} )*(?:{SAYS}|{FEELS}|{_AUX})\b)"
NO_ANSWER = re.compile(
    r"\b(?:response rate|respectively (?:an? |in |last )|responses (?:were )?(?:received|returned|collected)"
    r"|margin of error|confidence (?:level|interval)|statistical(?:ly)? (?:significan\w+|error"
    r"|margin)|market share"
    r"|share of the market|of the (?:\w+ )?market|of (?:the )?GDP|(?<!about )(?<!about the )growth|grew"
    r"|grow(?:s|ing)? by"
    r"|(?:(?:increas|decreas|declin|improv)(?:e|ed|es|ing) (?:by|of)|(?:ris|fall|dropp?|climb)(?:e|en|es|ing|s|ed)? by"
    r"|rose by|fell by)(?! [\w.]+ (?:percentage )?points?\b)"
    r"|(?:is|are) (?:expected|projected|predicted|forecast) to"
    r"|accuracy|target|inflation|interest rate|(?-i:index)|emissions|electricity|turnover|of (?:the|their|its) "
    r"(?:\w+ )?budget"
    r"|revenue|(?:of|in) (?:the|its|their|all) (?:[\w-]+ ){0,3}(?:workforce|labou?r force|jobs|occupations)"
    r"|graduates were|(?<!lack )of (?:all |global )?(?:funding"
    r"|investment|patents|publications)"
    r"|of the population (?:uses?|has|have|lives?|is|are) (?:the internet|access|connected|online|in|broadband)"
    r"|of (?:the )?(?:sample|interviews|questionnaires|calls|fieldwork)|weighted|of cases)\b",
    re.I,
)
_ROUGH = (
    r"(?:(?:an?|the)(?: [\w-]+){0,2} (?:majority|minority|share|proportion|plurality|percentage|number|median"
    r"|average) of"
    r"|an? (?:\w+ly )?(?!average|mean|median)[a-z-]{3,}|about|around"
    r"|no (?:fewer|less|more) than|approximately|roughly|some|just|only|nearly|almost|over|under|more than|less "
    r"than|fewer than"
    r"|as many as|as few as|as much as|as high as|as low as|at least|fully|close to|well over|just over"
    r"|just under|a further|another"
    r"|an additional|a total of|the remaining|the other|the|an?|a mere|up to|even|ca\.|circa|~)"
)
ROUGHLY = re.compile(rf"(?:(?<![\w-]){_ROUGH}\s)+$", re.I)
# Words for a size, before the figure in brackets that makes them exact.
QUANTITY = re.compile(
    r"(?<![\w-])(?:(?:an?|the|just|only|nearly|almost|about|around|over|well over|more than|less than|fewer than"
    r"|roughly|some|another|a further|close to|slightly (?:more|less|under|over)|under|as many as|slightly|however,|yet"
    r"|vast|overwhelming|clear|large|larger|small|smaller|slim|narrow|strong|big|significant|slight|bare|absolute"
    r"|sizeable|solid|similar|considerable|substantial|than|relative|significantly|considerably|far|even)\s){0,4}"
    r"(?:every (?:second|third|fourth|fifth|sixth|tenth)|majority|majorities|plurality|minority|proportion|share|number"
    r"|(?:(?:larger|smaller|second|other|third) )group"
    r"|percentage|most|half|many|few|fewer|several"
    r"|more(?= ?\()|(?:almost|nearly|virtually|practically) (?:all|everyone|everybody|nobody|none)"
    r"|(?:(?:one|two|three|four|an?)[\s-])?(?:third|quarter|fifth|tenth)s?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})[\s-](?:in|out[\s-]of)[\s-](?:every\s)?(?:two|three"
    r"|four|five|six|seven|eight|nine|ten|\d{1,3})|the rest|the remainder"
    rf"|(?:\d[\d,]* (?:of|out of) \d[\d,]*(?= \()|\d[\d,]*|{numbers.ONE_WORD})(?= (?:[a-z]{{4,}} )?\())(?![\w-])",
    re.I,
)
AVERAGE = (
    r"(?:global|international|worldwide|world|EU|European|OECD|national|regional|overall|[\w-]*country)"
    r"(?:[ -][\w-]+)? (?:average|mean|median)"
)
SPLIT = re.compile(
    r"(?<!\bthat)(?<!because)[,:]? (?:while|whilst|whereas|although|though) |,? but |; |,? compared (?:to|with) "
    r"|,? as against "
    r"|,? versus |,? vs\.? "
    r"|,? and (?=(?:(?:more|less|fewer) than|nearly|about|almost|over|just) (?:half|an? (?:third|quarter|fifth))\b)"
    r"|,? (?:rising|falling|dropping|increasing|climbing|growing|declining|jumping|reaching|peaking|going up)"
    r"(?: \w+ly| further)?(?: (?:to|at))? (?=(?:as \w+ as |only |just |about |nearly |almost |over |more than )?\d)"
    r"|,? (?:up|down) (?:slightly |sharply )?from |,? as opposed to |,? against (?=(?:only |just )?\d)|, followed by "
    r"|, (?=(?:\w+|[\d.]+) (?:percentage )?points? (?:more|less|higher|lower|fewer|up|down|above|below)\b)"
    r"|, with (?=\w+ \()|, (?=an? (?:[\w-]+ )?(?:view|sentiment|opinion|position|concern|belief|feeling|fear|figure) )"
    r"|(?<![. ][A-Z])\.(?:\[\d+\])? (?=[A-Z\d])|, (?=an? (?:[\w-]+ ){0,2}(?:percentage|share"
    r"|proportion|majority|minority)\b)|,? and (?=the (?:remaining|other|rest) )| – | — "
    rf"|[ ,(]+(?:(?:which|this|that) (?:is|was) )?(?:\w+ )?(?:in line with|lower than|higher than|above|below|against"
    rf"|close to) (?:an?|the) {AVERAGE}",
    re.I,
)
JOINS = re.compile(
    r"(?:[\s,;:.–—(-]+(?:and|or|while|but|whereas|although|with|than|that|compared (?:to|with)|against|versus"
    r"|up from"
    r"|down from|(?:(?:much|far|well|slightly) )?(?:lower|higher|(?:more|less|fewer)(?= than)|up|down|below|above)"
    r"|(?<=[,(] )(?:more|less|fewer)|from|to"
    r"|behind|ahead of"
    r"|followed by|then|only|just|for|among|of|in|at|by|(?:as|so) (?:do|does|did|is|are|was|were|have|has))?)+$|\s+$",
    re.I,
)
TEXT = r"(?:[^,;.]|(?<=\b[A-Z])\.|(?<=\.[A-Z])\.)"  # words of a clause, "U.S." too
MONTH = rf"(?:{dates.MONTH_NAME})"
NO_MONTH = rf"(?!{MONTH}\b)"
_MOVED = (
    r"(?:(?:averag|hover|total|account|amount)(?:es?|ed|s)?(?: for| to)?|made up|makes up|represent(?:s|ed)?"
    r"|(?:fall|ris|dropp"
    r"|climb|increas|decreas|declin|grow|jump|surg|soar|plung|slipp|dipp)ing"
    r"|stands?|stood|rises?|rose|risen"
    r"|falls?|fell|fallen|drop(?:s|ped)?|climb(?:s|ed)?"
    r"|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|leap(?:s|t|ed)?|plunge[sd]?|slump(?:s|ed)?|slip(?:s|ped)?|dip(?:s|ped)?"
    r"|edge[sd]? (?:up|down)|shot up|shoots up|sank|sinks"
    r"|increase[sd]?|decrease[sd]?|grew|grows|decline[sd]?|reach(?:es|ed)|remain(?:s|ed)?|went|come|came|goes"
    r"|grown|gone|climbed|declined|(?:more than )?(?:doubled|tripled|halved))"
)
CHANGES = rf"(?:{_MOVED}|(?:is|was|are|were)(?![^%;()]*?\s{_MOVED}\b))"
OPENS = re.compile(
    r"[(\[]\s?(?:(?:[nN]\s?=\s?)?\d[\d,]*(?:\s?(?:/|of|out of)\s?\d[\d,]*)?[,;]\s?)?(?:(?:cited|named|mentioned"
    r"|chosen|reported) by )?"
    r"(?:about |around |approximately |only |nearly |just |at |with |both |each |~)?$"
)
CLOSES = re.compile(
    r"(?:\s(?:to be (?:precise|exact)|exactly|of (?:the |all )?(?:respondents|firms|companies|businesses|enterprises"
    r"|participants|people|adults"
    r"|organi[sz]ations|institutions|cases)|agree\w*|each|median|average|net|overall|in total|combined"
    r"|in (?:favou?r|agreement|support)|saying so|support(?:ing)? (?:it|this)))?"
    r"(?:[,;:]\s?(?:[nN]\s?=\s?)?\d[\d,]*(?:\s?(?:/|of|out of)\s?\d[\d,]*)?|[,;] (?:[pP] ?[=<]|95% CI"
    r"|CI)[^()]{0,40})?\s?[)\]]"
)
AGES = (
    r"(?:the )?(?:over|under)[- ]\d\ds?|\d\d ?[–-] ?\d\ds?(?: year[- ]olds)?|\d\d-? to \d\d-year-olds|the (?:young|old)"
)
COMPARES = re.compile(r"\b(?:more|less|higher|lower|keener|than)\b")
# Feelings that have a size of their own: "support for a law stands at 58%".
FEELING_NOUN = (
    r"(?:[Ss]upport|[Tt]rust|[Cc]onfidence|[Cc]oncerns?|[Aa]pproval|[Dd]isapproval|[Aa]wareness|[Oo]pposition"
    r"|[Oo]ptimism|[Pp]essimism|[Ff]amiliarity|[Aa]cceptance|[Ss]atisfaction|[Ww]orr(?:y|ies)|[Nn]ervousness"
    r"|[Ee]xcitement|[Aa]greement|[Dd]isagreement|[Ii]nterest|[Uu]se|[Ff]ear|[Kk]nowledge|[Ss]ceptics?(?:ism)?"
    r"|[Uu]sage|[Aa]doption|[Uu]ptake|[Ll]iteracy|[Pp]articipation)"
)
# "We estimate that [48% expect it]"
TELLS = re.compile(
    r"\b(?:estimate[sd]?|f(?:ou|i)nds?|show(?:s|ed)?|report(?:s|ed)?|reveal(?:s|ed)?|suggest(?:s|ed)?)(?: that)? $"
)
