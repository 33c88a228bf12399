"""HTML within Markdown: what its tags tell of a line, and lines that hold nothing else; addresses that stand apart."""

from __future__ import annotations

import re

from pipeline.reading.lines import Line

_TAG = re.compile(
    r"</?(?P<name>address|article|aside|blockquote|body|button|center|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|li|link|main|meta|nav|ol|p|picture|section|source"
    r"|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video)\b[^<>]*>\s*",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(r"<(style|script)\b|<!--", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d][^\[\]]*\]\[([^\[\]]{1,80})\]")  # of a link: "[old quays][quays]"
# What an address of links is called, and the address.
LABELLED_ADDRESS = r"\[([^\[\]^]{1,80})\]: *<?(?:https?://|www\.|/|#)\S+"
_ADDRESS = re.compile(LABELLED_ADDRESS + r"(?:\s+[\"'(].*)?$")
_LONGEST = 200  # lines of a style sheet, script or comment


def without_tags(lines: list[Line]) -> list[Line]:
    """The lines without tags of blocks at their edges; with what they told of headings and items as their role."""
    plain: list[Line] = []
    while len(plain) < len(lines):
        line = lines[len(plain)]
        if "<" not in line.text:
            plain.append(line)
        elif last := _ends_at(lines, len(plain)):
            plain.extend(_blank(other) for other in lines[len(plain) : last + 1])
        else:
            plain.append(_stripped(line))
    return plain


def without_addresses(lines: list[Line]) -> list[Line]:
    """The lines without addresses of links that stand apart, "[bells]: https://bells.example".

    One with a number is a note, unless links bear the number, too.
    """
    used = {label.lower() for line in lines if "][" in line.text for label in _LABEL.findall(line.text)}
    return [
        _blank(line)
        if line.text[:1] == "["
        and (match := _ADDRESS.match(line.text))
        and (match[1].lower() in used or not match[1].isdecimal())
        else line
        for line in lines
    ]


def _blank(line: Line) -> Line:
    return line._replace(end=line.start, text="", hard=False)


def _ends_at(lines: list[Line], first: int) -> int:
    """The last line of a style sheet, script or comment of several lines that begins a line; 0 if none does."""
    match = _NO_TEXT.match(lines[first].text)
    if match is None:
        return 0
    end = f"</{match[1].lower()}" if match[1] else "-->"
    if end in lines[first].text.lower():
        return first if match[1] else 0
    following = range(first + 1, min(len(lines), first + _LONGEST))
    return next((k for k in following if end in lines[k].text.lower()), 0)


def _stripped(line: Line) -> Line:
    text, start, role = line.text, 0, line.role
    while match := _TAG.match(text, start):
        start = match.end()
        name = match["name"].lower()
        role = name if name == "li" or name[1:].isdecimal() else role
    end = len(text)
    while end > start and text[end - 1] == ">":
        opens = text.rfind("<", start, end)
        if opens < 0 or not _TAG.fullmatch(text, opens, end):
            break
        end = start + len(text[start:opens].rstrip())
    if start >= end:
        return _blank(line)
    return line._replace(start=line.start + start, end=line.start + end, text=text[start:end], role=role)
