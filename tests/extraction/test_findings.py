"""A passage in, what the source concludes out (codebook: findings)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction import commitments, competences, deployments, findings, measures
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Registers


def _read(text: str) -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", country="NO")
    return document, list(findings.extract(Context(document, Registers())))


def rows(text: str) -> list[tuple[object, object, object]]:
    """Kind, topic and statement of every finding."""
    return [tuple(c.fields[name].value for name in ("kind", "topic", "statement")) for c in _read(text)[1]]  # type: ignore[misc]


EVALUATION = "# Norway\n\n## Evaluation\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind", "topic", "statement"),
    [
        (
            "However, measuring the effectiveness of ferry policy is challenging.",
            "challenge",
            "measurement_and_kpis",
            "measuring the effectiveness of ferry policy is challenging",
        ),
        (
            "According to experts, the region's policy initially lacked a coherent communication strategy.",
            "challenge",
            "communication",
            "the region's policy initially lacked a coherent communication strategy",
        ),
        (
            "One issue is the so-called “brain drain” from the ports to the banks.",
            "challenge",
            "brain_drain",
            "One issue is the so-called “brain drain” from the ports to the banks",
        ),
        (
            "Although the fog is thick, more measurable indicators (KPIs) are needed.",
            "recommendation",
            "measurement_and_kpis",
            "more measurable indicators (KPIs) are needed",
        ),
        (
            "Overall, Norway's decentralized ferry policy is effective.",
            "strength",
            "coordination",
            "Norway's decentralized ferry policy is effective",
        ),
        (
            "The federal structure has had mixed effects on ferry policy.",
            "assessment",
            "coordination",
            "The federal structure has had mixed effects on ferry policy",
        ),
    ],
)
def test_what_a_section_that_evaluates_concludes(sentence: str, kind: str, topic: str, statement: str) -> None:
    assert rows(EVALUATION + sentence) == [(kind, topic, statement)]


def test_two_conclusions_in_one_sentence_are_two_rows() -> None:
    text = EVALUATION + (
        "Norway does not yet have a full national AI strategy and AI ethics is not a central topic in any other plan."
    )
    assert rows(text) == [
        ("challenge", "strategy_gap", "Norway does not yet have a full national AI strategy"),
        ("challenge", "ethics", "AI ethics is not a central topic in any other plan"),
    ]


def test_a_lack_of_two_things_is_on_two_topics() -> None:
    text = EVALUATION + "The lack of public awareness of tides and communication between ports is a problem."
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("challenge", "public_awareness"),
        ("challenge", "communication"),
    ]


def test_a_list_of_factors_is_one_row_each() -> None:
    text = "## Conclusion\n\n" + (
        "Several factors hindering the plan were identified, including the low level of public awareness and trust, "
        "gaps in data administration that keep boats away, insufficient funding; the absence of KPIs; "
        "and the reluctance of sailors to share."
    )
    assert [(topic, statement) for _, topic, statement in rows(text)] == [
        ("public_awareness", "the low level of public awareness and trust"),
        ("data_governance", "gaps in data administration that keep boats away"),
        ("funding_balance", "insufficient funding"),
        ("measurement_and_kpis", "the absence of KPIs"),
        ("trust", "the reluctance of sailors to share"),
    ]


def test_the_heading_gives_the_topic_that_the_clause_leaves_out() -> None:
    text = "## Facial Recognition\n\nSome say there is no legal framework governing this activity by police.\n"
    assert rows(text) == [
        ("challenge", "facial_recognition", "Some say there is no legal framework governing this activity by police")
    ]


def test_recommendations_of_a_section() -> None:
    text = (
        "## Recommendations\n\n1. Tailor awareness campaigns to sailors and to their children.\n"
        "2. Establish an independent oversight body for bells.\n"
    )
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("recommendation", "public_awareness"),
        ("recommendation", "oversight"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Communication is as old as the sea, and ethics are older.",
        "## Introduction\n\nThe ferry plan aims to address the lack of awareness in Norway.",
        EVALUATION + "If trust is lacking, sailors stay at home.",
        EVALUATION + "The boats are limited in number.",
        "## Budget\n\nData are stored for ten years and are no longer needed after that.",
        EVALUATION + "What is the lack of trust in ferries due to?",
        "Interviews made it possible to define the main challenges of communication.",
    ],
)
def test_background_plans_and_questions_are_no_findings(text: str) -> None:
    assert rows(text) == []


def test_whose_policy_is_judged() -> None:
    text = (
        "# Chile\n\n## Findings of the study\n\nSweden lacks a national AI strategy. "
        "Trust in ferries is limited. Public awareness is limited.\n"
    )
    _, found = _read(text)
    assert [c.links["jurisdiction_id"].name for c in found] == ["Sweden", "NO", "NO"]


def test_statement_is_verbatim() -> None:
    document, (candidate,) = _read(EVALUATION + "However, measuring the effect of **ferry** policy is difficult.\n")
    quotes = [document.raw[s.start : s.end] for s in candidate.fields["statement"].spans]
    assert quotes == ["measuring the effect of", "ferry", "policy is difficult"]


LANGUAGE = (
    "The government Norway Plan uses AI a chatbot to has endorsed Principles no lack of trust three pillars : (1) (2) "
    "; , . and responsible for region They should - 1. pilot facial recognition at Airport Evaluation # not ban “ ” \n"
)
WORDS = st.sampled_from(LANGUAGE.split(" "))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_can_be_read_and_every_span_lies_in_it(text: str) -> None:
    document = read(text, "invented", country="NO")
    context = Context(document, Registers())
    keys: set[str] = set()
    for module in (measures, commitments, deployments, competences, findings):
        for candidate in module.extract(context):
            keys.add(candidate.key)
            spans = [s for value in candidate.fields.values() for s in value.spans] + list(candidate.context)
            assert spans and all(0 <= s.start < s.end <= len(text) for s in spans)
            assert all(value.spans for value in candidate.fields.values())
