"""What a sentence states: a match of a rule made into deployments, with user, place and purpose."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.context import Context
from pipeline.extraction.deployments.authorities import (
    FIRST_OF_ALL,
    WHERE_IT_ACTS,
    actor_of,
    agent_after,
    authority_in,
    link_by_name,
    spoken_of_before,
    subjects,
)
from pipeline.extraction.deployments.clauses import (
    CLAUSE_END,
    OF_A_TOWN,
    PLACE_AT_END,
    PLACE_NOUN,
    SINCE_AT,
    VENUE,
    place_ahead,
    places_after,
    purpose_after,
)
from pipeline.extraction.deployments.drafts import Draft
from pipeline.extraction.deployments.following import NO_LAW, TRIAL
from pipeline.extraction.deployments.rules import ACTS, DETERMINERS, FOR_WHOM, RULES, STATUS, VERB
from pipeline.extraction.finders.technologies import (
    SPECIFIC,
    SYSTEM_S_NAME,
    TECHNOLOGY,
    is_ai,
    is_general,
    is_specific,
    stand_in,
    stands_alone,
)
from pipeline.extraction.rules import Rule
from pipeline.model import Block, Link, Sentence, Value

_NOMINAL = re.compile(r"use of\b")
# "calls to ban the police's use of ...": not that it is used.
_NORM = re.compile(
    r"\b(?:ban\w*|prohibit\w*|limit\w*|restrict\w*|regulat\w*|govern(?:s|ing|ed)?|rules?|laws?|bill|guidelines?"
    r"|calls?|overs\w+"
    r"|supervis\w*|will|legislation|consider\w*|propos\w*|moratorium|oppos\w*|against|future|possible|potential|any"
    r"|about|(?:guidance|opinions?|decisions?|debates?|reports?) on)\b[^.;,]*$"
)
# "will explore how the city uses X" does not say that it does.
_OPEN_QUESTION = re.compile(
    r"\b(?:explor|examin|stud[iy]|assess|ask|consider|review|determin|investigat|discuss|decid)\w*(?: \w+){0,2}"
    r" (?:how|whether|why|if) [^,.;:]{0,60}$"
)
# Instruments that are themselves something in use.
_TOOLS = frozenset(("e_service", "infrastructure", "monitoring_tool", "project", ""))
_BY = re.compile(r"\s*(?:by\s+)?(?=the\b|an?\b|several|local|national|police|government|public|[A-Z])")
_NATIONWIDE = re.compile(r"\b(?:nation-?wide|countrywide|city-?wide)\b")
_AT_NAMED = re.compile(
    r"\s(?:at|in|on|across) (?:the )?(?:\d|[A-Z]|two|three|four|five|six|seven|eight|nine|ten|several)"
)
_AT = re.compile(r"\s(?:at|within|in)\s(?=the\b|[A-Z])")
_INSIDE = re.compile(r"(?:In|At|Within) (?=(?:the )?(?:[A-Z][\w’'-]* ?|of |the |and |for |\([^)]*\)){2,12}, )")
_BEFORE_ITS_PURPOSE = ("deployments.use_by", "deployments.helps", "deployments.use_of_by")
_BY_SUBJECT = (
    "deployments.authority_uses", "deployments.works_with", "deployments.authority_s_own", "deployments.judged_for",
    "deployments.uses_among_others", "deployments.done_with",
)  # fmt: skip
_BROAD = (
    "deployments.is_done_with", "deployments.went_live", "deployments.use_of_by", "deployments.trial_to_use",
    "deployments.acts", "deployments.doing", "deployments.fragment",
)  # fmt: skip
# What is not said of a use that there is.
_UNREAL = re.compile(
    r"(?i)\b(?:should|could|can|may|might|would|must|shall|cannot|not|never|no|if|whether|unless|potential\w*|possib\w+"
    r"|propos\w+|recommend\w*|consider\w*|explor\w+|stud(?:y|ies|ied)|ban(?:s|ned)?|prohibit\w*|restrict\w*"
    r"|regulat\w+|moratorium|calls? for|called for|guidelines?|guidance|principles|law|bill|legislation|rules"
    r"|debate\w*|discuss\w*|research\w*|conference|workshop|curriculum|survey|respondents|imagine|future)\b"
    r"|\b(?:Act|Law|Bill)\b|\b(?:calls?|called|asks?|asked|rules|opinion|report) (?:for|on) the\b"
)
# Work that only a public authority does.
_PUBLIC_TASKS = re.compile(
    r"(?i)\b(?:visas?|tax (?:returns?|declarations?|fraud|evasion|audits?)|taxpayers?|asylum|benefits?|welfare"
    r"|unemployed"
    r"|job ?seekers?|court|judges?|rulings?|customs|borders?|traffic|police|prisoners|inmates|citizens?|municipal\w*"
    r"|public (?:services?|transport|spaces?|procurement)|building permits?|state|government|residents|crimes?"
    r"|suspects?"
    r"|parliament\w*|pupils|schools?|hospitals?|voters?|elections?)\b"
)
# What tells a use that there is from what is said of AI in general.
_AT_A_TIME = re.compile(
    r"\b(?:already|currently|now|since|has been|have been|is being|are being|recently|in (?:19|20)\d\d)\b"
)
# Work of the state itself, whoever speaks of it.
_STATE_TASKS = re.compile(
    r"(?i)\b(?:tax (?:returns?|fraud|evasion|audits?)|visas?|asylum|judges|court (?:cases|hearings|rulings)|mayors"
    r"|officials|civil servants|customs declarations|prisoners|inmates|job ?seekers|unemployed|building permits?"
    r"|traffic lights|state bodies|public procurement|benefit fraud)\b"
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)?\s$")
# "monitors companies using AI": the companies use it.
_OF_OTHERS = re.compile(
    r"\b(?:companies|firms|people|businesses|providers|operators|authorities|organi[sz]ations|developers|platforms"
    r"|banks"
    r"|employers|schools|products|projects|users|systems|entities|research\w*|start-?ups)\s$"
)
_TAUGHT = re.compile(
    r"\b(?:AI|[Aa]rtificial intelligence) (?:in|into|to) (?:[\w-]+ ){0,5}(?:curricul|syllab|lessons|classes|courses)"
)
_NO_FACT = re.compile(
    r"\b(?:should|could|can|may|might|would|must|to|not|never|cannot|if|how|that"
    r" can be|let|where|whether|shall|need)\s+(?:be\s+|also\s+|even\s+)?$"
    r"|(?:^|[;:,]\s|\b(?:and|but|asked|asks)\s)(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|[Ww]hen(?:ever)?|[Ww]here"
    r"|[Bb]efore"
    r"|[Ii]magine)\s[^,;:]*$"
    r"|\b(?:recommend|propos|demand|suggest|request|urg|insist)\w* that [^,;:]*$"
    r"|\b(?:to|that|will|can|would|could) (?:help|let|make|encourage|support|enable|allow) [^,;:]{0,60}$"
    r"|(?<!,)\s(?:authorities|agencies|bodies|institutions|departments|governments|administrations|states|services)"
    r"\s(?:that|who|which)\s$"
)
_SURVEY = re.compile(
    r"(?:%|\bper ?cent) of (?:all |the )?(?:[\w-]+ ){0,3}?(?:respondents|adults|people|citizens|residents|firms"
    r"|companies"
    r"|businesses|employees|users|agencies|governments|organi[sz]ations|authorities|bodies|institutions|municipalities"
    r"|[A-Z][a-z]+ans)\b"
    r"|\b(?:[Ii]n a (?:poll|survey)|respondents|surveyed)\b"
)
_UNDER_LAW = re.compile(r"\bunder the (?:[A-Z][\w-]+ ){1,4}(?:Act|Law|Code)\b")
_AI_FOR = re.compile(rf" for (?P<technology>{SPECIFIC})(?![\w-])")  # "AI for facial recognition"
# "The system is being tested at the harbour": what the sentence before tells of.
_STANDS_FOR = re.compile(
    r"(?P<it>It|(?:[Tt]he|[Tt]his) (?:(?:same|AI) )?(?:system|technology|tool|software|solution|platform|application"
    r"|app"
    r"|chatbot"
    r"|algorithm|model|robot|assistant)|(?:The|These) (?:cameras|systems|tools|robots|chatbots))\b"
)
# "Zenda police introduced it in 2017": the same, later in the sentence.
_STANDS_FOR_IT = re.compile(
    rf"(?<![\w-])(?:{VERB}) (?P<it>it|them|(?:the|this) (?:same )?(?:system|technology|tool|software|solution|platform"
    r"|application|app|chatbot|algorithm|model|robot|assistant))(?=[ ,.;])"
)
# "The Bell system (BS) predicts storms", "Bell uses algorithms to predict storms", "Bell is an AI system"
_TELLS_OF = re.compile(
    rf"(?:(?:The|An?|This) )?{TECHNOLOGY}(?: \([^()]*\))?,? (?:(?:was|is|are|were|has been) (?:(?P<used>(?:used"
    rf"|designed|intended|meant) (?:to|for) ))?|(?P<uses>(?:uses|employs"
    rf"|relies on|puts)"
    rf" [^.;]{{3,120}}? (?:to|that then|that) )|(?P<does>{ACTS} ))"
)
# "..., and image recognition to find umbrellas": a further technology of the same user.
_FURTHER = re.compile(
    rf"(?:,|;)?(?: and| as well as|,|;) {DETERMINERS}(?:also )?(?:(?:uses?|using|employs|of) )?(?:an? )?{TECHNOLOGY}"
    rf"(?= (?:to|for|that|which|in|at|on)\b)"
)
_A_KIND_OF_SYSTEM = r"(?:[Ss]ystem|[Pp]latform|[Tt]ool|[Aa]pp|[Pp]ortal|[Ss]oftware|[Ss]ervice)"
# "The Bell system uses AI to ...", "It uses machine learning to ..."
_USES_AI = re.compile(
    rf"^(?:It|(?:This|The) (?:new )?{_A_KIND_OF_SYSTEM}|(?:The"
    rf"|Its) (?P<technology>(?:[\w-]+ ){{1,4}}{_A_KIND_OF_SYSTEM}))"
    r"(?: \([^()]*\))? (?:now |also )?(?P<uses>uses|employs|leverages|relies on|is powered by|is driven by|utili[sz]es)"
    rf" (?:an? )?(?:AI|artificial intelligence|machine[- ]learning|{SPECIFIC})(?: [a-z-]+){{0,4}}? to (?=[a-z]+ )"
)
_A_SYSTEM = re.compile(
    rf"(?<![\w-])(?:{VERB}) (?:an?|the|its) (?P<technology>(?:[\w-]+ ){{1,4}}?{_A_KIND_OF_SYSTEM})\b"
)


def spoken_of(block: Block, sentence: Sentence, masked: str) -> Draft | None:
    """The system that a sentence tells of without saying who uses it: "The Bell system predicts storms"."""
    match = _TELLS_OF.match(masked)
    if match is None or is_general(match["technology"]) or is_ai(match["technology"]) or _UNREAL.search(masked):
        return None
    text, at = sentence.text, sentence.start
    low, high = match.span("technology")
    fields = {"technology": Value(text[low:high], block.spans(at + low, at + high))}
    stop = CLAUSE_END.search(text, match.end())
    end = stop.start() if stop else len(text.rstrip(". "))
    if match["does"]:
        fields["purpose"] = Value(text[match.start("does") : end], block.spans(at + match.start("does"), at + end))
    elif match["uses"] or match["used"]:
        fields["purpose"] = Value(text[match.end() : end], block.spans(at + match.end(), at + end))
    rule = next(rule for rule in RULES if rule.name == "deployments.used_by")
    return Draft(rule, block, sentence, "", fields, {}, list(block.spans(at, sentence.end)))


def stated_in(
    context: Context, block: Block, sentence: Sentence, masked: str, recent: list[Draft], topic: Draft | None = None
) -> list[Draft]:
    """Deployments that a sentence states; `masked` is its text with the names of systems made plain to the rules.

    `recent` are those of the sentence before, `topic` is a system that the sentence before tells of.
    """
    found: list[Draft] = []
    taken: list[tuple[int, int]] = []
    meant = recent[-1] if recent else topic
    stands_for = _STANDS_FOR.match(masked) or _STANDS_FOR_IT.search(masked) if meant else None
    if stands_for:
        masked = stand_in(masked, *stands_for.span("it"))
    else:
        meant = None
    for rule, match in RULES.matches(masked):
        start, end = match.span()
        if (
            _TAUGHT.search(sentence.text, start)
            or _NO_FACT.search(sentence.text[:start])
            or any(start < high and low < end for low, high in taken)
        ):
            continue
        drafts = (
            _extended(context, block, sentence, rule, match)
            if rule.name == "deployments.extended"
            else _read(context, block, sentence, rule, match, recent)
        )
        if meant is not None and stands_for and match.start("technology") == stands_for.start("it"):
            drafts = [d for d in drafts if "place" in d.fields or meant is topic or d.user() not in ("", meant.user())]
            for draft in drafts:
                draft.fields |= {
                    n: meant.fields[n]
                    for n in ("technology", "purpose")
                    if n in meant.fields and (n == "technology" or n not in draft.fields)
                }
                draft.links = meant.links | draft.links
            if len(users := subjects(context, block, sentence, start)) > 1:
                drafts = [_at(draft, user) for draft in drafts[:1] for user in users]
        if drafts:
            taken.append((start, end))
            found += drafts
    return found


def using_ai(context: Context, block: Block, sentence: Sentence, before: Sentence | None) -> list[Draft]:
    """A system of an authority of which a sentence says that it uses AI: "The Bell system uses AI to count boats"."""
    text, at = sentence.text, sentence.start
    told = _USES_AI.match(text)
    if told is None:
        return []
    if told["technology"]:
        what, says, operator = told.span("technology"), sentence, spoken_of_before(context, block, sentence)
        status, shown = "in_use", told.span("uses")
    else:
        made = _A_SYSTEM.search(before.text) if before else None
        if before is None or made is None or _NO_FACT.search(before.text[: made.start()]):
            return []
        what, says, (_, operator) = made.span("technology"), before, actor_of(context, block, before, made.start())
        status = next(s for s in STATUS if made[s])
        shown = made.span(status)
    if operator is None:
        return []
    stop = CLAUSE_END.search(text, told.end())
    end = stop.start() if stop else len(text.rstrip(". "))

    def value(said: object, where: Sentence, low: int, high: int) -> Value:
        return Value(str(said or where.text[low:high]), block.spans(where.start + low, where.start + high))

    return [
        Draft(
            next(rule for rule in RULES if rule.name == "deployments.authority_uses"),
            block,
            sentence,
            f"deployments:{block.spans(says.start + what[0])[0].start}",
            {
                "technology": value("", says, *what),
                "status": value(status, says, *shown),
                "purpose": value("", sentence, told.end(), end),
            },
            {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end), "operator_id": operator},
            list(block.spans(says.start, sentence.end)),
        )
    ]


def _extended(context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]) -> list[Draft]:
    """In use in one place and planned for another."""
    at = sentence.start

    def value(text: str, group: str) -> Value:
        return Value(text, block.spans(at + match.start(group), at + match.end(group)))

    return [
        Draft(
            rule,
            block,
            sentence,
            f"deployments:{block.spans(at + match.start(place))[0].start}",
            {
                "technology": value(match["technology"], "technology"),
                "status": value(status, "planned" if place == "more" else "technology"),
                "place": value(match[place], place),
            },
            {"jurisdiction_id": context.jurisdiction_of(block, at, sentence.end)},
            list(block.spans(at, sentence.end)),
        )
        for place, status in (("place", "in_use"), ("more", "planned"))
    ]


def _read(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str], recent: list[Draft]
) -> list[Draft]:
    """Deployments that a match states; `recent` are those of the sentence before, for "is also in use"."""
    text, at = sentence.text, sentence.start
    start, end = match.span("technology")
    ends = match.end() > end or stands_alone(match.string, start, end)
    named_so = is_ai(match["technology"]) and re.match(r"[”\"]? [A-Z]", text[end:])  # "the AI Studio"
    topic_of = rule.name == "deployments.used_by" and re.search(r"\b(?:on|about) (?:the )?$", text[:start])
    if named_so or topic_of or _SURVEY.search(text) or not ends or _OPEN_QUESTION.search(text, 0, start):
        return []
    tools = _TOOLS | {"programme"} if is_specific(match["technology"]) else _TOOLS
    instruments = context.in_sentence(sentence, "instruments")
    if any(m.start < at + end and at + start < m.end and m.kind not in tools for m in instruments):
        return []
    tied, operator, rest = _whose(context, block, sentence, rule, match)
    if not tied:
        return []
    if rest == end and (more := _AI_FOR.match(text, end)):
        start, end = more.span("technology")
        rest = end
    status, low, high = next((s, *match.span(s)) for s in STATUS if match.groupdict().get(s))
    trial = TRIAL.search(text)
    if trial and status != "planned":
        status, low, high = "pilot", *trial.span()
    fields: dict[str, Value] = {
        "technology": Value(text[start:end].strip(), block.spans(at + start, at + end)),
        "status": Value(status, block.spans(at + low, at + high)),
    }
    whose = start if operator is not None and start > match.start() else sentence.end - at
    links = {"jurisdiction_id": context.jurisdiction_of(block, at, at + whose)}
    if operator is not None:
        links["operator_id"] = operator
    places = places_after(context, block, sentence, rest, match.start("verb") if "verb" in match.groupdict() else None)
    if purpose := purpose_after(text, max([rest, *(high for _, high in places)])):
        fields["purpose"] = Value(text[slice(*purpose)], block.spans(at + purpose[0], at + purpose[1]))
    if status != "not_stated" and match.groupdict().get("what") and not FOR_WHOM.fullmatch(match["what"]):
        fields["purpose"] = Value(match["what"], block.spans(at + match.start("what"), at + match.end("what")))
    if rule.name == "deployments.done_for":
        until = low + text[low:high].rindex(" for")
        fields["purpose"] = Value(text[low:until], block.spans(at + low, at + until))
    elif rule.name == "deployments.helps":
        stop = CLAUSE_END.search(text, rest)
        fields["purpose"] = Value(
            (said := text[rest : stop.start() if stop else len(text.rstrip(". "))].strip()),
            block.spans(at + (first := text.index(said, rest)), at + first + len(said)),
        )
    elif rule.name == "deployments.people_use":
        stop = CLAUSE_END.search(text, rest)
        until = stop.start() if stop else len(text.rstrip(". "))
        fields["purpose"] = Value(text[rest:until], block.spans(at + rest, at + until))
    elif rule.name in ("deployments.answers", "deployments.authority_s_own", "deployments.acts") and status == "in_use":
        stop = CLAUSE_END.search(text, high)
        until = stop.start() if stop else len(text.rstrip(". "))
        fields["purpose"] = Value(text[low:until], block.spans(at + low, at + until))
    elif rule.name == "deployments.use_by":
        fields.pop("purpose", None)
    if law := _UNDER_LAW.search(text, rest):
        fields["legal_framework"] = Value("stated", block.spans(at + law.start(), at + law.end()))
    if no_law := NO_LAW.search(text):
        fields["legal_framework"] = Value("none", block.spans(at + no_law.start(), at + no_law.end()))
    if not places and purpose and (at_end := PLACE_AT_END.search(text, *purpose)):
        cut = purpose[0], at_end.start()
        fields["purpose"] = Value(text[slice(*cut)], block.spans(at + cut[0], at + cut[1]))
        places = [at_end.span("place" if at_end["place"] else "town")]
    if not places and (ahead := place_ahead(context, block, sentence)) and ahead[1] <= match.start():
        places = [ahead]
    if not places and (first_of_all := FIRST_OF_ALL.search(text, 0, match.end())):
        places = [first_of_all.span("operator")]
    if not places and operator is not None:
        places = _at_user(context, block, sentence, operator)
    if not places and (nationwide := _NATIONWIDE.search(text, start, end)):
        places = [nationwide.span()]
    if operator is None and recent and re.search(r"\balso\b", match[0]) and "operator_id" in recent[-1].links:
        links["operator_id"] = recent[-1].links["operator_id"]
    state_s = rule.name == "deployments.authority_uses" and is_specific(match["technology"])
    bought = bool(match.groupdict().get("bought"))
    bare = (status == "not_stated" and not bought) or ("operator_id" not in links and not state_s)
    if bare and not places and "purpose" not in fields:
        return []  # for what, where or by whom is not said
    drafts = []
    following = _FURTHER.search(match.string, match.end()) if rule.name in _BY_SUBJECT else None
    if following and "purpose" in fields and purpose and purpose[0] < following.start() < purpose[1]:
        fields["purpose"] = Value(
            text[purpose[0] : following.start()], block.spans(at + purpose[0], at + following.start())
        )
    for place in places or [(0, 0)]:
        held = dict(fields)
        if place[1]:
            held["place"] = Value(text[slice(*place)], block.spans(at + place[0], at + place[1]))
        first = block.spans(at + (place[0] if place[1] else start))[0].start
        drafts.append(
            Draft(
                rule, block, sentence, f"deployments:{first}", held, dict(links),
                list(block.spans(sentence.start, sentence.end)),
            )
        )  # fmt: skip
    for more in _FURTHER.finditer(match.string, match.end()) if rule.name in _BY_SUBJECT and drafts else ():
        drafts += _also(context, block, sentence, drafts[0], more)
    return drafts


def _at(draft: Draft, user: Link) -> Draft:
    """The same in use by another, who stands for the place."""
    fields = draft.fields | {"place": Value(user.name, user.spans)}
    key = f"deployments:{user.spans[0].start}"
    links = draft.links | {"operator_id": replace(user, name="") if user.key else user}
    return replace(draft, key=key, fields=fields, links=links)


def _also(context: Context, block: Block, sentence: Sentence, first: Draft, more: re.Match[str]) -> list[Draft]:
    """The next technology of an enumeration: "uses X to count boats, and Y to find umbrellas"."""
    at, text, (low, high) = sentence.start, sentence.text, more.span("technology")
    if is_ai(more["technology"]) or not stands_alone(more.string, low, high):
        return []
    fields = {
        "technology": Value(text[low:high].strip(), block.spans(at + low, at + high)),
        "status": first.fields["status"],
    }
    places = places_after(context, block, sentence, high)
    if places:
        fields["place"] = Value(text[slice(*places[0])], block.spans(at + places[0][0], at + places[0][1]))
    if purpose := purpose_after(text, max([high, *(end for _, end in places)])):
        following = _FURTHER.search(more.string, purpose[0], purpose[1])
        end = following.start() if following else purpose[1]
        fields["purpose"] = Value(text[purpose[0] : end], block.spans(at + purpose[0], at + end))
    if not fields.keys() & {"place", "purpose"}:
        return []
    key = f"deployments:{fields['technology'].spans[0].start}"
    return [Draft(first.rule, block, sentence, key, fields, dict(first.links), first.context)]


def _at_user(context: Context, block: Block, sentence: Sentence, operator: Link) -> list[tuple[int, int]]:
    """The place that the user's name tells: the town that a police force is of, the airport itself."""
    if not operator.spans:
        return []
    text, at = sentence.text, sentence.start
    for town in OF_A_TOWN.finditer(text):
        low, high = town.span("place" if town["place"] else "named")
        states = context.within(block.index, at + low, at + high, "jurisdictions")
        if not any(m.kind in ("national", "supranational", "international") for m in states):
            return [(low, high)]
    if operator.name and VENUE.search(operator.name) and (stands := text.find(operator.name)) >= 0:
        return [(stands, stands + len(operator.name))]
    return []


def _whose_broadly(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> tuple[bool, Link | None, int]:
    """The same where no one grammatical place is the user's: who is named nearest, here or in the sentences before."""
    text, rest = sentence.text, match.end()
    technology = match["technology"]
    if match[0][:1] in "’'" or text[: match.start()].endswith(("’s ", "'s ")):
        owner = match.start() if match[0][:1] in "’'" else match.start() - 3
        public, operator = actor_of(context, block, sentence, owner)
        return public and not is_ai(technology), operator, rest
    if rule.name == "deployments.trial_to_use":
        public, operator = actor_of(context, block, sentence, match.start())
        if public:
            return True, operator, rest
        named = authority_in(context, block, sentence, match.start(), match.start("technology"))
        return named is not None, named[0] if named else None, rest
    if rule.name == "deployments.is_done_with":
        if named := authority_in(context, block, sentence, match.start(), len(text)):
            return True, named[0], max(rest, named[1]) if named[1] - rest < 60 else rest
        if not _PUBLIC_TASKS.search(match["what"]):
            return False, None, rest
        operator = spoken_of_before(context, block, sentence)
        one = is_specific(technology) or re.search(r"\b(?:an?|the|its) $", match.string[: match.start("technology")])
        return operator is not None or bool(one), operator, rest
    if rule.name == "deployments.doing":
        until = text.find(";", rest) if ";" in text[rest:] else len(text)
        if named := authority_in(context, block, sentence, rest, until):
            return True, named[0], rest
        public, operator = actor_of(context, block, sentence, match.start("planned"))
        return public or bool(_PUBLIC_TASKS.search(text, rest, until)), operator, rest
    by_name = SYSTEM_S_NAME in technology
    start = match.start("technology")
    one = by_name or re.search(r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) $", match.string[:start])
    if rule.name == "deployments.fragment":
        named = authority_in(context, block, sentence, rest, len(text))
        return named is not None, named[0] if named else None, match.start("what")
    if is_ai(technology) or not one:
        return False, None, rest
    if named := authority_in(context, block, sentence, match.end() - len(match["in_use"]), len(text)):
        return True, named[0], rest
    if is_general(technology):
        return False, None, rest
    operator = spoken_of_before(context, block, sentence) if by_name or rule.name == "deployments.went_live" else None
    return operator is not None, operator, rest


def _whose(
    context: Context, block: Block, sentence: Sentence, rule: Rule, match: re.Match[str]
) -> tuple[bool, Link | None, int]:
    """Whether what a match tells of is a public authority's, which one's, and where what it is for may follow."""
    text, at = sentence.text, sentence.start
    technology, rest = match["technology"], match.end()
    if rule.name in ("deployments.works_with", "deployments.done_with"):
        if _OF_OTHERS.search(match["what"] + " "):
            return False, None, rest
        if _IS.search(text, 0, match.start()):
            return place_ahead(context, block, sentence) is not None, None, rest
    if rule.name == "deployments.authority_uses" and _NOMINAL.match(match[0]) and _NORM.search(text[: match.start()]):
        return False, None, rest
    if rule.name in _BY_SUBJECT and not match.groupdict().get("by"):
        public, operator = actor_of(context, block, sentence, match.start())
        own = rule.name == "deployments.authority_s_own"
        if not public and (first := FIRST_OF_ALL.search(text, 0, match.end())):
            return True, link_by_name(block, at, *first.span("operator")), match.end("technology")
        return public and not (own and is_ai(technology)), operator, rest if own else match.end("technology")
    if rule.name == "deployments.helps" and (is_general(technology) and match["in_use"][:2] not in ("is", "are")):
        return False, None, rest
    if rule.name in _BROAD and _UNREAL.search(text, 0, match.end()):
        return False, None, rest
    if rule.name == "deployments.use_of_by" and _NORM.search(text, 0, match.start()):
        return False, None, rest
    if rule.name == "deployments.used_by" and _UNREAL.search(text, 0, match.start()):
        return False, None, rest
    if match.groupdict().get("by"):
        public, operator, after = agent_after(context, block, sentence, match.start("by"))
        return public, operator, after if rule.name in _BEFORE_ITS_PURPOSE else rest
    if rule.name in _BROAD:
        return _whose_broadly(context, block, sentence, rule, match)
    if rule.name == "deployments.use_by":
        here = match.end("technology")
        vague = is_general(technology) or (match[0][:3].lower() in ("use", "ado") and not _AT_NAMED.match(text, here))
        return not vague, None, here
    if rule.name == "deployments.trials_underway":
        here = match.end("technology")
        return True, None, here if SINCE_AT.match(text, here) else rest
    if rule.name == "deployments.people_use":
        return is_specific(technology), spoken_of_before(context, block, sentence), rest
    if rule.name == "deployments.of_an_authority":
        public, operator, after = agent_after(context, block, sentence, rest)
        return public and operator is not None, operator, after
    by = _BY.match(text[rest:])
    if by and (rule.name == "deployments.used_by" or text[rest:].lstrip().startswith("by ")):
        return agent_after(context, block, sentence, rest + by.end())
    if inside := _INSIDE.match(text, 0, match.start() + 2):
        public, operator, _ = agent_after(context, block, sentence, inside.end())
        if public:
            return True, operator, rest
    if at_whose := _AT.match(text, rest):
        public, operator, after = agent_after(context, block, sentence, at_whose.end())
        if public and operator is not None and not PLACE_NOUN.search(text, at_whose.end(), after):
            return True, operator, after
    if where := WHERE_IT_ACTS.search(text):
        return True, link_by_name(block, at, *where.span("operator")), rest
    if rule.name == "deployments.answers":
        return is_specific(technology), None, rest
    made = bool(match.groupdict().get("not_stated"))
    purpose = purpose_after(text, rest)
    told = (
        match.start() < match.start("technology")
        or bool(places_after(context, block, sentence, rest))
        or bool(purpose and PLACE_AT_END.search(text, *purpose))
    )
    placed = places_after(context, block, sentence, rest) or place_ahead(context, block, sentence)
    known = not is_general(technology) or bool(
        (purpose and _STATE_TASKS.search(text, *purpose)) or (placed and purpose and _AT_A_TIME.search(text))
    )
    return told and not made and known, None, rest
