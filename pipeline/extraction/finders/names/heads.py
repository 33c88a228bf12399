"""Head nouns of names, and the kind of instrument or body that each says.

Codebook, the vocabularies of `instruments.kind` and `organisations.kind`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.finders.names.words import FOREIGN, words_of


def kinds(**by_kind: str) -> dict[str, str]:
    """Kind of each word, from the words of each kind."""
    return {word: kind for kind, words in by_kind.items() for word in words.split()}


INSTRUMENT_HEADS = kinds(
    strategy="strategy roadmap agenda vision policy blueprint concept",
    action_plan="plan masterplan",
    programme="programme program scheme initiative mission fellowship scholarship accelerator package sandbox bootcamp"
    " curriculum programmes programs schemes grant grants deal camp challenge competition award prize voucher vouchers"
    " hackathon certification licence license permit",
    project="project pilot",
    report="report review paper analysis assessment study",
    policy_recommendation="recommendation recommendations",
    resolution="resolution",
    law="act bill law decree-law law-decree constitution statute",
    regulation="decision decree order ordinance regulation regulations directive edict controls bylaw provisions rules",
    treaty="treaty convention covenant protocol agreement",
    principles="declaration statement charter principles compact contract pledge pact",
    guidelines="circular instruction code framework guidelines guideline guidance guide playbook standard standards"
    " handbook toolkit badges manual guidebook checklist tool",
    monitoring_tool="barometer observatory index dashboard tracker monitor register methodology inventory survey",
    infrastructure="infrastructure supercomputer platform library catalogue marketplace lake factory factories backbone"
    " repository database",
    e_service="portal app application registry chatbot directory",
    fund="fund",
)
ORGANISATION_HEADS = kinds(
    regulator="authority commissioner ombudsman ombudsperson ombudswoman ombud inspectorate regulator body"
    " superintendence superintendency superintendent",
    advisory_body="commission committee council board panel coordinator group taskforce force"
    " sub-committee subcommittee sub-commission subcommission headquarters",
    agency="court courts tribunal police procuracy administration agency corporation bureau service executive"
    " undertaking unit team forces guard navy museum archives",
    ministry_or_department="treasury division office ministry minister department directorate undersecretariat"
    " directorate-general secretariat secretary",
    parliament="house parliament senate chamber assembly congress",
    government="government cabinet cabinets chancellery",
    research_centre="institute institution centre center laboratory lab hub",
    education_body="school university academy college faculty",
    coalition="coalition forum alliance partnership consortium network roundtable",
    civil_society="international watch foundation association society federation union organisation organization"
    " endowment stiftung",
    company="bank ltd inc plc gmbh company advisory consulting consultancy technologies railway railways airlines",
)
# Heads of two words that say more than their last word.
COMPOUND_HEADS = {
    "action plan": "action_plan",
    "position paper": "position_paper",
    "white paper": "report",
    "green paper": "report",
    "policy paper": "report",
    "policy recommendation": "policy_recommendation",
    "policy recommendations": "policy_recommendation",
    "policy framework": "strategy",
    "interim measures": "regulation",
    "administrative measures": "regulation",
    "data centre": "infrastructure",
    "data center": "infrastructure",
    "computing centre": "infrastructure",
    "computing center": "infrastructure",
    "guidance note": "guidelines",
    "technical note": "report",
    "data bank": "infrastructure",
    "information system": "e_service",
    "language model": "infrastructure",
    "growth zones": "programme",
    "economic zone": "infrastructure",
    "knowledge hub": "e_service",
    "data hub": "infrastructure",
    "exchange hub": "infrastructure",
    "ministerial statement": "resolution",
    "ministers statement": "resolution",
    "leaders statement": "resolution",
    "data labs": "infrastructure",
    "grand challenge": "programme",
    "grand challenges": "programme",
    "ai process": "principles",
    "joint statement": "principles",
    "monitoring system": "monitoring_tool",
    "surveillance system": "monitoring_tool",
    "cloud service": "infrastructure",
    "government cloud": "infrastructure",
    "working group": "advisory_body",
    "working groups": "advisory_body",
    "task force": "advisory_body",
    "coordination mechanism": "advisory_body",
    "co-ordination mechanism": "advisory_body",
    "think tank": "research_centre",
}
# Heads of names that stand in the original language; met among the first two words of the name.
FOREIGN_HEADS = kinds(
    strategy="stratégie estrategia strategie strategia estratégia política politica politique",
    action_plan="actieplan aktionsplan plano plan",
    report="rapport",
    law="loi ley lei wet gesetz marco código codigo",
    regulation="decreto décret resolución resolução",
    programme="programma programa",
    principles="carta charte",
)
FOREIGN_BODY_HEADS = kinds(
    regulator="autoridad autoridade autorité superintendencia superintendência",
    agency="agencia agência agence instituto",
    advisory_body="comisión comissão consejo conselho conseil",
    ministry_or_department="ministerio ministério ministère secretaría secretaria",
)
HEADS = INSTRUMENT_HEADS | ORGANISATION_HEADS
# Bodies of which a state has one of that name: "the Treasury".
STAND_ALONE = words_of("treasury ombudsman ombudsperson inspectorate cabinet")
# Bodies that a verb can bring into being under a common noun.
SET_UP = words_of(
    "sub-committee subcommittee sub-commission subcommission unit team authority commissioner ombudsman inspectorate"
    " regulator body commission committee"
    " council board"
    " panel coordinator group "
    "taskforce agency bureau office directorate secretariat institute institution centre center"
    " coalition alliance consortium"
) | {"working group", "task force", "coordination mechanism", "co-ordination mechanism", "think tank"}
_BODIES_IN_SMALL_LETTERS = words_of(
    "administration police inspectorate government coalition alliance consortium partnership agency authority"
    " commission commissioner"
    " committee council institute "
    "institution ministry parliament senate assembly regulator foundation university ombudsman team"
) | {"working group", "task force"}
# Heads that name nothing without a capital: every government "sets up a framework".
VAGUE = (
    words_of(
        "statement concept package register methodology provisions framework infrastructure platform vision standard"
        " standards guide guidance index dashboard agenda"
        " contract compact policy agreement analysis blueprint "
        "curriculum review project portal app code paper scheme supercomputer pledge sandbox bootcamp pact manual"
        " guidebook checklist rules inventory backbone repository database programmes programs schemes grant grants"
        " deal camp challenge competition award prize voucher vouchers hackathon certification licence license permit"
        " directory pilot assessment study tool survey"
    )
    | {"policy framework", "data centre", "data center", "grand challenge", "grand challenges", "monitoring system"}
    | {"surveillance system", "cloud service", "joint statement"}
)
# Plurals make a name only with a capital: "the Innovation Schemes", but "the ministry's schemes".
PLURALS = words_of("programmes programs schemes grants vouchers")
_BODY_KINDS = frozenset(ORGANISATION_HEADS.values())
_IN_PHRASE = frozenset(HEADS) | frozenset(FOREIGN_HEADS) | frozenset(FOREIGN_BODY_HEADS)
# What says something of what it is on: "Commentary on the Data Act", "Ruritania's Approach to AI Regulation".
_SPEAKS_OF = words_of(
    "approach approaches commentary comment comments challenge challenges opportunity opportunities barriers benefits"
    " impact impacts implications importance introduction overview perspectives insights lessons progress response"
    " responses step steps trends towards role future need status path way"
)
_ACTS = words_of("convention act regulation directive resolution recommendation declaration strategy guidelines report")
PURPOSE = words_of("promoting regulating establishing amending protecting implementing approving creating")
ENDS_PHRASE = PURPOSE | words_of(
    "relating governing of for on to in by against regarding concerning between with about towards"
)


def head_of(words: Sequence[str]) -> tuple[str, str, str] | None:
    """Table, kind and head noun of a name's words (lower case), by the end of its first noun phrase."""
    phrase: list[str] = []
    for word in words:
        if phrase and word in ENDS_PHRASE:
            break
        phrase.append(word)
    while len(phrase) > 1 and (
        re.fullmatch(r"[\d.–/-]+(?:/?[a-z]+\d*(?:-[a-z]+)?)?|[ivx]+|no|nr|nº?", phrase[-1])
        or (phrase[-2] in _WITH_NUMBER and re.fullmatch(r"(?=\D*\d)[a-z\d]{1,5}(?:[./–-][a-z\d]{1,5})+", phrase[-1]))
    ):
        phrase.pop()
    if len(phrase) < len(words) and not _IN_PHRASE & set(phrase) and phrase[-1] not in _SPEAKS_OF:
        # "Freedom of Data Act": nothing before the link names a thing, the last word does.
        plain = [w for w in words if not re.fullmatch(r"[\d.–/+-]+", w)]
        linked = plain[-2:-1] and plain[-2] in ENDS_PHRASE  # "Faculty of Law"
        if plain and plain[-1] in HEADS and plain[-1] != "technologies" and "the" not in words and not linked:
            phrase = plain[-1:]
    elif words[len(phrase) : len(phrase) + 1] == ["of"] and phrase[-1] in ("council", "commission", "office", "bank"):
        # "Council of Freedonia Convention 12", "Council of Freedonia Convention on Data"
        rest = list(words[len(phrase) + 1 :])
        stop = next((n for n, w in enumerate(rest) if w in ENDS_PHRASE), len(rest))
        plain = [w for w in rest[:stop] if not re.fullmatch(r"[\d.–/+-]+", w)]
        if plain and plain[-1] in _ACTS and "the" not in rest[:stop]:
            phrase = plain[-1:]
    if phrase and phrase[-1] in _SPEAKS_OF and len(phrase) < len(words):
        return None
    compound = " ".join(phrase[-2:])
    if compound in COMPOUND_HEADS:
        kind = COMPOUND_HEADS[compound]
        return "organisations" if kind in _BODY_KINDS else "instruments", kind, compound
    last = phrase[-1] if phrase else ""
    if last in ("programme", "program") and phrase[:2] == ["united", "nations"]:
        return "organisations", "international_organisation", last
    if last in INSTRUMENT_HEADS and not _is_second_field(phrase):
        return "instruments", _instrument_kind(last, words), last
    if last in ORGANISATION_HEADS and phrase[-2:] not in _SHORES:
        return "organisations", _organisation_kind(last, words), last
    for word in phrase[:2]:
        if word in FOREIGN_HEADS and len(words) > 2:
            return "instruments", FOREIGN_HEADS[word], word
        if word in FOREIGN_BODY_HEADS and len(words) > 2 and FOREIGN & set(words):
            return "organisations", FOREIGN_BODY_HEADS[word], word
    return None


def _is_second_field(phrase: Sequence[str]) -> bool:
    """Whether a head noun is but the second of two fields: "Philosophy and Law", "Skills & Infrastructure"."""
    return len(phrase) > 2 and phrase[-2] in ("and", "&") and phrase[-3] not in HEADS


_SHORES = (["west", "bank"], ["left", "bank"], ["right", "bank"])
# What is called by a number with letters in it: "Bill C-7", "Decree No. PP-12".
_WITH_NUMBER = words_of("bill act law decree decree-law order ordinance resolution regulation directive no nr nº n")
_OF_CONDUCT = words_of("conduct practice ethics ethical ai open source good voluntary")


def _instrument_kind(head: str, words: Sequence[str]) -> str:
    of_law = words[-1] == head or list(words[words.index(head) :][:2]) == [head, "of"]
    if head == "code" and len(words) > 1 and of_law and not _OF_CONDUCT & set(words):
        return "law"  # "the Penal Code", "the Code of Harbours"
    if head == "framework" and words[-1] == head and {"strategic", "strategy", "development"} & set(words):
        return "strategy"  # "the Data Economy Strategic Framework"
    return INSTRUMENT_HEADS[head]


_MAY_WATCH = words_of("commission institution commissioner committee council office agency body board")
_WATCHED = (
    r"data protection|personal data|personal information|information protection|privacy|human rights?|competition"
    r"|information (?:commission|office)|transparency|equality|ombuds|consumer"
)


def _organisation_kind(head: str, words: Sequence[str]) -> str:
    held = " ".join(words)
    if head in ("endowment", "stiftung", "foundation", "international"):
        return "civil_society"
    if head == "council" and {"research", "consumer"} & set(words):
        return "agency"
    if head == "committee" and "people’s" in words:
        return "government"
    if head in _MAY_WATCH and (re.search(_WATCHED, held) or ("police" in words and head not in ("agency", "office"))):
        return "regulator"
    if (head == "council" and "ministers" in words) or (head == "minister" and "prime" in words):
        return "government"
    if head == "council" and "state" in words:
        return "agency" if "of" in words else "government"
    if head in ("secretariat", "union") and re.search(
        r"\b(?:commonwealth|caribbean|african|arab|asian|pacific)\b", held
    ):
        return "international_organisation"
    if head == "board" and re.search(r"\b(?:social security|insurance|pensions?|investment|export|tourism)\b", held):
        return "agency"
    if head == "commission" and re.search(
        r"\b(?:communications?|telecommunications?|broadcasting|securities|utilities|regulation|regulatory"
        r"|relations)\b",
        held,
    ):
        return "regulator"
    if head == "bank" and {"central", "reserve", "national"} & set(words):
        return "regulator"
    if head == "bank" and {"asian", "african", "american", "european", "islamic", "nordic", "andean"} & set(words):
        return "international_organisation"
    if head == "bank" and {"development", "investment", "social", "security", "agricultural", "public"} & set(words):
        return "agency"
    if head == "office" and not re.search(
        r"\b(?:cabinet|prime|minist\w+|president\w*|government|home|foreign|chancell\w+|executive|governor\w*)\b", held
    ):
        return "agency"
    if "judicial" in words or (
        head in ("centre", "center")
        and re.search(r"\b(?:government|informatics|information systems|surveillance|monitoring|operations)\b", held)
    ):
        return "agency"
    if head == "group" and "parliamentary" in words:
        return "parliament"
    if head == "group" and not re.search(
        r"\b(?:working|expert|experts|advisory|task|steering|high-level|contact|friends|project|reference|study|core"
        r"|inter-?\w*|\w+ group on|level|user|action|coordination|consultative|technical)\b",
        held,
    ):
        return "company"
    if head == "house" and not {"of", "upper", "lower"} & set(words):
        return "civil_society"
    if head in ("executive", "service") and "government" in words:
        return "agency"
    if head == "service" and "public" in words:
        return "ministry_or_department"
    if head not in ("centre", "center") and re.search(
        r"\b(?:world|international(?! (?:development|cooperation|trade|affairs|relations))"
        r"|global|(?<!south )african|nations|intergovernmental|pan american|inter-american"
        r"|caribbean)\b",
        held,
    ):
        return "international_organisation"
    return ORGANISATION_HEADS[head]


def head_is_all(words: Sequence[str], head: str) -> bool:
    """Whether a name consists of its head noun alone, years and articles apart."""
    return not {w for w in words if not re.fullmatch(r"\d{4}", w)} - set(head.split())


def is_body_in_small_letters(head: str) -> bool:
    """Whether a lower-case head noun after a proper name makes the name of a body ("the Freedonia coalition")."""
    return head in _BODIES_IN_SMALL_LETTERS


def is_vague(head: str) -> bool:
    """Whether a head noun in small letters is too common to make a name ("framework", "platform")."""
    return head in VAGUE
