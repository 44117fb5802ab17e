"""The factsheet that readers put together: from a card to paper."""

import json
import re
from io import BytesIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pypdf import PdfReader

from tests.browser.axe import violations

KEEP = re.compile("^Bewaar voor factsheet")
LONG = "Risicotaxatie-instrumenten samen afwegen voor gezinnen die al lang bekend zijn in de wijk x"
IDS = """async (aantal) => {
  const bank = await kennisbank.modules["js/page/praktijken.js"].load_register();
  return (await bank.load_rijen(bank.alle.slice(0, aantal))).map(({ id }) => id);
}"""

# On how many lines the text of each of some headings stands.
LINES = """heads => heads.map(({ firstChild }) => {
  const text = document.createRange();
  text.selectNode(firstChild);
  return text.getClientRects().length;
})"""


def kept(page: Page) -> list[str]:
    """What the browser holds of the choice."""
    choice: list[str] = json.loads(page.evaluate("sessionStorage.getItem('kb-factsheet')") or "[]")
    return choice


def print_sheet(page: Page) -> list[str]:
    """The text of each side that comes out of the printer."""
    sides = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [" ".join(side.extract_text().split()) for side in sides]


def test_reader_keeps_from_cards_and_record_and_prints_three_sides(
    page: Page, address: str
) -> None:
    page.goto(address + "themas/veiligheid/")
    card = page.locator(".kb-kaart", has_text="Vaste contactpersoon bij Veilig Thuis").first
    card.get_by_role("button", name=KEEP).click()
    expect(card.get_by_role("button")).to_have_text(re.compile("^Haal uit factsheet"))
    expect(page.locator("[data-kb-melding]")).to_have_text("Bewaard: 1 van 24 op uw factsheet.")
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator(".kb-gebruik").get_by_role("button", name=KEEP).click()
    expect(page.locator(".kb-sitekop .kb-mijn")).to_have_text("Mijn factsheet (2)")
    page.locator(".kb-gebruik").get_by_role("link", name="Mijn factsheet (2)").click()
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(
        ["Vaste contactpersoon bij Veilig Thuis", "Korte lijnen"]
    )
    kies = "#kies=vaste-contactpersoon-veilig-thuis,korte-lijnen"
    assert page.url == address + "mijn-factsheet/" + kies  # from the first moment
    page.get_by_label("Kop op het blad").fill("Overleg in de wijk")
    page.keyboard.press("Tab")
    expect(page).to_have_url(
        address
        + "mijn-factsheet/"
        + "#kies=vaste-contactpersoon-veilig-thuis,korte-lijnen&kop=Overleg+in+de+wijk"
    )
    first, second, third = print_sheet(page)
    assert "Overleg in de wijk" in first
    assert "Korte lijnen" in first
    assert "Uw keuze" not in first
    assert "Wie let er op de kinderen?" in second
    assert "Wanneer en hoe vaak kijken jullie terug?" in second
    assert "Notities" in third


def test_nothing_to_add_is_said_and_leads_to_the_field(page: Page, address: str) -> None:
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen")
    expect(page.locator(".kb-eigen__keuze li")).to_have_count(1)
    page.get_by_role("button", name="Zet erbij").press("Enter")
    expect(page.get_by_label("Kenmerk van een praktijk")).to_be_focused()
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Vul eerst het kenmerk van een praktijk in. 1 van 24 praktijken gekozen."
    )


def test_order_and_removal_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen,warme-overdracht,veiligheidsplan")
    items = page.locator(".kb-eigen__keuze li")
    expect(items).to_have_count(3)
    page.get_by_role("button", name="Omlaag Korte lijnen").press("Enter")
    expect(items.nth(1)).to_contain_text("Korte lijnen")
    expect(page.get_by_role("button", name="Omlaag Korte lijnen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(items.nth(2)).to_contain_text("Korte lijnen")
    # At the end of its road: another Enter moves the same praktijk, not the one in its place.
    expect(page.get_by_role("button", name="Omhoog Korte lijnen")).to_be_focused()
    page.get_by_role("button", name="Haal weg Warme overdracht").press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Weggehaald: Warme overdracht. 2 van 24 praktijken gekozen."
    )
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    expect(page).to_have_url(address + "mijn-factsheet/#kies=veiligheidsplan,korte-lijnen")
    page.goto(address + "mijn-factsheet/?kies=korte-lijnen,warme-overdracht,veiligheidsplan")
    expect(items).to_have_count(3)
    page.get_by_role("button", name="Bewaar als de mijne").click()
    page.get_by_role("button", name="Wis alles").press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Alles is weg. U hebt nog geen praktijken gekozen."
    )
    assert kept(page) == []


def test_praktijk_is_added_by_its_kenmerk(page: Page, address: str) -> None:
    page.goto(address + "mijn-factsheet/")
    field = page.get_by_label("Kenmerk van een praktijk")
    field.fill("wij-g05")
    field.press("Enter")
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen"])
    field.fill("XYZ-9")
    field.press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_contain_text(
        "Er is geen praktijk met kenmerk XYZ-9."
    )
    field.fill("WIJ-G05")
    field.press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Korte lijnen staat al op het blad. 1 van 24 praktijken gekozen."
    )


def test_kenmerk_is_known_as_people_write_it(page: Page, address: str) -> None:
    page.goto(address + "mijn-factsheet/")
    said = page.locator(".kb-eigen__melding")
    for typed in ("wijg5", "WIJ g o5", "wij–go5", "wij g005"):
        page.get_by_label("Kenmerk van een praktijk").fill(typed)
        page.get_by_role("button", name="Zet erbij").click()
        expect(said, typed).to_have_text("Erbij: Korte lijnen. 1 van 24 praktijken gekozen.")
        page.get_by_role("button", name="Haal weg Korte lijnen").click()
        expect(said).to_contain_text("Weggehaald: Korte lijnen.")


def test_several_kenmerken_come_at_once_and_what_is_unknown_stays_in_the_field(
    page: Page, address: str
) -> None:
    page.goto(address + "mijn-factsheet/")
    field = page.get_by_label("Kenmerk van een praktijk")
    field.fill("wij g5, WIJ-B09 en XYZ-9")
    field.press("Enter")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Erbij: Korte lijnen en Samenhang in de hulp met een gezamenlijk plan. "
        "Er is geen praktijk met kenmerk XYZ-9. 2 van 24 praktijken gekozen."
    )
    expect(field).to_have_value("XYZ-9")


def test_wrong_and_too_many_in_the_address_are_said(page: Page, address: str) -> None:
    page.goto(address + "praktijken/")
    ids = page.evaluate(IDS, 26)
    page.goto(address + f"mijn-factsheet/#kies={','.join(ids)},<b>x</b>")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Niet gevonden: “<b>x</b>”. Er passen 24 praktijken op uw factsheet. De andere zijn "
        "weggelaten. 24 van 24 praktijken gekozen."
    )
    assert kept(page) == []  # a link of someone else does not change what this reader kept
    assert len(print_sheet(page)) == 6


def test_more_than_six_share_out_over_more_sides(page: Page, address: str) -> None:
    page.goto(address + "praktijken/")
    ids = page.evaluate(IDS, 8)
    page.goto(address + f"mijn-factsheet/#kies={','.join(ids)}")
    expect(page.locator(".kb-eigen__gekozen")).to_have_count(2)
    expect(page.locator(".kb-eigen__gekozen").last.locator("li")).to_have_count(4)
    assert page.locator(".kb-eigen__gekozen").last.get_attribute("start") == "5"
    numbers = page.locator(".kb-blad__nummer").all_text_contents()
    assert numbers == ["1/4", "2/4", "3/4", "4/4"]
    sides = print_sheet(page)
    assert len(sides) == 4
    assert "Voorbeelden voor ons gesprek (vervolg)" in sides[1]
    assert violations(page) == []
    while page.locator(".kb-eigen__keuze li").count() > 6:
        page.locator(".kb-eigen__keuze [data-doen=weg]").last.click()
    expect(page.locator(".kb-eigen__gekozen")).to_have_count(1)
    assert page.locator(".kb-blad__nummer").all_text_contents() == ["1/3", "2/3", "3/3"]


def test_longest_texts_still_print_on_three_sides_uncut(page: Page, address: str) -> None:
    def lengthen(route: Route) -> None:
        text = route.fetch().text()
        if "teksten-" in route.request.url:
            told = f'"{(LONG + " ") * 3}en dan.","{LONG[:90]}",[['
            text = re.sub(r'"[^"]{20,}?","[^"]*",\[\[', lambda _: told, text)
        else:
            text = re.sub(r'(,"[A-Z]+-[A-Z0-9-]+",)"[^"]+"', rf'\1"{LONG[:90]}"', text)
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/gegevens/*.js", lengthen)
    page.goto(address + "mijn-factsheet/")
    ids = page.evaluate(IDS, 6)
    page.goto(address + f"mijn-factsheet/#kies={','.join(ids)}&kop={'W' * 80}&voor={'M' * 60}")
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text([LONG[:90]] * 6)
    assert page.locator(".kb-eigen__gekozen p:nth-of-type(2)").first.inner_text().endswith("dan.")
    sides = print_sheet(page)
    assert len(sides) == 3
    assert sides[0].count("en dan.") == 6
    assert "1/3" in sides[0]


def test_storage_that_is_refused_is_said_with_a_way_on(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no'); }})"
    )
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator(".kb-gebruik").get_by_role("button", name=KEEP).click()
    page.get_by_role("link", name="Uw browser bewaart niets. Ga verder bij Mijn factsheet.").click()
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen"])


def test_one_too_many_is_refused_and_choice_goes_along_to_another_tab_only(
    page: Page, context: BrowserContext, address: str
) -> None:
    page.goto(address + "praktijken/")
    buttons = page.locator(".kb-kaart").get_by_role("button", name=KEEP)
    buttons.evaluate_all("(all) => all.slice(0, 23).forEach((button) => button.click())")
    assert len(kept(page)) == 23
    buttons.first.click()
    assert len(kept(page)) == 24
    buttons.first.click()
    assert len(kept(page)) == 24
    expect(page.locator("[data-kb-melding]")).to_contain_text("Haal er eerst een weg")
    assert page.evaluate("localStorage.length") == 0
    assert context.cookies() == []
    all_kept = kept(page)
    other = context.new_page()
    other.goto(address + "mijn-factsheet/")
    expect(other.locator(".kb-eigen__melding")).to_have_text("24 van 24 praktijken gekozen.")
    other.get_by_role("button", name="Haal weg").first.click()
    expect(page.locator(".kb-sitekop .kb-mijn")).to_have_text("Mijn factsheet (23)")
    assert other.evaluate("localStorage.length") == 0
    typed = context.new_page()  # an address that was typed: it asks the others only at a button
    typed.goto(address + "praktijken/")
    (gone,) = {*all_kept} - {*kept(page)}
    typed.locator(f".kb-kaart [data-bewaar={gone}]").click()
    expect(typed.locator("[data-kb-melding]")).to_have_text("Bewaard: 24 van 24 op uw factsheet.")
    expect(typed.locator(".kb-bewaar__naar").first).to_have_text("Mijn factsheet (24)")
    for tab in (page, other, typed):  # who closes all tabs leaves nothing
        tab.close()
    last = context.new_page()
    last.goto(address + "mijn-factsheet/")
    expect(last.locator(".kb-eigen__melding")).to_have_text("U hebt nog geen praktijken gekozen.")


def test_back_to_the_factsheet_shows_what_was_kept_since(page: Page, address: str) -> None:
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator(".kb-gebruik").get_by_role("button", name=KEEP).click()
    page.locator(".kb-gebruik").get_by_role("link", name="Mijn factsheet (1)").click()
    expect(page).to_have_url(address + "mijn-factsheet/#kies=korte-lijnen")
    page.goto(address + "praktijken/warme-overdracht/")
    page.locator(".kb-gebruik").get_by_role("button", name=KEEP).click()
    page.go_back()
    titles = page.locator(".kb-eigen__gekozen h3")
    expect(titles).to_have_text(["Korte lijnen", "Warme overdracht"])
    expect(page).to_have_url(address + "mijn-factsheet/#kies=korte-lijnen,warme-overdracht")
    page.goto(address + "mijn-factsheet/#kies=veiligheidsplan")  # of somebody else
    expect(titles).to_have_text(["Veiligheidsplan"])
    assert kept(page) == ["korte-lijnen", "warme-overdracht"]


def test_a_phone_shows_that_something_was_kept(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(address + "praktijken/")
    page.locator(".kb-kaart").nth(3).get_by_role("button", name=KEEP).click()
    told = page.locator(".kb-bericht")
    expect(told).to_be_in_viewport()
    expect(told).to_have_text("Bewaard: 1 van 24 op uw factsheet.")
    expect(page.locator(".kb-sitekop .kb-mijn")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 700})
    expect(told).not_to_be_visible()


def test_sheet_holds_what_helps_and_how_it_was_seen(page: Page, address: str) -> None:
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen,warme-overdracht")
    items = page.locator(".kb-eigen__gekozen > li")
    expect(items).to_have_count(2)
    good, better = items.all_inner_texts()
    assert "Werkzame elementen: Vaste contactpersonen" in good
    assert "(gezien)" in good
    assert "(ontbrak" in better
    assert "Wat helpt: " in good
    page.set_viewport_size({"width": 390, "height": 700})
    heads = page.locator(".kb-eigen__afspraken th")
    assert heads.evaluate_all(LINES) == [1, 1, 1]  # no word is cut


def test_data_that_cannot_be_loaded_is_said(page: Page, address: str) -> None:
    page.route("**/gegevens/*.js", lambda route: route.abort())
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "De gegevens zijn nu niet te laden. Probeer opnieuw Of kies uit alle factsheets."
    )


def test_without_scripts_the_page_says_so_and_prints_the_questions(
    browser: Browser, address: str
) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + "mijn-factsheet/")
    expect(page.get_by_text("Een eigen factsheet samenstellen kan nu niet")).to_be_visible()
    assert not page.locator("[data-kb-factsheet]").is_visible()
    page.goto(address + "themas/veiligheid/")
    assert not page.locator("[data-bewaar]").first.is_visible()
    visitor.close()


def test_what_was_kept_twice_or_is_gone_takes_no_place(page: Page, address: str) -> None:
    page.goto(address + "praktijken/korte-lijnen/")
    page.evaluate(
        "sessionStorage.setItem('kb-factsheet',"
        " JSON.stringify(['weg-1', 'korte-lijnen', 'korte-lijnen', 'weg-2', '__proto__', 'weg-3']))"
    )
    page.goto(address + "mijn-factsheet/")
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Niet gevonden: “weg-1”, “weg-2”, “__proto__” en nog 1. 1 van 24 praktijken gekozen."
    )
    assert kept(page) == ["korte-lijnen"]
    expect(page.locator(".kb-sitekop .kb-mijn")).to_have_text("Mijn factsheet (1)")


CUT = 'kennisbank.ontvang("{name}",{{"namen":'
NOT_OURS = "<!doctype html><p>Log eerst in"
NOTHING = ""


@pytest.mark.parametrize("body", [CUT, NOT_OURS, NOTHING])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("praktijken", "De gegevens zijn nu niet te laden. Probeer opnieuw"),
        ("teksten-*", "De teksten zijn nu niet te laden. Druk nog niet af. Probeer opnieuw"),
    ],
)
def test_data_that_comes_in_half_is_said(
    page: Page, address: str, name: str, said: str, body: str
) -> None:
    page.route(
        f"**/gegevens/{name}.js",
        lambda route: route.fulfill(
            body=body.format(name="teksten-0"), content_type="text/javascript"
        ),
    )
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen")
    expect(page.locator(".kb-eigen__melding")).to_contain_text(said)


def test_texts_of_another_build_never_stand_below_a_title(page: Page, address: str) -> None:
    def turn(route: Route) -> None:
        start, rows = route.fetch().text().split(",", 1)
        first, *others = json.loads(rows.strip().removesuffix(");"))
        rows = json.dumps([*others, first])  # turned round, one in the middle would stay
        route.fulfill(body=f"{start},{rows});", content_type="text/javascript")

    page.route("**/gegevens/teksten-*.js", turn)
    page.goto(address + "mijn-factsheet/#kies=korte-lijnen")
    expect(page.locator(".kb-eigen__melding")).to_contain_text("De teksten zijn nu niet te laden.")
    assert page.locator(".kb-eigen__gekozen p").count() == 0


OWN = ["korte-lijnen", "warme-overdracht"]
OTHERS = "#kies=veiligheidsplan,warme-overdracht&kop=Van+een+ander"


@pytest.fixture
def shared(page: Page, address: str) -> Page:
    """The page of a reader who kept two, and opens the factsheet of somebody else."""
    page.goto(address + "over/")
    page.evaluate("ids => sessionStorage.setItem('kb-factsheet', JSON.stringify(ids))", OWN)
    page.goto(f"{address}mijn-factsheet/{OTHERS}")
    expect(page.locator(".kb-eigen__melding")).to_have_text("2 van 24 praktijken gekozen.")
    return page


def test_factsheet_of_somebody_else_asks_first_and_changes_nothing_by_itself(shared: Page) -> None:
    page = shared
    asked = page.locator(".kb-eigen__anders")
    expect(asked).to_contain_text(
        "U bekijkt een factsheet van iemand anders, met 2 praktijken. "
        "Zelf hebt u 2 praktijken bewaard."
    )
    expect(page.get_by_role("button", name="Haal weg")).to_have_count(0)
    expect(page.get_by_role("button", name="Wis alles")).to_have_count(0)
    expect(page.get_by_label("Kenmerk van een praktijk")).to_be_hidden()
    page.get_by_role("button", name="Bekijk alleen").click()
    expect(asked).to_contain_text("Aan wat u zelf bewaarde, verandert niets.")
    expect(page.get_by_role("button", name="Toch bewaren")).to_be_focused()
    assert kept(page) == OWN
    assert violations(page) == []
    asked.get_by_role("link", name="Naar uw eigen factsheet").click()
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen", "Warme overdracht"])
    expect(asked).to_be_hidden()


def test_factsheet_of_somebody_else_is_added_and_what_was_can_be_had_back(shared: Page) -> None:
    page = shared
    page.get_by_role("button", name="Voeg toe aan de mijne").click()
    expect(page.locator(".kb-eigen__melding")).to_have_text(
        "Toegevoegd aan de uwe. 3 van 24 praktijken gekozen."
    )
    assert kept(page) == [*OWN, "veiligheidsplan"]
    expect(page.get_by_role("button", name="Haal weg")).to_have_count(3)
    page.get_by_role("button", name="Zet de vorige keuze terug (2)").click()
    expect(page.locator(".kb-eigen__melding")).to_contain_text("De vorige keuze is terug.")
    assert kept(page) == OWN


def test_factsheet_of_somebody_else_becomes_hers_and_what_was_can_be_had_back(
    shared: Page,
) -> None:
    page = shared
    page.get_by_role("button", name="Bewaar als de mijne").click()
    expect(page.locator(".kb-eigen__melding")).to_contain_text("Bewaard als de uwe.")
    assert kept(page) == ["veiligheidsplan", "warme-overdracht"]
    page.get_by_role("button", name="Zet de vorige keuze terug (2)").click()
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen", "Warme overdracht"])
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator(".kb-eigen__melding")).to_contain_text("Alles is weg.")
    page.get_by_role("button", name="Zet de vorige keuze terug (2)").click()
    expect(page.locator(".kb-eigen__gekozen h3")).to_have_text(["Korte lijnen", "Warme overdracht"])
    assert kept(page) == OWN


def test_what_another_tab_keeps_disturbs_nobody_who_walks_through_the_list_or_types(
    page: Page, context: BrowserContext, address: str
) -> None:
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator(".kb-gebruik").get_by_role("button", name=KEEP).click()
    page.goto(address + "mijn-factsheet/")
    expect(page.locator(".kb-eigen__melding")).to_have_text("1 van 24 praktijken gekozen.")
    button = page.get_by_role("button", name="Haal weg Korte lijnen")
    button.focus()
    other = context.new_page()
    other.goto(address + "themas/veiligheid/")
    buttons = other.locator(".kb-kaart").get_by_role("button", name=KEEP)
    buttons.first.click()
    expect(page.locator(".kb-eigen__keuze li")).to_have_count(2)
    expect(button).to_be_focused()
    page.get_by_label("Kenmerk van een praktijk").fill("WIJ-")
    heading = page.get_by_label("Kop op het blad")
    heading.press_sequentially("Overleg in de")
    buttons.first.click()
    expect(page.locator(".kb-eigen__melding")).to_have_text("3 van 24 praktijken gekozen.")
    expect(heading).to_have_value("Overleg in de")
    expect(heading).to_be_focused()
    expect(page.get_by_label("Kenmerk van een praktijk")).to_have_value("WIJ-")
    heading.press_sequentially(" wijk")
    expect(page.locator(".kb-eigen__titel")).to_have_text("Overleg in de wijk")
    button.click()  # while the field that she leaves tells of its change
    expect(page.locator(".kb-eigen__keuze li")).to_have_count(2)
    expect(page.locator(".kb-eigen__melding")).to_contain_text("Weggehaald: Korte lijnen.")
