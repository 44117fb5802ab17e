"""Text and pages made twice as large on a phone: nothing is wider. Words: `test_engines.py`."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.addresses import PAGES, settle

MEASURES = Path(__file__).with_name("measures.js")
LARGE = "html { font-size: 200% !important; }"


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
