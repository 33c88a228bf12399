"""Names of instruments and bodies in prose, found by head nouns of the field and by evidence of namehood.

Evidence is title case with linking words, quotation marks, an acronym in brackets, a proper name before a
lower-case head noun ("the Freedonia AI strategy"), a list that says what it holds ("projects such as X"), or a verb
that brings something into being ("published a position paper on X", "set up an ethics board").
`find_names` gives every name of one text; which of them are one thing is for `pipeline.extraction.context`.
Codebook, general rule 6 and the vocabularies of `instruments.kind` and `organisations.kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.finders.names.beside import apposed, described_bodies, entitled, listed, operated
from pipeline.extraction.finders.names.brackets import after_acronym, with_bracket, with_gloss
from pipeline.extraction.finders.names.foreign import in_own_language
from pipeline.extraction.finders.names.formal import (
    governments,
    in_capitals,
    in_small_letters,
    lettered,
    numbered,
    with_year,
)
from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.names.introduced import FOUNDED, debated, introduced, misspelt
from pipeline.extraction.finders.names.owned import own, owned
from pipeline.extraction.finders.names.quoted import in_marks, in_quotes
from pipeline.extraction.finders.names.sentence_case import in_sentence_case
from pipeline.extraction.finders.names.sharing import sharing_head
from pipeline.extraction.finders.names.title_case import in_title_case
from pipeline.extraction.finders.names.words import ABBREVIATIONS, WORD, FoundName

_OWNER = re.compile(r"(?P<name>[^'’]+)['’]s? ")


def find_names(text: str, marks: Iterable[tuple[int, int]] = ()) -> tuple[FoundName, ...]:
    """All names of instruments and bodies in a text, in order, none within another.

    `marks` are the places of its words that a link or a type marks.

    Proper names without a head noun come with an empty table: only their use tells what they name.
    """
    found: list[FoundName] = []
    taken = _taken(text, ())
    title_case = list(in_title_case(text))
    for names in (
        in_quotes(text),
        in_marks(text, marks),
        governments(text),
        in_small_letters(text),
        in_capitals(text),
        lettered(text),
        entitled(text),
        in_sentence_case(text),
        operated(text),
        own(text),
        owned(text),
        apposed(text),
        in_own_language(text),
        described_bodies(text),
        sharing_head(text),
        (n for n in title_case if n.table),
        numbered(text),
        debated(text),
        introduced(text),
        misspelt(text),
        listed(text),
        (n for n in title_case if not n.table),
    ):
        for name in names:
            if taken.find(1, name.start, name.end) < 0:
                found.append(name)
                taken[name.start : name.end] = b"\1" * (name.end - name.start)
                continue
            if (owner := _owner_in(text, name, taken)) is not None:
                found.append(owner)
            if (short := _before_owner(text, name, taken)) is not None:
                found.append(short)
                taken[short.start : short.end] = b"\1" * (short.end - short.start)
            if name.evidence != "introduced":
                continue
            # A phrase that a verb introduces may hold a proper name and run on: then it is the longer name.
            held = [n for n in found if name.start <= n.start and n.end <= name.end]
            if all(n.head == name.head or _is_topic(n) for n in held):
                found = [n for n in found if n not in held]
            if FOUNDED.search(name.text) or (name.table == "organisations" and " of the " in name.text):
                held = [n for n in found if n.end <= name.end and name.start < n.start]
                found = [n for n in found if n not in held]
                found += [name, *held]
            elif not any(name.start < n.end and n.start < name.end for n in found):
                found.append(name)
            taken = _taken(text, found)
    named = [
        after_acronym(text, with_bracket(text, name)) for name in with_year(text, sorted(found, key=lambda n: n.start))
    ]
    named = with_gloss(text, named)
    titles = {
        n.start for n in named if n.evidence in ("quoted", "title_case", "sentence_case") and n.table == "instruments"
    }
    named = [n for n in named if n.evidence not in ("introduced", "own", "proper") or not _is_called(text, n, titles)]
    brackets = [bracket for name in named for bracket in (name.acronym, name.original) if bracket]
    return tuple(n for n in named if not any(start <= n.start and n.end <= end for start, end in brackets))


def _taken(text: str, names: Iterable[FoundName]) -> bytearray:
    """For each character of a text whether it stands in one of some names."""
    taken = bytearray(len(text))
    for name in names:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    return taken


def _owner_in(text: str, name: FoundName, taken: bytearray) -> FoundName | None:
    """The body that a run begins with and whose title follows in small letters: "the Ferry Agency's Policy for …"."""
    owner = _OWNER.match(text, name.start, name.end) if name.evidence == "title_case" else None
    head = head_of(WORD.findall(owner["name"].lower())) if owner and taken[owner.end()] else None
    if owner is None or head is None or head[0] != "organisations" or taken.find(1, *owner.span("name")) >= 0:
        return None
    return FoundName(*owner.span("name"), owner["name"], *head, "title_case")


def _before_owner(text: str, name: FoundName, taken: bytearray) -> FoundName | None:
    """What a run names before the government whose it is: "the Ferry Portal of the Government of Freedonia"."""
    at = taken.find(1, name.start, name.end)
    link = re.search(r" (?:of|by|for) (?:the )?$", text[name.start : at]) if name.table == "instruments" else None
    if link is None or name.evidence != "title_case":
        return None
    words = WORD.findall(text[name.start : name.start + link.start()])
    head = head_of([w.lower() for w in words])
    if len(words) < 3 or head is None or head[0] != "instruments":
        return None
    end = name.start + link.start()
    return FoundName(name.start, end, text[name.start : end], *head, "title_case")


def _is_topic(name: FoundName) -> bool:
    """Whether what looks like a name says what another is on: "a roadmap for AI regulation"."""
    return name.evidence == "proper" and name.text.split()[0] in ABBREVIATIONS


def _is_called(text: str, name: FoundName, titles: set[int]) -> bool:
    """Whether a description is followed by the title itself: "its AI strategy, Bright North", "the plan “X”"."""
    if name.evidence == "introduced" and titles & {name.end + 1, name.end + 2, name.end + 3}:
        return text[name.end : name.end + 3].strip(" ,:;(")[:1] in '“„«"' or name.end + 1 not in titles
    link = re.match(r"(?:,| \(|:)? ?(?:(?:the|called|named|entitled|titled|known as) ){0,2}[“„«\"]?", text[name.end :])
    return link is not None and link.end() > 1 and name.end + link.end() in titles
