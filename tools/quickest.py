"""Which Python on PATH is quickest: prints its path, and says on the way which it chose.

One that was compiled without optimisations needs a third more for all that we do. Each is asked to
do the same little work, in its own time of the processor, so that a busy machine does not choose.
Run by `uv.sh` when there is no .venv yet; it uses nothing but the standard library.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

NAMES = ("python3", "python3.11", "python3.12", "python3.13", "python3.14")
ENOUGH = 0.9  # of the time of the first: for less than that nobody wants another than `python3`
ROUNDS = 7
WORK = """
import sys, time
if sys.version_info < (3, 11): sys.exit(1)
import venv
def work():
    counts = {}
    for number in range(60000):
        name = str(number % 997)
        counts[name] = counts.get(name, 0) + len(name)
def spent():
    begun = time.process_time()
    work()
    return time.process_time() - begun
print(min(spent() for _ in range(7)), sys.version.split()[0], sys._base_executable)
"""


class Interpreter(NamedTuple):
    """A Python: its seconds for the work, its version, and itself, not a shim for it."""

    seconds: float
    version: str
    path: str


def candidates(path: str) -> Iterator[Path]:
    """Each Python on PATH, by the first of its names."""
    seen = set[Path]()
    for folder in filter(None, path.split(os.pathsep)):
        for name in NAMES:
            file = Path(folder, name)
            if file.is_file() and os.access(file, os.X_OK) and file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def ask(file: Path) -> Interpreter | None:
    """How quick it is; None when it does not run, is too old, or cannot make a .venv."""
    try:
        done = subprocess.run(
            [file, "-I", "-c", WORK], capture_output=True, text=True, timeout=20, check=True
        )
        seconds, version, path = done.stdout.strip().split(" ", 2)
        return Interpreter(float(seconds), version, path)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def choose(rounds: Sequence[Sequence[Interpreter]]) -> Interpreter | None:
    """The quickest, or the first where that is hardly slower, given rounds in which each was asked.

    Each is compared with the first of the same round: what else a machine does, makes any of them
    slower for a while.
    """
    if not rounds or not rounds[0]:
        return None
    times = [
        statistics.median(
            one.seconds / turn[0].seconds for one, turn in zip(asked, rounds, strict=True)
        )
        for asked in zip(*rounds, strict=True)
    ]
    best = min(range(len(times)), key=times.__getitem__)
    return rounds[0][best if times[best] < ENOUGH else 0]


def ask_in_turn(files: Sequence[Path]) -> Iterator[Sequence[Interpreter]]:
    """Rounds in which each that answers is asked once; one is enough for a single Python."""
    answering = {one.path: file for file in files if (one := ask(file))}.values()  # no shims twice
    for _ in range(ROUNDS if len(answering) > 1 else 1):
        found = [one for one in map(ask, answering) if one]
        if len(found) == len(answering):
            yield found


def main() -> int:
    """Print the path of the chosen one; nothing, and exit 1, when there is none."""
    rounds = [*ask_in_turn([*candidates(os.environ.get("PATH", os.defpath))])]
    if (chosen := choose(rounds)) is None:
        return 1
    several = len({one.path for one in rounds[0]})
    if several > 1:
        print(
            f"Python {chosen.version} ({chosen.path}) is gekozen, de snelste van {several}."
            " Een andere? Zet PYTHON ervoor, en haal .venv weg.",
            file=sys.stderr,
        )
    print(chosen.path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
