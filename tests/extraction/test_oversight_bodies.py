"""A sentence in; a body of oversight out, with its scope and status, or none (codebook: oversight_bodies)."""

from __future__ import annotations

import pytest

from pipeline.extraction import oversight_bodies
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers


def bodies(text: str) -> dict[str, Candidate]:
    context = Context(read(text, "invented"), Registers())
    names = {t.key: t.name for t in context.things}
    return {names[c.links["organisation_id"].key]: c for c in oversight_bodies.extract(context)}


@pytest.mark.parametrize(
    ("text", "name", "scope"),
    [
        # called so before or after its name
        ("Norway's data protection authority, the Vernet, warned of bias.", "Vernet", "data_protection"),
        ("Norway’s data protection authority NORI has fined the railway.", "NORI", "data_protection"),
        ("The Trade Office, the national AI regulator, has ten staff.", "Trade Office", "ai_regulation"),
        ("Skiltilsynet and Datatilsynet ran a joint test.", "Datatilsynet", "data_protection"),
        ("The Integritetsskyddsmyndigheten opened a case.", "Integritetsskyddsmyndigheten", "data_protection"),
        # handled, led, or told by what it is the lead of
        ("Supervision of AI is handled by the Ferry Agency.", "Ferry Agency", "ai_regulation"),
        ("AI rules are strict. Oversight is mainly managed by the Ferry Agency.", "Ferry Agency", "ai_regulation"),
        ("The Ministry of Ferries is the lead ministry for AI.", "Ministry of Ferries", "ai_policy_execution"),
        ("The Ministry of Ferries leads AI policy.", "Ministry of Ferries", "ai_policy_execution"),
        (
            "The AI strategy is implemented under the leadership of the Ministry of Ferries.",
            "Ministry of Ferries",
            "ai_policy_execution",
        ),
        ("The AI strategy will be under the Ferry Cabinet.", "Ferry Cabinet", "ai_policy_execution"),
        ("The AI strategy will be under the Ferry Cabinets.", "Ferry Cabinets", "ai_policy_execution"),
        ("Under the leadership of the Harbour Team, boats will use AI.", "Harbour Team", "ai_policy_execution"),
        (
            "The drafting of the national AI strategy is spearheaded by the Ferry Agency.",
            "Ferry Agency",
            "ai_policy_execution",
        ),
        ("The Ferry Agency leads the formulation of AI policy.", "Ferry Agency", "ai_policy_execution"),
        (
            "The Ferry Agency played a great role in shaping the rules for AI.",
            "Ferry Agency",
            "ai_policy_execution",
        ),
        (
            "The Standing Committee on Ferries and Bells has asked how AI is used.",
            "Standing Committee on Ferries and Bells",
            "parliament",
        ),
        # given to it, told by its name, or by what it is set up for
        ("The President entrusts stewardship of the AI plan to the Elm Office.", "Elm Office", "ai_policy_execution"),
        (
            "The law on personal data grants powers at sea to two authorities, the Elm Office and the Tide Office.",
            "Tide Office",
            "data_protection",
        ),
        ("It falls to the Elm Office to supervise the use of AI.", "Elm Office", "ai_regulation"),
        ("Norway will set up a quick unit that will oversee the AI plan.", "quick unit", "ai_policy_execution"),
        (
            "It formed a national team for AI, with the responsibilities to write and manage the National AI Plan.",
            "national team for AI",
            "ai_policy_execution",
        ),
        (
            "It set up an inter-departmental working group to sift the legislation needed for AI.",
            "inter-departmental working group",
            "ai_policy_execution",
        ),
        (
            "The Directorate of Data Protection under the Ministry of Tides met.",
            "Directorate of Data Protection",
            "data_protection",
        ),
        ("The Norwegian data protection authority, namely, the Elm Office, met.", "Elm Office", "data_protection"),
        (
            "The Personal Data Regulation and Oversight Unit met.",
            "Personal Data Regulation and Oversight Unit",
            "data_protection",
        ),
        ("The Ferry Commissioner oversees police use of cameras.", "Ferry Commissioner", "police_data"),
        (
            "A report recommends the establishment of a national coordination mechanism to monitor the AI strategy.",
            "national coordination mechanism",
            "ai_policy_execution",
        ),
        (
            "Pending the establishment of a regulatory body for AI, firms wait.",
            "regulatory body for AI",
            "ai_regulation",
        ),
        (
            "It is recommended that a harbour body be created to review the AI policy's implementation.",
            "harbour body",
            "ai_policy_execution",
        ),
        (
            "The Minister for Harbours has the competence of overseeing the use of AI in the public sector.",
            "Minister for Harbours",
            "ai_policy_execution",
        ),
        (
            "Bodies responsible for protecting fundamental rights under the AI Act:\n\n- Harbour Agency",
            "Harbour Agency",
            "human_rights",
        ),
        # designated, or about to be
        ("The Radio Agency was designated as the market surveillance authority.", "Radio Agency", "ai_regulation"),
        ("The Radio Agency will act as the market surveillance authority.", "Radio Agency", "ai_regulation"),
        (
            "The Radio Agency is to be established as the central market surveillance authority.",
            "Radio Agency",
            "ai_regulation",
        ),
        (
            "The Radio Agency was made the authority in charge of supervising the use of AI.",
            "Radio Agency",
            "ai_regulation",
        ),
        (
            "The Trade Office is the body responsible for the national AI strategy.",
            "Trade Office",
            "ai_policy_execution",
        ),
        # by what it does
        (
            "The government decided that the Radio Agency will coordinate AI supervision.",
            "Radio Agency",
            "ai_regulation",
        ),
        (
            "NORI, attached to the Ministry of Trade, is tasked with supervising the use of AI.",
            "NORI",
            "ai_policy_execution",
        ),
        ("The Trade Office will regulate data protection and data sharing.", "Trade Office", "data_protection"),
        # by what relations say that it does to an act or a plan
        ("The Trade Office leads the Harmony AI Strategy.", "Trade Office", "ai_policy_execution"),
        ("The Fair AI Act is enforced by the Radio Agency.", "Radio Agency", "ai_regulation"),
        # by its name
        (
            "The Defender of Public Rights Office met. The Gender Equality Commission of Norway met.",
            "Gender Equality Commission of Norway",
            "human_rights",
        ),
        (
            "The Artificial Intelligence Regulatory Authority opened.",
            "Artificial Intelligence Regulatory Authority",
            "ai_regulation",
        ),
        # several at once, or by what they did
        (
            "The Radio Agency and the Tide Office were named as fundamental rights authorities.",
            "Tide Office",
            "human_rights",
        ),
        (
            "The Court of Tides evaluated the first phase of the national AI strategy in 2023.",
            "Court of Tides",
            "ai_policy_execution",
        ),
        (
            "The Lantern Council advises the government on artificial intelligence.",
            "Lantern Council",
            "ai_policy_execution",
        ),
    ],
)
def test_body_of_oversight(text: str, name: str, scope: str) -> None:
    assert bodies(text)[name].fields["scope"].value == scope


@pytest.mark.parametrize(
    "text",
    [
        "The company, Zenda Motors, fined its dealers.",
        "The Harbour Police Authority uses cameras.",
        "The Ministry of Trade oversees pensions and supervises employment agencies.",
        "The Trade Office does not oversee the use of AI.",
        "The Trade Office leads the Harmony Skills Strategy.",
        "The Radio Agency was appointed for five years.",
        "The company has set up an ethics board to review its products.",
        "The Institute of Tides assessed how AI systems recognise faces.",
        "It follows the coordinated plan on AI. The Ministry of Tides agreed.",
    ],
)
def test_what_reads_alike_is_none(text: str) -> None:
    assert bodies(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("The bill proposes the creation of the National AI Commission.", "National AI Commission", "proposed"),
        ("The plan provides for the establishment of a National AI Commission.", "National AI Commission", "planned"),
        ("Bright AI Council will steer the work.", "Bright AI Council", "planned"),
        ("An AI Ferry Council, and an AI Bell Board will be established in Oslo.", "AI Ferry Council", "planned"),
        (
            "These bodies would be established:\n\n- Ferry Ethics Board: To guard bells.\n- Bells: To ring.",
            "Ferry Ethics Board",
            "planned",
        ),
        (
            "The country has made progress, passing a law in 2019 and establishing the Data Protection Board in 2020.",
            "Data Protection Board",
            "existing",
        ),
    ],
)
def test_status(text: str, name: str, status: str) -> None:
    assert bodies(text)[name].fields["status"].value == status


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Data Protection Authority, Datatilsynet, supervises AI.",
        "Datatilsynet, the Norwegian Data Protection Authority, supervises AI. Datatilsynet is small.",
    ],
)
def test_one_body_under_two_names(text: str) -> None:
    assert list(bodies(text)) == ["Norwegian Data Protection Authority"]


def test_a_word_for_one_body_is_not_said_of_another() -> None:
    told = bodies("An autonomous National Data Agency will supervise AI, while an AI Ethics Board will set guidelines.")
    assert told["National Data Agency"].fields["independence"].value == "independent"
    assert "independence" not in told["AI Ethics Board"].fields


@pytest.mark.parametrize(
    ("text", "name", "field", "value"),
    [
        (
            "The AI Tide Council meets. It is attached to the Ministry of Tides.",
            "AI Tide Council",
            "independence",
            "part_of_government",
        ),
        (
            "The AI Tide Office reports to the Ministry of Tides.",
            "AI Tide Office",
            "independence",
            "part_of_government",
        ),
        (
            "The Tide Data Protection Board was set up under the Tide Data Act in 2021.",
            "Tide Data Protection Board",
            "established",
            "2021",
        ),
        (
            "The AI Tide Council, formed by Order No. (12) on 3 May 2021, met.",
            "AI Tide Council",
            "established",
            "2021-05-03",
        ),
        ("The AI Tide Council had the task of buying bells.", "AI Tide Council", "remit", "buying bells"),
        ("The AI Tide Council opened its doors in May 2024.", "AI Tide Council", "established", "2024-05"),
        (
            "The AI Tide Council met. It will be able to suspend systems that break the rules.",
            "AI Tide Council",
            "powers",
            "suspend systems that break the rules",
        ),
    ],
)
def test_what_is_said_of_a_body(text: str, name: str, field: str, value: str) -> None:
    assert bodies(text)[name].fields[field].value == value


def test_remit_behind_a_name_in_a_list() -> None:
    text = "The plan names these bodies:\n\n- AI Tide Council (ATC): sets the direction of the plan\n"
    assert bodies(text)["AI Tide Council"].fields["remit"].value == "sets the direction of the plan"


def test_a_remit_that_ends_in_a_quotation_keeps_its_mark() -> None:
    text = "In 2021, Norway set up the AI Ferry Council, which is responsible for a “calm and lasting ferry agenda.”"
    assert bodies(text)["AI Ferry Council"].fields["remit"].value == "a “calm and lasting ferry agenda.”"


def test_a_body_is_no_part_of_itself() -> None:
    text = "The Data Protection Act established the Office of the Data Protection Commissioner (ODPC) in 2019."
    assert "independence" not in bodies(text)["Office of the Data Protection Commissioner"].fields


@pytest.mark.parametrize(
    ("text", "name", "scope"),
    [
        # the duty stands after its holder
        (
            "The Trade Office was put in charge of coordinating the Harmony AI Strategy.",
            "Trade Office",
            "ai_policy_execution",
        ),
        ("The cabinet put the Trade Office in charge of AI policy.", "Trade Office", "ai_policy_execution"),
        ("The Trade Office is entrusted with the supervision of AI systems.", "Trade Office", "ai_policy_execution"),
        ("The Trade Office has overall responsibility for AI policy.", "Trade Office", "ai_policy_execution"),
        ("The Trade Office is the focal point for AI policy.", "Trade Office", "ai_policy_execution"),
        ("The Trade Office has been named as the point of contact for AI.", "Trade Office", "ai_regulation"),
        ("The Radio Agency was given powers to fine providers of AI systems.", "Radio Agency", "ai_regulation"),
        ("A Tide Council chaired by the Prime Minister oversees the use of AI.", "Tide Council", "ai_policy_execution"),
        ("To monitor the use of AI, a Tide Council has been constituted.", "Tide Council", "ai_policy_execution"),
        # before it
        ("Responsibility for supervising AI systems falls to the Radio Agency.", "Radio Agency", "ai_policy_execution"),
        ("Oversight of AI lies with the Radio Agency.", "Radio Agency", "ai_policy_execution"),
        ("AI policy is the responsibility of the Trade Office.", "Trade Office", "ai_policy_execution"),
        ("Enforcement of data protection is a matter for the Radio Agency.", "Radio Agency", "data_protection"),
        ("The Toll Board and the Radio Agency regulate AI in harbours.", "Toll Board", "ai_regulation"),
        # in a list of tasks
        ("# Harbours\n\n## Tide Council\n\n1. Monitor the use of AI.\n2. Meet.", "Tide Council", "ai_policy_execution"),
        ("The Tide Council has these tasks:\n\n- to steer AI policy\n- to meet", "Tide Council", "ai_policy_execution"),
        # by whose hand a plan is carried out
        (
            "It rests on the implementation of the Harmony AI Strategy under the supervision of the Trade Office.",
            "Trade Office",
            "ai_policy_execution",
        ),
        # said of each in a list
        (
            "The Radio Agency and the Trade Office were named as competent authorities for AI.",
            "Radio Agency",
            "ai_regulation",
        ),
        # in small letters
        (
            "A sub-committee of the Tide Council will be set up to monitor the Harmony AI Strategy.",
            "sub-committee of the Tide Council",
            "ai_policy_execution",
        ),
        ("In 2021 a national team was formed to coordinate AI policy.", "national team", "ai_policy_execution"),
        (
            "An inter-ministerial committee monitors progress on AI policy.",
            "inter-ministerial committee",
            "ai_policy_execution",
        ),
        ("AI policy is monitored by a steering group.", "steering group", "ai_policy_execution"),
        (
            "The state shapes AI. Institutions such as the Tide Ministry, BELTC, and QUATECH coordinate policy.",
            "QUATECH",
            "ai_policy_execution",
        ),
        (
            "The plan mandates the creation of the Directorate of Bells and Quays, which is to be responsible for the "
            "governance of AI.",
            "Directorate of Bells and Quays",
            "ai_policy_execution",
        ),
        ("AI policy is coordinated by the Tide Board and the Quay Agency.", "Quay Agency", "ai_policy_execution"),
        ("A national AI ethics committee should be established.", "national AI ethics committee", "ethics"),
        ("The Quay Agency was mandated to provide leadership on AI for ships.", "Quay Agency", "ai_policy_execution"),
        ("The Tide Council advises the government on AI.", "Tide Council", "ai_policy_execution"),
        ("The Quay Agency serves as the national coordinator for AI.", "Quay Agency", "ai_policy_execution"),
        ("A National AI Regulatory Forum will unite ports.", "National AI Regulatory Forum", "ai_regulation"),
        (
            "The bill provides for the establishment of a national AI supervisory authority.",
            "national AI supervisory authority",
            "ai_regulation",
        ),
    ],
)
def test_a_body_and_its_duty(text: str, name: str, scope: str) -> None:
    assert bodies(text)[name].fields["scope"].value == scope


@pytest.mark.parametrize(
    "told",
    [
        "The designated authorities under the AI Act include the Radio Agency, the Trade Office and the Toll Board.",
        "The competent authorities for AI are the Radio Agency, the Trade Office, and the Toll Board.",
        "The five designated bodies for AI include:\n\n- the Radio Agency\n- the Trade Office\n- the Toll Board\n",
    ],
)
def test_those_in_a_list_of_authorities(told: str) -> None:
    found = bodies(told)
    assert list(found) == ["Radio Agency", "Trade Office", "Toll Board"]
    assert {c.fields["scope"].value for c in found.values()} == {"ai_regulation"}


def test_who_is_told_beside_authorities_is_none_of_them() -> None:
    assert not bodies("The competent authorities for AI are not yet known, the Radio Agency said.")
    assert not bodies("The competent authorities for tolls include the Radio Agency and the Trade Office.")


@pytest.mark.parametrize(
    "text",
    [
        "The Trade Office is in charge of harbours and uses AI to monitor them.",
        "Supervision of harbours falls to the Radio Agency.",
        "The Trade Office has no responsibility for AI policy.",
        "A steering group monitors the tides.",
        "# Harbours\n\n## Tide Council\n\n1. Monitor the tides.\n2. Meet.",
        "The Tide Council has met the head of AI:\n\n- to steer AI policy\n- to meet",
        "Monetary policy is the responsibility of the Trade Office.",
        "Norway should establish a group on AI under the Prime Minister to coordinate policy.",
        "A harbour forum will bring together the Trade Office and the Bell Agency to coordinate ethical guidance.",
    ],
)
def test_a_duty_of_another_matter(text: str) -> None:
    assert not bodies(text)
