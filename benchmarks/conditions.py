"""The conditions of a race: by which Python ours is built, and how busy the machine is."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.quickest import Interpreter, ask

PROJECT = Path(__file__).parent.parent
SPIN = "while True: pass"
TIMES = 7  # so often is asked how quick a Python is: what else the machine does only adds


@dataclass(frozen=True)
class Condition:
    """A Python with all that we need, what it is, and how many processes keep the machine busy."""

    python: str
    kind: Interpreter
    busy: int = 0

    @property
    def naam(self) -> str:
        """In words, for a table."""
        milliseconds = f"{self.kind.seconds * 1000:.1f} ms"
        return f"Python {self.kind.version} ({milliseconds}), {self.busy or 'no'} busy processes"


def conditions_of(pythons: Sequence[str], busy: Sequence[int], folder: Path) -> list[Condition]:
    """Every Python on a quiet machine, and the first with so many busy processes beside it.

    Each is known by the work of `tools/quickest.py`: its processor milliseconds say whether it was
    compiled with care, which its version does not. SystemExit for one that cannot be used.
    """
    known = [known_of(python) for python in pythons or [sys.executable]]
    ready = [
        sys.executable
        if kind.path == sys._base_executable
        else prepared(kind.path, folder / str(at))
        for at, kind in enumerate(known)
    ]
    quiet = [Condition(python, kind) for python, kind in zip(ready, known, strict=True)]
    return [*quiet, *(Condition(ready[0], known[0], number) for number in busy)]


def known_of(python: str) -> Interpreter:
    """What a Python is; SystemExit when it does not run or is too old."""
    asked = [one for one in (ask(Path(python)) for _ in range(TIMES)) if one]
    return min(asked) if asked else sys.exit(f"{python} is no Python of 3.11 or newer")


def prepared(python: str, folder: Path) -> str:
    """A .venv of a Python with what runs the site, as locked."""
    environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": os.fspath(folder), "UV_PYTHON": python}
    uv = PROJECT / ".uv/bin/uv"
    command = [uv if uv.exists() else "uv", "sync", "--locked", "--no-dev", "--compile-bytecode"]
    subprocess.run([*command, "--quiet"], cwd=PROJECT, env=environment, check=True)
    return os.fspath(folder / "bin/python")


@contextmanager
def neighbours(number: int) -> Iterator[None]:
    """So many processes that want the processor all the time."""
    spinning = [subprocess.Popen([sys.executable, "-c", SPIN]) for _ in range(number)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()
