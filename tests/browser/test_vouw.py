"""What is folded: opened by a link into it, by a key, without scripts, and on paper."""

import pypdfium2
from playwright.sync_api import Browser, Page, expect


def test_link_into_what_is_folded_opens_it(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "themas/veiligheid/")
    vouw = page.locator("#aanbeveling > details")
    expect(vouw).not_to_have_attribute("open", "")
    page.locator(".kb-verdeling").get_by_role("link", name="Aanbevolen").click()
    expect(vouw).to_have_attribute("open", "")
    expect(vouw.locator(".kb-kaart").first).to_be_visible()
    vouw.locator("> summary").press("Enter")
    expect(vouw).not_to_have_attribute("open", "")
    # The same link once more, and an address from elsewhere with a place deep within.
    page.locator(".kb-verdeling").get_by_role("link", name="Aanbevolen").click()
    expect(vouw).to_have_attribute("open", "")
    page.goto(address + "gemeenten/#letter-w")
    expect(page.get_by_role("link", name="Wijchen", exact=True).last).to_be_visible()
    page.goto(address + "themas/veiligheid/#thema=%E0%A4%A")  # is no place, and breaks nothing
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_folded_without_scripts_and_whole_on_paper(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto(address + "gemeenten/")
        vouw = page.locator("#letter-w")
        vouw.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(vouw.get_by_role("link", name="Wijchen", exact=True)).to_be_visible()
        page.goto(address + "gemeenten/wijchen/#veiligheid")  # a row, which is reached
        expect(page.locator("#veiligheid > summary")).to_be_in_viewport()
        page.goto(address + "nieuw/")
        with pypdfium2.PdfDocument(page.pdf()) as pdf:
            text = "".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
        title = page.locator(".kb-nieuw a").first.text_content()
        assert title
        assert title in " ".join(text.split())
        day = page.locator(".kb-nieuws summary").first.text_content()
        assert day
        assert day in " ".join(text.split())
