"""Twelve tasks of a municipality, each from the start page in at most four clicks."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SCREENS = {"phone": (390, 664), "laptop": (1366, 768)}
MOST = 4
BEIDE = "Gelderland-Zuid (alleen Wijchen) en Zeeland (alleen Vlissingen)"


class Walker:
    """Somebody who counts: a tap, a field that she types in, a file that she asks for."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.clicks = 0
        page.goto(address)

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    def link(self, name: str) -> None:
        main = self.page.get_by_role("main")
        self.click(main.get_by_role("link", name=re.compile(name)).first)

    def button(self, name: str) -> None:
        main = self.page.get_by_role("main")
        self.click(main.get_by_role("button", name=re.compile(name)).first)

    def type(self, label: str, text: str) -> None:
        field = self.page.get_by_label(label)
        self.click(field)
        field.press_sequentially(text)

    def first_option(self) -> Locator:
        """The first of the answers, once those to all that was typed are there."""
        options = self.page.get_by_role("option")
        expect(options.first).to_be_visible()
        before: list[str] = []
        while before != (shown := options.all_text_contents()) or not shown:
            before = shown
            self.page.wait_for_timeout(700)
        return options.first

    def reads(self, what: str | Locator, text: str | re.Pattern[str]) -> None:
        """It stands in sight, on the screen that she has."""
        found = self.page.locator(what) if isinstance(what, str) else what
        expect(found.first).to_contain_text(text)
        expect(found.first).to_be_in_viewport()


@pytest.fixture(params=SCREENS)
def walker(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Walker]:
    width, height = SCREENS[request.param]
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        context.set_default_timeout(30_000)  # a machine may be busy
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        walker = Walker(context.new_page(), address)
        yield walker
        assert 0 < walker.clicks <= MOST


def copied(page: Page) -> str:
    """The link that was copied, from where it leads."""
    expect(page.locator(".kb-meenemen__melding")).to_contain_text("De link is gekopieerd.")
    expect(page.locator(".kb-meenemen__melding")).to_be_in_viewport(ratio=1)
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("width", [390, 320])
def test_first_screen_of_a_phone_says_what_this_is_and_has_a_way_in(
    browser: Browser, address: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("link", name="Bekijk wat helpt")).to_be_in_viewport(ratio=1)
        expect(page.locator(".kb-ingang").get_by_role("heading")).to_have_count(3)


@pytest.mark.parametrize(
    ("url", "first"),
    [
        ("themas/veiligheid/", ".kb-kaart--element .kb-kaart__titel"),
        ("gemeenten/vlissingen/", ".kb-doet__lijst a"),
        ("vijf-vragen/vraag-3/", ".md-button"),
    ],
)
def test_first_screen_of_a_phone_has_the_first_of_what_is_asked_for(
    browser: Browser, address: str, url: str, first: str
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(address + url)
        expect(page.locator(first).first).to_be_in_viewport()


def test_what_keeps_safety_in_view_after_the_crisis(walker: Walker) -> None:
    walker.type("Zoeken in de kennisbank", "veiligheid in beeld na de crisis")
    walker.click(walker.first_option())
    assert re.search(r"/(elementen|praktijken)/\w", walker.page.url)


@pytest.mark.parametrize(
    ("walker", "name"),
    [("laptop", "Vlissingen"), *(("phone", name) for name in ("Vlissingen", "Den Haag", "Druten"))],
    indirect=["walker"],
)
def test_examples_for_a_municipality(walker: Walker, name: str) -> None:
    walker.link("^Zoek uw gemeente$")
    walker.type("Naam van uw gemeente", name)
    walker.button("^Toon$")
    walker.reads(".kb-plekantwoord > h2:first-child", name)
    assert walker.page.locator(".kb-plekantwoord .kb-gemis a").count() > 2


def test_elements_seen_at_several_places(walker: Walker) -> None:
    walker.link("^Bekijk wat helpt$")
    walker.link("gezien op twee of meer plaatsen$")
    walker.reads(".kb-overzicht__melding", re.compile(r"^\d+ elementen gevonden"))


def test_two_regions_on_a_theme(walker: Walker) -> None:
    walker.link("^Evalueren$")
    walker.link("^Gelderland-Zuid en Zeeland$")
    told = f"Naast elkaar: {BEIDE}, bij het thema Evalueren."
    walker.reads(".kb-vergelijker__melding", told)


def test_two_regions_on_a_theme_from_the_comparison(walker: Walker) -> None:
    walker.link("^Zet regio’s en gemeenten naast elkaar$")
    walker.click(walker.page.locator("[data-kb-koppels]").get_by_role("link", name="Evalueren"))
    told = f"Naast elkaar: {BEIDE}, bij het thema Evalueren."
    walker.reads(".kb-vergelijker__melding", told)
    walker.reads(".kb-vergelijker__uitkomst h2", "Wat helpt: wie heeft wat?")
    walker.page.go_back()
    expect(walker.page.locator("[data-kb-koppels]")).to_be_visible()
    expect(walker.page.locator(".kb-vergelijker__uitkomst")).to_be_empty()


def test_two_praktijken_side_by_side(walker: Walker) -> None:
    walker.link("^Vergelijk met een andere")
    walker.click(walker.page.locator(".kb-vergelijker__nabij button").first)
    walker.reads(".kb-vergelijker__melding", re.compile("^Naast elkaar: “.*” en “.*”.$"))


def test_two_praktijken_from_the_comparison(walker: Walker) -> None:
    walker.link("^Zet regio’s en gemeenten naast elkaar$")
    walker.click(walker.page.get_by_label("Praktijken", exact=True))
    near = walker.page.locator(".kb-vergelijker__nabij")
    expect(near).to_contain_text("Of begin met een van deze.")
    walker.click(near.get_by_role("button").first)
    expect(near).to_contain_text("Kies er een die hierop lijkt")
    walker.click(near.get_by_role("button").first)
    walker.reads(".kb-vergelijker__melding", re.compile("^Naast elkaar: “.*” en “.*”.$"))


def test_question_four_is_prepared(walker: Walker) -> None:
    walker.link("^Wie heeft de regie")
    walker.link("^Gespreksset")
    walker.reads("h1", "Gespreksset")


def test_what_a_plan_is_and_who_does_it_well(walker: Walker) -> None:
    walker.link("^1Gezin1Plan1Regisseur$")
    walker.reads(".kb-kop__lead", "één plan")
    walker.link(r"^Wijchen \(\d+\)$")
    number = re.compile(r"^[1-9]\d* praktijk(en)? gevonden\.")
    walker.reads(".kb-overzicht__melding", number)
    for soort in walker.page.locator(".kb-overzicht__kaarten .kb-soort").all_inner_texts():
        assert re.search("goed", soort, re.IGNORECASE)


def test_a_print_is_held_against_the_site(walker: Walker) -> None:
    foot = walker.page.get_by_role("contentinfo")
    walker.click(foot.get_by_role("link", name="Is mijn afdruk nog actueel?"))
    walker.type("Kenmerk", "WIJ-G05 · versie 21 november 2026")
    walker.button("^Kijk wat er veranderd is$")
    told = "Er is iets veranderd na 21 november 2026."
    walker.reads(".kb-afdruk__antwoord strong", told)


def test_filtered_list_is_shared(walker: Walker, address: str) -> None:
    walker.link("^praktijken$")
    walker.link(r"^Veiligheid \(\d+\)$")
    walker.reads(".kb-overzicht__melding", re.compile(r"^\d+ praktijken gevonden\."))
    walker.link("^Kopieer de link$")
    assert copied(walker.page) == f"{address}praktijken/#thema=veiligheid"


def test_list_with_two_choices_is_shared(walker: Walker, address: str) -> None:
    walker.link("^Veiligheid$")
    walker.link("^Alleen: goede voorbeelden")
    walker.link("^Kopieer de link$")
    assert copied(walker.page) == f"{address}praktijken/#thema=veiligheid&soort=goed-voorbeeld"


@pytest.mark.parametrize(
    ("walker", "list_of"),
    [("phone", "praktijken"), ("laptop", "werkzame elementen")],
    indirect=["walker"],
)
def test_list_comes_in_excel(walker: Walker, list_of: str) -> None:
    walker.link(f"^{list_of}$")
    expect(walker.page).to_have_url(re.compile("/(praktijken|elementen)/$"))
    expect(walker.page.locator(":root.kb-gestart")).to_be_attached()
    with walker.page.expect_download() as download:
        walker.button("^Download voor Excel$")
    assert download.value.suggested_filename.endswith(".xlsx")
    expect(walker.page.locator(".kb-meenemen__melding")).to_contain_text("Klaar: ")


def test_example_is_handed_in_or_prepared(walker: Walker) -> None:
    walker.link("^(Stuur|Schrijf) uw voorbeeld")
    walker.reads("#insturen", "uw voorbeeld")
    walker.button("^Kopieer de vier vragen$")
    walker.reads(".kb-kopieerlijst__melding", "De vragen zijn gekopieerd.")


@pytest.mark.parametrize(
    ("walker", "name"), [("phone", "Arnhem"), ("laptop", "Wijchen")], indirect=["walker"]
)
def test_where_a_municipality_stands(walker: Walker, name: str) -> None:
    walker.link("^Zoek uw gemeente$")
    walker.type("Naam van uw gemeente", name)
    walker.button("^Toon$")
    walker.reads(".kb-plekantwoord > h2:first-child", name)
    walker.link("gespreksset")
    assert "/gesprek/" in walker.page.url
