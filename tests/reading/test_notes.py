"""Notes: bodies found, marks lifted out, numbers that are no marks left alone."""

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


def notes(document: Document) -> dict[str, str]:
    """Notes and numbered entries of a list of works, by their marks."""
    return {b.label: b.text for b in document.blocks if b.kind in ("note", "reference") and b.label not in "-*•"}


def marks(document: Document) -> list[str]:
    return [mark.marker for block in document.blocks for mark in block.marks]


def block_with(document: Document, words: str) -> Block:
    (found,) = [block for block in document.blocks if words in block.text]
    return found


def test_all_notes_of_a_pdf_like_text_are_found_in_order(caidp: Document) -> None:
    running = [str(number) for number in range(140, 176)]
    assert list(notes(caidp)) == running
    assert marks(caidp) == running


def test_notes_set_in_tags(policy: Document) -> None:
    assert list(notes(policy)) == ["1", "2", "3", "4"]
    assert marks(policy) == ["1", "2", "3", "4"]
    assert block_with(policy, "Becoming an AI Smart Nation").text == "Becoming an AI Smart Nation"


def test_a_mark_knows_its_place_and_its_raw_characters(caidp: Document) -> None:
    block = block_with(caidp, "inclusive and sustainable robo-digital agenda")
    by_marker = {mark.marker: mark for mark in block.marks}
    assert caidp.raw[by_marker["147"].span.start : by_marker["147"].span.end] == "147"
    assert block.text[: by_marker["146"].position].endswith("robo-digital agenda.”")
    assert by_marker["146"].position == by_marker["147"].position
    assert block.text[: by_marker["148"].position].endswith("first meeting in 2018.")


@pytest.mark.parametrize(
    ("clean", "marker"),
    [
        ("meeting since 2018. Their findings", "144"),
        ("the European AI landscape. The strategy", "141"),
        ("funding body, Innoviris. Finally", "153"),
        ("in the existing landscape.", "161"),
        ("killer robots.", "174"),
        ("an ethics boaffard.", "155"),
    ],
)
def test_marks_leave_no_trace_in_the_view(caidp: Document, clean: str, marker: str) -> None:
    (block,) = [b for b in caidp.blocks if marker in [mark.marker for mark in b.marks]]
    assert clean in block.text


def test_numbers_in_a_quoted_list_are_no_marks(caidp: Document) -> None:
    block = block_with(caidp, "guiding principles")
    assert "vigilance (3), loyalty (4)" in block.text
    assert "humanity (5), human integrity (6)" in block.text
    assert [mark.marker for mark in block.marks] == ["145"]


def test_articles_shares_and_years_are_no_marks(caidp: Document) -> None:
    assert "protection of Article 22.”" in block_with(caidp, "scope of protection").text
    assert "76% of the respondents" in block_with(caidp, "hold a positive attitude").text
    assert "Digital Wallonia 2019-2024” strategy" in block_with(caidp, "a cross-disciplinary approach").text


def test_a_block_of_notes_in_mid_sentence_is_lifted_out(caidp: Document) -> None:
    block = block_with(caidp, "According to the survey")
    assert "According to the survey, 76% of the respondents hold a positive attitude" in block.text
    assert "system is also in use to locate criminals" in block_with(caidp, "video surveillance").text


def test_a_block_of_notes_in_the_middle_of_a_list_item_is_lifted_out(caidp: Document) -> None:
    block = block_with(caidp, "Participate in international working groups")
    assert block.kind == "list_item"
    assert block.text.endswith(
        "definition of killer robots and to determine which types of weapons will fall into this "
        "category in the future;"
    )


def test_a_note_in_a_bulleted_list_does_not_end_it(policy: Document) -> None:
    items = policy.items(block_with(policy, "nine sub-activities defined").index)
    assert [item.text.split()[0] for item in items] == ["actively", "strengthen", "complete", "identify"]


@pytest.mark.parametrize(
    ("label", "address"),
    [
        (
            "140",
            "https://www.permanentrepresentations.nl/binaries/nlatio/documents/publications/2020/10/8/non-paper---"
            "innovative-and-trustworthy-ai/Non-paper+-+Innovative+and+trustworthy+AI+-+Two+side+of+the+same+coin.pdf",
        ),
        ("141", "https://www.ai4belgium.be/wp-content/uploads/2019/04/report_en.pdf"),
        ("144", "https://www.loc.gov/law/help/artificial-intelligence/europe-asia.php#belgium"),
        (
            "145",
            "https://www.senate.be/www/webdriver?MItabObj=pdf&MIcolObj=pdf&MInamObj=pdfid&MItypeObj=application/pdf"
            "&MIvalObj=100664119",
        ),
        (
            "147",
            "https://www.lachambre.be/doc/flwb/pdf/54/2643/54k2643001.pdf#search%3D%22intelligence%20artificielle"
            "%20%2054%20%3Cin%3E%20keywords%22",
        ),
        (
            "148",
            "https://gillesvandenburre.be/2018/01/18/premiere-reunion-groupe-de-travail-lagenda-robonumerique-"
            "parlement/",
        ),
        ("149", "https://en.wikipedia.org/wiki/Communities,_regions_and_language_areas_of_Belgium"),
        ("150", "https://www.ewi-vlaanderen.be/nieuws/vlaams-actieplan-artificiele-intelligentie-gelanceerd"),
        (
            "157",
            "https://www.pwclegal.be/en/news/the-new-belgian-data-protection-authority---whos-who-and-how-wil.html",
        ),
        ("170", "https://www.controleorgaan.be/files/DIO19005_Onderzoek_LPABRUNAT_Gezichtsherkenning_Publiek_N.PDF"),
        ("173", "http://www.lachambre.be/doc/flwb/pdf/54/2643/54k2643001.pdf"),
    ],
)
def test_addresses_are_put_together_again(caidp: Document, label: str, address: str) -> None:
    assert address in notes(caidp)[label]


def test_note_bodies_go_on_over_blank_lines_and_end_where_the_text_goes_on(caidp: Document) -> None:
    body = notes(caidp)
    assert body["144"].startswith(
        "US Library of Congress, Regulation of Artificial Intelligence: Europe and Central Asia"
    )
    assert body["156"].endswith("enquete_en.pdf")
    assert body["164"] == "AI4Belgium, News, https://www.ai4belgium.be/news/"
    assert body["171"] == "[GDPR Art. 22, Art. 13.2.f]"
    assert body["174"].endswith("Report on Activities, April 2018, https://perma.cc/2M7K-SLGD)")


PAGE = """
### Page 4

2
LEGAL DIMENSION
{notes}This section will discuss the legal and regulatory aspects of artificial intelligence in Ruritania. The framework around
the general sector in which it is deployed is crucial to ensuring the ethical use of systems by the public administration.
{text} It is enforced by multiple ministries, with the Ministry of Industry acting as the lead agency of the whole country.
The ministry has expressed interest in collaborating with universities to align forecasting tools with evolving curricula
for teachers, although no formal mechanism for such coordination exists at present in any of the provinces of Ruritania.
"""


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The law of 20173 covers data4 and the decree5, too.", "The law of 2017 covers data and the decree, too."),
        (
            "It (the act)3 applies “widely”4 since 2021.5 All agree.",
            "It (the act) applies “widely” since 2021. All agree.",
        ),
        ("It was set up in 2019.345 All agree.", "It was set up in 2019. All agree."),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\t\n"])
def test_marks_and_notes_of_a_page(text: str, clean: str, gap: str) -> None:
    bodies = "".join(f"{n}{gap}Source number {n} of Ruritania\n" for n in (3, 4, 5))
    document = read(PAGE.format(notes=bodies, text=text), "page")
    assert notes(document) == {str(n): f"Source number {n} of Ruritania" for n in (3, 4, 5)}
    assert marks(document) == ["3", "4", "5"]
    assert clean in " ".join(block.text for block in document.prose())


def test_numbers_without_notes_stay_text() -> None:
    text = "The plan of Ruritania covers G20 and CO2 goals under ISO 27001.5 and costs 3.5 million in 2019.\n"
    document = read(text, "plain")
    assert document.blocks[0].text == text.strip()
    assert marks(document) == []


def test_marks_in_running_order_without_any_body() -> None:
    text = "The plan is old.3 It was agreed in 2019.4 The Senate met.” It praised the “plan.”5 Nobody objected.6 It works.7"
    document = read(text, "excerpt")
    assert marks(document) == ["3", "4", "5", "6", "7"]
    assert document.blocks[0].text.startswith("The plan is old. It was agreed in 2019. The Senate")


@pytest.mark.parametrize("mark", ["[^1]", "[footnote 1]", "<sup>1</sup>", "¹"])
def test_marks_that_are_written_as_such(mark: str) -> None:
    document = read(f"The plan is old.{mark} It works.", "written")
    assert document.blocks[0].text == "The plan is old. It works."
    assert marks(document) == ["1"]


def test_markdown_notes() -> None:
    document = read("The plan is old.[^a]\n\n[^a]: Office of Data, *Plan*.\n", "markdown")
    assert notes(document) == {"a": "Office of Data, Plan."}


def test_a_mark_before_a_colon_is_no_body() -> None:
    document = read("The plan asks for this:[^a]\n\n- Bells\n\n[^a]: Office of Data, *Plan*.\n", "markdown")
    assert marks(document) == ["a"]
    assert notes(document) == {"a": "Office of Data, Plan."}


def test_works_cited_by_number_in_any_order() -> None:
    text = (
        "The plan is old [2]. It has pillars [1, 3] and a council [2].\n\nReferences\n\n"
        "[1] Smith, J. (2020). Pillars.\n[2] Office of Data (2018). Plan.\n[3] Miller, A. (2019). More.\n"
    )
    document = read(text, "numbers")
    assert document.blocks[0].text == "The plan is old. It has pillars and a council."
    assert marks(document) == ["2", "1", "3", "2"]
    assert notes(document)["2"] == "Office of Data (2018). Plan."


@pytest.mark.parametrize(
    ("mark", "body"),
    [
        ("[[1]](#_ftn1)", "[[1]](#_ftnref1) Office of Data (2018). Plan."),
        ("[\\[1\\]](#_ftn1)", "[\\[1\\]](#_ftnref1) Office of Data (2018). Plan."),
        ("<sup>[1](#note-1)</sup>", "<sup>[1](#ref-1)</sup> Office of Data (2018). Plan."),
        (" [\\[1\\]](#page-3-7)", '# References\n\n- <span id="page-3-7"></span>[1] Office of Data (2018). Plan.'),
        (" \\[1\\]", "# References\n\n- \\[1\\] Office of Data (2018). Plan."),
        (" [1]", "# Notes\n\n- [1] Office of Data (2018). Plan."),
        ("[1]", "[1]: Office of Data (2018). Plan."),
    ],
)
def test_notes_as_converters_to_markdown_write_them(mark: str, body: str) -> None:
    document = read(f"# Data\n\nThe plan is old.{mark} It works.\n\n{body}\n", "converted")
    assert document.blocks[1].text == "The plan is old. It works."
    assert marks(document) == ["1"]
    assert notes(document) == {"1": "Office of Data (2018). Plan."}


def test_a_link_in_a_list_of_contents_is_no_note() -> None:
    document = read("# Data\n\n- [1 Plans](#plans)\n- [2 Bodies](#bodies)\n\nThe plan is old.\n", "contents")
    assert notes(document) == {}
    assert marks(document) == []


def test_notes_of_addresses_whose_marks_stand_on_a_page_that_is_missing() -> None:
    text = (
        "The republic has a portal 23 , and several ministries use it.\n\n"
        "21 https://www.portal.fd/data\n22 Ministry of Things, Minutes. https://www.things.fd/minutes\n"
        "23 https://www.research.fd/portal\n24 Law on things. Available at:\nhttps://www.law.fd/things\n"
    )
    document = read(text, "page")
    assert list(notes(document)) == ["21", "22", "23", "24"]
    assert marks(document) == ["23"]
    counted = "21 members voted.\n22 members spoke.\n23 members left.\n24 members stayed.\n"
    assert notes(read(counted, "count")) == {}


def test_square_metres_are_no_marks() -> None:
    assert read("The site has 20 km² of land.", "area").blocks[0].text == "The site has 20 km² of land."


def test_notes_at_the_end_with_ways_back_to_their_marks() -> None:
    text = (
        "# Plan\n\nThe state should:\n\n1. Build data centres.[footnote 1]\n\n2. Train people.[footnote 2]\n\n3. Wait.\n\n"
        "4. See.\n\n## End\n\nIt is done.\n\n1. Ruritania Gazette, 2024. ↩\n\n2. Own estimate. ↩\n\n"
        "Ruritania Gazette, 2024. ↩\n\nOwn estimate. ↩\n"
    )
    document = read(text, "ends")
    assert notes(document) == {"1": "Ruritania Gazette, 2024.", "2": "Own estimate."}
    assert [b.label for b in document.blocks if b.kind == "list_item"] == ["1.", "2.", "3.", "4."]
    assert [b.kind for b in document.blocks][-2:] == ["furniture", "furniture"]


def test_marks_go_on_where_the_text_is_cut_off_before_their_notes() -> None:
    text = (
        "Ruritania rings its bells at noon.1 The council counts them in the spring.2 So does the harbour.3\n\n"
        "1 Bell Office, Bells, https://bells.ru/1\n2 Council, Count of bells, https://council.ru/2\n"
        "3 Harbour Office, Quays, https://quays.ru/3\n\n"
        "The ferries have bells too.4 Some of them ring at night.5 The Ferry Act6 forbids it.\n"
    )
    document = read(text, "cut")
    assert marks(document) == ["1", "2", "3", "4", "5", "6"]
    assert "The Ferry Act forbids it." in document.blocks[-1].text


def test_notes_that_lead_back_are_notes_also_where_the_text_with_their_marks_is_missing() -> None:
    bells, ferries, own, quays = (
        "Bell Office, 2031.",
        "Ferries of Ruritania, 2030.",
        "Own count of ships.",
        "Quays, 2029.",
    )
    listed = "".join(f"{n}. {note} ↩\n\n" for n, note in enumerate((bells, ferries, own, quays), start=1))
    document = read("## End\n\nThe state will ring its bells.[footnote 4]\n\n" + listed, "cut")
    assert notes(document) == {"1": bells, "2": ferries, "3": own, "4": quays}


def test_a_date_at_the_beginning_of_a_line_is_no_note() -> None:
    text = (
        "The G20 summit dealt with machines and with those who make them, as the council of the state told\n"
        "the public in its gazette. Freedonia Gazette, ‘Machines at the summit’, Office of the Council,\n"
        "20 February 2019. https://gazette.fd/machines-at-the-summit and in a later number of it as well,\n"
        "which the office had printed for the members of the council and for their guests from abroad.\n"
    )
    document = read(text, "dated")
    assert (notes(document), marks(document)) == ({}, [])
    assert document.blocks[0].text.startswith("The G20 summit")


def test_marks_after_a_number_and_after_a_year() -> None:
    text = (
        "The league gave it 23 out of 100.14 Ruritania has agreed to the treaty on machines that was drawn up\n"
        "in May 2019,15 and the council has told the public of it in its gazette. It has 2.15 million people and\n"
        "a parliament of two chambers, of which the first one sits in the old town.\n\n"
        "14 League of States, Score of States (2020), https://league.fd/score\n"
        "15 Council of State, Treaty on Machines (2019), https://council.fd/treaty\n"
    )
    document = read(text, "scores")
    assert marks(document) == ["14", "15"]
    assert "out of 100. Ruritania has agreed" in document.blocks[0].text
    assert "in May 2019, and" in document.blocks[0].text
    assert "2.15 million" in document.blocks[0].text


def test_what_is_left_of_a_chart_is_no_part_of_an_address() -> None:
    text = (
        "The plan is old and it has been told of in the gazette of the state and in others.7 It will be made\n"
        "anew by the council of the state, as the office of machines and of those who make them has said.\n"
        "7 Freedonia Office, Plan for Machines, https://office.fd/plans/machines/\n-4%\n-2%\n0%\n2%\n4%\n"
    )
    assert notes(read(text, "chart")) == {"7": "Freedonia Office, Plan for Machines, https://office.fd/plans/machines/"}


def test_marks_that_stand_apart_from_their_word() -> None:
    text = (
        "The Harbour Law was passed by the Republic 1 . It follows the Tidal Agenda 2  and the Ferry Bank 3, in part.\n"
        "The Bank has Article 5, which says much. The Index (of Ferries) 4 was new.\n\n"
        "1 Harbour Gazette, volume two.\n2 Ministry of Tides, agenda.\n3 Ferry Bank, report.\n4 Index of Ferries, site.\n"
    )
    document = read(text, "invented")
    assert marks(document) == ["1", "2", "3", "4"]
    assert "the Republic. It follows the Tidal Agenda and the Ferry Bank, in part." in " ".join(
        block_with(document, "Harbour Law").text.replace(" .", ".").split()
    )
    assert "Article 5, which" in block_with(document, "Article 5").text


def test_numbers_after_words_alone_make_no_notes() -> None:
    text = "See Chapter 1, then Chapter 2, and at last Chapter 3.\n\n1 Ferries\n\n2 Harbours\n\n3 Tides\n"
    assert marks(read(text, "invented")) == []


def test_bold_numbers_at_the_head_of_lines_are_no_marks() -> None:
    text = "\n\n".join(f"**{n}. Part {'abcdef'[n]}.** The boats are blue and the bells are loud." for n in range(1, 6))
    document = read(text, "x")
    assert [block.text[:9] for block in document.blocks] == [f"{n}. Part {'abcdef'[n]}" for n in range(1, 6)]
    assert not any(block.marks for block in document.blocks)


def test_lines_between_two_notes_belong_to_the_first_and_a_box_after_them_is_no_sentence() -> None:
    text = """In 1986, the Ruritanian government founded an institute that was given the task to study the impact of technology
on society, the Bell Institute. It has published a paper on bells in the context of recruitment1, and a position paper on
the need for transparency with the use of bells by governments.2 On 28 July 2020, the institute that was then organised a

1 Ruritanian Institute for Human Rights. (2020). When bells judge your letter, who judges the bells then? [Report].
Ruritanian Institute for Human Rights. https://publications.example.org/publication/5f4f81af1e0fec037359c49a
2 Ruritanian Institute for Human Rights. (2023). In all openness: transparent use of bells by governments [Paper].
Ruritanian Institute for Human Rights. https://publications.example.org/publication/bf15558a-1b17-43d7-a60e-df9ff8
Cooperation between the Ruritanian Authority for Bells and the League
The Authority for Bells (Glockenaufsicht) advises on laws regarding bells, implements regulations and monitors how
they are kept. In 2023, the League and the Authority launched a project on the supervision of bells in the whole region.
"""
    document = read(text, "ruritania")
    assert notes(document)["1"].endswith("49a") and notes(document)["2"].endswith("df9ff8")
    assert block_with(document, "1986").text.endswith("organised a")
    heading = block_with(document, "Cooperation between")
    assert heading.kind == "heading" and heading.text.endswith("League")


def test_a_blank_before_the_colon_of_a_written_note() -> None:
    document = read("Bells ring[^1].\n\n[^1] : Bell, A. (2020). On bells. Harbour Press.\n", "ruritania")
    assert notes(document) == {"1": "Bell, A. (2020). On bells. Harbour Press."}
    assert marks(document) == ["1"]


def test_lists_of_things_to_do_are_no_notes_though_marks_of_missing_notes_stand_above_them() -> None:
    steps = ("Buy a bell for each quay", "Train the keepers of the ferries", "Publish the tides since 2031 each week")
    steps_of = [f"{number}. {step}." for number, step in enumerate(steps, 1)]
    sections = (
        "\n".join(
            ["## Part " + part, "", "The harbours of Ruritania are old.[footnote " + part + "]", "", *steps_of, ""]
        )
        for part in ("1", "2", "3", "4")
    )
    document = read("\n".join(sections) + "\nThe keepers of the quays have asked for more.\n", "a")
    assert not notes(document)
    assert [b.text for b in document.blocks if b.kind == "list_item"][:3] == [f"{step}." for step in steps]


def test_a_paragraph_whose_last_line_leads_back_to_the_text_is_one_note() -> None:
    document = read(
        "The harbours of Ruritania are old and have many bells that ring.\n\n"
        "8. Bell Institute, ‘Report: where are the\nbells of the old harbours now and who\nrings them’, 2031 ↩\n\n"
        "Ferry Office, ‘The bells of the old\nharbours and their ropes’, 2032 ↩\n",
        "a",
    )
    assert [(b.label, b.text) for b in document.blocks if b.kind == "note"] == [
        ("8", "Bell Institute, ‘Report: where are the bells of the old harbours now and who rings them’, 2031"),
        ("", "Ferry Office, ‘The bells of the old harbours and their ropes’, 2032"),
    ]


def test_marks_come_in_order_even_if_those_of_the_first_notes_are_missing() -> None:
    names = ("ferries", "bells", "quays", "tides", "ropes", "sails")
    text = (
        "The Ferry Act3 and the Bell Law4 of Ruritania were adopted together. Decree 14 of 20315 and the Quay Charter6"
        " came later, and the harbours of the towns were dug out anew. 1 Parliament has asked for more. 2 Nobody came.\n\n"
    )
    notes_below = "".join(f"{number}  https://{name}.example/act\n" for number, name in enumerate(names, 1))
    assert marks(read(text + notes_below, "a")) == ["3", "4", "5", "6"]


def test_notes_that_have_lost_their_numbers_are_told_by_their_order() -> None:
    text = (
        "The ferries of Ruritania are old.5 Its bells ring twice a day,6 and its quays are long.\n\n"
        "    https://ferries.example/old\n    https://bells.example/rings\n\n"
        "The tides are high.7 The harbour was dug out of the sand.8 Ropes are dear.9\n\n"
        "  Ferry Office, Tides of the harbours,\nhttps://tides.example/high\n    https://harbours.example/sand\n"
        "    https://ropes.example/dear\n"
    )
    document = read(text, "a")
    assert marks(document) == ["5", "6", "7", "8", "9"]
    assert list(notes(document)) == ["5", "6", "7", "8", "9"]
    assert notes(document)["7"] == "Ferry Office, Tides of the harbours, https://tides.example/high"


def test_a_way_back_below_a_page_head_leaves_the_text_before_it_where_it_is() -> None:
    document = read("The Ferry Plan costs 5 million a year.13 It follows the pol-\n- <...>\nPublic Opinion\n↩", "a")
    starts = [b.view.segments[0].raw for b in document.blocks if b.view.segments]
    assert starts == sorted(starts)


def test_items_that_open_as_works_do_are_works_under_any_heading() -> None:
    document = read(
        "# Ferries\n\nThe office rang.\n\n## Blogs\n\n- Berg, A. B.; Quay, C., and Old Mill, D. (2021, May 4). Bells. Zenda.\n"
        "- Berg, A. et al. (2020). Quays.\n- Ferry Plan (2021). It is kept.\n- Berg, A. says so.\n",
        "works",
    )
    assert [b.kind for b in document.blocks[-4:]] == ["reference", "reference", "list_item", "list_item"]
