"""What one instrument is to another: a part, a successor, what it follows or implements (codebook: relations)."""

from __future__ import annotations

from pipeline.extraction.relations.outline import INSTRUMENT
from pipeline.extraction.relations.subjects import framed
from pipeline.extraction.relations.verbs import ACTORS

_A_PART = (
    r"(?:components?|pillars?|elements?|strands?|initiatives?|programmes?|programs?|sub-?programmes?|projects?"
    r"|measures?|actions?|flagships?|workstreams?|priorit(?:y|ies))"
)
# "builds on the foundation of ▫"
_THE_WORK = (
    r"(?: the (?:foundations?|success(?:es)?|achievements?|work|basis|results|lessons|momentum|experience|progress)"
    r"(?: (?:laid|gained|made|learned|learnt|set))? (?:of|by|from|under))?"
)
# "firmly rooted in ▫", "inspired by ▫": what one instrument takes from another
_RESTS_ON = (
    r"(?:[a-z]+ly )?(?:(?:based|built|founded|modell?ed|premised|predicated|rooted|grounded) (?:up)?(?:on|in|after)"
    r"|(?:inspired|guided|informed|underpinned) by|derived from)(?: the (?:principles|provisions|rules) of)?"
)
IN_LINE = r"in (?:line|accordance|alignment|keeping|compliance|conformity)"
# With which a sentence opens: "In line with ▫, the ministry launched ▫"
RESTING_ON = (
    rf"(?:(?:Build|Draw)ing (?:up)?on|(?:Based|Modell?ed|Rooted|Grounded|Founded) (?:(?:up)?on|after|in)"
    rf"|Guided by|{IN_LINE.capitalize()} with|Following|Inspired by|Aligned with)"
)
BETWEEN_INSTRUMENTS = (
    framed(
        "part_of",
        INSTRUMENT,
        r"part of|(?:falls?|sits?|comes?) (?:under|within)|belongs to|embedded in|anchored in",
        INSTRUMENT,
        "noun",
    ),
    framed(
        "part_of",
        INSTRUMENT,
        r"(?:(?:launched|introduced|established|created|developed|adopted|implemented|delivered|carried out"
        r"|conducted|run) )?(?:under|(?:with)?in the (?:framework|context|scope) of)",
        INSTRUMENT,
        "passive",
    ),
    framed("part_of", ACTORS, rf"{_A_PART} (?:of|under|within)|one of the [\w -]{{0,40}}? of", INSTRUMENT, "noun"),
    framed(
        "follows",
        INSTRUMENT,
        rf"follows(?: up)?(?: on)?(?: from)?|followed(?: up)?(?: on)?|(?:builds?|built|building) (?:up)?on{_THE_WORK}"
        rf"|(?:draw|rel[iy])(?:s|es|n|ing|ed)? (?:heavily |largely )?(?:(?:up)?on|from){_THE_WORK}"
        r"|(?:continu|extend|mirror|echo)(?:e?s|ing)"
        r"|(?:takes?|took|draws?|drew) (?:its |much of its |some )?(?:cue|inspiration|lead) from"
        r"|(?:is |was )?(?:[a-z]+ly )?an? (?:[a-z]+ )?(?:continuation|sequel|follow-?up) (?:of|to)",
        INSTRUMENT,
        confidence=0.85,
    ),
    framed(
        "follows",
        INSTRUMENT,
        rf"{_RESTS_ON}|preceded by|(?:follow-?up|continuation|sequel) (?:to|of)",
        INSTRUMENT,
        "noun",
        confidence=0.85,
    ),
    framed(
        "follows",
        INSTRUMENT,
        rf"(?:(?:is|are|was|were|being|been) (?:[a-z]+ly )?)?(?:{IN_LINE}"
        r"|align(?:s|ed|ing)|consistent|harmoni[sz]ed) with",
        INSTRUMENT,
        confidence=0.85,
    ),
    framed(
        "follows",
        INSTRUMENT,
        r"followed(?: up)?(?: in \d{4})? (?:by|with)",
        INSTRUMENT,
        "passive",
        turned=True,
        confidence=0.85,
    ),
    framed(
        "succeeds",
        INSTRUMENT,
        r"(?:successor|update|revision) (?:to|of)|(?:updated|revised|new) version of",
        INSTRUMENT,
        "noun",
        confidence=0.85,
    ),
    framed(
        "implements",
        INSTRUMENT,
        r"(?:(?:serves?|aims?|is designed|was adopted|adopted|issued) to )implement"
        r"|(?:for|on) (?:implementing|the implementation of)|puts? into practice"
        r"|translates?(?= [^;:.]{1,3} into)|gives? (?:full |further )?effect to"
        r"|(?:details?|sets? out|governs?) the implementation of"
        r"|provides? for the (?:full )?(?:implementation|enforcement|application|transposition)"
        r"(?: and (?:implementation|enforcement|application))? of",
        INSTRUMENT,
        confidence=0.85,
    ),
    framed(
        "implements",
        INSTRUMENT,
        r"(?:(?:issued|adopted|made|established|drawn up|enacted) )?(?:pursuant to|in implementation of)"
        r"|(?:issued|adopted|made) under",
        INSTRUMENT,
        "passive",
    ),
)
# "aims to achieve the goals of ▫", "contributes to the implementation of ▫": what one plan does for another.
AIMS = (
    r"(?:objectives|goals|aims|targets|ambitions?|vision|commitments|mandate|charge|requirements|priorities"
    r"|aspirations|provisions|recommendations|mission|pillars)"
)
ATTAINS = (
    r"(?:achiev|fulfil|reali[sz]|attain|meet|accomplish|deliver|advanc|pursu|reach|support|implement|address|further)"
)
SERVES = framed(
    "implements",
    INSTRUMENT,
    rf"(?:(?:also )?(?:aims?|seeks?|helps?|serves?|strives|wants?|hopes?|intends?"
    r"|(?:is|was) (?:designed|intended|meant|expected)) (?:to )?)?"
    rf"{ATTAINS}[a-z]*(?: on)? (?:the )?(?:(?:[\w-]+ ){{0,2}}{AIMS}(?: and {AIMS})?"
    r" (?:of|in|under|set (?:out |forth )?(?:in|by)))"
    r"|(?:contributes?|contributing) to (?:the )?(?:(?:[\w-]+ ){0,2}(?:achievement|fulfil+ment|reali[sz]ation"
    rf"|attainment|delivery|implementation|execution) of (?:the )?)?(?:(?:[\w-]+ ){{0,2}}{AIMS} of)?",
    INSTRUMENT,
    confidence=0.85,
)
