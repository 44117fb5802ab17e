"""The report of the measurements: tables in Markdown."""

import os
import platform
import statistics
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import MB
from benchmarks.runs import Size

Row = Sequence[str]
BROWSER = "## The overview of praktijken in the browser"  # a chapter that benchmarks.browser writes


def to_report(sizes: Sequence[Size], day: date | None, again: str, disk: str) -> str:
    """The whole report; `again` is the command that repeats it, `disk` what the disk did."""
    counts = [f"{size.aantal} records" for size in sizes]
    steps_heads = ("Step", *counts)
    growth_heads = (
        "For each record more",
        *(f"{a.aantal} to {b.aantal}" for a, b in pairwise(sizes)),
    )
    return f"""# How the build grows with the number of praktijken

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `{again}`.

Each size is a copy of the project with synthetic records only, {kilobytes_each(sizes)} kB of YAML
each. A run is one new process of `kennisbank check` and one of `kennisbank bouw --zonder-pdf
--zonder-zoeken` into an empty folder; the file cache of the system is warm. The sizes take turns.
Cells give the median of {len(sizes[0].builds)} runs, and between brackets the least and the most.
Other work on the machine counts in every number of seconds, so compare within this page only.
{disk}

## Whole commands

{table(COMMAND_HEADS, (row for size in sizes for row in rows_of_commands(size)))}

*Largest process*: the peak (`VmHWM`) of the largest of the command and its children. *Whole tree*:
memory of all of them together, in which a page that processes share counts once. Both are read from
/proc twenty times a second.

## What comes out

{table(("Records", "Pages", "Site, MB", "kB a page"), map(row_of_output, sizes))}

## Steps of the build, in seconds

{table(steps_heads, rows_of_steps(sizes))}

## Cost of one more record

What a size needs more than the size before it, for each record more, from the least of its runs;
between brackets the ratio to the first column. Flat is 1. What any site pays once (starting,
MkDocs) is not in it. Other work on the machine weighs less in processor time than in seconds.

{table(growth_heads, rows_of_growth(sizes))}
"""


COMMAND_HEADS = (
    "Records",
    "Command",
    "Seconds",
    "Processor seconds",
    "Largest process, MB",
    "Whole tree, MB",
)


def chapter_in(report: Path) -> str:
    """What an earlier report says about the browser."""
    text = report.read_text(encoding="utf-8") if report.exists() else ""
    _, *chapter = text.partition(f"\n{BROWSER}")
    return "".join(chapter)


def machine() -> str:
    """The computer in words, without its name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / MB / 1024
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GB of memory, {system}{python_of()}"


def python_of() -> str:
    """Whose Python it is, as one that was compiled with less care is a fifth slower."""
    return " of the system" if sys.base_prefix == "/usr" else ""


def kilobytes_each(sizes: Sequence[Size]) -> str:
    """The size of one record in units of 1,000 bytes, on average."""
    return f"{sizes[-1].bytes_in / sizes[-1].aantal / 1000:.1f}"


def rows_of_commands(size: Size) -> list[Row]:
    """Time and memory of both commands."""
    return [
        [
            str(size.aantal),
            name,
            spread([run.seconds for run in runs]),
            spread([run.seconds_cpu for run in runs]),
            f"{statistics.median(run.mb_process for run in runs):.0f}",
            f"{statistics.median(run.mb_tree for run in runs):.0f}",
        ]
        for name, runs in (("check", size.checks), ("bouw", size.builds))
    ]


def row_of_output(size: Size) -> Row:
    """The built site; a kB is 1,000 bytes, an MB 1,024 times 1,024."""
    each = size.bytes_out / 1000 / size.paginas
    return [str(size.aantal), str(size.paginas), f"{size.bytes_out / MB:.1f}", f"{each:.1f}"]


def rows_of_steps(sizes: Sequence[Size]) -> list[Row]:
    """Each step as the build reports it."""
    steps = [size.steps() for size in sizes]
    return [[name, *(spread(step[name]) for step in steps)] for name in steps[0]]


def rows_of_growth(sizes: Sequence[Size]) -> list[Row]:
    """What each record more costs, between every two sizes."""
    least = [size.least() for size in sizes]
    records = [more.aantal - less.aantal for less, more in pairwise(sizes)]
    return [
        [name, *ratios([b[name] - a[name] for a, b in pairwise(least)], records)]
        for name in least[0]
    ]


def ratios(costs: Sequence[float], records: Sequence[int]) -> list[str]:
    """Each cost per record, with its ratio to the first where that is worth a ratio."""
    each = [cost / count for cost, count in zip(costs, records, strict=True)]
    return [f"{one:.2f} ({one / each[0]:.2f})" if each[0] > 0.01 else f"{one:.2f}" for one in each]


def spread(values: Sequence[float]) -> str:
    """The median with the least and the most."""
    return f"{statistics.median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def table(heads: Row, rows: Iterable[Row]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, ["---"] * len(heads), *rows))
