"""What axe does not see: the whole walk of a keyboard, pages in use, words of links.

Focus, sizes, room for text and contrast modes of each layout: `test_every_page.py`.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from selectolax.lexbor import LexborHTMLParser

from kennisbank.site.headers import REFERRER
from tests.browser.axe import NO_SIZES, unreadable_in_the_dark, violations

MEASURES = Path(__file__).with_name("measures.js")
NOTHING_KEPT = {
    "cookies": "",
    "local": {},
    "session": {},
    "databases": [],
    "caches": [],
    "workers": 0,
}
ALONE = ("hier", "lees meer", "meer", "klik hier", "lees verder", "link", "deze pagina")


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab in which `meet` measures."""
    context.add_init_script(path=MEASURES)
    return context.new_page()


@pytest.mark.parametrize("url", ["themas/veiligheid/", "mijn-factsheet/", "afdruk/"])
def test_tab_walks_through_the_whole_page_and_out_of_it(page: Page, address: str, url: str) -> None:
    page.goto(address + url)
    names = page.evaluate("meet.stops().map(meet.name)")
    walked = []
    for _ in names:
        page.keyboard.press("Tab")
        walked.append(page.evaluate("meet.name(document.activeElement)"))
    # A field for a date has stops of its own inside.
    assert list(dict.fromkeys(walked)) == list(dict.fromkeys(names))[: len(set(walked))]
    page.locator(".kb-voet a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body")


def use_menu(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.locator(".kb-menuknop").click()


def use_search(page: Page) -> None:
    page.locator("#zoekveld").press_sequentially("wijkteam")
    expect(page.locator(".kb-zoekoptie").first).to_be_visible(timeout=15_000)


def use_filter(page: Page) -> None:
    while (closed := page.locator(".kb-facet:not([open]) summary")).count():
        closed.first.click()
    page.get_by_label("Kan beter").check()
    expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")


def use_filter_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.locator(".kb-filter__open").click()
    page.get_by_label("Kan beter").check()


def use_comparison(page: Page) -> None:
    page.get_by_label("Praktijken", exact=True).check()
    page.get_by_label("Typ een deel van de titel").press_sequentially("lijn")
    expect(page.locator(".kb-vergelijker__voorstellen button").first).to_be_visible()


def use_wrong_kenmerk(page: Page) -> None:
    page.get_by_label("Kenmerk").fill("WIJ-X99")
    page.get_by_label("Datum van de versie").fill("2026-11-21")
    page.get_by_label("Datum van de versie").press("Enter")
    expect(page.locator(".kb-afdruk__antwoord")).not_to_be_empty()


def use_wrong_gemeente(page: Page) -> None:
    page.get_by_label("Naam van uw gemeente").fill("xyz")
    page.get_by_label("Naam van uw gemeente").press("Enter")


def use_village(page: Page) -> None:
    page.get_by_label("Naam van uw gemeente").fill("deest")
    page.get_by_label("Naam van uw gemeente").press("Enter")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Druten")


@pytest.mark.parametrize(
    ("url", "use"),
    [
        ("", use_menu),
        ("over/", use_search),
        ("praktijken/", use_filter),
        ("praktijken/", use_filter_on_a_phone),
        ("vergelijken/", use_comparison),
        ("afdruk/", use_wrong_kenmerk),
        ("mijn-gemeente/", use_wrong_gemeente),
        ("mijn-gemeente/", use_village),
    ],
)
def test_page_in_use_is_accessible_and_keeps_nothing(
    page: Page, address: str, colours: set[str], url: str, use: Callable[[Page], None]
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address + url)
    use(page)
    page.evaluate("scrollTo(0, 0)")  # what is half under the bar is not judged
    assert violations(page, NO_SIZES, colours) == []
    assert unreadable_in_the_dark(page, colours) == []
    assert page.evaluate("meet.small()") == []
    assert page.evaluate("meet.kept()") == NOTHING_KEPT
    assert [asked for asked in requests if not asked.startswith((address, "blob:"))] == []


def test_headings_tables_and_links_stand_alone_on_every_page(site: Path) -> None:
    wrong: list[tuple[str, str]] = []
    for path in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        name = path.relative_to(site).as_posix()
        levels = [int(node.tag[1]) for node in page.css("main :is(h1, h2, h3, h4, h5, h6)")]
        if levels.count(1) != 1 or levels[0] != 1:
            wrong.append((name, f"h1: {levels}"))
        for before, here in pairwise(levels):
            if here > before + 1:
                wrong.append((name, f"h{before} is followed by h{here}"))
        for table in page.css("table"):
            if not table.css("th") or [
                th for th in table.css("th") if "scope" not in th.attributes
            ]:
                wrong.append((name, f"table without scopes: {table.text()[:40]!r}"))
        targets: dict[str, set[str]] = {}
        # What an abbreviation means may be called as a theme is: the heading there says so.
        for link in page.css("main a[href]:not(.kb-afkortingen a)"):
            words = " ".join((link.attributes.get("aria-label") or link.text()).split())
            if words.lower() in ALONE or not words:
                wrong.append((name, f"link: {words!r}"))
            targets.setdefault(words, set()).add(link.attributes["href"] or "")
        wrong += [
            (name, f"{words!r} leads to {sorted(places)}")
            for words, places in targets.items()
            if len(places) > 1
        ]
    assert wrong == []


def test_no_page_prepares_or_reports_to_another_site(site: Path) -> None:
    wrong: list[tuple[str, str]] = []
    for path in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        name = path.relative_to(site).as_posix()
        early = "link:is([rel~=preconnect], [rel~=dns-prefetch], [rel~=prefetch], [rel~=prerender])"
        wrong += [
            (name, node.html or "")
            for node in page.css(f"{early}, [ping], script[type=speculationrules]")
        ]
        said = [meta.attributes["content"] for meta in page.css("meta[name=referrer]")]
        if said != [REFERRER]:
            wrong.append((name, "referrer"))
    assert wrong == []
