"""What a million readers a day ask of one machine: bytes of a visit, and requests per second.

    python -m benchmarks.serving

builds the live site, serves it with deploy/nginx.conf, lets Chromium make a first visit and a next
one, and has wrk (apt-get install wrk) ask for the page of a praktijk, a stylesheet and a PDF.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from kennisbank.site.packing import pack_site
from tests.browser.chromium import find_chromium
from tests.browser.nginx import find_nginx, serving

ROOT = Path(__file__).parents[1]
RECORD = "praktijken/korte-lijnen/"
READERS, PAGES, PEAK = 1_000_000, 5, 8  # a day; pages of each; the busiest second beside the mean
SECONDS = 10


def main() -> None:
    """Print the figures for deploy/README.md."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        command = [sys.executable, "-m", "kennisbank", "bouw", "--root", str(ROOT), "--map", site]
        subprocess.run(command, check=True, capture_output=True)
        print(pack_site(site))
        work = Path(folder, "nginx")
        work.mkdir()
        with serving(find_nginx(), site, work) as address:
            first, later = visits(address)
            print(f"first visit: {first[0]} requests, {first[1] / 1000:.1f} kB")
            print(f"next page: {later[0]} requests, {later[1] / 1000:.1f} kB")
            per_day = READERS * (first[1] + (PAGES - 1) * later[1])
            asked = READERS * (first[0] + (PAGES - 1) * later[0])
            print(f"a day: {per_day / 1e9:.0f} GB, {asked / 1e6:.0f} million requests")
            print(
                f"busiest second: {asked / 86400 * PEAK:.0f} requests, "
                f"{per_day / 86400 * PEAK * 8 / 1e6:.0f} Mbit/s"
            )
            style = next(site.glob("assets/stijl.*.css")).relative_to(site).as_posix()
            for path in (RECORD, style, "pdf/korte-lijnen.pdf", "geen-pagina/"):
                print(f"/{path}: {requests_per_second(address + path)}")


def visits(address: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Requests and bytes over the wire of a first visit to a praktijk, and of the page after it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        found = tuple(visit(page, address + path) for path in (RECORD, "themas/veiligheid/"))
        browser.close()
    return found[0], found[1]


def visit(page: Page, url: str) -> tuple[int, int]:
    """What one page asks for; what the browser had already is none."""
    page.goto(url, wait_until="networkidle")
    sizes = page.evaluate(
        "[...performance.getEntriesByType('navigation'),"
        " ...performance.getEntriesByType('resource')].map((entry) => entry.transferSize)"
    )
    return sum(size > 0 for size in sizes), sum(sizes)


def requests_per_second(url: str) -> str:
    """What wrk says, on the machine that serves too."""
    if not (wrk := shutil.which("wrk")):
        return "wrk is not installed"
    command = [wrk, "-t1", "-c64", f"-d{SECONDS}s", "-H", "Accept-Encoding: br", url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = re.findall(r"(?m)^ *(?:Requests/sec|Transfer/sec|Socket errors|Non-2xx).*$", said)
    return ", ".join(" ".join(line.split()) for line in lines)


if __name__ == "__main__":
    main()
