"""Findings as reports lay them out and word them (codebook: findings)."""

from __future__ import annotations

import pytest

from pipeline.extraction import findings
from pipeline.extraction.context import Context
from pipeline.model import Candidate
from pipeline.reading import read
from pipeline.registers import Registers


def _found(text: str, title: str = "") -> list[Candidate]:
    return list(findings.extract(Context(read(text, "invented", title=title, country="NO"), Registers())))


def rows(text: str, title: str = "") -> list[tuple[object, object, object]]:
    """Kind, topic and statement of every finding."""
    return [tuple(c.fields[name].value for name in ("kind", "topic", "statement")) for c in _found(text, title)]  # type: ignore[misc]


REPORT = "# Ferry readiness of Norway\n\n## Legal dimension\n\n"


def test_numbered_parts_of_recommendations_are_recommendations() -> None:
    text = (
        "# Ferries of Norway\n\nRECOMMENDATIONS\n\nThe report ends with what follows.\n\n1. TIDES\n\n"
        "1.1.\tSetting up of an independent oversight board for ferries\n"
        "The bells of the harbour are old. It must also publish its accounts.\n\n"
        "2. DATA\n\n2.1.\tImprove the collection of tide data\n2.2.\tOpen data for every port.\n"
    )
    assert rows(text) == [
        ("recommendation", "oversight", "Setting up of an independent oversight board for ferries"),
        ("recommendation", "transparency", "It must also publish its accounts"),
        ("recommendation", "data_governance", "Improve the collection of tide data"),
        ("recommendation", "data_governance", "Open data for every port"),
    ]


def test_numbered_parts_of_a_description_are_none() -> None:
    assert rows("# Norway\n\nHISTORY\n\n1. TIDES\n\n1.1. The collection of tide data in every port.\n") == []


def test_paragraphs_in_a_row_under_a_lead_in_are_its_items() -> None:
    text = (
        "Norway must take a slower path:\n\nRules first: data protection for sailors.\n\n"
        "People: digital literacy in every port.\n\nCare: oversight of every bell.\n\nThe sea is wide.\n"
    )
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("recommendation", "data_governance"),
        ("recommendation", "public_awareness"),
        ("recommendation", "oversight"),
    ]
    assert rows(text.replace("must take", "has taken")) == []


def test_a_plan_lists_its_measures_and_a_commentary_on_it_recommends() -> None:
    text = "## Data\n\nThe council recommends:\n\n- Open data on every bell.\n- Fund the oversight of ferries.\n"
    assert rows(text, "National Ferry Strategy") == []
    assert len(rows(text, "What the National Ferry Strategy of Norway leaves out: a commentary")) == 2
    text = "We should fund the oversight of ferries. The government should also publish its data.\n"
    assert [topic for _, topic, _ in rows(text, "National Ferry Strategy")] == ["transparency"]


def test_a_row_of_things_to_do_in_a_document_that_evaluates_is_one_of_recommendations() -> None:
    text = (
        "Enactment of data protection rules for every port.\n\nTraining schemes with a focus on digital skills.\n\n"
        "Establish an independent oversight board.\n\nCreation of a fund for ferry research.\n\n"
        "Expand digital literacy in every port.\n\nThe bells of Norway are old and heavy.\n"
    )
    assert [(kind, topic) for kind, topic, _ in rows(text, "Norway: ferry readiness assessment")] == [
        ("recommendation", "data_governance"),
        ("recommendation", "public_awareness"),
        ("recommendation", "oversight"),
        ("recommendation", "funding_balance"),
        ("recommendation", "public_awareness"),
    ]
    assert rows(text, "What the ministry does") == []
    assert rows("## Objectives of the plan\n\n" + text, "Norway: ferry readiness assessment") == []


def test_an_item_that_ends_with_a_colon_is_a_heading() -> None:
    text = (
        "## Key themes\n\n- **Bells:**\n\n  The council recommends:\n\n  - Open data on every bell in the port;\n\n"
        "- **Privacy and data protection:**\n\n  The paper omits the right to an explanation.\n"
    )
    assert [(kind, topic) for kind, topic, _ in rows(text)] == [
        ("recommendation", "data_governance"),
        ("challenge", "transparency"),
    ]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Most ports of the country lack a plan for digital skills", 1),
        ("A Policy That Lacks the Trust of Its Own Sailors", 0),
        ("Why does the country lack a plan for digital skills?", 0),
    ],
)
def test_a_heading_that_is_a_sentence_states_a_finding(heading: str, found: int) -> None:
    assert len(rows(f"# Norway\n\n## {heading}\n\nThe sea is wide.\n")) == found


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("The policy overlooks the privacy of personal data.", "challenge", "data_governance"),
        ("The government has little leverage over the enforcement of its rules.", "challenge", "oversight"),
        ("Public funding for AI research is vanishingly small.", "challenge", "funding_balance"),
        ("The adoption of AI also brings risks for data protection.", "challenge", "data_governance"),
        ("There has been criticism regarding the transparency of the AI law.", "challenge", "transparency"),
        ("Public funding will not come by itself.", "challenge", "funding_balance"),
        ("Bias in the state's algorithms is also a growing concern.", "challenge", "algorithmic_bias"),
        ("The oversight of government algorithms is haphazard.", "challenge", "oversight"),
        ("Rights groups in the country say the AI law ignores human rights.", "challenge", "human_rights"),
        ("Regulators may still lack the funding to act.", "challenge", "funding_balance"),
        ("It is relevant to study the oversight of AI.", "recommendation", "oversight"),
        ("Closing the gap in data protection will require a new law.", "recommendation", "data_governance"),
        ("Public trust is essential as the AI plan is carried out.", "recommendation", "trust"),
        ("The coordination of AI policy is exemplary.", "strength", "coordination"),
        ("The new board contributes to better oversight of AI.", "strength", "oversight"),
        ("Norway is globally recognised for its open data.", "strength", "data_governance"),
        ("AI is expected to transform the transparency of the state.", "assessment", "transparency"),
    ],
)
def test_what_reports_judge(sentence: str, kind: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")] == [(kind, topic)]


@pytest.mark.parametrize(
    "sentence",
    [
        "(Please say what the state's challenges with open data are.)",
        "Open data does not necessarily mean that the ferries of the state run.",
        "The reform of data protection brings both advantages and challenges.",
        "The government is encouraging the development of open data.",
        "A petition challenging the Data Protection Act was filed in the port.",
        "Its task is to advise the state on ethical issues that are of long-term weight.",
        "In a poll, 40% of sailors have little trust in the regulator.",
        "The plan is wide, looking at trade and the need for data protection.",
    ],
)
def test_what_reads_alike_and_judges_nothing(sentence: str) -> None:
    assert rows(REPORT + sentence + "\n") == []


@pytest.mark.parametrize(
    ("sentence", "jurisdiction"),
    [
        ("The AI policy should follow the ethics of the UNESCO Recommendation.", "NO"),
        ("At the international level, no rules on AI ethics exist.", "INT"),
    ],
)
def test_a_body_of_all_states_is_but_mentioned(sentence: str, jurisdiction: str) -> None:
    (candidate,) = _found(REPORT + sentence + "\n")
    assert candidate.links["jurisdiction_id"].name == jurisdiction


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("For the ethical use of ferries, the country must have a clear budget.", "funding_balance"),
        ("The law lacks rules on open data, such as those on discrimination elsewhere.", "data_governance"),
        ("The law lacks rules on harms such as discrimination.", "algorithmic_bias"),
        ("The general public must be heard by the government.", "participation"),
        ("The system poses risks to citizens' biometric data.", "data_governance"),
        ("The state's scanners are a threat to the right to privacy.", "human_rights"),
        ("The country's fiscal room for AI is vanishingly small.", "funding_balance"),
    ],
)
def test_the_topic_stands_in_subject_and_predicate(sentence: str, topic: str) -> None:
    assert [c.fields["topic"].value for c in _found(REPORT + sentence + "\n")] == [topic]


def test_a_topic_that_the_clause_does_not_name_is_told_by_what_stands_around_it() -> None:
    text = "# Ferry readiness of Norway\n\n## Bells\n\n{}Still, the outcome is poor in the ports of the state.\n"
    before = "The government wants trust. Trust is asked of sailors. "
    assert [c.fields["topic"].value for c in _found(text.format(before))] == ["trust"]
    assert [c.fields["topic"].value for c in _found(text.format(""))] == ["strategy_gap"]


def test_a_source_on_a_narrow_topic() -> None:
    said = "Facial recognition at the harbour counts sailors.\n\n" * 6
    assert [(k, t) for k, t, _ in rows(f"# Bells\n\n{said}Few laws of the country govern it.\n")] == [
        ("challenge", "facial_recognition")
    ]
    assert [t for _, t, _ in rows("# Bells\n\nFew laws of the country govern it.\n")] == ["strategy_gap"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What the plan gets right", "strength"),
        ("Where the plan falls short", "challenge"),
        ("What should be done", "recommendation"),
        ("What the plan is called", None),
    ],
)
def test_headings_that_weigh_the_items_below_them(heading: str, kind: str | None) -> None:
    text = f"# Ferry report of Norway\n\n## {heading}\n\n- Data protection for the sailors of each port.\n"
    assert [k for k, _, _ in rows(text)] == [kind] * (kind is not None)


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("The law is a timely and ambitious step for data protection.", "strength", "data_governance"),
        ("On 7 May 2024, Norway made progress in open data.", "strength", "data_governance"),
        ("Norway scores low, meaning that there is little open data.", "challenge", "data_governance"),
        ("The law sets up a regulator without specifying its budget.", "challenge", "funding_balance"),
        ("The committee calls on the government to publish its spending.", "recommendation", "funding_balance"),
        ("The key to winning public trust lies in open books.", "recommendation", "trust"),
        ("Data protection can only be achieved through new laws.", "recommendation", "data_governance"),
        ("The AI readiness index places Norway in the lowest tier.", "assessment", "measurement_and_kpis"),
    ],
)
def test_what_reviews_say(sentence: str, kind: str, topic: str) -> None:
    assert (kind, topic) in [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In this article, we examine the shortcomings of the data protection law.",
        "This is crucial in ensuring that data protection serves all.",
    ],
)
def test_what_announces_or_praises_recommends_nothing(sentence: str) -> None:
    assert rows(REPORT + sentence + "\n") == []


def test_the_name_of_a_body_tells_no_topic() -> None:
    said = "The Ministry of Communications lacks a budget."
    assert [t for _, t, _ in rows(REPORT + said + "\n")] == ["funding_balance"]


def test_what_was_done_is_policy_in_the_sentence_that_goes_on_about_it() -> None:
    done = "# The Ferry Strategy of Norway\n\nThe government has set up a board and drafted a law. "
    assert [(k, s) for k, _, s in rows(done + "These actions were ineffective.\n")] == [
        ("challenge", "These actions were ineffective")
    ]
    assert rows(done + "These tides were ineffective.\n") == []


def test_a_comparison_speaks_of_most_countries() -> None:
    said = "By now, most countries publish AI plans, but few have rules on data protection."
    compared = read(f"# Ferries compared\n\n{said}\n", "invented")
    assert [c.fields["topic"].value for c in findings.extract(Context(compared, Registers()))] == ["data_governance"]
    assert rows(f"# Ferries of Norway\n\n{said}\n") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("The data protection of the ports seems quite murky.", "challenge", "data_governance"),
        ("The audit reveals an unspoken bias in the state's algorithms.", "challenge", "algorithmic_bias"),
        ("The oversight of AI is based on a set of vague and voluntary rules.", "challenge", "oversight"),
        ("Its outcome was a shortage of open data.", "challenge", "data_governance"),
        ("Open data: While the strategy does not mention the ports, it is long.", "challenge", "data_governance"),
        (
            "Due to fog, ice and the like, the ports and the sailors have all yet to share data.",
            "challenge",
            "data_governance",
        ),
        ("Ferry law is not keeping pace with open data.", "challenge", "data_governance"),
        ("Much progress has been made on open data.", "strength", "data_governance"),
        ("The ministry is doing an exceptional job of sharing open data.", "strength", "data_governance"),
        ("The state's portal has cut the time to find open data.", "strength", "data_governance"),
        ("Sailors should be able to contest open data.", "recommendation", "data_governance"),
        (
            "To win public trust in the ports of Norway, the review proposes that the state share open data.",
            "recommendation",
            "data_governance",
        ),
        ("The study suggests keeping the open data of the state.", "recommendation", "data_governance"),
        ("Experts argued for the open data of the state.", "recommendation", "data_governance"),
        (
            "The report is long. It highlights the importance of the state's open data.",
            "recommendation",
            "data_governance",
        ),
        ("Fears have been voiced that the law could harm open data.", "challenge", "data_governance"),
        ("Open data has never been more important for the state.", "recommendation", "data_governance"),
        ("Open data is central to the state.", "assessment", "data_governance"),
        ("That said, if ports are closed, open data must be shared by the state.", "recommendation", "data_governance"),
        ("They were in favour of sharing open data with the state.", "recommendation", "data_governance"),
        ("The law does not seem to cover open data.", "challenge", "data_governance"),
        ("The duties of providers of open data should be clear.", "recommendation", "data_governance"),
        ("Open data can reinforce bias in the ports of the state.", "challenge", "algorithmic_bias"),
        ("The law presents legal complexities for open data.", "challenge", "data_governance"),
        ("The state relies on murky open data.", "challenge", "data_governance"),
        ("Open data of the state raise concerns that must be addressed.", "challenge", "data_governance"),
        ("Few ports answered, indicating limited open data.", "challenge", "data_governance"),
        ("The state shares open data in a haphazard way.", "challenge", "data_governance"),
        ("Bureaucratic rules on data sharing slow the ports.", "challenge", "data_governance"),
        ("Structural inertia of the data protection authority explains its silence.", "challenge", "data_governance"),
        ("Public trust in the state's algorithms has deteriorated.", "challenge", "trust"),
        ("The consultation has created a fertile ground for public trust.", "strength", "trust"),
        ("Norway has sound universities that could raise public trust.", "strength", "trust"),
        ("Norway should use its ports for open data.", "recommendation", "data_governance"),
        # what it takes, and what is advised
        ("This is a long task that requires close cooperation on open data.", "recommendation", "data_governance"),
        (
            "Opening the data of the ports will thus require a harbour-wide approach.",
            "recommendation",
            "data_governance",
        ),
        ("This calls for joint planning of open data.", "recommendation", "data_governance"),
        ("Nothing of it will be possible unless open data is shared.", "recommendation", "data_governance"),
        ("The auditor advises against selling the open data of the state.", "recommendation", "data_governance"),
        ("In the meantime, an open dialogue on data sharing is required.", "recommendation", "data_governance"),
        ("The ferry board advises stricter checks on the open data of the state.", "recommendation", "data_governance"),
        ("This makes a strong case for open data of the state.", "recommendation", "data_governance"),
        ("The open data of the state is yet to be fully published.", "challenge", "data_governance"),
        ("The personal data bill of the state has still not been tabled.", "challenge", "data_governance"),
        ("The state's rules on data sharing are complex.", "challenge", "data_governance"),
        ("The strategy was criticised for its silence on data.", "challenge", "data_governance"),
        ("The government leads the world in open data for AI.", "strength", "data_governance"),
        # what may come of it
        ("The sale of personal data can chill debate in the ports of the state.", "challenge", "data_governance"),
        ("A fifth of the algorithms could impact citizens' personal data or safety.", "challenge", "data_governance"),
        (
            "Buying back open data is an extremely difficult task.",
            "challenge",
            "data_governance",
        ),
        ("The state misses the chance to share open data.", "challenge", "data_governance"),
        ("Open data of the state was “alarming” to sailors.", "challenge", "data_governance"),
        ("The owners of the state's open data are unknown.", "challenge", "data_governance"),
        # what has come of it
        (
            "The data sharing office has had a reduction in its hours of mail.",
            "strength",
            "data_governance",
        ),
        ("The open data of the state is a major advancement for its ports.", "strength", "data_governance"),
        ("Norway has the largest open data pool for AI.", "strength", "data_governance"),
    ],
)
def test_words_judge_what_they_are_said_of(sentence: str, kind: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows(REPORT + sentence + "\n")] == [(kind, topic)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The data protection of the ports is not murky.",
        "The fund pays for the data protection of slow ports.",
        "Barriers to the open data of the ports were lowered last year.",
        "The ports share open data without neglecting the privacy of sailors.",
        "It is vital to clarify that the state publishes open data.",
        "The state's assistant can recommend the open data of the ports.",
        "Wherever public trust was elusive, the state asked again.",
        "The state asks again so that public trust does not suffer.",
        "The state has tested dynamic pricing of open data.",
        "New quays fuel public trust in the state.",
        "The plan names constraints that the state must contend with in data sharing.",
        "I have never understood the open data of the ports.",
        "It should be noted that the ports share open data.",
        "“We should buy more open data.”",
        "The bill proposes sharing the open data of the ports.",
        "The study suggests growing public trust.",
        "Sailors did not see open data posing a threat to the state.",
        "The study is holistic and on the open data of the state.",
        "The aim of the state was not told, to alleviate the shortage of open data.",
        "- Consent rights of Norway\n- Consent requirements: Consent is necessary for open data.\n",
        "High-risk AI systems must keep open data.",
        "Any risks of data sharing are identified and addressed.",
        "Sailors raised the question of where, if at all, the government should publish open data.",
        "The law bans vague consent to the use of personal data.",
        "The ministry has a gap year for the data protection of its staff.",
        "The board can identify silos in the open data of the ports.",
        "The ministry aims to create a fertile ground for public trust.",
        "The ministry is offering more sound data protection courses.",
        "Failure to comply with data protection leads to a fine.",
        "Comments on the open data of the state should be sent to the ministry.",
        "The full study on data sharing by the state can be found here.",
        "The main aim of the network is to discuss the shortage of open data in the state.",
        "Crews will be formed where the need for open data of the state is felt.",
        "The fund lets ports share open data, but without the need for regulation.",
        "It also touches on bells, and the need for open data in the state.",
        "The ministry buys new tools for barrier and bias-free bells.",
        "The system is intended to read the logs of the state to recommend the open data of the ports.",
        "To stop smugglers, the authorities need to assess 900 registers of open data each day.",
        "Ringing bells often requires open data.",
        "The work of the state was redirected towards specific problems of open data.",
        "These three risks of open data are consistent with what the state says.",
    ],
)
def test_words_that_judge_something_else(sentence: str) -> None:
    assert rows(REPORT + sentence + "\n") == []


@pytest.mark.parametrize(
    ("heading", "item", "kind"),
    [
        ("Strength", "A port in each of the towns", "strength"),
        ("Weakness", "The age of the lighthouses in the north", "challenge"),
        ("Threats", "Frequent changes of the harbour master", "challenge"),
        ("Opportunities", "New quays for the ferries of the north", None),
    ],
)
def test_items_under_the_headings_of_a_swot_analysis(heading: str, item: str, kind: str | None) -> None:
    found = rows(f"# Ferry report of Norway\n\n## {heading}\n\n- {item}.\n")
    assert found == [(kind, "strategy_gap", item)] * (kind is not None)


def test_a_plan_says_what_its_state_must_do() -> None:
    plan = "# National AI Strategy of Norway\n\nThis strategy sets out our plan.\n\n"
    assert [k for k, _, _ in rows(plan + "The government must build public trust.\n")] == ["recommendation"]
    assert rows(plan + "Providers should publish open data.\n") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        ("Sailors are more sceptical about the ethics of AI.", "challenge", "trust"),
        ("People have little trust in the ports.", "challenge", "trust"),
        ("People have high confidence in the open data of the ports.", "assessment", "data_governance"),
        ("Passengers hold many different hopes for the bells.", "assessment", "trust"),
        ("Some people regard the bells as a matter for the harbour.", "assessment", "trust"),
        ("Unease over bells has grown since the flood.", "assessment", "trust"),
        ("Passengers are growing more cautious about bells.", "assessment", "trust"),
    ],
)
def test_what_people_think_is_found_by_a_survey(sentence: str, kind: str, topic: str) -> None:
    survey = "# Trust in AI\n\nThe survey asked sailors. The survey was held at sea.\n\n"
    assert [(k, t) for k, t, _ in rows(survey + sentence + "\n")] == [(kind, topic)]
    assert rows(survey + "Sailors were more likely to be sceptical of AI than others.\n") == []
    assert rows(survey + "80 per cent of sailors indicated that the ports have gained public trust.\n") == []
    assert rows(survey + "Sailors are least worried about a ban of bells that violates privacy (3%).\n") == []
    assert rows(survey + "The bells of the sample and the open data of the state must be counted alike.\n") == []
    assert rows(survey + "To learn more, we asked sailors which bells they were most concerned about.\n") == []
    assert rows("# Bells\n\nUnease over bells has grown since the flood.\n") == []
    assert rows(survey + "> The problem lies in how the state regulates AI.\n") == []


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The assistant dramatically reduced the waiting times of sailors.", "measurement_and_kpis"),
        ("The pilot improved the accuracy of the bells and cut errors.", "measurement_and_kpis"),
        ("The office can now answer letters 12x faster.", "measurement_and_kpis"),
        ("The tool sorts the open data of the ports, saving the harbour master 90 hours.", "data_governance"),
        ("The quality of the charts has markedly improved.", "measurement_and_kpis"),
        ("Such pilots have helped four ports with public trust.", "trust"),
        ("The trial achieved clear gains in the safety of the ports of the state.", "oversight"),
    ],
)
def test_results_of_what_is_in_use_are_strengths(sentence: str, topic: str) -> None:
    assert [(k, t) for k, t, _ in rows("# Bells of Norway\n\n" + sentence + "\n")] == [("strength", topic)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The system did not create the open data that the state asked for.", "challenge"),
        ("The register of the state wasn't designed with open data in mind.", "challenge"),
        ("The system cannot read the open data of the state.", "challenge"),
        ("The minister was in the dark about open data.", "challenge"),
        ("The work on open data runs parallel to the policy of the state.", "challenge"),
        ("The Public Service must share its open data.", "recommendation"),
        ("Public bodies need support from the ministry to share open data.", "recommendation"),
    ],
)
def test_what_could_not_be_done_and_what_is_needed(sentence: str, kind: str) -> None:
    assert [k for k, _, _ in rows("# Bells of Norway\n\n" + sentence + "\n")] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan is for improved accuracy of the bells.",
        "Bells at sea – to lower accidents and cut running costs.",
        "The storm has further accelerated the war and the pandemic has accelerated the adoption of bells.",
        "The office will have reduced waiting times.",
        "A harbour of bells, including a streamlined approach to ringing, is what sailors ask for.",
    ],
)
def test_what_is_hoped_for_or_came_by_itself_is_no_result(sentence: str) -> None:
    assert rows("# Bells of Norway\n\n" + sentence + "\n") == []


def test_who_is_treated_unlike_others_is_harmed() -> None:
    said = "Sailors from abroad were selected by the algorithm more often than others."
    assert [k for k, _, _ in rows(REPORT + said + "\n")] == ["challenge"]


@pytest.mark.parametrize("who", ["Financial institutions", "Platforms", "Organisations with clinical AI"])
def test_a_duty_that_binds_private_bodies_is_a_provision(who: str) -> None:
    law = "# Rules of Norway\n\n"
    assert rows(f"{law}{who} must publish their data governance.\n") == []
    assert [k for k, _, _ in rows(f"{law}The government must publish its data governance.\n")] == ["recommendation"]


def test_whose_importance_those_who_took_part_stress() -> None:
    said = "Many stakeholders of the national AI strategy stressed the importance of an independent authority."
    assert [(k, t) for k, t, _ in rows("# Bells of Norway\n\n" + said + "\n")] == [("recommendation", "oversight")]


def test_what_is_done_against_risks_is_no_challenge() -> None:
    items = (
        "- asking passengers and crews often for what they think\n- checking each bell before it is rung in the port\n"
    )
    assert not rows("# Ferry Office\n\nWe guard against risks by:\n\n" + items)
    assert rows(
        "# Ferry Office of Norway\n\nThe main risks are:\n\n- bells that nobody checks before they ring in ports\n"
    )


JUDGES = (
    "The country lacks a ferry strategy. The registers of tides are incomplete. "
    "No law governs automated bells. Data on crews remain scarce. {}\n"
)
TELLS = (
    "The ferry office opened a school of bells. It is in the harbour. Crews go there twice a year. It has a roof. {}\n"
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("While barges drew forty crews of AI engineers last year, ferries drew none.", "assessment"),
        ("This marks a fall on the year before, as the AI index tells.", "assessment"),
        ("The border of AI for ferries and AI for barges is blurred.", "assessment"),
        ("The data law of the harbours is still under development.", "assessment"),
        ("The new quay presents an enormous opportunity for data on tides.", "strength"),
        ("The AI plan of the harbour works only if somebody dredges the quays.", "recommendation"),
        ("The harbour index gives 31 points, pointing at low openness of data.", "challenge"),
        ("How can we talk of safe AI if nobody sees the bells?", "challenge"),
        ("We need dredged quays, paid pilots and data on tides.", "recommendation"),
        ("The rules on data for barges could be applied to ferries.", "assessment"),
    ],
)
def test_what_judges_in_a_text_that_judges_throughout(sentence: str, kind: str) -> None:
    found = [(said, what) for said, _, what in rows(JUDGES.format(sentence))]
    assert (kind, sentence.rstrip(".")) in found
    assert rows(TELLS.format(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "This section shows how ferries use AI.",
        "The act highlights the importance of data on tides.",
        "The harbour collects plans that reflect the tides of data.",
        "Will the AI of ferries be shaped by bells?",
    ],
)
def test_what_a_text_says_of_itself_and_of_laws_is_no_finding_there(sentence: str) -> None:
    assert len(rows(JUDGES.format(sentence))) == 4


def test_cells_of_a_table_are_what_their_column_says() -> None:
    text = (
        "# Ferry readiness of Norway\n\n| Area | Strengths | Gaps | For consideration |\n|---|---|---|---|\n"
        "| Tides | Tide data are open to all crews | Tide data lie scattered over the ports"
        " | Set up a tide data office |\n"
        "| Bells | – | n/a | Bells |\n\n"
        "## State\n\n| Area | Current situation | Budget |\n|---|---|---|\n"
        "| Tides | There is no strategy for ferries | Nine boats |\n| Bells | Nine data bells are rung at noon | Ten"
        " boats |\n"
    )
    assert rows(text) == [
        ("strength", "data_governance", "Tide data are open to all crews"),
        ("challenge", "data_governance", "Tide data lie scattered over the ports"),
        ("recommendation", "data_governance", "Set up a tide data office"),
        ("challenge", "strategy_gap", "There is no strategy for ferries"),
    ]
