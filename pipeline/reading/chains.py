"""Lines that may begin a note, strung into chains of consecutive numbers, and what tells that a chain is of notes."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import NamedTuple

from pipeline.reading.lines import Line
from pipeline.reading.marks import DIGITS, LINKED, SUPERSCRIPTS

_WRITTEN_BODY = re.compile(
    LINKED + r"\s*(?=\S)|<sup>\s*\[?(?P<tag>\d{1,4}|[a-z*†‡])\]?\s*</sup>\s*(?=\S)|\[\^(?P<md>[^\]\s]+)\] ?:\s*"
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
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"[(,] ?(?:[^\W\d_]+ )?(?:19|20)\d\d(?:[),;.]|$)|^\d+[.)] +(?:[Ii]bid|[Ss]ee)\b|\bpp?\. ?\d")
_ADDRESS = re.compile(r"https?://|www\.")
BACK_LINK = "↩"
_GAP = 3  # consecutive notes whose bodies may be missing inside a chain
FEW = 4  # notes of a short chain


class Start(NamedTuple):
    """A line that may begin a note."""

    value: int
    label: str
    line: int
    text_start: int
    guise: str  # "written" ([^1]:), "bare" (1 Gazette), "listed" (1. Gazette), "bracketed" ([1] Gazette)


def starts_in(lines: list[Line], closed: list[bool]) -> list[Start]:
    """Lines that may begin a note; `closed` says of each line that it is already something else."""
    found: list[Start] = []
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
                found.append(Start(int(match[1]), match[1], i, begin + match.end(), "bare"))
            elif _LONE_NUMBER.match(text):
                following = lines[i + 1].text if i + 1 < len(lines) else ""
                if _LONE_TEXT.match(following):
                    found.append(Start(int(text), text, i, lines[i + 1].start, "bare"))
            elif match := _LISTED_BODY.match(text):
                found.append(Start(int(match[2]), match[2], i, begin + match.end(), "listed"))
        elif first in "<[\\" or first in SUPERSCRIPTS:
            if match := _WRITTEN_BODY.match(text):
                label = (match["link"] or match["tag"] or match["md"] or match["sup"]).translate(DIGITS)
                value = int(label) if label.isdecimal() else 0
                found.append(Start(value, label, i, begin + match.end(), "written"))
            elif match := _LISTED_BODY.match(text):
                found.append(Start(int(match[1]), match[1], i, begin + match.end(), "bracketed"))
    return found


def chains_of(starts: list[Start]) -> list[list[Start]]:
    """Starts strung together by consecutive numbers; a number that follows on none begins a new chain."""
    chains: list[list[Start]] = []
    last: dict[tuple[str, int], list[Start]] = {}
    for start in starts:
        chain: list[Start] | None = None
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


def all_addresses(chain: list[Start], lines: list[Line]) -> bool:
    """Whether nearly every line of a chain bears an address: notes also where the text with their marks is missing."""
    borne = sum(_ADDRESS.search(lines[s.line].text + " " + _after(s, lines)) is not None for s in chain)
    return chain[0].guise != "listed" and len(chain) >= FEW and borne >= 0.8 * len(chain)


def all_glued(chain: list[Start], lines: list[Line]) -> bool:
    """Whether a chain ends the text, each of its numbers touching a line that tells a year: "3Bell, Ferries, 2031"."""
    texts = [(s.label, lines[s.line].text) for s in chain]
    glued = sum(bool(text[len(label) : len(label) + 1].strip()) for label, text in texts)
    dated = sum(bool(_IN_YEAR.search(text)) for _, text in texts)
    last = chain[-1].line >= len(lines) - 3
    return last and len(chain) >= FEW and glued == len(chain) and dated >= 0.6 * len(chain)


def lead_back(chain: list[Start], lines: list[Line]) -> bool:
    """Whether every note of a chain ends in a way back to the text, of which a part with their marks may be missing."""
    return len(chain) >= FEW and all(BACK_LINK in lines[s.line].text for s in chain)


def tell_sources(chain: list[Start], lines: list[Line]) -> bool:
    """Whether half of a chain's lines bear an address, a year of publication or a way back to the text."""
    firsts = {s.line for s in chain}
    texts = [lines[s.line].text + (" " + _after(s, lines)) * (s.line + 1 not in firsts) for s in chain]
    return 2 * sum(bool(_ADDRESS.search(t) or _DATED.search(t) or BACK_LINK in t) for t in texts) >= len(chain)


def end_the_text(chain: list[Start], lines: list[Line]) -> bool:
    """Whether the lines of a chain are the last of the text."""
    below = dropwhile(lambda line: line.text, lines[chain[-1].line :])
    return not any(line.text for line in below)


def _after(start: Start, lines: list[Line]) -> str:
    return lines[start.line + 1].text if start.line + 1 < len(lines) else ""
