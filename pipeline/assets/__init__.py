"""The Dagster assets: wiring only. Each module makes the assets and checks of its stages for one build."""

import warnings

from dagster import BetaWarning

warnings.filterwarnings("ignore", category=BetaWarning)  # observed source assets; what they do here is tested
