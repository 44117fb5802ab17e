"""The engine: MkDocs, in a process of its own, builds the pages of the editors.

It gets settings and pages from `press`, which checked them, and never reads mkdocs.yml itself.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kennisbank.disk import ask_for_room, refusal_of, told_of_end
from kennisbank.drafts import REPORT, TOLD
from kennisbank.problems.dag import GIVEN

if TYPE_CHECKING:  # it is started before all else is imported
    from kennisbank.drafts.told import Told

MAX_SAID = 100  # lines
LONG_AGO = "315532800"  # 1 January 1980, as in what is kept (`begun`)


class EngineError(Exception):
    """The engine could not build the pages; the text is what it said."""


class Engine:
    """One build of the editorial pages, which goes on while we read the records.

    It knows no record: what comes from those is a mark on its pages.
    """

    def __init__(self, root: Path, site: Path, work: Path) -> None:
        """Start building into `site`; `work` is an existing folder for its notes."""
        self.site = site
        self._report, self._said = work / "motor.txt", work / "motor.log"
        # Settings and pages are checked in the same process, before it knows of MkDocs; and without
        # the folder itself among the places where Python looks for its modules (-P).
        python = (sys.executable, "-P", "-c", "from kennisbank.drafts.press import main; main()")
        command = (*python, "build", "--strict")
        seen, telling = os.pipe()
        os.set_inheritable(telling, True)
        self._seen = open(seen, encoding="utf-8")  # noqa: PTH123, SIM115 (closed by `stop`)
        told = {REPORT: str(self._report.resolve()), TOLD: str(telling)}
        with self._said.open("wb") as log:
            self._process = subprocess.Popen(
                (*command, "--site-dir", str(site.resolve())),
                cwd=root,
                env=surroundings(os.environ) | told,
                stdout=log,
                stderr=log,
                close_fds=False,  # it holds the lock on its folder as long as it lives
            )
        os.close(telling)

    @cached_property
    def told(self) -> "Told":
        """What is to be said of settings and pages, once those are checked; EngineError when that
        did not come to an end."""
        from kennisbank.drafts.told import Told

        if text := self._seen.read():
            return Told.from_json(text)
        self.wait()
        raise EngineError("De controle van de pagina’s is afgebroken.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait(self) -> str:
        """Wait until it is done, and say where the site will stand.

        EngineError when it failed, OSError when the disk is full.
        """
        if self._process.wait() or not self._report.exists():
            said = self._said.read_text(encoding="utf-8", errors="replace")
            if refusal := refusal_of(self._process.returncode, said):
                raise refusal
            ask_for_room(self._said.parent)  # a full disk may have none for its own name
            end = f"MkDocs: {told_of_end(self._process.returncode)}."
            raise EngineError(without_chatter(said) or end)
        return self._report.read_text(encoding="utf-8")

    def stop(self) -> None:
        """Stop it, if it is still busy."""
        self._seen.close()
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()


def surroundings(ours: Mapping[str, str]) -> dict[str, str]:
    """What the engine hears of our environment: no day, which no page of it may rest on, and which
    it would stop at in its own words when it is none."""
    # And without its advertisement for other programs.
    return {**ours, GIVEN: LONG_AGO, "NO_MKDOCS_2_WARNING": "1"}


def without_chatter(log: str) -> str:
    """The last of what the engine said, without its information lines."""
    said = [line for line in log.splitlines() if line and not line.startswith("INFO")]
    return "\n".join(said[-MAX_SAID:])
