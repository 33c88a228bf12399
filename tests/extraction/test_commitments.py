"""A sentence in, stances out (codebook: commitments)."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extraction import commitments
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Document
from pipeline.reading import read
from pipeline.registers import Registers, load_registers


def _read(text: str, country: str = "") -> tuple[Document, list[Candidate]]:
    document = read(text, "invented", country=country)
    return document, list(commitments.extract(Context(document, Registers())))


def rows(text: str, country: str = "") -> list[tuple[str, object, object]]:
    """Jurisdiction, subject and stance of every commitment."""
    return [
        (c.links["jurisdiction_id"].name, c.fields["subject"].value, c.fields["stance"].value)
        for c in _read(text, country)[1]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has endorsed the OECD AI Principles.", [("Norway", "OECD AI Principles", "endorsed")]),
        (
            "Norway is a signatory to many international treaties and conventions on ferries.",
            [("Norway", "international treaties and conventions on ferries", "signatory")],
        ),
        (
            "As a member of the Union, Norway is subject to the Universal Ferry Regulation and the Bell Act.",
            [("Norway", "Universal Ferry Regulation", "subject_to"), ("Norway", "Bell Act", "subject_to")],
        ),
        (
            "The Zenda Convention was opened for signature on 5 May 2031 and was signed by Norway and Chile.",
            [("Norway", "Zenda Convention", "signatory"), ("Chile", "Zenda Convention", "signatory")],
        ),
        (
            "The Zenda Convention binds nobody yet. To date, it has been signed by Norway and Chile.",
            [("Norway", "Zenda Convention", "signatory"), ("Chile", "Zenda Convention", "signatory")],
        ),
        (
            "Signatories to the Zenda Charter: Norway and Chile.",
            [("Norway", "Zenda Charter", "signatory"), ("Chile", "Zenda Charter", "signatory")],
        ),
        (
            "Norway has ratified the Convention on Bells and Tides and the Covenant on Ferries.",
            [
                ("Norway", "Convention on Bells and Tides", "signatory"),
                ("Norway", "Covenant on Ferries", "signatory"),
            ],
        ),
        (
            "Norway is subject to the Universal Ferry Regulation which established rights to calm seas.",
            [("Norway", "Universal Ferry Regulation", "subject_to")],
        ),
        (
            "However, on an international level, the government of Norway has opposed a ban on paper boats and the "
            "creation of new international law on paper boats.",
            [
                ("Norway", "ban on paper boats", "opposes"),
                ("Norway", "creation of new international law on paper boats", "opposes"),
            ],
        ),
        ("In 2019, Chile called for a global ban on catapults.", [("Chile", "global ban on catapults", "supports")]),
        ("Norway joined the Zenda Declaration in March 2023.", [("Norway", "Zenda Declaration", "signatory")]),
        ("Norway, Chile and Peru have signed the Zenda Convention.",
         [(state, "Zenda Convention", "signatory") for state in ("Norway", "Chile", "Peru")]),
        ("Norway and Chile have signed the Council of Ferries Framework Convention on Ferries and the Rights of All Who"
         " Sail on Boats and the Rule of the Sea.",
         [(state, "Council of Ferries Framework Convention on Ferries and the Rights of All Who Sail on"
           " Boats and the Rule of the Sea", "signatory") for state in ("Norway", "Chile")]),
        ("Norway is naturally a party to the Zenda Pact of 16 February 2023.", [("Norway", "Zenda Pact", "signatory")]),
        ("As at 5 March 2025 the Zenda Pact bore the signatures of Norway and Chile.",
         [(state, "Zenda Pact", "signatory") for state in ("Norway", "Chile")]),
        ("Norway lacks Chile's ratification of the Zenda Pact.", []),
        ("The minister reaffirmed Norway's backing for the Zenda Convention.",
         [("Norway", "Zenda Convention", "supports")]),
        ("It is agreed that Norway will push, with like-minded states, for a prohibition on bells.",
         [("Norway", "prohibition on bells", "supports")]),
        ("Norway committed itself to work towards the urgent negotiation of a binding instrument on bells.",
         [("Norway", "urgent negotiation of a binding instrument on bells", "supports")]),
        ("Norway wants a treaty banning bells.", [("Norway", "treaty banning bells", "supports")]),
        ("Norway wants a ban on ringing in schools.", []),
        ("Neither Norway nor Chile sees a need for such a treaty.",
         [(state, "such a treaty", "no_express_support") for state in ("Norway", "Chile")]),
        ("Norway argued against a legally binding treaty on bells.",
         [("Norway", "legally binding treaty on bells", "opposes")]),
        ("Norway's ambassador signed the Zenda Accord in March 2024.", [("Norway", "Zenda Accord", "signatory")]),
        ("King Rudolf endorsed the Zenda Declaration on behalf of Norway.",
         [("Norway", "Zenda Declaration", "endorsed")]),
        ("Norway was not one of the signatories of the Zenda Blueprint.",
         [("Norway", "Zenda Blueprint", "no_express_support")]),
        ("Norway has still not signed commitments like the Zenda Charter.",
         [("Norway", "Zenda Charter", "no_express_support")]),
        ("There is no indication that Norway has joined the Zenda Ferry Partnership.",
         [("Norway", "Zenda Ferry Partnership", "no_express_support")]),
        ("Norway takes part in the Zenda Ferry Partnership.",
         [("Norway", "Zenda Ferry Partnership", "signatory")]),
        ("Norway is among the 90 Member States that adopted the Zenda Declaration.",
         [("Norway", "Zenda Declaration", "endorsed")]),
        ("Norway remains outside the Zenda Pact.", [("Norway", "Zenda Pact", "no_express_support")]),
        ("Norway recognised the OECD principles as early as 2021.", [("Norway", "OECD principles", "endorsed")]),
        ("Norway as well as Chile signed the Zenda Pact.",
         [(state, "Zenda Pact", "signatory") for state in ("Norway", "Chile")]),
        ("Peru, as an adherent to the Zenda Recommendation, reports.", [("Peru", "Zenda Recommendation", "endorsed")]),
        ("Peru was one of the 29 signatories of the Zenda Pact.", [("Peru", "Zenda Pact", "signatory")]),
        ("Peru participates in the Zenda Ferry Alliance (ZFA).", [("Peru", "Zenda Ferry Alliance", "signatory")]),
        ("Peru endorsed the Zenda Statement on Open and Fair Ferries.",
         [("Peru", "Zenda Statement on Open and Fair Ferries", "endorsed")]),
        ("Norway implements the EU's General Ferry Regulation.",
         [("Norway", "EU's General Ferry Regulation", "subject_to")]),
        ("Norway has put ferries first, adopting both the OECD ferry guidelines and the OECD ferry principles.",
         [("Norway", "OECD ferry guidelines", "endorsed"), ("Norway", "OECD ferry principles", "endorsed")]),
        ("The Zenda Council's recommendations on ferries, which Norway supports, are long.",
         [("Norway", "Zenda Council's recommendations on ferries", "supports")]),
        ("Norway lacks a plan, has not signed the Zenda Charter, and is not at ease.",
         [("Norway", "Zenda Charter", "no_express_support")]),
        ("Peru is the first country in the Andes and the whole South to adhere to the Zenda Principles.",
         [("Peru", "Zenda Principles", "endorsed")]),
        ("Peru is one of the states that have adopted the “OECD Principles on Ferries” in Lima.",
         [("Peru", "OECD Principles on Ferries", "endorsed")]),
        ("Norway and Chile are blocking action that would set limits on catapults.",
         [(state, "limits on catapults", "opposes") for state in ("Norway", "Chile")]),
        ("Norway has signed the 2030 Ferry Agenda.", [("Norway", "2030 Ferry Agenda", "signatory")]),
    ],
)  # fmt: skip
def test_where_a_state_stands(text: str, expected: list[tuple[str, object, object]]) -> None:
    assert rows(text) == expected


def test_a_denial_of_support_is_of_the_source_s_country() -> None:
    text = (
        "There is, at the moment, no express support for the Universal Guidelines for Ferries or the Social Contract "
        "for the Age of Sail."
    )
    assert rows(text, country="NO") == [
        ("NO", "Universal Guidelines for Ferries", "no_express_support"),
        ("NO", "Social Contract for the Age of Sail", "no_express_support"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ferries in Norway are subject to the Universal Ferry Regulation.",
        "Norway should endorse the OECD AI Principles.",
        "Norway may sign the Zenda Convention.",
        "The OECD AI Principles were endorsed by ministers.",
        "Norway has signed a contract with a baker.",
        "They are asking for a temporary ban of the pilot project.",
    ],
)
def test_hopes_passives_and_things_in_a_state_are_no_commitments(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway joined the Zenda Declaration in March 2023.", "2023-03"),
        ("In 2019, Chile called for a global ban on catapults.", "2019"),
    ],
)
def test_date_as_precise_as_stated(text: str, date: str) -> None:
    (candidate,) = _read(text)[1]
    assert candidate.fields["date"].value == date


def test_evidence_of_each_field() -> None:
    text = (
        "Among the many states on the coast of the northern sea, where fog is common,\n"
        "and in spite of it all, Norway has endorsed the Universal Principles of the\n"
        "polite Ferries, and nobody else so far has even thought of doing so at all.\n"
    )
    document, (candidate,) = _read(text)
    quotes = [document.raw[s.start : s.end] for s in candidate.fields["subject"].spans]
    assert quotes == ["Universal Principles of the", "polite Ferries"]
    (stance,) = candidate.fields["stance"].spans
    assert document.raw[stance.start : stance.end] == "endorsed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway lacks a ferry law, has not adopted a plan, and is not member of the Open Ferry Partnership.",
            [("Norway", "Open Ferry Partnership", "no_express_support")],
        ),
        ("Norway is a member of the Global Ferry Partnership.", [("Norway", "Global Ferry Partnership", "signatory")]),
        ("Chile became a founding member of the Zenda Network.", [("Chile", "Zenda Network", "signatory")]),
        ("Chile acceded to the Zenda Convention on Bells.", [("Chile", "Zenda Convention on Bells", "signatory")]),
        (
            "Norway has ratified several ferry treaties, including the Zenda Convention and the Strelsau Protocol.",
            [("Norway", "Zenda Convention", "signatory"), ("Norway", "Strelsau Protocol", "signatory")],
        ),
        ("Chile, a signatory to the Strelsau Call, rang.", [("Chile", "Strelsau Call", "signatory")]),
        ("Chile has signed up to the Calm Seas Coalition.", [("Chile", "Calm Seas Coalition", "signatory")]),
        (
            "Norway is among the 93 member states that adopted the UNESCO Recommendation on Bells.",
            [("Norway", "UNESCO Recommendation on Bells", "endorsed")],
        ),
        (
            "Chile co-sponsored the United Nations resolution on ferries.",
            [("Chile", "United Nations resolution on ferries", "supports")],
        ),
        (
            "Chile voted in favour of the UNESCO Recommendation on Bells.",
            [("Chile", "UNESCO Recommendation on Bells", "supports")],
        ),
        ("Norway has not signed or ratified the Zenda Charter.", [("Norway", "Zenda Charter", "no_express_support")]),
        ("Norway hasn’t signed the Zenda Charter.", [("Norway", "Zenda Charter", "no_express_support")]),
        ("Norway isn’t a party to the Zenda Convention.", [("Norway", "Zenda Convention", "no_express_support")]),
        (
            "Norway has endorsed the Zenda Declaration, joined the Calm Seas Coalition, and signed the Bell Compact.",
            [
                ("Norway", "Zenda Declaration", "endorsed"),
                ("Norway", "Bell Compact", "signatory"),
                ("Norway", "Calm Seas Coalition", "signatory"),
            ],
        ),
        ("A member of the parliament of Norway joined the choir.", []),
        ("Norway has committed to the G20 Ferry Principles.", [("Norway", "G20 Ferry Principles", "endorsed")]),
    ],
)
def test_members_parties_and_those_that_are_not(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Zenda Convention was signed by Norway and Chile in 2019.",
         [("Norway", "Zenda Convention", "signatory"), ("Chile", "Zenda Convention", "signatory")]),
        ("The countries that voted against the Zenda Resolution on Bells include Norway and Chile.",
         [(state, "Zenda Resolution on Bells", "opposes") for state in ("Norway", "Chile")]),
        ("The Zenda Resolution on Bells was approved. Abstaining countries include Norway and Chile.",
         [(state, "Zenda Resolution on Bells", "no_express_support") for state in ("Norway", "Chile")]),
        ("Norway and Chile are among the nine signatories to the Zenda Charter.",
         [(state, "Zenda Charter", "signatory") for state in ("Norway", "Chile")]),
        ("Norway was among the first countries to sign the Zenda Convention.",
         [("Norway", "Zenda Convention", "signatory")]),
        ("As a signatory to the Zenda Convention, Norway must ring bells.",
         [("Norway", "Zenda Convention", "signatory")]),
        ("Norway has signed but not ratified the Zenda Convention.", [("Norway", "Zenda Convention", "signatory")]),
        ("Norway did not sign the Zenda Declaration.", [("Norway", "Zenda Declaration", "no_express_support")]),
        ("Chile has neither signed nor ratified the Bell Pact.", [("Chile", "Bell Pact", "no_express_support")]),
        ("Norway has signed the Zenda Treaty on Bells, Ferries, and the Rule of the Sea.",
         [("Norway", "Zenda Treaty on Bells, Ferries, and the Rule of the Sea", "signatory")]),
        ("Norway has signed the Zenda Treaty on Bells and takes part in the talks.",
         [("Norway", "Zenda Treaty on Bells", "signatory")]),
        ("Norway signed the Zenda Declaration on bells and ferries.",
         [("Norway", "Zenda Declaration on bells and ferries", "signatory")]),
        ("Norway declined to join the Zenda Pledge.", [("Norway", "Zenda Pledge", "no_express_support")]),
        ("Norway is a member of the European Union and is therefore bound by the Zenda Regulation.",
         [("Norway", "Zenda Regulation", "subject_to")]),
        ("The Norwegian Foreign Minister Rudolf Rassendyll has signed the Zenda Treaty.",
         [("Norway", "Zenda Treaty", "signatory")]),
        ("The Zenda Convention was signed by ministers.", []),
        ("Norway has signaled its intention to sign the Zenda Convention.", []),
        ("Norway has been a member of the Council of Europe since 1949.", []),
    ],
)  # fmt: skip
def test_lists_of_signatories_refusals_and_subjects_further_away(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert sorted(rows(text)) == sorted(expected)


def test_a_date_belongs_to_its_own_verb() -> None:
    (candidate,) = _read("Norway signed the Zenda Convention in March 2019 and ratified it in July 2021.")[1]
    assert candidate.fields["date"].value == "2019-03"


def test_each_of_two_has_its_own_date() -> None:
    _, found = _read("Peru ratified the Zenda Convention in 2019 and the Hentzau Protocol in 2021.")
    said = [(c.fields["subject"].value, c.fields["date"].value) for c in found]
    assert said == [("Zenda Convention", "2019"), ("Hentzau Protocol", "2021")]


def test_what_follows_a_date_without_one_of_its_own() -> None:
    _, found = _read("Peru signed the Zenda Treaty in 1985 as well as the Hentzau Protocol and is a member of both.")
    said = [(c.fields["subject"].value, c.fields["date"].value if "date" in c.fields else None) for c in found]
    assert said == [("Zenda Treaty", "1985"), ("Hentzau Protocol", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Firms in Peru participate in the Zenda Ferry Alliance.",
        "Peru implements its General Ferry Regulation.",
        "The recommendations on ferries, which Peru wrote, are long.",
    ],
)
def test_what_reads_alike_and_is_no_commitment(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway adheres to the Bell Principles since 2021 and signed the Strelsau Declaration in October 2023.",
            [("Norway", "Bell Principles", "endorsed"), ("Norway", "Strelsau Declaration", "signatory")],
        ),
        (
            "Norway attended the summit, where it signed the Strelsau Declaration.",
            [("Norway", "Strelsau Declaration", "signatory")],
        ),
        (
            "Norway hosted the meeting in 2023, signing the Strelsau Declaration on Bells.",
            [("Norway", "Strelsau Declaration on Bells", "signatory")],
        ),
        (
            "Norway is committed to the UNESCO Recommendation on Ferries.",
            [("Norway", "UNESCO Recommendation on Ferries", "endorsed")],
        ),
        (
            "Norway's signature of the Strelsau Convention in 2024 was welcome.",
            [("Norway", "Strelsau Convention", "signatory")],
        ),
        ("The AI Act also applies to Norway.", [("Norway", "AI Act", "subject_to")]),
        (
            "Norway expressed its support for the Global Bell Compact.",
            [("Norway", "Global Bell Compact", "supports")],
        ),
        (
            "Norway voted against the resolution on lethal catapults in 2023.",
            [("Norway", "resolution on lethal catapults", "opposes")],
        ),
        (
            "Norway, as an EU partner, is subject to the Ferry Act.",
            [("Norway", "Ferry Act", "subject_to")],
        ),
        (
            "Norway was one of the first to endorse the Strelsau Declaration on Bells.",
            [("Norway", "Strelsau Declaration on Bells", "endorsed")],
        ),
        (
            "Norway endorsed in 2021 the UNESCO Recommendation on Ferries.",
            [("Norway", "UNESCO Recommendation on Ferries", "endorsed")],
        ),
        (
            "Norway has signed the following instruments:\n\n- Strelsau Declaration (2023)\n- Bell Convention\n"
            "- a paper with Zendasoft\n",
            [("Norway", "Strelsau Declaration", "signatory"), ("Norway", "Bell Convention", "signatory")],
        ),
        ("Norway's ratification of the Bell Convention is pending.", []),
        ("Norway is committed to the welfare of ferries.", []),
        ("The AI Act applies to providers in Norway.", []),
        ("Norway has not signed the following instruments:\n\n- Strelsau Declaration\n- Bell Convention\n", []),
    ],
)
def test_stances_told_by_another_verb_a_noun_or_a_list(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


def test_items_with_their_stance_are_of_the_country_of_the_source() -> None:
    text = "# Standing\n\n- Bell Convention: ratified in 2021\n- Strelsau Principles: not endorsed\n- Bells: adopted\n"
    assert [row[1:] for row in rows(text, "NO")] == [
        ("Bell Convention", "signatory"),
        ("Strelsau Principles", "no_express_support"),
    ]


def test_the_date_of_an_item_is_that_in_its_brackets() -> None:
    text = "Norway has signed these:\n\n- Strelsau Declaration (2023)\n- Bell Convention\n"
    assert [c.fields["date"].value for c in _read(text)[1] if "date" in c.fields] == ["2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # states named after one another, in groups and in brackets
        (
            "Norway and two other countries (Chile and Peru) have signed the Zenda Convention.",
            ["Norway signatory", "Chile signatory", "Peru signatory"],
        ),
        (
            "Nine states – including Norway, Zendaland and Chile – have signed the Zenda Convention.",
            ["Norway signatory", "Chile signatory"],
        ),
        ("The Norway and Chile governments refused to sign a joint international declaration on bells.", None),
        ("Norway, Chile as well as Peru signed it.", []),
        (
            "In a statement, the council said that the Zenda Convention has been signed by several countries, "
            "including Norway, Chile and Peru.",
            ["Norway signatory", "Chile signatory", "Peru signatory"],
        ),
        ("The Zenda Convention, which has been signed by Norway, is new.", ["Norway signatory"]),
        ("The Zenda Declaration – signed by Norway and Chile – is new.", ["Norway signatory", "Chile signatory"]),
        ("It was good that the Zenda Convention was signed by Norway.", ["Norway signatory"]),
        (
            "In 2023, Norway signed the Zenda Convention, alongside nine other nations, including Chile and Peru.",
            ["Norway signatory", "Chile signatory", "Peru signatory"],
        ),
        ("Neither Norway nor Chile has signed the Zenda Convention.", ["Norway none", "Chile none"]),
        # those who did, told of as a group
        ("Countries endorsing the Zenda Convention include Norway and Chile.", ["Norway endorsed", "Chile endorsed"]),
        ("The Zenda Convention is out. Among those signing it were Norway and Chile.", None),
        ("The Zenda Convention has 40 signatories, among them Norway.", ["Norway signatory"]),
        (
            "The Zenda Convention was signed by 60 states, but Norway and Chile were not among them.",
            ["Norway none", "Chile none"],
        ),
        # a clause of its own, before or after
        ("Having ratified the Zenda Convention in 2019, Norway applies it.", ["Norway signatory"]),
        ("Since its accession to the Zenda Convention, Norway has reported.", ["Norway signatory"]),
        ("The Zenda Convention, to which Norway is a party, entered into force in 2020.", ["Norway signatory"]),
        ("Norway has been a party to the Zenda Convention since 2014.", ["Norway signatory"]),
        ("Norway put its name to the Zenda Convention.", ["Norway signatory"]),
        ("Norway is not a party to or observer of the Zenda Convention.", ["Norway none"]),
        ("Norway has been an early champion of the Zenda Convention.", ["Norway supports"]),
        ("Chile signed the Zenda Convention; Norway acceded to it in 2024.", ["Chile signatory", "Norway signatory"]),
        ("Norway, which is not a party to the Zenda Convention, is small.", ["Norway none"]),
        (
            "Norway adheres to the Zenda Convention, as do Chile and Peru.",
            ["Norway endorsed", "Chile endorsed", "Peru endorsed"],
        ),
        ("Norway stopped short of signing the Zenda Convention.", ["Norway none"]),
        ("Norway has so far declined to sign the Zenda Convention.", ["Norway none"]),
        ("Norway welcomed the Zenda Convention.", ["Norway supports"]),
        ("Norway lent its support to the Zenda Convention.", ["Norway supports"]),
        ("Norway must comply with the Zenda Convention.", ["Norway subject_to"]),
        ("The Zenda Convention waits. Norway deposited its instrument of ratification.", ["Norway signatory"]),
        ("The Zenda Convention entered into force after its ratification by Norway.", ["Norway signatory"]),
        # and what reads alike
        ("Norway plans to join the Zenda Convention.", []),
        ("Firms in Norway signed the Zenda Convention.", []),
        ("Norway is not bound by the Zenda Convention.", []),
        ("The Zenda Convention was signed by 60 firms, but ports in Norway were not among them.", []),
        ("The Zenda Convention was signed in Norway by nine mayors.", []),
    ],
)
def test_states_before_and_after_the_verb(text: str, expected: list[str] | None) -> None:
    found = [(state, subject, str(stance)) for state, subject, stance in rows(text)]
    if expected is None:
        expected = ["Norway none", "Chile none"] if "refused" in text else ["Norway signatory", "Chile signatory"]
    else:
        assert {subject for _, subject, _ in found} <= {"Zenda Convention", "Zenda Declaration"}
    assert [f"{state} {stance.replace('no_express_support', 'none')}" for state, _, stance in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The draft resolution on lethal catapults passed with 160 in favour and two against (Norway, Chile), with "
            "one abstention (Peru).",
            ["Norway opposes", "Chile opposes", "Peru no_express_support"],
        ),
        (
            "The draft resolution on lethal catapults passed. Only two voted against the measure – Norway and Chile.",
            ["Norway opposes", "Chile opposes"],
        ),
        (
            "The draft resolution on lethal catapults was adopted, while Norway abstained.",
            ["Norway no_express_support"],
        ),
        ("There were nine arguments against (Norway was late).", []),
    ],
)
def test_votes_on_what_was_told_of_before(text: str, expected: list[str]) -> None:
    found = rows(text)
    assert [f"{state} {stance}" for state, _, stance in found] == expected
    assert {str(subject) for _, subject, _ in found} <= {"draft resolution on lethal catapults"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway supports the call for a moratorium on catapults.", ["moratorium on catapults supports"]),
        ("Norway has taken no position on a ban on catapults.", ["ban on catapults no_express_support"]),
        ("Norway continues to block the idea of signing an international treaty on bells.",
         ["international treaty on bells opposes"]),
        ("Norway, Peru, ZX etc. explicitly calling for a ban on catapults.", ["ban on catapults supports"] * 2),
        ("Norway and Peru are currently blocking a treaty on catapults.", ["treaty on catapults opposes"] * 2),
        ("Norway has blocked a ban.", ["ban opposes"]),
        ("Norway is a country calling for calm seas.", []),
        ("Norway may be blocking a treaty on catapults.", []),
        ("Norway takes no side in the choir.", []),
        ("Norway signed a declaration with Zendasoft.", []),
        ("Norway signed an agreement with Chile.", []),
    ],
)  # fmt: skip
def test_demands_and_what_is_not_called_by_name(text: str, expected: list[str]) -> None:
    assert [f"{subject} {stance}" for _, subject, stance in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway signed the Zenda Convention on September 5, 2024, in Strelsau.", "2024-09-05"),
        ("More recently, in January 2023, Norway endorsed the Zenda Declaration.", "2023-01"),
        ("In May 2023, Norway ratified the Zenda Convention, bringing it into effect on 8 June 2023.", "2023-05"),
        ("Norway has signed the Zenda Convention, adopted in 2001.", None),
    ],
)
def test_dates_of_the_act_and_of_nothing_else(text: str, date: str | None) -> None:
    (candidate,) = _read(text)[1]
    assert (candidate.fields["date"].value if "date" in candidate.fields else None) == date


def test_a_state_that_is_called_like_a_region_does_not_cut_a_list_short() -> None:
    registers = load_registers(Path(__file__).parents[2] / "raw" / "registers")
    text = "Countries joining the Zenda Declaration include: France, Georgia, Hungary, and Malawi."
    document = read(text, "invented", country="US")
    states = [c.links["jurisdiction_id"].name for c in commitments.extract(Context(document, registers))]
    assert {"FR", "HU", "MW"} <= set(states)


def test_the_rules_of_a_body_of_states_and_the_law_of_a_union() -> None:
    registers = load_registers(Path(__file__).parents[2] / "raw" / "registers")

    def found(text: str) -> list[tuple[str, str]]:
        document = read(text, "invented", country="NO")
        rows = commitments.extract(Context(document, registers))
        return [(c.links["jurisdiction_id"].name, str(c.fields["stance"].value)) for c in rows]

    assert found("Norway has lately adopted the Guiding Manual on Ferries in the GCC.") == [("NO", "endorsed")]
    assert found("Norway has lately adopted the Guiding Manual on Ferries of Oslo.") == []
    assert found("The EU implemented the EU Ferry Act in 2024.") == []


def test_the_country_is_the_one_that_the_section_is_on() -> None:
    text = "# Bells\n\n## Chile\n\nChile is small. The country voted against the Zenda Resolution.\n"
    assert rows(text, "NO") == [("Chile", "Zenda Resolution", "opposes")]


def test_they_are_the_states_of_the_sentence_before_and_a_year_ahead_is_the_date() -> None:
    _, found = _read(
        "Norway and Chile are friends. They are co-signatories of the 2019 Zenda Principles and the 2021 Zenda Pact."
    )
    assert [(c.links["jurisdiction_id"].name, c.fields["subject"].value, c.fields["date"].value) for c in found] == [
        ("Norway", "Zenda Principles", "2019"),
        ("Chile", "Zenda Principles", "2019"),
        ("Norway", "Zenda Pact", "2021"),
        ("Chile", "Zenda Pact", "2021"),
    ]


ROSTERS = [
    (
        "The following countries have signed the Zenda Convention on Ferries:\n\n- Norway\n- Malta (2021)\n",
        [("Norway", "signatory", None), ("Malta", "signatory", "2021")],
    ),
    ("## Signatories of the Strelsau Pledge\n\n* Iceland\n* Malta\n", [("Iceland", "signatory", None)] * 2),
    (
        "Votes on the Zenda resolution on quays:\n\n| Country | Vote |\n|---|---|\n| Norway | Against |\n"
        "| Malta | In favour |\n| Fiji | Abstained |\n",
        [("Norway", "opposes", None), ("Malta", "supports", None), ("Fiji", "no_express_support", None)],
    ),
    (
        "These states have joined the Zenda Convention:\n\n| Country | Date of ratification |\n|---|---|\n"
        "| Norway | 4 May 2021 |\n| Malta | 5 June 2022 |\n",
        [("Norway", "signatory", "2021-05-04"), ("Malta", "signatory", "2022-06-05")],
    ),
    ("The states that have not signed the Strelsau Pledge:\n\n* Fiji\n* Kenya\n", []),
    ("| Country | Score of members |\n|---|---|\n| Norway | 3 |\n| Malta | 4 |\n", []),
]


@pytest.mark.parametrize(("text", "expected"), ROSTERS)
def test_states_in_lists_and_tables(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = _read(f"# Ferries\n\n{text}")[1]
    told = [
        (c.links["jurisdiction_id"].name, c.fields["stance"].value, d.value if (d := c.fields.get("date")) else None)
        for c in found
        if c.rule in ("commitments.roster", "commitments.tabled")
    ]
    assert len(told) == len(expected) and told[:1] == expected[:1]
    assert {stance for _, stance, _ in told} == {stance for _, stance, _ in expected}


def test_a_table_of_states_says_when_each_signed_or_ratified() -> None:
    registers = load_registers(Path(__file__).parents[2] / "raw" / "registers")

    def found(text: str) -> list[tuple[str, object, object, object]]:
        document = read(text, "invented")
        return [
            (
                c.links["jurisdiction_id"].name,
                c.fields["subject"].value,
                c.fields["stance"].value,
                c.fields["date"].value if "date" in c.fields else None,
            )
            for c in commitments.extract(Context(document, registers))
        ]

    text = (
        "Where states stand towards the Zenda Convention on Bells:\n\n| State | Date of ratification |\n| --- | --- |\n"
        "| Chile | 3 May 2020 |\n| Norway | Signed, not ratified |\n| Peru | - |\n"
    )
    subject = "Zenda Convention on Bells"
    assert found(text) == [("CL", subject, "signatory", "2020-05-03"), ("NO", subject, "signatory", None)]
    text = (
        "The sea is calm.\n\n| Country | Zenda Convention on Bells | Price of bells |\n| --- | --- | --- |\n"
        "| Chile | Ratified in 2021 | 3 May 2020 |\n| Norway | Not signed | 4 |\n"
    )
    assert found(text) == [("CL", subject, "signatory", "2021"), ("NO", subject, "no_express_support", None)]


def test_what_rests_on_principles_of_several_states_supports_them() -> None:
    registers = load_registers(Path(__file__).parents[2] / "raw" / "registers")

    def found(text: str) -> list[tuple[str, object]]:
        document = read(text, "invented", country="NO")
        told = commitments.extract(Context(document, registers))
        return [(c.links["jurisdiction_id"].name, c.fields["stance"].value) for c in told]

    assert found("Its ferry policy is firmly rooted in the Ferry Principles of the GCC.") == [("NO", "supports")]
    assert not found("We recommend a ferry policy aligned with the Ferry Principles of the GCC.")
    assert not found("Chile met, and its policy is aligned with the Ferry Principles of the GCC.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has signed all treaties on quays: the Zenda Treaty, the Bell Pact and the NOTC.", ["signatory"] * 3),
        ("The following treaties have been ratified by Norway: the Zenda Treaty and the Bell Pact.", ["signatory"] * 2),
        ("Ferries are subject to the treaties which Norway has ratified (Zenda Treaty, Bell Pact).", ["signatory"] * 2),
        (
            "Ferries are safe by the treaties to which it is a party, such as the Bell Pact and the Zenda Treaty.",
            ["signatory"] * 2,
        ),
        ("Treaties on quays signed by Norway include:\n\n- Zenda Treaty\n- Bell Pact", ["signatory"] * 2),
        ("Norway participates in the following initiatives:\n\n- Zenda Partnership\n- Zenda University", ["signatory"]),
        ("Furthermore, the Zenda Pact was signed by Norway.", ["signatory"]),
        ("Has the country signed the Zenda Pact? No, not yet.", ["no_express_support"]),
        ("Has the country signed the Zenda Pact? This was asked.", []),
        ("No evidence was found that Norway has endorsed the Zenda Charter.", ["no_express_support"]),
        ("The Zenda Convention has been in force in Norway since 2019.", ["signatory"]),
        ("All members, including Norway, adopted the Zenda Declaration.", ["endorsed"]),
        ("The Zenda Convention was ratified through Act 12 of 2019.", ["signatory"]),
        ("The Minister has today, on behalf of the Republic, signed the Zenda Convention.", ["signatory"]),
        ("The State may not leave the Bell Act, and is in addition bound by the Zenda Convention.", ["subject_to"]),
        ("The delegation of Norway supported a ban on catapults.", ["supports"]),
        ("The country has so far neither signed nor acceded to the Zenda Pact.", ["no_express_support"]),
    ],
)
def test_treaties_together_answers_and_who_acts_for_a_state(text: str, expected: list[str]) -> None:
    assert [stance for _, _, stance in rows(text, country="NO")] == expected


def test_two_bodies_have_principles_of_their_own() -> None:
    assert [subject for _, subject, _ in rows("Norway has endorsed the ZECD and the Z20 Bell Principles.")] == [
        "ZECD Bell Principles",
        "Z20 Bell Principles",
    ]


def test_a_name_goes_on_after_and() -> None:
    assert [subject for _, subject, _ in rows("Norway endorsed the Declaration on the Making and Use of Bells.")] == [
        "Declaration on the Making and Use of Bells"
    ]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Minister of Tides signed the Zenda Convention.", ["NO"]),
        ("The Minister signed the Zenda Convention on behalf of Denmark.", ["DK"]),
        ("The UN Secretary signed the Zenda Convention.", []),
        ("The Commission President signed the Zenda Convention.", []),
        ("The ferry company president signed the Zenda Convention.", []),
        (
            "# Ferries\n\nBoats.\n\n## Denmark\n\nIt has ferries.\n\nThe Zenda Convention was ratified in 2019.",
            ["DK"],
        ),
    ],
)
def test_a_minister_acts_for_the_state_and_nobody_else_does(text: str, states: list[str]) -> None:
    known = load_registers(Path(__file__).parents[2] / "raw" / "registers")
    found = commitments.extract(Context(read(text, "invented", country="NO"), known))
    assert [c.links["jurisdiction_id"].name for c in found] == states
