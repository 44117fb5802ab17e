"""The editing screen and what is still being written: read beside its passage, and published."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_beheer import (
    FOLDER,
    READ,
    choose,
    fill,
    laid_out,
    open_record,
    save,
    screen,
    sign_in,
)
from tests.builders import write_bank

__all__ = ["screen"]  # a fixture
FILE = "practices/zeeland/warme-overdracht.yml"
PASSAGE = """\
passage: |-
  De medewerkers dragen warm over.
  - Zij bellen *elkaar*.

  Dat helpt.
"""
CONCEPT = f"""\
kenmerk: VLI-VL7
soort: ervaring
{PASSAGE}voorgesteld:
  - element: samen-eerste-contact
    woorden:
      - bellen
  - thema: veiligheid
regio: zeeland
bronnen:
  - bron: jaarbeeld-2019
    vindplaats: Begin
gepubliceerd: 2020-02-03
herzien_voor: 2099-11-21
wijzigingen:
  - datum: 2020-02-03
    tekst: Opgenomen in de kennisbank.
status: concept
"""


@pytest.fixture(scope="module")
def editor(
    browser: Browser, screen: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    page = browser.new_page()
    files = dict(laid_out(write_bank(tmp_path_factory.mktemp("bank"))))
    yield sign_in(page, screen, files | {FILE: CONCEPT})
    page.close()


def text_of(page: Page) -> str:
    (text,) = (text for path, text in page.evaluate(READ, FOLDER) if path == FILE)
    return str(text)


def go_to(page: Page, collection: str) -> None:
    page.evaluate(f"location.hash = '#/collections/{collection}'")


def test_concept_is_written_beside_its_passage_and_then_published(editor: Page) -> None:
    page = editor
    go_to(page, "practices-zeeland")
    expect(page.get_by_role("row", name="Een regiekaart")).to_be_visible()
    expect(page.get_by_text("VLI-VL7")).to_have_count(0)
    go_to(page, "concepten")
    page.get_by_text("VLI-VL7").click()
    passage = page.get_by_role("textbox", name="Passage")
    expect(passage).to_have_value(re.compile(r"dragen warm over\.\n- Zij"))
    expect(passage).not_to_be_editable()
    expect(page.get_by_text("Schrijf eigen woorden")).to_be_visible()
    fill(page, "Titel", "Warm overdragen")
    save(page)
    written = text_of(page)
    assert written == CONCEPT.replace(PASSAGE, f"{PASSAGE}titel: Warm overdragen\n").replace(
        "regio: zeeland", "themas: []\nregio: zeeland"
    )

    open_record(page, "Concepten", "Warm overdragen")
    choose(page, "In gebruik")
    page.get_by_role("button", name="Opslaan").click()
    told = page.get_by_role("alertdialog", name="Nog niet opgeslagen")
    expect(told).to_contain_text("Samenvatting: vul dit in voordat je publiceert.")
    expect(told).to_contain_text("Herkomst: vul dit in voordat je publiceert.")
    told.get_by_role("button", name="OK").click()
    fill(page, "Samenvatting", "Medewerkers bellen elkaar bij een overdracht.")
    page.get_by_role("radio", name="De gemeente of een organisatie daar").click()
    save(page)
    written, today = text_of(page), date.today().isoformat()
    assert "status: actueel\n" in written
    assert f"gepubliceerd: {today}\n" in written
    assert f"  - datum: {today}\n    tekst: Opgenomen in de kennisbank.\n" in written
    assert "voorgesteld" not in written
    assert PASSAGE in written
    go_to(page, "practices-zeeland")
    expect(page.get_by_role("row", name="Warm overdragen")).to_be_visible()
    go_to(page, "concepten")
    expect(page.get_by_role("row", name="Warm overdragen")).to_have_count(0)
