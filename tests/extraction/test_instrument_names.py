"""What is named, described, listed or numbered as an instrument: a sentence in, titles out (codebook: instruments)."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extraction import extract
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import load_registers

REGISTERS = load_registers(Path("raw/registers"))


def found(text: str, country: str = "DE") -> list[Candidate]:
    document = read(text, "report", country=country, language="en")
    rows = [c for c in extract(document, REGISTERS) if c.table == "instruments"]
    return [c for c in rows if c.rule != "instruments.stated_again"]


def titles(text: str, country: str = "DE") -> list[str]:
    return [str(c.fields["title"].value) for c in found(text, country)]


TITLES = [
    # what follows a comma is who speaks, not what the initiative is called
    ("The King spoke of the “Bells for the Village” initiative, the Admiral wanted more.", ["Bells for the Village"]),
    ("A forthcoming digitization law will rule the ferries.", ["digitization law"]),
    # small letters in quotes, with the noun phrase behind them
    ("The office stimulates the “four plus one” island ferries plan.", ["“four plus one” island ferries plan"]),
    ("Mission 2 of the National Ferry Strategy seeks to free the bells.", ["National Ferry Strategy"]),
    # titles in sentence case: a head noun with a capital, what it is for without
    (
        "It follows from the Strategy for the development of artificial intelligence.",
        ["Strategy for the development of artificial intelligence"],
    ),
    (
        "The Law on personal data protection was adopted in 2018.",
        ["Law on personal data protection"],
    ),
    (
        "The National Programme for the digitalisation of public services until 2028 is old.",
        ["National Programme for the digitalisation of public services until 2028"],
    ),
    (
        "President Bell has signed a Decree on certain measures related to the care of bridges.",
        ["Decree on certain measures related to the care of bridges"],
    ),
    (
        "It rests on the Recommendation on ethics in artificial intelligence.",
        ["Recommendation on ethics in artificial intelligence"],
    ),
    # guidance without an article, laws by what they do
    ("The ministry issued guidelines on the ethical use of AI in May 2023.", ["guidelines on the ethical use of AI"]),
    (
        "The Data Agency published guidance for public bodies on procuring AI.",
        ["guidance for public bodies on procuring AI"],
    ),
    ("Germany recently passed a law promoting the use of AI by ports.", ["law promoting the use of AI"]),
    ("Germany has a roadmap for AI regulation.", ["roadmap for AI regulation"]),
    ("An ethical algorithm register has been proposed.", ["ethical algorithm register"]),
    # acts by their numbers
    ("The President issued Executive Order 10245.", ["Executive Order 10245"]),
    ("The ministry issued Decision 699/QD-ABC.", ["Decision 699/QD-ABC"]),
    ("Bill 059 sets limits for ferries.", ["Bill 059"]),
    ("It is party to Convention 99.", ["Convention 99"]),
    # what an owner is said to have, what a place runs, what the state has in mind
    (
        "The Skills Unit’s recommendations on tests were long.",
        ["recommendations on tests"],
    ),
    ("The regulator runs a Regulatory Sandbox for AI.", ["Regulatory Sandbox for AI"]),
    (
        "The government presented the concept for the development of artificial intelligence.",
        ["concept for the development of artificial intelligence"],
    ),
    ("The plan allocates 2 million for establishing a National Data Bank.", ["National Data Bank"]),
    ("Germany’s 2020 National AI Strategy laid the groundwork.", ["National AI Strategy"]),
    # by persons in office, by nobody told, in capitals within a sentence
    ("In October 2023 President Bell signed an executive order on AI.", ["executive order on AI"]),
    (
        "Recommendations on the use of AI by courts have been issued.",
        ["Recommendations on the use of AI by courts"],
    ),
    (
        "The NATIONAL PLAN FOR TRAINS was approved in 2021.",
        ["NATIONAL PLAN FOR TRAINS"],
    ),
    # lists and nouns that names share
    (
        "The state runs projects such as Moon Light, the Star Path (SP) and Sun Ray.",
        ["Moon Light", "Star Path", "Sun Ray"],
    ),
    ("Money comes from the Bright Europe and Clear Bridges programmes.", ["Bright Europe", "Clear Bridges"]),
    ("The platform, called Brückbot, will open.", ["Brückbot"]),
    ('It rests on the Strategy "Digital Ruritania - 2030".', ["Digital Ruritania - 2030"]),
    # what a text takes for granted
    ("It aims to lead by way of its National AI Strategy 2031.", ["National AI Strategy 2031"]),
    ("This comprehensive National AI Strategy outlines five pillars.", ["National AI Strategy"]),
    ("It is part of the government’s 2026 Digital Agenda.", ["Digital Agenda"]),
    ("Industry welcomes the German government’s AI strategy.", ["AI strategy"]),
    ("The national AI strategy says that trains shall learn.", ["national AI strategy"]),
    ("The government has begun the development of a national AI strategy.", ["national AI strategy"]),
    ("The Ferry Office released draft AI ethics guidelines.", ["draft AI ethics guidelines"]),
    ("In 2018 the ministry published guidelines on the ethics of AI in 2018.", ["guidelines on the ethics of AI"]),
    ("The ministry issued principles for AI in early schools in 2019.", ["principles for AI"]),
    ("The ministry issued principles for AI in schools in 2019.", ["principles for AI in schools"]),
    (
        "Laws such as the Ferry Safety, Deck Use and Sale, and Sailors Acts are in force.",
        ["Deck Use and Sale Act", "Ferry Safety Act", "Sailors Act"],
    ),
    ("The Ferry Safety, Deck Use and Sailors Acts apply.", ["Deck Use Act", "Ferry Safety Act", "Sailors Act"]),
    ("The national AI strategy is organised under five pillars.", ["national AI strategy"]),
    ("They signed the G7 Ministers’ Statement.", ["G7 Ministers’ Statement"]),
    (
        "The network wrote Guidelines on Compliance with the Rules Governing the Use of Ferries (2019).",
        ["Guidelines on Compliance with the Rules Governing the Use of Ferries"],
    ),
    ("There is an Open Ferry Portal of the Government of Germany.", ["Open Ferry Portal"]),
    ("## The National Ferry Platform (Project “Gull”): The Base\n\nIt is new.", ["National Ferry Platform"]),
    ("The Ferry Data Exchange Hub was launched.", ["Ferry Data Exchange Hub"]),
    ("The Diagnostic Assessment of Germany’s Ferries identifies gaps.", ["Diagnostic Assessment of Germany’s Ferries"]),
]


@pytest.mark.parametrize(("text", "wanted"), TITLES)
def test_titles(text: str, wanted: list[str]) -> None:
    assert sorted(titles(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "The Plan for the coming years is not known.",
        "The Strategy of the government is clear.",
        "The state's Approach to AI Regulation is new.",
        "The Challenges of Digital Public Infrastructure are many.",
        "Anna Author (The Ferry Initiative) spoke.",
        "The Act on which it rests is old.",
        "Parliament should adopt a Law on artificial intelligence.",
        "The country has no Law on artificial intelligence.",
        "Regulation of markets is hard.",
        "The company published guidelines on the use of AI.",
        "Firms use tools such as Bridgebot, Ferrybot and Trainbot.",
        "The absence of any AI strategy or guideline worries people.",
        "The country's AI strategy should be written soon.",
        "The White House issued a Fact Sheet on its plans.",
        "Guidelines on AI should be published.",
        "Principles for AI were discussed.",
        "The menu has options like “Laws and Regulations”.",
        "The ministry will create AI-friendly regulations.",
        "The company's register of members is long.",
        "The ministry should begin the development of a national AI strategy.",
        "The Ferry Union and Bell Harbour plan to meet again.",
        "They met at a conference, titled “Ferries and Tides – Risks and Chances”.",
        "Source: Bell Harbour Ferry Survey, May 2023.",
        "By embedding these values, the UFTO framework builds trust.",
        "In Germany, the Ferry Regulation and Monitoring Unit is small.",
        "Tasks: • Legal charter for the office is written.",
        # fields, technologies, prizes, tools without a name
        "Dr Anna Bell (Philosophy and Law) is of Zenda’s Faculty of Law.",
        "The system leverages advances in robotics and Computer Vision.",
        "It won the Bright Harbour Award last year.",
        "Some parts of the ferry model were put online under the QYB License.",
        "With recognition services such as Clearbell AI, crews are found.",
        "Ringers compare theirs with Golden Standard bells.",
        "The Port of Zenda Authority tool is but a spreadsheet.",
    ],
)
def test_no_title(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bright North, the country's first AI strategy, was adopted in May 2021.",
        "The country's first AI strategy, Bright North, was adopted in May 2021.",
        "The government launched its national AI strategy, known as Bright North.",
        "The government launched the National AI Strategy, titled “Bright North”. The National AI Strategy is short.",
    ],
)
def test_a_title_and_its_description_are_one(text: str) -> None:
    assert titles(text) == ["Bright North"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Germany adopted a Federal Policy for the Use of Artificial Intelligence. The Federal AI Policy is short.",
            "Federal Policy for the Use of Artificial Intelligence",
        ),
        ("Germany adopted the Tide Basic Law in 2020. The Tide Basic Act (G-Tide Act) applies.", "Tide Basic Law"),
        (
            "The Law No. 7 of 2011 for the Protection of Ferry Timetables applies."
            " The Ferry Timetables Protection Law is old.",
            "Law No. 7 of 2011 for the Protection of Ferry Timetables",
        ),
        ("Parliament passed the Ferry Promotion Act (Act No. 53 of 2025) in May.", "Ferry Promotion Act"),
        ("Germany acceded to Protocol 77, better known as Ferry Convention 12.", "Ferry Convention 12"),
        (
            "Germany adopted the Harbour Strategy and Action Plan in 2020. The Harbour Strategy is short.",
            "Harbour Strategy and Action Plan",
        ),
        ("The National Innovation Policy was adopted. The Innovation Policy is short.", "National Innovation Policy"),
    ],
)
def test_names_of_one_instrument(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


def told(text: str) -> list[tuple[object, ...]]:
    rows = found(text, country="")
    columns = [[r.fields[c].value if c in r.fields else None for c in ("title", "status", "date")] for r in rows]
    return [(*c, r.links["jurisdiction_id"].name, "issuer_id" in r.links) for c, r in zip(columns, rows, strict=True)]


def test_profiles_of_plans() -> None:
    text = (
        "# Plans\n\n## France\n\n- AI Strategy: National Artificial Intelligence Strategy\n"
        "- Responsible Organisation: Ministry of Tides\n- Launched: November 2019\n- Funding: EUR 10 million\n\n"
        "## Germany\n\n- AI Strategy: National Artificial Intelligence Strategy\n- Status: draft\n- Date: May 2021\n"
    )
    assert told(text) == [
        ("National Artificial Intelligence Strategy", "published", "2019-11", "FR", True),
        ("National Artificial Intelligence Strategy", "proposed", "2021-05", "DE", False),
    ]


def test_titles_behind_states() -> None:
    text = (
        "Estonia: Bright Harbour of Data Italy: Italian Strategy for Ferries: A Vision for Tides"
        " Spain: Spain: The Quay of Data"
    )
    assert [(t, j) for t, _, _, j, _ in told(text)] == [
        ("Bright Harbour of Data", "EE"),
        ("Italian Strategy for Ferries: A Vision for Tides", "IT"),
        ("Spain: The Quay of Data", "ES"),
    ]
    assert [t for t, *_ in told("Portugal: AI Portugal 2030")] == ["AI Portugal 2030"]
    assert told("Portugal: Bridges and Ferries are many.") == []


def test_the_plans_of_several_states_under_one_title_are_several() -> None:
    rows = found(
        "Germany published its National AI Strategy in 2018. France adopted its National AI Strategy in 2019."
        " We compare Italy (National AI Strategy and 2024 AI White Paper).",
    )
    told = sorted((str(r.fields["title"].value), r.links["jurisdiction_id"].name or "") for r in rows)
    assert told == [
        ("AI White Paper", "IT"),
        ("National AI Strategy", "DE"),
        ("National AI Strategy", "FR"),
        ("National AI Strategy", "IT"),
    ]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Germany launched its National Strategy for AI 2031 in October 2017.", 2031),
        ("The Strategy for Bridges in Ruritania for the period up to 2040 was adopted.", 2040),
        ("It serves the 2030 Digital Agenda of Germany.", 2030),
        ("The German Development Vision 2050 guides it.", 2050),
        ("Germany adopted its National AI Policy 2025 in May 2025.", None),
    ],
)
def test_the_last_year_of_a_plan(text: str, year: int | None) -> None:
    (row,) = found(text)
    assert (row.fields["end_year"].value if "end_year" in row.fields else None) == year


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The processing follows the European Union's General Care Regulation.", "EU"),
        ("It must obey the Ferry Services Act of the European Union.", "EU"),
        ("It must obey the National Ferry Act of 2019.", "DE"),
        ("The Zenda Ministerial Declaration is well known.", "INT"),
    ],
)
def test_whose_an_instrument_is(text: str, owner: str) -> None:
    (row,) = found(text)
    assert row.links["jurisdiction_id"].name == owner


@pytest.mark.parametrize(
    ("text", "kind", "date", "issuer"),
    [
        ("The German Data Economy Strategic Framework was published.", "strategy", None, None),
        ("The National ICT Policy 2015 helped.", "strategy", "2015", None),
        (
            "In 2021 a strategy was adopted, and in 2022 the Ministry of Trade launched the Fair Bridges Programme.",
            "programme",
            "2022",
            "Ministry of Trade",
        ),
        ("The Ministry of Trade developed the National ICT Policy of 2016.", "strategy", "2016", "Ministry of Trade"),
        (
            "The Ferry Agency's Policy for the fair use of bells in government is new.",
            "strategy",
            None,
            "Ferry Agency",
        ),
        ("The Ministry of Ferries (MoF) Directive 12.4 is strict.", "regulation", None, "Ministry of Ferries"),
        (
            "The Ferry Council offers two Bell and Deck Schemes as follows:\n\n- Fair Bell Scheme",
            "programme",
            None,
            "Ferry Council",
        ),
    ],
)
def test_fields(text: str, kind: str, date: str | None, issuer: str | None) -> None:
    document = read(text, "report", country="DE", language="en")
    candidates = extract(document, REGISTERS)
    names = {
        c.key: str(c.fields["name"].value) for c in candidates if c.table == "organisations" and "name" in c.fields
    }
    row = next(c for c in candidates if c.table == "instruments" and c.fields["kind"].value == kind)
    assert (row.fields["date"].value if "date" in row.fields else None) == date
    assert (names[row.links["issuer_id"].key or ""] if "issuer_id" in row.links else None) == issuer


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The cabinet is aiming to deliver a National Ferry Plan by the end of 2025.", "2025"),
        ("Launch the “Ready Bells” programme.", None),
        ("Towns count in the currently being developed Bell Strategy.", None),
    ],
)
def test_what_is_planned(text: str, date: str | None) -> None:
    (row,) = found(text)
    assert row.fields["status"].value == "planned"
    assert (row.fields["date"].value if "date" in row.fields else None) == date


def test_an_acronym_within_a_title_and_the_number_of_an_act_behind_it() -> None:
    text = (
        "Norway has the Ferry Terminal Television (FTT) Broadcasting Policy"
        " and the Quays and Bells Act (QBA), 2017 (Act 987)."
    )
    assert titles(text, "NO") == ["Ferry Terminal Television (FTT) Broadcasting Policy", "Quays and Bells Act"]
    assert titles("Initiative 4.5: Norway as a home of bells.", "NO") == []


def test_single_words_of_a_list_of_projects_are_names_where_they_are_links() -> None:
    text = "The ministry funds these projects:\n\n- [Tidewater](https://tide.example)\n- Harbours\n- [quayROBOT](https://q.example)"
    assert titles(text) == ["Tidewater", "quayROBOT"]


def test_whose_a_marked_title_is() -> None:
    text = "The Bell Agency (BA) rings. It follows the Bell Agency’s (BA) [Standard for bells](https://bells.example)."
    (row,) = found(text)
    assert "issuer_id" in row.links


def test_an_address_in_a_bracket_is_no_original_title() -> None:
    (portal,) = found("The Open Bell Data Portal (bells.gov.de) was launched in 2031.")
    assert portal.fields["title"].value == "Open Bell Data Portal"
    assert "title_original" not in portal.fields
