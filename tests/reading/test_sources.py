"""The register of sources: what is read, and what is said of each thing that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallError, DataError
from pipeline.files import sha256
from pipeline.project import Project
from pipeline.reading.sources import load_dataset, load_sources, with_entry
from pipeline.workspace import init
from pipeline.yamlfile import parse, scalar

TEXT = "Ruritania adopted a plan.\n"


@pytest.fixture
def ruritania(tmp_path: Path) -> Project:
    """A project with one text that is in order."""
    project = init(tmp_path, "ruritania", "AI policy in Ruritania")
    (project.texts / "plan.txt").write_text(TEXT)
    add_entry(project, entry("plan", "texts/plan.txt"))
    return project


def add_entry(project: Project, fields: dict[str, str | list[str] | int]) -> None:
    project.register.write_bytes(with_entry(project, fields))


def entry(name: str, path: str, text: str = TEXT) -> dict[str, str | list[str] | int]:
    data = text.encode()
    return {
        "name": name,
        "path": path,
        "title": "A plan: what for?",
        "authors": ["Anna Author", "Ben Writer"],
        "published": "2017-05",
        "language": "no",
        "country": "NO",
        "hash": f"sha256:{sha256(data)}",
        "bytes": len(data),
    }


def change(project: Project, old: str, new: str) -> None:
    text = project.register.read_text()
    assert old in text
    project.register.write_text(text.replace(old, new, 1))


def problems(project: Project) -> tuple[str, ...]:
    with pytest.raises(DataError) as caught:
        load_sources(project)
    return caught.value.problems


def test_an_entry_is_read_as_it_is_written(ruritania: Project) -> None:
    (source,) = load_sources(ruritania)
    assert (source.id, source.title, source.authors) == ("plan", "A plan: what for?", "Anna Author; Ben Writer")
    assert (source.language, source.country, source.published) == ("no", "NO", "2017-05")  # not false, not a date
    assert (source.path, source.bytes, source.publisher) == ("raw/texts/plan.txt", len(TEXT), "")
    assert source.text(ruritania) == TEXT


def test_the_dataset_section_is_read(ruritania: Project) -> None:
    found = load_dataset(ruritania)
    assert (found["name"], found["title"], found["version"]) == ("ruritania", "AI policy in Ruritania", "0.1.0")


def test_entries_are_added_without_touching_the_rest(ruritania: Project) -> None:
    change(ruritania, "resources:", "# What we read.\nresources:")
    ruritania.register.write_text(ruritania.register.read_text() + "\n# The end.\n")
    before = ruritania.register.read_text()
    (ruritania.texts / "second.md").write_text("Second.\n")
    add_entry(ruritania, entry("second", "texts/second.md", "Second.\n"))
    after = ruritania.register.read_text()
    start = after.index("  - name: second")
    assert after.endswith("\n\n# The end.\n")
    assert before.startswith(after[:start])
    assert [source.id for source in load_sources(ruritania)] == ["plan", "second"]


@pytest.mark.parametrize(
    ("old", "new", "place", "expected"),
    [
        ("    language: ", "    lnaguage: ", ":24", "unknown key 'lnaguage'; did you mean 'language'?"),
        ("title: AI policy", "titel: AI policy", ":9", "unknown key 'titel'; did you mean 'title'?"),
        ('published: "2017-05"', "published: May 2017", ":23", "expected a date: 2020, 2020-12 or 2020-12-31"),
        ('published: "2017-05"', "published: 2017-02-30", ":23", "expected a date: 2020, 2020-12 or 2020-12-31"),
        ('country: "NO"', "country: Norway", ":25", "expected an ISO 3166 code"),
        ("hash: sha256:", "hash: md5:", ":26", "expected sha256: and 64 hexadecimal digits"),
        ("name: plan", "name: The Plan", ":19", "expected lower-case letters and digits"),
        ("path: texts/plan.txt", "path: ../../plan.txt", ":20", "leaves the folder raw/"),
        ("path: texts/plan.txt", "path: /etc/passwd", ":20", "leaves the folder raw/"),
        ("path: texts/plan.txt", "path: texts/plan.pdf", ":20", "is no text"),
        ("path: texts/plan.txt", "path: texts/other.txt", ":20", "raw/texts/other.txt does not exist"),
        ('    title: "A plan', '    title: "A "plan', ":21", "not valid YAML"),
        ('    title: "A plan', '    name: again\n    title: "A plan', ":21", "'name' stands twice, first on line 19"),
        ("  - name: plan", "  - *plan", "", "not valid YAML"),
        ("authors: [Anna", "authors: [[Anna], ", ":22", "expected authors as a list of names"),
        (f"bytes: {len(TEXT)}", "bytes: 1", ":20", f"{len(TEXT)} bytes, but its entry"),
        ("  version: 0.1.0\n", "", ":8", "the dataset has no version"),
    ],
)
def test_each_mistake_in_the_register_has_a_message(
    ruritania: Project, old: str, new: str, place: str, expected: str
) -> None:
    change(ruritania, old, new)
    found = problems(ruritania)
    assert any(f"raw/datapackage.yaml{place}" in problem and expected in problem for problem in found), found


def test_all_problems_are_told_at_once(ruritania: Project) -> None:
    change(ruritania, 'country: "NO"', "country: Norway")
    change(ruritania, "    language: ", "    lnaguage: ")
    (ruritania.texts / "left.txt").write_text("left\n")
    assert len(problems(ruritania)) == 3


def test_a_file_without_an_entry_is_named(ruritania: Project) -> None:
    (ruritania.texts / "more").mkdir()
    (ruritania.texts / "more" / "left.txt").write_text("left\n")
    (problem,) = problems(ruritania)
    assert problem.startswith("raw/texts/more/left.txt: no entry in raw/datapackage.yaml")
    assert "aipolicy add raw/texts/more/left.txt" in problem


def test_changed_content_is_not_taken_in_silently(ruritania: Project) -> None:
    new = "Ruritania revoked a plan.\n"
    (ruritania.texts / "plan.txt").write_text(new)
    (problem,) = problems(ruritania)
    assert "the content has changed" in problem
    assert f"write 'hash: sha256:{sha256(new.encode())}' and 'bytes: {len(new)}'" in problem
    change(ruritania, f"sha256:{sha256(TEXT.encode())}", f"sha256:{sha256(new.encode())}")
    change(ruritania, f"bytes: {len(TEXT)}", f"bytes: {len(new)}")
    assert load_sources(ruritania)[0].text(ruritania) == new


def test_a_text_that_is_not_utf8_is_refused(ruritania: Project) -> None:
    (ruritania.texts / "plan.txt").write_bytes(b"one\ntwo \xe9\n")
    (problem,) = problems(ruritania)
    assert problem.startswith("raw/texts/plan.txt:2: not UTF-8 (byte 8")


def test_an_empty_text_is_refused(ruritania: Project) -> None:
    (ruritania.texts / "plan.txt").write_text(" \n")
    assert any("raw/texts/plan.txt: the file is empty" in problem for problem in problems(ruritania))


def test_a_link_out_of_the_folder_is_not_followed(ruritania: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "plan.txt"
    (ruritania.texts / "plan.txt").rename(outside)
    (ruritania.texts / "plan.txt").symlink_to(outside)
    (problem,) = problems(ruritania)
    assert "is a link that leaves the folder raw/" in problem


@pytest.mark.parametrize("key", ["name", "path", "hash"])
def test_a_source_stands_once(ruritania: Project, key: str) -> None:
    other = "Another text.\n"
    (ruritania.texts / "other.txt").write_text(TEXT if key == "hash" else other)
    second = entry("other", "texts/other.txt", TEXT if key == "hash" else other)
    first = entry("plan", "texts/plan.txt")
    add_entry(ruritania, second | {key: first[key]})
    assert any(f"{key} " in problem and "stands on line" in problem for problem in problems(ruritania))


def test_a_register_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = problems(Project(tmp_path))
    assert "raw/datapackage.yaml: no such file" in problem
    assert "aipolicy init" in problem


def test_an_entry_that_would_spoil_the_register_is_not_written(ruritania: Project) -> None:
    ruritania.register.write_text(ruritania.register.read_text().replace("resources:", "resources: &a", 1) + "x: *a\n")
    with pytest.raises(DataError, match="used again by an alias"):
        with_entry(ruritania, entry("other", "texts/other.txt"))


def test_an_entry_with_a_wrong_field_is_not_written(ruritania: Project) -> None:
    with pytest.raises(CallError, match="published 'May'; expected a date"):
        with_entry(ruritania, entry("other", "texts/other.txt") | {"published": "May"})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_from_yaml_as_it_was_written(text: str) -> None:
    found: list[str] = []
    node = parse(f"key: {scalar(text)}\n", "a.yaml", found)
    assert node is not None
    assert node.plain() == {"key": text}
    assert not found
