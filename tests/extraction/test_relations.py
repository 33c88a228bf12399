"""A sentence in, relations out (codebook: relations)."""

from __future__ import annotations

import pytest

from pipeline.extraction import relations
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Value
from pipeline.reading import read
from pipeline.registers import Registers


def rows(text: str) -> list[tuple[str, object, str]]:
    context = Context(read(text, "invented"), Registers())
    names = {t.key: t.name for t in context.things}
    return [
        (
            names.get(c.links["subject_id"].key) or c.links["subject_id"].name,
            c.fields["predicate"].value,
            names.get(c.links["object_id"].key) or c.links["object_id"].name,
        )
        for c in relations.extract(context)
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("In 2022, Norway adopted the Harmony Plan.", ("Harmony Plan", "issued_by", "Norway")),
        (
            "The Harmony Plan was commissioned by the Ministry of Trade.",
            ("Harmony Plan", "commissioned_by", "Ministry of Trade"),
        ),
        (
            "The Harmony Plan was commissioned by the Ministry of Trade and written by the Skills4U coalition.",
            ("Harmony Plan", "written_by", "Skills4U coalition"),
        ),
        (
            "The Harmony Plan is part of the Bright Norway Strategy.",
            ("Harmony Plan", "part_of", "Bright Norway Strategy"),
        ),
        ("The Harmony Plan follows the Bright Norway Strategy.", ("Harmony Plan", "follows", "Bright Norway Strategy")),
        (
            "The Harmony Plan replaces the Bright Norway Strategy.",
            ("Harmony Plan", "succeeds", "Bright Norway Strategy"),
        ),
        (
            "The Harmony Plan implements the Bright Norway Strategy.",
            ("Harmony Plan", "implements", "Bright Norway Strategy"),
        ),
        ("The Trade Council oversees the Harmony Plan.", ("Trade Council", "oversees", "Harmony Plan")),
        (
            "The Trade Council is a member of the Skills4U coalition.",
            ("Trade Council", "member_of", "Skills4U coalition"),
        ),
        ("The Trade Ministry funds the Growth Institute.", ("Trade Ministry", "funds", "Growth Institute")),
        (
            "The Privacy Commission criticised the Ministry of Trade.",
            ("Privacy Commission", "criticises", "Ministry of Trade"),
        ),
        (
            "The Chamber of Deputies formed the Working Group on Fair Data.",
            ("Working Group on Fair Data", "part_of", "Chamber of Deputies"),
        ),
    ],
)
def test_relation(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harmony Plan is not part of the Bright Norway Strategy.",
        "The Harmony Plan and the Bright Norway Strategy are old.",
    ],
)
def test_no_relation(text: str) -> None:
    assert rows(text) == []


def test_critic_of_a_use_of_ai() -> None:
    document = read("The Privacy Commission has criticised the use of face scans at the harbour.", "invented")
    context = Context(document, Registers())
    sentence = next(document.sentences())
    spans = document.blocks[0].spans(sentence.start, sentence.end)
    use = Candidate(
        "deployments",
        "invented",
        "deployments:0",
        "x",
        0.9,
        {"technology": Value("face scans", spans)},
        context=spans,
        block=0,
    )
    (relation,) = relations.extract(context, [use])
    assert relation.fields["predicate"].value == "criticises"
    assert relation.links["object_id"].key == "deployments:0"
