"""`make benchmark`: build copies of the project with more and more praktijken, and compare."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.disk import probe, told
from benchmarks.records import forget_links, forget_praktijken, write_records
from benchmarks.report import chapter_in, to_report
from benchmarks.runs import Size
from kennisbank.bank import load_bank
from kennisbank.disk import write_whole
from kennisbank.publications import FIRST

PROJECT = Path(__file__).parent.parent
RESULTS = PROJECT / "benchmarks" / "RESULTS.md"
# What a build reads, the code included, so that an edit during a measurement changes nothing.
COPIED = (
    "docs",
    "elements",
    "themes",
    "reference",
    "overrides",
    "src",
    "hooks.py",
    "macros.py",
    "mkdocs.yml",
)

# What was published before: of the real praktijken, which the copy does not hold.
LIVES = (FIRST, "reference/doorverwijzingen.yml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, show the tables, and write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--aantallen", type=int, nargs="+", default=[200, 2000, 7000])
    parser.add_argument("--herhaal", type=int, default=3, help="runs of each size")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        before = probe(Path(work, "disk-before"))
        counts = sorted(set(options.aantallen))
        sizes = [prepare(Path(work, str(count)), count, options.seed) for count in counts]
        for turn in range(options.herhaal):  # the sizes in turn, so that a busy minute hits all
            for size in sizes:
                print(f"run {turn + 1}, {size.aantal} records", file=sys.stderr)
                size.run()
        disk = told(before, probe(Path(work, "disk-after")))
    again = (
        f"python -m benchmarks --aantallen {' '.join(map(str, counts))} --herhaal {options.herhaal}"
        f" --seed {options.seed} --datum {options.datum or 'JJJJ-MM-DD'}"
    )
    report = to_report(sizes, options.datum, again, disk)
    print(report)
    write_whole(options.naar, (report + chapter_in(options.naar)).encode())
    return 0


def prepare(root: Path, aantal: int, seed: int) -> Size:
    """A copy of the project that holds synthetic praktijken in place of the real ones."""
    root.mkdir()
    for name in COPIED:
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, root / name)
    for name in LIVES:
        (root / name).unlink(missing_ok=True)
    for path in (root / "reference/rapporten").glob("*.yml"):
        forget_praktijken(path)
    forget_links(root / "docs")
    bank, _ = load_bank(root)
    return Size(aantal, root, write_records(bank, root, aantal, seed))


if __name__ == "__main__":
    sys.exit(main())
