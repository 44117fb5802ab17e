"""Measuring one command: its time, its memory, and what it wrote."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

MB = 1024 * 1024
SAMPLE_SECONDS = 0.05
PROC = Path("/proc")
INDEXER = "pagefind"  # how the name of its process begins


class CommandFailed(Exception):
    """The command that was measured did not end well; the text is what it said."""


@dataclass(frozen=True)
class Measurement:
    """What one run took: seconds on the clock, seconds of processor, and megabytes at the peak.

    `seconds_cpu` is user and system time of the command and all its children. `mb_process` is the
    peak resident memory of the largest single process among them, and `mb_tree` the largest sum
    over those alive at once, in which a page that several share counts once; `mb_ours` is that
    without Pagefind. They are seen twenty times a second in /proc, and are 0 where that is absent.
    (What `wait4` tells would count the
    measuring process too, of which each command starts as a copy.)
    """

    seconds: float
    seconds_cpu: float
    mb_process: float
    mb_tree: float
    mb_ours: float
    output: str


def measure(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    expected: int = 0,
) -> Measurement:
    """Run a command in a folder until it ends; CommandFailed unless it gives what is expected.

    Python keeps what it compiled, as it does unless it is told otherwise.
    """
    log = folder / ".benchmark.log"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {}), "PYTHONDONTWRITEBYTECODE": ""},
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
    if process.returncode != expected:
        raise CommandFailed(f"{' '.join(command)} gives {process.returncode}:\n{text}")
    return Measurement(
        seconds,
        usage.ru_utime + usage.ru_stime,
        watch.largest / MB,
        watch.peak / MB,
        watch.ours / MB,
        text,
    )


class Watch(threading.Thread):
    """Keeps the peak memory, in bytes, of a process tree together, without the program that makes
    the search index, and of its largest process."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self.ours, self.largest = pid, 0, 0, 0
        self._done = threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        while not self._done.wait(SAMPLE_SECONDS):
            sizes = list(memory_of_tree(self.pid))
            self.peak = max(self.peak, sum(size.now for size in sizes))
            ours = sum(size.now for size in sizes if not size.name.startswith(INDEXER))
            self.ours = max(self.ours, ours)
            self.largest = max([self.largest, *(size.most for size in sizes)])

    def stop(self) -> None:
        """Stop looking."""
        self._done.set()
        self.join()


class Size(NamedTuple):
    """Bytes of one process: its share of what it holds now, and the most that it held."""

    name: str
    now: int
    most: int


def memory_of_tree(pid: int) -> Iterator[Size]:
    """What a process holds, and each descendant that is alive."""
    try:
        status = (PROC / f"{pid}/status").read_text() + (PROC / f"{pid}/smaps_rollup").read_text()
        children = (PROC / f"{pid}/task/{pid}/children").read_text().split()
        lines = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        share, most = (int(lines[name].split()[0]) * 1024 for name in ("Pss", "VmHWM"))
        yield Size(lines["Name"].strip(), share, most)
    except (OSError, KeyError):
        return
    for child in children:
        yield from memory_of_tree(int(child))


def size_of(folder: Path) -> tuple[int, int]:
    """The bytes in a folder, and the number of HTML pages."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files), sum(p.suffix == ".html" for p in files)
