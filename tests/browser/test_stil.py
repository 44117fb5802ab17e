"""What a reader types or chooses stays in her browser: no request names it, nor a header."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ElementHandle, Error, Page, expect

from tests.browser.server import QuietHandler, served

PAST = "praktijken/afspraken-en-verwachtingen-nodig/"
PATIENT = 15_000  # milliseconds; the search index comes first


class Heard:
    """A server of the site, and all that was said to it."""

    def __init__(self, address: str, said: list[str]) -> None:
        self.address, self.said = address, said

    def names(self, *words: str) -> list[str]:
        """The requests in which one of these words stands."""
        return [each for each in self.said if any(word in each.lower() for word in words)]


@pytest.fixture
def heard(site: Path) -> Iterator[Heard]:
    said: list[str] = []

    class Handler(QuietHandler):
        kept = "no-store"  # what a browser has at hand, it does not ask for

        def parse_request(self) -> bool:
            good = super().parse_request()
            said.append(f"{self.requestline}\n{self.headers}" if good else "?")
            return good

    with served(site, Handler) as address:
        yield Heard(address, said)


def test_question_in_the_head_of_a_page(page: Page, heard: Heard) -> None:
    page.goto(heard.address + "praktijken/korte-lijnen/")
    page.locator("#zoekveld").fill("mishandeling")
    page.locator("#zoekveld").press("Enter")
    page.wait_for_url(heard.address + "zoeken/#q=mishandeling")
    expect(page.locator(".kb-zoekpagina__melding")).to_contain_text(
        "“mishandeling”", timeout=PATIENT
    )
    page.locator(".kb-zoekpagina [type=search]").fill("stiefvader")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-zoekpagina__melding")).to_contain_text("“stiefvader”", timeout=PATIENT)
    assert page.url == heard.address + "zoeken/#q=stiefvader"
    page.reload()
    assert heard.said
    assert heard.names("mishandeling", "stiefvader") == []


def test_question_where_no_page_is(page: Page, heard: Heard) -> None:
    page.goto(heard.address + "404.html")
    page.locator("#zoekveld").fill("mishandeling")
    page.locator(".kb-zoekveld__knop").click()
    page.wait_for_url(heard.address + "zoeken/#q=mishandeling")
    assert heard.names("mishandeling") == []


def test_question_before_the_scripts_have_come(page: Page, heard: Heard) -> None:
    page.route(re.compile(r"/assets/(basis|bewaren|zoeken|zoeker)\."), lambda _: None)
    page.goto(heard.address, wait_until="commit")
    page.locator("#zoekveld").fill("mishandeling")
    page.locator("#zoekveld").press("Enter")
    page.wait_for_url(heard.address + "zoeken/#q=mishandeling", wait_until="commit")
    assert heard.names("mishandeling") == []


@pytest.mark.parametrize("slow", [False, True])
def test_municipality(page: Page, heard: Heard, slow: bool) -> None:
    if slow:
        page.route(re.compile(r"/assets/mijn-gemeente\."), lambda _: None)
    page.goto(heard.address + "mijn-gemeente/", wait_until="commit")
    page.locator("[data-kb-gemeente] input").fill("Vlissingen")
    page.locator("[data-kb-gemeente] input").press("Enter")
    expect(page).to_have_url(re.compile("#gemeente=vlissingen$", re.IGNORECASE))
    if not slow:
        expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Vlissingen")
        page.reload()
        expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Vlissingen")
    assert heard.names("vlissingen") == []


def test_filters_and_comparison(page: Page, heard: Heard) -> None:
    page.goto(heard.address + "praktijken/")
    page.locator("[value=vlissingen]").evaluate("box => box.click()")
    page.locator("[data-facet=doelgroep] input").first.evaluate("box => box.click()")
    expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")
    page.goto(heard.address + "vergelijken/")
    places = page.locator("[name=plaats]")
    places.nth(0).select_option("gemeente:vlissingen")
    places.nth(1).select_option("twente")
    expect(page.locator(".kb-vergelijker__melding")).to_contain_text("Naast elkaar")
    page.locator(".kb-uitleg a, .kb-voet a").first.click()
    assert heard.names("vlissingen", "twente", "doelgroep") == []


def test_answers_and_words_for_a_factsheet(page: Page, heard: Heard) -> None:
    page.goto(heard.address + PAST)
    page.locator("[data-kb-past] input[value=n]").first.check()
    expect(page).to_have_url(re.compile("#past=n"))
    page.reload()
    page.locator(".kb-bewaar__knop").first.click()
    page.goto(heard.address + "mijn-factsheet/")
    expect(page.locator(".kb-eigen__melding")).to_contain_text("1 van 24")
    page.locator("#kop").fill("Gesprek met Fatima")
    page.locator("#voor").fill("Wijkteam Vlissingen")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("Fatima"))
    page.reload()
    page.goto(heard.address + "afdruk/")
    page.get_by_label("Kenmerk").fill("VLI-B01")
    page.get_by_label("Datum van de versie").fill("2026-11-21")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#kenmerk=VLI-B01"))
    assert heard.names("past=", "fatima", "vlissingen", "vli-b01", "kies=") == []


def test_older_address_is_heard_once_and_no_referrer_repeats_it(page: Page, heard: Heard) -> None:
    page.goto(heard.address + "mijn-gemeente/?gemeente=vlissingen")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Vlissingen")
    page.reload()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Vlissingen")
    (only,) = heard.names("vlissingen")
    assert only.startswith("GET /mijn-gemeente/?gemeente=vlissingen HTTP/1.1")
    assert heard.names("referer") == []


WORD = "geheimpje"
# A page with each form.
FORMS = ["", "zoeken/", "mijn-gemeente/", "praktijken/", "elementen/", "vergelijken/", PAST]
FORMS += ["mijn-factsheet/", "afdruk/", "reflectie/", "reflectie/naast-elkaar/"]
# What comes when somebody types, of those where a tool is there without it.
LATER = dict.fromkeys(["praktijken/", "elementen/"], "woorden")
LATER |= dict.fromkeys(["mijn-factsheet/", "reflectie/", "reflectie/naast-elkaar/"], "privacy")
SCRIPTS = re.compile(r"/assets/(?:[a-z-]+)\.[0-9a-f]+\.js|/(?:gegevens|pagefind)/.*")
TYPED = (
    "form :is(textarea, input:not([type=checkbox], [type=radio], [type=hidden], [type=date], "
    "[type=file]))"
)


# Which of them can be seen, of those that are alike one.
SEEN = f"""() => [...document.querySelectorAll("{TYPED}")]
  .map((field, at) => [field.id, at, field.checkVisibility({{ visibilityProperty: true }})])
  .filter(([id, at, seen]) => seen && !/^noot-/.test(id.replace(/^noot-wij-i01$/, "")))
  .map(([id, at]) => [id, at])"""
NAMED = f":is({TYPED})[name]"


def send_all(page: Page, where: str) -> None:
    """Type a word in each field of a page that can be seen, once it has its styles, and send its
    form by the key.

    The field in the head of a page is tried where it is the only one. The page is opened anew when
    the key led elsewhere, or put the next field out of sight.
    """
    page.goto(where)
    assert page.locator(NAMED).count() == 0
    fields = [at for _, at in page.evaluate(SEEN)]
    there: dict[int, ElementHandle] = {}
    for at in fields[1:] or fields:
        if at not in there or not is_still_there(there[at]):
            if there:
                page.goto(where)
            there = dict(enumerate(page.locator(TYPED).element_handles()))
        for day in page.locator("[type=date]:visible").all():
            day.fill("2026-11-21")
        there[at].fill(WORD)
        there[at].press("Enter")  # and wait for the page that it leads to


def is_still_there(field: ElementHandle) -> bool:
    """Whether a reader can type in it: not when its page is gone."""
    try:
        return field.is_visible()
    except Error:
        return False


def without_script(page: Page, name: str) -> list[str]:
    """One script never comes; the addresses that are asked for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(re.compile(rf"/assets/{name}\."), lambda route: route.abort())
    return asked


@pytest.mark.parametrize("start", LATER)
def test_no_form_tells_a_server_whatever_comes_too_late(
    page: Page, heard: Heard, start: str
) -> None:
    """Without its own script, `basis` or `sluiten` a tool is not offered (`test_bezig.py`)."""
    asked = without_script(page, LATER[start])
    send_all(page, heard.address + start)
    assert heard.names(WORD) == []
    assert [url for url in asked if WORD in url.partition("#")[0]] == []


@pytest.mark.parametrize("missing", ["sluiten", "basis", "zoeker"])
def test_question_arrives_when_one_script_is_missing(
    page: Page, heard: Heard, missing: str
) -> None:
    """From the field in the head, which is the same on every page."""
    asked = without_script(page, missing)
    page.goto(heard.address)
    page.locator("#zoekveld").fill(WORD)
    page.locator("#zoekveld").press("Enter")
    page.wait_for_url(f"{heard.address}zoeken/#q={WORD}")
    assert heard.names(WORD) == []
    assert [url for url in asked if WORD in url.partition("#")[0]] == []


def test_no_form_tells_a_server_when_no_script_comes(page: Page, heard: Heard) -> None:
    page.route(SCRIPTS, lambda route: route.abort())
    send_all(page, heard.address)
    assert heard.names(WORD) == []
    page.goto(heard.address + "reflectie/")
    assert [name for name, _ in page.evaluate(SEEN)] == ["zoekveld"]


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A reader without scripts."""
    with browser.new_context(java_script_enabled=False) as visitor:
        yield visitor.new_page()


def test_without_scripts_there_is_only_the_field_in_the_head(plain: Page, heard: Heard) -> None:
    for start in FORMS:
        plain.goto(heard.address + start)
        assert plain.locator(NAMED).count() == 0
        seen = [name for name, _ in plain.evaluate(SEEN)]
        assert seen == ([] if start == "zoeken/" else ["zoekveld"]), start
        # And one script for what else there is, as that is not offered without it.
        sources = plain.locator("script[src]").evaluate_all("(all) => all.map(({ src }) => src)")
        names = {name for src in sources for name in re.findall(r"/assets/([a-z-]+)\.", src)}
        assert len(names - {"basis", "sluiten"}) <= 1, start


def test_a_field_with_a_name_would_be_heard(page: Page, heard: Heard) -> None:
    page.route(SCRIPTS, lambda route: route.abort())
    page.goto(heard.address)
    page.locator("#zoekveld").evaluate("(field) => (field.name = 'q')")
    page.locator("#zoekveld").fill(WORD)
    page.locator("#zoekveld").press("Enter")
    page.wait_for_url(f"**/zoeken/?q={WORD}")
    assert len(heard.names(WORD)) >= 1


def test_without_scripts_the_search_page_says_so(plain: Page, heard: Heard) -> None:
    plain.goto(heard.address)
    plain.locator("#zoekveld").fill("mishandeling")
    plain.locator("#zoekveld").press("Enter")
    expect(plain.locator(".kb-zonder-script").first).to_contain_text("Zoeken kan nu niet")
    assert heard.names("mishandeling") == []
