"""What holds for any text at all: spans map to the raw text, views are rebuilt from it, nothing is read twice."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.model import Document
from pipeline.reading import read
from pipeline.reading.mending import plainer

LINES = st.sampled_from(
    [
        "",
        " ",
        "# Plan of Ruritania",
        "## 1.2 Money",
        "**Bold line**",
        "PUBLIC SECTOR CAPACITY",
        "Public Opinion",
        "In 2021, the Republic of Ruritania adopted a plan on trustworthy AI.12",
        "the plan costs 5 million crowns a year.13 It follows the 2019 pol-",
        "icy and the self-",
        "assessment of the landscape. 14 Further work (see “The Plan.”1516) goes on",
        "• Share data",
        "•",
        "- **Research:** 12 M <...>",
        "- <...>",
        "  - nested item:",
        "1) First, and",
        "2) Second.",
        "3.",
        "12 Ruritania Gazette, Plan (Oct. 8, 2021), https://ruritania.example/plan-",
        "of-2021/54/ 2643/plan.pdf,",
        "13Ruritania, News, https://ruritania.example/news/",
        "14",
        "Office of Data: Report",
        " continues the sentence after a block of notes.",
        "<sup>1</sup> Office of Data. (n.d.). *Plan*. Retrieved from [https://a.example/b\\_c](https://a.example/b_c)",
        "[^2]: A note",
        "Marked[^2] and <sup>1</sup> and [footnote 3] and so on¹²",
        "---",
        "### Page 22",
        "21",
        "| a | b |",
        "| --- | --- |",
        "| 1 | 2 |",
        "> quoted",
        "Figure 2. Overview",
        "22.00%",
        "## References",
        "- Author, A. (2018). *Title*. Publisher.",
        "„Quote “ and «another» and unclosed “ here",
        "Contents ........ 12",
        "![x](y.png)",
        "text with  wide   blanks and\ttabs",
        "↩",
        "A line ↩",
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=40).map("\n".join),
    st.lists(LINES, max_size=12).map("\r\n".join),
    st.text(max_size=300),
    st.binary(max_size=300).map(lambda data: data.decode("latin-1")),
    st.text(alphabet="*_[]()<>\\`#-•1234567890.|“” \n\t²a", max_size=200),
)


def check(document: Document) -> None:
    raw = document.raw
    read_at: set[int] = set()
    for index, block in enumerate(document.blocks):
        assert block.index == index
        end = 0
        for segment in block.view.segments:
            assert segment.length > 0
            assert segment.view >= end
            assert block.text[end : segment.view].strip() == "", "only blanks are put in"
            end = segment.view + segment.length
            if segment.misprint is not None:
                continue
            assert plainer(raw[segment.raw : segment.raw + segment.length]) == block.text[segment.view : end]
            places = range(segment.raw, segment.raw + segment.length)
            assert read_at.isdisjoint(places), "read twice"
            read_at.update(places)
        assert block.text[end:].strip() == ""
        for mark in block.marks:
            assert 0 <= mark.position <= len(block.text)
            places = range(mark.span.start, mark.span.end)
            assert len(places) > 0
            assert read_at.isdisjoint(places), "a mark is not in a view"
            read_at.update(places)
        end = 0
        for sentence in block.sentences:
            assert sentence.block == index
            assert end <= sentence.start < sentence.end <= len(block.text)
            assert sentence.text == block.text[sentence.start : sentence.end] == sentence.text.strip()
            end = sentence.end
            for span in block.spans(sentence.start, sentence.end):
                assert 0 <= span.start < span.end <= len(raw)
        for style in block.styles:
            assert 0 <= style.start < style.end <= len(block.text)
        for place in (block.heading, block.lead_in):
            assert place is None or 0 <= place < index
        if block.heading is not None:
            assert document.blocks[block.heading].kind in ("heading", "title")
        if block.kind == "list_item":
            assert block.level >= 1
        if block.kind == "heading":
            assert 1 <= block.level <= 6
    starts = [b.view.segments[0].raw for b in document.blocks if b.view.segments and not b.label]
    assert starts == sorted(starts), "blocks come in the order of the text"


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_maps_back_to_its_raw_characters(text: str) -> None:
    check(read(text, "any"))


@settings(max_examples=50)
@given(TEXTS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    once = read(text, "any")
    assert once == read(text, "any")
    assert pickle.loads(pickle.dumps(once)) == once


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["Alpha", "Beta", "gamma", "delta", "12", "%", "plan"]), min_size=5, max_size=60))
def test_no_word_of_a_paragraph_is_lost(words: list[str]) -> None:
    text = "The " + " ".join(words) + " ends."
    (block,) = read(text, "any").blocks
    assert block.text == text


@pytest.mark.parametrize(
    "text",
    [
        "a" * 2_000_000,
        "a b. " * 300_000,
        "\n".join("  " * depth + "- item" for depth in range(1000)),
        "- " * 100_000 + "x",
        "> " * 100_000 + "x",
        "(" * 200_000,
        "[" * 100_000 + "](" * 100_000,
        "*" * 200_000 + " a" * 10,
        "_a" * 200_000,
        "“" * 200_000,
        "1 A\n" * 30_000,
        "".join(f"{n} Note\n" for n in range(1, 999)) * 20,
        "\n" * 200_000,
        "#" * 300_000,
        "https://a.example/" * 50_000,
        "a.1 " * 200_000,
        "| " * 200_000,
        "| a |\n| --- |\n" * 30_000,
        "\\" * 300_000 + "*",
        "<sup>" * 100_000,
        "…" * 300_000,
        "1" * 500_000,
        "A. " * 100_000,
        "a-\n" * 60_000,
        ("\t" + " ") * 200_000 + "x",
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    """Each of these would take minutes if anything were quadratic."""
    assert read(text, "hostile").raw == text


def test_a_line_of_ten_million_characters() -> None:
    document = read("The plan costs 5 million crowns. " * 30_000 + "x" * 9_000_000, "long")
    assert max(len(block.text) for block in document.blocks) <= 20_000
    assert sum(len(block.text) for block in document.blocks) > 9_900_000
    assert [s.text for s in document.sentences()][:30_000] == ["The plan costs 5 million crowns."] * 30_000
