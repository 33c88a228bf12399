"""What the descriptor says, in the shapes that several catalogues need."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from babel.core import get_global

from pipeline.publishing.dataset import Dataset

UNDETERMINED = "und"
LANGUAGE = "en"  # of titles, descriptions and coded values; names in other languages are in the table `names`


def description(dataset: Dataset) -> str:
    """The description, or the title where there is none."""
    return str(dataset.descriptor.get("description", dataset.title))


def contributors(dataset: Dataset) -> list[dict[str, str]]:
    """Who made the dataset: each with `name`, and `given` and `family` where it is stated as a person."""
    found = []
    for entry in dataset.descriptor.get("contributors", []):
        person = {"given": entry.get("givenName", ""), "family": entry.get("familyName", "")}
        name = entry.get("title") or f"{person['given']} {person['family']}".strip()
        person = person if all(person.values()) else {}
        rest = {key: entry[key] for key in ("email", "path") if entry.get(key)}
        found.append({"name": name, **person, **rest})
    return found or [{"name": f"The contributors to {dataset.title}"}]


def licence(dataset: Dataset) -> dict[str, str]:
    """The first licence: `name`, `title`, `path`, as far as they are stated."""
    licences: list[dict[str, str]] = dataset.descriptor.get("licenses", [])
    return licences[0] if licences else {}


def cited_as(dataset: Dataset) -> str:
    """The dataset as a reference list has it."""
    who = "; ".join(person["name"] for person in contributors(dataset))
    when = str(dataset.descriptor.get("created", ""))[:4]
    parts = [who + (f" ({when})" if when else ""), dataset.title]
    parts += [f"Version {dataset.version}"] if dataset.version else []
    parts += [str(dataset.descriptor["homepage"])] if dataset.descriptor.get("homepage") else []
    return ". ".join(parts)


def countries(dataset: Dataset) -> list[str]:
    """The states that the sources are about, ISO 3166 of two letters."""
    codes = (state_of(str(code)) for code in dataset.tables["sources"]["country"].dropna())
    return sorted({code for code in codes if country_code(code)})


def state_of(jurisdiction: str) -> str:
    """The code of the state that a jurisdiction is a part of, by ISO 3166; else the jurisdiction itself."""
    return jurisdiction[:2] if re.match("[A-Z]{2}-", jurisdiction) else jurisdiction


def languages(dataset: Dataset) -> list[str]:
    """The languages of the dataset's texts, ISO 639 of two letters: its own first, then those of names."""
    stated = {str(code) for code in dataset.tables["names"]["language"].dropna()}
    return [LANGUAGE, *sorted(stated - {LANGUAGE, UNDETERMINED})]


def country_code(code: str) -> str | None:
    """The ISO 3166 code of three letters for one of two."""
    return _three_letters(_COUNTRIES).get(code)


def language_code(code: str) -> str | None:
    """The ISO 639 code of three letters for one of two."""
    return _three_letters(_LANGUAGES).get(code)


_COUNTRIES, _LANGUAGES = "territory_aliases", "language_aliases"
_PRIVATE = "AA|Q[M-Z]|X|ZZ"  # how codes begin that ISO 3166 leaves to whoever wants them
_EXCEPT = {"et": "est", "lv": "lav"}  # where a single language of the group is closer to the short code


@cache
def _three_letters(aliases: Any) -> dict[str, str]:
    """Code of two letters → code of three, by CLDR's aliases.

    Of several, a code in use is closer to the short one than one withdrawn or bibliographical: DE is DEU, not DDR.
    """
    found: dict[str, list[str]] = {}
    for long, short in get_global(aliases).items():
        codes = short if isinstance(short, list) else [short]
        in_use = len(long) == 3 and long.isalpha() and not (aliases == _COUNTRIES and re.match(_PRIVATE, long))
        if in_use and len(codes) == 1 and len(codes[0]) == 2:
            found.setdefault(codes[0], []).append(long)
    return {
        short: min(longs, key=lambda long: (not long.startswith(short), long[0] != short[0], long))
        for short, longs in found.items()
    } | {short: long for short, long in _EXCEPT.items() if short in found}
