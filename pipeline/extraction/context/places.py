"""Where a document names states, regions and their governments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.context.questions import Questions
from pipeline.extraction.context.things import Mention
from pipeline.extraction.finders.places import Place
from pipeline.extraction.patterns import Pattern
from pipeline.model import Block
from pipeline.registers import fold

_LEVEL_WORD = Pattern(
    r"\b(?:the|The)\s+(?P<unit>(?:federal|central|national) (?:government|level|state)|Federal State)\b"
)
_AUTHORITY = Pattern(r"\b(?:[Tt]he|[Tt]his)\s+(?P<word>[Gg]overnment|region|country)\b(?!\s+of\s+[A-Z]|-)")
_OF_MANY = frozenset({"supranational", "international"})


class Places(Questions):
    """The places that a text names, and what "the government" and "the region" of it are."""

    _places: dict[int, tuple[Place, ...]]

    def _at_home(self, place: Place) -> Place:
        """A place, or the source's own country where its name begins with the adjective: "Sylvanian" of the
        Sylvanian Republic."""
        home = self.registers.find("jurisdictions", self.document.country)
        if place.form == "demonym" and home is not None and home.name.startswith(f"{place.text} "):
            return replace(place, name=home.id, title=home.name, level=home.codes.get("level", place.level))
        return place

    def _place_mentions(self) -> Iterator[Mention]:
        for block in self._prose:
            for place in self._places[block.index]:
                yield self._place_mention(block, place.start, place.end, place, place.form)
            for match in _LEVEL_WORD.finditer(block.text):
                if home := self.home().name:
                    start, end = match.span("unit")
                    text = block.text[start:end]
                    yield Mention(
                        "jurisdictions",
                        block.index,
                        start,
                        end,
                        text,
                        home,
                        f"jurisdictions:{fold(home)}",
                        "national",
                        "back_reference",
                    )

    def _government_mentions(self) -> Iterator[Mention]:
        """ "the government", "the region", "the country": the place last named in the section, else the"
        " source's own."""
        for block in self._prose:
            if block.kind == "heading":
                continue
            for match in _AUTHORITY.finditer(block.text):
                start, end = match.span("word")
                level = {"region": "region", "country": "national"}.get(match["word"].lower())
                before = self._before(block, match.start(), "jurisdictions")
                of_state = (m for m in before if m.kind not in ("international", "supranational"))
                # of a region that the gazetteer knows it may be, or of its state as well
                meant = next((m for m in of_state if m.kind == level or not (level or self.is_region(m.name))), None)
                if any(m.start < end and start < m.end for m in self._by_block.get(block.index, ())):
                    continue
                text = block.text[start:end]
                if meant is not None and (meant.kind not in _OF_MANY or not self.home().name):
                    yield replace(meant, block=block.index, start=start, end=end, text=text, form="back_reference")
                elif (home := self.home().name) and level != "region":
                    yield Mention(
                        "jurisdictions",
                        block.index,
                        start,
                        end,
                        text,
                        home,
                        f"jurisdictions:{fold(home)}",
                        "national",
                        "back_reference",
                    )

    def _place_mention(self, block: Block, start: int, end: int, place: Place, form: str) -> Mention:
        key = f"jurisdictions:{fold(place.name)}"
        text = block.text[start:end]
        return Mention("jurisdictions", block.index, start, end, text, place.name, key, place.level, form)
