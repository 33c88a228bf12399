"""What a build costs when nothing, or one source among many, has changed, as ratios.

    python benchmarks/incremental.py [SOURCES]

Makes a project of that many varied texts (by default 500), builds it, and measures the command's processor time:

    start-up        `aipolicy --version`
    nothing changed as a multiple of the start-up; expected at most 2
    one changed     as a multiple of what the same work costs done alone: the start-up of a build that does
                    something, the merge of all sources, and the one source; expected about 1
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pipeline.extraction import extract
from pipeline.files import sha256
from pipeline.project import Project
from pipeline.reading import read
from pipeline.reading.sources import load_sources
from pipeline.registers import load_registers
from pipeline.workspace import add, init

NAMES = ("Amber", "Birch", "Cedar", "Dawn", "Ember", "Fern", "Grove", "Harbour", "Iris", "Juniper", "Meadow", "North")
PLACES = ["Ruritania", "Freedonia", "Borduria", "Syldavia", "Elbonia", "Genovia", "Latveria", "Wakanda"]
SENTENCES = (
    "In {year}, the Government of {place} adopted the {name} AI Plan.",
    "The {name} AI Plan has a budget of {n} million euros per year.",
    "The {place} Data Protection Authority oversees the use of AI by the police.",
    "The lack of data remains a challenge for companies in {place}.",
    "According to a survey of {n}00 citizens, {n}% of respondents trust AI.",
    "{place} should strengthen the training of teachers.",
    "Little is known about what the ministries of {place} have done since then.",
)

COMMAND = "from pipeline.cli import main; main(prog_name='aipolicy')"


def text(chance: random.Random, number: int) -> str:
    """A report of a page or two, like no other."""
    name, place = f"{chance.choice(NAMES)} {chance.choice(NAMES)}", chance.choice(PLACES)
    paragraphs = [
        " ".join(
            chance.choice(SENTENCES).format(
                name=name, place=place, year=chance.randint(2010, 2020), n=chance.randint(2, 98)
            )
            for _ in range(chance.randint(2, 6))
        )
        for _ in range(chance.randint(3, 12))
    ]
    return f"Report {number}: AI in {place}\n\n" + "\n\n".join(paragraphs) + "\n"


def project_of(folder: Path, count: int) -> Project:
    """A project of many texts, entered all at once."""
    project = init(folder / "project", "many-sources", "")
    chance = random.Random(count)
    first = folder / "report-0.txt"
    first.write_text(text(chance, 0))
    add(project, first, {"title": "Report 0", "language": "en"})
    register = project.register.read_text()
    start = register.rindex("  - name:")
    entry, sha, size = register[start:], load_sources(project)[0].sha256, load_sources(project)[0].bytes
    for number in range(1, count):
        data = text(chance, number).encode()
        (project.texts / f"report-{number}.txt").write_bytes(data)
        register += (
            entry.replace("report-0", f"report-{number}")
            .replace("Report 0", f"Report {number}")
            .replace(sha, sha256(data))
            .replace(f"bytes: {size}", f"bytes: {len(data)}")
        )
    project.register.write_text(register)
    return project


def cost(*arguments: str, times: int = 1) -> float:
    """Processor seconds of the command, the least of some runs."""
    found = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", COMMAND, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found)


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = project_of(Path(folder), count)
        root = ("--root", str(project.root))
        cost("build", *root)
        start_up = cost("--version", times=5)
        nothing = cost("build", *root, times=5)
        merge = cost("build", "--force", *root)
        one = Path(folder) / "one-more.txt"
        one.write_text(text(random.Random(-1), count))
        add(project, one, {"title": "One more", "language": "en"})
        changed = cost("build", *root)
        registers = load_registers(project.registers)
        begin = time.process_time()
        extract(read(one.read_text(), "one-more", title="One more", language="en"), registers)
        alone = time.process_time() - begin
    print(f"{count} sources; start-up {start_up:.2f} s")
    print(f"nothing changed: {nothing / start_up:.2f} times the start-up")
    print(f"one changed: {changed / (merge + alone):.2f} times the merge of all and the one source done alone")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
