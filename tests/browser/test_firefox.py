"""Another engine than Chromium: the tools, and leaving, in Firefox."""

from collections.abc import Callable, Iterator

import pytest

from tests.browser.bidi import Firefox, Tab, start_firefox
from tests.browser.firefox import find_firefox
from tests.browser.test_sluiten import NO_STORAGE, VOOR, WEER

KNOP = ".kb-sluiten__knop"


@pytest.fixture(scope="module")
def older_firefox() -> Iterator[Firefox]:
    """One from before the Navigation API, which came in Firefox 147."""
    with start_firefox(find_firefox(), {"dom.navigation.webidl.enabled": False}) as started:
        yield started


def arrive(tab: Tab, address: str) -> None:
    """As a reader comes: by a link on another site."""
    tab.play(VOOR, "Voor")
    tab.play(WEER, "Weerbericht")
    tab.goto(VOOR)
    tab.evaluate(f"void (location.href = '{address}')")
    tab.wait_for("location.href + document.readyState", f"{address}complete")


@pytest.fixture
def tab(firefox: Firefox, address: str) -> Iterator[Tab]:
    """A tab on the first page, in which nothing may be complained of."""
    with firefox.open_tab() as tab:
        arrive(tab, address)
        yield tab
        assert tab.complaints == []


def follow(tab: Tab, selector: str) -> None:
    """Follow a link, until its page is there."""
    target = tab.evaluate(f"document.querySelector({selector!r}).href")
    tab.click(selector)
    tab.wait_for("location.href + document.readyState", f"{target}complete")


def text(tab: Tab, selector: str) -> Callable[[str], None]:
    """Wait until a part of the page holds some words."""

    def holds(words: str) -> None:
        tab.wait_for(f"document.querySelector({selector!r})?.textContent.includes({words!r})")

    return holds


def by_search(tab: Tab) -> None:
    tab.type_in("#zoekveld", "wijkteam")
    text(tab, ".kb-zoekpaneel__melding")("resultaten voor")
    tab.press("Enter")
    text(tab, ".kb-zoekpagina__melding")("“wijkteam”")
    assert tab.evaluate("location.pathname + location.hash") == "/zoeken/#q=wijkteam"


def by_filters(tab: Tab) -> None:
    follow(tab, ".kb-hoofdmenu a[href$='praktijken/']")
    tab.click("[data-facet=thema] input")
    text(tab, ".kb-overzicht__melding")("gevonden")
    shown = "[location.hash, document.querySelector('.kb-overzicht__melding').textContent]"
    chosen = tab.evaluate(shown)
    assert chosen[0].startswith("#thema=")
    tab.evaluate("void scrollTo({ top: 700, behavior: 'instant' })")
    follow(tab, ".kb-overzicht__kaarten .kb-kaart:nth-child(5) a")
    tab.traverse(-1)
    tab.wait_for(shown, chosen)
    tab.wait_for("scrollY > 300")


def by_comparison(tab: Tab) -> None:
    follow(tab, ".kb-hoofdmenu a[href$='vergelijken/']")
    tab.evaluate("""void ["zeeland", "twente"].forEach((key, at) => {
      const field = document.querySelectorAll("[name=plaats]")[at];
      field.value = key;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    })""")
    text(tab, ".kb-vergelijker__melding")("Naast elkaar: Zeeland en Twente.")
    assert tab.evaluate("location.hash") == "#naast=zeeland,twente"


def by_my_municipality(tab: Tab) -> None:
    follow(tab, ".kb-voet a[href$='mijn-gemeente/']")
    tab.type_in("[data-kb-gemeente] input", "wijchen")
    tab.press("Enter")
    text(tab, ".kb-plekantwoord h2")("Wijchen")
    assert tab.evaluate("location.hash") == "#gemeente=wijchen"


def by_my_factsheet(tab: Tab) -> None:
    follow(tab, ".kb-hoofdmenu a[href$='praktijken/']")
    follow(tab, ".kb-kaart__titel a")
    tab.click(".kb-bewaar__knop")
    text(tab, "[data-kb-melding]")("Bewaard: 1 van 24")
    tab.click(".kb-bewaar__naar")
    tab.wait_for("location.pathname + location.hash.slice(0, 6)", "/mijn-factsheet/#kies=")
    text(tab, ".kb-eigen [role=status]")("1 van 6")


def by_the_menu_below(tab: Tab) -> None:
    tab.evaluate("void document.querySelector('.kb-menuknop').click()")
    tab.wait_for("location.hash", "#menu")
    tab.evaluate("void document.querySelector('.kb-skip').click()")
    tab.wait_for("location.hash", "#inhoud")


def by_going_back(tab: Tab) -> None:
    start = tab.evaluate("location.href")
    follow(tab, ".kb-hoofdmenu a[href$='praktijken/']")
    follow(tab, ".kb-kaart__titel a")
    tab.traverse(-2)
    tab.wait_for("location.href", start)


USES = [
    by_search,
    by_filters,
    by_comparison,
    by_my_municipality,
    by_my_factsheet,
    by_the_menu_below,
    by_going_back,
]


def check_closed(tab: Tab, address: str) -> None:
    """Neither the list of the tab nor Back and Forward show a page of this site."""
    tab.wait_for("document.title", "Weerbericht")
    before = [(VOOR, "Voor"), (WEER, "Weerbericht")]
    assert tab.history() == [*before, (address, "Weer")]
    tab.traverse(1)
    tab.wait_for("location.href + document.title", f"{WEER}Weerbericht")
    assert tab.history() == [*before, (WEER, "Weerbericht")]
    tab.traverse(-2)
    tab.wait_for("location.href", VOOR)
    tab.goto(address)
    kept = (
        "Object.keys(localStorage).length + Object.keys(sessionStorage).length + window.name.length"
    )
    assert tab.evaluate(kept) == 0


@pytest.mark.parametrize("use", USES)
def test_each_tool_works_and_nothing_shows_it_afterwards(
    tab: Tab, address: str, use: Callable[[Tab], None]
) -> None:
    use(tab)
    tab.click(KNOP)
    check_closed(tab, address)


@pytest.mark.parametrize("use", [by_filters, by_the_menu_below, by_going_back])
def test_an_older_firefox_counts(
    older_firefox: Firefox, address: str, use: Callable[[Tab], None]
) -> None:
    with older_firefox.open_tab() as tab:
        arrive(tab, address)
        assert tab.evaluate("typeof navigation") == "undefined"
        use(tab)
        tab.press("Shift", "Shift", "Shift")
        check_closed(tab, address)


def test_a_firefox_that_keeps_nothing_closes_as_well(firefox: Firefox, address: str) -> None:
    with firefox.open_tab() as tab:
        refuse = f"() => {{ {NO_STORAGE} }}"
        firefox.ask("script.addPreloadScript", functionDeclaration=refuse, contexts=[tab.context])
        arrive(tab, address)
        follow(tab, ".kb-hoofdmenu a[href$='praktijken/']")
        follow(tab, ".kb-kaart__titel a")
        tab.click(KNOP)
        tab.wait_for("document.title", "Weerbericht")
        assert tab.history() == [(VOOR, "Voor"), (WEER, "Weerbericht"), (address, "Weer")]


def test_what_was_kept_on_one_page_is_known_on_the_page_one_goes_back_to(tab: Tab) -> None:
    """Firefox keeps old storage for a page that it keeps at hand."""
    follow(tab, ".kb-hoofdmenu a[href$='praktijken/']")
    follow(tab, ".kb-kaart__titel a")
    tab.click(".kb-bewaar__knop")
    text(tab, "[data-kb-melding]")("Bewaard: 1 van 24")
    tab.traverse(-1)
    text(tab, ".kb-sitekop .kb-mijn__aantal")("(1)")
