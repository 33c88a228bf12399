"""The words that a regular expression can't do without, read off the expression itself.

A part of it is told by all the strings that it stands for, where they can be told, and by sets of strings of each of
which one is in whatever it matches; an alternation also by such sets for each of its ways. What many expressions share
is read once, until `forget`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

Strings = tuple[str, ...]
Sets = tuple[Strings, ...]

EDGE = "\b"  # in a string: where an expression asks for the edge of a word
_MOST = 300  # strings that a part of an expression may stand for, before it counts as any text
_FEW = 4  # characters of a class that are told apart
_HEAD = 3  # characters that tell how a match begins

_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_TOKEN = re.compile(
    r"(?P<nothing>[\^$]|\\[ABZ]|\(\?[aiLmsux]+\))|(?P<opens>\((?!\?P=)(?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:|<?[=!]|>))?)"
    rf"|(?P<times>(?:[*+?]|\{{\d+(?:,\d*)?\}})[?+]?)|\(\?P=\w+\)|{_ESCAPE}|{_CLASS}|[^\\\[(){{}}|^$.*+?]+|.",
    re.DOTALL,
)
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
_NO_LETTER = re.compile(r"\\w|\[(?!\^)(?:\\.|[^\]\\])*?\\w(?:\\.|[^\]\\])*\]")  # before or after which is no word
_BRACKET = re.compile(rf"\\.|{_CLASS}|[()]", re.DOTALL)
_MEMBER = re.compile(rf"{_ESCAPE}|.", re.DOTALL)
_FORMS = {"i": "iIİı", "s": "sSſ", "k": "kKK"}  # of letters that have more than two without regard to case
_ESCAPES = {"b": EDGE, "n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}


class Needed(NamedTuple):
    """What stands in every text that an expression matches: a string of each of some sets."""

    sets: Sets = ()  # of any match
    ways: tuple[Sets, ...] = ()  # of one way or another to match; none where they tell no more


class _Part(NamedTuple):
    """A part of an expression: characters, a group, or (neither of them) what can't be told."""

    strings: Strings | None = None  # what it stands for
    group: str | None = None  # what stands inside
    ahead: bool = False  # whether it only must follow
    behind: bool = False  # or precede
    least: int = 1  # how often it stands at least, 0 or 1
    most: int = 1  # and at most, 1 or 2 (for any more)


def needs_of(expression: str) -> Needed:
    """Strings in small letters that stand in every text that an expression matches.

    "\\bno\\b" stands for the whole word, "no" for any text that holds these letters. Verbose expressions aren't read.
    """
    whole, needed = _read(expression)
    sets = tuple(dict.fromkeys(_shortest(words) for words in _telling(whole, *needed.sets)))
    ways = {tuple(dict.fromkeys(s for s in map(_shortest, way) if s not in sets)) for way in needed.ways}
    if not all(ways):
        return Needed(sets)
    single = _shortest(tuple(word for way in ways if len(way) == 1 for word in way[0]))
    several = sorted(way for way in ways if len(way) > 1)
    if not several:
        return Needed((*sets, single) if single and single not in sets else sets)
    return Needed(sets, (*([(single,)] if single else []), *several))


def led(expression: str) -> str:
    """An expression without regard to case, led by what its matches begin with, where that can be told.

    Of all places in a text few begin like that: the first letter alone rules out most, at little cost.
    """
    flags = _FLAGS.match(expression)
    at = flags.end() if flags else 0
    heads = "" if expression.startswith("^", at) else beginnings(expression)
    return f"{expression[:at]}(?={heads})(?:{expression[at:]})" if heads else expression


def beginnings(expression: str) -> str:
    """An expression for how the matches of another one begin, without regard to case; empty if that can't be told."""
    heads = set().union(*_heads(expression))
    if not all(head.isascii() and head for head in heads):
        return ""
    rests: dict[str, set[str]] = {}
    for head in heads:
        rests.setdefault(head[0], set()).add(re.escape(head[1:]))
    ways = (
        rf"(?-i:[{_FORMS.get(a) or re.escape(a) + re.escape(a.upper())}])(?i:{'|'.join(sorted(rests[a]))})"
        for a in sorted(rests)
    )
    return "|".join(ways)


def _heads(source: str) -> tuple[set[str], set[str]]:
    """What matches begin with: strings shorter than `_HEAD` that are all of a match, and those that may go on."""
    whole: set[str] = set()
    heads: set[str] = set()
    for parts in _alternatives(source):
        begun = {""}
        for part in parts:
            if part.ahead or part.behind or part.strings == (EDGE,):
                continue
            told, cut = set(part.strings or ()), set() if part.strings else {""}
            if part.group is not None:
                told, cut = _heads(part.group)
            if part.most > 1:
                told, cut = set(), told | cut
            longer = {(a + b)[:_HEAD] for a in begun for b in told}
            heads |= {(a + b)[:_HEAD] for a in begun for b in cut} | {head for head in longer if len(head) == _HEAD}
            begun = {head for head in longer if len(head) < _HEAD} | (set() if part.least else begun)
        whole |= begun
    return whole, heads


@cache
def _shortest(words: Strings) -> Strings:
    """The words of a set that hold no other one of it."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        forms = word + "\0" + word.replace(EDGE, "")
        for shorter in kept:
            if shorter in forms:
                break
        else:
            kept.append(word)
    return tuple(kept)


def _telling(*sets: Strings | None) -> list[Strings]:
    """The sets that tell texts apart at all: of words, or of marks that are no letter, figure or blank."""
    return [s for s in sets if s and all([len(word) > 3 or _tells(word.replace(EDGE, "")) for word in s])]


def _tells(string: str) -> bool:
    return len(string) > 1 or not (string.isalnum() or string.isspace() or not string)


def common(words: Strings) -> float:
    """How often a text may hold one of some words, by their number and length."""
    return sum(8.0 ** -min(len(w.strip(" " + EDGE)), 6) for w in words)


@cache
def _read(source: str, before: str = "") -> tuple[Strings | None, Needed]:
    """All the strings that an expression or group stands for, or None, and what it needs."""
    alternatives = [_sequence(parts, before) for parts in _alternatives(source)]
    if len(alternatives) == 1:
        return alternatives[0]
    strings: Strings | None = ()
    union: Strings | None = ()
    ways: list[Sets] = []
    for whole, needed in alternatives:
        strings = None if strings is None or whole is None else strings + whole
        told = tuple(_telling(whole, *needed.sets))
        best = min(told, key=common, default=None)
        union = union + best if union is not None and best else None
        ways += needed.ways or (told,)
    strings = None if strings is None or len(strings) > _MOST else strings
    if not union or _telling(strings):
        return strings, Needed()
    return strings, Needed((union,), tuple(ways) if len(ways) <= _MOST else ())


def _sequence(parts: tuple[_Part, ...], before: str) -> tuple[Strings | None, Needed]:
    run: Strings = (before,)
    needed: list[Strings] = []
    alternation = Needed()  # the part that tells most ways
    whole = True
    for part in parts:
        if part.strings == (EDGE,):
            run = tuple(a if a.endswith(EDGE) else a + EDGE for a in run)
            continue
        at_edge = not part.behind and all(a.endswith(EDGE) for a in run)
        strings, inner = _repeated(part, EDGE if at_edge else "")
        needed += inner.sets
        alternation = max(alternation, inner, key=lambda n: len(n.ways))
        joined = None
        if strings is not None and not part.behind and len(run) * len(strings) <= _MOST:
            joined = tuple([a + b.removeprefix(EDGE) if a.endswith(EDGE) else a + b for a in run for b in strings])
        if part.ahead or part.behind:
            needed += _telling(joined or strings)
        elif joined is not None:
            run = joined
        else:
            needed += _telling(run)
            run, whole = strings or ("",), False
    sets = (*needed, *([] if whole else _telling(run)))
    others = tuple(words for words in sets if words not in alternation.sets)
    return run if whole else None, Needed(sets, tuple((*others, *way) for way in alternation.ways))


def _repeated(part: _Part, before: str) -> tuple[Strings | None, Needed]:
    strings, needed = (part.strings, Needed()) if part.group is None else _read(part.group, before)
    if part.most == 1 and strings is not None:
        return (strings, needed) if part.least else (("", *strings), Needed())
    return None, needed._replace(sets=(*needed.sets, *_telling(strings))) if part.least else Needed()


@cache
def _alternatives(source: str) -> tuple[tuple[_Part, ...], ...]:
    """The alternatives of an expression or group, each in its parts."""
    alternatives: list[list[_Part]] = [[]]
    at = 0
    while token := _TOKEN.match(source, at):
        at, text, parts = token.end(), token[0], alternatives[-1]
        if text == "|":
            alternatives.append([])
        elif token["opens"]:
            close = _close(source, at)
            inside = source[at:close]
            if text[-1] != "!":
                behind = text.endswith("<=")
                parts.append(_Part(group=inside, ahead=text[-1] == "=" and not behind, behind=behind))
            elif _NO_LETTER.fullmatch(inside):
                parts.append(_Part((EDGE,)))
            at = close + 1
        elif token["times"]:
            parts[-1:] = _repeat(parts[-1], text)
        elif not token["nothing"]:
            parts.append(_Part(_strings(text)))
    return tuple(tuple(inner for part in parts for inner in _flat(part)) for parts in alternatives)


def _close(source: str, at: int) -> int:
    """Where the group closes whose inside begins there."""
    depth = 1
    for bracket in _BRACKET.finditer(source, at):
        depth += {"(": 1, ")": -1}.get(bracket[0], 0)
        if not depth:
            return bracket.start()
    raise ValueError(f"a group that isn't closed: {source[at:]}")


def _flat(part: _Part) -> tuple[_Part, ...]:
    """A part, or what a group without alternatives is made of."""
    if part.group is None or part.ahead or part.behind or (part.least, part.most) != (1, 1):
        return (part,)
    alternatives = _alternatives(part.group)
    return alternatives[0] if len(alternatives) == 1 else (part,)


def _repeat(part: _Part, times: str) -> tuple[_Part, ...]:
    """A part that is repeated; of plain characters, the last one."""
    optional = times[0] in "?*" or times.startswith("{0")
    repeated = part._replace(least=0 if optional else 1, most=1 if times[0] == "?" else 2)
    if part.strings is None or len(part.strings[0]) < 2:
        return (repeated,)
    return (part._replace(strings=(part.strings[0][:-1],)), repeated._replace(strings=(part.strings[0][-1],)))


def _strings(token: str) -> Strings | None:
    """What plain characters, an escape or a class stand for; None if for too many."""
    if token == "." or token.startswith("(?P="):
        return None
    if token[0] != "[":
        string = _character(token) if token[0] == "\\" else token.lower()
        return None if string is None else (string,)
    members = [_character(member) for member in _MEMBER.findall(token[1:-1])]
    found = {member for member in members if member is not None}
    if token[1] == "^" or None in members or "-" in members[1:-1] or len(members) > 2 * _FEW or len(found) > _FEW:
        return None
    return tuple(sorted(found))


def _character(token: str) -> str | None:
    """The character that stands there, in small; None for an escape that stands for many, or for a group."""
    if token[0] != "\\":
        return token.lower()
    if token[1] in "xuU" and len(token) > 2:
        return chr(int(token[2:], 16)).lower()
    return _ESCAPES.get(token[1], None if token[1].isalnum() else token[1])


def forget() -> None:
    """Forget the parts that have been read."""
    for read_once in (_read, _alternatives, _shortest):
        read_once.cache_clear()
