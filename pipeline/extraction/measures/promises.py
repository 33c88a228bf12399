"""What a plan says of its own that "we", the government or a public body will do (codebook: measures)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extraction.context import Context
from pipeline.extraction.finders.parallels import ACTION, parallel_items
from pipeline.extraction.measures.own import budget_of, link_to, speaking_instrument
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.titles import HEADED
from pipeline.extraction.measures.words import COUNTED
from pipeline.extraction.patterns import Pattern
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Candidate, Sentence

# What is said of a thing, and is no deed of a body.
_STATIVE = (
    r"(?:not|never|only|no|still|always|likely|probably|soon|very|all|be|being|have|having|get|need|require|mean|see|seeing|know"
    r"|find|face|facing|look|looking|want|like|come|coming|go|going|become|becoming|remain|stay|happen|exist"
    r"|experience|experiencing|undergo\w*|suffer|lose|feel|seem|rely|depend|serve|play|act|lie|stand|struggl\w+|allow"
    r"|grow(?:ing)?(?! (?:our|the|its|an?)\b)|lag|lagging|increas\w+ (?:by|to)|contain|include|comprise|consist|apply"
    r"|enter|cost|benefit|focus"
    r"|aim\w*|spend|do so|fail|rise|succeed|us\w+ the|continue to (?:be|face|have|grow))\b"
)
ADVERB = r"(?:also|currently|now|further|thus|therefore|then|almost|[a-z]+ly)"
_MODALS = (
    r"(?:will|shall|are to|is to) be (?:launched|taken|initiated|undertaken|implemented|introduced|made|adopted) to"
    r"|will|shall|must|needs? to|(?:is|are) (?:going )?to|plans? to|intends? to|wants? to"
    r"|(?:is|are)(?= (?:also |currently |now |further |[a-z]+ly )?(?!going\b)[a-z-]{3,}ing )"
)
PROMISED = Rule(
    "measures.promised",
    Pattern(
        r"(?:^(?:(?=[A-Z])(?:(?! (?:will|shall|must)\b)[^.;:]){2,120}, |Hence |Thus |Therefore )?"
        r"|(?:, |\b(?:and|why) (?:hence |thus |therefore )?)(?=(?:we|the government)\b))"
        r"(?P<who>(?!(?:and|[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[Tt]here|which|who)\b)"
        r"(?:[Ww]e|[\w’'&()-]+(?: (?!(?:have|has|need|how|what|if|to|is|are|was|were)\b)[\w’'&()-]+){0,8}?)"
        r"(?:,? (?:in|together|working|jointly|along|with|through) [^.;:,]{3,80},?)?)"
        rf" (?P<noun>{_MODALS})(?: {ADVERB})*"
        rf" (?P<title>(?!{_STATIVE}|{ADVERB} )[a-z][a-z-]+ \S.*?)"
        r"(?=\.?$|, but\b"
        r"|,? (?:and|but|why)(?:,? [^.;:,]{3,60},|,? why)? (?:we|the government) (?:will|shall|are|must)\b)"
    ),
    (" will ", " shall ", " must ", " need", " to ", "ing "),
    "We will build two quays.",
    {"noun": "will", "title": "build two quays"},
    0.75,
)
# What will be done, of whoever does it: "A quay will be built".
_UNDERGONE = Rule(
    "measures.undergone",
    Pattern(
        r"(?:^|: )"
        r"(?P<title>(?!(?:It|They|This|That|These|Those|There|Which|He|She|We|All|None|What)\b)"
        r"(?!(?:The |Our |Its )?(?:[\w-]+ )?(?i:strategy|plan|policy|programme|roadmap|work|results?|support|project)"
        r" (?:will|shall))"
        r"[A-Za-z\d](?:(?!\b(?:is|are|was|were|has|have|had|will|shall|can|may|must|should|would|that|which|who)\b)[^.;:]){5,140}?"
        rf" (?P<noun>will|shall|is to|are to)(?: {ADVERB}| in turn)? be (?:{ADVERB} )?"
        r"(?!(?:used|given|needed|required|reviewed|considered|asked|regarded|seen|affected|based|led|made|submitted"
        r"|directed|financed|funded|held|reported|expected|allowed|able|taken)\b)[a-z-]+(?:ed|en|un|ilt|lt|ught|aid|set|put)\b"
        r"(?: up| out)?)"
    ),
    (" be ",),
    "A quay for all boats will be built.",
    {"noun": "will", "title": "A quay for all boats will be built"},
    0.7,
)
# What money is given for: "£3 million over two years to mend quays".
_PAID = Rule(
    "measures.paid",
    Pattern(
        r"(?:[$€£¥₹]\s?|\b[A-Z]{2,3}\$?\s?)?\d[\d.,]*(?:\s?(?:million|billion|crore|lakh|thousand|euros|dollars|m|bn)\b)"
        r"[^.;:]{0,120}? (?P<noun>to (?=(?!the\b|an?\b|its\b|their\b|our\b|be\b)[a-z]+(?:[a-rt-z]|ss|us) \S)"
        rf"|(?:for|towards|into|on) (?={ACTION.pattern}))"
        r"(?P<title>[^;]*?)(?=[.;]?$|[.;] |, (?:to|which|starting|(?!including)[a-z]+ing) )"
    ),
    (" to ", " for ", " towards ", " into ", " on "),
    "The islands get £3 million over two years to mend quays.",
    {"noun": "to ", "title": "mend quays"},
    0.75,
)
# What a plan says in the text of a recommendation that is to be done: "Ports should also mend the quays."
ADVISED = Rule(
    "measures.advised",
    Pattern(
        r"^(?:(?=[A-Z])(?:(?! should\b)[^.;:]){2,120}, )?(?P<who>[Tt]his|[Ii]t|[Ww]e|[\w’'&-]+(?: [\w’'&-]+){0,6}?)"
        rf" (?P<noun>should)(?: {ADVERB})* (?:look to |take steps to )?"
        rf"(?P<title>(?!(?:be|have|not|only|include|become|aim)\b|{ADVERB} )"
        r"[a-z-]+ \S[^;]*?)(?=\.?$|; )"
    ),
    (" should ",),
    "Ports should also mend the quays.",
    {"who": "Ports", "noun": "should", "title": "mend the quays"},
    0.75,
)
_OURSELVES = re.compile(r"(?i:we|the (?:\w+ )?government)")
# Who promises in a plan, without a name.
PUBLIC = re.compile(
    r"(?i:we\b|(?:the |all |each |every |our )?(?:[\w-]+ ){0,2}?(?:government|administration|cabinet|state|federation"
    r"|ministr(?:y|ies)|departments?|agenc(?:y|ies)|authorit(?:y|ies)|regulators?|parliament|municipalit(?:y|ies)"
    r"|schools|universities|public (?:bodies|sector))\b)"
)
# What will be done to some end: "measures will be taken to".
_MEANS = re.compile(
    r"(?:[\w-]+ ){0,3}(?:initiatives?|measures?|actions?|steps|efforts?|activities|projects?|programmes?|reforms?)"
)
# What a body is for is told of it, not promised: "The Board's purpose is to".
_ITS_AIM = re.compile(
    r"\b(?:objectives?|aims?|goals?|purposes?|mandates?|roles?|tasks?|missions?|functions?|ambitions?|intentions?|ideas?"
    r"|responsibilit(?:y|ies)|priorit(?:y|ies)|challenges?|plans?|steps?|hopes?)$"
)
# Before another deed to the same end: "to mend quays, to ring bells and to train crews".
_AGAIN = re.compile(r"(?:,| and|, and|, as well as| as well as) to (?=[a-z])")
# What goes on about a deed: "mend a quay, setting out its use".
_CLAUSE = re.compile(
    r"(?<=\w), (?:(?!including|and)[a-z]+ing|which|where|who|thereby|thus) (?=[^,]*$)"
    r"|(?<=\w) (?:that|which) will (?=\w)"
)
_COUNTED = re.compile(COUNTED)
# Money for the whole plan is its budget.
_PAYS_FOR_ALL = re.compile(
    r"(?:provide|contribute|invest|spend|allocate|devote|commit|mobili[sz]e|earmark|set aside|make available)\b[^,;]*\d"
    r"[^,;]* (?:to|for|in) (?:the )?(?:implement\w+ (?:of )?)?(?:the |this |its )?(?:\w+ )?(?i:strategy|plan|programme"
    r"|program|roadmap|policy)\b"
)
_OF_BEFORE = re.compile(r"\b(?:them|it|they|ones?|this|these|both)\b")  # what was named before
_FEWEST = 3  # words of each thing that a sentence promises
_FEWEST_OF_TWO = 6  # where it promises but two, which may be one


def promised(context: Context, commands: list[tuple[int, int, Candidate]]) -> Iterator[Candidate]:
    """Deeds that a plan promises sentence by sentence, parts of the command above (its block, place, row)."""
    budget = budget_of(context)
    own = budget or speaking_instrument(context)
    if own is None:
        return
    position: dict[object, int] = {}
    blocks = context.document.blocks
    for block, sentence, match in _payments(context) if budget else _promises(context):
        at = sentence.start
        above = next((c for n, low, c in reversed(commands) if (n, low) < (block.index, at)), None)
        above = above if above and block.heading in (blocks[above.block].heading, above.block) else None
        if match["noun"] in ("must", "need to", "needs to") and above is None:
            continue
        said = (block, at + match.start("noun"), at + match.end("noun"))
        lead = Lead(PROMISED, "activity", 0, link_to(context, own), above, said, block, sentence)
        whose = above.key if above else block.heading
        whole = [(at + match.start("title"), at + match.end("title"))]
        for item in whole if match.re is _PAID.pattern.plain else _deeds(block, *whole[0]):
            position[whose] = position.get(whose, 0) + 1
            clause = _CLAUSE.search(block.text, *item)
            title = (item[0], clause.start()) if clause else item
            yield from candidates(context, lead, [Part(block, title, number=position[whose])])


def advised(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    """What the text of an item that is a part of the document's own plan says further that should be done."""
    own = speaking_instrument(context)
    of_item = {c.block: c for c in reversed(found) if c.context == context.document.blocks[c.block].spans()}
    for index, part in sorted(of_item.items()) if own is not None else ():
        block = context.document.blocks[index]
        if block.kind != "list_item" or own is None or part.links["instrument_id"].key != own.key:
            continue
        position = 0
        for sentence in block.sentences[1:]:
            match = ADVISED.pattern.search(sentence.text)
            if match is None or not (match["who"] in ("This", "this", "It", "it") or _acts(context, sentence, match)):
                continue
            position += 1
            at = sentence.start
            said, title = ((block, at + low, at + high) for low, high in (match.span("noun"), match.span("title")))
            lead = Lead(ADVISED, "activity", 0, link_to(context, own), part, said, block, sentence)
            yield from candidates(context, lead, [Part(block, title[1:], number=position)])


def _promises(context: Context) -> Iterator[tuple[Block, Sentence, re.Match[str]]]:
    """Sentences that promise a deed, as often as each does; "five initiatives" are then listed."""
    for block in context.document.prose():
        for sentence in block.sentences if block.kind in ("paragraph", "list_item") else ():
            undergone = _UNDERGONE.pattern.search(sentence.text) if block.kind == "list_item" else None
            made = [
                match
                for match in PROMISED.pattern.finditer(sentence.text)
                if _may_promise(context, sentence, match) and not _is_of_whole(match["title"])
            ]
            paid = None if made or not sentence.text.startswith("We ") else _PAID.pattern.search(sentence.text)
            one = undergone or paid
            yield from ((block, sentence, match) for match in ([one] if one else made))


def _payments(context: Context) -> Iterator[tuple[Block, Sentence, re.Match[str]]]:
    """Sentences of a budget that say what a sum is for."""
    for block in context.document.prose():
        for sentence in block.sentences if block.kind in ("paragraph", "list_item") else ():
            if match := _PAID.pattern.search(sentence.text):
                yield block, sentence, match


def _deeds(block: Block, start: int, end: int) -> list[tuple[int, int]]:
    """What a sentence promises: the whole of it, unless it enumerates several things of some length."""
    again = [m.span() for m in _AGAIN.finditer(block.text, start, end)]
    if len(again) > 1:
        edges = [(start, start), *again, (end, end)]
        return [(low, high) for (_, low), (high, _) in pairwise(edges)]
    items = [i for i in parallel_items(block.text, start, end) if not block.text.startswith("to ", i[0])]
    fewest = _FEWEST if len(items) > 2 else _FEWEST_OF_TWO
    alone = all(len(block.text[slice(*i)].split()) >= fewest and not _OF_BEFORE.search(block.text, *i) for i in items)
    return items if alone and len(items) > 1 else [(start, end)]


def _may_promise(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the subject of a sentence is "we", the government, a public body or a state.

    What others than the plan's own voice are doing is the state of things, and what they will do explains the part
    that they do it for.
    """
    if match["noun"] in ("is", "are") or _explains(context, context.document.blocks[sentence.block]):
        return _OURSELVES.fullmatch(match["who"]) is not None
    if _ITS_AIM.search(match["who"]):
        return False
    if match["noun"].endswith(" to") and _MEANS.fullmatch(match["who"]):
        return True
    return _acts(context, sentence, match)


def _acts(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the subject of a sentence is a public body, or one that the text names, but no company."""
    if PUBLIC.match(match["who"]):
        return True
    start, end = (sentence.start + place for place in match.span("who"))
    named = context.within(sentence.block, start, end)
    actors = [m for m in named if m.table != "instruments" and m.kind not in ("company", "civil_society")]
    return any(m.start - start <= len("the ") for m in actors)


def _explains(context: Context, block: Block) -> bool:
    """Whether a block stands under a heading without a number below that of a numbered part."""
    heading = context.document.blocks[block.heading] if block.heading is not None else None
    if heading is None or heading.heading is None or HEADED.pattern.match(heading.text):
        return False
    return HEADED.pattern.match(context.document.blocks[heading.heading].text) is not None


def _is_of_whole(title: str) -> bool:
    """Whether a promise only pays for the plan, or says how many things there will be: "launch five initiatives"."""
    if _PAYS_FOR_ALL.match(title):
        return True
    counted = _COUNTED.search(title.replace(",", ""))
    return counted is not None and (counted["count"] or "one").lower() != "one"
