"""Technologies of AI as prose names them: "facial recognition", "an AI-powered chatbot", "cameras with AI".

`TECHNOLOGY` is one phrase with the head noun and the words that belong to it, in the group `technology`. Systems that
a document calls by a name ("Bell, a chatbot of ...") are found by `systems`; masked by `mask` they match it, too.
Codebook: deployments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.patterns import Pattern

SPECIFIC = (
    r"(?:(?i:(?:live |automated |automatic |remote |real-time )*(?:facial|face|image|speech|voice|object|pattern"
    r"|text|character|behaviou?r|number[- ]plate|licen[cs]e[- ]plate|emotion|gait|iris|fingerprint|speaker|handwriting)"
    r" recognition|AI (?:interpret|translat|detect)(?:er|or)s?"
    r"|chat-?bots?|(?:virtual|conversational|voice|intelligent) (?:digital )?(?:assistants?|agents?)"
    r"|digital (?:assistants?|agents?|humans?)|voice-?bots?|bot|predictive software|video analy(?:sis|tics)"
    r"|lie detect(?:ion|ors?)|video[- ]surveillance|(?:smart|surveillance|intelligent|facial) cameras?"
    r"|natural[- ]language processing|computer vision|machine vision"
    r"|predictive (?:policing|analytics|modell?ing|models?|systems?|tools?|algorithms?)|neural networks?"
    r"|speech synthesis|large language models?|(?:automated|algorithmic) decision(?:[- ]making|s)?(?: systems?"
    r"| tools?)?"
    r"|(?:automated|algorithmic) (?:profiling|assessment|scoring|screening|sorting|selection)(?: systems?| tools?)?"
    r"|(?:automated|intelligent|algorithmic) (?!transport|design)(?:[a-z]+ )?(?:systems?|solutions?)|machine"
    r" translation|robotic process automation|(?:sentiment|speech|voice|video) analysis|expert systems?"
    r"|(?:social |humanoid |software |service )?robots?"
    r"|biometric (?:voter |facial |remote )?(?:identification|registration|authentication|systems?|technolog\w+"
    r"|verification|gates?|scanners?|surveillance|matching|checks?)"
    r"|(?:risk|fraud|credit|crime|welfare|case|debt)[- ](?:profiling|scoring|prediction|(?:assessment|forecasting)"
    r"(?= (?:tools?|systems?|algorithms?|models?|software)\b))(?: (?:tools?|systems?|algorithms?|models?|software))?"
    r"|(?:automated )?(?:threat|anomaly|fraud|plagiarism|intrusion|gunshot|weapons?|fake news|lie)"
    r"(?: and (?:threat|anomaly|fraud))? detection|digital twins?|image analysis|text mining|deep[- ]learning"
    r"|automatic learning"
    r"|machine[- ]learning|speech-to-text|text-to-speech|optical character recognition|self-driving \w+)"
    r"|(?i:AI[- ](?:(?:assisted|supported|based|powered|driven|enabled|aided|automated) )?(?:(?!to|for|in|and|or|of"
    r"|on|at|as|is)[a-z]+ )?(?:triage|screening|translation"
    r"|transcription|detection|recognition|prediction|surveillance|diagnosis|diagnostics|analytics|proctoring|grading"
    r"|scoring|classification|interpretation|moderation|forecasting)|satellite image (?:analysis|recognition)"
    r"|automat(?:ed|ic) (?:image|text|document|video|speech|mail|case|data) (?:analysis|processing|classification)"
    r"|(?:number|licen[cs]e)[- ]plate readers?)|ML|NLP|RPA|FRT|LFR|ANPR|ALPR|OCR|LLMs?"
    r"|(?:[A-Z][a-z]+ )?(?:[A-Z]\w*GPT(?:[- ]\d[\w.]*)?|Copilot|[A-Z]\w+[Bb]ot)|(?!The |An? |In |This "
    r"|Of )[A-Z]\w+ AI(?=”| (?:to|for|in|at|\()|[.,;]|$))"
)
GENERIC = r"(?:[Gg]enerative AI|GenAI|AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithms?|A\.I\.)"
FORM = (
    r"(?:[Ss]ystems?|[Tt]ools?|[Aa]pplications?|apps?|[Ss]oftware|[Tt]echnolog(?:y|ies)|[Mm]odels?"
    r"|solutions?|[Pp]latforms?|[Aa]ssistants?|[Aa]lgorithms?|copilots?|avatars?|agents?"
    r"|cameras?|techniques?|methods?|programs?|programmes?|services?|engines?|(?:chat-?)?bots?"
    r"|methodology|searches|scans|checks|tutors?|scanners?|drones?|sensors?|kiosks?|gates?|glasses|traffic lights?"
    r"|vans?)"
)
# What is AI only where the text around it is about AI in use.
WEAK = re.compile(
    r"\b(?:(?:(?!The |A |An |This |Its |In |At )[A-Z][\w’-]* ){1,4}(?:[Ss]ystem|[Tt]ool|[Aa]lgorithm|[Pp]latform"
    r"|[Ss]oftware|[Aa]pp)"
    r"|(?:[A-Z][\w’-]* )?(?:drones|e-gates|speed cameras|body cameras|body scanners))\b"
)
SYSTEM_S_NAME = "\ue000"  # stands for each letter of a system's name
_BASED = r"(?:based|powered|driven|supported|assisted|enabled|backed|equipped|enhanced|guided|augmented|infused)"
_NO_MODIFIER = (
    r"(?!(?:for|to|of|by|and|or|with|in|on|at|from|an?|the|this|these|that|which|its|their|is|are|was|were|be|been"
    r"|has|have|shall|should|can|could|may|might|must|will|would|not|term|word|concept|notion|definition|A|An|The"
    r"|This|Its|but|as|use|using|applying|involving|implementing|deploying|developing|testing|piloting|building"
    r"|introducing)\b)"
)
_CORE = rf"(?:{SPECIFIC}|{GENERIC})"
_WITH = (
    r"(?:with|using|based on|powered by|driven by|equipped with|enabled by|running on|supported by|that uses?"
    r"|which uses?|that employs?)"
)
# What only a system of AI does.
_LEARNT = (
    r"(?:automatically )?(?:predicts|forecasts|classifies|recogni[sz]es|detects|scores|ranks|profiles|transcribes"
    r"|suggests"
    r"|recommends|drafts|anticipates|flags|estimates the|assesses the (?:risk|probability|likelihood)|learns)\b"
)
TECHNOLOGY = (
    rf"(?P<technology>(?:{_NO_MODIFIER}[“\"„‘]?[\w-]+[”\"’]? ){{0,3}}?"
    rf"(?:{SYSTEM_S_NAME}+(?: [Ss]ystem| [Tt]ool)?"
    rf"|(?:{GENERIC}[- ]{_BASED}|{SPECIFIC}-{_BASED}) (?:[a-z-]+ ){{0,2}}?(?:{SPECIFIC}|{FORM})"
    rf"|{GENERIC}-{_BASED} [a-z-]+(?: [a-z-]{{4,}})?(?= (?:to|for|in|at|on)\b|[.,;]|$)"
    rf"|{_CORE}(?: (?:and|or) {_CORE})?(?:(?: {_NO_MODIFIER}[a-z-]+){{0,2}}? {FORM})?"
    rf"|(?:[Ss]ystem|[Tt]ool|[Mm]odel|[Ss]oftware|[Aa]pplication|[Rr]obot)(?= (?:that|which) (?:can )?{_LEARNT})"
    rf"|{FORM} {_WITH} (?:an? |the )?(?:{SPECIFIC}|{GENERIC})(?: {FORM})?))(?![\w-])"
)
_SPECIFIC = re.compile(rf"(?<![\w-]){SPECIFIC}(?![\w-])")
_ALONE = re.compile(rf"{GENERIC}(?: {FORM})?")
_AI_AT_END = re.compile(r"(?:^|\s)(?:AI|[Ii]ntelligence)$")
_GENERIC_AT_END = re.compile(rf"(?:^|\s){GENERIC}$")
# What may follow a technology; any other word would be the noun that it only describes ("AI strategy").
_FOLLOWS = (
    r"to|for|in|at|and|or|on|as|which|that|who|across|within|by|through|when|since|from|under|with|without|during|after"
    r"|before|into|against|until|via|of|together|alongside|jointly|but|while|where|so|because|over|along"
)
_ENDS_GENERIC = re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:[,.;:”\"–—]|$|(?:{_FOLLOWS})\b)")
_ENDS = re.compile(
    rf"[”\"’]?\s*(?:\([^)]*\)\s*)?(?:[,.;:”\"“–—)]|$|(?:{_FOLLOWS})\b|[A-Z“\"{SYSTEM_S_NAME}\d]"
    rf"|(?!training)[a-z-]+(?:ed"
    rf"|ing|able)\b"
    r"|(?:is|are|was|were|has|have|will|can|called|known|built|run|made|capable|also|currently|already|nationwide)\b)"
)
TRIGGERS = (
    "chatbot", "chat-bot", " bot", "voicebot", "voice-bot", "detect", "assistant", "agent", "recognition",
    "surveillance",
    "machine", "deep learning", "deep-learning", "language", "vision", "predict", "neural", "automat", "robot",
    "biometric", "risk", "twin", "image analysis", "video analy", "camera", "text mining", "ai ", " ai-", " ai,",
    " ai.", "genai", "artificial intelligence", "algorithm", "speech", " ml ", " nlp", " rpa", " llm", " frt", " lfr",
    "scoring", "profiling", "expert system", "self-driving", "synthesis", "digital human", "forecasting",
    "sentiment", "gpt", "copilot", "bot", "anpr", "alpr", "plate", "satellite", "ocr", "automatic learning",
    "forecasts",
    "classif", "ranks", "flags", "transcribes", "suggests", "scores", "intelligent", SYSTEM_S_NAME,
)  # fmt: skip

_NAME = r"(?P<name>[“\"‘]?[A-Z][\w’.-]*(?: (?:[A-Z][\w’-]*|of|for|and|the|\d+)(?= ))*(?: [A-Z][\w’-]*)?[”\"’]?)"
_AT_WORK = (
    r"(?:uses|used|employs|relies on|is based on|is powered by|is driven by|applies|leverages|utili[sz]es|combines"
    r"|works with|runs on|exploits|puts|feeds)"
)
_NAMED = (
    # "Bell, a chatbot", "Bell (Big Ear) is an AI system", "Bell is one of ... chatbots"
    Pattern(
        rf"{_NAME}(?: \([^()]*\))?(?:,| –| —| is| was)(?: also)? (?:an?|the|its|their|one of the) {TECHNOLOGY}"
        r"(?=[ ,.;”\"])"
    ),
    # "a chatbot called Bell", "the AI system “Bell”", "an AI tool, Bell,"
    Pattern(
        rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) {TECHNOLOGY},? (?:(?:called|named|known as|dubbed) (?:the )?"
        rf"|(?=[“\"(]))\(?"
        rf"{_NAME}(?=[ ,.;)])"
    ),
)
_NAMED_BY_WORK = (
    # "The Bell Early Warning System (BEWS) uses algorithms", "the Bell platform, which uses AI"
    Pattern(
        r"\b(?P<name>(?:[A-Z][\w’-]*(?: (?:and|of|for))? ){1,6}?(?:[Ss]ystem|[Tt]ool|[Pp]latform|[Aa]pp|[Aa]lgorithm"
        r"|[Ss]oftware|[Mm]odel|[Rr]obot|[Pp]ortal|[Aa]ssistant))(?: \((?P<short>[A-Z][\w-]+)\))?,?"
        rf"(?: which| that)? (?:{_AT_WORK} (?:[\w’-]+ ){{0,6}}?{_CORE}(?![\w-])|{_LEARNT})"
    ),
    # "the ministry’s “Bell” uses machine learning"
    Pattern(rf"[“\"](?P<name>[A-Z][^”\"]{{1,30}})[”\"] {_AT_WORK} (?:[\w’-]+ ){{0,6}}?{_CORE}(?![\w-])"),
    # "launched Bell, which uses machine learning", "Using Bell, a system that is based on AI"
    Pattern(
        r"\b(?:launched|introduced|developed|use[sd]?|[Uu]sing|deployed|created|presented|unveiled|implemented"
        r"|piloted|tested"
        r"|adopted|built|runs|operates|bought) (?:the )?"
        rf"{_NAME}(?: \([^()]*\))?, (?:an? [\w -]{{3,40}}? )?(?:which"
        rf"|that) {_AT_WORK} (?:[\w’-]+ ){{0,6}}?{_CORE}(?![\w-])"
    ),
)
_NO_NAME = re.compile(
    r"(?i)[“\"‘]?(?:the|this|it|an?|in|on|at|by|there|these|that|each|he|she|they|another|other|one|AI|for|with|as)\b"
)
_PUBLIC_NAME = re.compile(
    r"\b(?:Ministry|Government|Agency|Authority|Police|Office|City|Municipality|Council|Department|Service"
    r"|Commission|Board|Institute|University|Act|Law|Strategy|Plan|Policy|Programme|Program|Centre|Center|Report)\b"
)


def stand_in(text: str, start: int, end: int) -> str:
    """The text with what stands for a system ("the tool") made into what `TECHNOLOGY` matches."""
    return text[:start] + SYSTEM_S_NAME * (end - start) + text[end:]


def is_general(technology: str) -> bool:
    """Whether a phrase says no more than "AI" or "AI systems"."""
    return bool(_ALONE.fullmatch(technology))


def is_ai(technology: str) -> bool:
    """Whether a phrase ends in "AI", with no noun for what form it has."""
    return bool(_AI_AT_END.search(technology))


def is_specific(technology: str) -> bool:
    """Whether a phrase names a kind of AI ("chatbot", "face recognition")."""
    return bool(_SPECIFIC.search(technology))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the phrase at `start:end` is a thing of its own, and not what another noun is about ("AI strategy")."""
    ends = _ENDS_GENERIC if _GENERIC_AT_END.search(text[start:end]) else _ENDS
    return bool(ends.match(text, end))


def systems(texts: Iterable[str]) -> tuple[str, ...]:
    """Names that the texts give to systems of AI, the longest first."""
    found: set[str] = set()
    for text in texts:
        for pattern in _NAMED + _NAMED_BY_WORK:
            for match in pattern.finditer(text):
                for name in (match["name"].strip('“”"‘’ '), match.groupdict().get("short") or ""):
                    name = re.sub(r"^(?:The|A|An|In|Its|This) ", "", name)
                    if (
                        len(name) > 2
                        and not name[0].islower()
                        and not _NO_NAME.match(name)
                        and not _PUBLIC_NAME.search(name)
                    ):
                        found.add(name)
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def mask(text: str, names: Iterable[str], *, weak: bool) -> str:
    """The text with the names of systems made into what `TECHNOLOGY` matches, letter by letter; so too, where
    `weak` says that the text around it is about AI in use, what is AI only there."""
    for name in names:
        if name in text:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", SYSTEM_S_NAME * len(name), text)
    return WEAK.sub(lambda m: SYSTEM_S_NAME * len(m[0]), text) if weak else text
