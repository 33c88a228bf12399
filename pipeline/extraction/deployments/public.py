"""Words for who is a public authority, by the noun that its name or description ends in, and for what is its to do."""

from __future__ import annotations

import re

# Who works for a public authority and stands for it.
STAFF_WORDS = (
    r"(?:(?:[Cc]ase|[Ss]ocial|[Ii]mmigration|[Cc]ustoms|[Tt]ax|[Ll]abour|[Pp]rison|[Pp]robation|[Bb]order)"
    r" (?:officers|workers|inspectors|agents)|[Cc]aseworkers)"
)
STAFF = re.compile(STAFF_WORDS)
# Who is a public authority, by the noun that its name or description ends in.
PUBLIC = (
    r"(?:governments?|ministr(?:y|ies)|municipalit(?:y|ies)|city|cities|town|count(?:y|ies)"
    r"|provinces?|regions?|state|police(?: forces?| departments?| service)?|agency|agencies|authorit(?:y|ies)"
    r"|departments?|directorates?|councils?|courts?|tribunals?|customs|office|services?"
    r"|administrations?|boards?|funds?|bureaus?|parliaments?|inspectorates?"
    r"|commissions?|hospitals?|secretariats?|prosecution|prosecutors|army|navy|military|armed forces|registry"
    r"|librar(?:y|ies)|fire brigade|(?:city|town) hall|border guards?|coast guard|law enforcement|constabulary"
    rf"|judges?|magistrates?|civil servants|{STAFF_WORDS}|schools?|job ?cent(?:re|er)s?|(?:labour|employment"
    rf"|immigration"
    r"|patent) offices?|sheriff|embass(?:y|ies)"
    r"|consulates?|gendarmerie|health system|public sector|civil service|prison service"
    r"|school district|museum|(?:NHS|hospital|health|foundation|acute) trusts?"
    r"|(?:central|national|reserve) bank|social security \w+|ombudsman|labour exchange"
    r"|chancellery|treasury|broadcaster|(?:call|dispatch|guidance|reception|detention|health|care|control) cent(?:re"
    r"|er)s?"
    r"|judiciary|university hospital|railways?|metro|boroughs?|cantons?|airports?|undersecretariat"
    r"|register|government agencies|public employment services?|public bod(?:y|ies)|officials|prisons"
    r"|(?:pension|insurance|statistical|meteorological|hydrological|employment|geological|public health) institutes?"
    r"|national institutes? (?:of|for) (?:public|social|statistics|health|employment|education|justice))"
)
PRIVATE = re.compile(
    r"(?i)\b(?:compan(?:y|ies)|firms?|insurers?|airlines?|retailers?|start-?ups?|bakery|Ltd|Inc|Corp|supermarkets?"
    r"|private|banking|customer service|banks(?! of)|(?<!central )(?<!national )(?<!reserve )bank[’']s)\b"
)
OF_THE_STATE = re.compile(
    r"(?:(?:[a-z-]+ ){0,2}(?:hospitals|schools|municipalities|councils|police forces|cities|courts|clinics|libraries"
    r"|airports"
    rf"|prisons)|police|customs|prosecutors|border guards|{STAFF_WORDS}|[Jj]udges|[Mm]agistrates|civil servants)\b"
)
# Whoever it may be.
ANY = re.compile(
    r"(?i:all |any |both |other |many |some |most |public |state |government |governmental |law enforcement |national "
    r"|local |federal |relevant |competent )*(?:authorities|bodies|agencies|administrations?|governments|institutions"
    r"|departments|ministries|services|sector|public sector)"
)
# Who works or studies there is not the authority.
PEOPLE = re.compile(
    r"\b(?:[Rr]esearchers?|[Ss]cientists?|[Ss]tudents|[Ee]xperts?|[Ee]ngineers?|[Aa]cademics|[Ss]tart-?ups?"
    r"|[Pp]rofessors?"
    r"|[Tt]eam|[Ss]cholars|[Aa]ctivists|[Cc]itizens|[Rr]esidents|[Pp]eople)\b"
)
# Headings over what public authorities do.
PUBLIC_SECTION = re.compile(
    r"(?i)\b(?:public (?:sector|services?|administration|bodies|authorities)|governments?|state agencies"
    r"|municipalit(?:y|ies)|local authorities|law enforcement|police|policing|courts|judiciary|tax administration)\b"
)
PUBLIC_WORK = re.compile(
    r"\b(?:tax(?:es|payers)?|(?:across|throughout) the city|city-?wide|patent|visas?|passports?|(?:residence|work"
    r"|building)"
    r" permits?|customs (?:checks|declarations)|welfare|social (?:benefits|security|assistance)|citizens|job ?seekers"
    r"|unemployed|court (?:hearings|decisions)|border (?:checks|control|crossings?)|asylum|municipal\w*"
    r"|public services?"
    r"|(?:housing|child|childcare|unemployment|disability|social|family|welfare)[- ]benefits?|childcare|welfare-\w+"
    r"|land registry|traffic (?:violations|offences|fines)|prisoners|inmates|police|immigration|pensioners"
    r"|civil servants|public (?:officers|servants|officials)|government agencies|ministries"
    r"|traffic (?:congestion|flows?|management)|public (?:transport|procurement|safety)"
    r"|court proceedings|emergency calls|suspects?|offenders?|policing|fugitives|detainees)\b"
)
PUBLIC_KINDS = frozenset(
    ["government", "parliament", "ministry_or_department", "regulator", "agency", "advisory_body", "education_body", ""]
)
PEOPLE_OF = re.compile(
    rf"(?:{PEOPLE.pattern}|\b(?:industries|companies|firms|businesses|enterprises|banks|insurers|retailers|employers"
    r"|sectors|farms|media|organi[sz]ations)) (?:at|from|of|in|across|throughout) (?:the )?$"
)
MAKER = re.compile(
    r"\b(?:developed|created|built|designed|made|funded|financed|supported|supplied) (?:\w+ )?by (?:the )?$"
    r"|\b(?:with|alongside|according to) (?:the )?$"
)
# "the company’s tool": none of an authority, unless it uses it.
COMPANYS = re.compile(r"\b(?:company|firm|vendor|supplier|provider|developer|start-?up|manufacturer)[’']s $")
# Work that only a public authority does.
PUBLIC_TASKS = re.compile(
    r"(?i)\b(?:visas?|tax (?:returns?|declarations?|fraud|evasion|audits?)|taxpayers?|asylum|benefits?|welfare"
    r"|unemployed"
    r"|job ?seekers?|courts?|judicial|hearings|judges?"
    r"|rulings?|customs|borders?|traffic|police|stadiums?|prisoners|inmates|citizens?|municipal\w*"
    r"|public (?:services?|transport|spaces?|procurement)|building permits?|state|government|residents|crimes?"
    r"|suspects?"
    r"|parliament\w*|patients|emergency|pupils|schools?|hospitals?|clinics?|prisons?|airports?|motorways?|highways?"
    r"|voters?|elections?|surveillance|policing)\b"
)
# Work of the state itself, whoever speaks of it.
STATE_TASKS = re.compile(
    r"(?i)\b(?:tax (?:returns?|fraud|evasion|audits?)|visas?|asylum|judges|court (?:cases|hearings|rulings)|mayors"
    r"|officials|civil servants|customs declarations|prisoners|inmates|job ?seekers|unemployed|building permits?"
    r"|traffic lights|state bodies|public procurement|benefit fraud)\b"
)


def is_public_task(text: str, low: int, high: int) -> bool:
    """Whether a stretch names work or a place of public authorities."""
    return bool(PUBLIC_TASKS.search(text, low, high))
