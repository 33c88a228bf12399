"""Words for those who are asked in surveys: "respondents", "adults", "companies", "Ruritanians"."""

from __future__ import annotations

PEOPLE = (
    r"(?:respondents|participants|adults|people|persons|citizens|residents|individuals|consumers|workers"
    r"|employees|employers"
    r"|voters|students|pupils|teachers|parents|experts|companies|firms|enterprises|businesses|organi[sz]ations"
    r"|executives"
    r"|leaders|managers|officials|civil servants|researchers|scientists|stakeholders|households|users"
    r"|professionals|doctors"
    r"|physicians|nurses|patients|developers|practitioners|policy-?\s?makers|municipalities|public servants"
    r"|lawyers|judges"
    r"|journalists|women|men|interviewees|representatives|specialists|academics|scholars|farmers|drivers|youths?"
    r"|seniors"
    r"|inhabitants|(?:fe)?males|girls|boys|(?:towns|business|working)people|villagers|graduates|pensioners"
    r"|[A-Z][a-z]+(?:[iae]ans|ards|ese|tons|landers))"
)
