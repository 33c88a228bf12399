"""A verb in, its forms out."""

from __future__ import annotations

import pytest

from pipeline.extraction.finders.verbs import conjugated


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("adopt", "adopt adopts adopted adopted adopting"),
        ("ratify", "ratify ratifies ratified ratified ratifying"),
        ("deploy", "deploy deploys deployed deployed deploying"),
        ("publish", "publish publishes published published publishing"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
    ],
)
def test_forms(verb: str, told: str) -> None:
    assert list(conjugated(verb)) == told.split()


def test_words_behind_a_verb_stay() -> None:
    assert conjugated("draw up").past == "drew up"
