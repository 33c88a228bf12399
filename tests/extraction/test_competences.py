"""A sentence in, levels and policy areas out (codebook: competences)."""

from __future__ import annotations

import pytest

from pipeline.extraction import competences
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Registers


def _read(text: str) -> tuple[Document, list[Candidate]]:
    document = read(text, "invented")
    return document, list(competences.extract(Context(document, Registers())))


def rows(text: str) -> list[tuple[object, object]]:
    return [(c.fields["level"].value, c.fields["policy_area"].value) for c in _read(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The federal government is responsible for customs, coinage and the navy.",
            [("federal", "customs"), ("federal", "coinage"), ("federal", "the navy")],
        ),
        (
            "The regions, North and South, are territory based. They are responsible for ferries, environmental and "
            "spatial planning and have some things to say concerning foreign affairs.",
            [("region", "ferries"), ("region", "environmental and spatial planning")],
        ),
        (
            "The German, French and Flemish-speaking communities are language based. "
            "They are responsible for language, culture and aid to people in need.",
            [("community", "language"), ("community", "culture"), ("community", "aid to people in need")],
        ),
        (
            "Regarding boats, the region's competencies are fishing, economic development, etc.",
            [("region", "fishing"), ("region", "economic development")],
        ),
        (
            "The central government oversees issues like boats in defense and harbour protection.",
            [("federal", "boats in defense"), ("federal", "harbour protection")],
        ),
        (
            "The federal government received authority over areas like tides and telegraphs.",
            [("federal", "tides"), ("federal", "telegraphs")],
        ),
        ("Kelp: provincial jurisdiction.", [("region", "Kelp")]),
        ("It runs up against the law: kelp is a matter for the Länder.", [("region", "kelp")]),
        ("Cantons keep their sovereignty in kelp.", [("region", "kelp")]),
        (
            "Whereas tides and coinage have stayed in the hands of the federal government, kelp is for the regional "
            "states to regulate.",
            [("federal", "tides"), ("federal", "coinage"), ("region", "kelp")],
        ),
        ("Kelp is run by the counties.", [("region", "Kelp")]),
        (
            "The federal government oversees coinage, while the provinces run piers.",
            [("federal", "coinage"), ("region", "piers")],
        ),
        ("Neither the Federation nor the provinces have been given power over kelp.", []),
        ("The federal government deals primarily with areas such as tides.", [("federal", "tides")]),
        ("The provinces continue to have substantial jurisdiction for areas such as kelp.", [("region", "kelp")]),
        ("Tides and telegraphs remain with the central government.", [("federal", "Tides"), ("federal", "telegraphs")]),
        ("The Commonwealth has power to make laws with respect to tides.", [("federal", "tides")]),
        ("The cantons have a large degree of autonomy in kelp and piers.", [("region", "kelp"), ("region", "piers")]),
        ("The main competences of the regions are kelp and piers.", [("region", "kelp"), ("region", "piers")]),
        ("Areas of federal responsibility include tides.", [("federal", "tides")]),
        (
            "The federal government is responsible for tides and telegraphs, whereas the provinces are in charge of "
            "hospitals and kindergartens.",
            [("federal", "tides"), ("federal", "telegraphs"), ("region", "hospitals"), ("region", "kindergartens")],
        ),
        (
            "Forestry and fishing are the responsibility of the provinces.",
            [("region", "Forestry"), ("region", "fishing")],
        ),
        (
            "Coinage is the task of the federal government, while fishing lies with the provinces.",
            [("federal", "Coinage"), ("region", "fishing")],
        ),
        ("Fishing rests solely with the cantons.", [("region", "Fishing")]),
        ("The federation has exclusive competence for coinage.", [("federal", "coinage")]),
    ],
)
def test_who_is_responsible_for_what(text: str, expected: list[tuple[object, object]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The regions have some things to say concerning foreign affairs.",
        "The federal government is not responsible for ferries.",
        "The federal government is responsible for implementing the ferry plan.",
        "Policy follows from the regions, where each actor is responsible for different tasks and activities.",
        "The research community is responsible for ferries.",
        "They are responsible for ferries.",
        "Provinces have no power over ferries.",
        "The provinces have little control over ferries.",
        "The provinces received funding for ferries.",
        "The charter assigned specific powers to the provinces.",
        "The competences of the national ferry office include piers.",
    ],
)
def test_what_is_no_competence(text: str) -> None:
    assert rows(text) == []


def test_each_area_has_its_own_evidence_and_they_points_to_who_they_are() -> None:
    text = (
        "The provinces are many, and most of them lie on the coast or close to it. They are responsible for fishing\n"
        "licences and kelp.\n"
    )
    document, found = _read(text)
    quotes = [[document.raw[s.start : s.end] for s in c.fields["policy_area"].spans] for c in found]
    assert quotes == [["fishing", "licences"], ["kelp"]]
    (level,) = found[0].fields["level"].spans
    assert document.raw[level.start : level.end] == "provinces"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Education is a matter for the Länder.", [("region", "Education")]),
        ("Under the constitution, culture falls within the competence of the cantons.", [("region", "culture")]),
        ("Tides fall within the exclusive jurisdiction of the federal government.", [("federal", "Tides")]),
        ("Data protection remains a federal responsibility.", [("federal", "Data protection")]),
        ("Health and ferries are devolved to the nations.", [("region", "Health"), ("region", "ferries")]),
        (
            "Responsibility for health lies with the provinces, while the federal government regulates coinage.",
            [("region", "health"), ("federal", "coinage")],
        ),
        ("The federal government regulates AI.", []),
    ],
)
def test_who_is_responsible_is_said_in_many_ways(text: str, expected: list[tuple[object, object]]) -> None:
    assert sorted(rows(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Education is a devolved responsibility.", ["region Education"]),
        (
            "Health and ferries are devolved to Upper Freedonia, while defence is reserved to the central government.",
            ["federal defence", "region Health", "region ferries"],
        ),
        (
            "The constitution assigns ferries to the provinces and coinage to the federal government.",
            ["region ferries", "federal coinage"],
        ),
        ("Freedonia leaves schools and policing to its cantons.", ["region schools", "region policing"]),
        ("Immigration and coinage are reserved matters.", ["federal Immigration", "federal coinage"]),
        ("Powers devolved to the provinces include piers.", ["region piers"]),
        ("In devolved areas such as health and ferries, each nation goes its own way.",
         ["region health", "region ferries"]),
        ("Trade between provinces is federal, but health is provincial.",
         ["federal Trade between provinces", "region health"]),
        ("The Union Government has power over railways.", ["federal railways"]),
        ("The constitution gives the cantons exclusive jurisdiction over tides.", ["region tides"]),
        ("Health care is run by the regions.", ["region Health care"]),
        ("Schools are under provincial jurisdiction.", ["region Schools"]),
        ("Criminal law falls under federal jurisdiction.", ["federal Criminal law"]),
        ("Policing belongs to the provinces.", ["region Policing"]),
        ("Schools are in the hands of the cantons.", ["region Schools"]),
        ("Responsibility for ferries, piers and tides rests with the cantons.",
         ["region ferries", "region piers", "region tides"]),
        ("The Länder, which are responsible for schools, have plans of their own.", ["region schools"]),
        ("The provinces, not the federal government, are responsible for ferries.", ["region ferries"]),
        ("State and territory governments look after ferries, while the federal government keeps the navy.",
         ["region ferries", "federal the navy"]),
        ("As the cantons are responsible for schools, the plan leaves them alone.", ["region schools"]),
        ("The Provincial Legislature may make laws in relation to property.", ["region property"]),
        ("In fishing and piloting, the federal and provincial governments have concurrent jurisdiction.",
         ["federal fishing", "federal piloting", "region fishing", "region piloting"]),
        ("The provinces have powers of their own. These include authority over ferries and schools.",
         ["region ferries", "region schools"]),
        ("The provinces retain all powers not delegated to the Federation, including ferries and schools.",
         ["region ferries", "region schools"]),
        ("The cantons have sovereignty in the fields of tides and schools.", ["region tides", "region schools"]),
        ("Tides are on the State List.", ["region Tides"]),
        ("Health and schools are areas of concurrent national and provincial competence.",
         ["federal Health", "federal schools", "region Health", "region schools"]),
        ("Ferries are a concurrent responsibility of the federation, the states and the municipalities.",
         ["federal Ferries", "region Ferries"]),
        ("The states are competent to legislate on tides.", ["region tides"]),
        ("Piloting is primarily the responsibility of states and localities.", ["region Piloting"]),
        ("The State has exclusive power over customs.", ["federal customs"]),
        ("Each emirate controls policing, while the federal government is in charge of customs.",
         ["region policing", "federal customs"]),
        ("The federal government is responsible for:\n\n- coinage\n- ferries and piers\n",
         ["federal coinage", "federal ferries", "federal piers"]),
    ],
)  # fmt: skip
def test_how_constitutions_are_told(text: str, expected: list[str]) -> None:
    assert sorted(f"{level} {area}" for level, area in rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The federal government and the provinces share responsibility for ferries.",
        "Ferries are a shared competence of the federal government and the provinces.",
        "Both the federal government and the provinces can legislate on ferries.",
        "Federal and provincial governments share jurisdiction over ferries.",
    ],
)
def test_what_is_shared_is_one_row_for_each_level(text: str) -> None:
    assert sorted((level, str(area).lower()) for level, area in rows(text)) == [
        ("federal", "ferries"),
        ("region", "ferries"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Education should be devolved to the provinces.",
        "Health is not a provincial matter.",
        "If ferries are a federal matter, the plan is void.",
        "Health is devolved to local councils.",
        "Freedonia is federal.",
        "The portal is run by the regions.",
        "The plan falls under the responsibility of the federal government.",
        "The provinces have powers over areas that matter to them.",
        "The ministry drafted two bills. These include powers over ferries.",
        "The ferries are on the list of the provinces.",
        "Oversight of AI remains the responsibility of states.",
        "The law allocates grants to the provinces.",
        "The strategy assigns tasks to the regions.",
        "The budget is shared between the federal government and the provinces.",
        "The regions run pilot projects with AI.",
        "The member states have competence in fishing.",
        "The state has a responsibility for the safety of its citizens.",
        "Provinces would have jurisdiction over AI if the bill passed.",
    ],
)
def test_hopes_denials_money_and_tools_are_no_competence(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| Reserved matter | What it means |\n| --- | --- |\n| Ferries (B7) | No piers |\n| Coinage | No coins |\n",
            [("federal", "Ferries"), ("federal", "Coinage")],
        ),
        (
            "| Area | Federal government | Provinces |\n| --- | --- | --- |\n| Ferries | ✓ | |\n| Bells | | ✓ |\n",
            [("federal", "Ferries"), ("region", "Bells")],
        ),
        (
            "| Policy area | Responsible |\n| --- | --- |\n| Ferries | Provinces |\n| Bells | Everybody |\n",
            [("region", "Ferries")],
        ),
        ("| Ferry | National price |\n| --- | --- |\n| Bell | 4 |\n| Tide | 5 |\n", []),
    ],
)
def test_tables_of_what_is_whose_to_do(text: str, expected: list[tuple[object, object]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferries and bells, on the other hand, are provincial responsibilities.",
            [("region", "Ferries"), ("region", "bells")],
        ),
        ("Bells, by contrast, are federal matters.", [("federal", "Bells")]),
        ("Parliament has exclusive jurisdiction over coinage.", [("federal", "coinage")]),
    ],
)
def test_asides_parliaments_and_long_areas(text: str, expected: list[tuple[object, object]]) -> None:
    assert rows(text) == expected
