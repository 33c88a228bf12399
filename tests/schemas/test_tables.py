"""Tables hold what the codebook allows, and say in words what they do not."""

from __future__ import annotations

import calendar
import re
from typing import Any

import pandas as pd
import pandera.errors
import pytest
import ruritania
from hypothesis import given
from hypothesis import strategies as st

import schemas
from schemas import vocabularies
from schemas.declaration import DATE, IN_WORDS, PATH

CODEBOOK = """
sources: source_id, title, authors, publisher, published, language, country, licence, url, path, sha256, bytes
references: reference_id, kind, title, authors, publisher, date, url, doi
citations: citation_id, source_id, marker, reference_id, position
jurisdictions: jurisdiction_id, name, level, parent_id, wikidata
organisations: organisation_id, name, name_original, acronym, kind, jurisdiction_id, wikidata
oversight_bodies: organisation_id, remit, scope, powers, independence, status, established, reformed,
    predecessor, jurisdiction_id
instruments: instrument_id, title, title_original, kind, oecd_type, jurisdiction_id, issuer_id, status, date,
    start_year, end_year, stated_measures, url
measures: measure_id, instrument_id, parent_id, kind, position, title, text
budgets: budget_id, instrument_id, measure_id, jurisdiction_id, amount_min, amount_max, currency, period,
    start_year, end_year, approximate, status, purpose
surveys: survey_id, title, kind, conducted_by_id, year, fieldwork, population, sample_size, jurisdiction_id
survey_results: result_id, survey_id, question, item, group, percent, position
commitments: commitment_id, jurisdiction_id, subject, instrument_id, stance, date
deployments: deployment_id, technology, place, purpose, operator_id, jurisdiction_id, status, legal_framework,
    oversight_opinion
competences: competence_id, level, policy_area
findings: finding_id, source_id, kind, topic, jurisdiction_id, statement
relations: subject_table, subject_id, predicate, object_table, object_id
names: table, record_id, name, language, kind
claims: claim_id, table, record_id, field, value, source_id, method, confidence, citation_ids
evidence: claim_id, part, start, end, quote
conflicts: conflict_id, table, record_ids, field, values, claim_ids, chosen, rule
"""


def problems(name: str, *rows: dict[str, Any]) -> list[str]:
    with pytest.raises(schemas.TableError) as caught:
        schemas.frame(name, rows)
    return list(caught.value.problems)


def budget(**cells: Any) -> dict[str, Any]:
    return {"budget_id": "plan-2017", "amount_min": 5, "amount_max": 7} | cells


def test_every_table_and_column_of_the_codebook_is_declared_in_its_order() -> None:
    """Beside the codebook's own tables and columns there are the review of a record and two tables of service."""
    declared = {name: [c for c in t.columns() if c != "review_status"] for name, t in schemas.TABLES.items()}
    assert [declared.popitem()[0] for _ in range(2)] == ["quality", "identifiers"]
    written = " ".join(f"{name}: {', '.join(columns)}" for name, columns in declared.items())
    assert written == " ".join(CODEBOOK.split())


def test_a_model_by_itself_refuses_other_columns_and_another_order() -> None:
    table = ruritania.tables()["competences"]
    for other in (table.assign(colour="red"), table.drop(columns="level"), table.iloc[:, ::-1]):
        with pytest.raises(pandera.errors.SchemaErrors):
            schemas.TABLES["competences"].validate(other, lazy=True)


@pytest.mark.parametrize("name", schemas.TABLES)
def test_every_column_is_described_and_its_example_is_valid(name: str) -> None:
    table = schemas.TABLES[name]
    assert table.table_title() and table.table_description().endswith(".") and table.key()
    for column, spec in table.columns().items():
        assert spec.description.endswith("."), column
        assert not spec.pattern or (re.fullmatch(r"\^\(\?:.*\)\$", spec.pattern) and spec.pattern in IN_WORDS), column
    assert len(schemas.frame(name, ruritania.rows()[name])) == len(ruritania.rows()[name])


def test_the_examples_make_one_whole_dataset() -> None:
    assert schemas.check_foreign_keys(ruritania.tables()) == []


def test_every_term_is_defined_and_the_crosswalk_leads_from_kinds_to_codes() -> None:
    for vocabulary in vars(vocabularies).values():
        if isinstance(vocabulary, vocabularies.Vocabulary):
            assert all(vocabulary.terms.values()), vocabulary.name
    assert set(vocabularies.OECD_TYPE_OF_KIND) <= set(vocabularies.INSTRUMENT_KIND.terms)
    assert set(vocabularies.OECD_TYPE_OF_KIND.values()) <= set(vocabularies.OECD_TYPE.terms)


def test_nulls_of_every_type_stay_nulls() -> None:
    table = schemas.frame("budgets", [budget(amount_max=None, approximate=None, start_year="", currency=pd.NA)])
    assert table.loc[0, ["amount_max", "approximate", "start_year", "currency"]].isna().all()
    assert [str(table[c].dtype) for c in ("amount_min", "approximate", "currency")] == ["Int64", "boolean", "str"]


def test_what_no_source_states_is_not_stated() -> None:
    table = schemas.frame("budgets", [budget()])
    assert (table.loc[0, "period"], table.loc[0, "status"]) == ("not_stated", "not_stated")


def test_rows_come_sorted_by_key_in_the_declared_order_of_columns() -> None:
    table = schemas.frame("competences", [{"policy_area": a, "level": "region", "competence_id": a} for a in "cab"])
    assert list(table["competence_id"]) == ["a", "b", "c"]
    assert list(table) == ["competence_id", "level", "policy_area", "review_status"]


def test_a_list_is_json_text() -> None:
    cell = schemas.frame("claims", [ruritania.rows()["claims"][0] | {"citation_ids": ("a-1", "é")}]).loc[
        0, "citation_ids"
    ]
    assert cell == '["a-1", "é"]'
    assert schemas.items(cell) == ["a-1", "é"]


def test_an_empty_table_has_its_columns_and_types() -> None:
    table = schemas.empty("survey_results")
    assert len(table) == 0
    assert str(table["percent"].dtype) == "Float64"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"budget_id": "Plan 2017"}, 'budgets, row Plan 2017, budget_id: "Plan 2017"; expected an identifier'),
        ({"budget_id": None}, "budgets, row 1, budget_id: empty; expected a value"),
        ({"amount_min": 2.5}, "budgets, row plan-2017, amount_min: 2.5; expected a whole number"),
        ({"amount_min": "2_000"}, 'budgets, row plan-2017, amount_min: "2_000"; expected a whole number'),
        ({"amount_min": True}, "budgets, row plan-2017, amount_min: true; expected a whole number"),
        ({"amount_min": 10**30}, "expected a whole number"),
        ({"amount_min": -1}, "budgets, row plan-2017, amount_min: -1; expected a number, 0 or more"),
        ({"amount_min": 8}, "budgets, row plan-2017: expected an amount, and amount_min no higher than amount_max"),
        ({"amount_min": None, "amount_max": None}, "budgets, row plan-2017: expected an amount"),
        ({"start_year": 2018, "end_year": 2017}, "budgets, row plan-2017: expected start_year no later than end_year"),
        ({"start_year": 17}, "start_year: 17; expected a number from 1000 to 9999"),
        ({"period": "monthly"}, 'period: "monthly"; expected one of per_year, total, not_stated'),
        ({"approximate": "perhaps"}, 'approximate: "perhaps"; expected true or false'),
        ({"currency": "€"}, 'currency: "€"; expected an ISO 4217 code'),
        ({"purpose": 5}, "purpose: 5; expected a text"),
        ({"colour": "red"}, "budgets: unknown column colour; expected budget_id"),
    ],
)
def test_a_wrong_cell_is_named_with_what_was_expected(cells: dict[str, Any], message: str) -> None:
    assert any(message in problem for problem in problems("budgets", budget(**cells)))


def test_all_problems_come_at_once() -> None:
    assert len(problems("budgets", budget(currency="€"), budget(budget_id="b", period="x", status="y"))) == 3


def test_a_key_stands_once() -> None:
    assert problems("budgets", budget(), budget()) == ["budgets, row plan-2017: expected a key that no other row has"]


def test_a_doi_stands_once_but_may_be_missing_twice() -> None:
    works = [{"reference_id": f"w-{n}", "kind": "report", "url": "https://example.org/"} for n in (1, 2)]
    assert len(schemas.frame("references", works)) == 2, "two works may have been retrieved from one home page"
    assert problems("references", *(work | {"doi": "10.1000/182"} for work in works)) == [
        "references, row w-2: expected a value that no other row has, where a column holds each value once"
    ]


@pytest.mark.parametrize("cells", [{"end": 4}, {"start": 3, "end": 3}, {"quote": "in 201"}])
def test_a_quote_is_as_long_as_its_place(cells: dict[str, Any]) -> None:
    row = {"claim_id": "c-1", "part": 1, "start": 0, "end": 7, "quote": "in 2017"} | cells
    assert problems("evidence", row)[0] == "evidence, row c-1/1: expected a quote as long as end - start"


def test_an_oecd_type_follows_from_the_kind() -> None:
    row = {"instrument_id": "p", "title": "P", "kind": "law"}
    assert schemas.frame("instruments", [row | {"oecd_type": "PI032"}]).loc[0, "oecd_type"] == "PI032"
    assert "crosswalk" in problems("instruments", row | {"oecd_type": "PI024"})[0]
    assert "crosswalk" in problems("instruments", row | {"kind": "project", "oecd_type": "PI024"})[0]


def test_a_measure_has_a_title_or_a_text_and_no_record_is_tied_to_itself() -> None:
    assert "a title or a text" in problems("measures", {"measure_id": "m", "instrument_id": "i", "kind": "axis"})[0]
    row = ruritania.rows()["relations"][0]
    assert (
        "two different records"
        in problems("relations", row | {"object_table": row["subject_table"], "object_id": row["subject_id"]})[0]
    )


@given(st.integers(1, 9999), st.integers(0, 14), st.integers(0, 33))
def test_a_date_is_one_of_the_calendar(year: int, month: int, day: int) -> None:
    real = 1 <= month <= 12
    assert bool(re.match(DATE, f"{year:04}-{month:02}")) == real
    real = real and 1 <= day <= calendar.monthrange(year, month)[1]
    assert bool(re.match(DATE, f"{year:04}-{month:02}-{day:02}")) == real
    assert re.match(DATE, f"{year:04}")


@pytest.mark.parametrize(
    "text", ["0000", "2017-3", "2017-03-", "17", "2017-02-29", "2017/03", " 2017", "2017-03-22T10"]
)
def test_no_other_form_is_a_date(text: str) -> None:
    assert not re.match(DATE, text)


@pytest.mark.parametrize("path", ["/etc/passwd", "../a", "a/../b", "a//b", "C:/a", "a\\b", "", ".", "a/..", "file://a"])
def test_a_path_stays_inside(path: str) -> None:
    assert not re.match(PATH, path)


@pytest.mark.parametrize(
    ("name", "cells", "message"),
    [
        ("budgets", {"instrument_id": "no-plan"}, 'instrument_id: "no-plan"; expected a row of instruments'),
        ("measures", {"parent_id": "no-part"}, 'parent_id: "no-part"; expected a row of measures'),
        ("claims", {"citation_ids": ["no-note"]}, 'citation_ids: "no-note"; expected a row of citations'),
        ("claims", {"record_id": "no-plan"}, 'record_id: "no-plan"; expected a row of instruments'),
        ("claims", {"field": "colour"}, 'field: "colour"; expected a column of instruments'),
        ("relations", {"subject_id": "nobody"}, 'subject_id: "nobody"; expected a row of organisations'),
        ("relations", {"object_table": "budgets"}, 'object_id: "ruritanian-ai-plan"; expected a row of budgets'),
        ("names", {"record_id": "nobody"}, 'record_id: "nobody"; expected a row of organisations'),
        ("conflicts", {"record_ids": ["nobody"]}, 'record_ids: "nobody"; expected a row of instruments'),
        ("conflicts", {"claim_ids": ["c-9"]}, 'claim_ids: "c-9"; expected a row of claims'),
    ],
)
def test_a_key_leads_to_a_row(name: str, cells: dict[str, Any], message: str) -> None:
    rows = ruritania.rows()[name]
    found = schemas.check_foreign_keys(ruritania.tables(**{name: [rows[0] | cells, *rows[1:]]}))
    assert len(found) == 1
    assert found[0].startswith(f"{name}, row ") and message in found[0]


def test_claims_of_names_and_relations_are_claims_too() -> None:
    claim = ruritania.rows()["claims"][0]
    further = [claim, claim | {"claim_id": "c-2", "field": "names"}, claim | {"claim_id": "c-3", "field": "funds"}]
    assert schemas.check_foreign_keys(ruritania.tables(claims=further)) == []
