"""What a finding is about: the codebook's topics, told by the words that stand for them (codebook: findings)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.extraction.patterns import Choice, Pattern

_TOPICS = {
    topic: Pattern(pattern, re.IGNORECASE)
    for topic, pattern in {
        "brain_drain": r"brain[- ]drain|salar(?:y|ies)|qualified (?:specialists|professionals)"
        r"|emigrat|retain(?:ing)? talent|talent (?:loss|flight|retention)",
        "facial_recognition": r"(?:facial|face) (?:recognition|matching|surveillance)|(?-i:\b(?:FRT|LFR)\b)"
        r"|(?:video|biometric) surveillance",
        "autonomous_weapons": r"killer robots?|(?:autonomous|autonomy in) weapons?|lethal autonomous"
        r"|(?-i:(?<=[a-z] )LAWS\b|\bLAWS(?= [a-z]))|armed drones?|drone swarms?",
        "algorithmic_bias": r"\bbias(?:ed|es)?\b|discriminat|disproportionately|\bracis[mt]|racial(?:ly)? profil"
        "|ethnic minorit",
        "measurement_and_kpis": r"\bKPIs?\b|indicators?\b|\bmeasur(?:ing|able|ements?)\b|\bto measure\b|\bmetrics?\b"
        r"|quantif|assess(?:ing)? the (?:impact|effectiveness)|formally assessed"
        r"|effectiveness|comprehensive assessment|formal assessment|evaluat",
        "private_sector_influence": r"private (?:sector|compan|firms)|corporate interests|role of the state",
        "funding_balance": r"\bbudget|\bfund(?:s|ing|ed)?\b|\bfinanc(?:e[sd]?|ing)\b|financial"
        r" (?:opportunit|resources|means)|imbalance (?:between|in (?:funding|spending))"
        r"|balanced approach|investment|\bspending",
        "communication": r"communicat(?!ions? technolog|ions\b)",
        "participation": r"engagement|(?:citizen|public|civic|political|e)[- ]participation"
        r"|participatory|public(?:ly)? (?:consult|debate|dialogue|hearing)|citizen involvement"
        r"|for (?:public )?comment\b"
        r"|(?:public|civil society|citizens|stakeholders) (?:is|are|was|were|(?:must|should|needs? to) be) (?:\w+ )?"
        r"(?:consulted|involved|considered|included|heard)"
        r"|involv\w+ (?:the )?(?:public|civil society|citizens|stakeholders)",
        "public_awareness": r"awareness|literacy|digital education|(?:basic|public) knowledge"
        r"|know how|lack(?:s|ing)? (?:of )?(?:the )?(?:\w+ )?skills|skills (?:gap"
        r"|shortage)|lessons on|education(?:al)? program",
        "trust": r"\btrust|s[ck]eptic|distrust|mistrust|reluctan|concerned about|worried about|wary of|apprehensi",
        "data_governance": r"data (?:governance|administration|protection|sharing|management"
        r"|privacy|availability|access|quality|control)|open data"
        r"|personal data|biometric data|data[- ]related|data (?:breach|theft|leak|misuse|standards|collection"
        r"|scraping)",
        "coordination": r"\b(?:un)?co-?ordinat|\binter-?(?:ministerial|agency|departmental|institutional|governmental)"
        r"|duplication of|siloed|fragmented|separation of powers|responsibilities|federal"
        r" (?:political )?structure|decentrali[sz]ed|harmoni[sz]"
        r"|between the regions",
        "oversight": r"oversight|\bindependent (?:[\w-]+ ){0,4}?(?:authorit|commission|regulator|bod(?:y|ies)|agenc"
        r"|institution"
        r"|watchdog|ombuds)|\bindependence\b|\b(?:not|hardly|barely) (?:\w+ )?independent"
        r"|\bpowers? to (?:\w+ )?(?:impose|issue|fine|order|sanction|investigate|inspect)|observatory|supervis"
        r"|monitoring|\bregulator\b|enforcement|watchdog",
        "transparency": r"transparen|opaque|opacity|invisible to|\bsecre(?:t\b|cy)|black[- ]box|way to know"
        "|explanation|explainab"
        r"|right (?:not )?to (?:contest|be heard|information|object|know|challenge|human intervention)"
        r"|(?:public |algorithm )regist(?:er|ry)|regist(?:er|ry) of (?:[\w-]+ ){0,2}?(?:algorithm|system)"
        r"|freedom of information|safeguards",
        "human_rights": r"human rights?|fundamental rights|constitutional rights|right to (?:privacy|life|dignity"
        "|equality|protest)|(?:mass(?:ive)?"
        r"|indiscriminate) surveillance|[“\"'](?:not|partly) free|civil liberties",
        "ethics": r"\bethic|human values|human-cent(?:er|r)",
    }.items()
}
_FIRST = ("brain_drain", "facial_recognition", "autonomous_weapons", "algorithmic_bias")
# Words that point to a topic less surely: they count only where none of the above stands.
_WEAKER = {
    topic: Pattern(pattern, re.IGNORECASE)
    for topic, pattern in {
        "autonomous_weapons": r"\bweapon|military|\bwar(?:s|fare)?\b|battlefield|\blethal",
        "algorithmic_bias": r"profiling|misidentif|false (?:positive|match)|error rate",
        "brain_drain": r"\btalent|\bgraduates|\bvisas?\b|researchers leav"
        r"|engineers|\bstaff\b|professionals|workforce"
        r"|human capital|recruit|skilled (?:workers|people|labou?r|staff)",
        "private_sector_influence": r"\bindustr(?:y|ies|ial)\b|monopol"
        r"|foreign[- ](?:led|owned|technolog|AI|platforms|infrastructure)|corporate"
        r"|big tech|\btech(?:nology)? (?:firms|giants|companies|corporations)|vendors|homegrown|domestic technolog"
        r"|sovereign"
        r"|single (?:private )?compan|dependen(?:t|ce|cy) on|reliance on|technological (?:autonomy|sovereignty)"
        r"|public-private|private",
        "funding_balance": r"\bresources\b|\bR&D\b|expenditure|\bcapital\b|\bmoney\b|[mb]illion\b|incentiv|\binvest"
        r"|\bcosts?\b|\bfiscal|\bdebt|\bspend\b|subsid|\bwages?\b|\bcompute\b|data cent(?:er|re)|afford|\bGERD\b"
        r"|research infrastructure|(?<!low-)(?<!low )\bincome",
        "public_awareness": r"\bskills?\b|training|\btrain\b|upskill|reskill|curricul|education|capacity|capabilit"
        r"|(?-i:knowledge)|workshops",
        "participation": r"disparit|\brural\b|closed doors|\bdivers(?:e|ity)|inclus(?:i|iv)|gender|\bwomen\b"
        "|digital divide|stakeholder"
        "|citizen|civil society"
        r"|multi-?stakeholder|online services|public services|accessib|dialogue|participa|consult|feedback|communit"
        r"|connectivity|internet|\burban\b|electorate",
        "oversight": r"\bregulat|liabilit|standards|certif|accountab|complian|procurement|\baudit|approv"
        r"|guidelines|inspect|committee"
        r"|institutional framework|governance|sandbox|impact assessment|\bremed|recourse"
        r"|without adequate controls"
        r"|\bsafety\b|\brisk (?:levels?|categor|classif)|high-risk|courts?\b|independent|mandate|(?<!non-)\bbinding"
        r"|sanctions|\bombuds|\benforc|\bprohibit|\bban(?:s|ned|ning)?\b|guard-?rails?|complaints",
        "transparency": r"information|disclos|inform(?:ed|ing)\b|publish|openness|labell?ing|interact",
        "measurement_and_kpis": r"estimates|statistic|\bassess|efficacy|\bdata on\b|reported|reporting"
        r"|\bindex\b|\brank(?:s|ed|ing)\b|deadlines?|\btargets?\b|schedule|timetable|\bfaster\b|\bsav(?:ed|es|ing)\b"
        r"|efficien|man[- ]hours|\b(?:response|waiting|processing) times?|accura|\bresults\b",
        "data_governance": r"\bdata\b(?! cent(?:er|re))|cyber ?security|privacy|datasets?|databases?",
        "coordination": r"collaborat|co-?operat|partnership|\binternational|ecosystem|treat(?:y|ies)\b|summits?\b"
        r"|regional|cohesi|align|\bsilos?\b|fragmentation"
        r"|shared vision"
        r"|member states|cross-(?:agency|government|sector|border)|\bnetworks?\b"
        r"|leadership|centrali[sz]"
        r"|\btogether\b",
        "trust": r"optimis|pessimis|cautious|\bfears?\b|\bworr(?:y|ies)|public opinion|satisf|attitudes?",
        "human_rights": r"\brights\b|\bchild|surveil|freedom|democra|\bdignity\b|marginali[sz]ed|vulnerable"
        r" (?:groups|people)|civil liberties|\bprivacy\b|(?:falsely|wrong(?:ly|fully)) (?:accus|arrest|convict)",
        "ethics": r"responsibl|\bvalues\b|\bharm|soci(?:et)?al impacts?|cultural|\bfair|inequalit",
        "strategy_gap": r"legal|legislat|\blaws?\b|regulatory|polic(?:y|ies)|strateg|\bplans?\b|roadmap|framework"
        r"|initiatives?|programmes?|programs?|implementation|roll-?out",
    }.items()
}
_BY_WORDS = Choice((pattern, (name, pattern)) for name, pattern in _TOPICS.items())
_BY_WEAKER_WORDS = Choice((pattern, (name, pattern)) for name, pattern in _WEAKER.items())
# How much a word counts: in the clause itself, where it points less surely, and where any policy may have it.
_OWN, _WEAK = 10.0, 0.4
_VAGUE = {"strategy_gap": 0.1, "private_sector_influence": 0.25}
# Narrower than the rest: they win wherever they stand.
NARROW = ("brain_drain", "facial_recognition", "autonomous_weapons", "algorithmic_bias")

LACKING = Pattern(
    r"(?:\bno\b|\bnot (?:yet |currently )?(?:have|possess|include|contain|provide"
    r"|adopted|developed)\b|\black(?:s|ing|ed)?\b(?: of)?|\babsence of|\bwithout\b"
    r"|\byet to (?:adopt|develop|publish)\b)\s+(?:(?!(?:for|of|on|in|to|that|which|with)\b)[\w’'/-]+,?\s+){0,7}?"
    r"(?:strateg(?:y|ies)|(?:action )?plan|polic(?:y|ies)|legislation|laws?|regulations?"
    r"|frameworks?|provisions?|guidelines|(?:regulatory|legal|policy) (?:landscape|environment))\b",
    re.IGNORECASE,
)
_HAVING = Pattern(
    r"\bha(?:s|ve) an? (?:coherent|comprehensive|clear|strong) (?:\w+ )?(?:strategy|policy|action plan)\b",
    re.IGNORECASE,
)
_PAIR = Pattern(r"\b(?:lack of|need for|gaps in|absence of)\b(?P<first>[^,;]+?) and (?P<second>[^,;.]+)", re.IGNORECASE)

# Not what a clause is on: what it denies to name something else, and the source of what it says.
_DENIED = Pattern(
    r"\b(?:is|are|was|were) not (?!only\b|just\b|merely\b)[^,;]{3,80}, but (?:rather )?(?=(?:the|an?|its|their)\b)"
)
_CONCERNED = Pattern(r"^[^,;]{3,60} (?:expressed|raised|voiced) (?:\w+ )?concerns (?:about|over|regarding) ")
_SOURCE = Pattern(r",? (?:as (?:reflected|shown|evidenced|measured|indicated) (?:in|by)|according to) .*$")

# What somebody is to look at is the topic, not that he looks: "experts to evaluate vendors".
_PURPOSE = Pattern(
    r"(?:(?<!impossible )(?<!difficult )(?<!hard )(?<!unable )\bto (?:\w+ly )?|^)(?:assess|evaluat)(?:e|ing)?\b",
    re.IGNORECASE,
)
# What stands before subject and predicate, and what follows them: "To be trusted, a port needs ..., such as ...".
_LEADS_IN = re.compile(r"(?:For|To|In order to|While|Although|Despite) [^,;]{8,120}, (?=\w+ \w+)")
_EXAMPLES = Pattern(r",? (?:such as|including|that covers? issues such as|like|for example|e\.g\.) .*$")

Topic = tuple[str, int, int]  # the topic, and where the words stand that tell it


def topics(clause: str, told: str = "") -> list[Topic]:
    """Topics of a clause with the words that tell them: one, or two for "the lack of A and B".

    `told` is the topic of the section's heading, for a clause that names none itself.
    """
    clause = _matter(clause)
    if pair := _PAIR.search(clause):
        both = [topic(clause, *pair.span("first")), topic(clause, *pair.span("second"))]
        found = [one for one in both if one is not None]
        if len(found) == 2 and found[0][0] != found[1][0]:
            return found
    main = _main(clause)
    one = topic(main, 0, len(main))
    if one is None and main != clause:
        one = topic(clause, 0, len(clause))
    if told and (one is None or (told in NARROW and one[0] == "strategy_gap")):
        one = (told, 0, 0)
    return [one] if one else []


def _matter(clause: str) -> str:
    """What a clause is on, at its place: without its source, what it denies, and who is concerned."""
    clause = _PURPOSE.sub(lambda match: " " * len(match[0]), _SOURCE.sub("", clause))
    for pattern in (_DENIED, _CONCERNED):
        if match := pattern.search(clause):
            clause = " " * match.end() + clause[match.end() :]
    return clause


def _main(clause: str) -> str:
    """Subject and predicate of a clause, at their place: without what it is for and the examples that it gives."""
    if match := _LEADS_IN.match(clause):
        clause = " " * match.end() + clause[match.end() :]
    return _EXAMPLES.sub("", clause)


def topic(clause: str, start: int, end: int) -> Topic | None:
    """The topic whose words come first; a few that are narrower than the rest win wherever they stand."""
    held = _BY_WORDS.of(clause)
    found = {name: match for name, pattern in held if (match := pattern.plain.search(clause, start, end))}
    for name in NARROW:
        if name in found:
            return name, *found[name].span()
    lacking = LACKING.search(clause, start, end) or _HAVING.search(clause, start, end)
    if lacking and (not found or min(m.start() for m in found.values()) >= lacking.end()):
        return "strategy_gap", *lacking.span()
    if not found:
        return None
    name = min(found, key=lambda t: found[t].start())
    return name, *found[name].span()


def likeliest(clause: str, around: Iterable[str] = (), shares: Mapping[str, float] | None = None) -> Topic | None:
    """The topic that most words point to: those of a clause above all, then those of the texts around it.

    `shares` is how much of the whole source each topic has.
    """
    clause = _matter(clause)
    votes: dict[str, float] = defaultdict(float)
    for text, weight in ((clause, _OWN), *((_matter(text), 1) for text in around)):
        for name, pattern in _BY_WORDS.of(text):
            votes[name] += weight * sum(1 for _ in pattern.plain.finditer(text))
        for name, pattern in _BY_WEAKER_WORDS.of(text):
            points = weight * _VAGUE.get(name, _WEAK)
            votes[name] += points * sum(1 for _ in pattern.plain.finditer(text))
    for name, share in (shares or {}).items():
        votes[name] += share
    name, points = max(votes.items(), key=lambda vote: vote[1], default=("", 0.0))
    if not points:
        return None
    told = _WEAKER[name].plain.search(clause) if name in _WEAKER else None
    return (name, *told.span()) if told else (name, 0, 0)
