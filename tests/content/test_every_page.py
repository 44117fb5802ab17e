"""What must hold on every type of page: wide and narrow, twice as large, and as it is heard.

One tab of a worker opens them all, on a laptop that becomes as narrow as a phone; one page of each
layout is opened afresh on a phone too.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request

from tests.browser.addresses import PAGES, settle
from tests.browser.axe import NO_SIZES, unreadable_in_the_dark, violations

MEASURES = Path(__file__).with_name("measures.js")
LARGE = "html { font-size: 200% !important; }"
# WCAG 1.4.12: what a reader may set, without losing anything.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# One page for each way of laying out.
LAYOUTS = (
    "",
    "themas/veiligheid/",
    "elementen/",
    "elementen/risicos-blijven-volgen/",
    "praktijken/",
    "praktijken/afspraken-en-verwachtingen-nodig/#past=jn",
    "regios/gelderland-zuid/",
    "gemeenten/",
    "gemeenten/wijchen/",
    "mijn-gemeente/",
    "ontbreekt/",
    "vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen",
    "vijf-vragen/vraag-1/",
    "gesprek/1gezin1plan1regisseur/",
    "factsheets/vijf-vragen/",
    "toezichtkader/indicator-5/",
    "reflectie/naast-elkaar/#r1=WIJ-I01%3Dj%26WIJ-I02%3Dd.nog+niet&r2=WIJ-I01%3Dn%26WIJ-I02%3Dd&rol1=wijkteam",
    "begrippen/",
    "bronnen/",
    "over/",
    "sporen-wissen/",
    "opmaak/",
    "zoeken/#q=wijkteam",
    "mijn-factsheet/#kies=korte-lijnen,warme-overdracht&kop=Overleg",
    "afdruk/#kenmerk=thema-veiligheid&datum=2026-01-01",
    "404.html",
)
HEADINGS = ":is(h2, h3, h4)"
# The levels of the headings that are there for who listens, from the first on.
LEVELS = """[...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
  .filter((node) => node.checkVisibility({ contentVisibilityAuto: true }))
  .map((node) => Number(node.tagName[1]))"""


class Opened:
    """A tab in which `meet` measures, what it said and asked, and what was found wrong."""

    def __init__(self, page: Page, colours: set[str]) -> None:
        self.page = page
        self.messages: list[str] = []
        self.requests: list[str] = []
        self.wrong: list[tuple[str, str, object]] = []
        self.colours = colours
        page.on("console", self.hear)
        page.on("pageerror", self.fail)
        page.on("request", self.ask)

    def hear(self, message: ConsoleMessage) -> None:
        self.messages.append(message.text)

    def fail(self, error: Error) -> None:
        self.messages.append(str(error))

    def ask(self, request: Request) -> None:
        self.requests.append(request.url)

    def begin(self) -> None:
        """Nothing was said or asked yet."""
        self.messages.clear()
        self.requests.clear()
        self.wrong.clear()

    def open(self, address: str, url: str, width: int, height: int) -> None:
        """The page as who comes from elsewhere sees it, once its scripts are done."""
        if "#" in url:
            self.page.goto("about:blank")  # another place on the same page is not loaded anew
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.goto(address + url)
        settle(self.page, url)

    def check(self, state: str, *measures: str) -> None:
        """None of these finds anything in the page as it is now."""
        found = self.page.evaluate(f"[{', '.join(f'meet.{measure}' for measure in measures)}]")
        for measure, wrong in zip(measures, found, strict=True):
            self.expect(state, measure, wrong, [])

    def check_with_axe(self, state: str) -> None:
        """By all rules of axe but one, which `small` measures too."""
        found = violations(self.page, NO_SIZES, self.colours)
        self.expect(state, "axe", found, [])

    def expect(self, state: str, what: str, found: object, wanted: object) -> None:
        """This is so; what is not is told at the end, with all else."""
        if found != wanted:
            self.wrong.append((state, what, found))


@pytest.fixture(scope="module")
def opened(browser: Browser, colours: set[str]) -> Iterator[Opened]:
    """The tab of a visitor without any past, who leaves none."""
    with browser.new_context(locale="nl-NL") as context:
        context.add_init_script(path=MEASURES)
        yield Opened(context.new_page(), colours)


@pytest.mark.parametrize("url", PAGES)
def test_page_is_accessible_quiet_and_fits(opened: Opened, address: str, url: str) -> None:
    opened.begin()
    opened.open(address, url, 1280, 900)
    opened.check_with_axe("wide")
    opened.check("wide", "small()", "cut()")
    if "#" in url:
        check_headings(opened, url)
    if url in LAYOUTS:
        check_beyond_axe(opened)
    check_narrow(opened)
    if url in LAYOUTS:
        opened.check_with_axe("narrow")
        opened.open(address, url, 320, 700)
    check_twice_as_large(opened)
    assert opened.wrong == []
    check_quiet(opened, address)


def test_every_layout_is_among_the_pages() -> None:
    assert set(LAYOUTS) <= set(PAGES)


def check_headings(opened: Opened, url: str) -> None:
    """Headings that a script draws skip no level, and each card has one."""
    levels = opened.page.evaluate(LEVELS)
    opened.expect("heard", "first heading", levels[0], 1)
    skipped = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    opened.expect("heard", "skipped headings", skipped, [])
    if url.startswith(("praktijken/#thema", "praktijken/#element", "elementen/#")):
        shown = opened.page.locator(".kb-overzicht__kaarten > li")
        assert shown.locator(HEADINGS).count() == shown.count() > 0
        assert opened.page.get_by_role("heading", name="Gevonden", level=2).count() == 1


def check_beyond_axe(opened: Opened) -> None:
    """For keyboard, large text, own colours and dark ones."""
    page = opened.page
    opened.check("wide", "disorder()", "unseen(true)")
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    opened.check("own colours, no motion", "unseen(true)", "edgeless()", "moves()")
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    opened.expect("dark", "axe", unreadable_in_the_dark(page, opened.colours), [])
    page.evaluate("css => meet.wear(css)", SPACED)
    opened.check("spaced", "cut()")
    page.evaluate("css => meet.wear(css)", LARGE)
    opened.check("text of 200 %", "cut()")
    page.evaluate("meet.wear()")
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 by 1024 at 400 %
    opened.check("zoom of 400 %", "disorder()", "small()")
    page.evaluate("css => meet.wear(css)", SPACED)
    opened.check("zoom of 400 %, spaced", "cut()")
    page.evaluate("meet.wear()")


def check_narrow(opened: Opened) -> None:
    """On a small phone nothing is wider, cut off, too small to press or out of reach of keys."""
    opened.page.set_viewport_size({"width": 320, "height": 700})
    opened.check("narrow", "small()", "cut()", "unreached()")


def check_twice_as_large(opened: Opened) -> None:
    """Nor with larger letters. Words: `test_engines.py`."""
    page = opened.page
    page.evaluate("css => meet.wear(css)", LARGE)
    opened.check("narrow, text of 200 %", "cut()")
    page.evaluate("meet.wear()")
    page.set_viewport_size({"width": 195, "height": 422})  # as zoom of 200 % leaves a phone
    opened.check("phone, zoom of 200 %", "cut()")


def check_quiet(opened: Opened, address: str) -> None:
    """Nothing was said, asked of others or kept."""
    page = opened.page
    assert opened.messages == []
    ours = (address, "about:blank")
    assert [asked for asked in opened.requests if not asked.startswith(ours)] == []
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_first_tab_reaches_the_content(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "themas/veiligheid/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert page.locator(":focus").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_menu_of_a_phone_leads_to_every_landing_page(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address)
    page.locator(".kb-menuknop").click()
    assert page.url == address
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert menu.get_by_role("link").all_text_contents() == [
        "Mijn gemeente",
        "Thema’s",
        "Werkzame elementen",
        "Praktijken",
        "Regio’s",
        "Vergelijken",
        "Gesprek",
        "Toezichtkader",
        "Reflectie",
        "Over",
    ]


def test_every_kind_of_page_is_in_the_list_above(site: Path) -> None:
    kinds = {path.relative_to(site).parts[0] for path in site.rglob("index.html")} - {"index.html"}
    assert kinds == {url.split("/")[0] for url in PAGES if url} - {"404.html"}
