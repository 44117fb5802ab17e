"""What stands at an old address."""

import re
from html import unescape
from pathlib import Path

from kennisbank.model import Kennisbank
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.paper import sheets_of
from kennisbank.paper.blad import Pdf
from kennisbank.paper.typeset import Typeset
from kennisbank.queries import losse_bladen
from kennisbank.site.addresses.moved import also_moved, moved_pages, put_moved_sheets
from kennisbank.site.api import to_api
from kennisbank.site.copy import to_page
from kennisbank.site.data import to_calendars, to_feeds
from kennisbank.site.headers import POLICY
from kennisbank.site.stamp import in_whole
from tests.builders import a_bank

MOVED = (
    Doorverwijzing(van="oud", naar="korte-lijnen", reden="Het heet nu A & B."),
    Doorverwijzing(van="oud-element", naar="samen-eerste-contact", soort="element"),
    Doorverwijzing(van="gemeenten/oud/", naar="gemeenten/wijchen/", oud_kenmerk="GM0001"),
    Doorverwijzing(van="themas/oud/", naar="themas/veiligheid/"),
    Doorverwijzing(van="over-ons/", naar="regios/zeeland/"),
    Doorverwijzing(van="pdf/los.pdf", naar="pdf/toezichtkader.pdf"),
)


def a_moved_bank() -> Kennisbank:
    return a_bank(doorverwijzingen={moved.van: moved for moved in MOVED})


def pages() -> dict[str, str]:
    return {name: data.decode() for name, data in moved_pages(a_moved_bank())}


def test_page_of_any_depth_leads_on_by_itself_and_by_a_link() -> None:
    leads = {
        name: (re.findall(r"url=([^\"]+)\"", html), re.findall(r"href=\"([^\"]+)\"", html))
        for name, html in pages().items()
    }
    assert leads == {
        f"{old}index.html": ([new], [new])
        for old, new in {
            "praktijken/oud/": "../../praktijken/korte-lijnen/",
            "elementen/oud-element/": "../../elementen/samen-eerste-contact/",
            "gemeenten/oud/": "../../gemeenten/wijchen/",
            "themas/oud/": "../../themas/veiligheid/",
            "gesprek/oud/": "../../gesprek/veiligheid/",
            "over-ons/": "../regios/zeeland/",
        }.items()
    }


def test_page_says_why_and_is_as_safe_as_any() -> None:
    html = pages()["praktijken/oud/index.html"]
    assert "<p>Het heet nu A &amp; B.</p>" in html
    assert html.index("Content-Security-Policy") < html.index("refresh")
    assert f'content="{POLICY}"' in unescape(html)
    assert '<html lang="nl">' in html


def test_sheets_go_along_under_their_old_names(tmp_path: Path) -> None:
    bank = a_moved_bank()
    made = Typeset(tuple(Pdf.of(blad, blad.naam.encode()) for blad in sheets_of(bank)), 0, 0)
    put_moved_sheets(bank, tmp_path, made)
    found = {path.name: path.read_text() for path in tmp_path.glob("pdf/*")}
    assert found == {
        "oud.pdf": "korte-lijnen",
        "element-oud-element.pdf": "element-samen-eerste-contact",
        "gemeente-oud.pdf": "gemeente-wijchen",
        "thema-oud.pdf": "thema-veiligheid",
        "poster-oud.pdf": "poster-veiligheid",
        "gesprek-oud.pdf": "gesprek-veiligheid",
        "los.pdf": "toezichtkader",
    }


def test_feeds_calendars_and_data_go_along_as_programs_follow_no_page() -> None:
    bank = a_moved_bank()

    def make(url: str) -> dict[str, bytes]:
        files = (*to_feeds(bank, url), *to_calendars(bank, url), *to_api(bank, url))
        return in_whole(also_moved(bank, url, files))

    found = make("https://voorbeeld.nl/")
    for old, new in {
        "elementen/oud-element/volgen.xml": "elementen/samen-eerste-contact/volgen.xml",
        "gemeenten/oud/volgen.xml": "gemeenten/wijchen/volgen.xml",
        "themas/oud/volgen.xml": "themas/veiligheid/volgen.xml",
        "themas/oud/herzieningen.ics": "themas/veiligheid/herzieningen.ics",
        "over-ons/volgen.xml": "regios/zeeland/volgen.xml",
        "api/v1/praktijken/oud.json": "api/v1/praktijken/korte-lijnen.json",
        "api/v1/gemeenten/oud.json": "api/v1/gemeenten/wijchen.json",
    }.items():
        assert found[old] == found[new]
    # From another depth, what leads from the file itself would lead elsewhere.
    assert "over-ons/volgen.xml" not in make("")
    assert "gemeenten/oud/volgen.xml" in make("")


def test_kenmerk_of_an_old_sheet_is_known_to_who_checks_a_print() -> None:
    known = {blad.kenmerk: blad.url for blad in losse_bladen(a_moved_bank())}
    assert known["GM0001"] == "gemeenten/wijchen/"
    for soort in ("thema", "poster", "gesprek"):
        assert known[f"{soort}-oud"] == "themas/veiligheid/"


def test_copy_from_disk_names_the_page_it_leads_to() -> None:
    name = "over-ons/index.html"
    html = to_page(pages()[name], name, {"regios/zeeland/index.html"}, "29 november 2026")
    assert html.count("../regios/zeeland/index.html") == 2
