"""Rules that name the states after what they did: "signed by Ruritania and Freedonia" (codebook: commitments).

`by` is where the states are named, one after the other; the other groups are those of `acting`.
"""

from __future__ import annotations

from pipeline.extraction.commitments.words import ADVERB, DESCRIBED, DONE, INITIATIVE, INSTRUMENT
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule

# What states do, as a participle: "countries endorsing the Declaration".
_DOING = (
    r"(?:signing|ratifying|endorsing|joining|supporting|backing|opposing|rejecting|abstaining(?: from voting)?(?: on)?"
    r"|voting (?:against|for|in favou?r of)|co-sponsoring)"
)
_THOSE = r"(?:[Cc]ountries|[Ss]tates|[Gg]overnments|[Nn]ations|[Mm]embers|[Pp]arties|[Tt]hose|[Oo]thers)"
_WHO = r"(?:(?:[Ff]ounding )?[Ss]ignatories|[Ss]tate parties)"
_ARE = (
    r"(?: so far| to date)?"
    r"(?:,? ?(?:including|such as|include[sd]?|are|were|is|was)(?: so far)?(?: countries such as)?:?|:)"
)
_IN_CLAUSE = r"(?:(?!\b(?:was|were|is|are|has|have|that|which|but|by)\b)[^.;:])"
_INSTRUMENT = (
    rf"(?:{_IN_CLAUSE}{{0,160}}?\b(?:{INSTRUMENT}|{INITIATIVE}|Framework)\b{_IN_CLAUSE}{{0,120}}?"
    rf"|{DESCRIBED}{_IN_CLAUSE}{{0,80}}?)"
)
# "Ruritania", "the United Kingdom of Ruritania and Freedonia": names after one another.
_NAMES = r"(?:(?:the )?[A-Z][\w’'-]*(?:,? (?:and |of )?(?:the )?[A-Z][\w’'-]*)*)"

NAMING = (
    Rule(
        "commitments.done_by",
        Pattern(
            rf"(?:^|(?<=, )|(?<=\()|\b(?:and|that|while|when) )"
            rf"(?P<subject>(?:[Tt]he |[Aa]n? |[Tt]his )?{_INSTRUMENT}|[Ii]t\b)"
            r"(?: (?:was|were) (?:opened|adopted|agreed|drawn up|concluded)\b[^.;:]{0,80}? and)?"
            rf"(?:,? (?:that|which))?,? ?[(–—-]? ?(?:was|were|is|(?:has|have) {ADVERB}been)? ?"
            rf"{ADVERB}(?P<stance>{DONE})"
            rf"(?: \w+)? by (?P<by>[^.;]+)"
        ),
        (" by ",),
        "The Zenda Convention was signed by Ruritania and Freedonia.",
        {"subject": "The Zenda Convention", "stance": "signed", "by": "Ruritania and Freedonia"},
    ),
    Rule(
        "commitments.bears_signatures",
        Pattern(
            rf"(?:^(?:(?:As|By|In|On|To|Since) [^,.;:]{{2,40}}? (?=the ))?|(?<=, )|\b(?:and|that|while|when) )"
            rf"(?P<subject>(?:[Tt]he )?{_INSTRUMENT}) (?:bears?|bore|carries"
            r"|carried|has|had|(?:has |had )?received|attracted|gathered) (?:already )?(?:the )?(?P<stance>signatures?"
            r"|ratifications?|endorsements?|support|backing) (?:of|from) (?P<by>[^.;]+)"
        ),
        ("signature", "ratification", "endorsement", "support", "backing"),
        "The Zenda Convention bears the signatures of Ruritania and Freedonia.",
        {"subject": "The Zenda Convention", "stance": "signatures", "by": "Ruritania and Freedonia"},
        0.85,
    ),
    Rule(
        "commitments.tabled_by",
        Pattern(
            r"(?P<subject>(?:[Tt]he |[Aa] |[Tt]his |[Aa] draft )(?:[A-Z][\w’-]* ){0,6}?[Rr]esolution(?: (?:on|for"
            r"|calling for) [^.;:,]{2,60}?)?),? (?:(?:that|which) )?(?:(?:was|is|has been|had been) )?(?:jointly )?"
            rf"(?P<stance>(?:co-)?(?:sponsored|tabled|introduced|submitted|initiated|put forward|proposed|drafted)) by"
            rf" (?P<by>{_NAMES})"
        ),
        (" by ",),
        "The Zenda Resolution on ferries was tabled by Ruritania.",
        {"subject": "The Zenda Resolution on ferries", "stance": "tabled", "by": "Ruritania"},
        0.8,
    ),
    Rule(
        "commitments.making_it",
        Pattern(
            rf"\b(?:making|made|makes) (?P<by>{_NAMES}) (?:the|an?|one of the) (?:[\w-]+ ){{0,4}}?"
            r"(?P<stance>signator(?:y|ies)|(?:[Ss]tate )?part(?:y|ies)(?= to)|(?:country|state|nation) to (?:sign"
            r"|ratify"
            r"|endorse|accede to))\b(?: (?:(?:to|of) )?(?P<subject>(?:it\b|the |this )[^.;:,]{0,120}))?"
        ),
        ("making", "made ", "makes"),
        "The envoy signed the Zenda Convention, making Ruritania the ninth signatory.",
        {"by": "Ruritania", "stance": "signatory"},
        0.8,
    ),
    Rule(
        "commitments.which_it_has",
        Pattern(
            rf"(?:^|(?<=, )|\b(?=the [A-Z]))(?P<subject>(?:The |the )?(?:[A-Z][^.;:,]{{0,120}}?)?\b(?:{INSTRUMENT}"
            rf"|{INITIATIVE}"
            rf"|recommendations)\b"
            rf"[^.;:,]{{0,80}}?),? (?:that|which|(?:to|of) which) (?P<by>{_NAMES}|it|the (?:country|state))"
            rf" (?:(?:has|have|also|both) )*"
            r"(?P<stance>signed|ratified|joined|endorse[sd]?|support(?:s|ed)?|co-sponsored|oppose[sd]?|adhere[sd]?"
            r"|acceded|subscribe[sd]?|(?:is|are|was|became|been) (?:an? )?(?:founding )?(?:state )?(?:party|parties"
            r"|signator(?:y|ies)|members?|adherents?))\b"
        ),
        ("that", "which"),
        "The Zenda Alliance's recommendations on ferries, which Ruritania supports, are long.",
        {"subject": "The Zenda Alliance's recommendations on ferries", "by": "Ruritania", "stance": "supports"},
        0.8,
    ),
    Rule(
        "commitments.who_has",
        Pattern(
            rf"\b(?:{_THOSE} (?:that|which|who)|[Ff]ollowing (?:\w+ )?{_THOSE}) (?:have |had )?(?P<stance>{DONE}) ?"
            rf"(?P<subject>[^.;:,]{{0,120}}?)(?:{_ARE}|:) (?P<by>.+)"
        ),
        ("include", " are", " were", "following", "including", "such as"),
        "The countries that voted against the Zenda resolution include Ruritania and Freedonia.",
        {"subject": "the Zenda resolution", "stance": "voted against", "by": "Ruritania and Freedonia."},
    ),
    Rule(
        "commitments.many_have",
        Pattern(
            r"\b(?:countries|states|nations|participants|members|governments|parties|delegations|economies)"
            rf" (?:(?:have|had|also|all|already) )*(?P<stance>{DONE}) (?:(?:the|an?) )?(?:[a-z]+ )?"
            rf"(?P<subject>(?=[A-Z]){_INSTRUMENT}), (?:including|among them|such as) (?P<by>.+)"
        ),
        ("including", "among them", "such as"),
        "Sixty countries signed the Zenda Declaration, including Ruritania and Freedonia.",
        {"stance": "signed", "subject": "Zenda Declaration", "by": "Ruritania and Freedonia."},
    ),
    Rule(
        "commitments.all_have",
        Pattern(
            r"\b(?:countries|[Ss]tates|nations|members|governments|parties|delegations|economies|signatories),"
            r" (?:including|among them|such as) (?P<by>[^.;:]{2,80}?),"
            rf" (?:(?:have|had|also|all|already) )*(?P<stance>{DONE}) (?P<subject>(?:the |an? )?(?=[A-Z]){_INSTRUMENT})"
            r"(?=[,.;]|$)"
        ),
        ("including", "among them", "such as"),
        "All sixty states, including Ruritania, adopted the Zenda Declaration.",
        {"by": "Ruritania", "stance": "adopted", "subject": "the Zenda Declaration"},
    ),
    Rule(
        "commitments.in_force",
        Pattern(
            rf"(?:^(?:[A-Z][^,;:]{{2,40}}, (?=the ))?|(?<=, )|\b(?:and|that|while) )(?P<subject>(?:[Tt]he"
            rf" )?(?:{_INSTRUMENT}))"
            r"(?: \([^()]*\))?,? (?P<stance>(?:has |have )?(?:(?:been|is|are) in force|(?:entered|came) into force))"
            r" (?:for|in) (?P<by>(?:the )?[A-Z][^.;:,]{2,40})"
        ),
        (" force",),
        "The Zenda Convention entered into force for Ruritania in 2019.",
        {"subject": "The Zenda Convention", "stance": "entered into force", "by": "Ruritania in 2019"},
        0.8,
    ),
    Rule(
        "commitments.was_ratified",
        Pattern(
            rf"(?:^(?:[A-Z][^,;:]{{2,40}}, (?=the ))?|(?<=[,;] ))(?P<home>)(?P<subject>(?:[Tt]he )?{_INSTRUMENT}\+?)"
            r"(?: \([^()]*\))? (?P<stance>(?:was|has been) (?:\w+ly )?(?:ratified|acceded to|domesticated))\b"
            r"(?! (?:by|and (?:signed|ratified) by)\b)(?=[^.;:]* (?:through|under|in|on|with)\b|[.,]|$)"
        ),
        ("ratified", "acceded", "domesticated"),
        "The Zenda Convention was ratified through Act 12 of 2019.",
        {"subject": "The Zenda Convention", "stance": "was ratified"},
        0.75,
    ),
    Rule(
        "commitments.treaties_done",
        Pattern(
            r"^(?P<home>)(?:[\w-]+ ){0,5}?(?i:treaties|conventions|instruments|agreements)(?: that have been)?"
            r" (?P<stance>signed|ratified|signed and ratified|acceded to)"
            r"(?: by the (?:country|state|government))?(?: include| are)?: (?P<subject>(?=[A-Z]|the ).+)"
        ),
        ("ratified", "signed", "acceded"),
        "International treaties ratified: Zenda Convention (2019), Streslau Treaty (2021).",
        {"stance": "ratified"},
        0.8,
    ),
    Rule(
        "commitments.those_doing",
        Pattern(
            rf"\b(?:{_THOSE}|[Aa]mong (?:the )?{_THOSE}) (?P<stance>{_DOING})(?: (?P<subject>(?:the "
            rf"|this )?[^.;:,]{{3,120}}?))?"
            rf"{_ARE} (?P<by>.+)"
        ),
        ("signing", "ratifying", "endorsing", "joining", "supporting", "backing", "opposing", "abstaining", "voting"),
        "Countries endorsing the Zenda Declaration include Ruritania and Freedonia.",
        {"stance": "endorsing", "subject": "the Zenda Declaration", "by": "Ruritania and Freedonia."},
    ),
    Rule(
        "commitments.those_who",
        Pattern(
            rf"\b(?:(?P<stance>{_WHO})(?: (?:to|of) (?P<subject>[^.;:,]{{3,120}}?))?"
            rf"|(?P<doing>[Aa]bstaining|[Oo]pposing) (?:countries|states)){_ARE} (?P<by>.+)"
        ),
        ("signatories", "parties", "abstaining", "opposing"),
        "Signatories to the Zenda Charter include Ruritania and Freedonia.",
        {"subject": "the Zenda Charter", "stance": "Signatories", "by": "Ruritania and Freedonia."},
    ),
    Rule(
        "commitments.among_signatories",
        Pattern(
            r"(?:^|(?<=, )|(?<=; ))(?P<by>[A-Z][^.;:]{2,300}?) (?:is|are|were|was) among the (?:[\w-]+ ){0,2}?"
            r"(?P<stance>signatories)(?: (?:to|of) (?P<subject>(?:the |this )?[A-Z][^.;:,]{3,120}))?"
        ),
        ("signatories",),
        "Ruritania and Freedonia are among the nine signatories to the Zenda Charter.",
        {"by": "Ruritania and Freedonia", "stance": "signatories", "subject": "the Zenda Charter"},
    ),
    Rule(
        "commitments.has_signatories",
        Pattern(
            rf"(?:^|(?<=, ))(?P<subject>(?:[Tt]he )?{_INSTRUMENT}) (?:has|have|had|counts?|lists?"
            rf"|attracted) (?:[\w-]+ ){{0,4}}?"
            r"(?P<stance>signatories|parties|members|adherents),? ?[(–—-]? ?(?:among them|including|such as) (?P<by>.+)"
        ),
        ("signatories", "parties", "members", "adherents"),
        "The Zenda Declaration has forty signatories, among them Ruritania and Freedonia.",
        {"subject": "The Zenda Declaration", "stance": "signatories", "by": "Ruritania and Freedonia."},
    ),
    Rule(
        "commitments.opening",
        Pattern(
            r"^(?:\w+, )?(?:(?:As|Being) (?:also )?(?:an? |one of the )(?P<stance>(?:(?:founding|early|original"
            r"|active) )?"
            r"(?:state )?(?:signatory|party|member(?: state)?|adherent)) (?:to|of|in)|(?:Having|After(?: having)?|By"
            r"|Upon|On|Since"
            r"|In) (?P<doing>(?:sign|ratify|join|endors|adopt|acced|co-sponsor)(?:ed|ing)(?: to)?|signed|ratified)"
            r"|(?:Since|Following|After|With|Upon|By|Through) its (?P<fact>accession|ratification|signature|adherence"
            rf"|endorsement|membership) (?:to|of|in)) (?P<subject>(?:the )?(?=[A-Z]){_INSTRUMENT}(?: and (?:to"
            rf" )?(?:the|its) {_INSTRUMENT})?),(?: in (?:19"
            rf"|20)\d\d,)?"
            rf" (?P<by>(?:the )?[A-Z].*)"
        ),
        (
            "as a",
            "being",
            "as one",
            "having",
            "after",
            "upon",
            "since",
            "following",
            "through",
            "by ",
            "on ",
            "in ",
            "with",
        ),
        "As a party to the Zenda Convention, Ruritania must ring bells.",
        {"stance": "party", "subject": "the Zenda Convention", "by": "Ruritania must ring bells."},
    ),
    Rule(
        "commitments.not_among",
        Pattern(
            rf"(?:^|(?<=[,;—–-] )|(?<=[—–])|\b(?:but|and|while|that|though|notably),? )(?P<by>{_NAMES})"
            r" (?P<stance>(?:was|were) (?:\w+ )?not among (?:them|the (?:\w+ )?signatories)"
            r"|(?:was|were) (?:\w+ )?(?:absent|missing|absentees) from the (?:list of )?signatories)"
            r"(?: (?:of|to) (?P<subject>(?:the |this )?[^.;:,]{3,120}))?"
        ),
        ("not among", "absent", "missing"),
        "The pact was signed by most, but Ruritania and Freedonia were not among them.",
        {"by": "Ruritania and Freedonia", "stance": "were not among them"},
        0.8,
    ),
    Rule(
        "commitments.votes",
        Pattern(
            r"\b(?P<stance>against|in favou?r|abstentions?|abstaining|abstained|voting against)"
            r"(?: (?:it|(?:the|this) (?:measure|text|motion|draft|proposal|resolution)))?(?: ?\(|,? including |: ?"
            r"| [–—] )(?P<by>(?:the )?[A-Z][^();.]+)"
        ),
        ("against", "favo", "absten", "abstain"),
        "The resolution passed, with nine in favour and two against (Ruritania and Freedonia).",
        {"stance": "against", "by": "Ruritania and Freedonia"},
        0.8,
    ),
    Rule(
        "commitments.ratified_by",
        Pattern(
            r"\b(?:[Ii]ts (?P<doing>ratification|signature|signing|endorsement)"
            r"|(?P<stance>ratification|signature|signing|endorsement|co-sponsorship) of (?P<subject>(?:the )?(?=[A-Z])"
            rf"[^.;:,]{{0,120}}?\b(?:{INSTRUMENT}|{INITIATIVE})\b[^.;:,]{{0,60}}?)) by (?P<by>[^.;]+)"
        ),
        ("ratification", "signature", "signing", "endorsement", "sponsorship"),
        "The convention entered into force after its ratification by Ruritania.",
        {"doing": "ratification", "by": "Ruritania"},
        0.8,
    ),
    Rule(
        "commitments.of_item",
        Pattern(
            rf"^(?P<home>)(?:[-•*|] ?)?(?P<subject>(?=[A-Z])[^.;:|]{{0,120}}?\b(?:{INSTRUMENT}|{INITIATIVE})\b[^.;:"
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
            r"(?:^|(?<=, )|\b(?:and|that|while|but) )(?P<subject>(?:[Tt]he )?(?:[A-Z][^.;:,]{0,80}?\b(?:Act|Directive"
            r"|Regulation)(?: of the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?|[A-Z]{4,}))"
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
            r"|adoption|accession|adherence|co-sponsorship|support|backing|commitment|opposition) (?:of|to|for)"
            rf" (?P<subject>(?:the )?(?=[A-Z])[^.;:,]{{0,120}}?\b(?:{INSTRUMENT}|{INITIATIVE})\b"
            r"(?: (?:on|for|of) (?:the )?[A-Z][^.;:,]{0,60}?|(?<=solution)s? (?:on|for|of) [a-z][^.;:,]{2,60}?)?)"
            r"(?=[.,;]|$| (?:in|on|at|by|since|from|when|dates?|came|took|made|meant?|means|paved)\b"
            r"| (?:and|has|have|had|is|was|which|[a-z]+(?:ed|s))\b(?! (?:not|yet|still|never|uncertain|pending)\b))"
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
            "support",
            "backing",
            "commitment",
            "opposition",
        ),
        "Ruritania's ratification of the Zenda Convention in 2019 was late.",
        {"by": "Ruritania", "stance": "ratification", "subject": "the Zenda Convention"},
        0.8,
    ),
)
