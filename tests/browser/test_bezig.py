"""Tools whose data or script is on its way, or does not come: they say so, and what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.server import QuietHandler, served

BEZIG = "Bezig met ophalen…"
AGAIN = "Probeer opnieuw"

# A choice in the address: where the tool speaks, what it says when nothing came, and when all did.
TOOLS = {
    "praktijken/#thema=veiligheid": (
        ".kb-overzicht__melding",
        "De gegevens zijn nu niet te laden, dus kiezen lukt niet. Hieronder staan alle praktijken.",
        re.compile(r"^\d+ praktijken gevonden"),
    ),
    "elementen/#bewijs=gezien": (
        ".kb-overzicht__melding",
        "De gegevens zijn nu niet te laden, dus kiezen lukt niet. Hieronder staan alle elementen.",
        re.compile(r"^\d+ elementen gevonden"),
    ),
    "vergelijken/#naast=zeeland,twente": (
        ".kb-vergelijker__melding",
        "De gegevens zijn nu niet te laden. Probeer opnieuw De tabel hieronder werkt wel.",
        re.compile(r"^Naast elkaar: Zeeland \(alleen Vlissingen\) en Twente"),
    ),
    "afdruk/#kenmerk=WIJ-G05&datum=2026-01-31": (
        ".kb-afdruk__antwoord",
        "Hieronder staat hoe u er zonder kenmerk achter komt.",
        re.compile("Kenmerk WIJ-G05"),
    ),
    "mijn-factsheet/#kies=korte-lijnen": (
        ".kb-eigen__melding",
        "Of kies uit alle factsheets",
        re.compile("^1 van 24 praktijken gekozen"),
    ),
    "mijn-gemeente/#gemeente=wijchen": (
        ".kb-plekvraag__melding",
        "De praktijken zijn nu niet te laden. Probeer opnieuw Lees de pagina van Wijchen",
        re.compile("^$"),
    ),
    "mijn-gemeente/#gemeente=deest": (
        ".kb-plekvraag__melding",
        "De lijst van woonplaatsen is nu niet te laden",
        re.compile("^$"),
    ),
}


@pytest.fixture(scope="module")
def timed(browser: Browser) -> Iterator[Page]:
    """A tab with a clock that a test moves."""
    with browser.new_context(locale="nl-NL") as visitor:
        page = visitor.new_page()
        page.clock.install()
        yield page


@pytest.fixture
def later(timed: Page) -> Iterator[Page]:
    """The same, with all that it asks for answered again."""
    yield timed
    timed.unroute_all(behavior="ignoreErrors")
    timed.goto("about:blank")


@pytest.mark.parametrize("where", TOOLS)
def test_tool_says_that_it_waits_then_that_nothing_came_and_asks_again(
    later: Page, address: str, where: str
) -> None:
    page = later
    place, missed, done = TOOLS[where]
    held: list[Route] = []
    data = re.compile("/gegevens/")
    page.route(data, lambda route: held.append(route))
    page.goto(address + where, wait_until="commit")
    said = page.locator(place)
    expect(page.locator(".kb-gestart")).to_have_count(1)
    page.clock.fast_forward(1_000)
    expect(said).to_have_text(BEZIG)
    page.clock.fast_forward(15_000)
    expect(said).to_contain_text(missed)
    page.unroute(data)
    again = page.get_by_role("button", name=AGAIN)
    again.click()
    expect(again).to_have_count(0)
    page.clock.run_for(2_000)
    expect(said).to_have_text(done)


def test_no_number_stands_there_that_is_not_shown(page: Page, address: str) -> None:
    page.route(re.compile("/gegevens/"), lambda _: None)
    page.goto(address + "praktijken/#thema=veiligheid", wait_until="commit")
    expect(page.locator(".kb-overzicht__melding")).to_have_text(BEZIG)
    expect(page.locator(".kb-filter__klaar button")).to_have_text("Toon praktijken")


# What stands dead without its own script, and the words that stand there then.
SCRIPTS = {
    "vergelijken/": (
        "vergelijken",
        "[data-kb-vergelijker]",
        "Open hieronder “Alle plaatsen bij elkaar”",
    ),
    "mijn-factsheet/": ("mijn-factsheet", "[data-kb-factsheet]", "kies uit alle factsheets"),
    "reflectie/": ("reflectie", ".kb-reflectie__invullen", "vul ze op papier in"),
    "reflectie/naast-elkaar/": ("reflectie-naast", "[data-kb-reflecties]", "Het kan ook op papier"),
    "afdruk/": ("afdruk", "[data-kb-afdruk]", "Of kom er zo achter"),
    "mijn-gemeente/": ("mijn-gemeente", "[data-kb-gemeente]", "kies uw gemeente uit de lijst"),
    "praktijken/": ("filters", "[data-kb-filter]", "Hieronder staan alle praktijken"),
    "elementen/": ("elementen", "[data-kb-filter]", "Hieronder staan alle elementen"),
    "zoeken/": ("zoeker", ".kb-zoekpagina form", "Met deze lijsten vindt u alles"),
    "praktijken/afspraken-en-verwachtingen-nodig/": (
        *("past-dit", ".kb-past__keuze"),
        "op papier staan er vakjes bij",
    ),
}


OWN = "|".join(script for script, _, _ in SCRIPTS.values())
# What a reader could type in beside the field in the head.
TYPED = "main form :is(textarea, input:not([type=checkbox], [type=radio], [type=hidden]))"


@contextmanager
def served_without(site: Path, names: str) -> Iterator[str]:
    """The site without some scripts, which the browser may keep at hand for the rest."""
    missing = re.compile(rf"/assets/({names})\.")

    class Handler(QuietHandler):
        def send_head(self) -> Any:
            if not missing.match(self.path):
                return super().send_head()
            self.send_error(404)
            return None

    with served(site, Handler) as address:
        yield address


@pytest.mark.parametrize("missing", [OWN, "basis", "sluiten"], ids=["its own", "basis", "sluiten"])
def test_tool_without_its_script_is_not_offered(page: Page, site: Path, missing: str) -> None:
    with served_without(site, missing) as address:
        for where, (_, form, words) in SCRIPTS.items():
            page.goto(address + where)
            expect(page.locator(form).first, where).to_be_hidden()
            assert page.locator(TYPED).filter(visible=True).count() == 0, where
            note = page.locator(".kb-zonder-gereedschap")
            expect(note, where).to_be_visible()
            expect(note).to_contain_text(
                "kan nu niet: het script daarvoor staat uit of is niet gekomen"
            )
            expect(note).to_contain_text(words)


def test_script_that_hangs_is_given_up_and_still_welcome(later: Page, address: str) -> None:
    page = later
    held: list[Route] = []
    page.route(re.compile(r"/assets/vergelijken\."), lambda route: held.append(route))
    page.goto(address + "vergelijken/", wait_until="commit")
    form, note = page.locator("[data-kb-vergelijker]"), page.locator(".kb-zonder-gereedschap")
    expect(form).to_be_visible()
    page.locator("[name=plaats]").first.select_option("zeeland")
    page.clock.fast_forward(15_000)
    expect(note).to_be_visible()
    expect(form).to_be_hidden()
    held[0].continue_()
    expect(form).to_be_visible()
    expect(note).to_be_hidden()
    expect(page.locator("[name=plaats]").first).to_have_value("zeeland")
