"""Files as people have them, through the real libraries: encodings, HTML, PDF, DOCX, and what cannot be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Document
from pipeline.reading import read
from pipeline.reading.formats import UnreadableError, decode, text_of
from pipeline.reading.html import markdown

HEADING = "National AI Strategy"
OPENING = (
    "In 2021 the Government of Ruritania adopted its first strategy for artificial intelligence, which sets out "
    "how the state will train teachers, open its data and supervise the use of algorithms in public services. "
    "The strategy has three pillars:"
)
ITEMS = [
    "skills for everyone, from primary school to the end of working life and beyond it, in every region of the state",
    "open data",
    "a supervisory board that hears complaints",
]
CLOSING = "Work began in March. The ministry reports to parliament once a year."


def _markdown(path: Path) -> None:
    items = "\n".join(f"- {item}" for item in ITEMS)
    path.write_text(f"# {HEADING}\n\n{OPENING}\n\n{items}\n\n{CLOSING}\n", "utf-8")


def _html(path: Path) -> None:
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    path.write_text(
        "<!doctype html><html><head><title>t</title><style>p{}</style></head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<main><h1>{HEADING}</h1><p>{OPENING}</p><ul>{items}</ul><p>{CLOSING}</p></main>"
        "<footer>Cookies. Imprint. Follow us.</footer></body></html>",
        "utf-8",
    )


def _docx(path: Path) -> None:
    document = WordDocument()
    document.add_heading(HEADING, 1)
    document.add_paragraph(OPENING)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph(CLOSING)
    document.save(str(path))


class _Page(FPDF):
    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, "Ministry of Research of Ruritania", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, str(self.page_no()), align="C")


def _pdf(path: Path) -> None:
    pdf = _Page(format="A5")
    pdf.add_page()
    pdf.set_font("Helvetica", style="B", size=16)
    pdf.multi_cell(0, 9, HEADING, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_font("Helvetica", size=10)
    pdf.multi_cell(0, 5, OPENING, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)
    pdf.set_left_margin(16)
    for item in ITEMS:
        pdf.set_x(16)
        pdf.multi_cell(0, 5, f"\x95 {item}", new_x="LMARGIN", new_y="NEXT")
    pdf.set_left_margin(10)
    pdf.add_page()
    pdf.multi_cell(0, 5, CLOSING, new_x="LMARGIN", new_y="NEXT")
    pdf.add_page()
    pdf.output(str(path))


WRITERS: dict[str, Callable[[Path], None]] = {".md": _markdown, ".html": _html, ".docx": _docx, ".pdf": _pdf}


def _read(path: Path) -> Document:
    return read(text_of(path), "a")


def _shape(document: Document) -> list[tuple[str, list[str]]]:
    """Kinds of blocks with their sentences, white space and the title's two possible kinds aside."""
    return [
        ("heading" if b.kind == "title" else b.kind, [" ".join(s.text.split()) for s in b.sentences])
        for b in document.blocks
        if b.kind != "furniture"
    ]


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_every_format_gives_the_blocks_and_sentences_of_the_markdown(suffix: str, tmp_path: Path) -> None:
    plain, other = tmp_path / "a.md", tmp_path / f"a{suffix}"
    WRITERS[".md"](plain)
    WRITERS[suffix](other)
    assert _shape(_read(other)) == _shape(_read(plain))


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_taking_the_text_again_gives_the_same_text(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    WRITERS[suffix](path)
    assert text_of(path) == text_of(path)


OUTER = "advise the ministry on the use of machines in:"
INNER = [
    "schools and universities,",
    "hospitals, where machines help doctors to find what patients suffer from, and",
    "roads",
]
LAST = "publish a report each year"
STEPS = ["Set up an office of machines.", "Train two thousand teachers."]
SAID = "We want machines that serve the people, said the minister when she presented the plan in the parliament."


def _rich_markdown(path: Path) -> None:
    inner = "".join(f"  - {item}\n" for item in INNER)
    steps = "".join(f"{number}. {step}\n" for number, step in enumerate(STEPS, 1))
    path.write_text(f"{OPENING}\n\n- {OUTER}\n{inner}- {LAST}\n\nIt names steps:\n\n{steps}\n> {SAID}\n", "utf-8")


def _rich_html(path: Path) -> None:
    inner = "".join(f"<li>{item}</li>" for item in INNER)
    steps = "".join(f"<li>{step}</li>" for step in STEPS)
    path.write_text(
        f"<html><body><p>{OPENING}</p><ul><li>{OUTER}<ul>{inner}</ul></li><li>{LAST}</li></ul>"
        f"<p>It names steps:</p><ol>{steps}</ol><blockquote>{SAID}</blockquote></body></html>",
        "utf-8",
    )


def _rich_docx(path: Path) -> None:
    document = WordDocument()
    document.add_paragraph(OPENING)
    document.add_paragraph(OUTER, style="List Bullet")
    for item in INNER:
        document.add_paragraph(item, style="List Bullet 2")
    document.add_paragraph(LAST, style="List Bullet")
    document.add_paragraph("It names steps:")
    for step in STEPS:
        document.add_paragraph(step, style="List Number")
    document.add_paragraph(SAID, style="Quote")
    document.save(str(path))


def _rich_pdf(path: Path) -> None:
    pdf = FPDF(format="A5")
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for left, text in (
        (10, OPENING),
        (16, f"\x95 {OUTER}"),
        *((24, f"- {item}") for item in INNER),
        (16, f"\x95 {LAST}"),
        (10, "It names steps:"),
        *((16, f"{number}. {step}") for number, step in enumerate(STEPS, 1)),
        (10, f'"{SAID}"'),
    ):
        pdf.set_left_margin(left)
        pdf.set_x(left)
        pdf.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3 if left == 10 else 1)
    pdf.output(str(path))


@pytest.mark.parametrize(("suffix", "write"), [(".html", _rich_html), (".docx", _rich_docx), (".pdf", _rich_pdf)])
def test_nested_lists_and_quotations_are_alike_in_every_format(
    suffix: str, write: Callable[[Path], None], tmp_path: Path
) -> None:
    plain, other = tmp_path / "a.md", tmp_path / f"a{suffix}"
    _rich_markdown(plain)
    write(other)

    def shape(document: Document) -> list[tuple[str, int, int | None, str]]:
        blocks = [b for b in document.blocks if b.kind != "furniture"]
        places = {b.index: place for place, b in enumerate(blocks)}
        return [(b.kind, b.level, None if b.lead_in is None else places[b.lead_in], b.text.strip('"')) for b in blocks]

    expected = shape(_read(plain))
    assert [level for kind, level, *_ in expected if kind == "list_item"] == [1, 2, 2, 2, 1, 1, 1]
    assert shape(_read(other)) == expected


def _numbered_docx(path: Path, label: str = "%1.", *, form: str = "decimal", first: int = 1) -> None:
    document = WordDocument()
    style = document.styles["List Number"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    (abstract,) = numbering.xpath(f"w:num[@w:numId={style}]/w:abstractNumId/@w:val")
    (shown,) = numbering.xpath(f"w:abstractNum[@w:abstractNumId={abstract}]/w:lvl[@w:ilvl=0]/w:lvlText")
    shown.set(qn("w:val"), label)
    shown.getparent().find(qn("w:numFmt")).set(qn("w:val"), form)
    shown.getparent().find(qn("w:start")).set(qn("w:val"), str(first))
    for heading, steps in (("Ferries", STEPS), ("Bells", STEPS)):
        document.add_heading(heading, 1)
        for step in steps:
            document.add_paragraph(step, style="List Number")
    document.save(str(path))


def test_a_numbered_list_of_a_word_document_goes_on_counting_below_a_heading(tmp_path: Path) -> None:
    _numbered_docx(tmp_path / "a.docx")
    one, two = STEPS
    assert text_of(tmp_path / "a.docx") == f"# Ferries\n\n1. {one}\n2. {two}\n\n# Bells\n\n3. {one}\n4. {two}\n"


def test_words_that_word_writes_before_a_paragraph_are_text(tmp_path: Path) -> None:
    _numbered_docx(tmp_path / "a.docx", "Action %1:")
    text = text_of(tmp_path / "a.docx")
    assert [line for line in text.splitlines() if line.startswith("Action")] == [
        f"Action {number}: {step}" for number, step in enumerate([*STEPS, *STEPS], 1)
    ]


def test_marks_of_a_pdf_that_are_set_after_the_text_stand_before_their_lines(tmp_path: Path) -> None:
    pdf = FPDF(format="A5")
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for row, text in enumerate((OPENING[:60], *STEPS, *ITEMS)):
        pdf.text(20 if row else 10, 30 + 8 * row, text)
    for row, mark in enumerate(("31.", "32.", *("\x95" for _ in ITEMS))):
        pdf.text(13, 38 + 8 * row, mark)
    pdf.output(str(tmp_path / "a.pdf"))
    lines = text_of(tmp_path / "a.pdf").splitlines()
    assert [line for line in lines if line.startswith("3")] == [f"31. {STEPS[0]}", f"32. {STEPS[1]}"]
    assert [line for line in lines if line.startswith("-")] == [f"- {item}" for item in ITEMS]


def test_marks_of_notes_in_a_pdf_are_told_by_their_height(tmp_path: Path) -> None:
    pdf = FPDF(format="A5")
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    ends = 10 + pdf.get_string_width(STEPS[0])
    for row in range(6):
        pdf.text(10, 30 + 6 * row, STEPS[0])
    pdf.set_font_size(8.3)  # as browsers set what is raised
    pdf.text(ends, 58.6, "4")
    pdf.output(str(tmp_path / "a.pdf"))
    assert f"{STEPS[0]}<sup>4</sup>" in text_of(tmp_path / "a.pdf")


def _font_of(letters: str, path: Path) -> Path:
    """A font in which every letter is a box."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    font.setupGlyf(dict.fromkeys(names, pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.save(path)
    return path


def test_signs_beyond_sixteen_bits_in_a_pdf_are_whole(tmp_path: Path) -> None:
    said = "The bell \U0001f514 of the quay rings"
    pdf = FPDF(format="A5")
    pdf.add_page()
    pdf.add_font("Boxes", fname=_font_of("".join(sorted(set(said))), tmp_path / "boxes.ttf"))
    pdf.set_font("Boxes", size=10)
    pdf.text(10, 30, said)
    pdf.output(str(tmp_path / "a.pdf"))
    assert text_of(tmp_path / "a.pdf") == said + "\n"


@pytest.mark.parametrize(
    ("form", "first", "shown"),
    [
        ("upperRoman", 4, "Part IV:"),
        ("lowerLetter", 28, "Part bb:"),
        ("upperRoman", 2_000_000_000, "Part 2000000000:"),
        ("lowerLetter", 0, "Part 0:"),
    ],
)
def test_numbers_of_word_in_letters(form: str, first: int, shown: str, tmp_path: Path) -> None:
    _numbered_docx(tmp_path / "a.docx", "Part %1:", form=form, first=first)
    assert f"{shown} {STEPS[0]}" in text_of(tmp_path / "a.docx").splitlines()


def test_html_keeps_headings_notes_tables_and_leaves_out_navigation() -> None:
    page = (
        "<html><body><div class='cookie-banner'>We use cookies</div><h2>Money</h2>"
        "<p>The fund holds 3 million.<sup id='r1'><a href='#fn1'>1</a></sup> It is <strong>new</strong>.</p>"
        "<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2021</td><td>3</td></tr></table>"
        "<ol start='3'><li>Train</li><li>Open<ul><li>data</li></ul></li></ol>"
        "<ol><li id='fn1'><p>Ministry, Report. <a href='#r1'>↩</a></p></li></ol></body></html>"
    )
    assert markdown(page.encode()) == (
        "## Money\n\nThe fund holds 3 million.[^1] It is **new**.\n\n| Year | Sum |\n| --- | --- |\n| 2021 | 3 |\n\n"
        "3. Train\n4. Open\n  - data\n\n[^1]: Ministry, Report.\n"
    )


def test_html_keeps_the_addresses_that_words_of_a_text_lead_to() -> None:
    page = (
        "<html><body><h2><a href='https://bells.example/'>Bells</a></h2>"
        "<p>The <a href='https://bells.example/plan_(2031).pdf'>Bell <b>Plan</b></a> of"
        " <a href='/town'>the town</a>, at <a href='https://bells.example'>https://bells.example</a>"
        "<a href='https://bells.example/top'><img src='x.png'></a> and<a href='https://bells.example/tides'>"
        " the tides </a>too.</p></body></html>"
    )
    assert markdown(page.encode()) == (
        "## Bells\n\nThe [Bell **Plan**](https://bells.example/plan_%282031%29.pdf) of the town,"
        " at https://bells.example and [the tides](https://bells.example/tides) too.\n"
    )


def test_lists_a_thousand_deep_are_read_and_deeper_ones_are_not_cut_in_silence() -> None:
    def page(depth: int) -> bytes:
        return b"<html><body>" + b"<ul><li>" * depth + b"deep inside" + b"</body></html>"

    assert "deep inside" in markdown(page(1000))
    with pytest.raises(UnreadableError, match="nested too deeply"):
        markdown(page(10_000))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Het Vlaams actieplan “Artificiële Intelligentie” kost €5."),
        ("utf-8-sig", "Le plan « intelligence » coûte 5 €."),
        ("utf-16", "Der Plan „Künstliche Intelligenz“ kostet 5 €."),
        ("cp1252", "Le plan « intelligence artificielle » a été adopté : 5 € – déjà."),
    ],
)
def test_encodings_are_detected(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_utf_8_is_always_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_no_bytes_crash_a_reader(data: bytes) -> None:
    for suffix in (".txt", ".html", ".pdf", ".docx"):
        assert _outcome(suffix, data) is not None


def _outcome(suffix: str, data: bytes) -> str:
    path = Path(__file__).parent / f".fuzz{suffix}"
    path.write_bytes(data)
    try:
        return text_of(path)
    except UnreadableError as error:
        return str(error)
    finally:
        path.unlink()


def _bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 80_000_000)
    return held.getvalue()


def _scan() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(20, 20, 100, 100, style="F")
    return bytes(pdf.output())


def _locked() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(text="A text that only its owner may read, of some length.")
    pdf.set_encryption(owner_password="owner", user_password="user")
    return bytes(pdf.output())


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "empty"),
        ("a.md", b" \n\t\n", "empty"),
        ("a.xyz", b"text", "not supported"),
        ("a.txt", b"%PDF-1.7 ...", "the content is pdf, not text"),
        ("a.pdf", b"A plain text.", "the content is text, not pdf"),
        ("a.docx", b"A plain text.", "the content is text, not docx"),
        ("a.txt", bytes(range(256)) * 8, "the content is binary"),
        ("a.pdf", b"%PDF-1.7\ntruncated", "damaged"),
        ("a.docx", b"PK\x03\x04truncated", "damaged"),
        ("a.docx", _bomb(), "unpacks to more than"),
        ("a.pdf", _scan(), "no text layer"),
        ("a.pdf", _locked(), "encrypted"),
        ("a.html", b"<html><body><script>x()</script></body></html>", "no text in it"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_message(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=message) as caught:
        text_of(path)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


def test_a_file_beyond_the_limit_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.write(b"<html>")
        file.truncate(70_000_000)
    with pytest.raises(UnreadableError, match="longer than"):
        text_of(path)


def test_markup_whose_tree_would_not_fit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<html><body>" + b"<p>A ministry adopted a plan.</p>\n" * 650_000)
    with pytest.raises(UnreadableError, match=r"^a\.html: longer than 20,000,000 bytes of markup"):
        text_of(path)
