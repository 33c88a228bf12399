"""Parts that open with their number or code: "Pillar 2: Safer ferries", numbered chapters and titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.context import Context, Mention
from pipeline.extraction.finders.numbers import COUNT, count
from pipeline.extraction.measures.lists import SHORT_FORM, divided, first_line, lines, number_of, title_end
from pipeline.extraction.measures.ordinals import place
from pipeline.extraction.measures.own import KINDS_OF_OWN, link_to, own_instrument, topic
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.sections import numbered_on
from pipeline.extraction.measures.titles import ANNOUNCED, CHAPTERS, CODED, HEADED, LABEL_ALONE
from pipeline.extraction.measures.words import KINDS, NOUN, SINGULAR
from pipeline.model import Block, Candidate
from pipeline.registers import fold

_CHAPTER_LABEL = re.compile(r"\d{1,2}[.)]?")
_CODE = re.compile(r"(?:[A-Z]{1,2}[ -]?(?=\d{1,2}\b)|(?=\d{1,2}[.:] ))(?P<number>\d{1,2})(?:[.:]| [–—-])? (?=[A-Z])")
_LETTERED = re.compile(
    r"(?:^|(?<= ))(?P<letters>(?:[A-Z]{1,2}[.-])?[A-Z]{1,2})[ -]?(?P<count>\d{1,2}(?:\.\d{1,2}){0,2})"
    r"(?P<mark>[.:)]|\s?[–—-])?\s(?=[A-Z0-9“\"])"
)
_CALLED_SO = re.compile(
    r"(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s)?"
    r"(?P<title>(?!(?:The|Each|First|Second|Third|Fourth|Fifth|Key|Main|Every|Which|Per|By|Strategic)\b)[A-Z][\w’'-]*,?"
    r"(?: (?:[A-Z][\w’'-]*,?|and|of|for|in|the|&)){0,6})"
    r" (?P<noun>Pillar|Axis|Track|Strand|Workstream|Component|Thrust|Enabler|Dimension|Cornerstone|Pathway|Lever)"
)
_OF_ARTICLE = re.compile(
    r"(?P<title>[A-Z][^.:;()]{3,80}? ?\((?P<noun>Article|Section|Art\.|Sec\.|Clause) \d+\))(?:: ?|$|\.? ?[–—-] )"
)
_ARTICLE_FIRST = re.compile(
    r"(?P<title>(?P<noun>Chapter|Article|Section|Part|Art\.|Sec\.) (?:\d{1,3}[a-z]?|[IVX]{1,5}))(?:: | [–—-] )(?=\S)"
)
# A heading that counts what stands below it, and a line of a target there.
_COUNTS = re.compile(rf"(?i)\b(?P<count>{COUNT}) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{NOUN})(?: of [\w’' -]{{3,60}})?\s?:?$")
_TARGET = re.compile(r"(?P<title>[A-Za-z][^:.;]{2,60}): (?P<text>\S[^:]{2,150})(?=\s|$)")
_OF_PARTS = re.compile(rf"(?i:{NOUN})\b")  # a heading that counts them: "8 Pillars"
_WITHOUT_MARKS = re.compile(r"\W")
_LONGEST_TITLE = 25  # words
_LETTERS = {"P": "pillar", "R": "proposal", "O": "objective", "G": "objective", "SO": "objective", "T": "track"}
# What stands beside a measure: who does it, until when, for how much.
_ASIDE = re.compile(
    r"(?<=[.;])\s(?:Responsible|Lead|Deadline|Timeline|Budget|Owner|Indicator|Cost|Funding)\b[^:]{0,30}:"
)


def headed(context: Context, block: Block, found: list[Candidate]) -> Iterator[Candidate]:
    """A heading, paragraph or line that opens with the number of a part: "Pillar 2: Safer ferries".

    One that says again in fewer words what an overview has listed is the same part.
    """
    for part in _opening(context, block):
        same = next((c for c in found if c.rule == HEADED.name and _is_again(part, c)), None)
        yield replace(part, key=same.key, fields=same.fields) if same else part


def _is_again(part: Candidate, before: Candidate) -> bool:
    """Whether a part has the number of one before it, and a title of the same words."""
    if any(part.fields[name].value != before.fields[name].value for name in ("kind", "position")):
        return False
    words, known = (set(fold(str(c.fields["title"].value)).split()) for c in (part, before))
    return len(words & known) > 1 and len(words & known) * 4 >= min(len(words), len(known)) * 3


def _opening(context: Context, block: Block) -> Iterator[Candidate]:
    if label := LABEL_ALONE.match(block.text):
        yield from _below(context, block, label)
    if not HEADED.pattern.may_match(block.text):
        return
    broken = lines(context, block) if block.kind == "paragraph" else [(0, len(block.text))]
    for number, (at, end) in enumerate(broken):
        end = title_end(block, broken[number:]) if number else first_line(context, block)
        match = HEADED.pattern.plain.match(block.text[at:end])
        instrument = whole_of(context, block) if match else None
        if match is None or instrument is None or not block.sentences:
            continue
        title, text = ((at + low, at + high) for low, high in (match.span("title"), match.span("text")))
        if block.kind == "heading" and match["text"].startswith(":"):
            title, text = (title[0], text[1]), (0, 0)  # "Pillar 2: Quays: old and new"
        said = (block, at + match.start("noun"), at + match.end("noun"))
        lead = Lead(
            HEADED, KINDS[match["noun"].lower()], 0, link_to(context, instrument), None, said, block, block.sentences[0]
        )
        yield from candidates(context, lead, [Part(block, title, text, place(match["count"]))])


def _below(context: Context, block: Block, label: re.Match[str]) -> Iterator[Candidate]:
    """The title that stands below the number of a part: "Pillar 2", then "Safer ferries"."""
    title = next((b for b in context.document.after(block) if b.kind not in ("note", "furniture")), None)
    whole = _told_of(context, block)
    if whole is None or title is None or not (title.sentences and block.sentences):
        return
    part = divided(title, 0, len(title.text)) if SHORT_FORM.match(title.text) else Part(title, (0, len(title.text)))
    few = len(title.sentences) == 1 and len(title.text.split()) <= _LONGEST_TITLE
    if title.kind == "heading" or part.body[1] or few:
        said, kind = (block, *label.span("noun")), KINDS[label["noun"].lower()]
        lead = Lead(HEADED, kind, 0, link_to(context, whole), None, said, block, block.sentences[0])
        yield from candidates(context, lead, [replace(part, number=place(label["count"]))])


def whole_of(context: Context, block: Block) -> Mention | None:
    """The plan whose numbered part a block is, if it is one."""
    numbered = HEADED.pattern.may_match(block.text) and any(
        HEADED.pattern.plain.match(block.text[at:]) for at, _ in lines(context, block)
    )
    return _told_of(context, block) if numbered else None


def _told_of(context: Context, block: Block) -> Mention | None:
    """The instrument that a section tells of, or the document, or the one last named, if it is of a kind with parts."""
    if found := context.subject(block, "instruments") or topic(context):
        return found
    last = context.last("instruments", block, 0)
    return last if last is not None and last.kind in KINDS_OF_OWN else None


def called_so(context: Context) -> Iterator[Candidate]:
    """The headings of a plan that end in what they head: "6.2 Safe Quays Pillar", "Crews and Boats Axis"."""
    own = own_instrument(context)
    known: set[str] = set()
    for block in context.document.prose() if own else ():
        match = _CALLED_SO.fullmatch(block.text) if block.kind in ("heading", "paragraph") and block.sentences else None
        if match is None or own is None or fold(match["title"]) in known:
            continue
        known.add(fold(match["title"]))
        number = re.findall(r"\d+", match["number"] or block.label)
        if not number and block.kind != "heading":
            continue
        said, kind = (block, *match.span("noun")), KINDS[match["noun"].lower()]
        lead = Lead(HEADED, kind, 0, link_to(context, own), None, said, block, block.sentences[0])
        place = int(number[-1]) if number else len(known)
        yield from candidates(context, lead, [Part(block, match.span("title"), number=place)])


def coded(context: Context) -> Iterator[Candidate]:
    """Parts that open with a code of the plan: "M1.2 Mend the quays", "R3 – Count the boats", in their order.

    An extract of the plan may begin with any of them, and a PDF may run two columns together: "F-I7. Mend the quays
    F-I9. Ring the bells".
    """
    runs: dict[str, list[tuple[Block, re.Match[str], int]]] = {}
    for block in context.document.prose():
        first = _LETTERED.match(block.text) if block.sentences else None
        if first is None:
            continue
        more = [m for m in _LETTERED.finditer(block.text, first.end()) if m["mark"] and _code(m) == _code(first)]
        for match, end in zip([first, *more], [*(m.start() - 1 for m in more), len(block.text)], strict=True):
            runs.setdefault(_code(first), []).append((block, match, end))
    own = own_instrument(context)
    for run in runs.values():
        numbers = [tuple(int(n) for n in match["count"].split(".")) for _, match, _ in run]
        if own and all(len(n) == 1 and match["mark"] for n, (_, match, _) in zip(numbers, run, strict=True)):
            whole: Mention | None = own
            lowest = min(numbers)[0]
            in_order = sorted(numbers) == [(n,) for n in range(lowest, lowest + len(run))]
        else:
            whole = _told_of(context, run[0][0])
            in_order = set(numbers[0]) == {1} and numbers == sorted(set(numbers))
        if whole is None or len(run) < 2 or not in_order:
            continue
        for (block, match, limit), number in zip(run, numbers, strict=True):
            end = next((m.start() for m in _ASIDE.finditer(block.text, match.end(), limit)), limit)
            part = replace(divided(block, match.end(), end), number=number[-1])
            kind = _LETTERS.get(match["letters"], "activity")
            said = (block, *match.span("letters"))
            lead = Lead(CODED, kind, 0, link_to(context, whole), None, said, block, block.sentences[0])
            yield from candidates(context, lead, [part])


def _code(match: re.Match[str]) -> str:
    """The letters of a code, without the marks between them, which a text sets now so, now otherwise."""
    return _WITHOUT_MARKS.sub("", match["letters"])


def by_article(context: Context) -> Iterator[Candidate]:
    """What a text on a law goes through by its articles: "Duties of Crews (Article 31):"."""
    told = [(b, m) for b in context.document.prose() if b.sentences and (m := _OF_ARTICLE.match(b.text))]
    laws = [m for m in context.mentions if m.kind in ("law", "regulation")] if len(told) > 1 else []
    for key, times in Counter(m.key for m in laws).most_common(1):
        whole = next(m for m in laws if m.key == key)
        for number, (block, match) in enumerate(told if times * 2 > len(laws) else (), 1):
            said = (block, *match.span("noun"))
            lead = Lead(CODED, "chapter", 0, link_to(context, whole), None, said, block, block.sentences[0])
            yield from candidates(context, lead, [Part(block, match.span("title"), number=number)])


def articles_listed(context: Context) -> Iterator[Candidate]:
    """What a list holds of a law that its lead-in names: "Article 15: Protects the crews"."""
    place: Counter[int | None] = Counter()
    for block in context.document.prose():
        match = _ARTICLE_FIRST.match(block.text) if block.kind == "list_item" and block.sentences else None
        whole = context.subject(block, "instruments") if match and block.lead_in is not None else None
        if match is None or whole is None or whole.kind not in ("law", "regulation", "treaty"):
            continue
        place[block.lead_in] += 1
        lead = Lead(
            CODED, "chapter", 0, link_to(context, whole), None, (block, *match.span("noun")), block, block.sentences[0]
        )
        body = (match.end(), len(block.text))
        yield from candidates(context, lead, [Part(block, match.span("title"), body, place[block.lead_in])])


def chapters(context: Context) -> Iterator[Candidate]:
    """The numbered headings of a document that is a plan itself, and those below them that go on from their numbers.

    The plan says how many chapters it has, of which an extract has the first, or its measures are numbered on through
    them.
    """
    own = own_instrument(context)
    if own is None:
        return
    numbered = [b for b in context.document.blocks if b.kind == "heading" and _CHAPTER_LABEL.fullmatch(b.label)]
    said = _counted(context, [_number(b) for b in numbered])
    if said is None:
        going_on = context.once(numbered_on) if numbered else ()
        above = {h.index for i in going_on for h in context.document.headings(context.document.blocks[i])}
        numbered = [b for b in numbered if b.index in above]
    for block in numbered:
        if block.sentences and not (_OF_PARTS.match(block.text) and block.label.isdigit()):
            of = said or (block, 0, len(block.text))
            lead = Lead(CHAPTERS, "chapter", 0, link_to(context, own), None, of, block, block.sentences[0])
            for chapter in candidates(context, lead, [Part(block, (0, len(block.text)), number=_number(block))]):
                yield chapter
                yield from _sections(context, block, replace(lead, parent=chapter))


def _number(heading: Block) -> int:
    return int(heading.label.strip(". )"))


def _counted(context: Context, numbers: list[int]) -> tuple[Block, int, int] | None:
    """Where a plan says how many chapters it has: as many as these numbers, or more, in an extract."""
    for sentence in context.document.sentences() if numbers else ():
        match = CHAPTERS.pattern.search(sentence.text)
        if match is not None and numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= count(match["count"]):
            start, end = (sentence.start + offset for offset in match.span("noun"))
            return context.document.blocks[sentence.block], start, end
    return None


def _sections(context: Context, chapter: Block, lead: Lead) -> Iterator[Candidate]:
    """The headings below a chapter that go on from its number: "2.1 Old quays", "2.2 New quays"."""
    below = [b for b in context.document.blocks if b.heading == chapter.index and b.kind == "heading" and b.sentences]
    for number, block in enumerate(below, 1):
        if block.label.strip(". )") == f"{chapter.label.strip('. )')}.{number}":
            lead = replace(lead, block=block, sentence=block.sentences[0])
            for section in candidates(context, lead, [Part(block, (0, len(block.text)), number=number)]):
                yield section
                yield from _groups(context, block, replace(lead, kind="area", parent=section))


def _groups(context: Context, section: Block, lead: Lead) -> Iterator[Candidate]:
    """The headings without a number that stand each over some of the measures that run through a section."""
    over = {context.document.blocks[i].heading for i in context.once(numbered_on)}
    groups = [b for b in context.document.blocks if b.index in over and b.heading == section.index and not b.label]
    for number, block in enumerate(groups if len(groups) > 1 else (), 1):
        lead = replace(lead, block=block, sentence=block.sentences[0], said=(block, 0, len(block.text)))
        yield from candidates(context, lead, [Part(block, (0, len(block.text)), number=number)])


def announced(context: Context) -> Iterator[Candidate]:
    """The numbered titles of a document that is a plan itself, where it says how many measures it has.

    An extract of the plan has the first of them.
    """
    own = own_instrument(context)
    if own is None:
        return
    titled = [part for block in context.document.prose() if (part := _titled(context, block)) is not None]
    numbers = [part.number for part in titled]
    for sentence in context.document.sentences() if len(numbers) > 2 else ():
        match = ANNOUNCED.pattern.search(sentence.text)
        if match is None or numbers != list(range(1, len(numbers) + 1)) or len(numbers) > count(match["count"]):
            continue
        said = context.document.blocks[sentence.block]
        start, end = (sentence.start + offset for offset in match.span("noun"))
        for part in titled:
            kind, block = KINDS[match["noun"].removesuffix("s").replace("ie", "y")], part.block
            lead = Lead(ANNOUNCED, kind, 0, link_to(context, own), None, (said, start, end), block, block.sentences[0])
            yield from candidates(context, lead, [part])
        return


def counted_below(context: Context) -> Iterator[Candidate]:
    """The headings below one that counts them ("The plan has four directions"), and their lines of targets."""
    own = own_instrument(context)
    headings = [b for b in context.document.blocks if b.kind == "heading" and b.sentences] if own else []
    for block in headings:
        match = _COUNTS.search(block.text)
        below = [b for b in headings if b.heading == block.index]
        if own is None or match is None or len(below) != count(match["count"].lower()):
            continue
        named = context.within(block.index, 0, match.start(), "instruments")
        link, said = link_to(context, named[-1] if named else own), (block, *match.span("noun"))
        targets = [_targets(context, heading) for heading in below]
        told = [part for run in targets for part in run]
        aimed = sum(any(map(str.isdigit, p.block.text[slice(*p.body)])) for p in told) * 2 > len(told)
        for number, (heading, parts) in enumerate(zip(below, targets, strict=True), 1):
            kind = SINGULAR[match["noun"].lower()]
            lead = Lead(ANNOUNCED, kind, 0, link, None, said, block, block.sentences[0])
            for candidate in candidates(context, lead, [Part(heading, (0, len(heading.text)), number=number)]):
                yield candidate
                if len(parts) > 1:
                    lead = replace(lead, kind="objective" if aimed else "activity", parent=candidate)
                    yield from candidates(context, lead, parts)


def _targets(context: Context, heading: Block) -> list[Part]:
    """The lines below a heading that all open with a label: "Quays: nine in ten mended"; none if one does not."""
    below = [b for b in context.document.blocks if b.heading == heading.index and b.kind not in ("note", "furniture")]
    found: list[Part] = []
    for block in below:
        for start, end in lines(context, block):
            match = _TARGET.match(block.text, start, end) if block.kind in ("paragraph", "list_item") else None
            if match is None and block.kind != "heading":
                return []
            if match is not None:
                found.append(Part(block, match.span("title"), match.span("text"), len(found) + 1))
    return found


def _titled(context: Context, block: Block) -> Part | None:
    """A numbered part that opens with a title of its own: a heading ("M3. Bells") or an item with bold words."""
    if not block.sentences or HEADED.pattern.match(block.text):
        return None
    bold = next((s.end for s in block.styles if s.kind == "bold" and s.start == 0), 0)
    if block.kind == "heading" and (code := _CODE.match(block.text)):
        return Part(block, (code.end(), len(block.text)), number=int(code["number"]))
    if block.kind == "paragraph" and (code := _CODE.match(block.text, 0, bold)):
        return Part(block, (code.end(), bold), (bold, len(block.text)), int(code["number"]))
    lead_in = context.document.blocks[block.lead_in] if block.lead_in is not None else None
    if block.kind != "list_item" or not bold or (lead_in and lead_in.text.rstrip().endswith(":")):
        return None
    return Part(block, (0, bold), (bold, len(block.text)), number_of(block)) if number_of(block) else None
