"""Where a section of an act opens: "Sec. 4. Ferries. (a) The Minister shall", "Article 5", "Article 6. Quays"."""

from __future__ import annotations

import re

from pipeline.reading.lines import is_title_case, word_set

_MARKUP = r"(?:<[^<>]{1,80}>|[*_\s])*"
_SECTION = re.compile(
    rf"{_MARKUP}(?:(?:Sec(?:tion)?|SEC(?:TION)?|Art(?:icle)?|ARTICLE|Chapter|CHAPTER)\b{_MARKUP}\.?|§){_MARKUP}"
    rf"(?:\d{{1,3}}[A-Z]?|[IVX]{{1,6}})\b{_MARKUP}(?P<sign>[.:–—-]?){_MARKUP}"
)
_TITLE = re.compile(
    rf"(?P<title>[A-Z“\"][^.:;]{{2,150}}?){_MARKUP}(?P<stop>[.:]\s?[–—-]*|[–—]|$){_MARKUP}"
    rf"(?P<label>(?:\([a-z1]\)|1\.)(?=\s))?{_MARKUP}(?=(?P<rest>[A-Z“\"(]|$))"
)
_SAYS = word_set("is are was were has have had shall must may can will should does do")
_LONGEST = 14  # words of a title
_REACH = 400  # characters from the beginning of a paragraph, within which its section opens


def opening(raw: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Where the heading ends and the text begins of a section that opens at `start`, and the label of that text.

    A heading has a number, and a title unless it stands alone: in title case, before a first label, or without a verb.
    """
    end = min(end, start + _REACH)
    section = _SECTION.match(raw, start, end)
    if section is None:
        return None
    if section.end() >= end:
        return end, end, ""
    match = _TITLE.match(raw, section.end(), end)
    if match is None:
        return None
    words = re.sub(r"<[^<>]*>|[*_]", "", match["title"]).split()
    bare = section["sign"] and not match["rest"] and not _SAYS.intersection(words)
    titled = is_title_case(" ".join(words)) or match["label"] or bare
    if len(words) > _LONGEST or not titled or (match["rest"] and not match["stop"]):
        return None
    heading = match.end("stop")
    return heading, match.end(), match["label"] or ""
