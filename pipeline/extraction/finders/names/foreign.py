"""Names in another language: "Conseil des données", "Autoridad de Protección de Datos", "Estrategia Nacional de Datos".

A capitalised noun for a body or a plan, its adjectives, then what it is for, bound by small words of that language.
What ends the name is a word of English, or punctuation. Codebook, general rule 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.finders.names.heads import kinds
from pipeline.extraction.finders.names.words import FoundName, is_foreign
from pipeline.extraction.patterns import Pattern

# What bodies are called in the languages of the field; "Commission" and "Institut" are of several.
HEADS = kinds(
    regulator="Autorité Autoridad Autoridade Autorità Autoriteit Garante Défenseur Defensoría Defensor Superintendencia"
    " Superintendência Inspectie Inspection",
    advisory_body="Commission Conseil Comité Comisión Consejo Comissão Conselho Commissione Consiglio Comitato"
    " Commissie Raad Rat Kommission Beirat Observatoire Observatorio",
    agency="Agence Agencia Agência Agenzia Agentschap Direction Dirección Direção Direzione Service Servicio Serviço"
    " Amt Dienst Cour Corte Tribunal Gendarmerie Policía Polícia Police",
    ministry_or_department="Ministère Ministerio Ministério Ministero Ministerie Ministerium Secrétariat Secretaría"
    " Secretaria Secretariado",
    parliament="Assemblée Asamblea Assembleia Chambre Cámara Câmara Kamer Sénat Senado",
    research_centre="Institut Instituto Istituto Instituut Centre Centro Laboratoire Laboratorio",
    education_body="Université Universidad Universidade Università Universiteit Universität École Escuela",
    civil_society="Fondation Fundación Fundação Ligue Liga Association Asociación Associação",
)
# What plans and acts are called.
_PLANS = kinds(
    strategy="Stratégie Estrategia Estratégia Strategia Strategie Política Politique Hoja Agenda",
    action_plan="Plan Plano Piano",
    programme="Programme Programa Programma Mission Misión",
    law="Loi Ley Lei Legge Wet Gesetz Código",
    regulation="Décret Decreto Règlement Reglamento Regolamento Ordonnance Arrêté",
    report="Rapport Informe Relatório Rapporto",
    principles="Charte Carta Déclaration Declaración",
)
_HEAD = "|".join(sorted(HEADS, key=len, reverse=True))
_ADJECTIVE = (
    r"[a-zà-ÿ]{2,}(?:al|ale|ales|aux|el|elle|elles|eles|eur|eure|ique|iques|ico|ica|icos|icas|if|ive|ives|ivo|iva|aire"
    r"|aires|ario|aria|ado|ada|ano|ana|ienne|ien|ense|aise|ée|ées|able|ables|nte|isch|ische|ijke)|[A-Z][\w-]+"
)
_SMALL = (
    r"(?:de|du|des|del|la|le|les|los|las|et|à|pour|sur|y|e|do|da|dos|das|para|di|della|delle|dei|degli|per|van|voor|het"
    r"|en|für|und|der|die)"
)
_ELIDED = r"(?:dell|d|l)['’]"
# "… de la Protección", "… de l'information", "…, de la technologie et du commerce"
_FOR = (
    rf"(?:(?:,(?= d[eu]))? (?:(?:{_SMALL} )+(?:{_ELIDED})?|{_ELIDED})[^\W\d_][\w-]*"
    rf"(?: (?!and\b)(?:{_ADJECTIVE})(?![\w’'-]))?)"
)
_LIST = r"(?:(?:, [A-Z][\w-]+)+ (?:y|e|et|und|en) [A-Z][\w-]+)?"  # "…, Tecnología e Innovación"
_REST = rf"(?: (?:{_ADJECTIVE})(?![\w’'-])){{0,2}}{_FOR}{{1,7}}{_LIST}"
NAME = rf"(?:Haute )?(?P<head>{_HEAD}){_REST}"
_NAME = Pattern(rf"(?<![\w’'(-]){NAME}")  # in a bracket it is the original of the name before
_PLAN = Pattern(rf"(?<![\w’'(-])(?P<head>{'|'.join(sorted(_PLANS, key=len, reverse=True))}){_REST}")
# How one word that names a body ends where languages write compounds: "the X-tilsynet", "the X-behörde".
_ENDINGS = kinds(
    regulator="tilsynet inspektionen inspeksjonen behörde toezichthouder ombudet ombudsmannen valtuutettu",
    agency="styrelsen myndigheten verket direktoratet kassan agentur bundesamt kartellamt agentschap virasto",
    ministry_or_department="ministeriet departementet ministerium ministerie ministeriö",
    advisory_body="rådet ethikrat digitalrat kommissionen",
)
COMPOUND = rf"[A-ZÅÄÖØÆ][\w-]{{2,30}}(?P<ending>{'|'.join(_ENDINGS)})(?![\w-])"
_COMPOUND = Pattern(rf"(?<![\w’'(-]){COMPOUND}")
_ENGLISH = re.compile(r"\b(?:the|of|and|for|is|are|was|has|that|which|with|in|on|by|to|as)\b")


def in_own_language(text: str) -> Iterator[FoundName]:
    """Bodies and plans that the text calls by a name in another language than English."""
    for match in _PLAN.finditer(text):
        if not _ENGLISH.search(match[0]) and is_foreign(match[0]):
            head = match["head"]
            yield FoundName(*match.span(), match[0], "instruments", _PLANS[head], head.lower(), "title_case")
    for match in _COMPOUND.finditer(text):
        ending = match["ending"]
        yield FoundName(*match.span(), match[0], "organisations", _ENDINGS[ending], ending, "title_case")
    for match in _NAME.finditer(text):
        if not _ENGLISH.search(match[0]):
            yield FoundName(
                *match.span(), match[0], "organisations", HEADS[match["head"]], match["head"].lower(), "title_case"
            )
