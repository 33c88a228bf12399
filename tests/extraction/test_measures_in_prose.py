"""What sentences about a plan tell of its parts (codebook: measures)."""

from __future__ import annotations

import pytest

from pipeline.extraction import measures
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers

ADOPTED = "In 2031, the government adopted the National Ferry Policy. "


def titles(text: str) -> list[object]:
    document = read(ADOPTED + text, "invented", title="Ferries in the north", country="NO")
    return [c.fields["title"].value for c in measures.extract(Context(document, Registers()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what goes with two verbs
        (
            "The policy aims to take advice from ports to mend and paint old quays.",
            ["take advice from ports to mend and paint old quays"],
        ),
        ("The port measures of the policy. Note: ropes, bells and quays are old.", []),
        # by what means, and with a path in brackets
        (
            "The policy aims to reach its goals by steps such as mending quays, building boats, and ringing bells.",
            ["mending quays", "building boats", "ringing bells"],
        ),
        (
            "The policy, which emphasises old quays, new boats (from keel to mast), bells, and fog.",
            ["old quays", "new boats (from keel to mast)", "bells", "fog"],
        ),
        # one thing that a plan proposes, or has made
        ("The policy is new. It also proposes forming a council of pilots.", ["forming a council of pilots"]),
        (
            "The policy document proposes the creation of a bell fund, granting ten bells a year.",
            ["the creation of a bell fund"],
        ),
        (
            "The policy includes the establishment of nine schools, each on its own island.",
            ["the establishment of nine schools"],
        ),
        ("The policy plans to open a quay in the north in collaboration with the crews.", ["open a quay in the north"]),
        (
            "The policy is new. It calls for setting up a board.\n\nIt includes building two boats along with bells.",
            ["setting up a board", "building two boats"],
        ),
        ("The policy includes plans to build quays and train crews.", ["build quays", "train crews"]),
        ("The policy envisages renewing the harbour act.", ["renewing the harbour act"]),
        ("The policy highlights the establishment of nine schools.", ["the establishment of nine schools"]),
        ("The policy targets the training of crews.", ["the training of crews"]),
        # one thing that it aims at, holds dear or calls for
        ("The policy, the first of its kind since the great storm, seeks to calm the seas.", ["calm the seas"]),
        ("The policy provides for free passage of crews as a basis for trade.", ["free passage of crews"]),
        ("The policy includes provisions for bell ringing and rowing.", ["bell ringing and rowing"]),
        ("The policy calls for a full check of over 10,000 boats.", ["a full check of over 10,000 boats"]),
        ("Norway has the policy for 2031-2035, designed to calm the seas.", ["calm the seas"]),
        (
            "In time, the policy rings bells, with targeted measures to mend quays, train crews, and build boats.",
            ["mend quays", "train crews", "build boats"],
        ),
        ("The policy is new. This policy provides for free passage of crews.", ["free passage of crews"]),
        ("The policy, led by the crews and the ports, seeks to calm the seas.", ["calm the seas"]),
        ("Norway has the policy, begun in May, an initiative that aims to calm the seas.", ["calm the seas"]),
        ("The policy is a paper that aims to calm the seas.", ["calm the seas"]),
        ("The policy contains bells.", []),
        ("The policy highlights the growing importance of quays.", []),
        ("The policy aims to be the first.", []),
        ("The policy aims to reach three goals.", []),
        ("The policy sets objectives around calm seas, loud bells, and crews.", ["calm seas", "loud bells", "crews"]),
        (
            "The policy contains four initiatives. They are the Harbour of Stone, bells, tides, and the old quays.",
            ["the Harbour of Stone", "bells", "tides", "the old quays"],
        ),
        (
            "The policy talks about using boats for trade, mending quays and building bells.",
            ["using boats for trade", "mending quays", "building bells"],
        ),
        (
            "The policy highlights the need for the state to mend quays, build boats and train crews.",
            ["mend quays", "build boats", "train crews"],
        ),
        ("Training of crews is one of the five pillars of the policy.", ["Training of crews"]),
        ("In addition, calm seas are a new focus area in this policy.", ["calm seas"]),
        ("Norway is a pillar of the alliance.", []),
        ("The policy named bells as one of its eight pillars.", ["bells"]),
        ("The ministry named bells as one of its eight pillars.", []),
        # what a plan is made for
        ("It is a policy on boats, designed to build quays, train crews, and install bells.", []),
        (
            "Norway has set goals under the policy, aiming to build quays, train crews, and install bells.",
            ["build quays", "train crews", "install bells"],
        ),
        ("Norway joined the board through the policy, aiming to build quays, train crews, and install bells.", []),
        (
            "The policy was developed to build quays, train crews, and install bells.",
            ["build quays", "train crews", "install bells"],
        ),
        # passive
        ("The establishment of a bell school is planned under the policy.", ["The establishment of a bell school"]),
        ("A school for crews will be set up as part of the policy.", ["A school for crews"]),
        ("The minister is planned under the policy to speak.", []),
        ("A school for crews will be set up in the north.", []),
        # one among several
        ("A key element of the policy is the creation of a bell fund.", ["the creation of a bell fund"]),
        ("One of the measures in the policy is to train all crews.", ["to train all crews"]),
        ("The aim of the policy is to be good.", []),
        ("A key element of the debate is the creation of a bell fund.", []),
        # lists
        (
            "Among the measures proposed in the policy are a bell fund, a crew school and a quay tax.",
            ["a bell fund", "a crew school", "a quay tax"],
        ),
        (
            "The policy has ten projects to be carried out by 2035, among them a bell fund, a school and a quay tax.",
            ["a bell fund", "a school", "a quay tax"],
        ),
        (
            "Two projects of the policy, including a bell fund and a crew school, are on the table.",
            ["a bell fund", "a crew school"],
        ),
        ("The policy has twin goals: speed and calm.", ["speed", "calm"]),
        ("The policy has two growth engines, which are: speed and calm.", ["speed", "calm"]),
        (
            "The policy has four goals: to build quays, support crews, stand up for islands, towns, and ports, "
            "and install bells.",
            ["to build quays", "support crews", "stand up for islands, towns, and ports", "install bells"],
        ),
        ("The policy names focus sectors—bells, quays, crews—while it is at it.", ["bells", "quays", "crews"]),
        ("Its six pillars are designed as a whole, which is new, and good.", []),
        # of the plan that the text is about
        (
            "The policy is good.\n\n- one\n- two\n\nThese rest on three enablers: crews, bells, and tides.",
            ["crews", "bells", "tides"],
        ),
        ("The policy is good.\n\nThe Ferry Board has three pillars: crews, bells, and tides.", []),
        # numbered titles with text between them
        (
            "\n\nThe policy is built upon three pillars.\n\n1) Safe quays\n\nQuays are old.\n\n2) Calm "
            "crews\n\nCrews are few.\n",
            ["Safe quays", "Calm crews"],
        ),
    ],
)
def test_parts_in_sentences(text: str, expected: list[object]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a plan does, in any form of the verb, with bare nouns
        ("The policy covers boats, quays and bells.", ["boats", "quays", "bells"]),
        ("It is built around calm seas, safe quays and loud bells.", ["calm seas", "safe quays", "loud bells"]),
        (
            "The policy is new. It prioritises boats, quays, and work with crews and addresses the wind.",
            ["boats", "quays", "work with crews"],
        ),
        ("The policy will focus on:\n\n- Boats for islands\n- Bells\n", ["Boats for islands", "Bells"]),
        (
            "The policy is composed of several focal areas, including boats, quays, and bells.",
            ["boats", "quays", "bells"],
        ),
        # two aims
        (
            "The policy focuses on mending old quays and teaching young crews.",
            ["mending old quays", "teaching young crews"],
        ),
        ("The policy aims to mend and ring the bells.", ["mend and ring the bells"]),
        (
            "Norway has the policy, which focuses on mending old quays and teaching young crews.",
            ["mending old quays", "teaching young crews"],
        ),
        # what the one thing that it does includes
        (
            "The policy is shaped around a base for boats, including old quays, loud bells, and young crews.",
            ["old quays", "loud bells", "young crews"],
        ),
        # where something is used, and what is paid for
        ("The policy is new. Application areas include quays, bells, and crews.", []),
        ("The network is funded under the policy. It has three projects:\n\n- Bells\n- Quays\n- Crews\n", []),
        ("The network is funded under the policy and includes three projects:\n\n- Bells\n- Quays\n- Crews\n", []),
        # told by the field of each
        (
            "The policy is divided into three pillars focused on boats, quays, and bells.",
            ["boats", "quays", "bells"],
        ),
        # a law has principles, but its purpose is no part of it
        (
            "In 2032, parliament passed the Ferry Safety Act. The Act articulates three core principles that will guide"
            " the making of all later rules for boats: calm; care; and candour.",
            ["calm", "care", "candour"],
        ),
        ("In 2032, parliament passed the Ferry Safety Act. The Act aims to protect crews and to regulate boats.", []),
        # a plan described anew
        (
            "Bells are old.\n\nShe said the national ferry development plan has two core aims:\n\n1. Mending quays\n"
            "2. Ringing bells\n",
            ["Mending quays", "Ringing bells"],
        ),
        # by what means, and what for example
        ("The policy supports ports by mending quays, and ringing bells.", ["mending quays", "ringing bells"]),
        (
            "The policy supports schools, including updating curricula, courses on bells and training on boats.",
            ["updating curricula", "courses on bells", "training on boats"],
        ),
        ("The policy supports schools, including those of crews, captains and mayors.", []),
        ("The policy was drawn up by the ministry, including the ports, the crews and the mayors.", []),
        ("The policy sets the goal of mending all quays by 2040.", ["mending all quays by 2040"]),
        ("The policy has not met the goal of mending all quays.", []),
        (
            "The policy envisages mending and painting old quays, building boats, and ringing bells.",
            ["mending and painting old quays", "building boats", "ringing bells"],
        ),
        (
            "As part of the policy, a series of steps linked to health are considered, such as the creation of a"
            " ferry clinic, a single crew file and a mobile boat.",
            ["the creation of a ferry clinic", "a single crew file", "a mobile boat"],
        ),
        ("The policy is built on three key drivers: boats, quays and bells.", ["boats", "quays", "bells"]),
        # of two nouns before a colon, the one that is counted
        (
            "The policy has two axes, each with its own aims, as well as measures:\n\n- Calm seas\n- Safe quays\n",
            ["Calm seas", "Safe quays"],
        ),
        # what is to be set up, without a word of that
        ("The policy proposes a national bell council and a ferry fund.", ["a national bell council", "a ferry fund"]),
        (
            "The policy calls for Schools of Bells (SOBs) and Ferry Centres (FCs).",
            ["Schools of Bells (SOBs)", "Ferry Centres (FCs)"],
        ),
        (
            "The policy calls for a balanced approach to bells and a debate.",
            ["a balanced approach to bells and a debate"],
        ),
        # deeds named by nouns, with and without lists of their own
        (
            "The policy envisages the creation of a ferry fund, the training of crews and the teaching of bells.",
            ["the creation of a ferry fund", "the training of crews", "the teaching of bells"],
        ),
        (
            "The policy envisages the creation of a ferry fund, a bell school and a tower.",
            ["the creation of a ferry fund", "a bell school", "a tower"],
        ),
        (
            "According to the policy, by 2030 the country plans to build ferries, train crews, and expand ports.",
            ["build ferries", "train crews", "expand ports"],
        ),
        ("According to the policy, for the purpose of support of boats, crews and ports, all is well.", []),
        (
            "Under the policy, every crew will have:\n\n- Loud bells\n- Safe boats\n",
            ["Loud bells", "Safe boats"],
        ),
        # lines below a colon that all tell of something to do
        (
            "There are ten points with the following aims and objectives:\n\nIncrease the number of boats.\n\n"
            "Support crews to row.\n\nAttract captains.\n\nThe points are new.\n",
            ["Increase the number of boats", "Support crews to row", "Attract captains"],
        ),
        ("The policy has the following aims:\n\nBoats are old.\n\nCrews are few.\n", []),
        # of a verb that need not be known, of another body after it
        (
            "Under the policy, the government will buy 50,000 engines, build a lamp, and train 3,000 captains.",
            ["buy 50,000 engines", "build a lamp", "train 3,000 captains"],
        ),
        (
            "Under the policy, the government will set up a bell school, and the Ministry of Ports will open a court.",
            ["set up a bell school"],
        ),
        ("The policy is expected to mend quays and train crews.", ["mend quays", "train crews"]),
        # no parts
        ("The policy covers the risks of boats, storms and wrecks.", []),
        (
            "The policy emphasises mending fair, reliable and transparent boats.",
            ["mending fair, reliable and transparent boats"],
        ),
        ("The policy emphasises that boats should be mended, rung and rowed by crews.", []),
        ("The states that voted against the policy include Freedonia, Sylvania and Borduria.", []),
        ("The policy is paid for by ten towns, funding various initiatives such as quays, bells, and boats.", []),
        ("The office works through the policy, aiming to promote calm, mend quays, and ring bells.", []),
    ],
)
def test_what_a_plan_does(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of others
        (
            "The policy requires harbours to count boats, to offer berths, and to ring bells.",
            ["count boats", "offer berths", "ring bells"],
        ),
        (
            "The policy calls for louder bells, for safer boats, and for more quays.",
            ["louder bells", "safer boats", "more quays"],
        ),
        (
            "The policy requires that bells be loud, that boats be safe, and that quays be dry.",
            ["bells be loud", "boats be safe", "quays be dry"],
        ),
        # a verb that need not be known stands after "to", or between others that are
        (
            "The policy urges harbours to polish bells, support crews and build quays.",
            ["polish bells", "support crews", "build quays"],
        ),
        ("The policy would ban old boats and require loud bells on new ones.", []),
        (
            "The policy would ban old boats, require loud bells, and create a board.",
            ["ban old boats", "require loud bells", "create a board"],
        ),
        (
            "The policy promotes: calm, tides and quays; loud bells; and candour.",
            ["calm, tides and quays", "loud bells", "candour"],
        ),
        ("The policy names programmes that are aligned with ports, crews, and bells.", []),
        ("The policy has a number of new concepts, such as tide justice, that, while odd, help crews.", []),
        ("Critics say that the policy would raise tolls, slow boats, and create a board.", []),
        ("A study of the policy has three parts: quays, bells, and boats.", []),
        ("The policy was drafted in three phases: talks, notes, and votes.", []),
        (
            "Norway adopted the policy in 2031 with the aim of mending quays, building boats and ringing bells.",
            ["mending quays", "building boats", "ringing bells"],
        ),
        (
            "Key measures of the policy include the creation of a board and the launch of a bell.",
            ["the creation of a board", "the launch of a bell"],
        ),
        (
            "The policy set goals for 2035: mending quays, building boats, and ringing bells.",
            ["mending quays", "building boats", "ringing bells"],
        ),
    ],
)
def test_what_a_plan_demands(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was done under a plan
        (
            "Since the policy, agencies have:\n\n- Mended ten quays.\n- Rung all bells.\n- Built a boat.\n",
            ["Mended ten quays", "Rung all bells", "Built a boat"],
        ),
        (
            "The policy is new. To begin with, agencies have:\n\n- Mended ten quays.\n- Built a boat.\n",
            ["Mended ten quays", "Built a boat"],
        ),
        ("The policy is new. To begin with, sailors have:\n\n- Mended ten quays.\n- Built a boat.\n", []),
        ("Since the policy, agencies have:\n\n- A new quay.\n- A new bell.\n", []),
        # what a plan leads to
        (
            "The policy defines what harbours can do to make it work:\n\n1. Harbours should mend quays.\n"
            "2. Crews should ring bells.\n",
            ["Harbours should mend quays", "Crews should ring bells"],
        ),
        (
            "The policy is new.\n\nThe Norwegian policy clearly defines the role of all:\n\n1. Harbours should mend"
            " quays.\n2. Crews should ring bells.\n",
            ["Harbours should mend quays", "Crews should ring bells"],
        ),
        (
            "The policy has two key actions:\n\n- Mend the old quays, through a fund that all ports of the north and"
            " south pay for.\n- Ring all bells\n",
            ["Mend the old quays", "Ring all bells"],
        ),
        (
            "Our notes are sorted by three areas of the policy:\n\n- Quays:\n  - They are old.\n- Bells:\n  - They are"
            " few.\n- Boats:\n  - They are slow.\n",
            ["Quays", "Bells", "Boats"],
        ),
        ("The policy tells what the world looks like:\n\n- Quays are old.\n- Bells are few.\n", []),
    ],
)
def test_lists_that_a_plan_leads_to(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government will mend nine quays.", ["mend nine quays"]),
        ("The government will open a school in May, setting out its role in the north.", ["open a school in May"]),
        ("The council's main goal is to mend nine quays.", []),
        ("The office will mend nine quays.", []),
        ("The government will almost certainly be glad.", []),
        ("The best crews of Norway want to sail old boats.", []),
        ("Today, we have said how we will ring all bells.", []),
        ("Norway will launch five bold, new bell projects.", []),
        ("We will grow our fleet of boats.", ["grow our fleet of boats"]),
        ("The fleet of the government will grow in the north.", []),
        (
            "Activities for crews will focus on mending quays and on building boats.",
            ["mending quays", "building boats"],
        ),
        ("Other activities focus on mending quays and on building boats.", []),
        ("The government will provide NOK 9 million for implementing this strategy.", []),
        ("The government will provide NOK 9 million for old quays.", ["provide NOK 9 million for old quays"]),
    ],
)
def test_what_a_plan_promises(text: str, expected: list[str]) -> None:
    document = read(text, "plan", title="National Ferry Strategy of Norway", country="NO")
    assert [c.fields["title"].value for c in measures.extract(Context(document)) if c.table == "measures"] == expected


@pytest.mark.parametrize(("noun", "expected"), [("provisions", 2), ("requirements", 2), ("problems", 0)])
def test_what_a_law_is_said_to_hold(noun: str, expected: int) -> None:
    text = f"The Ferry Crew Law (FCL) is new. Key {noun} include:\n\n- Right to Rest: Crews rest.\n- Right to Row.\n"
    assert len(titles(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The policy is new. Another goal is to polish all bells.", ["polish all bells"]),
        ("The policy is new. Its ultimate objective is to polish all bells.", ["polish all bells"]),
        ("The policy is new. The goal is to polish all bells.", []),  # of what was just spoken of
        ("The main vision of the policy was to polish all bells.", ["polish all bells"]),
        (
            "The policy has goals. These goals entail mending quays; ringing bells; and training crews.",
            ["mending quays", "ringing bells", "training crews"],
        ),
        (
            "The policy has three pillars organised around calm crews, safe quays, and loud bells.",
            ["calm crews", "safe quays", "loud bells"],
        ),
    ],
)
def test_goals_told_one_by_one(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_what_will_be_done_in_an_item_of_a_plan() -> None:
    text = "# National Ferry Strategy\n\nThis strategy is new.\n\n{}A pier for all boats will be built by crews.\n"
    for mark, expected in (("- ", ["A pier for all boats will be built"]), ("", [])):
        document = read(text.format(mark), "invented", title="National Ferry Strategy", country="NO")
        found = [c for c in measures.extract(Context(document, Registers())) if c.table == "measures"]
        assert [c.fields["title"].value for c in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("€20 million over two years, from 2031 on, to mend quays, to help crews.", ["mend quays"]),
        ("Crews get €2 million to ring and mend bells that will sound.", ["ring and mend bells"]),
        ("The ministers will meet.", []),
    ],
)
def test_what_a_budget_pays_for(sentence: str, expected: list[str]) -> None:
    for title, told in (("Budget 2031: Calm for All", expected), ("Ferries", [])):
        document = read(sentence + "\n", "invented", title=title, country="NO")
        found = [c for c in measures.extract(Context(document, Registers())) if c.table == "measures"]
        assert [c.fields["title"].value for c in found] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how long a plan lasts, and what happens to it
        ("The policy covers the period 2031 to 2038.", []),
        ("The policy pays special attention to small islands.", ["small islands"]),
        # words in -ing that are nouns as well, and adjectives that a noun follows
        (
            "Its objectives include painting quays, training crews and ringing bells.",
            ["painting quays", "training crews", "ringing bells"],
        ),
        (
            "It has four pillars: tides, crews, boat financing and fair and trusted seas.",
            ["tides", "crews", "boat financing", "fair and trusted seas"],
        ),
        (
            "It has three pillars: tides, bell lending and safe and open seas.",
            ["tides", "bell lending", "safe and open seas"],
        ),
        # one thing that is to be done
        ("The National Ferry Plan foresees the opening of nine piers.", ["the opening of nine piers"]),
        ("The National Ferry Plan provides that every port rings a bell.", ["every port rings a bell"]),
        ("In line with the policy, a bell council will be set up.", ["a bell council"]),
        # one part of several
        ("Strand 4, on bells for islands, is led by the ports.", ["bells for islands"]),
        ("One of the policy's main goals is to double the number of crews.", ["to double the number of crews"]),
        ("The vision of the policy is a coast where every bell rings.", ["a coast where every bell rings"]),
        ("The initiative of the policy is a boat in which crews sleep.", []),
        # parts without an article, or with a participle alone
        ("Priority sectors are quays, bells and boats.", ["quays", "bells", "boats"]),
        (
            "Actions planned include a bell tower, new quays and a tide table.",
            ["a bell tower", "new quays", "a tide table"],
        ),
        ("The policy has 47 measures, among them a bell tower and a tide bank.", ["a bell tower", "a tide bank"]),
    ],
)
def test_parts_told_in_passing(text: str, expected: list[object]) -> None:
    assert titles(text) == expected
