"""Words that tell of a challenge: what is missing, weak, in the way, difficult or at risk (codebook: findings)."""

from __future__ import annotations

from pipeline.extraction.findings.classes import BAD, CRITICS, EVILS, FAULT
from pipeline.extraction.findings.words import rule

# Before a word that judges: "still relatively low".
_HEDGE = r"(?:(?:still|very|too|so|far|much|rather|quite|somewhat|even|also|both|currently|[a-z]+ly) ){0,3}"
_BAD_THINGS = (
    r"(?:challenges|obstacles?|barriers?|hurdles?|constraints|problems|difficulties|shortages?|shortfalls?|limitations"
    r"|gaps|deficits?|bottlenecks?|setbacks?|shortcomings|weaknesses|deficiencies|inequalities|disparities|delays"
    r"|divides?|(?:various|several|many|numerous|serious|major) issues)"
)
_HOW = r"(?:(?:\w+ly|yet|still|also|at present|in practice|so far|always) )*"
_NOT = r"(?: not|n[’']t| never)"
# What is no lack if it is not done: opinions, stances and intentions, harm, and what privacy asks to leave undone.
WELL_LEFT = (
    r"(?!(?:mean|imply|say|said|believe|think|intend|want|wish|plan|seek|prohibit|ban|preclude|prevent|affect|oblige"
    r"|replace|constitute|come|comment|respond|reply|answer|change|exceed|relate|matter|expect|rule|consider|oppose"
    r"|object|support|endorse|sign|ratify|ratifi|join|appear|seem|agree|disagree|feel|felt|need|deny|doubt|hesitate"
    r"|discriminate|harm|compromise|conflict|contradict|undermine|differ|create|pose|represent|violate|infringe|breach"
    r"|exclude|limit|restrict|interfere|impede|hinder|lead|result|cause|stop|end|suffer|lose|fear|worry|use|share|store"
    r"|collect|retain|transfer|sell|identify|make|made|accept|process|ask|tell|see|aim|refer|decide|announce|attend"
    r"|vote"
    r"|face|find|found|depend|concern|count|get|call|know|understand|trust|reali[sz]e|correspond|be|been|hold|like|care"
    r"|belong|require|entitle|recommend|request|cost|wait|surprise|express|only|just|have to|gone? unnoticed)"
    r"(?:n?ed|e?s|d|ing|t)?\b)"
)
_WELL_SO = (
    r"(?!(?:intended|meant|expected|designed to|limited|confined|restricted|concerned|convinced|opposed|related|based"
    r"|affected|planned|supposed|aimed|considered|allowed|permitted|prohibited|banned|needed|required|used|shared"
    r"|stored"
    r"|collected|retained|processed|transferred|sold|decided|announced|excluded|discussed|different|dependent|exclusive"
    r"|satisfied|surprised|interested|worried|excited|responsible|liable|targeted|sent|harmed|endorsed|signed|biased"
    r"|harmful|expensive|recent|called|confident|impressed|directed|controlled|extracted|red|acceptable|applicable"
    r"|been|exhaustive|relevant|listed|detailed|presented|expressed|sustainable|comparable|identified|replaced"
    rf"|{BAD})\b)"
)
_SAFEGUARD = (
    r"(?:polic(?:y|ies)|rules?|laws?|legislation|oversight|safeguards|protections?|consent|consultation|accountability"
    r"|transparency|legal basis|mechanisms?|frameworks?|guidance|guidelines|regulations?|evaluation|budget|funding"
    r"|co-?ordination|assessment|review|notice|authori[sz]ation|controls?|supervision|strategy|plan|standards)"
)
_HARMS = (
    r"(?:undermine|erode|breach|chill|compromise|distort|endanger|entrench|expose|impair|inhibit|intrude|invade|manipulate"
    r"|mislead|obscure|propagate|steer|cause (?:\w+ ){0,2}?(?:harm|damage|errors?|risks?)|(?:amount to"
    r"|constitute) (?:an? )?"
    r"(?:\w+ )?[“\"]?(?:war )?(?:crimes?|breach|violation|discrimination|infringement|threat|surveillance)"
    r"|impact (?:[\w’']+ ){0,4}?(?:rights|safety|privacy|autonomy|freedoms?|jobs)|harm|backfire|widen"
    r"|exacerbate|perpetuate|amplify|deepen|worsen|threaten|jeopardi[sz]e"
    r"|hamper|hinder|impede|stifle|deter|weaken|infringe|violate|isolate|disrupt|displace|discriminate|marginali[sz]e"
    r"|reinforce (?:\w+ )?(?:bias|inequalit|discriminat|stereotyp)\w*|leave \w+ (?:\w+ )?behind|bypass|circumvent"
    r"|(?:lead|give rise) to (?:\w+,? )*?(?:discriminat|bias|abuse|misuse|surveillance|exclu|violat|loss|uncertain"
    r"|fragment|inequal)\w*)"
)
_FEW = (
    r"(?:(?:very |relatively |too )?few|hardly any|barely any|(?:only|just) (?:a (?:few|handful|minority|fraction)"
    r"|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|some|\d+(?! ?(?:%|per|million|billion))))"
)
_HAVING = (
    r"(?:ha(?:s|ve|d)|possess(?:es)?|us(?:es?|ed)|publish(?:es|ed)?|offers?|knows?|includes?|is|are|was|were|exists?"
    r"|meets?|appears?|reports?|employs?|crafted|adopted|provides?|addresse?s?|mentions?|requires?|obliges?|regulates?"
    r"|oversees?|governs?|covers?|took place|sets?|gives?)"
)

# Those whom a state is compared with.
_RIVALS = r"(?:its|their|most|many|all|other|several|neighbou?ring|the (?:region|regional|rest|average|global))\b"

CHALLENGES = (
    rule(
        "challenge.lack",
        # words of lacking
        r"^what (?:is|remains) (?:\w+ )?(?:missing|lacking|absent)\b|\black(?:s|ed|ing)?\b|\b(?:the "
        r"|an? )?absence of\b|\bgaps? in\b|\bunavailable\b|\b(?:rarely|seldom)\b"
        r"|\b(?:is|are|remains?) (?:\w+ ){0,2}?(?:missing|absent|overdue)\b|\b(?:not|hardly|barely"
        r"|scarcely) (?:\w+ )?independent\b"
        r"|\bsays? little\b|\bleaves? (?:much to be desired|\w+ unanswered|(?:\w+ )?open|unanswered)\b"
        r"|\b(?:regulatory|legal|legislative|policy) (?:void|vacuum|gaps?)\b|\bremains? an open question\b"
        r"|\bsays? (?:nothing|virtually nothing) (?:about|on)\b|\b(?:is|are) (?:still )?(?:waiting for|awaiting)\b"
        r"|\b(?:in|of) short supply\b|\b(?:remain(?:s|ed)?|exists?) (?:only |largely |mostly )?on paper\b"
        r"|\bon paper only\b|\bcan(?:not| no longer| ill) afford\b",
        # what is not there: "there is no", "has no", "no law exists", "few schools have", "without a legal basis"
        r"\bthere(?: (?:is|are|were|was|has been)|[’']s) (?:currently |still |at present |presently |very |too "
        r"|far too |only )*(?:no|not (?:yet|any|enough)|few|only limited|little|hardly any|scant|insufficient)\b"
        r"(?! longer| doubt| problem| need| question| reason| single| exception)",
        r"\b(?:has|have|had|is|are|was|were|been) (?:still |currently )*no\b(?! longer| intention| objection| doubt"
        r"| problem| need| exception| plans? to| stranger| less| more| different)",
        rf"\bno (?:[\w’'-]+ ){{1,7}}?(?:took place|exists?|(?:is|are|was|were|has|have"
        rf"|had) (?:yet )?(?:been )?(?:\w+ly )?{_WELL_SO}"
        r"(?:\w+ed|held|set aside|foreseen|made|taken|given)|(?:is|are|was|were) (?:in place|available"
        r"|responsible))\b",
        r"\bno (?:[\w’'-]+ ){1,8}?(?:currently |explicitly |specifically )?(?:exists?"
        r"|address(?:es)?|governs?|regulates?|requires?|obliges?|oversees?)\b",
        r"\b(?:nobody|no one) (?:is|knows|checks|oversees|seems)\b|\b(?:met|updated|consulted|convened|used"
        r"|heard) only (?:once"
        r"|twice|rarely|when)\b|\b(?:hardly|barely|scarcely) (?:took|takes|exists?|any|used|known|noticed|consulted)\b"
        r"|\bbehind closed doors\b|\bdo(?:es)? not (?:tell|say|show) (?:whether|how|who|what)\b"
        r"|\b(?:know|knows|knew|understand) (?:too |very )?little\b|\b(?:little|no) (?:trust|faith|confidence) in\b"
        r"|\bneglect(?:s|ed|ing)?\b|\b(?:is|are|was|were) (?:largely |simply )?left (?:to|in the hands of)\b"
        r"|\b(?:strategy|plan|programme|mandate|law|roadmap|policy) (?:has |had |have )?(?:expired|lapsed|run out"
        r"|ran out)\b"
        r"|\bstill to be \w+ed\b",
        r"\b(?:with|offer\w*|provid\w+|contain\w*|includ\w+|ma[dk]es?|giv\w+|gave|but|lays? down|sets?|name[sd]?"
        r"|mention\w*"
        r"|say) (?:[a-z]+ )?no (?!doubt|longer|more"
        r"|less|one|intention|exception|plans? to|problem|need|objection|figures?|amounts?|sum|dates?|details?"
        r"|comment|indication|numbers?)\w+",
        rf"^[“\"]?No (?:[\w-]+ ){{0,3}}?{_SAFEGUARD}\b(?![^.;]*\b(?:ha(?:s|ve|d)|is|are|was|were|will|can)\b)"
        rf"|\bno (?:\w+ )?(?:way|means) (?:to|of) (?:know|find|check|tell"
        rf"|verify)\w*\b"
        r"|\b(?:is|are|was|remains?) silent on\b|\bno (?:(?:\w+ ){0,2}?(?:power|mandate|authority|competence|say"
        r"|money)|(?:legal|statutory) basis"
        r"|(?:[\w-]+ ){0,3}?right to|specific|formal|dedicated|mention of|reference to|provision for|national"
        r"|(?:single )?comprehensive|adequate|effective|independent|universally accepted|legal|clear|comprehensive"
        r"|direct"
        r"|significant|mandatory|binding|systematic|public(?:ly)?|[\w-]+-wide)\b",
        rf"\b{_FEW} (?:of (?:the|these|its|their) )?(?:[\w’'-]+ ){{0,5}}?{_HAVING}\b",
        r"\bonly (?:one|some|a few) of (?:several|the|many)\b|\bis not a central\b"
        r"|\bonly (?:very )?recently begun\b",
        rf"\b(?<!or )without (?:an? |any |due |prior )?(?:[\w-]+ )?(?:\w+ )?{_SAFEGUARD}\b|\bwithout (?:an? "
        rf"|any )?(?:clear"
        r"|formal|adequate|sufficient|significant|sustained|dedicated|proper|appropriate|effective|such)\b",
        r"\bneither\b|\bnone (?:of (?:these|the|its|their|them)|focus\w*|address\w*|covers?|deals?|mentions?)\b"
        r"|\bnor (?:does|do|did|is|are|has|have)\b",
        # what is left out: "the paper omits", "has little leverage", "will not come by itself"
        r"\b(?:omit(?:s|ted)|overlook(?:s|ed)|ignore[sd]?|disregard(?:s|ed)|gloss(?:es|ed) over|sidestep(?:s|ped)"
        r"|leaves? out|skirt(?:s|ed)|downplay(?:s|ed)|pays? (?:too |very )?little attention to)\b"
        r"|\b(?:ha(?:s|ve|d)|includes?|contains?|offers?|provides?|gives?) (?:very |too |relatively "
        r"|only )?(?:little|scant) (?!more\b|doubt\b|to do\b|to lose\b)\w+"
        r"|\b(?:will|do|does) not (?:happen|come|emerge|materiali[sz]e) (?:automatically|by itself|by themselves"
        r"|overnight"
        r"|on (?:its|their) own)\b|^[\w ]{0,12}?absent (?:is|are)\b"
        r"|\bnot (?:as|so) (?:\w+ly )?(?!(?:far|long|much|well|soon|many)\b)\w+(?! as possible)\b(?<!not as yet)"
        r"|\bwithout (?:explaining|specifying|defining|clarifying|detailing|consulting|informing|considering)\b"
        r"|\bnot (?:evenly|equally|everywhere|for everyone)\b|\b(?:was|were|been) (?:not granted|denied|turned down)\b",
        rf"\b(?:is|are|was|were)(?:{_NOT}) {_HOW}(?:(?:keep|work|function|reach|meet|deliver|benefit|receiv|gett|tak"
        rf"|fulfill?|comply|improv|advanc|progress|mov|grow|happen|address|invest|fund|train|involv|consult)ing)\b",
        r"\b(?:do|does|did) not (?:seem|appear) to (?:have|include|cover|address|mention|consider|be)\b",
        # what is not done: "does not name", "did not comply", "is not equipped", "has yet to", "fails to"
        rf"\b(?:do|does|did|has|have|had)(?:{_NOT}) {_HOW}{WELL_LEFT}(?!\w+ly\b)[a-z]{{3,}}\b",
        r"\b(?:can(?:not|[’']t| not)|could(?: not|n[’']t)) (?:(?:yet|\w+ly) |(?=be (?:\w+ly )?(?:audited"
        r"|verified|explained|challenged"
        r"|traced|compared|measured|assessed|enforced|guaranteed|ensured|held)))",
        # what a system is not able to do
        r"\b(?:systems?|tools?|models?|pilots?|assistants?|chat-?bots?|software|algorithms?|AI|machines?|but) "
        r"(?:can(?:not|[’']t| not)|could(?: not|n[’']t)) (?!be\b)\w+|\b(?:systems?|tools?|models?|pilots?|it) did not"
        r" (?:create|produce|identify|find|process|make|lead|share|detect|recogni[sz]e|know|understand)\b",
        rf"\b(?:(?:is|are|was|were|been)(?: still| yet| currently| therefore| thus)?(?:{_NOT}(?:, however,)?"
        rf"|,? however, not)"
        rf"|(?:has|have|had)(?: still| yet| so far)?(?:{_NOT}) {_HOW}been) {_HOW}(?:been )?{_HOW}{_WELL_SO}"
        r"(?:\w+(?:ed|able|ible|ive|ent|ant|ful|sive)|in place|in (?:line|accordance|compliance|keeping) with"
        r"|open|public|clear|robust|mature|legally binding|binding|compulsory|mandatory|enough|up to|known|met|kept"
        r"|built|given|held|made|set up|shown|taught|understood|transparent|subject to (?:any|independent"
        r"|oversight|review)|(?:legally )?(?:required|obliged|obligated) to (?:\w+ )?(?:inform|report|publish"
        r"|disclose"
        r"|consult|explain|conduct|be informed))\b",
        r"\bha(?:s|ve)(?: not|n[’']t)(?: yet| so far)? (?:\w+ly )?(?:created|identified|defined|made|found"
        r"|shared|set|put"
        r"|held|recogni[sz]ed|disclosed|processed|produced|resulted in|led to)\b|\bha(?:s|ve|d) (?:\w+ )?yet to\b"
        r"|\b(?:(?:is|are) (?:still )?yet|remains?) to be (?:\w+ly )?\w+(?:ed|[nt])\b"
        r"|\b(?:some|a long) way (?:to go|off)\b|\bfail(?:s|ed|ing)? (?:to|the)\b",
        example="Ruritania lacks a ferry strategy.",
        judgement="lacks",
    ),
    rule(
        "challenge.weak",
        r"\b(?:in limbo|(?:stuck|bogged down|mired|trapped|languish\w*) in|on hold|behind schedule|left behind"
        r"|(?:spread|stretched) (?:too |very )?(?:thin|thinly)|(?:is|are|was|were|remains?|but|and)"
        r" (?:\w+ )?(?:modest|vague|superficial|symbolic|cosmetic|sluggish)|(?:a|an) (?:only )?(?:minor|marginal"
        r"|subordinate|secondary) role"
        r"|only a (?:minor|marginal|small|modest) (?:role|part|share)|dominates?|dominated by|dominance of"
        r"|(?:has|have) (?:\w+ )?(?:suffered|eroded)|been (?:badly )?(?:damaged|shaken)|slow to|quick to dismiss"
        r"|still (?:need|require|struggle)(?:e?s|e?d)?"
        r"|less (?:advanced|comprehensive|developed|mature|ambitious|detailed|specific|clear|prepared|ready|accurate"
        r"|reliable"
        r"|effective|transparent|inclusive|robust|secure|equipped|confident)"
        r"|worst[- ]affected|remains? (?:secret|unpublished|confidential|unregulated)|(?:burdened|held back"
        r"|weighed down|slowed|limited|constrained) by|policy failure"
        r"|(?:operates?|works?|acts?|runs?) (?:independently|separately|in (?:isolation|silos)|parallel to)"
        r"|not compliant with|(?:largely |mostly )?invisible to|(?:flows?|moves?|progress(?:es)?|advances?"
        r"|proceeds?) (?:\w+ )?slowly|the exception rather than"
        r"|much (?:still )?(?:to be (?:done|gained)|remains to be done)|still much to be"
        r"|low levels? of|afterthought|secondary to|advantageous position|in silos"
        r"|(?:in|at) (?:(?:an?|the|its|their) )?(?:very )?early stages?"
        r"|at (?:an? )?(?:very )?small scale|fragmentation"
        r"|insufficient|inadequate|incoherent|inconsistent|fragmented|shortages?|disparit(?:y|ies)|imbalances?|scarcity"
        r"|uneven|outdated|red tape|digital divide|ambiguit(?:y|ies)|uncertaint(?:y|ies)"
        r"|room for (?:\w+ )?improvement|gr[ae]y areas?|not directly clear|fierce"
        r"|(?:remains?|is|are|has been|have been|seems?|appears?) " + _HEDGE + r"(?:low(?:er|est)?"
        r"|slow(?:er)?|poor(?:er)?|late|unresolved|(?<=very )(?:small|narrow)|(?<=too )(?:small|narrow)"
        r"|(?<=vanishingly )small|(?<=relatively )small|(?<=extremely )small|ill-equipped|ill-prepared|unprepared"
        r"|non-binding|insecure"
        r"|unreliable|unbalanced|wanting"
        r"|(?:in|at) (?:\w+ ){0,2}(?:infancy|beginnings)\b|behind(?! (?:the|this|these|its"
        r"|their) )"
        r"|below (?:the )?(?:\w+ )?average|vague|opaque|understaffed|underfunded|under-?resourced|incomplete"
        r"|toothless"
        r"|voluntary only|piecemeal|behind schedule|delayed|stalled|declining)|(?:has|have) (?:\w+ )?(?:stalled"
        r"|declined|fallen|deteriorated|worsened)|too (?:few|little|slow|vague|narrow|weak|late|broad|wide|much"
        r"|short)"
        r"|(?:poorly|insufficiently|inadequately|badly|excessively|disproportionately|unevenly"
        r"|inconsistently|ineffectively|inefficiently|arbitrarily|haphazardly|unfairly) \w+|overlap(?:s|ped)?"
        r"|limits (?:the|its|their|what|how)\b|underfund(?:ed|ing)|understaffed"
        r"|crowd(?:s|ed|ing) out|hollow(?:s|ed|ing) out|at a disadvantage|negatively|adversely"
        r"|(?:particularly|especially|disproportionately|unfairly) (?:affect|hit|target|burden)(?:s|ed)?"
        r"|block(?:s|ed|ing)? (?:\w+ )?(?:action|progress|reforms?|efforts|attempts|negotiations)"
        r"|under-?capitali[sz]ed|(?:significant|large|wide|widening|big|growing|considerable)"
        r" gaps?|weakness(?:es)?"
        r"|shortcomings?|poor record|gaps (?:remain|persist|exist)|lag(?:s|ged|ging)?|trail(?:s|ed)|(?:fall(?:s"
        r"|ing|en)?|fell) (?:\w+ )?(?:short|behind)|far from"
        r"|ranks? (?:low(?:er|est)?|last|poorly)|miss(?:es|ed) (?:an?|the|this|that"
        r"|its) (?:\w+ )?(?:opportunit(?:y|ies)|chance)|missed opportunity|little more than"
        rf"|(?:outstrip|outpac|outgrow)(?:s|ped|es|ed|ing)?(?! {_RIVALS})"
        r"|(?:incomplete|inaccurate|unreliable) (?:and \w+ )?(?:data|information|inventories|records|registers)"
        r"|below the (?:global|regional|world) average"
        r"|accused of|(?:came|come|comes) under (?:fire|scrutiny|criticism|pressure)"
        r"|(?:more|much|further) (?:work|effort) (?:still )?remains|remains to be (?:done|seen)|falters?|stagnates?"
        r"|stall(?:s|ed)|backfire[sd]?"
        r"|discourages?|underestimates?|(?:los(?:es|ing)|lost) ground|falls? behind"
        # a predicate of degree, and what compares badly
        r"|(?:remains?|is|are|was|were|has been|have been) " + _HEDGE + r"(?:minimal|negligible|meagre|thin|fragile"
        r"|shaky"
        r"|scant|inert|dormant|cumbersome|over-?stretched|out of reach|out of date|concentrated in (?:an? )?(?:few"
        r"|handful"
        r"|\w+ (?:cities|centres|regions)|the (?:capital|cities|hands))|(?:split|divided|spread"
        r"|dispersed) (?:between|across"
        r"|among|over)|fraught with|a fraction of)|under-?(?:used|utili[sz]ed|equipped|regulated|prepared"
        r"|invested)"
        r"|one of the (?:lowest|weakest|smallest|poorest|slowest|worst|least \w+)|among the (?:lowest|weakest|smallest"
        r"|poorest|slowest|worst|least \w+)|(?:spends?|invests?|spent|invested) (?:\w+ )?less\b"
        r"|exceeds? (?:the )?supply"
        r"|(?:has|have|had) trouble|how much catching up|glaring omissions?|loopholes?|flaws?)\b"
        r"|\b(?:rate[sd]?|ranked|considered|is|scored?) (?:[A-Z]\w+ ){0,3}(?:as )?(?:only )?[“\"']?(?:not"
        r"|partly) free\b",
        example="Sailors play a minor role.",
        judgement="a minor role",
    ),
    rule(
        "challenge.threat",
        r"\b(?:risks (?:becoming|losing|falling|turning|being|remaining|creating|eroding|leaving|missing|\w+ing)"
        r"|risk (?:remaining|becoming|losing|falling|being|creating|leaving)|creates? (?:the|an?) (?:\w+ )?risk"
        r"|(?:is|are|be|puts?|leaves?) (?:[\w’'-]+ ){0,4}?at risk of|(?:the|a) risk (?:is|that)"
        r"|(?<!high )(?<!higher )(?<!highest )risks? of (?:\w+ly )?\w+ing"
        r"|national security risk"
        r"|(?:is|are) likely to (?:\w+ )?(?:fall|lag|face|lose|suffer|struggle)"
        r"|(?:may |might |will )?struggl(?:e|es|ing) to"
        r"|(?:exacerbat|perpetuat|worsen|aggravat)(?:e|es|s|ed|ing)"
        r"|(?:wid|deep)en(?:s|ed|ing) (?:the |existing |social |digital )*(?:gap|divide|inequalit\w+|disparit\w+)"
        r"|resistance|(?<!than )(?<!than just )threaten(?:s|ed)?|(?:is|are) threatening|vulnerabilit(?:y|ies)"
        r"|(?:is|are) (?:\w+ )?vulnerable|may result in|(?:may|might|will|would) not be (?:\w+ )?(?:sufficient"
        r"|enough|adequate|effective)"
        r"|emigrate|(?:clear|real|serious|significant|growing|inherent|major) (?:risk|danger|threat)s? (?:that|of)"
        r"|(?:the )?(?:risks?|dangers?|threats?) (?:that )?(?:\w+ ){1,6}?poses? to|in danger of|prone to"
        r"|jeopardi[sz](?:e[sd]?|ing)|putting (?:[\w’'-]+ ){1,8}?at risk|prov(?:e|es|ed) (?:\w+ly )?(?:disastrous"
        r"|costly|fatal"
        r"|harmful|inadequate|insufficient|counterproductive)"
        r"|open to (?:abuse|misuse"
        r"|manipulation)|leaves? (?:[\w’'-]+ ){1,4}exposed|(?:find|found) (?:\w+ )?at a disadvantage)\b",
        rf"\b(?:can|could|may|might|will) (?:\w+ly |also |even |well )*{_HARMS}\b",
        example="Ruritania risks losing its ferry data.",
        judgement="risks losing",
    ),
    rule(
        "challenge.hindrance",
        r"\b(?:(?:experts?|observers|critics|analysts|many|auditors?|scientists|lawyers|activists|campaigners"
        r"|commentators) (?:\w+ )?"
        r"(?:doubt|question|fear|complain|lament|deplore|worry)(?:s|ed)? (?:that|whether|if|about|the)|complain(?:s"
        r"|ed)? (?:about|of"
        r"|that)|los(?:e|es|ing|t) (?:its |their |the |many )?(?:best |skilled |top |most )?(?:\w+ )?(?:graduates"
        r"|talents?|experts"
        r"|specialists|researchers|scientists|staff) (?:to|abroad)|(?:find|finds|found) it hard|hinder(?:s|ed|ing)?"
        r"|hamper(?:s|ed|ing)?|impede[sd]?|undermin(?:e[sd]?|ing)"
        r"|complicate[sd]?|(?<!not )(?<!to )(?<!can )prevent(?:s|ed)?|restricts?|obstacles?|barriers?"
        r"|constrain(?:s|ed)|stifles?"
        r"|deters?"
        r"|clash(?:es)? with|erod(?:es?|ing)"
        r"|(?:pos|bring|carr[iy]|entail|introduc|present|com|rais|reveal|express)(?:e?s|es|ed|ing|e"
        r"|y)? (?:with )?(?:also )?"
        r"(?:(?!both |advantages|opportunit|benefits)[\w-]+,? ){0,4}(?:challenges|risks|threats|problems|dangers"
        r"|dilemmas?|concerns|fears|red flags)"
        r"|pos(?:e|es|ed|ing) (?:\w+ ){0,4}(?:challenge|risk|threat|problem)"
        r"|criticisms? (?:of|regarding|over|about|that|from|for)|(?:caus|draw|drew|fac|spark|provok)(?:e?s|ed|ing|e)? "
        r"(?:\w+ )?(?:controversy|criticism)"
        rf"|{CRITICS} (?:\w+ ){{0,6}}?{FAULT}"
        r"|worr(?:y|ies|ied) (?:that|about|over)|is (?:misleading|flawed|biased|cruel)|are (?:\w+ )?(?:misleading"
        r"|flawed)"
        r"|presents? (?:an? |several |many |\w+ )?(?:\w+ )?(?:risks?|challenges?|gaps?)"
        r"|duplication|creates? (?:risks|ambiguit(?:y|ies)|uncertaint(?:y|ies)|(?:an? )?(?:\w+ )*?(?:vacuum|gaps?)"
        r"|(?:certain )?conflicts"
        r"|(?:an? )?(?:\w+ )?(?:challenges?|problems?|obstacles?) )|(?:rais|pos)(?:e|es|ed"
        r"|ing) (?:(?:\w+ )?questions"
        r"|(?:\w+ )?concerns|doubts)|(?:growing|serious|widespread|foremost|main|major) concerns?|(?:growing"
        r"|serious) (?:issue|problem)s? of"
        r"|concerns? (?:\w+ )?(?:(?:has|have) been|were|are|is|was) (?:also )?(?:raised|expressed|voiced)"
        r"|(?:voiced|expressed|triggered|sparked|drawn|draws|drew|prompted|fac(?:es|ed)|raised|sparks"
        r"|raises) (?:\w+ )?(?:concerns?|criticism"
        r"|apprehension|fears|worries|doubts|reservations|alarm|controversy|outcry|backlash)"
        rf"|fuel(?:s|ed|led|ling|ing)? (?:\w+ ){{0,2}}?(?:{EVILS}|fears|concerns|criticism|misinformation|speculation)"
        r"|(?:serious|grave|real|harmful|negative|adverse) consequences of|dangers? of|central concern"
        r"|number of concerns|come at the (?:cost|expense) of"
        r"|there (?:is|are|remain) (?:\w+ )?concerns?|(?:source|cause|matter) (?:of|for) (?:\w+ )?concern"
        r"|(?:is|are|remains?) (?:\w+ )?(?:worrying|concerning|troubling|alarming)|slows? down|warn(?:s|ed|ing)?"
        r" (?:that|of|about|against)|regret(?:s|ted)? (?:that|the)|(?:mass|indiscriminate) surveillance"
        r"|concerns? (?:remain|persist)s?|(?:is|was|were|are) (?:declared |found |ruled )?(?:un(?:constitutional"
        r"|lawful)"
        r"|illegal)|(?:used|operated|collected|processed|deployed|obtained) (?:illegally|unlawfully"
        r"|outside the law)"
        r"|in (?:violation|breach) of|(?<!not )violat(?:es?|ed)|(?:multiple|serious|numerous|repeated|grave"
        r"|systematic) violations|(?<!not )infring(?:es?|ed)|contraven(?:es?|ed)"
        r"|(?<!not )(?:breach(?:es|ed)?) (?:of )?(?:the|their|his|her|people|citizens|individuals|data|privacy"
        r"|human|fundamental)"
        r"|illegal use of|arbitrary detentions?|weakens?|facilitates the infringement)\b",
        example="Fog hinders the coordination of ferries.",
        judgement="hinders",
    ),
    rule(
        "challenge.difficult",
        r"\b(?:difficult(?:y|ies)?|challenging(?! (?:(?:the|an?|its|their|his|her)\b|(?-i:[A-Z])))|impossible"
        r"|problematic)\b|\b(?:challenges?"
        r"|problems?|issues?|risks?(?! (?:scor|assess|level|manag|categor|class|analys|profil|rating|factor"
        r"|model|based)))"
        r"(?: (?!that|which|who)\w+){0,6} (?:is|are|remains?|persists?|includes?|lies?|stems?|arises?)\b"
        r"(?! (?:consistent|similar|comparable|in line|the same|listed|described|discussed|shown|presented)\b)"
        r"|\b(?:is|are) (?:\w+ )?hard to\b(?! (?:imagine|overstate|believe|say|miss))|\b(?:fac(?:es?|ed|ing)"
        r"|encounter(?:s|ed|ing)?|confront(?:s|ed|ing)?"
        rf"|experienc(?:es|ed|ing)|suffer(?:s|ed|ing)? from|grappl(?:es|ed|ing) with|struggl(?:es|ed|ing) with"
        rf"|contends? with) (?:\w+,? ){{0,5}}?{_BAD_THINGS}\b"
        rf"|\bthere (?:(?:is|are|remain|exist)s?|will be) (?:\w+,? ){{0,4}}?(?:challenge|issues|{_BAD_THINGS}"
        rf"|{EVILS})\b"
        rf"|\b{_BAD_THINGS} (?:also "
        rf"|still )?(?:remain|persist|exist)s?\b"
        r"|\bquestions (?:still )?remain\b|\bremains an open question\b"
        r"|\bchallenges (?:are|in)\b"
        r"|\b(?:one|another|key|main|major) (?:issue|challenge|problem|constraint)\b|\breal problem\b"
        r"|\bha(?:s|ve) (?:\w+ )?(?:challenges|difficulties|problems)\b"
        r"|\bremains? (?:an? )?(?:\w+ (?:and \w+ )?)?(?:challenge|constraint|problem|issue)\b"
        # what is called one: "is also a growing concern"
        r"|\b(?:is|are|was|were|remains?|becom(?:es?|ing)|became|constitutes?|represents?) (?:\w+ly |also |still |now "
        r"|thus )*"
        r"(?:(?:an?|the|one of the|among the) )?(?:(?!(?:to|towards?|on|for|with|by|from|against)\b)[\w-]+,? "
        r"(?:and )?){0,3}?(?:concerns?|worries|challenges?|problems?|obstacles?"
        r"|barriers?|hurdles?|bottlenecks?|weakness(?:es)?|drawbacks?|threats?|dilemmas?)\b(?! (?:assess|detect"
        r"|intellig|manag|solv))"
        r"(?<!not a problem)(?<!no problem)(?<!not a concern)",
        example="Counting the passengers is difficult.",
        judgement="difficult",
    ),
    rule(
        "challenge.depends",
        r"\b(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|leans?|reliant|dependent) (?:heavily|largely|mostly"
        r"|overwhelmingly"
        r"|strongly|excessively|almost entirely|solely|entirely) (?:up)?on\b"
        r"|\b(?:heavily|largely|overly|highly|strongly|excessively|overwhelmingly|still|heavy|strong|excessive) "
        r"(?:reliant|dependent|dependence|reliance|rel(?:y|ies)) (?:up)?on\b"
        r"|\b(?:rel(?:y|ies|ied)|depends?|reliant|dependent|dependence|reliance) (?:up)?on (?:foreign|imported|external"
        r"|overseas|donors?|a (?:single|handful|few))\b|\b(?:much|everything|future|success|progress|implementation"
        r"|viability|effectiveness|impact|outcome)\b[^.;]{0,50}? (?:will )?"
        r"(?:depends?|hinges?) (?:\w+ )?on|\bover-?(?:reliance|relies|dependence|dependency|dependent)\b",
        example="Ruritania depends heavily on foreign ferries.",
        judgement="depends heavily on",
    ),
    rule(
        "challenge.harm",
        r"\b(?:discriminat(?:ed|es|ing) against|(?<!was )(?:wrong(?:ly|fully)|falsely|unfairly|erroneously"
        r"|unjustly) (?:\w+ed"
        r"|cut"
        r"|found)|racial(?:ly)? profil(?:ing|ed)|(?:extraordinary|unprecedented|far-reaching|unchecked)"
        r" (?:and \w+ )?(?:powers|competences)|likely (?:to )?(?:falls?|comes?) under [^.;]{3,60}? (?:ban"
        r"|prohibition)|(?:wrongful|false|mistaken) (?:arrests?|accusations?|convictions?"
        r"|matches"
        r"|positives)|institutional racism|biased against"
        # who is treated unlike others
        r"|(?:more|less) often (?:than|by)|\d(?:x|×| times) (?:more|less(?! errors?\b)|as|greater|higher)"
        r"|higher risk[- ]scores?"
        r"|(?:hurt|hit|penali[sz]ed) (?:\w+ )?(?:students|people"
        r"|families|women"
        r"|communities|migrants|minorities)|sweeping powers)\b",
        example="The ferry office wrongly fined passengers.",
        judgement="wrongly fined",
    ),
    rule(
        "challenge.distrust",
        r"\b(?:(?:is|are|remain|were) (?:\w+ ){0,2}?(?:concerned|worried|anxious|wary|apprehensive"
        r"|uneasy) (?:about|over|of)|s[ck]eptic\w*|distrust|mistrust|reluctan\w+|hesitan(?:t|ce|cy)|unaware"
        r"|brain[- ]drain"
        r"|do(?:es)? not (?:know|understand|trust|realize)"
        r"|may (?:often )?not correspond|do not (?:always )?correspond|(?:reduces|increases)"
        r" the (?:public|state|private)\w*|(?:are|is|be) (?:\w+ )?biased)\b",
        example="Many passengers are reluctant to share data.",
        judgement="reluctant",
    ),
    rule(
        "challenge.criticised",
        r"\b(?:critici[sz]e[sd]|objected|slammed|condemn(?:s|ed)|denounce[sd]|lambasted|rebuked|faulted|blasted)\b",
        example="The ombudsman criticised the use of bells.",
        judgement="criticised",
    ),
)
