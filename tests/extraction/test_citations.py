"""Citations: note marks and author–year citations, linked to the works they mean (codebook: citations)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pipeline.extraction import citations, references
from pipeline.extraction.context import Context
from pipeline.reading import read

TEXTS = Path(__file__).parents[2] / "raw" / "texts"
BIBLIOGRAPHY = """
## References

- Doe, J. (2019a). Machines in Freedonia. *Journal of Things*, 1(2), 3-9.
- Doe, J. (2019b). Robots in Freedonia. *Journal of Things*, 2(2), 3-9.
- Roe, R., & Poe, P. (2018). Talking machines. Example Press.
- Roe, R., Zoe, Z., & Loe, L. (2018). Silent machines. Example Press.
- Van Hove, A. (2021). A book on plans. Example Press.
- European Commission. (2021). *A plan for machines*. Retrieved from <https://ec.fd>
- European Commission. (2021). *A plan for machines*. Retrieved from <https://ec.fd>
- International Machine Union (IMU). (2020). *World machines*. Example Press.
- Ruritania Statistics. (n.d.). *Machines counted*. https://stat.ru/machines
"""


def cited(prose: str, bibliography: str = BIBLIOGRAPHY) -> list[tuple[str, str]]:
    """Marker and title of each citation, in order."""
    context = Context(read(f"# Machines\n\n{prose}\n{bibliography}", "source"))
    titles = {c.key: str(c.fields["title"].value) for c in references.extract(context)}
    found = list(citations.extract(context))
    assert [c.fields["position"].value for c in found] == list(range(1, len(found) + 1))
    assert len({c.key for c in found}) == len(found)
    for citation in found:
        first = citation.fields["marker"].spans[0]
        assert any(span.start <= first.start for span in citation.context), "the context is the sentence that cites"
    return [(str(c.fields["marker"].value), titles[c.links["reference_id"].key]) for c in found]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Machines talk (Roe & Poe, 2018).", [("Roe & Poe, 2018", "Talking machines")]),
        ("Machines talk (Roe and Poe 2018).", [("Roe and Poe 2018", "Talking machines")]),
        ("Machines are silent (Roe et al., 2018).", [("Roe et al., 2018", "Silent machines")]),
        ("Machines are silent (Roe, Zoe, & Loe, 2018).", [("Roe, Zoe, & Loe, 2018", "Silent machines")]),
        ("Machines walk (Doe, 2019b, p. 4).", [("Doe, 2019b", "Robots in Freedonia")]),
        (
            "Machines walk (Doe, 2019a, 2019b).",
            [("Doe, 2019a", "Machines in Freedonia"), ("Doe, 2019b", "Robots in Freedonia")],
        ),
        (
            "They plan (see Van Hove, 2021; European Commission, 2021).",
            [("Van Hove, 2021", "A book on plans"), ("European Commission, 2021", "A plan for machines")],
        ),
        ("The world has many (IMU, 2020).", [("IMU, 2020", "World machines")]),
        ("They are counted (Ruritania Statistics, n.d.).", [("Ruritania Statistics, n.d.", "Machines counted")]),
        ("As Roe and Poe (2018) say, machines talk.", [("Roe and Poe (2018)", "Talking machines")]),
        ("As Roe et al. (2018) say, machines rest.", [("Roe et al. (2018)", "Silent machines")]),
        ("The European Commission (2021) plans machines.", [("European Commission (2021)", "A plan for machines")]),
    ],
)
def test_author_and_year_lead_to_the_bibliography(prose: str, expected: list[tuple[str, str]]) -> None:
    assert cited(prose) == expected


@pytest.mark.parametrize(
    "prose",
    [
        "Two works fit alike (Doe, 2019).",
        "Nobody wrote this (Moe, 2018).",
        "The year differs (Van Hove, 2020).",
        "The Data Act (2018) is a law, and the plan (2019) is a plan.",
        "A share of 2018 (in 2021) is no citation (see Section 2, 2021).",
    ],
)
def test_what_leads_to_no_single_work_is_no_citation(prose: str) -> None:
    assert cited(prose) == []


@pytest.mark.parametrize(
    ("prose", "markers"),
    [
        (
            "Bells are counted (Ruritania Office, 2021). They ring (Van Hove & Roe, 2019; IMU, 2020, p. 4).",
            ["Ruritania Office, 2021", "Van Hove & Roe, 2019", "IMU, 2020"],
        ),
        ("One name is no custom (Ruritania Office, 2021). They ring (Ruritania Office, 2020).", []),
        ("Laws and days (Bell Act, 2021) (Tide Law, 2020) (Order of Bells, 2019) (May, 2019) (Q1, 2020).", []),
    ],
)
def test_authors_are_cited_where_the_bibliography_is_not_there(prose: str, markers: list[str]) -> None:
    found = list(citations.extract(Context(read(f"# Machines\n\n{prose}\n", "source"))))
    assert [str(c.fields["marker"].value) for c in found] == markers
    assert not any(c.links for c in found)


NOTES = """
[^1]: Freedonia Council, Plan for Machines, August 2020, https://council.fd/plan
[^2]: Ruritania Office, Roadmap (Jan. 2019), https://office.ru/map.pdf) (Machine League, Report on Robots, April 2018, https://league.fd/robots)
[^3]: Ibid., p. 4
[^4]: See note 1 above.
[^6]: Id. at p. 7
[^5]: Based on own estimates.
"""


def test_authors_are_cited_beside_notes_where_the_bibliography_is_not_there() -> None:
    prose = "Ships are few (Pilot Office, 2031).[^1] Bells ring (Bell Board, n.d.), ferries too (Quay & Mole, 2030)."
    note = "\n[^1]: Ferry Council, *Ferries*, 2029. https://ferries.fd/1\n"
    found = citations.extract(Context(read(f"# Machines\n\n{prose}\n{note}", "source")))
    assert [c.fields["marker"].value for c in found] == [
        "Pilot Office, 2031",
        "1",
        "Bell Board, n.d.",
        "Quay & Mole, 2030",
    ]


def test_note_marks_lead_to_the_works_of_their_notes() -> None:
    prose = "The plan is here.[^1] The map is there.[^2] The map again.[^3] The plan.[^4] Once more.[^6] Our view.[^5]"
    assert cited(prose, NOTES) == [
        ("1", "Plan for Machines"),
        ("2", "Roadmap"),
        ("2", "Report on Robots"),
        ("3", "Roadmap"),
        ("3", "Report on Robots"),
        ("4", "Plan for Machines"),
        ("6", "Plan for Machines"),
    ]


def test_a_note_without_a_mark_is_a_reference_but_no_citation() -> None:
    context = Context(read(f"# Machines\n\nThe map is there.[^2]\n{NOTES}", "source"))
    assert "Plan for Machines" in {c.fields["title"].value for c in references.extract(context)}
    assert [c.fields["marker"].value for c in citations.extract(context)] == ["2", "2"]


def test_a_mark_is_evidence_for_its_citation() -> None:
    raw = f"# Machines\n\nThe plan is here.[^1] More follows.\n{NOTES}"
    (citation,) = citations.extract(Context(read(raw, "source")))
    for spans in (citation.fields["marker"].spans, citation.links["reference_id"].spans):
        assert [raw[s.start : s.end] for s in spans] == ["[^1]"]
    assert [raw[s.start : s.end] for s in citation.context] == ["The plan is here."]


def test_the_two_sources_cite_50_times() -> None:
    counts = Counter[str]()
    titles: dict[str, list[str]] = {}
    for path in sorted(TEXTS.glob("*.txt")):
        context = Context(read(path.read_text(encoding="utf-8"), path.stem))
        named = {c.key: str(c.fields["title"].value) for c in references.extract(context)}
        for citation in citations.extract(context):
            counts[citation.rule] += 1
            titles.setdefault(str(citation.fields["marker"].value), []).append(
                named[citation.links["reference_id"].key]
            )
    assert counts == {"citations.note_mark": 41, "citations.author_year": 9}
    assert titles["142"] == titles["167"] == ["About: Introduction"]
    assert titles["144"] == titles["146"]
    assert titles["143"] == titles["154"]
    assert titles["174"] == ["Regulation of Artificial Intelligence in Selected Jurisdictions", "Report on Activities"]
    assert titles["Wirtz et al., 2019"] == ["Artificial intelligence and the public sector—applications and challenges"]


def test_a_short_title_and_ibid_lead_to_the_work_above() -> None:
    notes = """
[^1]: Anna Author, “Machines in Freedonia,” Institute for Things, February 14, 2019, https://things.fd/machines.
[^2]: Ibid.
[^3]: Ben Writer, “Robots in Freedonia,” Institute for Things, 2020.
[^4]: See Author, “Machines in Freedonia.”
[^5]: See Writer, “Machines in Freedonia.”
[^6]: Ibid. With examples, such as the mill's "Bell," and others.
"""
    found = cited("Machines are many.[^1] They grow.[^2] Robots too.[^3] As said.[^4] Elsewhere.[^5] Too.[^6]", notes)
    first, other = "Machines in Freedonia", "Robots in Freedonia"
    assert [title for _, title in found] == [first, first, other, first, first, first]
    keys = [c.key for c in references.extract(Context(read(f"A.[^1][^2][^3][^4][^5]\n{notes}", "source")))]
    assert len(keys) == 3, "the short title of another author is another work"


def test_the_names_before_a_bracketed_year_begin_with_a_name() -> None:
    assert cited("Silence is rare, and Roe and Poe (2018) say so.") == [("Roe and Poe (2018)", "Talking machines")]
