"""A sentence in, relations out (codebook: relations)."""

from __future__ import annotations

import re

import pytest

from pipeline.extraction import extract, relations
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Value
from pipeline.reading import read
from pipeline.registers import Registers


def rows(text: str) -> list[tuple[str, object, str]]:
    context = Context(read(text, "invented"), Registers())
    names = {t.key: t.name for t in context.things}
    return [
        (
            names.get(c.links["subject_id"].key) or c.links["subject_id"].name,
            c.fields["predicate"].value,
            names.get(c.links["object_id"].key) or c.links["object_id"].name,
        )
        for c in relations.extract(context)
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("In 2022, Norway adopted the Harmony Plan.", ("Harmony Plan", "issued_by", "Norway")),
        (
            "The Harmony Plan was commissioned by the Ministry of Trade.",
            ("Harmony Plan", "commissioned_by", "Ministry of Trade"),
        ),
        (
            "The Harmony Plan was commissioned by the Ministry of Trade and written by the Skills4U coalition.",
            ("Harmony Plan", "written_by", "Skills4U coalition"),
        ),
        (
            "The Harmony Plan is part of the Bright Norway Strategy.",
            ("Harmony Plan", "part_of", "Bright Norway Strategy"),
        ),
        ("The Harmony Plan follows the Bright Norway Strategy.", ("Harmony Plan", "follows", "Bright Norway Strategy")),
        (
            "The Harmony Plan replaces the Bright Norway Strategy.",
            ("Harmony Plan", "succeeds", "Bright Norway Strategy"),
        ),
        (
            "The Harmony Plan implements the Bright Norway Strategy.",
            ("Harmony Plan", "implements", "Bright Norway Strategy"),
        ),
        ("The Trade Council oversees the Harmony Plan.", ("Trade Council", "oversees", "Harmony Plan")),
        (
            "The Trade Council was set up to monitor activities under the Harmony Plan.",
            ("Trade Council", "oversees", "Harmony Plan"),
        ),
        (
            "The Task Force of the Norway Trade Agency sails. The Norway Trade Agency met.",
            ("Task Force of the Norway Trade Agency", "part_of", "Norway Trade Agency"),
        ),
        (
            "The Trade Council is a platform for trade, supported by the Bell Fund and the Trade Ministry.",
            ("Trade Ministry", "funds", "Trade Council"),
        ),
        (
            "The Trade Council brings a legal challenge against the Harbour Agency's use of bells.",
            ("Trade Council", "criticises", "Harbour Agency"),
        ),
        (
            "The Trade Council’s publications include the Bright Norway Strategy and the Harmony Plan.",
            ("Harmony Plan", "issued_by", "Trade Council"),
        ),
        (
            "The Trade Council rings. Its recent papers, all online, include: the Tide Report; Harmony Plan.",
            ("Harmony Plan", "issued_by", "Trade Council"),
        ),
        ("Source: Harmony Plan (draft), Trade Council", ("Harmony Plan", "issued_by", "Trade Council")),
        (
            "The Trade Council is a member of the Skills4U coalition.",
            ("Trade Council", "member_of", "Skills4U coalition"),
        ),
        ("The Trade Ministry funds the Growth Institute.", ("Trade Ministry", "funds", "Growth Institute")),
        (
            "The Privacy Commission criticised the Ministry of Trade.",
            ("Privacy Commission", "criticises", "Ministry of Trade"),
        ),
        (
            "The Chamber of Deputies formed the Working Group on Fair Data.",
            ("Working Group on Fair Data", "part_of", "Chamber of Deputies"),
        ),
    ],
)
def test_relation(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harmony Plan is not part of the Bright Norway Strategy.",
        "The Harmony Plan and the Bright Norway Strategy are old.",
    ],
)
def test_no_relation(text: str) -> None:
    assert rows(text) == []


def test_critic_of_a_use_of_ai() -> None:
    document = read("The Privacy Commission has criticised the use of face scans at the harbour.", "invented")
    context = Context(document, Registers())
    sentence = next(document.sentences())
    spans = document.blocks[0].spans(sentence.start, sentence.end)
    use = Candidate(
        "deployments",
        "invented",
        "deployments:0",
        "x",
        0.9,
        {"technology": Value("face scans", spans)},
        context=spans,
        block=0,
    )
    (relation,) = relations.extract(context, [use])
    assert relation.fields["predicate"].value == "criticises"
    assert relation.links["object_id"].key == "deployments:0"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # who carries out, who watches
        ("The Harmony Plan, led by the Growth Institute, is new.", ("Growth Institute", "implements", "Harmony Plan")),
        (
            "The Ministry of Trade is responsible for implementing the Harmony Plan.",
            ("Ministry of Trade", "implements", "Harmony Plan"),
        ),
        (
            "A Ferry Office within the Ministry of Trade will coordinate the implementation of the Harmony Plan.",
            ("Ferry Office", "oversees", "Harmony Plan"),
        ),
        (
            "The Trade Agency will act as the central coordinating authority for the Ferry Act.",
            ("Trade Agency", "oversees", "Ferry Act"),
        ),
        ("The Trade Agency monitors the application of the Ferry Act.", ("Trade Agency", "oversees", "Ferry Act")),
        # who adopted it, who developed it, who had it made
        (
            "The Harmony Plan was developed by the Ministry of Trade. In 2021 the Parliament of Norway adopted the "
            "Harmony Plan.",
            ("Harmony Plan", "written_by", "Ministry of Trade"),
        ),
        (
            "The Harmony Plan was launched in March 2019 by the Ministry of Finance and the Ministry of Trade.",
            ("Harmony Plan", "issued_by", "Ministry of Trade"),
        ),
        (
            "The Ferry Report was prepared by the Growth Institute on behalf of the Ministry of Trade.",
            ("Ferry Report", "commissioned_by", "Ministry of Trade"),
        ),
        (
            "The Ministry of Trade commissioned the Ferry Report.",
            ("Ferry Report", "commissioned_by", "Ministry of Trade"),
        ),
        # criticism turned round, and of an instrument
        (
            "The Privacy Commission has been criticised by the Growth Institute for its slowness.",
            ("Growth Institute", "criticises", "Privacy Commission"),
        ),
        ("The Growth Institute condemned the Harmony Plan.", ("Growth Institute", "criticises", "Harmony Plan")),
        # what a body is a part of
        (
            "The Ministry of Trade publishes figures through its Ferry Division.",
            ("Ferry Division", "part_of", "Ministry of Trade"),
        ),
        (
            "The Bell Safety Institute was launched within the Trade Promotion Agency.",
            ("Bell Safety Institute", "part_of", "Trade Promotion Agency"),
        ),
        # money that goes from one to the other
        (
            "The Growth Institute received EUR 13.5 million from the Trade Agency.",
            ("Trade Agency", "funds", "Growth Institute"),
        ),
        (
            "In 2020, the Trade Bank approved a credit of 200 million euros for the Harmony Plan.",
            ("Trade Bank", "funds", "Harmony Plan"),
        ),
        (
            "The Harmony Plan is funded under the Bright Norway Programme.",
            ("Bright Norway Programme", "funds", "Harmony Plan"),
        ),
        # what comes after what
        (
            "The Trade Council and the Bell Council merged into the Harmony Council.",
            ("Harmony Council", "succeeds", "Bell Council"),
        ),
        (
            "The Harmony Plan builds on the Bright Norway Strategy and replaces the Ferry Programme.",
            ("Harmony Plan", "succeeds", "Ferry Programme"),
        ),
    ],
)
def test_relation_said_in_other_words(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "In 2020, the Trade Bank approved a credit of 200 million euros for the Harmony Plan.",
            ("Harmony Plan", "issued_by", "Trade Bank"),
        ),
        (
            "The Harmony Plan should be implemented by the Trade Council.",
            ("Trade Council", "implements", "Harmony Plan"),
        ),
        ("The Trade Council does not oversee the Harmony Plan.", ("Trade Council", "oversees", "Harmony Plan")),
        (
            "Norway has not endorsed the Trade Council Principles.",
            ("Trade Council Principles", "issued_by", "Trade Council"),
        ),
        (
            "The Harmony Plan builds on the Bright Norway Strategy and replaces the Ferry Programme.",
            ("Bright Norway Strategy", "succeeds", "Ferry Programme"),
        ),
    ],
)
def test_what_is_no_relation(text: str, relation: tuple[str, str, str]) -> None:
    assert relation not in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # whose unit a body is, in other words; of the subject, of an apposition, of what an opening holds
        ("The Ferry Office sits within the Ministry of Trade.", ("Ferry Office", "part_of", "Ministry of Trade")),
        (
            "The Ferry Office, which reports directly to the Ministry of Trade, trains teachers.",
            ("Ferry Office", "part_of", "Ministry of Trade"),
        ),
        (
            "The plan will be run through the Ferry Office (FO) under the Ministry of Trade.",
            ("Ferry Office", "part_of", "Ministry of Trade"),
        ),
        (
            "The Ferry Office was set up in 2020. It is part of the Trade Agency.",
            ("Ferry Office", "part_of", "Trade Agency"),
        ),
        ("The Ministry of Trade houses the Ferry Office.", ("Ferry Office", "part_of", "Ministry of Trade")),
        (
            "Within the Trade Agency, the ministry has established the Bell Institute.",
            ("Bell Institute", "part_of", "Trade Agency"),
        ),
        # a plan within a plan
        (
            "As part of the Harmony Plan, the Trade Agency launched the Bright Ferry Programme.",
            ("Bright Ferry Programme", "part_of", "Harmony Plan"),
        ),
        (
            "The Harmony Plan comprises the Bright Ferry Programme and the Bell Skills Programme.",
            ("Bell Skills Programme", "part_of", "Harmony Plan"),
        ),
        # what came before
        ("The Ferry Act was repealed by the Harmony Act.", ("Harmony Act", "succeeds", "Ferry Act")),
        (
            "Building on the Ferry Plan, the Ministry of Trade adopted the Harmony Plan.",
            ("Harmony Plan", "follows", "Ferry Plan"),
        ),
        ("The Ferry Directive was transposed by the Harmony Act.", ("Harmony Act", "implements", "Ferry Directive")),
        # who is charged with it
        (
            "The Ferry Act designates the Data Council as the supervisory authority.",
            ("Data Council", "oversees", "Ferry Act"),
        ),
        ("The Ferry Act is enforced by the Data Council.", ("Data Council", "oversees", "Ferry Act")),
        (
            "The implementation of the Harmony Plan is led by the Trade Agency.",
            ("Trade Agency", "implements", "Harmony Plan"),
        ),
        (
            "The Harmony Plan is managed jointly by the Ministry of Trade and the Trade Agency.",
            ("Trade Agency", "implements", "Harmony Plan"),
        ),
        # who wrote it, for whom
        (
            "The Ministry of Trade tasked the Growth Institute with drafting the Harmony Plan.",
            ("Harmony Plan", "commissioned_by", "Ministry of Trade"),
        ),
        (
            "The Harmony Plan was drafted by a working group of the Growth Institute.",
            ("Harmony Plan", "written_by", "Growth Institute"),
        ),
        # whose own it is
        (
            "In its Harmony Plan, the Ministry of Trade sets five goals.",
            ("Harmony Plan", "issued_by", "Ministry of Trade"),
        ),
        ("The Ferry Act, which Parliament passed in 2019, is short.", ("Ferry Act", "issued_by", "Parliament")),
        # money
        (
            "The Growth Institute is funded by the Ministry of Trade.",
            ("Ministry of Trade", "funds", "Growth Institute"),
        ),
        (
            "The Ministry of Trade provides funding for the Bright Ferry Programme.",
            ("Ministry of Trade", "funds", "Bright Ferry Programme"),
        ),
        # who belongs to what
        (
            "The National Ferry Council is composed of the Ministry of Trade, the Bell Office and the Trade Agency.",
            ("Trade Agency", "member_of", "National Ferry Council"),
        ),
        (
            "As a member of the Global Ferry Alliance, Norway shares its boats.",
            ("Norway", "member_of", "Global Ferry Alliance"),
        ),
        # in a bracket, inside, under the supervision of
        (
            "The Department of Foreign News (Ministry of Information) runs the service.",
            ("Department of Foreign News", "part_of", "Ministry of Information"),
        ),
        (
            "The Ferry Authority will be under the administrative supervision of the Office of the President.",
            ("Ferry Authority", "part_of", "Office of the President"),
        ),
        # criticism
        ("The Data Council raised concerns about the Ferry Act.", ("Data Council", "criticises", "Ferry Act")),
    ],
)
def test_relation_of_a_family(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "The Growth Institute is funded by the Ministry of Trade.",
            ("Growth Institute", "funds", "Ministry of Trade"),
        ),
        ("The Ferry Act was repealed by the Harmony Act.", ("Ferry Act", "succeeds", "Harmony Act")),
        ("The Ferry Act is enforced by the Data Council.", ("Ferry Act", "issued_by", "Data Council")),
        (
            "A steering group chaired by the Ministry of Trade oversees the Harmony Plan.",
            ("Ministry of Trade", "oversees", "Harmony Plan"),
        ),
        ("The Trade Agency could implement the Harmony Plan.", ("Trade Agency", "implements", "Harmony Plan")),
        (
            "The Ministry of Trade funds the Growth Institute’s rivals.",
            ("Ministry of Trade", "funds", "Growth Institute"),
        ),
        (
            "The Harmony Plan was developed with the help of the Growth Institute.",
            ("Harmony Plan", "written_by", "Growth Institute"),
        ),
        ("The Ferry Act includes the Harmony Act.", ("Harmony Act", "part_of", "Ferry Act")),
    ],
)
def test_what_reads_alike(text: str, relation: tuple[str, str, str]) -> None:
    assert relation not in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Trade Office will closely monitor Norway’s Harmony Plan.", "Trade Office oversees Harmony Plan"),
        ("The Trade Office leads the Harmony Plan.", "Trade Office implements Harmony Plan"),
        (
            "Implementation of the Harmony Plan is coordinated through the Trade Council.",
            "Trade Council oversees Harmony Plan",
        ),
        (
            "The Trade Office was given the task of implementing the Harmony Plan.",
            "Trade Office implements Harmony Plan",
        ),
        ("The Harmony Plan is the responsibility of the Trade Office.", "Trade Office implements Harmony Plan"),
        ("The Trade Office administers the Harmony Act.", "Trade Office oversees Harmony Act"),
        ("The Trade Office is the authority responsible for the Harmony Act.", "Trade Office oversees Harmony Act"),
        ("Under the Harmony Act, the Trade Office is the supervisory authority.", "Trade Office oversees Harmony Act"),
        (
            "The Trade Office, attached to the Ministry of Tea, enforces the Harmony Act.",
            "Trade Office oversees Harmony Act",
        ),
        ("Unlike the Tea Council, the Trade Office enforces the Harmony Act.", "Trade Office oversees Harmony Act"),
        ("The Trade Office is hosted by the Ministry of Tea.", "Trade Office part_of Ministry of Tea"),
        ("The cabinet set up the Data Board within the Ministry of Tea.", "Data Board part_of Ministry of Tea"),
        ("The Data Bureau of the Ministry of Tea met.", "Data Bureau part_of Ministry of Tea"),
        ("The Privacy Bureau was transformed into the Data Commission.", "Data Commission succeeds Privacy Bureau"),
        ("The Data Commission fined the Trade Office.", "Data Commission criticises Trade Office"),
        (
            "The Harmony Rules Ordinance was issued pursuant to the Harmony Act.",
            "Harmony Rules Ordinance implements Harmony Act",
        ),
        ("The Harmony Plan is in line with the Bright Strategy.", "Harmony Plan follows Bright Strategy"),
        (
            "The Ministry of Tea and the Trade Office have launched the Harmony Plan.",
            "Harmony Plan issued_by Trade Office",
        ),
        ("The Ministry of Tea’s Harmony Plan, published in 2021, has goals.", "Harmony Plan issued_by Ministry of Tea"),
        ("The Ministry of Tea put forth the Harmony Plan.", "Harmony Plan issued_by Ministry of Tea"),
        (
            "The Harmony Plan was drafted by the Growth Institute for the Ministry of Tea.",
            "Harmony Plan commissioned_by Ministry of Tea",
        ),
        ("The Ministry of Tea issued Decision 12/QD-BTT in 2024.", "Decision 12/QD-BTT issued_by Ministry of Tea"),
        ("NORI Zenda released the Harmony Plan in 2018.", "Harmony Plan issued_by NORI Zenda"),
        (
            "The Harmony Plan has six pillars. Implementation of the pillars is coordinated by the Tea Council.",
            "Tea Council oversees Harmony Plan",
        ),
        (
            "The cabinet adopted the Harmony Plan. The Trade Office will coordinate execution.",
            "Trade Office oversees Harmony Plan",
        ),
    ],
)
def test_other_ways_to_say_so(text: str, relation: str) -> None:
    assert relation in [" ".join(map(str, row)) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Unlike the Tea Council, the Trade Office enforces the Harmony Act.", "Tea Council oversees Harmony Act"),
        ("Norway should establish a Data Board under the Ministry of Tea.", "Data Board part_of Ministry of Tea"),
        ("The Trade Office was appointed authority for the Harmony Act.", "Harmony Act issued_by Trade Office"),
        ("The Chamber formed the Data Board in Parliament.", "Data Board part_of Parliament"),
        ("Norway joined the states that adopted the Harmony Plan.", "Harmony Plan issued_by Norway"),
    ],
)
def test_what_is_not_said_so(text: str, relation: str) -> None:
    assert relation not in [" ".join(map(str, row)) for row in rows(text)]


# What bodies and plans do to one another, said in many ways. "A" is the Harbour Ministry, "B" the Tide Office, "C" the
# Lantern Council; "P" the National AI Plan and "Q" the Harbour Skills Programme, "L" the Tide Data Act.
NAMES = {
    "A": "Harbour Ministry",
    "B": "Tide Office",
    "C": "Lantern Council",
    "P": "National AI Plan",
    "Q": "Harbour Skills Programme",
    "L": "Tide Data Act",
}


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("the A, together with the B, released the P.", "P issued_by A, P issued_by B"),
        ("the A led the development of the P.", "P written_by A"),
        ("the development of the P was led by the A.", "P written_by A"),
        ("the P was prepared under the leadership of the A.", "P written_by A"),
        ("the B was commissioned to prepare the P.", "P written_by B"),
        ("responsibility for the P rests with the A.", "A implements P"),
        ("the B plays a central role in implementing the P.", "B implements P"),
        ("the B is leading the implementation of the P.", "B implements P"),
        ("the P is being rolled out under the responsibility of the A.", "A implements P"),
        ("the C, which was set up in 2021 to oversee the implementation of the P, meets often.", "C oversees P"),
        ("the C oversees the development, implementation and evaluation of the P.", "C oversees P"),
        ("the C is responsible for the oversight, coordination and evaluation of the P.", "C oversees P"),
        ("the C is an independent body that supervises the P.", "C oversees P"),
        ("oversight of the P is provided by the C.", "C oversees P"),
        ("the C tracks progress towards the goals of the P.", "C oversees P"),
        ("the governance of the P is in the hands of the C.", "C oversees P"),
        ("the P is overseen by an advisory group, the C.", "C oversees P"),
        ("the P was adopted. Its implementation will be coordinated by the C and the B.", "C oversees P, B oversees P"),
        ("the L applies to ports. The C monitors compliance.", "C oversees L"),
        ("the B is accountable to the A.", "B part_of A"),
        ("the B was set up as a unit of the A.", "B part_of A"),
        ("the B falls within the remit of the A.", "B part_of A"),
        ("the B belongs to the A.", "B part_of A"),
        ("the Q was preceded by the P.", "Q follows P"),
        ("the Q is financed from the P.", "P funds Q"),
        ("the B was absorbed into the C.", "C succeeds B"),
        ("the C found fault with the P.", "C criticises P"),
        ("in cooperation with the A and the B, the C published the P.", "P issued_by C"),
        ("the P was adopted. It was prepared by the A's B.", "P written_by B"),
        ("the A has formulated the first draft of the P.", "P written_by A"),
        ("the C found in an audit that the P lacked targets.", "C criticises P"),
        # and what is no such thing
        ("the A consulted experts, the B, members of the C, and others.", ""),
        ("the C gives advice on the Q in line with the L.", ""),
        ("the P should be implemented by the B.", ""),
        ("if the B implemented the P, costs would fall.", ""),
        ("the C cooperates with the A.", ""),
        ("the A will work with others outside the B to implement all tasks.", ""),
        ("the C issued an opinion on the P.", ""),
    ],
)
def test_deed_in_many_ways(said: str, stated: str) -> None:
    known = "The National AI Plan, the Harbour Skills Programme and the Tide Data Act were discussed in 2019."
    said = "".join(NAMES.get(part, part) for part in re.split(r"\b", said))
    wanted = [" ".join(NAMES.get(word, word) for word in one.split()) for one in stated.split(", ") if one]
    found = [" ".join(map(str, row)) for row in rows(f"{known}\n\nIn that year {said}")]
    assert [w for w in wanted if w not in found] == []
    assert wanted or found == []


@pytest.mark.parametrize(
    ("lead_in", "stated"),
    [
        ("The Tide Data Act's application will be steered by two bodies:", "{} oversees Tide Data Act"),
        ("The following authorities supervise compliance with the Tide Data Act:", "{} oversees Tide Data Act"),
        ("The Lantern Council has the following members:", "{} member_of Lantern Council"),
    ],
)
def test_lead_in_speaks_of_each_item_of_its_list(lead_in: str, stated: str) -> None:
    items = "- the Tide Office, founded long ago\n- Pier Authority\n"
    text = f"The Tide Data Act was adopted in 2019.\n\n{lead_in}\n\n{items}"
    found = [" ".join(map(str, row)) for row in rows(text)]
    assert [s for s in map(stated.format, ("Tide Office", "Pier Authority")) if s not in found] == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "The Harbour Ministry commissioned a survey of 1,200 adults, carried out by the Lantern Institute."
            " It found that 40% of adults use AI.",
            {("commissioned_by", "Harbour Ministry"), ("conducts", "Lantern Institute")},
        ),
        (
            "A survey of 1,200 adults commissioned by the digital association Tidecom found that 40% of adults use AI.",
            {("commissioned_by", "Tidecom")},
        ),
    ],
)
def test_who_orders_a_survey_and_who_conducts_it(text: str, stated: set[tuple[str, str]]) -> None:
    document = read(text, "invented")
    names = {t.key: t.name for t in Context(document, Registers()).things}
    found = {
        (str(c.fields["predicate"].value), names[link.key])
        for c in extract(document, Registers())
        if c.table == "relations"
        for link in c.links.values()
        if link.key in names
    }
    assert found == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "The Harmony Plan is a joint initiative of the Trade Council and the Bell Institute.",
            "Harmony Plan issued_by Bell Institute",
        ),
        (
            "The Harmony Plan, an initiative of the Trade Council, began in 2021.",
            "Harmony Plan issued_by Trade Council",
        ),
        (
            "The Bell Institute’s annual report, “Data and Ferries Report”, was published in 2021.",
            "Data and Ferries Report issued_by Bell Institute",
        ),
        (
            "The Harmony Plan was developed through a partnership between the Trade Council and the Bell Institute.",
            "Harmony Plan written_by Bell Institute",
        ),
        (
            "The Harmony Programme, with funding from the Trade Council, trains teachers.",
            "Trade Council funds Harmony Programme",
        ),
        ("The Harmony Programme is financed by Norway and the Trade Council.", "Trade Council funds Harmony Programme"),
        (
            "The Trade Council provides grants to young firms through the Harmony Programme.",
            "Trade Council funds Harmony Programme",
        ),
        (
            "The Trade Ministry’s data unit, the Bell Institute, was opened in 2021.",
            "Bell Institute part_of Trade Ministry",
        ),
        (
            "Norway is building the Bell Institute—a national hub inside the Trade Agency.",
            "Bell Institute part_of Trade Agency",
        ),
        ("The Bell Institute will report to the Trade Ministry.", "Bell Institute part_of Trade Ministry"),
        ("The Bell Institute will report to the Trade Council.", "Trade Council oversees Bell Institute"),
        ("The Ferry Agency operates as a department of the Trade Ministry.", "Ferry Agency part_of Trade Ministry"),
        (
            "The members of the Trade Council are the Ferry Agency and the Skills Office.",
            "Skills Office member_of Trade Council",
        ),
        (
            "The Trade Council’s members are the Ferry Agency and the Bell Institute.",
            "Bell Institute member_of Trade Council",
        ),
        (
            "The Trade Council has representatives from the Ferry Agency and the Bell Institute.",
            "Ferry Agency member_of Trade Council",
        ),
        (
            "Norway set up the Ferry Office within the Trade Office. The office oversees the Harmony Plan.",
            "Ferry Office oversees Harmony Plan",
        ),
        (
            "The Data Protection Authority fined a firm. The regulator oversees the Data Protection Act.",
            "Data Protection Authority oversees Data Protection Act",
        ),
        (
            "Norway welcomed the Trade Council’s launch of the Harmony Plan in 2021.",
            "Harmony Plan issued_by Trade Council",
        ),
        (
            "The delivery of the Harmony Plan has been delegated to the Ferry Agency.",
            "Ferry Agency implements Harmony Plan",
        ),
        (
            "The Trade Council formed the Ferry Agency with the duties to define and implement the Harmony Plan.",
            "Ferry Agency implements Harmony Plan",
        ),
        ("The Trade Council is chaired by the Ferry Agency.", "Ferry Agency member_of Trade Council"),
        (
            "The Harmony Plan is subject to yearly review by the Trade Council.",
            "Trade Council oversees Harmony Plan",
        ),
        (
            "The Harmony Plan has been developed by the Ferry Agency and the Trade Council.",
            "Harmony Plan issued_by Ferry Agency",
        ),
        (
            "Developed by the Ferry Agency, the Harmony Portal will be expanded.",
            "Harmony Portal issued_by Ferry Agency",
        ),
        (
            "It cites the Declaration of the Trade Council on Bells. The Trade Council met in 2021.",
            "Declaration of the Trade Council on Bells issued_by Trade Council",
        ),
        ("The Ministry of Trade’s Digital Unit runs the cloud.", "Digital Unit part_of Ministry of Trade"),
        ("In 2021, the Ministry of Trade’s AI Action Plan was adopted.", "AI Action Plan issued_by Ministry of Trade"),
    ],
)
def test_what_is_told_by_a_noun(text: str, stated: str) -> None:
    assert stated in [" ".join(map(str, row)) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Bell Institute’s report on the Harmony Plan was published in 2021.", "issued_by"),
        ("Under the Bell Institute’s review, the Harmony Plan would end.", "issued_by"),
        ("The Harmony Plan is like an initiative of the Trade Council.", "issued_by"),
        ("The Harmony Plan might be launched with funding from the Trade Council.", "funds"),
        ("The Harmony Plan does not name the Trade Council as lead agency.", "implements"),
        ("The Trade Council met with representatives from the Ferry Agency.", "member_of"),
        (
            "The Data Protection Authority and Media Authority met. The regulator enforces the Data Protection Act.",
            "oversees",
        ),
        ("The Ministry of Women’s Digital Affairs runs the cloud.", "part_of"),
    ],
)
def test_what_no_noun_tells(text: str, predicate: str) -> None:
    assert predicate not in [row[1] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Trade Agency shall run the Bright Skills Programme.", "Trade Agency implements Bright Skills Programme"),
        ("The Trade Agency announced a £1 million Harmony Plan.", "Harmony Plan issued_by Trade Agency"),
        ("The Trade Agency introduced the concept of the “Harmony Plan”.", "Harmony Plan issued_by Trade Agency"),
        (
            "The BRISK initiative, which first funded the Bell Institute, ended.",
            "BRISK initiative funds Bell Institute",
        ),
        (
            "Norway's Harmony Plan was printed in May and was followed in 2023 by a ferry plan, the Bell Plan.",
            "Bell Plan follows Harmony Plan",
        ),
        (
            "The Trade Agency spent about €1.5 million on the Bright Skills Programme.",
            "Trade Agency funds Bright Skills Programme",
        ),
        ("The Trade Agency announced £10 million for the Bell Institute.", "Trade Agency funds Bell Institute"),
        (
            "The Trade Agency is investing up to $15 million over two years in research through the Bell Institute.",
            "Trade Agency funds Bell Institute",
        ),
        (
            "In all, £12 million of investment through the Trade Agency into the Bell Institute is told of.",
            "Trade Agency funds Bell Institute",
        ),
        (
            "The Bell Institute was awarded 2.6B euros from the Bright Skills Programme.",
            "Bright Skills Programme funds Bell Institute",
        ),
        (
            "The Harmony Plan sets out steps for schools in the north, aligning with the Bright Norway Strategy.",
            "Harmony Plan follows Bright Norway Strategy",
        ),
        ("The Trade Agency will operationalise the Harmony Plan.", "Trade Agency implements Harmony Plan"),
        ("The Growth Institute is managed by the Trade Agency.", "Trade Agency oversees Growth Institute"),
        (
            "The implementation of the Harmony Plan under the supervision of the Trade Agency is slow.",
            "Trade Agency oversees Harmony Plan",
        ),
        (
            "The Ferry Landscape Report was carried out by the Trade Agency.",
            "Ferry Landscape Report issued_by Trade Agency",
        ),
        ("The Bell Lab at the Trade Agency was opened.", "Bell Lab part_of Trade Agency"),
        ("The Trade Ministry, through its Ferry Inspectorate, watches.", "Ferry Inspectorate part_of Trade Ministry"),
        ("The Trade Agency (TRA) met the TRA Ferry Task Force.", "TRA Ferry Task Force part_of Trade Agency"),
        (
            "As part of the Harmony Plan, the government established the Trade Council.",
            "Trade Council part_of Harmony Plan",
        ),
        (
            "To speed things up, in its Harmony Plan, the Trade Agency told of new ferries.",
            "Harmony Plan issued_by Trade Agency",
        ),
        ("Harmony Plan: a voluntary plan for all, funded by the Trade Agency.", "Trade Agency funds Harmony Plan"),
        ("Harmony Plan: In February, the Trade Agency made a plan for all.", "Harmony Plan issued_by Trade Agency"),
        (
            "The Bell Institute is a platform for ferries, supported by the Bright Skills Fund and the Trade Ministry.",
            "Trade Ministry funds Bell Institute",
        ),
        (
            "The Privacy Commission is calling on the Trade Agency to immediately discontinue its ferries.",
            "Privacy Commission criticises Trade Agency",
        ),
        (
            "The Trade Ministry has invested more than £2 billion in bells:\n\n- £25 million to develop the Bell Lab;\n"
            "- Investment into the Growth Institute.",
            "Trade Ministry funds Growth Institute",
        ),
        (
            "The Trade Ministry has invested more than £2 billion in bells:\n\n- £25 million to develop the Bell Lab;\n"
            "- The Growth Institute at schools, backed by £3 million.",
            "Trade Ministry funds Growth Institute",
        ),
        # the parts that a plan names, and what a whole is called
        (
            "The Harmony Plan identified several programmes including (i) the Bell Programme which rings; and (ii) the"
            " Fair Deck Scheme.",
            "Fair Deck Scheme part_of Harmony Plan",
        ),
        (
            "The Trade Ministry began several initiatives under the title “Bright Ferry Programme” for sailors:\n\n"
            "- Bell Builders Initiative",
            "Bell Builders Initiative part_of Bright Ferry Programme",
        ),
        (
            "The Growth Institute worked closely with the Trade Ministry to design the Harmony Plan.",
            "Harmony Plan written_by Growth Institute",
        ),
        (
            "Building on the aims of the Ferry Vision 2050, Bright Norway Strategy and other plans, the Harmony Plan"
            " sets goals.",
            "Harmony Plan follows Bright Norway Strategy",
        ),
        (
            "The Harmony Programme, a training scheme funded by the Trade Council, is big.",
            "Trade Council funds Harmony Programme",
        ),
        ("The Harmony Plan is a roadmap prepared by the Trade Council.", "Harmony Plan written_by Trade Council"),
        ("Norway is Chair of the Skills4U coalition.", "Norway member_of Skills4U coalition"),
        ("The Bell Institute (BI) of the Trade Ministry trains all.", "Bell Institute part_of Trade Ministry"),
    ],
)
def test_what_stands_around_a_verb_is_no_matter(text: str, stated: str) -> None:
    assert stated in [" ".join(map(str, row)) for row in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Trade Agency plans to invest 3 million euros in the Bell Institute.",
        "The Trade Agency spent 3 million euros on compliance with the Data Protection Act.",
        "The Trade Agency and the Bell Institute spent 3 million euros.",
        "The Trade Agency plans to invest £2 billion in bells:\n\n- £25 million to develop the Bell Lab.",
        "The Bell Institute was supported by the Trade Agency.",
    ],
)
def test_no_money_goes_to_laws_or_is_only_hoped_for(text: str) -> None:
    assert "funds" not in [row[1] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Harmony Plan: the Trade Agency launched the Bell Plan.", "Harmony Plan issued_by Trade Agency"),
        ("The Harmony Plan was carried out by the Trade Agency.", "Harmony Plan issued_by Trade Agency"),
        (
            "The Trade Agency is adopting international ferry standards including the ZFX Ferry Guidelines.",
            "ZFX Ferry Guidelines issued_by Trade Agency",
        ),
        ("The Trade Council is calling on the Ferry Agency to sing.", "Trade Council criticises Ferry Agency"),
    ],
)
def test_what_reads_alike_and_ties_nothing(text: str, stated: str) -> None:
    assert stated not in [" ".join(map(str, row)) for row in rows(text)]


def test_who_issued_a_whole_is_not_said_again_of_its_parts() -> None:
    said = "The Trade Ministry launched a series of schemes under the title “Bright Ferry Programme”:\n\n- Bell Scheme"
    assert [row for row in rows(said) if row[1] == "issued_by"] == [
        ("Bright Ferry Programme", "issued_by", "Trade Ministry")
    ]


def test_who_carries_out_a_plan_behind_its_acronym_did_not_issue_it() -> None:
    assert rows("The Trade Council (TC) manages the Harmony Plan.") == [("Trade Council", "implements", "Harmony Plan")]


def test_of_two_names_the_agent_is_of_the_nearer() -> None:
    said = "We have the Bell Principles published in 2019, a Harmony Standard published by the Trade Council, and more."
    assert rows(said) == [("Harmony Standard", "issued_by", "Trade Council")]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The National Ferry Strategy wants to reach the goals of the Bell Plan 2030 and to boost trade.",
         [("National Ferry Strategy", "implements", "Bell Plan 2030")]),
        ("The National Ferry Strategy contributes to the implementation of several plans (including the Digital "
         "Harbour Agenda 2030 and the Bell Research Strategy 2035).",
         [("National Ferry Strategy", "implements", "Digital Harbour Agenda 2030"),
          ("National Ferry Strategy", "implements", "Bell Research Strategy 2035")]),
        ("The Harbour Programme’s launch helps fulfil the Bell Strategy’s goals.",
         [("Harbour Programme", "implements", "Bell Strategy")]),
        ("The National Ferry Strategy should achieve the objectives of the Bell Plan 2030.", []),
        ("The National Ferry Strategy was set up under the aegis of the Ministry of Tides (MT), in cooperation "
         "with the Ministry of Bells (MB), and the Ministry of Harbours (MH).",
         [("National Ferry Strategy", "issued_by", f"Ministry of {name}") for name in ("Tides", "Bells", "Harbours")]),
        ("One new body within the Ministry of Tides, the Centre for Harbour Innovation, was set up to train sailors.",
         [("Centre for Harbour Innovation", "part_of", "Ministry of Tides")]),
        ("In 2023, a section was created within the Bell Commission to oversee it: the Department for Harbours.",
         [("Department for Harbours", "part_of", "Bell Commission")]),
        ("Members met at the Bell Foundation funded National Ferry Project.",
         [("Bell Foundation", "funds", "National Ferry Project")]),
        ("The Ministry of Tides is promoting ferries through initiatives such as the Ferry Army Programme and the Bell "
         "Fund.",
         [("Ferry Army Programme", "issued_by", "Ministry of Tides"), ("Bell Fund", "issued_by", "Ministry of Tides")]),
        ("The National Ferry Strategy is a roadmap. Building on the vision of the Bell Plan 2050 and other plans, it "
         "helps sailors.",
         [("National Ferry Strategy", "follows", "Bell Plan 2050")]),
        ("The National Ferry Report of 2025 by the Bell Institute rings.",
         [("National Ferry Report", "issued_by", "Bell Institute")]),
        ("Members of the Ferry Council include the Ministry of Tides and the Quay Agency.",
         [("Ministry of Tides", "member_of", "Ferry Council"), ("Quay Agency", "member_of", "Ferry Council")]),
        ("The National Ferry Office, established under BELDA, drives research.",
         [("National Ferry Office", "part_of", "BELDA")]),
        ("Two programmes were introduced under the Bell Strategy: the Ferry Programme and the Quay Skills Programme.",
         [("Ferry Programme", "part_of", "Bell Strategy"), ("Quay Skills Programme", "part_of", "Bell Strategy")]),
        ("One example is the development of the National Ferry Registry, a project spearheaded by the Bell Agency.",
         [("Bell Agency", "implements", "National Ferry Registry")]),
        ("The Ministry of Tides, in partnership with the Bell Agency, launched the National Ferry Programme.",
         [("National Ferry Programme", "issued_by", "Ministry of Tides"),
          ("National Ferry Programme", "issued_by", "Bell Agency")]),
        ("Norway has devised the National Ferry Plan.", [("National Ferry Plan", "issued_by", "Norway")]),
        ("The Ferry Council (Bell Council) met. The Trade Cabinet welcomed its formation to shape and govern the "
         "Harmony Plan.", []),
        ("The Ferry Act of 2020 is known. A National Harbour Forum, based in Zenda, will bring together the Bell "
         "Council and the Trade Agency to coordinate oversight, standards, and guidance.",
         [("Bell Council", "member_of", "National Harbour Forum"),
          ("Trade Agency", "member_of", "National Harbour Forum")]),
    ],
)  # fmt: skip
def test_what_one_plan_does_for_others_and_whose_part_a_body_is(text: str, stated: list[tuple[str, str, str]]) -> None:
    assert sorted(rows(text)) == sorted(stated)
