"""The kind of a work, from what its entry says of it (codebook: `references.kind`)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.extraction.bibliography.names import BODY
from pipeline.extraction.bibliography.slate import Part

_PARLIAMENT = re.compile(
    r"\b(?:parl[ei]a?ment\w*|senate|sénat|senaat|hansard|national assembly|"
    r"house of (?:commons|lords|representatives)|chambers? of (?:representatives|deputies)|"
    r"chambres? des (?:représentants|députés)|assemblée nationale|kamer van volksvertegenwoordigers)\b",
    re.IGNORECASE,
)
_PARLIAMENTARY = re.compile(r"\bHansard\b|\bparliamentary (?:question|paper|document|report)", re.IGNORECASE)
_LAW = re.compile(
    r"^\W*(?:(?:Law|Act|Decree|Ordinance|Directive|Order|Bill)\s+(?:on|No|nr|\(|\d|to)|Regulation\s+(?:\(|No|\d|on\b)|"
    r"Constitution\b|Recommendation\s+of\b|Loi\s|Décret\s|Wet\s+van|Gesetz\b|Treaty\s|"
    r"(?:[A-Z]\w+\s)?Convention\s+(?:on|for|against)\b|Charter\s+(?:of|on)\b|[A-Z]\w*\s+Art(?:icle|\.)\s*\d|"
    r"Art(?:icle|\.)\s*\d|(?:Resolution|Decision|Law|Act|Decree|Order)\s+(?:No\.?\s*)?\d+[/-]\d+)"
    r"|(?<!\bof\s)(?<!\bin\s)\b(?:Law|Act|Decree|Constitution|Code|Directive)(?:\s+of\s+[A-Z]\w+)?"
    r"(?:\s*\((?:Amended|No[^()]*|\d{4}|Cap[^()]*)\)|,?\s+\d{4})?\W*$"
)
_NUMBERED_LAW = re.compile(
    r"^(?:(?:Royal|Executive|Supreme|Federal|Presidential|Legislative|Organic)\s)?"
    r"(?:Regulation|Directive|Decision|Law|Act|Decree(?:-Law)?|Order|Ordinance|Resolution)\s+(?:\(|No\b|N[°º.]|nr|\d|of\s\d)"
)
_REPORT = re.compile(
    r"report|rapport|informe|bericht|\b(?:study|survey|strat[eé]g\w+|plan|roadmap|white paper|position paper|review|"
    r"assessment|analysis|index|barometer|guidelines?|framework|recommendations|studie|enqu[êe]te|policy brief)\b",
    re.IGNORECASE,
)
_REPORT_URL = re.compile(r"/reports?[/-]|\.pdf$", re.IGNORECASE)
_NEWS_URL = re.compile(r"/(?:[\w-]*news[\w-]*|nieuws|actualit[\w-]*|press-?\w*|press/\w+)/[^/?#]", re.IGNORECASE)
_NEWS_TITLE = re.compile(r"\bpress (?:release|statement)\b|^news\s+(?:item|release|publication)", re.IGNORECASE)
_NEWSPAPER = re.compile(r"\b(?:Times|Post|Gazette|Herald|Tribune|News|Observer|Daily\s\w+|Press Agency)\b")
_JOURNAL = re.compile(
    r"\b(?:Journal|Review|Quarterly|Proc|Proceedings|Transactions|Annals|Letters|Conference)\b", re.IGNORECASE
)
PUBLISHER = re.compile(r"\b(?:Press|Publish\w*|Books|Verlag|Éditions|& Co\w*|& Sons)\b")


def is_law(title: str) -> bool:
    """Whether a title is that of a legal act, or of an article of one."""
    return _LAW.search(title) is not None


def is_numbered_law(title: str) -> bool:
    """Whether a title begins as that of an act which a gazette numbers."""
    return _NUMBERED_LAW.search(title) is not None


def kind_of(fields: Mapping[str, Part], *, article: bool, imprint: bool) -> str:
    """The kind of a work; a page of the web where nothing tells more.

    `article` says that the entry gives volume or pages of a journal, `imprint` that it names place and publisher.
    """

    def value(name: str) -> str:
        return fields[name].value if name in fields else ""

    title, authors, publisher, url = value("title"), value("authors"), value("publisher"), value("url")
    if (
        _PARLIAMENT.search(authors)
        or (_PARLIAMENT.search(publisher) and not is_law(title))
        or _PARLIAMENTARY.search(title)
    ):
        return "parliamentary_document"
    if article or (_JOURNAL.search(publisher) and not PUBLISHER.search(publisher)):
        return "article"
    if is_law(title):
        return "legal_act"
    if _NEWS_TITLE.search(title) or _NEWSPAPER.search(publisher) or _NEWS_URL.search(url):
        return "news"
    if imprint or (not url and PUBLISHER.search(publisher)):
        return "book"
    to_the_day = len(value("date")) == len("2017-05-31")
    if (
        publisher and to_the_day and not BODY.search(publisher)
    ):  # of publishers that are no body, papers date to the day
        return "news"
    if _REPORT.search(title) or value("doi") or _REPORT_URL.search(url.partition("#")[0]):
        return "report"
    if url:
        return "web_page"
    if publisher:
        return "book"
    return "report" if "date" in fields else "web_page"
