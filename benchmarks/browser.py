"""`python -m benchmarks.browser`: how fast the overview of praktijken answers, in Chromium."""

import argparse
import gzip
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import zip_longest
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.__main__ import RESULTS, prepare
from benchmarks.hosting import served
from benchmarks.measure import measure
from benchmarks.report import BROWSER, Row, chapter_in, machine, table
from benchmarks.runs import KENNISBANK, TODAY
from kennisbank.disk import write_whole
from tests.browser.chromium import find_chromium

FILES = ("praktijken/index.html", "gegevens/praktijken.js", "gegevens/teksten-0.js")
CLICKS = 20
# The frame callback comes before the browser draws, a message sent in it when that is done.
CLICK = """async (box) => {
  const begun = performance.now();
  box.click();
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  return performance.now() - begun;
}"""
REGISTER = 'kennisbank.modules["js/page/praktijken.js"].load_register().then(() => {})'
OPEN = "document.querySelectorAll('.kb-facet').forEach((facet) => (facet.open = true))"
SHIFTS = """new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
  ).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 500);
})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build a large site, click through the filter, and write what that took below the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.browser", description=__doc__)
    parser.add_argument("--aantal", type=int, default=7000, help="synthetic records")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        site = options.site or build(Path(work, "root"), options.aantal, options.seed)
        with served(site) as address, chromium() as page:
            report = to_report(site, page, f"{address}praktijken/", options.datum)
    print(report)
    earlier = options.naar.read_text(encoding="utf-8") if options.naar.exists() else ""
    without = earlier.removesuffix(chapter_in(options.naar))
    write_whole(options.naar, (without + report).encode())
    return 0


def build(root: Path, aantal: int, seed: int) -> Path:
    """The site of so many synthetic records."""
    prepare(root, aantal, seed)
    command = (*KENNISBANK, "bouw", "--zonder-pdf", "--vandaag", TODAY)
    measure(command, root, {"PYTHONPATH": str(root / "src")})
    return root / "site"


@contextmanager
def chromium() -> Iterator[Page]:
    """A tab of a visitor without any past."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


def to_report(site: Path, page: Page, address: str, day: date | None) -> str:
    """What was measured, as the last chapter of the report."""
    shifts = [measure_shift(page, address + query) for query in ("", "#thema=veiligheid")]
    page.goto(address)
    aantal = page.locator(".kb-overzicht__melding").inner_text()
    clicks = [row_of_clicks("as the page opens", measure_clicks(page))]
    page.evaluate(OPEN)
    clicks.append(row_of_clicks("all open", measure_clicks(page)))
    seconds = {kind: measure_file(page, address, kind) for kind in ("csv", "ods")}
    sizes = [row_of_size(site, name) for name in FILES]
    return f"""
{BROWSER}

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `python -m benchmarks.browser`. The site has {aantal}

{table(("Facets", "Clicks", "Median, ms", "95th percentile, ms", "Most, ms"), clicks)}

From the click on a choice until the browser has drawn the new list and all new counts, script and
rendering together; each click is on another choice. It includes waiting for the next frame of the
screen, and other work on the machine counts too.

{table(("File", "kB", "kB with gzip"), sizes)}

Layout shift while the page opens: {shifts[0]:.3f}; with a choice in the address: {shifts[1]:.3f}.
A file of all praktijken, with every part of the texts fetched: {seconds["csv"]:.1f} s as CSV,
{seconds["ods"]:.1f} s as ODS.
"""


def measure_shift(page: Page, address: str) -> float:
    """The layout shift of a page that opens and settles."""
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_timeout(1500)
    return float(page.evaluate(SHIFTS))


def measure_clicks(page: Page) -> list[float]:
    """Milliseconds of a click on each of some choices, spread over the facets."""
    page.locator(".kb-filter").hover()  # the data comes when somebody nears the filter
    page.evaluate(REGISTER)
    facets = page.locator("[data-facet]").all()
    boxes = [facet.locator("[type=checkbox]").all() for facet in facets]
    spread = [box for row in zip_longest(*boxes) for box in row if box][:CLICKS]
    took = []
    for box in spread:
        took.append(float(box.evaluate(CLICK)))
        box.evaluate("(box) => box.click()")
        page.wait_for_timeout(100)
    return took


def measure_file(page: Page, address: str, kind: str) -> float:
    """Seconds until all praktijken are in a file, by a visitor who has nothing of them yet."""
    page.goto(address)
    started = time.perf_counter()
    with page.expect_download(timeout=120_000) as download:
        page.locator(f"[data-neem-mee={kind}]").click()
    download.value.path()
    return time.perf_counter() - started


def row_of_clicks(facets: str, took: Sequence[float]) -> Row:
    """How many, and how long they took."""
    worst = statistics.quantiles(took, n=20, method="inclusive")[-1]
    return (
        facets,
        str(len(took)),
        *(f"{ms:.0f}" for ms in (statistics.median(took), worst, max(took))),
    )


def row_of_size(site: Path, name: str) -> Row:
    """A file, as it is and as a server sends it."""
    data = (site / name).read_bytes()
    return (f"`{name}`", f"{len(data) / 1000:.0f}", f"{len(gzip.compress(data)) / 1000:.0f}")


if __name__ == "__main__":
    sys.exit(main())
