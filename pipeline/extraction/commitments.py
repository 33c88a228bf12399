"""Commitments: where a jurisdiction stands towards an international instrument or demand (codebook: commitments)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.extraction.patterns import Pattern
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
    r"|Declaration|Accord|Commitment|Consortium|Agreement|Group)"
)
_MEMBER = r"(?:(?:founding|active|early|full|first|original) )?(?:member(?: (?:state|country))?|participant|adherent)s?"
# "was among the first countries to", "became the 50th state to"
_FIRST = (
    r"(?:was|is|were|are|became|become) (?:also )?(?:among|one of|the) [^.;:,]{0,50}?(?:countr(?:y|ies)|states?"
    r"|nations?"
    r"|governments?|members?|signatories) (?:in (?:[\w-]+ ){1,3})?to"
)
_BODY = (
    r"(?:OECD|G7|G20|UN|UNESCO|United Nations|Council of Europe|Universal|International"
    r"|Global|African Union|Commonwealth|EU)"
)
_DEMAND = (
    r"(?:an? |the )?(?:(?:global|international|full|pre-emptive|complete|total"
    r"|worldwide|comprehensive|temporary|new|legally[- ]binding) )*"
    r"(?:ban|prohibition|moratorium|negotiations? (?:of|on|for)|treaty|convention|creation of"
    r"|regulation|legal instrument|instrument|(?<=new international )(?:laws?|rules))\b"
)

_DONE = (
    r"(?:signed|ratified|joined|endorsed|adopted|supported|backed|co-sponsored|opposed|rejected|voted against"
    r"|voted (?:in favou?r of|for)|abstained(?: from voting)?(?: on)?)"
)

RULES = RuleSet(
    (
        Rule(
            "commitments.endorsed",
            Pattern(
                rf"\b{_HAS}(?P<stance>endorse[sd]?|{_FIRST} (?:endorse|adopt|adhere to)"
                rf"|(?:reaffirm(?:s|ed|ing)|confirm(?:s|ed)|express(?:es|ed)) (?:its|their) (?:commitment|adherence) to"
                rf"|aligned itself with|(?:has|have) committed (?:itself )?to|(?:is|are|was"
                rf"|became|[Aa]s) (?:also )?an adherent (?:to|of)"
                rf"|adher(?:es?|ed) to|subscribe[sd]? to)"
                rf" (?:to )?(?=[^.;:]{{0,300}}\b{_INSTRUMENT}\b){_SUBJECT}"
            ),
            ("endors", "adher", "subscribe", "commit", "aligned", " to adopt"),
            "Ruritania has endorsed the Zenda Principles.",
            {"stance": "endorsed", "subject": "the Zenda Principles"},
        ),
        Rule(
            "commitments.adopted_international",
            Pattern(
                rf"\b{_HAS}(?P<stance>adopted|(?<=, )(?:adopting|endorsing)(?: both)?) "
                rf"(?P<subject>(?:itself to )?(?:the )?[^.;:,]{{0,40}}?\b{_BODY}\b[^.;:]*)"
            ),
            ("adopted", "adopting", "endorsing"),
            "Ruritania has adopted the OECD Principles on Ferries.",
            {"stance": "adopted", "subject": "the OECD Principles on Ferries"},
            0.75,
        ),
        Rule(
            "commitments.signatory",
            Pattern(
                r"(?P<stance>(?:\b(?:is|are|was|became|become|being|and|[Aa]s)|,) "
                r"(?:also )?(?:an? |the |one of (?:the )?(?:\w+ )?)?(?:(?:founding|early|first"
                r"|original) )?(?:signator(?:y"
                r"|ies) (?:to|of)|(?:state )?part(?:y|ies) to)"
                rf"|\b{_FIRST} (?:sign|ratify|join|accede to)"
                r"|\b(?:co-)?sign(?:ed|s)(?: up to)?(?: and ratified|,? but (?:has |have )?not (?:yet )?ratified)?"
                r"|\b(?:has|have) ratified|\bratified|\bacceded to)"
                rf" (?=[^.;:]{{0,300}}\b(?:{_INSTRUMENT}|{_INITIATIVE})\b){_SUBJECT}"
            ),
            ("signator", "party to", "parties to", "sign", "ratif", "acce", "to join"),
            "Ruritania is party to the Zenda Convention.",
            {"stance": "is party to", "subject": "the Zenda Convention"},
        ),
        Rule(
            "commitments.member",
            Pattern(
                r"\b(?P<stance>joined|participat(?:es|ed) in(?= (?:the )?[A-Z])"
                r"|(?:is|are|was|became|become|remains|been|[Aa]s) (?:also )?(?:an? |one of the )?"
                rf"{_MEMBER} (?:of|in|to)) (?=[^.;:]{{0,300}}\b{_INITIATIVE}\b|the [A-Z]{{4,}}\b){_SUBJECT}"
            ),
            ("joined", "member", "participa", "adherent"),
            "Ruritania is a founding member of the Zenda Ferry Partnership.",
            {"stance": "is a founding member of", "subject": "the Zenda Ferry Partnership"},
            0.8,
        ),
        Rule(
            "commitments.supports_instrument",
            Pattern(
                rf"\b{_HAS}(?P<stance>(?:co-)?sponsor(?:s|ed)|voted (?:in favou?r of|for)|support(?:s|ed)|back(?:s|ed))"
                rf" (?=(?:(?:the|an?|its|this) )?[^.;:]{{0,60}}?\b(?:Convention|Treaty|Declaration|Recommendation"
                rf"|Resolution"
                rf"|resolution|Principles|Charter|Covenant|Compact)\b)(?=[^.;:]{{0,300}}\b{_BODY}){_SUBJECT}"
            ),
            ("sponsor", "voted", "support", "back"),
            "Freedonia co-sponsored the United Nations resolution on ferries.",
            {"stance": "co-sponsored", "subject": "the United Nations resolution on ferries"},
            0.8,
        ),
        Rule(
            "commitments.subject_to",
            Pattern(
                r"\b(?P<stance>(?:is|are|remains?) (?:also |fully |directly |therefore |thus |consequently "
                r"|hence )*(?:subject to|bound by))"
                rf" (?=[^.;:]{{0,300}}\b{_INSTRUMENT}\b|[^.;:]*\b[A-Z]{{3,}}\b){_SUBJECT}"
            ),
            ("subject to", "bound by"),
            "Ruritania is bound by the Zenda Regulation.",
            {"stance": "is bound by", "subject": "the Zenda Regulation"},
        ),
        Rule(
            "commitments.implements_of_union",
            Pattern(
                r"\b(?P<stance>(?:implement(?:s|ed)|appl(?:ies|ied)|transpos(?:es|ed)|incorporated"
                r"|must comply with|falls under|is covered by))"
                r" (?P<subject>the (?:EU|European Union)(?:['’]s)? (?=[^.;:,]{0,80}\b(?:Regulation|Directive|Act"
                r"|GDPR)\b)"
                r"[^.;:]*)"
            ),
            ("the eu",),
            "Ruritania implements the EU's General Ferry Regulation.",
            {"stance": "implements", "subject": "the EU's General Ferry Regulation"},
            0.8,
        ),
        Rule(
            "commitments.supports",
            Pattern(
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
            Pattern(
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
            Pattern(
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
            Pattern(
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
            Pattern(
                r"\b(?P<stance>(?:is|are) (?:\w+ )?not (?:yet )?(?:a |an )?(?:signator(?:y|ies) (?:to|of)"
                r"|(?:state )?party to"
                rf"|{_MEMBER} (?:of|in|to))"
                r"|(?:has|have) (?:\w+ )?not (?:yet )?(?:signed|ratified|adopted|joined|acceded to)"
                r"(?: (?:or|nor) (?:signed|ratified|adopted|joined|acceded to))?"
                r"|did not (?:sign|ratify|join|endorse|adopt)|(?:has|have) neither (?:signed|joined|adopted)"
                r"(?: nor (?:ratified|endorsed|joined|acceded to))?|(?:refused|declined) to (?:sign|ratify|join"
                r"|endorse|adopt|support)"
                r"|(?:has|have|is|are) yet to (?:sign|ratify|join|endorse|accede to)"
                r"|abstained (?:from voting )?(?:on|from"
                r"|in the vote on))"
                rf" (?=(?:the )?(?:[A-Z][\w/’'-]* (?:(?:on|for|of|the|and) )*)*(?:{_INSTRUMENT}|{_INITIATIVE})\b)"
                + _SUBJECT
            ),
            ("not", "yet to", "abstained", "neither", "refused", "declined"),
            "Freedonia has not signed the Zenda Charter.",
            {"stance": "has not signed", "subject": "the Zenda Charter"},
            0.75,
        ),
        Rule(
            "commitments.done_by",
            Pattern(
                rf"(?:^|(?<=, )|\b(?:and|that|while) )(?P<subject>(?:the "
                rf"|The )?[^.;:,]{{0,120}}?\b(?:{_INSTRUMENT}|{_INITIATIVE}|Framework)\b[^.;:,]{{0,80}}?)"
                rf",? (?:was|were|is|has been|have been) {_ADVERB}(?P<stance>{_DONE})(?: \w+)? by (?P<by>[^.;]+)"
            ),
            (" by ",),
            "The Zenda Convention was signed by Ruritania and Freedonia.",
            {"subject": "The Zenda Convention", "stance": "signed", "by": "Ruritania and Freedonia"},
        ),
        Rule(
            "commitments.which_it_has",
            Pattern(
                rf"(?:^|(?<=, ))(?P<subject>(?:The |the )?(?:[A-Z][^.;:,]{{0,120}}?)?\b(?:{_INSTRUMENT}"
                rf"|recommendations)\b"
                r"[^.;:,]{0,80}?),? (?:that|which) (?P<by>(?:the )?[A-Z][\w’'-]*(?:,? (?:and "
                r"|of )?(?:the )?[A-Z][\w’'-]*)*)"
                r" (?:(?:has|have|also|both) )*(?P<stance>signed|ratified|joined|endorsed|endorses?|supports?|supported"
                r"|co-sponsored|opposes?|opposed)\b"
            ),
            ("that", "which"),
            "The Zenda Alliance's recommendations on ferries, which Ruritania supports, are long.",
            {"subject": "The Zenda Alliance's recommendations on ferries", "by": "Ruritania", "stance": "supports"},
            0.8,
        ),
        Rule(
            "commitments.who_has",
            Pattern(
                rf"\b(?:[Cc]ountries|[Ss]tates|[Gg]overnments|[Nn]ations) (?:that|which) (?:have "
                rf"|had )?(?P<stance>{_DONE}) ?"
                r"(?P<subject>[^.;:,]{0,120}?)(?: so far| to date)? (?:include|includes|included|are"
                r"|were)(?: so far)?:?"
                r" (?P<by>.+)"
            ),
            ("include", " are", " were"),
            "The countries that voted against the Zenda resolution include Ruritania and Freedonia.",
            {"subject": "the Zenda resolution", "stance": "voted against", "by": "Ruritania and Freedonia."},
        ),
        Rule(
            "commitments.those_who",
            Pattern(
                r"\b(?:(?P<stance>(?:[Ff]ounding )?[Ss]ignatories|[Ss]tate parties)(?: (?:to"
                r"|of) (?P<subject>[^.;:,]{3,120}?))?"
                r"|(?P<doing>[Aa]bstaining|[Oo]pposing) (?:countries|states)) (?:include|included|are"
                r"|were)(?: so far)?:?"
                r" (?P<by>.+)"
            ),
            ("signatories", "parties", "abstaining", "opposing"),
            "Signatories to the Zenda Charter include Ruritania and Freedonia.",
            {"subject": "the Zenda Charter", "stance": "Signatories", "by": "Ruritania and Freedonia."},
        ),
        Rule(
            "commitments.among_signatories",
            Pattern(
                r"(?:^|(?<=, )|(?<=; ))(?P<by>[A-Z][^.;:]{2,300}?) (?:is|are|were|was) among the (?:[\w-]+ ){0,2}?"
                r"(?P<stance>signatories)"
                r"(?: (?:to|of) (?P<subject>(?:the |this )?[A-Z][^.;:,]{3,120}))?"
            ),
            ("signatories",),
            "Ruritania and Freedonia are among the nine signatories to the Zenda Charter.",
            {"by": "Ruritania and Freedonia", "stance": "signatories", "subject": "the Zenda Charter"},
        ),
    )
)

# What a verb says of where a state stands, for the rules that have several.
_BY_VERB = (
    ("opposes", re.compile(r"(?i)against|oppos|reject")),
    ("no_express_support", re.compile(r"(?i)abstain")),
    ("signatory", re.compile(r"(?i)sign|ratif|join|acce|part")),
    ("endorsed", re.compile(r"(?i)endors|adopt")),
    ("supports", re.compile(r"(?i)support|back|sponsor|favou?r|for\b")),
)
_STANCE = {
    "commitments.endorsed": "endorsed",
    "commitments.adopted_international": "endorsed",
    "commitments.signatory": "signatory",
    "commitments.member": "signatory",
    "commitments.supports_instrument": "supports",
    "commitments.subject_to": "subject_to",
    "commitments.implements_of_union": "subject_to",
    "commitments.supports": "supports",
    "commitments.opposes": "opposes",
    "commitments.no_express_support": "no_express_support",
    "commitments.no_support_of_demand": "no_express_support",
    "commitments.not_signed": "no_express_support",
}
_NOT_STATED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|yet to|may|might|could|should|would|must|will|to|been|be|was|were|is"
    r"|are|being)"
    r"|n[’']t)\s+(?:\w+ly )?$"
)
# Between the name of a state and the verb: nothing but what stands for its government.
_ACTS = re.compile(
    r"(?:[’']s?)?(?: (?:federal|national|central|regional))?(?: (?:government"
    r"|parliament|state|authorities|region|delegation))?"
    r"(?: (?:(?:[Ff]oreign|[Pp]rime|[Dd]eputy|[Dd]igital) )*(?:[Mm]inisters?|[Pp]resident"
    r"|officials)(?: [A-Z][\w’'-]+){0,3})?"
    r"(?:,[^,]*,| \([^)]*\)|, which|,(?= $))?(?: (?:has|have|had|is|are|also|itself|both|and|then|since|recently"
    r"|\w+ly))*\s*$"
    r"|(?: is| was| were| are)? (?:also )?(?:one of|among) (?:the )?[\w\s-]{0,40}?(?:countries"
    r"|states|governments|nations|economies)"
    r" (?:that|which|who)(?: \w+ly| have| has)*\s*$"
    r"|(?:[’']s?)? (?:lacks?|has|have|does|is|are|did|do|[\w-]+ed) [^.;:]*(?:,|\band|\bbut) (?:has |have |is |are )?$"
    r"| joined (?:other )?[^.;:,]{0,50} in $"
)
_INSIDE = re.compile(
    r"\b(?<!overnment )(?<!epublic )(?<!ingdom )(?<!tate )(?:in|of|for|from|by|with|within|across|on)\s+(?:the )?$"
)
_OBJECT = re.compile(r"\b(?:of|in|to|with|by|from|for) (?:the )?$")
_COUNTRY = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:country|(?:\w+ )?government|[Kk]ingdom|[Rr]epublic"
    r"|state|nation)(?: \w+ly| also)*\s*$"
)
# Where the object ends and another statement begins.
_END = re.compile(
    r",? (?:along with|together with|alongside|on \d{1,2} [A-Z]\w*|on [A-Z][a-z]+ \d{1,2}|which|that|who|whose|while"
    r"|whereas|although|but|establishing|in order"
    r"|in line|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|at (?:the|an?)(?= [^.;,]*\b(?:[Ss]ummit|[Cc]onference|[Mm]eeting))"
    r"|since|as well as|as part"
    r"|as of|during|through|to [a-z]+e |and (?:has|have|is|are|was|also|its|in))\b"
    r"|, (?=(?:the|it|this|[A-Z]\w+) (?:\w+ )?(?:has|have|is|are|was|were|does|did|must|will|can|may|should)\b)"
    r"|,? (?:and )?(?:an? |the )?(?:signed|joined|ratified|endorsed|adopted|acceded|co-sponsored|voted"
    r"|signator(?:y|ies)|party to|members?\b)"
)
_AMONG = re.compile(r",? (?:including|such as|namely|notably)(?: the)? (?=[A-Z])")
_ARTICLE = re.compile(
    r"(?i)(?:(?:the|an?|its|any|many|several|various|numerous|all|most|some|both|either)\s+)+(?:of (?:the )?)?"
)
_STARTS_ITEM = re.compile(r"(?:the|an?|its)\s|[A-Z“\"‘]")
_CAPITAL = re.compile(r"(?<!^)\b[A-Z]")
_DATED = re.compile(r"\bon (?:\d{1,2} )?[A-Z][a-z]+ \d")
_BINDING = re.compile(rf"\b(?:{_INSTRUMENT}|{_INITIATIVE}|[A-Z]{{3,}})\b")
_OF_DEMANDS = ("commitments.supports", "commitments.opposes", "commitments.no_support_of_demand")
# The second of two adjectives of a title.
_QUALITY = re.compile(rf"(?!.*\b(?:{_INSTRUMENT}|{_INITIATIVE}|[A-Z]{{3,}})\b)[A-Z][\w-]+(?: [A-Z][\w-]+)*(?=$|[.,;])")
_BRACKET = re.compile(r" \((?:[A-Z][\w&-]{1,12}|[A-Z][\w ]{3,40})\)$")  # a short form after the name
_LONGEST = 24  # words of a title
_OF_MEMBERS = re.compile(rf"\b{_INITIATIVE}\b")
_OF_STATES = frozenset(
    {"treaty", "resolution", "principles", "regulation", "law", "guidelines", "policy_recommendation"}
)
# Where, after a verb, the next one begins: a date beyond it is of that.
_NEXT = re.compile(r"\b(?:and|but)\b (?:(?:has|have|is|was|had) )?(?:\w+ed|party|a|an|the)\b")
_DATE = re.compile(
    r"\b(?:in|since|on) (?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Z][a-z]+),? )?(?P<year>(?:19|20)\d\d)\b", re.I
)
_NEXT_DATED = re.compile(r",? (?:and )?(?:the )?(?P<subject>[A-Z][^.;:,]{2,120}?) in (?P<year>(?:19|20)\d\d)\b")
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
                    start = (
                        match.end("stance") if match["stance"] else match.end()
                    )  # a further verb of the sentence stands in what follows


def _read(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    stance, source = _stance(rule, match), context.document.source_id
    by = "by" in match.groupdict()
    if not by and stance != "no_express_support" and _NOT_STATED.search(sentence.text[: match.start("stance")]):
        return
    impersonal = rule.name == "commitments.no_express_support" and re.match(r"no|without", match["stance"])
    at = sentence.start
    if by:
        named = context.within(block.index, at + match.start("by"), at + match.end("by"), "jurisdictions")
        actors = [_link(context, m) for m in named if m.kind in ("national", "supranational") and m.form != "demonym"]
    else:
        actors = _actors(context, block, sentence, match.start(), match.start("stance"))
        actors = actors or _named_after(context, block, sentence, match)
    if not actors and not impersonal:
        return
    links = actors or [context.jurisdiction_of(block, at, at + match.start("stance"))]
    said = match.span("stance") if match["stance"] else match.span("doing")
    told = [*_towards(context, block, sentence, rule, match)]
    date = _date(block, sentence, match)
    for value, mention, date in [*((v, m, date) for v, m in told), *_with_dates(context, block, sentence, rule, match)]:
        spans = value.spans
        fields = {"subject": value, "stance": Value(stance, block.spans(at + said[0], at + said[1]))}
        if date:
            fields["date"] = date
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


def _stance(rule: Rule, match: re.Match[str]) -> str:
    """Where a match says that the state stands: by its rule, or by the verb where a rule has several."""
    if rule.name in _STANCE:
        return _STANCE[rule.name]
    said = match["stance"] or match["doing"]
    return next(stance for stance, pattern in _BY_VERB if pattern.search(said))


# "and adheres to", "and was among": what follows a verb of its own is no part of the name before it
_CLAUSE = re.compile(
    r"(?:(?:is|are|was|has|have|will|[a-z]+ed)(?: [a-z]+)? (?:to|the|an?|in|by|with|on|at|for|its|all|among|been)"
    r"|[a-z]+s (?:part in|to|the|an?|its))\b"
)


def _towards(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None]]:
    """What the states stand towards, and the instrument that it names; "the resolution" is the one spoken of before."""
    at = sentence.start
    low, high = match.span("subject")
    plain = _subjects(context, block, sentence, low, high) if match["subject"] else []
    if rule.name in _STANCE or (plain and _CAPITAL.search(match["subject"])):
        for number, (start, end) in enumerate(plain):
            if number and rule.name not in _OF_DEMANDS and not _BINDING.search(sentence.text, start, end):
                continue  # a part of the name before it: "Treaty on Bells, Ferries, and the Rule of the Sea"
            if rule.name == "commitments.member" and not _has_members(context, block, at + start, at + end):
                continue
            mention = next(iter(context.within(block.index, at + start, at + end, "instruments")), None)
            yield context.value(block, at + start, at + end), mention
        return
    before = [
        m
        for index in range(max(0, block.index - 6), block.index + 1)
        for m in context.within(index, 0, at if index == block.index else None, "instruments")
        if m.kind in _OF_STATES and (thing := context.thing(m)) is not None and not _DATED.search(thing.name)
    ]
    thing = context.thing(before[-1]) if before else None
    if thing is not None:
        yield context.title(thing), before[-1]


def _with_dates(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> Iterator[tuple[Value, Mention | None, Value]]:
    """What follows with a date of its own: "ratified X in 2019 and the Y in 2021"."""
    first = _DATE.search(sentence.text, match.end("stance"))
    if rule.name not in _STANCE or first is None:
        return
    position, at = first.end(), sentence.start
    while (then := _NEXT_DATED.match(sentence.text, position)) and _BINDING.search(then["subject"]):
        start, end = (at + n for n in then.span("subject"))
        mention = next(iter(context.within(block.index, start, end, "instruments")), None)
        year = Value(then["year"], block.spans(at + then.start("year"), at + then.end("year")))
        yield context.value(block, start, end), mention, year
        position = then.end()


def _has_members(context: Context, block: Block, start: int, end: int) -> bool:
    """Whether states are members of what `start:end` names by a decision of their own, by its name in full."""
    named = context.within(block.index, start, end, "organisations")
    return any(_OF_MEMBERS.search(name) for name in (block.text[start:end], *(m.name for m in named)))


def _named_after(context: Context, block: Block, sentence: Sentence, match: re.Match[str]) -> list[Link]:
    """ "As a party to X, Ruritania ...": the state named after the comma."""
    if not re.fullmatch(r"(?:\w+, )?", sentence.text[: match.start("stance")]) or match["stance"][:3] != "As ":
        return []
    following = re.compile(r", (?:the )?(?=[A-Z])").search(sentence.text, match.start("subject"))
    if following is None:
        return []
    at = sentence.start + following.end()
    named = context.within(block.index, at, at + 40, "jurisdictions")
    return [_link(context, m) for m in named[:1] if m.start == at]


def _actors(context: Context, block: Block, sentence: Sentence, verb: int, stance: int) -> list[Link]:
    """The states that are the subject of the verb: the last one named before it, and those it is listed with."""
    at, text = sentence.start, sentence.text
    named = [m for m in context.within(block.index, at, at + verb, "jurisdictions")]
    found: list[Mention] = []
    following = at + verb
    for mention in reversed(named):
        between = block.text[mention.end : following]
        joined = (
            re.fullmatch(r"\s*(?:,|,? and|,? or|,? as well as)\s+(?:the\s+)?", between)
            if found
            else _ACTS.match(between)
        )
        if not joined:
            if found or not _OBJECT.search(block.text, at, mention.start):
                break
            continue  # "is a member of the Union and is bound by": the one before is the subject
        found.insert(0, mention)
        following = mention.start
    if found and not _INSIDE.search(block.text[at : found[0].start]):
        return [_link(context, m) for m in found]
    if not found and re.match(r"\s*It (?:(?:has|is|was|also) )*$", text[:verb]):
        before = [m for m in context.within(block.index, 0, at, "jurisdictions") if m.kind == "national"]
        acting = [m for m in before if not _INSIDE.search(block.text[: m.start])]
        return [_link(context, acting[-1])] if acting else [context.home()]
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
        if goes_on and not cuts_a_name and ("," in text[items[-1][1] : start] or _CLAUSE.match(text, start)):
            break  # a clause of its own
        if items and (cuts_a_name or goes_on):
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
    whole: list[tuple[int, int]] = []
    for start, end in items:
        if whole and text[whole[-1][1] : start] == " and " and _QUALITY.match(text, start, end):
            whole[-1] = (whole[-1][0], end)  # "Statement on Open and Fair Ferries"
        else:
            whole.append((start, end))
    plain = []
    for start, end in whole:
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        if bracket := _BRACKET.search(text, start, end):
            end = bracket.start()
        if end - start > 3 and len(text[start:end].split()) <= _LONGEST:
            plain.append((start, end))
    return plain


def _date(block: Block, sentence: Sentence, match: re.Match[str]) -> Value | None:
    """The one date that the sentence gives for the act."""
    found = [m for m in _DATE.finditer(sentence.text) if m["month"] is None or m["month"][:3].lower() in _MONTHS]
    following = _NEXT.search(sentence.text, match.end("stance"))
    end = following.start() if following else len(sentence.text)
    own = [m for m in found if match.end("stance") <= m.start() < end]
    if own and (then := _NEXT_DATED.match(sentence.text, own[0].end())) and _BINDING.search(then["subject"]):
        own = own[:1]
    elif len(own) != 1:
        own = [m for m in found if m.start() < 1 or m.start() > match.end("stance")]
        if len(found) != 1:
            return None
    if len(own) != 1:
        return None
    date = own[0]
    month = f"-{_MONTHS.index(date['month'][:3].lower()) + 1:02d}" if date["month"] else ""
    day = f"-{int(date['day']):02d}" if date["day"] and month else ""
    start = date.start("day") if day else date.start("month") if month else date.start("year")
    return Value(date["year"] + month + day, block.spans(sentence.start + start, sentence.start + date.end()))
