"""Parts of a plan that only the layout sets apart: titles with text between them, rows of a table, labels."""

from __future__ import annotations

import pytest

from pipeline.extraction import measures
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers

LEAD = "Ruritania adopted the National Ferry Plan in 2031.\n\nThe plan has three pillars:\n\n"
PARTS = ["Old quays", "Safe boats", "Loud bells"]


def rows(text: str, title: str = "Notes") -> list[tuple[object, object]]:
    """Kind and title of every part."""
    document = read(text, "invented", title=title, country="NO")
    found = measures.extract(Context(document, Registers()))
    return [(c.fields["kind"].value, c.fields["title"].value) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "1. Old quays\n\nThey are mended.\n\n2. Safe boats\n\nThey are built.\n\n3. Loud bells\n\nThey ring.\n",
        LEAD + "## Old quays\n\nThey are mended.\n\n## Safe boats\n\nThey are built.\n\n## Loud bells\n\nThey ring.\n",
        LEAD + "**Old quays.** They are mended.\n\n**Safe boats.** They are built.\n\n**Loud bells.** They ring.\n",
        LEAD.replace(":", ".")
        + "## Old quays\n\nAll.\n\n## Safe boats\n\nAll.\n\n## Loud bells\n\nAll.\n\n## Conclusion\n",
        LEAD.replace("three pillars:", "the following pillars:")
        + "### Old quays\n\nAll.\n\n### Safe boats\n\nAll.\n\n### Loud bells\n\nAll.\n\n## Next steps\n",
        LEAD + "1. Old quays:\n   - Mend them.\n2. Safe boats\n   - Build them.\n3. Loud bells\n   - Ring them.\n",
    ],
)
def test_titles_with_text_between_them(text: str) -> None:
    assert rows(text) == [("pillar", part) for part in PARTS]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Ruritania Ferry Plan\n\n## Pillars\n\n- {}\n- {}\n- {}\n", "Ruritania Ferry Plan"),
        ("## Ruritania Ferry Plan\n\nThe plan sets priorities:\n\n- {}\n- {}\n- {}\n", "Notes"),
    ],
)
def test_a_plan_named_only_in_the_title_or_the_heading(text: str, title: str) -> None:
    assert [part for _, part in rows(text.format(*PARTS), title)] == PARTS


NUMBERED = (
    "## Quays\n\n31. A lamp for each old quay. It is lit at night.\n32. More moles\n\n"
    "## Crews\n\n33. A school for crews\n34. Better boots\n"
)


def test_a_plan_that_only_the_register_names_has_the_lists_whose_numbers_run_on() -> None:
    document = read(NUMBERED, "invented", title="Ruritania Ferry Plan", country="NO")
    *parts, plan = measures.extract(Context(document, Registers()))
    assert [(c.fields["position"].value, c.fields["title"].value) for c in parts] == [
        (31, "A lamp for each old quay"),
        (32, "More moles"),
        (33, "A school for crews"),
        (34, "Better boots"),
    ]
    assert (plan.table, plan.fields["title"].value, plan.fields["title"].spans) == (
        "instruments",
        "Ruritania Ferry Plan",
        (),
    )
    assert {part.links["instrument_id"].key for part in parts} == {plan.key}
    assert plan.links["jurisdiction_id"].name == "NO"


@pytest.mark.parametrize("title", ["Notes on ferries", "How the Ruritania Ferry Plan was made"])
def test_numbers_that_run_on_in_a_text_that_is_no_plan(title: str) -> None:
    assert rows(NUMBERED, title) == []


VOICE = (
    "# Ruritania at sea\n\nFerries are old.\n\n## Improve the quays\n\nWe will build 12 moles by 2031. "
    "We will paint all 40 quays by 2032.\n\n## Train the crews\n\nThe Government will open a school in 2033. "
    "We will hire 90 teachers.\n\n## Strengthen the moles\n\nThey are weak.\n"
)


def test_a_government_that_says_what_it_will_do_speaks_of_a_plan_of_its_own() -> None:
    document = read(VOICE, "invented", title="Ruritania at sea", country="NO")
    *parts, plan = measures.extract(Context(document, Registers()))
    titles = [str(part.fields["title"].value) for part in parts]
    assert [title for title in titles if title[0].isupper()] == [
        *("Improve the quays", "Train the crews", "Strengthen the moles")
    ]
    assert (plan.fields["title"].value, plan.fields["kind"].value) == ("Ruritania at sea", "strategy")
    assert rows(VOICE.replace("will", "would"), "Ruritania at sea") == []
    assert rows(VOICE.replace("The Government", "We"), "Ruritania at sea") == []  # a company, perhaps


def test_bold_words_that_a_link_cuts_in_two() -> None:
    text = (
        LEAD.replace("three", "two")
        + "- **Mend the** [**old quays**](https://a.example) at once.\n- **Ring** all bells.\n"
    )
    assert [part for _, part in rows(text)] == ["Mend the old quays", "Ring"]


def test_titles_under_a_title_for_parts() -> None:
    text = "The National Ferry Plan of Ruritania is new.\n\n## Guiding principles\n\n"
    text += "### Calm\n\nNobody shouts.\n\n### Candour\n\nNobody lies.\n\n## Conclusion\n\nThat is all.\n"
    assert rows(text) == [("principle", "Calm"), ("principle", "Candour")]


def test_kinds_by_what_the_parts_are_told_to_be() -> None:
    told = "The National Ferry Policy outlines principles such as keeping calm, ringing bells, and mending quays.\n"
    assert rows(told) == [("principle", t) for t in ("keeping calm", "ringing bells", "mending quays")]
    told = "The Ferry Ethics Principles promote calm seas, safe quays and loud bells.\n"
    assert rows(told) == [("principle", t) for t in ("calm seas", "safe quays", "loud bells")]


def test_what_will_be_done_to_several_ends() -> None:
    text = "In the north, new measures will be taken to mend old quays, to ring bells, and to train crews.\n\n"
    text += "The Ferry Board will also spend a million.\n"
    found = rows(text, "Ruritania National Ferry Strategy 2031-2035")
    assert found[:-1] == [("activity", t) for t in ("mend old quays", "ring bells", "train crews")]


def test_titles_of_what_we_will_do() -> None:
    text = "This strategy mends quays.\n\n## 5. We will ring loud bells\n\nBells are few.\n\n"
    text += "## 6. We will build calm ports\n\nPorts are old.\n"
    assert rows(text, "Ruritania National Ferry Strategy 2031-2035") == [
        ("objective", "We will ring loud bells"),
        ("objective", "We will build calm ports"),
    ]


def test_a_list_of_what_shall_have_come_about() -> None:
    text = "This strategy mends quays.\n\n## Outcomes (by 2035)\n\n"
    text += "- **Calm crews** -- Crews are calm.\n- **Loud bells** -- Bells ring.\n"
    assert rows(text, "Ruritania National Ferry Strategy 2031-2035") == [
        ("objective", "Calm crews"),
        ("objective", "Loud bells"),
    ]


def test_a_list_of_what_is_done_told_in_nouns() -> None:
    text = "This strategy mends quays.\n\n1. Year 1\n   - Finalisation of the bell code\n"
    text += "   - Inspection and publication of crew lists\n"
    found = rows(text, "Ruritania National Ferry Strategy 2031-2035")
    assert found == [
        ("activity", "Finalisation of the bell code"),
        ("activity", "Inspection and publication of crew lists"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        # others than were counted
        "## Old quays\n\nAll.\n\n## Safe boats\n\nAll.\n\n## Loud bells\n\nAll.\n\n## Deep harbours\n\nAll.\n",
        "## Background\n\nAll.\n\n## Implementation\n\nAll.\n\n## Conclusion\n\nAll.\n",
        "1. Old quays are many.\n\nThey are mended.\n\n## Conclusion\n\nThat is all.\n",
    ],
)
def test_titles_that_are_no_parts(below: str) -> None:
    assert rows("Ruritania adopted the National Ferry Plan.\n\nThe plan has three pillars.\n\n" + below) == []


TITLE = "Ruritania National Ferry Strategy 2031-2035"
TABLE = """This strategy mends quays.

No Activity 2031 2032 2033 Responsible (Lead Institution)
1 Build two old ports MOPORT
2 Ring the bells in every harbour of the MOPORT
western coast
3 Train pilots for MOEDU
"""


def test_numbered_rows_below_a_line_of_columns() -> None:
    found = rows(TABLE, TITLE)
    assert found == [
        ("activity", "Build two old ports"),
        ("activity", "Ring the bells in every harbour"),
        ("activity", "Train pilots"),
    ]
    assert rows(TABLE, "Notes") == []
    assert rows(TABLE.replace("Activity", "Result"), TITLE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- Vision: To calm the seas of the north\n- Boats: many of them\n",
            [("vision", "To calm the seas of the north")],
        ),
        (
            "1.2.1. Vision Statement\n“To calm the seas, one after another.”\n",
            [("vision", "To calm the seas, one after another")],
        ),
        ("1.2.1. Vision Statement\nSeas are calm.\n", []),
        ("- Mission: This phase is about calm seas\n- Boats: many of them\n", []),
    ],
)
def test_what_stands_behind_a_label(text: str, expected: list[object]) -> None:
    assert rows("This strategy mends quays.\n\n" + text, TITLE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the name is of another language; "the initiative" is a plan just named
        (
            "Ruritania published the ‘Estrategia Nacional de Barcos’ in 2031.\n\nThe strategy has two goals: calm seas"
            " and loud bells.\n",
            [("objective", "calm seas"), ("objective", "loud bells")],
        ),
        (
            "Ruritania adopted the Concept for the Development of Ferries.\n\nThe initiative focuses on mending quays,"
            " building boats, and ringing bells.\n",
            [("area", "mending quays"), ("area", "building boats"), ("area", "ringing bells")],
        ),
        (
            "Ruritania adopted the National Ferry Plan.\n\nThe seas are old.\n\nThe bells are loud.\n\nThe initiative"
            " focuses on mending quays, building boats, and ringing bells.\n",
            [],
        ),
        (
            "The National Ferry Plan of Ruritania in short:\n\n- Aims to:\n  - Dredge the port\n  - Ring the bells\n"
            "- Published in 2031\n",
            [("objective", "Dredge the port"), ("objective", "Ring the bells")],
        ),
        (
            "The National Ferry Plan of Ruritania is old. As per the plan, bell schools will also be set up.\n",
            [("activity", "bell schools")],
        ),
        (
            "The National Ferry Plan of Ruritania is old. As per the plan, the sea will be developed later.\n",
            [],
        ),
        (
            "The National Ferry Plan of Ruritania is old. Additionally, as part of the plan, an Office for Bells — a"
            " body for all ports — will be established.\n",
            [("activity", "an Office for Bells")],
        ),
        (
            "Ruritania adopted the National Ferry Policy. The policy framework is focused on two main pivots: calm"
            " seas and loud bells.\n",
            [("pillar", "calm seas"), ("pillar", "loud bells")],
        ),
        (
            "Under the National Ferry Plan, which was adopted in May, the government will open schools in all ports "
            "with the aim of teaching all.\n",
            [("activity", "open schools in all ports")],
        ),
        (
            "The National Ferry Plan outlines plans to improve quays, build boats and train crews.\n",
            [("activity", "improve quays"), ("activity", "build boats"), ("activity", "train crews")],
        ),
        (
            "The National Ferry Plan is old. Its key objectives include advancing boats, bells, and quays by buying "
            "them, and integrating crews into ports, towns, and islands.\n",
            [
                ("objective", "advancing boats, bells, and quays by buying them"),
                ("objective", "integrating crews into ports, towns, and islands"),
            ],
        ),
        (
            "The National Ferry Plan has several measures in many fields (from boats to bells), all of them old.\n",
            [],
        ),
        (
            "The Ferry Office released the National Ferry Plan. The 16-page blueprint proposes a number of measures —"
            " mending quays, building boats, and ringing bells — for all.\n",
            [("activity", "mending quays"), ("activity", "building boats"), ("activity", "ringing bells")],
        ),
        (
            "The National Ferry Plan of Ruritania in short:\n\n- Goals: The plan sets a tone for quays, boats, and"
            " bells.\n- Measures: This includes mending quays and ringing bells.\n",
            [("activity", "mending quays"), ("activity", "ringing bells")],
        ),
        (
            "The National Ferry Plan sees to the means. These enablers include a calm sea, an old quay, and a loud"
            " bell.\n",
            [("area", "a calm sea"), ("area", "an old quay"), ("area", "a loud bell")],
        ),
    ],
)
def test_parts_of_a_plan_spoken_of(text: str, expected: list[object]) -> None:
    assert rows(text) == expected


def test_a_plan_that_speaks_of_itself_as_ours() -> None:
    text = "Our Strategy is new.\n\nThese are the actions that we will take:\n\n- Calm of crews\n- Ringing bells\n"
    expected = [("activity", "Calm of crews"), ("activity", "Ringing bells")]
    assert rows(text, "Ruritania’s ferry strategy: calm, candid and cheap") == expected
    assert rows(text.replace("Our", "This"), "Ruritania’s ferry strategy: calm, candid and cheap") == []


PRINCIPLES = """This strategy mends quays.

The following principles guide the Ferry Strategy:

Calm Seas - The crews of Ruritania, its ports and its ministries shall keep the seas calm at all times of
the year, and those who live beside them shall be heard.
Old-quays first- Quays that are older than all others shall be mended before new ones are built, which the
ministry and the ports agree upon every year.
Candour and Courtesy—Ferries shall say when they are late, and nobody who waits for one shall be shouted at by
the crews, their captains or the port.
Loud Bells: Bells shall be heard in fog, also by those whose ferries are far away from all of the old ports
of the country.
"""


def test_paragraphs_that_open_with_titles() -> None:
    expected = ["Calm Seas", "Old-quays first", "Candour and Courtesy", "Loud Bells"]
    assert rows(PRINCIPLES, TITLE) == [("principle", title) for title in expected]


def test_paragraphs_that_open_with_titles_under_no_lead_in() -> None:
    text = PRINCIPLES.replace("The following principles guide the Ferry Strategy:", "Ports differ, as all know.")
    assert rows(text, TITLE) == []


CODED = """This strategy mends quays.

6.5 Safe Crews Pillar

F-I7. Schools for Crews

Crews will be trained.

Bell Schools: Two schools will teach bells to crews.

Deadline: The ministry opens them in all years.

Rowing Courses: A course on rowing will be held in all ports.

F-I8. Boats for Crews F-I9. Loud Bells

Boats will be given to crews.

Deadline: The ministry gives them in all years.
"""


def test_parts_by_their_code_in_an_extract_and_what_they_consist_of() -> None:
    assert rows(CODED, TITLE) == [
        ("pillar", "Safe Crews"),
        ("activity", "Schools for Crews"),
        ("activity", "Boats for Crews"),
        ("activity", "Loud Bells"),
        ("activity", "Bell Schools"),
        ("activity", "Rowing Courses"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        CODED.replace("F-I8.", "F-I12.").replace("6.5 Safe Crews Pillar", "The crews are new."),
        "Ruritania mends quays.\n\nF-I7. Schools for Crews\n\nSo be it.\n\nF-I8. Boats for Crews\n\nSo be it.\n",
    ],
)
def test_codes_that_are_no_run_of_a_plan(text: str) -> None:
    assert rows(text, TITLE if text.startswith("This") else "Notes") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vision\nA calm Ruritania where ferries are safe and bells are heard by all.", 1),
        ("## Vision\n\nA calm Ruritania where ferries are safe and bells are heard by all.", 1),
        ("## Vision\n\nThis chapter tells what the ministry and the ports think of ferries.", 0),
        ("## Vision\n\nThe vision of the ministry was written by a group of captains.", 0),
    ],
)
def test_a_vision_below_its_label(text: str, expected: int) -> None:
    found = rows(f"This strategy mends quays.\n\n{text}\n\n## Budget\n\nThere is none.\n", TITLE)
    assert [kind for kind, _ in found] == ["vision"] * expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("The National Ferry Plan has two goals:", 2),
        ("The National Ferry Plan has several goals:", 2),
        ("The captains gave two answers:", 0),
    ],
)
def test_parts_told_by_their_number_in_paragraphs_of_their_own(between: str, expected: int) -> None:
    text = f"Ruritania adopted the National Ferry Plan in 2031.\n\n{between}\n\n"
    text += "First, to mend the quays of the north. They are old.\n\nSecond, to train crews. They are few.\n"
    found = rows(text)
    assert found == [("objective", "to mend the quays of the north"), ("objective", "to train crews")][:expected]


def test_a_part_of_an_instrument_is_none_itself() -> None:
    text = "Ruritania adopted the Digital Harbour Strategy in 2030 and the Ferry Strategy in 2031.\n\n## Areas\n\n"
    text += "The Focus Areas of the Ferry Strategy are:\n\n- Mending quays;\n- Training crews;\n- Ringing bells.\n"
    document = read(text, "invented", title="Notes", country="NO")
    context = Context(document, Registers())
    assert {m.name for m in context.mentions if m.table == "instruments"} == {
        "Digital Harbour Strategy",
        "Ferry Strategy",
    }
    strategy = next(t.key for t in context.things if t.name == "Ferry Strategy")
    assert [c.links["instrument_id"].key for c in measures.extract(context)] == [strategy] * 3


ACTIONS = """This strategy mends quays, as all of the ports of Ruritania know and as the crews have asked for so long.

ACTION 2.1. Integration of bells, courses on ferries
and training of crews into all schools
Description and objectives
This will involve the schools of the country, which teach bells to all of those who want to learn how to ring.
During the first years, this action will give the schools what they need to teach bells. This will involve :
Fitting out new bell rooms, of which the schools have
none so far;
Setting up ferry clubs;
Training teachers.
At later stages, this action covers universities as well as schools, as far as they teach bells or boats to crews.
ACTION 2.2. Support for captains
Description and objectives
The captains of the country shall be supported by the ports, which has not been done in a long time, as they say.
The fair featured:
Ten panels;
Two boats.
"""


def test_numbered_titles_over_lines_and_lists_without_marks() -> None:
    assert rows(ACTIONS, TITLE) == [
        ("activity", "Integration of bells, courses on ferries and training of crews into all schools"),
        ("activity", "Support for captains"),
        ("activity", "Fitting out new bell rooms, of which the schools have none so far"),
        ("activity", "Setting up ferry clubs"),
        ("activity", "Training teachers"),
    ]


def test_parts_by_number_words() -> None:
    text = "The National Ferry Plan of Ruritania sets out two focus areas for the crews.\n\n"
    text += "Focus one: Mending old quays — so that all can land.\n\nFocus two: Ringing bells — so that all can hear.\n"
    assert rows(text) == [("area", "Mending old quays"), ("area", "Ringing bells")]


def test_a_numbered_action_beside_the_title_of_a_part() -> None:
    text = "The National Ferry Plan of Ruritania is new.\n\nPillar 2: Mend old quays 5. Count all quays of the north\n"
    assert rows(text) == [("pillar", "Mend old quays")]


def test_general_provisions_are_no_parts() -> None:
    text = "The National Ferry Strategy of Ruritania is new.\n\n## 1. GENERAL PROVISIONS\n\n"
    text += "1. Ferries are a means of transport.\n\n2. Ports are where ferries land.\n\n3. Crews row.\n"
    assert rows(text, "National Ferry Strategy") == []


def test_parts_of_a_part_in_its_own_item() -> None:
    text = "The National Ferry Plan of Ruritania has two areas:\n\n"
    text += (
        "- Safe quays: All will be mended. Priority sectors in the first phase include: tourism, fishing and trade.\n"
    )
    text += "- Loud bells: All that focus on fog, storms and nights will be rung.\n"
    document = read(text, "invented", title="Notes", country="NO")
    found = {c.fields["title"].value: c for c in measures.extract(Context(document, Registers()))}
    assert list(found) == ["Safe quays", "Loud bells", "tourism", "fishing", "trade"]
    assert {c.links["parent_id"].key for c in list(found.values())[2:]} == {found["Safe quays"].key}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- **Duties of Crews (Article 31)**:\n    - They row.\n- **Safe Quays (Article 32)**:\n    - They do.\n",
            2,
        ),
        ("- **Duties of Crews (Article 31)**:\n    - Crews row.\n", 0),
        ("The duties of crews (Article 31) are new.\n\nQuays are safe (Article 32) and bells ring.\n", 0),
    ],
)
def test_a_law_gone_through_by_its_articles(text: str, expected: int) -> None:
    found = rows("The parliament of Ruritania passed the Ferry Safety Act in 2031.\n\n" + text)
    assert [kind for kind, _ in found] == ["chapter"] * expected


def test_numbers_of_parts_on_lines_of_their_own() -> None:
    text = "The National Ferry Plan of Ruritania is new.\n\n## Pillar 1\n\n### Old quays\n\nThey are mended.\n\n"
    text += "## ENABLER 2\n\nLoud bells\n\nThey ring.\n\n## STRATEGIC ORIENTATION 3\n\n### CALM SEAS\n\n"
    text += "They calm.\n\n## Annex 3\n\nTables\n"
    assert rows(text) == [("pillar", "Old quays"), ("area", "Loud bells"), ("direction", "CALM SEAS")]


def test_what_a_plan_is_based_on_is_no_part() -> None:
    text = "The National Ferry Strategy has these goals:\n\n- Calm the seas\n- Ring the bells\n- In line with an act\n"
    assert [title for _, title in rows(text, "National Ferry Strategy")] == ["Calm the seas", "Ring the bells"]


def test_lists_within_a_list() -> None:
    text = "This strategy mends quays.\n\nThemes Sub-themes\n1. Quays • Old quays\n• New quays\n• Deep quays\n"
    text += "2. Bells • Loud bells\n• Calm bells\n• Deep bells\n"
    document = read(text, "invented", title=TITLE, country="NO")
    found = list(measures.extract(Context(document, Registers())))
    titles = {c.key: c.fields["title"].value for c in found}
    assert [
        (c.fields["title"].value, c.fields["position"].value, titles.get(c.links["parent_id"].key))
        if "parent_id" in c.links
        else c.fields["title"].value
        for c in found
    ] == [
        *("Quays", "Bells"),
        *(("Old quays", 1, "Quays"), ("New quays", 2, "Quays"), ("Deep quays", 3, "Quays")),
        *(("Loud bells", 1, "Bells"), ("Calm bells", 2, "Bells"), ("Deep bells", 3, "Bells")),
    ]


def test_labels_of_projects_above_their_titles_and_figures_that_only_count() -> None:
    text = (
        "This strategy mends quays.\n\n## Health\n\n* ■PROJECT 4.7.1\n    Bells for the deaf\n* ■ PROJECT 4.7.2\n"
        "    Calm crews\n\n## Overview\n\nThe strategy has two pillars:\n\n- Safe Seas\n    - 3 | OBJECTIVES\n"
        "- Loud Bells\n    - 8 | MEASURES\n"
    )
    found = [("activity", "Bells for the deaf"), ("activity", "Calm crews"), ("pillar", "Safe Seas")]
    assert rows(text, TITLE) == [*found, ("pillar", "Loud Bells")]


def test_axes_that_are_told_by_their_number() -> None:
    text = (
        LEAD.replace("pillars", "axes")
        + "- The first axis: Old quays: they are mended.\n- The second axis: Safe boats: so.\n"
    )
    assert [title for _, title in rows(text, TITLE)] == ["Old quays", "Safe boats"]


OF_NOBODY = "The National Ferry Plan of Ruritania is new, and the National Ferry Plan is long.\n\n## Bells\n\n{}\n\n"
OF_NOBODY += "1. Ring all bells\n2. Count all crews\n"


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Regarding bells the following recommendations are foreseen:", 2),
        ("Regarding bells the following recommendations are foreseen[^1]:", 2),
        ("The summit's recommendations regarding bells are these:", 0),
        ("The committee recommends the following measures:", 0),
    ],
)
def test_a_list_that_nobody_else_has_is_of_the_plan_spoken_of(lead: str, expected: int) -> None:
    text = OF_NOBODY.format(lead) + "\n[^1]: Ferry News, 2031.\n"
    assert [kind for kind, _ in rows(text)] == ["proposal"] * expected


def test_targets_of_a_figure_and_projects_by_number() -> None:
    text = "# Ferries\n\nThis strategy mends quays.\n\n# Targets\n\n## [Chart]\n\n"
    text += "- **50**: Mend 50 quays\n- **30%**: Ring a third\n\n"
    text += "# Bells\n\n* ■ PROJECT 4.1.1\n\nLoud bells\n\n* ■ PROJECT 4.1.2\n\nCalm bells\n\n"
    text += "- 3 | Objectives\n- 4 | Measures\n"
    assert rows(text, TITLE) == [
        *(("activity", "Loud bells"), ("activity", "Calm bells")),
        *(("objective", "Mend 50 quays"), ("objective", "Ring a third")),
    ]


def test_numbered_rows_of_a_table_without_heads_and_what_their_cells_list() -> None:
    text = (
        "This strategy mends quays.\n\n| | |\n| --- | --- |\n| 3.6 Safe seas | Calm.<br>Activities planned:<br>- Ring"
        " the bells<br>- Train the crews |\n| 3.7 New boats | Boats are old. |\n"
    )
    document = read(text, "plan", title=TITLE)
    found = {str(c.fields["title"].value): c for c in measures.extract(Context(document))}
    assert list(found) == ["Safe seas", "Ring the bells", "Train the crews", "New boats"]
    assert [c.fields["position"].value for c in found.values()] == [6, 1, 2, 7]
    assert found["Train the crews"].links["parent_id"].key == found["Safe seas"].key
    assert rows(text.replace("3.6 ", "").replace("3.7 ", ""), TITLE) == []
    assert len(rows(text + "Tides |\n", TITLE)) == 4  # a line of the table without cells


def test_headings_below_the_heading_of_a_numbered_part() -> None:
    text = (
        "# National Ferry Strategy\n\n## Objective 1: Calm seas\n\nStorms come often.\n\n### Harbour Network\n\n"
        "Crews meet. The Harbour Agency will count all of them.\n\n### Scheme for Old Boats\n\nBoats rot.\n\n"
        "## Objective 2: Loud bells\n\n"
        "### Actions\n\nAll ring.\n\n### Key indicators\n\nDays of calm.\n"
    )
    found = rows(text, "National Ferry Strategy")
    assert ("activity", "Harbour Network") in found and ("activity", "Scheme for Old Boats") in found
    assert not {"Actions", "Key indicators"} & {title for _, title in found}
    assert "count all of them" not in {title for _, title in found}
    named = rows(text.replace("Scheme for Old Boats", "National Ferry Challenges"), "National Ferry Strategy")
    assert ("activity", "National Ferry Challenges") in named


def test_who_tells_of_a_list_is_no_part_of_it() -> None:
    text = (
        "Ruritania adopted the National Ferry Plan in 2031. The plan sets out three actions: mending quays, training"
        " crews and ringing bells, Harbour Office Secretary Anna Bell said yesterday.\n"
    )
    assert [title for _, title in rows(text)] == ["mending quays", "training crews", "ringing bells"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Appraisal document for the Ruritania Calm Seas Project", True),
        ("Cabinet approves the plan for ferries", True),  # the text names it
        ("How the Ruritania Calm Seas Project began", False),
        ("Ferries", False),
    ],
)
def test_a_document_is_of_the_plan_that_its_title_names_among_other_words(title: str, told: bool) -> None:
    plan = "The cabinet approved a plan for ferries. The plan is new.\n\n" if "Cabinet" in title else ""
    text = plan + "## Sea lanes\n\n### Key actions\n\n- Dredging the port\n- Ringing the bells\n"
    told_of = [row for row in rows(text, title) if row[0] == "activity"]
    assert told_of == ([("activity", "Dredging the port"), ("activity", "Ringing the bells")] * told)
    if "Appraisal" in title:
        assert not rows(text + "\nI doubt it.\n", title)


def test_components_and_their_parts() -> None:
    text = (
        "## Component 1: Calm Seas (US$15 million)\n\nAll.\n\n### Subcomponent 1.1: Quays: Laws, Crews and Bells\n\n"
        "All.\n\n## Component 2: Safe Boats\n"
    )
    assert rows(text, "Ruritania Calm Seas Project")[:-1] == [
        ("area", "Calm Seas"),
        ("area", "Quays: Laws, Crews and Bells"),
        ("area", "Safe Boats"),
    ]


def test_milestones_in_a_table() -> None:
    text = "| **Milestone** | **Lead** |\n| --- | --- |\n| 7.1 Count boats | Crews |\n| 7.2 Paint bells | Ports |\n"
    assert rows(text, "Ruritania Calm Seas Project")[:-1] == [
        ("activity", "Count boats"),
        ("activity", "Paint bells"),
    ]


def test_items_that_say_what_the_plan_does() -> None:
    text = (
        "This strategy mends quays.\n\n## Foundations\n\n1. The strategy stresses calm seas for all crews. All.\n"
        "2. The strategy, above all in winter, ensures loud bells on each boat, especially on old ones.\n"
    )
    assert [title for _, title in rows(text, "National Ferry Strategy")] == [
        "calm seas for all crews",
        "loud bells on each boat",
    ]


def test_an_objective_below_its_label_and_headings_below_a_word_on_all() -> None:
    text = (
        "This strategy mends quays.\n\n## Proposed Objective(s)\n\nTo calm the seas.\n\n## Outcomes\n\nAll"
        " are calm.\n\n### Louder bells\n\nBells are old.\n\n### Safer quays for crews\n\nQuays are old.\n"
    )
    assert rows(text, "National Ferry Strategy") == [
        ("objective", "Louder bells"),
        ("objective", "Safer quays for crews"),
        ("objective", "To calm the seas"),
    ]


def test_lines_of_doing_and_lines_with_costs() -> None:
    lines = "Ringing bells in schools\n\n{}\n\nTeaching all crews by night\n"
    text = "This strategy mends quays.\n\n" + lines
    assert len(rows(text.format("Adapting quays to storms"), "National Ferry Strategy")) == 3
    assert rows(text.format("Storms are harsh there."), "National Ferry Strategy") == []
    costs = (
        "This strategy mends quays.\n\nComponent Name    Cost (US$, millions)\nCalm Seas      15.00\nTotal     15.00\n"
    )
    assert rows(costs, "National Ferry Strategy") == [("area", "Calm Seas")]
    assert rows(costs.replace("Cost", "Page"), "National Ferry Strategy") == []


def test_headings_that_a_heading_counts_and_their_targets() -> None:
    text = (
        "# Where we stand\n\n## THE PLAN COVERS TWO DIRECTIONS:\n\n### Crews\nPilots: 900 more\nBells: 20% louder\n\n"
        "### Quays of stone\nOld quays: 3 mended\nTides: known to everyone\n"
    )
    found = rows(text, "National Ferry Plan 2031")
    assert [title for kind, title in found if kind == "direction"] == ["Crews", "Quays of stone"]
    targets = [title for kind, title in found if kind == "objective"]
    assert targets == ["Pilots", "Bells", "Old quays", "Tides"]
    assert not rows(text.replace("TWO", "FIVE"), "National Ferry Plan 2031")


def test_a_table_of_bodies_tells_no_parts_of_the_plan_above_it() -> None:
    text = (
        "# Seas\n\nThe Ferry Strategy was adopted in 2020.\n\n| {} | Task |\n|---|---|\n"
        "| Quays | mend the quays |\n| Bells | ring the bells |\n"
    )
    assert rows(text.format("Body")) == []
    assert [title for _, title in rows(text.format("Field"))] == ["mend the quays", "ring the bells"]
