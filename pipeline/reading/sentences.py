"""Sentences of a block: where one ends, in texts full of abbreviations, brackets and quotations.

Works on the cleaned view, where lines are joined and note marks are gone. A full stop is taken
for the end of a sentence unless something speaks against it; splitting too late is the safer mistake,
for a fact is looked for inside one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.reading.lines import word_set

_MARK = r"(?:\[\d{1,3}(?:[,;–-]\s?\d{1,3}){0,4}\])"  # of a note that the text doesn't hold
_END = re.compile(rf"(?<![.!?…])[.!?…]+[\"'”’“»«›)\]]*(?:\s»|{_MARK}+)?(?=\s+\S)|[。！？]+[」』”）]*")
_LAST_WORD = re.compile(r"[^\s(\[{\"“„«‘'’–—]*$")
_BLANKS = re.compile(r"\s*")
_NEXT_WORD = re.compile(r"\W*(\w+)")
_ENCLOSING = re.compile(r"[()\[\]“”„«»\"]")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)")

# Never the end of a sentence, whatever follows.
_TITLES = word_set(
    "mr mrs ms dr drs prof st hon rev gen gov sen rep lt col maj capt mme mlle m hr fr sr jr vs cf e.g i.e eg ie "
    "viz approx ca c resp incl art arts para paras sec secs fig figs eq vol ed eds tr no nos nr bd abs p pp ff al "
    "z.b d.h u.a bzw vgl op cit"
)
# Not the end before a digit ("Oct. 8", "No. 74"); "no" and "art" alone may be words.
_BEFORE_DIGIT = word_set("jan feb mar apr jun jul aug sep sept oct nov dec ch chap ann reg dir rs approx")
_WORDS_TOO = word_set("no nos art p c m al ca fig sec ed vol")
# The end only before a word that often opens a sentence ("in the U.S. The", "etc. This").
_OPENERS = word_set(
    "the this these that those it its in on at for from to as a an and but however moreover furthermore further "
    "also they their we our he she his her there here when while where who what which although though if since "
    "because by with after before during under according based given thus therefore finally overall additionally "
    "anyone all both each such some many most other one two three no not"
)
_REMARK = 200  # the longest bracketed remark, in characters, that is looked for after a full stop
_ENCLOSED = 800  # the longest bracket or quotation that is kept whole


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in `text`, in order, without white space at the edges."""
    found: list[tuple[int, int]] = []
    start = 0
    enclosed = _Enclosures(text)
    for match in _END.finditer(text):
        if _ends(text, match, start, enclosed):
            found.append((start, match.end()))
            start = _BLANKS.match(text, match.end()).end()  # type: ignore[union-attr]
    found.append((start, len(text)))
    return list(trimmed(text, found))


def trimmed(text: str, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges of `text` without white space at their edges; those of nothing else are left out."""
    for start, end in ranges:
        part = text[start:end]
        stripped = part.strip()
        if stripped:
            low = start + len(part) - len(part.lstrip())
            yield low, low + len(stripped)


def _ends(text: str, match: re.Match[str], start: int, enclosed: _Enclosures) -> bool:
    stop, end = match.start(), match.end()
    if text[stop] in "。！？":
        return True
    after = _BLANKS.match(text, end).end()  # type: ignore[union-attr]
    following = text[after:] if len(text) - after < 80 else text[after : after + 80]
    first = following.lstrip("\"'“„«‘([")[:1]
    if first.islower():
        return False
    if following[0] == "(" and (_NUMBERED.match(following) or _is_remark(text, after)):
        return False
    if following[0] in ")]”»,;:" or _is_lone_dash(following):
        return False
    if text[stop:end].startswith(".") and text[stop:end] not in ("...", "…"):
        word = _LAST_WORD.search(text, max(start, stop - 24), stop)
        if word and not _may_close(word[0], following, end - stop > 1):
            return False
    return not enclosed.goes_on(stop, start)


def _is_lone_dash(following: str) -> bool:
    return following[0] in "-–—" and following[1:2] == " "


def _may_close(word: str, following: str, closed: bool) -> bool:
    """Whether "word." can end a sentence that `following` comes after."""
    low = word.lower()
    next_word = _NEXT_WORD.match(following)
    opener = next_word is not None and next_word[1].lower() in _OPENERS
    if len(word) == 1 and word.isalpha():
        return (opener and word.isupper() and word != "I") or word == "I"
    if low in _TITLES:
        if low in _WORDS_TOO and not following[:1].isdigit() and opener:
            return True
        return closed
    if low in _BEFORE_DIGIT:
        return not following[:1].isdigit()
    if "." in low and all(len(part) <= 2 for part in low.split(".")) and not low.replace(".", "").isdigit():
        return opener or closed
    return True


def _is_remark(text: str, opening: int) -> bool:
    """Whether the bracket at `opening` closes soon and the full stop of the sentence comes after it."""
    closing = text.find(")", opening, opening + _REMARK)
    if closing < 0 or (text[closing - 1] in ".!?" and text[closing - 4 : closing] not in ("etc.", " al.")):
        return False
    after = text[closing + 1 : closing + 2]
    return after in (".", ",", ";", ":") or text[closing + 2 : closing + 3].islower()


class _Enclosures:
    """Brackets and quotations of a text that must not be cut: brackets, and quotations that their sentence outlives."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        opened: list[int] = []
        straight: int | None = None
        for match in _ENCLOSING.finditer(text):
            sign, at = match[0], match.start()
            if sign in "([":
                opened.append(at)
            elif sign in ")]":
                if opened and text[opened[-1]] in "([":
                    begin = opened.pop()
                    if at - begin < _ENCLOSED:
                        self._add(begin, at)
            elif sign == '"':
                if straight is None:
                    straight = at
                else:
                    self._quotation(text, straight, at)
                    straight = None
            elif sign in "„«" or (sign == "“" and (at == 0 or not text[at - 1].strip() or text[at - 1] in "([—–")):
                opened.append(at)
            elif opened and text[opened[-1]] not in "([":
                self._quotation(text, opened.pop(), at)

    def _quotation(self, text: str, begin: int, at: int) -> None:
        after = text[at + 1 : at + 40].lstrip()
        before = text[:begin].rstrip()[-1:] if begin < 400 else text[begin - 3 : begin].rstrip()[-1:]
        goes_on = after[:1] in ("(", ",", ";") or after[:1].islower()
        if goes_on and before and before not in ".!?" and at - begin < _ENCLOSED:
            self._add(begin, at)

    def _add(self, begin: int, end: int) -> None:
        while self._starts and self._starts[-1] > begin:
            self._starts.pop()
            self._ends.pop()
        self._starts.append(begin)
        self._ends.append(end)

    def goes_on(self, at: int, start: int) -> bool:
        """Whether position `at` lies inside such a bracket or quotation of the sentence that begins at `start`."""
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and self._ends[i] > at and self._starts[i] > start
