"""What a state stands towards: the instruments and demands that follow a verb, and the date of the act."""

from __future__ import annotations

import re

from pipeline.extraction.commitments.rules import INITIATIVE, INSTRUMENT
from pipeline.extraction.context import Context
from pipeline.extraction.finders.enumerations import enumerate_items
from pipeline.model import Block, Sentence, Value

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
    r"(?i)(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? )?(?:(?:the|an?|its|any|many|several|various|numerous|all|most"
    r"|some|both|either)\s+)+(?:of (?:the )?)?"
)
_STARTS_ITEM = re.compile(r"(?:the|an?|its)\s|[A-Z“\"‘]")
CAPITAL = re.compile(r"(?<!^)\b[A-Z]")
DATED = re.compile(r"\bon (?:\d{1,2} )?[A-Z][a-z]+ \d")
BINDING = re.compile(rf"\b(?:{INSTRUMENT}|{INITIATIVE}|[A-Z]{{3,}})\b")
OF_DEMANDS = ("commitments.supports", "commitments.opposes", "commitments.no_support_of_demand")
# The second of two adjectives of a title.
_QUALITY = re.compile(rf"(?!.*\b(?:{INSTRUMENT}|{INITIATIVE}|[A-Z]{{3,}})\b)[A-Z][\w-]+(?: [A-Z][\w-]+)*(?=$|[.,;])")
_BRACKET = re.compile(r" \((?:(?:19|20)\d\d|[A-Z][\w&-]{1,12}|[A-Z][\w ]{3,40})\)$")  # a short form after the name
_LONGEST = 24  # words of a title
OF_MEMBERS = re.compile(rf"\b{INITIATIVE}\b")
OF_STATES = frozenset(
    {"treaty", "resolution", "principles", "regulation", "law", "guidelines", "policy_recommendation"}
)
# Where, after a verb, the next one begins: a date beyond it is of that.
_NEXT = re.compile(r"\b(?:and|but)\b (?:(?:has|have|is|was|had) )?(?:\w+ed|party|a|an|the)\b")
DATE = re.compile(
    r"\b(?:in|since|on) (?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Z][a-z]+),? )?(?P<year>(?:19|20)\d\d)\b", re.I
)
NEXT_DATED = re.compile(r",? (?:and )?(?:the )?(?P<subject>[A-Z][^.;:,]{2,120}?) in (?P<year>(?:19|20)\d\d)\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


# "and adheres to", "and was among": what follows a verb of its own is no part of the name before it
_CLAUSE = re.compile(
    r"(?:(?:is|are|was|has|have|will|[a-z]+ed)(?: [a-z]+)? (?:to|the|an?|in|by|with|on|at|for|its|all|among|been)"
    r"|[a-z]+s (?:part in|to|the|an?|its))\b"
)


def subjects_in(context: Context, block: Block, sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
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


def date_of(block: Block, sentence: Sentence, match: re.Match[str]) -> Value | None:
    """The one date that the sentence gives for the act."""
    found = [m for m in DATE.finditer(sentence.text) if m["month"] is None or m["month"][:3].lower() in _MONTHS]
    following = _NEXT.search(sentence.text, match.end("stance"))
    end = following.start() if following else len(sentence.text)
    own = [m for m in found if match.end("stance") <= m.start() < end]
    if own and (then := NEXT_DATED.match(sentence.text, own[0].end())) and BINDING.search(then["subject"]):
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
