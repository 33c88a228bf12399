"""Deeds: what one thing does to another, in every form in which a sentence may say it (codebook: relations).

A deed is told by its verbs and by the nouns for doing it. From these come the words of its frames: "oversees",
"is overseeing", "overseen by", "responsible for overseeing", "tasked to oversee", "in charge of the oversight of".
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extraction.finders.verbs import conjugated
from pipeline.extraction.relations.outline import BODY, INSTRUMENT, PLACE

BODIES = BODY + PLACE
ACTORS = INSTRUMENT + BODY

BY = r"(?:,? (?:in|on|since) (?:[A-Z][a-z]+ )?\d{4},?)?(?: jointly| together| directly)? (?:by|through)"
_TRUST = (
    r"(?:an? |the )?(?:[\w-]+ ){0,2}?(?:mandate|task|responsibility|responsibilities|power|duty|duties|role|job|mission"
    r"|remit|competence)"
)
DUTY = (
    r"(?:responsible for|in charge of|tasked with|charged with|entrusted with|mandated with"
    rf"|(?:(?:given|assigned|has|have|had|holds?|plays?|played|takes?|took|assumes?) {_TRUST}|{_TRUST}) (?:of|for|in)"
    r"|(?:mandate|remit|role|mission|tasks?|functions|duties|responsibilities)(?: also| now| will| would)*"
    r" (?:includes?|covers?|comprises?))"
)
_DUTY_TO = (
    r"(?:(?:tasked|charged|mandated|commissioned|asked|engaged|hired|empowered|required|appointed|designated"
    rf"|established|created|set up|formed|founded|launched|responsible"
    rf"|(?:given|assigned|has|have|had|holds?|with) {_TRUST}|{_TRUST} is)"
    r"(?: in (?:[A-Z][a-z]+ )?\d{4})? to)"
)
# Other verbs in one list with the verb of a deed: "develops, implements and oversees".
_AND = r"(?:,|,? and|,? or) (?:\w+ly )?"
LISTED = r"(?: [a-z-]+(?: up| out)?(?:,|,? and|,? or)(?: \w+ly)?){0,3}"


def then(verbs: str, ending: str = "") -> str:
    """A verb, and others that follow it in one list."""
    return rf"(?:{verbs})(?:{_AND}[a-z-]+{ending}){{0,2}}"


def _in_list(verbs: str, ending: str = "") -> str:
    """A verb wherever it stands in a list of verbs."""
    return rf"(?:[a-z-]+{ending}{_AND}){{0,3}}{then(verbs, ending)}"


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of some verbs, each as alternatives of an expression."""

    base: str
    finite: str
    participle: str
    ing: str


def forms(verbs: str) -> Forms:
    """The forms of verbs, given in their base form and parted by a bar: "oversee|carry out"."""
    told = [conjugated(verb) for verb in verbs.split("|")]
    base, third, past, participle, ing = ("|".join(dict.fromkeys(form)) for form in zip(*told, strict=True))
    return Forms(base, f"{third}|{past}|{base}", participle, ing)


@dataclass(frozen=True, slots=True)
class Deed:
    """What `doers` do to `things`; `turned` where the relation's subject is what it is done to."""

    predicate: str
    doers: str
    things: str
    verbs: str
    nouns: str = ""
    active: str = ""  # further words of the active: "gives effect to"
    passive: str = ""  # and of the passive: "under the responsibility of"
    turned: bool = False
    confidence: float = 0.8

    def words(self) -> tuple[str, str, str, str]:
        """Words of the active, of the passive, of a duty ("responsible for …"), and of a duty with a verb ("tasked
        to …"); the last two are empty for what is no task."""
        told = forms(self.verbs)
        active = rf"{then(told.finite)}|(?:(?:is|are|was|were|be|been) (?:[a-z]+ly )?)?{then(told.ing, 'ing')}"
        passive = rf"(?:{told.participle})(?:(?:,|,? and) [a-z-]+(?:ed|d up|n)){{0,2}}{BY}"
        active += f"|{self.active}" if self.active else ""
        passive += f"|{self.passive}" if self.passive else ""
        if not self.nouns:
            return active, passive, "", ""
        nouns = rf"(?:the )?(?:[a-z-]+(?:,|,? and) (?:the )?){{0,3}}(?:{self.nouns})(?:(?:,|,? and) [a-z-]+){{0,2}} of"
        duty = rf"{DUTY} (?:{_in_list(told.ing, 'ing')}|{nouns})"
        return active, passive, duty, rf"{_DUTY_TO} {_in_list(told.base)}"


_UNDER_LEAD = (
    r" under the (?:\w+ )?(?:leadership|direction|supervision|responsibility|guidance|co-?ordination|auspices|aegis) of"
)
_DRAFTING = "draft|write|co-write|author|co-author|prepare|elaborate|formulate|compile|devise|draw up|put together"
ADOPTS = (
    "adopt|approve|publish|release|issue|launch|pass|enact|introduce|unveil|announce|promulgate|present|establish"
    "|create|set up|initiate|inaugurate|gazette|decree|put in place|put forward|endorse"
)
# What is there once it is developed; a document that is developed is only written.
MADE = frozenset({"infrastructure", "e_service", "programme", "project", "fund", "monitoring_tool"})
_DONE = "implemented|carried out|executed|delivered|rolled out|run|managed|operated|conducted"
DEEDS = (
    Deed(
        "oversees",
        BODY,
        INSTRUMENT,
        "oversee|supervise|monitor|coordinate|co-ordinate|enforce|steer|govern|guide|watch over|police|track"
        "|ensure compliance with",
        "oversight|supervision|monitoring|co-?ordination|enforcement|steering|governance|evaluation|review|audit",
        passive=r"under the (?:\w+ )?(?:supervision|oversight) of"
        r"|subject to (?:[\w-]+ ){0,2}(?:review|supervision|oversight|scrutiny|audit|evaluation|inspection)s? by",
        confidence=0.75,
    ),
    Deed(
        "oversees",
        BODY,
        BODY,
        "oversee|supervise|steer|govern|coordinate|co-ordinate|manage|administer",
        "oversight|supervision|governance",
    ),
    Deed(
        "implements",
        BODY,
        INSTRUMENT,
        "implement|operationalise|operationalize|execute|carry out|roll out|run|manage|administer|operate|lead"
        "|spearhead|drive|deliver",
        "implementation|management|execution|delivery|administration|roll-?out",
        passive=rf"(?:{_DONE}){_UNDER_LEAD}|(?:hosted|headed){BY}|the responsibility of",
        confidence=0.75,
    ),
    Deed(
        "implements",
        INSTRUMENT,
        INSTRUMENT,
        "implement|transpose|operationalise|operationalize|put into practice|deliver on|give effect to",
        confidence=0.85,
    ),
    Deed(
        "written_by",
        BODY,
        INSTRUMENT,
        _DRAFTING,
        "drafting|preparation|elaboration|formulation|writing",
        turned=True,
        passive=rf"(?:prepared|drafted|developed|elaborated|formulated|produced|written|drawn up){_UNDER_LEAD}",
        confidence=0.85,
    ),
    Deed(
        "funds",
        ACTORS + PLACE,
        ACTORS,
        "fund|co-fund|finance|co-finance|bankroll|sponsor|subsidise|subsidize",
        "funding|financing",
        passive=r"(?:co-)?(?:funded|financed|supported|paid for)(?: \w+ly)? (?:under|from|via|with money from|out of)"
        r"|(?:financially supported|supported financially) by",
    ),
    Deed("succeeds", INSTRUMENT, INSTRUMENT, "replace|succeed|supersede|repeal", active="updates", confidence=0.85),
    Deed("succeeds", BODY, BODY, "replace|succeed|supersede|absorb", active="took over from"),
    Deed(
        "criticises",
        BODY,
        ACTORS,
        "criticise|criticize|condemn|denounce|rebuke|reprimand|censure|fault",
        confidence=0.85,
    ),
)
