"""Choosing elementen: by theme, evidence, question and words, with the address that keeps it."""

import csv
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from kennisbank import queries
from kennisbank.bank.load import load_bank
from kennisbank.model import Element, Kennisbank
from kennisbank.queries import bewijs_of, by_evidence, curl
from tests.browser.axe import violations
from tests.projects import FIXED

# The parts of words in titles, between hyphens and soft hyphens, that stand on more than one line.
BROKEN = """[...document.querySelectorAll(".kb-kop h1")].flatMap((title) => {
    const found = [];
    const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); )
        for (const part of node.textContent.matchAll(/[^\\s\\u00ad-]+/g)) {
            const range = document.createRange();
            const lines = new Set();
            for (let at = part.index; at < part.index + part[0].length; at++) {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                lines.add(Math.round([...range.getClientRects()].at(-1).top));
            }
            if (lines.size > 1) found.push(part[0]);
        }
    return found;
})"""


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    """What the site was built from."""
    return load_bank(FIXED)[0]


@pytest.fixture
def overview(page: Page, address: str) -> Callable[..., Page]:
    """Opens the overview with a choice."""

    def go(keuze: str = "") -> Page:
        page.goto(f"{address}elementen/{keuze}")
        return page

    return go


def found(bank: Kennisbank, test: Callable[[Element], bool]) -> list[str]:
    """The kenmerken of who meets a choice, as Python says it."""
    alle = by_evidence(bank, tuple(bank.elementen.values()))
    return [element.kenmerk for element in alle if test(element)]


def status(page: Page) -> Locator:
    return page.locator(".kb-overzicht__melding")


def lines(page: Page) -> Locator:
    return page.locator(".kb-overzicht__kaarten > .kb-elementregel")


def kenmerken(page: Page) -> list[str]:
    return lines(page).locator(".kb-kenmerk").all_text_contents()


def said(aantal: int) -> str:
    return f"{aantal} element{'' if aantal == 1 else 'en'} gevonden."


def test_theme_and_evidence_narrow_and_stand_in_the_address(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview()
    filter = page.get_by_role("form", name="Kies wat u wilt zien")
    filter.get_by_label("Veiligheid").check()
    filter.get_by_label("Gezien (").check()
    seen = {one.id for one in bank.elementen.values() if bewijs_of(bank, one).of("gezien").aantal}
    expected = found(bank, lambda one: "veiligheid" in one.themas and one.id in seen)
    expect(status(page)).to_have_text(said(len(expected)))
    assert kenmerken(page) == expected
    assert page.url == f"{address}elementen/#thema=veiligheid&bewijs=gezien"
    page.reload()
    expect(status(page)).to_have_text(said(len(expected)))
    page.get_by_role("button", name="Wis alles").click()
    expect(status(page)).to_have_text(f"{len(bank.elementen)} elementen.")
    expect(page.get_by_role("heading", name="Passende hulp")).to_be_visible()


def test_words_narrow_while_they_are_typed_and_go_with_a_button(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview()
    page.get_by_label("Met deze woorden").press_sequentially("crisis")
    typed = found(bank, lambda one: " crisis" in f" {one.titel} {one.samenvatting}".lower())
    expect(page).to_have_url(re.compile("tekst=crisis$"))
    expect(status(page)).to_have_text(re.compile(r"^\d elementen gevonden\.$"))
    assert set(typed) <= set(kenmerken(page))  # and those whose texts say it
    assert kenmerken(page) == found(bank, lambda one: one.kenmerk in kenmerken(page))
    assert page.url == f"{address}elementen/#tekst=crisis"
    page.locator(".kb-keuzes__knop").get_by_text("Woorden: “crisis”").click()
    expect(status(page)).to_have_text(f"{len(bank.elementen)} elementen.")
    assert page.get_by_label("Met deze woorden").input_value() == ""
    assert page.url == f"{address}elementen/"


def test_line_of_a_script_is_that_of_the_server(
    overview: Callable[..., Page], bank: Kennisbank
) -> None:
    html = "node => node.outerHTML.replace(/>\\s+</g, '><')"
    page = overview()
    drawn = {
        line.locator(".kb-kenmerk").text_content(): line.evaluate(html)
        for line in page.locator(".kb-overzicht__groepen .kb-elementregel").all()
    }
    page.get_by_label("Volgorde").select_option("kenmerk")
    expect(status(page)).to_have_text(said(len(bank.elementen)))
    while page.get_by_role("button", name="Toon meer").is_visible():
        page.get_by_role("button", name="Toon meer").click()
    expect(lines(page)).to_have_count(len(bank.elementen))
    for line in lines(page).all():
        assert line.evaluate(html) == drawn[line.locator(".kb-kenmerk").text_content()]


def test_table_holds_what_was_chosen(
    overview: Callable[..., Page], bank: Kennisbank, address: str
) -> None:
    page = overview("#thema=veiligheid")
    expect(status(page)).to_contain_text("gevonden")
    page.locator(".kb-meenemen summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download voor andere programma’s").click()
    assert re.fullmatch(
        r"elementen-thema-veiligheid-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename
    )
    text = download.value.path().read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(StringIO(text), delimiter=";")
    assert [row[0] for row in rows] == found(bank, lambda one: "veiligheid" in one.themas)
    by_kenmerk = {one.kenmerk: one for one in bank.elementen.values()}
    for row in rows:
        told = dict(zip(head, row, strict=True))
        element = by_kenmerk[told["kenmerk"]]
        bewijs = bewijs_of(bank, element)
        assert told["titel"] == curl(element.titel)
        assert told["adres"] == f"{address}{element.url}"
        numbers = [int(told[name]) for name in head[5:9]]
        assert numbers == [telling.aantal for telling in bewijs.beeld]
    expect(page.locator(".kb-meenemen__melding")).to_contain_text(f"met {len(rows)} elementen")


def test_nothing_found_leads_on(overview: Callable[..., Page]) -> None:
    page = overview("#tekst=zzz")
    expect(status(page)).to_have_text("Geen elementen gevonden.")
    expect(page.get_by_role("link", name="alle praktijken")).to_be_visible()
    assert violations(page) == []


def test_unknown_choice_is_said_and_harmless(overview: Callable[..., Page]) -> None:
    page = overview("#bewijs=bewezen&tekst=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(status(page)).to_have_text("Niet gevonden: bewijs “bewezen”. Geen elementen gevonden.")
    assert page.locator(".kb-overzicht img").count() == 0


def test_without_the_data_the_whole_list_stays(overview: Callable[..., Page], page: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/gegevens/elementen*.js", refuse)
    overview("#bewijs=gezien")
    expect(status(page)).to_contain_text("dus kiezen lukt niet. Hieronder staan alle elementen.")
    expect(page.locator(".kb-overzicht__groepen")).to_be_visible()


def test_list_is_whole_without_scripts(browser: Browser, address: str, bank: Kennisbank) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}elementen/")
    shown = set(page.locator(".kb-elementregel__titel a").all_text_contents())
    assert shown == {curl(element.titel) for element in bank.elementen.values()}
    assert not page.locator(".kb-filter").is_visible()
    for reeks in queries.elementen_by_bewijs(bank):
        expect(page.get_by_role("heading", name=reeks.titel)).to_be_visible()
    context.close()


def test_two_clicks_from_start_tell_where_safety_in_sight_was_seen(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_role("link", name="Veiligheid", exact=True).and_(
        page.locator(".kb-keuze a")
    ).click()
    page.get_by_role("link", name="De risico’s blijven volgen, ook na de crisis").first.click()
    seen = page.locator(".kb-bewijsvak .kb-bewijs__deel").filter(has_text="Gezien")
    expect(seen).to_contain_text("het onderzoek als geheel")
    seen = page.locator("#gezien")
    expect(seen.get_by_role("link", name="Risicogestuurde hulpverlening")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_picture_has_a_sign_for_each_place_also_without_colour(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}elementen/risicos-blijven-volgen/")
    page.emulate_media(forced_colors="active")
    for deel in page.locator(".kb-bewijs__deel").all():
        signs = deel.locator(".kb-tekens > span")
        text = deel.locator(".kb-bewijs__getal").text_content() or ""
        assert signs.count() == min(int(text), queries.TEKENS_MAX)
        for sign in signs.all():
            box = sign.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) > 8
    shapes = {
        page.locator(f".kb-tekens--{kind} > span").first.evaluate(
            "node => [node, '::before'].map((part) => {"
            "const css = part === node ? getComputedStyle(node) : getComputedStyle(node, part);"
            "return css.borderTopWidth + css.borderLeftWidth + css.rotate; }).join()"
        )
        for kind in ("gezien", "gevraagd", "ontbrak")
    }
    assert len(shapes) == 3


def test_no_word_of_a_title_is_broken_without_a_hyphen(
    page: Page, address: str, site: Path
) -> None:
    """All titles of the site on one page, as narrow as a phone is."""
    found = (
        re.search(r"<h1[^>]*>.*?</h1>", path.read_text("utf-8"), re.DOTALL)
        for path in site.rglob("index.html")
    )
    titles = {match[0] for match in found if match}
    assert len(titles) > 100
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}themas/veiligheid/")
    page.locator(".kb-kop").evaluate("(node, html) => { node.innerHTML = html; }", "".join(titles))
    assert page.evaluate(BROKEN) == []
    page.locator(".kb-kop").evaluate("node => { node.innerHTML = `<h1>${'W'.repeat(40)}</h1>`; }")
    assert page.evaluate(BROKEN) == ["W" * 40]


def test_title_of_one_long_word_stays_within_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}elementen/risicos-blijven-volgen/")
    for name in (".kb-kruimelpad [aria-current]", "h1"):
        page.locator(name).evaluate("node => { node.textContent = 'W'.repeat(90); }")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
