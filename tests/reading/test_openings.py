"""Acts and orders: their sections, and lists within lists by their labels."""

from __future__ import annotations

from pipeline.model import Document
from pipeline.reading import read

ORDER = """\
By the authority vested in me, it is hereby ordered:

     Section 1.  Purpose.  Ferries hold great promise for the people of the islands, and this order
sets out how the Republic shall make the best of them.

     Sec. 2.  Mending the Quays of the Republic.  (a)  Within 90 days of the date of this order, the
Minister of Tides shall draw up a list of the quays, as described in section
(b) of this order, and shall mend them:

          (i)    in the harbour of Strelsau, where the oldest of all the quays of the Republic stand
— including those of the fishermen — and

          (ii)   in the following places:

               (A)  the islands of the north, as far as the ferries go in winter and in summer; and

               (B)  the islands of the south.

Page 3

          (iii)  in every other place that the Minister of Tides finds in need of a quay by next year.

     Such places may include those without a quay.

     (b)  The Minister of Tides shall report to the Council of the Islands on the state of the quays.
"""


def shown(document: Document) -> list[tuple[str, int, str, str]]:
    return [(b.kind, b.level, b.label, b.text[:22]) for b in document.blocks if b.kind != "furniture"]


def test_sections_and_nested_labels_of_an_order() -> None:
    document = read(ORDER, "order")
    assert [row for row in shown(document) if row[0] != "paragraph"] == [
        ("heading", 3, "", "Section 1. Purpose. "),
        ("heading", 3, "", "Sec. 2. Mending the Qu"),
        ("list_item", 1, "(a)", "Within 90 days of the "),
        ("list_item", 2, "(i)", "in the harbour of Stre"),
        ("list_item", 2, "(ii)", "in the following place"),
        ("list_item", 3, "(A)", "the islands of the nor"),
        ("list_item", 3, "(B)", "the islands of the sou"),
        ("list_item", 2, "(iii)", "in every other place t"),
        ("list_item", 1, "(b)", "The Minister of Tides "),
    ]
    by_label = {b.label: b for b in document.blocks if b.label}
    assert by_label["(i)"].lead_in == by_label["(iii)"].lead_in == by_label["(a)"].index
    assert by_label["(B)"].lead_in == by_label["(ii)"].index
    assert "in section (b) of this order" in by_label["(a)"].text
    assert "— including those of the fishermen —" in by_label["(i)"].text


def test_labels_tell_the_level_where_nothing_is_indented() -> None:
    text = (
        "Article 7. Ferries\n\n(h)  The Minister shall:\n\n(i)  mend the quays;\n\n(ii)  count the boats.\n\n"
        "(i)  The Council shall ring the bells.\n\n(j)  The crews shall row.\n"
    )
    assert [(b.label, b.level) for b in read(text, "act").blocks if b.kind == "list_item"] == [
        ("(h)", 1),
        ("(i)", 2),
        ("(ii)", 2),
        ("(i)", 1),
        ("(j)", 1),
    ]


def test_a_list_goes_on_after_a_paragraph_with_a_list_of_its_own() -> None:
    text = (
        "(a)  The Minister shall mend the quays.\n\nSuch quays may include:\n\n(i)  the old quay;\n\n"
        "(ii)  the new quay.\n\n(b)  The Council shall ring the bells.\n"
    )
    items = [b for b in read(text, "act").blocks if b.kind == "list_item"]
    assert [(b.label, b.level) for b in items] == [("(a)", 1), ("(i)", 1), ("(ii)", 1), ("(b)", 1)]
    assert items[3].lead_in is None


def test_a_sentence_on_a_section_opens_none() -> None:
    text = "Ferries are old.\n\nSection 5 of the Act says nothing of them.\n\nArticle 7. It is silent, too, on quays.\n"
    assert [b.kind for b in read(text, "essay").blocks if b.kind == "heading"] == []
