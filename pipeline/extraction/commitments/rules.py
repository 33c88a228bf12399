"""Rules for where a state stands towards an instrument or a demand (codebook: commitments)."""

from __future__ import annotations

import re

from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet

_ADVERB = (
    r"(?:(?:also|formally|officially|already|recently|publicly|expressly|explicitly|strongly|fully|jointly|since) )*"
)
_HAS = rf"(?:(?:has|have|had) {_ADVERB})?{_ADVERB}"
_SUBJECT = r"(?P<subject>[^.;:]+)"
# What states bind themselves to; the lower-case plural stands for a group of them.
INSTRUMENT = (
    r"(?:Convention|Treat(?:y|ies)|Charter|Declaration|Covenant|Protocol|Principles|Recommendations?|Pledge|Accord"
    r"|Compact|Guidelines|Contract|[Ss]tatement(?! of (?:intent|work))|Communiqu[ée]|Partnership"
    r"|Code of Conduct|Call|Commitment"
    r"|Regulation|Act"
    r"|Directive|Agreement|Pact|Agenda|Code|Resolution|resolutions?|treat(?:y|ies)|conventions?"
    r"|principles|declarations?)"
)
# What states are members of by a decision of their own, and what stands for a set of rules.
INITIATIVE = (
    r"(?:Partnership|Coalition|Alliance|Network|Initiative|Process|Nations|Call|Compact|Pledge|Charter|Convention"
    r"|Declaration|Accord|Commitment|Consortium|Agreement|Group)"
)
_MEMBER = r"(?:(?:founding|active|early|full|first|original) )?(?:member(?: (?:state|country))?|participant|adherent)s?"
# "was among the first countries to", "became the 50th state to"
_FIRST = (
    r"(?:was|is|were|are|became|become) (?:also )?(?:among|one of|the) [^.;:,]{0,50}?(?:countr(?:y|ies)|states?"
    r"|nations?"
    r"|governments?|members?|signatories|first) (?:in (?:[\w-]+ ){1,3})?to"
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

DONE = (
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
                rf"|(?:(?:is|are|remains?) (?:fully |firmly )?committed|commits(?: itself)?) to"
                rf"|pledge[sd] to (?:implement|follow|uphold|apply|respect|adhere to|abide by)"
                rf"|aligned itself with|(?:has|have) committed (?:itself )?to|(?:is|are|was"
                rf"|became|[Aa]s) (?:also )?an adherent (?:to|of)"
                rf"|adher(?:es?|ed) to|subscribe[sd]? to)"
                rf" (?:to )?(?=[^.;:]{{0,300}}\b{INSTRUMENT}\b){_SUBJECT}"
            ),
            ("endors", "adher", "subscribe", "commit", "aligned", " to adopt", "pledge"),
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
                r"|(?:(?<=, )|(?<=by )|(?<=and ))(?:signing|ratifying|acceding to)"
                r"|\b(?:co-)?sign(?:ed|s)(?: up to| on to)?(?: and ratified|,? but (?:has "
                r"|have )?not (?:yet )?ratified)?"
                r"|\b(?:has|have) ratified|\bratified|\bacceded to)"
                rf" (?=[^.;:]{{0,300}}\b(?:{INSTRUMENT}|{INITIATIVE})\b){_SUBJECT}"
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
                rf"{_MEMBER} (?:of|in|to)) (?=[^.;:]{{0,300}}\b{INITIATIVE}\b|the [A-Z]{{4,}}\b){_SUBJECT}"
            ),
            ("joined", "member", "participa", "adherent"),
            "Ruritania is a founding member of the Zenda Ferry Partnership.",
            {"stance": "is a founding member of", "subject": "the Zenda Ferry Partnership"},
            0.8,
        ),
        Rule(
            "commitments.supports_instrument",
            Pattern(
                rf"\b{_HAS}(?P<stance>(?:co-)?sponsor(?:s|ed)|voted (?:in favou?r of|for)|support(?:s|ed)|back(?:s|ed)"
                r"|express(?:es|ed) (?:its |their )?(?:strong |full )?support for)"
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
                rf" (?=[^.;:]{{0,300}}\b{INSTRUMENT}\b|[^.;:]*\b[A-Z]{{3,}}\b){_SUBJECT}"
            ),
            ("subject to", "bound by"),
            "Ruritania is bound by the Zenda Regulation.",
            {"stance": "is bound by", "subject": "the Zenda Regulation"},
        ),
        Rule(
            "commitments.implements_of_union",
            Pattern(
                r"\b(?P<stance>(?:implement(?:s|ed)|appl(?:ies|ied)|transpos(?:es|ed)|incorporated"
                r"|must (?:comply with|implement|apply|transpose)|falls under|is covered by))"
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
                rf" (?P<subject>(?:{_DEMAND}|(?:the |a )?(?:(?:UN|United Nations|draft|first|new"
                rf"|[A-Z]\w+) ){{0,4}}[Rr]esolution\b)"
                r"[^.;:]*)"
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
                rf" (?=[^.;:]{{0,300}}\b{INSTRUMENT}\b){_SUBJECT}"
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
                rf" (?=(?:the )?(?:[A-Z][\w/’'-]* (?:(?:on|for|of|the|and) )*)*(?:{INSTRUMENT}|{INITIATIVE})\b)"
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
                rf"|The )?(?:(?!\b(?:was|were|is|are|has|have)\b)[^.;:,]){{0,120}}?\b(?:{INSTRUMENT}"
                rf"|{INITIATIVE}|Framework)\b"
                rf"(?:(?!\b(?:was|were|is|are|has|have)\b)[^.;:,]){{0,80}}?)"
                rf",? (?:was|were|is|has been|have been) {_ADVERB}(?P<stance>{DONE})(?: \w+)? by (?P<by>[^.;]+)"
            ),
            (" by ",),
            "The Zenda Convention was signed by Ruritania and Freedonia.",
            {"subject": "The Zenda Convention", "stance": "signed", "by": "Ruritania and Freedonia"},
        ),
        Rule(
            "commitments.which_it_has",
            Pattern(
                rf"(?:^|(?<=, ))(?P<subject>(?:The |the )?(?:[A-Z][^.;:,]{{0,120}}?)?\b(?:{INSTRUMENT}"
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
                rf"\b(?:(?:[Cc]ountries|[Ss]tates|[Gg]overnments|[Nn]ations) (?:that|which)"
                rf"|[Ff]ollowing (?:\w+ )?(?:countries|states|governments|nations)) (?:have "
                rf"|had )?(?P<stance>{DONE}) ?"
                r"(?P<subject>[^.;:,]{0,120}?)(?: so far| to date)?(?: (?:include|includes|included|are"
                r"|were)(?: so far)?:?|:)"
                r" (?P<by>.+)"
            ),
            ("include", " are", " were", "following"),
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
            "commitments.of_item",
            Pattern(
                rf"^(?:[-•*|] ?)?(?P<subject>(?=[A-Z])[^.;:|]{{0,120}}?\b(?:{INSTRUMENT}|{INITIATIVE})\b[^.;:"
                rf"|()]{{0,80}}?)"
                r"(?: \([^)]*\))? ?[:|–—] ?(?P<stance>(?:[Nn]ot (?:yet )?(?:a )?)?(?:[Ss]igned|[Rr]atified"
                r"|[Ee]ndorsed|[Aa]dopted"
                r"|[Aa]cceded|[Jj]oined|(?:[Ss]tate )?[Pp]arty|[Ss]ignatory|[Aa]dherent|[Mm]ember))\b"
            ),
            (
                "signed",
                "ratified",
                "endorsed",
                "adopted",
                "acceded",
                "joined",
                "party",
                "signatory",
                "adherent",
                "member",
            ),
            "Zenda Convention on Ferries: ratified in 2019.",
            {"subject": "Zenda Convention on Ferries", "stance": "ratified"},
            0.75,
        ),
        Rule(
            "commitments.applies_to",
            Pattern(
                r"(?:^|(?<=, )|\b(?:and|that|while|but) )(?P<subject>(?:[Tt]he )?(?:(?:EU"
                r"|European)[^.;:,]{0,80}?\b(?:Act"
                r"|Directive|Regulation)|(?:EU[’']?s? )?(?:AI Act|GDPR)))"
                r" (?P<stance>(?:also |directly |therefore |now )*(?:applies|is (?:\w+ly )?(?:applicable"
                r"|binding)|will apply))"
                r" (?:\w+ly )?(?:to|in|on|for) (?P<by>(?:the )?[A-Z][^.;:,]{2,40})"
            ),
            ("appl", "binding"),
            "The EU Ferry Act also applies to Ruritania.",
            {"subject": "The EU Ferry Act", "stance": "also applies", "by": "Ruritania"},
            0.8,
        ),
        Rule(
            "commitments.its_signature",
            Pattern(
                r"(?P<by>(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w-]+)(?:['’]s|['’]) (?P<stance>signature|signing"
                r"|ratification|endorsement"
                r"|adoption|accession|adherence|co-sponsorship) (?:of|to)"
                rf" (?P<subject>(?:the )?(?=[A-Z])[^.;:,]{{0,120}}?\b(?:{INSTRUMENT}|{INITIATIVE})\b"
                r"(?: (?:on|for|of) (?:the )?[A-Z][^.;:,]{0,60}?)?)"
                r"(?= (?:in|on) (?:[A-Z]\w+ |\d+ )*(?:19|20)\d\d|,? (?:was|has|have|had|followed|came|took"
                r"|shows?|reflects?"
                r"|demonstrates?|marked|marks|and)\b)"
            ),
            (
                "signature",
                "signing",
                "ratification",
                "endorsement",
                "adoption",
                "accession",
                "adherence",
                "sponsorship",
            ),
            "Ruritania's ratification of the Zenda Convention in 2019 was late.",
            {"by": "Ruritania", "stance": "ratification", "subject": "the Zenda Convention"},
            0.8,
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
BY_VERB = (
    ("subject_to", re.compile(r"(?i)appl(?:ies|y|icable)|binding")),
    ("opposes", re.compile(r"(?i)against|oppos|reject")),
    ("no_express_support", re.compile(r"(?i)abstain|^not\b")),
    ("signatory", re.compile(r"(?i)sign|ratif|join|acce|part")),
    ("endorsed", re.compile(r"(?i)endors|adopt|adher")),
    ("supports", re.compile(r"(?i)support|back|sponsor|favou?r|for\b")),
)
STANCE = {
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
