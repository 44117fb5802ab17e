"""The engines that readers have, each with a tab of a visitor to the site.

What an engine cannot be asked, and what is asked instead:

- WebKit, its requests and complaints: the site tells what is asked of it, a proxy tells the rest,
  and a script before all others what goes wrong (`world.py`). A warning that is no event is missed.
- WebKit, the titles in the history of a tab: how long it is, and what Back and Forward show.
- WebKit, another site over https: the same over http, which the proxy plays.
- WebKit, a page on paper: nothing, as its driver does not print; what it does otherwise is said in
  `print.css`. Firefox makes as many sides as Chromium (`test_paper.py`).
- Firefox and WebKit, a phone with touch: a window as narrow.
- Firefox and WebKit, the rules of axe and what is read aloud: nothing; the HTML is the same.
- Firefox and WebKit, the editing screen: nothing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Route

from tests.browser.bidi import Firefox, FirefoxTab
from tests.browser.server import served
from tests.browser.tab import Refused, Tab
from tests.browser.webdriver import Driver

WEER = "https://www.knmi.nl/"
VOOR = "https://voor.example/"
# By how many pixels a page is wider than its window.
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NAMES = {"\ue007": "Enter", "\ue008": "Shift", "\ue004": "Tab"}


class ChromiumTab(Tab):
    """A page of Playwright."""

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self.page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.page.on("console", lambda said: self.complain(said.type, said.text))
        self.page.on("pageerror", lambda error: self.complain("error", str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def complain(self, level: str, text: str) -> None:
        """Keep what was said when it is a mistake or a warning."""
        if level in ("error", "warning"):
            self.complaints.append(text)

    def play(self, address: str, title: str) -> None:
        """Answer for another site, with a page that has this title."""

        def answer(route: Route) -> None:
            route.fulfill(body=f"<title>{title}</title>", content_type="text/html")

        self.page.route(address, answer)

    def goto(self, address: str) -> None:
        """Open an address, and wait until all of it is there."""
        self.page.goto(address)

    def reload(self) -> None:
        """Load the page again."""
        self.page.reload()

    def traverse(self, delta: int) -> None:
        """Press Back (-1) or Forward (1)."""
        self.evaluate(f"void history.go({delta})")

    def evaluate(self, expression: str) -> Any:
        """What an expression of JavaScript gives in the page."""
        try:
            return self.page.evaluate(f"async () => await ({expression.removeprefix('void ')})")
        except Error as error:
            raise Refused(str(error)) from None

    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""
        self.page.set_viewport_size({"width": width, "height": height})

    def act(self, source: Mapping[str, Any]) -> None:
        """Do what one source of input does."""
        for step in source["actions"]:
            if step["type"] == "pointerMove":
                self.page.mouse.move(step["x"], step["y"])
            elif step["type"] == "pointerDown":
                self.page.mouse.down()
            elif step["type"] == "pointerUp":
                self.page.mouse.up()
            elif step["type"] == "keyDown":
                self.page.keyboard.press(NAMES.get(step["value"], step["value"]))


class Visit:
    """A tab, the site as it finds it, and the sites before and after."""

    def __init__(self, tab: Tab, address: str, voor: str = VOOR, weer: str = WEER) -> None:
        self.tab, self.address, self.voor, self.weer = tab, address, voor, weer


@contextmanager
def visit_in_chromium(browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor with Chromium."""
    tab = ChromiumTab(browser)
    tab.play(VOOR, "Voor")
    tab.play(WEER, "Weerbericht")
    yield Visit(tab, address)
    tab.page.context.close()


@contextmanager
def visit_in_firefox(firefox: Firefox, address: str) -> Iterator[Visit]:
    """A visitor with Firefox."""
    with firefox.open_tab() as tab:
        tab.play(VOOR, "Voor")
        tab.play(WEER, "Weerbericht")
        yield Visit(tab, address)


@contextmanager
def visit_in_webkit(driver: Driver, site: Path) -> Iterator[Visit]:
    """A visitor with WebKit, for whom the other sites have no lock."""
    with driver.open_tab(site) as tab:
        voor, weer = (each.replace("https:", "http:") for each in (VOOR, WEER))
        tab.world.played |= {"voor.example": "Voor", "www.knmi.nl": "Weerbericht"}
        tab.world.instead[WEER.encode()] = weer.encode()
        yield Visit(tab, tab.world.address, voor, weer)


@contextmanager
def visiting(engine: Browser | Firefox | Driver, site: Path) -> Iterator[Visit]:
    """A visitor of a site with an engine that was started."""
    if isinstance(engine, Driver):
        with visit_in_webkit(engine, site) as visit:
            yield visit
        return
    with served(site) as address:
        if isinstance(engine, Firefox):
            with visit_in_firefox(engine, address) as visit:
                yield visit
        else:
            with visit_in_chromium(engine, address) as visit:
                yield visit


def elsewhere(visit: Visit) -> list[str]:
    """What was asked of another site."""
    ours = (visit.address, "data:", "about:")
    return [asked for asked in visit.tab.requests if not asked.startswith(ours)]


def arrive(visit: Visit) -> None:
    """As a reader comes: by a link on another site."""
    visit.tab.goto(visit.voor)
    visit.tab.evaluate(f"void (location.href = '{visit.address}')")
    visit.tab.wait_for("location.href + document.readyState", f"{visit.address}complete")


KEPT = "Object.keys(localStorage).length + Object.keys(sessionStorage).length + window.name.length"


def check_closed(visit: Visit) -> None:
    """Neither the list of the tab nor Back and Forward show a page of this site."""
    tab, (voor, weer) = visit.tab, (visit.voor, visit.weer)
    tab.wait_for("document.title", "Weerbericht")
    before = [(voor, "Voor"), (weer, "Weerbericht")]
    check_history(tab, [*before, (visit.address, "Weer")])
    tab.traverse(1)
    tab.wait_for("location.href + document.title", f"{weer}Weerbericht")
    check_history(tab, [*before, (weer, "Weerbericht")])
    tab.traverse(-2)
    tab.wait_for("location.href", voor)
    tab.goto(visit.address)
    assert tab.evaluate(KEPT) == 0


def check_history(tab: Tab, wanted: list[tuple[str, str]]) -> None:
    """What stands in the list of the tab, or how much where nobody tells."""
    if isinstance(tab, FirefoxTab):
        tab.wait_for_history(wanted)
    else:
        tab.wait_for("history.length", len(wanted) + 1)  # with the empty page of a new tab
