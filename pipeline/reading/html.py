"""HTML to Markdown: the text of a page with its headings, lists, tables, emphasis and notes.

Navigation, banners, forms and whatever else surrounds the text is left out. Readability tools drop
the headings of many government pages, so the page's own structure decides what is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from pipeline.reading.formats import UnreadableError

_OUTSIDE = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "dialog",
        "footer",
        "form",
        "head",
        "iframe",
        "img",
        "input",
        "map",
        "nav",
        "noscript",
        "object",
        "picture",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
        "aside",
    ]
)
_OUTSIDE_ROLES = frozenset(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"])
_OUTSIDE_NAMES = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|share|sharing|social|sidebar|skip-?link|toc|footer"
    r"|visually-hidden|sr-only|screen-reader-text|print-hide|advert|related)(?:$|[-_\s])",
    re.IGNORECASE,
)
_NAMED_CONTAINERS = frozenset(["div", "ul", "ol", "section", "span", "p", "a"])
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "x-top",
    ]
)
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_WEB = re.compile(r"https?://\S+$")
_IN_BRACKETS = str.maketrans({"(": "%28", ")": "%29"})
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*"}
_NOTE_TARGET = re.compile(r"^_?(?:fn|ftn|edn|footnote|endnote|note|cite_note)s?[-_:.]?\w{0,6}?\d{1,4}$", re.IGNORECASE)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def markdown(data: bytes) -> str:
    """The text of an HTML page as Markdown.

    Takes the bytes of the page, in UTF-8 or the encoding that it declares. Raises UnreadableError
    when there is no page in them.
    """
    try:
        data = _NOT_XML.sub(" ", data.decode("utf-8")).encode()
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = None  # as the page declares it
    parser = lxml_html.HTMLParser(huge_tree=True, encoding=encoding)
    try:
        root = lxml_html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"not a page that can be read ({error}); save it again from the browser") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("its elements are nested too deeply to be read whole; save it as plain text")
    return _Writer(_main(root), _note_bodies(root)).text()


def _main(root: HtmlElement) -> HtmlElement:
    """The element that holds the text: the one that says so, if most of the words are in it."""
    body = root.find("body")
    if body is None:
        return root
    whole = _length(body)
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = body.findall(path)
        if len(found) == 1 and _length(found[0]) * 2 > whole:
            return found[0]
    return body


def _length(element: HtmlElement) -> int:
    """Characters of text in an element, what is left out not counted."""
    count = 0
    stack = [element]
    while stack:
        inner = stack.pop()
        count += len((inner.text or "").strip())
        for child in inner:
            count += len((child.tail or "").strip())
            if not _is_outside(child):
                stack.append(child)
    return count


def _is_outside(element: HtmlElement) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _OUTSIDE:  # comments have no name
        return True
    if tag == "header" and element.find(".//h1") is None:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (element.get("role") or "").lower() in _OUTSIDE_ROLES:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return tag in _NAMED_CONTAINERS and _OUTSIDE_NAMES.search(names) is not None


def _is_mark(link: HtmlElement) -> bool:
    """Whether a link is the mark of a note of this page."""
    href = link.get("href") or ""
    if not href.startswith("#"):
        return False
    if "noteref" in (link.get("role") or "") or "footnote" in (link.get("rel") or ""):
        return True
    if "backlink" in (link.get("role") or "") or not re.search(r"\d", link.text_content() or ""):
        return False
    parent = link.getparent()
    raised = link.find("sup") is not None or (parent is not None and parent.tag == "sup")
    return raised or (_NOTE_TARGET.match(href[1:]) is not None and len(link.text_content().strip()) < 16)


def _address(link: HtmlElement) -> str:
    """The web address that words of a paragraph lead to; "" for a link of another kind, or whose words are one."""
    href = (link.get("href") or "").strip()
    words = (link.text_content() or "").strip()
    if not _WEB.match(href) or not words or "[" in words or "]" in words or _WEB.match(words) or words[:4] == "www.":
        return ""
    if any(inner.tag in _BLOCKS or inner.tag in ("img", "br") for inner in link.iterdescendants()):
        return ""
    if any(outer.tag in _HEADINGS for outer in link.iterancestors()):
        return ""
    return href.translate(_IN_BRACKETS)


def _label(link: HtmlElement) -> str:
    """The number of a note: that of its mark, else that of its address."""
    for text in (link.text_content() or "", link.get("href") or ""):
        if digits := re.search(r"(\d{1,4})\D*$", text):
            return digits[1]
    return ""


def _note_bodies(root: HtmlElement) -> dict[HtmlElement, str]:
    """The elements that hold the notes, by the marks that lead to them, each with its label."""
    by_id = {e.get("id"): e for e in root.iter() if isinstance(e.tag, str) and e.get("id")}
    bodies: dict[HtmlElement, str] = {}
    for link in root.iter("a"):
        target = by_id.get((link.get("href") or "")[1:]) if _is_mark(link) else None
        while target is not None and target.tag not in _BLOCKS:
            target = target.getparent()
        if target is None or target.tag in ("body", "main", "article", "html"):
            continue
        if (label := _label(link)) and link not in set(target.iter("a")):
            bodies.setdefault(target, label)
    return bodies


@dataclass
class _List:
    ordered: bool
    number: int
    indent: int


@dataclass
class _Writer:
    """Goes through a page in order, without recursion, and writes its blocks."""

    top: HtmlElement
    bodies: dict[HtmlElement, str]
    blocks: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    _inline: list[str] = field(default_factory=list)
    _lead: str = ""  # what the next paragraph begins with: "## ", "- ", "> "
    _lists: list[_List] = field(default_factory=list)
    _quotes: int = 0
    _note: str = ""  # label of the note that is being written
    _link: tuple[HtmlElement, int] | None = None  # the link that is being written, and where its words begin

    def text(self) -> str:
        stack: list[tuple[HtmlElement, bool]] = [(self.top, False)]
        while stack:
            element, done = stack.pop()
            if done:
                self._leave(element)
            elif self._enter(element, first=element is self.top):
                stack.append((element, True))
                stack += [(child, False) for child in reversed(element)]
                continue
            if element is not self.top:
                self._write(element.tail)
        self._flush()
        notes = [f"[^{label}]: {body}" for label, body in self.notes.items()]
        return "\n\n".join([*self.blocks, *notes]) + "\n"

    def _write(self, text: str | None) -> None:
        if text:
            self._inline.append(re.sub(r"\s+", " ", text))

    def _enter(self, element: HtmlElement, first: bool) -> bool:
        """Write what stands before the inner elements; whether these are to be gone through."""
        tag = element.tag
        if not first and _is_outside(element) and element not in self.bodies:
            return False
        if element in self.bodies:
            self._flush()
            self._note = self.bodies[element]
        if tag == "br":
            self._inline.append("\n")
            return False
        if tag == "hr":
            self._flush()
            self.blocks.append("---")
            return False
        if tag in ("a", "sup") and (mark := self._mark(element)):
            self._inline.append(mark)
            return False
        if tag == "table" and not self._note and not _is_layout(element):
            self._flush()
            if table := _table(element):
                self.blocks.append(table)
            return False
        if tag in _BLOCKS:
            self._flush()
        if tag in _HEADINGS:
            self._lead = _HEADINGS[tag]
        elif tag in ("ul", "ol"):
            start = element.get("start") or "1"
            indent = self._lists[-1].indent + 2 if self._lists else 0
            self._lists.append(
                _List(tag == "ol", int(start) if start.isdecimal() and len(start) < 6 else 1, min(indent, 400))
            )
        elif tag == "li" and self._lists:
            inner = self._lists[-1]
            self._lead = " " * inner.indent + (f"{inner.number}. " if inner.ordered else "- ")
            inner.number += 1
        elif tag == "blockquote":
            self._quotes += 1
        if tag in _EMPHASIS:
            self._inline.append(_EMPHASIS[tag])
        elif tag == "q":
            self._inline.append("“")
        elif tag == "a" and _address(element):
            self._link = element, len(self._inline)
        self._write(element.text)
        return True

    def _leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _EMPHASIS:
            self._inline.append(_EMPHASIS[tag])
        elif tag == "q":
            self._inline.append("”")
        elif self._link is not None and self._link[0] is element:
            words = "".join(self._inline[self._link[1] :])
            linked = f"[{words.strip()}]({_address(element)})"
            self._inline[self._link[1] :] = [words.replace(words.strip(), linked, 1)]
            self._link = None
        elif tag in _BLOCKS:
            self._flush()
            if tag in _HEADINGS or tag == "li":
                self._lead = ""
        if tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "blockquote":
            self._quotes -= 1
        if element in self.bodies:
            self._flush()
            self._note = ""

    def _mark(self, element: HtmlElement) -> str:
        link = element if element.tag == "a" else element.find(".//a")
        if link is not None and _is_mark(link):
            return f"[^{_label(link)}]" if _label(link) else ""
        if element.tag == "sup":
            raised = "".join((element.text_content() or "").split())
            return f"<sup>{raised}</sup>" if raised.isdecimal() else ""
        return ""

    def _flush(self) -> None:
        """End the paragraph that is being written."""
        text = _tidy("".join(self._inline))
        self._inline.clear()
        if not text:
            return
        if self._note:
            body = re.sub(rf"^\[?\^?{self._note}\]?[.):]?\s+", "", re.sub(r"\s*[↩↑⤴^\ufe0e]+\s*$", "", text))
            held = self.notes.get(self._note, "")
            self.notes[self._note] = f"{held} {body}".strip().replace("\n", " ")
            return
        if self._lead in _HEADINGS.values():
            self.blocks.append(self._lead + text.replace("**", "").replace("\n", " "))
            self._lead = ""
            return
        hang = " " * len(self._lead) if self._lead else "> " * self._quotes
        block = (self._lead or hang) + text.replace("\n", "\n" + hang)
        follows_item = (
            bool(self.blocks) and re.match(r" *(?:- |\d+\. )", self.blocks[-1].rsplit("\n", 1)[-1]) is not None
        )
        if self._lead and follows_item:
            self.blocks[-1] += "\n" + block
        else:
            self.blocks.append(block)
        self._lead = ""


def _tidy(text: str) -> str:
    lines = [re.sub(r"[ \xa0]+", " ", line).strip() for line in text.split("\n")]
    text = "\n".join(line for line in lines if line)
    text = re.sub(r"\*\*( ?)\*\*", r"\1", text)
    text = re.sub(r"(\*{1,2})( +)(?=\S[^*\n]*\1)", r"\2\1", text) if text.count("*") % 2 else text
    return "" if not text.strip("* ") else text


def _is_layout(table: HtmlElement) -> bool:
    """Whether a table only places blocks on the page."""
    return any(table.find(f".//{tag}") is not None for tag in ("table", "h1", "h2", "h3", "ul", "ol"))


def _table(table: HtmlElement) -> str:
    rows = [
        [" ".join((cell.text_content() or "").split()).replace("|", "/") for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(map(len, rows))
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
