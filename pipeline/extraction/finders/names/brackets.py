"""What a bracket after a name gives: its acronym, its original name, or both. Codebook, general rule 6."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.extraction.finders.names import foreign
from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS
from pipeline.extraction.finders.names.words import ABBREVIATIONS, FoundName, is_foreign

_CLOSED = re.compile(r"[”\"»]?(?:['’]s?(?= \())?")  # also "the Harbour Agency’s (HA) report"
_ACRONYM = re.compile(
    r"\s*[(\[]\s*(?:(?:the|or|hereafter|hereinafter|known as|abbreviated)\s+)?[“\"‘']?"
    r"(?P<acronym>(?:e-)?[A-Z][\w&./-]{1,14})[”\"’']?(?:, [^()\d]{2,40})?\s*[)\]]"
)
# "the Fair Data Office (FD Office)": a short form that keeps the last word
_SHORT_FORM = re.compile(
    r"\s*[(]\s*(?:(?:the|or|hereafter|hereinafter) )?[“\"]?"
    r"(?P<acronym>(?P<letters>[A-Z][A-Za-z&.-]{1,9}) (?P<head>[A-Z]\w+))[”\"]?(?:, (?:19|20)\d\d)?\s*[)]"
)
_OR_ACRONYM = re.compile(r",? or (?:the )?(?P<acronym>[A-Z]{3,9})(?=[,. ])")
_ORIGINAL_ACRONYM = re.compile(
    r"\s*[(](?P<original>[^()\[\]]{6,120}?)(?:\s*[,;–-]\s*|\s+)(?P<acronym>[A-Z][A-Za-z]{0,6}[A-Z])[)]"
)
_ORIGINAL = re.compile(r"\s*[(\[][“\"]?(?![\w-]+(?:\.[\w-]+)+[)\]])(?P<original>[^()\[\]\d]{6,140}?)[”\"]?[)\]]")
_ORIGINAL_WORD = re.compile(r"\s*[(](?P<original>[A-Z][a-zà-ÿ]{7,30})[)]")
# "the data authority, the Autorité des données (AD),"
_APPOSED_ORIGINAL = re.compile(
    rf",? (?:(?:[Tt]he|la|le|el|de|die|der|het) )?(?P<original>{foreign.NAME})"
    r"(?: \((?P<acronym>[A-Z][\w-]{1,9})\))?(?!,? and\b)"
)
# "the data authority, Datatilsynet," and "Datatilsynet, the data authority,"
_APPOSED_COMPOUND = re.compile(rf", (?:the )?(?P<original>{foreign.COMPOUND})(?=[,.;)])")
_COMPOUND_BEFORE = re.compile(rf"(?<![\w-])(?P<original>{foreign.COMPOUND}),? \(?the $")
_BEFORE_NAME = re.compile(r"(?<![\w-])(?P<acronym>[A-Z]{2,9}) \((?:the )?$")
_SHORT_BEFORE = re.compile(
    r"(?<![\w-])(?<![A-Z]\w{9} )(?P<acronym>[A-Z][a-z][\w-]{1,12}) \(the $"
)  # "Bizzo (the X Agency)"


def with_bracket(text: str, name: FoundName) -> FoundName:
    """The name with what the bracket after it gives: an acronym, a translation, or both."""
    closed = _CLOSED.match(text, name.end)
    rest = closed.end() if closed else name.end
    if (
        name.table == "organisations"
        and name.evidence != "introduced"
        and (match := _APPOSED_ORIGINAL.match(text, rest))
        and _may_be_one(name.kind, foreign.HEADS[match["head"]])
    ):
        acronym = match.span("acronym") if match["acronym"] else None
        return replace(name, original=match.span("original"), acronym=acronym)
    if name.table == "organisations" and name.evidence != "introduced":
        apposed = _APPOSED_COMPOUND.match(text, rest) or _COMPOUND_BEFORE.search(
            text, max(0, name.start - 50), name.start
        )
        if apposed and (apposed.start() >= rest or text[rest : rest + 1] in (",", ")", ".")):
            return replace(name, original=apposed.span("original"))
    if name.table == "organisations" and (match := _ORIGINAL_WORD.match(text, rest)):
        return replace(name, original=match.span("original"))
    if match := _ACRONYM.match(text, rest):
        noun = re.match(
            r" (?:[a-z]+ )?(system|platform|portal|application|app|programme|program|project)\b", text[match.end() :]
        )
        if noun and not name.table and " " in name.text:
            kind = INSTRUMENT_HEADS.get(noun.group(1), "e_service")
            return replace(name, table="instruments", kind=kind, evidence="listed", acronym=match.span("acronym"))
        return replace(name, acronym=match.span("acronym")) if _is_acronym(match["acronym"], name) else name
    if (match := _SHORT_FORM.match(text, rest)) and name.text.endswith(f" {match['head']}"):
        return replace(name, acronym=match.span("acronym")) if _abbreviates(match["letters"], name.text) else name
    if (match := _OR_ACRONYM.match(text, rest)) and _abbreviates(match["acronym"], name.text):
        return replace(name, acronym=match.span("acronym"))
    if match := _ORIGINAL_ACRONYM.match(text, rest):
        original = match.span("original") if is_foreign(match["original"]) else None
        return replace(name, acronym=match.span("acronym"), original=original)
    if (match := _ORIGINAL.match(text, rest)) and is_foreign(match["original"]):
        return replace(name, original=match.span("original"))
    return name


# "the Quays and Bells Act (QBA), 2017 (Act 987)": the number of the act before it
_NUMBER = re.compile(r"(?:Act|Law|Bill|Decree)(?: No\.?)? \d[\d./-]*")
_BEFORE_NUMBER = re.compile(r"(?: \([A-Z]\w+\))?,?(?: of)?(?: (?:19|20)\d\d)?,? \(")


def without_numbers(text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """Names without those that are but the number of the act before them, in brackets."""
    titles = [n.end for n in names if n.table == "instruments" and n.head in ("act", "law", "bill", "decree")]
    return [
        name
        for name in names
        if not (
            text[name.end : name.end + 1] == ")"
            and _NUMBER.fullmatch(name.text)
            and any(_BEFORE_NUMBER.fullmatch(text, end, name.start) for end in titles if end < name.start)
        )
    ]


# "the Autorité des données (Data Authority, ADD)"
_OPENS = re.compile(r"[”\"»]?,? \((?:the |or |in English,? )?[“\"]?")
_CLOSES = re.compile(r"[”\"]?(?:(?:,| [–-]) (?P<acronym>[A-Z][A-Za-z-]{1,9}))?\)")


def with_gloss(text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """Names, those in another language made the originals of the English ones in the brackets behind them."""
    glossed: list[FoundName] = []
    for name in names:
        last = glossed[-1] if glossed else None
        if last is not None and last.table in ("", name.table) and name.table and is_foreign(last.text):
            closing = _CLOSES.match(text, name.end)
            if closing and _OPENS.fullmatch(text, last.end, name.start):
                acronym = closing.span("acronym") if closing["acronym"] else last.acronym
                glossed[-1] = replace(name, original=(last.start, last.end), acronym=name.acronym or acronym)
                continue
        glossed.append(name)
    return glossed


def _may_be_one(kind: str, other: str) -> bool:
    """Whether a body of one kind may be called by a noun of the other: a regulator may be a "Commission"."""
    watch = ("regulator", "advisory_body", "agency")
    return kind == other or (kind in watch and other in watch)


def after_acronym(text: str, name: FoundName) -> FoundName:
    """A name that spells out the acronym before its bracket: "FDA (Freedonia Data Agency)"."""
    if name.acronym is not None or not name.table or text[name.end : name.end + 1] not in (")", ",", ";"):
        return name
    shift = max(0, name.start - 24)
    if name.table == "organisations" and (short := _SHORT_BEFORE.search(text, shift, name.start)):
        return replace(name, acronym=short.span("acronym")) if text[name.end] == ")" else name
    match = _BEFORE_NAME.search(text, shift, name.start)
    if match is None or not _is_acronym(match["acronym"], replace(name, table="instruments")):
        return name
    return replace(name, acronym=match.span("acronym"))


@lru_cache(maxsize=64)
def apposed_original(text: str) -> tuple[tuple[int, tuple[int, int], tuple[int, int]], ...]:
    """Brackets with an original name and an acronym, wherever they stand: place, original, acronym."""
    return tuple(
        (match.start(), match.span("original"), match.span("acronym"))
        for match in _ORIGINAL_ACRONYM.finditer(text)
        if is_foreign(match["original"])
    )


def _is_acronym(letters: str, name: FoundName) -> bool:
    """Whether letters can stand for a name: two capitals or more, not the name over again, not a part of it.

    A body's acronym may be of its original name; an instrument's must be of the capitals of its title, or of most of
    them in another order, as its original title has them.
    """
    plain = re.sub(r"[^A-Za-z]", "", letters)
    if name.table == "organisations" and re.fullmatch(r"[A-Z][a-z]{2,7}", letters):
        told = iter(name.text.lower())  # "the Freedonian Immigration Service (Fremi)"
        return all(c in told for c in letters.lower()) and letters.lower() not in name.text.lower().split()
    if sum(c.isupper() for c in plain) < 2 or plain.lower() == re.sub(r"\W", "", name.text).lower():
        return False
    if plain in ABBREVIATIONS:
        return False
    if name.table != "instruments" or _abbreviates(plain, name.text):
        return True
    shared = Counter(plain) & Counter(c for c in name.text if c.isupper())
    return len(plain) > 2 and plain.isupper() and shared.total() * 3 >= len(plain) * 2


def _abbreviates(letters: str, name: str) -> bool:
    """Whether the capitals of an acronym stand in a name, in order."""
    capitals = iter(c for c in name if c.isupper())
    return all(c in capitals for c in letters if c.isupper())
