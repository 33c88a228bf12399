"""Where a sentence ends."""

from __future__ import annotations

import pytest

from pipeline.reading.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan (Oct. 8, 2020) was agreed.",
        "It was enacted under No. 74/NA of the gazette.",
        "See Art. 22 and Art. 13.2.f of the law.",
        "Some tools, e.g. Chatbots, i.e. Assistants, are in use.",
        "Research and development (R & D) and innovation cost 3.5 million.",
        "The U.S. Government and the U.K. Parliament agreed.",
        "Dr. A. B. Smith et al. (2019) and St. Lucia vs. Freedonia on p. 5.",
        "The founders Huang, M. H. and Rust met Prof. Dr. Meier.",
        'The highest priority was "The management of risks. For example, privacy, etc." (74%).',
        "Services are tailored to citizens' needs. (Mergel, Edelmann, & Haug, 2019).",
        "It covers healthcare, education, public safety, etc. (Agrawal, 2018).",
        "Pillars are (1) law and governance; (2) skills; (3) infrastructure.",
        "Examples include (1) an electronic register of the state. (2) A volunteer programme, and (3) an app.",
        "The site AI4Freedonia.fr and freedonia4.ai list news.",
        "The index of the plan (see “Data. Now”, p. 3) is high.",
        "Under „Promoting trustworthy AI, “ there were nine activities.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The law passed in 2018.", "Their findings are grouped."),
        ("It is an “inclusive agenda.”", "This group met."),
        ("Sie sagte: „Das ist der Plan.“", "Danach ging sie."),
        ("Il a dit : « Voilà le plan. »", "Ensuite il partit."),
        ("It was sold in the U.S.", "The price rose."),
        ("It covers research, education, etc.", "The state oversees defence."),
        ("Is this a credible alternative?", "The history suggests doubt."),
        ("The council was asked.[4]", "From 2014 on it met."),
        ("The council was asked.[12, 14][15]", "It met again."),
        ("The “any “significant effect” can trigger Article 22.”", "Further, one safeguard is named."),
        ("It was welcomed by the UN (2019).", "Many praised it."),
        ("The smart “society was released.", "Unclosed marks do no harm."),
        ("There are no loners…", "All agree."),
        ("这是计划。", "政府通过了。"),
        ("They never shipped plan B.", "However, it was ready."),
        ("Its answer was No.", "The vote followed."),
        ("It cost 12 M.", "The rest was saved."),
    ],
)
def test_two_sentences(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_remark_of_its_own_is_a_sentence() -> None:
    assert split("The plan is here. (See the annex.) It works.") == [
        "The plan is here.",
        "(See the annex.)",
        "It works.",
    ]


def test_empty_and_blank_texts_have_no_sentence() -> None:
    assert split("") == []
    assert split("  ") == []
