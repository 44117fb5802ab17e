"""Where examples are missing: the map, the tables and the way to send one."""

from collections import Counter
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from kennisbank.bank import load_bank
from kennisbank.model import Redactie, zinnen
from kennisbank.pages import elements
from tests.browser.axe import violations
from tests.projects import FIXED

REDACTIE = Redactie(
    email="redactie@voorbeeld.nl",
    formulier="https://forge.example/o/r/issues/new?template=goed-voorbeeld.yml",
)


def row_of(page: Page, caption: str, regio: str) -> Locator:
    table = page.get_by_role("table", name=caption)
    return table.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name=regio, exact=True)
    )


@pytest.fixture
def reachable(page: Page, address: str) -> Page:
    """The page as it is when the redactie has filled in how to reach it."""
    bank = replace(load_bank(FIXED)[0], redactie=REDACTIE)
    drawn = elements.draw_ontbreekt(bank, "../")

    def with_redactie(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        head, _, rest = answer.text().partition("<p>Deze pagina telt")
        foot = rest[rest.index("</article>") :]
        route.fulfill(response=answer, body=head + drawn + foot)  # type: ignore[attr-defined]

    page.route("**/ontbreekt/", with_redactie)
    page.goto(address + "ontbreekt/")
    return page


@pytest.mark.parametrize(
    ("part", "name"),
    [("thema", "ging goed: Veiligheid, Gelderland-Zuid"), ("vraag", "vraag 2, Gelderland-Zuid")],
)
def test_numbers_lead_to_those_examples(page: Page, address: str, part: str, name: str) -> None:
    page.goto(address + "ontbreekt/")
    link = row_of(page, f"per regio en {part}", "Gelderland-Zuid").get_by_role("link", name=name)
    count = link.inner_text().split()[0]
    link.click()
    expect(page.locator(".kb-overzicht__melding")).to_have_text(f"{count} praktijken gevonden.")


def test_tile_of_a_regio_leads_to_its_row(page: Page, address: str) -> None:
    page.goto(address + "ontbreekt/")
    tiles = page.locator(".kb-tegel")
    assert tiles.count() == 25
    expect(tiles.filter(has_text="Twente")).to_contain_text("nog geen")
    expect(page.locator(".kb-tegel--gevuld")).to_contain_text(["14 ging goed"])
    tiles.filter(has_text="Twente").get_by_role("link").press("Enter")
    assert page.url == address + "ontbreekt/#dekking-twente"
    expect(page.locator("#dekking-twente")).to_be_in_viewport()


def test_page_without_known_redactie_makes_up_no_address(page: Page, address: str) -> None:
    page.goto(address + "ontbreekt/")
    assert page.locator("a[href^='mailto:'], article form[action]").count() == 0
    expect(page.locator("#insturen + p")).to_contain_text("nog geen e-mailadres of formulier")
    # Of who has nothing that is said once, and not in each column.
    for table in ("per regio en thema", "per regio en vraag"):
        assert row_of(page, table, "Twente").count() == 0
        assert row_of(page, table, "Gelderland-Zuid").get_by_role("cell").count() == 5
    empty = page.get_by_text("Nog geen voorbeeld bij een thema: ")
    assert empty.get_by_role("link", name="Twente", exact=True).count() == 1
    # The same regions are not named again.
    assert page.get_by_text("Van dezelfde 24 regio’s als bij “Per thema”").count() == 1


def test_the_questions_are_copied_as_text(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "ontbreekt/#insturen")
    page.get_by_role("button", name="Kopieer de vier vragen").click()
    said = page.locator(".kb-kopieerlijst [role=status]")
    expect(said).to_have_text("De vragen zijn gekopieerd. Plak ze in een document of bericht.")
    expect(said).to_be_in_viewport(ratio=1)
    lines = [f"{n}. {punt}" for n, punt in enumerate(zinnen.insturen.VOORBEELD_PUNTEN, 1)]
    assert page.evaluate("navigator.clipboard.readText()").split("\n\n") == [*lines, ""]


def test_every_empty_cell_has_its_own_link_text(reachable: Page) -> None:
    names = [
        " ".join(text.split()) for text in reachable.locator(".kb-gaten td a").all_text_contents()
    ]
    assert len(names) == 26 * 10
    assert [name for name, times in Counter(names).items() if times > 1] == []
    cell = row_of(reachable, "per regio en thema", "Twente").get_by_role("link").nth(1)
    expect(cell).to_have_accessible_name("geen, u wel? Stuur een voorbeeld: Veiligheid, Twente")
    assert str(cell.get_attribute("href")).startswith("mailto:redactie@voorbeeld.nl?subject=")


def test_form_of_the_forge_opens_with_regio_and_thema(reachable: Page) -> None:
    asked: list[str] = []
    reachable.route("https://forge.example/**", lambda route: route.fulfill(body="formulier"))
    reachable.on("request", lambda request: asked.append(request.url))
    reachable.get_by_label("Regio", exact=True).select_option("Twente")
    reachable.get_by_label("Thema", exact=True).select_option("Evalueren")
    reachable.get_by_role("button", name="Ga naar het formulier").click()
    expect(reachable.locator("body")).to_have_text("formulier")
    assert [url for url in asked if "forge.example" in url] == [
        "https://forge.example/o/r/issues/new"
        "?template=goed-voorbeeld.yml&regio=Twente&themas=Evalueren"
    ]


@pytest.mark.parametrize("width", [1280, 320])
def test_page_with_links_to_send_is_accessible_and_fits(reachable: Page, width: int) -> None:
    reachable.set_viewport_size({"width": width, "height": 900})
    assert violations(reachable) == []
    assert reachable.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_nothing_asks_for_a_click(reachable: Page) -> None:
    reachable.emulate_media(media="print")
    cell = row_of(reachable, "per regio en thema", "Twente").get_by_role("cell").first
    assert cell.locator(".kb-scherm").is_hidden()
    assert reachable.locator(".kb-insturen").is_hidden()
    expect(reachable.locator("#insturen + p")).to_contain_text("redactie@voorbeeld.nl")


def test_without_scripts_the_page_is_the_same(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + "ontbreekt/")
    assert page.locator(".kb-gaten tbody tr").count() == 2 * 2  # regions with an example
    assert page.locator(".kb-kopieerlijst li").count() == len(zinnen.insturen.VOORBEELD_PUNTEN)
    assert page.locator(".kb-kopieerlijst button").is_hidden()
    visitor.close()
