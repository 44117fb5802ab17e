"""`python -m benchmarks.whole`: a whole `make site`, and again after an edit."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.__main__ import PROJECT, prepare
from benchmarks.measure import Measurement, measure
from benchmarks.report import machine, table
from benchmarks.runs import KENNISBANK, TODAY, steps_in
from kennisbank.disk import write_whole

RESULTS = PROJECT / "benchmarks" / "RESULTS-HEEL.md"
TARGET = 7  # so many times as long a build from nothing may take as one after an edit
MEMORY = 250  # MB at most, without what Pagefind takes
HEADS = (
    *("Records", "Build", "Seconds", "Processor seconds"),
    *("Memory, MB", "Without Pagefind, MB", "Of that"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build from nothing, after an edit and with nothing changed; write the table to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.whole", description=__doc__)
    parser.add_argument("--aantal", type=int, default=7000, help="synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        root = prepare(Path(work, "root"), options.aantal, seed=1).root
        builds = {"from nothing": build(root)}
        edit_one(root)
        builds["after an edit in one record"] = build(root)
        builds["nothing changed since"] = build(root)
    report = to_report(options.aantal, builds, options.datum)
    print(report)
    write_whole(options.naar, report.encode())
    return 0


def build(root: Path) -> Measurement:
    """All that `make site` does once everything is installed."""
    command = (*KENNISBANK, "bouw", "--vandaag", TODAY)
    return measure(command, root, {"PYTHONPATH": str(root / "src")})


def edit_one(root: Path) -> None:
    """Change the summary of the first praktijk."""
    path = sorted((root / "practices").rglob("*.yml"))[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nsamenvatting: ", "\nsamenvatting: Nieuw. ", 1), "utf-8")


def to_report(aantal: int, builds: dict[str, Measurement], day: date | None) -> str:
    """The table, and whether the aim is reached."""
    cold, edit, *_ = (run.seconds for run in builds.values())
    most = max(run.mb_ours for run in builds.values())
    rows = [
        [
            str(aantal),
            name,
            f"{run.seconds:.1f}",
            f"{run.seconds_cpu:.1f}",
            f"{run.mb_tree:.0f}",
            f"{run.mb_ours:.0f}",
            "; ".join(f"{step} {seconds:.1f} s" for step, seconds in steps_in(run.output).items()),
        ]
        for name, run in builds.items()
    ]
    return f"""# A whole build, with PDFs and the search index

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `python -m benchmarks.whole --aantal {aantal} --datum {day or "JJJJ-MM-DD"}`.

One run each, of `kennisbank bouw` as `make site` calls it, with synthetic records. What is kept
between builds are the PDFs, each under the sum of what is in it and how it is drawn, and what
MkDocs built (decisions/0072). Pages and the search index are made anew each time; a page that
came out the same is that of the last site under a second name, and what is left of that site is
removed when the new one is in its place: where a disk is slow after that (`disk.py`), the third
build pays. *Memory* is the peak of the
whole tree of processes, in which a page that several share counts once.

{table(HEADS, rows)}

After an edit a build takes {edit / cold:.2f} of one from nothing. The aim is at most
{1 / TARGET:.2f}: {whether(edit * TARGET <= cold)}.
Without Pagefind it takes at most {most:.0f} MB. The aim is {MEMORY}: {whether(most <= MEMORY)}.
"""


def whether(reached: bool) -> str:
    """What is said of an aim."""
    return "reached" if reached else "not reached"


if __name__ == "__main__":
    sys.exit(main())
