"""`python -m benchmarks.phone`: what a reader with a slow phone waits for, in Chromium."""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks import kaal, lighthouse
from benchmarks.__main__ import PROJECT, prepare
from benchmarks.browser import build
from benchmarks.hosting import served
from benchmarks.lighthouse import Score
from benchmarks.report import Row, machine, spread, table
from benchmarks.rivals import hugo
from benchmarks.rivals.racers import hugo_racer, our_racer
from benchmarks.rivals.taken import read_inhoud
from benchmarks.runs import TODAY
from benchmarks.weights import KB_MAX, ROWS_MAX, Weight, most_of, too_heavy, weigh_pages
from kennisbank.bank import load_bank
from kennisbank.disk import write_whole
from tests.browser.chromium import find_chromium

RESULTS = PROJECT / "benchmarks" / "RESULTS-TELEFOON.md"
HUGO = "Hugo"
START, THEME, RECORD, COMPARISON = "start", "a theme", "a record", "comparison"
PAGES = {
    START: "",
    THEME: "themas/veiligheid/",
    COMPARISON: "vergelijken/",
    "overview": "praktijken/",
    "gaps": "ontbreekt/",
    "tile map": "regios/",
    "my municipality": "mijn-gemeente/",
}
JUDGED = (START, THEME, RECORD, COMPARISON)
# The profile of Lighthouse for a phone: slow 4G, and a processor of a quarter of this one.
NETWORK = {
    "offline": False,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
    "latency": 150,
}
SLOWER = 4
SETTLED = 1500  # milliseconds after the network is at rest
WATCH = """window.gemeten = { fcp: 0, lcp: 0, cls: 0, taken: [] };
const watch = (type, add) => new PerformanceObserver((list) => list.getEntries().forEach(add))
  .observe({ type, buffered: true });
watch("paint", (entry) => {
  if (entry.name === "first-contentful-paint") gemeten.fcp = entry.startTime;
});
watch("largest-contentful-paint", (entry) => { gemeten.lcp = entry.startTime; });
watch("layout-shift", (entry) => { gemeten.cls += entry.hadRecentInput ? 0 : entry.value; });
watch("longtask", (entry) => gemeten.taken.push([entry.startTime, entry.duration]));"""
FOUND = """() => ({ ...gemeten,
  rijen: document.getElementsByTagName("tr").length,
  elementen: document.getElementsByTagName("*").length,
})"""


@dataclass(frozen=True)
class Visit:
    """One first visit: what came, when the largest thing stood there, and what was in the way."""

    kb: float
    verzoeken: int
    lcp: float
    tbt: float
    cls: float
    rijen: int
    elementen: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Visit each page in turn, show the tables, and write them; 1 when a page is too heavy."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.phone", description=__doc__)
    parser.add_argument("--aantal", type=int, default=7000, help="synthetic records")
    parser.add_argument("--anderen", type=int, default=200, help="records in the other sites")
    parser.add_argument("--herhaal", type=int, default=5, help="visits to each page")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records")
    parser.add_argument("--datum", type=date.fromisoformat, help="printed in the report")
    parser.add_argument("--site", type=Path, help="our site of those records, built already")
    parser.add_argument("--naar", type=Path, default=RESULTS, help="where the report goes")
    options = parser.parse_args(arguments)
    again = (
        f"python -m benchmarks.phone --aantal {options.aantal} --anderen {options.anderen}"
        f" --herhaal {options.herhaal} --datum {options.datum or 'JJJJ-MM-DD'}"
    )
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work, ExitStack() as servers:
        record, others = build_others(Path(work), options.anderen, options.seed)
        site = options.site or build(Path(work, "root"), options.aantal, options.seed)
        ours = servers.enter_context(served(site))
        urls = {page: ours + path for page, path in {**PAGES, RECORD: record}.items()}
        beside = {name: servers.enter_context(served(root)) for name, root in others.items()}
        beside = {name: url + ("" if name == kaal.NAAM else record) for name, url in beside.items()}
        visits = visit_all({**urls, **beside}, options.herhaal)
        scores = judge_all({page: urls[page] for page in JUDGED}, options.herhaal)
        weights = tuple(weigh_pages(site))
    report = to_report(visits, scores, weights, options.datum, options.aantal, again)
    print(report)
    write_whole(options.naar, report.encode())
    return bool(too_heavy(weights))


def build_others(work: Path, aantal: int, seed: int) -> tuple[str, Mapping[str, Path]]:
    """The address of a record, and the sites of others in which it stands."""
    ours = our_racer(prepare(work / "ours", aantal, seed).root)
    ours.run()
    bank, _ = load_bank(ours.root)
    inhoud = read_inhoud(bank, ours.out, TODAY)
    record = min(praktijk.url for praktijk in inhoud.praktijken)
    assets = ours.root / "overrides" / "assets"
    page = (ours.out / record / "index.html").read_text(encoding="utf-8")
    kaal.write(page, assets, work / "kaal")
    sites = {kaal.NAAM: work / "kaal"}
    if hugo.find():
        racer = hugo_racer(inhoud, work / "hugo", assets.parent)
        racer.run()
        sites[HUGO] = racer.out
    return record, sites


def visit_all(urls: Mapping[str, str], turns: int) -> Mapping[str, Sequence[Visit]]:
    """Every page in turn, so that a busy minute hits all."""
    visits = defaultdict(list)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for turn in range(turns):
            for page, url in urls.items():
                visits[page].append(visit(browser, url))
                print(f"visit {turn + 1}, {page}", file=sys.stderr, flush=True)
        browser.close()
    return visits


def visit(browser: Browser, url: str) -> Visit:
    """A first visit with a slow phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    asked: list[str] = []
    sizes: list[float] = []
    session.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    found = page.evaluate(FOUND)
    context.close()
    return Visit(
        sum(sizes) / 1000,
        sum(not address.startswith("data:") for address in asked),
        found["lcp"] / 1000,
        blocked(found["taken"], found["fcp"]),
        found["cls"],
        found["rijen"],
        found["elementen"],
    )


def blocked(tasks: Sequence[tuple[float, float]], painted: float) -> float:
    """Milliseconds in which a tap had no answer: of each task after the first paint, all but 50."""
    parts = (start + length - max(start, painted) for start, length in tasks)
    return sum(max(0, part - 50) for part in parts)


def judge_all(urls: Mapping[str, str], turns: int) -> Mapping[str, Sequence[Score]]:
    """The scores of Lighthouse, when it is here."""
    if not (package := lighthouse.find()):
        return {}
    scores = defaultdict(list)
    for turn in range(turns):
        for page, url in urls.items():
            scores[page].append(lighthouse.judge(package, url))
            print(f"Lighthouse {turn + 1}, {page}", file=sys.stderr, flush=True)
    return scores


def to_report(
    visits: Mapping[str, Sequence[Visit]],
    scores: Mapping[str, Sequence[Score]],
    weights: Sequence[Weight],
    day: date | None,
    aantal: int,
    again: str,
) -> str:
    """The whole report; `again` is the command that repeats it."""
    turns = len(next(iter(visits.values())))
    ours = {page: runs for page, runs in visits.items() if page in PAGES or page == RECORD}
    beside = {page: runs for page, runs in visits.items() if page == RECORD or page not in ours}
    heavy = too_heavy(weights)
    absent = "" if HUGO in visits else "\nHugo is not on this machine, so it is absent."
    return f"""# With a slow phone, at {aantal} records

{f"Measured on {day}" if day else "Measured"} on {machine()}.
Repeat with `{again}`.

Chromium, {turns} first visits to each page in turn, each with an empty cache: 1.6 Mbit/s down,
750 kbit/s up, 150 ms for each request, a processor {SLOWER} times slower, a screen of 360 by 640.
Text comes with gzip, over HTTP/1.1. Cells give the median, and between brackets the least and the
most. Other work on the machine counts in every time.

{table(VISIT_HEADS, rows_of_visits(ours))}

*kB*: all that came over the line, heads included, in units of 1,000 bytes. *LCP*: when the largest
thing on the screen stood there. *TBT*: what each task after the first paint took beyond 50 ms.
*CLS*: all shifts of the layout together. Elements and rows of tables are those in the page after
its scripts have run.

## The same record in other sites

{table(VISIT_HEADS, rows_of_visits(beside))}

Hugo has fewer records, which the page of a record does not show. In its favour: it has no theme of
its own, and has our templates and styles carried over without our tools (search, my factsheet).
The lean page is written by hand: the same words, one stylesheet, one font, no menu and
no script.{absent}

## Lighthouse

{lighthouse_table(scores)}

## Every page

Of {len(weights)} pages, the one that has most:

{table(("Of", "Page", "Most"), rows_of_weights(weights))}

More than {KB_MAX} kB with gzip or {ROWS_MAX} rows: {", ".join(heavy) or "none"}.
"""


VISIT_HEADS = ("Page", "kB", "Requests", "LCP, s", "TBT, ms", "CLS", "Elements", "Rows of tables")


def rows_of_visits(visits: Mapping[str, Sequence[Visit]]) -> Iterator[Row]:
    """One line per page."""
    for page, runs in visits.items():
        yield [
            page,
            f"{median(run.kb for run in runs):.0f}",
            f"{median(run.verzoeken for run in runs):.0f}",
            spread([run.lcp for run in runs]),
            whole([run.tbt for run in runs]),
            f"{median(run.cls for run in runs):.3f}",
            f"{median(run.elementen for run in runs):.0f}",
            f"{median(run.rijen for run in runs):.0f}",
        ]


def lighthouse_table(scores: Mapping[str, Sequence[Score]]) -> str:
    """The points, and what they are made of."""
    if not scores:
        return "Not on this machine: it needs node, npm and once the network."
    rows = [
        [
            page,
            whole([run.punten for run in runs]),
            spread([run.fcp for run in runs]),
            spread([run.lcp for run in runs]),
            whole([run.tbt for run in runs]),
            f"{median(run.cls for run in runs):.3f}",
        ]
        for page, runs in scores.items()
    ]
    heads = ("Page", "Performance", "FCP, s", "LCP, s", "TBT, ms", "CLS")
    return f"""Version {lighthouse.version()}, its own mobile profile, which reckons the times.

{table(heads, rows)}"""


def rows_of_weights(weights: Sequence[Weight]) -> Iterator[Row]:
    """The heaviest pages."""
    for kind, page in most_of(weights).items():
        most = {"kB with gzip": page.kb, "rows of tables": page.rijen, "elements": page.elementen}
        yield [kind, f"`{page.url}`", f"{most[kind]:.0f}"]


def whole(values: Sequence[float]) -> str:
    """The median with the least and the most, in whole numbers."""
    return f"{median(values):.0f} ({min(values):.0f}-{max(values):.0f})"


if __name__ == "__main__":
    sys.exit(main())
