"""Candidates become records: the same under any order, with no statement lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolution_texts import REGISTERS, Text, hashed

import schemas
from pipeline.model import Candidate, Link, Span, Value
from pipeline.registers import Registers
from pipeline.resolution import Resolved, resolve
from pipeline.resolution.identifiers import slug, thing_id


def resolved(*texts: Text, registers: Registers = REGISTERS) -> Resolved:
    candidates = [c for text in texts for c in text.candidates]
    return resolve([hashed(t.source) for t in texts], {t.id: t.raw for t in texts}, candidates, registers)


def test_two_sources_make_one_record_with_claims_from_both() -> None:
    old, new = Text("old", "2019"), Text("new", "2023")
    for text, date in ((old, "2018"), (new, "2018-05")):
        text.add(
            "instruments",
            title="Ruritanian AI Plan",
            kind="action_plan",
            date=date,
            jurisdiction_id=Link("jurisdictions", "Ruritania"),
        )
    frames = resolved(old, new).frames
    assert list(frames["instruments"]["instrument_id"]) == ["ruritanian-ai-plan"]
    assert frames["instruments"]["date"][0] == "2018-05", "the more precise date is published"
    dates = frames["claims"].query("field == 'date'")
    assert sorted(zip(dates["source_id"], dates["value"], strict=True)) == [("new", "2018-05"), ("old", "2018")]
    assert frames["conflicts"].empty, "a more precise date is no conflict"


def test_sources_that_disagree_are_a_conflict_and_the_recent_one_is_published() -> None:
    old, new = Text("old", "2019"), Text("new", "2023")
    for text, year in ((old, 2017), (new, 2018)):
        text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", start_year=year)
    frames = resolved(old, new).frames
    assert frames["instruments"]["start_year"][0] == 2018
    (conflict,) = frames["conflicts"].to_dict("records")
    assert json.loads(conflict["values"]) == ["2018", "2017"]
    assert (conflict["chosen"], conflict["rule"]) == ("2018", "more_recent_source")


def test_a_register_gives_name_and_codes_and_knows_the_former_name() -> None:
    text = Text("a")
    text.add("organisations", name="Ruritanian Privacy Bureau", kind="regulator")
    frames = resolved(text).frames
    (row,) = frames["organisations"].to_dict("records")
    assert (row["organisation_id"], row["name"], row["acronym"]) == (
        "ruritanian-data-office",
        "Ruritanian Data Office",
        "RDO",
    )
    names = set(zip(frames["names"]["name"], frames["names"]["kind"], strict=True))
    assert ("Ruritanian Privacy Bureau", "former") in names


def test_national_and_regional_plans_of_one_name_stay_apart() -> None:
    text = Text("a")
    text.add(
        "instruments", title="AI Action Plan", kind="action_plan", jurisdiction_id=Link("jurisdictions", "Ruritania")
    )
    text.add("instruments", title="AI Action Plan", kind="action_plan", jurisdiction_id=Link("jurisdictions", "Zenda"))
    ids = set(resolved(text).frames["instruments"]["instrument_id"])
    assert ids == {"xr-ai-action-plan", "zenda-ai-action-plan"}


def test_one_allocation_said_twice_is_one_row_and_another_figure_is_a_conflict() -> None:
    text = Text("a")
    plan = text.add("instruments", title="Ruritanian AI Plan", kind="action_plan")
    budget = {"currency": "CHF", "instrument_id": Link("instruments", key=plan)}
    text.add("budgets", amount_min=5_000_000, amount_max=5_000_000, purpose="teacher training", **budget)
    text.add("budgets", amount_min=5_000_000, amount_max=5_000_000, purpose="training of teachers", **budget)
    text.add("budgets", amount_min=7_000_000, amount_max=7_000_000, purpose="training teachers", **budget)
    text.add("budgets", amount_min=5_000_000, amount_max=5_000_000, purpose="computing centres", **budget)
    frames = resolved(text).frames
    assert sorted(frames["budgets"]["amount_min"]) == [5_000_000, 5_000_000, 7_000_000]
    assert [json.loads(v) for v in frames["conflicts"]["values"]] == [["5000000", "7000000"]]


@pytest.mark.parametrize(("low", "expected"), [(9, [("stated_total", "9")]), (6, [])])
def test_parts_that_do_not_add_up_to_the_stated_total_are_a_conflict(low: int, expected: object) -> None:
    text = Text("a")
    plan = text.add("instruments", title="Ruritanian AI Plan", kind="action_plan")
    of_plan = Link("instruments", key=plan)
    for position, (title, amount) in enumerate((("Skills", 3), ("Data", 4)), 1):
        measure = text.add("measures", title=title, kind="pillar", position=position, instrument_id=of_plan)
        text.add(
            "budgets",
            amount_min=amount,
            amount_max=amount,
            period="per_year",
            instrument_id=of_plan,
            measure_id=Link("measures", key=measure),
        )
    text.add("budgets", amount_min=low, amount_max=9, period="per_year", instrument_id=of_plan)
    found = resolved(text).frames["conflicts"].to_dict("records")
    assert [(conflict["rule"], conflict["chosen"]) for conflict in found] == expected


def test_of_two_states_the_later_source_knows_best_and_an_undated_one_is_as_late_as_it_says() -> None:
    dated, undated = Text("dated", "2020"), Text("undated")
    for text, status in ((dated, "published"), (undated, "in_force")):
        text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", status=status)
    assert resolved(dated, undated).frames["instruments"]["status"][0] == "published"
    undated.spans("As of early 2024, five towns use it; by 2030, all shall")
    assert resolved(dated, undated).frames["instruments"]["status"][0] == "in_force"


def test_a_claim_is_linked_to_the_citations_of_its_own_sentence() -> None:
    text = Text("a")
    work = text.add("references", title="On Quays", kind="report", date="2019")
    plan = text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", status="adopted")
    said = {column: value.spans for column, value in text.candidates[-1].fields.items()}
    (marker,) = text.spans("7")
    borne_by = (Span(said["status"][0].start, marker.end),)
    text.candidates.append(
        Candidate(
            "citations",
            "a",
            "citations:7",
            "citations.test",
            0.9,
            {"marker": Value("7", (marker,)), "position": Value(1, (marker,))},
            {"reference_id": Link("references", key=work, spans=(marker,))},
            context=borne_by,
        )
    )
    claims = resolved(text).frames["claims"].query("table == 'instruments' and source_id == 'a'")
    assert plan and list(claims[claims["citation_ids"].notna()]["field"]) == ["names", "status"]


def test_an_instrument_can_be_read_where_the_work_of_its_name_is() -> None:
    text = Text("a")
    text.add("instruments", title="Ruritanian AI Plan", kind="action_plan")
    for title, url in (
        ("Ruritanian AI Plan", "https://plan.example"),
        ("The Ruritanian AI Plan praised", "https://b.ex"),
    ):
        text.add("references", title=title, kind="report", url=url)
    frames = resolved(text).frames
    assert list(frames["instruments"]["url"]) == ["https://plan.example"]
    quoted = (
        frames["claims"].query("table == 'instruments' and field == 'url'").merge(frames["evidence"], on="claim_id")
    )
    assert list(quoted["quote"]) == ["https://plan.example"]


def test_two_dates_of_one_work_are_a_conflict() -> None:
    text = Text("a")
    for date in ("2017-07-27", "2020-07"):
        text.add("references", title="On Quays", kind="report", url="https://quays.example/report", date=date)
    (conflict,) = resolved(text).frames["conflicts"].to_dict("records")
    assert (conflict["table"], conflict["field"]) == ("references", "date")


def test_what_a_register_says_of_a_body_is_said_by_that_register() -> None:
    text = Text("a")
    text.add("organisations", name="Ruritanian Data Office", kind="regulator")
    office = text.candidates.pop()
    text.candidates.append(replace(office, links={"jurisdiction_id": Link("jurisdictions", "Zenda")}))
    claims = resolved(text).frames["claims"].query("field == 'jurisdiction_id' and value == 'zenda'")
    assert list(claims["method"]) == ["register.organisations"]


def test_what_stands_at_no_place_of_a_text_is_said_by_the_register_of_sources() -> None:
    text = Text("a")
    fields = {"title": Value("Ferry Plan"), "kind": Value("strategy")}
    text.candidates.append(Candidate("instruments", "a", "instruments:title", "instruments.itself", 0.8, fields))
    claims = resolved(text).frames["claims"].query("table == 'instruments'")
    methods = dict(zip(claims["field"], claims["method"], strict=True))
    assert (methods["title"], methods["kind"]) == ("register.sources", "register.sources")


def test_a_part_whose_title_another_source_has_cut_otherwise_is_one_part() -> None:
    found = []
    words = "Give every village a computing centre", "and teach all who want to use it."
    for name, part in (("a", {"title": words[0], "text": words[1]}), ("b", {"title": " ".join(words)})):
        text = Text(name)
        plan = text.add("instruments", title="Ruritanian AI Plan", kind="action_plan")
        of_plan = Link("instruments", key=plan)
        text.add("measures", kind="proposal", position=3, instrument_id=of_plan, **part)
        text.add("measures", kind="proposal", position=4, instrument_id=of_plan, title=f"{words[0]} in {name}")
        found.append(text)
    frames = resolved(*found).frames
    assert len(frames["measures"]) == 3, "what goes on otherwise is another part"
    assert sorted(frames["measures"]["position"]) == [3, 4, 4]


def test_what_is_unsure_or_belongs_to_nothing_is_set_aside_with_its_reason() -> None:
    text = Text("a")
    text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", confidence=0.3)
    text.add("measures", title="Skills", kind="pillar", instrument_id=Link("instruments", key="instruments:99"))
    result = resolved(text)
    assert all(result.frames[t].empty for t in ("instruments", "measures"))
    assert sorted(s.reason.split(" ")[0] for s in result.set_aside) == ["confidence", "no"]


@pytest.mark.parametrize(
    ("name", "jurisdiction", "expected"),
    [
        ("Ruritanian AI Plan", "XR", "ruritanian-ai-plan"),
        ("National AI Strategy", "XR", "xr-national-ai-strategy"),
        ("Stratégie pour l’IA", "", "strategie-pour-lia"),
        ("人工智能", "INT", "ren-gong-zhi-neng"),
    ],
)
def test_identifiers_are_readable(name: str, jurisdiction: str, expected: str) -> None:
    assert thing_id(name, jurisdiction, REGISTERS) == expected


@given(st.text(min_size=1))
def test_every_name_gives_an_identifier(name: str) -> None:
    schema = schemas.table_schema("instruments")["fields"][0]
    import re

    assert re.match(schema["constraints"]["pattern"], slug(name))


NAMES = [
    "Ruritanian AI Plan",
    "the Ruritanian AI Plan",
    "Ruritanian Artificial Intelligence Plan",
    "Data Law",
    "Data Act",
    "AI Plan for Ruritania",
]


@st.composite
def corpora(draw: st.DrawFn) -> list[Text]:
    texts = []
    for number in range(draw(st.integers(1, 3))):
        text = Text(f"source-{number}", draw(st.sampled_from(["", "2019", "2023"])))
        for _ in range(draw(st.integers(1, 4))):
            key = text.add(
                "instruments",
                title=draw(st.sampled_from(NAMES)),
                kind=draw(st.sampled_from(["action_plan", "law"])),
                jurisdiction_id=Link("jurisdictions", draw(st.sampled_from(["Ruritania", "Zenda"]))),
            )
            amount = draw(st.sampled_from([3, 5]))
            text.add("budgets", amount_min=amount, amount_max=amount, instrument_id=Link("instruments", key=key))
        texts.append(text)
    return texts


def _bytes(texts: Sequence[Text]) -> dict[str, str]:
    return {name: frame.to_csv(index=False) for name, frame in resolved(*texts).frames.items()}


@settings(max_examples=8)
@given(corpora(), st.randoms(use_true_random=False))
def test_any_order_of_sources_gives_the_same_tables(texts: list[Text], random: object) -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _bytes(shuffled) == _bytes(texts)


@settings(max_examples=8)
@given(corpora())
def test_no_statement_is_lost(texts: list[Text]) -> None:
    frames = resolved(*texts).frames
    held = {(c["source_id"], c["field"], c["value"]) for c in frames["claims"].to_dict("records")}
    for text in texts:
        for candidate in text.candidates:
            for column, value in candidate.fields.items():
                assert (text.id, column, str(value.value)) in held


@settings(max_examples=8)
@given(corpora())
def test_every_published_value_has_a_claim_and_every_key_its_row(texts: list[Text]) -> None:
    frames = resolved(*texts).frames
    assert schemas.check_foreign_keys(frames) == []
    claimed = set(
        zip(
            frames["claims"]["table"],
            frames["claims"]["record_id"],
            frames["claims"]["field"],
            frames["claims"]["value"],
            strict=True,
        )
    )
    for table in ("instruments", "budgets", "jurisdictions"):
        key = schemas.TABLES[table].key()[0]
        for row in frames[table].to_dict("records"):
            for column, value in row.items():
                if column not in (key, "review_status") and not pd.isna(value) and value != "not_stated":
                    assert (table, row[key], column, str(value)) in claimed
