"""`python -m benchmarks.rivals`: the same site built by us and by Hugo, in turn."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.__main__ import PROJECT, prepare
from benchmarks.conditions import Condition, conditions_of, neighbours
from benchmarks.disk import probe, told
from benchmarks.rivals import hugo
from benchmarks.rivals.racers import (
    Racer,
    build_after_edit,
    check_broken,
    check_cold,
    hugo_racer,
    our_racer,
    preview_after_edit,
)
from benchmarks.rivals.report import Alone, Race, to_report
from benchmarks.rivals.same import check_same
from benchmarks.rivals.taken import read_inhoud
from benchmarks.runs import TODAY
from kennisbank.bank import load_bank
from kennisbank.disk import write_whole

RESULTS = PROJECT / "benchmarks" / "RESULTS-RIVALS.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, show the tables, and write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rivals", description=__doc__)
    parser.add_argument("--aantallen", type=int, nargs="+", default=[2000, 7000])
    parser.add_argument("--herhaal", type=int, default=5, help="turns of each")
    parser.add_argument("--python", nargs="+", default=[], help="other Pythons to build ours with")
    parser.add_argument("--druk", type=int, nargs="*", default=[], help="busy processes beside it")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    if not hugo.find():
        print("Hugo is not on this machine, so there is no race", file=sys.stderr)
        return 0
    races: list[Race] = []
    alone: list[Alone] = []
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        pythons = [sys.executable, *options.python]
        conditions = conditions_of(pythons, options.druk, Path(work))
        for aantal in sorted(set(options.aantallen)):
            folder = Path(work, f"{aantal}")
            before = probe(folder / "disk-before")
            ours, other = both(folder, aantal, options.seed)
            for condition in conditions:
                races.append(run_race(ours, other, aantal, condition, options.herhaal))
            alone.append(run_alone(ours, aantal, told(before, probe(folder / "disk-after"))))
            # After each size, so that a long measurement that is cut off leaves what it has.
            report = to_report(races, alone, options.datum, again(options))
            write_whole(options.naar, report.encode())
    print(report)
    return 0


def again(options: argparse.Namespace) -> str:
    """The command that repeats it; a Python is told by its version in the report."""
    words = ["python -m benchmarks.rivals --aantallen", *sorted(set(options.aantallen))]
    words += ["--herhaal", options.herhaal]
    words += ["--python", *(["PYTHON"] * len(options.python))] if options.python else []
    words += ["--druk", *options.druk] if options.druk else []
    words += ["--seed", options.seed, "--datum", options.datum or "JJJJ-MM-DD"]
    return " ".join(map(str, words))


def both(work: Path, aantal: int, seed: int) -> tuple[Racer, Racer]:
    """Ours and Hugo with the same pages, after a build of each to see that they are the same."""
    ours = our_racer(prepare(work / "ours", aantal, seed).root)
    ours.run()
    bank, _ = load_bank(ours.root)
    inhoud = read_inhoud(bank, ours.out, TODAY)
    other = hugo_racer(inhoud, work / "hugo", ours.root / "overrides")
    other.run()
    check_same([ours, other], inhoud, seed)
    return ours, other


def run_race(ours: Racer, other: Racer, aantal: int, condition: Condition, turns: int) -> Race:
    """Both in turn, another one first each time."""
    racing = our_racer(ours.root, condition.python), other
    other.runs.clear()
    load = os.getloadavg()[0]
    with neighbours(condition.busy):
        for turn in range(turns):
            for racer in racing[:: 1 if turn % 2 else -1]:
                racer.run()
                tell(aantal, condition, turn, racer)
    return Race(aantal, condition, load, *map(Racer.copy, racing))


def run_alone(ours: Racer, aantal: int, disk: str) -> Alone:
    """What only ours does, with the Python that measures."""
    edit = build_after_edit(ours), preview_after_edit(ours)
    return Alone(aantal, disk, *edit, check_cold(ours), *check_broken(ours))


def tell(aantal: int, condition: Condition, turn: int, racer: Racer) -> None:
    """Say how far the measuring is."""
    run = racer.runs[-1]
    print(
        f"{aantal} records, {condition.naam}, turn {turn + 1}, {racer.naam}: "
        f"{run.seconds_cpu:.1f} s of processor, {run.seconds:.1f} s, {run.mb_tree:.0f} MB",
        file=sys.stderr,
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
