"""The Dagster assets: wiring only. Each module makes the assets and checks of its stages for one build."""
