"""What words look like, and the small words that can or can't stand in a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORD = re.compile(r"[^\W_]+(?:(?:[-‐‑'’./&]|(?<=\d)–(?=\d))[^\W_]+)*\+?|&")
LINKS = words_of(
    "of for on and & the to de des du la le les pour sur et van voor der den het für und di del della per y"
    " para e do da das "
    "en zur zum aan op"
)
STARTERS = words_of(
    "a an the this that these those such some any each every no any both either neither all many most"
    " several various few "
    "other another its their his her our your my it he she they we you i there here who which what when"
    " where why how "
    "in on at by for from to of with within without under over after before since until during through throughout "
    "between among against despite although though while whereas because as if unless whether given regarding "
    "concerning considering including according based following like unlike and or but nor so yet not only also "
    "however moreover furthermore further additionally meanwhile nevertheless nonetheless therefore thus hence "
    "consequently finally lastly first second third secondly then now currently today recently later earlier overall "
    "instead indeed notably similarly likewise specifically particularly especially importantly together"
    " members representatives officials delegates once one two "
    "three four five six seven eight nine ten more less similar certain "
    "figure table box chart annex appendix chapter section page part source note notes see e.g i.e ie eg etc about "
    "via per toward towards upon alongside along beyond across around up down out off is are was were be"
    " been being has "
    "have had do does did will would shall should may might can could must created launched adopted published using "
    "building developing creating establishing launching implementing strengthening supporting promoting ensuring "
    "improving enhancing develop create establish launch implement strengthen support promote ensure improve enhance "
    "encourage enable provide adopt publish introduce define include conduct foster share demand set mr"
    " mrs ms dr prof "
    "former january february march april may june july august september october november december mid-term"
)
FINITE = words_of(
    "is are was were be been being has have had will would shall should must can could may might does do did"
)
FOREIGN = words_of(
    "de la le les du des pour van het voor der die das für und del para op een et el los las y da do per della dell"
    " dei degli delle nell og för och av zur zum dla"
)
# Abbreviations of topics: "Law on Information Technology (IT)" is not called IT.
ABBREVIATIONS = words_of(
    "SMS GPS GIS FAQ PDF CEO CTO AI ICT IT ICTs STEM SME SMEs RD GDP ML IoT HR NLP LLM LLMs TVET NGO NGOs MOU FDI SDG"
    " SDGs EU UK US API APIs KPI"
    " G2B G2C G2G B2B B2C P2P VoIP RoI KPIs GPU GPUs CPU GDPR VAT RAM URL OCR RPA AGI PPP ROI HPC GIS CCTV DNA VR AR IP"
    " COVID"
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text. `start` and `end` bound the name itself, without article, quotes and bracket."""

    start: int
    end: int
    text: str
    table: str  # "instruments" | "organisations" | "" where only its use can tell
    kind: str
    head: str  # head noun, lower case; "" if none
    # "title_case" | "sentence_case" | "quoted" | "proper" | "own" | "owned" | "listed" | "introduced" | "bare"
    # | "registered"
    evidence: str
    acronym: tuple[int, int] | None = None
    original: tuple[int, int] | None = None


class _Word(NamedTuple):
    """What a word looks like: lower case without "'s"; capitalised, numeric or a brand; numeric."""

    text: str
    lower: str
    proper: bool
    number: bool


@lru_cache(maxsize=65536)
def look_of(text: str) -> _Word:
    number = bool(
        re.fullmatch(
            r"\d{1,5}(?:[-–/.]\d{1,4}){0,2}(?:/[A-Z]{1,4}\d{0,3}(?:-[A-Z]{1,4})?|-[IVX]{1,5}|-[A-Z]-\d{2,4})?"
            r"|[IVX]{1,4}",
            text,
        )
    )
    proper = (
        number
        or text[:1].isupper()
        or is_brand(text)
        or bool(re.match(r"(?:e|\d{1,2})-[A-Z]|\d{1,2}(?:st|nd|rd|th)$", text))
    )
    return _Word(text, re.sub(r"['’]s$", "", text.lower()), proper, number)


def is_acronym(word: str) -> bool:
    """Whether a word is an acronym that can name a body: three to eight capitals that abbreviate no topic, or "MoT"."""
    return bool(re.fullmatch(r"[A-Z]{3,8}|[A-Z]o[A-Z]{1,3}", word)) and word not in ABBREVIATIONS


@lru_cache(maxsize=65536)
def is_brand(word: str) -> bool:
    """Whether a word looks like a brand: letters with a digit, an inner capital or an ".ai" inside."""
    return (
        word not in ABBREVIATIONS
        and not re.match(r"[a-z]{6,}[A-Z]", word)
        and bool(
            re.fullmatch(r"[\w.-]*[^\W\d_]\d[^\W_][\w.-]*|[\w.-]*[a-z][A-Z][\w.-]*|[^\W\d_][\w-]{2,}\.(?:ai|AI)", word)
        )
    )


def is_foreign(words: str) -> bool:
    """Whether words look like a name in another language than English, by its small words."""
    found = {w.lower() for w in re.findall(r"[^\W\d_]+", words)}
    return bool(found & FOREIGN) and not found & {"the", "of", "and", "for", "is"}


# What a policy is for, in small letters: "law on personal data protection".
FIELD_OF_POLICY = (
    r"(?:AI|artificial intelligence|digital(?: (?:government|transformation|economy|health|skills))?|open data|data"
    r"(?: (?:protection|governance|privacy))?|personal data protection|privacy|cyber ?security|e-?government|robotics"
    r"|machine learning|emerging technologies|generative AI|information security|digit(?:al)?i[sz]ation|innovation"
    r"|cloud|recovery(?: and resilience)?|science(?:, technology,?)? and (?:technology|innovation)|broadband|quantum"
    r"|ICT|(?-i:IT|5G)|electronic [a-z]+|information technology|telecommunications?|cybercrime|online safety"
    r"|smart [a-z]+)"
)
