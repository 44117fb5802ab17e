"""The page that shows what an editor can write, as a reader gets it: screen, keys, paper, disk."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kennisbank.site.copy import write_folder
from tests.browser.axe import violations

FORMS = (
    *(".admonition", "details.question", "details[open]", ".inline.end", ".tabbed-set", ".keys"),
    *("td.kb-uitlijning--right", ".task-list-item", "dl", ".footnote", "abbr", ".grid.cards"),
    *(".md-button--primary", ".twemoji svg", "mark", "ins", "del", "sub", "sup", ".critic"),
    *(".highlight .filename", ".linenos", ".hll", "code.highlight", ".toc", ".grid > .card"),
)


@pytest.fixture
def page(page: Page, address: str) -> Page:
    """The page, opened."""
    page.goto(f"{address}opmaak/")
    return page


def test_every_form_is_on_the_page(page: Page) -> None:
    assert [form for form in FORMS if not page.locator(f"article {form}").count()] == []


def test_only_pages_with_a_form_ask_for_its_rules(site: Path) -> None:
    (sheet,) = site.glob("assets/opmaak.*.css")
    asking = [path for path in site.rglob("*.html") if sheet.name in path.read_text("utf-8")]
    folders = {path.relative_to(site).parts[0] for path in asking}
    assert "opmaak" in folders
    assert not folders & {"praktijken", "regios", "gemeenten", "elementen", "index.html", "themas"}


def test_tabs_work_with_keys_and_without_a_script(browser: Browser, address: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{address}opmaak/")
    tabs = page.locator("article > .tabbed-set")
    blocks = tabs.locator("> .tabbed-content > .tabbed-block")
    expect(blocks.nth(0)).to_be_visible()
    expect(blocks.nth(1)).to_be_hidden()
    page.get_by_role("radio", name="Gemeente").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Organisatie")).to_be_checked()
    expect(blocks.nth(0)).to_be_hidden()
    expect(blocks.nth(1)).to_be_visible()
    tabs.get_by_text("Gemeente", exact=True).click()
    expect(blocks.nth(0)).to_be_visible()
    plain.close()


def test_focus_on_a_tab_is_seen(page: Page) -> None:
    labels = page.locator("article > .tabbed-set > .tabbed-labels")
    assert labels.evaluate("el => getComputedStyle(el).outlineStyle") == "none"
    page.get_by_role("radio", name="Gemeente").focus()
    page.keyboard.press("ArrowRight")
    assert labels.evaluate("el => getComputedStyle(el).outlineStyle") == "solid"


def test_paper_shows_what_is_folded_and_every_tab(page: Page) -> None:
    page.emulate_media(media="print")
    for text in ("Wat de gemeente doet.", "Wat de organisatie doet.", "Bel Veilig Thuis."):
        expect(page.locator(".tabbed-block").get_by_text(text)).to_be_visible()
    closed = page.locator("details.question:not([open]) p")
    assert closed.evaluate("el => el.checkVisibility({contentVisibilityAuto: true})")
    labels = page.locator("article > .tabbed-set > .tabbed-labels > label")
    tops = [labels.nth(at).bounding_box() for at in (0, 1)]
    block = page.get_by_text("Wat de gemeente doet.", exact=True).last.bounding_box()
    assert tops[0]
    assert tops[1]
    assert block
    assert tops[0]["y"] < block["y"] < tops[1]["y"]


@pytest.mark.parametrize("width", [1280, 320])
def test_open_blocks_and_other_tabs_are_accessible_too(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    page.locator(".tabbed-labels > label").last.click()
    expect(page.get_by_role("radio").last).to_be_checked()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_copy_from_disk_draws_the_forms(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    write_folder(site, tmp_path, "28 november 2026")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "opmaak/index.html").as_uri())
    assert said == []
    note = page.locator(".admonition.note").first
    assert note.evaluate("el => getComputedStyle(el).borderTopWidth") != "0px"
    mask = page.locator(".admonition-title").first.evaluate(
        "el => getComputedStyle(el, '::before').maskImage"
    )
    assert re.match(r'url\("data:image/svg', mask)
