"""The report of the race: what was aimed at and reached, tables, and what is equal work."""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.conditions import Condition
from benchmarks.measure import MB, Measurement
from benchmarks.report import Row, machine, spread, table
from benchmarks.rivals import hugo
from benchmarks.rivals.racers import Racer

# What we want ours to be at most, in times Hugo, at each number of records.
AIMS = {2000: 1.0, 7000: 0.5}
MEMORY = {7000: 250}  # MB at most, of all processes together
PREVIEW = 0.3  # seconds until a preview shows an edit


@dataclass(frozen=True)
class Race:
    """Both with one number of records under one condition, and the load of before."""

    aantal: int
    condition: Condition
    load: float
    ours: Racer
    hugo: Racer


@dataclass(frozen=True)
class Alone:
    """What only ours does with one number of records."""

    aantal: int
    disk: str
    edit: Measurement
    preview: float
    check: Measurement
    broken: Measurement
    messages: int


def to_report(races: Sequence[Race], alone: Sequence[Alone], day: date | None, again: str) -> str:
    """The whole report; `again` is the command that repeats it."""
    turns = len(races[0].ours.runs)
    disks = "\n".join(f"At {one.aantal} records: {one.disk}" for one in alone)
    return f"""# The same site built by Hugo

{f"Measured on {day}" if day else "Measured"} on {processor()}, {machine()}.
Hugo {hugo.version()}. Repeat with `{again}`.

Both build the same synthetic records into the same pages, from nothing: output and caches are moved
away (not removed) before each of the {turns} turns, the file cache of the system is warm, and
nothing comes from the network. What Python compiled of our code and Jinja of our templates stays,
as a compiled program would. They take turns, another one first each time. Cells give the median of
the turns, and between brackets the least and the most; *times Hugo* compares within one turn.

A Python is told by its version and by the processor time that a little work takes it
(`tools/quickest.py`): one that was compiled without its optimisations is slower at the same
version. *Load* is how many programs wanted a core when a race began, before its busy processes.

## What was aimed at

{table(AIM_HEADS, (row for race in races for row in rows_of_aims(race)))}

Memory is the peak of the whole tree of processes; a page that processes share counts once.

## Processor seconds

{table(heads("Processor seconds"), (row_of(race, "seconds_cpu") for race in races))}

## Seconds

{table(heads("Seconds"), (row_of(race, "seconds") for race in races))}

{disks}

## What is ours alone

One run each: processor seconds, and between brackets seconds, with the Python that measures. *After
an edit*: `bouw` again over the site that is there, with one record changed. `serve` *after an
edit*: seconds until the record, its theme, its region, the comparison and the overview are drawn
again; the aim is {PREVIEW}. *Every record wrong*: `check` when each record has one mistake (seven
kinds in turn). It tells of every one of them, with its file and line; some give more messages.

{table(OWN_HEADS, map(row_of_own, alone))}

{EQUAL}"""


AIM_HEADS = ("Records", "Condition", "What", "Aim", "Measured", "Reached")
OWN_HEADS = (
    "Records",
    "`bouw` after an edit",
    "`serve` after an edit",
    "`check`",
    "Every record wrong",
    "Messages",
)


def heads(what: str) -> Row:
    """The heads of a table of times."""
    columns = ("Records", "Condition", "Load", f"{what}, ours", f"{what}, Hugo", "Times Hugo")
    return (*columns, "Memory of ours, MB", "Pages", "Site, MB")


EQUAL = """## Is it equal work?

Checked before each race: the same addresses, and on a sample of the record pages the same words:
title, every paragraph, the facts, the sources, and the titles and summaries of related records. The
same too: the groups and cards of each theme, region, municipality, indicator and question, cut off
at the same number with list pages for the rest; the comparison table; header, menu and footer; our
style sheets and fonts.

In favour of Hugo:

- The words beside the records (help, glossary, sources, norms, facts and reports of places, counts
  on the start page) come to it as plain Markdown, worked out. Ours draws them from its data.
- It notices little that is wrong: a reference to nothing, a date that cannot be, a number used
  twice or a dead link is built as it is. Ours validates every record, with messages in Dutch, and
  follows each link of the built site.
- It leaves out the explanation of abbreviations, calendars, feeds, open data and other files beside
  the pages, and what stands on our pages for scripts and for the search.
- Which list pages exist is worked out for it; its templates only fill them.
- It writes addresses from the root of the site. Ours are relative, so that the site works in any
  folder. Its pages are smaller too: ours keep some elements of the theme.

In favour of ours:

- Hugo can do much that is switched off because our site has it not, or not in this measurement:
  lists of a taxonomy, minifying, collections of all pages.
- The templates of Hugo are ours carried over, not what its best users would think of.
"""


def processor() -> str:
    """The model of the processor, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "an unknown processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def rows_of_aims(race: Race) -> Iterator[Row]:
    """Each aim of this number of records, and whether it was reached."""
    who = str(race.aantal), race.condition.naam
    if aim := AIMS.get(race.aantal):
        for what, name in (("processor seconds", "seconds_cpu"), ("seconds", "seconds")):
            times = median(times_hugo(race, name))
            yield (*who, f"{what}, times Hugo", f"{aim:.2f}", f"{times:.2f}", word(times <= aim))
    if most := MEMORY.get(race.aantal):
        memory = median(run.mb_tree for run in race.ours.runs)
        yield (*who, "memory, MB", str(most), f"{memory:.0f}", word(memory <= most))


def word(reached: bool) -> str:
    return "yes" if reached else "**no**"


def row_of(race: Race, name: str) -> Row:
    """One race, by one measure."""
    return [
        str(race.aantal),
        race.condition.naam,
        f"{race.load:.1f}",
        spread([getattr(run, name) for run in race.ours.runs]),
        spread([getattr(run, name) for run in race.hugo.runs]),
        spread(times_hugo(race, name)),
        f"{median(run.mb_tree for run in race.ours.runs):.0f}",
        str(race.ours.paginas),
        f"{race.ours.bytes_out / MB:.1f}",
    ]


def times_hugo(race: Race, name: str) -> list[float]:
    """Each run of ours in times that of Hugo in the same turn."""
    pairs = zip(race.ours.runs, race.hugo.runs, strict=True)
    return [getattr(ours, name) / getattr(other, name) for ours, other in pairs]


def row_of_own(alone: Alone) -> Row:
    """What only ours does."""
    edit, *checks = (
        f"{run.seconds_cpu:.2f} ({run.seconds:.2f})"
        for run in (alone.edit, alone.check, alone.broken)
    )
    return [str(alone.aantal), edit, f"{alone.preview:.2f}", *checks, str(alone.messages)]
