"""Searching: from the head of a page and on its own page, wide, narrow, and without scripts."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from kennisbank.site.search import write_index
from tests.browser.axe import violations
from tests.browser.server import QuietHandler, served
from tests.projects import ran

RECORD = "praktijken/korte-lijnen/"
PATIENT = 15_000  # milliseconds; the first question also loads the index
WIDTHS = pytest.mark.parametrize("width", [1280, 320])


def field_of(page: Page) -> Locator:
    return page.locator("#zoekveld")


def ask(page: Page, question: str) -> None:
    """Fill in a question in the head of the page, and wait for what comes below it."""
    field_of(page).fill(question)
    expect(told(page)).to_contain_text(
        f"“{question}”" if len(question) < 200 else "", timeout=PATIENT
    )


def told(page: Page) -> Locator:
    return page.locator(".kb-zoekveld, .kb-zoekpagina").get_by_role("status")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def results(page: Page) -> Locator:
    return page.locator(".kb-zoekresultaat")


def watch(page: Page) -> list[str]:
    """What a page says or throws in the console, as it comes."""
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    return messages


@pytest.fixture
def narrow(page: Page) -> Page:
    page.set_viewport_size({"width": 320, "height": 700})
    return page


# What is loaded


class Asking(NamedTuple):
    """Where many questions are asked, one after the other: to begin takes far longer than they.

    What it says to one must not hold the next, or the answer to that is not waited for.
    """

    panel: Page  # below the field in the head of a page
    found: Page  # the page zoeken/

    def ask(self, address: str, question: str) -> None:
        ask(self.panel, question)
        self.find(address, question)

    def find(self, address: str, question: str) -> None:
        self.found.goto(f"{address}zoeken/#q={question}")
        expect(told(self.found)).to_contain_text(f"“{question}”", timeout=PATIENT)


@pytest.fixture(scope="module")
def asking(browser: Browser, address: str) -> Iterator[Asking]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    both = Asking(context.new_page(), context.new_page())
    both.panel.goto(address + RECORD)
    both.found.goto(address + "zoeken/")
    yield both
    context.close()


def without_hash(url: str, address: str) -> str:
    """`assets/zoeker.3f2a9c1e.js` -> `assets/zoeker.js`."""
    return re.sub(r"\.[0-9a-f]{8}\.", ".", url.removeprefix(address))


def test_nothing_of_search_is_loaded_before_the_field_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(without_hash(request.url, address)))
    page.goto(address + RECORD, wait_until="networkidle")
    assert [url for url in asked if "zoek" in url] == []
    with page.expect_request("**/gegevens/zoektaal.js"):
        field_of(page).focus()
    page.wait_for_load_state("networkidle")
    later = [url.split("?")[0] for url in asked if "zoek" in url]
    assert later == ["assets/zoeker.js", "gegevens/zoekwoorden.js", "gegevens/zoektaal.js"]


def test_whole_texts_are_not_loaded_while_our_own_index_answers(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + "zoeken/#q=veiligheid")
    expect(results(page)).to_have_count(10, timeout=PATIENT)
    assert [url for url in asked if url.startswith("zoekindex/")] == []
    page.goto(address + "zoeken/#q=“veiligheid”")
    expect(told(page)).to_contain_text("resultaten voor ““veiligheid””", timeout=PATIENT)
    assert [url for url in asked if url.startswith("zoekindex/")] != []


def test_what_was_typed_before_the_script_came_stays(page: Page, address: str) -> None:
    held: list[Route] = []
    late = re.compile(r"/assets/zoeker\.")
    page.route(late, lambda route: held.append(route))
    with page.expect_request(late):
        page.goto(f"{address}zoeken/", wait_until="commit")
    page.get_by_label("Waar zoekt u naar?").fill("veiligheid")
    held.pop().continue_()
    expect(results(page).first).to_be_visible(timeout=PATIENT)
    expect(page.get_by_label("Waar zoekt u naar?")).to_have_value("veiligheid")


def test_no_more_pages_are_fetched_than_are_shown(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address + "zoeken/#q=“veiligheid”")
    expect(results(page)).to_have_count(10, timeout=PATIENT)
    assert 10 <= len({url for url in fetched if url.endswith("_fragment")}) <= 13


# How much of a page moved while it was laid out.
MOVED = """() => new Promise((tell) => {
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) moved += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(moved), 50);
})"""


@WIDTHS
def test_field_in_the_head_moves_nothing(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + RECORD)
    before = page.locator("h1").bounding_box()
    ask(page, "wijkteam")
    assert page.locator("h1").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.goto(address + "zoeken/#q=wijkteam")
    expect(results(page)).to_have_count(10, timeout=PATIENT)
    assert page.evaluate(MOVED) < 0.1


def test_field_is_not_on_paper(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    page.emulate_media(media="print")
    expect(field_of(page)).to_be_hidden()


# What is found


def test_results_come_while_typing_with_kind_place_and_marked_words(
    narrow: Page, address: str
) -> None:
    page = narrow
    messages = watch(page)
    page.goto(address + RECORD)
    ask(page, "warme overdracht")
    option = options(page).filter(has_text="WIJ-B01")
    expect(option).to_contain_text("Kan beter Wijchen WIJ-B01 Warme overdracht")
    # The title is not said twice: the marks are those of the sentence after it.
    expect(option).to_contain_text("Over een warme overdracht zijn afspraken gemaakt")
    expect(option).not_to_contain_text("Warme overdracht. ")
    assert option.locator("mark").all_text_contents()[:2] == ["warme", "overdracht"]
    option.click()
    assert page.url == address + "praktijken/warme-overdracht/"
    assert messages == []


def test_ending_of_a_word_does_not_matter(asking: Asking) -> None:
    page = asking.panel
    ask(page, "werkplekken")
    many = told(page).text_content()
    ask(page, "werkplek")
    assert str(told(page).text_content()).split(" voor")[0] == str(many).split(" voor")[0]


@pytest.mark.parametrize(
    ("question", "suggestion"),
    [
        ("SWT", "Sociaal wijkteam Begrip · ook: SWT Via een wijkteam krijgen mensen toegang"),
        ("1G1P1R", "1Gezin1Plan1Regisseur Thema · ook: 1G1P1R Eén gezin of huishouden"),
        ("VT", "Veilig Thuis Begrip · ook: VT Advies- en meldpunt"),
        ("veiligthuis", "Veilig Thuis Begrip Advies- en meldpunt"),
        ("werkzame elementen", "Werkzame elementen Overzicht"),
        ("wat helpt", "Werkzame elementen Overzicht · ook: Wat helpt"),
        ("op meerdere plaatsen gezien", "Werkzame elementen Overzicht · ook: Op meerdere plaatsen"),
        ("wat betekent 1g1p1r", "1Gezin1Plan1Regisseur Begrip · ook: 1G1P1R Manier van werken"),
        ("WEL-E29", "Toestemming met doel en gegevens Werkzaam element · ook: WEL-E29 Het"),
        ("Wijchen", "Gemeente Wijchen"),
        ("gemeente wijchen", "Gemeente Wijchen"),
        ("gelderland zuid", "Regio Gelderland-Zuid"),
        (
            "Den Haag",
            "Gemeente ’s-Gravenhage ook: Den Haag · Regio Haaglanden · Van ’s-Gravenhage zijn nog "
            "geen praktijken opgenomen. Mijn gemeente zegt per thema wat anderen doen.",
        ),
        (
            "Groesbeek",
            "Gemeente Berg en Dal ook: Groesbeek · Regio Gelderland-Zuid · Van Berg en Dal zijn "
            "nog geen praktijken opgenomen. Mijn gemeente zegt per thema wat anderen doen.",
        ),
    ],
)
def test_name_or_abbreviation_that_was_typed_is_the_one_card(
    asking: Asking, address: str, question: str, suggestion: str
) -> None:
    asking.ask(address, question)
    card = asking.panel.locator(".kb-zoekoptie--voorstel")
    expect(card).to_have_count(1)
    expect(card).to_contain_text(suggestion)
    assert str(options(asking.panel).first.get_attribute("class")).endswith("--voorstel")
    expect(asking.found.locator(".kb-zoekpagina__kaart")).to_contain_text(suggestion)


@pytest.mark.parametrize("question", ["kindermishandeling melden", "toestemming met", "zorg thuis"])
def test_question_that_only_has_a_word_of_a_name_gets_no_card(
    asking: Asking, address: str, question: str
) -> None:
    asking.ask(address, question)
    assert asking.panel.locator(".kb-zoekoptie--voorstel").count() == 0
    expect(results(asking.found).first).to_be_visible(timeout=PATIENT)
    assert asking.found.locator(".kb-zoekpagina__kaart").count() == 0


def titles_on(page: Page) -> list[str]:
    """What was found there, in its order."""
    links = page.locator(".kb-zoekpagina__kaart a, .kb-zoekresultaat__titel a")
    return links.all_text_contents()


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("scan", "Zelfscan"),
        ("bezoek", "Samen op eerste huisbezoek"),
        ("mishandeling van ouderen", "Ouderenmishandeling"),
        ("risico taxatie", "Risicotaxatie"),
        ("veiligheids plan", "Veiligheidsplan"),
        ("korte-lijnen", "Korte lijnen"),
        ("WIJ G05", "Korte lijnen"),
        ("wijg05", "Korte lijnen"),
        ("risicotaxtie", "Risicotaxatie"),
        ("evalueeren", "evalueren"),
    ],
)
def test_word_is_found_in_any_form_and_as_part_of_another(
    asking: Asking, address: str, question: str, title: str
) -> None:
    asking.find(address, question)
    assert title in " ".join(titles_on(asking.found)[:4])


def test_panel_and_page_give_the_same_answer(asking: Asking, address: str) -> None:
    asking.ask(address, "hoe houden we zicht op de veiligheid na de crisis")
    titles = asking.panel.locator(".kb-zoekoptie__titel").all_text_contents()[:6]
    assert len(titles) == 6
    assert titles == titles_on(asking.found)[:6]


def test_excerpt_is_the_summary_with_the_words_marked(asking: Asking, address: str) -> None:
    asking.find(address, "korte lijnen")
    page = asking.found
    result = results(page).filter(has_text="WIJ-G05").first
    expect(result).to_be_visible(timeout=PATIENT)
    excerpt = result.locator("p").nth(1)
    assert not str(excerpt.text_content()).startswith("Korte lijnen")
    assert results(page).locator("mark").count() > 0


def test_who_asks_what_works_is_given_elements_first(asking: Asking, address: str) -> None:
    def kinds(question: str) -> list[str]:
        asking.find(address, question)
        expect(results(asking.found)).to_have_count(10)
        heads = asking.found.locator(".kb-zoekresultaat__kop").all_text_contents()
        return [head.partition(" WEL-")[0] for head in heads]

    asked = kinds("wat helpt in het netwerk")
    many = asked.count("Werkzaam element")
    assert 2 <= many < 10  # and after them the records
    assert asked[:many] == ["Werkzaam element"] * many
    assert kinds("netwerk")[:many] != asked[:many]


def test_element_is_found_in_the_panel_with_its_kind_and_kenmerk(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    ask(page, "wat helpt bij toestemming")
    first = options(page).filter(has=page.locator(".kb-zoekoptie__kop")).first
    expect(first).to_contain_text("Werkzaam element WEL-E")
    ask(page, "toestemming met doel")
    options(page).first.click()
    assert page.url == address + "elementen/toestemming-helder/"


def test_abbreviation_finds_what_is_written_in_full(asking: Asking, address: str) -> None:
    asking.find(address, "VT")
    expect(results(asking.found).first).to_contain_text("Veilig Thuis")
    asking.find(address, "SWT")
    expect(results(asking.found)).to_have_count(10)
    assert "sociaal wijkteam" in " ".join(results(asking.found).all_text_contents())


@pytest.mark.parametrize(
    ("question", "meant"), [("wijchne", "wijchen"), ("risicotaxtie", "risicotaxatie")]
)
def test_typing_error_is_answered_at_once_with_a_way_back(
    asking: Asking, address: str, question: str, meant: str
) -> None:
    panel, page = asking.panel, asking.found
    ask(panel, question)
    expect(told(panel)).to_contain_text(f"“{question}” staat nergens. Wij zochten op “{meant}”.")
    expect(options(panel).first).to_contain_text(re.compile(meant, re.I))
    exact = options(panel).filter(has_text="Zoek op precies")
    expect(exact).to_have_text(f"Zoek op precies “{question}”")
    exact.click()
    assert field_of(panel).input_value() == f"“{question}”"
    expect(told(panel)).to_contain_text("Niets gevonden", timeout=PATIENT)

    asking.find(address, question)
    page.get_by_role("link", name=f"Zoek op precies “{question}”").click()
    expect(told(page)).to_contain_text(f"Niets gevonden voor ““{question}””", timeout=PATIENT)


def test_word_that_stands_nowhere_is_told_and_left_out(asking: Asking) -> None:
    page = asking.panel
    ask(page, "wijkteam hockey")
    expect(told(page)).to_contain_text("Niet gevonden: “hockey”.", timeout=PATIENT)
    expect(options(page).filter(has_text="Sociaal wijkteam").first).to_be_visible()


def test_lists_and_help_of_editors_are_not_found(asking: Asking, address: str, site: Path) -> None:
    asking.find(address, "KB012")
    expect(told(asking.found)).to_contain_text("Niets gevonden", timeout=PATIENT)
    for folder in ("hulp", "lijsten", "zoeken"):
        for path in (site / folder).rglob("*.html"):
            assert "data-pagefind-body" not in path.read_text(encoding="utf-8")
    assert "data-pagefind-body" not in (site / "404.html").read_text(encoding="utf-8")


# The keyboard, and who hears the page


def test_keys_lead_to_the_field_through_the_list_and_out_of_it(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    page.keyboard.press("/")
    expect(field_of(page)).to_be_focused()
    assert field_of(page).input_value() == ""
    page.keyboard.type("Wijchen")
    expect(told(page)).to_contain_text("“Wijchen”", timeout=PATIENT)
    expect(field_of(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field_of(page)).to_have_attribute(
        "aria-activedescendant", str(first.get_attribute("id"))
    )
    page.keyboard.press("ArrowUp")
    expect(field_of(page)).not_to_have_attribute("aria-activedescendant", "zoekoptie-0")
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(field_of(page)).to_have_value("Wijchen")
    expect(field_of(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "gemeenten/wijchen/")


def test_our_own_answer_comes_before_the_texts_and_a_choice_in_it_stays(
    page: Page, address: str
) -> None:
    held: list[Route] = []
    page.goto(address + RECORD)
    page.route("**/zoekindex/pagefind.js*", lambda route: held.append(route))
    field_of(page).press_sequentially("wijkteam voetbal")
    expect(told(page)).to_have_text("Wij zoeken nog in de teksten.", timeout=PATIENT)
    first = options(page).first
    expect(first).to_contain_text("wijkteam")
    field_of(page).press("ArrowDown")
    while not held:
        page.wait_for_timeout(50)
    held.pop().continue_()
    expect(told(page)).to_contain_text("resultaten voor “wijkteam voetbal”", timeout=PATIENT)
    expect(first).to_have_attribute("aria-selected", "true")
    field_of(page).fill("wijkteam")
    expect(told(page)).to_contain_text("“wijkteam”", timeout=PATIENT)
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)


def test_enter_without_a_choice_leads_to_all_results(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    field_of(page).fill("wijkteam")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "zoeken/#q=wijkteam")
    expect(results(page)).to_have_count(10, timeout=PATIENT)


def test_list_closes_when_the_reader_goes_on(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    ask(page, "wijkteam")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(options(page).first).to_be_hidden()


def test_slash_is_an_ordinary_letter_in_a_field_and_can_be_switched_off(
    page: Page, address: str
) -> None:
    page.goto(address + "zoeken/")
    page.keyboard.press("/")
    expect(field_of(page)).to_be_focused()
    page.keyboard.type("a/b")
    expect(field_of(page)).to_have_value("a/b")
    page.get_by_role("button", name="Zet deze toets uit").click()
    page.goto(address + RECORD)
    page.keyboard.press("/")
    expect(field_of(page)).not_to_be_focused()
    assert page.evaluate("JSON.stringify({ ...sessionStorage })") == '{"kb-sneltoets":"uit"}'
    page.goto(address + "zoeken/")
    page.get_by_role("button", name="Zet deze toets weer aan").click()
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_key_is_not_told_of_where_there_is_none(browser: Browser, address: str) -> None:
    with browser.new_context(is_mobile=True, has_touch=True) as reader:
        page = reader.new_page()
        page.goto(address + "zoeken/")
        expect(field_of(page)).to_be_visible()
        assert page.evaluate("matchMedia('(hover: none)').matches")
        expect(page.locator(".kb-zoeksneltoets")).to_be_hidden()
        page.goto(address + RECORD)
        page.keyboard.press("/")
        expect(field_of(page)).not_to_be_focused()


def test_open_list_is_accessible(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    ask(page, "wijkteam")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    for question in ("wijchne", "voetbal"):
        ask(page, question)
        assert violations(page) == []


# The page zoeken/


def test_address_holds_the_question_and_back_restores_it(page: Page, address: str) -> None:
    page.goto(address + "zoeken/#q=wijkteam")
    expect(results(page)).to_have_count(10, timeout=PATIENT)
    assert field_of(page).input_value() == "wijkteam"
    page.get_by_role("button", name="Meer resultaten").click()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10).get_by_role("link")).to_be_focused()
    expect(told(page)).to_contain_text("20 van ")
    results(page).nth(12).get_by_role("link").click()
    page.go_back()
    expect(results(page)).to_have_count(20, timeout=PATIENT)

    field_of(page).fill("Zeeland")
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("“Zeeland”")
    assert page.url == address + "zoeken/#q=Zeeland"
    page.reload()
    expect(told(page)).to_contain_text("“Zeeland”", timeout=PATIENT)
    expect(page.locator(".kb-zoekpagina__kaart a")).to_have_text("Regio Zeeland")


def test_empty_question_says_what_to_do_and_shows_the_lists(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    field_of(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "zoeken/#q=")
    expect(told(page)).to_have_text(
        "Typ een of meer woorden, bijvoorbeeld een thema, een gemeente of een begrip."
    )
    expect(page.get_by_role("heading", name="Alles op een rij")).to_be_visible()
    page.goto(address + "zoeken/#q=%21%21")
    expect(told(page)).to_contain_text("Typ een of meer woorden")


def test_question_without_results_shows_a_way_on(asking: Asking, address: str) -> None:
    ask(asking.panel, "voetbal")
    assert options(asking.panel).all_text_contents() == [
        "Alle praktijken",
        "Alle gemeenten op alfabet",
        "Begrippen en afkortingen",
    ]
    asking.find(address, "voetbal")
    expect(told(asking.found)).to_have_text(
        "Niets gevonden voor “voetbal”. Kijk of er een typefout in staat, "
        "of gebruik een ander woord."
    )
    expect(asking.found.get_by_role("link", name="Alle praktijken")).to_be_visible()


def test_long_question_is_cut_and_that_is_told(asking: Asking, address: str) -> None:
    page = asking.found
    page.goto(address + "zoeken/#q=" + "wijkteam+" * 55)
    expect(told(page)).to_contain_text(
        "Uw vraag is lang. Wij zochten op de eerste 200 tekens.", timeout=PATIENT
    )
    expect(results(page)).to_have_count(10)


def test_code_in_the_question_is_only_text(page: Page, address: str) -> None:
    messages = watch(page)
    attack = "%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E%20wijkteam"
    page.goto(address + "zoeken/#q=" + attack)
    expect(told(page)).to_contain_text("wijkteam”", timeout=PATIENT)
    expect(results(page).first).to_be_visible()
    assert page.locator(".kb-zoekpagina img").count() == 0
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert messages == []


@pytest.mark.parametrize("lost", ["zoekindex/*", "zoekindex/**/*.pf_meta"])
def test_index_that_does_not_load_is_told_and_asked_for_again(
    page: Page, address: str, lost: str
) -> None:
    page.goto(address + RECORD)
    page.route(address + lost, lambda route: route.abort())
    ask(page, "wijkteam voetbal")
    expect(told(page)).to_contain_text(
        "De hele teksten zijn nu niet te doorzoeken. Misschien hebt u geen internet.",
        timeout=20_000,
    )
    expect(options(page).first).to_contain_text("wijkteam")
    page.unroute(address + lost)
    ask(page, "wijkteam voetballen")
    expect(told(page)).to_contain_text("Niet gevonden: “voetballen”.", timeout=PATIENT)


@pytest.mark.parametrize("lost", ["zoektaal", "gewicht-*", "vindbaar-*", "zoekwoorden"])
def test_index_of_our_own_that_does_not_load_is_told_and_asked_for_again(
    page: Page, address: str, lost: str
) -> None:
    page.goto(address + RECORD)
    page.route(f"{address}gegevens/{lost}.js", lambda route: route.abort())
    field_of(page).press_sequentially("wijkteam")
    expect(told(page)).to_have_text(
        "Het zoeken is nu niet te laden. Misschien hebt u geen internet. Probeer het opnieuw, "
        "of blader in de lijsten.",
        timeout=20_000,
    )
    expect(options(page).first).to_have_text("Alle praktijken")
    page.unroute(f"{address}gegevens/{lost}.js")
    ask(page, "wijkteams")
    expect(told(page)).to_contain_text("resultaten")


def test_part_of_another_build_answers_nothing(page: Page, address: str) -> None:
    page.route(
        f"{address}gegevens/vindbaar-*.js",
        lambda route: route.fulfill(
            content_type="text/javascript",
            body=f'kennisbank.ontvang("{Path(route.request.url).stem}",[1,[]]);',
        ),
    )
    page.goto(address + "zoeken/#q=wijkteam")
    expect(told(page)).to_contain_text("Het zoeken is nu niet te laden.", timeout=PATIENT)


def test_reader_without_a_network_at_all_still_has_the_lists(page: Page, address: str) -> None:
    page.goto(address + "zoeken/")
    page.context.set_offline(True)
    field_of(page).press_sequentially("wijkteam")
    expect(told(page)).to_contain_text("Het zoeken is nu niet te laden.", timeout=20_000)
    expect(page.get_by_role("link", name="Alle praktijken")).to_be_visible()


# Without scripts, without an index, with a strict policy


def test_without_scripts_the_field_leads_to_the_lists(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = visitor.new_page()
    page.goto(address + RECORD)
    field_of(page).fill("wijkteam")
    page.get_by_role("button", name="Zoek", exact=True).click()
    assert page.url == address + "zoeken/?"
    expect(page.get_by_text("Zoeken kan nu niet")).to_be_visible()
    expect(field_of(page)).to_be_hidden()
    content = page.locator("article")
    page_names = content.locator("ul a").all_text_contents()
    assert page_names[:6] == [
        *("Alle werkzame elementen", "Alle praktijken", "De thema’s", "De regio’s"),
        *("Gemeenten waarvan iets is opgenomen", "Alle gemeenten op alfabet"),
    ]
    content.get_by_role("link", name="Alle gemeenten op alfabet").click()
    assert page.url == address + "mijn-gemeente/#alle-gemeenten"
    visitor.close()


class StrictHandler(QuietHandler):
    """Serves files with the strictest policy under which the site must work."""

    def end_headers(self) -> None:
        self.send_header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
            "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            "form-action 'self'; base-uri 'none'",
        )
        super().end_headers()


@pytest.fixture(scope="module")
def strict_address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site below the root of a host, with a strict policy."""
    root = tmp_path_factory.mktemp("host")
    (root / "kennis").mkdir()
    (root / "kennis/bank").symlink_to(site)
    with served(root, StrictHandler) as address:
        yield address + "kennis/bank/"


def test_search_works_below_the_root_with_a_strict_policy(page: Page, strict_address: str) -> None:
    messages = watch(page)
    page.goto(strict_address + RECORD)
    ask(page, "warme overdracht")
    options(page).filter(has_text="WIJ-B01").click()
    assert page.url == strict_address + "praktijken/warme-overdracht/"
    assert messages == []


@pytest.fixture(scope="module")
def parts_address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with its index in three parts, as that of a large bank."""
    copy = tmp_path_factory.mktemp("parts") / "site"
    shutil.copytree(site, copy)
    write_index(copy, parts=3)
    names = copy / "gegevens/zoekwoorden.js"
    text = names.read_text(encoding="utf-8")
    names.write_text(text.replace('"index":', '"delen":3,"index":', 1), encoding="utf-8")
    with served(copy, StrictHandler) as address:
        yield address


def test_parts_of_an_index_are_searched_as_one(
    page: Page, address: str, parts_address: str
) -> None:
    def found(root: str, question: str) -> set[str]:
        page.goto(f"{root}zoeken/#q={question}")
        expect(told(page)).to_contain_text(f"“{question}”", timeout=PATIENT)
        while (more := page.get_by_role("button", name="Meer resultaten")).count():
            before = results(page).count()
            more.click()
            expect(results(page)).not_to_have_count(before)
        links = page.locator(".kb-zoekresultaat a").evaluate_all("(all) => all.map((a) => a.href)")
        return {link.removeprefix(root) for link in links}

    messages = watch(page)
    questions = ("“wijkteam”", "“warme overdracht”", "“korte lijnen”")
    whole, in_parts = (
        [found(root, question) for question in questions] for root in (address, parts_address)
    )
    assert all(whole)
    assert in_parts == whole
    assert messages == []


def test_part_of_an_index_that_does_not_come_is_said(page: Page, parts_address: str) -> None:
    """A third of the answer would not be the answer."""
    page.route("**/zoekindex/deel-2/**", lambda route: route.abort())
    page.goto(f"{parts_address}zoeken/#q=“wijkteam”")
    expect(told(page)).to_contain_text("Het zoeken is nu niet te laden", timeout=20_000)
    assert results(page).count() == 0


def test_names_that_do_not_come_leave_no_answer_from_one_part(
    page: Page, parts_address: str
) -> None:
    """They say how many parts there are."""
    page.route("**/gegevens/zoekwoorden.js", lambda route: route.abort())
    page.goto(f"{parts_address}zoeken/#q=“wijkteam”")
    expect(told(page)).to_contain_text("Het zoeken is nu niet te laden", timeout=20_000)
    assert results(page).count() == 0


@pytest.fixture(scope="module")
def bare_address(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that was built without an index."""
    target = tmp_path_factory.mktemp("bare") / "site"
    assert (
        ran(small, "bouw", "--zonder-pdf", "--zonder-zoeken", "--map", str(target)).returncode == 0
    )
    assert not (target / "zoekindex").exists()
    with served(target) as address:
        yield address


def test_site_without_an_index_says_so_and_still_knows_the_names(
    page: Page, bare_address: str
) -> None:
    messages = watch(page)
    page.goto(bare_address + "zoeken/#q=wijchen")
    expect(told(page)).to_contain_text(
        "In deze kopie van de site zoekt u in titels en samenvattingen, niet in hele teksten."
    )
    expect(results(page).first).to_be_visible()
    page.get_by_role("link", name="Gemeente Wijchen").click()
    assert page.url == bare_address + "gemeenten/wijchen/"
    assert messages == []


def test_second_click_does_not_bring_the_same_results_again(page: Page, address: str) -> None:
    page.goto(address + "zoeken/#q=veilig")
    more = page.get_by_role("button", name="Meer resultaten")
    more.evaluate("knop => [1, 2, 3].forEach(() => knop.click())")
    expect(page.locator(".kb-zoekresultaat")).to_have_count(20)
    page.wait_for_timeout(300)
    links = page.locator(".kb-zoekresultaat a").evaluate_all("all => all.map(({href}) => href)")
    assert len(links) == len(set(links)) == 20


def test_page_that_does_not_load_is_told_and_search_goes_on(page: Page, address: str) -> None:
    count = 0

    def lose(route: Route) -> None:
        nonlocal count
        count += 1
        route.abort() if count > 3 else route.continue_()

    page.route("**/zoekindex/fragment/*", lose)
    page.goto(address + "zoeken/#q=“veilig”")
    status = page.locator("[data-kb-zoekpagina] [role=status]")
    expect(status).to_contain_text("Het zoeken is nu niet te laden.")
    page.unroute("**/zoekindex/fragment/*")
    page.locator("[data-kb-zoekpagina] #zoekveld").fill("samenwerking")
    expect(status).to_contain_text("resultaten voor “samenwerking”.")


def test_half_a_sign_in_the_question_is_left_out(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + "zoeken/")
    page.locator("[data-kb-zoekpagina] #zoekveld").evaluate(
        "field => { field.value = 'wijk\\ud83d';"
        " for (const wat of ['input', 'change'])"
        " field.dispatchEvent(new Event(wat, {bubbles: true})); }"
    )
    expect(page).to_have_url(address + "zoeken/#q=wijk")
    assert errors == []


def test_site_on_disk_says_that_texts_cannot_be_searched(page: Page, site: Path) -> None:
    page.goto((site / "zoeken/index.html").as_uri() + "#q=arnhem")
    status = page.locator("[data-kb-zoekpagina] [role=status]")
    expect(status).to_contain_text("In deze kopie van de site zoekt u in titels en samenvattingen")
    expect(page.get_by_role("link", name="Gemeente Arnhem")).to_be_visible()


def test_place_is_answered_with_her_municipality(page: Page, address: str) -> None:
    page.goto(address + "zoeken/#q=Batenburg")
    card = page.locator(".kb-zoekpagina__kaart")
    expect(card.get_by_role("link")).to_have_text(
        ["Gemeente Wijchen", "Mijn gemeente, ingevuld: Wijchen"]
    )
    expect(card).to_contain_text("Batenburg ligt in de gemeente Wijchen.")
    page.goto(address + "zoeken/#q=Deest")
    expect(card).to_contain_text("Deest ligt in de gemeente Druten.")
    expect(card).to_contain_text("Mijn gemeente zegt per thema wat anderen doen.")
    page.goto(address + "zoeken/#q=Achterveld")
    card.get_by_role("link", name="Achterveld").click()
    expect(page.locator("[data-kb-gemeente] [role=status]")).to_have_text(
        "Welke gemeente bedoelt u met “Achterveld”?"
    )


def test_place_in_a_question_asks_for_her_municipality(asking: Asking, address: str) -> None:
    asking.find(address, "veiligheid in Batenburg")
    page = asking.found
    expect(told(page)).to_contain_text("Batenburg ligt in de gemeente Wijchen.")
    expect(results(page).first).to_contain_text("Wijchen")
    expect(page.locator(".kb-zoekpagina__kaart")).to_have_count(0)


def test_who_asks_what_a_term_means_is_not_told_that_no_page_has_those_words(
    asking: Asking, address: str
) -> None:
    asking.find(address, "wat betekent 1g1p1r")
    expect(told(asking.found)).to_contain_text("voor “wat betekent 1g1p1r”")
    expect(told(asking.found)).not_to_contain_text("Geen pagina")


@pytest.mark.parametrize("start", ["", "zoeken/"])
def test_who_may_be_in_need_is_first_told_whom_to_call(
    page: Page, address: str, start: str
) -> None:
    rows = '"hulp":[[["112","hulp nu"],"Bel 112."],[["hulp nu"],"Of bel 0800-2000."]]'

    def with_help(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace('"hulp":[]', rows))

    page.route("**/gegevens/zoektaal.js", with_help)
    page.goto(address + start)
    page.locator("#zoekveld").fill("hulp\u00a0nu")
    said = page.locator(".kb-zoekpaneel__melding, .kb-zoekpagina__melding")
    expect(said.locator("strong")).to_have_text(["Bel 112. ", "Of bel 0800-2000. "])
    assert said.inner_text().startswith("Bel 112.")
    page.locator("#zoekveld").fill("veiligheid")
    expect(said).to_contain_text("“veiligheid”", timeout=PATIENT)
    expect(said.locator("strong")).to_have_count(0)


def test_place_is_found_however_her_name_is_typed_or_pasted(page: Page, address: str) -> None:
    pages = {
        "zoeken/": ("#zoekveld", ".kb-zoekpagina__kaart a", "Gemeente "),
        "mijn-gemeente/": ("#gemeente", ".kb-plekantwoord > h2:first-child", ""),
    }
    # In turn, so that none finds the answer to the one before.
    of_wijchen = ("wij\u00adchen", "\uff37ijchen", "Wychen", "WĲCHEN")
    of_vlissingen = (
        *("\u200bVlissingen", "de gemeente Vlissingen", "gemeente:vlissingen"),
        "Vlissingen (gemeente)",
    )
    for url, (field, answer, before) in pages.items():
        page.goto(address + url)
        for both in zip(of_wijchen, of_vlissingen, strict=True):
            for name, found in zip(both, ("Wijchen", "Vlissingen"), strict=True):
                page.locator(field).fill(name)
                page.keyboard.press("Enter")
                expect(page.locator(answer).first, name).to_have_text(before + found)


def test_name_that_nobody_knows_is_answered_with_near_names_and_a_way_to_all(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.locator("#zoekveld").fill("Vlissigem")
    panel = page.locator(".kb-zoekpaneel")
    expect(panel.locator(".kb-zoekoptie--voorstel")).to_contain_text("Vlissingen lijkt erop")
    every = panel.get_by_text("Alle gemeenten op alfabet")
    expect(every).to_have_attribute("href", re.compile("mijn-gemeente/#alle-gemeenten$"))
    page.goto(f"{address}mijn-gemeente/")
    page.locator("#gemeente").fill("Vlissigem")
    found = page.locator(".kb-plekvraag__gevonden li")
    expect(found).to_have_text(["Vlissingen", "Kies uit alle gemeenten op alfabet"])
    page.locator("#gemeente").fill("Xyzzy")
    expect(found).to_have_text(["Kies uit alle gemeenten op alfabet"])


@pytest.mark.parametrize(("question", "option"), [("Druten", 0), ("Wijchen", 1)])
def test_name_of_a_municipality_leads_to_her_answer_in_mijn_gemeente(
    page: Page, address: str, question: str, option: int
) -> None:
    """Of one without a page that is the card; of one with a page it stands beside that."""
    page.goto(address + RECORD)
    ask(page, question)
    expect(page.locator(".kb-zoekoptie--voorstel")).to_have_count(1)
    page.locator(".kb-zoekoptie").nth(option).click()
    page.wait_for_url(f"{address}mijn-gemeente/#gemeente={question.lower()}")
    expect(page.locator(".kb-plekantwoord > h2:first-child").first).to_have_text(question)
