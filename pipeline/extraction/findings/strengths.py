"""Words that tell of a strength, what is good and who leads, and those that rank or weigh (codebook: findings)."""

from __future__ import annotations

from pipeline.extraction.findings.classes import (
    ADVERBS,
    BETTER,
    BURDENS,
    COPULA,
    GOOD,
    LESSENED,
    PRAISED,
    RAISED,
    WELCOME,
)
from pipeline.extraction.findings.words import rule

_GAINS = (
    r"(?:progress|strides|advances|advancements?|headway|gains|steps|improvements?|momentum|milestones|leaps"
    r"|commitment|leadership"
    r"|growth|success(?:es)?|achievements?|results)"
)
_MUCH = (
    r"(?:significant|substantial|considerable|remarkable|good|steady|notable|great|major|real|strong|important|clear"
    r"|tangible|rapid|impressive|concrete|constant|meaningful|encouraging|some|promising)"
)
_MARKEDLY = (
    r"(?:considerably|drastically|dramatically|greatly|markedly|noticeably|significantly|steadily|substantially"
    r"|tremendously|vastly)"
)
# Before a past form that tells what was done: no "of improved access", "not improved".
_DID = (
    r"(?<!\bbe )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bthrough )(?<!\bnot )(?<!\bnever )"
    r"(?<!\bto )(?<!\bby )(?<!\bits )(?<!\btheir )(?<!\bfrom )(?<!\bin )(?<!\bas )\b"
)
_UP_TO = r"(?:(?!of\b|for\b|to\b|in\b|on\b|and\b)[\w’'-]+ ){0,3}?"

# Those who were asked, and how many of them, in words.
_PEOPLE = (
    r"(?:people|(?:the )?(?:general )?public|citizens|residents|respondents|participants|adults|consumers|voters"
    r"|workers"
    r"|employees|parents|women|men|passengers|companies|businesses|majority|(?-i:[A-Z][a-z]+(?:ans|ese|ish|is)))"
)
_ATTITUDE = (
    r"(?:afraid|ambivalent|anxious|apprehensive|aware|cautious|comfortable|concerned|confident|critical|curious"
    r"|distrustful|divided|enthusiastic|excited|familiar|fearful|hopeful|in favou?r|inclined|interested|knowledgeable"
    r"|mistrustful|negative|neutral|open|opposed|optimistic|pessimistic|positive|receptive|reluctant|s[ck]eptical"
    r"|split|supportive|suspicious|torn|trusting|unaware|uncomfortable|uneasy|unfamiliar|unsure|wary|willing|worried)"
)
_SENTIMENT = (
    r"(?:support|opposition|concerns?|worr(?:y|ies)|fears?|trust|distrust|confidence|optimism|pessimism|s[ck]epticism"
    r"|enthusiasm|acceptance|approval|awareness|familiarity|knowledge|public opinion|attitudes?|reactions?|views"
    r"|perceptions?|opinions?|unease|anxiety)"
)
_CHANGES = (
    r"(?:(?:ha(?:s|ve) )?(?:\w+ly |also )*(?:(?:in|de)crease[sd]|decline[sd]|rises|rose|risen|falls|fell|fallen"
    r"|drop(?:s|ped)|grows|grew|grown|soften(?:s|ed)|harden(?:s|ed)|worsen(?:s|ed)|shift(?:s|ed)|doubled|halved|waned)"
    r"|continues? to be)"
)
_WEIGHED = r"(?:benefits?|benefit levels|advantages|disadvantages|risks|concerns|opportunities)"
_DEGREE = r"(?:high|low|moderate|little|great|less|more|strong|limited)"
STRENGTHS = (
    rule(
        "strength.good",
        r"\b(?:promising (?:start(?!-)|step|sign|development|initiative)s?\b|(?:is|are"
        r"|seems?) (?:\w+ly |very |so |most )?promising|(?:is|are|remains?) (?:an? |the )?(?:\w+ )?(?:asset"
        r"|strength)s? (?:for|in|of|to)"
        r"|(?:is|are|ranks?|ranked|rated|considered) (?:\w+ )?among the (?:world|region|continent|globe|best|top"
        r"|strongest"
        r"|leading|fastest|most \w+)|contribut(?:es|ed) to (?:an? )?(?:better|improv\w+|strong\w+|great\w+|rais\w+)"
        r"|(?:globally|internationally|widely|regionally) (?:recogni[sz]ed|renowned|acclaimed|known) (?:for|as)"
        r"|(?:proven|undeniable|tangible|impressive) results|shown (?:\w+ )?(?:insight|determination|foresight"
        r"|leadership)"
        r"|(?:is|are|proved|has been) (?:\w+ )?(?:effective|successful)"
        r"|(?<!not )ranks? (?:\w+ )?(?:among the (?:top|best|highest|leading)|first"
        r"|second|third|1st|2nd|3rd|\d(?:st|nd|rd|th) (?:globally|worldwide))"
        r"|is (?:better|exemplary)\b|(?:signals?|marks?|represents?|is) an? (?:major|important|significant|big|bold"
        r"|crucial|key) (?:step|advance(?:ment)?|achievement|leap|breakthrough|improvement|contribution)"
        r"|is an? (?:\w+ )?standout|ha(?:s|ve) (?:(?:built|laid"
        r"|created) )?(?:an? )?(?:\w+ly )?(?:coherent"
        r"|comprehensive|clear"
        r"|strong|robust|solid|well-developed|advanced|vibrant|dynamic|mature|modern|world-class|sophisticated) "
        r"|(?:has|have|is|are) one of the (?:most (?:advanced|dynamic|active|ambitious|prepared|digiti?[sz]ed"
        r"|digitali[sz]ed|innovative|developed|mature|comprehensive|complete|connected|robust|vibrant)|best"
        r"|highest|strongest|fastest)"
        r"|has the (?:most \w+|strongest|best|best-\w+) [^.;,]{3,60} in (?:the (?:region|world|continent)"
        r"|(?-i:[A-Z]))|(?:excels?|stands? out) (?:in|for|as|among|by)|key strengths of|did (?:particularly "
        r"|very )?well"
        r"|performed? (?:particularly |very )?(?:well|strongly)"
        r"|(?:placed|places|puts|put) (?:an? )?(?:strong|great"
        r"|clear|high)"
        r" (?:emphasis|priority|value)|(?:is|are) unique in|(?:is|are) (?:well )?on track to|(?:outperform|outpac"
        r"|surpass)(?:e?s|ed)"
        r"|(?:widely )?(?:regarded|recogni[sz]ed|seen|considered|praised) (?:internationally |globally "
        r"|widely )?as (?:an? |the |one of the )?(?:\w+ )?(?:success|leader|model|example|pioneer|best|benchmark"
        r"|victory|strength)"
        r"|(?:gain(?:s|ed|ing)?|earned|won|received) (?:\w+ )?(?:international|global|regional) (?:recognition"
        r"|acclaim|praise)|(?:demonstrates?|shows?|reflects?|signals?) (?:an? )?(?:genuine|real|firm|strong"
        r"|growing) (?:desire|will|interest|commitment|determination)"
        r"|commitment to [^.;,]{3,60} is (?:evident|clear|visible)|more (?:advanced|comprehensive|developed"
        r"|mature|ambitious|detailed|specific) than"
        r"|considered (?:the |this |it )?[^,.;]{0,40}? an? (?:\w+ )?(?:victory|success|milestone|step forward)"
        r"|results (?:were|are|have been) (?:\w+ )?(?:\w+ )?(?:positive|encouraging|promising)"
        r"|allowed \w+ to make progress"
        r"|recogni[sz]ed with|provides crucial|address(?:es|ing) an? (?:critical|crucial) (?:point|need|gap)"
        r"|represents? an? commitment (?:to|by)|can build on|builds? on (?:an? )?(?:excellent|strong|solid|good|long)"
        r"|(?:is|are) (?:\w+ )?(?:well |widely |highly )?"
        r"(?:respected|trusted)|one of the few|(?:was|is|were|are) quick to|early (?:mover|adopter)|(?:works?|worked"
        r"|functions?"
        r"|functioned) well|proved? (?:its"
        r"|their) (?:worth|value)|prove[ds]? (?:useful|valuable|effective)|(?:paid|pays) off|(?:bears?|bearing|bore"
        r"|borne) fruit"
        r"|(?:is|was|has been|were) an? (?:\w+ )?success|raised the profile|praised|commendable|pioneer|is (?:no"
        r"|not a) problem"
        r"|priorit(?:ises|izes) (?:ethic|trust|transparen|human)"
        r"|(?:made?|making|makes|taken|taking|achieved|shown|shows?|seen|demonstrated|demonstrates|recorded"
        r"|posted) (?:\w+ )?" + _MUCH + r" (?:and \w+ )?" + _GAINS + r"|(?:significant|substantial|considerable"
        r"|remarkable|good|steady|notable|great|major|real|constant) (?:progress"
        r"|advancements|milestones"
        r"|strides|advances|headway)|(?:is|are|remains?) (?:an? |the )?world[- ]leading"
        r"|(?:much|great|significant|good|real) (?:\w+ )?progress (?:has|have|had|was|is being)"
        rf"|(?:do(?:es|ing|ne)?|did) an? {GOOD} job"
        r"|(?:made|making|seen) (?:\w+ )?(?:progress|strides|advances|headway)|role models?"
        r"|strongly committed to"
        r"|holds? an? (?:\w+ )?(?:\d+(?:st|nd|rd|th)|first|second|third|leading) (?:place|position)"
        r"|(?:trust|confidence|awareness|enthusiasm)\b[^.;]{0,80}? (?:is|remains) (?:\w+ )?(?:high|strong|higher)"
        r"|(?:high|strong) (?:trust|public trust)|proactive in|source of strength|most advanced"
        r"|(?:demonstrates?|shows?|signals?|represents?|reflects?) (?:an? |its |their )?(?:\w+ )?commitment to"
        r"|(?:placed|places|put|puts) (?:\w+ ){1,4}at the (?:cent(?:re|er)|heart|core|forefront)"
        r"|paid (?:\w+ )?attention to"
        r"|seen as an? (?:\w+ )?step|hailed|(?:lays?|laid) (?:the |an? )?(?:\w+ )?(?:foundations?"
        r"|groundwork) for|sets an? (?:\w+ )?foundation for"
        r"|(?:high|strong|advanced) (?:level|degree)s? of (?:\w+ )?(?:maturity|trust|engagement|digitali[sz]ation"
        r"|awareness|adoption|participation|cooperation|readiness)"
        r"|(?:is|are|remains?|become) (?:an? |the )?(?:global |regional |world )?lead(?:er|ership) (?:in|on)"
        r"|perform(?:s|ing) (?:well )?above|(?<!not )well[- ](?:positioned|placed|equipped|suited|prepared)"
        rf"|{COPULA} {ADVERBS}{PRAISED}"
        r"|h(?:as|ave|olds?) (?:great|huge|enormous|immense|vast|tremendous) (?:\w+ )?(?:potential|promise)"
        r"|ahead of the curve"
        r"|stands out (?:as|for|in)|compares? (?:well|favou?rably)|scores? (?:well|high(?:ly)?|above)"
        r"|(?:provides?|offers?|ha(?:s|ve)|laid|lays|built|builds|highlights?|shows?"
        r"|rests? on) (?:an? )?(?:strong|solid|firm|good|sound) (?:foundations?|basis|base|footing) (?:for|in|on"
        r"|to)"
        r"|ha(?:s|ve) (?:an? )?(?:\w+ )?(?:comparative|competitive) advantage"
        r"|enjoys? (?:an? )?(?:\w+ )?(?:strong|high|broad|wide|solid|robust)"
        r"|boasts? (?:an? |one of )|(?:ha(?:s|ve)|home to) (?:an? )?(?:\w+ )?(?:vibrant|thriving|flourishing) "
        r"|scope of [^.;]*? is (?:wide|broad)|(?:is|are) (?:a (?:\w+ )?)?(?:exemplary|model for|good example)"
        r"|(?:benefit(?:s|ed)|profits?) from (?:an? |its |the )|(?:has |have )?set (?:an? "
        r"|the )(?:\w+ )?(?:example"
        r"|standard|precedent)|(?:'s|’s|key|main|great|greatest|major) strengths? (?:is|lies?|are)"
        r"|welcome (?:step|move"
        r"|development)|(?:is|was|are|marks?|represents?) an? (?:\w+ )?(?:\w+ )?step (?:forward|in the right direction)"
        r"|serv(?:es|ed) as an? (?:strong|solid|good|transformative|sound|valuable|useful|firm"
        r"|robust) (?:\w+ )?(?:foundation|basis"
        r"|model|example|platform)|(?:is|was|marks?|marked|represents?) an? (?:\w+,? )?(?:and )?(?:\w+ )?milestone"
        r"|(?:strong|clear"
        r"|firm) political (?:will"
        r"|commitment)|ha(?:s|ve) an? (?:high|strong|solid|robust|comprehensive|well-\w+|world-class"
        r"|excellent) (?:\w+ )?(?:standard"
        r"|capacity|level|record|system|framework|base|infrastructure|workforce)|(?:is|are|remains?) (?:already "
        r"|very |quite "
        r"|relatively |generally |particularly )?(?:robust|impressive|commendable|world-class|well-\w+|exemplary"
        r"|thriving"
        r"|flourishing)|one of the first (?:\w+ )?(?:in|to)"
        r"|well (?:developed|established|coordinated|regarded|advanced|structured)"
        r"|considered (?:an? )?(?:best practice|exemplary|good practice)|best practices? (?:in|for|is)"
        r"|rated [“\"']free)",
        example="The ferry plan is a promising start.",
        judgement="promising start",
    ),
    rule(
        "strength.result",
        # what a system, a pilot or a reform has brought about
        rf"\b(?:{_MARKEDLY} (?:{RAISED}|{LESSENED})|{RAISED} {_MARKEDLY})\b",
        rf"{_DID}(?:{RAISED} {_UP_TO}{WELCOME}|{LESSENED} (?:[\w’'-]+ |[\d,.]+ ){{0,5}}?{BURDENS})\b",
        r"\b(?:achieve|deliver|yield|bring|drive|generate|reali[sz]e|produce)(?:s|d|ed)? (?:[\w-]+ ){0,4}?"
        r"(?:key|clear|tangible|measurable|concrete|real|positive|significant) (?:\w+ )?"
        r"(?:outcomes|results|benefits|gains|savings)\b"
        r"|\b(?:is|are|was|were|already) (?:\w+ly )?(?:achiev|deliver|yield|bring|driv|generat|reali[sz])ing "
        r"(?:[\w-]+ ){0,5}?(?:results|benefits|gains|savings)\b|\bdriving tangible \w+",
        rf"\b(?:ha[sd]|have|experienc\w+|achiev\w+|saw|seen|led to|result(?:s|ed|ing) in|brought|show\w*"
        rf"|record(?:s|ed)) "
        rf"(?:an? )?(?:\w+ ){{0,2}}?(?:reduction|decrease|drop|cut|fall|decline)s? (?:in|of) (?:\w+ ){{0,3}}?"
        rf"(?:{BURDENS}|time)\b|\b(?:experienc\w+|achiev\w+|saw|seen|led to|result(?:s|ed|ing) in|brought|show\w*"
        rf"|record(?:s|ed)) (?:an? )?(?:\w+ ){{0,2}}?(?:increase|improvement|rise"
        rf"|gain)s? in (?:\w+ ){{0,3}}?{WELCOME}\b",
        r"\b(?:sav|shorten|halv|cutt|free)ing (?:up )?(?:[\w’'-]+ |[\d,.]+ ){0,5}?"
        r"(?:time|hours|days|weeks|costs?|money|resources|staff|capacity)\b",
        rf"\b(?:ma(?:de|kes|king) (?:[\w’'-]+ ){{1,6}}?{BETTER}"
        rf"|(?:\d[\d.,]*(?:x| times| ?%| per ?cent)|twice|much|far) {BETTER}|{BETTER} than "
        r"(?:before|previously|[\w’'-]+ing|models?|systems?|conventional|traditional|manual"
        r"|humans?|experts?|the (?:old|previous|former|manual)))\b",
        r"\bha(?:s|ve) (?:also |already |successfully |greatly )*(?:accelerated|helped|inspired|revolutioni[sz]ed"
        r"|transformed)\b",
        example="The new bells have reduced errors.",
        judgement="reduced errors",
    ),
    rule(
        "strength.leads",
        r"\b(?:(?:ha(?:s|ve) been|was|is|are|were|became|has become) (?:an? |the |among the |one of the |\w+ )*"
        r"(?:leaders?|leading (?:countr(?:y|ies)|nations?|states?)|first (?:\w+ )?(?:countr(?:y|ies)|nations?"
        r"|states?)"
        r"|pioneers?|front-?runners?|trailblazers?|champions?)"
        r"|(?:ha(?:s|ve) emerged|emerged|emerges|established itself|positioned itself) as (?:an? |the "
        r"|one of the )?"
        r"(?:\w+ )?(?:leading|leader|pioneer|front-?runner|hub|reference)"
        r"|(?:became|become|becomes|has become|was|is|are) (?:also )?(?:the|one of the|among the) (?:very )?first"
        r"(?: \w+){0,6}? to (?:have|adopt|implement|introduce|enact|pass|publish|launch|develop|establish|regulate)"
        r"|(?:plays?|played|playing|taken|takes|took) an? (?:\w+ )?(?:leading|active|pioneering|prominent) role"
        r"|at the forefront|(?:primed|poised|uniquely placed|uniquely positioned) (?:to|for)|ahead of (?:its"
        r"|most|many|several|other)|leads? (?:the (?:region|continent|world|way"
        r"|regional|global|ranking|index|field|group)|in the)"
        r"|(?:rapidly|steadily|actively|quickly) (?:advancing|expanding|progressing|improving)|(?:moving"
        r"|pressing) (?:ahead|forward) (?:\w+ )?(?:actively|rapidly|quickly|steadily)|(?:tops|topped|heads"
        r"|led) the (?:\w+ )?(?:region|ranking|index|list|table)|continues? to lead"
        r"|consolidat\w+ its (?:position|leadership)|(?:made|makes|making) (?-i:[A-Z]\w+ )+the first (?:country|nation"
        r"|state)"
        r"|(?:has|have|hosts?|boasts?|produce[sd]?|published|built"
        r"|is home to) (?:\w+ )?(?:one of )?the (?:world[’']s )?"
        r"(?:most|highest|leading|largest|strongest|best|fastest)"
        r"|(?:is|was) (?:\w+ )?ranked (?:first|second|third)"
        r"|(?:is|are|was|were) (?:also )?among the (?:very )?(?:first|leading|top|most advanced))\b",
        example="Ruritania has been a leader in ferry policy.",
        judgement="has been a leader",
    ),
    rule(
        "assessment.ranks",
        r"\b(?:(?:has|had|with|achieved|obtained|received|earned|got) an? (?:\w+ )?score of|scor(?:es|ed"
        r"|ing)) \d[\d.]*(?! ?(?:%"
        r"|per ?cent))"
        r"|\b(?:ranks?|ranked|placed|came|comes|stands at) (?:[a-z]+ ){0,2}?\d+(?:st|nd|rd|th)?\b(?! ?(?:%"
        r"|per ?cent))"
        r"|\b(?:ranks?|ranked|placed) (?:only )?(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b"
        r"|\bin (?:first|second|third|fourth|fifth|last) place\b"
        r"|\b(?:plac|rank)(?:es|ed|ing) (?:it|(?-i:[A-Z])[\w’'-]+(?: (?:and |of |the )?(?-i:[A-Z])[\w’'-]+){0,4})"
        r" (?:in |at |among |as )?(?:the )?(?:\w+ )?(?:\d+(?:st|nd|rd|th)|tier|lowest|highest|top|bottom|first|last)\b"
        r"|\b(?:climb(?:s|ed)|rose|risen|moved up|improved|slipped|dropped|fell"
        r"|fallen) (?:by )?(?:\w+ )?(?:places|positions|spots)\b",
        example="Ruritania ranks 72nd on the ferry index.",
        judgement="ranks 72nd",
        confidence=0.7,
    ),
    rule(
        "assessment.opinion",
        # what people hold in a survey, as its authors sum it up, and how that changes
        rf"\b{_PEOPLE} (?:\w+ly |also |still |now |most |tend to )*(?:(?:are|remain|feel|appear|seem|become|grow)"
        rf"(?: to be| becoming| growing| getting)? (?:\w+ly |also |more |less |very )*{_ATTITUDE}"
        r"|(?:hold|have|express|report|voice|share|show|display|harbou?r|raise|note)s? (?:[\w-]+ ){0,5}?(?:views?"
        r"|attitudes?|feelings|opinions?|concerns?|fears|worries|doubts|reservations|hopes|optimism|pessimism"
        r"|expectations)|(?:see|view|regard|perceive|consider|judge|rate)s? [^.;]{3,90}? as (?!well)"
        rf"|(?:have|report|show) (?:\w+ )?{_DEGREE} (?:\w+ )?(?:confidence|trust|faith|support|understanding|knowledge"
        r"|awareness|acceptance|approval)|(?:wants?|expects?|favou?rs?|prefers?|welcomes?|chooses?|opposes?"
        r"|(?<!public )(?:trusts?|supports?))"
        r"|(?:believe|think|expect|agree|fear|worry|judge|feel) (?:that )?(?!about)\w+)\b",
        rf"\b{_SENTIMENT}\b[^.;:]{{0,60}}? (?:{_CHANGES}|(?:is|are|was|were|remains?|stays?) (?:\w+ly |also |still "
        r"|very |the )*(?:similar|same|stable|unchanged|high|low|strong|weak|(?:high|low|strong|weak)e(?:r|st)|rising"
        r"|falling|growing|declining|more (?:common|pronounced|negative|positive)|widespread|divided|split|mixed)"
        r"|(?:var(?:y|ies)|differs?)(?! by\b)|diverges?)\b",
        rf"\b{_WEIGHED} (?:\w+ )?outweigh(?:s|ed)?\b|\boutweigh(?:s|ed)? (?:the |its |their |these |any )?(?:\w+ )?"
        rf"{_WEIGHED}\b",
        example="Passengers hold many different concerns about bells.",
        judgement="Passengers hold many different concerns",
        confidence=0.7,
    ),
    rule(
        "assessment.expected",
        r"\b(?:is|are|was|were) (?:\w+ )?(?:expected|anticipated|projected|predicted|forecast|poised|set"
        r"|(?:more )?likely) to "
        r"(?:\w+ly )?(?:transform|reshape|revolutioni[sz]e|enhance|boost|improve|complement|accelerate|disrupt"
        r"|displace|affect"
        r"|benefit|(?:have|bring|exert) (?:an? |about )?(?:\w+ ){0,2}?(?:impact|effect|benefits?|change)s?)\b",
        example="AI is expected to transform the ferries.",
        judgement="is expected to transform",
        confidence=0.7,
    ),
    rule(
        "assessment.compares",
        r"\b(?:differs?|differed|var(?:y|ies|ied)|diverges?|diverged|contrasts?)(?: [a-z]+ly)*"
        r" (?:from|across|among|between|with|in terms of)\b",
        r"\b(?:shares?|reports?|shows?|displays?|exhibits?|reveals?) (?:[a-z]+ ){0,2}(?:similarities|differences"
        r"|parallels|commonalities|disparities)\b",
        r"\b(?:are|is|remains?) (?:highly |very |quite |broadly |markedly |still )?(?:varied|diverse|heterogeneous"
        r"|uneven|alike|comparable) (?:in|across|to|among|between)\b",
        r"\b(?:mark(?:s|ed)|represent(?:s|ed)|reflect(?:s|ed)|signal(?:s|l?ed)) an? (?:[\w-]+,? ){0,3}(?:shift"
        r"|turning point|departure|pivot|reversal)\b",
        r"\bplac(?:es?|ed|ing) (?:[a-z]+ ){0,2}(?:weight|emphasis) on [^,;.]{3,80} than\b",
        example="Ruritania's approach to ferries differs greatly from that of its neighbours.",
        judgement="differs greatly from",
        confidence=0.7,
    ),
    rule(
        "assessment.mixed",
        r"\b(?:(?:is|was|are|were)(?:, however,)? not an? (?:significant|major|serious|central) (?:concern|problem"
        r"|issue)"
        r"|(?:took|takes|take) precedence|var(?:y|ies|ied) (?:greatly|widely|considerably|significantly)"
        r"|mixed (?:effects|results|picture)|gradual progress|is (?:highly |largely"
        r" |still )?decentrali[sz]ed|opposed? (?:a|the) ban)\b",
        example="The reform has had mixed effects.",
        judgement="mixed effects",
        confidence=0.7,
    ),
)
