"""A sentence in, an instrument out (codebook: instruments)."""

from __future__ import annotations

import pytest

from pipeline.extraction import instruments
from pipeline.extraction.context import Context
from pipeline.reading import read
from pipeline.registers import Registers


def rows(text: str, country: str = "") -> list[dict[str, object]]:
    context = Context(read(text, "invented", country=country), Registers())
    names = {t.key: t.name for t in context.things}
    return [
        {f: v.value for f, v in c.fields.items()} | {f: names.get(x.key) or x.name for f, x in c.links.items()}
        for c in instruments.extract(context)
    ]


ROWS = [
    ("Decree No. UP-12 of October 22, 2025 sets targets.", {"title": "Decree No. UP-12", "date": "2025-10-22"}),
    ("Circular numbered 2021/18 was issued by the ministry.", {"title": "Circular numbered 2021/18"}),
    ("Under Provision 2/2023 ferries must ring.", {"title": "Provision 2/2023", "kind": "regulation", "date": "2023"}),
    ("Stakeholders should develop an AI Literacy Programme.", {"title": "AI Literacy Programme", "status": "proposed"}),
    ("Norway plans a test through the Ferry Sandbox Licence.", {"title": "Ferry Sandbox Licence", "kind": "programme"}),
    ("The Ferry Data Act, currently under development, will help.", {"title": "Ferry Data Act", "status": "proposed"}),
    (
        "It backs the development of a National Ferry Strategy.",
        {"title": "National Ferry Strategy", "status": "planned"},
    ),
    ("The Bell report on quays, published in 2021, is long.", {"title": "Bell report", "date": "2021"}),
    ("They read the Harbour Treaty (quays, 1997).", {"title": "Harbour Treaty", "date": "1997"}),
    ("An aim of the Ferry Strategy 2018 was trade.", {"title": "Ferry Strategy 2018", "date": "2018"}),
    ("Under Law No. (27) of 2019 ferries ring.", {"title": "Law No. (27)", "date": "2019"}),
    (
        "Norway adopted the Ferry Data Strategy and Implementation Plan for 2023-2027.",
        {"title": "Ferry Data Strategy and Implementation Plan", "start_year": 2023, "end_year": 2027},
    ),
    ("The Ferry Programme 2025-26 was launched.", {"start_year": 2025, "end_year": 2026}),
    ("It is told in the Bells Ringing report.", {"title": "Bells Ringing report", "kind": "report"}),
    ("Boats are shown on the BELLA platform.", {"title": "BELLA platform", "kind": "infrastructure"}),
    ("Norway’s “Quay First” policy is old.", {"title": "Quay First", "kind": "strategy"}),
    ("A national data strategy is being drafted.", {"title": "national data strategy", "status": "proposed"}),
    ("An AI action plan is expected by 2026.", {"title": "AI action plan", "status": "planned"}),
    ("Norway is developing a Ferry Code to govern quays.", {"title": "Ferry Code", "status": "planned"}),
    (
        "A regulatory sandbox for AI was launched in 2023.",
        {"title": "regulatory sandbox for AI", "kind": "programme", "date": "2023"},
    ),
    (
        "The Senate of Norway adopted a resolution on safe, secure and trusted AI in 2024.",
        {"title": "resolution on safe, secure and trusted AI", "kind": "resolution", "date": "2024"},
    ),
    (
        "The government adopted on Thursday the national programme on the use of AI.",
        {"title": "national programme on the use of AI", "status": "adopted"},
    ),
    (
        "Law No. 58/2021 relating to the Care of Files and Privacy was enacted on October 13, 2021.",
        {
            "title": "Law No. 58/2021 relating to the Care of Files and Privacy",
            "kind": "law",
            "status": "adopted",
            "date": "2021-10-13",
        },
    ),
    (
        "Law No. 25 on the care of personal files was enacted in 2020.",
        {"title": "Law No. 25", "status": "adopted", "date": "2020"},
    ),
    (
        "The ministry has drafted the Guidelines on the Ethical Development of AI, which have not yet been adopted.",
        {"title": "Guidelines on the Ethical Development of AI", "status": "proposed"},
    ),
    (
        "In June 2022, the government of Norway introduced Bill C-9, the Harbour Charter Act, to set up a body.",
        {"title": "Harbour Charter Act", "status": "proposed", "date": "2022-06"},
    ),
    (
        "It would monitor compliance with the proposed Artificial Intelligence and Data Act (AIDA).",
        {"title": "Artificial Intelligence and Data Act", "status": "proposed", "date": None},
    ),
    (
        "Norway’s strategy for artificial intelligence, launched in 2020, has three pillars: boats, bells and quays.",
        {"title": "strategy for artificial intelligence", "kind": "strategy"},
    ),
    ("The Norwegian AI roadmap rests on four key principles.", {"title": "Norwegian AI roadmap"}),
    ("A national AI strategy has been in place since 2021.", {"title": "national AI strategy"}),
    ("Norway’s National AI Policy is a guide for the country.", {"title": "Norway’s National AI Policy"}),
    ("In 2022 the cabinet approved a national roadmap for AI.", {"title": "national roadmap for AI", "date": "2022"}),
    ("A five-year programme for AI was launched in 2020.", {"title": "five-year programme for AI", "date": "2020"}),
    ("The cabinet presented “AI: Calm Seas”, a national AI strategy.", {"title": "AI: Calm Seas", "kind": "strategy"}),
    (
        "Norway adopted the National Strategy on Boats, Bells and Quays in 2021.",
        {"title": "National Strategy on Boats, Bells and Quays", "kind": "strategy"},
    ),
    ("The plan follows the Innovation Strategy 2019-2030.", {"start_year": 2019, "end_year": 2030}),
    (
        "An update of the strategy, NAIS 2030, was adopted in July 2024.",
        {"title": "NAIS 2030", "status": "adopted", "date": "2024-07"},
    ),
    (
        "The Data Safety Board of Norway has issued General Instruction No. 12 on openness.",
        {"title": "General Instruction No. 12", "kind": "guidelines"},
    ),
    ("The 2019 Directive on Fair Machines sets out rules.", {"title": "Directive on Fair Machines", "date": "2019"}),
    ("The Harbour Act, 1867 divides powers.", {"title": "Harbour Act", "date": "1867"}),
    ("The Harbour Act was amended in 2020.", {"title": "Harbour Act", "date": None}),
    ("It is punished under the Harbour Penal Code.", {"title": "Harbour Penal Code", "kind": "law"}),
    ("It signed the Harbour Code of Conduct.", {"title": "Harbour Code of Conduct", "kind": "guidelines"}),
    (
        "In the spring of 2025 the government of Norway will present a national action plan for AI in health care.",
        {"title": "national action plan for AI in health care", "status": "planned", "date": "2025"},
    ),
    (
        "Norway has made progress, enacting the Harbour Data Act in 2019.",
        {"title": "Harbour Data Act", "status": "adopted", "date": "2019"},
    ),
    ("The supercomputer Vindur was launched in 2021.", {"title": "Vindur", "kind": "infrastructure", "date": "2021"}),
    (
        "In 2022, Norway adopted a National harmony plan that included nine directions.",
        {
            "title": "National harmony plan",
            "kind": "action_plan",
            "status": "adopted",
            "date": "2022",
            "jurisdiction_id": "Norway",
        },
    ),
    (
        "The government of Norway published the “Bright Norway 2021-2026” strategy.",
        {
            "title": "Bright Norway 2021-2026",
            "kind": "strategy",
            "status": "published",
            "start_year": 2021,
            "end_year": 2026,
            "issuer_id": "government of Norway",
        },
    ),
    (
        "In 2018, the Norway Parliament passed the “Resolution to halt the use of drones.”",
        {
            "title": "Resolution to halt the use of drones",
            "kind": "resolution",
            "status": "adopted",
            "date": "2018",
            "issuer_id": "Norway Parliament",
        },
    ),
    (
        "The Norway region has introduced a tool for this purpose, the “AI Barometer,” which studies firms.",
        {"title": "AI Barometer", "kind": "monitoring_tool", "status": "in_force"},
    ),
    (
        "The Harmony Plan of Norway was adopted in 2020. The directions of the Harmony Plan of Norway"
        " included 70 specific activities.",
        {"stated_measures": 70, "date": "2020"},
    ),
    (
        "The Draft Decree on Data is debated in Norway.",
        {"title": "Draft Decree on Data", "kind": "regulation", "status": "proposed"},
    ),
    (
        "Norway has endorsed the World AI Principles.",
        {"title": "World AI Principles", "kind": "principles", "jurisdiction_id": "INT"},
    ),
    (
        "The country has services such as Pay-by-Web, which allows payments.",
        {"title": "Pay-by-Web", "kind": "e_service"},
    ),
    ("It fits the General Files Regulation (GFR).", {"title": "General Files Regulation", "kind": "regulation"}),
    (
        "In 2024 the parliament of Norway passed Law No. 134/2024/QH15 on Machine Learning.",
        {"title": "Law No. 134/2024/QH15 on Machine Learning", "status": "adopted", "date": "2024"},
    ),
    (
        "Law No. 7-IV “On Harbours” was signed on 3 May 2021.",
        {"title": "Law No. 7-IV “On Harbours”", "kind": "law", "status": "adopted", "date": "2021-05-03"},
    ),
    (
        "Its parliament discusses the draft law “On Harbours”.",
        {"title": "law “On Harbours”", "status": "proposed"},
    ),
    (
        "Norway enacted its first standalone AI law on 17 May 2021, setting rules.",
        {"title": "AI law", "status": "adopted", "date": "2021-05-17"},
    ),
    (
        "Rules follow the Harbour Development Concept 2024–2029 (adopted July 2023).",
        {
            "title": "Harbour Development Concept 2024–2029",
            "status": "adopted",
            "date": "2023-07",
            "start_year": 2024,
            "end_year": 2029,
        },
    ),
    (
        "The ministry will update its Harbour Strategy (first issued in 2021).",
        {"title": "Harbour Strategy", "status": "published", "date": "2021"},
    ),
    (
        "The “Harbour Strategy 2021-2025,” Norway's first such document, was adopted in March 2021.",
        {"title": "Harbour Strategy 2021-2025", "status": "adopted", "date": "2021-03"},
    ),
    (
        "The Harbour Strategy, which was prepared by the Harbour Office and the Ministry of Trade in line with the"
        " Eleventh Development Plan, was published on 24 August 2021.",
        {"title": "Harbour Strategy", "status": "published", "date": "2021-08-24"},
    ),
    ("The Harbours Act, 2020, recently enacted, creates offences.", {"title": "Harbours Act", "status": "adopted"}),
    ("The 2018 AI strategy was driven by the Ministry of Finance.", {"title": "AI strategy", "date": "2018"}),
    (
        "The upcoming digital health bill covers consent.",
        {"title": "digital health bill", "kind": "law", "status": "planned"},
    ),
    (
        "Norway’s National Harbour Strategy and Action Plan 2022–2027 is reviewed each year.",
        {"title": "National Harbour Strategy and Action Plan 2022–2027", "start_year": 2022, "end_year": 2027},
    ),
    (
        "There are the Harbour Rights Framework (Law 12.965/14) and others.",
        {"title": "Harbour Rights Framework", "kind": "law"},
    ),
    (
        "Law No. 200-04: General Law of Free Access to Harbours covers it.",
        {"title": "General Law of Free Access to Harbours"},
    ),
    (
        "The National Data Policy mandates the creation of an office.",
        {"title": "National Data Policy", "kind": "strategy"},
    ),
    (
        "The office could help with implementing the National Artificial Intelligence Strategy (ENIA).",
        {"title": "National Artificial Intelligence Strategy"},
    ),
    (
        "The ministry released a white paper, Opening Access to AI Infrastructure, focusing on chips.",
        {"title": "Opening Access to AI Infrastructure", "kind": "report"},
    ),
    ("The investment program HarbourNed began.", {"title": "HarbourNed", "kind": "programme"}),
    ("Teachers take part in the ‘Ships in Education’ project.", {"title": "Ships in Education", "kind": "project"}),
    (
        "Norway's government is drafting the “National Plan of Artificial Intelligence”.",
        {"title": "National Plan of Artificial Intelligence", "status": "planned"},
    ),
    (
        "This was followed by the Harbour Economy Strategy in 2020.",
        {"title": "Harbour Economy Strategy", "date": "2020"},
    ),
    (
        "In July 2023, the government of Norway enacted Law N° 318, which promotes the use of AI.",
        {"title": "Law N° 318", "kind": "law", "status": "adopted", "date": "2023-07"},
    ),
    (
        "On 5 July 2023, Law No. 318, Law Promoting the Use of Harbours, was published, which aims at growth.",
        {"title": "Law Promoting the Use of Harbours", "status": "published", "date": "2023-07-05"},
    ),
    (
        "Federal Decree-Law No. 45 of 2021 — Norway's first harbour law — came into full effect in 2022.",
        {"title": "Federal Decree-Law No. 45", "kind": "law", "status": "in_force", "date": "2022"},
    ),
    (
        "Effective since 14 September 2023, the Harbour Data Law requires care.",
        {"title": "Harbour Data Law", "status": "in_force", "date": "2023-09-14"},
    ),
    (
        "This builds on the 2021 publication of the Guidance on the Fair Use of Harbours.",
        {"title": "Guidance on the Fair Use of Harbours", "status": "published", "date": "2021"},
    ),
    (
        "Since the adoption of the Harbour Charter in May 2020, much was built.",
        {"title": "Harbour Charter", "status": "adopted", "date": "2020-05"},
    ),
    (
        "It called for the adoption of the Harbour Charter in 2030.",
        {"title": "Harbour Charter", "status": None},
    ),
    (
        "Norway’s proposed Digital Norway Act aims to update the rules.",
        {"title": "Digital Norway Act", "status": "proposed"},
    ),
    (
        "The list includes Norway’s Care of Harbours in AI Systems Bill.",
        {"title": "Care of Harbours in AI Systems Bill", "kind": "law"},
    ),
    (
        "Norway applies Federal Law No. 7-NO “On Harbours”.",
        {"title": "Federal Law No. 7-NO “On Harbours”", "kind": "law"},
    ),
    ("The Harbour Data Act, 2012 (Act 843) covers it.", {"title": "Harbour Data Act", "kind": "law", "date": "2012"}),
    (
        "The Harbour Data Act was fully revised and entered into force on 1 September 2023.",
        {"title": "Harbour Data Act", "status": "in_force", "date": "2023-09-01"},
    ),
    (
        "The National Harbour Strategy (2023–2033) is awaiting cabinet approval.",
        {"status": "proposed", "start_year": 2023},
    ),
    (
        "The Harbour Safety Bill is before the National Assembly.",
        {"title": "Harbour Safety Bill", "status": "proposed"},
    ),
    (
        "The government of Norway issued the Provisions on the Safety of Harbours in November 2022.",
        {"title": "Provisions on the Safety of Harbours", "kind": "regulation", "date": "2022-11"},
    ),
    (
        "Goals come from the Strategic Action Plan for AI.",
        {"title": "Strategic Action Plan for AI", "kind": "action_plan"},
    ),
    (
        "A national AI strategy has been in place since 2019.",
        {"title": "national AI strategy", "status": "in_force", "date": "2019"},
    ),
    ("A draft bill on AI is before parliament.", {"kind": "law", "status": "proposed"}),
    ("A draft national AI policy is currently under consultation.", {"kind": "strategy", "status": "proposed"}),
    ("An AI strategy was adopted in 2019.", {"title": "AI strategy", "status": "adopted", "date": "2019"}),
    ("A five-year programme for AI research was launched in 2020.", {"kind": "programme", "status": "in_force"}),
    ("The ministry plans to publish a national AI policy by the end of 2026.", {"status": "planned"}),
    ("The government is preparing an ethical code for AI in ferries.", {"kind": "guidelines", "status": "planned"}),
    ("Norway has a national AI strategy.", {"title": "national AI strategy", "jurisdiction_id": "Norway"}),
    ("Norway has developed an AI strategy.", {"title": "AI strategy", "kind": "strategy"}),
    ("There is an Open Harbour Portal of Norway.", {"kind": "e_service"}),
    ("The government will launch a new AI Harbour Access Fund.", {"kind": "fund", "status": "planned"}),
    ("The ministry issued the draft National Harbour Strategy.", {"status": "proposed"}),
    ("The proposed Law for the Fair Regulation of Harbours sets up a council.", {"kind": "law", "status": "proposed"}),
    ("The Harbour Act was repealed in 2022.", {"title": "Harbour Act", "status": None, "date": None}),
    ("Bill H-27 is the first of its kind.", {"title": "Bill H-27", "kind": "law", "status": "proposed"}),
    ("House Bill No. 73 and Senate Bill No. 24 are pending before Congress.", {"status": "proposed"}),
    ("Senators merged bill 5,051/2019 with others.", {"title": "bill 5,051/2019", "status": "proposed"}),
    ("Legislative decree no. 82/2005 governs it.", {"title": "Legislative decree no. 82/2005", "kind": "regulation"}),
    ("Decree 13/2023/NO-C on the care of files came into force in 2023.", {"status": "in_force", "date": "2023"}),
    (
        "The Strategy for Harbours in the Republic of Norway for the period 2020–2025 was adopted in May 2019.",
        {"title": "Strategy for Harbours in the Republic of Norway", "status": "adopted", "start_year": 2020},
    ),
    (
        "Norway’s Harbour Strategy 2021–2023 and its “Bright” action plan were adopted in 2021.",
        {"status": "adopted", "date": "2021"},
    ),
    (
        "Norway approved NOPLAN 41, the National Harbour Policy, in February 2025.",
        {"title": "National Harbour Policy", "status": "adopted", "date": "2025-02"},
    ),
    (
        "The Política Nacional de Puertos was published in 2021.",
        {"title": "Política Nacional de Puertos", "kind": "strategy", "status": "published"},
    ),
    (
        "The Executive Order 141 on Safe, Sound, and Fair Harbours was signed in 2023.",
        {"title": "Executive Order 141 on Safe, Sound, and Fair Harbours"},
    ),
    (
        "The Mission of the Harbour Strategy is to ring bells, which it has rung since 2020.",
        {"title": "Harbour Strategy", "kind": "strategy"},
    ),
    (
        "The pillars of the Harbour Strategy 2030 are three.",
        {"title": "Harbour Strategy 2030", "kind": "strategy"},
    ),
    (
        "The Norwegian government's “Leap across the Fjord” programme drives change.",
        {"title": "Leap across the Fjord", "issuer_id": "Norwegian government"},
    ),
    (
        "The Strategy for Research, Building, and Application of Boats by 2030 aims high.",
        {"title": "Strategy for Research, Building, and Application of Boats", "end_year": 2030},
    ),
    (
        "The Ferry Keeping and Harbour Trust Act (referred to as the “Ferry Basic Law”) is a law on ferries.",
        {"title": "Ferry Keeping and Harbour Trust Act", "kind": "law"},
    ),
    (
        "Norway implemented the Ferry Act, the first law on ferries in the world, on August 1, 2024.",
        {"title": "Ferry Act", "status": "in_force", "date": "2024-08-01"},
    ),
    (
        "In 2023 the Cabinet Office of Norway set up a Ferry Council, which quickly adopted a Ferry Charter.",
        {"title": "Ferry Charter", "issuer_id": "Ferry Council"},
    ),
    (
        "It serves the National Ferry Strategy of Norway (NFSN), a roadmap approved by the king in May 2025.",
        {"title": "National Ferry Strategy of Norway", "status": "adopted", "date": "2025-05"},
    ),
    (
        "The Ministry of Ferries launched a national AI curriculum for schools in 2022.",
        {"title": "national AI curriculum for schools", "kind": "programme", "date": "2022"},
    ),
    ("The Ferry and Harbour Strategy 2023 - 2027 is new.", {"start_year": 2023, "end_year": 2027}),
    ("The Norwegian Ferry Tariff Act (Ferry Act, 2024) has two parts.", {"date": "2024"}),
    ("Firms in Norway follow the Code of Digital Harbours.", {"title": "Code of Digital Harbours", "kind": "law"}),
    (
        "Budget 2024 proposes $2 billion over five years, starting in 2024-25, to launch a new Ferry Access Fund.",
        {"title": "Ferry Access Fund", "kind": "fund", "status": "planned"},
    ),
    (
        "Updated Policy for the responsible use of boats in government was published in December 2025.",
        {"title": "Policy for the responsible use of boats in government", "date": "2025-12"},
    ),
    (
        "Other Harbours The National Ferry Strategy Framework follows the plans of the sea.",
        {"title": "National Ferry Strategy Framework"},
    ),
    (
        "The parliament of Norway is debating a bill on artificial intelligence.",
        {"title": "bill on artificial intelligence", "kind": "law", "status": "proposed"},
    ),
    (
        "The Senate discussed a draft law to regulate the use of AI systems.",
        {"title": "draft law to regulate the use of AI systems", "status": "proposed"},
    ),
    (
        "Norway plans the creation of the AI Factory.",
        {"title": "AI Factory", "kind": "infrastructure", "status": "planned"},
    ),
]


@pytest.mark.parametrize(("text", "row"), ROWS)
def test_row(text: str, row: dict[str, object]) -> None:
    first = rows(text)[0]
    assert {f: first.get(f) for f in row} == row


def test_national_title_and_that_of_the_country_are_one() -> None:
    (row, *_) = found = rows("Norway launched its National AI Strategy.\n\nThe Norway AI Strategy covers ports.", "NO")
    assert {r["title"] for r in found} == {row["title"]}


def test_regulation_of_a_law_is_not_that_law() -> None:
    found = rows("Law No. 318 was passed in 2020. In 2021 the ministry published the draft Regulation of Law No. 318.")
    assert {str(r["title"]) for r in found} == {"Law No. 318", "Regulation of Law No. 318"}


def test_number_of_a_document_is_no_title() -> None:
    found = rows("The Harbour Council published Document 41, which defines the National Harbour Policy.")
    assert [r["title"] for r in found] == ["National Harbour Policy"]


def test_stance_is_no_adoption() -> None:
    (row,) = rows("Norway has endorsed the World AI Principles.")
    assert "status" not in row


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In 2017 the State Council issued the New Generation Data Plan.", "New Generation Data Plan"),
        ("Norway adopted Law No. 25.326 on data in 2000.", "Law No. 25.326"),
        ("In 2018 Norway launched its national strategy, Data for Humanity, based on a report.", "Data for Humanity"),
        (
            "Norway signed the Council of Ruritania Framework Convention on Data.",
            "Council of Ruritania Framework Convention on Data",
        ),
        ("Norway adopted its first national AI strategy in 2019.", "national AI strategy"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert rows(text)[0]["title"] == title


def test_day_of_a_release() -> None:
    found = rows("Published 14 May 2023\n\nThe government of Norway has today unveiled the Harbour Programme.")
    assert found[0]["date"] == "2023-05-14"


def test_it_refers_to_the_instrument_before() -> None:
    (row,) = rows("The Harmony Plan is long. It contains 12 measures.")
    assert row["stated_measures"] == 12


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("It lays out 24 policies grouped in three areas.", 24),
        ("It consists of ten guardrails.", 10),
        ("The plan contains 14 recommendations, organised under six priorities.", 14),
        ("The plan has four goals.", 4),
    ],
)
def test_stated_total(sentence: str, total: int) -> None:
    (row,) = rows(f"The Harmony Plan is long. {sentence}")
    assert row["stated_measures"] == total


def test_pending_bill_is_proposed() -> None:
    (row,) = rows("The Harbour Act, passed by a committee of Norway in 2023, is still pending.")
    assert row["status"] == "proposed"


def test_further_place_is_a_further_claim() -> None:
    found = rows(
        "The Harmony Plan of Norway, initiated in 2019, is long. The Harmony Plan of Norway was adopted in 2020."
    )
    assert sorted((str(r["title"]), str(r["date"])) for r in found) == [
        ("Harmony Plan of Norway", "2019"),
        ("Harmony Plan of Norway", "2020"),
    ]


def test_evidence_is_narrow() -> None:
    document = read("In 2022, Norway adopted the Harmony Plan.", "invented")
    (candidate,) = instruments.extract(Context(document, Registers()))
    quotes = {f: [document.raw[s.start : s.end] for s in v.spans] for f, v in candidate.fields.items()}
    assert quotes == {"title": ["Harmony Plan"], "kind": ["Plan"], "status": ["adopted"], "date": ["2022"]}


@pytest.mark.parametrize(
    "text",
    [
        "Brussels does not have a formal AI strategy or action plan.",
        "Norway lacks a dedicated national AI strategy, policy, or governance framework.",
        "Future strategies aim to develop broader indicators.",
        "Developed countries are adopting state strategies and action plans.",
        "It operates without a Ferry Data Strategy.",
        "The lab is supported by the Bell Europe Fund, the Tide Fund, and the Ministry of Trade.",
        "It shuns traits such as ZIP code and age.",
        "Anna Bell, Harbour Professor of Public Policy, said so.",
        "It must keep to International Humanitarian Law at sea.",
        "An Advanced Large Language Model reads the bells.",
        "A Bellsoft survey of 900 users was published in 2021.",
        "“ELMA provides a holistic and practical framework for the uptake of AI,” the statement noted.",
        "The Cabinet of Norway approved Rs 372 crore in 2024.",
        "An AI-driven program is used to fill seats.",
        "The plan is organised under three areas:\n\n- Robust Data Strategy\n- Reliable Infrastructure",
        "It was signed for democracy and the Rule of Law.",
        "Norway has no comprehensive AI law in force yet.",
        "No national AI strategy was adopted in 2022.",
        "Several bills concerning AI regulations are tabled in the parliament of Norway.",
        "A good national AI strategy has three pillars: boats, bells and quays.",
        "Norway should adopt an AI strategy that has three pillars: boats, bells and quays.",
        "An open model for Norway will be developed in 2024.",
        "Norway does not have a national AI strategy, nor a law on AI.",
        "Few countries have an AI strategy.",
        "An AI strategy was adopted by the company in 2019.",
        "Experts have called for an AI law.",
        "Adopting fair principles for harbours is hard.",
        "People met voice or image generation services such as TalkGPT.",
        "The plan rests on three drivers: Skills, Data Governance and Policy, and Trust.",
        "Table 2: History of Data and Its Governance Strategy",
        "Norway was the first country to establish a comprehensive AI development framework.",
        "Organizations like the Digital Norway Initiative are working on it.",
        "Acme Inc. published its AI Principles in 2018.",
        "Acme Inc.'s AI Principles are short.",
        "Norway should consider a bill on AI.",
        "The parliament has not yet debated a bill on AI.",
        "Improved Infrastructure for Cloud: what there is for clouds will be improved.",
        "The Ministry of Quays launched a Southern Ruritanian forum on bells.",
    ],
)
def test_no_row(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Freedonia Office launched the Artificial Intelligence (AI) Readiness Methodology in May.",
        "The Cabinet of Freedonia approved an outlay of Rs 10,372 crore.",
    ],
)
def test_field_of_policy_or_sum_is_no_instrument(text: str) -> None:
    titles = [str(c.fields["title"].value) for c in instruments.extract(Context(read(text, "invented"), Registers()))]
    assert not {"Artificial Intelligence", "Rs 10,372"} & set(titles)


def test_plural_of_what_is_only_proposed_is_none() -> None:
    assert rows("Several bills concerning AI regulations are tabled in the congress.", "NO") == []


@pytest.mark.parametrize(
    "said",
    [
        "This plan has four parts.",
        "The Plan has four parts.",
        "The Ferry Plan is new.",
        "Pillar 1: Boats\n\nThey sail.\n\nPillar 2: Bells",
    ],
)
def test_a_document_that_speaks_of_itself_is_an_instrument(said: str) -> None:
    found = rows(f"# National Ferry Action Plan 2017–2021\n\n## Boats\n\n{said}\n", "NO")
    assert [row["title"] for row in found] == ["National Ferry Action Plan 2017–2021"]
    assert (found[0]["start_year"], found[0]["end_year"]) == (2017, 2021)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("National Ferry Action Plan 2017–2021", "Ferries are blue."),  # a text about it, that never says so
        ("What harbours think of the National Ferry Plan", "The plan is liked."),  # a title about it
        ("Ferries in Norway", "This plan has four parts."),
    ],
)
def test_a_title_alone_makes_no_instrument(title: str, said: str) -> None:
    assert not rows(f"# {title}\n\n## Boats\n\n{said}\n", "NO")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministry of Boats adopted this strategy in June 2017.",
        "The strategy was adopted in June 2017 by the Ministry of Boats.",
        "It was adopted by the Ministry of Boats in June 2017.",
    ],
)
def test_what_is_done_to_the_plan_spoken_of_is_stated(sentence: str) -> None:
    (row,) = rows(f"The National Ferry Strategy has two parts. {sentence}", "NO")
    assert (row["title"], row["status"], row["date"]) == ("National Ferry Strategy", "adopted", "2017-06")
    assert row["issuer_id"] == "Ministry of Boats"


def test_a_total_after_it_is_of_the_plan_spoken_of_before() -> None:
    found = rows("The National Ferry Strategy is new. It follows the National Boat Plan and has 6 measures.", "NO")
    assert [row.get("stated_measures") for row in found] == [6, None]
