"""Commitments: where a jurisdiction stands towards an international instrument or demand (codebook: commitments)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.rules import Rule, RuleSet
from pipeline.model import Block, Candidate, Link, Sentence, Value

_ADVERB = (
    r"(?:(?:also|formally|officially|already|recently|publicly|expressly|explicitly|strongly|fully|jointly|since) )*"
)
_HAS = rf"(?:(?:has|have|had) {_ADVERB})?{_ADVERB}"
_SUBJECT = r"(?P<subject>[^.;:]+)"
# What states bind themselves to; the lower-case plural stands for a group of them.
_INSTRUMENT = (
    r"(?:Convention|Treat(?:y|ies)|Charter|Declaration|Covenant|Protocol|Principles|Recommendations?|Pledge|Accord"
    r"|Compact|Guidelines|Contract|Statement|Communiqu[ée]|Partnership|Code of Conduct|Call|Commitment|Regulation|Act"
    r"|Directive|Agreement|Pact|Agenda|Code|Resolution|resolutions?|treat(?:y|ies)|conventions?"
    r"|principles|declarations?)"
)
# What states are members of by a decision of their own, and what stands for a set of rules.
_INITIATIVE = (
    r"(?:Partnership|Coalition|Alliance|Network|Initiative|Process|Nations|Call|Compact|Pledge|Charter|Convention"
    r"|Declaration|Accord|Commitment|Consortium)"
)
_MEMBER = r"(?:(?:founding|active|early|full|first|original) )?(?:member(?: (?:state|country))?|participant|adherent)s?"
_BODY = (
    r"(?:OECD|G7|G20|UN|UNESCO|United Nations|Council of Europe|Universal|International"
    r"|Global|African Union|Commonwealth|EU)"
)
_DEMAND = (
    r"(?:an? |the )?(?:(?:global|international|full|pre-emptive|complete|total"
    r"|worldwide|comprehensive|temporary|new|legally[- ]binding) )*"
    r"(?:ban|prohibition|moratorium|negotiations? (?:of|on|for)|treaty|convention|creation of"
    r"|regulation|legal instrument|instrument)\b"
)

RULES = RuleSet(
    (
        Rule(
            "commitments.endorsed",
            re.compile(
                rf"\b{_HAS}(?P<stance>endorse[sd]?|(?:is|are|was|became) (?:also )?an adherent (?:to|of)"
                rf"|adher(?:es?|ed) to|subscribe[sd]? to)"
                rf" (?:to )?(?=[^.;:]{{0,300}}\b{_INSTRUMENT}\b){_SUBJECT}"
            ),
            ("endors", "adher", "subscribe"),
            "Ruritania has endorsed the Zenda Principles.",
            {"stance": "endorsed", "subject": "the Zenda Principles"},
        ),
        Rule(
            "commitments.adopted_international",
            re.compile(
                rf"\b{_HAS}(?P<stance>adopted|committed to) "
                rf"(?P<subject>(?:itself to )?(?:the )?[^.;:,]{{0,40}}?\b{_BODY}\b[^.;:]*)"
            ),
            ("adopted", "committed to"),
            "Ruritania has adopted the OECD Principles on Ferries.",
            {"stance": "adopted", "subject": "the OECD Principles on Ferries"},
            0.75,
        ),
        Rule(
            "commitments.signatory",
            re.compile(
                r"(?P<stance>(?:\b(?:is|are|was|became|become|being|and|as)|,) "
                r"(?:also )?(?:an? |the )?(?:(?:founding|early|first|original) )?(?:signator(?:y"
                r"|ies) (?:to|of)|(?:state )?part(?:y|ies) to)"
                r"|\b(?:co-)?sign(?:ed|s)(?: up to)?(?: and ratified)?|\b(?:has|have) ratified|\bratified|\bacceded to)"
                rf" (?=[^.;:]{{0,300}}\b(?:{_INSTRUMENT}|{_INITIATIVE})\b){_SUBJECT}"
            ),
            ("signator", "party to", "parties to", "sign", "ratified", "acceded"),
            "Ruritania is party to the Zenda Convention.",
            {"stance": "is party to", "subject": "the Zenda Convention"},
        ),
        Rule(
            "commitments.member",
            re.compile(
                r"\b(?P<stance>joined|(?:is|are|was|became|become|remains|been) (?:also )?(?:an? |one of the )?"
                rf"{_MEMBER} (?:of|in|to)) (?=[^.;:]{{0,300}}\b{_INITIATIVE}\b){_SUBJECT}"
            ),
            ("joined", "member", "participant", "adherent"),
            "Ruritania is a founding member of the Zenda Ferry Partnership.",
            {"stance": "is a founding member of", "subject": "the Zenda Ferry Partnership"},
            0.8,
        ),
        Rule(
            "commitments.supports_instrument",
            re.compile(
                rf"\b{_HAS}(?P<stance>(?:co-)?sponsor(?:s|ed)|voted (?:in favou?r of|for)|support(?:s|ed)|back(?:s|ed))"
                rf" (?=(?:the|an?|its|this) [^.;:]{{0,60}}?\b(?:Convention|Treaty|Declaration|Recommendation|Resolution"
                rf"|resolution|Principles|Charter|Covenant|Compact)\b)(?=[^.;:]{{0,300}}\b{_BODY}){_SUBJECT}"
            ),
            ("sponsor", "voted", "support", "back"),
            "Freedonia co-sponsored the United Nations resolution on ferries.",
            {"stance": "co-sponsored", "subject": "the United Nations resolution on ferries"},
            0.8,
        ),
        Rule(
            "commitments.subject_to",
            re.compile(
                r"\b(?P<stance>(?:is|are|remains?) (?:also |fully |directly )*(?:subject to|bound by))"
                rf" (?=[^.;:]{{0,300}}\b{_INSTRUMENT}\b|[^.;:]*\b[A-Z]{{3,}}\b){_SUBJECT}"
            ),
            ("subject to", "bound by"),
            "Ruritania is bound by the Zenda Regulation.",
            {"stance": "is bound by", "subject": "the Zenda Regulation"},
        ),
        Rule(
            "commitments.supports",
            re.compile(
                rf"\b{_HAS}(?P<stance>support(?:s|ed)|called for|calls for|call for|back(?:s|ed)"
                rf"|advocate[sd]? (?:for )?|voted (?:in favou?r of|for)|expressed (?:its )?support"
                rf" for|favou?r(?:s|ed)|(?:is|are) in favou?r of) "
                rf"(?P<subject>{_DEMAND}[^.;:]*)"
            ),
            ("support", "call", "back", "advocate", "voted", "favo"),
            "Freedonia has called for a ban on catapults.",
            {"stance": "called for", "subject": "a ban on catapults"},
        ),
        Rule(
            "commitments.opposes",
            re.compile(
                rf"\b{_HAS}(?P<stance>oppos(?:es?|ed)|reject(?:s|ed)|voted against|objected to"
                rf"|(?:is|are|was|were) opposed to|spoke out against)"
                rf" (?P<subject>(?:{_DEMAND}|(?:the |a )?(?:UN|United Nations) (?:[A-Z]\w+"
                rf" ){{0,2}}[Rr]esolution\b)[^.;:]*)"
            ),
            ("oppos", "reject", "voted against", "objected", "spoke out"),
            "Freedonia has opposed a ban on catapults.",
            {"stance": "opposed", "subject": "a ban on catapults"},
        ),
        Rule(
            "commitments.no_express_support",
            re.compile(
                r"\b(?P<stance>(?:no|without) (?:(?:express|explicit|official|formal|public|clear|stated) )+"
                r"(?:support|endorsement) (?:for|of)|(?:has|have|had|did|does|do) not (?:yet"
                r" )?(?:expressly |explicitly |formally |publicly "
                r"|officially )*(?:express(?:ed)? (?:its |any )?support for|support(?:ed)?|endorse[d]?))"
                rf" (?=[^.;:]{{0,300}}\b{_INSTRUMENT}\b){_SUBJECT}"
            ),
            ("support", "endorse"),
            "There is no official endorsement of the Zenda Principles.",
            {"stance": "no official endorsement of", "subject": "the Zenda Principles"},
        ),
        Rule(
            "commitments.no_support_of_demand",
            re.compile(
                r"(?P<stance>(?:has|have) (?:\w+ )?not (?:yet )?(?:joined|supported|endorsed|backed|signed)"
                r"|(?:does|do|did) not (?:yet )?(?:support|back|endorse))"
                rf" (?:the )?(?P<subject>(?:calls? for )?{_DEMAND}[^.;:]*)"
            ),
            ("not",),
            "Freedonia has not joined the call for a ban on catapults.",
            {"stance": "has not joined", "subject": "call for a ban on catapults"},
            0.75,
        ),
        Rule(
            "commitments.not_signed",
            re.compile(
                r"\b(?P<stance>(?:is|are) (?:\w+ )?not (?:yet )?(?:a |an )?(?:signator(?:y|ies) (?:to|of)"
                r"|(?:state )?party to"
                rf"|{_MEMBER} (?:of|in|to))"
                r"|(?:has|have) (?:\w+ )?not (?:yet )?(?:signed|ratified|adopted|joined|acceded to)"
                r"(?: (?:or|nor) (?:signed|ratified|adopted|joined|acceded to))?"
                r"|(?:has|have) yet to (?:sign|ratify|join|accede to)|abstained (?:from voting )?(?:on|from"
                r"|in the vote on))"
                rf" (?=(?:the )?(?:[A-Z][\w/’'-]* (?:(?:on|for|of|the|and) )*)*(?:{_INSTRUMENT}|{_INITIATIVE})\b)"
                + _SUBJECT
            ),
            ("not", "yet to", "abstained"),
            "Freedonia has not signed the Zenda Charter.",
            {"stance": "has not signed", "subject": "the Zenda Charter"},
            0.75,
        ),
    )
)

_STANCE = {
    "commitments.endorsed": "endorsed",
    "commitments.adopted_international": "endorsed",
    "commitments.signatory": "signatory",
    "commitments.member": "signatory",
    "commitments.supports_instrument": "supports",
    "commitments.subject_to": "subject_to",
    "commitments.supports": "supports",
    "commitments.opposes": "opposes",
    "commitments.no_express_support": "no_express_support",
    "commitments.no_support_of_demand": "no_express_support",
    "commitments.not_signed": "no_express_support",
}
_NOT_STATED = re.compile(
    r"(?:\b(?:not|never|no|nor|without|yet to|may|might|could|should|would|must|will|to|been|be|was|were|is|are|being)"
    r"|n[’']t)\s+(?:\w+ly )?$"
)
# Between the name of a state and the verb: nothing but what stands for its government.
_ACTS = re.compile(
    r"(?:[’']s?)?(?: (?:federal|national|central|regional))?(?: (?:government"
    r"|parliament|state|authorities|region|delegation))?"
    r"(?:,[^,]*,| \([^)]*\))?(?: (?:has|have|had|is|are|also|itself|both|and|then|since|recently|\w+ly))*\s*$"
    r"|(?: is| was| were| are)? (?:also )?(?:one of|among) (?:the )?[\w\s-]{0,40}?(?:countries"
    r"|states|governments|nations|economies)"
    r" (?:that|which|who)(?: \w+ly| have| has)*\s*$"
    r"|(?:[’']s?)? (?:lacks?|has|have|does|is|are|did|do|[\w-]+ed) [^.;:]*(?:,|\band) (?:has |have |is |are )?$"
)
_INSIDE = re.compile(
    r"\b(?<!overnment )(?<!epublic )(?<!ingdom )(?<!tate )(?:in|of|for|from|by|with|within|across|on)\s+(?:the )?$"
)
_COUNTRY = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:country|(?:\w+ )?government|[Kk]ingdom|[Rr]epublic"
    r"|state|nation)(?: \w+ly| also)*\s*$"
)
# Where the object ends and another statement begins.
_END = re.compile(
    r",? (?:along with|together with|alongside|on \d{1,2} [A-Z]|which|that|who|whose|while"
    r"|whereas|although|but|establishing|in order"
    r"|in line|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|since|as well as|as part"
    r"|as of|during|through|to [a-z]+e |and (?:has|have|is|are|was|also|its|in))\b"
    r"|, (?=(?:the|it|this|[A-Z]\w+) (?:\w+ )?(?:has|have|is|are|was|were|does|did)\b)"
    r"|,? (?:and )?(?:an? |the )?(?:signed|joined|ratified|endorsed|adopted|acceded|co-sponsored|voted"
    r"|signator(?:y|ies)|party to|members?\b)"
)
_AMONG = re.compile(r",? (?:including|such as|namely|notably)(?: the)? (?=[A-Z])")
_ARTICLE = re.compile(
    r"(?i)(?:(?:the|an?|its|any|many|several|various|numerous|all|most|some|both|either)\s+)+(?:of (?:the )?)?"
)
_STARTS_ITEM = re.compile(r"(?:the|an?|its)\s|[A-Z“\"‘]")
_DATE = re.compile(
    r"\b(?:in|since|on) (?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Z][a-z]+),? )?(?P<year>(?:19|20)\d\d)\b", re.I
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each jurisdiction, subject and stance that a sentence states.

    The sentence has to say that the state acts: what is true of something in the state, or only
    asked of it, is no commitment.
    """
    for block in context.document.prose():
        for sentence in block.sentences:
            for rule in RULES.hits(sentence.text):
                start = 0
                while match := rule.pattern.search(sentence.text, start):
                    yield from _read(context, block, sentence, rule, match)
                    start = match.end("stance")  # a further verb of the sentence stands in what follows


def _read(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    stance, source = _STANCE[rule.name], context.document.source_id
    if _NOT_STATED.search(sentence.text[: match.start("stance")]) and stance != "no_express_support":
        return
    impersonal = rule.name == "commitments.no_express_support" and re.match(r"no|without", match["stance"])
    actors = _actors(context, block, sentence, match.start(), match.start("stance"))
    if not actors and not impersonal:
        return
    at = sentence.start
    links = actors or [context.jurisdiction_of(block, at, at + match.start("stance"))]
    for start, end in _subjects(context, block, sentence, *match.span("subject")):
        subject = sentence.text[start:end]
        spans = block.spans(at + start, at + end)
        fields = {
            "subject": Value(subject, spans),
            "stance": Value(stance, block.spans(at + match.start("stance"), at + match.end("stance"))),
        }
        if date := _date(block, sentence, match):
            fields["date"] = date
        mention = next(iter(context.within(block.index, at + start, at + end, "instruments")), None)
        for number, link in enumerate(links):
            both = {"jurisdiction_id": link}
            if mention is not None:
                both["instrument_id"] = Link(
                    "instruments", key=mention.key, spans=block.spans(mention.start, mention.end)
                )
            yield Candidate(
                "commitments",
                source,
                f"commitments:{spans[0].start}" + (f":{number}" if number else ""),
                rule.name,
                rule.confidence,
                fields=dict(fields),
                links=both,
                context=block.spans(sentence.start, sentence.end),
                block=block.index,
            )


def _actors(context: Context, block: Block, sentence: Sentence, verb: int, stance: int) -> list[Link]:
    """The states that are the subject of the verb: the last one named before it, and those it is listed with."""
    at, text = sentence.start, sentence.text
    named = [m for m in context.within(block.index, at, at + verb, "jurisdictions")]
    found: list[Mention] = []
    following = at + verb
    for mention in reversed(named):
        between = block.text[mention.end : following]
        joined = re.fullmatch(r"\s*(?:,|,? and|,? or)\s+(?:the\s+)?", between) if found else _ACTS.match(between)
        if not joined:
            break
        found.insert(0, mention)
        following = mention.start
    if found and not _INSIDE.search(block.text[at : found[0].start]):
        return [_link(context, m) for m in found]
    if not found and (_COUNTRY.search(text[:verb]) or re.match(r"\s*It\s*$", text[:verb])):
        return [context.jurisdiction_of(block, at, at + stance)]
    return []


def _link(context: Context, mention: Mention) -> Link:
    """A state's link; "the country" is the one that the source is about."""
    home = context.registers.find("jurisdictions", context.document.country)
    national = home is not None and home.codes.get("level") == "national" and mention.kind in ("national", "")
    name = home.id if home and national and mention.form == "back_reference" else mention.name
    return Link("jurisdictions", name=name, spans=mention.spans(context.document))


def _subjects(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
    """Offsets of the instruments or demands, without article; a name that holds "and" stays whole."""
    text = sentence.text
    if stop := _END.search(text, low, high):
        high = stop.start()
    if among := _AMONG.search(text, low, high):
        low = among.end()  # those that are named, not "several treaties"
    named = [(m.start - sentence.start, m.end - sentence.start) for m in context.in_sentence(sentence, "instruments")]
    items: list[tuple[int, int]] = []
    for start, end in enumerate_items(text, low, high):
        cuts_a_name = any(first < start < last for first, last in named)
        goes_on = items and not _STARTS_ITEM.match(text, start)
        if goes_on and not cuts_a_name and "," in text[items[-1][1] : start]:
            break  # a clause of its own
        if items and (cuts_a_name or goes_on):
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
    plain = []
    for start, end in items:
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        if end - start > 3 and len(text[start:end].split()) <= 16:
            plain.append((start, end))
    return plain


def _date(block: Block, sentence: Sentence, match: re.Match[str]) -> Value | None:
    """The one date that the sentence gives for the act."""
    found = [m for m in _DATE.finditer(sentence.text) if m["month"] is None or m["month"][:3].lower() in _MONTHS]
    if len(found) != 1:
        return None
    date = found[0]
    month = f"-{_MONTHS.index(date['month'][:3].lower()) + 1:02d}" if date["month"] else ""
    day = f"-{int(date['day']):02d}" if date["day"] and month else ""
    start = date.start("day") if day else date.start("month") if month else date.start("year")
    return Value(date["year"] + month + day, block.spans(sentence.start + start, sentence.start + date.end()))
