"""What people correct and accept: each action as its author means it, each mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from resolution_texts import REGISTERS, Text, hashed

from pipeline.corrections import Corrections, load_corrections
from pipeline.errors import DataError
from pipeline.model import Link
from pipeline.registers import Registers
from pipeline.resolution import Resolved, resolve
from pipeline.reviews import Reviews, load_reviews, save_reviews


def corrected(tmp_path: Path, text: Text, yaml: str, reviews: Reviews | None = None) -> Resolved:
    path = tmp_path / "corrections.yaml"
    path.write_text(yaml, "utf-8")
    texts = {text.id: text.raw}
    corrections = load_corrections(path, texts)
    return resolve([hashed(text.source)], texts, text.candidates, REGISTERS, corrections, reviews)


def entry(action: str, quote: str, **keys: str) -> str:
    lines = [f"- action: {action}", "  source: a", f"  quote: '{quote}'", "  reason: Seen by a reader."]
    return "\n".join([*lines, *(f"  {key}: {value}" for key, value in keys.items())]) + "\n"


@pytest.fixture
def text() -> Text:
    text = Text("a")
    place = Link("jurisdictions", "Ruritania")
    text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", jurisdiction_id=place)
    text.add("instruments", title="Green Book of Machines", kind="action_plan", jurisdiction_id=place)
    text.add("budgets", amount_min=3_000_000, amount_max=3_000_000, currency="CHF", purpose="three million people")
    return text


def test_set_gives_a_value_that_outranks_what_was_read(tmp_path: Path, text: Text) -> None:
    yaml = entry(
        "set", "Ruritanian AI Plan", table="instruments", record="ruritanian-ai-plan", field="date", value="2017-03"
    )
    frames = corrected(tmp_path, text, yaml).frames
    row = frames["instruments"].set_index("instrument_id").loc["ruritanian-ai-plan"]
    assert row["date"] == "2017-03"
    claim = frames["claims"].query("field == 'date'").iloc[0]
    assert claim["method"] == "correction.set"
    quotes = frames["evidence"].query("claim_id == @claim.claim_id")["quote"]
    assert list(quotes) == ["Ruritanian AI Plan"]


def test_drop_takes_out_a_row_or_one_field_of_it(tmp_path: Path, text: Text) -> None:
    assert corrected(tmp_path, text, entry("drop", "three million people", table="budgets")).frames["budgets"].empty
    frames = corrected(tmp_path, text, entry("drop", "CHF", table="budgets", field="currency")).frames
    assert frames["budgets"]["currency"].isna().all()


def test_merge_makes_one_thing_of_two_names_and_split_two_of_one(tmp_path: Path, text: Text) -> None:
    both = "[Ruritanian AI Plan, Green Book of Machines]"
    yaml = entry("merge", "Green Book of Machines", table="instruments", names=both)
    assert len(corrected(tmp_path, text, yaml).frames["instruments"]) == 1
    text.add(
        "instruments",
        title="Plan for AI of Ruritania",
        kind="action_plan",
        jurisdiction_id=Link("jurisdictions", "Ruritania"),
    )
    assert len(corrected(tmp_path, text, "").frames["instruments"]) == 2, "a close name is merged"
    yaml = entry("split", "Plan for AI", table="instruments", names="[Ruritanian AI Plan, Plan for AI of Ruritania]")
    assert len(corrected(tmp_path, text, yaml).frames["instruments"]) == 3


def test_surveys_and_measures_are_merged_by_their_titles_and_surveys_split(tmp_path: Path, text: Text) -> None:
    first, second = (candidate.key for candidate in text.candidates[:2])
    for plan in (first, second):
        for title in ("Skills", "Training"):
            text.add("measures", title=title, kind="pillar", instrument_id=Link("instruments", key=plan))
    for title in ("Robots and Us", "Machines at Home", "Machines at home!"):
        text.add("surveys", title=title, kind="opinion_survey")
    frames = corrected(tmp_path, text, "").frames
    assert (len(frames["measures"]), len(frames["surveys"])) == (4, 2)
    yaml = entry("merge", "Training", table="measures", names="[Skills, Training]")
    yaml += entry("merge", "Robots", table="surveys", names="[Robots and Us, Machines at Home]")
    frames = corrected(tmp_path, text, yaml).frames
    assert len(frames["surveys"]) == 1
    assert sorted(frames["measures"]["instrument_id"]) == ["ruritanian-ai-plan", "xr-green-book-of-machines"]
    text.add("surveys", title="Robots and us all", kind="opinion_survey")
    assert len(corrected(tmp_path, text, "").frames["surveys"]) == 2, "titles that are close are one"
    yaml = entry("split", "Robots", table="surveys", names="[Robots and Us, Robots and us all]")
    assert len(corrected(tmp_path, text, yaml).frames["surveys"]) == 3


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        (entry("merge", "Green", table="budgets", names="[A, B]"), "table 'budgets' cannot be corrected so"),
        (entry("merge", "Green", table="oversight_bodies", names="[A, B]"), "give table: organisations"),
        (entry("split", "Green", table="measures", names="[A, B]"), "nothing to split"),
        (
            entry("merge", "Green", table="instruments", names="[Ruritanian AI Plan, Blue Book]"),
            "instruments has no record called 'Blue Book'",
        ),
        ("- action: [", "corrections.yaml:"),
        ("- action: paint\n", "corrections.yaml:1: action 'paint' is unknown"),
        (entry("mend", "Ruritanian", valeu="x"), "unknown key 'valeu'; did you mean 'value'"),
        (entry("mend", "Borduria", value="x"), "the quote 'Borduria' stands no longer in a"),
        (entry("drop", "Green", table="budgets"), "nothing of budgets was read at the quote 'Green'"),
        (entry("drop", "Green", table="sheep"), "table 'sheep' cannot be corrected so"),
        (entry("drop", "Green", table="budgets", field="colour"), "budgets has no column 'colour'"),
        (
            entry("set", "Green", table="instruments", record="nothing", field="date", value="2017"),
            "corrections.yaml:1: instruments has no record 'nothing'",
        ),
        (
            entry("set", "Green", table="instruments", record="ruritanian-ai-plan", field="start_year", value="soon"),
            "'soon' is no value for start_year",
        ),
        (
            entry("merge", "Green", table="instruments", names="[A, B]")
            + entry("merge", "Green", table="instruments", names="[B, C]")
            + entry("split", "Green", table="instruments", names="[C, A]"),
            "splits names that other corrections merge",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: Text, yaml: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        corrected(tmp_path, text, yaml)
    assert any(message in problem and "corrections.yaml:" in problem for problem in caught.value.problems)


def test_a_record_stays_accepted_until_what_sources_say_of_it_changes(tmp_path: Path, text: Text) -> None:
    def status(text: Text, reviews: Reviews) -> dict[str, str]:
        frames = resolve([hashed(text.source)], {text.id: text.raw}, text.candidates, REGISTERS, Corrections(), reviews)
        frame = frames.frames["instruments"]
        return dict(zip(frame["instrument_id"], frame["review_status"], strict=True))

    plan = ("instruments", "ruritanian-ai-plan")
    first = resolve([hashed(text.source)], {text.id: text.raw}, text.candidates, REGISTERS)
    reviews = Reviews({plan: first.fingerprints[plan]})
    path = tmp_path / "reviews.csv"
    save_reviews(path, reviews)
    assert load_reviews(path) == reviews
    assert status(text, reviews) == {"ruritanian-ai-plan": "accepted", "xr-green-book-of-machines": "unreviewed"}
    text.add("instruments", title="Ruritanian AI Plan", kind="action_plan", status="adopted")
    assert status(text, reviews)["ruritanian-ai-plan"] == "unreviewed"


@pytest.mark.parametrize("content", ["table,id\n", "table,record_id,fingerprint\nsheep,a,0123456789abcdef\n"])
def test_a_malformed_review_is_told_with_its_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text(content)
    with pytest.raises(DataError, match=r"reviews\.csv:\d"):
        load_reviews(path)


def test_empty_registers_change_codes_and_names_but_lose_no_row(text: Text) -> None:
    def rows(registers: Registers) -> int:
        return len(
            resolve([hashed(text.source)], {text.id: text.raw}, text.candidates, registers).frames["instruments"]
        )

    assert rows(Registers()) == rows(REGISTERS) == 2
