"""The controlled vocabularies of the codebook: each term with what it means, and the crosswalk to OECD codes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms, in the order of the codebook.

    `default` is the term that stands in an empty cell, if the vocabulary has one for what nobody has stated or done.
    """

    name: str
    terms: dict[str, str]

    @property
    def default(self) -> str | None:
        return next((term for term in (NOT_STATED, UNREVIEWED) if term in self.terms), None)


NOT_STATED = "not_stated"
UNREVIEWED = "unreviewed"
_SILENT = {NOT_STATED: "No source says."}

REFERENCE_KIND = Vocabulary(
    "reference_kind",
    {
        "report": "A study or paper that a body or an author publishes on its own.",
        "article": "A contribution to a journal, to conference proceedings or to an edited volume.",
        "book": "A monograph or a whole edited volume.",
        "web_page": "A page of a website that is none of the other kinds.",
        "legal_act": "A law, decree, regulation, directive, treaty or resolution.",
        "parliamentary_document": "A question, report, minute or bill of a parliament.",
        "news": "An item of a newspaper, a broadcaster or a press service.",
    },
)

JURISDICTION_LEVEL = Vocabulary(
    "jurisdiction_level",
    {
        "international": "Global bodies, treaties and joint acts of several states.",
        "supranational": "A union of states that makes law for its members.",
        "national": "A sovereign state.",
        "region": "A territorial part of a state with powers of its own.",
        "community": "A part of a state that is defined by language or people, with powers of its own.",
    },
)

ORGANISATION_KIND = Vocabulary(
    "organisation_kind",
    {
        "government": "The executive of a state, a region, a community or a union of states.",
        "parliament": "A legislative assembly, or one of its chambers or committees.",
        "ministry_or_department": "A ministry, or a department of an administration.",
        "regulator": "An authority that supervises or enforces rules.",
        "advisory_body": "A council, committee or expert group that gives advice.",
        "agency": "A public body that carries out policy.",
        "coalition": "A network or platform of several organisations.",
        "research_centre": "An institute whose main task is research.",
        "education_body": "A university, a school, or a body that organises education.",
        "company": "A private or public enterprise.",
        "civil_society": "An association, a foundation or a non-governmental organisation.",
        "international_organisation": "A body of which several states are members.",
        "publisher": "Who publishes texts, and does nothing else in the source.",
    },
)

OVERSIGHT_SCOPE = Vocabulary(
    "oversight_scope",
    {
        "data_protection": "Supervision of how personal data are processed.",
        "police_data": "Supervision of how police and security services handle information.",
        "human_rights": "Protection and promotion of human rights.",
        "ethics": "Ethical advice on AI and data.",
        "ai_policy_execution": "Steering, assessment or evaluation of an AI plan.",
        "ai_regulation": "Enforcement of rules on AI and on products that hold it.",
        "parliament": "Parliamentary work on AI.",
    },
)

INDEPENDENCE = Vocabulary(
    "independence",
    {
        "independent": "A source calls the body independent.",
        "part_of_government": "A source says that the body belongs to a government or an administration.",
        **_SILENT,
    },
)

BODY_STATUS = Vocabulary(
    "body_status",
    {
        "existing": "The body is at work.",
        "planned": "Its creation is decided.",
        "proposed": "Its creation is recommended or asked for.",
    },
)

INSTRUMENT_KIND = Vocabulary(
    "instrument_kind",
    {
        "strategy": "A document that sets the long-term direction of a policy.",
        "action_plan": "A plan that lists actions to take.",
        "programme": "A set of measures that runs under one name.",
        "project": "One undertaking with a limited aim and duration.",
        "position_paper": "An official position on a question of policy.",
        "policy_recommendation": "Advice to those who make policy.",
        "report": "An official account of facts or an evaluation.",
        "resolution": "A decision or request of a parliament that is not a law.",
        "law": "An act of a legislator.",
        "regulation": "A binding act of an executive or of a union of states.",
        "treaty": "An agreement between states that binds them.",
        "principles": "A set of principles that binds nobody by law.",
        "guidelines": "Practical guidance that binds nobody by law.",
        "monitoring_tool": "A barometer, observatory or index that follows a policy.",
        "infrastructure": "A physical or digital facility that is offered to others.",
        "e_service": "A digital service for the public or for administrations.",
        "fund": "A pot of money that is given out by rules.",
    },
)

OECD_TYPE = Vocabulary(
    "oecd_type",
    {
        "PI006": "Institutional funding for public research",
        "PI007": "Project grants for public research",
        "PI008": "Grants for business R&D and innovation",
        "PI009": "Centres of excellence grants",
        "PI010": "Procurement programmes for R&D and innovation",
        "PI011": "Fellowships and postgraduate loans and scholarships",
        "PI012": "Loans and credits for innovation in firms",
        "PI013": "Equity financing",
        "PI014": "Innovation vouchers",
        "PI015": "Tax or social contributions relief for firms investing in R&D and innovation",
        "PI016": "Tax relief for individuals supporting R&D and innovation",
        "PI017": "Technology extension and business advisory services",
        "PI018": "Labour mobility regulation and incentives",
        "PI019": "Intellectual property regulation and incentives",
        "PI020": "Science and innovation challenges, prizes and awards",
        "PI021": "Networking and collaborative platforms",
        "PI022": "Dedicated support to research and technical infrastructures",
        "PI023": "Information services and access to datasets",
        "PI024": "Strategies, agendas and plans",
        "PI025": "Formal consultation of stakeholders or experts",
        "PI026": "Horizontal STI coordination bodies",
        "PI027": "Standards and certification for technology development and adoption",
        "PI028": "Public awareness campaigns and other outreach activities",
        "PI029": "Debt guarantees and risk sharing schemes",
        "PI030": "Creation or reform of governance structure or public body",
        "PI031": "Policy intelligence (e.g. evaluations, benchmarking and forecasts)",
        "PI032": "Science and technology regulation and soft law",
        "PI033": "Regulatory oversight and ethical advice bodies",
    },
)

OECD_TYPE_OF_KIND: dict[str, str] = {
    "strategy": "PI024",
    "action_plan": "PI024",
    "programme": "PI024",
    "report": "PI031",
    "monitoring_tool": "PI031",
    "resolution": "PI032",
    "law": "PI032",
    "regulation": "PI032",
    "treaty": "PI032",
    "principles": "PI032",
    "guidelines": "PI032",
    "infrastructure": "PI022",
    "e_service": "PI023",
}
"""Crosswalk from `instruments.kind` to the EC-OECD STIP Compass code; a kind that fits several codes has none."""

INSTRUMENT_STATUS = Vocabulary(
    "instrument_status",
    {
        "proposed": "Put forward, not decided.",
        "adopted": "Decided by the authority.",
        "published": "Made public, with no word about adoption.",
        "in_force": "In effect.",
        "planned": "Announced for later.",
        **_SILENT,
    },
)

MEASURE_KIND = Vocabulary(
    "measure_kind",
    {
        "pillar": "A main part that the source calls a pillar.",
        "direction": "A main part that the source calls a direction.",
        "track": "A main part that the source calls a track.",
        "axis": "A main part that the source calls an axis.",
        "area": "A field of action.",
        "objective": "Something to be reached.",
        "vision": "A picture of the future that guides the instrument.",
        "activity": "Something to be done.",
        "proposal": "Something that is suggested.",
        "chapter": "A chapter of the document.",
        "principle": "A rule of conduct.",
        "request": "Something that a parliament or another body asks for.",
    },
)

BUDGET_PERIOD = Vocabulary(
    "budget_period",
    {
        "per_year": "The amount is for each year.",
        "total": "The amount is for the whole period.",
        **_SILENT,
    },
)

BUDGET_STATUS = Vocabulary(
    "budget_status",
    {
        "announced": "Promised or planned.",
        "allocated": "Set aside by a decision.",
        "spent": "Paid out.",
        **_SILENT,
    },
)

SURVEY_KIND = Vocabulary(
    "survey_kind",
    {
        "opinion_survey": "A poll of a population or a group.",
        "expert_interviews": "Talks with chosen experts.",
        "barometer": "A survey that is repeated at intervals.",
    },
)

STANCE = Vocabulary(
    "stance",
    {
        "endorsed": "Has endorsed it.",
        "signatory": "Has signed it.",
        "subject_to": "Is bound by it.",
        "supports": "Speaks in favour of it.",
        "opposes": "Speaks against it.",
        "no_express_support": "A source says that no support was expressed.",
    },
)

DEPLOYMENT_STATUS = Vocabulary(
    "deployment_status",
    {
        "in_use": "Is used.",
        "pilot": "Is or was tried out.",
        "planned": "Is to be used later.",
        "stopped": "Was used, and is no longer.",
        **_SILENT,
    },
)

LEGAL_FRAMEWORK = Vocabulary(
    "legal_framework",
    {
        "stated": "A source names rules that the use rests on.",
        "none": "A source says that there are no such rules.",
        **_SILENT,
    },
)

COMPETENCE_LEVEL = Vocabulary(
    "competence_level",
    {
        "federal": "The state as a whole.",
        "region": "The regions.",
        "community": "The communities.",
    },
)

FINDING_KIND = Vocabulary(
    "finding_kind",
    {
        "challenge": "A difficulty, a lack or a risk.",
        "strength": "Something that goes well.",
        "recommendation": "Something that should be done.",
        "assessment": "A judgement that is none of these.",
    },
)

FINDING_TOPIC = Vocabulary(
    "finding_topic",
    {
        "public_awareness": "What the public knows about AI.",
        "trust": "Confidence in AI or in those who use it.",
        "data_governance": "Access to data, their quality and their protection.",
        "brain_drain": "Talent that leaves.",
        "private_sector_influence": "The weight of companies in policy.",
        "ethics": "Ethical questions of AI.",
        "funding_balance": "How much money there is, and how it is shared out.",
        "measurement_and_kpis": "Indicators and evaluation.",
        "coordination": "Cooperation between levels of government and bodies.",
        "communication": "How policy is explained.",
        "participation": "Who has a say.",
        "algorithmic_bias": "Unfair or discriminating outcomes of algorithms.",
        "oversight": "Supervision of AI and data.",
        "facial_recognition": "Biometric identification of faces.",
        "transparency": "Openness about AI systems and decisions.",
        "autonomous_weapons": "Weapons that choose targets themselves.",
        "human_rights": "Fundamental rights.",
        "strategy_gap": "A strategy that is missing or incomplete.",
    },
)

PREDICATE = Vocabulary(
    "predicate",
    {
        "issued_by": "The subject was adopted or published by the object.",
        "commissioned_by": "The subject was ordered by the object.",
        "written_by": "The subject was drawn up by the object.",
        "part_of": "The subject belongs to the object.",
        "succeeds": "The subject took the place of the object.",
        "follows": "The subject came after the object, and builds on it.",
        "implements": "The subject puts the object into practice.",
        "oversees": "The subject watches over the object.",
        "funds": "The subject pays for the object.",
        "member_of": "The subject is a member of the object.",
        "conducts": "The subject carries out the object.",
        "criticises": "The subject criticises the object.",
    },
)

REVIEW_STATUS = Vocabulary(
    "review_status",
    {
        UNREVIEWED: "No person has looked at it since the last change of what the sources say.",
        "accepted": "A person has held it against the sources.",
    },
)

QUALITY_PART = Vocabulary(
    "quality_part",
    {
        "sources": "The sources of this dataset.",
        "tuned": "Other texts, which the makers of rules read.",
        "held_out": "Other texts, which the makers of rules did not read: what to expect of a new source.",
    },
)

NAME_KIND = Vocabulary(
    "name_kind",
    {
        "canonical": "The name under which the record stands in its table.",
        "alias": "Another form in use: a short form or a spelling variant.",
        "acronym": "Initials.",
        "former": "A name it had before.",
        "original": "The name in the original language.",
        "misprint": "A form with an obvious misprint, as a source has it.",
    },
)
