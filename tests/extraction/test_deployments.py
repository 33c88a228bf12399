"""A sentence in, AI in use by public authorities out (codebook: deployments)."""

from __future__ import annotations

import pytest

from pipeline.extraction import deployments
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Registers


def _read(text: str) -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", country="NO")
    return document, list(deployments.extract(Context(document, Registers())))


def rows(text: str) -> list[dict[str, object]]:
    return [{name: value.value for name, value in c.fields.items()} for c in _read(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of Tides uses a chatbot to answer questions about ferries.",
            {
                "technology": "chatbot",
                "status": "in_use",
                "purpose": "answer questions about ferries",
                "place": "Ministry of Tides",
            },
        ),
        (
            "The city of Bergen is testing image recognition in waste sorting.",
            {"technology": "image recognition", "status": "pilot", "purpose": "waste sorting", "place": "Bergen"},
        ),
        (
            "The Ministry of Tides has been using computer vision since 2022 to inspect rails on the Bergen Line.",
            {"technology": "computer vision", "status": "in_use", "purpose": "inspect rails", "place": "Bergen Line"},
        ),
        (
            "The tax authority plans to introduce machine learning to detect fraud.",
            {
                "technology": "machine learning",
                "status": "planned",
                "purpose": "detect fraud",
                "place": "tax authority",
            },
        ),
        (
            "In 2020, the police stopped using facial recognition.",
            {"technology": "facial recognition", "status": "stopped"},
        ),
        (
            "Bell is a chatbot used by the Norwegian Ferry Agency that gives advice to passengers.",
            {
                "technology": "chatbot",
                "status": "in_use",
                "purpose": "gives advice to passengers",
                "place": "Norwegian Ferry Agency",
            },
        ),
        (
            "A “smart” video surveillance system is also in use to find lost umbrellas.",
            {
                "technology": "“smart” video surveillance system",
                "status": "in_use",
                "purpose": "find lost umbrellas",
            },
        ),
        (
            "A facial recognition system will be implemented in Bergen Airport.",
            {"technology": "facial recognition system", "status": "planned", "place": "Bergen Airport"},
        ),
        (
            "In the city of Bergen, a pilot is being carried out which uses AI to track down hidden hotels.",
            {"technology": "AI", "status": "pilot", "purpose": "track down hidden hotels", "place": "Bergen"},
        ),
    ],
)
def test_who_uses_what(text: str, expected: dict[str, object]) -> None:
    assert rows(text) == [expected]


def test_one_row_for_each_place_of_use() -> None:
    text = (
        "The police of Norway is using AI for facial recognition at the Bergen Airport, at school registrations, "
        "and for healthcare."
    )
    found = rows(text)
    assert [row["place"] for row in found] == ["Bergen Airport", "school registrations", "healthcare"]
    assert {row["technology"] for row in found} == {"facial recognition"}


def test_more_places_to_come() -> None:
    text = "Facial recognition at four airports under the Digi Sea scheme will be extended to 15 more airports by 2024."
    assert [(row["place"], row["status"]) for row in rows(text)] == [
        ("four airports", "in_use"),
        ("15 more airports", "planned"),
    ]


def test_two_authorities_in_one_sentence() -> None:
    text = (
        "The Norwegian Revenue Agency uses machine learning to detect tax evasion, and the Ministry of Tides is "
        "piloting a chatbot for sailors."
    )
    assert [(row["technology"], row["status"]) for row in rows(text)] == [
        ("machine learning", "in_use"),
        ("chatbot", "pilot"),
    ]


def test_what_the_sentences_after_it_add() -> None:
    text = (
        "The police of Norway is using AI for facial recognition at the Bergen Airport and at football matches. "
        "A smart video surveillance system is also in use to locate umbrellas. There is no legal framework governing "
        "this activity. The Norwegian Oversight Body for Police Data has criticized the use of facial recognition at "
        "the Bergen airport, stating that there is “too little information about the risks of the technology.” They "
        "are asking for a temporary ban of the pilot project."
    )
    airport, football, cameras = rows(text)
    assert airport["oversight_opinion"] == "too little information about the risks of the technology"
    assert airport["status"] == "pilot"
    assert football["status"] == "in_use" and "oversight_opinion" not in football
    assert cameras["legal_framework"] == "none"
    assert "legal_framework" not in airport


def test_an_opinion_in_the_same_sentence() -> None:
    text = (
        "The National Data Protection Commission is an independent body. In 2021 it criticised the Ministry of Tides "
        "for its plan to use facial recognition in two football stadiums, noting that “no assessment was submitted.”"
    )
    (row,) = rows(text)
    assert (row["place"], row["status"]) == ("two football stadiums", "planned")
    assert row["oversight_opinion"] == "no assessment was submitted"


@pytest.mark.parametrize(
    "text",
    [
        "The government should use a chatbot to answer questions.",
        "Sailors use a chatbot to find their way.",
        "The bakery uses machine learning to count loaves.",
        "AI is used to answer questions.",
        "The government has launched an AI strategy.",
        "The Norwegian AI Action Plan has been implemented since 2019.",
        "The ministry never used facial recognition.",
        "In a poll, 40% of adults in the city use a chatbot.",
        "Algorithms can be used by the government to count boats.",
    ],
)
def test_hopes_private_use_and_general_remarks_are_no_deployments(text: str) -> None:
    assert rows(text) == []


def test_operator_and_evidence() -> None:
    document, (candidate,) = _read("The local tax office uses a chatbot to answer questions about ferries.")
    assert candidate.links["operator_id"].name == "local tax office"

    def quote(name: str) -> str:
        (span,) = candidate.fields[name].spans
        return document.raw[span.start : span.end]

    assert {name: quote(name) for name in candidate.fields} == {
        "technology": "chatbot",
        "status": "uses",
        "purpose": "answer questions about ferries",
        "place": "local tax office",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of Tides uses an AI-based system to detect leaks.",
            {
                "technology": "AI-based system",
                "status": "in_use",
                "purpose": "detect leaks",
                "place": "Ministry of Tides",
            },
        ),
        (
            "The tax authority has deployed machine learning algorithms to detect fraud.",
            {
                "technology": "machine learning algorithms",
                "status": "in_use",
                "purpose": "detect fraud",
                "place": "tax authority",
            },
        ),
        (
            "The AI-powered chatbot Bell, launched by the Ministry of Tides in 2022, answers questions about ferries.",
            {
                "technology": "AI-powered chatbot",
                "status": "in_use",
                "purpose": "answers questions about ferries",
                "place": "Ministry of Tides",
            },
        ),
        (
            "Bell, an AI chatbot developed by the Ministry of Tides, helps citizens find ferries.",
            {
                "technology": "AI chatbot",
                "status": "in_use",
                "purpose": "helps citizens find ferries",
                "place": "Ministry of Tides",
            },
        ),
        (
            "The customs service, in cooperation with the Zenda Bank, employs AI to screen boats.",
            {"technology": "AI", "status": "in_use", "purpose": "screen boats", "place": "customs service"},
        ),
        (
            "The Central Bank launched a virtual assistant named Bell to support passengers.",
            {
                "technology": "virtual assistant",
                "status": "in_use",
                "purpose": "support passengers",
                "place": "Central Bank",
            },
        ),
        (
            "The national police have been testing predictive policing software in three districts since 2021.",
            {"technology": "predictive policing software", "status": "pilot", "place": "three districts"},
        ),
        (
            "Automated fraud detection is already being used by police forces.",
            {"technology": "Automated fraud detection", "status": "in_use", "place": "police forces"},
        ),
        (
            "The Ministry of Learning plans to introduce AI tutors in 200 schools.",
            {"technology": "AI tutors", "status": "planned", "place": "200 schools"},
        ),
        (
            'The government of Norway has launched "Bell", an AI chatbot that answers the questions of sailors.',
            {"technology": "AI chatbot", "status": "in_use", "purpose": "answers the questions of sailors"},
        ),
    ],
)
def test_how_country_reports_tell_of_them(text: str, expected: dict[str, object]) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Private firms use AI to assess credit.",
        "AI could be used by the Ministry of Tides to count boats.",
        "Bell is a speech-to-text platform created by the Ministry of Tides.",
    ],
)
def test_firms_hopes_and_what_is_only_made_are_no_use(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "technology", "status"),
    [
        ("In 2019, the Norwegian police rolled out face recognition software at Tide Pier.",
         "face recognition software", "in_use"),
        ("Police in Bergen have trialled live facial recognition at regattas.", "live facial recognition", "pilot"),
        ("The city's algorithm for detecting umbrella fraud was scrapped in 2021.", "algorithm", "stopped"),
        ("AI-powered cameras were installed in 20 lighthouses in Bergen.", "AI-powered cameras", "in_use"),
        ("A predictive policing system was tested in Bergen from 2017.", "predictive policing system", "pilot"),
        ("The use of live facial recognition by the harbour police was found to be unlawful.",
         "live facial recognition", "in_use"),
        ("Since 2020, customs officers have used an AI-based risk scoring tool to screen parcels.",
         "AI-based risk scoring tool", "in_use"),
        ("The court ordered the police to stop using the facial recognition system.",
         "facial recognition system", "stopped"),
        ("At the Port of Bergen, sailors are screened using facial recognition.", "facial recognition", "in_use"),
        ("A chatbot answers citizens' questions on ferries.", "chatbot", "in_use"),
        ("The welfare agency's algorithm wrongly flagged thousands of sailors.", "algorithm", "in_use"),
        ("The police have been criticised for their use of facial recognition at a regatta.",
         "facial recognition", "in_use"),
        ("The Ministry of Tides has signed a contract for an AI system to forecast tides.", "AI system", "not_stated"),
        ("An AI system developed by the Ministry of Tides detects leaks in hulls.", "AI system", "not_stated"),
        ("A project by the Ministry of Tides to use machine learning to sort eels.", "machine learning", "not_stated"),
        ("The Ferry Agency was the first authority to launch a chatbot for sailors.", "chatbot", "in_use"),
        ("The Border Agency also operates kiosks with facial recognition at Tide Pier.",
         "kiosks with facial recognition", "in_use"),
        ("The regulator warned of Bell, a face recognition system of the Ministry of Tides.",
         "face recognition system", "in_use"),
        ("In the Norwegian Ferry Office, AI is used to read tickets.", "AI", "in_use"),
    ],
)  # fmt: skip
def test_families_of_statements(text: str, technology: str, status: str) -> None:
    (row,) = rows(text)
    assert (row["technology"], row["status"]) == (technology, status)


@pytest.mark.parametrize(
    "text",
    [
        "The police may use facial recognition only with a court order.",
        "The Act allows the police to use facial recognition on piers.",
        "The law prohibits the use of facial recognition by the police.",
        "Public authorities that use AI must register their systems.",
        "If the police use facial recognition, a judge must approve it.",
        "The government supports companies using AI.",
        "The agency monitors companies using AI.",
        "The government uses the term AI to describe many systems.",
        "Researchers at the University of Bergen developed a machine learning model to predict tides.",
        "The municipality will not use facial recognition.",
        "The government has introduced AI legislation.",
        "The university has launched a machine learning course.",
        "The data protection authority investigated a bakery that used facial recognition.",
        "AI is used in many fields such as fishing and sailing.",
        "The agency has commissioned a study on facial recognition.",
        "The chatbot is still in use.",
        "The Harbour Task Force will explore how the police uses facial recognition.",
        "The tax office is committed to calm and order in using AI.",
    ],
)
def test_rules_norms_and_the_doings_of_others_are_no_deployments(text: str) -> None:
    assert rows(text) == []


def test_named_systems_and_what_stands_for_them() -> None:
    text = (
        "Bell is an AI system that predicts tides. The Ministry of Tides uses Bell to close gates. "
        "The system is being tested in the harbour of Bergen."
    )
    first, second = rows(text)
    assert (first["technology"], first["status"], first["purpose"]) == ("Bell", "in_use", "close gates")
    assert (second["technology"], second["status"], second["place"]) == ("Bell", "pilot", "harbour of Bergen")


def test_under_a_heading_on_ai_in_use_a_tool_by_its_name_is_one() -> None:
    told = "The Ministry of Tides uses the Bell System to close gates in storms."
    assert rows(told) == []
    (row,) = rows(f"# Plan\n\n## Use of AI in public services\n\n{told}\n")
    assert row["technology"] == "Bell System"


def test_the_verb_after_and_has_the_subject_of_the_one_before() -> None:
    text = "The Ministry of Tides repairs piers in remote villages, and is piloting a chatbot for sailors in Bergen."
    (row,) = rows(text)
    assert (row["technology"], row["status"], row["place"]) == ("chatbot", "pilot", "Bergen")


def test_what_was_dropped_in_the_next_sentence_is_stopped() -> None:
    text = "The municipality of Voss planned to use drones with facial recognition in its parks. The plan was dropped."
    (row,) = rows(text)
    assert (row["technology"], row["status"]) == ("drones with facial recognition", "stopped")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trials of facial recognition are underway at Tide Pier.",
         {"technology": "facial recognition", "status": "pilot", "place": "Tide Pier"}),
        ("A pilot of facial recognition at Bergen Airport began in 2021.",
         {"technology": "facial recognition", "status": "pilot", "place": "Bergen Airport"}),
        ("The rollout of facial recognition at airports began in 2022.",
         {"technology": "facial recognition", "status": "in_use", "place": "airports"}),
        ("The use of facial recognition by the harbour police has drawn criticism.",
         {"technology": "facial recognition", "status": "in_use", "place": "harbour police"}),
        ("The court dismissed a challenge to the harbour police's use of facial recognition.",
         {"technology": "facial recognition", "status": "in_use", "place": "harbour police"}),
        ("Some 3,000 facial recognition cameras have been installed across the capital.",
         {"technology": "facial recognition cameras", "status": "in_use", "place": "capital"}),
        ("AI-based drones are deployed along the border to detect smugglers.",
         {"technology": "AI-based drones", "status": "in_use", "place": "border", "purpose": "detect smugglers"}),
        ("The AI system flags suspicious tickets for the tax authority.",
         {"technology": "AI system", "status": "in_use", "purpose": "flags suspicious tickets",
          "place": "tax authority"}),
        ("Machine learning helps the customs service select parcels for inspection.",
         {"technology": "Machine learning", "status": "in_use", "purpose": "select parcels for inspection",
          "place": "customs service"}),
        ("An AI tool developed by Bellsoft and used by the Norwegian Ferry Agency predicts storms.",
         {
             "technology": "AI tool",
             "status": "in_use",
             "purpose": "predicts storms",
             "place": "Norwegian Ferry Agency",
         }),
        ("Facial recognition is being used to identify passengers at Bergen Airport.",
         {"technology": "Facial recognition", "status": "in_use", "purpose": "identify passengers",
          "place": "Bergen Airport"}),
        ("With the help of the Bell chatbot, passengers can order tickets.",
         {"technology": "Bell chatbot", "status": "in_use", "purpose": "order tickets"}),
        ("The Ministry of Tides is working with the University of Bergen to pilot a chatbot that finds ferries.",
         {"technology": "chatbot", "status": "pilot", "purpose": "finds ferries", "place": "Ministry of Tides"}),
        ("Customs officials have started to use AI to scan containers.",
         {"technology": "AI", "status": "in_use", "purpose": "scan containers", "place": "Customs"}),
        ("Voss was the first city to install AI-powered cameras in its parks.",
         {"technology": "AI-powered cameras", "status": "in_use", "place": "parks"}),
        ("NFO has been using AI in patent application processing for years.",
         {"technology": "AI", "status": "in_use", "purpose": "patent application processing", "place": "NFO"}),
        ("A chatbot to answer questions about ferries was launched by the Ministry of Tides.",
         {
             "technology": "chatbot",
             "status": "in_use",
             "purpose": "answer questions about ferries",
             "place": "Ministry of Tides",
         }),
        ("The Ministry of Tides launched a chatbot designed to answer questions about ferries.",
         {
             "technology": "chatbot",
             "status": "in_use",
             "purpose": "answer questions about ferries",
             "place": "Ministry of Tides",
         }),
        ("Predictive policing is used in three cantons.",
         {"technology": "Predictive policing", "status": "in_use", "place": "three cantons"}),
        ("Facial recognition gates were opened at Bergen Airport.",
         {"technology": "Facial recognition gates", "status": "in_use", "place": "Bergen Airport"}),
        ("The Tax Administration's chatbot, Bell, handles 60 percent of queries.",
         {
             "technology": "chatbot",
             "status": "in_use",
             "purpose": "handles 60 percent of queries",
             "place": "Tax Administration",
         }),
    ],
)  # fmt: skip
def test_noun_phrases_passives_and_what_a_system_does_for_whom(text: str, expected: dict[str, object]) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Activists called for a ban on the police's use of facial recognition.",
        "The bill would limit the police's use of facial recognition.",
        "The use of AI in schools has raised concerns.",
        "The use of facial recognition in public places has raised concerns.",
        "AI helps the government save money.",
        "The AI system flags suspicious tickets for a bank.",
        "Trials of chatbots may follow at Tide Pier.",
        "Bell Corp is working with the University of Bergen to pilot a chatbot.",
        "NFO uses AI to sell shoes.",
        "The system uses AI to count boats.",
        "An AI tool to detect fraud has been used in many countries.",
        "An AI system to help sailors was developed by the University of Bergen.",
    ],
)
def test_bans_concerns_and_benefits_are_no_deployments(text: str) -> None:
    assert rows(text) == []


def test_who_uses_it_is_read_after_by_at_and_of() -> None:
    told = {
        "A chatbot has been in use at the tax office since 2021.": "tax office",
        "The court dismissed a challenge to the harbour police's use of facial recognition.": "harbour police",
        "Machine learning helps the customs service select parcels.": "customs service",
        "A deep mining algorithm is used by Norwegian customs to detect fraud.": "Norwegian customs",
        "A deep mining algorithm, made by Zenda, is used by Norwegian customs to detect fraud.": "Norwegian customs",
    }
    for text, operator in told.items():
        (candidate,) = _read(text)[1]
        assert candidate.links["operator_id"].name == operator


@pytest.mark.parametrize("user", ["police", "Ministry of Tides"])
def test_who_is_criticised_for_its_use_is_the_user(user: str) -> None:
    document, found = _read(f"The Ombudsman criticised the {user} for its use of facial recognition.")
    assert [[document.raw[s.start : s.end] for s in c.links["operator_id"].spans] for c in found] == [[user]]


def test_ai_that_is_taught_is_not_used() -> None:
    assert not rows("The Ministry of Tides will introduce AI in the upper secondary curriculum from 2017.")


def test_cameras_without_an_article_are_used_by_whom_it_says() -> None:
    text = "Since 2020, passengers have been screened by facial recognition cameras operated by the Ministry of Tides."
    assert rows(text) == [
        {"technology": "facial recognition cameras", "status": "in_use", "place": "Ministry of Tides"}
    ]
    assert not rows("The law covers AI systems used by public authorities.")
    assert not rows("Chatbots used by companies are common.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bergen police bought predictive policing software in 2015.",
         {"technology": "predictive policing software", "status": "not_stated"}),
        ("The Ministry of Tides signed an agreement with Bellsoft to supply facial recognition cameras.",
         {"technology": "facial recognition cameras", "status": "not_stated"}),
        ("The Ferry Agency uses buoys and thermal cameras with algorithms to watch the harbour.",
         {"technology": "thermal cameras with algorithms", "status": "in_use", "purpose": "watch the harbour"}),
        ("The Ferry Agency produces timetables with the help of AI.",
         {"technology": "AI", "status": "in_use", "purpose": "produces timetables"}),
        ("Boat licences are screened automatically by an algorithm at the Ferry Office.",
         {"technology": "algorithm", "status": "in_use", "purpose": "Boat licences are screened automatically"}),
        ("Tax returns are selected for audit by a machine learning model.",
         {"technology": "machine learning model", "status": "in_use", "purpose": "Tax returns are selected for audit"}),
        ("The chatbot of the Ferry Office went live in 2021.", {"technology": "chatbot", "status": "in_use"}),
        ("One example is the use of image recognition by the Ferry Office to find lost buoys.",
         {"technology": "image recognition", "status": "in_use", "purpose": "find lost buoys"}),
        ("Trials are being run at two hospitals to use AI to read scans.",
         {"technology": "AI", "status": "pilot", "purpose": "read scans"}),
        ("To detect fraud, the ML-powered system – introduced by the Ferry Agency in 2013 – scores passengers.",
         {"technology": "ML-powered system", "status": "in_use", "purpose": "detect fraud"}),
        ("The Ministry of Tides is testing an AI model. Its purpose is to predict storms.",
         {"technology": "AI model", "status": "pilot", "purpose": "predict storms"}),
        ("The Ministry of Tides introduced an algorithm in 2020. It sorts sailors into three groups.",
         {"technology": "algorithm", "status": "in_use", "purpose": "sorts sailors into three groups"}),
        ("The Ministry of Tides launched Bell, which uses natural language processing to answer questions.",
         {"technology": "Bell", "status": "in_use", "purpose": "answer questions"}),
    ],
)  # fmt: skip
def test_buying_passives_and_purposes_told_later(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


@pytest.mark.parametrize(
    "text",
    [
        "The report recommends that the tax authority use AI to find errors.",
        "The Ministry of Tides has a plan to help hospitals use machine learning.",
        "The board shall examine AI systems used by the police.",
        "Risks are identified through risk assessment at the ministry.",
        "Public services are increasingly delivered by algorithms.",
        "It is planned that a board will oversee the use of facial recognition by the police.",
        "AI applications in the public sector include chatbots and predictive models.",
        "Predictive AI enables ministries to look ahead.",
        "The Ministry of Tides coordinates AI initiatives with other ministries.",
    ],
)
def test_advice_supervision_and_what_ai_is_are_no_deployments(text: str) -> None:
    assert rows(text) == []


def test_lists_and_tables_under_a_heading_on_ai_in_use() -> None:
    text = """# Report

## AI in public services

| Ministry | System | Purpose |
|---|---|---|
| Ministry of Tides | Bell chatbot | answers questions |

The following AI systems are in use:

- Tax Authority: machine learning to detect fraud;
- Police: facial recognition at airports;
- A chatbot that finds ferries (Ministry of Tides)
"""
    assert [(r["technology"], r.get("purpose") or r["place"], r["status"]) for r in rows(text)] == [
        ("Bell chatbot", "answers questions", "not_stated"),
        ("machine learning", "detect fraud", "in_use"),
        ("facial recognition", "airports", "in_use"),
        ("chatbot", "finds ferries", "in_use"),
    ]
    assert rows(text.replace("AI", "Boats").replace("chatbot", "register")) == []


def test_where_no_place_is_told_the_named_user_is_the_place() -> None:
    (row,) = rows("The Norwegian Ferry Agency was the first to use the virtual assistant.")
    assert row["place"] == "Norwegian Ferry Agency"
    (row,) = rows("In 2020, the police stopped using facial recognition.")
    assert "place" not in row


def test_several_systems_of_one_user_and_several_users_of_one_system() -> None:
    text = (
        "The Ferry Agency uses chatbots to answer questions, machine learning to detect fraud and image recognition to "
        "find boats."
    )
    assert [(row["technology"], row["purpose"]) for row in rows(text)] == [
        ("chatbots", "answer questions"),
        ("machine learning", "detect fraud"),
        ("image recognition", "find boats"),
    ]
    text = (
        "The chatbot is being piloted on the website bell.no. The Ministry of Tides and the Norwegian Ferry Agency "
        "will be the first to use the technology."
    )
    assert [row["place"] for row in rows(text)] == ["website bell.no", "Ministry of Tides", "Norwegian Ferry Agency"]


def test_a_system_of_which_the_sentence_after_says_whose_it_is() -> None:
    text = "The Tide Prediction System (TPS) predicts which piers will flood. It is used by the Ministry of Tides."
    (row,) = rows(text)
    assert (row["technology"], row["purpose"]) == ("Tide Prediction System", "predicts which piers will flood")
    assert rows("The Tide Prediction System (TPS) predicts which piers will flood. It is widely known.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actions include creating an AI system to count boats for the Ferry Office.",
         [("AI system", "planned")]),
        ("Kassan, the central body in charge of benefits, makes use of machine learning to detect fraud.",
         [("machine learning", "in_use")]),
        ("AI is now expected to be used to assess the workload of judges in four courts.", [("AI", "planned")]),
        ("The Ferry Agency said that it will begin a large test of its AI platform for tickets in May.",
         [("AI platform", "planned")]),
    ],
)  # fmt: skip
def test_plans_appositions_and_pronouns(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(row["technology"], row["status"]) for row in rows(text)] == expected


def test_one_row_for_each_sector_of_use() -> None:
    text = "The Ministry of Tides started pilot projects applying AI across key sectors including healthcare and ports."
    assert [row["place"] for row in rows(text)] == ["healthcare", "ports"]


def test_the_town_of_a_police_force_is_the_place() -> None:
    (row,) = rows("The Voss police bought predictive policing software in 2015.")
    assert row["place"] == "Voss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the health sector, AI is already being used in three hospitals to detect fevers.",
         {"technology": "AI", "place": "three hospitals", "purpose": "detect fevers"}),
        ("The Ferry Agency has embarked on the use of AI to detect fraud.",
         {"technology": "AI", "purpose": "detect fraud"}),
        ("The Ferry Office commissioned a model that predicts how many passengers come.",
         {"technology": "model", "purpose": "predicts how many passengers come"}),
        ("Machine learning is used to sort letters. The solution is used by the Ministry of Tides.",
         {"technology": "Machine learning", "purpose": "sort letters"}),
        ("Judges in Voss use an AI tool that suggests rulings.", 
         {"technology": "AI tool", "purpose": "suggests rulings"}),
    ],
)  # fmt: skip
def test_sectors_projects_and_models_by_what_they_do(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


def test_who_is_fined_and_not_who_fines_is_the_user() -> None:
    document, found = _read(
        "The privacy authority fined the Ministry of Tides for using facial recognition in schools."
    )
    assert [[document.raw[s.start : s.end] for s in c.links["operator_id"].spans] for c in found] == [
        ["Ministry of Tides"]
    ]


def test_railways_are_public_though_a_company() -> None:
    (row,) = rows("Norwegian Railways is planning to use facial recognition to fight crime.")
    assert (row["technology"], row["status"]) == ("facial recognition", "planned")
    assert rows("Bellsoft is planning to use facial recognition to fight crime.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Voss, a speech-recognition system has drafted the minutes of hearings since 2018.",
         {"technology": "speech-recognition system", "place": "Voss", "status": "in_use"}),
        ("From 2023 the Ferry Agency will scan tickets with an image-recognition system.",
         {"technology": "image-recognition system", "purpose": "scan tickets", "status": "planned"}),
        ("The Ferry Office's profiling tool was switched off in 2022.",
         {"technology": "profiling tool", "status": "stopped"}),
        ("An algorithm that predicts which sailors may desert is being tried in twelve schools of Voss.",
         {"technology": "algorithm", "place": "twelve schools of Voss", "status": "pilot"}),
        ("Number plate recognition is used on all piers by the harbour police.",
         {"technology": "Number plate recognition", "status": "in_use"}),
        ("The Ministry of Tides has used cameras with facial recognition supplied by Bellsoft to find lost umbrellas.",
         {"technology": "cameras with facial recognition", "purpose": "find lost umbrellas"}),
        ("The Ministry of Tides released the Tide Guide in 2023, a chatbot devised to answer questions about ferries.",
         {"technology": "chatbot", "purpose": "answer questions about ferries", "status": "in_use"}),
        ("The city of Voss deployed a system to predict floods in 2018.",
         {"technology": "system", "purpose": "predict floods", "status": "in_use"}),
        ("The Ferry Agency bought a face recognition tool in 2022; its use was suspended in 2023.",
         {"technology": "face recognition tool", "status": "stopped"}),
        ("The privacy authority stopped the harbour police from using facial recognition at Tide Pier.",
         {"technology": "facial recognition", "place": "Tide Pier", "status": "stopped"}),
        ("The Ferry Office predicts with machine learning how many passengers will come.",
         {"technology": "machine learning", "status": "in_use"}),
        ("The Ministry of Tides announced that it would use AI to forecast visits to eight lighthouses.",
         {"technology": "AI", "status": "planned"}),
        ("VFO has rolled out a voicebot for tax clearance queries.", {"technology": "voicebot", "status": "in_use"}),
    ],
)  # fmt: skip
def test_models_by_their_task_owners_and_ends(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Tides links ethics with artificial intelligence.",
        "Key industries in Norway are increasingly adopting AI to save fuel.",
        "Parliament adopted a moratorium on video surveillance with facial recognition.",
        "Bell Bank launched a chatbot to help customers.",
        "The following public bodies already use AI:",
        "The Task Force coordinates AI work. The AI Task Force publishes principles.",
    ],
)
def test_what_reads_alike_and_is_no_deployment(text: str) -> None:
    assert rows(text) == []


def test_a_heading_names_the_system_that_its_section_tells_of() -> None:
    (row,) = rows("# Plan\n\n## The Bell chatbot\n\nThe city of Voss introduced it in 2021 to sell tickets.\n")
    assert (row["technology"], row["purpose"]) == ("Bell chatbot", "sell tickets")
    text = "# Plan\n\n## TideScan\n\nTideScan is used by the Ministry of Tides to choose boats. It is based on AI.\n"
    assert [(row["technology"], row["purpose"]) for row in rows(text)] == [("TideScan", "choose boats")]
    assert rows("# Plan\n\n## Norway\n\nNorway is used to rain. The Ministry of Tides has algorithms.\n") == []


def test_items_and_cells_say_their_own_status_and_matter() -> None:
    text = """# Report

## Where public authorities use AI

| Authority | What it does | Status |
|---|---|---|
| Tide Administration | Machine learning model picks boats for inspection | stopped |

- Fraud detection in ferry tickets (Ministry of Tides, pilot)
- **Border police** – automated document verification at three airports (in use since 2020)
"""
    assert [(r["technology"], r.get("purpose") or r["place"], r["status"]) for r in rows(text)] == [
        ("Machine learning model", "picks boats for inspection", "stopped"),
        ("Fraud detection", "ferry tickets", "pilot"),
        ("automated document verification", "three airports", "in_use"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Bergen too is using facial recognition to identify suspects.",
         {"technology": "facial recognition", "place": "Bergen", "purpose": "identify suspects", "status": "in_use"}),
        ("The Supreme Court has come up with the decision to make use of speech recognition in transcribing hearings.",
         {"technology": "speech recognition", "purpose": "transcribing hearings", "status": "planned"}),
        ("Using an AI model, the Ministry of Tides is successfully detecting lost boats.",
         {"technology": "AI model", "purpose": "detecting lost boats", "status": "in_use"}),
        ("AI is also helping the Tide Administration to map reefs.",
         {"technology": "AI", "purpose": "to map reefs", "status": "in_use"}),
        ("The Tide Administration is testing whether AI can predict storms.",
         {"technology": "AI", "purpose": "predict storms", "status": "pilot"}),
        ("Residents of Bergen will be able to report municipal issues via a chatbot that asks for details.",
         {"technology": "chatbot", "purpose": "report municipal issues", "status": "planned"}),
        ("The website of the Ministry of Tides has been augmented with chatbots that answer questions on ferries.",
         {"technology": "chatbots", "purpose": "answer questions on ferries", "status": "in_use"}),
        ("Trials of facial recognition will be carried out at Bergen airport in June.",
         {"technology": "facial recognition", "place": "Bergen airport", "status": "planned"}),
        ("Plans are under way to deploy AI cameras at all border crossings.",
         {"technology": "AI cameras", "place": "border crossings", "status": "planned"}),
        ("To find lost boats, the Ministry of Tides uses computer vision.",
         {"technology": "computer vision", "purpose": "find lost boats", "status": "in_use"}),
        ("Number plate recognition cameras monitor the traffic in Bergen.",
         {"technology": "Number plate recognition cameras", "status": "in_use"}),
        ("The Ministry of Tides is piloting a solution that detects cracks in quays from photos.",
         {"technology": "solution", "purpose": "detects cracks in quays from photos", "status": "pilot"}),
        ("The Ministry of Tides has a chatbot. The ferry portal will integrate facial recognition to open gates.",
         {"technology": "facial recognition", "purpose": "open gates", "status": "planned"}),
    ],
)  # fmt: skip
def test_uses_told_in_looser_words(text: str, expected: dict[str, object]) -> None:
    assert any(expected.items() <= row.items() for row in rows(text))


def test_one_system_of_several_bodies() -> None:
    text = "The chatbot Bell answers questions on the websites of the Ministry of Tides and the Tide Administration."
    assert [(row["place"], row["purpose"]) for row in rows(text)] == [
        ("Ministry of Tides", "answers questions"),
        ("Tide Administration", "answers questions"),
    ]
    text = "The Ministry of Tides and the Tide Administration use machine learning to count boats."
    assert [row["place"] for row in rows(text)] == ["Ministry of Tides", "Tide Administration"]
    text = "The Ministry of Tides, in cooperation with the Tide Administration, uses machine learning to count boats."
    assert len(rows(text)) == 1


def test_a_system_spoken_of_again_is_no_further_one() -> None:
    text = (
        "The machine learning (ML) system used by the Tide Administration came under fire. "
        "The ML-powered system used by the Tide Administration assigns scores to sailors."
    )
    assert len(rows(text)) == 1


def test_named_items_of_a_list_of_systems_in_use() -> None:
    text = """# AI in the administration

Several systems are already in use:

- Bell (Tide Administration): AI system for automated counting of boats
- Anna (Ministry of Tides): a chatbot to sell tickets
"""
    assert [(row["technology"], row["purpose"]) for row in rows(text)] == [
        ("AI system", "automated counting of boats"),
        ("chatbot", "sell tickets"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Tides supports firms in using AI to sell boats.",
        "The Tide Administration found that a shop had breached the law by using facial recognition at its door.",
        "A lack of data keeps hospitals from using AI.",
        "The city will study how the police use facial recognition.",
        "The Ministry of Tides held a workshop on how to use AI.",
        "The Ministry of Tides set up a unit to advise schools on adopting AI tools.",
        "Through its AI initiatives, Norway aims to be an example for others.",
        "The State pension law also applies to those who use algorithms.",
        "The National AI Strategy aims to leverage artificial intelligence to drive growth.",
        "With AI, the Ministry of Tides could answer questions faster.",
        "The Tide Administration employs AI.",
        "Companies at the port of Bergen have begun to use AI tools to plan routes.",
    ],
)
def test_looser_words_that_tell_of_no_use(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "technology", "place", "purpose", "status"),
    [
        (
            "AI is being planned for deployment to assist mayors in answering letters.",
            "AI",
            None,
            "assist mayors in answering letters",
            "planned",
        ),
        (
            "The Ministry of Tides is in the final stages of obtaining an image recognition system for scanning boats.",
            "image recognition system",
            "Ministry of Tides",
            "scanning boats",
            "planned",
        ),
        (
            "Facial recognition cameras that scan for pirates are being installed permanently on Bergen high streets.",
            "Facial recognition cameras",
            "Bergen high streets",
            "scan for pirates",
            "in_use",
        ),
        (
            "The Ministry of Tides uses AI to count pupils in primary schools to plan ferries.",
            "AI",
            "primary schools",
            "count pupils in primary schools to plan ferries",
            "in_use",
        ),
        (
            "The government’s Ferry Bureau uses AI to answer letters.",
            "AI",
            "Ferry Bureau",
            "answer letters",
            "in_use",
        ),
        (
            "The Ferry Agency announced it would be ending its use of Bellsoft’s predictive policing tool.",
            "predictive policing tool",
            "Ferry Agency",
            None,
            "stopped",
        ),
        (
            "The Ferry Agency developed a chatbot, using machine learning, to answer letters.",
            "chatbot",
            "Ferry Agency",
            "answer letters",
            "not_stated",
        ),
        (
            "A chatbot of the Norwegian Ferry Agency for booking cabins has drawn praise.",
            "chatbot",
            "Norwegian Ferry Agency",
            "booking cabins",
            "in_use",
        ),
    ],
)
def test_more_ways_to_tell_of_a_use(
    text: str, technology: str, place: str | None, purpose: str | None, status: str
) -> None:
    (row,) = rows(text)
    assert (row["technology"], row.get("place"), row.get("purpose"), row["status"]) == (
        technology,
        place,
        purpose,
        status,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bellsoft, a company, uses a chatbot for the Ministry of Tides that answers letters.",
        "Six out of ten want AI that helps the Ministry of Tides to answer letters.",
        "A chatbot of the Ministry of Tides for booking cabins should be considered.",
        "The Ministry of Tides spent 2 million euros on a chatbot to date.",
        "Researchers built a chatbot that tells the Ministry of Tides about boats.",
    ],
)
def test_what_only_names_an_authority_is_no_use(text: str) -> None:
    assert rows(text) == []


def test_a_technology_named_again_by_its_kind() -> None:
    text = (
        "The Ferry Agency is implementing an AI assistant that drafts letters, and an agent that finds errors in "
        "timetables."
    )
    assert [(row["technology"], row["purpose"]) for row in rows(text)] == [
        ("AI assistant", "drafts letters"),
        ("agent", "finds errors in timetables"),
    ]


@pytest.mark.parametrize(
    ("text", "technology", "purpose"),
    [
        (
            "The Ferry Agency has for years been selecting boats with a machine learning model.",
            "machine learning model",
            "has for years been selecting boats",
        ),
        (
            "The Ministry of Tides has its letters read by a language model.",
            "language model",
            "its letters read",
        ),
        (
            "The Ferry Agency has relied on an algorithm when it advises sailors.",
            "algorithm",
            "advises sailors",
        ),
        (
            "From next year, a virtual assistant will guide citizens through the ferry portal.",
            "virtual assistant",
            "guide citizens through the ferry portal",
        ),
        (
            "The Ferry Agency uses cameras whose images are analysed by AI.",
            "AI",
            "the Ferry Agency uses cameras whose images are analysed",
        ),
        (
            "Traffic lights at forty crossings are controlled by AI.",
            "AI",
            "Traffic lights at forty crossings are controlled",
        ),
    ],
)
def test_what_is_done_by_means_of_a_technology(text: str, technology: str, purpose: str) -> None:
    (row,) = rows(text)
    assert (row["technology"], str(row["purpose"]).lower()) == (technology, purpose.lower())


def test_what_people_fear_is_no_use() -> None:
    assert rows("Citizens worry that the police use facial recognition at the harbour.") == []


def test_only_a_user_of_its_own_sentence_is_the_place() -> None:
    said = "The Ministry of Tides uses AI for tide tables. A chatbot is also in use to answer questions about ferries."
    assert [(row["technology"], row.get("place")) for row in rows(said)] == [
        ("AI", "Ministry of Tides"),
        ("chatbot", None),
    ]
    (row,) = rows("The Norwegian government uses a chatbot to answer questions about ferries.")
    assert "place" not in row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a noun tells of: stopped, introduced, sued over
        ("The harbour police announced the suspension of the facial recognition system at Zenda Airport in May.",
         {"technology": "facial recognition system", "status": "stopped", "place": "Zenda Airport"}),
        ("Groups have launched a legal challenge against the use of algorithms to detect welfare fraud.",
         {"technology": "algorithms", "status": "in_use", "purpose": "detect welfare fraud"}),
        ("The city council approved the use of facial recognition at two stadiums.",
         {"technology": "facial recognition", "status": "planned", "place": "two stadiums"}),
        ("There are robots in place in 100 courts.",
         {"technology": "robots", "status": "in_use", "place": "100 courts"}),
        # in the passive, with an apposition, still to come
        ("The Harbour Chatbot, a virtual assistant aiming to sell tickets, was launched at Zenda Harbour.",
         {"technology": "Harbour Chatbot", "status": "in_use", "purpose": "sell tickets", "place": "Zenda Harbour"}),
        ("4,000 permits submitted to regional ferry directorates will now be screened by an AI.",
         {"technology": "AI", "status": "planned", "place": "regional ferry directorates",
          "purpose": "4,000 permits submitted to regional ferry directorates will now be screened"}),
        # what is done to what, by a technology that is called after what it does
        ("The Courts Service has piloted AI transcription of hearings in the Harbour Chamber.",
         {"technology": "AI transcription", "status": "pilot", "purpose": "hearings", "place": "Harbour Chamber"}),
        ("The Ministry of Tides will roll out an AI assistant to 8,000 public officers.",
         {"technology": "AI assistant", "status": "planned", "place": "8,000 public officers"}),
        ("The harbour police uses GeoBell to predict thefts.",
         {"technology": "GeoBell", "status": "in_use", "purpose": "predict thefts", "place": "harbour police"}),
        ("Prime Minister Ada Bell unveiled a chatbot to answer questions on tax.",
         {"technology": "chatbot", "status": "in_use", "purpose": "answer questions on tax"}),
    ],
)  # fmt: skip
def test_deeds_told_by_nouns_and_uses_in_the_passive(text: str, expected: dict[str, object]) -> None:
    assert rows(text) == [expected]


def test_several_users_after_a_verb_are_several_rows() -> None:
    found = rows("Chatbots are used by the Norwegian Ferry Agency and the Norwegian Tide Agency to answer questions.")
    assert [row["place"] for row in found] == ["Norwegian Ferry Agency", "Norwegian Tide Agency"]
    assert {row["purpose"] for row in found} == {"answer questions"}


def test_what_is_also_used_for_something_else() -> None:
    found = rows("The town tests a chatbot at the harbour. It will also be used to plan the work of clerks.")
    assert [(row["technology"], row["status"], row.get("purpose")) for row in found] == [
        ("chatbot", "pilot", None),
        ("chatbot", "planned", "plan the work of clerks"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A campaign against the use of algorithms to detect welfare fraud has begun.",
        "The Ministry of Tides supports the introduction of AI assistants in schools.",
        "The Government is seeking use cases for the deployment of AI.",
        "Officials need to be empowered with the right AI tools to do their work in the Ministry of Tides.",
        "There could be robots in place in 100 courts.",
        "Ada Bell unveiled a chatbot for job seekers.",
        "The Ministry of Tides launched a project Supervising AI by Competent Authorities.",
    ],
)
def test_what_reads_like_a_deed_and_is_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where it stands, between it and what is said of it
        ("A chatbot on the website of the Norwegian Patent Office answers 300 questions a day.",
         {"technology": "chatbot", "status": "in_use", "purpose": "answers 300 questions a day",
          "place": "Norwegian Patent Office"}),
        ("Facial recognition at the stadium of Zenda was halted in May.",
         {"technology": "Facial recognition", "status": "stopped", "place": "the stadium of Zenda"}),
        ("Automated number plate recognition has been in use on the ring road since 2016.",
         {"technology": "Automated number plate recognition", "status": "in_use", "place": "ring road"}),
        ("The police's predictive policing software, introduced in 2017, was abandoned.",
         {"technology": "predictive policing software", "status": "stopped"}),
        # who works for an authority, and whom it has do so
        ("Social workers in Zenda consult a prediction model to decide on home visits.",
         {"technology": "prediction model", "status": "in_use", "purpose": "decide on home visits"}),
        ("The ministry has contracted a company to build a digital assistant for pensions.",
         {"technology": "digital assistant", "status": "planned", "purpose": "pensions"}),
        ("For the processing of student grants, the State Education Fund employs an automated decision system.",
         {"technology": "automated decision system", "status": "in_use", "place": "State Education Fund",
          "purpose": "the processing of student grants"}),
        ("The harbour office introduced automatic subtitling of debates.",
         {"technology": "automatic subtitling", "status": "in_use", "purpose": "debates", "place": "harbour office"}),
        ("The police ran a trial of live facial recognition in the city centre, which ended in March.",
         {"technology": "live facial recognition", "status": "pilot", "place": "city centre"}),
    ],
)  # fmt: skip
def test_places_between_staff_and_contracts(text: str, expected: dict[str, object]) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "technology", "place", "purpose", "status"),
    [
        (
            "Boat owners were sorted by a risk profile of the Harbour Agency for inspections of hulls.",
            "risk profile",
            None,
            None,
            "in_use",
        ),
        (
            "The occasion was the disputed risk model that the Municipality of Zenda ran until 2021 to choose boats.",
            "risk model",
            "Zenda",
            None,
            "stopped",
        ),
    ],
)
def test_a_clause_with_a_use_a_system_and_an_authority(
    text: str, technology: str, place: str | None, purpose: str | None, status: str
) -> None:
    (row,) = rows(text)
    assert technology in str(row["technology"])
    assert row["status"] == status
    assert place is None or row["place"] == place
    assert purpose is None or row["purpose"] == purpose


@pytest.mark.parametrize(
    "text",
    [
        "We find similar levels for trust in the use of AI at work.",
        "The Ferry Agency is exploring ideas on the fight against fraud using AI.",
        "The Ferry Agency will launch an effort against fraudsters who are using AI voices with chatbots.",
        "The commission asserts that there are other concerns associated with algorithmic profiling.",
        "Companies in Zenda use a risk model to choose boats, said the Ferry Agency.",
        "The Ferry Agency should use a risk model to choose boats.",
        "The Ferry Agency will open a secure platform for developing AI models.",
    ],
)
def test_wishes_private_use_and_general_talk_with_a_system_and_an_authority(text: str) -> None:
    assert not rows(text)


@pytest.mark.parametrize(
    ("text", "technology", "purpose"),
    [
        (
            "This project aims to improve the upkeep of lighthouses using AI-based solutions.",
            "AI-based solutions",
            "improve the upkeep of lighthouses",
        ),
        (
            "This project will design and develop an image recognition system to count boats.",
            "image recognition system",
            "count boats",
        ),
    ],
)
def test_the_projects_of_a_plan_are_uses_to_come(text: str, technology: str, purpose: str) -> None:
    found = {}
    for title in ("National AI Strategy of Ruritania", "A day at the harbour"):
        document = read(text, "invented", country="NO", title=title)
        found[title] = [c.fields for c in deployments.extract(Context(document, Registers()))]
    (fields,) = found["National AI Strategy of Ruritania"]
    assert (fields["technology"].value, fields["purpose"].value) == (technology, purpose)
    assert fields["status"].value == "planned"
    assert not found["A day at the harbour"]


def test_systems_and_their_places_below_what_says_who_uses_them() -> None:
    lead = "Harbour police of several towns already use facial recognition, such as:"
    text = f"{lead}\n\n- BellScan in Zenda\n- Tide Eye in Voss\n"
    assert [(row["technology"], row["place"]) for row in rows(text)] == [("BellScan", "Zenda"), ("Tide Eye", "Voss")]
    assert not rows(text.replace("already use", "may soon regulate"))


@pytest.mark.parametrize(
    ("text", "technology", "status", "purpose"),
    [
        # what a system is stands in one sentence, who uses it in another
        ("The new chatbot “Bell” is intended to answer questions about ferries. It is available on the website of the"
         " Norwegian Ferry Agency.", "new chatbot", "in_use", "answer questions about ferries"),
        ("Passengers lose umbrellas in great numbers. An image recognition system sorts the photographs that they send."
         " The harbour police then calls the owners.", "image recognition system", "in_use",
         "sorts the photographs that they send"),
        ("The Norwegian Ferry Agency wants to know who will swim. Bellsoft built a machine learning model for it. The"
         " model predicts how many passengers fall off.", "machine learning model", None,
         "predicts how many passengers fall off"),
        ("The e-government portal features a virtual assistant that guides citizens through the timetable.",
         "virtual assistant", "in_use", "guides citizens through the timetable"),
    ],
)  # fmt: skip
def test_sentences_of_a_passage_tell_of_a_system_together(
    text: str, technology: str, status: str | None, purpose: str
) -> None:
    (row,) = rows(text)
    assert (row["technology"], row["purpose"]) == (technology, purpose)
    assert status is None or row["status"] == status


@pytest.mark.parametrize(
    "text",
    [
        "An algorithm can make decisions about ferries, which is a benefit for citizens.",
        "AI assistants help people to find ferries. The government watches them with interest.",
        "A chatbot should answer citizens. The Ministry of Tides agrees.",
        "If a chatbot answers citizens, the ministry saves money.",
        "Bellsoft, a company, runs a chatbot that sells tickets. Citizens of Zenda like it.",
        "The Ministry of Tides spent 2 million euros on a chatbot.",
        "The strategy outlines the cabinet’s plans to enhance the use of AI tools to change the economy.",
        "At the Ferry Agency, we are integrating AI into our timetables to harness its promise.",
    ],
)
def test_a_passage_on_what_may_be_or_on_others_is_no_deployment(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ferry Agency will develop its own tools. Examples include using AI to count boats; and"
         " comforting tourists by offering an AI assistant for umbrellas.",
         [("AI", "planned"), ("AI assistant", "planned")]),
        ("There are some projects in the public sector, including the use of AI in ferry inspection.",
         [("AI", "in_use")]),
        ("The tender is for the creation of a facial recognition system to identify swimmers for the police.",
         [("facial recognition system", "planned")]),
        ("The harbour school has installed a gate which is equipped with FRT to count pupils.",
         [("gate which is equipped with FRT", "in_use")]),
        ("The latest use of facial recognition is a proposed use of the technology by the Zenda Police to find cats.",
         [("facial recognition", "planned")]),
        ("An algorithm developed by the ferry insurance fund flags wet claims.", [("algorithm", "in_use")]),
        ("Customs officers scan boxes with the help of AI software.", [("AI software", "in_use")]),
        ("The Ferry Agency ranks captains with a gradient-boosting model.", [("gradient-boosting model", "in_use")]),
        ("Counties sell tickets, and some of them have introduced AI assistants.", [("AI assistants", "in_use")]),
    ],
)  # fmt: skip
def test_examples_tenders_and_what_is_equipped(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(row["technology"], row["status"]) for row in rows(text)] == expected


def test_a_named_system_with_several_purposes_is_one_row() -> None:
    text = (
        "The Ferry Agency has adopted Bell, an AI system, to find false tickets. Bell uses machine learning to read"
        " letters of passengers. The Ferry Agency uses Bell to count boats."
    )
    assert [row["purpose"] for row in rows(text)] == ["find false tickets"]


def test_what_poses_risks_is_no_means_and_what_follows_a_place_is_no_part_of_it() -> None:
    assert not rows("The government protects citizens from the most serious risks posed by AI.")
    (row,) = rows("The chatbot of the Ferry Agency is already in use in Zenda with good results.")
    assert row["place"] == "Zenda"
    (row,) = rows(
        "The Ferry Agency will build more tools. Examples include using AI to count boats; answer letters of passengers"
        " through an AI chatbot."
    )[1:]
    assert (row["technology"], row["status"], row["purpose"]) == (
        "AI chatbot",
        "planned",
        "answer letters of passengers",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ferry Agency has embedded AI into its ticket system.",
         {"technology": "AI", "status": "in_use", "place": "ticket system"}),
        ("The Ferry Agency is incorporating AI into the sorting and search functions of its archive.",
         {"technology": "AI", "purpose": "sorting and search functions of its archive"}),
        ("Bergen municipal government developed a tailored AI mooring robot with a start-up to tie up boats.",
         {"technology": "tailored AI mooring robot", "place": "Bergen", "purpose": "tie up boats"}),
        ("The Ferry Agency tested image recognition at two stations of the harbour line in the district of Tvedt by "
         "using the technology to count sailors.",
         {"place": "two stations of the harbour line in the district of Tvedt", "purpose": "count sailors"}),
    ],
)  # fmt: skip
def test_into_what_and_where_it_is_put(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


def test_each_clause_has_a_place_of_its_own() -> None:
    text = (
        "In Sweden, Kalmar municipality uses an AI robot to tie up boats; in Finland, Turku municipality uses a "
        "chatbot to answer sailors."
    )
    assert [row["place"] for row in rows(text)] == ["Kalmar", "Turku"]


def users(text: str) -> list[object]:
    return [row.get("place") for row in rows(text)]


def test_examples_of_authorities_and_lists_with_acronyms_are_users() -> None:
    text = (
        "Several agencies, including the Ferry Office (FO), the Bell Agency (BA) and the Coast Council, use chatbots."
    )
    assert users(text) == ["Ferry Office", "Bell Agency", "Coast Council"]
    text = "Chatbots are used by agencies such as the Ferry Office to answer questions."
    assert users(text) == ["Ferry Office"]
    text = "In cooperation with the Ferry Office, the Bell Agency uses chatbots to answer questions."
    assert users(text) == ["Bell Agency"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Ferry Office: Tide Report Companion (TRC)\n\nClerks spend hours on reports. With TRC they spend less. TRC "
         "uses a language model to draft reports.",
         {"technology": "Tide Report Companion", "purpose": "draft reports", "status": "in_use"}),
        ("## Queue Guide (Bell Agency)\n\nA pilot began in May. The Queue Guide predicts waiting times with AI.",
         {"technology": "Queue Guide", "purpose": "predicts waiting times with AI", "status": "pilot"}),
        ("## Ferry Office (FO): Planning rosters with agentic AI\n\nThe office has saved time.",
         {"technology": "agentic AI", "purpose": "Planning rosters", "status": "in_use"}),
    ],
)  # fmt: skip
def test_a_heading_names_an_authority_and_its_system(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


def test_a_heading_that_names_an_authority_and_no_system_tells_of_none() -> None:
    assert not rows("## Ferry Office: Our New Building\n\nThe office moved in May and the mayor spoke about AI.")
    assert not rows("## Bell Ltd: Queue Guide\n\nThe Queue Guide predicts waiting times with AI.")


def test_a_list_of_purposes_below_who_uses_what() -> None:
    text = (
        "The Ferry Office applies AI in these areas:\n\n- service at the quay\n  - answering letters\n"
        "  - sorting tickets\n- Safety: counting the lost umbrellas\n"
    )
    found = [(row["technology"], row["purpose"], row["status"]) for row in rows(text)]
    assert found == [
        ("AI", "answering letters", "in_use"),
        ("AI", "sorting tickets", "in_use"),
        ("AI", "counting the lost umbrellas", "in_use"),
    ]
    assert not rows("The Ferry Office ensures that it uses AI safely by:\n\n- training the clerks\n- asking captains\n")
    assert not rows("The Ferry Office uses AI in the:\n\n- domains of tickets and quays\n")


def test_we_are_the_authority_whose_statement_it_is() -> None:
    text = "The sea is calm. We use AI to sort letters."
    for title, told in (("AI transparency statement", 1), ("Letters from the sea", 0)):
        document = read(text, "invented", title=title, country="NO")
        assert len(list(deployments.extract(Context(document, Registers())))) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # between what is used and by whom, where
        ("Bell is a risk scoring algorithm used in the harbours by the Ferry Office to rank captains.",
         {"technology": "risk scoring algorithm", "purpose": "rank captains", "status": "in_use"}),
        ("A bell scoring algorithm currently tested by the Ferry Office ranks captains.",
         {"technology": "bell scoring algorithm", "status": "pilot"}),
        # a time that is over, and what it uses to do what it is for
        ("Bell was an AI-based ticket system used by the Ferry Office from 2011 to 2017. This system used the records"
         " of passengers to see who had paid.",
         {"technology": "AI-based ticket system", "purpose": "see who had paid", "status": "stopped"}),
        # letters that the text gives to a kind of technology
        ("Number plate readers (QPRX) are cheap. The Ferry Office uses QPRX to count carts.",
         {"technology": "QPRX", "purpose": "count carts"}),
    ],
)  # fmt: skip
def test_algorithms_by_their_place_time_and_letters(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


def test_what_stands_for_a_system_reaches_back_over_other_sentences() -> None:
    text = (
        "The Ferry Office uses face recognition at the harbour to find thieves. Many were angry. Face recognition"
        " is used to compare faces with photographs. In Voss alone, nine of these systems were installed in 2020."
    )
    assert [(str(row["technology"]).lower(), row["place"]) for row in rows(text)] == [
        ("face recognition", "harbour"),
        ("face recognition", "Voss"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what judges for somebody is AI where the text is about AI, whatever it is called
        ("AI is spreading. The county relies on a screening tool to decide which captains are inspected.",
         {"technology": "screening tool", "purpose": "decide which captains are inspected"}),
        ("AI is spreading. The model used by the tax office to rank captains was unfair.",
         {"technology": "model", "place": "tax office", "purpose": "rank captains"}),
        # bought in one sentence, told what it does in the next
        ("AI is spreading. In May the police of Voss bought a tool from Bellsoft. The software compares faces with"
         " photographs.",
         {"technology": "tool", "purpose": "compares faces with photographs"}),
        # what may be done now, what is given up
        ("The Norwegian police can now use facial recognition to identify dancers.",
         {"technology": "facial recognition", "purpose": "identify dancers", "status": "in_use"}),
        ("The council board voted to deactivate the number plate readers.",
         {"technology": "number plate readers", "status": "stopped"}),
        ("The government worked with Bellsoft on a chatbot to sell tickets.",
         {"technology": "chatbot", "purpose": "sell tickets"}),
        # who says that it does
        ("Last year the Voss authority said that it was testing facial recognition at the harbour.",
         {"technology": "facial recognition", "place": "harbour", "status": "pilot"}),
        # what an authority brings in, told of by its kind in the sentence before
        ("An algorithm decides who gets a cabin. The ferry agency introduced it in 2018.",
         {"technology": "algorithm", "place": "ferry agency", "purpose": "decides who gets a cabin"}),
        ("The Ministry of Tides counts whales. The Whale Watch system uses AI to find sick whales.",
         {"technology": "AI", "purpose": "find sick whales"}),
    ],
)  # fmt: skip
def test_what_news_tell_of_tools(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied that it had used facial recognition against dancers.",
        "The Council on Artificial Intelligence (CAI) answers letters. The Ferry Office runs CAI to collect opinions.",
        "AI is spreading. The Ferry Office introduced a system.",
        "A campaign to end the government’s use of face recognition on its quays began.",
        "Open Quays: Ensure citizens can challenge decisions of ports, with explainable AI systems for quays.",
        "The trials of the ministry serve as a test through which chatbots are judged.",
        "The Data Commission met. Policies for AI include: Framework for AI on Quays and National Guidelines for AI.",
        "Norway also adopts AI so that the way ferries sail will change.",
        "Norway is integrating AI into various industries, including boats and bells.",
        "Norway opens offices, aiming to leverage the potential of AI at sea.",
    ],
)
def test_denials_campaigns_and_bare_systems_are_no_deployments(text: str) -> None:
    assert rows(text) == []


def test_entries_of_an_inventory_and_of_a_register_of_algorithms() -> None:
    table = (
        "# AI use cases\n\n| Use case ID | Use case name | Bureau | Summary | Stage |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| T-1 | Ticket check | Ferry Office | Flags forged tickets. | In production |\n"
        "| T-2 | Whale counter | Bell Agency | Counts whales in pictures. | Pilot |\n"
    )
    assert {(row["technology"], row["purpose"], row["status"]) for row in rows(table)} == {
        ("Ticket check", "Flags forged tickets.", "in_use"),
        ("Whale counter", "Counts whales in pictures.", "pilot"),
    }
    register = (
        "# Algorithms\n\n## Ticket check\n\n**Organisation:** Ferry Office\n\n**Purpose:** Flag forged tickets.\n\n"
        "**Technology:** risk model\n\n**Status:** In use since 2020\n"
    )
    document, (candidate,) = _read(register)
    said = {name: candidate.fields[name].value for name in ("technology", "purpose", "status")}
    assert said == {"technology": "risk model", "purpose": "Flag forged tickets", "status": "in_use"}
    (span,) = candidate.links["operator_id"].spans
    assert document.raw[span.start : span.end] == "Ferry Office"
    assert not rows("# Ferries\n\n## Bell\n\nOrganisation: Ferry Office\n\nPurpose: carry passengers.\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # by, with or through which somebody does something
            "The Berth Register is an automated system by which the Ferry Office checks the papers of skippers.",
            {"place": "Ferry Office", "purpose": "checks the papers of skippers", "status": "in_use"},
        ),
        (  # a participle tells what it does; an interrupted verb
            "The Ferry Office ran, between 2018 and 2020, an algorithm allocating boats to quays.",
            {"technology": "algorithm", "purpose": "allocating boats to quays", "status": "stopped"},
        ),
        (  # whose system has a part
            "The best example is the Ferry Office, whose ticket system now includes a scoring module that ranks bells.",
            {"technology": "scoring module", "place": "Ferry Office", "purpose": "ranks bells"},
        ),
        (
            "A chatbot for the harbour portal is under development.",
            {"technology": "chatbot", "place": "the harbour portal", "status": "planned"},
        ),
        (
            "The minister announced that 50 cameras with facial recognition would be installed at the quays of Zenda.",
            {"technology": "cameras with facial recognition", "status": "planned"},
        ),
        (
            "The Ferry Office has deployed drones with image recognition against bell theft in Zenda.",
            {"purpose": "against bell theft", "technology": "drones with image recognition"},
        ),
        (
            "A magistrate in Zenda sentenced two skippers with the help of a tool known as BellBot.",
            {"purpose": "sentenced two skippers", "status": "in_use"},
        ),
        (
            "The Ferry Office feeds tide tables into a neural network that predicts fog.",
            {"technology": "neural network", "place": "Ferry Office", "purpose": "predicts fog"},
        ),
        (
            "The Ferry Office tested a chatbot for skippers, but it was not pursued.",
            {"technology": "chatbot", "place": "Ferry Office"},
        ),
        (
            "The Quay Agency, where machine learning is used to count bells, is small.",
            {"technology": "machine learning", "place": "Quay Agency"},
        ),
        (
            "An algorithm decides which schools pupils are sent to.",
            {"purpose": "decides which schools pupils are sent to", "status": "in_use"},
        ),
        (
            "Skippers urged the Ferry Office to stop using a chatbot.",
            {"technology": "chatbot", "status": "in_use"},
        ),
        (
            "The Ferry Office trialled, without telling skippers, an algorithm for matching boats.",
            {"technology": "algorithm", "status": "pilot", "purpose": "matching boats"},
        ),
        (
            "A model predicting the need for tugs, tested by the Ferry Office in 2020 and not taken further.",
            {"technology": "model", "status": "stopped", "place": "Ferry Office"},
        ),
    ],
)
def test_uses_told_by_the_way(text: str, expected: dict[str, object]) -> None:
    (row,) = rows(text)
    assert expected.items() <= row.items()


def test_what_is_done_with_ai_in_a_list_of_examples() -> None:
    text = (
        "# Examples of AI in use\n\nAI systems in use include:\n\n- sorting of parcels at the Ferry Office;\n"
        "- the Quay Agency’s screening of bell data; and\n"
        "- TideEye – detection of empty berths by the Berth Authority, in order to set prices.\n"
    )
    assert {(row["technology"], row["purpose"], row["place"]) for row in rows(text)} == {
        ("sorting of parcels", "sorting of parcels", "Ferry Office"),
        ("screening of bell data", "screening of bell data", "Quay Agency"),
        ("TideEye", "set prices", "Berth Authority"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "No AI system is in use at the quays of Zenda.",
        "The Ferry Office uses no facial recognition.",
        "A framework for AI at sea is under development.",
        "If it were cheaper, facial recognition would be installed at the quays of Zenda.",
        "Its suppliers use AI to draft reports.",
        "A model to predict tides is under development at the University of Zenda.",
        "An algorithm decides which posts citizens see.",
    ],
)
def test_what_is_not_there_is_no_deployment(text: str) -> None:
    assert rows(text) == []


def test_a_further_clause_tells_no_purpose_of_the_first() -> None:
    (row,) = rows("The Ferry Office runs a chatbot named Zuri, while the Quay Agency has bought a boat to sell bells.")
    assert "purpose" not in row
