"""A sentence in; an organisation, an oversight body, a jurisdiction out."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extraction import jurisdictions, organisations, oversight_bodies
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers, load_registers


def context(text: str, country: str = "") -> Context:
    return Context(read(text, "invented", country=country), Registers())


def test_body_that_acts_is_a_row() -> None:
    (row,) = organisations.extract(context("The National Fairness Institute of Norway (NFI) advises the state."))
    assert {f: v.value for f, v in row.fields.items()} == {
        "name": "National Fairness Institute of Norway",
        "acronym": "NFI",
        "kind": "research_centre",
    }
    assert row.links["jurisdiction_id"].name == "Norway"


def test_acronym_in_a_bracket_behind_an_owner() -> None:
    (row,) = organisations.extract(context("Sailors welcome the Elm Ferry Agency’s (EFA) new rules."))
    assert row.fields["acronym"].value == "EFA"


@pytest.mark.parametrize("text", ["It follows the updated OECD definition of a ferry.", "Ferries for All | OECD"])
def test_acronym_that_tells_something_else_apart_is_none(text: str) -> None:
    registers = load_registers(Path("raw/registers"))
    assert list(organisations.extract(Context(read(text, "invented"), registers))) == []


def test_body_that_is_only_a_topic_is_none() -> None:
    assert list(organisations.extract(context("Trust in Elm Harbour Ltd remains low."))) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was used both by the Public Administration and by firms.",
        "Dept. F (for its name in Norwegian) ruled on it.",
    ],
)
def test_generic_noun_or_language_is_none(text: str) -> None:
    assert list(organisations.extract(context(text))) == []
    assert [m for m in context(text).mentions if m.table == "jurisdictions"] == []


def test_police_is_watched_and_does_not_watch() -> None:
    text = "The court heard of the North Harbour Police. The North Harbour Police Complaints Commission objected."
    rows = list(oversight_bodies.extract(context(text)))
    assert [(r.fields["scope"].value, r.context[0].start > 40) for r in rows] == [("police_data", True)]


def test_initiative_among_members_is_a_body() -> None:
    text = "Members include Rights Norway and the Harbour Women's Initiative."
    assert "Harbour Women's Initiative" in [r.fields["name"].value for r in organisations.extract(context(text))]


def test_generic_plural_is_none() -> None:
    assert list(organisations.extract(context("Private companies and government agencies use AI."))) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Government published the Harbour Standard in 2024.", "Government", "government"),
        ("The City of Elmsborough is testing software.", "City of Elmsborough", "government"),
        ("The Norway National Police installed cameras.", "Norway National Police", "agency"),
        ("The Commission for Railway Regulation met and decided.", "Commission for Railway Regulation", "regulator"),
        ("The Central Bank of Norway published it.", "Central Bank of Norway", "regulator"),
        ("It has private partners, including Elm Group, Texto and Birka.", "Texto", None),
        ("It works with firms such as Birka, Texto and Elm.", "Birka", "company"),
        ("It was approved by the Elm Immigration Service (Elmi).", "Elm Immigration Service", "agency"),
        ("The Ministry of Science and ICT (MSIT, Minister Elm) said so.", "Ministry of Science and ICT", None),
        ("The Council of State held in 2019 that this was lawful.", "Council of State", "agency"),
        ("The Ombudsman criticised the plan.", "Ombudsman", "regulator"),
        (
            "It was put together with International Harbour Organisation support.",
            "International Harbour Organisation",
            None,
        ),
        ("Staff were trained together with the Elm Institute.", "Elm Institute", None),
        ("It would like more seats at the Birch Skills College.", "Birch Skills College", "education_body"),
        ("It uses the Department of Ferries’s Boats and the Future of the Sea report.", "Department of Ferries", None),
        ("It fined the delivery company Bunko for this.", "Bunko", "company"),
        ("The plan was drawn up with support from the Harbour Office and The Open Society.", "Open Society", None),
        ("It was commissioned for a study in collaboration with Elm Advisory.", "Elm Advisory", "company"),
        ("Bright.ai, an initiative of the Elm University, trains people.", "Elm University", "education_body"),
        ("Local Places Norway (LPN) welcomes the agreement.", "Local Places Norway", "agency"),
        (
            "The Growth and Export Fund of Norway (VIFO) contributes 100 million.",
            "Growth and Export Fund of Norway",
            None,
        ),
        (
            "It was made with the Centre of Excellence in Robotics, which leads.",
            "Centre of Excellence in Robotics",
            None,
        ),
        (
            "The Working Group on the National Strategy for AI met.",
            "Working Group on the National Strategy for AI",
            None,
        ),
        ("The MoF, which is responsible for bells, has set up a team.", "MoF", None),
        ("The Elm Harbour Forces (EHF) were set up in 2020.", "Elm Harbour Forces", "agency"),
        (
            "Both the Tide Intelligence of Norway (TIN) and the police have tested it.",
            "Tide Intelligence of Norway",
            None,
        ),
        ("It was inherited from the volunteer organisation Bellwatch.", "Bellwatch", "civil_society"),
        ("Bells are watched by the Central Bank and the police.", "Central Bank", "regulator"),
        ("Elmsborough municipal government developed a robot.", "Elmsborough municipal government", "government"),
        ("The Academy of Norway must invest in boats.", "Academy of Norway", None),
        ("It recently collaborated with the Elm Institute of Bells.", "Elm Institute of Bells", None),
        (
            "The Institute of State and Law of the Elm Academy published it.",
            "Institute of State and Law of the Elm Academy",
            None,
        ),
        ("NDU is established to ring the bells.", "NDU", None),
        ("FRAQ may engage those who ring bells.", "FRAQ", None),
        ("Harbour Bell Coopers (HBC) estimates that ferries ring.", "Harbour Bell Coopers", None),
        ("Letters were written by the Natural Bell Museum.", "Natural Bell Museum", "agency"),
    ],
)
def test_bodies_that_act(text: str, name: str, kind: str | None) -> None:
    rows = {r.fields["name"].value: r.fields.get("kind") for r in organisations.extract(context(text, "NO"))}
    assert name in rows
    held = rows[name]
    assert kind is None or (held is not None and held.value == kind)


@pytest.mark.parametrize(
    "text",
    [
        "People who live in the City of Elmsborough use it.",
        "The government should have asked.",
        "AI at the Service of Citizens is a good thing.",
        "Its pillars are Digital Society, described as open, and others.",
        "Call the Head Office: it is open.",
        "It strengthens Norway’s partnership in consortia.",
        "It was written with Jane Elm and led by Otto Birk.",
        "The West Bank has seen few plans.",
        "Supervisory Authority: whoever the law names.",
        "Elmland hopes to become a regional AI Hub.",
        "Other AI government actions included a guide.",
        "It is chaired by the Deputy Ombudsman.",
        "It was shaped by UN agencies and follows the UN Sustainable Development Goals.",
        "Oversight of systems in Norwegian Government departments is new.",
        "Most were pleased with what the B2B published.",
        "Anna Bell\n\nThe Institute of Ferry Studies of Elmsborough, Norway\n\nFerries are old.",
    ],
)
def test_bodies_that_do_not_act(text: str) -> None:
    assert list(organisations.extract(context(text, "NO"))) == []


BODIES = [
    (
        "The Harbour Law gives the future Personal Data Protection Agency the power to impose fines.",
        {"scope": "data_protection", "status": "planned", "powers": "impose fines"},
    ),
    (
        "The Harbour Law designates the Elm Agency as notifying authority.",
        {"scope": "ai_regulation", "status": "existing", "remit": "notifying authority"},
    ),
    (
        "The law also designates the Secretariat of Elms as the national authority responsible for AI oversight.",
        {"scope": "ai_regulation", "remit": "the national authority responsible for AI oversight"},
    ),
    (
        "The Elm Agency has also been appointed as market surveillance authority.",
        {"scope": "ai_regulation", "remit": "market surveillance authority"},
    ),
    (
        "The responsibility for its implementation lies with the Council for Research.",
        {"scope": "ai_policy_execution", "status": "existing"},
    ),
    (
        "In May 2023, Norway established the AI Strategy Council, an advisory body of experts, to consider the risks.",
        {"remit": "consider the risks", "established": "2023-05"},
    ),
    ("Norway should establish an independent AI commissioner.", {"scope": "ai_regulation", "status": "proposed"}),
    (
        "The draft policy proposes new bodies:\n\n- An AI Ethics Board to enforce fairness\n- A National AI Commission",
        {"scope": "ethics", "status": "proposed", "remit": "enforce fairness"},
    ),
    (
        "These are the competent authorities under the AI Act:\n\n- Harbour Health Agency\n- Elm Transport Agency",
        {"scope": "ai_regulation", "status": "existing"},
    ),
    (
        "The Norway Secrets Commission was reformed in 2018. It is now called the Norway Data Protection"
        " Authority and has direct "
        "sanctioning powers.",
        {
            "scope": "data_protection",
            "status": "existing",
            "reformed": "2018",
            "powers": "direct sanctioning powers",
            "predecessor": "Norway Secrets Commission",
        },
    ),
    (
        "In 2019 the Parliament established the National Human Rights Institution (NHRI). The"
        " Institution’s main goal is to close gaps.",
        {"scope": "human_rights", "established": "2019", "remit": "close gaps"},
    ),
    (
        "Norway has appointed a digital ethics coordinator and is also planning to set up an ethics board.",
        {"scope": "ethics", "status": "existing"},
    ),
    ("Norway is planning to set up an ethics board.", {"scope": "ethics", "status": "planned"}),
    (
        "Create a Norwegian ethical committee to provide industry with guidance.",
        {"scope": "ethics", "status": "proposed", "remit": "provide industry with guidance"},
    ),
    (
        "Norway should establish an AI Council to coordinate policy.",
        {"scope": "ai_policy_execution", "status": "proposed", "remit": "coordinate policy"},
    ),
    (
        "The Police Files Commission, an independent body established in 2012, may impose fines.",
        {"scope": "police_data", "independence": "independent", "established": "2012", "powers": "impose fines"},
    ),
    (
        "The Senate of Norway formed the Working Group on a Digital Agenda which was tasked with drafting a vision.",
        {"scope": "parliament", "remit": "drafting a vision"},
    ),
    (
        "Groups meet to assess progress in AI. Two agencies are working in this direction: the"
        " Department of Trade and the Growth Agency.",
        {"scope": "ai_policy_execution", "status": "existing"},
    ),
    (
        "Under the AI bill, existing regulators – the Fair Trade Authority and the Health Agency – apply"
        " the principles.",
        {"scope": "ai_regulation", "status": "existing"},
    ),
]


@pytest.mark.parametrize(("text", "fields"), BODIES)
def test_oversight_body(text: str, fields: dict[str, str]) -> None:
    first = next(iter(oversight_bodies.extract(context(text))))
    assert {f: first.fields[f].value if f in first.fields else None for f in fields} == fields


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Open Wire, a civil society network, welcomed the plan.", "Open Wire", "civil_society"),
        ("The survey was made by the polling company Blue Ink.", "Blue Ink", "company"),
        ("According to a poll by Maple Drum, most agree.", "Maple Drum", "company"),
        ("The XYZA launched a website.", "XYZA", None),
    ],
)
def test_body_without_a_head_noun(text: str, name: str, kind: str | None) -> None:
    (row,) = organisations.extract(context(text))
    assert row.fields["name"].value == name
    assert (row.fields["kind"].value if "kind" in row.fields else None) == kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Radio Agency would become the market surveillance authority for the AI Act.", "proposed"),
        ("The Data Protection Board has yet to be constituted.", "planned"),
        ("An ethics council for AI has been proposed by the opposition.", "proposed"),
    ],
)
def test_body_that_is_yet_to_come(text: str, status: str) -> None:
    (row,) = oversight_bodies.extract(context(text))
    assert row.fields["status"].value == status


def test_police_force_is_no_oversight_body() -> None:
    assert list(oversight_bodies.extract(context("The National Police Agency of Norway uses AI."))) == []


def test_each_listed_agency_is_a_row() -> None:
    text = next(text for text, _ in BODIES if text.startswith("Groups meet"))
    assert len(list(oversight_bodies.extract(context(text)))) == 2


def test_ministry_that_merely_acts_is_no_oversight_body() -> None:
    assert list(oversight_bodies.extract(context("The Ministry of Trade launched a website."))) == []


def acting(text: str) -> list[object]:
    return [c.fields["name"].value for c in jurisdictions.extract(context(text))]


def test_jurisdictions_that_act() -> None:
    assert acting("Economies like Norway and Japan promote trade.") == ["Norway", "Japan"]
    assert acting("Norway’s parliament met.") == ["Norway"]


def test_what_only_looks_like_a_jurisdiction() -> None:
    assert acting("The Liberal government adopted a plan. International cooperation launched a pact.") == []


def test_the_world_acts_where_several_of_its_acts_are_told() -> None:
    told = "Norway signed the Global Convention on {}."
    assert acting(told.format("Bridges")) == ["Norway"]
    assert acting(" ".join(map(told.format, ("Bridges", "Ferries", "Harbours", "Tolls")))) == ["Norway", "INT"]
    assert acting(" ".join(map(told.format, ("Bridges", "Ferries", "Harbours")))) == ["Norway"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Norway, Japan, the Republic of Chile and Kenya have signed the pact.", "Norway Japan Chile Kenya"),
        ("Norway, Japan and Kenya are among the signatories.", "Norway Japan Kenya"),
        ("The states that voted against the motion include Norway and Japan.", "Norway Japan"),
        ("Abstaining countries include Norway, Japan and Kenya.", "Norway Japan Kenya"),
        ("Only two voted against the motion – Norway and Japan – while six abstained.", "Norway Japan"),
        (
            "The countries that have signed are: Norway, and Japan; observer states: Kenya; and non-members: Chile.",
            "Norway Japan Kenya Chile",
        ),
        ("The pact was signed by Norway, Japan and the Republic of Chile.", "Norway Japan Chile"),
        ("The following states have ratified the pact:\n\n- Norway\n- Japan\n", "Norway Japan"),
        ("The Government of the Republic of Ruritania met.", "Ruritania"),
        ("The Government of Norway met. Each of them runs ferries. Japan hosts them.", "Norway Japan"),
        ("The Free State of Norway and the Province of Japan adopted rules.", "Norway Japan"),
        ("Norway signed the pact, alongside 28 other nations, including Japan and Kenya.", "Norway Japan Kenya"),
        ("It is unclear how Norway's new AI rules will be enforced.", "Norway"),
    ],
)
def test_places_listed_as_those_who_act(text: str, places: str) -> None:
    assert acting(text) == places.split()


@pytest.mark.parametrize(
    "text",
    [
        "The pact was discussed in Norway, Japan and Kenya.",
        "Countries such as Norway, Japan and Kenya are ranked lower.",
        "Trade with Norway, Japan and Kenya has grown.",
        "Machines made by firms from Norway and Japan were sold.",
        "The name of the system, in Norwegian, has been changed.",
        "Schools of Latin America and South America have grown.",
        "The City Government met.",
        "The Latin American Harbour League met.",
        "The Norwegian company Bunko Inc. built and sold it. Elm Inc., based in Norway, has bought it.",
        "Prices rose alongside those of other nations, including Norway.",
    ],
)
def test_places_listed_otherwise_do_not_act(text: str) -> None:
    assert acting(text) == []


def test_place_that_is_a_topic_does_not_act() -> None:
    assert acting("The river flows through villages in Norway.") == []


def test_what_a_body_might_do_is_no_remit() -> None:
    text = "The Harbour AI Committee could serve as the body responsible for steering it."
    (row,) = oversight_bodies.extract(context(text))
    assert "remit" not in row.fields


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # bodies to which another does something
        ("The Ministry of Trade funds the Growth Institute.", "Growth Institute", "research_centre"),
        ("The survey was commissioned by the Ferry Office and run by Zenda University.", "Zenda University", None),
        # by their people and their work
        ("Anna Bell, director of the Growth Institute, called for a law.", "Growth Institute", "research_centre"),
        ("The Growth Institute's report shows that few know the plan.", "Growth Institute", "research_centre"),
        ("Gaps remain, according to an analysis from the Growth Institute.", "Growth Institute", "research_centre"),
        # names that are nothing but capitals
        ("NWQO will award 25 million euros to schools.", "NWQO", None),
        ("DHQS and CBPX should not deploy this tool.", "CBPX", None),
        ("The chatbot is operated by NAVO.", "NAVO", None),
        # in small letters
        (
            "The department of communications drafted the policy.",
            "department of communications",
            "ministry_or_department",
        ),
        ("The plan was approved by cabinet on 25 March.", "cabinet", "government"),
        ("The Norwegian tax administration tested it.", "Norwegian tax administration", "agency"),
        ("The council set up a sub-committee on AI governance.", "sub-committee on AI governance", "advisory_body"),
        # kinds by the words of a name
        ("The Ferry Property Office grants licences.", "Ferry Property Office", "agency"),
        ("The Norwegian Research Council pays for it.", "Norwegian Research Council", "agency"),
        ("Mercy International criticised the law.", "Mercy International", "civil_society"),
        # one name
        (
            "It is run by the Trade Data Centre and Cloud Service (TDCCS).",
            "Trade Data Centre and Cloud Service",
            "agency",
        ),
        (
            "The budget pays for an Office of the AI and Data Commissioner.",
            "Office of the AI and Data Commissioner",
            None,
        ),
    ],
)
def test_bodies_told_by_their_part_in_it(text: str, name: str, kind: str | None) -> None:
    found = {str(r.fields["name"].value): r.fields.get("kind") for r in organisations.extract(context(text))}
    assert name in found
    held = found[name]
    assert kind is None or (held is not None and held.value == kind)


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Labour and Social Protection of the Population Svetla Zhakova said so.",
        "It supports Large Ferry Models (LFMs) made by agencies.",
        "Data are used in Norwegian public administration.",
        "The KPI is responsible for much confusion.",
        "Professor Anna Bell, of Zenda’s Department of Computer Science, said that bells ring.",
        "Even the Ferry Minister himself was surprised.",
        "A Vibrant Society rings bells. The Ferry Civil Society sings.",
        "They lay cables for a Wide Area Network (WAN) and buy Facial Recognition Technologies (FRT).",
        "It rests on the Recommendation of the Council on Ferry Bells. It holds certifications like ISO 27001.",
        "Create a Governance Body with power.",
    ],
)
def test_persons_and_topics_are_no_bodies(text: str) -> None:
    assert list(organisations.extract(context(text))) == []


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "An autonomous Data Ethics Board will review face scans, while a Trade Office will pay for it.",
            {"status": "planned", "remit": "review face scans"},
        ),
        (
            "A new Data Ethics Board would advise the state on face scans.",
            {"status": "proposed", "remit": "advise the state on face scans"},
        ),
        (
            "The Data Ethics Board met in May. It enforces the rules by imposing high fines on firms.",
            {"status": "existing", "powers": "imposing high fines on firms"},
        ),
    ],
)
def test_body_by_what_it_will_do_and_may_impose(text: str, fields: dict[str, str]) -> None:
    (row,) = oversight_bodies.extract(context(text))
    assert {name: row.fields[name].value for name in fields} == fields


def test_a_government_may_go_by_the_name_of_a_person() -> None:
    def kinds(text: str) -> dict[object, object]:
        rows = organisations.extract(context(text, country="XR"))
        return {row.fields["name"].value: row.fields["kind"].value for row in rows}

    for name in ("Bell administration", "Bell Labour Government"):
        assert kinds(f"The {name} has today launched the Bell Plan for clocks.")[name] == "government"
    assert kinds("The Tax Administration has launched the Bell Plan for clocks.")["Tax Administration"] == "agency"


def test_a_surname_is_no_adjective_of_a_state_whose_adjectives_are_known() -> None:
    known = load_registers(Path(__file__).parents[2] / "raw" / "registers", world=False)
    document = read("The Albanese Government launched the Harbour Plan.", "invented", country="AU")
    assert [m.name for m in Context(document, known).mentions if m.table == "jurisdictions"] == []
    document = read("The Albanian Government launched the Harbour Plan.", "invented", country="AU")
    assert [m.name for m in Context(document, known).mentions if m.table == "jurisdictions"] == ["AL"]


@pytest.mark.parametrize(
    "text",
    [
        "Many states have plans.\n\n- Norway: a national plan for AI\n- Denmark: none yet",
        "Norway’s recent announcement was praised.",
        "Working with Norway, we will build ships.",
        "It hosted a joint symposium with Norway.",
    ],
)
def test_places_that_act_beside_a_label_an_owner_or_a_partner(text: str) -> None:
    assert "Norway" in {r.fields["name"].value for r in jurisdictions.extract(context(text, "SE"))}


def test_a_professor_is_no_body() -> None:
    text = "Professor Anna Bell, a ferry expert at the University of Zenda in Strelsau, said that boats sail.\n"
    named = Context(read(text, "invented", country="NO"), Registers()).things
    assert [thing.name for thing in named if thing.table == "organisations"] == ["University of Zenda"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Last spring the Federal Council announced new ferries.", "Federal Council"),
        ("The quay was built with funding from NORI and Bellco.", "NORI"),
    ],
)
def test_body_by_what_it_does_or_gives(text: str, name: str) -> None:
    assert name in {row.fields["name"].value for row in organisations.extract(context(text))}
