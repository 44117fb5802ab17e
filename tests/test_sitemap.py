from datetime import date
from pathlib import Path

from kennisbank.model import Kennisbank
from kennisbank.sitemap import changes, write_sitemap
from tests.builders import DAY, a_bank, a_praktijk

ADDRESS = "https://voorbeeld.nl/kb/"


def a_site(root: Path) -> Path:
    for name in ("index.html", "404.html", "over/index.html", "praktijken/korte-lijnen/index.html"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def test_sitemap_lists_every_page_and_when_its_records_changed(
    tmp_path: Path, bank: Kennisbank
) -> None:
    write_sitemap(bank, a_site(tmp_path), ADDRESS)
    day, latest = (changes(bank)[url] for url in ("praktijken/korte-lijnen/", ""))
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"<url><loc>https://voorbeeld.nl/kb/</loc><lastmod>{latest}</lastmod></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/over/</loc></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/praktijken/korte-lijnen/</loc>"
        f"<lastmod>{day}</lastmod></url>\n"
        "</urlset>\n"
    )
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8") == (
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


def test_sitemap_of_the_engine_is_gone_when_the_address_is_unknown(
    tmp_path: Path, bank: Kennisbank
) -> None:
    (tmp_path / "sitemap.xml").touch()
    (tmp_path / "sitemap.xml.gz").touch()
    write_sitemap(bank, tmp_path, "")
    assert list(tmp_path.iterdir()) == []
