"""Words that recommend: what is needed, what should be done, what would help (codebook: findings)."""

from __future__ import annotations

from pipeline.extraction.finders.parallels import INFINITIVE
from pipeline.extraction.findings.classes import NEEDED
from pipeline.extraction.findings.words import rule

_IS = r"(?:is|are|was|were|remains?|becomes?|(?:will|would) (?:also )?be)"
_HELPS = (
    r"(?:enhance|improve|strengthen|foster|boost|promote|accelerate|increase|ensure|enable|build|contribute|facilitate"
    r"|support|reduce|help|optimi[sz]e|unite|harmoni[sz]e|streamline)"
)
# What one does who only goes on to say something.
_NOTE = (
    r"(?:note|remember|mention|recall|stress|emphasi[sz]e|understand|add|clarify|point out|keep in mind|bear in mind)\b"
)
# What somebody has to do again and again is his work: "need to assess 900 bells each day".
_OFTEN = r"(?:(?:each|every|per|a) (?:day|week|month|year|quarter)|daily|weekly|monthly|annually|routinely)\b"
_DET = r"(?:the|an?|its|their|all|no)"
# A deed that is proposed: "suggests keeping"; not a thing that is "growing".
_DOING = r"(?!(?:grow|increas|declin|exist|ongo|emerg|follow|everyth|someth|noth|anyth|lack|fall|ris)ing\b)\w+ing\b"
# What it takes to bring something about: "requires cooperation".
_INPUTS = (
    r"(?:action|alignment|approach(?:es)?|attention|capacity|change|collaboration|commitment|consultations?"
    r"|cooperation|co-?ordination|deliberation|dialogue|efforts?|engagement|expertise|focus|funding|guidance"
    r"|infrastructure|investments?|leadership|legislation|measures|oversight|participation|partnerships?|planning"
    r"|polic(?:y|ies)|reforms?|regulation|research|resources|review|safeguards|skills|standards|strateg(?:y|ies)"
    r"|support|thought|training|transparency)"
)
# What requires things by law: that is a provision.
_LAYS_DOWN = r"(?:Act|GDPR|acts?|laws?|bills?|regulations?|directives?|decrees?|treaty|convention|orders?|articles?)"
# Who must or needs to act, when a duty is no provision of a law.
_ACTOR = (
    r"(?:governments?|states?|countr(?:y|ies)|nations|policy-?makers|decision-?makers|law-?makers|legislators"
    r"|politicians|parliament|congress|regulators|authorities|ministr(?:y|ies)"
    r"|we|efforts|institutions|kingdom|regulations?|polic(?:y|ies)|laws?|legislation|strateg(?:y|ies)|frameworks?"
    r"|sectors?|workforce|servants|agenc(?:y|ies)|entities|bodies|(?-i:[A-Z]\w+))"
)

RECOMMENDATIONS = (
    rule(
        "recommendation.needed",
        r"\bneed for\b|\bthere (?:is|remains) (?:an? |also )*(?!no\b|little\b)\w+ need to\b|\b(?:highlight|underscor"
        r"|underlin|stress|emphasi[sz])\w* (?:the|an?) (?:\w+ )?(?:need to|(?:necessity|urgency) (?:for|to))\b"
        r"|\b(?:is|are|was|were) (?:urgently |also |still )?(?:needed|required|recommended)\b"
        r"|\bwill (?:\w+ )?be (?:\w+ )?(?:needed|required(?! (?:to|by|under)\b))\b"
        rf"|\b{_IS},? (?:\w+,? )?(?:necessary|essential|crucial|vital|important|critical|imperative|advisable"
        rf"|desirable|prudent"
        rf"|incumbent on \w+) (?:to(?! {_NOTE})|for|that)\b"
        rf"|(?<!\b[Tt]his )(?<!\b[Tt]hat )(?<!which )\b{_IS} (?:\w+ly |also |therefore |thus |so )*{NEEDED}"
        r"(?= (?:to|for|that|in|if|as|when|so) |[,.;]|$)"
        rf"(?! to {_NOTE})"
        r"|\bthe (?:key|priority|next step|solution|answer|way forward|task) (?:now |here |therefore )?(?:is|lies"
        r"|must be|should be) "
        r"(?:now )?(?:to|in)\b|\bthe key to \w+ing [^.;]{3,80}? lies in\b"
        r"|\bcan only be (?:\w+ )?(?:through|by|if|with)\b|\bnecessitat(?:es|ed)\b"
        r"|\bmakes? (?:an?|the) (?:\w+ )?case for\b|\bworth (?:considering|exploring|examining)\b"
        r"|\bwarrants? (?:\w+ )?(?:attention"
        r"|consideration|review)\b"
        r"|\b(?:priority|attention|consideration) (?:should|must) be (?:given|paid)\b"
        r"|\bbecom(?:es?|ing) (?:\w+ )?(?:necessary|essential|crucial|vital|critical"
        r"|imperative)\b|\bhighlighted as (?:critical|essential|crucial)\b"
        r"|\b(?:is|are) (?:advised|encouraged|urged) to\b|\b(?:ask(?:s|ed|ing)?|call(?:s"
        r"|ed|ing)?) for an? (?:\w+ )?(?:ban|moratorium)\b|\bwould be (?:advisable|desirable|wise)\b"
        r"|\bwould (?:\w+ )?(?:benefit from|do well to|be well advised to)\b|\b(?:merits?|deserves?"
        r"|requires?) (?:\w+ )?attention\b"
        r"|\bmore (?:\w+ )?(?:should|must|needs to) be done\b|^(?:\w+ ){0,3}?what is (?:\w+ )?needed is\b"
        r"|\bit is (?:\w+ )?(?:relevant|worthwhile|appropriate|urgent|time|high time|useful|convenient) (?:to|that"
        r"|for)\b(?! (?:note|say|mention))"
        r"|\bthe time (?:has come|is (?:now|ripe)|(?:for|to) [^.;,]{3,90}? is now)\b"
        r"|\b(?:has|have) never been (?:more|so) (?:critical|important|urgent|pressing|necessary|vital|crucial)\b"
        r"|\bgrow(?:s|ing) calls for\b|\bwants? (?:[\w’'-]+ ){1,6}?to be (?:banned|stopped|abolished|withdrawn"
        r"|regulated|prohibited)\b",
        example="More bell ringers are needed.",
        judgement="are needed",
    ),
    rule(
        "recommendation.must",
        r"\bthere (?:is|remains|(?:may|will) be) (?:an? |also )*need to\b|\b(?:will|would|may|might|also|still"
        r"|urgently) needs? to\b"
        r"|\bneeds? updat(?:es|ing)\b"
        rf"|\b{_ACTOR} (?:also |therefore |still )*(?:must(?! not be confused)|needs? to|ha(?:s|ve) to)\b"
        rf"(?! (?:contend|cope|deal|grapple|live|reckon) with)(?![^.;]* {_OFTEN})"
        rf"|\b{_ACTOR} (?:also |still |urgently )*needs? (?:an? |more |better |stronger |greater |institutional"
        r" |clear |dedicated |further |continuous |sustained |(?:support|access|guidance|help|incentives|funding"
        r"|resources|training|time|certainty) (?:from|to|for|in|on)\b)"
        rf"|^(?:(?!(?:{_LAYS_DOWN}|often|otherwise|usually|typically"
        rf"|generally)\b)[^\s,;:]+,? ){{1,24}}?(?:requires?|demands?|necessitates?"
        rf"|will (?:\w+ )?(?:require|take|need)|would require|(?<=^this )calls for|(?<=^it )calls for)"
        rf" (?:(?!(?:to|that|for|of|by|from|in|on|with)\b)[\w’'-]+,? ){{0,4}}?{_INPUTS}\b"
        r"|\bneeds? to happen\b|^(?:none|nothing|little|not) [^.;,]{3,60} (?:possible|work|succeed|happen) unless\b"
        r"|\bmust give way to\b|^\w+ing [^.;:,]{3,90}?(?<! often)(?<! usually)(?<! typically)(?<! generally)"
        r" (?:requires|demands|calls for|will (?:require|need|take))\b"
        r"|\b(?:require|requires|will require|would require) (?:\w+ly )?(?:further|additional"
        r"|more|greater|better"
        r"|stronger|sustained|continued|urgent|strong|significant|substantial|dedicated|careful|coordinated"
        r"|co-ordinated"
        r"|an? (?:\w+ )?(?:effort|approach|commitment|focus)|(?:the )?(?:combined|joint|concerted"
        r"|collective) (?:efforts?|action)"
        r"|the development of)\b",
        example="The ferry board will need to publish its accounts.",
        judgement="will need to",
    ),
    rule(
        "recommendation.should",
        r"\b(?:should(?! not be confused| (?:also )?be (?:noted|stressed|emphasi[sz]ed|recalled"
        r"|remembered|mentioned))|ought to|needs? to be|must be|must (?=(?:also|include|have|ensure|contain"
        r"|take)\b))\b",
        example="The ferry board should publish its accounts.",
        judgement="should",
        confidence=0.75,
    ),
    rule(
        "recommendation.would_help",
        r"\b^(?:\w+ly |by )?(?!during|including|according|regarding|concerning|considering|depending|following"
        r"|existing|emerging|ongoing|growing|leading|engaging in)\w+ing\b[^.;]*?\b(?:could|would|can|will) "
        rf"(?:\w+ly )?(?:{_HELPS}|be (?:\w+ )?(?:crucial|essential|vital|key|critical|important|necessary))\b"
        r"|\b^(?:\w+ing)\b[^.;]* is (?:\w+ )?(?:essential|crucial|vital|critical|necessary)\b"
        rf"|\b(?:stronger|greater|more|better|further|closer|improved|approach|investments?|coordination"
        rf"|collaboration|cooperation|mechanisms?|framework|strategy|policy|reforms?)\b[^.,;]*?"
        rf"(?<! that)(?<! which) (?:could|would) (?:\w+ly )?(?:{_HELPS}|be more (?:effective|efficient))\b"
        r"|\bcan be (?:built|strengthened|improved|enhanced|achieved|addressed|increased) (?:through|by)\b"
        rf"|(?!(?:This|That|These|It|They|Such|There)\b)\b{_ACTOR} (?:could|may wish to|might) {INFINITIVE}"
        rf"|\bgo(?:es)? a long way (?:to|in)\b"
        r"|\bopportunit(?:y|ies) (?:\w+ )?(?:exists?|remains?) to\b|\bthere (?:is|are) (?:an? )?(?:\w+ )?"
        r"opportunit(?:y|ies) to\b",
        example="Building a second quay would greatly improve the coordination of ferries.",
        judgement="Building a second quay would greatly improve",
        confidence=0.7,
    ),
    rule(
        "recommendation.recommends",
        rf"\b(?:recommend|propos|advocat|counsel)(?:e[sd]?|s|ed|ing)? (?:in (?:19|20)\d\d )?(?:\w+ly |also |further )?"
        rf"(?:for|that|more|further|new|additional|better|greater|stronger|stricter|{_DET}|to|\w+ing)\b"
        rf"|\b(?:suggest|advise)(?:s|d|ed)? (?:that [^.;]{{3,120}}? (?:be|should|must|ought to)\b|{_DOING})"
        r"|\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e[sd]?|ing)|exhort(?:s|ed|ing)?"
        r"|appeal(?:s|ed) to) (?!for\b)[^.;]{3,80}? to\b"
        r"|\b(?:call|press|push|plead|appeal|argue?|campaign|lobby|lobbie)(?:e?s|e?d|ing)? (?:\w+ly )?"
        r"(?:for|in favou?r of)\b"
        r"|\b(?:advis|caution|warn)(?:e?s|ed)? against\b|\badvis(?:es|ed) (?:more|better|greater|stronger|stricter)\b"
        r"|\b(?:press|stress)\w* (?:up)?on? ?the need (?:to|for)\b|\bit is (?:\w+ )?(?:wis|saf|bett)er to\b"
        r"|\b(?:is|are|was|were) in favou?r of (?:\w+ing|the|an?)\b|\bwe prefer\b"
        r"|\brecommendations? that\b|\brecommend(?:s|ed|ing) (?:[\w’'-]+ ){1,8}?to\b|\bmore (?:\w+ )?(?:is|are"
        r"|remains to be) (?:needed|required|done)\b"
        r"|\b(?:demand|insist)(?:s|ed)? (?:on )?(?:that|an?|the|more|better|stronger|greater)\b"
        r"|\b(?:highlight|underscor|underlin|stress|emphasi[sz]|reiterat|affirm|point)\w* (?:to )?(?:the|its|their|an?)"
        r" (?:\w+ )?(?:importance|necessity|urgency|value|merits?) of\b",
        example="The ferry council recommends that bells be rung.",
        judgement="recommends that",
    ),
)
