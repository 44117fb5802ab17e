"""Leaving at once: "Sluit deze site", with and without scripts, by mouse and by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.browser

WEER = "https://www.knmi.nl/"


def catch_weer(context: BrowserContext) -> list[Request]:
    """The other site, played here; what was asked of it."""
    asked: list[Request] = []

    def answer(route: Route, request: Request) -> None:
        asked.append(request)
        route.fulfill(body="<title>Weer</title>", content_type="text/html")

    context.route(f"{WEER}**", answer)
    return asked


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A reader without scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_every_page_has_the_link_once_and_right_after_the_skip_link(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        assert [link.text() for link in page.css("a:not(.md-skip)")[:3]] == [
            "Naar de inhoud",
            "Sporen wissen",
            "Sluit deze site",
        ]
        assert [link.attributes["rel"] for link in page.css(f'a[href="{WEER}"]')] == [
            "noreferrer noopener"
        ]


def test_link_works_without_scripts_and_tells_nobody_where_from(plain: Page, address: str) -> None:
    asked = catch_weer(plain.context)
    plain.goto(address + "themas/veiligheid/")
    plain.get_by_role("link", name="Sluit deze site").click()
    plain.wait_for_url(WEER)
    assert [request.headers.get("referer") for request in asked] == [None]


@pytest.mark.parametrize("how", ["mouse", "enter", "shift"])
def test_back_does_not_show_the_page_that_was_closed(
    context: BrowserContext, address: str, how: str
) -> None:
    asked = catch_weer(context)
    page = context.new_page()
    page.goto(address)
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator("[data-bewaar]").first.click()
    kept = "JSON.stringify(sessionStorage)"
    assert page.evaluate(kept) != "{}"
    assert asked == []  # nothing goes there before the reader does
    link = page.get_by_role("link", name="Sluit deze site")
    if how == "mouse":
        link.click()
    elif how == "enter":
        link.press("Enter")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(WEER)
    assert [request.headers.get("referer") for request in asked] == [None]
    page.go_back()
    assert page.url == address
    assert page.evaluate(kept) == "{}"
    expect(page.locator("h1")).to_be_visible()


def test_shift_counts_aloud_and_only_when_nothing_else_is_typed(page: Page, address: str) -> None:
    asked = catch_weer(page.context)
    page.goto(address)
    counter = page.locator(".kb-sluiten__teller")
    status = page.locator("[data-kb-melding]")
    page.keyboard.press("Shift")
    sentence = "Druk nog 2 keer op Shift om de site te sluiten."
    expect(status).to_have_text(sentence)
    expect(counter).to_have_text(sentence)
    expect(counter).to_be_visible()
    page.locator("#zoekveld").focus()
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+Tab", "Shift", "Shift"):
        page.keyboard.press(key)
    expect(status).to_have_text("Druk nog 1 keer op Shift om de site te sluiten.")
    page.keyboard.press("Tab")
    expect(status).to_have_text("")
    assert asked == []
    assert page.url == address


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (320, 640), (320, 256)])
def test_link_stays_in_sight_and_covers_nothing_that_has_focus(
    context: BrowserContext, address: str, width: int, height: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + "themas/veiligheid/")
    link = page.get_by_role("link", name="Sluit deze site")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(link).to_be_in_viewport(ratio=1)
    # A link that lies below the bar comes from under it when it gets the focus.
    hidden = page.evaluate("""() => {
      const bar = document.querySelector(".kb-sluiten");
      return [...document.querySelectorAll(".kb-pagina a[href]")].filter((link) => {
        document.activeElement.blur();
        scrollBy({ top: link.getBoundingClientRect().top - 5, behavior: "instant" });
        link.focus();
        return link.getBoundingClientRect().top < bar.getBoundingClientRect().bottom;
      }).map((link) => link.textContent);
    }""")
    assert hidden == []


def test_place_in_a_page_that_is_linked_to_comes_below_the_bar(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for place in ("#regio", "begrippen/#veiligheidsplan"):
        page.goto(address + place)
        target = page.locator(f"[id='{place.split('#')[1]}']").bounding_box()
        bar = page.locator(".kb-sluiten").bounding_box()
        assert target
        assert bar
        assert target["y"] >= bar["y"] + bar["height"]


def test_bar_is_not_printed(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    expect(page.locator(".kb-sluiten")).to_be_hidden()
