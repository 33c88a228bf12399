"""A list in, the parts of an instrument out (codebook: measures)."""

from __future__ import annotations

import pytest

from pipeline.extraction import measures
from pipeline.extraction.context import Context
from pipeline.extraction.measures.lists import number_of
from pipeline.model import Block, Candidate, Document, Segment, View
from pipeline.reading import read
from pipeline.registers import Registers


def _read(text: str, title: str = "") -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", title=title, country="NO")
    return document, list(measures.extract(Context(document, Registers())))


def parts(text: str, title: str = "") -> list[tuple[object, object, object]]:
    """Kind, position and title of every part."""
    return [
        (c.fields["kind"].value, c.fields["position"].value, c.fields["title"].value) for c in _read(text, title)[1]
    ]


ADOPTED = "In 2021, the government of Norway adopted the National Ferry Strategy. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ADOPTED + "The strategy sets out two visions: (1) Calm seas, while keeping time and (2) Bright lamps.",
            [("vision", 1, "Calm seas, while keeping time"), ("vision", 2, "Bright lamps")],
        ),
        (
            ADOPTED + "The strategy is based on three pillars: boats for islands, measures to light the coast, and "
            "a board that brings together sailors, bakers, and bell ringers.",
            [
                ("pillar", 1, "boats for islands"),
                ("pillar", 2, "measures to light the coast"),
                ("pillar", 3, "a board that brings together sailors, bakers, and bell ringers"),
            ],
        ),
        (
            ADOPTED + "The strategy has three priorities: crews (to train sailors); quays; and lamps.",
            [("area", 1, "crews"), ("area", 2, "quays"), ("area", 3, "lamps")],
        ),
        (
            ADOPTED + "The strategy follows key principles such as courtesy, calm and candour.",
            [("principle", 1, "courtesy"), ("principle", 2, "calm"), ("principle", 3, "candour")],
        ),
        (
            ADOPTED + "The strategy is based on the following guiding principles: courtesy, calm (3), wit and "
            "warmth, and candour (6).",
            [
                ("principle", 1, "courtesy"),
                ("principle", 2, "calm"),
                ("principle", 3, "wit and warmth"),
                ("principle", 4, "candour"),
            ],
        ),
        (
            ADOPTED + "The strategy rests on four pillars – tides, crews, quays and bells.",
            [("pillar", 1, "tides"), ("pillar", 2, "crews"), ("pillar", 3, "quays"), ("pillar", 4, "bells")],
        ),
        (
            ADOPTED + "It comprises three dimensions (crews, quays and lamps) and two enablers (money; law).",
            [
                ("area", 1, "crews"),
                ("area", 2, "quays"),
                ("area", 3, "lamps"),
                ("area", 1, "money"),
                ("area", 2, "law"),
            ],
        ),
        (
            ADOPTED + "It concentrates on three sectors, namely fishing, tourism and freight.",
            [("area", 1, "fishing"), ("area", 2, "tourism"), ("area", 3, "freight")],
        ),
        (
            ADOPTED + "It consists of eight strands, including safe quays, calm crews, and bright lamps.",
            [("track", 1, "safe quays"), ("track", 2, "calm crews"), ("track", 3, "bright lamps")],
        ),
        (
            ADOPTED + "The strategy codifies principles such as courtesy, calm, and candour.",
            [("principle", 1, "courtesy"), ("principle", 2, "calm"), ("principle", 3, "candour")],
        ),
        (
            ADOPTED
            + "It is built around two pillars. The first is mending the quays. The second is lighting the coast.",
            [("pillar", 1, "mending the quays"), ("pillar", 2, "lighting the coast")],
        ),
        (
            ADOPTED + "The strategy names 14 actions in two areas: quays and lamps.",
            [("area", 1, "quays"), ("area", 2, "lamps")],
        ),
        (
            ADOPTED + "The first pillar concerns the repair of quays. The second pillar is a new lighthouse.",
            [("pillar", 1, "the repair of quays"), ("pillar", 2, "a new lighthouse")],
        ),
    ],
)
def test_parts_that_a_sentence_enumerates(text: str, expected: list[tuple[object, object, object]]) -> None:
    assert parts(text) == expected


def test_principles_are_of_the_principles_named_before() -> None:
    text = (
        "In 2019, the government of Norway released the Ferry Principles. They rest on the Constitution. "
        "The three principles are: (1) courtesy; (2) calm; and (3) candour."
    )
    document, found = _read(text)
    names = {m.key: m.name for m in Context(document, Registers()).mentions}
    assert [names[c.links["instrument_id"].key] for c in found] == ["Ferry Principles"] * 3


def test_the_nearer_noun_before_a_list_says_what_its_items_are() -> None:
    text = (
        ADOPTED + "The strategy contains 14 recommendations, organised under two priority areas:\n\n- Tides\n- Crews\n"
    )
    assert parts(text) == [("area", 1, "Tides"), ("area", 2, "Crews")]


def test_what_a_part_is_described_as_is_its_text() -> None:
    text = ADOPTED + (
        "The strategy identifies two pillars: Calm Seas, described as “boats and bells for all”; and Bright Coast."
    )
    _, found = _read(text)
    assert [(c.fields["title"].value, c.fields["text"].value if "text" in c.fields else "") for c in found] == [
        ("Calm Seas", "boats and bells for all"),
        ("Bright Coast", ""),
    ]


def test_a_list_under_a_lead_in_that_counts() -> None:
    text = ADOPTED + "The strategy has four structuring axes:\n\n- Tides\n- Crews;\n- Quays; and\n- Bells.\n"
    assert parts(text) == [("axis", n, t) for n, t in enumerate(["Tides", "Crews", "Quays", "Bells"], 1)]


def test_title_and_body_of_an_item() -> None:
    text = ADOPTED + (
        "The strategy has two areas of work:\n\n"
        "- **Crews and boats** - The objective is to train sailors. They must learn to swim. <...>\n"
        "- **Quays:** Stone by stone, all quays are repaired—annual budget 5 M.\n"
    )
    _, found = _read(text)
    assert [(c.fields["title"].value, c.fields["text"].value) for c in found] == [
        ("Crews and boats", "The objective is to train sailors. They must learn to swim."),
        ("Quays", "Stone by stone, all quays are repaired"),
    ]


def test_a_list_announced_in_a_line_and_given_as_items_is_one_set() -> None:
    text = ADOPTED + (
        "The strategy rests on two key pillars:\n\nSea track and land track:\n\n"
        "- **Sea track:** Boats for islands where nobody has ever been before.\n"
        "- **Land track:** Roads that lead to quays, and lamps along those roads.\n"
    )
    assert parts(text) == [("track", 1, "Sea track"), ("track", 2, "Land track")]


def test_parts_of_a_part_name_their_parent() -> None:
    text = ADOPTED + (
        "The strategy has two directions:\n\n- Lighting the coast\n- Training crews\n\n"
        "For example, under “Lighting the coast” there were three sub-activities defined:\n\n"
        "- buy oil\n- <...>\n- polish lamps\n"
    )
    _, found = _read(text)
    assert [(c.fields["title"].value, c.fields["position"].value, "parent_id" in c.links) for c in found] == [
        ("Lighting the coast", 1, False),
        ("Training crews", 2, False),
        ("buy oil", 1, True),
        ("polish lamps", 2, True),
    ]
    assert {c.links["parent_id"].key for c in found[2:]} == {found[0].key}
    assert len({c.links["instrument_id"].key for c in found}) == 1


def test_what_a_resolution_demands_is_a_request() -> None:
    text = (
        "In 2018, the Parliament of Norway passed the “Resolution on Paper Boats”. In this resolution the Parliament "
        "states that Norway should:\n\n1) Fold boats;\n2) Never sink them; and\n3) Teach children to fold.\n"
    )
    assert parts(text) == [
        ("request", 1, "Fold boats"),
        ("request", 2, "Never sink them"),
        ("request", 3, "Teach children to fold"),
    ]


def test_numbers_of_a_plan_run_on_over_its_sections() -> None:
    text = (
        "# National Ferry Action Plan\n\nThe National Ferry Action Plan was published by the government.\n\n"
        "## 1. Boats\n\n"
        "To achieve this, government should:\n\n"
        "1. Count all boats. Nobody knows how many there are.\n\n2. Paint them within 6 months.\n\n"
        "3. Name each boat after a bird that lives on the coast.\n\n## 2. Quays\n\nThis will require:\n\n"
        "4. A survey of quays with a ruler. It should be of wood.\n\n5. A list of stones.\n"
    )
    assert parts(text, title="National Ferry Action Plan") == [
        ("chapter", 1, "Boats"),
        ("chapter", 2, "Quays"),
        ("proposal", 1, "Count all boats"),
        ("proposal", 2, "Paint them within 6 months"),
        ("proposal", 3, "Name each boat after a bird that lives on the coast"),
        ("proposal", 4, "A survey of quays with a ruler"),
        ("proposal", 5, "A list of stones"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "To achieve the goals of this article, the following research questions were identified:\n\n"
        "- How are ferries steered?\n- Who steers them?\n",
        "Norway faces three main challenges: fog, ice and rust.",
        ADOPTED + "The strategy was welcomed in three cities: Oslo, Bergen and Molde.",
        "Ferries have many benefits:\n\n- speed\n- comfort\n",
        "# Notes\n\nThis report has six chapters that nobody has read, and three pillars of salt.",
        "The Ferry Plan is read with a list of measures that is not complete for quays, boats and bells.",
        "The Bell Board shall be tasked with leading the Ferry Plan by mending quays and ringing bells.",
        "The Ferry Plan helps these old programmes that are aligned with quays, boats and bells.",
    ],
)
def test_lists_that_are_no_parts_of_an_instrument(text: str) -> None:
    assert parts(text) == []


def test_evidence_is_the_item_itself() -> None:
    text = ADOPTED + "The strategy has two axes:\n\n- **Tides** – what the moon does to the sea each day.\n- Bells\n"
    document, found = _read(text)
    for candidate in found:
        (span,) = candidate.fields["title"].spans
        assert document.raw[span.start : span.end] == candidate.fields["title"].value
        assert candidate.key == f"measures:{span.start}"
        (kind,) = candidate.fields["kind"].spans
        assert document.raw[kind.start : kind.end] == "axes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ADOPTED + "The strategy is structured around three core pillars: (1) law and order; (2) the training of "
            "sailors; and (3) quays and lamps.",
            [
                ("pillar", 1, "law and order"),
                ("pillar", 2, "the training of sailors"),
                ("pillar", 3, "quays and lamps"),
            ],
        ),
        (
            ADOPTED + "Its objectives are to dredge ports, to ring bells, and to count boats.",
            [
                ("objective", 1, "to dredge ports"),
                ("objective", 2, "to ring bells"),
                ("objective", 3, "to count boats"),
            ],
        ),
        (
            ADOPTED + "The recommendations include dredging ports, ringing bells, and counting boats.",
            [("proposal", 1, "dredging ports"), ("proposal", 2, "ringing bells"), ("proposal", 3, "counting boats")],
        ),
        (
            "- National Ferry Strategy (2021)\n\nIt outlines key principles such as courtesy, calm, and candour.\n",
            [("principle", 1, "courtesy"), ("principle", 2, "calm"), ("principle", 3, "candour")],
        ),
    ],
)
def test_parts_in_other_words(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert parts(text) == expected


PLAN = "National Ferry Strategy\n\nThe National Ferry Strategy is new. {}\n\n"
CHAPTERS = "## 1. Lay the keel\n\nWood is good.\n\n## 2. Raise the mast\n\nMasts are tall.\n"


def test_chapters_are_parts_where_the_plan_counts_them() -> None:
    said = PLAN.format("It is made up of two chapters.") + CHAPTERS
    assert parts(said, "National Ferry Strategy") == [("chapter", 1, "Lay the keel"), ("chapter", 2, "Raise the mast")]
    assert parts(PLAN.format("It is long.") + CHAPTERS, "National Ferry Strategy") == []
    assert parts(PLAN.format("It has one chapter.") + CHAPTERS, "National Ferry Strategy") == []
    assert parts(said) == []  # a text about the plan, not the plan


def test_an_extract_has_the_first_chapters_and_their_sections() -> None:
    text = PLAN.format("It has three chapters.") + "## 1. Lay the keel\n\nWood is good.\n\n"
    text += "### 1.1 Old wood\n\nIt floats.\n\n### 1.2 New wood\n\nIt sinks.\n"
    titles = ["Lay the keel", "Old wood", "New wood"]
    assert [title for _, _, title in parts(text, "National Ferry Strategy")] == titles


def test_chapters_that_hold_the_numbered_measures_of_a_plan() -> None:
    text = "## 2. Ring the bells\n\n### 2.1 Old bells\n\n#### Look\n\nThis will require:\n\n"
    text += "3. Counting bells\n\n4. Weighing bells\n\n#### Mend\n\nThis will require:\n\n"
    text += "5. Casting bells\n\n6. Hanging bells\n"
    document = read(PLAN.format("It is old.") + text, "invented", title="National Ferry Strategy")
    told = [c for c in measures.extract(Context(document, Registers())) if c.rule == "measures.chapters"]
    titles = {c.key: c.fields["title"].value for c in told}
    above = [titles[c.links["parent_id"].key] if "parent_id" in c.links else None for c in told]
    assert list(zip(titles.values(), above, strict=True)) == [
        ("Ring the bells", None),
        ("Old bells", "Ring the bells"),
        ("Look", "Old bells"),
        ("Mend", "Old bells"),
    ]


def test_a_plan_lists_its_principles_without_naming_itself() -> None:
    text = (
        PLAN.format("I have drawn on a small number of core principles:") + "- Be on the side of sailors\n- Be calm\n"
    )
    assert parts(text, "National Ferry Strategy") == [
        ("principle", 1, "Be on the side of sailors"),
        ("principle", 2, "Be calm"),
    ]


ADOPTED_AS = "In 2021, the government of Norway adopted the National Ferry Strategy."
CREWS_QUAYS_BELLS = [("training crews", 1), ("mending quays", 2), ("ringing bells", 3)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The strategy focuses on training crews, mending quays and ringing bells.", "area"),
        ("The strategy prioritises training crews, mending quays and ringing bells.", "area"),
        ("The strategy rests on training crews, mending quays, and ringing bells.", "pillar"),
        ("It is built around training crews, mending quays and ringing bells.", "pillar"),
        ("The strategy has three goals, training crews, mending quays and ringing bells.", "objective"),
        ("The priorities of the strategy are training crews, mending quays and ringing bells.", "area"),
        ("Among the measures in the strategy are training crews, mending quays and ringing bells.", "activity"),
        ("The strategy identifies training crews, mending quays and ringing bells as priority areas.", "area"),
        (
            "It sets out three objectives. First, training crews. Second, mending quays. Third, ringing bells.",
            "objective",
        ),
        (
            "Its first pillar is training crews, its second pillar is mending quays and its third pillar is "
            "ringing bells.",
            "pillar",
        ),
        (
            "It has three parts: the first deals with training crews, the second with mending quays and the "
            "third with ringing bells.",
            "area",
        ),
        (
            "The strategy sets the following goals.\n\n- training crews;\n- mending quays;\n- ringing bells.\n",
            "objective",
        ),
        ("The strategy has these aims:\n\n- training crews;\n- mending quays;\n- ringing bells.\n", "objective"),
        ("It has ten measures. These include training crews, mending quays and ringing bells.", "activity"),
        ("Its pillars: training crews, mending quays and ringing bells.", "pillar"),
        ("The strategy recommends (i) training crews, (ii) mending quays, and (iii) ringing bells.", "proposal"),
        ("\n\nAction A – training crews\n\nAction B – mending quays\n\nAction C – ringing bells\n", "activity"),
        ("It is made up of three work packages: training crews, mending quays and ringing bells.", "track"),
        ("The strategy consists of:\n\n- training crews\n- mending quays\n- ringing bells\n", "area"),
        (
            "Under the strategy, the government plans to:\n\n- training crews\n- mending quays\n- ringing bells\n",
            "activity",
        ),
        ("The strategy envisages training crews, mending quays, and ringing bells.", "activity"),
        ("The strategy also provides for training crews, mending quays and ringing bells.", "activity"),
        ("The strategy puts forward actions, such as training crews, mending quays and ringing bells.", "activity"),
        ("Goals outlined in the strategy include: training crews; mending quays; and ringing bells.", "objective"),
        ("It looks at ferries from a number of perspectives: training crews, mending quays and ringing bells.", "area"),
        (
            "The key deliverables of this strategy are:\n\n- training crews\n- mending quays\n- ringing bells\n",
            "activity",
        ),
        (
            "The measures which the strategy foresees are for all who live by the sea, on islands or on the coast, and "
            "for all who visit them:\n\n- training crews\n- mending quays\n- ringing bells\n",
            "activity",
        ),
        ("\n\n## Cross-cutting enablers\n\n- training crews\n- mending quays\n- ringing bells\n", "area"),
        ("\n\n## Vision and goals\n\n- training crews\n- mending quays\n- ringing bells\n", "objective"),
        (
            "The three axes of the strategy are:\n\nTraining crews;\n\nMending quays;\n\nRinging bells.\n\nIt is new.",
            "axis",
        ),
        ("\n\n## Strategic objectives\n\n- training crews\n- mending quays\n- ringing bells\n", "objective"),
        ("\n\nKey actions\n\n- training crews\n- mending quays\n- ringing bells\n", "activity"),
        (
            "\n\n| No. | Measure | Lead |\n|---|---|---|\n| 1 | training crews | Board |\n"
            "| 2 | mending quays | Board |\n| 3 | ringing bells | Board |\n",
            "activity",
        ),
    ],
)
def test_every_way_to_list_three_parts(text: str, kind: str) -> None:
    found = [(kind, n, str(title).lower()) for kind, n, title in parts(f"{ADOPTED_AS} {text}")]
    assert found == [(kind, n, t) for t, n in CREWS_QUAYS_BELLS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The strategy aims to raise the number of boats, repair quays, sails and bells, and widely teach knots to "
            "children and adults.",
            ["raise the number of boats", "repair quays, sails and bells", "widely teach knots to children and adults"],
        ),
        (
            "The strategy aims to raise the number of boats, improve quays, sails and bells, and actively promote "
            "knots to delight children and support the old.",
            [
                "raise the number of boats",
                "improve quays, sails and bells",
                "actively promote knots to delight children and support the old",
            ],
        ),
        ("The strategy aims to calm the seas.", ["calm the seas"]),
        ("The strategy, in its chapter on crews, mandates the creation of a school.", ["the creation of a school"]),
        ("The strategy contemplates building two quays.", ["building two quays"]),
        ("The strategy establishes a ferry board and a bell fund.", ["a ferry board", "a bell fund"]),
        ("The strategy has three developments: quays, bells and boats.", ["quays", "bells", "boats"]),
        ("Under the strategy, most money goes to Pillar 2 (Cleaner quays).", ["Cleaner quays"]),
        ("Field 4 – sails for schools – gained most by the strategy.", ["sails for schools"]),
        ("By the strategy, Action 15, which concerns the teaching of knots, was put off.", ["the teaching of knots"]),
        (
            "Under the strategy, Norway will build two quays, and train the crews.",
            ["build two quays", "train the crews"],
        ),
        (
            "The strategy will build two quays, and train the crews.",
            ["build two quays", "train the crews"],
        ),  # two things it does are no list of its parts
        (
            "The strategy includes the mending of quays and sails, the building of boats, and a count of bells.",
            ["the mending of quays and sails", "the building of boats", "a count of bells"],
        ),
        (
            "Its key areas include crews and captains, quays, and bells, all of which are old.",
            ["crews and captains", "quays", "bells"],
        ),
        (
            "It rests on three pillars:\n\n1. Crews\n\n   This pillar trains crews.\n\n2. Quays\n\n   It is about "
            "wood.\n\n3. Bells\n\n   This pillar rings bells.",
            ["Crews", "Quays", "Bells"],
        ),
        (
            "It follows three principles:\n\n- Calm – no haste on board\n- Care – for the old\n- Candour – what is "
            "true is said, and said at once\n",
            ["Calm", "Care", "Candour"],
        ),
    ],
)
def test_titles_of_parts(text: str, expected: list[str]) -> None:
    assert [title for _, _, title in parts(f"{ADOPTED_AS} {text}")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The committee identified three areas for ferries: crews, quays and bells.",
        "The priorities of the strategy are ambitious, broad, and hard to measure.",
        "The strategy has two goals, and was welcomed by crews and captains.",
        "The ministry focuses on crews, quays and bells.",
        "The strategy focuses on crews and quays, with the help of the boatmen who live there all the year, and bells.",
        "Its goals are to train crews who can mend quays, sails and bells.",
        "\n\nSome people asked for more.\n\n## Objectives\n\n- crews\n- quays\n",
        "Key initiatives include the Ferry Count Plan, the Quay Repair Strategy (2021), and the Bell Fund.",
        "In line with the principles of the strategy, the harbours have put up signs, including:\n\n- crews\n- quays\n",
        "The strategy met with the following challenges to its goals:\n\n- crews\n- quays\n- bells\n",
        "The goals of the strategy were discussed with many stakeholders:\n\n- crews\n- captains\n",
        "The ministry aims to build quays, train crews, and ring bells.",
        "Others want more.\n\n## Sustainable development goals\n\n- crews\n- quays\n",
        "\n\n| Indicator | Target |\n|---|---|\n| crews | 5 |\n| quays | 6 |\n",
        "It has three pillars:\n\nCrews\n\nQuays\n\nBells\n\nLamps\n",
    ],
)
def test_what_reads_like_a_list_of_parts(text: str) -> None:
    assert parts(f"{ADOPTED_AS} {text}") == []


def test_parts_in_headings_and_what_stands_below_them() -> None:
    text = (
        "# Norway\n\n" + ADOPTED_AS + " It rests on two pillars.\n\n## Crews\n\nAll train.\n\n## Quays\n\nAll mend.\n"
    )
    assert parts(text) == [("pillar", 1, "Crews"), ("pillar", 2, "Quays")]
    lines = "It rests on two pillars:\n\nCrews for islands\n\nQuays of stone\n\n## History\n\nThe plan is old.\n"
    assert parts("# Norway\n\n" + ADOPTED + lines) == [
        ("pillar", 1, "Crews for islands"),
        ("pillar", 2, "Quays of stone"),
    ]
    text = PLAN.format("It is old.") + "## Pillar 1: Crews\n\nActions:\n\n- train crews\n- feed crews\n"
    _, found = _read(text, "National Ferry Strategy")
    assert [(c.fields["title"].value, "parent_id" in c.links) for c in found] == [
        ("Crews", False),
        ("train crews", True),
        ("feed crews", True),
    ]
    assert {c.links["parent_id"].key for c in found[1:]} == {found[0].key}


def test_a_column_of_pillars_holds_the_parents_of_the_actions() -> None:
    text = ADOPTED_AS + (
        "\n\n| Pillar | Action |\n|---|---|\n| Crews | 1.1 train crews |\n"
        "| | 1.2 feed crews |\n| Quays | 2.1 mend quays |\n"
    )
    _, found = _read(text)
    titles = {c.key: c.fields["title"].value for c in found}
    assert [
        (c.fields["title"].value, c.fields["position"].value, titles.get(c.links["parent_id"].key)) for c in found[2:]
    ] == [
        ("train crews", 1, "Crews"),
        ("feed crews", 2, "Crews"),
        ("mend quays", 1, "Quays"),
    ]


def test_what_a_resolution_calls_on_others_to_do() -> None:
    passed = "In 2018, the Parliament of Norway passed the “Resolution on Paper Boats”. "
    asked = "The resolution calls on the government to fold boats, to count them and to name them."
    assert parts(passed + asked) == [
        ("request", 1, "fold boats"),
        ("request", 2, "count them"),
        ("request", 3, "name them"),
    ]
    assert parts(passed + "Captains called on the government to fold boats, to count them and to name them.") == []


def test_numbered_headings_of_a_plan_that_names_itself_only_in_its_title() -> None:
    text = (
        "# National Ferry Action Plan 2017–2021\n\nThis action plan follows an older one.\n\n## Boats\n\n"
        "### Measure 1. Blue boats\n\nA yard builds blue boats.\n\n### Measure 2. Bells\n\nEach boat has a bell.\n"
    )
    assert parts(text, "National Ferry Action Plan 2017–2021") == [
        ("activity", 1, "Blue boats"),
        ("activity", 2, "Bells"),
    ]


def test_numbered_headings_without_a_point() -> None:
    text = PLAN.format("It is old.") + "## Action 1 Train crews\n\nAll train.\n\n## Action 2 Mend quays\n\nAll mend.\n"
    assert parts(text, "National Ferry Strategy") == [("activity", 1, "Train crews"), ("activity", 2, "Mend quays")]


def test_how_many_measures_a_part_has_is_not_its_title() -> None:
    text = ADOPTED_AS + " It lists 12 measures in two areas: crews (seven measures) and quays (five)."
    assert parts(text) == [("area", 1, "crews"), ("area", 2, "quays")]


def test_a_short_item_of_a_title_and_a_sentence() -> None:
    _, found = _read(ADOPTED_AS + " It has two goals:\n\n1. Crews. All train.\n\n2. Quays. All are mended.\n")
    assert [(c.fields["title"].value, c.fields["text"].value) for c in found] == [
        ("Crews", "All train."),
        ("Quays", "All are mended."),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "{n}. **{title}.** All of it.",
        "**{n}. {title}.** All of it.",
        "**M{n}. {title}**\n\nAll of it.",
        "### A{n}: {title}\n\nAll of it.",
    ],
)
def test_numbered_titles_of_a_plan_that_says_how_many_measures_it_has(part: str) -> None:
    head = "# National Ferry Action Plan 2017–2021\n\nThis plan contains {} measures in two areas.\n\n## Boats\n\n"
    listed = "\n\n".join(part.format(n=n, title=title) for n, title in enumerate(("Blue boats", "Bells", "Quays"), 1))
    whole = [("activity", 1, "Blue boats"), ("activity", 2, "Bells"), ("activity", 3, "Quays")]
    assert parts(head.format("12") + listed + "\n", "National Ferry Action Plan 2017–2021") == whole
    if "M{" in part or "A{" in part:
        return  # a code tells as much
    assert parts(head.format("two") + listed + "\n", "National Ferry Action Plan 2017–2021") == []
    assert parts(head.format("12") + listed + "\n", "What harbours think") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\n\nM1.1 Count the boats\n\nM1.2 Mend the quays. Responsible: Board. Deadline: 2027.\n",
            [("activity", 1, "Count the boats"), ("activity", 2, "Mend the quays")],
        ),
        (
            "\n\nRecommendation 1 – Count the boats\n\nAll of them.\n\nRecommendation 2 – Mend the quays\n",
            [("proposal", 1, "Count the boats"), ("proposal", 2, "Mend the quays")],
        ),
        (
            "The first pillar concerns quays. Under the second pillar, Calm Seas, boats are mended. A third pillar "
            "addresses the ringing of bells.",
            [("pillar", 1, "quays"), ("pillar", 2, "Calm Seas"), ("pillar", 3, "the ringing of bells")],
        ),
        (
            "The strategy includes, among other things, a count of boats, an academy for crews, and a bell for towns.",
            [
                ("activity", 1, "a count of boats"),
                ("activity", 2, "an academy for crews"),
                ("activity", 3, "a bell for towns"),
            ],
        ),
        (
            "\n\nThree flagship projects are foreseen:\n\n- a count of boats\n- a bell for towns\n- an academy\n",
            [("activity", 1, "a count of boats"), ("activity", 2, "a bell for towns"), ("activity", 3, "an academy")],
        ),
        ("\n\nM2 Count the boats\n\nM5 Mend the quays\n", []),  # no run from the first
        ("\n\nM1 Count the boats\n", []),
        ("\n\nThe second time, Calm Seas, boats were mended.\n", []),
    ],
)
def test_parts_by_number_and_code(text: str, expected: list[object]) -> None:
    assert parts(ADOPTED_AS + " " + text) == expected


def test_numbered_titles_under_a_title_for_parts() -> None:
    plan = (
        "# National Ferry Strategy\n\nThis strategy is new.\n\n1. Introduction\n\nFerries are old.\n\n{}\n\n"
        "2.1 Crews\n\nAll are trained.\n\n2.2 Quays and bells\n\nAll are mended.\n\n3. Money\n\n3.1 Tax\n\nNone.\n"
    )
    title = "National Ferry Strategy"
    assert parts(plan.format("2. Priority areas"), title) == [("area", 1, "Crews"), ("area", 2, "Quays and bells")]
    assert parts(plan.format("2. State of play"), title) == []


def test_what_a_plan_says_that_we_will_do() -> None:
    plan = (
        "# National Ferry Strategy\n\nThis strategy is new.\n\n## Boats\n\nWe will build two quays. We will be glad.\n"
    )
    assert parts(plan, "National Ferry Strategy") == [("activity", 1, "build two quays")]
    assert parts(plan, "What harbours think") == []


def test_principles_among_others_are_of_the_plan_spoken_of() -> None:
    plan = "The National Ferry Strategy was adopted in 2020.\n\n{}, care, order and calm.\n"
    expected = [("principle", 1, "care"), ("principle", 2, "order"), ("principle", 3, "calm")]
    assert parts(plan.format("These principles include, amongst others")) == expected
    assert parts(plan.format("The guests include, amongst others")) == []


def test_a_plan_named_in_another_section_and_one_that_a_part_draws_on() -> None:
    text = (
        "# Report\n\n## Summary\n\nThe Ministry of Quays published the “Policy for Calm Harbours in Norway” in "
        "2021.\n\n## Four pillars\n\nThe policy rests on three pillars: (1) Crews — training sailors; (2) Quays — "
        "mending them through the National Lamp Plan; and (3) Bells — ringing them.\n"
    )
    document, found = _read(text)
    assert [(c.fields["title"].value, c.fields["text"].value) for c in found] == [
        ("Crews", "training sailors"),
        ("Quays", "mending them through the National Lamp Plan"),
        ("Bells", "ringing them"),
    ]
    owners = [span for c in found for span in c.links["instrument_id"].spans]
    assert {document.raw[span.start : span.end] for span in owners} <= {"policy", "Policy for Calm Harbours in Norway"}
    assert owners


def test_a_numbered_part_may_bear_its_letters() -> None:
    pillars = (
        "## Strategic Pillar (SP) 4: Calm and Open Seas\n\nBells ring.\n\n## Strategic Pillar (SP) 5: Safe Quays\n"
    )
    assert [title for *_, title in parts(f"{ADOPTED}\n\n{pillars}")] == ["Calm and Open Seas", "Safe Quays"]


def test_initiatives_under_a_plan_are_its_own_though_another_is_named_before() -> None:
    text = (
        "The Ruritanian Bell Initiative, set up under the National Ferry Strategy, wants more bells."
        " Key initiatives under the Ruritanian Bell Initiative include:\n- Tide Watch\n- Rope Fund\n"
    )
    document, found = _read(text)
    owners = {document.raw[s.start : s.end] for c in found for s in c.links["instrument_id"].spans}
    assert [c.fields["title"].value for c in found] == ["Tide Watch", "Rope Fund"]
    assert owners == {"Ruritanian Bell Initiative"}


@pytest.mark.parametrize(("label", "number"), [("7.", 7), ("2.10", 10), ("Action 3)", 3), ("a)", 0), ("", 0)])
def test_the_number_of_an_item_is_the_last_of_its_label(label: str, number: int) -> None:
    block = Block(0, "list_item", View("Bells", (Segment(0, 0, 5),)), (), label=label)
    assert number_of(block) == number


def test_what_has_been_reached_is_no_part_of_a_plan() -> None:
    plan = "# National Ferry Strategy\n\nThis strategy is new.\n\n## Objective 1: Calm seas\n\n### {}\n\n- {}\n- {}\n"
    done = plan.format("Impact", "Reached over 200 quays in one summer", "Reduced the use of bells on all ferries")
    assert ("activity", 1, "Reached over 200 quays in one summer") not in parts(done, "National Ferry Strategy")
    to_do = plan.format("Actions", "Reach over 200 quays in one summer", "Reduce the use of bells on all ferries")
    assert ("activity", 1, "Reach over 200 quays in one summer") in parts(to_do, "National Ferry Strategy")
