"""A document that is a plan itself: what its sections list is part of it (codebook: measures, instruments)."""

from __future__ import annotations

import pytest

from pipeline.extraction import extract, measures
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers

TITLE = "Ruritania National Ferry Strategy 2031-2035"


def rows(text: str, title: str = TITLE) -> list[tuple[object, object]]:
    """Kind and title of every part."""
    document = read(text, "invented", title=title, country="NO")
    found = measures.extract(Context(document, Registers()))
    return [(c.fields["kind"].value, c.fields["title"].value) for c in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This strategy mends quays.\n\nMany boats sail.\n", "Ruritania National Ferry Strategy 2031-2035"),
        ("The Ferry Strategy aims to mend quays.\n", "Ferry Strategy"),
        ("# Quays\n\nThey are old.\n\n## NATIONAL FERRY STRATEGY\n\nBoats are old.\n", "National Ferry Strategy"),
        ("Another strategy mends quays.\n", None),
        ("The Freedonia Ferry Strategy aims to mend quays.\n", "Freedonia Ferry Strategy"),
    ],
)
def test_the_plan_that_a_document_is(text: str, name: str | None) -> None:
    document = read(text, "invented", title=TITLE, country="NO")
    found = [c for c in extract(document, Registers()) if c.table == "instruments" and "title" in c.fields]
    assert [c.fields["title"].value for c in found] == ([name] if name else [])
    own = Context(document, Registers()).itself
    assert (own is not None) == (name is not None and "Freedonia" not in name)


@pytest.mark.parametrize("title", ["How a National Ferry Strategy came about", "Review of the National Ferry Strategy"])
def test_a_text_on_a_plan_is_not_the_plan(title: str) -> None:
    text = "This strategy mends quays.\n\n## Key actions\n\n- Dredge the port\n- Ring the bells\n"
    assert rows(text, title) == []
    assert rows(text) == [("activity", "Dredge the port"), ("activity", "Ring the bells")]


PLAN = "This strategy mends quays.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## Boats\n\n- Dredging the port.\n- Establishment of a pilots' school.\n- Ring the bells.\n",
            [
                ("activity", "Dredging the port"),
                ("activity", "Establishment of a pilots' school"),
                ("activity", "Ring the bells"),
            ],
        ),
        (
            "## Goals\n\n1. Calm seas\n\n- Mend boats: Repairing all.\n- Train crews: Teaching all to swim.\n\n"
            "2. Cheap fares\n\n- Cut tolls: Ending the old ones.\n- Sell passes: Offering them to all.\n",
            [
                ("objective", "Calm seas"),
                ("activity", "Mend boats"),
                ("activity", "Train crews"),
                ("objective", "Cheap fares"),
                ("activity", "Cut tolls"),
                ("activity", "Sell passes"),
            ],
        ),
        ("## Challenges\n\n- Dredging the port.\n- Mending the quays.\n", []),
        ("## Functions of the board\n\n- Advise the crews.\n- Count the boats.\n", []),
        ("## Boats\n\n- The old ferry, which leaks.\n- The new ferry.\n", []),
        (
            "## Pillar 1: Safe ferries\n\n### Boats\n\n- Mandatory bells on boats.\n- Special rules for islands.\n",
            [
                ("pillar", "Safe ferries"),
                ("activity", "Mandatory bells on boats"),
                ("activity", "Special rules for islands"),
            ],
        ),
        (
            "## Pillar 1: Safe ferries\n\n### Indicators\n\n- Number of boats.\n- Number of bells.\n",
            [("pillar", "Safe ferries")],
        ),
        (
            "### Pillar 1:\n\nFerries for All (F4A) to carry us. It is new.\n\n* Mandatory bells\n* Wide decks\n\n"
            "## Crews\n\n* Old sailors\n* Many islands\n\n### Weakness:\n\n* Training of few crews\n* Boating on mud\n",
            [("pillar", "Ferries for All"), ("activity", "Mandatory bells"), ("activity", "Wide decks")],
        ),
        (
            "## Pillar 1: Safe ferries\n\n1. Ruritania has nine ports.\n2. The country is a member of the Sea Club.\n\n"
            "### Work\n\n1. The Bell Renewal Programme trains crews.\n2. Courses at sea for pilots.\n",
            [("pillar", "Safe ferries"), ("activity", "Courses at sea for pilots")],
        ),
    ],
)
def test_lists_of_a_plan(text: str, expected: list[object]) -> None:
    found = rows(PLAN + text)
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_a_title_ends_with_its_line() -> None:
    text = (
        "Pillar 2: Bells and Lamps\nLamps that burn all night are what makes a harbour safe, and bells that ring at "
        "noon tell\nthe time on every island where a ferry lands. The Ferry Strategy has all mended and paid\nfor.\n"
    )
    assert rows(text) == [("pillar", "Bells and Lamps")]


def test_lists_under_a_year_are_of_one_list() -> None:
    text = PLAN + (
        "The targets of the strategy are as follows:\n\n- By 2031:\n\n  + Two quays are mended.\n"
        "  + Ten boats sail.\n\n- By 2035:\n\n  + All quays are mended.\n  + All boats sail.\n"
    )
    titles = ["Two quays are mended", "Ten boats sail", "All quays are mended", "All boats sail"]
    assert [title for _, title in rows(text)] == titles


def test_a_statement_behind_its_label_is_the_part() -> None:
    text = PLAN + "The strategy has these goals:\n\n- Vision: Calm seas for all who sail.\n- Ships: More of them.\n"
    assert ("vision", "Calm seas for all who sail") in rows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vision: Calm seas for all who sail. It is new.\n", [("vision", "Calm seas for all who sail")]),
        ("Strategic Objective: To calm the seas by the north.\n", [("objective", "To calm the seas by the north")]),
        ("Vision is what sailors need most of all.\n", []),
        (
            "Actions (i) Dredge the port;\n(ii) Ring the bells; and, (iii) Train the crews.\n",
            [("activity", "Dredge the port"), ("activity", "Ring the bells"), ("activity", "Train the crews")],
        ),
        ("Outcomes (i) Deeper ports;\n(ii) Louder bells.\n", []),
        ("Boats (i) Dredged the port;\n(ii) Rang the bells.\n", []),
    ],
)
def test_labels_with_which_a_table_or_a_paragraph_runs_on(text: str, expected: list[object]) -> None:
    assert rows(PLAN + text) == expected
    assert rows(PLAN + text, "What sailors think of boats") == []


def test_a_title_in_capitals() -> None:
    text = "This policy mends quays.\n\n## Measures\n\n- Dredge the port\n- Ring the bells\n"
    assert rows(text, "NATIONAL FERRY POLICY") == [("activity", "Dredge the port"), ("activity", "Ring the bells")]
    assert rows(text, "NATIONAL FERRY SERVICE") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Ports will build two quays by 2032.", [("activity", "build two quays by 2032")]),
        ("All ministries will appoint a pilot by 2033.", [("activity", "appoint a pilot by 2033")]),
        ("The Ministry of Ports will support all who sail.", [("activity", "support all who sail")]),
        ("In short, the government will step up its patrols.", [("activity", "step up its patrols")]),
        ("Norway intends to ring the bells.", [("activity", "ring the bells")]),
        ("We are building a school for pilots.", [("activity", "building a school for pilots")]),
        (
            "We will build three quays, repair old bells, and hire new crews.",
            [("activity", "build three quays"), ("activity", "repair old bells"), ("activity", "hire new crews")],
        ),
        (
            "We will build a school and, from May on, we will pay the crews.",
            [("activity", "build a school"), ("activity", "pay the crews")],
        ),
        ("That is why we are going to dredge the port.", [("activity", "dredge the port")]),
        (
            "We will repair all the quays, sell most of the old boats, and turn these into homes.",
            [("activity", "repair all the quays, sell most of the old boats, and turn these into homes")],
        ),
        ("Norway will launch five initiatives.", []),  # which it goes on to list
        ("The ministry is building a school for pilots.", []),  # the state of things
        ("The ministry will remain in the port.", []),
        ("The crews will build two quays by 2032.", []),
    ],
)
def test_what_a_body_will_do_by_the_plan(text: str, expected: list[object]) -> None:
    assert rows(f"{PLAN}## Boats\n\n{text}\n") == expected


def tree(text: str, title: str = TITLE) -> list[tuple[object, object, object]]:
    """Kind, title and parent's title of every part."""
    document = read(text, "invented", title=title, country="NO")
    found = list(measures.extract(Context(document, Registers())))
    titles = {c.key: c.fields["title"].value for c in found}
    parents = [titles[str(c.links["parent_id"].key)] if "parent_id" in c.links else None for c in found]
    return [(c.fields["kind"].value, c.fields["title"].value, p) for c, p in zip(found, parents, strict=True)]


COMMANDS = (
    "Key Policy Recommendations\nCommit to mending the quays of all islands.\n\n"
    "Quays are old. By 2033, we will extend the port and build new bells in fog.\n"
    "2 Train crews for the new ferries.\nCrews are few. Using its fund, the Government will also open two schools.\n\n"
    "Establish a chamber of pilots in order to:\n\n- assist the crews\n- count the boats\n"
)


EXPECTED = [
    ("proposal", "Commit to mending the quays of all islands", None),
    ("activity", "extend the port and build new bells in fog", "Commit to mending the quays of all islands"),
    ("proposal", "Train crews for the new ferries", None),
    ("activity", "open two schools", "Train crews for the new ferries"),
    ("proposal", "Establish a chamber of pilots", None),
    ("activity", "assist the crews", "Establish a chamber of pilots"),
    ("activity", "count the boats", "Establish a chamber of pilots"),
]


def test_what_a_plan_commands_and_promises_below() -> None:
    assert sorted(map(str, tree(PLAN + COMMANDS))) == sorted(map(str, EXPECTED))


@pytest.mark.parametrize("title", ["A history of ferries", "How a National Ferry Strategy came about"])
def test_only_a_plan_commands(title: str) -> None:
    assert tree(PLAN + COMMANDS, title) == []


@pytest.mark.parametrize("said", ["Norway has calm foundations to build on:", "The plan rests on two foundations:"])
def test_what_a_state_has_already_is_no_part_of_its_plan(said: str) -> None:
    told = rows(f"{PLAN}{said}\n\n- Loud bells\n- Old quays\n")
    assert len(told) == (0 if said.startswith("Norway") else 2)


def test_a_white_paper_is_a_plan_on_whatever_it_is() -> None:
    text = "This is a list of recommendations that answer the needs told by this White Paper.\n\n"
    text += "Improve all the quays.\n\nTrain the crews of boats.\n\nDevelop bells for fog.\n"
    assert [kind for kind, _ in rows(text, "White Paper on ferries at the service of islands")] == ["proposal"] * 3


def test_headings_that_command() -> None:
    text = "## 3.1 Strengthen harbour rules\n\nThe ministry will set up a board by 2032.\n\n"
    text += "## 3.2 Build a pool of crews\n\n- Train 200 pilots\n- Create a school\n\n"
    text += "## 3.3 Promote safe boats\n\nThey leak.\n"
    assert sorted(map(str, tree(PLAN + text))) == sorted(
        map(
            str,
            [
                ("objective", "Strengthen harbour rules", None),
                ("objective", "Build a pool of crews", None),
                ("objective", "Promote safe boats", None),
                ("activity", "set up a board by 2032", "Strengthen harbour rules"),
                ("activity", "Train 200 pilots", "Build a pool of crews"),
                ("activity", "Create a school", "Build a pool of crews"),
            ],
        )
    )


def test_the_title_of_a_part_labels_no_list() -> None:
    text = "## Pillar 1: Ferries in key sectors\n\n- Train 200 pilots\n- Create a school\n"
    assert [kind for kind, _ in rows(PLAN + text)] == ["pillar", "activity", "activity"]


def test_the_number_of_a_section_before_a_part() -> None:
    assert rows(PLAN + "3.1 Pillar One: Harbours\n\nThey are old.\n\n3.2 Pillar Two: Crews\n\nThey are few.\n") == [
        ("pillar", "Harbours"),
        ("pillar", "Crews"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        (TITLE, "The strategy mends quays.", "strategy"),
        (TITLE, "The Strategy mends quays.", "Strategy"),
        ("National Strategy for Ferries – Together at sea", "The Strategy mends quays.", "Strategy"),
        ("National Strategy for Ferries – a review", "The Strategy mends quays.", None),
        (TITLE, "The strategy of captains is old.", None),
        ("National Ferry Policy of Ruritania (Draft)", "The Policy mends quays.", "Policy"),
        ("National Ferry Policy of Ruritania", "The policy of captains is old, the policy is bad.", None),
    ],
)
def test_a_plan_called_by_its_head_alone(title: str, text: str, name: str | None) -> None:
    own = measures.own_instrument(Context(read(text + "\n", "invented", title=title, country="NO"), Registers()))
    assert (own.text if own and own.form != "title" else None) == name


def test_a_part_that_is_told_again_in_fewer_words() -> None:
    text = (
        "Pillar 1: Mend Old Quays & Moles\n\nPillar 2: Ring Bells\n\n## Pillar 1. Mend old quays\n\nAll.\n\n"
        "## Pillar 2: Build boats\n\nCrews need them.\n"
    )
    assert rows(text)[:4] == [
        ("pillar", "Mend Old Quays & Moles"),
        ("pillar", "Ring Bells"),
        ("pillar", "Mend Old Quays & Moles"),
        ("pillar", "Build boats"),
    ]
    document = read(text, "invented", title=TITLE, country="NO")
    assert len({c.key for c in measures.extract(Context(document, Registers())) if c.table == "measures"}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Ferries can be grouped into several phases:\n\n- Loud bells\n- Old quays\n- Calm seas\n",
        "Firms are already engaged in the following activities:\n\n- Loud bells\n- Old quays\n- Calm seas\n",
        "Other policies on the sea include: Old Quay Rules and Bell Habits of 2030.\n",
        "The plan covers the following areas:\n\n- Law The harbour act is old and weak\n"
        "- People There are few crews in the north\n- Boats The boats of the south were never good\n",
        "1. Where there are no quays, steps shall be taken to build one.\n",
    ],
)
def test_lists_of_what_is_so_and_of_other_plans(text: str) -> None:
    assert rows(f"# {TITLE}\n\n{text}") == []


def test_what_the_text_of_a_recommendation_says_further_that_should_be_done() -> None:
    text = (
        f"# {TITLE}\n\nThe strategy makes two recommendations:\n\n"
        "1. Mend old quays. Boats lean on them. To do so, government should also buy stone. This should be local.\n"
        "2. Ring loud bells. Crews should hear them. It should pay for the ropes.\n"
    )
    document = read(text, "invented", title=TITLE, country="NO")
    found = [c for c in measures.extract(Context(document, Registers())) if c.rule == "measures.advised"]
    assert [c.fields["title"].value for c in found] == ["buy stone", "pay for the ropes"]
    assert all("parent_id" in c.links for c in found)


@pytest.mark.parametrize(
    "lead",
    [
        "The following bodies would be established because of the storm.",
        "This strategy stresses calm, candour, and courtesy through:",
    ],
)
def test_lists_of_bodies_to_be_and_of_means(lead: str) -> None:
    text = f"# {TITLE}\n\n## Crews\n\n{lead}\n\na. Bell Board: To ring bells.\n\nb. Harbour Court: To hear crews.\n"
    assert rows(text)[:2] == [("activity", "Bell Board"), ("activity", "Harbour Court")]


def test_what_bodies_are_set_up_for_is_no_part() -> None:
    text = "The following bodies will be set up:\n\n- Bell Board\n- Port Court\n\nA Bell Board will be created to ring."
    assert len(rows(f"# {TITLE}\n\n{text}\n")) == 2


def test_what_is_seen_and_the_number_of_a_component() -> None:
    text = "Given the pace of boats, we will also soon see calm seas.\n\nBoats sail, and we are seeing more bells.\n"
    assert rows(f"# {TITLE}\n\n{text}") == []


def test_steps_against_risks() -> None:
    text = (
        "4.2.7.3 Project 5: Old Quays\n\nRisks and mitigation steps are listed below:\n\n"
        "- Crews may be few. Teaching captains early and hiring rowers can help. Existing crews will stay.\n"
        "- Storms may come. In addition, ringing bells could warn boats.\n"
    )
    document = read(f"# {TITLE}\n\n{text}", "invented", title=TITLE, country="NO")
    found = [c for c in measures.extract(Context(document, Registers())) if c.table == "measures"]
    assert [c.fields["title"].value for c in found] == [
        "Old Quays",
        "Teaching captains early and hiring rowers",
        "ringing bells",
    ]
    assert [c.links["parent_id"].key for c in found[1:]] == [found[0].key] * 2


def test_lines_that_a_page_has_broken_are_no_list() -> None:
    text = "Pillar 1: Calm seas\n\nThey come by old boats\n\n- building on tides and storms\n\n- mending with bells\n"
    assert rows(f"# {TITLE}\n\n{text}")[:1] == [("pillar", "Calm seas")]
