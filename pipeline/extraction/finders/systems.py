"""Names that texts give to systems of AI: "Bell, a chatbot of ...", "a tool called Bell". Codebook: deployments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.finders.technologies import LEARNT, T
from pipeline.extraction.patterns import Pattern, any_of

_CALLED = r"(?P<name>[“\"‘]?[A-Z][\w’.-]*(?: (?:[A-Z][\w’-]*|of|for|and|the|\d+)(?= ))*(?: [A-Z][\w’-]*)?[”\"’]?)"
_AT_WORK = (
    r"(?:uses|used|employs|relies on|is based on|is powered by|is driven by|applies|leverages|utili[sz]es|combines"
    r"|works with|runs on|exploits|puts|feeds)"
)
_USING = rf"{_AT_WORK} (?:[\w’-]+ ){{0,6}}?{T}"
_NAMED = any_of(
    # "Bell, a chatbot", "Bell (Big Ear) is an AI system", "Bell is one of ... chatbots"
    Pattern(
        rf"{_CALLED}(?: (?:[Ss]ystem|[Tt]ool|[Pp]latform|[Aa]pp|[Rr]obot))?(?: \([^()]*\))?"
        rf"(?: in (?:[A-Z]\w+ )?(?:19|20)\d\d)?(?:, | [–—-] (?:is )?|—| (?:is|was) )(?:also )?(?:[Aa]n?|the|its|their"
        rf"|one of the) (?:[\w-]+ and |(?:[\w-]+ ){{0,2}}(?:network|set|family|suite|group) of )?{T}"
        r"(?=[ ,.;”\"])"
    ),
    # "a chatbot called Bell", "the AI system “Bell”", "an AI tool, Bell,"
    Pattern(
        rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) {T},? (?:(?:called|named|known as|dubbed) (?:the )?"
        rf"|(?=[“\"(]))\(?"
        rf"{_CALLED}(?=[ ,.;)])"
    ),
    # "the digital assistant Bell", "Bell, used by the police, is a tool that ..."
    Pattern(rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) {T} (?P<name>[A-Z][\w’-]+)(?= [a-z]|[,.;)])"),
    Pattern(rf"{_CALLED}, (?:which |that )?[a-z][^,.;]{{3,70}}, (?:is|was) an? {T}"),
    # "Bell, developed in Zenda, was used by"
    Pattern(
        r"(?P<name>[A-Z][a-z]+|[A-Z][\w-]*[A-Z]\w*), (?:developed|built|made|supplied|sold|designed|trained)"
        r" (?:in|by|at|with|on) [^,;.]{3,60}, (?:is|was|has been) (?:also |now |first |already )*(?:used"
        r"|adopted|deployed"
        r"|tested|trial+ed|piloted|installed)\b(?= (?:[^.;]{3,60} )?(?:by|at"
        r"|in) (?:the )?(?:[a-z]+ )?(?i:police|courts?"
        r"|cantons?|municipalit|hospitals?|prisons?|border|customs))"
    ),
    # "Bell, which uses algorithms,"
    Pattern(rf"{_CALLED}(?: \([^()]*\))?, which {_USING}"),
    # "number plate readers (NPRs)"
    Pattern(rf"{T} \((?P<name>[A-Z]{{3,}}s?)\)"),
    # "The Bell Early Warning System (BEWS) uses algorithms", "the Bell platform, which uses AI"
    Pattern(
        r"\b(?P<name>(?:[A-Z][\w’-]*(?: (?:and|of|for))? ){1,6}?(?:[Ss]ystem|[Tt]ool|[Pp]latform|[Aa]pp|[Aa]lgorithm"
        r"|[Ss]oftware|[Mm]odel|[Rr]obot|[Pp]ortal|[Aa]ssistant))(?: \((?P<short>[A-Z][\w-]+)\))?,?"
        rf"(?: which| that)? (?:{_USING}|{LEARNT})"
    ),
    # "uses Bell to predict storms": by what only a system of AI does
    Pattern(
        r"\b(?:uses?|used|using|adopted|deployed|implemented|introduced|launched|pilot(?:s|ed|ing)|test(?:s|ed|ing))"
        rf" (?P<name>[A-Z]\w*[A-Z]\w*|[A-Z][a-z]\w+)(?: \([^()]*\))?,? (?:which|that|to) (?:help )?{LEARNT}"
    ),
    # "the ministry’s “Bell” uses machine learning"
    Pattern(rf"[“\"](?P<name>[A-Z][^”\"]{{1,30}})[”\"] {_USING}"),
    # "launched Bell, which uses machine learning", "Using Bell, a system that is based on AI"
    Pattern(
        r"\b(?:launched|introduced|developed|use[sd]?|[Uu]sing|deployed|created|presented|unveiled|implemented"
        r"|piloted|tested"
        r"|adopted|built|runs|operates|bought) (?:the )?"
        rf"{_CALLED}(?: \([^()]*\))?, (?:an? [\w -]{{3,40}}? )?(?:which|that) {_USING}"
    ),
)
_NO_NAME = re.compile(
    r"(?i)[“\"‘]?(?:the|this|it|an?|in|on|at|by|there|these|that|each|he|she|they|another|other|one|AI|for|with|as)\b"
)
_OF_AI = re.compile(r"\b(?:AI|[Ii]ntelligence) \($")  # "the Council on Artificial Intelligence (CAI)"
_PUBLIC_NAME = re.compile(
    r"\b(?:Ministry|Government|Agency|Authority|Police|Office|City|Municipality|Council|Department|Service"
    r"|Commission|Board|Institute|University|Act|Law|Strategy|Plan|Policy|Programme|Program|Centre|Center|Report"
    r"|Guidelines?|Frameworks?|Principles|Roadmap"
    r"|Introduction|Background|Overview|Conclusions?|Summary|Health|Justice|Education|Transport"
    r"|Taxation|Security|Police|Chapter|Annex|Section|Part)\b"
)


def is_public_name(name: str) -> bool:
    """Whether a name is that of a body, a place or an act, and of no system."""
    return bool(_PUBLIC_NAME.search(name))


def systems(outlines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Names that texts, each with its outline, give to systems of AI, the longest first."""
    found: set[str] = set()
    for text, outlined in outlines:
        for pattern in _NAMED.of(outlined):
            for match in pattern.plain.finditer(outlined):
                for group in ("name", "short"):
                    if not match.groupdict().get(group):
                        continue
                    name = re.sub(r"^(?:The|A|An|In|Its|This) ", "", text[slice(*match.span(group))].strip('“”"‘’ '))
                    if (
                        len(name) > 2
                        and not name[0].islower()
                        and not name.endswith("ly")
                        and not _NO_NAME.match(name)
                        and not _PUBLIC_NAME.search(name)
                        and not _OF_AI.search(text, 0, match.start(group))
                    ):
                        found.add(name)
    return tuple(sorted(found, key=lambda name: (-len(name), name)))
