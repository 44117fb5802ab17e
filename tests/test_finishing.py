from datetime import date
from pathlib import Path

from kennisbank.finishing import finish_site, write_sitemap
from kennisbank.model import Kennisbank
from kennisbank.searching import FOLDER
from tests.builders import DAY
from tests.test_stamping import PAGES, a_site


def a_file(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_sitemap_lists_every_page_with_the_day_of_the_last_change(tmp_path: Path) -> None:
    for page in ("index.html", "praktijken/index.html", "praktijken/x/index.html", "404.html"):
        a_file(tmp_path / page)
    write_sitemap(tmp_path, "https://voorbeeld.nl/kb/", date(2026, 11, 21))
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://voorbeeld.nl/kb/</loc><lastmod>2026-11-21</lastmod></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/praktijken/</loc><lastmod>2026-11-21</lastmod></url>\n"
        "<url><loc>https://voorbeeld.nl/kb/praktijken/x/</loc><lastmod>2026-11-21</lastmod></url>\n"
        "</urlset>\n"
    )


def test_sitemap_of_the_engine_is_gone_when_the_address_is_unknown(tmp_path: Path) -> None:
    a_file(tmp_path / "sitemap.xml")
    a_file(tmp_path / "sitemap.xml.gz")
    write_sitemap(tmp_path, "", None)
    assert list(tmp_path.iterdir()) == []


def test_finished_site_counts_its_pages_and_its_dead_links(
    tmp_path: Path, bank: Kennisbank
) -> None:
    done = finish_site(bank, a_site(tmp_path, "<p>kbplekinhoud</p>"), "", DAY)
    assert done.paginas == PAGES
    dead = {str(link) for link in done.dode_links}
    assert (
        "praktijken/korte-lijnen/index.html: de link naar bronnen/#rapport-wijchen "
        "leidt nergens heen"
    ) in dead
    assert not any("regios/zeeland" in link.target for link in done.dode_links)
    assert list(done.stappen) == ["pagina’s van records", "links controleren"]


def test_site_is_searchable_only_when_asked(tmp_path: Path, bank: Kennisbank) -> None:
    without = a_site(tmp_path / "without", "<p>kbplekinhoud</p>")
    finish_site(bank, without, "", DAY)
    assert not (without / FOLDER).exists()
    assert '"index":""' in (without / "gegevens/zoekwoorden.js").read_text(encoding="utf-8")

    site = a_site(tmp_path / "with", "<p>kbplekinhoud</p>")
    a_file(site / "index.html", '<html lang="nl"><body data-pagefind-body>Een</body></html>')
    done = finish_site(bank, site, "", DAY, searchable=True)
    assert (site / FOLDER / "pagefind.js").is_file()
    assert f'"index":"{FOLDER}"' in (site / "gegevens/zoekwoorden.js").read_text(encoding="utf-8")
    assert [*done.stappen][-1] == "zoekindex"
