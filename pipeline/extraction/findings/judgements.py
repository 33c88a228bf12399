"""Words that judge: a clause with them recommends, or names a challenge or a strength (codebook: findings)."""

from __future__ import annotations

from pipeline.extraction.findings.challenges import CHALLENGES
from pipeline.extraction.findings.polarity import POLAR
from pipeline.extraction.findings.recommendations import RECOMMENDATIONS
from pipeline.extraction.findings.strengths import STRENGTHS
from pipeline.extraction.rules import RuleSet

# In the order in which they decide on the kind; what words tell by their sense alone comes last.
RULES = RuleSet((*RECOMMENDATIONS, *CHALLENGES, *STRENGTHS, *POLAR))
