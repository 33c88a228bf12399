"""Patterns are tried where they may match, and only there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pipeline.extraction
from pipeline.extraction import patterns
from pipeline.extraction.needs import led, needs_of
from pipeline.extraction.patterns import Pattern, any_of, compiled
from pipeline.reading import read

TEXTS = sorted((Path(__file__).parent.parent / "gold" / "tuned").glob("*.txt"))


_ACTS = {f"\b{new}{act} {link}" for new in ("", "new ") for act in ("act", "law") for link in ("on", "of")}


@pytest.mark.parametrize(
    ("expression", "sets"),
    [
        (r"is part of (?:the )?x", [{"is part of x", "is part of the x"}]),
        (r"(?i)(?:FIND(?:ing|s)?|colou?r)s?", [{"find", "color", "colour"}]),
        (r"(?:a|b)+cd[Ee]f|ghi\d", [{"cdef", "ghi"}]),
        (r"[Tt]he (?P<name>\w+) [Gg]overnment", [{"the "}, {" government"}]),
        (r"(?:foo)?(?:bar){2,3}(?!not this)", [{"bar"}]),
        (r"(?:fund|\d+) [a-z]+", []),
        (r"\?\s*$|^whether", [{"?", "whether"}]),
        (
            r"tool (?:called|(?=[“‘]))(?!not this)(?= now)",
            [{"tool "}, {"called", "“", "‘"}, {"tool called now", "tool  now"}],
        ),
        (r"(?<![\w’-])(?:new )?(?:act|law)(?= (?:on|of))", [{"\bact", "\blaw", "\bnew act", "\bnew law"}, _ACTS]),
        (
            r"(?:there is |\b)no\b|\black(?:s|ing)?\b",
            [{"\bno\b", "there is no\b", "\black\b", "\blacks\b", "\blacking\b"}],
        ),
        (r"\bban(?:s|ned)?(?: \w+)?\b|\bnot? to\b", [{"\bban", "\bno to\b", "\bnot to\b"}]),
        (r"(?s)([\"“])ab{0,2}\(c\)\x41{2}(?P<x>\u00e4+)(?P=x)[^a-z]*?", [{'"a', "“a"}, {"(c)"}]),
        (r"(?:[]a]b|\]\.)(?-i:D)\Z", [{"]bd", "abd", "].d"}]),
    ],
)
def test_an_expression_tells_the_words_that_it_needs(expression: str, sets: list[set[str]]) -> None:
    assert [set(words) for words in needs_of(expression).sets] == sets


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_pattern_matches_where_it_is_not_tried(path: Path) -> None:
    assert pipeline.extraction.MODULES
    tried = [need for need in patterns._needs if isinstance(need, Pattern)]
    assert len(tried) > 200
    for sentence in read(path.read_text(encoding="utf-8"), path.stem).sentences():
        text = sentence.text
        missed = [pattern.pattern for pattern in tried if not pattern.may_match(text) and pattern.plain.search(text)]
        assert not missed, text


@pytest.mark.parametrize("text", ["THE MINISTRY ASKS", "the minıstry asKs", "the mİniſtry aſks"])
def test_letters_that_are_alike_without_regard_to_case(text: str) -> None:
    assert Pattern("ministry asks", re.IGNORECASE).search(text)


def test_a_text_without_its_words_is_not_tried() -> None:
    pattern = Pattern("survey of (?P<n>[0-9]+)")
    assert pattern.search("a survey of 40") and pattern.match("survey of 40") and list(pattern.finditer("survey of 4"))
    assert not pattern.may_match("a poll of 40")
    assert pattern.search("a poll of 40") is pattern.match("poll of 40") is None
    assert list(pattern.finditer("a poll of 40")) == []


def test_an_alternation_is_tried_where_one_of_its_ways_is_met() -> None:
    pattern = Pattern(r"\b(?:no \w+ law|few \w+ acts?|lack of|(?:weak|slow) \w+ (?:ferry|port))\b")
    for text in ("no good law", "few good acts", "the lack of acts", "a slow big port"):
        assert pattern.search(text)
    for text in ("no good acts", "few good laws", "a lack", "a weak law", "unlawful and no ferry"):
        assert not pattern.may_match(text)


def test_a_word_is_found_beside_marks() -> None:
    pattern = Pattern(r"\bport\b|(?<=’s )ferry$|, but no")
    for text in ("(port)", "“a port”; b", "its port's", "a’s ferry", "one, but not"):
        assert pattern.may_match(text), text
    for text in ("ports", "a port_1", "one but no"):
        assert not pattern.may_match(text), text


def test_of_several_patterns_those_are_tried_whose_words_stand_there_in_their_order() -> None:
    patterns = (Pattern(r"\bports?\b"), Pattern(r"no \w+ law|few \w+ acts?"), Pattern(r"\w+"), Pattern("ferry"))
    choice = any_of(*patterns)
    for text, tried in (("a ferry, a port and few good acts", (0, 1, 2, 3)), ("no good acts", (2,)), ("Ferry", (2, 3))):
        assert choice.of(text) == [patterns[number] for number in tried]
        assert all(pattern.may_match(text) == (pattern in choice.of(text)) for pattern in patterns)


@pytest.mark.parametrize(
    ("expression", "matched", "not_tried"),
    [
        (r"(?i)\b(?:sets? out|aims to)\b", "It Sets out", "it rests"),
        (r"(?:(?:will|would) (?:also )?)?(?:kindle|a[bc]x)", "WILL also Kindle", "wall"),
        (r"(?:very )+(?:slow|low)", "very very slow", "slow"),
        (r"(?<!no )(?:port|(?=fe)ferry)(?! tax)", "the Ferry", "furry"),
    ],
)
def test_an_expression_is_led_by_what_its_matches_begin_with(expression: str, matched: str, not_tried: str) -> None:
    heads = re.compile(led(expression).partition("(?:" + expression.removeprefix("(?i)"))[0])
    assert heads.search(matched) and not heads.search(not_tried)
    assert compiled(expression, re.IGNORECASE).findall(matched) == re.findall(expression, matched, re.IGNORECASE)


@pytest.mark.parametrize("expression", [r"\w+ing\b", r"^aims", r"(?:\d+ )?ports?", r"x?", r"öl", r"[a-z]+s|port"])
def test_an_expression_that_may_begin_with_anything_stays_as_it_is(expression: str) -> None:
    assert led(expression) == expression


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_expression_that_is_led_matches_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for need in patterns._needs:
        if isinstance(need, Pattern) and led(need.pattern) != need.pattern and need.flags & re.IGNORECASE:
            as_it_stands = re.compile(need.pattern, need.flags)
            assert [m.span() for m in need.plain.finditer(text)] == [m.span() for m in as_it_stands.finditer(text)]
