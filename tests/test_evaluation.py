"""The evaluation: the gold is sound, rows are compared as declared, and no figure falls below its floor."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DataError
from pipeline.evaluation import ALL, PARTS, Annotation, Report, Row, evaluate, load_gold, wilson
from pipeline.evaluation.compare import match, same_date, same_name, same_period, same_text
from pipeline.evaluation.figures import as_markdown
from pipeline.evaluation.floors import below, measured, read_floors, write_floors
from pipeline.publishing.tables import write_table
from pipeline.registers import load_registers
from schemas import TABLES

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
ANNOTATIONS = {f"{part}/{a.id}": a for part, found in load_gold(GOLD).items() for a in found}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(GOLD, load_registers(ROOT / "raw" / "registers"))


# The gold


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_every_quote_stands_in_its_text(name: str) -> None:
    annotation = ANNOTATIONS[name]
    text = squeezed(annotation.text.read_text("utf-8"))
    quotes = [row.quote for rows in annotation.rows.values() for row in rows]
    assert [quote for quote in quotes if squeezed(quote) not in text] == []


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_every_coded_term_is_in_its_vocabulary(name: str) -> None:
    unknown = []
    for table, rows in ANNOTATIONS[name].rows.items():
        columns = TABLES[table].columns()
        for row in rows:
            for column, values in row.values.items():
                if column in columns and (vocabulary := columns[column].vocabulary):
                    unknown += [(table, column, value) for value in values if value not in vocabulary.terms]
    assert unknown == []


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_no_row_stands_twice(name: str) -> None:
    """Each row must be found by itself: pairing the gold with the gold leaves none over."""
    for rows in ANNOTATIONS[name].rows.values():
        assert len(match(rows, rows)) == len(rows)


def test_the_two_sources_hold_what_the_codebook_counts() -> None:
    sources = [a for a in ANNOTATIONS.values() if a.text.parent.name == "texts"]
    counted = {
        table: sum(len(a.rows[table]) for a in sources) for table in ("references", "citations", "survey_results")
    }
    assert counted == {"references": 46, "citations": 50, "survey_results": 14}
    kinds = [row.values["kind"][0] for a in sources for row in a.rows["measures"]]
    expected = {"direction": 9, "axis": 4, "track": 3, "area": 5, "chapter": 6}
    assert {kind: kinds.count(kind) for kind in expected} == expected


def test_texts_without_facts_are_coded_as_such() -> None:
    traps = [a for a in ANNOTATIONS.values() if a.id.startswith("trap-")]
    assert len(traps) == 3
    assert all(not rows for a in traps for rows in a.rows.values())


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("source: {id: a, file: a.txt}\nbudgets: [{amount: 3, quote: x}]", "unknown column 'amount'"),
        ("source: {id: a, file: a.txt}\nmoney: []", "'money': expected a table of the codebook"),
        ("source: {id: a, file: a.txt}\nbudgets: [{amount_min: 3}]", "expected columns and a 'quote'"),
        ("source: {id: a, file: b.txt}", "file 'b.txt' is not there"),
        ("budgets: []", "expected a mapping 'source'"),
        ("source: [", "not valid YAML"),
    ],
)
def test_a_broken_annotation_is_refused_with_its_place(tmp_path: Path, yaml: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.yaml").write_text(yaml)
    with pytest.raises(DataError) as error:
        load_gold(tmp_path)
    assert "a.yaml" in str(error.value) and told in str(error.value)


# Comparing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruritanian AI Action Plan", "the Ruritanian AI action plan"),
        ("Ministry for Economy & Trade", "Ministry of Economy and Trade"),
        ("Knowledge Center for Data", "Knowledge Centre for Data"),
        ("Freedonia 2030", "Freedonia 2030 strategy"),
    ],
)
def test_one_name_in_two_forms(one: str, other: str) -> None:
    assert same_name(one, other) and same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National AI strategy", "National data strategy"),
        ("Ministry of Health", "Ministry of Finance"),
        ("Plan", "Ruritanian AI Action Plan"),
        ("Freedonia 2020", "Freedonia 2030"),
        ("", "Freedonia"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not same_name(one, other) and not same_name(other, one)


def test_a_text_is_alike_when_its_words_are_but_numbers_are_not_bent() -> None:
    assert same_text("research and training in AI", "for research and training in AI")
    assert not same_text("research and training in AI", "hospitals and roads")
    assert not same_text("grants of 30 million for research", "grants of 40 million for research")
    assert not same_text("research", "research on the effects of shortages in rural hospitals and schools")


def test_a_date_is_one_as_precise_as_the_less_precise() -> None:
    assert same_date("2019", "2019-03-22") and same_date("2019-03-22", "2019")
    assert not same_date("2019-03", "2019-04")


def test_a_time_in_words_is_the_same_as_its_dates() -> None:
    """A period in words agrees with ISO dates where both tell a year; two periods that only sound alike do not."""
    assert same_period("2023-04-03/2023-04-17", "between 3 and 17 April 2023")
    assert same_period("from August 26 to September 4, 2024", "2024-08-26/2024-09-04")
    assert same_period("2024-08", "August 2024")
    assert not same_period("between 3 and 17 April 2023", "between 3 and 17 April 2022")
    assert not same_period("2023-04-03/2023-04-17", "April and May 2023")
    assert same_period("May and June", "in May and June")


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    assert 0 <= low <= high <= 1
    if right + wrong:
        assert low - 1e-9 <= right / (right + wrong) <= high + 1e-9


def budget(amount: int, optional: bool = False, **values: str) -> Row:
    stated = {"amount_min": str(amount), "amount_max": str(amount), **values}
    return Row("budgets", {c: (v,) for c, v in stated.items()}, "a sentence", optional=optional, confidence=0.9)


def compared(gold: list[Row], found: list[Row]) -> Report:
    report = Report()
    report.add("tuned", Annotation(Path(), Path(), {"id": "text"}, {"budgets": tuple(gold)}), found)
    return report


def test_counts_of_found_missed_and_wrong_rows() -> None:
    report = compared([budget(1), budget(2), budget(3)], [budget(3), budget(2), budget(4), budget(5)])
    counts = report.of("tuned", "budgets")
    assert (counts.right, counts.missed, counts.wrong) == (2, 1, 2)
    assert counts.precision == 0.5 and counts.recall == pytest.approx(2 / 3) and counts.f1 == pytest.approx(4 / 7)
    assert [f.what for f in report.noted] == ["missed", "wrong", "wrong"]


def test_a_row_found_twice_is_wrong_once() -> None:
    counts = compared([budget(1)], [budget(1), budget(1)]).of("tuned", "budgets")
    assert (counts.right, counts.wrong) == (1, 1)


def test_an_optional_row_counts_neither_way() -> None:
    for found in ([], [budget(7)]):
        counts = compared([budget(7, optional=True)], found).of("tuned", "budgets")
        assert (counts.right, counts.missed, counts.wrong, counts.f1) == (0, 0, 0, None)


def test_a_repeated_finding_is_counted_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Few know the plan. The plan is little known.")
    (tmp_path / "a.yaml").write_text(
        "source: {id: a, file: a.txt}\n"
        "findings: [{statement: [Few know the plan, The plan is little known to citizens], quote: Few know the plan}]"
    )
    (annotation,) = load_gold(tmp_path)["sources"]
    statements = ("Few know the plan", "The plan is little known to citizens", "Bridges are long")
    report = Report()
    report.add("sources", annotation, [Row("findings", {"statement": (text,)}, text) for text in statements])
    counts = report.of("sources", "findings")
    assert (counts.right, counts.repeated, counts.wrong) == (1, 1, 1)
    assert counts.f1 == pytest.approx(2 / 3) and counts.f1_repeats_wrong == 0.5


def test_fields_of_found_rows_are_compared_with_what_the_text_states() -> None:
    gold = budget(1, currency="EUR", period="per_year", purpose="research")
    found = budget(1, currency="EUR", period="total", status="announced")
    report = compared([gold], [found])
    assert report.of("tuned", "budgets").field_counts() == (1, 3)
    assert {f.row.split(":")[0] for f in report.noted} == {"period", "purpose"}


def test_of_two_rows_alike_each_finds_its_own() -> None:
    gold = [budget(5, purpose="schools", period="per_year"), budget(5, purpose="hospitals", period="total")]
    found = [budget(5, purpose="hospitals", period="total"), budget(5, purpose="schools", period="per_year")]
    assert match(gold, found) == {0: 1, 1: 0}
    assert compared(gold, found).of("tuned", "budgets").field_accuracy == 1


def test_the_report_speaks_to_people_and_programs() -> None:
    report = compared([budget(1), budget(2)], [budget(1), budget(3)])
    text = report.to_text(show=["budgets"])
    assert re.search(r"budgets +2 +2 +0\.50 +0\.50 +0\.50", text)
    assert "MISSED   budgets · text" in text and "« a sentence »" in text
    data = json.loads(report.to_json())
    assert data["parts"]["tuned"]["budgets"]["right"] == 1
    assert data["parts"]["tuned"][ALL]["f1"] == 0.5
    assert data["parts"]["tuned"][ALL]["confidence"] == {"0.90": {"right": 1, "compared": 2, "accuracy": 0.5}}
    assert "confidence of at least 0.9: 1 of 2 right" in text


def test_what_was_missed_in_held_out_texts_is_told_only_on_request() -> None:
    report = Report()
    report.add("held_out", Annotation(Path(), Path(), {"id": "text"}, {"budgets": (budget(1),)}), [])
    assert report.of("held_out", "budgets").missed == 1
    assert "MISSED" not in report.to_text(show=[ALL]) and json.loads(report.to_json())["disagreements"] == []
    assert "MISSED" in report.to_text(show=[ALL], held_out=True)
    assert len(json.loads(report.to_json(held_out=True))["disagreements"]) == 1


def test_a_figure_below_its_floor_is_told(tmp_path: Path) -> None:
    good, bad = compared([budget(1)], [budget(1)]), compared([budget(1)], [])
    write_floors(tmp_path, good)
    floors = read_floors(tmp_path)
    assert floors == measured(good) == {"tuned": {"budgets": 1.0, ALL: 1.0}}
    assert below(good, floors) == []
    assert len(below(bad, floors)) == 2


# The pipeline


def test_no_figure_is_below_its_floor(report: Report) -> None:
    floors = read_floors(GOLD)
    assert set(floors) == set(PARTS)
    assert below(report, floors) == []


def test_texts_without_facts_give_no_rows(report: Report) -> None:
    wrong = [f for f in report.noted if f.source.startswith("trap-") and f.part != "held_out"]
    assert wrong == []


def test_the_published_figures_are_those_that_are_measured(report: Report) -> None:
    quality = report.quality()
    assert (ROOT / "raw" / "quality.csv").read_bytes() == write_table("quality", quality), (
        "run aipolicy evaluate --write"
    )
    assert as_markdown(quality) in (ROOT / "README.md").read_text("utf-8"), "run aipolicy evaluate --write"
