import re
from datetime import date

from kennisbank.model import Kennisbank
from kennisbank.site.addresses.sitemap import changes, to_sitemap
from tests.builders import DAY, a_bank, a_praktijk, an_element

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
        *("", "nieuw/", "praktijken/", "elementen/", "praktijken/korte-lijnen/"),
        *("themas/veiligheid/", "regios/gelderland-zuid/"),
    }
    assert days["praktijken/ander/"] == days["themas/evalueren/"] == DAY


def test_element_is_told_with_its_own_days_and_those_of_the_praktijken_that_name_it() -> None:
    early, late = date(2026, 12, 1), date(2026, 12, 2)
    element = an_element(
        themas=("evalueren",), wijzigingen=({"datum": early, "tekst": "Bron erbij."},)
    )
    moved = a_praktijk(
        elementen=(element.id,), wijzigingen=({"datum": late, "tekst": "Element erbij."},)
    )
    bare = {"rapporten": (), "factsheets": (), "elementen": (element,)}
    alone = changes(a_bank(**bare, praktijken=(a_praktijk(),)))
    assert alone["elementen/samen-eerste-contact/"] == alone["themas/evalueren/"] == early
    assert alone["elementen/"] == early
    assert alone["praktijken/korte-lijnen/"] == DAY
    named = changes(a_bank(**bare, praktijken=(moved,)))
    assert named["elementen/samen-eerste-contact/"] == late
    assert named["themas/evalueren/"] == early


def test_without_a_known_address_there_is_no_sitemap(bank: Kennisbank) -> None:
    assert dict(to_sitemap(bank, FILES, "")) == {}


def test_sitemap_of_as_many_pages_as_fit_is_one_file(bank: Kennisbank) -> None:
    whole = dict(to_sitemap(bank, FILES, ADDRESS))
    size = len(whole["sitemap.xml"])
    assert dict(to_sitemap(bank, FILES, ADDRESS, urls_max=3)) == whole
    assert dict(to_sitemap(bank, FILES, ADDRESS, bytes_max=size)) == whole


def test_sitemap_of_more_pages_is_an_index_of_parts_with_the_day_of_each(bank: Kennisbank) -> None:
    made = dict(to_sitemap(bank, FILES, ADDRESS, urls_max=2))
    day, latest = (changes(bank)[url] for url in ("praktijken/korte-lijnen/", ""))
    assert [*made] == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert made["sitemap.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"<sitemap><loc>{ADDRESS}sitemap-1.xml</loc><lastmod>{latest}</lastmod></sitemap>\n"
        f"<sitemap><loc>{ADDRESS}sitemap-2.xml</loc><lastmod>{day}</lastmod></sitemap>\n"
        "</sitemapindex>\n"
    )
    assert made["robots.txt"].endswith(f"Sitemap: {ADDRESS}sitemap.xml\n".encode())
    parts = made["sitemap-1.xml"] + made["sitemap-2.xml"]
    assert [made[f"sitemap-{n}.xml"].count(b"<url>") for n in (1, 2)] == [2, 1]
    for url in re.findall(
        rb"<loc>(.*?)</loc>", dict(to_sitemap(bank, FILES, ADDRESS))["sitemap.xml"]
    ):
        assert parts.count(b"<loc>%s</loc>" % url) == 1


def test_no_part_of_a_sitemap_is_larger_than_a_search_engine_reads(bank: Kennisbank) -> None:
    whole = len(dict(to_sitemap(bank, FILES, ADDRESS))["sitemap.xml"])
    made = dict(to_sitemap(bank, FILES, ADDRESS, bytes_max=whole - 1))
    assert [*made] == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert max(map(len, made.values())) < whole
    files = [f"p{n}/index.html" for n in range(6)]
    empty, full = (
        len(dict(to_sitemap(a_bank(praktijken=()), some, ADDRESS))["sitemap.xml"])
        for some in ((), files)
    )
    halved = to_sitemap(a_bank(praktijken=()), files, ADDRESS, bytes_max=(empty + full) // 2)
    counted = [data.count(b"<url>") for name, data in halved if name.startswith("sitemap-")]
    assert counted == [3, 3]


def test_address_with_signs_of_xml_is_written_so_that_it_is_read(bank: Kennisbank) -> None:
    made = dict(to_sitemap(bank, ["a&b/index.html"], ADDRESS))
    assert f"<loc>{ADDRESS}a&amp;b/</loc>".encode() in made["sitemap.xml"]


def test_part_without_days_has_none_in_the_index() -> None:
    files = [f"p{n}/index.html" for n in range(3)]
    made = dict(to_sitemap(a_bank(praktijken=()), files, ADDRESS, urls_max=2))
    assert b"lastmod" not in made["sitemap.xml"]
    assert dict(to_sitemap(a_bank(praktijken=()), (), ADDRESS))["sitemap.xml"].count(b"<url>") == 0
