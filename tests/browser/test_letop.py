"""The warning under a field of words that could lead to a person: not in the way, never sent."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import unreadable_in_the_dark, violations

NAME = "Dit lijkt op een naam: Jansen. Schrijf hier geen namen van cliënten of collega’s."
UNSEEN = "Wij konden niet nakijken of hier een naam of nummer van iemand staat. Kijk het zelf na."
RULES = re.compile("/gegevens/privacy|/assets/privacy")


def test_name_that_is_typed_is_told_and_not_sent(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + "mijn-factsheet/")
    kop, letop = page.get_by_label("Kop op het blad"), page.locator("#letop-kop")
    expect(letop).to_be_hidden()
    assert not [url for url in asked if RULES.search(url)]  # who types nothing fetches nothing
    kop.press_sequentially("Gesprek met mevrouw Jansen")
    expect(letop).to_have_text(NAME)
    expect(kop).to_have_accessible_description(NAME)
    expect(page.get_by_role("status").filter(has_text="Dit lijkt op")).to_have_count(1)
    assert len([url for url in asked if RULES.search(url)]) == 2
    assert not [url for url in asked if "ansen" in url]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert unreadable_in_the_dark(page) == []
    kop.press("Tab")
    expect(page).to_have_url(re.compile("kop=Gesprek"))  # it stops nobody
    kop.fill("Gesprek in Wijchen")
    expect(letop).to_be_hidden()
    page.goto(address + "mijn-factsheet/#kop=Bel+06-12345678&voor=de+wijk")
    expect(letop).to_have_text(re.compile("^Dit lijkt op een telefoonnummer"))
    expect(page.locator("#letop-voor")).to_be_hidden()


def test_what_could_not_be_looked_at_is_told(page: Page, address: str) -> None:
    page.route(RULES, lambda route: route.abort())
    page.goto(address + "mijn-factsheet/")
    kop, letop = page.get_by_label("Kop op het blad"), page.locator("#letop-kop")
    kop.fill("Overleg in de wijk")
    expect(letop).to_have_text(UNSEEN)
    page.unroute(RULES)
    kop.press_sequentially(" met mevrouw Jansen")
    expect(letop).to_have_text(NAME)


def test_what_is_not_looked_at_yet_is_told(page: Page, address: str) -> None:
    page.route(RULES, lambda _: None)
    page.goto(address + "mijn-factsheet/#kop=Mevrouw+Jansen", wait_until="commit")
    expect(page.locator("#letop-kop")).to_have_text(re.compile("^Wij hebben nog niet nagekeken"))


def test_note_of_a_reflection_is_looked_at_and_goes_nowhere(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + "reflectie/")
    notes = page.get_by_label(re.compile("^Notitie van één regel"))
    note, role = notes.first, page.get_by_label(re.compile("^Namens wie"))
    letop = page.locator(f"#{note.get_attribute('aria-describedby')}")
    role.fill("wijkteam")
    note.press_sequentially("Navragen bij Fatima, 06-12345678")
    expect(note).to_have_accessible_description(
        re.compile("^Dit lijkt op een naam: Fatima. .*06-12")
    )
    expect(letop).to_have_attribute("role", "status")
    expect(page.locator(".kb-letop:not([hidden])")).to_have_count(1)  # an organisation is nobody
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    note.press("Tab")
    expect(page).to_have_url(re.compile("=.Navragen"))
    assert not [url for url in asked if "atima" in url or "06-12" in url]
    page.reload()
    expect(letop).to_have_text(re.compile("^Dit lijkt op een naam: Fatima."))
    page.locator(".kb-reflectie__wis summary").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(".kb-letop:not([hidden])")).to_have_count(0)
