"""Budgets: public money for AI policy (codebook: budgets).

A sum of money is a budget when three things are said: that money is set aside (a budget, a fund, "allocated", "will
invest"), that a public hand or an instrument gives it, and that it is for AI or what AI runs on. Private investment,
market sizes, revenue, fines, costs, hopes and comparisons are none. When in doubt there is no row: a wrong row costs
more than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extraction import measures
from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders import money, periods
from pipeline.extraction.finders.enumerations import cells
from pipeline.extraction.finders.money import Money, Place
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block, Candidate, Link, Sentence, Value

# What the money may be for: AI, the data and machines that it runs on, the skills and rules for it.
_AI = re.compile(
    r"\b(?:A\.?I\.?|AI\w*|\w*\.ai|artificial intelligence|machine[- ]learning|deep learning|language models?"
    r"|generative"
    r"|robo\w+|algorithm\w*|data|digital\w*|super-?comput\w+|comput(?:e|ing|ers?)|GPUs?|semiconductors?|chips|quantum"
    r"|chatbots?|autonomous|automat(?:ed|ion)|smart|cyber\w*|technolog\w+)\b",
    re.I,
)
_STRICT_AI = re.compile(
    r"\b(?:A\.?I\.?|\w*AI[\w-]*|\w*\.ai|[Aa]rtificial [Ii]ntelligence|[Mm]achine[- ][Ll]earning"
    r"|[Ll]anguage [Mm]odels?"
    r"|[Rr]obot\w*|[Ss]uper-?comput\w+|[Aa]lgorithm\w*)\b"
)
_OFF_TOPIC = re.compile(
    r"\b(?:roads?|rail(?:ways?)?|housing|hospitals?|pensions?|climate|energy|defen[cs]e|military|agricultur\w+"
    r"|tourism|sports?"
    r"|water|broadband|5G|vaccines?|welfare|refugees?|museums?)\b",
    re.I,
)
_PUBLIC = re.compile(
    r"\b(?:government(?:s|al)?|ministr(?:y|ies)|ministers?|president|chancellor|premier|parliament|congress"
    r"|senate|states?"
    r"|federal|national|public(?:ly)?|regional|provinc(?:e|ial)|municipal\w*|cabinet|treasury|(?:European "
    r"|the )Commission"
    r"|council|regions|municipalities|cantons|secretar(?:y|ies)|task ?force|city of|county|canton(?:al)?|agency"
    r"|agencies|authority|authorities"
    r"|departments?|EU"
    r"|European Union|member states"
    r"|taxpayers?|stimulus|Crown"
    r"|(?:state|federal|national|annual) budget|administration|Innovation Fund|programme|program|strategy|plan|mission"
    r"|(?:Spring|Autumn|(?:19|20)\d\d(?:[-–/]\d\d)?) Budget|budget (?:bill|act|law|agreement)|(?:Spending"
    r"|Budget) Review"
    r"|state-owned|publicly owned|(?:this|next|last) year['’]s budget"
    r"|allocations?|outlay|appropriations?)\b",
    re.I,
)
_PUBLIC_MONEY = re.compile(
    r"\b(?:state|federal|national|public|government|Union|taxpayers?['’]?) (?:budget|funding|funds|money)\b"
    r"|\bBudget 20\d\d\b",
    re.I,
)
# A hand that is not the public one, and money that is nobody's budget.
_NOT_PUBLIC = re.compile(
    r"\b(?:private (?:investments?|funding|capital|equity|money|finance)|privately|venture|(?:seed|risk"
    r"|private) capital|investors?"
    r"|shareholders?|raised [$€£]|raised (?:a|an) |valuations?|valued at|turnover|revenues?|market (?:size|value"
    r"|share|cap\w*)"
    r"|fines?|fined|penalt(?:y|ies)|sanctions of|irregularities|fraud|prescriptions|acquired|acquisition|takeover|IPO"
    r"|Series [A-E]\b|funding rounds?|donat\w+|philanthrop\w+|tariffs?|bonds?|GDP|gross domestic)\b",
    re.I,
)
# Before a sum, or right after it: money that is worth, cost, saved or hoped for, not given.
_NOT_GIVEN = re.compile(
    r"\b(?:private(?! and public)|(?:the |AI |global )market\b(?! surveillance)|sales|profits?|earnings"
    r"|econom(?:y|ies) (?:by|grow\w*)"
    r"|economic (?:value|impact|benefits?|gains?|output|growth)|financial (?:impact|benefits?)"
    r"|contribut\w+ (?:\S+ ){0,6}?(?:to|economy)"
    r"|industr(?:y|ies)(?: \w+){0,3} (?:at|worth|of|to)\b|(?:to|will|would) exceed|estimates? the [^,;.]{3,60} at\b"
    r"|stipends?|salar(?:y|ies)|wages?|housing|rents?|costs?(?! of (?:the )?(?:programme|program|plan|project))|costing"
    r"|prices?|sav(?:e|ed|es|ing|ings)"
    r"|(?:projects|contracts|purchases|procurements?|tenders|transactions|deals) (?:exceeding|above|over|below|under"
    r"|in excess of|(?:worth|valued at) more than)"
    r"|loss(?:es)?|damages?|exports?|imports?|compensation|debt|mobili[sz]\w+|leverag\w+|unlock\w*"
    r"|crowd(?:ing)? in|trigger\w*|attract\w*)\b",
    re.I,
)
_NOT_GIVEN_AFTER = re.compile(
    r"[^,;.]{0,25}?\b(?:private(?! and public)|GDP|(?:to|for) the economy|(?:to|for) [A-Z]\w+['’]s economy"
    r"|in (?:savings|losses|damages?|sales|profits?)"
    r"|loss(?:es)?|market\b|in exports)\b",
    re.I,
)
_FIRM = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|corporations?|Corp|Inc|Ltd|LLC|plc|GmbH|start-?ups?|subsidiar(?:y|ies)"
    r"|tech giants?|(?<!\bWorld )(?<!\bDevelopment )(?<!\bInvestment )(?<!\bstate-owned )banks?"
    r"|philanthropist|hyperscalers?|manufacturers?|business(?:es)?|billionaires?|entrepreneurs?)\b",
    re.I,
)
_UNREAL = re.compile(
    r"\b(?:should|would|could|might|(?-i:may)|ought|must|needs?|needed|recommend\w*|urg(?:e|ed|es)"
    r"|(?<!\ba )(?<!open )(?<!the )call(?:s|ed|ing)? (?:on|for(?! (?:proposals|projects|tenders|applications)))"
    r"|demand(?:s|ed) (?:that|an?|the)"
    r"|hop(?:e|es|ed|ing)|aspir\w+|if"
    r"|(?<!budget )(?<!government )(?<!ministry )(?<!cabinet )(?<!ministry has )(?<!government has )request(?:s|ed"
    r"|ing)?|lobb(?:y|ied)\w*|suggest\w*|advis(?:e|es|ed)"
    r"|require[sd]?"
    r"|rumou?r\w*|reportedly|discuss(?:es|ed|ing)?|negotiat\w+|consider(?:s|ed|ing)?|in talks"
    r"|want(?:s|ed)? (?:the|its|their|a) \w+ to|said to|fail(?:s|ed)? to|refus\w+|reject(?:s|ed)|cancel(?:led|ed"
    r"|s)?|no longer|never|without|nor|not(?! only))\b"
    r"|n[’']t\b",
    re.I,
)
_UNREAL_AFTER = re.compile(
    r"[^.;,]{0,40}?\b(?P<word>should|would|could|might|(?:is|are|was|were) (?:needed|required|requested|sought)"
    r"|(?:was|were|is|are|has|have) not\b|never)\b",
    re.I,
)
_PROMISED = re.compile(
    r"\b(?:announc|promis|pledg|plan|intend|said|commit|declar|confirm|unveil)\w*|\bestimated to cost\b", re.I
)
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|pales? |unlike|dwarf\w*|versus|vs\.?|as against"
    r"|(?:more|less|lower|higher|greater|smaller) than (?:the|its|their)\b|(?:far below|behind)\b)"
    r"[^.;]{0,40}$",
    re.I,
)
# Kinds of bodies whose money is public; "Zenda Group" is a firm, "the Working Group" is none.
_PUBLIC_KINDS = frozenset(
    [
        "government",
        "parliament",
        "ministry_or_department",
        "regulator",
        "advisory_body",
        "agency",
        "research_centre",
        "education_body",
        "coalition",
        "international_organisation",
    ]
)
_PUBLIC_BANKS = ("World Bank", "Development Bank", "Investment Bank")
_CONCERN = re.compile(
    r"(?<!Working )(?<!Expert )(?<!Advisory )(?<!Steering )\b(?:Group|Holdings?|Capital|Ventures|Partners)$"
)
_DONE = re.compile(r"[^,;.]{0,60}?\b(?:has|have|had) (?:already )?been [a-z]+ed\b")
# Words that say that money is set aside, by how firm they are (budgets.status).
_ANNOUNCED = re.compile(
    r"\b(?:announc\w+|pledg\w+|promis\w+|unveil\w+|propos\w+|planned|plans? (?:to|for)|intends? to|set to"
    r"|launch(?:es|ed)(?= [^.;]{3,80} with )"
    r"|will|would|aims? to|foresee[sn]?|expected|(?:is|are) to|budget request|requested)\b",
    re.I,
)
_ALLOCATED = re.compile(
    r"\b(?:allocat\w+|allot\w+|earmark\w+|set(?:s|ting)? aside|commit(?:s|ted|ting|ment|ments)?|dedicat\w+|devot\w+"
    r"|approv\w+|cleared|award\w+|appropriat\w+"
    r"|budgeted|made available|mak(?:es|ing) available|assign\w+|releas\w+|reserv\w+|sanctioned|grant(?:s|ed|ing))\b",
    re.I,
)
_SPENT = re.compile(
    r"\b(?:spent|invested|disbursed|paid(?: out)?(?! (?:from|by|for))|(?:has|have|had|was|were) (?:already )?funded"
    r"|spends"
    r"|received|(?:was|were) built)\b",
    re.I,
)
_GIVES = re.compile(
    r"\b(?:budget\w*|fund(?:s|ed|ing|er|ers)?|financ(?:e|es|ed|ing)|invest(?:s|ed|ing|ment|ments)?|back(?:s|ed"
    r"|ing)|subsid\w+|spend(?:s|ing)?|pays?"
    r"|provid(?:e|es|ed|ing)|propos(?:es|ed)|calls?(?! (?:on|upon|for (?:an?|the|more)))|secur(?:es|ed|ing)|put(?:s"
    r"|ting)?"
    r"|sums?|credits?|loans?|prizes?|project|requested|expected|entail(?:s|ed|ing)?|packages?|injection|inject(?:s"
    r"|ed)?|receiv(?:e|es|ed|ing)"
    r"|support(?:s|ed)? (?:\S+ ){0,4}with|envelope|endow\w*"
    r"|upgrade|stimulus|contribut(?:es|ed|ing|ions?)|grants?|outlay|launch(?:es|ed)?|establish(?:es|ed)?|set up"
    r"|announc\w+"
    r"|pledg\w+|promis\w+|unveil\w+|programme|program|scheme|facility|initiative|plan|strategy|pot)\b"
    r"|\bat (?:a|an estimated) (?:total )?cost of\b",
    re.I,
)
_GIVEN = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:\w+ )?(?:pledged|promised|announced|injected|provided"
    r"|invested|available|reserved|planned|foreseen|budgeted|expected|requested|put|to go)\b"
    r"|^ (?:more )?(?:expected|foreseen|planned|available|promised|pledged|earmarked) (?:from|by|for|to)\b",
    re.I,
)
_NOUN_AFTER = re.compile(
    r"\W{0,2}(?:[\w-]+ ){0,4}?(?:fund|funding|budget|package|investment|programme|program|plan|scheme|facility"
    r"|initiative|grants?|envelope|strategy"
    r"|upgrade|allocation|subsid(?:y|ies)|contribution|commitment|project|call|loan|credit)\b",
    re.I,
)
_BUDGET_OF = re.compile(
    r"\b(?:budgets?|outlay|funding|investments?|allocations?|grants?|funds?|envelope|endowment|subsid(?:y|ies)"
    r"|contribution|sum|call|loan|credit)"
    r"(?: \w+){0,2}?(?: (?:of|is|was|totals?|totall?ing|amounts? to|amounting to"
    r"|at))?[\s:–—-]{1,3}(?:approximately |around |about |some |up to |at least |over |~)?$",
    re.I,
)
_ACTIVE = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|announc(?:es|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed)|allocat(?:es|ed|ing)"
    r"|earmark(?:s|ed|ing)|grant(?:s|ed|ing)|co-?financ(?:es|ed)|commit(?:s|ted|ting)"
    r"|spen(?:ds|t|d|ding)|unveil(?:s|ed)|award(?:s|ed)|dedicat(?:es|ed)|devot(?:es|ed)|provid(?:es|ed|ing)"
    r"|inject(?:s|ed)|contribut(?:es|ed)|pays?|support(?:s|ed)|budgets|budgeted|financ(?:es|ed)|plans|intends"
    r"|approv(?:es|ed)|secur(?:es|ed)|propos(?:es|ed?)|puts?|subsidi[sz](?:es|ed?)|decided"
    r"|will|set aside|sets aside|funds|funded|made available|has|have|is|was)\b"
)
_GRANTS = re.compile(
    r"(?:(?:has|have|had|will|is|was)\s(?:\w+ly\s|also\s)?)?(?:allocat|earmark|grant|award|set aside|sets aside"
    r"|appropriat|fund|co-?financ|financ|subsidi|support|budget|provid)"
)
# Verbs whose subject gives: a "from the state" after them says nothing of the giver.
_GIVER = re.compile(r"(?:invest|announc|pledg|promis|commit|spen[dt]|unveil|plans|intends|will|inject|put)")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+\s)?(?:\w+ed|set|made|spent|put)\b", re.I)
_REFERS = re.compile(
    r"\b(?:its|this|these|the (?:strategy|plan|programme|program|mission|initiative|project|scheme|package"
    r"|institute|roadmap|agenda|(?:[a-z]+ )?(?:pillar|track|axis)"
    r"|cent(?:re|er)))\b"
)
_JOINTS = re.compile(r"\b(?:that|which|who|where|while|whereby) |[,;:] ")
_ADVERBIAL = re.compile(
    r"\W*(?:In|For|From|Between|Since|Over|With|Under|As|By|On|Of|During|After|Moreover|Further|Furthermore|Also"
    r"|Additionally)\b",
    re.I,
)
_PROPER = re.compile(
    r"\b(?!(?:This|That|These|Those|It|They|He|She|Its|Their|The|When|While|If|As|An|There|Here|We|Our)\b)[A-Z]\w+"
)
_BACK = re.compile(
    r"\W*(?:In (?:19|20)\d\d, this \w+\b|Of (?:this|these|that|which)"
    r"|This|That|These|Those|It|They|He|She|Its|Their|Here|To this end"
    r"|For this|The (?:plan|strategy"
    r"|programme|program|government|initiative|fund|project|scheme|package|budget|country|policy|region|ministry"
    r"|commission|measure|agreement|accord|deal|law|act|bill|decree|decision|reform|call))\b"
)
_CLAUSE = Pattern(
    r"; |, and (?=(?:aims?|plans?|hopes?|expects?|wants?) )|, but |,? while |,? whereas |,? although |,? compared "
    r"|, although "
)
_NEXT_CLAUSE = re.compile(r", and (?:will|has|have|had|is|was|are|plans|wants|uses)\b|, which\b")
_COMPARES = re.compile(r"\b(?:up from|double|twice|half|compared|more than in|from)\b[^,;.]{0,30}$", re.I)
_RELATIVE = re.compile(r",? (?:which|that|who)\b")
# "a 2027 budget of": the whole of the state's.
_STATE_BUDGET = re.compile(r"\ban? (?:total |record )?20\d\d (?:state |national )?budget (?:of|worth) $")
_OF_WHICH = re.compile(r",? (?:of which|including|out of which|with|, of this)\b", re.I)
_HEADED = re.compile(
    r"\b(?:budgets?|fund(?:s|ed|ing)|financ(?:es|ed|ing)|allocat(?:es|ed|ions?)|expenditure|outlays?|invest(?:s"
    r"|ed|ments?)"
    r"|provid(?:es|ed)|earmark(?:s|ed))\b",
    re.I,
)
# A sum that is a part of the one before it, or stands in one list with it.
_GOES_ON = re.compile(
    r"(?:[,;:(–—]|\b(?:and|plus|with|includ\w+|compris\w+|of which|or|up from)\b)[^.;:]{0,110}$|;\s[^.;]{0,110}$", re.I
)
_OF_THAT = Pattern(
    r"\W*(?:Of (?:this|these|that|which|the (?:total|sum))|(?:This|It|That|These|The \w+) (?:includes?"
    r"|comprises?|also)|This"
    r" is (?:made up|composed)|(?:The )?(?:remaining|rest|remainder)|Another|A further|An additional|In addition)\b"
    r"|[^.;]{3,60}\b(?:manages?|administers?|receives?|gets?|will go)\b[^.;]{0,60}\bof (?:this|that|these|it)\b",
    re.I,
)
# A sum that is a part of the one that the text last told, if further above.
_OF_TOTAL = re.compile(
    r"\W*(?:Out )?of (?:the|this|that) (?:total|overall|entire|sum|amount|budget|outlay|funding|package|allocation)\b",
    re.I,
)
# What an official says of the government: "We will invest ..."
_WE = re.compile(r"\b[Ww]e(?: also| now| therefore)? $")
# A sum that stands alone under its name: "Outlay: ₹45 crore."
_LABEL = re.compile(
    r"\W*(?:(?:Total|Estimated|Indicative|Annual|Planned|Approved|Initial) )?(?:Outlay|Budget|Funding|Allocation"
    r"|Financing"
    r"|Volume|Investment|Resources|Financial (?:envelope|framework))s?\s?[:–—-]"
)
_PART = 190  # characters between a sum and its parts
_OTHER_HAND = re.compile(
    r"\b(?:while|whereas|although|but|against|compared|unlike|companies|firms|industry|investors|banks?)\b", re.I
)
_ABROAD = re.compile(
    r"\W*(?:By (?:comparison|contrast)|In (?:comparison|contrast)|Compared (?:to|with)|Elsewhere|Abroad|Internationally"
    r"|Globally|Worldwide|Other countries)\b"
)
_EACH = re.compile(r"\s(?:each\b|per (?!year|annum|month)\w+|for each\b|a head\b)", re.I)
_COSTS_THE_STATE = re.compile(
    r"\bcost(?:s|ing)? the (?:\w+ )?(?:budget|treasury|state|government|taxpayers?) (?:\w+ ){0,2}$", re.I
)
_PLAN_COSTS = re.compile(
    r"\b(?:implement\w*|polic(?:y|ies)|plan|strategy|programme|program|roadmap|supercomputer|cent(?:re"
    r"|er))\b[^.;:,]{0,60}"
    r"\b(?:costs?|at a (?:total )?cost)\b[^.;:,]{0,40}$",
    re.I,
)
_GRANTS_IT = re.compile(r"\b(?:financ|fund|support|subsidi[sz])e?s?(?:ed)? [^,;.]{3,60} with $", re.I)
_INVESTS = re.compile(
    r"\b(?:Government|Ministry|Commission|State) (?:has |will |plans to |intends to )?(?:invest|spen[dt])\w* $", re.I
)
_PAID = re.compile(
    r"[^.;]{0,40}\b(?:financed|funded|covered|paid|borne|met)\s(?:entirely |fully |jointly )?(?:from|by|through|out of)"
    r"\s(?:the |its )?(?:\w+ ){0,2}?(?:state|public|federal|national|government|EU|European|ministr\w+|budget"
    r"|treasury)\b",
    re.I,
)
_COUNTED = re.compile(
    r"\s(?!(?:per|a|an|in|for|from|over|to|and|or|on|by|of|until|through|between|with|annually|yearly|each|every"
    r"|will|was|is|has|went|goes|were|are|have|but|as|at|which|that)\b)[a-z]"
)

_PURPOSE = re.compile(
    r"^(?:[\s,]*(?:\([^)]*\)|(?:per|a|each|every) (?:year|annum)|annually|yearly|p\.a\."
    r"|over [\w\s-]{1,25}?(?:years?|decade|months?)"
    r"|(?:by|from) (?!(?:19|20)\d\d)[^,.;:]{3,60}?(?= (?:for|to) )|(?:from|since|until|by|through|in|over|for|between"
    r"|during)(?: the)?(?: period)? (?:FY ?)?(?:19|20)\d\d(?:[-–/ ](?:to |and |until )?\d{2,4})?|in total"
    r"|of (?:this|that|the) (?:amount|sum|total|money)"
    r"|(?:has been|have been|was|were|is|are|will be|would be|being|to be|had been)?\s?(?:already |also "
    r"|initially |annually )?"
    r"(?:allocated|earmarked|dedicated|devoted|set aside|provided|granted|awarded|given|assigned|reserved"
    r"|made available|invested|spent|committed|pledged|approved|budgeted|used|available|going|intended|would go"
    r"|will go|to go|foreseen|planned|expected|promised|announced|requested|needed|put|channell?ed|injected)"
    r"|(?:in |of )?(?:[\w-]+ ){0,2}?(?:funding|funds|money|financing|grants?|investments?|budget|support|package"
    r"|calls?|loan|credit|prize|fund|programme|program|initiative|plan|subsidies|scheme|upgrade)\b))*"
    r"[\s,]*(?:(?P<verb>to (?!the\b|a\b|an\b|its\b)[\"“”']?(?:[a-z-]+))|funding|supporting|financing|in support of"
    r"|for|to"
    r"|towards?|into|in|on|aimed at|covering)\s+(?P<purpose>\S.*)",
    re.I | re.S,
)
_PURPOSE_END = re.compile(
    r"[.;!?](?:\s|$)| (?:to date|so far)\b| (?:through|under|via) (?:the|its|a|an)\b"
    r"| in (?:the )?(?:fiscal|financial) year"
    r"|,? (?:which|that is|while|whereas|although|but|until|by (?:19|20)\d\d|over (?:the|a"
    r"|\w+) [\w\s-]{0,16}(?:years?|decade)|(?:from|between|in|since|for|over|through"
    r"|during)(?: the)?(?: period)? (?:FY ?)?(?:19|20)\d\d)\b"
    r"|,? (?:as well as|and|plus|with|of which|including|accompanied by|in addition to|alongside"
    r"|on top of)[^,;.]{0,30}$"
    r"|, and [^,;.]{0,70}$|, and (?:will|has|have|is|was|wants|plans)\b"
    r"|,? (?:up|down|rising|increased|increasing|compared) (?:from|to|with)\b|, (?:almost|nearly|about|roughly|half"
    r"|twice|double|\w+ing) "
    r"|,? (?:[Uu]nder|as part of|within) (?:(?:the|its|a|this) )?[A-Z]| from (?:the|its) (?:\w+ )?(?:budget|programme"
    r"|plan|fund)\b"
    r"| (?:was|were|is|are|has been|have been|will be) (?:\w+ed|set|made|put|run|led)\b"
    r"|, (?:the|a|an|its) (?:\w+ ){1,3}(?:said|announced)\b"
    r"|, (?:has|have|will|is|was|with|making|according|followed|of which|covering|significantly|helping|allowing"
    r"|enabling|creating|reaching|bringing)\b"
    r"|(?<=\w) (?:—|–|-) |\s\(",
    re.I,
)
_BEFORE_PURPOSE = re.compile(
    r"\b(?:invest\w*|funding|funds|budget|grants?|support|spending|subsidies|programme|fund)\s(?:in|for|on|into"
    r"|towards)\s(?P<purpose>[^,;.]{3,90}?)"
    r"\s(?:(?:is|was|are|were|has been|will be|to be)\s)?(?:\w+ed\s)?(?:of|with|worth|from|to|by|will|amount(?:s|ing"
    r"|ed)? to|total(?:s|ling|ing|led)?|to the tune of|at|is|was|rose|increased"
    r"|stands at)\s[^,;.]{0,30}$",
    re.I,
)
_ITEM_PURPOSE = re.compile(
    r"\s*[-–—:,;(]*\s*(?:and )?(?:(?:with|has|at)\b )?(?:(?:an? )?(?:[\w-]+ )?(?:budget|funding|allocation|investment"
    r"|envelope"
    r"|outlay|cost)\b[^.;]{0,30}|(?<=with )(?:(?:up to|about|some|around) )?)$",
    re.I,
)
# What gets the money, as the subject of its clause: "The Zenda Institute, set up in 2019, will receive ..."
_RECIPIENT = re.compile(
    r"^\W*(?:(?:In|Since|From|By|Under|During|Moreover|Furthermore|Also|Between)\b[^,;]{0,60}, |and )?"
    r"(?P<purpose>(?:The |the |An? |[A-Z“\"])[^,;.:]{3,90}?)(?:,[^;.:]{3,80},)?"
    r"\s(?:(?:will|has|have|had|would|is to|are to|was|were|is|are|also|itself|be|been|being)\s)*"
    r"(?:receiv(?:es?|ed|ing)|gets?|got|obtain(?:s|ed)|(?:awarded|granted|given|promised|allocated|funded|financed"
    r"|supported|backed|subsidi[sz]ed|endowed|built)(?= (?:by|with|from|through|to|[$€£₹]?\d|[A-Z]{2,3}))"
    r"|benefits? from)\b[^,;.]{0,60}$"
)
# What is set up with the money: "launched the second phase with an investment of ..."
_SET_UP = re.compile(
    r"\b(?:launch|establish|creat|open|found|start|support|fund|financ)(?:s|es|e|ed|ing)? (?:the |an? "
    r"|its )?(?P<purpose>[^,;.:]{3,90}?)"
    r",? (?:with|worth|at|through) (?:(?:an? |some |about |up to |over )?(?:[\w-]+ ){0,2}(?:investment|budget|funding"
    r"|grant|cost|sum|outlay)s? (?:of )?"
    r"(?:(?:more than|over|about|around|up to) )?)?$",
    re.I,
)
# Whose budget it is: "The Institute's annual budget will rise from ..."
_OWNED = re.compile(
    r"(?P<purpose>(?:[Tt]he |[Ii]ts )?[A-Z][^,;.:]{2,60}?)['’]s? (?:\w+ ){0,2}(?:budget|funding|grant)\b[^,;.]{0,50}$"
)
_BRACKETED = re.compile(
    r"(?:^|[,;:–—]|\b(?:and|are|is|include|including|for|on|in)\b)\s+(?P<purpose>(?:(?!\b(?:and|are|is|include"
    r"|including|for)\b)[^,;:()])+?)\s?\((?:\w+ )?$"
)
_STANDS_FOR = re.compile(
    r"\W*(?:it|this|these|they|which|that|who|the (?:latter|former|same|government|ministry|state|sum|money|purpose))$",
    re.I,
)


_MONEY_COLUMN = re.compile(
    r"\b(?:budgets?|funding|funds?|amounts?|allocations?|outlays?|investments?|financing|grants?|envelope|costs?"
    r"|expenditure)\b",
    re.I,
)
_YEARS_COLUMN = re.compile(r"\b(?:periods?|years?|durations?|time ?(?:frame|line|span|horizon)|term|dates?)\b", re.I)
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)\d\d))?")
_TOTAL_ROW = re.compile(r"\W*(?:sub-?|grand )?total\b|\W*sum\b|\W*$", re.I)

_NAME_ALONE = re.compile(r"(?!(?:AI|EU|IT|ICT)\b)[A-Z][\w-]{3,}(?: [A-Z][\w-]+)*(?=$| to date| so far|,)")
_NEXT_PART = re.compile(r"[,;:] | (?:and|plus|with|including) ")
_PARTNERS = re.compile(
    r"\b(?:partners?|countries|firms|companies|students|researchers|exchange|cooperation|relations) (?:in|from|with"
    r"|of) [^.;,]{0,50}$",
    re.I,
)
_SECTION = 8  # sentences of a section in which "the plan" or "its" still speaks of what stands there
_LAST = -1  # the place of the last budget of the document, among those of its blocks
_PROSE = 20  # a "sentence" with more sums is a table or the residue of a chart


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum in its sentence; `low` and `high` bound its own clause. Offsets are of the block's view."""

    money: Money
    low: int
    high: int
    sentence: Sentence
    alone: bool
    first: bool  # of its sentence
    part: bool  # in a list item or a numbered part of a plan
    instruments: tuple[Place, ...] = ()  # named in the sentence

    def named(self, start: int, end: int) -> bool:
        """True if `start:end` is no more than the name of an instrument, with or without an article."""
        return any(start <= low <= start + 4 and high == end for low, high in self.instruments)


@dataclass(frozen=True, slots=True)
class _Given:
    """How sure the last budget of a block is and what its status is, for the parts of it that follow."""

    confidence: float = 0.0
    status: Value | None = None
    instrument: Link | None = None


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each sum that is public money for AI policy."""
    given: dict[int, _Given] = {}
    found = [
        candidate
        for block in context.document.prose()
        for candidate in (_of_table if block.kind == "table" else _of_block)(context, block, given)
    ]
    yield from _told_again(list(_with_currency(list(_with_measure(context, found)))))


def _of_block(context: Context, block: Block, given: dict[int, _Given]) -> Iterator[Candidate]:
    """The budgets of a block of prose."""
    if block.kind in ("title", "heading"):
        return
    led = given.get(block.lead_in, _lead_in(context, block)) if block.lead_in is not None else _Given()
    for sentence in block.sentences:
        last: _Sum | None = None
        whole = given.get(block.index, _Given()) if _OF_THAT.match(sentence.text) else _Given()
        if _OF_TOTAL.match(sentence.text):
            whole = given.get(block.index) or given.get(_LAST, _Given())
        whole = max(whole, led, key=lambda one: one.confidence)
        for found in _sums(context, block, sentence):
            if _is_none(context, block, found):
                continue
            confidence = _confidence(context, block, found)
            listed = _is_part(block, found, last, bool(whole.confidence))
            if listed and confidence < whole.confidence and not _has_own_giver(block, found, last):
                confidence = whole.confidence
                if last and not found.money.currency_at:  # a part is in the currency of its whole
                    whose = last.money
                    money = replace(found.money, currency=whose.currency, currency_at=whose.currency_at)
                    found = replace(found, money=money)
            if confidence:
                compared = found.money.change or _COMPARES.search(block.text[found.low : found.money.start])
                status = None if compared else (whole.status if listed else None) or led.status
                candidate = _candidate(context, block, found, confidence, status)
                if listed and whole.instrument and "instrument_id" not in candidate.links:
                    candidate = replace(candidate, links={**candidate.links, "instrument_id": whole.instrument})
                instrument = (
                    candidate.links.get("instrument_id") if _OF_TOTAL.match(sentence.text) or not listed else None
                )
                last = found
                whole = _Given(round(confidence * 0.95, 2), candidate.fields.get("status"), instrument)
                given[block.index] = given[_LAST] = whole
                yield candidate


def _has_own_giver(block: Block, found: _Sum, last: _Sum | None) -> bool:
    """True if a verb of giving stands between a sum and the one before it, so that somebody else may give it."""
    start = last.money.end if last else found.sentence.start
    if last and (joint := _NEXT_PART.search(block.text, start, found.money.start)):
        start = joint.end()  # the verb right after a sum is its own
    verbs = _ACTIVE.finditer(block.text, start, found.money.start)
    return any(_GIVER.match(m[0]) and not block.text.startswith(" be ", m.end()) for m in verbs)


def _lead_in(context: Context, block: Block) -> _Given:
    """What the words that lead to a list say of the sums in it: "The Senate has allocated:"."""
    lead_in = context.document.blocks[block.lead_in or 0]
    if not lead_in.sentences:
        return _Given()
    last = lead_in.sentences[-1]
    return _Given(0.0, _said(lead_in, ((last.start, last.end),)))


def _of_table(context: Context, block: Block, given: dict[int, _Given]) -> Iterator[Candidate]:
    """The budgets of a table one of whose columns is headed as one, each for what the first cell names.

    The public hand and AI stand above the table or in the row; a figure may have its unit in the head of its column.
    """
    head, *rows = [cells(block.text, s) for s in block.sentences] or [[]]
    titles = [block.text[a:b] for a, b in head]
    column = next((n for n, title in enumerate(titles) if n and _MONEY_COLUMN.search(title)), 0)
    above = f"{_above(context, block)} {' '.join(titles)}"
    if not column or _NOT_PUBLIC.search(above) or _NOT_GIVEN.search(titles[column]):
        return
    public = bool(_PUBLIC.search(above)) or context.subject(block, "instruments") is not None
    for places, sentence in zip(rows, block.sentences[1:], strict=True):
        if len(places) != len(head) or not (public or _is_public(context, block, sentence.start, sentence.end)):
            continue
        name, cell = places[0], places[column]
        cash = _cell_sum(context, block.text, cell, head[column])
        row = block.text[sentence.start : sentence.end]
        if not cash or not re.search("[A-Za-z]{3}", row) or _TOTAL_ROW.match(block.text[slice(*name)]):
            continue
        topic = (
            0.9 if _STRICT_AI.search(f"{row} {_near(context, block)}") else 0.75 if _STRICT_AI.search(above) else 0.0
        )
        if not topic or _NOT_PUBLIC.search(row) or (_OFF_TOPIC.search(row) and not _STRICT_AI.search(row)):
            continue
        found = _Sum(cash, cell[0], cell[1], sentence, True, True, True)
        candidate = _candidate(context, block, found, topic)
        years = next((n for n, title in enumerate(titles) if _YEARS_COLUMN.search(title) and n != column), None)
        fields = dict(candidate.fields)
        if years is not None and (match := _YEARS.fullmatch(block.text, *places[years])):
            for field, group in (("start_year", 1), ("end_year", 2 if match[2] else 1)):
                fields.setdefault(field, Value(int(match[group]), block.spans(*match.span(group))))
        fields["purpose"] = Value(block.text[slice(*name)], block.spans(*name))
        yield replace(candidate, fields=fields)


def _cell_sum(context: Context, text: str, cell: Place, head: Place) -> Money | None:
    """The sum of a cell, its unit perhaps in the head of its column: "Budget (EUR million)"."""
    document = context.document
    sums = list(money.find(text[slice(*cell)], document.country, document.raw))
    if len(sums) == 1 and sums[0].currency_at:
        return _shifted(sums[0], cell[0])
    return money.under_head(text, cell, head, document.country, document.raw)


def _near(context: Context, block: Block) -> str:
    return " ".join(h.text for h in context.document.headings(block)[:1])


def _is_part(block: Block, found: _Sum, last: _Sum | None, leads: bool) -> bool:
    """True if a sum goes on with, or is a part of, the one before it: "including €5 million for ethics"."""
    text = block.text
    start = last.money.end if last else found.sentence.start
    between, after = text[start : found.money.start], text[found.money.end : found.high]
    if not (last or leads) or len(between) > _PART or _OTHER_HAND.search(between):
        return False
    if _OFF_TOPIC.search(after) and not _STRICT_AI.search(after):
        return False
    if not found.money.currency_at and _COUNTED.match(text, found.money.end):
        return False
    return bool(not last or _GOES_ON.search(between.replace("i.e.", "")))


def _sums(context: Context, block: Block, sentence: Sentence) -> Iterator[_Sum]:
    document = context.document
    sums = list(money.find(sentence.text, document.country, document.raw))
    if not sums or len(sums) > _PROSE:
        return
    instruments = tuple((m.start, m.end) for m in context.in_sentence(sentence, "instruments"))
    part = block.kind == "list_item" or bool(measures.HEADED.pattern.match(block.text))
    edges = sorted({0, len(sentence.text), *(m.start() for m in _CLAUSE.finditer(sentence.text))})
    for number, found in enumerate(sums):
        # The two ends of a rise stand in one clause.
        before = sums[: number - 1] if found.change == "to" else sums[:number]
        low = max([edge for edge in edges if edge <= found.start] + [m.end for m in before])
        high = min([edge for edge in edges if edge >= found.end] + [m.start for m in sums[number + 1 :]])
        shift = sentence.start
        yield _Sum(
            _shifted(found, shift), low + shift, high + shift, sentence, len(sums) == 1, number == 0, part, instruments
        )


def _shifted(found: Money, by: int) -> Money:
    def move(place: Place | None) -> Place | None:
        return place and (place[0] + by, place[1] + by)

    return replace(
        found,
        start=found.start + by,
        end=found.end + by,
        minimum_at=(found.minimum_at[0] + by, found.minimum_at[1] + by),
        maximum_at=(found.maximum_at[0] + by, found.maximum_at[1] + by),
        currency_at=move(found.currency_at),
        approximate_at=move(found.approximate_at),
    )


# The gate


def _is_none(context: Context, block: Block, found: _Sum) -> bool:
    """True if a sum is no public money set aside: private, a price, hoped for, another's to compare with."""
    text, sentence = block.text, found.sentence
    start, end = found.money.start, found.money.end
    before, after = text[found.low : start], text[end : found.high]
    clause = text[found.low : found.high]
    lead = text[sentence.start : start]
    if found.money.maximum < 1000 or _COMPARED.search(lead) or _ABROAD.match(sentence.text):
        return True
    if _EACH.match(after) and found.money.maximum < 10**6:
        return True
    bare = _without_names(context, block, clause, found.low)
    cost = _NOT_GIVEN.search(bare[: start - found.low])
    paid = _PAID.match(after) or _COSTS_THE_STATE.search(before) or _PLAN_COSTS.search(before)
    if _NOT_PUBLIC.search(bare) or (cost and not (cost[0].startswith("cost") and paid)):
        return True
    if _NOT_GIVEN_AFTER.match(bare[end - found.low :]):
        return True
    if _NOT_PUBLIC.search(sentence.text) and not (
        _PUBLIC.search(before) and (_ALLOCATED.search(clause) or _GRANTS_IT.search(before) or _INVESTS.search(before))
    ):
        return True
    return _is_unreal(before, after, lead)


def _confidence(context: Context, block: Block, found: _Sum) -> float:
    """How sure it is that a sum, which is none of another kind, is a budget; 0 if nothing says so."""
    text, sentence = block.text, found.sentence
    start, end = found.money.start, found.money.end
    before, after, lead = text[found.low : start], text[end : found.high], text[sentence.start : start]
    if not found.money.currency_at and (not _BUDGET_OF.search(lead) or _COUNTED.match(text, end)):
        return 0.0
    headed = _under_budget(context, block)
    plan = measures.whole_of(context, block)
    if not _sets_aside(before, after, lead) and not headed:
        return 0.0
    public = _public(context, block, found) or (0.85 if headed and _PUBLIC.search(_above(context, block)) else 0.0)
    topic = _topic(context, block, found) or (0.85 if headed and _STRICT_AI.search(_above(context, block)) else 0.0)
    if plan and _STRICT_AI.search(plan.name):  # a sum in a numbered part of a plan is the plan's
        public, topic = max(public, 0.9), max(topic, 0.9)
    return round(public * topic, 2)


def _above(context: Context, block: Block) -> str:
    """What stands above a list item: the words that lead to its list, the headings, the title."""
    document = context.document
    lead_in = [document.blocks[block.lead_in]] if block.lead_in is not None else []
    return " ".join([*(b.text for b in (*lead_in, *document.headings(block))), document.title])


def _is_unreal(before: str, after: str, lead: str) -> bool:
    """True if the clause denies the sum, hopes for it or asks for it; "announced it would" is a promise."""
    told = _PROMISED.search(lead) or _OF_TOTAL.match(lead)
    unreal = [m for m in _UNREAL.finditer(before) if m[0].lower() != "would" or not told]
    later = _UNREAL_AFTER.match(after)
    promised = later and later["word"].lower() == "would" and told
    return bool(unreal or (later and not promised))


def _without_names(context: Context, block: Block, clause: str, low: int) -> str:
    """A clause without names of instruments and bodies: the name of a ministry of trade is no trade."""
    for mention in context.within(block.index, low, low + len(clause)):
        if mention.table != "jurisdictions":
            at = mention.start - low
            clause = clause[:at] + " " * (mention.end - mention.start) + clause[at + mention.end - mention.start :]
    return clause


def _under_budget(context: Context, block: Block) -> bool:
    """True for a list item whose list or section is headed as a budget."""
    if block.kind != "list_item":
        return False
    above = [context.document.blocks[block.lead_in]] if block.lead_in is not None else []
    return any(_HEADED.search(b.text) for b in (*above, *context.document.headings(block)[:1]))


def _sets_aside(before: str, after: str, lead: str) -> bool:
    """True if the words around a sum say that money is set aside."""
    near = before[-160:]
    if any(pattern.search(near) for pattern in (_ALLOCATED, _SPENT, _GIVES, _COSTS_THE_STATE, _PLAN_COSTS)):
        return True
    if (
        _PUBLIC_MONEY.search(after[:40])
        or _NOUN_AFTER.match(after)
        or any(p.search(after[:60]) for p in (_ALLOCATED, _SPENT, _GIVEN))
    ):
        return True
    if re.search(
        r"\b(?:funded|financed|provided|paid) by\b|^\W{0,2}(?:(?:a|per) year )?(?:(?:would|will) go|goes|went"
        r"|flows?|flowed) (?:in)?to\b|\b(?:funding|grants?"
        r"|public money)\b",
        after[:80],
    ):
        return True
    if re.search(r",? with (?:an? |some |about )?$", before) and re.fullmatch(r"\W*|\W*over .{3,30}", after):
        return True
    # A later sum of an enumeration is under the verb of the first.
    shared = re.search(
        r"(?:,| and| plus|, as well as|of which| to)\s*(?:an? |the |another |a further |an additional )?$", before
    )
    return bool(shared and any(pattern.search(lead) for pattern in (_ALLOCATED, _SPENT, _GIVES)))


def _public(context: Context, block: Block, found: _Sum) -> float:
    """How sure it is that a public hand gives the money."""
    sentence, text = found.sentence, block.text
    lead = text[sentence.start : found.money.start]
    verbs = list(_ACTIVE.finditer(lead))
    by = re.search(r"\b(?:by|from)\s(?:the\s)?([^,;.]{3,60})", text[found.money.end : sentence.end])
    gives = verbs and _GIVER.match(verbs[-1][0]) and not _PASSIVE.search(lead)
    if by and not gives and _is_public(context, block, found.money.end + by.start(1), found.money.end + by.end(1)):
        return 0.9
    if _PUBLIC_MONEY.search(sentence.text) and not _FIRM.search(lead):
        return 0.9
    if verbs and not _PASSIVE.search(lead):
        return _subject(context, block, sentence, sentence.start + verbs[-1].start())
    if _FIRM.search(text[found.low : found.money.start]) and not _PUBLIC.search(lead):
        return 0.0
    if _is_public(context, block, sentence.start, sentence.end):
        return 0.9
    if block.kind == "list_item" and context.subject(block, "instruments"):
        return 0.9
    if _earlier_public(context, block, sentence) and _BACK.match(sentence.text):
        return 0.85
    if _BUDGET_OF.search(lead) and context.instrument_of(sentence):
        return 0.85
    passive = _PASSIVE.search(text[found.money.end : found.high][:40])
    if passive and _earlier_public(context, block, sentence):
        return 0.8
    told = _LABEL.match(sentence.text) or _BUDGET_OF.search(lead) or _PLAN_COSTS.search(lead)
    if (passive or told) and not _FIRM.search(sentence.text):
        # Nobody is named who gives: the section and the title say whose money it is.
        near = " ".join(s.text for s in _earlier(context, block, sentence, _SECTION))
        return 0.8 if _PUBLIC.search(near) or _PUBLIC.search(_above(context, block)) else 0.0
    return 0.0


def _subject(context: Context, block: Block, sentence: Sentence, verb: int) -> float:
    """How sure it is that the subject of the verb at `verb` is public: the nearest noun phrase before it decides."""
    text = block.text
    edges = [sentence.start, *(sentence.start + m.end() for m in _JOINTS.finditer(text[sentence.start : verb])), verb]
    for low, high in zip(reversed(edges[:-1]), reversed(edges[1:]), strict=True):
        if _FIRM.search(text, low, high) or _has_company(context, block, low, high):
            return 0.0
        if _is_public(context, block, low, high):
            return 0.95
        if _ADVERBIAL.match(text, low, high):
            continue
        if _PROPER.search(_STRICT_AI.sub(" ", text[low:high])):
            # Who grants and allocates is mostly a public funder; who invests or announces may be anybody.
            return 0.75 if _GRANTS.match(text, verb) else 0.4
    if _BACK.match(sentence.text) and _earlier_public(context, block, sentence):
        return 0.9
    if _WE.search(text[sentence.start : verb]):
        before = _earlier(context, block, sentence, 5)
        spoken = any(_PUBLIC.search(s.text) for s in before)
        return 0.8 if spoken and not any(_FIRM.search(s.text) for s in (*before, sentence)) else 0.0
    return 0.0


def _is_public(context: Context, block: Block, start: int, end: int) -> bool:
    """True if `start:end` names a public hand: a word for one, a state that acts, an instrument."""
    if _PUBLIC.search(block.text, start, end):
        return True
    for mention in context.within(block.index, start, end):
        before = block.text[max(start, mention.start - 8) : mention.start].lower()
        if mention.table == "jurisdictions":
            inside = re.search(r"\b(?:in|from|across|within|for|to)\s(?:the\s)?$", before)
            if mention.form != "demonym" and not inside:
                return True
        elif mention.table == "instruments" or (mention.kind in _PUBLIC_KINDS and not _CONCERN.search(mention.text)):
            return True
    return False


def _has_company(context: Context, block: Block, start: int, end: int) -> bool:
    bodies = context.within(block.index, start, end, "organisations")
    return any(m.kind == "company" and not m.text.endswith(_PUBLIC_BANKS) for m in bodies)


def _earlier_public(context: Context, block: Block, sentence: Sentence) -> bool:
    return any(
        _is_public(context, context.document.blocks[s.block], s.start, s.end)
        for s in _earlier(context, block, sentence, 2)
    )


def _earlier(context: Context, block: Block, sentence: Sentence, count: int) -> list[Sentence]:
    """The last `count` sentences before one in its section, nearest first."""
    found = [s for s in reversed(block.sentences) if s.start < sentence.start]
    for index in range(block.index - 1, -1, -1):
        above = context.document.blocks[index]
        if len(found) >= count or above.kind in ("heading", "title"):
            break
        if above.kind in ("paragraph", "list_item", "quotation") and above.heading == block.heading:
            found += reversed(above.sentences)
    return found[:count]


def _topic(context: Context, block: Block, found: _Sum) -> float:
    """How sure it is that the money is for AI: said in the sentence, by the instrument, before it, or above it."""
    text, sentence = block.text, found.sentence
    reach = sentence.end
    if not found.alone and (part := _OF_WHICH.search(text, found.money.end, sentence.end)):
        # "€5 billion, of which €500 million for AI": what is said of the part is not said of the whole.
        reach = part.start()
    if _purpose_after(block, found) and (clause := _NEXT_CLAUSE.search(text, found.money.end, reach)):
        reach = clause.start()
    opening = re.match(r"[A-Z]\w+ing\b[^,;.]{3,80}, ", text[sentence.start : found.money.start])
    own = text[sentence.start + (opening.end() if opening else 0) : reach]
    if not found.alone:  # what a later clause with a sum of its own is for says nothing of this one
        high = text.find("; ", found.money.end, reach)
        own = own[: high - reach] if high >= 0 else own
    if _STRICT_AI.search(own):
        return 1.0
    instrument = context.instrument_of(sentence)
    if (
        instrument
        and _STRICT_AI.search(instrument.name)
        and (
            instrument.block == block.index
            or block.kind == "list_item"
            or _BACK.match(sentence.text)
            or _BUDGET_OF.search(text[sentence.start : found.money.start])
        )
    ):
        return 1.0
    if _STATE_BUDGET.search(text, sentence.start, found.money.start):
        return 0.0
    if any(_STRICT_AI.search(m.name) for m in context.within(block.index, sentence.start, reach, "organisations")):
        return 0.95
    near, far = (" ".join(s.text for s in _earlier(context, block, sentence, count)) for count in (2, _SECTION))
    refers = bool(_BACK.match(sentence.text) or _REFERS.search(own))
    if _STRICT_AI.search(near) and (refers or _AI.search(own) or not _purpose_after(block, found)):
        return 0.95
    after = _purpose_after(block, found)
    named = after and _NAME_ALONE.match(text, *after)
    above_it = context.document.blocks[: block.index + 1] if named else ()
    if named and any(b.kind == "paragraph" and named[0] in b.text and _STRICT_AI.search(b.text) for b in above_it):
        return 0.85  # what the money is for was told to be AI
    other = after is not None and not _AI.search(text, *after)  # told to be for something else than AI
    passive = _PASSIVE.search(text, found.money.end, sentence.end) and not other
    if _STRICT_AI.search(far) and (refers or passive):
        return 0.9
    above = " ".join(h.text for h in context.document.headings(block)[:1])
    if _STRICT_AI.search(above):
        back = _BACK.match(sentence.text) or _LABEL.match(sentence.text)
        return 0.9 if _AI.search(own) else 0.8 if back else 0.0
    titled = _STRICT_AI.search(_above(context, block)) and not _OFF_TOPIC.search(own)
    if titled and (_AI.search(own) or _LABEL.match(sentence.text)):
        return 0.8
    if not other and not _OFF_TOPIC.search(own) and len(_STRICT_AI.findall(far)) > 1:
        return 0.75
    return 0.0


# The row


def _candidate(
    context: Context, block: Block, found: _Sum, confidence: float, status: Value | None = None
) -> Candidate:
    cash, sentence = found.money, found.sentence
    whole = (min(cash.minimum_at[0], cash.maximum_at[0]), max(cash.minimum_at[1], cash.maximum_at[1]))
    fields = {
        "amount_min": Value(cash.minimum, block.spans(*cash.minimum_at)),
        "amount_max": Value(cash.maximum, block.spans(*cash.maximum_at)),
        "approximate": Value(bool(cash.approximate_at), block.spans(*(cash.approximate_at or whole))),
    }
    if cash.currency and cash.currency_at:
        fields["currency"] = Value(cash.currency, block.spans(*cash.currency_at))
    spending = not found.alone or (found.part and cash.start == found.sentence.start)
    period = periods.of(block.text, cash, found.low, found.high, first=found.first, spending=spending)
    if period.kind and period.kind_at:
        fields["period"] = Value(period.kind, block.spans(*period.kind_at))
    if period.start_year and period.start_at:
        fields["start_year"] = Value(period.start_year, block.spans(*period.start_at))
    if period.end_year and period.end_at:
        fields["end_year"] = Value(period.end_year, block.spans(*period.end_at))
    if status := _status(block, found) or status:
        fields["status"] = status
    if purpose := _purpose_of(block, found):
        fields["purpose"] = Value(block.text[slice(*purpose)], block.spans(*purpose))
    return Candidate(
        "budgets",
        context.document.source_id,
        f"budgets:{block.spans(*cash.minimum_at)[0].start}",
        "budgets.sum_set_aside",
        confidence,
        fields=fields,
        links=_links(context, block, found),
        context=block.spans(sentence.start, sentence.end),
        block=block.index,
    )


def _status(block: Block, found: _Sum) -> Value | None:
    """The firmest word of the sum's own clause; a promise of an allocation is a promise."""
    start, end = found.money.start, found.money.end
    if found.money.change == "from":
        return None
    done = _DONE.match(block.text, end, found.high)
    high = done.end() + 20 if done else min(found.high, end + 50)
    if clause := _RELATIVE.search(block.text, end, high):  # what the money's object will do is no status
        high = clause.start()
    places = ((max(found.low, start - 160), start), (end, high))
    # "and €2 million has been earmarked": what stands before is said of another sum
    return _said(block, places[1:] if done else places)


def _said(block: Block, places: tuple[Place, ...]) -> Value | None:
    """The firmest word for a status that stands in one of the places, nearest first."""
    for pattern, status in ((_ANNOUNCED, "announced"), (_ALLOCATED, "allocated"), (_SPENT, "spent")):
        for low, high in places:
            if match := pattern.search(block.text, low, high):
                return Value(status, block.spans(*match.span()))
    return None


def _purpose_of(block: Block, found: _Sum) -> Place | None:
    """What the money is for, in the source's words."""
    text, start = block.text, found.money.start
    if place := _purpose_after(block, found):
        return place
    if match := re.match(r"To [a-z]+ [^,;.]{3,80}(?=, )", text[found.sentence.start : start]):
        return found.sentence.start, found.sentence.start + match.end()
    if found.part and _LABEL.match(text, found.sentence.start) and found.sentence.start:
        return _item_purpose(block, found.sentence.start)
    if found.part and (match := _ITEM_PURPOSE.search(text[:start])):
        return _item_purpose(block, match.start())
    patterns = (_BEFORE_PURPOSE, _BRACKETED, _RECIPIENT, _SET_UP, _OWNED)
    for match in (m for pattern in patterns if (m := pattern.search(text[found.low : start]))):
        place = (found.low + match.start("purpose"), found.low + match.end("purpose"))
        if not found.named(*place) and not _STANDS_FOR.match(match["purpose"]):
            return place
    return None


def _purpose_after(block: Block, found: _Sum) -> Place | None:
    text, end = block.text, found.money.end
    stop = min(found.high, found.sentence.end)
    match = _PURPOSE.match(text[end:stop])
    return _trimmed(text, end + _begin(match), stop) if match else None


def _begin(match: re.Match[str]) -> int:
    return match.start("verb") + 3 if match["verb"] else match.start("purpose")


def _trimmed(text: str, start: int, stop: int) -> Place | None:
    phrase = text[start:stop]
    if end := _PURPOSE_END.search(phrase):
        phrase = phrase[: end.start()]
    phrase = phrase.rstrip(" .,;:—–-")
    if phrase.endswith(("”", '"')) and "“" not in phrase and phrase.count('"') != 2:  # the end of what somebody said
        phrase = phrase[:-1].rstrip(" .,;:—–-")
    if re.match(
        r"(?!financing [a-z])(?:be [a-z]+ed\b"
        r"|(?:[\w-]+ ){0,2}?(?:funding|funds|money|grants|subsidies|financing)\b(?! for| of))",
        phrase,
    ):
        return None
    if not re.search(r"[A-Za-z]{2}", phrase) or re.match(
        r"(?:the )?(?:period|first time|example|instance|19|20\d\d|(?:previous|same|following|current|last|next"
        r"|coming) "
        r"(?:\w+ )?(?:year|period)|(?:latter|former)$|(?:it|this|them)$|(?:[\w'’]+ ){0,3}budget$)",
        phrase,
        re.I,
    ):
        return None
    return start, start + len(phrase)


def _item_purpose(block: Block, stop: int) -> Place | None:
    """The text of a list item between its title ("Track one: ...") and the words that name its budget."""
    head = re.match(r"[^.;:]{2,60}?(?::|\s[-–—]|—)\s*", block.text[:stop])
    numbered = measures.HEADED.pattern.match(block.text)
    start = numbered.start("title") if numbered else head.end() if head else 0
    phrase = block.text[start:stop].rstrip(" -–—,;:.")
    return (start, start + len(phrase)) if len(phrase) > 3 else None


def _links(context: Context, block: Block, found: _Sum) -> dict[str, Link]:
    links = {"jurisdiction_id": _jurisdiction(context, block, found)}
    instrument = _instrument(context, block, found)
    if block.kind == "table" and instrument and instrument.block != block.index:
        instrument = None  # the row names its own
    if instrument:
        spans = instrument.spans(context.document)
        links["instrument_id"] = Link("instruments", key=instrument.key, spans=spans)
    return {field: link for field, link in links.items() if link.key or link.name}


def _instrument(context: Context, block: Block, found: _Sum) -> Mention | None:
    """The instrument of a sum: the nearest one in its sentence, of the sentence before, or the section's."""
    sentence = found.sentence
    mentions = context.in_sentence(sentence, "instruments")
    named = [m for m in mentions if m.end <= found.money.start or m.start >= found.money.end]
    if named:
        return min(named, key=lambda m: (min(abs(m.start - found.money.end), abs(found.money.start - m.end)), m.start))
    if _BACK.match(sentence.text) or _REFERS.search(sentence.text):
        for earlier in _earlier(context, block, sentence, 2):
            if told := context.in_sentence(earlier, "instruments"):
                return told[0]
    # The title of a text names what the whole of it is about, not what a sum in it pays for.
    subject = context.subject(block, "instruments")
    return None if subject and context.document.blocks[subject.block].kind == "title" else subject


def _jurisdiction(context: Context, block: Block, found: _Sum) -> Link:
    """Who pays: a state named in the sentence, first before the sum, else in the sentences before, else above."""
    sentence = found.sentence
    position = block.sentences.index(sentence)
    earlier = block.sentences[max(0, position - 2) : position] if _BACK.match(sentence.text) else ()
    places = [(sentence.start, found.money.start), (found.money.end, sentence.end)]
    for start, end in [*places, *((s.start, s.end) for s in reversed(earlier))]:
        named = [m for m in context.within(block.index, start, end, "jurisdictions") if not _is_partner(block, m)]
        named.sort(
            key=lambda m: m.form == "demonym"
        )  # "the Bavarian Government of Bavaria": a name before an adjective
        if named:
            return Link("jurisdictions", name=named[0].name, spans=named[0].spans(context.document))
    return context.jurisdiction_of(block, sentence.start, sentence.end)


def _is_partner(block: Block, place: Mention) -> bool:
    """True if a place is where somebody else is: "partners in Asia and Freedonia"."""
    return bool(_PARTNERS.search(block.text, max(0, place.start - 80), place.start))


def _with_measure(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    """Links a sum in a list item or a numbered part to the measure that it is."""
    blocks = context.document.blocks
    parts = {
        block.index
        for block in (blocks[candidate.block] for candidate in found)
        if block.kind == "list_item" or measures.HEADED.pattern.match(block.text)
    }
    listed = {m.block: m for m in reversed(context.candidates(measures.extract)) if m.block in parts} if parts else {}
    for candidate in found:
        if part := listed.get(candidate.block):
            links = {"measure_id": Link("measures", key=part.key, spans=part.fields["title"].spans)}
            if instrument := part.links.get("instrument_id"):
                links["instrument_id"] = instrument
            candidate = replace(candidate, links={**links, **candidate.links})
        yield candidate


def _with_currency(found: list[Candidate]) -> Iterator[Candidate]:
    """Carries a currency over to figures for the same instrument that lack one (codebook: budgets)."""
    known: dict[str, Value] = {}
    for candidate in found:
        if "currency" in candidate.fields and "instrument_id" in candidate.links:
            known.setdefault(candidate.links["instrument_id"].key, candidate.fields["currency"])
    for candidate in found:
        instrument = candidate.links.get("instrument_id")
        if "currency" not in candidate.fields and instrument and instrument.key in known:
            candidate = replace(candidate, fields={**candidate.fields, "currency": known[instrument.key]})
        yield candidate


def _told_again(found: list[Candidate]) -> Iterator[Candidate]:
    """Gives the repeats of one allocation one instrument and one purpose (codebook: the same figure twice is one row).

    Only an exact figure, of three digits or more, is the same sum when it comes again.
    """
    first: dict[tuple[object, ...], Candidate] = {}
    for candidate in found:
        fields, links = candidate.fields, candidate.links
        figure = str(fields["amount_min"].value).rstrip("0")
        currency = fields["currency"].value if "currency" in fields else ""
        key = (figure, fields["amount_min"].value, fields["amount_max"].value, currency)
        whole = first.setdefault(key, candidate)
        if whole is not candidate and len(figure) >= 3 and "measure_id" not in {**links, **whole.links}:
            if "purpose" in whole.fields:
                fields = {name: value for name, value in fields.items() if name != "purpose"}
            others = {name: link for name, link in links.items() if name != "instrument_id"}
            told = {"instrument_id": whole.links["instrument_id"]} if "instrument_id" in whole.links else {}
            candidate = replace(candidate, fields=fields, links=others | told)
        yield candidate
