"""A mended view maps back to the misprint; everything else maps to itself."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Document, Span
from pipeline.reading import read
from pipeline.reading.mending import Mend, mended, misread


def _read(raw: str, *mends: Mend) -> Document:
    return read(raw, "a", mends=mends)


def test_the_view_reads_right_and_the_quote_keeps_the_misprint() -> None:
    raw = "The council plans an ethics boaffard. It will meet in May."
    start = raw.index("boaffard")
    block = _read(raw, Mend(start, start + 8, "board")).blocks[0]
    assert block.text == "The council plans an ethics board. It will meet in May."
    place = block.text.index("ethics board")
    (span,) = block.spans(place, place + len("ethics board"))
    assert raw[span.start : span.end] == "ethics boaffard"
    after = block.text.index("It will")
    assert [raw[s.start : s.end] for s in block.spans(after)] == ["It will meet in May."]


def test_what_recognition_makes_of_ai_is_mended_throughout_a_text_that_surely_has_it() -> None:
    raw = "The Al strategy covers Al and Al CoEs. Al-powered ferries, Al Bell and Al-Qamar et Al. said so."
    (block,) = _read(raw, Mend(raw.index("ferries"), raw.index("ferries") + 7, "boats")).blocks
    assert block.text == "The AI strategy covers AI and AI CoEs. AI-powered boats, Al Bell and Al-Qamar et Al. said so."
    assert [raw[s.start : s.end] for s in block.spans(block.text.index("AI-"), block.text.index(","))] == [
        "Al-powered ferries"
    ]
    assert not misread("Al and his boats, Al Bell, al dente; Al fin.")
    assert read(raw, "a", language="es").blocks[0].text == raw


@given(st.lists(st.sampled_from(["plan", "law", "teh", "x1", "of"]), min_size=1, max_size=12), st.data())
def test_every_span_of_an_untouched_word_is_that_word(words: list[str], data: st.DataObject) -> None:
    raw = " ".join(words)
    places = [sum(len(w) + 1 for w in words[:i]) for i in range(len(words))]
    mends = [
        Mend(place, place + len(word), data.draw(st.sampled_from(["the", "th", "longer"])))
        for place, word in zip(places, words, strict=True)
        if word == "teh"
    ]
    text = mended(raw, mends)
    document = _read(raw, *mends)
    block = document.blocks[0]
    if block.text != text:  # a layout rule took a word out of the view
        return
    offset = 0
    for part, word, place in zip(text.split(" "), words, places, strict=True):
        assert block.spans(offset, offset + len(part)) == (Span(place, place + len(word)),)
        offset += len(part) + 1


def test_blanks_and_hyphens_of_other_kinds_and_joined_letters_are_read_as_plain_ones() -> None:
    raw = "The o\ufb03ce spends €4\u00a0million on low\u2011risk\u2009fer\u200bries of Cafe\u0301 Bell."
    (block,) = _read(raw).blocks
    assert block.text == "The office spends €4 million on low-risk ferries of Café Bell."
    assert [raw[s.start : s.end] for s in block.spans(block.text.index("€"), block.text.index(" on"))] == [
        "€4\u00a0million"
    ]
    assert raw[slice(*_whole(block.spans()))] == raw


def _whole(spans: tuple[Span, ...]) -> tuple[int, int]:
    return spans[0].start, spans[-1].end


def test_mends_do_not_overlap() -> None:
    raw = "The Al strategy of Al\u0301 and A\ufb01."
    found = misread(raw)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert read(raw, "a").blocks[0].text == "The AI strategy of Aĺ and Afi."


def test_a_hyphen_of_its_own_kind_at_line_ends_only_breaks_words() -> None:
    text = "The well-known bells of Zen\u2010\nda ring, said the Ferry Of\u2010\nfice of the town."
    (block,) = read(text, "a").blocks
    assert block.text == "The well-known bells of Zenda ring, said the Ferry Office of the town."


def test_ai_with_points_is_ai_and_its_last_point_may_end_a_sentence() -> None:
    raw = "The harbours use A.I. systems. The bells do without A.I. They ring by hand.\n\nThe quays want more A.I.\n"
    document = read(raw, "a")
    assert [s.text for block in document.blocks for s in block.sentences] == [
        "The harbours use AI systems.",
        "The bells do without AI.",
        "They ring by hand.",
        "The quays want more AI.",
    ]
    block = document.blocks[0]
    at = block.text.index("AI")
    assert [raw[span.start : span.end] for span in block.spans(at, at + 2)] == ["A.I."]
