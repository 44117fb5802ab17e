"""Choosing praktijken: by mouse and keyboard, by the address, on paper, in a file."""

import csv
import io
import re
import time
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from kennisbank import queries
from kennisbank.bank.load import load_bank
from kennisbank.model import Kennisbank, Praktijk
from kennisbank.model.labels import BETEKENISSEN, STATUSSEN
from kennisbank.pages import elements
from kennisbank.queries import FACET_MAX, GROEP_MAX, curl
from kennisbank.site.data import to_registers, to_teksten, to_velden
from tests.browser.addresses import wait_until
from tests.browser.axe import violations
from tests.builders import a_bank, a_gemeente, a_praktijk, an_element
from tests.projects import FIXED

SHIFTS = """new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
  ).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 500);
})"""
OFFICE = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
KOLOMMEN = [
    *("kenmerk", "titel", "soort", "status", "themas", "elementen", "regio", "gemeente"),
    *("indicatoren", "vragen", "doelgroepen", "samenvatting", "wat_werkt", "wat_nodig_is"),
    *("van_wie", "bronnen", "tijd", "gepubliceerd", "gewijzigd", "adres"),
]
# What is made for people to read has words above its columns.
KOPPEN = [
    *("Kenmerk", "Titel", "Soort", "Status", "Thema’s", "Werkzame elementen", "Regio"),
    *(
        "Gemeente",
        "Indicatoren",
        "Vragen voor het gesprek",
        "Doelgroepen",
        "Samenvatting",
        "Wat helpt",
    ),
    *("Wat is ervoor nodig", "Van wie", "Vindplaats in de bron", "Uit welke tijd"),
    *("In deze kennisbank sinds", "Laatst gewijzigd", "Adres van de pagina"),
]
FACETTEN: dict[str, Callable[[Praktijk], tuple[str | None, ...]]] = {
    "thema": lambda praktijk: praktijk.themas,
    "soort": lambda praktijk: (praktijk.soort,),
    "element": lambda praktijk: praktijk.elementen,
    "regio": lambda praktijk: (praktijk.regio,),
    "gemeente": lambda praktijk: (praktijk.gemeente,),
    "vraag": lambda praktijk: praktijk.vragen,
    "doelgroep": lambda praktijk: praktijk.doelgroepen,
}


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    """What the site was built from."""
    return load_bank(FIXED)[0]


@pytest.fixture
def overview(page: Page, address: str) -> Callable[[str], Page]:
    """Opens the overview with a query."""

    def go(query: str = "") -> Page:
        page.goto(f"{address}praktijken/{query}")
        return page

    return go


@pytest.fixture
def made_up(page: Page, address: str, site: Path) -> Callable[[Kennisbank, str], Page]:
    """Opens the overview of another bank, within the page of the live site."""

    def go(bank: Kennisbank, query: str = "") -> Page:
        shell = (site / "praktijken/index.html").read_text(encoding="utf-8")
        before, rest = shell.split('<div class="kb-overzicht">', 1)
        html = before + elements.draw_overzicht(bank, "../") + rest[rest.index("</article>") :]
        data = dict([*to_registers(bank), *to_teksten(bank), *to_velden(bank)])

        def answer(route: Route) -> None:
            name = route.request.url.removeprefix(address)
            route.fulfill(body=data[name], content_type="text/javascript; charset=utf-8")

        page.route("**/gegevens/*.js", answer)
        page.route(
            re.compile(r"/praktijken/(\?.*)?$"),
            lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"),
        )
        page.goto(f"{address}praktijken/{query}")
        return page

    return go


def found(bank: Kennisbank, **chosen: list[str]) -> list[Praktijk]:
    """The praktijken that meet every facet, what helps first in front, as Python says it."""
    return [
        praktijk
        for praktijk in sorted(bank.praktijken.values(), key=queries.by_help)
        if all(set(ids) & {*FACETTEN[facet](praktijk)} for facet, ids in chosen.items())
    ]


def status(page: Page) -> Locator:
    return page.locator(".kb-overzicht__melding")


def cards(page: Page) -> Locator:
    return page.locator(".kb-overzicht__kaarten > .kb-kaart")


def chips(page: Page) -> list[str]:
    return page.locator(".kb-keuzes__knop").all_text_contents()


def option(within: Page | Locator, naam: str) -> Locator:
    """The box of an option; others may have its name within theirs."""
    return within.get_by_role("checkbox", name=re.compile(rf"^{naam} \(\d+\)$"))


def said(aantal: int) -> str:
    return f"{aantal} praktijk{'' if aantal == 1 else 'en'} gevonden."


def kenmerken(page: Page) -> list[str]:
    return cards(page).locator(".kb-kenmerk").all_text_contents()


# --- choosing


def test_choices_within_a_facet_add_and_between_facets_narrow(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview()
    filter = page.get_by_role("form", name="Kies wat u wilt zien")
    option(filter, "Veiligheid").check()
    option(filter, "Evalueren").check()
    option(filter, "Kan beter").check()
    praktijken = found(bank, thema=["veiligheid", "evalueren"], soort=["kan-beter"])
    expect(status(page)).to_have_text(said(len(praktijken)))
    assert kenmerken(page) == [praktijk.kenmerk for praktijk in praktijken]
    assert page.url == f"{address}praktijken/#thema=veiligheid,evalueren&soort=kan-beter"
    assert chips(page) == [
        "Thema: Veiligheid, haal weg",
        "Thema: Evalueren, haal weg",
        "Soort: Kan beter, haal weg",
    ]
    assert not page.locator(".kb-overzicht__groepen").is_visible()
    assert page.locator(".kb-facet__gekozen").all_inner_texts()[:2] == ["2 gekozen", "1 gekozen"]


def test_each_option_says_what_it_would_give(
    overview: Callable[..., Page], bank: Kennisbank
) -> None:
    chosen = {"thema": ["veiligheid"], "soort": ["kan-beter", "gaat-goed"]}
    page = overview("#thema=veiligheid&soort=kan-beter,gaat-goed")
    expect(status(page)).to_have_text(said(len(found(bank, **chosen))))
    for facet in queries.facetten(bank):
        options = page.locator(f"[data-facet={facet.id}] li")
        counts = options.locator(".kb-facet__aantal").all_text_contents()
        assert counts == [
            f"({len(found(bank, **chosen | {facet.id: [keuze.id]}))})" for keuze in facet.keuzes
        ]


def test_chip_takes_a_choice_away_and_keeps_the_focus(
    overview: Callable[..., Page], address: str
) -> None:
    page = overview("#thema=veiligheid,evalueren&soort=kan-beter")
    page.get_by_role("button", name="Thema: Veiligheid").press("Enter")
    focus = page.locator(":focus")
    expect(focus).to_have_text("Thema: Evalueren, haal weg")
    page.get_by_role("button", name="Soort: Kan beter").press("Enter")
    expect(focus).to_have_text("Thema: Evalueren, haal weg")
    focus.press("Enter")
    assert focus.evaluate("(it) => it.tagName") == "SUMMARY"
    assert page.url == f"{address}praktijken/"
    assert page.locator(".kb-overzicht__groepen").is_visible()
    assert page.locator(":checked:not(option)").count() == 0


def test_everything_can_be_taken_away_at_once(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview("#thema=veiligheid,evalueren&soort=kan-beter")
    page.get_by_role("button", name="Wis alles").press("Enter")
    expect(status(page)).to_have_text(f"{len(bank.praktijken)} praktijken.")
    assert page.locator(":focus").evaluate("(it) => it.tagName") == "SUMMARY"
    assert page.url == f"{address}praktijken/"
    assert chips(page) == []


def test_box_that_is_clicked_keeps_the_focus_also_when_it_gives_nothing(
    overview: Callable[..., Page],
) -> None:
    page = overview("#doelgroep=ouderen")
    none = page.locator(".kb-facet__keuze--geen input").first
    none.press("Space")
    expect(status(page)).to_have_text("Geen praktijken gevonden.")
    assert none.is_checked()
    assert page.locator(":focus").get_attribute("value") == none.get_attribute("value")


def test_order_is_what_helps_first_or_by_kenmerk_news_or_title(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview("#soort=ervaring,aanbeveling")
    praktijken = found(bank, soort=["ervaring", "aanbeveling"])
    expect(status(page)).to_have_text(said(len(praktijken)))
    assert kenmerken(page) == [praktijk.kenmerk for praktijk in praktijken]
    page.get_by_label("Volgorde").select_option("Titel")
    titles = cards(page).locator(".kb-kaart__titel").all_inner_texts()
    assert titles == sorted((praktijk.titel for praktijk in praktijken), key=str.casefold)
    assert page.url == f"{address}praktijken/#soort=ervaring,aanbeveling&volgorde=titel"
    page.get_by_label("Volgorde").select_option("Nieuwste eerst")
    by_kenmerk = [each for each in bank.praktijken.values() if each in praktijken]
    newest = sorted(by_kenmerk, key=queries.changed_on, reverse=True)
    assert kenmerken(page) == [praktijk.kenmerk for praktijk in newest]
    page.get_by_label("Volgorde").select_option("Kenmerk")
    assert kenmerken(page) == [praktijk.kenmerk for praktijk in by_kenmerk]


def test_words_narrow_as_the_search_does_beside_a_choice(
    overview: Callable[..., Page], address: str
) -> None:
    page = overview("#soort=goed-voorbeeld,gaat-goed")
    expect(status(page)).to_contain_text("gevonden")
    every = kenmerken(page)
    field = page.get_by_label("Met deze woorden")
    field.fill("huisbezoeken")  # the texts say `huisbezoek`
    expect(page).to_have_url(re.compile("tekst=huisbezoeken"))
    expect(status(page)).not_to_have_text(said(len(every)))
    titles = cards(page).locator(".kb-kaart__titel").all_inner_texts()
    assert "Samen op eerste huisbezoek" in titles
    assert 0 < len(titles) < 6
    assert set(kenmerken(page)) < set(every)
    page.reload()
    expect(status(page)).to_have_text(said(len(titles)))
    field.fill("huisbezoke")
    expect(status(page)).to_contain_text("“huisbezoke” staat nergens. Wij zochten op “huisbezoek”.")
    assert cards(page).locator(".kb-kaart__titel").all_inner_texts() == titles
    field.fill("wachtlijst xyzzy")
    expect(status(page)).to_have_text("Geen praktijken gevonden.")
    page.get_by_role("button", name="Woorden: “wachtlijst xyzzy”").click()
    expect(status(page)).to_have_text(said(len(every)))
    assert page.url == f"{address}praktijken/#soort=goed-voorbeeld,gaat-goed"


def test_words_that_stand_in_every_text_choose_nothing_and_that_is_told(
    overview: Callable[..., Page],
) -> None:
    page = overview("#soort=goed-voorbeeld")
    expect(status(page)).to_contain_text("gevonden")
    every = kenmerken(page)
    page.get_by_label("Met deze woorden").fill("de het een")
    expect(status(page)).to_have_text(
        f"{said(len(every))} “de het een” staat overal in en kiest dus niets. "
        "Typ een woord dat zegt waar het over gaat."
    )
    assert kenmerken(page) == every


def test_words_of_another_build_choose_nothing(page: Page, overview: Callable[..., Page]) -> None:
    def other(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(body=re.sub(r'"praktijken":\d+', '"praktijken":1', body))

    page.route("**/gegevens/zoektaal.js", other)
    overview("#tekst=huisbezoek")
    expect(status(page)).to_contain_text("De gegevens zijn nu niet te laden")
    assert page.locator(".kb-overzicht__groepen").is_visible()


def test_address_restores_the_choice_and_another_address_replaces_it(
    overview: Callable[..., Page], address: str
) -> None:
    page = overview("#thema=veiligheid&volgorde=titel")
    expect(status(page)).to_contain_text("gevonden")
    before = status(page).inner_text()
    page.reload()
    expect(status(page)).to_have_text(before)
    assert option(page, "Veiligheid").is_checked()
    assert page.get_by_label("Volgorde").input_value() == "titel"
    page.goto(f"{address}praktijken/#thema=veiligheid&soort=kan-beter")
    expect(status(page)).not_to_have_text(before)
    assert option(page, "Kan beter").is_checked()
    page.go_back()
    expect(status(page)).to_have_text(before)
    assert not option(page, "Kan beter").is_checked()


def test_back_to_the_list_shows_it_as_it_was_chosen_and_where_one_was(
    overview: Callable[..., Page],
) -> None:
    page = overview()
    option(page, "Veiligheid").check()
    option(page, "Kan beter").check()
    expect(status(page)).to_contain_text("gevonden")
    chosen, url = status(page).inner_text(), page.url
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    page.locator(".kb-overzicht__kaarten .kb-kaart__titel a").nth(8).evaluate(
        "link => link.click()"
    )
    page.wait_for_url(re.compile(r"/praktijken/[^/#]+/$"))
    page.go_back()
    assert page.url == url
    expect(status(page)).to_have_text(chosen)
    wait_until(page, "Math.abs(scrollY - 900) < 20")
    page.go_back()  # each choice was a step
    assert page.url.endswith("/praktijken/#thema=veiligheid")
    expect(option(page, "Kan beter")).not_to_be_checked()
    expect(option(page, "Veiligheid")).to_be_checked()
    page.go_back()
    expect(option(page, "Veiligheid")).not_to_be_checked()
    page.go_back()
    assert page.url == "about:blank"


def test_jump_on_the_page_leaves_the_choice(overview: Callable[..., Page]) -> None:
    page = overview("#thema=veiligheid")
    expect(status(page)).to_contain_text("gevonden")
    chosen, url = status(page).inner_text(), page.url
    page.locator(".kb-skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    expect(page).to_have_url(url)
    expect(status(page)).to_have_text(chosen)
    page.reload()
    expect(status(page)).to_have_text(chosen)


def test_older_address_is_read_once_and_then_stands_where_no_server_reads_it(
    overview: Callable[..., Page], address: str
) -> None:
    page = overview("?thema=veiligheid&soort=kan-beter&volgorde=titel")
    expect(status(page)).to_contain_text("gevonden")
    assert page.url == f"{address}praktijken/#thema=veiligheid&soort=kan-beter&volgorde=titel"
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    expect(status(page)).to_contain_text("gevonden")
    assert [url for url in asked if "veiligheid" in url.partition("#")[0]] == []


def test_more_cards_come_when_asked_and_the_focus_goes_to_the_first(
    overview: Callable[..., Page], bank: Kennisbank
) -> None:
    page = overview("#volgorde=titel")
    expect(cards(page)).to_have_count(24)
    more = page.get_by_role("button", name="Toon meer")
    expect(page.locator(".kb-overzicht__meer")).to_contain_text(
        f"24 van de {len(bank.praktijken)} staan hierboven."
    )
    more.press("Enter")
    expect(cards(page)).to_have_count(48)
    assert (
        page.locator(":focus").text_content()
        == cards(page).nth(24).locator("h2 a, h3 a").text_content()
    )
    while more.is_visible():
        more.click()
    expect(cards(page)).to_have_count(len(bank.praktijken))


# --- the cards


def without_abbreviations(html: str) -> str:
    return re.sub(r"</?abbr[^>]*>", "", html)


def test_card_of_the_script_is_the_card_of_the_server(overview: Callable[..., Page]) -> None:
    page = overview("#volgorde=titel")
    expect(cards(page)).to_have_count(24)
    while page.get_by_role("button", name="Toon meer").is_visible():
        page.get_by_role("button", name="Toon meer").click()
    expect(page.locator(".kb-overzicht__kaarten .kb-kaart__samenvatting:empty")).to_have_count(0)
    drawn: list[str] = cards(page).evaluate_all("(all) => all.map((it) => it.outerHTML)")
    server: list[str] = page.locator(".kb-overzicht__groepen .kb-kaart").evaluate_all(
        "(all) => all.map((it) => it.outerHTML)"
    )
    assert sorted(map(without_abbreviations, server)) == sorted(drawn)


def test_card_says_that_a_praktijk_is_no_longer_current(
    made_up: Callable[..., Page],
) -> None:
    old = {"status": "verouderd", "kenmerk": "WIJ-G02", "vervangen_door": "nieuw", "reden": "Oud."}
    for order in (("oud", "nieuw"), ("nieuw", "oud")):  # either may be what is copied
        records = {
            "oud": a_praktijk(id="oud", titel="Eerste", **old),
            "nieuw": a_praktijk(id="nieuw", titel="Tweede"),
        }
        page = made_up(a_bank(praktijken=[records[id] for id in order]), "#thema=veiligheid")
        expect(cards(page)).to_have_count(2)
        drawn = cards(page).evaluate_all("(all) => all.map((it) => it.outerHTML)")
        server = page.locator(".kb-overzicht__groepen .kb-kaart").evaluate_all(
            "(all) => all.map((it) => it.outerHTML)"
        )
        assert drawn == server
        page.unroute_all()


def test_kept_praktijk_shows_on_its_card_here_too(overview: Callable[..., Page]) -> None:
    page = overview("#soort=ervaring")
    button = cards(page).first.get_by_role("button")
    button.click()
    expect(button).to_contain_text("Haal uit factsheet")
    option(page, "Kan beter").check()
    expect(cards(page).locator(".kb-bewaar--gekozen")).to_have_count(1)


# --- what is asked that is not there


# What an address asks that is not there, and how what is said of it begins.
UNKNOWN = [
    ("#thema=atlantis", "Niet gevonden: thema “atlantis”. {all} praktijken."),
    ("#volgorde=oud", "Niet gevonden: volgorde “oud”. {all} praktijken."),
    (
        "#thema=<script>,x&regio=y,z,q",
        "Niet gevonden: thema “<script>”, thema “x”, regio “y” en nog 2. {all} praktijken.",
    ),
    (f"#gemeente={'a' * 2000}", f"Niet gevonden: gemeente “{'a' * 40}…”. {{all}} praktijken."),
    ("#gemeente=" + ",".join(f"g{n}" for n in range(500)), "Niet gevonden: gemeente “g0”, "),
    ("#thema=&soort=,,,&onbekend=1&volgorde=", "{all} praktijken."),
    ("#thema=__proto__,constructor", "Niet gevonden: thema “__proto__” en thema “constructor”."),
]


def test_unknown_values_in_the_address_are_said(
    overview: Callable[..., Page], bank: Kennisbank
) -> None:
    for query, sentence in UNKNOWN:
        page = overview(query)
        start = re.escape(sentence.format(all=len(bank.praktijken)))
        expect(status(page)).to_have_text(re.compile(f"^{start}"))
        assert page.locator(".kb-overzicht__groepen").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_known_values_beside_unknown_ones_still_count(
    overview: Callable[..., Page], bank: Kennisbank
) -> None:
    page = overview("#thema=atlantis,evalueren")
    aantal = len(found(bank, thema=["evalueren"]))
    expect(status(page)).to_have_text(f"Niet gevonden: thema “atlantis”. {said(aantal)}")


def test_nothing_found_says_what_to_do(overview: Callable[..., Page], address: str) -> None:
    page = overview("#soort=werkzame-factor&doelgroep=ouderen&gemeente=wijchen")
    expect(status(page)).to_have_text("Geen praktijken gevonden.")
    empty = page.locator(".kb-overzicht__leeg")
    expect(empty).to_contain_text("Haal een keuze weg")
    empty.get_by_role("link", name="wat er nog ontbreekt").click()
    assert page.url == f"{address}ontbreekt/"


def test_data_that_does_not_come_leaves_the_whole_list(
    page: Page, overview: Callable[..., Page]
) -> None:
    page.route("**/gegevens/praktijken.js", lambda route: route.abort())
    overview("#thema=veiligheid")
    expect(status(page)).to_contain_text("De gegevens zijn nu niet te laden")
    assert page.locator(".kb-overzicht__groepen").is_visible()
    page.locator(".kb-meenemen summary").click()
    page.get_by_role("button", name="Download voor andere programma’s").click()
    expect(page.locator(".kb-meenemen__melding")).to_contain_text("Het bestand is niet gemaakt")
    page.unroute_all()
    option(page, "Kan beter").check()
    expect(status(page)).to_contain_text("gevonden")


def test_texts_that_do_not_come_are_said_on_the_card(
    page: Page, overview: Callable[..., Page]
) -> None:
    page.route("**/gegevens/teksten-*.js", lambda route: route.abort())
    overview("#soort=ervaring")
    expect(cards(page).first).to_contain_text("De samenvatting is nu niet te laden.")


# --- when it works, and what it costs


def test_without_a_choice_nothing_is_fetched_and_nothing_changes(
    page: Page, overview: Callable[..., Page], browser: Browser, address: str
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    overview()
    page.wait_for_load_state("networkidle")
    assert [url for url in requests if "gegevens" in url or "meenemen" in url] == []
    groups = page.locator(".kb-overzicht__groepen").inner_html()
    visitor = browser.new_context(java_script_enabled=False)
    plain = visitor.new_page()
    plain.goto(f"{address}praktijken/")
    assert plain.locator(".kb-overzicht__groepen").inner_html() == groups
    assert not plain.locator("[data-kb-filter]").is_visible()
    assert not plain.locator(".kb-overzicht__volgorde").is_visible()
    assert not status(plain).is_visible()
    visitor.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_moves_while_the_page_opens(
    page: Page, overview: Callable[..., Page], width: int
) -> None:
    def late(route: Route) -> None:
        time.sleep(0.3)  # so that the page is drawn before, as on a slow line
        route.continue_()

    page.set_viewport_size({"width": width, "height": 900})
    overview("")  # so that the fonts are there: this is about the scripts
    page.route("**/filters.*.js", late)
    page.route("**/gegevens/*.js", late)
    for query in ("", "#thema=veiligheid&soort=kan-beter", "#soort=ervaring"):
        page.goto("about:blank")
        overview(query)
        expect(status(page)).to_contain_text("gevonden" if query else "praktijken")
        page.wait_for_load_state("networkidle")
        assert page.evaluate(SHIFTS) == 0, query


def test_on_a_phone_the_filter_is_closed_and_says_how_many_are_chosen(
    page: Page, overview: Callable[..., Page]
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    overview("#thema=veiligheid&soort=kan-beter")
    open = page.get_by_role("button", name="Filter (2)")
    assert open.get_attribute("aria-expanded") == "false"
    assert not option(page, "Evalueren").is_visible()
    open.click()
    assert open.get_attribute("aria-expanded") == "true"
    ready = page.locator(".kb-filter__klaar button")
    expect(ready).to_be_in_viewport(ratio=1)  # however long the choices are
    option(page, "Evalueren").check()
    expect(status(page)).to_contain_text("gevonden")
    found = status(page).inner_text().removesuffix(" gevonden.")
    page.get_by_role("button", name=f"Toon {found}").click()
    assert not option(page, "Evalueren").is_visible()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_be_in_viewport(ratio=1)
    bar = page.locator(".kb-sluiten").bounding_box()
    found_at = status(page).bounding_box()
    assert bar
    assert found_at
    assert bar["y"] + bar["height"] <= found_at["y"] < 200


def test_long_facet_is_narrowed_by_typing_and_by_the_other_choices(
    made_up: Callable[..., Page],
) -> None:
    names = ["Súdwest-Fryslân", *(f"Plaats {n}" for n in range(FACET_MAX))]
    bank = a_bank(
        rapporten=(),  # of which the gemeente is not among these
        gemeenten=[a_gemeente(id=f"g{n}", code=f"GM{n:04}", naam=x) for n, x in enumerate(names)],
        praktijken=[
            a_praktijk(
                id=f"p{n}",
                kenmerk=f"WIJ-G{n + 1}",
                gemeente=f"g{n}",
                themas=("evalueren" if n < 2 else "veiligheid",),
            )
            for n in range(len(names))
        ],
    )
    page = made_up(bank)
    page.get_by_text("Gemeente", exact=True).first.click()
    facet = page.locator("[data-facet=gemeente]")
    options = facet.get_by_role("checkbox")
    assert options.count() == len(names)
    page.get_by_label("Typ een deel van de naam").fill("sudwest fr")
    expect(options).to_have_count(1)
    expect(facet.get_by_text("Súdwest-Fryslân")).to_be_visible()
    page.get_by_label("Typ een deel van de naam").fill("zzz")
    expect(facet.get_by_text("Geen naam met deze letters.")).to_be_visible()
    page.get_by_label("Typ een deel van de naam").fill("")
    assert not facet.get_by_text("Geen naam met deze letters.").is_visible()
    option(page, "Evalueren").check()
    expect(options).to_have_count(2)
    option(page, "Plaats 0").check()
    expect(status(page)).to_have_text(said(1))
    option(page, "Evalueren").uncheck()
    expect(options).to_have_count(len(names))


def test_praktijken_are_chosen_by_a_werkzaam_element_that_one_finds_by_typing(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    element = bank.elementen["toestemming-helder"]
    page = overview()
    page.locator("summary", has_text="Werkzaam element").click()
    facet = page.locator("[data-facet=element]")
    facet.get_by_label("Typ een deel van de naam").fill("toestemming")
    facet.get_by_role("checkbox", name=re.compile(f"^{element.titel}")).check()
    praktijken = found(bank, element=[element.id])
    expect(status(page)).to_have_text(said(len(praktijken)))
    assert kenmerken(page) == [praktijk.kenmerk for praktijk in praktijken]
    assert chips(page) == [f"Werkzaam element: {element.titel}, haal weg"]
    assert page.url == f"{address}praktijken/#element={element.id}"
    page.goto("about:blank")
    page.goto(f"{address}praktijken/#element={element.id}")  # as its page refers to them
    expect(status(page)).to_have_text(said(len(praktijken)))
    page.emulate_media(media="print")
    expect(page.locator(".kb-overzicht__gekozen")).to_contain_text(f"element {element.titel}.")


def test_hundreds_of_elements_are_an_option_each_in_a_list_that_stays_short(
    page: Page, made_up: Callable[..., Page]
) -> None:
    many = [
        an_element(id=f"e{n}", kenmerk=f"WEL-E{n + 1:02}", titel=f"Iets {n} doen")
        for n in range(400)
    ]
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}", elementen=(f"e{n}", f"e{(n + 1) % 400}"))
        for n in range(400)
    ]
    made_up(
        a_bank(rapporten=(), factsheets=(), elementen=many, praktijken=praktijken), "#element=e7"
    )
    expect(status(page)).to_have_text(said(2))
    facet = page.locator("[data-facet=element]")
    assert facet.locator("input[type=checkbox]").count() == 400
    page.locator("summary", has_text="Werkzaam element").click()
    facet.get_by_label("Typ een deel van de naam").fill("iets 399")
    expect(facet.get_by_role("checkbox")).to_have_count(1)
    facet.get_by_role("checkbox").check()
    expect(status(page)).to_have_text(said(4))
    box = facet.locator(".kb-facet__keuzes").bounding_box()
    assert box
    assert box["height"] < 400


def test_groups_of_the_server_overflow_and_the_script_finds_the_others(
    made_up: Callable[..., Page],
) -> None:
    bank = a_bank(
        praktijken=[a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}") for n in range(GROEP_MAX + 6)]
    )
    page = made_up(bank)
    assert page.locator(".kb-kaart").count() == GROEP_MAX
    option(page, "Veiligheid").check()
    page.get_by_role("button", name="Toon meer").click()
    expect(cards(page)).to_have_count(GROEP_MAX + 6)


def test_open_filter_is_accessible(page: Page, made_up: Callable[..., Page]) -> None:
    names = [f"plaats-met-een-lange-naam-{n}" for n in range(FACET_MAX + 1)]
    bank = a_bank(
        rapporten=(),  # of which the gemeente is not among these
        gemeenten=[
            a_gemeente(id=name, code=f"GM{n:04}", naam=name) for n, name in enumerate(names)
        ],
        praktijken=[
            a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}", gemeente=name)
            for n, name in enumerate(names)
        ],
    )
    made_up(bank, f"#gemeente={names[0]}")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 3000})  # no bar lies over what scrolls
        if width == 320:
            page.get_by_role("button", name="Filter (1)").click()
        page.locator(".kb-facet:not([open]) summary").evaluate_all(
            "(all) => all.map((it) => it.click())"
        )
        page.get_by_label("Typ een deel van de naam").fill("zzz")
        page.evaluate("scrollTo(0, 0)")  # or the bar to leave by lies over a part of the header
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


# --- on paper


def test_paper_says_what_was_chosen(overview: Callable[..., Page], bank: Kennisbank) -> None:
    page = overview("#thema=veiligheid,evalueren&soort=kan-beter")
    expect(cards(page).first).to_be_visible()
    assert not page.locator(".kb-overzicht__gekozen").is_visible()
    page.emulate_media(media="print")
    aantal = len(found(bank, thema=["veiligheid", "evalueren"], soort=["kan-beter"]))
    expect(page.locator(".kb-overzicht__gekozen")).to_have_text(
        f"Gekozen: thema Veiligheid of Evalueren; soort Kan beter. {aantal} praktijken."
    )
    assert page.locator(".kb-overzicht__gekozen").is_visible()
    for part in (".kb-filter", ".kb-overzicht__kop", ".kb-overzicht__melding", ".kb-keuzes"):
        assert not page.locator(part).is_visible()
    page.emulate_media(media="screen")
    page.goto(page.url.split("#")[0] + "#volgorde=titel")
    expect(page.locator(".kb-overzicht__gekozen")).to_have_text(
        f"Gekozen: volgorde titel. {len(bank.praktijken)} praktijken. Hier staan de eerste 24."
    )


# --- in a file


def taken(page: Page, kind: str) -> tuple[str, bytes]:
    """The name and the content of the file that the browser makes."""
    if page.locator(".kb-meenemen details:not([open])").count():
        page.locator(".kb-meenemen summary").click()
    with page.expect_download() as download:
        page.locator(f"[data-neem-mee={kind.lower()}]").click()
    file = download.value
    expect(page.locator(".kb-meenemen__melding")).to_contain_text(
        f"Klaar: {file.suggested_filename}"
    )
    return file.suggested_filename, Path(file.path()).read_bytes()


def rows_of_csv(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.replace("\r\n", "").count("\n") == 0
    return [*csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)]


def sheets_of_ods(data: bytes) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as ods:
        assert ods.testzip() is None
        first = ods.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
        assert data[38:84] == b"application/vnd.oasis.opendocument.spreadsheet"
        manifest = ElementTree.fromstring(ods.read("META-INF/manifest.xml"))
        assert next(iter(manifest[0].attrib.values())) == "/"
        content = ElementTree.fromstring(ods.read("content.xml"))
    return {
        table.attrib[f"{{{OFFICE['table']}}}name"]: [
            [
                cell.findtext("text:p", "", OFFICE)
                for cell in row.iterfind("table:table-cell", OFFICE)
            ]
            for row in table.iterfind(".//table:table-row", OFFICE)
        ]
        for table in content.iterfind(".//table:table", OFFICE)
    }


def sheets_of_xlsx(data: bytes) -> dict[str, list[list[str]]]:
    """Each sheet of a workbook as rows of texts; a day is a number of days since 1899."""
    main = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(data)) as xlsx:
        assert xlsx.testzip() is None
        assert xlsx.namelist()[0] == "[Content_Types].xml"
        book = ElementTree.fromstring(xlsx.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.iterfind(".//m:sheet", main)]
        sheets = [
            ElementTree.fromstring(xlsx.read(f"xl/worksheets/sheet{n}.xml"))
            for n in range(1, len(names) + 1)
        ]
    first = date(1899, 12, 30)

    def text(cell: ElementTree.Element) -> str:
        if cell.get("t") == "inlineStr":
            return cell.findtext(".//m:t", "", main)
        number = int(cell.findtext("m:v", "", main))
        return (first + timedelta(number)).isoformat() if cell.get("s") == "2" else str(number)

    return {
        name: [
            [text(cell) for cell in row.iterfind("m:c", main)]
            for row in sheet.iterfind(".//m:row", main)
        ]
        for name, sheet in zip(names, sheets, strict=True)
    }


def row_of(praktijk: Praktijk, bank: Kennisbank, address: str) -> list[str]:
    """What should stand in a file about a praktijk."""
    names = {facet.id: {k.id: k.naam for k in facet.keuzes} for facet in queries.facetten(bank)}

    def naam(facet: str) -> str:
        return "; ".join(curl(names[facet][id]) for id in FACETTEN[facet](praktijk) if id)

    said: dict[str, list[str]] = {}
    for vermelding in queries.vermeldingen_in(bank, praktijk):
        words = said.setdefault(curl(vermelding.element.titel), [])
        words.append(BETEKENISSEN[vermelding.betekenis].enkelvoud.lower())
    overzicht = queries.describe_praktijk(bank, praktijk)
    indicatoren = [f"{i.nummer}. {curl(i.titel or i.kenmerk)}" for i in overzicht.indicatoren]
    bronnen = [f"{bron.kort}, {item.vindplaats}" for item, bron in overzicht.bronnen]
    elementen = "; ".join(f"{titel} ({' en '.join(words)})" for titel, words in said.items())
    return [
        *(praktijk.kenmerk, curl(praktijk.titel), naam("soort"), STATUSSEN[praktijk.status]),
        *(naam("thema"), elementen),
        *(naam("regio"), naam("gemeente"), "; ".join(indicatoren)),
        *(naam("vraag"), naam("doelgroep"), curl(praktijk.samenvatting)),
        curl(" ".join(praktijk.werkzame_elementen)),
        curl(" ".join(praktijk.randvoorwaarden)),
        *(curl(overzicht.herkomst), curl("; ".join(bronnen))),
        queries.tijd_of(bank, praktijk),
        *(praktijk.gepubliceerd.isoformat(), queries.changed_on(praktijk).isoformat()),
        f"{address}praktijken/{praktijk.id}/",
    ]


def test_files_hold_exactly_what_was_chosen(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview("#thema=veiligheid&soort=kan-beter,gaat-goed")
    expect(status(page)).to_contain_text("gevonden")
    praktijken = found(bank, thema=["veiligheid"], soort=["kan-beter", "gaat-goed"])
    expected = [row_of(praktijk, bank, address) for praktijk in praktijken]

    name, data = taken(page, "CSV")
    chosen = "thema-veiligheid-soort-gaat-goed-of-kan-beter"
    assert re.fullmatch(rf"praktijken-{chosen}-\d{{4}}-\d\d-\d\d\.csv", name)
    assert rows_of_csv(data) == [KOLOMMEN, *expected]

    name, data = taken(page, "XLSX")
    assert name.endswith(".xlsx")
    workbook = sheets_of_xlsx(data)
    assert workbook["Praktijken"] == [KOPPEN, *expected]

    name, data = taken(page, "ODS")
    assert name.endswith(".ods")
    sheets = sheets_of_ods(data)
    assert sheets["Praktijken"] == [KOPPEN, *expected]
    assert sheets["Over dit bestand"] == workbook["Over dit bestand"]
    about = dict(sheets["Over dit bestand"])
    assert about | {"Wat": "", "Gemaakt op": "", "Hergebruik": ""} == {
        "Wat": "",
        "Gekozen": "thema Veiligheid; soort Gaat goed of Kan beter",
        "Aantal praktijken": str(len(praktijken)),
        "Gemaakt op": "",
        "Adres": page.url,
        "Hergebruik": "",
    }
    assert re.fullmatch(r"\d+ [a-z]+ \d{4}", about["Gemaakt op"])


def test_without_a_choice_the_file_holds_all(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    name, data = taken(overview(), "CSV")
    assert re.fullmatch(r"praktijken-\d{4}-\d\d-\d\d\.csv", name)
    assert rows_of_csv(data) == [
        KOLOMMEN,
        *(row_of(praktijk, bank, address) for praktijk in found(bank)),
    ]


def test_file_is_made_here(page: Page, overview: Callable[..., Page], address: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    overview()
    assert not any("/meenemen." in url for url in requests)
    taken(page, "ODS")
    assert any("/meenemen." in url for url in requests)
    assert [url for url in requests if not url.startswith((address, "blob:"))] == []


def test_texts_with_a_meaning_to_a_spreadsheet_are_only_text(
    made_up: Callable[..., Page],
) -> None:
    titles = [
        '=HYPERLINK("//kwaad.invalid")',
        "+31 is geen nummer",
        "-1 is geen getal",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        '"aanhaling"; en puntkomma',
        "a & b < c > d ' e",
        "🏴 en é en ﷺ",
    ]
    titles = [*map(curl, titles)]  # that of a record is drawn so
    safe = [title if title[0] not in "=+-@" else f"'{title}" for title in titles]
    bank = a_bank(
        praktijken=[
            a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}").model_copy(update={"titel": title})
            for n, title in enumerate(titles)
        ]
    )
    page = made_up(bank, "#thema=veiligheid")
    assert cards(page).locator(".kb-kaart__titel").all_inner_texts() == titles
    rows = rows_of_csv(taken(page, "CSV")[1])
    assert [row[1] for row in rows[rows.index(KOLOMMEN) + 1 :]] == safe
    data = taken(page, "XLSX")[1]
    assert [row[1] for row in sheets_of_xlsx(data)["Praktijken"][1:]] == titles
    with zipfile.ZipFile(io.BytesIO(data)) as xlsx:
        assert b"<f>" not in xlsx.read("xl/worksheets/sheet1.xml")
    data = taken(page, "ODS")[1]
    assert [row[1] for row in sheets_of_ods(data)["Praktijken"][1:]] == titles
    with zipfile.ZipFile(io.BytesIO(data)) as ods:
        assert b"formula" not in ods.read("content.xml")


def test_cards_far_below_are_laid_out_later_on_a_screen_and_all_on_paper(
    page: Page, address: str
) -> None:
    page.goto(address + "praktijken/")
    first = page.locator(".kb-groep .kb-kaart:nth-child(-n + 12)")
    cards = page.locator(".kb-groep .kb-kaart:nth-child(n + 13)")
    visibility = "(all) => [...new Set(all.map((one) => getComputedStyle(one).contentVisibility))]"
    assert first.evaluate_all(visibility) == ["visible"]
    assert cards.evaluate_all(visibility) == ["auto"]
    page.emulate_media(media="print")
    assert cards.evaluate_all(visibility) == ["visible"]


def test_cards_are_laid_out_at_once_where_few_letters_fit(page: Page, address: str) -> None:
    """With letters of 200 % a phone of 390 px is as narrow to a rule as 195 px."""
    page.set_viewport_size({"width": 195, "height": 390})
    page.goto(address + "praktijken/")
    cards = page.locator(".kb-groep .kb-kaart:nth-child(n + 13)")
    visibility = "(all) => [...new Set(all.map((one) => getComputedStyle(one).contentVisibility))]"
    assert cards.evaluate_all(visibility) == ["visible"]


def test_start_page_does_not_move_under_the_pointer(page: Page, address: str) -> None:
    page.goto(address)
    high = "() => document.documentElement.scrollHeight"
    before = page.evaluate(high)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(500)  # so long a card may take to be laid out
    assert page.evaluate(high) == before
