"""Names of a fixed form: governments, ministries in small letters, acts of law by their number. Codebook, rule 6."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.extraction.finders.names.heads import INSTRUMENT_HEADS, ORGANISATION_HEADS
from pipeline.extraction.finders.names.title_case import in_title_case
from pipeline.extraction.finders.names.words import ABBREVIATIONS, STARTERS, FoundName, words_of
from pipeline.extraction.patterns import Pattern

# a government by the name of a person or a party: "the Bell administration", "the Bell Labour Government"
_OF_ITS_TIME = (
    r"(?:[A-Z][a-z][\w’'-]+ administration|(?:[A-Z][a-z][\w’'-]+ )?"
    r"(?:Labou?r|Conservative|Liberal|Socialist|Democratic|Republican|[Cc]oalition) [Gg]overnment)"
)
_GOVERNMENT_OF = Pattern(
    r"\b(?:[Gg]overnment|(?<=\b[Tt]he )(?P<town>[Mm]unicipality|[Cc]ity|[Cc]ounty)) of (?:the )?"
    r"(?:(?:City|Province|State|Canton|Republic|Kingdom|Commonwealth|Principality) of (?:the )?)?[A-Z][\w’'-]+"
    r"(?: (?:and )?[A-Z][\w’'-]+)*|(?<=\b[Tt]he )[Gg]overnment(?= [a-z])"
    r"|\b[A-Z][\w-]+['’]s (?:federal |national |central )?government\b"
    r"|(?<=\b[Tt]he )(?:federal|central|national) government\b"
    rf"|(?<=\b[Tt]he ){_OF_ITS_TIME}\b"
)


def is_of_its_time(name: str) -> bool:
    """Whether a name is that of a government under one person or party."""
    return bool(re.fullmatch(_OF_ITS_TIME, name))


def governments(text: str) -> Iterator[FoundName]:
    """ "the government of Freedonia", also in small letters."""
    for match in _GOVERNMENT_OF.finditer(text):
        name = re.sub(r"['’]s?$", "", match.group())
        if re.match(r"(?:It|That|What|There|Here|Who)['’]", name):
            continue
        head = "municipality" if match["town"] else "government"
        yield FoundName(
            match.start(), match.start() + len(name), name, "organisations", "government", head, "title_case"
        )


_MATTER = (
    r"(?:foreign affairs|home affairs|internal affairs|public administration|public service|economic affairs"
    r"|higher education|health|education|finance|justice|defen[cs]e|the interior|interior|trade|industry|commerce"
    r"|agriculture|labou?r|transport|communications?|telecommunications|science|technology|innovation|research|energy"
    r"|environment|the economy|economy|culture|planning|information|housing|tourism|youth|sports?|social affairs"
    r"|digital(?: (?:affairs|transformation|technologies|economy|development|governance))?|posts|employment|security)"
)
_IN_SMALL_LETTERS = (
    Pattern(
        rf"(?<=\b[Tt]he )(?P<name>(?P<head>ministry|department) of {_MATTER}(?:(?:, | and |, and | & ){_MATTER})*)\b"
    ),
    Pattern(r"(?<=\bby )(?P<name>(?P<head>cabinet|parliament))\b|(?<=\bby the )(?P<other>cabinet|parliament|senate)\b"),
)


def in_small_letters(text: str) -> Iterator[FoundName]:
    """Bodies of state without capitals: "the ministry of trade", "approved by cabinet"."""
    for pattern in _IN_SMALL_LETTERS:
        for match in pattern.finditer(text):
            group = "name" if match["name"] else "other"
            head = match["head"] or match[group]
            name = match[group]
            kind = ORGANISATION_HEADS[head]
            yield FoundName(*match.span(group), name, "organisations", kind, head, "title_case")


_KEPT_SMALL = words_of(
    "A AN OF AND THE FOR IN ON BY WITH FROM TO AT MEMBER MEMBERS REPRESENTING REPRESENTATIVE REPRESENTATIVES EXPERT"
    " EXPERTS OFFICER OFFICERS OFFICIAL OFFICIALS RESOURCES CHAIR CHAIRMAN CHAIRED"
)


def in_capitals(text: str) -> Iterator[FoundName]:
    """Bodies in a line of capitals, as they would stand in running text: "A MEMBER FROM THE MINISTRY OF TRADE"."""
    if not text.isupper() or re.search(r"\d", text):
        return

    def as_written(word: re.Match[str]) -> str:
        if word[0] in _KEPT_SMALL:
            return word[0].lower()
        return word[0] if word[0] in ABBREVIATIONS else word[0].capitalize()

    for name in in_title_case(re.sub(r"[^\W\d_]+", as_written, text)):
        if name.table == "organisations" and " " in name.text and name.kind not in ("civil_society", "company"):
            yield name


# What has letters of its own is one of its kind: "the Ferry Marking System (FMS)", "Quay Testing Facilities (QTFs)".
_LETTERED = Pattern(
    r"(?P<name>(?:[A-Z][\w’'-]*\w,? (?:(?:and|of|for|in|on|the|&) )*){1,8}?(?:[A-Z][\w-]*))"
    r" \((?P<letters>[A-Z][\w-]*[A-Z]\w*?(?P<plural>s?))\)"
)
_ONE_OF_ITS_KIND = words_of("system facility stack exchange space cloud gateway wallet grid engine")
_SEVERAL_OF_A_KIND = words_of("networks facilities factories hubs spaces zones sandboxes accelerators clusters labs")


def lettered(text: str) -> Iterator[FoundName]:
    """What is built or run, under a common noun that names nothing without the letters behind it."""
    for match in _LETTERED.finditer(text):
        start, end = match.span("name")
        words = text[start:end].split()
        while words[0].lower() in STARTERS and len(words) > 1:
            start += len(words.pop(0)) + 1
        held = [word.lower() for word in words]
        heads = [w for w in held if w in _SEVERAL_OF_A_KIND] if match["plural"] else _ONE_OF_ITS_KIND & {held[-1]}
        if heads and len(words) > 1:
            head = next(iter(heads))
            kind = "e_service" if head == "system" else "infrastructure"
            yield FoundName(start, end, text[start:end], "instruments", kind, head, "title_case")


_NUMBERED = Pattern(
    r"\b(?P<name>(?:(?:[Dd]raft|[Ll]egislative|[Pp]residential|[Rr]oyal|[Gg]overnment|[Ss]upreme|[Mm]inisterial"
    r"|[Ss]enate|[Hh]ouse) )*(?P<head>[Bb]ill|[Ll]aw|[Aa]ct|[Dd]ecree-law|[Dd]ecree|[Oo]rdinance|[Rr]esolution"
    r"|Executive Order|[Dd]ecision|[Pp]rovision|Circular|Directive|Regulation|Convention)"
    r" (?:\((?:EU|EC)\) )?(?:(?:[Nn]o|[Nn]r|[Nn]um|numbered)\.? ?"
    r"|[Nn][°º]\.? ?)?\[?(?P<number>(?:[A-Z]{1,3}[ -])?\d[\d.,]*(?:[/-](?:[A-ZĐ]\w{0,7}|\d{1,5}))*\+?)(?<![.,])\]?)"
)


def numbered(text: str) -> Iterator[FoundName]:
    """Acts of law by their number, also in small letters: "bill 21/20", "legislative decree no. 7/2005"."""
    for match in _NUMBERED.finditer(text):
        number = match["number"]
        told = re.search(r"[/-]|\d[.,]\d{3}", number) or re.search(r"(?i)\bn(?:o|r|um|°|º)", match["name"])
        # "Bill 12", "Executive Order 10245", "Convention 99+": by a number that is no year
        plain = match["name"][:1].isupper() and re.fullmatch(r"0?\d{2,5}\+?", number)
        if told or (plain and not re.fullmatch(r"(?:19|20)\d\d", number)):
            start, end = match.span("name")
            yield FoundName(
                start,
                end,
                match["name"].replace("[", "").replace("]", ""),
                "instruments",
                INSTRUMENT_HEADS.get(match["head"].split()[-1].lower(), "regulation"),
                match["head"].split()[-1].lower(),
                "title_case",
            )


# "Law No. 27 of 2022 concerning Ferry Data", "Decree 15 of 3 May 2021 on Quays": what stands behind the number.
_YEAR_AND_MATTER = re.compile(
    r" of (?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ )?(?:19|20)\d\d\b"
    r"(?:,? (?:(?:on|concerning|relating to|regarding|about|governing) (?:the )?[A-Z][\w-]+"
    r"|for (?:the )?[A-Z]\w+(?:tion|sion|ment|ance|ing) of (?:the )?[A-Z]\w+)"
    r"(?:,? (?:(?:and|of|the|for|in|to|&) )*(?!(?:Law|Act|Decree|Regulation|Resolution) No)[A-Z][\w-]+)*)?"
)


def with_year(text: str, names: Iterable[FoundName]) -> list[FoundName]:
    """Names in order, acts by their number with the year and the matter that stand behind it."""
    found: list[FoundName] = []
    told = 0  # up to where the last such act is named
    for name in names:
        if name.start < told:
            continue  # "Ferry Data" of "Law No. 27 of 2022 concerning Ferry Data"
        by_number = name.table == "instruments" and name.head in ("law", "act", "decree", "regulation", "resolution")
        if by_number and name.text[-1:].isdigit() and (behind := _YEAR_AND_MATTER.match(text, name.end)):
            told = behind.end()
            name = replace(name, end=told, text=name.text + behind[0])
        found.append(name)
    return found
