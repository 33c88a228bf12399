"""Reviewing and auditing a project as a maintainer does: in a terminal, and from scripts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import run_command

from pipeline.reviews import load_reviews

TEXT = (
    "In 2021 the Government of Ruritania adopted the Ruritanian AI Strategy.\n\n"
    "The strategy has an annual budget of 5 million euros for research on artificial intelligence.\n\n"
    "Private investors paid 77 million euros for a start-up that sells cheese.\n"
)


def aipolicy(root: Path, *words: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    return run_command(*words, "--root", root, answers=answers)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("review") / "ruritania"
    text = root.parent / "strategy.txt"
    text.write_text(TEXT, "utf-8")
    assert run_command("init", root).returncode == 0
    assert aipolicy(root, "add", str(text), "--id", "a", "--title", "A", "--language", "en").returncode == 0
    return root


def _open(root: Path) -> list[dict[str, str]]:
    answer = json.loads(aipolicy(root, "review", "--list", "--json", "--table", "budgets").stdout)
    return list(answer["open"])


def test_a_person_accepts_and_corrects_records_in_a_terminal(project: Path) -> None:
    (budget,) = _open(project)
    shown = aipolicy(project, "review", "--table", "budgets", answers="a\n")
    assert shown.returncode == 0, shown.stderr
    assert "【5 million】" in shown.stdout, "the quote is shown in its sentence"
    assert "1 accepted, 0 corrected" in shown.stdout
    accepted = load_reviews(project / "raw" / "reviews.csv").accepted
    assert accepted == {("budgets", budget["record_id"]): budget["fingerprint"]}
    assert _open(project) == []
    (project / "raw" / "reviews.csv").unlink()
    corrected = aipolicy(project, "review", "--table", "budgets", answers="c\npurpose\nresearch\nShorter.\n")
    assert "0 accepted, 1 corrected" in corrected.stdout
    (entry,) = yaml.safe_load((project / "raw" / "corrections.yaml").read_text("utf-8"))
    assert (entry["action"], entry["field"], entry["value"]) == ("set", "purpose", "research")
    assert entry["quote"] in TEXT
    (changed,) = json.loads(aipolicy(project, "review", "--list", "--json", "--table", "budgets").stdout)["open"]
    assert {s["value"] for s in changed["statements"] if s["method"] == "correction.set"} == {"research"}


def test_the_audit_lists_sentences_that_gave_no_row(project: Path) -> None:
    answer = json.loads(aipolicy(project, "audit", "--json").stdout)
    (sentence,) = [s for s in answer["unread"] if "money" in s["holds"]]
    assert TEXT[sentence["start"] :].startswith(sentence["text"])
    assert sentence["text"].startswith("Private investors")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["audit", "b"], "no source 'b'; give one of a"),
        (["review", "--list", "--table", "sheep"], "no table 'sheep' to review"),
        (["evaluate"], "no annotations there"),
    ],
)
def test_a_wrong_call_is_told_and_ends_with_2(project: Path, words: list[str], message: str) -> None:
    answer = aipolicy(project, *words)
    assert (answer.returncode, message in answer.stderr) == (2, True), answer.stderr
