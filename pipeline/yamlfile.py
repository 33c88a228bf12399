"""YAML that people write: read safely, with the line of every value, and nothing turned into something else.

Every scalar stays the text that stands in the file: a country `NO` is not false, a year `2020` is
not a number, a date is not an object. Values are `Node`s that know their line, so that a message can
name the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, where PyYAML was built with it
_Content = str | list["Node"] | dict[str, "Node"]


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file: a text, a list or a mapping, the lines it stands on, and its place in the file."""

    content: _Content
    line: int
    start: int = 0  # character offsets in the file
    end: int = 0
    column: int = 0
    keys: dict[str, int] = field(default_factory=dict)  # line of each key of a mapping

    @property
    def text(self) -> str | None:
        """The text of a scalar (nothing, `~` and `null` give the empty text), or None."""
        return self.content if isinstance(self.content, str) else None

    @property
    def items(self) -> list[Node] | None:
        """The items of a list, or None."""
        return self.content if isinstance(self.content, list) else None

    @property
    def mapping(self) -> dict[str, Node] | None:
        """The values of a mapping by their keys, or None."""
        return self.content if isinstance(self.content, dict) else None

    def plain(self) -> object:
        """The value as texts, lists and dicts."""
        if isinstance(self.content, dict):
            return {key: value.plain() for key, value in self.content.items()}
        return [item.plain() for item in self.content] if isinstance(self.content, list) else self.content


def parse(text: str, label: str, problems: list[str]) -> Node | None:
    """The top of a YAML file, or None when it cannot be read; what is wrong is added to `problems`.

    `label` is the name of the file in messages.
    """
    try:
        top = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        what = " ".join(part for part in (error.context, error.problem) if part)
        problems.append(f"{label}{line}: not valid YAML ({what}); mend the line, or the one before it")
        return None
    except yaml.YAMLError as error:
        problems.append(f"{label}: not valid YAML ({' '.join(str(error).split())}); mend the file")
        return None
    return None if top is None else _node(top, label, problems, set())


def _node(node: yaml.Node, label: str, problems: list[str], seen: set[yaml.Node]) -> Node:
    content: _Content
    keys: dict[str, int] = {}
    mark = node.start_mark
    if node in seen:  # an alias could hold itself, or grow without end
        problems.append(f"{label}:{mark.line + 1}: used again by an alias (*); write the value out where it is needed")
        return Node("", mark.line + 1)
    if not isinstance(node, yaml.ScalarNode):
        seen.add(node)
    if isinstance(node, yaml.MappingNode):
        content = {}
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in content:
                problems.append(
                    f"{label}:{line}: {name!r} stands twice, first on line {keys[name]}; remove one of them"
                )
                continue
            content[name], keys[name] = _node(value, label, problems, seen), line
    elif isinstance(node, yaml.SequenceNode):
        content = [_node(item, label, problems, seen) for item in node.value]
    else:
        content = "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    return Node(content, mark.line + 1, mark.index, node.end_mark.index, mark.column, keys)


def unknown_keys(node: Node, known: Iterable[str], label: str) -> Iterator[str]:
    """A message for each key of a mapping that nobody reads, with the known key it resembles most."""
    names = tuple(known)
    for key in node.mapping or {}:
        if key not in names:
            near = get_close_matches(key, names, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"expected one of {', '.join(names)}"
            yield f"{label}:{node.keys[key]}: unknown key {key!r}; {hint}"


def read_utf8(path: Path, label: str, problems: list[str]) -> str | None:
    """The text of a file, or None when it cannot be read; what is wrong is added to `problems`."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(f"{label}:{line}: not UTF-8 (byte {error.start}: {error.reason}); save the file as UTF-8")
    except OSError as error:
        problems.append(f"{label}: cannot be read ({error.strerror}); expected a readable file")
    return None


def scalar(value: str | int) -> str:
    """A YAML scalar that is read back as the same text by this program and by every other."""
    if isinstance(value, int):
        return str(value)
    plain = re.fullmatch(r"[A-Za-z][\w./()-]*(?: [\w./()-]+)*|sha256:[0-9a-f]{64}|https?://[\w./%?=&~+-]+", value)
    special = re.fullmatch(r"(?i)y|n|yes|no|on|off|true|false|null", value)
    return value if plain and not special else f'"{"".join(map(_escaped, value))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
