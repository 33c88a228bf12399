"""The `aipolicy` command: wiring only.

Exit codes: 0 all is well, 1 the data is wrong, 2 the command was called wrongly, 3 done, except for what had
to be set aside. What is wrong goes to standard error; with --json a command's answer is one JSON object on
standard output, also then.
"""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from pipeline.errors import CallError, DataError
from pipeline.project import Project
from pipeline.wording import counted

Answer = tuple[Mapping[str, Any], list[str]]  # the answer for machines, and its lines for people
SET_ASIDE = "set_aside"  # in an answer: messages on what a command had to leave out


def _examples(*lines: str) -> str:
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def _command(function: Callable[..., Answer]) -> Callable[..., None]:
    """Give a command --json, print its answer, and end with the exit code that fits."""

    @click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object, for programs.")
    @functools.wraps(function)
    def run(as_json: bool, **arguments: Any) -> None:
        try:
            answer, lines = function(**arguments)
            problems, code = list(answer.get(SET_ASIDE, ())), 3
        except DataError as error:
            answer, lines, problems, code = {"problems": list(error.problems)}, [], list(error.problems), 1
        except CallError as error:
            answer, lines, problems, code = {"problems": [str(error)]}, [], [str(error)], 2
        except OSError as error:
            what = f"{error.filename or 'the disk'}: {error.strerror or error}; make room or give access, and try again"
            answer, lines, problems, code = {"problems": [what]}, [], [what], 1
        if as_json:
            click.echo(json.dumps({"ok": not problems, **answer}, ensure_ascii=False, indent=2))
        elif lines:
            click.echo("\n".join(lines))
        for problem in problems:
            click.echo(f"error: {problem}", err=True)
        if problems:
            sys.exit(code)

    return run


def _root(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --root, and its project as the first argument."""

    @click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        show_default="this folder",
        help="The project folder: the one that holds raw/.",
    )
    @functools.wraps(function)
    def run(root: Path, **arguments: Any) -> Any:
        return function(project=Project(root.resolve()), **arguments)

    return run


def _tell(message: str) -> None:
    """Progress, for people who watch."""
    if sys.stderr.isatty():
        click.echo(f"{message} …", err=True)


def _short(names: list[str]) -> str:
    """A list that fits a line or two."""
    return ", ".join(names) if len(names) <= 6 else f"{', '.join(names[:5])} and {len(names) - 5} more"


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_examples("aipolicy build", "aipolicy status --root ../another-country", "aipolicy COMMAND --help"),
)
@click.version_option(package_name="aipolicy")
def main() -> None:
    """Make an open, evidenced data package on AI policy from source texts.

    A project is a folder with raw/ (what people put in) and, after a build, curated/ and datapackage.json
    (what people download). Every command works on the folder it is run in, or on --root.

    Exit codes: 0 all is well, 1 the data is wrong, 2 the command was called wrongly, 3 done, except for what
    had to be set aside.
    """


@main.command(
    epilog=_examples("aipolicy build", "aipolicy build --accept-loss budgets", "aipolicy build --root ../other --json")
)
@click.option("--force", is_flag=True, help="Run every step, also when nothing has changed.")
@click.option("--accept-loss", metavar="TABLE", multiple=True, help="A table or source that may lose rows.")
@_root
@_command
def build(project: Project, force: bool, accept_loss: tuple[str, ...]) -> Answer:
    """Make curated/ and datapackage.json from raw/.

    Reads and extracts only what has changed since the last build, checks everything, and replaces the
    published files at once. When something is wrong, or a table would lose many of its rows, the last good
    package stays as it is. A source that cannot be read is set aside, and the others are built.
    """
    from pipeline import fingerprint
    from pipeline.lock import lock
    from pipeline.replacement import recover

    if not project.register.is_file():
        from pipeline.reading.sources import load_sources

        load_sources(project)  # says what is missing
    with lock(project):
        recover(project)
        if not force and not fingerprint.changes(project):
            done = fingerprint.notes(project)
            answer = {"sources": done["sources"], "read": [], "extracted": [], "changed": [], "steps": False}
            answer[SET_ASIDE] = done["set_aside"]
            return answer, [f"nothing changed: {done['sources']} sources, no step had to run"]
        from pipeline.assets.job import run
        from pipeline.build import Build

        job = Build(project, _tell, accept_loss)
        _tell("starting")
        try:
            run(job)
        except DataError as error:  # what was set aside may be why
            raise DataError(*(why.message for why in job.aside.values()), *error.problems) from None
    answer = {
        "sources": len(job.languages),
        "read": job.newly_read,
        "extracted": job.newly_extracted,
        "rows": job.rows,
        "changed": job.changed,
        "steps": True,
        "report": job.report.plain(),
        SET_ASIDE: [why.message for why in job.aside.values()],
    }
    lines = [
        f"{counted(len(job.languages), 'source')}, {len(job.newly_extracted)} of them read or extracted anew; "
        f"{counted(sum(job.rows.values()), 'row')} in {counted(len(job.rows), 'table')}",
        *job.report.lines(),
        f"changed: {_short(job.changed)}" if job.changed else "nothing changed: every published file is as it was",
    ]
    return answer, lines


@main.command(epilog=_examples("aipolicy status", "aipolicy status --unused", "aipolicy status --json"))
@click.option("--unused", is_flag=True, help="List the entries of registers that no source uses.")
@_root
@_command
def status(project: Project, unused: bool) -> Answer:
    """Tell the state of each source, what is published, and what a build would do.

    A source is new, changed, missing, unreadable or up to date; of one whose language the rules do not speak
    only the works that it cites are published.
    """
    from pipeline.status import status as look

    found = look(project)
    answer = {**asdict(found), "stale": list(found.stale), "unused": list(found.unused)}
    if unused:
        return answer, [*found.unused, f"{len(found.unused)} register entries that no source uses"]
    lines = [counted(len(found.sources), "source")]
    lines += [f"  {s.id}  {s.state}{f' ({s.note})' if s.note else ''}  {s.title}".rstrip() for s in found.sources]
    told = f"{counted(sum(found.rows.values()), 'row')} in {counted(len(found.rows), 'table')}"
    lines.append(told if found.rows else "nothing published")
    for name, count in found.rows.items():
        if count:
            awaits = f", {found.unreviewed[name]} await review" if found.unreviewed.get(name) else ""
            lines.append(f"  {name}  {count}{awaits}")
    if found.unused:
        lines.append(f"register entries that no source uses: {len(found.unused)} (--unused lists them)")
    if found.stale:
        lines.append("a build would run; what has changed, and which tables it makes anew:")
        for reason in found.stale:
            tables = [name for name, reasons in found.stale_tables.items() if reason in reasons]
            others = [name for name in found.rows if name not in tables]
            told = f"all but {', '.join(others)}" if 0 < len(others) <= 3 else ", ".join(tables) or "none"
            lines.append(f"  {reason}: {'all' if not others else told}")
    else:
        lines.append("up to date")
    return answer, lines


@main.command(
    epilog=_examples(
        "aipolicy verify",
        "aipolicy verify ../downloaded-package",
        "aipolicy verify dataset-1.0.0.zip --texts ../project",
        "aipolicy verify --json",
    )
)
@click.argument("package", type=click.Path(exists=True, path_type=Path), required=False)
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds raw/texts/, for texts that a zip lacks since their licence forbids it.",
)
@_root
@_command
def verify(project: Project, package: Path | None, texts: Path | None) -> Answer:
    """Check a package as a downloader would.

    Holds the files of PACKAGE, a folder or the zip of a release (by default the project), against its
    datapackage.json: hashes, schemas, keys, and every row of evidence against the text it quotes.
    """
    from pipeline.publishing import verify as check
    from pipeline.publishing.bundle import verify_archive

    target = (package or project.root).resolve()
    withheld: list[str] = []
    if target.is_file():
        problems, withheld = verify_archive(target.read_bytes(), target.name, texts)
    else:
        problems = check(target, texts)
    if problems:
        raise DataError(*map(str, problems))
    lines = ["the package is whole: hashes, schemas, keys and evidence are right"]
    if withheld:
        lines.append(
            f"not held against their texts, which their licence keeps out: the quotes from {', '.join(withheld)}; "
            "name a folder that holds the texts with --texts"
        )
    return {"package": str(target), "withheld": withheld}, lines


@main.command(
    epilog=_examples(
        "aipolicy diff",
        "aipolicy diff 1.0.0 latest",
        "aipolicy diff latest built --json",
        "aipolicy diff ../downloaded-package dataset-1.1.0.zip",
    )
)
@click.argument("old", default="committed")
@click.argument("new", default="built")
@click.option("--at", default="", help="Where the releases are: a folder or an address.  [default: dist/]")
@_root
@_command
def diff(project: Project, old: str, new: str, at: str) -> Answer:
    """Tell what differs between two packages, and why.

    OLD and NEW are each a folder, a zip, a released version such as 1.0.0, latest, committed (what git keeps
    of this project) or built (what lies in its folder). Nothing is printed where nothing differs.
    """
    from pipeline.publishing.difference import compare
    from pipeline.publishing.release import open_package

    found = compare(open_package(project, old, at), open_package(project, new, at))
    return found.plain(), found.lines()


@main.command(
    epilog=_examples(
        "aipolicy release --dry-run",
        "aipolicy release --date 2017-05-31",
        "aipolicy release --date 2017-05-31 --step major --to s3://bucket/dataset",
    )
)
@click.option("--to", default="", help="Where releases go: a folder or an address that fsspec knows.  [default: dist/]")
@click.option("--step", type=click.Choice(["patch", "minor", "major"]), help="The step, if larger than what differs.")
@click.option("--date", "day", default="", help="Day of the release, as 2017-05-31.  [default: SOURCE_DATE_EPOCH]")
@click.option("--dry-run", is_flag=True, help="Only tell what would be released.")
@_root
@_command
def release(project: Project, to: str, step: str | None, day: str, dry_run: bool) -> Answer:
    """Release the built package as the next version.

    The version follows from what differs since the last release: fields or types MAJOR, rows MINOR, values
    PATCH, nothing no version. Writes the zip and index.json, an entry of CHANGES.md, and the version into
    raw/datapackage.yaml. A version that is out is never written again.
    """
    from pipeline.publishing.release import release as publish_release
    from pipeline.publishing.versions import Step

    done = publish_release(project, to, Step[step.upper()] if step else None, day, dry_run=dry_run)
    answer = {
        "released": asdict(done.release) if done.release else None,
        "dry_run": dry_run,
        "difference": done.difference.plain() if done.difference else None,
    }
    lines = ["noted here what a release that was cut short had published"] if done.caught_up else []
    if done.release is None:
        return answer, [*lines, "nothing differs from the last release: no version"]
    lines.append(f"{'would release' if dry_run else 'released'} {done.release.version} ({done.release.address})")
    return answer, [*lines, *(done.difference.lines() if done.difference else ["the first release"])]


@main.command(
    epilog=_examples(
        "aipolicy export --to ../release", "aipolicy export --to ../release --format parquet --format xlsx"
    )
)
@click.option(
    "--to", "folder", metavar="DIR", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where to."
)
@click.option("--format", "formats", multiple=True, help="One format; may be given again.  [default: all]")
@_root
@_command
def export(project: Project, folder: Path, formats: tuple[str, ...]) -> Answer:
    """Write the published tables to DIR in other formats.

    \b
    csv         the package itself          jsonl       JSON Lines
    parquet     Apache Parquet              joined      CSV that reads alone, with names and quotes
    sqlite      a database, with views      catalogues  metadata for portals, README and codebook
    duckdb      a database, with views      provenance  Web Annotations and PROV
    postgres    a script for psql           crosswalk   columns of OECD.AI and the STIP survey
    xlsx        an Excel workbook
    """
    from pipeline.publishing import read_package, recover
    from pipeline.publishing.formats import FORMATS
    from pipeline.publishing.formats import export as write

    if folder.resolve() == project.root:
        raise CallError("--to: this is the project folder, whose files the export would replace; give another one")
    recover(project)
    tables = read_package(project.root)
    descriptor = json.loads(project.descriptor.read_text(encoding="utf-8"))
    files = [path.as_posix() for path in write(tables, descriptor, folder, formats or tuple(FORMATS), project.root)]
    return {"folder": str(folder), "files": files}, [
        f"wrote {counted(len(files), 'file')} to {folder}: {_short(files)}"
    ]


@main.command(
    epilog=_examples("aipolicy init ../freedonian-ai-policy", 'aipolicy init ../dir --name nz-ai --title "AI in NZ"')
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", default="", help="Name of the dataset: lower-case words joined by hyphens.  [default: DIR's]")
@click.option("--title", default="", help="Title of the dataset.  [default: made from the name]")
@_command
def init(folder: Path, name: str, title: str) -> Answer:
    """Make an empty project in DIR, for a dataset of another country.

    Writes raw/datapackage.yaml (the register of sources), raw/texts/ and raw/registers/ with what serves
    every country: the jurisdictions, the bodies and instruments of the EU and of global bodies, and a gazetteer of
    those of every country. Nothing that is already there is overwritten.
    """
    from pipeline.workspace import init as make

    made = make(folder, name, title)
    return {"folder": str(made.root)}, [
        f"made an empty project in {folder}",
        f"next: aipolicy add FILE --title TITLE --root {folder}, then aipolicy build --root {folder}",
    ]


@main.command(
    epilog=_examples(
        'aipolicy add report.txt --title "AI in Freedonia" --authors "Anna Author; Ben Writer" --country XF',
        "aipolicy add raw/texts/report.txt --id freedonia-2020 --title Report --published 2020-12 --language en",
        "aipolicy add https://example.org/report.pdf --country XF",
        "aipolicy add report-2021.html --replaces freedonia-2020 --published 2021-11",
    )
)
@click.argument("file", metavar="FILE_OR_URL")
@click.option("--id", "name", default="", help="Identifier of the source.  [default: made from the file's name]")
@click.option("--title", default="", help="Title of the source.  [default: the file's]")
@click.option("--authors", default="", help="Who wrote it; several are separated by semicolons.  [default: the file's]")
@click.option("--publisher", default="", help="Who published it.  [default: the file's]")
@click.option("--published", default="", help="When, as precisely as known: 2020, 2020-12 or 2020-12-31.")
@click.option("--country", default="", help="Jurisdiction that it is about: ISO 3166 such as BE or BE-VLG, EU, INT.")
@click.option("--language", default="", help="Language, ISO 639, such as en.  [default: the text's]")
@click.option("--licence", default="", help="Licence of the text, such as CC-BY-4.0.")
@click.option("--url", default="", help="Address that it came from, and where `aipolicy refresh` looks again.")
@click.option("--replaces", metavar="ID", default="", help="The source that this is a new edition of; it is kept.")
@_root
@_command
def add(project: Project, file: str, authors: str, **fields: str) -> Answer:
    """Add a source: plain text, Markdown, HTML, PDF or DOCX, from a file or an address.

    Puts the text into raw/texts/ and an entry into raw/datapackage.yaml, whose other lines stay as they are.
    What no option gives is taken from the file itself. Adding the same content again changes nothing.
    """
    from pipeline.reading.language import SPOKEN
    from pipeline.refreshing import add_from
    from pipeline.workspace import add as enter

    entry: dict[str, str | list[str]] = {
        **fields,
        "authors": [name.strip() for name in authors.split(";") if name.strip()],
    }
    if "://" in file:
        done = add_from(project, file, entry, datetime.now(UTC).date())
    elif not Path(file).is_file():
        raise CallError(f"{file}: no such file; give a file, or an address that begins with http:// or https://")
    else:
        done = enter(project, Path(file), entry)
    answer: dict[str, Any] = {"id": done.id, "added": done.new}
    if not done.new:
        spare = [f"next: take {file} away, which no build reads"] if done.spare else []
        return answer, [f"nothing changed: this text is already the source {done.id}", *spare]
    understood = done.document
    answer |= {"found": dict(done.found), "unknown": list(done.unknown), "language": understood.language}
    answer |= {"blocks": done.blocks, "sentences": done.sentences}
    lines = [f"added {done.id}"]
    lines += [f"  {column}: {value} (from the file)" for column, value in done.found.items()]
    lines.append(
        f"  read: {counted(done.sentences, 'sentence')}; {', '.join(f'{n} {k}' for k, n in done.blocks.items())}"
    )
    if fields["language"] and understood.language != fields["language"]:
        lines.append(f"  language: the text reads as {understood.language}, which counts, not {fields['language']}")
    if understood.language not in SPOKEN:
        lines.append(f"  the rules do not speak {understood.language}: only the works that it cites will be extracted")
    if done.unknown:
        lines.append(f"  not known: {', '.join(done.unknown)}; fill in raw/{project.register.name} what you know")
    return answer, [*lines, "next: aipolicy build"]


@main.command(epilog=_examples("aipolicy refresh", "aipolicy refresh freedonia-2020 --json"))
@click.argument("ids", metavar="[ID]...", nargs=-1)
@_root
@_command
def refresh(project: Project, ids: tuple[str, ...]) -> Answer:
    """Fetch the sources that have an address again, and store what has changed.

    Changed content becomes a new source, an edition that replaces the former one and bears the day it was
    fetched; the former one is kept. Without ID all sources are asked for.
    """
    from pipeline.refreshing import FAILED, NEW_EDITION
    from pipeline.refreshing import refresh as ask

    found = ask(project, ids, today=datetime.now(UTC).date(), tell=_tell)
    answer = {"sources": [asdict(o) for o in found], SET_ASIDE: [o.problem for o in found if o.state == FAILED]}
    lines = [f"  {o.source_id}: {o.state}{f', {o.edition}' if o.edition else ''}" for o in found]
    new = sum(o.state == NEW_EDITION for o in found)
    if not found:
        lines = [f"no source has an address; give one as its url in raw/{project.register.name}"]
    return answer, [f"asked for {counted(len(found), 'source')}", *lines, *(["next: aipolicy build"] if new else [])]


@main.command(
    epilog=_examples("aipolicy review", "aipolicy review --table budgets --list", "aipolicy review --list --json")
)
@click.option("--table", default="", help="Only the records of this table.")
@click.option("--list", "only_list", is_flag=True, help="List what is open, and ask nothing.")
@_root
@_command
def review(project: Project, table: str, only_list: bool) -> Answer:
    """Walk through the records that no person has accepted.

    Shows each record with its sentences and asks: accept, correct, skip or quit. What is accepted goes to
    raw/reviews.csv, a correction to raw/corrections.yaml; a build then publishes both. A record whose
    sources change falls back to unreviewed.
    """
    from pipeline.build import Build
    from pipeline.review import accept, open_records
    from pipeline.reviews import load_reviews, save_reviews

    job = Build(project, _tell)
    documents = job.documents()
    texts = {document.source_id: document.raw for document in documents}
    found = list(open_records(job.resolved(documents, job.candidates(documents)), texts, table))
    if only_list:
        answer = {"open": [asdict(record) for record in found]}
        return answer, [
            *(f"{r.table}  {r.record_id}  {counted(len(r.statements), 'statement')}" for r in found),
            f"{len(found)} open",
        ]
    reviews, accepted, corrected = load_reviews(project.reviews), 0, 0
    for number, record in enumerate(found, 1):
        click.echo(f"\n[{number} of {len(found)}] {record.table}: {record.record_id}")
        for statement in record.statements:
            click.echo(f"  {statement.field} = {statement.value}   ({statement.method} {statement.source_id})")
            for context in statement.contexts:
                click.echo(f"      {context}")
        choice = click.prompt(
            "(a)ccept, (c)orrect, (s)kip or (q)uit", type=click.Choice(["a", "c", "s", "q"]), default="s"
        )
        if choice == "q":
            break
        if choice == "a":
            reviews = accept(reviews, [record])
            save_reviews(project.reviews, reviews)  # at once: an interrupted session loses nothing
            accepted += 1
        elif choice == "c":
            corrected += _correct(project, record)
    return {"accepted": accepted, "corrected": corrected}, [
        f"{accepted} accepted, {corrected} corrected; next: aipolicy build"
    ]


def _correct(project: Project, record: Any) -> int:
    """Ask what is wrong with a record, and note it in raw/corrections.yaml; how many corrections were made."""
    from pipeline.review import append_correction, correction_of

    fields = sorted({statement.field for statement in record.statements if statement.contexts})
    field = click.prompt("Which field is wrong (or 'row' for all of it)", type=click.Choice(["row", *fields]))
    value = "" if field == "row" else click.prompt("Its right value (nothing: drop it)", default="", show_default=False)
    reason = click.prompt("Why")
    append_correction(project.corrections, correction_of(record, field, value, reason))
    return 1


@main.command(epilog=_examples("aipolicy audit", "aipolicy audit caidp-aidv-2020-belgium --json"))
@click.argument("source", required=False)
@_root
@_command
def audit(project: Project, source: str | None) -> Answer:
    """List what was not understood.

    Shows the sentences that hold money, a share, an act of policy, a body or an instrument, and from which no
    row was read; and the candidates that are too unsure, or belong to nothing, and are in no table.
    """
    from pipeline.audit import unread
    from pipeline.build import Build

    job = Build(project, _tell)
    documents = job.documents()
    if source and source not in {document.source_id for document in documents}:
        raise CallError(f"no source {source!r}; give one of {', '.join(d.source_id for d in documents)}")
    candidates, registers = job.candidates(documents), job.registers()
    chosen = [document for document in documents if source in (None, document.source_id)]
    sentences = [found for document in chosen for found in unread(document, candidates, registers)]
    aside = [a for a in job.resolved(documents, candidates).set_aside if source in (None, a.candidate.source_id)]
    answer = {
        "unread": [asdict(sentence) for sentence in sentences],
        "set_aside": [
            {
                "source_id": a.candidate.source_id,
                "table": a.candidate.table,
                "rule": a.candidate.rule,
                "fields": {column: value.value for column, value in a.candidate.fields.items()},
                "reason": a.reason,
            }
            for a in aside
        ],
    }
    lines = [f"{s.source_id}:{s.start}  ({', '.join(s.holds)})  {s.text}" for s in sentences]
    lines += [f"{a.candidate.source_id}  {a.candidate.table}: {a.reason}  ({a.candidate.rule})" for a in aside]
    left = f"{counted(len(sentences), 'sentence')} not understood, {counted(len(aside), 'candidate')} set aside"
    return answer, [*lines, left]


@main.command(epilog=_examples("aipolicy evaluate", "aipolicy evaluate --show budgets", "aipolicy evaluate --json"))
@click.option(
    "--gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of annotations.  [default: tests/gold]",
)
@click.option("--show", default="", help="List each miss and each false row of a table, or of all.")
@click.option("--write", is_flag=True, help="Note the figures in raw/quality.csv and README.md.")
@_root
@_command
def evaluate(project: Project, gold: Path | None, show: str, write: bool) -> Answer:
    """Measure how well the rules agree with hand-made annotation.

    Gives for each table precision, recall and F1 of records and the accuracy of fields, with 95 % confidence
    intervals: for the dataset's own sources, for texts that rules were tuned on, and for texts set aside.
    """
    from pipeline.evaluation import evaluate as measure
    from pipeline.registers import load_registers

    folder = gold or project.root / "tests" / "gold"
    if not folder.is_dir():
        raise CallError(f"{folder}: no annotations there; give their folder with --gold")
    report = measure(folder, load_registers(project.registers))
    if write:
        from pipeline.evaluation.figures import publish

        publish(project, report)
    return json.loads(report.to_json()), [report.to_text(show=[show] if show else [])]
