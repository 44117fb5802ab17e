"""Comparing places and praktijken: by choosing, by the address, on paper and without scripts."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from pypdf import PdfReader

from kennisbank.model import zinnen
from kennisbank.queries import GELIJK, GELIJK_BIJ_THEMA

A4_LANDSCAPE = (842, 595)  # points
TWO = "korte-lijnen,samenhang-in-de-hulp"
FOUR = f"{TWO},mondelinge-en-schriftelijke-overdracht,afspraken-en-verwachtingen-nodig"
BEIDE = "Naast elkaar: Gelderland-Zuid (alleen Wijchen) en Zeeland (alleen Vlissingen)."

# Of each row of a table where its cells lie, and the heading that stands in each.
CELLS = """table => [...table.tBodies[0].rows].map(row => [...row.cells].map(
  cell => ({ ...cell.getBoundingClientRect().toJSON(), said: cell.dataset.kop })))"""


def said(page: Page) -> Locator:
    """What the comparison says of the choice."""
    return page.locator(".kb-vergelijker__melding")


def outcome_of(page: Page) -> Locator:
    """The comparison of what was chosen."""
    return page.locator(".kb-vergelijker__uitkomst")


def open_form(page: Page) -> None:
    """Who comes with a choice reads the answer first; the form is a click away."""
    page.get_by_role("button", name="Andere keuze").first.click()


def unfold(page: Page) -> None:
    """On a phone the themes of the tables are folded."""
    dicht = outcome_of(page).locator("th button[aria-expanded=false]")
    dicht.evaluate_all("knoppen => knoppen.forEach(knop => knop.click())")


def row(page: Page, name: str) -> list[str]:
    """The cells of one row of the comparison."""
    rows = outcome_of(page).locator(".kb-naast > .kb-tabelvak tr")
    header = page.get_by_role("rowheader", name=name, exact=True)
    return rows.filter(has=header).locator("td").all_text_contents()


def row_of_element(page: Page, name: str) -> Locator:
    """The cells of one element in the comparison."""
    rows = outcome_of(page).locator(".kb-naast__elementen tr")
    return rows.filter(has=page.get_by_role("rowheader", name=name, exact=True)).locator("td")


def test_choice_of_two_places_stands_side_by_side_and_in_the_address(
    page: Page, address: str
) -> None:
    page.goto(address + "vergelijken/")
    page.get_by_label("Plaats 1").select_option(label="Gelderland-Zuid")
    expect(said(page)).to_have_text("Kies nog een plaats.")
    page.get_by_label("Plaats 2").select_option(label="Vlissingen (gemeente)")
    expect(said(page)).to_have_text("Naast elkaar: Gelderland-Zuid (alleen Wijchen) en Vlissingen.")
    assert page.url == address + "vergelijken/#naast=gelderland-zuid,gemeente:vlissingen"
    outcome = outcome_of(page)
    counts = outcome.locator(".kb-naast > .kb-tabelvak")
    assert counts.get_by_role("columnheader").all_text_contents() == [
        "Thema",
        "Gelderland-Zuid (alleen Wijchen)",
        "Vlissingen",
    ]
    assert counts.get_by_role("rowheader").all_text_contents() == [
        "Veiligheid",
        "Passende hulp",
        "1Gezin1Plan1Regisseur",
        "Informatie delen",
        "Evalueren",
    ]
    expect(outcome).not_to_contain_text("Wat verschilt?")  # the elements say more
    assert row(page, "Passende hulp")[1] == "Nog niet opgenomen"
    counts.get_by_role("link", name="Korte lijnen").click()
    assert page.url == address + "praktijken/korte-lijnen/"


def test_elements_come_first_with_who_has_and_who_looks_for_them(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=gemeente:wijchen,gemeente:vlissingen")
    expect(said(page)).to_contain_text("Naast elkaar")
    deel = outcome_of(page).locator(".kb-naast__elementen")
    assert deel.get_by_role("heading", level=3).all_text_contents() == [
        "Ontbrak of gevraagd bij de een, verteld bij de ander",
        "Opgenomen bij de een, niet bij de ander",
    ]
    assert deel.locator(".kb-naast__zin").all_text_contents() == [
        "Ontbrak, kon beter of werd gevraagd in Wijchen. Verteld in Vlissingen.",
        "Gezien of verteld in Wijchen. Dat hebben wij niet opgenomen van Vlissingen.",
        "Gezien of verteld in Vlissingen. Dat hebben wij niet opgenomen van Wijchen.",
    ]
    assert deel.locator(".kb-naast__namen").first.locator("li").all_text_contents() == [
        "Veiligheidsdoelen met een vaste plek in het plan: ontbrak of kon beter in Wijchen "
        "(“Zicht houden op veiligheidsrisico’s”, en nog 2); verteld in Vlissingen "
        "(“Veiligheidsdoelen in het ondersteuningsplan”).",
        "Duidelijk wat een regisseur doet en mag: ontbrak of kon beter in Wijchen "
        "(“Duidelijk wie de regisseur is”); verteld in Vlissingen "
        "(“Casusregie en procesregie uit elkaar”).",
    ]
    seen, nothing = row_of_element(page, "Zorgaanbieders in het wijkteam").all()
    expect(seen).to_have_text("gezien: WIJ-V02, Zorgaanbieders doen mee in het wijkteam")
    expect(nothing).to_have_text("nog niet opgenomen")
    both, _ = row_of_element(page, "Toestemming met doel en gegevens").all()
    assert both.locator("p").all_text_contents()[0] == "Twee kanten:"
    assert both.locator(".kb-tekens--gezien, .kb-tekens--ontbrak").count() == 2
    expect(deel).to_contain_text(zinnen.naast.NAAST_UITLEG)
    both.get_by_role("link", name="WIJ-G07").click()
    assert page.url.startswith(address + "praktijken/")


def test_regions_tell_of_each_record_its_municipality(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=gelderland-zuid,zeeland")
    expect(said(page)).to_contain_text("Naast elkaar")
    named = outcome_of(page).locator(".kb-naast__namen li").first
    expect(named).to_have_text(
        "Veiligheidsdoelen met een vaste plek in het plan: ontbrak of kon beter in de regio "
        "Gelderland-Zuid (“Zicht houden op veiligheidsrisico’s”, Wijchen, en nog 2); verteld in de "
        "regio Zeeland (“Veiligheidsdoelen in het ondersteuningsplan”, Vlissingen)."
    )
    seen, _ = row_of_element(page, "Zorgaanbieders in het wijkteam").all()
    expect(seen).to_have_text("gezien: WIJ-V02, Zorgaanbieders doen mee in het wijkteam (Wijchen)")


# How wide, beside how many places, and whether there is room.
ROOM = [(390, 4, True), (1280, 3, True), (800, 2, True), (800, 3, False)]


def test_titles_are_seen_where_they_have_room(page: Page, address: str) -> None:
    names = ["Wijchen", "Vlissingen", "Twente", "Drenthe"]
    keys = ["gemeente:wijchen", "gemeente:vlissingen", "twente", "drenthe"]
    for width, places, visible in ROOM:
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{address}vergelijken/#naast={','.join(keys[:places])}")
        *most, last = names[:places]
        expect(said(page)).to_have_text(f"Naast elkaar: {', '.join(most)} en {last}.")
        unfold(page)
        cell = row_of_element(page, "Zorgaanbieders in het wijkteam").first
        title = cell.locator(".kb-elementvak__titel").last
        seen = title.evaluate("span => getComputedStyle(span).clipPath") == "none"
        assert seen == visible, (width, places)


def test_on_a_phone_each_theme_is_folded_and_has_no_empty_cells(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "vergelijken/#naast=gelderland-zuid,zeeland")
    expect(said(page)).to_have_text(BEIDE)
    tables = outcome_of(page).locator("table")
    knoppen = tables.locator("th button")
    expect(knoppen).to_have_count(10)
    assert re.fullmatch(r"Veiligheid \d+", knoppen.first.text_content() or "")
    assert knoppen.last.get_attribute("aria-expanded") == "false"
    assert not [cell for cell in tables.locator("td").all() if cell.is_visible()]
    unfold(page)
    expect(tables.locator("td:visible").first).to_be_visible()
    expect(tables.locator(".kb-leeg:visible, .kb-elementvak__code:visible")).to_have_count(0)
    knoppen.first.click()
    expect(tables.locator("tbody").first.locator("td").first).not_to_be_visible()
    page.emulate_media(media="print")  # all of it, and the names of the themes
    expect(knoppen).to_have_count(0)
    expect(tables.get_by_role("rowheader", name="Veiligheid", exact=True)).to_have_count(2)
    expect(tables.first.locator(".kb-elementvak:visible").first).to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 844})
    expect(knoppen).to_have_count(0)
    expect(tables.get_by_role("rowheader", name="Veiligheid", exact=True)).to_have_count(2)
    expect(tables.locator(".kb-elementvak__code").first).to_be_visible()


def test_phone_has_whole_names_and_no_heads_above_stacked_cells(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "vergelijken/#naast=gelderland-zuid,zeeland")
    expect(said(page)).to_contain_text("Naast elkaar")
    open_form(page)
    form = page.locator(".kb-vergelijker__keuzes").bounding_box()
    select = page.get_by_label("Plaats 1").bounding_box()
    assert form is not None
    assert select is not None
    assert select["width"] == form["width"]
    heads = outcome_of(page).locator(".kb-naast__elementen thead")
    assert "Zeeland" in heads.all_text_contents()[0]  # for who hears the page
    read = "head => getComputedStyle(head).clipPath"
    assert heads.evaluate(read) == "inset(50%)"
    heads.get_by_role("link", name="Zeeland").focus()
    assert heads.evaluate(read) == "none"
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    unfold(page)  # large text breaks, and nobody has to slide to read a line
    wide = "vakken => vakken.filter(vak => vak.scrollWidth > vak.clientWidth).length"
    assert outcome_of(page).locator(".kb-tabelvak").evaluate_all(wide) == 0


@pytest.mark.parametrize(
    ("plek", "key"),
    [("gemeenten/wijchen", "gemeente:wijchen"), ("regios/landelijk", "landelijk")],
)
def test_rows_in_the_browser_are_those_of_the_server(
    page: Page, address: str, plek: str, key: str
) -> None:
    """What a script draws of a place, cell by cell, is what stands on the page of that place."""
    page.goto(f"{address}{plek}/")
    cell = "td:nth-of-type(1)"
    read = "cells => cells.map(td => td.innerHTML.replace(/\\s*\\n\\s*/g, '').trim())"
    served = page.locator(f"#elementen tbody {cell}").evaluate_all(read)
    page.goto(f"{address}vergelijken/#naast={key},drenthe")
    expect(said(page)).to_contain_text("Naast elkaar")
    drawn = outcome_of(page).locator(f".kb-naast__elementen tbody {cell}").evaluate_all(read)
    relative = [html.replace(f'href="{address}', 'href="../../') for html in drawn]
    assert len(served) > 15
    assert sorted(relative) == sorted(served)


def test_question_of_two_places_is_answered_one_click_from_start(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Zet regio’s en gemeenten naast elkaar").click()
    alle = page.locator(".kb-naast__alle")
    alle.locator("> summary").click()
    for words in (
        "Ontbrak, kon beter of werd gevraagd in Wijchen. Verteld in Vlissingen.",
        "Gezien of verteld in Wijchen. Dat hebben wij niet opgenomen van Vlissingen.",
        "Gezien of verteld in Vlissingen. Dat hebben wij niet opgenomen van Wijchen.",
    ):
        expect(alle.get_by_text(words, exact=True)).to_be_visible()


def test_places_without_elements_say_so(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=twente,drenthe")
    deel = outcome_of(page).locator(".kb-naast__elementen")
    expect(deel).to_contain_text(zinnen.naast.GEEN_ELEMENTEN_HIER)
    assert deel.locator("table").count() == 0


def test_theme_stands_in_the_address_and_leaves_only_its_rows(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=gemeente:wijchen,gemeente:vlissingen")
    expect(said(page)).to_have_text("Naast elkaar: Wijchen en Vlissingen.")
    open_form(page)
    page.get_by_role("combobox", name="Thema").select_option(label="Evalueren")
    told = "Naast elkaar: Wijchen en Vlissingen, bij het thema Evalueren."
    expect(said(page)).to_have_text(told)
    shared = address + "vergelijken/#naast=gemeente:wijchen,gemeente:vlissingen&thema=evalueren"
    assert page.url == shared
    heads = outcome_of(page).locator(".kb-naast__kop, .kb-naast > .kb-tabelvak tbody th")
    assert heads.all_text_contents() == ["Evalueren", "Evalueren"]
    page.reload()
    expect(said(page)).to_have_text(told)
    open_form(page)
    assert page.get_by_role("combobox", name="Thema").input_value() == "evalueren"
    page.get_by_label("Plaats 3").select_option(label="Zeeland")
    expect(said(page)).to_contain_text("Zeeland (alleen Vlissingen), bij het thema Evalueren.")
    page.get_by_role("combobox", name="Thema").select_option(label="Alle thema’s")
    expect(said(page)).to_have_text(
        "Naast elkaar: Wijchen, Vlissingen en Zeeland (alleen Vlissingen)."
    )
    assert page.url.endswith("#naast=gemeente:wijchen,gemeente:vlissingen,zeeland")


def test_nothing_of_a_theme_is_said_of_that_theme_only(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=twente,drenthe&thema=veiligheid")
    outcome = outcome_of(page)
    expect(outcome).to_contain_text(zinnen.naast.GEEN_ELEMENTEN_BIJ_THEMA)
    expect(outcome).to_contain_text(GELIJK_BIJ_THEMA)
    expect(outcome).not_to_contain_text(GELIJK)


@pytest.mark.parametrize(
    "query", ["naast=gemeente:wijchen,gemeente:vlissingen", f"praktijken={TWO}"]
)
def test_on_a_phone_the_cells_of_a_row_lie_below_each_other(
    page: Page, address: str, query: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 844})
    page.goto(f"{address}vergelijken/#{query}")
    expect(said(page)).to_contain_text("Naast elkaar")
    unfold(page)
    table = outcome_of(page).locator("table").last
    names = table.locator("thead a").all_text_contents()
    for width in (320, 767):
        page.set_viewport_size({"width": width, "height": 844})
        for cells in table.evaluate(CELLS):
            assert [cell["said"] for cell in cells[1:]] == names
            assert all(cell["left"] >= 0 and cell["right"] <= width for cell in cells)
            # Of a place of which nothing is known there is no cell to see.
            for above, below in pairwise(cell for cell in cells if cell["height"]):
                assert above["bottom"] <= below["top"]
    # Who hears the page still hears a table, whatever a browser makes of its look.
    roles = "table => [table, ...table.querySelectorAll('tr, th, td')].map(node => node.role)"
    assert set(table.evaluate(roles)) == {"table", "row", "columnheader", "rowheader", "cell"}
    page.set_viewport_size({"width": 768, "height": 844})
    expect(table).not_to_have_attribute("role", "table")
    assert set(table.evaluate(roles)) == {None}


# The smallest below each other and beside each other: what is larger shows more at once.
@pytest.mark.parametrize(("width", "height"), [(320, 568), (768, 568)])
def test_what_came_of_a_choice_is_in_sight_and_the_focus_stays(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + "vergelijken/")
    page.get_by_label("Plaats 1").select_option(label="Wijchen (gemeente)")
    second = page.get_by_label("Plaats 2")
    second.focus()
    second.select_option(label="Vlissingen (gemeente)")
    expect(said(page)).to_contain_text("Naast elkaar")
    heading = page.get_by_role("heading", name="Wat helpt: wie heeft wat?")
    expect(heading).to_be_in_viewport()
    expect(second).to_be_focused()
    page.get_by_label("Praktijken", exact=True).check()
    for kenmerk in ("WIJ-G05", "WIJ-B09"):
        page.get_by_label("Typ een deel van de titel of het kenmerk").fill(kenmerk)
        page.locator(f"[data-kies]:has-text('{kenmerk}')").click()
    expect(said(page)).to_contain_text("Naast elkaar: “Korte lijnen”")
    expect(page.get_by_role("heading", name="Wat verschilt?")).to_be_in_viewport()


def test_who_chooses_with_a_finger_gets_the_answer_and_no_keyboard(
    browser: Browser, address: str
) -> None:
    phone = {"width": 390, "height": 844}
    with browser.new_context(viewport=phone, is_mobile=True, has_touch=True) as reader:
        page = reader.new_page()
        page.goto(address + "vergelijken/#praktijken=korte-lijnen")
        for _ in range(2):  # one that is offered beside it, and again when that was taken out
            page.locator(".kb-vergelijker__nabij button").first.tap()
            expect(said(page)).to_contain_text("Naast elkaar: “Korte lijnen” en ")
            expect(said(page)).to_be_focused()
            expect(page.get_by_role("heading", name="Wat verschilt?")).to_be_in_viewport()
            page.get_by_role("button", name="Haal weg").last.tap()
            expect(said(page)).to_have_text("Kies nog een praktijk.")
            expect(said(page)).to_be_focused()


def test_who_chooses_with_keys_keeps_sight_of_the_field(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 400})
    page.goto(address + "vergelijken/#naast=gemeente:wijchen,gemeente:vlissingen")
    expect(said(page)).to_contain_text("Naast elkaar")
    open_form(page)
    page.locator("[name=wat]").first.focus()
    page.keyboard.press("Tab")  # to the way for whose municipality is not in the list
    page.keyboard.press("Tab")
    first = page.get_by_label("Plaats 1")
    expect(first).to_be_focused()
    page.keyboard.press("z")  # to the first that begins with it
    expect(said(page)).to_contain_text("Zaanstreek-Waterland")
    expect(first).to_be_in_viewport()


def test_all_places_are_folded_and_can_be_opened(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/")
    alle = page.locator(".kb-naast__alle")
    expect(alle).not_to_have_attribute("open", "")
    page.get_by_label("Plaats 1").select_option(label="Zeeland")
    expect(said(page)).to_have_text("Kies nog een plaats.")
    expect(alle).not_to_have_attribute("open", "")
    page.get_by_label("Plaats 2").select_option(label="Twente")
    expect(said(page)).to_contain_text("Naast elkaar")
    expect(page.locator(".kb-matrix")).not_to_be_visible()
    page.get_by_text("Alle plaatsen bij elkaar", exact=True).click()
    expect(page.locator(".kb-matrix")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "width"), [("naast=gelderland-zuid,zeeland", 390), (f"praktijken={TWO}", 1280)]
)
def test_address_with_a_choice_shows_the_answer_first_and_the_form_when_asked(
    page: Page, address: str, query: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}vergelijken/#{query}")
    expect(said(page)).to_contain_text("Naast elkaar")
    expect(outcome_of(page).get_by_role("heading").first).to_be_in_viewport()
    form = page.locator("[data-kb-kiezen]")
    expect(form).to_be_hidden()
    assert page.get_by_role("button", name="Andere keuze").count() == 2  # above and below
    page.get_by_role("button", name="Andere keuze").last.click()
    expect(form).to_be_visible()
    expect(page.locator("[name=wat]:checked")).to_be_focused()
    expect(page.get_by_role("button", name="Andere keuze")).to_have_count(0)
    expect(outcome_of(page).get_by_role("heading").first).to_be_attached()


def test_back_leads_to_the_choice_before_and_then_to_the_page_before(
    page: Page, address: str
) -> None:
    page.goto(address + "over/")
    page.goto(address + "vergelijken/")
    page.get_by_label("Plaats 1").select_option(label="Gelderland-Zuid")
    page.get_by_label("Plaats 2").select_option(label="Zeeland")
    expect(said(page)).to_have_text(BEIDE)
    page.get_by_role("combobox", name="Thema").select_option(label="Evalueren")
    expect(said(page)).to_contain_text("bij het thema Evalueren")
    page.go_back()
    expect(said(page)).to_have_text(BEIDE)
    expect(page.get_by_role("combobox", name="Thema")).to_have_value("")
    page.go_back()
    expect(said(page)).to_have_text("Kies nog een plaats.")
    expect(page.get_by_label("Plaats 2")).to_have_value("")
    page.go_forward()
    expect(said(page)).to_have_text(BEIDE)
    for _ in range(3):
        page.go_back()
    expect(page).to_have_url(address + "over/")


def test_who_runs_through_a_list_with_keys_makes_one_step(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(address + "vergelijken/")
    before = page.evaluate("history.length")
    for label in ("Gelderland-Zuid", "Twente", "Zeeland"):
        page.get_by_label("Plaats 1").select_option(label=label)
    assert page.evaluate("history.length") == before + 1
    page.clock.fast_forward(2_000)
    page.get_by_label("Plaats 1").select_option(label="Twente")
    assert page.evaluate("history.length") == before + 2


def test_address_restores_the_choice_also_an_older_one(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/?naast=zeeland,landelijk")
    expect(said(page)).to_have_text("Naast elkaar: Zeeland (alleen Vlissingen) en Landelijk.")
    assert page.url == address + "vergelijken/#naast=zeeland,landelijk"
    open_form(page)
    page.get_by_label("Plaats 3").select_option(label="Gelderland-Zuid")
    expect(said(page)).to_contain_text("Zeeland (alleen Vlissingen), Landelijk en Gelderland-Zuid")
    page.goto(address + "vergelijken/#naast=zeeland,landelijk")
    expect(said(page)).to_have_text("Naast elkaar: Zeeland (alleen Vlissingen) en Landelijk.")
    assert page.get_by_label("Plaats 3").input_value() == ""


# What an address asks that cannot be so, and what is said of it.
ODD = [
    (
        "naast=zeeland,atlantis,<script>",
        "Niet gevonden: “atlantis” en “<script>”. Kies nog een plaats.",
    ),
    (
        "naast=zeeland,zeeland",
        "U koos een plaats twee keer; die telt één keer. Kies nog een plaats.",
    ),
    (
        "naast=zeeland,twente,utrecht,drenthe,fryslan,landelijk",
        "Niet gevonden: “fryslan”. Er passen vier plaatsen naast elkaar. Weggelaten: Landelijk. "
        "Naast elkaar: Zeeland (alleen Vlissingen), Twente, Utrecht en Drenthe.",
    ),
    ("praktijken=korte-lijnen", "Kies nog een praktijk."),
    (
        "naast=zeeland,twente&thema=atlantis",
        "Niet gevonden: thema “atlantis”. Naast elkaar: Zeeland (alleen Vlissingen) en Twente.",
    ),
    (
        "praktijken=korte-lijnen,nooit-geweest,korte-lijnen",
        "Niet gevonden: “nooit-geweest”. U koos een praktijk twee keer; die telt één keer. "
        "Kies nog een praktijk.",
    ),
    (
        f"praktijken={FOUR},warme-overdracht&naast=zeeland",
        "Dit adres noemt praktijken en plaatsen. U ziet nu de praktijken. "
        "Er passen vier praktijken naast elkaar. Weggelaten: “Warme overdracht”. "
        "Naast elkaar: “Korte lijnen”, “Samenhang in de hulp met een gezamenlijk plan”, "
        "“Mondelinge en schriftelijke overdracht” en “Afspraken en verwachtingen zijn nodig”.",
    ),
    ("", "Kies nog twee plaatsen."),
]


def test_address_that_cannot_be_shown_as_it_is_gets_a_sentence(page: Page, address: str) -> None:
    for query, sentence in ODD:
        page.goto(f"{address}vergelijken/#{query}")
        expect(said(page)).to_have_text(sentence)
    query, sentence = ODD[0]  # and when it is the first that is opened
    page.goto("about:blank")
    page.goto(f"{address}vergelijken/#{query}")
    expect(said(page)).to_have_text(sentence)


def test_same_place_twice_counts_once(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=zeeland,landelijk")
    open_form(page)
    page.get_by_label("Plaats 2").select_option(label="Zeeland")
    expect(said(page)).to_have_text(
        "U koos een plaats twee keer; die telt één keer. Kies nog een plaats."
    )


def test_sentences_in_the_browser_are_those_of_the_server(
    page: Page, address: str, live_differences: list[str]
) -> None:
    page.goto(address + "vergelijken/#naast=gelderland-zuid,zeeland,landelijk")
    expect(said(page)).to_contain_text("Naast elkaar")
    drawn = outcome_of(page).locator(".kb-naast__zin").all_text_contents()
    assert drawn == live_differences


def test_places_without_findings_do_not_differ(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#naast=twente,drenthe")
    expect(page.locator(".kb-naast__verschillen")).to_have_text(
        "Per thema zijn bij deze plaatsen dezelfde soorten praktijken opgenomen, of geen."
    )


def test_praktijken_are_found_by_typing_and_taken_out_again(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/")
    page.get_by_label("Praktijken", exact=True).check()
    expect(said(page)).to_have_text("Kies nog twee praktijken.")
    field = page.get_by_label("Typ een deel van de titel of het kenmerk")
    field.fill("e")
    expect(page.locator(".kb-vergelijker__getypt li")).to_have_count(10)
    expect(page.locator(".kb-vergelijker__treffers")).to_contain_text("De eerste 10 van ")
    field.fill("wij-g05")
    field.press("Enter")
    expect(said(page)).to_have_text("Kies nog een praktijk.")
    assert field.input_value() == ""
    field.fill("samenhang plan")
    page.get_by_role(
        "button", name="Samenhang in de hulp met een gezamenlijk plan (WIJ-B09, Wijchen)"
    ).click()
    expect(said(page)).to_have_text(
        "Naast elkaar: “Korte lijnen” en “Samenhang in de hulp met een gezamenlijk plan”."
    )
    assert page.url == f"{address}vergelijken/#praktijken={TWO}"
    field.fill("bestaat niet")
    expect(page.locator(".kb-vergelijker__treffers")).to_have_text(
        "Geen praktijk met “bestaat niet” in de titel of het kenmerk. Probeer een ander woord."
    )
    page.reload()
    expect(said(page)).to_contain_text(
        "“Korte lijnen” en “Samenhang in de hulp met een gezamenlijk plan”"
    )
    open_form(page)
    page.get_by_role("button", name="Haal weg Korte lijnen").click()
    expect(said(page)).to_have_text("Kies nog een praktijk.")
    page.goto(f"{address}vergelijken/?praktijken={TWO}")  # as it stood in older addresses
    expect(said(page)).to_contain_text(
        "“Korte lijnen” en “Samenhang in de hulp met een gezamenlijk plan”"
    )
    assert page.url == f"{address}vergelijken/#praktijken={TWO}"


def test_a_value_is_yes_no_or_not_known(page: Page, address: str) -> None:
    page.goto(
        f"{address}vergelijken/#praktijken=korte-lijnen,mondelinge-en-schriftelijke-overdracht,"
        "afspraken-en-verwachtingen-nodig"
    )
    expect(said(page)).to_contain_text("Naast elkaar")
    assert row(page, "Thema: Veiligheid") == ["nee", "ja", "ja"]
    assert row(page, "Vraag 4. Wie heeft de regie?") == ["ja", "nee", "niet bekend"]
    assert row(page, "Doelgroep") == ["niet bekend"] * 3
    assert row(page, "Wat is ervoor nodig?")[0] == zinnen.bewijs.GEEN_VOORWAARDEN
    sentences = outcome_of(page).locator(".kb-naast__zin").all_text_contents()
    assert (
        "Soort: Gaat goed bij “Korte lijnen” en “Mondelinge en schriftelijke overdracht”; "
        "Aanbeveling bij “Afspraken en verwachtingen zijn nodig”."
    ) in sentences
    assert (
        "Vraag “4. Wie heeft de regie?”: ja bij “Korte lijnen”, "
        "nee bij “Mondelinge en schriftelijke overdracht”, "
        "niet bekend bij “Afspraken en verwachtingen zijn nodig”."
    ) in sentences
    assert sentences[0] == (
        "Wat helpt: genoemd bij “Korte lijnen” en “Afspraken en verwachtingen zijn nodig”; niet "
        "opgenomen bij “Mondelinge en schriftelijke overdracht”; de teksten verschillen, lees ze "
        "hieronder."
    )
    assert sentences[-1].startswith("Gelijk bij alle: van wie (Toezicht Sociaal Domein)")
    assert sentences[-1].endswith("doelgroep (niet bekend).")
    expect(page.locator(".kb-vergelijker")).to_contain_text("Niet bekend: er is niets ingedeeld")


def test_withdrawn_praktijk_is_named_as_such(page: Page, address: str) -> None:
    def withdraw(route: Route) -> None:
        text = route.fetch().text()
        # The status is the last of a row but for its elements.
        changed = re.sub(r'(\["korte-lijnen",.*?",)0,\[', r"\g<1>2,[", text, count=1)
        assert changed != text
        route.fulfill(body=changed, content_type="text/javascript; charset=utf-8")

    page.route("**/gegevens/praktijken.js", withdraw)
    page.goto(f"{address}vergelijken/#praktijken={TWO}")
    expect(said(page)).to_contain_text("Naast elkaar")
    assert row(page, "Status") == [
        "Ingetrokken. Gebruik dit niet meer als voorbeeld.",
        "In gebruik",
    ]


@pytest.mark.parametrize("query", ["naast=zeeland,twente", f"praktijken={TWO}"])
def test_data_that_does_not_load_gives_a_sentence_and_the_table(
    page: Page, address: str, query: str
) -> None:
    page.route("**/gegevens/*", lambda route: route.abort())
    page.goto(f"{address}vergelijken/#{query}")
    expect(said(page)).to_have_text(
        "De gegevens zijn nu niet te laden. Probeer opnieuw De tabel hieronder werkt wel."
    )
    expect(page.locator(".kb-matrix")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "tabellen"), [("naast=zeeland,landelijk", 2), (f"praktijken={TWO}", 1)]
)
def test_comparison_works_from_disk(page: Page, site: Path, query: str, tabellen: int) -> None:
    page.goto(f"{(site / 'vergelijken/index.html').as_uri()}?{query}")
    expect(said(page)).to_contain_text("Naast elkaar")
    tables = outcome_of(page).locator(".kb-naast__tabel")
    assert [table.locator("thead th").count() for table in tables.all()] == [3] * tabellen


@pytest.mark.parametrize(
    "query",
    [
        f"praktijken={FOUR}",
        "naast=gemeente:wijchen,gemeente:vlissingen",
        "naast=gelderland-zuid,zeeland,landelijk,gemeente:wijchen",
    ],
)
def test_comparison_is_one_sheet_of_a4_on_its_side(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}vergelijken/#{query}")
    expect(said(page)).to_contain_text("Naast elkaar")
    (sheet,) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4_LANDSCAPE
    text = " ".join(sheet.extract_text().split())
    if query.startswith("naast"):
        assert "Wat helpt: wie heeft wat?" in text
        assert "ontbrak of kon beter" in text
        assert "Alles naast elkaar" in text
    else:
        assert "Wat verschilt?" in text
    assert "0800-2000" in text
    assert "Haal weg" not in text
    assert "Elk getal" not in text


def test_on_a_tablet_the_table_slides_and_says_so(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 800, "height": 700})
    page.goto(f"{address}vergelijken/#praktijken={FOUR}")
    hint = outcome_of(page).get_by_text("Schuif de tabel opzij om alles te zien.")
    expect(hint).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 800
    assert page.locator(".kb-vergelijker .kb-tabelvak").evaluate(
        "vak => vak.scrollWidth > vak.clientWidth"
    )


def test_pages_of_places_and_praktijken_lead_to_a_comparison(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(address + "gemeenten/wijchen/")
    page.get_by_role("link", name="Vergelijk met een andere plaats").click()
    expect(page.get_by_label("Plaats 1")).to_have_value("gemeente:wijchen")
    expect(page.get_by_label("Plaats 2")).to_be_in_viewport()  # what is asked next
    page.goto(address + "praktijken/korte-lijnen/")
    page.locator(".kb-verwant__naast").get_by_role("link").first.click()
    expect(said(page)).to_contain_text("Naast elkaar: “Korte lijnen” en ")
    page.goto(address + "praktijken/korte-lijnen/")
    page.get_by_role("link", name="Vergelijk met een andere praktijk", exact=True).click()
    expect(said(page)).to_have_text("Kies nog een praktijk.")


@pytest.mark.parametrize("chosen", ["", "#thema=veiligheid"])
def test_two_praktijken_stand_side_by_side_two_clicks_from_their_list(
    page: Page, address: str, chosen: str
) -> None:
    page.goto(f"{address}praktijken/{chosen}")
    card = page.locator(".kb-kaart:visible", has_text="Vaste contactpersoon bij Veilig Thuis").first
    card.get_by_role("link", name="Vergelijk met een andere").click()
    expect(said(page)).to_have_text("Kies nog een praktijk.")
    near = page.locator(".kb-vergelijker__nabij button")
    expect(near).to_have_count(5)
    assert "Vaste contactpersoon" not in " ".join(near.all_text_contents())
    near.first.click()
    expect(said(page)).to_contain_text("Naast elkaar: “Vaste contactpersoon bij Veilig Thuis” en")
    expect(near.first).not_to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_field_stays_where_it_is_after_the_first_choice(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + "vergelijken/")
    page.get_by_role("radio", name="Praktijken").check()
    field = page.locator("#zoek-praktijk")
    field.fill("korte lijnen")
    offered = page.locator(".kb-vergelijker__getypt button").first
    offered.scroll_into_view_if_needed()  # as who chooses it has done
    top = "field => field.getBoundingClientRect().top"
    before = field.evaluate(top)
    offered.click()
    expect(page.get_by_role("button", name="Haal weg")).to_be_visible()
    expect(page.locator(".kb-vergelijker__nabij button").first).to_be_visible()
    assert abs(field.evaluate(top) - before) < 2
    expect(field).to_be_focused()


def test_what_was_chosen_is_offered_no_more(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/#praktijken=korte-lijnen")
    expect(said(page)).to_have_text("Kies nog een praktijk.")
    field = page.get_by_label("Typ een deel van de titel of het kenmerk")
    field.fill("korte lijnen")
    expect(page.locator(".kb-vergelijker__treffers")).to_have_text(
        "Wat u zoekt met “korte lijnen”, hebt u al gekozen."
    )
    field.fill("wij b9")
    typed = page.locator(".kb-vergelijker__getypt button")
    expect(typed.first).to_contain_text("WIJ-B09")
    page.get_by_role("button", name="Haal weg Korte lijnen").click()
    field.fill("korte lijnen")
    expect(typed.first).to_contain_text("WIJ-G05")


def test_what_was_kept_on_cards_can_be_compared(page: Page, address: str) -> None:
    page.goto(address + "themas/veiligheid/")
    for number in (0, 1):
        page.locator("[data-bewaar]").nth(number).click()
    page.get_by_role("link", name="Vergelijk (2)").click()
    expect(said(page)).to_contain_text("Naast elkaar: ")
    page.goto(address + "vergelijken/")
    page.get_by_label("Praktijken", exact=True).check()
    page.get_by_role("button", name="Neem wat u bewaarde (2)").click()
    expect(said(page)).to_contain_text("Naast elkaar: ")
    page.goto(address + "mijn-factsheet/")
    expect(page.locator(".kb-eigen__melding")).to_contain_text("2 van 24")
    page.get_by_role("link", name="Zet ze naast elkaar").click()
    expect(said(page)).to_contain_text("Naast elkaar: ")


def test_without_scripts_the_whole_table_reads(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + "vergelijken/")
    assert not page.locator(".kb-vergelijker").is_visible()
    expect(page.get_by_text("Zelf kiezen wat u naast elkaar zet, kan nu niet")).to_be_visible()
    page.get_by_text("Alle plaatsen bij elkaar", exact=True).click()
    alle = page.locator(".kb-naast__alle > section")
    assert alle.get_by_role("columnheader").all_text_contents() == [
        "Werkzaam element",
        "Landelijk",
        "Wijchen",
        "Vlissingen",
    ]
    assert alle.locator("tbody th[scope=row]").count() > 30
    assert alle.get_by_role("link", name="VLI-VL1").get_attribute("href") == (
        "../praktijken/veiligheidsdoelen-in-ondersteuningsplan/"
    )
    assert page.locator(".kb-matrix tbody tr").count() == 28
    table_row = page.locator(".kb-matrix tr", has=page.get_by_role("rowheader", name="Twente"))
    expect(table_row).to_contain_text("nog niet opgenomen")
    page.locator(".kb-matrix tr", has=page.get_by_role("rowheader", name="Wijchen")).get_by_role(
        "link", name="5 keer “kan beter”"
    ).click()
    assert page.url == address + "gemeenten/wijchen/#veiligheid-kan-beter"
    assert page.locator("#veiligheid-kan-beter .kb-kaart").count() == 5
    assert not page.get_by_role("link", name="Vergelijk met een andere plaats").is_visible()
    visitor.close()


def test_unknown_praktijken_take_no_place_and_are_not_all_named(page: Page, address: str) -> None:
    unknown = ",".join(f"onbekend-{number}" for number in range(400))
    page.goto(f"{address}vergelijken/#praktijken={unknown}")
    expect(said(page)).to_have_text(
        "Niet gevonden: “onbekend-0”, “onbekend-1”, “onbekend-2” en nog 397. "
        "Kies nog twee praktijken."
    )
    page.locator("#zoek-praktijk").fill("WIJ-G05")
    page.locator(".kb-vergelijker__getypt [data-kies]").click()
    expect(page).to_have_url(address + "vergelijken/#praktijken=korte-lijnen")
    expect(said(page)).to_have_text("Kies nog een praktijk.")
