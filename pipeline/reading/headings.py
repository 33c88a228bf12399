"""Which lines are headings: alone on the page, in title case, numbered, or the title at its head."""

from __future__ import annotations

import re

from pipeline.reading.drafts import Page, is_finished
from pipeline.reading.kinds import Kind
from pipeline.reading.lines import Line, ends_in_mid_clause, is_title_case, word_set

_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)")
_SENTENCES = re.compile(r"^(?:\S+ ){5,}?[\w’'-]+\. [A-Z](?:.{60,})\.$")
_REFERENCES = word_set(
    "reference|references|reference list|list of references|bibliography|select bibliography|selected bibliography|"
    "works cited|literature|literature cited|sources|sources cited|sources consulted|sources and further reading|"
    "references and further reading|further reading|further readings|additional reading|suggested reading|"
    "recommended reading|cited works|important documents|key documents|relevant documents|related documents|"
    "source documents|documents cited|useful links|related reading|"
    "références|bibliographie|ouvrages cités|literatur|literaturverzeichnis|"
    "quellen|quellenverzeichnis|referencias|bibliografía|fuentes|referenties|bibliografie|bronnen|riferimenti|"
    "bibliografia|referências|fontes|referenser|källor|referencer|kilder|viitteet|lähteet",
    separator="|",
)
# What stands beside the words of a heading: "5 Appendix 1: References".
_APPENDIX = re.compile(
    r"^[\d.\s]*(?:(?:appendix|annex|chapter|section)\s+\w{1,4}\s*[:.–—-]*[\d.\s]*)?|[\s:.*#]+$", re.IGNORECASE
)
_LINES_OF_TITLE = 3
_SHARE_OF_TITLE = 0.6  # of the width of the text
_WORDS_LEFT_OVER = 4  # of a title, on a line of their own
_WRAPPED_TWICE = 80  # characters of a line that is more than a title


def is_reference_heading(text: str) -> bool:
    """Whether a heading opens a list of works."""
    return re.sub(_APPENDIX, "", text.strip("*_ ")).casefold() in _REFERENCES


def holds_sentences(text: str) -> bool:
    """Whether what is set as a heading is none, but several sentences."""
    return _SENTENCES.search(text) is not None


def numbering(text: str) -> re.Match[str] | None:
    """The number that a heading begins with: "2.1" of "2.1. Calm Seas"."""
    return _NUMBERED.match(text)


def squash(text: str) -> str:
    """The letters of a text, for comparing headings whose blanks went astray."""
    return "".join(filter(str.isalpha, text)).casefold()


def are_alike(one: str, other: str) -> bool:
    """Whether two squashed headings are one heading, the end perhaps misspelt."""
    longer = max(len(one), len(other))
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return longer > 0 and same >= 0.8 * longer


def heading_at(page: Page, i: int) -> range:
    """The lines of a heading without any mark that begins at a line; none if there is no such heading."""
    lines = _lines_of_title(page, i)
    if len(lines) > 1 and _is_heading(page, lines):
        return lines
    return lines[:1] if _is_heading(page, lines[:1]) else lines[:0]


def _lines_of_title(page: Page, i: int) -> range:
    """A line and those that a title begun in it goes on to: after a small word, a colon, within brackets."""
    end = i + 1
    text = page.lines[i].text
    while (
        page.layout.wrapped
        and end < min(i + _LINES_OF_TITLE, len(page.lines))
        and page.found[end].kind is Kind.TEXT
        and end not in page.note_lines
        and len(page.lines[end - 1].text) <= _SHARE_OF_TITLE * page.layout.width
        and len(page.lines[end].text) <= _SHARE_OF_TITLE * page.layout.width
        and (
            text[-1] in ":/&"
            or ends_in_mid_clause(text)
            or text.count("(") > text.count(")")
            or (end == i + 1 and _hangs_over(page, i))
        )
        and is_title_case(text)
        and page.lines[end].text[0].isupper()
    ):
        text = f"{text} {page.lines[end].text}"
        end += 1
    return range(i, end)


def _hangs_over(page: Page, i: int) -> bool:
    """Whether the last word or two of a title set off by a blank line stand below it, and text below these."""
    line, rest = page.lines[i].text, page.lines[i + 1].text
    short = len(rest.split()) < _WORDS_LEFT_OVER and len(rest) * 2 < len(line) and is_title_case(rest)
    return (
        bool(page.gap)
        and len(line.split()) >= _WORDS_LEFT_OVER
        and short
        and rest[-1].isalpha()
        and i + 2 < len(page.lines)
        and len(page.lines[i + 2].text) >= _SHARE_OF_TITLE * page.layout.width
    )


def _is_heading(page: Page, lines: range) -> bool:
    """Whether lines without any mark are a heading.

    In a text that sets paragraphs apart by blank lines it stands alone; else it is in title case, after a line that
    ends a sentence and before one that runs to the margin.
    """
    line = page.lines[lines[0]]
    text, layout, current = " ".join(page.lines[k].text for k in lines), page.layout, page.current
    several = len(lines) > 1
    if page.markdown or text[-1] in ".,;:!?-…" or len(text) > (130 if several else 90):
        return False
    if len(text.split()) > (20 if several else 14):
        return False
    numbered = numbering(text)
    if not several and _recurs_over_text(page, lines[0]):
        return True
    if not page.drafts and not _is_subsection(text) and not _stands_over_text(page, lines):
        return False
    first = text[numbered.end()] if numbered else text[0]
    if not first.isupper() or (layout.wrapped and not several and len(text) > 0.75 * layout.width):
        return False
    if current is not None and (page.mid_sentence(line) or current.is_empty):
        return False
    set_off = bool(page.gap) or current is None
    if several and not set_off and current and current.last and not is_finished(current.last.text):
        return False
    below = k = lines[-1] + 1
    while k < len(page.lines) and not page.lines[k].text:
        k += 1
    if k >= len(page.lines) or (k in page.note_lines and k in page.bodies and k == below and page.gap):
        return False
    following = page.lines[k].text
    if following[0].islower() or (several and len(following) < _SHARE_OF_TITLE * layout.width):
        return False
    brief = _within(text) or (len(text) < 0.6 * layout.width and len(text.split()) <= 8)
    short = brief and layout.is_full(page.lines[k])
    if not layout.wrapped:
        longer = len(following) > 1.5 * len(text)
        if k == below:  # a page without blank lines: below a paragraph, above a longer one
            above = current is not None and current.last is not None and is_finished(current.last.text)
            prose = longer and len(following) > _WRAPPED_TWICE and following.count(" ") > 12
            return above and prose and not layout.airy
        return set_off and (longer or page.found[k].kind is not Kind.TEXT)
    if layout.airy and (set_off or several):
        return (k > below or short or several) and line.indent <= 3
    if layout.airy:  # no blank line above, where paragraphs have one: a title between a full stop and a full line
        above = current is not None and current.last is not None and is_finished(current.last.text)
        return above and _stands_over_text(page, lines)
    title = text[numbered.end() :] if numbered else text
    if not short and not (is_title_case(title) and _may_follow(page, k)):
        return False
    if current is None or current.last is None or is_finished(current.last.text):
        return True
    # what a page or its notes broke off does not go on in a short line that nothing ends, nor does a line as short
    short_above = not layout.is_full(current.last) and not ends_in_mid_clause(current.last.text)
    return (short_above and _stands_over_text(page, lines)) or (page.gap == "break" and not layout.is_full(line))


def _stands_over_text(page: Page, lines: range) -> bool:
    """Whether lines are a short title, and the next line runs to the margin: a line of text begins there."""
    held, layout = page.lines[lines[0] : lines[-1] + 1], page.layout
    if not layout.wrapped or lines[-1] + 1 == len(page.lines):
        return False
    following = page.lines[lines[-1] + 1]
    short = all(len(line.text) <= 0.5 * layout.width for line in held)
    return (
        short
        and is_title_case(" ".join(line.text for line in held))
        and following.text[:1].isupper()
        and layout.is_full(following)
    )


def _recurs_over_text(page: Page, i: int) -> bool:
    """Whether a short line stands again and again over the line of a sentence: "Expected effects"."""
    text = page.lines[i].text
    if text not in page.recurring or not page.layout.wrapped or i + 1 == len(page.lines):
        return False
    following, words = page.lines[i + 1], text.split()
    sentence = page.layout.is_full(following) or following.text[-1:] in (".", ":")
    short = len(text) <= 0.5 * page.layout.width and 1 < len(words) <= 6
    return short and sentence and text[0].isupper() and text[-1].isalpha() and following.text[:1].isupper()


def is_title(page: Page, i: int, line: Line) -> bool:
    """A short line at the very beginning of the text, alone or with one or two more of its kind."""
    last = page.drafts[-1] if page.drafts else None
    if last is None:
        if not line.text[0].isupper():
            return False
    elif last.kind != "title" or last.origin or page.gap or len(page.drafts) > 1:
        return False
    end = next((k for k in range(i, min(i + 4, len(page.lines))) if not page.lines[k].text), None)
    return end is not None and all(
        len(other.text) < 120 and not is_finished(other.text) and not page.layout.is_full(other)
        for other in page.lines[i:end]
    )


def _is_subsection(text: str) -> bool:
    """Whether a line reads as the heading of a section within others: "9.4 Calm Seas"."""
    return _within(text) and is_title_case(text.split(None, 1)[1])


def _within(text: str) -> bool:
    """Whether a line has the number of a section within others: "9.4"."""
    number = numbering(text)
    return number is not None and "." in number[1]


def _may_follow(page: Page, k: int) -> bool:
    """Whether a line is no text, text that runs to the margin, or a heading within that above it."""
    text = page.lines[k].text
    return page.found[k].kind is not Kind.TEXT or len(text) >= 0.6 * page.layout.width or _is_subsection(text)
