"""The Chromium of the browser tests: found, or installed by running this module."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.browser.programs import (
    BrowserError,
    apt_install,
    find_program,
    is_debian,
    may_install,
    output_of,
    ready,
)

VARIABLE = "KENNISBANK_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same engine that never had a screen: it does the same in half the time of the processor, but
# for keeping pages at hand for Back.
SHELL = "chromium-headless-shell"
# No traffic of its own, no drawing as for a screen, which takes most of the time without one, and
# letters as wide as on one. Scripts are compiled and swept in the thread that runs them: beside it
# that takes more in all, and a run of the tests has no processor to spare.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-gpu-rasterization",
    "--disable-software-rasterizer",
    "--font-render-hinting=none",
    "--js-flags=--single-threaded",
)


def playwrights_own() -> str:
    """Where Playwright puts its own Chromium, whether it is there or not."""
    # In a process of its own: the caller may be inside `sync_playwright()`, which does not nest.
    script = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright:\n"
        "    print(playwright.chromium.executable_path)"
    )
    return output_of(sys.executable, "-c", script)


def find_chromium(
    environ: Mapping[str, str] = os.environ, last_resort: Callable[[], str] = playwrights_own
) -> str:
    """Path of the browser: that of `KENNISBANK_CHROMIUM`, else on PATH, else Playwright's own."""
    if found := find_program(VARIABLE, NAMES, environ):
        return found
    own = last_resort()
    if Path(own).is_file():
        return own
    raise BrowserError(
        "Geen Chromium of Chrome gevonden: draai `make test`, die er een klaarzet, "
        f"of zet {VARIABLE} op het pad van de uwe."
    )


def find_quickest(environ: Mapping[str, str] = os.environ) -> str:
    """Path of the browser without a screen, else of any; that of `KENNISBANK_CHROMIUM` first."""
    return find_program(VARIABLE, (SHELL,), environ) or find_chromium(environ)


def check_browser() -> str:
    """One line on Playwright and the browser, both started once; raises BrowserError."""
    driver = output_of(sys.executable, "-m", "playwright", "--version")
    chromium = find_chromium()
    return f"{driver}, {chromium}: {output_of(chromium, '--version')}"


def find_ready() -> str:
    """Path of the quickest browser, when it and Playwright start."""
    output_of(sys.executable, "-m", "playwright", "--version")
    quickest = find_quickest()
    output_of(quickest, "--version")
    return quickest


def install_browser() -> None:
    """By apt where that may be done and has one; else by Playwright, which needs no root."""
    # Playwright's driver needs libatomic1, which a minimal Debian does not have.
    if may_install() and apt_install("libatomic1") and is_debian():
        apt_install("chromium", SHELL)
    else:
        deps = ["--with-deps"] if may_install() else []
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium", *deps])


def main() -> None:
    """Check the browser, or install it; and the one without a screen beside it."""
    ready("Chromium", check_browser, VARIABLE, install_browser)
    if not find_program(VARIABLE, (SHELL,), os.environ) and may_install() and is_debian():
        apt_install(SHELL)


if __name__ == "__main__":
    main()
