"""“Past dit bij ons?”: saying of each condition whether it is there, on a screen and on paper."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdf import PdfReader

from kennisbank.model import zinnen

RECORD = "praktijken/afspraken-en-verwachtingen-nodig/"
AFSPRAKEN = "Er zijn afspraken over de samenwerking tussen Veilig Thuis en het netwerk."
VERWACHTINGEN = "Beide kanten vertellen wat zij van de ander verwachten."


def condition(page: Page, text: str) -> Locator:
    return page.get_by_role("radiogroup", name=text)


def outcome(page: Page) -> list[str]:
    """The sentence and the first steps."""
    return page.locator(".kb-past__zin, .kb-past__stappen li").all_text_contents()


def paper(page: Page) -> str:
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)


def test_first_steps_are_what_is_not_there_and_then_what_is_partly(
    context: BrowserContext, page: Page, address: str
) -> None:
    page.goto(address + RECORD)
    assert outcome(page) == [""]
    condition(page, AFSPRAKEN).get_by_label("deels").check()
    assert outcome(page) == [
        "Nog geen van de twee voorwaarden is er helemaal; één deels en één niet ingevuld. "
        "Begin bij:",
        f"{AFSPRAKEN} (deels)",
    ]
    condition(page, VERWACHTINGEN).get_by_label("nog niet").check()
    assert outcome(page)[1:] == [VERWACHTINGEN, f"{AFSPRAKEN} (deels)"]
    condition(page, AFSPRAKEN).get_by_label("hebben we").check()
    assert outcome(page) == [
        "Eén van de twee voorwaarden is er; één nog niet. Begin bij:",
        VERWACHTINGEN,
    ]
    condition(page, VERWACHTINGEN).get_by_label("hebben we").check()
    assert outcome(page) == ["Beide voorwaarden zijn er."]
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_answers_stand_in_the_address_and_come_back(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    condition(page, AFSPRAKEN).get_by_label("deels").check()
    condition(page, VERWACHTINGEN).get_by_label("nog niet").check()
    expect(page).to_have_url(re.compile(rf"/{RECORD}#past=dn\."))
    page.reload()
    expect(condition(page, VERWACHTINGEN).get_by_label("nog niet")).to_be_checked()
    page.get_by_role("button", name="Wis de antwoorden").click()
    expect(page).to_have_url(address + RECORD)
    assert outcome(page) == [""]


@pytest.mark.parametrize("value", ["jdn", "xx", "<b", "jn.00", "j"])
def test_answers_to_other_conditions_are_left_out_with_a_sentence(
    page: Page, address: str, value: str
) -> None:
    page.goto(f"{address}{RECORD}#past={value}")
    assert outcome(page) == [
        "De antwoorden in dit adres horen niet bij deze voorwaarden. "
        "Misschien is de praktijk veranderd. Vul ze opnieuw in."
    ]
    expect(page.locator(".kb-past :checked")).to_have_count(0)


def test_short_address_without_a_check_is_taken(page: Page, address: str) -> None:
    page.goto(f"{address}{RECORD}?past=j-")  # as it stood in older addresses
    assert outcome(page) == ["Eén van de twee voorwaarden is er; één niet ingevuld."]


def test_praktijk_without_conditions_asks_nothing(page: Page, address: str) -> None:
    page.goto(address + "praktijken/korte-lijnen/#past=jn")
    expect(
        page.get_by_text(zinnen.praktijk.word_niet_opgenomen(["randvoorwaarden"]))
    ).to_be_visible()
    expect(page.get_by_text("Past dit bij ons?")).to_have_count(0)


def test_paper_has_the_answers_in_boxes(page: Page, address: str) -> None:
    page.goto(f"{address}{RECORD}#past=jn")
    text = paper(page)
    assert text.count("×") == 2
    assert f"Begin bij: 1. {VERWACHTINGEN}" in text
    assert "Kies per voorwaarde" not in text
    assert "Wis de antwoorden" not in text
    page.emulate_media(media="print")
    marks = page.locator(".kb-past__hokje").evaluate_all(
        "all => all.map((one) => getComputedStyle(one, '::before').content)"
    )
    assert marks == ['"×"', "none", "none", "none", "none", '"×"']


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_without_answers_has_boxes_to_tick(
    browser: Browser, address: str, scripts: bool
) -> None:
    visitor = browser.new_context(java_script_enabled=scripts)
    page = visitor.new_page()
    page.goto(address + RECORD)
    text = paper(page)
    assert f"{AFSPRAKEN} hebben we deels nog niet" in text
    assert "×" not in text
    page.emulate_media(media="print")
    boxes = page.locator(".kb-past__hokje")
    assert boxes.count() == 6
    for box in boxes.all():
        size = box.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) > 11  # three millimetres
    visitor.close()


def test_without_scripts_the_conditions_are_a_list(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + RECORD)
    expect(page.get_by_text(AFSPRAKEN)).to_be_visible()
    assert not page.locator(".kb-past__keuze").first.is_visible()
    assert not page.get_by_role("button", name="Wis de antwoorden").is_visible()
    assert not page.get_by_text("Past dit bij ons?").is_visible()
    visitor.close()


def test_answers_can_be_given_with_the_keyboard_on_a_phone(browser: Browser, address: str) -> None:
    visitor = browser.new_context(viewport={"width": 320, "height": 700})
    page = visitor.new_page()
    page.goto(address + RECORD)
    condition(page, AFSPRAKEN).get_by_label("hebben we").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"#past=dj\."))
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    visitor.close()
