"""A tab that is used again: to open one takes as long as many a test, and nothing stays behind.

What a test did to it is undone. What cannot be undone (a script for each page to come, a clock,
whatever is asked of its context, a second tab, a second site) is seen, and the tab thrown away.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Error, Page

VIEWPORT = {"width": 1280, "height": 900}
SCREEN = ("media", "color_scheme", "reduced_motion", "forced_colors", "contrast")
# What stays in a tab whatever is done.
STAYS = (
    *("add_init_script", "add_locator_handler", "close", "expose_binding", "expose_function"),
    *("route_from_har", "route_web_socket", "set_default_navigation_timeout"),
    *("set_default_timeout", "set_extra_http_headers"),
)
# What a tab keeps while it is open cannot be reached from outside; a page may write when it goes.
FORGET = """() => {
  const forget = () => {
    try {
      sessionStorage.clear();
      window.name = "";
    } catch {} // a page that has none
  };
  forget();
  addEventListener("pagehide", forget);
  addEventListener("unload", forget);
  document.addEventListener("visibilitychange", forget);
}"""


class Lent(Page):
    """A page that notes what has to be undone."""

    listeners: list[tuple[str, Callable[..., Any]]]
    origins: set[str]
    looks_otherwise: bool
    spoiled: bool

    def on(self, event: Any, f: Callable[..., Any]) -> None:
        self.listeners.append((event, f))
        super().on(event, f)

    def once(self, event: Any, f: Callable[..., Any]) -> None:
        self.listeners.append((event, f))
        super().once(event, f)

    def emulate_media(self, **asked: Any) -> None:
        self.looks_otherwise = True
        super().emulate_media(**asked)

    @property
    def context(self) -> Any:
        self.spoiled = True
        return super().context

    @property
    def clock(self) -> Any:
        self.spoiled = True
        return super().clock


def spoiling(name: str) -> Callable[..., Any]:
    """A method that does what it did, after which the tab is not used again."""

    def method(self: Lent, *args: Any, **named: Any) -> Any:
        self.spoiled = True
        return getattr(Page, name)(self, *args, **named)

    return method


for one in STAYS:
    setattr(Lent, one, spoiling(one))


def origin_of(url: str) -> str:
    """To whom belongs what a page of this address keeps."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


class Lender:
    """Lends one tab after the other to the tests of a worker: the same while it can be cleaned."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.page: Lent | None = None
        self.tools: CDPSession | None = None
        self.home = ""

    def lend(self) -> Page:
        """A tab of a visitor without any past."""
        if not self.page:
            visitor = self.browser.new_context(viewport=VIEWPORT, locale="nl-NL")
            page = visitor.new_page()
            self.tools = visitor.new_cdp_session(page)
            page.on("framenavigated", lambda frame: self.note(frame.url))
            visitor.on("page", lambda _: self.spoil())
            page.__class__ = Lent
            self.page = page
        self.page.listeners, self.page.origins = [], set()
        self.page.looks_otherwise = self.page.spoiled = False
        return self.page

    def note(self, url: str) -> None:
        """A page of this address was opened."""
        if self.page and not url.startswith("about:"):
            self.page.origins.add(origin_of(url))

    def spoil(self) -> None:
        """This visitor has more than one tab."""
        if self.page:
            self.page.spoiled = True

    def take_back(self) -> None:
        """Clean the tab, or throw it away."""
        page = self.page
        if not page:
            return
        try:
            clean = not page.spoiled and len(page.origins) <= 1 and self.clean(page)
        except Error:  # it is closed, or broken
            clean = False
        if not clean:
            self.throw_away()

    def throw_away(self) -> None:
        """Close the tab with all that its visitor kept."""
        if self.page:
            page, self.page = self.page, None
            with suppress(Error):
                Page.context.fget(page).close()

    def clean(self, page: Lent) -> bool:
        """Undo what was done to the tab."""
        assert self.tools
        for event, f in page.listeners:
            with suppress(KeyError):  # it heard what it waited for
                page.remove_listener(event, f)
        page.evaluate(FORGET)
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        for origin in page.origins:
            asked = {"origin": origin, "storageTypes": "all"}
            self.tools.send("Storage.clearDataForOrigin", asked)
        self.tools.send("Page.resetNavigationHistory")
        if page.viewport_size != VIEWPORT:
            page.set_viewport_size(VIEWPORT)
        if page.looks_otherwise:
            Page.emulate_media(page, **dict.fromkeys(SCREEN, "null"))
        return True
