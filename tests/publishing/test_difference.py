"""What differs between two packages, what step it calls for, and why it differs."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
import ruritania
from hypothesis import given, settings
from hypothesis import strategies as st

import schemas
from pipeline.errors import DataError
from pipeline.publishing.archive import pack
from pipeline.publishing.descriptor import FILE, describe, path_of, render
from pipeline.publishing.difference import Difference, compare
from pipeline.publishing.snapshot import Snapshot, of_archive, snapshot
from pipeline.publishing.tables import write_table
from pipeline.publishing.versions import Step, Version

Files = dict[str, bytes]
Rows = dict[str, list[dict[str, Any]]]


def package(rows: Rows | None = None, **dataset: Any) -> Files:
    """The files of a real package of these rows."""
    tables = {name: schemas.frame(name, given, check=False) for name, given in (rows or ruritania.rows()).items()}
    csvs = {name: write_table(name, table) for name, table in tables.items()}
    descriptor = describe(ruritania.DATASET | dataset, tables["sources"], csvs)
    return {**{path_of(name): data for name, data in csvs.items()}, FILE: render(descriptor)}


BEFORE = package()


def difference(after: Files, before: Files = BEFORE) -> Difference:
    return compare(of(before, "1.2.3"), of(after, "built"))


def of(files: Mapping[str, bytes], label: str = "a package") -> Snapshot:
    return snapshot(label, files.__getitem__)


def changed(change: Callable[[Rows], None]) -> Files:
    rows = ruritania.rows()
    change(rows)
    return package(rows)


def described(change: Callable[[dict[str, Any]], None], files: Files = BEFORE) -> Files:
    """The package with another descriptor; `change` gets its resources by name."""
    descriptor = json.loads(files[FILE])
    change({resource["name"]: resource for resource in descriptor["resources"]})
    return {**files, FILE: render(descriptor)}


def field(resources: dict[str, Any], table: str, column: str) -> dict[str, Any]:
    found: dict[str, Any] = next(f for f in resources[table]["schema"]["fields"] if f["name"] == column)
    return found


def test_the_same_package_differs_in_nothing() -> None:
    found = difference(package())
    assert not found
    assert (found.step, found.lines(), found.plain()["changes"]) == (Step.NONE, [], [])


def test_version_and_date_of_publication_are_no_difference() -> None:
    assert not difference(package(version="9.0.0", created="2017-05-31"))


def test_one_cell_is_one_line_and_a_patch() -> None:
    found = difference(changed(lambda rows: rows["survey_results"][0].update(percent=40)))
    assert found.step is Step.PATCH
    assert found.lines() == [
        "PATCH: 1 value corrected, from 1.2.3 to built",
        "survey_results ruritanian-ai-survey-2017-q1-1: percent 37.5 → 40",
    ]


def test_a_new_row_is_minor_and_so_is_one_that_goes() -> None:
    def change(rows: Rows) -> None:
        rows["competences"].append(rows["competences"][0] | {"competence_id": "state-forestry"})

    more = changed(change)
    for found, word in ((difference(more), "added"), (difference(BEFORE, more), "removed")):
        assert found.step is Step.MINOR
        assert found.lines()[1:] == [f"competences state-forestry: {word}"]


def rename(files: Files, table: str, old: str, new: str) -> Files:
    def change(resources: dict[str, Any]) -> None:
        field(resources, table, old)["name"] = new
        schema = resources[table]["schema"]
        schema["primaryKey"] = [new if column == old else column for column in schema["primaryKey"]]

    head, _, rest = files[path_of(table)].partition(b"\n")
    names = [new if name == old else name for name in head.decode().split(",")]
    return {**described(change, files), path_of(table): ",".join(names).encode() + b"\n" + rest}


@pytest.mark.parametrize(
    ("table", "old", "new"), [("surveys", "population", "people"), ("competences", "competence_id", "id")]
)
def test_a_renamed_column_is_major_and_one_line(table: str, old: str, new: str) -> None:
    found = difference(rename(BEFORE, table, old, new))
    assert found.step is Step.MAJOR
    assert found.lines()[1:] == [f"{table}: column renamed: {new}: {old} → {new}"]


def drop_column(resources: dict[str, Any]) -> None:
    del resources["surveys"]["schema"]["fields"][-1]


def test_a_column_that_goes_or_comes_is_major() -> None:
    text = BEFORE[path_of("surveys")].decode().replace(",review_status\n", "\n").replace(",unreviewed\n", "\n")
    text = text.replace(",accepted\n", "\n")
    shorter = {**described(drop_column), path_of("surveys"): text.encode()}
    gone, come = difference(shorter), difference(BEFORE, shorter)
    assert [(c.kind, c.field) for c in gone.changes] == [("column_removed", "review_status")]
    assert [(c.kind, c.field) for c in come.changes] == [("column_added", "review_status")]
    assert gone.step is come.step is Step.MAJOR


@pytest.mark.parametrize(
    ("change", "kind", "step"),
    [
        (lambda r: field(r, "surveys", "year").update(type="string"), "type_changed", Step.MAJOR),
        (lambda r: field(r, "surveys", "sample_size").update(unit="household"), "type_changed", Step.MAJOR),
        (lambda r: field(r, "surveys", "year")["constraints"].update(minimum=2000), "rule_narrowed", Step.MAJOR),
        (lambda r: field(r, "surveys", "year")["constraints"].update(minimum=0), "rule_widened", Step.MINOR),
        (lambda r: field(r, "surveys", "year")["constraints"].update(maximum=9), "rule_narrowed", Step.MAJOR),
        (lambda r: field(r, "surveys", "title").update(constraints={"required": True}), "rule_narrowed", Step.MAJOR),
        (lambda r: field(r, "surveys", "kind")["constraints"]["enum"].append("vote"), "rule_widened", Step.MINOR),
        (lambda r: field(r, "surveys", "kind")["constraints"]["enum"].pop(), "rule_narrowed", Step.MAJOR),
        (lambda r: field(r, "surveys", "kind")["constraints"].pop("enum"), "rule_widened", Step.MINOR),
        (lambda r: r["surveys"]["schema"].update(primaryKey=["survey_id", "kind"]), "key_changed", Step.MAJOR),
        (lambda r: r["surveys"]["schema"].pop("foreignKeys"), "rule_widened", Step.MINOR),
        (lambda r: field(r, "surveys", "year").update(description="When."), "column_described", Step.PATCH),
        (lambda r: r["surveys"].update(title="Polls"), "table_described", Step.PATCH),
    ],
)
def test_what_the_schema_says(change: Callable[[dict[str, Any]], None], kind: str, step: Step) -> None:
    found = difference(described(change))
    assert {c.kind for c in found.changes if not c.key} == {kind}
    assert found.step is step


def test_columns_in_another_order_are_major() -> None:
    lines = BEFORE[path_of("competences")].decode().splitlines()
    turned = "".join(f"{','.join(reversed(line.split(',')))}\n" for line in lines)
    files = described(lambda resources: resources["competences"]["schema"]["fields"].reverse())
    found = difference({**files, path_of("competences"): turned.encode()})
    assert [c.kind for c in found.changes] == ["columns_reordered"]


def test_tables_that_come_or_go() -> None:
    descriptor = json.loads(BEFORE[FILE])
    table = descriptor["resources"].pop()["name"]
    fewer = {**BEFORE, FILE: render(descriptor)}
    assert [(c.kind, c.table, c.old) for c in difference(fewer).changes] == [("table_removed", table, "1 row")]
    assert difference(fewer).step is Step.MAJOR
    assert difference(BEFORE, fewer).step is Step.MINOR


def test_what_the_dataset_says_of_itself() -> None:
    assert difference(package(name="other")).step is Step.MAJOR
    found = difference(package(title="AI in Ruritania"))
    assert found.lines()[1:] == [
        "dataset: property of the dataset changed: title: Ruritanian AI Policy → AI in Ruritania"
    ]
    assert found.step is Step.PATCH


def corrected(method: str, source: str | None = "ruritania-ai-report-2017") -> Callable[[Rows], None]:
    """The date of the plan changes, and with it the claim that gives it."""

    def change(rows: Rows) -> None:
        rows["instruments"][0]["date"] = "2017-03-23"
        rows["claims"][0] |= {"claim_id": "c-new", "value": "2017-03-23", "method": method, "source_id": source}
        rows["evidence"] = [row | {"claim_id": "c-new"} for row in rows["evidence"]] if source else []
        rows["conflicts"] = []

    return change


@pytest.mark.parametrize(
    ("method", "why"),
    [
        ("correction.set", "a rule changed: instruments.adopted_in; a correction changed: set"),
        ("register.instruments", "a rule changed: instruments.adopted_in; a register changed: instruments"),
        ("instruments.passed_on", "a rule changed: instruments.adopted_in; a rule changed: instruments.passed_on"),
        ("instruments.adopted_in", "a rule changed: instruments.adopted_in"),
    ],
)
def test_a_corrected_value_is_one_line_with_its_reason(method: str, why: str) -> None:
    found = difference(changed(corrected(method)))
    assert found.step is Step.PATCH
    assert found.lines()[1:] == [f"instruments ruritanian-ai-plan: date 2017-03-22 → 2017-03-23 ({why})"]
    documents = [c for c in found.changes if c.belongs_to]
    assert {c.table for c in documents} == {"claims", "evidence", "conflicts"}
    assert {c.belongs_to for c in documents} == {"instruments/ruritanian-ai-plan"}


def test_a_source_that_changed_is_the_reason() -> None:
    def change(rows: Rows) -> None:
        corrected("instruments.adopted_in")(rows)
        rows["sources"][0]["sha256"] = "1" * 64

    told = difference(changed(change)).lines()
    assert told[1].endswith("(a source changed: ruritania-ai-report-2017)")
    assert told[2].startswith("instruments ruritanian-ai-plan: date 2017-03-22 → 2017-03-23 (a source changed: rur")


def test_a_review_is_the_reason() -> None:
    status = ruritania.rows()["surveys"][0]["review_status"]
    other = next(
        term for term in schemas.TABLES["surveys"].columns()["review_status"].vocabulary.terms if term != status
    )
    found = difference(changed(lambda rows: rows["surveys"][0].update(review_status=other)))
    assert [c.why for c in found.changes] == ["a review changed"]


def test_a_claim_that_changes_no_value_stands_for_itself() -> None:
    found = difference(changed(lambda rows: rows["claims"][0].update(confidence=0.5)))
    assert found.lines()[1:] == ["claims c-0a1b2c3d: confidence 0.9 → 0.5"]
    more = changed(
        lambda rows: rows["claims"].append(
            rows["claims"][0] | {"claim_id": "c-2", "source_id": None, "method": "register.a"}
        )
    )
    assert difference(more).step is Step.MINOR
    assert difference(more).lines()[1:] == ["claims c-2: added (a register changed: a)"]


def test_a_record_comes_with_what_states_it_and_a_claim_with_its_evidence() -> None:
    def change(rows: Rows) -> None:
        source = rows["sources"][0] | {"source_id": "report-2", "sha256": "2" * 64, "path": "raw/texts/2.txt"}
        rows["sources"].append(source)
        rows["competences"].append(rows["competences"][0] | {"competence_id": "state-forestry"})
        claim = rows["claims"][0] | {"table": "competences", "record_id": "state-forestry", "source_id": "report-2"}
        rows["claims"] += [
            claim | {"claim_id": "c-2", "field": "policy_area"},
            claim | {"claim_id": "c-3", "field": "level", "method": "register.levels", "source_id": None},
            claim | {"claim_id": "c-4", "table": "instruments", "record_id": "ruritanian-ai-plan", "field": "kind"},
        ]
        rows["evidence"] += [rows["evidence"][0] | {"claim_id": claim_id} for claim_id in ("c-2", "c-4")]

    found = difference(changed(change))
    assert found.lines() == [
        "MINOR: 3 rows added, from 1.2.3 to built",
        "sources report-2: added (a source is new: report-2)",
        "competences state-forestry: added (a source is new: report-2)",
        "claims c-4: added (a source is new: report-2)",
    ]
    assert {(c.table, *c.key): c.belongs_to for c in found.changes if c.belongs_to} == {
        ("claims", "c-2"): "competences/state-forestry",
        ("claims", "c-3"): "competences/state-forestry",
        ("evidence", "c-2", "1"): "competences/state-forestry",
        ("evidence", "c-4", "1"): "claims/c-4",
    }


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *(("claims", column) for column in ("claim_id", "table", "record_id", "field", "method", "source_id", "value")),
        *(("evidence", "claim_id"), ("conflicts", "record_ids"), ("relations", "predicate"), ("names", "record_id")),
        *(("sources", "source_id"), ("sources", "sha256"), ("surveys", "review_status")),
    ],
)
def test_reasons_do_not_hang_on_a_column(table: str, column: str) -> None:
    """Packages of other versions of the program may call a column otherwise, and rows differ all the same."""
    after = rename(changed(corrected("correction.set")), table, column, "other")
    for found in (difference(after), difference(BEFORE, after)):
        assert found.step is Step.MAJOR
        assert any(c.kind == "cell_changed" and (c.table, c.field) == ("instruments", "date") for c in found.changes)


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d.clear(),
        lambda d: d.update(resources={}),
        lambda d: d["resources"][0].update(path=["a", "b"]),
        lambda d: d["resources"][0].update(path="../a.csv"),
        lambda d: d["resources"][0].update(path="curated/none.csv"),
        lambda d: d["resources"][0].update(path="curated/names.csv"),
        lambda d: d["resources"][0]["schema"].update(fields=[1]),
        lambda d: d["resources"][0]["schema"].update(primaryKey=["none"]),
        lambda d: d["resources"][0]["schema"].update(foreignKeys="none"),
        lambda d: d["resources"][0]["schema"]["fields"][0].update(constraints=[1]),
        lambda d: d["resources"][0]["schema"]["fields"].append(d["resources"][0]["schema"]["fields"][0]),
        lambda d: d["resources"][2]["schema"].update(primaryKey=["missing"]),
    ],
)
def test_what_is_no_package_is_told_as_such(damage: Callable[[dict[str, Any]], None]) -> None:
    descriptor = json.loads(BEFORE[FILE])
    damage(descriptor)
    with pytest.raises(DataError, match=r"^a package: "):
        of({**BEFORE, FILE: render(descriptor)})


def test_odd_rules_of_a_column_can_be_compared() -> None:
    for odd in ({"minimum": "2017"}, {"enum": 3}, {"maxLength": [1]}, {"required": "yes"}):
        after = described(lambda r, odd=odd: field(r, "surveys", "year").update(constraints=odd))  # type: ignore[misc]
        assert difference(after).step is difference(BEFORE, after).step is Step.MAJOR


cells = st.sampled_from(["", "2016", "2017-05", "Text, „mit“ Komma\nund Zeile"])


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(["population", "fieldwork", "title"]), cells), max_size=3), st.booleans())
def test_a_difference_tells_how_to_get_from_one_to_the_other(edits: list[tuple[str, str]], extra: bool) -> None:
    """Applied to the old rows, the changes give the new ones; turned round, they are the difference turned round."""

    surveys = [ruritania.rows()["surveys"][0] | dict(edits)]
    if extra:
        surveys.append(surveys[0] | {"survey_id": "other"})
    after = {**BEFORE, path_of("surveys"): write_table("surveys", schemas.frame("surveys", surveys))}
    found, back = difference(after), difference(BEFORE, after)
    rows = {key: dict(row) for key, row in copy.deepcopy(dict(of(BEFORE).tables["surveys"].by_key)).items()}
    wanted = of(after).tables["surveys"].by_key
    for c in found.changes:
        if c.kind == "cell_changed":
            assert rows[c.key][c.field] == c.old
            rows[c.key][c.field] = c.new
        else:
            rows[c.key] = dict(wanted[c.key])
    assert rows == {key: dict(row) for key, row in wanted.items()}
    assert [(c.key, c.old, c.new) for c in found.changes] == [(c.key, c.new, c.old) for c in back.changes]
    assert found.step is back.step


def test_a_package_in_a_zip_is_the_same_package() -> None:
    assert not compare(of_archive(pack(BEFORE), "a.zip"), of(BEFORE))


@pytest.mark.parametrize("text", ["1.0", "1.0.0.0", "01.0.0", "1.0.x", "", "1.0.0-beta", "٣.0.0"])
def test_what_is_no_version(text: str) -> None:
    with pytest.raises(ValueError, match="is no version"):
        Version.of(text)


def test_versions_follow_one_another_as_numbers() -> None:
    nine = Version.of("1.9.9")
    following = [str(nine.after(step)) for step in (Step.PATCH, Step.MINOR, Step.MAJOR)]
    assert following == ["1.9.10", "1.10.0", "2.0.0"]
    assert nine < Version.of("1.10.0")
