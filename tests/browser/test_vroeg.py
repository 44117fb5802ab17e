"""What a reader fills in while the script of a form is still on its way: nothing of it is lost."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Route, expect

from tests.browser.addresses import wait_until

SCRIPTS = re.compile(
    r"/assets/(afdruk|elementen|filters|mijn-factsheet|past-dit|reflectie|vergelijken)\."
)
STYLED = "[...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet)"


def open_early(context: BrowserContext, where: str) -> tuple[Page, list[Route]]:
    """A page that can be used while the script of its form is held back."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    context.route(SCRIPTS, hold)
    page = context.new_page()
    page.goto(where, wait_until="commit")
    end = time.monotonic() + 30
    while not held or page.evaluate("document.readyState") == "loading":
        assert time.monotonic() < end, "no script was held back, so nothing came early"
        page.wait_for_timeout(20)
    return page, held


def tick(page: Page) -> None:
    page.get_by_label("Kan beter").check()


def check_ticked(page: Page) -> None:
    expect(page).to_have_url(re.compile("#soort=kan-beter$"))
    expect(page.get_by_label("Kan beter")).to_be_checked()
    expect(page.locator(".kb-overzicht__melding")).to_contain_text("gevonden")


def order_elements(page: Page) -> None:
    page.locator("#volgorde").select_option("titel")


def check_elements(page: Page) -> None:
    expect(page).to_have_url(re.compile("#volgorde=titel$"))
    expect(page.locator("#volgorde")).to_have_value("titel")


def choose_place(page: Page) -> None:
    page.locator("[name=plaats]").first.select_option("zeeland")


def check_place(page: Page) -> None:
    expect(page.locator(".kb-vergelijker__melding")).to_have_text("Kies nog een plaats.")
    expect(page.locator("[name=plaats]").first).to_have_value("zeeland")


def answer_condition(page: Page) -> None:
    page.locator("[name=voorwaarde-1]").nth(1).check()


def check_condition(page: Page) -> None:
    expect(page).to_have_url(re.compile("#past="))
    expect(page.locator("[name=voorwaarde-1]").nth(1)).to_be_checked()


def name_sheet(page: Page) -> None:
    page.locator("#kop").fill("Overleg van maandag")


def check_sheet(page: Page) -> None:
    expect(page.locator(".kb-eigen__titel")).to_have_text("Overleg van maandag")
    expect(page.locator("#kop")).to_have_value("Overleg van maandag")


def type_kenmerk(page: Page) -> None:
    page.locator("#kenmerk").fill("WIJ-G05")


def check_kenmerk(page: Page) -> None:
    page.wait_for_load_state()
    expect(page.locator("#kenmerk")).to_have_value("WIJ-G05")


def answer_question(page: Page) -> None:
    page.locator("[name=WIJ-I02][value=d]").check()
    page.locator("#noot-wij-i02").fill("bij de start")


def check_question(page: Page) -> None:
    expect(page).to_have_url(re.compile(r"#.*WIJ-I02=d\.bij\+de\+start"))
    expect(page.locator("[name=WIJ-I02][value=d]")).to_be_checked()


@pytest.mark.parametrize(
    ("path", "fill", "check"),
    [
        ("praktijken/", tick, check_ticked),
        ("elementen/", order_elements, check_elements),
        ("vergelijken/", choose_place, check_place),
        ("praktijken/afspraken-en-verwachtingen-nodig/", answer_condition, check_condition),
        ("mijn-factsheet/", name_sheet, check_sheet),
        ("afdruk/", type_kenmerk, check_kenmerk),
        ("reflectie/", answer_question, check_question),
    ],
)
def test_what_is_filled_in_before_the_script_came_stays(
    context: BrowserContext,
    address: str,
    path: str,
    fill: Callable[[Page], None],
    check: Callable[[Page], None],
) -> None:
    page, held = open_early(context, address + path)
    fill(page)
    for route in held:
        route.continue_()
    check(page)


def test_an_early_choice_comes_beside_the_one_in_the_address(
    context: BrowserContext, address: str
) -> None:
    page, held = open_early(context, f"{address}praktijken/#thema=evalueren")
    tick(page)
    for route in held:
        route.continue_()
    expect(page).to_have_url(re.compile("#.*soort=kan-beter"))
    expect(page).to_have_url(re.compile("#.*thema=evalueren"))
    expect(page.locator("[value=evalueren]")).to_be_checked()


@pytest.mark.parametrize(
    ("where", "answered"),
    [
        ("afdruk/#kenmerk=WIJ-G05", True),
        ("afdruk/", False),
        ("vergelijken/#naast=gelderland-zuid,zeeland&thema=evalueren", True),
        ("vergelijken/?naast=gelderland-zuid%2Czeeland", True),
        ("vergelijken/#naast=zeeland", False),
        ("vergelijken/#thema=evalueren", False),
    ],
)
def test_form_of_which_the_answer_comes_first_is_not_painted_before(
    context: BrowserContext, address: str, where: str, answered: bool
) -> None:
    page, held = open_early(context, address + where)
    wait_until(page, STYLED)  # nothing is painted before that
    form = page.locator("[data-kb-kiezen]")
    assert form.is_visible() == (not answered)
    for route in held:
        route.continue_()
    expect(page.locator(".kb-gestart")).to_have_count(1)
    expect(form).to_be_visible(visible=not answered)


def test_who_waits_looks_more_than_once_under_our_policy(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("setTimeout(() => document.body.classList.add('later'), 100)")
    wait_until(page, "document.body.matches('.later')")
    with pytest.raises(Error, match=r"never document\.body\.matches\('\.not'\)"):
        wait_until(page, "document.body.matches('.not')", 50)
