"""Layouts of web pages and of PDFs: lists without marks, columns that ran together, what is no text at all."""

# ruff: noqa: E501 - lines as wide as those of the reports they stand for

from __future__ import annotations

import pytest

from pipeline.model import Document
from pipeline.reading import read


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def items(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind == "list_item"]


PROSE = "The harbour office of Strelsau has looked after the quays of the old town for well over a hundred years, and it does so today."


def test_items_of_a_line_each_without_marks() -> None:
    document = read(
        f"{PROSE}\n\nThe plan aims to:\n\nmend the quays of the old harbour\nbuild ferries for all the islands\ncast new bells.\n"
        f"Places\n\nIt has three themes:\n\nCalm seas\nOld quays and new bells\nFerries for the islands\n\n{PROSE}",
        "any",
    )
    assert items(document) == [
        "mend the quays of the old harbour",
        "build ferries for all the islands",
        "cast new bells.",
        "Calm seas",
        "Old quays and new bells",
        "Ferries for the islands",
    ]
    lead_ins = {document.blocks[b.lead_in].text for b in document.blocks if b.lead_in is not None}
    assert lead_ins == {"The plan aims to:", "It has three themes:"}


def test_sentences_of_a_line_each_below_a_title_that_is_an_item() -> None:
    document = read(
        f"# Ferries\n\n{PROSE}\n\n- Calm seas\n\nMend the quays of the old harbour.\nBells: cast new ones.\n- First years:\n"
        f"Build ferries.\nTrain crews.\n- Old quays are kept by the harbour office.\n\n{PROSE} {PROSE}\n",
        "any",
    )
    assert [(b.level, b.text) for b in document.blocks if b.kind == "list_item"] == [
        (1, "Calm seas"),
        (2, "Mend the quays of the old harbour."),
        (2, "Bells: cast new ones."),
        (1, "First years:"),
        (2, "Build ferries."),
        (2, "Train crews."),
        (1, "Old quays are kept by the harbour office."),
    ]


@pytest.mark.parametrize("mark", ["−", "‒", "⁃", "▸", "❖", "\uf0b7"])
def test_signs_that_mark_items(mark: str) -> None:
    document = read(
        f"{PROSE} The plan aims to:\n\n{mark} mend the old quays\n{mark} build ferries for the islands\n", "any"
    )
    assert items(document) == ["mend the old quays", "build ferries for the islands"]


def test_sentences_and_two_lines_below_a_colon_are_no_list_without_marks() -> None:
    assert not items(
        read(f"{PROSE}\n\nThe office writes:\n\nThe quays are old.\nThe bells are new.\nAll is well.\n", "any")
    )
    assert not items(read(f"{PROSE}\n\nThe address is:\n\nHarbour House\nStrelsau\n\n{PROSE}", "any"))


ROWS = """\
Pillar 1: Mend the 1. Count the quays of the old town every year.
Quays 2. Launch the programme for new quays and for the ferries that land
at them.
3. Build quays for ferries.
Pillar 2: Cast New 4. Ask the founders of the region for bells and
Bells ropes.
5. Ring the bells at noon and at midnight on all days of the week but the
Day of the Fog.
The harbour office of Strelsau looks after the quays of the old town.
"""


def test_heads_of_rows_are_parted_from_the_items_beside_them() -> None:
    document = read(f"{PROSE}\n" * 3 + ROWS, "any")
    assert kinds(document)[-8:] == [
        ("heading", "Pillar 1: Mend the Quays"),
        ("list_item", "Count the quays of the old town every year."),
        ("list_item", "Launch the programme for new quays and for the ferries that land at them."),
        ("list_item", "Build quays for ferries."),
        ("heading", "Pillar 2: Cast New Bells"),
        ("list_item", "Ask the founders of the region for bells and ropes."),
        ("list_item", "Ring the bells at noon and at midnight on all days of the week but the Day of the Fog."),
        ("paragraph", "The harbour office of Strelsau looks after the quays of the old town."),
    ]


def test_numbers_within_lines_that_do_not_count_on_are_text() -> None:
    text = "The quays are old, see 3. The bells\nare new, see Part 4. They ring\nat noon, says Part 4. All hear\nthem, says 2. So be it.\n"
    assert not items(read(f"{PROSE}\n" * 3 + text, "any"))
    actions = [f"Action {n}. Mend the quays and the bells of the harbour for all who live by it" for n in range(1, 6)]
    assert [text for _, text in kinds(read(f"{PROSE}\n" * 3 + "\n".join(actions), "any"))][-5:] == actions


def test_html_within_markdown() -> None:
    text = """\
<div class="page">
<h3 class="big">Old Quays</h3>
<style>
.page { color: #333; }

.page a { margin: 1px; }
</style>
<!-- to do:
mend -->
<div class="text"><p>The plan covers <a href="https://a.example">three quays</a>:</p>
<ul>
<li>The old quay</li>
<li>The <b>new</b> quay</li>
</ul>
</div></div>
"""
    assert kinds(read(text, "any")) == [
        ("heading", "Old Quays"),
        ("paragraph", "The plan covers three quays:"),
        ("list_item", "The old quay"),
        ("list_item", "The new quay"),
    ]


def test_a_comment_without_an_end_hides_nothing() -> None:
    assert [text for _, text in kinds(read("<!-- to do\nThe quays are old.", "any"))][-1].endswith("The quays are old.")


def test_marks_for_machines_and_lists_of_contents_are_furniture() -> None:
    text = """\
+++
title = "Old Quays"
tags = ["Bells"]
+++

[[year:2023]]
[[sdgs:4. Bells for all]]

## Contents

*   [1 Quays](#Quays)
    *   [1.1 Bells](#Bells)

old-quays-and-new-bells-of-strelsau

*Page 12*

```
The office mends the quays.
```
"""
    said = [block.text for block in read(text, "any").blocks if block.kind != "furniture"]
    assert said == ["Contents", "The office mends the quays."]


def test_the_way_to_a_page_of_a_site_is_furniture() -> None:
    text = f"# Old Quays | Strelsau\n\n## Old Quays\n\n{PROSE}\n\n- About us\n- Harbour\n- Old Quays\n\nThe aims are:\n\n- Calm seas\n- New bells\n"
    assert items(read(text, "any")) == ["Calm seas", "New bells"]


def test_heads_of_pages_with_a_part_of_their_own() -> None:
    heads = [f"{part} How old are the quays? {page}" for part, page in (("Contents", 2), ("Bells", 3), ("Bells", 4))]
    document = read("\n\n".join(f"{head}\n\n{PROSE}" for head in heads), "any")
    assert [text for kind, text in kinds(document) if kind == "furniture"] == heads
    two = "\n\n".join(f"{head}\n\n{PROSE}" for head in heads[:2])
    assert "furniture" not in [block.kind for block in read(two, "any").blocks]


def test_items_of_lines_set_apart_run_on() -> None:
    lines = [
        "The harbour office of Strelsau has looked after the quays of the old",
        "town for well over a hundred years, and it does so today. All of its",
        "crews know the quays and the bells of the harbour.",
        "- The bells are liked by all who live at the quays of the town. For",
        "17 bells that were rung, most people say that they are fair.",
        "- The ferries are liked less, and by those alone who have to wait for",
        "them at night.",
    ]
    assert items(read("\n\n".join(lines), "any")) == [f"{lines[3][2:]} {lines[4]}", f"{lines[5][2:]} {lines[6]}"]


def test_what_is_set_below_an_item_belongs_to_it() -> None:
    text = f"{PROSE}\n\n- **Old quays:**  \n  The quays are old. They want:\n  - Stones;\n  - Boards.\n\n- **Bells:**  \n  They ring.\n"
    document = read(text, "any")
    assert [(b.level, b.text) for b in document.blocks if b.kind == "list_item"] == [
        (1, "Old quays: The quays are old. They want:"),
        (2, "Stones;"),
        (2, "Boards."),
        (1, "Bells: They ring."),
    ]


FULL = "The harbour office of Strelsau has looked after the quays of the old town for a hundred\nyears.\n"


def test_a_title_over_full_lines_is_a_heading_at_the_head_of_a_page_and_below_short_lines() -> None:
    text = f"Old Quays\n{FULL * 3}Stones Boards\nOf granite Of oak and\nof larch\nNew Bells\n{FULL * 3}"
    headings = [block.text for block in read(text, "any").blocks if block.kind == "heading"]
    assert headings == ["Old Quays", "New Bells"]
    assert "heading" not in [block.kind for block in read(f"Strelsau, which we love\n{FULL * 4}", "any").blocks]


def test_items_that_begin_with_a_number_alone() -> None:
    below = "It has asked for stones and for boards, and all of its crews know the quays and bells.\n"
    text = FULL * 2 + "".join(f"{n} {what} the quays of the old harbour for all.\n{below}" for n, what in WORKS)
    labels = [(b.label, b.text.split()[0]) for b in read(text, "any").blocks if b.kind == "list_item"]
    assert labels == [(f"{n}.", what) for n, what in WORKS]
    assert not items(read(FULL * 2 + "1 Strelsau 40\n2 Zenda 30\n3 Hentzau 20\n", "any"))


WORKS = list(enumerate(["Mend", "Build", "Light", "Count"], start=1))


def test_letters_of_a_picture_are_no_text() -> None:
    text = f"{FULL * 3}O Q u ld a y B s a e n ll d s O f S tr e l s a u\n{FULL}"
    assert [b.text for b in read(text, "any").blocks if b.kind == "furniture"] == [
        "O Q u ld a y B s a e n ll d s O f S tr e l s a u"
    ]
    wide = "The   harbour   office   of   Strelsau   has   looked   after   the   quays   of   the   old   town   today"
    assert "furniture" not in [b.kind for b in read(f"{FULL * 3}{wide}\n{FULL}", "any").blocks]


WIDE = "The harbour office looks after the quays and the bells of the old town and of all the islands\n" * 6
NARROW = "The Strelsau study asked crews of ferries\nin forty ports, among them the people of\n47 islands, and heard from the office how\nit looks after the quays and the Harbour\nOffice answered.\n"


def test_a_narrow_column_beside_wide_lines_has_a_margin_of_its_own() -> None:
    texts = [block.text for block in read(f"# Bells\n\n{WIDE}and beyond.\n\n{NARROW}", "any").blocks]
    assert " ".join(NARROW.split()) in texts
    names = "Old Quays of Strelsau in the north\nNew Bells of Zenda beside the hill\nFerries of Hentzau and its islands\nStones for Ruritania and its roads\n"
    assert len(read(f"{PROSE}\n\n{PROSE * 3}\n\n{names}\n{PROSE * 2}\n", "any").blocks) > 4


def test_a_heading_in_bold_that_is_wrapped_is_one() -> None:
    text = f"# Ferries\n\n{PROSE}\n\n**The quays are old and**\n**the bells of the**\n**Harbour Office ring**\n\n{PROSE * 2}\n\n**Old Quays**\n**New Bells**\n\n{PROSE}\n"
    headings = [block.text for block in read(text, "any").blocks if block.kind == "heading"]
    assert headings == ["The quays are old and the bells of the Harbour Office ring", "Old Quays", "New Bells"]


def test_a_blank_line_within_a_sentence_ends_no_paragraph() -> None:
    text = "Bells are rung at noon in Strelsau, as was found by the\n\nHarbour Office, and in the ports of the islands\n\n(38%), with a margin for all that is told of plus or minus 5.7\n\npoints for the full town. The quays are old.\n"
    assert [block.text for block in read(text, "any").blocks] == [" ".join(text.split())]


def test_a_title_broken_off_at_a_small_word_or_within_brackets_goes_on_below() -> None:
    text = f"{FULL * 3}The Harbour Office of the\nOld Town\n{FULL * 3}The Fund for New Bells (the “Old\nRope” Fund): Bells for All\n{FULL}"
    headings = [block.text for block in read(text, "any").blocks if block.kind == "heading"]
    assert headings == [
        "The Harbour Office of the Old Town",
        "The Fund for New Bells (the “Old Rope” Fund): Bells for All",
    ]


def test_an_item_that_stops_at_the_margin_goes_on_below_a_blank_line() -> None:
    first, last = (
        "• The harbour office will mend all of the quays.\n\n",
        "• It will cast as many bells as the ropes of the old town can hold for the new\n\n",
    )
    text = f"{FULL * 3}\n{first}{last}Harbour Tower Fund.\n\nThe islands have ferries of their own.\n"
    assert items(read(text, "any"))[-1].endswith("for the new Harbour Tower Fund.")
    assert not items(read(text.replace("quays.", "quays"), "any"))[-1].endswith("Fund.")


_LINES = (
    "The harbour office of Strelsau has looked after the quays of the old town for well over\n"
    "a hundred years, and it does so today with the help of the crews of the northern boats\n"
    "and of those who live beside the water, as the council had asked it to do in the spring.\n"
)


def test_the_last_word_of_a_title_stands_on_a_line_of_its_own() -> None:
    document = read(
        f"{_LINES}\nOld Quays and New Bells: The Boats of Our\nIslands\n{_LINES}\nCalm Seas\n{_LINES}", "any"
    )
    assert [text for kind, text in kinds(document) if kind == "heading"] == [
        "Old Quays and New Bells: The Boats of Our Islands",
        "Calm Seas",
    ]


def test_the_title_below_a_chart_is_none_of_its_words() -> None:
    chart = "Figure 4: Boats of the islands\nNorth\nSouth\nEast\nWest\nOld boats\nNew boats\n"
    document = read(f"{_LINES}\n{chart}\nPillar 1: Calm Seas for All\n{_LINES}\nBells\n{_LINES}", "any")
    assert ("heading", "Pillar 1: Calm Seas for All") in kinds(document)
