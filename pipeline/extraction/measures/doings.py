"""What a plan or a law does with its parts: it aims at them, focuses on them, rests on them, contains them.

Each sense is a class of verbs in every form, and says of what kind the parts are that follow (codebook: measures).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extraction.finders.verbs import conjugated


def _active(*verbs: str) -> tuple[str, ...]:
    """ "build on": "builds on", "building on", "built on", "will build on"."""
    bases = "|".join(sorted(verbs, key=len, reverse=True))
    told = [rf"(?:(?:will|would|shall) (?:also )?)?(?:{bases})"]
    for verb in verbs:
        forms = conjugated(verb)
        told += [forms.third, forms.past, forms.ing]
    return tuple(dict.fromkeys(told))


def _passive(participles: str, prepositions: str) -> str:
    """What is done to a plan: "is built around", "structured along"."""
    return rf"(?:(?:is|are|was|were|will be|being) )?(?:\w+ly )?(?:{participles}) (?:{prepositions})"


@dataclass(frozen=True, slots=True)
class Sense:
    """A class of verbs: the kind of the parts that follow, and whether these may be bare nouns, or only one."""

    name: str
    kind: str
    verbs: tuple[str, ...]
    nouns: bool = False
    alone: bool = False

    @property
    def pattern(self) -> str:
        return rf"(?:{'|'.join(sorted(self.verbs, key=len, reverse=True))})"


_TO_OTHERS = r"(?: (?:the|its) [\w’' -]{3,40}?)?"
_SETS_UP = "establish create launch institute fund finance build open"
_ORDERS = "require oblige mandate direct instruct call urge ask invite encourage commit"
SENSES = (
    Sense(
        "demands",
        "request",
        tuple(
            rf"{form}(?: up?on)?(?: (?!(?:to|that|for an?)\b|\d)[\w’'&-]+){{1,9}}? to"
            for verb in _ORDERS.split()
            for form in _active(verb)
        )
        + tuple(f"{form} that" for verb in ("require", "demand", "stipulate") for form in _active(verb)),
        alone=True,
    ),
    Sense(
        "proposes",
        "proposal",
        _active("recommend", "suggest", "propose", "propose to", "recommend that", "suggest that", "propose that"),
        nouns=True,
    ),
    Sense(
        "intends",
        "activity",
        (
            *_active("pledge to", "intend to"),
            "plans to",
            "planned to",
            *(f"commit(?:s|ted){_TO_OTHERS} to", "committing to"),
            r"(?:(?:include|outline|set|contain|detail|present|make|put)s?(?: out| forward)?|included|outlined|set out"
            r"|made|lays? out|laid out|has|containing|including) (?:[\w-]+ ){0,2}(?:plans|measures|actions|steps"
            r"|initiatives|commitments|proposals|recommendations|provisions) (?:to|for)",
            r"with (?:[\w-]+ ){0,2}(?:plans|measures|actions|steps|initiatives|projects|programmes) to",
            "wants? to",
            "wanted to",
        ),
        alone=True,
    ),
    Sense(
        "sets",
        "objective",
        (
            r"(?:sets?|setting|pursues?|has|have|with|announces?|announced|contains?|defines?|establish(?:es)?)"
            r"(?: out)? (?:(?!(?:no|any|not)\b)[\w-]+ ){0,3}(?:goals?|objectives?|targets?|aims?|ambitions?) (?:to|of)",
        ),
        alone=True,
    ),
    Sense(
        "aims",
        "objective",
        (
            *_active("aim to", "aim at", "seek to", "strive to", "endeavour to", "hope to", "promise to"),
            *("sets out to", "set out to", "setting out to"),
            _passive("designed|intended|meant|aimed|expected|supposed", "to|at"),
            _passive("developed|created|established|set up|conceived|introduced|launched|adopted|drawn up", "to"),
            r"with the (?:aim|goal|objective|purpose) of",
        ),
        nouns=True,
    ),
    Sense(
        "focuses",
        "area",
        (
            *_active("focus on", "concentrate on", "centre on", "center on", "prioritise", "prioritize", "emphasise"),
            *_active("emphasize", "stress", "highlight", "cover", "address", "encompass", "target", "tackle"),
            *_active("talk about", "speak about", "speak of", "touch on", "touch upon", "deal with", "look at"),
            *("with (?:an? )?(?:[a-z]+ )?(?:focus|emphasis) on", "place[sd]? (?:[a-z]+ ){0,2}emphasis on"),
            "(?:give|gave|giv|pay|paid|devot|attach)(?:s|es|ed|ing)? (?:[a-z]+ )?(?:priority|attention|importance) to",
            _passive("focus(?:s)?ed|concentrated", "on"),
        ),
        nouns=True,
    ),
    Sense(
        "rests",
        "pillar",
        (
            *_active("rest on", "revolve around"),
            _passive(
                "built|structured|organi[sz]ed|centred|centered|based|founded|anchored|designed|shaped|framed|arranged",
                "around",
            ),
            _passive("built|structured|based|founded|anchored|grounded", "up?on"),
            _passive("divided|structured|organi[sz]ed|grouped", "into"),
        ),
        nouns=True,
    ),
    Sense(
        "consists",
        "area",
        (
            *_active("consist of", "contain", "comprise"),
            _passive("composed|made up|comprised", "of"),
        ),
        nouns=True,
        alone=True,
    ),
    Sense(
        "contains",
        "activity",
        (
            *_active("include", "provide for", "envisage", "envision", "foresee", "introduce", "call for", "involve"),
            *_active("support", "promote", "encourage", "feature", "outline", "set out", "lay out"),
            *_active("provide that", "envisage that", "foresee that", "envision that"),
            *_active("incorporate", "entail", "detail", "advocate for", "advocate", "foster", "put forward"),
            *_active(
                "contemplate", "anticipate", "mandate", "prescribe", "stipulate", "plan for", "advance", "announce"
            ),
        ),
        nouns=True,
        alone=True,
    ),
    Sense(
        "makes",
        "activity",
        tuple(conjugated(verb).third for verb in _SETS_UP.split()),
        alone=True,
    ),
    # last: "will focus on" is of another sense
    Sense(
        "does",
        "activity",
        ("(?:will|would|shall)(?! be [a-z]+ed )(?: also)?(?: (?:have|receive|be able to))?",),
        alone=True,
    ),
)
DOES = rf"(?<!\bto )(?:{'|'.join(sense.pattern for sense in SENSES)})"
_FULL = tuple((re.compile(sense.pattern), sense) for sense in SENSES)
# A verb of the same plan after a list: "covers quays and bells and sets up a board".
_VERBS_OF_PLANS = (
    "aim seek focus prioritise prioritize emphasise emphasize stress highlight cover address encompass target rest"
    " contain comprise include provide envisage envision introduce call involve support promote encourage outline"
    " set lay require oblige mandate prohibit establish create recommend propose suggest identify define describe"
    " give place put serve make ensure"
)
_FINITE = "|".join(conjugated(verb).third for verb in _VERBS_OF_PLANS.split())
# Where what a verb governs ends, and the sentence goes on with something else.
_AFTER = re.compile(
    rf"(?<=[\w)”\"]),? and (?:also )?(?:{_FINITE}|is|are|was|has|will|would|shall|aims) "
    rf"|(?<=[\w)”\"]), (?:{_FINITE}) "
    r"|(?<=[\w)”\"]),? and (?:the|it|they|we|[A-Z])\b[^,;.]{0,60}? (?:will|would|shall|is to|are to) "
    r"|(?<=[\w)”\"]),? (?:while|whereas|thereby|thus|all of which|each of which|so that|which|who|in order to|with the"
    r" (?:aim|goal|view|objective|purpose)|with a view|aiming|seeking|based on|according to|in line with|as part of"
    r"|in accordance with|as well as by|along with|alongside|together with) "
)


def sense_of(verb: str) -> Sense | None:
    """The sense of what a rule has found as the verb of a plan."""
    return next((sense for pattern, sense in _FULL if pattern.fullmatch(verb)), None)


def governed(text: str, start: int, end: int) -> int:
    """Where in `text[start:end]` that ends which the verb before it governs."""
    least = re.compile(r"\S+ ").match(text, start, end)
    after = _AFTER.search(text, least.end(), end) if least else None
    return after.start() if after else end
