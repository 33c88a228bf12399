"""Which candidates name the same instrument or organisation (codebook, general rule 3).

Two candidates are one thing when a register says so, when they carry the same name, or when their
names differ only in words that do not tell things apart. Things of different jurisdictions or kinds
are never one: a false merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_set_ratio

from pipeline.corrections import Corrections
from pipeline.model import Candidate
from pipeline.registers import Entry, Registers, fold

# Words that two forms of one name may differ in.
_WEAK = frozenset(["of", "for", "the", "on", "in", "and", "to", "a", "an", "s", "de", "la", "le", "van", "het"])
_SAME_WORD = {
    "artificial": "ai",
    "intelligence": "",
    "program": "programme",
    "center": "centre",
    "organization": "organisation",
}
_CLOSE = 92  # token_set_ratio from which spelling variants of one name start
# What a government is called where its place is plain: each place has one.
_GOVERNMENT = frozenset({"government", "national", "federal", "central"})
_ONE_KIND = (
    frozenset({"strategy", "action_plan", "policy_recommendation", "programme"}),
    frozenset({"law", "regulation"}),
    frozenset({"principles", "guidelines", "policy_recommendation"}),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A candidate for a thing with a name, and what is known of where it belongs."""

    candidate: Candidate
    jurisdiction_id: str  # "" if unknown
    kind: str  # "" if unknown

    @property
    def forms(self) -> list[str]:
        """Full names, folded: not acronyms, which several things share."""
        column = "title" if self.candidate.table == "instruments" else "name"
        own = self.candidate.fields.get(column)
        texts = [str(own.value)] if own else []
        texts += [name.text for name in self.candidate.names if name.kind not in ("acronym", "misprint")]
        return list(dict.fromkeys(filter(None, map(fold, texts))))


@dataclass(slots=True)
class Thing:
    """Candidates that name one thing, the register's entry of it if there is one, and why they are one."""

    members: list[Named] = field(default_factory=list)
    entry: Entry | None = None
    reasons: list[str] = field(default_factory=list)


def gather(
    table: str, named: Sequence[Named], registers: Registers, corrections: Corrections | None = None
) -> list[Thing]:
    """Group candidates of `table` into things, in the order of their first members.

    The result does not depend on the order in which sources are given. Corrections force or forbid
    that names are one thing, whatever else speaks for or against it.
    """
    merged = [_with_register(names, table, registers) for names in corrections.merged(table)] if corrections else []
    apart = corrections.apart(table) if corrections else frozenset[frozenset[str]]()
    things: list[Thing] = []
    by_entry: dict[str, Thing] = {}
    by_form: dict[str, list[Thing]] = defaultdict(list)
    of_text: dict[tuple[str, str], Thing] = {}
    first: dict[tuple[str, str], int] = {}  # where each is first told of
    for item in named:
        of = _of_text(item.candidate)
        first[of] = min(first.get(of, _place(item.candidate)), _place(item.candidate))
    for item in sorted(named, key=lambda n: (n.candidate.source_id, first[_of_text(n.candidate)], n.candidate.key)):
        entry = _entry(table, item, registers)
        thing, reason = None, ""
        for names in merged:
            if not names.isdisjoint(item.forms):
                thing = next((t for t in things if any(not names.isdisjoint(m.forms) for m in t.members)), None)
                reason = "correction: merge"
        told = of_text.get(_of_text(item.candidate))
        if thing is None and told is not None and not _kept_apart(told, item, apart):
            thing, reason = told, "same thing of its text"
            entry = entry if entry is None or told.entry is None or told.entry is entry else None
        if thing is None and entry is not None:
            thing = by_entry.get(entry.id)
            reason = f"register: {entry.id}"
            if thing is not None and _kept_apart(thing, item, apart):
                thing, entry = None, None
        if thing is None:
            for form in item.forms:
                thing = next((t for t in by_form[form] if _fits(t, item, entry, registers, apart)), None)
                if thing is not None:
                    reason = f"same name: {form}"
                    break
        if thing is None:
            thing = next(
                (t for t in things if _fits(t, item, entry, registers, apart) and _close(t, item, registers)), None
            )
            reason = "close name"
        if thing is None:
            thing, reason = Thing(), "first mention"
            things.append(thing)
        of_text.setdefault(_of_text(item.candidate), thing)
        thing.members.append(item)
        thing.reasons.append(reason)
        if entry is not None and thing.entry is None:
            thing.entry = entry
            by_entry.setdefault(entry.id, thing)
        for form in item.forms:
            if thing not in by_form[form]:
                by_form[form].append(thing)
    return things


def _of_text(candidate: Candidate) -> tuple[str, str]:
    """What a candidate is of in its source: "instruments:120:3" states once more what "instruments:120" is."""
    return candidate.source_id, ":".join(candidate.key.split(":")[:2])


def _place(candidate: Candidate) -> int:
    return min((span.start for span in candidate.context), default=0)


def _entry(table: str, item: Named, registers: Registers) -> Entry | None:
    """The register's entry of a candidate: by full name, else by an acronym, in a jurisdiction that fits."""
    acronyms = [name.text for name in item.candidate.names if name.kind == "acronym"]
    for form in [*item.forms, *acronyms]:
        for entry in registers.known(table, form):
            if entry.jurisdiction_id == item.jurisdiction_id or (
                not entry.of_gazetteer and _one_place(entry.jurisdiction_id, item.jurisdiction_id, registers)
            ):
                return entry
    if is_the_government(item, registers):
        return next((e for e in registers.of(table) if _governs(e, item.jurisdiction_id)), None)
    return None


def is_the_government(item: Named, registers: Registers) -> bool:
    """Whether a candidate is the government of its place, named by that and its level alone."""
    return (item.kind, item.candidate.table) == ("government", "organisations") and all(
        _words(form, item.jurisdiction_id, registers) <= _GOVERNMENT for form in item.forms
    )


def is_common_noun(name: str) -> bool:
    """Whether a form is no name of the thing outside its sentence, so that nobody should look it up by it."""
    return fold(name) in _GOVERNMENT


def _governs(entry: Entry, jurisdiction_id: str) -> bool:
    governs = entry.codes.get("kind") == "government" and not entry.of_gazetteer  # which has courts and cabinets, too
    return governs and entry.jurisdiction_id == jurisdiction_id != ""


def _with_register(names: frozenset[str], table: str, registers: Registers) -> frozenset[str]:
    """Names with every form of what a register knows by one of them."""
    entries = [entry for name in names if (entry := registers.find(table, name))]
    return names.union(fold(form.text) for entry in entries for form in entry.names if form.kind != "acronym")


def _kept_apart(thing: Thing, item: Named, apart: frozenset[frozenset[str]]) -> bool:
    """Whether a correction says that a name of `item` and one of `thing` are two things."""
    return bool(apart) and any(
        frozenset((mine, theirs)) in apart for mine in item.forms for member in thing.members for theirs in member.forms
    )


def _fits(
    thing: Thing, item: Named, entry: Entry | None, registers: Registers, apart: frozenset[frozenset[str]]
) -> bool:
    if _kept_apart(thing, item, apart):
        return False
    if thing.entry and entry and thing.entry.id != entry.id:
        return False
    first = thing.members[0]
    if is_the_government(item, registers) and first.jurisdiction_id != item.jurisdiction_id:
        return False
    return _one_place(first.jurisdiction_id, item.jurisdiction_id, registers) and _one_kind(first.kind, item.kind)


def _one_place(left: str, right: str, registers: Registers) -> bool:
    """Whether two jurisdictions may be meant by one name: equal, unknown, global, or one a part of the other."""
    if not left or not right or left == right or "INT" in (left, right):
        return True
    return right in _above(left, registers) or left in _above(right, registers)


def _above(jurisdiction_id: str, registers: Registers) -> Iterable[str]:
    entry = registers.find("jurisdictions", jurisdiction_id)
    while entry and (parent := entry.codes.get("parent_id")):
        yield parent
        entry = registers.find("jurisdictions", parent)


def _one_kind(left: str, right: str) -> bool:
    return not left or not right or left == right or any({left, right} <= kinds for kinds in _ONE_KIND)


def _words(form: str, place: str, registers: Registers) -> frozenset[str]:
    """The words of a name that tell it apart, its own jurisdiction's name among the others left out."""
    entry = registers.find("jurisdictions", place) if place else None
    padded = f" {form} "
    for name in entry.names if entry else ():
        padded = padded.replace(f" {fold(name.text)} ", " ")
    words = (_SAME_WORD.get(word, word) for word in padded.split())
    return frozenset(word for word in words if word and word not in _WEAK)


def _close(thing: Thing, item: Named, registers: Registers) -> bool:
    """Whether a name of `item` is a spelling variant of a name of `thing` in the same, known jurisdiction."""
    place = item.jurisdiction_id
    if not place or all(member.jurisdiction_id != place for member in thing.members):
        return False
    if is_the_government(item, registers) and any(is_the_government(member, registers) for member in thing.members):
        return True
    theirs = [_words(form, place, registers) for member in thing.members for form in member.forms]
    for form in item.forms:
        mine = _words(form, place, registers)
        for other in theirs:
            if len(mine) > 1 and mine == other:
                return True
            if len(mine) == len(other) > 1 and _digits(mine) == _digits(other):
                apart, against = sorted(mine - other), sorted(other - mine)
                if token_set_ratio(" ".join(apart), " ".join(against)) >= _CLOSE:
                    return True
    return False


def _digits(words: frozenset[str]) -> set[str]:
    return {word for word in words if any(c.isdigit() for c in word)}
