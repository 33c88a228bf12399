"""Whether what a clause says is the source's own judgement: no provision, plan, hope, remedy or view of others.

Codebook, findings: what a source concludes.
"""

from __future__ import annotations

import re

from pipeline.extraction.context import Context
from pipeline.extraction.findings import judgements
from pipeline.extraction.findings.polarity import POLAR
from pipeline.extraction.findings.surveyed import is_on_a_survey
from pipeline.extraction.findings.topics import NARROW, topics
from pipeline.extraction.patterns import Pattern, compiled
from pipeline.extraction.rules import Rule
from pipeline.model import Sentence

# What only sounds like a conclusion.
NO_FINDING = Pattern(
    r"(?i)\bstrengths?,? (?:and )?weaknesses\b|^\W*please\b|^(?:if|this (?:section|chapter|research|article"
    r"|paper|study) (?:aims|will|discusses|explores))\b|\?[”\"’)]*\s*$"
    r"|\b(?:more|less|most|least) likely (?:than [^,;.]{3,60} )?to (?:say|agree|believe|think|report|trust|support"
    r"|be (?:s[ck]eptical|wary|worried|concerned|optimistic))\b"
    r"|^(?:The )?(?:two|three|four|five|six|several|some|many) (?:\w+ )?(?:weaknesses|challenges|gaps|strengths"
    r"|risks) (?:stand out|emerge)\b"
    r"|^below,? we\b"
    r"|\bwe (?:\w+ )?(?:reflect|look|examine|discuss|explore|consider|review|analy[sz]e) |\b(?:this|the) (?:article"
    r"|report|paper|section"
    r"|chapter|study) (?:looks|examines|explores|discusses|considers|reviews|analy[sz]es)\b"
    r"|\b(?:we|was|were|been) asked\b(?! about)|\bmade it possible"
    r" to\b|\bhelps? to\b|\b(?:goal|aim|objective|purpose)(?: (?:here|of [^,;.]{3,60}))? (?:is|was) to\b"
    # what readers are asked to do, and where they are led
    r"|\b(?:comments?|enquir\w+|inquir\w+|questions|submissions?|applications?|feedback|requests?|entr(?:y|ies)"
    r"|forms?|challenge)\b[^.;]{0,60}? (?:must|should|shall|can|may) be (?:\w+ )?(?:submitted|directed|addressed|sent"
    r"|e-?mailed|received|returned)\b|\bcan be (?:found|downloaded|accessed|viewed) (?:here|at|on|from)\b"
    r"|\b(?:is|was) the (?:\w+ )?(?:conclusion|finding|message|result|subject) of\b"
    # which is told after it
    r"|\b(?:identif(?:y|ied|ies)|reveal(?:s|ed)?|found|finds|faces?|(?:associated|comes?) with|there are)"
    r" (?:several|many|some|a number of|various|multiple)"
    r" (?:\w+ )?(?:shortcomings|gaps|weaknesses|challenges|issues|problems|barriers)\W*$"
)
# Words on what somebody says or does: outside a section that evaluates they judge only a named jurisdiction.
_ON_SOMEBODY = frozenset(("findings.challenge.criticised", "findings.challenge.distrust"))
_UNSURE = re.compile(
    r"\b(?:(?<!political )will|ensur\w+|could|(?-i:may)|might|would|can(?! build on| now)|if)\b", re.IGNORECASE
)
_ASPIRES = re.compile(
    r"\b(?:aspir\w+|ambitions?|vision|goals?|objectives?|aim\w*|wish\w*|hop(?:es|ed|ing)|striv\w+|seek\w*|wants?"
    r"|to (?:be|become))\b",
    re.IGNORECASE,
)
# What is said before the judgement and makes it something else: a provision, a remedy, a doubt.
PROVIDES = Pattern(
    r"(?i)\b(?:mandate|stipulate|prescribe|require|state|provide|prohibit|oblige|define|guarantee)[sd]?(?: that|:"
    r"| [“\"])|\b(?:it|act|law|decree|policy|strategy|plan|framework|guidelines?) (?:also )?(?:outlines|sets out"
    r"|lists|defines|mandates|stipulates|obliges|touches (?:up)?on|deals with)\b"
    r"|\bprinciples (?:such as|include|are|including)\b"
    r"|\b(?:these|they|actions?|steps|measures|tasks|activities|initiatives) (?:\w+ )?includ(?:e|es|ed|ing) \w+ing\b"
    r"|\b(?:how|whether)\b[^,;]*$"
    r"|\b(?:areas|ways|cases|fields|domains|sectors) (?:in|by|through) which\b[^,;]*$"
    r"|\bquestions? (?:of|about|on|as to) (?:wh\w+|how)\b[^;]*$|\bso that\b[^;]*$|\bwhat (?:\w+ ){0,2}$"
    r"|\b(?:that|which|who)\s+$|\b(?:acts?|laws?|bills?|decrees?)\b[^;]*?, (?:under|by|according to) which\b[^;]*$"
    r"|\b(?:establish|specifi|provid)(?:e|es|ed)?\b[^,;.]{0,60} that\b|\bdefin(?:es|ed|ing) [^,;]{2,60}? as\b"
    # what rules ask for: "the guidelines, which specify that pilots should"
    r"|\b(?:guidelines?|principles|acts?|laws?|regulations?|frameworks?|charter|codes?|standards?|decrees?)\b[^.;]{0,60}?"
    r" (?:emphasi[sz]|specif|highlight|stress|underlin|clarif)(?:y|ies|ied|es?|ed|s)? that\b"
    r"|\bdefined as\b|\b(?:looking at|covering|outlining|discussing|exploring|describing|examining)\b[^;.]*$"
    r"|\b(?:roles?|factors?|steps|measures|areas|questions|rules|requirements|criteria|extent|ways?|what|who|things"
    r"|reasons?|suggestions|ideas|challenges|constraints|issues|problems|opportunities|conditions)"
    r"(?: (?:that |to which )?(?:the|an?|each|every) (?:[\w’'-]+ ){1,5}|(?: that)? (?:they|we|it|states|countries"
    r"|governments?) )$"
)
# A duty that a law lays on somebody, or what nobody in particular is to do.
_OBLIGES = Pattern(r"(?i)\b(?:are|is|were|was) (?:required|encouraged) to\b|\((?:art(?:icle|\.)?|section) \d")
_DUTY_OF = re.compile(
    r"(?i)(?:they|it(?! is| was| will be)|entities)\b"
    r"|(?:under|pursuant to|in accordance with|article|section)\b"
    # whom a law binds: "Providers must", "High-risk AI must"
    r"|(?:any|every)(?:one|body)\b|(?:[\w-]+ )?AI(?: systems?| models?)? (?:must|shall|needs? to|ha(?:s|ve) to)\b"
    r"|(?!(?:the |any )?\w+ (?:of|for)\b)(?:[\w’'-]+ ){0,4}?"
    r"(?:institutions|platforms|organi[sz]ations|operators|providers|suppliers|compan(?:y|ies)"
    r"|firms|businesses|banks|insurers|employers|developers|deployers|manufacturers|importers|distributors|licensees|licence"
    r"|controllers|processors|users|applicants|holders)\b[^.;]{0,60}? (?:must|shall|should|needs? to|ha(?:s|ve) to)\b"
)
REMEDY = compiled(
    r"(?i)\b(?:address|reduc|overcom|tackl|mitigat|remov|avoid|prevent|bridg|clos|narrow|combat|minimi[sz]|eliminat"
    r"|fill"
    r"|identif|solv|counter|manag|understand|dismantl|lift|estimat|predict|calculat|examin|assess|detect|prioriti[sz]|incur|eas|alleviat|reliev"
    r"|(?:tak|took|tear|tor|break|brok)\w* down)(?:e|es|ed|ing|s|ying"
    r"|y)?\s(?:[\w’'-]+\s){0,6}$"
)
# An evil that was done away with: "barriers were lowered"; and what is said not to be: "without neglecting".
_REMEDIED = re.compile(
    r"(?i)[^,;.]{0,60}? (?:is|are|was|were|been|being) (?:(?:also|now|being|largely|identified and) )*(?:lowered"
    r"|reduced|removed|eliminated|addressed|mitigated|overcome|resolved|tackled|closed|narrowed|bridged|lifted|eased|avoided"
    r"|minimi[sz]ed|managed|solved|dismantled|cut|filled|prevented|abolished)\b"
    r"|[\w’' ]{0,30}-(?:free|proof)\b"
)
_WITHOUT = re.compile(
    r"(?i)\b(?:without|instead of|rather than|no longer|free (?:of|from))(?: [\w’'-]+){0,2} $"
    r"|\b(?:do|does|did) not(?: [\w’'-]+){1,3} $"
)
# What begins a clause of its own after "that": "regrets that no money is set aside".
_WHOLE = re.compile(r"(?i)(?:no|there|the|few|neither|none)\b")
# What comes after "that" is a clause of its own, too, if it is said: "meaning that", "which shows that".
_SAID = re.compile(
    r"(?i)\b(?:mean(?:s|ing|t)?|(?:show|reveal|suggest|warn|argu|observ|conclud|indicat|fear|complain|admit|acknowledg|claim)"
    r"(?:e?s|e?d|ing|e)?|found|finds?|says?|said|believes?|noted|notes|noting|fact|clear) that $"
)
# Who recommends from outside: a plan that "calls for" research is none of them, nor a ministry or a state.
_ADVISES = re.compile(
    r"(?i)\b(?:experts?|civil society|researchers|academics|scholars|scientists|NGOs?|campaigners|activists|advocates"
    r"|critics|ombuds\w+|auditors?|audit (?:office|court)|court of auditors|report|study|review|panel|assessment"
    r"|analysis|insights|findings|results|interviews|consultations?|respondents|experience|lessons?"
    r"|unions?|industry|business(?:es)?|authors?|stakeholders|participants|interviewees|they|(?:\w+ )?groups"
    r"|organi[sz]ations"
    r"|observers|we|lawyers|journalists|think ?tanks?|commissioner|associations?|commentators|citizens"
    r"|assembly|committees?|commentary"
    r"|paper|article(?! \d)|brief|(?:\w+ )?(?:commission|committee) (?:on|of experts)|he"
    r"|she)\b(?!['’]s?\b)"
)
_PLANS = re.compile(
    r"(?i)\b(?:strateg(?:y|ies)|plans?|polic(?:y|ies)|laws?|act|bill|directive|declaration|resolution|convention"
    r"|motion"
    r"|principles|guidelines|programme|agreement|framework|regulation|government|minist(?:ry|er)|cabinet|parliament)\b"
    r"(?!['’]s?\b)"
)
_PRONOUN = re.compile(r"(?:It|This|That|it) (?:also |further |therefore |then )*$")
_ABLE = re.compile(r"\b(?:can|could)\b")  # "the assistant can recommend courses"
_NO_ADVISER = frozenset({"government", "ministry_or_department", "parliament"})
_BESIDES = re.compile(
    r"(?:In|On|At|To|For|With|As|By|Of|From|Besides|Apart|After|Building|Based|Beyond|Regarding|Concerning|Given|While"
    r"|Although|Despite|Considering|Instead|Among|When|Where|If|Since) [^;]+?, (?=(?:the|this|it|they|we|an?|its) )"
)
_AI = re.compile(r"\bAI\b|[Aa]rtificial [Ii]ntelligence")
_TURNED_DOWN = re.compile(r"\b(?:declined|rejected|refused|turned down|ruled out)\b")
_MONEY = re.compile(r"[mb]illion\b")
# What a critic says of another is stated, whatever its mood: "criticised the bill because the board would not be free".
_CRITIC_SAYS = re.compile(r"\b(?:critici[sz]e[sd]?|objected|point(?:s|ed) out|condemn(?:s|ed))\b[^.;]*$")
# A circumstance, no judgement: "in areas where there is no rule", "those harmed where liability is difficult to tell".
_CIRCUMSTANCES = frozenset(
    (*(f"findings.challenge.{name}" for name in ("difficult", "lack", "weak", "bad")), "findings.recommendation.needed")
)
_WHERE = re.compile(r"(?i)\b(?:where|when|wherever|whenever)\b[^,;]*$")
# How a law says what it asks for, and a plan what it plans.
_OURS = re.compile(r"(?i)(?:\w+ly, |therefore, |thus, )?we\b")
_DUTIES = frozenset(f"findings.recommendation.{name}" for name in ("must", "should", "would_help"))
_NEEDS = frozenset(f"findings.recommendation.{name}" for name in ("must", "should", "needed"))
# A harm that may come is a risk: "may still lack", "could negatively affect"; not one that is seen to or foretold.
_ENSURES = re.compile(r"(?i)\b(?:ensur\w+|estimat\w+|predict\w+|if)\b")
RESULT = "findings.strength.result"
PRAISES = frozenset(("findings.strength.good", "findings.strength.well", RESULT))
_POLAR = frozenset(rule.name for rule in POLAR)
# What is but added to a judgement: "data are scarce, underscoring the need for a survey".
_ADDS = re.compile(
    r", (?:\w+ly )?(?:underscor|highlight|underlin|stress|suggest|emphasi[sz])ing (?:the|an?) (?:\w+ )?$"
)
_MAY = re.compile(r"\b(?:could|may|might)\b")  # "concerns were raised that it could harm the ports"
_I = re.compile(r"\bI (?:have|had|do|did|am|was|can(?:not)?|could)\b")
_RESEARCH = re.compile(r"(?i)(?:[^,]*, )?(?:the|this|our) (?:research|study|article|paper|survey|methodology)\b")
_DEPENDS = re.compile(r"(?i)\b(?:which|that|where|whether|nor|who|how|what|when)\b")
# Whose doing is judged: outside a section that evaluates, this or a jurisdiction has to be named.
_AUTHORITY = (
    r"government|\bcountr(?:y|ies)\b|\bthe region\b|\bbills?\b|\bdecree|\bkingdom\b|\bstate\b|ministr"
    r"|\bpublic service\b|polic(?:y|ies)\b|\blaws?\b"
    r"|legislat|regulat|strateg"
    r"|institution|parliament|congress|\bnations?\b|\bagenc(?:y|ies)\b|public sector|public servants|procurement"
    r"|authorit|legal framework|\bthe (?:council|board|commission|register|programme|scheme|measures|guidelines"
    r"|principles"
    r"|rules|targets|indicators|budget|plan)\b|ombuds|municipalit|guidelines|civil servants|universit"
    r"|\blegal (?:recourse|requirement|basis|provision|mechanism|obligation)"
)
AUTHORITY = compiled(rf"(?i){_AUTHORITY}")
_GOVERNS = compiled(
    rf"(?i){_AUTHORITY}|\bAI\b|\bdata\b|digital|nation|\bforeign|municipalit|automated|algorithm|surveillance"
    r"|facial recognition|privacy|\brights\b"
)
# What changes things though nobody meant to, and what is only to be done: "to cut costs and".
_NO_RESULT = re.compile(
    r"(?i)\b(?:pandemics?|covid\S*|wars?|invasion|conflicts?|cris[ie]s|trends?|competition|demand)\b"
    r"|\bto \w+ [^.;:]{0,50}(?:,|\band) $"
)


def judged_outside(
    context: Context, sentence: Sentence, clause: str, rule: Rule, match: re.Match[str], told: bool, own_plan: bool
) -> bool:
    """Whether a clause is a finding though its section evaluates nothing.

    `told` says that the section's heading names a topic. In a plan, `own_plan`, what should be
    done is what it plans.
    """
    before = clause[: match.start("judgement")]
    if re.search(r"(?i)\bban|moratorium", clause) and told:
        return rule.name in ("findings.recommendation.needed", "findings.assessment.mixed")
    named = AUTHORITY.search(clause) or _AI.search(clause) or context.in_sentence(sentence, "jurisdictions")
    vague = match["judgement"].lower() != "should" or _OURS.match(clause.lstrip("“\"'"))
    if rule.name == "findings.recommendation.should" and vague and not named:
        return False
    if rule.name.startswith("findings.challenge") and _I.search(before + match.group()):
        return False
    governs = bool(
        _GOVERNS.search(clause)
        or _CRITIC_SAYS.search(before)
        or (topics(clause) if context.document.country else any(name in NARROW for name, _, _ in topics(clause)))
        or AUTHORITY.search(context.document.blocks[sentence.block].text)
        or context.in_sentence(sentence, "jurisdictions")
        or rule.name == RESULT
        or (rule.name in _DUTIES and _OURS.match(clause))
    )
    if rule.name == "findings.challenge.distrust" and is_on_a_survey(context):
        return True
    if rule.name in _ON_SOMEBODY:
        return bool(
            context.in_sentence(sentence, "jurisdictions") or (context.document.country and AUTHORITY.search(before))
        )
    if rule.name == "findings.assessment.opinion":
        return True  # in a survey
    if rule.name == "findings.assessment.mixed" or _elsewhere(context, sentence):
        return False
    if rule.name == "findings.strength.well" and (own_plan or _RESEARCH.match(clause)):
        return False  # a plan says much that is bright and no conclusion
    if rule.name.startswith("findings.recommendation"):
        if _TURNED_DOWN.search(clause) or (own_plan and rule.name == "findings.recommendation.would_help"):
            return False  # what a plan's measures may bring
        goes_on = not sentence.text.startswith(clause[:20]) and AUTHORITY.search(sentence.text)  # "..., it should"
        return (
            not (
                rule.name in _DUTIES
                and ((_DUTY_OF.match(clause) and not goes_on) or (own_plan and _OURS.match(clause)))
            )
            and not _OBLIGES.search(clause)
            and (governs or rule.name in _NEEDS or bool(_MONEY.search(clause)))
        )
    unsure = _ENSURES if rule.name.startswith("findings.challenge") else _UNSURE
    if rule.name != "findings.challenge.threat" and unsure.search(before) and not _CRITIC_SAYS.search(before):
        return False
    return governs


def _advises(context: Context, sentence: Sentence, start: int, before: str, verb: str) -> bool:
    """Whether who recommends is an expert, a watchdog or the source: the first one named before the verb."""
    if _ABLE.search(before):
        return False
    if added := _BESIDES.match(before):  # "In addition to the principles, the report"
        start, before = start + added.end(), before[added.end() :]
    if _PRONOUN.match(before):
        block = context.document.blocks[sentence.block]
        earlier = [one for one in block.sentences if one.end <= sentence.start + start]
        if earlier and (first := _ADVISES.search(earlier[-1].text)):
            return not _PLANS.search(earlier[-1].text[: first.start()])
    subjects = [(m.start(), True) for m in _ADVISES.finditer(before)]
    subjects += [(m.start(), False) for m in _PLANS.finditer(before)]
    low = sentence.start + start
    for mention in context.within(sentence.block, low, low + len(before)):
        if before[mention.end - low :].startswith(("'", "’")):
            continue
        body = mention.kind == "report" or (mention.table == "organisations" and mention.kind not in _NO_ADVISER)
        subjects.append((mention.start - low - body, body))
    return min(subjects)[1] if subjects else verb.lower().startswith(("recommend", "we ", "advis"))


def _elsewhere(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence is on other states than the one that the source is about, as far as the register knows it."""
    known = context.registers.find("jurisdictions", context.document.country)
    home = known.id if known else ""
    states = {m.name for m in context.in_sentence(sentence, "jurisdictions") if m.kind == "national"}
    return bool(home and states) and not any(home in (name, name.split("-")[0]) for name in states)


def judged_by(context: Context, sentence: Sentence, start: int, clause: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that judges in a clause, and where. A lack comes before the duty that nobody has for it."""
    found: tuple[Rule, re.Match[str]] | None = None
    for rule in judgements.RULES.hits(clause):
        match = rule.pattern.search(clause)
        if match is None:
            continue
        if rule.name in PRAISES and _UNSURE.search(clause[: match.start()]):
            continue
        if rule.name.startswith("findings.strength") and _ASPIRES.search(clause[: match.start()]):
            continue
        if rule.name == "findings.assessment.opinion" and not is_on_a_survey(context):
            continue
        if rule.name == RESULT and _NO_RESULT.search(clause[: match.start()]):
            continue
        if _is_else(rule, match, clause[: match.start()]):
            continue
        if rule.name in _POLAR and REMEDY.search(clause[: match.end()].rpartition(" ")[0] + " "):
            continue
        if rule.name in _CIRCUMSTANCES and _WHERE.search(clause[: match.start()]):
            continue
        if rule.name == "findings.recommendation.recommends" and not _advises(
            context, sentence, start, clause[: match.start()], match.group()
        ):
            continue
        if found is None:
            found = rule, match
        elif rule.name == "findings.challenge.lack" and found[0].name.startswith("findings.recommendation"):
            between = clause[match.end() : found[1].start()]
            found = (rule, match) if _DEPENDS.search(between) else found
        elif rule.name.startswith("findings.challenge") and rule.name not in _POLAR and match.end() < found[1].start():
            added = _ADDS.search(clause[: found[1].start()]) or _MAY.search(clause, match.end(), found[1].start())
            found = (rule, match) if added else found
    return found


def _is_else(rule: Rule, match: re.Match[str], before: str) -> bool:
    """Whether what stands before a judgement makes it something else: a provision, a part of a phrase, a remedy."""
    provides = PROVIDES.search(before)
    that = provides is not None and provides.group().strip() == "that"
    if provides and not (that and (_WHOLE.match(match["judgement"]) or _SAID.search(before))):
        return True
    if rule.name.startswith("findings.challenge"):
        said = match.string[match.start() :]
        return any((REMEDY.search(before), _WITHOUT.search(before), _REMEDIED.match(said)))
    return match["judgement"] == "need for" and bool(REMEDY.search(before) or _WITHOUT.search(before))
