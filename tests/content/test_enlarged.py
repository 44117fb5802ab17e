"""Text and pages made twice as large on a phone: nothing is wider, and no word is broken in two."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.addresses import PAGES, settle
from tests.browser.bidi import Firefox

MEASURES = Path(__file__).with_name("measures.js")
PHONE = {"width": 390, "height": 844}
LARGE = "html { font-size: 200% !important; }"
# A word that only fits when it is broken anywhere sticks out. One that gets a hyphen does not.
WHOLE = "* { overflow-wrap: normal !important; word-break: normal !important; }"
# When a script has done what the address asks.
DONE = {
    "vergelijken/#": ".kb-naast__tabel:not(template *)",
    "mijn-factsheet/#": ".kb-eigen__gekozen li",
    "afdruk/#": ".kb-afdruk__antwoord:not(:empty)",
    "zoeken/#": ".kb-zoekresultaat",
    "praktijken/#": ".kb-overzicht__kaarten .kb-kaart",
    "elementen/#": ".kb-overzicht__kaarten .kb-elementregel",
}


@pytest.mark.parametrize("url", PAGES)
def test_page_twice_as_large_is_not_wider_than_a_phone(
    context: BrowserContext, address: str, url: str
) -> None:
    context.add_init_script(path=MEASURES)
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + url)
    settle(page, url)
    page.evaluate("css => meet.wear(css)", LARGE)
    assert page.evaluate("meet.cut()") == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("meet.cut()") == []
    page.evaluate("meet.wear()")
    page.set_viewport_size({"width": 195, "height": 422})  # as zoom of 200 % leaves it
    assert page.evaluate("meet.cut()") == []


def test_no_word_is_broken_but_by_a_hyphen(firefox: Firefox, address: str) -> None:
    """In Firefox, which brings its own list of Dutch words."""
    broken: list[tuple[str, str]] = []
    with firefox.open_tab() as tab:
        firefox.ask("browsingContext.setViewport", context=tab.context, viewport=PHONE)
        for url in PAGES:
            tab.goto("about:blank")
            tab.goto(address + url)
            for begin, selector in DONE.items():
                if url.startswith(begin):
                    tab.wait_for(f"!!document.querySelector({json.dumps(selector)})")
            tab.evaluate(f"void eval({json.dumps(MEASURES.read_text(encoding='utf-8'))})")
            tab.evaluate(f"void meet.wear({json.dumps(LARGE + WHOLE)})")
            broken += [(url, word) for word in tab.evaluate("meet.broken()")]
    assert broken == []
