"""Words of money that more than one question about a sum asks for (codebook: budgets)."""

from __future__ import annotations

import re

STRICT_AI = re.compile(
    r"\b(?:A\.?I\.?|\w*AI[\w-]*|\w*\.ai|[Aa]rtificial [Ii]ntelligence|[Mm]achine[- ][Ll]earning"
    r"|[Ll]anguage [Mm]odels?"
    r"|[Rr]obot\w*|[Ss]uper-?comput\w+|[Aa]lgorithm\w*)\b"
)
OFF_TOPIC = re.compile(
    r"\b(?:roads?|rail(?:ways?)?|housing|hospitals?|pensions?|climate|energy|defen[cs]e|military|agricultur\w+"
    r"|tourism|sports?"
    r"|water|floods?|vaccines?|welfare|refugees?|museums?)\b",
    re.I,
)
PUBLIC = re.compile(
    r"\b(?:government(?:s|al)?|ministr(?:y|ies)|ministers?|president|chancellor|premier|parliament|congress"
    r"|senate|states?"
    r"|federal|federation|national|public(?:ly)?|regional|provinc(?:e|ial)|municipal\w*|cabinet|treasury|(?:European "
    r"|the )Commission"
    r"|council|regions|municipalities|cantons|secretar(?:y|ies)|task ?force|city of|county|canton(?:al)?|agency"
    r"|agencies|authority|authorities"
    r"|departments?|EU"
    r"|European Union|(?-i:the Union)|member states"
    r"|taxpayers?|stimulus|Crown|schemes?|call[’'´]s|calls? for (?:proposals|projects|tenders|applications)"
    r"|(?:state|federal|national|annual) budget|administration|Innovation Fund|programme|program|strategy|plan|mission"
    r"|the (?:(?:new|approved|proposed|draft|latest|\d{4}) )?budget"
    r"|European (?:funds?|funding)|(?:Recovery and Resilience|Connecting Europe) Facility|(?:Cohesion|Social"
    r"|Regional Development"
    r"|Structural) Funds?"
    r"|(?:Spring|Autumn|(?:19|20)\d\d(?:[-–/]\d\d)?) Budget|budget (?:bill|act|law|agreement)|(?:Spending"
    r"|Budget) Review"
    r"|state-owned|publicly owned|(?:this|next|last) year['’]s budget"
    r"|allocations?|outlay|appropriations?)\b",
    re.I,
)
PUBLIC_MONEY = re.compile(
    r"\b(?:state|federal|national|public|government|Union|taxpayers?['’]?) (?:budget|funding|funds|money)\b"
    r"|\bBudget 20\d\d\b",
    re.I,
)
# "public investment of €6 million, with another €3 million from the private sector"
PUBLIC_OF = re.compile(
    r"\b(?:public|state|government|federal) (?:funding|funds|investments?|money|spending|resources) "
    r"(?:of|amounting to|worth|totalling|totaling) (?:about |around |some |over |up to |roughly |an? )*$",
    re.I,
)
# A hand that is not the public one, and money that is nobody's budget.
NOT_PUBLIC = re.compile(
    r"\b(?:(?<!public and )(?<!public[-–])(?<!public or )private (?:investments?|funding|capital|equity|money"
    r"|finance)|privately|venture(?! capital (?:arm|unit|vehicle|branch) of)|(?:seed|risk"
    r"|private) capital|investors?"
    r"|shareholders?|raised [$€£]|raised (?:a|an) |valuations?|valued at|turnover|revenues?|market (?:size|value"
    r"|share|cap\w*)"
    r"|fines?|fined|penalt(?:y|ies)|sanctions of|irregularities|fraud|prescriptions|acquired|acquisition|takeover|IPO"
    r"|Series [A-E]\b|funding rounds?|donat\w+|philanthrop\w+|tariffs?|bonds?|GDP|gross domestic)\b",
    re.I,
)
# Before a sum, or right after it: money that is worth, cost, saved or hoped for, not given.
NOT_GIVEN = re.compile(
    r"\b(?:(?<!public and )(?<!public[-–])private(?! and public)|(?:the |AI |global )market\b(?! surveillance)|sales"
    r"|profits?|earn(?:s|ed|ings?)?"
    r"|econom(?:y|ies) (?:by|grow\w*)"
    r"|(?:production|output|gross|added|industry|sector) value"
    r"|economic (?:value|impact|benefits?|gains?|output|growth)|financial (?:impact|benefits?)"
    r"|contribut\w+ (?:\S+ ){0,6}?(?:economy|GDP)"
    r"|industr(?:y|ies)(?: \w+){0,3} (?:at|worth|of|to)\b|(?:to|will|would) exceed|estimates? the [^,;.]{3,60} at\b"
    r"|stipends?|salar(?:y|ies)|wages?|housing|rents?|costs?(?! of (?:the )?(?:programme|program|plan|project))|costing"
    r"|minimum (?:investment|capital|deposit)|(?:deals?|contracts?|orders?|fortune) (?:worth|valued|of)"
    r"|(?:global|worldwide) (?:spending|expenditure|investments?)|prices?(?! tag)|sav(?:e|ed|es|ing|ings)"
    r"|(?:projects|contracts|purchases|procurements?|tenders|transactions|deals) (?:exceeding|above|over|below|under"
    r"|in excess of|(?:worth|valued at) more than)(?=[^a-z]*$)"
    r"|loss(?:es)?|damages?|exports?|imports?|compensation|debt|(?<!have )(?<!has )mobili[sz]\w+|leverag\w+|unlock\w*"
    r"|crowd(?:ing)? in|trigger\w*|attract\w*)\b",
    re.I,
)
ALLOCATED = re.compile(
    r"\b(?:allocat\w+|allot\w*|earmark\w*|ring-?fenc\w+|voted|set(?:s|ting)? aside|commit(?:s|ted|ting|ment"
    r"|ments)?|(?<!\ba )(?<!the )(?<!its )(?<!no )dedicat\w+|devot\w+"
    r"|approv\w+|cleared|award\w*|appropriat\w+|designat(?:es|ed|ing)"
    r"|budgeted|made available|mak(?:es|ing) available|assign\w*|releas\w+|reserv\w+|sanctioned|grant(?:s|ed|ing))\b",
    re.I,
)
SPENT = re.compile(
    r"\b(?:spent|invested|disbursed|poured|channell?ed|ploughed|paid for by|paid(?: out)?(?! (?:from|by|for))"
    r"|(?:has|have"
    r"|had|was|were) (?:already )?funded|(?:has|have) (?:already |so far )?provided"
    r"|spends"
    r"|received|(?:was|were) built)\b",
    re.I,
)
BUDGET_OF = re.compile(
    r"\b(?:budgets?|outlay|funding|investments?|allocations?|grants?|funds?|envelope|endowment|subsid(?:y|ies)"
    r"|contribution|sum|call|loan|credit)"
    r"(?: \w+){0,2}?(?: (?:of|is|was|(?:is |was )?(?:expected|set|planned|projected|forecast"
    r"|estimated) (?:to (?:be|reach"
    r"|total|come to|amount to)|at)|comes? to|came to|stands at|stood at|reach(?:es|ed)|totals?|totall?ing"
    r"|amounts? to|amounting to"
    r"|at))?[\s:–—-]{1,3}(?:approximately |around |about |some |up to |at least |over |~)?$",
    re.I,
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+\s)?(?:\w+ed|set|made|spent|put|available)\b", re.I)
REFERS = re.compile(
    r"\b(?:its|this|these|the (?:strategy|plan|policy|programme|program|mission|initiative|project|scheme|package"
    r"|call|fund|grants?|institute|roadmap|agenda|total|(?<=[Cc]omplementing the )budget"
    r"|(?:[a-z]+ )?(?:pillar|track|axis)"
    r"|cent(?:re|er)))\b",
    re.I,
)
BACK = re.compile(
    r"\W*(?:In (?:19|20)\d\d, this \w+\b|Of (?:this|these|that|which)"
    r"|This|That|These|Those|It|They|He|She|Its|Their|Here|To this end"
    r"|For this|The (?:[a-z-]+ )?(?:plan|strategy"
    r"|programme|program|government|initiative|fund|project|scheme|package|budget|country|policy|region|ministry"
    r"|commission|measure|agreement|accord|deal|law|act|bill|decree|decision|reform|call))\b"
)
# A sum that is a part of the one that the text last told, if further above.
OF_TOTAL = re.compile(
    r"\W*(?:Out )?of (?:the|this|that) (?:total|overall|entire|sum|amount|budget|outlay|funding|package|allocation)\b",
    re.I,
)
# A sum that stands alone under its name: "Outlay: ₹45 crore."
LABEL = re.compile(
    r"\W*(?:(?:Total|Estimated|Indicative|Annual|Planned|Approved|Initial) )?(?:Outlay|Budget|Funding|Allocation|Cost"
    r"|Financing"
    r"|Volume|Investment|Resources|Financial (?:envelope|framework))s?"
    r"(?: \([^()]*\))?\s?[:–—-]"
)
COSTS_THE_STATE = re.compile(
    r"\bcost(?:s|ing)? the (?:\w+ )?(?:budget|treasury|state|government|taxpayers?) (?:\w+ ){0,2}$", re.I
)
PLAN_COSTS = re.compile(
    r"\b(?:implement\w*|polic(?:y|ies)|plan|strategy|programme|program|roadmap|supercomputer|cent(?:re"
    r"|er))\b[^.;:]{0,60}"
    r"\b(?:costs?|at a (?:total )?cost)\b[^.;:,]{0,40}$",
    re.I,
)
SECTION = 8  # sentences of a section in which "the plan" or "its" still speaks of what stands there
# The head of a column of money.
MONEY_COLUMN = re.compile(
    r"\b(?:budgets?|funding|funds?|amounts?|allocations?|outlays?|investments?|financing|grants?|envelope|costs?"
    r"|expenditure|appropriations?|appropriated|allocated|disbursed|disbursements?|spending|ceilings?|contracted"
    r"|resources)\b",
    re.I,
)
