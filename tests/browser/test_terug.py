"""Back to a page where something was done: it says what is so, and no more what happened."""

import json
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Error, Page, expect

BACK = "void setTimeout(() => history.back())"  # in a moment: this is not the page to ask then
# Whether a page says just this, to who looks and to who listens.
SAYS = """(wanted) => {
  const live = "[role=status], [aria-live], .kb-afdruk__antwoord";
  const places = ".kb-bericht, .kb-bewaar__naar, .kb-zoekpaneel";
  const said = [...document.querySelectorAll(`${live}, ${places}`)]
    .filter((node) => !node.closest("[hidden]"))
    .map((node) => node.textContent.trim())
    .filter(Boolean);
  // Who comes by way of a new page hears what stands there.
  const begins = (zin) => said.some((one) => one.startsWith(zin));
  return wanted.every(begins) && said.every((one) => wanted.some((zin) => one.startsWith(zin)));
}"""


def wait_for(page: Page, expression: str, after: str = "") -> None:
    """Wait until a page says so, also while one makes room for the other."""
    end = time.monotonic() + 20
    while True:
        try:
            if page.evaluate(expression):
                return
        except Error:
            pass
        said = page.locator("[role=status]")
        assert time.monotonic() < end, (after, said.all_text_contents())
        page.wait_for_timeout(50)


def by_filter(page: Page) -> None:
    page.get_by_label("Kan beter").first.check()
    expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")


def by_link(page: Page) -> None:
    page.locator(".kb-meenemen summary").click()
    page.locator("[data-kb-kopieer]").click()
    expect(page.locator(".kb-meenemen__melding")).not_to_be_empty()


def by_keeping(page: Page) -> None:
    page.locator("[data-bewaar]").first.click()
    expect(page.locator("[data-kb-melding]")).to_contain_text("Bewaard")


def by_search(page: Page) -> None:
    page.locator("#zoekveld").press_sequentially("wijkteam")
    expect(page.locator(".kb-zoekoptie").first).to_be_visible(timeout=15_000)


def by_search_page(page: Page) -> None:
    page.locator("#zoekveld").fill("wijkteam")
    page.locator("#zoekveld").press("Enter")
    expect(page.locator(".kb-zoekresultaat").first).to_be_visible(timeout=15_000)


def by_gemeente(page: Page) -> None:
    page.get_by_label("Naam van uw gemeente").fill("xyz")
    page.get_by_label("Naam van uw gemeente").press("Enter")
    expect(page.locator(".kb-plekvraag__melding")).to_contain_text("xyz")


def by_comparison(page: Page) -> None:
    page.get_by_label("Plaats 1").select_option(label="Zeeland")
    page.get_by_label("Plaats 2").select_option(label="Zeeland")
    expect(page.locator(".kb-vergelijker__melding")).to_contain_text("twee keer")


def by_factsheet(page: Page) -> None:
    page.get_by_label("Kenmerk van een praktijk").fill("WIJ-X99")
    page.get_by_label("Kenmerk van een praktijk").press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_contain_text("WIJ-X99")


def by_sheet_check(page: Page) -> None:
    page.get_by_label("Kenmerk").fill("WIJ-X99")
    page.get_by_label("Datum van de versie").fill("2026-11-21")
    page.get_by_label("Datum van de versie").press("Enter")
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("WIJ-X99")


def by_shift(page: Page) -> None:
    page.keyboard.press("Shift")
    expect(page.locator("[data-kb-melding]")).to_contain_text("Shift")


# The page, what is done there, and how what it says begins when one comes back to it.
DONE: dict[str, tuple[str, Callable[[Page], None], list[str]]] = {
    "filter": ("praktijken/", by_filter, ["21 praktijken gevonden."]),
    "link": ("themas/veiligheid/", by_link, []),
    "keep": ("praktijken/korte-lijnen/", by_keeping, []),
    "search": ("over/", by_search, []),
    "search page": ("zoeken/", by_search_page, ["31 resultaten voor “wijkteam”."]),
    "gemeente": ("mijn-gemeente/", by_gemeente, ["Wij kennen geen gemeente “xyz”."]),
    "comparison": ("vergelijken/", by_comparison, ["Kies nog een plaats."]),
    "factsheet": ("mijn-factsheet/", by_factsheet, ["U hebt nog geen praktijken gekozen."]),
    "sheet": ("afdruk/", by_sheet_check, ["Wij kennen geen blad met kenmerk “WIJ-X99”."]),
    "shift": ("over/", by_shift, []),
}


# One after the other in one tab, so that nobody waits for a page in between: no more than a browser
# keeps at hand. What was kept is of the whole site, so that is where she comes back last.
WALKS = [
    ["keep", "filter", "link", "search", "search page"],
    ["factsheet", "gemeente", "comparison", "sheet", "shift"],
]


@pytest.mark.parametrize("names", WALKS, ids="-".join)
@pytest.mark.parametrize("kept", [True, False], ids=["kept at hand", "loaded anew"])
def test_page_says_what_is_so_and_not_what_happened(
    browser: Browser, keeping: Browser, address: str, kept: bool, names: list[str]
) -> None:
    with (keeping if kept else browser).new_context() as context:
        context.add_init_script(
            "addEventListener('pageshow', (e) => (globalThis.kept = e.persisted))"
        )
        page = context.new_page()
        left: list[tuple[str, int]] = []  # where she was, and how far in the history of the tab
        for name in names:
            url, act, _ = DONE[name]
            page.goto(address + url)
            act(page)
            left.append((page.url, page.evaluate("history.length")))
        page.goto(address + "privacy/")
        last, as_asked = page.evaluate("history.length"), json.dumps(kept)
        for name, (here, length) in zip(reversed(names), reversed(left), strict=True):
            page.evaluate(f"void setTimeout(() => history.go({length - last}))")
            last = length
            wait_for(page, f"location.href === '{here}' && globalThis.kept === {as_asked}", name)
            wait_for(page, f"({SAYS})({json.dumps(DONE[name][2])})", name)


def test_my_factsheet_has_what_was_kept_meanwhile(keeping: Browser, address: str) -> None:
    context = keeping.new_context()
    page = context.new_page()
    page.goto(address + "mijn-factsheet/")
    expect(page.locator(".kb-eigen__melding")).to_have_text("U hebt nog geen praktijken gekozen.")
    page.evaluate("location.href = '../praktijken/korte-lijnen/'")
    page.wait_for_url("**/korte-lijnen/")
    by_keeping(page)
    page.evaluate(BACK)
    expect(page.locator(".kb-eigen__melding")).to_have_text("1 van 24 praktijken gekozen.")
    context.close()
