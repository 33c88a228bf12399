"""How blocks belong together: headings over sections, items under what introduces their list."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.reading.drafts import Draft
from pipeline.reading.headings import are_alike, squash
from pipeline.reading.labels import follows, ordinal_of, readings_of, shape_of


def outline(drafts: list[Draft], raw: str) -> None:
    """Set level, heading and lead-in of each draft."""
    above: list[Draft] = []  # the title and open headings, by rising level
    plain = unnumbered = 1  # levels of the last heading that is no list item, and that bears no number
    lists = _Lists()
    _drop_repeated(drafts, raw)
    for i, draft in enumerate(drafts):
        if draft.kind == "list_item" and _is_lone_heading(drafts, i):
            draft.kind, draft.level, draft.origin = "heading", min(6, plain + 1), "bullet"
            draft.level = draft.level if ordinal_of(draft.label) is None else min(6, unnumbered + 1)
            draft.label = "" if ordinal_of(draft.label) is None else draft.label
        if draft.kind == "title":
            draft.heading = above[-1] if above else None
            above = [*above[:0], draft]
        elif draft.kind == "heading":
            while above and above[-1].level >= draft.level:
                above.pop()
            draft.heading = above[-1] if above else None
            above.append(draft)
            if draft.origin != "bullet":
                plain = draft.level
                unnumbered = unnumbered if draft.label else draft.level
            lists.end(heading=draft)
        else:
            draft.heading = above[-1] if above else None
            if draft.kind == "list_item":
                lists.place(draft)
            elif draft.kind in ("paragraph", "quotation", "table") and draft.origin != "residue":
                lists.end(paragraph=draft)


def _drop_repeated(drafts: list[Draft], raw: str) -> None:
    """A heading that stands again after a page break is furniture at its first place."""
    before: Draft | None = None
    text_before = ""
    for draft in drafts:
        if draft.kind == "heading":
            text = "".join(squash(raw[start:end]) for start, end in draft.ranges)
            if before is not None and are_alike(text_before, text):
                before.kind, before.level, before.label = "furniture", 0, ""
            before, text_before = draft, text
        elif draft.kind not in ("note", "furniture"):
            before = None


def _is_lone_heading(drafts: list[Draft], i: int) -> bool:
    """A single bulleted or numbered line between paragraphs that names what the next paragraph is about."""
    draft = drafts[i]
    if draft.last is None or len(draft.ranges) > 1 or len(draft.last.text) > 90:
        return False
    if draft.last.text[-1] in ".;:,!?" or not draft.last.text[len(draft.label) :].strip(' *_“"')[:1].isupper():
        return False
    before = next((d for d in reversed(drafts[max(0, i - 8) : i]) if d.kind not in ("note", "furniture")), None)
    after = next((d for d in drafts[i + 1 : i + 9] if d.kind not in ("note", "furniture")), None)
    return (
        (before is None or before.kind != "list_item" or shape_of(before.label) != shape_of(draft.label))
        and after is not None
        and after.kind == "paragraph"
        and after.after_blank
        and sum(end - start for start, end in after.ranges) > 2 * len(draft.last.text)
    )


@dataclass(slots=True)
class _Level:
    """A level of an open list: how its items are set and labelled, what introduced it, the label it has come to."""

    indent: int
    shape: str
    lead_in: Draft | None
    label: str

    @property
    def setting(self) -> tuple[int, str]:
        return self.indent, self.shape


class _Lists:
    """The open list, its levels, and what introduced it."""

    def __init__(self) -> None:
        self._open: list[_Level] = []
        self._lead_in: Draft | None = None
        self._last: Draft | None = None
        self._ended: list[_Level] = []

    def end(self, *, paragraph: Draft | None = None, heading: Draft | None = None) -> None:
        """A block that is no item: it ends the list and may introduce the next one."""
        if self._open:
            self._ended = self._open
        self._open = []
        self._lead_in = paragraph if paragraph is not None and _introduces(paragraph) else None
        if heading is not None:
            self._ended, self._last = [], None

    def place(self, item: Draft) -> None:
        """Set level and lead-in of an item."""
        indent, shape = item.level, shape_of(item.label)
        nested = self._opens_list(item)
        if self._open and self._last is not None and not nested and follows(item.label, self._last.label):
            shape = self._open[-1].shape
        if not self._open and self._lead_in is None and self._goes_on(item, shape):
            self._open = self._ended
        if nested or self._opens_level(item, shape):
            self._open.append(_Level(indent, shape, self._last, item.label))
        elif item.after_blank and len(self._open) > 1 and self._open[-1].setting == self._open[-2].setting:
            self._open.pop()
        elif self._is_below(indent, shape):
            pass
        else:
            self._find_level(item, shape)
        item.level = len(self._open)
        item.lead_in = self._open[-1].lead_in
        self._open[-1].label = item.label
        self._last = item

    def _opens_list(self, item: Draft) -> bool:
        """Whether an item is labelled as the first of a list, below one that ends with a colon and introduces it."""
        first = any(place == 1 for _, place in readings_of(item.label))
        return bool(self._open) and first and self._last is not None and _ends_with_colon(self._last)

    def _opens_level(self, item: Draft, shape: str) -> bool:
        """Whether an item is set like the one before it, but that one ends with a colon and introduces it."""
        last = self._last
        return (
            bool(self._open)
            and last is not None
            and shape == self._open[-1].shape == shape_of(last.label)
            and ordinal_of(item.label) is None
            and not item.after_blank
            and _ends_with_colon(last)
        )

    def _is_below(self, indent: int, shape: str) -> bool:
        """Whether an item goes on with a level that is set like the one above it."""
        return len(self._open) > 1 and self._open[-1].setting == self._open[-2].setting == (indent, shape)

    def _find_level(self, item: Draft, shape: str) -> None:
        """The level of an item: one whose label its own follows, one set like it, or a new one."""
        indent = item.level
        alike = [n for n, level in enumerate(self._open) if level.shape == shape and abs(level.indent - indent) < 2]
        before = [n for n, level in enumerate(self._open) if self._resumes(item, level)]
        both = [n for n in before if n in alike]
        depth = next((n for n in (*both, *reversed(before), *alike)), None)
        if depth is not None:
            del self._open[depth + 1 :]
            return
        ended = self._ended if self._open else []
        if resumed := [n for n, level in enumerate(ended) if self._resumes(item, level)]:
            self._open = ended[: resumed[-1] + 1]
            return
        while self._open and indent < self._open[-1].indent:
            self._open.pop()
        self._open.append(_Level(indent, shape, self._last if self._open else self._lead_in, item.label))

    @staticmethod
    def _resumes(item: Draft, level: _Level) -> bool:
        """Whether an item goes on with a list that paragraphs and their own lists have interrupted."""
        return ordinal_of(item.label) is not None and follows(item.label, level.label)

    def _goes_on(self, item: Draft, shape: str) -> bool:
        """Whether an item after a paragraph goes on with the list before it, or with one that this was part of."""
        if not self._ended or self._last is None:
            return False
        if ordinal_of(item.label) is not None:
            return any(follows(item.label, level.label) for level in self._ended)
        return any(shape == level.shape for level in self._ended)


def _ends_with_colon(item: Draft) -> bool:
    """Whether an item's text leads on to something below it."""
    text = item.last.text.rstrip("0123456789 *_") if item.last else ""
    return text.endswith(":")


def _introduces(paragraph: Draft) -> bool:
    """Whether a paragraph leads on to a list: it ends with a colon, or with no stop at all."""
    text = paragraph.last.text.rstrip('0123456789 *_"”’)]') if paragraph.last else ""
    return text[-1:] not in (".", "!", "?", "…")
