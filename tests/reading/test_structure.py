"""Blocks of the two sources and of layouts met elsewhere."""

# ruff: noqa: E501 - lines as wide as those of the reports they stand for

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Block, Document
from pipeline.reading import read

TEXTS = Path(__file__).parents[2] / "raw" / "texts"


@pytest.fixture(scope="module")
def caidp() -> Document:
    return read((TEXTS / "caidp-aidv-2020-belgium.txt").read_text(encoding="utf-8"), "caidp")


@pytest.fixture(scope="module")
def policy() -> Document:
    return read((TEXTS / "ai-state-policy-in-belgium.txt").read_text(encoding="utf-8"), "policy")


def block_with(document: Document, words: str, kind: str = "") -> Block:
    (found,) = [block for block in document.blocks if words in block.text and kind in ("", block.kind)]
    return found


def outline(document: Document, kind: str = "heading") -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == kind]


def items_under(document: Document, words: str) -> list[str]:
    (lead_in,) = [b for b in document.blocks if words in b.text and document.items(b.index)]
    return [item.text for item in document.items(lead_in.index)]


def test_lone_lines_are_headings(caidp: Document) -> None:
    assert caidp.blocks[0].kind == "title"
    assert caidp.blocks[0].text == "Belgium"
    assert [text for _, text in outline(caidp)] == [
        "National Strategy",
        "Regional/Community Strategies",
        "Public Opinion",
        "Independent AI oversight",
        "Public Participation",
        "Facial Recognition",
        "Algorithmic Transparency",
        "Lethal Autonomous Weapons Systems",
        "OECD/G20 AI Principles",
        "Human Rights",
        "Evaluation",
    ]


def test_markdown_headings_and_bulleted_headings(policy: Document) -> None:
    assert policy.blocks[0].kind == "title"
    assert policy.blocks[0].text == "AI State Policy in Belgium (Focus on Flanders Region Action Plan)"
    assert outline(policy)[:6] == [
        (2, "Introduction"),
        (2, "The Belgian AI ecosystem"),
        (3, "National convergence plan for the development of artificial intelligence"),
        (4, "Becoming an AI Smart Nation"),
        (2, "Regional AI Initiatives"),
        (3, "Flanders AI Action Plan (2019)"),
    ]
    below = [text for level, text in outline(policy) if level == 5]
    assert below[0] == "Belgium's AI political ecosystem"
    assert below[-1] == "Communication and Public Engagement"
    section = block_with(policy, "The Belgian political system")
    assert [heading.text for heading in policy.headings(section)][:2] == [
        "Belgium's AI political ecosystem",
        "Findings of the study",
    ]


@pytest.mark.parametrize(
    ("lead_in", "count", "first", "last"),
    [
        (
            "nine main directions",
            9,
            "Promoting trustworthy AI",
            "Providing citizens with better services and protection;",
        ),
        ("nine sub-activities defined", 4, "actively contribute", "identify algorithmic biases"),
        ("4 structuring axes", 4, "„Society and AI—", "Partnerships and AI—"),
        ("research questions were identified", 4, "How is AI", "How do regional"),
        (
            "three key pillars: Research track, Industry track, and societal track:",
            3,
            "Research track: ",
            "Society track: ",
        ),
    ],
)
def test_bulleted_lists_and_what_introduces_them(
    policy: Document, lead_in: str, count: int, first: str, last: str
) -> None:
    items = items_under(policy, lead_in)
    assert len(items) == count
    assert items[0].startswith(first)
    assert items[-1].startswith(last)


@pytest.mark.parametrize(
    ("lead_in", "count"),
    [("five areas of implementation", 5), ("proposes to:", 3), ("grouped in six chapters", 6), ("Belgium should:", 4)],
)
def test_lists_of_a_pdf_like_text(caidp: Document, lead_in: str, count: int) -> None:
    assert len(items_under(caidp, lead_in)) == count


def test_cut_marks_are_no_items_and_no_text(policy: Document) -> None:
    assert not any("<...>" in block.text for block in policy.prose())


def test_works_under_a_heading_of_references(policy: Document) -> None:
    works = [block.text for block in policy.blocks if block.kind == "reference"]
    assert len(works) == 14
    assert works[3].startswith("Dumon, S., Van de Putte, J., & Van Hove, J. (2021). Belgium's AI Strategy: Regional")


@pytest.mark.parametrize("heading", ["# 5 APPENDIX 1 : REFERENCES", "## Annex B – Bibliography", "## References"])
def test_the_address_of_a_work_may_stand_on_a_line_of_its_own(heading: str) -> None:
    text = f"# Bells\n\nBells ring.\n\n{heading}\n\n1.  **Tide Plan (2021). Available at:**\n    https://a.fd/b.\n\n2. www.a.fd/c\nwww.a.fd/d\n"
    works = [block.text for block in read(text, "works").blocks if block.kind == "reference"]
    assert works == ["Tide Plan (2021). Available at: https://a.fd/b.", "www.a.fd/c", "www.a.fd/d"]


def test_each_linked_line_under_further_reading_is_a_work() -> None:
    text = "# Bells\n\nBells ring.\n\n### Further Reading\n\n[On Bells, A. Doe, 2018](https://a.fd/b)\n[On Tides](https://a.fd/c)\n"
    works = [block.text for block in read(text, "works").blocks if block.kind == "reference"]
    assert works == ["On Bells, A. Doe, 2018", "On Tides"]


def test_text_styled_by_a_converter_keeps_its_words_alone() -> None:
    document = read("# Bells\n\nSee the [[new list]{.ul}](https://a.fd) of [great]{.mark} bells [sic].\n", "styled")
    assert document.blocks[-1].text == "See the new list of great bells [sic]."


def test_paragraphs_are_joined_over_page_breaks(policy: Document) -> None:
    assert (
        "In the process of AI implementation, European states prioritize" in block_with(policy, "Major economies").text
    )
    assert "Due to better financial capabilities, private firms" in block_with(policy, "confrontation").text


def test_markup_is_left_out_and_kept_as_style(policy: Document) -> None:
    item = block_with(policy, "Research track: Demand-driven")
    assert [(item.text[s.start : s.end], s.kind) for s in item.styles] == [("Research track:", "bold")]
    note = block_with(policy, "Federal Public Service Policy")
    (link,) = [style for style in note.styles if style.kind == "link"]
    assert note.text[link.start : link.end] == link.target
    assert link.target.endswith("/AI/Plan_AI_EN.pdf")


REPORT = """### Page 22

20
Figure 2. Overview of systems in use in the Republic of Ruritania
Transport
Airline
Insurance
Energy & resources
STRUCTURAL CHALLENGES
TO INTEGRATION
Despite promising initiatives across the government and the private sector, the country faces a range of challenges that
must be addressed to fully harness technology as a lever for growth. These span legal, social and technical dimensions,
and capacity gaps.
Legal and Regulatory Gaps
Although the country has introduced foundational laws to enable the broader transformation, the environment specific
to artificial intelligence remains nascent. The ministry, under the charge of the National Council for Digital Affairs and the Data

### Page 23

21
Center (DC), oversees these. Key provisions include:
\t•
Chapter II: Guarantees life, liberty, and security. The chapter was last amended by the parliament in the year 1999 when
it was also translated.
\t•
Article 15: Protects personal liberty.
The council also safeguards freedom of expression, protection from discrimination, and property rights, contributing to
the concept of rights as it is understood by the courts of the country and by those of its closest neighbours in the region.
Recommendations – Legal Dimension
1.\t Develop a framework that prioritises impact assessments, evaluating their societal, economic, and legal implications for
low- and middle-income house-
holds, and self-
assessments.
2.\t Train decision-makers.
Table 1. Expenditure by country
COUNTRY
2016
2017
Freedonia
-
0.34
DATA PROTECTION AN D PRIVACY LAWS
DATA PROTECTION AND PRIVACY LAWS

In general, services are outsourced, and data collection is determined by the requirements of acquired software, often
including data that may not be necessary for a particular instance of the service in question. The households agree.
"""


@pytest.fixture(scope="module")
def report() -> Document:
    return read(REPORT, "report")


def test_headings_of_a_report(report: Document) -> None:
    assert outline(report) == [
        (1, "STRUCTURAL CHALLENGES TO INTEGRATION"),
        (2, "Legal and Regulatory Gaps"),
        (2, "Recommendations – Legal Dimension"),
        (1, "DATA PROTECTION AND PRIVACY LAWS"),
    ]


def test_furniture_and_charts_of_a_report(report: Document) -> None:
    assert [text for _, text in outline(report, "furniture")] == [
        "### Page 22",
        "20",
        "Figure 2. Overview of systems in use in the Republic of Ruritania",
        "### Page 23",
        "21",
        "Table 1. Expenditure by country",
        "DATA PROTECTION AN D PRIVACY LAWS",
    ]
    tables = [block for block in report.blocks if block.kind == "table"]
    assert [table.text for table in tables] == [
        "Transport Airline Insurance Energy & resources",
        "COUNTRY 2016 2017 Freedonia - 0.34",
    ]
    assert all(not table.sentences for table in tables), "what a chart leaves says nothing"


def test_a_paragraph_goes_on_over_a_page_break(report: Document) -> None:
    assert "the Data Center (DC), oversees these." in block_with(report, "Although the country").text


def test_bullets_alone_on_their_lines(report: Document) -> None:
    items = items_under(report, "Key provisions include:")
    assert items[0].endswith("in the year 1999 when it was also translated.")
    assert items[1] == "Article 15: Protects personal liberty."
    assert block_with(report, "The council also safeguards").kind == "paragraph"


def test_hyphens_at_line_ends(report: Document) -> None:
    text = block_with(report, "impact assessments").text
    assert "households" in text, "the word occurs unbroken"
    assert "self-assessments" in text, "a true hyphen stays"


def test_front_matter_images_and_captions_are_furniture() -> None:
    document = read(
        '---\ntags: ["a"]\ndate: 2025-10-06\n---\n\n# The Game\n![x.jpg](x.jpg)\n\n*Brussels acts.*\n\n'
        "It ends.\n![y](y.jpg)\n[Photo from z](https://z.example)\n\n## Sources\n\n### Media\n- [Plan](https://p.example) - Office\n",
        "blog",
    )
    assert [block.kind for block in document.blocks] == [
        *["furniture"] * 4, "title", "furniture", "paragraph", "paragraph", "furniture", "furniture", "heading",
        "heading", "reference",
    ]  # fmt: skip
    assert document.blocks[-1].styles[0].target == "https://p.example"


def test_numbered_items_run_on_over_sections_each_with_its_lead_in() -> None:
    document = read(
        "# Plan\n\n## 1. Data\n\nThe state should:\n\n1. Build centres.\n\n2. Support the market by:\n\n- Grants.\n\n"
        "- Loans.\n\n## 2. People\n\nIt must:\n\n3. Train people. This matters.\n\nIn the end, it should:\n\n4. Act.\n",
        "plan",
    )
    assert items_under(document, "The state should") == ["Build centres.", "Support the market by:"]
    assert items_under(document, "Support the market by") == ["Grants.", "Loans."]
    assert items_under(document, "It must") == ["Train people. This matters."]
    assert items_under(document, "In the end") == ["Act."]
    assert [(b.label, b.level) for b in document.blocks if b.kind == "list_item"] == [
        ("1.", 1),
        ("2.", 1),
        ("-", 2),
        ("-", 2),
        ("3.", 1),
        ("4.", 1),
    ]
    assert [(b.label, b.text) for b in document.blocks if b.kind == "heading"] == [("1.", "Data"), ("2.", "People")]


def test_nested_items_by_indentation() -> None:
    document = read("Areas are:\n\n- Data\n  - open\n  - closed\n- Skills\n", "nested")
    assert [(b.text, b.level, b.lead_in) for b in document.blocks[1:]] == [
        ("Data", 1, 0),
        ("open", 2, 1),
        ("closed", 2, 1),
        ("Skills", 1, 0),
    ]


def test_pipe_tables_give_one_sentence_for_each_row() -> None:
    document = read("Costs are these.\n\n| Track | Cost |\n| --- | --- |\n| Research | 12 M |\n", "table")
    (table,) = [block for block in document.blocks if block.kind == "table"]
    assert [s.text for s in table.sentences] == ["| Track | Cost |", "| --- | --- |", "| Research | 12 M |"]


def test_roman_labels_and_page_numbers() -> None:
    body = "The ministry will establish an institute, and will report on it to the council of state every year.\n"
    document = read(
        f"PLAN OF FREEDONIA\n\nIt has four parts:\n\n(i) Data;\n(ii) Skills;\n(iii) Trust;\n(iv) Law.\n\n{body}\n12\n\n"
        f"{body}\n{body}\n{body}\n13\n",
        "plan",
    )
    assert items_under(document, "four parts") == ["Data;", "Skills;", "Trust;", "Law."]
    assert [block.text for block in document.blocks if block.kind == "furniture"] == ["12", "13"]


def test_running_heads_beside_page_numbers() -> None:
    body = "The ministry will establish an institute, and will report on it to the council of state every year.\n"
    pages = "".join(
        f"STATE OF FREEDONIA\n\n{body}{number}\n{body}{body}\nwww.freedonia.example\n\n{number}\n\n"
        for number in (7, 8, 9, 10)
    )
    document = read(pages, "plan")
    assert {b.text for b in document.blocks if b.kind == "furniture"} >= {"STATE OF FREEDONIA", "www.freedonia.example"}
    assert not any(b.kind == "heading" for b in document.blocks)


def test_letters_go_on_past_h() -> None:
    document = read("Parts:\n\n" + "".join(f"{c}) Part {c}\n" for c in "abcdefghijk"), "letters")
    assert [(b.level, b.lead_in) for b in document.blocks[1:]] == [(1, 0)] * 11


def test_quotations() -> None:
    document = read("It says.\n\n> The state shall\n> prioritise investment.\n\n“The state shall act.”\n", "quote")
    assert [(b.kind, b.text) for b in document.blocks[1:]] == [
        ("quotation", "The state shall prioritise investment."),
        ("quotation", "“The state shall act.”"),
    ]


def test_plain_text_with_one_line_for_each_paragraph() -> None:
    body = "The government of Ruritania adopted a plan that will run for many years and cover all of the country. " * 3
    document = read(
        f"National Plan of Ruritania\n\n1. Introduction\n\n{body}\n\n1.1 Background of the Plan\n\n{body}\n\n"
        f"2. Governance\n\n{body}\n\nReferences\n\nOffice of Data (2020). Plan.\n",
        "plain",
    )
    assert document.blocks[0].kind == "title"
    assert [(b.label, b.text) for b in document.blocks if b.kind == "heading"] == [
        ("1.", "Introduction"),
        ("1.1", "Background of the Plan"),
        ("2.", "Governance"),
        ("", "References"),
    ]
    assert document.blocks[-1].kind == "reference"


def test_contents_and_line_ends_of_all_kinds() -> None:
    document = read("Plan\r\n\r\nIntroduction ........ 3\r\nMoney . . . . . . 14\r\rIt is here.", "ends")
    assert [b.kind for b in document.blocks] == ["title", "furniture", "furniture", "paragraph"]


def test_blank_in_mid_word_and_escapes_are_mended_in_the_view_only() -> None:
    raw = "See https://a.example/x/ y/z.pdf and a\\_b and co\xadoperation."
    (block,) = read(raw, "view").blocks
    assert block.text == "See https://a.example/x/y/z.pdf and a_b and cooperation."
    assert "".join(raw[s.raw : s.raw + s.length] for s in block.view.segments) == block.text


def test_what_is_struck_through_is_taken_back_unless_a_converter_struck_each_word() -> None:
    (block,) = read("The ferry leaves at ~~nine~~ ten, ~~weather allowing~~ in any weather.", "struck").blocks
    assert block.text == "The ferry leaves at ten, in any weather."
    (block,) = read("~~The~~ ~~**ferry**~~ ~~leaves~~ at ten.", "lined").blocks
    assert block.text == "The ferry leaves at ten."
    document = read("# Ferries\n\n## ~~Bells~~\n\nThe ferry leaves at ten.", "gone")
    assert [b.kind for b in document.blocks] == ["title", "furniture", "paragraph"]


def test_an_empty_text_has_no_block() -> None:
    assert read("", "empty").blocks == ()
    assert read(" \n\t\n", "blank").blocks == ()


def test_a_short_line_between_a_full_stop_and_a_full_line_is_a_heading() -> None:
    text = (
        "The council of the state has agreed on a plan for machines that will hold for the next ten years and for\n"
        "all of its offices, which have been told of it in the gazette.\n"
        "Use of machines in courts\n"
        "Courts use machines to find out what other courts have said, and the office of courts has told them that\n"
        "the machines must be looked after by a judge.\n"
        "The office\n"
        "The office of courts has been set up by the parliament and is led by a judge who is chosen by the other\n"
        "judges of the state for a time of five years.\n"
    )
    document = read(text, "tight")
    assert outline(document) == [(2, "Use of machines in courts"), (2, "The office")]
    assert [block.kind for block in document.blocks] == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_a_short_line_in_a_paragraph_is_no_heading() -> None:
    text = (
        "The council of the state has agreed on a plan for machines that will hold for the next ten years and for\n"
        "all of its offices, of which some are in the\n"
        "Old Town of Strelsau\n"
        "Others are in the new one, where the council has built a house for them that is said to be larger than all\n"
        "of the others and in which the parliament may meet.\n"
    )
    assert outline(read(text, "broken")) == []


def test_a_title_over_a_full_line_is_a_heading_where_other_paragraphs_are_set_apart_by_blank_lines() -> None:
    text = (
        "The council of the state has agreed on a plan for machines that will hold for the next ten years and for\n"
        "all of its offices, which have been told of it in the gazette.\n"
        "\n"
        "Courts use machines to find out what other courts have said, and the office of courts has told them that\n"
        "the machines must be looked after by a judge.\n"
        "\n"
        "Bells and Quays\n"
        "\n"
        "The office of courts has been set up by the parliament and is led by a judge who is chosen by the other\n"
        "judges of the state for a time of five years.\n"
        "Ferries and Lighthouses\n"
        "The keepers of the lighthouses have asked the council for machines that ring the bells when a ferry comes\n"
        "near to the quay in the mist.\n"
    )
    assert outline(read(text, "airy")) == [(2, "Bells and Quays"), (2, "Ferries and Lighthouses")]


def test_a_numbered_line_is_a_heading_of_many_words_in_small_letters() -> None:
    text = (
        "The council of the state has agreed on a plan for machines that will hold for the next ten years and for\n"
        "all of its offices, which have been told of it in the gazette.\n"
        "3.7.\tLessons on the keeping of bells for all ferries\n"
        "Courts use machines to find out what other courts have said, and the office of courts has told them that\n"
        "the machines must be looked after by a judge.\n"
    )
    assert [heading for _, heading in outline(read(text, "numbered"))] == [
        "Lessons on the keeping of bells for all ferries"
    ]


def test_a_short_line_that_stands_over_sentences_again_and_again_is_a_heading() -> None:
    parts = (
        "Ringing the bells of all the ferries that come to the old quay, at day and at night, and of the\n"
        "lighthouses beside them\n"
        "Hopes and fears\n"
        "The keepers hope that machines will ring the bells when a ferry comes near to the quay in the mist, and\n"
        "fear that nobody will hear them.\n"
    )
    assert [heading for _, heading in outline(read(3 * parts, "again"))] == 3 * ["Hopes and fears"]
    assert outline(read(parts, "once")) == []


@pytest.mark.parametrize("directive", ['{:start="72"}', "{: .box}", "{% include note.html %}", "{#plans}"])
def test_directives_of_site_generators_are_furniture(directive: str) -> None:
    document = read(f"## Plans\n\n{directive}\n\n72. The council has a plan.\n", "site")
    assert [block.kind for block in document.blocks] == ["heading", "furniture", "list_item"]


def test_bold_lines_that_belong_together_are_one_block() -> None:
    text = (
        "## News\n\nThe council has told the public of the plan for machines and of all that it will do for the state.\n\n"
        "**One in five people believes that machines put the state in danger in the next ten years or**\n"
        "**later – though many are less worried**\n\n"
        "While most of the people say that they do not, one in five of those who were asked said that it did so.\n\n"
        "**The head of the office, Rudolf Rassendyll, says that the people of the state are glad of machines but**\n"
        "**fear that some may lose their work.**\n\n"
        "**Flavia Strelsau, head of the league** _,_ **says that the people of the state have told her of their**\n"
        "**fear of machines and of what they do.**\n\n"
        "The people who were asked were chosen by lot from all of the provinces of the state, by the office itself.\n"
    )
    document = read(text, "bold")
    assert outline(document) == [
        (2, "News"),
        (
            4,
            "One in five people believes that machines put the state in danger in the next ten years or later – though "
            "many are less worried",
        ),
    ]
    assert block_with(document, "Rassendyll").kind == "paragraph"
    assert block_with(document, "Rassendyll").text.endswith("machines but fear that some may lose their work.")
    assert block_with(document, "Flavia").text.endswith("told her of their fear of machines and of what they do.")


def test_bold_marks_with_blanks_inside_are_taken_out() -> None:
    document = read("## **The plan ** **for machines **\n\nIt holds 2 ** 3 things.\n", "marks")
    assert [block.text for block in document.blocks] == ["The plan for machines", "It holds 2 ** 3 things."]


def test_a_letterhead_in_the_middle_of_a_sentence_is_furniture() -> None:
    text = (
        "The answers of the people were much the same in all of the provinces of the state, but there are some\n"
        "people who are more likely than others to be afraid of machines, among them those\n\n"
        "Harbour House, 3 Mole Lane, Strelsau I Telephone: +99 (1) 2345 678 I **www.office.example**\n\n"
        "who live on the islands and those who are older than sixty years, as the office has found out in March.\n"
    )
    document = read(text, "foot")
    assert [block.kind for block in document.blocks] == ["paragraph", "furniture"]
    assert "among them those who live on the islands" in document.blocks[0].text


@pytest.mark.parametrize("number", ["3", "0.2", "1.10:"])
def test_captions_bear_numbers_of_chapters_too(number: str) -> None:
    document = read(f"## Money\n\nFigure {number} Money for machines\n\nThe fund is new.\n", "caption")
    assert [block.kind for block in document.blocks] == ["heading", "furniture", "paragraph"]


def test_items_without_marks_below_a_colon() -> None:
    text = "This will involve :\nFitting out new rooms, of which there\nare none;\nSetting up clubs;\nTraining crews.\n"
    text += "The crews are few, as all of those who wait for ferries in the ports of the country know too well.\n"
    found = [(b.kind, b.text.split()[0]) for b in read(text, "invented").blocks]
    assert found == [
        ("paragraph", "This"),
        *(("list_item", word) for word in ("Fitting", "Setting", "Training")),
        ("paragraph", "The"),
    ]


def test_semicolons_below_no_colon_are_no_list() -> None:
    text = "Crews are few\nBells ring;\nBoats sail;\nQuays are old.\n"
    assert not [b for b in read(text, "invented").blocks if b.kind == "list_item"]


def test_a_paragraph_after_a_list_without_a_blank_line() -> None:
    long = "The ferries of the country are old, as those who wait for them in all of the ports know too well. " * 3
    text = f"{long}\n\nEvery crew will have:\n- Loud bells for all of the ferries of the country\n- Boats\nTrust matters. {long}\n"
    found = [(b.kind, b.text[:11]) for b in read(text + f"\n{long}\n", "invented").blocks]
    assert found[1:5] == [
        ("paragraph", "Every crew "),
        ("list_item", "Loud bells "),
        ("list_item", "Boats"),
        ("paragraph", "Trust matte"),
    ]


def test_numbered_titles_of_parts_open_blocks() -> None:
    line = "The ferries of all of the ports of Ruritania shall be mended by the crews of the country\n"
    found = read(line * 4 + "ACTION 2.1. Mending of quays\n" + line * 2, "invented").blocks
    assert [b.text[:10] for b in found] == ["The ferrie", "ACTION 2.1"]


def test_headings_of_sections_within_sections_stand_one_below_the_other() -> None:
    text = """9.4 Strategic Pillar (SP) 4: Calm and Open Seas
9.4.1 Building Block 1: Guidelines for Crews and Harbours
Ruritania's approach to its harbours begins with the crews that keep them, and with those who pay for the keeping of
the quays. The ministry has asked each harbour to tell how it keeps them and what it would need to keep them better.
"""
    blocks = read(text, "ruritania").blocks
    assert [(b.kind, b.text) for b in blocks[:2]] == [
        ("heading", "Strategic Pillar (SP) 4: Calm and Open Seas"),
        ("heading", "Building Block 1: Guidelines for Crews and Harbours"),
    ]
    assert blocks[2].text.startswith("Ruritania's approach")


def test_numbers_in_bold_above_their_items() -> None:
    blocks = read("Quays have two parts:\n\n**1**\nThe bell\n\n**2**\nThe rope\n\n**7**\nBoats\n", "ruritania").blocks
    assert [(b.kind, b.label, b.text) for b in blocks[1:3]] == [
        ("list_item", "1.", "The bell"),
        ("list_item", "2.", "The rope"),
    ]
    assert ("heading", "7") in [(b.kind, b.text) for b in blocks]


def test_items_that_a_line_runs_together() -> None:
    items = read("Themes Parts\n1. Quays • Old quays of stone\n• New quays\n2. Bells • Loud bells\n", "a").blocks[1:]
    assert [(b.level, b.label, b.text) for b in items] == [
        (1, "1.", "Quays"),
        (2, "•", "Old quays of stone"),
        (2, "•", "New quays"),
        (1, "2.", "Bells"),
        (2, "•", "Loud bells"),
    ]


def test_heads_of_pages_with_their_numbers_and_words_for_pictures_are_furniture() -> None:
    text = "# FERRIES | 21\n\n*CALM SEAS | 21*\n*CALM SEAS | 22*\n\nBells ring.\n\n*(Image of a bell)*\n\n# 22 | FERRIES\n\nBoats sail.\n\n# Quays / 3\n"
    kinds = {block.text: block.kind for block in read(text, "a").blocks}
    assert [text for text, kind in kinds.items() if kind != "furniture"] == ["Bells ring.", "Boats sail.", "Quays / 3"]


def test_a_lost_full_stop_is_mended() -> None:
    raw = "Bells ring\ufffd Boats of 3\ufffd5 tonnes sail\ufffd"
    block = read(raw, "a").blocks[0]
    assert [s.text for s in block.sentences] == ["Bells ring.", "Boats of 3.5 tonnes sail."]
    assert [raw[s.start : s.end] for s in block.spans()] == [raw]


def test_line_breaks_of_web_pages_part_words() -> None:
    (block,) = read("Calm seas.<br><br>Planned:<br/>- bells <br>", "a").blocks
    assert block.text == "Calm seas. Planned: - bells"


def test_a_page_without_blank_lines_has_headings_and_titles_of_items() -> None:
    long = "The harbour council of the town looks after the quays and the ferries of the bay, and it meets every week."
    raw = f"{long}\nQuays of the bay\n{long}\n1. Old quays\n{long}\n2. New quays\n{long}\n"
    kinds = [(block.kind, block.text) for block in read(raw, "a-text", language="en").blocks]
    assert kinds == [
        ("paragraph", long),
        ("heading", "Quays of the bay"),
        ("paragraph", long),
        ("list_item", "Old quays"),
        ("paragraph", long),
        ("list_item", "New quays"),
        ("paragraph", long),
    ]


def test_titles_with_a_rule_below_them_are_headings() -> None:
    text = (
        "Calm seas\n=========\n\nBells ring.\n\nOld quays\n---------\nBoats rot.\n\nThe page ends here without a stop\n---\n"
        "\nThey sail.\n"
    )
    found = [(b.kind, b.level, b.text) for b in read(text, "a").blocks if b.kind != "furniture"]
    assert found == [
        ("title", 0, "Calm seas"),
        ("paragraph", 0, "Bells ring."),
        ("heading", 2, "Old quays"),
        ("paragraph", 0, "Boats rot."),
        ("paragraph", 0, "The page ends here without a stop"),
        ("paragraph", 0, "They sail."),
    ]


def test_bold_words_between_low_lines_at_the_head_of_a_paragraph() -> None:
    texts = [b.text for b in read("- __Ferry Office.__ It sails.\n\n__Bell Office.__ It rings.\n", "a").blocks]
    assert texts == ["Ferry Office. It sails.", "Bell Office. It rings."]


def test_signs_written_by_their_names_are_read_as_signs() -> None:
    raw = "Boats &amp; bells: the office&#8217;s &lt;quays&gt;."
    (block,) = read(raw, "a").blocks
    assert block.text == "Boats & bells: the office’s &lt;quays&gt;."
    assert [raw[s.start : s.end] for s in block.spans()] == [raw]


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (
            "The [Ferry Plan][1] names [bells][b] and [Office 3][2031].\n\n[1]: https://ferries.example\n[b]: /bells 'x'\n",
            ["The Ferry Plan names bells and [Office 3][2031]."],
        ),
        ("- [ ] Mend the quays\n- [x] Ring the bells\n", ["Mend the quays", "Ring the bells"]),
        (
            "# Bells {#bells .x}\n\nThe [Plan]{.underline} rings[]{#loud .anchor} loud.\n\n::: note\nBells.\n:::\n",
            ["Bells", "The Plan rings loud.", "Bells."],
        ),
        ("[[Ferry Plan|The plan]] names [[Bells]].\n", ["The plan names Bells."]),
        ("1\\. Mend the quays\n2\\. Ring the bells\n\n\\- Sail\n", ["Mend the quays", "Ring the bells", "Sail"]),
        ("> [!NOTE]\n> Bells ring.\n", ["Bells ring."]),
    ],
)
def test_marks_of_markdown_that_are_no_text(raw: str, texts: list[str]) -> None:
    blocks = read(raw, "a").blocks
    assert [b.text for b in blocks if b.kind != "furniture"] == texts
    for block in blocks:
        assert all(raw[s.start : s.end] in raw for s in block.spans())


def test_dated_lines_at_the_end_whose_numbers_touch_them_are_notes() -> None:
    notes = [
        "1Zenda, “Bells,” May 2031.",
        "2On quays, see Hentzau.",
        "3Bell Office, Bells, 2030.",
        "4“Boats,” The Gull, 2029.",
    ]
    found = read("Bells ring in the port.\n\n" + "\n\n".join(notes) + "\n", "a").blocks
    assert [b.label for b in found if b.kind == "note"] == ["1", "2", "3", "4"]


def test_the_letter_o_is_a_bullet_where_it_is_no_word() -> None:
    listed = read("The office will:\no Mend the quays\no Ring the bells\n", "a")
    assert [b.text for b in listed.blocks if b.kind == "list_item"] == ["Mend the quays", "Ring the bells"]
    words = "Vogliamo traghetti veloci\no campane forti per o\no moli nuovi nel porto, subito o mai.\n"
    assert not [b for b in read(words, "a", language="it").blocks if b.kind == "list_item"]


def test_a_row_of_a_table_ends_without_a_blank() -> None:
    prose = "In 2021, the Republic of Ruritania adopted a plan on trustworthy AI.12\n" * 4
    document = read(prose + "| a | b |\n22.00%\n22.00%\nTHE BELLS\nTHE BELLS\n- **Bells:** 12 M <...>\n22.00%", "table")
    (table,) = (block for block in document.blocks if block.kind == "table")
    assert [sentence.text for sentence in table.sentences][-2:] == ["- Bells: 12 M", "22.00%"]
