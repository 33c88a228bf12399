"""A PostgreSQL server for tests, as the Debian package brings it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def server() -> Iterator[dict[str, str]]:
    """A new server that listens on no port; gives the environment in which psql reaches it.

    Skips the test where no server is installed.
    """
    found = shutil.which("initdb")
    programs = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if not programs or not shutil.which("psql"):
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    runuser = shutil.which("runuser", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin")))
    if os.getuid() == 0 and not runuser:
        pytest.skip("PostgreSQL refuses to run as root, and runuser is not installed (Debian: util-linux)")
    as_user = [str(runuser), "-u", "postgres", "--"] if os.getuid() == 0 else []
    home = Path(tempfile.mkdtemp(prefix="pg"))
    home.chmod(0o777)
    control = [*as_user, str(programs[0] / "pg_ctl"), "-D", str(home / "data"), "-w", "-s", "-l", str(home / "log")]

    def run(*arguments: str) -> None:
        quiet = subprocess.DEVNULL  # the server keeps what it is given
        subprocess.run([*control, *arguments], check=True, stdout=quiet, stderr=quiet, cwd=home)

    try:
        run("initdb", "-o", "-A trust -U postgres --no-sync -E UTF8 --locale=C")
        run("start", "-o", f"-c listen_addresses='' -k {home} -c fsync=off")
        try:
            yield {**os.environ, "PGHOST": str(home), "PGUSER": "postgres", "PGDATABASE": "postgres"}
        finally:
            run("stop", "-m", "immediate")
    finally:
        shutil.rmtree(home, ignore_errors=True)
