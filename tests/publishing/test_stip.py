"""Instruments and budgets in the columns of OECD.AI and of the EC-OECD STIP survey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import ruritania

from pipeline.publishing.dataset import Dataset
from pipeline.publishing.stip import STIP_SURVEY, band, initiatives

pytest_plugins = ["exports"]


@pytest.mark.parametrize(
    ("low", "high", "name"),
    [
        (0, 999_999, "Less than 1M"),
        (1_000_000, 4_000_000, "1M-5M"),
        (5_000_000, 5_000_000, "5M-20M"),
        (20_000_000, 20_000_000, "20M-50M"),
        (32_000_000, 35_000_000, "20M-50M"),
        (50_000_000, 99_999_999, "50M-100M"),
        (100_000_000, 499_999_999, "100M-500M"),
        (500_000_000, 10**10, "More than 500M"),
        (15_000_000, 25_000_000, ""),
    ],
)
def test_the_range_of_a_yearly_budget(low: int, high: int, name: str) -> None:
    assert band(low, high) == name


def test_the_table_of_oecd_ai(folder: Path) -> None:
    table = pd.read_csv(folder / "crosswalk" / "oecd-ai.csv", dtype=str, keep_default_na=False).set_index(
        "English name"
    )
    plan = table.loc["Ruritanian AI Plan"]
    assert plan["Original name(s)"] == "Ruritanischer KI-Plan"
    assert (plan["Country"], plan["Start date"], plan["End date"]) == ("Ruritania", "2017", "2018")
    assert plan["Responsible organisation(s)"] == "Ruritanian Government"
    assert plan["Yearly budget range"] == "20M-50M"
    assert plan["Policy instrument type"] == "Strategies, agendas and plans"
    assert plan["Public access URL"] == "https://example.org/plan"
    assert table.loc["Bare", "Start date"] == "2017", "the year of its date"


def test_the_table_of_the_survey(folder: Path) -> None:
    table = pd.read_csv(folder / "crosswalk" / "stip-survey.csv", sep="|", dtype=str, keep_default_na=False)
    assert list(table) == list(STIP_SURVEY)
    plan = table.set_index("InitiativeID").loc["ruritanian-ai-plan"]
    assert (plan["NameEnglish"], plan["InstrumentTypeCode"]) == ("Ruritanian AI Plan", "PI024")


def survey(**changes: Any) -> dict[str, str]:
    """The plan's row of the survey after a change of tables."""
    rows = ruritania.rows()
    for name, cells in changes.items():
        rows[name][0] |= cells
    tables = ruritania.tables(**{name: rows[name] for name in changes})
    found = initiatives(Dataset(tables, {"name": "x"}), STIP_SURVEY)
    return next(row for row in found if row["InitiativeID"] == "ruritanian-ai-plan")


def test_a_region_stands_under_its_state() -> None:
    rows = [
        {"jurisdiction_id": "XR", "name": "Ruritania", "review_status": "unreviewed"},
        {"jurisdiction_id": "XR-A", "name": "Ardenz", "parent_id": "XR", "review_status": "unreviewed"},
    ]
    tables = ruritania.tables(
        jurisdictions=rows, instruments=[ruritania.rows()["instruments"][0] | {"jurisdiction_id": "XR-A"}]
    )
    (found,) = initiatives(Dataset(tables, {"name": "x"}), STIP_SURVEY)
    assert found["CountryLabel"] == "Ruritania - Ardenz"


@pytest.mark.parametrize(
    "cells",
    [{"currency": "CHF"}, {"currency": None}, {"period": "total"}, {"period": "not_stated"}, {"instrument_id": None}],
)
def test_no_range_without_a_yearly_amount_in_euro(cells: dict[str, Any]) -> None:
    assert survey(budgets={"currency": "EUR", "amount_min": 6_000_000})["YearlyBudgetRange"] == "5M-20M"
    assert survey(budgets={"currency": "EUR", "amount_min": 6_000_000} | cells)["YearlyBudgetRange"] == ""


def test_the_acronym_comes_from_the_names() -> None:
    named = {"table": "instruments", "record_id": "ruritanian-ai-plan", "name": "RAP", "kind": "acronym"}
    assert survey(names=named)["Acronym"] == "RAP"
