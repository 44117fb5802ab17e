"""One's own municipality: found by typing, answered from near to far, and without scripts."""

import json
import re
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from pypdf import PdfReader

from kennisbank.model import zinnen
from tests.browser.axe import violations

EVERY = "Kies uit alle gemeenten op alfabet"


def status_of(page: Page) -> Locator:
    return page.locator("[data-kb-gemeente] [role=status]")


def offered(page: Page) -> Locator:
    return page.locator(".kb-plekvraag__gevonden a")


def open_page(page: Page, address: str, asked: str = "") -> None:
    page.goto(f"{address}mijn-gemeente/{asked}")


def test_typing_part_of_a_name_and_choosing_by_keyboard(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_label("Naam van uw gemeente").press_sequentially("wijch")
    expect(status_of(page)).to_have_text("1 gemeente gevonden.")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Wijchen")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_be_focused()
    assert page.url == address + "mijn-gemeente/#gemeente=wijchen"
    assert not page.locator("#alle-gemeenten").is_visible()


def test_what_was_typed_before_the_script_came_stays(page: Page, address: str) -> None:
    held: list[Route] = []
    late = re.compile(r"/assets/mijn-gemeente\.")
    page.route(late, lambda route: held.append(route))
    with page.expect_request(late):
        page.goto(f"{address}mijn-gemeente/", wait_until="commit")
    page.get_by_label("Naam van uw gemeente").fill("wijch")
    held.pop().continue_()
    expect(status_of(page)).to_have_text("1 gemeente gevonden.")
    expect(page.get_by_label("Naam van uw gemeente")).to_have_value("wijch")


WRITTEN = {
    "SUDWEST FRYSLAN": ["Súdwest-Fryslân"],
    "den bosch": ["'s-Hertogenbosch (ook: Den Bosch)"],
    "s Gravenhage": ["'s-Gravenhage"],
    "alphen aan-den": ["Alphen aan den Rijn"],
    "Gemeente Utrecht": ["Utrecht", "Utrechtse Heuvelrug"],
    "hengelo (o": ["Hengelo (O.)"],
    "bergen op": ["Bergen op Zoom"],
}


def test_name_is_found_however_it_is_written(page: Page, address: str) -> None:
    open_page(page, address)
    for typed, found in WRITTEN.items():
        page.get_by_label("Naam van uw gemeente").fill(typed)
        names = offered(page).all_text_contents()
        assert [name.replace("’", "'") for name in names] == found


def test_many_names_are_counted_and_the_first_offered(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_label("Naam van uw gemeente").fill("a")
    expect(status_of(page)).to_have_text(
        re.compile(r"^\d{3} gemeenten gevonden. De eerste 8 staan hieronder.$")
    )
    assert offered(page).count() == 8
    page.get_by_label("Naam van uw gemeente").fill("xyz")
    expect(status_of(page)).to_have_text("Geen gemeente gevonden met deze naam.")
    assert offered(page).all_text_contents() == [EVERY]


def test_answer_goes_from_near_to_far_and_says_why(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=wijchen")
    answer = page.locator(".kb-plekantwoord")
    expect(answer.get_by_role("heading", level=3)).to_have_text(
        [
            re.compile(r"^Van Wijchen zelf \d+$"),
            re.compile(r"^\d+ werkzame elementen die in Wijchen ontbraken of beter konden$"),
            "Wat anderen doen",
            "Verder lezen",
        ]
    )
    first = answer.locator(".kb-plekantwoord__lijst li").first
    expect(first).to_contain_text("Goed voorbeeld")
    expect(first).to_contain_text("Wijchen")
    assert answer.locator(".kb-plekantwoord__lijst").count() == 4
    for lijst in answer.locator(".kb-plekantwoord__lijst").all():
        assert 1 <= lijst.locator("li").count() <= 8
    expect(answer).to_contain_text("Heel Wijchen, thema voor thema")
    beside = answer.get_by_role("link", name="Vergelijk Wijchen met een andere plaats")
    assert beside.get_attribute("href") == f"{address}vergelijken/#naast=gemeente:wijchen"
    assert answer.locator("#anderen ~ h4").count() == 5
    others = answer.locator("#anderen ~ .kb-gemislijst .kb-gemis")
    assert others.count() > 0
    assert others.filter(has_text="Uit dezelfde regio").count() == 0
    assert not any("WIJ-" in text for text in others.all_text_contents())
    expect(answer).to_contain_text(
        "Van andere regio’s in Gelderland en Limburg zijn nog geen praktijken opgenomen."
    )
    expect(page.get_by_text("Wij vergelijken gemeenten alleen op regio en")).to_be_visible()
    first.get_by_role("link").click()
    assert page.url.startswith(address + "praktijken/")
    page.go_back()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Wijchen")


def test_what_lacked_is_told_with_where_it_was_seen_and_what_to_read(
    page: Page, address: str
) -> None:
    open_page(page, address, "#gemeente=wijchen")
    gemis = page.locator(".kb-plekantwoord .kb-gemislijst").first.locator(".kb-gemis")
    expect(gemis).to_have_count(5)
    doelen = gemis.filter(has_text="Veiligheidsdoelen met een vaste plek")
    assert doelen.locator("p").all_text_contents() == [
        "Veiligheidsdoelen met een vaste plek in het plan",
        " Ontbrak hier of kon beter: Zicht houden op veiligheidsrisico’s WIJ-B02, "
        "Samenhang in de hulp met een gezamenlijk plan WIJ-B09, Conclusie WIJ-C05.",
        "Gezien of verteld in Vlissingen.",
        zinnen.bewijs.GEEN_VOORWAARDEN,
        "Lees: Veiligheidsdoelen in het ondersteuningsplan VLI-VL1, op de site",
    ]
    expect(page.locator(".kb-plekantwoord")).to_contain_text("En nog 19 andere.")
    page.get_by_role("link", name="Alle werkzame elementen van Wijchen").click()
    assert page.url == address + "gemeenten/wijchen/#elementen"
    expect(page.locator("#elementen .kb-gemis")).to_have_count(24)


@pytest.mark.parametrize("gemeente", ["wijchen", "vlissingen"])
def test_answer_begins_with_how_much_of_each_there_is_and_ends_with_its_sources(
    page: Page, address: str, gemeente: str
) -> None:
    page.goto(f"{address}gemeenten/{gemeente}/")
    there = [" ".join(text.split()) for text in page.locator(".kb-basis p").all_text_contents()]
    open_page(page, address, f"#gemeente={gemeente}")
    answer = page.locator(".kb-plekantwoord")
    expect(answer.locator(".kb-basis p")).to_have_text(there)
    assert there[0].startswith("Bron: ")
    assert "Tijd: " in there[0]
    wegen = answer.locator("h2 + p").get_by_role("link")
    expect(wegen.last).to_have_text("wat anderen doen")
    for weg in wegen.all():
        part = answer.locator(weg.get_attribute("href") or "")
        aantal = re.findall(r"^\d+", weg.text_content() or "")
        assert aantal == re.findall(r"^\d+|\d+$", part.text_content() or "")
    wegen.last.click()
    expect(page).to_have_url(f"{address}mijn-gemeente/#gemeente={gemeente}")
    answer.get_by_role("link", name="de pagina van").click()
    assert page.url == f"{address}gemeenten/{gemeente}/"


def test_gemeente_without_records_sees_by_theme_what_others_do_and_why(
    page: Page, address: str
) -> None:
    open_page(page, address, "#gemeente=druten")
    answer = page.locator(".kb-plekantwoord")
    expect(answer).to_contain_text(zinnen.plek.NIETS_VAN.format(naam="Druten"))
    expect(answer.get_by_role("heading", level=3)).to_have_text(
        [
            "Veiligheid",
            "Passende hulp",
            "1Gezin1Plan1Regisseur",
            "Informatie delen",
            "Evalueren",
            "Verder lezen",
        ]
    )
    others = answer.locator("#anderen ~ .kb-gemislijst")
    for groep in others.all():
        assert 1 <= groep.locator(".kb-gemis").count() <= 3
    first = others.first.locator(".kb-gemis").first
    expect(first).to_contain_text("Uit dezelfde regio: Gelderland-Zuid. Werkzaam element: ")
    expect(first).to_contain_text("Gezien of verteld in Wijchen")
    expect(answer.get_by_text(zinnen.anderen.VOORBEELDEN_UITLEG)).to_be_visible()
    sides = PdfReader(BytesIO(page.pdf())).pages
    paper = " ".join(side.extract_text() for side in sides)
    assert "Uit dezelfde regio" in paper
    assert re.findall(r"\w\.[A-Z][a-z]\S*|[A-Z]{3}-\w\d+[A-Z]\S*", paper) == []  # none sticks
    answer.get_by_role("link", name="Bespreek het: gespreksset Evalueren").click()
    assert page.url == address + "gesprek/evalueren/"
    page.go_back()
    answer.get_by_role("link", name=zinnen.insturen.VOORBEREIDEN).first.click()
    assert page.url == address + "ontbreekt/#insturen"


@pytest.mark.parametrize(
    ("gemeente", "naam", "regio"),
    [("arnhem", "Arnhem", "Gelderland-Midden"), ("wijchen", "Wijchen", "Gelderland-Zuid")],
)
def test_answer_names_the_regio_and_leads_on(
    page: Page, address: str, gemeente: str, naam: str, regio: str
) -> None:
    open_page(page, address, f"#gemeente={gemeente}")
    answer = page.locator(".kb-plekantwoord")
    expect(answer).to_contain_text(f"{naam} hoort bij de regio {regio}.")
    ways = {
        regio: f"regios/{regio.lower()}/",
        zinnen.plek.VUL_REFLECTIE_IN: "reflectie/",
        zinnen.plek.ZIE_ONTBREEKT: "ontbreekt/",
    }
    for name, url in ways.items():
        link = answer.get_by_role("link", name=name, exact=True)
        assert link.evaluate("link => link.href") == address + url
    if gemeente == "wijchen":  # her region has nothing else, and leads to her
        return
    page.goto(f"{address}regios/{regio.lower()}/")
    for name, url in [*ways.items()][1:]:
        link = page.locator("#anderen").get_by_role("link", name=name, exact=True)
        assert link.evaluate("link => link.href") == address + url


def test_what_the_answer_says_of_others_is_what_the_page_of_the_place_says(
    page: Page, address: str
) -> None:
    for gemeente in ("wijchen", "vlissingen"):
        page.goto(f"{address}gemeenten/{gemeente}/")
        there = page.locator("#anderen .kb-gemis").all_text_contents()
        open_page(page, address, f"#gemeente={gemeente}")
        others = page.locator("#anderen ~ .kb-gemislijst .kb-gemis")
        expect(others).to_have_count(len(there))
        drawn = [" ".join(text.split()) for text in others.all_text_contents()]
        assert [text.replace(" ", "") for text in drawn] == ["".join(x.split()) for x in there]


@pytest.mark.parametrize("gemeente", ["druten", "vlissingen", "Den%20Haag", "deest", "rottum"])
def test_answer_stands_above_the_fold_of_a_phone(page: Page, address: str, gemeente: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    open_page(page, address, f"#gemeente={gemeente}")
    answer = page.locator(".kb-plekantwoord")
    if gemeente == "rottum":  # in two municipalities
        part = offered(page).last
    elif gemeente == "vlissingen":
        part = answer.get_by_role("heading", level=3).first
    else:
        part = answer.get_by_role("heading", name="Waar kan een gemeente mee beginnen?")
    expect(part).to_be_visible()
    box = part.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 800
    assert page.evaluate("scrollY") == 0


# Choose each municipality in turn, and count the meetings, the ways to send in an example and the
# examples in her answer. Nobody looks meanwhile, so nothing is laid out.
CHOOSE_ALL = """async () => {
  document.body.hidden = true;
  const answer = document.querySelector(".kb-plekantwoord");
  const count = (what) => answer.querySelectorAll(what).length;
  const named = (naam) => new Promise((done) => {
    const look = () => {
      if (answer.querySelector("h2")?.textContent !== naam) return;
      watch.disconnect();
      done();
    };
    const watch = new MutationObserver(look);
    watch.observe(answer, { childList: true });
    look();
  });
  const told = [];
  for (const item of document.querySelectorAll(".kb-gemeenten li")) {
    const { id, roepnaam = item.firstChild.textContent } = item.dataset;
    location.hash = `gemeente=${id}`;
    await named(roepnaam);
    const ways = ['a[href*="gesprek/"]', 'a[href$="ontbreekt/#insturen"]', ".kb-gemis"];
    told.push([id, ...ways.map(count)]);
  }
  return told;
}"""


def test_every_gemeente_is_answered(page: Page, address: str) -> None:
    open_page(page, address)
    told: list[tuple[str, int, int, int]] = page.evaluate(CHOOSE_ALL)
    assert len(told) == 342
    wrong = [one for one in told if one[1] != 5 or one[2] < 1 or one[3] < 5]
    assert wrong == []


def test_what_to_begin_with_stands_below_each_answer_and_first_where_nothing_is(
    page: Page, address: str
) -> None:
    open_page(page, address)
    begin = page.locator(".kb-begin")
    expect(begin.get_by_text(zinnen.bewijs.BEGIN_UITLEG)).to_be_visible()
    open_page(page, address, "#gemeente=vlissingen")
    answer = page.locator(".kb-plekantwoord")
    expect(answer).to_contain_text(
        "Van Vlissingen hebben wij geen werkzaam element opgenomen dat daar ontbrak of beter kon."
    )
    expect(page.locator(".kb-plekantwoord + .kb-begin")).to_be_visible()
    open_page(page, address, "#gemeente=druten")
    expect(answer.locator("h2 + p + .kb-meenemen + .kb-begin")).to_be_visible()
    expect(answer.get_by_role("button", name="Druk deze pagina af")).to_be_visible()
    expect(answer.get_by_role("heading", level=2)).to_have_text(
        ["Druten", "Waar kan een gemeente mee beginnen?", "Wat anderen doen"]
    )
    answer.get_by_role("link", name="wat anderen doen", exact=True).click()
    expect(answer.locator("#anderen")).to_be_in_viewport()
    page.get_by_role("link", name="Kies een andere gemeente").click()
    expect(page.locator(".kb-plekantwoord + .kb-begin")).to_be_visible()
    expect(begin).to_have_count(1)


def test_what_to_begin_with_is_one_click_from_start(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Kies uw gemeente").click()
    begin = page.get_by_role("heading", name="Waar kan een gemeente mee beginnen?")
    expect(begin).to_be_visible()
    expect(page.locator(".kb-begin .kb-gemis").first).to_contain_text("Gezien of verteld in ")


def test_answer_leads_on_to_the_regio_and_to_what_is_of_no_place(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=middelburg-z")
    answer = page.locator(".kb-plekantwoord")
    others = answer.locator("#anderen ~ .kb-gemislijst")
    expect(others.first).to_contain_text("Uit dezelfde regio: Zeeland.")
    expect(answer.locator("li", has_text="Regio Zeeland")).to_have_text(
        re.compile(r"^Regio Zeeland \(\d+ praktijken\)$")
    )
    assert "andere regio’s in Zeeland" not in answer.inner_text()
    answer.get_by_role("link", name="Landelijk", exact=True).click()
    assert page.url == address + "regios/landelijk/"


def test_back_leads_to_the_choice_before(page: Page, address: str) -> None:
    open_page(page, address, "?gemeente=wijchen")  # as it stood in older addresses
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Wijchen")
    assert page.url == address + "mijn-gemeente/#gemeente=wijchen"
    before = page.evaluate("history.length")
    page.get_by_label("Naam van uw gemeente").fill("vlissingen")
    offered(page).first.click()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Vlissingen")
    assert page.url == address + "mijn-gemeente/#gemeente=vlissingen"
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Wijchen")
    page.get_by_role("link", name="Kies een andere gemeente").click()
    expect(page.locator("#alle-gemeenten")).to_be_visible()
    assert page.url == address + "mijn-gemeente/"


def test_name_in_the_address_is_understood_too(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=Den%20Haag")
    answer = page.locator(".kb-plekantwoord")
    expect(answer.get_by_role("heading", level=2).first).to_have_text("Den Haag")
    expect(answer).to_contain_text(re.compile(r"Den Haag heet officieel ['’]s-Gravenhage\."))


def test_place_leads_to_her_municipality_and_stays_in_the_address(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_label("Naam van uw gemeente").press_sequentially("dees")
    expect(offered(page)).to_have_text(["Deest (gemeente Druten)"])
    page.get_by_label("Naam van uw gemeente").fill("deest")
    page.keyboard.press("Enter")
    answer = page.locator(".kb-plekantwoord")
    expect(answer.get_by_role("heading", level=2).first).to_have_text("Druten")
    expect(answer).to_contain_text("Deest ligt in de gemeente Druten.")
    assert page.url == address + "mijn-gemeente/#gemeente=deest"
    page.reload()
    expect(answer).to_contain_text("Deest ligt in de gemeente Druten.")


def test_place_in_two_municipalities_asks_which(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=achterveld")
    expect(status_of(page)).to_have_text("Welke gemeente bedoelt u met “achterveld”?")
    expect(offered(page)).to_have_text(
        ["Achterveld (gemeente Barneveld)", "Achterveld (gemeente Leusden)"]
    )
    offered(page).last.click()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Leusden")


def test_own_name_of_a_municipality_comes_before_a_place_elsewhere(
    page: Page, address: str
) -> None:
    open_page(page, address, "#gemeente=Hoorn")
    answer = page.locator(".kb-plekantwoord")
    expect(answer.get_by_role("heading", level=2).first).to_have_text("Hoorn")
    expect(answer).to_contain_text("Er is ook een woonplaats Hoorn in de gemeente Terschelling.")
    answer.get_by_role("link", name="Terschelling").click()
    expect(answer.get_by_role("heading", level=2).first).to_have_text("Terschelling")


def test_places_are_fetched_when_the_field_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, address)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/gegevens/" in url]
    with page.expect_request("**/gegevens/woonplaatsen.js"):
        page.get_by_label("Naam van uw gemeente").focus()


def test_name_of_a_place_is_text_and_never_code(page: Page, address: str) -> None:
    code = "<img src=x onerror=document.title=1>"
    row = json.dumps([["druten", "Druten", f"Deest\n{code}"]])
    page.route(
        "**/gegevens/woonplaatsen.js",
        lambda route: route.fulfill(
            content_type="text/javascript", body=f'kennisbank.ontvang("woonplaatsen",{row});'
        ),
    )
    open_page(page, address)
    page.get_by_label("Naam van uw gemeente").fill("imgsrc")
    expect(offered(page)).to_have_text([f"{code} (gemeente Druten)"])
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("Welke gemeente bedoelt u met “imgsrc”?")).to_be_visible()
    offered(page).first.click()
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Druten")
    assert page.locator("main img").count() == 0


def test_half_a_name_of_a_place_may_be_a_slip_in_that_of_a_municipality(
    page: Page, address: str
) -> None:
    open_page(page, address)
    page.get_by_label("Naam van uw gemeente").fill("Arnem")
    expect(offered(page)).to_have_text(["Arnemuiden (gemeente Middelburg (Z.))"])
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("Welke gemeente bedoelt u met “Arnem”?")).to_be_visible()
    expect(offered(page)).to_have_text(["Arnhem", "Arnemuiden (gemeente Middelburg (Z.))"])


def test_without_the_places_municipalities_are_still_found(page: Page, address: str) -> None:
    page.route("**/gegevens/woonplaatsen.js", lambda route: route.abort())
    open_page(page, address, "#gemeente=wijchen")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_have_text("Wijchen")
    open_page(page, address, "#gemeente=deest")
    expect(status_of(page)).to_contain_text("Wij kennen geen gemeente “deest”.")
    expect(page.locator(".kb-plekantwoord")).to_be_empty()


@pytest.mark.parametrize(
    ("asked", "said", "names"),
    [
        ("wagenigen", "Wij kennen geen gemeente “wagenigen”. Bedoelde u:", ["Wageningen", EVERY]),
        (
            "<b>x</b>",
            "Wij kennen geen gemeente “<b>x</b>”. Kies er een uit de lijst.",
            [EVERY],
        ),
        (
            "nijm",
            "Welke gemeente bedoelt u met “nijm”?",
            ["Nijmegen"],
        ),
    ],
)
def test_unknown_gemeente_in_the_address_is_said(
    page: Page, address: str, asked: str, said: str, names: list[str]
) -> None:
    open_page(page, address, f"#gemeente={asked}")
    expect(status_of(page)).to_have_text(said)
    assert offered(page).all_text_contents() == names
    # Not every hamlet is a place of the CBS.
    way = "Typ dan de plaats of de gemeente waar die bij hoort." if "kennen" in said else ""
    expect(page.locator(".kb-plekantwoord")).to_have_text(re.compile(f"{way}$"))
    expect(page.locator("#alle-gemeenten")).to_be_visible()


def test_name_of_a_region_leads_to_its_page(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=Zeeland")  # a place in Maashorst is called so too
    answer = page.locator(".kb-plekantwoord")
    expect(answer).to_contain_text("Zeeland ligt in de gemeente Maashorst.")
    answer.get_by_role("link", name="regio Zeeland", exact=True).click()
    assert page.url == address + "regios/zeeland/"
    open_page(page, address, "#gemeente=haaglanden")
    expect(status_of(page)).to_contain_text("Wij kennen geen gemeente “haaglanden”.")
    expect(answer.get_by_role("link", name="regio Haaglanden")).to_be_visible()
    page.get_by_label("Naam van uw gemeente").fill("")
    page.get_by_role("button", name="Toon").click()
    expect(answer).to_be_empty()


def test_empty_question_asks_for_a_name(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=wijchen")
    page.get_by_label("Naam van uw gemeente").fill(" ")
    page.get_by_role("button", name="Toon").click()
    expect(status_of(page)).to_have_text("Vul eerst de naam van uw gemeente in.")
    expect(page.get_by_label("Naam van uw gemeente")).to_be_focused()
    assert page.url == address + "mijn-gemeente/"


def test_way_to_another_municipality_leads_to_the_field(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=wijchen")
    page.get_by_role("link", name="Kies een andere gemeente").press("Enter")
    expect(page.locator(".kb-plekantwoord")).to_be_empty()
    expect(page.get_by_label("Naam van uw gemeente")).to_be_focused()


def test_data_that_does_not_come_gives_the_way_to_the_regio(page: Page, address: str) -> None:
    page.route("**/gegevens/*.js", lambda route: route.abort())
    open_page(page, address, "#gemeente=wageningen")
    expect(status_of(page)).to_contain_text("De praktijken zijn nu niet te laden.")
    page.get_by_role("link", name="de pagina van de regio").click()
    assert page.url == address + "regios/gelderland-midden/"


def test_answer_is_accessible_and_fits(page: Page, address: str) -> None:
    open_page(page, address, "#gemeente=wijchen")
    expect(page.locator(".kb-plekantwoord > h2:first-child")).to_be_visible()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_scripts_a_gemeente_is_led_to_what_others_do(
    browser: Browser, address: str
) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    for gemeente, kop in (("Wageningen", "Gelderland-Midden"), ("Wijchen", "Wijchen")):
        open_page(page, address)
        page.locator("#letter-w > summary").click()
        page.get_by_role("link", name=gemeente, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(kop)
        page.get_by_role("link", name=re.compile("^wat anderen doen$", re.I)).first.click()
        anderen = page.locator("#anderen")
        if anderen.locator("summary").count():  # a row of the page of a gemeente
            anderen.locator("summary").click()
        assert anderen.get_by_role("heading", level=3).count() == 5
        assert anderen.locator(".kb-gemis").count() >= 5
        assert anderen.get_by_role("link", name=re.compile("^Bespreek het")).count() == 5
        expect(anderen.get_by_role("link", name=zinnen.insturen.VOORBEREIDEN)).to_be_visible()
    visitor.close()


def test_without_scripts_all_gemeenten_stand_there(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    open_page(page, address, "#gemeente=wageningen")
    assert not page.locator("[data-kb-gemeente]").is_visible()
    assert page.locator(".kb-gemeenten li").count() == 342
    page.locator("#letter-w > summary").click()
    page.get_by_role("link", name="Wageningen", exact=True).click()
    assert page.url == address + "regios/gelderland-midden/"
    visitor.close()


def test_start_and_gemeenten_lead_here(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Kies uw gemeente").click()
    assert page.url == address + "mijn-gemeente/"
    page.goto(address + "gemeenten/")
    page.get_by_label("Naam van uw gemeente").fill("Wageningen")
    page.get_by_role("button", name="Toon").click()
    assert page.url == address + "gemeenten/#gemeente=wageningen"
    expect(page.locator(".kb-plekantwoord > h2:first-child").first).to_contain_text("Wageningen")
    expect(page.locator(".kb-plekken")).to_be_hidden()
