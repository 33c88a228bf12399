"""Words that judge: a clause with them recommends, or names a challenge or a strength (codebook: findings)."""

from __future__ import annotations

import re

from pipeline.extraction.rules import Rule, RuleSet


def _rule(
    name: str, pattern: str, triggers: tuple[str, ...], example: str, judgement: str, confidence: float = 0.8
) -> Rule:
    """A rule for words that judge; its name begins with the kind of finding."""
    judges = re.compile(f"(?P<judgement>{pattern})", re.IGNORECASE)
    return Rule(f"findings.{name}", judges, triggers, example, {"judgement": judgement}, confidence)


_IS = r"(?:is|are|was|were|remains?|(?:will|would) (?:also )?be)"
_HELPS = (
    r"(?:enhance|improve|strengthen|foster|boost|promote|accelerate|increase|ensure|enable|build|contribute|facilitate"
    r"|support|reduce|help|optimi[sz]e)"
)
# Who must or needs to act, when a duty is no provision of a law.
_ACTOR = (
    r"(?:governments?|states?|countr(?:y|ies)|policy-?makers|decision-?makers|regulators|authorities|ministr(?:y|ies)"
    r"|we|efforts|institutions|kingdom|regulations?|polic(?:y|ies)|laws?|legislation|strateg(?:y|ies)|frameworks?"
    r"|sectors?|workforce|servants|(?-i:[A-Z]\w+))"
)
_HOW = (
    r"(?:currently |yet |still |also |presently |specifically |explicitly |directly |fully |clearly |sufficiently"
    r" |adequately |systematically |readily |formally |at present |always |routinely |regularly |generally |usually"
    r" |necessarily |properly )*"
)
_LACKS_DOING = (
    r"(?:have|possess|exist|include|address|contain|cover|provide|maintain|specify|require|define|guarantee|mention"
    r"|establish|offer|regulate|extend|attach|monitor|evaluate|publish|disclose|ensure|protect)"
)
_LACKS_DONE = (
    r"(?:mentioned|addressed|covered|included|regulated|possible|available|implemented|assessed|established|defined"
    r"|developed|adopted|enacted|finali[sz]ed|robust|clear|mature|standardi[sz]ed|enforced|reported|publicly available"
    r"|in place|evaluated|sufficient|adequate|effective|mandatory|integrated|represented"
    r"|published|consulted|disclosed|monitored|binding|legally binding|compulsory)"
)

# In the order in which they decide on the kind.
RULES = RuleSet(
    (
        _rule(
            "recommendation.needed",
            r"\bneed for\b|\b(?:is|are|was|were) (?:urgently |also |still )?(?:needed|required|recommended)\b"
            rf"|\b{_IS} (?:\w+ )?(?:necessary|essential|crucial|vital|important|critical|imperative)"
            r" (?:to|for|that)\b|\bhighlighted as (?:critical|essential|crucial)\b"
            r"|\b(?:is|are) (?:advised|encouraged|urged) to\b|\b(?:ask(?:s|ed|ing)?|call(?:s"
            r"|ed|ing)?) for an? (?:\w+ )?(?:ban|moratorium)\b|\bwould be (?:advisable|desirable|wise)\b"
            r"|\bwould benefit from\b|\bought to\b|\b(?:merits?|deserves?|requires?) (?:\w+ )?attention\b"
            r"|\bmore (?:\w+ )?(?:should|must|needs to) be done\b",
            (
                "need",
                "required",
                "recommend",
                "necessary",
                "essential",
                "crucial",
                "vital",
                "importan",
                "imperative",
                "critical",
                "ask",
                "call",
                "advised",
                "encouraged",
                "urged",
                "would be",
                "benefit",
                "ought",
                "attention",
                "done",
            ),
            "More bell ringers are needed.",
            "are needed",
        ),
        _rule(
            "recommendation.importance",
            r"\b(?:results?|findings|analysis|research|study|experts?|cases?|participants"
            r"|stakeholders|consultations)\b[^.]*\b(?:importance|necessity|urgency) of\b",
            ("importance", "necessity", "urgency"),
            "Experts underline the importance of bells.",
            "Experts underline the importance of",
        ),
        _rule(
            "recommendation.must",
            r"\bthere (?:is|remains) (?:an? |also )*(?:\w+ )?need to\b"
            r"|\b(?:will|would|may|might|also|still|urgently) needs? to\b|\bneeds? updat(?:es|ing)\b"
            rf"|\b{_ACTOR} (?:also |therefore |still )*(?:must(?! not be confused)|needs? to)\b"
            rf"|\b{_ACTOR} (?:also |still |urgently )*needs? (?:an? |more |better |stronger |greater |institutional"
            r" |clear |dedicated |further |continuous |sustained )"
            r"|\b(?:require|requires|will require|would require) (?:\w+ly )?(?:further|additional|more|greater|better"
            r"|stronger|sustained|continued|urgent|an? (?:\w+ )?(?:effort|approach|commitment|focus))\b",
            ("need", "must", "require"),
            "The ferry board will need to publish its accounts.",
            "will need to",
        ),
        _rule(
            "recommendation.should",
            r"\b(?:should(?! not be confused)|needs? to be|must be|must also)\b",
            ("should", "need", "must"),
            "The ferry board should publish its accounts.",
            "should",
            0.75,
        ),
        _rule(
            "recommendation.would_help",
            r"^(?:\w+ly |by )?(?!during|including|according|regarding|concerning|considering|depending|following"
            r"|existing|emerging|ongoing|growing|leading|engaging in)\w+ing\b[^.;]*?\b(?:could|would|can|will) "
            rf"(?:\w+ly )?(?:{_HELPS}|be (?:\w+ )?(?:crucial|essential|vital|key|critical|important|necessary))\b"
            r"|^(?:\w+ing)\b[^.;]* is (?:\w+ )?(?:essential|crucial|vital|critical|necessary)\b"
            rf"|\b(?:stronger|greater|more|better|further|closer|improved|approach|investments?|coordination"
            rf"|collaboration|cooperation|mechanisms?|framework|strategy|policy|reforms?)\b[^.,;]*? (?:could|would)"
            rf" (?:\w+ly )?(?:{_HELPS}|be more (?:effective|efficient))\b"
            r"|\bcan be (?:built|strengthened|improved|enhanced|achieved|addressed|increased) (?:through|by)\b"
            r"|\bopportunit(?:y|ies) (?:\w+ )?(?:exists?|remains?) to\b|\bthere (?:is|are) (?:an? )?(?:\w+ )?"
            r"opportunit(?:y|ies) to\b",
            ("could", "would", "can", "will", "opportunit", "essential", "crucial", "vital", "critical", "necessary"),
            "Building a second quay would greatly improve the coordination of ferries.",
            "Building a second quay would greatly improve",
            0.7,
        ),
        _rule(
            "recommendation.recommends",
            r"\brecommend(?:s|ed|ing)? (?:that|\w+ing|more|the|an?|to)\b"
            r"|\b(?:suggest|propose|advise)(?:s|d|ed)? that [^.;]{3,80}? (?:be|should)\b"
            r"|\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e[sd]?|ing)) (?!for\b)[^.;]{3,80}? to\b"
            r"|\b(?:call(?:s|ed|ing)?|advocat(?:e[sd]?|ing)|press(?:es|ed|ing)?) (?:\w+ly )?for\b"
            r"|\bdemand(?:s|ed)? (?:that|an?|the|more|better|stronger|greater)\b",
            ("recommend", "suggest", "propose", "advise", "call", "urg", "advocat", "press", "demand"),
            "The ferry council recommends that bells be rung.",
            "recommends that",
        ),
        _rule(
            "challenge.lack",
            r"\black(?:s|ed|ing)?\b|\b(?:the |an? )?absence of\b|\bgaps in\b|\b(?:there"
            r" (?:is|are|were|was) (?:currently |still |at present |presently )?)(?:no|few|only limited)\b(?! longer|"
            r" doubt| problem| need)"
            rf"|\b(?:does|do|did|has|have) not {_HOW}{_LACKS_DOING}\b"
            rf"|\b(?:is|are|was|were|has|have|been) (?:still |currently )?(?:no(?! problem| longer| intention"
            rf"| objection| doubt)"
            rf"|not(?:, however,)? {_HOW}(?:been )?{_HOW}{_LACKS_DONE})\b"
            r"|\b(?:is|are|remains?) (?:\w+ ){0,2}?(?:missing|absent|overdue)\b"
            r"|\b(?:not|hardly|barely|scarcely) (?:\w+ )?independent\b"
            r"|\bno (?:\w+ ){0,2}?(?:power|mandate|authority|competence|say|money)\b"
            r"|\bno (?:[\w-]+ ){1,6}?(?:took place|(?:was|were|is|are|has been|have been) (?:\w+ )?(?:held|set aside"
            r"|earmarked|provided|foreseen|planned|published|conducted|carried out|consulted|made|in place))\b"
            r"|\bno (?:legal|statutory) basis\b|\bno (?:[\w-]+ ){0,3}?right to\b"
            r"|\b(?:few|hardly any|barely any) (?:[\w-]+ ){1,4}?(?:have|possess|use|publish|offer|know|include)\b"
            r"|\bthere (?:is|are|has been|was|were) (?:still |currently |very |too |far too |only )*(?:little"
            r"|hardly any"
            r"|scant|insufficient)\b|\bleaves? (?:much to be desired|\w+ unanswered|(?:\w+ )?open)\b"
            r"|\bleaves? unanswered\b|\b(?:ha(?:s|ve) )?fail(?:s|ed|ing)? to\b|\bdo(?:es)? not (?:set|name|apply|go"
            r" far enough)\b"
            r"|\bnor (?:does|do|did|is|are|has|have)\b|\bnone of (?:these|the|its|their|them)\b|\bunavailable\b"
            r"|\bremains? an open question\b|\b(?:regulatory|legal|legislative|policy) (?:void|vacuum|gaps?)\b"
            r"|\bwithout (?:an? |any )?(?:\w+ )?(?:oversight|safeguards|consultation|legal basis|accountability)\b"
            r"|\bwithout (?:an? |any )?(?:clear|formal|adequate|sufficient|significant|sustained|dedicated|proper)\b"
            r"|\bha(?:s|ve) yet to\b|\bha(?:s|ve) no\b(?! (?:intention|objection|doubt))|\bneither\b"
            r"|\bsays? little\b|\b(?:rarely"
            r"|seldom)\b|\bno [\w -]{3,60}? (?:currently )?(?:exists?|ha(?:s|ve) been|(?:explicitly |specifically"
            r" )?address(?:es)?)\b|\bno (?:specific|formal|dedicated"
            r"|universally accepted|legal|clear|comprehensive|direct|significant)\b"
            r"|\bonly (?:one|some|a few) of (?:several|the|many)\b|\bis not a central\b"
            r"|\bonly (?:very )?recently begun\b",
            (
                "lack",
                "absence",
                "gap",
                "no ",
                "few",
                "neither",
                "nor ",
                "none",
                "without",
                "void",
                "vacuum",
                "unavailable",
                "open question",
                "little",
                "rarely",
                "seldom",
                "not",
                "yet",
                "only",
                "missing",
                "absent",
                "overdue",
                "independent",
                "hardly",
                "barely",
                "scant",
                "insufficient",
                "leave",
                "fail",
            ),
            "Ruritania lacks a ferry strategy.",
            "lacks",
        ),
        _rule(
            "challenge.weak",
            r"\b(?:insufficient|inadequate|underdeveloped|fragment(?:ed|ation)|siloe?d?s?|weak|limited|limits"
            r"|low level of|low levels of|scarc(?:e|ity)|imbalance|uneven|unequal|advantageous position|scattered"
            r"|patchy|outdated|afterthought|overlap|secondary(?! (?:education|schools?|legislation|data|use|sector))"
            r"|nascent|early stages?|immature|underrepresented|unclear"
            r"|uncertain(?:ty|ties)?|ambigu(?:ous|ity)|imprecise|disparit(?:y|ies)|digital divide|shortages?"
            r"|room for (?:\w+ )?improvement|gr[ae]y areas?|not directly clear|fierce"
            r"|(?:remains?|is|are|has been|have been) (?:still |very |too |relatively |comparatively |rather "
            r"|\w+ly )?(?:low"
            r"|slow|poor|unresolved|vague|opaque|understaffed|underfunded|under-?resourced|incomplete|toothless"
            r"|voluntary only|piecemeal|behind schedule|delayed|stalled|declining)|(?:has|have) (?:\w+ )?(?:stalled"
            r"|declined|fallen|deteriorated|worsened)|too (?:few|little|slow|vague|narrow|weak|late)"
            r"|(?:poorly|insufficiently|inadequately|badly) \w+|underfund(?:ed|ing)|understaffed"
            r"|under-?capitali[sz]ed|(?:significant|large|wide|widening|big|growing|considerable)"
            r" gaps?|weakness(?:es)?"
            r"|shortcomings?|poor record)\b"
            r"|\b(?:rated|ranked|considered|is|scored?) (?:as )?[“\"']?(?:not|partly) free\b",
            (
                "insufficient",
                "inadequate",
                "underdeveloped",
                "fragment",
                "silo",
                "weak",
                "limit",
                "low level",
                "scarc",
                "balance",
                "uneven",
                "unequal",
                "advantageous",
                "scattered",
                "patchy",
                "outdated",
                "afterthought",
                "overlap",
                "secondary",
                "nascent",
                "early stage",
                "immature",
                "underrepresented",
                "unclear",
                "uncertain",
                "ambigu",
                "imprecise",
                "disparit",
                "divide",
                "shortage",
                "room for",
                "areas",
                "grey area",
                "gray area",
                "directly clear",
                "fierce",
                "remain",
                "slow",
                "poor",
                "vague",
                "opaque",
                "under",
                "incomplete",
                "toothless",
                "piecemeal",
                "behind schedule",
                "delayed",
                "stalled",
                "declin",
                "fallen",
                "deteriorated",
                "worsened",
                "too ",
                "insufficiently",
                "badly",
                "shortcoming",
                "gap",
                "unresolved",
                " low",
                "free",
            ),
            "Ferry data are fragmented.",
            "fragmented",
        ),
        _rule(
            "challenge.hindrance",
            r"\b(?:hinder(?:s|ed|ing)?|hamper(?:s|ed|ing)?|impede[sd]?|undermin(?:e[sd]?|ing)"
            r"|complicate[sd]?|prevent(?:s|ed)?|restricts?|obstacles?|barriers?|constrain(?:s|ed)|stifles?|deters?"
            r"|clash(?:es)? with|erod(?:es?|ing)"
            r"|pos(?:e|es|ed|ing) (?:\w+ ){0,4}(?:challenges?|risks?|threats?|problems?)"
            r"|presents? (?:an? |several |many |\w+ )?(?:\w+ )?(?:risks?|challenges?|gaps?)"
            r"|duplication|creates? (?:risks|ambiguit(?:y|ies)|uncertaint(?:y|ies)|(?:an? )?(?:\w+ )*?(?:vacuum|gaps?)"
            r"|(?:certain )?conflicts"
            r"|(?:an? )?(?:\w+ )?(?:challenges?|problems?|obstacles?) )|rais(?:e|es|ed|ing) (?:questions"
            r"|(?:\w+ )?concerns)"
            r"|concerns? (?:\w+ )?(?:(?:has|have) been|were|are|is|was) (?:also )?(?:raised|expressed|voiced)"
            r"|(?:voiced|expressed) (?:\w+ )?concerns?|(?<!to )fuels?"
            r"|there (?:is|are|remain) (?:\w+ )?concerns?|(?:source|cause|matter) (?:of|for) (?:\w+ )?concern"
            r"|(?:is|are|remains?) (?:\w+ )?(?:worrying|concerning|troubling|alarming)|slows? down|warn(?:s|ed|ing)?"
            r" (?:that|of|about|against)|regret(?:s|ted)? (?:that|the)|(?:mass|indiscriminate) surveillance"
            r"|concerns? (?:remain|persist)s?|(?:is|was|were|are) (?:declared |found |ruled )?(?:un(?:constitutional"
            r"|lawful)"
            r"|illegal)|in (?:violation|breach) of|weakens?)\b",
            (
                "hinder",
                "hamper",
                "impede",
                "undermin",
                "complicate",
                "prevent",
                "restrict",
                "obstacle",
                "barrier",
                "constrain",
                "stifle",
                "deter",
                "clash",
                "erod",
                "pos",
                "present",
                "concern",
                "duplication",
                "create",
                "rais",
                "fuel",
                "worrying",
                "troubling",
                "alarming",
                "slow",
                "warn",
                "regret",
                "surveillance",
                "concern",
                "unconstitutional",
                "unlawful",
                "illegal",
                "violation",
                "breach",
                "weaken",
            ),
            "Fog hinders the coordination of ferries.",
            "hinders",
        ),
        _rule(
            "challenge.difficult",
            r"\b(?:difficult(?:y|ies)?|challenging|impossible|problematic)\b|\b(?:challenges?"
            r"|problems?|issues?|risks?)(?: \w+){0,6} (?:is|are|remains?|persists?|includes?)\b"
            r"|\b(?:is|are) (?:\w+ )?hard to\b|\bfac(?:es?|ed|ing) (?:\w+ )*?(?:challenges|constraints|problems)\b"
            r"|\bchallenges (?:are|in)\b"
            r"|\b(?:one|another|key|main|major) (?:issue|challenge|problem|constraint)\b|\breal problem\b"
            r"|\bha(?:s|ve) (?:\w+ )?(?:challenges|difficulties|problems)\b"
            r"|\bremains? (?:an? )?(?:\w+ )?(?:challenge|constraint|problem)\b",
            ("difficult", "challeng", "impossible", "problem", "issue", "risk", "constraint", "hard to"),
            "Counting the passengers is difficult.",
            "difficult",
        ),
        _rule(
            "challenge.threat",
            r"\b(?:risks (?:becoming|losing|falling|turning|being|remaining|creating|eroding|leaving|missing|\w+ing)"
            r"|at risk of|(?:the|a) risk (?:is|that)|risks? of (?:\w+ly )?\w+ing|national security risk"
            r"|(?:is|are) likely to (?:\w+ )?(?:fall|lag|face|lose|suffer|struggle)"
            r"|(?:may |might |will )?struggl(?:e|es|ing) to"
            r"|resistance|threaten(?:s|ed|ing)?|vulnerabilit(?:y|ies)|(?:is|are) (?:\w+ )?vulnerable|may result in"
            r"|emigrate)\b",
            ("risk", "likely", "struggl", "resistance", "threaten", "vulnerab", "may result", "emigrate"),
            "Ruritania risks losing its ferry data.",
            "risks losing",
        ),
        _rule(
            "challenge.distrust",
            r"\b(?:s[ck]eptic\w*|distrust|mistrust|reluctan\w+|hesitan(?:t|ce|cy)|unaware|brain[- ]drain"
            r"|do(?:es)? not (?:know|understand|trust|realize)"
            r"|may (?:often )?not correspond|do not (?:always )?correspond|(?:reduces|increases)"
            r" the (?:public|state|private)\w*|are biased|is biased|be biased)\b",
            (
                "eptic",
                "distrust",
                "mistrust",
                "reluctan",
                "hesitan",
                "unaware",
                "drain",
                "not",
                "reduces",
                "increases",
                "biased",
            ),
            "Many passengers are reluctant to share data.",
            "reluctant",
        ),
        _rule(
            "challenge.criticised",
            r"\b(?:critici[sz]e[sd]|objected|lags? behind|lagging|trails?|fall(?:s|ing)? (?:short|behind)|far from"
            r"|ranks? (?:low|last)|below the (?:global|regional|world) average)\b",
            ("critici", "objected", "lag", "trail", "fall", "far from", "rank", "below the"),
            "The ombudsman criticised the use of bells.",
            "criticised",
        ),
        _rule(
            "strength.good",
            r"\b(?:promising (?:start(?!-)|step|sign|development|initiative)s?\b|(?:is|are"
            r"|seems?) promising|(?:is|are|proved|has been) (?:\w+ )?(?:effective|successful)"
            r"|(?<!not )ranks? (?:\w+ )?(?:among the (?:top|best|highest|leading)|first"
            r"|second|third|1st|2nd|3rd|\d(?:st|nd|rd|th) (?:globally|worldwide))"
            r"|is (?:better|exemplary)\b|ha(?:s|ve) (?:an? )?(?:\w+ly )?(?:coherent|comprehensive|clear"
            r"|strong|robust|solid|well-developed|advanced) |(?:placed|places|puts|put) (?:an? )?(?:strong|great"
            r"|clear|high)"
            r" (?:emphasis|priority|value)|(?:is|are) unique in|(?:is|are) (?:well )?on track to|outperform(?:s|ed)"
            r"|praised|commendable|pioneer|is (?:no|not a) problem|do(?:es)?"
            r" not prevent|priorit(?:ises|izes) (?:ethic|trust|transparen|human)"
            r"|significant (?:progress|milestones|strides|advances)|(?:is|are|remains?) (?:an? |the )?world[- ]leading"
            r"|(?:made|making|seen) (?:\w+ )?(?:progress|strides|advances|headway)|role models?"
            r"|strongly committed to"
            r"|holds? an? (?:\w+ )?(?:\d+(?:st|nd|rd|th)|first|second|third|leading) (?:place|position)"
            r"|(?:trust|confidence|awareness|enthusiasm)\b[^.;]{0,80}? (?:is|remains) (?:\w+ )?(?:high|strong|higher)"
            r"|(?:high|strong) (?:trust|public trust)|proactive in|source of strength|most advanced"
            r"|(?:is|are|remains?|become) (?:an? |the )?(?:global |regional |world )?lead(?:er|ership) (?:in|on)"
            r"|perform(?:s|ing) (?:well )?above|well[- ]positioned"
            r"|scope of [^.;]*? is (?:wide|broad)|(?:is|are) (?:a (?:\w+ )?)?(?:exemplary|model for|good example)"
            r"|(?:benefit(?:s|ed)|profits?) from (?:an? |its |the )|(?:has |have )?set (?:an? "
            r"|the )(?:\w+ )?(?:example"
            r"|standard|precedent)|(?:'s|’s|key|main|great|greatest|major) strengths? (?:is|lies?|are)"
            r"|welcome (?:step|move"
            r"|development)|(?:is|was|are|marks?|represents?) an? (?:\w+ )?step (?:forward|in the right direction)"
            r"|well (?:developed|established|coordinated|regarded)"
            r"|considered (?:an? )?(?:best practice|exemplary|good practice)|best practices? (?:in|for|is)"
            r"|rated [“\"']free)",
            (
                "promising",
                "effective",
                "successful",
                "rank",
                "outperform",
                "better",
                "exemplary",
                "coherent",
                "comprehensive",
                "clear",
                "strong",
                "robust",
                "solid",
                "advanced",
                "developed",
                "emphasis",
                "unique",
                "on track",
                "praised",
                "commendable",
                "pioneer",
                "problem",
                "prevent",
                "prioriti",
                "progress",
                "milestone",
                "strides",
                "advance",
                "headway",
                "role model",
                "holds",
                "hold a",
                "trust",
                "confidence",
                "enthusiasm",
                "awareness",
                "proactive",
                "source of",
                "lead",
                "perform",
                "positioned",
                "scope",
                "model for",
                "example",
                "benefit",
                "profit",
                "set a",
                "set the",
                "welcome",
                "step",
                "well ",
                "best practice",
                "good practice",
                "rated",
            ),
            "The ferry plan is a promising start.",
            "promising start",
        ),
        _rule(
            "strength.leads",
            r"\b(?:(?:ha(?:s|ve) been|was|is|are|were|became|has become) (?:an? |the |among the |one of the |\w+ )*"
            r"(?:leaders?|leading (?:countr(?:y|ies)|nations?|states?)|first (?:\w+ )?(?:countr(?:y|ies)|nations?"
            r"|states?)"
            r"|pioneers?|front-?runners?|trailblazers?|champions?)"
            r"|(?:plays?|played|playing|taken|takes|took) an? (?:\w+ )?(?:leading|active|pioneering|prominent) role"
            r"|at the forefront|ahead of (?:its|most|many|other))\b",
            (
                "leader",
                "leading",
                "first",
                "pioneer",
                "runner",
                "trailblazer",
                "champion",
                "role",
                "forefront",
                "ahead of",
            ),
            "Ruritania has been a leader in ferry policy.",
            "has been a leader",
        ),
        _rule(
            "assessment.mixed",
            r"\b(?:mixed (?:effects|results|picture)|gradual progress|is (?:highly |largely"
            r" |still )?decentrali[sz]ed|opposed? (?:a|the) ban)\b",
            ("mixed", "gradual", "decentrali", "oppose"),
            "The reform has had mixed effects.",
            "mixed effects",
            0.7,
        ),
    )
)
