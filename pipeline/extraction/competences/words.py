"""Words for levels of government, and for what is theirs to do (codebook: competences)."""

from __future__ import annotations

import re

GOVERNMENT = (
    r"(?:governments?|levels?|state|parliaments?|legislatures?|authorities|administrations?|assembl(?:y|ies)"
    r"|executives?)"
)
OF_A_PART = r"(?:regional|provincial|state|cantonal|devolved|territor(?:ial|y)|emirate)"
WHO = {
    "federal": rf"(?i:(?:federal|central|national|union) {GOVERNMENT})|Federation|(?<=[Tt]he )federation|Confederation"
    r"|(?<=[Tt]he )State(?= (?:has|holds|retains) (?:sole|exclusive))"
    r"|Parliament(?= (?:has|holds|retains|enjoys) (?:sole|exclusive))|Commonwealth Parliament"
    rf"|(?:the|The) Commonwealth|(?i:(?:federal|central|national)(?= and {OF_A_PART} {GOVERNMENT}))",
    "region": rf"(?i:{OF_A_PART}(?: and (?:local|municipal|territory))? {GOVERNMENT})"
    r"|(?:[Aa]utonomous|[Ff]ederated) (?:[Cc]ommunities|[Rr]egions|[Ss]tates)"
    r"|(?:[Rr]egion|[Pp]rovince|[Cc]anton|[Ff]ederal [Ss]tate)s?|[Rr]egional [Ss]tates"
    r"|[Cc]ounties|[Oo]blasts|[Vv]oivodeships|[Gg]overnorates|[Pp]refectures|Länder|(?<=[Ee]ach )(?:state"
    r"|emirate)|^States"
    r"|(?:(?<=[Tt]he )|(?<=individual )|(?<=\d )|(?<=[’']s )|(?<=[Ii]ts )|(?<!European )(?<=an )|(?<=US ))"
    r"(?:states|States|emirates|nations|territories)(?! of\b)|[Ss]tates(?= and (?:localities|municipalities|local))",
    "community": r"(?:(?<=[Tt]he )|(?<=and )|(?<=of )|(?<=speaking )|(?<=language )|(?<=linguistic ))[Cc]ommunities"
    r"(?: governments)?|(?:[A-Z][a-z]+-speaking|[Ll]inguistic) [Cc]ommunity(?: government)?",
}
ANYONE = "|".join(WHO.values())
LEVEL = re.compile("|".join(rf"\b(?P<{level}>{pattern})\b" for level, pattern in WHO.items()))
# One level, or several that share: "the federal government and the provinces".
ANY = rf"\b(?:{ANYONE})\b(?:(?:,| and|, and| or) (?:the )?(?:\w+ )?(?:{ANYONE})\b){{0,2}}"
SUBJECT = rf"(?P<subject>{ANY}|\b(?:They|they)\b)(?:[’']s?)?"
APART = (
    r"(?:, [^,.;:]{0,60},| \([^()]{0,60}\)| alone| themselves|,? (?:which|who|that)|, the (?:government|parliament)"
    r"| and territories| (?:in|of) (?:[A-Z][\w-]+(?:,? and |, )?){1,6})?"
)
ADVERB = (
    r"(?:(?:solely|exclusively|mainly|primarily|also|both|fully|largely|directly|alone|jointly|constitutionally|each"
    r"|entirely|generally|mostly|formally|still|now|currently|traditionally|legally|therefore) )*"
)
AREAS = r"(?P<policy_area>[^.]+)"
# An area that stands first: no other statement may come between it and the verb.
AREA_FIRST = (
    r"(?:^(?:(?:Under|In|According to|By) [^,.;:]{3,60}, |(?:Since|While|As|Because|Although|Whereas) )?"
    r"|(?<=[,;:] )(?:(?:and|but|while|whereas) )?|\b(?:while|whereas|since|because) )"
    r"(?P<policy_area>(?:(?!\b(?:is|are|was|has|have|falls?|lies?|remains?|while|whereas|it|this|that|which)\b)"
    r"[^.;:]){3,120}?)(?:, (?:which|(?:(?:by|in) contrast|on the other hand|however|in turn|meanwhile|likewise|too"
    r"|for (?:its|their) part),))?"
)
TO_WHOM = rf"(?:both )?(?:the )?(?:\w+ ){{0,2}}?(?P<subject>{ANY})"
POWER = r"(?:competenc(?:i?es?|y)|powers?|jurisdiction|responsibilit(?:y|ies)|authority|control|sovereignty|autonomy)"
OVER = (
    r"(?:over|for|in|on|regarding|with (?:respect|regard) to|relating to|to legislate (?:on|in|for|over)"
    r"|to make laws (?:on|for|about|with respect to|in relation to))"
)
MATTER = rf"(?:{POWER}|matters?|areas?|polic(?:y|ies)|affairs?|subjects?|domains?)"
ADJECTIVES = {
    "federal": "federal",
    "national": "federal",
    "union": "federal",
    "reserved": "federal",
    "provincial": "region",
    "cantonal": "region",
    "regional": "region",
    "state": "region",
    "territorial": "region",
    "devolved": "region",
}
OF_A_LEVEL = rf"(?P<subject>(?i:(?:{'|'.join(ADJECTIVES)})(?: and (?:{'|'.join(ADJECTIVES)}))?))"
LAYS_DOWN = (
    r"\b(?:[Cc]onstitution\w*|Basic Law|Act|[Ll]aw|[Cc]harter|(?:[Ss]ection|[Aa]rticle)s? \d+(?: and \d+)?)\b"
    r"[^.;:]{0,60}? (?:assign|give|grant|reserve|allocate|entrust|leave|confer|delegate|transfer|devolve|vest)(?:s|ed)?"
)
NAMED_COUNCIL = r"(?:[A-Z]\w+ ){0,3}(?:Council|Municipal|City|District|Agency|Ministry)"
ADJECTIVE = re.compile(rf"\b(?i:{'|'.join(ADJECTIVES)})\b")
