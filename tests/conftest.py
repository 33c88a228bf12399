"""Makes `tests/` importable, for the example dataset in `ruritania.py`."""
