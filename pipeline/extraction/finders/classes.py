"""What a lead-in says that its list holds, and which words of an item are its title.

"The ministry has issued several guidelines:" makes each item below it a guideline, and what the lead-in says of the
guidelines holds for each. Codebook, instruments.
"""

from __future__ import annotations

import re

from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.names.words import is_brand

# Plural nouns of the field, and the kind of instrument that each of them is.
_CLASSES = {
    "strategies": "strategy",
    "visions": "strategy",
    "agendas": "strategy",
    "policies": "strategy",
    "plans": "action_plan",
    "roadmaps": "action_plan",
    "programmes": "programme",
    "programs": "programme",
    "initiatives": "programme",
    "schemes": "programme",
    "missions": "programme",
    "projects": "project",
    "reports": "report",
    "laws": "law",
    "acts": "law",
    "bills": "law",
    "statutes": "law",
    "legislation": "law",
    "decrees": "regulation",
    "regulations": "regulation",
    "ordinances": "regulation",
    "directives": "regulation",
    "guidelines": "guidelines",
    "frameworks": "guidelines",
    "standards": "guidelines",
    "codes": "guidelines",
    "documents": "guidelines",
    "instruments": "guidelines",
    "charters": "principles",
    "declarations": "principles",
    "conventions": "treaty",
    "treaties": "treaty",
    "indices": "monitoring_tool",
    "dashboards": "monitoring_tool",
    "platforms": "infrastructure",
    "infrastructures": "infrastructure",
    "supercomputers": "infrastructure",
    "services": "e_service",
    "portals": "e_service",
    "applications": "e_service",
    "apps": "e_service",
    "funds": "fund",
}
_CLASS = re.compile(rf"\b(?P<noun>{'|'.join(_CLASSES)})\b", re.IGNORECASE)
# A list of these holds the parts of an instrument, or what is said of it.
_PARTS = re.compile(
    r"\b(?:pillars?|objectives|goals|aims|areas|axes|axis|priorit\w+|principles|recommendations|measures|actions"
    r"|activities|steps|challenges|gaps|risks|findings|components|elements|themes|dimensions|sectors|fields|provisions"
    r"|requirements|rights|obligations|features|benefits|reasons|questions|functions|tasks|chapters|sections"
    r"|directions|tracks|targets|criteria|issues|factors|ways|domains|topics|use cases|proposals|commitments)\b",
    re.IGNORECASE,
)
_END = re.compile(r":| [–—-] | ?[(\[]|\. |[.;]$|$")
_SMALL = frozenset(["of", "for", "on", "and", "the", "to", "in", "a", "an", "&", "de", "la", "du", "des", "et", "y"])


def class_of(lead_in: str) -> tuple[int, int, str] | None:
    """Where the last sentence of a lead-in names what its list holds, and the kind of instrument that this is."""
    text = lead_in.rstrip()
    if not text.endswith(":"):
        return None
    start = max((m.end() for m in re.finditer(r"[.!?]\s+(?=[A-Z])", text)), default=0)
    found = list(_CLASS.finditer(text, start))
    if (
        not found
        or _PARTS.search(text, found[-1].end())
        or _PARTS.search(re.split(r"[,;]", text[start : found[0].start()])[-1])
    ):
        return None
    noun = found[0] if re.match(r"\s+(?:has|have|are|were)\b", text[found[0].end() :]) else found[-1]
    return noun.start(), noun.end(), _CLASSES[noun["noun"].lower()]


def holds_parts(lead_in: str) -> bool:
    """Whether a lead-in says that its list holds the parts of something: "organised under six priority areas:"."""
    text = lead_in.rstrip()
    start = max((m.end() for m in re.finditer(r"[.!?]\s+(?=[A-Z])", text)), default=0)
    return text.endswith(":") and bool(_PARTS.search(text, start)) and class_of(text) is None


def title_of(item: str, *, linked: bool = False) -> tuple[int, int] | None:
    """Which words at the head of a list item are a title: capitalised ones, up to a colon, a bracket or the end.

    One word alone is a title where it looks like a brand or the item is `linked`.
    """
    start = re.match(r"(?:[“\"«]|[Tt]he )*", item)
    begin = start.end() if start else 0
    match = _END.search(item, begin)
    end = match.start() if match else len(item)
    words = item[begin:end].strip('”"»').split()
    if len(words) == 1 and not (linked or is_brand(words[0])):
        return None
    if not 1 <= len(words) <= 9 or not (words[0][:1].isupper() or is_brand(words[0])):
        return None
    if re.fullmatch(r"[A-Z][a-z]+ing", words[0]) or words[0].lower() in ("no", "there", "this", "these", "it", "all"):
        return None
    told = [w for w in words if w.lower() not in _SMALL]
    if not all(w[:1].isupper() or w[:1].isdigit() or is_brand(w) for w in told):
        # "Generative AI guidelines for officials (January 2024)": small letters in a short item with its head noun
        head = head_of([w.lower() for w in words])
        if len(item) > 80 or head is None or head[0] != "instruments":
            return None
    return begin, begin + len(item[begin:end].rstrip(' ”"»'))
