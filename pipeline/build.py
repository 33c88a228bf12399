"""The main job as plain functions, one a stage; Dagster calls them, and a notebook can.

build = Build(Project(Path(".")))
documents = build.documents()
tables = build.records(documents, build.candidates(documents))
build.publish(tables)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import pandas as pd

from pipeline import fingerprint
from pipeline.audit import unread
from pipeline.cache import Cache
from pipeline.corrections import Corrections, load_corrections
from pipeline.envelope import losses
from pipeline.errors import DataError
from pipeline.extraction import extract
from pipeline.files import sha256
from pipeline.identifiers import Renaming, forwarded, load_renamings, noted, rendered
from pipeline.model import Candidate, Document
from pipeline.project import Project
from pipeline.publishing import publish
from pipeline.publishing.snapshot import Snapshot, of_folder
from pipeline.publishing.tables import read_table
from pipeline.reading import read
from pipeline.reading.language import SPOKEN, detect
from pipeline.reading.sources import Aside, Source, load_dataset, load_sources
from pipeline.registers import UNUSED, Registers, load_registers, place
from pipeline.replacement import recover
from pipeline.reporting import RunReport, report
from pipeline.resolution import Resolved, resolve
from pipeline.reviews import load_reviews
from schemas import TableError
from schemas.vocabularies import INSTRUMENT_KIND, ORGANISATION_KIND

_KINDS = {"organisations": ORGANISATION_KIND.terms, "instruments": INSTRUMENT_KIND.terms}

_READING = ("pipeline/reading", "pipeline/model.py")
_EXTRACTION = (*_READING, "pipeline/extraction", "pipeline/registers.py", "pipeline/audit.py", "schemas")


@dataclass
class Build:
    """One run of the job on a project; what it did is noted for the report."""

    project: Project
    tell: Callable[[str], None] = lambda message: None  # progress, for people
    accept_loss: Collection[str] = ()  # tables and sources that may lose more than `pipeline.envelope` allows
    aside: dict[str, Aside] = field(default_factory=dict)  # unreadable sources, and files without an entry
    languages: dict[str, str] = field(default_factory=dict)  # of each source, as its text is
    not_understood: dict[str, int] = field(default_factory=dict)  # sentences of each source, see `pipeline.audit`
    warnings: list[str] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)  # of what each step made: a hash of what it was made from
    report: RunReport = field(default_factory=RunReport)  # what the run did, once it has published
    newly_read: list[str] = field(default_factory=list)  # sources that had to be read, the others came from the cache
    newly_extracted: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)  # of each table
    origins: Counter[str] = field(default_factory=Counter)  # claims by what gave them: a table's rules, register, ...
    set_aside: int = 0  # candidates that became no row
    changed: list[str] = field(default_factory=list)  # published files that are not as they were
    made_from: dict[str, str] = field(default_factory=dict)  # hashes of the inputs when the run began

    def sources(self) -> tuple[Source, ...]:
        """The register's entries, checked against the texts; what cannot be read is set aside.

        Raises DataError.
        """
        return load_sources(self.project, aside=self.aside)

    def documents(self) -> tuple[Document, ...]:
        """Every source, read: from the cache where text, register entry, corrections and code are the same.

        Raises DataError.
        """
        recover(self.project)
        self.made_from = fingerprint.inputs(self.project)
        cache, code = Cache(self.project.state / "cache" / "documents"), fingerprint.code(*_READING)
        sources = self.sources()
        texts = {source.id: source.text(self.project) for source in sources}
        corrections = self.corrections(texts)
        found: list[Document] = []
        self.warnings.clear()
        for source in sources:
            mends = corrections.mends(source.id, texts[source.id])
            about = (source.id, source.title, source.country, source.published, source.language)
            made_from = (code, source.sha256, *about, repr(mends))
            document = cache.get(*made_from)
            if document is None:
                self.tell(f"reading {source.id}")
                document = read(
                    texts[source.id],
                    source.id,
                    title=source.title,
                    country=source.country,
                    published=source.published,
                    language=detect(texts[source.id], source.language),
                    mends=mends,
                )
                cache.put(document, *made_from)
                self.newly_read.append(source.id)
            found.append(document)
            self._note_language(source, document)
        self.versions["documents"] = cache.version
        cache.prune()
        return tuple(found)

    def _note_language(self, source: Source, document: Document) -> None:
        """Note the language that a text is in, and say what follows where one might expect something else."""
        language = document.language
        self.languages[source.id] = language
        if source.language and source.language != language:
            self.warnings.append(
                f"{source.id}: the register says language {source.language}, but the text reads as {language}, "
                "which counts; mend the register"
            )
        if language not in SPOKEN:
            self.warnings.append(
                f"{source.id}: the rules of extraction do not speak its language, {language}; "
                "it is published as a source with the works that it cites, and nothing was extracted from it"
            )
        if others := [sentence.text for block in document.blocks for sentence in block.foreign]:
            self.warnings.append(
                f"{source.id}: {len(others)} of its sentences are in a language that the rules do not speak, and were "
                f"left out; the first begins “{others[0][:60]}”"
            )

    def candidates(self, documents: tuple[Document, ...]) -> tuple[Candidate, ...]:
        """What each document says: from the cache where document, registers and code are the same.

        Raises DataError.
        """
        registers = self.registers()
        cache = Cache(self.project.state / "cache" / "candidates")
        shared = (fingerprint.code(*_EXTRACTION), sha256(registers.fingerprint))
        found: list[Candidate] = []
        for document in documents:
            about = (document.source_id, document.title, document.country, document.published, document.language)
            content = "\0".join((document.raw, *(block.text for block in document.blocks)))  # as read, and as mended
            made_from = (*shared, *about, sha256(content.encode()))
            made = cache.get(*made_from)
            if made is None:
                self.tell(f"extracting from {document.source_id}")
                candidates = extract(document, registers)
                spoken = document.language in SPOKEN
                made = (candidates, sum(1 for _ in unread(document, candidates, registers)) if spoken else 0)
                cache.put(made, *made_from)
                self.newly_extracted.append(document.source_id)
            found += made[0]
            self.not_understood[document.source_id] = made[1]
        self.versions["candidates"] = cache.version
        cache.prune()
        return tuple(found)

    def registers(self) -> Registers:
        """The names and codes of `raw/registers/`.

        Raises DataError.
        """
        files = sorted(path for ending in ("*.yaml", "world/*.csv") for path in self.project.registers.glob(ending))
        with self._relative_names():
            return _registers(self.project.registers, tuple(path.read_bytes() for path in files))

    def corrections(self, texts: Mapping[str, str]) -> Corrections:
        """What `raw/corrections.yaml` says; `texts` are the raw texts by source.

        Raises DataError.
        """
        with self._relative_names():
            return load_corrections(self.project.corrections, texts, self.aside)

    def records(self, documents: tuple[Document, ...], candidates: tuple[Candidate, ...]) -> dict[str, pd.DataFrame]:
        """Every table of the codebook, from the candidates of all sources.

        Raises DataError.
        """
        resolved = self.resolved(documents, candidates)
        if self.project.quality.is_file():
            resolved.frames["quality"] = self._quality()
        registers = self.registers()
        resolved.frames["identifiers"] = forwarded(self._renamings(resolved.frames), registers, resolved.frames)
        self.set_aside = len(resolved.set_aside)
        self.origins = Counter(m.split(".")[0] for m in resolved.frames["claims"]["method"])
        return resolved.frames

    def _renamings(self, tables: Mapping[str, pd.DataFrame]) -> tuple[Renaming, ...]:
        """Records that have another identifier than they were published with: those noted before, and new ones."""
        with self._relative_names():
            known = load_renamings(self.project.identifiers)
        before = self._published()
        return noted(known, before, tables, str(before.descriptor.get("version", ""))) if before else known

    def _quality(self) -> pd.DataFrame:
        try:
            return read_table("quality", self.project.quality.read_bytes())
        except TableError as error:
            raise DataError(*(f"raw/quality.csv: {p}; run aipolicy evaluate --write" for p in error.problems)) from None

    def resolved(self, documents: tuple[Document, ...], candidates: tuple[Candidate, ...]) -> Resolved:
        """The tables, and what is in none of them.

        Raises DataError.
        """
        self.tell("resolving")
        texts = {document.source_id: document.raw for document in documents}
        corrections = self.corrections(texts)
        with self._relative_names():
            reviews = load_reviews(self.project.reviews)
            try:
                return resolve(self._resolved_sources(), texts, candidates, self.registers(), corrections, reviews)
            except TableError as error:
                raise DataError(*error.problems) from None

    def _resolved_sources(self) -> tuple[Source, ...]:
        """The register's entries, each with the language that its text is in."""
        return tuple(replace(s, language=self.languages.get(s.id, s.language)) for s in self.sources())

    def losses(self, tables: Mapping[str, pd.DataFrame], accepted: Collection[str] = ()) -> list[str]:
        """What the package would lose against the one that is published, beyond what it may lose.

        `accepted` are further tables and sources that may lose more.
        """
        before = self._published()
        if before is None:
            return []
        columns = ["table", "record_id", "field", "source_id"]
        old = [(row["table"], row["record_id"], row["field"], row["source_id"]) for row in before.rows("claims")]
        new = tables["claims"][columns].fillna("").astype(str).itertuples(index=False, name=None)
        return losses(
            old, new, {*(source.id for source in self.sources()), *self.aside}, {*self.accept_loss, *accepted}
        )

    def _published(self) -> Snapshot | None:
        """The package as it is published; None when there is none that can be read."""
        try:
            return of_folder(self.project.root)
        except DataError:
            return None

    @contextmanager
    def _relative_names(self) -> Iterator[None]:
        """Let messages name files from the project's root."""
        try:
            yield
        except DataError as error:
            raise DataError(*(p.replace(f"{self.project.root}/", "") for p in error.problems)) from None

    def publish(self, tables: dict[str, pd.DataFrame]) -> None:
        """Write the package, whole or not at all.

        Raises DataError.
        """
        self.tell("publishing")
        before = self._published()
        note, renamings = self.project.identifiers.relative_to(self.project.root).as_posix(), self._renamings(tables)
        noting = rendered(renamings) if renamings else None
        done = publish(self.project, tables, load_dataset(self.project), {note: noting})
        self.made_from.pop(note, None)  # the one input that a build writes itself
        self.made_from |= {note: sha256(noting)} if noting else {}
        self.rows, self.changed = done.rows, list(done.changed)
        self.report = report(
            before,
            before if before and done.unchanged else of_folder(self.project.root),
            read=self.newly_read,
            extracted=self.newly_extracted,
            not_understood=self.not_understood,
            warnings=self.warnings,
            unused=self.registers().unused(
                {(name, id_) for name in UNUSED for id_ in tables[name].iloc[:, 0]},
            ),
        )
        if self.made_from == fingerprint.inputs(self.project):  # else an input changed meanwhile: build again
            notes = {"sources": len(self.languages), "set_aside": [why.message for why in self.aside.values()]}
            fingerprint.remember(self.project, self.made_from, notes)


@lru_cache(maxsize=1)
def _registers(folder: Path, contents: tuple[bytes, ...]) -> Registers:
    """The registers of a folder, read once for as long as its files hold the same."""
    registers = load_registers(folder)
    unknown = [
        f"{folder / place(entry)}: kind {kind!r} is none of {', '.join(_KINDS[entry.table])}"
        for entry in (*registers.entries, *registers.gazetteer.entries)
        if (kind := entry.codes.get("kind")) and kind not in _KINDS[entry.table]
    ]
    if unknown:
        raise DataError(*unknown)
    return registers
