"""`python -m benchmarks.rivals`: the same site built by us, Hugo, Eleventy and MkDocs, in turn."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

from benchmarks.__main__ import PROJECT, prepare
from benchmarks.disk import probe, told
from benchmarks.measure import Measurement
from benchmarks.rivals import RIVALS, mkdocs
from benchmarks.rivals.racers import (
    Racer,
    build_after_edit,
    check_broken,
    check_cold,
    our_racer,
    preview_after_edit,
    rival_racer,
)
from benchmarks.rivals.report import Race, to_report
from benchmarks.rivals.same import check_same
from benchmarks.rivals.taken import read_inhoud
from benchmarks.runs import TODAY
from kennisbank.bank import load_bank
from kennisbank.disk import write_whole

RESULTS = PROJECT / "benchmarks" / "RESULTS-RIVALS.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, show the tables, and write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rivals", description=__doc__)
    parser.add_argument(
        "--aantallen", type=int, nargs="+", default=[200, 2000, 7000], help="50000 takes long"
    )
    parser.add_argument("--herhaal", type=int, default=3, help="runs of each size")
    parser.add_argument("--mkdocs-tot", type=int, default=7000, help="MkDocs up to this size")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    counts = sorted(set(options.aantallen))
    here = [rival for rival in RIVALS if rival.find()]
    absent = [rival for rival in RIVALS if rival not in here]
    for rival in absent:
        print(f"{rival.NAAM} is not on this machine, so it does not take part", file=sys.stderr)
    again = (
        f"python -m benchmarks.rivals --aantallen {' '.join(map(str, counts))} "
        f"--herhaal {options.herhaal} --mkdocs-tot {options.mkdocs_tot} --seed {options.seed} "
        f"--datum {options.datum or 'JJJJ-MM-DD'}"
    )
    races: list[Race] = []
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        for aantal in counts:
            taking_part = [r for r in here if r is not mkdocs or aantal <= options.mkdocs_tot]
            folder = Path(work, f"{aantal}")
            races.append(run_race(folder, aantal, taking_part, options.herhaal, options.seed))
            # After each size, so that a long measurement that is cut off leaves what it has.
            report = to_report(races, here, absent, options.datum, again)
            write_whole(options.naar, report.encode())
    print(report)
    return 0


def run_race(work: Path, aantal: int, rivals: Sequence[ModuleType], turns: int, seed: int) -> Race:
    """Every generator in turn, another one first each time."""
    load = os.getloadavg()[0]
    before = probe(work / "disk-before")
    ours = our_racer(prepare(work / "ours", aantal, seed).root)
    racers = [ours]
    for turn in range(turns):
        first = turn % len(racers)
        for racer in (*racers[first:], *racers[:first]):
            racer.run()
            tell(aantal, turn, racer)
        if not turn:  # the rivals get the pages that ours just built
            bank, _ = load_bank(ours.root)
            inhoud = read_inhoud(bank, ours.out, TODAY)
            for rival in rivals:
                root = work / rival.__name__.split(".")[-1]
                racers.append(rival_racer(rival, inhoud, root, ours.root / "overrides"))
                racers[-1].run()
                tell(aantal, turn, racers[-1])
    check_same(racers, inhoud, seed)
    return Race(
        aantal,
        load,
        told(before, probe(work / "disk-after")),
        tuple(racers),
        build_after_edit(ours),
        preview_after_edit(ours),
        check_cold(ours),
        *check_broken(ours),
    )


def tell(aantal: int, turn: int, racer: Racer) -> None:
    """Say how far the measuring is."""
    run: Measurement = racer.runs[-1]
    print(
        f"{aantal} records, turn {turn + 1}, {racer.naam}: {run.seconds:.1f} s, "
        f"{run.seconds_cpu:.1f} s of processor, {run.mb_tree:.0f} MB, {racer.paginas} pages",
        file=sys.stderr,
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
