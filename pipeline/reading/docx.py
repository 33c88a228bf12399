"""Word documents as Markdown: mammoth reads paragraphs, tables and notes; the numbers that Word only counts are
written out before, so that a list which goes on below a heading goes on counting, and "Action 7:" stays in the text.

Numbering as in ECMA-376, part 1, section 17.9: paragraphs name an instance, instances share the counters of an
abstract definition unless they start anew, and a paragraph resets the counters of all deeper levels.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

import mammoth
from lxml import etree

from pipeline.reading.html import markdown as html_to_markdown

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_STYLES = "\n".join(
    [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        "p[style-name='Intense Quote'] => blockquote > p:fresh",
        *(
            f"p[style-name='List {kind} {depth}'] => {'ul|ol > li > ' * (depth - 1)}{tag} > li:fresh"
            for kind, tag in (("Bullet", "ul"), ("Number", "ol"))
            for depth in (2, 3)
        ),
    ]
)
"""What Word's own styles stand for, where their numbering does not tell it."""

# Private characters around a number of a list, until it is known whether the list begins with it.
_OPEN, _CLOSE = "\ue000", "\ue001"
_FIRST = re.compile(rf"<ol><li>(?=(?:<[^<>]*>)*{_OPEN}(\d+){_CLOSE})")
_NUMBER = re.compile(rf"{_OPEN}\d+{_CLOSE}")
_PLAIN = re.compile(r"\(?%\d[.)]?")  # "7.", "(7)": a number of a list
_PLACE = re.compile(r"%(\d)")
_HIGHEST = 999  # number that is written in letters
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def markdown(data: bytes) -> str:
    """The Markdown of a Word document.

    Raises zipfile.BadZipFile, KeyError or an error of mammoth's for a damaged one.
    """
    html = mammoth.convert_to_html(
        io.BytesIO(_with_numbers(data)),
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
    ).value
    html = _NUMBER.sub("", _FIRST.sub(r'<ol start="\1"><li>', html))
    return html_to_markdown(f"<html><body>{html}</body></html>".encode())


@dataclass(slots=True)
class _Level:
    """One depth of a numbering: how its numbers look, and where they begin."""

    form: str  # "decimal", "bullet", "lowerRoman", ...
    label: str  # "%1.%2", "Action %1:"
    first: int


@dataclass(slots=True)
class _Numbering:
    """The numberings of a document, and how far each has counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)  # of abstract definitions
    abstract: dict[str, str] = field(default_factory=dict)  # of an instance
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)  # of an instance, until it is first used
    by_style: dict[str, tuple[str, int]] = field(default_factory=dict)  # instance and depth of a paragraph style
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def count(self, instance: str, depth: int) -> tuple[_Level, str] | None:
        """The level of the next paragraph of an instance and the label that it shows; None where it shows no number."""
        abstract = self.abstract.get(instance, "")
        levels = self.levels.get(abstract, {})
        if depth not in levels:
            return None
        counts = self.counts.setdefault(abstract, {})
        for at, first in self.restarts.pop(instance, {}).items():
            counts[at] = first - 1
        counts[depth] = counts.get(depth, levels[depth].first - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            level = levels.get(at)
            return _written(counts.get(at, level.first), level.form) if level else ""

        return levels[depth], _PLACE.sub(number, levels[depth].label)


def _with_numbers(data: bytes) -> bytes:
    """A Word document in which the numbers of its paragraphs are text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {item: archive.read(item) for item in archive.infolist()}
    by_name = {item.filename: content for item, content in parts.items()}
    if "word/numbering.xml" not in by_name:
        return data
    document = _tree(by_name["word/document.xml"])
    numbering = _numbering(_tree(by_name["word/numbering.xml"]), by_name.get("word/styles.xml"))
    for paragraph in document.iter(f"{_W}p"):
        if next(paragraph.iterancestors(_CHOICE), None) is None:  # there twice: mammoth reads the fallback
            _write_number(paragraph, numbering)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for item, content in parts.items():
            changed = item.filename == "word/document.xml"
            archive.writestr(item.filename, etree.tostring(document) if changed else content)
    return out.getvalue()


def _write_number(paragraph: etree._Element, numbering: _Numbering) -> None:
    properties = paragraph.find(f"{_W}pPr")
    own = properties.find(f"{_W}numPr") if properties is not None else None
    style = _value(properties, "pStyle") if properties is not None else ""
    instance, depth = numbering.by_style.get(style, ("", 0))
    if own is not None:
        instance, depth = _value(own, "numId") or instance, int(_value(own, "ilvl") or depth)
    counted = numbering.count(instance, depth)
    if properties is None or counted is None or counted[0].form in ("bullet", "none"):
        return
    level, label = counted
    heads = style.lower().startswith(("heading", "title"))
    if _PLAIN.fullmatch(level.label) and not heads:
        shown = "".join(filter(str.isdecimal, label))
        if level.form != "decimal" or depth or not shown:
            return  # mammoth counts it
        label = f"{_OPEN}{shown}{_CLOSE}"
    else:  # "Action 7:" is no number of a list
        label = f"{label} "
        for name in ("numPr", *(() if heads else ("pStyle",))):
            for child in properties.findall(f"{_W}{name}"):
                properties.remove(child)
    run = etree.Element(f"{_W}r")
    text = etree.SubElement(run, f"{_W}t")
    text.text = label
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties.addnext(run)


def _numbering(tree: etree._Element, styles: bytes | None) -> _Numbering:
    numbering = _Numbering()
    for definition in tree.iter(f"{_W}abstractNum"):
        levels = {int(level.get(f"{_W}ilvl", "0")): _level(level) for level in definition.iter(f"{_W}lvl")}
        numbering.levels[definition.get(f"{_W}abstractNumId", "")] = levels
    for instance in tree.iter(f"{_W}num"):
        key = instance.get(f"{_W}numId", "")
        numbering.abstract[key] = _value(instance, "abstractNumId")
        numbering.restarts[key] = {
            int(override.get(f"{_W}ilvl", "0")): int(first)
            for override in instance.iter(f"{_W}lvlOverride")
            if (first := _value(override, "startOverride")).isdecimal()
        }
    if styles is not None:
        numbering.by_style.update(_numbered_styles(_tree(styles)))
    return numbering


def _level(level: etree._Element) -> _Level:
    first = _value(level, "start")
    return _Level(_value(level, "numFmt"), _value(level, "lvlText"), int(first) if first.isdecimal() else 1)


def _numbered_styles(tree: etree._Element) -> Iterator[tuple[str, tuple[str, int]]]:
    """Paragraph styles that number, each with its instance and depth."""
    for style in tree.iter(f"{_W}style"):
        own = style.find(f"{_W}pPr/{_W}numPr")
        if own is not None and (instance := _value(own, "numId")):
            yield style.get(f"{_W}styleId", ""), (instance, int(_value(own, "ilvl") or 0))


def _written(number: int, form: str) -> str:
    """A number as its level writes it; one that no list counts to, in digits."""
    if not 0 < number <= _HIGHEST:
        return str(number)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman, rest = "", number
        for value, sign in _ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)


def _value(element: etree._Element, name: str) -> str:
    """The value of a child of an element; "" where there is none."""
    child = element.find(f"{_W}{name}")
    return "" if child is None else child.get(f"{_W}val", "")


def _tree(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
