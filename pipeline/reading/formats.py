"""Files as people have them: what a file is, and the text in it that offsets will count.

Plain text and Markdown are decoded and stay as they are. HTML, PDF and DOCX are turned into Markdown,
which is stored beside the original and is the raw text from then on.
"""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePath

SIZE_LIMIT = 60_000_000
"""Bytes above which a file is set aside, unpacked or not: no text of a policy document is that long."""

MARKUP_LIMIT = 20_000_000
"""The same for markup, whose tree takes some twenty times its bytes of memory."""

KINDS = {".txt": "text", ".md": "text", ".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx"}
"""Kind of file by suffix."""


class UnreadableError(Exception):
    """A file that no text can be taken from; the message says why and what to do."""


def text_of(path: Path) -> str:
    """The text of a file of any supported kind.

    Raises UnreadableError when the file is empty, too large, damaged, encrypted, without a text layer,
    or not of the kind that its suffix says.
    """
    if path.stat().st_size > SIZE_LIMIT:
        raise UnreadableError(f"{path.name}: longer than {SIZE_LIMIT:,} bytes; give the part that matters")
    return text_in(path.read_bytes(), path.name)


def text_in(data: bytes, name: str) -> str:
    """As `text_of`, for the content of a file of this name."""
    suffix = PurePath(name).suffix
    kind = KINDS.get(suffix.lower())
    if kind is None:
        raise UnreadableError(f"{name}: {suffix or 'no suffix'} is not supported; give {', '.join(KINDS)}")
    if len(data) > SIZE_LIMIT:
        raise UnreadableError(f"{name}: longer than {SIZE_LIMIT:,} bytes; give the part that matters")
    if not data.strip():
        raise UnreadableError(f"{name}: the file is empty; give it again")
    found = sniff(data)
    if found != kind and not (kind == "text" and found == "html" and suffix == ".md"):
        raise UnreadableError(f"{name}: the content is {found}, not {kind}; give it its true suffix")
    try:
        text = _READERS[kind](data)
    except UnreadableError as error:
        raise UnreadableError(f"{name}: {error}") from None
    except RecursionError:
        raise UnreadableError(f"{name}: elements are nested too deeply; save it as plain text") from None
    if not text.strip():
        raise UnreadableError(f"{name}: there is no text in it; a scan must go through text recognition first")
    return text


def sniff(data: bytes) -> str:
    """What bytes are: "pdf", "docx", "html", "text" or "binary"."""
    head = data[:4096].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head[:400].lower().startswith((b"<!doctype html", b"<html")) or b"<html" in head[:2000].lower():
        return "html"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "text"
    control = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in head)
    return "binary" if control > len(head) // 50 else "text"


def decode(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with a byte order mark, else the encoding that fits the language best.

    A byte order mark is left out. Raises UnreadableError for bytes that are no text.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableError(f"byte {error.start} is no {encoding}; save the file as UTF-8") from None
    if sniff(data) == "binary":
        raise UnreadableError("the content is binary, not text; give the document itself")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # few texts need it

    # Guessing needs some text to go by; short ones are nearly always Windows-1252.
    best = from_bytes(data, cp_isolation=["cp1252", "cp1250", "cp1251", "cp1253", "cp1254"]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return data.decode("cp1252" if len(data) < 256 else encoding, errors="replace")


def _html(data: bytes) -> str:
    from pipeline.reading.html import markdown

    if len(data) > MARKUP_LIMIT:
        raise UnreadableError(f"longer than {MARKUP_LIMIT:,} bytes of markup; give the part that matters")
    return markdown(data)


def _docx(data: bytes) -> str:
    from pipeline.reading.docx import markdown

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > SIZE_LIMIT:
                raise UnreadableError(f"unpacks to more than {SIZE_LIMIT:,} bytes; save it again without pictures")
            if "word/document.xml" not in archive.namelist():
                raise UnreadableError("not a Word document; save it as .docx")
            if archive.getinfo("word/document.xml").file_size > MARKUP_LIMIT:
                raise UnreadableError(f"longer than {MARKUP_LIMIT:,} bytes of markup; give the part that matters")
            damaged = archive.testzip()
        if damaged:
            raise UnreadableError(f"{damaged} inside it is damaged; save it again")
        return markdown(data)
    except (UnreadableError, RecursionError):
        raise
    except Exception as error:  # mammoth and zipfile have no common error for a broken document
        raise UnreadableError(f"the document is damaged ({type(error).__name__}); save it again") from None


def _pdf(data: bytes) -> str:
    from pipeline.reading.pdf import markdown

    return markdown(data)


_READERS: dict[str, Callable[[bytes], str]] = {"text": decode, "html": _html, "docx": _docx, "pdf": _pdf}
