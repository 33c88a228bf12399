"""The clauses of a sentence that could stand alone, each of which may judge (codebook: findings)."""

from __future__ import annotations

import re

from pipeline.extraction.patterns import Pattern

# The words before the verb of a clause of its own: "skilled staff" of "... remains low, skilled staff are leaving".
_NO_SUBJECT = (
    r"(?:which|that|who|whose|whom|where|when|while|whether|if|as|because|since|although|though|until|unless|once"
    r"|than|what|how|why|including|such|like|and|or|but|nor|not|it|they|we|he|she|also|still|both|for|with|by|in|on"
    r"|to|of|at|from)\b"
)
_SUBJECT = rf"(?:(?!{_NO_SUBJECT})[\w’'-]+\s+){{1,4}}?"
_SUBORDINATE = Pattern(
    r"(?:Because|If|When|As|Since|Although|Though|While|Whereas|Where|Until|Unless|Once|Given|After|Before|In|At|On"
    r"|For|Without|With|Based|By|Under|To|From|Like|Despite|Unlike|Through)\b"
)
_CLAUSE = Pattern(
    r";\s+|(?<!\bnot)[,;]\s+however,?\s+|,?\s+(?:while|whereas|but|although)\s+(?!(?:also"
    r"|often|not|only|still|is|are|was|were|has|have|lacks?|rather|\w+ed)\s)|,\s+and\s+(?=(?:the"
    r"|this|it|its|there(?:[’']s)?|an?|[A-Z]\w+)\s)"
    r"|:\s+(?=(?:the|this|these|it|they|in|only)\s)|,\s+meaning\s+that\s+|,\s+as\s+(?=there\s)|\s+and\s+(?=we\s)|\s+and\s+(?!how|that|which|what|where)(?=(?:[\w’'-]+\s+){1,4}?(?:is"
    r"|are|was|were|has|have|does|do|did)\s)"
    rf"|,\s+(?:and\s+)?(?={_SUBJECT}(?:is|are|was|were|has|have|does|do|did|remains?|continues?|faces?|lacks)\s)"
)
_FINITE = Pattern(
    r"\b(?:there[’']s|is|are|was|were|has|have|had|does|do|did|can|cannot|would|could|may"
    r"|might|lacks|remains?|reveals?|hinders?|creates?|indicates?|increases?"
    r"|leads?|needs?(?! for\b)|should|must"
    r"|aims?|seeks?|ranks?|tests?|says?|works?|makes?|exists?|uses?|faces?|plays?|(?!need\b)\w+(?:ed|izes|ises)"
    r"|[a-z]+s (?:lack|need|face|remain|exist|continue))\b"
)
_SAYS_WHO = re.compile(r";|,? (?:but|while|whereas|although)")
_CONCEDED = Pattern(
    r"(?:(?:However|Overall|Yet|Still|But|Nevertheless|In (?:short|sum|brief|conclusion)),? )?(?:[Aa]lthough"
    r"|(?:[Ee]ven )?[Tt]hough|[Ww]hile) ([^,]+), "
)
# What stands before a statement as its name: "Funding: While the plan ..."
_LABEL = re.compile(r"[A-Z][\w’'/&-]*(?: [\w’'/&(),-]+){0,5}: (?=[A-Z])")
_TRAILING = Pattern(r", (?:stating|saying|noting|arguing|adding) that\b")
_LEADING = Pattern(
    r"(?:(?:However|Overall|Further|Furthermore|Moreover|Still|In addition(?! to\b)|In conclusion|In brief|In short"
    r"|Therefore|Thus|Consequently|Hence|Nevertheless|Nonetheless|Similarly|Likewise|Lastly|Among other \w+"
    r"|As mentioned"
    r"|(?:Along (?:these|the same) lines|In (?:this|that) (?:line|regard|respect|sense|context)|For this|To (?:this"
    r"|that) end)(?=,)"
    r"|Currently|Additionally|First|Second|Finally|In practice"
    r"|It is worth noting that|in this case|on (?:an?|the) \w+ level)[,:]?\s+"
    r"|(?:Despite|Given|Based on|According to) [^,]+,\s+)+"
    r"|(?:The |This |Our |An? )?(?:research|study|analysis|report|review|experts|they|participants"
    r"|(?:\w+ )*consultations|interviews|several|many) (?:further )?(?:\w+ )?(?:found|finds|argues?|shows?|showed"
    r"|reveals?|concludes?|concluded|revealed|agreed?|noted|notes|recommend(?:s|ed)?|propose[sd]?|suggest(?:s|ed)"
    r"|advise[sd]) that\s+"
    r"|(?:[\w’'-]+ ){1,8}?(?:\([^()]*\) )?(?:has |have |had |also )*(?:pointed out|points out|found|finds|noted|notes"
    r"|concluded|concludes|observed|observes|stressed|stresses|highlight(?:s|ed)|reveal(?:s|ed)|reported|reports|stated|said|says|argued"
    r"|argues) (?:in [^,;.]{3,60}? )?that\s+"
    r"|(?:[\w’'%-]+ ){1,14}?(?:(?:could|may|might) (?:suggest|indicate|imply)|indicates|implies) that\s+"
    r"|(?:[\w’'-]+ ){1,6}?(?:has |have |also )*(?:details?|detailed|shows?|showed|describe[sd]?|reveal(?:s|ed)"
    r"|documents|documented|demonstrate[sd]?)"
    r" how\s+|(?:and|but|while|although|whereas)\s+",
    re.IGNORECASE,
)


def clauses_of(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Offsets of the clauses that could stand alone, without "However," and the like before them.

    `names` are offsets of names, which may hold an "and" of their own.
    """
    label = _LABEL.match(text)
    edges, start = [], label.end() if label else 0
    if (leading := _LEADING.match(text, start)) and _CONCEDED.match(text, leading.end()):
        start = leading.end()
    if conceded := _CONCEDED.match(text, start):
        edges.append(conceded.span(1))
        start = conceded.end()
    for match in _CLAUSE.finditer(text):
        joins = {match.start(), match.end()} <= {edge for name in names for edge in name}
        if joins or any(low < match.start() < high for low, high in names):
            continue
        if match[0].strip() == "," and _SUBORDINATE.match(text, start) and "," not in text[start : match.start()]:
            continue  # "Without data, models are poor"
        told = _FINITE.search(text, start, match.start()) or _SAYS_WHO.fullmatch(match[0].strip())
        if told and _FINITE.search(text, match.end()):
            edges.append((start, match.start()))
            start = match.end()
    edges.append((start, len(text.rstrip())))
    clauses = []
    for low, high in edges:
        leading = _LEADING.match(text, low, high)
        low = leading.end() if leading else low
        trailing = _TRAILING.search(text, low, high)
        high = trailing.start() if trailing else high
        if len(text[low:high].split()) >= 4:
            clauses.append((low, high))
    return clauses
