"""The live site, built once and served to a real browser."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kennisbank.bank import load_bank
from kennisbank.queries import compare, plek_of
from tests.browser.chromium import find_chromium

ROOT = Path(__file__).parents[2]
# No traffic of its own, and no drawing as for a screen, which takes most of the time without one.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-gpu-rasterization",
    "--disable-software-rasterizer",
)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The live content, built as `make site` builds it."""
    target = tmp_path_factory.mktemp("live") / "site"
    command = [sys.executable, "-m", "kennisbank", "bouw", "--root", str(ROOT), "--map", target]
    subprocess.run(command, check=True, capture_output=True)
    return target


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this machine."""
    handler = partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=[*QUIET])
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor without any past."""
    visitor = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield visitor
    visitor.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """One tab of that visitor."""
    return context.new_page()


@pytest.fixture(scope="session")
def live_differences() -> list[str]:
    """What differs between two regions and the whole country, as the server words it."""
    bank, _ = load_bank(ROOT)
    places = tuple(map(plek_of, (bank.regios["gelderland-zuid"], bank.regios["zeeland"], None)))
    return [zin for verschil in compare(bank, places) for zin in verschil.zinnen]
