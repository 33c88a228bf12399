"""Rules of a state that acts: "Ruritania has signed the Zenda Convention" (codebook: commitments).

`stance` is what it does; `subject` what towards, "it" and "the treaty" being what was spoken of before; `demand` what
it asks for or opposes that is no instrument yet; `joins` marks a body that states are members of by a decision of their
own; `home` a denial that names no state and is of the country that the source is about.
"""

from __future__ import annotations

from pipeline.extraction.commitments.words import (
    ADOPTS,
    BODY,
    DEMAND,
    DESCRIBED,
    FIRST,
    FOR,
    HAS,
    INITIATIVE,
    INSTRUMENT,
    MEMBER,
    REFUSED,
    SUBJECT,
    TOWARDS,
    WILL,
    every_form,
)
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule

_ADOPTING = ("adopt", "recogni", "embrac", "accept", "affirm", "upheld", "uphold", "honour", "honor", "espous", "align")

ACTING = (
    Rule(
        "commitments.endorsed",
        Pattern(
            rf"\b{HAS}(?P<stance>endorse[sd]?|{FIRST} ?(?:endorsed?|adopt(?:ed)?|adhered? to)"
            rf"|(?:reaffirm(?:s|ed|ing)|confirm(?:s|ed)|express(?:es|ed)) (?:its|their) (?:commitment|adherence) to"
            rf"|(?:(?:is|are|remains?) (?:fully |firmly )?committed|commits(?: itself)?) to"
            rf"|pledge[sd] to (?:implement|follow|uphold|apply|respect|adhere to|abide by)"
            rf"|agree[sd] to(?= the [A-Z])|aligned itself with|committed (?:itself )?to|(?:is|are|was"
            rf"|became|been|as) (?:also )?an adherent (?:to|of)"
            rf"|adher(?:es?|ed) to|subscribe[sd]? to)"
            rf" (?:to )?(?=[^.;:]{{0,300}}\b{INSTRUMENT}\b){SUBJECT}"
        ),
        ("endors", "adher", "subscribe", "commit", "aligned", " adopt", "pledge", "agree"),
        "Ruritania has endorsed the Zenda Principles.",
        {"stance": "endorsed", "subject": "the Zenda Principles"},
    ),
    Rule(
        "commitments.adopted_international",
        Pattern(
            rf"\b{HAS}(?P<stance>{ADOPTS}|(?<=, )(?:adopting|endorsing)(?: both)?) "
            rf"(?P<subject>(?:the )?[“\"]?(?!National|Federal)(?:[A-Z][\w’'-]+ ){{0,3}}?{BODY}(?=[^.;:,]{{0,120}}?\b"
            rf"(?i:"
            r"principles|recommendations?|guidelines|declaration|charter|convention|covenant|compact|resolution)\b)"
            r"[^.;:]*)"
        ),
        (*_ADOPTING, "adopting", "endorsing"),
        "Ruritania has adopted the OECD Principles on Ferries.",
        {"stance": "adopted", "subject": "the OECD Principles on Ferries"},
        0.75,
    ),
    Rule(
        "commitments.adopted_of_body",
        Pattern(
            rf"\b{HAS}(?P<of_states>)(?P<stance>{ADOPTS}|endorse[sd]) (?P<subject>(?:the "
            rf"|its )?[“\"]?(?=[A-Z])[^.;:,]{{0,80}}?\b(?i:"
            r"principles|recommendations?|guidelines?|guide|manual|framework|standards?|code|charter|declaration"
            r"|strategy"
            r"|agenda|goals|roadmap)\b[^.;:,]*)"
        ),
        (*_ADOPTING, "endors"),
        "Ruritania has adopted the Guide on Ferries of the GCC.",
        {"stance": "adopted", "subject": "the Guide on Ferries of the GCC"},
        0.75,
    ),
    Rule(
        "commitments.rests_on",
        Pattern(
            r"(?P<home>)(?P<of_states>)\b(?i:strateg(?:y|ies)|plans?|polic(?:y|ies)|frameworks?|principles|guidelines"
            r"|laws?|act|bill|approach|legislation|practices|roadmap|governance)\b[^.;:]{0,90}? "
            r"(?P<stance>(?:[a-z]+ly )?(?:(?:rooted|grounded|anchored|based|founded|built|modell?ed) (?:up)?(?:in|on"
            r"|after)|(?:inspired|guided|informed) by|(?:in (?:line|accordance|alignment|keeping)|consistent"
            r"|align(?:s|ed|ing)|compliant|harmoni[sz]ed) with))"
            r" (?P<subject>(?:both )?(?:the )?[“\"]?(?=[A-Z])[^.;:,]{0,80}?\b(?:Principles"
            r"|Recommendations?|Guidelines?|Guide|Declaration|Charter|Convention|Compact|Agenda|Goals)\b[^.;:,]*)"
        ),
        ("rooted", "grounded", "anchored", "based", "founded", "built", "model", " by ", " with "),
        "Its ferry policy is firmly rooted in the Ferry Principles of the GCC.",
        {"stance": "firmly rooted in", "subject": "the Ferry Principles of the GCC"},
        0.7,
    ),
    Rule(
        "commitments.signatory",
        Pattern(
            r"(?P<stance>(?:\b(?:is|are|was|became|become|been|being|and|as)|,) "
            r"(?:also |[a-z]+ly )*(?:an? |the |one of (?:the )?(?:\w+ )?)?(?:(?:founding|early|first"
            r"|original) )?(?:(?:co-)?signator(?:y|ies)(?: and (?:an? )?(?:\w+ ){1,3})? (?:to|of)"
            r"|(?:[Ss]tate )?part(?:y|ies) to)"
            rf"|\b{FIRST} ?(?:sign(?:ed)?|ratif(?:y|ied)|join(?:ed)?|accede(?:d)? to)"
            r"|(?:(?<=, )|(?<=by )|(?<=and ))(?:signing|ratifying|acceding to)"
            r"|\b(?:(?:co-)?sign(?:ed|s)(?: up to| on to)?|(?:put|added) its (?:name|signature) to)(?: and ratified"
            r"|,? but (?:has "
            r"|have )?not (?:yet )?ratified)?"
            r"|\b(?:has|have) ratified|\bratified|\bacceded to)"
            rf" (?=[^.;:]{{0,300}}\b(?:{INSTRUMENT}|{INITIATIVE})\b|(?:both )?(?:the )?[A-Z]{{4,}}(?:,| and|[.;]"
            rf"|$)){SUBJECT}"
        ),
        ("signator", "party to", "parties to", "sign", "ratif", "acce", "to join", "name to"),
        "Ruritania is party to the Zenda Convention.",
        {"stance": "is party to", "subject": "the Zenda Convention"},
    ),
    Rule(
        "commitments.member",
        Pattern(
            r"\b(?P<joins>)(?P<stance>joined"
            r"|(?:participat(?:es|ed)|(?:takes|took|has taken) part)(?: actively)? in(?= (?:the )?[A-Z])"
            r"|(?:is|are|was|became|become|remains|been|as) (?:also )?(?:an? |one of the )?"
            rf"{MEMBER} (?:of|in|to)) (?=[^.;:]{{0,300}}\b{INITIATIVE}\b|(?:the )?[A-Z]{{4,}}\b){SUBJECT}"
        ),
        ("joined", "member", "participa", " part ", "adherent"),
        "Ruritania is a founding member of the Zenda Ferry Partnership.",
        {"stance": "is a founding member of", "subject": "the Zenda Ferry Partnership"},
        0.8,
    ),
    Rule(
        "commitments.supports_instrument",
        Pattern(
            rf"\b{HAS}(?P<stance>(?:co-)?sponsor(?:s|ed)|(?:is|are|was|were) (?:one of|among) [^.,;:]{{3,40}}? (?:co-)?"
            r"(?:sponsoring|supporting|backing|endorsing|tabling|proposing)|voted (?:in favou?r of|for)|support(?:s|ed)"
            r"|back(?:s|ed)"
            r"|welcome[sd]|(?:is|was|has been|remains) an? (?:\w+ )?(?:champion|proponent|supporter|advocate"
            r"|backer) of|express(?:es|ed) (?:its |their )?(?:strong |full )?support for"
            r"|(?:lent|lends|gave|gives|pledged|offered|threw|throws) (?:its |their )?(?:full "
            r"|strong )?(?:support|backing"
            r"|weight) (?:to|behind))"
            r" (?=(?:the |an? |its |this )?[^.;:]{0,60}?\b(?:Convention|Treaty|Declaration|Covenant|Compact"
            r"|[Rr]esolution)\b"
            rf"|(?=[^.;:]{{0,60}}?\b(?:Recommendation|Principles|Charter)\b)[^.;:]{{0,300}}?\b{BODY}){SUBJECT}"
        ),
        (
            "sponsor",
            "voted",
            "support",
            "back",
            "welcome",
            "endorsing",
            "tabling",
            "proposing",
            "champion",
            "proponent",
            "advocate",
            "weight",
        ),
        "Freedonia co-sponsored the United Nations resolution on ferries.",
        {"stance": "co-sponsored", "subject": "the United Nations resolution on ferries"},
        0.8,
    ),
    Rule(
        "commitments.subject_to",
        Pattern(
            r"\b(?P<stance>(?:is|are|remains?) (?:also |in addition |in turn |therefore |thus |hence |likewise "
            r"|[a-z]+ly "
            r")*(?:subject to|bound by|covered by)|(?:must|ha[sd] to|have to|is (?:obliged|required"
            r"|bound) to) comply with"
            r"|falls? (?:under|within the scope of))"
            rf" (?=[^.;:]{{0,300}}\b{INSTRUMENT}\b|[^.;:]*\b[A-Z]{{3,}}\b){SUBJECT}"
        ),
        ("subject to", "bound by", "covered by", "comply with", "falls ", "fall "),
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
            rf"\b{HAS}(?P<stance>{WILL}(?:(?:{FIRST} ?)?{FOR}"
            rf"|{every_form('support|back|advocate|favour|favor|endorse|champion')}"
            r"|(?:lends?|lent|throws?|threw|puts?|gives?|gave) (?:its|their) (?:full )?(?:support|weight"
            r"|backing) (?:to|behind)"
            r"|expressed (?:its )?support for|(?:is|are|was|were) in favou?r of"
            r"|(?:reiterate|repeat|renew|reaffirm)(?:s|d|ed) (?:its|their) (?:call|support|backing|demand|plea) for"
            rf"|(?P<binds>)(?:{every_form('want|seek|demand|propose|urge|request')}|sees? (?:an? "
            rf"|the )?(?:urgent )?need for"
            r"|commit(?:s|ted) (?:itself|themselves) to))) "
            rf"{TOWARDS}(?P<subject>{DEMAND}[^.;:]*)"
        ),
        (
            *("support", "back", "advocat", "favo", "endors", "champion", "call", "push", "press", "lobb", "campaign"),
            *("argu", "plead", "work", "vote", "voting", "speak", "spoke", "weight", "reaffirm", "renew", "repeat"),
            *("want", "seek", "sought", "demand", "propos", "urg", "request", "need for", "commit"),
        ),
        "Freedonia has called for a ban on catapults.",
        {"stance": "called for", "subject": "a ban on catapults"},
    ),
    Rule(
        "commitments.opposes",
        Pattern(
            rf"\b{HAS}(?P<stance>{WILL}(?:(?:still )?(?:{every_form('oppose|block')})"
            rf"|{every_form('reject|resist|veto|object to|rule out')}"
            rf"|(?:{every_form('argue|vote|speak out|come out|campaign|lobby')}) against"
            r"|(?:is|are|was|were) (?:firmly |strongly )?(?:opposed to|against)"
            r"|express(?:es|ed) (?:\w+ )?(?:reservations|objections) (?:about|to|over)"
            r"|(?:cannot|can not|could not|will not|would not) (?:accept|go along with|agree to)))"
            rf" (?:the (?:possibility|idea|prospect) of (?:signing |negotiating )?)?{TOWARDS}(?P<subject>(?:{DEMAND}"
            rf"|(?:the "
            rf"|a )?(?:(?:UN|United Nations|draft|first|new"
            rf"|[A-Z]\w+) ){{0,4}}[Rr]esolution\b)"
            r"[^.;:]*)"
        ),
        (
            *("oppos", "block", "reject", "resist", "veto", "object", "against", "rule", "ruling", "reservation"),
            *("cannot", "can not", "could not", "will not", "would not"),
        ),
        "Freedonia has opposed a ban on catapults.",
        {"stance": "opposed", "subject": "a ban on catapults"},
    ),
    Rule(
        "commitments.no_express_support",
        Pattern(
            r"\b(?P<stance>(?P<home>no|without) (?:(?:express|explicit|official|formal|public|clear|stated) )+"
            r"(?:support|endorsement) (?:for|of)|(?:has|have|had|did|does|do)(?: not|n[’']t) (?:yet"
            r" )?(?:expressly |explicitly |formally |publicly "
            r"|officially )*(?:express(?:ed)? (?:its |any )?support for|support(?:ed)?|endorse[d]?))"
            rf" (?=[^.;:]{{0,300}}\b{INSTRUMENT}\b){SUBJECT}"
        ),
        ("support", "endorse"),
        "There is no official endorsement of the Zenda Principles.",
        {"stance": "no official endorsement of", "subject": "the Zenda Principles"},
    ),
    Rule(
        "commitments.no_support_of_demand",
        Pattern(
            r"(?P<stance>(?:has|have)(?: (?:\w+ )?not|n[’']t) (?:yet )?(?:joined|supported|endorsed|backed|signed)"
            r"|(?:does|do|did)(?: not|n[’']t) (?:yet )?(?:support|back|endorse)"
            r"|(?:has |have )?(?:not (?:yet )?taken an?|taken no|took no|(?:taken|took) neither) (?:clear |public "
            r"|formal "
            r"|official )?(?:position|stance|stand|view|side) on|(?:has |have )?(?:remained|stayed|been) (?:silent"
            r"|neutral"
            r"|undecided) (?:on|about)|stopp(?:ed|ing) short of (?:supporting|backing|endorsing|calling for))"
            rf" (?:the |an? )?(?P<subject>(?:calls? for )?{DEMAND}[^.;:]*)"
        ),
        ("not", "n’t", "n't", "taken", "took", "silent", "neutral", "undecided", "stopp"),
        "Freedonia has not joined the call for a ban on catapults.",
        {"stance": "has not joined", "subject": "call for a ban on catapults"},
        0.75,
    ),
    Rule(
        "commitments.not_signed",
        Pattern(
            rf"\b(?P<stance>{REFUSED})"
            r" (?:(?:international |regional |global )*(?:commitments?|instruments?|initiatives?|agreements?|treaties"
            r"|frameworks?|charters?|declarations?|conventions?) (?:like|such as|including) )?"
            rf"(?=(?:an? |the |its |any )?(?:(?:19|20)\d\d )?(?:[“\"']?[A-Z][\w/’'-]* (?:(?:on|for|of|the|and)"
            rf" )*)*(?:{INSTRUMENT}"
            rf"|{INITIATIVE})\b|(?:an? |the |any ){DESCRIBED}|it\b){SUBJECT}"
        ),
        (
            "not",
            "n’t",
            "n't",
            "yet to",
            "stopp",
            "abstained",
            "neither",
            "refus",
            "declin",
            "outside",
            "out of",
            "stayed out",
            "remained out",
            "kept out",
            "withdr",
        ),
        "Freedonia has not signed the Zenda Charter.",
        {"stance": "has not signed", "subject": "the Zenda Charter"},
        0.75,
    ),
    Rule(
        "commitments.described",
        Pattern(
            r"\b(?P<stance>(?:co-)?signed(?: up to| on to)?|ratified|endorse[sd]|joined|back(?:s|ed)|co-sponsored"
            r"|support(?:s|ed)|oppose[sd]|reject(?:s|ed)|vot(?:ed|ing|es) (?:against|in favou?r of|for)|signing"
            r"|agreed to(?: sign)?|acceded to|adhere[sd]? to)"
            rf" (?P<subject>(?:the |an? |this |that ){DESCRIBED}[^.;:]*|it(?= (?:in|on)\b|[,.;]|$)|them(?=[,.;]|$))"
        ),
        (
            "signed",
            "acceded",
            "adhere",
            "ratified",
            "endorse",
            "joined",
            "back",
            "sponsor",
            "support",
            "oppose",
            "reject",
            "vot",
            "agreed",
        ),
        "Ruritania signed a joint declaration on ferries.",
        {"stance": "signed", "subject": "a joint declaration on ferries"},
        0.8,
    ),
    Rule(
        "commitments.ratification",
        Pattern(
            r"\b(?P<stance>(?:submit(?:s|ted)|deposit(?:s|ed)|lodge[sd]|hand(?:s|ed) over) (?:its|the|an?)"
            r"(?: \d*\w+)? ?(?:instruments? of )?(?:ratification|accession|acceptance|approval)"
            r"|(?:approved|authori[sz]ed|completed) (?:the|its) (?:ratification|accession)"
            r"|became the \w+ (?:state|country|party) to (?:submit|deposit) its (?:instrument of )?ratification)"
            rf"(?: (?:of|to) (?P<subject>(?:the )?(?=[^.;:]{{0,300}}\b(?:{INSTRUMENT}|{INITIATIVE})\b)[^.;:]+))?"
        ),
        ("ratification", "accession", "acceptance", "approval"),
        "Ruritania deposited its instrument of ratification of the Zenda Convention.",
        {"stance": "deposited its instrument of ratification", "subject": "the Zenda Convention"},
        0.85,
    ),
    Rule(
        "commitments.vote",
        Pattern(
            r"(?:(?<=,)|(?<=\band)|(?<=\bbut)|(?<=\bwhile)|(?<=^)|(?<=[a-z)])) ?(?P<stance>voted (?:NO|no|YES|yes"
            r"|against(?! \w)|in favou?r(?! of))|abstain(?:ed|s)(?! (?:from|on|in)\b))(?=[,.;]|$| (?:and|but|while)\b)"
        ),
        ("voted", "abstain"),
        "The resolution was passed, while Ruritania abstained.",
        {"stance": "abstained"},
        0.75,
    ),
)
