"""The Chromium of the browser tests: found, or installed by running this module."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

VARIABLE = "KENNISBANK_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class ChromiumError(Exception):
    """No browser that works; the text says what to do about it."""


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
    if chosen := environ.get(VARIABLE):
        if found := shutil.which(chosen, path=environ.get("PATH", "")):
            return found
        raise ChromiumError(f"{VARIABLE} is {chosen}, which is not an executable file.")
    for name in NAMES:
        if found := shutil.which(name, path=environ.get("PATH", "")):
            return found
    own = last_resort()
    if Path(own).is_file():
        return own
    raise ChromiumError(
        "No Chromium or Chrome found. Run `make test`, which installs one, "
        f"or set {VARIABLE} to the path of yours."
    )


def output_of(*command: str) -> str:
    """What the command prints; raises ChromiumError when it does not start or fails."""
    try:
        return subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=60
        ).stdout.strip()
    except subprocess.CalledProcessError as error:
        raise ChromiumError(f"{command[0]} fails:\n{error.stderr.strip()}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ChromiumError(f"{command[0]} does not start: {error}") from error


def check_browser() -> str:
    """One line on Playwright and the browser, both started once; raises ChromiumError."""
    driver = output_of(sys.executable, "-m", "playwright", "--version")
    chromium = find_chromium()
    return f"{driver}, {chromium}: {output_of(chromium, '--version')}"


def install_browser() -> None:
    """By apt as root; where that is not possible, by Playwright."""
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() != 0:
        subprocess.run(playwright, check=True)
        return
    if shutil.which("apt-get"):
        # Playwright's driver needs libatomic1, which a minimal Debian does not have.
        packages = ["chromium", "libatomic1"]
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        unasked = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        update = subprocess.run(["apt-get", "update"])
        if update.returncode == 0 and subprocess.run(install, env=unasked).returncode == 0:
            return
    # Ubuntu has no chromium package outside snap.
    subprocess.run([*playwright, "--with-deps"], check=True)


def main() -> None:
    """Check the browser; install what is missing; fail aloud when it still does not start."""
    try:
        try:
            print(check_browser())
        except ChromiumError as error:
            if os.environ.get(VARIABLE):  # somebody's choice, not ours to replace
                raise
            print(f"{error}\nInstalling a browser ...", flush=True)
            install_browser()
            print(check_browser())
    except (ChromiumError, subprocess.CalledProcessError) as error:
        sys.exit(
            f"No browser to test with: {error}\n"
            "Install Chromium or Chrome (on Debian: apt-get install chromium libatomic1), "
            f"or set {VARIABLE} to the path of yours."
        )


if __name__ == "__main__":
    main()
