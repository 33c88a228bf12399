"""Names of instruments and bodies: where they begin, where they end, what they are (codebook: rule 6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.finders.names import find_names
from pipeline.extraction.finders.names.words import is_brand


def found(text: str) -> list[tuple[str, str]]:
    return [(n.text, n.kind) for n in find_names(text) if n.table]


NAMES = [
    # title case, linking words, and a sentence's own first words left out
    ("In 2021 the Freedonian Skills Act was passed.", [("Freedonian Skills Act", "law")]),
    ("Despite the National Strategy for Data, little changed.", [("National Strategy for Data", "strategy")]),
    (
        "The Working Group on a Fair Web in Parliament met.",
        [("Working Group on a Fair Web", "advisory_body"), ("Parliament", "parliament")],
    ),
    (
        "It set up the Ministry of Trade, Industry and Labour.",
        [("Ministry of Trade, Industry and Labour", "ministry_or_department")],
    ),
    ("See the Access for All Programme.", [("Access for All Programme", "programme")]),
    ("the Council of Ruritania Convention 12", [("Council of Ruritania Convention 12", "treaty")]),
    # the mark of a note is no part of a name
    (
        "the Open Data Charter 9 and Decree 92-22 10",
        [("Open Data Charter", "principles"), ("Decree 92-22", "regulation")],
    ),
    # what a body on AI is for, in small letters
    (
        "The Ferry Council on artificial intelligence met the Bell Centre on the ethics of artificial intelligence.",
        [
            ("Ferry Council on artificial intelligence", "advisory_body"),
            ("Bell Centre on the ethics of artificial intelligence", "research_centre"),
        ],
    ),
    # heads in other languages
    ("the Autoridade Nacional de Bens (ANB)", [("Autoridade Nacional de Bens", "regulator")]),
    ("the Marco Legal da IA", [("Marco Legal da IA", "law")]),
    ("It was written by the Conseil d'Or, which met.", [("Conseil d'Or", "advisory_body")]),
    ("the Agence nationale des ponts et des routes said", [("Agence nationale des ponts et des routes", "agency")]),
    (
        "the Ministerio de Obras, Puertos e Islas in 2021",
        [("Ministerio de Obras, Puertos e Islas", "ministry_or_department")],
    ),
    # a name that goes on after "in" up to its acronym, and one that does not
    ("the Institute for Work in Data and Law (IWDL)", [("Institute for Work in Data and Law", "research_centre")]),
    ("the Institute for Work in South Ruritania (SR)", [("Institute for Work", "research_centre")]),
    # bodies by what the text calls them; people are none
    ("The Keeper of Bridges, an independent state authority, agreed.", [("Keeper of Bridges", "regulator")]),
    ("It was criticised by Bridge Friends, an advocacy group.", [("Bridge Friends", "civil_society")]),
    ("According to Anna Bell, an adviser of a council, it failed.", []),
    # a title in quotation marks that begins with a small word
    ("the report “For a Better Use of Bridges,” by Ann Bell", [("For a Better Use of Bridges", "report")]),
    ("the report “for a better use of bridges” called", []),
    # two names that meet
    (
        "the Data Protection Act (2013) and the Electronic Crimes Act (2014)",
        [("Data Protection Act", "law"), ("Electronic Crimes Act", "law")],
    ),
    (
        "the Department of Trade, Science & Skills and Freedonia Growth & Enterprise Agency",
        [
            ("Department of Trade, Science & Skills", "ministry_or_department"),
            ("Freedonia Growth & Enterprise Agency", "agency"),
        ],
    ),
    (
        "led by the Ministry of the Harbour and the SILO.",
        [("Ministry of the Harbour", "ministry_or_department")],
    ),
    (
        "signed the Convention on Boats and Harbours, Tides, and the Rule of Law, the first",
        [("Convention on Boats and Harbours, Tides, and the Rule of Law", "treaty")],
    ),
    # a topic abbreviated within a name
    (
        "approved the National Artificial Intelligence (AI) Policy 2025, which",
        [("National Artificial Intelligence (AI) Policy 2025", "strategy")],
    ),
    (
        "will create a Centre of Excellence in AI and Allied Technologies, which",
        [("Centre of Excellence in AI and Allied Technologies", "research_centre")],
    ),
    # a date is no part of a name, a post neither
    ("It signed the Tidal Convention on May 5.", [("Tidal Convention", "treaty")]),
    ("said the Head of the Harbour Sciences Unit", [("Harbour Sciences Unit", "agency")]),
    # quotation marks; one that is left open ends after the inner quotation
    (
        "It passed the “Resolution to halt, by force, the use of drones.” In this",
        [("Resolution to halt, by force, the use of drones", "resolution")],
    ),
    (
        "In 2019 the “Report on the chances of the “bright city” was released.",
        [("Report on the chances of the “bright city”", "report")],
    ),
    ("published the “Bright Ruritania 2021-2026” strategy", [("Bright Ruritania 2021-2026", "strategy")]),
    # proper name and lower-case head noun
    ("the Skillbase4U coalition wrote it", [("Skillbase4U coalition", "coalition")]),
    ("the Ruritania AI action plan", [("Ruritania AI action plan", "action_plan")]),
    ("The Ruritanian law on data protection is old.", [("Ruritanian law on data protection", "law")]),
    ("They voted on Act No. 1207-C with joy.", [("Act No. 1207-C", "law")]),
    # what a verb brings into being
    (
        "The state published a position paper on open and fair AI.",
        [("position paper on open and fair AI", "position_paper")],
    ),
    ("It is planning to set up an ethics board.", [("ethics board", "advisory_body")]),
    ("The state set up a legal framework.", []),
    # lists that say what they hold
    ("services such as Pay-by-Web, which", [("Pay-by-Web", "e_service")]),
    ("projects include Grow4All, which", [("Grow4All", "project")]),
    ("through its innovation funding body, Inventia.", [("Inventia", "agency")]),
    # owners and fields of law are no part of a name, or no name
    ("the Kingdom’s Vision 2040", [("Vision 2040", "strategy")]),
    ("Contract Law and Employment Law apply.", []),
    ("DATA PROTECTION ACT", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_acronym_in_brackets() -> None:
    (name,) = find_names("the National Fairness Institution (NFI)")
    assert name.acronym is not None
    assert "the National Fairness Institution (NFI)"[slice(*name.acronym)] == "NFI"


def test_acronym_of_the_original_title() -> None:
    (name,) = find_names("the National Tidal Harbour Strategy (ENTH)")
    assert name.acronym is not None
    assert all(n.acronym is None for n in find_names("the Tidal Data Strategy (OECD)"))


def test_acronym_after_or() -> None:
    text = "at the Convention on Quiet Conduct, or CQC, to"
    (name,) = find_names(text)
    assert name.acronym is not None
    assert text[slice(*name.acronym)] == "CQC"


def test_abbreviation_of_a_topic_is_no_acronym() -> None:
    name = find_names("the Law on Information and Communication Technology (ICT)")[0]
    assert name.acronym is None


def test_original_name_in_brackets() -> None:
    text = "the Ruritanian Data Council (Conseil de la donnée ruritanien)"
    name = find_names(text)[0]
    assert name.original is not None
    assert text[slice(*name.original)] == "Conseil de la donnée ruritanien"


def test_original_name_behind_a_comma() -> None:
    text = "the Freedonian data protection authority, the Commission nationale des données (CND), agreed"
    (name,) = (n for n in find_names(text) if n.table)
    assert name.text == "Freedonian data protection authority"
    assert name.original and text[slice(*name.original)] == "Commission nationale des données"
    assert name.acronym and text[slice(*name.acronym)] == "CND"


def test_another_body_behind_a_comma_is_no_original_name() -> None:
    text = "the Ministry of Trade, the Comisión Nacional de Datos and the Cabinet"
    assert [n.text for n in find_names(text) if n.table][:2] == ["Ministry of Trade", "Comisión Nacional de Datos"]


@pytest.mark.parametrize(
    ("word", "brand"), [("Skill4All", True), ("bright.ai", True), ("eGov", True), ("Act", False), ("OECD", False)]
)
def test_brands(word: str, brand: bool) -> None:
    assert is_brand(word) is brand


@given(st.text(alphabet="Aa Bb“”\"(),.’'& theofAct2021Plan\n", max_size=200))
def test_names_stand_in_the_text(text: str) -> None:
    for name in find_names(text):
        assert text[name.start : name.end] == name.text
        assert name.text


def test_a_ministry_in_a_line_of_capitals() -> None:
    names = find_names("A MEMBER FROM THE MINISTRY OF TIDES AND TRADE, HARBOURS, AND QUAYS")
    assert [n.text for n in names if n.table] == ["Ministry of Tides and Trade, Harbours, and Quays"]


def test_a_headline_is_no_name() -> None:
    text = "Ferry Commission Launches Harbour Strategy for Calm Seas"
    assert [n.text for n in find_names(text)] == ["Ferry Commission", "Harbour Strategy for Calm Seas"]


def test_an_article_ahead_of_a_link_is_no_name() -> None:
    assert [n.text for n in find_names("The and Ferry Board met.")] in ([], ["Ferry Board"])


def test_a_states_body_after_a_link_is_another() -> None:
    found = [n.text for n in find_names("The Ministry of Bells and the Saudi government signed it.")]
    assert "Ministry of Bells" in found and not any("and the" in text for text in found)


@pytest.mark.parametrize(
    ("before", "marked", "after", "expected"),
    [
        ("See the office’s ", "Standard for bells", ".", [("Standard for bells", "guidelines")]),
        ("Uses of ", "Classification system for tides", ".", [("Classification system for tides", "guidelines")]),
        ("As for the ", "My Ferries Tomorrow", " job portal, it grew.", [("My Ferries Tomorrow", "e_service")]),
        ("It was set up by the ", "Free Tide Committee (FTC)", ".", [("Free Tide Committee", "advisory_body")]),
        ("The crews ", "Say its report on bells", " is late.", []),  # words of a clause
        ("It needs ", "clear and flexible regulation", ".", []),
        ("", "Digital Harbour Infrastructure", " Ferries need it.", []),  # heads a line
        ("5) ", "Shared harbour infrastructure", " Ferries need it.", []),  # heads a numbered item
    ],
)  # fmt: skip
def test_titles_that_a_link_marks(before: str, marked: str, after: str, expected: list[tuple[str, str]]) -> None:
    names = find_names(before + marked + after, [(len(before), len(before + marked))])
    assert [(n.text, n.kind) for n in names if n.evidence == "quoted"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Community Bell and Quay System (CBQS) rings.", [("Community Bell and Quay System", "e_service")]),
        ("Ferries use the National Tide Exchange (NTX).", [("National Tide Exchange", "infrastructure")]),
        ("It built the Ferry Testing Facilities (FTFs).", [("Ferry Testing Facilities", "infrastructure")]),
        ("It has a Ferry Testing System on board.", []),
        ("It signed the Statement on Fair Ferries.", [("Statement on Fair Ferries", "principles")]),
        ("The Small Ferry Owners (SFOs) sail.", []),
        ("A MEMBER OF THE FERRY SAFETY COMMITTEE", [("Ferry Safety Committee", "advisory_body")]),
        ("MINISTRY OF QUAYS", [("Ministry of Quays", "ministry_or_department")]),
        ("MEMBER REPRESENTING CIVIL SOCIETY", []),
    ],
)  # fmt: skip
def test_names_by_their_letters_and_in_capitals(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_list_of_bodies_is_not_what_a_ministry_is_for() -> None:
    assert found("The Ministry of Tides, Harbour Agency, and QuayTech met.")[:1] == [
        ("Ministry of Tides", "ministry_or_department")
    ]
    assert found("The Ministry of Tides, Trade and Tea met.") == [
        ("Ministry of Tides, Trade and Tea", "ministry_or_department")
    ]


def test_of_which_body_a_person_is() -> None:
    text = "Anna Bell of the Zenda Law Centre for Privacy and Tides has said so."
    assert found(text) == [("Zenda Law Centre for Privacy and Tides", "research_centre")]
