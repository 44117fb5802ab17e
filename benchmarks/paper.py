"""`python -m benchmarks.paper`: how long the PDFs take with more and more praktijken."""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.__main__ import PROJECT, prepare
from benchmarks.measure import MB, Measurement, measure
from benchmarks.report import machine, spread, table
from kennisbank.bank import load_bank
from kennisbank.disk import write_whole
from kennisbank.model import Kennisbank
from kennisbank.paper import list_sheets
from kennisbank.paper.typeset import CACHE, forget_old, typeset
from kennisbank.site.fit import check_fit, check_names

RESULTS = PROJECT / "benchmarks" / "RESULTS-PDF.md"
SITE_URL = "https://voorbeeld.nl/kennisbank/"
RUNS = {"cold": "cold", "unchanged": "nothing changed", "edit": "one praktijk changed"}
Figures = dict[str, dict[str, float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each size in processes of its own, and write the table to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.paper", description=__doc__)
    parser.add_argument("--aantallen", type=int, nargs="+", default=[200, 2000, 7000])
    parser.add_argument("--herhaal", type=int, default=2, help="runs of each size")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    parser.add_argument("--in", dest="root", type=Path, help="measure this copy, and print it")
    options = parser.parse_args(arguments)
    if options.root:
        print(json.dumps(dict(time_paper(options.root))))
        return 0
    runs: dict[int, list[tuple[Measurement, Figures]]] = {}
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        for turn in range(options.herhaal):
            for aantal in sorted(set(options.aantallen)):
                print(f"run {turn + 1}, {aantal} records", file=sys.stderr)
                root = Path(work, str(aantal))
                if not root.exists():
                    prepare(root, aantal, seed=1)
                command = (sys.executable, "-m", "benchmarks.paper", "--in", str(root))
                run = measure(command, PROJECT)
                runs.setdefault(aantal, []).append((run, json.loads(run.output)))
    again = (
        f"python -m benchmarks.paper --aantallen {' '.join(map(str, runs))} "
        f"--herhaal {options.herhaal} --datum {options.datum or 'JJJJ-MM-DD'}"
    )
    report = to_report(runs, options.datum, again)
    print(report)
    write_whole(options.naar, report.encode())
    return 0


def time_paper(root: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """All that a build does for its PDFs: from nothing, again, after an edit."""
    bank, _ = load_bank(root)
    with tempfile.TemporaryDirectory(prefix="kennisbank-pdf-") as cache:
        for name in RUNS:
            if name == "edit":
                bank = with_edit(bank)
            started, busy = time.perf_counter(), busy_until_now()
            sheets, site = tuple(list_sheets(bank)), Path(cache, name)
            pdfs, new, _, names = typeset(sheets, SITE_URL, Path(cache, CACHE), site)
            problems = [*check_names(sheets), *check_fit(pdfs, root, SITE_URL)]
            forget_old(names, Path(cache, CACHE))
            yield (
                name,
                {
                    "seconds": time.perf_counter() - started,
                    "processor": busy_until_now() - busy,
                    "pdfs": len(pdfs),
                    "new": new,
                    "megabytes": sum(pdf.grootte for pdf in pdfs) / MB,
                    "problems": len(problems),
                },
            )


def busy_until_now() -> float:
    """Processor seconds of this process, and of those that it started and that are done."""
    return sum(os.times()[:4])


def with_edit(bank: Kennisbank) -> Kennisbank:
    """The bank with one word more in one praktijk."""
    first = next(iter(bank.praktijken.values()))
    edited = first.model_copy(update={"samenvatting": f"{first.samenvatting} Echt."})
    return replace(bank, praktijken={**bank.praktijken, first.id: edited})


def to_report(
    runs: dict[int, list[tuple[Measurement, Figures]]], day: date | None, again: str
) -> str:
    """The measurements as a page."""
    times = len(next(iter(runs.values())))
    return f"""# How long the PDFs take

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `{again}`.

A run is a new process: it typesets every sheet of a bank of synthetic records into an empty cache,
then again with nothing changed, then after an edit of one praktijk (its own sheet and those of its
theme, region and municipality). Cells give the median of {times} runs, and between brackets the
least and the most. Other work on the machine counts in every number of seconds and less in those of
the processor; compare within this page only.

{table(HEADS, rows_of(runs))}
"""


HEADS = (
    "Records",
    "Run",
    "PDFs typeset, of all",
    "MB of PDFs",
    "Seconds",
    "Processor seconds",
    "Seconds per 100 typeset",
    "Most memory, MB",
)


def rows_of(runs: dict[int, list[tuple[Measurement, Figures]]]) -> Iterator[Sequence[str]]:
    """A row for each size and each way to build it."""
    for aantal, some in runs.items():
        for name, words in RUNS.items():
            figures = [figures[name] for _, figures in some]
            if any(figure["problems"] for figure in figures):
                raise ValueError(f"{aantal} records: not every sheet fits")
            first = figures[0]
            each = [100 * figure["seconds"] / figure["new"] for figure in figures if figure["new"]]
            yield (
                str(aantal),
                words,
                f"{first['new']:.0f} of {first['pdfs']:.0f}",
                f"{first['megabytes']:.0f}",
                spread([figure["seconds"] for figure in figures]),
                spread([figure["processor"] for figure in figures]),
                spread(each) if name == "cold" else "",
                f"{max(run.mb_process for run, _ in some):.0f}" if name == "cold" else "",
            )


if __name__ == "__main__":
    sys.exit(main())
