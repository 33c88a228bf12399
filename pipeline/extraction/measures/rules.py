"""The rules: lead-ins, headings and sentences that tell of the parts of an instrument (codebook: measures)."""

from __future__ import annotations

from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.measures.doings import DOES
from pipeline.extraction.measures.words import COUNTED, KINDS, MANY, NOUN, OF_OTHERS, ORDINALS, SINGULAR
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule, RuleSet

# A title for parts: "Cross-cutting principles", "Vision and goals"; others have goals, too ("Sustainable Development
# Goals", "Challenges and priorities").
_NO_QUALITY = (
    r"(?:other|previous|past|global|foreign|international|research|survey|study|learning|development|challenges?|barriers"
    r"|gaps|risks|lessons|partners?|and|of|for|to|in|on|with|by|from|at|no|not|their|which|that|what|how|are|is)\b"
)
_TITLE = (
    rf"(?:(?!(?i:{_NO_QUALITY}))[A-Za-z-]+ ){{0,3}}"
    r"(?:(?i:vision|mission|goals?|objectives?|purpose) (?:and|&) (?:\w+ )?)?"
    r"(?P<noun>(?i:objectives|goals|pillars|priorities|axes|outcomes|principles|actions|measures|activities|tracks|strands"
    r"|directions|cornerstones|initiatives|themes|targets|aims|areas|enablers|components|dimensions|missions"
    r"|deliverables|workstreams|commitments"
    r"|(?<!general )(?<!final )(?<!transitional )provisions))"
    r"(?P<tail>(?: (?:of|under|in|for)(?: (?!(?:is|are|was|were|has|have|had|will|can|may)\b)[\w–-]+){1,8}?)?)"
)
# What tells the field of each part: "three pillars focused on ferries, quays and bells".
FIELD_WORDS = (
    *("focused on", "focusing on", "centred on", "covering", "aimed at", "dedicated to", "addressing"),
    *("relating to", "related to", "dealing with", "concerning"),
    *(
        f"{made} around"
        for made in ("organised", "organized", "structured", "built", "centred", "centered", "arranged")
    ),
)
# What stands between the counted noun and the parts: a colon, a dash, a bracket, "namely".
JOINT = (
    r"(?:[^.:;–—(]{0,160}:|[^.:;–—(]{0,200}:$|[^.:;–—(,]{0,40}(?: [–—-]+ |—(?=\w)|\s?\((?=[^()]*(?:[,;]| and )[^()]*\))"
    r"|,? (?:namely|i\.e\.|that is(?=,)|which are(?! (?:\w+ly |well )?[a-z]+(?:ed|ive|al|able) )"
    r"|these are|these being),? )|[^.:;]{0,90}:"
    rf"|[^.:;–—(,]{{0,30}} (?:{'|'.join(FIELD_WORDS)})(?= ))"
)
_OPENING = r"(?:To|For|In|On|With|As|Within|Under|Through|Based|According|Following|Given|Building)"
# After "the goals are": what says something of them instead of listing them.
_NO_LIST = (
    r"(?:not|being|now|still|also|set|closely|fully|well|yet|already|as|in line|in accordance|consistent|based|similar"
    r"|to be|part|the (?:same|result)|ambitious|clear|broad|good|important|expected|aligned|listed|described|found"
    r"|established)\b"
)
RULES = RuleSet(
    (
        Rule(
            "measures.counted",
            Pattern(rf"{COUNTED}(?={JOINT})(?![^(:]*\((?:from|see|e\.g)\b)"),
            (":", "–", "—", " - ", "(", "namely", "i.e.", "that is", "which are", *FIELD_WORDS),
            "The plan has four structuring axes to renew the ferries: tides, crews, quays and bells.",
            {"count": "four", "noun": "axes"},
        ),
        Rule(
            "measures.titled",
            Pattern(rf"^{_TITLE}(?: \([^()]*\d{{4}}\))?\s?:?$"),
            MANY,
            "Strategic objectives",
            {"noun": "objectives"},
            0.8,
        ),
        Rule(
            "measures.run_in",
            Pattern(
                rf"^{_TITLE}:(?: (?:This|These|They) (?:include|involve|cover|comprise)s?)?"
                r"(?! ?(?:The|This|These|It|They|We|Our|There)\b) ?(?=[^.:]*(?:[,;]|\(2\)| and [a-z]+ing\b))"
            ),
            MANY,
            "Goals: safer ferries, cleaner quays and louder bells.",
            {"noun": "Goals"},
            0.8,
        ),
        Rule(
            "measures.these",
            Pattern(
                r"^(?:Among )?(?P<noun>[Tt]hese|[Tt]hey)(?P<tail> (?:included?|comprised?|are|were))"
                r" (?=[^.:;]*, [^.:;]*,? and )"
            ),
            ("these", "they"),
            "These include safer ferries, cleaner quays and louder bells.",
            {"noun": "These"},
            0.75,
        ),
        Rule(
            "measures.listed",
            Pattern(rf"{COUNTED}(?=[^.:;]{{0,200}}\.?$)"),
            MANY,
            "The plan sets out the following axes.",
            {"noun": "axes"},
            0.85,
        ),
        Rule(
            "measures.apposed",
            Pattern(
                rf"\b(?P<count>(?i:{COUNT})) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{NOUN})(?P<tail>),"
                r" (?!which|that|who|where|each|all|and|but|or|with|as|in|on|to be)(?=[^.:;]* and )"
            ),
            MANY,
            "The plan has two goals, safer ferries and cleaner quays.",
            {"count": "two", "noun": "goals"},
            0.8,
        ),
        Rule(
            "measures.does",
            Pattern(
                rf"\b(?P<noun>{DOES}|^(?i:{DOES}))"
                r"(?:, (?:among (?:other things|others)|inter alia|in particular|notably),"
                r"|,? among (?:other things|others),|:)?(?P<tail>)(?: ?$| ?(?=\(?(?:1|i|a)\) )| (?=\S[^.:;]* [a-z]))"
            ),
            (" ",),
            "The plan aims to:",
            {"noun": "aims to"},
            0.8,
        ),
        Rule(
            "measures.set_up",
            Pattern(
                r"\b[Tt]he following (?:[\w-]+ ){1,4}?(?P<noun>(?:will|would|shall|are to) (?:also )?be"
                r" (?:established|created|set up|built|introduced|launched|implemented|developed|undertaken|adopted"
                r"|taken))(?P<tail>)\b"
            ),
            (" be ",),
            "The following bodies will be set up under the plan.",
            {"noun": "will be set up"},
            0.8,
        ),
        Rule(
            "measures.planned",
            Pattern(
                r"^(?:(?:In addition|Moreover|Furthermore|Finally|Also),? )?"
                r"(?P<title>(?!(?:This|That|It|They|These|Which|There|What|No|None)\b)[^,;:.]{8,160}?)"
                r" (?P<noun>(?:is|are) (?:also )?(?:planned|envisaged|foreseen|envisioned|proposed|provided for)"
                r"|(?:will|shall|is to|are to) (?:also )?be (?:established|created|set up|launched|built"
                r"|introduced|developed))"
                r"(?P<tail>) (?:under|in|by|within|as part of)\b"
            ),
            ("planned", "envisaged", "foreseen", "envisioned", "proposed", "provided for", " be "),
            "The establishment of a bell observatory is planned under the strategy.",
            {"title": "The establishment of a bell observatory", "noun": "is planned"},
            0.75,
        ),
        Rule(
            "measures.planned_under",
            Pattern(
                r"^(?:(?:Additionally|In addition|Moreover|Furthermore|Also|Finally),? )?"
                r"(?i:under|as per|as part of|within|according to|through|in (?:line|accordance) with"
                r"|in the framework of|following) (?:the|this|its) [^,;:]{3,80}, "
                r"(?P<title>(?!(?:it|they|there|which|who|this|that)\b)[^,;:.–—]{8,120}?)(?: ?[–—][^–—.;]{3,90}[–—])?"
                r" (?P<noun>(?:will|shall|is to|are to) (?:also )?be (?:established|created|set up|launched|built"
                r"|introduced|developed|opened|founded)|(?:is|are) (?:also )?(?:planned|envisaged"
                r"|foreseen))(?P<tail>)\b"
            ),
            (" be ", "planned", "envisaged", "foreseen"),
            "As per the plan, two bell schools will also be set up.",
            {"title": "two bell schools", "noun": "will also be set up"},
            0.75,
        ),
        Rule(
            "measures.aspect",
            Pattern(
                r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne of (?:the|its)(?: [\w-]+[’']s?)?|[Tt]he|[Ii]ts)"
                rf" (?:(?!{'|'.join(ORDINALS)}\b)[\w-]+ ){{0,2}}?"
                rf"(?P<noun>(?i:{'|'.join(SINGULAR)}|aspects?|features?|highlights?|centrepieces?|provisions?))"
                r"(?P<tail>(?: (?:of|in|under|behind) [\w’' -]{3,80}?)?)"
                r" (?:is|are|was|were|will be|remains?)(?:,? (?:also|therefore|first|above all|on the one hand),?)?"
                r" (?=(?:to|the|an? (?:[\w-]+ ){1,6}?(?:in which|where|whose|that)|for"
                r"|(?!being|going|doing|looking|working)[a-z]+ing)\b)"
            ),
            (*SINGULAR, "aspect", "feature", "highlight", "centrepiece", "provision"),
            "A major aim of the plan is to mend the quays.",
            {"noun": "aim"},
            0.75,
        ),
        Rule(
            "measures.taken_as",
            Pattern(
                r"\b(?:identif|nam|defin|sets?\b|list|recogni[sz]|select|design|put)\w*"
                r" (?P<title>[^.:;]*? and [^.:;]*?|[^.:;,]{2,60}(?= as one of )) as"
                rf" (?P<one>one of )?(?:the |its |(?:(?:the |its )?(?P<count>(?i:{COUNT})) ))?(?:[\w’'-]+ ){{0,2}}?"
                r"(?P<noun>pillars|goals|objectives|priorities|axes|tracks|strands|principles|cornerstones|areas|sectors)\b"
            ),
            MANY,
            "The plan identifies ferries, quays and bells as priority areas.",
            {"title": "ferries, quays and bells", "noun": "areas"},
            0.8,
        ),
        Rule(
            "measures.make_up",
            Pattern(
                rf"^(?P<title>[^.:;]*? and [^.:;]*?) (?:are|were|form|make up|constitute) (?:the|its)"
                rf" (?:(?P<count>(?i:{COUNT})) )?(?:[\w’'-]+ ){{0,2}}?"
                r"(?P<noun>pillars|goals|objectives|priorities|axes|tracks|strands|principles|cornerstones)"
                r" (?:of|behind|in|set out in|on which) (?:the|this|its) "
            ),
            MANY,
            "Ferries, quays and bells are the three pillars of the plan.",
            {"title": "Ferries, quays and bells", "count": "three", "noun": "pillars"},
            0.85,
        ),
        Rule(
            "measures.one_of",
            Pattern(
                r"^(?:(?:In addition|Additionally|Moreover|Furthermore|Also|Finally),? )?"
                r"(?P<title>(?!(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]here|[Tt]hese|[Tt]hey|[Ww]e|[Oo]ne|[Aa]nother|[Ww]hat|No)\b)"
                r"[^,;:.]{2,60}?) (?:is|are|forms?|constitutes?|remains?) (?:also )?(?:one of (?:the|its)|an?|the)"
                r" (?:[\w-]+ ){0,3}?(?P<noun>(?:focus |priority |action )areas?|pillars?|priorit(?:y|ies)|ax[ie]s"
                r"|tracks?|strands?|cornerstones?|workstreams?|components?|thrusts?)(?P<tail>)"
                r" (?:of|in|under|within|behind) "
            ),
            (
                "area",
                "pillar",
                "priorit",
                "axis",
                "axes",
                "track",
                "strand",
                "cornerstone",
                "workstream",
                "component",
                "thrust",
            ),
            "Training of crews is a new focus area of the plan.",
            {"title": "Training of crews", "noun": "focus area"},
            0.8,
        ),
        Rule(
            "measures.such_as",
            Pattern(
                rf"{COUNTED}(?P<tail>"
                r"(?: (?:to|for|in|over|that|which|of|across|on|aimed|linked|related) [^.:;,]{1,70})?"
                r"(?: (?:is|are|was|were) (?:also )?(?:considered|planned|envisaged|foreseen|proposed|included|listed"
                r"|identified|outlined|under way|underway))?,"
                r" (?:such as|including|among (?:them|which|others))|(?:,| of action,)? (?:such as|including|include"
                r"|comprise|namely|are(?! [a-z]+ed (?:as|by|in|to|for|around|with)\b)|among (?:them|which|others))"
                r"| of the (?:\w+ ){1,3}are) (?!:)(?=[^.]*,|(?<=among them )[^.]* and )"
            ),
            ("such as", "includ", "comprise", "namely", " are ", "among "),
            "The charter sets out key principles such as courtesy, calm and candour.",
            {"noun": "principles"},
            0.8,
        ),
        Rule(
            "measures.principles",
            Pattern(
                r"(?:\bthe (?=principles of (?!the\b|its\b|this\b))|\b(?:codif|contain|enshrin|establish|promot"
                r"|uphold|embod"
                r"|follow|recogni[sz]|outlin|defin|lay|set"
                r"|bas|list|highlight|put|includ|provid|foresee|envisag|announc|propos|identif|pursu)\w*"
                r" (?:(?:out|down|on|forward|for) )?"
                r"(?:the |its |core |key |ethical |general |common |concrete |several ){0,2})"
                r"(?P<noun>principles|objectives|goals|pillars|measures|actions|activities|orientations|priorities)"
                r"(?P<tail> of| around|,? such as|,? including|,? like|,? namely) (?=[^.:;]*,)"
            ),
            (
                "principles",
                "objectives",
                "goals",
                "pillars",
                "measures",
                "actions",
                "orientations",
                "priorities",
                "targets",
            ),
            "The charter codifies principles such as courtesy, calm, and candour.",
            {"noun": "principles"},
            0.8,
        ),
        Rule(
            "measures.are",
            Pattern(
                r"\b(?P<whose>[Tt]he|[Ii]ts|[Tt]hese|[\w-]+['’]s?|^(?=[A-Z])) ?(?:[\w-]+ ){0,2}"
                r"(?P<noun>(?i:recommendations|proposals|principles|objectives|priorities|aims|axes|measures|actions"
                r"|activities|initiatives|areas|pillars|goals|strands|tracks|cornerstones|targets|components|enablers"
                r"|dimensions|themes|directions|missions|thrusts|interventions|commitments|deliverables|workstreams"
                r"|domains|sectors|fields|levers|ambitions|orientations|provisions|requirements|elements|obligations))(?P<tail>"
                r"(?: (?:outlined|listed|set out|identified|described|stated|named|defined|planned|envisaged"
                r"|proposed|foreseen|contained|announced|provided for|laid (?:out|down)|included))?"
                r"(?: (?:of|in|under|by) (?:the |this )?[\w’' -]{3,60}?)?"
                r" (?:(?:will |would )?(?:also )?(?:include|comprise|entail|involve|encompass|cover"
                r"|consist of)|are|were)"
                r"(?:, (?:among(?:st)? others?|among other things|inter alia),)?"
                rf"(?: the following| as follows)?(?:(?: to)?:$| (?!{_NO_LIST})(?=[^.:]* and )"
                r"|: ?(?=[^.:]*[,;])))"
            ),
            ("includ", " are ", "were", "compris", "entail", "involv", "encompass", "cover", "consist"),
            "Its objectives are to dredge the port, to ring the bells, and to count the boats.",
            {"noun": "objectives"},
            0.8,
        ),
        Rule(
            "measures.introduces",
            Pattern(
                rf"^(?:{_OPENING} [^,:]*, |(?!{_OPENING}\b))"
                rf"(?![^:]*\b(?i:{OF_OTHERS}))[^.;:]*?\b(?P<noun>{NOUN})\b(?P<tail>)(?=[^.;:]*(?<!Note)(?<!NB):(?:$| ))"
            ),
            (":",),
            "The measures envisaged under the plan concern ferries and quays alike:",
            {"noun": "measures"},
            0.8,
        ),
        Rule(
            "measures.demanded",
            Pattern(
                r"\b(?P<actor>[\w’'-]+) (?:(?:therefore|also|then|thus) )*(?P<noun>should"
                r"|must|shall|needs? to|ha(?:s|ve) to|is asked to|are asked to)"
                r"(?: (?:therefore|also|then|at least))?(?P<tail>):$"
            ),
            (":",),
            "To achieve this, government should:",
            {"actor": "government", "noun": "should"},
        ),
        Rule(
            "measures.proposed",
            Pattern(
                r"\b(?P<noun>(?:propos|recommend|suggest)(?:es|s|ed)?(?: that)?(?: to)?"
                r"|(?:calls?|called|urges?|asks?|asked|requests?|invites?)(?: (?:on|upon))?(?:"
                r" the)?(?: [\w’'-]+){0,6} (?:to|for))(?P<tail>):$"
            ),
            (":",),
            "The charter proposes to:",
            {"noun": "proposes to"},
        ),
        Rule(
            "measures.done",
            Pattern(r"\b(?P<noun>(?:has|have)(?: (?:also|already|since|so far|now))*)(?P<tail>):$"),
            (":",),
            "Since the plan was adopted, harbours have:",
            {"noun": "have"},
            0.8,
        ),
        Rule(
            "measures.leads",
            Pattern(r"\b(?P<noun>(?!has\b)[a-z]{3,}(?:s|ed|ould|ught))\b(?P<tail>)(?= [^.;:]*:+$)"),
            (":",),
            "The plan defines what harbours can do to make it work:",
            {"noun": "defines"},
            0.75,
        ),
        Rule(
            "measures.ordinal",
            Pattern(
                rf"\b(?:[Tt]he|[Ii]ts|[Aa]) (?P<count>{'|'.join(ORDINALS)})"
                rf" (?:(?:\w+ )?(?P<noun>{'|'.join(KINDS)})(?=,? ))?"
                r"(?P<tail>,(?= (?!which|where|with|and|on|by|in|the\b)[^.;:,]{3,80},)"
                r"| ?(?:is (?:devoted|dedicated) to|is about|is|concerns|focuses on|covers|relates to|deals with"
                r"|aims at|seeks to|aims to|addresses|covers|envisages"
                r"|foresees|involves|provides for|calls for|includes|cent(?:re|er)s on|looks at))(?: that of)?"
                r" (?P<title>[^.;:,]+?)"
                rf"(?=[.;:,]| and (?:the|its) (?:{'|'.join(ORDINALS)})\b|$)"
            ),
            ORDINALS,
            "The first pillar concerns the repair of quays.",
            {"count": "first", "noun": "pillar", "title": "the repair of quays"},
            0.8,
        ),
        Rule(
            "measures.sequence",
            Pattern(rf"^(?P<count>(?i:{'|'.join(ORDINALS)}))(?:ly)?, (?P<title>[^.;:]+)"),
            ORDINALS,
            "Second, to mend the quays.",
            {"count": "Second", "title": "to mend the quays"},
            0.8,
        ),
    )
)
