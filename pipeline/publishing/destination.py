"""Where releases lie: a folder, or any address that fsspec knows, with one zip a version and an index.

    index.json               every version with address, date, hash and rows; addresses are relative to it
    NAME-1.2.3.zip           a release; never written again once the index lists it
    NAME-latest.zip          the same bytes as the latest one

A release is written in this order: the index notes which version is pending, the zip, the index with the
version in its list, the copy as latest. Who is cut short on the way leaves every listed release as it was; the
zip of a pending version counts for nothing, and the next try writes it again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from pipeline.errors import CallError, DataError
from pipeline.files import sha256, sweep, write_atomically
from pipeline.publishing.versions import Version

INDEX = "index.json"
_ADDRESS = re.compile(r"[a-z0-9][a-z0-9._-]*\.zip")


@dataclass(frozen=True, slots=True)
class Release:
    """A release as the index lists it."""

    version: str
    date: str
    step: str  # from the version before; empty for the first one
    address: str  # relative to the index
    bytes: int
    hash: str
    rows: dict[str, int]  # of each table


@dataclass(frozen=True, slots=True)
class Index:
    """The releases at a destination, the latest first."""

    releases: tuple[Release, ...] = ()
    pending: str = ""  # the version that somebody began to publish

    @property
    def latest(self) -> Release | None:
        """The release with the highest version."""
        return max(self.releases, key=lambda release: Version.of(release.version), default=None)

    def find(self, version: str) -> Release | None:
        """The release of a version, or the latest one."""
        if version == "latest":
            return self.latest
        return next((release for release in self.releases if release.version == version), None)


class Destination:
    """A place for releases: a folder's path or an address such as `s3://bucket/folder`.

    Raises CallError where the address is of a kind that nothing installed can reach, and, from every method,
    DataError where the place does not answer or holds something else than releases.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        try:
            self._files, root = fsspec.url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise CallError(f"{address}: {error}; give a folder, or an address that fsspec can reach") from None
        self._root = str(root).rstrip("/")

    def index(self) -> Index:
        """The releases that are there; none at a place that is empty or not there yet."""
        data = self._read(INDEX)
        if data is None:
            return Index()
        try:
            found = json.loads(data)
            releases = [Release(**release) for release in found["versions"]]
            for release in releases:
                Version.of(release.version)
                if not _ADDRESS.fullmatch(release.address):
                    raise ValueError(f"the address {release.address!r} leaves the folder")
            return Index(tuple(releases), str(found.get("pending", "")))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise DataError(f"{self._place(INDEX)}: {error}; expected the index of releases; restore it") from None

    def fetch(self, release: Release) -> bytes:
        """The zip of a release, as the index says it is."""
        data = self._read(release.address)
        if data is None:
            raise DataError(f"{self._place(release.address)}: not there, though {INDEX} lists it; restore it")
        if f"sha256:{sha256(data)}" != release.hash:
            raise DataError(f"{self._place(release.address)}: hash sha256:{sha256(data)}; {INDEX} says {release.hash}")
        return data

    def publish(self, name: str, release: Release, data: bytes) -> None:
        """Add a release of the dataset `name`. What the index lists already is never written again."""
        if isinstance(self._files, LocalFileSystem):
            sweep(Path(self._root))
        index = self.index()
        if index.find(release.version):
            raise DataError(f"{self._place(release.address)}: {release.version} is released; it stays as it is")
        there = self._read(release.address)
        if there is not None and there != data and index.pending != release.version:
            raise DataError(
                f"{self._place(release.address)}: there already, though {INDEX} does not list it; "
                f"restore {INDEX}, or take the file away if it is no release"
            )
        if there != data:
            self._write(INDEX, _rendered(name, Index(index.releases, release.version)))
            self._write(release.address, data)
        if self._read(release.address) != data:
            raise DataError(f"{self._place(release.address)}: is not what was written there; try again")
        whole = Index(tuple(sorted((*index.releases, release), key=_order, reverse=True)))
        self._write(INDEX, _rendered(name, whole))
        self.point_to_latest(name)

    def point_to_latest(self, name: str) -> None:
        """Have the address of the latest release of `name` give the latest release."""
        latest = self.index().latest
        if latest is not None:
            data = self.fetch(latest)
            if self._read(latest_address(name)) != data:
                self._write(latest_address(name), data)

    def _read(self, name: str) -> bytes | None:
        with self._told(name):
            self._files.invalidate_cache()
            try:
                return bytes(self._files.cat_file(f"{self._root}/{name}"))
            except FileNotFoundError:
                return None

    def _write(self, name: str, data: bytes) -> None:
        with self._told(name):
            if isinstance(self._files, LocalFileSystem):
                write_atomically(Path(self._root) / name, data)
            else:
                self._files.pipe_file(f"{self._root}/{name}", data)

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # every kind of file system has its own
            said = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise DataError(f"{self._place(name)}: {said}; see that the place can be reached, and try again") from error

    def _place(self, name: str) -> str:
        return f"{self.address.rstrip('/')}/{name}"


def latest_address(name: str) -> str:
    """Where the latest release of a dataset always is, beside the index."""
    return f"{name}-latest.zip"


def _rendered(name: str, index: Index) -> bytes:
    content: dict[str, Any] = {"name": name}
    if index.latest:
        content["latest"] = {"version": index.latest.version, "address": latest_address(name)}
    content["versions"] = [asdict(release) for release in index.releases]
    if index.pending:
        content["pending"] = index.pending
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _order(release: Release) -> Version:
    return Version.of(release.version)
