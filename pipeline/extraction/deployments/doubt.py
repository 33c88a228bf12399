"""What is no use that there is: norms, hopes, questions, lessons, and what people say in polls (codebook: rule 8)."""

from __future__ import annotations

import re

from pipeline.extraction.patterns import compiled

# "calls to ban the police's use of ...": not that it is used.
NORM = re.compile(
    r"\b(?:ban\w*|prohibit\w*|limit\w*|restrict\w*|regulat\w*|govern(?:s|ing|ed)?|rules?|laws?|bill|guidelines?"
    r"|calls?|campaign\w*|petition\w*|overs\w+"
    r"|supervis\w*|will|legislation|consider\w*|propos\w*|moratorium|oppos\w*|against|future|possible|potential|any"
    r"|about|(?:guidance|opinions?|decisions?|debates?|reports?) on)\b[^.;,]*$"
)
# "will explore how the city uses X" does not say that it does.
_OPEN_QUESTION = re.compile(
    r"\b(?:explor|examin|stud[iy]|assess|ask|consider|review|determin|investigat|discuss|decid)\w*(?: \w+){0,2}"
    r" (?:how|whether|why|if) [^.;:,]{0,100}$"
)
# What is not said of a use that there is.
UNREAL = compiled(
    r"(?i)\b(?:should|could|can|(?-i:may)|might|would|must|shall|needs? to"
    r"|cannot|not|never|no|if|whether|unless|potential\w*|possib\w+"
    r"|propos\w+|recommend\w*|consider\w*|explor\w+|stud(?:y|ies|ied)|ban(?:s|ned)?|prohibit\w*|restrict\w*"
    r"|regulat(?!or)\w+|moratorium|calls? for|called for|guidelines?|guidance|principles|law|bill|legislation|rules"
    r"|debate\w*|discuss\w*|research\w*|conference|workshop|curriculum|survey|respondents|imagine|future)\b"
    r"|\b(?:Act|Law|Bill)\b|\b(?:calls?|called|asks?|asked|rules|opinion|report) (?:for|on) the\b"
)
# In the clause that tells of a use, these make it none.
DOUBTED = compiled(
    r"(?i)\b(?:should|could|(?-i:may)|might|would|must|shall|cannot|never|no|not|if|whether|unless|potential\w*"
    r"|possib\w+|propos\w+|recommend\w*|consider\w*|explor\w+|stud(?:y|ies|ied)|ban(?:s|ned)?|prohibit\w*"
    r"|restrict\w*|regulat(?!or)\w+|moratorium|calls? for|called for|guidelines?|principles|bill|legislation|rules"
    r"|requirements?|requires?|discuss\w*|debate\w*|research\w*|conference|workshop|opportunit\w+|challenges?"
    r"|risks? of|need(?:s|ed)? to|aims? to|hopes?|vision|imagine|future|such as)\b"
    r"|\b(?:Act|Law|Bill|Directive|Regulation)\b"
)
_TAUGHT = re.compile(
    r"\b(?:AI|[Aa]rtificial intelligence) (?:in|into|to) (?:[\w-]+ ){0,5}(?:curricul|syllab|lessons|classes|courses)"
)
_NO_FACT = re.compile(
    r"\b(?:should|could|can(?! now)|may|might|would|must|to|not|never|cannot|if|how|that"
    r" can be|let|(?<!, )where|whether|shall|need)\s+(?:be\s+|also\s+|even\s+)?$"
    r"|\b(?:[Nn]o|[Nn]either|nor) $|\bways (?:in which |that )?[^.;,:]{0,50}$"
    r"|\b(?:does|do|did|is|are|was|were|has|have|had) (?:\w+ )?not\b[^.;,:]{0,40}$"
    r"|(?:^|[;:,]\s|\b(?:and|but|asked|asks)\s)(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|[Ww]hen(?:ever)?"
    r"|[Bb]efore|[Ii]magine)\s[^,;:]*$"
    r"|(?:^|[;:]\s|\b(?:and|but|asked|asks)\s)[Ww]here\s[^,;:]*$"
    r"|\bden(?:y|ies|ied|ying)\b[^.;]{0,60}$"
    r"|(?:^|[:–] )(?:Ensure|Enable|Allow|Help|Encourage|Let|Require)\b[^.;]*$"
    r"|\b(?:worr(?:y|ies|ied)|fear(?:s|ed)?|doubt(?:s|ed)?|suspect(?:s|ed)?|hop(?:es?|ed)|imagin\w+) that [^,;:]*$"
    r"|\b(?:recommend|propos|demand|suggest|request|urg|insist)\w* that [^,;:]*$"
    r"|\b(?:to|that|will|can|would|could) (?:help|let|make|encourage|support|enable|allow) [^,;:]{0,60}$"
    r"|(?<!,)\s(?:authorities|agencies|bodies|institutions|departments|governments|administrations|states|services)"
    r"\s(?:that|who|which)\s$"
)
# "the name given to the system": no infinitive.
_TO_A_THING = re.compile(r"\bto $")
_THING = re.compile(r"(?:the|an?|its|their|this)\b")
_SURVEY = re.compile(
    r"(?:%|\bper ?cent) of (?:all |the )?(?:[\w-]+ ){0,3}?(?:respondents|adults|people|citizens|residents|firms"
    r"|companies"
    r"|businesses|employees|users|agencies|governments|organi[sz]ations|authorities|bodies|institutions"
    r"|municipalities"
    r"|[A-Z][a-z]+ans)\b"
    r"|\b(?:[Ii]n a (?:poll|survey)|respondents|surveyed)\b"
)


def is_no_fact(text: str, start: int) -> bool:
    """Whether what begins at `start` of a sentence is only wished for, conditional, denied, or taught."""
    before = _TO_A_THING.sub("", text[:start]) if _THING.match(text, start) else text[:start]
    return bool(_TAUGHT.search(text, start) or _NO_FACT.search(before))


def is_asked(text: str, start: int) -> bool:
    """Whether a sentence tells of a poll, or asks whether what begins at `start` is so."""
    return bool(_SURVEY.search(text) or _OPEN_QUESTION.search(text, 0, start))
