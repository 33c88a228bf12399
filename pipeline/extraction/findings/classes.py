"""Classes of words that judge, from which the rules' frames are made (codebook: findings)."""

from __future__ import annotations

# Between a copula and what it says: "is still very", "has so far been only".
ADVERBS = (
    r"(?:(?:still|very|too|so|far|much|rather|quite|somewhat|even|also|both|currently|now|already|thus|often|only"
    r"|relatively|therefore|yet|all|more|most|at best|[a-z]+ly) ){0,3}"
)
COPULA = (
    r"(?:is|are|was|were|remain(?:s|ed)?|becom(?:es?|ing)|became|seem(?:s|ed)?|appear(?:s|ed)?|prov(?:es?|ed)|look(?:s"
    r"|ed)?"
    r"|(?:has|have) been)"
)

# What is said of a thing that does not do as it should: "is costly", "are ill-suited".
BAD = (
    r"(?:alarming(?! the)|arbitrary|archaic|ad hoc|burdensome|chaotic|contentious|contested|controversial|costly"
    r"|counterproductive|cumbersome|dangerous|disappointing|disjointed|elusive|expensive|flawed|fragile"
    r"|haphazard|harmful|hollow|ill-(?:defined|suited|equipped|prepared|designed)|impractical|inaccessible|inaccurate"
    r"|incapable|incomplete|inconsistent|indiscriminate|ineffective|inflexible|insufficient|inadequate|intrusive"
    r"|invasive|lacking|lagging|lengthy|marginal|meagre|minimal|misguided|misleading(?! \w)|murky|naive|narrow in"
    r"|obscure"
    r"|onerous"
    r"|out of touch|overdue|overloaded|overwhelmed|perilous|premature|prohibitive|questionable|reactive|risky|rushed"
    r"|scarce|shallow|shaky|short-?sighted|skewed|slow|sparse|stagnant|tenuous|troubling|unaccountable|unaffordable"
    r"|uncoordinated|under (?:threat|strain|fire)|uneven|unequal|unfair|unfinished|unhelpful|unjust|unjustified"
    r"|unlikely"
    r"|unmet|unproven|unrealistic|unresolved|unsafe|unsuitable|unsustainable|untested|unworkable|wasteful|worrisome)"
)
# What is said of a thing that does well: "is exemplary", "were well received".
GOOD = (
    r"(?:admirable|beneficial|commendable|encouraging(?! \w)|exceptional|excellent|exemplary|far-sighted"
    r"|forward-looking"
    r"|fruitful|groundbreaking|impressive|outstanding|remarkable|robust|sound|thriving|unparalleled"
    r"|unrivalled|visionary|vibrant|well[- ](?:received|funded|resourced|designed|established|developed|placed"
    r"|positioned|prepared|equipped|suited|regarded|run|integrated|educated|structured|coordinated|advanced)"
    r"|world-class)"
)
# Of what this is said.
PRAISED = (
    rf"an? (?:[\w-]+,? (?:and |yet |but )?){{0,2}}?(?:{GOOD}|timely|ambitious|bold|comprehensive|innovative|pioneering"
    rf"|valuable"
    r"|welcome|thoughtful|landmark|successful|effective)(?: and \w+)? (?:document|strategy|policy|plan|framework"
    r"|initiative|law"
    r"|approach|move|effort|milestone|example|model|achievement|step|reform|programme|system)"
)
# What one cannot do without: "is essential", "is a prerequisite".
NEEDED = (
    r"(?:necessary|essential|crucial|vital|critical|imperative|indispensable|paramount|pivotal|(?:key"
    r"|fundamental)(?= to)"
    r"|of (?:the )?(?:utmost|paramount|critical|great|vital|crucial) importance"
    r"|an? (?:\w+ )?(?:must|prerequisite|precondition|necessity|imperative))"
)
# Who finds fault, and how they say so.
CRITICS = (
    r"(?:critics|campaigners|opponents|activists|sceptics|skeptics|watchdogs|(?:civil|digital|human|privacy)"
    r"(?: rights)? (?:groups|advocates|organi[sz]ations|campaigners|activists|experts)|rights groups|advocacy groups"
    r"|NGOs"
    r"|whistle-?blowers|opposition (?:parties|politicians|members|MPs))"
)
FAULT = (
    r"(?:say|said|argue[sd]?|claim(?:ed)?|contend(?:ed)?|allege[sd]?|maintain(?:ed)?|denounce[sd]?|accuse[sd]?"
    r"|decr(?:y|ied))"
)
