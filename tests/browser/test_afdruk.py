"""What changed since a print."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect


def ask(page: Page, address: str, kenmerk: str, datum: str) -> str:
    """The answer for a kenmerk and a day.

    Each question gets a page of its own: only behind the `#` another address, the page still shows
    the answer to the question before it for a moment.
    """
    page.goto("about:blank")
    page.goto(f"{address}afdruk/#kenmerk={kenmerk}&datum={datum}")
    answer = page.locator(".kb-afdruk__antwoord")
    expect(answer).not_to_be_empty()
    return " ".join(answer.inner_text().split())


def test_print_of_a_day_after_the_last_change_is_still_good(page: Page, address: str) -> None:
    text = ask(page, address, "wij-g05", "2026-11-29")
    assert "Er is niets veranderd na 29 november 2026. De praktijken en werkzame elementen" in text
    assert "op uw afdruk staan nog net zo op de site." in text
    assert "zelf" not in text


def test_what_changed_on_the_day_of_the_version_is_said_at_once(page: Page, address: str) -> None:
    text = ask(page, address, "wij-g05", "2026-11-28")
    assert "nog actueel" not in text
    assert (
        "Er is niets veranderd na 28 november 2026: dat is de datum van de nieuwste versie. Alleen "
        "als u op die dag zelf printte, kan uw blad ouder zijn. Vergelijk dit dan met uw blad: "
        "Wat er aan deze praktijk is veranderd: 28 november 2026: ‘Gemakkelijk’ in plaats van "
        "‘zonder moeite’, en in de verleden tijd. 28 november 2026: De redactie legde het verband"
    ) in text
    assert "21 november 2026: Opgenomen" not in text
    text = ask(page, address, "wij-g05", "2026-11-21")
    later = text.index("28 november 2026: De redactie legde het verband met werkzame elementen.")
    day = text.index("Op 21 november 2026 zelf is er ook iets veranderd. Vergelijk dit met uw")
    assert later < day < text.index("21 november 2026: Opgenomen in de kennisbank.")


@pytest.mark.parametrize(
    ("url", "kenmerk"),
    [("praktijken/korte-lijnen/", "WIJ-G05"), ("elementen/toestemming-helder/", "WEL-E29")],
)
def test_page_of_a_record_leads_to_its_own_answer(
    page: Page, address: str, url: str, kenmerk: str
) -> None:
    page.goto(address + url)
    for summary in page.locator(
        "main details:has-text('Is mijn afdruk nog actueel?') > summary"
    ).all():
        summary.click()
    links = page.locator("main").get_by_role("link", name="Is mijn afdruk nog actueel?")
    assert links.count() >= 2  # where one takes it along, and where its changes stand
    links.first.click()
    assert page.url == address + f"afdruk/#kenmerk={kenmerk}"
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text(f"Kenmerk {kenmerk}")


def test_older_print_gets_what_changed(page: Page, address: str) -> None:
    text = ask(page, address, "WIJ-G05", "2026-01-31")
    assert "Er is iets veranderd na 31 januari 2026. Lees hieronder wat." in text
    own, elements = (
        text.index(one) for one in ("Wat er aan deze praktijk", "Ook nieuw of veranderd: werkz")
    )
    assert own < text.index("21 november 2026: Opgenomen") < elements
    assert "21 november 2026: Opgenomen in de kennisbank." in text
    page.get_by_role("link", name="Korte lijnen").click()
    assert page.url == address + "praktijken/korte-lijnen/"


def test_print_of_an_element_is_known_by_its_kenmerk(page: Page, address: str) -> None:
    text = ask(page, address, "wel-e29", "2026-01-31")
    assert "Er is iets veranderd na 31 januari 2026. Druk de pagina opnieuw af." in text
    item = page.locator(".kb-afdruk__antwoord > ul > li").first
    expect(item).to_contain_text("28 november 2026: dit werkzame element is nieuw of veranderd.")
    item.get_by_role("link", name="Toestemming met doel en gegevens").click()
    assert page.url == address + "elementen/toestemming-helder/"
    assert "Er is niets veranderd na 28 november 2026: dat is" in ask(
        page, address, "WEL-E29", "2026-11-28"
    )


@pytest.mark.parametrize(
    ("kenmerk", "url"),
    [
        ("thema-veiligheid", "themas/veiligheid/"),
        ("VT06", "regios/gelderland-zuid/"),
        ("GM0296", "gemeenten/wijchen/"),
        ("vergelijking-regios", "vergelijken/"),
    ],
)
def test_sheet_of_several_praktijken_names_those_that_changed(
    page: Page, address: str, kenmerk: str, url: str
) -> None:
    text = ask(page, address, kenmerk, "2026-01-31")
    assert re.search(
        r"zijn \d+ van de \d+ praktijken (en \d+ werkzame elementen )?van dit blad nieuw", text
    )
    assert page.locator(".kb-afdruk__antwoord > ul > li").count() > 2
    page.get_by_role("link", name="Naar de pagina van dit blad").click()
    assert page.url == address + url


@pytest.mark.parametrize(
    ("kenmerk", "url"),
    [
        ("vijf-vragen", "factsheets/vijf-vragen/"),
        ("CAL-RD1, CAL-RD2, CAL-RD3", "factsheets/vijf-vragen/"),
        ("toezichtkader", "toezichtkader/"),
        ("WIJ-G05, WIJ-G06", "mijn-factsheet/#kies="),
    ],
)
def test_sheet_without_records_and_one_of_her_own_are_known(
    page: Page, address: str, kenmerk: str, url: str
) -> None:
    assert "niets veranderd na 28 november 2026" in ask(page, address, kenmerk, "2026-11-28")
    assert "veranderd" in ask(page, address, kenmerk, "2026-01-31")
    page.get_by_role("link", name="Naar de pagina van dit blad").click()
    assert page.url.startswith(address + url)


def test_full_sheet_of_her_own_is_judged_whole(page: Page, address: str) -> None:
    page.goto(address + "praktijken/")
    shown = page.locator(".kb-kaart .kb-kenmerk").all_text_contents()
    kenmerken = list(dict.fromkeys(shown))[:24]
    assert len(kenmerken) == 24
    page.goto(address + "afdruk/")
    page.locator("#kenmerk").fill(", ".join(kenmerken))
    page.locator("#datum").fill("2026-01-31")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("van de 24 praktijken")


def test_withdrawn_record_is_said_first(page: Page, address: str) -> None:
    def withdraw(route: Route) -> None:
        text = route.fetch().text()
        if "praktijken.js" in route.request.url:
            text = re.sub(r'(\["korte-lijnen",.*?"\d{4}-\d\d-\d\d",)0,', r"\g<1>2,", text)
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/gegevens/*.js", withdraw)
    text = ask(page, address, "WIJ-G05", "2026-11-21")
    assert "Let op: deze praktijk is ingetrokken. Gebruik haar niet meer als voorbeeld." in text


def test_unknown_kenmerk_and_missing_date_are_said(page: Page, address: str) -> None:
    assert "Wij kennen geen blad met kenmerk “<b>X</b>”." in ask(
        page, address, "<b>X</b>", "2026-01-31"
    )
    assert "is het laatst veranderd op " in ask(page, address, "WIJ-G05", "")
    text = ask(page, address, "WIJ-G05", "31-02-2026")
    assert text.startswith("De datum “31-02-2026” lezen wij niet. Kenmerk WIJ-G05 Wat op dit blad")


def test_line_of_a_print_is_read_when_it_is_pasted_whole(page: Page, address: str) -> None:
    page.goto(address + "afdruk/")
    page.get_by_label("Kenmerk").fill("WIJ-G05 · versie 28 november 2026 · geen officiële site")
    page.keyboard.press("Enter")
    assert page.url == address + "afdruk/#kenmerk=WIJ-G05&datum=2026-11-28"
    answer = page.locator(".kb-afdruk__antwoord")
    expect(answer).to_contain_text("Er is niets veranderd na 28 november 2026")
    expect(page.get_by_label("Kenmerk")).to_have_value("WIJ-G05")
    expect(page.get_by_label("Datum van de versie")).to_have_value("2026-11-28")
    for kenmerk, datum in [("WIJ-G05 21 nov 2026", ""), ("WIJ-G05", "21-11-2026")]:
        page.goto("about:blank")
        text = ask(page, address, kenmerk, datum)
        assert text.startswith("Kenmerk WIJ-G05 Er is iets veranderd na 21 november 2026.")


def test_form_by_keyboard_puts_the_question_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "afdruk/")
    page.get_by_label("Kenmerk").fill("WIJ-G05")
    page.get_by_label("Datum van de versie").fill("2026-11-28")
    page.keyboard.press("Enter")
    assert page.url == address + "afdruk/#kenmerk=WIJ-G05&datum=2026-11-28"
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("Er is niets veranderd na 28")
    page.goto(address + "afdruk/#kenmerk=WIJ-G05")
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("is het laatst veranderd op")
    page.goto(address + "afdruk/#datum=2026-11-28")
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("Vul ook het kenmerk in")
    expect(page.get_by_label("Kenmerk")).to_be_visible()


def test_kenmerk_alone_says_on_which_day_its_sheet_last_changed(page: Page, address: str) -> None:
    told = re.compile(
        r"op dit blad staat, is het laatst veranderd op (\d+) november 2026\. Staat die"
    )
    for kenmerk in ("WIJ-G05", "thema-veiligheid", "WEL-E29", "WIJ-G05, WIJ-G06"):
        (day,) = told.findall(ask(page, address, kenmerk, ""))
        assert "niets veranderd na" in ask(page, address, kenmerk, f"2026-11-{int(day):02}")
        assert "niets veranderd na" not in ask(page, address, kenmerk, "2026-11-01")
    assert "Op deze site is het laatst iets veranderd op" in ask(page, address, "vijf-vragen", "")


def test_address_with_a_question_shows_the_answer_first(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 664})
    ask(page, address, "WIJ-G05", "2026-01-31")
    form = page.locator("[data-kb-afdruk]")
    expect(page.locator(".kb-afdruk__antwoord strong")).to_be_in_viewport(ratio=1)
    expect(form).to_be_hidden()
    page.get_by_role("button", name="Andere keuze").click()
    expect(form).to_be_visible()
    expect(page.get_by_label("Kenmerk")).to_be_focused()
    page.get_by_label("Kenmerk").fill("WIJ-G06")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("Kenmerk WIJ-G06")
    page.go_back()
    expect(page.locator(".kb-afdruk__antwoord")).to_contain_text("Kenmerk WIJ-G05")
    expect(page.get_by_label("Kenmerk")).to_have_value("WIJ-G05")


def test_who_hears_the_answer_hears_what_it_comes_to_and_once(page: Page, address: str) -> None:
    heard = page.locator("[data-kb-melding]")
    page.goto(address + "afdruk/")
    kenmerk = page.get_by_label("Kenmerk")
    kenmerk.fill("WIJ-X99")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-afdruk__antwoord > p")).to_be_focused()
    expect(heard).to_be_empty()
    kenmerk.fill("thema-veiligheid")
    page.get_by_label("Datum van de versie").fill("2026-01-01")
    page.keyboard.press("Enter")
    expect(page.locator(".kb-afdruk__antwoord h2")).to_be_focused()
    verdict = page.locator(".kb-afdruk__antwoord > p > strong").first.inner_text()
    expect(heard).to_have_text(verdict)
    # The answer itself is as long as a page: what is in it is read, not called out.
    assert page.locator(":is([role=status], [aria-live]) li").count() == 0
    ask(page, address, "WIJ-X99", "")  # nothing was used, so nothing has the focus
    expect(heard).to_contain_text("Wij kennen geen blad met kenmerk “WIJ-X99”.")


def test_without_scripts_the_page_says_another_way(browser: Browser, address: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(address + "afdruk/")
    expect(page.get_by_text("Of kom er zo achter")).to_be_visible()
    assert not page.get_by_label("Kenmerk").is_visible()
    page.get_by_role("link", name="Nieuw", exact=True).first.click()
    assert page.url == address + "nieuw/"
    visitor.close()


def test_day_that_is_still_to_come_is_no_version(page: Page, address: str) -> None:
    assert ask(page, address, "WIJ-G05", "9026-11-21") == (
        "21 november 9026 is nog niet geweest. Kijk welke datum onder aan het blad staat."
    )


@pytest.mark.parametrize("typed", ["wij g05", "WIJ-G5", "WIJ–G05", "wijgo5"])
def test_kenmerk_as_people_type_it_is_known_and_said(page: Page, address: str, typed: str) -> None:
    text = ask(page, address, typed, "2026-11-28")
    assert text.startswith(f"Kenmerk WIJ-G05 U typte “{typed}”. Wij lazen WIJ-G05. Er is niets")


@pytest.mark.parametrize(
    ("kenmerk", "first"),
    [("WIJ-G05", "Kenmerk WIJ-G05"), ("WIJ-X99", "Wij kennen geen blad met kenmerk “WIJ-X99”.")],
)
def test_answer_comes_into_view_on_a_phone_and_has_the_focus(
    page: Page, address: str, kenmerk: str, first: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 664})
    page.goto(address + "afdruk/")
    page.get_by_label("Kenmerk").fill(kenmerk)
    page.get_by_label("Datum van de versie").fill("2026-01-31")
    page.get_by_role("button", name="Kijk wat er veranderd is").click()
    answer = page.locator(".kb-afdruk__antwoord > [tabindex='-1']")
    expect(answer).to_be_focused()
    expect(answer).to_contain_text(first)
    expect(answer).to_be_in_viewport(ratio=1)
    assert page.evaluate(
        "() => {const r = document.activeElement.getBoundingClientRect();"
        " return document.activeElement.contains(document.elementFromPoint(r.x + 9, r.y + 9))}"
    )
