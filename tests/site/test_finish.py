from pathlib import Path

from kennisbank.model import Kennisbank
from kennisbank.site.finish import finish_site
from kennisbank.site.search import FOLDER
from tests.builders import DAY
from tests.site.test_stamp import PAGES, a_site


def a_file(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


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
    assert not any(link.target == "regios/zeeland/" for link in done.dode_links)
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
