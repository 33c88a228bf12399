"""How prose states that a level of government is responsible for a policy area (codebook: competences).

Each rule names the level (`subject`) and what is its to do (`policy_area`), which may hold several areas and run on
into another statement: where it ends, `reading` tells.
"""

from __future__ import annotations

import re

from pipeline.extraction.competences.words import (
    ADJECTIVES,
    ADVERB,
    ANY,
    ANYONE,
    APART,
    AREA_FIRST,
    AREAS,
    LAYS_DOWN,
    MATTER,
    NAMED_COUNCIL,
    OF_A_LEVEL,
    OVER,
    POWER,
    SUBJECT,
    TO_WHOM,
)
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet

RULES = RuleSet(
    (
        Rule(
            "competences.responsible_for",
            Pattern(
                rf"{SUBJECT}{APART} (?:is|are|remains?)(?:, [^,.;:]{{3,50}},)? {ADVERB}"
                rf"(?:responsible for|in charge of|competent (?:for|in|to (?:legislate|regulate|act) (?:on|in))"
                rf"|accountable for"
                rf"|entrusted with):? {AREAS}"
            ),
            ("responsible for", "in charge of", "competent", "accountable", "entrusted with"),
            "The federal government is responsible for customs, coinage and the navy.",
            {"subject": "federal government", "policy_area": "customs, coinage and the navy"},
        ),
        Rule(
            "competences.competences_are",
            Pattern(
                rf"{SUBJECT} (?:{ADVERB}\w+ )?(?:competenc(?:i?es|y)|powers|responsibilities) "
                rf"(?:is|are|include|cover|comprise|concern)(?: in| over)? {AREAS}"
            ),
            ("competenc", "powers", "responsibilit"),
            "The provinces' competences are fishing, forestry, etc.",
            {"subject": "provinces", "policy_area": "fishing, forestry, etc"},
        ),
        Rule(
            "competences.matters_include",
            Pattern(
                rf"(?<![\w-])(?:(?:[Mm]atters|[Aa]reas|[Ss]ubjects) (?:of|under|within) )?{OF_A_LEVEL} "
                r"(?:matters|powers|competences?|responsibilit(?:y|ies)|areas|subjects|jurisdiction|policies"
                r"|policy areas)"
                r"(?: (?:include|includes|comprise|cover|covers|extend to|are):?|,? (?:such as|like|including)"
                rf"|(?<=[Dd]evolved powers) (?:over|for|in)) {AREAS}"
            ),
            ("includ", "comprise", "cover", " are", "such as", " like", "devolved", "extend"),
            "Devolved matters include ferries and piers.",
            {"subject": "Devolved", "policy_area": "ferries and piers"},
        ),
        Rule(
            "competences.given_powers_include",
            Pattern(
                r"\b(?:[Pp]owers|[Mm]atters|[Cc]ompetences|[Rr]esponsibilities|[Aa]reas|[Ss]ubjects) (?:that are )?"
                r"(?:(?:devolved|reserved|assigned|left|delegated|belonging|transferred) to|of) (?:the )?"
                rf"(?P<subject>{ANY}) (?:include|are|comprise|cover):?(?: {POWER} over)? {AREAS}"
            ),
            ("powers", "matters", "competences", "responsibilities", "areas", "subjects"),
            "Powers devolved to the provinces include ferries and piers.",
            {"subject": "provinces", "policy_area": "ferries and piers"},
        ),
        Rule(
            "competences.has_competence_over",
            Pattern(
                rf"{SUBJECT}{APART} {ADVERB}(?:continues? to )?(?:have|has|holds?|retains?|exercises?|shares?|enjoys?"
                r"|keeps?|possess(?:es)?|received?|receives|gained|obtained|acquired|assumed?|assumes"
                rf"|(?:was|were|are|is) given) {ADVERB}(?:(?!(?:no|little|few)\b)\w+ ){{0,4}}?{POWER}"
                rf"(?: {OVER}(?: the following \w+:)?|[^.;:]{{0,60}}, (?:including|such as|notably)) {AREAS}"
            ),
            ("competenc", "power", "jurisdiction", "responsibility", "authority", "control", "sovereignty", "autonomy"),
            "Regions have exclusive competence over fisheries and ferries.",
            {"subject": "Regions", "policy_area": "fisheries and ferries"},
        ),
        Rule(
            "competences.over_which_has_competence",
            Pattern(
                r"\b(?:[Ii]n|[Oo]n|[Oo]ver|[Aa]s regards|[Ww]ith (?:respect|regard) to) (?:the (?:areas?|fields?"
                r"|domains?) of )?"
                rf"(?P<policy_area>[^.;:]{{3,100}}?), (?:both )?{TO_WHOM} (?:have|has|hold|holds|enjoy|share|shares"
                rf"|retains?)"
                rf" (?:\w+ ){{0,2}}?{POWER}\b(?! {OVER})"
            ),
            ("competenc", "power", "jurisdiction", "responsibility", "authority", "control"),
            "In fishing and ferries, the cantons have exclusive competence.",
            {"policy_area": "fishing and ferries", "subject": "cantons"},
        ),
        Rule(
            "competences.these_include",
            Pattern(
                r"^(?P<subject>These|This|They|It) (?:includes?|covers?|comprises?|concerns?) (?:[a-z]+ )?"
                r"(?:areas|powers|matters|fields|competences|responsibilities|authority|control|jurisdiction)"
                rf" (?:such as|like|including|relat(?:ed|ing) to|of|over|for|in) {AREAS}"
            ),
            (
                "areas",
                "powers",
                "matters",
                "fields",
                "competences",
                "responsibilities",
                "authority",
                "control",
                "jurisdiction",
            ),
            "These include powers over piers and ferries.",
            {"subject": "These", "policy_area": "piers and ferries"},
            0.8,
        ),
        Rule(
            "competences.on_a_list",
            Pattern(
                rf"{AREA_FIRST} (?:is|are|falls?|appears?|stands?|comes?) {ADVERB}(?:listed |placed |included "
                rf"|enumerated )?"
                rf"(?:in|on|within|under) the {OF_A_LEVEL} (?:[Ll]egislative )?[Ll]ist\b"
            ),
            ("list",),
            "Fishing and ferries are on the State List.",
            {"policy_area": "Fishing and ferries", "subject": "State"},
        ),
        Rule(
            "competences.given_competence_over",
            Pattern(rf"{LAYS_DOWN} (?:the )?(?P<subject>{ANY}) (?:\w+ ){{0,2}}?{POWER} {OVER} {AREAS}"),
            ("competenc", "power", "jurisdiction", "responsibility", "authority", "control"),
            "The constitution gives the cantons power over tides and ferries.",
            {"subject": "cantons", "policy_area": "tides and ferries"},
        ),
        Rule(
            "competences.assigned_to",
            Pattern(
                rf"(?:{LAYS_DOWN}|[A-Z]\w+ leaves?) (?P<policy_area>(?!the (?:federal|central)\b)[^.;:]{{3,120}}?)"
                rf" to {TO_WHOM}"
            ),
            ("onstitution", "leave", "law", "act", "harter", "ection", "rticle"),
            "The constitution assigns tides and ferries to the cantons.",
            {"policy_area": "tides and ferries", "subject": "cantons"},
        ),
        Rule(
            "competences.and_assigned_to",
            Pattern(
                rf"{LAYS_DOWN} [^.;:]{{3,120}}? to (?:the )?(?:{ANYONE}),? (?:and|but|while) "
                rf"(?P<policy_area>(?:(?!\bto\b)[^.;:,]){{3,80}}) to {TO_WHOM}"
            ),
            ("onstitution", "leave", "law", "act", "harter", "ection", "rticle"),
            "The constitution assigns tides to the cantons and coinage to the Federation.",
            {"policy_area": "coinage", "subject": "Federation"},
        ),
        Rule(
            "competences.oversees",
            Pattern(
                rf"{SUBJECT} {ADVERB}(?:oversees?|handles?|deals?(?: \w+ly)? with|governs?|looks? after) "
                r"(?:issues|matters|areas|policy areas|fields|domains)(?: like| such as|:|,? including)? " + AREAS
            ),
            ("oversee", "handle", "deal", "govern", "look"),
            "The central government oversees matters such as coinage and customs.",
            {"subject": "central government", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.legislates",
            Pattern(
                rf"{SUBJECT}{APART} (?:can |may )?{ADVERB}(?:legislates? (?:on|for|in|over)"
                rf"|makes? laws (?:on|for|about|in relation to|with respect to)) {AREAS}"
            ),
            ("legislate", "laws"),
            "The Federation, for its part, legislates on coinage and customs.",
            {"subject": "Federation", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.falls_to",
            Pattern(
                rf"{AREA_FIRST} (?:is|are|falls?|lies?|remains?|comes?|stays?|(?:has|have) (?:been|remained"
                rf"|stayed|fallen))"
                rf" {ADVERB}(?:(?:within|under|in|with|a|an|the) )*(?:\w+ )?(?:{MATTER}|remit|task|business"
                rf"|preserve|duty"
                r"|hands|job|prerogative) "
                rf"(?:of|for|between) {TO_WHOM}"
            ),
            (
                "competenc",
                "responsibilit",
                "jurisdiction",
                "power",
                "remit",
                "matter",
                "task",
                "business",
                "preserve",
                "hands",
                "job",
                "prerogative",
                "duty",
                "area",
                "authority",
                "control",
                "subject",
                "domain",
            ),
            "Forestry and fishing are the responsibility of the provinces.",
            {"policy_area": "Forestry and fishing", "subject": "provinces"},
        ),
        Rule(
            "competences.given_to",
            Pattern(
                rf"{AREA_FIRST} (?:(?:(?:is|are|has been|have been|was|were) {ADVERB}(?:an? )?(?:matters? )?"
                r"(?:devolved|reserved|assigned|allocated|entrusted|left|transferred|delegated|conferred"
                r"|decentrali[sz]ed|up)"
                rf"|falls?|belongs?) {ADVERB}(?:to|on|for)|(?:is|are) {ADVERB}vested in|(?:lies|lie|rests?|sits?"
                rf"|remains?|resides?) {ADVERB}with"
                rf"|(?:falls?|comes?) {ADVERB}(?:under|within)|(?:is|are"
                rf"|remains?) {ADVERB}for(?= [^,.;]{{3,40}} to (?:regulate"
                r"|decide|legislate|settle|organi[sz]e|run|manage|determine|set|govern)\b)) "
                rf"{TO_WHOM}"
            ),
            (
                "devolved",
                "reserved",
                "assigned",
                "allocated",
                "entrusted",
                "left",
                "transfer",
                "fall",
                "belong",
                "delegated",
                "conferred",
                "up to",
                "with",
                "vested",
                "decentrali",
                "come",
                "for the",
            ),
            "Fishing and ferries are devolved to the provinces.",
            {"policy_area": "Fishing and ferries", "subject": "provinces"},
        ),
        Rule(
            "competences.it_is_for",
            Pattern(
                rf"\b[Ii]t is {ADVERB}(?:up to|for|the (?:task|duty|job|responsibility) of) {TO_WHOM} to (?:regulate"
                r"|legislate (?:on|for)|organi[sz]e|run|manage|govern|administer|provide|decide on|set)"
                rf" (?:most |all )?{AREAS}"
            ),
            ("it is",),
            "It is for the cantons to regulate most ferries.",
            {"subject": "cantons", "policy_area": "ferries"},
        ),
        Rule(
            "competences.devolved",
            Pattern(
                rf"{AREA_FIRST} (?:is|are|has been|have been|remains?) {ADVERB}"
                rf"(?:(?P<subject>devolved|reserved)(?=[.,;]| (?:in|to) (?:the )?(?!{NAMED_COUNCIL})[A-Z])"
                r")"
            ),
            ("devolved", "reserved"),
            "Ferries are devolved to Upper Freedonia.",
            {"policy_area": "Ferries", "subject": "devolved"},
        ),
        Rule(
            "competences.lies_with",
            Pattern(
                r"\b(?:[Rr]esponsibility|[Cc]ompetences?|[Jj]urisdiction|[Aa]uthority|[Pp]owers?)"
                r" (?:for|over|in|on|to legislate (?:on|for|in)) (?P<policy_area>[^.;:]{3,120}?)"
                rf" (?:(?:lie|rest|reside|remain|sit)s? {ADVERB}with|(?:fall|belong)s? {ADVERB}to"
                rf"|(?:is|are|has been|have been|was|were) {ADVERB}(?:shared (?:between|by)|divided between"
                r"|devolved to"
                rf"|held by|vested in|assigned to|left to|transferred to)) {TO_WHOM}"
            ),
            ("responsibility", "competence", "jurisdiction", "authority", "power"),
            "Responsibility for lighthouses lies with the cantons.",
            {"policy_area": "lighthouses", "subject": "cantons"},
        ),
        Rule(
            "competences.is_a_matter",
            Pattern(
                rf"{AREA_FIRST}(?::| (?:is|are|remains?|falls?|comes?|counts? as|(?:is|are) considered))"
                rf" {ADVERB}(?:(?:an?|under|within|in|the) )*"
                rf"(?:(?:exclusive|shared|concurrent|areas? of|matters? of|subject to) ){{0,2}}{OF_A_LEVEL}"
                rf"(?: {MATTER}\b|(?<=al)(?=[.,;]|$))"
            ),
            tuple(ADJECTIVES),
            "Piloting remains a provincial responsibility.",
            {"policy_area": "Piloting", "subject": "provincial"},
        ),
        Rule(
            "competences.handles",
            Pattern(
                rf"{SUBJECT} {ADVERB}(?:handles?|regulates?|controls?|runs?|manages?|administers?|oversees?|supervises?"
                r"|decides? on|keeps?|retains?"
                r"|looks? after|deals? with|takes? care of|(?:has|have|takes?) charge of|makes? policy (?:on|for|in)"
                r"|sets? (?:rules|policy|standards) (?:on|for))"
                rf" {AREAS}"
            ),
            (
                "handle",
                "oversee",
                "supervise",
                "regulate",
                "control",
                "run",
                "manage",
                "administer",
                "decide",
                "keep",
                "retain",
                "set",
                "look",
                "deal",
                "take",
                "charge",
                "make",
            ),
            "The communities handle theatres, while the federal government regulates ferries.",
            {"subject": "communities", "policy_area": "theatres, while the federal government regulates ferries"},
            0.8,
        ),
        Rule(
            "competences.is_handled_by",
            Pattern(
                rf"{AREA_FIRST} (?:is|are|(?:has|have) been) {ADVERB}(?:\w+ and )?"
                r"(?:run|supervised|handled|managed|administered|governed|regulated|overseen|controlled|organi[sz]ed|decided"
                r"|dealt with|set|determined) (?:by|at|on) (?:the )?(?:level of )?"
                rf"{TO_WHOM}"
            ),
            (
                "run",
                "supervised",
                "handled",
                "managed",
                "administered",
                "governed",
                "regulated",
                "overseen",
                "controlled",
                "organi",
                "decided",
                "dealt",
                " set ",
                "determined",
            ),
            "Ferries are run by the provinces.",
            {"policy_area": "Ferries", "subject": "provinces"},
            0.8,
        ),
    )
)
LEAD_IN = re.compile(
    rf"{SUBJECT}{APART} (?:(?:is|are) {ADVERB}(?:responsible for|in charge of|competent (?:for|in))"
    rf"|(?:have|has|holds?) {ADVERB}(?:\w+ ){{0,2}}?{POWER} (?:over|for|in)"
    r"|(?:\w+ )?(?:competences|powers) (?:are|include))"
    r"(?: the following(?: \w+)?)?:$"
)
