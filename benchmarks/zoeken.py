"""`python -m benchmarks.zoeken`: what the search index costs to make, and to use in a browser."""

import argparse
import gzip
import statistics
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.__main__ import PROJECT, prepare
from benchmarks.hosting import served
from benchmarks.measure import MB, Measurement, measure
from benchmarks.report import machine
from benchmarks.runs import KENNISBANK, TODAY
from kennisbank.disk import write_whole
from kennisbank.site.search import FOLDER
from tests.browser.chromium import find_chromium

RESULTS = PROJECT / "benchmarks" / "RESULTS-ZOEKEN.md"
INDEX = (
    "from pathlib import Path; from kennisbank.site.search import write_index;"
    "write_index(Path('site'))"
)
QUESTIONS = ("veiligheid", "het wijkteam", "jeugdbeschermer huisarts", "wijchen")
KEY = 60  # milliseconds between two keys
# Notes when the last key came, and when names, and pages found, stood below the field.
WATCH = """() => {
  const form = document.querySelector(".kb-zoekveld");
  form.addEventListener("input", () => { window.key = performance.now(); }, true);
  new MutationObserver(() => {
    if (!(window.named > window.key) && form.querySelector("[role=option]"))
      window.named = performance.now();
    if (form.querySelector(".kb-zoekoptie__kop")) window.drawn = performance.now();
  }).observe(form, { childList: true, subtree: true });
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each size, show the tables, and write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.zoeken", description=__doc__)
    parser.add_argument("--aantallen", type=int, nargs="+", default=[76, 7000])
    parser.add_argument("--herhaal", type=int, default=3, help="runs of each question")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    sections = [measure_size(aantal, options.herhaal) for aantal in options.aantallen]
    report = to_report(sections, options.datum, options.aantallen, options.herhaal)
    print(report)
    write_whole(options.naar, report.encode())
    return 0


def measure_size(aantal: int, runs: int) -> str:
    """Build a copy of the project with so many records, and measure its search."""
    print(f"{aantal} records", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        root = Path(work, str(aantal))
        prepare(root, aantal, 1)
        environment = {"PYTHONPATH": str(root / "src")}
        measure((*KENNISBANK, "bouw", "--zonder-pdf", "--vandaag", TODAY), root, environment)
        index = measure((sys.executable, "-c", INDEX), root, environment)
        return to_section(aantal, root / "site", index, use(root / "site", runs))


def to_report(sections: Sequence[str], day: date | None, counts: Sequence[int], runs: int) -> str:
    """The whole report, with the command that repeats it."""
    again = (
        f"python -m benchmarks.zoeken --aantallen {' '.join(map(str, counts))} --herhaal {runs}"
        f" --datum {day or 'JJJJ-MM-DD'}"
    )
    tables = "\n".join(sections)
    return f"""# Zoeken

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `{again}`.

Each size is a copy of the project with synthetic records only. These are written with about a
hundred words, so that a word as “veiligheid” stands in nearly all of them: worse than real texts.
Milliseconds are the median of {runs} runs in Chromium, and between brackets the least and the most;
a key each {KEY} ms, and the wait of the field after a key is in it. Kilobytes are those of the
files asked for, as gzip sends them. Other work on the machine counts in every number of seconds.
{tables}
"""


def to_section(aantal: int, site: Path, index: Measurement, used: dict[str, str]) -> str:
    """The rows of one size."""
    files = [path for path in (site / FOLDER).rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / MB
    rows = {
        "making the index, s": f"{index.seconds:.1f} ({index.seconds_cpu:.1f} of processor)",
        "memory of making it, MB": f"{index.mb_tree:.0f}",
        "index on disk": f"{size:.1f} MB in {len(files)} files",
        **used,
    }
    table = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    return f"\n| {aantal} records | |\n| --- | --- |\n{table}"


def use(site: Path, runs: int) -> dict[str, str]:
    """What a reader loads, and waits for, from a page of a record."""
    with served(site) as root, sync_playwright() as playwright:
        record = next(path for path in sorted(site.glob("praktijken/*/index.html")))
        address = root + record.parent.relative_to(site).as_posix() + "/"
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox"]
        )
        rows: dict[str, str] = {}
        waits: dict[str, list[float]] = {}
        asked: list[str] = []
        for _ in range(runs):
            page = chromium.new_page()
            asked.clear()
            page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
            page.goto(address, wait_until="networkidle")
            rows["a page of a record, kB gzip"] = weigh(site, asked)
            asked.clear()
            page.evaluate(WATCH)
            for number, question in enumerate(QUESTIONS):
                first = " (first use)" if not number else ""
                named, drawn = ask(page, question)
                if first:
                    waits.setdefault(f"{question}{first}, names that fit", []).append(named)
                waits.setdefault(f"{question}{first}", []).append(drawn)
                if not number:
                    rows["search until the first results, kB gzip"] = weigh(site, asked)
            waits.setdefault(QUESTIONS[0], []).append(ask(page, QUESTIONS[0])[1])
            page.close()
        chromium.close()
    return rows | {
        f"last key to results, “{question}”, ms": f"{statistics.median(found):.0f}"
        f" ({min(found):.0f}-{max(found):.0f})"
        for question, found in waits.items()
    }


def weigh(site: Path, asked: Sequence[str]) -> str:
    """The size of what was asked for, as a host sends it."""
    files = {site / (url.split("?")[0] or "index.html") for url in asked}
    files = {path / "index.html" if path.is_dir() else path for path in files}
    sizes = [len(gzip.compress(path.read_bytes())) for path in files if path.is_file()]
    return f"{sum(sizes) / 1024:.0f} in {len(sizes)} files"


def ask(page: Page, question: str) -> tuple[float, float]:
    """Type a question; milliseconds from the last key until names stand there, and until pages."""
    page.fill("#zoekveld", "")
    page.wait_for_timeout(500)
    page.evaluate("() => { window.named = window.drawn = 0; }")
    page.type("#zoekveld", question, delay=KEY)
    page.wait_for_function("() => window.drawn > window.key", timeout=30_000)
    page.wait_for_timeout(300)
    taken: list[float] = page.evaluate(
        "() => [window.named - window.key, window.drawn - window.key]"
    )
    return taken[0], taken[1]


if __name__ == "__main__":
    sys.exit(main())
