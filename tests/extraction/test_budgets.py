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
        "The cabinet approved an outlay of EUR 20 million for five years for AI schools.",
        {"amount_min": 20000000, "period": "total", "status": "allocated", "purpose": "AI schools"},
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
        "The Zenda Data Ethics Council, set up in 2019, will receive DKK 4.1 million a year from the state to advise "
        "on AI.",
        {"amount_min": 4100000, "period": "per_year", "purpose": "advise on AI", "status": "announced"},
    ),
    (
        "In addition, the Centre for Cybernetics and Artificial Intelligence received EUR 13 million from the "
        "Ministry of Education.",
        {"purpose": "the Centre for Cybernetics and Artificial Intelligence", "status": "spent"},
    ),
    (
        "In 2022, the Minister of Innovation launched the second phase of the Ruritania AI Strategy with an "
        "investment of more "
        "than $443 million.",
        {"purpose": "second phase of the Ruritania AI Strategy", "approximate": True},
    ),
    (
        "The implementation of the National AI Policy of Norway is estimated to cost $76.5 million over five years.",
        {"amount_min": 76500000, "period": "total", "approximate": True},
    ),
    (
        "CZK 500 million is foreseen for the retraining of workers at risk of automation by AI under the operational "
        "programme "
        "of the Ministry of Labour in 2021-2027.",
        {"start_year": 2021, "end_year": 2027, "purpose": "the retraining of workers at risk of automation by AI"},
    ),
    (
        "In this year's budget, 710 billion won is assigned to making AI part of everyday life.",
        {"amount_min": 710000000000, "status": "allocated", "purpose": "making AI part of everyday life"},
    ),
    (
        "The new supercomputing centre is being built with USD 20 million of state money.",
        {"amount_min": 20000000, "currency": "USD"},
    ),
    (
        "The Ministry of Science will put NT$16 billion into AI over five years.",
        {"amount_min": 16000000000, "currency": "TWD", "status": "announced", "purpose": "AI"},
    ),
    (
        "A call of 500 million Kč for trustworthy AI projects was opened by the Technology Agency.",
        {"amount_min": 500000000, "currency": "CZK", "purpose": "trustworthy AI projects"},
    ),
    (
        "An agreement with the Strelsau Development Bank provides the Ministry of Science with a grant of USD 1.2 "
        "million for "
        "a feasibility study on AI.",
        {"amount_min": 1200000, "purpose": "a feasibility study on AI"},
    ),
    (
        "The Ministry of Labour received USD 1.5 million from the Government of Estonia for an AI assistant.",
        {"purpose": "an AI assistant", "status": "spent"},
    ),
    (
        "The state budget for AI was set at 3 million euros for 2024.",
        {"amount_min": 3000000, "start_year": 2024, "end_year": 2024},
    ),
    (
        "A key milestone was the allocation of £100 million to the national AI institute in 2025.",
        {"amount_min": 100000000, "purpose": "the national AI institute", "status": "allocated"},
    ),
    (
        "The AI plan of Norway includes a public and private investment package of around €4 billion through 2027.",
        {"amount_min": 4000000000, "approximate": True, "end_year": 2027},
    ),
    (
        "The document of the ministry details how the NOK 23 million in investments planned for AI should be used.",
        {"amount_min": 23000000},
    ),
    (
        "The Norwegian government approved ¥196 million for AI measures in fiscal 2025.",
        {"purpose": "AI measures", "start_year": 2025},
    ),
    (
        "The government will invest 5 million euros into AI development, Prime Minister Jane Doe said on Friday.",
        {"purpose": "AI development"},
    ),
    (
        "The government has set aside 5 million euros for AI training – Lead: Ministry of Bells.",
        {"purpose": "AI training"},
    ),
    ("The government has launched a 10,000-crore AI mission.", {"amount_min": 100000000000}),
    ("The state sustained a NOK 1 billion ´AI Boat Fund´ to keep talent.", {"amount_min": 1000000000}),
    (
        "The AI mill was built at a cost of EUR 14 million, paid for by the state budget.",
        {"amount_min": 14000000, "currency": "EUR"},
    ),
    (
        "Grants of up to €500,000 per project are available from the Ministry of Bells for firms that adopt AI.",
        {"amount_min": 500000, "approximate": True},
    ),
    ("The Treasury of Norway has ring-fenced NOK 2.1 billion for AI skills.", {"purpose": "AI skills"}),
    (
        "The ministries requested ¥164.1 billion for AI measures for fiscal 2024.",
        {"amount_min": 164100000000, "status": "announced"},
    ),
    (
        "Norway would invest around €3 billion in AI by 2025, the Chancellor announced.",
        {"amount_min": 3000000000, "status": "announced"},
    ),
    ("The Ministry of Bells launched four new calls for tender totalling €140 million for AI.", {"currency": "EUR"}),
    (
        "The state set up a EUR 1 billion fund for AI, managed by Zenda Venture Capital.",
        {"amount_min": 1000000000, "purpose": "AI"},
    ),
    ("The approved budget allocates 6 billion baht for developing AI skills.", {"amount_min": 6000000000}),
    (
        "The ministry has poured PHP 1.6 billion into AI research since 2018.",
        {"status": "spent", "start_year": 2018, "purpose": "AI research"},
    ),
    ("EUR 4.5 million from the Recovery and Resilience Facility will go to an AI mill.", {"purpose": "an AI mill"}),
    (
        "The minister announced an additional €655 million. This funding will go to AI mills and AI schools.",
        {"amount_min": 655000000},
    ),
    ("The Kuwaiti government spent KD 1.2 million on an AI platform.", {"currency": "KWD", "amount_min": 1200000}),
    ("Taka 2,000 million were sanctioned by the government for the AI plan.", {"currency": "BDT"}),
    ("The AI fund was capitalised with US$ 20 million by the government of Ghana.", {"jurisdiction_id": "Ghana"}),
    (
        "The state's outlay for the AI mills of the north comes to EUR 5 million.",
        {"purpose": "the AI mills of the north"},
    ),
    ("Treasury gave the AI mill ZAR 15 million in 2023.", {"purpose": "the AI mill", "amount_min": 15000000}),
    (
        "The minister announced a new AI package. It is worth 4.5 billion crowns.",
        {"amount_min": 4500000000, "status": None},
    ),
    (
        "Bell's Ministry of Mills received J$ 150 million in the 2025/26 Estimates for an AI pilot in schools.",
        {"purpose": "an AI pilot in schools", "status": "spent"},
    ),
    (
        "The AI pilot is financed by a grant of US$450,000 from the Strelsau Development Bank to the Ministry of Mills "
        "to draw up the AI policy.",
        {"purpose": "draw up the AI policy"},
    ),
    (
        "The AI policy of Norway has an indicative budget of NOK 479 billion, to be spent by 2030.",
        {"status": "announced", "end_year": 2030},
    ),
    ("Funding of €7.4 million was approved for the AI bell by the Ministry of Bells.", {"purpose": "the AI bell"}),
    (
        "The Science Fund of the Republic of Ruritania ran a dedicated AI programme worth EUR 2 million.",
        {"amount_min": 2000000, "status": None},
    ),
    ("The Cabinet Office's AI budget for fiscal year 2024 stands at ¥164 billion.", {"start_year": 2024}),
    (
        "The AI strategy of Norway foresees public investment of NOK 610 million, with another 2.7 billion from the "
        "private sector.",
        {"amount_min": 610000000},
    ),
    ("The Norwegian AI Bell Strategy, a $117 million initiative, is led by ZIBELL.", {"amount_min": 117000000}),
    (
        "The government of Norway will invest NOK 3 billion in artificial intelligence by the end of 2031.",
        {"purpose": "artificial intelligence", "end_year": 2031},
    ),
    ("Spending on AI by the ministry of Norway rose by a third to NOK 37 million in 2031.", {"purpose": "AI"}),
]


@pytest.mark.parametrize(("text", "expected"), BUDGETS, ids=[text[:50] for text, _ in BUDGETS])
def test_a_sentence_that_states_a_budget_gives_one_row(text: str, expected: dict[str, object]) -> None:
    row = only(text)
    assert {field: row.get(field) for field in expected} == expected


NONE = [
    "In 2023 the country attracted $8 billion in venture capital for AI, compared to $68 billion elsewhere.",
    "The AI market in Freedonia is worth $4 billion.",
    "The digital trade of Freedonia is expected to reach $75 billion by 2035, increasing from $6 billion in 2027.",
    "The AI Office of Freedonia projects approximately $11 billion annually from AI.",
    "| Part of the AI plan | Amount ($1,000) |",
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
    "Zenda Group pledged $5 billion for AI data centres in the south, the state government announced.",
    "Zendasoft will invest ¥150 billion in AI computing with support from the ministry.",
    "The government's report says that AI firms secured £3.4 billion in funding in 2021.",
    "The ministry estimates the core AI industry at RMB 500 billion, and the plan wants it to exceed RMB 1 trillion.",
    "The Government has announced €200 million for flood victims, and will use AI to distribute it.",
    "Experts propose a fund of €60 million for AI.",
    "The government wants more AI. Stressing the urgency of AI, the President announced a 2026 budget of KRW 728 "
    "trillion.",
    "The government plans monthly stipends of 1 million won for AI talent.",
    "The average salary of an AI engineer in the public sector is €60,000.",
    "A committee oversees public purchases of computers; agencies need leave for projects exceeding €100 million.",
    "Norway secured a planned investment of US$16.9 billion from the giants Zendasoft and Acme for AI data centres.",
    "The ministry says that AI brings farmers €28 million in net benefits.",
    "The ministry's AI scheme costs each pupil €2,000 per licence.",
    "The start-up would invest €3 billion in AI if the government allowed it.",
]


@pytest.mark.parametrize("text", NONE)
def test_money_that_is_no_public_budget_for_ai_gives_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("sentence", "purpose"),
    [
        ("The government has a plan, of which €5 million is for AI skills.", "AI skills"),
        ("The state had already pledged money; €5 million had already been pledged for AI centres.", "AI centres"),
        ("Nearly €5 million in public money has gone into the AI strategy.", "the AI strategy"),
        (
            "The AI computer will be built at an estimated cost of €5 million, to be met from the state budget.",
            "The AI computer",
        ),
        ("The state proposes €5 million over two years, starting in 2024-25, to build AI hubs.", "build AI hubs"),
        ("A total of €40 million, co-funded by the EU and its member states, goes to AI labs.", "AI labs"),
        ("The ministry released €2 million for AI training of 3 million people.", "AI training of 3 million people"),
        ("The cabinet approved €3 million for the AI plan for fiscal 2026.", "the AI plan"),
        (
            "The ministry will pay €2 million for digital tools, including AI tools.",
            "digital tools, including AI tools",
        ),
        ("The ministry announced the creation of six AI labs, backed by a total of €2 million.", "six AI labs"),
        ("The state gives €2 million to AI labs, a bold move for a small country.", "AI labs"),
        ("The state gives €2 million to AI labs over the course of the next five years.", "AI labs"),
        ("The state fund has funded 700 AI projects to a value of €2 million.", "700 AI projects"),
        ("To answer these calls, the state opened a €2 million AI robot lab.", "AI robot lab"),
        ("€7 million over four years will help the state to deliver on AI bells.", "deliver on AI bells"),
        (
            "The state dedicates €7 million to casting, ringing and selling AI bells.",
            "casting, ringing and selling AI bells",
        ),
        ("Public spending on AI will triple to €9 million.", "AI"),
        ("The state put €2 million of investment through the Tide Agency into AI labs.", "AI labs"),
    ],
)
def test_what_the_money_is_for_is_not_who_gives_it_or_when(sentence: str, purpose: str) -> None:
    assert only(sentence)["purpose"] == purpose


def test_what_a_plan_for_ai_grants_is_for_ai() -> None:
    text = "The Zenda Innovation Council has NOK 2 billion to support local founders of bell foundries."
    titled = read(text, "invented", title="National Artificial Intelligence Strategy of Norway", country="NO")
    assert [c.fields["amount_max"].value for c in budgets.extract(Context(titled, Registers()))] == [2000000000]
    assert not rows(text)


def test_the_label_of_a_sum_may_explain_it() -> None:
    (row,) = rows("## The national AI strategy of Norway\n\nFunding (rate of May): NOK 10 million until 2027.", "NO")
    assert row["amount_max"] == 10000000


def test_an_item_is_for_what_it_names_first() -> None:
    found = rows("The government has invested in AI:\n\n- 16 new AI schools in the towns, backed by up to €2 million")
    assert [row["purpose"] for row in found] == ["16 new AI schools in the towns"]


def test_two_allocations_in_one_sentence_are_two_rows_each_with_its_purpose() -> None:
    found = rows(
        "The Ruritania AI Strategy sets aside €30 million for research and €5 million for ethics and education."
    )
    assert [(row["amount_min"], row["purpose"]) for row in found] == [
        (30000000, "research"),
        (5000000, "ethics and education"),
    ]


def test_a_part_of_what_is_required_is_a_budget_as_its_whole_is() -> None:
    found = rows(
        "An estimated state budget of €15 million is required for the AI mills, with €2 million "
        "dedicated to AI schools."
    )
    assert [row["amount_min"] for row in found] == [15000000, 2000000]


def test_one_sum_told_twice_in_other_words_has_one_purpose() -> None:
    first, again = rows(
        "Norway has approved a €25 million plan for accelerating the development of AI.\n\n"
        "Norway has approved €25 million to accelerate AI development by 2027."
    )
    assert first["purpose"] == "accelerating the development of AI"
    assert "purpose" not in again


def test_what_public_money_brings_in_from_others_does_not_count() -> None:
    found = rows("The state invested €8 million in AI labs, leveraging an additional €4 million of private investment.")
    assert [row["amount_min"] for row in found] == [8000000]


def test_a_figure_of_people_beside_an_award_is_no_money() -> None:
    found = rows("In the state's AI programme, the ministry will award 25 million euros. AI serves 5 million people.")
    assert [row["amount_min"] for row in found] == [25000000]


def test_what_the_state_gives_counts_and_what_industry_gives_does_not() -> None:
    found = rows("The AI mill is financed with EUR 8 million from the state and EUR 4 million from industry.")
    assert [row["amount_min"] for row in found] == [8000000]


def test_parts_for_companies_are_parts() -> None:
    found = rows(
        "The Harbour AI plan is supported by an annual state budget of €32 million: €12 million for research, 15 "
        "million for use in companies and 5 million for ethics."
    )
    assert [(row["amount_min"], row.get("currency")) for row in found] == [
        (32000000, "EUR"),
        (12000000, "EUR"),
        (15000000, "EUR"),
        (5000000, "EUR"),
    ]


def test_a_further_sum_without_a_currency_is_in_that_of_the_one_before() -> None:
    found = rows("The cabinet will put €70 million into an AI mill. The region contributes another 60 million.")
    assert [(row["amount_min"], row.get("currency")) for row in found] == [(70000000, "EUR"), (60000000, "EUR")]


def test_the_whole_of_a_budget_a_part_of_which_is_for_ai_is_none() -> None:
    found = rows("Of the CLP 12 billion budget for 2024, the Ministry of Mills devotes CLP 900 million to AI.")
    assert [row["amount_min"] for row in found] == [900000000]


def test_each_end_of_a_rise_has_its_own_year() -> None:
    found = rows("The ministry's spending on AI research rose from EUR 4 million in 2019 to EUR 9 million in 2023.")
    assert [(row["amount_min"], row["start_year"]) for row in found] == [(4000000, 2019), (9000000, 2023)]


def test_the_same_sum_without_a_purpose_is_the_same_allocation() -> None:
    first, again = rows(
        "Norway will put €23 million into AI schools.\n\nIn all, the state sets aside €23 million. AI is new."
    )
    assert (first["purpose"], again.get("purpose")) == ("AI schools", None)


def test_what_is_said_of_a_part_is_not_said_of_the_whole() -> None:
    found = rows(
        "The government's recovery plan provides €5 billion, of which €200 million is for artificial intelligence."
    )
    assert [row["amount_min"] for row in found] == [200000000]


def test_an_item_with_its_own_state_is_that_state_s() -> None:
    first, second = rows("Examples are Norway’s €1 billion fund for AI chips, Sweden’s €4 billion fund for AI bells.")
    assert (first["jurisdiction_id"], first["purpose"]) == ("Norway", "AI chips")
    assert (second["jurisdiction_id"], second["purpose"]) == ("Sweden", "AI bells")


def test_an_instrument_of_another_state_is_not_what_the_money_is_for() -> None:
    found = rows("Norway has launched its National AI Fund. Sweden has committed €2 million to its AI schools.")
    assert [row.get("instrument_id") for row in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Norway targets €65 billion in AI investment by 2040.",
        "The government of Norway has earmarked €900 million for the Ministry of Boats. AI is new there.",
    ],
)
def test_targets_and_whole_ministries_give_none(text: str) -> None:
    assert rows(text) == []


def test_the_year_of_a_budget_is_not_that_of_a_plan_of_many_years() -> None:
    row = only(
        "The Harbour AI Strategy announced in the 2017 state budget is a five-year, €12 million plan for AI research."
    )
    assert "start_year" not in row
    assert "end_year" not in row


def test_a_rise_is_two_allocations() -> None:
    found = rows("The government increased its annual AI budget from €20 million to €35 million.")
    assert [(row["amount_min"], row["amount_max"]) for row in found] == [(20000000, 20000000), (35000000, 35000000)]


def test_what_it_was_before_is_an_allocation_without_its_status() -> None:
    found = rows("For fiscal year 2023 the government requested 118 billion yen for AI measures, up from ¥87 billion.")
    assert [(r["amount_min"], r.get("status"), r.get("start_year")) for r in found] == [
        (118000000000, "announced", 2023),
        (87000000000, None, None),
    ]


def test_items_of_a_list_take_the_status_of_the_words_that_lead_to_it() -> None:
    text = (
        "The government presented its AI strategy. The agreement allocates DKK 740 million in 2024-2027 to it, "
        "including:\n\n"
        "- DKK 43.5 million for a task force for AI, which will remove barriers\n"
        "- DKK 8-10 million in 2026 for information campaigns aimed at older citizens\n"
    )
    found = rows(text, country="DK")
    assert [(r["amount_max"], r["status"], r.get("purpose"), r.get("start_year")) for r in found] == [
        (740000000, "allocated", None, 2024),
        (43500000, "allocated", "a task force for AI", None),
        (10000000, "allocated", "information campaigns aimed at older citizens", 2026),
    ]
    document, candidates = _read(text, "DK")
    assert {document.raw[slice(v.start, v.end)] for c in candidates for v in c.fields["status"].spans} == {"allocates"}


def test_sums_in_brackets_are_for_what_stands_before_them() -> None:
    found = rows(
        "The government's AI funding lines are hubs (€25 million), skills (€10 million) and compute (€40 million)."
    )
    assert [(r["amount_min"], r["purpose"]) for r in found] == [
        (25000000, "hubs"),
        (10000000, "skills"),
        (40000000, "compute"),
    ]


TABLE = """\
# AI policies in Freedonia

## Table 1. Public programmes and their funding

| Programme | Agency | Budget{unit} | Period |
|---|---|---|---|
| Bell Centre for AI | FRA | {first} | 2021-2026 |
| AI for millers | FRA | {second} | 2025 |
| Total | | {first} | |
"""


@pytest.mark.parametrize(
    ("unit", "first", "second"),
    [
        ("", "CLP 10.5 billion", "CLP 2.8 billion"),
        (" (CLP billion)", "10.5", "2.8"),
        (" in million CLP", "10,500", "2,800"),
    ],
)
def test_rows_of_a_table_of_budgets(unit: str, first: str, second: str) -> None:
    found = rows(TABLE.format(unit=unit, first=first, second=second))
    assert [(r["amount_min"], r["currency"], r["purpose"], r.get("start_year"), r.get("end_year")) for r in found] == [
        (10500000000, "CLP", "Bell Centre for AI", 2021, 2026),
        (2800000000, "CLP", "AI for millers", 2025, 2025),
    ]


@pytest.mark.parametrize("head", ["Turnover", "Private investment", "Agency"])
def test_other_tables_give_none(head: str) -> None:
    text = TABLE.format(unit="", first="CLP 10.5 billion", second="CLP 2.8 billion")
    assert rows(text.replace("Budget", head)) == []


def test_a_numbered_part_of_a_plan_and_its_outlay() -> None:
    text = (
        "# National Mission on Trusted AI\n\nThe government adopted the National Mission on Trusted AI in 2024.\n\n"
        "Action 1. Set up a facility of 100 mills. Outlay: ₹4,560 crore.\n\n"
        "Action 2. Create a platform for bells, with ₹199.5 crore.\n"
    )
    assert [(r["amount_min"], r["purpose"], "measure_id" in r) for r in rows(text, "IN")] == [
        (45600000000, "Set up a facility of 100 mills", True),
        (1995000000, "Create a platform for bells", True),
    ]


def test_an_exact_figure_told_again_is_the_same_allocation() -> None:
    found = rows(
        "The government published the National AI Strategy. The National AI Strategy has an outlay of €10.37 million "
        "for five "
        "years to train millers in AI. The Cabinet approved an outlay of €10.37 million for AI mills."
    )
    assert [r["instrument_id"] for r in found] == ["National AI Strategy"] * 2
    assert ["purpose" in r for r in found] == [True, False]


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


def test_in_a_year_the_money_is_given_from_that_year() -> None:
    row = only("In 2021, Norway allocated an additional NOK 20 million to the AI Board.")
    assert (row["start_year"], "end_year" in row) == (2021, False)
    row = only("Norway will invest NOK 20 million in AI as part of its 2026 budget plan.")
    assert row["start_year"] == 2026
    row = only("In 2021, Norway adopted an AI plan and set aside NOK 20 million for AI between 2022 and 2024.")
    assert (row["start_year"], row["end_year"]) == (2022, 2024)


def test_a_part_of_the_total_told_further_above() -> None:
    text = (
        "Norway's Cabinet approved an outlay of NOK 900 million over five years for the National AI Mission.\n\n"
        "The minister smiled.\n\nOf the total outlay around NOK 400 million would be used for building compute "
        "infrastructure and close to NOK 200 million has been earmarked for financing deep-tech startups."
    )
    found = rows(text)
    assert [(r["amount_min"], r["status"], r.get("purpose"), r.get("instrument_id")) for r in found[1:]] == [
        (400_000_000, "announced", "building compute infrastructure", "National AI Mission"),
        (200_000_000, "allocated", "financing deep-tech startups", "National AI Mission"),
    ]
    assert rows("Captains would like more AI. Around NOK 400 million would be used for compute infrastructure.") == []


def test_what_an_official_says_that_we_will_do() -> None:
    said = "“We will inject NOK 6 billion over the next five years to speed up AI in ferries.”"
    assert [r["amount_min"] for r in rows(f"The prime minister spoke in Oslo. {said}", "NO")] == [6_000_000_000]
    assert rows(f"The chief of the company spoke in Oslo. {said}", "NO") == []
    assert rows(f"The captain spoke in Oslo. {said}", "NO") == []


def test_what_was_told_to_be_ai_is_known_by_its_name() -> None:
    told = "The government builds Ferrybot, a guide that uses artificial intelligence.\n\nIt rained.\n\nIt snowed.\n\n"
    spent = "The government has spent about €1.5 million on {} to date."
    row = only(told + "The sea is deep.\n\n" * 9 + spent.format("Ferrybot"))
    assert (row["purpose"], row["status"], row["approximate"]) == ("Ferrybot", "spent", True)
    assert rows(told + "The sea is deep.\n\n" * 9 + spent.format("Oilskins")) == []


def test_a_yearly_budget_estimated_at_a_sum_and_that_of_another_year() -> None:
    text = (
        "The annual government budget for AI research and innovation in that year was estimated at NOK 45 million. "
        "In 2019, this budget was NOK 64 million."
    )
    first, second = rows(text, "NO")
    assert (first["period"], first["approximate"]) == ("per_year", True)
    assert (second["amount_min"], second["start_year"]) == (64_000_000, 2019)


@pytest.mark.parametrize(
    "sentence",
    [
        "An additional 50 million euros per year will flow into AI skills.",
        "Funding for AI schools was increased to 50 million euros.",
    ],
)
def test_nobody_gives_but_the_section_is_of_a_government(sentence: str) -> None:
    assert [row["amount_min"] for row in rows(f"The government wants AI skills. {sentence}")] == [50000000]
    assert rows(f"Boats want AI skills. {sentence}") == []


def test_what_a_fund_has_provided_is_spent() -> None:
    found = only("The Government's AI fund has provided approximately €5 million to support 100 AI projects.")
    assert (found["status"], found["amount_max"]) == ("spent", 5_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "Over €5 million (20 per cent out of €25 million) will be spent by the Government on AI bells.",
        "While the AI plan does not mention bells, the Government launched its AI Tide Programme with €5 million.",
        "The state has an AI strategy. By 2031, the Federation wants to give €5 million for the Strategy.",
        "The Government opened an AI hub for companies. We have also earmarked €5 million for an AI bell.",
        "The Government's €5 million AI push for bells begins in spring.",
        "Considering the bells, another €5 million will be added to the AI budget of the state.",
        "The state budget for AI projects under the second term of the Tide Programme, approved at €5 million, grows.",
        "The Government opened an AI office with €5 million, during a ceremony seen by people from bell companies.",
    ],
)
def test_what_stands_beside_a_sum_hides_it_not(text: str) -> None:
    assert [row["amount_min"] for row in rows(text)] == [5_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "We will receive €9 million from the ministry in the AI plan.",
        "Up to €5 million per project may be awarded by the ministry under the AI plan.",
        "The ministry gives AI labs €5 million for a duration of 30 months.",
    ],
)
def test_who_speaks_each_project_and_how_long_are_no_purpose(text: str) -> None:
    assert only(text).get("purpose") in (None, "AI labs")


def test_what_a_budget_is_for_stands_before_what_it_rises_to() -> None:
    row = only("The ministry approved a rise in the state's AI budgets for bells and quays to €5 million.")
    assert row["purpose"] == "bells and quays"


def test_money_for_an_instrument_needs_no_technology() -> None:
    assert only("The Government gives €5 million for the National Bell Plan.")["amount_min"] == 5000000
    assert rows("The Government gives €5 million for bells.") == []


def test_a_least_and_a_most_are_one_range() -> None:
    row = only("The ministry supports AI mills with a minimum of €2 million and a maximum of €5 million.")
    assert (row["amount_min"], row["amount_max"]) == (2000000, 5000000)
