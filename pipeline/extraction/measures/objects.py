"""What stands behind the verb of a plan: the things that it aims at, focuses on, contains or has made."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extraction.finders.enumerations import enumerate_items, trim
from pipeline.extraction.finders.names.heads import head_of
from pipeline.extraction.finders.numbers import COUNT
from pipeline.extraction.finders.parallels import ACTION, GERUND, parallel_items
from pipeline.extraction.measures.doings import Sense, governed, sense_of
from pipeline.extraction.measures.parts import Lead
from pipeline.extraction.measures.words import OF_OTHERS, TOLD_AS

_SAYS = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|which|who)\b")
_OF_OTHERS = re.compile(rf" ?(?:the |its )?(?:[\w-]+ )?{OF_OTHERS}")
_FOUNDING = (
    r"(?:the )?(?:establishment|creation|launch|introduction|construction|development|appointment|setting up) of\b"
)
_MADE = re.compile(
    r"(?:to )?(?:fund|finance|offer|award|provide|support|deploy|equip|connect|publish|pilot) (?:up to |at least "
    r"|more than )?"
    r"(?:\d|two |three |four |five |ten |an? national )|(?:to |the )?(?:establish|creat|launch|introduc|build"
    r"|construct|train|doubl|triple|recruit|hir|invest|open|found"
    r"|develop|appoint)(?:e|es|ing|ment|ion|ing of|p?ment of)?\b|(?:to )?(?:set|setting)(?: |-)up\b"
    rf"|{_FOUNDING}"
)
_FOUNDED = re.compile(_FOUNDING)
_MANNER = re.compile(
    r"(?<=[\w)]),? (?:in (?:collaboration|partnership|cooperation|line|accordance) with|along with|together with) "
    r"|(?<=[\w)]) (?:in order )?to (?=(?:set|manage|oversee|support|coordinate|help|enable|ensure|promote|guide"
    r"|advise|foster"
    r"|drive|provide|serve|monitor|boost|facilitate|accelerate|improve|strengthen|lead)\b)"
    r"|(?<=[\w)]), (?:[a-z]+ing|with|where|which|who|by|as|each|all of|including) "
    r"|(?<=[\w)]) with the (?:aim|goal|objective|purpose) of "
    r"|(?<=[\w)]) as (?:(?:an?|the) )?(?:\w+ )?(?:fundamental|essential|central|crucial|basis|foundation|means|way) "
)
_LEAST = re.compile(r"(?:to )?(?:\S+ ){2}\S+")  # words that a part has before what says how
BY_MEANS = re.compile(
    r"(?<=[\w)]),? (?:(?:by|through) (?=[a-z-]+ing )"
    r"|(?P<example>including|such as|notably|for example),? (?:by |through )?)"
)
# Senses of which a thing that is named may stand for what it includes: "is built around bases, including quays, ...".
_OF_FIELDS = ("rests", "focuses", "consists")
# "highlights the need for the state to mend quays and build boats".
_NEED = re.compile(r" ?(?:the|a) (?:\w+ )?(?:need|importance|necessity|role) (?P<for>of|to|for [^,;:]{3,50}? to) ")
_LONGEST_NOUN = 9  # words
_PERIOD = re.compile(r" ?(?:the |a )?(?:[\w-]+ )?(?:period|years?|time ?frame|decades?|20\d\d)\b")  # that a plan is for
_OF_DOING = re.compile(rf" ?{GERUND}")
_BEFORE_INFINITIVES = ("to", "will", "would", "shall")
# Senses of which one deed is a part of its own.
_OF_ONE_DEED = ("proposes", "intends", "sets", "contains")
# Verbs by which a plan has something set up, and kinds of what is: "proposes a ferry board".
_MAKES = ("proposes", "contains", "makes")
_SET_UP = frozenset(
    ("agency", "advisory_body", "regulator", "research_centre", "education_body", "coalition", "fund", "programme")
)
_SET_UP |= {"infrastructure", "e_service", "monitoring_tool", "government"}
_NEW = re.compile(
    r"(?P<article>an? (?:(?:new|national|dedicated|independent|single|central|joint) )*|(?=[A-Z]))[\w-]{2}"
)
_NO_NOUN = re.compile(
    rf"(?:(?:the |its |all )?(?:\w+ )?{OF_OTHERS}|(?:to|that|how|such|particularly|especially|by|when|in|on"
    r"|for|from|at|with|as|which|whether|including)\b|\w+(?:able|ible|ent|ant|al|ive|ous|ic|ed)$)"
)
# Instruments of which also one thing that they aim at or call for is a part; of a programme only what it aims at.
_OF_A_STATE = frozenset(("strategy", "action_plan"))
_AIMS = re.compile(r"(?:aim|seek|strive|promise)s to$")
_CALLS_FOR = re.compile(r"\b(?:calls? for|(?:provides?|provisions|measures) for)$")
_NOW = re.compile(r"(?:[a-z]+s|will [a-z]+)\b")
# What a plan undergoes, only announces or holds to be so: "be adopted", "the following", "the importance of quays".
_SAYS_NOTHING = re.compile(
    rf" ?(?:(?:be|not|support|incorporate|that|the following)\b"
    rf"|(?:achieve|reach|meet) (?:[\w-]+ ){{0,3}}(?:goals|objectives|aims)\b|(?:the|its|an?|of) (?:\w+ )?(?:{OF_OTHERS}"
    r"|(?:importance|need|role|value|commitment|support|fact|growing|government|series|number|range|set)\b))|[^.]*:$"
)


def short_of(text: str, start: int, end: int) -> tuple[int, int]:
    """A part without the clause that says how, where or with whom: "a centre for crews, which will be built by"."""
    least = _LEAST.match(text, start, end)
    manner = _MANNER.search(text, least.end(), end) if least else None
    return (start, manner.start()) if manner else (start, end)


def of_a_verb(lead: Lead, text: str, low: int, high: int) -> list[tuple[int, int]]:
    """What a plan aims at or does.

    Three things at least, or two that it has others do ("Under the plan, ..."); fewer where it proposes to do them, or
    has something made ("The plan includes the creation of a board").
    """
    said = lead.said[0].text[slice(*lead.said[1:])]
    sense = sense_of(said)
    if sense is None:
        return []
    high = governed(text, low, high)
    if re.match(rf" ?(?:a total of )?(?i:{COUNT}) ", text[low:high]) or _PERIOD.match(text, low, high):
        return []
    verb, wish = said.split()[-1], _is_wish(lead.whose, sense, said) and not _SAYS_NOTHING.match(text, low, high)
    if len(again := _repeated(text, low, high, verb)) > 1:
        return again
    if need := _NEED.match(text, low, high):
        low, verb = need.end("for"), need["for"].split()[-1]
    infinitive = verb in _BEFORE_INFINITIVES and not _OF_DOING.match(text, low)
    counted = verb in ("will", "would", "shall")
    items = parallel_items(text, *trim(text, low, high), infinitive=infinitive and not counted, counted=counted)
    if counted and not items:
        items = parallel_items(text, *trim(text, low, high), infinitive=infinitive)
        items = items if len(items) > 2 else []
    if len(items) < 2 and sense.name != "sets" and (means := _means(text, low, high, sense.name in _OF_FIELDS)):
        return means
    under = re.match(r"(?:Under|As part of|Within|Through) ", text[lead.sentence.start :])
    # "which focuses on" tells in passing
    two = of_doings(text, items) and "and" in text[items[0][1] : items[1][0]]
    if len(items) > (1 if under or sense.name == "aims" else 2) or two:
        bare = any(" " not in text[a:b] for a, b in items) or (
            TOLD_AS.match(text, *items[0]) and not ACTION.match(text, *items[0])
        )
        return [] if bare else items
    short = [short_of(text, a, b) for a, b in items]
    form = ACTION if sense.name in _OF_ONE_DEED else _MADE if sense.alone or sense.name == "aims" else _FOUNDED
    if short and all(form.match(text, a, b) for a, b in short):
        return short
    if sense.name in _MAKES and (made := _bodies(text, low, high)):
        return made
    head = TOLD_AS.match(text, low, high)
    if sense.nouns and not said.endswith(" to") and not (head and not head["joint"]):
        items = enumerate_items(text, head.end() if head else low, high)
        if len(items) > 2 and all(is_noun(text, a, b) for a, b in items) and not _does_more(text, items):
            return items
    one = short_of(text, *trim(text, low, high))
    return (
        [one] if wish and (", " not in text[slice(*one)] or re.match(GERUND, text[slice(*one)]) or infinitive) else []
    )


def _is_wish(whose: str, sense: Sense, said: str) -> bool:
    """Whether a strategy aims at one thing, holds it dear, calls for it or provides that it be done."""
    if whose not in _OF_A_STATE:
        return whose in ("programme", "project") and _AIMS.match(said) is not None
    return (
        sense.name in ("aims", "focuses")
        or _CALLS_FOR.search(said) is not None
        or (_NOW.match(said) is not None and said.endswith(" that"))
    )


def _repeated(text: str, low: int, high: int, word: str) -> list[tuple[int, int]]:
    """Items before each of which the last word of the verb stands again: "calls for boats, for bells, for quays"."""
    if word not in ("to", "for", "on", "at", "of", "that"):
        return []
    edges = [m.span() for m in re.compile(rf"(?:[,;]| and| or|[,;] (?:and|or)) {word} ").finditer(text, low, high)]
    edges = [(low, low), *edges, (high, high)]
    return [trim(text, a[1], b[0]) for a, b in pairwise(edges)]


def _bodies(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """What a plan wants to be set up, without a word of that: "a ferry board and a bell fund", "Ferry Schools (FS)"."""
    items = [short_of(text, a, b) for a, b in enumerate_items(text, low, high)]
    return items if items and all(_is_body(text[a:b]) for a, b in items) else []


def _is_body(item: str) -> bool:
    """Whether an item is a body, fund, programme or service that is not there yet."""
    words = _NEW.match(item)
    if words is None or _SAYS.search(item):
        return False
    told = [w.lower() for w in re.findall(r"[\w-]+", item[words.end("article") :].split(" (")[0])]
    head = head_of(told[:_LONGEST_NOUN]) or head_of([re.sub(r"(?<!s)s$", "", w) for w in told[:_LONGEST_NOUN]])
    return head is not None and (head[1] in _SET_UP)


def _means(text: str, low: int, high: int, nouns: bool) -> list[tuple[int, int]]:
    """How a plan does the one thing that it does: "improve ferries by mending quays, building boats and ...".

    With `nouns` also what the thing includes: "..., including old quays, loud bells and ...".
    """
    told = BY_MEANS.search(text, low, high)
    if told is None or _OF_OTHERS.match(text, low):
        return []
    if ACTION.match(text, told.end()):
        items = parallel_items(text, *trim(text, told.end(), high))
        if len(items) < 2 and told["example"]:
            items = enumerate_items(text, told.end(), high)
            items = [] if any(_SAYS.search(text, a, b) or " " not in text[a:b] for a, b in items) else items
        return items if len(items) > 1 else []
    items = enumerate_items(text, told.end(), high) if nouns and told["example"] else []
    return items if len(items) > 2 and all(is_noun(text, *item) for item in items) else []


def is_noun(text: str, start: int, end: int) -> bool:
    """Whether an item names a field or a thing, and says nothing else of the plan."""
    return (
        len(text[start:end].split()) <= _LONGEST_NOUN
        and not _NO_NOUN.match(text[start:end])
        and not _SAYS.search(text, start, end)
        and " to " not in re.sub(r"\([^()]*\)", "", text[start:end])
    )


def _does_more(text: str, items: list[tuple[int, int]]) -> bool:
    """Whether an item after the first tells of something done: "the duties of crews, helping them to row, and"."""
    return any(re.match(GERUND, text[a:b]) for a, b in items[1:])


def of_doings(text: str, items: list[tuple[int, int]]) -> bool:
    """Whether there are two items of what is done, which may hold lists: "mending A, B and C, and ringing D"."""
    return len(items) == 2 and all(re.match(r"[a-z-]+ing\b", text[a:b]) for a, b in items)
