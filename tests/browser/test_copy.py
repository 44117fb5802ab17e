"""The copy of the site, unzipped, in a browser without any server."""

import re
import zipfile
from collections.abc import Iterator
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, Request, expect
from selectolax.lexbor import LexborHTMLParser

from kennisbank.cli import main
from kennisbank.site.headers import COPY_POLICY
from tests.browser.addresses import one_of_each_asking
from tests.browser.bidi import Firefox
from tests.browser.test_sluiten import BLANK, WEER, history_of, leave
from tests.projects import once


@pytest.fixture(scope="module")
def copy(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy was unzipped: a name with a space and an accent, as people have."""

    def zip_site(folder: Path) -> None:
        assert main(["zip", "--root", str(project), "--naar", str(folder)]) == 0

    (archive,) = once(tmp_path_factory, "zip", zip_site).glob("*.zip")
    home = tmp_path_factory.mktemp("Mijn documenten é")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(home)
    return home / archive.stem


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A tab in which nothing may go wrong, and which asks nothing of a network."""
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(f"{page.url}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))

    def look_at(asked: Request) -> None:
        if not asked.url.startswith(("file:", "data:", "blob:")):
            wrong.append(f"{page.url}: {asked.url}")

    page.on("request", look_at)
    yield page
    assert wrong == []


@pytest.fixture
def attacked(copy: Path) -> Iterator[str]:
    """The address of a page of the copy with HTML that a hole in every check would let through."""
    text = (copy / "over/index.html").read_text(encoding="utf-8")
    assert text.count("</article>") == 1
    page = copy / "over/aangevallen.html"
    page.write_text(text.replace("</article>", f"{ATTACK}</article>"), encoding="utf-8")
    yield page.as_uri()
    page.unlink()


ATTACK = """
<script>document.title = "liep"</script><p id="p" onclick="document.title = 'liep'">Klik</p>
<a id="a" href="javascript:document.title = 'liep'">Klik</a>
<img src="x" onerror="document.title = 'liep'"><img src="http://127.0.0.1:9/1.png">
<link rel="stylesheet" href="http://127.0.0.1:9/2.css"><script src="http://127.0.0.1:9/3.js"></script>
<iframe src="http://127.0.0.1:9/4"></iframe><object data="http://127.0.0.1:9/5"></object>
<video src="http://127.0.0.1:9/6"></video><base href="http://127.0.0.1:9/">
<style>body { background: url(http://127.0.0.1:9/7) }</style><p style="color: red">x</p>
"""


def test_script_on_a_page_of_the_copy_does_not_run_and_asks_nothing_of_a_network(
    page: Page, attacked: str
) -> None:
    asked: list[str] = []
    page.on("requestfinished", lambda done: asked.append(done.url))
    page.on("response", lambda answer: asked.append(answer.url))
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.goto(attacked)
    page.locator("#p").click()
    page.locator("#a").click()
    title = page.title()
    assert title.startswith("Over deze kennisbank")
    assert [url for url in asked if not url.startswith(("file:", "data:", "chrome-error:"))] == []
    assert sum("Content Security Policy" in said for said in refused) > 8
    # And what the site itself does, works on that very page.
    page.locator("#zoekveld").fill("overdracht")
    expect(page.locator(".kb-zoekveld [role=status]")).to_contain_text("In deze kopie")


def test_script_on_a_page_of_the_copy_does_not_run_in_firefox_either(
    firefox: Firefox, attacked: str
) -> None:
    with firefox.open_tab() as tab:
        tab.goto(attacked)
        tab.click("#p")
        tab.type_in("#zoekveld", "overdracht")
        told = "document.querySelector('.kb-zoekveld [role=status]').textContent"
        tab.wait_for(f"{told}.includes('In deze kopie')")
        assert tab.evaluate("document.title").startswith("Over deze kennisbank")
        assert tab.evaluate("[...document.images].map((image) => image.naturalWidth)") == [0, 0]
        assert sum("Content-Security-Policy" in said for said in tab.complaints) > 5


def test_tools_of_the_copy_work_in_firefox_without_a_complaint(
    firefox: Firefox, copy: Path
) -> None:
    seen = {
        "praktijken/#soort=kan-beter": ".kb-overzicht__kaarten .kb-kaart__titel a",
        "vergelijken/#praktijken=korte-lijnen,warme-overdracht": "table a",
        "mijn-gemeente/#gemeente=wijchen": ".kb-plekantwoord a",
    }
    for address, selector in seen.items():
        with firefox.open_tab() as tab:
            tab.goto(on_disk(copy, address))
            tab.wait_for(f"document.querySelectorAll({selector!r}).length > 0")
            assert tab.complaints == []


def test_every_page_of_the_copy_carries_its_policy_before_anything_is_loaded(copy: Path) -> None:
    for path in copy.rglob("*.html"):
        head = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("head")
        assert head
        first, second = head.css("meta, link, script, style")[:2]
        assert first.attributes == {"charset": "utf-8"}
        assert second.attributes["content"] == COPY_POLICY


def on_disk(copy: Path, address: str) -> str:
    """The address in the copy of a page of the site: its file, with what is asked of it."""
    path, *asked = re.split("(?=[?#])", address, maxsplit=1)
    file = copy / path / ("index.html" if path.endswith("/") or not path else "")
    return file.as_uri() + "".join(asked)


def test_every_link_of_the_copy_is_a_file(copy: Path) -> None:
    files = {path for path in copy.rglob("*") if path.is_file()}
    pages = sorted(path for path in files if path.suffix == ".html")
    assert len(pages) > 200
    dead, seen = [], 0
    ids: dict[Path, set[str]] = {}

    def ids_of(page: Path) -> set[str]:
        if page not in ids:
            tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
            ids[page] = {node.attributes.get("id") or "" for node in tree.css("[id]")}
        return ids[page]

    for page in pages:
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        for node in tree.css("[href], [src], [action]"):
            link = next(filter(None, map(node.attributes.get, ("href", "src", "action"))), "")
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            seen += 1
            target = Path(normpath(page.parent / unquote(parts.path))) if parts.path else page
            is_place = target.suffix == ".html" and parts.fragment and "=" not in parts.fragment
            if target not in files or (is_place and unquote(parts.fragment) not in ids_of(target)):
                dead.append(f"{page.relative_to(copy)}: {link}")
    assert dead == []
    assert seen > 10_000


def test_every_type_of_page_opens_without_a_complaint(
    quiet: Page, copy: Path, project: Path
) -> None:
    addresses = one_of_each_asking(project / "site")
    addresses.remove("404.html")  # which only a server shows
    assert len(addresses) > 20
    for address in addresses:
        quiet.goto(on_disk(copy, address))
        expect(quiet.locator("h1").first).to_be_visible()
        expect(quiet.locator(".kb-kopie")).to_contain_text("Zoeken in de teksten werkt hier niet")
        used = quiet.evaluate(
            "document.fonts.ready.then(() => [...document.fonts]"
            ".filter((font) => !font.family.includes('Kennisbank'))"  # those of the device
            ".map((font) => font.status))"
        )
        assert used == ["loaded", "loaded"], address


def test_a_reader_gets_from_page_to_page(quiet: Page, copy: Path) -> None:
    quiet.goto(on_disk(copy, ""))
    quiet.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Praktijken").click()
    expect(quiet).to_have_url(on_disk(copy, "praktijken/"))
    quiet.locator(".kb-kaart__titel a").first.click()
    expect(quiet).to_have_url(re.compile(r"/praktijken/[^/]+/index\.html$"))
    quiet.locator(".kb-kruimelpad a").first.click()
    expect(quiet).to_have_url(on_disk(copy, ""))
    quiet.locator(".kb-kopie a").click()
    expect(quiet).to_have_url(on_disk(copy, "praktijken/"))
    quiet.go_back()
    quiet.locator(".kb-merk").click()
    expect(quiet).to_have_url(on_disk(copy, ""))


def test_the_site_closes_from_disk_too(page: Page, copy: Path) -> None:
    page.context.route(
        WEER, lambda route: route.fulfill(body="<title>Weer</title>", content_type="text/html")
    )
    page.goto(on_disk(copy, ""))
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Praktijken").click()
    page.get_by_label("Kan beter").check()
    page.locator(".kb-kaart__titel a:visible").first.click()
    page.wait_for_url(re.compile(r"/praktijken/[^/]+/index\.html$"))
    leave(page)
    first = on_disk(copy, "")
    assert history_of(page) == [BLANK, (WEER, "Weer"), (first, "Weer")]
    page.go_forward()
    page.wait_for_url(WEER)


def files_of_links(page: Page, within: str) -> list[Path]:
    """The files that the links in a part of the page lead to."""
    links = page.locator(f"{within} a").evaluate_all("links => links.map((link) => link.href)")
    assert links
    return [Path(unquote(urlsplit(link).path)) for link in links if link.startswith("file:")]


def test_the_filters_work_from_disk(quiet: Page, copy: Path) -> None:
    quiet.goto(on_disk(copy, "praktijken/"))
    quiet.get_by_label("Kan beter").check()
    expect(quiet.locator(".kb-overzicht__melding")).to_have_text(re.compile(r"^\d+ praktijken gev"))
    expect(quiet).to_have_url(on_disk(copy, "praktijken/#soort=kan-beter"))
    cards = files_of_links(quiet, ".kb-overzicht__kaarten .kb-kaart__titel")
    assert len(set(cards)) == len(cards) > 10
    assert all(card.is_file() for card in cards)
    quiet.locator(".kb-meenemen summary").click()
    with quiet.expect_download() as download:
        quiet.locator("[data-neem-mee]").first.click()
    with ZipFile(download.value.path()) as book:
        whole = "".join(book.read(name).decode() for name in book.namelist())
    # Who gets it has not got this copy, and need not know where it is kept.
    assert "file:" not in whole
    assert all(f">{card.relative_to(copy).parent}/<" in whole for card in cards)


@pytest.mark.parametrize(
    ("address", "within"),
    [
        ("vergelijken/#naast=gelderland-zuid,zeeland,gemeente:wijchen", "table:visible"),
        ("vergelijken/#praktijken=korte-lijnen,warme-overdracht", "table:visible"),
        ("mijn-gemeente/#gemeente=wijchen", ".kb-plekantwoord"),
        ("mijn-gemeente/#gemeente=almelo", ".kb-plekantwoord"),
        ("afdruk/#kenmerk=thema-veiligheid&datum=2026-01-01", ".kb-pagina"),
        ("zoeken/#q=wijchen", ".kb-zoekpagina__uitkomst"),
    ],
)
def test_links_that_a_script_makes_lead_to_files(
    quiet: Page, copy: Path, address: str, within: str
) -> None:
    quiet.goto(on_disk(copy, address))
    expect(quiet.locator(f"{within} a").first).to_be_visible()
    files = files_of_links(quiet, within)
    assert files
    assert [file for file in files if not file.is_file()] == []


def test_a_praktijk_that_was_kept_comes_on_the_factsheet(quiet: Page, copy: Path) -> None:
    quiet.goto(on_disk(copy, "praktijken/korte-lijnen/"))
    quiet.locator("[data-bewaar]").first.click()
    quiet.locator(".kb-bewaar__naar").first.click()
    expect(quiet).to_have_url(re.compile(r"/mijn-factsheet/index\.html"))
    expect(quiet.locator("main, .kb-pagina").first).to_contain_text("Korte lijnen")


def test_the_search_field_says_that_it_does_not_search(quiet: Page, copy: Path) -> None:
    quiet.goto(on_disk(copy, "over/"))
    quiet.locator("#zoekveld").fill("overdracht")
    expect(quiet.locator(".kb-zoekveld [role=status]")).to_contain_text(
        "In deze kopie van de site zoekt u in titels en samenvattingen"
    )
    quiet.locator(".kb-zoekveld__knop").click()
    expect(quiet).to_have_url(on_disk(copy, "zoeken/#q=overdracht"))
    expect(quiet.locator(".kb-zoekpagina__melding")).to_contain_text(
        "In deze kopie van de site zoekt u in titels en samenvattingen"
    )
    expect(quiet.locator(".kb-zoekresultaat").first).to_be_visible()
