"""Taking something along: a link, paper, a PDF, a factsheet of one's own, a table."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kennisbank.queries import OP_FACTSHEET

PAGES = [
    "themas/veiligheid/",
    "vijf-vragen/vraag-4/",
    "elementen/vaste-evaluatiemomenten/",
    "gemeenten/wijchen/",
    "regios/zeeland/",
    "praktijken/korte-lijnen/",
    "toezichtkader/indicator-1/",
]
PDFS = {*PAGES} - {"vijf-vragen/vraag-4/", "toezichtkader/indicator-1/"}
TABLES = {*PAGES} - {"praktijken/korte-lijnen/", "toezichtkader/indicator-1/"}
LISTS = ["praktijken/#thema=veiligheid&soort=gaat-goed", "elementen/#thema=veiligheid"]
PRINT = "window.print = () => (window.printed = (window.printed ?? 0) + 1)"


@pytest.fixture(scope="module")
def copying(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that lets a page copy, and has no printer."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL") as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.add_init_script(PRINT)
        yield context


@pytest.fixture
def visitor(copying: BrowserContext) -> Iterator[Page]:
    """Somebody with that browser, and without any past: what is kept is of one tab."""
    with copying.new_page() as page:
        yield page


def unfold(page: Page) -> None:
    """One click from the page."""
    page.locator(".kb-meenemen summary").click()


@pytest.mark.parametrize("url", [*PAGES, *LISTS])
def test_every_page_is_taken_along_from_one_place(visitor: Page, address: str, url: str) -> None:
    visitor.goto(address + url)
    unfold(visitor)
    assert visitor.locator(".kb-meenemen").count() == 1
    visitor.get_by_text("Kopieer de link").click()
    said = visitor.locator(".kb-meenemen__melding")
    expect(said).to_have_text("De link is gekopieerd. Plak hem in een mail of bericht.")
    expect(said).to_have_attribute("role", "status")
    assert visitor.evaluate("navigator.clipboard.readText()") == address + url
    visitor.get_by_role("button", name=re.compile("^Druk deze (pagina|lijst) af$")).click()
    assert visitor.evaluate("window.printed") == 1
    pdfs = visitor.locator(".kb-meenemen a[href*='/pdf/']")
    assert bool(pdfs.count()) == (url in PDFS)
    if url in TABLES:
        check_table(visitor)
    if url != LISTS[1]:
        check_factsheet(visitor)


def check_table(page: Page) -> None:
    """The praktijken of a page are downloaded below the names of their columns."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de praktijken voor andere programma’s").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(StringIO(text), delimiter=";")
    assert head[:2] == ["kenmerk", "titel"]
    assert {"bronnen", "gemeente", "regio", "elementen", "indicatoren"} <= {*head}
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert all(row[head.index("bronnen")] for row in rows)
    expect(page.locator(".kb-meenemen__melding")).to_contain_text(
        f"Klaar: {download.value.suggested_filename}"
    )


def check_factsheet(page: Page) -> None:
    """The praktijken of a page come on the factsheet in one click more."""
    page.locator("[data-bewaar-alle], [data-bewaar-gevonden]").click()
    said = page.locator(".kb-meenemen__melding")
    expect(said).to_have_text(
        re.compile(r"^Erbij gezet: (\d+)\. .*Ga naar: Mijn factsheet \(\1\)$")
    )
    page.locator("[data-bewaar-alle], [data-bewaar-gevonden]").click()
    expect(said).to_contain_text(re.compile("Deze stonden er al op.|Uw factsheet is vol."))
    number = int(said.inner_text().rpartition("(")[2].rstrip(")"))
    assert 0 < number <= OP_FACTSHEET
    said.get_by_role("link").click()
    expect(page.locator(".kb-eigen__gekozen > li")).to_have_count(number)


def test_what_does_not_fit_is_said(page: Page, address: str) -> None:
    page.goto(address + "praktijken/korte-lijnen/")
    unfold(page)
    page.locator("[data-bewaar-alle]").click()
    page.goto(address + "themas/veiligheid/")
    unfold(page)
    page.locator("[data-bewaar-alle]").click()
    said = page.locator(".kb-meenemen__melding")
    expect(said).to_have_text(
        re.compile(
            r"^Erbij gezet: 23\. \d+ pasten er niet meer bij: er is plaats voor 24\. "
            r"Met een download uit deze lijst neemt u ze allemaal mee\. "
            r"Ga naar: Mijn factsheet \(24\)$"
        )
    )
    page.goto(address + "themas/evalueren/")
    unfold(page)
    page.locator("[data-bewaar-alle]").click()
    expect(said).to_contain_text("Uw factsheet is vol.")


@pytest.mark.parametrize(
    "url", ["praktijken/#thema=evalueren&tekst=qqqq", "elementen/#thema=evalueren&tekst=qqqq"]
)
def test_of_nothing_no_empty_file_is_made(page: Page, address: str, url: str) -> None:
    page.goto(address + url)
    expect(page.locator(".kb-overzicht__melding")).to_contain_text("Geen ")
    files: list[str] = []
    page.on("download", lambda download: files.append(download.suggested_filename))
    unfold(page)
    said = page.locator(".kb-meenemen__melding")
    for button in page.locator("[data-neem-mee], [data-bewaar-gevonden]").all():
        said.evaluate("said => { said.textContent = '' }")
        button.click()
        expect(said).to_have_text(
            "Er is niets gevonden, dus er is niets om mee te nemen. "
            "Haal eerst een keuze of een woord weg."
        )
    assert files == []


@pytest.mark.parametrize("url", [url for url in PAGES if not url.startswith(("prak", "toez"))])
def test_lists_that_stand_ready_have_as_many_as_they_say(
    page: Page, address: str, url: str
) -> None:
    page.goto(address + url)
    links = page.locator(".kb-snelkeuze a[href*='praktijken/']")
    ready = links.evaluate_all("links => links.map(link => [link.textContent, link.href])")
    assert ready[0][0].startswith("Alle ")
    places = page.locator(".kb-goedplekken a")
    assert bool(places.count()) == url.startswith("themas/")
    ready += places.evaluate_all("links => links.map(link => [link.textContent, link.href])")
    for words, href in ready:
        page.goto(href)
        number = re.search(r"\d+", words)
        count = number[0] if number else "1"
        said = re.compile(rf"^{count} praktijk(en)? gevonden\.")
        expect(page.locator(".kb-overzicht__melding")).to_have_text(said)


def test_filtered_list_is_shared_in_four_clicks_on_a_phone(visitor: Page, address: str) -> None:
    visitor.set_viewport_size({"width": 390, "height": 844})
    visitor.goto(address)
    visitor.get_by_role("link", name="Veiligheid", exact=True).click()
    visitor.get_by_role("link", name=re.compile("^Alleen: goede voorbeelden")).click()
    unfold(visitor)
    link = visitor.get_by_text("Kopieer de link")
    expect(link).to_be_in_viewport()
    link.click()
    said = visitor.locator(".kb-meenemen__melding")
    expect(said).to_contain_text("De link is gekopieerd.")
    expect(said).to_be_in_viewport(ratio=1)
    copied = visitor.evaluate("navigator.clipboard.readText()")
    assert copied == address + "praktijken/#thema=veiligheid&soort=goed-voorbeeld"


def test_what_a_choice_gives_is_in_sight_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "praktijken/")
    page.locator(".kb-filter__open").click()
    page.locator("[data-facet=thema] [value=veiligheid]").check()
    page.get_by_role("button", name=re.compile(r"^Toon \d+ praktijken$")).click()
    for part in (
        ".kb-overzicht__melding",
        ".kb-meenemen summary",
        ".kb-kaart__titel a >> visible=true",
    ):
        expect(page.locator(part).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("url", ["themas/veiligheid/", *LISTS])
def test_what_came_of_a_click_stands_below_what_was_clicked(
    visitor: Page, address: str, url: str
) -> None:
    visitor.set_viewport_size({"width": 390, "height": 844})
    visitor.goto(address + url)
    unfold(visitor)
    said = visitor.locator(".kb-meenemen [role=status]")
    assert said.count() == 1
    for button in visitor.locator(
        "[data-kb-kopieer], [data-neem-mee], [data-bewaar-gevonden], [data-bewaar-alle]"
    ).all():
        # The lowest that it can be clicked.
        button.evaluate("button => button.scrollIntoView({ block: 'end' })")
        button.click()
        expect(said).to_have_text(re.compile("^(De link is|Klaar:|Erbij gezet|Deze stonden)"))
        expect(said).to_be_in_viewport(ratio=1)
        assert button.evaluate("button => button.nextElementSibling.role === 'status'")
        assert said.count() == 1


def test_data_that_does_not_come_is_said(page: Page, address: str) -> None:
    page.route("**/gegevens/*.js", lambda route: route.abort())
    page.goto(address + "themas/veiligheid/")
    unfold(page)
    page.get_by_role("button", name="Download de praktijken voor andere programma’s").click()
    expect(page.locator(".kb-meenemen__melding")).to_contain_text("Het bestand is niet gemaakt")


def test_browser_that_does_not_copy_shows_the_address(visitor: Page, address: str) -> None:
    visitor.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    visitor.goto(address + "themas/veiligheid/#norm")
    unfold(visitor)
    visitor.get_by_text("Kopieer de link").click()
    expect(visitor.locator(".kb-meenemen__melding")).to_have_text(
        f"Kopiëren lukt niet in deze browser. Dit is het adres: {address}themas/veiligheid/"
    )


def test_question_leads_to_its_meeting_in_one_click(page: Page, address: str) -> None:
    page.goto(address + "vijf-vragen/vraag-4/")
    page.get_by_role("link", name="Gespreksset: 45 minuten, met deze vraag").click()
    expect(page.locator("h1")).to_contain_text("Gespreksset")
    expect(page.locator(".kb-kop")).to_contain_text("vraag 4 van de vijf vragen")


def test_without_scripts_there_is_a_link_and_the_pdf(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as reader:
        page = reader.new_page()
        page.goto(address + "themas/veiligheid/")
        unfold(page)
        link = page.get_by_role("link", name="Link naar deze pagina")
        assert link.evaluate("link => link.href") == address + "themas/veiligheid/"
        assert page.locator(".kb-meenemen a[href*='/pdf/']").count() == 2
        assert page.locator(".kb-meenemen button:visible").count() == 0
