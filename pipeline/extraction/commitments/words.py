"""The words of commitments: what states bind themselves to, demand and join, and what they do about it.

Classes of words alone: which instruments and bodies there are is no matter of rules (codebook: commitments).
"""

from __future__ import annotations

from pipeline.extraction.finders.verbs import conjugated


def every_form(verbs: str) -> str:
    """Verbs in every form, given in the base form and parted by a bar: "oppose|call for"."""
    return "|".join(dict.fromkeys(form for verb in verbs.split("|") for form in conjugated(verb)))


ADVERB = (
    r"(?:(?:also|formally|officially|already|recently|publicly|expressly|explicitly|strongly|fully|jointly|since"
    r"|so far|to date|thus far|subsequently|later) )*"
)
HAS = rf"(?:(?:has|have|had) {ADVERB})?{ADVERB}"
# What a state will support or oppose it does already; what it will sign it has not signed.
WILL = r"(?:(?:will|is to|are to|agreed to|decided to|continue[sd]? to) (?:also |[a-z]+ly )?)?"
# What a state does with rules that it takes for its own.
ADOPTS = (
    r"(?:adopted|recogni[sz]e[sd]|embrace[sd]|espouse[sd]|accept(?:s|ed)|affirm(?:s|ed)|upholds?|upheld|honou?r(?:s|ed)"
    r"|(?:is|are) (?:fully |closely )?aligned with|aligns? with|aligned (?:(?:itself|its [^.;:,]{2,40}?) )?with)"
)
# "pushes, with its neighbours, for"
FOR = (
    rf"(?:{every_form('call|push|press|lobby|campaign|argue|plead|work|vote|advocate|speak out|come out|appeal')})"
    r"(?:,? (?:together |jointly )?(?:with|alongside) [^,.;:]{2,60}?,?)? (?:for|in favou?r of|towards?)"
)
SUBJECT = r"(?P<subject>(?!\()[^.;:?]+)"
# What states bind themselves to; the lower-case plural stands for a group of them.
INSTRUMENT = (
    r"(?:Convention|Treat(?:y|ies)|Charter|Declaration|Covenant|Protocol|Principles|Recommendations?|Pledge|Accord"
    r"|Compact|Guidelines|Contract|[Ss]tatement(?! of (?:intent|work))|Communiqu[ée]|Partnership"
    r"|Code of Conduct|Call|Commitment"
    r"|Regulation|Act|Blueprint|Manifesto|Consensus"
    r"|Directive|Agreement|Pact|Agenda|Code|Resolution|resolutions?|treat(?:y|ies)|conventions?"
    r"|principles|declarations?)"
)
# What states are members of by a decision of their own, and what stands for a set of rules.
INITIATIVE = (
    r"(?:Partnership|Coalition|Alliance|Network|Initiative|Process|Nations|Call|Compact|Pledge|Charter|Convention"
    r"|Declaration|Accord|Commitment|Consortium|Agreement|Group)"
)
MEMBER = r"(?:(?:founding|active|early|full|first|original) )?(?:member(?: (?:state|country))?|participant|adherent)s?"
# "was among the first countries to", "became the 50th state to"
FIRST = (
    r"(?:was|is|were|are|became|become) (?:also )?(?:among|one of|the) [^.;:,]{0,50}?(?:countr(?:y|ies)|[Ss]tates?"
    r"|nations?"
    r"|governments?|members?|signatories|first) (?:in (?:[\w-]+ ){1,8}?)?(?:to|that (?:have )?|who (?:have )?)"
)
# A body of several states: by its acronym, by its head noun, or by what it calls itself.
BODY = (
    r"(?:(?!AI\b|ICT\b|IT\b|ML\b)[A-Z][A-Z0-9]{1,6}\b|(?:[A-Z][\w’'-]+ (?:of (?:the )?)?){0,3}(?:Nations|Council|Union"
    r"|Organi[sz]ation|Commonwealth|Community|Assembly|Summit|Conference|Forum)\b|Universal\b|International\b"
    r"|Global\b|World\b)"
)
_ADJECTIVES = (
    r"(?:(?!(?:of|in|on|by|to|for|with|and|that|its|their|national|tax|smoking)\b)[a-z][\w-]*,? (?:and )?){0,4}"
)
DEMAND = (
    rf"(?P<demand>(?:an? |the |any |such an? )?(?:{_ADJECTIVES}(?:ban|prohibition|moratorium|treaty|convention"
    r"|negotiations? (?:of|on|for)|(?:binding|legal|international) (?:instrument|agreement|framework|rules|law"
    r"|norms|limits)"
    r"|mandate to negotiate|(?:creation|development|conclusion|adoption) of (?:an? )?(?:[\w-]+ ){0,4}(?:law|treaty"
    r"|instrument|convention|rules|agreement))"
    r"|(?:(?:global|international|comprehensive|new|any|binding|legally[- ]binding|direct|explicit) )*(?:regulation"
    r"|instrument|(?<=new international )(?:laws?|rules)|(?<=binding )rules|(?:limits|restrictions|controls) on))\b)"
)
# What leads to a demand: "the call for a ban", "action that would put limits on"
TOWARDS = (
    r"(?:(?:the |an? |these |such |all )?(?:calls?|campaigns?|push|proposals?|initiatives?|efforts?|demands?|work"
    r"|action"
    r"|talks|attempts|moves|plans|steps)(?: (?:at|in|by) [^.;:,]{2,40}?)?"
    r" (?:for|on|towards?|(?:to|that would) (?:set|impose|agree(?: on)?|introduce|establish|place)) )?"
)

DONE = (
    r"(?:signed|ratified|joined|endorsed|adopted|supported|backed|co-sponsored|opposed|rejected|voted against"
    r"|voted (?:in favou?r of|for)|abstained(?: from voting)?(?: on)?)"
)
# What is not called by name: "a joint international declaration on ferries", "the summit's final statement".
_BINDS = r"(?:(?:framework )?convention|treaty|declaration|resolution|charter|covenant|communiqu[ée]|pact)"
_JOINT = (
    r"(?:international|global|joint|multilateral|UN|world(?:wide)?|regional|(?:non-|legally[- ])binding|summit[’']s"
    r"|final) (?:[\w-]+ ){0,3}(?:agreement|statement|pledge|accord|instrument|commitment|code of conduct)"
)
DESCRIBED = (
    r"(?:(?!(?:with|between|that|which|by|was|were|is|are|has|have)\b)[\w’'“”\"/-]+ ){0,8}?"
    rf"(?:{_BINDS}|{_JOINT})\b(?!,? (?:with|between)\b)"
)
# What the verb of a refusal leaves undone.
_DO = (
    r"(?:sign(?: up to| on to)?|ratify|join|endorse|adopt|support|back|accede to|adhere to|subscribe to)"
    r"(?:,? (?:or|nor) (?:sign|ratify|join|endorse|adopt|accede to))?"
)
_LEFT = (
    r"(?:signed(?: up to| on to)?|ratified|adopted|joined|endorsed|acceded to|adhered to|(?:co-)?sponsored|supported"
    r"|backed|subscribed to)"
    r"(?:,? (?:or|nor) (?:signed|ratified|adopted|joined|endorsed|acceded to))?"
)
REFUSED = (
    rf"(?:(?:is|are)(?: (?:\w+ )?not|n[’']t) (?:yet )?(?:a |an )?(?:signator(?:y|ies)(?: [Ss]tates?)? (?:to|of)"
    rf"|(?:[Ss]tate )?part(?:y"
    rf"|ies) to|{MEMBER} (?:of|in|to))(?: (?:or|nor) (?:\w+ ){{1,2}}(?:of|to|in))?"
    rf"|(?:has|have|had)(?: (?:\w+ )?not|n[’']t) (?:yet |so far )?{_LEFT}|(?:has|have|is|are) yet to {_DO}"
    rf"|(?:has|have) (?:so far |thus far |yet )?neither (?:signed|joined|adopted)(?: nor (?:ratified|endorsed|joined"
    rf"|acceded to))?"
    rf"|(?:(?:did|does|do|will|would) not|(?:did|does|do|wo|would)n[’']t) {_DO}"
    rf"|(?:(?:has|have) (?:so far |\w+ly )?)?(?:refus(?:ed|es)|declin(?:ed|es)"
    rf"|opted not"
    rf"|chose not) to {_DO}"
    r"|abstained (?:from voting )?(?:on|(?:from|in)(?: the vote on)?)|stopp(?:ed|ing) short of (?:signing|joining"
    r"|endorsing"
    r"|backing"
    r"|supporting|adopting|ratifying)|(?:stayed|remained|kept) (?:out of|outside)"
    r"|(?:remain|stay|keep)s? (?:out of|outside)|(?:was|were|is"
    r"|are) not (?:one )?of the (?:\w+ )?(?:signatories|parties)"
    r" (?:of|to)|(?:withdrew|has withdrawn|have withdrawn) from)"
)
# A group of states before its members: "and seven other countries (", "28 countries including".
_STATES = (
    r"(?:countr(?:y|ies)|states|nations|governments|members|economies|powers|leaders|unions|others|signatories"
    r"|delegations)"
)
GROUP = (
    rf"(?:(?:the |about |some |over |more than |almost |all |nearly )?(?:[\w’'-]+ ){{0,5}}?{_STATES}\b"
    r"(?: (?:of|in|from) (?:the )?[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+){0,3}| so far| to date)?"
    r",? ?[(:–—-]* ?(?:including |such as |among them |namely |notably |like |from )*)"
)
