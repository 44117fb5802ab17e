"""The Firefox of the browser tests: found, or installed by running this module."""

import os
from collections.abc import Mapping

from tests.browser.programs import BrowserError, by_apt, find_program, output_of, ready

VARIABLE = "KENNISBANK_FIREFOX"
NAMES = ("firefox", "firefox-esr")


def find_firefox(environ: Mapping[str, str] = os.environ) -> str:
    """Path of the browser: that of `KENNISBANK_FIREFOX`, else on PATH."""
    if found := find_program(VARIABLE, NAMES, environ):
        return found
    raise BrowserError(
        "Geen Firefox gevonden: draai `make test`, die hem als root op Debian klaarzet, "
        f"of zet {VARIABLE} op het pad van de uwe."
    )


def check_browser() -> str:
    """One line on the browser, started once; raises BrowserError."""
    firefox = find_firefox()
    return f"{firefox}: {output_of(firefox, '--version')}"


def main() -> None:
    """Check the browser; install it when it is missing."""
    ready("Firefox", check_browser, VARIABLE, by_apt("firefox-esr"))


if __name__ == "__main__":
    main()
