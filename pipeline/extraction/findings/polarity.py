"""Rules for words that tell good from bad by their sense alone (codebook: findings).

A word of these classes judges what a clause is on only where it is said of it: as its predicate, in what it is found to
have or to show, or as the head of its subject. "The registers are patchy", "it has patchy registers" and "a shortage of
registers slows the work" judge; "a fund for patchy registers" and "a law against harms" don't.
"""

from __future__ import annotations

from pipeline.extraction.findings.classes import ASSETS, BAD, EVILS, GOOD, WORSENS
from pipeline.extraction.findings.words import rule

# How one says what a thing is, and what it has or shows.
_IS = (
    r"(?:is|are|was|were|remain(?:s|ed|ing)?|becom(?:es?|ing)|became|(?:seem|appear)(?:s|ed)?(?: to be)?"
    r"|prov(?:es?|ed)(?: to be)?|looks?|feels?|(?:has|have) been)"
)
_HAS = (
    r"(?:has|have|had|having|show(?:s|ed|n|ing)?|demonstrat(?:es?|ed|ing)|reveal(?:s|ed|ing)?|expos(?:es|ed|ing)"
    r"|reflect(?:s|ed|ing)?|indicat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|point(?:s|ed|ing)? to|signal(?:s|led|ling)?"
    r"|confirm(?:s|ed)?|exhibit(?:s|ed)?|display(?:s|ed)?|fac(?:es?|ed|ing)|experienc(?:es?|ed|ing)"
    r"|suffer(?:s|ed)? from|creat(?:es|ed|ing)|caus(?:es|ed|ing)|generat(?:es|ed|ing)|produc(?:es|ed|ing)"
    r"|present(?:s|ed|ing)|pos(?:es|ed|ing)|ensure[sd]|deliver(?:s|ed|ing)|yield(?:s|ed)|enjoy(?:s|ed)"
    r"|le(?:ads|d|ading) to|result(?:s|ed|ing)? in|g(?:ives|ave|iving) rise to|constitute[sd]?|represent(?:s|ed)?"
    r"|mark(?:s|ed)|entail(?:s|ed)?|le(?:aves|ft)|characteri[sz]ed by|marked by|based on|due to|owing to|because of"
    r"|t(?:akes|ook)|come to|ma(?:kes|de)|rais(?:es|ed))"
)
# What it works with: "relies on outdated registers".
_WORKS = (
    r"(?:receive[sd]?|g[eo]ts?|offer(?:s|ed)?|provide[sd]?|use[sd]?|(?:rel(?:y|ies|ied)|depend(?:s|ed)?|rest(?:s|ed)?"
    r"|buil(?:ds|t)|runs?|ran) on|(?:operat(?:es?|ed)|work(?:s|ed)?|struggl(?:es?|ed)) (?:with|under|on|in)|pays?|paid)"
)
# What does not stand between these and what they say: "is not", "has a law against".
_PARTS = (
    r"(?:not|no|never|without|nor|less|than|for|to|from|on|about|against|over|of|in|at|by|into|towards?|with"
    r"|through|under|between|beyond|besides|despite|amid|given|the|that|which|who|whose|where|when|whether|if|how|what"
    r"|because|would|could|should|may|might|can|will)\b"
)
_A_SET_OF = r"(?:set|series|number|range|degree|level|kind|sort|form|lot) of"
_UP_TO = rf"\s+(?:(?:{_A_SET_OF}|(?!{_PARTS})[\w’'“\"-]+,?)\s+){{0,4}}?"
_IS_SO = rf"\b{_IS}\s+(?:(?!{_PARTS}|\w+ing\b)[\w’'“\"-]+,?\s+){{0,4}}?"
# That a noun is no part of another ("a risk assessment"), and that a clause goes on with what its subject does.
_HEAD = (
    r"\b(?=\s*(?:[.,;:!?”\"’')(\[—–]|$|(?:of|in|for|to|on|at|by|with|from|as|and|or|but|between|among|across|within"
    r"|that|which|when|where|is|are|was|were|ha[sd]|have|remains?|persists?|exists?|arises?|around|over|regarding"
    r"|concerning|against|towards?|because|despite|due|linked|related|caused|posed|than|compared)\b))"
)
_DOES = r"(?=[^;]* (?:is|are|was|were|ha[sd]|have|\w+(?<!s)s|\w+ed)\b)"

POLAR = (
    rule(
        "challenge.bad",
        rf"{_IS_SO}[“\"‘']?(?:{BAD}(?![\w-])|{EVILS}{_HEAD})",
        rf"\b{_HAS}{_UP_TO}(?:{BAD}(?![\w-])|{EVILS}{_HEAD})",
        rf"\b{_WORKS}{_UP_TO}{BAD}(?![\w-])|\b(?:with|amid|in an?) (?:only |very |rather |such |often )?{BAD} \w+",
        example="The registers of ferries seem quite murky.",
        judgement="seem quite murky",
    ),
    rule(
        "challenge.evil",
        rf"^(?:the )?(?:(?!{_PARTS})[\w’'-]+,? ){{0,3}}?(?:{EVILS}{_HEAD}|{BAD} (?!{_PARTS})[\w’'-]+\b){_DOES}",
        example="Structural inertia of the ferry office explains the silence.",
        judgement="Structural inertia",
    ),
    rule(
        "challenge.worsens",
        rf"\b{WORSENS}e?s\b|\b(?:has|have|had|is|are|was|were|been) (?:\w+ly )?{WORSENS}(?:ed|ing)\b",
        example="Fog disrupts the ferries.",
        judgement="disrupts",
    ),
    rule(
        "strength.well",
        rf"{_IS_SO}[“\"‘']?{GOOD}(?![\w-]| (?:the|an?|its|their)\b)",
        rf"\b{_HAS}(?: (?:the )?[\w-]+[’']s?)?{_UP_TO}(?:{GOOD}(?![\w-])|{ASSETS}{_HEAD})",
        example="The ferries are quite modern.",
        judgement="are quite modern",
    ),
)
