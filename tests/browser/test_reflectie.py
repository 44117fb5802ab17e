"""The reflection: what stands there at once, and that no answer goes or stays anywhere."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from pypdf import PdfReader

from tests.browser.axe import violations

KENMERKEN = [f"WIJ-I{number:02}" for number in range(1, 13)]
NOOT = "alleen bij de start van de hulp"
# What a page asks for that was filled in: nothing, but for the rules about notes, always the same.
RULES = re.compile(
    r"/assets/privacy\.[0-9a-f]+\.js|/gegevens/privacy\.js|/assets/favicon\.|\.woff2$"
)
KEPT = """() => [Object.entries(localStorage), Object.entries(sessionStorage)
    .filter(([naam, waarde]) => naam !== "kb-gewist" || !/^\\d+$/.test(waarde)), document.cookie]"""
GIVEN = "[data-indicator] input:checked"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def answer(page: Page, kenmerk: str, letter: str) -> None:
    page.locator(f"[name={kenmerk}][value={letter}]").check()


def wipe(page: Page) -> None:
    page.get_by_text("Wis alles", exact=True).click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(".kb-reflectie__melding")).to_contain_text("Alles is gewist")


def is_empty(page: Page) -> None:
    """No answer and no note, nor anything in the address."""
    expect(page.locator(".kb-reflectie__zin")).to_contain_text("U hebt nog niets ingevuld.")
    expect(page.locator(GIVEN)).to_have_count(0)
    notes = page.locator("[data-indicator] input[maxlength]")
    assert {note.input_value() for note in notes.all()} == {""}
    assert page.evaluate("location.hash") == ""


def sheets(page: Page) -> list[str]:
    """The text of each side of paper."""
    made = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [" ".join(side.extract_text().split()) for side in made]


def test_answers_by_keyboard_go_nowhere_and_are_gone_when_wiped(page: Page, address: str) -> None:
    page.goto(address + "toezichtkader/")
    page.get_by_role("link", name="Reflectie: hoe staan wij ervoor?").click()
    expect(page.locator(".kb-reflectie__voortgang")).to_contain_text("0 van 12 vragen beantwoord.")
    page.wait_for_load_state()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    length, title = page.evaluate("[history.length, document.title]")

    page.locator("[name=WIJ-I01][value=j]").focus()
    page.keyboard.press("Space")
    page.locator("[name=WIJ-I02][value=j]").focus()
    page.keyboard.press("ArrowDown")  # chooses the next, as keys do in a group
    page.keyboard.press("Tab")
    page.keyboard.type(NOOT)
    assert "start" not in page.url  # no letter of it before it is done
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile(r"#.*WIJ-I01=j.*WIJ-I02=d\.alleen\+bij"))
    expect(page.locator(".kb-reflectie__voortgang")).to_contain_text("2 van 12 vragen beantwoord.")
    expect(page.locator(".kb-reflectie__punt h3")).to_have_text(
        "Zicht op herstel van veiligheid Indicator 2 · WIJ-I02"
    )
    expect(page.locator(".kb-reflectie__gaf")).to_have_text(f"Uw antwoord: deels {NOOT}")
    expect(page.locator(".kb-reflectie__gesprekken a")).to_have_attribute(
        "href", "../gesprek/veiligheid/#acties=WIJ-I02"
    )
    page.get_by_role("link", name="Naar de uitkomst").first.click()
    expect(page.locator("#uitkomst")).to_be_focused()
    assert page.evaluate("[history.length, document.title]") == [length, title]
    link = page.url

    page.reload()
    expect(page.locator(GIVEN)).to_have_count(2)
    page.locator(".kb-reflectie__punt a").first.click()
    page.wait_for_url("**/elementen/**")
    page.go_back()
    expect(page.locator("#noot-wij-i02")).to_have_value(NOOT)
    wipe(page)
    is_empty(page)
    page.goto(address)
    page.go_back()
    is_empty(page)
    page.reload()
    is_empty(page)

    told = [request.url + (request.post_data or "") for request in asked]
    assert [one for one in told if "WIJ-I" in one or "start+van" in one] == []
    assert page.evaluate(KEPT) == [[], [], ""]
    page.goto(link)  # into the page that is open: WebKit goes to an older entry in this way
    expect(page.locator(".kb-reflectie__melding")).to_contain_text("Open hem in een nieuw tabblad.")
    is_empty(page)
    other = page.context.new_page()
    other.goto(link)
    expect(other.locator(GIVEN)).to_have_count(2)  # whoever has the link still has it


def test_filling_in_asks_for_nothing_but_the_rules_for_notes(page: Page, address: str) -> None:
    page.goto(address + "reflectie/")
    expect(page.locator(".kb-reflectie__voortgang")).to_contain_text("0 van 12 vragen beantwoord.")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for kenmerk in KENMERKEN:
        answer(page, kenmerk, "w")
    page.locator("#noot-wij-i12").fill("met mevrouw Jansen")
    page.locator("#reflectie-rol").fill("wijkteam")
    page.keyboard.press("Tab")
    expect(page.locator("#letop-wij-i12")).to_contain_text("Jansen")
    before_sharing = page.locator(".kb-reflectie__nakijken")
    expect(before_sharing.locator("li")).to_have_count(1)
    expect(before_sharing).to_contain_text("Dit lijkt op een naam: Jansen.")
    page.get_by_label(
        re.compile("Veiligheid")
    ).check()  # not shown now, and in the link all the same
    expect(before_sharing.get_by_role("link")).to_have_attribute("href", "#wij-i12")
    wipe(page)
    expect(page.locator("#letop-wij-i12")).to_be_hidden()
    expect(before_sharing).to_be_hidden()
    assert [url for url in asked if not RULES.search(url)] == []


def test_no_older_entry_of_the_tab_brings_answers_back(keeping: Browser, address: str) -> None:
    page = keeping.new_context().new_page()
    page.goto(address + "reflectie/")
    answer(page, "WIJ-I01", "n")
    page.goto(address + "reflectie/#WIJ-I02=d.van+iemand+anders")  # the same page, a new entry
    expect(page.locator(GIVEN)).to_have_count(1)
    page.goto(address + "elementen/")
    page.goto(address + "reflectie/")
    answer(page, "WIJ-I03", "n")
    wipe(page)
    for _ in range(2):
        page.go_back()
    is_empty(page)
    page.go_back()
    is_empty(page)
    answer(page, "WIJ-I04", "d")  # what is answered from now on stays
    page.go_forward()
    is_empty(page)
    page.go_back()
    expect(page.locator(GIVEN)).to_have_count(1)
    page.context.close()


def test_no_stands_first_and_says_where_to_begin(page: Page, address: str) -> None:
    page.goto(f"{address}reflectie/#WIJ-I01=d&WIJ-I02=w&WIJ-I03=n&WIJ-I06=n")
    page.get_by_text("In deze link staan al antwoorden.").get_by_role("link").click()
    expect(page.locator("#uitkomst")).to_be_focused()
    codes = page.locator(".kb-reflectie__punt h3 .kb-kenmerk").all_inner_texts()
    assert [code.partition(" · ")[2] for code in codes] == [
        "WIJ-I03",
        "WIJ-I06",
        "WIJ-I01",
        "WIJ-I02",
    ]
    begin = page.locator(".kb-reflectie__eerst")
    expect(begin).to_contain_text("Veiligheidsplan volgens het handelingsprotocol: nee.")
    expect(begin.locator(".kb-reflectie__stap")).to_have_count(1)
    asked = page.locator(".kb-reflectie__gespreksvragen li a").all_inner_texts()
    assert len(asked) == len(set(asked)) == 2


def test_a_browser_that_refuses_an_address_is_wiped_all_the_same(page: Page, address: str) -> None:
    page.goto(f"{address}reflectie/#WIJ-I01=n.een+noot")
    expect(page.locator(GIVEN)).to_have_count(1)
    page.evaluate(
        "() => { history.replaceState = () => { throw new DOMException('', 'SecurityError') } }"
    )
    answer(page, "WIJ-I02", "d")
    expect(page.locator(".kb-reflectie__punt")).to_have_count(2)
    page.get_by_text("Wis alles", exact=True).click()
    page.get_by_role("button", name="Ja, wis alles").click()
    page.wait_for_url(address + "reflectie/")
    is_empty(page)


def test_list_of_actions_is_empty_after_a_wipe_too(page: Page, address: str) -> None:
    page.goto(f"{address}reflectie/#WIJ-I01=n")
    page.locator(".kb-reflectie__gesprekken a").click()
    melding = page.locator(".kb-acties__melding")
    expect(melding).to_contain_text("Op de actielijst staat 1 punt")
    page.get_by_role("link", name="Naar de actielijst").click()  # an entry of its own
    for _ in range(2):
        page.go_back()
    wipe(page)
    for _ in range(2):
        page.go_forward()
        expect(melding).to_have_text("U hebt uw reflectie gewist. De actielijst is daarom leeg.")
        assert "WIJ-I01" not in page.url


def test_a_theme_of_yes_alone_is_one_true_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}reflectie/#thema=informatie-delen&WIJ-I01=j&WIJ-I07=j&WIJ-I02=n")
    expect(page.locator("[data-indicator]:visible")).to_have_count(2)  # also of its second theme
    expect(page.locator(".kb-reflectie__telling")).to_have_text(
        "Op alle 2 vragen zegt u: ja, en dat kunnen wij laten zien."
    )
    expect(page.locator(".kb-reflectie__open")).to_be_hidden()
    page.get_by_label(re.compile("Alle thema")).check()
    expect(page.locator(".kb-reflectie__punt")).to_have_count(1)
    expect(page.locator(".kb-reflectie__stand")).to_have_count(5)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("vragen=00000000&WIJ-I01=d", "op een andere versie van de vragen"),
        ("WIJ-I01=d&heel=00000000", "niet heel aangekomen"),
        ("WIJ-I01=d&kleur=rood", "Een deel van deze link begrijpen wij niet."),
        ("WIJ-I01=d&thema=tuinen", "Het thema in deze link kennen wij niet."),
        ("vragen%3D00000000%26WIJ-I01%3Dd", "op een andere versie van de vragen"),
        ("vragen=00000000&amp;wij-i01=d", "op een andere versie van de vragen"),
    ],
)
def test_a_link_that_is_odd_is_told_and_the_rest_is_read(
    page: Page, address: str, fragment: str, said: str
) -> None:
    page.goto(f"{address}reflectie/#{fragment}")
    expect(page.locator(".kb-reflectie__melding")).to_contain_text(said)
    expect(page.locator(GIVEN)).to_have_count(1)
    answer(page, "WIJ-I01", "w")  # what was written in another way is not there twice
    assert len(re.findall("wij-i01", page.url, re.IGNORECASE)) == 1


def test_an_answer_to_a_question_that_is_no_more_is_shown_apart_and_kept(
    page: Page, address: str
) -> None:
    page.goto(f"{address}reflectie/#WIJ-I99=n.met+noot&WIJ-I01=j")
    expect(page.locator(".kb-reflectie__weg li")).to_have_text("WIJ-I99: nee met noot")
    answer(page, "WIJ-I02", "d")
    expect(page).to_have_url(re.compile(r"WIJ-I99=n\.met\+noot.*WIJ-I02=d"))


def test_all_answers_with_the_longest_notes_take_two_sides_of_paper(
    page: Page, address: str
) -> None:
    noot = ("een notitie zo lang als mag " * 6)[:140].replace(" ", "+")
    answers = "&".join(f"{kenmerk}=n.{noot}" for kenmerk in KENMERKEN)
    page.goto(f"{address}reflectie/#rol=wijkteam&dag=2025-11-29&{answers}")
    expect(page.locator(".kb-reflectie__punt")).to_have_count(12)
    page.locator("#noot-wij-i12").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Nog bezig")  # and prints without leaving the field
    first, second = sheets(page)
    assert "“Nog bezig”" in first
    day = page.evaluate("new Date().toLocaleDateString('nl', { dateStyle: 'long' })")
    assert f"wijkteam, ingevuld op {day}" in first
    assert first.count("nee") >= 12
    assert "Actielijst" in second
    for kop in ("Wat?", "Wie?", "Wanneer?", "Hoe weten we dat het helpt?"):
        assert kop in second
    assert "Breng meer samenhang aan." in second
    assert second.count("Lees:") >= 4
    page.goto("about:blank")
    page.goto(address + "reflectie/")
    empty = " ".join(sheets(page))
    assert "Wat was genoeg?" in empty
    assert "Actielijst" not in empty


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_result_on_a_phone_has_no_objections(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    word = "onvoorstelbaarlangesamenstelling" * 4
    page.goto(f"{address}reflectie/#WIJ-I01=j&WIJ-I02=d.{word}&WIJ-I03=n&WIJ-I04=w&rol={word[:40]}")
    expect(page.locator(".kb-reflectie__punt")).to_have_count(3)
    assert page.evaluate(OVER) == 0
    assert violations(page) == []
    context.close()
