"""The Chromium of the browser tests: found, or installed by running this module."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.browser.programs import BrowserError, apt_install, find_program, output_of

VARIABLE = "KENNISBANK_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same engine that never had a screen: it does the same in half the time of the processor, but
# for keeping pages at hand for Back.
SHELL = "chromium-headless-shell"
# No traffic of its own, no drawing as for a screen, which takes most of the time without one, and
# letters as wide as on one.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-gpu-rasterization",
    "--disable-software-rasterizer",
    "--font-render-hinting=none",
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
        "No Chromium or Chrome found. Run `make test`, which installs one, "
        f"or set {VARIABLE} to the path of yours."
    )


def find_quickest(environ: Mapping[str, str] = os.environ) -> str:
    """Path of the browser without a screen, else of any; that of `KENNISBANK_CHROMIUM` first."""
    return find_program(VARIABLE, (SHELL,), environ) or find_chromium(environ)


def check_browser() -> str:
    """One line on Playwright and the browser, both started once; raises BrowserError."""
    driver = output_of(sys.executable, "-m", "playwright", "--version")
    chromium = find_chromium()
    return f"{driver}, {chromium}: {output_of(chromium, '--version')}"


def install_browser() -> None:
    """By apt as root; where that is not possible, by Playwright."""
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() != 0:
        subprocess.run(playwright, check=True)
        return
    # Playwright's driver needs libatomic1, which a minimal Debian does not have.
    if apt_install("chromium", SHELL, "libatomic1"):
        return
    # Ubuntu has no chromium package outside snap.
    subprocess.run([*playwright, "--with-deps"], check=True)


def main() -> None:
    """Check the browser; install what is missing; fail aloud when it still does not start."""
    try:
        try:
            print(check_browser())
            if not find_program(VARIABLE, (SHELL,), os.environ) and os.geteuid() == 0:
                apt_install(SHELL)  # where there is none, the other will do
        except BrowserError as error:
            if os.environ.get(VARIABLE):  # somebody's choice, not ours to replace
                raise
            print(f"{error}\nInstalling a browser ...", flush=True)
            install_browser()
            print(check_browser())
    except (BrowserError, subprocess.CalledProcessError) as error:
        sys.exit(
            f"No browser to test with: {error}\n"
            "Install Chromium or Chrome (on Debian: apt-get install chromium libatomic1), "
            f"or set {VARIABLE} to the path of yours."
        )


if __name__ == "__main__":
    main()
