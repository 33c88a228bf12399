"""Adding sources: what files say of themselves, editions, languages, and what cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from conftest import run_command
from fpdf import FPDF

from pipeline import fingerprint
from pipeline.assets.job import run
from pipeline.build import Build
from pipeline.errors import CallError, DataError
from pipeline.project import Project
from pipeline.reading.metadata import about
from pipeline.reading.sources import Source, load_sources
from pipeline.workspace import add, init

PLAN = "In 2017, the Government of Ruritania adopted the National AI Plan.[^1] It costs 5 million euros per year.\n"
NOTE = "\n[^1]: Author, A. (2016). AI in Ruritania. https://example.org/ai\n"
DUTCH = (
    "# Het plan\n\nIn 2017 heeft de regering van Ruritanië het nationale plan voor kunstmatige intelligentie "
    "goedgekeurd. Het plan kost vijf miljoen euro per jaar en wordt uitgevoerd door het ministerie van Onderwijs.[^1] "
    "De bevolking werd over het plan geraadpleegd, en de meeste mensen vonden het goed.\n" + NOTE
)


@pytest.fixture
def ruritania(tmp_path: Path) -> Project:
    return init(tmp_path / "ruritania", "", "")


def source(project: Project, name: str) -> Source:
    return next(found for found in load_sources(project) if found.id == name)


def test_front_matter_fills_the_register(ruritania: Project, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(
        "---\ntitle: The plan\nauthors: [Anna Author, Ben Writer]\ndate: 2017-05-31\nlang: en\n"
        f"license: CC-BY-4.0\n---\n\n{PLAN}"
    )
    done = add(ruritania, file, {})
    found = source(ruritania, "plan")
    assert (found.title, found.authors, found.published) == ("The plan", "Anna Author; Ben Writer", "2017-05-31")
    assert (found.language, found.licence) == ("en", "CC-BY-4.0")
    assert done.unknown == ("publisher", "country", "url")


def test_a_heading_is_a_title_and_options_come_first(ruritania: Project, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(f"# Plans of Ruritania\n\n{PLAN}")
    assert add(ruritania, file, {"country": "XR"}).found["title"] == "Plans of Ruritania"
    file.write_text(f"# More plans of Ruritania\n\n{PLAN}")
    add(ruritania, file, {"name": "more", "title": "More plans"})
    assert (source(ruritania, "plan").country, source(ruritania, "more").title) == ("XR", "More plans")


def test_a_word_file_and_a_pdf_say_who_wrote_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "The plan", "Anna Author; Ben Writer"
    document.add_paragraph(PLAN)
    document.save(str(tmp_path / "plan.docx"))
    found = about((tmp_path / "plan.docx").read_bytes())
    assert (found["title"], found["authors"]) == ("The plan", ["Anna Author", "Ben Writer"])
    pdf = FPDF()
    pdf.set_title("The plan")
    pdf.set_author("Anna Author")
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.multi_cell(0, text=PLAN)
    found = about(bytes(pdf.output()))
    assert (found["title"], found["authors"]) == ("The plan", ["Anna Author"])


@pytest.mark.parametrize("name", ["python-docx", "Windows User", "Administrator", "Microsoft Office User"])
def test_a_program_is_no_author(name: str) -> None:
    document, saved = docx.Document(), io.BytesIO()
    document.core_properties.author = f"{name}; Anna Author"
    document.add_paragraph(PLAN)
    document.save(saved)
    assert about(saved.getvalue())["authors"] == ["Anna Author"]


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 no archive", b"%PDF-1.7 no pages", b"<html", b"\x00\x01\x02", b"---\na: [\n---\n"]
)
def test_what_is_damaged_says_nothing(data: bytes) -> None:
    assert about(data) == {}


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("The plan - GOV.XR", "The plan", "The plan"),
        ("The plan | Ministry | Ruritania", "The plan", "The plan"),
        ("The plan-maker's guide", "The plan", "The plan-maker's guide"),
        ("The plan – an overview", "Overview", "The plan – an overview"),
    ],
)
def test_a_page_title_without_the_name_of_its_site(title: str, heading: str, expected: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>\n {heading} </h1><p>{PLAN}</p></body></html>"
    assert about(page.encode())["title"] == expected


def test_a_file_put_into_the_folder_is_moved_to_its_place(ruritania: Project) -> None:
    dropped = ruritania.texts / "plan.html"
    dropped.write_text(f"<html><head><title>The plan</title></head><body><p>{PLAN}</p></body></html>")
    add(ruritania, dropped, {})
    assert not dropped.exists()
    found = source(ruritania, "plan")
    assert (found.path, found.original) == ("raw/texts/plan.md", "raw/originals/plan.html")
    latin = ruritania.texts / "latin.txt"
    latin.write_bytes(f"Les Études\n\n{PLAN}".encode("latin-1"))
    add(ruritania, latin, {"title": "Études", "language": "en"})
    assert "Études" in source(ruritania, "latin").text(ruritania)


def test_a_copy_in_the_folder_is_told_not_to_be_needed(ruritania: Project, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN)
    add(ruritania, tmp_path / "plan.txt", {"title": "The plan"})
    copy = ruritania.texts / "copy.txt"
    copy.write_text(PLAN)
    said = run_command("add", copy, "--root", ruritania.root).stdout
    assert (
        said == f"nothing changed: this text is already the source plan\nnext: take {copy} away, which no build reads\n"
    )
    assert "take" not in run_command("add", ruritania.texts / "plan.txt", "--root", ruritania.root).stdout


def test_a_text_that_was_edited_in_place_is_not_added_but_told_how_to_accept(
    ruritania: Project, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN)
    add(ruritania, tmp_path / "plan.txt", {"title": "The plan"})
    (ruritania.texts / "plan.txt").write_text(PLAN + "More.\n")
    with pytest.raises(CallError, match=r"'plan' is taken: .*the content has changed.*to accept the new content write"):
        add(ruritania, ruritania.texts / "plan.txt", {"title": "The plan"})


def test_a_new_edition_keeps_the_old_one(ruritania: Project, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(f"# The plan\n\n{PLAN}")
    add(ruritania, file, {"published": "2017", "country": "XR"})
    file.write_text(f"# The plan\n\n{PLAN.replace('5 million', '6 million')}")
    with pytest.raises(CallError, match="--published"):
        add(ruritania, file, {"replaces": "plan"})
    done = add(ruritania, file, {"replaces": "plan", "published": "2019"})
    new = source(ruritania, "plan-2019")
    assert (done.id, new.replaces, new.country, new.title) == ("plan-2019", "plan", "XR", "The plan")
    assert "5 million" in source(ruritania, "plan").text(ruritania)
    before = fingerprint.inputs(ruritania)
    assert not add(ruritania, file, {"replaces": "plan", "published": "2019"}).new
    assert fingerprint.inputs(ruritania) == before
    file.write_text("# The plan\n\nAnother text.\n")
    with pytest.raises(CallError, match="--replaces plan-2019"):
        add(ruritania, file, {"replaces": "plan", "published": "2020"})
    with pytest.raises(CallError, match="no source 'nowhere'"):
        add(ruritania, file, {"replaces": "nowhere", "published": "2020"})
    run(Build(ruritania))
    claims = (ruritania.curated / "claims.csv").read_text()
    assert ",plan," in claims
    assert ",plan-2019," in claims


def test_a_language_that_the_rules_do_not_speak_gives_references_alone(ruritania: Project, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(DUTCH)
    done = run_command("add", file, "--language", "en", "--root", ruritania.root)
    assert "the text reads as nl, which counts, not en" in done.stdout
    assert "the rules do not speak nl" in done.stdout
    built = run_command("build", "--root", ruritania.root)
    assert built.returncode == 0
    assert "the rules of extraction do not speak its language, nl" in built.stdout
    assert ",nl," in (ruritania.curated / "sources.csv").read_text()
    lines = {path.stem: len(path.read_text().splitlines()) - 1 for path in ruritania.curated.glob("*.csv")}
    assert (lines["sources"], lines["references"], lines["instruments"], lines["budgets"]) == (1, 1, 0, 0)
    assert "the rules do not speak nl" in run_command("status", "--root", ruritania.root).stdout


def test_the_text_counts_where_the_register_says_otherwise(ruritania: Project, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(DUTCH)
    add(ruritania, file, {})
    ruritania.register.write_text(ruritania.register.read_text().replace("language: nl", "language: en"))
    build = Build(ruritania)
    (document,) = build.documents()
    assert document.language == "nl"
    assert any("the register says language en, but the text reads as nl" in warning for warning in build.warnings)


def test_an_unreadable_file_is_refused(ruritania: Project, tmp_path: Path) -> None:
    before = fingerprint.inputs(ruritania)
    for name, data in (("a.pdf", b"%PDF-1.7"), ("b.docx", b"PK\x03\x04"), ("c.txt", bytes(range(256))), ("d.md", b"")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(DataError, match=name):
            add(ruritania, tmp_path / name, {"title": "A"})
    assert fingerprint.inputs(ruritania) == before


def test_status_tells_the_state_of_each_source(ruritania: Project, tmp_path: Path) -> None:
    for name in ("kept", "changed", "missing", "broken"):
        file = tmp_path / f"{name}.md"
        file.write_text(f"# The {name} plan\n\n{PLAN}")
        add(ruritania, file, {})
    run(Build(ruritania))
    (ruritania.texts / "changed.md").write_text("Changed.\n")
    (ruritania.texts / "missing.md").unlink()
    (ruritania.texts / "broken.md").write_bytes(b"\xff\xfe\xff")
    (ruritania.texts / "new.html").write_text("<html><body>New</body></html>")
    (ruritania.texts / "sheet.xls").write_bytes(b"1")
    file.write_text(f"# Another plan\n\n{PLAN}")
    add(ruritania, file, {"name": "another"})
    done = run_command("status", "--root", ruritania.root)
    assert done.returncode == 0, done.stderr
    listed = done.stdout.partition("await review")[0].splitlines()
    states = {line.split()[0]: " ".join(line.split()[1:]) for line in listed if line.startswith("  ")}
    expected = {
        "kept": "up to date",
        "changed": "changed",
        "missing": "missing",
        "broken": "unreadable",
        "raw/texts/new.html": "new",
        "raw/texts/sheet.xls": "unsupported",
        "another": "new",
    }
    for name, state in expected.items():
        assert states[name].startswith(state), done.stdout
    assert "raw/texts/changed.md has changed: all but identifiers, quality" in done.stdout
    assert "await review" in done.stdout
