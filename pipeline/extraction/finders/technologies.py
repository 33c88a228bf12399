"""Technologies of AI as prose names them: "facial recognition", "an AI-powered chatbot", "cameras with AI".

A sentence is read in outline: `outline` makes each technology in it, the noun with the words that belong to it, into a
run of one character, as long as it is, so that rules read the words around it, and offsets stay. Systems that a
document calls by a name are found in `systems`. Codebook: deployments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.extraction.needs import beginnings
from pipeline.extraction.patterns import Need, possible, remembered

_KINDS = (
    r"(?i:(?:live |automated |automatic |remote |real-time )*(?:(?:facial|face)(?:,| and|,? or) )?(?:facial"
    r"|face|image|speech|voice|object|pattern"
    r"|text|character|behaviou?r|dialect|number[- ]plate|licen[cs]e[- ]plate|emotion|gait|iris|fingerprint|speaker"
    r"|handwriting|vehicle|document|gesture|palm|signature|sound|entity)"
    r"[ -]recognition|AI (?:interpret|translat|detect)(?:er|or)s?"
    r"|chat-?bots?|(?:virtual|conversational|voice|intelligent) (?:digital )?(?:assistants?|agents?)"
    r"|digital (?:assistants?|agents?|humans?)|voice-?bots?|bots?|predictive software|video analy(?:sis|tics)"
    r"|adaptive learning (?:software|platforms?|systems?|tools?)|(?:lie|fraud|plagiarism|gunshot|weapons?|anomaly"
    r"|deepfake) detect(?:ion|ors?)|video[- ]surveillance"
    r"|(?:(?:smart|intelligent|adaptive) (?:traffic )?(?:lights?|signals?|traffic control)|smart (?:gates?|kiosks?"
    r"|glasses|sensors?|borders?|drones?))"
    r"|(?:smart|surveillance|intelligent|facial) cameras?"
    r"|(?:[a-z]+-)?(?:recognition|detection|identification|prediction|forecasting|profiling|scoring|translation"
    r"|transcription|triage|classification|matching|surveillance|recommendation|proctoring|anonymi[sz]ation"
    r"|pseudonymi[sz]ation|summari[sz]ation|grading|marking|text[- ]analysis|image[- ]analysis|video[- ]analysis"
    r"|segmentation|redaction|moderation)"
    r" (?:systems?|tools?|models?|software|apps?|algorithms?|applications?|engines?|technolog(?:y|ies))"
    r"|(?:statistical|mathematical|risk|scoring|self-learning|gradient[- ]boost(?:ing|ed)|random[- ]forest"
    r"|regression|foundation|deep[- ]learning|(?:[a-z]+ )?approval|allocation|selection|reoffending"
    r"|recidivism) models?|gradient[- ]boosting|random forests?|support[- ]vector machines?|[a-z]+ sorters?"
    r"|semantic search|(?:speech|voice) interfaces?|computer-aided (?:detection|diagnosis)(?: of [a-z]+)?"
    r"|risk profiles?"
    r"|language models?|classifiers?|object[- ]detection"
    r"|natural[- ]language processing|computer vision|machine vision"
    r"|predictive (?:policing|analytics|modell?ing|models?|systems?|tools?|algorithms?)|neural networks?"
    r"|speech synthesis|large language models?|(?:automated|algorithmic) decision(?:[- ]making|s)?(?: systems?"
    r"| tools?)?"
    r"|(?:automated|algorithmic) (?:profiling|assessment|scoring|screening|sorting|selection)(?: systems?| tools?)?"
    r"|(?:automated|intelligent|algorithmic) (?!transport|design)(?:[a-z-]+ ){0,3}?(?:systems?|solutions?|tools?"
    r"|software|technolog(?:y|ies)|models?|applications?|platforms?|checkers?|readers?|scanners?|gates)"
    r"|(?:autonomous|driverless|unmanned) (?:vehicles?|buses|shuttles?|drones?|cars?|vessels?|trains?|robots?|boats?"
    r"|ships?|submarines?|aircraft|lorr(?:y|ies)|trucks?)"
    r"|(?:recommender|recommendation|early[- ]warning|decision[- ]support|expert) systems?|data mining"
    r"|(?:automated|automatic) (?:[a-z]+ ){0,2}(?:procedures?|recognition|identification|detection|approval|routing"
    r"|reading|verification|transcription|translation|classification|inspection"
    r"|moderation|matching|triage|anonymi[sz]ation|subtitling|captioning|summari[sz]ation|marking|redaction|sorting)"
    r"|risk scores?|risk (?:analysis|assessment|scoring|management"
    r"|profiling) (?:systems?|engines?|tools?|algorithms?|models?)"
    r"|(?:virtual|digital|robot) (?:judges?|nurses?|doctors?|officers?|clerks?|employees?|colleagues?|persons?"
    r"|workers?)"
    r"|(?:face|facial|fingerprint) (?:matching|verification|identification)|machine"
    r" translation|robotic process automation|(?:sentiment|speech|voice|video|language) analysis(?: (?:software"
    r"|tools?|systems?))?|expert systems?"
    r"|(?:social |humanoid |software |service )?robots?"
    r"|biometric (?:(?:voter|facial|remote|border|identity|voter) )*(?:identification|registration|authentication"
    r"|systems?"
    r"|technolog\w+|verification|gates?|scanners?|kits?|readers?|terminals?|surveillance|matching|checks?|recognition|boarding"
    r"|kiosks?)(?: (?:kits?|systems?|devices?"
    r"|gates?|tools?|software))?"
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
    r"|(?:number|licen[cs]e)[- ]plate readers?)"
)
SPECIFIC = (
    rf"(?:{_KINDS}|ML|NLP|RPA|FRT|LFR|A?[LN]PRs?|OCR|LLMs?"
    r"|(?:(?!The |An? |This )[A-Z][a-z]+ )?(?:[A-Z]\w*GPT(?:[- ]\d[\w.]*)?|Copilot|[A-Z]\w+[Bb]ot)|(?!The |An? |In "
    r"|This "
    r"|Of )[A-Z]\w+ AI(?=”| (?:to|for|in|at|\()|[.,;]|$))"
)
GENERIC = r"(?:[Gg]enerative AI|GenAI|AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithms?|A\.I\.)"
FORM = (
    r"(?:[Ss]ystems?|[Tt]ools?|[Aa]pplications?|apps?|[Ss]oftware|[Tt]echnolog(?:y|ies)|[Mm]odels?"
    r"|solutions?|[Pp]latforms?|[Aa]ssistants?|[Aa]lgorithms?|copilots?|avatars?|agents?"
    r"|[Cc]ameras?|techniques?|methods?|programs?|programmes?|services?|engines?|(?:chat-?)?bots?"
    r"|methodology|searches|scans|checks|tutors?|scanners?|[Dd]rones?|sensors?|kiosks?|gates?|glasses|traffic lights?"
    r"|vans?|judges?|advis[eo]rs?|therapists?|doctors?|matching|dashboards?|radars?|scribes?|modules?|portals?"
    r"|devices?|robots?|[Pp]rototypes?|CCTV)"
)
# What a system does that judges for somebody, whatever it is called.
_JUDGE = (
    r"(?:assign|identif|decid|determin|match|screen|sort|select|spot|generat|writ|analy[sz]|search|prioriti[sz]|verif"
    r"|estimat|calculat|evaluat|assess|scan|predict|forecast|detect|scor|rank|profil|flag|classif"
    r"|summari[sz]|anonymi[sz]|answer)"
)
_JUDGES = rf"{_JUDGE}(?:g?e?s|g?ed|e|y|ies|ied|es|tes?|t?en)?\b"
_CALLED_SO = r"(?:,? (?:called|named|known as|dubbed) [A-Z“\"][^.,;]{1,30}?)?"
# "with the help of a tool": what helps to do what people do.
_HELPER = (
    r"(?:(?<=help of )|(?<=aid of )|(?<=support of )|(?<=assistance of )|(?<=help of a )|(?<=aid of a )"
    r"|(?<=support of a )|(?<=assistance of a ))(?:tool|software|system|app|program)"
)
# What is AI only where the text around it is about AI in use.
WEAK = re.compile(
    r"\b(?:(?:(?!The |A |An |This |Its |In |At |No )[A-Z][\w’-]* ){1,4}(?:[Ss]ystem|[Tt]ool|[Aa]lgorithm|[Pp]latform"
    r"|[Ss]oftware|[Aa]pp)"
    r"|(?:[A-Z][\w’-]* )?(?:drones|e-gates|speed cameras|body cameras|body scanners)"
    rf"|(?:[Tt]ool|[Ss]oftware|[Mm]odel|[Ss]ystem|app|program|robot)(?={_CALLED_SO}"
    r"(?: (?:used|deployed|operated|run|bought) by (?:the |an? )"
    r"|(?: (?:at|of|in|by)(?: (?:the|of|and|for|[A-Z][\w’-]*)){1,8})?"
    rf",? (?:that|which|to) (?:(?:can|will|would|helps?|helped|automatically|to) )*{_JUDGES}"
    rf"| for {_JUDGE}y?ing\b|,? (?:by|with|through|via) which ))"
    rf"|(?<= a )(?:new )?(?:tool|system|model|app)(?= from\b|[.,;])|{_HELPER}"
    r"|(?<=[’']s )(?!own\b)(?:[\w-]+ ){0,2}(?:system|tool|platform|app|model|algorithm|software|gates|engine"
    r"|anonymi[sz]er|assistant))\b"
)
# In outline each letter of a technology is one of these: of the name of a system, or of any other phrase.
NAME, PHRASE = "\ue000", "\ue001"
T = f"(?P<technology>[{NAME}{PHRASE}]+)"
_BASED = r"(?:based|powered|driven|supported|assisted|enabled|backed|equipped|enhanced|guided|augmented|infused)"
_NOT_INNER = (
    r"(?!(?:for|to|of|by|and|or|with|in|into|on|at|from|as|an?|the|this|these|that|which|its|their|our|your|is|are"
    r"|was|were|be|been"
    r"|has|have|shall|should|can|could|may|might|must|will|would|not|but|as|use|using|applying|involving"
    r"|implementing|deploying|developing|testing|piloting|building|introducing)\b)"
)
_CORE = rf"(?:(?:{GENERIC} )?{SPECIFIC}|{GENERIC})"
_WITH = (
    r"(?:(?:(?:which|that) (?:is|are|was|were) )?(?:with|using|based on|powered by|driven by|equipped with|enabled by"
    r"|running on|supported by))"
)
# "a model predicting floods"
LEARNING = r"(?:predict|forecast|recogni[sz]|detect|scor|rank|profil|transcrib|estimat|classify|flagg)ing\b"
# What only a system of AI does.
LEARNT = (
    r"(?:automatically )?(?:(?:predict|forecast|recogni[sz]|detect|scor|rank|profil|transcrib|suggest|recommend|draft"
    r"|summari[sz]|anticipat|flagg?|translat|learn)(?:s|es|e|ed)?|classif(?:y|ies|ied)"
    r"|estimate[sd]? the|assess(?:es|ed)? the (?:risk|probability|likelihood)|reads? (?:number|licen[cs]e)[- ]plates)\b"
)
_ANY_COMPOUND = "(?:[a-z]+-)?"  # ahead of some kinds
_PLAIN = _KINDS.replace(_ANY_COMPOUND, "")
_BEGINNINGS = rf"[a-z]+-|{beginnings(rf'{_PLAIN}|{GENERIC}|{FORM}')}"
_TECHNOLOGY = re.compile(
    # what any of these begins with, asked once, after how words begin that may be one
    rf"(?<![\w-])(?<!\w\.)(?=[A-Z{NAME}]|{_BEGINNINGS})(?={NAME}|{GENERIC}|{FORM}|Cameras|Solution|Engine|App"
    rf"|{SPECIFIC})"
    rf"(?:{NAME}+(?: (?:{SPECIFIC}|{FORM})(?![\w-]))?"
    rf"(?: (?:with|equipped with) (?:{SPECIFIC}|{GENERIC})(?![\w-]))?"
    rf"|(?:(?:{GENERIC}(?: \([A-Z.]+\))?[- ]{_BASED}"
    rf"|(?=[\w .-]{{0,80}}-{_BASED}){SPECIFIC}-{_BASED}) (?:[\w-]+ ){{0,3}}?"
    rf"(?:{SPECIFIC}(?: {FORM})?|{FORM}(?: {FORM})?)"
    rf"|{GENERIC}(?: \([A-Z.]+\))?-{_BASED} (?:[A-Z][\w-]+ ){{0,2}}[A-Z][a-z]+"
    rf"|{GENERIC}(?: \([A-Z.]+\))?-{_BASED} [a-z-]+(?: [a-z-]{{4,}})?(?= (?:to|for|in|at|on|by|that|which"
    rf"|is|was|has|will|designed|aimed|intended)\b|[.,;]|$)"
    rf"|{SPECIFIC} (?:(?:which|that) (?:is|are) )?(?:with|equipped with) (?:{SPECIFIC}|{GENERIC})(?: {FORM}"
    rf"| capabilities| functions?)?"
    rf"|{_CORE}(?: (?:and|or) {_CORE})?(?:(?: \([A-Z][\w-]+\))?(?: {_NOT_INNER}[a-z-]+){{0,2}}? {FORM})?"
    rf"|(?:[Ss]ystem|[Tt]ool|[Mm]odel|[Ss]oftware|[Aa]pplication|[Rr]obot|[Cc]ameras|[Ss]olution|[Pp]latform|[Aa]pp"
    rf"|[Ee]ngine|[Mm]odule|[Dd]rones?)"
    rf"(?= (?:(?:on|in|at|from|by) (?:[\w-]+ ){{1,3}}?)?(?:(?:(?:that|which) (?:can |has |have )?|to ){LEARNT}"
    rf"|{LEARNING}))"
    rf"|(?:[Ss]oftware|[Ss]ystems?|[Tt]ools?|[Cc]ameras?|[Tt]echnology) for {SPECIFIC}"
    rf"|{_HELPER}(?=,? (?:called|named|known as|dubbed) [“\"A-Z])"
    rf"|{FORM},? {_WITH} (?:an? |the )?(?:{SPECIFIC}|{GENERIC})(?: {FORM})?"
    rf"|{FORM}(?= (?:that|which) (?:uses?|employs|applies|leverages|is based on|relies on|is powered by) (?:an? "
    rf"|the )?{_CORE}(?![\w-]))"
    rf")(?![\w-]))"
)
# Words before the noun that may belong to it: "a newly built early warning system", but not "the city tests AI".
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([“\"„‘]?[\w-]+[”\"’]?) $")
_DETERMINER = re.compile(
    r"(?i)(?:an?|the|no|its|their|our|this|such|some|several|various|many|more|two|three|four|five|six|\d[\d,.]*)"
)
_ADJECTIVE = re.compile(
    r"[“\"„‘]?(?:[a-z]+-[a-z-]+|[a-z]{2,}(?:al|ic|ive|ous|ary|ent|ant|able|ible)|smart|live|advanced|new|early|large"
    r"|so-called|improved|automated|simple|complex|national|[A-Z][\w-]*[”\"’]?|[a-z]+[”\"’])[”\"’]?"
)
_NO_MODIFIER = re.compile(
    r"(?i)(?:for|to|of|by|and|or|with|in|on|at|from|an?|the|this|these|that|which|who|its|their|is|are|was|were|be|been"
    r"|has|have|had|do|does|did|shall|should|can|could|may|might|must|will|would|not|term|word|concept|notion"
    r"|definition"
    r"|but|as|if|when|where|how|whether|while|into|than|then|also|now|already|currently|recently|since|so|we|it|they"
    r"|us(?:es?|ing)|appl(?:y|ying)|involv(?:e|ing)|implement(?:ing)?|deploy(?:ing)?|develop(?:ing)?|test(?:ing)?"
    r"|piloting|build(?:ing)?|introduc(?:e|ing)|adopt(?:ing)?|launch(?:ing)?|creat(?:e|ing)|install(?:ing)?"
    r"|buy(?:ing)?|procur(?:e|ing)|purchas(?:e|ing)|acquir(?:e|ing)|employ(?:ing)?|integrat(?:e|ing)|ran|run"
    r"|running|operat(?:e|ing)|harness(?:ing)?|leverag(?:e|ing)|embrac(?:e|ing)|explor(?:e|ing)|promot(?:e|ing)"
    r"|support(?:ing)?|regulat(?:e|ing)|embed(?:ding)?|offer(?:ing)?|provid(?:e|ing)|includ(?:e|ing)|mak(?:e|ing)"
    r"|put(?:ting)?|set|up|out|over|about|rel(?:y|ying)|utili[sz](?:e|ing)|trial(?:l?ing)?|roll(?:ing)?|began|begun|won"
    r"|place|combin(?:e|ing)|giv(?:e|ing)|let|tak(?:e|ing)|see|seek|seeking|receive|give|drive|involve|serve|like|via"
    r"|through|without|under|against|between|fl(?:y|ies|ew|ying)|want|wants|wanted)"
)
# "is incorporating AI", "by embracing AI": a verb, and no word that belongs to the noun.
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|been|began|begun|started|by)(?: (?:also|now|currently|[a-z]+ly))? $")
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|[^su]s)|built|made|bought")  # or a verb in "-s", or a plural
_INFINITIVE_AFTER = re.compile(r"(?i)(?:to|will|would|can|could|should|may|might|must|shall)")
_SPECIFIC = re.compile(rf"(?<![\w-]){SPECIFIC}(?![\w-])")
_KIND = re.compile(rf"(?:{GENERIC} )?{_KINDS}")
# Forms that say nothing of what kind: an "AI system", but not an "AI tutor".
_VAGUE_FORM = (
    r"(?:systems?|tools?|applications?|apps?|software|technolog(?:y|ies)|models?|solutions?|platforms?|algorithms?"
    r"|techniques?|methods?|programs?|programmes?|services?|engines?|methodology|agents?|modules?|devices?)"
)
_ALONE = re.compile(
    r"(?:(?:own|new|various|advanced|modern|emerging|different|other|many|more) )*"
    rf"{GENERIC}(?: \([A-Z.]+\))?(?: (?i:{_VAGUE_FORM}))?"
)
_AI_AT_END = re.compile(r"(?:^|\s)(?:AI|[Ii]ntelligence)$")
_GENERIC_AT_END = re.compile(rf"^{GENERIC}$|(?:^|\s)(?:AI|GenAI|A\.I\.|[Ii]ntelligence)$")
# "an algorithm allocating berths": what it does.
_DOING_AFTER = re.compile(r" [a-z]{3,}ing (?:(?:the|an?|their|its) |(?:[a-z-]+ ){1,3}(?:to|by|for|into|of)\b)")
# What may follow a technology; any other word would be the noun that it only describes ("AI strategy").
_FOLLOWS = (
    r"to|for|in|at|and|or|on|as|which|that|who|across|within|by|through|when|since|from|under|with|without|during|after"
    r"|before|into|against|until|via|of|together|alongside|jointly|but|while|where|so|because|over|along|inside"
    r"|throughout"
    r"|among|outside|amid|despite|including|such|if|too|around|than|rather|instead|like|even|per|named|called|dubbed|known"
)
_DONE = r"(?:currently |already |now )?(?:us|employ|deploy|appli|adopt|implement|test|pilot|introduc|operat)ed"
_ENDS_GENERIC = re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:[,.;:”\"–—]|$|(?:{_FOLLOWS})\b|(?:{_DONE}) )")
_VERB_AFTER = re.compile(r" (?:is|are|was|were|has|have|had|will)\b")
_ENDS = re.compile(
    rf"[”\"’]?\s*(?:\([^)]*\)\s*)?(?:[,.;:”\"“–—)]|$|(?:{_FOLLOWS})\b|[A-Z“\"{NAME}{PHRASE}\d]"
    rf"|(?!training)[a-z-]+(?:ed"
    rf"|ing|able)\b|(?!supply|assembly|anomaly|family)[a-z]+ly\b"
    r"|(?:pilot|trial|project|programme|program|scheme|experiment|test|roll-?out|feature|function|capabilit(?:y"
    r"|ie))s?\b"
    r"|(?:is|are|was|were|has|have|will|can|called|known|built|run|made|capable|also|currently|already|nationwide)\b)"
)
# "a chatbot that ..., and an agent that ...": one more after a technology.
_FURTHER = re.compile(
    r"(?:(?<=, an )|(?<=, a )|(?<=and an )|(?<=and a )|(?<=ing an )|(?<=ing a ))"
    r"(?:[a-z-]+ ){0,2}(?:agent|assistant|system|tool|model|robot|solution)(?= (?:that|which|to) [a-z])"
)
_TRIGGERS = Need(
    (
        "bot", "detect", "assistant", "agent", "recognition", "surveillance", "machine", "deep learning",
        "deep-learning", "language", "vision", "predict", "neural", "automat", "biometric", "risk", "twin",
        "image analysis", "video analy", "camera", "text mining", "\bai\b", "\ba.i", "genai", "\bintelligen",
        "algorithm", "speech", "\bml\b", "\bnlp\b", "\brpa\b", "\bllm", "\bfrt\b", "\blfr\b",
        "scoring", "profiling", "expert system", "self-driving", "synthesis", "digital human", "forecast",
        "sentiment", "gpt", "copilot", "lpr", "npr", "plate", "satellite", "ocr", "automatic learning",
        "classif", "triage", "matching", "translat", "transcri", "data mining", "autonomous", "driverless",
        "system", "tool", "model", "software", "solution", "platform", "app ", "engine",
        "boost", "forest", "vector", "sorter", "semantic", "interface", "computer-aided", "smart ", "adaptive",
        "scanning", "simulation", "routing", "grading", "marking", "ranks", "flags", "transcribes",
        "suggests", "scores", "module", "drone",
    )
)  # fmt: skip


def stand_in(text: str, start: int, end: int) -> str:
    """An outline in which what stands for a system ("the tool") is a technology."""
    return text[:start] + NAME * (end - start) + text[end:]


def is_general(technology: str) -> bool:
    """Whether a phrase says no more than "AI" or "AI systems"."""
    return bool(_ALONE.fullmatch(technology))


def is_ai(technology: str) -> bool:
    """Whether a phrase ends in "AI", with no noun for what form it has."""
    return bool(_AI_AT_END.search(technology))


def is_kind(name: str) -> bool:
    """Whether capitalised words name a kind of technology and no one system: "Computer Vision"."""
    return _KIND.fullmatch(name) is not None


def is_specific(technology: str) -> bool:
    """Whether a phrase names a kind of AI ("chatbot", "face recognition")."""
    return bool(_SPECIFIC.search(technology))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the phrase at `start:end` is a thing of its own, and not what another noun is about ("AI strategy")."""
    ends = _ENDS_GENERIC if _GENERIC_AT_END.search(text[start:end]) else _ENDS
    if text.endswith(("lgorithm", "lgorithms"), start, end) and _DOING_AFTER.match(text, end):
        return True
    return bool(ends.match(text, end) or (not is_general(text[start:end]) and _VERB_AFTER.match(text, end)))


def names_one(text: str) -> bool:
    """Whether a text names a technology of AI."""
    return bool(possible(text) & _TRIGGERS.mask) and bool(_technologies(text))


def outline(text: str, names: Iterable[str] = (), *, weak: bool = False, others: Sequence[tuple[int, int]] = ()) -> str:
    """The text with each technology as a run of one character, as long as it is.

    `names` are those of systems; where `weak` says that the text around it is about AI in use, so is what is AI only
    there. No technology begins inside of `others`, the names of bodies and places.
    """
    triggered = bool(possible(text) & _TRIGGERS.mask)
    for name in names:
        if name in text:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", NAME * len(name), text)
            triggered = True
    if weak:
        known = _technologies(text)
        text = WEAK.sub(lambda m: m[0] if any(a < m.start() < b for a, b in known) else NAME * len(m[0]), text)
        triggered = True
    if not triggered:
        return text
    parts: list[str] = []
    end = 0
    for first, last in _technologies(text):
        start = _with_modifiers(text, first, max([end, *(high for _, high in others if high <= first)]))
        letter = PHRASE if text.find(NAME, first, last) < 0 else NAME
        parts += [text[end:start], letter * (last - start)]
        end = last
    outlined = "".join([*parts, text[end:]])
    if not end:
        return outlined
    return outlined[:end] + _FURTHER.sub(lambda m: PHRASE * len(m[0]), outlined[end:])


@remembered  # for a sentence is outlined twice: to find the names of systems, and with them
def _technologies(text: str) -> tuple[tuple[int, int], ...]:
    """Where technologies stand, without the words before the noun."""
    return tuple(found.span() for found in _TECHNOLOGY.finditer(text))


def _with_modifiers(text: str, start: int, least: int) -> int:
    """Where a technology begins whose noun is at `start`: with up to four words after a determiner, a verb or a
    preposition, else with the adjectives and proper names right before it."""
    at = alone = start
    words: list[int] = []  # where those between it and the noun begin
    for number in range(5):
        if text.endswith(("’s ", "'s "), least, at):
            return at
        before = _word_before(text, least, at)
        if before is None:
            break
        word = before[1]
        adjective = bool(_ADJECTIVE.fullmatch(word))
        if _INFINITIVE_AFTER.fullmatch(word) and words and alone > at:  # "to supply smart cameras"
            return words[-2] if len(words) > 1 else start
        verb = _PARTICIPLE.fullmatch(word) and not adjective and not _qualifies(text, before)
        progressive = word.endswith("ing") and _PROGRESSIVE.search(text, least, before.start())
        if verb or progressive or _DETERMINER.fullmatch(word) or _NO_MODIFIER.fullmatch(word):
            return at
        if number == 4:
            break
        if alone == at and adjective:
            alone = before.start()
        at = before.start()
        words.append(at)
    return alone


def _word_before(text: str, least: int, end: int) -> re.Match[str] | None:
    """The word that ends, with the blank after it, at `end`; looked for no further back than a word is long."""
    return _WORD_BEFORE.search(text, max(least, end - 100), end)


def _qualifies(text: str, participle: re.Match[str]) -> bool:
    """Whether a word in "-ed" qualifies the noun after it ("a newly built", "an improved") and is no verb."""
    before = _word_before(text, 0, participle.start())
    if before is not None and re.fullmatch(r"\w+ly", before[1]):
        before = _word_before(text, 0, before.start())
    return before is not None and bool(_DETERMINER.fullmatch(before[1]))
