"""Lines of a chart or topline: a figure alone above its words ("48%" / "of sailors fear storms"), and rows of labels
with dots or counts before the share ("Not sure . . . . 12%", "No 78 24.6%")."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.answers.phrases import Answer, trimmed
from pipeline.extraction.answers.sentences import find, shares_of
from pipeline.extraction.answers.words import SAYS
from pipeline.extraction.finders.money import Place
from pipeline.extraction.finders.percent import Share
from pipeline.model import Block, Document

_ALONE = re.compile(
    r"\W*(?:(?:only|just|about|nearly|almost|over|around|more than|less than) )?\d{1,3}(?:[.,]\d{1,2})?\s?(?:%"
    r"|per ?cent)\W*"
)
_DOTTED = re.compile(
    r"\W*(?P<item>[^\W\d].{0,150}?)\s?(?:\.\s?|…\s?|_){4,}\s*(?P<figure>\d{1,3}(?:[.,]\d{1,2})?)\s?%\W*"
)
_COUNTED = re.compile(
    r"(?:\(\d[\d,]*\) )?(?P<item>[^\W\d][^%:.()]{0,60}?)[\s:,]+(?P<n>\d[\d,]*)"
    r"\s+\(?(?P<figure>\d{1,3}(?:[.,]\d{1,2})?)\s?%\)?\W*"
)
# A label, and what makes it a part of a sentence
_PLAIN = re.compile(r"[^\W\d](?:[\w’'/& -]|\([^()]*\)){1,60}")
_SAID = re.compile(
    rf"^(?:of|and|or|but|while|in|among|for|to|from|by|with|than|at|who|that|is|are|was|were|more|less|say|said)\b"
    rf"|\b(?:and|of|to|from|by|with|than|at|is|are|was|were|only|the)$|\b(?:{SAYS}) that\b"
)

_COMPARED = re.compile(r"(?i:vs\.?|versus|against|compared (?:to|with)|from|to|up|down)")  # "(52% vs 23%)"


def is_alone(text: str) -> bool:
    """True if a line is nothing but a share."""
    return bool(_ALONE.fullmatch(text))


def words_above(document: Document, figure: Block) -> tuple[Block, Place] | None:
    """The words over a share that stands alone, where words go first: "Fear bells" / "48%" / "Love bells"."""
    blocks = document.blocks
    start = end = figure.index
    while start >= 2 and is_alone(blocks[start - 2].text) and not is_alone(blocks[start - 1].text):
        start -= 2
    while end + 2 < len(blocks) and is_alone(blocks[end + 2].text) and not is_alone(blocks[end + 1].text):
        end += 2
    first, above = (blocks[n] if n >= 0 else None for n in (start - 1, figure.index - 1))
    if start == end or first is None or above is None or not _is_words(first) or not _is_words(above):
        return None
    if end + 1 < len(blocks) and blocks[end + 1].kind not in ("heading", "furniture", "note"):
        return None  # words may follow the last share too
    return above, (0, len(above.text))


def _is_words(block: Block) -> bool:
    """True if a block may be the words of a share in a chart."""
    text = block.text.strip()
    return 3 < len(text) < 150 and not text.endswith(("?", ":")) and not shares_of(text) and not re.search(r"\d", text)


def row(text: str) -> Answer | None:
    """The answer of a line that leads to its share by dots, or counts those who gave it."""
    match = _DOTTED.fullmatch(text) or _COUNTED.fullmatch(text)
    if match is None or (value := float(match["figure"].replace(",", "."))) > 100:
        return None
    if match.re is _COUNTED and match["n"] == match["figure"]:
        return None
    share = Share(match.start("figure"), match.end("figure"), value, value)
    return Answer(share, match.span("item"), confidence=0.8)


def sequence(text: str) -> list[Answer]:
    """The answers of a line of labels and shares only: "Yes 45% No 30% Don't know 25%", "45% Yes 30% No"."""
    shares = shares_of(text)
    if len(shares) < 2 or any(share.worded for share in shares):
        return []
    first = not re.search(r"\w", text[: shares[0].start])
    edges = [*(share.start for share in shares[1:]), len(text)] if first else [share.start for share in shares]
    starts = [share.end for share in shares] if first else [0, *(share.end for share in shares[:-1])]
    places = [trimmed(text, low, high) for low, high in zip(starts, edges, strict=True)]
    if not first and re.search(r"\w", text[shares[-1].end :]):
        return []
    labels = [text[slice(*place)] if place else "" for place in places]
    if not all(_PLAIN.fullmatch(label) and not _COMPARED.fullmatch(label) for label in labels):
        return []
    if any(_SAID.search(label) for label in labels):
        return []
    return [Answer(share, place, confidence=0.75) for share, place in zip(shares, places, strict=True)]


def under(figure: str, text: str) -> Answer | None:
    """The answer whose words stand in the line under its figure; its places are of that line."""
    whole = f"{figure} {text}"
    shift = len(figure) + 1
    shares = shares_of(whole)
    if len(shares) != 1 or shares[0].end > shift:
        return None
    answer = next(iter(find(whole, shares, False)), None)
    item = _moved(answer.item, shift) if answer else None
    if answer is None or item is None:
        return Answer(shares[0], (0, len(text.rstrip(" .")))) if re.match(r"[a-z“\"]|[Ss]ay|[Tt]rust", text) else None
    return replace(answer, item=item, group=_moved(answer.group, shift), question=None)


def _moved(place: Place | None, by: int) -> Place | None:
    return (place[0] - by, place[1] - by) if place and place[0] >= by else None
