"""The answers of one sentence: which words belong to a percentage (codebook: survey_results).

Prose gives answers in four ways: running ("76% of respondents hold a positive view, while 6% ..."; a share in brackets
after words for it, "a majority (57%)", runs too), as items each with its share in brackets ("were worried about A
(85%) and B (83%)"), as groups each with its share in brackets ("men (62%) are more likely than women (47%) to ..."),
and as labels before their shares ("Yes: 34%; No: 48%"). Takes a sentence and its shares, gives `Answer` with places in
the sentence; whether a survey stands behind them is for `pipeline.extraction.survey_results` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extraction.finders import percent
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.people import PEOPLE
from pipeline.extraction.finders.percent import Share
from pipeline.extraction.patterns import Pattern

# Verbs of people who answer. The past is made of them where it is regular.
_SAYS = (
    r"(?:say|says|said|think|thinks|thought|believe[sd]?|agree[sd]?|disagree[sd]?|expect(?:s|ed)?|report(?:s"
    r"|ed)?|state[sd]?|respond(?:s|ed)?|indicate[sd]?|answer(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?|felt|feel|feels"
    r"|consider(?:s|ed)?|claim(?:s|ed)?|doubt(?:s|ed)?|hope[sd]?|assume[sd]?|find|finds|found|see|sees|saw|view(?:s"
    r"|ed)?|perceive[sd]?|know|knows|knew)"
)
_FEELS = (
    r"(?:support(?:s|ed)?|oppose[sd]?|favou?r(?:s|ed)?|want(?:s|ed)?|trust(?:s|ed)?|distrust(?:s|ed)?|worry"
    r"|worries|worried|prefer(?:s|red)?|cite[sd]?|name[sd]?|mention(?:s|ed)?|chose|choose|identif(?:y|ied|ies)"
    r"|welcome[sd]?|reject(?:s|ed)?|regard(?:s|ed)?|express(?:es|ed)?|rate[sd]?|rank(?:s|ed)?|hold|holds|held"
    r"|like[sd]?|understand|understood|need(?:s|ed)?|approve[sd]?|disapprove[sd]?|accept(?:s|ed)?|value[sd]?"
    r"|call(?:s|ed)? for|point(?:s|ed)? to|select(?:s|ed)?|highlight(?:s|ed)?|flag(?:s|ged)?|plan(?:s|ned)? to"
    r"|heard|hear|back(?:s|ed)?|show(?:s|ed)?|recogni[sz]e[sd]?|admit(?:s|ted)?"
    r"|describe[sd]?|look(?:s|ed)?|demand(?:s|ed)?|wish(?:es|ed)?|refuse[sd]?|anticipate[sd]?|associate[sd]?"
    r"|call(?:s|ed)? (?:themselves|it)|endorse[sd]?|ha(?:ve|d) (?:heard|used|tried)|tried|read|experience[sd]?"
    r"|opt(?:s|ed)? for|pick(?:s|ed)|attribute[sd]?|share[sd]?|list(?:s|ed))"
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
_ADVERB = (
    r"(?:also|now|strongly|somewhat|still|already|even|either|fully|tend to|completely|generally|mostly|largely"
    r"|only|never|often|personally|currently|actively|regularly|frequently|rarely|really|not|at least|very|quite)"
)
VERB = rf"(?:(?:{_ADVERB} )*(?:{_SAYS}|{_FEELS}|{_AUX})\b)"
_SAYING = (
    r"(?:(?:dis)?agreeing|saying|thinking|believing|expressing|reporting|supporting|opposing|feeling|favou?ring|stating"
    r"|expecting|naming|citing|seeing|wanting|trusting|worrying|calling for|choosing|answering)\b"
)
_STATES = re.compile(
    r"\b(?:are|were|is|was) (?:\w+ )?(?:worried|concerned|afraid|aware|optimistic|pessimistic|excited|confident"
    r"|comfortable|uncomfortable|willing|familiar|in favou?r|against|interested|satisfied|anxious|sceptical|skeptical"
    r"|convinced|unsure|undecided|nervous|open|ready|divided|split)\b|\bwould (?:not )?[a-z]+\b"
)

_ANSWERS = re.compile(
    rf"\b(?:{_SAYS}|{_FEELS}|respondents?|participants|surveyed|polled|supportive|supporters|interviewees|split"
    rf"|divided|support for"
    rf"|trust in|confidence in|concern(?:s|ed)? (?:about|over)|awareness|opposition|approval|likely)\b",
    re.I,
)
_NO_ANSWER = re.compile(
    r"\b(?:response rate|margin of error|confidence (?:level|interval)|statistical(?:ly)? (?:significan\w+|error"
    r"|margin)|market share"
    r"|share of the market|of the (?:\w+ )?market|of (?:the )?GDP|(?<!about )(?<!about the )growth|grew"
    r"|grow(?:s|ing)? by"
    r"|(?:increas|decreas|declin|improv)(?:e|ed|es|ing) (?:by|of)|(?:ris|fall|dropp?|climb)(?:e|en|es|ing|s|ed)? by"
    r"|rose by|fell by"
    r"|(?:is|are) (?:expected|projected|predicted|forecast) to"
    r"|accuracy|target|inflation|interest rate|(?-i:index)|emissions|electricity|turnover|of (?:the|their|its) "
    r"(?:\w+ )?budget"
    r"|revenue|workforce|graduates were|of (?:all |global )?(?:funding|investment|patents|publications)"
    r"|of the population (?:uses?|has|have|lives?|is|are) (?:the internet|access|connected|online|in|broadband)"
    r"|of (?:the )?(?:sample|interviews|questionnaires|calls|fieldwork)|weighted|of cases)\b",
    re.I,
)
# Who was asked is no answer: "51% of respondents were women".
_MAKE_UP = re.compile(
    r"(?:are|were|was|is) (?:women|men|fe?males?|male|aged|(?:over|under|above|below) (?:the age of )?\d+"
    r"|between (?:the ages of )?\d+|employed|unemployed|retired|students|self-employed|living in|based in|from )"
    r"|(?:have|had|hold|held) (?:an? )?(?:university|college|higher education|secondary|master|bachelor|academic"
    r"|degree)",
)
_GENERAL = re.compile(
    r"(?:(?:all|the|those|of|these|adult|general|overall|survey|polled|surveyed|total|our|\d[\d,.]*) )*(?:respondents"
    r"|participants|people|persons|adults|citizens|public|population|residents"
    r"|interviewees|individuals|surveyed|polled|asked|them|inhabitants|sample|total|consumers|experts|companies"
    r"|firms|businesses|enterprises|organi[sz]ations)(?: (?:surveyed|polled|asked|questioned|interviewed"
    r"|overall)(?: by .+| in .+)?)?"
    r"(?: (?:to|in|of) (?:the|this|our|its|a) (?:[\w’'-]+ ){0,4}(?:survey|poll|study|country|barometer|sample|panel"
    r"|consultation|questionnaire))?",
    re.I,
)
_SOMEWHERE = re.compile(r"(.{1,90}) (?:in|of|from|across) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?")
_NATION = re.compile(
    r"(?:all |the |adult )*(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:ans|ards|ese|ons|ers|ish|es|nes|is|ks|ts"
    r"|s)?(?: (?:adults|citizens"
    r"|respondents|people|residents|public|population|voters))?"
)
_ROUGH = (
    r"(?:(?:an?|the)(?: [\w-]+){0,2} (?:majority|minority|share|proportion|plurality) of"
    r"|an? (?:whopping|staggering|massive|striking|remarkable|record|impressive|modest|solid|full)|about|around"
    r"|approximately|roughly|some|just|only|nearly|almost|over|under|more than|less than|fewer than"
    r"|as many as|as few as|as much as|at least|fully|close to|well over|just over|just under|a further|another"
    r"|an additional|a total of|the remaining|the other|the|an?|a mere|up to|even|ca\.|circa|~)"
)
_ROUGHLY = re.compile(rf"(?:(?<![\w-]){_ROUGH}\s)+$", re.I)
# Words for a size, before the figure in brackets that makes them exact.
_QUANTITY = re.compile(
    r"(?<![\w-])(?:(?:an?|the|just|only|nearly|almost|about|around|over|well over|more than|less than|fewer than"
    r"|roughly|some|another|a further|close to|slightly (?:more|less|under|over)|under|as many as|slightly|however,|yet"
    r"|vast|overwhelming|clear|large|larger|small|smaller|slim|narrow|strong|big|significant|slight|bare|absolute"
    r"|sizeable|solid|similar|considerable|substantial|than|relative|significantly|considerably|far|even)\s){0,4}"
    r"(?:every (?:third|fourth|fifth|sixth|tenth)|majority|majorities|plurality|minority|proportion|share|number"
    r"|percentage|most|half|many|few|fewer|several"
    r"|more(?= ?\()"
    r"|(?:(?:one|two|three|four|an?)[\s-])?(?:third|quarter|fifth|tenth)s?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})[\s-](?:in|out[\s-]of)[\s-](?:every\s)?(?:two|three"
    r"|four|five|six|seven|eight|nine|ten|\d{1,3})|the rest|the remainder|\d[\d,]*(?= (?:[a-z]{4,} )?\())(?![\w-])",
    re.I,
)
_AVERAGE = (
    r"(?:global|international|worldwide|world|EU|European|OECD|national|regional|overall|[\w-]*country)"
    r"(?:[ -][\w-]+)? average"
)
_SPLIT = re.compile(
    r"[,:]? (?:while|whilst|whereas|although|though) |,? but |; |,? compared (?:to|with) |,? as against "
    r"|,? versus |,? vs\.? "
    r"|,? and (?=(?:(?:more|less|fewer) than|nearly|about|almost|over|just) (?:half|an? (?:third|quarter|fifth))\b)"
    r"|,? (?:up|down) (?:slightly |sharply )?from |,? as opposed to |,? against (?=(?:only |just )?\d)|, followed by "
    r"|, with (?=\w+ \()|\.(?:\[\d+\])? (?=[A-Z\d])|,? and (?=the (?:remaining|other|rest) )| – | — "
    rf"|[ ,(]+(?:(?:which|this|that) (?:is|was) )?(?:\w+ )?(?:in line with|lower than|higher than|above|below|against"
    rf"|close to) (?:an?|the) {_AVERAGE}",
    re.I,
)
_JOINS = re.compile(
    r"(?:[\s,;:.–—(-]+(?:and|or|while|but|whereas|although|with|than|that|compared (?:to|with)|against|versus|up from"
    r"|down from|from|to|followed by|then|only|just|for|among|of|in|at|by)?)+$|\s+$",
    re.I,
)
# What stands before a share that is the subject of its clause.
_SUBJECT = re.compile(
    r"(?:^|[,;:.–—(“\"\]\)]\s*|\s[–-]\s|\b(?:that|and|while|whereas|but|although|though|with|found|finds|find"
    r"|show(?:s|ed|n)?"
    r"|suggest(?:s|ed)?|reveal(?:s|ed)?|indicat(?:es|ed)|report(?:s|ed)|says?|said|estimat(?:es|ed)|because|where"
    r"|which|when|if|or|as|so|yet|today|average|overall|contrast|comparison|or|Yet|all)\s*)$",
    re.I,
)
_NO_MONTH = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
_PREFIX = re.compile(
    r"(?:^|[;,:.] |\b(?:that|and|while|found|but|whereas) )(?:(?:[Aa]mong(?:st)?|[Ff]or|[Oo]f|[Ww]ithin|[Ii]n"
    rf"(?= (?:the )?{_NO_MONTH}[A-Z]))"
    r" "
    r"(?P<who>(?:the |those )?[^,;.()%]{2,70}?))[,:]?\s"
    r"(?:(?:it|this|that|the (?:figure|share|number)) (?:is|was|falls to|rises to|drops to|stands at) )?$"
)
_NEXT_GROUP = re.compile(r",(?: and| but)? (?:in|among|for) [^,;.()%\d]{2,40},? $")
_LEADING_GROUP = re.compile(r"(?:^|; )(?:[Aa]mong(?:st)?|[Oo]f) (?P<who>(?:the |those )?[^,;.()%]{3,60}), ")
# "Farmers are keener than townspeople, with 86% saying ..."
_KEENER = re.compile(
    r"(?:^|; )(?P<who>[A-Z][^,;.()%]{2,40}?) (?:are|were) (?:\w+ )?(?:more|less|most|least"
    r"|\w+er)\b[^;.()%]{3,120}, with $"
)
_AMONG_FIRST = re.compile(r"(?:^|; )(?:[Aa]mong(?:st)?|[Ff]or) (?P<who>[^,;.()%]{3,60}), [\w ]{2,40}$")
# Not who is asked: "For example, 57% ...", "Among the biggest concerns, 71% ...".
_NOBODY = re.compile(
    r"(?:the |their |these )?(?:\w+ )*(?:example|instance|comparison|contrast|addition|particular|concerns?|worries"
    r"|fears|priorities|benefits|risks|uses|issues|reasons|barriers|findings|results|time)",
    re.I,
)
# How much more, no share of anybody: "20% more respondents chose".
_MORE_OF = re.compile(rf"\s(?:more|fewer|less) (?:{PEOPLE}\b|likely\b)")
_POLLED = re.compile(rf"\s{VERB}|\b(?:survey|poll|barometer|study|total|all)\b|^(?:19|20)\d\d")
_OF_GROUP = re.compile(
    rf"\s(?:of|among|in)\s(?P<who>(?:the |all |its )*[^;:()%]{{2,110}}?)(?:\s\([^()%]{{2,90}}\))?(?P<comma>,)?\s"
    rf"(?=(?P<rel>(?:who|that)\s)?{VERB})"
)
_NOUNED = re.compile(
    rf"\s(?!{VERB})(?P<who>(?:[A-Za-z][\w-]* ){{0,2}}?{PEOPLE})(?P<comma>,)?\s(?=(?P<rel>(?:who|that)\s)?{VERB})"
)
_PEOPLED = re.compile(
    rf"\s(?:of|among)\s(?P<who>(?:the |all |its )*(?:[\w-]+ ){{0,3}}?{PEOPLE})\s(?=[a-z])(?!in\b|of\b)"
)
_ONLY_GROUP = re.compile(
    rf"\s(?:of|among|for|in)\s(?P<who>[^,;.()]{{2,80}}?)(?:,|\soverall|\sdid so|\sdo so|\sdo|\sdid|\sare|\swere)?$"
    rf"|\s(?P<bare>(?:\w+ )?{PEOPLE})$"
)
_OF_GROUP_ONLY = re.compile(r" (?:of|among|for|in) (?P<who>[^,;()%]{2,70}?)(?=,? and \d|[,;] \d|\))")
# "X has the confidence of a majority (61%) of villagers"
_SAID_OF = re.compile(r"(?:^|[,;:.] )(?P<item>(?:[^,;:.]|,\d){8,160}?) (?:from|of|by|among)\s$")
_WHOSE = re.compile(r" (?:of|among) (?P<who>(?:the )?[^,;:.()%]{3,60}?)(?=[,;.]|$)")
_WHO_SAYS = re.compile(rf"(?:who|that)\s.{{3,70}}?\s(?={VERB})")
_SAME = re.compile(
    r"(?:(?:say|said|think|thought|do|did|does|agree[sd]?|are|were|is|was|hold|held|share[sd]?|feel|felt|express"
    r"(?:ed)?)"
    r"(?: so| the same| likewise| (?:this|that|the same) (?:view|opinion|concern))?)"
)
_SAID = re.compile(
    r"^(?:who )?(?:(?:dis)?agree[sd]? with the (?:statement|view|idea)(?: that)?[ ,:]*[“\"]?(?=\S)"
    r"|(?:named|cited|chose|mentioned|picked|opted for|described themselves as|call(?:ed)? themselves) (?=\S)"
    rf"|(?:{_ADVERB} )*(?:(?:say|said|think|thought|believe[sd]?"
    r"|agree[sd]?|disagree[sd]?|expect(?:ed)?"
    r"|report(?:ed)?|state[sd]?|indicate[sd]?|answered|feel|felt|claim(?:ed)?|assume[sd]?|responded|agreeing|saying"
    r"|believing|thinking|stating|expecting|says|thinks|believes|agrees|expects|feels)(?: in (?:the|an?|this"
    r"|our) [\w ]{0,30}(?:survey|poll|study))?(?: that)?"
    r"|\w+ that)(?: they)?\s(?=\S))"
)
_COPULA = re.compile(r"^(?:who )?(?:are|were|is|was|have been|being)\s(?=\S)")
_NAMES_IT = re.compile(r"\b(?:named|cited|chose|mentioned|picked)\s(?:the )?$")
_ATTITUDE = re.compile(
    r"(?:hold|holds|held|holding|have|has|had|having|express(?:es|ed)?|report(?:s|ed)?|show(?:s|ed)?|take"
    r"|took)\s(?:an? |the )?"
    r"(?P<item>(?:(?:very|rather|somewhat|fairly|generally|mostly|quite|more) )?(?:positive|negative|neutral"
    r"|favou?rable|unfavou?rable|high|low|great|little|strong|weak|good|poor|mixed|some|no|full|deep|serious"
    r"|limited) "
    r"(?:(?:degree|level|amount) of )?(?P<noun>attitudes?|views?|opinions?|perceptions?|impressions?|feelings?"
    r"|trust|confidence|knowledge|awareness|interest|concerns?|understanding|expectations?|stance|image))"
    r"(?P<rest> (?:towards?|of|in|about|on|regarding|for) .+)?$",
    re.I | re.S,
)
_END_OF_PREDICATE = re.compile(
    r"(?:,? (?:an?|the|this|[A-Z][\w’']+(?: [A-Z][\w’']+)*) [^,%]*\b(?:survey|poll|barometer|study|research|report)\b.*"
    r"|,? (?:according to|in (?:the|a) (?:survey|poll)|the (?:survey|poll)|on average)\b.*"
    r"|\s\((?:in )?(?:19|20)\d\d:?$|,? (?:followed by|up from|down from|compared (?:to|with)|although"
    r"|though|with the (?:rest|remainder|others))\b.*|, (?:an?|the) (?:[\w-]+ ){0,2}(?:lowest|highest|net"
    r"|increase|rise|fall|drop|decline|jump|result)\b.*"
    r"|[\s,.;:!?–—-]+|\[\d+\]|\s\($)$",
    re.S,
)
_OPENED = re.compile(r"(?<=\w) \([^()]*$")
_STANCE = re.compile(r"(?:who )?(?:are|were|is|was) (?:against|for|in favou?r)(?=\W*$)")
_AFTERTHOUGHT = re.compile(
    r",? (?:according to|(?:says?|said|finds|found|shows|showed|reveals) (?:an?|the|this|new) [^,%]*|(?:an?"
    r"|the) (?:[\w-]+ ){0,4}(?:survey|poll|study|barometer|research|[Mm]onitor|[Tt]racker|[Ii]ndex)\b).*$",
    re.S,
)
# Feelings that have a size of their own: "support for a law stands at 58%".
_FEELING_NOUN = (
    r"(?:[Ss]upport|[Tt]rust|[Cc]onfidence|[Cc]oncerns?|[Aa]pproval|[Dd]isapproval|[Aa]wareness|[Oo]pposition"
    r"|[Oo]ptimism|[Pp]essimism|[Ff]amiliarity|[Aa]cceptance|[Ss]atisfaction|[Ww]orr(?:y|ies)|[Nn]ervousness"
    r"|[Ee]xcitement|[Aa]greement|[Dd]isagreement|[Ii]nterest|[Uu]se|[Ff]ear|[Kk]nowledge|[Ss]ceptics?(?:ism)?)"
)
_CHANGES = (
    r"(?:(?:fall|ris|dropp|climb|increas|decreas|declin|grow)ing|is|was|are|were|stands?|stood|rises?|rose|risen"
    r"|falls?|fell|fallen|drop(?:s|ped)?|climb(?:s|ed)?"
    r"|increase[sd]?|decrease[sd]?|grew|grows|decline[sd]?|reach(?:es|ed)|remain(?:s|ed)?|went|come|came|goes"
    r"|grown|gone|climbed|declined|(?:more than )?(?:doubled|tripled|halved))"
)
_STANDS = re.compile(
    rf"(?P<item>(?:(?:[Pp]ublic|[Oo]verall|[Gg]eneral|[Pp]opular) )?\b{_FEELING_NOUN}\b(?:\s(?:for|in|about|of"
    rf"|with|to|over|among|that)\s[^,;.%]{{2,80}}?)?)"
    rf"(?:\s(?:has |have )?{_CHANGES}(?: (?:up|down|sharply|slightly|lowest|highest|lower|higher|low|high))?,?)?"
    rf"(?: (?:at|to|from|of))?\s$"
)
_SHARE_OF = re.compile(
    r"(?:[Ss]hare|[Pp]roportion|[Pp]ercentage|[Nn]umber)(?: of (?P<who>[^,;.]{3,50}?))?(?: (?:who|that|which)| "
    r"(?=[a-z]+ing\b)) ?"
    rf"(?P<item>[^,;.]{{3,140}}?)\s(?:has |have )?{_CHANGES}(?: (?:up|down|sharply|slightly))?(?: at| to| from)?\s$"
)
_PASSIVE = re.compile(
    r"(?P<item>[^,;.]{2,160}?)\s(?:is|was|are|were)\s(?:\w+ly |most often |also )?(?P<verb>\w+ed|chosen|seen|held)"
    r"(?:\s(?:as|to be)\s(?P<as>[^,;.]{3,80}?))?\sby\s$"
)
_PASSIVE_ON = re.compile(r"(?:^|\s|,)(?:and\s)?(?:as\s)?(?P<item>[^,;.]{3,80}?)\sby\s$")
_SAME_FIGURE = re.compile(
    r"\b(?:(?:it|this|the (?:figure|share|number|proportion)) (?:is|was|stood at|fell to|rose to|falls to|rises to)"
    r"|(?:up|down)(?: \w+)? from|compared (?:to|with)|against|versus|vs\.?|than|from|to)\s$",
    re.I,
)
# Whose figure is set beside one that was told: "the global average of 67%", "behind Ruritania (67%)".
_PLACE_NAME = r"(?:the )?[A-Z][\w’-]*(?: (?:and )?[A-Z][\w’-]*){0,3}"
_BESIDE = re.compile(
    rf"\b(?:(?P<average>(?i:{_AVERAGE}))(?:(?:,? which)? (?:is|was|of|at|stands at|stood at))?"
    rf"|behind (?:only )?(?P<behind>{_PLACE_NAME})(?:,? (?:at|with|on))?"
    rf"|[Oo]nly (?P<only>{_PLACE_NAME}) (?:is|are|was|were) (?:even )?(?:more|less|most|least) \w+,? (?:at|with)"
    r"|(?:this|that|it) is not (?:true|so|the case) (?:with|for|among|of|in) (?:the )?(?P<other>[^,;.()%]{3,60}))"
    r"[ (]*(?:about |around |only |just )?$"
)
_AVERAGE_OF = re.compile(
    rf"\b(?P<who>(?i:{_AVERAGE})) (?:for|of|on|in) (?P<item>[^,;.()%]{{3,80}}) (?:is|was|of|stands at|stood at) $"
)
_SET_AGAINST = re.compile(r"\b(?:compared (?:to|with)|(?:up|down)(?: \w+)? from|against|versus) (?:only |just )?$")
_ASIDE = re.compile(
    r" [–—] $|\b(?:rest|remainder|majority|minority|fewer|most|others|quarter|third|half)(?: of (?:the |all )?(?:people"
    r"|respondents|participants|adults|those (?:polled|surveyed|asked)))?, $",
    re.I,
)
_IT_WAS = re.compile(
    rf"\b(?:it|this|the (?:figure|share|number|proportion)) (?:has )?{_CHANGES}(?: (?:to|at))? $",
    re.I,
)
_FOLLOWED_BY = re.compile(r"\bfollowed (?:closely )?by\s$")
_FIGURE_FOR = re.compile(
    r"^\W*(?:This|That|The) (?:figure|share|number|proportion|percentage) (?:is|was|rises|rose|falls|fell)"
    r" (?:(?:even|much|slightly|significantly) )?(?:higher |lower |highest |lowest )?(?:for|among|in|with)"
    r" (?P<who>[^,;()%]{3,80}) \("
)
_AFTER_SAME = re.compile(
    r"\s?(?:(?:in|by)\s(?:the\s)?(?:\w+\s){0,3}?(?:(?:19|20)\d\d|year|wave|survey|poll|month|quarter)"
    r"|an?\s(?:year|month|decade)\s(?:earlier|ago|before)|(?:\w+\s){1,3}(?:years?|months?)\s(?:earlier|ago|before)"
    r"|last\s(?:year|month)|today|now|currently|globally|worldwide|nationally|internationally|on\saverage"
    r"|overall|previously|earlier|before|when\s.*|if\s.*|once\s.*|after\s.*)?"
)
_FEW_WORDS = re.compile(r"\s(?:for|on|in|with|about)\s(?P<item>[a-z][\w ’'-]{3,60})")
_LABEL = re.compile(r"(?:^|[,;:.!?”\"\n]\s|\band\s)[“\"']?(?P<item>[^,;:.!?%“”\"\d()]{2,60}?)[”\"']?\s?[:–—-]?\s?$")
_LINE = re.compile(r"[^%:]{2,100}\s?[:–—-]\s?")
_ASKED = re.compile(
    r"\b(?:[Ww]hen |If |[Oo]n being )?(?:[Aa]sked|questioned)(?: in the (?:survey|poll))?(?:,"
    r"| by [\w ]{2,30}?| (?:them|people|respondents|participants|[\d,]+ \w+|\w+ \w+))?:? "
    r"(?P<question>(?:to [a-z]+ .{3,100}?|about .{3,100}?|which .{3,100}?|what .{3,100}?"
    r"|whether .{3,120}?|if .{3,120}?|how .{3,120}?|who .{3,80}?|for .{3,80}?|[“\"].{3,150}?[”\"]))(?=[,:;?]|\.?$"
    r"|(?<=[”\"])[ ,])"
)
_STATEMENT = re.compile(r"\bthe (?:statement|question|claim|idea)s?:? (?P<question>[“\"].{3,200}?[”\"])")
_ON_TOPIC = re.compile(
    r"^\W*(?:[Oo]n the question of|[Rr]egarding|[Cc]oncerning|[Ww]ith regard to|[Ww]hen it comes to|[Aa]s (?:for"
    r"|to)|[Ii]n terms of|[Aa]sked about) (?P<question>[^,;:]{3,90}),"
)
_FEELING = re.compile(
    r"(?P<question>(?:(?:were |was |are |is |be )?(?:most |mainly |particularly |primarily |especially |also "
    r"|very )?(?P<core>worried about|concerned about|afraid of|concerned that|fearful of|optimistic about"
    r"|excited about|aware of|confident in|in favou?r of|interested in)|"
    r"(?P<verb>fear(?:s|ed)?|suspect(?:s|ed)?|believe[sd]?|think|thought|expect(?:s|ed)?|support(?:s|ed)?"
    r"|want(?:s|ed)?|cited?|cites|named?|mention(?:s|ed)?|identif(?:y|ied)|trust(?:s|ed)?|use[sd]?"
    r"|prefer(?:red)?|say|said|agree[sd]?|chose|listed|see|saw"
    r"|associate[sd]? \w+ with)(?: that)?))\s(?:the following\W+)?",
)
_NOUN_QUESTION = re.compile(
    r"(?:^|^(?:According to|In) [^,]{3,80}, )\W*(?:The |Their |Its |Among the |Among their )?"
    r"(?P<question>(?:(?:most|main|top|least|often|frequently"
    r"|biggest|greatest|key|common|frequent"
    r"|often|cited|important|perceived|highest|leading|AI|mentioned|frequently|commonly|named) )*"
    r"(?:concerns?|worries|worry|fears?|priorit(?:y|ies)|barriers?|obstacles?|challenges?|benefits?|risks?"
    r"|reasons?|uses?|expectations?|hopes?|answers?|advantages?|disadvantages?|applications?|skills|areas"
    r"|sectors|purposes|measures|popular)\b[^:(“\"]{0,60}?)"
    r"\s?(?::|\b(?:were|was|are|is|include[sd]?|including)\b:?)\s?",
    re.I,
)
_IN_SURVEY = re.compile(
    r",? (?:in|of|according to|from) (?:the|this|a|an) [^,]*\b(?:survey|poll|barometer|study)\b.*$"
    r"|,? of (?:the )?respondents$"
)
_BY_WAY = re.compile(
    r"^\W*(?:In|According to|As) (?:the|this|a|an|our|its|[A-Z0-9])[^,()%]*\b(?:survey|poll|barometer|study|tracker"
    r"|questionnaire|research)\b(?:[^,()%]|,\d)*, "
)
GOES_ON = re.compile(
    r"^\W*(?:This (?:was|is) (?:closely )?followed by|(?:Closely )?[Ff]ollowed by|Next (?:came|come|was|were)"
    r"|Then (?:came|come)|Other (?:answers|items|priorities|concerns)[^:]{0,30}(?:were|are|include\w*)|(?:Second"
    r"|Third|Last|Finally)[^,]{0,20},?|It was followed by|Of (?:these|those|them)\b|After (?:this|that))[\s,:]*"
)
_VAGUE = re.compile(r"\b(?:more|less|fewer)\sthan\s$|\b(?:over|under|nearly|almost|just\sover|just\sunder)\s$", re.I)
_EITHER = re.compile(r"\beither\s")
_LEADS_ITEM = re.compile(
    r"^(?:[\s,;:–—-]+|(?:and|or|then|as well as|plus|while|with|finally|lastly|also|both|followed by|closely)\s"
    r"|(?:the|a|an)\s)+",
    re.I,
)
_PREPOSITION = re.compile(
    r"(?:between|among|in|for|about|by|that|to|of|with|on|from|as|less|more|when|because)\b", re.I
)
_QUOTE = re.compile(r"[“„\"](?P<item>[^“”\"]{3,300})[”\"]\s?$")
_OPENS = re.compile(
    r"[(\[]\s?(?:(?:cited|named|mentioned|chosen|reported) by )?"
    r"(?:about |around |approximately |only |nearly |just |at |with |both |each |~)?$"
)
_CLOSES = re.compile(
    r"(?:\s(?:of (?:the |all )?(?:respondents|firms|companies|businesses|enterprises|participants|people|adults"
    r"|organi[sz]ations|institutions|cases)|agree\w*|each))?\s?[)\]]"
)
_HIGHEST = re.compile(
    r"^\W*(?:[^,()%]{3,60}, )?(?:The )?(?P<item>\w[\w ’'-]{2,60}?) (?:is|was|are|were) (?:(?:by far|also|much"
    r"|significantly) )?"
    r"(?:highest|lowest|higher|lower|strongest|weakest|greatest|greater|stronger) (?:among|in|with|for) "
)
_WORD_ITEM = r"[a-z][\w-]+(?: (?:about|of|towards?|in|to|that) [^,.;()]{2,80})?"
_AGES = (
    r"(?:the )?(?:over|under)[- ]\d\ds?|\d\d ?[–-] ?\d\ds?(?: year[- ]olds)?|\d\d-? to \d\d-year-olds|the (?:young|old)"
)
_GROUP = re.compile(
    rf"(?:(?:and|but|or) )?(?:(?:is |was )?(?:highest|lowest|higher|lower|strongest|weakest|greatest) (?:among"
    rf"|in|with|for) )?"
    rf"(?:(?:more|less) (?:\w+ )?than |than )?(?:among |in |for )?"
    rf"(?P<who>(?:the )?(?:[\w-]+ ){{0,3}}?{PEOPLE}(?: (?:over|under|aged|in|with|without) [\w -]{{2,30}})?"
    rf"|those [\w -]{{3,40}}|{_AGES})",
    re.I,
)
_COMPARES = re.compile(r"\b(?:more|less|higher|lower|keener|than)\b")
_ACROSS = re.compile(r"\s?[)\]] (?:across|among|amongst) (?P<who>[^,;:.()%]{3,60})(?=[.;]|$)")
# "among those who agreed that ships are slow (57%)"
_WHO_SAY = re.compile(rf"\b(?:those|people|respondents) (?:who|that) {_SAYS}(?: that)?\s")
# "Sailors (63%) are most supportive of a ban, followed by farmers (58%)"
_FOLLOWED = re.compile(
    r"\s(?:are|were|is|was) (?:the |by far )*(?P<item>(?:most|least|more|less) [^,;:()%]{3,80}"
    r"|[a-z]+est(?: [^,;:()%]{2,60})?)"
    r", (?:closely )?(?:followed by|ahead of|then|before) "
)
_OF_PLACE = re.compile(
    r"^\W*(?:[^,()%]{3,60}, )?(?:Respondents|People|Citizens|Adults|Those|Participants) (?:in|from) (?=(?-i:[A-Z]))",
    re.I,
)
_LEVELS = re.compile(
    r"(?P<one>(?:[\w-]+ ){0,3}?[\w-]+) (?:are|were|is|was) (?:(?:much|far|slightly|somewhat) )?"
    r"(?P<item>(?:more|less) [^,;:()%]{3,80}?|\w+er) than (?P<two>[^,;:()%]{3,50})(?::|,| –| \()\s?[^,;:%]{1,12}"
    r"(?:%|per ?cent)"
    r" (?:against|versus|vs\.?|compared (?:with|to)|to|and) [^,;:%]{1,12}(?:%|per ?cent)\W*$"
)
_RANGES = Pattern(
    r"(?P<item>[^,;.:]{2,90}?),? (?:which )?(?:(?:rang|var)(?:e[sd]?|y|ies|ied|ing|ying)|falls?|fell|rises?|rose"
    r"|drop(?:s|ped)"
    r"|declines?|grows|increases|decreases)(?: (?:widely|sharply|steadily))?(?: (?:with|by|across"
    r"|between) [\w ]{3,30}?)?[:,]?"
    r" from \S+(?: ?per ?cent)? (?:in|of|among|for|at) (?P<one>[^,;.%]{3,60}?) to (?:only |just )?\d[^ ]*"
    r"(?: ?per ?cent)?"
    r" (?:in|of|among|for|at) (?P<two>(?!(?:19|20)\d\d)[^,;.%]{3,60})"
)
_NOT_NAMED = re.compile(r"\W*(?:It|This|That|The (?:share|proportion|figure|number|percentage)\b.*)", re.I)
_WHO = (
    rf"(?:(?:[\w’-]+ ){{0,4}}?(?:{PEOPLE}|{_AGES})(?: (?:aged|over|under|in|with|without|from|who"
    rf"|that) [^()%;]{{2,90}}?)?"
    r"|(?:those|people) [^()%;]{3,90}?)"
)
_SAYABLE = r"(?:[^()%;]|\([^()%\d]*\))"  # what is said may hold an acronym in brackets
_IN_BRACKETS = r"(?: \([^()]*\))?"
_LIKELY = re.compile(
    rf"(?P<one>{_WHO}){_IN_BRACKETS} (?:are|were|is|was) (?:[\w-]+ ){{0,4}}?(?:more|less|as|also) likely"
    rf"(?: (?:than|as) (?P<than>{_SAYABLE}{{3,60}}?){_IN_BRACKETS})? to (?P<item>{_SAYABLE}{{3,160}}?){_IN_BRACKETS}"
    r"(?:,? (?:than|compared (?:to|with)|as against|versus) (?:(?:only |just )?\d[\d.,]*(?: ?%| per ?cent)"
    rf" (?:for|of|among|in) )?(?P<two>(?:(?!,? compared ){_SAYABLE}){{3,90}}?){_IN_BRACKETS})?[.\s]*$",
    re.I,
)
_BOTH_LIKELY = re.compile(
    rf"(?P<one>{_WHO}) \([^()]*\),? and (?P<two>{_WHO}) \([^()]*\) (?:are|were) (?:[\w-]+ ){{0,4}}?(?:more|less) likely"
    rf" to (?P<item>{_SAYABLE}{{3,160}}?)(?: than [^()%]{{3,80}})?[.\s]*$",
    re.I,
)
_MORE_LIKELY_ARE = re.compile(
    rf"\b(?:more|less|most|least) likely (?:than [\w ]{{2,30}} )?to (?P<item>{_SAYABLE}{{3,160}}?)[,:]? "
    r"(?:including|such as|notably|especially|particularly|among them) "
)
# "men (48%) use it more often than women (38%)"
_DO_MORE = re.compile(
    rf"(?P<one>{_WHO}) \([^()]*\) (?P<item>(?!(?:are|were|is|was)\b){VERB}(?: [^()%;]{{0,80}}?)?) (?:(?:far|much"
    rf"|slightly) )?"
    r"(?:more|less)(?: (?:often|frequently|widely|strongly|highly))? than (?P<than>[^()%;]{3,60}) \([^()]*\)[.\s]*$"
)
_MORE_DO = re.compile(
    rf"\b[Mm]ore (?:{PEOPLE} )?(?P<one>{VERB}[^()]{{0,60}}?) \([^()]*\) than (?P<two>[a-z][^()]{{2,60}}) \([^()]*\)"
)
_RESPECTIVELY = re.compile(
    r"\b(?:[Ii]n|[Aa]mong|[Ff]or|[Oo]f) (?P<names>[^;:()%]{3,90}?),? (?:\d[^;:()]{0,90}?)?\brespectively\b"
)
_TRUE_OF = re.compile(r"\s(?:of (?:the )?[\w ]{2,40}? )?,?\s?respectively,?\s(?P<item>[^;]{3,160})")


@dataclass(frozen=True, slots=True)
class Answer:
    """A share with the places of its item and group in the sentence; without an item it has that of the one before."""

    share: Share
    item: Place | None
    group: Place | None = None
    question: Place | None = None
    confidence: float = 0.9
    bracketed: bool = False


_REACH = 400  # characters beside a share in which its answer is looked for


def is_answer(text: str) -> bool:
    """True if a text speaks of people who answer."""
    return bool(_ANSWERS.search(text) or _STATES.search(text) or asked(text) or _NOUN_QUESTION.match(text))


def asked(text: str) -> Place | None:
    """The question that a text says was asked."""
    match = _ASKED.search(text) or _STATEMENT.search(text) or _ON_TOPIC.match(text)
    if not match:
        return None
    low, high = match.span("question")
    if text[low : low + 6] == "about ":
        low += 6
    return low, high


def felt(text: str) -> Place | None:
    """The question that a sentence before a list leaves open: "Respondents worried about:"."""
    if match := _NOUN_QUESTION.match(text) or _FEELING.search(text):
        group = "question" if match.re is _NOUN_QUESTION else "core" if match["core"] else "verb"
        return match.span(group)
    return None


def shares_of(text: str) -> list[Share]:
    """Shares with one figure; "three in four (75%)" is one share, in figures."""
    found = [s for s in percent.find(text) if s.low == s.percent]
    found = [s for s in found if not (s.worded and _VAGUE.search(text[: s.start]))]
    return [
        share
        for share, following in zip(found, [*found[1:], None], strict=False)
        if not (
            share.worded
            and following
            and re.fullmatch(r"[^,;.()]{0,60}\(", text[share.end : following.start])
            and not re.search(rf"\s{VERB}", text[share.end : following.start])
        )
    ]


def find(text: str, shares: list[Share], listed: bool) -> list[Answer]:
    """Answers of a sentence, in order; `listed` for an item of a bulleted list."""
    if (
        special := _pairs(text, shares)
        or _ranging(text, shares)
        or _contrast(text, shares)
        or _likely(text, shares)
        or _groups_in_brackets(text, shares)
        or _respectively(text, shares)
    ):
        return special
    if len(shares) == 1 and (figure := _FIGURE_FOR.match(text)) and figure.end() == shares[0].start:
        return [Answer(shares[0], None, figure.span("who"), confidence=0.75)]
    if listed and len(shares) == 1 and _is_label(text, shares[0]) and (place := _rest(text, shares[0])):
        return [Answer(shares[0], place, confidence=0.8)]
    if len(shares) == 1 and _LINE.fullmatch(text[: shares[0].start]) and not re.search(r"\w", text[shares[0].end :]):
        place = _trimmed(text, 0, shares[0].start)
        return [Answer(shares[0], place, confidence=0.8)] if place else []
    if labels := _labelled(text, shares):
        return labels
    found: list[Answer] = []
    for run, in_brackets in _runs(text, shares):
        low = found[-1].share.end if found else 0
        if found and (close := _CLOSES.match(text, low)):
            low = close.end()
        if in_brackets:
            if joint := next(_SPLIT.finditer(text, low, run[0].start), None):
                low = joint.end() if found else low
            compared = found[-1:] if _COMPARES.search(text[low:]) else []
            found += _grouped(text, run, low, compared) or _bracketed(text, run, low)
        else:
            end = next((s.start for s in shares if s.start > run[-1].start), len(text))
            found += _running(text, run, low, end, found)
    return found


def _runs(text: str, shares: list[Share]) -> list[tuple[list[Share], bool]]:
    """Shares in runs of one way of writing: True for items with their shares in brackets."""
    runs: list[tuple[list[Share], bool]] = []
    for share in shares:
        in_brackets = _is_bracketed(text, share) and not _quantifies(text, share) and not _beside(text, share)
        if runs and runs[-1][1] == in_brackets:
            runs[-1][0].append(share)
        else:
            runs.append(([share], in_brackets))
    return runs


def _beside(text: str, share: Share) -> Place | None:
    """Whose figure a share is that stands beside another: "the global average of 67%", "behind Ruritania (67%)"."""
    match = _BESIDE.search(text, max(0, share.start - 120), share.start)
    return _trimmed(text, *match.span(match.lastgroup or 0)) if match else None


def _is_bracketed(text: str, share: Share) -> bool:
    return bool(_OPENS.search(text[: share.start]) and _CLOSES.match(text, share.end))


# Shares in brackets


def _pairs(text: str, shares: list[Share]) -> list[Answer]:
    """Answers that stand together in one bracket: "on mills (45% for, 47% against)"."""
    bracket = re.search(r"\b(?:on|about|over|of|to) (?P<question>[^,;.()]{3,80}) \((?P<inside>[^()]*)\)", text)
    if bracket is None:
        return []
    found: list[Answer] = []
    for share in shares:
        item = re.compile(r"\s(?P<item>[a-z][\w’' -]{1,40}?)(?=[,;)]| and )").match(text, share.end)
        if item and bracket.start("inside") <= share.start < bracket.end("inside"):
            found.append(Answer(share, item.span("item"), question=bracket.span("question"), confidence=0.8))
    return found if len(found) > 1 else []


def _contrast(text: str, shares: list[Share]) -> list[Answer]:
    """Two that are set against each other: "men (62%) are more likely than women (47%) to say ..."."""
    if len(shares) == 2 and (match := _LEVELS.search(text)):
        item = _trimmed(text, *match.span("item"))
        places = [_trimmed(text, *match.span(name)) for name in ("one", "two")]
        return [Answer(share, item, place, confidence=0.75) for share, place in zip(shares, places, strict=True)]
    if len(shares) != 2 or not all(_is_bracketed(text, share) for share in shares):
        return []
    if match := _MORE_DO.search(text):
        return [
            Answer(share, match.span(name), confidence=0.8) for share, name in zip(shares, ("one", "two"), strict=True)
        ]
    return []


def _likely(text: str, shares: list[Share]) -> list[Answer]:
    """Two of whom one is likelier to say it: "men (62%) are more likely than women (47%) to say ..."."""
    if len(shares) != 2 or not _is_bracketed(text, shares[0]):
        return []
    both = _BOTH_LIKELY.search(text) if _is_bracketed(text, shares[1]) else None
    match = both or _LIKELY.search(text) or _DO_MORE.search(text)
    second = next((name for name in ("than", "two") if match and match.groupdict().get(name)), None)
    if match is None or second is None:
        return []
    item = _said(text, *match.span("item"))
    names = ("one", second)
    return [
        Answer(share, item, _trimmed(text, *match.span(name)), confidence=0.8, bracketed=True)
        for share, name in zip(shares, names, strict=True)
    ]


def _groups_in_brackets(text: str, shares: list[Share]) -> list[Answer]:
    """Groups in brackets after what they say: "older people agreed (65% of men and 64% of those aged 75 and over)"."""
    found: list[Answer] = []
    for share in shares:
        opening = text.rfind("(", 0, share.start)
        who = _OF_GROUP_ONLY.match(text, share.end)
        if who is None or opening <= text.rfind(")", 0, share.start) or _GENERAL.fullmatch(who["who"]):
            return []
        clause = max((m.end() for m in _SPLIT.finditer(text, 0, opening)), default=0)
        verb = re.compile(rf"\s{VERB}").search(text, clause, opening)
        if verb is None:
            return []
        start = verb.start() + len(re.match(rf"\s(?:{_ADVERB} )*", verb[0])[0])  # type: ignore[index]
        item = _said(text, start, start + len(text[start:opening].rstrip(" ,;:–—")))
        found.append(Answer(share, item, who.span("who"), confidence=0.75, bracketed=True))
    return found


def _ranging(text: str, shares: list[Share]) -> list[Answer]:
    """The two ends of a range over groups: "ranges from 44% in Ruritania to 90% in Freedonia"."""
    match = _RANGES.search(text) if len(shares) > 1 else None
    ends = [share for share in shares if match and match.start() < share.start < match.end()]
    if match is None or len(ends) != 2:
        return []
    before = [share for share in shares if share.end <= match.start("item")]
    first = find(text[: match.start("item")], before, False) if before else []
    item = None if _NOT_NAMED.fullmatch(match["item"]) else _trimmed(text, *match.span("item"))
    groups = [_trimmed(text, *match.span(name)) for name in ("one", "two")]
    return first + [Answer(share, item, group, confidence=0.75) for share, group in zip(ends, groups, strict=True)]


def _quantifies(text: str, share: Share) -> bool:
    """True if a share in brackets explains a quantity before it: "a majority of citizens (62%) support"."""
    quantity = _quantity(text, share)
    close = _CLOSES.match(text, share.end)
    after = text[close.end() if close else share.end :]
    return bool(
        quantity
        and re.match(
            rf"\s(?:of [^,;]{{2,40}} |[\w ]{{0,30}})?(?:who |that )?{VERB}|\s[a-z]+(?<!than)(?<!and)(?<!or)\s", after
        )
    )


def _quantity(text: str, share: Share) -> re.Match[str] | None:
    """The words for a size that a share in brackets makes exact, if no verb stands between them."""
    low = max(0, share.start - 110)
    quantities = list(_QUANTITY.finditer(text, low, share.start))
    between = text[quantities[-1].end() : share.start] if quantities else ""
    return quantities[-1] if quantities and not re.search(rf"\s{VERB}|[,;:]|\bthan\b", between) else None


def _segments(text: str, shares: list[Share], low: int) -> list[Place]:
    """What stands before each bracketed share, from the one before it on."""
    segments: list[Place] = []
    for share in shares:
        opening = _OPENS.search(text[: share.start])
        segments.append((low, opening.start() if opening else share.start))
        close = _CLOSES.match(text, share.end)
        low = close.end() if close else share.end
    return segments


def _grouped(text: str, shares: list[Share], low: int, last: list[Answer]) -> list[Answer]:
    """Groups each with its share in brackets, for one item: "with women (70%) more afraid than men (58%)"."""
    segments = _segments(text, shares, low)
    if likely := _MORE_LIKELY_ARE.search(text, low, segments[0][1]):
        return _included(
            text, shares, [(likely.end(), segments[0][1]), *segments[1:]], _said(text, *likely.span("item"))
        )
    first = _CLOSES.match(text, shares[0].end)
    if len(shares) > 1 and first and (ranked := _FOLLOWED.match(text, first.end())) and ranked.end() <= shares[1].start:
        segments[1] = (ranked.end(), segments[1][1])
        return _included(text, shares, segments, ranked.span("item"))
    lead = _HIGHEST.match(text) if low == 0 else None
    place = _OF_PLACE.match(text) if low == 0 else None
    close = _CLOSES.match(text, shares[-1].end)
    item: Place | None = last[0].item if last else lead.span("item") if lead else None
    if item is None:
        rest = text[close.end() if close else shares[-1].end :]
        predicate = re.match(
            rf"\s(?:are|is|were|was)\s(?:the )?(?P<item>(?:most |least |more "
            rf"|less )?{_WORD_ITEM})",
            rest,
        ) or re.match(rf"\s(?P<item>{VERB} [^,;.()]{{3,100}})", rest)
        alike = all(_GROUP.fullmatch(_plain(text, *s)) for s in segments)
        compares = len(shares) > 1 and _COMPARES.search(text[shares[0].end : shares[-1].start])
        if predicate and (place or alike):
            shift = len(text) - len(rest)
            item = (shift + predicate.start("item"), shift + predicate.end("item"))
        elif not compares or not _GROUP.fullmatch(_plain(text, *segments[0])):
            return []
    found: list[Answer] = []
    for number, (share, (start, high)) in enumerate(zip(shares, segments, strict=True)):
        if number == 0 and (opening := lead or place):
            start = opening.end()
        who = _trimmed(text, start, high)
        if who and not place:
            named = text[slice(*who)]
            if (
                match := _GROUP.fullmatch(named)
                or re.search(rf"\bthan (?:among |in )?(?P<who>(?:[\w-]+ ){{0,3}}{PEOPLE})$", named)
            ) or (
                lead
                and (
                    match := re.fullmatch(
                        r"(?:(?:and|but) )?(?:(?:is )?(?:highest|lowest) |than )?(?:in |among )?(?P<who>"
                        r"(?:the )?[A-Z][\w-]*(?: [A-Z]\w*)*|[\w -]{3,40})",
                        named,
                    )
                )
            ):
                who = (who[0] + match.start("who"), who[0] + match.end("who"))
            else:
                who = None
        if who is None:
            return []
        found.append(Answer(share, item, who, confidence=0.75, bracketed=True))
    return found


def _included(text: str, shares: list[Share], segments: list[Place], item: Place | None) -> list[Answer]:
    """Groups that stand out: "some are likelier to fear for their jobs, including men (40%) and farmers (38%)"."""
    places = [_trimmed(text, *segment) for segment in segments]
    return [
        Answer(share, item, _named_last(text, place), confidence=0.75, bracketed=True)
        for share, place in zip(shares, places, strict=True)
        if place
    ]


def _named_last(text: str, place: Place) -> Place:
    """The people at the end of a phrase too long for a group, which page furniture may have cut in two."""
    people = re.search(rf"(?:[a-z][\w-]* )?{PEOPLE}\b[^.*|]{{0,40}}$", text[slice(*place)])
    return (place[0] + people.start(), place[1]) if people and place[1] - place[0] > 80 else place


def _plain(text: str, low: int, high: int) -> str:
    """A segment without what only leads to it: "In the survey of 2022, men" speaks of men."""
    return re.sub(r"^.*, (?=\w)", "", text[low:high]).strip(" ,")


def _bracketed(text: str, shares: list[Share], low: int) -> list[Answer]:
    """Items each with its share in brackets from `low` on; what stands before the first item is the question."""
    if by_way := _BY_WAY.match(text[low:]) if low == 0 else None:
        low = by_way.end()
    start = low
    segments = _segments(text, shares, low)
    question, first = _question_before(text, segments) if low == 0 or by_way else (None, start)
    answers: list[Answer] = []
    for number, (share, (low, high)) in enumerate(zip(shares, segments, strict=True)):
        start = first if number == 0 else low
        if number and (follows := re.match(r"[^()]*\bfollowed (?:closely )?by ", text[start:high])):
            start += follows.end()
        if number == 0 and (either := _EITHER.search(text[start:high])):
            start += either.end()
        place: Place | None
        if quote := _QUOTE.search(text[start:high]):
            place = (start + quote.start("item"), start + quote.end("item"))
        else:
            place = _trimmed(text, start, high)
        if place and not _NO_ANSWER.search(text[low:high]):
            across = _ACROSS.match(text, share.end)
            group = across.span("who") if across else None
            answers.append(Answer(share, place, group, question if number == 0 else None, bracketed=True))
    return answers


def _question_before(text: str, segments: list[Place]) -> tuple[Place | None, int]:
    """The question that the first segment holds, and where its item begins."""
    low, high = segments[0]
    question = asked(text[:high])
    if match := GOES_ON.match(text[:high]):
        return question, match.end()
    if question:
        return question, _item_start(text, question[1], high)
    start = low
    if match := _NOUN_QUESTION.match(text[low:high]):
        words = _IN_SURVEY.sub("", match["question"])
        return (low + match.start("question"), low + match.start("question") + len(words)), low + match.end()
    if use := re.search(
        r"\b(?:seen|viewed|regarded|named|cited|mentioned)\b[^():]{0,60}? (?:is|are|was|were) (?=\w)", text[low:high]
    ):
        return (low, low + use.end() - 1), low + use.end()
    who_say = len(segments) == 1 and _WHO_SAY.search(text[:high])
    if who_say:
        return None, who_say.end()
    if match := _FEELING.search(text[:high]):
        question = match.span("core") if match["core"] else match.span("verb")
        start = match.end()
    if len(segments) > 1:
        # "... between A and B (66%) and between C and D (60%)": items that begin alike share what stands before.
        second = _trimmed(text, *segments[1])
        word = second and _PREPOSITION.match(text, second[0])
        if word and (alike := re.search(rf"\b{word[0]}\b", text[start:high])) and alike.start() > 3:
            return (start, start + len(text[start : start + alike.start()].rstrip())), start + alike.start()
        gerund = second and re.match(r"\w+ing\b", text[second[0] : second[1]])
        if gerund and not question and (alike := re.search(r"\b\w+ing\b", text[start:high])):
            return None, start + alike.start()
    return question, start


def _item_start(text: str, start: int, high: int) -> int:
    """Where the item begins after a question: after "the highest priority was" or a verb of answering."""
    rest = text[start:high]
    verb = re.match(
        rf"[\s,]*(?:[^,“\"]{{0,60}}?\b(?:was|were|is|are|came)\b|[^,“\"]{{0,60}}?\b{_SAYS}"
        rf"|[^,“\"]{{0,60}}?\b{_FEELS})(?: that|:)?\s",
        rest,
    )
    return start + (verb.end() if verb else len(rest) - len(rest.lstrip(" ,:")))


# Labels before their shares


def _rest(text: str, share: Share) -> Place | None:
    """What a list item says beside its share."""
    before, after = text[: share.start], text[share.end :]
    if re.search(r"\w{3}", _ROUGHLY.sub("", before)):
        low, high = 0, share.start
    elif re.search(r"\w{2}", after):
        low, high = share.end, len(text)
    else:
        return None
    return _trimmed(text, low, high)


def _labelled(text: str, shares: list[Share]) -> list[Answer]:
    """Labels each before its share: "Yes: 34%; No: 48%", "strongly agree 22%, agree 41%"."""
    found: list[Answer] = []
    low = 0
    for share in shares:
        label = _LABEL.search(text[low : share.start]) if low or share is shares[0] else None
        ends = re.match(r"\s?(?:[,;.)]|$|and\b|\bor\b)", text[share.end :])
        if not label or not ends or share.worded:
            return []
        found.append(Answer(share, (low + label.start("item"), low + label.end("item")), confidence=0.8))
        low = share.end
    colon = text[: shares[0].start].rstrip().endswith((":", "–", "—")) if shares else False
    question = asked(text)
    if not shares or (len(shares) < 3 and not colon):
        return []
    return [replace(answer, question=question) for answer in found]


# Running prose


@dataclass(frozen=True, slots=True)
class _Part:
    """A share with its own words: `start` of the words for its size, group, and what is said of it."""

    share: Share
    start: int
    group: Place | None
    low: int
    high: int


def _running(text: str, shares: list[Share], low: int, end: int, before: list[Answer]) -> list[Answer]:
    """Shares in running prose: "76% of respondents hold a positive view, while 6% ...", "compared to 52% of men"."""
    parts = _parts(text, shares, low, end)
    question = asked(text)
    found: list[Answer] = []
    leading: Place | None = None
    for number, part in enumerate(parts):
        left = max(low, parts[number - 1].low if number else low, part.share.start - _REACH)
        if re.search(r"[;.] ", text[left : part.start]):
            leading = leading if leading and text[left : part.start].rstrip()[-1:] == ";" else None
        group = _prefix(text, left, part.start)
        leading = group or leading
        if _NO_ANSWER.search(text, max(left, part.start - 60), part.high) or _MORE_OF.match(text, part.share.end):
            continue
        last = [*before, *found][-1:]
        if beside := _beside(text, part.share):
            found.append(Answer(part.share, last[0].item if last else None, beside, confidence=0.75))
            continue
        answer = _answer(text, part, left, last)
        if answer is None:
            continue
        compared = _comparison(text, part)
        if answer.group is None:
            goes_on = last and (compared or re.search(r"(?:,|\b(?:and|but))(?: that)?\s$", text[left : part.start]))
            answer = replace(
                answer, group=group or (last[0].group if goes_on else None) or (None if compared else leading)
            )
        own = answer.item is not None and not (last and answer.item == last[0].item)
        follows = _FOLLOWED_BY.search(text[left : part.start])
        if answer.group and not follows and _is_everyone(text, answer.group, own):
            elsewhere = group if group and not _is_everyone(text, group, own) else None
            answer = replace(answer, group=elsewhere)
        if answer.question is None and question and not found:
            answer = replace(answer, question=question)
        found.append(answer)
    return _carried(text, parts, _completed(text, parts, found), before)


def _parts(text: str, shares: list[Share], low: int, end: int) -> list[_Part]:
    starts = [_start(text, share, low) for share in shares]
    parts: list[_Part] = []
    for share, start, following in zip(shares, starts, [*starts[1:], end], strict=True):
        close = _CLOSES.match(text, share.end) if _is_bracketed(text, share) else None
        begin = close.end() if close else share.end
        aside = re.compile(r" [–—] |, ").match(text, begin)
        if aside and _ASIDE.search(text[:start]):  # "fewer — 39 percent — would accept", "the rest, 19%, have"
            begin = aside.end() - 1
        quantity = _quantity(text, share) if close else None
        if opening := _NEXT_GROUP.search(text, begin, following):
            following = opening.start()
        split = _SPLIT.search(text, begin, following) or _SPLIT.search(text[: following + 16], begin)
        high = min(split.start() if split else len(text), following, begin + _REACH)
        if text.rfind("(", low, share.start) > text.rfind(")", low, share.start) and not close:
            high = max(begin, min(high, text.find(")", begin) if ")" in text[begin:] else high))
        group: Place | None = None
        if quantity:
            who = re.match(r"\s(?:of\s|in\s)?(?P<who>[^()]{3,80}?)\s?[(\[]", text[quantity.end() : share.start + 1])
            group = who and (quantity.end() + who.start("who"), quantity.end() + who.end("who"))
        parts.append(_Part(share, start, group, begin, high))
    return parts


def _start(text: str, share: Share, low: int) -> int:
    if _is_bracketed(text, share) and (quantity := _quantity(text, share)):
        return quantity.start()
    rough = _ROUGHLY.search(text[: share.start], low)
    return rough.start() if rough else share.start


def _prefix(text: str, low: int, start: int) -> Place | None:
    """The group that stands before a share: "Among women, 57% ..."."""
    lead = text[low:start]
    match = _KEENER.search(lead) or _PREFIX.search(lead) or _AMONG_FIRST.search(lead) or _LEADING_GROUP.match(lead)
    if not match or _NOBODY.fullmatch(match["who"]):
        return None
    if _POLLED.search(re.sub(r"^those (?:who|that) \w+", "", match["who"])):
        return None
    return low + match.start("who"), low + match.end("who")


def _answer(text: str, part: _Part, left: int, last: list[Answer]) -> Answer | None:
    lead, rest = text[left : part.start], _AFTERTHOUGHT.sub("", text[part.low : part.high])
    if average := _AVERAGE_OF.search(lead):
        item, who = ((left + low, left + high) for low, high in (average.span("item"), average.span("who")))
        return Answer(part.share, item, who, confidence=0.75)
    compared = _SAME_FIGURE.search(lead) and re.match(r"\s(?:of [^,;%]{2,60}? )?who\s", rest)
    sized = part.start < part.share.start and text[part.share.start - 1] in "(["
    whose = _WHOSE.match(text, part.low) if sized else None
    if whose and (said := _SAID_OF.search(lead)) and re.search(rf"\s{VERB}|\s\w+s?\b", said["item"]):
        place = _trimmed(text, left + said.start("item"), left + said.end("item"))
        return Answer(part.share, place, whose.span("who"), confidence=0.75)
    if last and _SET_AGAINST.search(lead) and _AFTER_SAME.fullmatch(_JOINS.sub("", rest.rstrip(" ,.;"))):
        return Answer(part.share, last[0].item, last[0].group, last[0].question, 0.75)
    subject = bool(_SUBJECT.search(lead) or compared or sized) or _prefix(text, left, part.start) is not None
    if subject and (answer := _after(text, part, last)):
        return answer
    if answer := _before(text, part, left, last):
        return answer
    ends = not rest.strip(' ,.;:)”"') or bool(_AFTER_SAME.fullmatch(_JOINS.sub("", rest.rstrip(" ,.;"))))
    if last and re.search(r"\((?:in )?(?:19|20)\d\d(?::|,| was)? $", lead):
        return Answer(part.share, last[0].item, last[0].group, last[0].question, 0.75)
    group = _only_group(text, part)
    if _IT_WAS.search(lead) and (ends or group):
        group = _prefix(text, left, part.start) or group
        return Answer(part.share, last[0].item if last else None, group, confidence=0.75)
    if last and _SAME_FIGURE.search(lead):
        if group or ends:
            return Answer(part.share, last[0].item, group, last[0].question, 0.75)
        if few := _FEW_WORDS.fullmatch(rest.rstrip(" ,.;")):
            return Answer(
                part.share, (part.low + few.start("item"), part.low + few.end("item")), None, last[0].question, 0.75
            )
    if last and ends and re.search(r"\b(?:and|but|or|,)\s*$|[(,] ?$", lead):
        return Answer(part.share, last[0].item, None, last[0].question, 0.7) if _SAME_FIGURE.search(lead) else None
    return None


def _comparison(text: str, part: _Part) -> bool:
    return bool(_SAME_FIGURE.search(text[max(0, part.start - 40) : part.start]))


def _is_label(text: str, share: Share) -> bool:
    """True if a list item with one share only names an answer: "loss of jobs 57%"."""
    set_beside = _beside(text, share) or _AVERAGE_OF.search(text[: share.start])
    of_group = _PREFIX.search(text[: share.start]) and re.match(rf"\s{VERB}", text[share.end :])
    return not (set_beside or of_group or _predicated(text, share) or _quantifies(text, share))


def _predicated(text: str, share: Share) -> bool:
    """True if a predicate follows a share at the head of a sentence."""
    rest = text[share.end :].lstrip(")] ")
    return bool(re.match(rf"(?:of [^,;]{{2,60}}? )?(?:who )?{VERB}", rest)) and not re.search(
        r"\w{3}", _ROUGHLY.sub("", _QUANTITY.sub("", text[: share.start]))
    )


def _after(text: str, part: _Part, last: list[Answer]) -> Answer | None:
    """An answer whose words follow the share: "[of the respondents] say that ..."."""
    rest = text[part.low : part.high]
    group, begin = part.group, len(rest) - len(rest.lstrip())
    if group is None and (who := _OF_GROUP.match(rest) or _NOUNED.match(rest) or _PEOPLED.match(rest)):
        begin = who.end()
        place = who.span("who")
        if who.groupdict().get("rel") and (whole := _WHO_SAYS.match(rest, who.end())):
            place, begin = (who.start("who"), whole.end() - 1), whole.end()
        group = (part.low + place[0], part.low + place[1])
    predicate = rest[begin:]
    verbal = re.match(rf"(?:who |that )?{VERB}|{_SAYING}", predicate)
    if group is None and not verbal and not _bare(predicate, last):
        return None
    if not re.sub(r"^(?:and|but|or|while|with)$", "", _cut(predicate).strip()) or (
        group and not verbal and not re.match(r"[a-z]", predicate)
    ):
        return None
    if _MAKE_UP.match(predicate):
        return None
    predicate = _cut(predicate)
    low = part.low + begin
    if last and _SAME.fullmatch(predicate):
        return Answer(part.share, last[0].item, group, last[0].question, 0.75)
    if _SAME.fullmatch(predicate):
        words = predicate.split()
        if len(words) > 1 or words[0] in ("do", "did", "does", "are", "were", "is", "was"):
            return Answer(part.share, None, group, confidence=0.75)
    if attitude := _ATTITUDE.match(predicate) or (last and _attitude(predicate)):
        shift = low if _ATTITUDE.match(predicate) else low - 5
        question = (shift + attitude.start("noun"), shift + attitude.end()) if attitude["rest"] else None
        question = question or (last[0].question if last else None)
        return Answer(part.share, (shift + attitude.start("item"), shift + attitude.end("item")), group, question)
    item = _said(text, low, low + len(predicate))
    return Answer(part.share, item, group, last[0].question if last and not verbal else None, 0.85) if item else None


def _attitude(predicate: str) -> re.Match[str] | None:
    """An attitude without its verb: "[while 20%] a negative view"."""
    return _ATTITUDE.match("have " + predicate)


def _bare(predicate: str, last: list[Answer]) -> bool:
    """True if words without a verb are an answer because another stands before: "25% weekly", "15% to hire more"."""
    words = _cut(predicate)
    return bool(last) and bool(
        re.fullmatch(
            r"(?!(?:of|in(?! favou?r)|among|for the|from|than|a (?:year|month)|last)\b)[“\"'‘A-Za-z][^%]{1,90}", words
        )
    )


def _cut(predicate: str) -> str:
    """A predicate without what follows it: joining words, the survey, the end of the sentence."""
    predicate = _OPENED.sub("", predicate)
    if stance := _STANCE.match(predicate):
        return stance[0]
    shorter = _END_OF_PREDICATE.sub("", predicate)
    while shorter != predicate:
        predicate, shorter = shorter, _END_OF_PREDICATE.sub("", _JOINS.sub("", shorter))
    return _JOINS.sub("", predicate)


def _said(text: str, low: int, high: int) -> Place | None:
    """What is said, without the verb of saying and the copula."""
    predicate = _cut(text[low:high])
    for pattern in (_SAID, _COPULA):
        if match := pattern.match(predicate):
            low, predicate = low + match.end(), predicate[match.end() :]
    if predicate.startswith("who "):
        low, predicate = low + 4, predicate[4:]
    return (low, low + len(predicate)) if len(predicate) > 1 else None


def _before(text: str, part: _Part, left: int, last: list[Answer]) -> Answer | None:
    """An answer whose words precede the share: "Trust in courts stands at 48%", "was named by 62%"."""
    lead = text[left : part.start]
    rest = _JOINS.sub("", _AFTERTHOUGHT.sub("", text[part.low : part.high]).rstrip(' ,.;:)”"'))
    group = _only_group(text, part)
    ends = bool(not rest or group or _AFTER_SAME.fullmatch(rest) or re.match(r",? (?:and|but|while|whereas) ", rest))
    for pattern in (_PASSIVE, _SHARE_OF, _STANDS) if ends else (_PASSIVE,):
        if match := pattern.search(lead):
            name = "as" if match.groupdict().get("as") else "item"
            low = left + match.start(name)
            if by_way := _BY_WAY.match(text[low : left + match.end(name)] + ", "):
                low += by_way.end() if low + by_way.end() < left + match.end(name) else 0
            place = _trimmed(text, low, left + match.end(name))
            if place and pattern is _SHARE_OF:
                place = _said(text, *place)
            if match.groupdict().get("who"):
                group = (left + match.start("who"), left + match.end("who"))
            return Answer(part.share, place, group, confidence=0.75) if place else None
    if _FOLLOWED_BY.search(lead):
        return Answer(part.share, last[0].item, group, last[0].question, 0.75) if last and group else None
    if last and re.search(r"\bby\s$", lead) and (match := _PASSIVE_ON.search(lead)):
        place = _trimmed(text, left + match.start("item"), left + match.end("item"))
        return Answer(part.share, place, None, last[0].question, 0.75) if place else None
    return None


def _only_group(text: str, part: _Part) -> Place | None:
    rest = _JOINS.sub("", _AFTERTHOUGHT.sub("", text[part.low : part.high]).rstrip(" ,.;)"))
    match = _ONLY_GROUP.match(rest)
    if not match or re.match(r"(?:19|20)\d\d|(?:the )?(?:previous|last|same|first)\b", match["who"] or ""):
        return None
    name = "who" if match["who"] else "bare"
    return part.low + match.start(name), part.low + match.end(name)


def _completed(text: str, parts: list[_Part], found: list[Answer]) -> list[Answer]:
    """Groups that share the predicate of the next: "72% of parents and 64% of teachers back a ban"."""
    by_share = {answer.share.start: answer for answer in found}
    for part, following in pairwise(parts):
        after = by_share.get(following.share.start)
        joined = re.fullmatch(
            r".{0,90}?(?:,|\sand|\sbut|,\sbut|,\sand|\swhile|\sor|\scompared (?:to|with)|,?\sagainst)\s?",
            text[part.share.end : following.start],
        )
        if part.share.start in by_share or after is None or after.group is None or not joined:
            continue
        if group := _only_group(text, replace(part, high=min(part.high, following.start))):
            group = (group[0], group[0] + len(_JOINS.sub("", text[slice(*group)])))
            by_share[part.share.start] = replace(after, share=part.share, group=group)
    return sorted(by_share.values(), key=lambda answer: answer.share.start)


def _carried(text: str, parts: list[_Part], found: list[Answer], before: list[Answer]) -> list[Answer]:
    """Groups that share the predicate of the one before: "58% back a ban, 49% of men and 67% of women"."""
    by_share = {answer.share.start: answer for answer in found}
    last = before[-1] if before else None
    for part in parts:
        joined = re.search(r"(?:[,;:(–—]|\b(?:and|but|to|with|while|whereas|only|just))\s?$", text[: part.start])
        group = None if part.share.start in by_share else _only_group(text, part)
        if (
            group is None
            and (opening := _NEXT_GROUP.search(text, 0, part.start))
            and not text[part.low : part.high].strip(" ,.")
        ):
            group = _prefix(text, opening.start(), part.start)
            joined = joined or opening
        if last and last.item and joined and group and not _NO_ANSWER.search(text, part.low, part.high):
            by_share[part.share.start] = Answer(part.share, last.item, group, last.question, 0.75)
        last = by_share.get(part.share.start)
    return sorted(by_share.values(), key=lambda answer: answer.share.start)


def _respectively(text: str, shares: list[Share]) -> list[Answer]:
    """Shares in the order of the groups named before: "In A and B, 40% and 55% respectively say ..."."""
    match = _RESPECTIVELY.search(text) if len(shares) > 1 else None
    if not match:
        return []
    names = re.finditer(r"(?:(?!,? and |, )[^%])+", match["names"])
    places = [(match.start("names") + name.start(), match.start("names") + name.end()) for name in names]
    places = [
        (low + len(text[low:high]) - len(re.sub(r"^(?:, )?(?:and )?", "", text[low:high])), high)
        for low, high in places
    ]
    item = _TRUE_OF.match(text, shares[-1].end)
    if not item or len(places) != len(shares):
        return []
    said = _said(text, *item.span("item"))
    return [Answer(share, said, place, confidence=0.75) for share, place in zip(shares, places, strict=True)]


def _trimmed(text: str, low: int, high: int) -> Place | None:
    """A phrase without separators, joining words, articles and quotation marks at its edges."""
    phrase = text[low:high]
    phrase = phrase[: len(phrase.rstrip(" ,;:.([–—-"))]
    if lead := _LEADS_ITEM.match(phrase):
        low, phrase = low + lead.end(), phrase[lead.end() :]
    while phrase and phrase[0] in "“„\"'‘” ":
        low, phrase = low + 1, phrase[1:]
    phrase = phrase.rstrip("”\"’' ,;") if phrase.count("“") + phrase.count('"') % 2 or phrase[-1:] in '”"' else phrase
    return (low, low + len(phrase)) if re.search(r"\w{2}", phrase) else None


def _is_everyone(text: str, group: Place, first: bool = True) -> bool:
    """True if a group is all who were asked: "the respondents", or the nation where a sentence speaks of one.

    A nation that only sets its figure beside another's (`first` is false) is a group.
    """
    who = text[slice(*group)]
    if _GENERAL.fullmatch(who) or who.lower() in ("these", "those", "them"):
        return True
    if (there := _SOMEWHERE.fullmatch(who)) and _GENERAL.fullmatch(there[1]):
        return len(set(re.findall(r"\b(?:in|of|from|across) (?:the )?([A-Z][a-z]+)", text))) <= 1
    nations = set(
        re.findall(
            r"\b(?:of|among|than) (?:the )?([A-Z][a-z]+(?:ans|ards|ese|ons|ers|ish|es|is|ks|ts|s|ch|sh|nes))\b", text
        )
    )
    places = set(re.findall(rf"\b[Ii]n (?:the )?{_NO_MONTH}([A-Z][a-z]+)", text))
    return first and bool(_NATION.fullmatch(who)) and len(nations) <= 1 and len(places) <= 1
