"""The report of the race: tables in Markdown, and what is and is not equal work."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from types import ModuleType

from benchmarks.measure import MB, Measurement
from benchmarks.report import Row, machine, spread, table
from benchmarks.rivals import BASE
from benchmarks.rivals.racers import OURS, Racer

TARGET = 0.6  # what we want ours to be at most, in times Hugo, at 7,000 records
HEADS = (
    "Records",
    "Built by",
    "Seconds",
    "Times Hugo",
    "Processor seconds",
    "Times Hugo",
    "Memory, MB",
    "Pages",
    "Site, MB",
)


@dataclass(frozen=True)
class Race:
    """Everything that was measured with one number of records."""

    aantal: int
    load: float  # programs that wanted the processor when it began
    disk: str
    racers: tuple[Racer, ...]
    edit: Measurement
    preview: float
    check: Measurement
    broken: Measurement
    messages: int

    @property
    def base(self) -> Racer | None:
        """The one that the others are compared with, if it takes part."""
        return next((racer for racer in self.racers if racer.naam == BASE.NAAM), None)


def to_report(
    races: Sequence[Race],
    here: Sequence[ModuleType],
    absent: Sequence[ModuleType],
    day: date | None,
    again: str,
) -> str:
    """The whole report; `again` is the command that repeats it."""
    versions = ", ".join(f"{rival.NAAM} {rival.version()}" for rival in here)
    not_here = "".join(f" {rival.NAAM} was not on this machine." for rival in absent)
    turns = len(races[0].racers[0].runs)
    return f"""# The same site built by others

{f"Measured on {day}" if day else "Measured"} on {processor()}, {machine()}.
{versions}.{not_here}
Repeat with `{again}`.

Every generator builds the same synthetic records into the same pages, from nothing: output and
caches are moved away (not removed) before each of the {turns} runs, the file cache of the system is
warm, and nothing comes from the network. What Python compiled of our code and Jinja of our
templates stays, as a compiled program would. They take turns, each time another one first. Cells
give the median, and between brackets the least and the most. *Times Hugo* compares within one turn.
Other work on the machine counts in every number of seconds, and weighs on the processor seconds a
little, so the ratios say more than the seconds; but Hugo uses all cores, and a busy machine changes
that too.
{loads(races)}
{disks(races)}
*Memory* is the peak of the whole tree of processes.

{table(HEADS, (row for race in races for row in rows_of(race)))}

{verdict(races[-1])}

## What is ours alone

One run each: seconds, and between brackets processor seconds. *After an edit*: `bouw` again over
the site that is there, with one record changed; no page is kept between builds. `serve` *after an
edit*: until the record, its theme, its region, the comparison and the overview are drawn again.
*Every record wrong*: `check` when each record has one mistake (seven kinds in turn). It tells of
every one of them, with its file and line; some mistakes give more than one message.

{table(OWN_HEADS, map(row_of_own, races))}

{EQUAL}"""


OWN_HEADS = (
    "Records",
    "`bouw` after an edit",
    "`serve` after an edit",
    "`check`",
    "Every record wrong",
    "Messages",
)

EQUAL = """## Is it equal work?

The same for all, and checked after each race: the same addresses, and on a sample of the record
pages the same words: title, every paragraph, the facts, the sources, and the titles and summaries
of related records. The same for ours, Hugo and Eleventy: the groups and cards of each theme,
region, municipality, indicator and question, cut off at the same number with list pages for the
rest; the comparison table; header, menu and footer; our style sheets and fonts.

In favour of the others:

- The words beside the records (help, glossary, sources, norms, facts and reports of places, counts
  on the start page) come to them as plain Markdown, worked out. Ours draws them from its data.
- They notice little that is wrong: a reference to nothing, a date that cannot be, a number used
  twice or a dead link is built as it is. Ours validates every record, with messages in Dutch, and
  follows each link of the built site. MkDocs does tell of links to files that are not there.
- They leave out the explanation of abbreviations, the calendar of reviews and other files beside
  the pages, and what stands on our pages for scripts and for the search.
- Which list pages exist is worked out for them; their templates only fill them. For MkDocs
  everything is: groups, cards and table come as finished Markdown, as it has no templates for them.
- Hugo and Eleventy write addresses from the root of the site. Ours are relative, so that the site
  works in any folder. Their pages are smaller too: ours keep some elements of the theme.
- Eleventy gets its records as one file of JSON. Hugo and ours read a file of YAML for each.

In favour of ours:

- Hugo and Eleventy can do much that is switched off because our site has it not, or not in this
  measurement: feeds, a sitemap, lists of a taxonomy, minifying, collections of all pages. MkDocs
  builds without its search index, and ours without its own and without PDFs.
- MkDocs makes every page from Markdown, as it must; the record pages of the other three are not.
- Material brings its own header, footer, scripts and icons, which are larger than ours. The records
  are kept out of its menu, which would else stand in every page.
- The templates of the others are ours carried over, not what their best users would think of.
"""


def processor() -> str:
    """The model of the processor, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "an unknown processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def loads(races: Sequence[Race]) -> str:
    """How busy the machine was with other things."""
    each = ", ".join(f"{race.load:.1f} at {race.aantal} records" for race in races)
    return f"Programs that wanted a core when the race began: {each}; 0 is a machine at rest."


def disks(races: Sequence[Race]) -> str:
    """How fast the disk was."""
    return "\n".join(f"At {race.aantal} records: {race.disk}" for race in races)


def rows_of(race: Race) -> list[Row]:
    """One line per generator."""
    return [
        [
            str(race.aantal),
            racer.naam,
            spread([run.seconds for run in racer.runs]),
            ratio([run.seconds for run in racer.runs], race, "seconds"),
            spread([run.seconds_cpu for run in racer.runs]),
            ratio([run.seconds_cpu for run in racer.runs], race, "seconds_cpu"),
            f"{median(run.mb_tree for run in racer.runs):.0f}",
            str(racer.paginas),
            f"{racer.bytes_out / MB:.1f}",
        ]
        for racer in race.racers
    ]


def ratio(values: Sequence[float], race: Race, name: str) -> str:
    """Each value in times that of Hugo in the same turn."""
    if race.base is None:
        return "–"
    base = [getattr(run, name) for run in race.base.runs]
    return spread([value / other for value, other in zip(values, base, strict=True)])


def row_of_own(race: Race) -> Row:
    """What only ours does."""
    edit, *checks = (
        f"{run.seconds:.2f} ({run.seconds_cpu:.2f})" for run in (race.edit, race.check, race.broken)
    )
    return [str(race.aantal), edit, f"{race.preview:.2f}", *checks, str(race.messages)]


def verdict(race: Race) -> str:
    """Where we stand, in a sentence."""
    if race.base is None:
        return "Hugo was not on this machine, so there is nothing to compare with."
    ours = next(racer for racer in race.racers if racer.naam == OURS)
    clock = median(a.seconds / b.seconds for a, b in zip(ours.runs, race.base.runs, strict=True))
    busy = median(
        a.seconds_cpu / b.seconds_cpu for a, b in zip(ours.runs, race.base.runs, strict=True)
    )
    said = "reached" if clock <= TARGET else "not reached"
    return (
        f"At {race.aantal} records ours takes {clock:.2f} times the seconds of Hugo, and "
        f"{busy:.2f} times its processor seconds. The aim is at most {TARGET} times its seconds: "
        f"{said}."
    )
