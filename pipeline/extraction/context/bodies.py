"""Which names are those of bodies: by their head noun, else by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.extraction.context.naming import Naming, as_of, sentence_at
from pipeline.extraction.context.things import GENERIC
from pipeline.extraction.finders.names.heads import STAND_ALONE, is_body_in_small_letters
from pipeline.extraction.finders.names.words import FoundName, is_acronym, is_brand, words_of
from pipeline.extraction.finders.policy_verbs import BASE, PARTICIPLE, PAST
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block

_OF_ANY_STATE = words_of(
    "head main branch press local field national federal regional central state new special permanent public civil"
)
# What a body is, or is for, and not which: "Supervisory Authority:", "Responsible Organisation:".
_OF_ANY_BODY = _OF_ANY_STATE | words_of(
    "responsible lead leading competent supervisory implementing executing coordinating co-ordinating supporting"
    " partner participating relevant academic tertiary educational higher education research training regulatory"
    " oversight governance enforcement monitoring notifying independent international host funding sponsoring"
    " contracting organisation"
)
# What these heads name with such words is a matter or a means: "Civil Society", "Wide Area Network".
_NO_BODY = {
    "society": words_of("civil vibrant smart knowledge information digital modern inclusive just & and"),
    "office": words_of("back front"),
    "network": words_of("area neural wide broadband mobile wireless virtual sensor"),
    "technologies": words_of("recognition digital emerging information communication communications language learning"),
}
_ADVICE_OF = re.compile(r"\b[Rr]ecommendations? of the $")  # "Recommendation of the Council on Bells", an act
_ANY_BODY = words_of("authority body agency organisation organization institution entity regulator")
# What a place hopes to be is no body: "to become a regional AI Hub", "as Freedonia’s Innovation Hub".
_HOPED_TO_BE = re.compile(
    r"\b(?:becom\w+|position\w*|establish\w* itself)\b[^.;:]{0,70} $|\bas (?:(?:an?|[A-Z]\w+['’]s) (?:[a-z]+ )*)?$"
)
_HUBS = frozenset({"hub", "centre", "center", "lab"})
# "the Harbour Institute, which is Freedonia’s National Data Centre": said of the body before.
_SAID_OF_ANOTHER = re.compile(r",? (?:which|that|who) (?:is|was) (?:also )?(?:the )?(?:[A-Z][\w.]*['’]s? )?$")
_OF_A_SCHOOL = re.compile(r",? (?:at |of )?(?:the )?(?:[A-Z]\w+ ){0,3}(?:University|College|School)\b")
# What is studied at a university, and no field of a ministry.
_DISCIPLINES = words_of(
    "law philosophy physics mathematics chemistry biology psychology sociology linguistics anthropology history"
    " archaeology computer computing informatics engineering humanities literature languages medicine geography"
    " economics theology musicology neuroscience"
)
_OF_STUDIES = words_of(
    "science sciences studies applied political social electrical electronic mechanical arts letters"
)
_RANKS = re.compile(r"(?:Deputy|Vice|Assistant|Acting|Former) \w+$")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|(?:report|survey|study|poll|analysis|interviews?) (?:by|of|from))\s+(?:the\s+)?$"
)
_ACTS_AFTER = re.compile(
    rf"(?: has| have| also| recently)* (?P<verb>{PAST}|oversees|leads|coordinates|supervises|regulates|provides"
    rf"|enforces|monitors|advises|administers|fined|sanctioned|ruled|imposed|warned"
    rf"|supports|funds|(?:should|will|must|shall) (?:also )?(?:{BASE}|support|provide|lead|engage|help|work"
    rf"|coordinate|oversee|ensure))\b(?! by\b)"
)
# What "government" says no more of than whose it is: "government departments".
_OF_GOVERNMENT = re.compile(
    r" (?:needs|levels|services|agencies|departments|officials|officers|institutions|entities|authorities|bodies"
    r"|ministries|sectors|policies|programmes|programs|systems|efforts|employees|websites|initiatives|ministers"
    r"|contracts|actors|data|organi[sz]ations)\b"
)
# "set up under ZDA, the office", "ZDA’s Data Office": whose unit a body is
_HAS_A_UNIT = re.compile(
    r"['’]s (?:[A-Z][\w-]+ ){1,4}?(?:Office|Cent(?:re|er)|Institute|Unit|Committee|Directorate|Division)\b"
)
_UNIT_UNDER = re.compile(r"(?:,|\b(?:established|created|set up|formed|housed|launched|operating|working)) under $")
# What only a body does, of a name that is nothing but capitals.
_ACRONYM_ACTS = re.compile(
    r"(?:,? (?:and|or) [A-Z]{3,8}|, [^,.;:]{3,90},|,(?= which | who ))?(?: which| who)?"
    r"(?: (?:is|was|are|were) (?:also |currently |now )?(?:responsible|in charge|planning"
    r"|established|inaugurated|founded|set up|mandated"
    r"|working|developing|leading|preparing|tasked|mandated|testing|piloting|conducting|trialling)\b"
    r"|(?: has| have) (?:also |already |recently )?(?:been (?:using|working|developing|testing|leading|conducting)"
    r"|begun|started|signed|warned|called|urged|used|deployed|tested|conducted|hired|invested|said|said|reported)\b"
    r"| (?:will|should|shall|must|may|can|would|plans to|intends to|decided to|aims to)"
    r" (?:not |also |then |soon )?(?:award|invest|lead|coordinate|oversee|monitor"
    r"|conduct|deploy|employ|hire|train|organi[sz]e|host|sign|consult|investigate"
    r"|supervise"
    r"|manage|fund|finance|engage|cooperate|collaborate)\b"
    r"| (?:also )?(?:warned|urged|called (?:on|for)|said|says|announced|argues|argued|recommended|recommends"
    r"|conducted|conducts|carried out|surveyed|interviewed|asked|told|fined|investigated|ran|runs|manages|oversees"
    r"|employs|trained|trains|hosts|hosted|organi[sz]ed|deployed|deploys|tested|piloted|invested|invests|welcomed"
    r"|coordinates?|oversees?|leads|regulates?|supervises?|enforces?|mandates"
    r"|criticised|criticized|offers|wrote|commissioned|awarded|awards|procured|operates)\b)(?! by\b)"
)
_GOVERNS = re.compile(
    r" (?:(?:has|have|had|also|recently|then|jointly|already|now|further|today|yesterday) )*"
    rf"(?:(?:{PAST})\b(?! by\b)|will (?:{BASE})\b|(?!based|led|funded|owned|backed|related|driven|has|had|is|was|does"
    r"|needed|supported|sponsored|used)[a-z]{3,}(?:ed|s)\b(?! by\b)"
    r"|is (?:also |now |currently )?[a-z]{3,}ing\b|spent\b|held\b|made\b|set\b|began\b|gave\b)"
)
_ACTED_BY = re.compile(
    rf"\b(?:{PARTICIPLE}|led|supported|spearheaded|funded|coordinated|hosted|organi[sz]ed|run|reported|deployed"
    rf"|operated"
    r"|conducted|carried out|collected|requested|managed|used|overseen|supervised|tested|piloted) (?:jointly )?by"
    r" (?:the )?$"
    r"|\b(?:partnership|collaboration|cooperation|coordination|consultation) with (?:the )?$"
    r"|\b(?:together|jointly|partnered|engage|work|working) with (?:the )?$"
    r"|\b(?:support|help|assistance|funding|financing|backing|grants?|advice) (?:of|from) (?:the )?$"
)
# What a text calls a body beside its name.
_BODY_NOUNS = {
    noun: kind
    for kind, nouns in {
        "company": "company, companies, firm, firms, giants, start-ups, startups, vendors, retailers, retailer, "
        "start-up, startup, consultancy, developer, manufacturer, vendor, operator, bank, pollster",
        "civil_society": "ngos, network, ngo, charity, non-profit, nonprofit, organisation, organization, "
        " advocacy group, rights group, watchdog, think tank, association, trade "
        "union",
        "publisher": "newspapers, newspaper, news agency",
        "regulator": "data watchdog, data protection watchdog, privacy watchdog, equality watchdog, supervisor, "
        "data protection authority, data privacy authority, privacy authority, market surveillance "
        "authority, competent authority, regulatory authority, equality body, human rights "
        "institution, ombudsman, regulator, supervisory authority",
        "agency": "agency",
        "research_centre": "research institute, research centre",
        "education_body": "university",
        "parliament": "parliament",
        "coalition": "coalition, consortium, alliance, initiative of",
    }.items()
    for noun in nouns.split(", ")
}
_APPOSED_BODY = re.compile(
    rf"(?:\s*\([^()]*\))?, (?:an?|the|one of the|[A-Z]\w+['’]s) (?:[\w’'-]+ ){{0,4}}?"
    rf"(?P<noun>{'|'.join(_BODY_NOUNS)})\b(?P<watcher>)",
    re.IGNORECASE,
)
_WATCHERS = "|".join(noun for noun, kind in _BODY_NOUNS.items() if kind == "regulator")
_BODY_BEFORE = re.compile(
    rf"\b(?:the|a|an) (?:[a-z-]+ ){{0,3}}?(?P<noun>{'|'.join(_BODY_NOUNS)}) $"
    rf"|\b(?:the|an?|its|whose|[A-Z][\w-]+['’]s?|[A-Z][a-z-]+) (?:[a-z-]+ ){{0,3}}?(?P<watcher>{_WATCHERS})"
    r"(?: |,? the |, | \()$",
    re.IGNORECASE,
)
# How what stands before a name ends if such a noun is right before it: told much sooner than by the expression.
_AFTER_NOUN = tuple(noun + link for noun in _BODY_NOUNS for link in (" ", ", ", " the ", ", the ", " ("))
_IS_BODY = re.compile(
    r"(?:\s*\([^()]*\))?(?:, (?:which|who))? (?:is|acts as|serves as|functions as|(?:was|has been|will be)"
    r" (?:designated|appointed|named)(?: as)?|will (?:act|serve) as) (?:the|an?|[A-Z]\w+['’]s) (?:[\w’'-]+ ){0,4}"
    r"(?P<noun>authority|regulator|agency|ministry|supervisor|public body|independent body|ombudsman)\b"
)
# What only a body that watches over others does.
_WATCHES = re.compile(
    r"(?:\s*\([^()]*\))?(?: (?:has|have|also|recently|later|then|temporarily|provisionally))* (?:fined|sanctioned"
    r"|reprimanded|imposed (?:an? |the )?(?:[\w-]+ ){0,3}?(?:fine|ban|penalty|sanction|limitation)s?"
    r"|(?:opened|launched) an? (?:\w+ )?(?:investigation|inquiry|probe)|supervises|is (?:tasked|charged|entrusted) with"
    r" (?:the )?(?:supervis|overs|enforc|monitor))"
)
# With whom, for whom or against whom something is done: bodies, seldom persons.
_COMPARED = re.compile(r"\b(?:most|more|less|least|any|no|each|every|such) (?:[a-z-]+ )?$")
_PARTNER = Pattern(
    r"\b(?:initiative (?:of|by)|(?:funded|financed|commissioned|sponsored|co-?funded) by"
    r"|(?:partnership|collaboration|co-?operation) (?:with|between)"
    r"|[Ww]ith (?:the |financial |technical )*(?:support|help|assistance|funding) (?:of|from|by)|on behalf of"
    r"|(?:conducted|prepared|produced|carried out) for|(?:fined|sued|sanctioned|reprimanded)"
    r"|(?P<noun>companies|firms|start-ups|startups|giants|vendors|retailers|ngos|newspapers|partners),?"
    r" (?:such as|like|including|namely))\s+",
    re.IGNORECASE,
)
_NEAR = 260  # characters from these words to a name
_BETWEEN_PARTNERS = re.compile(
    r"(?:(?:the|an?) (?:[\w-]+ ){0,4})?(?:(?:[Tt]he|and|of|for|in|on|[A-Z][\w’'&./-]*,?|\([^()]{1,80}\),?)\s+)*"
)
_SPEAKS = re.compile(
    r"(?:\s*\([^()]*\))? (?:also |has |have )*(?:welcom\w+|critici[sz]\w+|regret\w*|call(?:s|ed) (?:for|on)|sa(?:id|ys)"
    r"|warn\w+|urge[sd]?|argue[sd]?|complain\w*|demand\w*|object(?:s|ed)|report(?:s|ed)|welcomed|found that"
    r"|estimat\w+|predict\w+|points? out|pointed out)\b"
)
_POLLED_BY = re.compile(r"\b(?:survey|poll|barometer|polling|questionnaire)\b(?: [\w-]+){0,3} by (?:the )?$")
_BODIES = re.compile(
    r"\b(?:agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|ministr(?:y|ies)|departments?"
    r"|authorit(?:y|ies))\b"
)
_SIGNED_BY = re.compile(r"\b(?:signed|issued|approved|adopted|endorsed|appointed) by (?:the )?$")
_BODY_OR_NOT = words_of("fund scheme bank programme program observatory registry initiative") | {
    "data bank",
    "cloud service",
}
_OF_A_BODY = re.compile(
    r"(?:\s*\((?P<acronym>[A-Z]{2,8})\))? (?:contributes|invests|will (?:own|invest)|owns|announced"
    r"|said|published|announces)\b"
)
_A_BODY = (
    r"(?:Foundation|Institute|Network|Ministry|Agency|University|Council|Association|Trust|Court|Authority|Commission"
    r"|Board|Bureau)"
)
_AMONG_BODIES = re.compile(
    r"\b(?:(?:initiative|programme|program|project|report|study|strategy|plan)|led|run|managed|administered"
    r"|operated) by (?:the )?$"
    r"|\b(?i:entities|agencies|bodies|institutions|authorities|departments|organi[sz]ations),? (?:such as|like"
    r"|including)(?: [^.;:]*(?:,|,? and))? (?:the )?$"
    r"|\b[Mm]embers (?:include|are|were) [^.;:]*(?:,|,? and) (?:the )?$"
    r"|\b(?:supported|funded|financed|sponsored|backed) by [^.;:]*(?:,|,? and) (?:the )?$"
    rf"|\b{_A_BODY}(?: \([^()]*\))?(?:[;,]|[;,]? and| &) (?:the )?$"
)
_BEFORE_A_BODY = re.compile(
    rf"(?:[;,] (?:the )?(?:[A-Z][\w&.-]* ){{1,4}}Fund)?[;,] (?:and )?(?:the )?(?:[A-Z][\w&.-]* ){{0,6}}{_A_BODY}\b"
)


# "Anna Author (The Zenda Initiative) said": whom a person speaks for
_OF_A_PERSON = re.compile(r"(?:^|[.,;:] |\b(?:and|by|from|with) )[A-Z][a-z]+ [A-Z][a-z]+ \((?:[Tt]he )?$")


def _is_of_study(words: frozenset[str]) -> bool:
    """Whether what a department is for is a discipline: "Computer Science", "Philosophy"."""
    return bool(words & _DISCIPLINES) and words <= _DISCIPLINES | _OF_STUDIES


class Bodies(Naming):
    """Tells names of bodies from others."""

    def _parted(self, block: Block, found: FoundName) -> Iterator[FoundName]:
        """A run without a head noun that ends a list of bodies ("firms such as X, Y and Z"), or is of two acronyms:
        each name by itself."""
        parts = found.text.split(" and ") if not found.table else []
        if len(parts) == 2 and (all(map(is_acronym, parts)) or partner_after(block.text, found.start)):
            yield replace(found, end=found.start + len(parts[0]), text=parts[0], acronym=None, original=None)
            yield replace(found, start=found.end - len(parts[1]), text=parts[1])
        else:
            yield found

    def _as_body(self, block: Block, found: FoundName) -> FoundName:
        """A fund, scheme or programme that stands among bodies or acts ("an initiative by the X Fund") is a body."""
        if found.head not in _BODY_OR_NOT or found.evidence != "title_case" or found.table == "organisations":
            return found
        before = block.text[max(0, found.start - 160) : found.start]
        if _OF_A_PERSON.search(before) and block.text.startswith(")", found.end):
            return as_of(found, "organisations", "civil_society")
        if acts := _OF_A_BODY.match(block.text, found.end):
            letters = acts.span("acronym") if acts["acronym"] else None
            return as_of(found, "organisations", "agency", letters)
        if found.head == "fund" and _BEFORE_A_BODY.match(block.text, found.end):
            return as_of(found, "organisations", "agency")
        return as_of(found, "organisations", "agency") if _AMONG_BODIES.search(before) else found

    def _is_body(self, block: Block, found: FoundName) -> bool:
        """Whether a name with the head of a body names one that the text speaks of."""
        if block.kind == "heading" and (found.text.isupper() or found.evidence == "proper"):
            return False
        if found.evidence == "introduced":
            return True
        words, places, _ = self._signature(block, found)
        before = block.text[max(0, found.start - 80) : found.start]
        if _RANKS.match(found.text) or _SAID_OF_ANOTHER.search(before) or _ADVICE_OF.search(before):
            return False
        if set(found.text.lower().split()[-3:-1]) & _NO_BODY.get(found.head, frozenset()):
            return False
        if found.head in ("department", "faculty") and (
            _OF_A_SCHOOL.match(block.text, found.end) or _is_of_study(words - {found.head})
        ):
            return False
        if found.head == "minister" and found.text.endswith("Minister") and "prime" not in words:
            return False  # "the Trade Minister himself"
        if found.head in _HUBS and _HOPED_TO_BE.search(before):
            return False
        apposed = re.search(r"[A-Z]\w+ (?:[A-Z][\w ]+)?, (?:the |a )?$", before)
        if words == {"prime", "minister"}:
            return bool(_SIGNED_BY.search(block.text, max(0, found.start - 40), found.start))
        if found.head == "minister" and apposed:
            return False  # a person's office
        if found.head == "government" and _OF_GOVERNMENT.match(block.text, found.end):
            return False
        if found.text.lower() == "government":
            return bool(_GOVERNS.match(block.text, found.end)) and bool(places)
        if found.head == "municipality":
            return True
        if found.head == "government":
            acts = _GOVERNS.match(block.text, found.end) or _ACTED_BY.search(block.text[: found.start][-40:])
            told = found.text[:1].islower() or " " in found.text
            return bool(places) or (bool(acts) and told and not words & {"ai", "digital"})
        plain = words - {*found.head.split()} - _OF_ANY_STATE
        if found.evidence == "proper" and re.search(r"['’]s? \w+$", found.text):
            return False  # "Freedonia’s partnership"
        if found.evidence == "proper" and re.match(r",? namely,? ", block.text[found.end :]):
            return False
        if found.evidence == "proper" and _COMPARED.search(block.text, max(0, found.start - 40), found.start):
            return False  # "the most active AI regulator"
        if found.evidence == "proper":
            return is_body_in_small_letters(found.head) and bool(plain - GENERIC or places)
        if found.head in _ANY_BODY and not (places or found.acronym or plain - _OF_ANY_BODY):
            return False
        if found.head == "bank" and {"central", "reserve"} & words:
            return True
        if places and found.text.lower().startswith(f"{found.head} of "):
            return True  # "the Academy of Ruritania"
        private = found.kind in ("civil_society", "coalition", "company", "education_body")
        return (
            bool(plain - GENERIC if private and not places else plain)
            or (
                bool(places) and found.head in ("police", "council", "railways", "railway", "inspectorate", "procuracy")
            )
            or words >= {"council", "state"}
            or (found.head == "council" and bool(_GOVERNS.match(block.text, found.end)))
            or found.head in STAND_ALONE
            or found.text.count(" ") > 2
            or found.kind in ("parliament", "government")
            or bool(found.acronym)
        )

    def _is_bare_body(self, block: Block, found: FoundName) -> bool:
        """Whether a proper name without a head noun names a body, by the words around it."""
        places = self.within(block.index, found.start, found.end, "jurisdictions")
        beside = block.text[max(0, found.start - 60) : found.start], block.text[found.end :]
        is_place = any((p.start, p.end) == (found.start, found.end) for p in places)
        if (found.text[:1].isupper() or is_brand(found.text)) and not is_place and _body_beside(*beside):
            return True
        if places and not found.acronym:
            of_place = places[-1].end == found.end and places[-1].start > found.start
            of_place = of_place and places[0].start > found.start and " and " not in found.text
            return of_place and bool(_ACTS_AFTER.match(block.text[found.end :]))
        if places and " of " in found.text and places[-1].end == found.end and found.text.count(" ") > 2:
            return True  # "Harbour Watch of Ruritania (HWR)"
        before = beside[0]
        if _ACCORDING.search(before) and (is_brand(found.text) or re.fullmatch(r"[A-Z]{3,8}", found.text)):
            return True
        following = block.text[found.end : found.end + 160]
        if found.text[:1].isupper() and (_IS_BODY.match(following) or _WATCHES.match(following)):
            return True
        after = block.text[found.end : found.end + 120]
        if any(map(is_acronym, found.text.split())) and found.text.count(" ") < 3 and _ACTS_AFTER.match(after):
            return True  # "NORI Zenda released the X"
        if is_acronym(found.text) and (
            _ACTS_AFTER.match(after)
            or _ACRONYM_ACTS.match(after)
            or _ACTED_BY.search(before)
            or _AMONG_BODIES.search(block.text, max(0, found.start - 160), found.start)
            or _HAS_A_UNIT.match(after)
            or _UNIT_UNDER.search(before)
        ):
            return True
        if _POLLED_BY.search(before) and re.fullmatch(r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){1,3}", found.text):
            return True
        if found.acronym and " " in found.text and _SPEAKS.match(block.text[found.end :]):
            return True
        partner = partner_after(block.text, found.start)
        if partner and (" " in found.text or is_brand(found.text) or is_acronym(found.text) or partner["noun"]):
            return True
        if found.acronym is None or " " not in found.text or "Memorandum" in found.text:
            return False
        if block.text[found.acronym[1] - 1] == "s":
            return False  # "Large Ferry Models (LFMs)"
        return bool(_BODIES.search(block.text[sentence_at(block, found.start).start : found.start]))

    def _bare_kind(self, block: Block, found: FoundName) -> str:
        """Kind of a body whose name has no head noun, by what stands beside it."""
        before = block.text[max(0, found.start - 60) : found.start]
        if noun := _body_beside(before, block.text[found.end :]):
            return _BODY_NOUNS[noun]
        if role := _IS_BODY.match(block.text[found.end :]):
            return {"agency": "agency", "ministry": "ministry_or_department"}.get(role["noun"], "regulator")
        if _WATCHES.match(block.text[found.end : found.end + 160]):
            return "regulator"
        if found.acronym:
            return "agency"
        if _POLLED_BY.search(before):
            return "company"
        if partner := partner_after(block.text, found.start):
            return _BODY_NOUNS.get((partner["noun"] or "").lower(), "")
        return "" if is_acronym(found.text) else "civil_society"


def partner_after(text: str, end: int) -> re.Match[str] | None:
    """The words that make the name after them one with, for or against whom something is done, alone or in a list."""
    nearest = next((m for m in reversed(_partners(text)) if m.end() <= end), None)
    if nearest is None or nearest.start() < end - _NEAR:
        return None
    return nearest if _BETWEEN_PARTNERS.fullmatch(text, nearest.end(), end) else None


@lru_cache(maxsize=64)
def _partners(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PARTNER.finditer(text))


def _body_beside(before: str, after: str) -> str:
    """The noun that calls a proper name a body: "X, a civil society network,", "the polling company X"."""
    match = _APPOSED_BODY.match(after)
    if match is None and before.lower().endswith(_AFTER_NOUN):
        match = _BODY_BEFORE.search(before)
    return (match["noun"] or match["watcher"]).lower() if match else ""
