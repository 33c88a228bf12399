"""A sentence in outline: each mention is one character, so that rules read the words between mentions.

"The Data Office (DO), part of the Ministry of Trade, oversees the Harmony Plan." is "▪, part of ▪, oversees ▫.":
what stands in a mention, its article, quotation marks and brackets can't mislead a rule, and a list is told by its
commas.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from pipeline.extraction.context import Context, Mention
from pipeline.model import Sentence, Span

INSTRUMENT, BODY, PLACE = "\ue000", "\ue001", "\ue002"
_LETTERS = {"instruments": INSTRUMENT, "organisations": BODY, "jurisdictions": PLACE}
ANY = f"[{INSTRUMENT}{BODY}{PLACE}]"

_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?) )?[“\"«]?$")
_BEHIND = re.compile(
    r"[”\"»]?(?:\s*[(\[][^()\[\]]{1,90}[)\]])?[”\"»]?(?:,? (?:of )?(?:19|20)\d\d(?:\s?[–-]\s?(?:20)?\d\d)?(?![\w-]))?"
)
_AUTHORITY = re.compile(r" (?:federal |national )?(?:[Gg]overnment|authorities|state)\b")
# Between the members of a list; its first member may stand before a verb, its others after it.
_LINK = r"(?:,| and|, and| as well as|, as well as| &|,? together with| or)(?: (?:its|their))? "
_LINKED_BEFORE = re.compile(rf"(?P<one>{ANY}){_LINK}$")
_WITH = r",? (?:(?:together|jointly|along) with|in (?:close )?(?:cooperation|co-operation|collaboration) with)"
_LINKED_AFTER = re.compile(rf"(?:{_LINK}|{_WITH} )(?={ANY})")
_WHEN = re.compile(r"(?: in (?:[A-Z][a-z]+ )?\d{4})?")
_TOGETHER = re.compile(rf"{_WITH} (?P<others>{ANY}(?:(?:,| and|, and) {ANY})*)")
# A mention after these is no subject: "with the help of ▪", "set up by ▪"; but "the Data Office of ▪" is one.
_OF_ANOTHER = re.compile(rf"(?P<one>{ANY})(?:['’]s)? (?:of|at|in|within|under|for) $")
_GOVERNED = re.compile(
    r"\b(?:of|in|by|with|for|from|to|under|within|at|on|between|against|through|than|as|via|into|over|about|like|unlike|per"
    r"|outside|beyond|among|across|around|behind|including|without)"
    r" (?:its |their )?(?:[a-z-]+ )?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",? (?:which|that|who) ")
# "the forum brings together ▪ and ▪ to oversee ▫": the forum does.
_GATHERS = re.compile(r"\b(?:br(?:ing|ings|inging|ought) together|gather(?:s|ed|ing)?|unit(?:es?|ed|ing)) $")
# "Institutions such as ▪ and ▪ oversee": examples of a subject are subjects.
_SUCH_AS = re.compile(r"(?:[\w-]+ ){0,4}?[A-Za-z]+s,? (?:such as|including|like|namely) ")
_DOING = (
    r"(?:implementation|execution|application|enforcement|coordination|co-ordination|delivery|administration|roll-?out"
    r"|management|governance|progress|oversight|supervision|monitoring|operation|development|drafting|preparation"
    r"|provisions"
    r"|compliance|evaluation|work|activities|requirements|obligations|objectives|goals|recommendations?|proposals?"
    r"|measures|pillars?|parts?|drafts?|text|rules|tasks|functions|adoption|use)"
)
# "the implementation of ▪ is overseen by": what is said of the deed is said of the plan.
_DEED_OF = re.compile(rf"\b(?i:{_DOING})(?: [\w, ]{{1,20}})? (?:of|with|under|in|for|behind) $")
DOING = rf"{_DOING}(?:(?:,|,? and|,? or|,? as well as)(?: the)? {_DOING})*"
_TO_OBJECT = re.compile(
    r" ?(?:(?:all )?(?:activities|matters|issues|efforts|tasks|questions) (?:related|relating|linked|pertaining) to )?"
    rf"(?:(?:the |an? |its |all |full |both |overall |effective |day-to-day )*{DOING}(?: [\d, and]{{1,20}})?"
    r" (?:of|with|under|in|for|to|on|towards|against) (?:all )?){0,2}"
    r"(?:an? (?:(?!(?:and|or|but|that|which|who|by)\b)[\w’'-]+ ){0,5}[\w-]+, )?"
    r"(?:(?:the|its|their|an?|both|this|new|draft) )*"
    r"(?:(?:concept|idea|launch|creation|establishment|start|draft|text|version|(?:\w+ )?phase|draft report)"
    r" (?:of|on) )?"
    r"(?:(?!(?:and|or|but|that|which|who|by|not|than|with|in|on|at|from"
    r"|to|for|of|as|under|was|is|are|were|has|have|will)\b)[\w’'£$€.()-]+ ){0,5}"
)
# Words with which a sentence says something of its subject, not of any noun: "▪ is part of ▪", "▪ within ▪ to oversee".
_PREDICATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|forms?|constitutes?|became|becomes?|remains?|acts?|serves?)\b|\bto $"
)
# "▪, which is part of ▪, oversees": what ends an insertion is no subject.
_TAIL = re.compile(r",(?: [a-z]+ly| also| now| then)? ")
_INSERTION = re.compile(
    rf"(?:{ANY}|[A-Z][\w.]*), (?:now |then |also )?(?:which|who|an?|the|part|set up|established|created|housed"
    rf"|located|based|formerly|under|within"
    r"|together with|in [a-z]+ with|along with|acting) [^,;:]*$"
)
# "oversees ▪’s ▫": what is done is done to the plan.
_OWNER = re.compile(rf"{ANY}['’]s? (?:(?:new|own|first|draft|proposed|national|\d{{4}}) )*(?=[{INSTRUMENT}{BODY}])")
# "funds ▪’s projects", "the ▪-led programme"; but "oversees ▫’s implementation"
_SAID_WITH = re.compile(rf"['’](?!s? (?:[a-z-]+ )?(?:(?:and|,) )?{_DOING}\b)|-\w")


# What a lead-in calls the items of its list, as the subject of its verb.
_FOLLOWING = re.compile(
    r"(?:The|These|Among the) (?:following|\w+) (?:(?!(?:of|for|in|on|to|by|with)\b)[\w-]+ ){0,3}?(?:bodies"
    r"|body|authorities|institutions|agencies|organi[sz]ations|ministries|entities|actors|committees|structures"
    r"|programmes|programs"
    r"|projects|initiatives|laws|instruments)(?= [a-z])"
)


class Outline:
    """A sentence with one character for each mention that stands in no other."""

    __slots__ = ("_context", "_offsets", "_places", "mentions", "sentence", "text")

    def __init__(self, context: Context, sentence: Sentence, item: Mention | None = None) -> None:
        """The outline of a sentence; of one that leads into a list, as if `item` of the list stood in it."""
        self.sentence = sentence
        self._context = context
        self.mentions: dict[int, Mention] = {}
        self._offsets: list[int] = []
        block = context.document.blocks[sentence.block]
        text, at, parts = block.text, sentence.start, []
        held = list(self._outermost(context, sentence))
        for mention in held:
            if mention.start < at:
                continue
            before = _BEFORE.search(text, at, mention.start)
            start = before.start() if before else mention.start
            end = self._end(text, mention, held, sentence.end)
            parts.append(text[at:start])
            self._offsets += range(at, start)
            self.mentions[len(self._offsets)] = mention
            parts.append(_LETTERS[mention.table])
            self._offsets.append(start)
            at = end
        parts.append(text[at : sentence.end])
        self._offsets += range(at, sentence.end + 1)
        self.text = "".join(parts)
        if item is not None:
            self._take_in(item)
        self._places = list(self.mentions)

    def _take_in(self, item: Mention) -> None:
        """Put an item of a list where its lead-in speaks of it: "the plan is steered by three bodies: ▪", "the
        following bodies steer the plan: ▪"."""
        letter = _LETTERS[item.table]
        if following := _FOLLOWING.match(self.text):
            cut = following.end() - 1
            self.text = letter + self.text[cut + 1 :].rstrip(": ")
            self.mentions = {0: item} | {at - cut: held for at, held in self.mentions.items()}
            self._offsets = self._offsets[cut:]
        else:
            self.text = f"{self.text.rstrip(': ')} {letter}"
            self.mentions[len(self.text) - 1] = item
            self._offsets = self._offsets[: len(self.text)]

    def about(self, topic: Mention, joint: str) -> Outline:
        """The outline as if the sentence began with what it speaks of, joined to it: "▫" and " funded by ▪"."""
        lead = _LETTERS[topic.table] + joint
        self.text = lead + self.text[0].lower() + self.text[1:]
        self.mentions = {0: topic} | {at + len(lead): held for at, held in self.mentions.items()}
        self._offsets = [self.sentence.start] * len(lead) + self._offsets
        self._places = list(self.mentions)
        return self

    @staticmethod
    def _outermost(context: Context, sentence: Sentence) -> Iterator[Mention]:
        end = 0
        text = context.document.blocks[sentence.block].text
        for mention in context.in_sentence(sentence):
            if mention.start >= end and (mention.form != "demonym" or _AUTHORITY.match(text, mention.end)):
                end = mention.end
                yield mention

    @staticmethod
    def _end(text: str, mention: Mention, held: list[Mention], stop: int) -> int:
        """Where a mention ends with its closing quotation mark and its bracket, if that names no other."""
        end = mention.end
        if mention.form == "demonym" and (authority := _AUTHORITY.match(text, end)):
            end = authority.end()
        behind = _BEHIND.match(text, end, stop)
        if behind is None:
            return end
        following = held[bisect_left(held, end, key=lambda m: m.start) :]
        others = any(m.key != mention.key for m in takewhile(lambda m: m.start < behind.end(), following))
        return behind.end() if not others else end + (text[end : end + 1] in '”"»' and end < stop)

    def offset(self, place: int) -> int:
        """Where a place of the outline stands in its block."""
        return self._offsets[place]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Raw characters of a piece of the outline."""
        block = self._context.document.blocks[self.sentence.block]
        return block.spans(self._offsets[start], self._offsets[end - 1] + 1)

    def subjects(self, verb: int, gap: re.Pattern[str], letters: str, *, attributes: bool = False) -> list[int]:
        """Places of who heads the clause of a verb, where words that fit `gap` part them from it: the head of
        "▪ of ▪", all of a list; where the words may be an attribute, what stands right before them, but the head
        again before an infinitive: "set up ▪ within ▪ to oversee"."""
        before = bisect_left(self._places, verb)
        for at in reversed(self._places[max(0, before - 4) : before]):
            if self.text[at] not in letters or not gap.fullmatch(self.text, at + 1, verb):
                continue
            if not attributes and _TAIL.fullmatch(self.text, at + 1, verb) and _INSERTION.search(self.text, 0, at):
                continue
            attribute = attributes and not _PREDICATES.search(self.text, at + 1, verb)
            whose = [at] if attributes and _RELATIVE.match(self.text, at + 1) else []
            if heads := [at] if attribute else self._heads(at) or whose:
                if gathers := _GATHERS.search(self.text, 0, heads[0]):
                    return self.subjects(gathers.start(), gap, letters)
                others = _TOGETHER.match(self.text, heads[-1] + 1, verb)
                return heads + ([n for n in range(*others.span("others")) if self.text[n] in letters] if others else [])
        return []

    def _heads(self, at: int) -> list[int]:
        before = self.text[:at]
        if whole := _OF_ANOTHER.search(before):
            return self._heads(whole.start("one"))
        heads = [at]
        while (link := _LINKED_BEFORE.search(self.text, 0, heads[0])) and _alike(link["one"], self.text[at]):
            heads.insert(0, link.start("one"))
        before = self.text[: heads[0]]
        if not _DEED_OF.search(before) and _GOVERNED.search(before) and not _SUCH_AS.fullmatch(before):
            opening = len(heads) > 1 and self.text[heads[-2] + 1 : at] == ", "  # "Under ▪, ▪ …", "Unlike ▪, ▪ …"
            return [at] if opening and ", " not in self.text[heads[0] : heads[-2]] else []
        return heads

    def heads_clause(self, at: int) -> bool:
        """Whether a mention is the head of its phrase, and no preposition governs it."""
        return at in self._heads(at)

    def partners(self, at: int, letters: str) -> list[int]:
        """Places of those with whom the subject does what the verb before a mention says: "rings ▫ jointly with ▪"."""
        others = _TOGETHER.match(self.text, _WHEN.match(self.text, at + 1).end())  # type: ignore[union-attr]
        return [n for n in range(*others.span("others")) if self.text[n] in letters] if others else []

    def objects(self, after: int, letters: str, through: re.Pattern[str] = _TO_OBJECT) -> list[int]:
        """Places of what stands right after a verb or preposition, `through` what it may: one mention, or a list."""
        found: list[int] = []
        for at in self._places[bisect_left(self._places, after) :]:
            if not found:
                if (owner := _OWNER.match(self.text, at)) and through.fullmatch(self.text, after, at):
                    after = owner.end()
                    continue
                if self.text[at] not in letters or not through.fullmatch(self.text, after, at):
                    return []
            elif (
                not (link := _LINKED_AFTER.match(self.text, found[-1] + 1))
                or link.end() != at
                or not _alike(self.text[at], self.text[found[0]])
            ):
                break
            found.append(at)
        if found and _SAID_WITH.match(self.text, found[-1] + 1):
            found.pop()
        return found


def _alike(one: str, other: str) -> bool:
    """Whether two mentions may stand in one list: of one table, or both of those who act."""
    return (one == INSTRUMENT) == (other == INSTRUMENT)
