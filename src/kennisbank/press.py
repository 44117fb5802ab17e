"""Press: what runs in the process of the engine: the pages are checked, and only then it starts."""

import os
import runpy
import sys
from pathlib import Path

from kennisbank.drafts import Drafts, check_docs, tell
from kennisbank.engine import TOLD
from kennisbank.problems import stops

checked: list[Drafts] = []  # what was checked in this process, for the hooks of the engine


def main() -> None:
    """Check what is in docs/ of this folder, tell what came of it, and go on when it is good."""
    drafts = check_docs(Path("docs"))
    told = tell(drafts)
    with os.fdopen(int(os.environ.pop(TOLD)), "w", encoding="utf-8") as pipe:
        pipe.write(told.to_json())
    if stops(told.problems):
        sys.exit(1)
    checked.append(drafts)
    sys.argv[0] = "mkdocs"
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
