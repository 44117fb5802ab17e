"""The runs of one number of records: what was measured, ready to be compared."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.disk import set_aside
from benchmarks.measure import Measurement, measure, size_of

PROGRAM = ("-c", "from kennisbank.cli import leave; leave()")
KENNISBANK = (sys.executable, *PROGRAM)
TODAY = "2027-07-01"  # for every run, so that as many records are due for review
# Without PDFs and the search index, which are measured apart.
BUILD = ("bouw", "--zonder-pdf", "--zonder-zoeken", "--vandaag", TODAY)
STEP = re.compile(r"^ *(\d+\.\d+) s  (.+)$", re.M)


@dataclass
class Size:
    """One number of records: where its copy of the project is, its weight, and every run of it."""

    aantal: int
    root: Path
    bytes_in: int
    bytes_out: int = 0
    paginas: int = 0
    checks: list[Measurement] = field(default_factory=list)
    builds: list[Measurement] = field(default_factory=list)

    def run(self) -> None:
        """One check and one build, each a new process, with nothing of an earlier build left."""
        environment = {"PYTHONPATH": str(self.root / "src")}
        self.checks.append(measure((*KENNISBANK, "check"), self.root, environment))
        self.builds.append(measure((*KENNISBANK, *BUILD), self.root, environment))
        self.bytes_out, self.paginas = size_of(self.root / "site")
        for left in ("site", ".cache"):
            set_aside(self.root / left, self.root.parent / "weg")

    def steps(self) -> dict[str, list[float]]:
        """The seconds of each step in every run, as the build reports them."""
        runs = [steps_in(build.output) for build in self.builds]
        return {name: [run[name] for run in runs] for name in runs[0]}

    def least(self) -> dict[str, float]:
        """What may grow with the number of records: milliseconds, kilobytes and pages.

        The least of the runs, since what else the machine does can only add.
        """
        return {
            **{f"{name}, ms": min(values) * 1000 for name, values in self.steps().items()},
            "check as a whole, ms": min(run.seconds for run in self.checks) * 1000,
            "processor of check, ms": min(run.seconds_cpu for run in self.checks) * 1000,
            "processor of bouw, ms": min(run.seconds_cpu for run in self.builds) * 1000,
            "memory of bouw, kB": min(run.mb_process for run in self.builds) * 1024,
            "site, kB": self.bytes_out / 1024,
            "pages": self.paginas,
        }


def steps_in(output: str) -> dict[str, float]:
    """The seconds per step in what `kennisbank bouw` prints."""
    return {name: float(seconds) for seconds, name in STEP.findall(output)}
