"""Words for people."""

from __future__ import annotations

import pytest

from pipeline.wording import counted


@pytest.mark.parametrize(("number", "told"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_a_noun_agrees_with_its_number(number: int, told: str) -> None:
    assert counted(number, "row") == told
