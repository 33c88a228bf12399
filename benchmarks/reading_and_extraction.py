"""How fast texts are read and extracted, beside a plain spaCy pipeline, in MB of text per second of one core.

    python benchmarks/reading_and_extraction.py [--megabytes N] [--json] [FOLDER ...]

Takes the texts (.txt, .md) of the folders, by default raw/texts and tests/gold/tuned, repeats them up to the given
size (by default 2 MB), and measures processor time on one core:

    ours            reading and extraction, each text by itself, with the registers
    spaCy           the same texts through its blank English pipeline with a sentencizer and an entity ruler of 500
                    patterns (phrases, token patterns, regular expressions); the aim is a tenth of our rate
    growth          one document of 1, 2, 4 and 8 times a text, and one sentence of 100, 200, 400 and 800 names;
                    expected: times as much as the size
    peak memory     after each text once, and after all; expected: the same

spaCy is measured where it is installed (`pip install spacy`, best into an environment of its own beside this package).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

from pipeline.extraction import extract
from pipeline.reading import read
from pipeline.registers import Registers, load_registers

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "raw" / "texts", ROOT / "tests" / "gold" / "tuned")
FACTORS = (1, 2, 4, 8)
UNIT = 40_000  # characters of the smallest document of the growth
NAMES = (100, 200, 400, 800)
PATTERNS = 500

_ADJECTIVES = ("national", "federal", "regional", "digital", "strategic", "public", "ethical", "open", "joint", "new")
_FIELDS = ("AI", "data", "research", "innovation", "robotics", "skills", "privacy", "security", "health", "industry")
_HEADS = ("strategy", "plan", "act", "council", "agency", "programme", "fund", "report", "charter", "survey")


def texts_of(folders: list[Path]) -> list[str]:
    """The texts of the folders, in the order of their names."""
    return [
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".md") and path.stem != "README"
    ]


def repeated(texts: list[str], characters: int) -> Iterator[str]:
    """The texts over and over, until they have that many characters."""
    for text in cycle(texts):
        if characters <= 0:
            return
        yield text
        characters -= len(text)


def size(texts: list[str]) -> float:
    """MB of texts in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Processor time of some work on each text."""
    begin = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begin


def peak() -> float:
    """The most memory that this process has had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def name(number: int) -> str:
    """The name of an invented body, like no other."""
    letters = "bdfgklmnprst"
    first, rest = divmod(number, len(letters) ** 2)
    second, third = divmod(rest, len(letters))
    return f"{letters[first % 12].upper()}o{letters[second]}a{letters[third]}ia Data Protection Authority"


def sentence(names: int) -> str:
    """One sentence of that many names."""
    return "The report was written with the " + ", the ".join(name(n) for n in range(names)) + ".\n"


def patterns(registers: Registers) -> list[dict[str, Any]]:
    """Patterns for an entity ruler: three phrases for one token pattern and one regular expression.

    The phrases are the registers' names and, as far as these don't suffice, made of generic words.
    """
    words = list(product(_ADJECTIVES, _FIELDS, _HEADS))
    each = PATTERNS // 5
    known = [form.text for entry in registers.entries for form in entry.names if " " in form.text]
    phrases = dict.fromkeys([*known[: 3 * each], *(" ".join(w).title() for w in words)])
    tokens = [
        [{"LOWER": a}, {"OP": "?"}, {"LOWER": f.lower()}, {"LOWER": h}] for a, f, h in words[:: len(words) // each]
    ]
    shapes = [
        [
            {"TEXT": {"REGEX": rf"^(?i:{a[:4]}\w*)$"}},
            {"IS_TITLE": True, "OP": "*"},
            {"TEXT": {"REGEX": rf"^(?i:{h}s?)$"}},
        ]
        for a, h in product(_ADJECTIVES, _HEADS)
    ]
    held = [*islice(phrases, 3 * each), *tokens[:each], *shapes[:each]]
    return [{"label": "NAME", "pattern": pattern} for pattern in held]


def spacy_pipeline(registers: Registers) -> Callable[[str], object] | None:
    """spaCy's pipeline; None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("entity_ruler").add_patterns(patterns(registers))
    return pipeline


def measured(folders: list[Path], megabytes: float) -> dict[str, Any]:
    """All figures, by name."""
    registers = load_registers(ROOT / "raw" / "registers")

    def ours(text: str) -> object:
        return extract(read(text, "a-text", country="XX", language="en"), registers)

    texts = texts_of(folders)
    once = seconds(ours, texts)
    figures: dict[str, Any] = {"texts": len(texts), "peak_memory_of_each_once_mb": peak()}
    many = list(repeated(texts, int(megabytes * 1e6)))
    figures["megabytes"] = size(many)
    figures["seconds"] = seconds(ours, many)
    figures["peak_memory_mb"] = peak()
    figures["mb_per_second"] = figures["megabytes"] / figures["seconds"]
    figures["mb_per_second_reading"] = size(texts) / seconds(lambda text: read(text, "a-text"), texts)
    figures["mb_per_second_first_time"] = size(texts) / once
    unit = "\n\n".join(repeated(texts, UNIT))[:UNIT] + "\n\n"
    figures["growth_of_document"] = {str(f): seconds(ours, [unit * f]) for f in FACTORS}
    figures["growth_of_sentence"] = {str(n): seconds(ours, [sentence(n)]) for n in NAMES}
    if (theirs := spacy_pipeline(registers)) is not None:
        theirs(texts[0])
        figures["spacy_mb_per_second"] = figures["megabytes"] / seconds(theirs, many)
        figures["times_as_fast_as_spacy"] = figures["mb_per_second"] / figures["spacy_mb_per_second"]
    return figures


def told(figures: dict[str, Any]) -> Iterator[str]:
    """The figures in words, a line each."""
    yield f"{figures['texts']} texts, repeated to {figures['megabytes']:.1f} MB, in {figures['seconds']:.1f} s"
    yield f"reading and extraction: {figures['mb_per_second']:.3f} MB/s"
    yield f"  each text for the first time: {figures['mb_per_second_first_time']:.3f} MB/s"
    yield f"  reading alone: {figures['mb_per_second_reading']:.3f} MB/s"
    if "spacy_mb_per_second" in figures:
        yield f"spaCy: {figures['spacy_mb_per_second']:.3f} MB/s"
        yield f"ours is {figures['times_as_fast_as_spacy']:.1f} times as fast as spaCy"
    else:
        yield "spaCy is not installed (pip install spacy): not compared"
    for title, key in (("one document of times the size", "document"), ("one sentence of so many names", "sentence")):
        times = figures[f"growth_of_{key}"]
        first, least = float(next(iter(times))), next(iter(times.values()))
        yield (
            title + ": " + ", ".join(f"{n}: {t / least:.1f} times for {float(n) / first:.0f}" for n, t in times.items())
        )
    before, after = figures["peak_memory_of_each_once_mb"], figures["peak_memory_mb"]
    yield f"peak memory: {before:.0f} MB after each text once, {after:.0f} MB after {figures['megabytes']:.1f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description="Rates of reading and extraction.")
    parser.add_argument("folders", nargs="*", type=Path, default=list(FOLDERS), metavar="FOLDER")
    parser.add_argument("--megabytes", type=float, default=2, help="how much text in all (by default 2)")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    figures = measured(arguments.folders, arguments.megabytes)
    print(json.dumps(figures, indent=2) if arguments.json else "\n".join(told(figures)))


if __name__ == "__main__":
    main()
