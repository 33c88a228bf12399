"""What a law or guidelines are told to lay down, in running text about them (codebook: measures).

"The Ferry Act mandates crews to ring the bell" tells one part of the act, whether the text names the act or goes on
about it. Rights, fines, definitions, powers and what a text lacks are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.enumerations import enumerate_items, trim
from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.finders.parallels import GERUND, parallel_items
from pipeline.extraction.measures.own import KINDS_OF_OWN, link_to
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.spoken import spoken_before
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

_LAWS = frozenset(("law", "regulation", "guidelines", "principles", "treaty", "resolution"))
_BIDS = _LAWS | KINDS_OF_OWN
_ADVERBS = r"(?:(?:also|further|now|explicitly|specifically|clearly|strictly|furthermore) )*"
_ORDERS = "mandates? requires? obliges? directs? instructs? urges? asks?"
_SAYS = "mandates? requires? stipulates? specif(?:y|ies) prescribes? emphasi[sz]es? stress(?:es)? highlights? demands?"
_HOLDS = "includes? incorporates? contains? introduces? sets? imposes? (?:do|does)_(?:include|set|contain|impose)"
_NORM = (
    r"(?:rules?|requirements?|safeguards?|principles?|obligations?|mechanisms?|standards|procedures?|duties|criteria)"
)


def _any(verbs: str) -> str:
    return "|".join(verb.replace("_", " ") for verb in verbs.split())


LAID_DOWN = Rule(
    "measures.laid_down",
    Pattern(
        rf"(?P<gap>(?:\s?\([^()]*\))?(?:, ?[^;:]{{3,90}}?,|,)?(?: which| that)?) {_ADVERBS}"
        rf"(?P<noun>(?:{_any(_SAYS)})(?= that )|(?:{_any(_ORDERS)}|calls? (?:up)?on)(?= (?:[\w’'-]+ ){{1,8}}to [a-z])"
        rf"|(?:{_any('mandates? enforces? requires? prohibits?')})(?= (?!that\b|to\b)[\w“-])"
        r"|(?:emphasi[sz]es?|stress(?:es)?|highlights?|underlines?)(?= the (?:importance|need|necessity)"
        r" (?:of|for|to) )|ensures?(?= that )|(?:details?|outlines?|lists?|sets? out|defines?)"
        r"(?= the (?:\w+ )?(?:obligations|duties|requirements)\b[^;:]*, (?:including|such as) )"
        rf"|(?:{_any(_HOLDS)})(?= (?:[\w“”’'-]+ ){{0,7}}{_NORM}\b)) "
    ),
    (
        " that ",
        " to ",
        "mandate",
        "enforce",
        "require",
        "prohibit",
        " the ",
        "includ",
        "set",
        "contain",
        "introduc",
        "incorporat",
    ),
    " mandates crews to ring the bell.",
    {"noun": "mandates"},
    0.75,
)
_OPENING = re.compile(r"(?:[A-Z][^,;:]{2,40}, )?(?:[Tt]he |[Tt]his |[Tt]hese )?|.*(?:, and|;) (?:the )?")
_ARTICLE = re.compile(r"\bArticles? \d+(?:(?:,| and|, and) \d+)*")
_OBJECT = re.compile(
    r"(?P<that>that )|the (?:importance|need|necessity) (?P<worth>of|for|to) |(?:[\w’'-]+ ){1,8}?to (?=[a-z])"
)
# Where what is laid down ends, and the sentence goes on with something else.
_END = re.compile(
    r",? and (?:also )?(?:requires|mandates|notes|provides|enforces|imposes|prohibits|ensures|they|it)\b"
    r"|,? (?:in order to|so that|while|whereas|thereby) |, which |, with (?=[A-Z])| \((?=Art|Sec|(?:[\w’'-]+ ){3})"
    r"|, (?!including|focusing|covering)(?:[a-z]+ly |further |thus )?[a-z]+ing (?![^,]* and [a-z]+ing\b)"
)
_LISTED = re.compile(r", (?:including|focusing on|covering|such as) ")
# What a list is of: "steps for", "general rules for".
_RULES_FOR = re.compile(
    r"(?:[\w-]+ ){0,2}(?:steps|rules|guidance|requirements|procedures|recommendations) (?:for|on) (?P<title>.*?)\.?$"
)
_RELATIVE = re.compile(r",? (?:which|that) (?:\w+ )?\w+ that ")
_SPOKEN = re.compile(
    r"(?:[A-Z][a-z]+, )?(?:[Ii]t|(?:[Tt]he|[Tt]his|[Tt]hese) (?:law|act|bill|decree|regulations?|guidelines?|guide"
    r"|document|framework|policy|code|directive|standards?))(?= )"
)
_QUOTED = re.compile(r"[“\"‘](?P<title>[^“”\"]{3,60})[”\"’](?: principle)?")
_DUTIES = re.compile(r"the (?:\w+ )?(?:obligations|duties|requirements)\b")
_NOTHING = re.compile(
    rf"(?:out |forth )?(?:no|not|any|only|several|some|various|\d+|(?i:{COUNT}))\b"
    r"|(?:out|up|forth)\b|[^.]*:$"
    r"|(?:[\w-]+ ){0,4}(?:investments?|resources|funding|money|efforts?|work|commitments?|cooperation|coordination"
    r"|collaboration|action|attention|changes?|amendments?|time|capacity|expertise|reforms?|updat\w+)\b"
)
_DOING = re.compile(GERUND)
_LONGEST = 40  # words
_LEAST = 12  # characters


def laid_down(context: Context, block: Block, sentence: Sentence) -> Iterator[Candidate]:
    """What one sentence tells a law, guidelines or an article of a law to lay down."""
    for mention, after in _subjects(context, block, sentence):
        match = LAID_DOWN.pattern.plain.match(block.text, after, sentence.end)
        if match is None or (match["noun"].startswith("ensure") and not _ARTICLE.match(block.text[sentence.start :])):
            continue
        object_ = _OBJECT.match(block.text, match.end(), sentence.end)
        held_dear = match["noun"].startswith(("emph", "stress", "highlight", "underline"))
        if mention.kind not in _LAWS and (held_dear or (object_ is None and match["noun"].startswith("requir"))):
            continue  # what a plan holds dear, or takes
        parts = list(_parts(block, sentence, match, object_))
        kind = _kind(block.text, match, object_, several=len(parts) > 2)
        if parts:
            lead = Lead(
                LAID_DOWN, kind, 0, link_to(context, mention), None, (block, *match.span("noun")), block, sentence
            )
            yield from candidates(context, lead, parts)
            return


def _kind(text: str, match: re.Match[str], object_: re.Match[str] | None, *, several: bool) -> str:
    """The kind of what is laid down: a principle that has a name or is held up, the field of a rule, or a request."""
    if _QUOTED.search(text, *match.span("gap")) or (object_ is not None and object_["worth"] and several):
        return "principle"
    if several and _RULES_FOR.match(text[match.end() :]):
        return "area"
    told = object_ is not None or match["noun"].startswith("prohibit") or _DUTIES.match(text, match.end())
    return "request" if told else "principle"


def _subjects(context: Context, block: Block, sentence: Sentence) -> Iterator[tuple[Mention, int]]:
    """The laws that a sentence may tell of, and where each is named: also as "it", or by its articles."""
    named = [m for m in context.within(block.index, sentence.start, sentence.end, "instruments") if m.kind in _BIDS]
    for mention in named:
        if _RELATIVE.match(block.text, mention.end) or _OPENING.fullmatch(block.text, sentence.start, mention.start):
            yield mention, mention.end
    spoken = _SPOKEN.match(block.text, sentence.start)
    if spoken is not None and not context.within(block.index, sentence.start, spoken.end(), "instruments"):
        whole = spoken_before(context, block, sentence) or _of_section(context, block)
        if whole is not None and whole.kind in _BIDS:
            yield whole, spoken.end()
    for article in _ARTICLE.finditer(block.text, sentence.start, sentence.end):
        before = context.within(block.index, sentence.start, article.start(), "instruments")
        whole = before[-1] if before else spoken_before(context, block, sentence)
        if whole is not None and whole.kind in _LAWS:
            yield whole, article.end()


def _of_section(context: Context, block: Block) -> Mention | None:
    """The one instrument that the blocks above name under the heading of a block."""
    if block.heading is None:
        return None
    within = range(block.heading + 1, block.index)
    above = (i for i in within if context.document.blocks[i].heading == block.heading)
    named = [m for i in above for m in context.within(i, table="instruments")]
    return named[0] if len({m.key for m in named}) == 1 else None


def _parts(block: Block, sentence: Sentence, match: re.Match[str], object_: re.Match[str] | None) -> Iterator[Part]:
    """What stands behind the verb: a clause, a deed, a thing, or the list that ends it."""
    text, low = block.text, match.end()
    if _NOTHING.match(text, low, sentence.end):
        return
    listed = _LISTED.search(text, low, sentence.end)
    if listed is not None and (object_["worth"] if object_ else _DUTIES.match(text, low)):
        items = enumerate_items(text, listed.end(), sentence.end)
        yield from (Part(block, item) for item in items if len(items) > 2)
        return
    low = object_.end() if object_ is not None else low
    if object_ is not None and object_["worth"] in ("of", "for") and not _DOING.match(text, low):
        return
    end = _END.search(text, low + _LEAST, sentence.end)
    high = end.start() if end else sentence.end
    if quoted := _QUOTED.search(text, *match.span("gap")):
        yield Part(block, quoted.span("title"), (low, high))
        return
    if (name := _QUOTED.search(text, low, high)) and name.start() < low + _LEAST:
        yield Part(block, name.span("title"), (name.end(), high))
        return
    if rules := _RULES_FOR.match(text[low:high]):
        items = enumerate_items(text, low + rules.start("title"), high)
        if len(items) > 2:
            yield from (Part(block, item) for item in items)
            return
    if match["noun"].startswith("prohibit"):
        low = match.start("noun")  # what is prohibited is not what is laid down
    items = parallel_items(text, *trim(text, low, high), infinitive=True) if object_ and not object_["that"] else []
    for item in items if len(items) > 1 else [trim(text, low, high)]:
        if 1 < len(text[slice(*item)].split()) <= _LONGEST:
            yield Part(block, item)
