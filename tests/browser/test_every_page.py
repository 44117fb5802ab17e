"""What must hold on every type of page, wide and narrow."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import violations

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "themas/",
    "themas/veiligheid/",
    "praktijken/",
    "praktijken/#thema=veiligheid&soort=kan-beter",
    "praktijken/zicht-houden-op-veiligheidsrisicos/",
    "regios/",
    "regios/landelijk/",
    "regios/gelderland-zuid/",
    "regios/twente/",
    "gemeenten/",
    "gemeenten/wijchen/",
    "mijn-gemeente/",
    "ontbreekt/",
    "vergelijken/",
    "vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen",
    "vergelijken/#praktijken=korte-lijnen,samenhang-in-de-hulp,warme-overdracht",
    "praktijken/afspraken-en-verwachtingen-nodig/#past=jn",
    "vijf-vragen/",
    "vijf-vragen/vraag-1/",
    "gesprek/",
    "gesprek/1gezin1plan1regisseur/",
    "factsheets/vijf-vragen/",
    "toezichtkader/",
    "toezichtkader/indicator-5/",
    "begrippen/",
    "bronnen/",
    "nieuw/",
    "macros/",
    "hulp/",
    "hulp/kb009/",
    "hulp/kb023/",
    "velden/",
    "over/",
    "privacy/",
    "sporen-wissen/",
    "toegankelijkheid/",
    "zoeken/",
    "zoeken/#q=wijkteam",
    "mijn-factsheet/",
    "mijn-factsheet/#kies=korte-lijnen,warme-overdracht&kop=Overleg",
    "afdruk/",
    "afdruk/#kenmerk=thema-veiligheid&datum=2026-01-01",
    "404.html",
)


def settle(page: Page, url: str) -> None:
    """Wait until a script has done what the address asks."""
    if url.startswith("vergelijken/#"):
        expect(page.locator(".kb-vergelijker__melding")).to_contain_text("Naast elkaar")
    if url.startswith("mijn-factsheet/#"):
        expect(page.locator(".kb-eigen__gekozen li")).to_have_count(2)
    if url.startswith("afdruk/#"):
        expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("praktijken op dit blad")
    if url.startswith("zoeken/#"):
        expect(page.locator(".kb-zoekresultaat")).to_have_count(10, timeout=15_000)
    if url.startswith("praktijken/#thema"):
        expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("width", [1280, 320])
def test_page_is_accessible_quiet_and_fits(
    context: BrowserContext, address: str, url: str, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))

    page.goto(address + url)
    settle(page, url)

    assert violations(page) == []
    assert messages == []
    assert [request for request in requests if not request.startswith(address)] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert context.cookies() == []
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
    page.get_by_role("link", name="Menu", exact=True).click()
    assert page.url == address + "#menu"
    menu = page.get_by_role("navigation", name="Menu", exact=True)
    assert menu.get_by_role("link").all_text_contents() == [
        "Thema’s",
        "Praktijken",
        "Regio’s",
        "Vergelijken",
        "Vijf vragen",
        "Toezichtkader",
        "Over",
    ]


def test_every_kind_of_page_is_in_the_list_above(site: Path) -> None:
    kinds = {path.relative_to(site).parts[0] for path in site.rglob("index.html")} - {"index.html"}
    assert kinds == {url.split("/")[0] for url in PAGES if url} - {"404.html"}
