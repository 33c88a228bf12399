"""Competences: which level of government is responsible for what (codebook: competences)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Sentence, Value

_GOVERNMENT = (
    r"(?:governments?|levels?|state|parliaments?|legislatures?|authorities|administrations?|assembl(?:y|ies)"
    r"|executives?)"
)
_OF_A_PART = r"(?:regional|provincial|state|cantonal|devolved|territor(?:ial|y)|emirate)"
_WHO = {
    "federal": rf"(?i:(?:federal|central|national|union) {_GOVERNMENT})|Federation|(?<=[Tt]he )federation|Confederation"
    r"|(?<=[Tt]he )State(?= (?:has|holds|retains) (?:sole|exclusive))"
    rf"|(?:the|The) Commonwealth|(?i:(?:federal|central|national)(?= and {_OF_A_PART} {_GOVERNMENT}))",
    "region": rf"(?i:{_OF_A_PART}(?: and (?:local|municipal|territory))? {_GOVERNMENT})"
    r"|(?:[Aa]utonomous|[Ff]ederated) (?:[Cc]ommunities|[Rr]egions|[Ss]tates)"
    r"|(?:[Rr]egion|[Pp]rovince|[Cc]anton|[Ff]ederal [Ss]tate)s?|Länder|(?<=[Ee]ach )(?:state|emirate)|^States"
    r"|(?:(?<=[Tt]he )|(?<=individual )|(?<=\d )|(?<=[’']s )|(?<=[Ii]ts )|(?<!European )(?<=an )|(?<=US ))"
    r"(?:states|States|emirates|nations|territories)(?! of\b)|[Ss]tates(?= and (?:localities|municipalities|local))",
    "community": r"(?:(?<=[Tt]he )|(?<=and )|(?<=of )|(?<=speaking )|(?<=language )|(?<=linguistic ))[Cc]ommunities"
    r"(?: governments)?|(?:[A-Z][a-z]+-speaking|[Ll]inguistic) [Cc]ommunity(?: government)?",
}
_ANYONE = "|".join(_WHO.values())
_LEVEL = re.compile("|".join(rf"\b(?P<{level}>{pattern})\b" for level, pattern in _WHO.items()))
# One level, or several that share: "the federal government and the provinces".
_ANY = rf"\b(?:{_ANYONE})\b(?:(?:,| and|, and| or) (?:the )?(?:\w+ )?(?:{_ANYONE})\b){{0,2}}"
_SUBJECT = rf"(?P<subject>{_ANY}|\b(?:They|they)\b)(?:[’']s?)?"
_APART = (
    r"(?:, [^,.;:]{0,60},| \([^()]{0,60}\)| alone| themselves|,? (?:which|who|that)|, the (?:government|parliament)"
    r"| and territories| (?:in|of) (?:[A-Z][\w-]+(?:,? and |, )?){1,6})?"
)
_ADVERB = (
    r"(?:(?:solely|exclusively|mainly|primarily|also|both|fully|largely|directly|alone|jointly|constitutionally|each"
    r"|entirely|generally|mostly|formally|still|now|currently|traditionally|legally|therefore) )*"
)
_AREAS = r"(?P<policy_area>[^.]+)"
# An area that stands first: no other statement may come between it and the verb.
_AREA_FIRST = (
    r"(?:^(?:(?:Under|In|According to|By) [^,.;:]{3,60}, |(?:Since|While|As|Because|Although|Whereas) )?"
    r"|(?<=[,;] )(?:(?:and|but|while|whereas) )?|\b(?:while|whereas|since|because) )"
    r"(?P<policy_area>(?:(?!\b(?:is|are|was|has|have|falls?|lies?|remains?|while|whereas|it|this|that|which)\b)"
    r"[^.;:]){3,120}?)(?:, which)?"
)
_TO_WHOM = rf"(?:both )?(?:the )?(?:\w+ ){{0,2}}?(?P<subject>{_ANY})"
_POWER = r"(?:competenc(?:i?es?|y)|powers?|jurisdiction|responsibilit(?:y|ies)|authority|control|sovereignty|autonomy)"
_OVER = (
    r"(?:over|for|in|on|regarding|with (?:respect|regard) to|relating to|to legislate (?:on|in|for|over)"
    r"|to make laws (?:on|for|about))"
)
_MATTER = rf"(?:{_POWER}|matters?|areas?|polic(?:y|ies)|affairs?|subjects?|domains?)"
_ADJECTIVES = {
    "federal": "federal",
    "national": "federal",
    "union": "federal",
    "reserved": "federal",
    "provincial": "region",
    "cantonal": "region",
    "regional": "region",
    "state": "region",
    "territorial": "region",
    "devolved": "region",
}
_OF_A_LEVEL = rf"(?P<subject>(?i:(?:{'|'.join(_ADJECTIVES)})(?: and (?:{'|'.join(_ADJECTIVES)}))?))"
_LAYS_DOWN = (
    r"\b(?:[Cc]onstitution\w*|Basic Law|Act|[Ll]aw|[Cc]harter|(?:[Ss]ection|[Aa]rticle)s? \d+(?: and \d+)?)\b"
    r"[^.;:]{0,60}? (?:assign|give|grant|reserve|allocate|entrust|leave|confer|delegate|transfer|devolve|vest)(?:s|ed)?"
)
_NAMED_COUNCIL = r"(?:[A-Z]\w+ ){0,3}(?:Council|Municipal|City|District|Agency|Ministry)"

RULES = RuleSet(
    (
        Rule(
            "competences.responsible_for",
            Pattern(
                rf"{_SUBJECT}{_APART} (?:is|are|remains?)(?:, [^,.;:]{{3,50}},)? {_ADVERB}"
                rf"(?:responsible for|in charge of|competent (?:for|in|to (?:legislate|regulate|act) (?:on|in))"
                rf"|accountable for"
                rf"|entrusted with):? {_AREAS}"
            ),
            ("responsible for", "in charge of", "competent", "accountable", "entrusted with"),
            "The federal government is responsible for customs, coinage and the navy.",
            {"subject": "federal government", "policy_area": "customs, coinage and the navy"},
        ),
        Rule(
            "competences.competences_are",
            Pattern(
                rf"{_SUBJECT} (?:{_ADVERB}\w+ )?(?:competenc(?:i?es|y)|powers|responsibilities) "
                rf"(?:is|are|include|cover|comprise|concern)(?: in| over)? {_AREAS}"
            ),
            ("competenc", "powers", "responsibilit"),
            "The provinces' competences are fishing, forestry, etc.",
            {"subject": "provinces", "policy_area": "fishing, forestry, etc"},
        ),
        Rule(
            "competences.matters_include",
            Pattern(
                rf"\b(?:(?:[Mm]atters|[Aa]reas|[Ss]ubjects) (?:of|under|within) )?{_OF_A_LEVEL} "
                r"(?:matters|powers|competences|responsibilities|areas|subjects|jurisdiction|policies|policy areas)"
                r"(?: (?:include|includes|comprise|cover|covers|extend to|are):?|,? (?:such as|like|including)"
                rf"|(?<=[Dd]evolved powers) (?:over|for|in)) {_AREAS}"
            ),
            ("includ", "comprise", "cover", " are", "such as", " like", "devolved", "extend"),
            "Devolved matters include ferries and piers.",
            {"subject": "Devolved", "policy_area": "ferries and piers"},
        ),
        Rule(
            "competences.given_powers_include",
            Pattern(
                r"\b(?:[Pp]owers|[Mm]atters|[Cc]ompetences|[Rr]esponsibilities|[Aa]reas|[Ss]ubjects) (?:that are )?"
                r"(?:devolved|reserved|assigned|left|delegated|belonging|transferred) to (?:the )?"
                rf"(?P<subject>{_ANY}) (?:include|are|comprise|cover):?(?: {_POWER} over)? {_AREAS}"
            ),
            ("powers", "matters", "competences", "responsibilities", "areas", "subjects"),
            "Powers devolved to the provinces include ferries and piers.",
            {"subject": "provinces", "policy_area": "ferries and piers"},
        ),
        Rule(
            "competences.has_competence_over",
            Pattern(
                rf"{_SUBJECT}{_APART} {_ADVERB}(?:have|has|holds?|retains?|exercises?|shares?|enjoys?|keeps?) {_ADVERB}"
                rf"(?:\w+ ){{0,2}}?{_POWER}(?: {_OVER}(?: the following \w+:)?|[^.;:]{{0,60}}, (?:including|such as"
                rf"|notably)) {_AREAS}"
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
                rf"(?P<policy_area>[^.;:]{{3,100}}?), (?:both )?{_TO_WHOM} (?:have|has|hold|holds|enjoy|share|shares"
                rf"|retains?)"
                rf" (?:\w+ ){{0,2}}?{_POWER}\b(?! {_OVER})"
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
                rf" (?:such as|like|including|relat(?:ed|ing) to|of|over|for|in) {_AREAS}"
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
                rf"{_AREA_FIRST} (?:is|are|falls?|appears?|stands?|comes?) {_ADVERB}(?:listed |placed |included "
                rf"|enumerated )?"
                rf"(?:in|on|within|under) the {_OF_A_LEVEL} (?:[Ll]egislative )?[Ll]ist\b"
            ),
            ("list",),
            "Fishing and ferries are on the State List.",
            {"policy_area": "Fishing and ferries", "subject": "State"},
        ),
        Rule(
            "competences.given_competence_over",
            Pattern(rf"{_LAYS_DOWN} (?:the )?(?P<subject>{_ANY}) (?:\w+ ){{0,2}}?{_POWER} {_OVER} {_AREAS}"),
            ("competenc", "power", "jurisdiction", "responsibility", "authority", "control"),
            "The constitution gives the cantons power over tides and ferries.",
            {"subject": "cantons", "policy_area": "tides and ferries"},
        ),
        Rule(
            "competences.assigned_to",
            Pattern(
                rf"(?:{_LAYS_DOWN}|[A-Z]\w+ leaves?) (?P<policy_area>(?!the (?:federal|central)\b)[^.;:]{{3,120}}?)"
                rf" to {_TO_WHOM}"
            ),
            ("onstitution", "leave", "law", "act", "harter", "ection", "rticle"),
            "The constitution assigns tides and ferries to the cantons.",
            {"policy_area": "tides and ferries", "subject": "cantons"},
        ),
        Rule(
            "competences.and_assigned_to",
            Pattern(
                rf"{_LAYS_DOWN} [^.;:]{{3,120}}? to (?:the )?(?:{_ANYONE}),? (?:and|but|while) "
                rf"(?P<policy_area>(?:(?!\bto\b)[^.;:,]){{3,80}}) to {_TO_WHOM}"
            ),
            ("onstitution", "leave", "law", "act", "harter", "ection", "rticle"),
            "The constitution assigns tides to the cantons and coinage to the Federation.",
            {"policy_area": "coinage", "subject": "Federation"},
        ),
        Rule(
            "competences.oversees",
            Pattern(
                rf"{_SUBJECT} {_ADVERB}(?:oversees?|handles?|deals? with|governs?|looks? after) "
                r"(?:issues|matters|areas|policy areas|fields|domains)(?: like| such as|:|,? including)? " + _AREAS
            ),
            ("oversee", "handle", "deal", "govern", "look"),
            "The central government oversees matters such as coinage and customs.",
            {"subject": "central government", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.legislates",
            Pattern(
                rf"{_SUBJECT}{_APART} (?:can |may )?{_ADVERB}(?:legislates? (?:on|for|in|over)"
                rf"|makes? laws (?:on|for|about|in relation to|with respect to)) {_AREAS}"
            ),
            ("legislate", "laws"),
            "The Federation, for its part, legislates on coinage and customs.",
            {"subject": "Federation", "policy_area": "coinage and customs"},
        ),
        Rule(
            "competences.falls_to",
            Pattern(
                rf"{_AREA_FIRST} (?:is|are|falls?|lies?|remains?|comes?) {_ADVERB}"
                rf"(?:(?:within|under|in|with|a|an|the) )*(?:\w+ )?(?:{_MATTER}|remit|task|business|preserve|duty"
                r"|hands|job|prerogative) "
                rf"(?:of|for|between) {_TO_WHOM}"
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
                rf"{_AREA_FIRST} (?:(?:(?:is|are|has been|have been|was|were) {_ADVERB}(?:an? )?(?:matters? )?"
                r"(?:devolved|reserved|assigned|allocated|entrusted|left|transferred|delegated|conferred"
                r"|decentrali[sz]ed|up)"
                rf"|falls?|belongs?) {_ADVERB}(?:to|on|for)|(?:is|are) {_ADVERB}vested in|(?:lies|lie|rests?|sits?"
                rf"|resides?) {_ADVERB}with"
                rf"|(?:falls?|comes?) {_ADVERB}(?:under|within)) {_TO_WHOM}"
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
            ),
            "Fishing and ferries are devolved to the provinces.",
            {"policy_area": "Fishing and ferries", "subject": "provinces"},
        ),
        Rule(
            "competences.devolved",
            Pattern(
                rf"{_AREA_FIRST} (?:is|are|has been|have been|remains?) {_ADVERB}"
                rf"(?:(?P<subject>devolved|reserved)(?=[.,;]| (?:in|to) (?:the )?(?!{_NAMED_COUNCIL})[A-Z])"
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
                rf" (?:(?:lie|rest|reside|remain|sit)s? {_ADVERB}with|(?:fall|belong)s? {_ADVERB}to"
                rf"|(?:is|are|has been|have been|was|were) {_ADVERB}(?:shared (?:between|by)|divided between"
                r"|devolved to"
                rf"|held by|vested in|assigned to|left to|transferred to)) {_TO_WHOM}"
            ),
            ("responsibility", "competence", "jurisdiction", "authority", "power"),
            "Responsibility for lighthouses lies with the cantons.",
            {"policy_area": "lighthouses", "subject": "cantons"},
        ),
        Rule(
            "competences.is_a_matter",
            Pattern(
                rf"{_AREA_FIRST} (?:is|are|remains?|falls?|comes?|counts? as|(?:is|are) considered)"
                rf" {_ADVERB}(?:(?:an?|under|within|in|the) )*"
                rf"(?:(?:exclusive|shared|concurrent|areas? of|matters? of|subject to) ){{0,2}}{_OF_A_LEVEL}"
                rf"(?: {_MATTER}\b|(?<=al)(?=[.,;]|$))"
            ),
            tuple(_ADJECTIVES),
            "Piloting remains a provincial responsibility.",
            {"policy_area": "Piloting", "subject": "provincial"},
        ),
        Rule(
            "competences.handles",
            Pattern(
                rf"{_SUBJECT} {_ADVERB}(?:handles?|regulates?|controls?|runs?|manages?|administers?"
                r"|decides? on|keeps?|retains?"
                r"|looks? after|deals? with|takes? care of|(?:has|have|takes?) charge of|makes? policy (?:on|for|in)"
                r"|sets? (?:rules|policy|standards) (?:on|for))"
                rf" {_AREAS}"
            ),
            (
                "handle",
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
                rf"{_AREA_FIRST} (?:is|are) {_ADVERB}(?:\w+ and )?"
                r"(?:run|handled|managed|administered|governed|regulated|overseen|controlled|organi[sz]ed|decided"
                r"|dealt with|set|determined) (?:by|at|on) (?:the )?(?:level of )?"
                rf"{_TO_WHOM}"
            ),
            (
                "run",
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

_ADJECTIVE = re.compile(rf"\b(?i:{'|'.join(_ADJECTIVES)})\b")
# Rules that say what a level does: what is its to do only beside another level, or of all parts of a state.
_DOES = ("competences.handles", "competences.is_handled_by")
_LEAD_IN = re.compile(
    rf"{_SUBJECT}{_APART} (?:(?:is|are) {_ADVERB}(?:responsible for|in charge of|competent (?:for|in))"
    rf"|(?:have|has|holds?) {_ADVERB}(?:\w+ ){{0,2}}?{_POWER} (?:over|for|in)"
    r"|(?:\w+ )?(?:competences|powers) (?:are|include))"
    r"(?: the following(?: \w+)?)?:$"
)
# Where the list of areas ends and another statement begins.
_END = re.compile(
    r"[;:]|\s(?:and|but|while|whereas|though|although|which|who|that) (?=(?:ha(?:s"
    r"|ve)|is|are|can|may|also|the [a-z]+ (?:is|are))\b)"
    r"|,? (?:while|whereas|but|which|so that|in (?:accordance|line|cooperation) with|as"
    r" well as having)\b|,? etc\b|,? and so on\b|, (?=(?:have|has|had|is|are|was|were|it|they|so|as)\b)"
    rf"|(?:,| and|, and) (?=(?:the )?(?:{_ANYONE})\b)"
)
_ASIDE = re.compile(rf",|{_END.pattern}")
_MAIN_CLAUSE = re.compile(r", (?=(?:the|it|they|this|its?|an?|there|each|every|[A-Z][a-z]+)\b)")
_SUBORDINATE = re.compile(r"^(?:As|Since|Because|While|Although|Whereas|Given that|In)\b[^;:]*$")
_NO_AREA = re.compile(
    r"(?i)(?:different|various|several|other|certain|if|whether|unless|many|most|much|half|some|an?|any|all|it|them"
    r"|they|this"
    r"|these|those|such|our)\b"
    r"|(?:the )(?:new |draft )?(?:law|act)$"
    r"|(?:areas|matters|issues|fields) (?:that|which|not|on|of (?:national|local|common)) "
    r"|(?:the )?\w+ing (?:the|a|an|its|their|and|on|up|all|how)\b|[a-z]+ (?:the|an?|its|their)\b"
    r"|.*\b(?:strateg(?:y|ies)|plans?|reports?|projects?|programmes?|pilots?|calls|tests?|chatbots?)\b|.*\d"
    r"|.*\b(?:million|billion)\b"
    r"|.*\b(?:portal|platform|system|funds?|funding|money|grants|seats|resources allocated|budget|decisions?|questions?"
    r"|office|agency|committee|website|database|app|rollout|roll-out|pilot|bill|debate|responsibility|tasks?"
    r"|coordination|implementation|enforcement|network|details|choice|rest)$"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:all |matters |issues |areas )?(?:such as|like|including) |the"
    r" (?:areas|fields|domains) of |matters of |(?:both|also|either|its(?: own)?|their(?: own)?) "
    rf"|(?:[a-z]+ )?{_POWER} (?:over|for|in) |(?:matters|areas|fields|certain)\b[^.;:,]{{0,60}},? such as )"
)
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ww]ho|[Nn]o)\b[^,;]*$")
_NOT_OTHERS = re.compile(r", (?:and )?not [^,]{3,40},|\bnot (?:delegated|assigned|transferred|reserved) to [^,.;]*,")
_DENIED = re.compile(r"\b(?:not|no longer|some things|where|each of)\b")


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each level and policy area that a sentence states, or a list that it leads into."""
    for block in context.document.prose():
        found: dict[str, Candidate] = {}
        for number, sentence in enumerate(block.sentences):
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    low, high = match.start("policy_area"), _end_of_areas(sentence.text, match)
                    if _states(rule, sentence.text, match, high):
                        for candidate in _read(
                            context, block, sentence, rule, _levels(block, number, match), low, high
                        ):
                            found.setdefault(candidate.key, candidate)
                    start = max(high, match.start() + 1)
        last = block.sentences[-1].text if block.sentences else ""
        if last.rstrip().endswith(":") and (lead_in := _LEAD_IN.search(last)):
            levels = _levels(block, len(block.sentences) - 1, lead_in)
            for item in context.document.items(block.index):
                for sentence in item.sentences:
                    end = len(sentence.text.rstrip(" .;"))
                    yield from _read(context, item, sentence, RULES.rules[0], levels, 0, end)
        yield from found.values()


def _end_of_areas(text: str, match: re.Match[str]) -> int:
    """Where the areas end that a match found, and another statement begins."""
    low, high = match.span("policy_area")
    stop = (_ASIDE if ", which " in text[match.start() : low] else _END).search(text, low, high)
    if high == match.end() and _SUBORDINATE.search(text[:low]):
        stop = _MAIN_CLAUSE.search(text, low, stop.start() if stop else high) or stop
    return stop.start() if stop else high


def _states(rule: Rule, text: str, match: re.Match[str], high: int) -> bool:
    """Whether what a match says is so: no denial, no condition, and not merely what a level happens to do."""
    if _DENIED.search(_NOT_OTHERS.sub(",", text[match.start() : high])) or _SUPPOSED.search(text[: match.start()]):
        return False
    bare = (
        match.end() == match.end("subject")
        and match["subject"].lower() in _ADJECTIVES
        and match["subject"] != "devolved"
    )
    return not (bare or rule.name in _DOES) or _contrasted(text, match)


def _read(
    context: Context, block: Block, sentence: Sentence, rule: Rule, levels: list[Value], low: int, high: int
) -> Iterator[Candidate]:
    """The areas that stand between `low` and `high` of a sentence, for each level that has them."""
    for first, last in enumerate_items(sentence.text, low, high):
        prefix = _PREFIX.match(sentence.text[first:last])
        first += prefix.end() if prefix else 0
        area = sentence.text[first:last]
        if not area or len(area.split()) > 7 or _NO_AREA.match(area):
            continue
        spans = block.spans(sentence.start + first, sentence.start + last)
        for level in levels:
            yield Candidate(
                "competences",
                context.document.source_id,
                f"competences:{spans[0].start}:{level.value}",
                rule.name,
                rule.confidence,
                fields={"level": level, "policy_area": Value(area, spans)},
                context=block.spans(sentence.start, sentence.end),
                block=block.index,
            )


def _contrasted(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence sets a level beside another, or speaks of all parts of a state: alone, "regulates" says what
    one of them does, not what is its to do."""
    subject = match["subject"].lower()
    levels = {m.lastgroup for m in _LEVEL.finditer(text)} | {
        _ADJECTIVES[m[0].lower()] for m in _ADJECTIVE.finditer(text)
    }
    return (
        len(levels) > 1
        or subject.endswith(("s", "länder"))
        or (subject.endswith(" level") and "national" not in subject)
    )


def _levels(block: Block, number: int, match: re.Match[str]) -> list[Value]:
    """The levels that the subject names; "they" and "these" are what the sentence before speaks of."""
    sentence = block.sentences[number]
    start, end = match.span("subject")
    named = [m for m in _LEVEL.finditer(sentence.text, start) if m.end() <= end]
    if match["subject"].lower() in ("they", "these", "this", "it"):
        sentence = block.sentences[max(number - 1, 0)]
        named = list(_LEVEL.finditer(sentence.text))[:1]
    levels = [(str(m.lastgroup), m) for m in named] or [
        (_ADJECTIVES[m[0].lower()], m) for m in _ADJECTIVE.finditer(sentence.text, start, end)
    ]
    return [Value(level, block.spans(sentence.start + m.start(), sentence.start + m.end())) for level, m in levels]
