"""A sentence in, a budget out (codebook: budgets)."""

from __future__ import annotations

import pytest

from pipeline.extraction import budgets
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Registers


def _read(text: str, country: str = "") -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", country=country)
    return document, list(budgets.extract(Context(document, Registers())))


def rows(text: str, country: str = "") -> list[dict[str, object]]:
    """Fields of every budget, and the names of jurisdictions and instruments."""
    document, found = _read(text, country)
    names = {m.key: m.name for m in Context(document, Registers()).mentions}
    return [
        {f: v.value for f, v in c.fields.items()}
        | {f: link.name or names.get(link.key, link.key) for f, link in c.links.items()}
        for c in found
        if c.confidence >= 0.5
    ]


def only(text: str, country: str = "") -> dict[str, object]:
    (row,) = rows(text, country)
    return row


BUDGETS = [
    (
        "In 2021, the government of Norway allocated NOK 1.2 billion over five years to artificial "
        "intelligence research.",
        {
            "amount_min": 1200000000,
            "currency": "NOK",
            "period": "total",
            "status": "allocated",
            "purpose": "artificial intelligence research",
            "jurisdiction_id": "Norway",
        },
    ),
    (
        "Canada committed CA$125 million between 2017 and 2022 to its AI strategy.",
        {
            "amount_max": 125000000,
            "currency": "CAD",
            "start_year": 2017,
            "end_year": 2022,
            "period": "total",
            "status": "allocated",
        },
    ),
    (
        "The Ruritania AI Strategy has a budget of approximately €32-35 million a year.",
        {
            "amount_min": 32000000,
            "amount_max": 35000000,
            "approximate": True,
            "period": "per_year",
            "instrument_id": "Ruritania AI Strategy",
        },
    ),
    (
        "France will invest €1.5 billion in AI by 2022.",
        {
            "amount_min": 1500000000,
            "status": "announced",
            "end_year": 2022,
            "purpose": "AI",
            "jurisdiction_id": "France",
        },
    ),
    (
        "The Cabinet approved the IndiaAI Mission with an outlay of INR 10,372 crore (USD 1.25 billion).",
        {"amount_min": 103720000000, "currency": "INR", "status": "allocated"},
    ),
    (
        "The Federal Government announced it would provide €3 billion for the implementation of the AI "
        "strategy until 2025.",
        {"amount_min": 3000000000, "status": "announced", "end_year": 2025},
    ),
    (
        "The Ministry of Science spent £4 million on machine learning fellowships.",
        {"amount_min": 4000000, "currency": "GBP", "status": "spent", "purpose": "machine learning fellowships"},
    ),
    (
        "Singapore's Smart Nation office launched a one-billion-dollar AI fund.",
        {"amount_min": 1000000000, "currency": "USD"},
    ),
    (
        "The AI research centre is funded by the state with 5 million euros per year.",
        {"amount_min": 5000000, "period": "per_year", "currency": "EUR"},
    ),
    (
        "The European Commission proposed to invest at least €1 billion per year in AI under the Horizon programme.",
        {"amount_min": 1000000000, "approximate": True, "period": "per_year", "status": "announced"},
    ),
    (
        "A budget of 1.000.000 EUR has been set aside by the Ministry of Justice for an AI pilot in courts.",
        {"amount_min": 1000000, "status": "allocated", "purpose": "an AI pilot in courts"},
    ),
    (
        "The Government of Kenya earmarked KSh 500 million for the national AI strategy in the 2024 budget.",
        {"amount_min": 500000000, "currency": "KES", "status": "allocated"},
    ),
    (
        "Through the £21 million AI Diagnostics Fund, the Department of Health supports hospitals.",
        {"amount_min": 21000000, "currency": "GBP"},
    ),
    ("The government launched a £250m AI lab in the health service.", {"amount_min": 250000000, "currency": "GBP"}),
    (
        "The new AI institute received funding of 12 million Swiss francs from the federal government.",
        {"amount_min": 12000000, "currency": "CHF"},
    ),
    (
        "Sweden's innovation agency has granted SEK 100 million to AI projects in municipalities.",
        {"amount_min": 100000000, "currency": "SEK", "purpose": "AI projects in municipalities"},
    ),
    (
        "In addition, $2.2 billion in public funding was committed to AI computing infrastructure.",
        {"amount_min": 2200000000, "status": "allocated"},
    ),
    (
        "The plan, which dedicates 40 million euros to artificial intelligence in schools, runs until 2027.",
        {"amount_min": 40000000},
    ),
    (
        "The Ministry of Education plans to spend half a billion yen on AI tutors.",
        {"amount_min": 500000000, "currency": "JPY", "status": "announced"},
    ),
    (
        "Public investment in AI amounts to €25 million per year in Estonia.",
        {"amount_min": 25000000, "period": "per_year"},
    ),
    (
        "The state budget for AI was set at 3 million euros for 2024.",
        {"amount_min": 3000000, "start_year": 2024, "end_year": 2024},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BUDGETS, ids=[text[:50] for text, _ in BUDGETS])
def test_a_sentence_that_states_a_budget_gives_one_row(text: str, expected: dict[str, object]) -> None:
    row = only(text)
    assert {field: row.get(field) for field in expected} == expected


NONE = [
    "In 2023 the country attracted $8 billion in venture capital for AI, compared to $68 billion elsewhere.",
    "The AI market in Freedonia is worth $4 billion.",
    "AI could add €400 billion to the economy by 2030, the government says.",
    "Violations of the AI act are punished with fines of up to €35 million.",
    "Microsoft announced an investment of $3 billion in AI data centres in Spain.",
    "OpenAI will invest €500 million in France.",
    "The company's AI turnover rose to £20 million.",
    "The government spends €40 million on housing.",
    "Experts call for an AI fund of €50 million.",
    "The government should invest €50 million in AI.",
    "A national AI programme would cost €30 million.",
    "The government did not allocate the €20 million for the AI strategy.",
    "The ministry of trade reported AI exports of $5 billion.",
    "The model was trained with 500 billion tokens in a programme of the AI authority.",
    "The AI start-up raised €12 million in a Series A round, backed by a public bank.",
    "The system saves the government €2 million a year thanks to AI.",
    "The AI platform of the government has 380 million users.",
    "The Commission wants to mobilise €200 billion for investment in AI.",
    "France has raised the stakes with 109 billion euros in private investment in AI.",
    "The AI chip costs the ministry 30,000 dollars.",
    "The single market of 450 million people can use the AI fund.",
    "The average salary of an AI engineer in the public sector is €60,000.",
]


@pytest.mark.parametrize("text", NONE)
def test_money_that_is_no_public_budget_for_ai_gives_none(text: str) -> None:
    assert rows(text) == []


def test_two_allocations_in_one_sentence_are_two_rows_each_with_its_purpose() -> None:
    found = rows(
        "The Ruritania AI Strategy sets aside €30 million for research and €5 million for ethics and education."
    )
    assert [(row["amount_min"], row["purpose"]) for row in found] == [
        (30000000, "research"),
        (5000000, "ethics and education"),
    ]


def test_what_is_said_of_a_part_is_not_said_of_the_whole() -> None:
    found = rows(
        "The government's recovery plan provides €5 billion, of which €200 million is for artificial intelligence."
    )
    assert [row["amount_min"] for row in found] == [200000000]


def test_a_rise_is_two_allocations() -> None:
    found = rows("The government increased its annual AI budget from €20 million to €35 million.")
    assert [(row["amount_min"], row["amount_max"]) for row in found] == [(20000000, 20000000), (35000000, 35000000)]


def test_a_range_is_one_allocation() -> None:
    row = only("The government's annual AI budget, ranging from €20 million to €35 million, funds research.")
    assert (row["amount_min"], row["amount_max"], row["period"]) == (20000000, 35000000, "per_year")


TRACKS = """\
# Freedonia AI Action Plan

The Freedonia AI Action Plan focuses on two tracks:

- **Science track:** Basic research in machine learning for ferries and mills—annual budget 7 M.
- **Craft track:** To help workshops with AI - annual budget 2.5 M.

The Freedonia AI Action Plan is backed by an annual budget of approximately CHF 9-10 million, funding several things.
"""


def test_list_items_with_bare_figures_take_the_currency_of_their_instrument() -> None:
    found = rows(TRACKS)
    assert [(r["amount_min"], r["amount_max"], r["currency"], r["period"]) for r in found] == [
        (7000000, 7000000, "CHF", "per_year"),
        (2500000, 2500000, "CHF", "per_year"),
        (9000000, 10000000, "CHF", "per_year"),
    ]
    assert [r.get("purpose") for r in found] == [
        "Basic research in machine learning for ferries and mills",
        "To help workshops with AI",
        "several things",
    ]
    assert {r["instrument_id"] for r in found} == {"Freedonia AI Action Plan"}


def test_a_carried_currency_has_the_span_of_the_figure_it_comes_from() -> None:
    document, found = _read(TRACKS)
    spans = found[0].fields["currency"].spans
    assert [document.raw[s.start : s.end] for s in spans] == ["CHF"]


def test_without_another_figure_the_currency_stays_empty() -> None:
    row = only("# Freedonia AI Action Plan\n\nThe Freedonia AI Action Plan has an annual budget of 12 M.\n")
    assert "currency" not in row and row["amount_min"] == 12000000


def test_each_field_has_its_own_evidence() -> None:
    document, (found,) = _read(
        "The AI strategy of Norway has an annual budget of about €12 million from 2019 for research."
    )
    quotes = {f: [document.raw[s.start : s.end] for s in v.spans] for f, v in found.fields.items()}
    assert quotes == {
        "amount_min": ["12 million"],
        "amount_max": ["12 million"],
        "approximate": ["about"],
        "currency": ["€"],
        "period": ["annual"],
        "start_year": ["2019"],
        "purpose": ["research"],
    }


def test_this_and_it_refer_to_the_sentence_before() -> None:
    row = only(
        "The government of Norway published its National AI Strategy in 2020. This also entailed 5 million "
        "euros for AI ethics."
    )
    assert row["jurisdiction_id"] == "Norway"
    assert row["instrument_id"] == "National AI Strategy"
    assert row["purpose"] == "AI ethics"


def test_an_actor_that_nothing_shows_to_be_public_is_left_for_review() -> None:
    _, (found,) = _read("Rudolf Rassendyll announced €8 billion for AI factories.")
    assert found.confidence < 0.5


def test_a_bare_dollar_is_that_of_the_source_s_country() -> None:
    text = "The federal government announced a $2.4-billion package for AI."
    assert only(text, country="CA")["currency"] == "CAD"
    assert only(text)["currency"] == "USD"
