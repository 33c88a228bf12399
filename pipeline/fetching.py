"""Fetch a document from its address, as a guest who asks for little.

Only http and https; no address of this machine or of a private network, also not by a redirect; a time limit,
a size limit, and a few further tries when the server is at fault.
"""

from __future__ import annotations

import http.client
import ipaddress
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePosixPath
from typing import IO, Any

from pipeline.reading.formats import SIZE_LIMIT, sniff

PRIVATE = "AIPOLICY_ALLOW_PRIVATE_ADDRESSES"
"""Environment variable: "1" allows servers on this machine and in private networks."""

_AGENT = "aipolicy (an open data pipeline; asks once for each source)"
_AGAIN = frozenset({408, 429, 500, 502, 503, 504})  # what may be otherwise the next time
_SUFFIXES = {"pdf": ".pdf", "docx": ".docx", "html": ".html"}


class FetchError(Exception):
    """A document that could not be fetched; the message says why and what to do."""


class _PassingError(Exception):
    """A fault that may be gone at the next try."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as the server sent it."""

    data: bytes
    url: str  # where it was found in the end
    etag: str = ""
    modified: str = ""  # the header Last-Modified

    @property
    def name(self) -> str:
        """The name of a file for it, with the suffix that fits the content."""
        path = PurePosixPath(urllib.parse.unquote(urllib.parse.urlsplit(self.url).path))
        kind = sniff(self.data)
        suffix = _SUFFIXES.get(kind) or (".md" if path.suffix.lower() == ".md" else ".txt")
        host = urllib.parse.urlsplit(self.url).hostname or ""
        return f"{path.stem if len(path.parts) > 1 else host.replace('.', '-')}{suffix}"


@dataclass(frozen=True, slots=True)
class Fetcher:
    """How documents are fetched. Times are in seconds."""

    time_out: float = 30  # for a sign of life
    most_time: float = 300  # for the whole document
    most_bytes: int = SIZE_LIMIT
    tries: int = 3
    pause: float = 1  # after the first try, then twice as long each time
    private: bool = field(default_factory=lambda: os.environ.get(PRIVATE) == "1")

    def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched | None:
        """The document at an address; None if it is as it was when `etag` and `modified` were sent with it.

        Raises FetchError.
        """
        for left in range(self.tries - 1, -1, -1):
            try:
                return self._fetch(url, etag, modified)
            except _PassingError as error:
                if not left:
                    tried = f", {self.tries} times" if self.tries > 1 else ""
                    raise FetchError(
                        f"{url}: {error}{tried}; try again later, or download it and add the file"
                    ) from None
                time.sleep(self.pause * 2 ** (self.tries - 1 - left))
        raise AssertionError("the last try has an outcome")

    def _fetch(self, url: str, etag: str, modified: str) -> Fetched | None:
        headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity"}
        headers |= {"If-None-Match": etag} if etag else {}
        headers |= {"If-Modified-Since": modified} if modified else {}
        _check_address(url, self.private)
        with self._told(url):
            request = urllib.request.Request(url, headers=headers)
            opener = urllib.request.build_opener(_Redirects(self.private), *_handlers(self.private))
            end = time.monotonic() + self.most_time
            try:
                response = opener.open(request, timeout=self.time_out)
            except urllib.error.HTTPError as error:
                error.close()
                if error.code == http.HTTPStatus.NOT_MODIFIED:
                    return None
                if error.code in _AGAIN:
                    raise _PassingError(f"the server answers {error.code} {error.reason}") from None
                raise FetchError(
                    f"{url}: the server answers {error.code} {error.reason}; mend the address in the register"
                ) from None
            with response:
                data = self._body(url, response, end)
                said = response.headers
                return Fetched(data, response.geturl(), said.get("ETag") or "", said.get("Last-Modified") or "")

    def _body(self, url: str, response: Any, end: float) -> bytes:
        """What the server sends, as long as it is not too much and does not take too long."""
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise FetchError(f"{url}: the server packs its answer unasked; download it and add the file")
        length = response.headers.get("Content-Length", "")
        too_long = FetchError(f"{url}: longer than {self.most_bytes:,} bytes; add the part that matters as a file")
        if length.isdigit() and int(length) > self.most_bytes:
            raise too_long
        parts: list[bytes] = []
        size = 0
        while part := response.read1(1 << 16):
            parts.append(part)
            size += len(part)
            if size > self.most_bytes:
                raise too_long
            if time.monotonic() > end:
                raise FetchError(f"{url}: not done after {self.most_time:g} seconds; download it and add the file")
        if length.isdigit() and size < int(length):
            raise _PassingError(f"cut short after {size:,} of {int(length):,} bytes")
        return b"".join(parts)

    @contextmanager
    def _told(self, url: str) -> Iterator[None]:
        """Turn what the network does into words."""
        try:
            yield
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _PassingError(f"no answer within {self.time_out:g} seconds") from None
            raise _PassingError(f"cannot be reached ({error.reason})") from None
        except TimeoutError:
            raise _PassingError(f"no answer within {self.time_out:g} seconds") from None
        except (http.client.HTTPException, OSError) as error:
            raise _PassingError(f"the connection broke ({type(error).__name__})") from None


def _check_address(url: str, private: bool) -> None:
    """Refuse what can be refused without asking for the host.

    Raises FetchError.
    """
    try:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urllib.parse.SplitResult("", "", "", "", ""), ""
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() for c in url):
        raise FetchError(f"{url}: expected an address that begins with http:// or https://")
    try:
        known = ipaddress.ip_address(host)
    except ValueError:
        return
    _check_peer(str(known), private)


def _check_peer(address: str, private: bool) -> None:
    found = ipaddress.ip_address(address.split("%")[0])
    found = getattr(found, "ipv4_mapped", None) or found
    if not private and not found.is_global:
        raise FetchError(f"{address} is an address of this machine or of a private network; it is not asked")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Redirects to other documents of the web, and nowhere else."""

    max_redirections = 5
    max_repeats = 2

    def __init__(self, private: bool) -> None:
        self.private = private

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        _check_address(newurl, self.private)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _handlers(private: bool) -> tuple[urllib.request.BaseHandler, ...]:
    """Handlers whose connections look at whom they have reached before they ask for anything.

    Whoever goes by a proxy leaves that to the proxy.
    """

    class Plain(http.client.HTTPConnection):
        def connect(self) -> None:
            super().connect()
            if self.sock:
                _check_peer(self.sock.getpeername()[0], private)

    class Secure(http.client.HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            if self.sock:
                _check_peer(self.sock.getpeername()[0], private)

    class Http(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(http.client.HTTPConnection if req.has_proxy() else Plain, req)

    class Https(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            proxied = req.host != urllib.parse.urlsplit(req.full_url).netloc
            return self.do_open(http.client.HTTPSConnection if proxied else Secure, req)

    return Http(), Https()
