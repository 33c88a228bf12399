"""What `dagster dev` shows and runs: the definitions of one project folder.

It is the folder that Dagster is started in, or the one that the environment variable AIPOLICY_ROOT names.
"""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.assets.job import definitions
from pipeline.build import Build
from pipeline.project import Project

defs = definitions(Build(Project(Path(os.environ.get("AIPOLICY_ROOT", ".")).resolve())))
