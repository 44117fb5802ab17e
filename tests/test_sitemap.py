from datetime import date

from kennisbank.model import Kennisbank
from kennisbank.sitemap import changes, to_sitemap
from tests.builders import DAY, a_bank, a_praktijk

ADDRESS = "https://voorbeeld.nl/kb/"


FILES = ("praktijken/korte-lijnen/index.html", "index.html", "404.html", "over/index.html")


def test_sitemap_lists_every_page_and_when_its_records_changed(bank: Kennisbank) -> None:
    made = dict(to_sitemap(bank, FILES, ADDRESS))
    day, latest = (changes(bank)[url] for url in ("praktijken/korte-lijnen/", ""))
    assert made["sitemap.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"<url><loc>https://voorbeeld.nl/kb/</loc><lastmod>{latest}</lastmod></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/over/</loc></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/praktijken/korte-lijnen/</loc>"
        f"<lastmod>{day}</lastmod></url>\n"
        "</urlset>\n"
    )
    assert made["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\nSitemap: https://voorbeeld.nl/kb/sitemap.xml\n"
    )


def test_later_change_is_told_of_the_praktijk_and_of_what_shows_it() -> None:
    later = date(2026, 12, 1)
    moved = a_praktijk(wijzigingen=({"datum": later, "tekst": "De titel is korter."},))
    other = a_praktijk(id="ander", kenmerk="WIJ-G02", titel="Een ander", themas=("evalueren",))
    days = changes(a_bank(praktijken=(moved, other)))
    assert {url for url, day in days.items() if day == later} == {
        *("", "nieuw/", "praktijken/", "praktijken/korte-lijnen/"),
        *("themas/veiligheid/", "regios/gelderland-zuid/"),
    }
    assert days["praktijken/ander/"] == days["themas/evalueren/"] == DAY


def test_without_a_known_address_there_is_no_sitemap(bank: Kennisbank) -> None:
    assert dict(to_sitemap(bank, FILES, "")) == {}
