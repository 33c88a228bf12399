"""Notes of a source: which lines are note bodies, and which digits in the text are their marks.

A text set from a PDF says "landscape.141" and, at the foot of the page, "141 Ruritania Gazette, ...": nothing but
the running order tells a mark from a number. So lines that could begin a note are strung into chains of consecutive
numbers; a chain counts when its numbers are found as marks, in the same order, on the pages around it. Numbers that
belong to no chain stay text. Marks that are written as such (`<sup>1</sup>`, `[^1]`, `[footnote 1]`, ¹) need no chain.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import dropwhile, takewhile
from typing import NamedTuple

from pipeline.reading.lines import Layout, Line, is_numeric
from pipeline.reading.view import url_goes_on

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")

_LINKED = r"(?:<sup>\s*|\^)?\[?\[\\?\[?(?P<link>\d{1,4})\\?\]?\]\(#[^()\s]{0,80}\)\]?(?:\s*</sup>|\^)?"  # [[1]](#_ftn1)
_WRITTEN_BODY = re.compile(
    _LINKED + r"\s*(?=\S)|<sup>\s*\[?(?P<tag>\d{1,4}|[a-z*†‡])\]?\s*</sup>\s*(?=\S)|\[\^(?P<md>[^\]\s]+)\] ?:\s*"
    r"|(?P<sup>[⁰¹²³⁴-⁹]{1,4})\s*(?=\S)"
)
_BARE_BODY = re.compile(
    r"(\d{1,4})(?:(?=[^\W\d_a-z]|[“\"‘«„])|\s+(?=[^\W\d_a-z]|[“\"'‘«„\[(]|https?:|www\.|\d+-?[A-Z]))"
)
_DAY = re.compile(
    r"\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+\d{4}\b", re.IGNORECASE
)
_LONE_NUMBER = re.compile(r"\d{1,3}$")
_LONE_TEXT = re.compile(r"[^\W_“\"'‘«„\[]|https?:", re.UNICODE)
_LISTED_BODY = re.compile(r"(?:\\?\[(\d{1,4})\\?\]:?|(\d{1,4})[.)])\s+(?=\S)")
_AHEAD = re.compile(  # a bullet, an anchor
    r"(?:[-*•]\s+)?(?:<(?P<tag>span|a)\s[^<>]{0,200}>\s*</(?P=tag)>\s*)?(?=[\[\\])"
)
_WRITTEN_MARK = re.compile(
    rf"(?=(?-i:[<^\[⁰¹²³⁴-⁹]))(?:{_LINKED}" + r"|<sup>\s*\[?(?P<tag>\d{1,4}(?:\s*,\s*\d{1,4})*|[a-z*†‡])\]?\s*</sup>"
    r"|(?:(?<=[^\s>])|(?!\[\^[^\]\s]+\] ?:))\[\^(?P<md>[^\]\s]+)\]"
    r"|\[(?:footnote|endnote|note|fn)\.?\s*(?P<word>\d{1,4})\]|(?P<sup>[⁰¹²³⁴-⁹]{1,9}))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?![\w%°])")
_UNIT = re.compile(r"(?:^|[^\w])(?:[kcmd]?m|ft|CO|km|mi|in)$")
_YEAR = re.compile(r"(?:19|20)\d\d(\d{1,3})$")
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"[(,] ?(?:[^\W\d_]+ )?(?:19|20)\d\d(?:[),;.]|$)|^\d+[.)] +(?:[Ii]bid|[Ss]ee)\b|\bpp?\. ?\d")
_IN_BRACKET = re.compile(r"\[\d{1,3}(?:[,;] ?\d{1,3})*[,;] ?$")
_OPENING = re.compile(r"(?:\\?\[|[,;] ?)$")
_TO_BRACKET = re.compile(r"(?:[,;] ?\d{1,3})*\\?\]")
_CLOSING = re.compile(r"\\?\]")
_YEAR_AT_END = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SENTENCE = re.compile(r"\s+[^\W\d_a-z][\w’'-]+\s+[a-z]")
_COMPLETE = re.compile(r"(?:https?://\S+|www\.\S+|\.(?:pdf|html?|aspx?|php)|[.!?)\]”\"]|\d{4})[,.;)]*$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.")
_URL_AT_END = re.compile(r"(?:https?://|www\.)\S*$")
_SET_OFF = re.compile(r"[ \t]+[.,;](?!\d)")  # a blank before the comma: something was set above the line
_OPENS_LINE = re.compile(r"(?:^|\n)[ \t>]*[*_]+$")  # "**3. Bells.**": a bold number at the head of a line
_FOLLOWED = re.compile(r"[.,;:)]|[ \t]{2}")
BACK_LINK = "↩"

_GAP = 3  # consecutive notes whose bodies may be missing inside a chain
_WITHOUT_BODIES = 4  # marks in a row, each one higher than the last, that count without any body
_LINES_OF_NOTE = 8  # notes on one page begin no further apart
_LINES_BETWEEN = 4  # lines of one note that other notes enclose, at most
_FEW, _NEAR = 4, 12_000  # a short chain's marks stand near its notes, in characters
# A faint sign ("the World Bank 60, in") looks like any number: it is taken where its note has no better one.
_SURE, _GLUED, _BRACKETED, _LOOSE, _FAINT = 5, 4, 3, 2, 1


class Mark(NamedTuple):
    """A note mark in the raw text."""

    marker: str
    start: int
    end: int


@dataclass(slots=True)
class Body:
    """A note body: its marker and the lines it fills; of the first line, what comes after the marker."""

    label: str
    first: int  # index of the line with the marker
    text_start: int  # raw offset of the text after the marker
    lines: list[int] = field(default_factory=list)  # indices of all its lines that hold text


@dataclass(slots=True)
class Notes:
    """What a source's notes are: bodies in order, marks in order."""

    bodies: list[Body]
    marks: list[Mark]


class _Start(NamedTuple):
    """A line that may begin a note."""

    value: int
    label: str
    line: int
    text_start: int
    guise: str  # "written" ([^1]:), "bare" (1 Gazette), "listed" (1. Gazette), "bracketed" ([1] Gazette)


class _Sign(NamedTuple):
    """Digits that may be a mark."""

    start: int
    end: int
    strength: int


def find_notes(raw: str, lines: list[Line], layout: Layout, closed: list[bool]) -> Notes:
    """The notes of a source.

    `closed` says of each line that it is already something else (page number, heading, list item):
    no note begins there or runs on over it.
    """
    starts = _starts(lines, closed)
    written = _written_marks(raw)
    signs = _signs(raw, written)
    for mark in written:
        if mark.marker.isdecimal():
            signs[int(mark.marker)].append(_Sign(mark.start, mark.end, _SURE))
    for found_signs in signs.values():
        found_signs.sort()
    accepted = [s for s in starts if s.guise == "written"]
    marks = {mark.start: mark for mark in written}
    for chain in _chains([s for s in starts if s.guise != "written"]):
        if chain[0].guise == "listed" and len(chain) == 1 != chain[0].value:
            continue  # "72. The council has ..." is a paragraph
        told = _marks_of(chain, signs, lines, marks)
        found = [mark for mark, _ in told]
        share = 0.5
        if chain[0].guise == "listed" and not _tell_sources(chain, lines):
            if not _end_the_text(chain, lines):
                continue  # a list of things to do, below marks of notes that are missing
            share = 0.8
        marked = sum(strength > _FAINT for _, strength in told) >= share * len(chain)
        if marked or _all_addresses(chain, lines) or _all_glued(chain, lines):
            accepted.extend(chain)
            if chain[0].guise == "bracketed":  # works cited by number come in any order, and again
                found = [
                    Mark(str(s.value), *sign[:2])
                    for s in chain
                    for sign in signs[s.value]
                    if sign.strength == _BRACKETED
                ]
            for mark in found:
                marks.setdefault(mark.start, mark)
    accepted.sort(key=lambda s: s.line)
    bodies = _bodies(accepted, lines, layout, closed)
    if not any(body.label.isdecimal() for body in bodies):
        for mark in _marks_without_bodies(raw, signs):
            marks.setdefault(mark.start, mark)
    return Notes(bodies, _outside(sorted(marks.values(), key=lambda m: m.start), bodies, lines))


def _all_addresses(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether nearly every line of a chain bears an address: notes also where the text with their marks is missing."""
    borne = sum(_ADDRESS.search(lines[s.line].text + " " + _after(s, lines)) is not None for s in chain)
    return chain[0].guise != "listed" and len(chain) >= _FEW and borne >= 0.8 * len(chain)


def _all_glued(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether a chain ends the text, each of its numbers touching a line that tells a year: "3Bell, Ferries, 2031"."""
    texts = [(s.label, lines[s.line].text) for s in chain]
    glued = sum(bool(text[len(label) : len(label) + 1].strip()) for label, text in texts)
    dated = sum(bool(_IN_YEAR.search(text)) for _, text in texts)
    last = chain[-1].line >= len(lines) - 3
    return last and len(chain) >= _FEW and glued == len(chain) and dated >= 0.6 * len(chain)


def _tell_sources(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether half of a chain's lines bear an address, a year of publication or a way back to the text."""
    firsts = {s.line for s in chain}
    texts = [lines[s.line].text + (" " + _after(s, lines)) * (s.line + 1 not in firsts) for s in chain]
    return 2 * sum(bool(_ADDRESS.search(t) or _DATED.search(t) or BACK_LINK in t) for t in texts) >= len(chain)


def _end_the_text(chain: list[_Start], lines: list[Line]) -> bool:
    """Whether the lines of a chain are the last of the text."""
    below = dropwhile(lambda line: line.text, lines[chain[-1].line :])
    return not any(line.text for line in below)


def _after(start: _Start, lines: list[Line]) -> str:
    return lines[start.line + 1].text if start.line + 1 < len(lines) else ""


def _starts(lines: list[Line], closed: list[bool]) -> list[_Start]:
    found: list[_Start] = []
    for i, line in enumerate(lines):
        text, begin = line.text, line.start
        if not text:
            continue
        if text[0] in "-*•<\\" and (ahead := _AHEAD.match(text)):
            text, begin = text[ahead.end() :], begin + ahead.end()
        first = text[0]
        if first.isdecimal():
            if closed[i]:
                continue
            if _DAY.match(text):
                continue
            if (match := _BARE_BODY.match(text)) and len(match[1]) < 4:
                found.append(_Start(int(match[1]), match[1], i, begin + match.end(), "bare"))
            elif _LONE_NUMBER.match(text):
                following = lines[i + 1].text if i + 1 < len(lines) else ""
                if _LONE_TEXT.match(following):
                    found.append(_Start(int(text), text, i, lines[i + 1].start, "bare"))
            elif match := _LISTED_BODY.match(text):
                found.append(_Start(int(match[2]), match[2], i, begin + match.end(), "listed"))
        elif first in "<[\\" or first in _SUPERSCRIPTS:
            if match := _WRITTEN_BODY.match(text):
                label = (match["link"] or match["tag"] or match["md"] or match["sup"]).translate(_DIGITS)
                value = int(label) if label.isdecimal() else 0
                found.append(_Start(value, label, i, begin + match.end(), "written"))
            elif match := _LISTED_BODY.match(text):
                found.append(_Start(int(match[1]), match[1], i, begin + match.end(), "bracketed"))
    return found


def _chains(starts: list[_Start]) -> list[list[_Start]]:
    """Starts strung together by consecutive numbers; a number that follows on none begins a new chain."""
    chains: list[list[_Start]] = []
    last: dict[tuple[str, int], list[_Start]] = {}
    for start in starts:
        chain: list[_Start] | None = None
        for gap in range(1, _GAP + 1):
            if chain := last.pop((start.guise, start.value - gap), None):
                break
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(start)
        key = (start.guise, start.value)
        if key not in last or len(last[key]) <= len(chain):
            last[key] = chain
    return sorted(chains, key=len, reverse=True)


def _written_marks(raw: str) -> list[Mark]:
    marks: list[Mark] = []
    if not any(sign in raw for sign in ("<sup", "<SUP", "[^", "[", *_SUPERSCRIPTS)):
        return marks
    for match in _WRITTEN_MARK.finditer(raw):
        if match["sup"]:
            before = raw[max(0, match.start() - 4) : match.start()]
            if _UNIT.search(before):
                continue
            digits = match["sup"].translate(_DIGITS)
            parts = _run_on(digits) or [(digits, 0, len(digits))]
            marks.extend(Mark(p, match.start() + a, match.start() + b) for p, a, b in parts)
        elif match["tag"]:
            if _UNIT.search(raw[max(0, match.start() - 4) : match.start()]):
                continue
            for part in re.finditer(r"\w+|[*†‡]", match["tag"]):
                single = part[0] == match["tag"]
                begin = match.start("tag") + part.start()
                span = match.span() if single else (begin, begin + len(part[0]))
                marks.append(Mark(part[0], *span))
        else:
            marks.append(Mark(match["link"] or match["md"] or match["word"], match.start(), match.end()))
    return marks


def _signs(raw: str, written: list[Mark]) -> defaultdict[int, list[_Sign]]:
    """Digits that may be marks, by the number they would mark."""
    signs: defaultdict[int, list[_Sign]] = defaultdict(list)
    taken = {mark.start for mark in written}
    for match in _NUMBER.finditer(raw):
        start, end = match.span()
        strength = 0 if end - start > 15 or start in taken else _strength(raw, start, end)
        if not strength:
            continue
        digits = match[0]
        if strength == _BRACKETED:  # "[12]", "[3, 4]": brackets and commas belong to the marks
            opening = _OPENING.search(raw, max(0, start - 3), start)
            begin = opening.start() if opening else start
            closing = _CLOSING.match(raw, end)
            signs[int(digits)].append(_Sign(begin, closing.end() if closing else end, _BRACKETED))
            continue
        if end - start <= 4:
            signs[int(digits)].append(_Sign(start, end, strength))
        if end - start >= 5 and (year := _YEAR.match(digits)):
            signs[int(year[1])].append(_Sign(start + 4, end, _LOOSE))
        if end - start >= 2 and (strength >= _GLUED or raw[start - 1] == "."):
            for part, low, high in _run_on(digits):
                signs[int(part)].append(_Sign(start + low, start + high, _GLUED if end - start > 3 else _LOOSE))
    return signs


def _strength(raw: str, start: int, end: int) -> int:
    """How much digits look like a mark by what stands around them; 0 for not at all."""
    if start == 0:
        return 0
    before, after = raw[start - 1], raw[end : end + 1]
    if (before == "[" or _IN_BRACKET.search(raw, max(0, start - 24), start)) and _TO_BRACKET.match(raw, end, end + 24):
        return _BRACKETED
    if after and not after.isspace():
        if after in ".:" and raw[end + 1 : end + 2].isalnum():
            return 0
        if after not in ".,;:!?)]”’\"'»…—–-↩<*":
            return 0
        if after in "-–" and raw[end + 1 : end + 2].isalnum():
            return 0
    if before.isalpha():
        return _GLUED if raw[start - 2 : start - 1].isalpha() else _LOOSE
    if before in "*_" and _OPENS_LINE.search(raw, max(0, start - 8), start):
        return 0
    if before in "”’»)]\"'?!*_":
        return _GLUED
    if before in ".,;:":
        if not raw[start - 2 : start - 1].isdigit():
            return _GLUED
        if before == "." and end - start > 1 and _SENTENCE.match(raw, end):
            return _LOOSE  # "23 out of 100.306 Ruritania has"
        return _LOOSE if _YEAR_AT_END.search(raw, max(0, start - 6), start - 1) else 0
    if end - start >= 5 and _YEAR.match(raw, start, end):
        return _LOOSE
    if before in " \t" and end - start <= 3:
        ahead = raw[start - 3 : start - 1].strip()[-1:]
        if ahead and ahead in '.!?)]”’"»':
            return _LOOSE
        if ahead.isalnum() and _SET_OFF.match(raw, end):
            return _LOOSE  # "the Republic 7 ."
        return _FAINT if ahead.isalpha() and _FOLLOWED.match(raw, end) else 0
    return 0


def _run_on(digits: str) -> list[tuple[str, int, int]]:
    """Digits as consecutive numbers run together ("146147"): each number with its place; empty if they are none."""
    for size in range(1, len(digits) // 2 + 1):
        parts: list[tuple[str, int, int]] = []
        at, value = 0, int(digits[:size])
        while at < len(digits) and digits.startswith(str(value), at):
            parts.append((str(value), at, at + len(str(value))))
            at += len(str(value))
            value += 1
        if at == len(digits) and len(parts) > 1:
            return parts
    return []


def _marks_of(
    chain: list[_Start], signs: dict[int, list[_Sign]], lines: list[Line], taken: dict[int, Mark]
) -> list[tuple[Mark, int]]:
    """Marks of a chain's notes and how much they look like it, in running order, each looked for around the page that
    the note stands on."""
    found: list[tuple[Mark, int]] = []
    blocks = _pages(chain, lines)
    previous = -1
    bracketed, listed = (chain[0].guise == guise for guise in ("bracketed", "listed"))
    for i, start in enumerate(chain):
        low, high = blocks[i]
        here = lines[start.line].start
        candidates = signs.get(start.value, [])
        at = bisect_left(candidates, (max(low, previous),))
        best: _Sign | None = None
        for sign in candidates[at : at + 50]:
            if sign.start >= high:
                break
            if here <= sign.start < start.text_start or (sign.strength < _SURE and sign.start in taken):
                continue
            if listed and sign.start > here:  # "1." opens a note only below its mark; else it is a list's
                break
            if bracketed and sign.strength not in (_BRACKETED, _SURE):
                continue
            if best is None or sign.strength > best.strength:
                best = sign
        if best:
            found.append((Mark(str(start.value), best.start, best.end), best.strength))
            previous = -1 if bracketed else best.start + 1
    return found


def _pages(chain: list[_Start], lines: list[Line]) -> list[tuple[int, int]]:
    """For each note of a chain, the raw range that its mark may stand in.

    Notes that follow each other closely stand on one page. A mark stands after the notes of the page
    before and ahead of the notes of the page after.
    """
    if chain[0].guise == "bracketed":
        return [(0, 1 << 60)] * len(chain)
    if len(chain) < _FEW and chain[0].guise == "bare":
        return [(lines[s.line].start - _NEAR, lines[s.line].start + _NEAR) for s in chain]
    groups: list[list[int]] = [[0]]
    for i in range(1, len(chain)):
        if chain[i].line - chain[i - 1].line <= _LINES_OF_NOTE:
            groups[-1].append(i)
        else:
            groups.append([i])
    ranges: list[tuple[int, int]] = []
    for g, group in enumerate(groups):
        low = lines[chain[groups[g - 1][-1]].line].end if g else 0
        high = lines[chain[groups[g + 1][0]].line].start if g + 1 < len(groups) else 1 << 60
        ranges.extend((low, high) for _ in group)
    return ranges


def _marks_without_bodies(raw: str, signs: dict[int, list[_Sign]]) -> list[Mark]:
    """Marks of a source whose notes are missing: only a long, unbroken running order counts."""
    signs_in_order = sorted(
        (sign, value)
        for value, found in signs.items()
        for sign in found
        if sign.strength in (_GLUED, _BRACKETED) or raw[sign.start - 1] in ".,"
    )
    last: dict[int, list[Mark]] = {}
    best: list[Mark] = []
    for sign, value in signs_in_order:
        before = last.get(value - 1, [])
        if before and before[-1].end > sign.start:
            continue
        chain = last.pop(value - 1, [])
        chain.append(Mark(str(value), sign.start, sign.end))
        if len(last.get(value, [])) <= len(chain):
            last[value] = chain
        best = max(best, chain, key=len)
    return best if len(best) >= _WITHOUT_BODIES else []


def _bodies(starts: list[_Start], lines: list[Line], layout: Layout, closed: list[bool]) -> list[Body]:
    """The lines that each note fills."""
    first_lines = {start.line for start in starts}
    bodies: list[Body] = []
    until = -1
    for start in starts:
        if start.line < until:
            continue
        body = Body(start.label, start.line, start.text_start)
        i = start.line
        if start.text_start < lines[i].end:
            body.lines.append(i)
        elif i + 1 < len(lines) and lines[i + 1].text and i + 1 not in first_lines:
            i += 1
            body.lines.append(i)
        while (following := _next_line(i, start, lines, layout, closed, first_lines)) is not None:
            i = following
            body.lines.append(i)
        bodies.append(body)
        until = i + 1
    return bodies


def _next_line(
    i: int, start: _Start, lines: list[Line], layout: Layout, closed: list[bool], firsts: set[int]
) -> int | None:
    """The line after `i` that still belongs to the note, if there is one."""
    line, k = lines[i], i + 1
    while k < len(lines) and not lines[k].text and k - i < 4:
        k += 1
    if k >= len(lines) or not lines[k].text or k in firsts:
        return None
    following = lines[k]
    url = _URL_AT_END.search(line.text, max(0, len(line.text) - 400))
    goes_on = url is not None and url_goes_on(url[0], following.text)
    if closed[k]:
        return None
    if not layout.wrapped:
        goes_on = goes_on or start.guise == "written" or following.text[0].islower()
        return k if k == i + 1 and goes_on else None
    if goes_on:
        return k
    if is_numeric(following.text) or BACK_LINK in line.text:
        return None
    ended = _COMPLETE.search(line.text, max(0, len(line.text) - 400)) is not None
    if following.indent > lines[start.line].indent and (
        ended or not layout.is_full(line) or _is_first_line(k, start, lines, firsts)
    ):
        return None
    if following.text.startswith(("http", "www.")) or (k == i + 1 and _URL_AT_END.search(following.text)):
        return k
    if _is_between_notes(k, lines, closed, firsts):
        return k
    if following.text.isupper() and len(following.text) < 90:
        return None
    if k > i + 1:
        return k if (layout.is_full(line) and not ended) or line.text[-1] in ",:" else None
    if ended and (following.text[0].islower() or following.text[0].isupper()):
        return k if layout.is_full(line) and not url and line.text[-1] not in ".!?" else None
    return k if layout.is_full(line) or line.text[-1] in ",:-" or following.text[0].islower() else None


def _is_between_notes(k: int, lines: list[Line], closed: list[bool], firsts: set[int]) -> bool:
    """Whether only text of notes can stand here: the next note begins right below, within a few lines."""
    if not lines[k - 1].text:
        return False
    below = takewhile(
        lambda i: (lines[i].text and not closed[i]) or i in firsts, range(k, min(k + _LINES_BETWEEN, len(lines)))
    )
    return any(i in firsts for i in below)


def _is_first_line(k: int, start: _Start, lines: list[Line], firsts: set[int]) -> bool:
    """Whether an indented line is the first of a paragraph: the next one goes back to the margin."""
    after = k + 1
    return (
        after < len(lines)
        and bool(lines[after].text)
        and after not in firsts
        and lines[after].indent <= lines[start.line].indent
    )


def _outside(marks: list[Mark], bodies: list[Body], lines: list[Line]) -> list[Mark]:
    """Marks that stand in no note body; a number there is an article, a page, a year."""
    ranges = [(lines[b.first].start, lines[(b.lines or [b.first])[-1]].end) for b in bodies]
    begins = [low for low, _ in ranges]
    kept: list[Mark] = []
    for mark in marks:
        i = bisect_right(begins, mark.start) - 1
        if i >= 0 and mark.start < ranges[i][1]:
            continue
        if kept and mark.start < kept[-1].end:
            continue
        kept.append(mark)
    return kept
