"""Languages: what the rules do not speak is told, kept as text, and never read by English rules."""

from __future__ import annotations

import pytest

from pipeline.extraction import extract
from pipeline.reading import read
from pipeline.reading.language import detect, foreign

FRENCH = (
    "Le ministère du Numérique a adopté un plan national pour l'intelligence artificielle doté de 30 millions d'euros."
)
DUTCH = (
    "De Vlaamse minister van Innovatie trekt 12 miljoen euro per jaar uit voor het actieplan, zegt de Raad van State."
)
GERMAN = "Das Bundesministerium für Bildung stellt drei Milliarden Euro für die nationale KI-Strategie bereit."
CHINESE = "政府发布了新一代人工智能发展规划，并将在五年内投资三十亿元用于研究和教育，同时设立国家委员会。"


@pytest.mark.parametrize(("sentence", "code"), [(FRENCH, "fr"), (DUTCH, "nl"), (GERMAN, "de"), (CHINESE, "zh")])
def test_a_sentence_in_another_language_is_told(sentence: str, code: str) -> None:
    assert foreign(sentence) == detect(sentence) == code


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministère du Numérique adopted the Stratégie nationale pour l'intelligence artificielle in 2019.",
        "Keywords: Artificial Intelligence; Freedonia; Ruritania; Strategy; Action Plan.",
        "Speakers: Jean-Luc Dupont, Marie-Claire Lefebvre, Karl-Heinz Müller, Wojciech Kowalczyk, Ana Gonçalves.",
        "Vlaams actieplan",  # too short to tell
        "",
    ],
)
def test_english_with_foreign_names_stays_english(sentence: str) -> None:
    assert foreign(sentence) == ""


def test_a_passage_in_another_language_gives_no_rows() -> None:
    english = "In 2019 the Ministry of Science of Ruritania adopted a national AI strategy."
    document = read(f"{english}\n\n{FRENCH}\n\n{english} {DUTCH}\n", "mixed")
    assert [s.text for s in document.sentences()] == [english, english]
    assert [s.text for b in document.blocks for s in b.foreign] == [FRENCH, DUTCH]
    assert extract(document)
    for candidate in extract(document):
        said = " ".join(document.raw[span.start : span.end] for span in candidate.context)
        assert said in english, candidate
    named = {name.text for candidate in extract(document) for name in candidate.names}
    assert not any(part in name for name in named for part in ("minist", "Vlaams", "Raad"))


def test_a_text_in_another_language_keeps_its_sentences() -> None:
    document = read(FRENCH, "french", language="fr")
    assert [s.text for s in document.sentences()] == [FRENCH]
    assert extract(document) == ()
