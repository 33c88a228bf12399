"""The tables of the codebook, one class each, in its order. The only place where a column is declared."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from schemas import vocabularies as v
from schemas.declaration import (
    ADDRESS,
    COLUMN_NAME,
    CURRENCY,
    DOI,
    JURISDICTION,
    LANGUAGE,
    PATH,
    SHA256,
    SLUG,
    WIKIDATA,
    Boolean,
    Integer,
    Number,
    Table,
    Text,
    column,
    date,
    identifier,
    reference,
    several,
    term,
    year,
)


def _in_order(low: pd.Series, high: pd.Series) -> pd.Series:
    """True where `low` is no more than `high`, or one of them is empty."""
    return (low <= high).fillna(True).astype(bool)


class Sources(Table):
    """Sources

    One row for each source text that the dataset was read from.
    """

    source_id: Text = identifier("Identifier of the source text.", example="ruritania-ai-report-2017")
    title: Text = column("Title as the text or its publisher gives it.", example="AI in Ruritania", required=True)
    authors: Text = column("Who wrote it, separated by semicolons.", example="Anna Author; Ben Writer")
    publisher: Text = column("Who published it.", example="Ruritanian Institute")
    published: Text = date("When it was published.", example="2017-05")
    language: Text = column("Language of the text, ISO 639.", example="en", pattern=LANGUAGE)
    country: Text = column("Jurisdiction that the text is about.", example="XR", pattern=JURISDICTION)
    licence: Text = column("Licence of the text, as far as it is known.", example="CC-BY-4.0")
    url: Text = column("Address that it came from.", example="https://example.org/report", pattern=ADDRESS)
    path: Text = column(
        "Place of the text in the project.", example="raw/texts/report.txt", pattern=PATH, required=True, unique=True
    )
    sha256: Text = column("SHA-256 of the text's bytes.", example="0" * 64, pattern=SHA256, required=True, unique=True)
    bytes: Integer = column("Length of the text.", example=28000, minimum=1, unit="byte", required=True)


class References(Table):
    """References

    One row for each distinct work that a source lists in its bibliography or names in a note.
    """

    reference_id: Text = identifier("Identifier of the work.", example="author-2017-ai-in-ruritania")
    kind: Text = term(v.REFERENCE_KIND, "What sort of work it is.")
    title: Text = column("Title of the work.", example="AI in Ruritania")
    authors: Text = column("Who wrote it, as the source gives it.", example="Author, A., & Writer, B.")
    publisher: Text = column("Who published it, or the journal.", example="Journal of Ruritanian Studies")
    date: Text = date("When it was published.", example="2017-05-31")
    url: Text = column("Address of the work, repaired.", example="https://example.org/a", pattern=ADDRESS)
    doi: Text = column(
        "Digital object identifier, without an address before it.", example="10.1000/182", pattern=DOI, unique=True
    )


class Citations(Table):
    """Citations

    One row for each place where a source cites a work: a numbered note or an author-year citation.
    """

    citation_id: Text = identifier("Identifier of the citation.", example="ruritania-ai-report-2017-n12")
    source_id: Text = reference("sources", "The source that cites.", example="ruritania-ai-report-2017", required=True)
    marker: Text = column("Note number or author-year mark, as it stands.", example="12", required=True)
    reference_id: Text = reference("references", "The work that is cited.", example="author-2017-ai-in-ruritania")
    position: Integer = column("Order of the citation among those of its source.", example=12, minimum=1, required=True)


class Jurisdictions(Table):
    """Jurisdictions

    States, regions, communities and supranational bodies that act in the sources.
    """

    jurisdiction_id: Text = identifier(
        "ISO 3166 code, a code of the dataset's own (EU, INT), or an identifier made of the name.",
        example="XR",
        pattern=JURISDICTION,
    )
    name: Text = column("English name.", example="Ruritania", required=True)
    level: Text = term(v.JURISDICTION_LEVEL, "Level of government.", required=False)
    parent_id: Text = reference("jurisdictions", "The jurisdiction that it is a part of.", example="EU")
    wikidata: Text = column("Wikidata identifier.", example="Q42", pattern=WIKIDATA, unique=True)
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Organisations(Table):
    """Organisations

    Public bodies and organised actors that do something in the sources.
    """

    organisation_id: Text = identifier("Identifier of the organisation.", example="ruritanian-data-office")
    name: Text = column("Full English name.", example="Ruritanian Data Office", required=True)
    name_original: Text = column("Name in the original language.", example="Ruritanisches Datenamt")
    acronym: Text = column("Initials.", example="RDO")
    kind: Text = term(v.ORGANISATION_KIND, "What sort of organisation it is.", required=False)
    jurisdiction_id: Text = reference("jurisdictions", "The jurisdiction that it acts for.", example="XR")
    wikidata: Text = column("Wikidata identifier.", example="Q42", pattern=WIKIDATA, unique=True)
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class OversightBodies(Table):
    """Oversight bodies

    Who watches over AI, data, police data or human rights, and who steers and evaluates an AI plan.
    """

    organisation_id: Text = column(
        "The organisation that watches.",
        example="ruritanian-data-office",
        pattern=SLUG,
        refers_to="organisations",
        required=True,
        key=True,
    )
    remit: Text = column("What it watches over, in the source's words.", example="processing of personal data")
    scope: Text = term(v.OVERSIGHT_SCOPE, "What it watches over, coded.")
    powers: Text = column("What it may do, in the source's words.", example="may impose fines")
    independence: Text = term(v.INDEPENDENCE, "Whether it is independent of government.")
    status: Text = term(v.BODY_STATUS, "Whether it exists.")
    established: Text = date("When it was set up.", example="2017")
    reformed: Text = date("When it was reformed.", example="2018-05")
    predecessor: Text = column("The body whose place it took.", example="Ruritanian Privacy Commission")
    jurisdiction_id: Text = reference("jurisdictions", "The jurisdiction that it acts for.", example="XR")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Instruments(Table):
    """Policy instruments

    Named acts of policy: strategies, plans, programmes, resolutions, laws, principles, reports, services.
    """

    instrument_id: Text = identifier("Identifier of the instrument.", example="ruritanian-ai-plan")
    title: Text = column("Full English title.", example="Ruritanian AI Plan", required=True)
    title_original: Text = column("Title in the original language.", example="Ruritanischer KI-Plan")
    kind: Text = term(v.INSTRUMENT_KIND, "What sort of instrument it is.")
    oecd_type: Text = term(
        v.OECD_TYPE, "Code of the EC-OECD STIP Compass, by the crosswalk from kind.", example="PI024", required=False
    )
    jurisdiction_id: Text = reference("jurisdictions", "Jurisdiction of the authority that acts.", example="XR")
    issuer_id: Text = reference(
        "organisations", "The organisation that adopted, published or launched it.", example="ruritanian-government"
    )
    status: Text = term(v.INSTRUMENT_STATUS, "How far it has come.")
    date: Text = date(
        "When it was adopted, published, launched or passed: the first that is stated.", example="2017-03-22"
    )
    start_year: Integer = year("First year that it runs.")
    end_year: Integer = year("Last year that it runs.", example=2018)
    stated_measures: Integer = column(
        "Number of measures that the source states.", example=70, minimum=1, unit="measure"
    )
    url: Text = column("Address of the instrument.", example="https://example.org/plan", pattern=ADDRESS)
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")

    @pa.dataframe_check(error="start_year no later than end_year")
    @classmethod
    def years_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return _in_order(frame["start_year"], frame["end_year"])

    @pa.dataframe_check(error="the oecd_type that the crosswalk gives for kind, or none")
    @classmethod
    def type_follows_kind(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["oecd_type"].isna() | (frame["oecd_type"] == frame["kind"].map(v.OECD_TYPE_OF_KIND)).fillna(False)


class Measures(Table):
    """Measures

    The parts that an instrument is made of, in the order of the source.
    """

    measure_id: Text = identifier("Identifier of the measure.", example="ruritanian-ai-plan-track-1")
    instrument_id: Text = reference(
        "instruments", "The instrument that it is a part of.", example="ruritanian-ai-plan", required=True
    )
    parent_id: Text = reference("measures", "The measure that it is a part of.", example="ruritanian-ai-plan-pillar-1")
    kind: Text = term(v.MEASURE_KIND, "What the source calls it.")
    position: Integer = column("Order in the source under its parent.", example=1, minimum=1)
    title: Text = column("Its name.", example="Skills")
    text: Text = column("Its wording.", example="Train a thousand teachers")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")

    @pa.dataframe_check(error="a title or a text")
    @classmethod
    def says_something(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["title"].notna() | frame["text"].notna()


class Budgets(Table):
    """Budgets

    Public money for AI policy: one row for each distinct allocation that is stated.
    """

    budget_id: Text = identifier("Identifier of the budget.", example="ruritanian-ai-plan-2017")
    instrument_id: Text = reference("instruments", "The instrument that is paid for.", example="ruritanian-ai-plan")
    measure_id: Text = reference("measures", "The measure that is paid for.", example="ruritanian-ai-plan-track-1")
    jurisdiction_id: Text = reference("jurisdictions", "The jurisdiction that pays.", example="XR")
    amount_min: Integer = column("Lowest amount stated.", example=5000000, minimum=0, unit="unit of the currency")
    amount_max: Integer = column("Highest amount stated.", example=7000000, minimum=0, unit="unit of the currency")
    currency: Text = column("Currency, ISO 4217.", example="CHF", pattern=CURRENCY)
    period: Text = term(v.BUDGET_PERIOD, "The time that the amount is for.")
    start_year: Integer = year("First year of the allocation.")
    end_year: Integer = year("Last year of the allocation.", example=2018)
    approximate: Boolean = column("Whether the source gives the figure as approximate.", example=True)
    status: Text = term(v.BUDGET_STATUS, "How firm the allocation is.")
    purpose: Text = column("What the money is for, in the source's words.", example="training of teachers")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")

    @pa.dataframe_check(error="an amount, and amount_min no higher than amount_max")
    @classmethod
    def amounts_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        stated = frame["amount_min"].notna() | frame["amount_max"].notna()
        return stated & _in_order(frame["amount_min"], frame["amount_max"])

    @pa.dataframe_check(error="start_year no later than end_year")
    @classmethod
    def years_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return _in_order(frame["start_year"], frame["end_year"])


class Surveys(Table):
    """Surveys

    Opinion polls, interviews and barometers that a source reports.
    """

    survey_id: Text = identifier("Identifier of the survey.", example="ruritanian-ai-survey-2017")
    title: Text = column("Its name.", example="Ruritanian AI Survey")
    kind: Text = term(v.SURVEY_KIND, "What sort of survey it is.")
    conducted_by_id: Text = reference("organisations", "Who carried it out.", example="ruritanian-data-office")
    year: Integer = year("Year of the survey.")
    fieldwork: Text = column("When the questions were asked, in the source's words.", example="May and June")
    population: Text = column("Who was asked.", example="adults in Ruritania")
    sample_size: Integer = column("How many took part.", example=1200, minimum=1, unit="person")
    jurisdiction_id: Text = reference("jurisdictions", "Where it was carried out.", example="XR")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class SurveyResults(Table):
    """Survey results

    One row for each percentage of a survey.
    """

    result_id: Text = identifier("Identifier of the result.", example="ruritanian-ai-survey-2017-q1-1")
    survey_id: Text = reference("surveys", "The survey.", example="ruritanian-ai-survey-2017", required=True)
    question: Text = column("What was asked or measured.", example="trust in public services")
    item: Text = column("The answer that the percentage belongs to.", example="trusts them", required=True)
    group: Text = column("Part of the respondents; empty for all.", example="young people")
    percent: Number = column("Share of the group.", example=37.5, minimum=0, maximum=100, unit="percent", required=True)
    position: Integer = column("Order in the source under its question.", example=1, minimum=1)
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Commitments(Table):
    """Commitments

    Where a jurisdiction stands towards an international instrument or demand.
    """

    commitment_id: Text = identifier("Identifier of the commitment.", example="xr-world-ai-principles")
    jurisdiction_id: Text = reference("jurisdictions", "Who takes the stance.", example="XR")
    subject: Text = column("Name of the instrument or demand.", example="World AI Principles", required=True)
    instrument_id: Text = reference("instruments", "The instrument, where it is a row.", example="world-ai-principles")
    stance: Text = term(v.STANCE, "Where it stands.")
    date: Text = date("Since when.", example="2017-05")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Deployments(Table):
    """Deployments

    AI in use by public authorities: one row for each distinct place of use.
    """

    deployment_id: Text = identifier("Identifier of the deployment.", example="strelsau-station-cameras")
    technology: Text = column("What is used.", example="number-plate recognition", required=True)
    place: Text = column("Where it is used.", example="Strelsau station")
    purpose: Text = column("What it is used for.", example="finding stolen cars")
    operator_id: Text = reference("organisations", "Who uses it.", example="ruritanian-police")
    jurisdiction_id: Text = reference("jurisdictions", "Jurisdiction of the operator.", example="XR")
    status: Text = term(v.DEPLOYMENT_STATUS, "Whether it is in use.")
    legal_framework: Text = term(v.LEGAL_FRAMEWORK, "Whether rules for the use are stated.")
    oversight_opinion: Text = column("What an oversight body said of it, verbatim.", example="is not proportionate")
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Competences(Table):
    """Competences

    Which level of government is responsible for what.
    """

    competence_id: Text = identifier("Identifier of the competence.", example="region-forestry")
    level: Text = term(v.COMPETENCE_LEVEL, "Level of government.")
    policy_area: Text = column("What it is responsible for.", example="forestry", required=True)
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


class Findings(Table):
    """Findings

    What a source concludes: challenges, strengths, recommendations and assessments.
    """

    finding_id: Text = identifier("Identifier of the finding.", example="ruritania-ai-report-2017-trust-1")
    source_id: Text = reference(
        "sources", "The source that concludes.", example="ruritania-ai-report-2017", required=True
    )
    kind: Text = term(v.FINDING_KIND, "What sort of conclusion it is.")
    topic: Text = term(v.FINDING_TOPIC, "What it is about.")
    jurisdiction_id: Text = reference("jurisdictions", "The jurisdiction that it is about.", example="XR")
    statement: Text = column(
        "The sentence or clause that carries it, verbatim.", example="Few know the plan.", required=True
    )
    review_status: Text = term(v.REVIEW_STATUS, "Whether a person has accepted what the sources say of it.")


RECORDS: dict[str, type[Table]] = {
    "sources": Sources,
    "references": References,
    "citations": Citations,
    "jurisdictions": Jurisdictions,
    "organisations": Organisations,
    "oversight_bodies": OversightBodies,
    "instruments": Instruments,
    "measures": Measures,
    "budgets": Budgets,
    "surveys": Surveys,
    "survey_results": SurveyResults,
    "commitments": Commitments,
    "deployments": Deployments,
    "competences": Competences,
    "findings": Findings,
}
"""The tables whose rows are named by one identifier: what names, relations, claims and conflicts speak of."""

RECORD_TABLE = v.Vocabulary("record_table", {name: table.table_title() for name, table in RECORDS.items()})


class Relations(Table):
    """Relations

    How records are tied to one another: subject, predicate, object.
    """

    subject_table: Text = term(RECORD_TABLE, "Table of the subject.", key=True, example="organisations")
    subject_id: Text = column("Identifier of the subject.", example="ruritanian-data-office", required=True, key=True)
    predicate: Text = term(v.PREDICATE, "What the subject has to do with the object.", key=True, example="oversees")
    object_table: Text = term(RECORD_TABLE, "Table of the object.", key=True, example="instruments")
    object_id: Text = column("Identifier of the object.", example="ruritanian-ai-plan", required=True, key=True)

    @pa.dataframe_check(error="two different records")
    @classmethod
    def not_to_itself(cls, frame: pd.DataFrame) -> pd.Series:
        same = (frame["subject_table"] == frame["object_table"]) & (frame["subject_id"] == frame["object_id"])
        return ~same.fillna(False).astype(bool)


class Names(Table):
    """Names

    Every form under which a record is called in a source or a register.
    """

    table: Text = term(RECORD_TABLE, "Table of the record.", key=True, example="organisations")
    record_id: Text = column("Identifier of the record.", example="ruritanian-data-office", required=True, key=True)
    name: Text = column("The form, as it stands.", example="RDO", required=True, key=True)
    language: Text = column("Language of the form, ISO 639.", example="en", pattern=LANGUAGE, required=True, key=True)
    kind: Text = term(v.NAME_KIND, "What sort of form it is.")


class Claims(Table):
    """Claims

    One row for each value that a source, a register or a correction gives for a field of a record.
    """

    claim_id: Text = identifier("Identifier of the claim.", example="c-0a1b2c3d")
    table: Text = term(RECORD_TABLE, "Table of the record.", example="instruments")
    record_id: Text = column("Identifier of the record.", example="ruritanian-ai-plan", required=True)
    field: Text = column(
        "What is claimed: a column of the table, `names` for a further form of the name, or a predicate of relations.",
        example="date",
        pattern=COLUMN_NAME,
        required=True,
    )
    value: Text = column(
        "The value as it stands in the table, the name, or the object of the relation.",
        example="2017-03-22",
        required=True,
    )
    source_id: Text = reference(
        "sources", "The source that states it; empty for what a register gives.", example="ruritania-ai-report-2017"
    )
    method: Text = column(
        "The rule, register or correction that produced it.", example="instruments.adopted_in", required=True
    )
    confidence: Number = column(
        "Share of the values of this method that are right.", example=0.9, minimum=0, maximum=1, unit="share"
    )
    citation_ids: Text = several(
        "Citations in the sentence that states it.", example='["ruritania-ai-report-2017-n12"]', refers_to="citations"
    )


class Evidence(Table):
    """Evidence

    The verbatim quotes behind each claim: one row for each run of characters.
    """

    claim_id: Text = reference("claims", "The claim.", example="c-0a1b2c3d", required=True, key=True)
    part: Integer = column("Order of the quote in its claim.", example=1, minimum=1, required=True, key=True)
    start: Integer = column(
        "First character of the quote in the raw text.", example=1024, minimum=0, unit="character", required=True
    )
    end: Integer = column(
        "Character after the last one of the quote.", example=1031, minimum=1, unit="character", required=True
    )
    quote: Text = column("The characters between start and end.", example="in 2017", required=True)

    @pa.dataframe_check(error="a quote as long as end - start")
    @classmethod
    def as_long_as_its_place(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["quote"].str.len() == frame["end"] - frame["start"]).fillna(False).astype(bool)


class Conflicts(Table):
    """Conflicts

    Where sources disagree on a field of what is one record, or of records that state the same thing.
    """

    conflict_id: Text = identifier("Identifier of the conflict.", example="conflict-ruritanian-ai-plan-date")
    table: Text = term(RECORD_TABLE, "Table of the records.", example="instruments")
    record_ids: Text = several("The records.", example='["ruritanian-ai-plan"]', required=True)
    field: Text = column("The column.", example="date", pattern=COLUMN_NAME, required=True)
    values: Text = several("The values that are stated.", example='["2016", "2017-03-22"]', required=True)
    claim_ids: Text = several(
        "The claims that state them.", example='["c-0a1b2c3d"]', refers_to="claims", required=True
    )
    chosen: Text = column("The value that the record carries; empty if each has its own record.", example="2017-03-22")
    rule: Text = column("The rule that chose it.", example="most_precise", required=True)


class Identifiers(Table):
    """Identifiers

    Where to find a record that was published under another identifier before.
    """

    table: Text = term(RECORD_TABLE, "Table of the record.", key=True, example="organisations")
    old_id: Text = column("The former identifier.", example="xr-data-office", required=True, key=True)
    new_id: Text = column("The identifier now.", example="ruritanian-data-office", required=True)


class Quality(Table):
    """Quality

    How well the rules agree with hand-made annotation, by table: on the dataset's own sources, on texts that rules
    were tuned on, and on texts set aside.
    """

    part: Text = term(v.QUALITY_PART, "The texts that it was measured on.", key=True)
    table: Text = column("The table, or `all`.", example="instruments", pattern=COLUMN_NAME, required=True, key=True)
    coded: Integer = column("Rows that the reader coded.", example=20, minimum=0, unit="row", required=True)
    found: Integer = column("Rows that the rules found.", example=19, minimum=0, unit="row", required=True)
    right: Integer = column("Rows that both have.", example=18, minimum=0, unit="row", required=True)
    precision: Number = column(
        "Share of the found rows that are right.", example=0.95, minimum=0, maximum=1, unit="share"
    )
    recall: Number = column("Share of the coded rows that were found.", example=0.9, minimum=0, maximum=1, unit="share")
    f1: Number = column("Harmonic mean of precision and recall.", example=0.92, minimum=0, maximum=1, unit="share")
    f1_low: Number = column("Lower end of the 95 % interval of f1.", example=0.8, minimum=0, maximum=1, unit="share")
    f1_high: Number = column("Upper end of the 95 % interval of f1.", example=0.97, minimum=0, maximum=1, unit="share")
    field_accuracy: Number = column(
        "Share of the compared fields that agree, in rows that both have.",
        example=0.97,
        minimum=0,
        maximum=1,
        unit="share",
    )

    @pa.dataframe_check(error="no more rows right than coded or found")
    @classmethod
    def right_is_least(cls, frame: pd.DataFrame) -> pd.Series:
        return ((frame["right"] <= frame["coded"]) & (frame["right"] <= frame["found"])).fillna(False).astype(bool)


TABLES: dict[str, type[Table]] = {
    **RECORDS,
    "relations": Relations,
    "names": Names,
    "claims": Claims,
    "evidence": Evidence,
    "conflicts": Conflicts,
    "identifiers": Identifiers,
    "quality": Quality,
}
"""Every table, in the order of the codebook."""
