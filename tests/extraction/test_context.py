"""What a document speaks of, and every place where it is named (codebook: rules 6 to 8)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Entry, RegisteredName, Registers


def context(text: str, country: str = "") -> Context:
    return Context(read(text, "invented", country=country), Registers())


def instruments(text: str, country: str = "") -> list[str]:
    return [t.name for t in context(text, country).things if t.table == "instruments"]


def test_one_thing_under_many_forms() -> None:
    held = context(
        "In 2021 Norway adopted the National Harmony Plan for Data (NHPD).\n\n"
        "The plan is long. The NHPD has ten goals. The national harmony plan for data was praised."
    )
    forms = [(m.text, m.form) for m in held.mentions if m.table == "instruments"]
    assert forms == [
        ("National Harmony Plan for Data", "name"),
        ("NHPD", "acronym"),
        ("plan", "back_reference"),
        ("NHPD", "acronym"),
        ("national harmony plan for data", "name"),
    ]
    assert len({m.key for m in held.mentions if m.table == "instruments"}) == 1


def test_a_plan_goes_on_through_the_sections_of_a_text() -> None:
    text = "# Seas\n\nNorway published the “Calm Seas 2030” white paper.\n\n# Crews\n\nThe white paper has two goals.\n"
    forms = [(m.text, m.form) for m in context(text, "NO").mentions if m.table == "instruments"]
    assert forms == [("Calm Seas 2030", "name"), ("white paper", "back_reference")]


def test_a_name_behind_its_label_is_there() -> None:
    assert instruments("AI Strategy: National Artificial Intelligence Strategy", "NO") == [
        "National Artificial Intelligence Strategy"
    ]
    assert instruments("Norway: National Digital Strategy", "") == ["National Digital Strategy"]
    assert instruments("Options: National Digital Strategy", "") == []
    assert instruments("AI Strategy: what it should be", "NO") == []


def test_the_fuller_name_is_the_title() -> None:
    text = "In 2022, Norway adopted a National harmony plan. The National Harmony Plan for Norwegian Data is long."
    assert instruments(text) == ["National Harmony Plan for Norwegian Data"]


def test_brand_joins_names() -> None:
    text = "The 2019 Bright4All recommendation is old. The Bright4All strategy aims high."
    assert instruments(text) == ["Bright4All recommendation"]


def test_denied_and_hoped_is_no_instrument() -> None:
    assert instruments("Norway does not have a national AI strategy.") == []
    assert instruments("Norway should adopt an AI Act.") == []
    assert instruments("They urged the government to commission a National AI strategy.") == []
    assert instruments("Future strategies aim to help.") == []


def test_lower_case_name_needs_an_actor() -> None:
    assert instruments("In 2020, nobody published a position paper on fair AI.") == []
    assert instruments("In 2020, the government of Norway published a position paper on fair AI.") == [
        "position paper on fair AI"
    ]


def test_part_of_an_instrument_is_none() -> None:
    text = (
        "In 2019 Norway adopted the Bright Norway Plan. The plan has two areas:\n\n"
        "- Develop a fair data strategy\n- Train people\n\nThe Fair Data Strategy asks for openness."
    )
    assert instruments(text) == ["Bright Norway Plan"]


def test_cited_author_is_no_body() -> None:
    held = context("This fits the European approach (Freedonia Commission, 2021).")
    assert [t.name for t in held.things] == []


def test_former_name_is_the_same_body() -> None:
    held = context(
        "The Norway Secrets Commission was reformed in 2018. It is now called the Norway Privacy"
        " Authority and has powers."
    )
    (thing,) = [t for t in held.things if t.table == "organisations"]
    assert thing.name == "Norway Privacy Authority"
    assert [(n.found.text, n.former) for n in thing.named] == [
        ("Norway Secrets Commission", True),
        ("Norway Privacy Authority", False),
    ]


def test_acronym_joins_bodies() -> None:
    held = context(
        "The Council for Police Files, “the council that looks at files (Raad voor de dossiers, RVD)”, acts. "
        "The Norwegian Oversight Council (RVD) agrees."
    )
    (thing,) = [t for t in held.things if t.table == "organisations"]
    assert list(thing.acronyms) == ["RVD"]
    assert thing.originals


def test_who_acts() -> None:
    held = context("In 2021, Norway adopted the Bright Plan.\n\n## Sweden\n\nAn act was passed.", country="NO")
    blocks = held.document.blocks
    assert held.jurisdiction_of(blocks[0], 0, len(blocks[0].text)).name == "Norway"
    assert held.jurisdiction_of(blocks[-1], 0, len(blocks[-1].text)).name == "Sweden"
    assert held.home().name == "NO"


def test_joint_act_is_international() -> None:
    held = context(
        "In October 2020, the government of Norway, along with thirteen other countries, published a"
        " position paper on fair AI."
    )
    (paper,) = [t for t in held.things if t.table == "instruments"]
    assert held.jurisdiction(paper).name == "INT"


def test_the_government_is_that_of_the_place_before() -> None:
    held = context("Norway adopted the Bright Plan. The government also launched the Dark Fund.")
    fund = next(t for t in held.things if t.name == "Dark Fund")
    assert held.jurisdiction(fund).name == "Norway"


@settings(max_examples=40)
@given(st.text(alphabet="ABCab .,()\n“”ThePlanActof2021", max_size=300))
def test_mentions_stand_in_the_text(text: str) -> None:
    held = context(text)
    for mention in held.mentions:
        assert held.document.blocks[mention.block].text[mention.start : mention.end] == mention.text


def test_the_strategies_of_two_states_are_two() -> None:
    text = (
        "Norway was the first country to release a national AI strategy. The ferries were glad.\n\n"
        "Sweden finally launched a national strategy on AI in February 2019."
    )
    context = Context(read(text, "invented"), Registers())
    assert {context.jurisdiction(t).name for t in context.things} == {"Norway", "Sweden"}


@pytest.mark.parametrize(
    "text",
    [
        "There is Law No. 20-04: General Law of Free Ferries.",
        "The General Law of Free Ferries (Law No. 20-04) was adopted.",
    ],
)
def test_a_law_under_its_number_and_its_title_is_one(text: str) -> None:
    (law,) = Context(read(text, "invented"), Registers()).things
    assert law.name == "General Law of Free Ferries"


def test_an_adjective_of_two_states_is_of_the_source_s_own() -> None:
    adjective = RegisteredName("Zemblan", "demonym")
    whole, part = "Zembla", "Zemblan Republic"
    places = Registers(
        (
            Entry("jurisdictions", "XA", whole, (RegisteredName(whole, "canonical"), adjective), {"level": "national"}),
            Entry("jurisdictions", "XB", part, (RegisteredName(part, "canonical"),), {"level": "national"}),
        )
    )
    text = "The Zemblan government published the Harbour Code."
    for country in ("XA", "XB"):
        mentions = Context(read(text, "invented", country=country), places).mentions
        assert {m.name for m in mentions if m.form == "demonym"} == {country}


def test_a_place_that_is_only_likened_acts_not() -> None:
    held = context("It is imperative to lead rather than import discussions from entities like Sweden.", "NO")
    block = held.document.blocks[0]
    assert held.jurisdiction_of(block, 0, len(block.text)).name == "NO"


def test_a_registered_name_with_a_comma_before_and() -> None:
    name = "United Harbours Educational, Tidal and Cultural Organisation"
    known = Registers((Entry("organisations", "uhetco", name, (RegisteredName(name, "canonical"),)),))
    text = "The United Harbours Educational, Tidal, and Cultural Organisation (UHETCO) launched a new tool."
    (body,) = Context(read(text, "invented"), known).things
    assert body.entry is not None
    assert [n.found.text for n in body.named] == [
        "United Harbours Educational, Tidal, and Cultural Organisation",
    ]


def test_letters_alone_are_the_body_whose_initials_they_are() -> None:
    held = context("The Ministry of Trade counts bells.\n\nLater the MoT published a list.", "NO")
    assert [t.name for t in held.things if t.table == "organisations"] == ["Ministry of Trade"]
    held = context("The Ministry of Trade met the Ministry of Tides.\n\nLater the MoT published a list.", "NO")
    assert "MoT" in [t.name for t in held.things if t.table == "organisations"]
