"""Parts of a plan that stand as commands: "Mend the old quays.", and what it says that "we" will do.

Running text seldom commands: what a plan commands in titles or sentences of their own are its recommendations or
actions, and what it promises below one is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.context import Context
from pipeline.extraction.finders.parallels import INFINITIVE, parallel_items
from pipeline.extraction.measures.lists import first_line, lines, listed
from pipeline.extraction.measures.owners import link_to, own_instrument
from pipeline.extraction.measures.parts import Lead, Part, candidates
from pipeline.extraction.measures.rules import COMMANDED, PROMISED
from pipeline.extraction.measures.words import NOUN, OF_OTHERS, SINGULAR
from pipeline.model import Block, Candidate, Sentence

_COMMAND = re.compile(
    r"(?:(?:\d{1,2}\.){0,2}(?P<number>\d{1,2})[.)]? )?"
    r"(?P<title>(?=[A-Z])(?!(?i:to|open|secure|lead|complete|double|select|stand)\b)"
    rf"(?i:{INFINITIVE}) \S[^?\n]{{6,}})"
)
# What leads from a command to the list below it: "Found a school in order to:".
_LEADS_ON = re.compile(
    r",? (?:in order to|so as to|to|with the|which (?:will|shall|should)|by|including|through)\b[^,]{0,40}:$"
)
_LABEL = re.compile(
    rf"(?:\d[\d.]* )?(?:[A-Z][\w-]+ |(?:and|of|for|&) ){{0,4}}(?P<noun>(?i:{NOUN}))\s?:?$"
    rf"|.*\b(?:list of|[Tt]he following) (?:\w+ ){{0,2}}(?P<listed>{NOUN})\b"
)
_OF_OTHERS = re.compile(rf"(?i)\b{OF_OTHERS}")
_ENOUGH = 3  # commands that a plan has at least
_LONGEST = 70  # words of a command
_FEWEST = 3  # words of each thing that a sentence promises
# What a body does every day: a measure of one is told by a number, or a time.
_MEASURABLE = re.compile(r"\d|\b(?:by|from|until|before) (?:the end of |early |late |mid-)?(?:[A-Z][a-z]+ )?20\d\d")

_Said = tuple[Block, int, int]


@dataclass(frozen=True, slots=True)
class _Command:
    sentence: Sentence
    part: Part
    label: _Said | None  # what it is said to be


def commanded(context: Context) -> Iterator[Candidate]:
    """What a plan commands in titles and sentences of their own, what it lists below, and what it promises."""
    own = own_instrument(context)
    if own is None:
        return
    commands = list(_commands(context))
    told: list[tuple[int, int, Candidate]] = []  # where each stands
    position, label = 0, None
    for command in commands if len(commands) >= _ENOUGH else ():
        position, label = (position if command.label == label else 0), command.label
        position = command.part.number or position + 1
        block = command.part.block
        said = label or (block, *command.part.title)
        unlabelled = "objective" if block.kind == "heading" else "activity"
        kind = SINGULAR[said[0].text[said[1] : said[2]].lower()] if label else unlabelled
        lead = Lead(COMMANDED, kind, 0, link_to(context, own), None, said, block, command.sentence)
        part = Part(block, command.part.title, command.part.body, position)
        for candidate in candidates(context, lead, [part]):
            told.append((block.index, part.title[0], candidate))
            yield candidate
            items = context.items(block.index)
            below = Lead(COMMANDED, "activity", 0, link_to(context, own), candidate, said, block, command.sentence)
            yield from candidates(context, below, listed(items, 0) if items else [])
    yield from _promised(context, told)


def _commands(context: Context) -> Iterator[_Command]:
    """Sentences that command, where they open a block or fill lines of their own."""
    label: _Said | None = None
    of_others = False
    for block in context.document.prose():
        if block.kind in ("table", "list_item", "quotation") or not block.sentences:
            continue
        if block.kind == "heading":
            label, of_others = None, _OF_OTHERS.search(block.text) is not None
        below_label = False
        for start, end in lines(context, block) if block.kind == "paragraph" else [(0, len(block.text))]:
            match = _COMMAND.match(block.text, start)
            named = None if match else _LABEL.match(block.text, start, end)
            if named is not None:
                label = (block, *named.span("noun" if named["noun"] else "listed"))
            sentence = next((s for s in block.sentences if s.start <= start < s.end), None)
            if match and sentence and not of_others and (below_label or sentence.start == start):
                command = _command(context, block, sentence, match, label)
                yield from [command] if command else []
            below_label = named is not None


def _command(
    context: Context, block: Block, sentence: Sentence, match: re.Match[str], label: _Said | None
) -> _Command | None:
    """A command by its title, to the end of its line or sentence, and what else its block says."""
    ends = {end for _, end in lines(context, block)}
    end = min(sentence.end, first_line(context, block)) if match.start() == 0 else sentence.end
    opens = match.start() == 0 or block.text[: match.start()] == block.text[: label[2] if label else 0] + " "
    if (not opens and end not in ends) or len(block.text[match.start() : end].split()) > _LONGEST:
        return None
    body = (end, len(block.text)) if opens and end < len(block.text) else (0, 0)
    leads = _LEADS_ON.search(block.text, match.start("title"), end)
    title = (match.start("title"), leads.start() if leads else end)
    return _Command(sentence, Part(block, title, body, int(match["number"] or 0)), label)


def _promised(context: Context, commands: list[tuple[int, int, Candidate]]) -> Iterator[Candidate]:
    """What a plan says of its own that "we" will do, sentence by sentence, as parts of the command above."""
    own = own_instrument(context)
    position: dict[object, int] = {}
    blocks = context.document.blocks
    for block in context.document.prose() if own else ():
        if block.kind not in ("paragraph", "list_item"):
            continue
        for sentence in block.sentences:
            match = PROMISED.pattern.search(sentence.text)
            if match is None or own is None or (match["body"] and not _MEASURABLE.search(match["title"])):
                continue
            at = sentence.start
            above = next((c for n, low, c in reversed(commands) if (n, low) < (block.index, at)), None)
            above = above if above and block.heading in (blocks[above.block].heading, above.block) else None
            if match["noun"] not in ("will", "shall") and above is None:
                continue
            start, end = at + match.start("title"), at + match.end("title")
            said = (block, at + match.start("noun"), at + match.end("noun"))
            lead = Lead(PROMISED, "activity", 0, link_to(context, own), above, said, block, sentence)
            items = parallel_items(block.text, start, end)
            if len(items) < 2 or any(len(block.text[slice(*item)].split()) < _FEWEST for item in items):
                items = [(start, end)]
            whose = above.key if above else block.heading
            for item in items:
                position[whose] = position.get(whose, 0) + 1
                yield from candidates(context, lead, [Part(block, item, number=position[whose])])
