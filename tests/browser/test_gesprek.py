"""The list of actions of a meeting, filled by a link from the reflectie."""

import re
from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

PAGE = "gesprek/veiligheid/"
LEEG = 3  # rows that stand there without a link
BEKEND = """() => Object.fromEntries([...document.querySelectorAll("[data-actie]")].map(
    ({ dataset, content }) => [dataset.actie, content.firstElementChild.textContent]))"""


def first_column(page: Page) -> list[str]:
    """The first paragraph of each row, or nothing."""
    texts: list[str] = page.locator(".kb-actielijst tbody tr").evaluate_all(
        "(rows) => rows.map(({ cells }) => cells[0].querySelector('p')?.textContent ?? '')"
    )
    return texts


def paper(page: Page) -> str:
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)


def test_link_of_the_reflectie_fills_the_list_and_says_where_it_came_from(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}{PAGE}#acties=WIJ-I02,wij-i01,WIJ-I99")
    stappen = page.evaluate(BEKEND)
    melding = page.locator(".kb-acties__melding")
    expect(melding).to_contain_text(
        "Op de actielijst staan 2 punten uit een reflectie, met wat een bron daarover zegt (onze "
        "keuze). WIJ-I99 hoort niet bij dit thema of bestaat niet meer."
    )
    assert first_column(page) == [stappen["WIJ-I02"], stappen["WIJ-I01"], ""]
    expect(melding.get_by_role("link", name="de reflectie")).to_have_attribute(
        "href", re.compile(r"/reflectie/$")
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    # From the top of the page to the list, which leaves what was chosen in the address.
    page.get_by_role("link", name="Naar de actielijst").click()
    expect(page).to_have_url(re.compile("#acties=WIJ-I02"))
    expect(page.locator("#acties h2")).to_be_in_viewport()
    printed = paper(page)
    assert "Op de actielijst staan 2 punten uit een reflectie" in printed
    assert stappen["WIJ-I02"] in printed
    assert "Naar de actielijst" not in printed
    assert "Ja Deels Nee Weten wij niet" in printed  # boxes, which only paper has
    expect(page.locator(".kb-hokjes").first).to_be_hidden()
    assert [url for url in asked if "WIJ" in url.upper()] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_list_grows_and_is_empty_again_with_the_address(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    melding = page.locator(".kb-acties__melding")
    expect(melding).to_have_text("")
    assert first_column(page) == [""] * LEEG
    stappen = page.evaluate(BEKEND)
    page.evaluate("(all) => (location.hash = `acties=${all}`)", ",".join(stappen))
    expect(melding).to_contain_text(f"Op de actielijst staan {len(stappen)} punten")
    rows = first_column(page)
    assert len(stappen) > LEEG
    assert len(rows) >= LEEG
    assert [row for row in rows if row] == list(dict.fromkeys(stappen.values()))
    page.evaluate("location.hash = 'acties=<b>kwaad</b>'")
    expect(melding).to_contain_text("Een deel van de link is niet te lezen. De actielijst is")
    assert first_column(page) == [""] * LEEG
    assert "kwaad" not in (page.locator("#acties").text_content() or "")
    page.go_back()
    expect(melding).to_contain_text(f"Op de actielijst staan {len(stappen)} punten")
