"""What only Firefox can be: of before the Navigation API, without storage, with pages at hand."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.bidi import Firefox, start_firefox
from tests.browser.engines import VOOR, WEER, arrive, check_closed, visit_in_firefox
from tests.browser.firefox import find_firefox
from tests.browser.programs import found_or_skipped
from tests.browser.tab import KEYS
from tests.browser.test_sluiten import NO_STORAGE
from tests.browser.uses import KNOP, Use, by_a_jump_within_a_page, by_filters, by_going_back


@pytest.fixture(scope="module")
def older_firefox() -> Iterator[Firefox]:
    """One from before the Navigation API, which came in Firefox 147."""
    found = found_or_skipped("Firefox", find_firefox)
    with start_firefox(found, {"dom.navigation.webidl.enabled": False}) as started:
        yield started


@pytest.mark.parametrize("use", [by_filters, by_a_jump_within_a_page, by_going_back])
def test_an_older_firefox_counts(older_firefox: Firefox, address: str, use: Use) -> None:
    with visit_in_firefox(older_firefox, address) as visit:
        arrive(visit)
        assert visit.tab.evaluate("typeof navigation") == "undefined"
        use(visit.tab)
        visit.tab.press("Shift", "Shift", "Shift")
        check_closed(visit)


def test_a_firefox_that_keeps_nothing_closes_as_well(firefox: Firefox, address: str) -> None:
    with visit_in_firefox(firefox, address) as visit:
        tab = visit.tab
        refuse = f"() => {{ {NO_STORAGE} }}"
        firefox.ask("script.addPreloadScript", functionDeclaration=refuse, contexts=[tab.context])
        arrive(visit)
        tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
        tab.follow(".kb-kaart__titel a")
        tab.click(KNOP)
        tab.wait_for("document.title", "Weerbericht")
        tab.wait_for_history([(VOOR, "Voor"), (WEER, "Weerbericht"), (address, "Weer")])


def test_what_was_kept_on_one_page_is_known_on_the_page_one_goes_back_to(
    firefox: Firefox, address: str
) -> None:
    """Firefox keeps old storage for a page that it keeps at hand."""
    with visit_in_firefox(firefox, address) as visit:
        tab = visit.tab
        arrive(visit)
        tab.follow(".kb-hoofdmenu a[href$='praktijken/']")
        tab.follow(".kb-kaart__titel a")
        tab.click(".kb-bewaar__knop")
        tab.wait_for_text("[data-kb-melding]", "Bewaard: 1 van 24")
        tab.traverse(-1)
        tab.wait_for_text(".kb-sitekop .kb-mijn__aantal", "(1)")
        assert tab.complaints == []


BEFORE = [
    {"type": how, "value": KEYS[key]}
    for how, key in (
        *(("keyDown", "Shift"), ("keyDown", "Tab")),
        *(("keyUp", "Tab"), ("keyUp", "Shift")),
    )
]
PLACES = ("gelderland-zuid", "zeeland", "gemeente:wijchen", "gemeente:vlissingen")
STOP = "document.activeElement.matches('.kb-tabelvak')"


@pytest.mark.parametrize(("places", "slides"), [(2, False), (4, True)])
def test_a_table_is_a_stop_of_the_keyboard_only_where_it_slides(
    firefox: Firefox, address: str, places: int, slides: bool
) -> None:
    """Browsers make it one by themselves, or slide it from a link within."""
    with firefox.open_tab() as tab:
        tab.resize(800, 900)
        tab.goto(f"{address}vergelijken/#naast={','.join(PLACES[:places])}")
        tab.wait_for("Boolean(document.querySelector('.kb-vergelijker__uitkomst table a'))")
        tab.evaluate("document.querySelector('.kb-vergelijker__uitkomst table a').focus()")
        tab.act({"type": "key", "id": "keyboard", "actions": BEFORE})
        assert tab.evaluate(STOP) is slides
        if slides:
            tab.press("\ue014")
            tab.wait_for("document.activeElement.scrollLeft > 0")


def test_a_table_slides_from_a_link_within(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(f"{address}vergelijken/#naast={','.join(PLACES)}")
    table = page.locator(".kb-vergelijker__uitkomst .kb-tabelvak").first
    table.get_by_role("link").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.closest('.kb-tabelvak').scrollLeft > 0")
