"""The WebKit of the browser tests: found, or installed by running this module.

That is WebKitGTK, as the browsers of GNOME have it and nearest to Safari: its small browser, the
driver that steers it, and a screen that is not there.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.browser.programs import BrowserError, by_apt, find_program, output_of, ready

VARIABLE = "KENNISBANK_WEBKIT"
DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
# Where Debian, Ubuntu and Fedora put it, which is on no PATH.
PLACES = ("usr/lib/*/webkit*gtk-*/MiniBrowser", "usr/libexec/webkit*gtk-*/MiniBrowser")
PACKAGES = ("webkit2gtk-driver", "xvfb")


class WebKit(NamedTuple):
    """The paths of the programs."""

    browser: str
    driver: str
    screen: str


def find_webkit(environ: Mapping[str, str] = os.environ, root: Path = Path("/")) -> WebKit:
    """The browser, that of `KENNISBANK_WEBKIT` first, and what it needs."""
    own = [str(path) for place in PLACES for path in sorted(root.glob(place))]
    browser = find_program(VARIABLE, (), environ) or next(iter(own), None)
    driver, screen = (find_program("", (name,), environ) for name in (DRIVER, SCREEN))
    if browser and driver and screen:
        return WebKit(browser, driver, screen)
    raise BrowserError(
        "Geen WebKit gevonden: draai `make test`, die het als root op Debian en Ubuntu klaarzet, "
        f"of zet {VARIABLE} op het pad van uw MiniBrowser."
    )


def check_browser() -> str:
    """One line on the browser, of which the driver was started once; raises BrowserError."""
    webkit = find_webkit()
    output_of(webkit.driver, "--help")
    return f"WebKit: {webkit.browser}"


def main() -> None:
    """Check the browser; install it when it is missing."""
    ready("WebKit", check_browser, VARIABLE, by_apt(*PACKAGES))


if __name__ == "__main__":
    main()
