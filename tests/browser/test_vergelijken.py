"""Comparing regions and municipalities, with a mouse, by the address, and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_choice_of_two_places_stands_side_by_side_and_in_the_address(
    page: Page, address: str
) -> None:
    page.goto(address + "vergelijken/")
    page.get_by_label("Plaats 1").select_option(label="Gelderland-Zuid")
    expect(page.get_by_role("status")).to_have_text("Kies nog een plaats.")
    page.get_by_label("Plaats 2").select_option(label="Vlissingen (gemeente)")
    expect(page.get_by_role("status")).to_have_text("Naast elkaar: Gelderland-Zuid en Vlissingen.")
    assert page.url == address + "vergelijken/?naast=gelderland-zuid,gemeente:vlissingen"
    outcome = page.locator(".kb-vergelijker__uitkomst")
    assert outcome.get_by_role("heading", level=2).all_text_contents() == [
        "Veiligheid",
        "Passende hulp",
        "1Gezin1Plan1Regisseur",
        "Informatie delen",
        "Evalueren",
    ]
    assert outcome.get_by_role("heading", level=3).all_text_contents()[:2] == [
        "Gelderland-Zuid",
        "Vlissingen",
    ]
    expect(outcome).to_contain_text(
        "Ervaringen: opgenomen bij Vlissingen, nog niet bij Gelderland-Zuid."
    )
    expect(outcome.locator(".kb-naast__kolom", has_text="Vlissingen").nth(1)).to_contain_text(
        "Nog niet opgenomen"
    )
    outcome.get_by_role("link", name="Korte lijnen").click()
    assert page.url == address + "praktijken/korte-lijnen/"


def test_address_restores_the_choice_and_back_undoes_it(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/?naast=zeeland,landelijk")
    expect(page.get_by_role("status")).to_have_text("Naast elkaar: Zeeland en Landelijk.")
    page.get_by_label("Plaats 3").select_option(label="Gelderland-Zuid")
    expect(page.get_by_role("status")).to_contain_text("Zeeland, Landelijk en Gelderland-Zuid")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("Naast elkaar: Zeeland en Landelijk.")
    assert page.get_by_label("Plaats 3").input_value() == ""


def test_unknown_place_in_the_address_is_said(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/?naast=zeeland,atlantis,<script>")
    expect(page.get_by_role("status")).to_have_text(
        "Niet gevonden: atlantis en <script>. Kies nog een plaats."
    )


def test_same_place_twice_counts_once(page: Page, address: str) -> None:
    page.goto(address + "vergelijken/?naast=zeeland,landelijk")
    page.get_by_label("Plaats 2").select_option(label="Zeeland")
    expect(page.get_by_role("status")).to_have_text(
        "U koos een plaats twee keer; die telt één keer. Kies nog een plaats."
    )


def test_sentences_in_the_browser_are_those_of_the_server(
    page: Page, address: str, live_differences: list[str]
) -> None:
    page.goto(address + "vergelijken/?naast=gelderland-zuid,zeeland,landelijk")
    expect(page.get_by_role("status")).to_contain_text("Naast elkaar")
    assert page.locator(".kb-naast__zin").all_text_contents() == live_differences


def test_without_scripts_the_whole_table_reads(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + "vergelijken/")
    assert not page.locator(".kb-vergelijker").is_visible()
    assert page.locator(".kb-matrix tbody tr").count() == 28
    row = page.locator("tr", has=page.get_by_role("rowheader", name="Twente"))
    expect(row).to_contain_text("nog niet opgenomen")
    page.locator("tr", has=page.get_by_role("rowheader", name="Wijchen")).get_by_role(
        "link", name="5 kan beter"
    ).click()
    assert page.url == address + "gemeenten/wijchen/#veiligheid-kan-beter"
    assert page.locator("#veiligheid-kan-beter .kb-kaart").count() == 5
    visitor.close()
