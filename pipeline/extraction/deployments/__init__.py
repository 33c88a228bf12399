"""Deployments: AI in use by public authorities (codebook: deployments).

A sentence says who uses which technology ("The tax authority uses machine learning to ..."), or
that a technology is in use ("A chatbot has been introduced by the ministry"). One candidate for
each place of use it names. What the sentences after it add, a missing legal framework, a trial,
the opinion of an oversight body, goes to the candidates that they speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.drafts import Draft
from pipeline.extraction.deployments.following import add_from
from pipeline.extraction.deployments.rules import RULES
from pipeline.extraction.deployments.statements import stated_in, using_ai
from pipeline.extraction.finders.technologies import mask, systems
from pipeline.model import Block, Candidate, Sentence

# Under such a heading, what is no more than a tool by its name is a tool of AI.
_ABOUT_USE = re.compile(
    r"\b(?:AI|[Aa]rtificial [Ii]ntelligence|[Aa]lgorithm\w*|[Ff]acial [Rr]ecognition|[Aa]utomat\w+|[Bb]iometric\w*"
    r"|[Ss]urveillance)\b"
)
_IN_USE = re.compile(
    r"(?i)\b(?:us(?:e|es|ing|age)|deploy\w*|in (?:the )?public|public (?:sector|services?|administration)|in government"
    r"|systems?|applications?|recognition|surveillance|decision\w*|address|examples?|cases|in practice)\b"
)


def extract(context: Context) -> Iterator[Candidate]:
    """One candidate for each technology and place of use that the document states of a public authority."""
    drafts: list[Draft] = []
    recent: list[Draft] = []  # of the sentence before
    heading: int | None = None
    named = systems(s.text for b in context.document.prose() for s in b.sentences if RULES.triggered(s.text))
    for block in context.document.prose():
        if block.kind in ("heading", "title", "table"):
            continue
        if block.heading != heading:
            recent, heading = [], block.heading
        weak = _is_about_use(context, block)
        before: Sentence | None = None
        for sentence in block.sentences:
            text = mask(sentence.text, named, weak=weak)
            new = stated_in(context, block, sentence, text, recent)
            if not new and not recent:
                new = using_ai(context, block, sentence, before)
            before = sentence
            section = [d for d in drafts if d.block.heading == heading]
            add_from(block, sentence, [] if new else recent, section + new)
            drafts += new
            recent = new
    for draft in drafts:
        yield Candidate(
            "deployments",
            context.document.source_id,
            draft.key,
            draft.rule.name,
            draft.rule.confidence,
            fields=draft.fields,
            links=draft.links,
            context=tuple(draft.context),
            block=draft.block.index,
        )


def _is_about_use(context: Context, block: Block) -> bool:
    """Whether the heading or the lead-in above a block says that it is about AI in use."""
    above = [*context.document.headings(block)[:1]]
    if block.lead_in is not None:
        above.append(context.document.blocks[block.lead_in])
    return any(_ABOUT_USE.search(b.text) and _IN_USE.search(b.text) for b in above)
