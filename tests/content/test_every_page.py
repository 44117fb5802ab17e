"""What must hold on every type of page, wide and narrow."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.addresses import PAGES, settle
from tests.browser.axe import violations


@pytest.mark.parametrize("url", PAGES)
def test_page_is_accessible_quiet_and_fits(context: BrowserContext, address: str, url: str) -> None:
    page = context.new_page()
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))

    page.goto(address + url)
    settle(page, url)

    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, violations(page)) == (width, [])
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert messages == []
    assert [request for request in requests if not request.startswith(address)] == []
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
