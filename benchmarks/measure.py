"""Measuring one command: its time, its memory, and what it wrote."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MB = 1024 * 1024
SAMPLE_SECONDS = 0.05
PROC = Path("/proc")


class CommandFailed(Exception):
    """The command that was measured did not end well; the text is what it said."""


@dataclass(frozen=True)
class Measurement:
    """What one run took: seconds on the clock, seconds of processor, and megabytes at the peak.

    `seconds_cpu` is user and system time of the command and all its children. `mb_process` is the
    peak resident memory of the largest single process among them, as the kernel kept it.
    `mb_tree` is the largest sum over the living processes of the tree that was seen, sampled
    twenty times a second in /proc; pages that processes share count more than once, and it is 0
    where there is no /proc.
    """

    seconds: float
    seconds_cpu: float
    mb_process: float
    mb_tree: float
    output: str


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Measurement:
    """Run a command in a folder until it ends; CommandFailed unless it ends well."""
    log = folder / ".benchmark.log"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        watch = Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
    text = log.read_text(encoding="utf-8")
    log.unlink()
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)} gives {process.returncode}:\n{text}")
    kilobyte = 1 if os.uname().sysname == "Darwin" else 1024  # the unit of ru_maxrss, in bytes
    return Measurement(
        seconds,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss * kilobyte / MB,
        watch.peak / MB,
        text,
    )


class Watch(threading.Thread):
    """Keeps the largest memory, in bytes, that a process and its descendants had together."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self._done = pid, 0, threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        while not self._done.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, memory_of_tree(self.pid))

    def stop(self) -> None:
        """Stop looking."""
        self._done.set()
        self.join()


def memory_of_tree(pid: int) -> int:
    """Resident bytes of a process and its descendants now; 0 for those that are gone."""
    try:
        pages = int((PROC / f"{pid}/statm").read_text().split()[1])
        children = (PROC / f"{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(
        memory_of_tree(int(child)) for child in children
    )


def size_of(folder: Path) -> tuple[int, int]:
    """The bytes in a folder, and the number of HTML pages."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files), sum(p.suffix == ".html" for p in files)
