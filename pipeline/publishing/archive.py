"""Zip archives: written to the same bytes everywhere, read as if a stranger had made them."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping

from pipeline.errors import DataError
from schemas.declaration import PATH

MOST_FILES = 1000
MOST_BYTES = 512 * 1024 * 1024  # of all files together, unpacked
_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows


def pack(files: Mapping[str, bytes]) -> bytes:
    """An archive of files (path → content), sorted by path, with fixed times and permissions.

    The files are stored, not compressed: what a compressor makes differs from one version of its library to the next.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system = 3  # else it tells the system that it was made on
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name])
    return written.getvalue()


def unpack(data: bytes, label: str) -> dict[str, bytes]:
    """The files of an archive: path → content. Nothing is written anywhere.

    Raises DataError, with `label` for the archive's name, where it is damaged, holds more than a dataset
    would, or a path or a link that leads elsewhere.
    """
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES:
                raise DataError(f"{label}: {len(entries)} files; expected at most {MOST_FILES}; it is not unpacked")
            if sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise DataError(f"{label}: more than {MOST_BYTES >> 20} MB unpacked; it is not unpacked")
            for entry in entries:
                if not re.match(PATH, entry.filename):
                    raise DataError(f"{label}: the path {entry.filename!r} leaves the folder; it is not unpacked")
                if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
                    raise DataError(f"{label}: {entry.filename!r} is a link or a device; it is not unpacked")
                if entry.filename in found:
                    raise DataError(f"{label}: {entry.filename!r} stands twice; it is not unpacked")
                found[entry.filename] = archive.read(entry)  # no more than the stated size, which was added up above
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise DataError(f"{label}: no zip archive that can be read ({error}); fetch it again") from None
    return found
