"""A passage in, what the source concludes out (codebook: findings)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction import commitments, competences, deployments, findings, measures
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Entry, RegisteredName, Registers, load_registers


def _read(text: str) -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", country="NO")
    return document, list(findings.extract(Context(document, Registers())))


def rows(text: str) -> list[tuple[object, object, object]]:
    """Kind, topic and statement of every finding."""
    return [tuple(c.fields[name].value for name in ("kind", "topic", "statement")) for c in _read(text)[1]]  # type: ignore[misc]


EVALUATION = "# Norway\n\n## Evaluation\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind", "topic", "statement"),
    [
        (
            "However, measuring the effectiveness of ferry policy is challenging.",
            "challenge",
            "measurement_and_kpis",
            "measuring the effectiveness of ferry policy is challenging",
        ),
        (
            "According to experts, the region's policy initially lacked a coherent communication strategy.",
            "challenge",
            "communication",
            "the region's policy initially lacked a coherent communication strategy",
        ),
        (
            "One issue is the so-called “brain drain” from the ports to the banks.",
            "challenge",
            "brain_drain",
            "One issue is the so-called “brain drain” from the ports to the banks",
        ),
        (
            "Although the fog is thick, more measurable indicators (KPIs) are needed.",
            "recommendation",
            "measurement_and_kpis",
            "more measurable indicators (KPIs) are needed",
        ),
        (
            "Overall, Norway's decentralized ferry policy is effective.",
            "strength",
            "coordination",
            "Norway's decentralized ferry policy is effective",
        ),
        (
            "The federal structure has had mixed effects on ferry policy.",
            "assessment",
            "coordination",
            "The federal structure has had mixed effects on ferry policy",
        ),
    ],
)
def test_what_a_section_that_evaluates_concludes(sentence: str, kind: str, topic: str, statement: str) -> None:
    assert rows(EVALUATION + sentence) == [(kind, topic, statement)]


def test_two_conclusions_in_one_sentence_are_two_rows() -> None:
    text = EVALUATION + (
        "Norway does not yet have a full national AI strategy and AI ethics is not a central topic in any other plan."
    )
    assert rows(text) == [
        ("challenge", "strategy_gap", "Norway does not yet have a full national AI strategy"),
        ("challenge", "ethics", "AI ethics is not a central topic in any other plan"),
    ]


def test_a_lack_of_two_things_is_on_two_topics() -> None:
    text = EVALUATION + "The lack of public awareness of tides and communication between ports is a problem."
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("challenge", "public_awareness"),
        ("challenge", "communication"),
    ]


def test_a_list_of_factors_is_one_row_each() -> None:
    text = "## Conclusion\n\n" + (
        "Several factors hindering the plan were identified, including the low level of public awareness and trust, "
        "gaps in data administration that keep boats away, insufficient funding; the absence of KPIs; "
        "and the reluctance of sailors to share."
    )
    assert [(topic, statement) for _, topic, statement in rows(text)] == [
        ("public_awareness", "the low level of public awareness and trust"),
        ("data_governance", "gaps in data administration that keep boats away"),
        ("funding_balance", "insufficient funding"),
        ("measurement_and_kpis", "the absence of KPIs"),
        ("trust", "the reluctance of sailors to share"),
    ]


def test_the_heading_gives_the_topic_that_the_clause_leaves_out() -> None:
    text = "## Facial Recognition\n\nSome say there is no legal framework governing this activity by police.\n"
    assert rows(text) == [
        ("challenge", "facial_recognition", "Some say there is no legal framework governing this activity by police")
    ]


def test_recommendations_of_a_section() -> None:
    text = (
        "## Recommendations\n\n1. Tailor awareness campaigns to sailors and to their children.\n"
        "2. Establish an independent oversight body for bells.\n"
    )
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("recommendation", "public_awareness"),
        ("recommendation", "oversight"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Communication is as old as the sea, and ethics are older.",
        "## Introduction\n\nThe ferry plan aims to address the lack of awareness in Norway.",
        EVALUATION + "If trust is lacking, sailors stay at home.",
        EVALUATION + "The boats are limited in number.",
        "## Budget\n\nData are stored for ten years and are no longer needed after that.",
        EVALUATION + "What is the lack of trust in ferries due to?",
        "Interviews made it possible to define the main challenges of communication.",
        "Below we list the rules on bells that raise most questions from the ministry.",
        "Norway guards its data by the Harbour Act, 2012 (Act 9), under which passengers must be told of the ministry.",
    ],
)
def test_background_plans_and_questions_are_no_findings(text: str) -> None:
    assert rows(text) == []


def test_whose_policy_is_judged() -> None:
    text = (
        "# Chile\n\n## Findings of the study\n\nSweden lacks a national AI strategy. "
        "Trust in ferries is limited. Public awareness is limited.\n"
    )
    _, found = _read(text)
    assert [c.links["jurisdiction_id"].name for c in found] == ["Sweden", "NO", "NO"]


def test_statement_is_verbatim() -> None:
    document, (candidate,) = _read(EVALUATION + "However, measuring the effect of **ferry** policy is difficult.\n")
    quotes = [document.raw[s.start : s.end] for s in candidate.fields["statement"].spans]
    assert quotes == ["measuring the effect of", "ferry", "policy is difficult"]


LANGUAGE = (
    "The government Norway Plan uses AI a chatbot to has endorsed Principles no lack of trust three pillars : (1) (2) "
    "; , . and responsible for region They should - 1. pilot facial recognition at Airport Evaluation # not ban “ ” \n"
)
WORDS = st.sampled_from(LANGUAGE.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_can_be_read_and_every_span_lies_in_it(text: str) -> None:
    document = read(text, "invented", country="NO")
    context = Context(document, Registers())
    keys: set[str] = set()
    for module in (measures, commitments, deployments, competences, findings):
        for candidate in module.extract(context):
            keys.add(candidate.key)
            spans = [s for value in candidate.fields.values() for s in value.spans] + list(candidate.context)
            assert spans and all(0 <= s.start < s.end <= len(text) for s in spans)
            assert all(value.spans for value in candidate.fields.values())


REPORT = "# Ferry readiness of Norway\n\n## Legal dimension\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        # what is not there
        ("The law does not include requirements for data protection audits.", "challenge", "data_governance"),
        ("The country does not maintain a formal list of approved vendors.", "challenge", "oversight"),
        ("There is no formal platform for citizen participation in ferry policy.", "challenge", "participation"),
        ("No formal mechanism for coordination between ministries currently exists.", "challenge", "coordination"),
        ("None of these laws require ministries to publish information on bells.", "challenge", "transparency"),
        ("The efficacy of the data policy has not yet been formally assessed.", "challenge", "measurement_and_kpis"),
        ("Norway does not have a specific liability regime for harm by AI.", "challenge", "oversight"),
        ("Funding for the national AI plan has yet to be finalised.", "challenge", "funding_balance"),
        ("There are no laws which require that citizens must be told of AI.", "challenge", "strategy_gap"),
        # what is weak, at risk or in the way
        ("The regulatory environment for AI remains nascent.", "challenge", "oversight"),
        ("Norway faces significant constraints in the funding of AI research.", "challenge", "funding_balance"),
        ("Norway is hindered by a lack of skills in government.", "challenge", "public_awareness"),
        ("Norway risks losing its AI talent to its neighbours.", "challenge", "brain_drain"),
        ("This void creates ambiguity around the regulation of bells.", "challenge", "oversight"),
        ("Concerns have been raised about the transparency of government algorithms.", "challenge", "transparency"),
        ("There are significant disparities in digital participation.", "challenge", "participation"),
        ("The government has room for improvement in data sharing.", "challenge", "data_governance"),
        # what is needed or would help
        ("There is a need to update the data protection law.", "recommendation", "data_governance"),
        ("Norway will need to consolidate its coordination across ministries.", "recommendation", "coordination"),
        ("Building public trust will be crucial for AI policy.", "recommendation", "trust"),
        ("Revising the data governance law is essential.", "recommendation", "data_governance"),
        ("Establishing an oversight board could strengthen AI policy.", "recommendation", "oversight"),
        ("Stronger coordination among ministries would improve AI policy.", "recommendation", "coordination"),
        ("Public trust in AI can be built through open books.", "recommendation", "trust"),
        ("The opportunity exists to develop a policy on transparency.", "recommendation", "transparency"),
        ("AI regulations require further monitoring.", "recommendation", "oversight"),
        # what works
        ("Norway has made progress in open data.", "strength", "data_governance"),
        ("The law is strongly committed to human rights.", "strength", "human_rights"),
        ("Public trust in the government is high.", "strength", "trust"),
        ("Norway holds an impressive 3rd place in data governance.", "strength", "data_governance"),
    ],
)
def test_what_a_country_report_says_of_the_country(sentence: str, kind: str, topic: str) -> None:
    found = [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")]
    assert found == [(kind, topic)]


@pytest.mark.parametrize(
    ("lead", "items", "kind"),
    [
        (
            "Norway is likely to face significant risks, including:",
            (
                "Hesitance of ministries to talk about their data.",
                "Limited funding for the national AI research centre.",
            ),
            "challenge",
        ),
        (
            "The procurement law presents several gaps:",
            (
                "No standards for the certification of AI vendors.",
                "Little oversight of contracts with foreign vendors.",
            ),
            "challenge",
        ),
        (
            "To improve its ranking, Norway may consider the following strategies:",
            ("Expanding the training of public servants in AI.", "Strengthening partnerships with the private sector."),
            "recommendation",
        ),
        (
            "Norway has the potential to increase its research output by:",
            (
                "Collaborating with the research programmes of its neighbours.",
                "Increasing public funding for AI research.",
            ),
            "recommendation",
        ),
        (
            "Norway has solid foundations on which to build:",
            (
                "Strong research and engineering talent at its universities.",
                "A proportionate approach to AI regulation.",
            ),
            "strength",
        ),
    ],
)
def test_items_are_what_their_list_is_introduced_as(lead: str, items: tuple[str, str], kind: str) -> None:
    text = REPORT + lead + "\n\n" + "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1)) + "\n"
    assert [(k, s) for k, _, s in rows(text)] == [(kind, item.rstrip(".")) for item in items]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Act mandates that data should not be kept longer than necessary.",
        "Under the Ferry Act, any company must obtain a data licence.",
        "The programme launched courses to address the digital divide.",
        "Entities must keep their data for ten years.",
        "It outlines key principles such as transparency, oversight and the need for privacy.",
        "The plan ensures that data protection does not hinder the ferries.",
        "Trust scores are below.",
        "The guidelines emphasise that the work of bells should be reviewed by pilots of AI.",
        "Audits of bells by AI (Article 7) are required at night.",
    ],
)
def test_provisions_remedies_and_other_states_are_no_findings(sentence: str) -> None:
    assert rows(REPORT + sentence + "\n") == []


def test_other_states_are_compared_not_judged() -> None:
    registers = load_registers(Path(__file__).parents[2] / "raw" / "registers")
    document = read(REPORT + "Sweden lacks a data strategy. Norway lacks an AI strategy.\n", "invented", country="NO")
    found = list(findings.extract(Context(document, registers)))
    assert [c.fields["statement"].value for c in found] == ["Norway lacks an AI strategy"]


def test_principles_shares_and_measures_of_a_plan_are_no_findings() -> None:
    assert (
        rows(REPORT + "Regulators should consider five principles:\n\n- safety of bells, boats and all that rings\n")
        == []
    )
    assert rows(REPORT + "Asked about risks, they named:\n\n- loss of trust in the government of ferries (40%)\n") == []
    document = read(
        "# National Ferry Strategy of Norway\n\nThe National Ferry Strategy is new. The government should:\n\n"
        "1. Fund the training of all bell ringers in data.\n2. Publish all data on ferries and bells.\n",
        "invented",
        title="National Ferry Strategy of Norway",
        country="NO",
    )
    assert list(findings.extract(Context(document, Registers()))) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        # what is missing, weak or stuck
        ("The reform of the ferry privacy law is long overdue.", "challenge", "data_governance"),
        ("Indicators to track progress are missing.", "challenge", "measurement_and_kpis"),
        ("Co-ordination between ministries is weak.", "challenge", "coordination"),
        ("Draft laws are not, however, routinely published for comment.", "challenge", "participation"),
        ("No comparable consultation took place on the ferry programme.", "challenge", "participation"),
        ("The regulator reports to the Prime Minister and is therefore not independent.", "challenge", "oversight"),
        ("The absence of an independent authority for AI is a cause for concern.", "challenge", "oversight"),
        ("Trust in public institutions has declined sharply.", "challenge", "trust"),
        ("Transparency of public algorithms leaves much to be desired.", "challenge", "transparency"),
        ("The government has failed to involve civil society in the ferry law.", "challenge", "participation"),
        ("There are concerns that the system discriminates against sailors.", "challenge", "algorithmic_bias"),
        ("AI literacy among civil servants is poor.", "challenge", "public_awareness"),
        ("Norway is “Partly Free” with a score of 55 out of 100.", "challenge", "human_rights"),
        ("The Ferry Act does not contain a right to object to automated decisions.", "challenge", "transparency"),
        # who recommends, urges, calls for
        ("The Ombudsman recommended that the ministry publish its algorithms.", "recommendation", "transparency"),
        ("Auditors urge the government to improve coordination of ferries.", "recommendation", "coordination"),
        ("Privacy groups called on the government to ban facial recognition.", "recommendation", "facial_recognition"),
        ("The Human Rights Institute calls for a public register of algorithms.", "recommendation", "transparency"),
        ("The authors suggest that funding be tied to measurable targets.", "recommendation", "funding_balance"),
        ("Norway would benefit from an independent oversight body.", "recommendation", "oversight"),
        ("More should be done to involve citizens.", "recommendation", "participation"),
        # what is exemplary
        ("Norway has been a leader in national AI policies.", "strength", "strategy_gap"),
        ("Norway has played a leading role in the talks on AI ethics.", "strength", "ethics"),
        ("Norway is one of the first countries in Europe with an AI policy.", "strength", "strategy_gap"),
        ("With its moratorium on face recognition, Norway has set an example.", "strength", "facial_recognition"),
        ("The AI policy benefits from a participatory design.", "strength", "participation"),
    ],
)
def test_what_an_evaluation_says_in_many_ways(sentence: str, kind: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows(EVALUATION + sentence + "\n")] == [(kind, topic)]


def test_two_things_to_do_are_two_recommendations() -> None:
    assert rows(
        EVALUATION + "The government should appoint an independent AI regulator and invest in AI literacy."
    ) == [
        ("recommendation", "oversight", "The government should appoint an independent AI regulator"),
        ("recommendation", "public_awareness", "invest in AI literacy"),
    ]


def test_what_somebody_found_is_stated_without_who_found_it() -> None:
    text = EVALUATION + "The Council of Auditors has pointed out that both agencies are therefore not independent."
    assert rows(text) == [("challenge", "oversight", "both agencies are therefore not independent")]


@pytest.mark.parametrize(
    "text",
    [
        # states and plans that call for something recommend nothing
        EVALUATION + "Norway called for a binding treaty on autonomous weapons.",
        EVALUATION + "The strategy calls for more investment in research.",
        # a demand that was turned down; a lack of a plan to do harm
        REPORT + "Campaigners have called for a public data fund, which the Treasury declined to support.\n",
        REPORT + "The government has no intention of using facial recognition.\n",
        # what people answer is no conclusion
        EVALUATION + "72% of Norwegians are worried about AI without adequate regulation.",
        EVALUATION + "Three quarters of the passengers say they do not trust the public bells.",
        EVALUATION + "Eight in 10 sailors think that the government should regulate AI.",
        EVALUATION + "86% believed that AI could cause harm to public trust.",
        # circumstances, other senses
        EVALUATION + "A fund compensates people harmed by AI where liability is difficult to determine.",
        EVALUATION + "The lab develops digital tools for primary and secondary education.",
        EVALUATION + "The regions play a leading role in the integration of ferries.",
        REPORT + "“Do you believe that AI presents a risk to public trust?”\n",
    ],
)
def test_what_only_sounds_like_a_conclusion(text: str) -> None:
    assert rows(text) == []


def test_the_legend_of_a_chart_is_no_finding() -> None:
    said = "Machines cause harm because the authority is not independent"
    assert rows(f"{EVALUATION}Base: {said}, n=903.") == []
    assert rows(f"{EVALUATION}{said}.") != []


@pytest.mark.parametrize(
    "text",
    [
        # what is true of any state, plan or strategy
        REPORT + "A well-designed AI strategy is essential to ensure public trust.",
        REPORT + "A national AI policy must prioritise data protection.",
        REPORT + "Without open data, a nation’s ability to govern AI is severely hampered.",
        REPORT + "The minister warned that a lack of AI regulation could widen gaps between nations.",
        # that there are some, before they are named
        REPORT + "Digital experts have identified several significant shortcomings.",
        # figures side by side
        REPORT + "Use of public data varies, with 53% of ports, compared to 34% of quays, lacking the skills for AI.",
        REPORT + "Nearly 87% of ferry passengers call for stronger AI regulation.",
        # what was done
        "# Norway\n\nThe government has taken the following steps:\n\n"
        "- Adopting a law on the use of public data by ports.\n- Training all officials in AI ethics and safety.\n",
        # what was done against risks
        REPORT + "These actions included publishing AI rules, tracing data, and hindering misuse of public data.",
        "# Norway\n\nTo mitigate these and other risks, ministries have:\n\n"
        "- Trained their staff to report on the use of AI systems.\n"
        "- Opened a public register of the algorithms of the ports.\n",
    ],
)
def test_what_is_true_of_any_state_or_was_done_against_risks(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("As a nation, Norway lacks data protection rules for AI.", "challenge", "data_governance"),
        ("For a country with a large fleet, data protection is weak.", "challenge", "data_governance"),
        ("The national AI policy must prioritise data protection.", "recommendation", "data_governance"),
        (
            "A lack of AI literacy is apparent: 40% of ports, but 10% of banks, train staff.",
            "challenge",
            "public_awareness",
        ),
        ("Digital experts have identified several shortcomings of data protection.", "challenge", "data_governance"),
        ("Stakeholders have voiced concerns about the lack of funding for AI.", "challenge", "funding_balance"),
        ("The reason is not a lack of funding, but rather the absence of oversight.", "challenge", "oversight"),
        (
            "AI readiness of public bodies is still limited, as reflected in the Nordic AI Index.",
            "challenge",
            "strategy_gap",
        ),
    ],
)
def test_what_is_true_of_the_country_itself(sentence: str, kind: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")] == [(kind, topic)]


def test_the_risks_of_a_list_are_challenges() -> None:
    lead = "# Norway\n\nThe use of AI bears these risks:\n\n"
    items = (
        "- Ministries buy AI systems without data protection rules.\n"
        "- Ports conceal from the public which personal data they hold.\n"
    )
    assert [k for k, _, _ in rows(lead + items)] == ["challenge"] * 2


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        # what is not done, in whatever verb
        ("Most ministries did not comply with the data protection rules.", "challenge", "data_governance"),
        ("The police had not taken steps to look for bias in the system.", "challenge", "algorithmic_bias"),
        ("The Ferry Act doesn’t name a supervisory authority for AI.", "challenge", "oversight"),
        ("Ministries are not equipped to oversee the transparency of algorithms.", "challenge", "transparency"),
        ("The data protection policy has not been evaluated so far.", "challenge", "data_governance"),
        ("The use of face recognition was not in accordance with the law.", "challenge", "facial_recognition"),
        # what is not there, few or out of place
        ("There’s no government-wide guidance on data protection.", "challenge", "data_governance"),
        ("No ministry is responsible for coordination of AI policy.", "challenge", "coordination"),
        ("No funds are contemplated for the national AI policy.", "challenge", "funding_balance"),
        ("Only three ministries have an oversight body for AI.", "challenge", "oversight"),
        ("Twenty ports use AI without any rules on data protection.", "challenge", "data_governance"),
        ("Reports on the transparency of AI are sporadic.", "challenge", "transparency"),
        ("Ministries operate independently of one another, without coordination.", "challenge", "coordination"),
        ("Funding of AI research flows slowly.", "challenge", "funding_balance"),
        # what does harm, or may
        ("The welfare system violates human rights.", "challenge", "human_rights"),
        ("Passenger data were collected unlawfully, an audit of data protection says.", "challenge", "data_governance"),
        ("There is a clear risk that digital ferries will perpetuate discrimination.", "challenge", "algorithmic_bias"),
        ("The AI Act could seriously erode public trust.", "challenge", "trust"),
        ("The plan raises doubts about the transparency of algorithms.", "challenge", "transparency"),
        # what is good
        ("Norway is well placed to lead in open data.", "strength", "data_governance"),
        ("Norway has emerged as a leading player in AI ethics.", "strength", "ethics"),
        ("Norway became the first country to adopt an AI ethics law.", "strength", "ethics"),
        ("Norway has put ethics at the centre of its AI policy.", "strength", "ethics"),
        ("The register shows a strong commitment to transparency.", "strength", "transparency"),
        ("Norway has taken significant steps towards open data.", "strength", "data_governance"),
        ("Norway has built a clear framework for AI ethics.", "strength", "ethics"),
        ("Norway has one of the most dynamic open data communities.", "strength", "data_governance"),
        # where a state stands beside others
        ("Norway ranks 41st among 60 countries for trust in AI.", "assessment", "trust"),
        ("Norway has climbed nine places in the index of AI ethics.", "assessment", "ethics"),
        ("Norway continues to lead in AI ethics.", "strength", "ethics"),
        ("Public trust in AI remains relatively low.", "challenge", "trust"),
        ("Norway lags in AI ethics.", "challenge", "ethics"),
        ("Norway has the most open data protection regime in the region.", "strength", "data_governance"),
        ("Norway is rapidly advancing in AI ethics.", "strength", "ethics"),
        # what it has to cope with
        ("AI outpaces the data protection rules of ministries.", "challenge", "data_governance"),
        ("The AI bill may not be sufficient against discrimination.", "challenge", "algorithmic_bias"),
        ("The audit found incomplete and inaccurate data in the algorithm register.", "challenge", "transparency"),
        ("Unions have voiced fears about the transparency of the AI bill.", "challenge", "transparency"),
        ("The ministry still faces numerous obstacles in data sharing.", "challenge", "data_governance"),
        ("In AI funding, serious shortcomings persist.", "challenge", "funding_balance"),
        ("The AI Act contains no mention of discrimination.", "challenge", "algorithmic_bias"),
        ("There is not yet a strategy for open data.", "challenge", "data_governance"),
        ("The data protection authority has not created an audit team.", "challenge", "data_governance"),
        # on whom it leans, and whom it harms
        ("The AI strategy relies heavily on foreign vendors.", "challenge", "private_sector_influence"),
        ("Norway depends on foreign platforms for its AI.", "challenge", "private_sector_influence"),
        ("The tax algorithm discriminated against migrants.", "challenge", "algorithmic_bias"),
        ("The AI Act gives the police sweeping powers of video surveillance.", "challenge", "facial_recognition"),
        ("Norway faces criticism over its human rights record.", "challenge", "human_rights"),
        ("Several plans exist, though none address AI ethics.", "challenge", "ethics"),
        # predicates of degree, and comparisons
        ("Public consultation on the AI bill was minimal.", "challenge", "participation"),
        ("AI training remains concentrated in a few cities.", "challenge", "public_awareness"),
        ("Responsibilities for AI are split between four ministries.", "challenge", "coordination"),
        ("The AI ethics plan has remained on paper.", "challenge", "ethics"),
        ("AI skills are in short supply.", "challenge", "public_awareness"),
        ("Norway spends less on AI funding than its neighbours.", "challenge", "funding_balance"),
        ("Norway has one of the lowest levels of AI literacy.", "challenge", "public_awareness"),
        ("Slow progress is putting public trust in AI at risk.", "challenge", "trust"),
        ("The AI ethics strategy says nothing about ferries.", "challenge", "ethics"),
        ("Norway outpaces its neighbours in open data.", "strength", "data_governance"),
        ("The open data infrastructure is robust.", "strength", "data_governance"),
        ("Norway has a high standard of data protection.", "strength", "data_governance"),
        ("Norway has laid the groundwork for AI ethics.", "strength", "ethics"),
        ("Norway has a score of 59 on the open data index.", "assessment", "data_governance"),
        ("The AI ethics of Norway is at infancy stage.", "challenge", "ethics"),
        ("The open data of the harbours are unsorted.", "challenge", "data_governance"),
        ("The open data of the harbours are worthless.", "challenge", "data_governance"),
        ("There are also tensions over open data.", "challenge", "data_governance"),
        # what should be done
        ("It is advisable to set up an AI ethics council.", "recommendation", "ethics"),
        ("The ministry would do well to publish its AI ethics rules.", "recommendation", "ethics"),
        ("AI ethics will require strong leadership.", "recommendation", "ethics"),
        ("An AI ethics council becomes imperative.", "recommendation", "ethics"),
        ("It is, therefore, imperative to coordinate AI policy.", "recommendation", "coordination"),
        ("The audit office recommends ministries to keep their data protection rules up to date.", "recommendation",
         "data_governance"),
        ("Nations should consider data protection first.", "recommendation", "data_governance"),
    ],
)  # fmt: skip
def test_whole_families_of_judgements(sentence: str, kind: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")] == [(kind, topic)]


@pytest.mark.parametrize(
    "sentence",
    [
        # left undone for good, or no doing at all
        "The app does not store personal data.",
        "The AI system does not make decisions.",
        "The ministry did not comment on the data breach.",
        "The data law does not affect research.",
        "Norway has not signed the treaty on AI.",
        "The government has not decided on the AI budget.",
        "The AI rules are not intended for banks.",
        "Ministries are not liable for the use of open data.",
        "Open data may be copied, provided this does not violate the law.",
        # what is said of it, what it is to become, and how it is defined
        "The AI tool estimates the risk that data protection rules will be violated.",
        "The strategy sees the aspiration of Norway to be at the forefront of AI ethics.",
        "The law defines open data as data without any restriction.",
        "The paper describes the role the government should play in AI policy.",
        "Drivers are more likely than cyclists to say that AI erodes public trust.",
        "The filter is used to prevent discrimination.",
        "Norway ranks 41st among 60 countries for the quality of its ferries.",
        # not the state's, or no more than a circumstance
        "The sandbox is for data services in areas where there is no law.",
        "The AI tool flags people who are at the highest risk of committing fraud.",
        "With or without data regulation, the ferries go on.",
    ],
)
def test_denials_that_are_no_lack(sentence: str) -> None:
    assert rows(REPORT + sentence + "\n") == []


@pytest.mark.parametrize(
    ("passage", "topic", "statement"),
    [
        # its sentence, its section or, failing these, its paragraph tells what a judgement is on
        (
            "The ministry drafted an AI code. It remains entirely non-binding.",
            "strategy_gap",
            "It remains entirely non-binding",
        ),
        (
            "Open data are published by the ministry, but the work has stalled.",
            "data_governance",
            "the work has stalled",
        ),
        (
            "The AI bill is a first step. The scope of this law is too narrow.",
            "strategy_gap",
            "The scope of this law is too narrow",
        ),
    ],
)
def test_a_judgement_without_a_topic_of_its_own(passage: str, topic: str, statement: str) -> None:
    assert [(t, s) for _, t, s in rows(REPORT + passage + "\n")] == [(topic, statement)]


def test_a_judgement_on_no_policy_is_none() -> None:
    assert rows(REPORT + "The boats are painted. Their number is too small.\n") == []


@pytest.mark.parametrize(
    ("heading", "items", "kind"),
    [
        (
            "Key challenges",
            ("Limited computing capacity at universities.", "Reliance on foreign cloud providers."),
            "challenge",
        ),
        ("Main weaknesses", ("Scarce data on ferry passengers.", "Slow procurement of digital services."), "challenge"),
        ("Strengths", ("Broad public trust in digital services.", "Skilled and well-paid AI researchers."), "strength"),
    ],
)
def test_items_below_a_heading_that_judges(heading: str, items: tuple[str, str], kind: str) -> None:
    text = REPORT + f"### {heading}\n\n" + "\n".join(f"- {item}" for item in items) + "\n"
    assert [(k, s) for k, _, s in rows(text)] == [(kind, item.rstrip(".")) for item in items]


def test_what_a_report_details_is_stated() -> None:
    assert [
        (k, s) for k, _, s in rows(REPORT + "The report details how the ferry algorithms breach human rights.\n")
    ] == [("challenge", "the ferry algorithms breach human rights")]


def test_a_quotation_judges_but_where_people_were_asked() -> None:
    quotation = "> AI creates a risk of bias.\n"
    asked = "The survey asked sailors. The poll was held in May.\n\n"
    assert [(k, t) for k, t, _ in rows(REPORT + quotation)] == [("challenge", "algorithmic_bias")]
    assert rows(REPORT + asked + quotation) == []


def test_a_clause_is_judged_by_what_it_states_not_by_what_it_names() -> None:
    text = "The ministry faces challenges in open data that threaten its budget."
    assert [(k, t) for k, t, _ in rows(REPORT + text + "\n")] == [("challenge", "data_governance")]


def test_what_these_include_is_of_the_same_kind() -> None:
    text = REPORT + "Serious barriers to AI remain. These include scarce open data, and a lack of trust.\n"
    assert [(k, t) for k, t, _ in rows(text)][1:] == [("challenge", "data_governance"), ("challenge", "trust")]
    assert rows(REPORT + "Ferries are blue. These include the open data ferry and the trust ferry.\n") == []


def test_strengths_listed_in_a_sentence() -> None:
    text = REPORT + "Key strengths of Norway include its open data, high public trust, and its AI ethics council.\n"
    assert [(k, t) for k, t, _ in rows(text)] == [
        ("strength", "data_governance"),
        ("strength", "trust"),
        ("strength", "ethics"),
    ]


def test_short_items_are_no_headings_over_those_beside_them() -> None:
    text = (
        "# Norway\n\n## Key flaws\n\n- Too little money\n- Lack of open data\n- Failure to train teachers in AI use\n"
    )
    assert [k for k, _, _ in rows(text)][-1:] == ["challenge"]


def test_clauses_side_by_side_are_conclusions_of_their_own() -> None:
    text = (
        EVALUATION
        + "Despite this, awareness of AI among passengers remains low, open data is missing, and the ports lack "
        "independent oversight. Without open data, the ports are blind."
    )
    assert [row[1:] for row in rows(text)][:3] == [
        ("public_awareness", "awareness of AI among passengers remains low"),
        ("data_governance", "open data is missing"),
        ("oversight", "the ports lack independent oversight"),
    ]
    text = EVALUATION + "The audit highlighted that while its data law shows some promise, its oversight is weak."
    assert [row[::2] for row in rows(text)] == [
        ("strength", "its data law shows some promise"),
        ("challenge", "its oversight is weak"),
    ]


def test_a_conclusion_on_two_regions_is_on_their_state() -> None:
    places = (("XR", "Ruritania", "national"), ("XR-A", "Zenda", "region"), ("XR-B", "Hentzau", "region"))
    registers = Registers(
        tuple(
            Entry("jurisdictions", code, name, (RegisteredName(name, "canonical"),), {"level": level})
            for code, name, level in places
        )
    )
    text = "# Report\n\n## Evaluation\n\nFunding of AI in Zenda and Hentzau is insufficient."
    (found,) = findings.extract(Context(read(text, "invented", country="XR"), registers))
    assert found.links["jurisdiction_id"].name == "XR"


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("Observers doubt that the ministry has the staff to carry out the plan.", "challenge", "brain_drain"),
        ("The ferry strategy names no deadlines and no responsible bodies.", "challenge", "measurement_and_kpis"),
        ("Nobody is responsible for checking the algorithms used by municipalities.", "challenge", "ethics"),
        ("The strategy was drawn up behind closed doors.", "challenge", "participation"),
        ("The strategy expired in 2023, and its pillars were forgotten.", "challenge", "strategy_gap"),
        ("Public money is spread thinly over many small AI projects.", "challenge", "funding_balance"),
        ("Two thirds of the measures are behind schedule.", "challenge", "measurement_and_kpis"),
        ("Norway's universities lose their best graduates to Zenda.", "challenge", "brain_drain"),
        ("Ethics plays only a minor role in the strategy.", "challenge", "ethics"),
        ("Much depends on whether parliament passes the bill.", "challenge", "strategy_gap"),
        ("No meaningful human oversight of algorithms.", "challenge", "oversight"),
        ("There is a pressing need to train officials in AI.", "recommendation", "public_awareness"),
        ("The council should be given its own budget.", "recommendation", "funding_balance"),
        ("What is missing is an independent evaluation of the strategy.", "challenge", "measurement_and_kpis"),
        ("Cooperation between the ministries and the ports works well.", "strength", "coordination"),
        ("The strategy has been a success.", "strength", "strategy_gap"),
        ("The country can build on excellent digital infrastructure.", "strength", "strategy_gap"),
        ("Certain AI systems should be banned from ferries.", "recommendation", "oversight"),
        ("Norway could adopt a similar framework for data protection.", "recommendation", "data_governance"),
        ("There may be a need to mend the data protection law.", "recommendation", "data_governance"),
        ("Better data protection goes a long way in helping sailors.", "recommendation", "data_governance"),
        ("The policy on data must include safeguards.", "recommendation", "transparency"),
        ("The study closes with a recommendation that a regulator be set up.", "recommendation", "oversight"),
        ("In addition to the plan, the study recommends a register of algorithms.", "recommendation", "transparency"),
        ("Such AI systems may threaten the human rights of sailors.", "challenge", "human_rights"),
        ("There will be a challenge in winning the trust of sailors.", "challenge", "trust"),
        ("The effects of the data protection law are yet to be observed.", "challenge", "data_governance"),
        ("The law includes little on public participation.", "challenge", "participation"),
        ("The country experiences various issues, including access to data.", "challenge", "data_governance"),
        ("Balancing innovation with ethics remains a complex and open issue.", "challenge", "ethics"),
        ("Smugglers could bypass the safeguards of the register.", "challenge", "transparency"),
        ("The principles of the regulator are reasonable.", "strength", "oversight"),
        ("The guidelines are a useful tool for the government.", "strength", "oversight"),
        ("The future of the ferries depends on data about tides.", "challenge", "data_governance"),
        ("Ruritania cannot afford slow AI on its ferries.", "challenge", "funding_balance"),
        ("The new quays show the crown’s dedication to open data.", "strength", "data_governance"),
    ],
)
def test_many_words_judge(sentence: str, kind: str, topic: str) -> None:
    found = rows(f"# Ferry policy in Norway\n\n{sentence}\n")
    assert [row[0] for row in found] == [kind]
    assert topic in {str(row[1]) for row in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "The council advises the government on AI.",
        "The strategy was adopted after a public consultation.",
        "Companies must report serious incidents within three days.",
        "The programme addresses the shortage of skilled workers.",
        "If the bill is passed, the authority will receive more staff.",
        "The ministry aims to be quick to adopt the plan.",
        "A plan has been promised, but no budget has been announced.",
    ],
)
def test_what_is_done_and_planned_judges_nothing(sentence: str) -> None:
    assert rows(f"# Ferry policy in Norway\n\n{sentence}\n") == []


def test_what_people_think_is_a_conclusion_of_a_survey() -> None:
    asked = "# Poll\n\nThe survey was held in May. We asked 900 respondents.\n\n"
    text = "People broadly think that AI is useful to ferries."
    assert [row[0] for row in rows(asked + text)] == ["assessment"]
    assert rows("# Ferries\n\n" + text) == []
    assert rows(asked + "Attitudes differ by age and place.") == []
