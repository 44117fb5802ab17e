"""Leaving at once: "Sluit deze site", with and without scripts, by mouse and by key."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, Route, expect
from selectolax.lexbor import LexborHTMLParser

WEER = "https://www.knmi.nl/"
VOOR = "https://voor.example/"
BLANK = ("about:blank", "")
# A browser without the Navigation API counts; without storage too, only this page goes.
NO_API = "delete Window.prototype.navigation; delete window.navigation;"
NO_STORAGE = """for (const name of ["sessionStorage", "localStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError") } });
window.BroadcastChannel = function () { throw new DOMException("no", "SecurityError") };"""


def play_others(context: BrowserContext) -> None:
    """Answer for the sites before and after.

    While somebody does, a browser keeps nothing at hand and asks for each script again: so only
    where a reader is on her way to or from there.
    """

    def answer(route: Route, request: Request) -> None:
        title = "Weer" if request.url.startswith(WEER) else "Voor"
        route.fulfill(body=f"<title>{title}</title>", content_type="text/html")

    for other in (VOOR, WEER):
        context.route(f"{other}**", answer)


def hear_weer(context: BrowserContext) -> list[Request]:
    """What is asked of the site after this one."""
    asked: list[Request] = []

    def hear(request: Request) -> None:
        if request.url.startswith(WEER):
            asked.append(request)

    context.on("request", hear)
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
        assert [link.text() for link in page.css("a")[:3]] == [
            "Naar de inhoud",
            "Sporen wissen",
            "Sluit deze site",
        ]
        assert [link.attributes["rel"] for link in page.css(f'a[href="{WEER}"]')] == [
            "noreferrer noopener"
        ]


def test_link_works_without_scripts_and_tells_nobody_where_from(plain: Page, address: str) -> None:
    asked = hear_weer(plain.context)
    play_others(plain.context)
    plain.goto(address + "themas/veiligheid/")
    plain.get_by_role("link", name="Sluit deze site").click()
    plain.wait_for_url(WEER)
    assert [request.headers.get("referer") for request in asked] == [None]


def history_of(page: Page) -> list[tuple[str, str]]:
    """Address and title of each entry in the history of the tab."""
    listed = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    return [(entry["url"], entry["title"]) for entry in listed["entries"]]


def wait_for(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until the history of the tab is as it should be."""
    end = time.monotonic() + 10
    while True:
        try:
            if holds():
                return
        except Error:  # one page has just made room for the other
            pass
        assert time.monotonic() < end, history_of(page)
        page.wait_for_timeout(50)


def stored(page: Page) -> list[str]:
    """What the browser keeps for the site that is shown, and the name of the tab."""
    kept: list[str] = page.evaluate("""async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...document.cookie.split(";").filter(Boolean),
      ...[window.name].filter(Boolean),
    ]""")
    return kept


def leave(page: Page, how: str = "mouse") -> None:
    """Close the site and wait for the weather."""
    play_others(page.context)
    link = page.get_by_role("link", name="Sluit deze site")
    if how == "enter":
        link.press("Enter")
    elif how == "shift":
        for _ in range(3):
            page.keyboard.press("Shift")
    else:
        link.click(button="middle" if how == "wheel" else "left")
    page.wait_for_url(WEER)


def arrive(context: BrowserContext, address: str, path: str = "") -> Page:
    """A tab in which a link on another site led to this one."""
    play_others(context)
    page = context.new_page()
    page.goto(VOOR)
    context.unroute_all()
    page.evaluate("to => { location.href = to }", address + path)
    page.wait_for_url(address + path)
    return page


def check_closed(page: Page, address: str) -> None:
    """Neither the list of the tab nor what is kept shows a page of this site."""
    shown = [BLANK, (VOOR, "Voor"), (WEER, "Weer"), (address, "Weer")]
    wait_for(page, lambda: history_of(page) == shown)
    check_nothing_kept(page, address)


def check_nothing_kept(page: Page, address: str) -> None:
    """Asked on a page without our scripts, which could tidy up."""
    page.goto(address + "nergens")
    assert stored(page) == []


def check_back_and_forward(page: Page, address: str) -> None:
    """Neither that list nor Back and Forward show one."""
    shown = [BLANK, (VOOR, "Voor"), (WEER, "Weer"), (address, "Weer")]
    wait_for(page, lambda: history_of(page) == shown)
    page.go_forward()
    page.wait_for_url(WEER)
    assert history_of(page) == [*shown[:3], (WEER, "Weer")]
    page.go_back()
    page.wait_for_url(WEER)
    page.go_back()
    assert page.url == VOOR


def go_to(page: Page, name: str) -> None:
    """By the menu of every page."""
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=name).click()
    page.wait_for_load_state()


def by_one_link(page: Page) -> None:
    page.locator(".kb-hoofdmenu a").first.click()
    page.wait_for_url("**/themas/")


def by_two_links(page: Page) -> None:
    by_one_link(page)
    go_to(page, "Regio’s")
    page.wait_for_url("**/regios/")


def by_filters(page: Page) -> None:
    go_to(page, "Praktijken")
    page.get_by_label("Kan beter").check()
    page.locator("#volgorde").select_option("titel")
    page.wait_for_url("**volgorde=titel*")


def by_card(page: Page) -> None:
    page.locator(".kb-kaart__titel a:visible").first.click()
    page.wait_for_url("**/praktijken/*/")
    page.wait_for_load_state()


def by_search(page: Page) -> None:
    page.locator("#zoekveld").fill("wijkteam")
    expect(page.locator(".kb-zoekpaneel__melding")).to_contain_text("resultaten voor")
    page.locator("#zoekveld").press("Enter")
    page.wait_for_url("**/zoeken/*")
    page.locator(".kb-zoekpagina [type=search]").fill("arnhem")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-zoekpagina__melding")).to_contain_text("“arnhem”")
    page.locator(".kb-zoekresultaat__titel a").first.click()
    page.wait_for_load_state()


def by_menu_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.locator(".kb-menuknop").click()
    page.locator(".kb-klapmenu").get_by_role("link", name="Regio’s").click()
    page.wait_for_url("**/regios/")
    page.locator(".kb-menuknop").click()


def by_comparison(page: Page) -> None:
    go_to(page, "Vergelijken")
    places, told = page.locator("[name=plaats]"), page.locator(".kb-vergelijker__melding")
    expect(told).to_have_text("Kies nog twee plaatsen.")
    places.nth(0).select_option("zeeland")
    expect(told).to_have_text("Kies nog een plaats.")
    places.nth(1).select_option("twente")
    expect(told).to_contain_text("Naast elkaar")


def by_my_municipality(page: Page) -> None:
    page.locator(".kb-voet").get_by_role("link", name="Mijn gemeente").click()
    for name in ("Wijchen", "Almelo"):
        page.locator("[data-kb-gemeente] input").fill(name)
        page.keyboard.press("Enter")
        expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text(name)


def by_my_factsheet(page: Page) -> None:
    page.locator(".kb-bewaar__knop").first.click()
    page.locator(".kb-bewaar__naar").first.click()
    page.wait_for_url("**/mijn-factsheet/#kies=*")
    page.locator("#kenmerk").fill("WIJ-G04")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_contain_text("Erbij")
    page.locator("#kop").fill("Overleg")
    page.locator("[data-doen=omlaag]").first.click()


def by_places_on_a_page(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.evaluate("document.querySelector('.kb-skip').click()")
    page.evaluate("location.hash = 'thema'")
    page.go_back()


def by_every_tool(page: Page) -> None:
    """One after the other: no more than the history of a tab holds."""
    by_places_on_a_page(page)
    by_filters(page)
    by_card(page)
    by_my_factsheet(page)
    by_comparison(page)
    by_my_municipality(page)
    by_search(page)
    by_menu_on_a_phone(page)


def by_reload(page: Page) -> None:
    by_filters(page)
    page.reload()
    by_card(page)
    page.reload()


def by_back_and_forward(page: Page) -> None:
    by_two_links(page)
    page.go_back()
    page.go_back()
    page.go_forward()


def by_going_all_the_way_back(page: Page) -> None:
    start = page.url
    by_filters(page)
    by_card(page)
    while page.url != start:
        here = page.url
        page.evaluate("void setTimeout(() => history.back())")  # or it is gone before it answers
        expect(page).not_to_have_url(here)
        page.wait_for_load_state()


def by_another_site_between(page: Page) -> None:
    by_two_links(page)
    play_others(page.context)
    page.evaluate("to => { location.href = to }", VOOR)
    page.wait_for_url(VOOR)
    page.context.unroute_all()
    page.go_back()


def by_typing_an_address(page: Page) -> None:
    page.goto(page.url + "regios/zeeland/")
    page.goto(page.url)


# What a reader did, and how she leaves after that.
USES = {
    by_reload: "enter",
    by_back_and_forward: "shift",
    by_going_all_the_way_back: "mouse",
    by_another_site_between: "wheel",
    by_typing_an_address: "mouse",
}


@pytest.mark.parametrize(("use", "how"), USES.items())
def test_whatever_was_used_nothing_shows_it_afterwards(
    context: BrowserContext, address: str, use: Callable[[Page], None], how: str
) -> None:
    asked = hear_weer(context)
    page = arrive(context, address)
    use(page)
    assert asked == []  # nothing goes there before the reader does
    leave(page, how)
    assert [request.headers.get("referer") for request in asked] == [None]
    check_closed(page, address)


@pytest.mark.parametrize("older", [False, True])
def test_after_every_tool_back_and_forward_show_nothing_either(
    context: BrowserContext, address: str, older: bool
) -> None:
    if older:
        context.add_init_script(NO_API)
    page = arrive(context, address)
    assert page.evaluate("window.navigation === undefined") is older
    by_every_tool(page)
    leave(page)
    check_back_and_forward(page, address)
    check_nothing_kept(page, address)


@pytest.mark.parametrize("older", [False, True])
def test_a_page_that_was_all_one_read_leaves_nothing_ahead_either(
    context: BrowserContext, address: str, older: bool
) -> None:
    if older:
        context.add_init_script(NO_API)
    page = arrive(context, address, "praktijken/korte-lijnen/")
    leave(page)
    assert history_of(page) == [BLANK, (VOOR, "Voor"), (WEER, "Weer")]
    check_nothing_kept(page, address)


def test_a_page_in_a_tab_of_its_own_closes_by_itself(context: BrowserContext, address: str) -> None:
    first = arrive(context, address)
    with context.expect_page() as opened:
        first.locator(".kb-hoofdmenu a").first.click(button="middle")
    page = opened.value
    page.locator(".kb-merk").click()
    page.wait_for_url(address)
    leave(page)
    assert [entry for entry in history_of(page) if entry[0].startswith(address)] == [
        (address, "Weer")
    ]
    expect(first.locator("h1")).to_be_visible()


def test_pages_of_ours_before_another_site_stay_and_the_visit_after_it_goes(
    context: BrowserContext, address: str
) -> None:
    page = arrive(context, address)
    play_others(context)
    page.goto(VOOR)
    page.evaluate("to => { location.href = to }", address + "regios/")
    page.locator(".kb-merk").click()
    page.wait_for_url(address)
    leave(page)
    assert [url for url, _ in history_of(page)] == [
        "about:blank",
        VOOR,
        address,
        VOOR,
        WEER,
        address,
    ]


@pytest.mark.parametrize("use", [by_reload, by_back_and_forward, by_going_all_the_way_back])
def test_an_older_browser_counts(
    context: BrowserContext, address: str, use: Callable[[Page], None]
) -> None:
    context.add_init_script(NO_API)
    page = arrive(context, address)
    assert page.evaluate("window.navigation === undefined")
    use(page)
    leave(page)
    check_closed(page, address)


def test_a_browser_that_keeps_nothing_needs_no_storage(
    context: BrowserContext, address: str
) -> None:
    context.add_init_script(NO_STORAGE)
    page = arrive(context, address)
    by_two_links(page)
    leave(page)
    assert history_of(page) == [BLANK, (VOOR, "Voor"), (WEER, "Weer"), (address, "Weer")]


def test_an_older_browser_that_keeps_nothing_leaves_at_least_this_page(
    context: BrowserContext, address: str
) -> None:
    context.add_init_script(NO_API + NO_STORAGE)
    page = arrive(context, address)
    go_to(page, "Regio’s")
    page.wait_for_url(address + "regios/")
    leave(page)
    assert [url for url, _ in history_of(page)] == ["about:blank", VOOR, address, WEER]


def test_leaving_twice_at_once_is_leaving(context: BrowserContext, address: str) -> None:
    page = arrive(context, address)
    by_one_link(page)
    play_others(context)
    page.get_by_role("link", name="Sluit deze site").dblclick(no_wait_after=True)
    page.wait_for_url(WEER)
    check_closed(page, address)


def test_leaving_while_the_scripts_of_the_page_are_still_to_come(
    context: BrowserContext, address: str
) -> None:
    page = arrive(context, address)
    context.route(re.compile(r"/assets/(basis|bewaren|zoeken|filters)\."), lambda _: None)
    page.locator(".kb-hoofdmenu a").nth(1).click(no_wait_after=True)
    expect(page.locator("h1")).to_have_text("Werkzame elementen")
    leave(page)
    assert [url for url, _ in history_of(page)] == ["about:blank", VOOR, WEER, address]


def test_leaving_while_the_next_page_is_on_its_way(context: BrowserContext, address: str) -> None:
    page = arrive(context, address)
    go_to(page, "Regio’s")
    page.wait_for_url(address + "regios/")
    context.route(address + "themas/", lambda _: None)
    play_others(context)
    page.evaluate("""() => {
      setTimeout(() => document.querySelector(".kb-sluiten__knop").click(), 200);
      document.querySelector(".kb-hoofdmenu a").click();
    }""")
    wait_for(page, lambda: (WEER, "Weer") in history_of(page))
    page.wait_for_load_state()
    check_closed(page, address)


@pytest.mark.parametrize("trouble", ["offline", "silence", "error"])
def test_when_the_first_page_does_not_come_the_weather_does(
    context: BrowserContext, address: str, trouble: str
) -> None:
    page = arrive(context, address)
    page.locator(".kb-hoofdmenu a").first.click()
    page.wait_for_url(address + "themas/")
    if trouble == "offline":
        context.route(address, lambda route: route.abort("internetdisconnected"))
    elif trouble == "silence":
        context.route(address, lambda _: None)
    else:
        context.route(address, lambda route: route.fulfill(status=502, body="Bad gateway"))
    leave(page)
    assert [url for url, _ in history_of(page)] == ["about:blank", VOOR, address, WEER]


def test_blank_also_when_the_weather_does_not_come(context: BrowserContext, address: str) -> None:
    page = arrive(context, address)
    by_one_link(page)
    context.route(f"{WEER}**", lambda route: route.fulfill(status=204))  # no page in its place
    page.get_by_role("link", name="Sluit deze site").click(no_wait_after=True)
    wait_for(page, lambda: [title for _, title in history_of(page)][2:] == ["Weer", "Weer"])
    expect(page.locator("h1")).to_be_hidden()  # also on the first page, where the weather is asked


def test_the_first_page_is_not_kept_at_hand_for_the_way_out(keeping: Browser, address: str) -> None:
    context = keeping.new_context()
    page = arrive(context, address)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate("addEventListener('pageshow', () => console.log('woken'))")
    page.locator(".kb-hoofdmenu a").first.click()
    page.wait_for_url(address + "themas/")
    with page.expect_console_message():  # Back is as fast as ever
        page.evaluate("history.back()")
    expect(page.locator(".kb-hoofdmenu")).to_be_visible()
    page.locator(".kb-hoofdmenu a").first.click()
    page.wait_for_url(address + "themas/")
    leave(page)
    assert [url for url, _ in history_of(page)] == ["about:blank", VOOR, WEER, address]
    assert said == ["woken"]
    context.close()


def test_shift_counts_aloud_and_only_when_nothing_else_is_typed(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
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
    assert [url for url in asked if url.startswith(WEER)] == []
    assert page.url == address


# A link that lies below the bar comes from under it when it gets the focus.
BELOW = """() => {
  const bar = document.querySelector(".kb-sluiten");
  const links = [...document.querySelectorAll(".kb-pagina a[href]")];
  return links.filter((link) => link.checkVisibility()).filter((link) => {
    document.activeElement.blur();
    scrollBy({ top: link.getBoundingClientRect().top - 5, behavior: "instant" });
    link.focus();
    return link.getBoundingClientRect().top < bar.getBoundingClientRect().bottom;
  }).map((link) => link.textContent);
}"""


def test_link_stays_in_sight_and_covers_nothing_that_has_focus(page: Page, address: str) -> None:
    page.goto(address + "themas/veiligheid/")
    link = page.get_by_role("link", name="Sluit deze site")
    for width, height in ((1280, 900), (320, 640), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        expect(link).to_be_in_viewport(ratio=1)
        assert page.evaluate(BELOW) == [], (width, height)


LARGE = "document.documentElement.style.fontSize = '200%'"
SEEN = "document.querySelector('.kb-sluiten').getBoundingClientRect().bottom"


@pytest.mark.parametrize(("width", "height", "large"), [(320, 640, True), (195, 422, False)])
def test_with_large_letters_only_the_way_out_stays_on_top(
    page: Page, address: str, width: int, height: int, large: bool
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + "begrippen/")
    if large:
        page.evaluate(LARGE)
    page.evaluate("scrollTo(0, 2000)")
    out, traces = (page.locator(f".kb-sluiten__{part}") for part in ("knop", "uitleg"))
    expect(out).to_be_in_viewport(ratio=1)
    expect(traces).not_to_be_in_viewport()
    assert page.evaluate(SEEN) < height / 8
    traces.focus()
    expect(traces).to_be_in_viewport(ratio=1)
    expect(out).to_be_in_viewport(ratio=1)
    page.keyboard.press("Shift")
    page.locator(".kb-voet a").last.focus()
    expect(page.locator(".kb-sluiten__teller")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    page.evaluate("scrollTo(0, 2000)")
    # What folds gets the ring below the bar too, however it was reached.
    menu = page.locator(".kb-menuknop")
    page.locator("#zoekveld").focus()
    page.evaluate("scrollTo(0, 2000)")
    page.keyboard.press("Shift+Tab")
    expect(menu).to_be_focused()
    box = menu.bounding_box()
    assert box
    assert box["y"] >= page.evaluate(SEEN)


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
