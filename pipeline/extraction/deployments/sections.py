"""Sections whose heading names an authority and its system: "Ferry Office: Ticket Fraud Finder", and tell below what
it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.clauses import CLAUSE_END
from pipeline.extraction.deployments.drafts import Draft, Line
from pipeline.extraction.deployments.public import PUBLIC_KINDS
from pipeline.extraction.deployments.words import ACTS
from pipeline.extraction.finders.technologies import NAME, T, is_ai, is_general, names_one, outline
from pipeline.model import Block, Link, Value

_HEADINGS = (
    re.compile(r"(?P<body>[^:–—]{3,160}?)(?::| [–—-]) (?P<what>[^:–—]{4,100})"),
    re.compile(r"(?P<what>[^:()–—]{4,100}?)(?: [–—-] | \()(?P<body>[^()–—]{3,80})\)?"),
)
# "Ticket Fraud Finder (TFF)"
_SYSTEM = re.compile(
    r"(?P<name>(?:[A-Z][\w’-]*(?: (?:of|for|and|the|to))?(?: |$)){2,6})(?:\((?P<short>[A-Z]\w+|[a-z]+[A-Z]\w+)\))?"
)
# "Planning rosters with agentic AI"
_DOING = re.compile(rf"(?P<purpose>[A-Z][a-z]+ing [^.]{{3,80}}?) (?:with|using|through|by means of) (?:an? |the )?{T}")
_TRIAL = re.compile(r"(?i)\b(?:pilot\w*|trial\w*|proof[- ]of[- ]concept|prototype)\b")
_TELLS = re.compile(
    rf"(?:^|, )(?:[Tt]he )?{NAME}+(?: [a-z]+)??(?: \([^()]*\))? (?:(?:can|will|also|now|automatically) )*"
    r"(?:(?:(?:us|leverag|employ|appl|combin|utili[sz])(?:es|ies|s)|relies on|is (?:powered by|based on|built on))"
    r" [^.;]{3,120}? to |(?:is|was|has been) (?:used|designed|intended|meant|built|developed) (?:to|for) "
    rf"|(?={ACTS} ))"
)


def in_sections(context: Context) -> Iterator[Draft]:
    """The deployments that sections tell of under the name of an authority and of its system."""
    below: dict[int, list[Block]] = {}
    for block in context.document.prose():
        if block.heading is not None and block.kind not in ("heading", "title"):
            below.setdefault(block.heading, []).append(block)
    for index, blocks in below.items():
        heading = context.document.blocks[index]
        if len(heading.sentences) == 1 and (draft := _headed(context, heading, blocks)):
            yield draft


def _headed(context: Context, heading: Block, blocks: list[Block]) -> Draft | None:
    for match in filter(None, (pattern.fullmatch(heading.text) for pattern in _HEADINGS)):
        bodies = context.within(heading.index, *match.span("body"), "organisations")
        if not bodies or bodies[0].start > match.start("body") + 4 or bodies[0].kind not in PUBLIC_KINDS:
            continue
        user = Link("organisations", key=bodies[0].key, spans=bodies[0].spans(context.document))
        return _told(context, heading, match.span("what"), blocks, user)
    return None


def _told(context: Context, heading: Block, what: tuple[int, int], blocks: list[Block], user: Link) -> Draft | None:
    """What a heading and the blocks below it tell of the system at `what`."""
    outlined = outline(heading.text)
    names: tuple[str, ...] = ()
    if named := _SYSTEM.fullmatch(heading.text, *what):
        system = named.start("name"), named.start("name") + len(named["name"].rstrip())
        names = tuple(n for n in (named["name"].strip(), named["short"]) if n)
    elif kind := re.compile(T).search(outlined, *what):
        system = kind.span()
    else:
        return None
    lines = [Line(context, b, s, outline(s.text, names)) for b in blocks for s in b.sentences]
    text = " ".join(line.text for line in lines)
    again = any(name in text for name in names)
    if not lines or (names and not again) or not names_one(f"{heading.text} {text}"):
        return None
    first = Line(context, heading, heading.sentences[0], outlined)
    doing = _DOING.search(outlined, *what)
    purpose = first.value(*doing.span("purpose")) if doing else next(filter(None, map(_purpose, lines)), None)
    said = heading.text[slice(*system)]
    if purpose is None or is_general(said) or (is_ai(said) and not doing):
        return None
    trial = next((line.value(*tried.span(), "pilot") for line in lines if (tried := _TRIAL.search(line.text))), None)
    fields = {
        "technology": first.value(*system),
        "purpose": purpose,
        "status": trial or Value("in_use", purpose.spans),
    }
    links = {"operator_id": user, "jurisdiction_id": context.jurisdiction_of(heading, 0, len(heading.text))}
    whole = [*heading.spans(), *(span for block in blocks[:1] for span in block.spans())]
    return Draft("deployments.section", 0.7, heading, first.sentence, first.key(system[0]), fields, links, whole)


def _purpose(line: Line) -> Value | None:
    """What a sentence says that the system does."""
    told = _TELLS.search(line.outline)
    if told is None:
        return None
    stop = CLAUSE_END.search(line.text, told.end())
    return line.value(told.end(), stop.start() if stop else line.end)
