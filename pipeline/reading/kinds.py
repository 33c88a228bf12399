"""Each line looked at alone: heading, bullet, table row, page number, running head, text …"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from pipeline.reading.lines import Line


class Kind(Enum):
    """What a line is, looked at alone."""

    TEXT = "text"
    BLANK = "blank"
    FURNITURE = "furniture"
    HEADING = "heading"  # Markdown
    BOLD = "bold"  # the whole line is bold
    CAPITALS = "capitals"
    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE = "table"
    QUOTED = "quoted"
    CAPTION = "caption"
    ROW_HEAD = "row head"  # of a table whose columns ran together


@dataclass(slots=True)
class Sorted:
    """A line looked at alone: its kind, the raw range of its text without label or Markdown mark."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    label: str = ""


# Marks of a list: dashes and the like, then signs that may stand without a blank, also those of a symbol font.
_SIGNS = "•◦▪‣●○■□➢➤✓✔►▶⁃∙⋅⦁▸▹▷◆◇❖♦❑❒▫◼◾➔➜→⇒✦☑✅\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
BULLETS = "-*+–—−‒―·" + _SIGNS
_LONGEST_TITLE = 150  # characters of one with a rule below it
_LONGEST_CRUMB = 90  # characters of a step on the way to a page
_LINES_OF_PAGE = 4  # fewer lines than this are no page
_BULLET = re.compile(rf"([{re.escape(BULLETS)}]|o(?=\t))(?:\s+|$|(?<=[{_SIGNS}])(?=\w))")
_ESCAPED = re.compile(r"\\([-+])\s+(?=\w)")
_TASK = re.compile(r"\[[ xX]\]\s+")  # "- [x] Ring the bells"
_SIGN = re.compile(rf"[{_SIGNS}]\s*(?=\w)")
# Also as converters write what is no list of theirs: "1\. Mend the quays", "\- Mend the quays".
_NUMBERED = re.compile(r"(\d{1,3}\\?[.)]|\(\d{1,3}\)|[a-zA-Z][.)]|\([a-zA-Z]\)|\(?[ivxIVX]{2,5}[.)])(?:\s+|$)")
_RULE = re.compile(r"(?:[-*_=–—]\s*){3,}$")
_TABLE_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$|\|\s*:?-{3,}:?\s*\|$")
_PAGE = re.compile(
    r"(?:#+\s*)?[*_]*(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?[*_]*$",
    re.IGNORECASE,
)
# A running head with the number of its page: "22 | FERRIES", "*Ferries / 23*", "Bells The Office of Old Ferries 24".
_PAGE_OF = re.compile(
    r"(?:(?P<left>\d{1,4})\s*[|/]\s*(?P<of>\S.{2,80})|(?P<title>.{2,80}\S)\s*[|/]\s*(?P<right>\d{1,4})"
    r"|(?:\S+ )*?(?P<words>(?:\S+ ){3}\S*[^\W\d][.?!]?) (?P<page>\d{1,3}))$"
)
_FEWEST_HEADS = 3  # lines of which only the words before the numbers are the same
_DOTS = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|graph|box|image|photo|abbildung|tabelle|figura|tableau)\s*\d+(?:\.\d+)*[.:]?\s",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"source\s*:\s*\S", re.IGNORECASE)
_ATX = re.compile(r"(#{1,6})\s+(.*?)\s*#*$|(#{1,6})$")
_BOLD = re.compile(r"(\*\*|__)(?!\s)((?:(?!\1).)+)\1(\s*(?:<sup>.*</sup>|\[\^[^\]]+\]))?:?$")
_CUT = re.compile(r"<?\s*\[?(?:\.\s?\.\s?\.|…)\]?\s*>?$")
# The foot of a letter: "Harbour House, Strelsau I Telephone: +99 1 234 567 I www.office.example"
_LETTERHEAD = re.compile(
    r"(?=.*\b(?:tel|telephone|phone)\b\.?:?\s*[+(]?\d[\d() -]{5,})(?=.*(?:@|www\.|https?:)).*[|I•]", re.IGNORECASE
)
_DIRECTIVE = re.compile(r"\{[:#%{][^{}]*\}{1,2}$")  # {:start="72"}, {% include note %}
_IMAGE = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+$")
# What a reader of pages says of their pictures: "[Image of a ferry]", "**(Logo: Harbour Office)**".
_PICTURE = re.compile(
    r"[*_]*[\[(](?:image|picture|photo\w*|logo|icon|diagram|illustration|map|figure|chart)\b[^\])]*[\])][*_]*$",
    re.IGNORECASE,
)
# "[[sdgs:4. Bells]]", "```": marks for a machine. "old-quays-and-new-bells-of-strelsau": the end of an address.
_MACHINE = re.compile(r"\[\[\w+:[^\[\]]*\]\]$|`{3}\w*$|[a-z0-9]+(?:-[a-z0-9]+){4,}$")
_WITHIN_PAGE = re.compile(r"\[[^\[\]]*\]\(#[^()]*\)$")  # a link to a part of the same page
_LINK_LINE = re.compile(r"\[[^\]]*\]\([^)]*\)$")


def sort_lines(lines: list[Line]) -> list[Sorted]:
    """Each line looked at alone, in order."""
    found = [_sort(line) for line in lines]
    _round_bullets(lines, found)
    _front_matter(lines, found)
    _underlined(lines, found)
    _page_numbers(lines, found)
    _heads_with_pages(lines, found)
    _running_heads(lines, found)
    _contents(lines, found)
    _breadcrumbs(lines, found)
    _pipe_tables(lines, found)
    _captions(lines, found)
    _bold_numbers(lines, found)
    return found


def _round_bullets(lines: list[Line], found: list[Sorted]) -> None:
    """The letter that stands for a hollow bullet, in a text where it stands nowhere else: "o Mend the quays"."""
    heads = [i for i, line in enumerate(lines) if found[i].kind is Kind.TEXT and line.text.startswith("o ")]
    if len(heads) > 1 and not any(" o " in line.text for line in lines):
        for i in heads:
            end = lines[i].end
            found[i] = Sorted(Kind.BULLET, end - len(lines[i].text[1:].lstrip()), end, label="o")


def _sort(line: Line) -> Sorted:
    text = line.text
    if not text:
        return Sorted(Kind.BLANK, line.start, line.end)
    if line.role:
        return _told(line)
    start, end = line.start, line.end
    first = text[0]
    kind, level, label = Kind.TEXT, 0, ""
    if first.isalpha():
        if first in "FfTtCcGgBbIiPpAaSs" and _CAPTION.match(text):
            kind = Kind.CAPTION
        elif len(text) < 24 and _PAGE.match(text):
            kind = Kind.FURNITURE
        elif (text[1:2] in ".)" or first in "ivxIVXo") and (match := _NUMBERED.match(text) or _BULLET.match(text)):
            kind = Kind.BULLET if match[1] == "o" else Kind.NUMBERED
            label, start = match[1], start + match.end()
    elif first == "#":
        if match := _ATX.match(text):
            if _PAGE.match(text) or not match[2]:
                kind = Kind.FURNITURE
            else:
                kind, level = Kind.HEADING, len(match[1])
                start, end = start + match.start(2), start + match.end(2)
                bullet = _BULLET.match(match[2])
                if bullet and bullet.end() < len(match[2]):  # "#### - Title" stands below "#### Title"
                    level, start, label = min(6, level + 1), start + bullet.end(), bullet[1]
    elif first.isdigit() or first == "(":
        if match := _NUMBERED.match(text):
            kind, label, start = Kind.NUMBERED, match[1].replace("\\", ""), start + match.end()
    elif first == "\\":
        if match := _ESCAPED.match(text):
            kind, label, start = Kind.BULLET, match[1], start + match.end()
    elif first in BULLETS:
        if first in "*-–—" and _RULE.match(text):
            kind = Kind.FURNITURE
        elif match := _BULLET.match(text):
            kind, label, start = Kind.BULLET, match[1], start + match.end()
            if second := _SIGN.match(text, match.end()) or _TASK.match(text, match.end()):  # "* ■ Mend the quays"
                start = line.start + second.end()
        elif first == "*" and _BOLD.match(text):
            kind = Kind.BOLD
    elif first == "_":
        if _RULE.match(text):
            kind = Kind.FURNITURE
        elif _BOLD.match(text):
            kind = Kind.BOLD
    elif first == "|":
        kind = Kind.TABLE
    elif first == ">":
        kind = Kind.QUOTED
        start += len(text) - len(text[1:].lstrip()) if len(text) > 1 else 1
    elif first == "{":
        if _DIRECTIVE.match(text):
            kind = Kind.FURNITURE
    elif first == "!":
        if _IMAGE.match(text):
            kind = Kind.FURNITURE
    elif (first in "=:" and (_RULE.match(text) or text.startswith(":::"))) or (
        first in "<[.…" and (_CUT.match(text) or (text.startswith("<!--") and text.endswith("-->")))
    ):
        kind = Kind.FURNITURE
    if (first in "*_[(" and (_PICTURE.match(text) or _PAGE.match(text))) or _MACHINE.match(text):
        kind = Kind.FURNITURE
    if kind is Kind.TEXT and _is_scattered(text):
        kind = Kind.FURNITURE
    if kind in (Kind.BULLET, Kind.NUMBERED) and start < end:
        bare = text[start - line.start :]
        if _CUT.match(bare) or _WITHIN_PAGE.match(bare):
            kind = Kind.FURNITURE
    if kind in (Kind.TEXT, Kind.NUMBERED) and len(text) < 120:
        bare = text[start - line.start :]
        if bare.isupper() and sum(map(str.isalpha, bare)) > 3:
            kind = Kind.CAPITALS
    if kind in (Kind.FURNITURE, Kind.BLANK):
        start, end = line.start, line.end
    return Sorted(kind, start, end, level, label)


def _is_scattered(text: str) -> bool:
    """Whether a line holds the letters of a picture that a PDF read one by one: "F Q e u r a r y i e s"."""
    if len(text) > 4 * text.count(" "):
        return False
    words = text.split()
    return len(words) > 12 and sum(map(len, words)) < 3 * len(words)


def _told(line: Line) -> Sorted:
    """A line whose kind its tags or its place in a table have told."""
    if line.role == "li":
        return Sorted(Kind.BULLET, line.start, line.end, label="•")
    kind = Kind.HEADING if line.role[1:].isdecimal() else Kind.ROW_HEAD
    return Sorted(kind, line.start, line.end, int(line.role[1:]) if kind is Kind.HEADING else 0)


def _furnish(found: list[Sorted], lines: list[Line], i: int) -> None:
    found[i] = Sorted(Kind.FURNITURE, lines[i].start, lines[i].end)


def _front_matter(lines: list[Line], found: list[Sorted]) -> None:
    """YAML or TOML between two rules at the very beginning."""
    first = next((i for i, line in enumerate(lines[:5]) if line.text), None)
    if first is None or lines[first].text not in ("---", "+++"):
        return
    sign = ":" if lines[first].text == "---" else "="
    for i in range(first + 1, min(len(lines), first + 100)):
        if lines[i].text in (lines[first].text, "..."):
            for k in range(first, i + 1):
                if lines[k].text:
                    _furnish(found, lines, k)
            return
        if lines[i].text and sign not in lines[i].text and lines[i].text[0] not in "-#" and not lines[i].indent:
            return


def _underlined(lines: list[Line], found: list[Sorted]) -> None:
    """Titles with a rule of equals signs or dashes right below them, as Markdown sets headings."""
    for i in range(1, len(lines)):
        rule, text = lines[i].text, lines[i - 1].text
        if len(rule) < 3 or rule.strip(rule[0]) or rule[0] not in "=-" or not text or len(text) > _LONGEST_TITLE:
            continue
        alone = i == 1 or found[i - 2].kind in (Kind.BLANK, Kind.FURNITURE)
        as_long = rule[0] == "=" or 2 * len(rule) >= len(text)  # a short one parts pages
        if alone and as_long and found[i - 1].kind in (Kind.TEXT, Kind.CAPITALS) and text[-1] not in ".,;:":
            found[i - 1] = Sorted(Kind.HEADING, lines[i - 1].start, lines[i - 1].end, 1 if rule[0] == "=" else 2)


def _page_numbers(lines: list[Line], found: list[Sorted]) -> None:
    """Numbers alone on a line: next to a page marker, or between blank lines and counting up through the text."""
    alone = [
        i
        for i, line in enumerate(lines)
        if line.text.isdecimal()
        and len(line.text) <= 4
        and (i == 0 or not lines[i - 1].text)
        and (i + 1 == len(lines) or not lines[i + 1].text)
    ]
    for i, k in pairwise(alone):
        if 0 < int(lines[k].text) - int(lines[i].text) <= 2 and k - i > _LINES_OF_PAGE:
            _furnish(found, lines, i)
            _furnish(found, lines, k)
    for i, item in enumerate(found):
        if item.kind is Kind.FURNITURE and _PAGE.match(lines[i].text):
            for step in (1, -1):
                k = i + step
                while 0 <= k < len(found) and found[k].kind is Kind.BLANK and abs(k - i) < 4:
                    k += step
                if 0 <= k < len(found) and lines[k].text.isdecimal() and len(lines[k].text) <= 4:
                    _furnish(found, lines, k)


def _heads_with_pages(lines: list[Line], found: list[Sorted]) -> None:
    """Lines of one title beside a number that counts up through the text."""
    pages: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        text = line.text.strip("#*_ ")
        if not text or len(text) > 100 or not (text[-1].isdecimal() or text[0].isdecimal() or line.text[0] == "#"):
            continue
        if page := _PAGE_OF.match(text):
            title, number = page["of"] or page["title"] or page["words"], page["left"] or page["right"] or page["page"]
            pages.setdefault((title, bool(page["words"])), []).append((int(number), i))
    for (_, bare), held in pages.items():
        if len(held) >= (_FEWEST_HEADS if bare else 2) and all(a < b for (a, _), (b, _) in pairwise(held)):
            for _, i in held:
                _furnish(found, lines, i)


def _running_heads(lines: list[Line], found: list[Sorted]) -> None:
    """Short lines that stand next to page breaks three times or more, and those beside them."""
    while _furnish_heads(lines, found):
        pass


def _furnish_heads(lines: list[Line], found: list[Sorted]) -> bool:
    """Marks the lines that stand three times beside a page number or a mark of it; False if none was left."""
    beside: set[int] = set()
    for i, item in enumerate(found):
        if item.kind is Kind.FURNITURE and (_PAGE.match(lines[i].text) or lines[i].text.isdecimal()):
            for step in (1, -1):
                k = i + step
                while 0 <= k < len(found) and found[k].kind in (Kind.BLANK, Kind.FURNITURE) and abs(k - i) < 6:
                    k += step
                if not 0 <= k < len(found) or found[k].kind not in (Kind.TEXT, Kind.CAPITALS):
                    continue
                if len(lines[k].text) < 100 and lines[k].text[-1] not in ".;:!?":
                    beside.add(k)
    often = Counter(re.sub(r"\d+", "0", lines[k].text) for k in beside)
    heads = {text for text, times in often.items() if times >= 3}
    for k, item in enumerate(found):
        if (k in beside or item.kind is Kind.CAPITALS) and re.sub(r"\d+", "0", lines[k].text) in heads:
            _furnish(found, lines, k)
    return bool(heads)


def _contents(lines: list[Line], found: list[Sorted]) -> None:
    """Tables of contents with dot leaders."""
    for i, line in enumerate(lines):
        if line.text and line.text[-1].isdigit() and _DOTS.search(line.text, max(0, len(line.text) - 200)):
            _furnish(found, lines, i)


def _breadcrumbs(lines: list[Line], found: list[Sorted]) -> None:
    """Lists of short items that lead to the heading above them, as the way to a page of a web site."""
    heading, path = "", list[int]()
    for i, item in enumerate(found):
        text = lines[i].text[item.start - lines[i].start : item.end - lines[i].start]
        if item.kind is Kind.HEADING:
            heading = text
        if item.kind is not Kind.BULLET or len(text) > _LONGEST_CRUMB:
            path = []
            continue
        path.append(i)
        if text == heading and len(path) > 1:
            for k in path:
                _furnish(found, lines, k)


def _pipe_tables(lines: list[Line], found: list[Sorted]) -> None:
    """Lines that run up to, or on from, the rule of a pipe table."""
    for i, line in enumerate(lines):
        if "|" not in line.text or "--" not in line.text or not _TABLE_RULE.match(line.text):
            continue
        found[i] = Sorted(Kind.TABLE, line.start, line.end, level=-1)
        for step in (1, -1):
            k = i + step
            if step < 0 and k >= 0 and not lines[k].text:
                k -= 1
            low = k
            while 0 <= low < len(lines) and lines[low].text and found[low].kind is not Kind.TABLE:
                low += step
            rows = range(k, low, step)
            if any("|" in lines[r].text for r in rows):
                for r in rows:
                    found[r] = Sorted(Kind.TABLE, lines[r].start, lines[r].end)


def _captions(lines: list[Line], found: list[Sorted]) -> None:
    """Captions of pictures: a lone link under an image; the source under a figure. And letterheads, told alike."""
    for i in range(1, len(lines)):
        text = lines[i].text
        if not text or found[i].kind is not Kind.TEXT:
            continue
        below_picture = found[i - 1].kind is Kind.FURNITURE and lines[i - 1].text[:1] == "!"
        if (below_picture and text[0] == "[" and _LINK_LINE.match(text)) or (
            len(text) < 300 and _LETTERHEAD.match(text)
        ):
            _furnish(found, lines, i)
        elif text[0] in "Ss" and len(text) < 90 and _SOURCE_LINE.match(text):
            found[i] = Sorted(Kind.CAPTION, lines[i].start, lines[i].end)


def _bold_numbers(lines: list[Line], found: list[Sorted]) -> None:
    """Numbers of items, in bold on lines of their own above the items, that count from one on."""
    alone = [
        (i, int(line.text.strip("*_. ")))
        for i, line in enumerate(lines[:-1])
        if found[i].kind is Kind.BOLD
        and len(line.text) < 9
        and line.text.strip("*_. ").isdecimal()
        and lines[i + 1].text
    ]
    for (i, first), (k, second) in pairwise(alone):
        if (found[i].kind is Kind.NUMBERED or first == 1) and second == first + 1:
            for n, number in ((i, first), (k, second)):
                found[n] = Sorted(Kind.NUMBERED, lines[n].end, lines[n].end, label=f"{number}.")
