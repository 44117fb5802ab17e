"""The menu of a phone opens in the head, with and without scripts, and leaves no trace."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 700}
LARGE = "document.documentElement.style.fontSize = '200%'"


@pytest.fixture
def page(page: Page, address: str) -> Page:
    """A phone at the page of a theme."""
    page.set_viewport_size(PHONE)
    page.goto(address + "themas/veiligheid/")
    return page


def menu_of(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Hoofdmenu")


def test_menu_adds_nothing_to_the_history(page: Page, address: str) -> None:
    before = page.evaluate("history.length")
    page.locator(".kb-menuknop").click()
    assert (page.url, page.evaluate("history.length")) == (address + "themas/veiligheid/", before)
    menu_of(page).get_by_role("link", name="Regio’s").click()
    page.wait_for_url(address + "regios/")
    page.go_back()
    assert page.url == address + "themas/veiligheid/"
    expect(menu_of(page)).to_have_count(0)


def test_menu_is_there_once(page: Page) -> None:
    expect(menu_of(page)).to_have_count(0)
    page.locator(".kb-menuknop").click()
    expect(menu_of(page)).to_have_count(1)
    expect(page.get_by_role("link", name="Praktijken", exact=True)).to_have_count(1)
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(menu_of(page)).to_have_count(1)
    expect(page.locator(".kb-menuknop")).to_be_hidden()


def test_escape_closes_the_menu_and_gives_the_focus_back(page: Page) -> None:
    page.locator(".kb-menuknop").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(menu_of(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu_of(page)).to_have_count(0)
    expect(page.locator(".kb-menuknop")).to_be_focused()


def test_who_goes_elsewhere_leaves_no_open_menu(page: Page) -> None:
    page.locator(".kb-menuknop").click()
    menu_of(page).get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#zoekveld")).to_be_focused()
    expect(menu_of(page)).to_have_count(0)
    page.locator(".kb-menuknop").click()
    expect(menu_of(page)).to_have_count(1)
    page.locator("h1").click(position={"x": 5, "y": 5}, force=True)
    page.mouse.click(200, 830)
    expect(menu_of(page)).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False])
def test_menu_holds_on_a_small_phone_with_large_text(
    browser: Browser, address: str, javascript: bool
) -> None:
    with browser.new_context(java_script_enabled=javascript, viewport=SMALL) as reader:  # type: ignore[arg-type]
        page = reader.new_page()
        page.goto(address + "themas/veiligheid/")
        page.evaluate(LARGE)
        page.locator(".kb-menuknop").click()
        links = menu_of(page).get_by_role("link")
        expect(links).to_have_count(9)
        for link in links.all():
            box = link.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= SMALL["width"]
            assert link.evaluate("link => link.scrollWidth <= link.clientWidth")
        links.last.click()
        page.wait_for_url(address + "over/")


@pytest.mark.parametrize(("size", "script"), [(PHONE, True), (SMALL, False)])
def test_from_below_a_long_part_one_click_leads_to_the_menu(
    browser: Browser, address: str, size: dict[str, int], script: bool
) -> None:
    with browser.new_context(java_script_enabled=script, viewport=size) as reader:
        page = reader.new_page()
        # A link, so scripts may only touch it where a choice stands in the address.
        others = () if script else ("themas/veiligheid/", "begrippen/")
        for url in ("praktijken/#thema=veiligheid", *others):
            page.goto(address + url)
            ways = page.get_by_role("link", name="Naar boven")
            for way in (ways.first, ways.last):
                way.scroll_into_view_if_needed()
                expect(page.locator(".kb-menuknop")).not_to_be_in_viewport()
                way.click()
                expect(page.locator(".kb-menuknop")).to_be_in_viewport(ratio=1)
        if script:  # which keeps the choice in the address
            page.goto("about:blank")
            page.goto(address + "praktijken/#thema=veiligheid")
            page.get_by_role("contentinfo").get_by_role("link", name="Naar boven").click()
            expect(page).to_have_url(address + "praktijken/#thema=veiligheid")


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_bar_keeps_to_one_line_and_at_large_text_to_two(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    bar, button = page.locator(".kb-sluiten"), page.locator(".kb-sluiten__knop")

    def lines() -> float:
        whole, one = bar.bounding_box(), button.bounding_box()
        assert whole
        assert one
        return whole["height"] / one["height"]

    assert lines() < 1.7
    page.evaluate(LARGE)
    assert lines() < 2.7
    for link in bar.get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
