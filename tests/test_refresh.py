"""Sources from addresses, asked for again: against a real server on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import run_command

from pipeline import fingerprint
from pipeline.errors import CallError, DataError
from pipeline.fetching import PRIVATE, Fetcher, FetchError
from pipeline.project import Project
from pipeline.reading.sources import load_sources
from pipeline.refreshing import FAILED, NEW_EDITION, UNCHANGED, Outcome, add_from, refresh
from pipeline.workspace import init

PAGE = """<!doctype html><html lang="en-GB"><head><title>AI in Ruritania</title>
<meta name="author" content="Anna Author"><meta property="article:published_time" content="2017-05-31T10:00:00Z">
</head><body><h1>AI in Ruritania</h1><p>In 2017, the Government of Ruritania adopted a National AI Plan. {more}</p>
<p>The plan has three pillars, and every ministry reports on it to the parliament once a year.</p></body></html>"""
FIRST, SECOND = date(2018, 1, 1), date(2018, 2, 1)
QUICK = Fetcher(time_out=0.5, most_time=1.5, most_bytes=100_000, pause=0.01, private=True)
Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web site: answers by path, and the requests that came, each as path and headers."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.closing = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.requests.append((self.path, dict(self.headers)))
                site.answers.get(self.path, status(404))(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        site.server.shutdown()
        site.server.server_close()
        thread.join()


def status(code: int, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def page(text: str, etag: str = "") -> Answer:
    """A page that honours its mark."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if etag and handler.headers.get("If-None-Match") == etag:
            return status(304)(handler)
        data = text.encode()
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(data)))
        if etag:
            handler.send_header("ETag", etag)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def sequence(*answers: Answer) -> Answer:
    left = list(answers)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("NO_PROXY", "*")
    with serving() as running:
        yield running


@pytest.fixture
def ruritania(tmp_path: Path) -> Project:
    return init(tmp_path / "ruritania", "", "")


def added(project: Project, site: Site) -> str:
    """The id of a source that came from the site's page."""
    site.answers["/report"] = page(PAGE.format(more=""), '"1"')
    return add_from(project, f"{site.url}/report", {"country": "XR"}, FIRST, QUICK).id


def test_a_page_is_added_with_what_it_says_of_itself(ruritania: Project, site: Site) -> None:
    assert added(ruritania, site) == "report"
    (source,) = load_sources(ruritania)
    assert (source.title, source.authors, source.published) == ("AI in Ruritania", "Anna Author", "2017-05-31")
    assert (source.language, source.country, source.retrieved) == ("en", "XR", "2018-01-01")
    assert (source.url, source.original) == (f"{site.url}/report", "raw/originals/report.html")
    assert "National AI Plan" in source.text(ruritania)
    before = fingerprint.inputs(ruritania)
    again = add_from(ruritania, f"{site.url}/report", {}, SECOND, QUICK)
    assert (again.id, again.new) == ("report", False)
    assert fingerprint.inputs(ruritania) == before


def test_what_has_not_changed_is_not_sent_again(ruritania: Project, site: Site) -> None:
    added(ruritania, site)
    before = fingerprint.inputs(ruritania)
    assert refresh(ruritania, today=SECOND, fetcher=QUICK) == (Outcome("report", UNCHANGED),)
    assert site.requests[-1][1]["If-None-Match"] == '"1"'
    assert fingerprint.inputs(ruritania) == before


def test_a_server_without_marks_is_believed_by_its_content(ruritania: Project, site: Site) -> None:
    added(ruritania, site)
    (ruritania.state / "fetched.json").unlink()  # safe to delete
    assert refresh(ruritania, today=SECOND, fetcher=QUICK) == (Outcome("report", UNCHANGED),)


def test_changed_content_is_a_new_edition(ruritania: Project, site: Site) -> None:
    added(ruritania, site)
    site.answers["/report"] = page(PAGE.format(more="It costs 5 million euros."), '"2"')
    edition = "report-2018-02-01"
    assert refresh(ruritania, ["report"], today=SECOND, fetcher=QUICK) == (Outcome("report", NEW_EDITION, edition),)
    first, second = load_sources(ruritania)
    assert (first.id, second.id, second.replaces) == ("report", edition, "report")
    assert (second.retrieved, second.country, second.url) == ("2018-02-01", "XR", first.url)
    assert first.text(ruritania) != second.text(ruritania)
    assert refresh(ruritania, today=SECOND, fetcher=QUICK) == (Outcome(edition, UNCHANGED),)  # of the last one alone
    site.answers["/report"] = page(PAGE.format(more="It costs 6 million euros."), '"3"')
    (third,) = refresh(ruritania, today=SECOND, fetcher=QUICK)
    assert third == Outcome(edition, NEW_EDITION, f"{edition}-2")


def test_only_known_sources_with_an_address_are_asked_for(ruritania: Project) -> None:
    with pytest.raises(CallError, match="no source with an address"):
        refresh(ruritania, ["nowhere"], today=FIRST, fetcher=QUICK)
    assert refresh(ruritania, today=FIRST, fetcher=QUICK) == ()


def test_one_that_fails_does_not_stop_the_others(ruritania: Project, site: Site) -> None:
    added(ruritania, site)
    site.answers["/other"] = page(PAGE.format(more="Few know it."))
    add_from(ruritania, f"{site.url}/other", {}, FIRST, QUICK)
    del site.answers["/other"]
    site.answers["/report"] = page(PAGE.format(more="All know it."))
    found = {outcome.source_id: outcome for outcome in refresh(ruritania, today=SECOND, fetcher=QUICK)}
    assert (found["other"].state, found["report"].state) == (FAILED, NEW_EDITION)
    assert "404" in found["other"].problem


def test_a_document_that_cannot_be_read_changes_nothing(ruritania: Project, site: Site) -> None:
    added(ruritania, site)
    before = fingerprint.inputs(ruritania)
    site.answers["/report"] = page("%PDF-1.7 cut short")
    (found,) = refresh(ruritania, today=SECOND, fetcher=QUICK)
    assert found.state == FAILED
    assert "damaged" in found.problem
    assert fingerprint.inputs(ruritania) == before


@pytest.mark.parametrize("code", [500, 503, 429])
def test_a_server_at_fault_is_asked_again(site: Site, code: int) -> None:
    site.answers["/a.txt"] = sequence(status(code), status(code), page("It is there."))
    found = QUICK.fetch(f"{site.url}/a.txt")
    assert found is not None
    assert found.data == b"It is there."
    site.answers["/a.txt"] = status(code)
    with pytest.raises(FetchError, match=f"{code}.*3 times"):
        QUICK.fetch(f"{site.url}/a.txt")
    assert len(site.requests) == 6


def test_what_is_not_there_is_asked_for_once(site: Site) -> None:
    with pytest.raises(FetchError, match="404"):
        QUICK.fetch(f"{site.url}/gone")
    assert len(site.requests) == 1


def test_redirects_are_followed_a_few_times(site: Site) -> None:
    site.answers |= {"/a": status(302, Location="/b"), "/b": status(301, Location="/c.md"), "/c.md": page("Here.")}
    found = QUICK.fetch(f"{site.url}/a")
    assert found is not None
    assert (found.url, found.name, found.data) == (f"{site.url}/c.md", "c.md", b"Here.")
    site.answers["/round"] = status(302, Location="/round")
    with pytest.raises(FetchError):
        QUICK.fetch(f"{site.url}/round")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"])
def test_redirects_stay_on_the_web(site: Site, target: str) -> None:
    site.answers["/a"] = status(302, Location=target)
    with pytest.raises(FetchError):
        QUICK.fetch(f"{site.url}/a")


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254"])
def test_private_addresses_are_not_asked(site: Site, address: str) -> None:
    site.answers["/a"] = page("secret")
    with pytest.raises(FetchError):
        Fetcher(time_out=0.5, tries=1, private=False).fetch(f"http://{address}:{site.server.server_port}/a")
    assert site.requests == []


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a", "http://", "nonsense", "http://[x/"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchError, match="begins with http"):
        QUICK.fetch(url)


def test_a_slow_or_silent_server_is_left(site: Site) -> None:
    site.answers["/silent"] = lambda handler: (site.closing.wait(10), None)[1]

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not site.closing.wait(0.1):
            handler.wfile.write(b"a")
            handler.wfile.flush()

    site.answers["/drip"] = drip
    with pytest.raises(FetchError, match=r"no answer within 0\.5 seconds"):
        QUICK.fetch(f"{site.url}/silent")
    with pytest.raises(FetchError, match=r"not done after 1\.5 seconds"):
        QUICK.fetch(f"{site.url}/drip")


def test_an_endless_body_is_cut_off(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not site.closing.is_set():
                handler.wfile.write(b"a" * 10_000)
        except OSError:
            return

    site.answers["/endless"] = endless
    with pytest.raises(FetchError, match="longer than 100,000 bytes"):
        QUICK.fetch(f"{site.url}/endless")


def test_an_interrupted_download_is_no_document(site: Site) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"Only the beginning")

    site.answers["/cut.txt"] = cut
    with pytest.raises(FetchError, match="cut short"):
        QUICK.fetch(f"{site.url}/cut.txt")


def test_no_server_is_told(ruritania: Project) -> None:
    with serving() as gone:
        url = gone.url
    with pytest.raises(DataError, match="try again later"):
        add_from(ruritania, url, {}, FIRST, QUICK)


def test_the_commands(ruritania: Project, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/report.html"] = page(PAGE.format(more=""))
    refused = run_command("add", f"{site.url}/report.html", "--root", ruritania.root)
    assert refused.returncode == 1
    assert "private network" in refused.stderr
    monkeypatch.setenv(PRIVATE, "1")
    done = run_command("add", f"{site.url}/report.html", "--root", ruritania.root)
    assert done.returncode == 0, done.stderr
    assert "added report" in done.stdout
    assert "title: AI in Ruritania (from the file)" in done.stdout
    assert "not known: publisher, country, licence" in done.stdout
    asked = run_command("refresh", "--json", "--root", ruritania.root)
    assert json.loads(asked.stdout)["sources"][0]["state"] == UNCHANGED
    del site.answers["/report.html"]
    failed = run_command("refresh", "--root", ruritania.root)
    assert failed.returncode == 3
    assert "404" in failed.stderr
