"""Crosswalk: instruments and budgets in the columns of the OECD.AI policy table and of the EC-OECD STIP survey.

Both tables have a row for each policy initiative; users of either can append these rows. What the dataset does not
hold stays empty. The years are those of the instrument, else the year of its date. A region's initiatives stand
under its state in the first table, and under `State - Region` in the second, as there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.publishing.catalogues.said import country_code, state_of
from pipeline.publishing.dataset import Dataset
from schemas.vocabularies import OECD_TYPE

_MILLION = 1_000_000
BANDS = (
    (1 * _MILLION, "Less than 1M"),
    (5 * _MILLION, "1M-5M"),
    (20 * _MILLION, "5M-20M"),
    (50 * _MILLION, "20M-50M"),
    (100 * _MILLION, "50M-100M"),
    (500 * _MILLION, "100M-500M"),
)
"""The yearly budget ranges of the survey, in euro: what is below the number has the name."""
ABOVE = "More than 500M"

# Column there → what `_initiative` calls it; "" where the dataset has nothing to say.
OECD_AI = {
    "Policy initiative ID": "id",
    "Platform URL": "",
    "English name": "title",
    "Original name(s)": "original",
    "Acronym": "acronym",
    "Country": "state",
    "Start date": "start",
    "End date": "end",
    "Description": "",
    "Theme area(s)": "",
    "Theme(s)": "",
    "Background": "",
    "Objective(s)": "",
    "Target group type(s)": "",
    "Target group(s)": "",
    "Responsible organisation(s)": "organisation",
    "Yearly budget range": "budget",
    "Has funding from private sector?": "",
    "Public access URL": "url",
    "Is a structural reform?": "",
    "Is evaluated?": "",
    "AI Principle(s)": "",
    "AI Policy Area(s)": "",
    "Policy instrument ID": "code",
    "Policy instrument type category": "",
    "Policy instrument type": "type",
    "Policy instrument name": "",
}
STIP_SURVEY = {
    "InitiativeID": "id",
    "CountryCode": "country_code",
    "CountryLabel": "country",
    "NameEnglish": "title",
    "NameOriginalLanguage": "original",
    "Acronym": "acronym",
    "StartDateYear": "start",
    "EndDateYear": "end",
    "NameResponsibleOrganisation": "organisation",
    "YearlyBudgetRange": "budget",
    "PublicAccessURL": "url",
    "InstrumentTypeCode": "code",
    "InstrumentTypeLabel": "type",
}


def initiatives(dataset: Dataset, layout: Mapping[str, str]) -> list[dict[str, str]]:
    """The instruments as rows of a layout, in the order of the table."""
    budgets = _budgets(dataset)
    acronyms = _acronyms(dataset)
    found = []
    for row in dataset.tables["instruments"].to_dict("records"):
        name = row["instrument_id"]
        said = _initiative(dataset, row) | {"budget": budgets.get(name, ""), "acronym": acronyms.get(name, "")}
        found.append({column: said[key] if key else "" for column, key in layout.items()})
    return found


def write(dataset: Dataset, folder: Path) -> list[Path]:
    """`crosswalk/oecd-ai.csv`, with commas, and `crosswalk/stip-survey.csv`, with bars, as these tables come."""
    (folder / "crosswalk").mkdir()
    paths = []
    for name, layout, delimiter in (("oecd-ai", OECD_AI, ","), ("stip-survey", STIP_SURVEY, "|")):
        text = io.StringIO()
        writer = csv.DictWriter(text, list(layout), delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(initiatives(dataset, layout))
        path = folder / "crosswalk" / f"{name}.csv"
        path.write_bytes(text.getvalue().encode("utf-8"))
        paths.append(path)
    return paths


def band(low: int, high: int) -> str:
    """The range that holds both amounts, in euro a year; empty where they lie in two."""
    names = {next((name for limit, name in BANDS if amount < limit), ABOVE) for amount in (low, high)}
    return names.pop() if len(names) == 1 else ""


def _initiative(dataset: Dataset, row: Mapping[Any, Any]) -> dict[str, str]:
    cells = {column: "" if pd.isna(value) else str(value) for column, value in row.items()}
    code, label, state = _country(dataset, cells["jurisdiction_id"])
    return {
        "id": cells["instrument_id"],
        "title": cells["title"],
        "original": cells["title_original"],
        "state": state,
        "country": label,
        "country_code": code,
        "start": cells["start_year"] or cells["date"][:4],
        "end": cells["end_year"],
        "organisation": dataset.labels.get(("organisations", cells["issuer_id"]), ""),
        "url": cells["url"],
        "code": cells["oecd_type"],
        "type": OECD_TYPE.terms.get(cells["oecd_type"], ""),
    }


def _country(dataset: Dataset, jurisdiction: str) -> tuple[str, str, str]:
    """Code of three letters, label, and state of a jurisdiction."""
    label = dataset.labels.get(("jurisdictions", jurisdiction), "")
    state = state_of(jurisdiction)
    of_state = dataset.labels.get(("jurisdictions", state), "")
    within = f"{of_state} - {label}" if of_state and state != jurisdiction else label
    return country_code(state) or "", within, of_state or label


def _budgets(dataset: Dataset) -> dict[str, str]:
    """Instrument → range of its largest yearly amount in euro; the parts of an amount are not added up."""
    largest: dict[str, tuple[int, int]] = {}
    for row in dataset.tables["budgets"].to_dict("records"):
        if pd.isna(row["instrument_id"]) or row["currency"] is pd.NA or row["currency"] != "EUR":
            continue
        if row["period"] != "per_year":
            continue
        stated = [int(row[column]) for column in ("amount_min", "amount_max") if not pd.isna(row[column])]
        amounts = (min(stated), max(stated))
        largest[row["instrument_id"]] = max(amounts, largest.get(row["instrument_id"], amounts))
    return {name: band(*amounts) for name, amounts in largest.items()}


def _acronyms(dataset: Dataset) -> dict[str, str]:
    names = dataset.tables["names"]
    found = names[(names["table"] == "instruments") & (names["kind"] == "acronym")]
    return {record: name for record, name in zip(found["record_id"][::-1], found["name"][::-1], strict=True)}
