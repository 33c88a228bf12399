"""Classes of words that judge, from which the rules' frames are made (codebook: findings)."""

from __future__ import annotations


def _any_of(words: str) -> str:
    """Alternation of words, in which "_" stands for a blank."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


# What is said of a thing that does not do as it should: "is costly", "are ill-suited".
BAD = _any_of(
    r"""
    absent abysmal ad_hoc(?!_committee) adrift alarming(?!_the) ambiguous antiquated arbitrary archaic backward beset
    biased bleak brittle broken burdened burdensome bureaucratic
    (?:care|end|help|hope|law|meaning|point|power|reck|relent|thought|use|worth)less chaotic chilling clumsy
    complacent complex(?!_(?:\w+ing|process|task)) confus(?:ed|ing) contentious contested contradictory controversial
    costly counter-?productive cumbersome damaging dangerous daunting deadlocked deceptive defective deficient delayed
    detrimental difficult disadvantage(?:d|ous) disappoint(?:ed|ing) discourag(?:ed|ing) discriminatory disjointed
    dismal disorgani[sz]ed disproportionate dissatisfied distorted disturbing dormant doubtful dubious dysfunctional
    elusive embryonic erratic excessive expensive exploitative false faulty fearful feeble flawed fragile fragmented
    fraught frustrat(?:ed|ing) futile half-hearted hampered haphazard harmful hindered hollow ill-[a-z]+
    illegal(?:ly)? illusory immature impractical imprecise inaccessible inaccurate inactive inadequate inappropriate
    incapable incoherent incompatible incompetent incomplete inconclusive inconsistent indifferent indiscriminate
    ineffective inefficient inert inexcusable inexperienced inflexible insecure insignificant insufficient in_the_dark
    intrusive invasive isolated lacking lagging languishing lax limited lopsided low(?:er|est)? marginal(?:i[sz]ed)?
    meager meagre minimal minuscule misaligned misguided misleading(?!_\w) murky mute naive nascent negative neglected
    negligible non-?existent obscure obsolete onerous opaque outdated outmoded out_of_(?:date|reach|touch)
    over-?(?:burdened|loaded|stretched|whelmed|worked) overdue overlooked overshadowed partial patchy perilous
    pessimistic piecemeal plagued poor(?:er|est)? precarious premature problematic prohibitive protracted questionable
    reactive reluctant restrictive rigid risky rudimentary rushed scant scarce scattered sceptical secretive shaky
    shallow short-?(?:lived|sighted) siloed skeptical skewed slow(?:er|est)? sluggish sparse sporadic stagnant stalled
    stifling stuck stymied sub-?optimal subpar superficial suspicious tenuous thwarted time-consuming tokenistic
    toothless toxic troubl(?:ed|ing) unable unaware uncertain unclear unconvincing undemocratic undermined
    under-?(?!scor|lin|tak|pin|go)[a-z]+ed under_(?:threat|strain|fire) uneasy unequal unethical uneven unfair unfit
    unhappy
    un(?!i[tfv]|limit|chang|mann|struct|affect|veil|bias|parallel|rival|match|precedent|disput|doubt|crew|deni|solic|der)[a-z]+(?:ed|able|ible|ful)
    unjust unknown unlawful(?:ly)? unlikely unmet unproven unready unrealistic unrepresentative un-representative
    unresponsive unsafe unsatisfactory unsure unwieldy unwilling vague vulnerable wary wasteful weak(?:er|est)?
    worrisome worrying worse worst wrong wrongful
    """
)
# What such a thing has or shows, and what its state is called: "faces a shortage", "a void remains".
EVILS = _any_of(
    r"""
    absence ambiguit(?:y|ies) apathy backlash backlogs? barriers? bias(?:es)? blind_spots? bottlenecks? brain_drain
    breakdowns? burdens? chill(?:ing_effect)? complacency confusion constraints? contradictions? controvers(?:y|ies)
    cris[ie]s dangers? deadlock deficienc(?:y|ies) deficits? delays? dependenc(?:e|y|ies) deterioration
    complexit(?:y|ies) difficult(?:y|ies) dilemmas? disadvantages? disconnect discontent discrepanc(?:y|ies)
    discrimination disillusion(?:ment)? disparit(?:y|ies) disruption divides? dissatisfaction distrust doubts?
    downsides? drawbacks? erosion exclusion exodus failures?(?!_to) flaws? fragility fragmentation friction
    frustration gaps? halt harms? hesitation hindrances? hurdles? imbalances? impediments? inability inaction
    inadequac(?:y|ies) incoherence inconsistenc(?:y|ies) inefficienc(?:y|ies) inequalit(?:y|ies) inequit(?:y|ies)
    inertia inexperience inflexibility instability insufficiency lack lag limitations? loopholes? misalignment
    misconceptions? mismatch(?:es)? mistrust neglect non-?compliance obstacles? omissions? opacity outflows?
    overreach over-?representation paucity pitfalls? problems? pushback red_tape reluctance resentment resistance
    rigidity scandals? scarcity scepticism set-?backs? shortages? shortcomings? shortfalls? silos? skepticism
    slow-?downs? stagnation standstill stumbling_blocks? tensions? turmoil unavailability uncertaint(?:y|ies)
    under-?(?:funding|investment|representation) unease unpreparedness unreadiness vacuum void vulnerabilit(?:y|ies)
    weakness(?:es)?
    """
)
# What does harm or goes wrong; verbs without their ending.
WORSENS = _any_of(
    r"""
    alienat backfir backtrack collaps curtail deteriorat dilut discourag disrupt distort divert endanger entrench
    falter flounder inhibit jeopardi[sz] languish marginali[sz] obstruct penali[sz] sidelin squander stagnat stall
    stymi thwart wan worsen
    """
)
# What is said of a thing that does well: "is exemplary", "were well received".
GOOD = _any_of(
    r"""
    accurate admirable advanced agile attractive ambitious beneficial bold coherent commendable compelling competitive
    conducive credible constructive cutting-edge dynamic(?!_\w+ing) effective efficient encouraging(?!_\w) enviable
    excellent exceptional exemplary far-?(?:sighted|reaching) holistic fertile first_of_its_kind flourishing
    forward-looking fruitful ground-?breaking healthy helpful impressive innovative influential instrumental
    invaluable lively mature meaningful modern novel outstanding pioneering positive pragmatic proactive prominent
    promising quick reasonable reliable remarkable resilient respected rich robust skilled solid sophisticated sound
    strong(?:er|est)? successful thriving timely unmatched unparalleled unrivalled user-friendly valuable viable
    vibrant visionary welcome
    well[-_](?:advanced|coordinated|designed|developed|educated|equipped|established|funded|integrated|placed)
    well[-_](?:positioned|prepared|received|regarded|resourced|run|structured|suited) world-(?:class|leading|renowned)
    """
)
# What such a thing has or shows.
ASSETS = _any_of(
    r"""
    achievements? advantages? breakthroughs? commitment dedication excellence expertise gains? head_start improvements?
    leadership maturity milestones? momentum progress promise readiness resilience strengths? strides success(?:es)?
    talent willingness
    """
)
# What one likes to have more of, and what one likes to have less of: "improved accuracy", "cut delays".
WELCOME = _any_of(
    r"""
    access(?:ibility)? accuracy adoption awareness capabilit(?:y|ies) capacity compliance confidence consistency
    coordination coverage decision-making delivery detection diversity effectiveness efficienc(?:y|ies) engagement
    experiences? fairness impact inclusion innovation interoperability oversight outcomes? participation performance
    precision productivity quality reliability resilience responsiveness safety approach(?:es)?
    process(?:es)? procedures practices satisfaction security services? speed
    transparency trust uptake user-friendliness workflows?
    """
)
BURDENS = _any_of(
    r"""
    backlogs? barriers bias(?:es)? bureaucracy burdens? congestion corruption costs? days delays? duplication effort
    emissions errors? expenses fraud hours losses mistakes months paperwork queues? red_tape steps times?
    uncertaint(?:y|ies) waiting waste weeks work-?loads?
    """
)
# Past forms of verbs that bring more or less of it, and how something does better than before.
RAISED = _any_of(
    r"""
    accelerated advanced boosted broadened deepened doubled enhanced enriched expanded expedited improved increased
    modernised modernized optimi[sz]ed quadrupled raised sharpened simplified sped_up speeded_up streamlined
    strengthened tripled upgraded widened
    """
)
LESSENED = _any_of(
    r"""
    alleviated averted avoided cuts? decreased eased eliminated eliminates halved halves lessened lightened lowered
    minimi[sz]ed prevented reduce[sd] relieved removed saved saves shortened shortens shrank slashed slashes
    """
)
BETTER = (
    r"(?:better|cheaper|easier|faster|quicker|safer|simpler|smoother|swifter|more (?:accessible|accurate(?:ly)?"
    r"|consistent(?:ly)?|convenient|effective(?:ly)?|efficient(?:ly)?|precise(?:ly)?|productive(?:ly)?|quickly"
    r"|reliabl[ey]|responsive|transparent(?:ly)?))"
)

# Between a copula and what it says: "is still very", "has so far been only".
ADVERBS = (
    r"(?:(?:still|very|too|so|far|much|rather|quite|somewhat|even|also|both|currently|now|already|thus|often|only"
    r"|relatively|therefore|yet|all|more|most|at best|[a-z]+ly) ){0,3}"
)
COPULA = (
    r"(?:is|are|was|were|remain(?:s|ed)?|becom(?:es?|ing)|became|seem(?:s|ed)?|appear(?:s|ed)?|prov(?:es?|ed)|look(?:s"
    r"|ed)?"
    r"|(?:has|have) been)"
)

# Of what this is said.
PRAISED = (
    rf"an? (?:[\w-]+,? (?:and |yet |but )?){{0,2}}?(?:{GOOD}|good|great|useful|timely|ambitious|bold|comprehensive"
    rf"|innovative|pioneering"
    rf"|valuable"
    r"|welcome|thoughtful|landmark|successful|effective)(?: and \w+)? (?:document|strategy|policy|plan|framework"
    r"|initiative|law"
    r"|approach|move|effort|milestone|example|model|achievement|step|reform|programme|system|tool|guide|template"
    r"|resource)"
)
# What one cannot do without: "is essential", "is a prerequisite".
NEEDED = (
    r"(?:central(?= to)|necessary|essential|crucial|vital|critical|imperative|indispensable|paramount|pivotal|(?:key"
    r"|fundamental)(?= to)"
    r"|of (?:the )?(?:utmost|paramount|critical|great|vital|crucial) importance"
    r"|an? (?:\w+ )?(?:must|prerequisite|precondition|necessity|imperative))"
)
# Who finds fault, and how they say so.
CRITICS = (
    r"(?:critics|campaigners|opponents|activists|sceptics|skeptics|watchdogs|(?:civil|digital|human|privacy)"
    r"(?: rights)? (?:groups|advocates|organi[sz]ations|campaigners|activists|experts)|rights groups|advocacy groups"
    r"|NGOs"
    r"|whistle-?blowers|opposition (?:parties|politicians|members|MPs))"
)
FAULT = (
    r"(?:say|said|argue[sd]?|claim(?:ed)?|contend(?:ed)?|allege[sd]?|maintain(?:ed)?|denounce[sd]?|accuse[sd]?"
    r"|decr(?:y|ied))"
)
