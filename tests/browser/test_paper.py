"""What comes out of the printer: A4, complete, and readable without colour."""

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

A4 = (595, 842)  # points


def to_pdf(page: Page) -> PdfReader:
    """The page as Chromium prints it."""
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def test_factsheet_is_two_sides_of_a4(page: Page, address: str) -> None:
    page.goto(address + "factsheets/vijf-vragen/")
    sheets = to_pdf(page).pages
    assert len(sheets) == 2
    for sheet in sheets:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    front, back = (" ".join(sheet.extract_text().split()) for sheet in sheets)
    assert "Volwassenenproblematiek is kindproblematiek" in front
    assert front.count("Bestuurders aan zet") == 3
    assert front.count("Professionals aan zet") == 3
    assert "1/2" in front
    assert "Wie let er op de kinderen?" in back
    assert "Wanneer en hoe vaak kijken jullie terug?" in back
    assert "2/2" in back


def test_nothing_of_the_factsheet_is_cut_off(page: Page, address: str) -> None:
    page.goto(address + "factsheets/vijf-vragen/")
    page.set_viewport_size({"width": 680, "height": 1000})  # 180 mm: A4 less its margins
    page.emulate_media(media="print")
    assert (
        page.evaluate(
            """[...document.querySelectorAll(".kb-blad, .kb-blad *")]
           .filter((part) => part.scrollHeight > part.clientHeight + 1 && part.clientHeight
                             && getComputedStyle(part).overflow !== "visible")
           .map((part) => part.className)"""
        )
        == []
    )
    assert page.evaluate(
        """[...document.querySelectorAll(".kb-blad")].map((blad) => {
             const last = blad.querySelector(".kb-blad__voet").getBoundingClientRect().bottom;
             return last <= blad.getBoundingClientRect().bottom + 1; })"""
    ) == [True, True]
    rooms = page.evaluate(
        """[...document.querySelectorAll(".kb-schrijfruimte")].map((room) => room.clientHeight)"""
    )
    assert len(rooms) == 5
    assert min(rooms) > 75  # two centimetres to write in


def test_factsheet_reads_without_colour(page: Page, address: str) -> None:
    page.goto(address + "factsheets/vijf-vragen/")
    page.emulate_media(media="print")
    colours = page.evaluate(
        """[...new Set([...document.querySelectorAll(".kb-blad :is(h1, h2, h3, p, li, footer)")]
           .map((part) => getComputedStyle(part).color))]"""
    )
    assert colours == ["rgb(0, 0, 0)"]


@pytest.mark.parametrize(
    "url",
    [
        "praktijken/korte-lijnen/",
        "themas/veiligheid/",
        "gemeenten/wijchen/",
        "vergelijken/",
        "toezichtkader/",
    ],
)
def test_printed_page_leaves_the_menus_out_and_keeps_the_help(
    page: Page, address: str, url: str
) -> None:
    page.goto(address + url)
    sheets = to_pdf(page).pages
    text = " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    assert "Naar de inhoud" not in text
    assert "Over deze site" not in text
    assert "0800-2000" in text
    for sheet in sheets:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
