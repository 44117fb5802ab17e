"""The tools with the register of a large bank: what a reader sees is what a small one gives."""

import fnmatch
import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kennisbank.bank import load_bank
from kennisbank.model import Kennisbank
from kennisbank.queries import curl
from kennisbank.site.data import to_registers, to_teksten
from tests.browser.server import QuietHandler, served
from tests.projects import FIXED

MAIN = "document.querySelector('main').innerHTML"
LATEST = "De gegevens zijn nu niet te laden"


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    """What the site was built from."""
    return load_bank(FIXED)[0]


@pytest.fixture(scope="module")
def files(bank: Kennisbank) -> Mapping[str, str]:
    """What a bank with more praktijken than fit in one register has for the scripts."""
    return dict([*to_registers(bank, 0), *to_teksten(bank, 0)])


@pytest.fixture
def enlarge(page: Page, address: str, files: Mapping[str, str]) -> Callable[..., None]:
    """Serves the files of a large bank; `other` takes the place of some, None is one that lacks."""

    def go(other: Mapping[str, str | None] | None = None) -> None:
        known: dict[str, str | None] = {**files, **(other or {})}

        def answer(route: Route) -> None:
            name = route.request.url.removeprefix(address)
            body = known.get(name, "")
            if body:
                route.fulfill(body=body, content_type="text/javascript; charset=utf-8")
            elif body is None:
                route.abort()
            else:
                route.continue_()

        page.route("**/gegevens/*.js", answer)

    return go


@pytest.fixture(scope="module")
def large_address(site: Path, files: Mapping[str, str]) -> Iterator[str]:
    """The site of a large bank."""

    class Handler(QuietHandler):
        def send_head(self) -> Any:
            body = files.get(self.path.removeprefix("/"))
            if body is None:
                return super().send_head()
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript; charset=utf-8")
            self.end_headers()
            return BytesIO(body.encode())

    with served(site, Handler) as large_address:
        yield large_address


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """For the site as it is and the large one: what a page loads, each keeps at hand."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL") as visitor:
        yield visitor.new_page(), visitor.new_page()


def settled(page: Page, address: str, tool: str) -> str:
    """What stands on a page when all has come."""
    page.goto("about:blank")
    page.goto(address + tool)
    page.wait_for_load_state("networkidle")
    html: str = page.evaluate(MAIN)
    return html.replace(address, "/")


@pytest.mark.parametrize(
    "tool",
    [
        "praktijken/#thema=veiligheid&soort=kan-beter",
        "praktijken/#gemeente=wijchen",
        "praktijken/#regio=gelderland-zuid&volgorde=titel",
        "praktijken/#volgorde=titel",
        "praktijken/#volgorde=nieuw&soort=ervaring",
        "praktijken/?doelgroep=ouderen&thema=evalueren",
        "mijn-gemeente/#gemeente=wijchen",
        "mijn-gemeente/#gemeente=amsterdam",
        "vergelijken/#naast=landelijk,gelderland-zuid,gemeente:wijchen,drenthe",
        "vergelijken/#praktijken=korte-lijnen,bestaat-niet,WIJ-G05",
        "mijn-factsheet/#kies=korte-lijnen,bestaat-niet,constructor",
        "afdruk/#kenmerk=wij-g05&datum=2026-01-31",
        "afdruk/#kenmerk=thema-veiligheid&datum=2026-01-31",
        "afdruk/#kenmerk=VT06&datum=2026-01-31",
        "afdruk/#kenmerk=GM0296&datum=2026-11-30",
        "afdruk/#kenmerk=vergelijking-regios&datum=2026-01-31",
        "afdruk/#kenmerk=XXX-1&datum=2026-01-31",
        "afdruk/#kenmerk=WIJ-G05&datum=9026-01-31",
    ],
)
def test_each_tool_shows_the_same(
    tabs: tuple[Page, Page], address: str, large_address: str, tool: str
) -> None:
    small, large = tabs
    shown = settled(small, address, tool)
    assert LATEST not in shown
    assert settled(large, large_address, tool) == shown


def test_choice_by_click_and_more_cards_and_a_file(
    page: Page, address: str, enlarge: Callable[..., None], bank: Kennisbank
) -> None:
    enlarge()
    page.goto(f"{address}praktijken/")
    page.get_by_label("Volgorde").select_option("titel")
    cards = page.locator(".kb-overzicht__kaarten > .kb-kaart")
    expect(cards).to_have_count(24)
    page.get_by_role("button", name="Toon meer").click()
    expect(cards).to_have_count(48)
    page.locator(".kb-meenemen summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download voor andere programma’s").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert all(curl(praktijk.samenvatting) in text for praktijk in bank.praktijken.values())


def test_praktijk_is_found_by_a_part_of_its_title_and_added_by_its_kenmerk(
    page: Page, address: str, enlarge: Callable[..., None]
) -> None:
    enlarge()
    page.goto(f"{address}vergelijken/#praktijken=warme-overdracht")  # that is offered no more
    field = page.locator("#zoek-praktijk")
    field.fill("orte lij")
    option = page.locator("[data-kies=korte-lijnen]")
    expect(option).to_have_text("Korte lijnen (WIJ-G05, Wijchen)")
    page.goto(f"{address}mijn-factsheet/")
    field = page.get_by_label("Kenmerk van een praktijk")
    field.fill("wij-g05")
    field.press("Enter")
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen"])


CUT = "kennisbank.ontvang("


@pytest.mark.parametrize("body", [None, CUT])
@pytest.mark.parametrize(
    ("lost", "tool", "where", "said"),
    [
        ("teksten-0", "praktijken/#volgorde=titel", ".kb-overzicht__kaarten", "nu niet te laden"),
        ("alfabet", "praktijken/#volgorde=titel", ".kb-overzicht__melding", LATEST),
        ("gewijzigd", "praktijken/#volgorde=nieuw", ".kb-overzicht__melding", LATEST),
        ("gewijzigd", "afdruk/#kenmerk=WIJ-G05&datum=2026-01-31", ".kb-afdruk__antwoord", LATEST),
        ("sleutels-0", "mijn-factsheet/#kies=korte-lijnen", ".kb-eigen__melding", LATEST),
        ("plekken-*", "vergelijken/#naast=zeeland,twente", "main", LATEST),
    ],
)
def test_part_that_does_not_come_whole_is_said(
    page: Page,
    address: str,
    files: Mapping[str, str],
    enlarge: Callable[..., None],
    body: str | None,
    lost: str,
    tool: str,
    where: str,
    said: str,
) -> None:
    enlarge(dict.fromkeys(fnmatch.filter(files, f"gegevens/{lost}.js"), body))
    page.goto(address + tool)
    expect(page.locator(where)).to_contain_text(said)


def test_card_of_a_part_that_does_not_come_is_said_among_the_others(
    page: Page, address: str, enlarge: Callable[..., None]
) -> None:
    enlarge({"gegevens/teksten-0.js": None})
    page.goto(f"{address}praktijken/?volgorde=titel")
    list = page.locator(".kb-overzicht__kaarten > li")
    expect(list).to_have_count(24)
    missing = list.filter(has_text="Deze praktijk is nu niet te laden. Laad de pagina opnieuw.")
    assert 0 < missing.count() < 24
    page.unroute_all()
    enlarge()
    page.reload()
    expect(page.locator(".kb-overzicht__kaarten > .kb-kaart")).to_have_count(24)


def test_register_that_a_page_holds_from_before_a_build_shows_no_other_praktijk(
    page: Page, address: str, enlarge: Callable[..., None], files: Mapping[str, str]
) -> None:
    """The rows of a part came to stand elsewhere: better none than one below a wrong choice."""
    moved = {
        name: re.sub(r"\[(\[.*?\]),(\[.*\])\]\);\n$", r"[\2,\1]);\n", text)
        for name, text in files.items()
        if "teksten-" in name
    }
    assert moved["gegevens/teksten-0.js"] != files["gegevens/teksten-0.js"]
    enlarge(moved)
    page.goto(f"{address}praktijken/#thema=veiligheid")
    expect(page.locator(".kb-overzicht__melding")).to_contain_text(LATEST)
    assert page.locator(".kb-overzicht__groepen").is_visible()
