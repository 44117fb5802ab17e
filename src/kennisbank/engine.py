"""The engine: MkDocs, in a process of its own, builds the pages of the editors."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Self

from kennisbank.refusals import refusal_in

PROBE = 64 * 1024  # bytes, more than what a log would have
REPORT = "KENNISBANK_VERSLAG"  # names the file in which the hooks say where the site will stand


class EngineError(Exception):
    """The engine could not build the pages; the text is what it said."""


class Engine:
    """One build of the editorial pages, which goes on while we read the records.

    It knows no record: what comes from those is a mark on its pages.
    """

    def __init__(self, root: Path, site: Path, work: Path) -> None:
        """Start building into `site`; `work` is an existing folder for its notes."""
        self._report, self._said = work / "motor.txt", work / "motor.log"
        command = (sys.executable, "-m", "mkdocs", "build", "--strict")
        environment = {
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",  # without its advertisement for other programs
            REPORT: str(self._report.resolve()),
        }
        with self._said.open("wb") as log:
            self._process = subprocess.Popen(
                (*command, "--site-dir", str(site.resolve())),
                cwd=root,
                env=environment,
                stdout=log,
                stderr=log,
            )

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
            if refusal := refusal_in(said):
                raise refusal
            # A full disk may have no room for its own name.
            self._said.with_suffix(".proef").write_bytes(bytes(PROBE))
            raise EngineError(without_chatter(said))
        return self._report.read_text(encoding="utf-8")

    def stop(self) -> None:
        """Stop it, if it is still busy."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()


def without_chatter(log: str) -> str:
    """What the engine said, without its information lines."""
    return "\n".join(line for line in log.splitlines() if line and not line.startswith("INFO"))
