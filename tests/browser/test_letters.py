"""Letters to jump to in a long list: drawn by the server, for keys and for fingers."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

LONG = 40  # so many names one can look through


@pytest.mark.parametrize("url", ["begrippen/", "gemeenten/", "mijn-gemeente/"])
def test_letter_leads_to_its_names_by_keyboard_and_without_scripts(
    browser: Browser, address: str, url: str
) -> None:
    visitor = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = visitor.new_page()
    page.goto(address + url)
    letters = page.get_by_role("navigation", name="Letters").get_by_role("link")
    assert letters.count() > 15
    for link in letters.all():
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    letters.filter(has_text="K").press("Enter")
    assert page.url == f"{address}{url}#letter-k"
    row = page.locator("details#letter-k > summary")  # names in rows, each under a letter
    heading = row.locator("h3") if row.count() else page.locator("#letter-k")
    expect(heading).to_have_text("K")
    expect(heading).to_be_in_viewport()
    if row.count():
        row.press("Enter")
    first = page.locator("#letter-k + :is(ul, dl) :is(a, dt), #letter-k > ul a").first
    expect(first).to_be_visible()
    expect(first).to_have_text("Kaag en Braassem" if "gemeente" in url else "Keten")
    visitor.close()


def test_every_long_list_of_names_has_letters(site: Path) -> None:
    long = []
    for path in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for node in page.css("main :is(ul, ol, dl):not(form *)"):
            rows = [row for row in node.iter() if row.tag in ("li", "div", "dt")]
            if len(rows) > LONG and "kb-hulplijst" not in (node.attributes.get("class") or ""):
                long.append((path.relative_to(site).as_posix(), node.attributes, len(rows)))
    assert long == []  # the list of codes is looked up by number
