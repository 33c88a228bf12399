"""The gazetteer of `raw/registers/world/`: how it is read, what a text means by its names, what is published."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from pandas import notna

from pipeline.errors import DataError
from pipeline.extraction import extract
from pipeline.reading import read
from pipeline.reading.sources import Source
from pipeline.registers import Registers, fold, load_registers
from pipeline.resolution import resolve
from schemas.vocabularies import INSTRUMENT_KIND, ORGANISATION_KIND

SHIPPED = Path(__file__).parents[1] / "raw" / "registers"
HEAD = "name,acronym,kind,jurisdiction_id,aliases,originals,former,source\n"
JURISDICTIONS = "".join(
    f"- id: {id_}\n  name: {name}\n  level: {level}\n  demonyms: [{name}n]\n  source: invented\n"
    for id_, name, level in (
        ("INT", "International", "international"),
        ("XF", "Freedonia", "national"),
        ("XR", "Ruritania", "national"),
    )
)


def registers(folder: Path, *rows: str, table: str = "organisations", own: str = "") -> Registers:
    """Registers of three places and of what the rows of a gazetteer hold."""
    (folder / "world").mkdir(parents=True, exist_ok=True)
    (folder / "jurisdictions.yaml").write_text(JURISDICTIONS)
    if own:
        (folder / f"{table}.yaml").write_text(own)
    (folder / "world" / f"{table}.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows))
    return load_registers(folder)


def names(text: str, known: Registers, country: str = "XR") -> list[str]:
    """The bodies of a text about a country of which the registers know the kind, with their codes."""
    found = [c for c in extract(read(text, "text", country=country), known) if c.table == "organisations"]
    return [f"{c.fields['name'].value} {c.links['jurisdiction_id'].name}" for c in found if "kind" in c.fields]


VORP = "Valley Office for Road Pricing,VORP,agency,XR,,,,"


def test_a_bare_acronym_is_a_body_of_the_sources_own_country(tmp_path: Path) -> None:
    known = registers(tmp_path, VORP)
    said = "The tender was late. In 2021, VORP adopted a machine-learning system to set tolls."
    assert names(said, known) == ["VORP XR"]
    assert names(said, Registers()) == []
    assert names(said, known, country="XF") == []
    assert names(f"In Ruritania, tolls changed. {said}", known, country="XF") == ["VORP XR"]


def test_a_name_of_two_countries_is_that_of_the_country_spoken_of(tmp_path: Path) -> None:
    rows = (
        "Data Commission,DCO,regulator,XF,,,,",
        "Data Commission,DCO,regulator,XR,,,,",
        "World Body,WBO,agency,INT,,,,",
    )
    known = registers(tmp_path, *rows)
    assert names("DCO published guidelines on AI.", known, "XR") == ["DCO XR"]
    assert names("DCO published guidelines on AI.", known, "XF") == ["DCO XF"]
    assert names("In Freedonia, DCO published guidelines on AI.", known, "") == ["DCO XF"]
    assert names("WBO published guidelines on AI.", known, "XF") == ["WBO INT"]


def test_a_private_body_may_be_of_no_country(tmp_path: Path) -> None:
    row, _ = published("In 2021, Momerath published a report on AI.", registers(tmp_path, "Momerath,,company,,,,,"))
    assert (row["organisation_id"], row["kind"], row["jurisdiction_id"]) == ("momerath", "company", None)


def test_a_known_body_counts_where_it_is_only_named_a_foreign_company_does_not(tmp_path: Path) -> None:
    known = registers(
        tmp_path,
        "Zwettler,,civil_society,XR,,,,",
        "Quelle Bells,,company,,,,,",
        "Vorpal Bells,,company,XR,,,,",
    )
    text = (
        "Officials of the ministry met Zwettler in spring.\n\nThey asked what Quelle Bells and Vorpal Bells would cost."
    )
    assert names(text, known) == ["Zwettler XR", "Vorpal Bells XR"]


def test_what_a_text_calls_by_an_acronym_goes_before_the_gazetteer(tmp_path: Path) -> None:
    text = "The Violet Agency of River Pilots (VORP) published a report on AI in 2021. VORP adopted a charter."
    found = [
        c for c in extract(read(text, "text", country="XR"), registers(tmp_path, VORP)) if c.table == "organisations"
    ]
    assert [c.fields["name"].value for c in found] == ["Violet Agency of River Pilots"]


def test_a_brand_before_another_name_is_part_of_it(tmp_path: Path) -> None:
    known = registers(tmp_path, "Mome,,company,XR,,,,")
    assert names("Mome launched a chatbot in 2021.", known) == ["Mome XR"]
    assert names("Mome Raths launched a chatbot in 2021.", known) == []


def test_a_word_of_a_heading_in_capitals_is_no_acronym(tmp_path: Path) -> None:
    text = "# WHAT MOST OFFICES DO\n\nIn 2021, {} adopted a strategy."
    known = registers(tmp_path, "Moor and Stream Trust,MOST,agency,XR,,,,")
    assert names(text.format("the valley"), known) == []
    assert names(text.format("MOST"), known) == ["MOST XR"]


def published(text: str, known: Registers) -> tuple[dict[str, object], Counter[tuple[str, str]]]:
    """The one body of a text as it is published, and the kinds of its names."""
    source = Source("text", "text", "", "", "", "en", "XR", "", "", "text.txt", "0" * 64, len(text))
    frames = resolve([source], {"text": text}, extract(read(text, "text", country="XR"), known), known).frames
    table = frames["organisations"]
    row = {column: value if notna(value) else None for column, value in zip(table.columns, table.iloc[0], strict=True)}
    assert len(table) == 1
    forms = frames["names"][frames["names"]["table"] == "organisations"]
    return row, Counter(zip(forms["name"], forms["kind"], strict=True))


def test_the_name_that_the_source_gives_stays(tmp_path: Path) -> None:
    known = registers(
        tmp_path, "Office of Valleys and Tolls,OVT,regulator,XR,Valley Toll Office,ru: Talzollamt,,https://ovt.xr"
    )
    row, forms = published("In 2021, the Valley Toll Office adopted a strategy.", known)
    assert (row["name"], row["name_original"], row["acronym"], row["kind"]) == (
        "Valley Toll Office",
        "Talzollamt",
        "OVT",
        "regulator",
    )
    assert row["organisation_id"] == "xr-office-of-valleys-and-tolls"
    assert forms[("Valley Toll Office", "canonical")] == forms[("Office of Valleys and Tolls", "alias")] == 1


def test_what_the_source_calls_by_an_acronym_gets_its_name(tmp_path: Path) -> None:
    row, forms = published("In 2021, VORP adopted a strategy.", registers(tmp_path, VORP))
    assert row["name"] == "Valley Office for Road Pricing"
    assert row["organisation_id"] == "xr-valley-office-for-road-pricing"
    assert forms[("VORP", "acronym")] == 1


def test_the_register_of_the_dataset_goes_before_the_gazetteer(tmp_path: Path) -> None:
    own = "- {id: vorp, name: Road Pricing Office, acronym: VORP, kind: regulator, jurisdiction_id: XR, source: x}\n"
    row, _ = published("In 2021, VORP adopted a strategy.", registers(tmp_path, VORP, own=own))
    assert (row["organisation_id"], row["name"], row["kind"]) == ("vorp", "Road Pricing Office", "regulator")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Office,,agency,XR", "organisations.csv:3: expected 8 cells, with a name and a kind"),
        (",,agency,XR,,,,", "organisations.csv:3: expected 8 cells, with a name"),
        (
            "Second Office,,agency,XR,,Amt,,",
            "organisations.csv:3: original 'Amt' has no language; write it as 'fr: Amt'",
        ),
        ("Second Office,,agency,XQ,,,,", "organisations.csv:3: 'XQ' is no entry of jurisdictions.yaml"),
    ],
)
def test_a_row_that_cannot_be_used_is_told(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(DataError, match=r"\w") as error:
        registers(tmp_path, VORP, row)
    assert said in str(error.value)


def test_a_gazetteer_may_be_saved_by_a_spreadsheet(tmp_path: Path) -> None:
    registers(tmp_path)
    text = f'{HEAD}{VORP}\n"Office of Tolls, Fords and Ferries",OTF,agency,XR,,,,\n\n'.replace("\n", "\r\n")
    (tmp_path / "world" / "organisations.csv").write_bytes(text.encode("utf-8-sig"))
    assert names("OTF published guidelines on AI.", load_registers(tmp_path)) == ["OTF XR"]


@pytest.mark.parametrize(
    "rows",
    [
        '"Second Office,SOF,agency,XR,,,,\n"Third Office",TOF,agency,XR,,,,\n',
        '"Second Office,SOF,agency,XR,,,,\n',
        '"Second Office,SOF,agency,XR,,,,\n' + "Third Office,TOF,agency,XR,,,,\n" * 6000,
    ],
)
def test_a_stray_quotation_mark_is_told_where_it_stands(tmp_path: Path, rows: str) -> None:
    with pytest.raises(DataError, match=r"organisations\.csv:3: not valid CSV .*; mend the quotation marks of the row"):
        registers(tmp_path, VORP, rows)


def test_registers_may_be_read_without_the_gazetteer(tmp_path: Path) -> None:
    assert registers(tmp_path, VORP).gazetteer.entries
    assert not load_registers(tmp_path, world=False).gazetteer.entries


def test_other_columns_are_told(tmp_path: Path) -> None:
    registers(tmp_path)
    (tmp_path / "world" / "organisations.csv").write_text("name,kind\nX,agency\n")
    with pytest.raises(DataError, match=r"organisations\.csv:1: expected the columns name,acronym,kind"):
        load_registers(tmp_path)


def forms_of(row: dict[str, str]) -> set[str]:
    """Every name in a row, each once."""
    names = [row["name"], row["acronym"], *row["aliases"].split("|"), *row["former"].split("|")]
    names += [name.partition(":")[2] for name in row["originals"].split("|")]
    return {fold(name) for name in names if name.strip()}


REGIONS = "id,name,parent_id,aliases,demonyms\nXR-N,Northmark,XR,State of Northmark,Northmarkian\nXR-S,Freedonia,XR,,\n"


def with_regions(folder: Path, text: str = REGIONS) -> Registers:
    """Registers of three places and of two regions, one of which is called like a state."""
    (folder / "world").mkdir(parents=True, exist_ok=True)
    (folder / "jurisdictions.yaml").write_text(JURISDICTIONS)
    (folder / "world" / "jurisdictions.csv").write_text(text)
    return load_registers(folder)


@pytest.mark.parametrize(
    ("text", "country", "regions"),
    [
        ("Northmark runs a data centre. Freedonia has adopted a plan.", "XR", ["Freedonia XR-S", "Northmark XR-N"]),
        ("The State of Northmark launched a plan.", "XR", ["Northmark XR-N"]),
        ("NORTHMARK launched a plan.", "XR", ["Northmark XR-N"]),
        ("The Northmarkian government met.", "XR", ["Northmark XR-N"]),
        ("In Ruritania, Northmark launched a plan.", "XF", ["Northmark XR-N"]),
        # where the text is about no such state, or another is meant
        ("Northmark launched a plan.", "XF", []),
        ("Ruritania and Freedonia launched a plan.", "XF", []),
        ("People in Northmark took part.", "XR", []),
        ("The University of Northmark teaches.", "XR", []),
    ],
)
def test_a_region_counts_in_texts_on_its_state(tmp_path: Path, text: str, country: str, regions: list[str]) -> None:
    known = with_regions(tmp_path)
    found = [c for c in extract(read(text, "text", country=country), known) if c.table == "jurisdictions"]
    names = [str(c.fields["name"].value) for c in found if c.fields["level"].value == "region"]
    held = (next(e for e in known.gazetteer.entries if e.name == name) for name in names)
    assert sorted(f"{entry.name} {entry.id}" for entry in held) == regions


def test_a_wrong_row_of_a_region_is_told(tmp_path: Path) -> None:
    for row in ("XQ-N,Northmark,XQ,,", "N,Northmark,XR,,", "XR-N,Northmark,XR"):
        with pytest.raises(DataError, match=r"world/jurisdictions.csv:2"):
            with_regions(tmp_path, f"{REGIONS.splitlines()[0]}\n{row}\n")


def test_the_shipped_regions_are_sorted_and_of_known_states() -> None:
    regions = [e for e in load_registers(SHIPPED).gazetteer.entries if e.table == "jurisdictions"]
    assert [e.id for e in regions] == sorted({e.id for e in regions})
    taken = Counter((e.codes["parent_id"], name) for e in regions for name in {fold(n.text) for n in e.names})
    assert [name for name, times in taken.items() if times > 1] == []


def test_the_shipped_gazetteer_holds_known_kinds_and_no_figures() -> None:
    for table, kinds in (("organisations", ORGANISATION_KIND), ("instruments", INSTRUMENT_KIND)):
        with (SHIPPED / "world" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        own = load_registers(SHIPPED).of(table)
        assert {*(row["kind"] for row in rows), *(entry.codes["kind"] for entry in own)} <= set(kinds.terms)
        assert not [row["name"] for row in rows if set(row["name"]) & set("%$€£")]
        taken = Counter((row["jurisdiction_id"], fold(name)) for row in rows for name in forms_of(row))
        assert [name for name, times in taken.items() if times > 1] == []
        order = [row["jurisdiction_id"] for row in rows]
        assert order == sorted(order)


def test_a_known_body_in_a_list_is_no_measure(tmp_path: Path) -> None:
    known = registers(tmp_path, "Harbour Safety Authority,,regulator,XR,,,,")
    text = "# Harbour Plan\n\nThe National Harbour Plan has three measures:\n\n- Mend the quays\n- {}\n- Train crews"

    def titles(item: str) -> list[object]:
        found = extract(read(text.format(item), "text", country="XR"), known)
        return [c.fields["title"].value for c in found if c.table == "measures"]

    assert titles("The Harbour Safety Authority") == ["Mend the quays", "Train crews"]
    assert titles("Strengthen the Harbour Safety Authority") == [
        "Mend the quays",
        "Strengthen the Harbour Safety Authority",
        "Train crews",
    ]


def test_a_region_is_published_under_its_code_alone(tmp_path: Path) -> None:
    known = with_regions(tmp_path)
    text = "The Government of Northmark launched the Northmark AI Plan."
    source = Source("text", "text", "", "", "", "en", "XR", "", "", "text.txt", "0" * 64, len(text))
    frames = resolve([source], {"text": text}, extract(read(text, "text", country="XR"), known), known).frames
    assert sorted(frames["jurisdictions"]["jurisdiction_id"]) == ["XR", "XR-N"]
