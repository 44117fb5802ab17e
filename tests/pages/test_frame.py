"""Around a page: what is taken along, with its PDFs, and the list of all of them."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from kennisbank.model import Kennisbank
from kennisbank.pages.elements.frame import FACTSHEETS_MAX, draw_factsheets, draw_meenemen
from kennisbank.paper import Pdf, by_page, sheets_of


def pdfs_of(bank: Kennisbank) -> list[Pdf]:
    return [Pdf.of(blad, b"/Type /Page ") for blad in sheets_of(bank)]


def test_theme_has_its_factsheet_and_its_poster(bank: Kennisbank) -> None:
    url = "themas/veiligheid/"
    html = draw_meenemen(bank, "../../", url, by_page(pdfs_of(bank))[url])
    found = LexborHTMLParser(html).css("a[href*='/pdf/'], a[href$='factsheets/']")
    assert [(a.attributes["href"], a.text()) for a in found] == [
        ("../../pdf/thema-veiligheid.pdf", "Factsheet (pdf, 1 pagina, 1 kB)"),
        (
            "../../pdf/poster-veiligheid.pdf",
            "Poster: wat is gezien en gevraagd (pdf, 1 pagina, 1 kB)",
        ),
        ("../../factsheets/", "Alle factsheets"),
    ]


def test_list_of_a_kind_is_bounded_and_says_where_the_others_are(bank: Kennisbank) -> None:
    one = next(pdf for pdf in pdfs_of(bank) if pdf.blad.soort == "Praktijken")
    many = [replace(one, blad=replace(one.blad, naam=f"p{n}")) for n in range(FACTSHEETS_MAX + 5)]
    tree = LexborHTMLParser(draw_factsheets(bank, "../", many))
    assert len(tree.css(".kb-factsheets li")) == FACTSHEETS_MAX
    (rest,) = tree.css("#soort-1 > p")
    assert rest.text() == (
        "Dit zijn de eerste 120 van 125. De andere staan elk boven aan hun eigen pagina."
    )
    (link,) = tree.css(".kb-inhoud a")
    assert (link.attributes["href"], link.text()) == ("#soort-1", "Praktijken 125")


def test_short_list_says_nothing_of_others(bank: Kennisbank) -> None:
    assert "Dit zijn de eerste" not in draw_factsheets(bank, "../", pdfs_of(bank))
